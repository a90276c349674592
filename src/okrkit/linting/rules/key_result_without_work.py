"""OKR107: a key result that nothing works on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT
from okrkit.linting.sources import SKARYA
from okrkit.objective import Objective
from okrkit.open_measures import Hold
from okrkit.scoring import raw_of

_UNDER_WAY: Final = 1 / 3


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    if key_result.initiatives or isinstance(key_result.measure, Hold):
        return
    objective = context.objective
    if objective is not None and context.whole.once("has work", objective, partial(_has_work, objective)):
        yield "no initiative works on it, while its neighbours have theirs"
    elif _stands_still(key_result, context):
        yield "a third of the cycle is gone, no initiative works on it, and it has not moved"


def _has_work(objective: Objective) -> bool:
    return any(each.initiatives for each in objective.key_results)


def _stands_still(key_result: KeyResult, context: Context) -> bool:
    cycle, on = context.cycle, context.on
    if cycle is None or on is None or on not in cycle or cycle.elapsed(on) < _UNDER_WAY:
        return False
    if key_result.latest(on) is None:
        return True
    raw = raw_of(key_result, on)
    return key_result.measure.paced and raw is not None and raw <= 0.0


KEY_RESULT_WITHOUT_WORK: Final = Rule(
    "OKR107",
    "key-result-without-work",
    check=_check,
    family="key result",
    severity=Severity.INFO,
    takes=(KeyResult,),
    summary="A key result without an initiative, while its neighbours have some, or while the cycle goes by and it stands still.",
    why="A goal that is connected to no work is a wish with a deadline: the team goes on as before.",
    source=SKARYA,
    flagged=GOAL.evolve(key_results=[LIFT.evolve(initiatives=["Weekly scope review"]), CUT]),
    clean=GOAL.evolve(
        key_results=[
            LIFT.evolve(initiatives=["Weekly scope review"]),
            CUT.evolve(initiatives=["Earlier hand-over"]),
        ]
    ),
    fix="say what works on it: initiatives=['Weekly scope review']",
)
