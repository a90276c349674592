"""Which way is better, told by the words around the number; ranks, years in front of a clause, units in brackets; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read_by_name, rows

TOLD = """
Number of fly-tipping incidents reported (lower is better) 1,200 => key_result/reach decrease 1200.0 | Number of fly-tipping incidents reported (lower is better)
Response time (lower is better): 5 days => kpi/ceiling decrease <= 5.0 days | Response time (lower is better)
Satisfaction (higher is better): 80 => kpi/floor increase >= 80.0 | Satisfaction (higher is better)
Cases open, lower is better: 40 => kpi/ceiling decrease <= 40.0 | Cases open, lower is better
Faults found (more is better): 40 => kpi/floor increase >= 40.0 | Faults found (more is better)
Household waste sent for reuse, recycling or composting (%) 45 => key_result/reach increase 45.0 % | Household waste sent for reuse, recycling or composting (%)
Household waste sent for recycling: 45% => kpi/floor increase >= 45.0 % | Household waste sent for recycling
Waste going to composting: 30% => kpi/floor increase >= 30.0 % | Waste going to composting
Cost of waste sent for recycling: £45k => kpi/ceiling decrease <= 45000.0 GBP | Cost of waste sent for recycling
Rent arrears (£) 4000 => key_result/reach decrease 4000.0 GBP | Rent arrears (£)
Residual waste per household (kg) 450 => key_result/reach decrease 450.0 kg | Residual waste per household (kg)
Staff trained (nobody) 40 => key_result/reach increase 40.0 | Staff trained (nobody)
Staff leaving: 5% => kpi/ceiling decrease <= 5.0 % | Staff leaving
Pupils leaving within 2 years: 5% => kpi/ceiling decrease <= 5.0 % | Pupils leaving
Pupils leaving with a diploma: 80% => kpi/floor increase >= 80.0 % | Pupils leaving with a diploma
Pupils dropping out: 5% => kpi/ceiling decrease <= 5.0 % | Pupils dropping out
Members lapsing: 10% => kpi/ceiling decrease <= 10.0 % | Members lapsing
Customers cancelling within a month: 3% => kpi/ceiling decrease <= 3.0 % | Customers cancelling within a month
Students graduating within 4 years: 65% => kpi/floor increase >= 65.0 % | Students graduating
Zero fatalities and a lost time injury rate below 0.5 => kpi/ceiling decrease <= 0.0 | fatalities and a lost time injury rate
Zero NPS below 40 => kpi/floor increase >= 40.0 | NPS
Support hours 400 => key_result/reach 400.0 | Support hours
Support 400 hours => task 400.0 hours
By 2030 emissions are halved => key_result/change_by decrease 50.0 % [By 2030] | emissions
By 2030 visits have doubled => key_result/change_by increase 100.0 % [By 2030] | visits
Cut waste so that by 2035 only 5% goes to landfill => objective [by 2035]
By 2040 leakage is close to 10% => key_result/reach decrease 10.0 % [By 2040] | leakage
Grow by 2030 members => key_result/change_by_abs increase 2030.0 | members
Be in the top 25 of museums => key_result/reach decrease 25.0 | top of museums
Remain in the top 5 of the league => key_result/reach decrease 5.0 | top of the league
Be ranked in the top 250 worldwide by 2030 => key_result/reach decrease 250.0 [by 2030] | ranked in the top
Ranked in the top 10% of employers => key_result/reach decrease 10.0 % | top of employers
Be in the top 5 of the league, and each team in the top 20% of its division => key_result/reach decrease 5.0 | top of the league, and each team in the top
Be the top 5 of the league => objective
Be in the 5 top halls => objective
Telephones: We aim to answer 80% of calls within 45 seconds => kpi/floor increase >= 80.0 % | calls
Maintain high completion rates: 83% => kpi/floor increase >= 83.0 % | high completion rates
Keep completion 83% => unclear
Maintain class sizes: 20 => kpi/ceiling decrease <= 20.0 | class sizes
Cycle time from 12 days to under a week => key_result/move decrease 12.0 -> 1.0 weeks (from days) strict | Cycle time
Cut cycle time from 12 days to less than a month => unclear
Bring margin up 300 bps to 63% => key_result/reach increase 63.0 % | margin
Bring NPS up 10 points to 50 => key_result/reach increase 50.0 | NPS
Faults down 10 to 50 => unclear
NPS up 10 points to 50 => key_result/reach increase 50.0 | NPS
Correspondence: 70per cent of letters answered in time => kpi/floor increase >= 70.0 % | Correspondence of letters answered in time
98per centile of waits => metric | 98per centile of waits
To answer calls within an average of 20 seconds => kpi/ceiling decrease <= 20.0 seconds | calls
Keep calls within a mean of 20 seconds => kpi/ceiling decrease <= 20.0 seconds | calls
Zero waste: 90% of it is composted => kpi/floor increase >= 90.0 % | it is composted
Zero waste: Diversion of 90% of waste => key_result/reach increase 90.0 % | Diversion of waste
Zero harm: at most 2 injuries => kpi/ceiling decrease <= 2.0 | injuries
Backlog Management Index: > 1.0 => kpi/floor increase >= 1.0 strict | Backlog Management Index
Waste management rating above 4 => kpi/floor increase >= 4.0 strict | Waste management rating
Churn rating < 2 => kpi/ceiling decrease <= 2.0 strict | Churn rating
We aim to have 40 members by 2030 => key_result/reach increase 40.0 [by 2030] | members
We aim to have recycled over 10,000 tons of plastic => task 10000.0 tons strict | plastic
We have 40 members => key_result/count increase 40.0 | members
Recycle over 10,000 tons of plastic => task 10000.0 tons strict | plastic
Recycle under 10 tons of plastic => kpi/ceiling decrease <= 10.0 tons strict | plastic
Grow active users 10x or more => key_result/change_by increase 900.0 % | active users
Increase sales by at least 3x => key_result/change_by increase 200.0 % | sales
Raise sales to at least 3x => key_result/reach increase 3.0 x | sales
Service hours: 200 => kpi/floor increase >= 200.0 | Service hours
Service time: 20 minutes => kpi/ceiling decrease <= 20.0 minutes | Service time
Volunteer hours: 4,000 => kpi/floor increase >= 4000.0 | Volunteer hours
Student member goal: 100 => key_result/reach increase 100.0 | Student member goal
New customer target 40 => kpi/floor increase >= 40.0 | New customer target
Class target: 20 => unclear
Treatment within 62 days: 85% => kpi/floor increase >= 85.0 % | Treatment
Ward moves within 2 days: 20% => kpi/ceiling decrease <= 20.0 % | Ward moves
Handovers over 60 minutes: 2% => kpi/ceiling decrease <= 2.0 % | Handovers
Launch a sustainability programme => task | sustainability programme
Launch a culture of safety => objective
Unprocessed parcels: 4 => kpi/ceiling decrease <= 4.0 | Unprocessed parcels
Unrestricted funds: 40 => unclear
Overworked crews: 4% => kpi/ceiling decrease <= 4.0 % | Overworked crews
Misrouted letters: 4 => kpi/ceiling decrease <= 4.0 | Misrouted letters
Days without an accident: 365 => kpi/floor increase >= 365.0 | Days without an accident
Dormant users: 12% => kpi/ceiling decrease <= 12.0 % | Dormant users
Emergency admissions: 400 => kpi/ceiling decrease <= 400.0 | Emergency admissions
Charging points: 40 => kpi/floor increase >= 40.0 | Charging points
62% were late. We will cut it from 62% to 52%. => key_result/move decrease 62.0 -> 52.0 %
Guests without a ticket are seen within 10 minutes => kpi/ceiling decrease <= 10.0 minutes | Guests without a ticket are seen
Complaints: 90% of them answered => kpi/floor increase >= 90.0 % | Complaints of them answered
4x ROAS on social media => key_result/reach increase 4.0 x | ROAS on social media
2x users on social media => key_result/change_by increase 100.0 % | users on social media
Acknowledge at least 95% of letters within five working days => kpi/floor increase >= 95.0 % | letters
Acknowledge at least 95% of letters => key_result/reach increase 95.0 % | letters
KPI 2: Ranking: to be ranked in the top 250 of universities worldwide => key_result/reach decrease 250.0 | Ranking of universities worldwide
Survey: the museum to remain in the top 25, and each gallery to reach the top 20% of its area => key_result/reach decrease 25.0 | Survey
Features used in the top 5 markets => metric | Features used in the top 5 markets
The percentage of calls answered within 20 seconds => metric | percentage of calls answered
The percentage (%) of calls we answered within 60 seconds => metric | percentage (%) of calls we answered
% calls answered within 20 seconds => metric | % calls answered
The percentage (%) => metric | percentage (%)
Number 5 => key_result/reach 5.0 | Number
The percentage of calls answered within 20 seconds will be no less than: 90% => kpi/floor increase >= 90.0 % | percentage of calls answered
The rate of late calls will be no less => key_result/milestone | rate of late calls will be no less
Waits will be no longer => unclear
Cases not resolved: 5% => kpi/ceiling decrease <= 5.0 % | Cases not resolved
Percentage of letters not answered in time: 5% => kpi/ceiling decrease <= 5.0 % | Percentage of letters not answered in time
Customers with no signal: 4% => kpi/ceiling decrease <= 4.0 % | Customers with no signal
Accounts without MFA: 40 => kpi/ceiling decrease <= 40.0 | Accounts without MFA
Residents unable to reach a doctor: 5% => kpi/ceiling decrease <= 5.0 % | Residents unable to reach a doctor
Tickets never reopened: 95% => kpi/floor increase >= 95.0 % | Tickets never reopened
Days with no accidents: 300 => kpi/floor increase >= 300.0 | Days with no accidents
Cases closed without complaint: 40 => kpi/floor increase >= 40.0 | Cases closed without complaint
5% of cases not resolved => key_result/reach decrease 5.0 % | cases not resolved
Crews not on leave who score 90% => key_result/reach increase 90.0 % | Crews not on leave who score
Uptime, not counting nights, at 90% => key_result/reach increase 90.0 % | Uptime, not counting nights
Number of children not in school: 40 => kpi/ceiling decrease <= 40.0 | Number of children not in school
Parcels delivered to the wrong address: 1% => kpi/ceiling decrease <= 1.0 % | Parcels delivered to the wrong address
Shifts filled late: 4% => kpi/ceiling decrease <= 4.0 % | Shifts filled late
Completion of late returns: 40% => kpi/floor increase >= 40.0 % | Completion of late returns
Late claims settled: 90% => kpi/floor increase >= 90.0 % | Late claims settled
5% of letters sent to the wrong address => key_result/reach decrease 5.0 % | letters sent to the wrong address
Goals conceded: 30 => kpi/ceiling decrease <= 30.0 | conceded
Red cards: 4 => kpi/ceiling decrease <= 4.0 | Red cards
Suppliers off contract: 12% => kpi/ceiling decrease <= 12.0 % | Suppliers off contract
Percentage of flights leaving on time: 85% => kpi/floor increase >= 85.0 % | Percentage of flights leaving on time
Lambs reared per ewe: 1.6 => kpi/floor increase >= 1.6 | Lambs reared per ewe
Machine utilisation: 11 hours => kpi/floor increase >= 11.0 hours | Machine utilisation
Contraband finds: 40 => kpi/ceiling decrease <= 40.0 | Contraband finds
Halls without a ramp: 12 => kpi/ceiling decrease <= 12.0 | Halls without a ramp
1st export deal closed (≥$2M) abroad => key_result/milestone | 1st export deal closed (≥$2M) abroad
Series A raised ($5M+) => key_result/milestone | Series A raised ($5M+)
Loan product live with a bank ($1M) => key_result/milestone | Loan product live with a bank ($1M)
Donations received ($5k) => key_result/count increase 5000.0 USD | Donations received
Tickets closed (≥90%) => kpi/floor increase >= 90.0 % | Tickets closed
Become the marketplace of 3 countries => objective
Become 3 times as fast => key_result/change_by increase 200.0 % | as fast
Hire 2x SREs => task 2.0 | SREs
Increase readers to 4 million (May 2019 total is 2.7 million) => key_result/move increase 2700000.0 -> 4000000.0 | readers
Reach 125 towns (42 in May 2019) => key_result/move increase 42.0 -> 125.0 | towns (42
Reach 125 towns (by May 2029: 42) => key_result/reach increase 125.0 [by May 2029] | towns
Deliver 3 fairs (vs 2 in 2024) => task 3.0 [in 2024] | fairs (vs 2
Raise NPS to 45 (baseline: TBD) => key_result/reach increase 45.0 | NPS
Have a healthy financial status => objective
Gain charity status => key_result/milestone | charity status
Orders are packed reliably => objective
All orders are packed reliably => key_result/milestone | orders are packed reliably
Members make impactful contributions => objective
After each day of the course, 70% of pupils answer a survey (on the hall, the food) => key_result/reach increase 70.0 % | After each day of the course of pupils answer a survey (on the hall, the food)
Mean time between pump failures: 48 months => kpi/floor increase >= 48.0 months | Mean time between pump failures
Attainment gap between boys and girls: 6 points => kpi/ceiling decrease <= 6.0 points | Attainment gap between boys and girls
Budget overrun on the hall: 3% => kpi/ceiling decrease <= 3.0 % | Budget overrun on the hall
Exhibition tickets sold: 42,000 => kpi/floor increase >= 42000.0 | Exhibition tickets sold
Fees written off: 4% => kpi/ceiling decrease <= 4.0 % | Fees written off
Days sales outstanding: 42 => kpi/ceiling decrease <= 42.0 | Days sales outstanding
Hydrants out of service: 0.8% => kpi/ceiling decrease <= 0.8 % | Hydrants out of service
Crane moves per hour: 30 => kpi/floor increase >= 30.0 | Crane moves per hour
Hatchability: 85% => kpi/floor increase >= 85.0 % | Hatchability
Load factor: 85% => unclear
Wharf forms: 79% => unclear
Denied boardings: 4% => kpi/ceiling decrease <= 4.0 % | Denied boardings
Grow sales by a factor of X => objective
Grow sales by a factor of tbd => unclear
Reach 125 towns (42 that we have had for very many years by now) => key_result/reach increase 125.0 | towns (42 that we have had for very many years by now)
No parcels from depots in towns along coasts near ports behind hills beyond rivers under bridges of stone wait more than 3 days => kpi/ceiling decrease <= 3.0 days | parcels
No parcels from depots wait more than 3 days => kpi/ceiling decrease <= 3.0 days | parcels
10 accounts go from 5% to 25% => key_result/count increase 10.0 | accounts go
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected
