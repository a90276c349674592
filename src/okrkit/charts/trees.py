"""`tree`: who supports whom, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from okrkit._doors import DayLike, to_day
from okrkit._sentences import count, percent
from okrkit.alignment import Alignment, Source, roll_up, roll_up_status
from okrkit.charts._parts import (
    ALERT,
    FAINT,
    FONT,
    INK,
    LETTER,
    MUTED,
    Chart,
    LayerChart,
    Row,
    Spec,
    clean,
    empty,
    layered,
    mark,
    signs,
)
from okrkit.cycle import Cycle
from okrkit.objective import Objective, to_cycle
from okrkit.pacing import LINEAR, expected
from okrkit.scoring import WeightedScore
from okrkit.verdict import Status

_TITLES: Final = 400.0
_LEAST_TITLES: Final = 120.0
_TITLE_LETTER: Final = 6.6
_BAR: Final = (412.0, 552.0)
_FIGURE: Final = 594.0
_STATUS: Final = 611.0
_WORD: Final = 620.0
_OWNER: Final = 690.0
_WIDTH: Final = 780.0
_ROW: Final = 26
_INDENT: Final = 20.0
_MOST_INDENT: Final = 220.0
_LONGEST_OWNER: Final = 18
_KEY: Final = "Bar: score; line: expected by now; word: how the worst in it or below it stands"


class _Plane(NamedTuple):
    """Where everything stands: from how far left the titles need it, and so many lines deep."""

    left: float
    lines: int

    @property
    def _across(self) -> Spec:
        scale = {"domain": [self.left, _WIDTH], "nice": False}
        return {"type": "quantitative", "axis": None, "scale": scale}

    def x(self, field: str) -> Spec:
        return {**self._across, "field": field}

    def at(self, place: float) -> Spec:
        return {**self._across, "datum": place}

    def y(self, field: str) -> Spec:
        scale = {"domain": [0, self.lines], "nice": False, "reverse": True}
        return {"field": field, "type": "quantitative", "axis": None, "scale": scale}


class _Node(NamedTuple):
    """One line of the tree."""

    objective: Objective
    depth: int
    row: int
    parent_row: int | None


def tree(
    alignment: Alignment | Iterable[Objective],
    on: DayLike | None = None,
    *,
    cycle: Cycle | str | None = None,
    source: Source = "key_results",
) -> LayerChart:
    """The alignment of objectives as an outline: each below the one that it supports, with its score as a bar.

    The score is that of `roll_up`, the sign that of `roll_up_status` (the worst in an objective or below it), shown where a
    cycle and a day are known. What does not count in its parent hangs on a dashed line.

    Args:
        alignment: An Alignment, or its objectives.
        on: The day to look from; None for that of the latest check-in.
        cycle: The cycle of objectives that name none.
        source: What counts for a score, as `roll_up` takes it: 'key_results', 'children' or 'both'.

    Returns:
        An Altair chart.

    Raises:
        InvalidTypeError: Not an alignment, nor objectives.

    >>> from okrkit import KeyResult, Objective
    >>> from okrkit.charts import tree
    >>> company = Objective("Grow", id="grow")
    >>> team = Objective("Win", [KeyResult.from_to("Deals", 0, 10).check_in("2026-08-31", 4)], parent="grow")
    >>> tree([company, team], source="children").description
    'Alignment of 2 objectives, 1 at the top. Grow: 40%. Win, supporting Grow: 40%.'
    >>> tree([]).description
    'Alignment: No objectives'
    """
    forest = alignment if isinstance(alignment, Alignment) else Alignment(alignment)
    until = _latest_day(forest) if on is None else to_day(on)
    scores = roll_up(forest, until, source=source)
    if not forest.objectives:
        return empty("Alignment", "No objectives")
    nodes = _nodes(forest)
    known = to_cycle(cycle)
    statuses: Mapping[str, Status] = {}
    if until is not None and (known is not None or all(each.cycle for each in forest.objectives)):
        statuses = roll_up_status(forest, until, cycle=known)
    step = min(_INDENT, _MOST_INDENT / max(1, *(node.depth for node in nodes)))
    rows = [_row(node, scores[node.objective.id], statuses.get(node.objective.id), step) for node in nodes]
    plane = _Plane(_shifted(rows), len(nodes))
    parts = [
        *_links(nodes, step, plane),
        *_titles(rows, plane),
        *_bars(rows, _due(nodes, until, known), plane),
        *_words(rows, plane),
    ]
    return layered(
        parts,
        title="Alignment",
        subtitle=[_KEY],
        description=_description(forest, nodes, rows),
        width=_WIDTH - plane.left,
        height=len(nodes) * _ROW,
    )


def _latest_day(forest: Alignment) -> date | None:
    days = [
        each.on
        for objective in forest.objectives
        for key_result in objective.key_results
        for each in key_result.check_ins
    ]
    return max(days, default=None)


def _nodes(forest: Alignment) -> list[_Node]:
    """Every objective below its parent, in the order given."""
    found: list[_Node] = []
    waiting: list[tuple[str, int, int | None]] = [(each, 0, None) for each in reversed(forest.roots)]
    while waiting:
        objective_id, depth, parent_row = waiting.pop()
        row = len(found)
        found.append(_Node(forest[objective_id], depth, row, parent_row))
        waiting.extend((each, depth + 1, row) for each in reversed(forest.children(objective_id)))
    return found


def _row(node: _Node, rolled: WeightedScore, status: Status | None, step: float) -> Row:
    objective, left = node.objective, node.depth * step
    width = _BAR[1] - _BAR[0]
    word = "" if status is None else status.value
    return {
        "id": objective.id,
        "title": clean(objective.title, max(12, int((_TITLES - left) / LETTER))),
        "owner": clean(objective.owner or "", _LONGEST_OWNER),
        "score": rolled.score,
        "figure": "–" if rolled.score is None else percent(rolled.score),
        "status": word,
        "x": left + (8 if node.parent_row is not None else 0),
        "y": node.row + 0.5,
        "root": "yes" if node.parent_row is None else "no",
        "from": _BAR[0],
        "to": _BAR[0] + width * (rolled.score or 0.0),
    }


def _shifted(rows: list[Row]) -> float:
    """Move the titles right until the longest ends before the bars; how far that is."""
    ends = [float(row["x"] or 0) + len(str(row["title"])) * _TITLE_LETTER for row in rows]
    left = max(0.0, _TITLES - max(_LEAST_TITLES, *ends))
    for row in rows:
        row["x"] = float(row["x"] or 0) + left
    return left


def _links(nodes: Sequence[_Node], step: float, plane: _Plane) -> list[Chart]:
    """From each objective down from its parent and across to it."""
    rows: list[Row] = []
    for node in nodes:
        if node.parent_row is None:
            continue
        left = plane.left + (node.depth - 1) * step + 5 + (8 if node.depth > 1 else 0)
        counts = "yes" if node.objective.contributes else "no"
        down, along = node.parent_row + 0.86, node.row + 0.5
        across = plane.left + node.depth * step + 4
        link: Row = {"id": node.objective.id, "counts": counts, "x": left, "down": along}
        rows += [{**link, "to": left, "y": down}, {**link, "to": across, "y": along}]
    dash = {"condition": {"test": "datum.counts == 'no'", "value": [2, 3]}, "value": [1, 0]}
    place = {"x": plane.x("x"), "x2": {"field": "to"}, "y": plane.y("y"), "y2": {"field": "down"}}
    return [mark("rule", rows, {**place, "strokeDash": dash}, color=FAINT, strokeWidth=1.25)] if rows else []


def _titles(rows: Sequence[Row], plane: _Plane) -> list[Chart]:
    place = {"x": plane.x("x"), "y": plane.y("y"), "text": {"field": "title"}}
    parts: list[Chart] = []
    for root, weight in (("yes", "bold"), ("no", "normal")):
        chosen = [row for row in rows if row["root"] == root]
        if chosen:
            style = {"align": "left", "baseline": "middle", "fontSize": FONT + 1, "fontWeight": weight}
            parts.append(mark("text", chosen, place, color=INK, **style))
    return parts


def _due(nodes: Sequence[_Node], on: date | None, cycle: Cycle | None) -> list[Row]:
    """What is expected of each by now."""
    rows: list[Row] = []
    for node in nodes:
        runs_in = node.objective.cycle or cycle
        if on is not None and runs_in is not None:
            share = expected(runs_in, on, LINEAR)
            rows.append(
                {
                    "id": node.objective.id,
                    "expected": share,
                    "y": node.row + 0.2,
                    "down": node.row + 0.8,
                    "x": _BAR[0] + (_BAR[1] - _BAR[0]) * share,
                }
            )
    return rows


def _bars(rows: Sequence[Row], due: Sequence[Row], plane: _Plane) -> list[Chart]:
    track: list[Row] = [{"x": _BAR[0], "to": _BAR[1], "y": row["y"]} for row in rows]
    y = plane.y("y")
    parts = [
        mark(
            "rule",
            track,
            {"x": plane.x("x"), "x2": {"field": "to"}, "y": y},
            color=FAINT,
            strokeWidth=8,
            opacity=0.5,
        ),
        mark("rule", rows, {"x": plane.x("from"), "x2": {"field": "to"}, "y": y}, color=INK, strokeWidth=8),
    ]
    if due:
        across = {"x": plane.x("x"), "y": y, "y2": {"field": "down"}}
        parts.append(mark("rule", due, across, color=INK, strokeWidth=2))
    return parts


def _words(rows: Sequence[Row], plane: _Plane) -> list[Chart]:
    y = plane.y("y")
    alarm = {"condition": {"test": "datum.status == 'off track'", "value": ALERT}, "value": MUTED}
    style = {"baseline": "middle", "fontSize": FONT}
    figure = {"x": plane.at(_FIGURE), "y": y, "text": {"field": "figure"}}
    owner = {"x": plane.at(_OWNER), "y": y, "text": {"field": "owner"}}
    parts = [
        mark("text", rows, figure, align="right", color=INK, **style),
        mark("text", rows, owner, align="left", color=MUTED, **style),
    ]
    judged = [row for row in rows if row["status"]]
    if not judged:
        return parts
    status = {"x": plane.at(_WORD), "y": y, "text": {"field": "status"}, "color": alarm}
    parts.append(mark("text", judged, status, align="left", **style))
    return [*parts, signs(judged, {"x": plane.at(_STATUS), "y": y, "color": alarm}, word="status")]


def _description(forest: Alignment, nodes: Sequence[_Node], rows: Sequence[Row]) -> str:
    told: list[str] = []
    for node, row in zip(nodes, rows, strict=True):
        title = clean(node.objective.title)
        if node.parent_row is not None:
            title += f", supporting {clean(nodes[node.parent_row].objective.title)}"
        status = f", {row['status']}" if row["status"] not in {"", Status.NO_DATA.value} else ""
        told.append(f"{title}: {'no data' if row['score'] is None else row['figure']}{status}.")
    return f"Alignment of {count(len(nodes), 'objective')}, {len(forest.roots)} at the top. {' '.join(told)}"
