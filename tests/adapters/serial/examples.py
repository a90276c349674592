"""One value of every public class, the same in every run: what tests/data/serial keeps is written from these.

python -m tests.adapters.serial.examples     write what is missing in the folder of the current version
"""

from __future__ import annotations

from typing import Any

import okrkit as ok
from okrkit.serial import to_json
from tests.where import DATA

FOLDER = DATA / "serial" / "v1"
Q3 = ok.Cycle.quarter(2026, 3)
OTD = (
    ok.KPI(
        "On-time delivery",
        "≥ 80% (critical < 70%)",
        owner="Dana",
        cadence="monthly",
        kind="lagging",
        level="team",
        benchmark=92,
        readings={"2026-04-30": 71, "2026-05-31": 68, "2026-06-30": 65},
        description='Share of orders that arrive on the promised day — 品質 "as promised"',
    )
    .decide("2026-07-02", "Freeze scope for two weeks")
    .revise("≥ 82%", valid_from="2026-07-01", reason="the contract says so")
)
RANGE = ok.Threshold.between(70, 80, critical=(60, 90), unit="%", above="heading toward burnout")
MEASURES: tuple[ok.Measure, ...] = (
    ok.Linear(65, 90),
    ok.Reach(60, "70..80%"),
    ok.Zones(0, 30, 70, 100),
    ok.Curve([(0, 0), (10, 0.5), (100, 1)]),
    ok.Milestone(),
    ok.Stages([("designed", 0.2), ("built", 0.6), ("adopted", 1)]),
    ok.Checklist([("policies", 1), ("evidence", 2)]),
    ok.Hold("< 1%", how="worst"),
    ok.Change(percent=-25),
    ok.Target(3, ok.Direction.DECREASE),
    ok.FindBaseline(),
)
MOVED = (
    ok.KeyResult(
        "Increase on-time delivery from 65% to 90%",
        ok.Linear(65, 90),
        unit="%",
        owner="Dana",
        weight=2,
        kpi="on-time-delivery",
        initiatives=[
            "Weekly scope review",
            ok.Initiative("New carrier", done=True, link="https://example.org/1", effort=3),
        ],
        carried_from="otd-q2",
        id="otd",
        description="Agreed with sales",
    )
    .check_in("2026-07-31", 74, confidence=0.7, note="A good month", blockers=["Two carriers are late"])
    .check_in("2026-08-31", 83)
    .retarget(ok.Linear(65, 88), valid_from="2026-08-15", reason="a carrier left")
)
OBJECTIVE = ok.Objective(
    "Improve delivery predictability",
    [MOVED, *(ok.KeyResult(f"Measure {n}", each, id=f"kr-{n}") for n, each in enumerate(MEASURES))],
    cycle=Q3,
    owner="Dana",
    ambition=ok.Ambition.COMMITTED,
    parent="grow",
    contributes=False,
    guardrails=["on-time-delivery"],
    weight=0.5,
    carried_from="q2",
    description="So that customers can plan",
)
PLAIN = ok.Objective(
    "Deliver", [MOVED.evolve(id="plain"), "Reduce average project delay from 10 days to 3 days"], cycle=Q3
)
SCORECARD = ok.Scorecard("Delivery", cycle=Q3, objectives=[OBJECTIVE], kpis=[OTD])
LATER = OTD.record({"2026-07-31": 74, "2026-08-31": 83, "2026-09-30": 91})
SETTLEMENT = ok.settle(ok.sync(PLAIN, [LATER])["plain"].evolve(kpi="on-time-delivery"), LATER, Q3)
REVIEW = ok.review(SCORECARD, "2026-08-15")
CLOSING = ok.close(PLAIN, Q3.last_day)
CALIBRATION = ok.calibration([(0.7, True), (0.2, False), (0.75, True)])
STEADY = ok.KPI("NPS", "≥ 40", readings={f"2026-{month:02}-28": 30 + month * month for month in range(1, 10)})
PROPOSALS = ok.proposals([OTD], "2026-07-01", busy=["nps"])
EXAMPLES: dict[str, Any] = {
    "alignment": ok.Alignment([OBJECTIVE.evolve(parent=None), PLAIN.evolve(parent=OBJECTIVE.id)]),
    "attainment": ok.attainment(OTD),
    "band_scale": ok.BandScale(
        [1, 1, 5], ["under", ok.Band.HEALTHY, "over", 3.5], owner=("above", "below", "above")
    ),
    "calibration": CALIBRATION,
    "calibration_bin": CALIBRATION.table[0],
    "check_in": MOVED.check_ins[0],
    "choice": ok.choose("Keep churn below 3%"),
    "closed_key_result": CLOSING.key_results[0],
    "closing": CLOSING,
    "comparison": ok.compare(PLAIN, "2026-08-31"),
    "confidence": ok.confidence(PLAIN, "2026-08-31"),
    "consecutive": ok.consecutive(2, per="quarter", fiscal_start=(4, 6)),
    "contribution": ok.contribution([SCORECARD], "Dana", "2026-08-31"),
    "cycle": Q3,
    "cycle_custom": ok.Cycle.custom("2026-07-06", "2026-08-14", label="Summer push"),
    "cycle_fiscal": ok.Cycle.quarter(2027, 1, fiscal_start=(4, 6), named_by="start"),
    "cycle_retail": ok.NRF.period(2026, 7),
    "decision": OTD.decisions[0],
    "due": ok.due(SCORECARD, "2026-08-15")[0],
    "expected_curve": ok.ExpectedCurve([("2026-07-31", 0.1), ("2026-08-31", 0.8)]),
    "expected_curve_by_share": ok.ExpectedCurve([(0.25, 0.1), (0.5, 0.8)]),
    "finding": ok.lint("Hold weekly client meetings")[0],
    "findings": ok.lint(OBJECTIVE, on="2026-08-15"),
    "forecast": ok.forecast(STEADY, "2026-12-31"),
    "goalpost": ok.goalposts(MOVED)[0],
    "health": ok.health(OTD, on="2026-07-01"),
    "holding": ok.holds(
        SETTLEMENT.kpi.record({"2026-10-31": 90, "2026-11-30": 92, "2026-12-31": 91}), on="2027-01-01"
    ),
    "initiative": MOVED.initiatives[1],
    "interval": ok.GOOGLE.intervals()[0],
    "key_result": MOVED,
    "kpi": OTD,
    "measures": list(MEASURES),
    "metric": ok.Metric("Page views", owner="Ada", readings={"2026-06-30": 1200}),
    "objective": OBJECTIVE,
    "pace_rule": ok.VIVA,
    "payout": ok.Payout([(0.8, 0.5), (1, 1), (1.2, 2)]),
    "policy": ok.Policy("house", check_ins=10),
    "process_limits": ok.process_limits(STEADY.readings),
    "progress": ok.progress(MOVED),
    "proposal": PROPOSALS[0],
    "proposals": PROPOSALS,
    "quorum": ok.quorum(0.5),
    "rating": ok.calibrate_ratings({"one": {"Ada": 3, "Bo": 4}, "two": {"Cy": 5, "Di": 2}})[0],
    "reading": OTD.readings[0],
    "retail_calendar": ok.RetailCalendar("5-4-4", ends="last", month=9, extra_week=3),
    "retarget": MOVED.retargets[0],
    "review": REVIEW,
    "review_item": next(item for section in REVIEW.sections for item in section.items),
    "review_section": REVIEW.sections[0],
    "revision": OTD.revisions[0],
    "rule": ok.RULES[0],
    "scorecard": SCORECARD,
    "series": OTD.readings,
    "settlement": SETTLEMENT,
    "signal": ok.signals(STEADY.readings, rules=ok.NHS + ok.WHEELER)[0],
    "signal_rule": ok.NELSON_RUN,
    "statement": ok.parse("Increase on-time delivery from 65% to 90% by end of Q3"),
    "threshold": OTD.threshold,
    "threshold_with_meanings": RANGE,
    "trend": ok.trend(STEADY),
    "unit": ok.Unit("$"),
    "verdict": ok.pace(PLAIN, "2026-08-31"),
    "weighted_score": ok.weighted_score([0.5, None, 1.0]),
} | {
    name: next(iter(kind))
    for name, kind in {
        "ambition": ok.Ambition,
        "band": ok.Band,
        "choice_kind": ok.ChoiceKind,
        "day_count": ok.DayCount,
        "direction": ok.Direction,
        "freshness": ok.Freshness,
        "outcome": ok.Outcome,
        "process_state": ok.ProcessState,
        "promotion_refusal": ok.PromotionRefusal,
        "severity": ok.Severity,
        "standing": ok.Standing,
        "status": ok.Status,
        "tendency": ok.Tendency,
    }.items()
}


def write() -> None:
    """Write the files that are not there yet; one that is there is never touched again."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, value in EXAMPLES.items():
        path = FOLDER / f"{name}.json"
        if not path.exists():
            path.write_text(to_json(value) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
