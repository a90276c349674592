"""Each character becomes exactly one character, so that every place in a text stays its place."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from okrkit.notation.normalising import normalise


@pytest.mark.parametrize(
    "given_text, expected",
    [
        ("Reduce CHURN", "reduce churn"),
        ("70–80 — 90 − 5", "70-80 - 90 - 5"),
        ("6 ⇒ 3", "6 → 3"),
        ("“gold” ‘plan’", "\"gold\" 'plan'"),
        ("＞ ４０ ％", "> 40 %"),
        ("٤٠٪", "40%"),
        ("3×", "3x"),
        ("a\tb\nc", "a b c"),
        ("soft\u00adhyphen\u200f", "soft hyphen "),
        ("lone \ud800 half", "lone   half"),
        ("10\xa0000\u202f000", "10\xa0000\xa0000"),
        ("İstanbul ﬁ ½", "İstanbul ﬁ ½"),
        ("CAFÉ", "café"),
    ],
)
def test_signs_of_many_kinds_become_plain_ones(given_text: str, expected: str) -> None:
    assert expected == normalise(given_text)


@given(st.text())
def test_no_character_is_won_or_lost(text: str) -> None:
    assert len(text) == len(normalise(text))
