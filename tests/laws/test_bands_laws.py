"""Laws of `BandScale`."""

from __future__ import annotations

import math
import pickle
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, strategies as st

from okrkit.arithmetic import same
from okrkit.bands import BandScale, Interval
from tests.strategies import LARGEST, bands, near, numbers


def has(interval: Interval[str], value: float) -> bool:
    above = interval.low < value or (interval.low_closed and value == interval.low)
    below = value < interval.high or (interval.high_closed and value == interval.high)
    return above and below


def distance(one: float, other: float) -> float:
    """How far apart two numbers are, rounded once and kept within the floats."""
    return float(min(abs(Fraction(one) - Fraction(other)), Fraction(LARGEST)))


@given(bands(), st.data())
def test_every_number_is_in_exactly_one_band(scale: BandScale[str], data: st.DataObject) -> None:
    """'a total, gap-free partition of the numbers'."""
    value = data.draw(near(*scale.edges))
    edge = scale.nearest_edge(value)
    moved = edge if edge is not None and same(value, edge) else value
    found = [interval.label for interval in scale.intervals() if has(interval, moved)]

    assert found == [scale.classify(value)]


@given(bands())
def test_n_edges_make_n_and_one_bands(scale: BandScale[str]) -> None:
    """'`n` edges make `n + 1` bands, so there is no hole and no overlap by construction.'"""
    intervals = scale.intervals()

    assert len(intervals) == len(scale.labels) == len(scale.edges) + 1
    assert tuple(interval.label for interval in intervals) == scale.labels
    assert (intervals[0].low, intervals[-1].high) == (-math.inf, math.inf)
    assert not intervals[0].low_closed
    assert not intervals[-1].high_closed
    for lower, upper in pairwise(intervals):
        assert lower.high == upper.low
        assert lower.high_closed != upper.low_closed


@given(bands())
def test_an_edge_belongs_to_the_side_that_owns_it(scale: BandScale[str]) -> None:
    """'For each edge it is explicit which side owns the edge itself; one edge may repeat to make the point band
    `[a, a]`.'
    """
    for index, edge in enumerate(scale.edges):
        twice = scale.edges.count(edge) == 2
        owner = scale.owner if isinstance(scale.owner, str) else scale.owner[index]
        expected = scale.edges.index(edge) + 1 if twice or owner == "above" else index

        assert expected == scale.position(edge)


@given(bands(), st.data())
def test_bands_follow_one_another(scale: BandScale[str], data: st.DataObject) -> None:
    """'Ordered edges and labels'."""
    one, other = sorted((data.draw(near(*scale.edges)), data.draw(near(*scale.edges))))

    assert scale.position(one) <= scale.position(other)


@given(bands(), st.data())
def test_rounding_alone_never_decides(scale: BandScale[str], data: st.DataObject) -> None:
    """'A value the same as an edge is moved onto it and then compared exactly.'"""
    for edge in scale.edges:
        value = data.draw(near(edge))
        if same(value, edge) and scale.nearest_edge(value) == edge:
            assert scale.classify(value) == scale.classify(edge)


@given(bands(), numbers())
def test_the_nearest_edge_is_none_farther_than_another(scale: BandScale[str], value: float) -> None:
    """'`scale.nearest_edge(value)`'."""
    nearest = scale.nearest_edge(value)

    if nearest is None:
        assert scale.edges == ()
    else:
        assert all(distance(nearest, value) <= distance(edge, value) for edge in scale.edges)


@given(bands())
def test_a_scale_is_a_value(scale: BandScale[str]) -> None:
    """'Every public class is a frozen, slotted attrs class: hashable, comparable, picklable, copyable.'"""
    again = BandScale(list(scale.edges), list(scale.labels), owner=scale.owner)

    assert again == scale
    assert hash(again) == hash(scale)
    assert pickle.loads(pickle.dumps(scale)) == scale
    assert eval(repr(scale), {"BandScale": BandScale}) == scale  # noqa: S307 - a repr that can be evaluated
