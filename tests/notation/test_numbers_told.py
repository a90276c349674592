"""Numbers told in many ways: refused, excluded, taken off, passed, shared, grouped, in names; made up here."""

from __future__ import annotations

import pytest

from okrkit import KPI, KeyResult, describe
from tests.notation.reading_lines import read_by_name, rows

STATEMENTS = """
$3 mm revenue => key_result/reach increase 3000000.0 USD | revenue
1 lakh downloads of the harvest-price app => key_result/count increase 100000.0 | downloads of the harvest-price app
1.5m riders => key_result/count increase 1500000.0 | riders
100 donors from two universities => key_result/count increase 100.0 | donors
100 first-time donors => key_result/count increase 100.0 | first-time donors
12 500 signatures against the bypass => key_result/count increase 12500.0 | signatures against the bypass
20% off the heating bill => key_result/change_by decrease 20.0 % | heating bill
3 days off the close => key_result/change_by_abs decrease 3.0 days | close
3 hours and no more => kpi/ceiling decrease <= 3.0 hours
3 hours is our maximum => kpi/ceiling decrease <= 3.0 hours
30 day readmission rate: 5% => kpi/ceiling decrease <= 5.0 % | 30 day readmission rate
3x more bookings => key_result/change_by increase 200.0 % | bookings
4 of every 5 inmates leave with a job => key_result/reach increase 80.0 % | inmates leave with a job
40 new readers from the 3 schools => key_result/count increase 40.0 | new readers
500 downloads of the price list => key_result/count increase 500.0 | downloads of the price list
8 kWh off the heating => key_result/change_by_abs decrease 8.0 kWh | heating
Sales 10% off target => unclear
5 km off the coast => unclear
A reduction of 5 complaints => key_result/change_by_abs decrease 5.0 | reduction
A drop of 3 points in churn => key_result/change_by_abs decrease 3.0 points | drop in churn
Growth of 200 seats => key_result/change_by_abs increase 200.0 | Growth
A saving of $5k => key_result/reach increase 5000.0 USD | saving
Achieve 10% savings => key_result/change_by 10.0 % | savings
No revenue => unclear
No revenue lost => kpi/ceiling decrease <= 0.0 | revenue lost
No => unclear
Take 20% => unclear
Take 20% off => unclear
9 of 10 calls answered => key_result/reach increase 90.0 % | calls answered
9 of every 10 calls answered => key_result/reach increase 90.0 % | calls answered
90% is the minimum => kpi/floor increase >= 90.0 %
A 10% saving on paper => key_result/change_by decrease 10.0 % | saving on paper
A cut of one third in waste => key_result/change_by decrease 33.33 % | cut in waste
A quarter fewer spills => key_result/change_by decrease 25.0 % | spills
A third less sugar by Easter => key_result/change_by decrease 33.33 % [by Easter] | sugar
A third more visitors => key_result/change_by increase 33.33 % | visitors
Achieve an NPS 45 => key_result/reach increase 45.0 | NPS
Alarm to truck ≤ 1:30 (min:sec) => unclear
Alarm to truck ≤ 1:30 => unclear
All but 2 of the 50 moorings let by May => unclear [by May]
All but 3 ferries on time => unclear
Answer three of every four calls => key_result/reach increase 75.0 % | calls
Anywhere from 3 to 5 blood runs a day => kpi/range 3.0..5.0
At least 12 customers => key_result/count increase 12.0 | customers
Attain a clear-up rate of 28% for burglary => key_result/reach increase 28.0 % | clear-up rate for burglary
Bed occupancy stands at 91% => unclear 91.0 -> None % | Bed occupancy
Beer poured no warmer than 7 °C => kpi/ceiling decrease <= 7.0 °C | Beer poured
Books returned late: 1 in 5 => kpi/ceiling decrease <= 20.0 % | Books returned late
Books returned late: 1 in 5 → 1 in 10 => key_result/move decrease 20.0 -> 10.0 % | Books returned late
Budget variance -3% to +3% => unclear
Budget variance between -3% and +3% => kpi/range -3.0..3.0 % | Budget variance
Budget variance stays inside −3% and +3% => kpi/range -3.0..3.0 % | Budget variance
Budget variance within -3% and +3% => kpi/range -3.0..3.0 % | Budget variance
Build stock cover on A-parts to 21 days => key_result/reach increase 21.0 days | stock cover on A-parts
Calls picked up in 20 s > 80 % => kpi/floor increase >= 80.0 % strict | Calls picked
Churn 3 below 5 => unclear
Close rate above 30% => kpi/floor increase >= 30.0 % strict | Close rate
Collect 12 500 signatures => key_result/count increase 12500.0 | signatures
Collective agreement with Local 417 ratified by the members => key_result/milestone | Collective agreement with Local 417 ratified by the members
Convert 1 in 8 walk-ins to members => key_result/reach increase 12.5 % | walk-ins to members
Costs may not run over $5k => kpi/ceiling decrease <= 5000.0 USD | Costs
Cut 20% off the heating bill => key_result/change_by decrease 20.0 % | heating bill
Dancers: min 16 / max 20 => kpi/range 16.0..20.0 | Dancers
Deaths in custody – not a single one => kpi/ceiling decrease <= 0.0 | Deaths in custody – not a
Deaths in custody: not one => kpi/ceiling decrease <= 0.0 | Deaths in custody
Deliver an 11% saving on sheet music hire => key_result/change_by decrease 11.0 % | saving on sheet music hire
Dissolved oxygen, pond 4: don't let it fall under 6 mg/l => kpi/floor increase >= 6.0 mg/l | Dissolved oxygen, pond
Do not let oxygen fall below 6 mg/l => kpi/floor increase >= 6.0 mg/l | oxygen
Draft response to FOI 23-417 by Friday noon => task [by Friday] | response to FOI 23-417
EBITDA of £1.2 m in 2026 => key_result/reach increase 1200000.0 GBP [in 2026] | EBITDA
Evacuation time: 4 min 20 s today, 3 min 30 s after the new signs => key_result/move decrease 260.0 -> 210.0 seconds | Evacuation time
Every boat but one mended => unclear
Everyone but 2 trained => unclear
Five times the bookings of last year => key_result/change_by increase 400.0 % | bookings of last year
Forecast within ± 5 => kpi/range -5.0..5.0 | Forecast
From 1.2 to 1.5m riders a week => unclear
Gap below 3 mm => kpi/ceiling decrease <= 3.0 mm strict | Gap
Gate turnaround 52 min → 40 min => key_result/move decrease 52.0 -> 40.0 minutes | Gate turnaround
Greenhouse 3 between 18 and 22 °C by day => kpi/range 18.0..22.0 °C [by day] | Greenhouse 3
Grow members past 500 => key_result/reach increase 500.0 strict | members
Grow the agreement with Everest 30 => task | agreement with Everest 30
Hall at 20 °C +/- 2 °C => kpi/range 18.0..22.0 °C | Hall
Headroom neither below 12% nor above 16% => kpi/range 12.0..16.0 % | Headroom
Headroom no lower than 20% and no higher than 35% => kpi/range 20.0..35.0 % | Headroom
Headroom not under 20% nor over 35% => kpi/range 20.0..35.0 % | Headroom
Humidity 45 ± 5 % => unclear
Improve lead time by 3 days => key_result/change_by_abs decrease 3.0 days | lead time
Improve lead time on bearings by 3 days => key_result/change_by_abs decrease 3.0 days | lead time on bearings
Improve lead time on bridge bearings by 3 days => key_result/change_by_abs decrease 3.0 days | lead time on bridge bearings
Increase time on page to 3 minutes => key_result/reach increase 3.0 minutes | time on page
Increase time on site by 20 seconds => key_result/change_by_abs increase 20.0 seconds | time on site
Invoices paid in 30 days >95% => kpi/floor increase >= 95.0 % strict | Invoices paid
Invoices paid in 30 days ≥ 95% => kpi/floor increase >= 95.0 % | Invoices paid
Invoices paid in 30 days: 95% => kpi/floor increase >= 95.0 % | Invoices paid
Invoices paid within 30 days ≥ 95% => kpi/floor increase >= 95.0 % | Invoices paid
Keep fridge at 4 ± 1 °C => kpi/range 3.0..5.0 °C | fridge
Keep fridge at 4°C ± 1 => kpi/range 3.0..5.0 °C | fridge
Keep it at 20 plus or minus 2 °C => kpi/range 18.0..22.0 °C | it
Keep level below 5 ± 1 => unclear
Keep pressure at 2.4 bar ± 0.1 bar => unclear
Lessons passed: 3 in 4 => kpi/floor increase >= 75.0 % | Lessons passed
Median sale price target: $1.35m => kpi/floor increase >= 1350000.0 USD | Median sale price target
Members 40 above 30 => unclear
Minimum 16 and maximum 20 dancers => kpi/range 16.0..20.0
Minimum of 9 rehearsals => kpi/floor increase >= 9.0 | rehearsals
Moisture can never get above 14.5% => kpi/ceiling decrease <= 14.5 % | Moisture
Moisture must not be allowed above 14.5% => kpi/ceiling decrease <= 14.5 % | Moisture
Moisture must not go beyond 14.5% => kpi/ceiling decrease <= 14.5 % | Moisture
Moisture must not rise past 14.5% => kpi/ceiling decrease <= 14.5 % | Moisture
Moisture shall not get above 14.5% => kpi/ceiling decrease <= 14.5 % | Moisture
Moisture should not climb above 14.5% => kpi/ceiling decrease <= 14.5 % | Moisture
Moisture won't go beyond 14.5% => kpi/ceiling decrease <= 14.5 % | Moisture
No S1s open for longer than 24h => kpi/ceiling decrease <= 0.0 | S1s open for longer than 24h
No calls longer than 10 minutes go unanswered => kpi/ceiling decrease <= 0.0 | calls longer than 10 minutes go unanswered
No fewer than 2 lifeguards on the poolside => kpi/floor increase >= 2.0 | lifeguards on the poolside
No file larger than 20 MB => kpi/ceiling decrease <= 20.0 MB | file
No outage longer than 10 minutes => kpi/ceiling decrease <= 10.0 minutes | outage
No query slower than 200 ms in Q3 => kpi/ceiling decrease <= 200.0 ms [in Q3] | query
No score goes below 80 => kpi/floor increase >= 80.0 | score
No single point of failure => kpi/ceiling decrease <= 0.0 | single point of failure
No squad car older than 5 years => kpi/ceiling decrease <= 5.0 years | squad car
Not a single late ferry => kpi/ceiling decrease <= 0.0 | single late ferry
Not one late ferry => kpi/ceiling decrease <= 0.0
Not one late ferry in July => kpi/ceiling decrease <= 0.0 [in July]
Not one missed dialysis slot => kpi/ceiling decrease <= 0.0
Not one of us is late => key_result/milestone | one of us is late
Offer 20% off the season ticket => task | 20% off the season ticket
One in every 5 visitors returns => key_result/reach increase 20.0 % | visitors returns
One third fewer spills => key_result/change_by decrease 33.33 % | spills
Overbooking 3 % plus or minus 1 => kpi/range 2.0..4.0 % | Overbooking
Oxygen must not sink under 6 mg/l => kpi/floor increase >= 6.0 mg/l | Oxygen
Oxygen: don't let it fall under 6 mg/l => kpi/floor increase >= 6.0 mg/l | Oxygen
Pallet height anything from 1.6 to 1.8 m => kpi/range 1.6..1.8 | Pallet height
Pass rate 88% => key_result/reach increase 88.0 % | Pass rate
Pass rate above 88% => kpi/floor increase >= 88.0 % strict | Pass rate
Pass rate higher than 88% => kpi/floor increase >= 88.0 % strict | Pass rate
Pass rate: 88% => kpi/floor increase >= 88.0 % | Pass rate
Patients who would recommend us: 9 in 10 => kpi/floor increase >= 90.0 % | Patients who would recommend us
Push daily players past 80K => key_result/reach increase 80000.0 strict | daily players
Rainfall above 30mm => kpi/floor increase >= 30.0 mm strict | Rainfall
Raise ridership from 1.2m to 1.5m => unclear
Raise visits to 40 500 => key_result/reach increase 40500.0 | visits
Raise £1.2 m => key_result/count increase 1200000.0 GBP
Reach 3mm users => key_result/reach increase 3000000.0 | users
Reach 40 ± 2 => unclear
Reach £1.2 m sales => key_result/reach increase 1200000.0 GBP | sales
Readmission rate: 5% => kpi/ceiling decrease <= 5.0 % | Readmission rate
Readmissions: 5% => kpi/ceiling decrease <= 5.0 % | Readmissions
Reduce waste by 10% ± 2% => unclear
Reduction of one quarter in stock written off => key_result/change_by decrease 25.0 % | Reduction in stock written off
Renew ISO 22000 certificate for Plant 2 => task | ISO 22000 certificate for Plant 2
Repaint cabins 101–140 in dry dock => task | cabins 101–140 in dry dock
Reserve ratio must be neither below 12% nor above 16% => kpi/range 12.0..16.0 % | ratio
Revenue of $3mm => key_result/reach increase 3000000.0 USD | Revenue
Rim not under 3 mm => kpi/floor increase >= 3.0 mm | Rim
Runtime of each episode 25–35 min => kpi/range 25.0..35.0 minutes | Runtime of each episode
Runtime of episodes 25–35 min => kpi/range 25.0..35.0 minutes | Runtime of episodes
Sales to £1.2 m => key_result/reach increase 1200000.0 GBP | Sales
Satisfaction: 4 out of 5 => kpi/floor increase >= 4.0 | Satisfaction
Score 4 above 3 => unclear
Scores must not slide below 80 => kpi/floor increase >= 80.0 | Scores must not slide
Service level 80/20 => metric | Service level 80/20
Somewhere between 3 and 5 runs a day => kpi/range 3.0..5.0 | runs a day
Soup served no colder than 60 °C => kpi/floor increase >= 60.0 °C | Soup served
Spend under £3 mm => kpi/ceiling decrease <= 3000000.0 GBP strict | Spend
Stock should not run below 40 => kpi/floor increase >= 40.0 | Stock
Take 20% off the heating bill => key_result/change_by decrease 20.0 % | heating bill
Take DAU/MAU to 0.31 (we're on 0.24) => key_result/move increase 0.24 -> 0.31 | DAU/MAU
Take DAU/MAU to 0.31; we are at 0.24 => key_result/move increase 0.24 -> 0.31 | DAU/MAU
Take a fifth off the bill => key_result/change_by decrease 20.0 % | bill
Temperature is not to pass 8 °C => kpi/ceiling decrease <= 8.0 °C | Temperature
Temperature min 4 / max 8 °C => kpi/range 4.0..8.0 °C | Temperature
Temperatures will not pass 8 °C => kpi/ceiling decrease <= 8.0 °C | Temperatures
Three times the visits => key_result/change_by increase 200.0 % | visits
Time to answer < 0:45 => unclear
Time to evacuate hall 6: 4 min 20 s today, 3 min 30 s after the new signs => key_result/move decrease 260.0 -> 210.0 seconds | Time to evacuate hall 6
Turn one in twelve visitors into friends => key_result/reach increase 8.33 % | visitors into friends
Turnout >= 3 in 4 => kpi/floor increase >= 75.0 % | Turnout
Turnover of €800 000, no less => kpi/floor increase >= 800000.0 EUR | Turnover
Two out of every three meals served hot => key_result/reach increase 66.67 % | meals served hot
Weight 250 g ± 5 g => kpi/range 245.0..255.0 g | Weight
Weight: 250 ± 5 grams => kpi/range 245.0..255.0 g | Weight
Win 1 out of every 10 lapsed donors back => key_result/reach increase 10.0 % | lapsed donors back
Win back the trust of tenants at 12 Harbour Street after the fire => objective
Win rate higher than 88% => kpi/floor increase >= 88.0 % strict | Win rate
Write 3-5 articles => task 3.0..5.0 | articles
min 16 / max 20 dancers on stage => kpi/range 16.0..20.0
min 16, max 20 dancers => kpi/range 16.0..20.0
one third off costs for the canteen => key_result/change_by decrease 33.33 % | costs for the canteen
past 12 months churn => metric | past 12 months churn
turnaround 52 min --> 40 min => key_result/move decrease 52.0 -> 40.0 minutes | turnaround
turnaround at the gate 52 min --> 40 min => key_result/move decrease 52.0 -> 40.0 minutes | turnaround at the gate
£1.2 m sales => key_result/count increase 1200000.0 GBP | sales
Water per barrel: 5.1 in 2023, 4.0 by 2026 => key_result/move decrease 5.1 -> 4.0 [by 2026] | Water per barrel
Gas use: 1.9 GWh last winter, 1.5 GWh this winter => key_result/move decrease 1.9 -> 1.5 GWh [this winter] | Gas use
Wait for boats, 9 weeks in January, 5 weeks by September => key_result/move decrease 9.0 -> 5.0 weeks [by September] | Wait for boats
Late boats: 28 before, 15 after the works => key_result/move decrease 28.0 -> 15.0 | Late boats
Peak of the plant, 84,000 parcels, raised to 100,000 => key_result/move increase 84000.0 -> 100000.0 | Peak of the plant
Survival of hens stands at 35 %; we will get it to 50 % => key_result/move increase 35.0 -> 50.0 % | Survival of hens
Members 40% in 2023, 60% in 2026 => key_result/move increase 40.0 -> 60.0 % [in 2026] | Members
Fans – 1300 in 2011.: 1900 => key_result/move increase 1300.0 -> 1900.0 | Fans
Sales: 40 today, 60 tomorrow => key_result/move increase 40.0 -> 60.0 | Sales
Members 40% in May, 60% in June => unclear [in May]
Members 40% in 2026, 60% in 2023 => unclear [in 2026]
Raise NPS from 30 in Q1 to 45 => key_result/move increase 30.0 -> 45.0 | NPS
Reply to all tenants: 3 days => kpi/ceiling decrease <= 3.0 days | Reply to all tenants
Reduce scope 3 emissions by 25% by 2030 from base year 2020 => key_result/change_by decrease 25.0 % [by 2030] | scope 3 emissions
Reduce scope 1 and 2 GHG emissions by 42% by 2030 => key_result/change_by decrease 42.0 % [by 2030] | scope 1 and 2 GHG emissions
Reduce scope 1 and scope 2 emissions 28% by 2030 from a 2019 base year => key_result/change_by decrease 28.0 % [by 2030] | scope 1 and scope 2 emissions
Cut emissions by 30% from 2019 levels => key_result/change_by decrease 30.0 % | emissions from 2019 levels
Cut emissions by 30% against a 2019 baseline => key_result/change_by decrease 30.0 % | emissions
Cut emissions 30% vs 2019 => key_result/change_by decrease 30.0 % | emissions
Cut emissions by 30% compared to FY2019 => key_result/change_by decrease 30.0 % | emissions
Cut emissions by 30% relative to base year 2019 => key_result/change_by decrease 30.0 % | emissions
We commit to reducing absolute scope 1 and 2 GHG emissions by 42% by 2030 from base year 2020 and to reach Net-Zero by 2030. => key_result/change_by decrease 42.0 % [by 2030] | absolute scope 1 and 2 GHG emissions
Ensure there are no late boats => kpi/ceiling decrease <= 0.0 | there are no late boats
The short-term goal is to have over 26,000 subscribers by the end of 2021. => key_result/reach increase 26000.0 strict [by the end of 2021] | subscribers
Our goal is to have 26,000 subscribers => key_result/reach increase 26000.0 | subscribers
Have a pump to drain floods of 25% => task | pump to drain floods
Teach 400 children where food comes from => task 400.0 | children where food comes
Vehicles that are compliant with maintenance rules: 75% => kpi/floor increase >= 75.0 % | Vehicles that are compliant with maintenance rules
% of vehicles compliant with preventative maintenance: 75% => kpi/floor increase >= 75.0 % | % of vehicles compliant with preventative maintenance
Get back to you within three working days => kpi/ceiling decrease <= 3.0 business days
Our goal is to reduce our SADI to less than 84.4 minutes by the end of 2021 => key_result/reach decrease 84.4 minutes strict [by the end of 2021] | SADI
Our goal is to reduce our SADI to less than 84.4 minutes by the end of 2021 and be at 81 minutes at the end of five years (2025). => key_result/reach decrease 84.4 minutes strict [by the end of 2021] | SADI
Our goal is to reduce delays to less than 80 minutes and be at 75 in 2027 => key_result/reach decrease 80.0 minutes strict [in 2027] | delays
Increase stock from 2019 => unclear
Ensure that there is no late boat => kpi/ceiling decrease <= 0.0 | there is no late boat
Improve where it comes from => objective
Increase sales from => unclear
We commit to reducing absolute scope 1 and 2 GHG emissions by 42% by 2030 from base year 2020 => key_result/change_by decrease 42.0 % [by 2030] | absolute scope 1 and 2 GHG emissions
We commit to reducing scope 3 emissions by 25% by 2030 => key_result/change_by decrease 25.0 % [by 2030] | scope 3 emissions
We commit to reducing scope 1 emissions by 25% => key_result/change_by decrease 25.0 % | scope 1 emissions
We commit to reducing emissions by 25% and to reach Net-Zero by 2030 => key_result/change_by decrease 25.0 % [by 2030] | emissions
We commit to reducing emissions by 25% by 2030 from base year 2020 and to reach Net-Zero by 2030. => key_result/change_by decrease 25.0 % [by 2030] | emissions
We also commit to reducing scope 3 GHG emissions from Purchased Goods by 25% by 2030 from base year 2020. => key_result/change_by decrease 25.0 % [by 2030] | scope 3 GHG emissions
Reduce emissions from goods by 25% => key_result/change_by decrease 25.0 % | emissions
We also commit to cutting waste to 3% => key_result/reach decrease 3.0 % | waste
We are committed to reducing waste by 5% => key_result/change_by decrease 5.0 % | waste
We plan on reducing waste by 5% => key_result/change_by decrease 5.0 % | waste
We focus on reducing waste by 5% => key_result/change_by decrease 5.0 % | waste
We aim at reducing waste by 5% => key_result/change_by decrease 5.0 % | waste
We want to bring waste down by 5% => key_result/change_by decrease 5.0 % | waste
We hope to see waste fall by 5% => key_result/change_by decrease 5.0 % | waste fall
We would like to cut waste by 5% => key_result/change_by decrease 5.0 % | waste
We intend to be cutting waste by 5% => key_result/change_by decrease 5.0 % | waste
Our commitment is to cut waste by 5% => key_result/change_by decrease 5.0 % | commitment is to cut waste
Our ambition is to halve waste => key_result/change_by decrease 50.0 % | waste
We target a 5% cut in waste => key_result/change_by decrease 5.0 % | cut in waste
We are targeting a 5% cut in waste => key_result/change_by decrease 5.0 % | cut in waste
We have a target to cut waste by 5% => key_result/change_by decrease 5.0 % | target to cut waste
We have set a target to cut waste by 5% => key_result/change_by decrease 5.0 % | waste
A target of 5% less waste => key_result/change_by decrease 5.0 % | target of
The target is a 5% cut in waste => key_result/change_by decrease 5.0 % | cut in waste
The target is 5% less waste => key_result/change_by decrease 5.0 % | waste
Target for waste is under 3% => kpi/ceiling decrease <= 3.0 % strict | waste
The target for waste: under 3% => kpi/ceiling decrease <= 3.0 % strict | target for waste
Our target is to become Net-Zero in our own operations by 2030 and to reduce our CO2e by 25% across the value chain. => key_result/change_by decrease 25.0 % [by 2030] | CO2e across the value chain
Increase campus enrollment (first-year and transfer) to 180 per year => key_result/reach increase 180.0 | campus enrollment (first-year and transfer) per year
Build the shop and to raise sales by 5% => key_result/change_by increase 5.0 % | sales
Number of crews with at least 5 boats – 40 => kpi/floor increase >= 40.0 | Number of crews
Number of authors with a score >3 – 90 => kpi/floor increase >= 90.0 | Number of authors with a score
Percentage of crews with 5 boats – 40% => unclear
Water use capped at 233,000 m3 from 2022 => kpi/ceiling decrease <= 233000.0 m3 | Water use
Fans: 6,700 (Target: 10,000, missed by 33%) => key_result/move increase 6700.0 -> 10000.0 | Fans
Late fans: 40 (target: 20) => key_result/move decrease 40.0 -> 20.0 | Late fans
Goal 2 Better roads for all => objective
Land register forms for deeds: 20 working days => kpi/ceiling decrease <= 20.0 business days | Land register forms for deeds
Completing the register by 2024 is one of our aims => task [by 2024] | register
No guest should wait at the desk for more than 3 minutes to be helped => kpi/ceiling decrease <= 3.0 minutes | guest should wait at the desk
No guest should have a room for more than 3 nights => kpi/ceiling decrease <= 0.0 | guest should have a room for more than 3 nights
Risk-based checks done: 720 => kpi/floor increase >= 720.0 | Risk-based checks done
In any one day outages are kept below 0.1% => kpi/ceiling decrease <= 0.1 % strict | any one day outages
Finish the bridge over Hwy 212 by May => task [by May] | bridge over Hwy 212
Bring 15 guests to sail for the first time => key_result/count increase 15.0 | guests to sail for the first time
Faults: 5% fewer => key_result/change_by decrease 5.0 % | Faults
Goal: 5% fewer faults => key_result/change_by decrease 5.0 % | faults
The target is 95% or more => kpi/floor increase >= 95.0 %
Track the cost of reducing waste by 5% => unclear
Grow load above 20% and below 80% => unclear
Bring load above 20% and below 80% => kpi/range 20.0..80.0 % strict | load
Reserve ratio above 20% and below 80% => kpi/range 20.0..80.0 % strict | ratio
One quarter fewer spills => key_result/change_by decrease 25.0 % | spills
One quarter fewer spills in the cycle => key_result/change_by decrease 25.0 % | spills in the cycle
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected


@pytest.mark.parametrize(
    "text, said",
    [
        ("Speed above 6 km/h", "Keep speed above 6 km/h"),
        ("Oxygen above 6 mg/l", "Keep oxygen above 6 mg/l"),
        ("Energy use below 40 kWh/m²", "Keep energy use below 40 kWh/m2"),
        ("Fridge at 4°C ± 1", "Keep fridge between 3 °C and 5 °C"),
        ("Headroom not under 20% nor over 35%", "Keep headroom between 20% and 35%"),
        ("No boat older than 20 years", "Keep boat at most 20 years"),
    ],
)
def test_a_kpi_is_built_from_it_and_described(text: str, said: str) -> None:
    # a rate in a unit of its own was once refused: its second half was taken for a number that went nowhere
    kpi = KPI.parse(text)
    assert describe(kpi) == said
    assert KPI.parse(said).threshold == kpi.threshold


def test_a_key_result_is_built_from_two_levels_told_in_time() -> None:
    result = KeyResult.parse("Wait for boats: 9 weeks in January, 5 weeks by September")
    assert describe(result) == "Reduce wait for boats from 9 weeks to 5 weeks"
