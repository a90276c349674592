"""`Objective` and `Ambition`: key results by id, what is unique, refusals."""

from __future__ import annotations

import pytest

from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError, NotationError, UnknownIdError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.objective import Ambition, Objective
from tests.model_checks import Refused, Vector, check_evolve, check_value

NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 38})
GOAL = KeyResult.from_to("NPS", 30, 50)
DELIGHT = Objective("Delight", [GOAL])


def test_defaults() -> None:
    objective = Objective("Delight customers")

    assert ("delight-customers", (), None, None) == (
        objective.id,
        objective.key_results,
        objective.cycle,
        objective.owner,
    )
    assert (Ambition.ASPIRATIONAL, None, True, (), 1.0, None, "") == (
        objective.ambition,
        objective.parent,
        objective.contributes,
        objective.guardrails,
        objective.weight,
        objective.carried_from,
        objective.description,
    )
    assert "Delight customers" == str(objective)
    assert "<Objective 'delight-customers': 0 key results, no cycle>" == repr(objective)
    assert "<Objective 'delight': 1 key result, Q3 2026>" == repr(DELIGHT.evolve(cycle="Q3 2026"))


def test_ambitions() -> None:
    assert (0.7, 1.0) == (Ambition.ASPIRATIONAL.success, Ambition.COMMITTED.success)
    assert Ambition.COMMITTED is Objective("Delight", ambition="committed").ambition
    assert Ambition.COMMITTED is Objective("Delight", ambition=Ambition.COMMITTED).ambition


def test_values() -> None:
    full = Objective(
        "Delight",
        [GOAL, "Reduce churn from 6% to 3%"],
        cycle=Cycle.quarter(2026, 3),
        owner="Sam",
        ambition="committed",
        parent="company",
        contributes=False,
        guardrails=["margin", "csat"],
        weight=2,
        carried_from="delight-q2",
        id="delight-q3",
        description="…",
    )
    for value in (DELIGHT, full):
        check_value(value)
        check_evolve(value)


def test_a_key_result_may_be_given_as_its_sentence() -> None:
    objective = Objective("Delight", ["Reduce churn from 6% to 3%", GOAL])

    assert Linear(6, 3) == objective["reduce-churn-from-6-to-3"].measure
    assert [GOAL] == list(objective)[1:]
    assert "lift-nps-from-32-to-45" in objective.add("Lift NPS from 32 to 45")


def test_membership() -> None:
    assert "nps" in DELIGHT
    assert GOAL in DELIGHT
    assert GOAL.evolve(owner="Sam") not in DELIGHT
    assert "csat" not in DELIGHT
    assert Vector() not in DELIGHT
    assert None not in DELIGHT


def test_check_in_reaches_the_key_result() -> None:
    both = DELIGHT.add(KeyResult.from_to("CSAT", 80, 90))
    found = both.check_in(
        "csat", {"2026-07-31": 85, "2026-08-31": 86}, confidence=0.4, note="ok", blockers=["x"]
    )
    found = found.check_in("csat", "2026-07-31", 84, replace=True)

    assert [84.0, 86.0] == [check_in.value for check_in in found["csat"].check_ins]
    assert (0.4, "ok", ("x",)) == tuple(
        getattr(found["csat"].check_ins[1], name) for name in ("confidence", "note", "blockers")
    )
    assert GOAL is found["nps"]


def test_replace_keeps_the_order() -> None:
    three = Objective("Delight", [KeyResult.milestone(name, id=name) for name in "abc"])
    newer = three["b"].evolve(owner="Sam")

    assert ["a", "b", "c"] == [each.id for each in three.replace(newer)]
    assert "Sam" == three.replace(newer)["b"].owner
    assert ["a", "c"] == [each.id for each in three.remove("b")]


def test_the_message_lists_the_first_few() -> None:
    many = Objective("Delight", [KeyResult.milestone(name, id=name) for name in "abcdefgh"])

    with pytest.raises(UnknownIdError) as caught:
        many["zzz"]
    assert (
        "key result must be one of objective 'delight', got 'zzz': it has 'a', 'b', 'c', 'd', 'e' and 3 more"
        == str(caught.value)
    )
    with pytest.raises(UnknownIdError, match="it has 'a', 'b'"):
        many["z" * 1000]


@pytest.mark.parametrize("length, meant", [(200, True), (201, False)])
def test_what_is_too_long_for_a_slip_of_the_keyboard(length: int, *, meant: bool) -> None:
    # Each letter once: what comes often in a long text counts for nothing with difflib.
    known = "".join(map(chr, range(0x4E00, 0x4E00 + length)))
    objective = Objective("Delight", [GOAL.evolve(id=known)])

    with pytest.raises(UnknownIdError) as caught:
        objective[known[:-1] + "x"]
    assert str(caught.value).endswith(f": did you mean {known!r}?" if meant else f": it has {known!r}")


@pytest.mark.parametrize(
    "number, listed",
    [(5, "it has '0', '1', '2', '3', '4'"), (6, "it has '0', '1', '2', '3', '4' and 1 more")],
)
def test_as_many_ids_as_one_reads(number: int, listed: str) -> None:
    objective = Objective("Delight", [GOAL.evolve(id=str(each)) for each in range(number)])

    with pytest.raises(UnknownIdError) as caught:
        objective["nps"]
    assert str(caught.value) == f"key result must be one of objective 'delight', got 'nps': {listed}"


REFUSED = [
    Refused(
        Objective,
        ("",),
        {},
        InvalidValueError,
        "title",
        "title must be a text with something in it, got '': say it in words",
    ),
    Refused(
        Objective,
        (None,),
        {},
        InvalidValueError,
        "title",
        "title must be a text, got None: say it in words",
    ),
    Refused(
        Objective,
        ("🚀",),
        {},
        InvalidValueError,
        "title",
        "title must be a text with a letter or a number in it, got '🚀': pass id=",
    ),
    Refused(
        Objective,
        ("Delight", GOAL),
        {},
        InvalidTypeError,
        "key_results",
        "key_results must be a list of KeyResult, got <KeyResult 'nps': Linear(baseline=30.0, target=50.0), 0 che…: pass a list, even of one",
    ),
    Refused(
        Objective,
        ("Delight", "Lift NPS from 32 to 45"),
        {},
        InvalidTypeError,
        "key_results",
        "key_results must be a list of KeyResult, got 'Lift NPS from 32 to 45': pass a list, even of one",
    ),
    Refused(
        Objective,
        ("Delight", None),
        {},
        InvalidTypeError,
        "key_results",
        "key_results must be a list of KeyResult, got None: pass a list, even of one",
    ),
    Refused(
        Objective,
        ("Delight", [5]),
        {},
        InvalidTypeError,
        "key_results[0]",
        "key_results[0] must be a KeyResult, got 5: pass KeyResults or their sentences",
    ),
    Refused(
        Objective,
        ("Delight", [GOAL, None]),
        {},
        InvalidTypeError,
        "key_results[1]",
        "key_results[1] must be a KeyResult, got None: pass KeyResults or their sentences",
    ),
    Refused(
        Objective,
        ("Delight", ["Make them happy"]),
        {},
        NotationError,
        "key_results[0]",
        "expected a change to measure, such as 'from 65% to 90%' at position 15; understood so far: objective\n    Make them happy\n                   ^",
    ),
    Refused(
        Objective,
        ("Delight", [GOAL, GOAL]),
        {},
        InvalidValueError,
        "key_results[1].id",
        "key_results[1].id must be unique in its objective, got 'nps': give one another id=",
    ),
    Refused(
        Objective,
        ("Delight", [GOAL, GOAL.evolve(title="Lift NPS")]),
        {},
        InvalidValueError,
        "key_results[1].id",
        "key_results[1].id must be unique in its objective, got 'nps': give one another id=",
    ),
    Refused(
        Objective,
        ("Delight", [GOAL.evolve(weight=0)]),
        {},
        InvalidValueError,
        "key_results",
        "key_results must be a list with at least one weight above 0, got [0.0]: 0 shows a key result without counting it; let one of them count",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"cycle": 2026},
        InvalidTypeError,
        "cycle",
        "cycle must be a Cycle, got 2026: such as Cycle.quarter(2026, 3), or its text 'Q3 2026'",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"cycle": "soon"},
        NotationError,
        "cycle",
        "expected a cycle, such as 'Q3 2026', 'Jul 2026', 'FY26' or '2026-07-01/2026-09-30' at position 0\n    soon\n    ^",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"owner": 5},
        InvalidValueError,
        "owner",
        "owner must be a text or None, got 5: pass a str, or leave it out",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"ambition": "stretch"},
        InvalidValueError,
        "ambition",
        "ambition must be Ambition.ASPIRATIONAL or Ambition.COMMITTED, got 'stretch': choose one of them",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"ambition": None},
        InvalidValueError,
        "ambition",
        "ambition must be Ambition.ASPIRATIONAL or Ambition.COMMITTED, got None: choose one of them",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"ambition": Vector()},
        InvalidValueError,
        "ambition",
        "ambition must be Ambition.ASPIRATIONAL or Ambition.COMMITTED, got <Vector>: choose one of them",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"parent": DELIGHT},
        InvalidValueError,
        "parent",
        "parent must be the id of the objective that it supports, or None, got <Objective 'delight': 1 key result, no cycle>: pass its .id, or leave it out",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"parent": ""},
        InvalidValueError,
        "parent",
        "parent must be the id of the objective that it supports, or None, got '': pass its .id, or leave it out",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"parent": "delight"},
        InvalidValueError,
        "parent",
        "parent must be another objective, got 'delight': leave it out at the top",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"contributes": "no"},
        InvalidValueError,
        "contributes",
        "contributes must be True or False, got 'no': say whether it counts in its parent",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"contributes": 1},
        InvalidValueError,
        "contributes",
        "contributes must be True or False, got 1: say whether it counts in its parent",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"guardrails": "margin"},
        InvalidTypeError,
        "guardrails",
        "guardrails must be a list of str, got 'margin': pass the ids of KPIs, such as [margin.id]",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"guardrails": [NPS]},
        InvalidTypeError,
        "guardrails[0]",
        "guardrails[0] must be a str, got <KPI 'nps': ≥ 40, 1 reading>: pass the ids of KPIs, such as [margin.id]",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"guardrails": [""]},
        InvalidValueError,
        "guardrails[0]",
        "guardrails[0] must be a text with something in it, got '': say it in words",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"guardrails": ["margin", "margin"]},
        InvalidValueError,
        "guardrails[1]",
        "guardrails[1] must be named once, got 'margin': leave the second one out",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"weight": -0.5},
        InvalidValueError,
        "weight",
        "weight must be 0 or more, got -0.5: 0 shows it without counting it",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"weight": float("inf")},
        InvalidValueError,
        "weight",
        "weight must be a finite number, got inf: give a figure that is known",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"carried_from": ""},
        InvalidValueError,
        "carried_from",
        "carried_from must be the id of the objective that it goes on with, or None, got '': pass its .id, or leave it out",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"id": " "},
        InvalidValueError,
        "id",
        "id must be a text with something in it, got ' ': pass a short name, or leave it out",
    ),
    Refused(
        Objective,
        ("Delight",),
        {"description": 5},
        InvalidValueError,
        "description",
        "description must be a text, got 5: pass a str, or leave it out",
    ),
    Refused(
        DELIGHT.__getitem__,
        ("csat",),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got 'csat': it has 'nps'",
    ),
    Refused(
        DELIGHT.__getitem__,
        ("npss",),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got 'npss': did you mean 'nps'?",
    ),
    Refused(
        DELIGHT.__getitem__,
        (0,),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got 0: it has 'nps'",
    ),
    Refused(
        DELIGHT.__getitem__,
        (None,),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got None: it has 'nps'",
    ),
    Refused(
        DELIGHT.__getitem__,
        (["nps"],),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got ['nps']: it has 'nps'",
    ),
    Refused(
        Objective("Delight").__getitem__,
        ("nps",),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got 'nps': it has none yet",
    ),
    Refused(
        DELIGHT.check_in,
        ("csat", "2026-07-31", 35),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got 'csat': it has 'nps'",
    ),
    Refused(
        DELIGHT.check_in,
        ("nps", "2026-07-31", "35"),
        {},
        InvalidValueError,
        "value",
        "check-in of 'nps' on 2026-07-31: value must be a number, got '35': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        DELIGHT.add,
        (GOAL,),
        {},
        InvalidValueError,
        "key_results[1].id",
        "key_results[1].id must be unique in its objective, got 'nps': give one another id=",
    ),
    Refused(
        DELIGHT.add,
        (None,),
        {},
        InvalidTypeError,
        "key_results[1]",
        "key_results[1] must be a KeyResult, got None: pass KeyResults or their sentences",
    ),
    Refused(
        DELIGHT.add,
        ("Monthly churn",),
        {},
        NotationError,
        "key_results[1]",
        "expected a change to measure, such as 'from 65% to 90%' at position 13; understood so far: metric\n    Monthly churn\n                 ^",
    ),
    Refused(
        DELIGHT.replace,
        ("nps",),
        {},
        InvalidTypeError,
        "key_result",
        "key_result must be a KeyResult, got 'nps': pass the newer form of one that it has",
    ),
    Refused(
        DELIGHT.replace,
        (KeyResult.from_to("CSAT", 1, 2),),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got 'csat': it has 'nps'",
    ),
    Refused(
        DELIGHT.remove,
        ("csat",),
        {},
        UnknownIdError,
        "key_results",
        "key result must be one of objective 'delight', got 'csat': it has 'nps'",
    ),
]


@pytest.mark.parametrize("refused", REFUSED, ids=range(len(REFUSED)))
def test_refuses(refused: Refused) -> None:
    refused.check()
