"""E16: a missing number taken for 0, with a colour; here None is a value of its own all the way up."""

from __future__ import annotations

from okrkit.closing import close
from okrkit.grading import grade, outcome
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.pace_rules import PACE_RULES
from okrkit.pacing import pace
from okrkit.scoring import progress, score, weighted_score
from okrkit.verdict import Band, Outcome, Status

SILENT = KeyResult.from_to("Silent", 0, 10)
ZERO = KeyResult.from_to("Zero", 0, 10).check_in("2026-07-31", 0)
GOAL = Objective("Any", [SILENT], cycle="Q3 2026")


def test_no_data_is_no_score_anywhere() -> None:
    assert progress(SILENT) is None
    assert score(SILENT) is None
    assert score(GOAL) is None
    assert weighted_score([None]).score is None
    assert grade(None).status is Band.NO_DATA
    assert outcome(None) is Outcome.NO_DATA
    assert close(GOAL, "2026-09-30").score is None
    assert {pace(GOAL, "2026-08-15", rule=rule).status for rule in PACE_RULES} == {Status.NO_DATA}


def test_zero_is_a_score_everywhere() -> None:
    goal = Objective("Any", [ZERO], cycle="Q3 2026")

    assert score(ZERO) == 0.0
    assert score(goal) == 0.0
    assert grade(0).label == "red"
    assert outcome(0) is Outcome.MISSED
    assert close(goal, "2026-09-30").outcome is Outcome.MISSED
    assert pace(goal, "2026-08-15").status is Status.OFF_TRACK


def test_what_is_missing_does_not_pull_the_mean_down() -> None:
    both = Objective("Any", [ZERO.check_in("2026-08-31", 10), SILENT])

    assert score(both) == 1.0
    assert weighted_score([1.0, None]).coverage == 0.5
    assert weighted_score([1.0, None], missing="zero").score == 0.5
