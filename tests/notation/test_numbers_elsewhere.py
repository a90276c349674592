"""Numbers that belong to another clause, to a rate or to an hour, and letters in numbers; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import check_abstains, read_by_name, rows

TOLD = """
One bin for every shop => key_result/count increase 1.0 | bin for every shop
Half the deaths by 2030 => key_result/change_by decrease 50.0 % [by 2030] | deaths
Half the waste in 2030 => key_result/change_by decrease 50.0 % [in 2030] | waste
Lift turnout from 40% and get it to 60% => key_result/move increase 40.0 -> 60.0 % | turnout
Fares minus 5% in 2027 => key_result/change_by decrease 5.0 % [in 2027] | Fares
Fares minus 5% by 2027 => key_result/change_by decrease 5.0 % [by 2027] | Fares
Turn one in 8 enquiries into a booking (one in 14 today) => key_result/move increase 7.14 -> 12.5 % | enquiries into a booking
Bookings from 1 in 14 enquiries to 1 in 8 => key_result/move increase 7.14 -> 12.5 % | Bookings
Open 1 in 14 towns => task 1.0
Answer within a quarter of an hour => kpi/ceiling decrease <= 15.0 minutes | Answer
Answer within three quarters of an hour => kpi/ceiling decrease <= 45.0 minutes | Answer
Answer within half of an hour => kpi/ceiling decrease <= 30.0 minutes | Answer
A quarter of members vote => key_result/reach increase 25.0 % | members vote
Pilot 4 is live => task | 4 is live
Launch 3 is late => task | 3 is late
Pilot 4 routes => task 4.0 | routes
H2O2 use below 5% => kpi/ceiling decrease <= 5.0 % strict | H2O2 use
O365 adoption at 90% => key_result/reach increase 90.0 % | O365 adoption
Support tickets -20% => key_result/change_by decrease 20.0 % | tickets
Support tickets down 20% => key_result/change_by decrease 20.0 % | tickets
Support costs -20% => key_result/change_by decrease 20.0 % | Support costs
Report 20% of faults online => key_result/reach increase 20.0 % | faults online
Active users 2x => key_result/change_by increase 100.0 % | Active users
Revenue 2x => key_result/change_by increase 100.0 % | Revenue
Coverage 3x => key_result/reach increase 3.0 x | Coverage
At least 3 active maintainers from 3 different companies => key_result/count increase 3.0 | active maintainers
5 speakers from 3 separate countries => key_result/count increase 5.0 | speakers
5 speakers from 3 => key_result/move increase 3.0 -> 5.0 | speakers
"""
ABSTAINING = """
One mentor for every 4 trainees => the two numbers are a ratio
Get to one teacher for every 20 pupils => the two numbers are a ratio
With 2 fewer cooks, we serve 400 meals => the number is part of a clause in front
When 2 cooks are ill, call the agency => the number is part of a clause in front
After climbing from 12 to 19 minutes, response has to come down to 15 => the number is part of a clause in front
Without 20% more staff, the ward cannot open => the number is part of a clause in front
Email share falls from 61% while chat reaches 30% => the two numbers are of two things
Calls drop from 40% as chat climbs to 30% => the two numbers are of two things
CPI plus 1% => nothing says what the number is added to
Rents rise by inflation plus 1% => nothing says what the number is added to
Rents rise by CPI + 2% => nothing says what the number is added to
Visits plus 3 workshops => nothing says what the number is added to
Keep pH btw 6 and 8 => 'btw' may be a misspelling
1O0 visits => 'O' may stand for a digit
Reach 4O% of homes => 'O' may stand for a digit
Cut error rate to 2.l6 => 'l' may stand for a digit
Reach l0% of homes => 'l' may stand for a digit
Upgrade to 10O servers => 'O' may stand for a digit
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected


@pytest.mark.parametrize("text, why", rows(ABSTAINING))
def test_it_says_why_it_is_not_read(text: str, why: str) -> None:
    check_abstains(text, why)
