"""When the words of a deadline end: 'by Q4', 'by end of year', 'by 10 July', 'before April 2027'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError

_NUMBERED: Final = re.compile(r"\b(q[1-4]|h[12])(?![0-9])")
# '2027', 'FY2027', "'27", 'FY27'
_YEAR: Final = re.compile(r"\b(?:fy ?)?((?:19|20)[0-9]{2})\b|(?:\bfy ?|['’])([0-9]{2})\b")
_MONTHS: Final[tuple[str, ...]] = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_MONTH_NAME: Final = (
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?"
)
_MONTH: Final = re.compile(rf"\b{_MONTH_NAME}")
_DAY_FIRST: Final = re.compile(
    rf"\b([0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH_NAME}(?:,? ((?:19|20)[0-9]{{2}}))?"
)
_MONTH_FIRST: Final = re.compile(
    rf"\b{_MONTH_NAME} ([0-9]{{1,2}})(?:st|nd|rd|th)?\b(?:,? ((?:19|20)[0-9]{{2}}))?"
)
_ISO: Final = re.compile(r"\b([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?\b")
_IN_FIGURES: Final = re.compile(r"\b([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})\b")
_YEAR_END: Final = re.compile(r"\b(?:end of|year[- ]?end|eoy|this)\b.*\byear\b|\byear[- ]?end\b|\beoy\b")
_BEFORE: Final = re.compile(r"\bbefore\b")
_CLOSE: Final = re.compile(r"\b(?:end|close|eoy|year-end)\b")
_START: Final = re.compile(r"\b(?:start|beginning|opening)\b")
_NEXT: Final = re.compile(r"\bnext\b")
# 'by mid-2026', 'by the first half of 2026', 'by summer 2026': a part of the year that differs from place to place
_PART: Final = re.compile(
    r"\b(?:mid|middle|early|spring|summer|autumn|fall|winter|half|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) quarter|season|decade|school|academic)\b"
    r"|\byear [0-9]\b|[0-9]{4}/[0-9]{2}\b(?!/)"
)
_CENTURY: Final = 2000
_ONE_DAY: Final = timedelta(days=1)


def deadline_end(words: str, cycle: Cycle) -> date | None:
    """The last day that a deadline's words allow; None where they name no day, month, quarter, half or year.

    Without a year the first such day or span that does not end before the cycle starts is meant.  Where figures may be read
    as two days ('3/4/2026'), the earlier is taken.
    """
    try:
        return _end(words.casefold(), cycle)
    except (InvalidValueError, OverflowError):
        return None  # at either end of the calendar


def _end(text: str, cycle: Cycle) -> date | None:
    before = _BEFORE.search(text) is not None and _CLOSE.search(text) is None
    if _IN_FIGURES.search(text) and not any(_on(*figures) for figures in _figures(text)):
        return None  # 31/09/2026 is no day
    days = list(_days(text, cycle))
    if days:
        return min(days) - _ONE_DAY * before
    span = _span(text, cycle)
    if span is None:
        return None
    # by the start of a quarter is by the end of the one before it
    return span.start - _ONE_DAY if before or _START.search(text) else span.last_day


def _days(text: str, cycle: Cycle) -> Iterator[date]:
    """The days that the words may name."""
    yield from (day for day in (_on(*figures) for figures in _figures(text)) if day is not None)
    for day, name, year in [
        *_DAY_FIRST.findall(text),
        *((day, name, year) for name, day, year in _MONTH_FIRST.findall(text)),
    ]:
        month = _MONTHS.index(name) + 1
        named = (_on(int(each), month, int(day)) for each in ([year] if year else _years(cycle)))
        yield from [each for each in named if each is not None and (year or each >= cycle.start)][:1]


def _figures(text: str) -> Iterator[tuple[int, int, int]]:
    """'2026-03-31', '31.03.2026', '3/31/2026'."""
    for year, month, day in _ISO.findall(text):
        if day:
            yield int(year), int(month), int(day)
    for first, second, year in _IN_FIGURES.findall(text):
        yield int(year), int(second), int(first)
        yield int(year), int(first), int(second)


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _years(cycle: Cycle) -> list[int]:
    """The years in which a span without one may lie."""
    return [cycle.start.year - 1, cycle.start.year, cycle.start.year + 1, cycle.start.year + 2]


def _span(text: str, cycle: Cycle) -> Cycle | None:
    """The month, quarter, half or year that the words name."""
    iso = _ISO.search(text)
    if iso is not None:
        return Cycle.month(int(iso[1]), int(iso[2]))
    year = _year(text)
    if _PART.search(text) or (year is None and _NEXT.search(text)):
        return None  # 'next quarter' hangs on the day it was written
    years = _years(cycle) if year is None else [year]
    spans = (_span_of(text, each, cycle, told=year is not None) for each in years)
    named = next(
        (each for each in spans if each is not None and (year or each.last_day >= cycle.start)), None
    )
    if named is None and _YEAR_END.search(text):
        return Cycle.containing(cycle.start, "year", fiscal_start=cycle.fiscal_start)
    return named


def _year(text: str) -> int | None:
    found = _YEAR.search(text)
    if found is None:
        return None
    return int(found[1]) if found[1] else _CENTURY + int(found[2])


def _span_of(text: str, year: int, cycle: Cycle, *, told: bool) -> Cycle | None:
    first = cycle.fiscal_start
    numbered = _NUMBERED.search(text)
    if numbered is not None:
        kind, number = numbered[1][0], int(numbered[1][1])
        return (Cycle.quarter if kind == "q" else Cycle.half)(year, number, fiscal_start=first)
    month = _MONTH.search(text)
    if month is not None:
        return Cycle.month(year, _MONTHS.index(month[1]) + 1)
    return Cycle.year(year, fiscal_start=first) if told else None
