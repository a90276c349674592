"""Cycle and DayCount: spans of whole days."""

from __future__ import annotations

import calendar
import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, get_type_hints

import attrs
import pytest

from okrkit._calendar import PartKind, add_months
from okrkit.cycle import Cycle, DayCount
from okrkit.errors import InvalidTypeError, InvalidValueError, NotationError

Q3 = Cycle.quarter(2026, 3)
JULY_4 = Cycle.custom("2026-07-01", "2026-07-14", label="Sprint 4")


def span(cycle: Cycle) -> str:
    return f"{cycle.start}/{cycle.last_day}"


def iso(days: tuple[date, ...]) -> list[str]:
    return [str(day) for day in days]


# --- construction -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "cycle, label, days, place",
    [
        (Cycle.quarter(2026, 3), "Q3 2026", "2026-07-01/2026-09-30", (2026, 3)),
        (Cycle.half(2026, 1), "H1 2026", "2026-01-01/2026-06-30", (2026, 1)),
        (Cycle.trimester(2026, 2), "T2 2026", "2026-05-01/2026-08-31", (2026, 2)),
        (Cycle.month(2026, 7), "Jul 2026", "2026-07-01/2026-07-31", (2026, 7)),
        (Cycle.year(2026), "2026", "2026-01-01/2026-12-31", (2026, 1)),
        (Cycle.weeks("2026-07-06", 6), "6 weeks from 2026-07-06", "2026-07-06/2026-08-16", (None, None)),
        (
            Cycle.custom("2026-07-01", "2026-07-10"),
            "2026-07-01/2026-07-10",
            "2026-07-01/2026-07-10",
            (None, None),
        ),
        (JULY_4, "Sprint 4", "2026-07-01/2026-07-14", (None, None)),
        (Cycle.quarter(2027, 1, fiscal_start=4), "Q1 FY2027", "2026-04-01/2026-06-30", (2027, 1)),
        (
            Cycle.quarter(2026, 1, fiscal_start=4, named_by="start"),
            "Q1 FY2026",
            "2026-04-01/2026-06-30",
            (2026, 1),
        ),
        (Cycle.quarter(2026, 4, fiscal_start=10), "Q4 FY2026", "2026-07-01/2026-09-30", (2026, 4)),
        (Cycle.half(2026, 2, fiscal_start=10), "H2 FY2026", "2026-04-01/2026-09-30", (2026, 2)),
        (
            Cycle.year(2016, fiscal_start=(4, 6), named_by="start"),
            "FY2016",
            "2016-04-06/2017-04-05",
            (2016, 1),
        ),
        (Cycle.year(2025, fiscal_start=(1, 15)), "FY2025", "2024-01-15/2025-01-14", (2025, 1)),
        (Cycle.month(2026, 7, fiscal_start=4), "Jul 2026", "2026-07-01/2026-07-31", (2027, 4)),
        (Cycle.month(2026, 7, fiscal_start=(4, 6)), "Jul 2026", "2026-07-06/2026-08-05", (2027, 4)),
        (Cycle.month(2024, 2), "Feb 2024", "2024-02-01/2024-02-29", (2024, 2)),
        (Cycle.month(1900, 2), "Feb 1900", "1900-02-01/1900-02-28", (1900, 2)),
        (Cycle.quarter(9999, 4), "Q4 9999", "9999-10-01/9999-12-31", (9999, 4)),
        (Cycle.month(1, 1), "Jan 0001", "0001-01-01/0001-01-31", (1, 1)),
    ],
    ids=str,
)
def test_a_constructor_gives_the_days_the_label_and_the_place(
    cycle: Cycle, label: str, days: str, place: tuple[int | None, int | None]
) -> None:
    assert label == cycle.label
    assert days == span(cycle)
    assert place == (cycle.fiscal_year, cycle.number)


@pytest.mark.parametrize("kind", ["quarter", "half", "trimester", "month", "year"])
def test_the_kind_is_called_as_its_constructor(kind: str) -> None:
    assert kind == Cycle.containing("2026-08-15", kind).kind  # type: ignore[arg-type]  # one of the literals


def test_the_kinds_without_a_year() -> None:
    assert Cycle.weeks("2026-07-06", 6).kind == "weeks"
    assert Cycle("2026-07-01", "2026-07-10") == Cycle.custom("2026-07-01", "2026-07-10")
    assert Cycle("2026-07-01", "2026-07-10").kind == "custom"
    assert Cycle.weeks("2026-07-06", 1, label="Sprint 1").label == "Sprint 1"


def test_both_namings_of_a_year_of_january_are_equal() -> None:
    by_start = Cycle.quarter(2026, 3, named_by="start")

    assert by_start == Q3
    assert hash(by_start) == hash(Q3)
    assert by_start.named_by == "end"
    assert Cycle.quarter(2026, 3, fiscal_start=(1, 1)) == Q3


def test_the_same_days_by_another_fiscal_year_are_another_cycle() -> None:
    fiscal = Cycle.quarter(2026, 4, fiscal_start=10)

    assert span(fiscal) == span(Q3)
    assert fiscal != Q3
    assert Cycle.month(2026, 7) != Cycle.month(2026, 7, fiscal_start=4)


def test_a_fiscal_start_may_be_a_list() -> None:
    start: Any = [4, 6]

    assert Cycle.year(2026, fiscal_start=start).fiscal_start == (4, 6)


def test_numbers_may_be_anything_that_is_a_whole_one() -> None:
    class Seven:
        def __index__(self) -> int:
            return 7

    assert Cycle.month(2026, Seven()) == Cycle.month(2026, 7)


@pytest.mark.parametrize("on", ["2026-08-15", date(2026, 8, 15), datetime(2026, 8, 15)])
def test_a_day_is_a_date_its_text_or_midnight(on: date | str) -> None:
    assert Cycle.containing(on, "quarter") == Q3
    assert on in Q3


def test_direct_construction_is_checked_like_any_other() -> None:
    assert Cycle("2026-07-01", "2026-09-30", kind="quarter", label="Q3 2026") == Q3
    assert Cycle("2026-07-01", "2026-09-30", kind="quarter", named_by="start") == Q3
    assert Cycle("2026-07-06", "2026-08-16", kind="weeks") == Cycle.weeks("2026-07-06", 6)


# --- a value ------------------------------------------------------------------------------------------------------


def test_its_fields() -> None:
    expected = ["start", "last_day", "kind", "label", "fiscal_start", "named_by", "calendar"]

    assert expected == [field.name for field in attrs.fields(Cycle)]
    assert get_type_hints(Cycle)["last_day"] is date


@pytest.mark.parametrize(
    "cycle", [Q3, JULY_4, Cycle.quarter(2026, 1, fiscal_start=(4, 6), named_by="start")], ids=str
)
def test_it_is_a_value(cycle: Cycle) -> None:
    for again in (pickle.loads(pickle.dumps(cycle)), copy.copy(cycle), copy.deepcopy(cycle), cycle.evolve()):
        assert again == cycle
        assert hash(again) == hash(cycle)
    assert not hasattr(cycle, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        cycle.start = date(2026, 1, 1)  # type: ignore[misc]  # that it is refused is what is tested


@pytest.mark.parametrize(
    "text",
    [
        "Cycle.quarter(2026, 3)",
        "Cycle.quarter(2027, 1, fiscal_start=4)",
        "Cycle.half(2027, 1, fiscal_start=(4, 6), named_by='start')",
        "Cycle.month(2026, 7, fiscal_start=4)",
        "Cycle.trimester(2026, 2)",
        "Cycle.year(2026)",
        "Cycle.weeks('2026-07-06', 6)",
        "Cycle.weeks('2026-07-06', 2, label='Sprint 1')",
        "Cycle.custom('2026-07-01', '2026-07-10')",
        "Cycle.custom('2026-07-01', '2026-07-10', label=\"Q3's tail\")",
    ],
)
def test_its_repr_is_the_call_that_makes_it(text: str) -> None:
    assert text == repr(eval(text))  # noqa: S307 - texts of this very file


def test_evolve_changes_fields() -> None:
    assert JULY_4.evolve(label="Sprint 5").label == "Sprint 5"
    assert JULY_4.evolve(last_day="2026-07-15").label == "Sprint 4"
    assert Q3.evolve(start="2026-10-01", last_day="2026-12-31") == Cycle.quarter(2026, 4)
    assert Q3.evolve(fiscal_start=10) == Cycle.quarter(2026, 4, fiscal_start=10)
    assert Q3.evolve(kind="custom") == Cycle.custom("2026-07-01", "2026-09-30")
    assert Cycle.quarter(2027, 1, fiscal_start=4).evolve(named_by="start").label == "Q1 FY2026"
    assert Q3.evolve(calendar=None) == Q3


def test_cycles_are_ordered_by_start_last_day_kind_and_label() -> None:
    short = Cycle.custom("2026-07-01", "2026-07-31", label="a")
    other = Cycle.custom("2026-07-01", "2026-07-31", label="b")
    expected = [
        Cycle.half(2026, 1),
        short,
        other,
        Cycle.month(2026, 7),
        Q3,
        Cycle.half(2026, 2),
        Cycle.quarter(2026, 4),
    ]

    backwards = expected[::-1]

    assert expected == sorted(backwards)
    assert short < other
    assert other > short
    assert short <= other
    assert other >= short
    assert Q3 <= Cycle.quarter(2026, 3) >= Q3
    assert not short < short.evolve()


@pytest.mark.parametrize("compare", ["__lt__", "__le__", "__gt__", "__ge__", "__eq__"])
def test_it_is_not_compared_with_other_things(compare: str) -> None:
    assert getattr(Q3, compare)("Q3 2026") is NotImplemented


# --- neighbours and parts -----------------------------------------------------------------------------------------


def test_neighbours() -> None:
    assert Q3.next() == Cycle.quarter(2026, 4)
    assert Cycle.quarter(2026, 1).previous() == Cycle.quarter(2025, 4)
    assert Q3.shift(-11) == Cycle.quarter(2023, 4)
    assert Q3.shift(0) is Q3
    assert Cycle.month(2024, 2, fiscal_start=(4, 6)).next() == Cycle.month(2024, 3, fiscal_start=(4, 6))
    assert Cycle.year(2026, fiscal_start=4).next() == Cycle.year(2027, fiscal_start=4)


def test_the_next_of_weeks_and_custom_cycles_is_as_long_and_not_called_the_same() -> None:
    assert Cycle.weeks("2026-07-06", 6).next() == Cycle.weeks("2026-08-17", 6)
    assert JULY_4.next() == Cycle.custom("2026-07-15", "2026-07-28")
    assert JULY_4.previous().label == "2026-06-17/2026-06-30"
    assert Cycle.weeks("9999-12-18", 1).next() == Cycle.weeks("9999-12-25", 1)
    assert Cycle.weeks("0001-01-08", 1).previous() == Cycle.weeks("0001-01-01", 1)


@pytest.mark.parametrize(
    "cycle, kind, labels",
    [
        (Cycle.year(2026), "half", "H1 2026, H2 2026"),
        (Cycle.year(2026), "trimester", "T1 2026, T2 2026, T3 2026"),
        (Cycle.half(2026, 2), "quarter", "Q3 2026, Q4 2026"),
        (Q3, "month", "Jul 2026, Aug 2026, Sep 2026"),
        (Q3, "quarter", "Q3 2026"),
        (Cycle.quarter(2027, 1, fiscal_start=(4, 6)), "month", "Apr 2026, May 2026, Jun 2026"),
        (Cycle.custom("2026-03-01", "2026-04-30"), "month", "Mar 2026, Apr 2026"),
        (Cycle.weeks("2026-07-06", 2), "week", "1 week from 2026-07-06, 1 week from 2026-07-13"),
        (Cycle.custom("2026-07-01", "2026-07-07"), "week", "1 week from 2026-07-01"),
        (Cycle.year(9999), "half", "H1 9999, H2 9999"),
    ],
    ids=str,
)
def test_a_cycle_splits_into_its_parts(cycle: Cycle, kind: PartKind, labels: str) -> None:
    assert labels == ", ".join(part.label for part in cycle.split(kind))


def test_overlaps_and_contains() -> None:
    august = Cycle.month(2026, 8)
    across = Cycle.custom("2026-09-30", "2026-10-01")

    assert Q3.overlaps(august)
    assert august.overlaps(Q3)
    assert Q3.overlaps(across)
    assert Cycle.quarter(2026, 4).overlaps(across)
    assert not Q3.overlaps(Cycle.quarter(2026, 2))
    assert not Q3.overlaps(Cycle.quarter(2026, 4))
    assert Q3.contains(august)
    assert Q3.contains(Q3)
    assert not august.contains(Q3)
    assert not Q3.contains(across)
    assert not Cycle.quarter(2026, 4).contains(across)


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Q3 2026", Q3),
        ("2026-Q3", Q3),
        ("FY26 Q3", Q3),
        ("2026Q3", Q3),
        ("q3 fy2026", Q3),
        ("Q3 '26", Q3),
        ("Q3-2026", Q3),
        ("2026–Q3", Q3),
        ("  Q3 \n 2026\t", Q3),
        ("H1 2026", Cycle.half(2026, 1)),
        ("T2 2026", Cycle.trimester(2026, 2)),
        ("Jul 2026", Cycle.month(2026, 7)),
        ("july 2026", Cycle.month(2026, 7)),
        ("Sept 2026", Cycle.month(2026, 9)),
        ("2026 Jul", Cycle.month(2026, 7)),
        ("2026-07", Cycle.month(2026, 7)),
        ("2026-01", Cycle.month(2026, 1)),
        ("2026-12", Cycle.month(2026, 12)),
        ("2026", Cycle.year(2026)),
        ("FY26", Cycle.year(2026)),
        ("FY 2026", Cycle.year(2026)),
        ("2026-07-01/2026-09-30", Cycle.custom("2026-07-01", "2026-09-30")),
        (" 2026-07-01 / 2026-07-01 ", Cycle.custom("2026-07-01", "2026-07-01")),
    ],
)
def test_parse_reads_a_name(text: str, expected: Cycle) -> None:
    assert expected == Cycle.parse(text)


def test_parse_reads_a_name_by_the_fiscal_year() -> None:
    assert Cycle.parse("FY26 Q3", fiscal_start=10) == Cycle.quarter(2026, 3, fiscal_start=10)
    assert Cycle.parse("Q3 2026", fiscal_start=4, named_by="start").start == date(2026, 10, 1)
    assert Cycle.parse("Jul 2026", fiscal_start=4).number == 4
    assert Cycle.parse("2026", fiscal_start=4).label == "FY2026"
    assert Cycle.parse("2026-07-01/2026-09-30", fiscal_start=4).kind == "custom"


@pytest.mark.parametrize(
    "cycle, text",
    [
        (Q3, "Q3 2026"),
        (Cycle.quarter(2027, 1, fiscal_start=4), "Q1 FY2027"),
        (Cycle.year(2026, fiscal_start=4), "FY2026"),
        (Cycle.month(2026, 7, fiscal_start=4), "Jul 2026"),
        (Cycle.weeks("2026-07-06", 6), "2026-07-06/2026-08-16"),
        (JULY_4, "2026-07-01/2026-07-14"),
    ],
)
def test_it_prints_what_it_is_read_back_from(cycle: Cycle, text: str) -> None:
    assert text == str(cycle)


ANY = "a cycle, such as 'Q3 2026', 'Jul 2026', 'FY26' or '2026-07-01/2026-09-30'"
YEAR = "a year of four digits, or of two after FY"
PART = "a quarter, a half, a trimester or a month"


@pytest.mark.parametrize(
    "text, position, expected",
    [
        ("", 0, ANY),
        ("  ", 2, ANY),
        ("next quarter", 0, ANY),
        ("Q 3 2026", 0, ANY),
        ("Q3", 2, "a year, such as 2026"),
        ("Q3 soon", 3, "a year, such as 2026"),
        ("Jul", 3, "a year, such as 2026"),
        ("Q5 2026", 1, "a quarter from 1 to 4"),
        ("Q0 2026", 1, "a quarter from 1 to 4"),
        ("Q03 2026", 1, "a quarter from 1 to 4"),
        ("H3 2026", 1, "a half from 1 to 2"),
        ("T4 2026", 1, "a trimester from 1 to 3"),
        ("Q3 26", 3, YEAR),
        ("Q3 02026", 3, YEAR),
        ("0000", 0, YEAR),
        ("FY126", 2, YEAR),
        ("FY26 Q7", 6, "a quarter from 1 to 4"),
        ("2026 forever", 5, PART),
        ("2026-", 5, PART),
        ("2026 07", 5, PART),
        ("2026-13", 5, "a month from 01 to 12"),
        ("2026-00", 5, "a month from 01 to 12"),
        ("2026-07-01", 7, "the end of the text"),
        ("Q3 2026 x", 8, "the end of the text"),
        ("FY26 Q3 2026", 8, "the end of the text"),
        ("Jul FY2026", 4, "a calendar year, such as 2026"),
        ("FY2026-07", 0, "a calendar year, such as 2026"),
        ("Q3/2026", 0, "a day, such as 2026-07-01"),
        ("2026-07-01/", 11, "a day, such as 2026-07-01"),
        ("2026-07-01/ 2026-02-30", 12, "a day, such as 2026-07-01"),
        ("2026-07-01/2026-07-02/2026-07-03", 11, "a day, such as 2026-07-01"),
        ("2026-09-30/ 2026-07-01", 12, "a day not before 2026-09-30"),
        ("２０２６", 0, ANY),
    ],
)
def test_parse_points_at_what_it_cannot_read(text: str, position: int, expected: str) -> None:
    with pytest.raises(NotationError) as caught:
        Cycle.parse(text)

    assert (text, position, expected) == (caught.value.text, caught.value.position, caught.value.expected)


@pytest.mark.parametrize(
    "text, position, kind", [("Q1 0001", 3, "quarter"), ("0001", 0, "year"), ("H1 0001", 3, "half")]
)
def test_parse_points_at_a_year_that_the_calendar_does_not_reach(text: str, position: int, kind: str) -> None:
    with pytest.raises(NotationError) as caught:
        Cycle.parse(text, fiscal_start=4)

    expected = f"a year such that the {kind} and its fiscal year {WITHIN}"
    assert (position, expected) == (caught.value.position, caught.value.expected)


def test_the_caret_stands_under_the_place() -> None:
    with pytest.raises(NotationError) as caught:
        Cycle.parse("FY26 Q7")

    assert str(caught.value) == "expected a quarter from 1 to 4 at position 6\n    FY26 Q7\n          ^"


# --- elapsed ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "on, end_of_day, start_of_day, by_span",
    [
        ("2026-03-31", 0.0, 0.0, 0.0),
        ("2026-04-01", 1 / 30, 0.0, 0.0),
        ("2026-04-15", 0.5, 14 / 30, 14 / 29),
        ("2026-04-29", 29 / 30, 28 / 30, 28 / 29),
        ("2026-04-30", 1.0, 29 / 30, 1.0),
        ("2026-05-01", 1.0, 1.0, 1.0),
        ("9999-12-31", 1.0, 1.0, 1.0),
        ("0001-01-01", 0.0, 0.0, 0.0),
    ],
)
def test_elapsed_by_its_three_day_counts(
    on: str, end_of_day: float, start_of_day: float, by_span: float
) -> None:
    april = Cycle.month(2026, 4)

    assert end_of_day == april.elapsed(on) == april.elapsed(on, DayCount.END_OF_DAY)
    assert start_of_day == april.elapsed(on, DayCount.START_OF_DAY)
    assert by_span == april.elapsed(on, DayCount.SPAN)


@pytest.mark.parametrize(
    "day_count, expected",
    [
        (DayCount.END_OF_DAY, [0.0, 1.0, 1.0]),
        (DayCount.START_OF_DAY, [0.0, 0.0, 1.0]),
        (DayCount.SPAN, [0.0, 1.0, 1.0]),
    ],
)
def test_elapsed_in_a_cycle_of_one_day(day_count: DayCount, expected: list[float]) -> None:
    day = Cycle.custom("2026-07-02", "2026-07-02")

    assert expected == [day.elapsed(f"2026-07-0{on}", day_count) for on in (1, 2, 3)]


def test_elapsed_by_span_in_a_cycle_of_two_days() -> None:
    both = Cycle.custom("2026-07-02", "2026-07-03")

    assert [both.elapsed(f"2026-07-0{on}", DayCount.SPAN) for on in (1, 2, 3, 4)] == [0.0, 0.0, 1.0, 1.0]


# --- dates --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rule, expected",
    [
        ({"every": 30}, "2026-07-01 2026-07-31 2026-08-30 2026-09-29"),
        ({"every": 91}, "2026-07-01 2026-09-30"),
        ({"every": 92}, "2026-07-01"),
        ({"every": 3_652_059}, "2026-07-01"),
        ({"every": 45, "anchor": "2026-07-11"}, "2026-07-11 2026-08-25"),
        ({"every": 45, "anchor": "2026-08-25"}, "2026-07-11 2026-08-25"),
        ({"every": 200, "anchor": "2026-01-01"}, "2026-07-20"),
        ({"every": 200, "anchor": "2025-08-01"}, "2026-09-05"),
        ({"every": 365, "anchor": "2026-12-31"}, ""),
        ({"every": "fortnight", "weekday": "WE"}, "2026-07-01 2026-07-15 2026-07-29 2026-08-12 2026-08-26 2026-09-09 2026-09-23"),
        ({"every": "fortnight", "weekday": calendar.MONDAY, "anchor": "2026-07-07"}, "2026-07-13 2026-07-27 2026-08-10 2026-08-24 2026-09-07 2026-09-21"),
        ({"every": 28, "weekday": "tu"}, "2026-07-07 2026-08-04 2026-09-01 2026-09-29"),
        ({"every": "month"}, "2026-07-01 2026-08-01 2026-09-01"),
        ({"every": "month", "anchor": "2025-01-31"}, "2026-07-31 2026-08-31 2026-09-30"),
        ({"every": "month", "anchor": "2025-01-31", "missing": "skip"}, "2026-07-31 2026-08-31"),
        ({"every": "month", "anchor": "2025-01-31", "day": 15}, "2026-07-15 2026-08-15 2026-09-15"),
        ({"every": "month", "weekday": "MO", "nth": 1}, "2026-07-06 2026-08-03 2026-09-07"),
        ({"every": "month", "weekday": "FR", "nth": -2}, "2026-07-24 2026-08-21 2026-09-18"),
        ({"every": "month", "weekday": "MO", "nth": 5}, "2026-07-27 2026-08-31 2026-09-28"),
        ({"every": "month", "weekday": "MO", "nth": 5, "missing": "skip"}, "2026-08-31"),
        ({"every": "month", "day": 1, "roll": "back"}, "2026-07-01 2026-08-03 2026-09-01"),
        ({"every": "month", "day": 4, "roll": "forward"}, "2026-07-06 2026-08-04 2026-09-04"),
        ({"every": "month", "day": 4, "roll": "forward", "holidays": ["2026-07-06"]}, "2026-07-07 2026-08-04 2026-09-04"),
        ({"every": "month", "day": 31, "roll": "forward", "holidays": ["2026-07-31"]}, "2026-07-30 2026-08-31 2026-09-30"),
    ],
    ids=str,
)  # fmt: skip
def test_dates_of_a_quarter(rule: dict[str, Any], expected: str) -> None:
    assert expected.split() == iso(Q3.dates(**rule))


def test_dates_are_weekly_unless_said_otherwise() -> None:
    assert Q3.dates() == Q3.dates("week") == Q3.dates(every=7)
    assert len(Q3.dates()) == 14


def test_monthly_dates_in_leap_and_common_years() -> None:
    assert iso(Cycle.quarter(2024, 1).dates("month", day=30)) == ["2024-01-30", "2024-02-29", "2024-03-30"]
    assert iso(Cycle.quarter(2026, 1).dates("month", day=29)) == ["2026-01-29", "2026-02-28", "2026-03-29"]
    assert iso(Cycle.quarter(2026, 1).dates("month", day=29, missing="skip")) == ["2026-01-29", "2026-03-29"]


def test_months_are_the_calendars_where_the_fiscal_year_begins_within_one() -> None:
    quarter = Cycle.quarter(2025, 1, fiscal_start=(4, 6))

    assert iso(quarter.dates("month", day=31)) == ["2024-04-30", "2024-05-31", "2024-06-30"]
    assert iso(quarter.dates("month")) == ["2024-04-06", "2024-05-06", "2024-06-06"]


@pytest.mark.parametrize(
    "start, last, roll, expected",
    [
        # Sunday 5 July is the last day: on Monday the cycle is over, so it is Friday.
        ("2026-07-01", "2026-07-05", "forward", ["2026-07-03"]),
        # Saturday 4 July is the first day: Friday is before the cycle, so it is Monday.
        ("2026-07-04", "2026-07-10", "back", ["2026-07-06"]),
        # Saturday 31 October is the first day: on Friday the cycle has not begun, on Monday the month is over.
        ("2026-10-31", "2026-11-06", "forward", []),
        ("2026-10-31", "2026-11-06", "back", []),
        # A weekend and nothing else: there is no working day to go to.
        ("2026-07-04", "2026-07-05", "forward", []),
    ],
)
def test_a_roll_stays_in_the_cycle(
    start: str, last: str, roll: Literal["forward", "back"], expected: list[str]
) -> None:
    cycle = Cycle.custom(start, last)
    anchor = last if start == "2026-07-01" else start

    assert expected == iso(cycle.dates(365, anchor=anchor, roll=roll))


def test_a_month_of_another_year_is_another_month() -> None:
    cycle = Cycle.custom("2025-07-01", "2026-12-31")
    closed = [date(2025, 8, 1) + timedelta(days=count) for count in range(365)]

    assert iso(cycle.dates(10_000, anchor="2026-07-04", roll="forward", holidays=closed)) == []


def test_two_days_that_roll_onto_one_are_one() -> None:
    assert iso(Cycle.weeks("2026-07-06", 1).dates(1, roll="forward")) == [
        f"2026-07-{day:02}" for day in range(6, 11)
    ]


def test_dates_at_the_ends_of_the_calendar() -> None:
    first, last = Cycle.month(1, 1), Cycle.month(9999, 12)

    assert iso(last.dates("month", day=31, roll="forward")) == ["9999-12-31"]
    assert iso(last.dates(30, anchor="9999-12-31")) == ["9999-12-01", "9999-12-31"]
    # 9999-12-31 is a Friday and 0001-01-01 a Monday; beyond them there is no day to roll to.
    assert iso(last.dates(100, anchor="9999-12-31", roll="forward", holidays=["9999-12-31"])) == [
        "9999-12-30"
    ]
    assert iso(first.dates(100, roll="back", holidays=["0001-01-01"])) == ["0001-01-02"]


# --- refusals -----------------------------------------------------------------------------------------------------

WITHIN = "lie within 0001-01-01 to 9999-12-31"
STEP = "a step that stays within 0001-01-01 to 9999-12-31"
ISO = "write it as year-month-day, such as '2026-06-30'"
KINDS = "one of 'year', 'half', 'trimester', 'quarter', 'month'"
OTHER_SPAN = "for another span use Cycle.weeks() or Cycle.custom()"

REFUSED: list[tuple[Callable[[], object], str, str]] = [
    (lambda: Cycle("2026-07-01", "2026-06-30"), "last_day", "on or after the start, 2026-07-01, got '2026-06-30': swap the two days"),
    (lambda: Cycle.custom("1 July", "2026-09-30"), "start", f"a day of the calendar, got '1 July': {ISO}"),
    (lambda: Cycle.custom("2026-07-01", 20260930), "last_day", "a day, got 20260930: pass a datetime.date or its ISO text, such as '2026-06-30'"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle.custom("2026-07-01", "2026-09-30", label=" "), "label", "a text with something in it, got ' ': say it in words"),
    (lambda: Cycle.custom("2026-07-01", "2026-09-30", label=3), "label", "a text, got 3: say it in words"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle("2026-07-01", "2026-09-30", label=None), "label", "a text, got None: say it in words"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle("2026-07-01", "2026-09-30", kind="sprint"), "kind", f"{KINDS}, 'weeks', 'custom', got 'sprint': or let a RetailCalendar make the cycle"),
    (lambda: Cycle("2026-07-01", "2026-09-30", kind=["month"]), "kind", f"{KINDS}, 'weeks', 'custom', got ['month']: or let a RetailCalendar make the cycle"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle("2026-06-01", "2026-08-31", kind="quarter"), "start", "the first day of a quarter, got '2026-06-01': use Cycle.containing(day, 'quarter')"),
    (lambda: Cycle("2026-07-02", "2026-09-30", kind="quarter"), "start", "the first day of a quarter, got '2026-07-02': use Cycle.containing(day, 'quarter')"),
    (lambda: Cycle("9999-11-01", "9999-11-30", kind="month", fiscal_start=10), "start", "the first day of a month, got '9999-11-01': use Cycle.containing(day, 'month')"),
    (lambda: Cycle("2026-07-01", "2026-09-29", kind="quarter"), "last_day", "2026-09-30, the last day of that quarter, got '2026-09-29': use Cycle.custom() for another span"),
    (lambda: Cycle("2026-07-01", "2026-07-10", kind="weeks"), "last_day", "the end of a whole week, got '2026-07-10': use Cycle.weeks() or Cycle.custom()"),
    (lambda: Cycle("2026-07-01", "2026-07-10", fiscal_start=4), "fiscal_start", "the default here, got (4, 1): leave it out: only cycles of whole months have a fiscal year"),
    (lambda: Cycle("2026-07-01", "2026-09-30", kind="quarter", label="Q4 2026"), "label", "'Q3 2026', its own, got 'Q4 2026': leave it out, or use Cycle.custom()"),
    (lambda: Q3.evolve(last_day="2026-09-15"), "last_day", "2026-09-30, the last day of that quarter, got '2026-09-15': use Cycle.custom() for another span"),
    (lambda: Cycle.quarter(2026, 5), "number", "a whole number from 1 to 4, got 5: a year has 4 quarters"),
    (lambda: Cycle.quarter(2026, number=True), "number", "a whole number from 1 to 4, got True: a year has 4 quarters"),
    (lambda: Cycle.half(2026, 3), "number", "a whole number from 1 to 2, got 3: a year has 2 halves"),
    (lambda: Cycle.trimester(2026, 0), "number", "a whole number from 1 to 3, got 0: a year has 3 trimesters"),
    (lambda: Cycle.month(2026, 13), "month", "a whole number from 1 to 12, got 13: January is 1"),
    (lambda: Cycle.year(26.0), "year", "a whole number from 1 to 9999, got 26.0: write it in full, such as 2026"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle.year("2026"), "year", "a whole number from 1 to 9999, got '2026': write it in full, such as 2026"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle.year(10_000), "year", "a whole number from 1 to 9999, got 10000: write it in full, such as 2026"),
    (lambda: Cycle.year(1, fiscal_start=4), "year", f"such that the year and its fiscal year {WITHIN}, got 1: choose another"),
    (lambda: Cycle.year(9999, fiscal_start=4, named_by="start"), "year", f"such that the year and its fiscal year {WITHIN}, got 9999: choose another"),
    (lambda: Cycle.month(9999, 11, fiscal_start=10), "year", f"such that the month and its fiscal year {WITHIN}, got 9999: choose another"),
    (lambda: Cycle.quarter(2026, 1, fiscal_start=13), "fiscal_start", "a whole number from 1 to 12, got 13: pass a month, or (month, day)"),
    (lambda: Cycle.quarter(2026, 1, fiscal_start=True), "fiscal_start", "a whole number from 1 to 12, got True: pass a month, or (month, day)"),
    (lambda: Cycle.quarter(2026, 1, fiscal_start=(0, 6)), "fiscal_start[0]", "a whole number from 1 to 12, got 0: pass (month, day), such as (4, 6)"),
    (lambda: Cycle.quarter(2026, 1, fiscal_start=(4, 29)), "fiscal_start[1]", "a whole number from 1 to 28, got 29: day 28 is the latest, as every month has one"),
    (lambda: Cycle.quarter(2026, 1, fiscal_start=(4, 6, 1)), "fiscal_start", "a month, or (month, day), got (4, 6, 1): such as 4, or (4, 6) for the 6th of April"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle.quarter(2026, 1, named_by="middle"), "named_by", "one of 'end', 'start', got 'middle': 'end' if FY2026 ends in 2026"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle("2026-07-01", "2026-07-10", named_by="middle"), "named_by", "one of 'end', 'start', got 'middle': 'end' if FY2026 ends in 2026"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle.weeks("soon", 2), "start", "a day of the calendar, got 'soon': write it as year-month-day, such as '2026-06-30'"),
    (lambda: Cycle.weeks("2026-07-06", 0), "count", "a whole number from 1 to 521722, got 0: count whole weeks"),
    (lambda: Cycle.weeks("2026-07-06", 1, label=" "), "label", "a text with something in it, got ' ': say it in words"),
    (lambda: Cycle.weeks("9999-12-30", 1), "count", f"such that the weeks {WITHIN}, got 1: choose fewer"),
    (lambda: Cycle.containing("2026-08-15", "week"), "kind", f"{KINDS}, got 'week': {OTHER_SPAN}"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle.containing("2026-02-29", "month"), "on", f"a day of the calendar, got '2026-02-29': {ISO}"),
    (lambda: Cycle.containing(datetime(2026, 2, 2, 12), "month"), "on", "a day, not a moment, got datetime.datetime(2026, 2, 2, 12, 0): pass .date(), in the zone that you mean"),
    (lambda: Cycle.containing("0001-01-31", "quarter", fiscal_start=2), "on", f"such that the quarter and its fiscal year {WITHIN}, got '0001-01-31': choose another"),
    (lambda: Cycle.containing("9999-12-31", "month", fiscal_start=(1, 2)), "on", f"such that the month and its fiscal year {WITHIN}, got '9999-12-31': choose another"),
    (lambda: Cycle.containing("9999-12-31", "month", fiscal_start=(1, 2), named_by="start"), "on", f"such that the month and its fiscal year {WITHIN}, got '9999-12-31': choose another"),
    (lambda: Cycle.parse(2026), "text", "a text, got 2026: such as 'Q3 2026'"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Cycle.parse("2026-07-01/2026-09-30", fiscal_start=0), "fiscal_start", "a whole number from 1 to 12, got 0: pass a month, or (month, day)"),
    (lambda: "August" in Q3, "on", f"a day of the calendar, got 'August': {ISO}"),
    (lambda: None in Q3, "on", "a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'"),  # type: ignore[operator]  # that it is refused is the test
    (lambda: datetime(2026, 8, 15, tzinfo=UTC) in Q3, "on", "a day, not a moment, got datetime.datetime(2026, 8, 15, 0, 0, tzinfo=datetime.timezo…: pass .date(), in the zone that you mean"),
    (lambda: Q3.shift(1.5), "count", "a whole number, got 1.5: pass how many cycles to go on, or back below 0"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Q3.shift(count=True), "count", "a whole number, got True: pass how many cycles to go on, or back below 0"),
    (lambda: Q3.shift(10**30), "count", f"{STEP}, got 1000000000000000000000000000000: take a smaller step"),
    (lambda: Cycle.quarter(9999, 4).next(), "count", f"{STEP}, got 1: take a smaller step"),
    (lambda: Cycle.quarter(1, 1).previous(), "count", f"{STEP}, got -1: take a smaller step"),
    (lambda: Cycle.custom("9999-12-30", "9999-12-31").next(), "count", f"{STEP}, got 1: take a smaller step"),
    (lambda: Cycle.custom("9999-12-29", "9999-12-30").next(), "count", f"{STEP}, got 1: take a smaller step"),
    (lambda: Cycle.custom("0001-01-02", "0001-01-03").previous(), "count", f"{STEP}, got -1: take a smaller step"),
    (lambda: Q3.split("trimester"), "kind", "one that Q3 2026 is made up of, got 'trimester': take a shorter one, or use Cycle.custom() for each part"),
    (lambda: Q3.split("year"), "kind", "one that Q3 2026 is made up of, got 'year': take a shorter one, or use Cycle.custom() for each part"),
    (lambda: Q3.split("week"), "kind", f"{KINDS}, got 'week': {OTHER_SPAN}"),
    (lambda: Cycle.custom("2026-07-01", "2026-07-06").split("week"), "kind", f"{KINDS}, got 'week': {OTHER_SPAN}"),
    (lambda: Cycle.custom("2026-07-01", "2026-07-10").split("week"), "kind", "one that 2026-07-01/2026-07-10 is made up of, got 'week': take a shorter one, or use Cycle.custom() for each part"),
    (lambda: Cycle.custom("9999-12-20", "9999-12-31").split("week"), "kind", "one that 9999-12-20/9999-12-31 is made up of, got 'week': take a shorter one, or use Cycle.custom() for each part"),
    (lambda: Cycle.weeks("2026-07-06", 6).split("month"), "kind", "one that 2026-07-06/2026-08-16 is made up of, got 'month': take a shorter one, or use Cycle.custom() for each part"),
    (lambda: Q3.elapsed("2026-08-15", "span"), "day_count", "a DayCount, got 'span': such as DayCount.END_OF_DAY"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Q3.elapsed(None), "on", "a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Q3.dates("weekly"), "every", "one of 'week', 'fortnight', 'month', got 'weekly': or pass a number of days"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Q3.dates(0), "every", "a whole number from 1 to 3652059, got 0: or pass 'week', 'fortnight' or 'month'"),
    (lambda: Q3.dates(every=True), "every", "a whole number from 1 to 3652059, got True: or pass 'week', 'fortnight' or 'month'"),
    (lambda: Q3.dates(10, weekday="MO"), "every", "whole weeks where a weekday is given, got 10: pass every=7, 14 or another multiple, or leave weekday out"),
    (lambda: Q3.dates("week", weekday="Monday"), "weekday", "one of MO, TU, WE, TH, FR, SA, SU, got 'Monday': pass calendar.SATURDAY, say, or 'SA'"),
    (lambda: Q3.dates("week", day=1), "day", "left out unless every='month', got 1: for a day of the week, pass weekday="),
    (lambda: Q3.dates("fortnight", weekday="MO", nth=1), "nth", "left out unless every='month', got 1: for a day of the week, pass weekday="),
    (lambda: Q3.dates("month", day=32), "day", "a whole number from 1 to 31, got 32: 31 is the last day of any month"),
    (lambda: Q3.dates("month", day=0), "day", "a whole number from 1 to 31, got 0: 31 is the last day of any month"),
    (lambda: Q3.dates("month", weekday="MO"), "nth", "given where weekday is, got None: the last Friday of a month is weekday='FR', nth=-1"),
    (lambda: Q3.dates("month", nth=1), "weekday", "given where nth is, got None: the last Friday of a month is weekday='FR', nth=-1"),
    (lambda: Q3.dates("month", weekday="MO", nth=0), "nth", "other than 0, got 0: 1 is the first in the month, -1 the last"),
    (lambda: Q3.dates("month", weekday="MO", nth=6), "nth", "a whole number from -4 to 5, got 6: 1 is the first in the month, -1 the last"),
    (lambda: Q3.dates("month", weekday="MO", nth=1, day=1), "day", "left out where weekday and nth are given, got 1: pass either the one or the other two"),
    (lambda: Q3.dates(anchor="July"), "anchor", f"a day of the calendar, got 'July': {ISO}"),
    (lambda: Q3.dates("month", missing="first"), "missing", "one of 'last', 'skip', got 'first': say what a month without that day does"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Q3.dates(roll="nearest"), "roll", "one of 'forward', 'back', got 'nearest': or leave it out"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: Q3.dates(holidays=["2026-07-04"]), "roll", "'forward' or 'back' where holidays are given, got None: say which way a day on one goes"),
    (lambda: Q3.dates(roll="back", holidays=["2026-07-04", "4 July"]), "holidays[1]", f"a day of the calendar, got '4 July': {ISO}"),
    (lambda: add_months(date(2026, 1, 31), 10**6), "months", "a step from 2026-01-31 that stays within 0001-01-01 to 9999-12-31, got 1000000: take a smaller step"),
    (lambda: add_months(date(1, 1, 31), -1), "months", "a step from 0001-01-31 that stays within 0001-01-01 to 9999-12-31, got -1: take a smaller step"),
]  # fmt: skip


@pytest.mark.parametrize(
    "call, path, message", REFUSED, ids=[f"{place}-{case[1]}" for place, case in enumerate(REFUSED)]
)
def test_a_refusal_says_what_is_wrong(call: Callable[[], object], path: str, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        call()

    assert str(caught.value) == f"{path} must be {message}"
    assert caught.value.problems == ((path, str(caught.value)),)


@pytest.mark.parametrize(
    "call, message",
    [
        (lambda: Q3.overlaps("2026-08-15"), "other must be a Cycle, got '2026-08-15': for a single day, write `day in cycle`"),  # type: ignore[arg-type]  # that it is refused is the test
        (lambda: Q3.contains(date(2026, 8, 15)), "other must be a Cycle, got datetime.date(2026, 8, 15): for a single day, write `day in cycle`"),  # type: ignore[arg-type]  # that it is refused is the test
        (lambda: Q3.dates(roll="back", holidays="2026-07-04"), "holidays must be a list of days, got '2026-07-04': pass them in brackets, such as ['2026-12-25']"),
        (lambda: Q3.dates(roll="back", holidays=7), "holidays must be a list of days, got 7: pass them in brackets, such as ['2026-12-25']"),  # type: ignore[arg-type]  # that it is refused is the test
    ],
    ids=["overlaps", "contains", "holidays-text", "holidays-number"],
)  # fmt: skip
def test_a_thing_of_the_wrong_kind_is_refused(call: Callable[[], object], message: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        call()

    assert str(caught.value) == message


# --- months -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "day, months, anchor_day, expected",
    [
        ("2026-01-31", 1, None, "2026-02-28"),
        ("2024-01-31", 1, None, "2024-02-29"),
        ("2026-02-28", 1, None, "2026-03-28"),
        ("2026-02-28", 1, 31, "2026-03-31"),
        ("2026-02-28", 2, 30, "2026-04-30"),
        ("2026-12-15", 1, None, "2027-01-15"),
        ("2026-01-15", -1, None, "2025-12-15"),
        ("2026-03-31", -13, None, "2025-02-28"),
        ("2026-03-31", 0, None, "2026-03-31"),
        ("9999-11-30", 1, 31, "9999-12-31"),
        ("0001-02-28", -1, 31, "0001-01-31"),
    ],
)
def test_add_months_clips_from_the_anchor(
    day: str, months: int, anchor_day: int | None, expected: str
) -> None:
    assert expected == str(add_months(date.fromisoformat(day), months, anchor_day))


def test_dateutil_is_loaded_when_dates_are_asked_for_and_not_before() -> None:
    code = (
        "import sys; from okrkit.cycle import Cycle; from okrkit.retail import NRF; q = Cycle.quarter(2026, 3)\n"
        "q.next(), q.split('month'), Cycle.parse('Q3 2026'), q.elapsed('2026-08-15'), NRF.year(2026)\n"
        "assert not [name for name in sys.modules if name.startswith('dateutil')]\n"
        "q.dates()\n"
        "assert 'dateutil.rrule' in sys.modules\n"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
