"""What is Spark's own business: plans that stay plans, and values that come in by way of PyArrow and go back."""

from __future__ import annotations

from typing import Any, TypeAlias

import pytest

from okrkit import frames
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from okrkit.scoring import score
from okrkit.series import Series

# PySpark 4 says so at every table it makes from Python, and does nothing here that pandas 3 does otherwise.
pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")

Session: TypeAlias = Any

NPS = KPI(
    "NPS", "≥ 40 (critical < 30)", readings={"2026-07-31": 41, "2026-08-31": 41, "2026-09-30": 29}
).revise("≥ 45 (critical < 30)", valid_from="2026-08-01", reason="it held")
CHURN = KPI("Churn", "< 3%", readings={"2026-07-31": 2.5, "2026-08-31": 3.0})
LIFT = KeyResult.from_to("Lift NPS", 32, 45, owner="Sam", weight=2).check_in("2026-08-31", 38.5)
TEAM = Scorecard("Support", cycle="Q3 2026", objectives=[Objective("Delight", [LIFT])], kpis=[NPS, CHURN])


def test_key_results_there_and_back(spark: Session) -> None:
    """Python objects are made here, so the plan is run."""
    table = spark.createDataFrame(frames.from_objects(TEAM, "pyarrow"))

    assert [LIFT] == frames.to_objects(table)
    assert [("delight", score(LIFT))] == [
        (row.objective_id, row.score) for row in frames.roll_up(frames.score(table)).collect()
    ]


def test_readings_there_and_back(spark: Session) -> None:
    """Each reading is judged by its own KPI's threshold, in force on its day, as the engine and as okrkit say."""
    readings = spark.createDataFrame(frames.from_objects(TEAM, "pyarrow", rows="readings", judged=True))

    judged = frames.health(readings, {"nps": NPS, "churn": CHURN}, into={"band": "now"}).collect()

    assert ["healthy", "warning", "critical", "healthy", "critical"] == [row.band for row in judged]
    assert [row.band for row in judged] == [row.now for row in judged]
    assert {"nps": NPS.readings, "churn": CHURN.readings} == frames.series(readings, by="kpi_id")
    assert Series() == frames.series(readings.filter("value > 1e9"))


def test_nothing_is_run_before_it_is_asked_for(spark: Session) -> None:
    """Lazy stays lazy: a plan over rows that cannot be computed is made without a word."""
    failing = spark.range(1).selectExpr(
        "id as row", "cast(raise_error('run') as double) as value", "0.0D as baseline", "1.0D as target"
    )

    planned = frames.classify(frames.score(failing), "≥ 1")

    assert ["row", "value", "baseline", "target", "score", "band"] == planned.columns
    with pytest.raises(Exception, match="run"):
        planned.collect()
