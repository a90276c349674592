"""`Scorecard`: ids, references and loops; look-ups; recording; refusals."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from okrkit.cycle import Cycle
from okrkit.errors import (
    InvalidTypeError,
    InvalidValueError,
    NotationError,
    UnitMismatchError,
    UnknownIdError,
)
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from tests.model_checks import Refused, check_evolve, check_value

Q3 = Cycle.quarter(2026, 3)
NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 38})
WAIT = KPI("Wait", "≤ 2 days", readings={"2026-06-30": 4})
GOAL = KeyResult.from_to("NPS", 30, 50)
DELIGHT = Objective("Delight", [GOAL])
TEAM = Scorecard("Support", cycle=Q3, kpis=[KPI("CSAT", "≥ 90%")], objectives=[DELIGHT])


def test_what_it_holds() -> None:
    assert "Support, Q3 2026: 1 objective, 1 key result, 1 KPI" == str(TEAM)
    assert "<Scorecard Support, Q3 2026: 1 objective, 1 key result, 1 KPI>" == repr(TEAM)
    assert "Support, Q3 2026: 0 objectives, 0 key results, 0 KPIs" == str(
        Scorecard("Support", cycle="Q3 2026")
    )
    assert [TEAM.kpi("csat"), DELIGHT, GOAL] == list(TEAM)
    assert "nps" in TEAM
    assert "margin" not in TEAM
    assert ["nps"] not in TEAM
    check_value(TEAM)
    check_evolve(TEAM)


def test_look_ups() -> None:
    assert DELIGHT is TEAM["delight"] is TEAM.objective("delight")
    assert GOAL is TEAM["nps"] is TEAM.key_result("nps")
    assert "CSAT" == TEAM.kpi("csat").name


def test_references_beyond_the_card_are_left_alone() -> None:
    objective = Objective("Delight", parent="another-team", carried_from="delight-q2")

    assert objective is Scorecard("Support", cycle=Q3, objectives=[objective])["delight"]


def test_a_guardrail_and_a_link_resolve() -> None:
    objective = Objective("Delight", [KeyResult.from_to("Lift", 30, 50, kpi="nps")], guardrails=["wait"])

    assert (NPS, WAIT) == Scorecard("Support", cycle=Q3, objectives=[objective], kpis=[NPS, WAIT]).kpis


def test_a_long_chain_of_parents_is_no_loop() -> None:
    chain = [Objective(f"o{number}", parent=f"o{number + 1}") for number in range(5000)]

    assert 5000 == len(Scorecard("Company", cycle=Q3, objectives=chain).objectives)


def test_recording_converts_into_the_key_result_s_unit() -> None:
    hours = Objective("Speed", [KeyResult.from_to("Wait in hours", 96, 24, unit="hours", kpi="wait")])
    card = Scorecard("Support", cycle=Q3, objectives=[hours, DELIGHT], kpis=[WAIT, KPI("CSAT", "≥ 90%")])
    card = card.record("wait", {"2026-07-31": 3, "2026-10-01": 2}).record(
        "csat", "2026-07-31", 91, note="new form"
    )

    assert [72.0] == [check_in.value for check_in in card.key_result("wait-in-hours").check_ins]
    assert (4.0, 3.0, 2.0) == card.kpi("wait").readings.values
    assert "new form" == card.kpi("csat").readings[0].note
    assert DELIGHT is card["delight"]


def test_recording_keeps_what_was_said_that_day() -> None:
    lift = KeyResult.from_to("Lift", 30, 50, kpi="nps").check_in(
        "2026-07-31", 35, confidence=0.4, note="guess"
    )
    card = Scorecard("Support", cycle=Q3, objectives=[Objective("Delight", [lift])], kpis=[NPS])
    found = card.record("nps", "2026-07-31", 37).key_result("lift").check_ins

    assert [(37.0, 0.4, "guess")] == [(each.value, each.confidence, each.note) for each in found]


REFUSED = [
    Refused(
        Scorecard,
        ("",),
        {"cycle": Q3},
        InvalidValueError,
        "name",
        "name must be a text with something in it, got '': say it in words",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": None},
        InvalidTypeError,
        "cycle",
        "cycle must be a Cycle, got None: such as Cycle.quarter(2026, 3), or its text 'Q3 2026'",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": 5},
        InvalidTypeError,
        "cycle",
        "cycle must be a Cycle, got 5: such as Cycle.quarter(2026, 3), or its text 'Q3 2026'",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": "whenever"},
        NotationError,
        "cycle",
        "expected a cycle, such as 'Q3 2026', 'Jul 2026', 'FY26' or '2026-07-01/2026-09-30' at position 0\n    whenever\n    ^",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "objectives": DELIGHT},
        InvalidTypeError,
        "objectives",
        "objectives must be a list of Objective, got <Objective 'delight': 1 key result, no cycle>: pass a list of Objectives",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "objectives": ["Delight"]},
        InvalidTypeError,
        "objectives[0]",
        "objectives[0] must be an Objective, got 'Delight': pass a list of Objectives",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "objectives": [NPS]},
        InvalidTypeError,
        "objectives[0]",
        "objectives[0] must be an Objective, got <KPI 'nps': ≥ 40, 1 reading>: pass a list of Objectives",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "kpis": NPS},
        InvalidTypeError,
        "kpis",
        "kpis must be a list of KPI, got <KPI 'nps': ≥ 40, 1 reading>: pass a list of KPIs",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "kpis": None},
        InvalidTypeError,
        "kpis",
        "kpis must be a list of KPI, got None: pass a list of KPIs",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "kpis": [None]},
        InvalidTypeError,
        "kpis[0]",
        "kpis[0] must be a KPI, got None: pass a list of KPIs",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "kpis": [NPS, NPS]},
        InvalidValueError,
        "kpis[1].id",
        "kpis[1].id must be unique in the scorecard, got 'nps': give this or the KPI of that id another id=",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "kpis": [NPS], "objectives": [DELIGHT]},
        InvalidValueError,
        "objectives[0].key_results[0].id",
        "objectives[0].key_results[0].id must be unique in the scorecard, got 'nps': give this or the KPI of that id another id=",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "objectives": [Objective("nps", [GOAL])]},
        InvalidValueError,
        "objectives[0].key_results[0].id",
        "objectives[0].key_results[0].id must be unique in the scorecard, got 'nps': give this or the Objective of that id another id=",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "objectives": [Objective("Delight", [GOAL.evolve(kpi="nps", id="lift")])]},
        InvalidValueError,
        "objectives[0].key_results[0].kpi",
        "objectives[0].key_results[0].kpi must be the id of a KPI of scorecard 'Support', got 'nps': 'lift' refers to it: add that KPI to kpis, or take the reference out",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "objectives": [Objective("Delight", guardrails=["margin"])]},
        InvalidValueError,
        "objectives[0].guardrails[0]",
        "objectives[0].guardrails[0] must be the id of a KPI of scorecard 'Support', got 'margin': 'delight' refers to it: add that KPI to kpis, or take the reference out",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {"cycle": Q3, "objectives": [DELIGHT, Objective("Grow", guardrails=["delight"])]},
        InvalidValueError,
        "objectives[1].guardrails[0]",
        "objectives[1].guardrails[0] must be the id of a KPI of scorecard 'Support', got 'delight': 'grow' refers to it: add that KPI to kpis, or take the reference out",
    ),
    Refused(
        Scorecard,
        ("Support",),
        {
            "cycle": Q3,
            "objectives": [
                Objective("A", parent="b"),
                Objective("B", parent="c"),
                Objective("C", parent="a"),
            ],
        },
        InvalidValueError,
        "objectives[0].parent",
        "objectives[0].parent must be free of loops, got 'a → b → c → a': take one of these parents out",
    ),
    Refused(
        TEAM.__getitem__,
        ("delght",),
        {},
        UnknownIdError,
        "id",
        "id must be one of scorecard 'Support', got 'delght': did you mean 'delight'?",
    ),
    Refused(
        TEAM.__getitem__,
        ("margin",),
        {},
        UnknownIdError,
        "id",
        "id must be one of scorecard 'Support', got 'margin': it has 'csat', 'delight', 'nps'",
    ),
    Refused(
        TEAM.__getitem__,
        (0,),
        {},
        UnknownIdError,
        "id",
        "id must be one of scorecard 'Support', got 0: it has 'csat', 'delight', 'nps'",
    ),
    Refused(
        TEAM.__getitem__,
        (["nps"],),
        {},
        UnknownIdError,
        "id",
        "id must be one of scorecard 'Support', got ['nps']: it has 'csat', 'delight', 'nps'",
    ),
    Refused(
        TEAM.kpi,
        ("nps",),
        {},
        UnknownIdError,
        "id",
        "KPI must be one of scorecard 'Support', got 'nps': it has 'csat'",
    ),
    Refused(
        TEAM.kpi,
        (["nps"],),
        {},
        UnknownIdError,
        "id",
        "KPI must be one of scorecard 'Support', got ['nps']: it has 'csat'",
    ),
    Refused(
        TEAM.kpi,
        (None,),
        {},
        UnknownIdError,
        "id",
        "KPI must be one of scorecard 'Support', got None: it has 'csat'",
    ),
    Refused(
        TEAM.objective,
        ("nps",),
        {},
        UnknownIdError,
        "id",
        "objective must be one of scorecard 'Support', got 'nps': it has 'delight'",
    ),
    Refused(
        TEAM.objective,
        ({},),
        {},
        UnknownIdError,
        "id",
        "objective must be one of scorecard 'Support', got {}: it has 'delight'",
    ),
    Refused(
        TEAM.key_result,
        ("delight",),
        {},
        UnknownIdError,
        "id",
        "key result must be one of scorecard 'Support', got 'delight': it has 'nps'",
    ),
    Refused(
        TEAM.key_result,
        (set(),),
        {},
        UnknownIdError,
        "id",
        "key result must be one of scorecard 'Support', got set(): it has 'nps'",
    ),
    Refused(
        Scorecard("Support", cycle=Q3).kpi,
        ("nps",),
        {},
        UnknownIdError,
        "id",
        "KPI must be one of scorecard 'Support', got 'nps': it has none yet",
    ),
    Refused(
        TEAM.record,
        ("nps", "2026-07-31", 38),
        {},
        UnknownIdError,
        "id",
        "KPI must be one of scorecard 'Support', got 'nps': it has 'csat'",
    ),
    Refused(
        TEAM.record,
        ("csat", "2026-07-31", "91"),
        {},
        InvalidValueError,
        "value",
        "value must be a number, got '91': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        TEAM.record,
        ("csat", "2026-07-31"),
        {},
        InvalidValueError,
        "value",
        "value must be given with a day, got None: pass the value as well, a Reading, or a mapping of days to values",
    ),
    Refused(
        TEAM.record,
        ("csat", datetime(2026, 7, 31, 9, tzinfo=UTC), 91),
        {},
        InvalidValueError,
        "on",
        "on must be a day, not a moment, got datetime.datetime(2026, 7, 31, 9, 0, tzinfo=datetime.timezo…: pass .date(), in the zone that you mean",
    ),
    Refused(
        TEAM.record("csat", "2026-07-31", 91).record,
        ("csat", "2026-07-31", 92),
        {},
        InvalidValueError,
        "readings",
        "readings must be on different days; 2026-07-31 has one already, got 92.0: a day has one reading; use correct() to replace it, or average the two first",
    ),
    Refused(
        Scorecard(
            "S",
            cycle=Q3,
            kpis=[WAIT],
            objectives=[Objective("O", [KeyResult.from_to("K", 4, 2, unit="%", kpi="wait")])],
        ).record,
        ("wait", "2026-07-31", 3),
        {},
        UnitMismatchError,
        "unit",
        "KPI 'wait' must count % as the key result that it powers does, got days: give one of the two the other's unit",
    ),
    Refused(
        Scorecard(
            "S",
            cycle=Q3,
            kpis=[WAIT],
            objectives=[Objective("O", [KeyResult.milestone("K").evolve(kpi="wait")])],
        ).record,
        ("wait", "2026-07-31", 3),
        {},
        InvalidValueError,
        "value",
        "check-in of 'k' on 2026-07-31: value must be 1 (True) or 0 (False) for a milestone, got 3.0: say whether it is done",
    ),
]


@pytest.mark.parametrize("refused", REFUSED, ids=range(len(REFUSED)))
def test_refuses(refused: Refused) -> None:
    refused.check()


def test_it_says_what_it_has_by_id_and_by_value() -> None:
    assert "csat" in TEAM
    assert TEAM.kpi("csat") in TEAM
    assert TEAM.kpi("csat").evolve(owner="Zoe") not in TEAM
    assert 5 not in TEAM
