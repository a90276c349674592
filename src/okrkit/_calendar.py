"""Months, fiscal years and weekdays as plain arithmetic, and what they pass at the door.

A month is counted by its index, `12 * year + month - 1`, so that stepping over a year needs no case of its own. What
lies outside the calendar (0001-01-01 to 9999-12-31) is None here, and the caller says what was asked for in vain.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable
from datetime import date
from typing import Final, Literal, SupportsIndex, TypeAlias, cast

from okrkit._doors import DayLike, invalid, to_day, wrong_type

FiscalStart: TypeAlias = int | tuple[int, int]
NamedBy: TypeAlias = Literal["end", "start"]
Weekday: TypeAlias = int | str
Whole: TypeAlias = SupportsIndex
CalendarKind: TypeAlias = Literal["year", "half", "trimester", "quarter", "month"]
PartKind: TypeAlias = CalendarKind | Literal["period", "week"]
Every: TypeAlias = Literal["week", "fortnight", "month"] | Whole

CALENDAR: Final = "0001-01-01 to 9999-12-31"
JANUARY: Final = (1, 1)
LAST_YEAR: Final = 9999
# The kinds whose cycles have no year and no number, and may be called anything.
UNNAMED: Final = ("weeks", "custom")
MONTHS_IN: Final = {"year": 12, "half": 6, "trimester": 4, "quarter": 3, "month": 1}
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
# A fiscal year may not begin on a day that some month lacks.
_LAST_COMMON_DAY: Final = 28


# --- months -------------------------------------------------------------------------------------------------------


def day_in_words(on: date) -> str:
    """'30 June 2026'."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def days_in_month(year: int, month: int) -> int:
    """How many days a month of the Gregorian calendar has."""
    leap = month == _FEBRUARY and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap


def month_index(day: date) -> int:
    """The index of the month that a day lies in."""
    return 12 * day.year + day.month - 1


def day_of_month(index: int, day: int) -> date | None:
    """A day of the month with an index, the last one where the month is too short; None outside the calendar."""
    year, month = divmod(index, 12)
    if not 1 <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day, days_in_month(year, month + 1)))


def add_months(day: date, months: int, anchor_day: int | None = None) -> date:
    """A day so many months later, or earlier where `months` is negative.

    The day of the month is `anchor_day`, clipped to the length of the month that is reached. A run of dates counted
    from one anchor does not drift: 31 January, 28 February, 31 March.

    Args:
        day: The day to count from.
        months: A whole number of months, of either sign.
        anchor_day: The day of the month to aim for, from 1 to 31; by default that of `day`.

    Returns:
        The day reached.

    Raises:
        InvalidValueError: It lies outside 0001-01-01 to 9999-12-31.

    >>> from datetime import date
    >>> from okrkit._calendar import add_months
    >>> add_months(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    >>> add_months(date(2026, 2, 28), 1, anchor_day=31)
    datetime.date(2026, 3, 31)
    """
    reached = day_of_month(month_index(day) + months, anchor_day or day.day)
    if reached is None:
        raise invalid(
            "months", f"a step from {day} that stays within {CALENDAR}", months, "take a smaller step"
        )
    return reached


def last_of_months(start: date, months: int) -> date | None:
    """The last day of a span of whole months that starts on a day from 1 to 28; None outside the calendar."""
    index = month_index(start) + months
    # Not 'the first day after it, minus one': at the end of 9999 there is no day after it.
    return day_of_month(index - 1, 31) if start.day == 1 else day_of_month(index, start.day - 1)


# --- fiscal years -------------------------------------------------------------------------------------------------


def fiscal_year_index(day: date, fiscal_start: tuple[int, int]) -> int:
    """The index of the month in which the fiscal year of a day begins; it may lie before the calendar does."""
    month, first = fiscal_start
    year = day.year if (day.month, day.day) >= (month, first) else day.year - 1
    return 12 * year + month - 1


def fiscal_months_gone(day: date, fiscal_start: tuple[int, int]) -> int:
    """How many whole months of its fiscal year lie before the fiscal month that a day is in: 0 to 11."""
    return month_index(day) - fiscal_year_index(day, fiscal_start) - (day.day < fiscal_start[1])


def fiscal_year_of(day: date, fiscal_start: tuple[int, int], named_by: NamedBy) -> int:
    """The number of the fiscal year that a day lies in."""
    return fiscal_year_index(day, fiscal_start) // 12 + _named_a_year_on(fiscal_start, named_by)


def _named_a_year_on(fiscal_start: tuple[int, int], named_by: NamedBy) -> bool:
    """Whether a fiscal year bears the number of the year after the one that it begins in."""
    return named_by == "end" and fiscal_start != JANUARY


def fiscal_index(kind: str, year: int, number: int, fiscal_start: tuple[int, int], named_by: NamedBy) -> int:
    """The index of the month in which a cycle of whole months begins."""
    begins = year - _named_a_year_on(fiscal_start, named_by)
    return 12 * begins + fiscal_start[0] - 1 + (number - 1) * MONTHS_IN[kind]


def fiscal_span(
    kind: str, index: int, fiscal_start: tuple[int, int], named_by: NamedBy
) -> tuple[date, date] | None:
    """The first and last day of a cycle that begins in a month; None where they, or its year, leave the calendar."""
    start = day_of_month(index, fiscal_start[1])
    if start is None or not 1 <= fiscal_year_of(start, fiscal_start, named_by) <= LAST_YEAR:
        return None
    last = last_of_months(start, MONTHS_IN[kind])
    return None if last is None else (start, last)


# --- doors --------------------------------------------------------------------------------------------------------


def to_start(start: DayLike) -> date:
    """The first day of a span."""
    return to_day(start, "start")


def to_last_day(last_day: DayLike) -> date:
    """The last day of a span."""
    return to_day(last_day, "last_day")


def to_whole(value: Whole, path: str, bounds: tuple[int, int] | None, instead: str) -> int:
    """A whole number within bounds; True and False are none."""
    need = "a whole number" if bounds is None else f"a whole number from {bounds[0]} to {bounds[1]}"
    if type(value).__name__ in {"bool", "bool_"}:
        raise invalid(path, need, value, instead)
    try:
        number = operator.index(value)
    except TypeError:
        raise invalid(path, need, value, instead) from None
    if bounds is not None and not bounds[0] <= number <= bounds[1]:
        raise invalid(path, need, value, instead)
    return number


def to_choice(value: str, path: str, choices: tuple[str, ...], instead: str) -> str:
    """One of a few words, exactly as it is written."""
    if isinstance(value, str) and value in choices:
        return value
    raise invalid(path, f"one of {', '.join(map(repr, choices))}", value, instead)


def to_weekday(value: Weekday, path: str = "weekday") -> int:
    """A weekday as the `calendar` module counts it (Monday is 0), from its number or its two letters."""
    instead = "pass calendar.SATURDAY, say, or 'SA'"
    if isinstance(value, str):
        if value.upper() in _WEEKDAYS:
            return _WEEKDAYS.index(value.upper())
        raise invalid(path, f"one of {', '.join(_WEEKDAYS)}", value, instead)
    return to_whole(value, path, (0, 6), instead)


def to_fiscal_start(value: FiscalStart) -> tuple[int, int]:
    """The month and day on which a fiscal year begins, from a month or from both."""
    if not isinstance(value, (tuple, list)):
        month = to_whole(value, "fiscal_start", (1, 12), "pass a month, or (month, day)")
        return month, 1
    if len(value) != len(JANUARY):
        raise invalid(
            "fiscal_start", "a month, or (month, day)", value, "such as 4, or (4, 6) for the 6th of April"
        )
    instead = "day 28 is the latest, as every month has one"
    return (
        to_whole(value[0], "fiscal_start[0]", (1, 12), "pass (month, day), such as (4, 6)"),
        to_whole(value[1], "fiscal_start[1]", (1, _LAST_COMMON_DAY), instead),
    )


def to_naming(value: NamedBy) -> NamedBy:
    """The year that a fiscal or retail year is named after: the one that it ends in, or starts in."""
    return cast(NamedBy, to_choice(value, "named_by", ("end", "start"), "'end' if FY2026 ends in 2026"))


def to_step(every: Every) -> str | int:
    """The step from one due day to the next: a word, or a number of days."""
    if isinstance(every, str):
        return to_choice(every, "every", ("week", "fortnight", "month"), "or pass a number of days")
    return to_whole(every, "every", (1, date.max.toordinal()), "or pass 'week', 'fortnight' or 'month'")


def to_place(
    weekday: Weekday | None, day: Whole | None, nth: Whole | None
) -> tuple[int | None, int | None, int | None]:
    """Where in the week or the month a due day lies: a weekday, a day of the month, which of the weekdays."""
    instead = "1 is the first in the month, -1 the last"
    which = None if nth is None else to_whole(nth, "nth", (-4, 5), instead)
    if which == 0:
        raise invalid("nth", "other than 0", nth, instead)
    return (
        None if weekday is None else to_weekday(weekday),
        None if day is None else to_whole(day, "day", (1, 31), "31 is the last day of any month"),
        which,
    )


def to_holidays(values: Iterable[DayLike], roll: str | None) -> frozenset[date]:
    """Days that are not worked; they mean something only where due days are rolled."""
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise wrong_type(
            "holidays", "a list of days", values, "pass them in brackets, such as ['2026-12-25']"
        )
    days = frozenset(to_day(value, f"holidays[{index}]") for index, value in enumerate(values))
    if roll is not None:
        to_choice(roll, "roll", ("forward", "back"), "or leave it out")
    elif days:
        raise invalid(
            "roll", "'forward' or 'back' where holidays are given", roll, "say which way a day on one goes"
        )
    return days
