"""E5: official docs give 100 % at the baseline of a decrease; here progress is 0 at the start and 1 at the target."""

from __future__ import annotations

import pytest

from okrkit.arithmetic import raw_progress, score_value
from okrkit.keyresult import KeyResult
from okrkit.scoring import progress


@pytest.mark.parametrize("baseline, target", [(500, 400), (400, 500), (12, 4), (-3, -9), (0, -1), (0.3, 0.1)])
def test_zero_at_the_start_and_one_at_the_target(baseline: float, target: float) -> None:
    assert [raw_progress(baseline, target, value) for value in (baseline, target)] == [0.0, 1.0]
    assert [score_value(baseline, target, value) for value in (baseline, target)] == [0.0, 1.0]


def test_the_documented_example_of_a_minimise_target() -> None:
    # 500 thousand to 400 thousand, at 420: 80 % by the page that has it right, 20 % by the two that do not.
    came = progress(KeyResult.from_to("Cost", 500, 400).check_in("2026-08-31", 420))

    assert came is not None
    assert came.raw == 0.8
