"""Unit: spellings, formatting, ratios."""

from __future__ import annotations

import pytest

from okrkit.errors import InvalidValueError, UnitMismatchError
from okrkit.units import NO_UNIT, Unit, plain, show_unit


@pytest.mark.parametrize(
    "given, symbol",
    [
        ("%", "%"),
        ("percent", "%"),
        ("Percent", "%"),
        ("per  cent", "%"),
        ("$", "USD"),
        ("usd", "USD"),
        ("€", "EUR"),
        ("hrs", "hours"),
        (" day ", "days"),
        ("Points", "points"),
        ("×", "x"),
        ("", ""),
        ("  ", ""),
        ("widgets", "widgets"),
        ("Widgets per Week", "Widgets per Week"),
    ],
)
def test_spellings(given: str, symbol: str) -> None:
    assert symbol == Unit.of(given).symbol
    assert symbol == Unit(given).symbol
    assert symbol == str(Unit(given))
    assert Unit(given) == Unit.of(given)


@pytest.mark.parametrize(
    "unit, value, text",
    [
        ("$", 1_200_000, "$1.2M"),
        ("$", -1_200_000, "-$1.2M"),
        ("EUR", -80_000, "-€80K"),
        ("GBP", 0.5, "£0.5"),
        ("%", 65, "65%"),
        ("%", -0.05, "-0.05%"),
        ("%", 99.95, "99.95%"),
        ("%", 99.9512, "99.95%"),
        ("x", 3, "3x"),
        ("days", 1, "1 day"),
        ("days", -1, "-1 day"),
        ("days", 1.5, "1.5 days"),
        ("days", 0, "0 days"),
        ("ms", 1, "1 ms"),
        ("points", 1, "1 point"),
        ("pp", 1, "1 pp"),
        ("widgets", 1, "1 widgets"),
        ("", 9_999, "9,999"),
        ("", 9_999.6, "10K"),
        ("", 12_345, "12.34K"),
        ("", 999_999, "1M"),
        ("", 1e9, "1B"),
        ("", 2.5e12, "2.5T"),
        ("", 999.96e12, "1e15"),
        ("", 1e15, "1e15"),
        ("", 1.23456e300, "1.235e300"),
        ("", 1.7976931348623157e308, "1.798e308"),
        ("", 0.00001234, "0.00001234"),
        ("", 1e-6, "0.000001"),
        ("", 1e-7, "1e-7"),
        ("", 10_000, "10K"),
        ("", -5e-324, "-4.941e-324"),
        ("", -0.0, "0"),
        ("", 1_234.5, "1,234"),
        ("", 0.1 + 0.2, "0.3"),
    ],
)
def test_format(unit: str, value: float, text: str) -> None:
    assert text == Unit.of(unit).format(value)


@pytest.mark.parametrize(
    "digits, text",
    [(1, "1K"), (2, "1,200"), (3, "1,230"), (6, "1,234.57"), (None, "1234.5678")],
)
def test_digits(digits: int | None, text: str) -> None:
    expected = "1,000" if digits == 1 else text

    assert expected == Unit().format(1234.5678, digits)


def test_all_digits() -> None:
    assert Unit.of("$").format(1_200_000, digits=None) == "$1200000"
    assert Unit.of("days").format(1, digits=None) == "1 day"
    assert plain(1e15) == "1000000000000000"
    assert plain(-0.0) == "0"
    assert plain(999_999_999_999_999.0) == "999999999999999"


@pytest.mark.parametrize("digits", [True, 2.0, "2", 0, -1])
def test_digits_are_counted(digits: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Unit().format(5, digits)  # type: ignore[arg-type]  # that it is refused is what is tested

    assert str(caught.value) == (
        f"digits must be a whole number from 1 up, got {digits!r}: or pass None for all of them"
    )


@pytest.mark.parametrize(
    "unit, value, text",
    [("%", -15, "15 points"), ("%", 1, "1 point"), ("days", -3, "3 days"), ("$", -5, "$5"), ("", 2, "2")],
)
def test_a_gap(unit: str, value: float, text: str) -> None:
    assert text == Unit.of(unit).format_gap(value)


@pytest.mark.parametrize(
    "one, other, value, converted",
    [
        ("days", "hours", 4, 96.0),
        ("hours", "days", 96, 4.0),
        ("weeks", "days", 1, 7.0),
        ("minutes", "hours", 90, 1.5),
        ("seconds", "ms", 1.5, 1500.0),
        ("ms", "seconds", 250, 0.25),
        ("ms", "seconds", 9, 0.009),
        ("ms", "minutes", 18, 0.0003),
        ("days", "hours", 1e304, 2.4e305),
        ("weeks", "ms", 1, 604_800_000.0),
        ("years", "months", 2, 24.0),
        ("months", "years", 18, 1.5),
        ("%", "percent", 4, 4.0),
        ("widgets", "widgets", 4, 4.0),
        ("", "", 4, 4.0),
    ],
)
def test_convert(one: str, other: str, value: float, converted: float) -> None:
    assert converted == Unit.of(one).convert(value, other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("days", "%"),
        ("months", "days"),
        ("hours", "years"),
        ("USD", "EUR"),
        ("%", "pp"),
        ("", "days"),
        ("%", ""),
    ],
)
def test_other_pairs_are_refused(one: str, other: str) -> None:
    here, there = Unit.of(one), Unit.of(other)
    with pytest.raises(UnitMismatchError) as caught:
        here.convert(5, there)

    need, given = show_unit(there), show_unit(here)
    assert str(caught.value) == (
        f"value must be in {need}, got {here.format(5)!r}: state it in {need}, or give the other number in {given}"
    )
    assert caught.value.problems == (("value", str(caught.value)),)


def test_the_longest_symbol() -> None:
    assert "w" * 40 == Unit("w" * 40).symbol
    with pytest.raises(InvalidValueError, match="unit must be at most 40 characters long"):
        Unit("w" * 41)


def test_what_is_a_duration() -> None:
    assert Unit.of("ms").is_duration
    assert Unit.of("years").is_duration
    assert not Unit.of("points").is_duration
    assert not NO_UNIT.is_duration
