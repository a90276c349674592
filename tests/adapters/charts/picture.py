"""What the tests ask of a chart: its layers as they stand in the dict that Vega-Lite gets."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

Row: TypeAlias = dict[str, Any]


class Layer(NamedTuple):
    """One layer: the mark with its style, the encoding, the records."""

    mark: dict[str, Any]
    encoding: dict[str, Any]
    rows: list[Row]


def layers(chart: Any) -> list[Layer]:  # noqa: ANN401 - Altair's charts
    """The layers of a chart and of the charts in it."""
    spec = chart.to_dict(validate=False)  # which test_charts_laws.py and test_render.py check
    found: list[Layer] = []
    waiting = [(spec, spec.get("data"))]
    while waiting:
        part, inherited = waiting.pop(0)
        data = part.get("data", inherited)
        if "mark" in part:
            found.append(Layer(part["mark"], part["encoding"], spec["datasets"][data["name"]]))
        waiting = [(each, data) for each in part.get("vconcat", part.get("layer", []))] + waiting
    return found


def of_kind(chart: Any, kind: str, **style: Any) -> list[Layer]:  # noqa: ANN401 - Altair's charts
    """The layers with a kind of mark and a style."""
    return [
        each for each in layers(chart) if each.mark["type"] == kind and style.items() <= each.mark.items()
    ]


def words(chart: Any) -> list[str]:  # noqa: ANN401 - Altair's charts
    """Every text that is written in a chart, the rims behind them left out."""
    return [
        row[each.encoding["text"]["field"]]
        for each in of_kind(chart, "text")
        if "stroke" not in each.mark
        for row in each.rows
    ]


def column(rows: list[Row], *names: str) -> list[Any]:
    """Some fields of each record: bare where there is one name."""
    return [row[names[0]] if len(names) == 1 else tuple(row[name] for name in names) for row in rows]
