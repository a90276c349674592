"""Documents in documents: what was written on its own may stand in another as it is."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given

import okrkit as ok
from okrkit.errors import InvalidValueError
from okrkit.serial import from_dict, from_json, json_schema, to_dict
from okrkit.serial._forms import Value
from tests.adapters.serial.test_serial_laws import EACH
from tests.adapters.serial.values import VALUES

MEASURE = ok.Linear(32, 45)
KEY_RESULT = ok.KeyResult("Lift NPS", MEASURE, initiatives=["Call customers"]).check_in("2026-07-31", 35)
RETARGETED = KEY_RESULT.retarget(ok.Linear(32, 40), valid_from="2026-08-01", reason="churn")
KPI = ok.KPI("NPS", "≥ 40", readings={"2026-06-30": 38})
OBJECTIVE = ok.Objective("Delight", [KEY_RESULT])
CARD = ok.Scorecard("Support", cycle="Q3 2026", objectives=[OBJECTIVE], kpis=[KPI])
SIDED = ok.Threshold.at_least(30, below="profitability at risk")
VERDICT = ok.Verdict("late", ok.Status.AT_RISK, inputs=(("day", ok.Reading("2026-07-01", 1).on),))
# Where the keys of a class's fields hold objects, the tags of what they hold.
TAGS = {
    "objectives": "objective",
    "key_results": "key_result",
    "kpis": "kpi",
    "check_ins": "check_in",
    "readings": "reading",
    "initiatives": "initiative",
    "retargets": "retarget",
    "revisions": "revision",
}
# A whole, the way to an object within it, and what that is.
PLACES: list[tuple[Any, list[str | int], str]] = [
    (CARD, ["objectives", 0], "objective"),
    (CARD, ["kpis", 0], "kpi"),
    (CARD, ["kpis", 0, "readings", 0], "reading"),
    (CARD, ["objectives", 0, "key_results", 0], "key_result"),
    (OBJECTIVE, ["key_results", 0, "measure"], "linear"),
    (OBJECTIVE, ["key_results", 0, "check_ins", 0], "check_in"),
    (OBJECTIVE, ["key_results", 0, "initiatives", 0], "initiative"),
    (RETARGETED, ["retargets", 0], "retarget"),
    (RETARGETED, ["retargets", 0, "before"], "linear"),
    (VERDICT, ["status"], "status"),
    (VERDICT, ["inputs", 0, 1], "day"),
    (ok.KPI("Margin", SIDED), ["threshold"], "threshold"),
    ([KEY_RESULT], ["value", 0], "key_result"),
]
IDS = [f"{type(whole).__name__}-{tag}-{number}" for number, (whole, _, tag) in enumerate(PLACES)]
# What may stand under the two keys, and what may not.
RIGHT: list[dict[str, Any]] = [{"okrkit": 1}, {"okrkit": 1, "type": "…"}, {"type": "…"}]
WRONG: list[tuple[Any, str]] = [
    (
        2,
        "at most 1, the newest version that this okrkit reads, got 2: a newer okrkit wrote it: pip install --upgrade okrkit",
    ),
    (0, "1, or left out, got 0: it is the version of the form"),
    ("1", "1, or left out, got '1': it is the version of the form"),
    (True, "1, or left out, got True: it is the version of the form"),
    (None, "1, or left out, got None: it is the version of the form"),
]


def kind_of(whole: Value) -> Value:
    return list[ok.KeyResult] if isinstance(whole, list) else type(whole)


def place_in(document: Value, way: list[str | int]) -> Value:
    for step in way:
        document = document[step]
    return document


def path_of(way: list[str | int]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in way).removeprefix(".")


def is_valid(cls: Value, document: Value) -> bool:
    return jsonschema.Draft202012Validator(json_schema(cls)).is_valid(document)


@pytest.mark.parametrize("envelope", RIGHT, ids=["version", "both", "type"])
@pytest.mark.parametrize("whole,way,tag", PLACES, ids=IDS)
def test_an_object_may_bear_the_two_keys_anywhere(
    whole: Value, way: list[str | int], tag: str, envelope: dict[str, Any]
) -> None:
    cls, document = kind_of(whole), to_dict(whole)
    place_in(document, way).update({**envelope, "type": tag} if "type" in envelope else envelope)

    assert whole == from_dict(cls, document)
    assert whole == from_json(cls, json.dumps(document))
    assert is_valid(cls, document)


@pytest.mark.parametrize("wrong,told", WRONG, ids=["newer", "older", "text", "truth", "null"])
@pytest.mark.parametrize("whole,way,tag", PLACES, ids=IDS)
def test_a_wrong_version_within_is_refused_by_its_path(
    whole: Value, way: list[str | int], tag: str, wrong: Value, told: str
) -> None:
    cls, document = kind_of(whole), to_dict(whole)
    place_in(document, way).update({"okrkit": wrong, "type": tag})

    with pytest.raises(InvalidValueError) as caught:
        from_dict(cls, document)
    with pytest.raises(InvalidValueError) as again:
        from_json(cls, json.dumps(document))

    told_there = ((f"{path_of(way)}.okrkit", f"okrkit must be {told}"),)
    assert told_there == caught.value.problems == again.value.problems
    assert not is_valid(cls, document)


@pytest.mark.parametrize("wrong", ["scorecard", "", None, 3])
@pytest.mark.parametrize("whole,way,tag", PLACES, ids=IDS)
def test_a_wrong_type_within_is_refused_by_its_path(
    whole: Value, way: list[str | int], tag: str, wrong: Value
) -> None:
    cls, document = kind_of(whole), to_dict(whole)
    place_in(document, way)["type"] = wrong

    with pytest.raises(InvalidValueError) as caught:
        from_dict(cls, document)

    ((path, message),) = caught.value.problems
    assert f"{path_of(way)}.type" == path
    assert f"got {wrong!r}: " in message
    assert tag in message
    assert not is_valid(cls, document)


def test_the_message_of_a_wrong_type() -> None:
    document = {"title": "Delight", "key_results": [to_dict(KPI)]}

    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.Objective, document)

    told = "type must be 'key_result', got 'kpi': nothing else may stand here"
    assert ("key_results[0].type", told) == caught.value.problems[0]


def test_a_newer_version_hides_what_else_is_new() -> None:
    newer = {"okrkit": 2, "type": "linear_2", "from": 1}

    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.KeyResult, {"title": "A", "measure": newer, "weight": -1})

    assert ["measure.okrkit", "weight"] == [path for path, _ in caught.value.problems]


def test_the_type_of_a_measure_must_be_given_all_the_same() -> None:
    document = {"title": "A", "measure": {"okrkit": 1, "baseline": 1, "target": 2}}

    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.KeyResult, document)

    assert ["measure.type"] == [path for path, _ in caught.value.problems]
    assert not is_valid(ok.KeyResult, document)


@pytest.mark.parametrize("left_out", ["okrkit", "type"])
def test_the_schema_takes_the_outermost_object_without_them_as_well(left_out: str) -> None:
    document = to_dict(KEY_RESULT)
    del document[left_out]

    assert is_valid(ok.KeyResult, document)
    assert KEY_RESULT == from_dict(ok.KeyResult, document)


def in_full(data: Value, key: str = "") -> Value:
    """A document with every object in it as `to_dict` would write it on its own."""
    if isinstance(data, dict):
        full = {name: in_full(part, name) for name, part in data.items()}
        return {"okrkit": 1, **full} if "type" in full else full
    if not isinstance(data, list):
        return data
    members = [in_full(each) for each in data]
    if key not in TAGS:
        return members
    return [{"okrkit": 1, "type": TAGS[key], **each} for each in members]


@pytest.mark.parametrize(
    "cls", [ok.Scorecard, ok.Objective, ok.KeyResult, ok.KPI], ids=lambda cls: cls.__name__
)
def test_a_document_made_of_documents_is_read_as_one(cls: type[Any]) -> None:
    """'A value written on its own carries the two keys: accept them there if they are right.'"""

    @EACH
    @given(VALUES[cls])
    def law(value: Value) -> None:
        document = in_full(to_dict(value))

        assert value == from_dict(cls, document)
        assert value == from_json(cls, json.dumps(document))
        assert is_valid(cls, document)

    law()
