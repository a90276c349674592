"""E13: rounding before aggregation (whole percents, two decimals); here floats are kept and only the sentence rounds."""

from __future__ import annotations

from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.scoring import progress, score


def test_nothing_is_rounded_on_the_way_up() -> None:
    thirds = [KeyResult.from_to(f"Goal {index}", 0, 3).check_in("2026-08-31", 1) for index in range(3)]
    tiny = KeyResult.from_to("Tiny", 0, 100_000).check_in("2026-08-31", 1)

    assert score(Objective("Thirds", thirds)) == 1 / 3
    assert score(tiny) == 1e-05
    assert score(Objective("Both", [tiny, tiny.evolve(id="b", weight=3)])) == 1e-05


def test_only_the_sentence_rounds() -> None:
    came = progress(KeyResult.from_to("Thirds", 0, 3).check_in("2026-08-31", 1))

    assert came is not None
    assert (came.raw, came.reason) == (1 / 3, "1 is 33.3% of the way from 0 to 3")
