"""What stands before a statement or behind it: ornaments, titles, who does it, and words that only lead to the verb."""

from __future__ import annotations

import pytest

from okrkit import parse
from okrkit.notation.ornaments import without_ornaments
from tests.notation.reading_lines import read, rows

# text => what it is read as
STATEMENTS = """
✅ Plant a new hedge => task
👩🏽‍🌾 Plant 40 trees => task 40.0
☐ Publish the timetable => task
☑️ Publish the timetable => task
★ Publish the timetable => task
★ 500 members => key_result/count increase 500.0
→ Publish the timetable => task
➡️ Publish the timetable => task
=> Publish the timetable => task
▪ Publish 3 timetables => task 3.0
◦ Publish 3 timetables => task 3.0
> Publish 3 timetables => task 3.0
> 50 timetables => kpi/floor increase >= 50.0 strict
> zebras => unclear
1️⃣ Publish 3 timetables => task 3.0
② Publish 3 timetables => task 3.0
:rocket: Publish 3 timetables => task 3.0
( ) Publish 3 timetables => task 3.0
📉 Sick leave below 3% => kpi/ceiling decrease <= 3.0 % strict
🔢 Target: 3k monthly visits => kpi/floor increase >= 3000.0
Sick leave below 3% 🎉 => kpi/ceiling decrease <= 3.0 % strict
~~Publish 3 timetables~~ => task 3.0
Rating of 4.5 ⭐ or more => kpi/floor increase >= 4.5 stars
Mend the [bell tower](https://example.org/towers/7) => task
Grow ticket sales to [4M](https://example.org/1.2) by May => key_result/reach increase 4000000.0 [by May]
Publish 3 timetables (done) => task 3.0
Publish 3 timetables (stretch) => task 3.0
Publish 3 timetables (in progress) (#214) => task 3.0
Publish 3 timetables - @dana, @joe. => task 3.0
Publish 3 timetables (@dana) => task 3.0
Publish 3 timetables (owner: Dana) => task 3.0
Read and annotate the score (0/60) => task
Raise money for the roof. #1856 => objective
Publish timetables (for guests) => task
Visits @ noon => metric
Goal: complete the hedge => task
Goal: plant 3 hedges => task 3.0
Goal: to have a close-knit crew => objective
Goal: Ensure that every crew is heard => objective
Goal: a garden of sculptures => objective
Goal: Turnover => metric
Goal #3: Dashboard for the ferry => objective
Goal #4: Have more ferries => objective
Goal 2: Open a new hall => objective
Goal 2: Waiting times => metric
Goal 2: Reduce waste to => unclear
Ongoing: work with our neighbours => task
Booking page: Deliver a page that guests like => task
Harbour: dredge the north basin => task
Turnover: 3% => kpi/ceiling decrease <= 3.0 %
Turnover: low => metric
Sales: grow to 3M => key_result/reach increase 3000000.0
Ferry: visits => metric
Scale: Grow the orchard => objective
Town hall: sound and light => task
Mast lease – renew the papers => task
Posters – Jana and Ali => task
Free hands – The club has become its own master => key_result/milestone
Number of ferries: report only => metric
Autumn fair: book the band => task
Ferry: => unclear
We are aiming to print prices => task
Goal is to get the kilns to 90% => key_result/reach increase 90.0 %
Our goal is to reduce breakage to 3% => key_result/reach decrease 3.0 %
Our foremost goal is to lower the number of faults => key_result/milestone decrease
The goal is to open the hall => task
Our goal is a hall => key_result/milestone
Our aim is a hall => metric
Crews shall defrag the index => task
Town hall -paint the door => metric
Our goal for spring is to sing => key_result/milestone
Continue to reduce breakage by 10% => key_result/change_by decrease 10.0 %
Continue to breathe => objective
Keep reducing breakage by 10% => key_result/change_by decrease 10.0 %
Keep training costs below 10% => kpi/ceiling decrease <= 10.0 % strict
Keep reducing costs below 10% => key_result/reach decrease 10.0 % strict
Keep on improving the hall => objective
Keep working on maps => task
Start writing a diary => task
Start production => task
Start reading 5 books => task 5.0
I want to save 500 euros => key_result/count increase 500.0 EUR
I will read 20 books => task 20.0
I can swim => key_result/milestone
Let's open the hall => task
Let's win 5 members => key_result/count increase 5.0
Let us paint the hall => task
Let data guide us => objective
Let work flow freely => objective
Let us all sing => objective
I'm open => key_result/milestone
I'd like to learn the piano => task
We need to mend the roof => task
We'll mend the roof => task
We want to support young readers => objective
We will profit => objective
The college will widen the local workforce => objective
The carrier shall tell the shopkeeper about works => task
The trust shall ensure that patients are heard => objective
Letters will be sent to all members => key_result/milestone
Every crew will plant a hedge => key_result/milestone
More hedges: => key_result/milestone
Mend the following halls: => task
Reduce waste: => objective
Reduce waste to: => unclear
Turnover: => unclear
How long do repairs take? => metric
how many guests came => metric
How to bake bread => metric
what share of guests like us => metric
amount of time a repair takes => metric
kinds and number of new trees for the park => metric
time it takes to open a hall => metric
Our goal is to answer letters within 2 days => kpi/ceiling decrease <= 2.0 days
The goal is to conduct 10 checks per inspector per day => kpi/floor increase >= 10.0
To prepare fully for floods => objective
TO WASTE NO FLOUR => objective
To keep in touch: Send monthly letters => task
Through our allotments we will support young growers => objective
Through our allotments we grow => metric
The bakery is committed to cutting its waste => objective
Rivertown Trust seeks to house young families => objective
We are committed to mending the roof => task
Enable two-step login on the ferry portal => task
Enable crews to rest => objective
Help farmers share their tools => objective
Help with the move => task
Help the fire crew => task
Continue tracking the tides => task
Start tackling the muddle in the store => task
Keep on writing letters to members => task
Encourage bakers to fill in the form => task
Encourage bakers to rest => objective
Encourage curiosity => objective
[Sales] Publish 3 timetables => task 3.0
[Ferry crew] Increase punctuality to >=70% => key_result/reach increase 70.0 %
The depot will monitor the tanks => task
The college will, in the coming years, widen its library => objective [in the coming years]
a) Mend the roof => task
b. Mend 3 roofs => task 3.0
(c) Mend the roof => task
(2) Mend the roof => task
iv. Mend 3 roofs => task 3.0
(20 members) => key_result/count increase 20.0
O: Parents as partners => objective
Obj: Parents as partners => objective
North star: weekly active guests => metric
In order to save water, fix the taps => task
In order to save water we will fix the taps => task
I'm going to mend the roof => task
Publish 3 timetables – done => task 3.0
Publish 3 timetables (P1) => task 3.0
Publish 3 timetables (high priority) => task 3.0
Publish 3 timetables (confidence 5/10) => task 3.0
Publish 3 timetables - in progress. => task 3.0
Enable alerts on all ferries => task
"""


@pytest.mark.parametrize("text, expected", rows(STATEMENTS))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert expected == read(text)


@pytest.mark.parametrize(
    "text, metric",
    [
        ("✅ Plant 40 trees", "trees"),
        ("1️⃣ Plant 40 trees (done)", "trees"),
        ("[ ] Plant 40 trees - @dana, @joe", "trees"),
        ("Plant 40 trees (in progress) (#214).", "trees"),
        ("Mend the [bell tower](https://example.org/towers/7)", "bell tower"),
        ("[Parks] Plant 40 trees (0/40)", "trees"),
        ("Goal: plant 40 trees", "trees"),
    ],
)
def test_the_measure_is_named_without_its_ornaments(text: str, metric: str) -> None:
    statement = parse(text)
    assert metric == statement.metric
    start, end = statement.spans["metric"]
    assert metric == text[start:end]


@pytest.mark.parametrize(
    "text",
    [
        "Crews for the north will",
        "The college will, widen",
        "Our one big and bold and brave goal",
        "Keep rising rents in check",
        "Let us know",
        "Continue",
        "Keep improving",
        "To market",
        "To",
        "the time",
        "(done)",
        "Let's",
        "Goal:",
        "Goal: to",
        "I will",
        " - done",
    ],
)
def test_what_leads_nowhere_has_no_numbers(text: str) -> None:
    statement = parse(text)
    assert (None, None, None, None) == (statement.target, statement.baseline, statement.low, statement.high)


@pytest.mark.parametrize(
    "text",
    [
        "★ plant 40 trees (done)",
        "read [the guide](x.org) (#12, #13)",
        "(done)",
        "@dana",
        "(done) (#1) (wip) (optional) (stretch)",
        "~~a~~",
        ")",
    ],
)
def test_nothing_moves(text: str) -> None:
    plain = without_ornaments(text)
    assert len(text) == len(plain)
    assert all(now in (was, " ") for was, now in zip(text, plain, strict=True))
