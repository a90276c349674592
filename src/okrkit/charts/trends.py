"""`trend`: a number over time, with its bands, its process limits and its signals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from math import pi, sqrt
from typing import Final, NamedTuple

from okrkit._doors import DayLike, takes, to_day, wrong_type
from okrkit._sentences import count, day
from okrkit.behaviour import (
    ENOUGH,
    WHEELER,
    ProcessLimits,
    Signal,
    SignalRule,
    present_process,
    process_limits,
    signals,
)
from okrkit.charts._parts import (
    ALERT,
    BLUE,
    FONT,
    HEIGHT,
    INK,
    LETTER,
    MUTED,
    PAPER,
    SHADES,
    SIGNS,
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
    empty,
    extent,
    layered,
    limit_words,
    lines,
    mark,
    number_field,
    widened,
    written,
)
from okrkit.charts._placing import LINE, Box, Place, around, beside
from okrkit.kpi import KPI
from okrkit.monitoring import health
from okrkit.series import NO_READINGS, Reading, Series
from okrkit.threshold import Threshold
from okrkit.verdict import Band

# Beyond this a mark for every reading is a smear; the line and the signals stay.
_MOST_POINTS: Final = 100
_MANY_POINTS: Final = 36
_MOST_NAMED: Final = 5
_MOST_RINGS: Final = 60
_RING: Final = 150  # its area, as Vega counts
_LONGEST_TIP: Final = 240
_MOST_THICK: Final = 400
_MOST_DECISIONS: Final = 4
_LANES: Final = 3
_BESIDE: Final = 4
_LONGEST_DECISION: Final = 44
_CLOSE: Final = 0.1
# How often readings come, in days; one later than this by half is one that was skipped.
_DAYS: Final = {"weekly": 7, "fortnightly": 14, "monthly": 31, "quarterly": 92, "yearly": 366}
_LATE: Final = 1.5
_TOLD: Final = (("on", "day"), ("says", "value"), ("band", "band"), ("note", "note"))
_POINTS: Final = {
    Band.HEALTHY.value: ("circle", 26),
    Band.WARNING.value: ("triangle-up", 60),
    Band.CRITICAL.value: (SIGNS[Band.CRITICAL.value], 95),
}


class _Regime(NamedTuple):
    """A threshold and the days on which it judges."""

    first: date
    last: date
    threshold: Threshold


class _Story(NamedTuple):
    """What one trend chart shows."""

    kpi: KPI
    readings: Series
    process: Series
    limits: ProcessLimits | None
    signals: tuple[Signal, ...]
    regimes: tuple[_Regime, ...]
    first: date
    last: date
    scale: Extent

    @property
    def x(self) -> Spec:
        return day_field("on", self.first, self.last)

    @property
    def y(self) -> Spec:
        return number_field("value", self.kpi.unit, self.scale)


def trend(
    kpi: KPI,
    on: DayLike | None = None,
    *,
    limits: ProcessLimits | None = None,
    rules: Iterable[SignalRule] | SignalRule = WHEELER,
) -> LayerChart:
    """A KPI over time: its readings, the bands that judged them, the limits of routine variation, and what broke out of them.

    Bands are those in force on each day, so a revised threshold is a step; a reading that was due and did not come leaves a gap
    in the line (where the KPI has a cadence). Process limits and signals are those of the process as it is now, as
    `predictable` takes it, and are left out below six readings. The last five signals are named where their names do not
    cover each other; every ring tells its signals when it is pointed at.

    Args:
        kpi: A KPI.
        on: The day to look from; later readings are not shown. None for the end.
        limits: Those of a base period; None for those of the readings themselves.
        rules: Which rules look for signals, or the one that does.

    Returns:
        An Altair chart.

    Raises:
        InvalidTypeError: Not a KPI, limits or rules.

    Source: Wheeler, 'Understanding Variation', for what the limits and the signals mean.

    >>> from okrkit import KPI
    >>> from okrkit.charts import trend
    >>> delivery = KPI("On-time delivery", "≥ 80%", readings={"2026-05-31": 68, "2026-06-30": 65})
    >>> trend(delivery).title.text
    'On-time delivery'
    >>> trend(KPI("NPS", "≥ 40")).description
    'NPS: no readings yet'
    """
    if not isinstance(kpi, KPI):
        raise takes("trend()", "a KPI", kpi, "a metric becomes one with .as_kpi(threshold)")
    if limits is not None and not isinstance(limits, ProcessLimits):
        raise wrong_type("limits", "ProcessLimits", limits, "take them from process_limits(series[:20])")
    until = None if on is None else to_day(on)
    story = _story(kpi, until, limits, rules)
    if story is None:
        return empty(kpi.name, "no readings yet" if until is None else f"no readings up to {day(until)}")
    labels = edge_labels(_labels(story), story.scale, story.y, HEIGHT)
    parts = [
        *_bands(story),
        *_steps(story),
        *_limits(story),
        *_decisions(story),
        *_line(story),
        *_older(story),
        *_signals(story),
        labels,
    ]
    sentence = str(health(kpi, until))
    news = _news(story)
    return layered(
        parts,
        title=kpi.name,
        subtitle=lines(sentence, news),
        description=_description(story, sentence, news),
        width=WIDTH,
        height=HEIGHT,
    )


def _story(
    kpi: KPI,
    on: date | None,
    limits: ProcessLimits | None,
    rules: Iterable[SignalRule] | SignalRule,
) -> _Story | None:
    readings = kpi.readings.until(on)
    latest = readings.latest()
    if latest is None:
        signals(NO_READINGS, None, rules)  # which refuses what are no rules, with or without readings
        return None
    process = present_process(kpi, on) if limits is None else readings
    if limits is None and len(process) >= ENOUGH:
        limits = process_limits(process)
    found = () if limits is None else signals(process, limits, rules)
    first, last = widened(readings[0].on, latest.on if on is None else max(on, latest.on), least=14)
    regimes = _regimes(kpi, first, last)
    figures = [*readings.values, *(edge for each in regimes for edge in each.threshold.scale.edges)]
    if limits is not None:
        figures += [limits.lower, limits.upper]
    return _Story(
        kpi, readings, process, limits, found, regimes, first, last, extent(figures, pad=0.04, most=6)
    )


def _regimes(kpi: KPI, first: date, last: date) -> tuple[_Regime, ...]:
    starts = [first, *(each.valid_from for each in kpi.revisions if first < each.valid_from <= last)]
    return tuple(_Regime(start, end, kpi.threshold_on(start)) for start, end in pairwise([*starts, last]))


def _bands(story: _Story) -> list[Chart]:
    rows: list[Row] = [
        {
            "on": day_text(regime.first),
            "to": day_text(regime.last),
            "value": max(each.low, story.scale.low),
            "up": min(each.high, story.scale.high),
            "band": each.label.value,
        }
        for regime in story.regimes
        for each in regime.threshold.scale.intervals()
        if each.label is not Band.HEALTHY
        and max(each.low, story.scale.low) < min(each.high, story.scale.high)
    ]
    encoding = {
        "x": story.x,
        "x2": {"field": "to"},
        "y": story.y,
        "y2": {"field": "up"},
        "fill": {
            "condition": {"test": "datum.band == 'critical'", "value": SHADES[Band.CRITICAL.value]},
            "value": SHADES[Band.WARNING.value],
        },
    }
    return [mark("rect", rows, encoding, opacity=0.55)]


def _steps(story: _Story) -> list[Chart]:
    """The limits of each threshold, on the days on which it judges."""
    rows: list[Row] = [
        {"on": day_text(each.first), "to": day_text(each.last), "value": drawn(limit)}
        for each in story.regimes
        for limit, _ in limit_words(each.threshold)
    ]
    across = {"x": story.x, "x2": {"field": "to"}, "y": story.y}
    return [mark("rule", rows, across, color=INK, strokeWidth=1.5)]


def _older(story: _Story) -> list[Chart]:
    """The limits that are in force no longer, at the end of their days; those of today have a label at the edge."""
    rows: list[Row] = [
        {"on": day_text(each.last), "value": drawn(limit), "says": words}
        for each in story.regimes[:-1]
        for limit, words in limit_words(each.threshold)
    ]
    names = {"x": story.x, "y": story.y, "text": {"field": "says"}}
    return written(rows, names, align="right", baseline="bottom", dx=-4, dy=-3, color=INK) if rows else []


def _limits(story: _Story) -> list[Chart]:
    if story.limits is None:
        return []
    shown = [(story.limits.upper, "limit"), (story.limits.centre, "centre"), (story.limits.lower, "limit")]
    rows: list[Row] = [
        {
            "on": day_text(story.process[0].on),
            "to": day_text(story.last),
            "value": drawn(value),
            "what": what,
        }
        for value, what in shown
    ]
    dash = {"condition": {"test": "datum.what == 'centre'", "value": [1, 0]}, "value": [5, 4]}
    encoding = {"x": story.x, "x2": {"field": "to"}, "y": story.y, "strokeDash": dash}
    return [mark("rule", rows, encoding, color=BLUE, strokeWidth=1)]


def _labels(story: _Story) -> list[Label]:
    unit, scale, threshold = story.kpi.unit, story.scale, story.regimes[-1].threshold
    found = [Label(drawn(at), f"healthy {words}", strong=True) for at, words in limit_words(threshold)]
    for each in threshold.scale.intervals():
        low, high = max(each.low, scale.low), min(each.high, scale.high)
        if each.label is not Band.HEALTHY and low < high:
            found.append(Label(low / 2 + high / 2, each.label.value))
    if story.limits is not None:
        limits = story.limits
        named = (("upper limit", limits.upper), ("centre", limits.centre), ("lower limit", limits.lower))
        found += [Label(drawn(at), f"{word} {clean(unit.format(at, 3))}") for word, at in named]
    return found


def _decisions(story: _Story) -> list[Chart]:
    """What was decided, on the day on which it was: the cause beside the effect."""
    parts: list[Chart] = []
    for row, late, box in _decided(story):
        side = {"align": "right", "dx": -_BESIDE} if late else {"align": "left", "dx": _BESIDE}
        words = {"x": story.x, "text": {"field": "says"}, "y": {"value": box.top}}
        parts += [
            mark("rule", [row], {"x": story.x}, color=MUTED, strokeWidth=1, strokeDash=[1, 3]),
            mark(
                "text", [row], words, baseline="top", fontSize=FONT, fontStyle="italic", color=MUTED, **side
            ),
        ]
    return parts


def _decided(story: _Story) -> list[tuple[Row, bool, Box]]:
    """The last decisions, whether their words end at their line, and what these cover."""
    seen = [each for each in story.kpi.decisions if story.first <= each.on <= story.last][-_MOST_DECISIONS:]
    found: list[tuple[Row, bool, Box]] = []
    for place, each in enumerate(seen):
        says = clean(each.what, _LONGEST_DECISION)
        x, wide = _across(story, each.on), len(says) * LETTER
        late = x > WIDTH / 2
        left, top = x - _BESIDE - wide if late else x + _BESIDE, float(3 + place % _LANES * LINE)
        found.append(({"on": day_text(each.on), "says": says}, late, Box(left, top, left + wide, top + LINE)))
    return found


def _across(story: _Story, on: date) -> float:
    """How far from the left a day is, in pixels."""
    return (on - story.first) / (story.last - story.first) * WIDTH


def _line(story: _Story) -> list[Chart]:
    rows = _rows(story)
    along = {"x": story.x, "y": story.y, "detail": {"field": "run", "type": "nominal"}}
    thick = 1.75 if len(rows) <= _MOST_THICK else 0.6
    parts = [mark("line", rows, along, color=INK, strokeWidth=thick, strokeJoin="round")]
    many = len(rows) > _MANY_POINTS
    dotted = rows if len(rows) <= _MOST_POINTS else _alone(rows)
    for band, (shape, size) in _POINTS.items():
        chosen = [row for row in dotted if row["band"] == band]
        if chosen and not (many and band == Band.HEALTHY.value and dotted is rows):
            encoding = {"x": story.x, "y": story.y, "tooltip": _tips(*_TOLD)}
            style = {"fill": INK, "stroke": PAPER, "strokeWidth": 1, "opacity": 1}
            parts.append(
                mark("point", chosen, encoding, shape=shape, size=size * 0.6 if many else size, **style)
            )
    return parts


def _tips(*told: tuple[str, str]) -> list[Spec]:
    """What is told of a point when it is pointed at."""
    return [{"field": field, "type": "nominal", "title": title} for field, title in told]


def _rows(story: _Story) -> list[Row]:
    due = story.kpi.cadence
    usual = due if isinstance(due, int) else _DAYS.get(due or "")
    rows: list[Row] = []
    run, previous = 0.0, story.first
    for reading in story.readings:
        # Where a reading was due and did not come, the line breaks.
        if usual is not None and rows and (reading.on - previous).days > usual * _LATE:
            run += 1
        rows.append(_row(story, reading) | {"run": run})
        previous = reading.on
    return rows


def _row(story: _Story, reading: Reading) -> Row:
    return {
        "on": day_text(reading.on),
        "value": drawn(reading.value),
        "says": clean(story.kpi.unit.format(reading.value)),
        "band": story.kpi.band_of(reading).value,
        "note": clean(reading.note),
    }


def _alone(rows: Sequence[Row]) -> list[Row]:
    """Readings between two gaps: a line through one point shows nothing."""
    sizes = Counter(row["run"] for row in rows)
    return [row for row in rows if sizes[row["run"]] == 1]


def _signals(story: _Story) -> list[Chart]:
    ringed = sorted({index for signal in story.signals for index in signal.members})
    along = {"x": story.x, "y": story.y}
    if not ringed:
        return []
    if len(ringed) > _MOST_RINGS:  # so many rings and names would hide the line that they are about
        dots = [_point(story, index) for index in ringed]
        return [mark("point", dots, along, shape="circle", size=9, fill=ALERT, strokeWidth=0, opacity=1)]
    told = _signal_words(story)
    rows = [_row(story, story.process[index]) | {"signal": told[index]} for index in ringed]
    ring = {"shape": "circle", "size": _RING, "filled": False, "stroke": ALERT, "strokeWidth": 1.5}
    tips = {"tooltip": _tips(*_TOLD, ("signal", "signal"))}
    return [mark("point", rows, along | tips, opacity=1, **ring), *_named(story, ringed)]


def _signal_words(story: _Story) -> dict[int, str]:
    """What each reading that belongs to a signal is told to be: all of it, as long as that is."""
    found: dict[int, list[str]] = {}
    for signal in story.signals:
        words = str(signal)
        for index in signal.members:
            found.setdefault(index, []).append(words)
    return {index: clean("; ".join(words), _LONGEST_TIP) for index, words in found.items()}


def _named(story: _Story, ringed: Sequence[int]) -> list[Chart]:
    """The names of the last signals, each where it covers no other words; one without a place is told by its ring alone."""
    centre = 0.0 if story.limits is None else story.limits.centre
    rings = [around(*_pixels(story, index), sqrt(_RING / pi)) for index in ringed]
    lines_across = [Box(0, height - 1, WIDTH, height + 1) for height in _line_heights(story)]
    taken = [box for _, _, box in _decided(story)]
    parts: list[Chart] = []
    for index, says in reversed(_names(story)[-_MOST_NAMED:]):  # the news first
        x, y = _pixels(story, index)
        above = story.process[index].value >= centre
        found = beside(x, y, says, above=above, hard=taken, soft=[*rings, *lines_across])
        if found is not None:
            taken.append(found.box)
            parts += _name(story, index, says, found)
    return parts


def _name(story: _Story, index: int, says: str, place: Place) -> list[Chart]:
    """A name beside its reading, with a line to it where it had to stand further off."""
    row, encoding = _point(story, index), {"x": story.x, "y": story.y, "text": {"field": "says"}}
    corner = {"align": "right" if place.late else "left", "baseline": "bottom" if place.above else "top"}
    words = written([row | {"says": says}], encoding, color=ALERT, **corner, dx=place.dx, dy=place.dy)
    if not place.step:
        return words
    end = drawn(story.process[index].value) - place.dy / HEIGHT * story.scale.span
    line = {"x": story.x, "y": story.y, "y2": {"field": "to"}}
    return [mark("rule", [row | {"to": drawn(end)}], line, color=ALERT, strokeWidth=0.75), *words]


def _pixels(story: _Story, index: int) -> tuple[float, float]:
    """Where a reading is drawn, from the upper left corner."""
    reading = story.process[index]
    return _across(story, reading.on), _down(story, reading.value)


def _down(story: _Story, value: float) -> float:
    """How far from the top a value is, in pixels."""
    return (story.scale.high - drawn(value)) / story.scale.span * HEIGHT


def _line_heights(story: _Story) -> list[float]:
    """How far from the top the lines are that go all across: those of the threshold and of the process."""
    limits = story.limits
    routine = () if limits is None else (limits.lower, limits.centre, limits.upper)
    values = [value for regime in story.regimes for value, _ in limit_words(regime.threshold)]
    return [_down(story, value) for value in (*values, *routine)]


def _point(story: _Story, index: int) -> Row:
    return {"on": day_text(story.process[index].on), "value": drawn(story.process[index].value)}


def _names(story: _Story) -> list[tuple[int, str]]:
    """Which reading to write which signals at: the last of each; what lies close together in one go."""
    found: list[tuple[int, list[str]]] = []
    for signal in sorted(story.signals, key=_last_member):
        index, words = signal.members[-1], _short(signal)
        before = found[-1] if found else None
        if before and _close(story, story.process[before[0]], story.process[index]):
            found[-1] = (index, [*before[1], *([] if words in before[1] else [words])])
        else:
            found.append((index, [words]))
    return [(index, ", ".join(words)) for index, words in found]


def _close(story: _Story, earlier: Reading, later: Reading) -> bool:
    """Whether words at the one would cover those at the other."""
    beside = later.on - earlier.on <= (story.last - story.first) * _CLOSE
    return beside and abs(drawn(later.value) - drawn(earlier.value)) <= story.scale.span * _CLOSE


def _last_member(signal: Signal) -> int:
    return signal.members[-1]


def _short(signal: Signal) -> str:
    """A signal in the few words that fit beside it."""
    rule = signal.rule
    if rule.kind == "run":
        return f"{len(signal.members)} in a row {signal.side}"
    if rule.kind == "trend":
        return f"{len(signal.members)} in a row {signal.side}"
    if rule.kind == "near":
        return f"{rule.count} of {rule.of} near a limit"
    return "outside" if rule.kind == "outside" else "jump"


def _news(story: _Story) -> str:
    if story.limits is None:
        number = len(story.process)
        return f"{count(number, 'reading')} {'is' if number == 1 else 'are'} too few to tell noise from news"
    if not story.signals:
        return "No signal: nothing that routine variation does not explain"
    latest = max(story.signals, key=_last_member)
    if len(story.signals) == 1:
        return f"1 signal: {latest}"
    return f"{count(len(story.signals), 'signal')}, the latest: {latest}"


def _description(story: _Story, sentence: str, news: str) -> str:
    unit, values = story.kpi.unit, story.readings.values
    number = count(len(values), "reading")
    days = f"from {day(story.readings[0].on)} to {day(story.readings[-1].on)}"
    between = f"between {unit.format(min(values))} and {unit.format(max(values))}"
    if len(values) == 1:
        days, between = f"on {day(story.readings[0].on)}", f"at {unit.format(values[0])}"
    return f"Line chart of {number} {days}, {between}. {sentence}. {news}."
