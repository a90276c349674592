"""E8: published bands leave holes (75-89 / >= 90: 89.5? 0.0-0.3 / 0.4-0.6: 0.35? exactly .75?). Here edges have none."""

from __future__ import annotations

import pytest

from okrkit.bands import GOOGLE, OPENOKR, BandScale

SERVICENOW = BandScale([75, 90], ["red", "yellow", "green"])
BOJA = BandScale([20, 60, 100], ["Off Track", "At Risk", "On Track", "Done"])
UPRAISE = BandScale([0.75, 0.95], ["at risk", "lagging", "on track"])


@pytest.mark.parametrize(
    "scale, value, label",
    [
        (SERVICENOW, 89.5, "yellow"),
        (SERVICENOW, 89.999999, "yellow"),
        (SERVICENOW, 90, "green"),
        (BOJA, 19.5, "Off Track"),
        (BOJA, 59.5, "At Risk"),
        (BOJA, 99.5, "On Track"),
        (BOJA, 100, "Done"),
        (GOOGLE, 0.35, "red"),
        (GOOGLE, 0.65, "amber"),
        (GOOGLE, -3, "red"),
        (GOOGLE, 1.7, "green"),
        (OPENOKR, 0.89, "strong result"),
        (OPENOKR, 0.9, "fully achieved"),
        (UPRAISE, 0.75, "lagging"),
        (UPRAISE, 0.95, "on track"),
    ],
)
def test_every_number_has_a_band(scale: BandScale[str], value: float, label: str) -> None:
    assert label == scale.classify(value)
