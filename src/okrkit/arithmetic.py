"""Progress between two numbers, and the one tolerance of the library."""

from __future__ import annotations

import math
import sys
from typing import Final

from okrkit._doors import NumberLike, invalid, show, to_number

__all__ = ["raw_progress", "same", "score_value"]

_TOLERANCE: Final = 1e-12
# Where two numbers are further apart than this, and than this share of either, they are not `near`, and nobody need ask.
FAR: Final = 2 * _TOLERANCE
_LARGEST: Final = sys.float_info.max


def same(a: NumberLike, b: NumberLike) -> bool:
    """Whether two numbers are the same figure to okrkit: ``|a - b| <= max(1e-12 * max(|a|, |b|), 1e-12)``.

    True or False; this is the only tolerance in the library, and it serves to move a value onto an edge that it
    misses by rounding alone.

    Args:
        a: A finite number.
        b: Another one.

    Returns:
        True where the two differ by no more than rounding.

    Raises:
        InvalidValueError: One of the two is not a finite number.

    >>> from okrkit import same
    >>> same(0.7 + 0.7 + 0.7, 2.1)
    True
    >>> same(2_800_000_000, 2_800_000_001)
    False
    """
    return near(to_number(a, "a"), to_number(b, "b"))


def near(one: float, other: float) -> bool:
    """`same` of floats that are known to be finite."""
    gap = abs(one - other)
    return gap <= _TOLERANCE or gap <= _TOLERANCE * abs(one) or gap <= _TOLERANCE * abs(other)


def raw_progress(baseline: NumberLike, target: NumberLike, value: NumberLike) -> float:
    """How far a value has come from a baseline to a target, unbounded.

    A fraction: 0.0 = baseline, 1.0 = target, in either direction; below 0 the number moved the wrong way, above 1
    it went past the target; exact at both ends, and it saturates at ±1.797e308 instead of overflowing.

    Args:
        baseline: Where it starts.
        target: Where it should end; not equal to the baseline.
        value: Where it is.

    Returns:
        ``(value - baseline) / (target - baseline)``.

    Raises:
        InvalidValueError: A number is not finite, or the baseline equals the target.

    >>> from okrkit import raw_progress
    >>> raw_progress(65, 90, 74)
    0.36
    >>> raw_progress(12, 4, 2)
    1.25
    """
    start, end, now = to_number(baseline, "baseline"), to_number(target, "target"), to_number(value)
    if start == end:
        raise equal_ends(baseline, target)
    return linear_progress(start, end, now)


def linear_progress(start: float, end: float, value: float) -> float:
    """`raw_progress` of finite floats with different ends: the arithmetic alone."""
    span = end - start
    raw = (value - start) / span
    # x - x is 0 for finite floats and NaN for the others: an overflow of either difference goes the slow way round.
    if raw - raw == span - span:
        return raw + 0.0  # -0.0 becomes 0.0: no progress has no sign
    return _without_overflow(start, end, value)


def _without_overflow(start: float, end: float, value: float) -> float:
    # Where a difference overflows, that of the halves fits: it is at most the largest float, and no digit is lost,
    # since one of the numbers is huge. Where neither does, it is the quotient that is too large.
    way, span = value / 2 - start / 2, end / 2 - start / 2
    if math.isfinite(value - start) and math.isfinite(end - start):
        return math.copysign(_LARGEST, value - start) * math.copysign(1.0, end - start)
    return max(-_LARGEST, min(_LARGEST, way / span)) + 0.0


def score_value(baseline: NumberLike, target: NumberLike, value: NumberLike) -> float:
    """How far a value has come from a baseline to a target, as a score.

    A fraction from 0.0 (at the baseline, or on the wrong side of it) to 1.0 (at the target, or past it).

    Args:
        baseline: Where it starts.
        target: Where it should end; not equal to the baseline.
        value: Where it is.

    Returns:
        `raw_progress`, clamped to 0..1.

    Raises:
        InvalidValueError: A number is not finite, or the baseline equals the target.

    >>> from okrkit import score_value
    >>> score_value(65, 90, 74)
    0.36
    >>> score_value(12, 4, 13)
    0.0
    """
    if type(baseline) is float and type(target) is float and type(value) is float:
        span = target - baseline
        try:
            raw = (value - baseline) / span
        except ZeroDivisionError:
            raw = math.nan  # the two are equal, and refused below: to ask first would cost all others
        # Strictly between 0 and 1 nothing can be infinite or NaN, so the common case needs no other check than this.
        if 0.0 < raw < 1.0:
            return raw
        # Nor is anything where the quotient is finite: but 0 may come from a way that is infinitely long.
        if raw - raw == 0.0 and (raw or span - span == 0.0):
            return 1.0 if raw > 0.0 else 0.0
    return clamp(raw_progress(baseline, target, value))


def clamp(raw: float) -> float:
    """A finite number brought into 0..1."""
    if 0.0 < raw < 1.0:
        return raw
    return 1.0 if raw > 0.0 else 0.0


def equal_ends(baseline: object, target: object) -> Exception:
    """The refusal of a baseline that equals its target: there is nothing to change, only something to hold."""
    return invalid(
        "target",
        f"different from the baseline ({show(baseline)})",
        target,
        "to keep a number where it is, use KeyResult.hold() or a KPI with a threshold",
    )
