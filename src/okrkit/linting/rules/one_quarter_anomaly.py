"""OKR315: a new standard that was met in one quarter only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import monthly
from okrkit.linting.sources import UNIFRAME
from okrkit.monitoring import holds


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    on = context.on
    if on is not None and any(each.valid_from <= on for each in kpi.revisions):
        yield from (finding.message for finding in holds(kpi, on).findings)


_RAISED: Final = KPI("Billable utilisation", "≥ 70% (critical < 60%)", owner="Lee", cadence="monthly").revise(
    "≥ 75% (critical < 65%)", valid_from="2026-04-01", reason="it was reached", baseline=66
)

ONE_QUARTER_ANOMALY: Final = Rule(
    "OKR315",
    "one-quarter-anomaly",
    check=_check,
    family="KPI",
    takes=(KPI,),
    summary="A KPI that does not hold its new standard, and met it in the one quarter only that earned it.",
    why="A standard that one good quarter set is no new routine: kept as it is, it makes a red that nobody can act on.",
    source=UNIFRAME,
    flagged=_RAISED.record(monthly(70, 72, 76, 71, 70, 71)),
    clean=_RAISED.record(monthly(70, 72, 76, 75, 77, 76)),
    fix="ask what was different then, and whether that can be kept up",
)
