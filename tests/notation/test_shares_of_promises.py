"""Shares of what was promised: kept or broken, the direction follows from that and not from the noun."""

from __future__ import annotations

import pytest

from okrkit import parse

KEPT = (
    "Repairs within budget: 80%",
    "Share of repairs within budget: 80%",
    "% of callers answered within target: 80%",
    "Percentage of orders within SLA: 80%",
    "Error budget remaining: 80%",
    "Error budget left: 80%",
    "Preserve 80% of the error budget",
)
BROKEN = (
    "Repairs over budget: 5%",
    "Share of repairs over budget: 5%",
    "% of calls outside SLA: 5%",
    "Bills past due: 5%",
    "Share of wells above limit: 5%",
    "Keep roofs behind schedule below 5%",
    "Error budget: 5%",
    "Error budget spent: 5%",
)


@pytest.mark.parametrize("text", KEPT)
def test_of_what_is_kept_more_is_better(text: str) -> None:
    read = parse(text)

    assert ("kpi", "floor", "increase", 80.0) == (read.kind, read.form, read.direction, read.target)


@pytest.mark.parametrize("text", BROKEN)
def test_of_what_is_broken_less_is_better(text: str) -> None:
    read = parse(text)

    assert ("kpi", "ceiling", "decrease", 5.0) == (read.kind, read.form, read.direction, read.target)


def test_of_things_beyond_what_was_promised_a_smaller_share_is_meant() -> None:
    assert "decrease" == parse("5% of repairs over budget").direction
    assert "increase" == parse("95% of repairs within budget").direction


def test_an_amount_within_a_budget_is_a_limit() -> None:
    spent, rated = parse("Spend below budget: $40k"), parse("Costs within the limit of 3%")

    assert ("ceiling", 40_000.0) == (spent.form, spent.high)
    assert ("ceiling", 3.0) == (rated.form, rated.high)
