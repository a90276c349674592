"""The small change of sentences: what is rounded for the eye never says what is not so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from okrkit._sentences import (
    count,
    day,
    holding,
    in_sentence,
    limits,
    percent,
    points,
    progress_words,
    quoted,
    times,
)
from okrkit.direction import Direction
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.open_measures import FindBaseline, Hold, Target
from okrkit.threshold import Threshold
from okrkit.units import Unit


@pytest.mark.parametrize(
    "fraction, words",
    [
        (0.0, "0%"),
        (-0.0, "0%"),
        (5e-324, "0%"),
        (1e-9, "under 0.1%"),
        (0.000499, "under 0.1%"),
        (0.0005, "0.1%"),
        (0.35, "35%"),
        (0.3333, "33.3%"),
        (0.9994, "99.9%"),
        (0.9996, "just under 100%"),
        (1 - 1e-9, "just under 100%"),
        (math.nextafter(1.0, 0.0), "100%"),
        (1.0, "100%"),
        (1.0004, "just over 100%"),
        (1.0006, "100.1%"),
        (1.2, "120%"),
        (12.345, "1,234.5%"),
        (9_999.0, "999,900%"),
        (10_000.0, "over 1,000,000%"),
        (1e308, "over 1,000,000%"),
        (-0.2, "-20%"),
        (-0.0004, "just below 0%"),
        (-1e308, "below -1,000,000%"),
    ],
)
def test_percent(fraction: float, words: str) -> None:
    assert words == percent(fraction)


@pytest.mark.parametrize(
    "fraction, words",
    [
        (0.0, "0 points"),
        (0.01, "1 point"),
        (-0.15, "15 points"),
        (0.165, "16.5 points"),
        (0.0004, "under 0.1 points"),
        (1e-9, "under 0.1 points"),
        (3.4, "340 points"),
        (1e308, "over 1,000,000 points"),
    ],
)
def test_points(fraction: float, words: str) -> None:
    assert words == points(fraction)


@pytest.mark.parametrize(
    "ratio, words",
    [
        (0.0, "none of"),
        (0.0001, "under 0.01 times"),
        (0.7, "0.70 times"),
        (1.0, "1.00 times"),
        (99.994, "99.99 times"),
        (100.0, "over 100 times"),
        (1e12, "over 100 times"),
    ],
)
def test_times(ratio: float, words: str) -> None:
    assert words == times(ratio)


def test_days_counts_and_titles() -> None:
    assert day(date(2026, 6, 3)) == "3 June 2026"
    assert [count(number, "reading") for number in (0, 1, 2, 1_200)] == [
        "0 readings",
        "1 reading",
        "2 readings",
        "1,200 readings",
    ]
    assert quoted("NPS") == "“NPS”"


@pytest.mark.parametrize(
    "name, inside",
    [
        ("On-time delivery", "on-time delivery"),
        ("NPS", "NPS"),
        ("p95 latency", "p95 latency"),
        ("P95 latency", "P95 latency"),
        ("iOS crashes", "iOS crashes"),
        ("X", "X"),
        ("Churn", "churn"),
        ("A/B tests won", "A/B tests won"),
        (" ", " "),
        ("X. share", "X. share"),
        ("X, share", "X, share"),
        ("X: share", "X: share"),
        ("X; share", "X; share"),
        ("Xs: share", "xs: share"),
    ],
)
def test_a_name_inside_a_sentence(name: str, inside: str) -> None:
    assert inside == in_sentence(name)


@pytest.mark.parametrize(
    "text, words",
    [
        ("≥ 80%", "at least 80%"),
        ("> 80%", "above 80%"),
        ("≤ 3 days", "at most 3 days"),
        ("< 3 days", "below 3 days"),
        ("70..80%", "between 70% and 80%"),
        (Threshold.between(70, 80, strict=True, unit="%"), "strictly between 70% and 80%"),
        (Threshold.between(5, 5), "exactly 5"),
        (Threshold.at_most(0), "at most 0"),
    ],
)
def test_limits(text: Threshold | str, words: str) -> None:
    assert words == limits(text if isinstance(text, Threshold) else Threshold.parse(text))


@pytest.mark.parametrize(
    "value, words",
    [
        (0.5, "healthy at 0.5%, where at most 1% is to be held"),
        (1.5, "in the warning band at 1.5%, where at most 1% is to be held"),
        (2.5, "critical at 2.5%, where at most 1% is to be held"),
    ],
)
def test_what_is_to_be_held(value: float, words: str) -> None:
    assert words == holding(Unit.of("%"), Threshold.at_most(1, critical=2, unit="%"), value)


class Own:
    """A measure of someone else's, with a start and a goal, that is not straight."""

    def __init__(self, start: float | None, goal: float | None) -> None:
        self.start, self.goal = start, goal
        self.direction, self.paced = None, True

    def accept(self, value: Any) -> float:  # noqa: ANN401 - the protocol's
        return float(value)

    def raw(self, value: float) -> float | None:
        return value * value

    def over(self, values: Sequence[float]) -> float | None:
        return self.raw(values[-1]) if values else None


RANGE = Reach(60, "70..80%")
SHARE, LATEST, WORST = (Hold("≤ 1%", how) for how in ("share", "latest", "worst"))
CASES: list[tuple[Measure, list[float], str]] = [
    (Linear(65, 90), [74], "74% is 36% of the way from 65% to 90%"),
    (Linear(65, 90), [65], "65% is where it started, on the way to 90%"),
    (Linear(65, 90), [90], "90% is all of the way from 65% to 90%"),
    (Linear(65, 90), [95], "95% is 120% of the way from 65% to 90%"),
    (Linear(65, 90), [60], "60% is 20% further from 90% than the 65% it started at"),
    (Linear(65, 90), [1e308], "1e308% is over 1,000,000% of the way from 65% to 90%"),
    (Linear(65, 90), [-1e9], "-1B% is over 1,000,000% further from 90% than the 65% it started at"),
    (Linear(10, 3), [12], "12% is 28.6% further from 3% than the 10% it started at"),
    (Zones(0, 30, 70, 100), [15], "15% counts as 15% of the way from 0% to 100%"),
    (Zones(0, 30, 70, 100), [0], "0% is where it started, on the way to 100%"),
    (Zones(0, 30, 70, 100), [-30], "-30% counts as -30%, on the wrong side of the 0% it started at"),
    (Curve([(0, 0), (10, 0.5), (100, 1)]), [55], "55% counts as 75% of the way from 0% to 100%"),
    (Curve([(0, 0), (10, 0.5), (100, 1)]), [100], "100% is all of the way from 0% to 100%"),
    (RANGE, [65], "65% is 50% of the way from 60% to where it should be (between 70% and 80%)"),
    (RANGE, [60], "60% is as far from where it should be (between 70% and 80%) as the 60% it started at"),
    (RANGE, [90], "90% is as far from where it should be (between 70% and 80%) as the 60% it started at"),
    (RANGE, [75], "75% is where it should be: between 70% and 80%"),
    (RANGE, [80], "80% is where it should be: between 70% and 80%"),
    (RANGE, [85], "85% has overshot where it should be (between 70% and 80%), which leaves it at 50% of the way from 60%"),
    (RANGE, [55], "55% is 50% further from where it should be (between 70% and 80%) than the 60% it started at"),
    (RANGE, [95], "95% is 50% further from where it should be (between 70% and 80%) than the 60% it started at"),
    (SHARE, [0.5], "Healthy at 0.5%, where at most 1% is to be held"),
    (SHARE, [0.5, 1.2, 2], "Critical at 2%, where at most 1% is to be held; healthy in 1 of 3 readings"),
    (LATEST, [0.5, 1.2], "Critical at 1.2%, where at most 1% is to be held"),
    (WORST, [0.5, 0.6], "Healthy at 0.6%, where at most 1% is to be held; healthy in 2 of 2 readings"),
    (
        WORST,
        [1.5, 0.6],
        "Healthy at 0.6%, where at most 1% is to be held; healthy in 1 of 2 readings, and only all of them would do",
    ),
    (Target(85), [80], "80% does not meet the target of 85%"),
    (Target(85), [85], "85% meets the target of 85%"),
    (Target(3, Direction.DECREASE), [2], "2% meets the target of 3%"),
    (FindBaseline(), [41], "The number is found: 41%"),
    (Milestone(), [1], "Done"),
    (Milestone(), [0], "Not done"),
    (Stages([("built", 0.6), ("adopted", 1)]), [0.6], "60% done, with “built” reached"),
    (Stages([("built", 0.6), ("adopted", 1)]), [0], "No stage is reached"),
    (Checklist([("a", 1), ("b", 3)]), [0.25], "25% of the checklist is done"),
    (Own(0, 10), [0.5], "0.5% counts as 25% of the way from 0% to 10%"),
    (Own(None, 10), [0.5], "25% done"),
    (Own(0, None), [1], "100% done"),
]  # fmt: skip


@pytest.mark.parametrize("measure, values, words", CASES)
def test_what_a_value_means_to_its_measure(measure: Measure, values: list[float], words: str) -> None:
    raw = measure.over(values)

    assert raw is not None
    assert words == progress_words(Unit.of("%"), measure, values, raw)


@pytest.mark.parametrize(
    "name, told",
    [
        ("Net Promoter Score", "Net Promoter Score"),
        ("First response SLA", "first response SLA"),
        ("Monthly churn", "monthly churn"),
    ],
)
def test_a_phrase_in_capitals_is_a_name_as_a_whole(name: str, told: str) -> None:
    assert told == in_sentence(name)
