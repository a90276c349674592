"""Laws of `Unit`."""

from __future__ import annotations

import math
import re

from hypothesis import given, strategies as st

from okrkit.units import Unit
from tests.strategies import KNOWN_UNITS, figures, numbers, units

SCALES = {"": 1.0, "K": 1e3, "M": 1e6, "B": 1e9, "T": 1e12}
FIGURE = re.compile(r"(-?)([\d,]+(?:\.\d+)?(?:e-?\d+)?)([KMBT]?)")
FIXED = ("ms", "seconds", "minutes", "hours", "days", "weeks")


def read(text: str) -> float:
    match = FIGURE.fullmatch(text)
    assert match is not None, text
    sign, figure, scale = match.groups()
    return float(sign + figure.replace(",", "")) * SCALES[scale]


@given(numbers(), units(), st.integers(1, 15) | st.none())
def test_the_sign_is_never_lost(value: float, unit: Unit, digits: int | None) -> None:
    """'formatting never loses the sign, and states its precision.'"""
    assert unit.format(value, digits).startswith("-") is (value < 0)


@given(numbers(-1e300, 1e300), st.integers(1, 15))
def test_it_rounds_to_so_many_digits(value: float, digits: int) -> None:
    """'formatting never loses the sign, and states its precision.'"""
    shown = read(Unit().format(value, digits))

    assert abs(shown - value) <= abs(value) * 0.5000001 * 10.0 ** (1 - digits) + 5e-324


@given(st.integers(-9999, 9999), units())
def test_a_whole_number_below_ten_thousand_is_never_rounded(value: int, unit: Unit) -> None:
    """'only formatters round.'"""
    assert f"{abs(value):,}" in unit.format(value, 1)


@given(numbers())
def test_all_digits_read_back(value: float) -> None:
    """'A number is never rounded before it is used; only formatters round.'"""
    assert float(Unit().format(value, None)) == value


@given(units())
def test_of_a_unit_is_the_unit(unit: Unit) -> None:
    """'Everywhere a `unit` is taken, a str will do.'"""
    assert Unit.of(unit) is unit
    assert Unit.of(unit.symbol) == Unit(unit.symbol) == unit
    assert Unit.of(f"  {unit.symbol} ") == unit
    assert hash(Unit(unit.symbol)) == hash(unit)


@given(figures(), st.sampled_from(FIXED), st.sampled_from(FIXED))
def test_durations_know_their_ratio(value: float, one: str, other: str) -> None:
    """'Durations know their ratio to each other (`4 days → 1 hour` is 96 → 1 hours)'."""
    there = Unit.of(one).convert(value, other)

    assert math.isclose(value, Unit.of(other).convert(there, one), rel_tol=1e-15)
    assert (there > 0) == (value > 0)


@given(numbers(), st.sampled_from(KNOWN_UNITS))
def test_a_gap_has_no_sign(value: float, symbol: str) -> None:
    """'signed distance to the limit, negative below, positive above'."""
    assert Unit.of(symbol).format_gap(value) == Unit.of(symbol).format_gap(-value)
    assert "-" not in Unit.of(symbol).format_gap(value).replace("e-", "")
