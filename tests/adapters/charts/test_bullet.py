"""`bullet`: what Few's specification asks for, on the numbers of the core."""

from __future__ import annotations

import pytest

from okrkit.charts import bullet
from okrkit.errors import InvalidTypeError
from okrkit.kpi import KPI
from okrkit.monitoring import health
from okrkit.scorecard import Scorecard
from okrkit.threshold import Threshold
from tests.adapters.charts.picture import column, layers, of_kind, words

MARGIN = KPI(
    "Gross margin",
    Threshold.at_least(30, critical=25, unit="%"),
    readings={"2026-05-31": 31, "2026-06-30": 27},
    benchmark=35,
)


def bands(chart: object) -> list[tuple[float, float, str]]:
    return column(of_kind(chart, "rect")[0].rows, "value", "to", "band")


def domain(chart: object) -> list[float]:
    found: list[float] = layers(chart)[0].encoding["x"]["scale"]["domain"]
    return found


def test_the_bar_runs_from_zero_to_the_latest_reading() -> None:
    bar = of_kind(bullet(MARGIN), "rect")[1]

    assert [{"value": 27.0, "from": 0.0, "on": "2026-06-30", "band": "warning"}] == bar.rows
    assert ("height / 3", "2 * height / 3") == (
        bar.encoding["y"]["value"]["expr"],
        bar.encoding["y2"]["value"]["expr"],
    )


def test_the_bands_are_those_of_the_threshold_and_cover_the_scale() -> None:
    assert [(0.0, 25.0, "critical"), (25.0, 30.0, "warning"), (30.0, 40.0, "healthy")] == bands(
        bullet(MARGIN)
    )
    assert [0.0, 40.0] == domain(bullet(MARGIN))


def test_where_lower_is_better_the_bands_run_the_other_way() -> None:
    churn = KPI("Churn", Threshold.at_most(3, critical=5, unit="%"), readings={"2026-06-30": 2.4})

    assert [(0.0, 3.0, "healthy"), (3.0, 5.0, "warning"), (5.0, 6.0, "critical")] == bands(bullet(churn))


def test_a_line_across_stands_at_each_limit_and_a_triangle_at_the_benchmark() -> None:
    use = KPI("Use", Threshold.between(70, 80, critical=(60, 90), unit="%"), readings={"2026-06-30": 85})

    assert [30.0] == column(of_kind(bullet(MARGIN), "rule")[1].rows, "value")
    assert [70.0, 80.0] == column(of_kind(bullet(use), "rule")[1].rows, "value")
    assert [35.0] == column(of_kind(bullet(MARGIN), "point", shape="triangle-up")[0].rows, "value")
    assert [] == of_kind(bullet(use), "point", shape="triangle-up")


def test_the_name_stands_over_its_unit_and_the_number_over_its_band() -> None:
    assert ["Gross margin", "%", "27%", "warning"] == words(bullet(MARGIN))
    assert ["NPS", "", "no data", "no reading yet"] == words(bullet(KPI("NPS", "≥ 40")))


def test_the_band_has_a_sign_beside_its_word() -> None:
    sign = of_kind(bullet(MARGIN), "point")[-1]

    assert [{"band": "warning"}] == sign.rows
    shapes = sign.encoding["shape"]["scale"]
    assert "triangle-up" == shapes["range"][shapes["domain"].index("warning")]
    assert len(set(shapes["range"])) == len({*shapes["domain"]} - {"on track", "at risk", "off track"})


def test_figures_that_lie_close_together_get_a_scale_of_their_own_and_a_diamond() -> None:
    uptime = KPI("Uptime", Threshold.at_least(99.9, critical=99.5, unit="%"), readings={"2026-06-30": 99.95})
    loss = KPI("Loss", "≥ -100", readings={"2026-06-30": -99})

    assert [99.25, 100.0] == domain(bullet(uptime))
    assert [99.95] == column(of_kind(bullet(uptime), "point", shape="diamond")[0].rows, "value")
    assert 1 == len(of_kind(bullet(uptime), "rect"))
    assert [-100.5, -98.5] == domain(bullet(loss))


def test_a_loss_reaches_left_of_zero_and_leaves_room_to_be_healthy() -> None:
    result = KPI(
        "Result", Threshold.at_least(0, critical=-50_000, unit="EUR"), readings={"2026-06-30": -80_000}
    )

    assert [-100_000.0, 20_000.0] == domain(bullet(result))
    assert (
        f"Bullet graph: {health(result)}. The scale runs from -€100K to €20K." == bullet(result).description
    )


def test_percents_end_at_a_hundred_where_all_lie_below() -> None:
    assert [0.0, 100.0] == domain(bullet(KPI("Done", "≥ 95%", readings={"2026-06-30": 97})))
    assert [0.0, 150.0] == domain(bullet(KPI("Done", "≥ 95%", readings={"2026-06-30": 120})))


def test_a_number_that_never_moved_off_zero_has_a_scale_too() -> None:
    assert [-1.0, 1.0] == domain(bullet(KPI("Bugs", "≤ 0", readings={"2026-06-30": 0})))


def test_history_stands_a_reading_is_shown_against_the_threshold_of_its_day() -> None:
    revised = MARGIN.revise("≥ 40%", valid_from="2026-07-01", reason="it held")

    assert bands(bullet(MARGIN)) == bands(bullet(revised))
    assert [31.0] == column(of_kind(bullet(revised, on="2026-06-15"), "rect")[1].rows, "value")


def test_before_the_first_reading_the_threshold_of_that_day_is_shown() -> None:
    later = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-07-01", reason="it held")

    assert [40.0] == column(of_kind(bullet(later, on="2026-06-15"), "rule")[1].rows, "value")
    assert [45.0] == column(of_kind(bullet(later), "rule")[1].rows, "value")


def test_several_have_a_line_each_with_its_own_scale() -> None:
    nps = KPI("NPS", "≥ 40")
    chart = bullet([MARGIN, nps])

    assert 2 == len(chart.vconcat)
    assert {"x": "independent", "y": "independent"} == chart.to_dict()["resolve"]["scale"]
    assert f"Bullet graphs: {health(MARGIN)}. {health(nps)}." == chart.description


def test_a_scorecard_gives_its_kpis_under_its_name() -> None:
    team = Scorecard("Support", cycle="Q3 2026", kpis=[MARGIN])

    assert "Support, Q3 2026" == bullet(team).title.text
    assert ["Gross margin", "%", "27%", "warning"] == words(bullet(team))


def test_no_kpis_are_said_to_be_none() -> None:
    assert ["No KPIs"] == words(bullet([]))
    assert "Support, Q3 2026: No KPIs" == bullet(Scorecard("Support", cycle="Q3 2026")).description


@pytest.mark.parametrize("given", [3, "NPS", None])
def test_what_is_no_kpi_is_refused(given: object) -> None:
    with pytest.raises(
        InvalidTypeError, match=r"^bullet\(\) takes a KPI, a list of KPIs or a scorecard, got "
    ):
        bullet(given)  # type: ignore[call-overload]  # that it is refused is the test


def test_one_line_goes_on_to_be_styled_and_layered() -> None:
    wider = bullet(MARGIN).properties(width=500)

    assert 500 == wider.to_dict()["width"]
    assert 2 * len(layers(wider)) == len(layers(wider + wider))
