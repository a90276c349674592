"""OKR204: too many key results."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT
from okrkit.linting.sources import ORDO, TALENTA, UNIFRAME
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    has, most = len(objective.key_results), context.policy.key_results[1]
    if has > most:
        yield f"it has {has} key results, and the {context.policy.name} policy wants at most {most}"


TOO_MANY_KEY_RESULTS: Final = Rule(
    "OKR204",
    "too-many-key-results",
    check=_check,
    family="objective",
    summary="An objective with more key results than the policy wants.",
    why="A long list is a plan rather than a proof, and nobody remembers it.",
    source=f"{ORDO} (3 to 5); {TALENTA} (3 to 5); {UNIFRAME} (2 to 4)",
    flagged=GOAL.evolve(
        key_results=[
            LIFT,
            CUT,
            *(
                KeyResult.from_to(f"Client satisfaction, {region}", 7, 9).check_in("2026-07-31", 8)
                for region in ("north", "south", "east", "west")
            ),
        ]
    ),
    clean=GOAL,
    fix="keep those that prove the aim; watch the others as KPIs",
)
