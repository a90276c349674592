"""A small good set, which most examples are made from by one change: lint finds nothing in it."""

from __future__ import annotations

from typing import Final

from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard


def monthly(*values: float) -> dict[str, float]:
    """Readings at the end of January 2026, February, and so on."""
    days = ("01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30")
    return {f"2026-{day}": value for day, value in zip(days, values, strict=False)}


Q3: Final = Cycle.quarter(2026, 3)
ON_TIME: Final = KPI(
    "On-time delivery",
    "≥ 80%",
    owner="Dana",
    cadence="monthly",
    readings={"2026-06-30": 65, "2026-07-31": 74},
)
MARGIN: Final = KPI(
    "Project margin",
    "≥ 30% (critical < 25%)",
    owner="Lee",
    cadence="monthly",
    readings={"2026-06-30": 33, "2026-07-31": 34},
)
LIFT: Final = KeyResult(
    "Increase on-time delivery from 65% to 90%",
    Linear(65, 90),
    unit="%",
    owner="Dana",
    kpi="on-time-delivery",
    id="lift",
).check_in("2026-07-31", 74)
CUT: Final = KeyResult(
    "Reduce average project delay from 10 days to 3 days", Linear(10, 3), unit="days", owner="Dana", id="cut"
).check_in("2026-07-31", 8)
GOAL: Final = Objective("Deliver predictably", [LIFT, CUT], cycle=Q3, owner="Dana", id="goal")
TEAM: Final = Scorecard("Delivery", cycle=Q3, objectives=[GOAL], kpis=[ON_TIME, MARGIN])
