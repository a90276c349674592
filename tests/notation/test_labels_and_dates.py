"""Numbers that number a statement or date it: no target is read from a label, a season, a school year or a day."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import check_numberless, read, rows

# text => what it is read as
LABELLED = """
Goal 3: Win 12 members => key_result/count increase 12.0
Goal 3 Win 12 members => key_result/count increase 12.0
Goal 3 - Win 12 members => key_result/count increase 12.0
Goal 3 - 5 members => key_result/count increase 3.0..5.0
Goal 12 members => key_result/reach increase 12.0
Goal 2.5 million readers => key_result/reach increase 2500000.0
Goal #2 Raise safety by 10% => key_result/change_by increase 10.0 %
Strategy 2.3 Raise the share of readers to 50% => key_result/reach increase 50.0 %
Strategy 2.3 - 50% of readers return => key_result/reach increase 50.0 %
Strategic Objective 3.1: Raise reserves to $2 million => key_result/reach increase 2000000.0 USD
Objective II – Raise reading scores by 5% => objective increase 5.0 %
Finish goal 3: paint the hall => task 3.0
Finish goal one: paint 3 halls => task 3.0
Reduce KPI 4: leaks to 3% => key_result/reach decrease 3.0 %
KR 1.2 Leaks below 3% => kpi/ceiling decrease <= 3.0 % strict
KR1.2: Leaks below 3% => kpi/ceiling decrease <= 3.0 % strict
KR 3 - 40 new members => key_result/count increase 40.0
KR1 - From 20 to 40 members => key_result/move increase 20.0 -> 40.0
KPI 1: 99.9% uptime => kpi/floor increase >= 99.9 %
Pillar 1: 95% of crews trained => key_result/reach increase 95.0 %
Outcome 4.2: 95% of boilers are serviced => key_result/reach increase 95.0 %
Action 2.1.3: Hire 2 nurses => task 2.0
SDG 13: Cut emissions by 42% => key_result/change_by decrease 42.0 %
Priority 1 - Raise the share to 50% => key_result/reach increase 50.0 %
Priority 1 faults below 3 => kpi/ceiling decrease <= 3.0 strict
Priority 2: 4 hours => kpi/ceiling decrease <= 4.0 hours
Measure 3 walls by May => task 3.0 [by May]
Target 95: uptime => kpi/floor increase >= 95.0
1.1: The library will raise the share of readers to 40% => key_result/reach increase 40.0 %
1.2.1 Raise the share of readers to 40% => key_result/reach increase 40.0 %
1.2.1. Leaks below 3% => kpi/ceiling decrease <= 3.0 % strict
4.5 rating shall be kept => kpi/floor increase >= 4.5
3 - 5 days response => kpi/range 3.0..5.0 days
1.5 - 2.5 hours response => kpi/range 1.5..2.5 hours
2.1 95% of letters are answered => key_result/reach increase 95.0 %
1.2 Raise the oat share to 40% => key_result/reach increase 40.0 %
1.2 raise the oat share to 40% => key_result/reach increase 40.0 %
4.5 Garden rating => key_result/reach increase 4.5
4.5 Loaves => metric
4.5 Percentage of loaves sold => key_result/reach increase 4.5 %
4.5 Mend the gate => task
4.5 mend the gate => task
4.5 mend 40 gates => task 40.0
4.5 GARDEN gates => key_result/reach increase 4.5
4.5: Mend the gate => task
2.1 €95 a loaf => key_result/count increase 95.0 EUR
[Key Result] Reduce 40 trees => key_result/reach decrease 40.0
1.2 Old trees stand in rows => key_result/milestone
4.5 SALE of loaves => key_result/reach increase 4.5
1.2 mend loaves => task
4.5 Garden Gate 3 opens => metric
1.2 Million readers => key_result/count increase 1200000.0
4.5 Days to mend => key_result/reach decrease 4.5 days
"""

# text => what it is read as
DATED = """
Train 40 clerks in fall 2027 => task 40.0 [in fall 2027]
Train 40 clerks by the end of Fall 2027 => task 40.0 [by the end of Fall 2027]
Train 40 clerks by the end of the fall 2027 semester => task 40.0 [by the end of the fall 2027 semester]
Train 40 clerks by the end of spring semester 2027 => task 40.0 [by the end of spring semester 2027]
Train 40 clerks in the spring of 2027 => task 40.0 [in the spring of 2027]
Train 40 clerks in the 2027-28 school year => task 40.0 [in the 2027-28 school year]
Train 40 clerks by the 2027/28 season => task 40.0 [by the 2027/28 season]
Sell 300 tickets before the 2027 season => key_result/count increase 300.0 [before the 2027 season]
Train 40 clerks by FY 2027/28 => task 40.0 [by FY 2027/28]
Train 40 clerks by FY2027-28 => task 40.0 [by FY2027-28]
Train 40 clerks by FY27/28 => task 40.0 [by FY27/28]
Train 40 clerks by AY 2027-28 => task 40.0 [by AY 2027-28]
Train 40 clerks by 2027-06 => task 40.0 [by 2027-06]
Train 40 clerks by 4Q27 => task 40.0 [by 4Q27]
Train 40 clerks during fiscal 2027 => task 40.0 [during fiscal 2027]
Train 40 clerks in 2027-2030 => task 40.0 [in 2027-2030]
Train 40 clerks over the period 2027-2030 => task 40.0 [over the period 2027-2030]
Train 40 clerks in the years 2027 => task 40.0
Train 40 clerks no later than March 9th => task 40.0 [no later than March 9th]
Train 40 clerks by the end of the pilot => task 40.0 [by the end of the pilot]
Train 40 clerks by the end of pilot runs => task 40.0
Raise completion to 70% by the end of it => key_result/reach increase 70.0 % [by the end of it]
By 2027 reach 85% attendance => key_result/reach increase 85.0 % [By 2027]
By 2027 plans reach 85% attendance => key_result/reach increase 85.0 %
By late 2027 reach 85% attendance => key_result/reach increase 85.0 % [By late 2027]
Q3: Train 40 clerks => task 40.0 [Q3]
FY27 - Train 40 clerks => task 40.0 [FY27]
2027-06 Leaks below 3% => kpi/ceiling decrease <= 3.0 % strict [2027-06]
May: leaks below 3% => kpi/ceiling decrease <= 3.0 % strict [May]
Spend 95% of gifts from prior fiscal years => key_result/reach increase 95.0 %
Keep the fall in sales below 5% => kpi/ceiling decrease <= 5.0 % strict
Increase rework by 1990 days => key_result/change_by_abs increase 1990.0 days
Effective 1 July 2027, all claims are paid in 5 days => kpi/ceiling decrease <= 5.0 days
Starting July 1, 2027, reply in 5 days => key_result/reach decrease 5.0 days
3 may fail => key_result/reach decrease 3.0
On 5 May open 3 halls => key_result/reach increase 3.0
From 2027 on, keep leaks below 4% => kpi/ceiling decrease <= 4.0 % strict
"""

STATEMENTS = LABELLED + DATED

# none of their numbers is a target or a limit, whatever kind they are of
NUMBERLESS = (
    "Goal One: Keep the tools sharp",
    "Objective 1.1 Raise the share of readers",
    "Objective 1.1: Raise the share of readers",
    "Goal 3 - Cleaner rivers",
    "Goal 2.1 Cleaner rivers",
    "2.4: Cleaner rivers",
    "Pilot Objective 2: Draw up a set of tools",
    "O1: Happier readers",
    "6.1 Riverside Mills shall ensure that crews are heard",
    "3: Reduce leaks",
    "Open 5 June fairs",
)


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize("text", NUMBERLESS)
def test_no_number_of_a_name_is_read(text: str) -> None:
    check_numberless(text)
