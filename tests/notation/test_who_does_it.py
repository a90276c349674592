"""Who does it, by what means, of whom it is told, and ranks to get to; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read, read_by_name, rows

STATEMENTS = """
Mills Ltd aims to raise sales by 5% => key_result/change_by increase 5.0 % | sales
Mills Ltd has pledged to cut its waste from 9% to 5% by 2030 => key_result/move decrease 9.0 -> 5.0 % [by 2030] | its waste
The Harbour Trust will reduce faults by 10 percent in piers and ferries => key_result/change_by decrease 10.0 % | faults in piers and ferries
The yard will increase the share of boats (large or small) that come back by 3% => key_result/change_by increase 3.0 % | share of boats (large or small) that come back
North Pier will also raise its income by 5% => key_result/change_by increase 5.0 % | its income
North Pier must significantly raise its income to 5% => key_result/reach increase 5.0 % | its income
The club shall halve its costs => key_result/change_by decrease 50.0 % | its costs
The club will grow => key_result/milestone | club
Mills Ltd aims to => unclear
The club will reach 300 members => key_result/reach increase 300.0 | members
The club will achieve 85% satisfaction => key_result/reach increase 85.0 % | satisfaction
The club will win 12 members => key_result/count increase 12.0 | members
The club will hire 3 coaches => task 3.0 | coaches
The club will hire at least 3 coaches => kpi/floor increase >= 3.0 | club will hire
The club should have 3 coaches => unclear
Uptime will reach 99% => key_result/reach increase 99.0 % | Uptime
Satisfaction will reach 300 points => key_result/reach increase 300.0 points | Satisfaction
Uptime will reach 99% of the time => key_result/reach increase 99.0 % | Uptime of the time
Crews who will hire 3 boats => key_result/reach 3.0 | Crews who will hire
Crews who will raise sales by 5% => unclear
Churn will fall to 3% => key_result/reach decrease 3.0 % | Churn
Churn will further fall to 3% => key_result/reach decrease 3.0 % | Churn will further
Prices should be cut by 5% => key_result/change_by decrease 5.0 % | Prices
The crew will talk to 5 => unclear
Improve care by reducing falls by 25% => key_result/change_by decrease 25.0 % | falls
The club will improve its care by decreasing falls by 25% => key_result/change_by decrease 25.0 % | falls
Raise income by 5% by cutting waste => key_result/change_by increase 5.0 % | income
Raise income by letting boats by 5% => key_result/change_by increase 5.0 % | income by letting boats
Loans per card: > or = 4.5 => kpi/floor increase >= 4.5 | Loans per card
Loans per card > or equal to 4.5 => kpi/floor increase >= 4.5 | Loans per card
Loans per card >/= 4.5 => kpi/floor increase >= 4.5 | Loans per card
Loans per card = or > 4.5 => kpi/floor increase >= 4.5 | Loans per card
Loans per card: > = 4.5 => kpi/floor increase >= 4.5 | Loans per card
Complaints < or = 12 => kpi/ceiling decrease <= 12.0 | Complaints
Complaints (=/< 12) => kpi/ceiling decrease <= 12.0 | Complaints
Increase the number of crews who hold a 95% attendance rate => key_result/milestone increase | number of crews who hold a 95% attendance rate
Increase the number of crews that sail 3 times a year to 40 => key_result/reach increase 40.0 | number of crews that sail 3 times a year
Reduce falls of pupils who miss at least two classes => key_result/milestone | falls of pupils who miss
Number of halls with at least one lamp: 30 => kpi/floor increase >= 30.0 | Number of halls with at least one lamp
Number of lamps: at least one => kpi/floor increase >= 1.0 | Number of lamps
Halls with at least one lamp => kpi/floor increase >= 1.0 | Halls
# of active rowers seen in at least one race => metric | # of active rowers seen in at least one race
Raise scores from the 50th percentile to the 75th percentile => key_result/move increase 50.0 -> 75.0 percentile | scores
Raise scores from the 50th to the 75th percentile => key_result/move increase 50.0 -> 75.0 percentile | scores
Achieve crew satisfaction at the 75th percentile for all yards => key_result/reach increase 75.0 percentile | crew satisfaction for all yards
Achieve crew satisfaction in the 75th percentile => key_result/reach increase 75.0 percentile | crew satisfaction
Raise pay above the 50th percentile => key_result/reach increase 50.0 percentile strict | pay
Reach the 75th percentile in pay => key_result/reach increase 75.0 percentile | pay
Hold the 3rd review at the 75th percentile => task | 3rd review at the 75th percentile
Reduce latency at the 95th percentile to 3 s => key_result/reach decrease 3.0 seconds | latency at the 95th percentile
The 95th percentile latency is below 3 s => kpi/ceiling decrease <= 3.0 seconds strict | 95th percentile latency
Move to the next percentile => task
Wait: 95 percentile of full load ≤ 30 seconds => kpi/ceiling decrease <= 30.0 seconds | Wait
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert (read_by_name if " | " in expected else read)(text) == expected
