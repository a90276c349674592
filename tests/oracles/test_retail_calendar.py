"""Retail years of 52 and 53 weeks, as the NRF, npm's retail-calendar, pandas and the companies' filings have them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from okrkit._calendar import NamedBy
from okrkit.cycle import Cycle
from okrkit.retail import NRF, RetailCalendar
from tests.where import DATA, SHARED

NAMES = "February March April May June July August September October November December January".split()


def cases() -> dict[str, Any]:
    files = [DATA / "retail_calendar.json"]
    if SHARED is not None:
        files.append(SHARED / "oracles" / "retail_calendar_dev.json")
    return {case["id"]: case for file in files for case in json.loads(file.read_text(encoding="utf-8"))}


CASES = cases()


def of_kind(*kinds: str) -> list[str]:
    return [name for name, case in CASES.items() if case["input"]["kind"] in kinds]


def calendar_of(given: dict[str, Any]) -> RetailCalendar:
    return RetailCalendar(
        given.get("pattern", "4-4-5"),
        ends=given["method"],
        month=given["year_end_month"],
        weekday=given["week_ends_on"][:2],
        # Of a quarter with the extra week, the last period takes it.
        extra_week=given.get("extra_week_in_month", 3 * given.get("extra_week_quarter", 4)),
    )


def span(cycle: Cycle) -> dict[str, object]:
    return {"start": str(cycle.start), "end": str(cycle.last_day), "weeks": cycle.days // 7}


def test_every_case_has_a_test() -> None:
    tested = of_kind(
        "nrf_year",
        "nrf_date",
        "nrf_restated_first_week",
        "retail_year",
        "leap_week_placement",
        "year_ends",
        "quarter_ends",
    )
    assert sorted(CASES) == sorted(tested)


@pytest.mark.parametrize("name", of_kind("nrf_year"))
def test_an_nrf_year(name: str) -> None:
    number, expected = CASES[name]["input"]["fiscal_year"], CASES[name]["expected"]
    year = NRF.year(number)
    months = [
        {"month": month.number, "name": NAMES[index], "quarter": index // 3 + 1, **span(month)}
        for index, month in enumerate(year.split("period"))
    ]

    assert {key: expected[key] for key in ("start", "end", "weeks", "days")} == {
        **span(year),
        "days": year.days,
    }
    assert expected["months"] == months
    assert expected["quarters"] == [{"quarter": part.number, **span(part)} for part in year.split("quarter")]
    if "week_53" in expected:
        week = NRF.week(number, 53)

        assert [expected["week_53"][key] for key in ("start", "end")] == [str(week.start), str(week.last_day)]
        assert NRF.period(number, 12).contains(week)
        # Restated, the year begins a week later.
        assert expected["restated"]["start"] == str(NRF.week(number, 2).start)


@pytest.mark.parametrize("name", of_kind("nrf_date"))
def test_an_nrf_day(name: str) -> None:
    day, expected = date.fromisoformat(CASES[name]["input"]["date"]), CASES[name]["expected"]
    quarter, month, week = (NRF.containing(day, kind) for kind in ("quarter", "period", "week"))
    found = {
        "fiscal_year": month.fiscal_year,
        "quarter": quarter.number,
        "month": month.number,
        "month_name": NAMES[(month.number or 0) - 1],
        "week_of_year": week.number,
        "week_of_month": (week.start - month.start).days // 7 + 1,
        "day_of_week": day.strftime("%A"),
        "week_start": str(week.start),
        "week_end": str(week.last_day),
        "month_start": str(month.start),
        "month_end": str(month.last_day),
    }

    assert expected == {key: found[key] for key in expected}


@pytest.mark.parametrize("name", of_kind("nrf_restated_first_week"))
def test_the_first_week_restated_is_the_second_one(name: str) -> None:
    number, expected = CASES[name]["input"]["fiscal_year"], CASES[name]["expected"]
    found = [[str(week.start), str(week.last_day)] for week in (NRF.week(number, 1), NRF.week(number, 2))]

    assert [expected["not_restated_week_1"], expected["restated_week_1"]] == found


@pytest.mark.parametrize("name", of_kind("retail_year"))
def test_a_retail_year(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    year = calendar_of(given).containing(given["contains"], "year")

    assert {key: expected[key] for key in ("start", "end", "weeks")} == span(year)
    names: tuple[tuple[NamedBy, str], ...] = (("end", "anchor_year"), ("start", "start_month"))
    for naming, key in names:
        if f"fiscal_year_named_by_{key}" in expected:
            named = evolve(calendar_of(given), named_by=naming).containing(given["contains"], "year")

            assert expected[f"fiscal_year_named_by_{key}"] == named.fiscal_year
    if "quarter_ends" in expected:
        assert expected["quarter_ends"] == [str(part.last_day) for part in year.split("quarter")]
    for quarter in (1, 4):
        if f"quarter_ends_extra_week_in_q{quarter}" in expected:
            other = evolve(calendar_of(given), extra_week=3 * quarter).containing(given["contains"], "year")
            ends = [str(part.last_day) for part in other.split("quarter")]

            assert expected[f"quarter_ends_extra_week_in_q{quarter}"] == ends


@pytest.mark.parametrize("name", [name for name in of_kind("retail_year") if "pat" in name])
def test_the_periods_of_a_retail_year(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    # The source leaves week 53 without a period; here period 12 takes it.
    year = evolve(calendar_of(given), extra_week=12).containing(given["contains"], "year")
    periods = [
        {"month": part.number, "quarter": index // 3 + 1, **span(part)}
        for index, part in enumerate(year.split("period"))
    ]
    *others, last = expected["periods_first_52_weeks"]
    over = year.days // 7 - 52
    end = date.fromisoformat(last["end"]) + timedelta(weeks=over)

    assert [*others, {**last, "end": str(end), "weeks": last["weeks"] + over}] == periods


@pytest.mark.parametrize("name", of_kind("leap_week_placement"))
def test_the_period_that_takes_week_53(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    months = evolve(calendar_of(given), named_by="start").year(given["fiscal_year"]).split("period")

    assert expected["weeks_per_month"] == [month.days // 7 for month in months]
    assert expected["months"] == [[str(month.start), str(month.last_day)] for month in months]


@pytest.mark.parametrize("name", of_kind("year_ends"))
def test_the_published_ends_of_years(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    calendar = calendar_of(given)
    first, last = (calendar.containing(given[key], "year").fiscal_year for key in ("first", "last"))
    assert first is not None
    assert last is not None
    weeks = [calendar.year(year).days // 7 for year in range(first + 1, last + 1)]

    assert expected["year_ends"] == [str(day) for day in calendar.year_ends(first, last)]
    assert expected["weeks_in_following_years"] == weeks


@pytest.mark.parametrize("name", of_kind("quarter_ends"))
def test_the_published_ends_of_quarters(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    quarter = calendar_of(given).containing(given["first"], "quarter")
    ends = [str(quarter.shift(count).last_day) for count in range(len(expected["quarter_ends"]))]

    assert expected["quarter_ends"] == ends
