"""What a score is worth: a grade on a scale, and how a goal ended."""

from __future__ import annotations

import sys
from enum import Enum
from typing import Any, Final

import attrs

from okrkit._doors import NumberLike, takes, to_number
from okrkit._sentences import points
from okrkit.arithmetic import same
from okrkit.bands import GOOGLE, BandScale
from okrkit.objective import Ambition, to_ambition
from okrkit.units import NO_UNIT
from okrkit.verdict import Band, Outcome, Verdict

__all__ = ["grade", "outcome"]

_LARGEST: Final = sys.float_info.max
_ENDINGS: Final = (Outcome.MISSED, Outcome.PARTIAL, Outcome.ACHIEVED, Outcome.EXCEEDED)
_OUTCOMES: Final = {
    Ambition.ASPIRATIONAL: BandScale((0.4, 0.7, 1.0), _ENDINGS, name="aspirational"),
    # 1.0 is a band of one point: a promise is kept exactly, or more than kept.
    Ambition.COMMITTED: BandScale(
        (0.7, 1.0, 1.0), _ENDINGS, owner=("above", "above", "below"), name="committed"
    ),
}


def grade(score: NumberLike | None, scale: BandScale[str] = GOOGLE) -> Verdict:
    """The grade of a score on a scale.

    Args:
        score: A score, usually 0..1; None for none.
        scale: The bands; GOOGLE by default, OPENOKR, or one's own in one line.

    Returns:
        A verdict with the band's label; its distance is to the nearest edge. None is graded 'no data'.

    Raises:
        InvalidValueError: The score is not a finite number.

    Source: the default is the scale of Doerr's 'Measure What Matters': 0.0-0.3 red, 0.4-0.6 yellow, 0.7-1.0 green.

    >>> from okrkit import OPENOKR, grade
    >>> print(grade(0.65))
    0.65 is amber on the Google scale, 5 points below green
    >>> grade(0.65, OPENOKR).label, grade(None).label
    ('partial progress', 'no data')
    """
    if not isinstance(scale, BandScale):
        raise takes(
            "grade()",
            "a BandScale as its scale",
            scale,
            "such as GOOGLE, or BandScale([0.5], ['low', 'high'])",
        )
    name = scale.name or "given"
    if score is None:
        return Verdict(
            "no data", Band.NO_DATA, name, reason="There is no score to grade yet", inputs=(("score", None),)
        )
    value = to_number(score, "score")
    place = place_of(scale, value)
    label = _label(scale, place.position)
    reason = f"{NO_UNIT.format(value)} is {label} on the {name} scale{_slack(scale, place)}"
    return Verdict(
        label,
        None,
        name,
        reason=reason,
        inputs=(("score", value),),
        edge=place.edge,
        distance=place.distance,
    )


@attrs.frozen
class Place:
    """Where a number lies on a scale: its band, the nearest edge, the distance to it, and the band beyond that."""

    position: int
    edge: float | None
    distance: float | None
    other: int


def place_of(scale: BandScale[Any], value: float) -> Place:
    """The place of a finite float; one that misses an edge by rounding alone is on it."""
    position, edge = scale.position(value), scale.nearest_edge(value)
    if edge is None:
        return Place(position, None, None, position)
    if same(value, edge):
        # On an edge, the other band is the one that it parts from this: where this one owns it from above, the lower.
        above = position and scale.edges[position - 1] == edge
        return Place(position, edge, 0.0, position - 1 if above else position + 1)
    other = position + 1 if value < edge else position - 1
    return Place(position, edge, min(abs(value - edge), _LARGEST), other)


def _label(scale: BandScale[Any], position: int) -> str:
    label = scale.labels[position]
    return str(label.value if isinstance(label, Enum) else label)


def _slack(scale: BandScale[Any], place: Place) -> str:
    """How far it is to the next band, in points where the scale is one of fractions."""
    if place.edge is None or place.distance is None:
        return ""
    upward = place.other > place.position
    if not place.distance and scale.edges.count(place.edge) > 1:
        return ""  # a band of one point neither begins nor ends
    if not place.distance:
        return f", right where it {'ends' if upward else 'begins'}"
    fractions = all(0.0 <= edge <= 1.0 for edge in scale.edges)
    far = points(place.distance) if fractions else NO_UNIT.format(place.distance)
    return f", {far} {'below' if upward else 'above'} {_label(scale, place.other)}"


def outcome(raw: NumberLike | None, ambition: Ambition | str = Ambition.ASPIRATIONAL) -> Outcome:
    """How a goal ended, by its raw progress and what it was meant to be.

    Aspirational: missed below 0.4, partial to below 0.7, achieved to below 1, exceeded from there. Committed: missed
    below 0.7, partial to below 1, achieved at 1, exceeded above.

    Args:
        raw: Raw progress, 0.0 = start, 1.0 = goal, unbounded; None for no data.
        ambition: What counts as success.

    Returns:
        The outcome; `Outcome.NO_DATA` for None.

    Raises:
        InvalidValueError: Not a finite number, or no such ambition.

    >>> from okrkit import Ambition, outcome
    >>> outcome(0.7).value, outcome(0.7, Ambition.COMMITTED).value
    ('achieved', 'partial')
    >>> outcome(1.0, Ambition.COMMITTED).value, outcome(None).value
    ('achieved', 'no data')
    """
    scale = _OUTCOMES[to_ambition(ambition)]
    return Outcome.NO_DATA if raw is None else scale.classify(to_number(raw, "raw"))


def outcome_words(ended: Outcome, shown: float) -> str:
    """How a goal ended, as it stands in a sentence: 'missed', 'partly achieved', 'met in full'."""
    if ended is Outcome.EXCEEDED and same(shown, 1.0):
        return "met in full"  # an aspirational goal counts as exceeded from 1 on; at 1 nobody would say so
    return "partly achieved" if ended is Outcome.PARTIAL else ended.value


def outcome_place(raw: float, ambition: Ambition) -> Place:
    """Where raw progress lies among the outcomes."""
    return place_of(_OUTCOMES[ambition], raw)
