"""The fast way of reading and the slow one, which says what is wrong, are one: what the fast one takes, the slow one takes as well."""

from __future__ import annotations

import json
import math
from copy import deepcopy
from functools import partial
from typing import Any, get_type_hints

import attrs
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import okrkit as ok
from okrkit.errors import InvalidValueError, OkrkitError
from okrkit.serial._classes import fields_of, object_of
from okrkit.serial._documents import Document
from okrkit.serial._faults import REFUSALS
from okrkit.serial._forms import Value
from okrkit.serial.everyday import _PLAIN
from tests.adapters.serial.examples import EXAMPLES, FOLDER
from tests.adapters.serial.test_hostile import json_values
from tests.adapters.serial.test_serial_laws import EACH
from tests.adapters.serial.values import VALUES

NAMES = [name for name in EXAMPLES if name not in {"findings", "measures"}]
DAYS = st.sampled_from(["2026-07-01", "2026-07-02", "2026-07-03", "2026-07-04"])
LIKELY: st.SearchStrategy[Any] = st.one_of(
    DAYS,
    st.sampled_from([0, 1, 0.5, -1, 2, 1e308, "", "a", "\ud800", None, True, [], {}, "% ", "Q3 2026"]),
    st.sampled_from([{"okrkit": 1}, {"type": "linear", "baseline": 0, "target": 1}, {"value": "≥ 1"}]),
).map(deepcopy)  # what is put into one document is changed there, and not in the next one


def mutate(document: Value, data: st.DataObject) -> None:
    """Change one thing in a document, anywhere: put another in its place, leave it out, or add one."""
    place = document
    while True:  # down to some place in it
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], (dict, list)) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    what = data.draw(st.sampled_from(["change", "leave out", "again"]))
    if what == "change":
        place[key] = data.draw(LIKELY | json_values())
    elif what == "leave out":
        del place[key]
    elif isinstance(place, list):
        place.append(place[key])
    else:
        place[data.draw(st.sampled_from(["okrkit", "type", "note", "value", "valeu", "on"]))] = place[key]


def taken(read: Value, given: Value) -> Value:
    try:
        return [read(given)]
    except REFUSALS:
        return []


def fast(document: Document, data: Value) -> Value:
    return document._built(msgspec.convert(data, document.wire))


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.sampled_from(NAMES), st.integers(1, 3), st.data())
def test_what_the_fast_way_takes_is_what_the_slow_way_makes(
    name: str, times: int, data: st.DataObject
) -> None:
    cls = type(EXAMPLES[name])
    changed = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    for _ in range(times):
        if changed:
            mutate(changed, data)
    document = _PLAIN._document(cls)

    quickly = taken(partial(fast, document), changed)
    slowly = taken(document._slowly, changed)

    assert not quickly or (quickly == slowly and repr(quickly) == repr(slowly))
    assert bool(taken(partial(_PLAIN.from_dict, cls), changed)) == bool(slowly)


@given(
    st.lists(
        st.fixed_dictionaries(
            {"on": DAYS, "value": st.sampled_from([1, 2.5, "3", None])},
            optional={
                "confidence": st.sampled_from([0, 0.5, 1, 1.5, None]),
                "note": st.sampled_from(["", "a", 3]),
                "blockers": st.sampled_from([[], ["a"], "a"]),
                "okrkit": st.sampled_from([1, 2]),
                "type": st.sampled_from(["check_in", "reading"]),
                "mood": st.just("good"),
            },
        ),
        max_size=4,
    )
)
def test_check_ins_in_any_order_are_read_in_one_way(check_ins: Value) -> None:
    document = _PLAIN._document(ok.KeyResult)
    whole = {"title": "A", "measure": {"type": "linear", "baseline": 0, "target": 1}, "check_ins": check_ins}

    quickly, slowly = taken(partial(fast, document), whole), taken(document._slowly, whole)

    assert quickly == slowly
    assert repr(quickly) == repr(slowly)


@EACH
@given(VALUES[ok.KeyResult])
def test_the_form_of_a_key_result_is_what_its_fields_say(key_result: Value) -> None:
    """Written and read by hand, it is what every other class is."""
    by_hand, fields = _PLAIN._form(ok.KeyResult), fields_of(ok.KeyResult, _PLAIN._form)
    by_fields = object_of("KeyResult", "key_result", fields, ok.KeyResult)
    head = (("okrkit", 1), ("type", "key_result"))
    wire = msgspec.json.decode(_PLAIN.to_json(key_result), type=by_hand.wire)

    for one, other in (
        (by_fields.written, by_hand.written),
        (by_fields.headed(head), by_hand.headed(head)),
    ):
        assert one is not None
        assert other is not None
        assert msgspec.json.encode(one(key_result)) == msgspec.json.encode(other(key_result))
    assert repr(by_fields.build(wire)) == repr(by_hand.build(wire)) == repr(key_result)


@pytest.mark.parametrize("cls", [each for each in VALUES if attrs.has(each)], ids=lambda cls: cls.__name__)
def test_a_door_of_okrkits_lets_no_nan_through(cls: Value) -> None:
    """No one looks for NaN on the way out where a number has passed a converter of okrkit's own."""
    hints = get_type_hints(cls)
    doors: list[Value] = [
        field.converter
        for field in attrs.fields(cls)
        if field.init and field.converter is not None and hints[field.name] in {float, float | None}
    ]

    for door in doors:
        for number in (math.nan, math.inf, -math.inf):
            with pytest.raises(InvalidValueError):
                door(number)


def test_what_has_no_door_is_looked_at_on_the_way_out() -> None:
    with pytest.raises(OkrkitError) as caught:
        _PLAIN.to_json(ok.Attainment(math.nan, ""))

    assert "value must be a finite number, got nan: JSON has no word for it" == str(caught.value)
