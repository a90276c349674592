"""E26: a predicate is inverted or misnamed (`done?` is true while the value is short). Here what is met is met."""

from __future__ import annotations

import pytest

from okrkit.direction import Direction
from okrkit.milestones import Milestone
from okrkit.open_measures import FindBaseline, Hold, Target
from okrkit.threshold import Threshold


@pytest.mark.parametrize("value, met", [(84, 0.0), (85, 1.0), (86, 1.0)])
def test_at_least(value: float, met: float) -> None:
    assert met == Target(85).raw(value)
    assert met == Target(85, Direction.INCREASE).over([0.0, value])
    assert met == Hold("≥ 85").raw(value)
    assert bool(met) is Threshold.at_least(85).contains(value)


@pytest.mark.parametrize("value, met", [(2, 1.0), (3, 1.0), (4, 0.0)])
def test_at_most(value: float, met: float) -> None:
    assert met == Target(3, Direction.DECREASE).raw(value)
    assert met == Hold("≤ 3").raw(value)
    assert bool(met) is Threshold.at_most(3).contains(value)


def test_done_is_done() -> None:
    assert [Milestone().raw(Milestone().accept(done)) for done in (True, False)] == [1.0, 0.0]
    assert FindBaseline().over([0.0]) == 1.0


def test_tighter_is_harder_to_meet() -> None:
    assert Threshold.at_least(90).tighter_than("≥ 80")
    assert Threshold.at_most(2).tighter_than("≤ 3")
    assert Threshold.at_most(3, strict=True).tighter_than("≤ 3")
    assert not Threshold.at_least(80).tighter_than("≥ 90")
