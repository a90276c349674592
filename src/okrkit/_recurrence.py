"""The days on which something falls due; the only module that meets python-dateutil, and it is imported when used.

Its arguments have been through the doors (`Cycle.dates` is the one caller); here they are checked against each other.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, datetime, time
from typing import Final, TypeAlias

from dateutil.rrule import DAILY, MONTHLY, rrule, weekday as on_weekday

from okrkit._doors import invalid

Place: TypeAlias = tuple[int | None, int | None, int | None]

_STEPS: Final = {"week": 7, "fortnight": 14}
_WEEK: Final = 7
_SATURDAY: Final = 5
_FIFTH: Final = 5
# Every month has a 28th: of the days from there to the one that is wanted, the last one that exists is taken.
_COMMON_DAY: Final = 28


def due_days(
    first: date,
    last: date,
    *,
    every: str | int,
    place: Place,
    anchor: date,
    missing: str,
    roll: str | None,
    holidays: frozenset[date],
) -> tuple[date, ...]:
    """The days from first to last, both in, on which something falls due."""
    if every == "month":
        found = _days_by_month(first, last, place, anchor.day, missing)
    else:
        found = _days_by_step(first, last, every, place, anchor)
    return found if roll is None else _rolled(found, first, last, roll, holidays)


def _days_by_step(first: date, last: date, every: str | int, place: Place, anchor: date) -> tuple[date, ...]:
    """The days at a fixed distance from each other, both ends in; the anchor sets their phase, in both directions."""
    weekday, day, nth = place
    for path, given in (("day", day), ("nth", nth)):
        if given is not None:
            raise invalid(
                path, "left out unless every='month'", given, "for a day of the week, pass weekday="
            )
    step = _STEPS[every] if isinstance(every, str) else every
    base = anchor.toordinal()
    if weekday is not None:
        if step % _WEEK:
            instead = "pass every=7, 14 or another multiple, or leave weekday out"
            raise invalid("every", "whole weeks where a weekday is given", step, instead)
        # Not dateutil's way of counting weeks, which loses the first fortnight where the weekday lies before the start.
        base += (weekday - anchor.weekday()) % _WEEK
    start = first.toordinal() + (base - first.toordinal()) % step
    if start > last.toordinal():
        return ()
    # dateutil walks over every month of a step, also where it leads far beyond the last day.
    interval = min(step, last.toordinal() - first.toordinal() + 1)
    return _run(
        rrule(DAILY, interval=interval, dtstart=_moment(date.fromordinal(start)), until=_moment(last))
    )


def _days_by_month(first: date, last: date, place: Place, anchor_day: int, missing: str) -> tuple[date, ...]:
    """One day in each calendar month, both ends in: a day of the month, or the nth of a weekday."""
    weekday, day, nth = place
    start, until = _moment(first), _moment(last)
    if weekday is not None and nth is not None:
        if day is not None:
            raise invalid(
                "day", "left out where weekday and nth are given", day, "pass either the one or the other two"
            )
        # The fifth, or else the last, is always the last.
        which = -1 if nth == _FIFTH and missing == "last" else nth
        return _run(rrule(MONTHLY, byweekday=on_weekday(weekday, which), dtstart=start, until=until))
    if weekday is not None or nth is not None:
        path, fellow = ("nth", "weekday") if nth is None else ("weekday", "nth")
        raise invalid(
            path, f"given where {fellow} is", None, "the last Friday of a month is weekday='FR', nth=-1"
        )
    wanted = anchor_day if day is None else day
    if missing == "skip" or wanted <= _COMMON_DAY:
        return _run(rrule(MONTHLY, bymonthday=wanted, dtstart=start, until=until))
    choice = tuple(range(_COMMON_DAY, wanted + 1))
    return _run(rrule(MONTHLY, bymonthday=choice, bysetpos=-1, dtstart=start, until=until))


def _rolled(
    days: tuple[date, ...], first: date, last: date, roll: str, holidays: frozenset[date]
) -> tuple[date, ...]:
    """The days moved to working days, in order and without repeats; none leaves the span from first to last."""
    span = map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
    working = [day for day in span if day.weekday() < _SATURDAY and day not in holidays]
    moved = (_roll(day, working, roll) for day in days)
    return tuple(sorted({day for day in moved if day is not None}))


def _roll(day: date, working: list[date], roll: str) -> date | None:
    """A working day itself, or the next one of its month this way, else the other way; None where the span has none."""
    place = bisect_left(working, day)
    before, after = working[max(place - 1, 0) : place], working[place : place + 1]
    if after == [day]:
        return day
    nearest = after + before if roll == "forward" else before + after
    return next((other for other in nearest if (other.year, other.month) == (day.year, day.month)), None)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time())


def _run(rule: rrule) -> tuple[date, ...]:
    return tuple(moment.date() for moment in rule)
