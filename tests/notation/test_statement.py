"""The Statement is a value, its spans are one, and a refusal points at the place where reading stopped."""

from __future__ import annotations

import pickle

import pytest

from okrkit import NotationError, parse
from okrkit.notation import refuse
from okrkit.notation.statement import NO_SPANS, Spans


def test_a_statement_is_a_value() -> None:
    one, other = parse("Keep churn below 3%"), parse("Keep churn below 3%")
    assert one == other
    assert hash(one) == hash(other)
    assert one == pickle.loads(pickle.dumps(one))


def test_spans_are_a_mapping_that_can_be_hashed() -> None:
    spans = Spans((("target", 1, 2), ("unit", 2, 3)))
    assert ["target", "unit"] == list(spans)
    assert {"target": (1, 2), "unit": (2, 3)} == dict(spans)
    assert hash(spans) == hash(Spans((("unit", 2, 3), ("target", 1, 2))))
    assert spans == Spans((("unit", 2, 3), ("target", 1, 2)))
    assert repr(spans) == "Spans((('target', 1, 2), ('unit', 2, 3)))"
    assert len(NO_SPANS) == 0
    with pytest.raises(KeyError):
        spans["deadline"]


@pytest.mark.parametrize(
    "text, wanted, message",
    [
        (
            "Reduce churn from 6% to",
            "",
            (
                "expected a number at position 23; understood so far: key_result/move from 6 %\n"
                "    Reduce churn from 6% to\n"
                "                           ^"
            ),
        ),
        (
            "Keep churn blow 3%",
            "",
            ("expected 'below' at position 11\n    Keep churn blow 3%\n               ^"),
        ),
        (
            "Win rate",
            "a target",
            ("expected a target at position 8; understood so far: metric\n    Win rate\n            ^"),
        ),
        (
            "Improve uptime from 99% to x%",
            "",
            (
                "expected a number at position 27; understood so far: key_result/move from 99 %\n"
                "    Improve uptime from 99% to x%\n"
                "                               ^"
            ),
        ),
        (
            "Reach 10-12 partners",
            "one target",
            (
                "expected one target at position 20; understood so far: key_result/reach\n"
                "    Reach 10-12 partners\n"
                "                        ^"
            ),
        ),
        (
            "Coverage 20-10",
            "",
            (
                "expected a number that can be read in one way only at position 9; understood so far: kpi/range at 20-10\n"
                "    Coverage 20-10\n"
                "             ^"
            ),
        ),
    ],
)
def test_a_refusal_has_a_caret_under_the_place(text: str, wanted: str, message: str) -> None:
    error = refuse(parse(text), wanted)
    assert isinstance(error, NotationError)
    assert message == str(error)


def test_a_refusal_always_says_what_was_wanted() -> None:
    assert refuse(parse("Win rate")).expected == "a key result or a KPI with a number"


def test_where_only_a_number_is_missing_the_refusal_asks_for_it() -> None:
    assert "a number" == refuse(parse("≥ lots", listed_as="kpi"), "a limit").expected
    assert "a limit" == refuse(parse("Win rate"), "a limit").expected
