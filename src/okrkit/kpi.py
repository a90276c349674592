"""`KPI`: a number that must stay healthy; and `Metric`, a number nobody has said that of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from typing import Final, Literal, TypeAlias, cast

import attrs

from okrkit._calendar import day_in_words
from okrkit._converters import as_name, as_unit
from okrkit._doors import (
    KEEP,
    DayLike,
    NumberLike,
    check_note,
    check_optional_text,
    invalid,
    line,
    to_day,
    to_id,
    to_members,
    to_number,
    to_slug,
    wrong_type,
)
from okrkit._showing import shown
from okrkit._threshold_checks import fit_unit
from okrkit.errors import UnitMismatchError
from okrkit.kpi_history import (
    Cadence,
    Decision,
    Revision,
    other_unit,
    revised_from,
    to_cadence,
    to_decisions,
    to_revisions,
)
from okrkit.series import NO_READINGS, Reading, Series, SeriesLike, to_series
from okrkit.threshold import Threshold, to_threshold
from okrkit.units import NO_UNIT, Unit
from okrkit.verdict import Band

__all__ = ["KPI", "Metric"]

Kind: TypeAlias = Literal["leading", "lagging"]
Level: TypeAlias = Literal["company", "department", "team", "individual"]
_KINDS: Final = ("leading", "lagging")
_LEVELS: Final = ("company", "department", "team", "individual")
_LONGEST_SPOKEN: Final = 120


def _to_benchmark(value: NumberLike | None) -> float | None:
    return None if value is None else to_number(value, "benchmark")


def _slug(named: Metric | KPI) -> str:
    return to_slug(named.name)


@shown
@attrs.frozen
class Metric:
    """A number that is looked at, without a word on what healthy is.

    Args:
        name: What it is called.
        unit: What it counts.
        owner: Who answers for it.
        readings: What it was.
        id: By default a slug of the name.
        description: How it is measured.

    Raises:
        InvalidValueError: No name, or readings that are none.

    >>> from okrkit import Metric
    >>> Metric("Page views").as_kpi("≥ 250K", owner="Ada").threshold
    Threshold.parse('≥ 250000')
    >>> Metric("Page views").id
    'page-views'
    """

    name: str = attrs.field(converter=as_name)
    unit: Unit = attrs.field(default=NO_UNIT, converter=as_unit)
    owner: str | None = attrs.field(default=None, kw_only=True)
    readings: Series = attrs.field(default=NO_READINGS, converter=to_series, kw_only=True)
    id: str = attrs.field(default=attrs.Factory(_slug, takes_self=True), converter=to_id, kw_only=True)
    description: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_optional_text(self.owner, "owner")
        check_note(self.description, "description")

    def as_kpi(
        self, threshold: Threshold | str, *, owner: str | None = KEEP, cadence: Cadence | None = None
    ) -> KPI:
        """The KPI that this metric becomes once someone says what healthy is.

        Args:
            threshold: What healthy looks like, or its text.
            owner: Who answers for it; by default the metric's owner.
            cadence: How often a reading is due.

        Returns:
            A KPI with the same name, id, unit and readings.

        Raises:
            NotationError: The text is no threshold.
            UnitMismatchError: The threshold's unit has no ratio to the metric's.

        >>> from okrkit import Metric
        >>> Metric("Churn", "%").as_kpi("< 3%").unit.symbol
        '%'
        >>> Metric("Churn", "%", owner="Lee").as_kpi("< 3%").owner
        'Lee'
        """
        return KPI(
            self.name,
            threshold,
            unit=self.unit,
            owner=self.owner if owner is KEEP else owner,
            readings=self.readings,
            id=self.id,
            cadence=cadence,
            description=self.description,
        )

    def evolve(
        self,
        *,
        name: str = KEEP,
        unit: Unit | str = KEEP,
        owner: str | None = KEEP,
        readings: SeriesLike = KEEP,
        id: str = KEEP,  # noqa: A002 - the field's own name
        description: str = KEEP,
    ) -> Metric:
        """A metric like this one with some things changed.

        Args:
            name: What it is called; the id stays.
            unit: What it counts.
            owner: Who answers for it.
            readings: What it was.
            id: What it is known by.
            description: How it is measured.

        Returns:
            The new metric.

        Raises:
            InvalidValueError: The change makes an illegal metric.

        >>> from okrkit import Metric
        >>> Metric("Views").evolve(name="Page views").id
        'views'
        >>> Metric("Views").evolve() == Metric("Views")
        True
        """
        if unit is not KEEP and readings is KEEP:
            _check_unit(self, Unit.of(unit))
        return Metric(
            self.name if name is KEEP else name,
            self.unit if unit is KEEP else unit,
            owner=self.owner if owner is KEEP else owner,
            readings=self.readings if readings is KEEP else readings,
            id=self.id if id is KEEP else id,
            description=self.description if description is KEEP else description,
        )

    def __repr__(self) -> str:
        readings = len(self.readings)
        return f"<Metric {self.id!r}: {readings} reading{'' if readings == 1 else 's'}>"


@shown
@attrs.frozen
class KPI:
    """A number that must stay healthy: ongoing, owned, with a threshold.

    `threshold` is the newest one; `revisions` say what it replaced and when, and a reading is judged by the one in force on
    its own day.

    Args:
        name: What it is called.
        threshold: What healthy looks like, or its text; it brings its unit.
        unit: What the number counts; a threshold in another duration is converted.
        owner: Who answers for it.
        readings: What it was: a mapping of days to values, pairs, Readings, a pandas Series.
        id: By default a slug of the name.
        cadence: How often a reading is due: 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular', or
            a number of days.
        kind: 'leading' or 'lagging'.
        level: 'company', 'department', 'team' or 'individual'.
        benchmark: What good looks like elsewhere.
        decisions: What was decided because of it.
        revisions: How its threshold changed.
        description: How it is measured.

    Raises:
        InvalidValueError: A field cannot be what was given; the message says which and why.
        UnitMismatchError: The threshold's unit has no ratio to the KPI's.

    >>> from okrkit import KPI
    >>> delivery = KPI("On-time delivery", "≥ 80%", owner="Dana", readings={"2026-06-30": 65})
    >>> delivery.band, delivery.unit.symbol, delivery.id
    (<Band.CRITICAL: 'critical'>, '%', 'on-time-delivery')
    >>> KPI("NPS", "≥ 40").band
    <Band.NO_DATA: 'no data'>
    """

    name: str = attrs.field(converter=as_name)
    threshold: Threshold = attrs.field(converter=to_threshold)
    unit: Unit = attrs.field(default=NO_UNIT, converter=as_unit, kw_only=True)
    owner: str | None = attrs.field(default=None, kw_only=True)
    readings: Series = attrs.field(default=NO_READINGS, converter=to_series, kw_only=True)
    id: str = attrs.field(default=attrs.Factory(_slug, takes_self=True), converter=to_id, kw_only=True)
    cadence: Cadence | None = attrs.field(default=None, converter=to_cadence, kw_only=True)
    kind: Kind | None = attrs.field(default=None, kw_only=True)
    level: Level | None = attrs.field(default=None, kw_only=True)
    benchmark: float | None = attrs.field(default=None, converter=_to_benchmark, kw_only=True)
    decisions: tuple[Decision, ...] = attrs.field(default=(), converter=to_decisions, kw_only=True)
    revisions: tuple[Revision, ...] = attrs.field(default=(), converter=to_revisions, kw_only=True)
    description: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_optional_text(self.owner, "owner")
        check_note(self.description, "description")
        _check_choice(self.kind, "kind", _KINDS)
        _check_choice(self.level, "level", _LEVELS)
        # One unit for the number and its threshold: whichever names one names it for both.
        unit = self.unit if self.unit.symbol else self.threshold.unit
        object.__setattr__(self, "unit", unit)
        object.__setattr__(self, "threshold", fit_unit(self.threshold, unit))
        if self.revisions:
            self._fit_revisions(unit)

    def _fit_revisions(self, unit: Unit) -> None:
        revisions = tuple(
            attrs.evolve(each, threshold=fit_unit(each.threshold, unit), before=fit_unit(each.before, unit))
            for each in self.revisions
        )
        object.__setattr__(self, "revisions", revisions)
        for index in range(1, len(revisions)):
            earlier, later = revisions[index - 1 : index + 1]
            if later.valid_from <= earlier.valid_from:
                given, need = (
                    later.valid_from.isoformat(),
                    f"later than the one before ({earlier.valid_from})",
                )
                raise invalid(
                    f"revisions[{index}].valid_from", need, given, "history stands: revise from a later day"
                )
            if later.before != earlier.threshold:
                need = f"the threshold of the revision before it ({earlier.threshold})"
                raise invalid(
                    f"revisions[{index}].before", need, str(later.before), "let kpi.revise() fill it in"
                )
        if revisions[-1].threshold != self.threshold:
            need = f"that of the last revision ({revisions[-1].threshold})"
            instead = "history stands: use kpi.revise(threshold, valid_from=day, reason=…)"
            raise invalid("threshold", need, str(self.threshold), instead)

    @staticmethod
    def parse(text: str, *, owner: str | None = None, cadence: Cadence | None = None) -> KPI:
        """Read a KPI from its sentence.

        No number is left out in silence: each is in the threshold or in the name, or the sentence is refused.

        Args:
            text: Such as 'Keep churn below 3%'.
            owner: Who answers for it.
            cadence: How often a reading is due.

        Returns:
            The KPI, named by what the sentence measures.

        Raises:
            NotationError: The sentence is not a threshold on a named number; the message has a caret.
            InvalidValueError: Not a text.

        >>> from okrkit import KPI
        >>> churn = KPI.parse("Keep monthly churn below 3%", owner="Lee")
        >>> churn.name, str(churn.threshold)
        ('Monthly churn', '< 3%')
        >>> KPI.parse("Keep billable utilisation between 70% and 80%").threshold.high
        80.0
        """
        # Loaded here: a KPI built from numbers should not wait for the notation.
        from okrkit._threshold_reading import read_kpi  # noqa: PLC0415 - as said above

        name, threshold = read_kpi(text)
        return KPI(at_start(name), threshold, owner=owner, cadence=cadence)

    @property
    def band(self) -> Band:
        """Where the latest reading stands, by the threshold in force on its day; `NO_DATA` without one.

        >>> from okrkit import KPI
        >>> KPI("Churn", "< 3%", readings={"2026-06-30": 3}).band.value
        'critical'
        >>> KPI("Churn", "< 3%").band.value
        'no data'
        """
        latest = self.readings.latest()
        return Band.NO_DATA if latest is None else self.band_of(latest)

    def band_of(self, reading: Reading) -> Band:
        """The band of a reading by the threshold in force on the reading's own day."""
        if not isinstance(reading, Reading):
            raise wrong_type(
                "reading", "a Reading", reading, "for a bare number, ask the threshold: .classify(value)"
            )
        return self.threshold_on(reading.on).classify(reading.value)

    def latest(self, on: DayLike | None = None) -> Reading | None:
        """The last reading at or before a day.

        Args:
            on: The day; None for the end.

        Returns:
            The reading, or None where there is none.

        Raises:
            InvalidValueError: Not a day.

        >>> from okrkit import KPI
        >>> KPI("NPS", "≥ 40", readings={"2026-06-30": 38}).latest().value
        38.0
        >>> KPI("NPS", "≥ 40").latest() is None
        True
        """
        return self.readings.latest(on)

    def threshold_on(self, day: DayLike) -> Threshold:
        """The threshold in force on a day.

        Args:
            day: The day.

        Returns:
            The newest one whose `valid_from` is not later; before the first revision, the one that it replaced.

        Raises:
            InvalidValueError: Not a day.

        >>> from okrkit import KPI
        >>> kpi = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it held")
        >>> print(kpi.threshold_on("2026-09-30"), kpi.threshold_on("2026-10-01"))
        ≥ 40 ≥ 45
        >>> KPI("NPS", "≥ 40").threshold_on("1999-01-01").low
        40.0
        """
        wanted = to_day(day, "day")
        index = bisect_right(self.revisions, wanted, key=revised_from)
        if index:
            return self.revisions[index - 1].threshold
        return self.revisions[0].before if self.revisions else self.threshold

    def record(self, day: DayLike | Reading | SeriesLike, value: NumberLike = KEEP, note: str = "") -> KPI:
        """The KPI with one more reading, or with many.

        Args:
            day: The day of the one; or a Reading, a mapping of days to values, pairs, Readings, a Series.
            value: The value of the one.
            note: What there is to say about the one.

        Returns:
            The KPI with the longer series.

        Raises:
            InvalidValueError: There is a reading on one of the days already: use `correct`.

        >>> from okrkit import KPI
        >>> KPI("NPS", "≥ 40").record("2026-06-30", 38).latest().value
        38.0
        >>> len(KPI("NPS", "≥ 40").record({"2026-05-31": 37, "2026-06-30": 38}).readings)
        2
        """
        return self.evolve(readings=self.readings.add(day, value, note))

    def correct(self, day: DayLike, value: NumberLike, note: str = KEEP) -> KPI:
        """The KPI with the reading of one day replaced.

        Args:
            day: A day that has a reading.
            value: What it should have been.
            note: What there is to say; by default the old note stays.

        Returns:
            The KPI with the corrected series.

        Raises:
            InvalidValueError: There is no reading on that day: use `record`.

        >>> from okrkit import KPI
        >>> KPI("NPS", "≥ 40", readings={"2026-06-30": 38}).correct("2026-06-30", 41).band.value
        'healthy'
        >>> KPI("NPS", "≥ 40", readings={"2026-06-30": 38}).correct("2026-06-30", 0).latest().value
        0.0
        """
        return self.evolve(readings=self.readings.correct(day, value, note))

    def decide(self, day: DayLike, what: str) -> KPI:
        """The KPI with a decision that the number prompted.

        Args:
            day: When it was taken.
            what: What was decided.

        Returns:
            The KPI with one more `Decision`, in order of days.

        Raises:
            InvalidValueError: Not a day, or nothing said.

        >>> from okrkit import KPI
        >>> KPI("NPS", "≥ 40").decide("2026-07-02", "Call ten detractors").decisions[0].what
        'Call ten detractors'
        >>> [d.on.day for d in KPI("NPS", "≥ 40").decide("2026-07-02", "b").decide("2026-07-01", "a").decisions]
        [1, 2]
        """
        return self.evolve(decisions=(*self.decisions, Decision(day, what)))

    def revise(
        self,
        threshold: Threshold | str,
        *,
        valid_from: DayLike,
        reason: str,
        baseline: NumberLike | None = None,
    ) -> KPI:
        """The KPI with another threshold from a day on; readings before it keep the old one.

        Args:
            threshold: The new threshold, or its text.
            valid_from: The first day that it judges; later than that of any revision before.
            reason: Why it changes.
            baseline: Where the number stood before the change that earned it, if one did.

        Returns:
            The KPI with one more `Revision`.

        Raises:
            InvalidValueError: Not later than the last revision, or no reason.
            UnitMismatchError: The unit has no ratio to the KPI's.

        >>> from okrkit import KPI
        >>> kpi = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it held")
        >>> print(kpi.threshold, len(kpi.revisions))
        ≥ 45 1
        >>> KPI("Wait", "≤ 2 days").revise("≤ 24 hours", valid_from="2026-10-01", reason="clearer").threshold.high
        1.0
        """
        new = fit_unit(to_threshold(threshold), self.unit)
        revision = Revision(
            new, valid_from=valid_from, reason=reason, before=self.threshold, baseline=baseline
        )
        return self.evolve(threshold=new, revisions=(*self.revisions, revision))

    def evolve(
        self,
        *,
        name: str = KEEP,
        threshold: Threshold | str = KEEP,
        unit: Unit | str = KEEP,
        owner: str | None = KEEP,
        readings: SeriesLike = KEEP,
        id: str = KEEP,  # noqa: A002 - the field's own name
        cadence: Cadence | None = KEEP,
        kind: Kind | None = KEEP,
        level: Level | None = KEEP,
        benchmark: NumberLike | None = KEEP,
        decisions: Iterable[Decision] = KEEP,
        revisions: Iterable[Revision] = KEEP,
        description: str = KEEP,
    ) -> KPI:
        """A KPI like this one with some things changed; every check runs again.

        Args:
            name: What it is called; the id stays.
            threshold: What healthy looks like; with revisions, use `revise`.
            unit: What the number counts; where there are readings in another, pass them in the new one as well.
            owner: Who answers for it.
            readings: What it was.
            id: What it is known by.
            cadence: How often a reading is due.
            kind: 'leading' or 'lagging'.
            level: 'company', 'department', 'team' or 'individual'.
            benchmark: What good looks like elsewhere.
            decisions: What was decided because of it.
            revisions: How its threshold changed.
            description: How it is measured.

        Returns:
            The new KPI.

        Raises:
            InvalidValueError: The change makes an illegal KPI.

        >>> from okrkit import KPI
        >>> KPI("NPS", "≥ 40").evolve(owner="Sam").owner
        'Sam'
        >>> KPI("NPS", "≥ 40").evolve() == KPI("NPS", "≥ 40")
        True
        """
        if unit is not KEEP and readings is KEEP:
            _check_unit(self, Unit.of(unit))
        return KPI(
            self.name if name is KEEP else name,
            self.threshold if threshold is KEEP else threshold,
            unit=self.unit if unit is KEEP else unit,
            owner=self.owner if owner is KEEP else owner,
            readings=self.readings if readings is KEEP else readings,
            id=self.id if id is KEEP else id,
            cadence=self.cadence if cadence is KEEP else cadence,
            kind=self.kind if kind is KEEP else kind,
            level=self.level if level is KEEP else level,
            benchmark=self.benchmark if benchmark is KEEP else benchmark,
            decisions=self.decisions if decisions is KEEP else decisions,
            revisions=self.revisions if revisions is KEEP else revisions,
            description=self.description if description is KEEP else description,
        )

    def __str__(self) -> str:
        latest = self.readings.latest()
        if latest is None:
            return line(f"{self.name}: no reading yet ({self.threshold})")
        now = self.unit.format(latest.value)
        return line(f"{self.name}: {now} on {day_in_words(latest.on)}, {self.band.value} ({self.threshold})")

    def __repr__(self) -> str:
        readings = len(self.readings)
        return f"<KPI {self.id!r}: {self.threshold}, {readings} reading{'' if readings == 1 else 's'}>"


def _check_unit(named: Metric | KPI, wanted: Unit) -> None:
    if named.readings.readings and named.unit.symbol and wanted != named.unit:
        raise other_unit(named.unit, wanted, "readings")


def at_start(name: str) -> str:
    """A name as it stands at the start of a sentence: its first letter rises, that of 'iOS' or 'p95' does not."""
    first = name.split(maxsplit=1)[0] if name.strip() else name
    if any(character.isupper() or character.isdigit() for character in first):
        return name
    return name[:1].upper() + name[1:]


def spoken(name: str) -> str:
    """A name as a sentence says it: on one line, without a full stop, not endless."""
    plain = line(" ".join(name.split()))
    text = plain.rstrip(" .,:;!") or plain
    return text if len(text) <= _LONGEST_SPOKEN else f"{text[: _LONGEST_SPOKEN - 1].rstrip()}…"


def _check_choice(value: object, path: str, choices: tuple[str, ...]) -> None:
    if value is not None and not (isinstance(value, str) and value in choices):
        need = f"{', '.join(map(repr, choices[:-1]))} or {choices[-1]!r}"
        raise invalid(path, need, value, "choose one, or leave it out")


def to_kpis(kpis: KPI | Mapping[str, KPI] | Iterable[KPI], path: str = "kpis") -> dict[str, KPI]:
    """KPIs by id, from one, a mapping or a list; two with one id are refused."""
    if isinstance(kpis, KPI):
        return {kpis.id: kpis}
    given: Iterable[KPI] = cast("Mapping[str, KPI]", kpis).values() if isinstance(kpis, Mapping) else kpis
    members = to_members(given, KPI, path, "pass a list of KPIs")
    by_id: dict[str, KPI] = {}
    for index, kpi in enumerate(members):
        if kpi.id in by_id:
            raise invalid(f"{path}[{index}].id", "unique", kpi.id, "give one of the two another id=")
        by_id[kpi.id] = kpi
    return by_id


def convert_reading(kpi: KPI, value: float, unit: Unit) -> float:
    """A KPI's value in the unit of what it feeds; where either names no unit, as it is."""
    if not kpi.unit.symbol or not unit.symbol:
        return value
    try:
        return kpi.unit.convert(value, unit)
    except UnitMismatchError:
        message = (
            f"KPI {kpi.id!r} must count {unit.symbol} as the key result that it powers does, got {kpi.unit.symbol}: "
            "give one of the two the other's unit"
        )
        raise UnitMismatchError(message, (("unit", message),)) from None
