"""What a score is worth: a grade on a scale, and how a goal ended."""

from __future__ import annotations

from typing import Final

from okrkit._doors import NumberLike, takes, to_number
from okrkit._sentences import percent, points
from okrkit.bands import GOOGLE, BandScale
from okrkit.objective import Ambition, to_ambition
from okrkit.verdict import Band, Outcome, Verdict

__all__ = ["grade", "outcome"]

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
    >>> grade(0.65, OPENOKR).label
    'partial progress'
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
    position = scale.position(value)
    edge = scale.nearest_edge(value)
    reason = f"{value:.4g} is {scale.labels[position]} on the {name} scale"
    distance = None
    if edge is not None:
        distance = abs(value - edge)
        # The band on the other side of the nearest edge: up where the edge is above, down where it is below or met.
        upward = scale.position(edge) > position or value < edge
        other = scale.labels[position + 1 if upward else position - 1]
        reason += (
            f", {points(distance)} {'below' if upward else 'above'} {other}"
            if distance
            else ", exactly on its edge"
        )
    return Verdict(
        str(scale.labels[position]),
        None,
        name,
        reason=reason,
        inputs=(("score", value),),
        edge=edge,
        distance=distance,
    )


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
    if raw is None:
        return Outcome.NO_DATA
    return _OUTCOMES[to_ambition(ambition)].classify(to_number(raw, "raw"))


def outcome_words(ended: Outcome, raw: float | None) -> str:
    """'achieved at 72%', 'without data'."""
    return "without data" if raw is None else f"{ended.value} at {percent(raw)}"
