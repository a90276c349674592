"""Behaviour that no test held: each was found by a small break of the code which every test let pass."""

from __future__ import annotations

import inspect
from datetime import date

import attrs
import pytest

import okrkit
from okrkit import (
    KPI,
    NHS,
    NRF,
    BandScale,
    Curve,
    Cycle,
    Direction,
    KeyResult,
    Linear,
    Objective,
    PaceRule,
    RetailCalendar,
    Scorecard,
    Series,
    Status,
    Target,
    Threshold,
    digest,
    forecast,
    goalposts,
    grade,
    health,
    review,
    roll_up,
    settle,
    share,
    signals,
    staleness,
    trend,
)
from okrkit.behaviour import ProcessLimits, SignalRule
from okrkit.errors import InvalidTypeError, InvalidValueError

Q3 = Cycle.quarter(2026, 3)
NEW_CUSTOMERS = KeyResult.from_to("Win customers", 0, 100, owner="Dana")


def reviewed(key_result: KeyResult, on: str, *, cycle: str = "Q3 2026", whole: str = "Q3 2026") -> list[str]:
    """All that a review says of one key result."""
    objective = Objective("Grow", [key_result], cycle=cycle, owner="Dana")
    told = review(Scorecard("Team", cycle=whole, objectives=[objective]), on)
    return [item.text for section in told.sections for item in section.items if item.subject == key_result.id]


def test_what_was_recorded_later_is_not_in_a_review() -> None:
    early = NEW_CUSTOMERS.check_in("2026-08-10", 5)
    late = early.check_in("2026-09-20", 60, blockers=["the vendor went bust"])

    assert reviewed(early, "2026-08-15") == reviewed(late, "2026-08-15")
    assert any(
        "blocked by the vendor went bust" in text
        for text in reviewed(late.check_in("2026-09-25", 20, blockers=["the vendor went bust"]), "2026-09-26")
    )


def test_goalposts_as_of_a_day() -> None:
    moved = (
        KeyResult.from_to("NPS", 30, 50)
        .check_in("2026-08-01", 40)
        .retarget(Linear(30, 60), valid_from="2026-08-12", reason="r")
    )
    later = moved.check_in("2026-09-20", 58).retarget(Linear(30, 58), valid_from="2026-09-21", reason="s")

    assert goalposts(moved) == goalposts(later, "2026-08-15") == goalposts(moved, "2026-08-12")
    assert () == goalposts(later, "2026-08-11")
    assert [0.5, 1.0] == [each.score_before for each in (goalposts(moved)[0], goalposts(later)[0])]
    with pytest.raises(InvalidValueError):
        goalposts(moved, "someday")


def test_a_trend_has_the_sense_of_the_threshold_in_force() -> None:
    load = KPI("Load", "≥ 40", readings={f"2026-0{month}-28": 40 + month for month in range(1, 9)})

    for later in ("40..60", "≤ 40"):
        revised = load.revise(later, valid_from="2027-01-01", reason="r")
        assert trend(load, "2026-08-31") == trend(revised, "2026-08-31")
        empty = revised.evolve(readings={})
        assert trend(load.evolve(readings={}), "2026-08-31") == trend(empty, "2026-08-31")
    assert trend(load) == trend(load, "2026-08-28")


def test_a_value_on_the_edge_is_at_no_distance() -> None:
    at = KPI("Share", "≥ 0.3", readings={"2026-07-01": 0.1 + 0.2})

    assert 0.0 == health(at, "2026-07-01").verdict.distance


@pytest.mark.parametrize(
    "text, unit",
    [
        ("≥ 5 deploys per week", "deploys per week"),
        ("at least 5 deploys per week", "deploys per week"),
        ("at least 5 per week", "per week"),
        ("at least 5/week", "per week"),
        ("no more than 3 incidents per month", "incidents per month"),
        ("between 3 and 5 deploys per week", "deploys per week"),
        ("at least 40 members", "members"),
        ("at least 5%", "%"),
    ],
)
def test_a_threshold_keeps_its_rate(text: str, unit: str) -> None:
    assert unit == Threshold.parse(text).unit.symbol


def test_the_first_day_of_all_is_a_due_day() -> None:
    held = KeyResult.hold("Errors", "≤ 1%").check_in("0001-01-01", 0.4)

    assert 0.5 == share(held, due=["0001-01-01", "0001-01-08"], missing="miss")
    assert 1.0 == share(held, due=["0001-01-01", "0001-01-08"])


def test_a_move_from_elsewhere_than_zero_rolls_up() -> None:
    objective = Objective("Deliver", [KeyResult.from_to("On time", 65, 90).check_in("2026-08-31", 74)])

    assert 0.36 == roll_up([objective])["deliver"].score


def test_what_weighs_nothing_is_not_counted() -> None:
    counted = KeyResult.from_to("a", 0, 10).check_in("2026-07-01", 4)
    idle = KeyResult("b", Linear(0, 10), weight=0).check_in("2026-07-01", 10)

    assert 1 == roll_up([Objective("Two", [counted, idle])])["two"].counted


def test_an_objective_s_own_cycle_comes_first() -> None:
    early = NEW_CUSTOMERS.check_in("2026-07-10", 8)

    assert not any("off track" in text for text in reviewed(early, "2026-07-14", whole="2026"))


def test_a_review_tells_what_was_only_where_it_changed() -> None:
    slow = NEW_CUSTOMERS.check_in("2026-08-05", 15).check_in("2026-08-14", 17)

    assert not any("it was at risk" in text for text in reviewed(slow, "2026-08-15"))


def test_a_digest_tells_only_of_updates_that_are_late() -> None:
    weekly = KPI("NPS", "≥ 40", owner="Lee", cadence="weekly", readings={"2025-07-31": 45, "2026-08-30": 45})
    assert "threshold revisit" not in str(digest(Scorecard("Team", cycle=Q3, kpis=[weekly]), "2026-08-31"))


def test_a_section_of_a_minute() -> None:
    told = review(
        Scorecard("Team", cycle=Q3, objectives=[Objective("Grow", cycle=Q3)]), "2026-07-14", minutes=1
    )

    assert [("Findings", 1.0)] == [(section.title, section.minutes) for section in told.sections]
    assert "Findings (1 min)" in str(told)


def test_there_is_nothing_to_settle_without_a_reading() -> None:
    nps = KPI("NPS", "≥ 40")
    for lift in (
        KeyResult.from_to("Lift", 32, 50, kpi="nps").check_in("2026-10-15", 46),
        KeyResult("Lift", Target(50, Direction.INCREASE), kpi="nps"),
    ):
        assert "never got a baseline" not in settle(lift, nps, "Q3 2026").reason


def test_a_forecast_of_few_days_ahead() -> None:
    values = (40, 41, 39, 42, 38, 44, 40, 37, 41, 43, 38, 40)
    held = KeyResult.hold("Load", "≥ 40", how="share")
    for day, value in enumerate(values, 1):
        held = held.check_in(f"2026-07-{day:02}", value)
    assert 0.0 == forecast(held, "2026-07-13").odds

    there = KeyResult.from_to("x", 0, 10).check_in("2026-07-01", 25).check_in("2026-07-11", 15)
    assert "“x” heads for -35 on 30 August 2026" in str(forecast(there, "2026-08-30"))
    assert "does not get to" not in str(forecast(there, "2026-08-30"))


def test_how_many_errors_choose_a_method() -> None:
    ten = {f"2026-01-{day:02}": float(day) for day in range(1, 11)}
    assert 10.0 == forecast(Series(ten), "2026-01-11").value

    eleven = forecast(Series({**ten, "2026-01-11": 30.0}), "2026-01-12")
    assert pytest.approx(13.9, abs=0.05) == eleven.low
    assert pytest.approx(51.9, abs=0.05) == eleven.high


def test_values_on_the_middle_line_lie_near_nothing() -> None:
    limits = ProcessLimits(0, -0.6, 0.6, 1, 1, 9)

    assert () == signals([0.1 + 0.2] * 4, limits, rules=[SignalRule("near", 3, 4)])


def test_the_nhs_trend_is_of_seven() -> None:
    told = signals([50, 40, 41, 42, 43, 44, 45, 44, 60, 40, 52], rules=NHS)

    assert not [each for each in told if each.rule.kind == "trend"]
    assert [
        each
        for each in signals([50, 40, 41, 42, 43, 44, 45, 46, 40, 60, 52], rules=NHS)
        if each.rule.kind == "trend"
    ]


def test_a_curve_between_the_largest_numbers() -> None:
    assert 0.5 == Curve([(-1e308, 0), (1e308, 1)]).raw(0)
    assert 3.0 == Curve([(-1e308, 0), (-1e307, 1)]).raw(1.7e308)


def test_the_mean_of_the_largest_numbers() -> None:
    assert (1.6e308,) == Series({"2026-07-01": 1.5e308, "2026-07-02": 1.7e308}).per(
        "month", how="mean"
    ).values


def test_a_retail_year_at_either_end_of_the_calendar() -> None:
    first, last = (
        RetailCalendar(ends="last", month=12, weekday="SU"),
        RetailCalendar(ends="last", month=12, weekday="FR"),
    )

    assert (date(1, 2, 4), date(2, 2, 2)) == (NRF.year(1).start, NRF.year(1).last_day)
    assert (date(1, 1, 1), date(1, 12, 30)) == (first.year(1).start, first.year(1).last_day)
    assert (date(9998, 12, 26), date(9999, 12, 31)) == (last.year(9999).start, last.year(9999).last_day)


def test_a_distance_is_in_points_where_all_edges_are_shares() -> None:
    assert "0.3 below high" in str(grade(1.2, BandScale([0.5, 1.5], ["low", "mid", "high"])))


def test_an_absolute_rule_has_edges_from_zero() -> None:
    with pytest.raises(InvalidValueError):
        PaceRule("x", "absolute", [-0.5], ["bad", "ok"], [Status.OFF_TRACK, Status.ON_TRACK])


def test_a_class_is_neither_a_number_nor_a_list() -> None:
    with pytest.raises(InvalidValueError):
        staleness(KPI("NPS", "≥ 40"), "2026-07-01", grace=int)  # type: ignore[arg-type]  # that is what is refused
    with pytest.raises(InvalidTypeError):
        BandScale([1], 5)  # type: ignore[arg-type]  # that is what is refused


def test_a_critical_figure_needs_its_limit() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Threshold(high=5, critical_low=3)
    assert "there is no low limit" in str(caught.value)
    assert "give low as well" in str(caught.value)


# what is told, and what is made of its parts: the order is the one that people say them in
_SEVERAL = {
    "Calibration": "brier table n reason",
    "CalibrationBin": "low high stated came_true n",
    "Due": "what subject owner day overdue",
    "Finding": "code severity subject message fix",
    "Forecast": "value low high method",
    "Initiative": "title done link effort",
    "Interval": "low high label low_closed high_closed",
    "PaceRule": "name family edges labels statuses",
    "ProcessLimits": "centre lower upper moving_range upper_range n",
    "Reading": "on value note",
    "Settlement": "kpi outcome reason changed baseline cycle",
    "Signal": "rule window members triggers",
    "SignalRule": "kind count of",
    "Verdict": "label status rule reason inputs edge distance on",
    "WeightedScore": "score coverage counted total",
    "Zones": "baseline commit target stretch",
}


def test_all_but_the_first_few_arguments_are_named() -> None:
    """'first one or two arguments positional, the rest keyword-only'."""
    found: dict[str, str] = {}
    for name in okrkit.__all__:
        kind = getattr(okrkit, name)
        if inspect.isclass(kind) and attrs.has(kind):
            given = inspect.signature(kind).parameters.values()
            bare = [each.name for each in given if each.kind is each.POSITIONAL_OR_KEYWORD]
            found |= {name: " ".join(bare)} if len(bare) > len(("first", "second")) else {}
    assert _SEVERAL == found
