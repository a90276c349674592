"""KPIs, key results and objectives as hypothesis draws them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear, Measure
from okrkit.threshold import Threshold
from okrkit.units import Unit
from tests.strategies import accepted_by, figures, measures, thresholds

Q3 = Cycle.quarter(2026, 3)
FIRST = date(2026, 1, 1)
CADENCES = ("weekly", "fortnightly", "monthly", "quarterly", "yearly", "irregular")


def near_days() -> SearchStrategy[date]:
    """A day in or around Q3 2026."""
    return st.dates(FIRST, date(2026, 12, 31))


def histories_by_day(values: SearchStrategy[Any] | None = None, max_size: int = 10) -> SearchStrategy[Any]:
    """Values by day."""
    return st.dictionaries(near_days(), figures(-1e6, 1e6) if values is None else values, max_size=max_size)


def bare_thresholds() -> SearchStrategy[Threshold]:
    """A threshold in figures as people write them, without a unit."""
    return thresholds(figures(-1e6, 1e6), unit=st.just(Unit("")))


@st.composite
def kpis(draw: st.DrawFn, revisions: int = 2) -> KPI:
    """A KPI with readings, and with a threshold that was revised a few times."""
    kpi = KPI("NPS", draw(bare_thresholds()), readings=draw(histories_by_day()))
    days = sorted(draw(st.sets(near_days(), max_size=revisions)))
    for day in days:
        baseline = draw(st.none() | figures(-1e6, 1e6))
        kpi = kpi.revise(draw(bare_thresholds()), valid_from=day, reason="it held", baseline=baseline)
    return kpi


@st.composite
def key_results(draw: st.DrawFn, measure: SearchStrategy[Measure] | None = None) -> KeyResult:
    """A key result with check-ins that its measure takes."""
    how = draw(measures() if measure is None else measure)
    key_result = KeyResult("Lift NPS", how, weight=draw(st.sampled_from([0.0, 0.5, 1.0, 3.0])))
    return key_result.check_in(draw(st.dictionaries(near_days(), accepted_by(how), max_size=6)))


@st.composite
def moves(draw: st.DrawFn) -> Linear:
    """A move between two figures as people write them."""
    baseline, target = draw(st.lists(figures(-1e6, 1e6), min_size=2, max_size=2, unique=True))
    return Linear(baseline, target)


def days_after(day: date, most: int = 800) -> SearchStrategy[date]:
    """A day at or after another."""
    return st.integers(0, most).map(lambda number: day + timedelta(days=number))
