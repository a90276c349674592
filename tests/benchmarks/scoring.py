"""Scoring: bare numbers, every kind of measure, a key result, and a weighted mean."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from operator import mul
from typing import Any

from okrkit import (
    Curve,
    KeyResult,
    Linear,
    Milestone,
    Reach,
    Target,
    Threshold,
    Zones,
    score,
    score_value,
    weighted_score,
)
from okrkit.scoring import mean_of
from tests.benchmarks.timing import Effort, Row, at_most, in_turn

BARE = "a bare function of three floats, clamped"
LOOP = "a plain loop"


def bare(baseline: float, target: float, value: float) -> float:
    """What one writes without a library: no check, nothing caught."""
    raw = (value - baseline) / (target - baseline)
    return 0.0 if raw < 0.0 else 1.0 if raw > 1.0 else raw  # noqa: FURB136 - as one writes it where it counts


def bare_linear(baseline: float, target: float, value: float) -> float:
    return (value - baseline) / (target - baseline)


def bare_reach(baseline: float, low: float, value: float) -> float:
    """Up to a lower limit."""
    return 1.0 if value >= low else 1.0 - (low - value) / (low - baseline)


def bare_curve(points: Sequence[tuple[float, float]], last: int, value: float) -> float:
    index = 1
    while index < last and value > points[index][0]:
        index += 1
    (left, low), (right, high) = points[index - 1], points[index]
    return low + (high - low) * (value - left) / (right - left)


def bare_target(goal: float, lowest: float, value: float) -> float:
    return 1.0 if value >= goal - abs(goal) * lowest else 0.0


def bare_milestone(_start: float, _goal: float, value: float) -> float:
    return value


def plain_loop(scores: Sequence[float], weights: Sequence[float]) -> float:
    total = weight_of_all = 0.0
    for value, weight in zip(scores, weights):  # noqa: B905 - plain, as one writes it where it counts
        total += value * weight
        weight_of_all += weight
    return total / weight_of_all


ON_THE_WAY = [66.0, 67.5, 70.5, 74.0, 77.0, 80.25, 81.0, 83.0, 85.5, 88.0]
VALUES = [65.0, 60.0, 66.0, 70.5, 74.0, 80.25, 83.0, 88.0, 90.0, 95.0]  # both ends, and beyond them
WHY_NUMBERS = (
    "three type checks, which refuse a bool and a text, cost nearly half of the bare function; at the ends two more see "
    "to it that an infinity is not taken for a score"
)
WHY_LINEAR = "the method call and a check of the quotient, which saturates where a bare function overflows"
WHY_MIXED = (
    "what costs is exactness, not dispatch: a limit that is missed by rounding alone counts as met, a curve is exact at "
    "each of its points and a range may be missed on either side, where a bare formula does not look"
)
WHY_SCORE = "four calls: what is it, which measure is in force, its raw progress, clamped"
WHY_HELD = (
    "the sum itself is faster than the loop; the rest is that the mean of equal scores is that score to the last bit, "
    "which takes a look at the ends, and where these will not do at the least and the greatest"
)
WHY_CALL = (
    "every score and weight is checked and clamped, the mean is held within its scores, and the result is an object; "
    "the object and the held mean alone are three loops"
)
ZONES = ((65.0, 0.0), (75.0, 0.3), (85.0, 0.7), (90.0, 1.0))
# Each kind with the same formula written out by hand, and what that is given besides the value.
KINDS: list[tuple[Any, Any, Any, Any]] = [
    (Linear(65.0, 90.0), bare_linear, 65.0, 90.0),
    (Reach(65.0, Threshold.at_least(90.0)), bare_reach, 65.0, 90.0),
    (Curve(ZONES), bare_curve, ZONES, len(ZONES) - 1),
    (Zones(65.0, 75.0, 85.0, 90.0), bare_curve, ZONES, len(ZONES) - 1),
    (Target(85.0), bare_target, 85.0, 1e-12),
    (Milestone(), bare_milestone, 0.0, 1.0),
]


def rows(effort: Effort) -> list[Row]:
    """Time every way to a score."""
    return [*of_numbers(effort), *of_measures(effort), *of_key_results(effort), *weighted(effort)]


def of_numbers(effort: Effort) -> list[Row]:
    found: list[Row] = []
    for what, values in (("on the way", ON_THE_WAY), ("four of ten at an end or past it", VALUES)):
        names = {"score_value": score_value, "bare": bare, "values": values}
        pair = in_turn(
            *(effort, "score_value(65.0, 90.0, value)", "bare(65.0, 90.0, value)", names),
            loop="for value in values: {}",
        )
        pair = pair._replace(own=pair.own / len(values))
        name = f"`score_value(baseline, target, value)`, {what}"
        found.append(at_most(1.5, pair, "raw floats", name, BARE, why=WHY_NUMBERS))
    return found


def of_measures(effort: Effort) -> list[Row]:
    cases = [(*kind, VALUES[(7 * index) % len(VALUES)]) for index in range(10) for kind in KINDS]
    straight = [(measure, bare, *given) for measure, _, *given in cases if isinstance(measure, Linear)]
    loop = "for measure, function, start, end, value in cases: {}"
    statements = ("measure.raw(value)", "function(start, end, value)")
    found: list[Row] = []
    for what, peer, some, why in (
        ("`Linear.raw(value)`", BARE, straight, WHY_LINEAR),
        ("`measure.raw(value)`, six kinds mixed", "each kind's formula in a bare function", cases, WHY_MIXED),
    ):
        pair = in_turn(effort, *statements, {"cases": some}, loop=loop)
        pair = pair._replace(own=pair.own / len(some))
        found.append(at_most(1.3, pair, "measures", what, peer, why=why))
    return found


def of_key_results(effort: Effort) -> list[Row]:
    months = {f"2026-{month:02}-28": 60.0 + month for month in range(1, 13)}
    key_result = KeyResult.from_to("On-time delivery", 65, 90, unit="%").check_in(months)
    names = {"score": score, "bare": bare, "key_result": key_result}
    pair = in_turn(effort, "score(key_result)", "bare(65.0, 90.0, 72.0)", names)
    return [at_most(4.0, pair, "score(kr)", "`score(kr)` with 12 check-ins", BARE, why=WHY_SCORE)]


def weighted(effort: Effort) -> list[Row]:
    found: list[Row] = []
    for count in (3, 5):
        names = {
            "fsum": fsum,
            "mul": mul,
            "mean_of": mean_of,
            "weighted_score": weighted_score,
            "plain_loop": plain_loop,
            "scores": [0.3, 0.45, 0.4, 0.9, 0.75][:count],
            "weights": [0.4, 0.2, 0.4, 1.0, 2.0][:count],
        }
        ways = (
            (1.0, "fsum(map(mul, scores, weights)) / fsum(weights)", "the inner sum", ""),
            (1.0, "mean_of(scores, weights)", "the inner sum, held within its scores", WHY_HELD),
            (4.5, "weighted_score(scores, weights)", "`weighted_score(scores, weights)`", WHY_CALL),
        )
        for target, ours, what, why in ways:
            pair = in_turn(effort, ours, "plain_loop(scores, weights)", names)
            name = f"{what}, {count} items"
            found.append(at_most(target, pair, "weighted score", name, LOOP, why=why))
    return found
