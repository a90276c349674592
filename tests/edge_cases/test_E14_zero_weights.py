"""E14: zero or missing weights give NaN; here all zero is refused, and nothing that counts and has data is no score."""

from __future__ import annotations

import pytest

from okrkit.errors import InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.scoring import score, weighted_score


def test_all_zero_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="weights must be above 0, at least one of them"):
        weighted_score([0.5, 0.7], [0, 0])
    with pytest.raises(InvalidValueError, match="weight above 0"):
        Objective("Any", [KeyResult.from_to("Goal", 0, 10, weight=0)])


def test_a_missing_weight_is_refused_and_a_negative_one_too() -> None:
    weights: list[list[float | None]] = [[1, None], [1, -1], [1]]
    for given in weights:
        with pytest.raises(InvalidValueError):
            weighted_score([0.5, 0.7], given)  # type: ignore[arg-type] # that is the point


def test_weight_without_data_is_no_score_and_never_zero() -> None:
    assert weighted_score([None, 0.7], [1, 0]).score is None
    shown = KeyResult.from_to("Shown", 0, 10, weight=0).check_in("2026-08-31", 7)
    assert score(Objective("Any", [KeyResult.from_to("Silent", 0, 10), shown])) is None
