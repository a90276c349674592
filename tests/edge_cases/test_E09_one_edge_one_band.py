"""E9: the same edge stands in two bands (70; 80; exactly 10 points behind). Here it is owned by one of them."""

from __future__ import annotations

import pytest

from okrkit.bands import BandScale
from okrkit.errors import InvalidValueError
from okrkit.threshold import Threshold
from okrkit.verdict import Band


def test_an_edge_is_in_one_band_only() -> None:
    for owner, expected in (("above", "high"), ("below", "low")):
        scale = BandScale([80], ["low", "high"], owner=[owner])  # type: ignore[list-item]  # a word in a loop

        assert expected == scale.classify(80)
        assert [band.label for band in scale.intervals() if 80 in (band.low, band.high)] == ["low", "high"]
        assert [band.low_closed or band.high_closed for band in scale.intervals()].count(True) == 1


def test_exactly_ten_points_behind() -> None:
    planview = BandScale([10], ["on track", "behind"], owner="above")

    assert [planview.classify(gap) for gap in (9.99, 10, 10.01)] == ["on track", "behind", "behind"]


def test_a_critical_figure_is_still_a_warning() -> None:
    assert Threshold.at_least(30, critical=25).classify(25) is Band.WARNING
    assert Threshold.at_most(3, critical=5).classify(5) is Band.WARNING


def test_two_bands_cannot_be_given_the_same_ground() -> None:
    with pytest.raises(InvalidValueError) as caught:
        BandScale([80, 70], ["red", "amber", "green"])

    assert str(caught.value) == "edges[1] must be at least 80.0, got 70.0: list the edges in ascending order"
