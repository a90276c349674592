"""E6: a page's own example (82 - 56 = 26 > 25) is called 'Behind'; here the rule judges the raw numbers, as written."""

from __future__ import annotations

from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.pace_rules import VIVA
from okrkit.pacing import pace


def test_twenty_six_points_are_more_than_twenty_five() -> None:
    assert VIVA.judge(0.56, 0.82).label == "at risk"
    assert VIVA.judge(0.57, 0.82).label == "behind"


def test_what_rounds_to_an_edge_is_not_on_it() -> None:
    # Both print as 25 points short; one of them is more.
    assert VIVA.judge(0.57, 0.82).reason.startswith("57% is done where 82% was expected, 25 points short")
    assert VIVA.judge(0.5699, 0.82).reason.startswith("57% is done where 82% was expected, 25 points short")
    assert VIVA.judge(0.5699, 0.82).label == "at risk"


def test_a_score_is_judged_unrounded() -> None:
    kr = KeyResult.from_to("Any", 0, 1000).check_in("2026-07-01", 249.9)

    assert pace(kr, "2026-08-15", cycle=Cycle.quarter(2026, 3)).label == "at risk"
