"""Noise or news, in words: which signals count now, whether a shift is real, whether it was an anomaly."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from okrkit._sentences import day
from okrkit.arithmetic import same
from okrkit.behaviour import ENOUGH, ProcessLimits, Signal, present_process, process_limits, signals
from okrkit.direction import Direction
from okrkit.finding import Finding, Severity
from okrkit.kpi import KPI
from okrkit.series import Series
from okrkit.threshold import Threshold
from okrkit.units import Unit

# What lasts says more than what happened once.
_KINDS: Final = ("run", "outside", "near", "range", "trend")
# What says that a process runs somewhere else now; a single wide move does not.
_SHIFTS: Final = ("run", "outside", "near")
_QUARTER: Final = 92
ANOMALY: Final = "OKR315"


class Judged(NamedTuple):
    """Whether readings are news: the limits that they are seen against, and the signals one way that touch them."""

    limits: ProcessLimits
    signals: tuple[Signal, ...]


def judged(process: Series, side: int, since: date, limits: ProcessLimits | None = None) -> Judged | None:
    """The signals above (side 1) or below (-1) the centre that touch a day or later ones; None with too few readings to say."""
    if limits is None:
        if len(process) < ENOUGH:
            return None
        limits = process_limits(process)
    wanted = "above" if side > 0 else "below"
    found = tuple(
        signal
        for signal in signals(process, limits)
        if signal.days[-1] >= since and _way(process, signal) == wanted
    )
    return Judged(limits, found)


def _way(process: Series, signal: Signal) -> str:
    """Where a signal points: of a move, where it went."""
    last = signal.members[-1]
    return signal.side or ("above" if process[last].value > process[last - 1].value else "below")


def news_words(judgement: Judged, process: Series, unit: Unit) -> str:
    """What the weightiest signal of a judgement says, in words; or what routine is, where there is none."""
    limits = judgement.limits
    routine = f"between {unit.format(limits.lower)} and {unit.format(limits.upper)}"
    if not judgement.signals:
        return f"by itself it runs {routine}"
    signal = min(judgement.signals, key=_weight)
    last, many = process[signal.members[-1]], len(signal.members)
    if signal.rule.kind == "run":
        return f"{many} readings in a row are {signal.side} its average of {unit.format(limits.centre)}"
    if signal.rule.kind == "outside":
        return f"{unit.format(last.value)} on {day(last.on)} is outside its routine, which runs {routine}"
    if signal.rule.kind == "near":
        end = unit.format(limits.upper if signal.side == "above" else limits.lower)
        return f"{many} of {len(signal.window)} readings are nearer {end}, where its routine ends, than its average"
    moved = unit.format_gap(last.value - process[signal.members[-1] - 1].value)
    most = unit.format_gap(limits.upper_range)
    return f"it moved {moved} at once by {day(last.on)}, where {most} is the most by itself"


def _weight(signal: Signal) -> tuple[int, int]:
    """The latest of a kind says more than an earlier one."""
    return _KINDS.index(signal.rule.kind), -signal.members[-1]


def bad_news(kpi: KPI, since: date) -> Judged | None:
    """Whether the readings of a KPI that are outside healthy since a day are news; None with too few to say."""
    latest = kpi.readings[-1]
    return judged(present_process(kpi), kpi.threshold_on(latest.on).side(latest.value), since)


def bad_news_words(judgement: Judged, kpi: KPI) -> str:
    """The end of a sentence on a KPI that is not healthy: what to ask, the system or what happened."""
    what = "bad and new, so ask what happened" if judgement.signals else "bad but noise, so change the system"
    return f"; {what}: {news_words(judgement, present_process(kpi), kpi.unit)}"


class Shift(NamedTuple):
    """Whether a number runs somewhere else than before, and the limits from before."""

    real: bool
    limits: ProcessLimits


def shifted(kpi: KPI, days: tuple[date, date], last: int, baseline: float | None) -> Shift | None:
    """Whether the readings between two days, the last few among them, run elsewhere than those before; None with too few before.

    XmR against the limits from before: those of the process that the baseline was taken from.
    """
    first, on = days
    before, after = _before(kpi, first, baseline), kpi.readings.between(first, on)
    if len(before) < ENOUGH:
        return None
    limits = process_limits(before)
    found = judged(after, _better_side(kpi.threshold_on(on), after, limits), after[-last].on, limits)
    return Shift(found is not None and any(each.rule.kind in _SHIFTS for each in found.signals), limits)


def _better_side(threshold: Threshold, after: Series, limits: ProcessLimits) -> int:
    """Where a real improvement would show: above or below; of a range, where the number went."""
    if threshold.direction is None:
        return 1 if after[-1].value > limits.centre else -1
    return 1 if threshold.direction is Direction.INCREASE else -1


def _before(kpi: KPI, first: date, baseline: float | None) -> Series:
    """The readings of the process before a day: up to the one that is the baseline, since the revision before, where that leaves enough."""
    readings = kpi.readings[: sum(each < first for each in kpi.readings.days)]
    started = [each.valid_from for each in kpi.revisions if each.valid_from < first]
    newer = readings.since(started[-1]) if started else readings
    readings = newer if len(newer) >= ENOUGH else readings
    ends = [index for index, each in enumerate(readings) if baseline is not None and same(each.value, baseline)]
    untouched = readings[: ends[-1] + 1] if ends else readings
    return untouched if len(untouched) >= ENOUGH else readings


def shift_words(shift: Shift | None, unit: Unit, *, held: bool) -> str:
    """The end of a sentence on a KPI that held or did not."""
    if shift is None:
        return ""
    ran = f"it ran between {unit.format(shift.limits.lower)} and {unit.format(shift.limits.upper)} by itself"
    if shift.real:
        return f"; {'the' if held else 'still, the'} shift is real: before, {ran}"
    return f"; it may still be chance: before, {ran}" if held else f"; that is its old routine: before, {ran}"


def anomalies(kpi: KPI, threshold: Threshold, on: date) -> tuple[Finding, ...]:
    """The finding that a KPI which does not hold its new standard met it within one quarter only, if that is so."""
    met = [each.on for each in kpi.readings.until(on) if threshold.contains(each.value)]
    if not met or (met[-1] - met[0]).days > _QUARTER:
        return ()
    when = f"on {day(met[0])}" if met[0] == met[-1] else f"from {day(met[0])} to {day(met[-1])}"
    message = f"one-quarter anomaly: it met the new standard only {when}"
    fix = "ask what was different then, and whether that can be kept up"
    return (Finding(ANOMALY, Severity.WARNING, kpi.id, message, fix, name="one-quarter-anomaly"),)
