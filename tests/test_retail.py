"""RetailCalendar: years of whole weeks."""

from __future__ import annotations

import calendar
import copy
import pickle
from collections.abc import Callable
from datetime import date
from typing import Any, get_type_hints

import attrs
import pytest

from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.retail import NRF, RetailCalendar

APPLE = RetailCalendar("5-4-4", ends="last", month=9, extra_week=3)


def test_its_rules_are_its_fields() -> None:
    fields = {field.name: getattr(NRF, field.name) for field in attrs.fields(RetailCalendar)}
    expected = {
        "pattern": "4-5-4",
        "ends": "nearest",
        "month": 1,
        "weekday": 5,
        "extra_week": 12,
        "named_by": "start",
    }

    assert expected == fields


def test_it_is_a_value() -> None:
    again = RetailCalendar("4-5-4", ends="nearest", month=1, weekday=calendar.SATURDAY, named_by="start")

    assert again == NRF
    assert hash(again) == hash(NRF)
    assert pickle.loads(pickle.dumps(NRF)) == NRF
    assert copy.deepcopy(NRF) == NRF
    assert attrs.evolve(NRF, named_by="end") != NRF
    assert not hasattr(NRF, "__dict__")
    assert get_type_hints(RetailCalendar)["month"] is int
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        NRF.month = 2  # type: ignore[misc]  # that it is refused is what is tested


@pytest.mark.parametrize("weekday", ["SA", "sa", calendar.SATURDAY])
def test_a_weekday_is_a_number_or_two_letters(weekday: int | str) -> None:
    assert RetailCalendar(weekday=weekday) == RetailCalendar()


def test_its_repr_says_what_is_not_the_default() -> None:
    assert repr(RetailCalendar()) == "RetailCalendar('4-5-4')"
    assert repr(NRF) == "RetailCalendar('4-5-4', named_by='start')"
    assert repr(APPLE) == "RetailCalendar('5-4-4', ends='last', month=9, extra_week=3)"
    assert repr(NRF.week(2023, 7)) == f"{NRF!r}.week(2023, 7)"
    assert repr(NRF.year(2023)) == f"{NRF!r}.year(2023)"


def test_its_cycles_are_cycles() -> None:
    quarter = NRF.quarter(2023, 4)

    assert (quarter.kind, quarter.fiscal_year, quarter.number) == ("quarter", 2023, 4)
    assert (quarter.label, quarter.days) == ("Q4 FY2023", 98)
    assert quarter.calendar == NRF
    assert [NRF.year(2023).label, NRF.period(2023, 12).label, NRF.week(2023, 7).label] == [
        "FY2023",
        "P12 FY2023",
        "W7 FY2023",
    ]
    assert NRF.year(2023).number == 1
    assert pickle.loads(pickle.dumps(quarter)) == quarter


def test_a_cycle_prints_as_its_days_and_parses_back_to_a_custom_one() -> None:
    period = NRF.period(2023, 12)
    parsed = Cycle.parse(str(period))

    assert str(period) == "2023-12-31/2024-02-03"
    assert (parsed.start, parsed.last_day, parsed.kind) == (period.start, period.last_day, "custom")


def test_the_next_cycle_is_the_calendars() -> None:
    assert NRF.period(2023, 12).next() == NRF.period(2024, 1)
    assert NRF.week(2023, 53).next() == NRF.week(2024, 1)
    assert NRF.week(2024, 1).previous() == NRF.week(2023, 53)
    assert NRF.quarter(2024, 1).shift(-5) == NRF.quarter(2022, 4)
    assert NRF.year(2023).shift(3) == NRF.year(2026)


def test_the_same_days_by_another_calendar_are_another_cycle() -> None:
    other = RetailCalendar("4-4-5", named_by="start")

    assert other.quarter(2024, 1).start == NRF.quarter(2024, 1).start
    assert other.quarter(2024, 1) != NRF.quarter(2024, 1)
    assert (other.quarter(2024, 1) < NRF.quarter(2024, 1)) != (NRF.quarter(2024, 1) < other.quarter(2024, 1))


def test_a_year_by_the_nearest_rule_may_end_in_the_next_calendar_year() -> None:
    nearest = RetailCalendar(ends="nearest", month=12, weekday="SU")

    assert nearest.year_ends(2008, 2010) == (date(2008, 12, 28), date(2010, 1, 3), date(2011, 1, 2))
    # 2010-01-02 still belongs to 2009, and 2008-12-29 does already.
    assert nearest.containing("2010-01-02", "year") == nearest.year(2009)
    assert nearest.containing("2008-12-29", "year") == nearest.year(2009)


def test_naming_by_start_and_end() -> None:
    by_end, by_start = RetailCalendar(month=8), RetailCalendar(month=8, named_by="start")
    december = RetailCalendar(month=12, named_by="start")

    assert by_end.year(2014).start == by_start.year(2013).start
    # A year that ends with December starts in the January before: both names are one.
    assert december.year(2026).start == RetailCalendar(month=12).year(2026).start


@pytest.mark.parametrize("extra_week, lengths", [(1, [14, 13, 13, 13]), (5, [13, 14, 13, 13])])
def test_week_53_goes_where_it_is_sent(extra_week: int, lengths: list[int]) -> None:
    year = attrs.evolve(NRF, extra_week=extra_week).year(2023)

    assert lengths == [quarter.days // 7 for quarter in year.split("quarter")]
    assert [period.days // 7 for period in year.split("period")][extra_week - 1] in {5, 6}


def test_the_ends_of_the_calendar() -> None:
    assert str(NRF.year(1).start) == "0001-02-04"
    assert str(NRF.year(9998).last_day) == "9999-01-30"
    assert NRF.year(2).previous() == NRF.year(1)


REFUSED: list[tuple[Callable[[], object], str, str]] = [
    (lambda: RetailCalendar("4-4-4"), "pattern", "one of '4-5-4', '4-4-5', '5-4-4', got '4-4-4': the weeks of the three periods of a quarter"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: RetailCalendar(ends="first"), "ends", "one of 'nearest', 'last', got 'first': 'nearest' may fall in the next month, 'last' never does"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: RetailCalendar(named_by="both"), "named_by", "one of 'end', 'start', got 'both': 'end' if FY2026 ends in 2026"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: RetailCalendar(month=13), "month", "a whole number from 1 to 12, got 13: pass the month that the retail year ends in or near the end of"),
    (lambda: RetailCalendar(month=True), "month", "a whole number from 1 to 12, got True: pass the month that the retail year ends in or near the end of"),
    (lambda: RetailCalendar(extra_week=0), "extra_week", "a whole number from 1 to 12, got 0: pass the period that takes week 53, such as 12"),
    (lambda: RetailCalendar(weekday="SAT"), "weekday", "one of MO, TU, WE, TH, FR, SA, SU, got 'SAT': pass calendar.SATURDAY, say, or 'SA'"),
    (lambda: RetailCalendar(weekday=7), "weekday", "a whole number from 0 to 6, got 7: pass calendar.SATURDAY, say, or 'SA'"),
    (lambda: RetailCalendar(weekday=5.0), "weekday", "a whole number from 0 to 6, got 5.0: pass calendar.SATURDAY, say, or 'SA'"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: NRF.year("2023"), "year", "a whole number from 1 to 9999, got '2023': write it in full, such as 2026"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: NRF.year(9999), "year", "a retail year that lies within 0001-01-01 to 9999-12-31, got 9999: choose another"),
    (lambda: RetailCalendar(ends="last").year(1), "year", "a retail year that lies within 0001-01-01 to 9999-12-31, got 1: choose another"),
    (lambda: NRF.quarter(2023, 0), "number", "a whole number from 1 to 4, got 0: that year has 4 quarters"),
    (lambda: NRF.period(2023, 13), "number", "a whole number from 1 to 12, got 13: that year has 12 periods"),
    (lambda: NRF.week(2024, 53), "number", "a whole number from 1 to 52, got 53: that year has 52 weeks"),
    (lambda: NRF.week(2023, 54), "number", "a whole number from 1 to 53, got 54: that year has 53 weeks"),
    (lambda: NRF.containing("2026-08-15", "month"), "kind", "one of 'year', 'quarter', 'period', 'week', got 'month': a retail month is a period"),  # type: ignore[arg-type]  # that it is refused is the test
    (lambda: NRF.containing("15 August", "week"), "on", "a day of the calendar, got '15 August': write it as year-month-day, such as '2026-06-30'"),
    (lambda: NRF.containing(date.max, "week"), "on", "a day whose retail year lies within 0001-01-01 to 9999-12-31, got '9999-12-31': choose another"),
    (lambda: NRF.containing(date.min, "year"), "on", "a day whose retail year lies within 0001-01-01 to 9999-12-31, got '0001-01-01': choose another"),
    (lambda: NRF.year(9998).next(), "count", "a step that stays within 0001-01-01 to 9999-12-31, got 1: take a smaller step"),
    (lambda: NRF.week(9998, 52).next(), "count", "a step that stays within 0001-01-01 to 9999-12-31, got 1: take a smaller step"),
    (lambda: NRF.week(9998, 52).shift(10**9), "count", "a step that stays within 0001-01-01 to 9999-12-31, got 1000000000: take a smaller step"),
    (lambda: NRF.year_ends(0, 2019), "first", "a whole number from 1 to 9999, got 0: pass the number of a year"),
    (lambda: NRF.year_ends(2020, 2019), "last", "a whole number from 2020 to 9999, got 2019: pass the number of a year not before the first"),
    (lambda: NRF.year(2023).split("month"), "kind", "one of 'year', 'quarter', 'period', 'week', got 'month': a retail month is a period"),
    (lambda: NRF.period(2023, 1).split("quarter"), "kind", "one that 2023-01-29/2023-02-25 is made up of, got 'quarter': take a shorter one, or use Cycle.custom() for each part"),
    (lambda: Cycle("2023-01-29", "2023-04-29", kind="custom", calendar=NRF), "kind", "one of 'year', 'quarter', 'period', 'week', got 'custom': a retail month is a period"),
    (lambda: Cycle("2023-01-30", "2023-04-29", kind="quarter", calendar=NRF), "start", "the first day of a quarter, got '2023-01-30': use the calendar's containing(day, 'quarter')"),
    (lambda: Cycle("2023-01-29", "2023-04-30", kind="quarter", calendar=NRF), "last_day", "2023-04-29, the last day of that quarter, got '2023-04-30': use Cycle.custom() for another span"),
    (lambda: NRF.quarter(2023, 1).evolve(fiscal_start=4), "fiscal_start", "the default here, got (4, 1): leave it out: only cycles of whole months have a fiscal year"),
    (lambda: NRF.quarter(2023, 1).evolve(label="Spring"), "label", "'Q1 FY2023', its own, got 'Spring': leave it out, or use Cycle.custom()"),
]  # fmt: skip


@pytest.mark.parametrize(
    "call, path, message", REFUSED, ids=[f"{place}-{case[1]}" for place, case in enumerate(REFUSED)]
)
def test_a_refusal_says_what_is_wrong(call: Callable[[], object], path: str, message: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        call()

    assert str(caught.value) == f"{path} must be {message}"
    assert caught.value.problems == ((path, str(caught.value)),)


def test_what_is_no_calendar_is_refused() -> None:
    given: Any = "4-5-4"

    with pytest.raises(InvalidTypeError) as caught:
        Cycle("2023-01-29", "2023-04-29", kind="quarter", calendar=given)

    assert str(caught.value) == (
        "calendar must be a RetailCalendar, got '4-5-4': let it make the cycle, as in NRF.quarter(2026, 3)"
    )
