"""What chapter 3 says of carrying over and of goalposts; each law quotes the sentence that it proves."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from okrkit.arithmetic import same
from okrkit.carrying import carry_over, goalposts
from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear
from okrkit.objective import Objective
from okrkit.scoring import score
from tests.strategies_model import Q3, key_results, moves

Q4 = Q3.next()
ON = "2026-12-31"


def left(key_result: KeyResult) -> bool:
    reached = score(key_result, ON)
    return reached is None or not same(reached, 1.0)


@given(key_results())
def test_what_was_achieved_is_dropped_unless_kept(key_result: KeyResult) -> None:
    """'What was achieved is dropped unless kept; `carried_from` links the old.'"""
    other = KeyResult("Open", Linear(0, 1))
    old = Objective("Delight", [key_result, other], cycle=Q3)

    new, kept = carry_over(old, Q4, ON), carry_over(old, Q4, ON, keep=[key_result.id])
    assert [each.carried_from for each in new] == [key_result.id] * left(key_result) + ["open"]
    assert [each.carried_from for each in kept] == [key_result.id, "open"]
    assert new.carried_from == old.id
    assert new.cycle == Q4
    assert all(each.endswith("-q4-2026") for each in (new.id, *(one.id for one in new)))
    assert not any(each.check_ins for each in new)


@given(key_results(moves()))
def test_unfinished_key_results_start_from_their_last_value(key_result: KeyResult) -> None:
    """'A new objective … whose unfinished key results start from their last value.'"""
    assume(left(key_result))
    weighed = key_result.evolve(weight=1)
    (carried,) = carry_over(Objective("Delight", [weighed], cycle=Q3), Q4, ON)
    last = key_result.current(ON)

    assert carried.measure.goal == key_result.measure.goal
    assert carried.measure.start == (key_result.measure.start if last is None else last)
    if last is not None:
        assert score(carried.check_in("2026-10-01", last)) == 0.0


@given(key_results())
def test_the_old_value_is_worth_nothing_and_the_goal_everything(key_result: KeyResult) -> None:
    """The same, for every measure that has numbers for both ends."""
    assume(left(key_result))
    (carried,) = carry_over(Objective("Delight", [key_result.evolve(weight=1)], cycle=Q3), Q4, ON)

    if carried.measure.start is not None and carried.measure.goal is not None:
        assert same(carried.measure.raw(carried.measure.start) or 0.0, 0.0)
        assert same(carried.measure.raw(carried.measure.goal) or 0.0, 1.0)


@given(key_results(moves()), st.lists(moves(), min_size=1, max_size=3))
def test_goalposts_tell_the_score_with_and_without(key_result: KeyResult, measures: list[Any]) -> None:
    """'What targets were changed, when, why, and the score with and without.'"""
    moved = key_result
    for number, measure in enumerate(measures, start=1):
        moved = moved.retarget(measure, valid_from=f"2026-08-{number:02}", reason=f"reason {number}")
    found = goalposts(moved)

    assert [each.after for each in found] == measures
    assert [each.before for each in found] == [key_result.measure, *measures[:-1]]
    assert [each.reason for each in found] == [f"reason {number}" for number in range(1, len(measures) + 1)]
    for each in found:
        assert each.score_before == score(key_result.evolve(measure=each.before))
        assert each.score_after == score(key_result.evolve(measure=each.after))


@given(st.integers(1, 12), st.integers(-3, 3))
def test_an_overlapping_cycle_is_refused(month: int, step: int) -> None:
    """'A new objective in cycle `into`': one that begins after the old one has ended."""
    old, into = Cycle.month(2026, month), Cycle.month(2027, month)
    for _ in range(12 - step):
        into = into.previous()
    objective = Objective("Delight", ["Lift NPS from 32 to 45"], cycle=old)

    if into.start > old.last_day:
        assert carry_over(objective, into, old.last_day).cycle == into
    else:
        with pytest.raises(InvalidValueError):
            carry_over(objective, into, old.last_day)
