"""OKR202: an objective without key results."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import GOAL
from okrkit.linting.sources import SKARYA
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    if not objective.key_results and objective.id not in context.whole.parents:
        yield "it has no key results: nothing would prove that it was reached"


OBJECTIVE_WITHOUT_KEY_RESULTS: Final = Rule(
    "OKR202",
    "objective-without-key-results",
    check=_check,
    family="objective",
    severity=Severity.ERROR,
    summary="An objective without a key result, and without an objective that supports it.",
    why="It was reached if someone says so, and missed if someone else does.",
    source=SKARYA,
    flagged=GOAL.evolve(key_results=[]),
    clean=GOAL,
    fix="give it two to five key results, each from A to B",
)
