"""OKR113: a target that routine variation reaches by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from okrkit.behaviour import process_limits, signals
from okrkit.cycle import Cycle
from okrkit.errors import UnitMismatchError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, MARGIN, ON_TIME, TEAM, monthly
from okrkit.linting.sources import ORDO, TALENTA, WHEELER
from okrkit.measure import Linear
from okrkit.objective import Ambition
from okrkit.open_measures import Hold
from okrkit.series import Series


def before(kpi: KPI, cycle: Cycle | None) -> Series:
    """A KPI's readings from before a cycle."""
    if cycle is None or cycle.start == cycle.start.min:
        return kpi.readings[:0]
    return kpi.readings.until(cycle.start - timedelta(days=1))


def goal_of(key_result: KeyResult, kpi: KPI) -> float | None:
    """The figure that a key result gets to, in its KPI's unit; None where there is none."""
    goal = key_result.measure.goal
    if goal is None or isinstance(key_result.measure, Hold):
        return None
    if not kpi.unit.symbol or not key_result.unit.symbol:
        return goal
    try:
        return key_result.unit.convert(goal, kpi.unit)
    except UnitMismatchError:
        return None  # contradicting-value says so


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    kpi, objective = context.kpi_of(key_result), context.objective
    if kpi is None or objective is None or objective.ambition is Ambition.COMMITTED:
        return
    base, goal = before(kpi, context.cycle), goal_of(key_result, kpi)
    if goal is None or len(base) < context.policy.readings:
        return
    limits = process_limits(base)
    # A process that has just changed has no natural limits yet.
    if limits.moving_range == 0.0 or not limits.contains(goal) or signals(base, limits):
        return
    low, high, shown = (kpi.unit.format(value) for value in (limits.lower, limits.upper, goal))
    yield f"{shown} lies within what {kpi.id!r} does by chance ({low} to {high}): it can succeed with nothing done"


_FROM_83: Final = LIFT.evolve(
    title="Increase on-time delivery from 83% to 90%", measure=Linear(83, 90), check_ins=[]
).check_in("2026-07-31", 84)

TARGET_WITHIN_NOISE: Final = Rule(
    "OKR113",
    "target-within-noise",
    check=_check,
    family="key result",
    takes=(KeyResult,),
    summary="A stretch target within its KPI's own natural process limits.",
    why=(
        "The number goes there every now and then by itself. Such a key result succeeds or fails by chance, and a target that "
        "is hit without effort is no stretch. Judged by the XmR limits of the readings before the cycle, where there are "
        "enough and none of them is a signal; committed objectives are left alone."
    ),
    source=f"{WHEELER}; {ORDO}; {TALENTA}",
    flagged=TEAM.evolve(
        objectives=[GOAL.evolve(key_results=[_FROM_83, CUT])],
        kpis=[ON_TIME.evolve(readings=monthly(78, 85, 79, 88, 81, 83, 84)), MARGIN],
    ),
    clean=TEAM.evolve(kpis=[ON_TIME.evolve(readings=monthly(66, 67, 64, 66, 64, 65, 74)), MARGIN]),
    fix="aim outside these limits, or change the process that makes them",
)
