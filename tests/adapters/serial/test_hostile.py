"""Whatever is thrown at it: an error of okrkit's, or a value, and soon."""

from __future__ import annotations

import json
import math
import tracemalloc
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, strategies as st

import okrkit as ok
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.serial import from_dict, from_json, to_dict, to_json
from okrkit.serial._forms import Value
from okrkit.serial._special import _remembered
from tests.adapters.serial.examples import EXAMPLES, FOLDER
from tests.adapters.serial.values import VALUES

DEEP = 100_000
LONG = 3_000_000
NESTED = (
    "document must be nested as deep as okrkit's own documents, a dozen levels, "
    "got one nested far deeper: nothing that okrkit wrote is"
)
CLASSES = (
    ok.Objective,
    ok.KPI,
    ok.Scorecard,
    ok.Measure,
    ok.Verdict,
    ok.Series,
    ok.Threshold,
    ok.Cycle,
    list[ok.Finding],
)


def refusal(text: Value, cls: Value = ok.Objective) -> str:
    with pytest.raises(OkrkitError) as caught:
        from_json(cls, text)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "[" * DEEP,
        "[" * DEEP + "]" * DEEP,
        '{"a":' * DEEP,
        '{"title":"x","key_results":' + "[" * DEEP + "]" * DEEP + "}",
        '{"key_results":[' * DEEP,
    ],
    ids=["open", "closed", "objects", "within", "its own keys"],
)
def test_a_document_that_is_nested_deep(text: str) -> None:
    assert NESTED == refusal(text)


def test_plain_data_that_is_nested_deep() -> None:
    data: Any = []
    for _ in range(DEEP):
        data = [data]

    with pytest.raises(InvalidValueError, match="title must be a text"):
        from_dict(ok.Objective, {"title": data})


def test_plain_data_that_holds_itself() -> None:
    data: dict[str, Any] = {}
    data["title"] = data

    with pytest.raises(InvalidValueError, match=r"title must be a text, got \{'title': \{\.\.\.\}\}"):
        from_dict(ok.Objective, data)


def test_a_text_that_is_too_long() -> None:
    long = '{"title":"' + "a" * 50_000_000 + '"}'

    assert refusal(long) == (
        'text must be at most 10,000,000 bytes long, got \'{"title":"aaaaaaaaaa…\': '
        "pass a greater max_bytes= if you trust it"
    )


NONE: list[tuple[Any, str]] = [
        ("", "document must be JSON, got '' at byte 0: Input data was truncated"),
        ("{", "document must be JSON, got '{' at byte 0: Input data was truncated"),
        ('{"title": NaN}', "document must be JSON, got 'NaN}' at byte 10: JSON has no word for it; write null where that is allowed"),
        ("\ufeff{}", "document must be JSON, got '\\ufeff{}' at byte 0: JSON is malformed: invalid character (byte 0)"),
        ('{"title": "\\ud800"}', "title: title must be whole characters, got '\\ud800': half a character is no text"),
        ('{"title": "\ud800"}', "text must be whole characters, got '{\"title\": \"\\ud800\"}': half a character is no text"),
        ('{"title": "a\0"}', "document must be JSON, got '\\x00\"}' at byte 12: JSON is malformed: invalid character (byte 12)"),
        ('{"title": "a"} {}', "document must be JSON, got '}' at byte 16: JSON is malformed: trailing characters (byte 16)"),
        (b"{}", "text must be a str, got b'{}': decode it first: text.decode()"),
        (None, "text must be a str, got None: pass JSON as a str"),
        ('{"okrkit": 2, "title": "A"}', "okrkit: okrkit must be at most 1, the newest version that this okrkit reads, got 2: a newer okrkit wrote it: pip install --upgrade okrkit"),
        ('{"okrkit": 0, "title": "A"}', "okrkit: okrkit must be 1, or left out, got 0: it is the version of the form"),
        ('{"title": "A", "weight": 1e999}', "weight: weight must be a finite number, got inf: give a figure that is known"),
        ('{"title": "A", "weight": -1e999}', "weight: weight must be a finite number, got -inf: give a figure that is known"),
        ('{"title": "A", "weight": 1' + "0" * 5000 + "}", "weight: weight must be a finite number, got inf: give a figure that is known"),
        ('{"title": "A", "weight": 1' + "0" * 5000 + ', "z": 1' + "0" * 20 + "}", "2 faults:\nz: 'z' is not a key of Objective: it has title, key_results, cycle, owner, ambition, parent, contributes, guardrails, weight, carried_from, id, description\nweight: weight must be a finite number, got inf: give a figure that is known"),
]  # fmt: skip


@pytest.mark.parametrize("text,message", NONE, ids=range(len(NONE)))
def test_a_document_that_is_none(text: Value, message: str) -> None:
    assert message == refusal(text)


@pytest.mark.parametrize("version", [0, -1, True, 1.0, "1", None, [], 2, 10**5000], ids=range(9))
def test_a_version_that_is_none(version: Value) -> None:
    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.Objective, {"okrkit": version, "title": "A"})

    assert ["okrkit"] == [path for path, _ in caught.value.problems]


def test_nul_is_a_character_like_any_other() -> None:
    assert "a\x00b" == from_json(ok.Objective, '{"title": "a\\u0000b"}').title


def test_bytes_of_any_kind_are_refused() -> None:
    for each in (b"{}", bytearray(b"{}"), memoryview(b"{}")):
        with pytest.raises(InvalidTypeError, match="decode it first"):
            from_json(ok.Objective, each)  # type: ignore[arg-type]  # that is what is tested


@pytest.mark.parametrize(
    "bad", [math.nan, math.inf, -math.inf, True, "3", None, [], 10**5000, 1j], ids=range(9)
)
def test_a_number_that_is_none(bad: Value) -> None:
    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.Reading, {"on": "2026-06-30", "value": bad})

    assert ["value"] == [path for path, _ in caught.value.problems]


@pytest.mark.parametrize(
    "bad", ["2026-02-30", "2026-6-30", "20260630", "2026-06-30T00:00:00", "", 20260631, None]
)
def test_a_day_that_is_none(bad: Value) -> None:
    with pytest.raises(InvalidValueError) as caught:
        from_dict(ok.Reading, {"on": bad, "value": 3})

    assert ["on"] == [path for path, _ in caught.value.problems]


def json_values() -> st.SearchStrategy[Any]:
    """Anything that JSON can hold, the words of okrkit's own documents often among it."""
    words = st.sampled_from(
        ["title", "type", "okrkit", "value", "linear", "measure", "2026-06-30", "≥ 40", "Q3 2026", "on"]
    )
    plain = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats()
        | words
        | st.text(max_size=8)
        | st.binary(max_size=3)
    )
    return st.recursive(
        plain,
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(words | st.text(max_size=4), inner, max_size=4)
        ),
    )


def only_okrkits_errors(read: Callable[[], object]) -> None:
    try:
        read()
    except OkrkitError as error:
        told = [isinstance(path, str) and bool(message) for path, message in error.problems]
    else:
        told = [True]
    assert told
    assert all(told)


@given(st.sampled_from([*VALUES, *CLASSES]), json_values())
def test_plain_data_of_any_kind_gives_okrkits_errors_only(cls: Value, data: Value) -> None:
    """'Hostile input gives a clear error, fast.'"""
    only_okrkits_errors(lambda: from_dict(cls, data))


@given(st.sampled_from(CLASSES), st.text())
def test_text_of_any_kind_gives_okrkits_errors_only(cls: Value, text: str) -> None:
    only_okrkits_errors(lambda: from_json(cls, text))


@given(st.sampled_from([name for name in EXAMPLES if name not in {"findings", "measures"}]), st.data())
def test_a_document_with_something_changed_gives_okrkits_errors_only(name: str, data: st.DataObject) -> None:
    cls = type(EXAMPLES[name])
    document = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    place: Any = document
    while True:  # down to some place in it
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], (dict, list)) or not place[key] or data.draw(st.booleans()):
            break
        place = place[key]
    place[key] = data.draw(json_values())

    only_okrkits_errors(lambda: from_dict(cls, document))


@given(
    st.sampled_from([name for name in EXAMPLES if name not in {"findings", "measures"}]),
    st.integers(0),
    st.text(max_size=3),
)
def test_a_text_with_something_changed_gives_okrkits_errors_only(name: str, place: int, new: str) -> None:
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    at = place % len(text)

    only_okrkits_errors(lambda: from_json(type(EXAMPLES[name]), text[:at] + new + text[at + 1 :]))


def test_nothing_long_is_kept_in_memory() -> None:
    asked: list[str] = []

    def parse(text: str) -> str:
        asked.append(text)
        return text

    named = _remembered(parse)
    short, long = "Q3 2026", f"Q3 2026{' ' * 200}"

    assert [short, short, long, long] == [named(each) for each in (short, short, long, long)]
    assert [short, long, long] == asked


@pytest.mark.parametrize(
    "run",
    [
        lambda: from_json(ok.Unit, json.dumps("%" + " " * LONG)),
        lambda: from_json(ok.Cycle, json.dumps("Q3 2026" + " " * LONG)),
        lambda: to_json(ok.Cycle.custom("2026-07-06", "2026-08-14", label="x" * LONG)),
    ],
    ids=["unit", "cycle", "label"],
)
def test_a_long_text_is_let_go(run: Callable[[], object]) -> None:
    tracemalloc.start()
    try:
        run()
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert held < LONG


def test_what_goes_in_is_left_as_it_is() -> None:
    data = to_dict(ok.Objective("A", [ok.KeyResult.milestone("B")]))
    before = json.dumps(data)

    from_dict(ok.Objective, data)

    assert before == json.dumps(data)
