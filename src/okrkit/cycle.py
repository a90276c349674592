"""Cycles: spans of whole days, with a name and a neighbour on either side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import total_ordering
from typing import Literal

import attrs

from okrkit import _cycle_spans as spans
from okrkit._calendar import (
    CALENDAR,
    JANUARY,
    UNNAMED,
    CalendarKind,
    Every,
    FiscalStart,
    NamedBy,
    PartKind,
    Weekday,
    Whole,
    to_choice,
    to_fiscal_start,
    to_holidays,
    to_last_day,
    to_naming,
    to_place,
    to_start,
    to_step,
    to_whole,
)
from okrkit._doors import KEEP, DayLike, invalid, line, to_day, to_text, wrong_type
from okrkit._showing import shown

__all__ = ["Cycle", "DayCount"]


class DayCount(Enum):
    """How much of a cycle counts as gone on a day.

    Tools disagree: the 15th of 1-30 April is 0.5, 14/30 or 14/29 of the way. `END_OF_DAY` counts the day itself as gone,
    `START_OF_DAY` does not, and `SPAN` calls the first day 0 and the last one 1.

    >>> from okrkit import Cycle, DayCount
    >>> april = Cycle.month(2026, 4)
    >>> [round(april.elapsed("2026-04-15", day_count), 3) for day_count in DayCount]
    [0.5, 0.467, 0.483]
    >>> Cycle.custom("2026-04-01", "2026-04-01").elapsed("2026-04-01", DayCount.SPAN)
    1.0
    """

    END_OF_DAY = "end of day"
    START_OF_DAY = "start of day"
    SPAN = "span"


@shown
@total_ordering
@attrs.frozen(repr=False)
class Cycle:
    """A span of whole days, both ends included: a quarter, six weeks, a retail period.

    A cycle of a named kind spans exactly what its name says; built directly it is a custom one. Cycles are ordered by
    start, last day, kind and label (then by calendar), and have days: `"2026-08-15" in q3`.

    Args:
        start: The first day.
        last_day: The last day, which belongs to the cycle.
        kind: year, half, trimester (four months), quarter, month, weeks or custom; year, quarter, period or week of a
            retail calendar.
        label: What people call it; only weeks and custom cycles have a choice.
        fiscal_start: When the fiscal year begins: a month, or (month, day) with a day up to 28; kept as the latter.
        named_by: 'end' if FY2026 ends in 2026, 'start' if it starts then; 'end' where that is the same.
        calendar: The `RetailCalendar` that made it, if one did.

    >>> from okrkit import Cycle
    >>> q3 = Cycle.quarter(2026, 3)
    >>> print(q3, q3.start, q3.last_day, q3.days, "2026-09-30" in q3)
    Q3 2026 2026-07-01 2026-09-30 92 True
    >>> Cycle.quarter(2027, 1, fiscal_start=4).label
    'Q1 FY2027'
    """

    start: date = attrs.field(converter=to_start)
    last_day: date = attrs.field(converter=to_last_day)
    kind: str = attrs.field(default="custom", kw_only=True)
    label: str = attrs.field(default="", kw_only=True)
    fiscal_start: tuple[int, int] = attrs.field(default=JANUARY, converter=to_fiscal_start, kw_only=True)
    named_by: NamedBy = attrs.field(default="end", kw_only=True)
    calendar: spans.CycleCalendar | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.last_day < self.start:
            need = f"on or after the start, {self.start}"
            raise invalid("last_day", need, str(self.last_day), "swap the two days")
        to_naming(self.named_by)
        # Two normal forms, so that what is equal compares equal: years of January bear one number by both namings,
        # and a label that is not given is the cycle's own.
        if self.named_by == "start" and self.fiscal_start == JANUARY:
            object.__setattr__(self, "named_by", "end")
        own = spans.checked_label(_fields(self))
        if self.label == "":
            object.__setattr__(self, "label", own)
        elif to_text(self.label, "label") != own and self.kind not in UNNAMED:
            raise invalid("label", f"{own!r}, its own", self.label, "leave it out, or use Cycle.custom()")

    @classmethod
    def quarter(
        cls, year: Whole, number: Whole, *, fiscal_start: FiscalStart = 1, named_by: NamedBy = "end"
    ) -> Cycle:
        """Three months of a fiscal year.

        Quarter 1 begins on the fiscal year's first day; by default that is 1 January.

        Args:
            year: The fiscal year's number, from 1 to 9999.
            number: Which quarter, 1 to 4.
            fiscal_start: The month in which the fiscal year begins, or (month, day) with a day up to 28.
            named_by: 'end' if FY2026 ends in 2026, 'start' if it starts then.

        Returns:
            The quarter, labelled 'Q3 2026', or 'Q3 FY2026' where the year does not begin on 1 January.

        Raises:
            InvalidValueError: There is no such quarter.

        >>> from okrkit import Cycle
        >>> Cycle.quarter(2026, 3).last_day
        datetime.date(2026, 9, 30)
        >>> Cycle.quarter(2017, 1, fiscal_start=(4, 6), named_by="start").last_day
        datetime.date(2017, 7, 5)
        """
        return _made(spans.numbered("quarter", year, number, fiscal_start, named_by))

    @classmethod
    def half(
        cls, year: Whole, number: Whole, *, fiscal_start: FiscalStart = 1, named_by: NamedBy = "end"
    ) -> Cycle:
        """Six months of a fiscal year, number 1 or 2; the arguments are those of `quarter`.

        >>> from okrkit import Cycle
        >>> print(Cycle.half(2026, 1), Cycle.half(2026, 1).last_day)
        H1 2026 2026-06-30
        >>> Cycle.half(2027, 2, fiscal_start=4).start
        datetime.date(2026, 10, 1)
        """
        return _made(spans.numbered("half", year, number, fiscal_start, named_by))

    @classmethod
    def trimester(
        cls, year: Whole, number: Whole, *, fiscal_start: FiscalStart = 1, named_by: NamedBy = "end"
    ) -> Cycle:
        """Four months of a fiscal year, number 1 to 3; the arguments are those of `quarter`.

        >>> from okrkit import Cycle
        >>> print(Cycle.trimester(2026, 2), Cycle.trimester(2026, 2).last_day)
        T2 2026 2026-08-31
        >>> Cycle.trimester(2026, 3).days
        122
        """
        return _made(spans.numbered("trimester", year, number, fiscal_start, named_by))

    @classmethod
    def month(
        cls, year: Whole, month: Whole, *, fiscal_start: FiscalStart = 1, named_by: NamedBy = "end"
    ) -> Cycle:
        """A month of the calendar: July 2026 is `month(2026, 7)` whenever the fiscal year begins.

        `.fiscal_year` and `.number` say where in the fiscal year it lies. Where that begins within a month, so do its
        months, and each is named by the one that it begins in.

        Args:
            year: The calendar year, from 1 to 9999.
            month: The calendar month, 1 to 12.
            fiscal_start: As for `quarter`.
            named_by: As for `quarter`.

        Returns:
            The month, labelled 'Jul 2026'.

        Raises:
            InvalidValueError: There is no such month.

        >>> from okrkit import Cycle
        >>> Cycle.month(2026, 7)
        Cycle.month(2026, 7)
        >>> july = Cycle.month(2026, 7, fiscal_start=4)
        >>> july.label, july.fiscal_year, july.number
        ('Jul 2026', 2027, 4)
        """
        return _made(spans.numbered("month", year, month, fiscal_start, named_by))

    @classmethod
    def year(cls, year: Whole, *, fiscal_start: FiscalStart = 1, named_by: NamedBy = "end") -> Cycle:
        """A whole fiscal year; the arguments are those of `quarter`.

        >>> from okrkit import Cycle
        >>> print(Cycle.year(2026), Cycle.year(2026, fiscal_start=10))
        2026 FY2026
        >>> Cycle.year(2016, fiscal_start=(4, 6), named_by="start").last_day
        datetime.date(2017, 4, 5)
        """
        return _made(spans.numbered("year", year, 1, fiscal_start, named_by))

    @classmethod
    def weeks(cls, start: DayLike, count: Whole, *, label: str | None = None) -> Cycle:
        """So many weeks from a day on.

        Whole weeks of seven days, on whichever weekday they begin.

        Args:
            start: The first day.
            count: How many weeks, at least 1.
            label: What people call it.

        Returns:
            The cycle; the next one has as many weeks.

        Raises:
            InvalidValueError: The count is not positive, or the weeks leave the calendar.

        >>> from okrkit import Cycle
        >>> Cycle.weeks("2026-07-06", 6).last_day
        datetime.date(2026, 8, 16)
        >>> Cycle.weeks("2026-07-06", 1).label
        '1 week from 2026-07-06'
        """
        named = "" if label is None else to_text(label, "label")
        return _made(spans.weeks(to_day(start, "start"), count, named))

    @classmethod
    def custom(cls, start: DayLike, last_day: DayLike, *, label: str | None = None) -> Cycle:
        """Any span of days.

        Both days belong to it.

        Args:
            start: The first day.
            last_day: The last day, not before the first.
            label: What people call it; by default 'start/last_day'.

        Returns:
            The cycle; the next one has as many days.

        Raises:
            InvalidValueError: It ends before it starts.

        >>> from okrkit import Cycle
        >>> Cycle.custom("2026-07-06", "2026-08-14", label="Summer push").days
        40
        >>> str(Cycle.custom("2026-07-06", "2026-07-06"))
        '2026-07-06/2026-07-06'
        """
        return cls(start, last_day, label="" if label is None else to_text(label, "label"))

    @classmethod
    def containing(
        cls, on: DayLike, kind: CalendarKind, *, fiscal_start: FiscalStart = 1, named_by: NamedBy = "end"
    ) -> Cycle:
        """The cycle of a kind that has a day.

        Cycles of one kind tile the days: there is always exactly one. For a retail calendar's, see
        `RetailCalendar.containing`.

        Args:
            on: The day.
            kind: 'year', 'half', 'trimester', 'quarter' or 'month'.
            fiscal_start: As for `quarter`.
            named_by: As for `quarter`.

        Returns:
            The cycle.

        Raises:
            InvalidValueError: The cycle would reach outside 0001-01-01 to 9999-12-31.

        >>> from okrkit import Cycle
        >>> Cycle.containing("2026-08-15", "quarter")
        Cycle.quarter(2026, 3)
        >>> Cycle.containing("2026-03-31", "quarter", fiscal_start=4)
        Cycle.quarter(2026, 4, fiscal_start=4)
        """
        return _made(spans.containing(to_day(on), kind, fiscal_start, named_by))

    @classmethod
    def parse(cls, text: str, *, fiscal_start: FiscalStart = 1, named_by: NamedBy = "end") -> Cycle:
        """A cycle from its name, or from its two days.

        Reads 'Q3 2026', '2026-Q3', 'FY26 Q3', 'H1 2026', 'T2 2026', 'Jul 2026', '2026-07', '2026', 'FY26' in either
        case, and '2026-07-01/2026-09-30' (a custom cycle); `str(cycle)` comes back given the same arguments.

        Args:
            text: The name.
            fiscal_start: As for `quarter`.
            named_by: As for `quarter`.

        Returns:
            The cycle.

        Raises:
            NotationError: The text is none of these, or there is no such cycle.
            InvalidValueError: Not a text, or another argument is not what it must be.

        >>> from okrkit import Cycle
        >>> Cycle.parse("FY26 Q3", fiscal_start=10).start
        datetime.date(2026, 4, 1)
        >>> Cycle.parse("2026-07-01/2026-09-30").kind
        'custom'
        """
        if not isinstance(text, str):
            raise invalid("text", "a text", text, "such as 'Q3 2026'")
        first, naming = to_fiscal_start(fiscal_start), to_naming(named_by)
        if "/" in text:
            return cls(*spans.read_span(text))
        return _made(spans.read_named(text, first, naming))

    def evolve(
        self,
        *,
        start: DayLike = KEEP,
        last_day: DayLike = KEEP,
        kind: str = KEEP,
        label: str = KEEP,
        fiscal_start: FiscalStart = KEEP,
        named_by: NamedBy = KEEP,
        calendar: spans.CycleCalendar | None = KEEP,
    ) -> Cycle:
        """The same cycle with some fields changed; what comes out is checked like any other.

        A cycle of a named kind spans what its name says, so another span needs `kind="custom"`. A label that was the
        cycle's own follows the change.

        >>> from okrkit import Cycle
        >>> Cycle.quarter(2026, 3).evolve(last_day="2026-09-15", kind="custom").label
        '2026-07-01/2026-09-15'
        >>> Cycle.custom("2026-07-01", "2026-07-14", label="Sprint 1").evolve(label="Sprint 2").label
        'Sprint 2'
        """
        if label is KEEP:
            label = "" if self.label == spans.checked_label(_fields(self)) else self.label
        return Cycle(
            self.start if start is KEEP else start,
            self.last_day if last_day is KEEP else last_day,
            kind=self.kind if kind is KEEP else kind,
            label=label,
            fiscal_start=self.fiscal_start if fiscal_start is KEEP else fiscal_start,
            named_by=self.named_by if named_by is KEEP else named_by,
            calendar=self.calendar if calendar is KEEP else calendar,
        )

    @property
    def days(self) -> int:
        """How many days it has, both ends included.

        >>> from okrkit import Cycle
        >>> Cycle.year(2024).days, Cycle.custom("2026-07-01", "2026-07-01").days
        (366, 1)
        """
        return (self.last_day - self.start).days + 1

    @property
    def fiscal_year(self) -> int | None:
        """The number of the fiscal or retail year that it belongs to; None for weeks and custom cycles.

        >>> from okrkit import Cycle
        >>> Cycle.containing("2026-08-15", "quarter", fiscal_start=10).fiscal_year
        2026
        >>> Cycle.weeks("2026-07-06", 6).fiscal_year is None
        True
        """
        place = spans.place_of(_fields(self))
        return None if place is None else place[0]

    @property
    def number(self) -> int | None:
        """Which of its kind it is in its fiscal or retail year, from 1; None for weeks and custom cycles.

        >>> from okrkit import Cycle
        >>> Cycle.containing("2026-08-15", "quarter", fiscal_start=10).number
        4
        >>> Cycle.year(2026).number
        1
        """
        place = spans.place_of(_fields(self))
        return None if place is None else place[1]

    def __contains__(self, on: DayLike) -> bool:
        return self.start <= to_day(on) <= self.last_day

    def __str__(self) -> str:
        return line(spans.text_of(_fields(self)))

    def __repr__(self) -> str:
        return spans.call_text(_fields(self))

    def __lt__(self, other: Cycle) -> bool:
        return spans.precedes(_fields(self), _fields(other)) if isinstance(other, Cycle) else NotImplemented

    def shift(self, count: Whole) -> Cycle:
        """The cycle that lies so many cycles later, or earlier where the count is negative.

        Of the same kind and calendar; a weeks or custom cycle moves by its own length, and its label does not go with it.

        Args:
            count: How many cycles; 0 is the cycle itself.

        Returns:
            The cycle reached.

        Raises:
            InvalidValueError: It would leave the calendar.

        >>> from okrkit import Cycle, NRF
        >>> print(Cycle.quarter(2026, 3).shift(2))
        Q1 2027
        >>> NRF.period(2023, 12).shift(-12).label
        'P12 FY2022'
        """
        steps = to_whole(count, "count", None, "pass how many cycles to go on, or back below 0")
        if steps == 0:
            return self
        reached = spans.shifted(_fields(self), steps)
        if reached is None:
            raise invalid("count", f"a step that stays within {CALENDAR}", count, "take a smaller step")
        return _made(reached)

    def next(self) -> Cycle:
        """The cycle that begins on the day after the last one; see `shift`.

        >>> from okrkit import Cycle
        >>> Cycle.quarter(2026, 4).next()
        Cycle.quarter(2027, 1)
        >>> Cycle.custom("2026-07-01", "2026-07-10").next()
        Cycle.custom('2026-07-11', '2026-07-20')
        """
        return self.shift(1)

    def previous(self) -> Cycle:
        """The cycle that ends on the day before the start; see `shift`.

        >>> from okrkit import Cycle
        >>> Cycle.month(2026, 1).previous()
        Cycle.month(2025, 12)
        >>> Cycle.year(2026, fiscal_start=4).previous().label
        'FY2025'
        """
        return self.shift(-1)

    def split(self, kind: PartKind) -> tuple[Cycle, ...]:
        """The cycles of a shorter kind that make up this one.

        Of the same fiscal year or retail calendar, in order, without a day over. 'week' splits a weeks or custom cycle
        into single weeks from its start on.

        Args:
            kind: 'half', 'trimester', 'quarter', 'month', 'week', or a kind of the cycle's calendar.

        Returns:
            The parts; one that is equal to the cycle if that is of the kind.

        Raises:
            InvalidValueError: The cycle is not made up of whole ones, as a quarter is not of weeks.

        >>> from okrkit import Cycle, NRF
        >>> [str(month) for month in Cycle.quarter(2026, 3).split("month")]
        ['Jul 2026', 'Aug 2026', 'Sep 2026']
        >>> len(NRF.year(2023).split("week"))
        53
        """
        return tuple(map(_made, spans.parts(_fields(self), kind)))

    def overlaps(self, other: Cycle) -> bool:
        """Whether the two have a day in common.

        >>> from okrkit import Cycle
        >>> Cycle.quarter(2026, 3).overlaps(Cycle.year(2026, fiscal_start=9))
        True
        >>> Cycle.quarter(2026, 3).overlaps(Cycle.quarter(2026, 4))
        False
        """
        _check_cycle(other)
        return self.start <= other.last_day and other.start <= self.last_day

    def contains(self, other: Cycle) -> bool:
        """Whether every day of the other one is a day of this one; for a single day, use `in`.

        >>> from okrkit import Cycle
        >>> Cycle.year(2026).contains(Cycle.quarter(2026, 4))
        True
        >>> Cycle.quarter(2026, 3).contains(Cycle.weeks("2026-09-28", 1))
        False
        """
        _check_cycle(other)
        return self.start <= other.start and other.last_day <= self.last_day

    def elapsed(self, on: DayLike, day_count: DayCount = DayCount.END_OF_DAY) -> float:
        """How much of it is gone on a day.

        A fraction from 0.0 to 1.0. At the end of the day by default: 0 before the start, 1/days on the first day, 1.0 on
        the last one and after.

        Args:
            on: The day.
            day_count: What counts as gone; see `DayCount`.

        Returns:
            The fraction.

        Raises:
            InvalidValueError: `on` is no day, or `day_count` no DayCount.

        >>> from okrkit import Cycle
        >>> Cycle.month(2026, 4).elapsed("2026-04-15")
        0.5
        >>> Cycle.month(2026, 4).elapsed("2026-05-15")
        1.0
        """
        gone, whole = (to_day(on) - self.start).days, self.days
        if day_count is DayCount.END_OF_DAY:
            gone += 1
        elif day_count is DayCount.SPAN:
            # Of a single day, first and last at once, all is gone: both are moved by one.
            gone, whole = (gone, whole - 1) if whole > 1 else (gone + 1, whole)
        elif day_count is not DayCount.START_OF_DAY:
            raise invalid("day_count", "a DayCount", day_count, "such as DayCount.END_OF_DAY")
        return min(max(gone, 0), whole) / whole

    def dates(
        self,
        every: Every = "week",
        *,
        weekday: Weekday | None = None,
        day: Whole | None = None,
        nth: Whole | None = None,
        anchor: DayLike | None = None,
        missing: Literal["last", "skip"] = "last",
        roll: Literal["forward", "back"] | None = None,
        holidays: Iterable[DayLike] = (),
    ) -> tuple[date, ...]:
        """The days of the cycle on which something falls due, such as check-ins or reviews.

        Both ends are in; the days come in order, each once. Steps of days count from the anchor in both directions, with
        a weekday from the first such one on or after it; months are the calendar's.

        Args:
            every: 'week', 'fortnight', 'month', or a number of days.
            weekday: A weekday, `calendar.FRIDAY` or 'FR'; with 'month' it goes with nth.
            day: With 'month', a day of the month, 1 to 31; by default the anchor's.
            nth: With 'month', which of the weekdays, 1 to 5, or -1 for the last to -4.
            anchor: The day to count from; by default the start.
            missing: In a month without that day (or fifth weekday), the 'last' one it has, or 'skip' it.
            roll: Where a day on a weekend or holiday goes: the next working day 'forward' or 'back', the other way where
                that would leave the month. Nothing leaves the cycle, and a day with no working day of its month to
                go to falls out.
            holidays: Further days that are not worked.

        Returns:
            The days.

        Raises:
            InvalidValueError: The arguments do not go together.

        Source: RFC 5545 recurrences, by python-dateutil's rrule; the roll is finance's 'modified following'.

        >>> from okrkit import Cycle
        >>> [str(day) for day in Cycle.quarter(2026, 3).dates("month", weekday="FR", nth=-1)]
        ['2026-07-31', '2026-08-28', '2026-09-25']
        >>> [str(day) for day in Cycle.quarter(2024, 1).dates("month", day=31, roll="forward")]
        ['2024-01-31', '2024-02-29', '2024-03-29']
        """
        from okrkit._recurrence import due_days  # noqa: PLC0415 - dateutil is loaded when it is first used

        return due_days(
            self.start,
            self.last_day,
            every=to_step(every),
            place=to_place(weekday, day, nth),
            anchor=self.start if anchor is None else to_day(anchor, "anchor"),
            missing=to_choice(missing, "missing", ("last", "skip"), "say what a month without that day does"),
            roll=roll,
            holidays=to_holidays(holidays, roll),
        )


def _fields(cycle: Cycle) -> spans.Fields:
    own = cycle.start, cycle.last_day, cycle.kind, cycle.label
    return spans.Fields(*own, cycle.fiscal_start, cycle.named_by, cycle.calendar)


def _made(fields: spans.Fields) -> Cycle:
    start, last, kind, label, first, naming, calendar = fields
    return Cycle(start, last, kind=kind, label=label, fiscal_start=first, named_by=naming, calendar=calendar)


def _check_cycle(other: object) -> None:
    if not isinstance(other, Cycle):
        raise wrong_type("other", "a Cycle", other, "for a single day, write `day in cycle`")
