"""Statements without a number, by class: sentences, what is done, what is made or held, and what is hoped for."""

from __future__ import annotations

import pytest

from okrkit.notation import acts, lexicon as lx, vocabulary, works
from tests.notation.reading_lines import read, rows

TOLD = """
Stewards pair with newcomers in each yard => key_result/milestone
Regional mills publish Oakline themselves => key_result/milestone
Tenants decide on their own gardens => key_result/milestone
Booking works on every ferry => key_result/milestone
Booking works flawlessly => key_result/milestone
The ledger syncs with the till => key_result/milestone
Kitchen passes health inspection => key_result/milestone
Bot hands over to a human => key_result/milestone
Crew sings without a conductor => key_result/milestone
Sails arrive wet => key_result/milestone
Wardens agree => key_result/milestone
Clerks log calls from their phones => key_result/milestone
Skippers report daily on the weather => key_result/milestone
Skippers plan how they sail => key_result/milestone
Every skipper carries a radio => key_result/milestone
Anyone can book a berth => key_result/milestone
Nobody uses the old key any more => key_result/milestone
Design partners run the index => key_result/milestone
Audit signed off without findings => key_result/milestone
Launch partner signed for the kit => key_result/milestone
Design tokens are in use => key_result/milestone
Prototype passes the test => key_result/milestone
Harbour visits a day => metric
Goods return rate => metric
Sales demo length => metric
Store visits in May => key_result/milestone [in May]
Web shop visits by region => metric
Staff work hours => metric
Open stalls in the town => task
Review the tokens that are in use => task
Plan visits to closed yards => task
Help visitors find the pier => objective
Everyone knows our rules => objective
Nobody eats alone => objective
Every child swims with joy => objective
Sailors love the new jetty => objective
Our town is seen as a safe harbour => objective
Sailors plan their trips, not their paperwork => objective
"""

DONE = """
Reefs mapped => key_result/milestone
Reefs mapped early => key_result/milestone
Reefs mapped thoroughly => key_result/milestone
Old town gate north handed over to the guild => key_result/milestone
Chart used by the harbour board => key_result/milestone
Listed in the sailing index => key_result/milestone
Finished tide model v2 => key_result/milestone
Backlog of the yard cleared => key_result/milestone
Guide for moored boats => task
Calls handled => metric
Berths sold vs berths planned => metric
Measured by the harbour score => metric
Lamp used => metric
Regatta back on the calendar => key_result/milestone
Kit sponsor on board => key_result/milestone
Sign-off no longer needed for dives => key_result/milestone
Slipway open to the public => key_result/milestone
Ropes in stock => key_result/milestone
Fewer objections at the hearing => key_result/milestone
Increase in weekly sailors => key_result/milestone
Decreased use of diesel => key_result/milestone
Increase the share of young sailors => key_result/milestone increase
Reduce number of lost ropes => key_result/milestone decrease
Decrease churn among members => key_result/milestone decrease
Objective: Decrease churn among members => objective
Lead time for changes => metric
"""

MADE = """
Annual harbour report => task
Hygiene audit on the kelp ward => task
Weekly call with the depot => task
Feedback call w/ the ferry firm => task
Role descriptions for wardens => task
Community guidelines => task
Press release about the ferry => task
Tug contract -> renew it => task
Trustees: annual report => task
Minibar -> local snacks => task
Weekly releases => metric
Order hoodies => task
Order cancellations => metric
Pair with the night shift => task
Plant reeds at the inlet => task
Reflect on goals monthly => task
Meditate daily => task
Meditate quietly => task
Knock on doors => task
Catch => metric
Pick errors => metric
Store visits => metric
Log of delays => metric
Calls per crew => metric
Training on delays => task
Check in => metric
Mooring module => key_result/milestone
Improve the size guide => task
Expand the mentoring programme => objective
Simplify the expense form => task
Improve how we plan => objective
Make a shared calendar => task
"""

HOPED = """
Wellbeing => metric
Boiler readiness for winter => metric
Charts we understand => objective
A pier nobody fears => objective
Ferries people rely on => objective
Deaf people use the pier => key_result/milestone
Rope, we tie => metric
Working at the pier is a pleasure => objective
Our guild becomes a partner => objective
Sailors see us as friends => objective
All sailors understand the flags => key_result/milestone
Trusted by regulators => objective
Prepared for any storm => objective
Ensure the viability of the guild => objective
Ensure that nobody is left behind => objective
Ensure the pier is lit => task
Ensure a lamp on the pier => task
Operational excellence in the yard => objective
Togetherness => objective
Fairness in hiring => objective
Legal as an enabler => objective
Recruiting as a craft => objective
Spend as share of sales => metric
From keepers to guides => objective
Repairs that feel human => objective
A ferry that sails => objective
Boats which sank => metric
A ferry that sank => metric
A crew that set the pace => objective
Users that return => metric
Safety by design => objective
Mobile first => objective
Charts for everyone => objective
Loyal crews, not just loyalty cards => objective
Predictable tides => objective
Predictable length => metric
Improved performance => objective
More reliable tides => objective
Fewer, better meetings => objective
Care rather than cure => objective
Shift the mindset => objective
Find our voice => objective
Learn what makes crews return => objective
Explain what we do => task
Remove barriers => objective
Remove berths => task
Perfect our knots => objective
Treat ropes as an asset => objective
Lend responsibly => objective
Move from repair to prevention => objective
Prepare for a thoughtful exit => objective
Navigate by design => objective
Move fast without breaking the mast => objective
Deliver parcels, not promises => objective
Set out our purpose => objective
"""

STATEMENTS = f"{TOLD}{DONE}{MADE}{HOPED}"


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


def test_no_table_of_words_says_what_another_says() -> None:
    verbs = {verb for said in lx.VERBS.values() for verb in said.split()}
    assert set() == verbs.intersection(acts.ACTS.split())
    assert set() == acts.COMMON_PLURALS - vocabulary.THIRDS
    assert set() == acts.SEMI_PLURALS - vocabulary.THIRDS
    assert set() == (works.COUNTED_DEEDS | works.NO_DEEDS) - vocabulary.PARTICIPLES
    assert set() == works.LIVING_WORKS - works.WORKS - works.ARTEFACTS
    assert set() == works.ARTEFACTS & works.WORKS
