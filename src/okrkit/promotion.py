"""The loop between KPI and OKR: promote, sync, settle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from statistics import fmean, median
from typing import Any, Final, Literal, TypeAlias

import attrs

from okrkit._doors import DayLike, NumberLike, check_optional_text, invalid, takes, to_day, to_number, to_slug
from okrkit._sentences import day, in_sentence, limits, percent, quoted
from okrkit.arithmetic import same
from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import InvalidValueError, PromotionError, ThresholdLoosenedError
from okrkit.grading import outcome
from okrkit.keyresult import KeyResult, take_readings
from okrkit.kpi import KPI, Metric, to_kpis
from okrkit.kpi_history import Cadence
from okrkit.measure import Linear, Measure, Reach, Zones
from okrkit.monitoring import Freshness, staleness
from okrkit.objective import Ambition, Objective, to_ambition, to_cycle
from okrkit.open_measures import Hold
from okrkit.pacing import missing_cycle
from okrkit.scorecard import in_unit_of
from okrkit.scoring import raw_of
from okrkit.series import Reading
from okrkit.threshold import Threshold, to_threshold
from okrkit.verdict import Outcome

__all__ = ["PromotionRefusal", "Settlement", "new_kpi", "promote", "settle", "sync"]

Baseline: TypeAlias = Literal["latest", "mean", "median"] | NumberLike
_LAST_FEW: Final = 3


class PromotionRefusal(Enum):
    """Why a KPI cannot become a key result.

    >>> from okrkit import PromotionRefusal
    >>> [refusal.name for refusal in PromotionRefusal][:3]
    ['NO_READING', 'STALE', 'ALREADY_HEALTHY']
    >>> PromotionRefusal("stale")
    <PromotionRefusal.STALE: 'stale'>
    """

    NO_READING = "no reading"
    STALE = "stale"
    ALREADY_HEALTHY = "already healthy"
    NOT_BETTER = "not better"
    NO_CHANGE = "no change"
    OUTSIDE_RANGE = "outside range"
    NO_THRESHOLD = "no threshold"


@attrs.frozen
class Settlement:
    """What the end of a key result means for its KPI; printing it gives the sentence.

    `kpi` is the KPI as it goes on, `outcome` how the key result ended, `changed` whether the threshold did, `baseline` where
    the number started, `cycle` which one it was.

    >>> from okrkit import KPI, Cycle, promote, settle, sync, Objective
    >>> q3 = Cycle.quarter(2026, 3)
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-06-30": 32})
    >>> goal = Objective("Delight", [promote(nps, q3, target=45)], cycle=q3)
    >>> nps = nps.record({"2026-09-30": 46})
    >>> settlement = settle(sync(goal, [nps])["nps-q3-2026"], nps, q3)
    >>> print(settlement)
    NPS went from 32 to 46 in Q3 2026, all of the way to 45: from 1 October 2026 healthy is at least 45
    >>> settlement.changed, str(settlement.kpi.threshold)
    (True, '≥ 45')
    """

    kpi: KPI
    outcome: Outcome = attrs.field(kw_only=True)
    reason: str = attrs.field(kw_only=True)
    changed: bool = attrs.field(kw_only=True)
    baseline: float | None = attrs.field(kw_only=True)
    cycle: Cycle = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return self.reason


def _need_cycle(cycle: Cycle | str | None, purpose: str) -> Cycle:
    known = to_cycle(cycle)
    if known is None:
        raise missing_cycle(purpose)
    return known


def promote(
    kpi: KPI | Metric,
    cycle: Cycle | str,
    *,
    target: NumberLike | None = None,
    on: DayLike | None = None,
    owner: str | None = None,
    baseline: Baseline = "latest",
    title: str | None = None,
) -> KeyResult:
    """Turn a KPI that needs to change into a key result of a cycle, linked to it.

    The unit, the direction and the link are inherited; the id is the KPI's and the cycle's label.

    Args:
        kpi: The KPI.
        cycle: The cycle.
        target: Where to bring it; None for the nearest healthy limit, which for a range means into it.
        on: The day whose latest reading is the baseline; None for the day before the cycle starts.
        owner: Who answers for the key result; None for the KPI's owner.
        baseline: 'latest', 'mean' or 'median' of the last three readings, or a number.
        title: The sentence; None for one made from the numbers.

    Returns:
        The key result: `Linear`, or `Reach` for a range without a target.

    Raises:
        PromotionError: It cannot be; `.reason` is the `PromotionRefusal`.

    >>> from okrkit import KPI, Cycle, promote
    >>> churn = KPI("Monthly churn", "≤ 3%", readings={"2026-06-30": 6})
    >>> kr = promote(churn, Cycle.quarter(2026, 3))
    >>> kr.title, kr.id, kr.kpi
    ('Reduce monthly churn from 6% to 3%', 'monthly-churn-q3-2026', 'monthly-churn')
    >>> use = KPI("Utilisation", "between 70% and 80%", readings={"2026-06-30": 60})
    >>> promote(use, Cycle.quarter(2026, 3)).title
    'Bring utilisation from 60% to between 70% and 80%'
    """
    if isinstance(kpi, Metric):
        raise _refusal(
            PromotionRefusal.NO_THRESHOLD,
            kpi.id,
            "have a threshold",
            "none",
            "make it a KPI: .as_kpi(threshold)",
        )
    if not isinstance(kpi, KPI):
        raise takes("promote()", "a KPI", kpi, "for a number of its own, use KeyResult.from_to()")
    into = _need_cycle(cycle, f"to promote {kpi.id!r} into")
    start, looked = _start(kpi, into, on, baseline)
    # What is to be reached is what counts as healthy in the cycle itself.
    threshold = kpi.threshold_on(max(looked, into.start))
    measure = _measure(kpi, threshold, start, target)
    return KeyResult(
        _title(kpi, measure) if title is None else title,
        measure,
        unit=kpi.unit,
        owner=kpi.owner if owner is None else owner,
        kpi=kpi.id,
        id=f"{kpi.id}-{to_slug(into.label, 'cycle')}",
    )


def _refusal(reason: PromotionRefusal, kpi_id: str, need: str, given: str, instead: str) -> PromotionError:
    message = f"KPI {kpi_id!r} must {need} to be promoted, got {given}: {instead}"
    return PromotionError(message, reason, ((reason.name.lower(), message),))


def _start(kpi: KPI, cycle: Cycle, on: DayLike | None, baseline: Baseline) -> tuple[float, date]:
    """The baseline, and the day that it was looked up on."""
    looked = to_day(on) if on is not None else _day_before(cycle.start)
    number = None if isinstance(baseline, str) else to_number(baseline, "baseline")
    if isinstance(baseline, str) and baseline not in {"latest", "mean", "median"}:
        raise invalid("baseline", "'latest', 'mean', 'median' or a number", baseline, "choose one of them")
    readings = kpi.readings.until(looked)
    latest = readings.latest()
    if latest is None:
        need, instead = f"have a reading at or before {looked}", "record one, or pass on= a later day"
        raise _refusal(PromotionRefusal.NO_READING, kpi.id, need, "none", instead)
    if staleness(kpi, looked) is Freshness.STALE:
        need, instead = f"have a fresh reading on {looked}", "record a new one first"
        raise _refusal(
            PromotionRefusal.STALE, kpi.id, need, f"the last of {latest.on}, {kpi.cadence}", instead
        )
    if number is not None:
        return number, looked
    few = readings[-_LAST_FEW:].values
    if baseline == "latest":
        return latest.value, looked
    return (fmean(few) if baseline == "mean" else median(few)), looked


def _day_before(start: date) -> date:
    return start if start == date.min else start - timedelta(days=1)


def _measure(kpi: KPI, threshold: Threshold, start: float, target: NumberLike | None) -> Measure:
    if target is not None:
        return _towards(kpi, threshold, start, to_number(target, "target"))
    if threshold.contains(start):
        need = f"be outside healthy ({limits(threshold)})"
        instead = "keep watching it, or pass the target= that would be better still"
        raise _refusal(PromotionRefusal.ALREADY_HEALTHY, kpi.id, need, kpi.unit.format(start), instead)
    limit = threshold.low if threshold.side(start) < 0 else threshold.high
    if limit is None or threshold.gap(start) == 0.0:
        need = f"have some way to go to {limits(threshold)}"
        instead = "pass the target= that would be healthy"
        raise _refusal(
            PromotionRefusal.NO_CHANGE, kpi.id, need, f"{kpi.unit.format(start)}, right on the limit", instead
        )
    return Linear(start, limit) if threshold.direction else Reach(start, threshold)


def _towards(kpi: KPI, threshold: Threshold, start: float, target: float) -> Linear:
    shown, now = kpi.unit.format(target), kpi.unit.format(start)
    if same(start, target):
        need, instead = "change", "pass a target further off, or keep watching it as a KPI"
        raise _refusal(PromotionRefusal.NO_CHANGE, kpi.id, need, f"a target of {shown} from {now}", instead)
    if threshold.direction is None and not threshold.contains(target):
        need, instead = f"have a target in its healthy range ({limits(threshold)})", "aim inside it"
        raise _refusal(PromotionRefusal.OUTSIDE_RANGE, kpi.id, need, shown, instead)
    worse = Direction.DECREASE if threshold.direction is Direction.INCREASE else Direction.INCREASE
    if threshold.direction is not None and (target > start) == (worse is Direction.INCREASE):
        need = f"have a target better than its baseline ({now}; healthy is {limits(threshold)})"
        raise _refusal(PromotionRefusal.NOT_BETTER, kpi.id, need, shown, "aim the other way")
    return Linear(start, target)


def _title(kpi: KPI, measure: Measure) -> str:
    name, unit = in_sentence(kpi.name), kpi.unit
    if isinstance(measure, Reach):
        return f"Bring {name} from {unit.format(measure.baseline)} to {limits(measure.threshold)}"
    verb = "Increase" if measure.direction is Direction.INCREASE else "Reduce"
    return f"{verb} {name} from {unit.format(measure.start or 0.0)} to {unit.format(measure.goal or 0.0)}"


def sync(
    objective: Objective, kpis: Iterable[KPI] | Mapping[str, KPI], on: DayLike | None = None
) -> Objective:
    """Let linked key results take their values from their KPIs' readings within the cycle: one number, one place.

    A check-in on the day of a reading keeps its confidence and note and takes the KPI's value; one on another day stays.
    Doing it twice changes nothing more.

    Args:
        objective: An objective with a cycle.
        kpis: The KPIs, as a list or by id; those that nothing is linked to do no harm.
        on: Readings after this day are left out; None for all.

    Returns:
        The objective with the check-ins.

    Raises:
        MissingCycleError: The objective has no cycle.
        UnitMismatchError: A KPI's unit has no ratio to its key result's.

    >>> from okrkit import KPI, Cycle, Objective, promote, sync
    >>> q3 = Cycle.quarter(2026, 3)
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-06-30": 32, "2026-07-31": 36})
    >>> goal = sync(Objective("Delight", [promote(nps, q3)], cycle=q3), [nps])
    >>> [check_in.value for check_in in goal["nps-q3-2026"].check_ins]
    [36.0]
    >>> sync(goal, [nps]) == goal
    True
    """
    if not isinstance(objective, Objective):
        raise takes("sync()", "an Objective", objective, "put the key result into one first")
    known = to_kpis(kpis)
    if objective.cycle is None:
        raise missing_cycle(f"to sync {objective.id!r}")
    last = objective.cycle.last_day if on is None else min(to_day(on), objective.cycle.last_day)
    if last < objective.cycle.start:
        return objective
    return objective.evolve(
        key_results=[
            _follow(each, known[each.kpi], objective.cycle.start, last) if each.kpi in known else each
            for each in objective.key_results
        ]
    )


def _follow(key_result: KeyResult, kpi: KPI, first: date, last: date) -> KeyResult:
    return take_readings(key_result, in_unit_of(key_result, kpi, kpi.readings.between(first, last)))


def settle(
    key_result: KeyResult,
    kpi: KPI,
    cycle: Cycle | str,
    *,
    ambition: Ambition | str = Ambition.ASPIRATIONAL,
    limit: NumberLike | None = None,
) -> Settlement:
    """Make what a key result reached the KPI's new standard, now that the cycle is over.

    On success (the score reached the ambition's) the new limit is the target where the closing value meets it, else the
    closing value; it is in force from the day after the cycle, and the critical figure follows at its old distance. A limit
    that would not be tighter changes nothing.

    Args:
        key_result: The key result, with its check-ins.
        kpi: The KPI whose number it is.
        cycle: The cycle that is over.
        ambition: What counts as success.
        limit: The new limit, where it should be another one; it may not loosen the threshold.

    Returns:
        The KPI as it goes on, whether its threshold changed, and the sentence.

    Raises:
        InvalidValueError: The key result measures no number, or another KPI's.
        ThresholdLoosenedError: An explicit `limit` is easier to meet than the one in force.

    >>> from okrkit import KPI, Cycle, KeyResult, settle
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-06-30": 32})
    >>> kr = KeyResult.from_to("Lift NPS", 32, 50, kpi="nps").check_in("2026-09-30", 46)
    >>> print(settle(kr, nps, Cycle.quarter(2026, 3)).kpi.threshold)
    ≥ 46
    >>> missed = KeyResult.from_to("Lift NPS", 32, 50, kpi="nps").check_in("2026-09-30", 36)
    >>> settle(missed, nps, Cycle.quarter(2026, 3)).changed
    False
    """
    into, stretch = _check_settle(key_result, kpi, cycle), to_ambition(ambition)
    measure = key_result.measure_on(into.last_day)
    _check_number(key_result, measure, "settled into a KPI")
    explicit = None if limit is None else to_number(limit, "limit")
    threshold = kpi.threshold_on(into.last_day)
    if explicit is not None:
        _refuse_loosening(threshold, measure, explicit)
    raw, closing = raw_of(key_result, into.last_day), key_result.current(into.last_day)
    start = None if measure.start is None else _in_kpi_unit(kpi, key_result, measure.start)
    ended = outcome(raw, stretch)

    def stays(why: str) -> Settlement:
        reason = f"{_story(kpi, start, closing, into)}: {why}"
        return Settlement(kpi, outcome=ended, reason=reason, changed=False, baseline=start, cycle=into)

    if raw is None or closing is None:
        return stays(f"there is nothing to settle, so healthy stays {limits(threshold)}")
    closing = _in_kpi_unit(kpi, key_result, closing)
    if ended not in {Outcome.ACHIEVED, Outcome.EXCEEDED}:
        short = (
            f"{percent(raw)} of the way is short of the {percent(stretch.success)} that would be a success"
        )
        return stays(f"{short}, so healthy stays {limits(threshold)}")
    new = _tightened(kpi, key_result, measure, threshold, closing=closing, explicit=explicit)
    if new is None:
        return stays(f"healthy stays {limits(threshold)}, which that would not tighten")
    first = into.last_day + timedelta(days=1)
    why = f"{quoted(key_result.title)} ended {into.label} at {percent(raw)}"
    settled = kpi.revise(new, valid_from=first, reason=why, baseline=start)
    reached = _reached_words(kpi, key_result, measure, raw)
    reason = f"{_story(kpi, start, closing, into)}, {reached}: from {day(first)} healthy is {limits(new)}"
    return Settlement(settled, outcome=ended, reason=reason, changed=True, baseline=start, cycle=into)


def _check_settle(key_result: KeyResult, kpi: KPI, cycle: Cycle | str) -> Cycle:
    if not isinstance(key_result, KeyResult):
        raise takes("settle()", "a KeyResult", key_result, "take it from its objective: objective[id]")
    if not isinstance(kpi, KPI):
        raise takes("settle()", "a KPI to settle into", kpi, "where there was none, use new_kpi()")
    if key_result.kpi not in {None, kpi.id}:
        need, instead = f"the one that {key_result.id!r} is linked to ({key_result.kpi!r})", "pass that one"
        raise invalid("kpi", need, kpi.id, instead)
    return _need_cycle(cycle, f"to settle {key_result.id!r}")


def _check_number(key_result: KeyResult, measure: Measure, purpose: str) -> None:
    if isinstance(measure, Hold) or (measure.goal is not None and measure.direction is not None):
        return
    kind = type(measure).__name__
    need = f"the measure of a number with a target to be {purpose}"
    instead = f"{key_result.id!r} says whether something was done, not what a number is; watch the number that it moved"
    raise invalid("measure", need, kind, instead)


def _in_kpi_unit(kpi: KPI, key_result: KeyResult, value: float) -> float:
    if not kpi.unit.symbol or not key_result.unit.symbol:
        return value
    return key_result.unit.convert(value, kpi.unit)


def _goal(measure: Measure, direction: Direction) -> float | None:
    """The figure that was to be reached: for zones the target, for a threshold its limit on that side."""
    if isinstance(measure, Zones):
        return measure.target
    if isinstance(measure, Hold):
        return measure.threshold.low if direction is Direction.INCREASE else measure.threshold.high
    return measure.goal


def _tightened(
    kpi: KPI,
    key_result: KeyResult,
    measure: Measure,
    threshold: Threshold,
    *,
    closing: float,
    explicit: float | None,
) -> Threshold | None:
    """The tighter threshold that a closing value has earned; None where it has earned none."""
    direction = measure.direction
    if direction is None or (threshold.direction is not None and threshold.direction is not direction):
        return None
    limit = explicit
    if limit is None:
        goal = _goal(measure, direction)
        if goal is None:
            return None
        goal = _in_kpi_unit(kpi, key_result, goal)
        met = closing >= goal if direction is Direction.INCREASE else closing <= goal
        limit = goal if met or same(closing, goal) else closing
    new = _moved(threshold, direction, limit)
    if new is None:
        return None
    # So that a settled KPI is never unhealthy at once: the closing value is inside, or the change is not made.
    if not new.contains(closing) and new.strict and explicit is None:
        new = new.evolve(strict=False)
    inside = explicit is not None or new.contains(closing)
    return new if inside and new.tighter_than(threshold) else None


def _moved(threshold: Threshold, direction: Direction, limit: float) -> Threshold | None:
    """A threshold with the limit on the side that the number came from moved, its critical figure at the old distance."""
    low, high = threshold.low, threshold.high
    try:
        if direction is Direction.INCREASE and low is not None:
            critical = threshold.critical_low
            return threshold.evolve(
                low=limit, critical_low=None if critical is None else critical + (limit - low)
            )
        if direction is Direction.DECREASE and high is not None:
            critical = threshold.critical_high
            return threshold.evolve(
                high=limit, critical_high=None if critical is None else critical + (limit - high)
            )
    except InvalidValueError:
        # Beyond the other side of a range, or at numbers so large that the critical figure falls onto the limit.
        return None
    return None


def _refuse_loosening(threshold: Threshold, measure: Measure, limit: float) -> None:
    direction = measure.direction
    old = threshold.low if direction is Direction.INCREASE else threshold.high
    if old is None or same(old, limit):
        return
    if (limit < old) == (direction is Direction.INCREASE):
        need = f"at least as hard to meet as the one in force ({threshold})"
        message = invalid(
            "limit", need, limit, "to loosen it on purpose, use kpi.revise() and say why"
        ).message
        raise ThresholdLoosenedError(message, (("limit", message),))


def _story(kpi: KPI, start: float | None, closing: float | None, cycle: Cycle) -> str:
    if closing is None:
        return f"{kpi.name} has no reading in {cycle.label}"
    now = kpi.unit.format(closing)
    if start is None:
        return f"{kpi.name} ended {cycle.label} at {now}"
    return f"{kpi.name} went from {kpi.unit.format(start)} to {now} in {cycle.label}"


def _reached_words(kpi: KPI, key_result: KeyResult, measure: Measure, raw: float) -> str:
    if isinstance(measure, (Hold, Reach)):
        return f"{percent(raw)} of the way into {limits(measure.threshold)}"
    share = "all" if raw > 1.0 or same(raw, 1.0) else percent(raw)
    goal = measure.goal
    shown = "" if goal is None else f" to {kpi.unit.format(_in_kpi_unit(kpi, key_result, goal))}"
    return f"{share} of the way{shown}"


def new_kpi(
    key_result: KeyResult,
    threshold: Threshold | str,
    *,
    owner: str | None = None,
    cadence: Cadence | None = None,
    id: str | None = None,  # noqa: A002 - the field's own name
) -> KPI:
    """A KPI to watch what a key result reached, where there was none.

    Args:
        key_result: A key result that measures a number; its check-ins become the readings.
        threshold: What healthy is from now on, or its text.
        owner: Who answers for it; None for the key result's owner.
        cadence: How often a reading is due.
        id: None for a slug of the name.

    Returns:
        The KPI, named by what the title measures.

    Raises:
        InvalidValueError: The key result measures no number.

    >>> from okrkit import KeyResult, new_kpi
    >>> kr = KeyResult.parse("Increase on-time delivery from 65% to 90%").check_in("2026-09-30", 91)
    >>> kpi = new_kpi(kr, "≥ 90%", owner="Dana")
    >>> kpi.name, kpi.band.value
    ('On-time delivery', 'healthy')
    >>> new_kpi(KeyResult.from_to("NPS", 32, 45), "≥ 40").name
    'NPS'
    """
    if not isinstance(key_result, KeyResult):
        raise takes("new_kpi()", "a KeyResult", key_result, "for a metric, use .as_kpi(threshold)")
    _check_number(key_result, key_result.measure, "watched as a KPI")
    check_optional_text(id, "id")
    name = _measured_name(key_result.title)
    fields: dict[str, Any] = {} if id is None else {"id": id}
    return KPI(
        name,
        to_threshold(threshold),
        unit=key_result.unit,
        owner=key_result.owner if owner is None else owner,
        readings=[Reading(each.on, each.value, each.note) for each in key_result.check_ins],
        cadence=cadence,
        **fields,
    )


def _measured_name(title: str) -> str:
    # Loaded here: only this function of the loop reads text.
    from okrkit.notation import parse  # noqa: PLC0415

    metric = parse(title, listed_as="okr").metric
    return metric[0].upper() + metric[1:] if metric else title
