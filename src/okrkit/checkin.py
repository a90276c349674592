"""What a key result gathers on its way: check-ins, initiatives, retargets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import attrs

from okrkit._converters import as_on, as_reason, as_title, as_valid_from
from okrkit._doors import (
    KEEP,
    DayLike,
    NumberLike,
    check_note,
    invalid,
    is_truth,
    to_members,
    to_number,
    wrong_type,
)
from okrkit._showing import shown
from okrkit.errors import InvalidValueError
from okrkit.measure import Measure
from okrkit.open_measures import to_measure
from okrkit.series import as_note, is_run

__all__ = ["CheckIn", "Initiative", "Retarget"]


def to_checked(value: NumberLike, path: str = "value") -> float:
    """The number of a check-in, which does not know yet whether it is of a milestone: what True meant is said with 1."""
    if is_truth(value):
        instead = "give 1 for a milestone that is done, 0 for one that is not"
        raise invalid(path, "a number", value, instead)
    return to_number(value, path)


def _to_value(value: NumberLike) -> float:
    # A float goes straight through: check-ins are what there is most of, after readings.
    return value if type(value) is float and value - value == 0.0 else to_checked(value)


def _to_confidence(confidence: NumberLike | None) -> float | None:
    if confidence is None or (type(confidence) is float and 0.0 <= confidence <= 1.0):
        return confidence
    number = to_number(confidence, "confidence")
    if not 0.0 <= number <= 1.0:
        raise invalid("confidence", "from 0 to 1", confidence, "7 out of 10 is 0.7")
    return number


def _to_effort(effort: NumberLike | None) -> float | None:
    if effort is None:
        return None
    number = to_number(effort, "effort")
    if number < 0.0:
        raise invalid("effort", "0 or more", effort, "in whatever you count effort in")
    return number


def _to_blockers(blockers: Iterable[str]) -> tuple[str, ...]:
    if blockers.__class__ is tuple and not blockers:
        return ()
    return to_members(blockers, str, "blockers", "pass a list of texts, one for each blocker")


@shown
@attrs.frozen
class CheckIn:
    """What a key result stood at on a day, and how sure its owner was.

    Args:
        on: The day.
        value: The number that the measure makes of it (see `Measure.accept`): of a milestone 1 if it is done, 0 if not.
        confidence: How likely success is, from 0 to 1; None where nobody said.
        note: What there is to say.
        blockers: What stands in the way.

    Raises:
        InvalidValueError: Not a day, not a finite number, or a confidence outside 0..1.

    >>> from okrkit import CheckIn
    >>> CheckIn("2026-08-31", 83, confidence=0.7).confidence
    0.7
    >>> CheckIn("2026-08-31", 83).confidence is None
    True
    """

    on: date = attrs.field(converter=as_on)
    value: float = attrs.field(converter=_to_value)
    confidence: float | None = attrs.field(default=None, converter=_to_confidence, kw_only=True)
    note: str = attrs.field(default="", converter=as_note, kw_only=True)
    blockers: tuple[str, ...] = attrs.field(default=(), converter=_to_blockers, kw_only=True)

    def evolve(
        self,
        *,
        on: DayLike = KEEP,
        value: NumberLike = KEEP,
        confidence: NumberLike | None = KEEP,
        note: str = KEEP,
        blockers: Iterable[str] = KEEP,
    ) -> CheckIn:
        """A check-in like this one with some things changed.

        Args:
            on: The day.
            value: The number, as the measure accepts it.
            confidence: How likely success is, from 0 to 1; None where nobody said.
            note: What there is to say.
            blockers: What stands in the way.

        Returns:
            The new check-in.

        Raises:
            InvalidValueError: The change makes an illegal check-in.

        >>> from okrkit import CheckIn
        >>> CheckIn("2026-08-31", 83, confidence=0.7).evolve(confidence=None).confidence is None
        True
        >>> CheckIn("2026-08-31", 83).evolve() == CheckIn("2026-08-31", 83)
        True
        """
        return CheckIn(
            self.on if on is KEEP else on,
            self.value if value is KEEP else value,
            confidence=self.confidence if confidence is KEEP else confidence,
            note=self.note if note is KEEP else note,
            blockers=self.blockers if blockers is KEEP else blockers,
        )


@attrs.frozen
class Initiative:
    """A piece of work meant to move a key result; it never counts as progress.

    Args:
        title: What is done.
        done: Whether it is.
        link: Where it lives.
        effort: How much work it is, in whatever you count.

    Raises:
        InvalidValueError: No title, or a negative effort.

    >>> from okrkit import Initiative
    >>> Initiative("Weekly scope review", done=True).done
    True
    >>> Initiative("Weekly scope review").effort is None
    True
    """

    title: str = attrs.field(converter=as_title)
    done: bool = False
    link: str = ""
    effort: float | None = attrs.field(default=None, converter=_to_effort)

    def __attrs_post_init__(self) -> None:
        check_note(self.link, "link")
        if not isinstance(self.done, bool):
            raise invalid("done", "True or False", self.done, "say whether it is done")

    def evolve(
        self,
        *,
        title: str = KEEP,
        done: bool = KEEP,
        link: str = KEEP,
        effort: NumberLike | None = KEEP,
    ) -> Initiative:
        """An initiative like this one with some things changed.

        Args:
            title: What is done.
            done: Whether it is.
            link: Where it lives.
            effort: How much work it is.

        Returns:
            The new initiative.

        Raises:
            InvalidValueError: The change makes an illegal initiative.

        >>> from okrkit import Initiative
        >>> Initiative("Weekly scope review").evolve(done=True).done
        True
        >>> Initiative("Weekly scope review").evolve() == Initiative("Weekly scope review")
        True
        """
        return Initiative(
            self.title if title is KEEP else title,
            self.done if done is KEEP else done,
            link=self.link if link is KEEP else link,
            effort=self.effort if effort is KEEP else effort,
        )


@attrs.frozen
class Retarget:
    """A measure that took another's place on a day: the goalposts moved, on the record.

    Args:
        measure: The new one.
        valid_from: The first day that it judges.
        reason: Why it changed.
        before: The one that it replaced.

    >>> from okrkit import KeyResult, Linear
    >>> kr = KeyResult.from_to("NPS", 32, 45).retarget(Linear(32, 40), valid_from="2026-08-15", reason="a churned account")
    >>> kr.retargets[0].before, kr.measure
    (Linear(baseline=32.0, target=45.0), Linear(baseline=32.0, target=40.0))
    >>> kr.retargets[0].reason
    'a churned account'
    """

    measure: Measure = attrs.field(converter=to_measure)
    valid_from: date = attrs.field(converter=as_valid_from, kw_only=True)
    reason: str = attrs.field(converter=as_reason, kw_only=True)
    before: Measure = attrs.field(converter=to_measure, kw_only=True)

    def evolve(
        self,
        *,
        measure: Measure = KEEP,
        valid_from: DayLike = KEEP,
        reason: str = KEEP,
        before: Measure = KEEP,
    ) -> Retarget:
        """A retarget like this one with some things changed.

        Args:
            measure: The new one.
            valid_from: The first day that it judges.
            reason: Why it changed.
            before: The one that it replaced.

        Returns:
            The new retarget.

        Raises:
            InvalidValueError: The change makes an illegal retarget.

        >>> from okrkit import KeyResult, Linear
        >>> kr = KeyResult.from_to("NPS", 32, 45).retarget(Linear(32, 40), valid_from="2026-08-15", reason="churn")
        >>> kr.retargets[0].evolve(valid_from="2026-08-16").valid_from.day
        16
        >>> kr.retargets[0].evolve() == kr.retargets[0]
        True
        """
        return Retarget(
            self.measure if measure is KEEP else measure,
            valid_from=self.valid_from if valid_from is KEEP else valid_from,
            reason=self.reason if reason is KEEP else reason,
            before=self.before if before is KEEP else before,
        )


def checked_on(check_in: CheckIn) -> date:
    """The day of a check-in."""
    return check_in.on


def retarget_from(retarget: Retarget) -> date:
    """The first day of a retarget."""
    return retarget.valid_from


def to_check_ins(check_ins: Iterable[CheckIn]) -> tuple[CheckIn, ...]:
    """Check-ins in order of days, one a day."""
    if check_ins.__class__ is tuple and not check_ins:
        return ()
    if is_run(check_ins, CheckIn):
        return check_ins
    members = to_members(
        check_ins, CheckIn, "check_ins", "use kr.check_in(day, value), or CheckIn(day, value)"
    )
    ordered = tuple(sorted(members, key=checked_on))
    for earlier, later in pairwise(ordered):
        if earlier.on == later.on:
            raise second_on(later.on, later.value, "leave one of the two out")
    return ordered


def second_on(day: date, value: object, instead: str) -> InvalidValueError:
    """The refusal of a second check-in on one day."""
    return invalid("check_ins", f"on different days; {day} has one already", value, instead)


def check_link(value: object, path: str, thing: str) -> None:
    """Refuse what is neither None nor an id: a link to '' would lead nowhere."""
    if value is not None and not (isinstance(value, str) and value.strip()):
        raise invalid(path, f"the id of {thing}, or None", value, "pass its .id, or leave it out")


def to_initiatives(initiatives: Iterable[Initiative | str]) -> tuple[Initiative, ...]:
    """Initiatives; titles will do."""
    if initiatives.__class__ is tuple and not initiatives:
        return ()
    if isinstance(initiatives, (str, bytes)) or not isinstance(initiatives, Iterable):
        raise wrong_type("initiatives", "a list of Initiative", initiatives, "pass a list, even of one title")
    given = [Initiative(each) if isinstance(each, str) else each for each in initiatives]
    return to_members(given, Initiative, "initiatives", "pass titles, or Initiative(title)")


def to_retargets(retargets: Iterable[Retarget]) -> tuple[Retarget, ...]:
    """Retargets as given."""
    if retargets.__class__ is tuple and not retargets:
        return ()
    return to_members(retargets, Retarget, "retargets", "use kr.retarget(measure, valid_from=day, reason=…)")
