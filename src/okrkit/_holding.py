"""Whether a new standard holds: is the shift real, was it an anomaly, and the words for it."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import Final, NamedTuple

from okrkit._news import judged
from okrkit._sentences import count, day, in_sentence, limits
from okrkit.arithmetic import same
from okrkit.behaviour import ENOUGH, ProcessLimits, process_limits
from okrkit.direction import Direction
from okrkit.finding import Finding, Severity
from okrkit.kpi import KPI, at_start, spoken
from okrkit.series import Series
from okrkit.threshold import Threshold
from okrkit.units import Unit

# What says that a process runs somewhere else now; a single wide move does not.
_SHIFTS: Final = ("run", "outside", "near")
_QUARTER: Final = 92
ANOMALY: Final = "OKR315"


class Told(NamedTuple):
    """What there is to say of a standing."""

    reason: str
    shift: bool | None
    findings: tuple[Finding, ...]


def tell(
    kpi: KPI,
    threshold: Threshold,
    state: str,
    *,
    middle: float | None,
    seen: tuple[int, int],
    baseline: float | None,
    days: tuple[date, date],
) -> Told:
    """The sentence on a KPI that has 'held', 'slipped' or 'reverted', or of which it is too early to say; the shift, the anomaly."""
    if middle is None:
        return Told(_too_early_words(kpi, threshold, seen=seen, days=days), None, ())
    held = threshold.contains(middle)
    shift = shifted(kpi, days, middle, last=seen[1], baseline=baseline)
    findings = () if held else anomalies(kpi, threshold, days)
    reason = _standing_words(kpi, threshold, state, middle=middle, readings=seen[1], baseline=baseline)
    reason += "; a one-quarter anomaly" if findings else ""
    reason += _shift_words(shift, kpi.unit, held=held)
    return Told(reason, None if shift is None else shift.real, findings)


class Shift(NamedTuple):
    """Whether a number runs somewhere else than before, and the limits from before."""

    real: bool
    limits: ProcessLimits


def shifted(
    kpi: KPI, days: tuple[date, date], middle: float, *, last: int, baseline: float | None
) -> Shift | None:
    """Whether the readings between two days, the last few among them, run elsewhere than those before; None with too few before.

    XmR against the limits from before: those of the process that the baseline was taken from. A run, a point outside or points near
    a limit say so, if the middle of the last few is on that side, too; a single wide move does not.
    """
    first, on = days
    before, after = _before(kpi, first, baseline), kpi.readings.between(first, on)
    if len(before) < ENOUGH:
        return None
    limits = process_limits(before)
    side = _better_side(kpi.threshold_on(on), middle, limits)
    found = judged(after, side, after[-last].on, limits)
    signalled = found is not None and any(each.rule.kind in _SHIFTS for each in found.signals)
    there = middle > limits.centre if side > 0 else middle < limits.centre
    return Shift(signalled and there, limits)


def _better_side(threshold: Threshold, middle: float, limits: ProcessLimits) -> int:
    """Where a real improvement would show: above or below; of a range, where the number went."""
    if threshold.direction is None:
        return 1 if middle > limits.centre else -1
    return 1 if threshold.direction is Direction.INCREASE else -1


def _before(kpi: KPI, first: date, baseline: float | None) -> Series:
    """The readings of the process before a day: since the revision before, where that leaves enough, and up to the baseline.

    What came between the baseline and the day is the change itself, and belongs to neither side.
    """
    readings = kpi.readings[: bisect_left(kpi.readings.days, first)]
    started = [each.valid_from for each in kpi.revisions if each.valid_from < first]
    newer = readings.since(started[-1]) if started else readings
    readings = newer if len(newer) >= ENOUGH else readings
    ends = [
        index for index, each in enumerate(readings) if baseline is not None and same(each.value, baseline)
    ]
    return readings[: ends[-1] + 1] if ends else readings


def _shift_words(shift: Shift | None, unit: Unit, *, held: bool) -> str:
    """The end of a sentence on a KPI that held or did not."""
    if shift is None:
        return ""
    ran = f"it ran between {unit.format(shift.limits.lower)} and {unit.format(shift.limits.upper)} by itself"
    if shift.real:
        return f"; {'the' if held else 'still, the'} shift is real: before, {ran}"
    return (
        f"; it may still be chance: before, {ran}"
        if held
        else f"; no better than its old routine: before, {ran}"
    )


def anomalies(kpi: KPI, threshold: Threshold, days: tuple[date, date]) -> tuple[Finding, ...]:
    """The finding that a KPI which does not hold its new standard met it within one quarter only: the one that earned it."""
    first, on = days
    met = [each.on for each in kpi.readings.until(on) if threshold.contains(each.value)]
    if not met or met[0] >= first or (met[-1] - met[0]).days > _QUARTER:
        return ()
    when = f"on {day(met[0])}" if met[0] == met[-1] else f"from {day(met[0])} to {day(met[-1])}"
    message = f"it met the new standard only {when}: a one-quarter anomaly"
    fix = "ask what was different then, and whether that can be kept up"
    return (Finding(ANOMALY, Severity.WARNING, kpi.id, message, fix, name="one-quarter-anomaly"),)


def _too_early_words(
    kpi: KPI, threshold: Threshold, *, seen: tuple[int, int], days: tuple[date, date]
) -> str:
    """The sentence while there are fewer readings than it takes."""
    (have, needed), (first, on) = seen, days
    name = in_sentence(spoken(kpi.name))
    why = f"the new standard of {limits(threshold)} starts on {day(first)}"
    if first <= on:
        why = f"{count(have, 'reading') if have else 'no reading'} since {day(first)}, and it takes {needed}"
    return f"It is too early to say whether {name} holds: {why}"


def _standing_words(
    kpi: KPI, threshold: Threshold, state: str, *, middle: float, readings: int, baseline: float | None
) -> str:
    """The sentence on a KPI that has 'held', 'slipped' or 'reverted'."""
    standard = f"the new standard of {limits(threshold)}"
    last = f"the median of the last {readings} readings" if readings > 1 else "the last reading"
    now = f"{at_start(spoken(kpi.name))} has {state}: {last} is {kpi.unit.format(middle)}"
    if threshold.contains(middle):
        was = "" if baseline is None else f"; it came from {kpi.unit.format(baseline)}"
        return f"{now}, which meets {standard}{was}"
    gap = threshold.gap(middle)
    words = "short of" if threshold.side(middle) < 0 else "over"
    far = f"{kpi.unit.format_gap(gap)} {words}" if gap else "right on the limit but outside"
    back = _way_back(kpi, threshold, middle, baseline or 0.0) if state == "reverted" else ""
    return f"{now}, {far} {standard}{back}"


def _way_back(kpi: KPI, threshold: Threshold, middle: float, start: float) -> str:
    beyond = middle <= start if threshold.side(start) < 0 else middle >= start
    return f", {'all' if beyond else 'at least half'} the way back to {kpi.unit.format(start)}"
