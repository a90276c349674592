"""Straight lines between points: exact at each point, never falling, going on beyond the ends."""

# No `from __future__ import annotations` here: attrs copies a converter's annotation into the class that uses it,
# and there only a real type can be resolved.

from collections.abc import Iterable, Sequence
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
    last = len(points) - 2
    index = 0
    # A curve has a handful of points: a scan beats a bisection that has to know the direction.
    rising = points[-1][0] > points[0][0]
    while index < last and (value > points[index + 1][0]) == rising and value != points[index + 1][0]:
        index += 1
    (start, low), (end, high) = points[index], points[index + 1]
    if value == end:  # said outright, since low + 1.0 * (high - low) need not be high to the last bit
        return high
    fraction = linear_progress(start, end, value)
    progress = low + fraction * (high - low)
    if 0.0 <= fraction <= 1.0:
        return min(progress, high)
    return max(-_LARGEST, min(_LARGEST, progress))
