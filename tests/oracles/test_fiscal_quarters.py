"""Fiscal years, halves, trimesters, quarters and months, as pandas, fiscalyear and calendar-smith have them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Literal

import pytest

from okrkit.cycle import Cycle
from tests.where import DATA, SHARED

NAMINGS: tuple[Literal["end", "start"], ...] = ("end", "start")


def cases() -> dict[str, Any]:
    files = [DATA / "fiscal_quarters.json"]
    if SHARED is not None:
        files.append(SHARED / "oracles" / "fiscal_quarters_dev.json")
    return {case["id"]: case for file in files for case in json.loads(file.read_text(encoding="utf-8"))}


CASES = cases()


def of_kind(*kinds: str) -> list[str]:
    return [name for name, case in CASES.items() if case["input"]["kind"] in kinds]


def fiscal_start(given: dict[str, Any]) -> tuple[int, int]:
    return given["start_month"], given.get("start_day", 1)


def test_every_case_has_a_test() -> None:
    tested = of_kind(
        "date_to_cycle",
        "quarter_to_dates",
        "fiscal_name_to_dates",
        "date_to_fiscal_year",
        "january_start_naming",
    )
    assert sorted(CASES) == sorted(tested)


@pytest.mark.parametrize("name", of_kind("date_to_cycle"))
def test_a_day_lies_in_its_cycles(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    day, start = date.fromisoformat(given["date"]), fiscal_start(given)
    facts: dict[str, object] = {}
    for kind in ("year", "half", "trimester", "quarter", "month"):
        cycle = Cycle.containing(day, kind, fiscal_start=start)
        prefix = "fy" if kind == "year" else kind
        facts[f"{prefix}_start"] = str(cycle.start)
        facts[f"{prefix}_end"] = str(cycle.last_day)
        facts[f"{prefix}_days"] = cycle.days
        facts["fiscal_month" if kind == "month" else kind] = cycle.number
        facts["fiscal_day_of_year" if kind == "year" else f"day_of_{kind}"] = (day - cycle.start).days + 1
        for naming in NAMINGS:
            named = Cycle.containing(day, kind, fiscal_start=start, named_by=naming)
            facts[f"fiscal_year_named_by_{naming}"] = named.fiscal_year

    assert expected == {key: facts[key] for key in expected}


@pytest.mark.parametrize("name", of_kind("quarter_to_dates"))
@pytest.mark.parametrize("naming", NAMINGS)
def test_a_quarter_has_its_days_and_neighbours(name: str, naming: Literal["end", "start"]) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    year = given[f"year_named_by_{naming}"]
    quarter = Cycle.quarter(year, given["quarter"], fiscal_start=given["start_month"], named_by=naming)
    ends = {"start": str(quarter.start), "end": str(quarter.last_day), "days": quarter.days}

    assert {key: expected[key] for key in ends} == ends
    for key, other in (("previous", quarter.previous()), ("shifted", quarter.shift(given["shift"]))):
        found = {"quarter": other.number, "start": str(other.start), "end": str(other.last_day)}
        if naming == "end":
            found["year_named_by_end"] = other.fiscal_year

        assert {fact: expected[key][fact] for fact in found} == found


@pytest.mark.parametrize("name", of_kind("fiscal_name_to_dates"))
def test_a_published_fiscal_year_has_its_days(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    year, number = given["fiscal_year"], given["quarter"]
    start, naming = fiscal_start(given), given["named_by"]
    if number is None:
        cycle = Cycle.year(year, fiscal_start=start, named_by=naming)
    else:
        cycle = Cycle.quarter(year, number, fiscal_start=start, named_by=naming)

    assert expected == {"start": str(cycle.start), "end": str(cycle.last_day)}


@pytest.mark.parametrize("name", of_kind("date_to_fiscal_year"))
def test_a_country_names_its_year(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    cycle = Cycle.containing(
        given["date"], "year", fiscal_start=fiscal_start(given), named_by=given["named_by"]
    )

    assert expected["fiscal_year"] == cycle.fiscal_year


@pytest.mark.parametrize("name", of_kind("january_start_naming"))
@pytest.mark.parametrize("naming", NAMINGS)
def test_both_namings_of_a_year_of_january_are_one(name: str, naming: Literal["end", "start"]) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    year = Cycle.year(given["fiscal_year"], fiscal_start=given["start_month"], named_by=naming)

    assert expected["verdict"] == f"{year.start}..{year.last_day} under both names"
    assert Cycle.year(given["fiscal_year"]) == year
