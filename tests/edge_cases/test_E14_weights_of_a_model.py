"""E14: zero or missing weights gave NaN (okr-tracker). Here weights are 0 or more, and all-zero is refused, never scored."""

from __future__ import annotations

import pytest

from okrkit.errors import InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.scoring import score

COUNTED = KeyResult.from_to("NPS", 30, 50).check_in("2026-07-31", 40)
SHOWN = KeyResult.from_to("CSAT", 80, 90, weight=0).check_in("2026-07-31", 90)


def test_e14_a_weight_of_0_is_shown_and_not_counted() -> None:
    assert 0.5 == score(Objective("Delight", [COUNTED, SHOWN]))


def test_e14_all_zero_is_refused() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Objective("Delight", [SHOWN])
    assert (
        "key_results must be a list with at least one weight above 0, got [0.0]: 0 shows a key result without counting it; let "
        "one of them count"
    ) == str(caught.value)
    with pytest.raises(InvalidValueError):
        Objective("Delight", [COUNTED, SHOWN]).remove("nps")


@pytest.mark.parametrize("weight", [-1, float("nan"), float("inf"), None, "1", True])
def test_e14_a_weight_is_a_number_from_0_up(weight: object) -> None:
    with pytest.raises(InvalidValueError):
        KeyResult.from_to("NPS", 30, 50, weight=weight)  # type: ignore[arg-type]  # that it is refused is the test


def test_e14_an_objective_without_key_results_has_no_score() -> None:
    assert score(Objective("Delight")) is None
