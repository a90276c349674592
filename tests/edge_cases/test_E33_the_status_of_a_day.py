"""E33: a status changed with the calendar, but was only recomputed on input (Power BI, Perdoo, Viva). Here what depends on a day
takes it, and says the same whenever it is asked."""

from __future__ import annotations

from okrkit.kpi import KPI
from okrkit.monitoring import health, staleness

NPS = KPI("NPS", "≥ 40", cadence="monthly", readings={"2026-05-31": 45, "2026-06-30": 38})


def test_e33_the_day_decides_and_nothing_is_stored() -> None:
    found = [
        (str(staleness(NPS, day).value), health(NPS, day).band.value)
        for day in ("2026-06-01", "2026-07-01", "2026-08-15")
    ]

    assert [("fresh", "healthy"), ("fresh", "critical"), ("stale", "critical")] == found


def test_e33_what_was_said_of_a_day_stands() -> None:
    before = str(health(NPS, "2026-06-01"))

    assert before == str(health(NPS.record("2026-07-31", 60), "2026-06-01"))


def test_e33_without_a_day_it_is_that_of_the_latest_reading() -> None:
    assert health(NPS, "2026-06-30").verdict == health(NPS).verdict
