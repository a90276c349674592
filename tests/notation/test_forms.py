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


def first_form(text: str) -> str:
    tokens = mark_deadlines(tokenise(normalise(text), text))
    scene = Scene(text, *find_quantities(tokens, text, "USD"), None)
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
            {"metric": "churn", "baseline": "6%", "target": "3%", "deadline": "by Q3"},
        ),
        ("Keep load above 20% and below 80%", {"metric": "load", "low": "20%", "high": "80%"}),
        ("Wait time: 1h 30m or less", {"metric": "Wait time", "target": "1h 30m or less"}),
        ("Win 12 customers", {"metric": "customers", "target": "12"}),
        ("Revenue of USD 1.5 million", {"metric": "Revenue", "target": "1.5 million"}),
        ("Launch the portal", {"metric": "portal"}),
        ("Delight our customers", {}),
    ],
)
def test_a_field_knows_the_text_that_it_came_from(text: str, spans: dict[str, str]) -> None:
    assert spans == {field: text[start:end] for field, (start, end) in parse(text).spans.items()}


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
