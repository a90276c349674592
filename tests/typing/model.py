"""What a type checker says of the model and the loop; it is read by mypy and pyright, and never run."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import assert_type

from okrkit import (
    KPI,
    Ambition,
    Band,
    CheckIn,
    Choice,
    Cycle,
    Direction,
    Freshness,
    Health,
    Holding,
    KeyResult,
    Linear,
    Measure,
    Metric,
    Objective,
    Reading,
    Scorecard,
    Series,
    Settlement,
    Threshold,
    Unit,
    attainment,
    choose,
    health,
    holds,
    new_kpi,
    promote,
    settle,
    staleness,
    sync,
)

kpi = KPI(
    "NPS", "≥ 40", unit="points", readings={"2026-06-30": 38}, cadence="monthly", kind="lagging", level="team"
)
assert_type(kpi, KPI)
assert_type(kpi.threshold, Threshold)
assert_type(kpi.unit, Unit)
assert_type(kpi.readings, Series)
assert_type(kpi.band, Band)
assert_type(kpi.latest(), Reading | None)
assert_type(kpi.latest(date(2026, 6, 30)), Reading | None)
assert_type(kpi.record("2026-07-31", Fraction(1, 3)), KPI)
assert_type(kpi.record([(date(2026, 7, 31), 41), ("2026-08-31", 42.5)]), KPI)
assert_type(kpi.record(Series({"2026-07-31": 41})), KPI)
assert_type(kpi.revise(Threshold.at_least(45), valid_from=date(2026, 10, 1), reason="it held"), KPI)
assert_type(kpi.evolve(owner=None, cadence=10, benchmark=5), KPI)
assert_type(kpi.threshold_on("2026-07-31"), Threshold)
assert_type(Metric("Page views", "views").as_kpi("≥ 250", owner=None), KPI)
KPI("NPS")  # type: ignore[call-arg]  # that it is an error is the test
KPI("NPS", 40)  # type: ignore[arg-type]  # that it is an error is the test
KPI("NPS", "≥ 40", cadence="daily")  # type: ignore[arg-type]  # that it is an error is the test
KPI("NPS", "≥ 40", kind="trailing")  # type: ignore[arg-type]  # that it is an error is the test
KPI("NPS", "≥ 40", level="galaxy")  # type: ignore[arg-type]  # that it is an error is the test
KPI("NPS", "≥ 40", owner=5)  # type: ignore[arg-type]  # that it is an error is the test
kpi.evolve(treshold="≥ 45")  # type: ignore[call-arg]  # that it is an error is the test
kpi.evolve(threshold=45)  # type: ignore[arg-type]  # that it is an error is the test
kpi.revise("≥ 45", valid_from="2026-10-01")  # type: ignore[call-arg]  # that it is an error is the test
kpi.record(20260731, 41)  # type: ignore[arg-type]  # that it is an error is the test
kpi.name = "CSAT"  # type: ignore[misc]  # that it is an error is the test

kr = KeyResult("Lift NPS", Linear(32, 45), weight=2, initiatives=["Call detractors"])
assert_type(kr, KeyResult)
assert_type(kr.measure, Measure)
assert_type(kr.weight, float)
assert_type(kr.check_ins, tuple[CheckIn, ...])
assert_type(kr.current(), float | None)
assert_type(kr.latest("2026-07-31"), CheckIn | None)
assert_type(kr.check_in("2026-07-31", 35, confidence=0.5, blockers=["hiring"]), KeyResult)
assert_type(kr.check_in({date(2026, 7, 31): 35}), KeyResult)
assert_type(kr.check_in([("2026-07-31", 35)]), KeyResult)
assert_type(kr.retarget(Linear(32, 40), valid_from="2026-08-01", reason="churn"), KeyResult)
assert_type(kr.measure_on("2026-08-01").direction, Direction | None)
assert_type(KeyResult.from_to("NPS", 32, 45), KeyResult)
assert_type(KeyResult.milestone("Pass the audit"), KeyResult)
assert_type(KeyResult.hold("Error rate", "≤ 1%", how="worst"), KeyResult)
assert_type(KeyResult.parse("Lift NPS from 32 to 45"), KeyResult)
KeyResult("Lift NPS", 45)  # type: ignore[arg-type]  # that it is an error is the test
KeyResult("Lift NPS", "from 32 to 45")  # type: ignore[arg-type]  # that it is an error is the test
KeyResult.from_to("NPS", "32", 45)  # type: ignore[arg-type]  # that it is an error is the test
KeyResult.from_to("NPS", 32)  # type: ignore[call-arg]  # that it is an error is the test
kr.check_in([35])  # type: ignore[list-item]  # that it is an error is the test
kr.check_in("2026-07-31", 35, 0.5)  # type: ignore[call-arg]  # that it is an error is the test
kr.evolve(kpi=kpi)  # type: ignore[arg-type]  # that it is an error is the test

objective = Objective("Delight", [kr, "Lift CSAT from 80% to 90%"], cycle="Q3 2026", ambition="committed")
assert_type(objective["lift-nps"], KeyResult)
assert_type(objective.key_results, tuple[KeyResult, ...])
assert_type(objective.cycle, Cycle | None)
assert_type(objective.ambition, Ambition)
assert_type(list(objective), list[KeyResult])
assert_type(objective.add("Lift CSAT from 80% to 90%").replace(kr).remove("lift-nps"), Objective)
assert_type(objective.check_in("lift-nps", "2026-07-31", 35), Objective)
Objective("Delight", kr)  # type: ignore[arg-type]  # that it is an error is the test
Objective("Delight", parent=objective)  # type: ignore[arg-type]  # that it is an error is the test
objective.replace("lift-nps")  # type: ignore[arg-type]  # that it is an error is the test

card = Scorecard("Support", cycle="Q3 2026", objectives=[objective], kpis=[kpi])
assert_type(card["nps"], KPI | Objective | KeyResult)
assert_type(card.kpi("nps"), KPI)
assert_type(card.objective("delight"), Objective)
assert_type(card.key_result("lift-nps"), KeyResult)
assert_type(card.record("nps", {"2026-07-31": 41}), Scorecard)
Scorecard("Support")  # type: ignore[call-arg]  # that it is an error is the test
Scorecard("Support", cycle=None)  # type: ignore[arg-type]  # that it is an error is the test

q3 = Cycle.quarter(2026, 3)
assert_type(health(kpi), Health)
assert_type(health(kpi, "2026-07-01", confirm=2).gap, float | None)
assert_type(staleness(kpi, date(2026, 7, 1)), Freshness)
assert_type(attainment(kpi).value, float | None)
assert_type(holds(kpi, "2027-01-01", since="2026-10-01"), Holding)
assert_type(promote(kpi, q3, target=45, baseline="median"), KeyResult)
assert_type(promote(Metric("Page views"), "Q3 2026", baseline=5), KeyResult)
assert_type(sync(objective, [kpi]), Objective)
assert_type(sync(objective, {"nps": kpi}, on="2026-07-31"), Objective)
assert_type(settle(kr, kpi, q3, ambition=Ambition.COMMITTED, limit=45), Settlement)
assert_type(settle(kr, kpi, q3).kpi, KPI)
assert_type(new_kpi(kr, "≥ 40", cadence="monthly"), KPI)
assert_type(choose("Keep churn below 3%"), Choice)
assert_type(choose(Linear(1, 2)), Choice)
health(Metric("Page views"))  # type: ignore[arg-type]  # that it is an error is the test
staleness(kpi)  # type: ignore[call-arg]  # that it is an error is the test
holds(kpi)  # type: ignore[call-arg]  # that it is an error is the test
promote(kpi, q3, baseline="mode")  # type: ignore[arg-type]  # that it is an error is the test
promote(kpi, None)  # type: ignore[arg-type]  # that it is an error is the test
settle(objective, kpi, q3)  # type: ignore[arg-type]  # that it is an error is the test
sync(objective, "kpi")  # type: ignore[arg-type]  # that it is an error is the test
choose(5)  # type: ignore[arg-type]  # that it is an error is the test
