"""What is due on a day, for whom; and the share of due check-ins that were met."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from okrkit.cadence import Due, due, share
from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError, MissingCycleError, OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.objective import Objective
from okrkit.open_measures import Hold
from okrkit.scorecard import Scorecard

Q3 = Cycle.quarter(2026, 3)
KR = KeyResult.from_to("NPS", 32, 45, owner="Sam")
WEEKS = [date(2026, 7, 6) + timedelta(weeks=number) for number in range(13)]


def goal(*key_results: KeyResult, **more: Any) -> Objective:  # noqa: ANN401 - whatever it takes, and what it refuses
    return Objective("Delight", key_results, cycle=Q3, owner="Ann", **more)


def told(found: tuple[Due, ...]) -> list[tuple[str, str, str, int]]:
    return [(each.what, each.subject, each.day.isoformat(), each.overdue) for each in found]


# --- check-ins ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "on,expected",
    [
        ("2026-06-30", []),
        ("2026-07-01", [("check-in", "nps", "2026-07-01", 0)]),
        ("2026-07-31", [("check-in", "nps", "2026-07-01", 30)]),
        ("2026-10-06", [("check-in", "nps", "2026-07-01", 97)]),
        ("2026-10-07", []),
    ],
)
def test_a_check_in_is_due_from_the_first_date_that_was_missed(on: str, expected: list[Any]) -> None:
    assert expected == told(due(KR, on, cycle=Q3))


@pytest.mark.parametrize(
    "checked,on,expected",
    [
        ("2026-07-01", "2026-07-07", None),
        ("2026-07-01", "2026-07-08", "2026-07-08"),
        ("2026-07-02", "2026-07-14", None),  # it counts for the 8th
        ("2026-07-02", "2026-07-15", "2026-07-15"),
        ("2026-07-08", "2026-07-14", None),
        ("2026-07-09", "2026-07-21", None),
        ("2026-07-09", "2026-07-22", "2026-07-22"),
        ("2026-07-20", "2026-07-15", "2026-07-01"),  # on the 15th nobody knew of it
        ("2026-06-29", "2026-07-01", "2026-07-01"),  # before the cycle
        ("2026-09-30", "2026-10-01", None),
        ("2026-10-01", "2026-10-02", None),
        ("2026-09-23", "2026-10-02", "2026-09-30"),
    ],
)
def test_each_check_in_counts_for_the_next_date(checked: str, on: str, expected: str | None) -> None:
    found = [each for each in due(KR.check_in(checked, 33), on, cycle=Q3) if each.what == "check-in"]

    assert ([] if expected is None else [expected]) == [each.day.isoformat() for each in found]


def test_steps() -> None:
    checked = KR.check_in("2026-07-01", 33)

    assert told(due(checked, "2026-07-10", cycle="Q3 2026", every=3)) == [
        ("check-in", "nps", "2026-07-04", 6)
    ]
    assert told(due(checked, "2026-07-14", cycle=Q3, every="fortnight")) == []
    assert told(due(checked, "2026-07-15", cycle=Q3, every="fortnight")) == [
        ("check-in", "nps", "2026-07-15", 0)
    ]
    assert told(due(checked, "2026-08-01", cycle=Q3, every="month")) == [("check-in", "nps", "2026-08-01", 0)]


def test_what_is_done_owes_nothing_and_what_is_held_is_never_done() -> None:
    assert due(KR.check_in("2026-07-01", 45), "2026-07-31", cycle=Q3) == ()
    held = KeyResult.hold("Error rate", "≤ 1%").check_in("2026-07-01", 0.4)
    assert told(due(held, "2026-07-08", cycle=Q3)) == [("check-in", "error-rate", "2026-07-08", 0)]


def test_the_objective_s_owner_is_asked_where_nobody_else_is_named() -> None:
    found = due(goal(KR, KR.evolve(owner=None, id="bare")), "2026-07-01")

    assert [(each.subject, each.owner) for each in found] == [("bare", "Ann"), ("nps", "Sam")]


# --- reviews ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "on,expected",
    [
        ("2026-08-14", []),
        ("2026-08-15", [("mid-cycle review", "delight", "2026-08-15", 0)]),
        ("2026-08-21", [("mid-cycle review", "delight", "2026-08-15", 6)]),
        ("2026-08-22", []),
        ("2026-09-29", []),
        ("2026-09-30", [("closing review", "delight", "2026-09-30", 0)]),
        ("2026-10-06", [("closing review", "delight", "2026-09-30", 6)]),
        ("2026-10-07", []),
    ],
)
def test_reviews_are_held_when_half_the_cycle_is_gone_and_at_its_end(on: str, expected: list[Any]) -> None:
    assert expected == told(due(goal(), on))
    assert expected == told(due(goal().evolve(cycle=None), on, cycle=Q3))


def test_the_middle_of_an_odd_cycle() -> None:
    assert told(due(Objective("One", cycle=Cycle("2026-07-01", "2026-07-03")), "2026-07-02")) == [
        ("mid-cycle review", "one", "2026-07-02", 0)
    ]


# --- KPIs ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cadence,falls",
    [
        ("weekly", "2026-07-07"),
        ("fortnightly", "2026-07-14"),
        ("monthly", "2026-07-30"),
        ("quarterly", "2026-09-30"),
        ("yearly", "2027-06-30"),
        (10, "2026-07-10"),
    ],
)
def test_a_reading_is_due_one_cadence_after_the_last(cadence: Any, falls: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    kpi = KPI("NPS", "≥ 40", owner="Sam", cadence=cadence, readings={"2026-06-30": 38})
    day = date.fromisoformat(falls)

    assert [each for each in due(kpi, day - timedelta(days=1)) if each.what == "reading"] == []
    assert due(kpi, day)[0] == Due("reading", "nps", "Sam", day, 0)
    assert due(kpi, day + timedelta(days=3))[0].overdue == 3


def test_without_a_cadence_no_reading_is_due() -> None:
    assert due(KPI("NPS", "≥ 40"), "2026-07-01") == ()
    assert due(KPI("NPS", "≥ 40", cadence="irregular", readings={"2026-06-30": 38}), "2026-12-01") == ()
    assert told(due(KPI("NPS", "≥ 40", cadence="weekly"), "2026-07-01")) == [
        ("reading", "nps", "2026-07-01", 0)
    ]


def test_a_threshold_is_looked_at_again_after_a_year() -> None:
    kpi = KPI("NPS", "≥ 40", readings={"2024-02-29": 38})

    assert due(kpi, "2025-02-27") == ()
    assert told(due(kpi, "2025-02-28")) == [("threshold revisit", "nps", "2025-02-28", 0)]
    revised = kpi.revise("≥ 45", valid_from="2025-01-01", reason="it held")
    assert due(revised, "2025-12-31") == ()
    assert told(due(revised, "2026-01-03")) == [("threshold revisit", "nps", "2026-01-01", 2)]


def test_nothing_is_due_after_the_calendar_s_last_day() -> None:
    for cadence in ("yearly", 10):
        assert due(KPI("NPS", "≥ 40", cadence=cadence, readings={"9999-12-30": 38}), "9999-12-31") == ()


# --- a scorecard --------------------------------------------------------------------------------------------------


def test_a_scorecard_has_all_of_it_the_longest_overdue_first() -> None:
    kpis = [KPI("Churn", "≤ 3%", owner="Lee", cadence="weekly", readings={"2026-08-01": 2})]
    lent = KPI("Margin", "≥ 30%")
    key_results = [
        KR,
        KeyResult.from_to("Keep", 6, 3, kpi="churn", unit="%"),
        KeyResult.from_to("Earn", 1, 3, kpi="margin", unit="%"),
    ]
    other = Objective("Other", [KR.evolve(id="other-nps")], cycle=Cycle.month(2026, 8))
    card = Scorecard(
        "Support",
        cycle=Q3,
        objectives=[Objective("Delight", key_results), other, Objective("More", [KR.evolve(id="more-nps")])],
        kpis=[*kpis, lent],
    )

    assert told(due(card, "2026-08-08")) == [
        ("check-in", "earn", "2026-07-01", 38),
        ("check-in", "more-nps", "2026-07-01", 38),
        ("check-in", "nps", "2026-07-01", 38),
        ("check-in", "other-nps", "2026-08-01", 7),
        ("reading", "churn", "2026-08-08", 0),
    ]


def test_it_is_a_sentence() -> None:
    assert str(Due("check-in", "nps", None, date(2026, 7, 1), 0)) == (
        "Nobody named: the check-in of nps is due today, 1 July 2026"
    )
    assert str(Due("reading", "nps", "Sam", date(2026, 7, 1), 1)) == (
        "Sam: the reading of nps was due on 1 July 2026, 1 day ago"
    )


@pytest.mark.parametrize(
    "subject,more,kind,message",
    [
        (
            KR,
            {},
            MissingCycleError,
            "cycle must be known to say what is due of 'nps', got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in",
        ),
        (
            Objective("Delight"),
            {},
            MissingCycleError,
            (
                "cycle must be known to say what is due of 'delight', got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it "
                "runs in"
            ),
        ),
        (
            "nps",
            {},
            InvalidTypeError,
            "due() takes a KPI, a KeyResult, an Objective or a Scorecard, got 'nps': pass what has a cadence",
        ),
        (
            KPI("NPS", "≥ 40"),
            {"every": "day"},
            InvalidValueError,
            "every must be one of 'week', 'fortnight', 'month', got 'day': or pass a number of days",
        ),
    ],
)
def test_what_has_nothing_due_is_refused(
    subject: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    more: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    kind: type[OkrkitError],
    message: str,
) -> None:
    with pytest.raises(kind) as caught:
        due(subject, "2026-07-01", **more)

    assert message == str(caught.value)


# --- share --------------------------------------------------------------------------------------------------------

ERRORS = KeyResult.hold("Error rate", "≤ 1%")


def test_nine_of_thirteen() -> None:
    """'9 of 13: 69 %', as the published example has it."""
    met = ERRORS.check_in(dict.fromkeys(WEEKS[:9], 0.5))

    assert share(met, due=WEEKS, missing="miss") == 9 / 13
    assert share(met, due=WEEKS) == 1.0
    assert share(met, due=Q3.dates("week"), missing="miss") == 9 / 14


def test_what_came_too_late_counts_for_the_next_date() -> None:
    late = ERRORS.check_in({"2026-07-07": 0.5})

    assert share(late, due=["2026-07-06", "2026-07-13"], missing="miss") == 0.5
    assert share(late, due=["2026-07-06"]) is None
    assert share(late, due=["2026-07-06"], missing="miss") == 0.0
    assert share(ERRORS.check_in({"2026-07-06": 2, "2026-07-08": 0.5}), due=["2026-07-13"]) == 1.0


def test_the_limit_of_the_day_judges() -> None:
    tighter = ERRORS.check_in({"2026-07-06": 0.8, "2026-07-13": 0.8}).retarget(
        Hold("≤ 0.5%"), valid_from="2026-07-10", reason="it held"
    )
    assert share(tighter, due=["2026-07-06", "2026-07-13"]) == 0.5
    was = KeyResult("Error rate", Linear(3, 1), unit="%").check_in({"2026-07-06": 0.8, "2026-07-13": 2})
    held = was.retarget(Hold("≤ 1%"), valid_from="2026-07-10", reason="reached")
    assert share(held, due=["2026-07-06", "2026-07-13"]) == 0.5


def test_nothing_due_is_none_and_days_count_once() -> None:
    assert share(ERRORS, due=[]) is None
    assert share(ERRORS, due=[], missing="miss") is None
    assert share(ERRORS.check_in("2026-07-06", 2), due=["2026-07-06", "2026-07-06"], missing="miss") == 0.0


@pytest.mark.parametrize(
    "subject,more,kind,message",
    [
        (
            KR,
            {"due": []},
            InvalidTypeError,
            (
                "share() takes a KeyResult that holds a number, got <KeyResult 'nps': Linear(baseline=32.0, target=45.0), 0 che…: make one "
                "with KeyResult.hold()"
            ),
        ),
        (
            ERRORS,
            {"due": [], "missing": "zero"},
            InvalidValueError,
            "missing must be 'skip' or 'miss', got 'zero': say what to do with check-ins that never came",
        ),
        (
            ERRORS,
            {"due": [], "missing": []},
            InvalidValueError,
            "missing must be 'skip' or 'miss', got []: say what to do with check-ins that never came",
        ),
        (
            ERRORS,
            {"due": "2026-07-06"},
            InvalidTypeError,
            "due must be a list of days, got '2026-07-06': such as cycle.dates('week')",
        ),
        (
            ERRORS,
            {"due": 3},
            InvalidTypeError,
            "due must be a list of days, got 3: such as cycle.dates('week')",
        ),
        (
            ERRORS,
            {"due": ["2026-07-06", "July"]},
            InvalidValueError,
            "due[1] must be a day of the calendar, got 'July': write it as year-month-day, such as '2026-06-30'",
        ),
    ],
)
def test_what_has_no_share_is_refused(subject: Any, more: Any, kind: type[OkrkitError], message: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    with pytest.raises(kind) as caught:
        share(subject, **more)

    assert message == str(caught.value)
