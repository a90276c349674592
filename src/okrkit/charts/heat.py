"""`heatmap`: every KPI, objective and key result of a scorecard, period by period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

from okrkit._doors import DayLike, invalid, takes, to_day
from okrkit._sentences import day, percent
from okrkit.charts._parts import (
    ALERT,
    FONT,
    INK,
    LETTER,
    MUTED,
    ON_ALERT,
    SHADES,
    Chart,
    LayerChart,
    Row,
    Spec,
    clean,
    day_text,
    empty,
    layered,
    lines,
    mark,
    signs,
)
from okrkit.cycle import Cycle
from okrkit.keyresult import NUMBERLESS, KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Ambition, Objective
from okrkit.pacing import pace
from okrkit.scorecard import Scorecard
from okrkit.scoring import score
from okrkit.verdict import Band, Status

Period: TypeAlias = Literal["week", "month"]

_PERIODS: Final = ("week", "month")
_WEEK: Final = 7
_MOST_WEEKS: Final = 18
_CELL: Final = 62
_ROW: Final = 24
_LONGEST: Final = 44
_INDENT: Final = 12
_GAP: Final = 0.35
_UNMARKED: Final = {Band.HEALTHY.value, Status.ON_TRACK.value}
_KEY: Final = (
    (Band.WARNING.value, "warning, at risk"),
    (Band.CRITICAL.value, "critical, off track"),
    (Status.ACHIEVED.value, "achieved"),
)
_STEP: Final = 124
_UNSIGNED: Final = "no sign: healthy, on track; blank: no reading"
_STUB: Final = 3
_TALLIED: Final = (
    (Band.CRITICAL, "critical or off track"),
    (Band.WARNING, "in warning or at risk"),
    (Band.HEALTHY, "well"),
)
# Which shade a status has: as that of the band that it comes to.
_LIKE: Final = {
    Status.ACHIEVED: Band.HEALTHY,
    Status.ON_TRACK: Band.HEALTHY,
    Status.AT_RISK: Band.WARNING,
    Status.OFF_TRACK: Band.CRITICAL,
}


class _Member(NamedTuple):
    """One row: what it is about, and how far down it stands."""

    thing: KPI | Objective | KeyResult
    cycle: Cycle
    ambition: Ambition | None
    at: float


class _Cell(NamedTuple):
    """What stood at the end of a period: the figure, and the word for how good that is."""

    figure: str
    word: str
    like: Band


def heatmap(scorecard: Scorecard, on: DayLike | None = None, *, every: Period | None = None) -> LayerChart:
    """A scorecard as a table of figures with shades: a row for each KPI, objective and key result, a column for each period.

    A KPI's cell has the last reading of the period in the band that judged it; a period without a reading stays blank. An
    objective's or a key result's has its score or value on the last day, in its pace. The worse, the darker, and a sign says the
    same as the shade.

    Args:
        scorecard: The scorecard.
        on: The day to look from; None for that of the latest reading or check-in in the cycle.
        every: 'week' or 'month'; None for weeks in a cycle of up to 18 of them.

    Returns:
        An Altair chart.

    Raises:
        InvalidTypeError: Not a scorecard.
        InvalidValueError: No such period.

    >>> from okrkit import KPI, Scorecard
    >>> from okrkit.charts import heatmap
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-07-31": 38})
    >>> heatmap(Scorecard("Support", cycle="Q3 2026", kpis=[nps]), every="month").description
    'Heat map of Support, Q3 2026: 0 objectives, 0 key results, 1 KPI. NPS: critical, 38.'
    >>> heatmap(Scorecard("Support", cycle="Q3 2026")).description
    'Support, Q3 2026: Nothing in it yet'
    """
    if not isinstance(scorecard, Scorecard):
        raise takes("heatmap()", "a scorecard", scorecard, "combine several with combine(scorecards)")
    if every is not None and every not in _PERIODS:
        raise invalid("every", "'week', 'month' or None", every, "choose one of them")
    title = f"{scorecard.name}, {scorecard.cycle.label}"
    members = _members(scorecard)
    until = _latest_day(scorecard) if on is None else to_day(on)
    if not members:
        return empty(title, "Nothing in it yet")
    spans = _spans(scorecard.cycle, every)
    rows = [
        row
        for place, member in enumerate(members)
        for column, (first, last) in enumerate(spans)
        if first <= until
        for row in _cell(member, (place, column), first, min(last, until))
    ]
    height = members[-1].at + 1
    left = -(max(len(_name(each.thing)) for each in members) * LETTER + _INDENT + 16)
    parts = [
        *_cells(rows, len(spans), height),
        *_names(members, height, left),
        *_heads(spans),
        *_legend(left),
    ]
    return layered(
        parts,
        title=title,
        subtitle=lines(_tally(members, rows, until)),
        description=f"Heat map of {scorecard}. {_summary(members, rows)}",
        width=len(spans) * _CELL,
        height=height * _ROW,
        left=left,
    )


def _members(scorecard: Scorecard) -> list[_Member]:
    """Every row in order: each objective with its key results, then the KPIs, a gap between groups."""
    found: list[_Member] = []
    at = 0.0
    for objective in scorecard.objectives:
        cycle = objective.cycle or scorecard.cycle
        things: tuple[Objective | KeyResult, ...] = (objective, *objective.key_results)
        for thing in things:
            found.append(_Member(thing, cycle, objective.ambition, at))
            at += 1
        at += _GAP
    for kpi in scorecard.kpis:
        found.append(_Member(kpi, scorecard.cycle, None, at))
        at += 1
    return found


def _latest_day(scorecard: Scorecard) -> date:
    cycle = scorecard.cycle
    days = [each for kpi in scorecard.kpis for each in kpi.readings.days]
    days += [
        each.on
        for objective in scorecard.objectives
        for key_result in objective.key_results
        for each in key_result.check_ins
    ]
    return max((each for each in days if each in cycle), default=cycle.start)


def _spans(cycle: Cycle, every: Period | None) -> list[tuple[date, date]]:
    """The periods of the cycle, each from its first day to its last."""
    weekly = every == "week" or (every is None and cycle.days <= _MOST_WEEKS * _WEEK)
    spans: list[tuple[date, date]] = []
    first = cycle.start
    while True:
        last = first + timedelta(days=_WEEK - 1) if weekly else Cycle.containing(first, "month").last_day
        # A few days left over are no period of their own.
        if last + timedelta(days=_STUB if weekly else 0) >= cycle.last_day:
            return [*spans, (first, cycle.last_day)]
        spans.append((first, last))
        first = last + timedelta(days=1)


def _cell(member: _Member, place: tuple[int, int], first: date, last: date) -> list[Row]:
    found = (
        _kpi_cell(member.thing, first, last) if isinstance(member.thing, KPI) else _goal_cell(member, last)
    )
    if found is None:
        return []
    figure, word, like = found
    return [
        {
            "id": member.thing.id,
            "name": _name(member.thing),
            "x": place[1] + 0.02,
            "to": place[1] + 0.98,
            "y": member.at + 0.04,
            "down": member.at + 0.96,
            "says": clean(figure, 9),
            "signed": "no" if word in _UNMARKED else "yes",
            "figure": clean(figure),
            "word": word,
            "like": like.value,
            "on": day_text(last),
        }
    ]


def _kpi_cell(kpi: KPI, first: date, last: date) -> _Cell | None:
    reading = kpi.readings.between(first, last).latest()
    if reading is None:
        return None
    band = kpi.band_of(reading)
    return _Cell(kpi.unit.format(reading.value, 3), band.value, band)


def _goal_cell(member: _Member, last: date) -> _Cell | None:
    thing = member.thing
    reached = None if isinstance(thing, KPI) else score(thing, last)
    if isinstance(thing, KPI) or reached is None:
        return None
    status = pace(thing, last, cycle=member.cycle, ambition=member.ambition).status
    if not isinstance(status, Status) or status is Status.NOT_STARTED:
        return None
    figure = percent(reached)
    if isinstance(thing, KeyResult) and not isinstance(thing.measure_on(last), tuple(NUMBERLESS)):
        value = thing.current(last)
        figure = figure if value is None else thing.unit.format(value, 3)
    return _Cell(figure, status.value, _LIKE.get(status, Band.NO_DATA))


def _name(thing: KPI | Objective | KeyResult) -> str:
    return clean(thing.name if isinstance(thing, KPI) else thing.title, _LONGEST)


def _across(count_of: int) -> Spec:
    return {"type": "quantitative", "axis": None, "scale": {"domain": [0, count_of], "nice": False}}


def _down(height: float) -> Spec:
    return {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, height], "nice": False, "reverse": True},
    }


def _cells(rows: Sequence[Row], columns: int, height: float) -> list[Chart]:
    x, y = {**_across(columns), "field": "x"}, {**_down(height), "field": "y"}
    fill = {
        "condition": [
            {"test": "datum.like == 'critical'", "value": ALERT},
            {"test": "datum.like == 'warning'", "value": SHADES[Band.WARNING.value]},
            {"test": "datum.like == 'healthy'", "value": SHADES[Band.HEALTHY.value]},
        ],
        "value": "transparent",
    }
    ink = {"condition": {"test": "datum.like == 'critical'", "value": ON_ALERT}, "value": INK}
    tips = [
        {"field": "name", "type": "nominal", "title": "name"},
        {"field": "on", "type": "nominal", "title": "up to"},
        {"field": "figure", "type": "nominal", "title": "value"},
        {"field": "word", "type": "nominal", "title": "state"},
    ]
    box = {"x": x, "x2": {"field": "to"}, "y": y, "y2": {"field": "down"}, "fill": fill, "tooltip": tips}
    middle = {"x": {**x, "field": "middle"}, "y": {**y, "field": "centre"}}
    words: list[Row] = [
        row
        | {
            "centre": float(row["y"] or 0) + 0.46,
            "middle": float(row["x"] or 0) + (0.48 if row["signed"] == "no" else 0.58),
            "left": float(row["x"] or 0) + 0.14,
        }
        for row in rows
    ]
    signed = [row for row in words if row["signed"] == "yes"]
    text = {**middle, "text": {"field": "says"}, "color": ink}
    return [
        mark("rect", rows, box, cornerRadius=2),
        mark("text", words, text, align="center", baseline="middle", fontSize=FONT),
        signs(signed, {**middle, "x": {**x, "field": "left"}, "color": ink}, word="word", size=40),
    ]


def _names(members: Sequence[_Member], height: float, left: float) -> list[Chart]:
    parts: list[Chart] = []
    for kind, style in ((Objective, {"fontWeight": "bold"}), (KeyResult, {}), (KPI, {})):
        indent = _INDENT if kind is KeyResult else 0
        rows: list[Row] = [
            {"y": each.at + 0.5, "says": _name(each.thing), "id": each.thing.id}
            for each in members
            if isinstance(each.thing, kind)
        ]
        place = {
            "x": {"value": left + indent},
            "y": {**_down(height), "field": "y"},
            "text": {"field": "says"},
        }
        if rows:
            parts.append(
                mark("text", rows, place, align="left", baseline="middle", fontSize=FONT, color=INK, **style)
            )
    return parts


def _heads(spans: Sequence[tuple[date, date]]) -> list[Chart]:
    """Each period by its last day, or a whole month by its name."""
    rows: list[Row] = []
    for column, (_, last) in enumerate(spans):
        number, month, year = day(last).split()
        whole = (
            (last + timedelta(days=1)).day == 1 and len(spans) > 1 and (last - spans[column][0]).days > _WEEK
        )
        rows.append({"x": column + 0.5, "says": f"{month[:3]} {year}" if whole else f"{number} {month[:3]}"})
    place = {"x": {**_across(len(spans)), "field": "x"}, "y": {"value": -5}, "text": {"field": "says"}}
    return [mark("text", rows, place, align="center", baseline="bottom", fontSize=FONT, color=MUTED)]


def _legend(left: float) -> list[Chart]:
    """What the signs mean, in a line below the table."""
    y: Spec = {"value": {"expr": "height + 18"}}
    parts: list[Chart] = []
    for place, (word, says) in enumerate(_KEY):
        x = left + 5 + place * _STEP
        one: list[Row] = [{"word": word, "says": says}]
        parts += [
            signs(one, {"x": {"value": x}, "y": y}, word="word", color=MUTED, size=40),
            _key_text(says, x + 9, y),
        ]
    return [*parts, _key_text(_UNSIGNED, left + len(_KEY) * _STEP - 24, y)]


def _key_text(says: str, x: float, y: Spec) -> Chart:
    place = {"x": {"value": x}, "y": y, "text": {"field": "says"}}
    style = {"align": "left", "baseline": "middle", "fontSize": FONT, "color": MUTED}
    return mark("text", [{"says": says}], place, **style)


def _tally(members: Sequence[_Member], rows: Sequence[Row], until: date) -> str:
    """How many stand how, in their last cell."""
    last = Counter({row["id"]: row["like"] for row in rows}.values())
    counted = [f"{last[band.value]} {words}" for band, words in _TALLIED if last[band.value]]
    missing = len(members) - sum(last[band.value] for band, _ in _TALLIED)
    told = ", ".join([*counted, *([f"{missing} without a word on it"] if missing else [])])
    return f"Up to {day(until)}: {told}"


def _summary(members: Sequence[_Member], rows: Sequence[Row]) -> str:
    """Where each stands in its last cell."""
    last = {row["id"]: row for row in rows}
    told = [
        f"{_name(each.thing)}: {last[each.thing.id]['word']}, {last[each.thing.id]['figure']}"
        if each.thing.id in last
        else f"{_name(each.thing)}: no data"
        for each in members
    ]
    return "; ".join(told) + "."
