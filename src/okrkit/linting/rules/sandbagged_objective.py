"""OKR210: an objective that was no stretch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okrkit.arithmetic import same
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT
from okrkit.linting.sources import ORDO, TALENTA
from okrkit.objective import Ambition, Objective
from okrkit.open_measures import Hold
from okrkit.scoring import score

_CERTAIN: Final = 0.99


def _check(objective: Objective, context: Context) -> Iterator[str]:
    changing = [each for each in objective.key_results if not isinstance(each.measure, Hold)]
    if objective.ambition is Ambition.COMMITTED or not changing:
        return
    scores = [score(each, context.on) for each in changing]
    firsts = [_first_confidence(each, context.on) for each in changing]
    if all(value is not None and same(value, 1.0) for value in scores):
        yield "every key result is at its target in full: it was no stretch"
    elif all(confidence is not None and confidence >= _CERTAIN for confidence in firsts):
        yield "every owner was certain of success from the first check-in on: it is no stretch"


def _first_confidence(key_result: KeyResult, on: date | None) -> float | None:
    """What its owner thought of it at the first check-in, if that has been."""
    first = next(iter(key_result.check_ins), None)
    return None if first is None or (on is not None and first.on > on) else first.confidence


SANDBAGGED_OBJECTIVE: Final = Rule(
    "OKR210",
    "sandbagged-objective",
    check=_check,
    family="objective",
    summary="An aspirational objective whose key results are all met in full, or were all certain from the start.",
    why="A stretch is well done at 0.7. Where everything is hit in full, the targets were set to be hit.",
    source=f"{ORDO}; {TALENTA}",
    flagged=GOAL.evolve(key_results=[LIFT.check_in("2026-08-31", 91), CUT.check_in("2026-08-31", 3)]),
    clean=GOAL.evolve(
        key_results=[LIFT.check_in("2026-08-31", 91), CUT.check_in("2026-08-31", 3)], ambition="committed"
    ),
    fix="aim higher next time; where it was a promise, say so: ambition='committed'",
)
