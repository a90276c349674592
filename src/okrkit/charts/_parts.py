"""What every chart is made of: the one place that builds Altair objects, and what keeps them readable and safe.

Marks and encodings are plain dicts here, in Vega-Lite's own words, so that the types of Altair, which are partly unknown,
stay in this module. Text that a person wrote goes into data records, titles and descriptions, which Vega shows as they are;
it never goes into an expression.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import floor, log10
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from okrkit.errors import MissingExtraError
from okrkit.threshold import Threshold
from okrkit.units import Unit
from okrkit.verdict import Band, Status

try:
    import altair as alt
except ImportError as error:
    raise MissingExtraError("charts", "altair") from error

Chart: TypeAlias = alt.Chart
LayerChart: TypeAlias = alt.LayerChart
VConcatChart: TypeAlias = alt.VConcatChart
Picture: TypeAlias = alt.TopLevelMixin
Kind: TypeAlias = Literal["area", "line", "point", "rect", "rule", "text"]
Row: TypeAlias = dict[str, str | float | None]
Spec: TypeAlias = dict[str, Any]

WIDTH: Final = 560
HEIGHT: Final = 260
FONT: Final = 11
# How wide a letter of that size is, on average: to leave room for text, not to place it.
LETTER: Final = 5.6
_LONGEST: Final = 80
_LONGEST_ALT: Final = 1_000
_LINE: Final = 108
_MOST_LINES: Final = 4
# Vega works out differences of what it draws, which must stay numbers.
_FARTHEST: Final = 1e300
_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def _either(light: str, dark: str) -> Spec:
    """A colour for a light background, and one for a dark one: whichever theme is on, the chart can be read."""
    return {"expr": f"luminance(background) < 0.4 ? '{dark}' : '{light}'"}


INK: Final = _either("#1d232a", "#f1f3f5")
MUTED: Final = _either("#5c6670", "#b4bcc4")
FAINT: Final = _either("#c3c9cf", "#666e76")
PAPER: Final = _either("#ffffff", "#1d232a")
BLUE: Final = _either("#1f5fa8", "#86bdf2")
ALERT: Final = _either("#c2330b", "#ff9b73")
ON_ALERT: Final = _either("#ffffff", "#1d232a")

# The worse, the darker on paper (and the lighter on a dark screen): an order that survives a photocopier.
SHADES: Final = {
    Band.HEALTHY.value: _either("#eceef1", "#3d434a"),
    Band.WARNING.value: _either("#d3d8dd", "#565e66"),
    Band.CRITICAL.value: _either("#b3bbc3", "#747d86"),
}
# A sign beside each word, told apart by its form. Drawn, not written: a font need not have them.
_CROSS: Final = "M-1,-.6L-.6,-1L0,-.4L.6,-1L1,-.6L.4,0L1,.6L.6,1L0,.4L-.6,1L-1,.6L-.4,0Z"
_STAR: Final = "M0,-1.2L.3,-.4L1.1,-.35L.5,.15L.7,1L0,.5L-.7,1L-.5,.15L-1.1,-.35L-.3,-.4Z"
_RING: Final = "M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0M.6,0A.6,.6,0,1,0,-.6,0A.6,.6,0,1,0,.6,0Z"
_DASH: Final = "M-.9,-.2L.9,-.2L.9,.2L-.9,.2Z"
SIGNS: Final = {
    Band.HEALTHY.value: "circle",
    Band.WARNING.value: "triangle-up",
    Band.CRITICAL.value: _CROSS,
    Band.NO_DATA.value: _DASH,
    Status.ACHIEVED.value: _STAR,
    Status.ON_TRACK.value: "circle",
    Status.AT_RISK.value: "triangle-up",
    Status.OFF_TRACK.value: _CROSS,
    Status.NOT_STARTED.value: _RING,
    Status.CLOSED.value: "square",
}

# Numbers on an axis as Unit.format writes them. The words in here are okrkit's own; only known signs go in.
_SHORT: Final = "replace(replace(format(abs(datum.value), '.4~s'), 'G', 'B'), 'k', 'K')"
_PLAIN: Final = "format(abs(datum.value), ',.6~g')"
_FIGURE: Final = f"(abs(datum.value) >= 1e4 && abs(datum.value) < 1e15 ? {_SHORT} : {_PLAIN})"
_BEFORE: Final = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
_AFTER: Final = {"%": "%", "x": "x"}


def clean(text: str, longest: int = _LONGEST) -> str:
    """A text on one line, without what cannot be seen or written in an SVG, and not endless."""
    kept = "".join(" " if each.isspace() else each for each in text if _visible(each))
    line = harmless(" ".join(kept.split()))
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def harmless(text: str) -> str:
    """A text that can stand in a script: Altair's HTML holds a chart in one, as it is, where this would end it or hide its end."""
    return text.replace("</", "< /").replace("<!", "< !")


def _visible(character: str) -> bool:
    """Whether it can stand in a label: no control codes, no marks that turn the direction of what follows."""
    if character.isspace() or character in "\u200c\u200d":  # joiners, which some scripts and emoji need
        return True
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Cn", "Co"}


def lines(*sentences: str, width: int = _LINE) -> list[str]:
    """Sentences broken into lines that are no wider than the chart: the subtitle."""
    found = [line for each in sentences if each for line in textwrap.wrap(clean(each, _LONGEST_ALT), width)]
    return found if len(found) <= _MOST_LINES else [*found[: _MOST_LINES - 1], f"{found[_MOST_LINES - 1]} …"]


def drawn(value: float) -> float:
    """A number that Vega can draw: the number itself, but for the last eight powers of ten."""
    return max(-_FARTHEST, min(_FARTHEST, value))


def day_text(on: date) -> str:
    """A day as the charts' data have it; Vega reads it as midnight UTC and shows it so, wherever it runs."""
    return on.isoformat()


def mark(kind: Kind, rows: Iterable[Row], encoding: Spec, **style: Any) -> Chart:  # noqa: ANN401 - Vega-Lite's own
    """One layer: a kind of mark over records."""
    # A plain dict: Altair checks a data object when it is made, record by record, and the chart's dict once more.
    data: Spec = {"values": [_harmless_row(row) for row in rows]}
    mark_def = alt.MarkDef(type=kind, **style)
    return alt.Chart(data, mark=mark_def, encoding=alt.FacetedEncoding(**encoding))


def _harmless_row(row: Row) -> Row:
    return {name: harmless(cell) if isinstance(cell, str) else cell for name, cell in row.items()}


def written(rows: Iterable[Row], encoding: Spec, **style: Any) -> list[Chart]:  # noqa: ANN401 - Vega-Lite's own
    """Words over a picture, with a rim of paper that keeps them apart from the lines below."""
    found = list(rows)
    rim = {**style, "color": PAPER, "fill": PAPER, "stroke": PAPER, "strokeWidth": 3, "strokeOpacity": 0.7}
    return [
        mark("text", found, encoding, fontSize=FONT, strokeJoin="round", **rim),
        mark("text", found, encoding, fontSize=FONT, **style),
    ]


def signs(rows: Iterable[Row], encoding: Spec, *, word: str, **style: Any) -> Chart:  # noqa: ANN401 - Vega-Lite's own
    """The sign of each record's word, which says the same to whoever sees no colours."""
    scale = {"domain": list(SIGNS), "range": list(SIGNS.values())}
    shape = {"field": word, "type": "nominal", "scale": scale, "legend": None}
    shown = {"filled": True, "opacity": 1, "size": 52, **style}
    return mark("point", rows, {**encoding, "shape": shape}, **shown)


def layered(
    parts: Sequence[Chart],
    *,
    title: str,
    subtitle: Sequence[str],
    description: str,
    width: float,
    height: float,
    left: float = 0,
) -> LayerChart:
    """Layers as one chart, with its title, its sentence and its alternative text."""
    return alt.LayerChart(
        layer=list(parts),
        title=titled(title, subtitle, left),
        description=clean(description, _LONGEST_ALT),
        width=width,
        height=height,
        view=alt.ViewBackground(stroke=None, fill=None),
    )


def titled(title: str, subtitle: Sequence[str], left: float = 0) -> Any:  # noqa: ANN401 - what Altair takes for a title
    """A title at the left edge of the chart, or so far off it, and what it says below."""
    if not title:
        return alt.Undefined
    return alt.TitleParams(
        clean(title),
        subtitle=list(subtitle) or alt.Undefined,
        anchor="start",
        frame="group",
        fontSize=15,
        subtitleFontSize=12,
        subtitleLineHeight=16,
        subtitlePadding=5,
        offset=16,
        dx=left,
        limit=10_000,
    )


def stacked(charts: Sequence[LayerChart], *, title: str, description: str) -> VConcatChart:
    """Charts above each other, each with its own scale."""
    apart = alt.ScaleResolveMap(x="independent", y="independent")
    return alt.VConcatChart(
        vconcat=list(charts),
        title=titled(title, ()),
        description=clean(description, _LONGEST_ALT),
        spacing=18,
        resolve=alt.Resolve(scale=apart),
    )


def empty(title: str, words: str, *, width: float = WIDTH, height: float = 60) -> LayerChart:
    """A chart that says why there is nothing to see."""
    says = mark(
        "text",
        [{"says": clean(words)}],
        {"text": {"field": "says"}, "x": {"value": 0}, "y": {"value": "height"}},
        align="left",
        baseline="bottom",
        fontSize=FONT + 1,
        fontStyle="italic",
        color=MUTED,
    )
    return layered(
        [says], title=title, subtitle=(), description=f"{title}: {words}", width=width, height=height
    )


def limit_words(threshold: Threshold) -> list[tuple[float, str]]:
    """Each limit of a threshold with its sign, as the threshold's own text has it."""
    unit, found = threshold.unit, list[tuple[float, str]]()
    if threshold.low is not None:
        found.append(
            (threshold.low, f"{'>' if threshold.strict else '≥'} {clean(unit.format(threshold.low))}")
        )
    if threshold.high is not None:
        found.append(
            (threshold.high, f"{'<' if threshold.strict else '≤'} {clean(unit.format(threshold.high))}")
        )
    return found


class Extent(NamedTuple):
    """What a scale covers: from, to, and where it has ticks."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def span(self) -> float:
        """How far it is from one end to the other."""
        return self.high - self.low


def extent(values: Iterable[float], *, most: int = 6, pad: float = 0.0) -> Extent:
    """The least round scale that covers all the values, with some room."""
    found = [drawn(value) for value in values] or [0.0, 1.0]
    low, high = min(found), max(found)
    room = (high - low) * pad
    low, high = drawn(low - room), drawn(high + room)
    if high - low <= 1e-9 * max(abs(low), abs(high), 1e-290):
        around = max(abs(high) * 0.1, 1e-290) if high else 1.0
        low, high = low - around, high + around
    step = _round_step((high - low) / most)
    first, last = floor(low / step), -floor(-high / step)
    ticks = tuple(_tidy(place * step) for place in range(first, last + 1))
    return Extent(ticks[0], ticks[-1], ticks)


def _round_step(least: float) -> float:
    power = 10.0 ** floor(log10(least))
    return next(each * power for each in _STEPS if each * power >= least * (1 - 1e-9))


def _tidy(value: float) -> float:
    """A tick without the dust of multiplication."""
    return float(f"{value:.12g}")


def number_axis(unit: Unit, scale: Extent, **more: Any) -> Spec:  # noqa: ANN401 - Vega-Lite's own
    """A quiet axis of numbers, each with the sign of its unit where that is short."""
    figure = _FIGURE
    if unit.symbol in _BEFORE:
        figure = f"'{_BEFORE[unit.symbol]}' + {_FIGURE}"
    elif unit.symbol in _AFTER:
        figure = f"{_FIGURE} + '{_AFTER[unit.symbol]}'"
    return {
        "title": None,
        "values": list(scale.ticks),
        "labelExpr": f"(datum.value < 0 ? '−' : '') + {figure}",
        "labelFontSize": FONT,
        "labelFlush": False,
        "labelOverlap": "greedy",
        "domain": False,
        "ticks": False,
        "grid": True,
        "gridColor": FAINT,
        "gridOpacity": 0.5,
        "gridWidth": 0.5,
        **more,
    }


def number_scale(scale: Extent) -> Spec:
    """The scale itself: just this far, and no rounding of Vega's."""
    return {"domain": [scale.low, scale.high], "nice": False, "zero": False}


def number_field(field: str, unit: Unit, scale: Extent, **axis: Any) -> Spec:  # noqa: ANN401 - Vega-Lite's own
    """An encoding of a number of a unit."""
    return {
        "field": field,
        "type": "quantitative",
        "scale": number_scale(scale),
        "axis": number_axis(unit, scale, **axis),
    }


def day_field(field: str, first: date, last: date) -> Spec:
    """An encoding of days from one to another, in UTC: no zone moves a day."""
    span = (last - first).days
    written = "%-d %b" if span <= 200 else "%b %Y" if span <= 1500 else "%Y"  # noqa: PLR2004 - days
    return {
        "field": field,
        "type": "temporal",
        "scale": {"type": "utc", "domain": [day_text(first), day_text(last)], "nice": False},
        "axis": {
            "title": None,
            "format": written,
            "tickCount": 6,
            "grid": False,
            "domainColor": FAINT,
            "tickColor": FAINT,
            "tickSize": 4,
            "labelFontSize": FONT,
            "labelOverlap": "greedy",
            "labelFlush": False,
        },
    }


def widened(first: date, last: date, least: int = 1) -> tuple[date, date]:
    """A span of at least so many days, where the calendar has them."""
    missing = least - (last - first).days
    if missing <= 0:
        return first, last
    before = min(missing, (first - date.min).days)
    after = min(missing, (date.max - last).days)
    return first - timedelta(days=before), last + timedelta(days=after)


class Label(NamedTuple):
    """A word at the right edge of a chart, at the height of what it names."""

    at: float
    words: str
    strong: bool = False


def edge_labels(labels: Sequence[Label], scale: Extent, y: Spec, height: float) -> Chart:
    """Words at the right edge, moved apart where they would cover each other."""
    inside = [each for each in labels if scale.low <= each.at <= scale.high]
    gap = scale.span * (FONT + 2.5) / height
    ordered = sorted(inside, key=_height_of)
    places = spread([each.at for each in ordered], gap, scale.low, scale.high)
    rows: list[Row] = [
        {"at": place, "value": each.at, "says": each.words, "strong": "yes" if each.strong else "no"}
        for place, each in zip(places, ordered, strict=True)
    ]
    return mark(
        "text",
        rows,
        {
            "x": {"value": "width"},
            "y": {**y, "field": "at"},
            "text": {"field": "says"},
            "color": {"condition": {"test": "datum.strong == 'yes'", "value": INK}, "value": MUTED},
        },
        align="left",
        baseline="middle",
        dx=8,
        fontSize=FONT,
    )


def _height_of(label: Label) -> float:
    return label.at


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places in ascending order moved apart to a least distance, within both ends as far as there is room."""
    found: list[float] = []
    for place in places:
        found.append(place if not found else max(place, found[-1] + gap))
    ceiling = high
    for index in range(len(found) - 1, -1, -1):
        found[index] = min(found[index], ceiling)
        ceiling = found[index] - gap
    return [max(each, low + index * gap) for index, each in enumerate(found)]
