"""Cycles as spans: which span a name means, which name a span has, which span is the next one.

Nothing here makes a cycle; the class does that with what it is told here, so that a name and a span always agree.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple, Protocol, runtime_checkable

from okrkit._calendar import (
    CALENDAR,
    JANUARY,
    LAST_YEAR,
    MONTHS_IN,
    UNNAMED,
    FiscalStart,
    NamedBy,
    Whole,
    fiscal_index,
    fiscal_months_gone,
    fiscal_span,
    fiscal_year_index,
    fiscal_year_of,
    month_index,
    to_choice,
    to_fiscal_start,
    to_naming,
    to_whole,
)
from okrkit._doors import DayLike, invalid, to_day, wrong_type
from okrkit.errors import InvalidValueError, NotationError

_WEEK: Final = 7
_LETTERS: Final = {"half": "H", "trimester": "T", "quarter": "Q", "period": "P", "week": "W"}
_PLURALS: Final = {"half": "halves"}
# English, whatever the locale: a label must read, and parse, the same everywhere.
_MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTH_OF: Final = {
    **{name[:3].lower(): number for number, name in enumerate(_MONTH_NAMES, 1)},
    **{name.lower(): number for number, name in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
_KIND_OF: Final = {"Q": "quarter", "H": "half", "T": "trimester"}
_PART: Final = re.compile(r"([QHT])([0-9]+)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_YEAR: Final = re.compile(r"(?P<fiscal>FY\s*)?(?P<tick>['’])?(?P<digits>[0-9]+)", re.IGNORECASE)
_TWO_FIGURES: Final = re.compile(r"[0-9]{2}")
_SPACE: Final = re.compile(r"\s*")
_GAP: Final = re.compile(r"\s*[-–]?\s*")
_TWO_DIGITS: Final = 2
_FOUR_DIGITS: Final = 4
_ANY_CYCLE: Final = "a cycle, such as 'Q3 2026', 'Jul 2026', 'FY26' or '2026-07-01/2026-09-30'"


@runtime_checkable
class CycleCalendar(Protocol):
    """What a cycle asks of the calendar that made it; `RetailCalendar` answers.

    A calendar is an immutable, hashable value whose repr tells it from any other; its cycles of one kind tile the days.
    """

    def locate(self, on: DayLike, kind: str) -> tuple[date, date, int, int]:
        """The cycle of a kind that has a day: its first and last day, its year, and its number in the year."""
        ...

    def step(self, start: date, kind: str, count: int) -> date | None:
        """The first day of the cycle so many after the one that starts on a day; None outside the calendar."""
        ...


class Fields(NamedTuple):
    """The fields of a cycle; an empty label is its own."""

    start: date
    last_day: date
    kind: str
    label: str = ""
    fiscal_start: tuple[int, int] = JANUARY
    named_by: NamedBy = "end"
    calendar: CycleCalendar | None = None


# --- spans ----------------------------------------------------------------------------------------------------------


def numbered(kind: str, year: Whole, number: Whole, fiscal_start: FiscalStart, named_by: NamedBy) -> Fields:
    """The cycle of whole months with a number in a year."""
    first, naming = to_fiscal_start(fiscal_start), to_naming(named_by)
    in_year = to_whole(year, "year", (1, LAST_YEAR), "write it in full, such as 2026")
    if kind == "month":
        # A month is named by the calendar, not by its place in the fiscal year.
        index = 12 * in_year + to_whole(number, "month", (1, 12), "January is 1") - 1
    else:
        most = 12 // MONTHS_IN[kind]
        which = to_whole(number, "number", (1, most), f"a year has {most} {_PLURALS.get(kind, f'{kind}s')}")
        index = fiscal_index(kind, in_year, which, first, naming)
    return _within(_of_months(kind, index, first, naming), kind, "year", year)


def containing(day: date, kind: str, fiscal_start: FiscalStart, named_by: NamedBy) -> Fields:
    """The cycle of whole months that has a day."""
    to_choice(kind, "kind", tuple(MONTHS_IN), "for another span use Cycle.weeks() or Cycle.custom()")
    first, naming = to_fiscal_start(fiscal_start), to_naming(named_by)
    gone = fiscal_months_gone(day, first)
    index = fiscal_year_index(day, first) + gone - gone % MONTHS_IN[kind]
    return _within(_of_months(kind, index, first, naming), kind, "on", str(day))


def _of_months(kind: str, index: int, fiscal_start: tuple[int, int], named_by: NamedBy) -> Fields | None:
    span = fiscal_span(kind, index, fiscal_start, named_by)
    return None if span is None else Fields(*span, kind, "", fiscal_start, named_by)


def _within(fields: Fields | None, kind: str, path: str, given: object) -> Fields:
    if fields is None:
        need = f"such that the {kind} and its fiscal year lie within {CALENDAR}"
        raise invalid(path, need, given, "choose another")
    return fields


def weeks(start: date, count: Whole, label: str = "") -> Fields:
    """So many weeks from a day on."""
    days = _WEEK * to_whole(count, "count", (1, date.max.toordinal() // _WEEK), "count whole weeks")
    last = start.toordinal() + days - 1
    if last > date.max.toordinal():
        raise invalid("count", f"such that the weeks lie within {CALENDAR}", count, "choose fewer")
    return Fields(start, date.fromordinal(last), "weeks", label)


def shifted(cycle: Fields, count: int) -> Fields | None:
    """The cycle that lies so many cycles later; None outside the calendar."""
    if cycle.calendar is not None:
        start = cycle.calendar.step(cycle.start, cycle.kind, count)
        return None if start is None else _located(start, cycle.kind, cycle.calendar)
    if cycle.kind not in UNNAMED:
        index = month_index(cycle.start) + count * MONTHS_IN[cycle.kind]
        return _of_months(cycle.kind, index, cycle.fiscal_start, cycle.named_by)
    days = _days(cycle)
    first = cycle.start.toordinal() + count * days
    last = first + days - 1
    if first < 1 or last > date.max.toordinal():
        return None
    return Fields(date.fromordinal(first), date.fromordinal(last), cycle.kind)


def parts(cycle: Fields, kind: str) -> list[Fields]:
    """The cycles of a kind, from the one that has the first day on, until one reaches the last day."""
    if cycle.calendar is not None:
        part = _located(cycle.start, kind, cycle.calendar)
    elif kind == "week" and cycle.kind in UNNAMED and _days(cycle) >= _WEEK:
        part = weeks(cycle.start, 1)
    else:
        part = containing(cycle.start, kind, cycle.fiscal_start, cycle.named_by)
    found = [part]
    while part.last_day < cycle.last_day and (following := shifted(part, 1)):
        part = following
        found.append(part)
    if found[0].start != cycle.start or part.last_day != cycle.last_day:
        need = f"one that {text_of(cycle)} is made up of"
        raise invalid("kind", need, kind, "take a shorter one, or use Cycle.custom() for each part")
    return found


def _located(day: date, kind: str, calendar: CycleCalendar) -> Fields:
    start, last, _, _ = calendar.locate(day, kind)
    return Fields(start, last, kind, calendar=calendar)


def _days(cycle: Fields) -> int:
    return (cycle.last_day - cycle.start).days + 1


# --- labels ---------------------------------------------------------------------------------------------------------


def checked_label(cycle: Fields) -> str:
    """A cycle's own label, if its other fields agree with each other; else the refusal of the one that does not."""
    if cycle.calendar is None and cycle.kind not in UNNAMED:
        return _fiscal_label(cycle)
    if cycle.fiscal_start != JANUARY:
        instead = "leave it out: only cycles of whole months have a fiscal year"
        raise invalid("fiscal_start", "the default here", cycle.fiscal_start, instead)
    return _unnamed_label(cycle) if cycle.calendar is None else _calendar_label(cycle, cycle.calendar)


def _fiscal_label(cycle: Fields) -> str:
    """'Q3 2026', or 'Q3 FY2026' where the year is not the calendar's; a month is named by the calendar: 'Jul 2026'."""
    start, kind = cycle.start, cycle.kind
    to_choice(kind, "kind", (*MONTHS_IN, *UNNAMED), "or let a RetailCalendar make the cycle")
    gone = fiscal_months_gone(start, cycle.fiscal_start)
    span = fiscal_span(kind, month_index(start), cycle.fiscal_start, cycle.named_by)
    if span is None or span[0] != start or gone % MONTHS_IN[kind]:
        raise invalid(
            "start", f"the first day of a {kind}", str(start), f"use Cycle.containing(day, {kind!r})"
        )
    _check_last_day(cycle, span[1])
    if kind == "month":
        return f"{_MONTH_NAMES[start.month - 1][:3]} {start.year:04d}"
    year = fiscal_year_of(start, cycle.fiscal_start, cycle.named_by)
    text = f"{year:04d}" if cycle.fiscal_start == JANUARY else f"FY{year:04d}"
    return text if kind == "year" else f"{_LETTERS[kind]}{gone // MONTHS_IN[kind] + 1} {text}"


def _calendar_label(cycle: Fields, calendar: object) -> str:
    if not isinstance(calendar, CycleCalendar):
        raise wrong_type(
            "calendar", "a RetailCalendar", calendar, "let it make the cycle, as in NRF.quarter(2026, 3)"
        )
    start, last, year, number = calendar.locate(cycle.start, cycle.kind)
    if start != cycle.start:
        instead = f"use the calendar's containing(day, {cycle.kind!r})"
        raise invalid("start", f"the first day of a {cycle.kind}", str(cycle.start), instead)
    _check_last_day(cycle, last)
    return f"FY{year:04d}" if cycle.kind == "year" else f"{_LETTERS[cycle.kind]}{number} FY{year:04d}"


def _unnamed_label(cycle: Fields) -> str:
    if cycle.kind == "custom":
        return f"{cycle.start}/{cycle.last_day}"
    count, over = divmod(_days(cycle), _WEEK)
    if over:
        raise invalid(
            "last_day", "the end of a whole week", str(cycle.last_day), "use Cycle.weeks() or Cycle.custom()"
        )
    return f"{count} {'week' if count == 1 else 'weeks'} from {cycle.start}"


def _check_last_day(cycle: Fields, last: date) -> None:
    if cycle.last_day != last:
        need = f"{last}, the last day of that {cycle.kind}"
        raise invalid("last_day", need, str(cycle.last_day), "use Cycle.custom() for another span")


# --- other texts ----------------------------------------------------------------------------------------------------


def text_of(cycle: Fields) -> str:
    """What a cycle is read back from: its name, or its first and last day."""
    if cycle.calendar is not None or cycle.kind in UNNAMED:
        return f"{cycle.start}/{cycle.last_day}"
    return cycle.label


def place_of(cycle: Fields) -> tuple[int, int] | None:
    """The fiscal or retail year of a cycle and its number therein; None where its kind has none."""
    if cycle.calendar is not None:
        return cycle.calendar.locate(cycle.start, cycle.kind)[2:]
    if cycle.kind in UNNAMED:
        return None
    gone = fiscal_months_gone(cycle.start, cycle.fiscal_start)
    return fiscal_year_of(cycle.start, cycle.fiscal_start, cycle.named_by), gone // MONTHS_IN[cycle.kind] + 1


def call_text(cycle: Fields) -> str:
    """The call that makes a cycle."""
    place, calendar = place_of(cycle), "Cycle" if cycle.calendar is None else repr(cycle.calendar)
    if place is None:
        return f"{calendar}.{cycle.kind}({_unnamed_arguments(cycle)})"
    if cycle.kind == "month":
        place = cycle.start.year, cycle.start.month
    arguments = [str(number) for number in (place[:1] if cycle.kind == "year" else place)]
    if cycle.fiscal_start != JANUARY:
        month, day = cycle.fiscal_start
        arguments.append(f"fiscal_start={month if day == 1 else cycle.fiscal_start}")
    if cycle.named_by != "end":
        arguments.append(f"named_by={cycle.named_by!r}")
    return f"{calendar}.{cycle.kind}({', '.join(arguments)})"


def _unnamed_arguments(cycle: Fields) -> str:
    second = repr(str(cycle.last_day)) if cycle.kind == "custom" else str(_days(cycle) // _WEEK)
    label = "" if cycle.label == _unnamed_label(cycle) else f", label={cycle.label!r}"
    return f"{str(cycle.start)!r}, {second}{label}"


def precedes(one: Fields, other: Fields) -> bool:
    """Whether one cycle comes before another: by start, last day, kind, label, and the fiscal year."""
    # Cycles of two calendars may agree in all of this; so that the order is total, the calendars decide.
    return one[:-1] < other[:-1] if one[:-1] != other[:-1] else repr(one.calendar) < repr(other.calendar)


# --- reading a name -----------------------------------------------------------------------------------------------


def read_span(text: str) -> tuple[date, date]:
    """The two days of 'first/last'."""
    first, _, last = text.partition("/")
    start = _read_day(text, first, 0)
    last_day = _read_day(text, last, len(first) + 1)
    if last_day < start:
        raise NotationError(text, _skip(text, len(first) + 1), f"a day not before {start}")
    return start, last_day


def _read_day(text: str, part: str, position: int) -> date:
    try:
        return to_day(part.strip())
    except InvalidValueError:
        position += len(part) - len(part.lstrip())
        raise NotationError(text, position, "a day, such as 2026-07-01") from None


def read_cycle_name(text: str) -> tuple[str, int, int]:
    """The kind, the year and the number of a cycle from its name: a part and a year in either order, or a year."""
    position = _skip(text, 0)
    if year := _YEAR.match(text, position):
        return _read_after_year(text, year)
    kind, number, position = _read_part(text, position, _ANY_CYCLE)
    position = _skip(text, position, _GAP)
    match = _YEAR.match(text, position)
    if match is None:
        raise NotationError(text, position, "a year, such as 2026")
    _check_end(text, match.end())
    return kind, _year_number(text, match, kind), number


def read_named(text: str, fiscal_start: tuple[int, int], named_by: NamedBy) -> Fields:
    """The cycle that a name says, refused at its year where the calendar does not reach so far."""
    kind, year, number = read_cycle_name(text)
    try:
        return numbered(kind, year, number, fiscal_start, named_by)
    except InvalidValueError:
        expected = f"a year such that the {kind} and its fiscal year lie within {CALENDAR}"
        raise NotationError(text, text.index(f"{year:04d}"), expected) from None


def _read_after_year(text: str, match: re.Match[str]) -> tuple[str, int, int]:
    end = _skip(text, match.end())
    if end == len(text):
        return "year", _year_number(text, match, "year"), 1
    position = _skip(text, match.end(), _GAP)
    if text[position - 1] in "-–" and (digits := _TWO_FIGURES.match(text, position)):
        kind, number, end = "month", int(digits[0]), digits.end()
        if not 1 <= number <= len(_MONTH_NAMES):
            raise NotationError(text, position, "a month from 01 to 12")
    else:
        kind, number, end = _read_part(text, position, "a quarter, a half, a trimester or a month")
    _check_end(text, end)
    return kind, _year_number(text, match, kind), number


def _read_part(text: str, position: int, expected: str) -> tuple[str, int, int]:
    """A quarter, half, trimester or month: its kind, its number, and where it ends."""
    if part := _PART.match(text, position):
        kind = _KIND_OF[part[1].upper()]
        most = 12 // MONTHS_IN[kind]
        # The first test spares int() a number of a million digits.
        if len(part[2]) > 1 or not 1 <= int(part[2]) <= most:
            raise NotationError(text, part.start(2), f"a {kind} from 1 to {most}")
        return kind, int(part[2]), part.end()
    word = _WORD.match(text, position)
    if word is None or word[0].lower() not in _MONTH_OF:
        raise NotationError(text, position, expected)
    return "month", _MONTH_OF[word[0].lower()], word.end()


def _year_number(text: str, match: re.Match[str], kind: str) -> int:
    digits, short = match["digits"], bool(match["fiscal"] or match["tick"])
    if kind == "month" and match["fiscal"]:
        # 'Jul FY2027' may be in 2026 or in 2027; a month is named by the calendar.
        raise NotationError(text, match.start(), "a calendar year, such as 2026")
    if short and len(digits) == _TWO_DIGITS:
        return 2000 + int(digits)
    if len(digits) != _FOUR_DIGITS or digits == "0000":
        raise NotationError(text, match.start("digits"), "a year of four digits, or of two after FY")
    return int(digits)


def _skip(text: str, position: int, pattern: re.Pattern[str] = _SPACE) -> int:
    match = pattern.match(text, position)
    return position if match is None else match.end()


def _check_end(text: str, position: int) -> None:
    end = _skip(text, position)
    if end != len(text):
        raise NotationError(text, end, "the end of the text")
