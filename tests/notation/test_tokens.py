"""Words, numbers and signs: what is one token, what a number is, and what is too large for one."""

from __future__ import annotations

import pytest

from okrkit import NotationError
from okrkit.notation.normalising import normalise
from okrkit.notation.tokens import Token, tokenise


def tokens_of(text: str) -> list[Token]:
    return tokenise(normalise(text), text)


@pytest.mark.parametrize(
    "text, words",
    [
        ("Keep churn no more than 3%", ["keep", "churn", "no more than", "3", "%"]),
        ("time-to-hire, p95 & v1.0", ["time-to-hire", ",", "p95", "and", "v1.0"]),
        ("avg. 4 min. 5", ["avg", "4", "min", "5"]),
        ("a->b => c", ["a", "->", "b", "=>", "c"]),
        ('the "gold plan" tier', ["the", '"gold plan"', "tier"]),
        ("see https://example.org/a?b=5 for 6", ["see", "https://example.org/a?b=5", "for", "6"]),
        (
            "by 2026-06-30 or 30/06/2026 or 30.06.2026",
            ["by", "2026-06-30", "or", "30/06/2026", "or", "30.06.2026"],
        ),
        ("US$5 and usd 7", ["us$", "5", "and", "usd", "7"]),
        ("??% or __", ["??", "%", "or", "__"]),
        ("20% and below 80%", ["20", "%", "and", "below", "80", "%"]),
        ("20% and below", ["20", "%", "and below"]),
    ],
)
def test_a_text_falls_into_these_tokens(text: str, words: list[str]) -> None:
    assert words == [token.word for token in tokens_of(text)]


@pytest.mark.parametrize(
    "text, value",
    [
        ("7.4", 7.4), (".65", 0.65), ("99.95", 99.95), ("1,234,567.5", 1234567.5), ("1.234.567", 1234567.0),
        ("1.234,56", 1234.56), ("2,5", 2.5), ("0,125", 0.125), ("1'000'000", 1e6), ("1_000", 1000.0), ("10 000", 10000.0),
        ("10\xa0500", 10500.0), ("1,00,000", 1e5), ("80K", 80_000.0), ("1.2M", 1.2e6), ("5bn", 5e9), ("1e-5", 1e-5),
        ("1e+300", 1e300), ("2T", 2e12),
    ],
)  # fmt: skip
def test_a_number_is_read_whole(text: str, value: float) -> None:
    (token,) = tokens_of(text)
    assert value == token.value


@pytest.mark.parametrize("text", ["1.2.3", "1,2,3,4", "2nd", "30-day", "5G", "3D"])
def test_what_only_looks_like_a_number_is_a_word(text: str) -> None:
    (token,) = tokens_of(text)
    assert token.value is None


@pytest.mark.parametrize(
    "text, unit",
    [
        ("5%", "%"),
        ("24h", "hours"),
        ("300ms", "ms"),
        ("3x", "x"),
        ("10-fold", "x"),
        ("72°F", "°F"),
        ("10 pp", "pp"),
    ],
)
def test_a_unit_right_behind_a_number_is_known(text: str, unit: str) -> None:
    assert unit == next(token.unit for token in tokens_of(text) if token.unit)


@pytest.mark.parametrize("text", ["9" * 400, "1e400", "5" + "0" * 307 + "K"])
def test_a_number_too_large_for_a_float_is_refused(text: str) -> None:
    with pytest.raises(NotationError) as caught:
        tokens_of("reach " + text)
    assert (6, "a number within ±1.797e308") == (caught.value.position, caught.value.expected)


def test_letters_that_may_be_two_things_are_kept_apart_by_their_case() -> None:
    million, minutes = tokens_of("5M 5m")
    assert (5e6, None) == (million.value, million.unit)
    assert (5.0, "m") == (minutes.value, minutes.unit)


def test_initials_are_no_pronouns() -> None:
    initials, pronoun = tokens_of("IT it")
    assert initials.tags != pronoun.tags
