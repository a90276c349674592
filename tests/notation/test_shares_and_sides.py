"""Which side of a number is meant: shares of what is done in a time, promises of a subject, limits that are ranges."""

from __future__ import annotations

import pytest

from okrkit import parse
from tests.notation.reading_lines import read, rows

# text => what it is read as
STATEMENTS = """
In addition, we aim to cut paper use by 80% => key_result/change_by decrease 80.0 %
Also, we aim to reduce paper use by 80% => key_result/change_by decrease 80.0 %
As per the plan, we cut waste by 5% => key_result/change_by decrease 5.0 %
By increasing the share of oats in our meals by 20% => key_result/change_by increase 20.0 %
By raising prices, we lift sales by 5% => key_result/change_by increase 5.0 %
Mills Ltd committed to increasing its orders with small growers by 50% by 2027 => key_result/change_by increase 50.0 % [by 2027]
Mills Ltd has pledged to halve its waste by 2027 => key_result/change_by decrease 50.0 % [by 2027]
Mills Ltd plans to boost its halls so that 90% of crews stay => key_result/reach increase 90.0 %
The mill aims to spend 10% with local growers => key_result/reach increase 10.0 %
The mill has a goal of spending $5 million with local growers => kpi/floor increase >= 5000000.0 USD
Complete licence forms: 92% in 15 business days => kpi/floor increase >= 92.0 %
Paper returns: 40% in 42 days => kpi/ceiling decrease <= 40.0 %
Ward terminals: 97% => kpi/floor increase >= 97.0 %
100% of orders behind schedule are called within 1 day => kpi/floor increase >= 100.0 %
Satisfaction: 82.5% (Target 80%) => kpi/floor increase >= 80.0 %
Leaks: 2.5% (Target 3%) => kpi/ceiling decrease <= 3.0 %
Satisfaction: 72.5% (Target 80%) => key_result/move increase 72.5 -> 80.0 %
Cut the number of barrels that cannot be filled at once to less than 1% => key_result/reach decrease 1.0 % strict
Ensure that no order takes more than 3 days => kpi/ceiling decrease <= 3.0 days
The hall is built with zero faults => kpi/ceiling decrease <= 0.0
Send zero waste to landfill by 2030 => kpi/ceiling decrease <= 0.0 [by 2030]
Cost reduction: 20% => key_result/change_by decrease 20.0 %
Sales growth: 20% => kpi/floor increase >= 20.0 %
A slight increase (<4%) of orders came from new towns => key_result/change_by increase 4.0 % strict
Achieve a 20% time saving => key_result/change_by decrease 20.0 %
Replies within a day => kpi/ceiling decrease <= 1.0 days
Bookings confirmed within 1 day (98%) => kpi/floor increase >= 98.0 %
Repairs within 2 days (target 95%) => kpi/floor increase >= 95.0 %
Repairs within 2 days (4 crews) => kpi/ceiling decrease <= 2.0 days
Roll back within 5-10 minutes => kpi/ceiling decrease <= 10.0 minutes
Improve reply time by 40% from avg. 3 minutes => key_result/change_by decrease 3.0 -> 40.0 %
Cut the wait from average 9 days to 4 days => key_result/move decrease 9.0 -> 4.0 days
Our first goal for the fair was 300 guests => kpi/floor increase >= 300.0
Today we're only just above 80. We chose to go up to 85%. => key_result/move increase 80.0 -> 85.0 %
Our library hours are 8:00-16:00 and we reply within four working hours => kpi/ceiling decrease <= 4.0 business hours
Repairs of the pumps.: 3 to 7 business days => kpi/range 3.0..7.0 business days
Percentage of orders lost: < 2/1000 => kpi/ceiling decrease <= 0.2 % strict
Orders lost: < 2/1000 => kpi/ceiling decrease <= 2.0 strict
Critical (P1): 15 min response, 4 h resolution => kpi/ceiling decrease <= 15.0 minutes
Publish 5 new guides: => task 5.0
Leaks below 3%; and => kpi/ceiling decrease <= 3.0 % strict
Reply within 4 hours as described above. => kpi/ceiling decrease <= 4.0 hours
Current ratio at or above 1.5:1 => kpi/floor increase >= 1.5
Battery life: 10 hours => kpi/floor increase >= 10.0 hours
Training completed: 40 hours => kpi/floor increase >= 40.0 hours
Budget variance: +/- 5% => kpi/range -5.0..5.0 %
Forecast error within half an hour => kpi/ceiling decrease <= 0.5 hours
Dredge basin 2 => task
Dredge basins 2 => task 2.0
Dredge basin 2 for the ferry => task
Time to first contact: 2 hours => kpi/ceiling decrease <= 2.0 hours
Time to first contact: P1 – 2 hours => kpi/ceiling decrease <= 2.0 hours
Harbour calls: P3 –12 hours => kpi/ceiling decrease <= 12.0 hours
Clock drift between -2 and 2 seconds => kpi/range -2.0..2.0 seconds
KR 2: Achieve a CSAT of 70 (up from the current 45) => key_result/move increase 45.0 -> 70.0
Garden approved by the board (0.0 → 1.0) => key_result/milestone
Garden approved by the board (0 -> 1) => key_result/move increase 0.0 -> 1.0
Increase the number of members who take part in at least one walk => key_result/milestone increase
Raise the share of boats that carry at least 3 rafts to 50% => key_result/reach increase 50.0 %
Reach a load time of under 2 seconds for pages up to 5 MB => key_result/reach decrease 2.0 seconds strict
85% of guests should be fed within 2 hours => kpi/floor increase >= 85.0 %
85% of guests should come again => key_result/reach increase 85.0 %
Percentage of boats seen in 6 minutes or less: 70% => kpi/floor increase >= 70.0 %
Objective 1: Launch 3 new ferries => objective 3.0
Objective: Double the catch => objective increase 100.0 %
Objective: 3x the catch => objective increase 200.0 %
Objective: Lower repair time from days to hours => objective decrease hours (from days)
Objective: Grow sales from 5 to 10K => unclear
Objective: keep waste below 3% => objective decrease <= 3.0 % strict
A 20% time saving => key_result/change_by decrease 20.0 %
Objective 2: between => unclear
Offers to contracts with fishers % => metric
Wharf forms: 90% => kpi/floor increase >= 90.0 %
Wharf forms: 89% => kpi/floor increase >= 89.0 %
Learning portal outage: 4 hours => kpi/ceiling decrease <= 4.0 hours
Volunteer onboarding: 5 days => kpi/ceiling decrease <= 5.0 days
Volunteer hours: 20 hours => kpi/floor increase >= 20.0 hours
Notice: 30 days => kpi/floor increase >= 30.0 days
"""


# text => what it is read as; cut off, each is another whole statement
WHOLE = """
Meditate 10 minutes daily => key_result/reach 10.0 minutes
Downtime 10 minutes a day => key_result/reach decrease 10.0 minutes
Paper returns: 80% in 42 days => kpi/floor increase >= 80.0 %
Never let leaks rise to more than 3% => unclear
12% body fat => key_result/reach decrease 12.0 %
Number of patients under 18 treated: 400 => kpi/floor increase >= 400.0
We aim to spend 10% => unclear
100% of orders behind schedule => key_result/reach 100.0 %
100% of late repairs completed => key_result/reach increase 100.0 %
The mill aims to spend 5% on paper => key_result/reach decrease 5.0 %
Paper returns: 60% < 2 days => kpi/floor increase >= 60.0 %
Paper returns: 60% of 200 => kpi/ceiling decrease <= 60.0 %
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS, WHOLE))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize(
    "text, share",
    [
        ("Letters go out in 3 days in 97% of cases", 97.0),
        ("Ferries leave within 5 minutes for 90% of trips", 90.0),
        ("Calls answered in 10 seconds, 92%", 92.0),
    ],
)
def test_a_share_behind_its_time_is_the_target(text: str, share: float) -> None:
    """No table: cut off before the share, each is a whole statement about the time, where less is better."""
    statement = parse(text)
    assert (share, "%", "increase") == (statement.target, statement.unit, statement.direction)
