"""Where bands begin: comparing with the cuts is classifying, for every threshold and every scale."""

from __future__ import annotations

import math

from hypothesis import example, given, strategies as st

from okrkit.bands import BandScale
from okrkit.frames._cuts import FIVE, cuts_of, first, five_cuts, labels_of
from okrkit.threshold import Threshold
from okrkit.verdict import Band
from tests.adapters.frames.cases import SCALES, THRESHOLDS, around
from tests.strategies import edges_of, near, thresholds


@given(thresholds(), st.data())
def test_the_cuts_of_a_threshold_classify(threshold: Threshold, data: st.DataObject) -> None:
    value = data.draw(near(*edges_of(threshold)))

    five = sum(value >= cut for cut in five_cuts(threshold))
    assert threshold.classify(value) is FIVE[five]
    assert (
        threshold.classify(value)
        is threshold.scale.labels[sum(value >= cut for cut in cuts_of(threshold.scale))]
    )


def test_the_cuts_of_awkward_thresholds_classify() -> None:
    for threshold in THRESHOLDS:
        for value in around(*threshold.scale.edges):
            assert threshold.classify(value) is FIVE[sum(value >= cut for cut in five_cuts(threshold))], (
                threshold,
                value,
            )


def test_the_cuts_of_a_scale_classify() -> None:
    for scale in SCALES:
        for value in around(*scale.edges):
            assert scale.position(value) == sum(value >= cut for cut in cuts_of(scale)), (scale, value)


@given(st.floats(allow_nan=False, allow_infinity=False))
@example(0.0)
@example(-5e-324)
@example(1.7976931348623157e308)
def test_the_first_float_is_found(edge: float) -> None:
    def holds(value: float) -> bool:
        return value >= edge

    assert edge == first(holds, edge)


def test_what_never_holds_has_no_first() -> None:
    def never(_: float) -> bool:
        return False

    assert math.inf == first(never, 5.0)


def test_labels_are_texts() -> None:
    scale: BandScale[object] = BandScale((0, 1), (Band.CRITICAL, 2, "three"))

    assert ("critical", "2", "three") == labels_of(scale)


def test_cuts_hang_on_edges_and_owners_alone() -> None:
    """They are kept by what they hang on: a label, or an edge of the other zero, makes no other cut."""
    scale: BandScale[object] = BandScale((0.0, 1.0), (1, 2, 3))

    assert cuts_of(scale) is cuts_of(BandScale((-0.0, 1), (True, "two", Band.HEALTHY), name="other"))
    assert cuts_of(scale) != cuts_of(BandScale((0.0, 1.0), (1, 2, 3), owner="below"))
    assert cuts_of(scale) != cuts_of(BandScale((0.0, 1.0), (1, 2, 3), owner=("above", "below")))
