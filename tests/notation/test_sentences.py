"""Whole sentences and noun phrases without a number: praise, outcomes, deliverables, aims, prohibitions; made up here."""

from __future__ import annotations

import pytest

from tests.notation.reading_lines import read, rows

STATEMENTS = """
Our baths are the best place to unwind => objective
The ferry is the most comfortable on the fjord => objective
Our wardens are empowered to help => objective
Our rules are documented and easy to find => key_result/milestone
The gates don't slow the tram => objective
Tenants can easily book a pier => objective
Tenants can pay by card => key_result/milestone
Getting a berth is as easy as possible => objective
The harbour is clean => objective
The pier is very clean => objective
The kiosk is open => key_result/milestone
The kiosk is well built => key_result/milestone
Tenants feel safe => objective
Our choir has the best soloists => objective
Our choir has a hall => key_result/milestone
Tenants should see us as kind => objective
Berth use grows and yield improves => key_result/milestone
Catch rate of the fleet improves => key_result/milestone
Time from order to berth decreases => key_result/milestone
Guest mood trends upwards => key_result/milestone
Berths bookable online => key_result/milestone
Berths bookable online tours => key_result/milestone
Booking fully tested => key_result/milestone
Booking fully tested (twice) => key_result/milestone
Beta release of the tide planner => key_result/milestone
Charts for the tide planner portal => task
Support for old charts => key_result/milestone
Mooring agreement => key_result/milestone
Customer support => metric
Number of releases => metric
This measure shows how long berths stand empty => metric
Don't feed the seals => task
Do not feed the seals => task
Never skip a drill => task
Don't => metric
Engage our community => objective
Engage top shippers to set limits => task
Run an efficient and effective yard => objective
Run a successful workshop => task
Ensure fair access to piers => objective
Ensure that the gate is shut => task
Ensure each pier has a lamp => task
Ensure no pier is dark => task
Ensure piers stay lit => objective
Have a plan for floods => task
Have lamps on every pier => task
Have an inclusive culture => objective
Have a weekly yard meeting => task
Gain insight into the tides => objective
End the epidemics of the age => objective
Become carbon neutral => key_result/milestone
Reach net zero by 2041 => key_result/milestone [by 2041]
Sustainable growth => objective
Sustainable growth rate => metric
Audit completed => key_result/milestone
Double down on tours => objective
In line with the charter, reduce the noise => objective
In line with the charter and the law => metric
Aim to the stars => objective
By visiting the depots I know them => task
Invest in our crews => objective
Host fairs (music, food) => task
First priority: < 1 working day => kpi/ceiling decrease <= 1.0 business days strict
Catalyse cleaner ports => objective
Further the cause => task
A great newsletter => objective
Aim to inspire all guests => objective
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)
