"""E31: a rule of 25 points cannot say 'at risk' while no more than 25 % is expected; a ratio rule can."""

from __future__ import annotations

from okrkit.pace_rules import OBOARD, VIVA


def test_a_gap_rule_cannot_be_wider_than_what_is_expected() -> None:
    labels = {VIVA.judge(0, percent / 100).label for percent in range(26)}

    assert labels == {"on track", "behind"}
    assert VIVA.judge(0, 0.26).label == "at risk"


def test_a_ratio_rule_can_say_its_worst_from_the_start() -> None:
    assert OBOARD.judge(0, 0.01).label == "at risk"
