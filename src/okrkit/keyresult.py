"""`KeyResult`: one number that should change in a cycle, with its check-ins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from math import inf
from typing import Any, Final

import attrs

from okrkit._checking_in import TWICE, CheckInsLike, to_entries
from okrkit._converters import as_unit
from okrkit._doors import (
    KEEP,
    DayLike,
    NumberLike,
    check_note,
    check_optional_text,
    invalid,
    line,
    show,
    to_day,
    to_id,
    to_number,
    to_slug,
    to_text,
)
from okrkit._showing import shown
from okrkit._statements import measure_of
from okrkit.checkin import (
    CheckIn,
    Initiative,
    Retarget,
    check_link,
    checked_on,
    retarget_from,
    second_on,
    to_check_ins,
    to_initiatives,
    to_retargets,
)
from okrkit.errors import InvalidValueError, OkrkitError
from okrkit.kpi_history import other_unit
from okrkit.measure import Linear, Measure, Reach
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.open_measures import KNOWN, Hold, to_measure
from okrkit.series import Reading
from okrkit.threshold import Threshold, to_threshold
from okrkit.units import NO_UNIT, Unit, mismatch

__all__ = ["KeyResult"]

# What these take is no number of anything, so their check-ins and those of the others do not mix.
NUMBERLESS: Final = frozenset({Milestone, Stages, Checklist})


def to_weight(weight: NumberLike) -> float:
    """A weight: a finite number, not negative."""
    if type(weight) is float and 0.0 <= weight < inf:
        return weight
    number = to_number(weight, "weight")
    if number < 0.0:
        raise invalid("weight", "0 or more", weight, "0 shows it without counting it")
    return number


def _slug(key_result: KeyResult) -> str:
    return to_slug(key_result.title, "title")


@shown
@attrs.frozen
class KeyResult:
    """One number that should change, how its values become progress, and its check-ins.

    `measure` is the newest one; `retargets` say what it replaced and when. It knows neither its cycle nor its
    ambition: through its objective both are known.

    Args:
        title: The sentence.
        measure: How values become progress, such as ``Linear(65, 90)``.
        unit: What the number counts.
        owner: Who answers for it.
        weight: How much it counts in its objective: 0 or more, 0 is shown but not counted.
        check_ins: What it stood at; one a day.
        kpi: The id of the KPI whose number this is, if any (see `sync`).
        initiatives: The work meant to move it; titles will do.
        retargets: How its measure changed.
        carried_from: The id of the key result that this one goes on with.
        id: By default a slug of the title.
        description: What else there is to say.

    Raises:
        InvalidValueError: A field cannot be what was given; the message says which and why.

    >>> from okrkit import KeyResult, Linear, score
    >>> kr = KeyResult("Increase on-time delivery", Linear(65, 90), unit="%").check_in("2026-08-31", 83)
    >>> score(kr), kr.current()
    (0.72, 83.0)
    >>> KeyResult("Pass the audit", Linear(0, 1)).current() is None
    True
    """

    title: str
    measure: Measure
    unit: Unit = attrs.field(default=NO_UNIT, converter=as_unit, kw_only=True)
    owner: str | None = attrs.field(default=None, kw_only=True)
    weight: float = attrs.field(default=1.0, converter=to_weight, kw_only=True)
    check_ins: tuple[CheckIn, ...] = attrs.field(default=(), converter=to_check_ins, kw_only=True)
    kpi: str | None = attrs.field(default=None, kw_only=True)
    initiatives: tuple[Initiative, ...] = attrs.field(default=(), converter=to_initiatives, kw_only=True)
    retargets: tuple[Retarget, ...] = attrs.field(default=(), converter=to_retargets, kw_only=True)
    carried_from: str | None = attrs.field(default=None, kw_only=True)
    id: str = attrs.field(default=attrs.Factory(_slug, takes_self=True), kw_only=True)
    description: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        # Asked here, and not in doors of their own: a call costs more than a question, and most are plain or not given. Plain
        # is a text in ASCII, which has no halves of characters, that opens with something to see.
        title, name, measure = self.title, self.id, self.measure
        if title.__class__ is not str or not (title.isascii() and "!" <= title < "\x7f"):
            object.__setattr__(self, "title", to_text(title, "title"))
        if name.__class__ is not str or not (name.isascii() and "!" <= name < "\x7f"):
            object.__setattr__(self, "id", to_id(name))
        if measure.__class__ not in KNOWN:
            to_measure(measure)
        if self.owner is not None:
            check_optional_text(self.owner, "owner")
        if self.kpi is not None:
            check_link(self.kpi, "kpi", "a KPI")
        if self.carried_from is not None:
            check_link(self.carried_from, "carried_from", "the key result that it goes on with")
        if self.description.__class__ is not str:
            check_note(self.description, "description")
        if measure.__class__ is Hold or measure.__class__ is Reach:
            self._fit_threshold(measure)
        if self.retargets or measure.__class__ in NUMBERLESS:
            self._check_history()

    def _fit_threshold(self, measure: Any) -> None:  # noqa: ANN401 - a Hold or a Reach
        # One unit for the number and its threshold: whichever names one names it for both.
        if not self.unit.symbol:
            object.__setattr__(self, "unit", measure.threshold.unit)
        object.__setattr__(self, "measure", _fit(measure, self.unit))

    def _check_history(self) -> None:
        if self.retargets:
            unit, given = self.unit, self.retargets
            fitted = [
                each.evolve(measure=_fit(each.measure, unit), before=_fit(each.before, unit))
                for each in given
            ]
            object.__setattr__(self, "retargets", tuple(fitted))
            self._check_retargets()
        if self.check_ins:
            self._check_values()

    def _check_retargets(self) -> None:
        for index, (earlier, later) in enumerate(pairwise(self.retargets), start=1):
            if later.valid_from <= earlier.valid_from:
                path, given = f"retargets[{index}].valid_from", later.valid_from.isoformat()
                need = f"later than the one before ({earlier.valid_from})"
                raise invalid(path, need, given, "history stands: retarget from a later day")
            if later.before != earlier.measure:
                path, instead = f"retargets[{index}].before", "let kr.retarget() fill it in"
                need = f"the measure of the retarget before it ({earlier.measure})"
                raise invalid(path, need, later.before, instead)
        if self.retargets[-1].measure != self.measure:
            need = f"that of the last retarget ({self.retargets[-1].measure})"
            instead = "history stands: use kr.retarget(measure, valid_from=day, reason=…)"
            raise invalid("measure", need, self.measure, instead)

    def _check_values(self) -> None:
        """Refuse check-ins that the measures cannot read: 35 is no milestone, and 'done' is no number of points."""
        for index, check_in in enumerate(self.check_ins):
            measure = self.measure_on(check_in.on)
            if measure.__class__ in NUMBERLESS:
                try:
                    measure.accept(check_in.value)
                except InvalidValueError as error:
                    message = f"check_ins[{index}] ({check_in.on}): {error}"
                    raise InvalidValueError(message, ((f"check_ins[{index}].value", message),)) from None
        first = self.check_ins[0].on
        for index, each in enumerate(self.retargets):
            counts = each.measure.__class__ not in NUMBERLESS
            if first < each.valid_from and counts != (each.before.__class__ not in NUMBERLESS):
                need = f"able to read the check-ins before it, as {each.before} does"
                instead = f"begin a new key result with carried_from={self.id!r}"
                raise invalid(f"retargets[{index}].measure", need, each.measure, instead)

    @staticmethod
    def from_to(
        name: str,
        baseline: NumberLike,
        target: NumberLike,
        *,
        unit: Unit | str = "",
        owner: str | None = None,
        weight: NumberLike = 1.0,
        kpi: str | None = None,
        id: str = KEEP,  # noqa: A002 - the field's own name
    ) -> KeyResult:
        """A number that goes from a baseline to a target.

        Args:
            name: What is measured; it becomes the title.
            baseline: Where it starts.
            target: Where it should end.
            unit: What it counts.
            owner: Who answers for it.
            weight: How much it counts.
            kpi: The id of the KPI whose number it is.
            id: By default a slug of the name.

        Returns:
            A key result with the measure ``Linear(baseline, target)``.

        Raises:
            InvalidValueError: The target equals the baseline.

        >>> from okrkit import KeyResult
        >>> KeyResult.from_to("On-time delivery", 65, 90, unit="%").measure
        Linear(baseline=65.0, target=90.0)
        >>> KeyResult.from_to("Churn", 6, 3).measure.direction.value
        'decrease'
        """
        return _named(name, Linear(baseline, target), id, unit=unit, owner=owner, weight=weight, kpi=kpi)

    @staticmethod
    def milestone(
        title: str,
        *,
        owner: str | None = None,
        weight: NumberLike = 1.0,
        id: str = KEEP,  # noqa: A002 - the field's own name
    ) -> KeyResult:
        """Something that is done or not by the end.

        Args:
            title: What will be so.
            owner: Who answers for it.
            weight: How much it counts.
            id: By default a slug of the title.

        Returns:
            A key result with the measure ``Milestone()``; check-ins take True and False.

        Raises:
            InvalidValueError: No title.

        >>> from okrkit import KeyResult, score
        >>> score(KeyResult.milestone("Pass the SOC 2 audit").check_in("2026-09-01", True))
        1.0
        >>> score(KeyResult.milestone("Pass the SOC 2 audit")) is None
        True
        """
        return _named(title, Milestone(), id, owner=owner, weight=weight)

    @staticmethod
    def hold(
        name: str,
        threshold: Threshold | str,
        *,
        how: Any = "share",  # noqa: ANN401 - Hold says what it takes
        owner: str | None = None,
        weight: NumberLike = 1.0,
        kpi: str | None = None,
        id: str = KEEP,  # noqa: A002 - the field's own name
    ) -> KeyResult:
        """A number that must stay healthy while others change.

        Args:
            name: What is measured; it becomes the title.
            threshold: What healthy is, or its text.
            how: 'share' of the readings, 'latest' or 'worst'.
            owner: Who answers for it.
            weight: How much it counts.
            kpi: The id of the KPI whose number it is.
            id: By default a slug of the name.

        Returns:
            A key result with the measure ``Hold(threshold)``.

        Raises:
            InvalidValueError: No threshold.

        >>> from okrkit import KeyResult, score
        >>> errors = KeyResult.hold("Error rate", "≤ 1%")
        >>> score(errors.check_in({"2026-07-31": 0.4, "2026-08-31": 1.2}))
        0.5
        >>> errors.unit.symbol
        '%'
        """
        return _named(name, Hold(to_threshold(threshold), how), id, owner=owner, weight=weight, kpi=kpi)

    @staticmethod
    def parse(text: str, *, owner: str | None = None, weight: NumberLike = 1.0) -> KeyResult:
        """Read a key result from its sentence.

        From A to B becomes `Linear`, a count ``Linear(0, n)``, 'reach n' `Target`, 'by n %' `Change`, a milestone or
        a task `Milestone`, a KPI's sentence `Hold`; an objective, a bare metric and what is unclear are refused. What the
        number counts is its unit, known or not ('from 120 sacks to 80 sacks'), unless the name says it already.

        Args:
            text: Such as 'Increase on-time delivery from 65% to 90%'.
            owner: Who answers for it.
            weight: How much it counts.

        Returns:
            The key result, with the sentence as its title.

        Raises:
            NotationError: No key result can be read in it; the message has a caret where reading stopped.
            InvalidValueError: Not a text.

        >>> from okrkit import KeyResult
        >>> KeyResult.parse("Reduce average project delay from 10 days to 3 days").measure
        Linear(baseline=10.0, target=3.0)
        >>> KeyResult.parse("Reduce rework hours by 25%").measure
        Change(percent=-25.0, amount=None)
        """
        measure, unit = measure_of(text)
        return KeyResult(" ".join(text.split()), measure, unit=unit, owner=owner, weight=weight)

    def check_in(
        self,
        day: DayLike | Reading | CheckInsLike,
        value: Any = KEEP,  # noqa: ANN401 - the measure says what it takes
        *,
        confidence: NumberLike | None = None,
        note: str = "",
        blockers: Iterable[str] = (),
        replace: bool = False,
    ) -> KeyResult:
        """The key result with one more check-in, or with many.

        Args:
            day: The day of the one; or a mapping of days to values, pairs, Readings, a Series.
            value: What it stands at, as the measure takes it: a number, True or False, a stage, a set of items.
            confidence: How likely success is, from 0 to 1.
            note: What there is to say.
            blockers: What stands in the way.
            replace: Whether it may take the place of a check-in on the same day.

        Returns:
            The key result with the check-ins in order of days.

        Raises:
            InvalidValueError: The measure does not take the value, or there is a check-in on that day.

        >>> from okrkit import KeyResult
        >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-07-31", 35, confidence=0.6)
        >>> kr.check_in({"2026-08-31": 38, "2026-09-30": 41}).current()
        41.0
        >>> kr.check_in([("2026-07-31", 34)], replace=True).current()
        34.0
        """
        if not isinstance(replace, bool):
            raise invalid("replace", "True or False", replace, "say whether it may take the place of another")
        entries = to_entries(day, value, note)
        by_day = {check_in.on: check_in for check_in in self.check_ins}
        replaceable: set[date] = set(by_day) if replace else set()
        given: set[date] = set()
        for each_day, each_value, each_note in entries:
            new = self._accept(each_day, each_value, confidence=confidence, note=each_note, blockers=blockers)
            if new.on in by_day and new.on not in replaceable:
                once = "pass replace=True to put this one in its place"
                raise second_on(new.on, each_value, TWICE if new.on in given else once)
            given.add(new.on)
            replaceable.discard(new.on)
            by_day[new.on] = new
        return self.evolve(check_ins=by_day.values())

    def _accept(
        self,
        day: DayLike,
        value: Any,  # noqa: ANN401 - the measure says what it takes
        *,
        confidence: NumberLike | None,
        note: str,
        blockers: Iterable[str],
    ) -> CheckIn:
        on = to_day(day, "day")
        try:
            number = to_number(self.measure_on(on).accept(value))
        except OkrkitError as error:
            message = f"check-in of {self.id!r} on {on}: {error}"
            raise InvalidValueError(message, error.problems) from None
        return CheckIn(on, number, confidence=confidence, note=note, blockers=blockers)

    def retarget(self, measure: Measure, *, valid_from: DayLike, reason: str) -> KeyResult:
        """The key result with another measure from a day on: the goalposts moved, on the record.

        Args:
            measure: The new measure.
            valid_from: The first day that it judges; later than that of any retarget before.
            reason: Why it changes.

        Returns:
            The key result with one more `Retarget`.

        Raises:
            InvalidValueError: Not later than the last retarget, or no reason.

        >>> from okrkit import KeyResult, Linear, score
        >>> kr = KeyResult.from_to("NPS", 30, 50).check_in({"2026-07-31": 35, "2026-09-30": 40})
        >>> kr = kr.retarget(Linear(30, 40), valid_from="2026-09-01", reason="a churned account")
        >>> score(kr, on="2026-08-31"), score(kr)
        (0.25, 1.0)
        >>> len(kr.retargets)
        1
        """
        new = to_measure(measure)
        retarget = Retarget(new, valid_from=valid_from, reason=reason, before=self.measure)
        return self.evolve(measure=new, retargets=(*self.retargets, retarget))

    def measure_on(self, day: DayLike) -> Measure:
        """The measure in force on a day.

        Args:
            day: The day.

        Returns:
            The newest one whose `valid_from` is not later; before the first retarget, the one that it replaced.

        Raises:
            InvalidValueError: Not a day.

        >>> from okrkit import KeyResult, Linear
        >>> kr = KeyResult.from_to("NPS", 30, 50).retarget(Linear(30, 40), valid_from="2026-09-01", reason="churn")
        >>> kr.measure_on("2026-08-31").target, kr.measure_on("2026-09-01").target
        (50.0, 40.0)
        >>> KeyResult.from_to("NPS", 30, 50).measure_on("1999-01-01").target
        50.0
        """
        wanted = to_day(day, "day")
        if not self.retargets:
            return self.measure
        index = bisect_right(self.retargets, wanted, key=retarget_from)
        return self.retargets[index - 1].measure if index else self.retargets[0].before

    def latest(self, on: DayLike | None = None) -> CheckIn | None:
        """The last check-in at or before a day.

        Args:
            on: The day; None for the end.

        Returns:
            The check-in, or None where there is none.

        Raises:
            InvalidValueError: Not a day.

        >>> from okrkit import KeyResult
        >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-07-31", 35)
        >>> kr.latest().value
        35.0
        >>> kr.latest("2026-07-30") is None
        True
        """
        made = self.check_ins
        index = len(made) if on is None else bisect_right(made, to_day(on), key=checked_on)
        return made[index - 1] if index else None

    def current(self, on: DayLike | None = None) -> float | None:
        """The latest value at or before a day; a baseline is a start, not a reading.

        Args:
            on: The day; None for the end.

        Returns:
            The value, or None where there is none.

        Raises:
            InvalidValueError: Not a day.

        >>> from okrkit import KeyResult
        >>> KeyResult.from_to("NPS", 32, 45).check_in("2026-07-31", 0).current()
        0.0
        >>> KeyResult.from_to("NPS", 32, 45).current() is None
        True
        """
        latest = self.latest(on)
        return None if latest is None else latest.value

    def evolve(
        self,
        *,
        title: str = KEEP,
        measure: Measure = KEEP,
        unit: Unit | str = KEEP,
        owner: str | None = KEEP,
        weight: NumberLike = KEEP,
        check_ins: Iterable[CheckIn] = KEEP,
        kpi: str | None = KEEP,
        initiatives: Iterable[Initiative | str] = KEEP,
        retargets: Iterable[Retarget] = KEEP,
        carried_from: str | None = KEEP,
        id: str = KEEP,  # noqa: A002 - the field's own name
        description: str = KEEP,
    ) -> KeyResult:
        """A key result like this one with some things changed; every check runs again.

        Args:
            title: The sentence; the id stays.
            measure: How values become progress; with retargets, use `retarget`.
            unit: What the number counts; where there are check-ins in another, pass them in the new one as well.
            owner: Who answers for it.
            weight: How much it counts.
            check_ins: What it stood at.
            kpi: The id of the KPI whose number it is.
            initiatives: The work meant to move it.
            retargets: How its measure changed.
            carried_from: The id of the key result that it goes on with.
            id: What it is known by.
            description: What else there is to say.

        Returns:
            The new key result.

        Raises:
            InvalidValueError: The change makes an illegal key result.

        >>> from okrkit import KeyResult
        >>> KeyResult.from_to("NPS", 32, 45).evolve(weight=2).weight
        2.0
        >>> kr = KeyResult.from_to("NPS", 32, 45)
        >>> kr.evolve() == kr
        True
        """
        if unit is not KEEP and check_ins is KEEP and self.check_ins and self.unit.symbol:
            wanted = Unit.of(unit)
            if wanted != self.unit:
                raise other_unit(self.unit, wanted, "check-ins")
        return KeyResult(
            self.title if title is KEEP else title,
            self.measure if measure is KEEP else measure,
            unit=self.unit if unit is KEEP else unit,
            owner=self.owner if owner is KEEP else owner,
            weight=self.weight if weight is KEEP else weight,
            check_ins=self.check_ins if check_ins is KEEP else check_ins,
            kpi=self.kpi if kpi is KEEP else kpi,
            initiatives=self.initiatives if initiatives is KEEP else initiatives,
            retargets=self.retargets if retargets is KEEP else retargets,
            carried_from=self.carried_from if carried_from is KEEP else carried_from,
            id=self.id if id is KEEP else id,
            description=self.description if description is KEEP else description,
        )

    def __str__(self) -> str:
        return line(self.title)

    def __repr__(self) -> str:
        number = len(self.check_ins)
        return f"<KeyResult {self.id!r}: {show(self.measure)}, {number} check-in{'' if number == 1 else 's'}>"


def _fit(measure: Measure, unit: Unit) -> Measure:
    """A measure in the unit of its key result: the threshold in it is converted."""
    if not isinstance(measure, (Hold, Reach)) or not unit.symbol:
        return measure
    threshold = measure.threshold
    if isinstance(measure, Reach) and threshold.unit.symbol not in {"", unit.symbol}:
        # Its baseline was taken in the threshold's unit: converting one alone would mix the two.
        raise mismatch("measure", unit, threshold.unit, str(threshold))
    return attrs.evolve(measure, threshold=threshold.in_unit(unit))


def _named(title: str, measure: Measure, id_: str, **fields: Any) -> KeyResult:  # noqa: ANN401 - KeyResult's own
    if id_ is not KEEP:
        fields["id"] = id_
    return KeyResult(title, measure, **fields)


def take_readings(key_result: KeyResult, readings: Iterable[Reading]) -> KeyResult:
    """The key result with a KPI's readings as its values.

    A check-in on the same day keeps its confidence, note and blockers and takes the reading's value; one on another
    day stays.
    """
    by_day = {check_in.on: check_in for check_in in key_result.check_ins}
    for reading in readings:
        old = by_day.get(reading.on)
        new = key_result._accept(  # noqa: SLF001 - the other half of check_in
            reading.on, reading.value, confidence=None, note=reading.note, blockers=()
        )
        by_day[reading.on] = new if old is None else attrs.evolve(old, value=new.value)
    same = key_result.check_ins == tuple(by_day.values())
    return key_result if same else key_result.evolve(check_ins=by_day.values())
