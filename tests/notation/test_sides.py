"""Which side of a number is meant: 'or better', 'under budget', 'eliminate', 'maximum' behind a verb, refusals."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import check_abstains, read_by_name, rows

STATEMENTS = """
Eliminate waits over 4 hours => kpi/ceiling decrease <= 4.0 hours | waits
Eliminate NPS below 40 => kpi/floor increase >= 40.0 | NPS
Eliminate defects to below 3% => key_result/reach decrease 3.0 % strict | defects
Zero waits over 4 hours => kpi/ceiling decrease <= 0.0 | waits
Zero tickets older than 30 days => kpi/ceiling decrease <= 0.0 | tickets older than 30 days
Don't exceed 5% churn => kpi/ceiling decrease <= 5.0 % | churn
Churn shouldn't be over 3% => kpi/ceiling decrease <= 3.0 % | Churn
churn can't go above 3% => kpi/ceiling decrease <= 3.0 % | churn
Do not let churn climb over 4% => kpi/ceiling decrease <= 4.0 % | churn
Neither churn above 3% nor worse => kpi/ceiling decrease <= 3.0 % | churn
Churn nowhere above 3% => kpi/ceiling decrease <= 3.0 % | Churn
Churn hardly ever above 3% => kpi/ceiling decrease <= 3.0 % | Churn
Churn seldom above 3% => kpi/ceiling decrease <= 3.0 % | Churn
Nobody waits over 4 hours => kpi/ceiling decrease <= 4.0 hours | waits
Nothing over 4 hours response time => kpi/ceiling decrease <= 4.0 hours | response time
Nothing less than 40 NPS => key_result/count increase 40.0 | NPS
Nothing above 5% churn => kpi/ceiling decrease <= 5.0 % | churn
Nothing below 90% coverage => kpi/floor increase >= 90.0 % | coverage
Keep churn from exceeding 3% => kpi/ceiling decrease <= 3.0 % | churn
Stop churn from exceeding 3% => kpi/ceiling decrease <= 3.0 % | churn
Keep churn from rising above 3% => kpi/ceiling decrease <= 3.0 % | churn
NPS rising above 40 => kpi/floor increase >= 40.0 | NPS
Don't let utilisation rise above 80% => kpi/ceiling decrease <= 80.0 % | utilisation
Don't let ticket backlog fall below 40 => kpi/floor increase >= 40.0 | ticket backlog
Keep incidents from falling below 5 => kpi/floor increase >= 5.0 | incidents
incidents falling below 5 => kpi/ceiling decrease <= 5.0 | incidents
Prevent NPS from dipping under 40 => kpi/floor increase >= 40.0 | NPS
Escalate churn above 3% => kpi/ceiling decrease <= 3.0 % | churn
Flag churn above 3% => kpi/ceiling decrease <= 3.0 % | churn
Alert on churn above 3% => kpi/ceiling decrease <= 3.0 % | churn
Warning for NPS below 40 => kpi/floor increase >= 40.0 | NPS
Investigate complaints in under 5 days => kpi/ceiling decrease <= 5.0 days strict | complaints
Uptime never slipping below 99% => kpi/floor increase >= 99.0 % | Uptime
churn rarely above 3% => kpi/ceiling decrease <= 3.0 % | churn
churn wouldn't exceed 3% => kpi/ceiling decrease <= 3.0 % | churn
NPS !<= 40 => kpi/floor increase >= 40.0 strict | NPS
Stay under budget of $1M => kpi/ceiling decrease <= 1000000.0 USD strict
Stay under a budget of $1M => kpi/ceiling decrease <= 1000000.0 USD strict
Keep spend under the budget of 40k => kpi/ceiling decrease <= 40000.0 strict | spend
Come in under budget at $1M => kpi/ceiling decrease <= 1000000.0 USD strict
Stay under budget ($1M) => kpi/ceiling decrease <= 1000000.0 USD strict
Keep churn below the target of 3% => kpi/ceiling decrease <= 3.0 % strict | churn
Keep NPS above the benchmark of 40 => kpi/floor increase >= 40.0 strict | NPS
Response time of 2s or better => kpi/ceiling decrease <= 2.0 seconds | Response time
Error rate of 1% or better => kpi/ceiling decrease <= 1.0 % | Error rate
Churn 3% or better => kpi/ceiling decrease <= 3.0 % | Churn
NPS of 40 or better => kpi/floor increase >= 40.0 | NPS
Response time better than 2 s => kpi/ceiling decrease <= 2.0 seconds strict | Response time
Churn no worse than 3% => kpi/ceiling decrease <= 3.0 % | Churn
Increase maximum delay to 10 days => key_result/reach increase 10.0 days | maximum delay
Increase max latency budget to 3 s => key_result/reach increase 3.0 seconds | max latency budget
Increase minimum wage gap to 85 => key_result/reach increase 85.0 | minimum wage gap
Cut maximum delay to 10 days => key_result/reach decrease 10.0 days | maximum delay
Keep budget variance between -5% and 5% => kpi/range -5.0..5.0 % | budget variance
Keep budget variance between -5% and +5% => kpi/range -5.0..5.0 % | budget variance
Temperature between -20 and -10 => kpi/range -20.0..-10.0 | Temperature
Temperature -20..-10 °C => kpi/range -20.0..-10.0 °C | Temperature
Increase min order size to 20 => key_result/reach increase 20.0 | min order size
Raise maximum load to 5 tonnes => key_result/reach increase 5.0 tonnes | maximum load
Lower minimum age to 16 => key_result/reach decrease 16.0 | minimum age
Cut max wait to 3 days => key_result/reach decrease 3.0 days | max wait
Drop minimum order value to $20 => key_result/reach decrease 20.0 USD | minimum order value
Lift max. speed to 120 km/h => key_result/reach increase 120.0 km/h | max. speed
Boost minimum pay to $20 => key_result/reach increase 20.0 USD | minimum pay
Reduce max queue length to 10 => key_result/reach decrease 10.0 | max queue length
Limit max delay to 10 days => kpi/ceiling decrease <= 10.0 days | max delay
Increase the maximum delay from 5 to 10 days => key_result/move increase 5.0 -> 10.0 days | maximum delay
Reduce minimum stay from 3 nights to 1 night => key_result/move decrease 3.0 -> 1.0 | minimum stay
Support maximum 5 users => kpi/ceiling decrease <= 5.0 | Support
Score minimum 50 => kpi/floor increase >= 50.0 | Score
Keep maximum delay below 10 days => kpi/ceiling decrease <= 10.0 days strict | maximum delay
Increase max power by 10% => key_result/change_by increase 10.0 % | max power
Work within the agreed annual budget of $2M => kpi/ceiling decrease <= 2000000.0 USD | Work
Come in below a target of 30 days => kpi/ceiling decrease <= 30.0 days strict
Stay above the floor of 40 => kpi/floor increase >= 40.0
Stay over the minimum of 40 visits => kpi/floor increase >= 40.0 | visits
Spend under the limit of $500 => kpi/ceiling decrease <= 500.0 USD strict | Spend
Project under budget: $1M => kpi/ceiling decrease <= 1000000.0 USD strict | Project
Keep costs under budget ($1M) => kpi/ceiling decrease <= 1000000.0 USD strict | costs
Keep spend under budget at 40k => kpi/ceiling decrease <= 40000.0 strict | spend
Finish the bridge under budget of £3m => kpi/ceiling decrease <= 3000000.0 GBP strict | bridge
Stay beneath the cap of 10% => kpi/ceiling decrease <= 10.0 %
Land under our budget of $70k => kpi/ceiling decrease <= 70000.0 USD strict
Keep NPS over the goal of 40 => kpi/floor increase >= 40.0 strict | NPS
Costs lower than the budget of $1M => kpi/ceiling decrease <= 1000000.0 USD strict | Costs
Deliver 12 projects within budget => task 12.0 | projects within budget
Latency 200 ms or better => kpi/ceiling decrease <= 200.0 ms | Latency
Wait of 3 days or better => kpi/ceiling decrease <= 3.0 days | Wait
Defect rate 0.5% or better => kpi/ceiling decrease <= 0.5 % | Defect rate
Cost per unit of $4 or better => kpi/ceiling decrease <= 4.0 USD | Cost per unit
Rating of 4.5 or better => kpi/floor increase >= 4.5 | Rating
Uptime of 99.9% or better => kpi/floor increase >= 99.9 % | Uptime
Better than 95% accuracy => kpi/floor increase >= 95.0 % strict | accuracy
Error rate better than 2% => kpi/ceiling decrease <= 2.0 % strict | Error rate
2 s or better => kpi/ceiling decrease <= 2.0 seconds
85% or better => kpi/floor increase >= 85.0 %
40 or better => kpi/floor increase >= 40.0
Churn not worse than 3% => kpi/ceiling decrease <= 3.0 % | Churn
NPS no worse than 40 => kpi/floor increase >= 40.0 | NPS
Turnaround no worse than 5 days => kpi/ceiling decrease <= 5.0 days | Turnaround
Keep churn no worse than 3% => kpi/ceiling decrease <= 3.0 % | churn
Reach a load time of 2 s or better => key_result/reach decrease 2.0 seconds | load time
Achieve 95% or better on-time delivery => key_result/reach increase 95.0 % | on-time delivery
Cost of 12 or better => kpi/ceiling decrease <= 12.0 | Cost
Stop waits above 3 days by June => kpi/ceiling decrease <= 3.0 days [by June] | waits
Zero churn above 3% => kpi/ceiling decrease <= 3.0 % | churn
Zero waits => kpi/ceiling decrease <= 0.0 | waits
Growth of 8% or better => key_result/change_by increase 8.0 % | Growth
Frobnication of 85% or better => kpi/floor increase >= 85.0 % | Frobnication
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read_by_name(text)


UNCLEAR = """
Eliminate more than 40 bugs => the verb and the comparator point in opposite directions
Utilisation rising above 80% => too much of it may be meant, or enough of it
Foo of 40 or better => the number can be read in two ways
churn ≠ 3% => '≠' sets no limit
churn <> 3% => '<>' sets no limit
Temperature between -10 and -20 => the number can be read in two ways
Increase maximum of 5 per team => the verb and the comparator point in opposite directions
Be under budget by 5% => nothing explains the number
Stay on budget of $1M => what is to be spent within a budget is no level to get to
Deliver the hall at $1M, under budget => what is to be spent within a budget is no level to get to
Deliver the hall under budget for $1M => what is to be spent within a budget is no level to get to
Keep churn under a limit we call 3% => nothing says which side of the number is healthy
Frobnication of 5% or better => the number can be read in two ways
"""


@pytest.mark.parametrize("text, why", rows(UNCLEAR))
def test_what_can_be_read_in_two_ways_is_not_read(text: str, why: str) -> None:
    check_abstains(text, why)


# Cut short, these say something else: 'Zero NPS', 'No day', 'Better than 2%'.
WHOLE = """
Zero NPS below 40 => kpi/floor increase >= 40.0 | NPS
Zero margin under 30% => kpi/floor increase >= 30.0 % | margin
No day without at least 3 posts => kpi/floor increase >= 3.0 | day
Better than 2% error rate => kpi/ceiling decrease <= 2.0 % strict | error rate
"""


@pytest.mark.parametrize("text, expected", rows(WHOLE))
def test_what_is_ruled_out_is_the_other_side(text: str, expected: str) -> None:
    assert expected == read_by_name(text)
