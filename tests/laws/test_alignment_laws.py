"""What chapter 6 says of alignment and roll-up; each law quotes the sentence that it proves."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given, strategies as st

from okrkit.alignment import Alignment, combine, quorum, roll_up, roll_up_status, roll_up_values
from okrkit.arithmetic import same
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from okrkit.scoring import WeightedScore, score, weighted_score
from okrkit.verdict import Status
from tests.strategies_model import near_days

Q3 = Cycle.quarter(2026, 3)
ON = "2026-08-31"
WORST_FIRST = [Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK, Status.ACHIEVED]
SILENT = {Status.NO_DATA, Status.NOT_STARTED, Status.CLOSED}
values = st.integers(-20, 120)
weights = st.sampled_from([0.0, 0.5, 1.0, 3.0])


@st.composite
def objectives(draw: st.DrawFn, most: int = 12) -> list[Objective]:
    """A forest in any order: each objective supports one before it, or none."""
    found: list[Objective] = []
    for index in range(draw(st.integers(1, most))):
        key_results = []
        for place in range(draw(st.integers(0, 3))):
            key_result = KeyResult(
                "Deals", Linear(0, 100), weight=draw(weights) or 1.0, id=f"{index}-{place}"
            )
            day = draw(st.none() | near_days())
            key_results.append(key_result if day is None else key_result.check_in(day, draw(values)))
        above = draw(st.none() | st.integers(0, index - 1)) if index else None
        found.append(
            Objective(
                "Win",
                key_results,
                cycle=Q3,
                id=str(index),
                parent=None if above is None else str(above),
                weight=draw(weights),
                contributes=draw(st.booleans()),
            )
        )
    return draw(st.permutations(found))


sources = st.sampled_from(["key_results", "children", "both"])


@given(objectives())
def test_children_come_before_parents(forest: list[Objective]) -> None:
    """'`.order` (children before parents), built once in linear time, never recursive.'"""
    alignment = Alignment(forest)
    place = {each: index for index, each in enumerate(alignment.order)}

    assert sorted(place) == sorted(each.id for each in forest)
    for each in forest:
        assert alignment.parents(each.id) == (() if each.parent is None else (each.parent,))
        assert all(place[child] < place[each.id] for child in alignment.children(each.id))
        above = alignment.ancestors(each.id)
        assert (each.parent is None) == (each.id in alignment.roots)
        assert not above or above[-1] in alignment.roots


@given(objectives())
def test_own_key_results_are_scored_as_score_has_it(forest: list[Objective]) -> None:
    """'`roll_up(…, source="key_results")`': 'An objective: the weighted mean of its key results' scores.'"""
    for each, rolled in roll_up(forest).items():
        assert rolled.score == score(Alignment(forest)[each])


@given(objectives(), st.sampled_from(["weighted", "mean", "minimum"]))
def test_key_results_and_children_stand_side_by_side(forest: list[Objective], method: Any) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    """'Under `both` key results and contributing children stand side by side, each by its own weight.'"""
    alignment = Alignment(forest)
    rolled = roll_up(alignment, source="both", method=method)

    for each in forest:
        below = [alignment[child] for child in alignment.children(each.id)]
        parts = [(score(one), one.weight) for one in each.key_results]
        parts += [(rolled[child.id].score, child.weight if child.contributes else 0.0) for child in below]
        if any(weight for _, weight in parts):
            expected = weighted_score(
                [one for one, _ in parts], [weight for _, weight in parts], method=method
            )
            assert rolled[each.id].score == expected.score
            assert same(rolled[each.id].coverage, expected.coverage)
        else:
            assert rolled[each.id].score is None


@given(objectives(), sources, st.sampled_from(["weighted", "mean", "minimum"]), st.none() | near_days())
def test_each_answer_is_that_of_the_weighted_score_of_its_parts(
    forest: list[Objective],
    source: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    method: Any,  # noqa: ANN401 - the same
    on: date | None,
) -> None:
    """'`roll_up(…) -> Mapping[id, WeightedScore]`: one pass', and no other answer than one by one."""
    alignment = Alignment(forest)
    rolled = roll_up(alignment, on, source=source, method=method)

    for each in forest:
        below = [alignment[child] for child in alignment.children(each.id)]
        parts = [(rolled[child.id].score, child.weight if child.contributes else 0.0) for child in below]
        parts = [] if source == "key_results" else parts
        if source != "children" or not any(weight for _, weight in parts):
            parts += [(score(one, on), one.weight) for one in each.key_results]
        expected = WeightedScore(None, 0.0, 0, len(parts))
        if any(weight for _, weight in parts):
            expected = weighted_score([one for one, _ in parts], [one for _, one in parts], method=method)
        assert expected == rolled[each.id]


@given(objectives(), sources)
def test_a_roll_up_is_a_value(forest: list[Objective], source: Any) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    """'Hashable, comparable, picklable, copyable': and equal to a dict of the same, in the alignment's order."""
    rolled = roll_up(forest, source=source)

    assert dict(rolled) == rolled
    for other in (
        roll_up(forest[::-1], source=source),
        copy.deepcopy(rolled),
        pickle.loads(pickle.dumps(rolled)),
    ):
        assert rolled == other
        assert hash(rolled) == hash(other)
    assert list(rolled) == list(Alignment(forest).order)


@given(objectives(), sources)
def test_what_does_not_contribute_shows_but_does_not_count(forest: list[Objective], source: Any) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    """'`contributes=False` children show but do not count.'"""
    alignment = Alignment(forest)
    rolled = roll_up(alignment, source=source)
    idle = [each for each in forest if not each.contributes and not alignment.children(each.id)]

    without = roll_up([each for each in forest if each not in idle], source=source)
    assert set(rolled) == {each.id for each in forest}
    for each, other in without.items():
        assert (rolled[each].score, rolled[each].coverage, rolled[each].counted) == (
            other.score,
            other.coverage,
            other.counted,
        )


@given(objectives(), sources, st.randoms())
def test_the_order_given_does_not_matter(forest: list[Objective], source: Any, chance: Any) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    """'The result … does not depend on order.'"""
    other = list(forest)
    chance.shuffle(other)

    assert dict(roll_up(forest, source=source)) == dict(roll_up(other, source=source))
    assert dict(roll_up_values(forest)) == dict(roll_up_values(other))
    assert dict(roll_up_status(forest, ON)) == dict(roll_up_status(other, ON))


@given(objectives())
def test_a_leaf_has_its_key_results(forest: list[Objective]) -> None:
    """'Under `children` a leaf has its key results.'"""
    alignment = Alignment(forest)

    for each, rolled in roll_up(alignment, source="children").items():
        if not alignment.children(each):
            assert rolled.score == score(alignment[each])


@given(objectives(), st.sampled_from(["sum", "mean", "min", "max"]))
def test_values_add_up_exactly(forest: list[Objective], how: Any) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    """'Value roll-up beside percent roll-up … for key results in one unit.'"""
    alignment = Alignment(forest)
    found = roll_up_values(alignment, how=how)
    below: dict[str, list[float]] = {each.id: [] for each in forest}
    for each in alignment.order:
        objective = alignment[each]
        below[each] += [value for one in objective.key_results if (value := one.current()) is not None]
        if objective.parent is not None and objective.contributes and objective.weight:
            below[objective.parent] += below[each]
    for each, numbers in below.items():
        total = sum(map(Fraction, numbers))
        expected = {
            "sum": total,
            "mean": total / (len(numbers) or 1),
            "min": min(numbers, default=0),
            "max": max(numbers, default=0),
        }
        assert found[each] == (float(expected[how]) if numbers else None)


@given(objectives())
def test_the_red_child_is_never_averaged_away(forest: list[Objective]) -> None:
    """'The red child is never averaged away by default.'"""
    alignment = Alignment(forest)
    found = roll_up_status(alignment, ON)

    for each in forest:
        counting = [
            found[child]
            for child in alignment.children(each.id)
            if alignment[child].contributes and alignment[child].weight
        ]
        speaking = [status for status in counting if status not in SILENT]
        if speaking:
            assert WORST_FIRST.index(found[each.id]) <= min(map(WORST_FIRST.index, speaking))


@given(objectives(), st.floats(0.01, 1.0))
def test_a_larger_quorum_is_harder_to_please(forest: list[Objective], share: float) -> None:
    """'`how="worst" | quorum(share) | "weighted"`': worst is the quorum of all, and the middle lies between."""
    leaves = [each.evolve(parent=None) for each in forest]
    worst, whole = roll_up_status(leaves, ON), roll_up_status(leaves, ON, quorum(1.0))
    part, middle = roll_up_status(leaves, ON, quorum(share)), roll_up_status(leaves, ON, "weighted")

    for each in worst:
        assert worst[each] is whole[each]
        if worst[each] not in SILENT:
            assert WORST_FIRST.index(worst[each]) <= WORST_FIRST.index(part[each])
            assert WORST_FIRST.index(worst[each]) <= WORST_FIRST.index(middle[each])


@given(objectives())
def test_combined_scorecards_roll_up_as_one(forest: list[Objective]) -> None:
    """'Several scorecards: `combine(scorecards)`': '`parent` may name another team's objective'."""
    cards = [Scorecard(f"Team {each.id}", cycle=Q3, objectives=[each]) for each in forest]
    whole = combine(cards)

    assert list(whole.objectives) == forest
    assert dict(roll_up(whole.objectives, source="both")) == dict(roll_up(forest, source="both"))
