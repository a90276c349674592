"""E36: stored quarters run out when the job that makes them stops; here they are computed, so there is a next one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from okrkit.cycle import Cycle
from okrkit.retail import NRF


@pytest.mark.parametrize(
    "first",
    [
        Cycle.quarter(2026, 3),
        Cycle.month(2026, 1, fiscal_start=(4, 6), named_by="start"),
        Cycle.weeks("2026-07-06", 6),
        Cycle.custom("2026-07-01", "2026-07-31"),
        NRF.quarter(2023, 4),
        NRF.week(2023, 53),
    ],
    ids=str,
)
def test_there_is_always_a_next_one(first: Cycle) -> None:
    cycle = first
    for _ in range(400):
        following = cycle.next()

        assert following.start == cycle.last_day + timedelta(days=1)
        assert following.kind == first.kind
        cycle = following

    assert first.shift(400) == cycle
