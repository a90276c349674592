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
Draw an all-round top 10 => task 10.0
Fix the top 10 faults => task 10.0
Get 40 crews into 2027 => key_result/count increase 40.0
Plant trees for VISION 2140 => key_result/reach increase 2140.0
Migrate Kiln to 20.5 => task 20.5
Migrate Kiln to 20% => key_result/reach increase 20.0 %
Migrate kilns to 20 => task 20.0
Migrate the Kiln crew to 20 => task 20.0
Offer 20% of loaves => key_result/reach increase 20.0 %
Win 20% off => unclear
Sort mail before 50 letters => task 50.0
Sort mail after at least 50 letters => task 50.0
Charge 5 crews for late returns => task 5.0
Set aside 500 sacks => task 500.0
Set €500 for prizes => key_result/reach increase 500.0 EUR
Owe €5 for late returns => key_result/reach decrease 5.0 EUR
Rate lunch on a 1-5 board => kpi/range 1.0..5.0
Reach a 10k pledge of 50 towns => key_result/reach increase 10000.0
Increase the share of pupils enrolled in at least two clubs => key_result/reach increase 2.0
Increase at least one club => key_result/reach increase 1.0
Raise visits to at least one => key_result/reach increase 1.0
Ask 30 late and 90-day crews => task 30.0
Ask 30 and 90 crews => task 30.0
Upgrade 3 kilns => task 3.0
Strengthen 3 pillars => key_result/reach increase 3.0
Reduce the 5 leaks to 3 => key_result/reach decrease 3.0
Cut the wait to the 45s => key_result/reach decrease 45.0 seconds
Answer the 2519 letters => task
Answer the 2019 km => task 2019.0 km
Track visits for 3+ guests => task 3.0
Host the fair for 100 guests => task 100.0
Host a fair for over 100 guests => task 100.0
Configure a lamp at 80% load => key_result/reach increase 80.0 %
Configure an alert of 80% => key_result/reach increase 80.0 %
Reduce visits by 20%, in 502s and 404s => key_result/change_by decrease 20.0 %
Durability of four nines => kpi/floor increase >= 99.99 %
Uptime of nine nines => kpi/floor increase >= 99.9999999 %
Reach eleven nines of uptime => key_result/reach increase 99.999999999 %
Reach ten nines of uptime => key_result/reach increase 10.0
Open 3 halls by Sep. 5 => task 3.0 [by Sep. 5]
Open 3 halls by Sept. 5 => task 3.0 [by Sept. 5]
Launch <New Kiosk> in 3 towns => task 3.0
<li>Plant 40 trees</li> => task 40.0
<b>Plant</b> 40 trees => task 40.0
[Key Result] Reduce food waste => key_result/milestone
[Objective] Plant 40 trees => objective 40.0
[Key Results] Reduce food waste => objective
[Key Result]s 40 trees => key_result/reach increase 40.0
# 2) Plant 40 trees => task 40.0
#2 plant 40 trees => key_result/reach increase 40.0
Brush teeth 2x daily => key_result/reach 2.0
Brush teeth 2x the day => key_result/change_by increase 100.0 %
Gain 10 points => key_result/count increase 10.0 points
Sell 40 loaves => key_result/count increase 40.0
Bake 40 loaves => task 40.0
Salt under 30 g per loaf => kpi/ceiling decrease <= 30.0 g strict
Noise 50 dB as the upper limit => kpi/ceiling decrease <= 50.0 dB
A 5k pace under 30 minutes => kpi/ceiling decrease <= 30.0 minutes strict
A 5k fitness test under 30 minutes => kpi/ceiling decrease <= 30.0 minutes strict
A 5k pledge under 30 towns => key_result/reach increase 5000.0
Give a 7 crew window => task 7.0
Grade loaves on a 5 scale => key_result/reach 5.0
Win 3 after 30 crews => key_result/count increase 3.0
Review after over 30 crews => task 30.0 strict
Bump the Oven to at least 20 => key_result/reach increase 20.0
Bump the Oven to 20 days => key_result/reach increase 20.0 days
Bump the Oven by 20 => key_result/change_by_abs increase 20.0
Bump to 20 => key_result/reach increase 20.0
Answer the 2519 boats => task
Upgrade the kiln to 20 => key_result/reach 20.0
Sail by Jan. 5 => key_result/milestone [by Jan. 5]
Sail by Jan. then rest => key_result/milestone [by Jan]
Fix 3 pods in jun. 5 => task 3.0 [in jun. 5]
Strengthen the 3 and rest => key_result/reach increase 3.0
Strengthen the 3 to 4 => key_result/move increase 3.0 -> 4.0
Strengthen the 3 in town => key_result/reach increase 3.0
Strengthen the over 3 pillars => key_result/reach increase 3.0 strict
Reduce the 5 churns to 3% => key_result/reach decrease 3.0 %
Reduce the 5 boat to 3% => key_result/reach decrease 3.0 %
Upgrade 1.0 to 2.0 => key_result/move increase 1.0 -> 2.0
Reduce falls of pupils who miss at least two classes => key_result/milestone
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
    "Plant trees for Vision 2040",
    "Plant trees for Vision 2100",
    "Plant trees for Vision 2040 (draft)",
    "Garden Plan 2040",
    "Sail into 2027",
    "Carry the garden into 2040",
    "Migrate Kiln to 20",
    "Bump Kiln to 20",
    "Offer 20% off",
    "Give 20% off loaves",
    "Paginate after 50 letters",
    "Charge €5 for late returns",
    "Set aside €500 for prizes",
    "Train those under 12",
    "Increase the share of pupils enrolled in at least one club",
    "Visitors that take at least one book",
    "Rate lunch on a 1-5 scale",
    "Ask crews at 30 and 90-day marks",
    "Ask crews at the 30, 60, and 90-day mark",
    "Ask crews at 30 & 90-day marks",
    "Ask crews at 30 or 60 or 90-day marks",
    "Reach a 10k fitness",
    "Fix the 500s",
    "Open rooms 4 and 5",
    "Repair port 8080",
    "Repair ports 80 and 443",
    "Repair bays 4 and 5",
    "Repair gates 4 and 5",
    "Repair bay 4",
    "Paint gate 3",
    "Row a 5k fitness test",
    "Pledge a 5k time",
    "A 7 day window for returns",
    "A 1-5 scale",
    "Grade loaves on a 1 to 5 scale",
    "Review after 30 crews",
    "Move into 2027",
    "Bump the Oven to 20",
    "Bump the Oven to 20 crews",
    "Answer the 1999 boats",
    "Answer the 2019 letter",
    "Strengthen the 3 to 5 pillars",
    "Jan. 5 opens",
    "Grow the €5 fund",
    "Review at 30, 60, and 90-day marks",
    "Review at 30, 60, or 90-day marks",
    "Review at 30/60/90-day marks",
    "Review at 30 or 90-day marks",
)


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize("text", NUMBERLESS)
def test_no_number_of_a_name_is_read(text: str) -> None:
    check_numberless(text)
