"""Noise or news: which signals of a process count now, and what they say in words."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from okrkit._sentences import day
from okrkit.behaviour import ENOUGH, ProcessLimits, Signal, present_process, process_limits, signals
from okrkit.kpi import KPI
from okrkit.series import Series
from okrkit.units import Unit

# What lasts says more than what happened once.
_KINDS: Final = ("run", "outside", "near", "range", "trend")


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
        what = "that" if last == process[-1] else f"{unit.format(last.value)} on {day(last.on)}"
        return f"{what} is outside its routine, which runs {routine}"
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
    process, limits = present_process(kpi), judgement.limits
    if not judgement.signals and not limits.contains(process[-1].value):
        routine = f"between {kpi.unit.format(limits.lower)} and {kpi.unit.format(limits.upper)}"
        return f"; bad, yet better than its routine, which runs {routine}"
    what = "bad and new, so ask what happened" if judgement.signals else "bad but noise, so change the system"
    return f"; {what}: {news_words(judgement, process, kpi.unit)}"
