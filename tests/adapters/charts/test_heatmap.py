"""`heatmap`: bands of readings and pace of goals, period by period, as the core tells them."""

from __future__ import annotations

import pytest

from okrkit.charts import heatmap
from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.pacing import pace
from okrkit.scorecard import Scorecard
from okrkit.threshold import Threshold
from tests.adapters.charts.picture import column, layers, of_kind, words

NPS = KPI(
    "NPS",
    Threshold.at_least(40, critical=30),
    readings={"2026-07-03": 41, "2026-07-06": 42, "2026-07-20": 35, "2026-08-31": 29},
)
DEALS = KeyResult.from_to("Deals", 0, 10).check_in({"2026-07-10": 1, "2026-08-20": 6})
BOARD = KeyResult.milestone("Launch the board").check_in("2026-08-20", value=True)
GOAL = Objective("Win", [DEALS, BOARD], id="win")
TEAM = Scorecard("Sales", cycle="Q3 2026", objectives=[GOAL], kpis=[NPS])


def cells(chart: object, name: str) -> list[tuple[str, str, str]]:
    return [
        (row["on"], row["figure"], row["word"])
        for row in of_kind(chart, "rect")[0].rows
        if row["name"] == name
    ]


def heads(chart: object) -> list[str]:
    return column(of_kind(chart, "text", baseline="bottom")[0].rows, "says")


def test_a_kpi_has_the_last_reading_of_each_period_and_blanks_between() -> None:
    assert [
        ("2026-07-07", "42", "healthy"),
        ("2026-07-21", "35", "warning"),
        ("2026-08-31", "29", "critical"),
    ] == cells(heatmap(TEAM), "NPS")


def test_a_goal_stands_at_the_end_of_each_period_where_pace_says() -> None:
    found = cells(heatmap(TEAM, every="month", on="2026-09-02"), "Deals")

    assert ["2026-07-31", "2026-08-31", "2026-09-02"] == [day for day, _, _ in found]
    assert ["1", "6", "6"] == [figure for _, figure, _ in found]
    for day, _, word in found:
        assert pace(DEALS, day, cycle=TEAM.cycle).status.value == word  # type: ignore[union-attr]  # it is there: None would fail the test


def test_what_has_no_number_is_shown_as_a_share_and_an_objective_as_its_score() -> None:
    chart = heatmap(TEAM, every="month")

    assert [("2026-08-31", "100%", "achieved")] == cells(chart, "Launch the board")
    assert [("2026-07-31", "10%"), ("2026-08-31", "80%")] == [each[:2] for each in cells(chart, "Win")]


def test_rows_are_objectives_with_their_key_results_then_kpis() -> None:
    named = sorted(
        (row["y"], row["says"])
        for each in of_kind(heatmap(TEAM), "text", align="left")
        for row in each.rows
        if "y" in row
    )

    assert ["Win", "Deals", "Launch the board", "NPS"] == [name for _, name in named]


def test_weeks_have_their_last_day_and_a_stub_belongs_to_the_week_before() -> None:
    found = heads(heatmap(TEAM))

    assert ["7 Jul", "14 Jul"] == found[:2]
    assert ["22 Sep", "30 Sep"] == found[-2:]
    assert 13 == len(found)


def test_a_longer_cycle_is_told_by_months() -> None:
    half = heatmap(TEAM.evolve(cycle=Cycle.half(2026, 2)))
    odd = heatmap(TEAM.evolve(cycle=Cycle.custom("2026-07-10", "2026-09-10")), every="month")

    assert ["Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026", "Nov 2026", "Dec 2026"] == heads(half)
    assert ["Jul 2026", "Aug 2026", "10 Sep"] == heads(odd)


def test_the_worse_the_darker_and_a_sign_says_the_same() -> None:
    chart = heatmap(TEAM)
    fill = of_kind(chart, "rect")[0].encoding["fill"]["condition"]
    signed = {row["word"] for each in of_kind(chart, "point", size=40) for row in each.rows}

    assert ["critical", "warning", "healthy"] == [each["test"].split("'")[1] for each in fill]
    assert {"warning", "critical", "achieved"} <= signed
    assert {"healthy", "on track"}.isdisjoint(signed)
    assert {"warning, at risk", "critical, off track", "achieved"} <= set(words(chart))


def test_goals_that_have_ended_or_not_begun_have_no_shade() -> None:
    later = Objective("Later", [DEALS.evolve(id="later-deals")], cycle="Q4 2026")
    earlier = Objective(
        "Earlier", [DEALS.evolve(id="earlier-deals", title="Old deals")], cycle=Cycle.month(2026, 7)
    )
    chart = heatmap(
        Scorecard("Sales", cycle="Q3 2026", objectives=[later, earlier]), on="2026-08-31", every="month"
    )

    assert [] == cells(chart, "Later")
    assert [("2026-07-31", "off track"), ("2026-08-31", "closed")] == [
        (day, word) for day, _, word in cells(chart, "Earlier")
    ]
    assert "Up to 31 August 2026: 4 without a word on it" == " ".join(chart.title.subtitle)


def test_the_subtitle_counts_and_the_alternative_text_names_each() -> None:
    chart = heatmap(TEAM, on="2026-08-31")

    assert "Up to 31 August 2026: 1 critical or off track, 3 well" == " ".join(chart.title.subtitle)
    assert (
        "Heat map of Sales, Q3 2026: 1 objective, 2 key results, 1 KPI. "
        "Win: on track, 80%; Deals: on track, 6; Launch the board: achieved, 100%; NPS: critical, 29."
        == chart.description
    )


def test_the_day_is_that_of_the_latest_word_in_the_cycle() -> None:
    silent = Scorecard("Sales", cycle="Q3 2026", kpis=[NPS.evolve(readings={"2026-10-31": 41})])

    assert "Up to 31 August 2026:" in heatmap(TEAM).title.subtitle[0]
    assert "Up to 1 July 2026: 1 without a word on it" == heatmap(silent).title.subtitle[0]
    assert (
        "Heat map of Sales, Q3 2026: 0 objectives, 0 key results, 1 KPI. NPS: no data."
        == heatmap(silent).description
    )


def test_an_empty_scorecard_says_so() -> None:
    assert ["Nothing in it yet"] == words(heatmap(Scorecard("Sales", cycle="Q3 2026")))


def test_what_is_no_scorecard_and_no_period_is_refused() -> None:
    with pytest.raises(
        InvalidTypeError, match=r"^heatmap\(\) takes a scorecard, got 3: combine several with"
    ):
        heatmap(3)  # type: ignore[arg-type]  # that it is refused is the test
    with pytest.raises(InvalidValueError, match=r"^every must be 'week', 'month' or None, got 'day': choose"):
        heatmap(TEAM, every="day")  # type: ignore[arg-type]  # that it is refused is the test


def test_the_cells_are_as_wide_and_high_as_there_are_periods_and_rows() -> None:
    spec = heatmap(TEAM, every="month").to_dict()

    assert (3 * 62, (4 + 0.35) * 24) == (spec["width"], spec["height"])
    assert [0, 3] == layers(heatmap(TEAM, every="month"))[0].encoding["x"]["scale"]["domain"]
