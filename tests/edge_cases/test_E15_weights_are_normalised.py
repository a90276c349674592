"""E15: an un-normalised weighted sum goes past 100 %; here weights are normalised, and coverage is told."""

from __future__ import annotations

from okrkit.scoring import WeightedScore, weighted_score


def test_weights_that_sum_to_more_than_one_never_give_more_than_one() -> None:
    assert weighted_score([1, 1], [0.6, 0.6]).score == 1.0
    assert weighted_score([1, 0.5], [60, 40]).score == 0.8
    assert weighted_score([1, 0.5], [0.006, 0.004]).score == 0.8


def test_coverage_says_how_much_of_the_weight_had_data() -> None:
    assert weighted_score([1, None, 0.5], [60, 100, 40]) == WeightedScore(0.8, 0.5, 2, 3)
