"""Ages in front of a name, the time between two things, what is brought back or lacking, what was last year, and signs that say less; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read_by_name, rows

TOLD = """
Rework down 5% => key_result/change_by decrease 5.0 %
Rework down by 5% => key_result/change_by decrease 5.0 %
Rework hours down 5% => key_result/change_by decrease 5.0 % | hours
Scale up 5% => key_result/change_by increase 5.0 %
Deliver costs -20% => key_result/change_by decrease 20.0 % | costs
Achieve margin -20% => key_result/reach increase -20.0 % | margin
Increase sales -20% => unclear
Reduce faults -20% => key_result/change_by decrease 20.0 % | faults
Errors by a factor of at least 3 => key_result/change_by decrease 66.67 % | Errors
Visits by a factor of at least 3 => key_result/change_by increase 200.0 % | Visits
Errors down by a factor of 3 => key_result/change_by decrease 66.67 % | Errors
Users up by a factor of 3 => key_result/change_by increase 200.0 % | Users
Errors down by 3x => unclear
Over 65 admissions: 200 => kpi/floor increase >= 200.0 | Over 65 admissions
Under 5s vaccinated: 95% => kpi/floor increase >= 95.0 % | Under 5s vaccinated
Under 25 unemployment rate: 8% => kpi/ceiling decrease <= 8.0 % | Under 25 unemployment rate
Over 60s at dance classes: 300 => unclear
Under 18 burns per 1,000: 20 => unclear
Over 200 guests: 95% => kpi/floor increase >= 95.0 %
Under 18 burns by 2030 => kpi/ceiling decrease <= 18.0 strict [by 2030] | burns
Under 18: 95% => unclear
Under 18 burns => kpi/ceiling decrease <= 18.0 strict | burns
Grow fares under 18 burns: 20 => unclear
Weeks between visits: 6 => unclear
Interval between inspections: 5 years => unclear
Days between referral and appointment: 10 => kpi/ceiling decrease <= 10.0 days | Days between referral and appointment
Hours between handover and first check: 2 => kpi/ceiling decrease <= 2.0 hours | Hours between handover and first check
Days between accidents: 90 => kpi/floor increase >= 90.0 days | Days between accidents
Kilometres between overhauls: 40,000 => kpi/floor increase >= 40000.0 | Kilometres between overhauls
Time between repairs: 9 months => kpi/floor increase >= 9.0 months | Time between repairs
Empty homes re-let: 50 => kpi/floor increase >= 50.0 | Empty homes re-let
Lapsed donors won back: 40 => kpi/floor increase >= 40.0 | Lapsed donors won back
Vacant homes brought back into use: 40 => kpi/floor increase >= 40.0 | Vacant homes brought back into use
Won back 40 lapsed donors => key_result/count increase 40.0 | lapsed donors
Half the error rate => key_result/change_by decrease 50.0 % | error rate
Half our incident count => key_result/change_by decrease 50.0 % | incident count
Half the number of complaints => key_result/change_by decrease 50.0 % | number of complaints
Half the number of staff => key_result/reach increase 50.0 % | number of staff
Half the error rate owners trained => key_result/reach decrease 50.0 % | error rate owners trained
Team 4 is ready => key_result/milestone | Team 4 is ready
School 3 is open => key_result/milestone | School 3 is open
Churn 4 is too high => key_result/reach decrease 4.0 | Churn
Depots 4 is => unclear
Sales + 5% => key_result/change_by increase 5.0 % | Sales
Sales + 5% in 2027 => key_result/change_by increase 5.0 % [in 2027] | Sales
Salary + 5% bonus => key_result/reach 5.0 % | Salary
Losses of primary containment: 1 => kpi/ceiling decrease <= 1.0 | Losses of primary containment
Loss of containment: 1 => kpi/ceiling decrease <= 1.0 | Loss of containment
Gaps in coverage: 4 => kpi/ceiling decrease <= 4.0 | Gaps in coverage
Lack of participation: 5% => kpi/floor increase >= 5.0 % | Lack of participation
Breaches of compliance: 2 => kpi/ceiling decrease <= 2.0 | Breaches of compliance
Delays in completion: 3 => kpi/ceiling decrease <= 3.0 | Delays in completion
Cost of quality: 4% => kpi/ceiling decrease <= 4.0 % | Cost of quality
Backlog of repairs completed: 95% => kpi/floor increase >= 95.0 % | Backlog of repairs completed
Cases of fraud detected: 50 => kpi/floor increase >= 50.0 | Cases of fraud detected
Number of complaints resolved: 40 => kpi/floor increase >= 40.0 | Number of complaints resolved
Reports of success: 40 => kpi/floor increase >= 40.0 | Reports of success
We answered 70% of calls in time last year. => unclear
We answered 70% of calls in time. => key_result/reach increase 70.0 % | calls in time
Sales rose by 12% last year. => unclear
We won 40 customers last quarter. => unclear
Won 40 customers last quarter => unclear
40 customers signed last quarter => unclear
Churn fell from 6% to 3% last year. => unclear
40% more boats sold than last year => key_result/change_by increase 40.0 % | boats sold than last year
Increased NPS to 50 from 45 last year => key_result/move increase 45.0 -> 50.0 | NPS
40 boats sold, 30 last year => key_result/move increase 30.0 -> 40.0 | boats sold
12% fewer spills than were seen last year => key_result/change_by decrease 12.0 % | spills than were seen last year
40% of the boats that were sold last year are back => key_result/reach increase 40.0 % | boats that were sold last year are back
Retain 90% of customers who joined last year => kpi/floor increase >= 90.0 % | customers who joined last year
95% of those trained last year pass the test => key_result/reach increase 95.0 % | those trained last year pass the test
We won 40 customers, up from 30 last year => key_result/move increase 30.0 -> 40.0 | customers
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected
