"""OKR109: a key result that nobody looked at until the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import day
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.history import unwatched
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT
from okrkit.linting.sources import BREV, SKARYA


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    cycle = context.cycle
    if cycle is None or not unwatched(key_result, cycle, context.on):
        return
    if key_result.latest(context.on) is None:
        yield f"{cycle.label} is three quarters gone or over, and nobody ever looked at it"
    else:
        first = day(key_result.check_ins[0].on)
        yield f"the first look at it was on {first}, with three quarters or more of {cycle.label} gone"


UNWATCHED_KEY_RESULT: Final = Rule(
    "OKR109",
    "unwatched-key-result",
    check=_check,
    family="key result",
    takes=(KeyResult,),
    summary="A key result without a check-in before the last quarter of its cycle.",
    why="What is looked at once, at the end, is graded rather than steered: by then there is nothing left to change.",
    source=f"{SKARYA}; {BREV}",
    flagged=GOAL.evolve(
        key_results=[LIFT.check_in("2026-09-25", 86), CUT.evolve(check_ins=[], initiatives=[])]
    ).check_in("cut", "2026-09-25", 5),
    clean=GOAL.evolve(key_results=[LIFT.check_in("2026-09-25", 86), CUT.check_in("2026-09-25", 5)]),
    fix="look at it from the first weeks on; a check-in that says 'no change' is one",
)
