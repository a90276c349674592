"""`describe`: the canonical sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from okrkit import (
    KPI,
    Change,
    Checklist,
    Curve,
    Direction,
    FindBaseline,
    InvalidTypeError,
    KeyResult,
    Linear,
    Milestone,
    Objective,
    Reach,
    Stages,
    Target,
    Threshold,
    Zones,
)
from okrkit.describing import describe


@pytest.mark.parametrize(
    "threshold,sentence",
    [
        ("≥ 80%", "at least 80%"),
        ("> 80%", "above 80%"),
        ("≤ 3 days", "at most 3 days"),
        ("< 3", "below 3"),
        ("70..80%", "between 70% and 80%"),
        ("≥ 30% (critical < 25%)", "at least 30% (critical < 25%)"),
        ("≤ 3 (warning only)", "at most 3 (warning only)"),
        ("≥ $1234567.89", "at least $1234567.89"),
        ("-5..5", "between -5 and 5"),
        ("5..5", "between 5 and 5"),
    ],
)
def test_a_threshold(threshold: str, sentence: str) -> None:
    assert sentence == describe(Threshold.parse(threshold))
    assert Threshold.parse(threshold) == Threshold.parse(sentence)


@pytest.mark.parametrize(
    "kpi,sentence",
    [
        (KPI("Project margin", "≥ 30%"), "Keep project margin at least 30%"),
        (KPI("NPS", "> 40 (critical < 25)"), "Keep NPS above 40 (critical < 25)"),
        (KPI("Billable utilisation", "70..80%"), "Keep billable utilisation between 70% and 80%"),
        (KPI("Widgets", "≥ 30 widgets"), "Keep widgets at least 30 widgets"),
        (KPI("Budget variance", "-5..5%"), "Keep budget variance between -5% and 5%"),
        (KPI("Temperature\nof the room", "≤ 21"), "Keep temperature of the room at most 21"),
        (KPI("Top 5 pages from 3 to 4", "≤ 3"), "Keep it ≤ 3"),
        (KPI("x" * 10_001, "≤ 3"), "Keep it ≤ 3"),
        (
            KPI("NPS", Threshold.at_least(30, critical=25, unit="kg CO2")),
            'Keep NPS ≥ 30 "kg CO2" (critical < 25 "kg CO2")',
        ),
        (KPI("Top 5 from 3 to 4", Threshold.at_least(30, unit="kg CO2")), 'Keep it ≥ 30 "kg CO2"'),
        (KPI("NPS", Threshold.between(70, 80, unit="kg CO2")), 'Keep NPS 70..80 "kg CO2"'),
    ],
)
def test_a_kpi(kpi: KPI, sentence: str) -> None:
    assert sentence == describe(kpi)


@pytest.mark.parametrize(
    "title,measure,unit,sentence",
    [
        ("On-time delivery", Linear(65, 90), "%", "Increase on-time delivery from 65% to 90%"),
        ("Lift NPS", Linear(32, 45.5), "", "Increase NPS from 32 to 45.5"),
        ("Cut time-to-first-value from 4 days → 1 hour", Linear(96, 1), "hours", "Reduce time-to-first-value from 96 hours to 1 hour"),
        ("Utilisation", Reach(60, "70..80%"), "%", "Increase utilisation from 60% to 70%"),
        ("Sales", Zones(0, 30, 70, 100), "$", "Increase sales from $0 to $100"),
        ("Sales", Curve([(0, 0), (10, 0.5), (100, 1)]), "", "Increase sales from 0 to 100"),
        ("Response time", Target(4, Direction.DECREASE), "hours", "Reduce response time to 4 hours"),
        ("Reduce rework hours by 25%", Change(percent=-25), "%", "Reduce rework hours by 25%"),
        ("Churn", Change(amount=-2), "%", "Reduce churn by 2 points"),
        ("NPS", Change(amount=2), "x", "Increase NPS by 2"),
        ("NPS", Change(amount=-2.5), "x", "Reduce NPS by 2.5"),
        ("Coverage", Target(3, Direction.INCREASE), "x", "Increase coverage to 3x"),
        ("NPS", Linear(0, 1e-7), "x", "Increase NPS from 0 to 1e-07"),
        ("Revenue", Change(amount=5000), "USD", "Increase revenue by $5000"),
        ("Pass the SOC 2 audit", Milestone(), "", "Pass the SOC 2 audit"),
        ("Roll out\nthe API", Stages([("built", 0.5), ("used", 1)]), "", "Roll out the API"),
        ("Ready to sell", Checklist([("contract", 1)]), "", "Ready to sell"),
        ("Find out what NPS is", FindBaseline(), "", "Find out what NPS is"),
        ("Top 5 from 3 to 4 of 9 by Q3", Linear(1, 2), "", "Increase it from 1 to 2"),
        ("x" * 10_001, Linear(1, 2), "", "Increase it from 1 to 2"),
    ],
)  # fmt: skip
def test_a_key_result(title: str, measure: Any, unit: str, sentence: str) -> None:  # noqa: ANN401 - any measure
    assert sentence == describe(KeyResult(title, measure, unit=unit))


def test_a_hold_is_described_as_what_it_keeps() -> None:
    assert "Keep NPS above 45" == describe(KeyResult.hold("Keep NPS above 45", "> 45"))
    assert "Keep error rate at most 1%" == describe(KeyResult.hold("Error rate", "≤ 1%"))


class Backwards:
    """A measure of somebody's own, whose numbers no sentence says."""

    start = 3.0
    goal = 3.0
    direction = Direction.INCREASE
    paced = True

    def accept(self, value: Any) -> float:  # noqa: ANN401 - the protocol's
        return float(value)

    def raw(self, value: float) -> float:
        return value

    def over(self, values: Sequence[float]) -> float | None:
        return values[-1] if values else None


def test_a_measure_that_no_sentence_says_is_described_by_its_title() -> None:
    assert "Turn round" == describe(KeyResult("Turn round", Backwards()))


def test_a_range_may_hold_one_number() -> None:
    assert "Keep drift between 5 and 5" == describe(KPI("Drift", Threshold.between(5, 5)))
    assert "-1..-1" == describe(KPI("Drift", Threshold.between(-1, -1)))
    assert "between 5 and 5" == describe(Threshold.between(5, 5))


def test_other_things_are_refused() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        describe(Objective("Delight"))  # type: ignore[arg-type]  # that it is refused is the test

    assert (
        "describe() takes a KeyResult, a KPI or a Threshold, got <Objective 'delight': 0 key results, no cycle>: "
        "make one of a text with KeyResult.parse() or KPI.parse(); the title of an Objective is its sentence"
    ) == str(caught.value)


@pytest.mark.parametrize(
    "title, sentence",
    [
        ("Shift adherence", "Increase shift adherence from 6 to 9"),
        ("Support tickets", "Increase support tickets from 6 to 9"),
        ("Launch readiness", "Increase launch readiness from 6 to 9"),
        ("Rework hours", "Increase rework hours from 6 to 9"),
        ("Lighthouse scores", "Increase lighthouse scores from 6 to 9"),
        ("Lift NPS", "Increase NPS from 6 to 9"),
        ("Publish articles", "Increase articles from 6 to 9"),
        ("Win customers", "Increase customers from 6 to 9"),
    ],
)
def test_a_name_that_looks_like_an_order_is_kept_whole(title: str, sentence: str) -> None:
    assert sentence == describe(KeyResult.from_to(title, 6, 9))
