"""The meeting's agenda as a value, and the digest."""

from __future__ import annotations

import pickle
from datetime import date
from typing import Any

import attrs
import pytest

from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.linting import Policy
from okrkit.measure import Linear
from okrkit.objective import Objective
from okrkit.pace_rules import VIVA
from okrkit.reviewing import Review, digest, review
from okrkit.scorecard import Scorecard
from okrkit.threshold import Threshold

ON = "2026-08-31"
RED, CHANGED, RISK = (
    "Red, and what is being done about it",
    "Changed since last time",
    "At risk before it is too late",
)
GUARD, ASKING, SETTLED = "Guardrails", "Asking for an OKR", "Settled, and whether it holds"
DECIDE, MISSING, FOUND = "Decisions due", "Missing updates", "Findings"


def kr(name: str, values: dict[str, float], **more: Any) -> KeyResult:  # noqa: ANN401 - whatever it takes, and what it refuses
    """From 0 to 100."""
    sure = more.pop("confidence", None)
    made = KeyResult(name, Linear(0, 100), **more)
    for day, value in values.items():
        made = made.check_in(day, value, confidence=sure)
    return made


def card(*key_results: KeyResult, kpis: Any = (), **more: Any) -> Scorecard:  # noqa: ANN401 - whatever it takes, and what it refuses
    objectives = [Objective("Delight", key_results, owner="Ann", **more)] if key_results else []
    return Scorecard("Support", cycle="Q3 2026", objectives=objectives, kpis=kpis)


def told(scorecard: Scorecard, title: str, on: str = ON, **more: Any) -> list[str]:  # noqa: ANN401 - whatever it takes, and what it refuses
    return [
        item.text
        for section in review(scorecard, on, **more).sections
        if section.title == title
        for item in section.items
    ]


MARGIN = KPI("Margin", "≥ 30%", owner="Lee", readings={"2026-07-31": 33, "2026-08-31": 24})
FINE = kr("Fine", {"2026-08-30": 60})
FULL = card(
    FINE,
    kr("Late", {"2026-08-30": 10}, owner="Sam"),
    kr("Slow", {"2026-08-30": 35}),
    kpis=[
        MARGIN,
        KPI(
            "NPS", "≥ 40", readings={"2026-03-31": 30, "2026-06-30": 31, "2026-08-30": 30}, cadence="monthly"
        ),
        KPI("Churn", "≤ 3%", readings={"2026-08-01": 2}, cadence="weekly", owner="Bob").revise(
            "≤ 2.5%", valid_from="2026-08-26", reason="it held"
        ),
    ],
    guardrails=["margin"],
)


def test_the_order_and_the_minutes() -> None:
    agenda = review(FULL, ON)

    assert [section.title for section in agenda.sections] == [
        RED,
        CHANGED,
        RISK,
        GUARD,
        ASKING,
        SETTLED,
        MISSING,
        FOUND,
    ]
    assert sum(section.minutes for section in agenda.sections) == pytest.approx(60)
    assert agenda.sections[0].minutes == pytest.approx(18)  # about 30 % of the time
    for section in agenda.sections:
        assert sum(item.minutes for item in section.items) == pytest.approx(section.minutes)
        assert section.items
    assert review(FULL, ON, minutes=30).sections[0].minutes == pytest.approx(9)


def test_every_line_names_its_subject() -> None:
    for section in review(FULL, ON).sections:
        for item in section.items:
            assert item.subject in FULL or item.subject in {"Support", "support"}


def test_it_is_a_value() -> None:
    agenda = review(FULL, ON)

    assert agenda == review(FULL, ON)
    assert hash(agenda) == hash(review(FULL, ON))
    assert pickle.loads(pickle.dumps(agenda)) == agenda
    assert attrs.asdict(agenda)["sections"][0]["items"][0]["subject"] == "nps"
    assert (agenda.name, agenda.cycle, agenda.on, agenda.since) == (
        "Support",
        Cycle.quarter(2026, 3),
        date(2026, 8, 31),
        date(2026, 8, 24),
    )


def test_what_is_red_comes_with_what_is_being_done_the_worst_first() -> None:
    assert told(FULL, RED) == [
        (
            "NPS is critical: 30 on 30 August 2026, 10 short of 40; outside healthy for 3 readings in a row; nothing is being done "
            "about it yet"
        ),
        "Margin is critical: 24% on 31 August 2026, 6 points short of 30%; nothing is being done about it yet",
        (
            "“Late” is off track: 10% of the way with 67.4% of Q3 2026 gone, 37.2 points short of the 47.2% that a stretch goal needs "
            "by now, 12.2 points from at risk; nothing is being done about it yet"
        ),
    ]
    owners = [item.owner for item in review(FULL, ON).sections[0].items]
    assert owners == [None, "Lee", "Sam"]


def test_what_is_being_done() -> None:
    moved = card(kr("Earn", {ON: 60}, kpi="margin"), kpis=[MARGIN])
    assert told(moved, RED)[0].endswith("; “Earn” is to bring it back")
    decided = card(kpis=[MARGIN.decide("2026-08-30", "stop the discount")])
    assert told(decided, RED)[0].endswith("; decided on 30 August 2026: stop the discount")
    old = card(kpis=[MARGIN.decide("2026-01-30", "stop the discount")])
    assert told(old, RED)[0].endswith("; nothing is being done about it yet")
    late = kr("Late", {ON: 10}, initiatives=["Call them", "Write them"])
    assert told(card(late), RED)[0].endswith("; in hand: Call them, Write them")
    blocked = late.check_in("2026-09-01", 10, blockers=["legal", "a holiday"])
    assert told(card(blocked), RED, "2026-09-01")[0].endswith("; blocked by legal, a holiday")
    zero = KPI("Bugs", "≤ 0", readings={ON: 3})
    assert [item.subject for item in review(card(kpis=[MARGIN, zero]), ON).sections[0].items] == [
        "bugs",
        "margin",
    ]


def test_what_was_well_last_time_says_so() -> None:
    falling = kr("Late", {"2026-08-20": 60, "2026-08-31": 10})
    assert "; on 24 August 2026 it was on track; " in told(card(falling), RED)[0]
    slower = kr("Slow", {"2026-08-20": 60, "2026-08-31": 35})
    assert told(card(slower), RISK)[0].endswith("; on 24 August 2026 it was on track")


def test_what_changed() -> None:
    better = KPI("CSAT", "≥ 4", readings={"2026-08-20": 3, "2026-08-30": 5})
    scorecard = card(
        kr("Up", {"2026-08-20": 10, "2026-08-30": 60}).retarget(
            Linear(0, 90), valid_from="2026-08-28", reason="fewer people"
        ),
        kpis=[better, FULL.kpi("churn")],
    )
    changed = told(scorecard, CHANGED)

    assert changed[0] == "CSAT went from critical to healthy since 24 August 2026"
    assert changed[1] == "Churn has had the threshold ≤ 2.5% since 26 August 2026: it held"
    assert changed[2].startswith("“Up” is on track: ")
    assert changed[2].endswith("; on 24 August 2026 it was off track")
    assert changed[3].startswith(
        "The goalposts of “Up” moved on 28 August 2026 (fewer people): 60% by the old target, "
    )
    assert len(changed) == 4
    assert told(scorecard, CHANGED, since=ON) == []


def test_after_the_cycle_it_says_how_things_ended() -> None:
    (found,) = told(card(FINE), CHANGED, "2026-10-02")

    assert found.startswith("“Fine” is closed: ")
    assert found.endswith(
        ", at 60%, when Q3 2026 ended on 30 September 2026; on 25 September 2026 it was on track"
    )


def test_what_is_at_risk_before_it_is_too_late() -> None:
    warning = KPI("CSAT", Threshold.at_least(4, critical=3), readings={"2026-08-30": 3.5})
    sure = kr("Slow", {"2026-08-30": 35}, confidence=0.2)
    doubted = kr("Fine", {"2026-08-30": 60}, confidence=0.2)
    found = told(card(sure, doubted, kpis=[warning]), RISK)

    assert found[0].startswith("CSAT is in the warning band: 3.5 on 30 August 2026")
    assert found[1].startswith("“Slow” is at risk: 35% of the way")
    assert found[2] == "“Fine” is on track, yet its owner is only 20% sure of it"


def test_a_forecast_that_falls_short_is_at_risk() -> None:
    values = {f"2026-07-{day:02}": 42 + (day % 3) for day in range(1, 31, 3)}
    stalled = kr("Stalled", {**values, "2026-08-10": 43})

    (found,) = told(card(stalled), RISK, "2026-08-10")
    assert found.startswith("“Stalled” is on track today, but the odds of success are ")


def test_guardrails_that_suffer() -> None:
    assert told(FULL, GUARD) == [
        "Margin is critical: 24% on 31 August 2026, 6 points short of 30%, while “Delight” stands at 35%: ambitious but blind"
    ]
    assert told(FULL, GUARD, "2026-08-30") == []


def test_kpis_that_ask_for_an_okr() -> None:
    (found,) = told(FULL, ASKING)

    assert found.startswith(
        "NPS asks for an OKR: it has ended 2 quarters in a row outside healthy (at least 40)"
    )


def test_what_has_settled() -> None:
    assert told(FULL, SETTLED) == [
        "It is too early to say whether churn holds: no reading since 26 August 2026, and it takes 3"
    ]
    held = FULL.record("churn", {"2026-08-27": 2, "2026-08-28": 2, "2026-08-29": 2.1})
    assert told(held, SETTLED) == [
        "Churn has held: the median of the last 3 readings is 2%, which meets the new standard of at most 2.5%"
    ]
    assert told(held, SETTLED, "2028-08-31") == []


def test_decisions_and_updates_that_are_due() -> None:
    assert told(FULL, MISSING) == ["Bob: the reading of churn was due on 8 August 2026, 23 days ago"]
    assert told(FULL, DECIDE, "2026-08-16") == [
        "Ann: the mid-cycle review of delight was due on 15 August 2026, 1 day ago"
    ]
    early = card(kr("Fine", {}), kr("Sam's", {}, owner="Sam"), kr("Old", {"2026-07-01": 10}, owner="Bob"))
    assert [item.split(":")[0] for item in told(early, MISSING)] == ["Ann", "Bob", "Sam"]


def test_findings_go_by_the_policy() -> None:
    assert any("OKR311" in each for each in told(FULL, FOUND))
    assert told(FULL, FOUND, policy=Policy()) == told(FULL, FOUND)


def test_the_pace_rule_can_be_another() -> None:
    assert told(card(FINE), RISK) == []
    assert [each[:17] for each in told(card(FINE), RISK, pace_rule=VIVA)] == ["“Fine” is behind:"]


def test_where_little_is_said_the_time_goes_to_what_is_red() -> None:
    agenda = review(card(kpis=[MARGIN]), ON)

    assert agenda.sections[0].minutes > 20
    assert sum(section.minutes for section in agenda.sections) == pytest.approx(60)


# --- as text ------------------------------------------------------------------------------------------------------


def test_markdown() -> None:
    lines = review(FULL, ON).to_markdown().splitlines()

    assert lines[:4] == ["# Support, Q3 2026: review of 31 August 2026", "", f"## {RED} (18 min)", ""]
    assert lines[4] == (
        "- NPS is critical: 30 on 30 August 2026, 10 short of 40; outside healthy for 3 readings in a row; nothing is being done "
        "about it yet (nps, 6 min)"
    )
    assert lines[6].endswith("(late, Sam, 6 min)")


HOSTILE = "# <script>alert(1)</script>\n- [x](javascript:y) *b* `c` | d\u202e &amp; ~~e~~ ![i](j) \\"


def test_hostile_text_shows_as_text() -> None:
    kpi = KPI(HOSTILE, "≥ 40", owner=HOSTILE, id=f"1. {HOSTILE}", readings={ON: 31})
    hostile = Scorecard(HOSTILE, cycle="Q3 2026", kpis=[kpi])
    text = review(hostile, ON).to_markdown()

    lines = text.splitlines()
    assert all(line == "" or line.startswith(("# ", "## ", "- ")) for line in lines)
    for mark in "<>*`[]|~&!_":
        assert all(text[place - 1] == "\\" for place, each in enumerate(text) if each == mark)
    assert "\u202e" not in text
    assert "(1\\. \\# \\<script\\>" in text
    assert len(str(review(hostile, ON)).splitlines()) == 1 + 3 * len(review(hostile, ON).sections) + sum(
        len(section.items) - 1 for section in review(hostile, ON).sections
    )
    assert "\n" not in digest(hostile, ON)


@pytest.mark.parametrize(
    "name,shown",
    [
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("1) a", "1\\) a"),
        ("=a", "\\=a"),
        ("1 a", "1 a"),
        (" - a", "\\- a"),
    ],
)
def test_what_would_begin_a_list_does_not(name: str, shown: str) -> None:
    text = review(Scorecard(name, cycle="Q3 2026"), ON).to_markdown()

    assert text.splitlines()[0] == f"# {shown}, Q3 2026: review of 31 August 2026"


def test_plain_text() -> None:
    lines = str(review(FULL, ON, minutes=2)).splitlines()

    assert lines[0] == "Support, Q3 2026: review of 31 August 2026"
    assert lines[2] == f"{RED} (under 1 min)"
    assert lines[3].endswith("nothing is being done about it yet [nps]")
    assert str(review(FULL, ON).sections[0].items[0]).startswith("NPS is critical")


@pytest.mark.parametrize(
    "more,kind,message",
    [
        (
            {"scorecard": "Support"},
            InvalidTypeError,
            "review() takes a Scorecard, got 'Support': put the KPIs and objectives into one first",
        ),
        (
            {"since": "2026-09-01"},
            InvalidValueError,
            "since must be at or before on (2026-08-31), got '2026-09-01': swap the two",
        ),
        ({"minutes": 0}, InvalidValueError, "minutes must be above 0, got 0: say how long the meeting is"),
        (
            {"on": None},
            InvalidValueError,
            "on must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'",
        ),
        (
            {"pace_rule": "viva"},
            InvalidTypeError,
            "rule must be a PaceRule, got 'viva': such as OKRKIT or VIVA",
        ),
    ],
)
def test_what_is_no_meeting_is_refused(more: Any, kind: type[OkrkitError], message: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    asked: dict[str, Any] = {"scorecard": FULL, "on": ON, **more}
    with pytest.raises(kind) as caught:
        review(**asked)

    assert message == str(caught.value)


# --- digest -------------------------------------------------------------------------------------------------------


def test_a_digest_tells_the_worst_first_in_five_sentences_at_most() -> None:
    assert digest(FULL, ON) == (
        "NPS is critical: 30 on 30 August 2026, 10 short of 40; outside healthy for 3 readings in a row. "
        "Margin is critical: 24% on 31 August 2026, 6 points short of 30%. "
        "“Late” is off track: 10% of the way with 67.4% of Q3 2026 gone, 37.2 points short of the 47.2% that a stretch goal needs "
        "by now, 12.2 points from at risk. "
        "Bob: the reading of churn was due on 8 August 2026, 23 days ago. "
        "1 of 3 key results is on track, and the score is 35%."
    )
    many = card(*(kr(f"Late {each}", {}) for each in range(9)), kpis=FULL.kpis)
    assert digest(many, ON).count(". ") == 3
    assert (
        ", and 9 more updates are overdue. 0 of 9 key results are on track, and there is no score yet."
        in digest(many, ON)
    )
    two = card(kr("One", {}), kr("Two", {}))
    assert ", and 1 more update is overdue. " in digest(two, ON)


def test_a_digest_of_little() -> None:
    assert digest(Scorecard("Support", cycle="Q3 2026"), ON) == "Support has neither KPIs nor objectives yet."
    fine = KPI("NPS", "≥ 40", readings={ON: 45})
    assert digest(card(kpis=[fine]), ON) == "1 KPI and no objective: informed, but not moving anything."
    bare = Scorecard("Support", cycle="Q3 2026", objectives=[Objective("Delight")])
    assert digest(bare, ON) == "1 objective and no key result: nothing shows whether it moves."
    assert digest(card(FINE), "2026-10-20") == "Q3 2026 is over, with 1 key result, and the score is 60%."


def test_only_a_scorecard_has_a_digest() -> None:
    wrong: Any = FINE
    with pytest.raises(InvalidTypeError) as caught:
        digest(wrong, ON)

    assert str(caught.value).startswith("digest() takes a Scorecard, got <KeyResult 'fine': ")


def test_an_agenda_without_anything_to_say() -> None:
    quiet = Review(
        "Support", cycle=FULL.cycle, on=FULL.cycle.start, since=FULL.cycle.start, minutes=60.0, sections=()
    )

    heading = "Support, Q3 2026: review of 1 July 2026"
    assert quiet.to_markdown() == f"# {heading}\n\nNothing asks to be talked about."
    assert str(quiet) == f"{heading}\n\nNothing asks to be talked about."
