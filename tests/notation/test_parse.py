"""`parse` itself: what it takes, what it refuses, and what the list or the currency settles."""

from __future__ import annotations

import pytest

import okrkit
from okrkit import InvalidValueError, NotationError, parse
from tests.notation.reading_lines import line


def test_it_is_reached_from_the_top_of_the_package() -> None:
    assert okrkit.parse is parse
    assert isinstance(parse("NPS ≥ 40"), okrkit.Statement)


@pytest.mark.parametrize(
    "text, expected",
    [
        (None, "text must be a text, got None: pass the sentence, such as 'Reduce churn from 6% to 3%'"),
        (b"NPS", "text must be a text, got b'NPS': pass the sentence, such as 'Reduce churn from 6% to 3%'"),
    ],
)
def test_what_is_no_text_is_refused(text: object, expected: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse(text)  # type: ignore[arg-type]  # that is what is refused
    assert expected == str(caught.value)


def test_a_list_that_is_not_known_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse("NPS ≥ 40", listed_as="roadmap")  # type: ignore[arg-type]  # that is what is refused
    expected = "listed_as must be 'okr', 'kpi' or None, got 'roadmap': say which list the statement stands in, if any"
    assert expected == str(caught.value)


@pytest.mark.parametrize("currency", ["$", "usd", 5])
def test_a_currency_that_is_none_is_refused(currency: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse("Spend < $5", currency=currency)  # type: ignore[arg-type]  # that is what is refused
    expected = f"currency must be a currency's letters, such as 'USD', got {currency!r}: say what '$' stands for, or leave it out"
    assert expected == str(caught.value)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u2009"])
def test_nothing_at_all_is_refused(text: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse(text)
    assert (0, "a statement") == (caught.value.position, caught.value.expected)


def test_a_text_of_more_than_ten_thousand_characters_is_refused() -> None:
    assert parse("a" * 10_000).kind == "metric"
    with pytest.raises(NotationError) as caught:
        parse("a" * 10_001)
    assert str(caught.value) == (
        f"expected at most 10,000 characters at position 10000\n    …{'a' * 76}\n    {' ' * 76}^"
    )


@pytest.mark.parametrize("text", ["9" * 10_000, "NPS ≥ 1e999", "one thousand " + "million " * 60])
def test_a_number_that_no_float_can_hold_is_refused(text: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse(text)
    assert caught.value.expected == "a number within ±1.797e308"


@pytest.mark.parametrize(
    "text, alone, okr, kpi",
    [
        (
            "90% of tickets are solved the same day",
            "key_result/reach increase 90.0 %",
            "key_result/reach increase 90.0 %",
            "kpi/floor increase >= 90.0 %",
        ),
        (
            "Churn: 3%",
            "kpi/ceiling decrease <= 3.0 %",
            "key_result/reach decrease 3.0 %",
            "kpi/ceiling decrease <= 3.0 %",
        ),
        (
            "≥ 30 customers",
            "key_result/count increase 30.0",
            "key_result/count increase 30.0",
            "kpi/floor increase >= 30.0",
        ),
        (
            "NPS ≥ 40",
            "kpi/floor increase >= 40.0",
            "kpi/floor increase >= 40.0",
            "kpi/floor increase >= 40.0",
        ),
    ],
)
def test_the_list_settles_what_the_text_alone_cannot(text: str, alone: str, okr: str, kpi: str) -> None:
    read = [line(parse(text)), line(parse(text, listed_as="okr")), line(parse(text, listed_as="kpi"))]
    assert [alone, okr, kpi] == read


@pytest.mark.parametrize("text", ["Spend below $5k", "Spend below 5k $", "Spend of $2k–$5k"])
def test_the_currency_says_what_the_dollar_sign_stands_for(text: str) -> None:
    assert ["USD", "CAD"] == [parse(text).unit, parse(text, currency="CAD").unit]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("≥ 30 (critical < 25)", (25.0, None, False)),
        ("≤ 3% (critical > 5%)", (None, 5.0, False)),
        ("between 70 and 80 (critical < 60, > 90)", (60.0, 90.0, False)),
        ("between 70 and 80 (critical below 60 or above 90)", (60.0, 90.0, False)),
        ("≥ 30 (warning only)", (None, None, True)),
        ("≥ 30 (critical 25)", (None, None, False)),
        ("≥ 30, critical below 25", (25.0, None, False)),
        ("≥ 30; critical < 25", (25.0, None, False)),
        ("at least 30 singers and critical below 20 singers", (20.0, None, False)),
        ("at most 3%, alarm above 5%", (None, 5.0, False)),
        ("≤ 3% critical > 5%", (None, 5.0, False)),
        ("critical bugs below 5", (None, None, False)),
        ("≥ 30, critical", (None, None, False)),
        ("≥ 99% uptime, critical bugs below 5", (None, None, False)),
        ("≥ 30 (critical < 25", (25.0, None, False)),
        ("≥ 30", (None, None, False)),
    ],
)
def test_critical_figures_stand_in_brackets(
    text: str, expected: tuple[float | None, float | None, bool]
) -> None:
    statement = parse(text)
    assert expected == (statement.critical_low, statement.critical_high, statement.warning_only)


@pytest.mark.parametrize(
    "text", ["Improve win rate from X to Y", "Raise retention by x %", "Reach ?? customers"]
)
def test_a_placeholder_leaves_the_number_out_and_is_pointed_at(text: str) -> None:
    statement = parse(text)
    assert ("key_result", None, "a number") == (statement.kind, statement.target, statement.expected)
    assert text[statement.stopped_at or 0] in "XxY?"
