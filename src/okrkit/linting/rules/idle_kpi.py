"""OKR304: a KPI that never led to a decision."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import count
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.history import acted_between, months_before
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN
from okrkit.linting.sources import SKARYA


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    readings = kpi.readings.until(context.on).days
    if context.on is None or not readings or context.goals_of(kpi.id):
        return
    months = context.policy.idle_months
    first = months_before(context.on, months)
    if readings[0] <= first and not acted_between(kpi, first, context.on):
        ever = acted_between(kpi, readings[0].min, first)
        yield f"no decision came from it {'for' if ever else 'in'} {count(months, 'month')}: it is noise"


IDLE_KPI: Final = Rule(
    "OKR304",
    "idle-kpi",
    check=_check,
    family="KPI",
    takes=(KPI,),
    summary="A KPI that has been watched for months without a decision, a revised threshold or a key result.",
    why="A number that changes while nobody acts on it does not work as a KPI; it takes attention from those that do.",
    source=SKARYA,
    flagged=MARGIN.record({"2026-01-31": 33, "2026-02-28": 34}),
    clean=MARGIN.record({"2026-01-31": 33, "2026-02-28": 34}).decide("2026-03-02", "Raise the day rate"),
    fix="cut it, or sharpen its threshold until crossing it would change what you do",
)
