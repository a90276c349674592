"""Where bands begin, to the last float: comparisons that say exactly what `classify` says.

A value within rounding of an edge counts as on it, so a band does not begin at its edge but a little before or
after. As a function of the value the band is a staircase; this finds its steps by asking the scale itself, so that
a table needs no arithmetic per row, only comparisons.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import Any, Final, Literal, TypeAlias

from okrkit.bands import BandScale
from okrkit.threshold import Threshold
from okrkit.verdict import Band

Side: TypeAlias = Literal["above", "below"]
Owners: TypeAlias = Side | tuple[Side, ...]

_LARGEST: Final = 1.7976931348623157e308
# Snapping reaches as far as the tolerance of `same`; twice that is safely beyond it.
_REACH: Final = 2e-12
_SIGN: Final = 1 << 63
# The five bands that every threshold's are some of, from the lowest values to the highest.
FIVE: Final = (Band.CRITICAL, Band.WARNING, Band.HEALTHY, Band.WARNING, Band.CRITICAL)
_HEALTHY: Final = 2


def _rank(value: float) -> int:
    """The place of a float among all floats."""
    (bits,) = struct.unpack("<q", struct.pack("<d", value + 0.0))
    return int(bits) if bits >= 0 else -(int(bits) + _SIGN)


def _at(rank: int) -> float:
    """The float at a place."""
    value: float = struct.unpack("<d", struct.pack("<q", abs(rank)))[0]
    return value if rank >= 0 else -value


def first(holds: Callable[[float], bool], near: float) -> float:
    """The least float from which on something holds, which begins to within rounding of `near`; inf if it never does."""
    reach = max(abs(near) * _REACH, _REACH)
    low, high = max(-_LARGEST, near - reach), min(_LARGEST, near + reach)
    if not holds(high):
        return math.inf
    below, above = _rank(low), _rank(high)
    while below < above:
        middle = (below + above) // 2
        if holds(_at(middle)):
            above = middle
        else:
            below = middle + 1
    return _at(above)


def cuts_of(scale: BandScale[Any]) -> tuple[float, ...]:
    """For each edge of a scale the least float that is in a band above it."""
    return _cuts(scale.edges, scale.owner)


@lru_cache(maxsize=256)
def _cuts(edges: tuple[float, ...], owner: Owners) -> tuple[float, ...]:
    """The same by the numbers and the words that it hangs on alone: some dozens of questions an edge, asked once."""
    scale = BandScale(edges, range(len(edges) + 1), owner=owner)
    return tuple(_cut(scale, index) for index in range(len(edges)))


def _cut(scale: BandScale[Any], index: int) -> float:
    def is_above(value: float) -> bool:
        return scale.position(value) > index

    return first(is_above, scale.edges[index])


def labels_of(scale: BandScale[Any]) -> tuple[str, ...]:
    """The labels of a scale as texts: the word of an Enum member, what str() says of the rest."""
    return tuple(str(label.value if isinstance(label, Enum) else label) for label in scale.labels)


def five_cuts(threshold: Threshold) -> tuple[float, float, float, float]:
    """Where a threshold's bands begin, in the one form that all thresholds share.

    Critical, warning, healthy, warning, critical: a band that the threshold does not have is empty.
    """
    scale = threshold.scale
    healthy = scale.labels.index(Band.HEALTHY)
    places = [
        _HEALTHY
        if index == healthy
        else FIVE.index(label)
        if index < healthy
        else len(FIVE) - 1 - FIVE.index(label)
        for index, label in enumerate(scale.labels)
    ]
    starts = (-math.inf, *cuts_of(scale))
    begins = [
        min((start for start, place in zip(starts, places, strict=True) if place >= wanted), default=math.inf)
        for wanted in range(1, len(FIVE))
    ]
    return begins[0], begins[1], begins[2], begins[3]
