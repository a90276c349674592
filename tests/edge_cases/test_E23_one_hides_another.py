"""E23: uncapped, one key result at 200 % hides one at 0 %; here the roll-up is capped, the key result is not."""

from __future__ import annotations

from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.scoring import progress, score, weighted_score

DOUBLE = KeyResult.from_to("Double", 0, 10).check_in("2026-08-31", 20)
NOTHING = KeyResult.from_to("Nothing", 0, 10).check_in("2026-08-31", 0)
WORSE = KeyResult.from_to("Worse", 0, 10).check_in("2026-08-31", -10)


def test_a_score_of_200_percent_counts_as_one() -> None:
    assert score(Objective("Any", [DOUBLE, NOTHING])) == 0.5
    assert weighted_score([2.0, 0.0]).score == 0.5
    assert weighted_score([2.0, 0.0], method="mean").score == 0.5


def test_a_negative_one_takes_nothing_away_from_the_others() -> None:
    assert score(Objective("Any", [DOUBLE, WORSE])) == 0.5


def test_the_key_result_itself_keeps_what_it_did() -> None:
    double, worse = progress(DOUBLE), progress(WORSE)

    assert double is not None
    assert worse is not None
    assert (double.raw, worse.raw) == (2.0, -1.0)
