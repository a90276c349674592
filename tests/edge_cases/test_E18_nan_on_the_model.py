"""E18: NaN passes every range test (nagiosplugin). Here it does not pass the door of any number of the model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from okrkit.checkin import CheckIn, Initiative
from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.monitoring import holds
from okrkit.promotion import promote
from okrkit.settling import settle

NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 38})
GOAL = KeyResult.from_to("NPS", 30, 50)
Q3 = Cycle.quarter(2026, 3)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")], ids=repr)
@pytest.mark.parametrize(
    "door",
    [
        lambda number: KPI("NPS", "≥ 40", benchmark=number),
        lambda number: KPI("NPS", "≥ 40", readings={"2026-06-30": number}),
        lambda number: NPS.record("2026-07-31", number),
        lambda number: NPS.correct("2026-06-30", number),
        lambda number: NPS.revise("≥ 45", valid_from="2026-10-01", reason="x", baseline=number),
        lambda number: KeyResult.from_to("NPS", number, 50),
        lambda number: KeyResult.from_to("NPS", 30, 50, weight=number),
        lambda number: GOAL.check_in("2026-07-31", number),
        lambda number: GOAL.check_in("2026-07-31", 35, confidence=number),
        lambda number: CheckIn("2026-07-31", number),
        lambda number: Initiative("Call", effort=number),
        lambda number: promote(NPS, Q3, target=number),
        lambda number: promote(NPS, Q3, baseline=number),
        lambda number: settle(GOAL, NPS, Q3, limit=number),
        lambda number: holds(NPS, "2026-07-01", since="2026-06-01", baseline=number),
    ],
    ids=range(15),
)
def test_e18_no_door_lets_it_in(door: Callable[[float], object], number: float) -> None:
    with pytest.raises(InvalidValueError, match="a finite number, got"):
        door(number)
