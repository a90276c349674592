"""Numbers that belong to a name: ages, races, hours of the day, records, opening hours, conditions."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import check_numberless, read, rows

# text => what it is read as
STATEMENTS = """
Reach 40 readers aged 12 to 18 => key_result/reach increase 40.0
Wait at the 95 percentile below 3 s => kpi/ceiling decrease <= 3.0 seconds strict
Write 3x 5 minute guides => task 3.0
Stock age 60 days or less => kpi/ceiling decrease <= 60.0 days
Wallets connected to Ten Valley: 500 => kpi/floor increase >= 500.0
The 311 City Desk answers 75% of calls => key_result/reach increase 75.0 %
Town 311 Desk answers 75% of calls => key_result/reach increase 75.0 %
Orders over $500: 4% => kpi/floor increase >= 4.0 %
Fewer than 5 invoices 30 days overdue => kpi/ceiling decrease <= 5.0 strict
Fewer than 5 days late => kpi/ceiling decrease <= 5.0 days strict
Raise the rating by 2.0 => key_result/change_by_abs increase 2.0
Row a 5k in under 23 minutes => kpi/ceiling decrease <= 23.0 minutes strict
Save 10k => task 10000.0
Rank #1 in the region => key_result/reach decrease 1.0
Issue 200 invoices => task 200.0
At least 0.5 of members return => kpi/floor increase >= 50.0 %
0.5 of a day => key_result/reach increase 0.5
Feedback collected from 10 bakers => key_result/count increase 10.0
Get feedback on the draft from 5 crews => key_result/reach 5.0
Raise feedback from 10 to 20 bakers => key_result/move increase 10.0 -> 20.0
Have 8 out of 10 staff recommend us => key_result/reach increase 80.0 %
Bring the ratio down to 20 to 1 => key_result/reach decrease 20.0
"""

# none of their numbers is a target or a limit, whatever kind they are of
NUMBERLESS = (
    "Children aged 0-7 find the joy of reading",
    "All crews aged 18+ get a fair wage",
    "Train adults aged between 18 and 30",
    "Falls of patients age 65 and older",
    "mean and 95 percentile wait for a reply",
    "Reach the 75 percentile",
    "Watch the pumps 7 days a week, 24 hours a day",
    "Open the gate 24x7",
    "Become the number one choice of bakers",
    "D1/D7/D30/90 retention",
    "Gather 4-5-star letters",
    "Find out whether the shed can hold 500 bikes",
    "Finish the 40 by 40 trail",
    "Call all accounts over $1m",
    "Chase accounts that are 60+ days past due",
    "Chase the 60+ receivables",
    "Raise the share of readers as shown by the LKIDS 2.0",
    "Raise the share of readers as shown by the Town Reading Tool 2.0",
    "Raise the share of readers as shown by the Maple Grove 2.0",
    "Raise growth as shown in the ward report (2 KPIs)",
    "Tests run at the mill (12 ready)",
    "Run a 41:30 10K",
    "Hold a 5K fun run",
    "Adopt the 80/20 rule",
    "Light the ovens before 5 am",
    "Open the doors by 6 pm",
    "Publish the key pages (0/3)",
    "Row daily (count x/365 days)",
    "Monthly 1h review",
    "Join the board #73",
    "Fix bug 1432",
    "Issue 2 posted on the board",
    "Issue 2 posted",
    "Assign a $20k budget to the hall",
    "Visit customers with over 100 seats",
    "Deliver goods with little or zero faults",
    "One the day before the show, call the crew",
)


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize("text", NUMBERLESS)
def test_no_number_of_a_name_is_read(text: str) -> None:
    check_numberless(text)
