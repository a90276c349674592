"""E22: a ratio to target with target 0, or lower-is-better near 0 (devtrack: NaN; comp354: 'target 0 = achieved'). Here there
is a ratio only where it has a sign, and else the reason."""

from __future__ import annotations

import pytest

from okrkit.kpi import KPI
from okrkit.monitoring import attainment


@pytest.mark.parametrize(
    "threshold, value, share",
    [
        ("≥ 0", 5, None),
        ("≤ 0", 5, None),
        ("≤ 3", 0, None),
        ("≥ -3", 2, None),
        ("≤ 3", 1.5, 2.0),
        ("≥ 3", 1.5, 0.5),
        ("≥ -10", -5, 2.0),
        ("≥ -10", -20, 0.5),
    ],
)
def test_e22_a_share_only_where_it_has_meaning(threshold: str, value: float, share: float | None) -> None:
    found = attainment(KPI("x", threshold, readings={"2026-06-30": value}))

    assert share == found.value
    assert share is not None or "no meaningful share" in found.reason
