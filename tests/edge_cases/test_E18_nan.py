"""E18: NaN passes every range test, since both comparisons are false. Here it stops at the door, everywhere."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from okrkit.arithmetic import raw_progress, same, score_value
from okrkit.bands import GOOGLE
from okrkit.errors import InvalidValueError
from okrkit.measure import Linear
from okrkit.milestones import Milestone
from okrkit.open_measures import Hold
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.units import Unit

HEALTHY = Threshold.from_nagios(critical="10")
DOORS: dict[str, Callable[[Any], object]] = {
    "Threshold.classify": HEALTHY.classify,
    "Threshold.contains": HEALTHY.contains,
    "Threshold.gap": HEALTHY.gap,
    "Threshold.at_least": Threshold.at_least,
    "BandScale.classify": GOOGLE.classify,
    "BandScale.nearest_edge": GOOGLE.nearest_edge,
    "Linear.accept": Linear(0, 1).accept,
    "Milestone.accept": Milestone().accept,
    "Hold.accept": Hold("≤ 1").accept,
    "Unit.format": Unit.of("%").format,
    "Reading": lambda value: Reading("2026-06-30", value),
    "Series": lambda value: Series({"2026-06-30": value}),
    "raw_progress": lambda value: raw_progress(0, 1, value),
    "score_value": lambda value: score_value(0.0, 1.0, value),
    "same": lambda value: same(value, 1.0),
}


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), Decimal("NaN")])
def test_what_is_no_number_is_refused(door: str, value: object) -> None:
    with pytest.raises(InvalidValueError, match="must be a finite number"):
        DOORS[door](value)


def test_it_may_be_left_out() -> None:
    assert Series({"2026-06-30": float("nan"), "2026-07-31": 3}, missing="skip").values == (3.0,)
