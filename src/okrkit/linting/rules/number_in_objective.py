"""OKR201: a number in an objective."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import GOAL
from okrkit.linting.sources import BREV, SKARYA
from okrkit.linting.words import has_number
from okrkit.notation.keeping import states_figure
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    statement = context.read(objective.title)
    if statement is None:
        return
    # 'Host one unforgettable festival' and 'One team, one goal' count nothing
    one = statement.unit is None and statement.target == 1.0 and statement.baseline is None
    measured = has_number(statement) and statement.kind in {"key_result", "kpi", "task"} and not one
    if measured or states_figure(statement.text):
        yield "its title holds a figure, which is a key result's business"


NUMBER_IN_OBJECTIVE: Final = Rule(
    "OKR201",
    "number-in-objective",
    check=_check,
    family="objective",
    severity=Severity.INFO,
    summary="An objective whose title states a figure.",
    why="The objective says where to go, in words that people remember; the key results say how anyone will know.",
    source=f"{SKARYA}; {BREV}",
    flagged=GOAL.evolve(title="Boost revenue by 35%"),
    clean=GOAL,
    fix="say in words what winning looks like, and give the figure to a key result",
)
