"""KPIs, key results and days as the laws of the model draw them: those of `okrkit.strategies`, in and around Q3 2026."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from okrkit import strategies
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear, Measure
from okrkit.threshold import Threshold
from tests.strategies import figures, linears, thresholds

Q3 = Cycle.quarter(2026, 3)
YEAR = Cycle.year(2026)
CADENCES = ("weekly", "fortnightly", "monthly", "quarterly", "yearly", "irregular")


def near_days() -> SearchStrategy[date]:
    """A day in or around Q3 2026."""
    return strategies.days(YEAR.start, YEAR.last_day)


def tame() -> SearchStrategy[float]:
    """A figure as people write it, up to a million."""
    return figures(-1e6, 1e6)


def histories_by_day(values: SearchStrategy[Any] | None = None, max_size: int = 10) -> SearchStrategy[Any]:
    """Values by day."""
    return st.dictionaries(near_days(), tame() if values is None else values, max_size=max_size)


def bare_thresholds() -> SearchStrategy[Threshold]:
    """A threshold in figures as people write them, without a unit."""
    return thresholds(tame(), unit="")


def kpis() -> SearchStrategy[KPI]:
    """A KPI with readings, and with a threshold that was revised a few times."""
    return strategies.kpis("NPS", bare_thresholds(), values=tame(), cycle=YEAR, max_readings=10)


def key_results(measure: SearchStrategy[Measure] | None = None) -> SearchStrategy[KeyResult]:
    """A key result with check-ins that its measure takes."""
    # Laws that name a measure are about that one, and move the goalposts themselves.
    retargets = 1 if measure is None else 0
    return strategies.key_results(measure, title="Lift NPS", cycle=YEAR, max_retargets=retargets)


def moves() -> SearchStrategy[Linear]:
    """A move between two figures as people write them."""
    return linears(tame())


def days_after(day: date, most: int = 800) -> SearchStrategy[date]:
    """A day at or after another."""
    return st.integers(0, most).map(lambda number: day + timedelta(days=number))
