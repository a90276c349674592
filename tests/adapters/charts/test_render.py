"""PNG and SVG without a browser, hostile text as text, and what happens where a package is missing."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from importlib import import_module
from typing import Any
from xml.etree import ElementTree as ET

import altair as alt
import pytest

from okrkit.alignment import Alignment
from okrkit.charts import bullet, burnup, calibration, heatmap, png, svg, tree, trend
from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError, MissingExtraError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from okrkit.threshold import Threshold

EVIL = (
    "<script>alert('1')</script> \"&]]> ${datum.x} datum.value \x1b[31m\x00\x0b\ufffe \u202eمرحبا\u202c "
    f"\U0001f469\u200d\U0001f4bb javascript:alert(1) {'endless ' * 60}"
)
MONTHS = {date(2026, month, 28): 60 + 4 * month for month in range(1, 10)}
WORST = KPI(EVIL, Threshold.at_least(80, critical=70, unit="km/h"), owner=EVIL, readings=MONTHS, id=EVIL)
EVIL_KPI = WORST.decide("2026-05-05", EVIL).revise("≥ 85 km/h", valid_from="2026-06-01", reason=EVIL)
DEALS = KeyResult.from_to(EVIL, 10, 20, id=f"kr {EVIL}").check_in(
    {"2026-07-10": 11, "2026-08-10": 13, "2026-08-20": 15, "2026-08-30": 14}
)
GOAL = Objective(EVIL, [DEALS], cycle="Q3 2026", owner=EVIL, id=f"o {EVIL}")
TEAM = Scorecard(
    EVIL,
    cycle=Cycle.custom("2026-07-01", "2026-09-30", label="<b>Q3</b>"),
    objectives=[GOAL],
    kpis=[EVIL_KPI],
)
CHARTS: dict[str, Any] = {
    "bullet": bullet(EVIL_KPI),
    "bullets": bullet(TEAM),
    "trend": trend(EVIL_KPI),
    "burnup": burnup(DEALS, cycle="Q3 2026"),
    "objective": burnup(GOAL),
    "heatmap": heatmap(TEAM),
    "tree": tree(Alignment([GOAL])),
    "calibration": calibration([(0.9, True), (0.4, False)]),
    "nothing": trend(KPI(EVIL, "≥ 40")),
}


@pytest.mark.parametrize("name", CHARTS)
def test_hostile_text_is_text(name: str) -> None:
    picture = ET.fromstring(svg(CHARTS[name]))  # noqa: S314 - made by this very test

    tags = {each.tag.rpartition("}")[2] for each in picture.iter()}
    assert {"svg", "g", "path", "rect", "text", "tspan", "line", "clipPath", "defs"} >= tags
    assert not [
        key for each in picture.iter() for key in each.attrib if "href" in key or key.startswith("on")
    ]
    assert "img" == picture.attrib["role"]
    assert CHARTS[name].description == picture.attrib["aria-label"]
    if name != "calibration":
        assert "<script>" in "".join(picture.itertext())


@pytest.mark.parametrize("name", CHARTS)
def test_no_expression_has_a_word_that_a_person_wrote(name: str) -> None:
    waiting: list[Any] = [CHARTS[name].to_dict()]
    expressions: list[str] = []
    while waiting:
        part = waiting.pop()
        for key, value in part.items() if isinstance(part, dict) else enumerate(part):
            if key in {"expr", "test", "labelExpr"}:
                expressions.append(value)
            elif isinstance(value, dict | list) and key != "datasets":
                waiting.append(value)

    assert expressions
    assert not [each for each in expressions if "script" in each or "alert(" in each or "$" in each]


@pytest.mark.parametrize("name", ["bullets", "objective"])
def test_a_png_is_made_without_a_browser(name: str) -> None:
    picture = png(CHARTS[name], scale=1)

    assert b"\x89PNG\r\n\x1a\n" == picture[:8]
    assert b"IHDR" == picture[12:16]


def test_a_larger_scale_has_more_pixels() -> None:
    widths = [int.from_bytes(png(CHARTS["bullet"], scale=scale)[16:20]) for scale in (1, 2)]

    assert 2 * widths[0] == pytest.approx(widths[1], abs=2)


@pytest.mark.parametrize("given", [0, -1, 21])
def test_a_scale_that_is_no_pictures_is_refused(given: float) -> None:
    with pytest.raises(InvalidValueError, match=r"^scale must be above 0 and at most 20, got "):
        png(CHARTS["bullet"], scale=given)


@pytest.mark.parametrize("render", [png, svg])
def test_what_is_no_chart_is_refused(render: object) -> None:
    with pytest.raises(
        InvalidTypeError, match=r"^chart must be an Altair chart, got 3: such as bullet\(kpi\)"
    ):
        render(3)  # type: ignore[operator]  # that it is refused is the test


def test_a_chart_of_ones_own_is_drawn_too() -> None:
    own = alt.Chart({"values": [{"x": 1}]}).mark_point().encode(x="x:Q")

    assert svg(own).startswith('<svg xmlns="')
    assert 'aria-label="mine"' in svg(own.properties(description="mine"))


@pytest.mark.parametrize("background", ["#111111", "white", "transparent"])
def test_ink_is_told_apart_from_any_background(background: str) -> None:
    light = '"#5c6670"' in svg(CHARTS["bullet"].configure(background=background))

    assert light == (background != "#111111")


@pytest.mark.parametrize(
    "kpi",
    [
        KPI("Huge", "≥ 1e308", readings={"2026-01-01": 1.7e308, "2026-02-01": -1.7e308}),
        KPI("Tiny", "≥ 5e-324", readings={"2026-01-01": 5e-324, "2026-02-01": 0}),
        KPI("Far", "≥ 40", readings={date.min: 1, date.max: 2}),
        KPI("Last", "≥ 40", readings={date.max: 2}),
    ],
)
def test_the_ends_of_what_there_is_can_be_drawn(kpi: KPI) -> None:
    for chart in (bullet(kpi), trend(kpi)):
        assert "NaN" not in svg(chart)
        assert "Infinity" not in svg(chart)


def test_without_altair_the_error_says_what_to_type() -> None:
    program = (
        "import sys\nsys.modules['altair'] = None\nimport okrkit\n"
        "try:\n    okrkit.charts\nexcept okrkit.errors.MissingExtraError as error:\n    print(error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert 'okrkit.charts needs altair, which is not installed: pip install "okrkit[charts]"\n' == ran.stdout


def test_the_guard_stands_before_all_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    monkeypatch.delitem(sys.modules, "okrkit.charts._parts")

    with pytest.raises(MissingExtraError, match=r"^okrkit\.charts needs altair, which is not installed"):
        import_module("okrkit.charts._parts")


def test_without_vl_convert_a_chart_is_made_and_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)

    assert trend(EVIL_KPI).to_dict()
    with pytest.raises(
        MissingExtraError, match=r"^okrkit\.charts needs vl-convert-python, which is not installed"
    ):
        png(trend(EVIL_KPI))


def test_charts_can_be_styled_layered_and_put_side_by_side() -> None:
    chart = trend(EVIL_KPI)
    marked = chart + alt.Chart({"values": [{"v": 70}]}).mark_rule().encode(y="v:Q")

    assert 300 == chart.properties(width=300).to_dict()["width"]
    assert chart.interactive().to_dict()["params"]
    assert len(chart.layer) + 1 == len(marked.to_dict()["layer"])
    assert 2 == len((chart | burnup(GOAL)).to_dict()["hconcat"])
    assert "serif" == chart.configure(font="serif").to_dict()["config"]["font"]
