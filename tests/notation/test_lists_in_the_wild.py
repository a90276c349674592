"""Standards, alarms and goals as lists in the wild put them: averages of years, budgets of sizes, titles, windows; made up here."""

from __future__ import annotations

import pytest

from okrkit.notation import parse
from tests.notation.reading_lines import read_by_name, rows

TOLD = """
Outages less than the average for the past three years => kpi/ceiling decrease | Outages less than the average for the past three years
Overtime hours will be less than the average of the past three years => kpi/ceiling decrease | Overtime hours will be less than the average of the past three years
Response time below the mean of the last 5 years => kpi/ceiling decrease | Response time below the mean of the last 5 years
Turnover lower than the national average for the last two years => kpi/ceiling decrease | Turnover lower than the national average for the last two years
No overall rate increase over the next 4 years => kpi/ceiling decrease <= 0.0 [over the next 4 years] | overall rate increase
No rate increase over the next 4 years => kpi/ceiling decrease <= 0.0 [over the next 4 years] | rate increase
No rate increase => kpi/ceiling decrease <= 0.0 | rate increase
No tuition fee increases => kpi/ceiling decrease <= 0.0 | tuition fee increases
No increase in fees => kpi/ceiling decrease <= 0.0 | increase in fees
No net loss of habitat => kpi/ceiling decrease <= 0.0 | net loss of habitat
With the parish, to employ a youth worker => task | youth worker
Together with the school, to open a library => metric | Together with the school, to open a library
The establishment of a food bank => task | establishment of a food bank
The development of a heritage trail => task | development of a heritage trail
Create value for all members => objective
Create opportunities for young players => objective
Create awareness of the river => objective
API documentation: Create documentation for the API => task | documentation for the API
API documentation [COMMITTED]: Create / Generate documentation for the API => task | / Generate documentation for the API
Support pages [DONE]: Update the pages for the most common questions => task | pages for the most common questions
Support documentation: Create or update support documentation => task | or update support documentation
Consistency [COMMITTED]: Ensure the app functions seamlessly on phones => task | app functions seamlessly on phones
Help bakers bond over bread => objective
Help teams win => objective
Help newcomers settle in => objective
Help the crew move house => task | crew move house
Help members find a mooring => objective
Speed up checkout => objective
Speed up our release process => objective
Speed up the team's velocity => objective
Throughput SLO: TBD => kpi/floor increase | Throughput SLO
Latency SLO: TBD => kpi/ceiling decrease | Latency SLO
Latency SLO: 99.9% successful requests with threshold < 1 second => kpi/floor increase >= 99.9 % | Latency SLO
Latency SLO: 95% of requests with latency < 300 ms => kpi/floor increase >= 95.0 % | Latency SLO of requests with latency
99% of requests with a threshold of 200 ms => kpi/floor increase >= 99.0 % | requests with a threshold of
99% of reads with latency under 20 ms => kpi/floor increase >= 99.0 % | reads with latency
Provide finished water with a maximum of 150 mg/l hardness => kpi/ceiling decrease <= 150.0 mg/l | finished water
Provide water pressure of 60 psi => unclear
Provide a minimum pressure of 40 psi => kpi/floor increase >= 40.0 psi | minimum pressure
Deliver power with a maximum of 2% loss => task 2.0 % | power
Raise an additional $25 million by 2030 for the hall => key_result/count increase 25000000.0 USD [by 2030] | hall
Raise an additional £2m for repairs => key_result/count increase 2000000.0 GBP | repairs
Raise $25 million for the hall => key_result/count increase 25000000.0 USD | hall
Raise $2m more => key_result/count increase 2000000.0 USD
Recruit an additional 40 members => key_result/count increase 40.0 | members
Win 5 additional clients => key_result/count increase 5.0 | clients
Improve the retention rate from our baseline measure of 69% => unclear
Increase enrolment from the 2023 baseline of 6,061 => unclear
Increase enrolment from a baseline of 6,061 to 7,000 => key_result/move increase 6061.0 -> 7000.0 | enrolment
Within 1 business hour => kpi/ceiling decrease <= 1.0 business hours
Answer within 3 business hours => kpi/ceiling decrease <= 3.0 business hours | Answer
Reply in 2 working hours => task
Pressure a customer gets (kPa or L/min): 137.3 kPa (14km) => kpi/floor increase >= 137.3 kPa | Pressure a customer gets (kPa or L/min)
Pressure: at least 40 psi => kpi/floor increase >= 40.0 psi | Pressure
Rent collected as % of rent owed: 99.0 => kpi/floor increase >= 99.0 % | Rent collected as % of rent owed
Arrears as a percentage of rent: 3 => kpi/ceiling decrease <= 3.0 % | Arrears as a percentage of rent
Fees as a % of income: 20 => kpi/ceiling decrease <= 20.0 % | Fees as a % of income
All clubs will, by April 1st, have a positive membership growth => key_result/milestone [by April 1st] | clubs
those capable of making one time gifts will become donors => objective
Make a one time payment => objective
The course runs with a test group of ten members => key_result/count increase 10.0 | course runs with a test group
Sales to customers in des Moines 40 => key_result/reach increase 40.0 | Sales to customers in des Moines
Raise sales by 3 procent => key_result/change_by_abs increase 3.0 | sales
Zwiększyć sprzedaż o 10% w roku => unclear
Müşteri memnuniyetini yüzde 80'e artır => unclear
Zvýšit tržby o 10 % => unclear
Nostaa asiakkaiden tyytyväisyys 80 % vuonna 2027 => unclear
I 2050 skal ingen omkomme i trafikken. => unclear
Help sales teams in Oslo => objective
Help customers with returns => objective
Help desks for schools => task | desks for schools
Provide water quality with a maximum of 150 mg/l => kpi/ceiling decrease <= 150.0 mg/l | water quality
Deliver at least 95% of orders on time => key_result/reach increase 95.0 % | orders on time
Deliver savings of at least 20% => key_result/reach increase 20.0 % | savings
Deliver a minimum of 30% margin => key_result/reach increase 30.0 % | margin
Supply at least 3 MW of heat => task 3.0 MW | heat
Provide at least 40 kg of food => task 40.0 kg | food
P1 – 2 hours => kpi/ceiling decrease <= 2.0 hours | P1
P1 - 2 hours => kpi/ceiling decrease <= 2.0 hours | P1
P1: 2 hours => kpi/ceiling decrease <= 2.0 hours | P1
P3 –12 hours => key_result/reach decrease 12.0 hours | P3
Sev 1: 15 minutes => kpi/ceiling decrease <= 15.0 minutes | Sev 1
Priority 2 - 4 hours => kpi/range 2.0..4.0 hours | Priority
P2 – 4 business hours => kpi/ceiling decrease <= 4.0 business hours | P2
Critical – 1 hour => kpi/ceiling decrease <= 1.0 hours | Critical
If we cannot keep the appointment we will let you know at least 24 hours in advance => unclear
If we miss the slot you will get £30 => key_result/reach 30.0 GBP | If we miss the slot you
If we have to visit your home we will tell you 2 days before => task | you 2 days before
When a fault is reported we will send a crew within 4 hours => kpi/ceiling decrease <= 4.0 hours | crew
Overall satisfaction: 90% Target: 90% => kpi/floor increase >= 90.0 % | Overall satisfaction
Overall satisfaction: 92% Target: 85% => kpi/floor increase >= 85.0 % | Overall satisfaction
Churn: 4% Target: 4% => kpi/ceiling decrease <= 4.0 % | Churn
% of lettings to minority tenants (target = 50%) => kpi/floor increase >= 50.0 % | % of lettings to minority tenants
Form 3 partnerships => task 3.0 | partnerships
Form 3+ new clubs => task 3.0 | new clubs
Form 3+ additional local relationships through attendance at fairs => task 3.0 | local relationships through attendance at fairs
Anyone can learn about the specs we contribute to => key_result/milestone | Anyone can learn about the specs we contribute
Everyone knows the channel they should post to => objective
The heritage ministry which our building lends itself to => unclear
Reduce churn from 6% to => unclear
Replace old stock with new, state-of-the-art trains => task | old stock with new, state-of-the-art trains
Introducing a central system for drivers so we can deploy them efficiently => task | central system for drivers so we can deploy them efficiently
Introduce a central system for drivers so we can deploy them efficiently => task | central system for drivers so we can deploy them efficiently
Set up a rota so that everybody gets time off regularly => task | rota so that everybody gets time off regularly
Throughput: TBD => kpi/floor increase | Throughput
Invitations to speak: Target: TBD => unclear
Cost per call: TBC => kpi/ceiling decrease | Cost per call
NPS > X => kpi/floor increase strict | NPS
Total fire calls: 950 => kpi/floor increase >= 950.0 | Total fire calls
Latency warning: p95 > 200ms for 10m => kpi/ceiling decrease <= 200.0 ms | p95
Warning: error rate > 0.5% for 10m => kpi/ceiling decrease <= 0.5 % | error rate
Critical/rollback: error rate > 1% for 5m => kpi/ceiling decrease <= 1.0 % | error rate
Latency critical: p95 > 500ms for 5m => unclear
Alert if errors > 1% for 5 minutes => kpi/ceiling decrease <= 1.0 % | errors
Alert when CPU is above 80% for more than 10 minutes => kpi/ceiling decrease <= 80.0 % | CPU
Alert if the wait is over 5 minutes => kpi/ceiling decrease <= 5.0 minutes | wait
Alert when a case is open for 5 days => unclear
Alert if waits are over 5 minutes for 3 days => kpi/ceiling decrease <= 5.0 minutes | waits
Alert when open for more than 5 days => unclear
Queue - Long Wait: This alert fires when the average wait within a time interval of 5 minutes is greater than or equal to three seconds => kpi/ceiling decrease <= 3.0 seconds strict | average wait
Boiler - High Load: This alert fires when the average load for 5 minutes is high (>= 85%) => kpi/ceiling decrease <= 85.0 % strict | average load for 5 minutes is high
Boiler - Low Load: This alert fires when the average load for 5 minutes is low (<= 50%) => kpi/floor increase >= 50.0 % strict | average load for 5 minutes is low
Page if the mean latency over the last 5m is above 2 s => kpi/ceiling decrease <= 2.0 seconds | mean latency
CPU > 50% utilization over 2 periods of 120 seconds => unclear
CPU above 80% => unclear
Memory > 50% => unclear
Disk usage > 90% => unclear
Keep CPU below 70% => kpi/ceiling decrease <= 70.0 % strict | CPU
Alert thresholds: waits > 5 minutes => unclear
Early warning: falls > 3 in a week => kpi/ceiling decrease <= 3.0 | falls in a week
Weather warning: 3 days ahead => metric | 3 days ahead
Heat alert: water handed out within 2 hours => kpi/ceiling decrease <= 2.0 hours | Heat alert
Critical: waits > 2 hours for children => kpi/ceiling decrease <= 2.0 hours | waits for children
Red: NPS < 40 for 2 weeks => kpi/floor increase >= 40.0 | NPS
Escalate when arrears exceed £400 for 3 months => kpi/ceiling decrease <= 400.0 GBP | arrears
A budget of 125 KB for the scripts on the page => kpi/ceiling decrease <= 125.0 kB | budget for the scripts on the page
A budget of 3000ms for the first paint => kpi/ceiling decrease <= 3000.0 ms | budget for the first paint
A budget of 10 requests for fonts => kpi/ceiling decrease <= 10.0 | budget
A budget of £2m for repairs => key_result/reach increase 2000000.0 GBP | budget for repairs
Measurement window: 30 days => unclear
Evaluation period: 5 minutes => unclear
Reporting period: 3 months => unclear
Review period: 6 months => kpi/ceiling decrease <= 6.0 months | Review period
No horizontal overflow at 320 px => kpi/ceiling decrease <= 0.0 | horizontal overflow
No leaks at 3 bar => kpi/ceiling decrease <= 0.0 | leaks
No errors at 200 users => kpi/ceiling decrease <= 0.0 | errors
No errors with 200 users => kpi/ceiling decrease <= 0.0 | errors
Cost per unit: trending down => metric decrease | Cost per unit
Stars: trending up => metric increase | Stars
Load time: ↓ => metric decrease | Load time
SLI: fraction of healthy responses over 30d window => metric | SLI
SLI: p95 of request latency measured over 5m windows => metric | p95 of request latency measured over 5m windows
SLI: rate of 5xx responses divided by total requests over 5m => unclear
Error rate over a 30 day window => metric | Error rate over a 30 day window
85% of patients should begin treatment within 62 days => kpi/floor increase >= 85.0 % | patients should begin treatment
93% of urgent referrals should be seen within 14 days => kpi/floor increase >= 93.0 % | urgent referrals should be seen
Cancer wait 93% of urgent referrals should be seen within 14 days => kpi/floor increase >= 93.0 % | Cancer wait of urgent referrals should be seen
Meet drinking water standards 100% of the time => key_result/reach increase 100.0 % | drinking water standards of the time
Meet the deadline 95% of the time => key_result/reach increase 95.0 % | deadline of the time
Be on time 95% of the time => key_result/reach increase 95.0 % | time of the time
Measure, fix, and record the numbers => task | fix, and record the numbers
Recruit and retain high-quality staff => task | high-quality staff
Recruit high-quality staff who provide outstanding service => task | high-quality staff who provide outstanding service
Recruit 40 high-quality staff => task 40.0 | high-quality staff
Honours as % of enrolment: 7% => unclear
Wages as a proportion of sales: 40% => kpi/ceiling decrease <= 40.0 % | Wages as a proportion of sales
Costs as a share of revenue: 40% => kpi/ceiling decrease <= 40.0 % | Costs as a share of revenue
Women as a share of directors: 40% => unclear
Overtime hours lower than the average => kpi/ceiling decrease | Overtime hours lower than the average
Visits above the median of all schools in 2029 => key_result/milestone [in 2029] | Visits above the median of all schools
Visits above the median that we know => objective
To the school, to open a library => metric | school, to open a library
With 20 boats, to open a library => unclear
Raise an additional 40 members => unclear
Raise another $3m for the hall => key_result/count increase 3000000.0 USD | another for the hall
99% of reads with 20 ms => kpi/floor increase >= 99.0 % | reads
40 of reads with a limit of 20 ms => key_result/count increase 40.0 | reads with a limit of
Deliver power with a maximum of 3 hours off => unclear
Provide 60 psi => task 60.0 psi
Provide a pressure of at most 60 psi => kpi/ceiling decrease <= 60.0 psi | pressure
Support teams: nurses and cooks => objective
Support pages (new): update the pages => task | pages (new)
Plan: open the gate => task | gate
API pages [DONE] and forms: update them => key_result/milestone | API pages [DONE] and forms
Help farmers with bread => objective
Help bakers bonds over bread => task | bakers bonds over bread
Speed up the website => objective
Make one time passwords work => objective
Honours as % of enrolment: 40 => unclear
Costs as the norm: 40% => kpi/ceiling decrease <= 40.0 % | Costs as the norm
Waste sent as a gift: 40% => kpi/ceiling decrease <= 40.0 % | Waste sent as a gift
P1 cases – 2 hours => kpi/ceiling decrease <= 2.0 hours | P1 cases
P9 – 2 hours => kpi/ceiling decrease <= 2.0 hours | P9
P2: 4 => unclear
Critical faults – 1 hour => kpi/ceiling decrease <= 1.0 hours | Critical faults
If the river is high and we will call: 4 boats => unclear
If it rains we will mend 90% of the nets => unclear
If nets tear and tear we will mend 90% of them => unclear
Late boats: 4% Target: 4% => kpi/ceiling decrease <= 4.0 % | Late boats
Wharf forms: 79% Target: 79% => unclear
Wharf forms: 30% => unclear
Form 3+ pupils => task 3.0 | pupils
Form 4 pass marks => task | 4 pass marks
The specs that we refer to => objective
The boats we come to => objective
People we talk to => objective
Work that will lead to => unclear
Clean the hall so that everyone works safely => task | hall so that everyone works safely
Clean the hall where it matters most, safely => task | hall where it matters most, safely
Alert if errors > 1% over 2 periods of 120 seconds => kpi/ceiling decrease <= 1.0 % | errors
Alert if errors > 1% during 5 minutes of work => kpi/ceiling decrease <= 1.0 % | errors of work
Alert if it is over 5 minutes => kpi/ceiling decrease <= 5.0 minutes | it
Tide warning: 3 m => unclear
Swell: this alarm sounds if the height is above 3 m => kpi/ceiling decrease <= 3.0 | height
Critical / urgent: waits > 2 hours => kpi/ceiling decrease <= 2.0 hours | waits
Memory at least 50% => kpi/floor increase >= 50.0 % | Memory
Disk use > 90 GB => unclear
Heap above 80% => unclear
A cap of 40 guests => kpi/ceiling decrease <= 40.0 | guests
The budget of 40 kB => kpi/ceiling decrease <= 40.0 kB | budget
Within the budget of 40 kB => kpi/ceiling decrease <= 40.0 kB
Our yearly ferry budget of 40 kB => key_result/reach increase 40.0 kB | yearly ferry budget
No leaks for 3 bar => unclear
No leaks at less than 3 bar => kpi/floor increase >= 3.0 | leaks
Error rate over 30 day periods => unclear
Open within a 4 hour window => kpi/ceiling decrease <= 4.0 hours | Open
Sampling interval: 5 minutes => unclear
Sampling: 5 minutes => kpi/ceiling decrease <= 5.0 minutes | Sampling
Measurement of the tide: 5 minutes => kpi/ceiling decrease <= 5.0 minutes | Measurement of the tide
Stars: growing/up => metric increase | Stars
Tides: going up => metric increase | Tides
Proportion of boats that leak => metric | Proportion of boats that leak
Reach: fraction of boats that leak => metric | Reach
Track, mend and paint the boats => task | mend and paint the boats
Track, and mend, the boats => metric | , the boats
Track boats, nets and ropes => metric | boats, nets and ropes
Introduction of a new menu => task | Introduction of a new menu
Appointment of a warden => task | Appointment of a warden
Adoption of a code of conduct => metric | Adoption of a code of conduct
Completion of the survey => metric | Completion of the survey
Publication of the plan => task | Publication of the plan
Membership goal: 120 => key_result/reach increase 120.0 | Membership goal
Goal: 25k MRR => key_result/reach increase 25000.0 | MRR
Fundraising goal: $1,000 => key_result/reach increase 1000.0 USD | Fundraising goal
Goal: NPS 50 => kpi/floor increase >= 50.0 | NPS
Attendance goal: 95% => kpi/floor increase >= 95.0 % | Attendance goal
Goal: 40 members => key_result/reach increase 40.0 | members
Response time goal: 2 hours => kpi/ceiling decrease <= 2.0 hours | Response time goal
Target: 40 members => kpi/floor increase >= 40.0 | members
Meet safety rules 100% of the time => key_result/reach increase 100.0 % | safety rules of the time
Harbour standard 93% of boats should leave within 14 minutes => kpi/floor increase >= 93.0 % | Harbour standard of boats should leave
93% of boats should leave within 14 minutes => kpi/floor increase >= 93.0 % | boats should leave
93% of boats leave within 14 minutes => key_result/reach increase 93.0 % | boats leave
93% of boats mended within 2 weeks => kpi/floor increase >= 93.0 % | boats mended
93% of boats are mended within 2 weeks => kpi/floor increase >= 93.0 % | boats are mended
96% of callers will wait no more than 3 minutes => kpi/floor increase >= 96.0 % | callers will wait
90% of tickets are resolved the same day => key_result/reach increase 90.0 % | tickets are resolved the same day
Answer 90% of calls within 20 seconds => key_result/reach increase 90.0 % | calls
95% of letters answered within 5 days => kpi/floor increase >= 95.0 % | letters answered
95% of letters answered in 5 days => key_result/reach increase 95.0 % | letters answered
95% of letters get an answer => key_result/reach increase 95.0 % | letters get an answer
Offer a translator, if you wish => task | translator, if you wish
Cancer two-week wait 93% of urgent referrals should be seen within 14 days => kpi/floor increase >= 93.0 % | Cancer two-week wait of urgent referrals should be seen
Cancer 62-day standard 85% of patients should begin treatment within 62 days => kpi/floor increase >= 85.0 % | Cancer 62-day standard of patients should begin treatment
18-week standard 92% of patients should have waited less than 18 weeks => unclear
Identify the gaps in our process and set up a plan to close them => task | gaps in our process and set up a plan to close them
Identify gaps => task | gaps
Map the barriers to entry => task | barriers to entry
Remove the barriers to entry => objective
Establish committees to carry out the work => task | committees to carry out the work
Establish a committee => task | committee
Establish committees to carry out assigned segments of the foundation activities => objective
Summits: Launch a quarterly gathering, featuring a Friday evening service => task | quarterly gathering, featuring a Friday evening service
Launch a quarterly gathering, featuring a Friday evening service => task | quarterly gathering, featuring a Friday evening service
KR3: Leave of absence policy => metric | Leave of absence policy
KR2: Safety plan => task | Safety plan
KR: Churn => metric | Churn
KR1: Annual report => task | Annual report
Characterize and regularly update the water usage of the hall => task | water usage of the hall
Claim and document our impact => task | impact
Deploy chargers towards a network of at least 5,000 chargers by 2030 => task 5000.0 [by 2030] | chargers towards a network
Deploy a network of at least 5,000 chargers by 2030 => task 5000.0 [by 2030] | network
Build towards a team of 40 people => task 40.0 | towards a team
Finish the video: >50 shares => kpi/floor increase >= 50.0 strict | Finish the video
Event with >50 people and a speaker => kpi/floor increase >= 50.0 strict | Event
Fund growth at 1.5 times the current cost => key_result/reach decrease 1.5 x | Fund growth
Connect with 500 students each year => task 500.0 | students each year
Fathom and regularly mend the nets => task | nets
Fathom and regularly nets => metric | Fathom and regularly nets
Team and regularly => metric | Team and regularly
Sales and regularly mend nets => metric | Sales and regularly mend nets
Less than 10% of memory remaining => unclear
Less than 10% of disk space is left => unclear
Certificate expires in less than 5 days => unclear
Licences that expire in under 30 days => unclear
Waits have been over 5 hours => unclear
Boats must have been in use for at least three full seasons => unclear
Members must have paid for at least 3 months => kpi/floor increase >= 3.0 months | Members must have paid
Staff must have worked here for more than 2 years => objective
CO₂ reduction per project: 20% => key_result/change_by decrease 20.0 % | CO₂ reduction per project
Waste reduction in the kitchen: 10% => key_result/change_by decrease 10.0 % | Waste reduction in the kitchen
Cost savings per ward: 5% => kpi/floor increase >= 5.0 % | Cost savings per ward
Standard deviation of arrival times: 4 => kpi/ceiling decrease <= 4.0 | Standard deviation of arrival times
Increase the percentage of pupils enrolled in at least one course => key_result/milestone increase | percentage of pupils enrolled in at least one course
Increase the number of members with at least one visit => key_result/milestone increase | number of members with at least one visit
Increase the share of boats with at least 2 oars to 40% => key_result/reach increase 40.0 % | share of boats
Raise attendance to at least one visit => key_result/reach increase 1.0 | attendance
No translation may be out of date => kpi/ceiling decrease <= 0.0 | translation may be out of date
No boat may be late => kpi/ceiling decrease <= 0.0 | boat may be late
Emissions reduced from 2015 baseline: 40 percent => unclear 40.0 -> None % | Emissions reduced
Host high load: load is > 80% => kpi/floor increase >= 80.0 % strict | Host high load
Repairs finished in less than 5 days => kpi/ceiling decrease <= 5.0 days strict | Repairs finished
Boats in use for at least 3 months: 40 => unclear
Boats must not have been idle for at least 3 months => objective
Waits were < 5 hours => unclear 5.0 -> None hours | Waits
Reduce orders that expire in less than 5 days => key_result/milestone | orders that expire
Cut memory to less than 10% remaining => key_result/reach decrease 10.0 % strict | memory
Seats below 5 are left => kpi/ceiling decrease <= 5.0 strict | Seats
Variance of yield: 3 => kpi/ceiling decrease <= 3.0 | Variance of yield
Reduction: 10% => kpi/floor increase >= 10.0 % | Reduction
Costs of waste reduction: 10% => kpi/ceiling decrease <= 10.0 % | Costs of waste reduction
Expires: in less than 5 days => kpi/ceiling decrease <= 5.0 days strict | Expires
Less than 10% of boats with oars => kpi/ceiling decrease <= 10.0 % strict | boats with oars
Alert if errors > 1% for the last of the last of the last of the last window => kpi/ceiling decrease <= 1.0 % | errors for the last of the last of the last of the last window
Alert if waits for boats in the bay are over 5 minutes for 3 days => kpi/ceiling decrease <= 5.0 minutes | waits for boats in the bay
5% as => key_result/reach increase 5.0 % | as
Keep costs at 5% as => kpi/ceiling decrease <= 5.0 % | costs
Fees and 5% as => key_result/reach 5.0 % | Fees
Keep $5m revenue as => kpi/floor increase >= 5000000.0 USD | revenue as
Flood alert: households signed up ≥ 500 => kpi/floor increase >= 500.0 | Flood alert
Smoke alarm: homes fitted > 500 => kpi/floor increase >= 500.0 strict | Smoke alarm
Increase smoke alarm: homes fitted > 500 => key_result/reach increase 500.0 strict | smoke alarm
Incident alert: response < 5 minutes => unclear
NPS: red: < 40 => kpi/floor increase >= 40.0 | NPS
NPS: red if < 40 => kpi/floor increase >= 40.0 | NPS
NPS - red < 40 => kpi/floor increase >= 40.0 | NPS
NPS (red: < 40) => kpi/floor increase >= 40.0 | NPS
NPS from 30 to 50 (red if score < 40) => key_result/move increase 30.0 -> 50.0 | NPS
NPS (red if < 40) => kpi/floor increase >= 40.0 | NPS
NPS: red ≤ 40, green > 40 => unclear
Green energy ≥ 50%; red < 40% => kpi/floor increase >= 50.0 % | Green energy
CPU idle above 80% => kpi/floor increase >= 80.0 % strict | CPU idle
Memory free above 20% => kpi/floor increase >= 20.0 % strict | Memory free
Less than 5% of food left uneaten => kpi/ceiling decrease <= 5.0 % strict | food left uneaten
Less than 10% of disk space left on the host => unclear
Tide warning: height > 3 m => kpi/floor increase >= 3.0 strict | Tide warning
Watch, => metric
Keep waste at 5% as => kpi/ceiling decrease <= 5.0 % | waste
Time to alert: < 5 minutes => kpi/ceiling decrease <= 5.0 minutes strict | Time to alert
Homes with an alarm: > 95% => kpi/floor increase >= 95.0 % strict | Homes with an alarm
Fire alarm: response time < 5 minutes => kpi/ceiling decrease <= 5.0 minutes strict | Fire alarm
Cut another $5m => unclear
Raise the price an extra $2 => unclear
Wipe down 95% of tables within 5 minutes => key_result/reach increase 95.0 % | tables
Weeds as % of cover: 5% => unclear
Complaints brought back: 40 => kpi/ceiling decrease <= 40.0 | Complaints brought back
Costs capped: $500 => kpi/ceiling decrease <= 500.0 USD | Costs capped
Percentage of debt in recovery: 60% => kpi/floor increase >= 60.0 % | Percentage of debt in recovery
Species variation: 20 => kpi/floor increase >= 20.0 | Species variation
Plastic: 55% => unclear
% of lettings to newcomers: 55% => kpi/floor increase >= 55.0 % | % of lettings to newcomers
Under 30 errors a day: 5 teams => kpi/ceiling decrease <= 30.0 strict | errors a day
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected


@pytest.mark.parametrize(
    "text, limits",
    [
        ("Win rate: green ≥ 50%, red < 40%", (50.0, None, 40.0, None)),
        ("Win rate: target 50%; red < 40%; yellow 40-49%; green ≥ 50%", (50.0, None, 40.0, None)),
        ("Win rate: red < 40%, amber 40-50%, green ≥ 50%", (50.0, None, 40.0, None)),
        ("Waits: Green: ≤ 5 days; Red: > 8 days", (None, 5.0, None, 8.0)),
        ("Waits (green ≤ 5 days, red > 8 days)", (None, 5.0, None, 8.0)),
        ("Waits: target < 2 hours; green < 2 hours; red > 4 hours", (None, 2.0, None, 4.0)),
        ("NPS: red < 40", (40.0, None, None, None)),
        ("NPS: red below 40 for 2 weeks", (40.0, None, None, None)),
        ("Boats: red paint below 40", (None, 40.0, None, None)),
        ("Waits: ≤ 5 days (red: > 8 days)", (None, 5.0, None, 8.0)),
        ("Waits: ≤ 5 days (critical: > 8 days)", (None, 5.0, None, 8.0)),
        ("NPS: 50 (red: < 40)", (50.0, None, 40.0, None)),
        ("NPS: ≥ 50 - red < 40", (50.0, None, 40.0, None)),
    ],
)
def test_the_colours_of_a_dashboard(text: str, limits: tuple[float | None, ...]) -> None:
    statement = parse(text)

    assert "kpi" == statement.kind
    assert limits == (statement.low, statement.high, statement.critical_low, statement.critical_high)


@pytest.mark.parametrize(
    "text",
    [
        "Waits: red > 8 days, red > 9 days, green ≤ 5 days",
        "Waits: red: soon; green: now",
        "Waits: red > 8 days; green 5 days",
        "Waits: green ≤ 5 days; target 7 days; red > 8 days",
        "Waits: target 7 days; green ≤ 5 days; red > 8 days",
    ],
)
def test_colours_that_tell_no_limits(text: str) -> None:
    statement = parse(text)

    assert (None, None) == (statement.low, statement.high), statement


def test_a_target_that_is_not_the_green_limit_is_pointed_at() -> None:
    text = "Waits: green ≤ 5 days; target 7 days; red > 8 days"
    statement = parse(text)

    assert "unclear" == statement.kind
    assert text.index("7") == statement.stopped_at
    assert "one figure for green and for the target" == statement.expected
