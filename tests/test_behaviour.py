"""Limits, signals and Wheeler's four states: the cases, the refusals, and the words."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date, timedelta
from math import isclose
from typing import Any

import pytest

from okrkit.behaviour import (
    NELSON_RUN,
    NHS,
    WHEELER,
    Centre,
    ProcessLimits,
    ProcessState,
    Signal,
    SignalRule,
    Values,
    predictable,
    present_process,
    process_limits,
    process_state,
    signals,
)
from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.kpi import KPI
from okrkit.series import Reading, Series

LARGEST = 1.7976931348623157e308
FIXED = ProcessLimits(50.0, 44.0, 56.0, 2.0, 7.0, 20)
CALM = [50, 51, 49, 50, 52, 50, 48, 50]


def daily(values: list[float], start: date = date(2026, 1, 1)) -> Series:
    return Series((start + timedelta(days=index), value) for index, value in enumerate(values))


def kinds(found: tuple[Signal, ...]) -> list[str]:
    return [signal.rule.kind for signal in found]


# --- limits --------------------------------------------------------------------------------------


def test_limits_are_2_66_and_3_268_mean_ranges() -> None:
    limits = process_limits([10, 50, 40, 30])

    assert (32.5, 20.0, 4) == (limits.centre, limits.moving_range, limits.n)
    assert (85.7, -20.7) == pytest.approx((limits.upper, limits.lower))
    assert pytest.approx(65.36) == limits.upper_range


def test_limits_are_3_145_and_3_865_median_ranges() -> None:
    limits = process_limits([10, 50, 40, 30], centre="median", ranges="median")

    assert (35.0, 10.0) == (limits.centre, limits.moving_range)
    assert (66.45, 3.55) == pytest.approx((limits.upper, limits.lower))
    assert pytest.approx(38.65) == limits.upper_range


def test_the_median_of_an_odd_number_is_the_middle_one() -> None:
    assert process_limits([1, 9, 2], centre="median").centre == 2.0


@pytest.mark.parametrize(
    "values",
    [
        Series({"2026-01-01": 10, "2026-01-02": 50}),
        KPI("Wait", "≤ 90", readings={"2026-01-01": 10, "2026-01-02": 50}),
        [10, 50],
        (each for each in (10, 50)),
        [Reading("2026-01-01", 10), Reading("2026-01-02", 50)],
    ],
    ids=["series", "kpi", "list", "generator", "readings"],
)
def test_values_come_in_any_of_these(values: Values) -> None:
    assert process_limits(values).centre == 30.0


def test_limits_of_a_base_period_are_locked_by_passing_them() -> None:
    series = daily([50.0, 51.0] * 10 + [90.0])

    limits = process_limits(series[:20])

    assert limits.n == 20
    assert [20] == [signal.members[0] for signal in signals(series, limits, SignalRule("outside"))]


@pytest.mark.parametrize("given", [[], [5.0]])
def test_limits_take_two_values(given: list[float]) -> None:
    message = f"values must be at least two, got {given}: a single value has no range; wait for the next one"

    with pytest.raises(InvalidValueError, match=f"^{re.escape(message)}$"):
        process_limits(given)


@pytest.mark.parametrize(
    "call,message",
    [
        (
            lambda: process_limits([1, 2], centre="mode"),  # type: ignore[arg-type] # the refusal is the test
            "centre must be 'mean' or 'median', got 'mode': choose one of them",
        ),
        (
            lambda: process_limits([1, 2], ranges="both"),  # type: ignore[arg-type] # the refusal is the test
            "ranges must be 'mean' or 'median', got 'both': choose one of them",
        ),
        (
            lambda: process_limits([1, "2"]),  # type: ignore[list-item] # the refusal is the test
            "values[1] must be a number, got '2': convert it with float(), or give the whole sentence to parse()",
        ),
        (
            lambda: ProcessLimits(50, 60, 70, 1, 1, 2),
            (
                "limits must be lower, centre and upper in ascending order, got (60.0, 50.0, 70.0): "
                "take them from process_limits()"
            ),
        ),
        (
            lambda: ProcessLimits(50, 40, 60, -1, 1, 2),
            "moving_range must be 0 or more, got -1.0: it is a distance",
        ),
        (
            lambda: ProcessLimits(50, 40, 60, 1, -1, 2),
            "upper_range must be 0 or more, got -1.0: it is a distance",
        ),
        (
            lambda: ProcessLimits(50, 40, 60, 1, 1, n=True),
            "n must be a whole number from 0 up, got True: say how many values the limits come from",
        ),
        (
            lambda: ProcessLimits(50, 40, 60, 1, 1, -1),
            "n must be a whole number from 0 up, got -1: say how many values the limits come from",
        ),
        (
            lambda: ProcessLimits(50, 40, 60, 1, 1, 2.5),  # type: ignore[arg-type] # the refusal is the test
            "n must be a whole number from 0 up, got 2.5: say how many values the limits come from",
        ),
    ],
)
def test_what_limits_refuse(call: Callable[[], object], message: str) -> None:
    with pytest.raises(InvalidValueError, match=f"^{re.escape(message)}$"):
        call()


@pytest.mark.parametrize("given", ["5, 6", b"56", 7, None])
def test_values_must_be_a_list(given: Any) -> None:  # noqa: ANN401 - the refusal is the test
    with pytest.raises(InvalidTypeError, match="values must be a Series, a KPI or a list of numbers, got"):
        process_limits(given)


@pytest.mark.parametrize(
    "values",
    [
        [-LARGEST, -LARGEST, -LARGEST],
        [LARGEST, -LARGEST],
        [LARGEST, LARGEST],
        [LARGEST, -LARGEST, LARGEST],
        [5e-324, 0.0],
        [-LARGEST, 0, 5e-324],
    ],
)
@pytest.mark.parametrize("centre", ["mean", "median"])
def test_huge_and_tiny_values_have_limits(values: list[float], centre: Centre) -> None:
    limits = process_limits(values, centre=centre, ranges=centre)

    assert min(values) <= limits.centre <= max(values)
    assert isinstance(signals(values), tuple)


# --- signals -------------------------------------------------------------------------------------


def test_a_point_outside_the_limits() -> None:
    found = signals([50, 57, 50, 43], FIXED, SignalRule("outside"))

    assert [((1,), "above"), ((3,), "below")] == [(each.members, each.side) for each in found]
    assert all(each.window == each.members == each.triggers for each in found)


@pytest.mark.parametrize("value", [56.0, 56.0 + 1e-14, 56 * (1 + 9e-13), 44.0, 44.0 - 1e-14])
def test_a_value_the_same_as_a_limit_is_no_signal(value: float) -> None:
    assert signals([50, value], FIXED, SignalRule("outside")) == ()


def test_eight_in_a_row_on_one_side() -> None:
    above = [51.0] * 8
    found = signals([50.0, *above, 50.0], FIXED, SignalRule("run", 8))

    assert [(tuple(range(1, 9)), tuple(range(1, 9)), (8,), "above")] == [
        (each.window, each.members, each.triggers, each.side) for each in found
    ]
    assert signals([*above[:7], 49.0], FIXED, SignalRule("run", 8)) == ()


def test_a_value_on_the_centre_line_breaks_a_run() -> None:
    values = [51.0] * 4 + [50.0 + 1e-14] + [51.0] * 4

    assert signals(values, FIXED, SignalRule("run", 8)) == ()
    assert len(signals([51.0] * 4 + [50.1] + [51.0] * 4, FIXED, SignalRule("run", 8))) == 1


def test_two_runs_are_two_signals() -> None:
    found = signals([51.0] * 8 + [49.0] * 9, FIXED, SignalRule("run", 8))

    assert ["above", "below"] == [each.side for each in found]
    assert [(7,), (15, 16)] == [each.triggers for each in found]


def test_three_of_four_nearer_a_limit_than_the_centre() -> None:
    found = signals([50, 54, 54, 50, 54, 50], FIXED, SignalRule("near", 3, 4))

    assert [((1, 2, 3, 4), (1, 2, 4), (4,), "above")] == [
        (each.window, each.members, each.triggers, each.side) for each in found
    ]


def test_the_fourth_may_be_anywhere_unless_it_is_to_be_on_that_side() -> None:
    values = [54, 54, 46, 54]

    assert len(signals(values, FIXED, SignalRule("near", 3, 4))) == 1
    assert signals(values, FIXED, SignalRule("near", 3, 4, one_side=True)) == ()
    assert signals([46, 54, 54, 54], FIXED, SignalRule("near", 3, 4, one_side=True)) == ()
    assert len(signals([54, 54, 51, 54], FIXED, SignalRule("near", 3, 4, one_side=True))) == 1
    assert len(signals([46, 46, 49, 46], FIXED, SignalRule("near", 3, 4, one_side=True))) == 1
    assert len(signals([54, 54, 51, 54, 46], FIXED, SignalRule("near", 3, 4, one_side=True))) == 1


def test_half_way_to_a_limit_is_not_nearer_it() -> None:
    assert signals([53.0] * 4, FIXED, SignalRule("near", 3, 4)) == ()
    assert signals([47.0] * 4, FIXED, SignalRule("near", 3, 4)) == ()


def test_near_signals_of_both_sides_stand_in_order_of_time() -> None:
    found = signals([46] * 3 + [50] * 4 + [54] * 3 + [50] * 4 + [46] * 3, FIXED, SignalRule("near", 3, 4))

    assert ["below", "above", "below"] == [each.side for each in found]


def test_a_moving_range_above_its_limit() -> None:
    found = signals([46, 54, 54, 47], FIXED, SignalRule("range"))

    assert [((0, 1), (1,), (1,), "")] == [
        (each.window, each.members, each.triggers, each.side) for each in found
    ]


def test_a_moving_range_the_same_as_its_limit_is_no_signal() -> None:
    assert signals([0.1, 0.1 + 0.2], ProcessLimits(0.2, 0, 1, 0.1, 0.2, 9), SignalRule("range")) == ()


def test_seven_in_a_row_one_way() -> None:
    rule = SignalRule("trend", 7)
    up = [float(each) for each in range(7)]
    found = signals([*up, 6.0, *reversed(up), -1.0], FIXED, rule)

    assert [("rising", (6,)), ("falling", (14, 15))] == [(each.side, each.triggers) for each in found]
    assert signals([1.0], FIXED, rule) == ()


def test_no_signal_where_nothing_varies() -> None:
    assert signals([5] * 40) == ()
    assert signals([0.1 + 0.2, 0.3] * 20) == ()


@pytest.mark.parametrize("values", [[], [5], [5, 6], Series(), KPI("Wait", "≤ 3")])
def test_too_few_values_give_no_signal(values: Values) -> None:
    assert signals(values) == ()


def test_one_value_against_limits_that_are_given() -> None:
    assert ["outside"] == kinds(signals([90], FIXED))


def test_signals_bring_the_days_of_their_members() -> None:
    series = daily([50.0, 51.0, 90.0])

    assert (date(2026, 1, 3),) == signals(series, FIXED)[0].days
    assert (date(2026, 1, 3),) == signals(KPI("Wait", "≤ 99", readings=series), FIXED)[0].days
    assert signals([50, 51, 90], FIXED)[0].days == ()


def test_rules_are_values() -> None:
    values = [51.0] * 7 + [50.0]

    assert signals(values, FIXED, WHEELER) == ()
    assert ["run"] == kinds(signals(values, FIXED, NHS))
    assert signals([*values[:7], *values[:1]], FIXED, NELSON_RUN) == ()
    assert ["run"] == kinds(signals([51.0] * 9, FIXED, NELSON_RUN))
    assert hash(WHEELER) == hash(
        (SignalRule("outside"), SignalRule("run", 8), SignalRule("near", 3, 4), SignalRule("range"))
    )


@pytest.mark.parametrize(
    "rule,name",
    [
        (SignalRule("outside"), "outside the limits"),
        (SignalRule("run", 8), "8 in a row on one side"),
        (SignalRule("near", 3, 4), "3 of 4 near a limit"),
        (SignalRule("range"), "moving range above its limit"),
        (SignalRule("trend", 6), "6 in a row one way"),
    ],
)
def test_a_rule_has_a_name(rule: SignalRule, name: str) -> None:
    assert name == rule.name


@pytest.mark.parametrize(
    "signal,text",
    [
        (signals([51.0] * 8, FIXED)[0], "8 in a row on one side (above)"),
        (
            signals(daily([51.0] * 8), FIXED)[0],
            "8 in a row on one side (above) from 1 January 2026 to 8 January 2026",
        ),
        (signals(daily([50.0, 90.0]), FIXED)[0], "outside the limits (above) on 2 January 2026"),
        (signals(daily([46.0, 54.0]), FIXED)[0], "moving range above its limit on 2 January 2026"),
    ],
)
def test_a_signal_prints_what_and_when(signal: Signal, text: str) -> None:
    assert text == str(signal)


@pytest.mark.parametrize(
    "arguments,message",
    [
        (
            ("jump",),
            "kind must be 'outside', 'run', 'near', 'range' or 'trend', got 'jump': choose one of them",
        ),
        (("run", 0), "count must be a whole number from 1 up, got 0: say how many points it takes"),
        (("run", True), "count must be a whole number from 1 up, got True: say how many points it takes"),
        (("run", 2.0), "count must be a whole number from 1 up, got 2.0: say how many points it takes"),
        (("near", 3, -1), "of must be a whole number from 0 up, got -1: say how many points it takes"),
        (("near", 3), "of must be at least count (3), got 0: such as SignalRule('near', 3, 4)"),
    ],
)
def test_what_a_rule_refuses(arguments: tuple[Any, ...], message: str) -> None:
    with pytest.raises(InvalidValueError, match=f"^{re.escape(message)}$"):
        SignalRule(*arguments)


def test_one_side_is_true_or_false() -> None:
    message = "one_side must be True or False, got 1: say where the others must be"

    with pytest.raises(InvalidValueError, match=f"^{re.escape(message)}$"):
        SignalRule("near", 2, 3, one_side=1)  # type: ignore[arg-type] # the refusal is the test


@pytest.mark.parametrize("rules", ["run", 7, [SignalRule("run", 7), "near"]])
def test_rules_must_be_rules(rules: Any) -> None:  # noqa: ANN401 - the refusal is the test
    with pytest.raises(InvalidTypeError, match=r"^rules must be SignalRules, got"):
        signals([1, 2], rules=rules)


def test_limits_must_be_limits() -> None:
    message = "limits must be ProcessLimits, got (1, 2): take them from process_limits(series[:20])"

    with pytest.raises(InvalidTypeError, match=f"^{re.escape(message)}$"):
        signals([1, 2], (1, 2))  # type: ignore[arg-type] # the refusal is the test


# --- predictable, and the four states -------------------------------------------------------------


def test_predictable_is_no_signal() -> None:
    assert predictable(daily([50.0, 51.0, 49.0, 50.0, 52.0, 50.0])) is True
    assert predictable(daily([50.0, 51.0, 49.0, 50.0, 52.0, 50.0, 90.0])) is False


def test_five_readings_are_too_few_to_say() -> None:
    series = daily([50.0, 51.0, 49.0, 50.0, 52.0])

    assert predictable(series) is None
    assert predictable(series.add("2026-02-01", 50)) is True
    assert predictable(series.add("2026-02-01", 50), "2026-01-31") is None


@pytest.mark.parametrize(
    "threshold,values,state",
    [
        ("≤ 60", CALM, ProcessState.IDEAL),
        ("≤ 50", CALM, ProcessState.THRESHOLD),
        ("≤ 99", [*CALM, 90], ProcessState.BRINK_OF_CHAOS),
        ("≤ 60", [*CALM, 90], ProcessState.CHAOS),
        ("≤ 60", CALM[:5], None),
        ("≤ 60", [], None),
    ],
)
def test_the_four_states(threshold: str, values: list[float], state: ProcessState | None) -> None:
    assert state == process_state(KPI("Wait", threshold, readings=daily(values)))


def test_a_kpi_is_looked_at_from_a_day() -> None:
    kpi = KPI("Wait", "≤ 60", readings=daily([*CALM, 90]))

    assert predictable(kpi, "2026-01-08") is True
    assert process_state(kpi, "2026-01-08") is ProcessState.IDEAL


def test_a_new_standard_is_a_new_process() -> None:
    old, new = [70.0, 68, 66, 69, 67, 70], [90.0, 91, 89, 90, 92, 90]
    kpi = KPI("Delivery", "≥ 60", readings=daily(old + new))
    revised = kpi.revise("≥ 85", valid_from="2026-01-07", reason="it was reached")

    assert process_state(kpi) is ProcessState.BRINK_OF_CHAOS
    assert process_state(revised) is ProcessState.IDEAL
    assert present_process(revised) == daily(old + new)[6:]
    assert present_process(revised, "2026-01-11") == daily(old + new)[:11], "five are too few"
    assert present_process(revised, "2026-01-06") == daily(old), "not revised yet"
    assert present_process(revised, "2025-12-31") == Series()


@pytest.mark.parametrize(
    "call,message",
    [
        (
            predictable,
            "predictable() takes a KPI or a Series, got [1, 2]: for bare numbers call signals()",
        ),
        (
            process_state,
            "process_state() takes a KPI, got [1, 2]: a metric becomes one with .as_kpi(threshold)",
        ),
    ],
)
def test_bare_numbers_have_no_state(call: Callable[[Any], object], message: str) -> None:
    with pytest.raises(InvalidTypeError) as caught:
        call([1, 2])

    assert message == str(caught.value)


def test_the_mean_of_numbers_whose_sum_is_too_large_lies_between_them() -> None:
    assert isclose(1.6e308, process_limits([1.7e308, 1.5e308, 1.6e308]).centre, rel_tol=1e-12)


def test_a_limit_that_fits_is_told_though_its_distance_does_not() -> None:
    high, low = process_limits([1.797e308, 0, 0]), process_limits([-1.797e308, 0, 0])

    assert isclose(-1.79101e308, high.lower, rel_tol=1e-12)
    assert sys.float_info.max == high.upper
    assert (low.lower, low.upper) == (-high.upper, -high.lower)
