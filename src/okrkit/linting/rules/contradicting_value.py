"""OKR110: a key result whose value contradicts its KPI."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import day
from okrkit.arithmetic import same
from okrkit.errors import UnitMismatchError
from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.kpi import convert_reading
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, TEAM
from okrkit.linting.sources import UNIFRAME
from okrkit.milestones import Checklist, Milestone, Stages

# Their check-ins name a step, and are no readings of anything.
_STEPS: Final = (Milestone, Stages, Checklist)


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    kpi = context.kpi_of(key_result)
    if kpi is None or isinstance(key_result.measure, _STEPS):
        return
    readings = {reading.on: reading.value for reading in kpi.readings.until(context.on)}
    for check_in in reversed(key_result.check_ins):
        if check_in.on not in readings:
            continue
        try:
            value = convert_reading(kpi, readings[check_in.on], key_result.unit)
        except UnitMismatchError:
            yield f"it counts {key_result.unit}, and its KPI {kpi.id!r} counts {kpi.unit}"
            return
        if not same(value, check_in.value):
            stands, reads = key_result.unit.format(check_in.value), key_result.unit.format(value)
            yield f"on {day(check_in.on)} it says {stands}, and its KPI {kpi.id!r} says {reads}"
            return


CONTRADICTING_VALUE: Final = Rule(
    "OKR110",
    "contradicting-value",
    check=_check,
    family="key result",
    severity=Severity.ERROR,
    takes=(KeyResult,),
    summary="A key result whose check-in differs from its KPI's reading of the same day.",
    why="Two meetings then discuss two versions of one number, and trust neither.",
    source=UNIFRAME,
    flagged=TEAM.evolve(
        objectives=[GOAL.evolve(key_results=[LIFT.check_in("2026-07-31", 78, replace=True), CUT])]
    ),
    clean=TEAM,
    fix="keep the number in one place: sync() takes it from the KPI",
)
