"""Parts of a whole, factors, ratios, sizes that are ranges, clock times, and how far a goal has got."""

from __future__ import annotations

import pytest

from okrkit.notation import parse
from tests.notation.reading_lines import check_abstains, read_by_name, rows

STATEMENTS = """
Increase NPS from 32 to 45 => 70% => key_result/move increase 32.0 -> 45.0 | NPS
Increase NPS from 32 to 45 → 0.7 => key_result/move increase 32.0 -> 45.0 | NPS
[0.7] Increase NPS from 32 to 45 => key_result/move increase 32.0 -> 45.0 | NPS
(0.7) Increase NPS from 32 to 45 => key_result/move increase 32.0 -> 45.0 | NPS
0.7 - Increase NPS from 32 to 45 => key_result/move increase 32.0 -> 45.0 | NPS
[70%] Increase NPS from 32 to 45 => key_result/move increase 32.0 -> 45.0 | NPS
[2/5] Hire nurses => task | nurses
Increase NPS from 32 to 45 (0.7) => key_result/move increase 32.0 -> 45.0 | NPS
Increase NPS by 10 points to 50 => key_result/reach increase 50.0 | NPS
Increase margin by 5 points to 30% => key_result/reach increase 30.0 % | margin
Cut latency by a factor of 10 => key_result/change_by decrease 90.0 % | latency
Cut latency by a factor of 10 to 50 ms => key_result/reach decrease 50.0 ms | latency
Increase signups by a factor of 3 => key_result/change_by increase 200.0 % | signups
Grow users by factor 1.5 => key_result/change_by increase 50.0 % | users
Increase revenue by a factor of at least 3 => key_result/change_by increase 200.0 % | revenue
Cut wait by 10 days to 5 => key_result/reach decrease 5.0 days | wait
Reduce costs by one third => key_result/change_by decrease 33.33 % | costs
Reduce costs by one half => key_result/change_by decrease 50.0 % | costs
Reduce costs by two-thirds by June => key_result/change_by decrease 66.67 % [by June] | costs
Reduce costs by one quarter => key_result/change_by decrease 25.0 % | costs
Reduce costs by 1/3 => key_result/change_by decrease 33.33 % | costs
Increase coverage from 3:1 to 5:1 => key_result/move increase 3.0 -> 5.0 | coverage
Reduce waste from 1/4 to 1/10 of output => key_result/move decrease 25.0 -> 10.0 % | waste of output
Reduce absent staff from 1 in 5 to 1 in 10 => key_result/move decrease 20.0 -> 10.0 % | absent staff
Increase share from 1/4 to 1/2 of users => key_result/move increase 25.0 -> 50.0 % | share of users
Reduce share from 1 in 5 users to 1 in 10 users => key_result/move decrease 20.0 -> 10.0 % | share
Reduce time from 01:30:00 to 00:45:00 => key_result/move decrease 5400.0 -> 2700.0 seconds | time
Keep marathon time under 3:30:00 => kpi/ceiling decrease <= 12600.0 seconds strict | marathon time
Close the books by 18:00:00 => task | books by 18:00:00
Open before 09:30:00 => task | before 09:30:00
Raise score from 3,75 to 4,25 => key_result/move increase 3.75 -> 4.25 | score
Uptime four nines => kpi/floor increase >= 99.99 % | Uptime
Reach five nines of availability => key_result/reach increase 99.999 % | availability
Increase uptime from three nines to four nines => key_result/move increase 99.9 -> 99.99 % | uptime
Increase revenue by at least a factor of 3 => key_result/change_by increase 200.0 % | revenue
Increase access to 24/7 support => objective
Increase access to 5G => objective
Reduce time by 00:10:00 => key_result/change_by_abs decrease 600.0 seconds | time
Grow revenue to $5M within budget => key_result/reach increase 5000000.0 USD | revenue
Reduce churn by one fifth => key_result/change_by decrease 20.0 % | churn
Increase revenue by two fifths => key_result/change_by increase 40.0 % | revenue
Cut spend by one half => key_result/change_by decrease 50.0 % | spend
Grow share by a third => key_result/change_by increase 33.33 % | share
Reduce waste by three quarters => key_result/change_by decrease 75.0 % | waste
Reduce waste by three-quarters => key_result/change_by decrease 75.0 % | waste
Reduce waste by one-half => key_result/change_by decrease 50.0 % | waste
Raise turnout by one tenth in 2027 => key_result/change_by increase 10.0 % [in 2027] | turnout
Cut queue times by half => key_result/change_by decrease 50.0 % | queue times
Cut errors by two thirds, starting in May => key_result/change_by decrease 66.67 % [in May] | errors
Extend runway by two quarters => key_result/change_by_abs increase 2.0 | runway
One third of staff trained => key_result/reach increase 33.33 % | staff trained
Two thirds of members vote => key_result/reach increase 66.67 % | members vote
Train one third party => task 1.0 | third party
Increase output by a factor of two => key_result/change_by increase 100.0 % | output
Grow sales by a factor of ten => key_result/change_by increase 900.0 % | sales
Reduce errors by a factor of 4 => key_result/change_by decrease 75.0 % | errors
Shrink waste by a factor 5 => key_result/change_by decrease 80.0 % | waste
Cut cost by factor 2 => key_result/change_by decrease 50.0 % | cost
Boost output by a factor of 2.5 => key_result/change_by increase 150.0 % | output
Slash wait by a factor of three => key_result/change_by decrease 66.67 % | wait
Raise eNPS by 6 points to 41 => key_result/reach increase 41.0 | eNPS
Reduce error share by 2 points to 5% => key_result/reach decrease 5.0 % | error share
Grow membership by 200 members to 1,200 => key_result/reach increase 1200.0 | membership
Increase use from 1/5 to 3/5 of sites => key_result/move increase 20.0 -> 60.0 % | use of sites
Reduce absence from 1/8 to 1/10 of shifts => key_result/move decrease 12.5 -> 10.0 % | absence of shifts
Move uptake from 1/4 of staff to 3/4 of staff => key_result/move increase 25.0 -> 75.0 % | Move uptake of staff
Rating from 3/5 to 4/5 => key_result/move increase 3.0 -> 4.0 | Rating
Rating from 6/10 to 8/10 => key_result/move increase 6.0 -> 8.0 | Rating
Raise rating from 4.1/5 to 4.5/5 => key_result/move increase 4.1 -> 4.5 | rating
Improve odds from 1 in 10 to 1 in 4 => key_result/move increase 10.0 -> 25.0 % | odds
Cut defects from 1 in 50 to 1 in 100 => key_result/move decrease 2.0 -> 1.0 % | defects
Cut defects from 1 in 50 parts to 1 in 100 parts => key_result/move decrease 2.0 -> 1.0 % | defects
Raise answer rate from 7 in 10 to 9 in 10 => key_result/move increase 70.0 -> 90.0 % | answer rate
Change ratio from 1:10 to 1:8 => key_result/move decrease 10.0 -> 8.0 | Change ratio
Pupils per teacher from 20:1 to 15:1 => key_result/move decrease 20.0 -> 15.0 | Pupils per teacher
Raise LTV:CAC from 2:1 to 4:1 => key_result/move increase 2.0 -> 4.0 | LTV:CAC
Reduce debt to equity from 3:1 to 2:1 => key_result/move decrease 3.0 -> 2.0 | debt to equity
Reduce ratio from 1:5 to 1:3 => key_result/move decrease 5.0 -> 3.0 | ratio
Move adoption from a quarter to a half of teams => key_result/move increase 25.0 -> 50.0 % | Move adoption of teams
Raise share from half to two thirds of homes => key_result/move increase 50.0 -> 66.67 % | share of homes
Raise share from one third to one half => key_result/move increase 33.33 -> 50.0 % | share
Lift renewals from a fifth to a quarter of members => key_result/move increase 20.0 -> 25.0 % | renewals of members
Reduce wait from 0:45:00 to 0:30:00 => key_result/move decrease 2700.0 -> 1800.0 seconds | wait
Cut build from 00:12:30 to 00:08:00 => key_result/move decrease 750.0 -> 480.0 seconds | build
Finish the marathon in under 4:00:00 => kpi/ceiling decrease <= 14400.0 seconds strict | marathon
Calls answered within 00:00:30 => kpi/ceiling decrease <= 30.0 seconds | Calls answered
Improve by a factor => objective
Cut latency by a factor of 4, and cost to $5 => key_result/change_by decrease 75.0 % | latency
Raise turnout by 5 points and cost to $5 => key_result/change_by_abs increase 5.0 points | turnout
Score 3/4 in the audit => key_result/reach increase 3.0 | audit
Grow share to 3/4 of homes => key_result/reach increase 75.0 % | share of homes
Two-third majorities => metric | Two-third majorities
Grow to half of homes => key_result/reach increase 50.0 % | homes
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read_by_name(text)


UNCLEAR = """
Increase NPS from 32 to 45 → 50 => the number can be read in two ways
Reduce churn from 6% to 3% → 70% => the number can be read in two ways
Reduce errors by a factor of 2 to 3 => nothing explains the number
Increase ratio from 1:4 to 1:2 => the verb says increase, the numbers say decrease
Reduce ratio of managers to staff from 1:5 to 1:8 => the verb says decrease, the numbers say increase
Increase ratio from 2:1 to 1:2 => the target equals the baseline
Increase sales by 5% to 10% => the size of the change is a range
Increase sales by $5 to $10 => the size of the change is a range
Increase sales by 5 to 10 points => the size of the change is a range
Increase sales by 10 to 50 => the size of the change is a range
Reduce time from 1:30 to 0:45 => nothing explains the number
Reduce delay form 12 days to 4 days => 'form' may be a misspelling
Raise sales to $5Q => nothing explains the number
Increase revenue from ₹50Q to ₹80Q => nothing explains the number
Reduce cost from 80.000€ to 50. => the text breaks off before the unit
Reduce time from one quarter to three quarters of staff => the number before counts things, the target is a share
Stay on budget of $1M => what is to be spent within a budget is no level to get to
Deliver the hall at $1M, under budget => what is to be spent within a budget is no level to get to
Grow for two quarters in a row => nothing says whether this is the target or the size of the change
A factor of 3 increase in signups => the number can be read in two ways
Reduce noise by a factor of 1 => a decrease by a factor can be read in two ways
Increase noise by a factor of 0.5 => a decrease by a factor can be read in two ways
Raise scores by 3 to 5 points => the size of the change is a range
Cut costs by €5k to €10k => the size of the change is a range
Shorten wait by 2 to 3 days => the size of the change is a range
Grow members by 20 to 30 => the size of the change is a range
Increase sales by 5 or 10% => the number can be read in two ways
Increase sales by between 5 and 10% => nothing says whether this is the target or the size of the change
Reduce backlog by 20 to 35 => the size of the change is a range
Cut wait by 4 days to 2 days => the size of the change is a range
Increase ratio of women to men from 1:4 to 2:3 => the verb says increase, the numbers say decrease
Cut waste to a third => a part of the whole, or of what there is now?
Reduce response from 2:30 to 1:15 => nothing explains the number
Cut waste from 3/2 to 1/10 of output => the verb says decrease, the numbers say increase
Move waste from 3/2 to 1/10 of output => the number can be read in two ways
Reduce waste to 1/10 => the number can be read in two ways
Grow share from 1/4 to 3/5 => the number can be read in two ways
By one third => nothing explains the number
"""


@pytest.mark.parametrize("text, why", rows(UNCLEAR))
def test_what_can_be_read_in_two_ways_is_not_read(text: str, why: str) -> None:
    check_abstains(text, why)


def test_a_factor_is_told_of_the_whole() -> None:
    """A factor n of growth is (n - 1) * 100 %, one of reduction (1 - 1/n) * 100 %."""
    sizes = [parse(f"{verb} queries by a factor of 8").target for verb in ("Grow", "Cut")]
    assert [700.0, 87.5] == sizes
