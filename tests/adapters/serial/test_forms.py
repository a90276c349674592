"""The documented form: what stands in the JSON, word for word, and what may be left out of it."""

from __future__ import annotations

import json
import math
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

import okrkit as ok
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.serial import from_dict, from_json, to_dict, to_json
from okrkit.serial._forms import Value

KEY_RESULT = ok.KeyResult("Lift NPS", ok.Linear(32, 45), id="nps").check_in("2026-07-31", 35, confidence=0.7)
WRITTEN: list[tuple[Any, str]] = [
    (ok.Unit("$"), '{"okrkit":1,"type":"unit","value":"USD"}'),
    (
        ok.Threshold.parse("≥ 30% (critical < 25%)"),
        '{"okrkit":1,"type":"threshold","value":"≥ 30% (critical < 25%)"}',
    ),
    (
        ok.Threshold.at_least(30, below="profitability at risk"),
        '{"okrkit":1,"type":"threshold","value":{"low":30.0,"high":null,"critical_low":null,"critical_high":null,"strict":false,"warning_only":false,"below":"profitability at risk","above":"","unit":""}}',
    ),
    (ok.Cycle.quarter(2026, 3), '{"okrkit":1,"type":"cycle","value":"Q3 2026"}'),
    (
        ok.Cycle.custom("2026-07-06", "2026-08-14"),
        '{"okrkit":1,"type":"cycle","value":"2026-07-06/2026-08-14"}',
    ),
    (ok.Band.NO_DATA, '{"okrkit":1,"type":"band","value":"no data"}'),
    (ok.Milestone(), '{"okrkit":1,"type":"milestone"}'),
    (ok.FindBaseline(), '{"okrkit":1,"type":"find_baseline"}'),
    (ok.Hold("< 1%"), '{"okrkit":1,"type":"hold","threshold":"< 1%","how":"share"}'),
    (ok.RULES[0], '{"okrkit":1,"type":"rule","value":"OKR101"}'),
    (
        ok.Series({"2026-06-30": -0.0}),
        '{"okrkit":1,"type":"series","value":[{"note":"","on":"2026-06-30","value":-0.0}]}',
    ),
    (ok.Proposals((), ["nps"]), '{"okrkit":1,"type":"proposals","found":[],"busy":["nps"]}'),
    (
        KEY_RESULT,
        '{"okrkit":1,"type":"key_result","title":"Lift NPS","measure":{"type":"linear","baseline":32.0,"target":45.0},"unit":"","owner":null,"weight":1.0,"check_ins":[{"blockers":[],"confidence":0.7,"note":"","on":"2026-07-31","value":35.0}],"kpi":null,"initiatives":[],"retargets":[],"carried_from":null,"id":"nps","description":""}',
    ),
    (
        ok.Verdict(
            "late",
            ok.Status.AT_RISK,
            inputs=(("value", 3.0), ("day", date(2026, 7, 1)), ("word", "x"), ("none", None)),
        ),
        '{"okrkit":1,"type":"verdict","label":"late","status":{"type":"status","value":"at risk"},"rule":"","reason":"","inputs":[["value",3.0],["day",{"type":"day","value":"2026-07-01"}],["word","x"],["none",null]],"edge":null,"distance":null,"on":null}',
    ),
    ([ok.Unit("%"), ok.Milestone()], '{"okrkit":1,"type":"list","value":["%",{"type":"milestone"}]}'),
    ((), '{"okrkit":1,"type":"list","value":[]}'),
    (
        [ok.Series(), ok.Series({"2026-06-30": 1})],
        '{"okrkit":1,"type":"list","value":[[],[{"note":"","on":"2026-06-30","value":1.0}]]}',
    ),
]


@pytest.mark.parametrize(
    "value,text", WRITTEN, ids=[f"{type(value).__name__}-{n}" for n, (value, _) in enumerate(WRITTEN)]
)
def test_what_is_written(value: Value, text: str) -> None:
    assert text == to_json(value)
    assert json.loads(text) == to_dict(value)


def test_what_has_a_default_may_be_left_out() -> None:
    text = '{"title": "Lift NPS", "measure": {"type": "linear", "baseline": 32, "target": 45}}'

    assert ok.KeyResult("Lift NPS", ok.Linear(32, 45)) == from_json(ok.KeyResult, text)


def test_a_part_of_a_document_is_read_alone() -> None:
    document = to_dict(ok.Objective("Delight", [KEY_RESULT], cycle="Q3 2026"))

    assert KEY_RESULT == from_dict(ok.KeyResult, document["key_results"][0])
    assert ok.Linear(32, 45) == from_dict(ok.Measure, document["key_results"][0]["measure"])
    assert ok.Linear(32, 45) == from_dict(ok.Linear, document["key_results"][0]["measure"])
    assert ok.Cycle.quarter(2026, 3) == from_dict(ok.Cycle, document["cycle"])


@pytest.mark.parametrize(
    "text", ['"Q3 2026"', '{"value": "Q3 2026"}', '{"type": "cycle", "value": "Q3 2026"}']
)
def test_what_is_a_text_is_read_with_and_without_its_envelope(text: str) -> None:
    assert ok.Cycle.quarter(2026, 3) == from_json(ok.Cycle, text)


def test_any_text_of_a_threshold_or_a_unit_will_do() -> None:
    kpi = from_json(ok.KPI, '{"name": "Churn", "threshold": "Keep churn below 3%", "unit": "percent"}')

    assert ok.KPI("Churn", "< 3%") == kpi


def test_a_list_is_read_as_a_list_and_a_tuple_as_a_tuple() -> None:
    readings = [ok.Reading("2026-06-30", 65), ok.Reading("2026-07-31", 74)]
    measures = (ok.Linear(1, 2), ok.Milestone())

    assert readings == from_json(list[ok.Reading], to_json(readings))
    assert tuple(readings) == from_json(tuple[ok.Reading, ...], to_json(tuple(readings)))
    assert measures == from_dict(tuple[ok.Measure, ...], to_dict(measures))
    assert readings == from_dict(list[ok.Reading], to_dict(readings)["value"])
    assert [ok.Unit("%")] == from_json(list[ok.Unit], to_json([ok.Unit("%")]))


def test_plain_data_may_hold_days_and_numbers_of_any_kind() -> None:
    midnight = datetime(2026, 6, 30)

    assert ok.Reading("2026-06-30", 65) == from_dict(
        ok.Reading, {"on": date(2026, 6, 30), "value": Decimal(65)}
    )
    assert ok.Reading("2026-06-30", 65) == from_dict(ok.Reading, {"on": midnight, "value": 65})


def test_what_is_kept_of_numbers_is_every_bit() -> None:
    for number in (
        0.1 + 0.2,
        5e-324,
        1.7976931348623157e308,
        2.0**53 + 2,
        1e15 + 0.3,
        12345678901234567890.0,
    ):
        assert number == from_json(ok.Reading, to_json(ok.Reading("2026-06-30", number))).value
    assert -1.0 == math.copysign(1, from_json(ok.Linear, to_json(ok.Linear(-0.0, 1))).baseline)
    assert "-0.0" == repr(from_json(ok.Threshold, to_json(ok.Threshold.at_least(-0.0))).low)


def test_the_last_of_two_keys_of_one_name_counts() -> None:
    assert "Second" == from_json(ok.Objective, '{"title": "First", "title": "Second"}').title


def test_what_one_class_holds_may_be_a_class_of_many() -> None:
    scale = ok.BandScale([1], [ok.Status.CLOSED, 2])

    assert scale == from_json(ok.BandScale, to_json(scale))


def refusal(call: Value, *given: Value) -> str:
    with pytest.raises(OkrkitError) as caught:
        call(*given)
    return str(caught.value)


def test_what_json_has_no_word_for_is_refused() -> None:
    assert "value must be a finite number, got nan: JSON has no word for it" == refusal(
        to_json, ok.Attainment(math.nan, "")
    )


def test_a_rule_of_ones_own_is_refused() -> None:
    rule = ok.Rule("ACME1", "shouting", check=print, family="key result")
    changed = ok.RULES[0].__class__("OKR101", "shouting", check=print, family="key result")

    assert refusal(to_json, rule) == (
        "rule must be the code of one of okrkit's rules, got 'ACME1': a house's own rule is kept in code"
    )
    assert refusal(to_json, changed).endswith(
        "its check is a function, which no text can hold: keep it in code"
    )


def test_a_context_is_no_value() -> None:
    message = (
        "class must be one with a form in JSON, got <class 'okrkit.linting.context.Context'>: "
        "a Context holds what a linter is at; store the subject"
    )

    assert message == refusal(from_json, ok.Context, "{}")


@pytest.mark.parametrize(
    "value", [3, "text", None, object(), ok.Objective, {"a": 1}, [3], ok.InvalidValueError("no")]
)
def test_what_is_no_value_of_okrkit_is_refused(value: Value) -> None:
    with pytest.raises(InvalidTypeError, match="a class of one's own is made known by converter"):
        to_json(value)


@pytest.mark.parametrize(
    "cls",
    [
        str,
        dict,
        3,
        [],
        list,
        list[str],
        tuple[ok.Unit],
        tuple[ok.Unit, ok.Unit],
        ok.OkrkitError,
        ok.Objective | None,
        None,
    ],
    ids=range(11),
)
def test_what_is_no_class_of_okrkit_is_refused(cls: Value) -> None:
    with pytest.raises(
        InvalidTypeError, match="cls must be a class of okrkit's that is a value, or a list of one"
    ):
        from_json(cls, "{}")


def test_a_value_that_is_not_what_its_class_says_is_refused() -> None:
    wrong: Any = object()

    assert refusal(to_json, ok.Attainment(0.5, wrong)).endswith(
        "Encoding objects of type object is unsupported"
    )
    assert refusal(
        to_json, ok.Progress(1.0, 1.0, value=1.0, on=date(2026, 1, 1), measure=wrong, reason="")
    ).startswith("value must be one of Linear, Reach, ")
    assert refusal(
        to_json, ok.Settlement(wrong, ok.Outcome.MISSED, "", changed=False, baseline=None, cycle=wrong)
    ).startswith("value must be made of what its class says, got ")


def test_huge_whole_numbers_are_refused_when_written() -> None:
    with pytest.raises(InvalidTypeError):
        to_json(ok.Consecutive(10**5000, per="month"))


@pytest.mark.parametrize("max_bytes", [0, -1, True, 1.5, "10", None])
def test_max_bytes_is_a_count(max_bytes: Value) -> None:
    with pytest.raises(InvalidValueError, match="max_bytes must be a whole number from 1 up"):
        from_json(ok.Unit, '"%"', max_bytes=max_bytes)


def test_the_length_is_counted_in_bytes() -> None:
    assert ok.Unit("件") == from_json(ok.Unit, '"件"', max_bytes=5)
    with pytest.raises(InvalidValueError, match="text must be at most 4 bytes long"):
        from_json(ok.Unit, '"件"', max_bytes=4)
