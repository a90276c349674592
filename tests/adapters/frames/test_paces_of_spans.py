"""A rule that counts the days between the first and the last, on cycles that differ by row."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from okrkit import frames
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.pace_rules import VIVA
from okrkit.pacing import pace

CYCLES = (
    Cycle.quarter(2026, 3),
    Cycle.month(2026, 8),
    Cycle.custom("2026-08-15", "2026-08-15"),
    Cycle.custom("2026-08-15", "2026-08-16"),
)


@pytest.mark.parametrize("on", ["2026-08-15", "2026-08-16"])
def test_each_row_is_judged_in_its_own_cycle(on: str) -> None:
    """Viva Goals' rule: the first day counts as 0 %, the last as 100 %; of a single day, all is gone."""
    frame = pl.DataFrame(
        {
            "baseline": [0.0] * len(CYCLES),
            "target": [100.0] * len(CYCLES),
            "value": [35.0] * len(CYCLES),
            "start": [each.start for each in CYCLES],
            "end": [each.last_day for each in CYCLES],
        }
    )

    judged = frames.pace(frame, on, rule=VIVA)

    for row, cycle in zip(judged.iter_rows(named=True), CYCLES, strict=True):
        key_result = KeyResult.from_to("Sign-ups", 0, 100).check_in(
            min(date(2026, 8, 15), cycle.last_day), 35
        )
        verdict = pace(key_result, on, cycle=cycle, rule=VIVA)
        assert verdict.status is not None
        assert verdict.status.value == row["status"], cycle.label
        if row["status"] != "closed":
            assert verdict.input("expected") == pytest.approx(row["expected"], abs=1e-12)
