"""Changes that a verb works against, means with a number of their own, shares to make something of, versions; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import check_abstains, read_by_name, rows

WORKED_AGAINST = "the number tells of a change, and the verb works against it"

MEANS = """
Lift profit by cutting costs by 5% => key_result/change_by decrease 5.0 % | costs
Lift profit by cutting costs 5% => key_result/change_by decrease 5.0 % | costs
Grow margin through reducing waste 10% => key_result/change_by decrease 10.0 % | waste
Improve trust by cutting complaints from 9 to 4 => key_result/move decrease 9.0 -> 4.0 | complaints
Cut churn by raising NPS from 30 to 45 => key_result/move increase 30.0 -> 45.0 | NPS
The mill will lift trust by cutting complaints from 9 to 4 => key_result/move decrease 9.0 -> 4.0 | complaints
Lift profit through cutting waste to 3% => unclear
Raise profit 5% by cutting waste => key_result/change_by increase 5.0 % | profit
Achieve a 20% increase in adoption => key_result/change_by increase 20.0 % | increase in adoption
Reduce costs with a 5% cut in travel => key_result/change_by decrease 5.0 % | costs
"""

SHARES = """
Turn 20% of trials into customers => key_result/reach increase 20.0 % | trials into customers
Converting 15% of readers to members => key_result/reach increase 15.0 % | readers to members
Move 30% of freight from road to rail => key_result/reach increase 30.0 % | freight
Convert at least 30% of walk-ins to regulars => key_result/reach increase 30.0 % | walk-ins to regulars
Convert 20% more trials => key_result/change_by increase 20.0 % | trials
Convert 50 readers into members => key_result/count increase 50.0 | readers into members
Grow 20% of accounts into partners => key_result/change_by increase 20.0 % | accounts into partners
Turn 20% profit into savings => key_result/change_by increase 20.0 % | profit into savings
Turn 20% of trials => key_result/change_by increase 20.0 % | trials
"""

TIMES = """
3 times more bookings => key_result/change_by increase 200.0 % | bookings
Three times as many bookings => key_result/change_by increase 200.0 % | as many bookings
Sell five times the tickets of last year => key_result/change_by increase 400.0 % | tickets of last year
Meet the crew 3 times a week => key_result/reach 3.0 | crew
4 times faster checkout => key_result/change_by increase 300.0 % | checkout
"""

TOLERANCES = """
Keep the fridge at 4°C ± 1 => kpi/range 3.0..5.0 °C | fridge
Keep the fridge at 4 ± 1 °C => kpi/range 3.0..5.0 °C | fridge
pH 7.2 ± 0.2 => kpi/range 7.0..7.4 | pH
Hall at 20 °C +/- 2 °C, door at 5 => kpi/range 18.0..22.0 °C | Hall
Berth use 75% ± 5% => kpi/range 70.0..80.0 % | Berth use
Berth use 45 ± 5 % => unclear
Output 200 ± 5% => unclear
Weight 250 g ± 5 days => unclear
Keep output below 5 ± 1 => unclear
Raise output to 40 ± 2 => unclear
Output 31 out of 50 ± 5 => unclear
Keep drift within ± 5% => kpi/range -5.0..5.0 % | drift
"""

CONDITIONS = """
Bills paid in 30 days ≥ 95% => kpi/floor increase >= 95.0 % | Bills paid
Orders out in 2 days at least 90% => kpi/floor increase >= 90.0 % | Orders out
80/20 service level => metric | 80/20 service level
"""

OTHERS = """
Rank at the 75th percentile among mills => key_result/reach increase 75.0 percentile | Rank among mills
Rank: 3 => kpi/ceiling decrease <= 3.0 | Rank
Upgrade Postgres from 13 to 16 => task | Postgres
Upgrading Django from 3 to 4 => task | Django
Upgrade the seats from 30 to 60 => key_result/move increase 30.0 -> 60.0 | seats
Upgrade the hall rating from 3 to 4 => key_result/move increase 3.0 -> 4.0 | hall rating
Upgrade the capacity from 30% to 40% => key_result/move increase 30.0 -> 40.0 % | capacity
Upgrade the link from 3 GB to 4 => key_result/move increase 3.0 -> 4.0 GB | link
Requests slower than 2 seconds: 3% => unclear
No page slower than 2 seconds => kpi/ceiling decrease <= 2.0 seconds | page
No pages slower than 2 seconds => kpi/ceiling decrease <= 0.0 | pages slower than 2 seconds
"""


@pytest.mark.parametrize("text, expected", rows(MEANS, SHARES, TIMES, TOLERANCES, CONDITIONS, OTHERS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Reverse the 20% decline in visits",
        "Halting the 8% drop in membership",
        "Slow the 5% growth in waiting lists",
        "Reduce the 20% increase in costs",
        "Lower the 10% rise in fees to 4%",
        "Cut churn via a 20% increase in adoption",
        "Grow revenue with a 10% cut in prices",
    ],
)
def test_a_change_that_is_not_wanted_is_no_target(text: str) -> None:
    # "a wrong number is much worse than none"
    check_abstains(text, WORKED_AGAINST)
