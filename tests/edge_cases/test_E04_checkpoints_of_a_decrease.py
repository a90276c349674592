"""E4: a decreasing key result with checkpoints reads 0 % at its target and 100 % at its start; here both ends hold."""

from __future__ import annotations

import pytest

from okrkit.keyresult import KeyResult
from okrkit.measure import Curve, Measure, Zones
from okrkit.scoring import score

FALLING: list[Measure] = [Curve([(100, 0), (60, 0.5), (0, 1)]), Zones(100, 70, 30, 0)]
RISING: list[Measure] = [Curve([(0, 0), (40, 0.5), (100, 1)]), Zones(0, 30, 70, 100)]


@pytest.mark.parametrize("measure", FALLING + RISING, ids=repr)
def test_both_ends_hold_in_both_directions(measure: Measure) -> None:
    kr = KeyResult("Any", measure)
    assert measure.start is not None
    assert measure.goal is not None

    assert score(kr.check_in("2026-08-31", measure.start)) == 0.0
    assert score(kr.check_in("2026-08-31", measure.goal)) == 1.0


def test_a_checkpoint_counts_from_the_same_side_in_both_directions() -> None:
    checkpoints: list[tuple[Measure, float]] = [
        (FALLING[0], 80),
        (RISING[0], 20),
        (FALLING[1], 70),
        (RISING[1], 30),
    ]
    scores = [
        score(KeyResult("Any", measure).check_in("2026-08-31", value)) for measure, value in checkpoints
    ]

    assert scores == [0.25, 0.25, 0.3, 0.3]
