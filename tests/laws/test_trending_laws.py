"""What chapter 4 says of trends, proved on any series; each law quotes its sentence."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import example, given, strategies as st

from okrkit.kpi import KPI
from okrkit.series import Series
from okrkit.trending import Tendency, mann_kendall, theil_sen, trend
from tests.strategies import figures, numbers, series, thresholds

few = st.lists(numbers(), max_size=30)
# Whole numbers: shifting, scaling and subtracting them is exact, so that a law may ask for equality.
whole = st.lists(st.integers(-(10**6), 10**6).map(float), max_size=30)
tied = st.lists(st.sampled_from([0.0, 1.0, 1.5, 2.0, -3.0]), max_size=30)


def sign(number: float) -> int:
    return (number > 0) - (number < 0)


def s_by_definition(values: list[float]) -> int:
    return sum((later > earlier) - (later < earlier) for earlier, later in combinations(values, 2))


@given(few | tied)
def test_s_is_what_its_definition_says(values: list[float]) -> None:
    """'Mann-Kendall S': over all pairs, those that rise less those that fall."""
    assert s_by_definition(values) == mann_kendall(values)[0]


@given(few | tied)
def test_tau_b_is_what_its_definition_says(values: list[float]) -> None:
    """'tau-b': S over the root of all pairs times those that do not tie."""
    pairs = math.comb(len(values), 2)
    untied = sum(one != other for one, other in combinations(values, 2))
    s, tau, _ = mann_kendall(values)

    if untied:
        assert tau is not None
        assert tau == pytest.approx(s / math.sqrt(pairs * untied))
        assert -1.0 <= tau <= 1.0
    else:
        assert tau is None


@given(few | tied)
def test_p_is_a_probability_and_falls_with_s(values: list[float]) -> None:
    """'p from S with tie-corrected variance and continuity correction'."""
    s, _, p = mann_kendall(values)

    assert 0.0 <= p <= 1.0
    assert p == 1.0 or abs(s) > 1
    assert mann_kendall(sorted(values))[2] <= p


@given(few | tied)
def test_turned_round_in_time_s_changes_its_sign(values: list[float]) -> None:
    """'direction rising / falling / flat'."""
    s, tau, p = mann_kendall(values)
    back = mann_kendall(values[::-1])

    assert (-s, None if tau is None else -tau, p) == back


@given(
    st.lists(
        st.tuples(st.integers(0, 4000), numbers()), min_size=2, max_size=30, unique_by=lambda pair: pair[0]
    )
)
def test_theil_sen_lies_between_the_least_and_the_greatest_slope(points: list[tuple[int, float]]) -> None:
    """'Theil-Sen slope': the median of the slopes of all pairs."""
    places, values = zip(*sorted(points), strict=True)
    slope = theil_sen(places, values)
    every = [
        max(-1.7976931348623157e308, min(1.7976931348623157e308, (y / 2 - b / 2) / (x - a) * 2))
        for (a, b), (x, y) in combinations(sorted(points), 2)
    ]

    assert slope is not None
    room = 1e-9 * max(map(abs, every)) + 1e-300
    assert min(every) - room <= slope <= max(every) + room


@given(whole, st.integers(-(10**6), 10**6))
@example([1.0, 2.0], 5)
def test_a_shift_changes_no_slope(values: list[float], by: int) -> None:
    """'Theil-Sen slope (per day and per reading)': of differences alone."""
    places = range(len(values))

    assert theil_sen(places, values) == theil_sen(places, [value + by for value in values])
    assert mann_kendall(values) == mann_kendall([value + by for value in values])


@given(whole, st.sampled_from([2.0, 0.5, 1024.0, -1.0]))
def test_a_scale_scales_the_slope(values: list[float], by: float) -> None:
    """'Theil-Sen slope (per day and per reading)': in the number's own unit."""
    slope, scaled = (
        theil_sen(range(len(values)), [value * factor for value in values]) for factor in (1, by)
    )

    assert scaled == (None if slope is None else slope * by)
    assert sign(by) * mann_kendall(values)[0] == mann_kendall([value * by for value in values])[0]


@given(series(max_size=20))
def test_direction_and_s_agree(readings: Series) -> None:
    """'direction rising / falling / flat'."""
    found = trend(readings)

    assert found.n == len(readings)
    if found.direction is Tendency.FLAT:
        assert found.p >= 0.05
    else:
        assert (found.s > 0) == (found.direction is Tendency.RISING)
    assert (found.per_day is None) == (found.per_reading is None) == (len(readings) < 2)


@given(series(max_size=20, values=figures()), thresholds())
def test_a_kpi_improves_or_worsens_as_it_rises_or_falls(readings: Series, threshold: object) -> None:
    """'and for a KPI in its own sense (improving / worsening / flat)'."""
    kpi = KPI("Number", threshold, readings=readings)  # type: ignore[arg-type] # a strategy's value
    found = trend(kpi)

    assert (found.direction is Tendency.FLAT) or found.sense in {Tendency.IMPROVING, Tendency.WORSENING, None}
    if kpi.threshold.direction is not None:
        assert found.sense is not None
