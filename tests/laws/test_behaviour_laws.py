"""What chapter 4 says of signal and noise, proved on any series; each law quotes its sentence."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, strategies as st

from okrkit._news import judged
from okrkit.arithmetic import same
from okrkit.behaviour import (
    ENOUGH,
    NHS,
    WHEELER,
    Centre,
    ProcessLimits,
    ProcessState,
    SignalRule,
    predictable,
    process_limits,
    process_state,
    signals,
)
from okrkit.kpi import KPI
from okrkit.series import Series
from tests.strategies import numbers, series, thresholds

many = st.lists(numbers(), min_size=2, max_size=40)
# Whole numbers: shifting them, and scaling them by powers of two, is exact.
whole = st.lists(st.integers(-1000, 1000).map(float), min_size=2, max_size=60)
# Where runs and clusters are likely.
stepped = st.lists(st.sampled_from([50.0, 51.0, 53.0, 47.0, 49.0, 60.0]), min_size=2, max_size=60)
ways: st.SearchStrategy[Centre] = st.sampled_from(("mean", "median"))
rules = st.sampled_from(
    (*WHEELER, *NHS, SignalRule("run", 3), SignalRule("near", 2, 2), SignalRule("trend", 3))
)
FIXED = ProcessLimits(50.0, 44.0, 56.0, 2.0, 7.0, 20)


def where(values: list[float], limits: ProcessLimits | None = None) -> list[tuple[object, ...]]:
    return [
        (each.rule, each.window, each.members, each.triggers, each.side) for each in signals(values, limits)
    ]


@given(many, ways, ways)
def test_limits_stand_around_the_centre(values: list[float], centre: Centre, ranges: Centre) -> None:
    """'ProcessLimits(centre, lower, upper, moving_range, upper_range, n)'."""
    limits = process_limits(values, centre=centre, ranges=ranges)

    assert min(values) <= limits.centre <= max(values)
    assert limits.lower <= limits.centre <= limits.upper
    assert 0.0 <= limits.moving_range <= limits.upper_range
    assert len(values) == limits.n


@given(whole, ways, ways)
def test_limits_are_so_many_ranges_off(values: list[float], centre: Centre, ranges: Centre) -> None:
    """'2.66 and 3.268 for mean ranges, 3.145 and 3.865 for median ranges.'"""
    limits = process_limits(values, centre=centre, ranges=ranges)
    factor, of_ranges = (2.66, 3.268) if ranges == "mean" else (3.145, 3.865)

    assert limits.upper - limits.centre == pytest.approx(factor * limits.moving_range)
    assert limits.centre - limits.lower == pytest.approx(factor * limits.moving_range)
    assert limits.upper_range == pytest.approx(of_ranges * limits.moving_range)


@given(whole | stepped, st.integers(-512, 512).map(float), st.sampled_from([0.5, 1.0, 2.0, 1024.0]))
def test_neither_a_shift_nor_a_scale_changes_what_is_a_signal(
    values: list[float], by: float, times: float
) -> None:
    """'nothing is rounded before it is judged'."""
    moved = [(value + by) * times for value in values]
    limits = process_limits(values)
    # Within rounding of a line the one may be on it and the other not.
    lines = (
        limits.lower,
        limits.centre,
        limits.upper,
        (limits.lower + limits.centre) / 2,
        (limits.upper + limits.centre) / 2,
    )
    assume(not any(abs(value - line) < 1e-6 for value in values for line in lines))

    assert where(values) == where(moved)


@given(whole | stepped)
def test_turned_upside_down_above_is_below(values: list[float]) -> None:
    """'8 in a row on one side; 3 of 4 nearer a limit than the centre'."""
    other = {"above": "below", "below": "above", "": ""}
    down = [(*rest, other[str(side)]) for *rest, side in where([-value for value in values])]

    assert sorted(where(values), key=repr) == sorted(down, key=repr)


@given(numbers(), st.integers(2, 60))
def test_a_constant_series_has_no_signal(value: float, times: int) -> None:
    """'A value on the centre line breaks a run; a value equal to a limit is no signal'."""
    assert signals([value] * times, rules=(*WHEELER, *NHS)) == ()


@given(many | stepped, rules)
def test_a_signal_points_into_the_series(values: list[float], rule: SignalRule) -> None:
    """'Signal(rule, window, members, triggers) (positions in the series, with the days beside them)'."""
    for signal in signals(values, rules=rule):
        assert rule == signal.rule
        assert set(signal.members) <= set(signal.window)
        assert set(signal.triggers) <= set(signal.window)
        assert signal.members
        assert signal.triggers
        assert signal.window == tuple(range(signal.window[0], signal.window[-1] + 1))
        assert 0 <= signal.window[0]
        assert signal.window[-1] < len(values)


@given(series(max_size=30))
def test_the_days_stand_beside_the_positions(readings: Series) -> None:
    """'positions in the series, with the days beside them'."""
    for signal in signals(readings):
        assert tuple(readings.days[index] for index in signal.members) == signal.days


@given(many | stepped)
def test_a_point_is_outside_only_beyond_a_limit(values: list[float]) -> None:
    """'a point outside the limits'; 'a value equal (`same`) to a limit is no signal'."""
    limits = process_limits(values)
    outside = {each.members[0] for each in signals(values, limits, SignalRule("outside"))}

    for index, value in enumerate(values):
        beyond = value > limits.upper or value < limits.lower
        on_it = same(value, limits.upper) or same(value, limits.lower)
        assert (index in outside) == (beyond and not on_it)


@given(stepped, st.integers(2, 10))
def test_a_run_is_as_long_as_its_definition_says(values: list[float], length: int) -> None:
    """'Rules are values (run length, k of n)'; 'A value on the centre line breaks a run'."""
    found = signals(values, FIXED, SignalRule("run", length))
    triggers = {index for each in found for index in each.triggers}
    by_definition = {
        end
        for end in range(length - 1, len(values))
        if len({(value > 50.0) - (value < 50.0) for value in values[end - length + 1 : end + 1]} | {0}) == 2
        and 50.0 not in values[end - length + 1 : end + 1]
    }

    assert by_definition == triggers


@given(stepped, st.integers(1, 4), st.integers(0, 3))
def test_k_of_n_is_what_its_definition_says(values: list[float], k: int, more: int) -> None:
    """'3 of 4 nearer a limit than the centre'; 'Rules are values (run length, k of n)'."""
    n = k + more
    found = signals(values, FIXED, SignalRule("near", k, n))

    for side, near in (
        ("above", [value > 53.0 for value in values]),
        ("below", [value < 47.0 for value in values]),
    ):
        by_definition = {end for end in range(n - 1, len(values)) if sum(near[end - n + 1 : end + 1]) >= k}
        assert by_definition == {index for each in found if each.side == side for index in each.triggers}


@given(stepped, st.integers(1, 12))
def test_a_longer_run_is_asked_for_and_no_more_is_found(values: list[float], length: int) -> None:
    """'NHS's 7 and Nelson's 9 are one line each'."""
    shorter, longer = (
        {index for each in signals(values, FIXED, SignalRule("run", count)) for index in each.members}
        for count in (length, length + 1)
    )

    assert longer <= shorter


@given(series(max_size=30))
def test_predictable_is_no_signal(readings: Series) -> None:
    """'predictable(kpi)': predictable or not."""
    assert predictable(readings) == (None if len(readings) < ENOUGH else not signals(readings))


@given(series(max_size=30), thresholds())
def test_the_four_states_are_two_questions(readings: Series, threshold: object) -> None:
    """'predictable or not x meets its threshold or not'."""
    kpi = KPI("Number", threshold, readings=readings)  # type: ignore[arg-type] # a strategy's value
    meets = all(kpi.threshold.contains(value) for value in readings.values)
    states = {
        (True, True): ProcessState.IDEAL,
        (True, False): ProcessState.THRESHOLD,
        (False, True): ProcessState.BRINK_OF_CHAOS,
        (False, False): ProcessState.CHAOS,
    }
    calm = predictable(kpi)

    assert process_state(kpi) == (None if calm is None else states[calm, meets])


@given(series(min_size=1, max_size=30), st.sampled_from([-1, 1]))
def test_a_judgement_holds_signals_of_its_side_that_touch_its_days(readings: Series, side: int) -> None:
    """'with one it is bad and new'."""
    since = readings.days[len(readings) // 2]
    found = judged(readings, side, since)

    assert (found is None) == (len(readings) < ENOUGH)
    if found is not None:
        every = signals(readings)
        assert set(found.signals) <= set(every)
        assert all(each.days[-1] >= since for each in found.signals)
        assert all(each.side in {"", "above" if side > 0 else "below"} for each in found.signals)
