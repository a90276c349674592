"""Numbers below zero, decimal commas, and units that are written in pieces: '2 Mio. €', '8 km/h', '₹50L', 'sub-100ms'."""

from __future__ import annotations

import pytest

from okrkit.notation import parse
from tests.notation.reading_lines import check_abstains, read_by_name, rows

STATEMENTS = """
Keep variance between −5% and +5% => kpi/range -5.0..5.0 % | variance
Hold temperature between -5 and 5 °C => kpi/range -5.0..5.0 °C | temperature
Temperature -5 to 5 °C => kpi/range -5.0..5.0 °C | Temperature
Keep drift within ±5% => kpi/range -5.0..5.0 % | drift
Profit between -2% and 3% => kpi/range -2.0..3.0 % | Profit
Keep variance at -5% to 5% => kpi/range -5.0..5.0 % | variance
Keep variance from -5% to 5% => kpi/range -5.0..5.0 % | variance
Freezer -22 to -18 °C => kpi/range -22.0..-18.0 °C | Freezer
Freezer between -22°C and -18°C => kpi/range -22.0..-18.0 °C | Freezer
Don't exceed $40 per visit => kpi/ceiling decrease <= 40.0 USD | per visit
Never go over 5% churn => kpi/ceiling decrease <= 5.0 % | churn
Do not let churn climb over 4% => kpi/ceiling decrease <= 4.0 % | churn
Waiting times mustn't be above 3 days => kpi/ceiling decrease <= 3.0 days | Waiting times
NPS shouldn't dip below 40 => kpi/floor increase >= 40.0 | NPS
Uptime can't go under 99% => kpi/floor increase >= 99.0 % | Uptime
Stock may not drop below 30 crates => kpi/floor increase >= 30.0 | Stock
Queue must never get over 12 => kpi/ceiling decrease <= 12.0 | Queue
No overtime beyond 20 hours => kpi/ceiling decrease <= 20.0 hours | overtime
₹2Cr in sales => key_result/count increase 20000000.0 INR | sales
Increase revenue from ₹50 L to ₹80 L => key_result/move increase 5000000.0 -> 8000000.0 INR | revenue
Rs. 5L in donations => key_result/count increase 500000.0 INR | donations
Sales ≥ 3 Mrd. € => kpi/floor increase >= 3000000000.0 EUR | Sales
Umsatz ≥ 2 Mio. EUR => kpi/floor increase >= 2000000.0 EUR | Umsatz
Cost ≤ 40 Tsd. € => kpi/ceiling decrease <= 40000.0 EUR | Cost
Cost ≤ 5 TEUR => kpi/ceiling decrease <= 5000.0 EUR | Cost
Cost ≤ 5MEUR => kpi/ceiling decrease <= 5000000.0 EUR | Cost
Cost between 5 kEUR and 8 kEUR => kpi/range 5000.0..8000.0 EUR | Cost
Reduce cost from 80 kEUR to 50 kEUR => key_result/move decrease 80000.0 -> 50000.0 EUR | cost
Keep uptime at ninety-eight and six tenths percent (98.6% => kpi/floor increase >= 98.6 % | uptime
Waits within 3 full days => kpi/ceiling decrease <= 3.0 days | Waits
Gap between outages at least 30 consecutive days => kpi/floor increase >= 30.0 days | Gap between outages
Speed at most 30 km/h => kpi/ceiling decrease <= 30.0 km/h | Speed
Download rate ≥ 50 MB/s => kpi/floor increase >= 50.0 MB/s | Download rate
Wind under 12 m/s => kpi/ceiling decrease <= 12.0 m/s strict | Wind
Average speed of 60 mph => key_result/reach increase 60.0 mph | Average speed
Reply within 2 h or faster => kpi/ceiling decrease <= 2.0 hours
Latency from 3 s to 2 s => key_result/move decrease 3.0 -> 2.0 seconds | Latency
Cut latency to sub-200ms => key_result/reach decrease 200.0 ms strict | latency
Keep load time sub-2 s => kpi/ceiling decrease <= 2.0 seconds strict | load time
Error rate sub-1% => kpi/ceiling decrease <= 1.0 % strict | Error rate
Deliver sub-$5 meals => kpi/ceiling decrease <= 5.0 USD strict | meals
Sub-100 ms latency => kpi/ceiling decrease <= 100.0 ms strict | latency
Raise score from 3,75 to 4,25 => key_result/move increase 3.75 -> 4.25 | score
Score from 3,5 to 4 => key_result/move increase 3.5 -> 4.0 | Score
Raise score to 4,25 => key_result/reach increase 4.25 | score
Cut cost from 1,250 to 900 => key_result/move decrease 1250.0 -> 900.0 | cost
Wind under 12m/s => kpi/ceiling decrease <= 12.0 m/s strict | Wind
Keep the fridge from 2 to 8 °C => kpi/range 2.0..8.0 °C | fridge
Keep raising sales from 5 to 8 => key_result/move increase 5.0 -> 8.0 | sales
Keep warehouse from -5 to 5 °C => kpi/range -5.0..5.0 °C | warehouse
Reduce wait to two and a half days => key_result/reach decrease 2.5 days | wait
Grow reserves to 2 and a half million => key_result/reach increase 2500000.0 | reserves
Cost ≤ 5 M€ => kpi/ceiling decrease <= 5000000.0 EUR | Cost
Latency 3 s or less => kpi/ceiling decrease <= 3.0 seconds | Latency
Better than 85% => kpi/floor increase >= 85.0 % strict
Reduce wait to 5 hours and a half => key_result/reach decrease 5.5 hours | wait
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read_by_name(text)


UNCLEAR = """
A factor of 3 increase in signups => the number can be read in two ways
Increase sales by 5 or 10% => the number can be read in two ways
Cut waste to a third => a part of the whole, or of what there is now?
Stay on budget of $1M => what is to be spent within a budget is no level to get to
Keep margin between 5% and -5% => the number can be read in two ways
Balance between -$5 and $5 => the number can be read in two ways
Slack between - 5 and 5 => the number can be read in two ways
Reduce delay form 12 days to 4 days => 'form' may be a misspelling
Increase revenue fro $5M to $8M => 'fro' may be a misspelling
Reduce delay form 12 days => 'form' may be a misspelling
Reduce cost from 80.000€ to 50. => the text breaks off before the unit
Cut spend from 80.000 € to 8. => the text breaks off before the unit
Keep churn from 6% to 3% => what is kept does not move
Keep the fridge at 5 °C => nothing says which side of the number is better
Cost ≤ 5 T€ => the number can be read in two ways
Better than 2% => the number can be read in two ways
$5 or better => the number can be read in two ways
Keep drift between -5 and + 5 => a range needs two numbers
Cut waste from 3/2 to 1/10 of output => the verb says decrease, the numbers say increase
"""


@pytest.mark.parametrize("text, why", rows(UNCLEAR))
def test_what_can_be_read_in_two_ways_is_not_read(text: str, why: str) -> None:
    check_abstains(text, why)


def test_figures_in_brackets_that_are_left_open_end_where_the_text_does() -> None:
    text = "Keep uptime at ninety-eight and six tenths percent (98.6%"

    assert (15, len(text)) == parse(text).spans["target"]
    assert (15, len(text) + 1) == parse(f"{text})").spans["target"]
    assert (15, len(text)) == parse(f"{text} each month").spans["target"]
