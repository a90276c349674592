"""OKR115: a confidence that contradicts the pace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import percent
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT
from okrkit.linting.sources import BREV, HOUSE
from okrkit.pacing import pace
from okrkit.verdict import Status

_SURE: Final = 0.7
_DOUBTFUL: Final = 0.3


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    cycle, on, objective = context.cycle, context.on, context.objective
    if cycle is None or on is None or on not in cycle or objective is None:
        return
    latest = key_result.latest(on)
    if latest is None or latest.confidence is None or not key_result.measure.paced:
        return
    status = pace(key_result, on, cycle=cycle, ambition=objective.ambition).status
    sure = percent(latest.confidence)
    if status is Status.OFF_TRACK and latest.confidence >= _SURE:
        yield f"its owner is {sure} confident, and it is off track"
    elif status in {Status.ON_TRACK, Status.ACHIEVED} and latest.confidence <= _DOUBTFUL:
        stands = "it is achieved" if status is Status.ACHIEVED else "it is on track"
        yield f"{stands}, and its owner is only {sure} confident"


CONFIDENCE_AGAINST_PACE: Final = Rule(
    "OKR115",
    "confidence-against-pace",
    check=_check,
    family="key result",
    takes=(KeyResult,),
    summary="A key result whose owner is confident while it is off track, or doubtful while it is on track.",
    why="One of the two knows something that the other does not, or one of the two is not looking. Both are worth a question.",
    source=f"{HOUSE}; {BREV}, for confidence in the weekly update",
    flagged=GOAL.evolve(
        key_results=[LIFT.check_in("2026-08-31", 66, confidence=0.9), CUT.check_in("2026-08-31", 6)]
    ),
    clean=GOAL.evolve(
        key_results=[LIFT.check_in("2026-08-31", 66, confidence=0.3), CUT.check_in("2026-08-31", 6)]
    ),
    fix="ask its owner what the number does not show",
)
