"""E12: three key results at 0.7 average 0.6999999999999998. Here one tolerance, in one place, puts them at 0.7."""

from __future__ import annotations

from fractions import Fraction

from okrkit.arithmetic import raw_progress, same
from okrkit.bands import GOOGLE
from okrkit.threshold import Threshold


def test_three_at_seven_tenths_are_at_seven_tenths() -> None:
    mean = (0.7 + 0.7 + 0.7) / 3

    assert mean < 0.7
    assert same(mean, 0.7)
    assert GOOGLE.classify(mean) == "green"
    assert Threshold.at_least(0.7).contains(mean)


def test_seven_tenths_of_the_way_is_green_wherever_one_starts() -> None:
    for start in range(1, 100):
        for target in range(start + 1, 100):
            value = float(Fraction(start, 10) + Fraction(7 * (target - start), 100))

            assert GOOGLE.classify(raw_progress(start / 10, target / 10, value)) == "green"


def test_the_tolerance_does_not_blur_figures() -> None:
    assert not same(2_800_000_000, 2_800_000_001)
    assert not Threshold.at_most(2_800_000_000).contains(2_800_000_001)
    assert GOOGLE.classify(0.6999999) == "amber"
