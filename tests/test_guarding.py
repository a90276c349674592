"""What must not suffer while an objective is pursued."""

from __future__ import annotations

from typing import Any

import pytest

from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError, UnknownIdError
from okrkit.guarding import guardrails
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from okrkit.verdict import Band

ON = "2026-09-01"
MARGIN = KPI("Margin", "≥ 30%", readings={"2026-08-31": 24})
CHURN = KPI("Churn", "≤ 3%", readings={"2026-08-31": 2})
GOAL = Objective(
    "Grow", [KeyResult.from_to("Sales", 0, 100).check_in("2026-08-31", 80)], guardrails=["margin", "churn"]
)


def test_a_critical_guardrail_says_so_beside_the_score() -> None:
    margin, churn = guardrails(GOAL, [CHURN, MARGIN, KPI("Other", "≥ 1")], ON)

    assert (margin.status, churn.status) == (Band.CRITICAL, Band.HEALTHY)
    assert str(margin) == (
        "Margin is critical: 24% on 31 August 2026, 6 points short of 30%, while “Grow” stands at 80%: ambitious but blind"
    )
    assert str(churn) == "Churn is healthy: 2% on 31 August 2026 (healthy is at most 3%)"
    assert (margin.input("kpi"), margin.input("objective"), margin.input("score")) == ("margin", "grow", 0.8)
    assert margin.input("value") == 24.0


def test_the_score_beside_it_is_that_of_the_day() -> None:
    later = GOAL.evolve(key_results=[GOAL.key_results[0].check_in("2026-09-15", 90)])

    assert 0.8 == guardrails(later, [CHURN, MARGIN], ON)[0].input("score")


def test_without_a_score_it_says_so_all_the_same() -> None:
    (margin,) = guardrails(Objective("Grow", guardrails=["margin"]), {"margin": MARGIN}, ON)

    assert str(margin) == (
        "Margin is critical: 24% on 31 August 2026, 6 points short of 30%, while “Grow” is pursued: ambitious but blind"
    )
    assert margin.input("score") is None


def test_a_guardrail_without_a_reading_is_no_healthy_one() -> None:
    (margin,) = guardrails(Objective("Grow", guardrails=["margin"]), [MARGIN], "2026-08-30")

    assert margin.status is Band.NO_DATA
    assert str(margin) == "Margin has no reading by 30 August 2026"


@pytest.mark.parametrize(
    "objective,kpis,kind,message",
    [
        (
            GOAL,
            [MARGIN],
            UnknownIdError,
            "guardrails[1] of 'grow' must be the id of a KPI given, got 'churn': pass that KPI as well",
        ),
        (
            "grow",
            [],
            InvalidTypeError,
            "guardrails() takes an Objective, got 'grow': guardrails belong to objectives",
        ),
    ],
)
def test_a_guardrail_that_does_not_exist_is_refused(
    objective: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    kpis: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    kind: type[OkrkitError],
    message: str,
) -> None:
    with pytest.raises(kind) as caught:
        guardrails(objective, kpis, ON)

    assert message == str(caught.value)


def test_a_scorecard_refuses_it_too() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Scorecard("Team", cycle="Q3 2026", objectives=[GOAL], kpis=[MARGIN])

    assert str(caught.value) == (
        "objectives[0].guardrails[1] must be the id of a KPI of scorecard 'Team', got 'churn': 'grow' refers to it: add that "
        "KPI to kpis, or take the reference out"
    )
