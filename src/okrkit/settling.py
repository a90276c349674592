"""The end of the loop: a key result settled into its KPI as the new standard, or watched as a new one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs

from okrkit._doors import NumberLike, check_optional_text, invalid, line, takes, to_number
from okrkit._sentences import day, limits, percent, quoted
from okrkit._showing import shown
from okrkit._statements import metric_of
from okrkit.arithmetic import same
from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import ThresholdLoosenedError, UnitMismatchError
from okrkit.keyresult import NUMBERLESS, KeyResult
from okrkit.kpi import KPI, at_start, spoken
from okrkit.kpi_history import Cadence, moved
from okrkit.measure import Measure, Reach, Zones
from okrkit.monitoring import told_apart
from okrkit.objective import Ambition, need_cycle, to_ambition
from okrkit.open_measures import FindBaseline, Hold, Target
from okrkit.series import Reading
from okrkit.threshold import Threshold, to_threshold
from okrkit.verdict import Outcome

__all__ = ["Settlement", "new_kpi", "settle"]


@shown
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
    NPS went from 32 to 46 in Q3 2026, past the goal of 45: from 1 October 2026 healthy is at least 45
    >>> settlement.changed, str(settlement.kpi.threshold)
    (True, '≥ 45')
    """

    kpi: KPI
    outcome: Outcome
    reason: str
    changed: bool
    baseline: float | None
    cycle: Cycle

    def __str__(self) -> str:
        return line(self.reason)

    def __repr__(self) -> str:
        changed = "changed" if self.changed else "not changed"
        return (
            f"<Settlement of {self.kpi.id!r}, {self.cycle.label}: {self.outcome.value}, threshold {changed}>"
        )


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
    from okrkit.grading import outcome  # noqa: PLC0415 - as in _follow
    from okrkit.scoring import raw_of  # noqa: PLC0415 - as in _follow

    into, stretch = _check_settle(key_result, kpi, cycle), to_ambition(ambition)
    measure = key_result.measure_on(into.last_day)
    _check_number(key_result, measure, "settled into a KPI")
    explicit = None if limit is None else to_number(limit, "limit")
    if explicit is not None:
        _check_limit(kpi, measure, explicit)
    raw, closing = raw_of(key_result, into.last_day), key_result.current(into.last_day)
    if _closed_before(key_result, into):
        raw = closing = None  # a word from before the cycle is a start, not an end
    start = None if measure.start is None else _in_kpi_unit(kpi, key_result, measure.start)
    closing = None if closing is None else _in_kpi_unit(kpi, key_result, closing)
    ended = outcome(raw, stretch)
    story = f"{_story(kpi, start, closing, into)}{_reached_words(kpi, key_result, measure, raw)}"

    def stays(why: str) -> Settlement:
        reason = f"{story}: {why}, so healthy stays {limits(kpi.threshold)}"
        return Settlement(kpi, outcome=ended, reason=reason, changed=False, baseline=start, cycle=into)

    if raw is None or closing is None:
        return stays("there is nothing to settle")
    if ended not in {Outcome.ACHIEVED, Outcome.EXCEEDED}:
        short = f"that is short of the {percent(stretch.success)} that makes a success"
        return stays(short if raw > 0.0 else "that is no success")
    new = _tightened(kpi, key_result, measure, closing=closing, explicit=explicit)
    if isinstance(new, str):
        return stays(new)
    first = _first_day(kpi, into)
    why = f"{quoted(key_result.title)} ended {into.label} at {percent(raw)}"
    settled = kpi.revise(new, valid_from=first, reason=why, baseline=start)
    short = "" if new.contains(closing) else ", where it is not yet"
    reason = f"{story}: from {day(first)} healthy is {limits(new)}{short}"
    return Settlement(settled, outcome=ended, reason=reason, changed=True, baseline=start, cycle=into)


def _first_day(kpi: KPI, cycle: Cycle) -> date:
    """The first day of the new threshold: the day after the cycle."""
    if cycle.last_day == date.max:
        need = "a cycle with a day after it, from which the new threshold counts"
        raise invalid("cycle", need, str(cycle), "end it earlier")
    first = cycle.last_day + timedelta(days=1)
    if kpi.revisions and kpi.revisions[-1].valid_from >= first:
        need = f"one whose threshold was not revised after {cycle.label} yet"
        given = f"{kpi.id}, revised from {kpi.revisions[-1].valid_from}"
        raise invalid("kpi", need, given, "history stands: use kpi.revise() from a later day")
    return first


def _check_settle(key_result: KeyResult, kpi: KPI, cycle: Cycle | str) -> Cycle:
    if not isinstance(key_result, KeyResult):
        raise takes("settle()", "a KeyResult", key_result, "take it from its objective: objective[id]")
    if not isinstance(kpi, KPI):
        raise takes("settle()", "a KPI to settle into", kpi, "where there was none, use new_kpi()")
    if key_result.kpi not in {None, kpi.id}:
        need, instead = f"the one that {key_result.id!r} is linked to ({key_result.kpi!r})", "pass that one"
        raise invalid("kpi", need, kpi.id, instead)
    return need_cycle(cycle, f"to settle {key_result.id!r}")


def _check_number(key_result: KeyResult, measure: Measure, purpose: str) -> None:
    if measure.__class__ in NUMBERLESS:
        need = f"that of a number to be {purpose}"
        instead = (
            f"{key_result.id!r} says what was done, not what a number is; watch the number that it moved"
        )
        raise invalid("measure", need, measure, instead)


def _closed_before(key_result: KeyResult, cycle: Cycle) -> bool:
    latest = key_result.latest(cycle.last_day)
    return latest is not None and latest.on < cycle.start


def _in_kpi_unit(kpi: KPI, key_result: KeyResult, value: float) -> float:
    if not kpi.unit.symbol or not key_result.unit.symbol:
        return value
    try:
        return key_result.unit.convert(value, kpi.unit)
    except UnitMismatchError:
        message = (
            f"key result {key_result.id!r} must count {kpi.unit.symbol} as KPI {kpi.id!r} does, got "
            f"{key_result.unit.symbol}: settle it into the KPI whose number it is"
        )
        raise UnitMismatchError(message, (("unit", message),)) from None


def _goal(measure: Measure, direction: Direction) -> float | None:
    """The figure that was to be reached: for zones the target, for a threshold its limit on that side."""
    if isinstance(measure, Zones):
        return measure.target
    if isinstance(measure, (Hold, Reach)):
        return measure.threshold.low if direction is Direction.INCREASE else measure.threshold.high
    return measure.goal


def _tightened(
    kpi: KPI, key_result: KeyResult, measure: Measure, *, closing: float, explicit: float | None
) -> Threshold | str:
    """The tighter threshold that a closing value has earned, or why it has earned none."""
    # The newest threshold: what was revised already, for this cycle or a later one, is not tightened twice.
    threshold, direction = kpi.threshold, _side(kpi, measure)
    if direction is None:
        return "its key result came from neither side of the range"
    if measure.direction is not None and measure.direction is not direction:
        return "its key result aimed the other way"
    limit = _earned(kpi, key_result, measure, direction, closing) if explicit is None else explicit
    if limit is None:
        return "its key result set no figure that could be the new limit"
    new = moved(threshold, direction, limit)
    if new is None or not new.tighter_than(threshold):
        return "that sets no tighter limit"
    return new if explicit is not None else _holding(new, threshold, closing)


def _earned(
    kpi: KPI, key_result: KeyResult, measure: Measure, direction: Direction, closing: float
) -> float | None:
    """The target where the closing value meets it, else the closing value; None where there is no target."""
    goal = _goal(measure, direction)
    if goal is None:
        return None
    goal = _in_kpi_unit(kpi, key_result, goal)
    met = closing >= goal if direction is Direction.INCREASE else closing <= goal
    return goal if met or same(closing, goal) else closing


def _holding(new: Threshold, threshold: Threshold, closing: float) -> Threshold | str:
    """A tighter threshold that has the closing value inside: a settled KPI is never unhealthy at once."""
    if new.contains(closing):
        return new
    new = new.evolve(strict=False)
    if not new.contains(closing):
        return "that is outside the range on the other side"
    return new if new.tighter_than(threshold) else "a limit there would let in what is not healthy now"


def _side(kpi: KPI, measure: Measure) -> Direction | None:
    """The side of the threshold that a key result moves: its only one, or the one that the number came from."""
    return kpi.threshold.direction or measure.direction


def _check_limit(kpi: KPI, measure: Measure, limit: float) -> None:
    """Refuse an explicit limit that loosens, or that no threshold of this KPI can have."""
    threshold, direction = kpi.threshold, _side(kpi, measure)
    if direction is None:
        need = f"left out where the key result came from neither side of the range ({threshold})"
        raise invalid("limit", need, limit, "use kpi.revise() and say why")
    old, other = (
        (threshold.low, threshold.high)
        if direction is Direction.INCREASE
        else (threshold.high, threshold.low)
    )
    if old is None or same(old, limit):
        return
    if (limit < old) == (direction is Direction.INCREASE):
        need = f"at least as hard to meet as the one in force ({threshold})"
        instead = "to loosen it on purpose, use kpi.revise() and say why"
        message = invalid("limit", need, limit, instead).message
        raise ThresholdLoosenedError(message, (("limit", message),))
    if other is not None and moved(threshold, direction, limit) is None:
        raise invalid("limit", f"within the healthy range ({threshold})", limit, "aim inside it")


def _story(kpi: KPI, start: float | None, closing: float | None, cycle: Cycle) -> str:
    name = at_start(spoken(kpi.name))
    if closing is None:
        if any(each.on in cycle for each in kpi.readings):
            return f"{name} has readings in {cycle.label}, and its key result has none of them (sync() brings them over)"
        return f"{name} has no reading in {cycle.label}"
    if start is None:
        return f"{name} ended {cycle.label} at {kpi.unit.format(closing)}"
    if start == closing:
        return f"{name} stayed at {kpi.unit.format(closing)} in {cycle.label}"
    was, now = told_apart(kpi.unit, start, closing)
    return f"{name} went from {was} to {now} in {cycle.label}"


def _reached_words(kpi: KPI, key_result: KeyResult, measure: Measure, raw: float | None) -> str:
    """What that was of the way, to follow the story of the number."""
    if raw is None:
        return (
            ", but its key result never got a baseline"
            if key_result.check_ins and measure.start is None
            else ""
        )
    if isinstance(measure, Hold):
        return f", {_held_words(measure, raw)}"
    if isinstance(measure, FindBaseline):
        return ", which is the number that was to be found"
    goal = measure.goal
    shown = "its goal" if goal is None else kpi.unit.format(_in_kpi_unit(kpi, key_result, goal))
    if isinstance(measure, Target):
        return f", which {'meets' if raw else 'does not meet'} the target of {shown}"
    if isinstance(measure, Reach):
        shown = f"the healthy range ({limits(measure.threshold)})"
    return f", {_way_words(raw, shown)}"


def _way_words(raw: float, goal: str) -> str:
    if raw <= 0.0:
        return f"no nearer to {goal}"
    if same(raw, 1.0):
        return f"all the way to {goal}"
    return f"past the goal of {goal}" if raw > 1.0 else f"{percent(raw)} of the way to {goal}"


def _held_words(measure: Hold, raw: float) -> str:
    if measure.how == "share":
        return f"healthy ({limits(measure.threshold)}) in {percent(raw)} of its readings"
    when = "at the end" if measure.how == "latest" else "throughout"
    return f"{'healthy' if raw else 'not healthy'} ({limits(measure.threshold)}) {when}"


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
    measured = metric_of(key_result.title)
    name = at_start(measured) if measured else key_result.title
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
