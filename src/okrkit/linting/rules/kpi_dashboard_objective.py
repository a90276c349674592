"""OKR206: an objective whose key results are all KPIs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import GOAL
from okrkit.linting.rules.kpi_as_key_result import keeps
from okrkit.linting.sources import BREV, ORDO
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    if objective.key_results and all(keeps(each, context) for each in objective.key_results):
        yield "all of its key results keep a number where it is: it is a KPI dashboard with a headline"


KPI_DASHBOARD_OBJECTIVE: Final = Rule(
    "OKR206",
    "kpi-dashboard-objective",
    check=_check,
    family="objective",
    severity=Severity.ERROR,
    summary="An objective of which every key result keeps a number healthy.",
    why="It watches what is there already, and forces nobody to build what is not there yet.",
    source=f"{BREV}; {ORDO}",
    flagged=GOAL.evolve(
        title="Maintain strong customer satisfaction",
        key_results=[
            KeyResult.hold("Keep NPS above 45", "> 45"),
            KeyResult.hold("Keep CSAT above 4.2", "> 4.2"),
        ],
    ),
    clean=GOAL,
    fix="make them KPIs with their thresholds, and write an objective for what should change",
)
