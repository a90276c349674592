"""Theil-Sen, Mann-Kendall and the day of arrival, as scipy and pymannkendall compute them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from okrkit.errors import InvalidValueError
from okrkit.forecasting import forecast
from okrkit.keyresult import KeyResult
from okrkit.series import Series
from okrkit.trending import theil_sen, trend
from tests.where import DATA, SHARED

# What is not decided here, and why.
UNDECIDED = {
    "nist-norris": "a least-squares line: okrkit fits none, since one bad reading turns it",
    "eta-duplicate-dates": "two values on one day: a key result has one check-in a day, and says so",
}


def cases() -> dict[str, Any]:
    files = [DATA / "trend.json"]
    if SHARED is not None:
        files.append(SHARED / "oracles" / "trend_dev.json")
    return {case["id"]: case for file in files for case in json.loads(file.read_text(encoding="utf-8"))}


CASES = cases()


def of_kind(kind: str) -> list[str]:
    names = [name for name, case in CASES.items() if case["input"]["kind"] == kind]
    return [name for name in names if name not in UNDECIDED]


WITH_THEIL_SEN = [
    name for name in of_kind("linear_regression") if "theil_sen_slope" in CASES[name]["expected"]
]


def daily(values: list[float]) -> Series:
    return Series((date(2026, 1, 1) + timedelta(days=index), value) for index, value in enumerate(values))


def test_every_case_has_a_test_or_a_reason() -> None:
    decided = {*of_kind("trend"), *of_kind("eta"), *WITH_THEIL_SEN}

    assert set(CASES) == decided | set(UNDECIDED)


@pytest.mark.parametrize("name", of_kind("trend"))
def test_a_trend(name: str) -> None:
    values, expected = CASES[name]["input"]["values"], CASES[name]["expected"]
    found, tolerance = trend(daily(values)), expected["rel_tol"]
    kendall = expected["mann_kendall"]

    assert expected["theil_sen"]["slope"] == pytest.approx(found.per_day, rel=tolerance, abs=1e-12)
    assert found.per_day == found.per_reading
    assert kendall["S"] == found.s
    assert kendall["tau_b_scipy"] == (
        None if found.tau is None else pytest.approx(found.tau, rel=tolerance, abs=1e-12)
    )
    assert kendall["pymannkendall"]["p"] == pytest.approx(found.p, rel=tolerance, abs=1e-12)
    words = {"increasing": "rising", "decreasing": "falling", "no trend": "flat"}
    assert words[kendall["pymannkendall"]["trend"]] == found.direction.value


@pytest.mark.parametrize("name", WITH_THEIL_SEN)
def test_the_slope_through_points_in_any_order(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    points = sorted(zip(given["x"], given["y"], strict=True))
    slope = theil_sen([int(x) for x, _ in points], [y for _, y in points])

    assert expected["theil_sen_slope"] == pytest.approx(slope, rel=expected["rel_tol"])


def checked_in(given: dict[str, Any]) -> KeyResult:
    key_result = KeyResult.from_to("Number", given["baseline"], given["target"])
    return key_result.check_in(dict(zip(given["dates"], given["values"], strict=True)))


@pytest.mark.parametrize("name", of_kind("eta"))
def test_the_day_of_arrival(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    heading = forecast(checked_in(given), given["cycle_end"])

    assert expected.get("theil_sen", {}).get("eta") == (None if heading.eta is None else str(heading.eta))


@pytest.mark.parametrize("name", of_kind("eta"))
def test_the_landing_on_the_theil_sen_line(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    heading = forecast(checked_in(given), given["cycle_end"], method="theil_sen")

    if "theil_sen" in expected and given["dates"][-1] < given["cycle_end"]:
        landing = expected["theil_sen"]["value_at_end"]
        assert landing == pytest.approx(heading.value, rel=expected["rel_tol"])
    else:
        assert given["values"][-1] == heading.value


def test_two_values_on_one_day_are_refused() -> None:
    given = CASES["eta-duplicate-dates"]["input"]
    pairs = list(zip(given["dates"], given["values"], strict=True))

    with pytest.raises(InvalidValueError, match="2026-01-08 has one already"):
        Series(pairs)
