"""Multiples and shares told without a figure of their own, or with the things between; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read_by_name, rows

TOLD = """
Sales doubled => key_result/change_by increase 100.0 % | Sales
Sales doubled by May => key_result/change_by increase 100.0 % [by May] | Sales
Revenue is doubled => key_result/change_by increase 100.0 % | Revenue
Number of volunteers tripled by spring => key_result/change_by increase 200.0 % [by spring] | Number of volunteers
Complaints halved => key_result/change_by decrease 50.0 % | Complaints
Complaints halved by June => key_result/change_by decrease 50.0 % [by June] | Complaints
Halving the waste => key_result/change_by decrease 50.0 % | waste
Doubling the number of volunteers => key_result/change_by increase 100.0 % | number of volunteers
Waste halved => key_result/change_by decrease 50.0 % | Waste
Half the waste => key_result/change_by decrease 50.0 % | waste
Half the complaints of last year => key_result/change_by decrease 50.0 % | complaints of last year
Half as much waste => key_result/change_by decrease 50.0 % | waste
Half of all tickets answered in a day => key_result/reach increase 50.0 % | tickets answered in a day
Half of pupils read for fun => key_result/reach increase 50.0 % | pupils read for fun
Cut waste by half => key_result/change_by decrease 50.0 % | waste
Cut waste in half => key_result/change_by decrease 50.0 % | waste
Waste cut in half => key_result/change_by decrease 50.0 % | Waste
Reduce waste to half => unclear
Reduce waste to a third => unclear
Reduce waste to half of what it was => unclear
Reduce waste to a quarter of the 2020 level => key_result/change_by decrease 75.0 % | waste of the 2020 level
Grow sales to twice last year's => key_result/change_by increase 100.0 % | sales
Twice last year's sales => key_result/change_by increase 100.0 % | last year's sales
Double last year's sales => key_result/change_by increase 100.0 % | last year's sales
Twice the sales => key_result/change_by increase 100.0 % | sales
Sales twice as high => key_result/change_by increase 100.0 % | Sales
Sales twice what they were => unclear
Increase sales one and a half times => unclear
Increase sales 1.5 times => unclear
Sales 1.5 times higher => key_result/change_by increase 50.0 % | Sales
A third fewer spills => key_result/change_by decrease 33.33 % | spills
A third less waste => key_result/change_by decrease 33.33 % | waste
Two thirds less waste => key_result/change_by decrease 66.67 % | waste
A quarter more visits => key_result/change_by increase 25.0 % | visits
Half again as many visits => key_result/change_by increase 50.0 % | visits
Lift visits by half => key_result/change_by increase 50.0 % | visits
Lift visits by half again => key_result/change_by increase 50.0 % | visits
Visits up by half => key_result/change_by increase 50.0 % | Visits
Visits up a third => key_result/change_by increase 33.33 % | Visits
Visits up a quarter => key_result/change_by increase 25.0 % | Visits
Visits down by two thirds => key_result/change_by decrease 66.67 % | Visits
Visits +50% => key_result/change_by increase 50.0 % | Visits
Visits plus 50% => key_result/change_by increase 50.0 % | Visits
Ten times the reach => key_result/change_by increase 900.0 % | reach
10 times more reach => key_result/change_by increase 900.0 % | reach
10 times fewer faults => unclear
5 times less waste => unclear
Twofold increase in sales => key_result/change_by increase 100.0 % | increase in sales
Sales increase x 2 => key_result/change_by increase 100.0 % | Sales increase
x2 growth => key_result/change_by increase 100.0 % | growth
2x growth in sales => key_result/change_by increase 100.0 % | growth in sales
Sales x2 by May => key_result/change_by increase 100.0 % [by May] | Sales
Sales x 2 by May => key_result/change_by increase 100.0 % [by May] | Sales
Sales ×2 => key_result/change_by increase 100.0 % | Sales
Output: 3x => kpi/floor increase >= 3.0 x | Output
Quadruple output => key_result/change_by increase 300.0 % | output
Quintuple output => key_result/change_by increase 400.0 % | output
Increase output twelvefold => key_result/change_by increase 1100.0 % | output
Reduce faults by a factor of 10 => key_result/change_by decrease 90.0 % | faults
Reduce waste 2x => unclear
Faults down 10x => unclear
Two out of three crews trained => key_result/reach increase 66.67 % | crews trained
One visitor in twelve becomes a friend => key_result/reach increase 8.33 % | visitor in twelve becomes a friend
One in twelve visitors => key_result/reach increase 8.33 % | visitors
Turn one visitor in twelve into a friend of the museum => key_result/reach increase 8.33 % | visitor in twelve into a friend of the museum
No more than one call in ten dropped => kpi/ceiling decrease <= 10.0 % | call in ten dropped
Fewer than one flight in twenty late => kpi/ceiling decrease <= 5.0 % strict | flight in twenty late
At least four boats in five back by noon => kpi/floor increase >= 80.0 % | boats in five back by noon
3 boats in 4 back by noon => key_result/reach increase 75.0 % | boats in 4 back by noon
Stay within 5% of the budget => kpi/ceiling decrease <= 5.0 % | budget
Keep stock within ±10% of plan => kpi/range -10.0..10.0 % | stock of plan
Defects nil => key_result/reach decrease 0.0 | Defects
Nil defects => kpi/ceiling decrease <= 0.0 | defects
Defects: NIL => kpi/ceiling decrease <= 0.0 | Defects
Waste cut by half => key_result/change_by decrease 50.0 % | Waste
Waste cut 20% => key_result/change_by decrease 20.0 % | Waste
Waste reduced by 20% => key_result/change_by decrease 20.0 % | Waste
Waste cut to half => unclear
Waste down 50% => key_result/change_by decrease 50.0 % | Waste
Waste down by half => key_result/change_by decrease 50.0 % | Waste
2,000 ± 5% => unclear
Tank pressure 50 ± 10% => unclear
Within 5% of 2,000 sheep => unclear
Keep the flock within 5% of 2,000 => unclear
Visits minus 10% => key_result/change_by decrease 10.0 % | Visits
Every third boat is inspected => key_result/milestone | Every third boat is inspected
Open 3 shops in 5 towns => task 3.0 | shops
Open 3 shops in 5 years => task 3.0 | shops
Run 2 workshops in 3 languages => task 2.0 | workshops
One crew in three trained by May => key_result/reach increase 33.33 % [by May] | crew in three trained
Keep missed visits under one visit in fifty => kpi/ceiling decrease <= 2.0 % strict | missed visits
Raise from one pupil in five to one pupil in three those who read daily => key_result/move increase 20.0 -> 33.33 % | pupil in three those who read daily
9 patients in 10 seen within an hour => kpi/floor increase >= 90.0 % | patients in 10 seen
9 in 10 patients seen within an hour => kpi/floor increase >= 90.0 % | patients seen
Host 4 talks in 2 far-off towns => task 4.0 | talks
Publish one post in two languages => task 1.0 | post
Reach 2 customers in 10 => key_result/reach increase 20.0 % | customers
Fix 3 bugs in 5 minutes => task 3.0 | bugs
Win 1 game in 3 => key_result/reach increase 33.33 % | game
Reach 1 home in 3 within the valley => key_result/reach increase 33.33 % | home in 3 within the valley
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected
