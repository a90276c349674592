"""Numbers, days, names and units: what everything else is drawn from."""

from __future__ import annotations

import math
import sys
from datetime import date, timedelta
from functools import partial
from typing import Final

from hypothesis import assume, strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from okrkit._doors import DayLike, NumberLike, invalid, to_day, to_number
from okrkit.arithmetic import near
from okrkit.cycle import Cycle
from okrkit.strategies._arguments import named
from okrkit.units import Unit

LARGEST: Final = sys.float_info.max
SMALLEST: Final = 5e-324
# Numbers that real programs got wrong, or that sit where rounding, scaling or overflow begins.
AWKWARD: Final[tuple[float, ...]] = (
    0.0,
    -0.0,
    SMALLEST,
    -SMALLEST,
    sys.float_info.min,
    1e-300,
    1e-13,
    1e-12,
    -1e-12,
    1.5e-12,
    2e-12,
    1e-9,
    0.1,
    0.2,
    0.1 + 0.2,
    0.3,
    0.4,
    math.nextafter(0.4, 0),
    0.65,
    math.nextafter(0.7, 0),
    0.7,
    math.nextafter(0.7, 1),
    0.7 - 1e-12,
    0.7 - 2e-12,
    0.7 + 1e-12,
    0.95,
    1.0,
    -1.0,
    math.nextafter(1.0, 2),
    1 / 3,
    2 / 3,
    16.5,
    33.33,
    66.66,
    65.0,
    90.0,
    99.5,
    99.95,
    100.0,
    9_999.5,
    10_000.0,
    999_999.0,
    2_800_000_000.0,
    2_800_000_001.0,
    1e15,
    1e15 + 1,
    2.0**53,
    2.0**53 + 2,
    12345678901234567890.0,
    1e100,
    8.9e307,
    1.7e308,
    math.nextafter(LARGEST, 0),
    LARGEST,
    -LARGEST,
)
# Words that may stand beside a number, those that look like something else among them.
WORDS: Final[tuple[str, ...]] = (
    "widgets",
    "tickets per week",
    "NPS",
    "km/h",
    "°C",
    "m²",
    "story points",
    "people-days",
    "件",
    "% of users",
    "e5",
    "to",
    "by",
    "K/week",
    "critical",
    "strictly",
    "warning only",
    "µg",
    "a..b",
    "per $",
)
KNOWN_UNITS: Final[tuple[str, ...]] = tuple(
    "% pp USD EUR GBP JPY INR ms seconds minutes hours days weeks months years points x".split()
)
# Names as people type and paste them: what breaks a page, a table, a query, a terminal or a column's width.
NAMES: Final[tuple[str, ...]] = (
    "NPS",
    "On-time delivery",
    "<script>alert('1')</script>",
    '"><img src=x onerror=alert(1)>',
    "R&D &amp; QA",
    "a | b | c",
    "**bold** [link](javascript:alert(1))",
    "=1+1",
    "Robert'); DROP TABLE goals;--",
    "{{ 7 * 7 }} %s {0} ${x}",
    "\x1b[31mred\x1b[0m",
    "two\nlines\tand a tab",
    "naïve façade",
    "nai\u0308ve",
    "顧客満足度",
    "رضا العملاء",
    "\u202egnirts",
    "👩‍🚀 per day",
    "ŞİŞLİ ß ﬁ",
    "0",
    "null",
    "x" * 300,
)
FIRST_DAY: Final = date(1990, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
_ATTEMPTS: Final = 4  # for each number, before the values given are taken for too few
_MOST: Final = 1e9
_WHOLE: Final = 1_000_000
_THOUSAND: Final = 1000
_FORBIDDEN: Final = '()[]{}<>≤≥=→,;:|"\\'
_SCALE_LETTERS: Final = ("K", "M", "B", "T", "k")


def numbers(min_value: NumberLike = -LARGEST, max_value: NumberLike = LARGEST) -> SearchStrategy[float]:
    """Any finite number, those that real programs got wrong often.

    Floats from `min_value` to `max_value`, both included; whole numbers and 0 are the simplest.

    Args:
        min_value: The least.
        max_value: The greatest.

    Returns:
        A strategy of floats.

    Raises:
        InvalidValueError: The greatest is below the least, or one is not a finite number.

    >>> from hypothesis import given
    >>> from okrkit import score_value, strategies
    >>> @given(strategies.numbers(0, 1))
    ... def test_a_share_is_its_own_score(share):
    ...     assert score_value(0, 1, share) == share
    >>> test_a_share_is_its_own_score()
    >>> strategies.numbers(1, 0)
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: max_value must be at least min_value (1.0), got 0: swap the two
    """
    low, high = _bounds(min_value, max_value)
    whole = math.ceil(max(low, -_WHOLE)), math.floor(min(high, _WHOLE))
    pool = sorted([number for number in AWKWARD if low <= number <= high], key=abs)
    found = [st.integers(*whole).map(float)] if whole[0] <= whole[1] else []
    if _has_thousandth(low, high):
        found.append(figures(low, high))
    if pool:
        found.append(st.sampled_from(pool))
    found.append(st.floats(low, high, allow_nan=False, allow_infinity=False))
    return named("numbers", st.one_of(found), *(() if (low, high) == (-LARGEST, LARGEST) else (low, high)))


def figures(min_value: NumberLike = -_MOST, max_value: NumberLike = _MOST) -> SearchStrategy[float]:
    """A number as a person writes it: at most three decimals, at most a thousand million.

    Floats from `min_value` to `max_value`, both included; 0 is the simplest.

    Args:
        min_value: The least; below -1,000,000,000 it counts as that.
        max_value: The greatest; above 1,000,000,000 it counts as that.

    Returns:
        A strategy of floats.

    Raises:
        InvalidValueError: No such number lies in between, or one is not a finite number.

    >>> from hypothesis import given
    >>> from okrkit import strategies
    >>> @given(strategies.figures(0, 100))
    ... def test_it_has_three_decimals_at_most(figure):
    ...     assert figure == round(figure, 3)
    >>> test_it_has_three_decimals_at_most()
    >>> strategies.figures(0.0001, 0.0009)
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: max_value must be such that a number of at most three decimals lies from 0.0001 to it, got 0.0009: take numbers(), or bounds that are further apart
    """
    low, high = _bounds(min_value, max_value)
    if not _has_thousandth(low, high):
        need = f"such that a number of at most three decimals lies from {low} to it"
        raise invalid("max_value", need, max_value, "take numbers(), or bounds that are further apart")
    first, last = _thousandths(low, high)
    fine = st.integers(first, last).map(_thousandth)
    whole = -(-first // _THOUSAND), last // _THOUSAND
    return st.integers(*whole).map(float) | fine if whole[0] <= whole[1] else fine


def _bounds(min_value: NumberLike, max_value: NumberLike) -> tuple[float, float]:
    low, high = to_number(min_value, "min_value"), to_number(max_value, "max_value")
    if high < low:
        raise invalid("max_value", f"at least min_value ({low})", max_value, "swap the two")
    return low, high


def _thousandths(low: float, high: float) -> tuple[int, int]:
    # Of the numbers that thousandths become: 0.29 * 1000 is 290.00000000000006, and rounding up would lose 0.29.
    first, last = round(max(low, -_MOST) * _THOUSAND), round(min(high, _MOST) * _THOUSAND)
    return first + (_thousandth(first) < low), last - (_thousandth(last) > high)


def _has_thousandth(low: float, high: float) -> bool:
    first, last = _thousandths(low, high)
    return first <= last


def _thousandth(thousands: int) -> float:
    return thousands / _THOUSAND


def draw_ascending(draw: DrawFn, size: int, values: SearchStrategy[float]) -> list[float]:
    """So many numbers in ascending order, no two of them the same figure."""
    apart: list[float] = []
    for _ in range(_ATTEMPTS * size):
        if len(apart) == size:
            break
        number = draw(values)
        if not any(near(number, other) for other in apart):
            apart.append(number)
    # Only of values that are few and given from outside: among any numbers the same figure is rare.
    assume(len(apart) == size)
    return sorted(apart)


def days(min_value: DayLike = FIRST_DAY, max_value: DayLike = LAST_DAY) -> SearchStrategy[date]:
    """A day; the first and last days of months, leap days among them, often.

    Dates from `min_value` to `max_value`, both included; the one nearest to 2000-01-01 is the simplest.

    Args:
        min_value: The first.
        max_value: The last.

    Returns:
        A strategy of dates.

    Raises:
        InvalidValueError: The last is before the first, or one is no day.

    >>> from hypothesis import given
    >>> from okrkit import Cycle, strategies
    >>> @given(strategies.days("2026-07-01", "2026-09-30"))
    ... def test_it_is_a_day_of_the_quarter(day):
    ...     assert day in Cycle.quarter(2026, 3)
    >>> test_it_is_a_day_of_the_quarter()
    >>> strategies.days("2026-09-30", "2026-07-01")
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: max_value must be on or after min_value (2026-09-30), got '2026-07-01': swap the two
    """
    first, last = to_day(min_value, "min_value"), to_day(max_value, "max_value")
    if last < first:
        raise invalid("max_value", f"on or after min_value ({first})", last.isoformat(), "swap the two")
    dates = st.dates(first, last)
    turns = st.builds(_at_turn_of_month, dates, st.just(first), st.just(last), st.integers(-1, 1))
    usual = (first, last) == (FIRST_DAY, LAST_DAY)
    return named("days", dates | turns, *(() if usual else (first.isoformat(), last.isoformat())))


def _at_turn_of_month(day: date, first: date, last: date, step: int) -> date:
    """The first day of a day's month or a neighbour of it, kept within the bounds."""
    found = day.replace(day=1).toordinal() + step
    return date.fromordinal(min(max(found, first.toordinal()), last.toordinal()))


def days_of(cycle: Cycle | None) -> SearchStrategy[date]:
    """A day of a cycle, the first being the simplest; any day where there is no cycle."""
    return days() if cycle is None else st.integers(0, cycle.days - 1).map(partial(_after, cycle.start))


def _after(day: date, count: int) -> date:
    return day + timedelta(days=count)


def units() -> SearchStrategy[Unit]:
    """A unit: none, one that okrkit knows, or any other word that may stand beside a number.

    None at all is the simplest.

    Returns:
        A strategy of `Unit`.

    >>> from hypothesis import given
    >>> from okrkit import Unit, strategies
    >>> @given(strategies.units())
    ... def test_a_symbol_is_enough(unit):
    ...     assert Unit.of(unit.symbol) == unit
    >>> test_a_symbol_is_enough()
    >>> @given(strategies.units(), strategies.numbers())
    ... def test_no_unit_hides_a_sign(unit, number):
    ...     assert unit.format(number).startswith("-") == (number < 0)
    >>> test_no_unit_hides_a_sign()
    """
    first = st.characters(exclude_categories=("C", "Z", "N"), exclude_characters=_FORBIDDEN + "+-.~")
    rest = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters=_FORBIDDEN), max_size=11)
    any_word = st.builds(str.__add__, first, rest).filter(_no_scale)
    return named("units", st.sampled_from(("", *KNOWN_UNITS, *WORDS)).map(Unit.of) | any_word.map(Unit.of))


def _no_scale(word: str) -> bool:
    return word not in _SCALE_LETTERS


def names() -> SearchStrategy[str]:
    """A text that may be a name or a title, and so become an id: words, markup, code, any script.

    It holds a letter or a number at least; what people type is in it, and what they paste to attack a page,
    a terminal or a query. 'NPS' is the simplest.

    Returns:
        A strategy of texts.

    >>> from hypothesis import given
    >>> from okrkit import KPI, Objective, strategies
    >>> @given(strategies.names())
    ... def test_it_becomes_an_id(name):
    ...     assert KPI(name, "≥ 40").id
    >>> test_it_becomes_an_id()
    >>> @given(strategies.names())
    ... def test_it_stays_as_it_was_typed(name):
    ...     assert Objective(name).title == name
    >>> test_it_stays_as_it_was_typed()
    """
    letter = st.characters(categories=("Lu", "Ll", "Nd"))
    any_text = st.builds(str.__add__, letter, st.text(st.characters(codec="utf-8"), max_size=20))
    return named("names", st.sampled_from(NAMES) | any_text)


def sayings() -> SearchStrategy[str]:
    """A text for where many are drawn: one choice each, or a scorecard would be more than hypothesis allows."""
    return named("sayings", st.sampled_from(NAMES))


def notes() -> SearchStrategy[str]:
    """A text that may say something; more often than not, and at its simplest, it says nothing."""
    return named("notes", st.sampled_from(("",) * len(NAMES) + NAMES))


def links() -> SearchStrategy[str | None]:
    """A text or None; more often than not, and at its simplest, None."""
    return named("links", st.sampled_from((None,) * len(NAMES) + NAMES))
