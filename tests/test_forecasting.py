"""Where a number is heading: the cases, the refusals, and the words."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import InvalidTypeError, InvalidValueError, MissingCycleError
from okrkit.forecasting import Forecast, Method, each_method, forecast
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear, Reach, Zones
from okrkit.milestones import Checklist, Stages
from okrkit.open_measures import Change, FindBaseline, Target
from okrkit.series import Series

LARGEST = 1.7976931348623157e308
Q3 = Cycle.quarter(2026, 3)
METHODS: tuple[Method, ...] = ("auto", "drift", "theil_sen", "naive")
DELIVERY = KeyResult.from_to("On-time delivery", 65, 90, unit="%")
WAYS = {"2026-07-15": 69, "2026-07-31": 73, "2026-08-15": 77, "2026-08-31": 81}


def daily(values: list[float]) -> Series:
    return Series((date(2026, 1, 1) + timedelta(days=index), value) for index, value in enumerate(values))


def noise(n: int) -> list[float]:
    source = random.Random(11)  # noqa: S311 - the same numbers in every run
    return [source.gauss(0, 1) for _ in range(n)]


# --- a series ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "method,value", [("naive", 14.0), ("drift", 18.0), ("theil_sen", 18.0), ("auto", 14.0)]
)
def test_the_methods(method: Method, value: float) -> None:
    found = forecast(daily([10, 12, 14]), "2026-01-05", method=method)

    assert (value, "naive" if method == "auto" else method) == (found.value, found.method)


def test_drift_goes_on_from_the_last_reading_and_theil_sen_along_its_line() -> None:
    series = daily([10, 11, 12, 13, 24])

    assert forecast(series, "2026-01-06", method="drift").value == 27.5
    assert forecast(series, "2026-01-06", method="theil_sen").value == pytest.approx(12 + 3 * 1.0, abs=2)
    assert forecast(series, "2026-01-06", method="naive").value == 24.0


def test_a_method_learns_from_the_last_36_readings() -> None:
    old, new = [500.0 - index for index in range(60)], [10.0 + index for index in range(36)]

    assert forecast(daily(old + new), "2026-04-07", method="theil_sen").value == pytest.approx(46.0)


def test_auto_takes_what_did_clearly_better() -> None:
    line = [float(index) for index in range(30)]

    assert forecast(daily(line), "2026-02-05").method == "drift"
    assert forecast(daily(noise(30)), "2026-02-05").method == "naive"
    assert forecast(
        daily([value + 0.4 * error for value, error in zip(line, noise(30), strict=True)]), "2026-02-05"
    ).method in {
        "drift",
        "theil_sen",
    }


def test_auto_stays_naive_where_the_past_is_too_short_to_choose_by() -> None:
    assert forecast(daily([1, 2, 3, 4, 5, 6, 7]), "2026-01-08").method == "naive"


def test_the_interval_is_where_the_errors_stayed() -> None:
    # Of 17 errors one step ahead, one is 5 and the others 1: of them the ceil(18 * level)th counts.
    values = [float(index) for index in range(18)] + [22.0, 23.0]
    found = forecast(daily(values), "2026-01-21", method="naive")

    assert (22.0, 24.0) == (found.low, found.high)
    surer = forecast(daily(values), "2026-01-21", method="naive", level=0.88)
    assert (22.0, 24.0) == (surer.low, surer.high)
    surest = forecast(daily(values), "2026-01-21", method="naive", level=0.94)
    assert (18.0, 28.0) == (surest.low, surest.high)


def test_beyond_the_largest_error_the_normal_curve_goes_on() -> None:
    series = daily(noise(20))
    widths = [
        (found.high or 0) - (found.low or 0)
        for level in (0.5, 0.8, 0.9, 0.95, 0.99, 0.999)
        for found in [forecast(series, "2026-01-21", method="naive", level=level)]
    ]

    assert widths == sorted(widths)
    assert widths[-1] > widths[-2] > widths[-3]


def test_further_ahead_the_overlap_of_errors_widens_the_interval() -> None:
    found = forecast(daily(noise(60)), "2026-03-07", method="naive", level=0.8)

    assert found.low is not None
    assert found.high is not None
    # Six steps ahead one in six errors is new: of 40, the ceil(40 * 0.8 * (1 + 6 / 40))th counts, the 37th.
    errors = sorted(abs(b - a) for a, b in zip(noise(60)[14:], noise(60)[20:], strict=False))[-40:]
    assert (found.high - found.low) / 2 <= max(errors)


def test_a_short_past_gives_an_interval_from_its_moves() -> None:
    found = forecast(daily([50, 53, 51]), "2026-01-04")

    # Mean move 2.5, over 1.128; 80 % is 1.2816 of the normal curve; twice as wide for two moves.
    assert pytest.approx(1.2815515655446004 * 2.5 / 1.128 * 2) == (found.high or 0) - 51
    assert pytest.approx(51.0) == ((found.low or 0) + (found.high or 0)) / 2


@pytest.mark.parametrize("values", [[50], [50, 53]])
def test_two_readings_are_too_few_for_an_interval(values: list[float]) -> None:
    found = forecast(daily(values), "2026-02-01")

    assert (float(values[-1]), None, None) == (found.value, found.low, found.high)


def test_no_reading_no_forecast() -> None:
    found = forecast(Series(), "2026-01-31")

    assert (None, None, None, "none") == (found.value, found.low, found.high, found.method)


def test_a_day_that_has_its_reading_needs_no_guess() -> None:
    found = forecast(daily([50, 53, 51, 90]), "2026-01-04", method="theil_sen")

    assert (90.0, 90.0, 90.0, "theil_sen") == (found.value, found.low, found.high, found.method)


def test_on_looks_back() -> None:
    series = daily([10, 20, 30])

    assert forecast(series, "2026-01-04", on="2026-01-02").value == 20.0


def test_steps_are_counted_at_the_usual_distance_of_readings() -> None:
    weekly = Series(
        (date(2026, 1, 1) + timedelta(weeks=index), value) for index, value in enumerate(noise(60))
    )
    days = daily(noise(60))

    assert (
        forecast(weekly, weekly.days[-1] + timedelta(weeks=3)).high
        == forecast(days, days.days[-1] + timedelta(days=3)).high
    )


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "values",
    [
        [7.0] * 50,
        [LARGEST, -LARGEST] * 20,
        [LARGEST, -LARGEST],
        [-LARGEST, 0.0, LARGEST],
        [LARGEST, 0.0] * 20,
        [LARGEST, LARGEST * 0.9] * 3,
        [5e-324, 0.0] * 20,
        [1.0, 1e308, 5e-324, -1e308] * 10,
        [float(index % 2) for index in range(40)],
    ],
)
def test_bad_weather(method: Method, values: list[float]) -> None:
    """Constant, huge, tiny, ties: an answer."""
    for until in ("2026-04-01", "9999-12-31"):
        found = forecast(daily(values), until, method=method)

        assert found.value is not None
        if found.low is not None and found.high is not None:
            assert -LARGEST <= found.low <= found.value <= found.high <= LARGEST
        assert str(found)


def test_gaps_of_years() -> None:
    series = Series({"0001-01-01": 1, "0900-01-01": 2, "2026-01-01": 3, "2026-01-02": 4})

    assert forecast(series, "9999-12-31", method="drift").value == pytest.approx(
        4 + 3 * 7973 / 2025, rel=0.01
    )


def test_each_method_says_what_forecast_says() -> None:
    series, until = daily(noise(50)), date(2026, 3, 1)
    methods: tuple[Method, ...] = ("naive", "drift", "theil_sen")

    assert [forecast(series, until, method=method).value for method in methods] == each_method(series, until)


@pytest.mark.parametrize(
    "found,text",
    [
        (forecast(Series(), "2026-01-31"), "There is no reading to forecast from"),
        (
            forecast(daily([50]), "2026-01-31"),
            "Perhaps 50 on 31 January 2026; 1 reading cannot say how surely",
        ),
        (
            forecast(daily([50, 51]), "2026-01-31"),
            "Perhaps 51 on 31 January 2026; 2 readings cannot say how surely",
        ),
        (
            forecast(daily([50, 53, 51]), "2026-01-04"),
            "About 51 on 4 January 2026, 80% likely between 45.32 and 56.68",
        ),
        (
            forecast(KPI("Wait", "≤ 3 days", readings=daily([50, 53, 51])), "2026-01-04", level=0.5),
            "About 51 days on 4 January 2026, 50% likely between 48.01 days and 53.99 days",
        ),
        (
            forecast(daily([5.0] * 20), "2026-02-01"),
            "About 5 on 1 February 2026, if it goes on as it did: 20 readings, and no surprise yet",
        ),
        (forecast(daily([50, 53]), "2026-01-02"), "It was 53 on 2 January 2026; that day has its reading"),
    ],
)
def test_the_sentence(found: Forecast, text: str) -> None:
    assert text == str(found)


# --- a key result --------------------------------------------------------------------------------


def test_where_a_key_result_lands() -> None:
    found = forecast(DELIVERY.check_in(WAYS), cycle=Q3)

    assert (Q3.last_day, "drift") == (found.until, found.method)
    assert pytest.approx(81 + 12 * 30 / 47) == found.value
    assert found.eta == date(2026, 10, 5)
    assert 0.7 < (found.odds or 0) < 0.8


def test_until_and_the_cycle_s_text_say_the_day_too() -> None:
    key_result = DELIVERY.check_in(WAYS)

    assert (
        forecast(key_result, cycle=Q3)
        == forecast(key_result, "2026-09-30")
        == forecast(key_result, cycle="Q3 2026")
    )


def test_the_odds_do_not_hang_on_the_level_shown() -> None:
    key_result = DELIVERY.check_in(WAYS)

    assert len({forecast(key_result, cycle=Q3, level=level).odds for level in (0.5, 0.8, 0.95)}) == 1


def test_a_committed_key_result_has_worse_odds() -> None:
    key_result = DELIVERY.check_in(WAYS)
    aspirational, committed = (
        forecast(key_result, cycle=Q3, ambition=each).odds for each in ("aspirational", "committed")
    )

    assert aspirational is not None
    assert committed is not None
    assert committed < aspirational


@pytest.mark.parametrize("last,odds", [(92, 1.0), (82.5, 1.0), (82.4, 0.0)])
def test_on_the_last_day_the_odds_are_known(last: float, odds: float) -> None:
    found = forecast(DELIVERY.check_in({**WAYS, "2026-09-30": last}), cycle=Q3)

    assert (last, last, last, odds) == (found.value, found.low, found.high, found.odds)


def test_what_came_after_the_cycle_does_not_count() -> None:
    assert forecast(DELIVERY.check_in({**WAYS, "2026-10-10": 99}), cycle=Q3) == forecast(
        DELIVERY.check_in(WAYS), cycle=Q3
    )


def test_the_measure_in_force_at_the_end_judges() -> None:
    harder = DELIVERY.check_in(WAYS).retarget(
        Linear(65, 140), valid_from="2026-09-01", reason="more is possible"
    )
    found = forecast(harder, cycle=Q3)

    assert (found.odds or 0) < 0.1
    assert str(found.eta) == "2027-04-18"


@pytest.mark.parametrize(
    "key_result,eta",
    [
        (KeyResult("Number", Linear(0, 10)), "2026-01-11"),
        (KeyResult("Number", Zones(0, 3, 7, 10)), "2026-01-08"),
        (KeyResult("Number", Reach(0, "8..12")), "2026-01-09"),
        (KeyResult("Number", Target(9)), "2026-01-10"),
        (KeyResult("Number", Target(1.5)), "2026-01-03"),
        (KeyResult("Number", Target(9, Direction.DECREASE)), None),
        (KeyResult("Number", Linear(0, -10)), None),
        (KeyResult("Number", Linear(0, 1e300)), None),
        (KeyResult("Number", Linear(0, 1e7)), None),
        (KeyResult("Number", Change(percent=20)), None),
        (KeyResult("Number", FindBaseline()), None),
        (KeyResult.hold("Number", "≥ 5"), None),
    ],
)
def test_eta_by_measure(key_result: KeyResult, eta: str | None) -> None:
    pairs = {each.on: each.value for each in daily([0, 1, 2, 3])}
    found = forecast(key_result.check_in(pairs), "2026-03-31")

    assert eta == (None if found.eta is None else str(found.eta))


def test_eta_may_lie_before_the_first_check_in_but_not_before_the_calendar() -> None:
    key_result = KeyResult.from_to("Number", 0, 1)

    assert (
        str(forecast(key_result.check_in({"2026-01-10": 3, "2026-01-11": 4}), "2026-02-01").eta)
        == "2026-01-08"
    )
    assert forecast(key_result.check_in({"0001-01-01": 3, "0001-01-02": 4}), "0001-02-01").eta is None


def test_eta_is_rounded_up_to_whole_days_but_not_for_rounding_alone() -> None:
    key_result = KeyResult.from_to("Number", 0, 1)

    assert (
        str(forecast(key_result.check_in({"2026-01-01": 0.0, "2026-01-02": 0.1}), "2026-02-01").eta)
        == "2026-01-11"
    )
    assert (
        str(forecast(key_result.check_in({"2026-01-01": 0.0, "2026-01-02": 0.3}), "2026-02-01").eta)
        == "2026-01-05"
    )


def test_one_check_in_has_no_rate() -> None:
    found = forecast(DELIVERY.check_in("2026-07-15", 69), cycle=Q3)

    assert (69.0, None, None, None) == (found.value, found.low, found.odds, found.eta)


def test_what_is_to_be_held_is_not_carried_on() -> None:
    errors = KeyResult.hold("Errors", "≤ 1%").check_in(
        {"2026-07-15": 0.5, "2026-07-16": 0.6, "2026-07-17": 1.2}
    )
    found = forecast(errors, cycle=Q3)

    assert (1.2, "naive", None) == (found.value, found.method, found.eta)
    # Two of three healthy so far; the share counts with what is still to come.
    assert 0.0 < (found.odds or 0) < 0.5


@pytest.mark.parametrize(
    "key_result",
    [
        KeyResult.milestone("Launch").check_in("2026-07-15", value=False),
        KeyResult("Launch", Stages([("half", 0.5), ("done", 1.0)])).check_in("2026-07-15", "half"),
        KeyResult("Launch", Checklist([("one", 1), ("two", 1)])).check_in("2026-07-15", ["one"]),
    ],
)
def test_what_measures_no_number_has_no_forecast(key_result: KeyResult) -> None:
    found = forecast(key_result, cycle=Q3, level=0.9)

    assert (None, None, None, "none", 0.9) == (found.value, found.odds, found.eta, found.method, found.level)
    assert str(found) == "“Launch” measures no number, so there is none to forecast"


def told(values: list[float], ends: str = "2026-01-31", key_result: KeyResult = DELIVERY) -> str:
    pairs = {each.on: each.value for each in daily(values)}
    return str(forecast(key_result.check_in(pairs), ends))


@pytest.mark.parametrize(
    "text,sentence",
    [
        (
            str(forecast(DELIVERY.check_in(WAYS), cycle=Q3)),
            (
                "“On-time delivery” heads for 88.66% on 30 September 2026 (80% likely between 77.95% and 99.37%); "
                "the odds of success are 77%; at its present rate it gets to 90% on 5 October 2026"
            ),
        ),
        (str(forecast(DELIVERY, cycle=Q3)), "“On-time delivery” has no check-in to forecast from"),
        (told([70]), "“On-time delivery” heads for 70% on 31 January 2026"),
        (
            told([70, 69]),
            "“On-time delivery” heads for 40% on 31 January 2026; at its present rate it does not get to 90%",
        ),
        (
            told([70, 70, 70]),
            (
                "“On-time delivery” heads for 70% on 31 January 2026; the odds of success are under 1%; "
                "at its present rate it does not get to 90%"
            ),
        ),
        (
            told([90, 90, 90]),
            "“On-time delivery” heads for 90% on 31 January 2026; the odds of success are over 99%",
        ),
        (
            told([70, 80], "2026-01-02"),
            "“On-time delivery” was at 80% on 2 January 2026; at its present rate it gets to 90% on 3 January 2026",
        ),
        (
            told([70, 95], "2026-01-02"),
            "“On-time delivery” was at 95% on 2 January 2026; its line passed 90% on 2 January 2026",
        ),
        (told([70, 71, 72, 95], "2026-01-04"), "“On-time delivery” was at 95% on 4 January 2026"),
    ],
)
def test_the_sentence_of_a_key_result(text: str, sentence: str) -> None:
    assert sentence == text


# --- refusals ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call,error,message",
    [
        (
            lambda: forecast([1, 2], "2026-01-01"),  # type: ignore[arg-type] # the refusal is the test
            InvalidTypeError,
            "forecast() takes a Series, a KPI or a KeyResult, got [1, 2]: make one with Series({day: value, …})",
        ),
        (
            lambda: forecast(Series(), "2026-01-01", method="arima"),  # type: ignore[arg-type] # the refusal is the test
            InvalidValueError,
            "method must be 'auto', 'drift', 'theil_sen' or 'naive', got 'arima': choose one of them",
        ),
        (
            lambda: forecast(Series(), "2026-01-01", level=1),
            InvalidValueError,
            "level must be between 0 and 1, got 1: 0.8 means four times out of five",
        ),
        (
            lambda: forecast(Series(), "2026-01-01", level=0),
            InvalidValueError,
            "level must be between 0 and 1, got 0: 0.8 means four times out of five",
        ),
        (
            lambda: forecast(Series()),
            InvalidValueError,
            "until must be a day, got None: say which day to forecast",
        ),
        (
            lambda: forecast(daily([1, 2]), "2026-01-01"),
            InvalidValueError,
            "until must be at or after the last reading (2026-01-02), got '2026-01-01': pass on= to look back",
        ),
        (
            lambda: forecast(DELIVERY),
            MissingCycleError,
            "cycle must be known to forecast 'on-time-delivery', got None: pass cycle=Cycle.quarter(2026, 3), or until=",
        ),
        (
            lambda: forecast(DELIVERY, cycle=Q3, ambition="bold"),
            InvalidValueError,
            "ambition must be Ambition.ASPIRATIONAL or Ambition.COMMITTED, got 'bold': choose one of them",
        ),
    ],
)
def test_refusals(call: Callable[[], Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=f"^{re.escape(message)}$"):
        call()


def test_a_forecast_is_a_value() -> None:
    found = forecast(DELIVERY.check_in(WAYS), cycle=Q3)

    assert found == forecast(DELIVERY.check_in(WAYS), cycle=Q3)
    assert hash(found) == hash(forecast(DELIVERY.check_in(WAYS), cycle=Q3))
