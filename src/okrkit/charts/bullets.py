"""`bullet`: one number against its limit, by Stephen Few's specification."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, overload

from okrkit._doors import DayLike, takes, to_day, to_members
from okrkit.charts._parts import (
    ALERT,
    FONT,
    INK,
    MUTED,
    PAPER,
    SHADES,
    Chart,
    Extent,
    LayerChart,
    Row,
    Spec,
    VConcatChart,
    clean,
    day_text,
    drawn,
    empty,
    extent,
    layered,
    mark,
    number_field,
    signs,
    stacked,
)
from okrkit.kpi import KPI
from okrkit.monitoring import health
from okrkit.scorecard import Scorecard
from okrkit.series import Reading
from okrkit.threshold import Threshold
from okrkit.units import Unit
from okrkit.verdict import Band

_WIDTH: Final = 320
_HEIGHT: Final = 28
_NAME: Final = 34
# Where all figures lie this close together, a scale from zero would show nothing but a full bar.
_CLOSE: Final = 0.02
_WHOLE: Final = 100.0
_SLIVER: Final = 0.02
_ABSENT: Final = "no reading yet"


class _Facts(NamedTuple):
    """What one bullet graph shows."""

    kpi: KPI
    reading: Reading | None
    threshold: Threshold
    band: Band
    scale: Extent
    sentence: str

    @property
    def from_zero(self) -> bool:
        return self.scale.low <= 0.0 <= self.scale.high


@overload
def bullet(kpi: KPI, on: DayLike | None = None) -> LayerChart: ...
@overload
def bullet(kpi: Iterable[KPI] | Scorecard, on: DayLike | None = None) -> VConcatChart: ...
def bullet(kpi: KPI | Iterable[KPI] | Scorecard, on: DayLike | None = None) -> LayerChart | VConcatChart:
    """A bullet graph: one number against its limit and its bands, on a line of its own.

    A dark bar for the latest reading, a line across it for each limit, the bands behind in shades of one grey (the worse, the
    darker), the name and its unit at the left, and the number with its band in words at the right. The scale starts at zero
    unless the figures lie too close together for that; then the bar is a diamond.

    Args:
        kpi: A KPI; several, or a scorecard, for one line each.
        on: The day to look from; None for that of the latest reading.

    Returns:
        An Altair chart: one that can be layered, for one KPI; a column of them for several.

    Raises:
        InvalidTypeError: Not a KPI, nor several.

    Source: Few, 'Bullet Graph Design Specification' (Perceptual Edge).

    >>> from okrkit import KPI
    >>> from okrkit.charts import bullet
    >>> delivery = KPI("On-time delivery", "≥ 80%", readings={"2026-06-30": 65})
    >>> bullet(delivery).description.split(",")[0]
    'Bullet graph: On-time delivery is critical: 65% on 30 June 2026'
    >>> bullet([delivery, KPI("NPS", "≥ 40")]).vconcat[1].description.split(".")[1]
    ' The scale runs from 0 to 50'
    """
    day = None if on is None else to_day(on)
    if isinstance(kpi, KPI):
        return _bullet(_facts(kpi, day))
    if isinstance(kpi, Scorecard):
        title, members = f"{kpi.name}, {kpi.cycle.label}", kpi.kpis
    elif isinstance(kpi, Iterable) and not isinstance(kpi, (str, bytes)):
        title, members = "", to_members(kpi, KPI, "kpi", "pass a KPI, a list of KPIs or a scorecard")
    else:
        raise takes("bullet()", "a KPI, a list of KPIs or a scorecard", kpi, "metrics have no threshold")
    if not members:
        return stacked([empty(title, "No KPIs")], title="", description=f"{title}: No KPIs")
    facts = [_facts(each, day) for each in members]
    said = " ".join(f"{each.sentence}." for each in facts)
    return stacked([_bullet(each) for each in facts], title=title, description=f"Bullet graphs: {said}")


def _facts(kpi: KPI, on: date | None) -> _Facts:
    reading = kpi.latest(on)
    judged_on = on if reading is None else reading.on
    threshold = kpi.threshold if judged_on is None else kpi.threshold_on(judged_on)
    figures = [*threshold.scale.edges]
    figures += [] if kpi.benchmark is None else [kpi.benchmark]
    figures += [] if reading is None else [reading.value]
    band = Band.NO_DATA if reading is None else kpi.band_of(reading)
    return _Facts(kpi, reading, threshold, band, _scale(figures, kpi.unit), str(health(kpi, on)))


def _scale(figures: Sequence[float], unit: Unit) -> Extent:
    low, high = drawn(min(figures)), drawn(max(figures))
    largest = max(abs(low), abs(high))
    if low * high > 0 and low < high and high - low < largest * _CLOSE:
        found = extent([low, high], most=4, pad=0.5)
    else:
        room = drawn(max(high, 0.0) - min(low, 0.0)) * 0.1
        found = extent([0.0, low - room if low < 0 else 0.0, drawn(high + room)], most=5)
    if unit.symbol == "%" and high <= _WHOLE < found.high and found.low < _WHOLE:
        kept = tuple(tick for tick in found.ticks if tick < _WHOLE)
        return Extent(found.low, _WHOLE, (*kept, _WHOLE))
    return found


def _bullet(facts: _Facts) -> LayerChart:
    kpi, scale = facts.kpi, facts.scale
    x = number_field("value", kpi.unit, scale, grid=False, ticks=True, tickSize=4, labelPadding=3)
    parts = [*_bands(facts, x), *_measure(facts, x), *_markers(facts, x), *_words(facts)]
    shown = f"{kpi.unit.format(scale.low)} to {kpi.unit.format(scale.high)}"
    return layered(
        parts,
        title="",
        subtitle=(),
        description=f"Bullet graph: {facts.sentence}. The scale runs from {shown}.",
        width=_WIDTH,
        height=_HEIGHT,
    )


def _bands(facts: _Facts, x: Spec) -> list[Chart]:
    rows: list[Row] = [
        {"value": low, "to": high, "band": each.label.value}
        for each in facts.threshold.scale.intervals()
        for low, high in [(max(each.low, facts.scale.low), min(each.high, facts.scale.high))]
        if low < high
    ]
    fill = {
        "condition": [
            {"test": f"datum.band == '{word}'", "value": shade}
            for word, shade in SHADES.items()
            if word != Band.HEALTHY.value
        ],
        "value": SHADES[Band.HEALTHY.value],
    }
    encoding = {"x": x, "x2": {"field": "to"}, "y": {"value": 0}, "y2": {"value": "height"}, "fill": fill}
    return [mark("rect", rows, encoding, tooltip=False)]


def _measure(facts: _Facts, x: Spec) -> list[Chart]:
    if facts.reading is None:
        return []
    value = drawn(facts.reading.value)
    row: Row = {"value": value, "from": 0.0, "on": day_text(facts.reading.on), "band": facts.band.value}
    if not facts.from_zero:
        middle = {"x": x, "y": {"value": {"expr": "height / 2"}}}
        return [mark("point", [row], middle, shape="diamond", size=130, fill=INK, stroke=PAPER, opacity=1)]
    across: Spec = {
        "y": {"value": {"expr": "height / 3"}},
        "y2": {"value": {"expr": "2 * height / 3"}},
    }
    return [mark("rect", [row], {"x": x, "x2": {"field": "from"}, **across}, fill=INK)]


def _markers(facts: _Facts, x: Spec) -> list[Chart]:
    limits = [each for each in (facts.threshold.low, facts.threshold.high) if each is not None]
    across: Spec = {
        "y": {"value": {"expr": "height * 0.18"}},
        "y2": {"value": {"expr": "height * 0.82"}},
    }
    rows: list[Row] = [{"value": drawn(limit)} for limit in limits]
    # A pale edge keeps the line apart from a bar that goes on beyond it; at the bar's very end it would cut off a sliver.
    end = 0.0 if facts.reading is None else drawn(facts.reading.value)
    within = [row for row in rows if abs(end - float(row["value"] or 0)) > facts.scale.span * _SLIVER]
    parts = [
        mark("rule", within, {"x": x, **across}, color=PAPER, strokeWidth=5),
        mark("rule", rows, {"x": x, **across}, color=INK, strokeWidth=3),
    ]
    if facts.kpi.benchmark is not None:
        row: Row = {"value": drawn(facts.kpi.benchmark), "what": "benchmark"}
        below = {"x": x, "y": {"value": {"expr": "height - 2"}}}
        parts.append(
            mark("point", [row], below, shape="triangle-up", size=45, fill=PAPER, stroke=INK, opacity=1)
        )
    return parts


def _words(facts: _Facts) -> list[Chart]:
    kpi = facts.kpi
    says = facts.band.value if facts.reading is None else kpi.unit.format(facts.reading.value)
    state = _ABSENT if facts.reading is None else facts.band.value
    colour = ALERT if facts.band is Band.CRITICAL else MUTED
    sign: list[Row] = [{"band": facts.band.value}]
    name, unit = clean(kpi.name, _NAME), clean(kpi.unit.symbol, _NAME)
    middle = {"expr": "height / 2"}
    upper, lower = {"expr": "height / 2 - 7"}, {"expr": "height / 2 + 7"}
    return [
        _text(name, -10, upper if unit else middle, align="right", fontWeight="bold", fontSize=FONT + 1),
        _text(unit, -10, lower, align="right", color=MUTED),
        _text(says, "width", upper, dx=10, fontWeight="bold", fontSize=FONT + 1),
        _text(state, "width", lower, dx=23, color=colour),
        signs(
            sign, {"x": {"value": {"expr": "width + 15"}}, "y": {"value": lower}}, word="band", color=colour
        ),
    ]


def _text(words: str, x: float | str, y: Spec, *, color: Spec = INK, **style: Any) -> Chart:  # noqa: ANN401 - Vega-Lite's own
    encoding = {"x": {"value": x}, "y": {"value": y}, "text": {"field": "says"}}
    shown = {"align": "left", "baseline": "middle", "fontSize": FONT, "color": color, **style}
    return mark("text", [{"says": words}], encoding, **shown)
