"""Two numbers of which one is meant: what was and shall be, conditions, notice, promises; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read_by_name, rows

TOLD = """
Unplanned stops on press 4, 19/month → 8/month => unclear
Time from 999 call to water on fire: 14 min 10 s → 11 min => key_result/move decrease 850.0 -> 11.0 minutes (from seconds) | Time
Shrink shrinkage: 2.4% of sales → 1.6% => key_result/move decrease 2.4 -> 1.6 % | shrinkage
Sales 5 (2024) → 8 => key_result/move increase 5.0 -> 8.0 | Sales
Unless the river is above 3.2 m, at most 2 cancelled sailings per season => kpi/ceiling decrease <= 2.0 | cancelled sailings per season
With 20% fewer staff, serve 5% more lunches => key_result/change_by increase 5.0 % | lunches
For every £1 of grant, £3.50 in local spending => unclear
When more than 20 boats are out, keep 2 launches ready => unclear
If 3 crews are away, answer calls within 5 minutes => kpi/ceiling decrease <= 5.0 minutes | answer calls
From 40%, increase to 60% => key_result/move increase 40.0 -> 60.0 %
By 30 June, reach 40 members => key_result/reach increase 40.0 [By 30 June] | members
Our bus: 40 minutes door to door is too long, we want 25 => key_result/move decrease 40.0 -> 25.0 minutes | bus
Tenor section – 4 men now, 9 wanted before the concert => key_result/move increase 4.0 -> 9.0 | Tenor section
Match-day stewards: 36, we need 50 for the licence => key_result/move increase 36.0 -> 50.0 | Match-day stewards for the licence
Gap between girls' and boys' marks 9 points; want it closed to 3 => key_result/move decrease 9.0 -> 3.0 points | Gap between girls' and boys' marks
Visits 40, aim for 60 => key_result/move increase 40.0 -> 60.0 | Visits
Visits at 40, should be 60 => key_result/move increase 40.0 -> 60.0 | Visits
Complaints are 40, should be 20 => key_result/move decrease 40.0 -> 20.0 | Complaints
Complaints 40; make that 20 => key_result/move decrease 40.0 -> 20.0 | Complaints
Bed cost £38, should be £29 => key_result/move decrease 38.0 -> 29.0 GBP | Bed cost
Volunteers: 36, we need 50 vans => unclear
Seats 40, want lights at 20 => unclear
Wetland: 140 ha in 2020, 175 now, 220 by 2030 => unclear [in 2020]
Turnover was 34% and is 26%: next stop 18% => unclear
Grow corporate support income to $425,000 USD in 2024 => key_result/reach increase 425000.0 USD [in 2024] | corporate support income
Grow income to $425,000 USD => key_result/reach increase 425000.0 USD | income
Income of $425,000 USD or more => kpi/floor increase >= 425000.0 USD | Income
Grow income from $400,000 USD to $425,000 USD => key_result/move increase 400000.0 -> 425000.0 USD | income
Deliver helpful materials to at least 1,000 people => task 1000.0 | helpful materials
Train a minimum of 300 people through our courses => task 300.0 | people through our courses
Send renewals no later than 31 days prior to lease expiration => kpi/floor increase >= 31.0 days | renewals
Notice of non-renewal sent: no later than 31 days before the lease ends => kpi/floor increase >= 31.0 days | Notice of non-renewal sent
Invoices sent at least 5 days before month end => kpi/floor increase >= 5.0 days | Invoices sent
Renewal offers sent: 75-90 days before lease end => kpi/range 75.0..90.0 days | Renewal offers sent
Operating profit before expenses: 40% => kpi/floor increase >= 40.0 % | Operating profit before expenses
Profit margin after costs: 40% => kpi/floor increase >= 40.0 % | Profit margin after costs
Profit before tax: $4m => kpi/floor increase >= 4000000.0 USD | Profit before tax
Achieve a 70% waste recycling rate => key_result/reach increase 70.0 % | waste recycling rate
Waste recycling rate: 70% => kpi/floor increase >= 70.0 % | Waste recycling rate
Waste recycled: 70% => kpi/floor increase >= 70.0 % | Waste recycled
Recruit 5 members under the age of 40 => key_result/count increase 5.0 | members under the age of 40
Ensure each club has one youth exchange member => task | each club has one youth exchange member
Each club has one treasurer => key_result/milestone | Each club has one treasurer
Every depot has one first aider => key_result/milestone | Every depot has one first aider
Every depot has 2 first aiders => key_result/reach 2.0 | Every depot
Measure and compare results between previous two camps => task | results between previous two camps
Organize youth exchange between 4 twin clubs => task | youth exchange between 4 twin clubs
Hold 15% of total market share => kpi/floor increase >= 15.0 % | total market share
Have at least 85% of patients seen => key_result/reach increase 85.0 % | patients seen
make it easy for you to access our building => objective
Make it easier for members to renew => objective
Plan for a supporter event => task | Plan for a supporter event
Continue building the tower => task | tower
Answer 85% of calls within 15 seconds => key_result/reach increase 85.0 % | calls
Resolve 90% of tickets inside 8 business hours => key_result/reach increase 90.0 % | tickets
We will run 97% of trains within 5 minutes of scheduled time => kpi/floor increase >= 97.0 % | trains
We aim to process 80% of applications within 3 weeks => kpi/floor increase >= 80.0 % | applications
Systems are available 98% of the time during opening hours => kpi/floor increase >= 98.0 % | Systems are available of the time during opening hours
4-hour recovery time objective (RTO) => kpi/ceiling decrease <= 4.0 hours | recovery time objective (RTO)
24-hour turnaround on invoices => kpi/ceiling decrease <= 24.0 hours | turnaround on invoices
2-hour response => kpi/ceiling decrease <= 2.0 hours | response
2-day delivery => kpi/ceiling decrease <= 2.0 days | delivery
Track external feedback through issues => metric | external feedback through issues
Net revenue less refunds: $4m => kpi/floor increase >= 4000000.0 USD | Net revenue less refunds
Fire doors wedged open: three is the most we tolerate => kpi/ceiling decrease <= 3.0 | Fire doors wedged open
Visits: 3 is the least => unclear
Turnout, stuck at 55% for three years, to 75% => unclear
Stop losing 25% of apprentices in year one => unclear [in year one]
Stop 90% of spam => key_result/reach increase 90.0 % | spam
plug at least half of the £1.1m gap => key_result/change_by decrease 50.0 %
Close half of the gap in pay => key_result/change_by decrease 50.0 % | gap in pay
Stretch the interval between services by 6 weeks => unclear
Half as many again on the tours => key_result/change_by increase 50.0 % | again on the tours
Half as many spills => key_result/change_by decrease 50.0 % | spills
Tank no hotter than 60 °C => kpi/ceiling decrease <= 60.0 °C | Tank
Ninety-nine point five percent of barcodes readable => key_result/reach increase 99.5 % | barcodes readable
one point ahead of the league => key_result/count increase 1.0 points | ahead of the league
Persuade one in three of the 1,500 leaseholders to vote yes => key_result/reach increase 33.33 % | 1,500 leaseholders to vote yes
At most 2 of 30 pumps down at once => kpi/ceiling decrease <= 6.67 % | pumps down at once
At least 9 of 10 crews trained => kpi/floor increase >= 90.0 % | crews trained
No more than 2 of the 90 lambs bottle-fed => kpi/ceiling decrease <= 2.0 | 90 lambs bottle-fed
Water use per pint: one fifth less than in 2022 => key_result/change_by decrease 20.0 % [in 2022] | Water use per pint
A 32-hour turnaround becomes a 12-hour one => objective
Raise open nights to 5 or 6 a week => unclear
Charter renewed for another 7 years => key_result/milestone | Charter renewed for another 7 years
Gloves binned to be cut to ⅓ => unclear
Admissions one and a half times the 2021 intake => key_result/change_by increase 50.0 % | Admissions
Income of A$400,000 AUD or more => kpi/floor increase >= 400000.0 AUD | Income
Notice sent: no later than 31 days before the lease ends => kpi/floor increase >= 31.0 days | Notice sent
Keep delivery between 4 days => unclear
Keep stock between 4 and 6 weeks => kpi/range 4.0..6.0 weeks | stock
We'll answer 90% of calls => kpi/floor increase >= 90.0 % | calls
We will reach 90% of members => key_result/reach increase 90.0 % | members
We will cut 20% of waste => key_result/change_by decrease 20.0 % | waste
webhook deliveries succeed 99.5% of the time, first try => kpi/floor increase >= 99.5 % | webhook deliveries succeed of the time, first try
Launch 2-day delivery => task | 2-day delivery
2-day delivery launched => key_result/milestone | 2-day delivery launched
2-day delivery in all towns => kpi/ceiling decrease <= 2.0 days | delivery in all towns
Complete 95% of repairs within 5 days by June => key_result/reach increase 95.0 % [by June] | repairs
Metric: tonnes landed per hour; Baseline: 38; Stretch: 55; Target: 48 => key_result/move increase 38.0 -> 48.0 | tonnes landed per hour
Diesel: 5.9 l/100 km now → 5.2 l/100 km => key_result/move decrease 5.9 -> 5.2 | Diesel
Grow the 40–60 age group by 8% and nothing else => key_result/change_by increase 8.0 % | 40–60 age group
Whittle the 14-day felling permit delay down to a week => key_result/reach decrease 1.0 weeks | 14-day felling permit delay
Cut the wait to an hour => key_result/reach decrease 1.0 hours | wait
Take the wait from 3 days to a day => key_result/move decrease 3.0 -> 1.0 days | wait
Be in the top 3 of 41 hospices => key_result/reach decrease 3.0 | top
Tenor section – 4 men now, 9 wanted before the Brahms in November => key_result/move increase 4.0 -> 9.0 [in November] | Tenor section
Anything over 72 hours in the cells is unacceptable => kpi/ceiling decrease <= 72.0 hours
Anything over 72 hours is unacceptable => kpi/ceiling decrease <= 72.0 hours
Juniors leaving us before 16: 1 in 3 last year, 1 in 6 next year => key_result/move decrease 33.33 -> 16.67 % [next year] | Juniors leaving us before
120 % of last year's lavender oil => key_result/change_by increase 20.0 % | last year's lavender oil
Reduce night flights over the village to 60 % of the 2023 figure => key_result/change_by decrease 40.0 % | night flights over the village of the 2023 figure
Sales at 110% of 2024 => key_result/change_by increase 10.0 % | Sales of 2024
Reach 110% of last year's sales => key_result/change_by increase 10.0 % | last year's sales
Cut waste to 80% of the 2020 level => key_result/change_by decrease 20.0 % | waste of the 2020 level
Spend 5% of last year's budget => key_result/reach increase 5.0 % | last year's budget
90% of last year's members renewed => key_result/reach increase 90.0 % | last year's members renewed
90% of 2025 graduates in work => key_result/reach increase 90.0 %
Bump Postgres from 12 to 16 => task | Postgres
Backport the fix to 4.14 LTS => task | fix to 4.14 LTS
Track visits on lines 1, 2 and 4 => metric | visits on lines
Measure results between previous two camps => metric | results between previous two camps
Fall prevention round: done on 95 % of wards => kpi/floor increase >= 95.0 % | Fall prevention round of wards
Cap badges back in the stores, 98 % of them => unclear
Cap spend at £5k => kpi/ceiling decrease <= 5000.0 GBP | spend
Cap weekly hours to 40 => kpi/ceiling decrease <= 40.0 | weekly hours
Cash split: dollars 40% (+/- 5 points) => kpi/range 35.0..45.0 % | Cash split
Tank at 20 °C (± 2) => kpi/range 18.0..22.0 °C | Tank
Prop store: 6 of 10 items found. Ought to be 9. => unclear
Make kits last a year and a half longer => objective
Freezer running at -14 °C; get it down to -18 °C => unclear
Recall to 6-month check-up slid from 81% to 66%. Restore it. => unclear
Loaves binned have crept up from 12 to 31 a day; back to 12 by May => unclear [by May]
Raise NPS from 30 to 45. Restore trust. => key_result/move increase 30.0 -> 45.0 | NPS
Win back members: from 30 to 45 => key_result/move increase 30.0 -> 45.0 | members
A doubling of pledges => key_result/change_by increase 100.0 % | doubling of pledges
A halving of waste => key_result/change_by decrease 50.0 % | halving of waste
We want a tripling of visits => key_result/change_by increase 200.0 % | tripling of visits
Doubling sales => key_result/change_by increase 100.0 % | sales
A doubling dose => metric | doubling dose
Blog post x4 => metric | Blog post x4
BMW X3 sales => metric | BMW X3 sales
Sales X3 => metric | Sales X3
Sales x => metric | Sales x
Let ticket income grow slower than 4% => unclear
Firm and test the plan => task | plan
Food and drink sales => metric | Food and drink sales
Sales and support calls => metric | Sales and support calls
Cut the list by 150 names, leaving about 400 => key_result/change_by_abs decrease 150.0 | list
Grow income to $425,000 AUD => key_result/reach increase 425000.0 AUD | income
Grow income to $425,000 CAD from $400,000 CAD => key_result/move increase 400000.0 -> 425000.0 CAD | income
Fall prevention round: done on 95% of wards => kpi/floor increase >= 95.0 % | Fall prevention round of wards
Fall below 5 complaints => kpi/ceiling decrease <= 5.0 | complaints
Fall to 5 complaints => key_result/reach decrease 5.0 | complaints
Our club attracts the best players => objective
Response target: 10 => unclear
Resolution goal: 4 => unclear
Revenue of $5m against $4m in 2024 => key_result/move increase 4000000.0 -> 5000000.0 USD | Revenue
Revenue of $5m vs $4m last year => key_result/move increase 4000000.0 -> 5000000.0 USD | Revenue
Visits of 60 against 80 last year => key_result/move decrease 80.0 -> 60.0 | Visits
NPS to 45 from 30 in Q3 => key_result/move increase 30.0 -> 45.0 [in Q3] | NPS
Reach 1,200 members under the age of 12 => key_result/reach increase 1200.0 | members under the age of 12
Publish 3 guides plus a video => task 3.0 | guides plus a video
Open 2 shops in 4 of our towns => task 2.0 | shops
Open 2 shops in 4 very busy market towns => task 2.0 | shops
4 boats in 5 back by noon => key_result/reach increase 80.0 % | boats in 5 back by noon
Callers stuck on hold: under 2% => kpi/ceiling decrease <= 2.0 % strict | Callers stuck on hold
Output 40, like last year's 38 => unclear
Loans of £3m, £1m needed in cash => unclear
Members x 40 => key_result/reach increase 40.0 | Members x
Sales x 3 => key_result/change_by increase 200.0 % | Sales
Raise £5,000: £2,000 from grants, £3,000 from raffles => key_result/count increase 5000.0 GBP
Reduce 40% of current energy intake => key_result/change_by decrease 40.0 % | current energy intake
Cut 30% of last year's volume => key_result/change_by decrease 30.0 % | last year's volume
Eliminate 60% of current number of bugs => key_result/change_by decrease 60.0 % | current number of bugs
Grow profit by 120% of last year's figure => key_result/change_by increase 120.0 % | profit of last year's figure
Visits from 30 to 50 - fix the gate => key_result/move increase 30.0 -> 50.0 | Visits
Get the 200-300 sign-ups => key_result/reach increase 200.0..300.0 | sign-ups
Grow the 40-60 age group by 8% => key_result/change_by increase 8.0 % | 40-60 age group
Complaints about recycling: 40 => kpi/ceiling decrease <= 40.0 | Complaints about recycling
Recycling contamination 5% => key_result/reach decrease 5.0 % | Recycling contamination
Without raising fees by more than 2%, double membership => key_result/change_by increase 100.0 % | membership
Systems are up 98% of the time => unclear
We will answer 90% of calls => kpi/floor increase >= 90.0 % | calls
Fill 90% of shifts to avoid a deficit => key_result/reach increase 90.0 % | shifts to avoid a deficit
Close 90% of tickets with no gap => key_result/reach increase 90.0 % | tickets with no gap
Plug half of the £1m gap => key_result/change_by decrease 50.0 %
Watch the 7-day average at gauge 12 => metric | 7-day average at gauge
Reach 1,200 library card holders under the age of 12 by Christmas => key_result/reach increase 1200.0 [by Christmas] | library card holders under the age of 12
Keep half as much stock => unclear
Keep 50% less stock => unclear
Moisture of the biscuit 2.5%, give or take 0.3 => kpi/range 2.2..2.8 % | Moisture of the biscuit
Tank at 20 °C, give or take 2 => kpi/range 18.0..22.0 °C | Tank
At least 10% cheaper per tonne => key_result/change_by decrease 10.0 % | per tonne
At least 10% fewer complaints => key_result/change_by decrease 10.0 % | complaints
At most 10% more complaints => kpi/ceiling decrease <= 10.0 % | complaints
10% cheaper per tonne => key_result/change_by decrease 10.0 % | per tonne
Pilot 4 routes => task 4.0 | routes
A dozen paid pilots, 3 of which turn into annual contracts => key_result/count increase 12.0 | paid pilots
A dozen new partners => key_result/count increase 12.0 | new partners
Keep the reading room from 40 to 55 % humidity => kpi/range 40.0..55.0 % | reading room
Keep on raising sales from 5 to 8 => key_result/move increase 5.0 -> 8.0 | sales
Keep the cold store from 2 to 8 °C => kpi/range 2.0..8.0 °C | cold store
Fertiliser bill to be a fifth lower than the £48k we paid last year => key_result/change_by decrease 20.0 % | Fertiliser bill
Heating bill a third lower than last year => key_result/change_by decrease 33.33 % | Heating bill
Attendance 80%, must not fall to 70% => key_result/reach increase 80.0 % | Attendance
Complaints 40, must not rise to 50 => key_result/reach decrease 40.0 | Complaints
In schools with more than 300 pupils, appoint a nurse => task | nurse
For orders over £50, double the points => key_result/change_by increase 100.0 % | points
Open two shops in three nearby market towns => task 2.0 | shops
Hold one event in 5 of our libraries => task 1.0 | event
Revenue x 2 => key_result/change_by increase 100.0 % | Revenue
Reduce lead time by another 4 days => key_result/change_by_abs decrease 4.0 days | lead time by another
Keep average age of 6 years or less => kpi/ceiling decrease <= 6.0 years | average age
Complaints have not doubled => key_result/milestone | Complaints have not doubled
Sales doubled and costs halved => key_result/milestone | Sales doubled and costs halved
Homes visited 400, 40 needed repairs => unclear
36 stewards, 50 wanted => unclear
Raise NPS from 30 to 40: 45 in retail => key_result/move increase 30.0 -> 40.0 | NPS
Reach a CSAT of 90%. Sector: 80% => key_result/reach increase 90.0 % | CSAT
Cut the cost to a second home owner => key_result/milestone decrease | cost to a second home owner
Reduce the review to ½ day => key_result/reach decrease 0.5 days | review
Raise nights to 5 or 6 a week => unclear
Cap spend on travel, hotels and meals: £5k => kpi/ceiling decrease <= 5000.0 GBP | spend on travel, hotels and meals
Visitors 500, 30 wanted their money back => unclear
Members 400, want 100 of them active => unclear
Income £4m; should donate £1m => unclear
Raise members under the age of 40 to 200 => key_result/reach increase 200.0 | members under the age of 40
60 members by June, 80 by December => key_result/count increase 60.0 [by June] | members
Raise £5,000 by May, £10,000 by December => key_result/count increase 5000.0 GBP [by May]
Keep errors under 2%; 1% in the core => kpi/ceiling decrease <= 2.0 % strict | errors
Move from 3 to 5 sites: 40% → 60% => key_result/move increase 3.0 -> 5.0 | sites
Time from 999 call: 14 min → 11 min => key_result/move decrease 14.0 -> 11.0 minutes | Time
Get feedback from 5 to about 9 crews => key_result/move increase 5.0 -> 9.0 | feedback
Cut use from 7 l/100 km to 6 l/100 km => key_result/move decrease 7.0 -> 6.0 | use
A 2-year restoration of the bridge => task | 2-year restoration of the bridge
4-hour recovery time objective => kpi/ceiling decrease <= 4.0 hours | recovery time objective
Finish 2-3 weeks ahead of schedule => task | 2-3 weeks ahead of schedule
Stop printing 80% of letters => key_result/reach increase 80.0 % | printing of letters
Stop losing 25% of apprentices => unclear
Plan for a doubling of pupils => task | Plan for a doubling of pupils
Achieve a doubling of pledges => key_result/change_by increase 100.0 % | doubling of pledges
Bump Trustpilot from 4.2 to 4.6 => key_result/move increase 4.2 -> 4.6 | Trustpilot
Put every ticket in one queue => task | every ticket in one queue
One visitor in twelve joins the society => key_result/reach increase 8.33 % | visitor in twelve joins the society
After 3 years, the roof is sound => objective
During 3 days, the shop stays open => key_result/milestone | During 3 days, the shop stays open
One pupil in five still not quite able to swim => key_result/reach increase 20.0 % | pupil in five still not quite able to swim
One crew in three ready for sea => key_result/reach increase 33.33 % | crew in three ready for sea
Reach 60 members (± 5) => key_result/reach increase 60.0 | members (± 5)
Reach 60% (± 5) on the test => key_result/reach increase 60.0 % | (± 5) on the test
Keep the tank at 20 °C (± 2) => kpi/range 18.0..22.0 °C | tank
Waste recycling 60% => key_result/reach increase 60.0 % | Waste recycling
Food waste 60 kg => key_result/reach decrease 60.0 kg | Food waste
Food recycling rate: 40% => kpi/floor increase >= 40.0 % | Food recycling rate
Food complaints: 40 => kpi/ceiling decrease <= 40.0 | Food complaints
Cut power to 60% of the current level => key_result/change_by decrease 40.0 % | power of the current level
One boat in seven is late => key_result/reach decrease 14.29 % | boat in seven is late
At most 2 lambs in 9 are lost => kpi/ceiling decrease <= 22.22 % | lambs in 9 are lost
Waste minus 15 percent => key_result/change_by decrease 15.0 % | Waste
Make it easier for you to pay => objective
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected
