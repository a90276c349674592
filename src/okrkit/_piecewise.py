"""Straight lines between points: exact at each point, never falling, going on beyond the ends."""

# No `from __future__ import annotations` here: attrs copies a converter's annotation into the class that uses it,
# and there only a real type can be resolved.

from collections.abc import Iterable, Sequence
from math import inf
from typing import Final

from okrkit._doors import NumberLike, invalid, to_number, wrong_type
from okrkit.arithmetic import linear_progress

_PAIR: Final = 2
_LARGEST: Final = 1.7976931348623157e308
_PATH: Final = "points"


def to_points(points: Iterable[tuple[NumberLike, NumberLike]]) -> tuple[tuple[float, float], ...]:
    """(value, progress) pairs as a curve: values strictly one way, progress from 0 to 1 without falling."""
    instead = "such as [(0, 0), (10, 0.5), (100, 1)]"
    if isinstance(points, (str, bytes)) or not isinstance(points, Iterable):
        raise wrong_type(_PATH, "a list of (value, progress) pairs", points, instead)
    pairs: list[tuple[float, float]] = []
    for index, pair in enumerate(points):
        if isinstance(pair, (str, bytes)) or not isinstance(pair, Sequence) or len(pair) != _PAIR:
            raise wrong_type(f"{_PATH}[{index}]", "a (value, progress) pair", pair, instead)
        pairs.append((to_number(pair[0], f"{_PATH}[{index}]"), to_number(pair[1], f"{_PATH}[{index}]")))
    if len(pairs) < _PAIR:
        raise invalid(_PATH, "two points or more", pairs, instead)
    values = [value for value, _ in pairs]
    if values not in (sorted(set(values)), sorted(set(values), reverse=True)):
        raise invalid(
            _PATH, "values that run strictly one way", values, "list the points from the start to the goal"
        )
    heights = [height for _, height in pairs]
    if heights != sorted(heights) or heights[0] != 0.0 or heights[-1] != 1.0:
        raise invalid(_PATH, "progress from 0 to 1 that never falls", heights, "begin with 0 and end with 1")
    return tuple(pairs)


def interpolate(points: Sequence[tuple[float, float]], value: float) -> float:
    """The progress at a value, along points whose values run strictly one way."""
    last, index = len(points) - 1, 1
    # A curve has a handful of points: a scan beats a bisection that has to know the direction.
    if points[-1][0] > points[0][0]:
        while index < last and value > points[index][0]:
            index += 1
    else:
        while index < last and value < points[index][0]:
            index += 1
    (start, low), (end, high) = points[index - 1], points[index]
    return between(start, low, end, high, value)


def between(start: float, low: float, end: float, high: float, value: float) -> float:
    """The progress at a value on the straight line from `low` at `start` to `high` at `end`, and beyond."""
    if value == end:  # said outright, since low + 1.0 * (high - low) need not be high to the last bit
        return high
    fraction = (value - start) / (end - start)
    if not 0.0 < fraction < inf:  # above 0 and finite, it is what `linear_progress` says: nothing overflowed
        fraction = linear_progress(start, end, value)
    progress = low + fraction * (high - low)
    if 0.0 <= fraction <= 1.0:
        return progress if progress < high else high  # noqa: FURB136 - min() costs more than all the rest
    return max(-_LARGEST, min(_LARGEST, progress))
