"""E35: quarters 5 and 6, 5-4-4 weeks in the wrong quarter, week -1, a 53rd week in the wrong year: golden tables."""

from __future__ import annotations

import pytest

from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError
from okrkit.retail import NRF, RetailCalendar

# First day, last day, weeks: npm retail-calendar 4.1.2 and pandas 2.3.3 agree; NRF's FAQ names FY12, FY17 and FY23 as
# the years of 53 weeks (https://www.nrf.com/resources/4-5-4-calendar).
NRF_YEARS = {
    2007: ("2007-02-04", "2008-02-02", 52),
    2012: ("2012-01-29", "2013-02-02", 53),
    2013: ("2013-02-03", "2014-02-01", 52),
    2016: ("2016-01-31", "2017-01-28", 52),
    2017: ("2017-01-29", "2018-02-03", 53),
    2023: ("2023-01-29", "2024-02-03", 53),
    2025: ("2025-02-02", "2026-01-31", 52),
    2034: ("2034-01-29", "2035-02-03", 53),
}


@pytest.mark.parametrize("year", NRF_YEARS)
def test_the_53rd_week_is_in_the_right_year(year: int) -> None:
    cycle = NRF.year(year)

    assert NRF_YEARS[year] == (str(cycle.start), str(cycle.last_day), cycle.days // 7)


@pytest.mark.parametrize("number", [0, -1, 5, 6])
def test_there_is_no_fifth_quarter(number: int) -> None:
    with pytest.raises(InvalidValueError) as plain:
        Cycle.quarter(2026, number, fiscal_start=10)
    with pytest.raises(InvalidValueError) as retail:
        NRF.quarter(2026, number)

    message = f"number must be a whole number from 1 to 4, got {number}: "
    assert str(plain.value) == f"{message}a year has 4 quarters"
    assert str(retail.value) == f"{message}that year has 4 quarters"


def test_weeks_are_counted_from_1_and_lie_in_their_period_and_quarter() -> None:
    calendar = RetailCalendar("5-4-4", ends="last", month=9)
    year = calendar.year(2026)
    numbers = [week.number for week in year.split("week")]

    assert numbers == list(range(1, 53))
    assert [part.days // 7 for part in year.split("period")] == [5, 4, 4] * 4
    assert [part.days // 7 for part in year.split("quarter")] == [13] * 4
    for quarter in year.split("quarter"):
        assert sum(period.days for period in quarter.split("period")) == quarter.days


def test_every_month_lies_in_one_of_four_quarters() -> None:
    for fiscal_start in range(1, 13):
        months = Cycle.year(2026, fiscal_start=fiscal_start).split("month")
        quarters = [Cycle.containing(month.start, "quarter", fiscal_start=fiscal_start) for month in months]

        assert [quarter.number for quarter in quarters] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
