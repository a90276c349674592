"""`calibration`: whether what people were so sure of came true so often."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import Final

from okrkit._doors import NumberLike
from okrkit._sentences import percent
from okrkit.charts._parts import (
    BLUE,
    FONT,
    INK,
    MUTED,
    PAPER,
    Chart,
    Extent,
    LayerChart,
    Row,
    Spec,
    empty,
    layered,
    lines,
    mark,
    number_field,
    written,
)
from okrkit.confidence_levels import Calibration, calibration as core_calibration
from okrkit.units import Unit

_SIDE: Final = 320
_TITLE: Final = "Stated confidence and what came true"
_STATED: Final = "stated confidence"
_CAME: Final = "came true"
_PERCENT: Final = Unit.of("%")
_WHOLE: Final = 100.0
_SCALE: Final = Extent(0.0, _WHOLE, (0.0, 20.0, 40.0, 60.0, 80.0, _WHOLE))
# How many standard deviations hold four of five: the level that `forecast` tells by default.
_Z: Final = 1.2815515655446004


def calibration(pairs: Calibration | Iterable[tuple[NumberLike, bool]]) -> LayerChart:
    """Stated confidence against what came true: on the diagonal, the 70% sure are right 70% of the time.

    A dot for each fifth of the scale, the larger the more was stated, with the number; the bar through it holds the true share
    four times out of five, so that few pairs do not look like bad judgement.

    Args:
        pairs: (confidence, came true) pairs, or the Calibration made of them.

    Returns:
        An Altair chart.

    Raises:
        InvalidValueError: A confidence outside 0..1, or an outcome that is neither True nor False.

    Source: Brier (1950) for the score, Wilson (1927) for the interval.

    >>> from okrkit.charts import calibration
    >>> calibration([(0.9, True), (0.9, False)]).description
    'Calibration: 2 stated confidences: 90% sure on average, 50% came true; Brier score 0.41. Of 2 stated at 90%, 50% came true.'
    >>> calibration([]).description
    'Stated confidence and what came true: No stated confidence to compare with what came true'
    """
    found = pairs if isinstance(pairs, Calibration) else core_calibration(pairs)
    if not found.n:
        return empty(_TITLE, found.reason)
    rows = [_row(each.stated, each.came_true, each.n) for each in found.table]
    told = " ".join(
        f"Of {each.n} stated at {percent(each.stated)}, {percent(each.came_true)} came true."
        for each in found.table
    )
    return layered(
        [*_diagonal(), *_dots(rows)],
        title=_TITLE,
        subtitle=lines(found.reason, width=64),
        description=f"Calibration: {found.reason}. {told}",
        width=_SIDE,
        height=_SIDE,
    )


def _row(stated: float, came_true: float, number: int) -> Row:
    low, high = _wilson(came_true, number)
    return {
        "stated": stated * _WHOLE,
        "value": came_true * _WHOLE,
        "low": low * _WHOLE,
        "high": high * _WHOLE,
        "n": float(number),
        "says": f"n = {number}",
    }


def _wilson(share: float, number: int) -> tuple[float, float]:
    """The interval that holds the true share four times out of five."""
    squared = _Z * _Z / number
    middle = (share + squared / 2) / (1 + squared)
    half = _Z * sqrt(share * (1 - share) / number + squared / (4 * number)) / (1 + squared)
    return max(0.0, middle - half), min(1.0, middle + half)


def _place(field: str, title: str) -> Spec:
    return number_field(field, _PERCENT, _SCALE, title=title, titleColor=MUTED, titleFontWeight="normal")


def _diagonal() -> list[Chart]:
    x, y = _place("stated", _STATED), _place("value", _CAME)
    ends: list[Row] = [{"stated": 0.0, "value": 0.0}, {"stated": _WHOLE, "value": _WHOLE}]
    above: list[Row] = [{"stated": 2.0, "value": 97.0, "says": "came true more often than said"}]
    below: list[Row] = [{"stated": 98.0, "value": 3.0, "says": "came true less often than said"}]
    words = {"x": x, "y": y, "text": {"field": "says"}}
    style = {"baseline": "middle", "fontSize": FONT, "fontStyle": "italic", "color": MUTED}
    return [
        mark("line", ends, {"x": x, "y": y}, color=MUTED, strokeWidth=1, strokeDash=[4, 4]),
        mark("text", above, words, align="left", **style),
        mark("text", below, words, align="right", **style),
    ]


def _dots(rows: list[Row]) -> list[Chart]:
    x, y = _place("stated", _STATED), _place("value", _CAME)
    size = {
        "field": "n",
        "type": "quantitative",
        "scale": {"domainMin": 0, "range": [30, 320]},
        "legend": None,
    }
    tips = [
        {"field": "n", "type": "quantitative", "title": "stated"},
        {"field": "value", "type": "quantitative", "title": "came true, %"},
    ]
    style = {"shape": "circle", "fill": INK, "stroke": PAPER, "strokeWidth": 1.5, "opacity": 1}
    return [
        mark(
            "rule",
            rows,
            {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}},
            color=BLUE,
            strokeWidth=4,
            opacity=0.45,
        ),
        mark("line", rows, {"x": x, "y": y}, color=INK, strokeWidth=1),
        mark("point", rows, {"x": x, "y": y, "size": size, "tooltip": tips}, **style),
        *written(
            rows,
            {"x": x, "y": y, "text": {"field": "says"}},
            align="left",
            baseline="middle",
            dx=12,
            color=INK,
        ),
    ]
