"""OKR108: a key result that was not checked in on time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import day
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.history import missed_check_in, unwatched
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT
from okrkit.linting.sources import BREV, SKARYA, TALENTA
from okrkit.scoring import score


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    cycle, on, policy = context.cycle, context.on, context.policy
    if cycle is None or on is None or on not in cycle:
        return
    due = context.whole.due_days(cycle, policy.check_ins)
    missed = missed_check_in(key_result, due, on, policy.grace)
    if missed is None or unwatched(key_result, cycle, on) or score(key_result, on) == 1.0:
        return
    latest = key_result.latest(on)
    last = "nobody has looked at it yet" if latest is None else f"the last is of {day(latest.on)}"
    yield f"a check-in was due on {day(missed)}, and {last}"


LATE_CHECK_IN: Final = Rule(
    "OKR108",
    "late-check-in",
    check=_check,
    family="key result",
    takes=(KeyResult,),
    summary="A key result whose last due check-in never came.",
    why="Goals are missed less often because they were wrong than because nobody watched them after the third week.",
    source=f"{BREV} (weekly); {TALENTA} (weekly or fortnightly); {SKARYA} (monthly or fortnightly)",
    flagged=GOAL.evolve(key_results=[LIFT.check_in("2026-09-10", 80), CUT]),
    clean=GOAL.evolve(key_results=[LIFT.check_in("2026-09-10", 80), CUT.check_in("2026-09-10", 6)]),
    fix="check in what it stands at, even if nothing moved",
)
