"""What is wrong with a document: every fault, each with its path."""

from __future__ import annotations

import json
from typing import Any

import pytest

import okrkit as ok
from okrkit._threshold_reading import read_threshold
from okrkit.errors import InvalidValueError
from okrkit.serial import from_dict, from_json
from okrkit.serial._forms import Value

MILESTONE = {"type": "milestone"}


def problems(cls: Value, data: Value) -> tuple[tuple[str, str], ...]:
    """The faults of plain data, which are those of the same JSON."""
    with pytest.raises(InvalidValueError) as again:
        from_json(cls, json.dumps(data))
    assert refused(cls, data) == again.value.problems
    return again.value.problems


def refused(cls: Value, data: Value) -> tuple[tuple[str, str], ...]:
    """The faults of plain data."""
    with pytest.raises(InvalidValueError) as caught:
        from_dict(cls, data)
    return caught.value.problems


def paths(cls: Value, data: Value) -> list[str]:
    return [path for path, _ in problems(cls, data)]


def test_every_fault_is_told_with_its_path() -> None:
    key_results = [
        {"title": "A", "measure": {"type": "linear", "baseline": 1, "target": True}, "weight": -1},
        {"title": "B", "measure": {"type": "linaer"}, "measur": 3},
        {"measure": MILESTONE, "check_ins": [{"on": "2026-02-30", "value": 1, "confidence": 7}, 3]},
    ]
    objective = {"title": 3, "key_results": key_results, "ownr": "Dana", "guardrails": ["a", "a"]}
    card = {"name": "Delivery", "cycle": "Q5 2026", "objectives": [{"title": "Fine"}, objective]}

    found = dict(problems(ok.Scorecard, card))

    at = "objectives[1].key_results"
    assert found == {
        "cycle": found["cycle"],
        "objectives[1].ownr": "'ownr' is not a key of Objective: did you mean 'owner'?",
        "objectives[1].title": "title must be a text, got 3: put it in quotes",
        f"{at}[0].measure.target": "target must be a number, got True: pass 1 or 0 if a count is meant; only milestones "
        "take True and False",
        f"{at}[0].weight": "weight must be 0 or more, got -1.0: 0 shows it without counting it",
        f"{at}[1].measur": "'measur' is not a key of KeyResult: did you mean 'measure'?",
        f"{at}[1].measure.type": "type must be 'linear', 'reach', 'zones', 'curve', 'milestone', 'stages', 'checklist', "
        "'hold', 'change', 'target' or 'find_baseline', got 'linaer': it says what this is",
        f"{at}[2].title": "title must be given for KeyResult, got nothing: it is a text",
        f"{at}[2].check_ins[0].on": "on must be a day of the calendar, got '2026-02-30': write it as year-month-day, "
        "such as '2026-06-30'",
        f"{at}[2].check_ins[0].confidence": "confidence must be from 0 to 1, got 7.0: 7 out of 10 is 0.7",
        f"{at}[2].check_ins[1]": "check_ins[1] must be an object with the keys of CheckIn, got 3: it has on, value, "
        "confidence, note, blockers",
        "objectives[1].guardrails[1]": "guardrails[1] must be named once, got 'a': leave the second one out",
    }


def test_one_fault_is_told_in_one_line() -> None:
    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.Linear, {"baseline": 1, "target": 1})

    said = (
        "target must be different from the baseline (1.0), got 1.0: "
        "to keep a number where it is, use KeyResult.hold() or a KPI with a threshold"
    )
    assert (("target", said),) == caught.value.problems
    assert f"target: {said}" == str(caught.value)


@pytest.mark.parametrize("value,shown", [("true", "True"), ("false", "False")])
def test_a_milestone_s_truth_is_told_how_to_write_it(value: str, shown: str) -> None:
    check_ins = f'[{{"on": "2026-07-31", "value": 0}}, {{"on": "2026-08-31", "value": {value}}}]'
    text = f'{{"title": "Pass the audit", "measure": {{"type": "milestone"}}, "check_ins": {check_ins}}}'

    with pytest.raises(InvalidValueError) as caught:
        from_json(ok.KeyResult, text)

    said = f"value must be a number, got {shown}: give 1 for a milestone that is done, 0 for one that is not"
    assert (("check_ins[1].value", said),) == caught.value.problems
    assert f"check_ins[1].value: {said}" == str(caught.value)
    with pytest.raises(InvalidValueError) as by_hand:
        ok.CheckIn("2026-08-31", shown == "True")
    assert said == str(by_hand.value)


def test_what_a_milestone_refuses_is_told_how_to_write_it() -> None:
    audit = {
        "title": "Pass the audit",
        "measure": MILESTONE,
        "check_ins": [{"on": "2026-07-31", "value": 0.5}],
    }
    said = "check_ins[0] (2026-07-31): value must be 1 (True) or 0 (False) for a milestone, got 0.5: say whether it is done"

    assert (("check_ins[0].value", said),) == problems(ok.KeyResult, audit)


def test_a_milestone_by_number_is_read() -> None:
    check_ins = [{"on": "2026-07-31", "value": 0}, {"on": "2026-08-31", "value": 1}]
    audit = from_dict(ok.KeyResult, {"title": "Pass the audit", "measure": MILESTONE, "check_ins": check_ins})

    assert (
        ok.KeyResult.milestone("Pass the audit").check_in({"2026-07-31": False, "2026-08-31": True}) == audit
    )


def test_several_faults_are_told_in_as_many_lines() -> None:
    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.Linear, {"baseline": None, "taget": 1})

    assert str(caught.value) == (
        "3 faults:\n"
        "taget: 'taget' is not a key of Linear: did you mean 'target'?\n"
        "baseline: baseline must be a number, got None: give a figure that is known\n"
        "target: target must be given for Linear, got nothing: it is a finite number"
    )


def test_what_the_class_refuses_as_a_whole_is_told_at_its_place() -> None:
    zones = {"type": "zones", "baseline": 1, "commit": 3, "target": 2, "stretch": 4}

    ((path, message),) = problems(ok.KeyResult, {"title": "A", "measure": zones})

    assert "measure" == path
    assert message.startswith("zones must be baseline, commit, target and stretch that run strictly one way")


def test_what_a_class_refuses_of_its_parts_is_told_at_the_part() -> None:
    twice = [{"title": "A", "measure": MILESTONE}, {"title": "A", "measure": MILESTONE}]
    retarget = {"measure": MILESTONE, "before": MILESTONE, "reason": "x", "valid_from": "2026-07-01"}

    assert ["key_results[1].id"] == paths(ok.Objective, {"title": "O", "key_results": twice})
    assert ["objectives[0].guardrails[0]"] == paths(
        ok.Scorecard, {"name": "S", "cycle": "Q3 2026", "objectives": [{"title": "O", "guardrails": ["nps"]}]}
    )
    assert ["retargets[1].valid_from"] == paths(
        ok.KeyResult, {"title": "A", "measure": MILESTONE, "retargets": [retarget, retarget]}
    )
    assert ["readings"] == paths(
        ok.KPI, {"name": "NPS", "threshold": "≥ 40", "readings": [{"on": "2026-07-01", "value": 1}] * 2}
    )
    assert ["edges[0]", "labels"] == paths(ok.BandScale, {"edges": ["a"], "labels": "ab"})


@pytest.mark.parametrize(
    "cls,data,path,message",
    [
        (ok.Curve, {"points": [[0, 0], [1]]}, "points[1]", "points[1] must be a list of 2, got [1]: the parts are a finite number and a finite number"),
        (ok.Curve, {"points": [[0, 0], [1, "x"]]}, "points[1][1]", "points[1][1] must be a number, got 'x': convert it with float(), or give the whole sentence to parse()"),
        (ok.Target, {"value": 3, "direction": "up"}, "direction", "direction must be 'increase' or 'decrease', got 'up': choose one of them"),
        (ok.Hold, {"threshold": "≥ 1", "how": "best"}, "how", "how must be 'share', 'latest' or 'worst', got 'best': choose one of them"),
        (ok.Hold, {"threshold": 3}, "threshold", "threshold must be a threshold as a text, or as an object, got 3: such as '≥ 40%'"),
        (ok.KPI, {"name": "A", "threshold": "≥ 1", "cadence": "never"}, "cadence", "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly' or 'irregular' or a whole number, got 'never': choose one of these ways"),
        (ok.KPI, {"name": "A", "threshold": {"low": 1, "high": 0}}, "threshold.high", "high must be at least low (1.0), got 0.0: swap the two"),
        (ok.KPI, {"name": "A", "threshold": "≥ 1", "readings": 3}, "readings", "readings must be a list, got 3: put it in square brackets, even if there is one only"),
        (ok.KPI, {"name": "A", "threshold": "≥ 1", "readings": [{"on": 3, "value": 1}]}, "readings[0].on", "on must be a day, got 3: pass a datetime.date or its ISO text, such as '2026-06-30'"),
        (ok.Unit, "a(b)", "", "unit must be a plain word, got 'a(b)': leave out brackets, comparators and other marks"),
        (ok.Unit, 3, "", "document must be a unit, got 3: such as '%', 'USD' or 'days'; '' for none"),
        (ok.Milestone, {"done": True}, "done", "'done' is not a key of Milestone: it has none"),
        (ok.Measure, 3, "", "document must be an object whose 'type' is 'linear', 'reach', 'zones', 'curve', 'milestone', 'stages', 'checklist', 'hold', 'change', 'target' or 'find_baseline', got 3: such as {'type': 'linear', …}"),
        (ok.Linear, {"type": "reach", "baseline": 1, "target": 2}, "type", "type must be 'linear', got 'reach': read it as the class that it is"),
        (ok.Verdict, {"label": "x", "inputs": [["a", []]]}, "inputs[0][1]", "inputs[0][1] must be a finite number or a text, got []: choose one of these ways"),
        (ok.Verdict, {"label": "x", "status": {"type": "band", "value": "ill"}}, "status.value", "value must be 'healthy', 'warning', 'critical' or 'no data', got 'ill': choose one of them"),
        (ok.Rule, "OKR999", "", "rule must be the code of one of okrkit's rules, got 'OKR999': a house's own rule is kept in code"),
        (list[ok.Unit], ["%", 3], "[1]", "[1] must be a unit, got 3: such as '%', 'USD' or 'days'; '' for none"),
        (ok.Linear, {"baseline": 1, "target": 2, "a b": 3}, "['a b']", "'a b' is not a key of Linear: it has baseline, target"),
        (ok.Linear, {"baseline": 1, "target": 2, "x" * 300: 3}, "['" + "x" * 58 + "…]", "'" + "x" * 58 + "… is not a key of Linear: it has baseline, target"),
        (ok.Interval, {"low": "a", "high": 1, "label": "x", "low_closed": True, "high_closed": True}, "low", "low must be a finite number, or null where there is no end, got 'a': write null for none"),
    ],
)  # fmt: skip
def test_one_fault(cls: Value, data: Value, path: str, message: str) -> None:
    assert ((path, message),) == problems(cls, data)


def test_a_key_that_is_no_text_is_refused() -> None:
    data: Any = {"baseline": 1, "target": 2, 3: 4}

    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.Linear, data)

    assert (("[3]", "3 is not a key of Linear: it has baseline, target"),) == caught.value.problems


def test_a_faulty_text_is_parsed_for_the_fast_way_and_for_the_slow_one_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def read(text: str) -> ok.Threshold:
        asked.append(text)
        return read_threshold(text)

    monkeypatch.setattr("okrkit._threshold_reading.read_threshold", read)
    goal = {"title": "A", "measure": {"type": "hold", "threshold": "forty"}}

    assert ["measure.threshold"] == [path for path, _ in refused(ok.KeyResult, goal)]
    assert ["forty"] * 2 == asked


def test_reading_stops_after_a_thousand_faults() -> None:
    found = problems(ok.Objective, {"title": "O", "key_results": [3] * 5000})

    assert 1001 == len(found)
    assert ("", "and perhaps more: reading stopped after 1000 faults") == found[-1]


def test_an_error_shows_twenty_faults_and_holds_all() -> None:
    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.Objective, {"title": "O", "key_results": [3] * 30})

    assert 30 == len(caught.value.problems)
    assert "… and 10 more" == str(caught.value).splitlines()[-1]


def test_what_was_meant_is_looked_for_in_the_first_fifty_unknown_keys_only() -> None:
    found = problems(ok.Linear, {"baseline": 1, "target": 2, **{f"target{n}": n for n in range(60)}})

    assert 50 == sum("did you mean" in message for _, message in found)


# What pydantic 2.14 finds in the document below, in strict models with the same fields that forbid others.
PYDANTICS = {
    "key_results[0].measure.baseline",
    "key_results[0].measure.z",
    "key_results[0].owner",
    "key_results[0].title",
    "key_results[1].measure.target",
    "key_results[1].title",
    "key_results[2]",
    "owner",
    "titel",
    "title",
}


def test_as_complete_as_pydantic() -> None:
    """'Errors gather every fault with its path': each that pydantic finds is found here, at the same place."""
    bad: Any = {
        "titel": "O",
        "key_results": [
            {"title": None, "measure": {"type": "linear", "baseline": "x", "target": 3, "z": 1}, "owner": 7},
            {"title": 3, "measure": {"type": "linear", "baseline": 2}},
            [],
        ],
        "owner": True,
    }

    assert PYDANTICS == set(paths(ok.Objective, bad))
