"""E24: a clamped value on the server, an unclamped one on the screen, for one record; here both come together."""

from __future__ import annotations

import pytest

from okrkit.closing import close
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.scoring import progress, score


@pytest.mark.parametrize("value, raw, clamped", [(150, 1.5, 1.0), (-20, -0.2, 0.0), (50, 0.5, 0.5)])
def test_raw_and_score_are_two_fields_of_one_value(value: float, raw: float, clamped: float) -> None:
    kr = KeyResult.from_to("Any", 0, 100).check_in("2026-08-31", value)
    came, ended = progress(kr), close(Objective("Any", [kr], cycle="Q3 2026"), "2026-09-30").key_results[0]

    assert came is not None
    assert (came.raw, came.score) == (raw, clamped) == (ended.raw, ended.score)
    assert score(kr) == clamped
