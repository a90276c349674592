"""Standards, tables and numbers in names: each row is an example of a class of wordings, made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read, rows

STATEMENTS = """
All sheds have a lock [3/8] => key_result/milestone
Every hut is painted [30%] => key_result/milestone
[x] Plant 40 trees => task 40.0
[ ] Reduce churn to 3% => key_result/reach decrease 3.0 %
Plant 40 trees [street names] => task 40.0
Interview 10* of the stewards => task 10.0
Reduce **churn** to 3% => key_result/reach decrease 3.0 %
Bake 5 * 3 loaves => task 5.0
Cut emissions by 46% from 2015 levels => key_result/change_by decrease 46.0 %
Reduce water use by 25% over 2015 => key_result/change_by decrease 25.0 %
Reduce waste by 30% compared to 2016 => key_result/change_by decrease 30.0 %
Lower energy use 20% from 2015 => key_result/change_by decrease 20.0 %
Reduce scope 1 & 3 emissions 70% by 2032 from a 2017 base year => key_result/change_by decrease 70.0 % [by 2032]
Grow members from 2010 to 2400 => key_result/move increase 2010.0 -> 2400.0
Number of 911 calls picked up within 12 seconds: 88% => kpi/floor increase >= 88.0 %
Reduce 404 errors by 20% => key_result/change_by decrease 20.0 %
Offer 401k plans => task
Sales of new pies: start 30, goal 60 => key_result/move increase 30.0 -> 60.0
Load time (initially 5s, target 2s) => key_result/move decrease 5.0 -> 2.0 seconds
Start 3 pilots => task 3.0
Deploy wardens within one full (1) working day => kpi/ceiling decrease <= 1.0 business days
Alarms will be checked by the next business day => kpi/ceiling decrease <= 1.0 business days
Reply within the next working day => kpi/ceiling decrease <= 1.0 business days
Move to the next business day => task
Launch the app by week 16 => task [by week 16]
Reach 500 users by month 12 => key_result/reach increase 500.0 [by month 12]
Win 25 shops by end of Q-4 => key_result/count increase 25.0 [by end of Q-4]
Reach 40 pledges by the final demo => key_result/reach increase 40.0 [by the final demo]
Have 4x storage redundancy for all depots => key_result/reach increase 4.0 x
Increase pipeline coverage to 4x => key_result/reach increase 4.0 x
Grow sales to 3x the current level => key_result/change_by increase 200.0 %
Achieve 5x ROAS => key_result/reach increase 5.0 x
Achieve 3x growth in pledges => key_result/change_by increase 200.0 %
Get 2x the pledges => key_result/change_by increase 100.0 %
All 3 mills and 2 depots use the scanner => key_result/milestone
Both mills and 2 depots report weekly => key_result/reach 2.0
The maximum acceptable wait is six (6) business days => kpi/ceiling decrease <= 6.0 business days
Maximum speed: 300 => kpi/floor increase >= 300.0
Minimum score: 70 => kpi/floor increase >= 70.0
The minimum acceptable uptime is 99.5% => kpi/floor increase >= 99.5 %
Warn the tenants at least six (6) business days prior to the works => kpi/floor increase >= 6.0 business days
Send agendas at least 3 days before the meeting => kpi/floor increase >= 3.0 days
2 week delivery cycle => key_result/reach decrease 2.0 weeks
24 hour turnaround => key_result/reach decrease 24.0 hours
30 day churn => metric
As per the charter, ensure that 96.5 percent of the plots have a steward => key_result/reach increase 96.5 %
For all new tenants, reduce arrears to 5% => key_result/reach decrease 5.0 %
In 12 parishes, clean the wells => key_result/reach 12.0
Elevated: the repair time is six (6) business days => kpi/ceiling decrease <= 6.0 business days
Have a plan to bear peaks of up to 25% of the load => task
No letter takes more than one working day to answer => kpi/ceiling decrease <= 1.0 business days
Checkout takes less than 3 minutes => kpi/ceiling decrease <= 3.0 minutes strict
Prototype, test, or ship at least 4 kiosks => task 4.0
Call Processing Interval: 75 => kpi/ceiling decrease <= 75.0
99th percentile per cluster <= N where N depends on the disk => kpi/ceiling decrease
311 desk ratings: Target 4 on a 5 point scale => kpi/floor increase >= 4.0
PERMIT REVIEWS ON TIME: Target 65% completed within 15 business days => kpi/floor increase >= 65.0 %
Conversion: Min: 25% | Target: 35% | Stretch: 45% => kpi/floor increase >= 35.0 %
Faults: Max 5/tenant/month | Target 4 | Stretch <3 => kpi/ceiling decrease <= 4.0
Defects per week: Baseline 0, Target <1 => kpi/ceiling decrease <= 1.0 strict
Fill rate: Baseline 100%, Target >97% => kpi/floor increase >= 97.0 % strict
Drift incidents: Baseline 0, Target 0 => kpi/ceiling decrease <= 0.0
Pledges per steward: +2 => key_result/change_by_abs increase 2.0
Get +$500K in pledges from members by late 2031 => key_result/change_by_abs increase 500000.0 USD [by late 2031]
Lose 10 kg => key_result/change_by_abs decrease 10.0 kg
Shave 2 days off the cycle => key_result/change_by_abs decrease 2.0 days
Reduce emissions to 75% below the 2015 baseline => key_result/change_by decrease 75.0 %
Cut setup from 35-45 minutes to 5 minutes => key_result/move decrease 5.0 minutes
Move setup from 35-45 minutes to 5 minutes => unclear
Grants from at least one partner, growing by 10% => unclear
Lay 40 miles of cable per 100 miles of road => unclear
Train 4 or more times weekly => kpi/floor increase >= 4.0
Handle 100+ orders per hour => kpi/floor increase >= 100.0
Automate intake to <10 seconds => key_result/reach decrease 10.0 seconds strict
Open a page where one pays in < 10 seconds => task 10.0 seconds strict
Answer letters within 3 days => kpi/ceiling decrease <= 3.0 days
By fixing 9 gates I know the yard => task 9.0
Aim to cut waste by 20% => key_result/change_by decrease 20.0 %
Strive to raise pledges v. baseline by 20% => key_result/change_by increase 20.0 %
Achieve top-3 ranking in the league => key_result/reach decrease 3.0
Write scripts for the top-50 mills => task
Deploy 3x per week => task 3.0
Stay under 1,900 kcal a day => kpi/ceiling decrease <= 1900.0 kcal strict
Upgrade to Plonk 16 => task
Launch Bergen 2 => task
adopt Bergen 2 in 3 sites => task 3.0
7 of 10 stewards finish the tour => key_result/reach increase 70.0 %
Hold 1:1 meetings => task
Staff ratio of 1:15 => key_result/reach 15.0
Search time < 400ms for 95% of queries => kpi/ceiling decrease <= 400.0 ms strict
Letters answered within 1 hour or 30 minutes at night => kpi/ceiling decrease <= 1.0 hours
Urgent letters must get a reply within 9 working hours => kpi/ceiling decrease <= 9.0 business hours
Ninety-eight and six tenths percent (98.6%) of lamps lit => key_result/reach increase 98.6 %
Twelve or so jetties => key_result/count increase 12.0
End falls of climbers under 9 years of age, reducing them to 12 => unclear
Reduce by one third early deaths => key_result/change_by decrease 33.33 %
90% participation (target: 100) => key_result/reach increase 90.0 %
40% increase in stewards - current: 12 => key_result/change_by increase 40.0 %
Net bookings: $61k/mo to $74k/mo => key_result/move increase 61000.0 -> 74000.0 USD
Sales: 40 (2024) to 60 (2025) => key_result/move increase 40.0 -> 60.0
Sales: 40, 30 to 60 => unclear
2x technical writers => key_result/count increase 2.0
3x customers => key_result/change_by increase 200.0 %
6x engineers => key_result/count increase 6.0
Benchmark the kiln, improve it by 10% => key_result/change_by 10.0 %
High: Enterprise plan: 2 business hours => kpi/ceiling decrease <= 2.0 business hours
Mean wait (in days) for a permit: 15 => kpi/ceiling decrease <= 15.0 days
Number of days to issue a permit: 12 => kpi/ceiling decrease <= 12.0 days
Minutes per call: 6 => kpi/ceiling decrease <= 6.0 minutes
Time taken to process claims: 23 => kpi/ceiling decrease <= 23.0
Invoices over 60 days old: 3% => kpi/ceiling decrease <= 3.0 %
Tickets older than 30 days: 5% => kpi/ceiling decrease <= 5.0 %
Stewards with over 5 years of service: 60% => unclear
Level 3 to 85% => key_result/reach increase 85.0 %
Pass rate of level 3 to 85% => key_result/reach increase 85.0 %
Hold 5 fairs => task 5.0
A kiln runs for 12 days without a fault => key_result/milestone
Give notice of works of 2 working days => key_result/reach increase 2.0 business days
The kiln can handle 500 pots an hour => key_result/reach increase 500.0
The kiln handles big loads (1TB++) with ease => key_result/milestone
Make £15,000 a month => key_result/reach increase 15000.0 GBP
% Reduction in litter: 3% => key_result/change_by decrease 3.0 %
Increase in sales: 5% => key_result/change_by increase 5.0 %
Grow our $20k customer base => objective
Raise pledges by 10% in month one => key_result/change_by increase 10.0 % [in month one]
Speed up the checks by 8% => key_result/change_by 8.0 %
Improve response time by 10% => key_result/change_by decrease 10.0 %
Improve resolution time by 10% => key_result/change_by decrease 10.0 %
Achievement gap: 5% => kpi/ceiling decrease <= 5.0 %
Flaky tests: 5 => kpi/ceiling decrease <= 5.0
Water use by 10% of homes => unclear
Water use: 10 => kpi/ceiling decrease <= 10.0
Research spending: $5M => kpi/floor increase >= 5000000.0 USD
Bundle size: 200 KB => kpi/ceiling decrease <= 200.0 kB
Precision@10: 0.8 => kpi/floor increase >= 0.8
Recall > 0.9 => kpi/floor increase >= 0.9 strict
Time on page 2+ minutes => kpi/floor increase >= 2.0 minutes
Pass rate of 90% within the interval => key_result/reach increase 90.0 %
Level of 5 at the mill => key_result/reach 5.0
The base is 5 (vs 4 last year) => key_result/move increase 4.0 -> 5.0
Deliver 3 fairs (vs 2 in 2024) => task 3.0 [in 2024]
99.5% availability excluding planned works => kpi/floor increase >= 99.5 %
Availability of 99.95% => kpi/floor increase >= 99.95 %
95% of requests are served in 200 ms => kpi/floor increase >= 95.0 %
99.9% of requests succeed => kpi/floor increase >= 99.9 %
The target response time is 1 day => kpi/ceiling decrease <= 1.0 days
The service level is 90% of letters within 30 days => key_result/reach increase 90.0 %
The goal is to conduct 10 checks per inspector per day => kpi/floor increase >= 10.0
Hedges shall be 90% native => kpi/floor increase >= 90.0 %
Probes should have a 98.0% success rate => kpi/floor increase >= 98.0 %
80% of new users should take the tour => key_result/reach increase 80.0 %
90% of letters will be answered within 20 days => kpi/floor increase >= 90.0 %
Staff will strive for 97% attendance => kpi/floor increase >= 97.0 %
70% attendance quarterly => kpi/floor increase >= 70.0 %
Repairs should take 10 days by 2030 => key_result/reach decrease 10.0 days [by 2030]
4 newsletters => task 4.0
2 seminars with guests => task 2.0
4 videos watched 1,000 times => key_result/count increase 4.0
3 odd new seminars => task 3.0
5 cases open for more than 30 days => unclear
Cost of 40 per 100 members => key_result/reach decrease 40.0
Keep on growing sales from 5 to 8 => key_result/move increase 5.0 -> 8.0
Continue to improve yield, from 20% to 25% => key_result/move increase 20.0 -> 25.0 %
Recruit 12 stewards, each under 65 years old => task 12.0
Pledges: Stretch goal: $54,000 => kpi/floor increase >= 54000.0 USD
Baseline 5 jetties in all, target: 60% of piers => unclear
Reach 5 piers, 12% of tours => key_result/reach increase 5.0
Repairs after 15:30 on 3 piers => key_result/reach 3.0
Nearly 5 out of 5 piers => key_result/reach increase 100.0 %
Net worth: 5 (old) to => unclear
No pier open for longer than 5 days => kpi/ceiling decrease <= 5.0 days
Code must pass => objective
Wharf fees of 3 million or so => key_result/reach 3000000.0
Take sales to 3 days later => key_result/reach decrease 3.0 days
2x odd new green plain small pots => key_result/change_by increase 100.0 %
Sales: 40 and back to 60 => kpi/floor increase >= 40.0
40% of tenants pay in the first week => key_result/reach increase 40.0 %
Blorp 30 paths => task 30.0
Delight guests with 5 shows => key_result/reach increase 5.0
500 daily active tenants => key_result/reach increase 500.0
Make the ferry quick for 10 large shippers => objective
Newsletters: 2 per month => kpi/floor increase >= 2.0
Newsletters: 10 => kpi/floor increase >= 10.0
Count of newsletters: 20 => kpi/floor increase >= 20.0
The count of newsletters: 20 => kpi/floor increase >= 20.0
Count of newsletters per town: 20 => kpi/floor increase >= 20.0
Wagons (in schools): 40 => kpi/floor increase >= 40.0
Chess clubs in schools: 40 => kpi/floor increase >= 40.0
Town: 500-600 new orchards => kpi/range 500.0..600.0
500-600 new orchards => key_result/count increase 500.0..600.0
500-600 days => kpi/range 500.0..600.0 days
500-600 new orchards a year => kpi/range 500.0..600.0
Target: 500-600 new orchards => key_result/count increase 500.0..600.0
Target 500-600 => kpi/range 500.0..600.0
At least 500-600 new orchards => kpi/range 500.0..600.0
0-10 new orchards => key_result/count increase 10.0
Nap 10 minutes a day => task 10.0 minutes
Nap 10 minutes => key_result/reach decrease 10.0 minutes
Nap 10 towels a day => task 10.0
Lamp oil down to 30 => key_result/reach decrease 30.0
Lamps at 11 kV: within 15 days => kpi/ceiling decrease <= 15.0 days
Lamps at 11 kV: under 15 kV => kpi/ceiling decrease <= 15.0 kV strict
5 day turn around => key_result/reach decrease 5.0 days
Repairs: 5 day turnaround => kpi/ceiling decrease <= 5.0 days
Repairs: 5 day churn => metric
Repairs, 5 day turnaround => metric
5 day turn => metric
% of letters answered from 5 towns: 80 => kpi/floor increase >= 80.0 %
% of letters from 5 halls answered in under 3 days: 80% => kpi/floor increase >= 80.0 %
Guarantee 95% uptime => kpi/floor increase >= 95.0 %
Ensure 95% uptime => key_result/reach increase 95.0 %
Guarantee a wait of 3 days => kpi/ceiling decrease <= 3.0 days
The mill guarantees 95% uptime => kpi/floor increase >= 95.0 %
The mill gives 95% uptime => key_result/reach increase 95.0 %
Old pumps run on 98% of days => kpi/floor increase >= 98.0 %
Old pumps run in 98% of towns => kpi/floor increase >= 98.0 %
Old pumps run for 98% of days => kpi/floor increase >= 98.0 %
Old pumps run on 98% power => key_result/reach increase 98.0 %
Old pumps run at 98% of load => key_result/reach increase 98.0 %
Old pumps on 98% of days => key_result/reach increase 98.0 %
Old pumps: run on 98% of days => key_result/reach increase 98.0 %
Run the pumps on 98% of days => key_result/reach increase 98.0 %
The kiln is mended in 5 days => kpi/ceiling decrease <= 5.0 days
The kiln is open in 5 days => key_result/reach decrease 5.0 days
Letters go out in 3 days => kpi/ceiling decrease <= 3.0 days
Letters go out in 3 towns => key_result/reach 3.0
Letters go out 3 days => key_result/reach decrease 3.0 days
90% of repairs are finished within 5 days => kpi/floor increase >= 90.0 %
90% of repairs are finished => key_result/reach increase 90.0 %
90% of repairs are put in within 5 days => key_result/reach increase 90.0 %
90% of repairs finish within 5 days => key_result/reach increase 90.0 %
We aim to get it lit within 4 hours => kpi/ceiling decrease <= 4.0 hours
We aim to get it lit within 4 trips => key_result/reach decrease 4.0
We aim to get it lit in at most 4 hours => key_result/reach decrease 4.0 hours
Sweep at least 3 a day => kpi/floor increase >= 3.0
Sweep a minimum of once a day => kpi/floor increase >= 1.0
Sweep at least 3 => task 3.0
Sweep over 3 a day => kpi/floor increase >= 3.0 strict
Sweep minimum of 3 a day => kpi/floor increase >= 3.0
Adoption of the new till: 40% => kpi/floor increase >= 40.0 %
Raise adoption of water meters to 40% => key_result/reach increase 40.0 %
Adoption of water meters: 40% => kpi/floor increase >= 40.0 %
Completion of late returns: 40% => kpi/floor increase >= 40.0 %
Uptake of water meters: 40% => kpi/floor increase >= 40.0 %
Uptake on water: 40% => kpi/floor increase >= 40.0 %
Visits: reach 400 => key_result/reach increase 400.0
Prepare 3 halls including: => task 3.0
Find 5 crews that the mill needs => task 5.0
Continue baking bread for 40 guests => task 40.0
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)
