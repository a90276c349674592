"""Texts of which one word or sign decides the reading, each for one condition of the rules; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read, read_by_name, rows

STATEMENTS = """
Sail 3x every week => key_result/reach 3.0 | Sail
Sail at least 3x each week => kpi/floor increase >= 3.0 | Sail
Sail at least 3x/week => kpi/floor increase >= 3.0 | Sail
Reduce waste 5% before the fair => key_result/change_by decrease 5.0 % | waste
Grow berths to 40 today => key_result/reach increase 40.0 | berths
Berths 40 (now), 60 => key_result/move increase 40.0 -> 60.0 | Berths
A hundred guests => metric | hundred guests
Reach the hundred members => objective
At least a hundred guests => key_result/count increase 100.0 | guests
Grow the choir to a hundred singers => key_result/reach increase 100.0 | choir
Grow to a thousand => key_result/reach increase 1000.0
Raise a million dollars => key_result/count increase 1000000.0 USD
Reach a billion readers => key_result/reach increase 1000000000.0 | readers
Keep the gap between -$5 and $6 => kpi/range -5.0..6.0 USD | gap
Lift the score by a point => key_result/change_by_abs increase 1.0 points | score
Less than 5% growth in costs => kpi/ceiling decrease <= 5.0 % strict | growth in costs
Costs in check (no more than 5% growth) => kpi/ceiling decrease <= 5.0 % | Costs in check
Cut sales 30% from 50 to 35 => key_result/move decrease 50.0 -> 35.0 | sales
Lift the score 7.4 - 8.8 => key_result/move increase 7.4 -> 8.8 | score
Increase fans to 60% (52% by 2019) => key_result/reach increase 60.0 % [by 2019] | fans
Increase fans to 60% (52% in 2019 to 2027) => key_result/reach increase 60.0 % [in 2019 to 2027] | fans
Increase fans to 60% (52% in 2025) => key_result/move increase 52.0 -> 60.0 % | fans
Increase sales to $6 million ($5 million in 2019) => key_result/move increase 5000000.0 -> 6000000.0 USD | sales
Reach 40 berths by the 15th, all let => key_result/reach increase 40.0 [by the 15th] | berths
Reach 40 berths by the 15th; let them all => key_result/reach increase 40.0 [by the 15th] | berths
Reach 40 berths (by the 15th) => key_result/reach increase 40.0 [by the 15th] | berths
Reach 40 berths by our 15th => key_result/reach increase 40.0 | berths by our 15th
Reach 40 berths by the year's ending => key_result/reach increase 40.0 [by the year's ending] | berths
Reach 40 berths by late-July => key_result/reach increase 40.0 [by late-July] | berths
Reach 40 berths by end-July => key_result/reach increase 40.0 [by end-July] | berths
Reach 40 berths by mid-H1 => key_result/reach increase 40.0 [by mid-H1] | berths
Reach 40 berths by FY27's end => key_result/reach increase 40.0 [by FY27's end] | berths
Reach 40 berths by the very end of May => key_result/reach increase 40.0 [by the very end of May] | berths
Reach by year end 40 berths => key_result/reach increase 40.0 [by year end] | berths
1. Churn falls by 5% => key_result/change_by decrease 5.0 % | Churn
Two) Lift sales by 3% => key_result/change_by increase 3.0 % | sales
Top our record of 40 visits => key_result/reach increase 40.0 | record
Delight water => metric | Delight water
Lift load above 20% => key_result/reach increase 20.0 % strict | load
Support load under control => objective
Test load 5 => task 5.0 | load
Support backlog => metric | Support backlog
Hold rates above 5 => kpi/floor increase >= 5.0 strict | Hold rates
Hold times below 3 minutes => kpi/ceiling decrease <= 3.0 minutes strict | Hold times
Hold queue below 5 => kpi/ceiling decrease <= 5.0 strict | Hold queue
Hold queues below 5 boats => kpi/ceiling decrease <= 5.0 strict | Hold queues
Hold music rating above 4 => kpi/floor increase >= 4.0 strict | Hold music rating
Sales rose to cut debt by 5% => key_result/change_by increase 5.0 % | Sales
Number of plans cut by 5% => key_result/change_by decrease 5.0 % | Number of plans
The mill should halve waste => key_result/change_by decrease 50.0 % | waste
The boat will reach 12 km range => key_result/reach increase 12.0 km | boat
The mill must hire 5 drivers => task 5.0 | drivers
2.1 The library shall train 40 clerks => task 40.0 | clerks
Faults due to lowered checks reduced by 5% => key_result/change_by decrease 5.0 % | Faults due to lowered checks
The mill will triple its output => key_result/change_by increase 200.0 % | its output
The mill will lift sales by lower prices by 5% => key_result/change_by increase 5.0 % | sales by lower prices
Lift sales by baking bread by 5% => key_result/change_by increase 5.0 % | sales by baking bread
Boats below 3-5 kW => kpi/ceiling decrease <= 5.0 kW strict | Boats
Cycle time: 9 to 9 days => kpi/range 9.0..9.0 days | Cycle time
Heat error at most ±2 °C => kpi/range -2.0..2.0 °C | Heat error
Keep debt :income above 3:1 => kpi/floor increase >= 3.0 strict | debt
Keep debt: income above 3:1 => kpi/floor increase >= 3.0 strict | debt
Berths:40 => key_result/reach 40.0 | Berths
Keep debt→income above 3 => kpi/floor increase >= 3.0 strict | debt
Site is 508 compliant for crews => key_result/milestone | Site is 508 compliant for crews
Site is 508 compliant and safe => objective
Boats 14001 certified at the pier => key_result/milestone | Boats 14001 certified at the pier
Site 508 compliance => metric | Site 508 compliance
Reach 9001 certification => key_result/milestone | 9001 certification
Increase the share of crews having at most 5 faults => key_result/milestone increase | share of crews having at most 5 faults
Increase the number of crews who each year do reach a 95% rate => key_result/milestone increase | number of crews who each year do reach a 95% rate
Number of crews at least 1 => kpi/floor increase >= 1.0 | Number of crews
Count of crews in at least one race => metric | Count of crews in at least one race
Percentage of crews in at least one race => metric | Percentage of crews in at least one race
Percent of crews in at least one race => metric | Percent of crews in at least one race
Publish a plan, cy 27 => task | plan, cy 27
Publish the plan for FY 27 => task | plan for FY 27
Crews using one or more lifts => key_result/milestone | Crews using one or more lifts
Crews having one or more lifts => key_result/milestone | Crews having one or more lifts
Number of faults on piers at most 1 => kpi/ceiling decrease <= 1.0 | Number of faults on piers
Achieve crew joy at the 71st percentile for all yards => key_result/reach 71.0 percentile | crew joy for all yards
Achieve crew joy at the 72nd percentile for all yards => key_result/reach 72.0 percentile | crew joy for all yards
Achieve crew joy at the 73rd percentile for all yards => key_result/reach 73.0 percentile | crew joy for all yards
Reach the 95th percentile wait of 5 minutes => key_result/reach decrease 5.0 minutes | 95th percentile wait
Reach 0 guests turned away => key_result/reach decrease 0.0 | guests turned away
Send more than zero waste to landfill => kpi/floor increase >= 0.0 strict | waste to landfill
They work for => key_result/milestone | They work
Reach 40 crews, and say who they work for => key_result/reach increase 40.0 | crews, and say who they work
Cut lap time from the high 45 seconds to 40 seconds => key_result/move decrease 45.0 -> 40.0 seconds | lap time
Raise the heat from the low 20 to 40 => key_result/move increase 20.0 -> 40.0 | heat
Boats ≥ 2026 => kpi/floor increase >= 2026.0 | Boats
Lift sales (i.e. boats) by 5% => key_result/change_by increase 5.0 % | sales (i.e. boats)
Set the goals (E.g. increase sales by 5%) => task | goals (E.g. increase sales by 5%)
Raise boats to the 40th day => objective
Raise pay from 50 to 100 percentile => key_result/move increase 50.0 -> 100.0 percentile | pay
Raise pay to 75th percentile => key_result/reach increase 75.0 percentile | pay
Reach pay on the 75th percentile => objective
By May reach pay at the 75th percentile => key_result/reach increase 75.0 percentile [By May] | pay
We closed a fine season => objective
Built a boat => task | boat
We reduced churn => objective
Ensured calm piers => key_result/milestone | calm piers
Keep berths at 40 (now let to crews) => unclear
Raise visits to 40 within 6 to 9 months => unclear
Keep pH within limits 6 and 7 => unclear
Lift berth use, now 28% – 45% => unclear
Grow sales 15 from 50 to 66 => unclear
Grow sales 51% from 50 to 75 => unclear
Grow sales 30% from 0 to 65 => unclear
Reduce faults 5% – 5% => unclear
Lift weight 1,200 – 1,800 kg => unclear
Lift weight 1.5 – 1.8 kg => unclear
Our choir will have 50 singers => unclear
The mill will lose 5 jobs => unclear
Lift sales to to 5% => unclear
Lift sales from by 5% => unclear
Keep the heat within 2 °C of => unclear
Proud of => unclear
A place to work and => unclear
Answer 40 calls to work for => unclear
Reach 40 boats we hope for => unclear
Cut setup 30 from 35-45 minutes to 5 minutes => unclear
Grow sales +5 from 50 to 65 => unclear
Raise the heat from the mid 30s to 40 => unclear
Raise the heat from the high 20s to 40 => unclear
Raise ages from the early 20s to 40 => unclear
Raise ages from the late 20s to 40 => unclear
Answer calls in the lower 20s => unclear
Faults <==5 => unclear
Faults > equality 5 => unclear
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert (read_by_name if " | " in expected else read)(text) == expected
