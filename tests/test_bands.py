"""BandScale: edges, owners, point bands, the nearest edge, the ready-made scales."""

from __future__ import annotations

import math

import pytest

from okrkit.bands import GOOGLE, OPENOKR, BandScale, Interval, Owner
from okrkit.verdict import Band

LABELS = ["low", "middle", "high"]


@pytest.mark.parametrize(
    "owner, at_one, at_two",
    [
        ("above", "middle", "high"),
        ("below", "low", "middle"),
        (("above", "below"), "middle", "middle"),
        (("below", "above"), "low", "high"),
    ],
)
def test_who_has_an_edge(owner: Owner | tuple[Owner, ...], at_one: str, at_two: str) -> None:
    scale = BandScale([1, 2], LABELS, owner=owner)

    assert [at_one, at_two] == [scale.classify(1), scale.classify(2)]
    assert [scale.classify(value) for value in (0.9, 1.5, 2.1)] == LABELS
    assert scale.owner == owner


def test_owners_that_agree_are_one_word() -> None:
    assert BandScale([1, 2], LABELS, owner=["above", "above"]) == BandScale([1, 2], LABELS)
    assert BandScale([1, 2], LABELS, owner=["below", "below"]).owner == "below"
    assert BandScale([], ["all"], owner=()) == BandScale([], ["all"], owner="below") == BandScale([], ["all"])


def test_a_band_of_one_point() -> None:
    scale = BandScale([1, 1], ["under", "exact", "over"], owner=("above", "below"))

    assert [scale.classify(value) for value in (0.999, 1, 1 + 1e-13, 1.001)] == [
        "under",
        "exact",
        "exact",
        "over",
    ]
    assert scale.intervals() == (
        Interval(-math.inf, 1.0, "under", low_closed=False, high_closed=False),
        Interval(1.0, 1.0, "exact", low_closed=True, high_closed=True),
        Interval(1.0, math.inf, "over", low_closed=False, high_closed=False),
    )


def test_intervals() -> None:
    assert GOOGLE.intervals() == (
        Interval(-math.inf, 0.4, "red", low_closed=False, high_closed=False),
        Interval(0.4, 0.7, "amber", low_closed=True, high_closed=False),
        Interval(0.7, math.inf, "green", low_closed=True, high_closed=False),
    )
    assert BandScale([3], ["ok", "bad"], owner="below").intervals()[0].high_closed


@pytest.mark.parametrize(
    "value, label",
    [
        (-1, "red"),
        (0.3999, "red"),
        (0.4, "amber"),
        (0.4 - 1e-13, "amber"),
        (0.65, "amber"),
        (0.7, "green"),
        (9, "green"),
    ],
)
def test_google(value: float, label: str) -> None:
    assert label == GOOGLE.classify(value)
    assert label == GOOGLE.labels[GOOGLE.position(value)]


def test_openokr() -> None:
    expected = ["little progress", "partial progress", "strong result", "fully achieved"]

    assert expected == [OPENOKR.classify(value) for value in (0.39, 0.4, 0.7, 0.9)]
    assert (GOOGLE.name, OPENOKR.name) == ("Google", "OpenOKR")


@pytest.mark.parametrize(
    "value, edge",
    [(-1e308, 0.4), (0.4, 0.4), (0.54, 0.4), (0.56, 0.7), (1.7e308, 0.7)],
)
def test_the_nearest_edge(value: float, edge: float) -> None:
    assert edge == GOOGLE.nearest_edge(value)


def test_no_edge_is_nearest_where_there_is_none() -> None:
    assert BandScale([], ["all"]).nearest_edge(3) is None
    assert BandScale([], ["all"]).classify(3) == "all"


def test_of_two_edges_within_rounding_the_nearer_has_the_value() -> None:
    scale = BandScale([0, 1.5e-12], LABELS, owner=("below", "above"))

    assert scale.classify(0.6e-12) == "low"
    assert scale.classify(0.9e-12) == "high"
    assert scale.classify(0.75e-12) == "low"  # as near to both: the lower one, as nearest_edge says
    assert scale.nearest_edge(0.75e-12) == 0.0


def test_labels_are_anything_hashable() -> None:
    scale = BandScale((0.5,), (Band.CRITICAL, Band.HEALTHY), name="mine")

    assert scale.classify(0.4) is Band.CRITICAL
    assert scale.name == "mine"
    assert BandScale(iter([1, 2]), iter(LABELS)) == BandScale([1, 2], LABELS)


def test_huge_edges() -> None:
    scale = BandScale([-1.7e308, 1.7e308], LABELS)

    assert [scale.classify(value) for value in (-1.79e308, 0, 1.79e308)] == LABELS
