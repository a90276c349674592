"""What chapter 3 says of progress, scores, bands of scores and closing; each law quotes the sentence that it proves."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from okrkit.arithmetic import clamp, raw_progress, same, score_value
from okrkit.bands import GOOGLE, BandScale
from okrkit.closing import close
from okrkit.cycle import Cycle
from okrkit.grading import grade, outcome
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear, Measure
from okrkit.objective import Ambition, Objective
from okrkit.scorecard import Scorecard
from okrkit.scoring import progress, score, weighted_score
from okrkit.verdict import Outcome
from tests import strategies

Q3 = Cycle.quarter(2026, 3)
LARGEST = strategies.LARGEST
fractions = st.floats(0.0, 1.0) | st.sampled_from(
    [0.0, 1.0, 0.7, 0.1 + 0.2, 1 / 3, 5e-324, math.nextafter(1.0, 0.0)]
)
any_scores = strategies.numbers() | fractions
tame_weights = st.floats(1e-3, 1e3)
any_weights = strategies.numbers(min_value=0.0)


@st.composite
def weighted(
    draw: st.DrawFn,
    scores: st.SearchStrategy[Any] = any_scores,
    weights: st.SearchStrategy[float] = any_weights,
    min_size: int = 1,
) -> tuple[list[Any], list[float]]:
    """Scores and as many weights, not all of them zero."""
    pairs = draw(st.lists(st.tuples(scores, weights), min_size=min_size, max_size=8))
    assume(any(weight for _, weight in pairs))
    return [value for value, _ in pairs], [weight for _, weight in pairs]


def close_enough(a: float | None, b: float | None) -> bool:
    return a is b if a is None or b is None else same(a, b)


# --- raw_progress, score_value ------------------------------------------------------------------------------------


@given(strategies.linears())
def test_zero_at_the_baseline_and_one_at_the_target(linear: Linear) -> None:
    """'0 at the baseline and 1 at the target, both directions'; 'Exact at both ends.'"""
    assert raw_progress(linear.baseline, linear.target, linear.baseline) == 0.0
    assert raw_progress(linear.baseline, linear.target, linear.target) == 1.0
    assert raw_progress(linear.target, linear.baseline, linear.baseline) == 1.0


@given(strategies.linears(), strategies.numbers(), strategies.numbers())
def test_progress_is_monotone(linear: Linear, a: float, b: float) -> None:
    """'monotone'."""
    low, high = sorted((a, b))
    first, second = (raw_progress(linear.baseline, linear.target, value) for value in (low, high))

    assert first <= second if linear.target > linear.baseline else first >= second


@given(strategies.linears(), strategies.numbers())
def test_raw_progress_saturates_and_a_score_is_bounded(linear: Linear, value: float) -> None:
    """'saturates at ±1.797e308, never inf or NaN for finite inputs (1e308 apart included)'; 'bounded'."""
    raw = raw_progress(linear.baseline, linear.target, value)

    assert -LARGEST <= raw <= LARGEST
    assert score_value(linear.baseline, linear.target, value) == clamp(raw) == min(1.0, max(0.0, raw))


@given(strategies.linears(), strategies.numbers())
def test_a_key_results_score_is_the_bare_arithmetic(linear: Linear, value: float) -> None:
    """'A key result: clamped to 0..1.'"""
    kr = KeyResult("Any", linear).check_in("2026-08-31", value)
    came = progress(kr)

    assert came is not None
    assert (came.raw, came.score) == (raw_progress(linear.baseline, linear.target, value), score(kr))
    assert score(kr) == score_value(linear.baseline, linear.target, value)


@given(strategies.measures(), st.data())
def test_any_measure_scores_from_zero_to_one_and_says_so_in_a_sentence(
    measure: Measure, data: st.DataObject
) -> None:
    """'`raw`, `score` (clamped), `value`, `on`, `measure`, `reason`. None where there is no value.'"""
    kr = KeyResult("Any", measure)
    assert progress(kr) is None
    days = data.draw(
        st.lists(st.dates(date(2026, 7, 1), date(2026, 9, 30)), min_size=1, max_size=4, unique=True)
    )
    for day in days:
        kr = kr.check_in(day, data.draw(strategies.accepted_by(kr.measure)))
    came = progress(kr)

    assert (came is None) == (score(kr) is None)
    if came is not None:
        assert came.score == clamp(came.raw) == score(kr) == score(kr, on=came.on)
        assert (came.value, came.on) == (kr.current(), max(days))
        assert came.reason
        assert "nan" not in came.reason
        assert "inf" not in came.reason.lower().replace("infrastructure", "")


# --- weighted_score -----------------------------------------------------------------------------------------------


@given(weighted(), st.sampled_from(["weighted", "mean", "minimum"]))
def test_the_result_lies_within_the_least_and_the_greatest_counted_score(
    given_scores: tuple[list[float], list[float]],
    method: Any,  # noqa: ANN401 - one of three words
) -> None:
    """'The result lies within the least and the greatest counted score, to the last bit'."""
    scores, weights = given_scores
    counted = [clamp(value) for value, weight in zip(scores, weights, strict=True) if weight]
    result = weighted_score(scores, weights, method=method)

    assert result.score is not None
    assert min(counted) <= result.score <= max(counted)
    assert (result.counted, result.total) == (len(counted), len(scores))


@given(weighted(st.none() | any_scores), st.data(), st.sampled_from(["skip", "zero"]))
def test_the_result_does_not_depend_on_order(
    given_scores: tuple[list[float | None], list[float]],
    data: st.DataObject,
    missing: Any,  # noqa: ANN401 - whatever the option takes
) -> None:
    """'and does not depend on order'; 'order and scale of weights do not matter' (to the last bit)."""
    pairs = list(zip(*given_scores, strict=True))
    shuffled = data.draw(st.permutations(pairs))

    assert weighted_score(*given_scores, missing=missing) == weighted_score(
        [value for value, _ in shuffled], [weight for _, weight in shuffled], missing=missing
    )


@given(weighted(st.none() | any_scores, tame_weights), st.floats(1e-100, 1e100))
def test_the_scale_of_weights_does_not_matter(
    given_scores: tuple[list[float | None], list[float]], factor: float
) -> None:
    """'any non-negative finite numbers, normalised'; 'order and scale of weights do not matter'."""
    scores, weights = given_scores
    one, other = (
        weighted_score(scores, weights),
        weighted_score(scores, [weight * factor for weight in weights]),
    )

    assert close_enough(one.score, other.score)
    assert close_enough(one.coverage, other.coverage)
    assert (one.counted, one.total) == (other.counted, other.total)


@given(weighted(weights=tame_weights), tame_weights)
def test_adding_one_at_the_objectives_score_changes_nothing(
    given_scores: tuple[list[float], list[float]], weight: float
) -> None:
    """'adding a key result at the objective's score changes nothing (within tolerance)'."""
    scores, weights = given_scores
    before = weighted_score(scores, weights).score

    assert close_enough(before, weighted_score([*scores, before], [*weights, weight]).score)


@given(weighted(st.none() | any_scores), st.none() | any_scores, st.sampled_from(["skip", "zero"]))
def test_a_zero_weight_item_changes_neither_score_nor_coverage(
    given_scores: tuple[list[float | None], list[float]],
    extra: float | None,
    missing: Any,  # noqa: ANN401 - whatever the option takes
) -> None:
    """'a zero-weight item changes neither score nor coverage'; '0 means shown but not counted'."""
    scores, weights = given_scores
    before = weighted_score(scores, weights, missing=missing)
    after = weighted_score([*scores, extra], [*weights, 0.0], missing=missing)

    assert (before.score, before.coverage, before.counted) == (after.score, after.coverage, after.counted)
    assert after.total == before.total + 1


@given(weighted(), st.sampled_from(["weighted", "mean", "minimum"]))
def test_each_score_is_clamped_first(given_scores: tuple[list[float], list[float]], method: Any) -> None:  # noqa: ANN401 - whatever the option takes
    """'each score clamped first (one at 200 % never hides one at 0 %)'."""
    scores, weights = given_scores
    clamped = [min(1.0, max(0.0, value)) for value in scores]

    assert weighted_score(scores, weights, method=method) == weighted_score(clamped, weights, method=method)


@given(weighted(st.none() | fractions))
def test_skip_leaves_out_and_zero_counts_as_zero(
    given_scores: tuple[list[float | None], list[float]],
) -> None:
    """'`missing="skip"`: those without data are left out and `coverage` says how much of the weight had data.'"""
    scores, weights = given_scores
    skipped, zeroed = weighted_score(scores, weights), weighted_score(scores, weights, missing="zero")
    there = [(value, weight) for value, weight in zip(scores, weights, strict=True) if value is not None]
    filled = [0.0 if value is None else value for value in scores]

    assert skipped.coverage == zeroed.coverage
    assert 0.0 <= skipped.coverage <= 1.0
    assert (skipped.score is None) == (not any(weight for _, weight in there))
    if skipped.score is not None:
        assert (
            skipped.score
            == weighted_score([value for value, _ in there], [weight for _, weight in there]).score
        )
    assert zeroed.score == weighted_score(filled, weights).score
    assert (skipped.coverage == 1.0) or any(value is None for value in scores)


# --- objectives and scorecards ------------------------------------------------------------------------------------

days = st.dates(date(2026, 7, 1), date(2026, 9, 30))


@st.composite
def key_results(draw: st.DrawFn) -> list[KeyResult]:
    """Key results with and without data, weighted."""
    drawn = draw(
        st.lists(
            st.tuples(strategies.linears(), strategies.numbers() | st.none(), tame_weights, days), max_size=5
        )
    )
    made = [
        KeyResult("Any", linear, weight=weight, id=f"kr-{i}")
        for i, (linear, _, weight, _) in enumerate(drawn)
    ]
    return [
        kr if value is None else kr.check_in(day, value)
        for kr, (_, value, _, day) in zip(made, drawn, strict=True)
    ]


@given(key_results())
def test_an_objective_scores_the_weighted_mean_of_its_key_results(members: list[KeyResult]) -> None:
    """'An objective: the weighted mean of its key results' scores.' 'The default for objectives is skip'."""
    rolled = weighted_score([score(kr) for kr in members], [kr.weight for kr in members])

    assert rolled.score == score(Objective("Any", members))


@given(key_results(), days)
def test_a_score_on_a_day_is_that_of_what_was_known_then(members: list[KeyResult], on: date) -> None:
    """'`on=None` means the day of the latest reading'; missing is not zero."""
    known = [kr.evolve(check_ins=[each for each in kr.check_ins if each.on <= on]) for kr in members]

    assert score(Objective("Any", known)) == score(Objective("Any", members), on=on)


@given(st.lists(st.tuples(key_results(), tame_weights, st.booleans()), max_size=4))
def test_a_scorecard_scores_the_mean_of_its_objectives_that_count(
    drawn: list[tuple[list[KeyResult], float, bool]],
) -> None:
    """'A scorecard: that of its objectives that count.'"""
    objectives = [
        Objective(
            f"Objective {index}",
            [kr.evolve(id=f"{index}-{kr.id}") for kr in members],
            weight=weight,
            contributes=contributes,
        )
        for index, (members, weight, contributes) in enumerate(drawn)
    ]
    counting = [each for each in objectives if each.contributes]
    rolled = weighted_score([score(each) for each in counting], [each.weight for each in counting])

    assert rolled.score == score(Scorecard("Team", cycle=Q3, objectives=objectives))


# --- grade, outcome -----------------------------------------------------------------------------------------------


@given(strategies.bands(), st.data())
def test_a_grade_has_the_band_the_nearest_edge_and_the_distance_to_it(
    scale: BandScale[str], data: st.DataObject
) -> None:
    """'`distance` is how far to the nearest other band.'"""
    value = data.draw(strategies.near(*scale.edges))
    verdict = grade(value, scale)

    assert verdict.label == scale.classify(value)
    assert (verdict.edge is None) == (verdict.distance is None) == (not scale.edges)
    if verdict.edge is not None and verdict.distance is not None:
        assert verdict.edge == scale.nearest_edge(value)
        assert verdict.distance == (
            0.0 if same(value, verdict.edge) else min(abs(value - verdict.edge), LARGEST)
        )
        assert all(abs(value / 2 - edge / 2) >= abs(value / 2 - verdict.edge / 2) for edge in scale.edges)
    assert verdict.label in verdict.reason
    assert "inf" not in verdict.reason


@given(strategies.near(0.4, 0.7, 1.0))
def test_outcomes_rise_with_raw_progress_and_a_commitment_asks_for_more(raw: float) -> None:
    """'aspirational MISSED below .4, PARTIAL [.4, .7), ACHIEVED [.7, 1), EXCEEDED from 1; committed …'."""
    order = [Outcome.MISSED, Outcome.PARTIAL, Outcome.ACHIEVED, Outcome.EXCEEDED]
    stretch, promise = outcome(raw), outcome(raw, Ambition.COMMITTED)

    assert order.index(stretch) >= order.index(promise)
    for edge, ended in ((0.4, Outcome.PARTIAL), (0.7, Outcome.ACHIEVED), (1.0, Outcome.EXCEEDED)):
        assert (order.index(stretch) >= order.index(ended)) == (raw >= edge or same(raw, edge))
    for edge, ended in ((0.7, Outcome.PARTIAL), (1.0, Outcome.ACHIEVED)):
        assert (order.index(promise) >= order.index(ended)) == (raw >= edge or same(raw, edge))
    assert (promise is Outcome.EXCEEDED) == (raw > 1.0 and not same(raw, 1.0))


# --- close --------------------------------------------------------------------------------------------------------


@given(key_results(), st.data(), st.sampled_from(Ambition), st.integers(0, 100))
def test_a_closing_lies_within_its_key_results(
    members: list[KeyResult], data: st.DataObject, ambition: Ambition, later: int
) -> None:
    """'a suggested score for each key result, the final one (an override needs a reason), the objective's score, grade,
    outcome, what exceeded, `sandbagged` (aspirational and every key result at 1.0 or more)'."""
    overrides = {kr.id: (data.draw(fractions), "because") for kr in members if data.draw(st.booleans())}
    goal = Objective("Any", members, cycle=Q3, ambition=ambition)
    closing = close(goal, Q3.last_day + timedelta(days=later), overrides=overrides)
    finals = [each.score for each in closing.key_results]
    counted = [value for value in finals if value is not None]

    assert [each.suggested for each in closing.key_results] == [score(kr, Q3.last_day) for kr in members]
    for each in closing.key_results:
        wanted = overrides.get(each.id)
        assert (each.score, each.reason) == (wanted or (each.suggested, ""))
    if counted:
        assert closing.score is not None
        assert min(counted) <= closing.score <= max(counted)
        assert closing.score == weighted_score(finals, [kr.weight for kr in members]).score
    else:
        assert closing.score is None
    assert closing.grade == grade(closing.score, GOOGLE)
    assert closing.outcome is outcome(closing.score, ambition)
    assert closing.sandbagged == (
        ambition is Ambition.ASPIRATIONAL
        and bool(members)
        and all(value is not None and same(value, 1.0) for value in finals)
    )
    assert set(closing.exceeded) <= set(closing.key_results)


@given(key_results(), strategies.linears(), strategies.numbers(), st.integers(1, 60))
def test_what_comes_after_the_last_day_changes_nothing(
    members: list[KeyResult], linear: Linear, value: float, later: int
) -> None:
    """Values after the last day are not counted: the cycle is over."""
    late = Q3.last_day + timedelta(days=later)
    goal = Objective("Any", [*members, KeyResult("Late", linear).check_in(Q3.start, value)], cycle=Q3)
    moved = goal.check_in("late", late, value)

    assert score(goal, Q3.last_day) == close(moved, late).score


@pytest.mark.parametrize("ambition", Ambition)
@given(strategies.near(0.0, 0.4, 0.7, 1.0))
def test_success_is_what_the_ambition_says(ambition: Ambition, raw: float) -> None:
    """`Ambition.ASPIRATIONAL`: 0.7 is success. `Ambition.COMMITTED`: 1.0 is."""
    reached = raw >= ambition.success or same(raw, ambition.success)

    assert reached == (outcome(raw, ambition) in {Outcome.ACHIEVED, Outcome.EXCEEDED})
