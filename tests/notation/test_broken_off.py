"""What broke under attack: units and figures that break off, limits that are told last, factors beyond any float."""

from __future__ import annotations

import pytest

from okrkit import KPI, NotationError, parse
from tests.notation.reading_lines import check_abstains, read, rows

STATEMENTS = """
Lamps are mended in 4 da => the text breaks off before the unit
Lamps are mended in 4 we => the text breaks off before the unit
Letters answered in six minu => the text breaks off before the unit
Pump checks take 5 seco => the text breaks off before the unit
Visits to the farm over 4 weeks: baseline => the text breaks off after 'baseline'
Visits to the farm over 4 weeks: baseline 30, target => the text breaks off after 'target'
Boats with a crew of 4 sailors or fewre => 'fewre' may be a misspelling
Queues of 4 guests or feewer => 'feewer' may be a misspelling
The gate may take 1.5 seconds at mots => 'mots' may be a misspelling
Loans of 40 books at leest => 'leest' may be a misspelling
Share of oats goes up to 30% => 'up to' may name a target or a limit
Build awareness of the fair up to 30% => 'up to' may name a target or a limit
"""
# the same words where nothing is broken
WHOLE = """
Lamps are mended in 4 days => kpi/ceiling decrease <= 4.0 days
Clinic visits over 4 weeks: baseline 30, target 50 => key_result/move increase 30.0 -> 50.0
Boats with a crew of 4 sailors or fewer => kpi/ceiling decrease <= 4.0
Queues of 4 guests or less => kpi/ceiling decrease <= 4.0
Tables with 4 guests or fewer: 5% => kpi/floor increase >= 5.0 %
6 halls open at last => key_result/count increase 6.0
Halls in 6 towns or villages => key_result/reach 6.0
6 boats sail at moot => key_result/count increase 6.0
Waiting time on the ward is 30 min => key_result/reach decrease 30.0 minutes
Time on site: 3 min => kpi/floor increase >= 3.0 minutes
Get the share of oats up to 30% => key_result/reach increase 30.0 %
Assign a $20k budget to the hall => task
Repair boats for crews and 4 nets => task 4.0
"""


@pytest.mark.parametrize("text, why", rows(STATEMENTS))
def test_what_breaks_off_is_not_read(text: str, why: str) -> None:
    check_abstains(text, why)


@pytest.mark.parametrize("text, expected", rows(WHOLE))
def test_the_whole_is_read(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize("text", ["1e308 x y half", "9e307 x the sales of May"])
def test_a_factor_that_no_float_can_hold_is_refused(text: str) -> None:
    """A number that is too large is a NotationError, and never an infinite target."""
    with pytest.raises(NotationError, match=r"a number within ±1\.797e308"):
        parse(text)
    with pytest.raises(NotationError):
        KPI.parse(text)
