"""`burnup`: the values, what is expected by each day, and the forecast of the core."""

from __future__ import annotations

from datetime import date

import pytest

from okrkit.charts import burnup
from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, MissingCycleError
from okrkit.forecasting import forecast
from okrkit.keyresult import KeyResult
from okrkit.measure import Curve, Linear, Zones
from okrkit.milestones import Stages
from okrkit.objective import Objective
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.pacing import ExpectedCurve, expected, pace
from okrkit.scoring import score
from okrkit.threshold import Threshold
from tests.adapters.charts.picture import Layer, column, layers, of_kind, words

Q3 = Cycle.quarter(2026, 3)
DELIVERY = KeyResult.from_to("On-time delivery", 65, 90, unit="%").check_in(
    {"2026-07-15": 69, "2026-07-31": 73, "2026-08-15": 77, "2026-08-31": 81}
)
BOARD = KeyResult.milestone("Launch the board").check_in("2026-08-20", value=True)
GOAL = Objective("Be predictable", [DELIVERY, BOARD], cycle=Q3)


def actual(chart: object) -> Layer:
    return of_kind(chart, "line", strokeWidth=2.25)[0]


def curves(chart: object) -> list[Layer]:
    return of_kind(chart, "line", strokeWidth=1.25)


def fan(chart: object) -> dict[float, list[tuple[str, float, float]]]:
    return {each.rows[0]["level"]: column(each.rows, "on", "low", "high") for each in of_kind(chart, "area")}


def test_the_line_has_every_check_in_of_the_cycle() -> None:
    early = DELIVERY.check_in("2026-06-30", 65)

    assert [(each.on.isoformat(), each.value) for each in DELIVERY.check_ins] == column(
        actual(burnup(early, cycle=Q3)).rows, "on", "value"
    )
    assert ["2026-07-15", "2026-07-31"] == column(actual(burnup(early, "2026-08-01", cycle=Q3)).rows, "on")


def test_the_curves_are_what_is_expected_of_all_and_of_success() -> None:
    full, enough = (dict(column(each.rows, "on", "value")) for each in curves(burnup(DELIVERY, cycle=Q3)))

    for day in ("2026-07-01", "2026-08-15", "2026-09-30"):
        share = expected(Q3, day)
        assert 65 + 25 * share == pytest.approx(full[day])
        assert 65 + 25 * 0.7 * share == pytest.approx(enough[day])
    assert 92 == len(full)
    assert "enough for a stretch 82.5%" in words(burnup(DELIVERY, cycle=Q3))


def test_a_commitment_has_one_curve() -> None:
    assert 1 == len(curves(burnup(DELIVERY, cycle=Q3, ambition="committed")))
    assert 1 == len(curves(burnup(GOAL.evolve(ambition="committed"))))
    assert 2 == len(curves(burnup(GOAL.evolve(ambition="committed"), ambition="aspirational")))


def test_expectation_may_grow_by_a_curve_of_ones_own() -> None:
    late = ExpectedCurve.phased({"2026-08-15": 0.2})
    full = dict(column(curves(burnup(DELIVERY, cycle=Q3, curve=late))[0].rows, "on", "value"))

    assert 70.0 == pytest.approx(full["2026-08-15"])


def test_the_fan_ends_in_the_forecast_of_the_core_and_only_opens() -> None:
    told = fan(burnup(DELIVERY, cycle=Q3))

    assert {0.95, 0.8, 0.5} == set(told)
    for level, rows in told.items():
        whole = forecast(DELIVERY, cycle=Q3, level=level)
        assert ("2026-09-30", whole.low, whole.high) == pytest.approx(rows[-1])
        assert ("2026-08-31", 81.0, 81.0) == rows[0]
        widths = [high - low for _, low, high in rows]
        assert sorted(widths) == widths
    assert forecast(DELIVERY, cycle=Q3).reason in " ".join(burnup(DELIVERY, cycle=Q3).title.subtitle)
    assert "heading for 88.7%" in words(burnup(DELIVERY, cycle=Q3))


def test_a_short_past_has_a_heading_and_no_fan() -> None:
    two = KeyResult.from_to("Deals", 0, 10).check_in({"2026-07-15": 1, "2026-07-31": 2})
    chart = burnup(two, cycle=Q3)

    assert {} == fan(chart)
    assert 1 == len(of_kind(chart, "line", strokeDash=[2, 3]))


def test_after_the_cycle_there_is_nothing_to_forecast() -> None:
    chart = burnup(DELIVERY, "2026-10-05", cycle=Q3)

    assert [] == of_kind(chart, "line", strokeDash=[2, 3])
    assert [] == of_kind(chart, "rule", strokeDash=[1, 2])
    assert "partly achieved" in chart.description


def test_a_retarget_is_a_step_in_the_target_and_in_what_is_expected() -> None:
    moved = DELIVERY.retarget(Linear(65, 85), valid_from="2026-08-10", reason="two projects were added")
    chart = burnup(moved, cycle=Q3)

    assert [("2026-07-01", "2026-08-10", 90.0), ("2026-08-10", "2026-09-30", 85.0)] == column(
        of_kind(chart, "rule", strokeWidth=1)[0].rows, "on", "to", "value"
    )
    full = {row["on"]: row for row in curves(chart)[0].rows}
    assert (65 + 25 * expected(Q3, "2026-08-09"), 0.0) == pytest.approx(
        (full["2026-08-09"]["value"], full["2026-08-09"]["run"])
    )
    assert (65 + 20 * expected(Q3, "2026-08-10"), 1.0) == pytest.approx(
        (full["2026-08-10"]["value"], full["2026-08-10"]["run"])
    )


@pytest.mark.parametrize(
    "measure,half",
    [(Zones(0, 40, 70, 100), None), (Curve([(0, 0), (80, 0.5), (100, 1)]), 80.0)],
)
def test_a_bent_measure_bends_what_is_expected(measure: object, half: float | None) -> None:
    made = KeyResult("Deals", measure)  # type: ignore[arg-type]  # one of several measures
    rows = curves(burnup(made, cycle=Q3))[0].rows
    at_half = next(row["value"] for row in rows if row["on"] == "2026-08-15")

    assert made.measure.raw(at_half) == pytest.approx(0.5)
    assert half is None or half == pytest.approx(at_half)


class Own:
    """A measure of one's own that has ends, and tells nothing between them."""

    start, goal, direction, paced = 0.0, 10.0, None, True

    def accept(self, value: float) -> float:
        return float(value)

    def raw(self, value: float) -> None:
        del value

    def over(self, values: object) -> None:
        del values


def test_a_measure_that_cannot_tell_has_no_curve() -> None:
    assert [] == curves(burnup(KeyResult("Deals", Own()), cycle=Q3))


def test_what_is_to_be_held_has_its_limits() -> None:
    churn = KeyResult.hold("Churn", "< 3%").check_in({"2026-07-31": 2.5, "2026-08-31": 3.4})
    use = KeyResult("Use", Hold(Threshold.between(70, 80))).check_in("2026-07-31", 75)

    assert "hold < 3%" in words(burnup(churn, cycle=Q3))
    assert [] == curves(burnup(churn, cycle=Q3))
    assert {"hold ≥ 70", "hold ≤ 80"} <= set(words(burnup(use, cycle=Q3)))


@pytest.mark.parametrize("measure", [Target(85), FindBaseline(), Change(-25)])
def test_a_number_without_a_baseline_is_drawn_as_it_is(measure: object) -> None:
    made = KeyResult("Rework", measure).check_in({"2026-07-31": 60, "2026-08-31": 50})  # type: ignore[arg-type]  # one of several measures
    chart = burnup(made, cycle=Q3)

    assert [60.0, 50.0] == column(actual(chart).rows, "value")
    assert [] == curves(chart)
    assert isinstance(measure, Target) == ("target 85" in words(chart))


def test_stages_are_drawn_as_a_share_of_the_way() -> None:
    stages = KeyResult("Ship", Stages([("designed", 0.2), ("built", 0.7), ("live", 1.0)]))
    chart = burnup(stages.check_in({"2026-07-31": "designed", "2026-08-31": "built"}), cycle=Q3)

    assert [20.0, 70.0] == pytest.approx(column(actual(chart).rows, "value"))
    assert [0.0, 100.0] == layers(chart)[0].encoding["y"]["scale"]["domain"]
    assert 2 == len(curves(chart))
    assert {} == fan(chart)


def test_a_milestone_owes_nothing_before_the_last_day() -> None:
    chart = burnup(BOARD, cycle=Q3)

    assert [100.0] == column(actual(chart).rows, "value")
    assert [] == curves(chart)


def test_an_objective_is_drawn_by_its_score() -> None:
    chart = burnup(GOAL)
    rows = dict(column(actual(chart).rows, "on", "value"))

    assert ["2026-07-15", "2026-07-31", "2026-08-15", "2026-08-20", "2026-08-31"] == list(rows)
    for day, value in rows.items():
        assert value / 100 == pytest.approx(score(GOAL, day))
    assert (
        "The line is the score of all key results; the pace leaves out those that owe nothing yet"
        in " ".join(chart.title.subtitle)
    )
    assert "The line is" not in burnup(GOAL.remove(BOARD.id)).description


def test_the_forecast_of_a_score_stays_between_nothing_and_all() -> None:
    chart = burnup(GOAL)

    assert all(0.0 <= low <= high <= 100.0 for rows in fan(chart).values() for _, low, high in rows)
    assert "The score heads for 100% on 30 September 2026 (80% likely between " in chart.description
    short = burnup(Objective("Win", [KeyResult.from_to("Deals", 0, 10).check_in("2026-08-01", 5)], cycle=Q3))
    assert "The score heads for 50% on 30 September 2026." in short.description


def test_without_a_check_in_there_is_what_is_expected() -> None:
    chart = burnup(KeyResult.from_to("NPS", 32, 45), cycle=Q3)

    verdict = pace(KeyResult.from_to("NPS", 32, 45), "2026-07-01", cycle=Q3)
    assert f"Burn-up of NPS in Q3 2026: no check-in yet. {verdict}." == chart.description
    assert 2 == len(curves(chart))
    assert [] == of_kind(chart, "line", strokeWidth=2.25)
    axis = layers(burnup(KeyResult("NPS", FindBaseline()), cycle=Q3))[-1].encoding["y"]
    assert [0.0, 1.0] == axis["scale"]["domain"]


def test_the_latest_value_is_written_where_no_line_crosses_it() -> None:
    falling = KeyResult.from_to("Delay", 10, 3, unit="days").check_in({"2026-07-31": 9, "2026-08-31": 7.2})

    names = [
        (each.rows[0]["says"], each.mark["baseline"])
        for chart in (burnup(DELIVERY, cycle=Q3), burnup(falling, cycle=Q3))
        for each in of_kind(chart, "text", fontWeight="bold")
        if "stroke" not in each.mark
    ]

    assert [("81%", "bottom"), ("7.2 days", "top")] == names


def test_a_long_cycle_of_daily_check_ins_is_a_bare_line() -> None:
    year = Cycle.year(2026)
    daily = KeyResult.from_to("Deals", 0, 400).check_in(
        {date(2026, month, day): month * 30 + day for month in range(1, 7) for day in range(1, 29)}
    )
    chart = burnup(daily, cycle=year)

    assert [] == of_kind(chart, "point")
    assert 168 == len(actual(chart).rows)
    assert 125 > len(curves(chart)[0].rows) > 100
    assert 14 > len(fan(chart)[0.8])


def test_on_the_last_day_the_value_is_there_and_nothing_is_left_to_come() -> None:
    done = burnup(DELIVERY.check_in("2026-09-30", 90), cycle=Q3)

    assert [] == of_kind(done, "line", strokeDash=[2, 3])
    assert "2026-09-30" == of_kind(done, "rule", strokeDash=[1, 2])[0].rows[0]["on"]


def test_without_a_cycle_it_cannot_be_drawn() -> None:
    with pytest.raises(
        MissingCycleError,
        match=r"^cycle must be known to draw 'on-time-delivery', got None: pass cycle=Cycle\.quarter\(2026, 3\)",
    ):
        burnup(DELIVERY)


def test_what_has_no_burn_up_is_refused() -> None:
    with pytest.raises(InvalidTypeError, match=r"^burnup\(\) takes a key result or an objective, got 3: "):
        burnup(3)  # type: ignore[arg-type]  # that it is refused is the test
