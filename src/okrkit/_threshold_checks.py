"""What makes a threshold legal, on which side of healthy a value is, and which of two limits is the tighter one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrkit._doors import NumberLike, check_note, invalid, show, to_number
from okrkit.arithmetic import near
from okrkit.units import Unit

if TYPE_CHECKING:
    from okrkit.threshold import Threshold


def to_low(value: NumberLike | None) -> float | None:
    """The number of the field `low`, or None."""
    return None if value is None else to_number(value, "low")


def to_high(value: NumberLike | None) -> float | None:
    """The number of the field `high`, or None."""
    return None if value is None else to_number(value, "high")


def to_critical_low(value: NumberLike | None) -> float | None:
    """The number of the field `critical_low`, or None."""
    return None if value is None else to_number(value, "critical_low")


def to_critical_high(value: NumberLike | None) -> float | None:
    """The number of the field `critical_high`, or None."""
    return None if value is None else to_number(value, "critical_high")


def check(threshold: Threshold) -> None:
    """Refuse a threshold with a gap, an overlap, or nothing healthy."""
    check_note(threshold.below, "below")
    check_note(threshold.above, "above")
    for path, flag in (("strict", threshold.strict), ("warning_only", threshold.warning_only)):
        if not isinstance(flag, bool):
            raise invalid(path, "True or False", flag, "say which")
    _check_limits(threshold)
    _check_critical(threshold, "critical_low", threshold.critical_low, threshold.low, sign=1)
    _check_critical(threshold, "critical_high", threshold.critical_high, threshold.high, sign=-1)


def _check_limits(threshold: Threshold) -> None:
    low, high = threshold.low, threshold.high
    if low is None and high is None:
        raise invalid("threshold", "a limit at least on one side", None, "give low, high or both")
    if low is None or high is None:
        return
    if high < low:
        raise invalid("high", f"at least low ({show(low)})", high, "swap the two")
    if low == high:
        if threshold.strict:
            instead = "nothing would be healthy; widen the range"
            raise invalid("strict", "False where low equals high", threshold.strict, instead)
    elif near(low, high):
        instead = "make the two equal, or set them apart"
        raise invalid("high", f"further from low ({low}) than rounding", high, instead)


def _check_critical(
    threshold: Threshold, path: str, critical: float | None, limit: float | None, *, sign: int
) -> None:
    if critical is None:
        return
    if limit is None:
        side = "low" if sign > 0 else "high"
        raise invalid(path, f"left out where there is no {side} limit", critical, f"give {side} as well")
    if threshold.warning_only:
        raise invalid(path, "left out with warning_only=True", critical, "choose one of the two")
    if (limit - critical) * sign <= 0 or near(critical, limit):
        word = "below" if sign > 0 else "above"
        instead = "leave critical out if there is no warning band"
        raise invalid(path, f"{word} the limit ({show(limit)})", critical, instead)


def side_of(threshold: Threshold, value: float) -> int:
    """-1 where a finite float is below healthy, 1 where it is above, 0 where it is healthy."""
    low, high = threshold.low, threshold.high
    if low is not None:
        if is_on(threshold, low, value):
            return -1 if threshold.strict else 0
        if value < low:
            return -1
    if high is not None:
        if is_on(threshold, high, value):
            return 1 if threshold.strict else 0
        if value > high:
            return 1
    return 0


def is_on(threshold: Threshold, limit: float, value: float) -> bool:
    """Whether a value counts as on a limit: within rounding of it, and of no other figure that is nearer."""
    if not near(value, limit):
        return False
    # Two figures may both be that near; the nearer has it, and the lower of two as near: so does `BandScale`.
    figures = (threshold.critical_low, threshold.low, threshold.high, threshold.critical_high)
    known = (figure for figure in figures if figure is not None)
    return limit == min(known, key=lambda figure: abs(figure - value))


def tightness(mine: float | None, theirs: float | None, sign: int, stricter: int) -> int:
    """1 where my limit is the tighter one, 0 where they are equal, -1 where it is the looser one."""
    if mine is None or theirs is None:
        return (mine is not None) - (theirs is not None)
    if near(mine, theirs):
        return stricter
    return 1 if (mine > theirs) == (sign > 0) else -1


def converted(limit: float | None, unit: Unit, into: Unit) -> float | None:
    """A limit in another unit; none stays none."""
    return None if limit is None else unit.convert(limit, into)


def fit_unit(threshold: Threshold, unit: Unit) -> Threshold:
    """A threshold in the unit of what it judges; where that has none, as it is."""
    return threshold.in_unit(unit) if unit.symbol else threshold
