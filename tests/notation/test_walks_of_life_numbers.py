"""Statements with figures from many walks of life, in our own words, labelled by hand before they were read."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read, rows

STATEMENTS = """
MRR to $50k => key_result/reach increase 50000.0 USD
ARR from $1.1M to $1.8M by December => key_result/move increase 1100000.0 -> 1800000.0 USD [by December]
Trial-to-paid conversion 12% → 18% => key_result/move increase 12.0 -> 18.0 %
Gross churn under 1.5% a month => kpi/ceiling decrease <= 1.5 % strict
Net revenue retention above 115% => kpi/floor increase >= 115.0 % strict
40 new paying teams => key_result/count increase 40.0
Sign 5 lighthouse customers in healthcare => key_result/count increase 5.0
Cut p95 API latency from 800 ms to 300 ms => key_result/move decrease 800.0 -> 300.0 ms
Median time to first value down to 2 days => key_result/reach decrease 2.0 days
Support CSAT of 95% or better => kpi/floor increase >= 95.0 %
Answer every support ticket within 4 hours => kpi/ceiling decrease <= 4.0 hours
Run 20 customer discovery calls => task 20.0
Grow organic sign-ups by 35% => key_result/change_by increase 35.0 %
Organic sign-ups up 35% year on year => key_result/change_by increase 35.0 %
Reduce infrastructure spend per customer by a third => key_result/change_by decrease 33.33 %
Halve the number of critical bugs => key_result/change_by decrease 50.0 %
Double partner-sourced revenue => key_result/change_by increase 100.0 %
99.95% uptime => kpi/floor increase >= 99.95 %
Uptime: 99.95% => kpi/floor increase >= 99.95 %
80% of new accounts complete setup in their first week => key_result/reach increase 80.0 %
Reduce average A&E waiting time from 5.2 hours to 4 hours => key_result/move decrease 5.2 -> 4.0 hours
No more than 2 falls with harm per 1,000 bed days => kpi/ceiling decrease <= 2.0
Hand hygiene compliance at or above 95% => kpi/floor increase >= 95.0 %
Theatre utilisation between 82% and 88% => kpi/range 82.0..88.0 %
Zero never events => kpi/ceiling decrease <= 0.0
90% of stroke patients admitted to the stroke unit within 4 hours => key_result/reach increase 90.0 %
Lower 30-day readmissions by 15% => key_result/change_by decrease 15.0 %
Bed occupancy ≤ 92% => kpi/ceiling decrease <= 92.0 %
Train 60 nurses in palliative care => task 60.0
New day surgery unit opened by 1 October => key_result/milestone [by 1 October]
Average length of stay to fall to 4.5 days => key_result/reach decrease 4.5 days
Outpatient letters sent out within 7 days => kpi/ceiling decrease <= 7.0 days
MRSA bacteraemia cases: 0 => kpi/ceiling decrease <= 0.0
Staff flu vaccination uptake of 75% => key_result/reach increase 75.0 %
Increase household recycling from 44% to 52% => key_result/move increase 44.0 -> 52.0 %
Household waste recycled, target 52% => kpi/floor increase >= 52.0 %
Missed bins per 100,000 collections no more than 40 => kpi/ceiling decrease <= 40.0
Process new benefit claims in under 20 days => kpi/ceiling decrease <= 20.0 days strict
Build 250 affordable homes by 2027 => task 250.0 [by 2027]
250 affordable homes completed by 2027 => key_result/count increase 250.0 [by 2027]
Council tax collected: 97.5% => kpi/floor increase >= 97.5 %
Fewer than 5% of roads in need of repair => kpi/ceiling decrease <= 5.0 % strict
Reduce the number of families in temporary accommodation to 120 => key_result/reach decrease 120.0
70% of minor planning applications decided on time => key_result/reach increase 70.0 %
Plant 4,000 trees => task 4000.0
Customer calls abandoned: less than 4% => kpi/ceiling decrease <= 4.0 % strict
Raise £400k for the lido => key_result/count increase 400000.0 GBP
Provide clean water to 12,000 people => task 12000.0
12,000 people with access to clean water => key_result/count increase 12000.0
Grow monthly donors from 3,400 to 4,500 => key_result/move increase 3400.0 -> 4500.0
Donor retention rate of at least 60% => kpi/floor increase >= 60.0 %
Administrative costs below 12 per cent of income => kpi/ceiling decrease <= 12.0 % strict
Recruit 30 volunteers => key_result/count increase 30.0
Emergency kits delivered within 48 hours of an alert => kpi/ceiling decrease <= 48.0 hours
Children vaccinated against measles: 95% => kpi/floor increase >= 95.0 %
Carry out a baseline survey in six villages => task 6.0
Increase girls' attendance by 10 percentage points => key_result/change_by_abs increase 10.0 pp
Pupil attendance ≥ 96% => kpi/floor increase >= 96.0 %
Persistent absence down from 14% to 9% => key_result/move decrease 14.0 -> 9.0 %
85% of pupils reach the expected standard in reading => key_result/reach increase 85.0 %
Average class size of 24 or fewer => kpi/ceiling decrease <= 24.0
Halve permanent exclusions by the end of the school year => key_result/change_by decrease 50.0 % [by the end of the school year]
Two thirds of leavers go on to university => key_result/reach increase 66.67 %
Parents' evening attendance of 90% => key_result/reach increase 90.0 %
Lift GCSE English pass rate by 8 points => key_result/change_by_abs increase 8.0 points
Teacher turnover stays below 10% => kpi/ceiling decrease <= 10.0 % strict
Scrap rate ≤ 1.2% => kpi/ceiling decrease <= 1.2 %
OEE from 68% to 75% => key_result/move increase 68.0 -> 75.0 %
Changeover time: 45 min → 20 min => key_result/move decrease 45.0 -> 20.0 minutes
Lost time injuries: zero => kpi/ceiling decrease <= 0.0
Bring energy use per tonne down by 9% => key_result/change_by decrease 9.0 %
Deliver 98% of orders on time and in full => key_result/reach increase 98.0 %
Inventory turns of 8 => key_result/reach increase 8.0
Reduce CO2 emissions by 20% compared with 2019 => key_result/change_by decrease 20.0 %
Maintain at least 15 days of safety stock => kpi/floor increase >= 15.0 days
Warranty claims not to exceed 0.4% of sales => kpi/ceiling decrease <= 0.4 %
Answer 90% of 999 calls within 10 seconds => key_result/reach increase 90.0 %
Reduce burglary by 12% => key_result/change_by decrease 12.0 %
Burglaries solved rise from 8% to 14% => key_result/move increase 8.0 -> 14.0 %
Public confidence in the force at 75% => key_result/reach increase 75.0 %
Average response time to emergencies: 12 minutes => kpi/ceiling decrease <= 12.0 minutes
Repeat victims of domestic abuse fall by 10% => key_result/change_by decrease 10.0 %
Fit 2,000 smoke alarms in homes at risk => task 2000.0
No deaths in custody => kpi/ceiling decrease <= 0.0
Loans per visit of 2.4 => key_result/reach increase 2.4
Attract 50,000 visits to the new exhibition => key_result/count increase 50000.0
Digitise 3,000 historic maps => task 3000.0
Membership up from 18k to 21k => key_result/move increase 18000.0 -> 21000.0
Reservations ready for collection within two weeks => kpi/ceiling decrease <= 2.0 weeks
Cost/income ratio under 55% => kpi/ceiling decrease <= 55.0 % strict
Non-performing loans no higher than 2% of the book => kpi/ceiling decrease <= 2.0 %
Tier 1 capital ratio ≥ 14% => kpi/floor increase >= 14.0 %
Mobile app rating 4.2 → 4.6 => key_result/move increase 4.2 -> 4.6
Increase digital transactions to 80% of all transactions => key_result/reach increase 80.0 %
Fraud losses below 3 basis points => kpi/ceiling decrease <= 3.0 bps strict
All complaints resolved within 8 weeks => kpi/ceiling decrease <= 8.0 weeks
Liquidity coverage of at least 120% => kpi/floor increase >= 120.0 %
Finish in the top 4 => key_result/reach decrease 4.0
Average home attendance of 6,500 => key_result/reach increase 6500.0
Sell 3,000 season tickets => key_result/count increase 3000.0
Win 60% of home games => key_result/reach increase 60.0 %
Juniors registered rise to 400 => key_result/reach increase 400.0
Wage bill below 65% of turnover => kpi/ceiling decrease <= 65.0 % strict
Ensure pitch downtime does not exceed 5 days a season => kpi/ceiling decrease <= 5.0 days
Achieve a 25% reduction in late invoices => key_result/change_by decrease 25.0 %
Achieve break-even by Q4 => key_result/milestone [by Q4]
A 15% increase in repeat orders is achieved => key_result/change_by increase 15.0 %
Defect rate is reduced from 4% to 1% => key_result/move decrease 4.0 -> 1.0 %
Lead time reduced by 5 days => key_result/change_by_abs decrease 5.0 days
Delivery errors are cut by half => key_result/change_by decrease 50.0 %
NPS +10 points => key_result/change_by_abs increase 10.0 points
1 in 3 hires from referrals => key_result/reach increase 33.33 %
Ratio of seniors to juniors 1:3 => key_result/reach 3.0
Improve eNPS from -5 to +20 => key_result/move increase -5.0 -> 20.0
Employee engagement score, currently 62, reaches 75 => key_result/move increase 62.0 -> 75.0
Customer acquisition cost < $300 => kpi/ceiling decrease <= 300.0 USD strict
Visit 12 schools => task 12.0
Host 4 open days => task 4.0
Distribute 10,000 mosquito nets => task 10000.0
Buy three electric vans => task 3.0
Replace 400 street lamps with LEDs => task 400.0
Translate the leaflet into five languages => task 5.0
Board approves the merger by 30 June => key_result/milestone [by 30 June]
Hit an average time from order to delivery of 3 days => key_result/reach decrease 3.0 days
Stay within 5% of budget => kpi/ceiling decrease <= 5.0 %
80% of the budget spent by year end => key_result/reach increase 80.0 % [by year end]
Have 15 firms using the beta => key_result/reach increase 15.0
Get to 1,000 weekly readers => key_result/reach increase 1000.0
At least three quarters of members renew => kpi/floor increase >= 75.0 %
Turnover of £3m => key_result/reach increase 3000000.0 GBP
Improve the response rate to the residents' survey from 18% to 30% => key_result/move increase 18.0 -> 30.0 %
Shorten the hiring process by 10 days => key_result/change_by_abs decrease 10.0 days
Open tickets older than a week: fewer than 10 => kpi/ceiling decrease <= 10.0 strict
Days to close the books: 5 => kpi/ceiling decrease <= 5.0 days
Backlog to 200 => key_result/reach decrease 200.0
Headcount to 45 => key_result/reach 45.0
Bounce rate → 35% => key_result/reach decrease 35.0 %
Cancelled operations no more than 1% => kpi/ceiling decrease <= 1.0 %
Less than one complaint per 500 deliveries => kpi/ceiling decrease <= 1.0 strict
Crimes solved: 35% => kpi/floor increase >= 35.0 %
Invoices paid within 30 days: 98% => kpi/floor increase >= 98.0 %
Potholes repaired within 5 days of being reported: 90% => kpi/floor increase >= 90.0 %
Reported faults fixed on the same day - 80% => kpi/floor increase >= 80.0 %
Sales per square foot of at least $400 => kpi/floor increase >= 400.0 USD
Spend on agency staff cut by £1.2m => key_result/change_by_abs decrease 1200000.0 GBP
Save 15 hours per clerk per month => key_result/count increase 15.0 hours
Energy use 10% lower than last year => key_result/change_by decrease 10.0 %
5% more members => key_result/change_by increase 5.0 %
Late deliveries reduced to 2 a week => key_result/reach decrease 2.0
Waiting list under 500 by Easter => kpi/ceiling decrease <= 500.0 strict [by Easter]
Ratings average 4.5 stars => key_result/reach increase 4.5 stars
2 million downloads => key_result/count increase 2000000.0
Exceed 50 NPS => key_result/reach increase 50.0 strict
Not a single data breach => kpi/ceiling decrease <= 0.0
Response within one working day => kpi/ceiling decrease <= 1.0 business days
Overspend no greater than £20,000 => kpi/ceiling decrease <= 20000.0 GBP
Raise average donation from £18 to £25 => key_result/move increase 18.0 -> 25.0 GBP
Increase sponsorship income by £75,000 => key_result/change_by_abs increase 75000.0 GBP
Convert one in five trial users => key_result/reach increase 20.0 %
Stock accuracy 97 → 99.5% => key_result/move increase 97.0 -> 99.5 %
Lift adoption of the new tool among teachers to 70% => key_result/reach increase 70.0 %
Ensure no patient waits more than 62 days => kpi/ceiling decrease <= 62.0 days
Cut plastic packaging in half => key_result/change_by decrease 50.0 %
Fill 95% of shifts => key_result/reach increase 95.0 %
Rent arrears at no more than 2.5% => kpi/ceiling decrease <= 2.5 %
Increase the share of first-time donors who give a second time within 12 months from 22% to 30% => key_result/move increase 22.0 -> 30.0 % [within 12 months]
By the end of June, 9 out of 10 nurses have completed the sepsis course => key_result/reach increase 90.0 % [By the end of June]
Drive 1,500 marketing qualified leads from webinars and events => key_result/count increase 1500.0
Fewer than 3 severity-one incidents per quarter => kpi/ceiling decrease <= 3.0 strict
Bring the average age of open tickets below 5 days => key_result/reach decrease 5.0 days strict
Move at least 60% of workloads to the new cluster => key_result/reach increase 60.0 %
Grow the mailing list to 12,000 (from 8,400) => key_result/move increase 8400.0 -> 12000.0
Sell 20% of tickets online => key_result/reach increase 20.0 %
Hire 3 engineers and 1 designer by end of Q2 => task 3.0 [by end of Q2]
Increase number of cyclists by a quarter => key_result/change_by increase 25.0 %
Increase throughput to 120 units per hour => key_result/reach increase 120.0
20% increase in applications from state schools => key_result/change_by increase 20.0 %
An increase of 15% in online renewals => key_result/change_by increase 15.0 %
Customer effort score below 2.5 => kpi/ceiling decrease <= 2.5 strict
Employee net promoter score greater than 20 => kpi/floor increase >= 20.0 strict
Error budget burned less than 50% => kpi/ceiling decrease <= 50.0 % strict
Lead time for changes under one day => kpi/ceiling decrease <= 1.0 days strict
Time to restore service: less than 1 hour => kpi/ceiling decrease <= 1.0 hours strict
75% of goals rated green at the mid-year review => key_result/reach increase 75.0 %
Remove 30% of unused code => key_result/change_by decrease 30.0 %
Get the app store rating from 3.9 to 4.5 stars => key_result/move increase 3.9 -> 4.5 stars
Decrease food waste to less than 30 grams per meal => key_result/reach decrease 30.0 g strict
Launch beta with 10 design partners => task 10.0
Win back 40 lapsed accounts => key_result/count increase 40.0
Onboard 6 new suppliers => task 6.0
Close the gap in attainment between boys and girls to 3 points => key_result/reach decrease 3.0 points
Quarterly revenue of EUR 2.5m => key_result/reach increase 2500000.0 EUR
30 fewer cars in the car park each day => key_result/change_by_abs decrease 30.0
The share of repeat visitors exceeds 40% => kpi/floor increase >= 40.0 % strict
Operating margin improves by 2 percentage points => key_result/change_by_abs increase 2.0 pp
Average basket grows to €38 => key_result/reach increase 38.0 EUR
Percentage of staff who would recommend us as an employer ≥ 80% => kpi/floor increase >= 80.0 %
Number of apprentices: 25 => kpi/floor increase >= 25.0
Days of supply 20-30 => kpi/range 20.0..30.0
Blood stocks held at between 5 and 7 days => kpi/range 5.0..7.0 days
Room temperature 19-23 °C => kpi/range 19.0..23.0 °C
Queue time no longer than ten minutes => kpi/ceiling decrease <= 10.0 minutes
Explore partnerships with two universities => task 2.0
Partner with 5 food banks => task 5.0
Grow assets under management to £1.2bn => key_result/reach increase 1200000000.0 GBP
Tenant satisfaction with repairs of 88% or above => kpi/floor increase >= 88.0 %
Lift the share of orders shipped the same day from 71% to 90% => key_result/move increase 71.0 -> 90.0 %
Halve paper use => key_result/change_by decrease 50.0 %
Ambulance handover in less than 15 minutes => kpi/ceiling decrease <= 15.0 minutes strict
Reduce the number of vacant shops in the high street from 34 to 20 => key_result/move decrease 34.0 -> 20.0
25% of our fleet is electric => key_result/reach increase 25.0 %
Youth unemployment below 9% => kpi/ceiling decrease <= 9.0 % strict
Gift Aid claimed on 80% of donations => key_result/reach increase 80.0 %
Shrink the release cycle by a week => key_result/change_by_abs decrease 1.0 weeks
Six new bus shelters installed => key_result/count increase 6.0
Average mark in maths rises 4 points => key_result/change_by_abs increase 4.0 points
Pay suppliers within 30 days => kpi/ceiling decrease <= 30.0 days
Mystery shopper score 92 => key_result/reach increase 92.0
Onboarding drop-off: 40% → 25% => key_result/move decrease 40.0 -> 25.0 %
Keep voluntary turnover under 8 per cent => kpi/ceiling decrease <= 8.0 % strict
Revenue per employee up 6% => key_result/change_by increase 6.0 %
Prescription errors per 10,000 items ≤ 3 => kpi/ceiling decrease <= 3.0
Screen 5,000 women for breast cancer => task 5000.0
Forecast accuracy within ±5% => kpi/range -5.0..5.0 %
Rework hours down 18% on last year => key_result/change_by decrease 18.0 %
Get 70% of the team through the leadership course => key_result/reach increase 70.0 %
Boost average session length to 9 minutes => key_result/reach increase 9.0 minutes
Net zero offices by 2030 => key_result/milestone [by 2030]
Parking complaints no more than 15 a month => kpi/ceiling decrease <= 15.0
Bring deployment failures down to 2% => key_result/reach decrease 2.0 %
Subscriber count to 75k => key_result/reach increase 75000.0
Audit 10% of expense claims => key_result/reach increase 10.0 %
Return customers make up 45% of sales => key_result/reach increase 45.0 %
Lower the dropout rate of apprentices to 12% => key_result/reach decrease 12.0 %
Raise £2 million for the new wing => key_result/count increase 2000000.0 GBP
Staff who feel safe at work, 95% => key_result/reach increase 95.0 %
1,200 homes insulated => key_result/count increase 1200.0
Stock cover between 10 and 14 days => kpi/range 10.0..14.0 days
Ticket backlog shrinks to under 300 => key_result/reach decrease 300.0 strict
Debt-to-equity below 1.5 => kpi/ceiling decrease <= 1.5 strict
No member of the public injured on site => kpi/ceiling decrease <= 0.0
Graduate employment rate reaches 93% => key_result/reach increase 93.0 %
Raise research income from £41m to £55m by 2028 => key_result/move increase 41000000.0 -> 55000000.0 GBP [by 2028]
Supervise no more than eight doctoral students per professor => kpi/ceiling decrease <= 8.0
60 papers accepted at leading conferences => key_result/count increase 60.0
Mishandled bags below 4 per thousand passengers => kpi/ceiling decrease <= 4.0 strict
85% of trains arrive within three minutes of schedule => key_result/reach increase 85.0 %
Load factor at 84% or higher => kpi/floor increase >= 84.0 %
Turnaround time cut from 50 to 38 minutes => key_result/move decrease 50.0 -> 38.0 minutes
Retire the oldest six aircraft => task 6.0
Raise milk yield by 300 litres per cow => key_result/change_by_abs increase 300.0 litres
Fertiliser use down a fifth => key_result/change_by decrease 20.0 %
Somatic cell count under 150,000 => kpi/ceiling decrease <= 150000.0 strict
Cart abandonment from 72% down to 65% => key_result/move decrease 72.0 -> 65.0 %
Conversion on mobile: 1.8% → 2.5% => key_result/move increase 1.8 -> 2.5 %
Return rate no greater than 11% => kpi/ceiling decrease <= 11.0 %
Roll out click and collect in 30 shops => task 30.0
Acquire 9,000 new customers at under £12 each => key_result/count increase 9000.0
Day-7 retention above 22% => kpi/floor increase >= 22.0 % strict
Crash-free sessions: 99.8% => kpi/floor increase >= 99.8 %
Fill three quarters of seats on weekdays => key_result/reach increase 75.0 %
Commission two works by young composers => task 2.0
Earned income to be 60% of total income => key_result/reach increase 60.0 %
Leakage reduced by 12 megalitres a day => key_result/change_by_abs decrease 12.0
Interruptions to supply last less than 5 minutes per property => kpi/ceiling decrease <= 5.0 minutes strict
Zero serious pollution incidents => kpi/ceiling decrease <= 0.0
Replace 40 km of mains => task 40.0 km
Disclose documents within 20 working days => kpi/ceiling decrease <= 20.0 business days
Utilisation of fee earners ≥ 72% => kpi/floor increase >= 72.0 %
Reach 100 contributors outside the core team => key_result/reach increase 100.0
Flaky tests: fewer than 5 => kpi/ceiling decrease <= 5.0 strict
Build time under ten minutes on main => kpi/ceiling decrease <= 10.0 minutes strict
Memory use cut by 40% => key_result/change_by decrease 40.0 %
Three maintainers with release rights => key_result/count increase 3.0
Gender pay gap narrowed to 5% => key_result/reach decrease 5.0 %
Internal hires fill 1 in 4 vacancies => key_result/reach increase 25.0 %
Retain 95% of high performers => kpi/floor increase >= 95.0 %
Lapsed members who rejoin: 15% => kpi/floor increase >= 15.0 %
Cut average call wait from 90 seconds to 30 => key_result/move decrease 90.0 -> 30.0 seconds
Carbon footprint per guest night ≤ 12 kg => kpi/ceiling decrease <= 12.0 kg
Room occupancy of 78% across the year => key_result/reach increase 78.0 %
Renovate 120 rooms by spring => task 120.0 [by spring]
Grow direct bookings to half of all bookings => key_result/reach increase 50.0 %
Guest complaints fall by a third => key_result/change_by decrease 33.33 %
Review score of 9.0 on the main booking sites => key_result/reach increase 9.0
Restore 600 acres of wetland => task 600.0
Poaching incidents down from 31 to fewer than 10 => key_result/move decrease 31.0 -> 10.0 strict
Supporter base of one million => key_result/reach increase 1000000.0
Open rate above 30% on the monthly email => kpi/floor increase >= 30.0 % strict
Stockouts in fewer than 2% of shop visits => kpi/ceiling decrease <= 2.0 % strict
Perfect order rate from 88% to 93% by Q4 => key_result/move increase 88.0 -> 93.0 % [by Q4]
Trucks run full on 9 out of 10 trips => key_result/reach increase 90.0 %
No driver works more than 48 hours a week => kpi/ceiling decrease <= 48.0 hours
Empty running reduced by 6 percentage points => key_result/change_by_abs decrease 6.0 pp
Vaccination coverage among over-65s: 82% => kpi/floor increase >= 82.0 %
Reduce the median wait for a first appointment to under 3 weeks => key_result/reach decrease 3.0 weeks strict
Medication errors causing harm: none => kpi/ceiling decrease <= 0.0
Patients who would recommend the ward, 9 in 10 => key_result/reach increase 90.0 %
Digitise outpatient records in 4 clinics => task 4.0
Sepsis bundle given within the hour in 95% of cases => key_result/reach increase 95.0 %
Double the number of women on the board => key_result/change_by increase 100.0 %
Women hold 40% of board seats => key_result/reach increase 40.0 %
Create 3 apprenticeships => task 3.0
Time to hire no more than 45 days => kpi/ceiling decrease <= 45.0 days
Sickness absence ≤ 3.5% => kpi/ceiling decrease <= 3.5 %
Lower the cost per hire by £800 => key_result/change_by_abs decrease 800.0 GBP
First response in under 30 minutes for 95% of urgent tickets => key_result/reach increase 95.0 %
Free cash flow of $3M or more => kpi/floor increase >= 3000000.0 USD
Gross margin from 58 to 62 percent => key_result/move increase 58.0 -> 62.0 %
Consolidate four ledgers into one => task 4.0
Audit findings closed on time: 100% => kpi/floor increase >= 100.0 %
Budget variance of ±3% => kpi/range -3.0..3.0 %
Hold the cost of school meals at £2.60 => kpi/ceiling decrease <= 2.6 GBP
Reading age gap narrowed from 14 months to 8 => key_result/move decrease 14.0 -> 8.0 months
More than 70% of sixth formers in clubs or volunteering => kpi/floor increase >= 70.0 % strict
Pupils who feel safe: from 84% to 95% => key_result/move increase 84.0 -> 95.0 %
Grow the orchestra to 60 players => key_result/reach increase 60.0
Care plans reviewed within 28 days of admission => kpi/ceiling decrease <= 28.0 days
Reduce agency nursing spend by £3 million => key_result/change_by_abs decrease 3000000.0 GBP
Occupancy 90-95% => kpi/range 90.0..95.0 %
Miles per gallon up 8% => key_result/change_by increase 8.0 %
Fleet accidents: no more than 6 a year => kpi/ceiling decrease <= 6.0
Pick accuracy hits 99.9% => key_result/reach increase 99.9 %
Push average dwell time down from 70 to 45 minutes => key_result/move decrease 70.0 -> 45.0 minutes
Customer-reported bugs reopened < 3% => kpi/ceiling decrease <= 3.0 % strict
20 enterprise pilots started, 8 converted => key_result/count increase 20.0
Expansion revenue of $600k from existing customers => key_result/reach increase 600000.0 USD
Logo churn of no more than 0.8% a month => kpi/ceiling decrease <= 0.8 %
Error rate at checkout dropped to 0.2% => key_result/reach decrease 0.2 %
10% of revenue from products launched in the last two years => key_result/reach increase 10.0 %
Cost per transaction under 4 cents => kpi/ceiling decrease <= 4.0 strict
Engagement index of 80 or more => kpi/floor increase >= 80.0
Promote 5 women to senior engineer => task 5.0
Half of all promotions go to women => key_result/reach increase 50.0 %
Regretted attrition ≤ 4% => kpi/ceiling decrease <= 4.0 %
Answer rate on the crisis line from 68 per cent to 85 per cent => key_result/move increase 68.0 -> 85.0 %
No caller waits longer than 2 minutes => kpi/ceiling decrease <= 2.0 minutes
Train 150 new listeners => task 150.0
Unrestricted reserves equal to 6 months of spending => key_result/reach increase 6.0 months
Reserves of 3 to 6 months => kpi/range 3.0..6.0 months
Beneficiaries reached: 40,000 => kpi/floor increase >= 40000.0
Restore sight to 5,000 people => task 5000.0
Water points working at any time: at least 90% => kpi/floor increase >= 90.0 %
Lift farm incomes by 40 per cent => key_result/change_by increase 40.0 %
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_it_was_labelled(text: str, expected: str) -> None:
    assert expected == read(text)
