"""E21: a percentage of 0 is reported as 0.0, and a negative base flips the sign. Here: refused, and of its size."""

from __future__ import annotations

import pytest

from okrkit.errors import InvalidValueError
from okrkit.measure import Linear, Measure
from okrkit.open_measures import Change


def test_a_percentage_of_zero_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Change(percent=20).from_baseline(0)

    assert str(caught.value) == (
        "baseline must be other than 0 for a change in percent, got 0: "
        "a percentage of zero is zero; state the change as an amount"
    )


def test_a_negative_baseline_does_not_turn_it_round() -> None:
    assert Change(percent=20).from_baseline(-50) == Linear(-50, -40)
    assert Change(percent=-20).from_baseline(-50) == Linear(-50, -60)


def test_an_amount_may_start_from_zero() -> None:
    assert Change(amount=20).from_baseline(0) == Linear(0, 20)


def test_without_a_baseline_there_is_no_progress_rather_than_none_of_it() -> None:
    measure: Measure = Change(percent=20)

    assert measure.over([0.0, 10.0]) is None
