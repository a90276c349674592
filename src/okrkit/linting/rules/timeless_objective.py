"""OKR207: an objective that is not time-bound."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import GOAL
from okrkit.linting.sources import BREV, SKARYA, TALENTA
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    if context.cycle is None and not _has_deadlines(objective, context):
        yield "it belongs to no cycle: it has no end"


def _has_deadlines(objective: Objective, context: Context) -> bool:
    """Whether the objective, or each of its key results, names its deadline in words."""

    def says_when(title: str) -> bool:
        statement = context.read(title)
        return statement is not None and statement.deadline is not None

    titles = [each.title for each in objective.key_results]
    return says_when(objective.title) or (bool(titles) and all(says_when(title) for title in titles))


TIMELESS_OBJECTIVE: Final = Rule(
    "OKR207",
    "timeless-objective",
    check=_check,
    family="objective",
    summary="An objective without a cycle, whose words name no deadline either.",
    why="What need not be done by any day is never late, never reviewed and never closed. What goes on for ever is a KPI.",
    source=f"{SKARYA}; {BREV}; {TALENTA}",
    flagged=GOAL.evolve(cycle=None),
    clean=GOAL,
    fix="give it a cycle: cycle='Q3 2026'",
)
