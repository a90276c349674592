"""Is it healthy now, is that word still fresh, and did the improvement hold?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from operator import index
from typing import Final, SupportsIndex

import attrs

from okrkit._calendar import add_months
from okrkit._doors import DayLike, NumberLike, invalid, is_truth, line, takes, to_day, to_number
from okrkit._news import bad_news, bad_news_words
from okrkit._sentences import band_words, count, day, limits, percent
from okrkit._showing import shown
from okrkit.arithmetic import same
from okrkit.behaviour import Signal
from okrkit.errors import InvalidValueError
from okrkit.finding import Finding
from okrkit.grading import place_of
from okrkit.kpi import KPI, at_start, spoken
from okrkit.series import Reading
from okrkit.threshold import Threshold
from okrkit.trending import Trend, trend
from okrkit.units import Unit
from okrkit.verdict import Band, Verdict

__all__ = [
    "Attainment",
    "Freshness",
    "Health",
    "Holding",
    "Standing",
    "attainment",
    "health",
    "holds",
    "staleness",
]

_DAYS: Final = {"weekly": 7, "fortnightly": 14}
_MONTHS: Final = {"monthly": 1, "quarterly": 3, "yearly": 12}
_HEALTH_RULE: Final = "threshold"
_LARGEST: Final = 1.7976931348623157e308
_MOST: Final = 1_000_000


class Freshness(Enum):
    """Whether a KPI's latest reading is still the word on it.

    >>> from okrkit import KPI, staleness
    >>> staleness(KPI("NPS", "≥ 40", cadence="monthly", readings={"2026-06-30": 38}), "2026-07-30")
    <Freshness.FRESH: 'fresh'>
    >>> staleness(KPI("NPS", "≥ 40"), "2026-07-30")
    <Freshness.UNKNOWN: 'unknown'>
    """

    FRESH = "fresh"
    DUE = "due"
    STALE = "stale"
    UNKNOWN = "unknown"


class Standing(Enum):
    """Whether a new standard held.

    >>> from okrkit import Standing
    >>> Standing.HELD.value
    'held'
    >>> Standing("too early")
    <Standing.TOO_EARLY: 'too early'>
    """

    TOO_EARLY = "too early"
    HELD = "held"
    SLIPPED = "slipped"
    REVERTED = "reverted"


@shown
@attrs.frozen
class Attainment:
    """The share of a target that is attained, or why there is none.

    `value` is a fraction: 1.0 is the limit met, more is better than it asks; None where the ratio has no meaning, and
    `reason` says why.

    >>> from okrkit import KPI, attainment
    >>> attainment(KPI("On-time delivery", "≥ 80%", readings={"2026-06-30": 60}), "2026-07-01").value
    0.75
    >>> print(attainment(KPI("Utilisation", "70..80%", readings={"2026-06-30": 60}), "2026-07-01"))
    a range has no share of target
    """

    value: float | None
    reason: str

    def __str__(self) -> str:
        return self.reason


@shown
@attrs.frozen
class Health:
    """Whether a KPI is healthy on a day; printing it gives the sentence.

    `band` is the band that counts (after `confirm` and `clear`), `reading` the latest reading and `age` its days; `gap` its
    signed distance from healthy; `streak` how many readings in a row were outside healthy and `since` the first of them;
    `attainment`, `freshness` and the `verdict` as the functions of those names give them. Outside healthy, `news` is True where
    something happened (`signals` say what), False where that is routine, None with too few readings to say.

    >>> from okrkit import KPI, health
    >>> delivery = KPI("On-time delivery", "≥ 80%", readings={"2026-05-31": 68, "2026-06-30": 65})
    >>> now = health(delivery, "2026-07-01")
    >>> now.band.value, now.gap, now.streak, now.age
    ('critical', -15.0, 2, 1)
    >>> health(KPI("NPS", "≥ 40"), "2026-07-01").band
    <Band.NO_DATA: 'no data'>
    """

    kpi: KPI
    on: date | None
    band: Band = attrs.field(kw_only=True)
    reading: Reading | None = attrs.field(kw_only=True)
    age: int | None = attrs.field(kw_only=True)
    gap: float | None = attrs.field(kw_only=True)
    streak: int = attrs.field(kw_only=True)
    since: date | None = attrs.field(kw_only=True)
    attainment: Attainment = attrs.field(kw_only=True)
    freshness: Freshness = attrs.field(kw_only=True)
    verdict: Verdict = attrs.field(kw_only=True)
    news: bool | None = attrs.field(default=None, kw_only=True)
    signals: tuple[Signal, ...] = attrs.field(default=(), kw_only=True)

    @property
    def trend(self) -> Trend:
        """Which way the number is going, as `trend` says on that day.

        >>> from okrkit import KPI, health
        >>> wait = KPI("Wait", "≤ 3 days", readings={f"2026-0{month}-28": 9 - month for month in range(1, 9)})
        >>> print(health(wait).trend)
        improving: by 1 day a reading over 8 readings (p < 0.001)
        >>> health(KPI("Wait", "≤ 3 days")).trend.n
        0
        """
        return trend(self.kpi, self.on)

    def __str__(self) -> str:
        return str(self.verdict)

    def __repr__(self) -> str:
        return f"<Health of {self.kpi.id!r}: {self.band.value}{'' if self.on is None else f' on {self.on}'}>"


@shown
@attrs.frozen
class Holding:
    """Whether a KPI held its new standard; printing it gives the sentence.

    `state` is the `Standing`, `readings` those that decided it, `median` theirs, `since` the day from which they count,
    `baseline` where the number stood before, if known. `shift` is True where the readings since then run elsewhere than the limits
    from before allow, False where they do not, None with too few to say; `findings` name a one-quarter anomaly.

    >>> from okrkit import KPI, holds
    >>> kpi = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it was reached", baseline=38)
    >>> kpi = kpi.record({"2026-10-31": 46, "2026-11-30": 44, "2026-12-31": 47})
    >>> holds(kpi, "2027-01-01").state
    <Standing.HELD: 'held'>
    >>> holds(kpi, "2026-12-01").state
    <Standing.TOO_EARLY: 'too early'>
    """

    kpi: KPI
    on: date
    state: Standing = attrs.field(kw_only=True)
    readings: tuple[Reading, ...] = attrs.field(kw_only=True)
    median: float | None = attrs.field(kw_only=True)
    since: date = attrs.field(kw_only=True)
    baseline: float | None = attrs.field(kw_only=True)
    reason: str = attrs.field(kw_only=True)
    shift: bool | None = attrs.field(default=None, kw_only=True)
    findings: tuple[Finding, ...] = attrs.field(default=(), kw_only=True)

    def __str__(self) -> str:
        return line(self.reason)

    def __repr__(self) -> str:
        return f"<Holding of {self.kpi.id!r}: {self.state.value} on {self.on}>"


def _to_kpi(kpi: KPI, call: str) -> KPI:
    if not isinstance(kpi, KPI):
        raise takes(call, "a KPI", kpi, "a metric becomes one with .as_kpi(threshold)")
    return kpi


def _to_count(value: int, path: str) -> int:
    number = _whole(value)
    if number is None or not 1 <= number <= _MOST:
        need = f"a whole number from 1 to {_MOST:,}"
        raise invalid(path, need, value, "say how many readings in a row it takes")
    return number


def _whole(value: object) -> int | None:
    """An int from whatever is a whole number; None for the rest, True and False among them."""
    return (
        index(value)
        if isinstance(value, SupportsIndex) and not isinstance(value, type) and not is_truth(value)
        else None
    )


def due_on(kpi: KPI) -> date | None:
    """The day on which the next reading is due: one cadence after the last, by calendar months where it is in months."""
    latest, cadence = kpi.readings.latest(), kpi.cadence
    if latest is None or cadence is None or cadence == "irregular":
        return None
    try:
        if isinstance(cadence, str) and cadence in _MONTHS:
            return add_months(latest.on, _MONTHS[cadence])
        return latest.on + timedelta(days=cadence if isinstance(cadence, int) else _DAYS[cadence])
    except (OverflowError, InvalidValueError):
        return date.max


def staleness(kpi: KPI, on: DayLike, *, grace: int = 3) -> Freshness:
    """Whether the latest reading at or before a day is still the word on a KPI.

    Fresh to one cadence after the last reading (calendar months, not 30 days), due for `grace` more days, then stale.

    Args:
        kpi: The KPI.
        on: The day.
        grace: How many days a reading may be late, 0 or more.

    Returns:
        The freshness; `UNKNOWN` without a cadence; a cadence without a reading is `STALE`; 'irregular' is never stale.

    Raises:
        InvalidValueError: Not a day, or a negative grace.

    >>> from okrkit import KPI, staleness
    >>> nps = KPI("NPS", "≥ 40", cadence="monthly", readings={"2026-06-30": 38})
    >>> [staleness(nps, day).value for day in ("2026-07-30", "2026-08-02", "2026-08-03")]
    ['fresh', 'due', 'stale']
    >>> staleness(nps.evolve(cadence="irregular"), "2030-01-01").value
    'fresh'
    """
    wanted = to_day(on)
    late = _whole(grace)
    if late is None or late < 0:
        raise invalid("grace", "a whole number of days, 0 or more", grace, "say how late a reading may be")
    known = _to_kpi(kpi, "staleness()")
    known = known.evolve(readings=known.readings.until(wanted))
    return _freshness(known, wanted, late)


def _freshness(kpi: KPI, on: date, grace: int = 3) -> Freshness:
    if kpi.cadence is None:
        return Freshness.UNKNOWN
    if not kpi.readings.readings:
        return Freshness.UNKNOWN if kpi.cadence == "irregular" else Freshness.STALE
    due = due_on(kpi)
    if due is None or on <= due:
        return Freshness.FRESH
    return Freshness.DUE if (on - due).days <= grace else Freshness.STALE


def attainment(kpi: KPI, on: DayLike | None = None) -> Attainment:
    """The share of its target that a KPI attains: latest / limit for a floor, limit / latest for a ceiling.

    A fraction; 1.0 or more where the limit is met. It needs two numbers of one sign, neither 0; of two negative ones the
    ratio is turned round, so that more is still better. A range has none.

    Args:
        kpi: The KPI.
        on: The day to look from; None for that of the latest reading.

    Returns:
        The share, or None, with the reason in words.

    Raises:
        InvalidValueError: Not a day.

    >>> from okrkit import KPI, attainment
    >>> attainment(KPI("Delay", "≤ 3 days", readings={"2026-06-30": 6}), "2026-07-01").value
    0.5
    >>> attainment(KPI("Bugs", "≤ 0", readings={"2026-06-30": 6})).value is None
    True
    """
    known = _to_kpi(kpi, "attainment()")
    latest = known.latest(on)
    if latest is None:
        return Attainment(None, "there is no reading yet")
    threshold = known.threshold_on(latest.on)
    if threshold.low is not None and threshold.high is not None:
        return Attainment(None, "a range has no share of target")
    limit = threshold.low if threshold.low is not None else threshold.high or 0.0
    value, now, goal = latest.value, known.unit.format(latest.value), known.unit.format(limit)
    if value == 0.0 or limit == 0.0 or (value < 0.0) != (limit < 0.0):
        why = "one is 0" if value == 0.0 or limit == 0.0 else "their signs differ"
        return Attainment(None, f"{now} is no meaningful share of {goal}: {why}")
    # A floor is met by more, a ceiling by less; below zero it is the other way round.
    top, bottom = (value, limit) if (threshold.low is not None) == (limit > 0.0) else (limit, value)
    share = min(top / bottom, _LARGEST)
    return Attainment(share, f"{now} where {limits(threshold)} is healthy: {percent(share)} of target")


def health(kpi: KPI, on: DayLike | None = None, *, confirm: int = 1, clear: int = 1) -> Health:
    """Whether a KPI is healthy on a day, with the sentence.

    Each reading is judged by the threshold in force on its own day. Outside healthy it also says, from six readings on, whether that
    is noise (change the system) or new (ask what happened): whether a signal on that side touches the readings outside healthy.

    Args:
        kpi: The KPI.
        on: The day to look from; None for that of the latest reading.
        confirm: After how many readings in a row outside healthy health counts as lost, with the band of the last.
        clear: After how many healthy readings in a row it counts as regained.

    Returns:
        Band, latest reading and its age, gap, streak, attainment, trend, signals, freshness and verdict.

    Raises:
        InvalidValueError: Not a day, or a count below 1.

    >>> from okrkit import KPI, health
    >>> readings = {"2026-04-30": 71, "2026-05-31": 68, "2026-06-30": 65}
    >>> print(health(KPI("On-time delivery", "≥ 80%", readings=readings), "2026-07-01"))
    On-time delivery is critical: 65% on 30 June 2026, 15 points short of 80%; outside healthy for 3 readings in a row
    >>> health(KPI("On-time delivery", "≥ 80%", readings={"2026-06-30": 65}), confirm=2).band.value
    'healthy'
    """
    known = _to_kpi(kpi, "health()")
    to_lose, to_regain = _to_count(confirm, "confirm"), _to_count(clear, "clear")
    until = known if on is None else known.evolve(readings=known.readings.until(to_day(on)))
    latest = until.readings.latest()
    if latest is None:
        return _without_reading(known, None if on is None else to_day(on))
    wanted = latest.on if on is None else to_day(on)
    bands = [until.band_of(reading) for reading in until.readings]
    streak = _run(bands, healthy=False)
    band = _confirmed(bands, to_lose, to_regain)
    freshness = _freshness(until, wanted)
    threshold = until.threshold_on(latest.on)
    since = until.readings[-streak].on if streak else None
    judgement = None if since is None or band is Band.HEALTHY else bad_news(until, since)
    verdict = _verdict(
        until,
        latest,
        threshold,
        on=wanted,
        band=band,
        seen=bands[-1],
        streak=streak,
        pattern=_pattern_words(band, bands, to_lose, to_regain)
        + ("" if judgement is None else bad_news_words(judgement, until)),
        freshness=freshness,
    )
    return Health(
        known,
        wanted,
        band=band,
        reading=latest,
        age=(wanted - latest.on).days,
        gap=threshold.gap(latest.value),
        streak=streak,
        since=since,
        attainment=attainment(until),
        freshness=freshness,
        verdict=verdict,
        news=None if judgement is None else bool(judgement.signals),
        signals=() if judgement is None else judgement.signals,
    )


def _without_reading(kpi: KPI, on: date | None) -> Health:
    until = "" if on is None else f" by {day(on)}"
    reason = f"{at_start(spoken(kpi.name))} has no reading{until or ' yet'}"
    verdict = Verdict("no data", Band.NO_DATA, _HEALTH_RULE, reason=reason, on=on)
    return Health(
        kpi,
        on,
        band=Band.NO_DATA,
        reading=None,
        age=None,
        gap=None,
        streak=0,
        since=None,
        attainment=Attainment(None, "there is no reading yet"),
        freshness=Freshness.UNKNOWN if kpi.cadence in {None, "irregular"} else Freshness.STALE,
        verdict=verdict,
    )


def _run(bands: Sequence[Band], *, healthy: bool) -> int:
    """How many of the last bands in a row are healthy, or are not."""
    run = 0
    while run < len(bands) and (bands[-1 - run] is Band.HEALTHY) == healthy:
        run += 1
    return run


def _confirmed(bands: Sequence[Band], confirm: int, clear: int) -> Band:
    """The band that counts: health is lost and regained only after so many readings in a row."""
    state, run = Band.HEALTHY, 0
    for band in bands:
        lost = state is not Band.HEALTHY
        if (band is Band.HEALTHY) == (not lost):
            run = 0
            state = band  # still healthy, or still not: then with the band of this reading
            continue
        run += 1
        if run >= (clear if lost else confirm):
            state, run = band, 0
    return state


def _verdict(
    kpi: KPI,
    latest: Reading,
    threshold: Threshold,
    *,
    on: date,
    band: Band,
    seen: Band,
    streak: int,
    pattern: str,
    freshness: Freshness,
) -> Verdict:
    place, measured = place_of(threshold.scale, latest.value), (("value", latest.value), ("day", latest.on))
    is_now = f"is {band_words(band)}" if band is seen else f"still counts as {band.value}"
    return Verdict(
        band.value,
        band,
        _HEALTH_RULE,
        reason=(
            f"{at_start(spoken(kpi.name))} {is_now}: {_reading_words(kpi, latest, threshold, seen)}"
            f"{pattern}{_freshness_words(kpi, freshness, on, latest)}"
        ),
        inputs=(*measured, ("threshold", str(threshold)), ("streak", float(streak))),
        edge=place.edge,
        distance=place.distance,
        on=on,
    )


def _reading_words(kpi: KPI, latest: Reading, threshold: Threshold, seen: Band) -> str:
    when = day(latest.on)
    if seen is Band.HEALTHY:
        return f"{kpi.unit.format(latest.value)} on {when} (healthy is {limits(threshold)})"
    side = threshold.side(latest.value)
    limit = (threshold.low if side < 0 else threshold.high) or 0.0
    now, edge = told_apart(kpi.unit, latest.value, limit)
    meaning = (threshold.below if side < 0 else threshold.above).strip(" .,:;")
    tail = f", {meaning}" if meaning else ""
    gap = threshold.gap(latest.value)
    if gap == 0.0:
        return f"{now} on {when}, right on the limit (healthy is {limits(threshold)}){tail}"
    far = kpi.unit.format_gap(gap)
    if threshold.low is None or threshold.high is None or threshold.low == threshold.high:
        return f"{now} on {when}, {far} {'short of' if side < 0 else 'over'} {edge}{tail}"
    return f"{now} on {when}, {far} {'below' if side < 0 else 'above'} the healthy range ({limits(threshold)}){tail}"


def told_apart(unit: Unit, one: float, other: float) -> tuple[str, str]:
    """Two numbers with their unit, in as many digits as it takes to tell them from each other."""
    short = unit.format(one), unit.format(other)
    return (unit.format(one, None), unit.format(other, None)) if short[0] == short[1] else short


def _pattern_words(band: Band, bands: Sequence[Band], confirm: int, clear: int) -> str:
    healthy = bands[-1] is Band.HEALTHY
    run = _run(bands, healthy=healthy)
    if healthy != (band is Band.HEALTHY):
        takes, what = (clear, "healthy reading") if healthy else (confirm, "reading")
        end = "" if healthy else " outside healthy"
        return (
            f"; it takes {count(takes, what)} in a row{end} to change that, and this is the {_ordinal(run)}"
        )
    return "" if healthy or run == 1 else f"; outside healthy for {count(run, 'reading')} in a row"


def _freshness_words(kpi: KPI, freshness: Freshness, on: date, latest: Reading) -> str:
    if freshness not in {Freshness.DUE, Freshness.STALE}:
        return ""
    age = f"; that reading is {count((on - latest.on).days, 'day')} old"
    if freshness is Freshness.DUE:
        return f"{age}, and a new one is due"
    cadence = kpi.cadence
    due = cadence if isinstance(cadence, str) else f"every {count(cadence or 0, 'day')}"
    return f"{age}: stale, where one is due {due}"


def _ordinal(number: int) -> str:
    tail = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{tail}"


def holds(
    kpi: KPI,
    on: DayLike,
    *,
    since: DayLike | None = None,
    baseline: NumberLike | None = None,
    readings: int = 3,
) -> Holding:
    """Whether a KPI holds its new standard, or has slipped back.

    Held: the median of the last `readings` is healthy. Reverted: it is at least half the way from the standard back to the
    old baseline. Slipped: neither. With six readings from before, the XmR limits of those tell whether the shift is a real one.

    Args:
        kpi: The KPI.
        on: The day to look from.
        since: The day from which readings count; by default that of the last revision.
        baseline: Where the number stood before; by default the last revision's. Without one nothing counts as reverted.
        readings: How many readings it takes.

    Returns:
        The standing, the readings that decided it, whether the shift is real, a one-quarter anomaly as a finding, the sentence.

    Raises:
        InvalidValueError: The threshold was never revised and no `since` is given.

    >>> from okrkit import KPI, holds
    >>> kpi = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it was reached", baseline=35)
    >>> print(holds(kpi.record({"2026-10-31": 46, "2026-11-30": 41, "2026-12-31": 41}), "2027-01-01"))
    NPS has slipped: the median of the last 3 readings is 41, 4 short of the new standard of at least 45
    >>> holds(kpi.record({"2026-10-31": 39, "2026-11-30": 40, "2026-12-31": 41}), "2027-01-01").state.value
    'reverted'
    """
    known, wanted, needed = _to_kpi(kpi, "holds()"), to_day(on), _to_count(readings, "readings")
    # The last revision in force by then; where all are still to come, the first of them.
    revision = next((each for each in reversed(known.revisions) if each.valid_from <= wanted), None)
    if revision is None and known.revisions:
        revision = known.revisions[0]
    if since is not None:
        first = to_day(since, "since")
        if first > wanted:
            raise invalid("since", f"at or before on ({wanted})", first.isoformat(), "look from a later day")
    elif revision is not None:
        first = revision.valid_from
    else:
        instead = "settle() or revise() it first, or pass since="
        raise invalid("kpi", "one whose threshold was revised", known.id, instead)
    before = revision.baseline if baseline is None and revision is not None else None
    if baseline is not None:
        before = to_number(baseline, "baseline")
    seen = known.readings.between(first, wanted)[-needed:].readings if first <= wanted else ()
    middle = middle_of([reading.value for reading in seen]) if len(seen) == needed else None
    threshold = known.threshold_on(max(first, wanted))
    state = Standing.TOO_EARLY if middle is None else _standing(threshold, middle, before)
    from okrkit._holding import tell  # noqa: PLC0415 - asked long after whether a KPI is healthy

    said = tell(
        known,
        threshold,
        state.value,
        middle=middle,
        seen=(len(seen), needed),
        baseline=before,
        days=(first, wanted),
    )
    return Holding(
        known,
        wanted,
        state=state,
        readings=seen,
        median=middle,
        since=first,
        baseline=before,
        reason=said.reason,
        shift=said.shift,
        findings=said.findings,
    )


def middle_of(values: Sequence[float]) -> float:
    """The median; of an even number the two in the middle meet half-way, however large they are."""
    ordered = sorted(values)
    low, high = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    return low if low == high else low / 2 + high / 2


def _standing(threshold: Threshold, middle: float, baseline: float | None) -> Standing:
    if threshold.contains(middle):
        return Standing.HELD
    if baseline is None or threshold.contains(baseline):
        return Standing.SLIPPED
    limit = threshold.low if threshold.side(baseline) < 0 else threshold.high
    halfway = (limit or 0.0) / 2 + baseline / 2
    beyond = middle <= halfway if threshold.side(baseline) < 0 else middle >= halfway
    return Standing.REVERTED if beyond or same(middle, halfway) else Standing.SLIPPED
