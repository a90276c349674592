"""Draw the gallery of docs/howto/charts.md: docs/_static/charts/*.svg.

    python docs/make_charts.py

Needs the extra `charts`. The numbers are made up, but for the road casualties, which docs/examples holds.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from okrkit import (
    KPI,
    Alignment,
    Cycle,
    KeyResult,
    Linear,
    Objective,
    Scorecard,
    Threshold,
    charts,
)

FOLDER = Path(__file__).resolve().parent / "_static" / "charts"
CASUALTIES = Path(__file__).resolve().parent / "examples" / "uk_driver_casualties_monthly.csv"
Q3 = Cycle.quarter(2026, 3)

DELIVERY = KPI(
    "On-time delivery",
    Threshold.at_least(80, critical=70, unit="%"),
    cadence="monthly",
    readings={"2026-05-31": 68, "2026-06-30": 65, "2026-07-31": 74, "2026-08-31": 81},
)
MARGIN = KPI(
    "Gross margin",
    Threshold.at_least(30, critical=25, unit="%"),
    readings={"2026-07-31": 29, "2026-08-31": 27},
    benchmark=35,
)
CHURN = KPI(
    "Monthly churn",
    Threshold.at_most(3, critical=5, unit="%"),
    readings={"2026-07-31": 3.3, "2026-08-31": 2.4},
)
USE = KPI(
    "Billable utilisation",
    Threshold.between(70, 80, critical=(60, 90), unit="%"),
    readings={"2026-07-31": 78, "2026-08-31": 92},
)
REVENUE = KPI("Recurring revenue", "≥ $1.2M", readings={"2026-07-31": 1_180_000, "2026-08-31": 1_310_000})

TIMELY = KeyResult.from_to("On-time delivery", 65, 90, unit="%", id="timely").check_in(
    {"2026-07-15": 67, "2026-07-31": 74, "2026-08-15": 77, "2026-08-31": 81}
)
DELAY = (
    KeyResult.from_to("Average project delay", 10, 3, unit="days", id="delay")
    .check_in({"2026-07-05": 9.8, "2026-07-12": 9.9, "2026-07-19": 9.1, "2026-07-26": 8.6, "2026-08-02": 9})
    .check_in({"2026-08-09": 8.1, "2026-08-16": 7.7, "2026-08-23": 8, "2026-08-30": 7.2})
    .retarget(Linear(10, 4), valid_from="2026-08-10", reason="two projects were added")
)
BOARD = KeyResult.milestone("Launch the planning board", id="board").check_in("2026-08-20", value=True)
DEALS = KeyResult.from_to("Mid-market deals", 0, 10, id="deals").check_in({"2026-07-31": 1, "2026-08-31": 3})
LOGOS = KeyResult.from_to("Reference customers", 0, 8, id="logos").check_in({"2026-08-31": 6})
PREDICTABLE = Objective(
    "Become predictable", [TIMELY, DELAY, BOARD], cycle=Q3, owner="Dana", parent="grow", id="predictable"
)
GROW = Objective("Grow where we earn", cycle=Q3, owner="Ada", id="grow")
WIN = Objective("Win the mid-market", [DEALS], cycle=Q3, owner="Lee", parent="grow", id="win")
REFER = Objective("Let customers speak for us", [LOGOS], cycle=Q3, owner="Sam", parent="win", id="refer")
TIDY = Objective("Tidy up the data room", cycle=Q3, id="tidy")
TEAM = Scorecard(
    "Delivery",
    cycle=Q3,
    objectives=[PREDICTABLE.evolve(parent=None)],
    kpis=[DELIVERY, MARGIN, CHURN, USE, REVENUE],
)
SURE = [(0.9, True)] * 14 + [(0.9, False)] * 4 + [(0.7, True)] * 9 + [(0.7, False)] * 8
SURE += [(0.5, True)] * 5 + [(0.5, False)] * 7 + [(0.2, True)] * 2 + [(0.2, False)] * 7


def main() -> None:
    """Draw all of them."""
    FOLDER.mkdir(exist_ok=True)
    gallery: dict[str, Any] = {
        "bullet": charts.bullet(TEAM),
        "trend": charts.trend(casualties()),
        "burnup": charts.burnup(DELAY, "2026-09-02", cycle=Q3),
        "heatmap": charts.heatmap(TEAM, "2026-09-02"),
        "tree": charts.tree(Alignment([GROW, PREDICTABLE, WIN, REFER, TIDY]), "2026-09-02", source="both"),
        "calibration": charts.calibration(SURE),
    }
    for name, chart in gallery.items():
        (FOLDER / f"{name}.svg").write_text(charts.svg(chart), encoding="utf-8")
        print(f"{name}: {chart.description}")


def casualties() -> KPI:
    """Car drivers killed or seriously injured in Great Britain; seat belts became compulsory on 31 January 1983."""
    lines = CASUALTIES.read_text(encoding="utf-8").splitlines()
    months = dict(line.split(",") for line in lines if line[:1].isdigit() and line >= "1979")
    kpi = KPI(
        "Car drivers killed or seriously injured",
        Threshold.at_most(1_600, critical=1_700, unit="drivers"),
        cadence="monthly",
        readings={day: float(value) for day, value in months.items()},
    )
    kpi = kpi.decide("1983-01-31", "seat belts become compulsory")
    return kpi.revise("≤ 1400 drivers", valid_from="1983-02-01", reason="the law")


if __name__ == "__main__":
    main()
