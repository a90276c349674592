"""The way into the loop between KPI and OKR: promote a KPI, and let its readings be the key result's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Final, Literal, TypeAlias

from okrkit._doors import DayLike, NumberLike, invalid, takes, to_day, to_number, to_slug
from okrkit._sentences import in_sentence, limits
from okrkit.arithmetic import same
from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import (
    InvalidValueError,
    MissingCycleError,
    PromotionError,
)
from okrkit.keyresult import KeyResult, take_readings
from okrkit.kpi import KPI, Metric, spoken, to_kpis
from okrkit.measure import Linear, Measure, Reach
from okrkit.objective import Objective, need_cycle
from okrkit.threshold import Threshold

__all__ = ["PromotionRefusal", "promote", "sync"]

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


# What a form would mark: the target, unless it is the KPI itself that falls short.
_REFUSED_FOR: Final = {
    PromotionRefusal.NO_READING: "readings",
    PromotionRefusal.STALE: "readings",
    PromotionRefusal.NO_THRESHOLD: "threshold",
}


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
    into = need_cycle(cycle, f"to promote {kpi.id!r} into")
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
        id=f"{kpi.id}-{cycle_slug(into)}",
    )


def cycle_slug(cycle: Cycle) -> str:
    """A cycle's label as a part of an id; its days where the label has no letter and no number."""
    try:
        return to_slug(cycle.label, "cycle")
    except InvalidValueError:
        # A label without a letter or a number, such as an emoji: its days will do.
        return f"{cycle.start}-{cycle.last_day}"


def _refusal(reason: PromotionRefusal, kpi_id: str, need: str, given: str, instead: str) -> PromotionError:
    message = f"KPI {kpi_id!r} must {need} to be promoted, got {given}: {instead}"
    return PromotionError(message, reason, ((_REFUSED_FOR.get(reason, "target"), message),))


def _start(kpi: KPI, cycle: Cycle, on: DayLike | None, baseline: Baseline) -> tuple[float, date]:
    """The baseline, and the day that it was looked up on."""
    looked = to_day(on) if on is not None else _day_before(cycle.start)
    if baseline is None or (isinstance(baseline, str) and baseline not in {"latest", "mean", "median"}):
        raise invalid("baseline", "'latest', 'mean', 'median' or a number", baseline, "choose one of them")
    if not isinstance(baseline, str):
        # A baseline that the caller states needs no reading to stand on.
        return to_number(baseline, "baseline"), looked
    # Loaded here: who has not promoted anything yet need not wait for all that judges a KPI.
    from okrkit.monitoring import Freshness, middle_of, staleness  # noqa: PLC0415 - as said above

    readings = kpi.readings.until(looked)
    latest = readings.latest()
    if latest is None:
        need = f"have a reading at or before {looked}"
        instead = "record one, pass on= a later day, or baseline= a number"
        raise _refusal(PromotionRefusal.NO_READING, kpi.id, need, "none", instead)
    if staleness(kpi, looked) is Freshness.STALE:
        due = kpi.cadence if isinstance(kpi.cadence, str) else f"every {kpi.cadence} days"
        need, instead = f"have a fresh reading on {looked}", "record a new one, or pass baseline= a number"
        given = f"its last from {latest.on}, where one is due {due}"
        raise _refusal(PromotionRefusal.STALE, kpi.id, need, given, instead)
    few = readings[-_LAST_FEW:].values
    if baseline == "latest":
        return latest.value, looked
    return (_mean(few) if baseline == "mean" else middle_of(few)), looked


def _mean(values: tuple[float, ...]) -> float:
    from fractions import Fraction  # noqa: PLC0415 - few ask for a mean, and it brings decimal and re in

    return float(sum(map(Fraction, values)) / len(values))  # exact, and too large for no float on the way


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
    name, unit = in_sentence(spoken(kpi.name)), kpi.unit
    if isinstance(measure, Reach):
        return f"Bring {name} from {unit.format(measure.baseline)} to {limits(measure.threshold)}"
    from okrkit.monitoring import told_apart  # noqa: PLC0415 - as in _start

    verb = "Increase" if measure.direction is Direction.INCREASE else "Reduce"
    start, goal = told_apart(unit, measure.start or 0.0, measure.goal or 0.0)
    return f"{verb} {name} from {start} to {goal}"


def sync(
    objective: Objective, kpis: KPI | Iterable[KPI] | Mapping[str, KPI], on: DayLike | None = None
) -> Objective:
    """Let linked key results take their values from their KPIs' readings within the cycle: one number, one place.

    A check-in on the day of a reading keeps its confidence and note and takes the KPI's value; one on another day stays.
    Doing it twice changes nothing more.

    Args:
        objective: An objective with a cycle.
        kpis: The KPIs, as a list or by id, or the only one: all that a team has, if that is what is at hand, since one that
            feeds no key result here changes nothing; a key result whose KPI is not among them stays as it is.
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
    >>> wait = KPI("Wait", "≤ 2 days", readings={"2026-07-31": 3})
    >>> sync(goal, [nps, wait]) == sync(goal, [wait]) == goal
    True
    """
    if not isinstance(objective, Objective):
        raise takes("sync()", "an Objective", objective, "put the key result into one first")
    known = to_kpis(kpis)
    if objective.cycle is None:
        message = (
            f"objective {objective.id!r} must have a cycle to sync, got None: set it with .evolve(cycle=…)"
        )
        raise MissingCycleError(message, (("cycle", message),))
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
    # Loaded here, as in settle: who promotes a KPI needs no scorecard yet, and no score.
    from okrkit.scorecard import in_unit_of  # noqa: PLC0415 - as said above

    return take_readings(key_result, in_unit_of(key_result, kpi, kpi.readings.between(first, last)))
