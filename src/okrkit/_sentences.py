"""The small change of sentences: percents, days, counts, names, limits."""

from __future__ import annotations

from datetime import date
from typing import Final

from okrkit.threshold import Threshold
from okrkit.units import Unit

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
_WHOLE: Final = 100.0
_NEARLY_ALL: Final = 99.95
_NEARLY_NONE: Final = 0.05
_SPAN_SHOWN: Final = 1e6


def percent(fraction: float) -> str:
    """A fraction as a percentage with at most one decimal; what is not all, or not nothing, never reads as if it were."""
    value = fraction * _WHOLE
    if _NEARLY_ALL <= value < _WHOLE:
        return "just under 100%"
    if 0.0 < value < _NEARLY_NONE:
        return "a trace above 0%"
    if abs(value) >= _SPAN_SHOWN:
        return "out of all proportion"
    return f"{_trimmed(value)}%"


def points(fraction: float) -> str:
    """A difference of two percentages: '15 points', '1 point'."""
    value = abs(fraction * _WHOLE)
    if 0.0 < value < _NEARLY_NONE:
        return "a trace"
    text = _trimmed(value)
    return f"{text} point" if text == "1" else f"{text} points"


def _trimmed(value: float) -> str:
    text = f"{value:,.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def day(on: date) -> str:
    """'30 June 2026'."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def count(number: int, word: str) -> str:
    """'1 reading', '3 readings'."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def in_sentence(name: str) -> str:
    """A name as it stands inside a sentence: its first letter falls, an acronym's or a code's does not."""
    first = name.split(maxsplit=1)[0] if name.strip() else name
    rest = first[1:]
    if any(character.isupper() or character.isdigit() for character in rest) or not rest.strip(".,:;"):
        return name
    return name[0].lower() + name[1:]


def limits(threshold: Threshold) -> str:
    """What healthy is, in words: 'at least 80%', 'below 3%', 'between 70% and 80%'."""
    unit, low, high = threshold.unit, threshold.low, threshold.high
    if low is None:
        word = "below" if threshold.strict else "at most"
        return f"{word} {unit.format(high if high is not None else 0.0)}"
    if high is None:
        return f"{'above' if threshold.strict else 'at least'} {unit.format(low)}"
    if low == high:
        return f"exactly {unit.format(low)}"
    return f"{'strictly ' if threshold.strict else ''}between {unit.format(low)} and {unit.format(high)}"


def quoted(title: str) -> str:
    """A title set off from the sentence around it."""
    return f"“{title}”"


def value_in(unit: Unit, value: float) -> str:
    """A number with its unit."""
    return unit.format(value)
