"""E22: the ratio to a target of 0, or to a lower one near 0, is NaN or nonsense. Here progress is a distance."""

from __future__ import annotations

import pytest

from okrkit.arithmetic import raw_progress
from okrkit.direction import Direction
from okrkit.measure import Linear, Reach
from okrkit.open_measures import Target


@pytest.mark.parametrize("value, raw", [(10, 0.0), (5, 0.5), (0, 1.0), (-5, 1.5), (20, -1.0)])
def test_a_target_of_zero(value: float, raw: float) -> None:
    assert raw == Linear(10, 0).raw(value)
    assert raw == raw_progress(10, 0, value)


def test_a_lower_target_near_zero() -> None:
    assert Linear(0.0012, 0.0002).raw(0.0007) == pytest.approx(0.5)
    assert Linear(5, 1e-9).raw(0) == pytest.approx(1.0)


def test_from_a_loss_to_a_profit() -> None:
    assert Linear(-100, 100).raw(0) == 0.5


def test_a_ceiling_of_zero() -> None:
    assert Reach(4, "≤ 0").raw(1) == 0.75
    assert Target(0, Direction.DECREASE).raw(0) == 1.0
    assert Target(0, Direction.DECREASE).raw(1) == 0.0
