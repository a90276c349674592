"""E7: one formula for the period, another in the table beside it (85.2 % or 94.7 %); here each question has its own
baseline, and what is asked is said by the measure."""

from __future__ import annotations

from okrkit.bands import BandScale
from okrkit.grading import grade
from okrkit.keyresult import KeyResult
from okrkit.scoring import score

SERVICE = BandScale([0.75, 0.9], ["red", "yellow", "green"], name="ServiceNow")
BEFORE_Q3, DONE_BY_Q3, PLANNED_BY_Q3 = 480, 710, 750


def test_the_period_alone_runs_from_what_was_done_before_it() -> None:
    period = KeyResult.from_to("Revenue of Q3", BEFORE_Q3, PLANNED_BY_Q3).check_in("2026-09-30", DONE_BY_Q3)

    assert score(period) == (710 - 480) / (750 - 480)
    assert grade(score(period), SERVICE).label == "yellow"


def test_the_year_to_date_runs_from_zero() -> None:
    to_date = KeyResult.from_to("Revenue to date", 0, PLANNED_BY_Q3).check_in("2026-09-30", DONE_BY_Q3)

    assert score(to_date) == 710 / 750
    assert grade(score(to_date), SERVICE).label == "green"
