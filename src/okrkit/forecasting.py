"""Where a number is heading: a forecast with an honest interval, and where a key result will land."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from math import ceil, fsum, sqrt
from statistics import NormalDist
from typing import Final, Literal, NamedTuple, TypeAlias

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, line, takes, to_day, to_number
from okrkit._sentences import count, day, percent, quoted
from okrkit._showing import shown
from okrkit.arithmetic import clamp, same
from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import MissingCycleError
from okrkit.keyresult import NUMBERLESS, KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Measure, Zones
from okrkit.objective import Ambition, to_ambition, to_cycle
from okrkit.series import Reading, Series
from okrkit.trending import middle_of, theil_sen
from okrkit.units import NO_UNIT, Unit

__all__ = ["Forecast", "forecast"]

Method: TypeAlias = Literal["auto", "drift", "theil_sen", "naive"]

_METHODS: Final = ("naive", "drift", "theil_sen")
# How much of the past a forecast learns from: enough to see its errors, not so much that old times rule.
_MEMORY: Final = 36
_ORIGINS: Final = 40
_LEAST_HISTORY: Final = 3
_LEAST_ERRORS: Final = 8
# Another method takes the naive one's place only where it has clearly done better on the series itself.
_CLEARLY: Final = 0.9
_LARGEST: Final = 1.7976931348623157e308
_GRID: Final = 199
_MOST_STEPS: Final = 1_000
_ODDS_LEVEL: Final = 0.8


@shown
@attrs.frozen
class Forecast:
    """What a number will probably be on a day; printing it gives the sentence.

    `value` is the middle, `low` and `high` the ends of the interval that holds it with probability `level` (None where there is
    too little to say), in the number's own unit; `method` the one used. For a key result `odds` is the probability (0..1) of
    success, and `eta` the day on which it gets to its target at its present rate, None if never.

    >>> from okrkit import Series, forecast
    >>> coming = forecast(Series({"2026-01-31": 50, "2026-02-28": 53, "2026-03-31": 51}), "2026-04-30")
    >>> coming.value, coming.method
    (51.0, 'naive')
    >>> forecast(Series({"2026-01-31": 50}), "2026-04-30").low is None
    True
    """

    value: float | None
    low: float | None
    high: float | None
    method: str
    level: float = attrs.field(kw_only=True)
    until: date = attrs.field(kw_only=True)
    odds: float | None = attrs.field(default=None, kw_only=True)
    eta: date | None = attrs.field(default=None, kw_only=True)
    reason: str = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return line(self.reason)


class _Past(NamedTuple):
    """What a forecast learns from: days as ordinals, and values."""

    days: Sequence[int]
    values: Sequence[float]

    def before(self, end: int) -> _Past:
        """The part that the forecast made just before a reading would have learnt from."""
        start = max(0, end - _MEMORY)
        return _Past(self.days[start:end], self.values[start:end])


class _Outlook(NamedTuple):
    """A forecast in the making: the past, how many readings ahead, the method chosen, and its errors on the past."""

    past: _Past
    steps: int
    method: str
    value: float
    errors: Sequence[float]

    def half_width(self, level: float) -> float | None:
        """Half the interval that holds the number so often; None where the past is too short to say."""
        if not self.steps:
            return 0.0
        if len(self.errors) >= _LEAST_ERRORS:
            return _quantile(sorted(map(abs, self.errors)), level, self.steps)
        return _from_moves(self.past.values, level, self.steps)


def forecast(
    subject: Series | KPI | KeyResult,
    until: DayLike | None = None,
    *,
    cycle: Cycle | str | None = None,
    ambition: Ambition | str = Ambition.ASPIRATIONAL,
    on: DayLike | None = None,
    method: Method = "auto",
    level: NumberLike = 0.8,
) -> Forecast:
    """Where a series, a KPI or a key result is heading.

    The interval comes from the method's own errors on the series' past, as many readings ahead. 'auto' takes the naive
    forecast (tomorrow is like today) unless drift or Theil-Sen's line did clearly better on the series itself; a key result
    with a goal and too short a past to tell gets drift. Seasons are not modelled.

    Args:
        subject: A Series, a KPI or a key result.
        until: The day to forecast; for a key result None means the cycle's last day.
        cycle: A key result's cycle.
        ambition: What counts as a key result's success.
        on: The day to look from; later readings are not looked at. None for the end.
        method: 'auto', 'drift', 'theil_sen' or 'naive'.
        level: How probable the interval is, between 0 and 1.

    Returns:
        The forecast; without a reading, or for a key result that measures no number, its value is None, and the reason
        says so.

    Raises:
        MissingCycleError: A key result without a cycle and without `until`.
        InvalidValueError: No such method, a level outside 0..1, or a day before the last reading.

    Source: the interval is split conformal prediction (Vovk, Gammerman and Shafer 2005) over rolling origins.

    >>> from okrkit import Cycle, KeyResult, forecast
    >>> kr = KeyResult.from_to("On-time delivery", 65, 90, unit="%").check_in(
    ...     {"2026-07-15": 69, "2026-07-31": 73, "2026-08-15": 77, "2026-08-31": 81}
    ... )
    >>> heading = forecast(kr, cycle=Cycle.quarter(2026, 3))
    >>> round(heading.value), heading.eta.isoformat()
    (89, '2026-10-05')
    >>> forecast(KeyResult.from_to("NPS", 32, 45), cycle="Q3 2026").value is None
    True
    """
    if not isinstance(subject, (Series, KPI, KeyResult)):
        raise takes(
            "forecast()", "a Series, a KPI or a KeyResult", subject, "make one with Series({day: value, …})"
        )
    if not isinstance(method, str) or method not in {"auto", *_METHODS}:
        raise invalid("method", "'auto', 'drift', 'theil_sen' or 'naive'", method, "choose one of them")
    probability = to_number(level, "level")
    if not 0.0 < probability < 1.0:
        raise invalid("level", "between 0 and 1", level, "0.8 means four times out of five")
    day_wanted = _until(subject, until, cycle)
    series = _series(subject).until(on)
    if isinstance(subject, KeyResult):
        # Where it lands at the cycle's end is not decided by what came after.
        series = series.until(day_wanted) if until is None else series
        return _landing(
            subject,
            series,
            day_wanted,
            method=method,
            level=probability,
            ambition=to_ambition(ambition),
        )
    outlook = _outlook(series, day_wanted, method, short="naive")
    unit = NO_UNIT if isinstance(subject, Series) else subject.unit
    if outlook is None:
        return _nothing(day_wanted, probability, "There is no reading to forecast from")
    return _told(outlook, day_wanted, level=probability, unit=unit)


def each_method(series: Series, until: date) -> list[float]:
    """What each method says of a day at or after the last reading: cheap, for whoever asks whether a forecast could matter."""
    past = _Past([each.toordinal() for each in series.days], series.values)
    recent = past.before(len(past.values))
    return [_predict(method, recent, until.toordinal()) for method in _METHODS]


def _series(subject: Series | KPI | KeyResult) -> Series:
    if isinstance(subject, KeyResult):
        return Series([Reading(each.on, each.value) for each in subject.check_ins])
    return subject.readings if isinstance(subject, KPI) else subject


def _until(subject: Series | KPI | KeyResult, until: DayLike | None, cycle: Cycle | str | None) -> date:
    if until is not None:
        return to_day(until, "until")
    known = to_cycle(cycle)
    if known is not None:
        return known.last_day
    if isinstance(subject, KeyResult):
        instead = "pass cycle=Cycle.quarter(2026, 3), or until="
        message = f"cycle must be known to forecast {subject.id!r}, got None: {instead}"
        raise MissingCycleError(message, (("cycle", message),))
    raise invalid("until", "a day", None, "say which day to forecast")


def _nothing(until: date, level: float, reason: str) -> Forecast:
    return Forecast(None, None, None, "none", level=level, until=until, reason=reason)


def _outlook(series: Series, until: date, method: str, *, short: str) -> _Outlook | None:
    last = series.latest()
    if last is None:
        return None
    if until < last.on:
        raise invalid(
            "until", f"at or after the last reading ({last.on})", until.isoformat(), "pass on= to look back"
        )
    past = _Past([each.toordinal() for each in series.days], series.values)
    if until == last.on:  # a day that has its reading needs no guess
        return _Outlook(past, 0, "naive" if method == "auto" else method, last.value, ())
    steps = _steps(past, until)
    tried = _METHODS if method == "auto" else (method,)
    errors = {each: _errors(past, each, steps) for each in tried}
    chosen = _choose(errors, short) if method == "auto" else method
    value = _predict(chosen, past.before(len(past.values)), until.toordinal())
    return _Outlook(past, steps, chosen, value, errors[chosen])


def _told(outlook: _Outlook, until: date, *, level: float, unit: Unit) -> Forecast:
    value, half = outlook.value, outlook.half_width(level)
    low, high = (None, None) if half is None else (_bounded(value - half), _bounded(value + half))
    reason = _words(outlook, low, high, until=until, level=level, unit=unit)
    return Forecast(value, low, high, outlook.method, level=level, until=until, reason=reason)


def _words(
    outlook: _Outlook, low: float | None, high: float | None, *, until: date, level: float, unit: Unit
) -> str:
    value, readings = unit.format(outlook.value), count(len(outlook.past.values), "reading")
    if not outlook.steps:
        return f"It was {value} on {day(until)}; that day has its reading"
    if low is None or high is None:
        return f"Perhaps {value} on {day(until)}; {readings} cannot say how surely"
    if low == high:
        return f"About {value} on {day(until)}, if it goes on as it did: {readings}, and no surprise yet"
    between = f"between {unit.format(low)} and {unit.format(high)}"
    return f"About {value} on {day(until)}, {percent(level)} likely {between}"


def _bounded(value: float) -> float:
    return max(-_LARGEST, min(_LARGEST, value))


def _steps(past: _Past, until: date) -> int:
    """How many readings ahead a day is, at the usual distance of readings."""
    gaps = [later - earlier for earlier, later in pairwise(past.days)]
    usual = middle_of(sorted(gaps)) if gaps else 1.0
    return max(1, round((until.toordinal() - past.days[-1]) / usual))


def _predict(method: str, past: _Past, target: int) -> float:
    days, values = past
    if method == "naive" or len(values) < 2:  # noqa: PLR2004 - a rate takes two
        return values[-1]
    if method == "drift":
        rate = (values[-1] / 2 - values[0] / 2) / (days[-1] - days[0]) * 2
        return _bounded(values[-1] + _bounded(rate * (target - days[-1])))
    height, slope = _line(past)
    return _bounded(height + _bounded(slope * (target - days[0])))


def _line(past: _Past) -> tuple[float, float]:
    """Theil-Sen's line through the past: its height on the first day, and its slope a day."""
    days, values = past
    slope = theil_sen(days, values) or 0.0
    rise = _bounded(slope * (middle_of(days) - days[0]))
    return _bounded(middle_of(sorted(values)) - rise), slope


def _errors(past: _Past, method: str, steps: int) -> list[float]:
    """The method's errors on the past, so many readings ahead, from the latest origins."""
    n = len(past.values)
    first = max(_LEAST_HISTORY, n - steps - _ORIGINS + 1)
    return [
        past.values[end + steps - 1] - _predict(method, past.before(end), past.days[end + steps - 1])
        for end in range(first, n - steps + 1)
    ]


def _choose(errors: Mapping[str, Sequence[float]], short: str) -> str:
    best = "naive"
    if len(errors[best]) < _LEAST_ERRORS:
        return short
    least = _size(errors[best])
    for method in _METHODS[1:]:
        size = _size(errors[method])
        if size < least * _CLEARLY:
            best, least = method, size
    return best


def _size(errors: Sequence[float]) -> float:
    return _average([_bounded(abs(error)) for error in errors])


def _average(sizes: Sequence[float]) -> float:
    """Their mean; halved on the way, since the rounded shares of the largest number may sum to more than it."""
    return _bounded(2 * fsum(size / len(sizes) / 2 for size in sizes))


def _quantile(sizes: Sequence[float], level: float, steps: int) -> float:
    """The size that the next error stays within so often, by split conformal prediction.

    With m errors seen, the next is within the (m + 1) * level-th of them. Errors so many readings ahead overlap, so that
    only one in so many counts as seen. Beyond the largest error the normal curve goes on.
    """
    seen = max(1.0, len(sizes) / steps)
    share = level * (1 + 1 / seen)
    if share <= 1.0:
        return _bounded(sizes[max(0, ceil(share * len(sizes)) - 1)])
    # The largest of so many stands for the level at which the share is 1.
    further = _z(level) / _z(seen / (seen + 1))
    return _bounded(_bounded(sizes[-1]) * max(1.0, further))


def _z(level: float) -> float:
    """How many standard deviations either side hold a share of the normal curve."""
    return NormalDist().inv_cdf((1 + level) / 2)


def _from_moves(values: Sequence[float], level: float, steps: int) -> float | None:
    """Too short a past to count errors in: the mean moving range over 1.128 is the spread of one step."""
    moves = [_bounded(abs(later - earlier)) for earlier, later in pairwise(values)]
    if len(moves) < 2:  # noqa: PLR2004 - one move says nothing of the next
        return None
    spread = _average(moves) / 1.128
    return _bounded(_z(level) * spread * sqrt(steps) * (1 + 2 / len(moves)))


def _landing(
    key_result: KeyResult, series: Series, until: date, *, method: str, level: float, ambition: Ambition
) -> Forecast:
    name, measure = quoted(key_result.title), key_result.measure_on(until)
    if measure.__class__ in NUMBERLESS:
        return _nothing(until, level, f"{name} measures no number, so there is none to forecast")
    # What has somewhere to get to is moved on purpose: too short a past to choose by, and its rate says more than its last value.
    outlook = _outlook(series, until, method, short="naive" if _goal(measure) is None else "drift")
    if outlook is None:
        return _nothing(until, level, f"{name} has no check-in to forecast from")
    made = _told(outlook, until, level=level, unit=key_result.unit)
    made = attrs.evolve(made, odds=_odds(measure, outlook, ambition), eta=_eta(measure, outlook.past))
    return attrs.evolve(made, reason=_landing_words(key_result, measure, outlook, made))


def _landing_words(key_result: KeyResult, measure: Measure, outlook: _Outlook, made: Forecast) -> str:
    unit, name = key_result.unit, quoted(key_result.title)
    sentence = f"{name} heads for {unit.format(outlook.value)} on {day(made.until)}"
    if not outlook.steps:
        sentence = f"{name} was at {unit.format(outlook.value)} on {day(made.until)}"
    elif made.low is not None and made.high is not None and made.low < made.high:
        between = f"between {unit.format(made.low)} and {unit.format(made.high)}"
        sentence += f" ({percent(made.level)} likely {between})"
    if made.odds is not None and outlook.steps:
        sentence += f"; the odds of success are {_odds_words(made.odds)}"
    goal = _goal(measure)
    if goal is None or len(outlook.past.values) < 2:  # noqa: PLR2004 - a rate takes two
        return sentence
    last, met = date.fromordinal(outlook.past.days[-1]), measure.raw(outlook.past.values[-1])
    there = met is not None and (met >= 1.0 or same(met, 1.0))
    if made.eta is None:
        return (
            sentence if there else f"{sentence}; at its present rate it does not get to {unit.format(goal)}"
        )
    if made.eta <= last:
        return f"{sentence}; its line passed {unit.format(goal)} on {day(made.eta)}"
    return (
        sentence
        if there
        else f"{sentence}; at its present rate it gets to {unit.format(goal)} on {day(made.eta)}"
    )


def _odds_words(odds: float) -> str:
    """Whole percents: odds are not known any better."""
    if odds in {0.0, 1.0}:
        return "over 99%" if odds else "under 1%"
    return f"{min(99, max(1, round(odds * 100)))}%"


def _odds(measure: Measure, outlook: _Outlook, ambition: Ambition) -> float | None:
    """The share of probable landings that would be a success; by one level always, so that it does not hang on the one shown."""
    half = outlook.half_width(_ODDS_LEVEL)
    if half is None:
        return None
    spread, ahead = half / _z(_ODDS_LEVEL), min(outlook.steps, _MOST_STEPS)
    grid = [NormalDist().inv_cdf(step / (_GRID + 1)) for step in range(1, _GRID + 1)] if spread else [0.0]
    hits = 0
    for deviation in grid:
        landing = _bounded(outlook.value + deviation * spread)
        # The readings still to come are taken to be like the last of them.
        raw = measure.over([*outlook.past.values, *([landing] * ahead)])
        if raw is None:
            return None
        hits += clamp(raw) >= ambition.success or same(clamp(raw), ambition.success)
    return hits / len(grid)


def _goal(measure: Measure) -> float | None:
    return measure.target if isinstance(measure, Zones) else measure.goal


def _eta(measure: Measure, past: _Past) -> date | None:
    """The day on which the line through the check-ins gets to the goal, rounded up to a whole day."""
    goal = _goal(measure)
    if goal is None or measure.direction is None or len(past.values) < 2:  # noqa: PLR2004 - a rate takes two
        return None
    height, slope = _line(past)
    if slope == 0.0 or (slope > 0) != (measure.direction is Direction.INCREASE):
        return None
    away = _bounded(goal - height) / slope
    if abs(away) > date.max.toordinal():
        return None
    # Rounding alone must not cost a day.
    whole = past.days[0] + (round(away) if same(away, round(away)) else ceil(away))
    return date.fromordinal(whole) if 1 <= whole <= date.max.toordinal() else None
