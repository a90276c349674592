"""Laws: whatever okrkit accepts can be drawn, and the dict that comes out is Vega-Lite's.

`to_dict` validates the whole chart against the schema; JSON without NaN or infinity is what Vega reads.
"""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st

from okrkit.alignment import Alignment
from okrkit.charts import bullet, burnup, calibration, heatmap, tree, trend
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from tests.strategies import series, thresholds
from tests.strategies_model import Q3, key_results, kpis, near_days

few = settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: any(each.isalnum() for each in text)
)


def drawable(chart: Any) -> bool:  # noqa: ANN401 - Altair's charts
    """Whether a chart is valid, has a sentence for who cannot see it, and only finite numbers."""
    return bool(json.dumps(chart.to_dict(), allow_nan=False)) and bool(chart.description)


@few
@given(kpis(), st.none() | near_days())
def test_any_kpi(kpi: KPI, on: Any) -> None:  # noqa: ANN401 - a day or None
    """'`bullet(kpi)` (Few's specification), `trend(kpi)` with bands and process limits and signals'."""
    assert drawable(bullet(kpi, on))
    assert drawable(trend(kpi, on))


@few
@given(names, thresholds(), series())
def test_any_numbers_and_any_name(name: str, threshold: Any, readings: Any) -> None:  # noqa: ANN401 - as drawn
    """'`0` is a value like any other', and so is the largest number there is."""
    kpi = KPI(name, threshold, readings=readings, id="kpi")

    assert drawable(bullet([kpi]))
    assert drawable(trend(kpi))


@few
@given(key_results(), st.none() | near_days())
def test_any_key_result(key_result: KeyResult, on: Any) -> None:  # noqa: ANN401 - a day or None
    """'`burnup(kr | objective)` against the expected curve with the forecast fan'."""
    assert drawable(burnup(key_result, on, cycle=Q3))


@few
@given(st.lists(key_results(), max_size=3), st.lists(kpis(), max_size=2), st.none() | near_days())
def test_any_scorecard(parts: list[KeyResult], metrics: list[KPI], on: Any) -> None:  # noqa: ANN401 - a day or None
    """'`heatmap(scorecard)`, `tree(alignment)`'."""
    goal = Objective("Delight", [each.evolve(id=f"kr{index}", weight=1) for index, each in enumerate(parts)])
    team = Scorecard(
        "Support",
        cycle=Q3,
        objectives=[goal],
        kpis=[each.evolve(id=f"kpi{index}") for index, each in enumerate(metrics)],
    )

    assert drawable(heatmap(team, on))
    assert drawable(burnup(goal, on, cycle=Q3))
    assert drawable(tree(Alignment([goal, Objective("Tidy", parent="delight")]), on, cycle=Q3))


@few
@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=20))
def test_any_pairs(pairs: list[tuple[float, bool]]) -> None:
    """'`calibration(pairs)`'."""
    assert drawable(calibration(pairs))
