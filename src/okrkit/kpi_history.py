"""What a KPI gathers on its way: decisions, revisions of its threshold, and how often a reading is due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from operator import index
from typing import Final, Literal, TypeAlias

import attrs

from okrkit._converters import as_on, as_optional_baseline, as_reason, as_valid_from
from okrkit._doors import KEEP, DayLike, NumberLike, invalid, is_truth, to_members, to_text
from okrkit.direction import Direction
from okrkit.errors import InvalidValueError, UnitMismatchError
from okrkit.threshold import Threshold, to_threshold
from okrkit.units import Unit, show_unit

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

    def evolve(self, *, on: DayLike = KEEP, what: str = KEEP) -> Decision:
        """A decision like this one with some things changed.

        Args:
            on: The day.
            what: The decision.

        Returns:
            The new decision.

        Raises:
            InvalidValueError: Not a day, or nothing said.

        >>> from okrkit import Decision
        >>> Decision("2026-07-02", "Freeze scope").evolve(what="Freeze scope for two weeks").what
        'Freeze scope for two weeks'
        >>> Decision("2026-07-02", "Freeze scope").evolve() == Decision("2026-07-02", "Freeze scope")
        True
        """
        return Decision(self.on if on is KEEP else on, self.what if what is KEEP else what)


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

    def evolve(
        self,
        *,
        threshold: Threshold | str = KEEP,
        valid_from: DayLike = KEEP,
        reason: str = KEEP,
        before: Threshold | str = KEEP,
        baseline: NumberLike | None = KEEP,
    ) -> Revision:
        """A revision like this one with some things changed.

        Args:
            threshold: The new one.
            valid_from: The first day that it judges.
            reason: Why it changed.
            before: The one that it replaced.
            baseline: Where the number stood before the change that earned it.

        Returns:
            The new revision.

        Raises:
            InvalidValueError: The change makes an illegal revision.

        >>> from okrkit import KPI
        >>> kpi = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it held")
        >>> kpi.revisions[0].evolve(reason="agreed with the board").reason
        'agreed with the board'
        >>> kpi.revisions[0].evolve() == kpi.revisions[0]
        True
        """
        return Revision(
            self.threshold if threshold is KEEP else threshold,
            valid_from=self.valid_from if valid_from is KEEP else valid_from,
            reason=self.reason if reason is KEEP else reason,
            before=self.before if before is KEEP else before,
            baseline=self.baseline if baseline is KEEP else baseline,
        )


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


def to_cadence(cadence: Cadence | None) -> Cadence | None:
    """How often a reading is due: one of the words, a whole number of days, or None."""
    if cadence is None or (isinstance(cadence, str) and cadence in _CADENCES):
        return cadence
    if not isinstance(cadence, (str, type)) and not is_truth(cadence) and hasattr(cadence, "__index__"):
        days = index(cadence)
        if 0 < days <= date.max.toordinal():
            return days
    need = "'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days"
    raise invalid("cadence", need, cadence, "say how often a reading is due, or leave it out")


def other_unit(unit: Unit, wanted: Unit, taken: str) -> UnitMismatchError:
    """The refusal to call numbers that are there already by another unit."""
    message = (
        f"unit must be {show_unit(unit)} as long as there are {taken} in it, got {show_unit(wanted)}: "
        f"pass {taken.replace('-', '_')}= in the new unit along with it"
    )
    return UnitMismatchError(message, (("unit", message),))


def moved(threshold: Threshold, direction: Direction, limit: float) -> Threshold | None:
    """A threshold with the limit on its better side at another figure, its critical one at the old distance.

    None where that is beyond the other side of a range, or at numbers so large that critical falls onto the limit.
    """
    low, high = threshold.low, threshold.high
    try:
        if direction is Direction.INCREASE and low is not None:
            critical = threshold.critical_low
            follows = None if critical is None else critical + (limit - low)
            return threshold.evolve(low=limit, critical_low=follows)
        critical = threshold.critical_high
        follows = None if critical is None or high is None else critical + (limit - high)
        return threshold.evolve(high=limit, critical_high=follows)
    except InvalidValueError:
        return None
