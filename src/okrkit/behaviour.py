"""Noise or news: process behaviour (XmR) charts, their limits and their signals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import Enum
from itertools import pairwise
from math import fsum, isfinite
from statistics import fmean
from typing import Final, Literal, TypeAlias

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, is_truth, takes, to_number, wrong_type
from okrkit._sentences import day
from okrkit._showing import shown
from okrkit.arithmetic import same
from okrkit.kpi import KPI
from okrkit.series import Reading, Series

__all__ = [
    "NELSON_RUN",
    "NHS",
    "WHEELER",
    "ProcessLimits",
    "ProcessState",
    "Signal",
    "SignalRule",
    "predictable",
    "process_limits",
    "process_state",
    "signals",
]

Centre: TypeAlias = Literal["mean", "median"]
SignalKind: TypeAlias = Literal["outside", "run", "near", "range", "trend"]
Values: TypeAlias = Series | KPI | Iterable[NumberLike]

# Wheeler's constants: three sigma from the mean (2.66) or the median (3.145) moving range, and the range's own limit.
_CONSTANTS: Final = {"mean": (2.66, 3.268), "median": (3.145, 3.865)}
_KINDS: Final = ("outside", "run", "near", "range", "trend")
_LARGEST: Final = 1.7976931348623157e308
_AT_LEAST: Final = 2
# Below this many readings the limits say more about chance than about the process (Wheeler: five or six will do).
ENOUGH: Final = 6


class ProcessState(Enum):
    """Wheeler's four states: is it predictable, and does it meet its threshold?

    >>> from okrkit import KPI, process_state
    >>> calm = KPI("Wait", "≤ 9 days", readings={f"2026-0{month}-28": 5 + month % 2 for month in range(1, 9)})
    >>> process_state(calm)
    <ProcessState.IDEAL: 'ideal'>
    >>> process_state(calm.evolve(threshold="≤ 4 days"))
    <ProcessState.THRESHOLD: 'threshold'>
    """

    IDEAL = "ideal"
    THRESHOLD = "threshold"
    BRINK_OF_CHAOS = "brink of chaos"
    CHAOS = "chaos"


def _to_limit(value: NumberLike) -> float:
    return to_number(value, "limit")


@shown
@attrs.frozen
class ProcessLimits:
    """What a process does when nothing special happens: its centre, and the limits of its routine variation.

    In the values' own unit. `moving_range` is the mean (or median) distance of neighbouring values, `upper_range` the limit
    of such a distance, `n` how many values the limits come from.

    Raises:
        InvalidValueError: The limits do not run from low to high, a range is negative, or `n` is no whole number.

    >>> from okrkit import process_limits
    >>> limits = process_limits([52, 49, 51, 50, 53])
    >>> limits.centre, round(limits.upper, 2), round(limits.lower, 2)
    (51.0, 56.98, 45.02)
    >>> process_limits([5, 5]).upper
    5.0
    """

    centre: float = attrs.field(converter=_to_limit)
    lower: float = attrs.field(converter=_to_limit)
    upper: float = attrs.field(converter=_to_limit)
    moving_range: float = attrs.field(converter=_to_limit)
    upper_range: float = attrs.field(converter=_to_limit)
    n: int

    def __attrs_post_init__(self) -> None:
        if not self.lower <= self.centre <= self.upper:
            given = (self.lower, self.centre, self.upper)
            need = "lower, centre and upper in ascending order"
            raise invalid("limits", need, given, "take them from process_limits()")
        for path, value in (("moving_range", self.moving_range), ("upper_range", self.upper_range)):
            if value < 0:
                raise invalid(path, "0 or more", value, "it is a distance")
        if not isinstance(self.n, int) or is_truth(self.n) or self.n < 0:
            raise invalid("n", "a whole number from 0 up", self.n, "say how many values the limits come from")

    def contains(self, value: float) -> bool:
        """Whether a value is routine: within the limits, or the same as one."""
        return self.lower <= value <= self.upper or same(value, self.lower) or same(value, self.upper)


def _to_values(values: Values, path: str = "values") -> tuple[float, ...]:
    if isinstance(values, KPI):
        return values.readings.values
    if isinstance(values, Series):
        return values.values
    if isinstance(values, (str, bytes)) or not isinstance(values, Iterable):
        raise wrong_type(
            path, "a Series, a KPI or a list of numbers", values, "pass series.values or kpi.readings"
        )
    return tuple(
        each.value if isinstance(each, Reading) else to_number(each, f"{path}[{index}]")
        for index, each in enumerate(values)
    )


def _median(values: Sequence[float]) -> float:
    ordered = sorted(values)
    low, high = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    middle = (low + high) / 2
    return middle if isfinite(middle) else low / 2 + high / 2


def _mean(values: Sequence[float]) -> float:
    try:
        mean = fmean(values)
    except OverflowError:
        # Halved, since the rounded shares of the largest number may sum to more than it.
        mean = 2 * fsum(value / len(values) / 2 for value in values)
    # Within its values to the last bit: a mean of equal values is that value.
    return max(min(values), min(max(values), mean))


_CENTRES: Final[dict[str, Callable[[Sequence[float]], float]]] = {"mean": _mean, "median": _median}


def process_limits(values: Values, *, centre: Centre = "mean", ranges: Centre = "mean") -> ProcessLimits:
    """The natural process limits of an XmR chart.

    In the values' own unit: centre ± 2.66 × the mean moving range, or 3.145 × the median one; the upper range limit is
    3.268 × or 3.865 × it. Nothing is rounded. Lock them by passing a base period: ``process_limits(series[:20])``.

    Args:
        values: A Series, a KPI, or numbers in order of time; at least two.
        centre: 'mean' or 'median' of the values.
        ranges: 'mean' or 'median' of the moving ranges.

    Returns:
        The limits.

    Raises:
        InvalidValueError: Fewer than two values, or not numbers.

    Source: Wheeler, 'Understanding Variation' and 'Making Sense of Data'.

    >>> from okrkit import process_limits
    >>> round(process_limits([2.5, 2.3, 16.3, 6.3], ranges="median").upper, 3)
    38.3
    >>> process_limits([7, 7, 7]).moving_range
    0.0
    """
    numbers = _to_values(values)
    if len(numbers) < _AT_LEAST:
        raise invalid(
            "values", "at least two", list(numbers), "a single value has no range; wait for the next one"
        )
    middle, spread = (_CENTRES.get(each) if isinstance(each, str) else None for each in (centre, ranges))
    if middle is None or spread is None:
        path, given = ("centre", centre) if middle is None else ("ranges", ranges)
        raise invalid(path, "'mean' or 'median'", given, "choose one of them")
    at, moving = middle(numbers), spread([_distance(earlier, later) for earlier, later in pairwise(numbers)])
    for_values, for_ranges = _CONSTANTS[ranges]
    return ProcessLimits(
        at,
        _away(at, -for_values, moving),
        _away(at, for_values, moving),
        moving,
        min(_LARGEST, for_ranges * moving),
        len(numbers),
    )


def _away(at: float, times: float, moving: float) -> float:
    """So many moving ranges from the centre; the largest float where that is further than a float reaches."""
    # In halves the product fits, and what comes of it may fit where the product alone does not.
    limit = at + times * moving if abs(times * moving) <= _LARGEST else (at / 2 + times * (moving / 2)) * 2
    return max(-_LARGEST, min(_LARGEST, limit))


def _distance(earlier: float, later: float) -> float:
    return min(_LARGEST, abs(later - earlier))


@attrs.frozen
class SignalRule:
    """What counts as a signal: a rule of the chart, as a value.

    'outside': a point beyond a limit. 'run': `count` in a row on one side of the centre. 'near': `count` of `of` in a row
    nearer a limit than the centre, on one side. 'range': a moving range above its limit. 'trend': `count` in a row, each
    above the one before, or each below it.

    Args:
        kind: 'outside', 'run', 'near', 'range' or 'trend'.
        count: How many points it takes.
        of: Out of how many in a row.
        one_side: For 'near': whether the others of the row must be on that side of the centre, too.

    Raises:
        InvalidValueError: No such kind, or counts that cannot be met.

    >>> from okrkit import SignalRule
    >>> SignalRule("run", 7).name
    '7 in a row on one side'
    >>> SignalRule("near", 2, 3).name
    '2 of 3 near a limit'
    """

    kind: SignalKind
    count: int = 1
    of: int = 0
    one_side: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.kind not in _KINDS:
            need = "'outside', 'run', 'near', 'range' or 'trend'"
            raise invalid("kind", need, self.kind, "choose one of them")
        for path, value, least in (("count", self.count, 1), ("of", self.of, 0)):
            if not isinstance(value, int) or is_truth(value) or value < least:
                raise invalid(path, f"a whole number from {least} up", value, "say how many points it takes")
        if self.kind == "near" and self.of < self.count:
            raise invalid("of", f"at least count ({self.count})", self.of, "such as SignalRule('near', 3, 4)")
        if not isinstance(self.one_side, bool):
            raise invalid("one_side", "True or False", self.one_side, "say where the others must be")

    @property
    def name(self) -> str:
        """What the rule is called in a sentence.

        >>> from okrkit import WHEELER
        >>> [rule.name for rule in WHEELER][:2]
        ['outside the limits', '8 in a row on one side']
        >>> WHEELER[3].name
        'moving range above its limit'
        """
        if self.kind == "run":
            return f"{self.count} in a row on one side"
        if self.kind == "near":
            return f"{self.count} of {self.of} near a limit"
        if self.kind == "trend":
            return f"{self.count} in a row one way"
        return "outside the limits" if self.kind == "outside" else "moving range above its limit"


WHEELER: Final = (SignalRule("outside"), SignalRule("run", 8), SignalRule("near", 3, 4), SignalRule("range"))
# The NHS's 'Making Data Count': seven in a row on one side or one way, and two of three near a limit, all on one side.
NHS: Final = (
    SignalRule("outside"),
    SignalRule("run", 7),
    SignalRule("trend", 7),
    SignalRule("near", 2, 3, one_side=True),
)
# Nelson's second rule, on its own.
NELSON_RUN: Final = SignalRule("run", 9)


@shown
@attrs.frozen
class Signal:
    """One thing that happened: which rule saw it, and where.

    `window` are the positions of all points that the rule looked at, `members` of those that make it a signal, `triggers` of
    those at which it could first be said (and said again); `days` are the members' days, where the series has days;
    `side` is 'above' or 'below' the centre, 'rising' or 'falling' for a trend, '' for a moving range. Printing it gives words.

    >>> from okrkit import signals
    >>> signals([50, 51, 49, 50, 52, 50, 49, 51, 50, 90])[0].triggers
    (9,)
    >>> signals([5, 5, 5])
    ()
    """

    rule: SignalRule
    window: tuple[int, ...]
    members: tuple[int, ...]
    triggers: tuple[int, ...]
    side: str = attrs.field(default="", kw_only=True)
    days: tuple[date, ...] = attrs.field(default=(), kw_only=True)

    def __str__(self) -> str:
        where = f" ({self.side})" if self.side else ""
        if not self.days:
            return f"{self.rule.name}{where}"
        first, last = day(self.days[0]), day(self.days[-1])
        return f"{self.rule.name}{where} {f'on {first}' if first == last else f'from {first} to {last}'}"


def signals(
    series: Values,
    limits: ProcessLimits | None = None,
    rules: Iterable[SignalRule] | SignalRule = WHEELER,
) -> tuple[Signal, ...]:
    """What happened that routine variation does not explain.

    A value on the centre line breaks a run; one the same as a limit is no signal; nothing is rounded before it is judged.
    Fewer than two values, or a process that does not vary within its limits, give no signal.

    Args:
        series: A Series, a KPI, or numbers in order of time.
        limits: Those of a base period; None for those of the series itself.
        rules: Which rules look, or the one that does; Wheeler's four by default.

    Returns:
        The signals, rule by rule, in order of time; overlapping ones of one rule and side are one.

    Raises:
        InvalidTypeError: Not a series, limits or rules.
        InvalidValueError: A value that is not a finite number.

    Source: Wheeler's detection rules one to three, and the limit of the moving range.

    >>> from okrkit import process_limits, signals
    >>> base = process_limits([50, 51, 49, 50, 52, 50])
    >>> [signal.rule.name for signal in signals([50, 58], base)]
    ['outside the limits', 'moving range above its limit']
    >>> signals([50])
    ()
    """
    values = _to_values(series, "series")
    days = (
        series.days if isinstance(series, Series) else series.readings.days if isinstance(series, KPI) else ()
    )
    chosen = _to_rules(rules)
    if limits is None:
        if len(values) < _AT_LEAST:
            return ()
        limits = process_limits(values)
    if not isinstance(limits, ProcessLimits):
        raise wrong_type("limits", "ProcessLimits", limits, "take them from process_limits(series[:20])")
    found: list[Signal] = []
    for rule in chosen:
        found.extend(_FINDERS[rule.kind](rule, values, limits))
    return tuple(
        attrs.evolve(each, days=tuple(days[index] for index in each.members) if days else ())
        for each in found
    )


def _to_rules(rules: Iterable[SignalRule] | SignalRule) -> tuple[SignalRule, ...]:
    chosen = (
        (rules,) if isinstance(rules, SignalRule) else tuple(rules) if isinstance(rules, Iterable) else None
    )
    if chosen is None or any(not isinstance(rule, SignalRule) for rule in chosen):
        raise wrong_type("rules", "SignalRules", rules, "such as WHEELER, or [SignalRule('run', 7)]")
    return chosen


def _outside(rule: SignalRule, values: Sequence[float], limits: ProcessLimits) -> list[Signal]:
    return [
        Signal(rule, (index,), (index,), (index,), side="above" if value > limits.upper else "below")
        for index, value in enumerate(values)
        if not limits.contains(value)
    ]


def _side(value: float, centre: float) -> int:
    return 0 if same(value, centre) else 1 if value > centre else -1


def _run(rule: SignalRule, values: Sequence[float], limits: ProcessLimits) -> list[Signal]:
    found: list[Signal] = []
    sides = [_side(value, limits.centre) for value in values]
    start = 0
    for index in range(1, len(sides) + 1):
        if index < len(sides) and sides[index] == sides[start]:
            continue
        if sides[start] and index - start >= rule.count:
            run = tuple(range(start, index))
            found.append(
                Signal(rule, run, run, run[rule.count - 1 :], side="above" if sides[start] > 0 else "below")
            )
        start = index
    return found


def _near(rule: SignalRule, values: Sequence[float], limits: ProcessLimits) -> list[Signal]:
    found: list[Signal] = []
    for side, limit in (("above", limits.upper), ("below", limits.lower)):
        middle = limit / 2 + limits.centre / 2
        close = [_nearer(value, middle, limit, side) for value in values]
        wanted = 1 if side == "above" else -1
        there = [not rule.one_side or _side(value, limits.centre) == wanted for value in values]
        ends = [
            end
            for end in range(rule.of - 1, len(values))
            if sum(close[end - rule.of + 1 : end + 1]) >= rule.count
            and all(there[end - rule.of + 1 : end + 1])
        ]
        found.extend(_episodes(rule, ends, close, side))
    return sorted(found, key=_first)


def _nearer(value: float, middle: float, limit: float, side: str) -> bool:
    if same(value, middle) or same(limit, middle):
        return False
    return value > middle if side == "above" else value < middle


def _episodes(rule: SignalRule, ends: Sequence[int], close: Sequence[bool], side: str) -> list[Signal]:
    """Windows that touch are one episode."""
    found: list[Signal] = []
    group: list[int] = []
    for position, end in enumerate(ends):
        group.append(end)
        if position + 1 == len(ends) or ends[position + 1] - rule.of + 1 > end:
            window = tuple(range(group[0] - rule.of + 1, end + 1))
            members = tuple(index for index in window if close[index])
            found.append(Signal(rule, window, members, tuple(group), side=side))
            group = []
    return found


def _range(rule: SignalRule, values: Sequence[float], limits: ProcessLimits) -> list[Signal]:
    return [
        Signal(rule, (index, index + 1), (index + 1,), (index + 1,))
        for index, (earlier, later) in enumerate(pairwise(values))
        if (moved := _distance(earlier, later)) > limits.upper_range and not same(moved, limits.upper_range)
    ]


def _trend(rule: SignalRule, values: Sequence[float], limits: ProcessLimits) -> list[Signal]:  # noqa: ARG001 - its line is its own
    found: list[Signal] = []
    ways = [(later > earlier) - (later < earlier) for earlier, later in pairwise(values)]
    start = 0
    for index in range(1, len(ways) + 1):
        if index < len(ways) and ways[index] == ways[start]:
            continue
        if ways[start] and index - start + 1 >= rule.count:
            run = tuple(range(start, index + 1))
            side = "rising" if ways[start] > 0 else "falling"
            found.append(Signal(rule, run, run, run[rule.count - 1 :], side=side))
        start = index
    return found


def _first(signal: Signal) -> int:
    return signal.window[0]


_FINDERS: Final[dict[str, Callable[[SignalRule, Sequence[float], ProcessLimits], list[Signal]]]] = {
    "outside": _outside,
    "run": _run,
    "near": _near,
    "range": _range,
    "trend": _trend,
}


def predictable(kpi: KPI | Series, on: DayLike | None = None) -> bool | None:
    """Whether a process varies within its own limits, so that tomorrow will look like yesterday.

    Of a KPI the readings since the last revision of its threshold count, where there are six: a new standard is a new process.

    Args:
        kpi: A KPI or a Series.
        on: The day to look from; None for the end.

    Returns:
        True without a signal, False with one, None with fewer than six readings, which are too few to say.

    Raises:
        InvalidTypeError: Neither a KPI nor a Series.

    Source: Wheeler, 'Understanding Variation'; limits are usable from five or six values on.

    >>> from okrkit import Series, predictable
    >>> predictable(Series({f"2026-0{month}-28": 50 + month % 3 for month in range(1, 9)}))
    True
    >>> predictable(Series({"2026-01-31": 50})) is None
    True
    """
    if isinstance(kpi, KPI):
        readings = present_process(kpi, on)
    elif isinstance(kpi, Series):
        readings = kpi.until(on)
    else:
        raise takes("predictable()", "a KPI or a Series", kpi, "for bare numbers call signals()")
    return None if len(readings) < ENOUGH else not signals(readings)


def present_process(kpi: KPI, on: DayLike | None = None) -> Series:
    """The readings of the process as it is now: those since the last revision where there are enough, else all."""
    readings = kpi.readings.until(on)
    latest = readings.latest()
    if latest is None:
        return readings
    started = [each.valid_from for each in kpi.revisions if each.valid_from <= latest.on]
    newer = readings.since(started[-1]) if started else readings
    return newer if len(newer) >= ENOUGH else readings


def process_state(kpi: KPI, on: DayLike | None = None) -> ProcessState | None:
    """Which of Wheeler's four states a KPI is in: predictable or not, all readings healthy or not.

    Each reading is judged by the threshold in force on its own day; which readings count, `predictable` says.

    Args:
        kpi: The KPI.
        on: The day to look from; None for the end.

    Returns:
        Ideal (both), threshold (predictable only), brink of chaos (healthy only), chaos (neither); None with fewer than six
        readings, which are too few to say.

    Raises:
        InvalidTypeError: Not a KPI.

    Source: Wheeler, 'The Four Possibilities for Any Process' (Quality Digest).

    >>> from okrkit import KPI, process_state
    >>> wild = {f"2026-0{month}-28": 5 for month in range(1, 9)} | {"2026-09-28": 30, "2026-03-28": 6}
    >>> process_state(KPI("Wait", "≤ 90 days", readings=wild)).value
    'brink of chaos'
    >>> process_state(KPI("Wait", "≤ 90 days")) is None
    True
    """
    if not isinstance(kpi, KPI):
        raise takes("process_state()", "a KPI", kpi, "a metric becomes one with .as_kpi(threshold)")
    calm = predictable(kpi, on)
    if calm is None:
        return None
    healthy = all(kpi.threshold_on(each.on).contains(each.value) for each in present_process(kpi, on))
    if calm:
        return ProcessState.IDEAL if healthy else ProcessState.THRESHOLD
    return ProcessState.BRINK_OF_CHAOS if healthy else ProcessState.CHAOS
