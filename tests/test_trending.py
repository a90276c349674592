"""Which way a number is going: the cases, the refusals, and the words."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from typing import Any

import pytest

from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.kpi import KPI
from okrkit.series import Series
from okrkit.trending import Tendency, Trend, mann_kendall, middle_of, theil_sen, trend

LARGEST = 1.7976931348623157e308
UP = [50.0 + index for index in range(9)]


def daily(values: list[float], apart: int = 1) -> Series:
    return Series(
        (date(2026, 1, 1) + timedelta(days=index * apart), value) for index, value in enumerate(values)
    )


def kpi(threshold: str, values: list[float]) -> KPI:
    return KPI("Number", threshold, readings=daily(values))


def test_the_slope_is_per_day_and_per_reading() -> None:
    weekly = trend(daily(UP, apart=7))

    assert (1 / 7, 1.0) == (weekly.per_day, weekly.per_reading)


def test_the_slope_of_readings_at_uneven_distances() -> None:
    found = trend(Series({"2026-01-01": 0, "2026-01-02": 1, "2026-01-12": 11}))

    assert (1.0, 5.5) == (found.per_day, found.per_reading)


@pytest.mark.parametrize(
    "values,direction",
    [
        (UP, Tendency.RISING),
        (UP[::-1], Tendency.FALLING),
        ([5.0] * 9, Tendency.FLAT),
        ([5, 6, 5, 6, 5], Tendency.FLAT),
    ],
)
def test_direction(values: list[float], direction: Tendency) -> None:
    found = trend(daily(values))

    assert (direction, None) == (found.direction, found.sense)


@pytest.mark.parametrize(
    "threshold,values,sense",
    [
        ("≥ 90", UP, Tendency.IMPROVING),
        ("≥ 90", UP[::-1], Tendency.WORSENING),
        ("≤ 90", UP, Tendency.WORSENING),
        ("≤ 90", UP[::-1], Tendency.IMPROVING),
        ("≤ 90", [5.0] * 9, Tendency.FLAT),
        ("≤ 90", [], Tendency.FLAT),
        ("70..80", UP, Tendency.IMPROVING),
        ("30..40", UP, Tendency.WORSENING),
        ("30..40", UP[::-1], Tendency.IMPROVING),
        ("30..80", UP, None),
        ("30..40", [], None),
    ],
)
def test_a_kpi_in_its_own_sense(threshold: str, values: list[float], sense: Tendency | None) -> None:
    assert sense is trend(kpi(threshold, values)).sense


def test_on_and_window_say_which_readings() -> None:
    series = daily([*UP, *UP[::-1]])

    assert trend(series, "2026-01-09").direction is Tendency.RISING
    assert trend(series, window=9).direction is Tendency.FALLING
    assert trend(series, "2026-01-09", window=2).n == 2
    assert trend(series, "2025-12-31").n == 0


@pytest.mark.parametrize(
    "subject,text",
    [
        (daily([]), "flat: 0 readings say nothing of a trend"),
        (daily([5]), "flat: 1 reading says nothing of a trend"),
        (daily([5, 6]), "flat: 2 readings say nothing of a trend"),
        (daily([5, 6, 7]), "flat: 3 readings say nothing of a trend"),
        (daily([5, 6, 5, 6]), "flat: 4 readings move no more one way than chance would (p = 0.70)"),
        (daily(UP), "rising: by 1 a reading over 9 readings (p < 0.001)"),
        (daily([5, 4, 3, 2, 1]), "falling: by 1 a reading over 5 readings (p = 0.03)"),
        (kpi("≥ 80%", UP), "improving: by 1 point a reading over 9 readings (p < 0.001)"),
        (kpi("≤ 80 days", UP), "worsening: by 1 day a reading over 9 readings (p < 0.001)"),
        (kpi("30..80", UP), "rising: by 1 a reading over 9 readings (p < 0.001)"),
        (
            daily([0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1]),
            "rising: over 12 readings, though most pairs of them do not differ (p = 0.03)",
        ),
    ],
)
def test_the_sentence(subject: Series | KPI, text: str) -> None:
    assert text == str(trend(subject))


def test_without_two_readings_there_is_no_slope() -> None:
    for values in ([], [5.0]):
        found = trend(daily(values))

        assert (None, None, 0, None, 1.0) == (found.per_day, found.per_reading, found.s, found.tau, found.p)


def test_a_constant_series_is_flat() -> None:
    found = trend(daily([7.0] * 20))

    assert (0.0, 0.0, 0, None, 1.0) == (found.per_day, found.per_reading, found.s, found.tau, found.p)


def test_ties_count_for_neither_side() -> None:
    assert mann_kendall([1, 1, 2])[0] == 2


@pytest.mark.parametrize(
    "values",
    [
        [-LARGEST, LARGEST],
        [LARGEST, -LARGEST, LARGEST],
        [-LARGEST, LARGEST] * 200,
        [5e-324, 0.0, 5e-324],
        [1e308, 1e-308, 0.0, -1e308],
        [0.0, 1e200] + [0.0] * 400,
    ],
)
def test_huge_and_tiny_values_have_a_trend(values: list[float]) -> None:
    found = trend(daily(values))

    assert found.per_day is not None
    assert -LARGEST <= found.per_day <= LARGEST


def test_gaps_of_years_are_days_like_others() -> None:
    found = trend(Series({"0001-01-01": 0, "1500-01-01": 1, "9999-12-31": 2}))

    assert found.per_day == pytest.approx(2 / 3652058, rel=0.1)


def noise(n: int) -> list[float]:
    source = random.Random(7)  # noqa: S311 - the same numbers in every run
    return [source.gauss(0, 1) for _ in range(n)]


SHAPES = {
    "noise": noise(420),
    "an odd number of pairs": noise(423),
    "a line": [0.1 * index for index in range(420)],
    "a step": [0.0] * 210 + [4.0] * 210,
    "a season": [1e6 + index % 7 for index in range(420)],
    "a valley": [float(abs(index - 210)) for index in range(420)],
    "a hill": [float(index * (419 - index)) for index in range(420)],
    "constant": [5.0] * 420,
    "two values": [float(index % 3 == 0) for index in range(420)],
    "an outlier": [1e200, *noise(419)],
    "growth": [1.02**index for index in range(420)],
    "small steps, far off": [1e9 + 1e-7 * index for index in range(420)],
    "tiny": [1e-308 * value for value in noise(420)],
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("even", [True, False])
def test_the_slope_of_many_readings_is_that_of_all_pairs(shape: str, *, even: bool) -> None:
    """'Theil-Sen slope': above 300 readings it is found without making every slope, and is the same."""
    values = SHAPES[shape]
    places = (
        list(range(len(values))) if even else [index * 3 + index % 5 // 4 for index in range(len(values))]
    )
    every = [
        (values[later] - values[earlier]) / (places[later] - places[earlier])
        for later in range(len(values))
        for earlier in range(later)
    ]

    assert middle_of(sorted(every)) == pytest.approx(theil_sen(places, values), rel=1e-12, abs=0)


def test_ten_thousand_constant_readings_have_a_trend() -> None:
    """The worst case of the search: every slope is the same."""
    assert theil_sen(range(10_000), [5.0] * 10_000) == 0.0


@pytest.mark.parametrize("window", [1, 0, -3, True, 2.0, "3"])
def test_a_window_takes_two_readings(window: Any) -> None:  # noqa: ANN401 - the refusal is the test
    message = f"window must be a whole number from 2 up, got {window!r}: say how many readings to look at"

    with pytest.raises(InvalidValueError, match=f"^{re.escape(message)}$"):
        trend(Series(), window=window)


def test_bare_numbers_have_no_days() -> None:
    message = "trend() takes a Series or a KPI, got [1, 2]: make one with Series({day: value, …})"

    with pytest.raises(InvalidTypeError, match=f"^{re.escape(message)}$"):
        trend([1, 2])  # type: ignore[arg-type] # the refusal is the test


def test_a_trend_is_a_value() -> None:
    assert trend(daily(UP)) == trend(daily(UP))
    assert hash(trend(daily(UP))) == hash(trend(daily(UP)))
    assert isinstance(trend(daily(UP)), Trend)
