"""The small change of sentences: percents, days, counts, names, limits; and what a value means to its measure."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign
from typing import Final

from okrkit._calendar import day_in_words
from okrkit._doors import line
from okrkit.arithmetic import same
from okrkit.measure import Linear, Measure, Reach
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.open_measures import FindBaseline, Hold, Target
from okrkit.threshold import Threshold
from okrkit.units import Unit
from okrkit.verdict import Band

day: Final = day_in_words  # the model says days in the same words, and stands below
_WHOLE: Final = 100.0
# What rounds to a figure that it is not says so in words, within these of it.
_HALF_A_TENTH: Final = 0.05
_HALF_A_HUNDREDTH: Final = 0.005
_LARGEST_SHOWN: Final = 1e6
_LARGEST_RATIO: Final = 100.0


def percent(fraction: float) -> str:
    """A fraction as a percentage with at most one decimal; what is not all, or not nothing, never reads as if it were."""
    value = fraction * _WHOLE
    if abs(value) >= _LARGEST_SHOWN:
        return f"{'over' if value > 0 else 'below'} {_trimmed(copysign(_LARGEST_SHOWN, value))}%"
    if not same(fraction, 1.0) and abs(value - _WHOLE) < _HALF_A_TENTH:
        return f"just {'under' if value < _WHOLE else 'over'} 100%"
    if not same(fraction, 0.0) and abs(value) < _HALF_A_TENTH:
        return "under 0.1%" if value > 0 else "just below 0%"
    return f"{_trimmed(value)}%"


def points(fraction: float) -> str:
    """A difference of two percentages, without its sign: '15 points', '1 point'."""
    value = abs(fraction * _WHOLE)
    if value >= _LARGEST_SHOWN:
        return f"over {_trimmed(_LARGEST_SHOWN)} points"
    if not same(fraction, 0.0) and value < _HALF_A_TENTH:
        return "under 0.1 points"
    text = _trimmed(value)
    return f"{text} point" if text == "1" else f"{text} points"


def times(value: float) -> str:
    """A ratio of 0 or more with two decimals: '0.70 times', 'over 100 times', 'none of'."""
    if same(value, 0.0):
        return "none of"
    if value >= _LARGEST_RATIO:
        return "over 100 times"
    if value < _HALF_A_HUNDREDTH:
        return "under 0.01 times"
    return f"{value:.2f} times"


def _trimmed(value: float) -> str:
    text = f"{value:,.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def count(number: int, word: str) -> str:
    """'1 reading', '3 readings'."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def in_sentence(name: str) -> str:
    """A name as it stands inside a sentence: its first letter falls, an acronym's or a code's does not."""
    first = name.split(maxsplit=1)[0] if name.strip() else name
    rest = first[1:]
    if any(character.isupper() or character.isdigit() for character in rest) or not rest.strip(".,:;"):
        return name
    # 'Net Promoter Score' is a name as a whole; the capitals of 'First response SLA' say nothing of its first word.
    if any(word[0].isupper() and word[1:].islower() for word in name.split()[1:]):
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
    return f"“{line(title)}”"


def band_words(band: Band) -> str:
    """A band as it follows 'is': 'critical', 'in the warning band'."""
    return "in the warning band" if band is Band.WARNING else band.value


def holding(unit: Unit, threshold: Threshold, value: float) -> str:
    """How a number that is to be held stands: 'critical at 1.2%, where at most 1% is to be held'."""
    band = threshold.classify(value)
    return f"{band_words(band)} at {unit.format(value)}, where {limits(threshold)} is to be held"


def progress_words(unit: Unit, measure: Measure, values: Sequence[float], raw: float) -> str:
    """What the last of the values means to the measure, in the words that suit it."""
    now = unit.format(values[-1])
    match measure:
        case Hold():
            words = _held(unit, measure, values)
        case Reach():
            words = _reached(unit, measure, values[-1], raw)
        case Target(value=wanted):
            words = f"{now} {'meets' if raw else 'does not meet'} the target of {unit.format(wanted)}"
        case FindBaseline():
            words = f"The number is found: {now}"
        case Milestone():
            words = "Done" if raw else "Not done"
        case Stages(stages=stages):
            reached = [name for name, progress in stages if progress == raw]
            words = (
                f"{percent(raw)} done, with {quoted(reached[0])} reached"
                if reached
                else "No stage is reached"
            )
        case Checklist():
            words = f"{percent(raw)} of the checklist is done"
        case _:
            words = _travelled(unit, measure, now, raw)
    return words


def _travelled(unit: Unit, measure: Measure, now: str, raw: float) -> str:
    if measure.start is None or measure.goal is None:
        return f"{percent(raw)} done"
    start, goal = unit.format(measure.start), unit.format(measure.goal)
    even = isinstance(measure, Linear)
    # Where a step is not worth the same everywhere, the share of the progress is not one of the distance.
    verb = "is" if even else "counts as"
    if same(raw, 0.0):
        words = f"{now} is where it started, on the way to {goal}"
    elif same(raw, 1.0):
        words = f"{now} is all of the way from {start} to {goal}"
    elif raw > 0.0:
        words = f"{now} {verb} {percent(raw)} of the way from {start} to {goal}"
    elif even:
        words = f"{now} is {percent(-raw)} further from {goal} than the {start} it started at"
    else:
        words = f"{now} counts as {percent(raw)}, on the wrong side of the {start} it started at"
    return words


def _reached(unit: Unit, reach: Reach, value: float, raw: float) -> str:
    now, start, wanted = unit.format(value), unit.format(reach.baseline), limits(reach.threshold)
    gap, first_gap = reach.threshold.gap(value), reach.threshold.gap(reach.baseline)
    if reach.threshold.contains(value):
        return f"{now} is where it should be: {wanted}"
    place = f"where it should be ({wanted})"
    if same(raw, 0.0):
        return f"{now} is as far from {place} as the {start} it started at"
    if raw < 0.0:
        return f"{now} is {percent(-raw)} further from {place} than the {start} it started at"
    if (gap < 0.0) != (first_gap < 0.0):
        return f"{now} has overshot {place}, which leaves it at {percent(raw)} of the way from {start}"
    return f"{now} is {percent(raw)} of the way from {start} to {place}"


def _held(unit: Unit, hold: Hold, values: Sequence[float]) -> str:
    present = holding(unit, hold.threshold, values[-1])
    present = present[0].upper() + present[1:]
    if hold.how == "latest" or len(values) == 1:
        return present
    healthy = sum(1 for value in values if hold.threshold.contains(value))
    rule = ", and only all of them would do" if hold.how == "worst" and healthy < len(values) else ""
    return f"{present}; healthy in {healthy:,} of {count(len(values), 'reading')}{rule}"
