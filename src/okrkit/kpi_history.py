"""What a KPI gathers on its way: decisions, revisions of its threshold, and how often a reading is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal, TypeAlias

import attrs

from okrkit._converters import as_on, as_optional_baseline, as_reason, as_valid_from
from okrkit._doors import invalid, is_truth, to_members, to_text
from okrkit.threshold import Threshold, to_threshold

__all__ = ["Decision", "Revision"]

Cadence: TypeAlias = Literal["weekly", "fortnightly", "monthly", "quarterly", "yearly", "irregular"] | int
_CADENCES: Final = ("weekly", "fortnightly", "monthly", "quarterly", "yearly", "irregular")


def _to_what(what: str) -> str:
    return to_text(what, "what")


@attrs.frozen
class Decision:
    """What was decided because of a number, and when.

    Args:
        on: The day.
        what: The decision.

    Raises:
        InvalidValueError: Not a day, or nothing said.

    >>> from okrkit import Decision
    >>> Decision("2026-07-02", "Freeze scope for two weeks").what
    'Freeze scope for two weeks'
    >>> Decision("2026-07-02", "Freeze scope").on.month
    7
    """

    on: date = attrs.field(converter=as_on)
    what: str = attrs.field(converter=_to_what)


@attrs.frozen
class Revision:
    """A threshold that took another's place on a day, and why.

    Args:
        threshold: The new one.
        valid_from: The first day that it judges.
        reason: Why it changed.
        before: The one that it replaced.
        baseline: Where the number stood before the change that earned it, if one did.

    >>> from okrkit import KPI
    >>> kpi = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it held")
    >>> print(kpi.revisions[0].before, kpi.revisions[0].threshold)
    ≥ 40 ≥ 45
    >>> kpi.revisions[0].baseline is None
    True
    """

    threshold: Threshold = attrs.field(converter=to_threshold)
    valid_from: date = attrs.field(converter=as_valid_from, kw_only=True)
    reason: str = attrs.field(converter=as_reason, kw_only=True)
    before: Threshold = attrs.field(converter=to_threshold, kw_only=True)
    baseline: float | None = attrs.field(default=None, converter=as_optional_baseline, kw_only=True)


def to_decisions(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Decisions in order of days."""
    instead = "use kpi.decide(day, what), or Decision(day, what)"
    return tuple(sorted(to_members(decisions, Decision, "decisions", instead), key=_decided_on))


def _decided_on(decision: Decision) -> date:
    return decision.on


def to_revisions(revisions: Iterable[Revision]) -> tuple[Revision, ...]:
    """Revisions as given."""
    return to_members(revisions, Revision, "revisions", "use kpi.revise(threshold, valid_from=day, reason=…)")


def revised_from(revision: Revision) -> date:
    """The first day of a revision."""
    return revision.valid_from


def check_cadence(cadence: object) -> None:
    """Refuse what is not a cadence."""
    if cadence is None or (isinstance(cadence, str) and cadence in _CADENCES):
        return
    if isinstance(cadence, int) and not is_truth(cadence) and cadence > 0:
        return
    need = "'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days"
    raise invalid("cadence", need, cadence, "say how often a reading is due, or leave it out")
