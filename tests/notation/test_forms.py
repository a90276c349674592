"""The forms: each reads its example and leaves its counterexample to another; each number knows its place."""

from __future__ import annotations

import pytest

from okrkit.notation import parse
from okrkit.notation.deadlines import mark_deadlines
from okrkit.notation.forms import FORMS, Form
from okrkit.notation.normalising import normalise
from okrkit.notation.quantities import find_quantities
from okrkit.notation.scenes import Scene
from okrkit.notation.tokens import tokenise

WITHOUT_A_NUMBER = [
    "A 24-hour reply",
    "Triple qualified leads",
    "Move releases from weekly to daily",
    "Nobody waits for a key",
]


def scene_of(text: str) -> Scene:
    tokens = mark_deadlines(tokenise(normalise(text), text))
    return Scene(text, *find_quantities(tokens, text, "USD"), None)


def first_form(text: str) -> str:
    scene = scene_of(text)
    return next(form.name for form in FORMS if form.read(scene) is not None)


@pytest.mark.parametrize("form", FORMS, ids=[form.name for form in FORMS])
def test_a_form_reads_its_own_example_and_not_its_counterexample(form: Form) -> None:
    assert form.name == first_form(form.example)
    assert form.name != first_form(form.counterexample)


def test_form_names_are_unique() -> None:
    assert len(FORMS) == len({form.name for form in FORMS})


@pytest.mark.parametrize(
    "text, spans",
    [
        (
            "Reduce churn from 6% to 3% by Q3",
            {"metric": "churn", "baseline": "6%", "target": "3%", "unit": "%", "deadline": "by Q3"},
        ),
        ("Keep load above 20% and below 80%", {"metric": "load", "low": "20%", "high": "80%", "unit": "%"}),
        (
            "Keep use between 70% and 80 percent",
            {"metric": "use", "low": "70%", "high": "80 percent", "unit": "percent"},
        ),
        ("Keep use at 70-80%", {"metric": "use", "low": "70", "high": "80%", "unit": "%"}),
        ("Variance: ±5%", {"metric": "Variance", "low": "5%", "high": "5%", "unit": "%"}),
        (
            "Wait time: 1h 30m or less",
            {
                "metric": "Wait time",
                "target": "1h 30m or less",
                "high": "1h 30m or less",
                "unit": "m",
            },
        ),
        (
            "Keep churn below 3% (critical > 5%)",
            {"metric": "churn", "target": "3%", "high": "3%", "unit": "%", "critical_high": "5%"},
        ),
        ("NPS ≥ 40", {"metric": "NPS", "target": "40", "low": "40"}),
        ("Cut p95 to 200 ms", {"metric": "p95", "target": "200 ms", "unit": "ms"}),
        (
            "Cut time-to-value from 4 days → 1 hour",
            {
                "metric": "time-to-value",
                "baseline": "4 days",
                "target": "1 hour",
                "unit": "hour",
                "baseline_unit": "days",
            },
        ),
        ("Move p50 from 300 to 200 ms", {"metric": "p50", "baseline": "300", "target": "200 ms", "unit": "ms"}),
        ("Win 12 customers", {"metric": "customers", "target": "12"}),
        ("Revenue of USD 1.5 million", {"metric": "Revenue", "target": "1.5 million", "unit": "USD"}),
        ("Grow revenue to $2M", {"metric": "revenue", "target": "2M", "unit": "$"}),
        ("Raise speed to 50 MB/s", {"metric": "speed", "target": "50 MB/s", "unit": "MB/s"}),
        ("Raise share by 5 percentage points", {"metric": "share", "target": "5 percentage points", "unit": "percentage points"}),
        ("Reduce costs by a third", {"metric": "costs", "target": "third", "unit": "third"}),
        ("Double the number of leads", {"metric": "number of leads", "target": "Double", "unit": "Double"}),
        ("No unplanned downtime", {"metric": "unplanned downtime", "target": "No", "high": "No"}),
        ("Cut delay from days to single digit hours", {"metric": "delay", "unit": "hours", "baseline_unit": "days"}),
        ("Launch the portal", {"metric": "portal"}),
        ("Delight our customers", {}),
    ],
)  # fmt: skip
def test_a_field_knows_the_text_that_it_came_from(text: str, spans: dict[str, str]) -> None:
    assert spans == {field: text[start:end] for field, (start, end) in parse(text).spans.items()}


PLACED = ("baseline", "target", "low", "high", "unit", "baseline_unit", "deadline", "metric")


@pytest.mark.parametrize("form", FORMS, ids=[form.name for form in FORMS])
def test_what_an_example_says_has_its_place_in_the_text(form: Form) -> None:
    for text in (form.example, form.counterexample, f"{form.example} by Q3"):
        statement = parse(text)
        said = {field for field in PLACED if getattr(statement, field) is not None}

        assert said == set(statement.spans)


@pytest.mark.parametrize(
    "text, metric",
    [
        ("Increase on-time delivery from 65% to 90%", "on-time delivery"),
        ("Achieve USD100 million in revenue", "revenue"),
        ("70% of tickets are solved the same day", "tickets are solved the same day"),
        ("Revenue per user increased from $10 to $12", "Revenue per user"),
        ("Cut wait time to 5 minutes for new patients", "wait time for new patients"),
        ("Increase 90-day adoption (3+ features used) from 34% to 60%", "90-day adoption (3+ features used)"),
        ("Raise satisfaction (current: 38) to 55", "satisfaction"),
        ("Reduce churn (from 6%) to 3%", "churn"),
        ("Target: 5 days of delay", "delay"),
        ("≥ 40", None),
    ],
)
def test_the_measure_has_a_short_name(text: str, metric: str | None) -> None:
    assert metric == parse(text).metric


@pytest.mark.parametrize(
    "text, counted",
    [
        ("≥ 30 widgets", "widgets"),
        ("≥ 30 story boards done", "story boards done"),
        ("≥ 30%", None),
        ("≥ 30", None),
        ("≥ 30 of them", None),
    ],
)
def test_what_a_number_counts_is_kept(text: str, counted: str | None) -> None:
    assert counted == parse(text, listed_as="kpi").counted


@pytest.mark.parametrize("form", FORMS, ids=[form.name for form in FORMS])
def test_a_form_that_wants_a_number_reads_nothing_without_one(form: Form) -> None:
    """A text without numbers is only asked of the others, so what this form could say of it would be lost."""
    told = [each.example for each in FORMS] + [each.counterexample for each in FORMS] + WITHOUT_A_NUMBER
    read = [text for text in told if not scene_of(text).quantities and form.read(scene_of(text)) is not None]
    assert not (form.numbered and read)
    assert form.numbered or read
