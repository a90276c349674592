"""Which way is better: said by a verb, a comparator or the measure; where none of them says it, it is left open."""

from __future__ import annotations

import pytest

from okrkit import KeyResult, NotationError
from okrkit.notation import parse
from tests.notation.reading_lines import read, rows

STATEMENTS = """
Average class size of 24 or fewer => kpi/ceiling decrease <= 24.0
Student-to-staff ratio of 14:1 => key_result/reach 14.0
Student-to-staff ratio of at least 14:1 => kpi/floor increase >= 14.0
Location factor 0.7 => key_result/reach 0.7
Location factor from 0.8 to 0.7 => key_result/move decrease 0.8 -> 0.7
Achieve an average location factor of .65 => key_result/reach 0.65
Achieve an average location factor of .65 or below => key_result/reach decrease 0.65
Headcount: 45 => unclear
Energy use 10% => key_result/reach decrease 10.0 %
Energy use 10% lower => key_result/change_by decrease 10.0 %
RTO of 4 => key_result/reach 4.0
Improve the frobnication index to 40 => key_result/reach 40.0
Improve the frobnication index by 10 points => unclear
Improve the frobnication index +10 => key_result/change_by_abs increase 10.0
Improve the frobnication index from X to Y => key_result/move
30% improvement => key_result/change_by 30.0 %
30% improvement in queue time => key_result/change_by decrease 30.0 %
Improve revenue by 10% => key_result/change_by increase 10.0 %
Ensure the pupil ratio is 14 => key_result/reach 14.0
Keep the pupil ratio at 14 => unclear
Reach 6 content repositories => key_result/reach increase 6.0
Get to 40 repositories => key_result/reach increase 40.0
Have a total of 45 posts published => key_result/reach increase 45.0
Posts in all: 4 => unclear
Reach 500 users per billing cycle => key_result/reach increase 500.0
Move from 1 year to 6 => unclear
Move from 1 year to 6 months => key_result/move decrease 1.0 -> 6.0 months (from years)
Session length from 5 minutes to 9 => key_result/move increase 5.0 -> 9.0 minutes
90% of late => unclear
Get 90% of late => key_result/reach increase 90.0 %
Get 90% of late invoices paid => key_result/reach increase 90.0 %
5% of deliveries => unclear
5% of deliveries late => key_result/reach decrease 5.0 %
Half of the fleet => unclear
Half of the fleet is electric => key_result/reach increase 50.0 %
60% of total income => key_result/reach increase 60.0 %
30 fewer => unclear
30 fewer cars a day => key_result/change_by_abs decrease 30.0
500 tonnes of waste => unclear
500 tonnes of waste recycled => key_result/reach increase 500.0 tonnes
5 complaints => unclear
At most 5 complaints => kpi/ceiling decrease <= 5.0
4 hours MTTR => key_result/reach decrease 4.0 hours
Deliver 10% cost => unclear
Deliver 10% cost reduction => key_result/change_by decrease 10.0 %
Scrap the bottom 20% => key_result/change_by decrease 20.0 %
Scrap 20% of the meetings => key_result/change_by decrease 20.0 %
Retire a fifth of the servers => key_result/change_by decrease 20.0 %
Scrap rate below 20% => kpi/ceiling decrease <= 20.0 % strict
Scrap the old plan => task
Cost to raise one pound: 40p => kpi/ceiling decrease <= 0.4 GBP
Cost to raise £1 below £0.25 => kpi/ceiling decrease <= 0.25 GBP strict
Cost per £1 raised: 20 pence => kpi/ceiling decrease <= 0.2 GBP
Cost per claim 1 => key_result/reach decrease 1.0
Price per unit 40-50p => kpi/range 0.4..0.5 GBP
Raise the average donation from 80p to £1.20 => key_result/move increase 0.8 -> 1.2 GBP
Average donation from 40 to 50p => unclear
Stream video in 1080p => task
Backups run at least once a day => kpi/floor increase >= 1.0
Audits held no less than twice per year => kpi/floor increase >= 2.0
Back up the ledger at least once a day => task 1.0
Back up the ledger once a day => task
"""

SLIPS = """
Chrun: 3%
Chun: 3%
Reach zero icnidents
30 fwer cars a day
Nver let churn exceed 5%
Cash rnway: 18 months
Complaints resolved within 10 wrking days: 90%
Near misses rported: 20 per month
Invoices paid within 30 dys: 98%
Rmove 30% of unused code
Revenue flaling below 10
$250 csot per MQL
Bost your revenue up to 30%
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize("listed_as", [None, "okr", "kpi"])
@pytest.mark.parametrize("text", SLIPS.strip().splitlines())
def test_a_slip_in_a_word_that_would_turn_it_round_is_not_read(text: str, listed_as: None) -> None:
    statement = parse(text, listed_as=listed_as)
    assert ("unclear", None, None) == (statement.kind, statement.direction, statement.target)
    assert statement.why.endswith("may be a misspelling")


@pytest.mark.parametrize(
    "text",
    [
        "GPS accuracy 95%",  # capitals are a name: no slip of 'gaps'
        "Beach visitors: 300",  # a word of its own
        "Reduce chrun to 3%",  # the verb says which way
        "Chrun from 6% to 3%",  # the numbers say which way
    ],
)
def test_what_is_no_slip_or_turns_nothing_is_read(text: str) -> None:
    assert parse(text).direction is not None


def test_a_level_without_a_way_keeps_its_number() -> None:
    statement = parse("Student-to-staff ratio of 14")
    assert ("key_result", "reach", 14.0, None) == (
        statement.kind,
        statement.form,
        statement.target,
        statement.direction,
    )
    statement = parse("Distance: 0.7 km")
    assert "nothing says which side of the number is better" == statement.why
    assert "'at least', 'at most' or a verb of change" == statement.expected
    assert "kpi" == statement.understood


def test_a_key_result_without_a_way_is_refused() -> None:
    with pytest.raises(NotationError) as caught:
        KeyResult.parse("Student-to-staff ratio of 14")
    assert str(caught.value) == (
        "expected 'at least', 'at most' or a verb of change at position 28; understood so far: key_result/reach\n"
        "    Student-to-staff ratio of 14\n"
        "                                ^"
    )
