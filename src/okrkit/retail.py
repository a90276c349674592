"""Retail calendars: years of 52 or 53 whole weeks, in quarters and periods of 4-5-4, 4-4-5 or 5-4-4 weeks."""

from __future__ import annotations

from bisect import bisect_right
from calendar import SATURDAY
from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from typing import Final, Literal, TypeAlias

import attrs

from okrkit._calendar import (
    CALENDAR,
    LAST_YEAR,
    NamedBy,
    Weekday,
    Whole,
    days_in_month,
    to_choice,
    to_naming,
    to_weekday,
    to_whole,
)
from okrkit._doors import DayLike, invalid, to_day
from okrkit.cycle import Cycle

__all__ = ["NRF", "RetailCalendar"]

Pattern: TypeAlias = Literal["4-5-4", "4-4-5", "5-4-4"]
RetailKind: TypeAlias = Literal["year", "quarter", "period", "week"]

_PATTERNS: Final = ("4-5-4", "4-4-5", "5-4-4")
_KINDS: Final = ("year", "quarter", "period", "week")
_WEEK: Final = 7
_PERIODS: Final = 12
_PERIODS_IN: Final = {"year": 12, "quarter": 3, "period": 1}
# The nearest of a weekday is at most three days ahead; else the one before is nearer.
_HALF_WEEK: Final = 3
_LAST_DAY: Final = date.max.toordinal()


def _to_month(month: Whole) -> int:
    return to_whole(month, "month", (1, 12), "pass the month that the retail year ends in or near the end of")


def _to_extra_week(period: Whole) -> int:
    return to_whole(period, "extra_week", (1, _PERIODS), "pass the period that takes week 53, such as 12")


def _to_weekday(weekday: Weekday) -> int:
    return to_weekday(weekday)


@attrs.frozen(repr=False)
class RetailCalendar:
    """A calendar of whole weeks: its years end on one weekday near the end of one month, and have 52 or 53 weeks.

    A value: two calendars with the same rules are equal, and there is no setting to switch. Its years, quarters, periods
    and weeks are cycles that know it, so that `.next()` is the next one of this calendar.

    Args:
        pattern: How many weeks the three periods of a quarter have: '4-5-4', '4-4-5' or '5-4-4'.
        ends: On which such weekday the year ends: the one 'nearest' to the end of the month, or the 'last' in it.
        month: The month, 1 to 12.
        weekday: The weekday on which weeks and years end: `calendar.SATURDAY` or 'SA'.
        extra_week: The period that takes week 53: 12 for NRF, 1 for Intel, 3 for Apple.
        named_by: 'end': a year is called by the year of the month-end that it ends at; 'start': by that of the month
            that it starts in.

    Source: the National Retail Federation's 4-5-4 calendar; SEC filings of the companies named.

    >>> from okrkit import RetailCalendar
    >>> apple = RetailCalendar("5-4-4", ends="last", month=9, extra_week=3)
    >>> print(apple.year(2023), apple.year(2023).days // 7)
    2022-09-25/2023-09-30 53
    >>> print(apple.quarter(2023, 1).next().start)
    2023-01-01
    """

    pattern: Pattern = attrs.field(default="4-5-4")
    ends: Literal["nearest", "last"] = attrs.field(default="nearest", kw_only=True)
    month: int = attrs.field(default=1, converter=_to_month, kw_only=True)
    weekday: int = attrs.field(default=int(SATURDAY), converter=_to_weekday, kw_only=True)
    extra_week: int = attrs.field(default=12, converter=_to_extra_week, kw_only=True)
    named_by: NamedBy = attrs.field(default="end", kw_only=True)

    def __attrs_post_init__(self) -> None:
        to_choice(self.pattern, "pattern", _PATTERNS, "the weeks of the three periods of a quarter")
        to_choice(
            self.ends, "ends", ("nearest", "last"), "'nearest' may fall in the next month, 'last' never does"
        )
        to_naming(self.named_by)

    def __repr__(self) -> str:
        """The call that makes it, without what is the default anyway."""
        words = [repr(self.pattern)]
        for field in attrs.fields(RetailCalendar)[1:]:
            given = getattr(self, field.name)
            words += [] if given == field.default else [f"{field.name}={given!r}"]
        return f"RetailCalendar({', '.join(words)})"

    def year(self, year: Whole) -> Cycle:
        """A retail year, of 52 or 53 weeks.

        Its number is the year that `named_by` says.

        Args:
            year: The number, from 1 to 9999.

        Returns:
            The year, labelled 'FY2023'.

        Raises:
            InvalidValueError: It does not lie within 0001-01-01 to 9999-12-31.

        >>> from okrkit import NRF
        >>> print(NRF.year(2023))
        2023-01-29/2024-02-03
        >>> NRF.year(2023).days // 7, NRF.year(2024).days // 7
        (53, 52)
        """
        return self._numbered("year", year, 1)

    def quarter(self, year: Whole, number: Whole) -> Cycle:
        """A retail quarter: three periods, 13 weeks or 14.

        It has 14 where week 53 goes to one of its periods.

        Args:
            year: The retail year, from 1 to 9999.
            number: Which quarter, 1 to 4.

        Returns:
            The quarter, labelled 'Q4 FY2023'.

        Raises:
            InvalidValueError: There is no such quarter.

        >>> from okrkit import NRF
        >>> print(NRF.quarter(2024, 1))
        2024-02-04/2024-05-04
        >>> NRF.quarter(2023, 4).days // 7
        14
        """
        return self._numbered("quarter", year, number)

    def period(self, year: Whole, number: Whole) -> Cycle:
        """A retail month: 4 or 5 weeks by the pattern, one more where it takes week 53.

        Period 1 is the first of the retail year: for NRF, February.

        Args:
            year: The retail year, from 1 to 9999.
            number: Which period, 1 to 12.

        Returns:
            The period, labelled 'P12 FY2023'.

        Raises:
            InvalidValueError: There is no such period.

        >>> from okrkit import NRF
        >>> print(NRF.period(2023, 12))
        2023-12-31/2024-02-03
        >>> [NRF.period(2023, number).days // 7 for number in (1, 2, 3)]
        [4, 5, 4]
        """
        return self._numbered("period", year, number)

    def week(self, year: Whole, number: Whole) -> Cycle:
        """A week of the retail year.

        Args:
            year: The retail year, from 1 to 9999.
            number: Which week, 1 to 52, or 53 where the year has it.

        Returns:
            The week, labelled 'W7 FY2023'.

        Raises:
            InvalidValueError: There is no such week.

        >>> from okrkit import NRF
        >>> print(NRF.week(2023, 7))
        2023-03-12/2023-03-18
        >>> NRF.week(2023, 53).last_day == NRF.year(2023).last_day
        True
        """
        return self._numbered("week", year, number)

    def containing(self, on: DayLike, kind: RetailKind) -> Cycle:
        """The cycle of this calendar that has a day.

        There is exactly one of each kind.

        Args:
            on: The day.
            kind: 'year', 'quarter', 'period' or 'week'.

        Returns:
            The cycle.

        Raises:
            InvalidValueError: Its retail year does not lie within 0001-01-01 to 9999-12-31.

        >>> from okrkit import NRF
        >>> NRF.containing("2026-08-15", "quarter").label
        'Q3 FY2026'
        >>> NRF.containing("2024-02-03", "week").number
        53
        """
        start, last, _, _ = self.locate(on, kind)
        return Cycle(start, last, kind=kind, calendar=self)

    def year_ends(self, first: Whole, last: Whole) -> tuple[date, ...]:
        """The last days of a run of retail years, by the years' numbers.

        Both years are in. A year by the 'nearest' rule may end in the calendar year after the one it is named after.

        Args:
            first: The number of the first year.
            last: The number of the last year, not before it.

        Returns:
            One day for each year, in order.

        Raises:
            InvalidValueError: A year does not lie within the calendar, or the last one comes first.

        >>> from okrkit import RetailCalendar
        >>> [str(day) for day in RetailCalendar(ends="last", month=8).year_ends(2012, 2014)]
        ['2012-08-25', '2013-08-31', '2014-08-30']
        >>> [str(day) for day in RetailCalendar(ends="nearest", month=12, weekday="SU").year_ends(2009, 2009)]
        ['2010-01-03']
        """
        begin = to_whole(first, "first", (1, LAST_YEAR), "pass the number of a year")
        end = to_whole(last, "last", (begin, LAST_YEAR), "pass the number of a year not before the first")
        return tuple(self.year(year).last_day for year in range(begin, end + 1))

    def locate(self, on: DayLike, kind: str) -> tuple[date, date, int, int]:
        """Where a day lies: the first and last day of its cycle of a kind, the retail year, and the number therein.

        >>> from okrkit import NRF
        >>> NRF.locate("2024-02-03", "week")
        (datetime.date(2024, 1, 28), datetime.date(2024, 2, 3), 2023, 53)
        >>> NRF.locate("2026-08-15", "year")[2:]
        (2026, 1)
        """
        to_choice(kind, "kind", _KINDS, "a retail month is a period")
        day = to_day(on)
        ordinal, year = day.toordinal(), self._year_of(day)
        borders = self._borders(year, kind)
        if borders is None:
            raise invalid("on", f"a day whose retail year lies within {CALENDAR}", str(day), "choose another")
        number = bisect_right(borders, ordinal)
        return date.fromordinal(borders[number - 1]), date.fromordinal(borders[number] - 1), year, number

    def step(self, start: date, kind: str, count: int) -> date | None:
        """The first day of the cycle so many after the one that starts on a day; None outside the calendar.

        >>> from datetime import date
        >>> from okrkit import NRF
        >>> NRF.step(date(2023, 1, 29), "year", 1)
        datetime.date(2024, 2, 4)
        >>> NRF.step(date(2023, 1, 29), "year", 9000) is None
        True
        """
        _, _, year, number = self.locate(start, kind)
        if kind == "week":
            return self._step_weeks(start, count)
        # In every year as many: only weeks are not.
        years, place = divmod(number - 1 + count, _PERIODS // _PERIODS_IN[kind])
        borders = self._borders(year + years, kind)
        return None if borders is None else date.fromordinal(borders[place])

    def _step_weeks(self, start: date, count: int) -> date | None:
        ordinal = start.toordinal() + _WEEK * count
        if not 1 <= ordinal <= _LAST_DAY:
            return None
        reached = date.fromordinal(ordinal)
        return None if self._borders(self._year_of(reached), "week") is None else reached

    def _numbered(self, kind: str, year: Whole, number: Whole) -> Cycle:
        in_year = to_whole(year, "year", (1, LAST_YEAR), "write it in full, such as 2026")
        borders = self._borders(in_year, kind)
        if borders is None:
            raise invalid("year", f"a retail year that lies within {CALENDAR}", year, "choose another")
        most = len(borders) - 1
        place = to_whole(number, "number", (1, most), f"that year has {most} {kind}s")
        start, last = date.fromordinal(borders[place - 1]), date.fromordinal(borders[place] - 1)
        return Cycle(start, last, kind=kind, calendar=self)

    # Ordinals, not dates: the weeks around 0001-01-01 and 9999-12-31 may have days that are no date.

    def _borders(self, year: int, kind: str) -> Sequence[int] | None:
        """Where the cycles of a kind begin in a year, and where the next year does; None outside the calendar."""
        anchor = year + self._lag()
        begin, end = self._end(anchor - 1) + 1, self._end(anchor) + 1
        if not 1 <= year <= LAST_YEAR or begin < 1 or end - 1 > _LAST_DAY:
            return None
        if kind == "week":
            return range(begin, end + 1, _WEEK)
        lengths = [_WEEK * int(weeks) for weeks in self.pattern.split("-")] * 4
        lengths[self.extra_week - 1] += end - begin - sum(lengths)
        return tuple(accumulate(lengths, initial=begin))[:: _PERIODS_IN[kind]]

    def _year_of(self, day: date) -> int:
        """The number of the retail year that a day lies in."""
        anchor, ordinal = day.year, day.toordinal()
        if ordinal > self._end(anchor):
            anchor += 1
        elif ordinal <= self._end(anchor - 1):
            # The year by the 'nearest' rule that ends at last December's end may last into January.
            anchor -= 1
        return anchor - self._lag()

    def _lag(self) -> int:
        """How many years the number of a retail year is behind the calendar year of its month-end."""
        return int(self.named_by == "start" and self.month != _PERIODS)

    def _end(self, anchor: int) -> int:
        """The last day of the retail year that ends at the month-end of a calendar year."""
        before = anchor - 1
        month_end = 365 * before + before // 4 - before // 100 + before // 400
        month_end += sum(days_in_month(anchor, month) for month in range(1, self.month + 1))
        ahead = (self.weekday - (month_end - 1)) % _WEEK  # the first of all days is a Monday, 0
        stays = ahead == 0 or (self.ends == "nearest" and ahead <= _HALF_WEEK)
        return month_end + ahead - (0 if stays else _WEEK)


# The calendar that the US National Retail Federation publishes: weeks end on Saturdays, the year on the one nearest to
# the end of January, and it is called by the year that its February is in.
NRF: Final = RetailCalendar("4-5-4", ends="nearest", month=1, weekday=SATURDAY, named_by="start")
