"""How sure people say they are, and how sure they could have been."""

from __future__ import annotations

import math
from typing import Any

import pytest

from okrkit.confidence_levels import Calibration, CalibrationBin, calibration, confidence
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective

ON = "2026-08-31"


def kr(value: float, sure: float | None, name: str = "NPS", weight: float = 1.0) -> KeyResult:
    made = KeyResult.from_to(name, 0, 10, weight=weight)
    return made.check_in(ON, value, confidence=sure)


def goal(*key_results: KeyResult, cycle: str | None = "Q3 2026") -> Objective:
    return Objective("Delight", key_results, cycle=cycle)


def test_it_is_the_weighted_mean_with_its_coverage() -> None:
    sure = confidence(goal(kr(5, 0.5), kr(5, 0.8, "CSAT", 2), kr(5, None, "Silent")), ON)

    assert sure.value == pytest.approx(0.7)
    assert sure.coverage == 0.75
    assert str(sure) == "“Delight”: 70% sure, by 2 of 3 key results"


def test_the_latest_confidence_counts_even_if_a_later_check_in_states_none() -> None:
    later = kr(5, 0.6).check_in("2026-09-07", 6).check_in("2026-09-14", 7, confidence=0.1)

    assert confidence(goal(later), "2026-09-13").value == 0.6
    assert confidence(goal(later), "2026-09-14").value == 0.1
    assert confidence(goal(later), "2026-08-30").value is None


def test_nobody_said() -> None:
    silent = confidence(goal(kr(5, None)), ON)

    assert (silent.value, silent.coverage, silent.disagreements) == (None, 0.0, ())
    assert str(silent) == "“Delight”: nobody has said how sure they are"
    assert confidence(goal(), ON).coverage == 0.0


@pytest.mark.parametrize(
    "value,sure,expected",
    [
        (1, 0.7, "“NPS” is off track, yet its owner is 70% sure of it"),
        (1, math.nextafter(0.7, 0), "“NPS” is off track, yet its owner is 70% sure of it"),
        (1, 0.69, None),
        (8, 0.39, "“NPS” is on track, yet its owner is only 39% sure of it"),
        (10, 0.2, "“NPS” is on track, yet its owner is only 20% sure of it"),
        (8, 0.4, None),
        (8, 0.7 - 0.3, None),
        (3.5, 0.9, None),
        (3.5, 0.1, None),
    ],
)
def test_disagreement_with_the_pace_is_reported(value: float, sure: float, expected: str | None) -> None:
    found = confidence(goal(kr(value, sure)), ON)

    assert (() if expected is None else (expected,)) == found.disagreements
    assert found.value == sure
    assert all(each in str(found) for each in found.disagreements)


def test_without_a_cycle_there_is_no_pace_to_disagree_with() -> None:
    assert confidence(goal(kr(1, 0.9), cycle=None), ON).disagreements == ()


def test_only_objectives_have_one() -> None:
    wrong: Any = kr(1, 0.9)
    with pytest.raises(InvalidTypeError) as caught:
        confidence(wrong, ON)

    assert str(caught.value) == (
        "confidence() takes an Objective, got <KeyResult 'nps': Linear(baseline=0.0, target=10.0), 1 chec…: a key result's is in its check-ins"
    )


# --- calibration --------------------------------------------------------------------------------------------------


def test_the_brier_score() -> None:
    """The mean squared error: four days of rain stated at 70 %, 20 %, 90 % and 50 %."""
    pairs = [(0.7, True), (0.2, False), (0.9, True), (0.5, False)]

    assert calibration(pairs).brier == pytest.approx((0.09 + 0.04 + 0.01 + 0.25) / 4)
    assert calibration([(1, True), (0, False)]).brier == 0.0
    assert calibration([(0, True)]).brier == 1.0
    assert calibration([(0.5, each) for each in (True, False)]).brier == 0.25


def test_the_table_has_a_line_for_each_fifth_that_was_used() -> None:
    found = calibration([(0.9, True), (0.8, False), (1, True), (0.1, False)])

    assert found.table == (
        CalibrationBin(0.0, 0.2, 0.1, 0.0, 1),
        CalibrationBin(0.8, 1.0, 0.9, 2 / 3, 3),
    )
    assert found.n == 4
    assert str(found) == "4 stated confidences: 70% sure on average, 50% came true; Brier score 0.17"


@pytest.mark.parametrize(
    "stated,low", [(0, 0), (0.2, 0.2), (0.6, 0.6), (math.nextafter(0.6, 0), 0.6), (0.59, 0.4), (1, 0.8)]
)
def test_an_edge_belongs_to_the_upper_bin(stated: float, low: float) -> None:
    assert low == pytest.approx(calibration([(stated, True)]).table[0].low)


def test_nothing_stated() -> None:
    assert calibration([]) == Calibration(None, (), 0, "No stated confidence to compare with what came true")


@pytest.mark.parametrize(
    "pairs,kind,message",
    [
        (
            "0.7",
            InvalidTypeError,
            "pairs must be a list of (confidence, came true) pairs, got '0.7': such as [(0.7, True)]",
        ),
        (
            3,
            InvalidTypeError,
            "pairs must be a list of (confidence, came true) pairs, got 3: such as [(0.7, True)]",
        ),
        (
            [0.7],
            InvalidTypeError,
            "pairs[0] must be a (confidence, came true) pair, got 0.7: such as (0.7, True)",
        ),
        (
            [(0.7, True), (0.7,)],
            InvalidTypeError,
            "pairs[1] must be a (confidence, came true) pair, got (0.7,): such as (0.7, True)",
        ),
        (
            [(7, True)],
            InvalidValueError,
            "pairs[0] must be a confidence from 0 to 1, got 7: 7 out of 10 is 0.7",
        ),
        (
            [(0.7, 1)],
            InvalidValueError,
            "pairs[0] must be True or False for what came true, got 1: say whether it did",
        ),
        (
            [(float("nan"), True)],
            InvalidValueError,
            "pairs[0] must be a finite number, got nan: give a figure that is known",
        ),
    ],
)
def test_what_is_no_pair_is_refused(pairs: Any, kind: type[OkrkitError], message: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    with pytest.raises(kind) as caught:
        calibration(pairs)

    assert message == str(caught.value)
