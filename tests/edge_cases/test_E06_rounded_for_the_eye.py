"""E6: a vendor's own example judges a rounded figure (82 - 56 = 26 > 25, yet 'Behind'). Here the value itself is judged, and
where rounding would make it read like its limit the sentence shows all digits."""

from __future__ import annotations

from okrkit.kpi import KPI
from okrkit.monitoring import health
from okrkit.verdict import Band


def test_e6_health_judges_the_value_and_not_its_picture() -> None:
    uptime = KPI("Uptime", "≥ 99.95%", readings={"2026-06-30": 99.949999})

    assert Band.CRITICAL is health(uptime).band
    assert "99.949999% on 30 June 2026" in str(health(uptime))
