"""When the words of a deadline end: 'by Q4', 'by end of year', 'by March 2027'."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError

_NUMBERED: Final = re.compile(r"\b(q[1-4]|h[12])\b")
_YEAR: Final = re.compile(r"\b((?:19|20)\d\d)\b")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
_YEAR_END: Final = re.compile(r"\b(?:end of|year[- ]?end|eoy|this)\b.*\byear\b|\byear[- ]?end\b|\beoy\b")


def deadline_end(words: str, cycle: Cycle) -> date | None:
    """The last day that a deadline's words allow; None where they name no quarter, half, month or year.

    Without a year the first such span that does not end before the cycle starts is meant.
    """
    try:
        return _end(words.casefold(), cycle)
    except InvalidValueError:
        return None  # at either end of the calendar


def _end(text: str, cycle: Cycle) -> date | None:
    year = _YEAR.search(text)
    years = (
        [int(year.group(1))]
        if year is not None
        else [cycle.start.year - 1, cycle.start.year, cycle.start.year + 1, cycle.start.year + 2]
    )
    spans = [span for each in years for span in _spans(text, each, cycle)]
    ends = [span.last_day for span in spans if year is not None or span.last_day >= cycle.start]
    if ends:
        return ends[0]
    if _YEAR_END.search(text):
        return Cycle.containing(cycle.last_day, "year", fiscal_start=cycle.fiscal_start).last_day
    return None


def _spans(text: str, year: int, cycle: Cycle) -> list[Cycle]:
    first = cycle.fiscal_start
    numbered = _NUMBERED.search(text)
    if numbered is not None:
        kind, number = numbered.group(1)[0], int(numbered.group(1)[1])
        return [(Cycle.quarter if kind == "q" else Cycle.half)(year, number, fiscal_start=first)]
    month = _MONTH.search(text)
    if month is not None:
        return [Cycle.month(year, _MONTHS.index(month.group(1)) + 1)]
    return [Cycle.year(year, fiscal_start=first)] if _YEAR.search(text) else []
