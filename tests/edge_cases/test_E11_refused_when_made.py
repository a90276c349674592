"""E11: overlapping bands are stored and only found invalid when used. Here they are refused when made, by name."""

from __future__ import annotations

import pytest

from okrkit.bands import BandScale
from okrkit.errors import InvalidValueError
from okrkit.threshold import Threshold


def test_an_overlap_is_refused_when_made() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Threshold.between(70, 80, critical=(75, 90))

    assert str(caught.value) == (
        "critical_low must be below the limit (70.0), got 75.0: leave critical out if there is no warning band"
    )
    assert caught.value.problems[0][0] == "critical_low"


def test_touching_edges_are_refused_unless_they_are_a_point() -> None:
    with pytest.raises(InvalidValueError):
        BandScale([1, 1], ["low", "none", "high"])

    assert BandScale([1, 1], ["low", "one", "high"], owner=("above", "below")).classify(1) == "one"


def test_touching_limits_are_a_point() -> None:
    point = Threshold.between(5, 5)

    assert [point.contains(value) for value in (4.999, 5, 5.001)] == [False, True, False]
