"""E12: three key results at 0.7 average 0.6999999999999998 < 0.7; here the mean of the three is green and achieved."""

from __future__ import annotations

from fractions import Fraction

import pytest

from okrkit.closing import close
from okrkit.cycle import Cycle
from okrkit.grading import grade, outcome
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.pace_rules import OBOARD, OKRKIT
from okrkit.scoring import score, weighted_score
from okrkit.verdict import Outcome, Status


@pytest.mark.parametrize("count", range(1, 60))
def test_any_number_at_seven_tenths_is_at_seven_tenths(count: int) -> None:
    result = weighted_score([0.7] * count, [1 / 3] * count).score

    assert result == 0.7
    assert outcome(result) is Outcome.ACHIEVED


def test_an_objective_of_three_is_achieved() -> None:
    three = [KeyResult.from_to(f"Goal {index}", 0, 10).check_in("2026-09-30", 7) for index in range(3)]
    closing = close(Objective("Any", three, cycle=Cycle.quarter(2026, 3)), "2026-09-30")

    assert (closing.score, closing.grade.label, closing.outcome) == (0.7, "green", Outcome.ACHIEVED)


def test_seven_tenths_of_the_way_is_green_and_achieved_wherever_one_starts() -> None:
    for start in range(10):
        for target in range(100):
            if start == target:
                continue
            value = float(Fraction(start, 10) + Fraction(7 * (target - start), 100))
            came = score(KeyResult.from_to("Any", start / 10, target / 10).check_in("2026-09-30", value))

            assert grade(came).label == "green"
            assert outcome(came) is Outcome.ACHIEVED
            assert grade(came).distance == 0.0


def test_pace_moves_onto_an_edge_what_misses_it_by_rounding() -> None:
    assert 0.3 - 0.2 < 0.1
    assert OKRKIT.judge(0.2, 0.3).distance == 0.0
    assert 0.567 / 0.81 < 0.7
    assert OBOARD.judge(0.567, 0.81).status is Status.ON_TRACK
