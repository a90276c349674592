"""OKR203: too few key results."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import count
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import GOAL, LIFT
from okrkit.linting.sources import ORDO, TALENTA, UNIFRAME
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    has, least = len(objective.key_results), context.policy.key_results[0]
    if 0 < has < least:
        yield f"it has {count(has, 'key result')}, and the {context.policy.name} policy wants at least {least}"


TOO_FEW_KEY_RESULTS: Final = Rule(
    "OKR203",
    "too-few-key-results",
    check=_check,
    family="objective",
    summary="An objective with fewer key results than the policy wants.",
    why="One number seldom proves an aim, and is easily reached at the expense of the next one.",
    source=f"{ORDO} (3 to 5); {TALENTA} (3 to 5); {UNIFRAME} (2 to 4)",
    flagged=GOAL.evolve(key_results=[LIFT]),
    clean=GOAL,
    fix="ask what else would have to be true, or make it a key result of a larger objective",
)
