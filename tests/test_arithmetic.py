"""raw_progress, score_value, same: what the laws do not spell out."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from okrkit.arithmetic import clamp, linear_progress, raw_progress, same, score_value
from okrkit.errors import InvalidValueError
from tests.strategies import LARGEST, SMALLEST


@pytest.mark.parametrize(
    "baseline, target, value, raw, score",
    [
        (65, 90, 74, 0.36, 0.36),
        (65, 90, 65, 0.0, 0.0),
        (65, 90, 90, 1.0, 1.0),
        (65, 90, 40, -1.0, 0.0),
        (65, 90, 140, 3.0, 1.0),
        (12, 4, 2, 1.25, 1.0),
        (12, 4, 13, -0.125, 0.0),
        (10, 3, 6.5, 0.5, 0.5),
        (0, -100, -25, 0.25, 0.25),
        (Decimal("0.1"), Fraction(4, 10), 0.25, 0.5, 0.5),
    ],
)
def test_progress(baseline: float, target: float, value: float, raw: float, score: float) -> None:
    assert raw == pytest.approx(raw_progress(baseline, target, value), abs=1e-15)
    assert score == pytest.approx(score_value(baseline, target, value), abs=1e-15)


@pytest.mark.parametrize(
    "baseline, target, value, raw",
    [
        (-LARGEST, LARGEST, 0.0, 0.5),
        (-LARGEST, LARGEST, LARGEST, 1.0),
        (-LARGEST, LARGEST, -LARGEST, 0.0),
        (LARGEST, -LARGEST, LARGEST, 0.0),
        (-1.7e308, -1.6e308, 1.7e308, 34.000000000000014),
        (1.7e308, -1.7e308, 0.0, 0.5),
        (0.0, SMALLEST, 1.0, LARGEST),
        (0.0, SMALLEST, -1.0, -LARGEST),
        (0.0, -SMALLEST, 1.0, -LARGEST),
        (SMALLEST, -SMALLEST, -1e300, LARGEST),
        (0.0, 1e-300, LARGEST, LARGEST),
        (
            1.7e308,
            math.nextafter(1.7e308, 0),
            -1.7e308,
            1.7e308 / 2 / (1.7e308 / 2 - math.nextafter(1.7e308, 0) / 2) * 2,
        ),
    ],
)
def test_it_saturates_and_never_overflows(baseline: float, target: float, value: float, raw: float) -> None:
    assert raw == raw_progress(baseline, target, value)


def test_it_does_not_fall_where_the_quotient_begins_to_overflow() -> None:
    # Half of three times the smallest number is rounded: the quotient of halves would fall back to a third less.
    span = 3 * SMALLEST
    values = [LARGEST * span * factor for factor in (0.9, 0.99, 1.0, 1.1, 1.3, 2.0)]
    progress = [raw_progress(0.0, span, value) for value in values]

    assert progress == sorted(progress)
    assert progress[-1] == LARGEST


@pytest.mark.parametrize("baseline, target", [(1.0, 2.0), (2.0, 1.0), (LARGEST, -LARGEST), (-0.0, -5.0)])
def test_no_progress_has_no_sign(baseline: float, target: float) -> None:
    assert str(raw_progress(baseline, target, baseline)) == "0.0"
    assert str(score_value(baseline, target, baseline)) == "0.0"
    assert str(linear_progress(baseline, target, baseline)) == "0.0"


@pytest.mark.parametrize("measured", [raw_progress, score_value])
@pytest.mark.parametrize("value", [3.0, 4.0, -1.0])
def test_ends_that_are_equal_are_refused(
    measured: Callable[[float, float, float], float], value: float
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        measured(3.0, 3.0, value)

    assert str(caught.value) == (
        "target must be different from the baseline (3.0), got 3.0: to keep a number where it is, use KeyResult.hold() or a "
        "KPI with a threshold"
    )


@pytest.mark.parametrize(
    "a, b, expected",
    [
        (0.0, 1e-12, True),
        (0.0, 1.1e-12, False),
        (0.1 + 0.2, 0.3, True),
        (0.7 * 3 / 3, 0.7, True),
        (2_800_000_000, 2_800_000_001, False),
        (1e15, 1e15 + 1, True),
        (LARGEST, -LARGEST, False),
        (LARGEST, math.nextafter(LARGEST, 0), True),
        (Decimal("0.3"), Fraction(3, 10), True),
        (10**30, 10**30 + 1, True),
    ],
)
def test_same(a: float, b: float, *, expected: bool) -> None:
    assert expected is same(a, b)
    assert expected is same(b, a)


def test_infinity_is_the_same_as_nothing() -> None:
    with pytest.raises(InvalidValueError) as caught:
        same(1.0, math.inf)

    assert str(caught.value) == "b must be a finite number, got inf: give a figure that is known"


@pytest.mark.parametrize("raw, score", [(-0.0, 0.0), (-2.0, 0.0), (0.4, 0.4), (1.0, 1.0), (7.0, 1.0)])
def test_clamp(raw: float, score: float) -> None:
    assert str(score) == str(clamp(raw))
