"""What chapter 4 says of forecasts and proposals, proved on any series; each law quotes its sentence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given, strategies as st

from okrkit.forecasting import Method, forecast
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear, Measure
from okrkit.proposing import consecutive, proposals
from okrkit.series import Series
from okrkit.verdict import Band
from tests.strategies import numbers, numeric_measures, series, thresholds

methods: st.SearchStrategy[Method] = st.sampled_from(("auto", "drift", "theil_sen", "naive"))
levels = st.floats(0.01, 0.999)
ahead = st.integers(0, 4000)
whole = st.lists(st.integers(-1000, 1000).map(float), min_size=1, max_size=40)


def daily(values: list[float]) -> Series:
    return Series((date(2026, 1, 1) + timedelta(days=index), value) for index, value in enumerate(values))


def after(readings: Series, days: int) -> date:
    return readings.days[-1] + timedelta(days=days)


@given(series(min_size=1, max_size=25), ahead, methods, levels)
def test_the_interval_holds_the_value(readings: Series, days: int, method: Method, level: float) -> None:
    """'Forecast(value, low, high, method)'."""
    found = forecast(readings, after(readings, days), method=method, level=level)

    assert found.value is not None
    assert (found.low is None) == (found.high is None)
    if found.low is not None and found.high is not None:
        assert found.low <= found.value <= found.high
    assert found.method in {"naive", "drift", "theil_sen"}
    assert method in {"auto", found.method}
    assert str(found)


@given(series(min_size=3, max_size=25), ahead, methods, levels, levels)
def test_a_surer_interval_is_no_narrower(
    readings: Series, days: int, method: Method, one: float, other: float
) -> None:
    """'level=0.8'."""
    less, more = sorted((one, other))
    narrow, wide = (
        forecast(readings, after(readings, days), method=method, level=level) for level in (less, more)
    )

    assert narrow.value == wide.value
    if narrow.low is not None and narrow.high is not None and wide.low is not None and wide.high is not None:
        assert wide.low <= narrow.low
        assert narrow.high <= wide.high


@given(whole, ahead, methods, st.integers(-512, 512), st.sampled_from([1.0, 2.0, 0.5, -1.0]))
def test_a_shift_and_a_scale_go_through(
    values: list[float], days: int, method: Method, by: int, times: float
) -> None:
    """'forecast(series, until)': in the number's own unit."""
    readings, moved = daily(values), daily([(value + by) * times for value in values])
    # Which method did better may hang on a rounding error between equals.
    chosen = forecast(readings, after(readings, days), method=method).method
    kept: Method = "drift" if chosen == "drift" else "theil_sen" if chosen == "theil_sen" else "naive"
    one, other = (forecast(each, after(each, days), method=kept) for each in (readings, moved))

    assert one.value is not None
    assert pytest.approx((one.value + by) * times, rel=1e-9, abs=1e-6) == other.value
    if one.low is not None and one.high is not None:
        ends = sorted(((one.low + by) * times, (one.high + by) * times))
        assert pytest.approx(ends, rel=1e-9, abs=1e-6) == [other.low, other.high]


@given(numbers(), st.integers(1, 40), ahead, methods)
def test_what_never_moved_is_not_expected_to(value: float, times: int, days: int, method: Method) -> None:
    """A constant series: an answer."""
    readings = daily([value] * times)
    found = forecast(readings, after(readings, days), method=method)

    assert pytest.approx(value, rel=1e-12) == found.value


@given(series(min_size=1, max_size=25), methods)
def test_a_day_that_has_its_reading_is_that_reading(readings: Series, method: Method) -> None:
    """'the interval's true coverage': of what is known it is complete."""
    found, last = forecast(readings, readings.days[-1], method=method), readings[-1].value

    assert (last, last, last) == (found.value, found.low, found.high)


@given(series(min_size=1, max_size=20), st.integers(0, 19), ahead)
def test_the_past_alone_decides(readings: Series, place: int, days: int) -> None:
    """'The same inputs give the same answer anywhere, and when replayed'; what came later is not looked at."""
    past = readings[: place % len(readings) + 1]

    assert forecast(past, after(past, days)) == forecast(readings, after(past, days), on=past.days[-1])


@given(numeric_measures(), st.lists(numbers(), min_size=1, max_size=8), st.integers(0, 400))
def test_odds_are_a_probability(measure: Measure, values: list[float], days: int) -> None:
    """'the `odds` that it reaches success'."""
    key_result = KeyResult("Number", measure).check_in({each.on: each.value for each in daily(values)})
    last = date(2026, 1, 1) + timedelta(days=len(values) - 1 + days)
    found = forecast(key_result, last)
    surer = forecast(key_result, last, ambition="committed")

    assert found.odds is None or 0.0 <= found.odds <= 1.0
    if found.odds is not None and surer.odds is not None:
        assert surer.odds <= found.odds
    assert str(found)


@given(
    st.lists(st.integers(-100, 100).map(float), min_size=2, max_size=10),
    st.integers(-100, 100),
    st.integers(-100, 100),
)
def test_eta_is_the_first_day_on_which_the_line_is_there(
    values: list[float], baseline: int, target: int
) -> None:
    """'the day it gets there at the Theil-Sen rate of its check-ins (`eta`, whole days rounded up, None if never)'."""
    assume(baseline != target)
    readings = daily(values)
    key_result = KeyResult("Number", Linear(baseline, target)).check_in(
        {each.on: each.value for each in readings}
    )
    found = forecast(key_result, after(readings, 5000), method="theil_sen")
    up = target > baseline
    if found.eta is None or found.eta <= readings.days[-1]:
        return
    here, before = (
        forecast(key_result, found.eta + timedelta(days=shift), method="theil_sen").value for shift in (0, -1)
    )
    assert here is not None
    assert before is not None
    assert here >= target - 1e-6 if up else here <= target + 1e-6
    if found.eta - timedelta(days=1) > readings.days[-1]:
        assert before < target + 1e-6 if up else before > target - 1e-6


kpis = st.lists(
    st.builds(
        KPI,
        st.text("abcdefgh", min_size=1, max_size=6),
        thresholds(),
        readings=st.dictionaries(
            st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.floats(-1e6, 1e6), max_size=12
        ),
        cadence=st.sampled_from([None, "weekly", "monthly", "quarterly", "yearly", "irregular", 10]),
        benchmark=st.none() | st.floats(-1e6, 1e6),
    ),
    max_size=6,
    unique_by=lambda each: each.id,
)
rules = st.builds(consecutive, st.integers(1, 3), per=st.sampled_from(["month", "quarter", "half", "year"]))


@given(kpis, st.dates(date(2024, 1, 1), date(2027, 6, 30)), rules)
def test_proposals_come_most_severe_first_each_with_its_reason(
    known: list[KPI], on: date, rule: object
) -> None:
    """'which KPIs ask for an OKR, most severe first, each with its reason'."""
    found = proposals(known, on, rule=rule)  # type: ignore[arg-type] # a strategy's value
    order = [Band.CRITICAL, Band.WARNING, Band.HEALTHY]

    assert [order.index(each.band) for each in found] == sorted(order.index(each.band) for each in found)
    assert all(each.reasons for each in found)
    assert found == proposals(known[::-1], on, rule=rule)  # type: ignore[arg-type] # a strategy's value
    assert found[:2] == proposals(known, on, rule=rule, limit=2)  # type: ignore[arg-type] # a strategy's value


@given(kpis, st.dates(date(2024, 1, 1), date(2027, 6, 30)))
def test_what_is_busy_is_left_out_and_nothing_else(known: list[KPI], on: date) -> None:
    """'`busy`: key results, objectives or KPI ids; those KPIs are left out, and named'."""
    every = proposals(known, on)
    busy = [each.id for each in known[::2]]
    found = proposals(known, on, busy=busy)

    assert tuple(sorted(busy)) == found.busy
    assert tuple(each for each in every if each.kpi.id not in busy) == found


@given(kpis, st.dates(date(2024, 1, 1), date(2027, 6, 30)))
def test_switched_off_signals_and_forecasts_ask_for_nothing(known: list[KPI], on: date) -> None:
    """'Signal and forecast count beside the rule unless switched off'."""
    every = {each.kpi.id: each.reasons for each in proposals(known, on)}
    fewer = {each.kpi.id: each.reasons for each in proposals(known, on, signals=False, forecasts=False)}

    assert all(set(reasons) <= set(every[name]) for name, reasons in fewer.items())
