"""What is not read with confidence, and why: cut off, misspelt, contradictory, or without a goal."""

from __future__ import annotations

import pytest

from okrkit import parse
from okrkit.notation import lexicon as lx
from tests.notation.reading_lines import check_abstains, rows

STATEMENTS = """
Grow to 50.000 users => the number can be read in two ways
Increase DAU from 10 to 20K => the first number may share the scale of the second
Increase blog posts 30 => nothing says whether this is the target or the size of the change
Reduce churn from 3% to 6% => the verb says decrease, the numbers say increase
Reduce NPS to 50 (from 30) => the verb says decrease, the numbers say increase
Increase NPS from 30 => it names a baseline and no target
Increase NPS to => the text breaks off after 'to'
Increase NPS by => the text breaks off after 'by'
Increase churn form 6% to 3% => 'form' may be a misspelling
Redcue churn by 20% => 'redcue' may be a misspelling
Incraese tickets to 40 => 'incraese' may be a misspelling
Grwo MRR to $50k => 'grwo' may be a misspelling
Achieve 40% reduciton in churn => 'reduciton' may be a misspelling
Achieve 40% => nothing says what the number measures
Reach a 25% => nothing says what the number measures
Get to 40% by Q3 => nothing says what the number measures
Maintain 95% => nothing says what the number measures
Achieve twelve => nothing says what the number measures
Faults repaired in 3 => the text breaks off before the unit
Keep churn belwo 3% => 'belwo' may be a misspelling
NPS at lest 40 => 'lest' may be a misspelling
Churn less then 3% => 'then' may be a misspelling
Keep churn 3% => nothing says which side of the number is healthy
from 5 to => the text breaks off after 'to'
≥ => the text breaks off after '≥'
between 70 and => the text breaks off after 'and'
between 70% => a range needs two numbers
Improve retention from 60% to X% => a placeholder stands where a number should
Churn was 5% => it says where the number is, not where it should be
Current churn is 5% => it says where the number is, not where it should be
Today 45% of users are active => it says where the number is, not where it should be
NPS currently at 32 => it says where the number is, not where it should be
42 => a number alone says nothing
42% => a number alone says nothing
$5M => a number alone says nothing
!!! => no form of statement fits
2025 => no form of statement fits
Exceed sales target by 10% => nothing explains the number
Beat last year's revenue by 15% => nothing explains the number
> 70 and ≤ 80 % => one limit is in the range, the other is not
≥ lots => no number stands behind '≥'
Reduce churn from 3% to 3% => the target equals the baseline
Reduce costs 2x => a decrease by a factor can be read in two ways
Wagons to 4 => nothing says which way the number shall go
Increase NPS to at most 40 => the verb and the comparator point in opposite directions
Reduce churn to at least 3% => the verb and the comparator point in opposite directions
Launch a survey on what people in the whole organisation think that results in 40 pages => nothing explains the number
2½ hours => a number alone says nothing
10 to 20K users => the number can be read in two ways
Range 20-10 => the number can be read in two ways
Grow to 5m => the number can be read in two ways
Grow to 5b => the number can be read in two ways
Coverage 50%-5 => the number can be read in two ways
Wagons → 45 => nothing says which way the number shall go
Move from 4 days to 4% => a move from days to % has no size
Grow from 5 to 10K => the first number may share the scale of the second
Reduce the 5 churn to 3% => nothing explains one of the numbers
Increase churn by 5% to 6% => the size of the change is a range
Improve uptime from 99% to x% => a placeholder stands where a number should
Load above 80% and below 20% => no number lies between the two limits
Reach “gold” status by 30% => nothing explains the number
3 working days => a number alone says nothing
3 man days => a number alone says nothing
1 => a number alone says nothing
(5) => a number alone says nothing
$ => no form of statement fits
5 % => a number alone says nothing
Spend below €1.500 => the number can be read in two ways
Spend below 1.500 CHF => the number can be read in two ways
Cut 5m days of waiting => the number can be read in two ways
... => no form of statement fits
Shown in the list on Google for 10 keywords => nothing explains the number
Improve cost 5 and 20% => nothing explains one of the numbers
Grow in 5 ways über 6 => nothing says whether this is the target or the size of the change
Rank on page one for 20 keywords => nothing explains the number
Newsletters: 2 => nothing says which side of the number is better
Newsletters: 9 => nothing says which side of the number is better
Newsletters: 20% => nothing says which side of the number is better
Newsletters: 20:1 => nothing says which side of the number is better
Newsletters each town: 20 => nothing says which side of the number is better
Newsletters per town: 20 => nothing says which side of the number is better
Newsletters to print: 20 => nothing says which side of the number is better
In towns: 20 => nothing says which side of the number is better
Newsletter: 20 => nothing says which side of the number is better
Mess: 20 => nothing says which side of the number is better
Campus: 20 => nothing says which side of the number is better
Basis: 20 => nothing says which side of the number is better
Number of staff: 20 => nothing says which side of the number is better
Lamp oil to 30 => nothing says which way the number shall go
Lamps from 11 kV: within 15 days => a move from kV to days has no size
Mend lamps at 11 kV: within 15 days => nothing explains the number
Lamps to 11 kV: within 15 days => nothing says which way the number shall go
Lamps at 11 kV or: within => the text breaks off after 'within'
"""


@pytest.mark.parametrize("text, why", rows(STATEMENTS))
def test_it_abstains_and_says_why(text: str, why: str) -> None:
    check_abstains(text, why)


def test_every_sign_of_a_comparison_is_looked_for() -> None:
    """A sign that the gate did not know would be read as a name."""
    signs = {word for words in lx.BOUNDS.values() for word in words.split("|") if not word[0].isalnum()}
    assert set() == {sign for sign in signs if parse(f"NPS {sign} lots").kind != "unclear"}
