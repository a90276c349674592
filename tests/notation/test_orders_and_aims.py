"""Orders that no list of verbs holds, aims that begin like orders, and what is neither."""

from __future__ import annotations

import pytest

from okrkit.notation import parse
from tests.notation.reading_lines import read, rows

STATEMENTS = """
Reupholster the waiting-room chairs => task
Tarmac 30 footpaths => task 30.0
Stage a harvest supper => task
Revenue a month => metric
Pi a day => metric
Give a talk to residents => task
Give every child a library card => objective
Give old bikes new tyres => task
Help our members save => objective
Help with the move => task
Tackle crime => objective
Tackle the leak => task
Put safety first => objective
Put the bins out => task
Support the launch of the ferry => task
Drop the old timetable => task
Drop the cost of parking => objective
Deliver what we promise => objective
Build a team that wins => objective
Build a wall that holds => task
Work on the bridge => task
Work rate => metric
Let data guide our decisions => objective
Parks that everyone is proud of => objective
Care that is kind => objective
Notes that newcomers enjoy => objective
Users that are active => metric
Users that => metric
Visitors that came twice => metric
A card for every child => objective
Weekly calls with the depot => task
We have a plan => key_result/milestone
We have a great culture => objective
Pass the fire inspection => key_result/milestone
Satisfy all auditors => key_result/milestone
Be ready for the audit => key_result/milestone
Governors sign off the budget => key_result/milestone
The board approves the merger => key_result/milestone
Nobody sleeps rough in our town => objective
Contract with the city signed => key_result/milestone
Probe passed with no findings => key_result/milestone
Capital employed => metric
Portal live for all customers => key_result/milestone
Live customers => metric
Close the gap => objective
Test the plan twice => task
Grow twice as fast as the market => key_result/change_by increase 100.0 %
"""

NUMBERS = """
Tarmac 30 upper paths => task 30.0
No more than 1 in 2 weeks => kpi/ceiling decrease <= 1.0
MRR to $50k => key_result/reach increase 50000.0 USD
Backlog to 200 => key_result/reach decrease 200.0
Response time to 4 hours => key_result/reach decrease 4.0 hours
NPS → 45 => key_result/reach increase 45.0
Close the gap between the two towns to 3 points => key_result/reach decrease 3.0 points
Finish in the top 3 => key_result/reach decrease 3.0
Drive 1,500 sign-ups => key_result/count increase 1500.0
Drive 40 => unclear
Unresolved defects falls below 10 => kpi/ceiling decrease <= 10.0
Revenue falling below 10 => kpi/floor increase >= 10.0
MRSA cases: 0 => kpi/ceiling decrease <= 0.0
Injuries: none => kpi/ceiling decrease <= 0.0
Not a single breach => kpi/ceiling decrease <= 0.0
No caller waits longer than 2 minutes => kpi/ceiling decrease <= 2.0 minutes
Calls longer than 2 minutes: 5% => unclear
Churn up to 3% => unclear
Costs up to 3k => kpi/ceiling decrease <= 3000.0
Ensure 95% of complaints are answered in 5 days => key_result/reach increase 95.0 %
Maintain 95% of bugs triaged within a day => kpi/floor increase >= 95.0 %
90% of late invoices chased => key_result/reach increase 90.0 %
5% of deliveries late => key_result/reach decrease 5.0 %
Errors in 5% of orders => key_result/reach decrease 5.0 %
Replies in under 30 minutes for 95% of urgent letters => key_result/reach increase 95.0 %
9 in 10 incidents closed => key_result/reach increase 90.0 %
Patients who recommend us, 9 in 10 => key_result/reach increase 90.0 %
Convert 1 in 5 trial users => key_result/reach increase 20.0 %
Open 3 in 5 cities => task 3.0
Shorten the cycle by a week => key_result/change_by_abs decrease 1.0 weeks
Shorten the cycle by a full day => key_result/change_by_abs decrease 1.0 days
Cut waste by an hour => key_result/change_by_abs decrease 1.0 hours
Fertiliser use down a fifth => key_result/change_by decrease 20.0 %
Rework hours down 18% => key_result/change_by decrease 18.0 %
Take up 10% of the places => key_result/change_by increase 10.0 %
Energy use 10% lower than last year => key_result/change_by decrease 10.0 %
30 fewer cars a day => key_result/change_by_abs decrease 30.0
NPS +10 points => key_result/change_by_abs increase 10.0 points
Churn -5% => key_result/change_by decrease 5.0 %
+12% revenue => key_result/change_by increase 12.0 %
Average mark rises 4 points => key_result/change_by_abs increase 4.0 points
Move releases from weekly to daily => key_result/move
Move releases from weekly to better days => task
Changeover time: 45 min → 20 min => key_result/move decrease 45.0 -> 20.0 minutes
All three mills certified => key_result/milestone
Minutes published 5 days before the meeting => key_result/milestone
Agendas sent at least 2 weeks in advance => kpi/floor increase >= 2.0 weeks
Agendas sent at least 2 days after the meeting => key_result/milestone
Agendas sent within 2 days of the meeting => kpi/ceiling decrease <= 2.0 days
Turnover of £3m => key_result/reach increase 3000000.0 GBP
Staff turnover of 9% => key_result/reach decrease 9.0 %
Class size of 24 => key_result/reach decrease 24.0
Replace 40 km of pipes => task 40.0 km
Buy three vans => task 3.0
Lesson plans ≥ 40 => kpi/floor increase >= 40.0
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS, NUMBERS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


CUT = """
Achieve a 25% reduction in late invoices
Achieve 40% reduction in churn by Q3
Reach 15% fewer defects
Get a 30% drop in complaints
Deliver a 20% cut in emissions
See a 10% decrease in cost per hire
Maintain 3% or less churn
Faults repaired in 3 working days
Shrink the gap by 5 points
Reduce the share of late trains from 12% to 4%
"""


@pytest.mark.parametrize("text", CUT.strip().splitlines())
def test_cut_short_it_never_goes_the_other_way(text: str) -> None:
    """Cut off, a statement must not be read with confidence, and never in the opposite direction."""
    ends = [place for place, character in enumerate(text) if character == " "]

    read = [parse(text[:end]) for end in ends]

    assert [] == [part.text for part in read if part.direction == "increase"]
    assert "decrease" == parse(text).direction
