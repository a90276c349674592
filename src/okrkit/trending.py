"""Which way a number is going: Theil-Sen's slope and the Mann-Kendall test."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from math import erfc, isqrt, sqrt
from typing import Final

import attrs

from okrkit._doors import DayLike, invalid, is_truth, takes
from okrkit._sentences import count
from okrkit._showing import shown
from okrkit.direction import Direction
from okrkit.kpi import KPI
from okrkit.series import Series
from okrkit.units import NO_UNIT

__all__ = ["Tendency", "Trend", "trend"]

# Up to so many readings every pair's slope is made and sorted; beyond, their median is found without making them all.
_ALL_PAIRS: Final = 300
# Enough slopes to begin the search with, and few enough to make and sort at its end.
_SAMPLE: Final = 20_000
_ROUNDING: Final = 2.0**-50
# Values so far apart that a product with days could overflow are scaled down by a power of two, which is exact.
_WIDE: Final = 1e290
_SCALE: Final = 2.0**-100
_SIGNIFICANT: Final = 0.05
_ENOUGH: Final = 4
_TINY: Final = 0.001
_SMALLEST: Final = 5e-324
_LARGEST: Final = 1.7976931348623157e308


class Tendency(Enum):
    """Which way a number is going; for a KPI also whether that is for the better.

    >>> from okrkit import Series, trend
    >>> trend(Series({f"2026-0{month}-01": month for month in range(1, 9)})).direction
    <Tendency.RISING: 'rising'>
    >>> trend(Series()).direction
    <Tendency.FLAT: 'flat'>
    """

    RISING = "rising"
    FALLING = "falling"
    IMPROVING = "improving"
    WORSENING = "worsening"
    FLAT = "flat"


@shown
@attrs.frozen
class Trend:
    """Which way a number is going, how fast, and how sure one can be; printing it gives the sentence.

    `per_day` and `per_reading` are Theil-Sen's slope (None without two readings), `s` Mann-Kendall's S, `tau` tau-b (-1..1, None
    where nothing varies), `p` its two-sided p-value (0..1), `direction` rising, falling or flat (p ≥ 0.05), `sense` the same
    in a KPI's own terms (improving, worsening, flat; None for a plain series, or inside a range), `n` the number of readings.

    >>> from okrkit import KPI, trend
    >>> wait = KPI("Wait", "≤ 3 days", readings={f"2026-0{month}-01": 9 - month for month in range(1, 9)})
    >>> print(trend(wait))
    improving: by 1 day a reading over 8 readings (p < 0.001)
    >>> trend(wait).tau
    -1.0
    """

    per_day: float | None
    per_reading: float | None
    s: int = attrs.field(kw_only=True)
    tau: float | None = attrs.field(kw_only=True)
    p: float = attrs.field(kw_only=True)
    direction: Tendency = attrs.field(kw_only=True)
    sense: Tendency | None = attrs.field(kw_only=True)
    n: int = attrs.field(kw_only=True)
    reason: str = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return self.reason


def trend(series: Series | KPI, on: DayLike | None = None, window: int | None = None) -> Trend:
    """Which way a series or a KPI is going.

    Args:
        series: A Series or a KPI.
        on: The day to look from; None for the end.
        window: How many of the last readings to look at; None for all.

    Returns:
        The slope, the test, and the direction: flat unless p is below 0.05. All of it is exact, in O(n log n) comparisons;
        10,000 readings take about a third of a second. A KPI improves or worsens by the threshold in force on the day of
        its latest reading.

    Raises:
        InvalidTypeError: Neither a series nor a KPI.
        InvalidValueError: A window below 2, or `on` is no day.

    Source: Theil (1950), Sen (1968); Mann (1945), Kendall (1975), with tie-corrected variance and continuity correction.

    >>> from okrkit import Series, trend
    >>> going = trend(Series({"2026-01-01": 10, "2026-01-02": 12, "2026-01-03": 14, "2026-01-04": 16}))
    >>> going.per_day, going.s
    (2.0, 6)
    >>> print(trend(Series({"2026-01-01": 10})))
    flat: 1 reading says nothing of a trend
    """
    if not isinstance(series, (Series, KPI)):
        raise takes("trend()", "a Series or a KPI", series, "make one with Series({day: value, …})")
    if window is not None and (not isinstance(window, int) or is_truth(window) or window < 2):  # noqa: PLR2004 - a pair
        raise invalid("window", "a whole number from 2 up", window, "say how many readings to look at")
    readings = (series.readings if isinstance(series, KPI) else series).until(on)
    if window is not None:
        readings = readings[-window:]
    values, days = readings.values, [day.toordinal() for day in readings.days]
    s, tau, p = mann_kendall(values)
    direction = Tendency.FLAT
    if p < _SIGNIFICANT:
        direction = Tendency.RISING if s > 0 else Tendency.FALLING
    sense = _sense(series, readings, direction, on) if isinstance(series, KPI) else None
    per_day, per_reading = _slopes(days, values)
    reason = _words(series, sense or direction, per_reading, p, len(values))
    return Trend(
        per_day,
        per_reading,
        s=s,
        tau=tau,
        p=p,
        direction=direction,
        sense=sense,
        n=len(values),
        reason=reason,
    )


def _sense(kpi: KPI, readings: Series, direction: Tendency, on: DayLike | None) -> Tendency | None:
    latest = readings.latest()
    day = on if latest is None else latest.on
    threshold = kpi.threshold if day is None else kpi.threshold_on(day)
    better = threshold.direction
    if better is None and latest is not None:
        # Of a range, towards it is better: from below that is up, from above it is down, inside it is neither.
        side = threshold.side(latest.value)
        better = Direction.INCREASE if side < 0 else Direction.DECREASE if side > 0 else None
    if better is None:
        return None
    if direction is Tendency.FLAT:
        return Tendency.FLAT
    good = (direction is Tendency.RISING) == (better is Direction.INCREASE)
    return Tendency.IMPROVING if good else Tendency.WORSENING


def _words(series: Series | KPI, tendency: Tendency, slope: float | None, p: float, n: int) -> str:
    if slope is None or n < _ENOUGH:
        return f"{tendency.value}: {count(n, 'reading')} {'says' if n == 1 else 'say'} nothing of a trend"
    if tendency is Tendency.FLAT:
        return f"flat: {count(n, 'reading')} move no more one way than chance would (p = {p:.2f})"
    if slope == 0.0:
        return f"{tendency.value}: over {n} readings, though most pairs of them do not differ ({_chance(p)})"
    size = series.unit.format_gap(slope) if isinstance(series, KPI) else NO_UNIT.format(abs(slope))
    return f"{tendency.value}: by {size} a reading over {count(n, 'reading')} ({_chance(p)})"


def _chance(p: float) -> str:
    return "p < 0.001" if p < _TINY else f"p = {p:.1g}"


def mann_kendall(values: Sequence[float]) -> tuple[int, float | None, float]:
    """S, tau-b and the two-sided p of the Mann-Kendall test."""
    n, s = len(values), 0
    ordered: list[float] = []
    for value in values:
        # How many earlier values are less, minus how many are greater.
        s += bisect_left(ordered, value) - (len(ordered) - bisect_right(ordered, value))
        insort(ordered, value)
    ties = [times for times in Counter(values).values() if times > 1]
    pairs = n * (n - 1) // 2
    untied = pairs - sum(times * (times - 1) // 2 for times in ties)
    variance = (n * (n - 1) * (2 * n + 5) - sum(times * (times - 1) * (2 * times + 5) for times in ties)) / 18
    # The square root of the whole product: of two roots, each rounds.
    tau = s / sqrt(pairs * untied) if untied else None
    z = (abs(s) - 1) / sqrt(variance) if s else 0.0
    return s, tau, erfc(z / sqrt(2))


def _slopes(days: Sequence[int], values: Sequence[float]) -> tuple[float | None, float | None]:
    """Theil-Sen's slope a day and a reading; where the readings keep one distance, the one follows from the other."""
    per_reading = theil_sen(range(len(values)), values)
    gaps = {later - earlier for earlier, later in pairwise(days)}
    if per_reading is None or len(gaps) > 1:
        return theil_sen(days, values), per_reading
    return per_reading / gaps.pop(), per_reading


def middle_of(ordered: Sequence[float]) -> float:
    """The median of numbers in ascending order, without overflow."""
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else _between(ordered[half - 1], ordered[half])


def _between(low: float, high: float) -> float:
    middle = (low + high) / 2
    return middle if middle - middle == 0.0 else low / 2 + high / 2


def theil_sen(places: Sequence[int], values: Sequence[float]) -> float | None:
    """The median slope over all pairs; None without a pair. Places ascend strictly."""
    n = len(values)
    if n < 2:  # noqa: PLR2004 - a slope takes a pair
        return None
    if max(values) - min(values) > _WIDE:
        slope = theil_sen(places, [value * _SCALE for value in values])
        return None if slope is None else max(-_LARGEST, min(_LARGEST, slope / _SCALE))
    if n <= _ALL_PAIRS:
        return middle_of(sorted(_every_slope(places, values)))
    return _Slopes(places, values).median()


def _every_slope(places: Sequence[int], values: Sequence[float]) -> list[float]:
    slopes: list[float] = []
    for index in range(1, len(values)):
        later, place = values[index], places[index]
        slopes += [
            (later - earlier) / (place - before)
            for earlier, before in zip(values[:index], places[:index], strict=True)
        ]
    return slopes


class _Slopes:
    """The slopes of all pairs of many points, by rank, without making them all.

    A slope is below t where the later point's residual, value - t * place, is below the earlier one's: counting slopes is
    counting inversions (Cole, Salowe, Steiger and Szemeredi 1989; Matousek 1991). A sample of slopes says where to count.
    """

    __slots__ = ("centred", "counts", "made", "pairs", "places", "sample", "usual", "values", "widest")

    def __init__(self, places: Sequence[int], values: Sequence[float]) -> None:
        middle = middle_of(sorted(values))
        self.values = values
        self.places = [place - places[0] for place in places]
        self.centred = [value - middle for value in values]
        self.widest = max(map(abs, self.centred))
        # What most values' rounding is: a few that lie far out would drown the rest.
        self.usual = sorted(map(abs, self.centred))[len(values) * 9 // 10]
        self.pairs = len(values) * (len(values) - 1) // 2
        every = range(0, self.pairs, max(1, self.pairs // _SAMPLE))
        self.counts: dict[float, int] = {}
        self.made: dict[tuple[float, float], list[float]] = {}
        # Beyond every slope there is, since neighbours are a day apart at least.
        ends = (-4 * self.widest - 1, 4 * self.widest + 1)
        self.sample = sorted({*ends, *(self._slope(*_pair(number)) for number in every)})

    def _slope(self, earlier: int, later: int) -> float:
        return (self.values[later] - self.values[earlier]) / (self.places[later] - self.places[earlier])

    def median(self) -> float:
        """The middle slope, or the middle of the two middle ones."""
        high = self._ranked(self.pairs // 2)
        return high if self.pairs % 2 else _between(self._ranked(self.pairs // 2 - 1), high)

    def _ranked(self, rank: int) -> float:
        """The slope that so many others come before."""
        left, right, before, after = 0, len(self.sample) - 1, 0, self.pairs
        while right - left > 1 and after - before > _SAMPLE:
            pivot = (left + right) // 2
            found = self._below(self.sample[pivot])
            if found > rank:
                right, after = pivot, found
            else:
                left, before = pivot, found
        return self._between(rank, left, right)

    def _below(self, slope: float) -> int:
        """How many slopes are below one; remembered, since the two middle slopes are looked for in the same places."""
        if slope in self.counts:
            return self.counts[slope]
        inversions, seen = 0, list[float]()
        for value, place in zip(self.centred, self.places, strict=True):
            residual = value - slope * place
            position = bisect_right(seen, residual)
            inversions += len(seen) - position
            seen.insert(position, residual)
        self.counts[slope] = inversions
        return inversions

    def _between(self, rank: int, left: int, right: int) -> float:
        """The slope of a rank, known to lie between two of the sample: one of the two, or found by making all between."""
        low = self.sample[left] + self._rounding(self.sample[left])
        high = self.sample[right] - self._rounding(self.sample[right])
        first = self._below(low)
        # Many pairs may share one slope; it is in the sample then, and need not be looked for between its neighbours.
        if first > rank or low >= high:
            return self.sample[left]
        found = self._made_between(low, high)
        return found[rank - first] if rank - first < len(found) else self.sample[right]

    def _rounding(self, slope: float) -> float:
        """How far the residuals' rounding may move a slope."""
        return max(_SMALLEST, _ROUNDING * (self.usual + abs(slope) * self.places[-1]))

    def _made_between(self, low: float, high: float) -> list[float]:
        """The slopes between two, in order: those of the pairs that stand one way round at the one and the other at the other."""
        if (low, high) in self.made:
            return self.made[low, high]
        points = zip(self.centred, self.places, strict=True)
        starts = sorted((value - low * place, index) for index, (value, place) in enumerate(points))
        seen: list[tuple[float, int]] = []
        slopes: list[float] = []
        for _, index in starts:
            end = (self.centred[index] - high * self.places[index], index)
            position = bisect_right(seen, end)
            slopes += [self._slope(other, index) for _, other in seen[position:]]
            seen.insert(position, end)
        slopes.sort()
        self.made[low, high] = slopes
        return slopes


def _pair(number: int) -> tuple[int, int]:
    """The pair at a place in the list (0, 1), (0, 2), (1, 2), (0, 3), …."""
    later = (1 + isqrt(1 + 8 * number)) // 2
    return number - later * (later - 1) // 2, later
