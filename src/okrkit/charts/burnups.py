"""`burnup`: how far a key result or an objective has come, where it should be, and where it is heading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import inf
from typing import Final, NamedTuple

from okrkit._doors import DayLike, takes, to_day
from okrkit._sentences import count, day, percent
from okrkit.arithmetic import clamp
from okrkit.charts._parts import (
    BLUE,
    FAINT,
    FONT,
    HEIGHT,
    INK,
    MUTED,
    PAPER,
    WIDTH,
    Chart,
    Extent,
    Label,
    LayerChart,
    Row,
    Spec,
    clean,
    day_field,
    day_text,
    drawn,
    edge_labels,
    extent,
    layered,
    limit_words,
    lines,
    mark,
    number_field,
    widened,
    written,
)
from okrkit.cycle import Cycle
from okrkit.forecasting import Forecast, Method, forecast
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear, Measure, Reach
from okrkit.objective import Ambition, Objective, missing_cycle, to_ambition, to_cycle
from okrkit.open_measures import Change, FindBaseline, Hold
from okrkit.pacing import LINEAR, ExpectedCurve, expected, pace
from okrkit.scoring import score
from okrkit.series import Reading, Series
from okrkit.units import Unit

_WHOLE: Final = 100.0
_PERCENT: Final = Unit.of("%")
_SHARE: Final = Linear(0, _WHOLE)
# The middle half, four out of five, nineteen out of twenty; the second is the one that `forecast` tells.
_LEVELS: Final = (0.95, 0.8, 0.5)
_METHODS: Final[tuple[Method, ...]] = ("naive", "drift", "theil_sen")
_TOLD: Final = 0.8
_MOST_STEPS: Final = 12
_MOST_PLACES: Final = 120
_MOST_POINTS: Final = 100
_HALVINGS: Final = 60


class _Story(NamedTuple):
    """What one burn-up shows: a subject as a key result in the unit that is drawn."""

    subject: KeyResult | Objective
    drawn_as: KeyResult
    cycle: Cycle
    on: date
    values: Series
    expected: Sequence[Row]
    enough: Sequence[Row]
    told: Forecast | None
    fan: Sequence[Row]
    scale: Extent

    @property
    def unit(self) -> Unit:
        return self.drawn_as.unit

    @property
    def x(self) -> Spec:
        return day_field("on", *widened(self.cycle.start, self.cycle.last_day))

    @property
    def y(self) -> Spec:
        return number_field("value", self.unit, self.scale)


def burnup(
    subject: KeyResult | Objective,
    on: DayLike | None = None,
    *,
    cycle: Cycle | str | None = None,
    ambition: Ambition | str | None = None,
    curve: ExpectedCurve = LINEAR,
) -> LayerChart:
    """How far a key result or an objective has come in its cycle, what is expected by each day, and where it will land.

    A key result is drawn in its own unit where its measure has one, else as a share of the way; an objective by its score, in
    percent. The thin line is what is expected of all (the dashed one: what is enough for success, where that is less); the fan
    holds the landing 50, 80 and 95 times out of 100, by `forecast`.

    Args:
        subject: A key result or an objective.
        on: The day to look from; later check-ins are not shown. None for that of the latest check-in.
        cycle: The cycle it runs in; by default the objective's.
        ambition: What counts as success; by default the objective's, and aspirational for a lone key result.
        curve: How expectation grows.

    Returns:
        An Altair chart.

    Raises:
        MissingCycleError: No cycle is known.
        InvalidTypeError: Neither a key result nor an objective.

    >>> from okrkit import KeyResult, Objective
    >>> from okrkit.charts import burnup
    >>> kr = KeyResult.from_to("Sign-ups", 0, 100).check_in("2026-08-14", 35)
    >>> burnup(kr, cycle="Q3 2026").title.text
    'Sign-ups'
    >>> burnup(Objective("Delight", cycle="Q3 2026")).description.split(".")[0]
    'Burn-up of Delight in Q3 2026: no check-in yet'
    """
    if not isinstance(subject, (KeyResult, Objective)):
        raise takes("burnup()", "a key result or an objective", subject, "a KPI's chart is trend()")
    story = _story(subject, on, cycle, ambition, curve)
    verdict = pace(subject, story.on, cycle=story.cycle, ambition=ambition, curve=curve).reason
    heading = _heading(story)
    parts = [
        *_goal_lines(story),
        *_fan(story),
        *_curves(story),
        *_actual(story),
        edge_labels(_labels(story), story.scale, story.y, HEIGHT),
    ]
    return layered(
        parts,
        title=subject.title,
        subtitle=lines(verdict, heading, _left_out(story)),
        description=_description(story, verdict, heading),
        width=WIDTH,
        height=HEIGHT,
    )


def _story(
    subject: KeyResult | Objective,
    on: DayLike | None,
    cycle: Cycle | str | None,
    ambition: Ambition | str | None,
    curve: ExpectedCurve,
) -> _Story:
    own = subject if isinstance(subject, Objective) else None
    known = to_cycle(cycle) or (None if own is None else own.cycle)
    if known is None:
        raise missing_cycle(f"to draw {subject.id!r}")
    if ambition is None:
        ambition = Ambition.ASPIRATIONAL if own is None else own.ambition
    aim = to_ambition(ambition)
    until = _latest_day(subject, known) if on is None else to_day(on)
    shown = _drawn_as(subject, known, until)
    last = min(until, known.last_day)
    values = Series([(each.on, each.value) for each in shown.check_ins if known.start <= each.on <= last])
    asked, enough = list[Row](), list[Row]()
    if own is not None or subject_measure(subject, until).paced:
        asked = _curve_rows(shown, known, curve, 1.0)
        enough = _curve_rows(shown, known, curve, aim.success) if aim.success < 1.0 else []
    told = _told(subject, shown, known, until, aim)
    story = _Story(subject, shown, known, until, values, asked, enough, told, (), Extent(0.0, 1.0, ()))
    story = story._replace(fan=_fan_rows(story, aim))
    return story._replace(scale=_scale(story))


def subject_measure(subject: KeyResult | Objective, on: date) -> Measure:
    """The measure in force; an objective's is its score."""
    return _SHARE if isinstance(subject, Objective) else subject.measure_on(on)


def _latest_day(subject: KeyResult | Objective, cycle: Cycle) -> date:
    members = subject.key_results if isinstance(subject, Objective) else (subject,)
    days = [
        each.on for member in members for each in member.check_ins if cycle.start <= each.on <= cycle.last_day
    ]
    return max(days, default=cycle.start)


def _drawn_as(subject: KeyResult | Objective, cycle: Cycle, until: date) -> KeyResult:
    """The key result in its own unit, or, where it has no number of its own, in percent of the way."""
    if isinstance(subject, KeyResult):
        measure = subject.measure_on(until)
        if measure.goal is not None or isinstance(measure, (Hold, FindBaseline, Change)):
            return subject
    members = subject.key_results if isinstance(subject, Objective) else (subject,)
    last = min(until, cycle.last_day)
    days = sorted({each.on for member in members for each in member.check_ins if each.on <= last})
    scores = [(each, score(subject, each)) for each in days if each >= cycle.start]
    shares = {each: found * _WHOLE for each, found in scores if found is not None}
    return KeyResult(subject.title, _SHARE, unit=_PERCENT, id=subject.id).check_in(shares)


def _curve_rows(shown: KeyResult, cycle: Cycle, curve: ExpectedCurve, share: float) -> list[Row]:
    """What is expected by the end of each day, as a value of the measure in force on it."""
    every = max(1, cycle.days // _MOST_PLACES)
    days = {cycle.start + timedelta(days=each) for each in range(0, cycle.days, every)} | {cycle.last_day}
    days |= {each.valid_from for each in shown.retargets if each.valid_from in cycle}
    found = [
        (each, _value_at(shown.measure_on(each), expected(cycle, each, curve) * share))
        for each in sorted(days)
    ]
    starts = [each.valid_from for each in shown.retargets]
    return [
        {"on": day_text(each), "value": drawn(value), "run": float(sum(start <= each for start in starts))}
        for each, value in found
        if value is not None
    ]


def _value_at(measure: Measure, share: float) -> float | None:
    """The value at which so much of the way is done; None where the measure cannot tell."""
    start, goal = measure.start, measure.goal
    if start is None or goal is None:
        return None
    if isinstance(measure, (Linear, Reach)):
        return start * (1 - share) + goal * share
    for _ in range(_HALVINGS):
        middle = start / 2 + goal / 2
        reached = measure.raw(middle)
        if reached is None:
            return None
        start, goal = (middle, goal) if reached < share else (start, middle)
    return goal


def _told(
    subject: KeyResult | Objective, shown: KeyResult, cycle: Cycle, until: date, aim: Ambition
) -> Forecast | None:
    """The forecast that the chart tells: that of `forecast`, for an objective of its scores."""
    last = shown.latest(until)
    if last is None or last.on < cycle.start or until >= cycle.last_day:
        return None
    asked = shown if isinstance(subject, Objective) else subject
    found = forecast(asked, cycle=cycle, on=until, ambition=aim, level=_TOLD)
    return None if found.value is None else found


def _fan_rows(story: _Story, aim: Ambition) -> list[Row]:
    """The forecast for some of the days to come, by the method of the one that is told."""
    last, told = story.values.latest(), story.told
    if told is None or last is None:
        return []
    gaps = sorted((later - earlier).days for earlier, later in pairwise(story.values.days))
    ahead = (story.cycle.last_day - last.on).days
    step = max(gaps[len(gaps) // 2] if gaps else ahead, -(-ahead // _MOST_STEPS))
    days = [last.on + timedelta(days=each) for each in range(step, ahead, step)]
    rows: list[Row] = []
    for level in _LEVELS:
        ahead_of = [
            forecast(story.drawn_as, each, on=story.on, ambition=aim, level=level, method=_method(told))
            for each in (*days, story.cycle.last_day)
        ]
        rows += _opening(last, ahead_of, level)
    return [_within(row) for row in rows] if isinstance(story.subject, Objective) else rows


def _method(told: Forecast) -> Method:
    return next(each for each in _METHODS if each == told.method)


def _opening(last: Reading, ahead_of: Sequence[Forecast], level: float) -> list[Row]:
    """One level of the fan, which only opens: what is uncertain sooner is so later, whatever few errors say."""
    rows: list[Row] = []
    half = inf
    for each in reversed(ahead_of):
        value = drawn(each.value or 0.0)
        row: Row = {"on": day_text(each.until), "level": level, "value": value, "low": None, "high": None}
        if each.low is not None and each.high is not None:
            half = min(half, drawn(each.high) / 2 - drawn(each.low) / 2)
            row |= {"low": max(drawn(each.low), value - half), "high": min(drawn(each.high), value + half)}
        rows.append(row)
    start = drawn(last.value)
    rows.append({"on": day_text(last.on), "level": level, "value": start, "low": start, "high": start})
    return rows[::-1]


def _within(row: Row) -> Row:
    """A score is from nothing to all, however wide the interval of its forecast is."""
    ends = {name: row[name] for name in ("value", "low", "high")}
    return row | {
        name: clamp(end / _WHOLE) * _WHOLE if isinstance(end, float) else None for name, end in ends.items()
    }


def _scale(story: _Story) -> Extent:
    if story.drawn_as.measure == _SHARE:
        return extent([0.0, _WHOLE], most=5)
    figures = [*story.values.values, *_numbers(story.expected, "value")]
    figures += [limit for _, _, limit, _ in _goals(story)]
    if not figures:
        return extent([])
    low, high = min(figures), max(figures)
    # A fan may open wide: it gets as much room again as the rest takes, and is cut there.
    room = (high - low) or max(abs(high), 1.0)
    last = [row for row in story.fan if row["level"] == _TOLD][-1:]
    wide = [*_numbers(last, "low"), *_numbers(last, "high"), *_numbers(last, "value")]
    return extent([*figures, *(max(low - room, min(high + room, each)) for each in wide)], most=6)


def _numbers(rows: Sequence[Row], name: str) -> list[float]:
    return [value for row in rows if isinstance(value := row[name], float)]


def _goals(story: _Story) -> list[tuple[date, date, float, str]]:
    """Where to get to, or within what to stay: from day to day, as it was in force."""
    cycle, shown = story.cycle, story.drawn_as
    starts = [
        cycle.start,
        *(each.valid_from for each in shown.retargets if cycle.start < each.valid_from <= cycle.last_day),
    ]
    found: list[tuple[date, date, float, str]] = []
    for first, last in pairwise([*starts, cycle.last_day]):
        measure = shown.measure_on(first)
        if isinstance(measure, Hold):
            found += [(first, last, at, f"hold {words}") for at, words in limit_words(measure.threshold)]
        elif measure.goal is not None:
            words = f"target {clean(shown.unit.format(measure.goal))}"
            found.append((first, last, measure.goal, words))
    return found


def _goal_lines(story: _Story) -> list[Chart]:
    rows: list[Row] = [
        {"on": day_text(first), "to": day_text(last), "value": drawn(limit), "what": words}
        for first, last, limit, words in _goals(story)
    ]
    across = {"x": story.x, "x2": {"field": "to"}, "y": story.y}
    return [mark("rule", rows, across, color=INK, strokeWidth=1)] if rows else []


def _fan(story: _Story) -> list[Chart]:
    parts: list[Chart] = []
    for level in _LEVELS:
        rows = [row for row in story.fan if row["level"] == level and row["low"] is not None]
        if len(rows) > 1:
            y = {**story.y, "field": "low"}
            encoding = {"x": story.x, "y": y, "y2": {"field": "high"}}
            parts.append(mark("area", rows, encoding, color=BLUE, opacity=0.16, clip=True))
    middle = [row for row in story.fan if row["level"] == _TOLD]
    if not middle:
        return []
    along = {"x": story.x, "y": story.y}
    dashes = mark("line", middle, along, color=BLUE, strokeWidth=1.75, strokeDash=[2, 3], clip=True)
    return [*parts, dashes, *_level_names(story)]


def _level_names(story: _Story) -> list[Chart]:
    """How probable each part of the fan is, at its lower edge, where there is room to say so."""
    room = story.scale.span * (FONT + 2) / HEIGHT
    rows: list[Row] = []
    above = inf
    for row in [each for each in story.fan if each["on"] == day_text(story.cycle.last_day)][::-1]:
        for low in _numbers([row], "low"):
            if above - low >= room and low >= story.scale.low:
                rows.append(row | {"says": f"{row['level']:.0%}"})
                above = low
    words = {"x": story.x, "y": {**story.y, "field": "low"}, "text": {"field": "says"}}
    return [
        mark("text", rows, words, align="right", baseline="bottom", dx=-3, dy=-1, fontSize=9, color=MUTED)
    ]


def _curves(story: _Story) -> list[Chart]:
    encoding = {"x": story.x, "y": story.y, "detail": {"field": "run", "type": "nominal"}}
    if not story.expected:
        return []
    parts = [mark("line", story.expected, encoding, color=MUTED, strokeWidth=1.25)]
    if story.enough:
        parts.append(mark("line", story.enough, encoding, color=MUTED, strokeWidth=1.25, strokeDash=[6, 4]))
    named = story.expected[len(story.expected) // 4]
    first, last = (_numbers([story.expected[place]], "value")[0] for place in (0, -1))
    rises = {"baseline": "bottom", "dy": -3} if first <= last else {"baseline": "top", "dy": 3}
    words = {"x": story.x, "y": story.y, "text": {"field": "says"}}
    return [
        *parts,
        *written([named | {"says": "expected"}], words, align="right", dx=-2, color=MUTED, **rises),
    ]


def _actual(story: _Story) -> list[Chart]:
    parts: list[Chart] = []
    if story.on in story.cycle:
        now: list[Row] = [{"on": day_text(story.on), "says": _short_day(story.on)}]
        words = {"x": story.x, "y": {"value": "height"}, "text": {"field": "says"}}
        parts.append(mark("rule", now, {"x": story.x}, color=FAINT, strokeWidth=1, strokeDash=[1, 2]))
        parts += written(now, words, align="left", baseline="bottom", dx=4, dy=-3, color=MUTED)
    last = story.values.latest()
    if last is None:
        return parts
    rows: list[Row] = [
        {"on": day_text(each.on), "value": drawn(each.value), "says": clean(story.unit.format(each.value))}
        for each in story.values
    ]
    encoding = {"x": story.x, "y": story.y}
    tips = [
        {"field": "on", "type": "nominal", "title": "day"},
        {"field": "says", "type": "nominal", "title": "value"},
    ]
    parts.append(mark("line", rows, encoding, color=INK, strokeWidth=2.25, strokeJoin="round"))
    if len(rows) <= _MOST_POINTS:
        dot = {"shape": "circle", "size": 45, "fill": INK, "stroke": PAPER, "strokeWidth": 1.5, "opacity": 1}
        parts.append(mark("point", rows, {**encoding, "tooltip": tips}, **dot))
    falls = len(story.values) > 1 and last.value < story.values[-2].value
    side = {"baseline": "top", "dy": 6} if falls else {"baseline": "bottom", "dy": -5}
    style = {"align": "right", "dx": -5, "color": INK, "fontWeight": "bold", **side}
    return [*parts, *written(rows[-1:], {**encoding, "text": {"field": "says"}}, **style)]


def _short_day(on: date) -> str:
    name = day(on).split()
    return f"{name[0]} {name[1][:3]}"


def _labels(story: _Story) -> list[Label]:
    unit, last_day = story.unit, story.cycle.last_day
    found = [Label(drawn(at), words, strong=True) for _, last, at, words in _goals(story) if last == last_day]
    if story.enough:
        ends = _numbers(story.enough, "value")[-1]
        found.append(Label(ends, f"enough for a stretch {clean(unit.format(ends, 3))}"))
    landing = _numbers(story.fan[-1:], "value")
    return [*found, *(Label(each, f"heading for {clean(unit.format(each, 3))}") for each in landing)]


def _heading(story: _Story) -> str:
    if story.told is None or not story.fan:
        return ""
    if isinstance(story.subject, KeyResult):
        return story.told.reason
    end = story.fan[-1]
    told = [row for row in story.fan if row["level"] == _TOLD][-1]
    lands = f"The score heads for {percent(_share_of(end, 'value'))} on {day(story.cycle.last_day)}"
    if told["low"] is None:
        return lands
    return f"{lands} (80% likely between {percent(_share_of(told, 'low'))} and {percent(_share_of(told, 'high'))})"


def _share_of(row: Row, name: str) -> float:
    return sum(_numbers([row], name)) / _WHOLE


def _left_out(story: _Story) -> str:
    """Why the pace may speak of another number than the score."""
    if isinstance(story.subject, KeyResult) or story.on > story.cycle.last_day:
        return ""
    parts = [each.measure_on(story.on).paced for each in story.subject.key_results]
    if all(parts) or not any(parts):
        return ""
    return "The line is the score of all key results; the pace leaves out those that owe nothing yet"


def _description(story: _Story, verdict: str, heading: str) -> str:
    last = story.values.latest()
    state = "no check-in yet"
    if last is not None:
        state = f"{count(len(story.values), 'value')}, the latest {story.unit.format(last.value)} on {day(last.on)}"
    sentences = [f"Burn-up of {story.subject.title} in {story.cycle.label}: {state}", verdict, heading]
    return " ".join(f"{each}." for each in sentences if each)
