"""One person's view, and what follows from it."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from okrkit.contributing import Contribution, Payout, Rating, calibrate_ratings, contribution
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard

ON = "2026-08-31"
MINE = Objective("Delight", [KeyResult.from_to("NPS", 0, 10).check_in(ON, 8)], owner="Sam", weight=3)
LENT = Objective(
    "Grow",
    [KeyResult.from_to("Deals", 0, 10, owner="Sam").check_in(ON, 4), KeyResult.from_to("Leads", 0, 10)],
    owner="Ann",
)
CSAT = KPI("CSAT", "≥ 4", owner="Sam", readings={ON: 5})
CHURN = KPI("Churn", "≤ 3%", owner="Sam", readings={ON: 6})
RANGE = KPI("Use", "70..80%", owner="Sam", readings={ON: 75})
SUPPORT = Scorecard("Support", cycle="Q3 2026", objectives=[MINE], kpis=[CSAT, CHURN])
SALES = Scorecard("Sales", cycle="Q3 2026", objectives=[LENT], kpis=[CSAT, RANGE])


def test_what_one_person_owns_side_by_side() -> None:
    sam = contribution([SUPPORT, SALES], "Sam", ON)

    assert sam.objectives == (MINE,)
    assert sam.key_results == (LENT["deals"],)
    assert sam.kpis == (CSAT, CHURN, RANGE)  # the one that two scorecards share is there once
    assert sam.okr_score == pytest.approx((3 * 0.8 + 0.4) / 4)
    assert sam.kpi_attainment == (1.25 + 0.5) / 2
    assert str(sam) == ("Sam owns 1 objective, 1 key result and 3 KPIs: OKR score 70%, KPI attainment 87.5%")


def test_what_is_not_known_is_none() -> None:
    early = contribution([SUPPORT], "Sam", "2026-08-30")
    ann = contribution([SALES, SALES], "Ann", ON)

    assert (early.okr_score, early.kpi_attainment) == (None, None)
    assert str(early) == "Sam owns 1 objective and 2 KPIs"
    assert (ann.objectives, ann.okr_score, ann.kpi_attainment) == ((LENT,), 0.4, None)
    assert str(ann) == "Ann owns 1 objective: OKR score 40%"
    assert str(contribution([], "Lee", ON)) == "Lee owns nothing here"
    light = Scorecard("A", cycle="Q3 2026", objectives=[MINE.evolve(weight=0)])
    assert contribution([light], "Sam", ON).okr_score is None


def given(okr_score: float | None, kpi_attainment: float | None) -> Contribution:
    return attrs.evolve(contribution([], "Sam", ON), okr_score=okr_score, kpi_attainment=kpi_attainment)


def test_they_are_blended_only_when_asked() -> None:
    assert given(0.6, 0.9).blend((1, 1)) == 0.75
    assert given(0.6, 0.9).blend([0, 5]) == 0.9  # type: ignore[arg-type]  # a list will do
    assert given(0.6, None).blend((1, 9)) == 0.6
    assert given(None, 0.9).blend((1, 0)) is None
    assert given(None, None).blend((1, 1)) is None


@pytest.mark.parametrize(
    "weights,message",
    [
        ((1,), "weights must be a pair, for OKR score and KPI attainment, got (1,): such as (0.7, 0.3)"),
        ("12", "weights must be a pair, for OKR score and KPI attainment, got '12': such as (0.7, 0.3)"),
        (0.7, "weights must be a pair, for OKR score and KPI attainment, got 0.7: such as (0.7, 0.3)"),
        ((0, 0), "weights must be 0 or more, not both 0, got [0.0, 0.0]: such as (0.7, 0.3)"),
        ((-1, 2), "weights must be 0 or more, not both 0, got [-1.0, 2.0]: such as (0.7, 0.3)"),
        ((1, None), "weights[1] must be a number, got None: give a figure that is known"),
    ],
)
def test_weights_that_blend_nothing_are_refused(weights: Any, message: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    with pytest.raises(InvalidValueError) as caught:
        given(0.6, 0.9).blend(weights)

    assert message == str(caught.value)


CURVE = [(0.8, 0.5), (1, 1), (1.2, 1.5)]


@pytest.mark.parametrize(
    "attained,pays",
    [(0, 0.0), (0.79, 0.0), (0.8, 0.5), (0.9, 0.75), (1, 1.0), (1.1, 1.25), (1.2, 1.5), (9, 1.5), (-1, 0.0)],
)
def test_a_curve_has_threshold_target_and_cap(attained: float, pays: float) -> None:
    assert pays == pytest.approx(Payout(CURVE).of(attained))
    assert pays == pytest.approx(given(None, attained).payout(CURVE))
    assert given(None, attained).payout(Payout(CURVE)) == Payout(CURVE).of(attained)


def test_without_attainment_nothing_is_said() -> None:
    assert given(0.9, None).payout(CURVE) is None


@pytest.mark.parametrize(
    "points,kind,message",
    [
        (
            "0.8",
            InvalidTypeError,
            "points must be a list of (attainment, payout) pairs, got '0.8': such as [(0.8, 0.5), (1, 1), (1.2, 1.5)]",
        ),
        (
            3,
            InvalidTypeError,
            "points must be a list of (attainment, payout) pairs, got 3: such as [(0.8, 0.5), (1, 1), (1.2, 1.5)]",
        ),
        (
            [(1, 1), 3],
            InvalidTypeError,
            "points[1] must be an (attainment, payout) pair, got 3: such as (1, 1)",
        ),
        (
            [(1, 1)],
            InvalidValueError,
            (
                "points must be two pairs or more, attainment rising and payout not falling, got ((1.0, 1.0),): list threshold, "
                "target and cap"
            ),
        ),
        (
            [(1, 1), (0.8, 2)],
            InvalidValueError,
            (
                "points must be two pairs or more, attainment rising and payout not falling, got ((1.0, 1.0), (0.8, 2.0)): list "
                "threshold, target and cap"
            ),
        ),
        (
            [(0.8, 1), (1, 0.5)],
            InvalidValueError,
            (
                "points must be two pairs or more, attainment rising and payout not falling, got ((0.8, 1.0), (1.0, 0.5)): list "
                "threshold, target and cap"
            ),
        ),
        (
            [(0.8, -1), (1, 0.5)],
            InvalidValueError,
            (
                "points must be two pairs or more, attainment rising and payout not falling, got ((0.8, -1.0), (1.0, 0.5)): list "
                "threshold, target and cap"
            ),
        ),
    ],
)
def test_a_curve_that_falls_is_refused(points: Any, kind: type[OkrkitError], message: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    with pytest.raises(kind) as caught:
        Payout(points)

    assert message == str(caught.value)


@pytest.mark.parametrize(
    "scorecards,owner,kind,message",
    [
        (
            SUPPORT,
            "Sam",
            InvalidTypeError,
            (
                "scorecards must be a list of Scorecard, got <Scorecard Support, Q3 2026: 1 objective, 1 key result, 2 K…: pass a list, "
                "even of one"
            ),
        ),
        (
            [MINE],
            "Sam",
            InvalidTypeError,
            (
                "scorecards[0] must be a Scorecard, got <Objective 'delight': 1 key result, no cycle>: pass a list of Scorecards, even "
                "of one"
            ),
        ),
        (
            [SUPPORT],
            " ",
            InvalidValueError,
            "owner must be a text with something in it, got ' ': say it in words",
        ),
    ],
)
def test_what_nobody_can_own_is_refused(
    scorecards: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    owner: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    kind: type[OkrkitError],
    message: str,
) -> None:
    with pytest.raises(kind) as caught:
        contribution(scorecards, owner, ON)

    assert message == str(caught.value)


# --- ratings ------------------------------------------------------------------------------------------------------


def test_ratings_shift_with_their_team_and_keep_its_order() -> None:
    found = calibrate_ratings(
        {"strict": {"Ann": 2, "Bob": 3}, "kind": {"Cy": 4, "Di": 5, "Ed": 3}, "none": {}}
    )

    assert found[0] == Rating(
        "Ann", "strict", rating=2.0, z=found[0].z, calibrated=found[0].calibrated, people=2
    )
    assert [each.people for each in found] == [2, 2, 3, 3, 3]
    assert [round(each.calibrated, 9) for each in found] == [2.9, 3.9, 3.4, 4.4, 2.4]
    assert [round(each.z or 0, 3) for each in found] == [-0.707, 0.707, 0.0, 1.0, -1.0]


def test_a_team_that_does_not_vary_has_no_z() -> None:
    found = calibrate_ratings({"all": {"Ann": 3.3, "Bob": 3.3, "Cy": 3.3}, "one": {"Di": 4}})

    assert [each.z for each in found] == [None] * 4
    assert calibrate_ratings({}) == ()


def test_ratings_as_large_as_they_come() -> None:
    found = calibrate_ratings({"team": {"Ann": 1e200, "Bob": 3e200}})

    assert [round(each.z or 0, 3) for each in found] == [-0.707, 0.707]


@pytest.mark.parametrize(
    "ratings,kind,message",
    [
        (
            [3],
            InvalidTypeError,
            "ratings must be a mapping of teams to ratings by person, got [3]: such as {'Support': {'Ann': 3, 'Bob': 4}}",
        ),
        (
            {"team": [3]},
            InvalidTypeError,
            "ratings['team'] must be a mapping of people to ratings, got [3]: such as {'Support': {'Ann': 3, 'Bob': 4}}",
        ),
        (
            {"team": {"Ann": "good"}},
            InvalidValueError,
            "ratings['team']['Ann'] must be a number, got 'good': convert it with float(), or give the whole sentence to parse()",
        ),
    ],
)
def test_what_is_no_rating_is_refused(ratings: Any, kind: type[OkrkitError], message: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    with pytest.raises(kind) as caught:
        calibrate_ratings(ratings)

    assert message == str(caught.value)
