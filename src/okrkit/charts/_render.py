"""Pictures of charts, through vl-convert: no browser, no network."""

from __future__ import annotations

import io
from html import escape
from importlib.util import find_spec
from typing import Any, Final

from okrkit._doors import NumberLike, invalid, to_number, wrong_type
from okrkit.charts._parts import Picture
from okrkit.errors import MissingExtraError

_MOST: Final = 20


def png(chart: Picture, *, scale: NumberLike = 2) -> bytes:
    """A chart as a PNG picture, made without a browser.

    Args:
        chart: Any Altair chart, okrkit's or one made from it.
        scale: How many pixels to a point, above 0 and at most 20; 2 is sharp on most screens.

    Returns:
        The bytes of the picture.

    Raises:
        MissingExtraError: vl-convert is not installed.
        InvalidTypeError: Not a chart.
        InvalidValueError: A scale that is no picture's.

    >>> from okrkit import KPI
    >>> from okrkit.charts import bullet, png
    >>> png(bullet(KPI("NPS", "≥ 40", readings={"2026-06-30": 38})))[1:4]
    b'PNG'
    >>> len(png(bullet(KPI("NPS", "≥ 40")), scale=1)) < len(png(bullet(KPI("NPS", "≥ 40")), scale=3))
    True
    """
    pixels = to_number(scale, "scale")
    if not 0 < pixels <= _MOST:
        raise invalid("scale", f"above 0 and at most {_MOST}", scale, "2 is sharp on most screens")
    picture = io.BytesIO()
    _save(chart, picture, format="png", scale_factor=pixels)
    return picture.getvalue()


def svg(chart: Picture) -> str:
    """A chart as an SVG picture, made without a browser.

    The chart's description is in it, as the picture's label for those who do not see it.

    Args:
        chart: Any Altair chart, okrkit's or one made from it.

    Returns:
        The text of the picture: an `svg` element.

    Raises:
        MissingExtraError: vl-convert is not installed.
        InvalidTypeError: Not a chart.

    >>> from okrkit import KPI
    >>> from okrkit.charts import bullet, svg
    >>> picture = svg(bullet(KPI("NPS", "≥ 40", readings={"2026-06-30": 38})))
    >>> picture.startswith("<svg"), 'aria-label="Bullet graph: NPS is ' in picture
    (True, True)
    >>> "no reading yet" in svg(bullet(KPI("NPS", "≥ 40")))
    True
    """
    picture = io.StringIO()
    _save(chart, picture, format="svg")
    says: Any = getattr(chart, "description", "")
    label = f' role="img" aria-label="{escape(says)}"' if isinstance(says, str) and says else ""
    return picture.getvalue().replace("<svg", f"<svg{label}", 1)


def _save(chart: Picture, into: io.BytesIO | io.StringIO, **how: Any) -> None:  # noqa: ANN401 - Altair's own
    if not isinstance(chart, Picture):
        raise wrong_type("chart", "an Altair chart", chart, "such as bullet(kpi)")
    # Who only makes charts does not need it.
    if find_spec("vl_convert") is None:
        raise MissingExtraError("charts", "vl-convert-python")
    chart.save(into, **how)
