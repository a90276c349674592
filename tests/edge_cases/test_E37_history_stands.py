"""E37: historical progress was recomputed with today's target. Here targets carry `valid_from`, and each day has its own."""

from __future__ import annotations

from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.monitoring import attainment, health
from okrkit.scoring import progress, score

NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 42, "2026-10-31": 42})
RAISED = NPS.revise("≥ 45", valid_from="2026-10-01", reason="it held")


def test_e37_a_reading_is_judged_by_the_threshold_of_its_own_day() -> None:
    assert ["healthy", "critical"] == [RAISED.band_of(reading).value for reading in RAISED.readings]
    assert str(health(NPS, "2026-09-30")) == str(health(RAISED, "2026-09-30"))
    assert (1.05, 42 / 45) == (attainment(RAISED, "2026-09-30").value, attainment(RAISED).value)


def test_e37_progress_is_that_of_the_measure_of_the_day() -> None:
    lift = KeyResult.from_to("NPS", 30, 50).check_in({"2026-07-31": 35, "2026-09-30": 40})
    eased = lift.retarget(Linear(30, 40), valid_from="2026-09-01", reason="a churned account")

    assert score(lift, "2026-08-31") == score(eased, "2026-08-31") == 0.25
    assert (0.5, 1.0) == (score(lift), score(eased))
    assert Linear(30, 50) == progress(eased, "2026-08-31").measure  # type: ignore[union-attr]  # it is there: None would fail the test


def test_e37_the_old_goalposts_stay_on_the_record() -> None:
    eased = KeyResult.from_to("NPS", 30, 50).retarget(
        Linear(30, 40), valid_from="2026-09-01", reason="a churned account"
    )

    assert (Linear(30, 50), "a churned account") == (eased.retargets[0].before, eased.retargets[0].reason)
    assert ("≥ 40", "≥ 45") == (str(RAISED.revisions[0].before), str(RAISED.revisions[0].threshold))
