"""OKR205: an objective whose key results are all tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import GOAL
from okrkit.linting.rules.task_as_key_result import is_task
from okrkit.linting.sources import ORDO, SKARYA
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    if objective.key_results and all(is_task(each, context) for each in objective.key_results):
        yield "all of its key results are tasks: it is a to-do list"


TASK_LIST_OBJECTIVE: Final = Rule(
    "OKR205",
    "task-list-objective",
    check=_check,
    family="objective",
    severity=Severity.ERROR,
    summary="An objective of which every key result is something to do.",
    why="All of it can be done while nothing improves; then the quarter was busy, and that is all one can say.",
    source=f"{SKARYA}; {ORDO}",
    flagged=GOAL.evolve(
        key_results=[
            KeyResult.milestone("Hold weekly client meetings"),
            KeyResult.milestone("Create a customer survey"),
        ]
    ),
    clean=GOAL,
    fix="ask what should be different once all of this is done, and measure that",
)
