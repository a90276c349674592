"""What other organisations' ways of writing taught: each row is an example of a class of wordings, made up here."""

from __future__ import annotations

import pytest

from okrkit.notation import parse
from tests.notation.reading_lines import read, rows

STATEMENTS = """
Cut onboarding from months to 4 weeks => key_result/move decrease 4.0 weeks
Shorten onboarding to 4 weeks => key_result/reach decrease 4.0 weeks
Improve page speed by 20% => key_result/change_by increase 20.0 %
Improve time to hire by 20% => key_result/change_by decrease 20.0 %
30% improvement in queue time => key_result/change_by decrease 30.0 %
Improve return on ad spend by 20% => key_result/change_by increase 20.0 %
Improve time on site by 10% => key_result/change_by increase 10.0 %
Improve cost efficiency by 10% => key_result/change_by increase 10.0 %
10 branches → 25 branches => key_result/move increase 10.0 -> 25.0
3 stores → 10 => key_result/move increase 3.0 -> 10.0
40% weekly activation → 60% => key_result/move increase 40.0 -> 60.0 %
$5K monthly sales → $9K monthly sales => key_result/move increase 5000.0 -> 9000.0 USD
Reduce defects over 12 sprints and rollbacks → 10 => key_result/reach decrease 10.0
Waiting times fall to 5 days => key_result/reach decrease 5.0 days
Sick leave falls from 5% to 3% => key_result/move decrease 5.0 -> 3.0 %
Applications rise to 500 by June => key_result/reach increase 500.0 [by June]
Percentage of letters opened within 40 seconds => metric
Percentage of letters opened within 40 seconds: 90 => kpi/floor increase >= 90.0 %
Number of outages lasting more than 4 hours => metric
Number of open outages < 5 => kpi/ceiling decrease <= 5.0 strict
Percentage of tenants in arrears below 5% => kpi/ceiling decrease <= 5.0 % strict
Percentage of letters that are opened within 40 seconds => metric
% of repairs done right first time: 94.5 => kpi/floor increase >= 94.5 %
Rent arrears %: 2 => kpi/ceiling decrease <= 2.0 %
Relet time (days): 26 => kpi/ceiling decrease <= 26.0 days
Cost per meal (£): 3 => kpi/ceiling decrease <= 3.0 GBP
Cost per meal ($): 3 => kpi/ceiling decrease <= 3.0
Staff (night shift): 12 => unclear
Sickness: 4 => kpi/ceiling decrease <= 4.0
Proportion of bills paid late: 3% => kpi/ceiling decrease <= 3.0 %
Arrears: 3% => kpi/ceiling decrease <= 3.0 %
Bug fix rate: 90% => kpi/floor increase >= 90.0 %
Cash buffer. Aim for 2 => kpi/floor increase >= 2.0
Answer time shall not exceed thirty (30) seconds => kpi/ceiling decrease <= 30.0 seconds
Fewer than three percent (3%) of calls => kpi/ceiling decrease <= 3.0 % strict
Two (three) teams => key_result/reach increase 2.0
No more than ten (10 calls) a day => kpi/ceiling decrease <= 10.0
Show how people can build one => key_result/milestone
Reduce the steps to one => key_result/reach decrease 1.0
At least one => kpi/floor increase >= 1.0
Pupils in years 4 and 5 gain 10 points => key_result/reach increase 10.0 points
Test plan for phases 2, 3 and 4 => task
Stable 1.0 version published as open source => key_result/milestone
20 beta users => key_result/count increase 20.0
Deploy at least once a day => kpi/floor increase >= 1.0
Achieve net zero by 2035 => key_result/milestone [by 2035]
Reach zero incidents => key_result/reach decrease 0.0
Release 1.0 => task
1.0 released => key_result/milestone
All pages accessible (WCAG 2.1 AA) => key_result/milestone
Training completed by 100% of staff => key_result/reach increase 100.0 %
Costs cut by 20% of sales => key_result/change_by decrease 20.0 %
Waiting time up to 5 days => kpi/ceiling decrease <= 5.0 days
Up to 5 => kpi/ceiling decrease <= 5.0
Design and build the new ward => task
Map and report on the funnel => task
Design and layout => task
Support and care => objective
Scale of surplus => metric
Welcoming, tidy wards exist => key_result/milestone
Recruit and retain 40 volunteers => key_result/count increase 40.0
Plan the fair and raise £500 => key_result/count increase 500.0 GBP
Talks given at 5 schools => key_result/count increase 5.0
Flow shipped to 100% of users => key_result/reach increase 100.0 %
At least 3 workshops held in each region => key_result/count increase 3.0
At least 3 monthly workshops => kpi/floor increase >= 3.0
20 Red Cross/Red Crescent volunteers => key_result/count increase 20.0
At least one workshop per month => kpi/floor increase >= 1.0
Close the books in 10 days => key_result/reach decrease 10.0 days
Answer calls in 2 minutes => key_result/reach decrease 2.0 minutes
Migrate the archive in 10 days => task
Build an app with 5 screens => task
Book meetings with 15 partners => key_result/count increase 15.0
Interview staff with 15 partners => task 15.0
Make the site fast for our 10 largest customers => objective
Prepare a briefing on the top 3 risks => task
Share the top 3 risks => task 3.0
Meet weekly with the board => task
Meet the board => objective
Have a monthly all-hands meeting => task
Have a monthly budget => task
Turn visitors into fans => objective
Turn the heating off => task
Become ISO 27001 certified => key_result/milestone
Become a leader => objective
Launch the community beta version => task
Launch the community => objective
Launch the community portal by June => task [by June]
Customers love our service => objective
Customers of love => metric
Donors give their time => key_result/milestone
Crimes reported per 1,000 people => metric
Rent collected as % of rent due => metric
500 tonnes of waste recycled => key_result/reach increase 500.0 tonnes
500 tonnes of waste => unclear
Recruit 20 Red Cross/Red Crescent volunteers => task 20.0
12 calls/day per agent => key_result/reach increase 12.0
Respond with < 24-hour turnaround => task 24.0 hours strict
Achieve a < 3-hour recovery => key_result/reach decrease 3.0 hours strict
In 2026 our choir will have 50 members => key_result/reach increase 50.0 [In 2026]
Raise staffing over the course of 2026 => objective [over the course of 2026]
Raise staffing over the course => objective
Grow staffing to 50 over the course of the year => key_result/reach increase 50.0 [over the course of the year]
Reduce tickets (critical severity) by 20% => key_result/change_by decrease 20.0 %
A better place to work at => objective
A service to be proud of => objective
Orders dispatched within 2 days => kpi/ceiling decrease <= 2.0 days
70% own homes => key_result/reach increase 70.0 %
Location factor of 40 or so => key_result/reach 40.0
Get sales up to 40 or more => key_result/reach increase 40.0
NPS ≥ 30 (about right) => kpi/floor increase >= 30.0
≥ 30 (critical < 5 widgets) => kpi/floor increase >= 30.0
≥ 30 (critical < 5, or > 90) => kpi/floor increase >= 30.0
at least ≥ 50 => kpi/floor increase >= 50.0
"""

REFUSED = """
Play rolled out to 20 schools => nothing says which way the number shall go
Ship in < 2-person teams => no number stands behind '<'
Orders dispatched within 2 => the text breaks off before the unit
Errors of less that 5% => 'that' may be a misspelling
70% les paperwork => 'les' may be a misspelling
Location factor of 40 or belw => 'belw' may be a misspelling
≥ 30 (about right) => the words in brackets are no part of a limit
≥ 30 (critical) => the words in brackets are no part of a limit
≥ 30 (critical = 5) => the words behind the limit name no critical figure
≥ 30 (critical 5) => the words behind the limit name no critical figure
≥ 30 (critical < 5 + 3) => the words behind the limit name no critical figure
≥ 30 (critical < 5 [or so]) => the words behind the limit name no critical figure
Deal size up to $50k => 'up to' may name a target or a limit
By 20% of staff => nothing explains the number
<<50 => the number can be read in two ways
≥ ≥ 50 => the number can be read in two ways
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize("text, why", rows(REFUSED))
def test_it_is_refused_and_says_why(text: str, why: str) -> None:
    statement = parse(text)
    assert ("unclear", why) == (statement.kind, statement.why)
