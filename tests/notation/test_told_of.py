"""Numbers and what is told of them: shares of so many, sizes told twice or as a range, limits told last, who is meant."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import check_abstains, check_numberless, read, rows

# text => what it is read as
STATEMENTS = """
Beds weeded: 6 of 8 plots => kpi/floor increase >= 75.0 %
Beds weeded (6 of 8 plots) => key_result/reach increase 75.0 %
Beds weeded, 6 of 8 plots => key_result/reach increase 75.0 %
Keep lamps on 19 of 20 nights => kpi/floor increase >= 95.0 %
Halls get 6 of 8 lamps => key_result/reach increase 75.0 %
Halls getting 6 of 8 lamps => key_result/reach increase 75.0 %
Achieve 6 of 8 badges => key_result/reach increase 75.0 %
Halls win 6 of 8 lamps => key_result/reach increase 6.0
Beds weeded at 6 of 8 plots => key_result/reach increase 6.0
Sow 3 of the 4 fields => task 3.0
Sheds swept: 19.5 of 20 days => kpi/floor increase >= 19.5
Sheds swept: 19 of 20.5 days => kpi/floor increase >= 19.0
Sheds swept: 1 of 1 days => kpi/floor increase >= 1.0
Sheds swept: 1 of 2 days => kpi/floor increase >= 50.0 %
Sheds swept: 100 of 100 days => kpi/floor increase >= 100.0 %
Sheds swept: 101 of 101 days => kpi/floor increase >= 101.0
Sheds swept: 19 of 20 rain days => kpi/floor increase >= 95.0 %
Sheds swept: 19 of 20 rain => kpi/floor increase >= 19.0
Sheds swept: 19 of 20 in days => kpi/floor increase >= 19.0
Guest book: 4 of 5 stars => kpi/floor increase >= 4.0
Leaks found: 4 of 5 points => kpi/ceiling decrease <= 4.0
27 of 30 moorings are taken => key_result/reach increase 90.0 %
27 of 31 moorings are taken => key_result/reach increase 87.1 %
Gate wait under 5 minutes (vs 20-30 by phone) => kpi/ceiling decrease <= 5.0 minutes strict
Cut gate wait to 5 minutes (vs 20-30 by phone) => key_result/move decrease 5.0 minutes
Raise yield by 15-20% => key_result/change_by increase 15.0..20.0 %
Raise yield by over 15-20% => key_result/change_by increase 15.0..20.0 % strict
Cut leaks by 5-7 days => key_result/change_by_abs decrease 5.0..7.0 days
Raise fares by $5-10 => key_result/change_by_abs increase 5.0..10.0 USD
Raise visits by 10% at the old library in the small town (70 to 77) => key_result/move increase 70.0 -> 77.0
Raise visits by 10% at the old library in the small town (70-77) => key_result/change_by increase 10.0 %
Raise visits (70 to 77) at the old library in the small town by 10% => key_result/change_by increase 10.0 %
Raise visits by 10% at the old library in the small town (aim: 70 to 77) => key_result/change_by increase 10.0 %
15% rise in members (396 → 455) => key_result/move increase 396.0 -> 455.0
15% rise in members, from 396 to 455 => key_result/change_by increase 15.0 %
Cap the spill by 20% => key_result/change_by decrease 20.0 %
Contain the spill by 20% => key_result/change_by decrease 20.0 %
Tidy the lanes by 20% => key_result/change_by 20.0 %
Prune the hedge by 20% => key_result/change_by 20.0 %
Tune the kiln by 20 points => task 20.0 points
Share of oats will increase at least 3% => key_result/change_by increase 3.0 %
Share of oats will fall at least 3% => key_result/change_by decrease 3.0 %
Share of oats will increase over 3% => key_result/reach increase 3.0 % strict
Share of oats will increase at least 3 points => key_result/reach increase 3.0 points
Share of oats will increase, at least 3% => kpi/floor increase >= 3.0 %
A 5 point rise in turnout => key_result/change_by_abs increase 5.0 points
A 5 point turnout => key_result/reach increase 5.0 points
€100 rise in fares => key_result/change_by_abs increase 100.0 EUR
€100 in fares => key_result/count increase 100.0 EUR
Keep a 5 point rise in turnout => kpi/floor increase >= 5.0 points
A 1:5 ratio of leaders to guests => key_result/reach 5.0
A 5:1 ratio of leaders to guests => key_result/reach increase 5.0
Shift audits from weekly to daily => key_result/move
Bring 3 audits weekly to daily => key_result/count increase 3.0
3x load for the kilns => key_result/change_by increase 200.0 %
Raise the share of pupils who pass with a 3, 4 or 5 to 75% => key_result/reach increase 75.0 %
Raise yield per acre by a fifth => key_result/change_by increase 20.0 %
Mill dust below 7 for 60% of tests => kpi/ceiling decrease <= 7.0 strict
Mill dust below 7 and salt 5 in 60% of tests => kpi/ceiling decrease <= 7.0 strict
Mill dust below 7 in at least 60% of tests => kpi/ceiling decrease <= 7.0 strict
Mill dust below 7 in 60% rain => kpi/ceiling decrease <= 7.0 strict
Mill dust below 7 by 60% of tests => kpi/ceiling decrease <= 7.0 strict
Mill dust below 7 for 300 days => kpi/ceiling decrease <= 7.0 strict
Mill dust below 7 on 300 barges => kpi/ceiling decrease <= 7.0 strict
60 seats filled at a minimum => key_result/count increase 60.0
60 seats filled => key_result/count increase 60.0
Avoid 30 evictions => kpi/ceiling decrease <= 30.0
Prevent evictions above 30 => kpi/ceiling decrease <= 30.0
The ward should have no falls => kpi/ceiling decrease <= 0.0
The ward should have no harm => kpi/ceiling decrease <= 0.0
The ward must be no falls => kpi/ceiling decrease <= 0.0
The ward should have no fear => objective
The ward might have no falls => key_result/milestone
The ward should see no falls => objective
The ward should have few falls => objective
The ward should have no => objective
"""

# the same, of texts whose end alone says that the number is a limit, or how often one is kept
TOLD_LAST = """
+2 boats (from 25 to 27) => key_result/move increase 25.0 -> 27.0
Mill dust below 7 in 60% of tests => key_result/reach increase 60.0 %
Mill dust below 7 on 60% of days => key_result/reach increase 60.0 %
Mill dust below 7 and salt under 5 in 60% of tests => key_result/reach increase 60.0 %
Letters answered within 3 calls for 60% of guests => key_result/reach increase 60.0 %
Mill dust below 7 on 300 days => key_result/reach increase 300.0 days
60 seats filled max => kpi/ceiling decrease <= 60.0
60 seats filled at most. => kpi/ceiling decrease <= 60.0
60% seats filled or fewer => kpi/ceiling decrease <= 60.0 %
Prevent 30 evictions => key_result/count increase 30.0
Preventing 30 evictions => key_result/count increase 30.0
No child under 40 passes => kpi/floor increase >= 40.0
No wage under 12 => kpi/floor increase >= 12.0
Reach a 10k pace of 50 minutes => key_result/reach decrease 50.0 minutes
Percentage of boats where it took 5 minutes or less: 80% => kpi/floor increase >= 80.0 %
"""

# text => why it is not read
UNCLEAR = """
Raise yield by 15% to 20% => the size of the change is a range
Raise yield by 15-20 => the size of the change is a range
15 members (396 → 455) => nothing explains one of the numbers
-2 boats (from 27 to 25) => nothing explains one of the numbers
Cap the spill by 5 => nothing explains the number
Wages by 20% => nothing explains the number
Prune the hedge by at least 20% => nothing explains the number
Prune hedges and paths by 20% => nothing explains the number
Tune the kiln, then by 20% => nothing explains the number
Share of oats will increase at most 3% => the verb and the comparator point in opposite directions
Under 60 seats filled at most => the text breaks off after 'at most'
60 seats (indoors) at most => the text breaks off after 'at most'
60 seats filled by Friday at most => the text breaks off after 'at most'
60 seats, 30 beds filled at most => the text breaks off after 'at most'
Seats filled at most => the text breaks off after 'at most'
60% seats filled under => the text breaks off after 'under'
Raise the share of pupils with a 3, 4 or 5 to 75% => nothing explains one of the numbers
Raise the share of pupils who pass with a 3, 4 or 5 by 75% => nothing explains one of the numbers
Find 5 crews that the mill is => the text breaks off after 'is'
Reach 60 seats inside => the text breaks off after 'inside'
Lawns mown with a band inside => the text breaks off after 'inside'
sow > water > sell 3 sacks => no number stands behind '>'
sow > sell => no number stands behind '>'
The: reach 400 => nothing says what the number measures
Reach 400 => nothing says what the number measures
Cut visits by 10% at the old library in the small town (70 to 77) => the verb says decrease, the numbers say increase
Prepare kilns for 3x load => nothing explains the number
"""

# none of their numbers is a target or a limit, whatever kind they are of
NUMBERLESS = (
    "Support files up to 2 GB",
    "Track visits with 3+ guests",
    "Configure an alert at 80% load",
    "Write a top-10 list",
    "Host a fair for 100 guests",
    "Host an evening for 100 guests",
    "Strengthen the 3 pillars",
    "Glaze the 9 pots",
    "Plan a fair with a band inside",
    "sow > water > sell",
    "Letters opened within 4 hours (%)",
    "Letters opened within 4 hours (%).",
    "Swim the 40s",
    "Answer the 2019 letters",
    "Publish the kiln 2.0 upgrade",
)


@pytest.mark.parametrize("text, expected", [*rows(STATEMENTS), *rows(TOLD_LAST)])
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize("text, why", rows(UNCLEAR))
def test_it_abstains_and_says_why(text: str, why: str) -> None:
    check_abstains(text, why)


@pytest.mark.parametrize("text", NUMBERLESS)
def test_no_number_of_another_thing_is_read(text: str) -> None:
    check_numberless(text)
