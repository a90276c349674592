"""Half a character: Python's texts may hold one, files and JSON may not, and the error says where it stands."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

import okrkit as ok
from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.serial import converter, from_json, to_dict, to_json
from okrkit.serial._forms import Value

HALF = "\ud800"
KEY_RESULT = ok.KeyResult.from_to("NPS", 32, 45)
NOTED = ok.Objective("Delight", [KEY_RESULT.check_in("2026-07-31", 35, note=f"good {HALF} news")])
BLOCKED = ok.Objective(
    "Delight",
    [KEY_RESULT.check_in("2026-07-31", 35, note=HALF, blockers=["a", f"b{HALF}"])],
    description="\udfff",
)


def refusal(call: Value, *given: Value) -> InvalidValueError:
    with pytest.raises(InvalidValueError) as caught:
        call(*given)
    return caught.value


@pytest.mark.parametrize("write", [to_json, to_dict])
def test_half_a_character_is_not_written(write: Value) -> None:
    error = refusal(write, NOTED)

    told = "note must be whole characters, got 'good \\ud800 news': half a character cannot be written"
    path = "key_results[0].check_ins[0].note"
    assert f"{path}: {told}" == str(error)
    assert ((path, told),) == error.problems


def test_every_half_is_told_in_the_order_of_the_document() -> None:
    told = "half a character cannot be written"

    assert refusal(to_json, BLOCKED).problems == (
        (
            "key_results[0].check_ins[0].blockers[1]",
            f"blockers[1] must be whole characters, got 'b\\ud800': {told}",
        ),
        ("key_results[0].check_ins[0].note", f"note must be whole characters, got '\\ud800': {told}"),
        ("description", f"description must be whole characters, got '\\udfff': {told}"),
    )


def test_what_is_shown_of_a_long_text_has_the_half_in_it() -> None:
    long = ok.Objective("Delight", description="x" * 500 + HALF + "y" * 500)

    assert str(refusal(to_json, long)) == (
        f"description: description must be whole characters, got '{'x' * 20}\\ud800{'y' * 20}': "
        "half a character cannot be written"
    )


def test_a_list_is_told_by_its_places() -> None:
    error = refusal(to_json, [ok.Initiative("a"), ok.Initiative("b", link=HALF)])

    assert ["value[1].link"] == [path for path, _ in error.problems]


def test_a_key_of_ones_own_form_is_a_text_as_well() -> None:
    def write(fraction: Fraction) -> Value:
        return {HALF: fraction.numerator, 3: [HALF]}

    error = refusal(converter().register(Fraction, write=write, read=Fraction).to_json, Fraction(1))

    assert ["value['\\ud800']", "value[3][0]"] == [path for path, _ in error.problems]


def test_a_writer_that_trips_over_half_a_character_itself() -> None:
    def write(fraction: Fraction) -> Value:
        return f"{fraction}{HALF}".encode()

    with pytest.raises(InvalidTypeError, match="value must be made of what its class says, got Fraction"):
        converter().register(Fraction, write=write, read=Fraction).to_json(Fraction(1))


def test_an_error_stops_at_a_thousand_halves() -> None:
    halves = ok.CheckIn("2026-07-31", 1, blockers=[HALF] * 5000)

    found = refusal(to_json, halves).problems

    assert 1001 == len(found)
    assert ("", "and perhaps more: reading stopped after 1000 faults") == found[-1]
    assert 1001 == len(refusal(from_json, ok.CheckIn, json.dumps({"a": [HALF] * 5000})).problems)


@pytest.mark.parametrize(
    "text,problems",
    [
        (
            '{"title": "Delight", "key_results": [{"title": "A", "check_ins": [{"note": "\\uD83D"}]}]}',
            (
                (
                    "key_results[0].check_ins[0].note",
                    "note must be whole characters, got '\\ud83d': half a character is no text",
                ),
            ),
        ),
        (
            '{"title": "a\\udc00b", "owner": "\\ud800x"}',
            (
                ("title", "title must be whole characters, got 'a\\udc00b': half a character is no text"),
                ("owner", "owner must be whole characters, got '\\ud800x': half a character is no text"),
            ),
        ),
        (
            '{"\\ud800": 1}',
            (
                (
                    "['\\ud800']",
                    "['\\ud800'] must be whole characters, got '\\ud800': half a character is no text",
                ),
            ),
        ),
        (
            '"\\ud800"',
            (("", "document must be whole characters, got '\\ud800': half a character is no text"),),
        ),
    ],
    ids=["note", "two", "key", "bare"],
)
def test_half_a_character_is_not_read(text: str, problems: Value) -> None:
    assert problems == refusal(from_json, ok.Objective, text).problems


def test_a_pair_of_halves_is_a_character() -> None:
    assert "a😀" == from_json(ok.Objective, '{"title": "a\\ud83d\\ude00"}').title
    assert r'{"a": "\ud800"}' == from_json(ok.Objective, r'{"title": "{\"a\": \"\\ud800\"}"}').title


@pytest.mark.parametrize(
    "text", ['{"title": "\\ud800"', '{"title": "\\ud800", "a": ' + "[" * 100_000], ids=["open", "deep"]
)
def test_what_is_malformed_as_well_is_told_as_malformed(text: str) -> None:
    assert str(refusal(from_json, ok.Objective, text)).startswith("document must be ")
