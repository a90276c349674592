"""What an attacker found: a name that ends the script in which Altair's HTML holds a chart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from okrkit import KPI, Alignment, KeyResult, Objective, Scorecard, Threshold, charts

HOSTILE = "</script><!--<img src=x onerror=alert(1)>"
READINGS = {"2026-05-30": 1, "2026-06-30": 1, "2026-07-30": 2}
HEALTHY = Threshold.at_least(40)
SICK = KPI(f"K{HOSTILE}", HEALTHY, owner=HOSTILE, readings=READINGS, id=f"k{HOSTILE}")


def goal(name: str, parent: str | None = None) -> Objective:
    key_result = KeyResult.from_to(f"R{HOSTILE}", 1, 2, owner=HOSTILE, id=f"{name}-r{HOSTILE}")
    moved = key_result.check_in("2026-07-10", 1.5, note=HOSTILE, confidence=0.5)
    named = f"{name}{HOSTILE}"
    return Objective(named, [moved], cycle="Q3 2026", owner=HOSTILE, id=named, parent=parent)


TOP = goal("O")
BELOW = goal("P", TOP.id)
CARD = Scorecard(f"S{HOSTILE}", cycle="Q3 2026", objectives=[TOP, BELOW], kpis=[SICK])
CHARTS: dict[str, Callable[[], Any]] = {
    "bullet": lambda: charts.bullet(SICK),
    "bullets": lambda: charts.bullet(CARD),
    "trend": lambda: charts.trend(SICK),
    "burnup": lambda: charts.burnup(TOP.key_results[0], "2026-08-01", cycle="Q3 2026"),
    "burnup of an objective": lambda: charts.burnup(TOP, "2026-08-01"),
    "heatmap": lambda: charts.heatmap(CARD),
    "tree": lambda: charts.tree(Alignment([TOP, BELOW])),
}


@pytest.mark.parametrize("make", CHARTS.values(), ids=CHARTS)
def test_no_text_ends_the_script_that_a_chart_is_in(make: Callable[[], Any]) -> None:
    """'Titles, owners and notes are untrusted text: `<script>` in a title must show as text.'"""
    written = make().to_json()

    assert (False, False) == ("</" in written, "<!" in written)
