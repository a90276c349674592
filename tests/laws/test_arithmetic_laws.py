"""Laws of `raw_progress`, `score_value` and `same`."""

from __future__ import annotations

import math
from fractions import Fraction

from hypothesis import assume, given, strategies as st

from okrkit.arithmetic import raw_progress, same, score_value
from tests.strategies import LARGEST, near, numbers, tame_numbers

ROUNDING = 8 * 2.0**-52


@given(numbers(), numbers())
def test_the_ends_are_exact(baseline: float, target: float) -> None:
    """'Exact at both ends'."""
    assume(baseline != target)

    assert raw_progress(baseline, target, baseline) == 0.0
    assert math.copysign(1.0, raw_progress(baseline, target, baseline)) == 1.0
    assert raw_progress(baseline, target, target) == 1.0
    assert score_value(baseline, target, baseline) == 0.0
    assert score_value(baseline, target, target) == 1.0


@given(numbers(), numbers(), numbers())
def test_it_saturates(baseline: float, target: float, value: float) -> None:
    """'saturates at ±1.797e308, never inf or NaN for finite inputs (1e308 apart included)'."""
    assume(baseline != target)
    raw = raw_progress(baseline, target, value)

    assert math.isfinite(raw)
    assert -LARGEST <= raw <= LARGEST


@given(numbers(), numbers(), numbers())
def test_it_is_the_quotient_to_the_last_bits(baseline: float, target: float, value: float) -> None:
    """'`raw_progress(baseline, target, value) -> float`, `score_value(baseline, target, value) -> float`: the bare
    arithmetic on floats, for callers who hold only numbers.'
    """
    assume(baseline != target)
    exact = (Fraction(value) - Fraction(baseline)) / (Fraction(target) - Fraction(baseline))
    bounded = max(Fraction(-LARGEST), min(Fraction(LARGEST), exact))
    raw = Fraction(raw_progress(baseline, target, value))

    # A subnormal quotient has fewer bits; half of a subnormal number may lose one beside a huge one.
    assert abs(raw - bounded) <= max(abs(bounded) * Fraction(2) ** -51, Fraction(2) ** -1074)


@given(numbers(), numbers(), numbers(), numbers())
def test_it_is_monotone(baseline: float, target: float, one: float, other: float) -> None:
    """'Laws, each tested with hypothesis: 0 at the baseline and 1 at the target, both directions; monotone; bounded'."""
    assume(baseline != target)
    less, more = sorted((one, other), reverse=target < baseline)

    assert raw_progress(baseline, target, less) <= raw_progress(baseline, target, more)
    assert score_value(baseline, target, less) <= score_value(baseline, target, more)


@given(numbers(), numbers(), st.data())
def test_a_score_is_the_raw_progress_clamped(baseline: float, target: float, data: st.DataObject) -> None:
    """'*raw* progress (unbounded), *score* (clamped to 0..1)'."""
    assume(baseline != target)
    value = data.draw(near(baseline, target))
    raw = raw_progress(baseline, target, value)

    assert score_value(baseline, target, value) == max(0.0, min(1.0, raw))


@given(tame_numbers(), tame_numbers(), tame_numbers(), tame_numbers(), tame_numbers())
def test_it_is_unchanged_by_another_scale(b: float, t: float, v: float, a: float, c: float) -> None:
    """'unchanged when value, baseline and target are put through the same `a·x + c` within
    `8·2⁻⁵²·(1 + max(|B|,|T|,|V|,|c|)/|T-B|)·max(1, |raw|)` of the transformed numbers'.
    """
    moved_b, moved_t, moved_v = (a * x + c for x in (b, t, v))
    assume(b != t)
    assume(a != 0.0)
    assume(moved_b != moved_t)
    raw = raw_progress(b, t, v)
    greatest = max(abs(moved_b), abs(moved_t), abs(moved_v), abs(c))
    bound = ROUNDING * (1 + greatest / abs(moved_t - moved_b)) * max(1.0, abs(raw))

    assert abs(raw_progress(moved_b, moved_t, moved_v) - raw) <= bound


@given(tame_numbers(), tame_numbers(), tame_numbers(), st.integers(-60, 60), st.sampled_from([-1.0, 1.0]))
def test_it_is_unchanged_to_the_bit_by_a_power_of_two(
    b: float, t: float, v: float, power: int, sign: float
) -> None:
    """'exactly for `a = ±2ᵏ, c = 0` where nothing under- or overflows'."""
    assume(b != t)
    a = sign * 2.0**power

    assert raw_progress(a * b, a * t, a * v) == raw_progress(b, t, v)


@given(st.data(), numbers())
def test_same_is_what_the_principle_says(data: st.DataObject, a: float) -> None:
    """'`same(a, b)` is `|a - b| <= max(1e-12 * max(|a|, |b|), 1e-12)`.'"""
    b = data.draw(near(a))

    assert same(a, b) == (abs(a - b) <= max(1e-12 * max(abs(a), abs(b)), 1e-12))
    assert same(a, b) == same(b, a)
    assert same(a, a)
    assert same(-a, -b) == same(a, b)
