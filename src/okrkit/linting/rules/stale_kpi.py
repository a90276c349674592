"""OKR306: a KPI that nobody has measured lately."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import day
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN, ON_TIME, TEAM
from okrkit.linting.sources import UNIFRAME
from okrkit.monitoring import Freshness, staleness


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    if context.on is None or staleness(kpi, context.on, grace=context.policy.grace) is not Freshness.STALE:
        return
    latest = kpi.latest(context.on)
    last = "it has none at all" if latest is None else f"the last is of {day(latest.on)}"
    every = f"every {kpi.cadence} days" if isinstance(kpi.cadence, int) else kpi.cadence
    yield f"its readings are due {every}, and {last}"


STALE_KPI: Final = Rule(
    "OKR306",
    "stale-kpi",
    check=_check,
    family="KPI",
    takes=(KPI,),
    summary="A KPI whose latest reading is older than its cadence and the grace.",
    why="A green light from last spring says nothing about today; a dashboard that is not kept up is not looked at.",
    source=UNIFRAME,
    flagged=TEAM.evolve(kpis=[ON_TIME, MARGIN.evolve(readings={"2026-06-10": 33})]),
    clean=TEAM,
    fix="record a reading, or say that it comes irregularly: cadence='irregular'",
)
