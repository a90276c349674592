"""OKR313: a board without a single leading indicator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN, ON_TIME, TEAM
from okrkit.linting.sources import BREV, ORDO
from okrkit.scorecard import Scorecard

_SEVERAL: Final = 2


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:  # noqa: ARG001 - every check takes a context
    # Where some are not told apart, the leading ones may be among them.
    if len(scorecard.kpis) >= _SEVERAL and all(kpi.kind == "lagging" for kpi in scorecard.kpis):
        yield f"all of its {len(scorecard.kpis)} KPIs are lagging: they tell what has happened already"


LAGGING_INDICATORS_ONLY: Final = Rule(
    "OKR313",
    "lagging-indicators-only",
    check=_check,
    family="KPI",
    severity=Severity.INFO,
    takes=(Scorecard,),
    summary="A scorecard all of whose KPIs are marked as lagging.",
    why="They report the damage. A leading one moves first, while there is still something to be done.",
    source=f"{ORDO}; {BREV}",
    flagged=TEAM.evolve(kpis=[ON_TIME.evolve(kind="lagging"), MARGIN.evolve(kind="lagging")]),
    clean=TEAM.evolve(kpis=[ON_TIME.evolve(kind="leading"), MARGIN.evolve(kind="lagging")]),
    fix="add what moves first, such as the pipeline before the revenue, with kind='leading'",
)
