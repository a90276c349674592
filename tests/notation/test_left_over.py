"""Two numbers for one place, words that lead to none, two limits, dashes between a baseline and a target; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import check_abstains, read, read_by_name, rows

STATEMENTS = """
Abandoned carts 70% to 55% => key_result/move decrease 70.0 -> 55.0 % | Abandoned carts
Cycle time: 9 to 4 days => key_result/move decrease 9.0 -> 4.0 days | Cycle time
Berths let: 40 to 60 => kpi/range 40.0..60.0 | Berths
Keep pH within 6.5 to 7.5 => kpi/range 6.5..7.5 | pH
Keep berth use within 70-80% => kpi/range 70.0..80.0 % | berth use
Humidity within 40–60 % => kpi/range 40.0..60.0 % | Humidity
Keep berth use within 70% and 80% => kpi/range 70.0..80.0 % | berth use
Boats ≤ 3-5 kW => kpi/ceiling decrease <= 5.0 kW | Boats
Answer within 5-10 minutes => kpi/ceiling decrease <= 10.0 minutes | Answer
Answer within 5 days of the order => kpi/ceiling decrease <= 5.0 days | Answer of the order
Deliver within 3 and 5 days => kpi/ceiling decrease <= 5.0 days
Keep p95 latency below 200 ms over 30 days => kpi/ceiling decrease <= 200.0 ms strict | p95 latency
Lift berth use 28% – 45% => key_result/move increase 28.0 -> 45.0 % | berth use
Lift berth use from 28% – 45% => key_result/move increase 28.0 -> 45.0 % | berth use
Raise the score: 7.4 – 8.8 => key_result/move increase 7.4 -> 8.8 | score
Reduce the wait from 62 – 45 days => key_result/move decrease 62.0 -> 45.0 days | wait
Grow sales $50K – $80K => key_result/move increase 50000.0 -> 80000.0 USD | sales
Reduce faults 8% – 4% => key_result/move decrease 8.0 -> 4.0 % | faults
Grow sales 20 – 30% => key_result/change_by increase 20.0..30.0 % | sales
Reduce faults 4% – 8% => key_result/change_by decrease 4.0..8.0 % | faults
Keep faults 4 – 8% => kpi/range 4.0..8.0 % | faults
Grow sales 30% from $50K to $65K => key_result/move increase 50000.0 -> 65000.0 USD | sales
Grow sales 50% (from 200 to 300) => key_result/move increase 200.0 -> 300.0 | sales
Grow sales 15 from 50 to 65 => key_result/move increase 50.0 -> 65.0 | sales
at least 0 boat-days => kpi/floor increase >= 0.0 | boat-days
minimum 0 faults => kpi/floor increase >= 0.0 | faults
at most 0 faults => kpi/ceiling decrease <= 0.0 | faults
0 faults => kpi/ceiling decrease <= 0.0 | faults
Run rate above $2M => kpi/floor increase >= 2000000.0 USD strict | Run rate
Run rate of boats => task | rate of boats
Drop rate below 1% => key_result/reach decrease 1.0 % strict | rate
Rework hours => metric | Rework hours
Rework hours of the yard => task | hours of the yard
Release cadence => metric | Release cadence
Support load => metric | Support load
Launch readiness => metric | Launch readiness
Delight customers => objective
Delight customers with 5 shows => key_result/reach increase 5.0 | Delight customers
Grow 2026 bookings to $10M => key_result/reach increase 10000000.0 USD | 2026 bookings
Win 2026 members => key_result/count increase 2026.0 | members
Reach 40 berths by year end => key_result/reach increase 40.0 [by year end] | berths
Reach 40 berths by year end 2027 => key_result/reach increase 40.0 [by year end 2027] | berths
Cut costs to 5 before quarter end => key_result/reach decrease 5.0 [before quarter end] | costs
Reach 40 berths by mid-2026 => key_result/reach increase 40.0 [by mid-2026] | berths
Reach 40 berths by mid-July 2027 => key_result/reach increase 40.0 [by mid-July 2027] | berths
Reach 40 berths by early-Q3 => key_result/reach increase 40.0 [by early-Q3] | berths
Reach 40 berths by mid-size => key_result/reach increase 40.0 | berths by mid-size
Reach 40 berths by over-2026 => key_result/reach increase 40.0 | berths by over-2026
Reach 40 berths by Q3's end => key_result/reach increase 40.0 [by Q3's end] | berths
Reach 40 berths by the year's close => key_result/reach increase 40.0 [by the year's close] | berths
Reach 40 berths by September's end => key_result/reach increase 40.0 [by September's end] | berths
Reach 40 berths by the crew's end => key_result/reach increase 40.0 | berths by the crew's end
Reach 40 berths by the year's plan => key_result/reach increase 40.0 | berths by the year's plan
Reach 40 berths by the 15th => key_result/reach increase 40.0 [by the 15th] | berths
Reach 40 berths by the 15th of the month => key_result/reach increase 40.0 [by the 15th of the month] | berths
Reach 40 berths by the 15th visit => key_result/reach increase 40.0 | berths by the 15th visit
Time to hire (60 → 35 days) => key_result/move decrease 60.0 -> 35.0 days | Time to hire
Time to hire (in days) 60 → 35 => key_result/move decrease 60.0 -> 35.0 | Time to hire (in days)
Keep debt:income above 3:1 => kpi/floor increase >= 3.0 strict | debt:income
Hold costs at or below $300 => kpi/ceiling decrease <= 300.0 USD | costs
Hold time below 3 minutes => kpi/ceiling decrease <= 3.0 minutes strict | Hold time
Reach a dozen partners => key_result/reach increase 12.0 | partners
Reach a hundred thousand readers => key_result/reach increase 100000.0 | readers
Repair hundred boats => task | hundred boats
Raise the heat from 20s to 40s => key_result/move increase 20.0 -> 40.0 seconds | heat
Increase fans to 12,000 (9,800 in 2011) => key_result/move increase 9800.0 -> 12000.0 | fans
Increase fans to 60% (52% in 2019) => key_result/move increase 52.0 -> 60.0 % | fans
Increase fans to 60% 52% in 2019) => unclear [in 2019]
Increase fans to 60% (in 2019) => key_result/reach increase 60.0 % [in 2019] | fans
Increase fans to 60% (52% in 2027) => key_result/reach increase 60.0 % [in 2027] | fans
Increase fans to 60% (52% in 2019 and 2020) => key_result/move increase 52.0 -> 60.0 % | fans
Deliver 3 fairs (vs 2 in 2024) => task 3.0 [in 2024] | fairs (vs 2
A minimum of 10 percent net increase in members => key_result/change_by increase 10.0 % | net increase in members
No more than 5% increase in costs => kpi/ceiling decrease <= 5.0 % | increase in costs
Maintain at least 10% growth in sales => kpi/floor increase >= 10.0 % | growth in sales
2: Centre our work on the piers => metric | Centre our work on the piers
3: Reduce faults by 10% => key_result/change_by decrease 10.0 % | faults
30: faults => unclear
We will answer within 4 rings and say who we work for => kpi/ceiling decrease <= 4.0 | rings and say who we work
Top 5 boats on the pier have ≤10% rust => kpi/ceiling decrease <= 10.0 % | Top 5 boats on the pier
Top 3 in search => key_result/reach decrease 3.0 | search
Site is safe (plain words, 508 compliant) => objective
Make 3 compliant boats => task 3.0 | compliant boats
At least 3 compliant => kpi/floor increase >= 3.0 | compliant
Sites 40% compliant => key_result/reach increase 40.0 % | Sites
Assign a rating out of 5 stars to each boat => task | rating out of 5 stars to each boat
Rating out of 5: 4.2 => kpi/floor increase >= 4.2 | Rating out of 5
Reach a rating of 4 out of 5 => key_result/reach increase 4.0 | rating
Number of crews, or crews with one or more lifts => metric
One or more releases a month => kpi/floor increase >= 1.0 | releases a month
Set the goals (e.g. increase sales by 5%) => task
Raise sales by 5% (e.g. from 40 to 42) => key_result/change_by increase 5.0 % | sales
Raise sales (e.g. of boats) by 5% => key_result/change_by increase 5.0 % | sales (e.g. of boats)
Increase the number of boats => key_result/milestone increase | number of boats
Reduce the share of pupils missing 10% or more of days => key_result/milestone decrease | share of pupils missing 10% or more of days
Reduce training below 10% => key_result/reach decrease 10.0 % strict | training
A plan to cut waste by 5% => key_result/change_by decrease 5.0 % | waste
Action plans will be made to reduce the number of absent crews by 5% => key_result/change_by decrease 5.0 % | number of absent crews
Campaign to raise sales from 4 to 5 tonnes => key_result/move increase 4.0 -> 5.0 tonnes | sales
Cost to raise one pound: 3 => kpi/ceiling decrease <= 3.0 | Cost to raise one pound
Commitment to reduce => objective
Harbour use: this rate shows how many berths are let => metric
Boats let: This fundamental metric tells of our use => metric
Help desk: what share of questions can we answer => metric
Berth care score: Measure of the care of berths, by survey => metric
Crew spirit: this song is new => objective
Crew spirit: what a song => task
Crew spirit: songs => task
Increasing the # of readers on the page => key_result/milestone increase
Increase usage of the app by schools => key_result/milestone increase
2: Trust in the harbour: => objective
Establish a baseline of safety => task
Establish targets for excellence => task
Create a conservation plan; map the county => task
Series A closed => key_result/milestone
Raise visits from N/A to 40 => key_result/reach increase 40.0 | visits
Raise the number of piers we ship to by 20% => key_result/change_by increase 20.0 % | number of piers we ship
Raise the share of mails replied to by 10% => key_result/change_by increase 10.0 % | share of mails replied
Publish the list of piers we sail to by June => task [by June] | list of piers we sail
Cost to double the catch < $5m => kpi/ceiling decrease <= 5000000.0 USD strict | Cost to double the catch
Days to halve the queue => metric | Days to halve the queue
Reduce faults, e.g. dents, by 20% => key_result/change_by decrease 20.0 % | faults, e.g. dents
Raise a hundred and fifty thousand dollars => key_result/count increase 150000.0 USD
Reach a hundred and twenty members => key_result/reach increase 120.0 | members
Raise members from a hundred to 200 => key_result/move increase 100.0 -> 200.0 | members
Reduce costs by a hundred thousand dollars => key_result/change_by_abs decrease 100000.0 USD | costs
Tell our story to a million people => task | story to a million people
Become a billion dollar company => objective
Be loved by a million people => objective
Raise the share of crews who feel valued 10% => key_result/change_by increase 10.0 % | share of crews who feel valued
Keep spend within 5-10% of plan => kpi/ceiling decrease <= 10.0 % | spend of plan
Deliver within 5-10 miles => kpi/ceiling decrease <= 10.0 miles
Keep variance within 5-10% => kpi/ceiling decrease <= 10.0 % | variance
Raise sales by cutting waste from 2% to 4% => unclear
Improve trust by raising uptime to 99% => key_result/reach increase 99.0 % | uptime
Grow sales by raising prices to $5m => key_result/reach increase 5000000.0 USD | sales by raising prices
Raise visits by expanding into the bay by 20% => key_result/change_by increase 20.0 % | visits by expanding into the bay
Crew mood will reach 85% overall => key_result/reach increase 85.0 % | Crew mood
The fund will hold 5% cash => unclear
Faults ≤ 3% (5% in 2023) => kpi/ceiling decrease <= 3.0 % | Faults
Hours 9 to 5 on weekdays => unclear
Top 3 finish in 5 races => key_result/reach decrease 3.0 | finish
Raise complaints to zero => key_result/reach decrease 0.0 | complaints
Raise the margin to 0 => key_result/reach increase 0.0 | margin
Have all berths let => key_result/milestone | berths
Have no open faults => key_result/milestone | open faults
Have a berth let => task | berth
2: 1 ratio => key_result/reach increase 2.0
Improve satisfaction 28% – 45% => key_result/move increase 28.0 -> 45.0 % | satisfaction
Get latency to the 99th percentile under 200 ms => key_result/reach decrease 200.0 ms strict | latency to the 99th percentile
"""
ABSTAINS = """
Keep carts 70% to 55% => no number lies between the two limits
Keep the heat within 2 °C of 20 => it tells how far from a number, and not the limits
Reduce faults from 6% to 3% to 2% => nothing explains one of the numbers
Raise visits from 20 to 40 from 10 => nothing explains one of the numbers
Raise visits to 40 45 => nothing explains one of the numbers
Reach 50 60 users => nothing explains one of the numbers
Reduce waste by 10% 20% => nothing explains one of the numbers
Keep faults below 3% above 1% => nothing explains one of the numbers
Berth use 200 ± 5% => nothing explains one of the numbers
Grow sales 40% from $50K to $65K => nothing explains one of the numbers
Grow sales from to $5M => the number can be read in two ways
Cut faults by to 3% => the number can be read in two ways
Raise sales by by 5% => the number can be read in two ways
Raise visits from the low 20s to 40 => the number can be read in two ways
Reduce faults to 3% to 2% => nothing explains one of the numbers
Raise trust by cutting waiting times to 5 days => the number can be read in two ways
Unable to reduce costs by 5% => nothing explains the number
Faults belov 3 => 'belov' may be a misspelling
Sales ovr 5 => 'ovr' may be a misspelling
20% incraese in sales => 'incraese' may be a misspelling
10% grwoth in waste => 'grwoth' may be a misspelling
Answer 40 calls for => the text breaks off after 'for'
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert (read_by_name if " | " in expected else read)(text) == expected


@pytest.mark.parametrize("text, why", rows(ABSTAINS))
def test_it_abstains_and_says_why(text: str, why: str) -> None:
    check_abstains(text, why)
