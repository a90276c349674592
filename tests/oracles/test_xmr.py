"""XmR limits and signals as Wheeler's books print them, and as statprocon, xmrit, NHSRplotthedots and qcc compute them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from okrkit.behaviour import (
    NHS,
    ProcessLimits,
    Signal,
    SignalKind,
    SignalRule,
    process_limits,
    signals,
)
from tests.where import DATA, SHARED

LARGEST = 1.7976931348623157e308
# What is not decided here, and why.
UNDECIDED = {
    "trend-B": "okrkit has no trended limits: chapter 4 gives a chart one centre, and a series that trends to `trend`",
}


def cases() -> dict[str, Any]:
    files = [DATA / "xmr.json"]
    if SHARED is not None:
        files.append(SHARED / "oracles" / "xmr_dev.json")
    return {case["id"]: case for file in files for case in json.loads(file.read_text(encoding="utf-8"))}


CASES = cases()
KINDS = ("xmr", "outside_given_limits", "run_of_k_sides", "trend_of_k_points", "two_of_three_close_to_limit")


def of_kind(kind: str) -> list[str]:
    return [name for name, case in CASES.items() if case["input"]["kind"] == kind]


def positions(found: tuple[Signal, ...], kind: SignalKind, field: str) -> list[int]:
    return sorted({each for signal in found if signal.rule.kind == kind for each in getattr(signal, field)})


def test_every_case_has_a_test_or_a_reason() -> None:
    decided = {name for kind in KINDS for name in of_kind(kind)}

    assert set(CASES) == decided | set(UNDECIDED)
    assert set() == decided & set(UNDECIDED)


@pytest.mark.parametrize("name", of_kind("xmr"))
def test_limits_and_signals(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    values = given["values"]
    start, end = given.get("baseline", (0, len(values)))
    limits = process_limits(values[start:end], centre=given["centre"], ranges=given["moving_range"])
    tolerance = expected["abs_tol"]

    assert expected["centre"] == pytest.approx(limits.centre, abs=tolerance, rel=1e-12)
    assert expected["mr"] == pytest.approx(limits.moving_range, abs=tolerance, rel=1e-12)
    assert expected["unpl"] == pytest.approx(limits.upper, abs=tolerance, rel=1e-12)
    assert expected["lnpl"] == pytest.approx(limits.lower, abs=tolerance, rel=1e-12)
    assert expected["url"] == pytest.approx(limits.upper_range, abs=tolerance, rel=1e-12)
    assert end - start == limits.n

    wanted, found = expected["signals"], signals(values, limits)
    assert wanted["outside_limits"] == positions(found, "outside", "triggers")
    assert wanted["mr_above_url"] == positions(found, "range", "triggers")
    assert wanted["run_of_8"] == positions(found, "run", "window")
    assert wanted["run_of_8_triggers"] == positions(found, "run", "triggers")
    assert wanted["three_of_four_window"] == positions(found, "near", "window")
    assert wanted["three_of_four_members"] == positions(found, "near", "members")
    assert wanted["three_of_four_triggers"] == positions(found, "near", "triggers")
    if "three_of_four_triggers_current_point_in_zone" in wanted:
        near = [signal for signal in found if signal.rule.kind == "near"]
        in_zone = sorted(each for signal in near for each in signal.triggers if each in signal.members)
        assert wanted["three_of_four_triggers_current_point_in_zone"] == in_zone


@pytest.mark.parametrize("name", of_kind("outside_given_limits"))
def test_limits_that_are_given(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    lower = -LARGEST if given["lower"] is None else given["lower"]
    limits = ProcessLimits(given["upper"], lower, given["upper"], 0.0, LARGEST, 0)
    found = signals(given["values"], limits, rules=SignalRule("outside"))

    assert expected["outside"] == positions(found, "outside", "members")
    for index in expected["on_the_limit"]:
        assert limits.contains(given["values"][index])


@pytest.mark.parametrize("name", of_kind("run_of_k_sides"))
def test_a_run_of_another_length(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    limits = ProcessLimits(0.0, -9.0, 9.0, 1.0, 9.0, 20)
    triggers = positions(signals(given["sides"], limits, [SignalRule("run", given["k"])]), "run", "triggers")
    sides = given["sides"]

    assert [abs(each) for each in expected["trigger"]] == [
        int(index in triggers) for index in range(len(sides))
    ]


@pytest.mark.parametrize("name", of_kind("trend_of_k_points"))
def test_a_trend_of_some_points(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    found = signals(given["values"], rules=SignalRule("trend", given["k"]))
    triggers = [0] * len(given["values"])
    for signal in found:
        for index in signal.triggers:
            triggers[index] = 1 if signal.side == "rising" else -1

    assert expected["trigger"] == triggers


@pytest.mark.parametrize("name", of_kind("two_of_three_close_to_limit"))
def test_two_of_three_near_a_limit_as_the_nhs_has_it(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    # Close to a limit is beyond the half-way line at 2; the others of the row are at 1, on their side of the centre at 0.
    values = [side * (3 if close else 1) for close, side in zip(given["close"], given["side"], strict=True)]
    window = positions(signals(values, ProcessLimits(0.0, -4.0, 4.0, 1.5, 5.0, 20), NHS), "near", "window")

    assert expected["window"] == [int(index in window) for index in range(len(values))]
