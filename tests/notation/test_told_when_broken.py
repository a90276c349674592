"""What told a helper's broken operand from a whole one: one natural sentence for each; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read_by_name, rows

TOLD = """
Fares minus 5% in town => unclear
Half the waste in 12 => unclear
Zero waits and an NPS below 40 => kpi/ceiling decrease <= 0.0 | waits and an NPS
By 2015 leakage is below 10% => kpi/ceiling decrease <= 10.0 % strict [By 2015] | leakage
Build a sustainability programme => objective
Launch wellbeing programmes => task | wellbeing programmes
Arrears (£) 4000 => key_result/reach decrease 4000.0 GBP | Arrears (£)
Savings (£) 40% => key_result/reach increase 40.0 % | Savings (£)
Reduce errors by a factor of over 3 => key_result/change_by decrease 66.67 % strict | errors
Churn down 2 pp to 3% => key_result/reach decrease 3.0 % | Churn
Planning applications older than 26 weeks: 12 => kpi/ceiling decrease <= 12.0 | Planning applications older than 26 weeks
Stock aged over 90 days: 50 => kpi/ceiling decrease <= 50.0 | Stock aged
Staff absent for more than 20 days: 5 => kpi/ceiling decrease <= 5.0 | Staff absent for more than 20 days
Applications pending past 30 days: 20 => kpi/ceiling decrease <= 20.0 | Applications pending past 30 days
Satisfaction (bigger is better): 80 => kpi/floor increase >= 80.0 | Satisfaction (bigger is better)
Satisfaction (larger is better): 80 => kpi/floor increase >= 80.0 | Satisfaction (larger is better)
Treatment within 62 days: 50% => kpi/floor increase >= 50.0 % | Treatment
Treatment within 62 days: 40% => unclear
Forms within 10 days: 85 => unclear
Machine target: 40 => unclear
Costs below the benchmarks => kpi/ceiling decrease | Costs below the benchmarks
Costs below industry averages => kpi/ceiling decrease | Costs below industry averages
Costs below the mean => kpi/ceiling decrease | Costs below the mean
Sales above the industry norm => kpi/floor increase | Sales above the industry norm
Sales above the industry norms => kpi/floor increase | Sales above the industry norms
Access: upper quartile => kpi/floor increase | Access
Access: highest quartile => kpi/floor increase | Access
Access: best quartile => kpi/floor increase | Access
Access: top quintile => kpi/floor increase | Access
Stars: increasing => metric increase | Stars
Stars: improving => metric increase | Stars
Stars: declining => metric decrease | Stars
Stars: shrinking => metric decrease | Stars
Stars: reducing => metric decrease | Stars
Stars: flat => metric | Stars
Increase attendance above the national average => objective
KR1: growing => key_result/milestone | growing
Keep growing => objective
Satisfaction: best average => metric | best average
Before 3 orders come, hire a cook => unclear
Despite 20% less income, keep the library open => unclear
Cut calls from 61% whilst chat rises to 30% => unclear
Cut calls from 61% whereas chat rises to 30% => unclear
Cut calls from 61% and chat rises to 30% => unclear
Absence mark above 3 => kpi/floor increase >= 3.0 strict | Absence mark
With 2 fewer cooks; serve lunch => unclear
When 2 cooks are ill, call them => unclear
Email share moves from 61% of all mails that staff sends to 30% => key_result/move decrease 61.0 -> 30.0 % | Email share
Email share goes from 61% and ends at 30% => key_result/move decrease 61.0 -> 30.0 % | Email share
Audit completed => key_result/milestone | Audit completed
Audit closed => key_result/milestone | Audit closed
Report updated => key_result/milestone | Report updated
Bug fix rate: 80% => kpi/floor increase >= 80.0 % | Bug fix rate
Training cost: 40 => kpi/ceiling decrease <= 40.0 | Training cost
Outage hours: 40 => kpi/ceiling decrease <= 40.0 | Outage hours
Achieve 50,000 student accounts reading at least one chapter => key_result/reach increase 50000.0 | student accounts reading
Cost of recycling: 5% => kpi/ceiling decrease <= 5.0 % | Cost of recycling
Waste sent to landfill: 5% => kpi/ceiling decrease <= 5.0 % | Waste sent to landfill
Waste food composting: 40% => kpi/floor increase >= 40.0 % | Waste food composting
Returns on sales: 12% => kpi/floor increase >= 12.0 % | Returns on sales
Research spend: £4M => kpi/floor increase >= 4000000.0 GBP | Research spend
Research expenditures: £4M => kpi/floor increase >= 4000000.0 GBP | Research expenditures
Weeks without an accident: 300 => kpi/floor increase >= 300.0 | Weeks without an accident
Hours without an accident: 300 => kpi/floor increase >= 300.0 | Hours without an accident
Days since an accident: 300 => kpi/floor increase >= 300.0 | Days since an accident
Months since last review: 6 => kpi/ceiling decrease <= 6.0 | Months since last review
Days without water: 3 => kpi/ceiling decrease <= 3.0 | Days without water
Water demand: 10 => kpi/ceiling decrease <= 10.0 | Water demand
Carbon intensity: 40% => kpi/ceiling decrease <= 40.0 % | Carbon intensity
Staff leaving early: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving early
Staff leaving after a year: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving after a year
Staff leaving before a year: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving before a year
Staff leaving during the year: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving during the year
Staff leaving us: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving us
Staff leaving each year: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving each year
Staff leaving every year: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving every year
Staff leaving per year: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving per year
Staff leaving (per year): 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving (per year)
Staff leaving, per year: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving, per year
Flights leaving within 15 minutes: 85% => kpi/floor increase >= 85.0 % | Flights leaving
Mislaid files: 5 => kpi/ceiling decrease <= 5.0 | Mislaid files
Non-paid bills: 5 => kpi/ceiling decrease <= 5.0 | Non-paid bills
Undisputed titles: 3 => unclear
Unqualified opinions: 4 => unclear
Unlimited hours: 4 => unclear
Unbroken hours: 4 => unclear
40 entries from 12 distinct schools => key_result/count increase 40.0 | entries
Half of callers served within a third of an hour => key_result/reach increase 50.0 % | callers served
Waits below one quarter of an hour => kpi/ceiling decrease <= 15.0 minutes strict | Waits
Waits below three quarters of an hour for all guests => kpi/ceiling decrease <= 45.0 minutes strict | Waits for all guests
Inflation plus 2% => unclear
Prime plus 2% => unclear
RPI + 2% => unclear
Rate at SONIA + 2% => unclear
Loans at LIBOR + 3% => unclear
Price at cost + 10% => unclear
Interest at base rate + 2% => unclear
Minus 5% => unclear
Revenue x3 weeks => metric | Revenue x3 weeks
x3 visits => metric | x3 visits
Our team will answer 90% of calls => kpi/floor increase >= 90.0 % | calls
Answer 90% of calls that we will take => key_result/reach increase 90.0 % | calls that we will take
Stay in the top 10 => key_result/reach decrease 10.0 | top
Feature in the top 10 => key_result/reach decrease 10.0 | Feature in the top
Appear in the top 10 => key_result/reach decrease 10.0 | Appear in the top
Established in the top 10 => key_result/reach decrease 10.0 | Established in the top
Placed in the top 10 => key_result/reach decrease 10.0 | Placed in the top
Be among the top 25 => key_result/reach decrease 25.0 | among the top
Be within the top 25 => key_result/reach decrease 25.0 | within the top
Be inside the top 25 => key_result/reach decrease 25.0 | inside the top
Remain in our top 10 => key_result/reach decrease 10.0 | top
Be in Europe's top 10 => key_result/reach decrease 10.0 | Europe's top
Rank in the top 10 in 3 cities => key_result/reach decrease 10.0 | Rank in the top
Replace at least 40 km of pipes => task 40.0 km | pipes
Win 2OO clients => unclear
Add 3I0 homes => unclear
Reach l00% of staff => unclear
Reach 1O visits a day => unclear
Use 10OBASE cables => task | 10OBASE cables
Cover all10% of sites => task | all10% of sites
Ship v3.O => task | v3.O
Call centre => metric | Call centre
Contact centre visits: 40 => kpi/floor increase >= 40.0 | Contact centre visits
Zero churn rate below 3, all year => kpi/ceiling decrease <= 0.0 | churn rate
Guests without a ticket seen in less than 20 minutes => kpi/ceiling decrease <= 20.0 minutes strict | Guests without a ticket seen
Guests without tickets wait less than 20 minutes => kpi/ceiling decrease <= 20.0 minutes strict | Guests without tickets wait
Run 3 days without more than 2 errors => task 3.0 days
Resolved complaints: 90% of them => kpi/floor increase >= 90.0 % | Resolved complaints of them
Service hours lost: 40 => kpi/ceiling decrease <= 40.0 | Service hours lost
12% of trains were late. Cut lateness from 62% to 52% => unclear
Grow users by over 3x => key_result/change_by increase 200.0 % strict | users
One qualified teacher for every 20 pupils => unclear
2 mentors for every 8 trainees => unclear
One nurse for each 4 beds => unclear
Case closures: 40 => kpi/floor increase >= 40.0 | Case closures
Members joined since 1950: 40 => kpi/floor increase >= 40.0 | Members joined since 1950
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected
