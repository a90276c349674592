"""OKR112: the same key result twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT
from okrkit.linting.sources import HOUSE, UNIFRAME
from okrkit.measure import Linear


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    first = context.whole.doubles.get(key_result.id)
    if first is not None:
        yield f"it chases the same number as {first.key_result.id!r}"


_AGAIN: Final = CUT.evolve(
    title="Cut average project delay from 10 days to 4 days", measure=Linear(10, 4), id="again"
)

DUPLICATE_KEY_RESULT: Final = Rule(
    "OKR112",
    "duplicate-key-result",
    check=_check,
    family="key result",
    takes=(KeyResult,),
    summary="A key result on the same number and in the same direction as another one of its cycle.",
    why="One improvement counts twice, and two people report on one number.",
    source=f"{HOUSE}, after {UNIFRAME}",
    flagged=GOAL.evolve(key_results=[LIFT, CUT, _AGAIN]),
    clean=GOAL,
    fix="keep one of the two; where another team helps, let it have a key result on the part that it moves",
)
