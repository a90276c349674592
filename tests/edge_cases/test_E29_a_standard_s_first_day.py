"""E29: is an end 'until' a day inclusive or not (quality-time)? Here a threshold and a measure have a first day, `valid_from`,
which they judge, and the one before is in force to the day before."""

from __future__ import annotations

from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.settling import settle


def test_e29_a_revision_judges_from_its_first_day_on() -> None:
    nps = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it held")

    assert ("≥ 40", "≥ 45") == (str(nps.threshold_on("2026-09-30")), str(nps.threshold_on("2026-10-01")))


def test_e29_a_retarget_judges_from_its_first_day_on() -> None:
    lift = KeyResult.from_to("NPS", 30, 50).retarget(Linear(30, 40), valid_from="2026-09-01", reason="churn")

    assert (50.0, 40.0) == (lift.measure_on("2026-08-31").goal, lift.measure_on("2026-09-01").goal)


def test_e29_a_settled_standard_starts_on_the_day_after_the_cycle() -> None:
    closed = KeyResult.from_to("NPS", 30, 50).check_in("2026-09-30", 50)

    settled = settle(closed, KPI("NPS", "≥ 40"), Cycle.quarter(2026, 3)).kpi
    assert "2026-10-01" == settled.revisions[0].valid_from.isoformat()
