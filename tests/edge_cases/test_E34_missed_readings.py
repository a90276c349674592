"""E34: missed check-ins were counted as failures, or dropped (Profit.co). Here what is not there breaks no streak, decides no
standing, and is said to be late."""

from __future__ import annotations

from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.monitoring import Freshness, Standing, health, holds
from okrkit.scoring import score


def test_e34_a_month_without_a_reading_is_neither_good_nor_bad() -> None:
    nps = KPI("NPS", "≥ 40", cadence="monthly", readings={"2026-03-31": 38, "2026-06-30": 37})

    assert (2, Freshness.FRESH) == (health(nps, "2026-07-01").streak, health(nps, "2026-07-01").freshness)
    assert Freshness.STALE is health(nps, "2026-08-31").freshness


def test_e34_too_few_readings_are_too_early_and_not_a_failure() -> None:
    nps = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="x", baseline=30)

    assert Standing.TOO_EARLY is holds(nps.record({"2026-10-31": 20, "2026-12-31": 20}), "2027-01-01").state


def test_e34_a_hold_shares_among_the_readings_there_are() -> None:
    errors = KeyResult.hold("Errors", "≤ 1%").check_in({"2026-07-31": 0.5, "2026-09-30": 0.6})

    assert 1.0 == score(errors)
