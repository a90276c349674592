"""E19: a falsy zero is taken for nothing (nagiosplugin: `spec or ''`). Here 0 is a value like any other."""

from __future__ import annotations

from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.monitoring import Standing, health, holds
from okrkit.promotion import promote
from okrkit.settling import settle
from okrkit.verdict import Band

Q3 = Cycle.quarter(2026, 3)


def test_e19_a_limit_of_0() -> None:
    incidents = KPI("Incidents", "≤ 0", readings={"2026-06-30": 5})

    assert (Band.CRITICAL, 5.0) == (incidents.band, health(incidents).gap)
    assert Linear(5, 0) == promote(incidents, Q3).measure


def test_e19_a_target_a_baseline_and_a_limit_of_0() -> None:
    debt = KPI("Debt", "≤ 10", readings={"2026-06-30": 12})

    assert Linear(12, 0) == promote(debt, Q3, target=0).measure
    assert Linear(0, 5) == promote(KPI("Pilots", "≥ 5"), Q3, baseline=0).measure
    closed = KeyResult.from_to("Debt", 12, 0).check_in("2026-09-30", 0)
    assert (
        "≤ 0"
        == str(settle(closed, debt, Q3, limit=0).kpi.threshold)
        == str(settle(closed, debt, Q3).kpi.threshold)
    )


def test_e19_an_old_baseline_of_0_may_be_reverted_to() -> None:
    pilots = KPI("Pilots", "≥ 1").revise("≥ 5", valid_from="2026-10-01", reason="x", baseline=0)

    found = holds(pilots.record("2026-10-31", 0), "2026-11-01", readings=1)
    assert (Standing.REVERTED, 0.0) == (found.state, found.baseline)


def test_e19_a_benchmark_and_a_weight_of_0() -> None:
    assert 0.0 == KPI("Incidents", "≤ 1", benchmark=0).benchmark
    assert 0.0 == KeyResult.from_to("NPS", 1, 2, weight=0).weight
