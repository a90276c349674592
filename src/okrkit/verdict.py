"""What a judgement looks like: a label, a status, and the reason in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import TypeAlias

import attrs

from okrkit._doors import DayLike, line, show, to_day, wrong_type
from okrkit._showing import shown
from okrkit.errors import UnknownIdError

__all__ = ["Band", "Outcome", "Status", "Verdict"]

Input: TypeAlias = float | str | date | None


class Band(Enum):
    """Where a reading stands: healthy, in need of a look, in need of action, or not there at all.

    `.rag` is the traffic light: 'green', 'amber', 'red', or 'none' for `NO_DATA`.

    >>> from okrkit import Band
    >>> Band.CRITICAL.rag
    'red'
    >>> Band.NO_DATA.rag
    'none'
    """

    HEALTHY = "healthy"
    WARNING = "warning"
    CRITICAL = "critical"
    NO_DATA = "no data"

    @property
    def rag(self) -> str:
        """The traffic light: 'green', 'amber', 'red' or 'none'."""
        return _RAG[self]


_RAG = {Band.HEALTHY: "green", Band.WARNING: "amber", Band.CRITICAL: "red", Band.NO_DATA: "none"}


class Status(Enum):
    """Where a key result or an objective stands in its cycle.

    >>> from okrkit import Status
    >>> Status.AT_RISK.value
    'at risk'
    >>> Status("closed")
    <Status.CLOSED: 'closed'>
    """

    NOT_STARTED = "not started"
    NO_DATA = "no data"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    ACHIEVED = "achieved"
    CLOSED = "closed"


class Outcome(Enum):
    """How a goal ended.

    >>> from okrkit import Ambition, Outcome, outcome
    >>> outcome(0.7, Ambition.ASPIRATIONAL)
    <Outcome.ACHIEVED: 'achieved'>
    >>> Outcome("no data")
    <Outcome.NO_DATA: 'no data'>
    """

    MISSED = "missed"
    PARTIAL = "partial"
    ACHIEVED = "achieved"
    EXCEEDED = "exceeded"
    NO_DATA = "no data"


def _is_a_list(given: object) -> bool:
    return isinstance(given, Iterable) and not isinstance(given, (str, bytes, Mapping))


def _to_pairs(inputs: Iterable[tuple[str, Input]]) -> tuple[tuple[str, Input], ...]:
    if not _is_a_list(inputs):
        raise wrong_type("inputs", "a list of (name, value) pairs", inputs, "such as (('score', 0.65),)")
    return tuple([(name, value) for name, value in inputs])


def _to_day_if_any(on: DayLike | None) -> date | None:
    return None if on is None else to_day(on)


@shown
@attrs.frozen
class Verdict:
    """A judgement that explains itself; printing it gives the sentence.

    Args:
        label: The word that the rule uses.
        status: What the label stands for in okrkit's own terms; None where the rule has labels only.
        rule: The rule's name.
        reason: One sentence that a person would write.
        inputs: What was judged, as (name, value) pairs.
        edge: The rule's edge nearest the judged number; None where nothing was measured.
        distance: How far the number is from another band, never negative, in the number's own unit.
        on: The day that it speaks of.

    >>> from okrkit import GOOGLE, grade
    >>> verdict = grade(0.65, GOOGLE)
    >>> verdict.label, verdict.edge, round(verdict.distance, 2)
    ('amber', 0.7, 0.05)
    >>> verdict.input("score")
    0.65
    """

    label: str
    status: Status | Band | Outcome | None = None
    rule: str = ""
    reason: str = ""
    inputs: tuple[tuple[str, Input], ...] = attrs.field(default=(), converter=_to_pairs)
    edge: float | None = None
    distance: float | None = None
    on: date | None = attrs.field(default=None, converter=_to_day_if_any)

    def input(self, name: str) -> Input:
        """One of the inputs by its name.

        Args:
            name: As it stands in `inputs`.

        Returns:
            The value that was judged; None where it was missing.

        Raises:
            UnknownIdError: No input has that name.

        >>> from okrkit import grade
        >>> grade(0.65).input("score")
        0.65
        >>> grade(None).input("score") is None
        True
        """
        for known, value in self.inputs:
            if known == name:
                return value
        names = ", ".join(known for known, _ in self.inputs) or "none"
        message = f"input must be one of the verdict's ({names}), got {show(name)}: see .inputs"
        raise UnknownIdError(message, (("name", message),))

    def __str__(self) -> str:
        return line(self.reason)
