"""OKR311: a red KPI with no key result and no decision."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import day
from okrkit.finding import Severity
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.history import acted_between, red_since
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN, ON_TIME, TEAM
from okrkit.linting.sources import BREV, ORDO


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    if context.scorecard is None or context.goals_of(kpi.id):
        return
    since = red_since(kpi, context.on)
    if since is not None and not acted_between(kpi, since, context.on or since.max):
        yield f"it has been outside healthy since {day(since)}, and neither a key result nor a decision answers it"


RED_WITHOUT_KEY_RESULT: Final = Rule(
    "OKR311",
    "red-without-key-result",
    check=_check,
    family="KPI",
    severity=Severity.ERROR,
    takes=(KPI,),
    summary="A critical KPI of a scorecard that no key result moves and no decision answers.",
    why="The board shows the problem, the goals speak of something else: somebody has to say that this one can wait, or not.",
    source=f"{BREV}; {ORDO}",
    flagged=TEAM.evolve(kpis=[ON_TIME, MARGIN.record("2026-08-10", 24)]),
    clean=TEAM.evolve(kpis=[ON_TIME, MARGIN.record("2026-08-10", 24).decide("2026-08-11", "Stop discounts")]),
    fix="promote() it to a key result, or record the decision: .decide(day, what)",
)
