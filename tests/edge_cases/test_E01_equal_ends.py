"""E1: start == target read 50 % in the server and 0 % in the UI (okr-tracker). E2: it read 100 % (operately, puzzle/okr).
E3: beyond it the division gave Infinity (puzzle/okr, BurningOKR). Here such a key result cannot be built."""

from __future__ import annotations

import pytest

from okrkit.errors import InvalidValueError, NotationError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.open_measures import Hold
from okrkit.scoring import score

REFUSAL = (
    "target must be different from the baseline (45.0), got 45.0: to keep a number where it is, use KeyResult.hold() or a KPI "
    "with a threshold"
)


def test_e1_equal_ends_are_refused_at_construction() -> None:
    with pytest.raises(InvalidValueError) as caught:
        KeyResult.from_to("NPS", 45, 45)
    assert REFUSAL == str(caught.value)
    assert (("target", REFUSAL),) == caught.value.problems


def test_e2_nothing_reads_as_done_because_it_never_had_to_move() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Linear(45, 45.0)
    assert REFUSAL == str(caught.value)
    with pytest.raises(NotationError, match="expected a target that differs from the baseline"):
        KeyResult.parse("Increase NPS from 45 to 45")


def test_e2_what_the_message_names_does_it() -> None:
    held = KeyResult.hold("NPS", "≥ 45").check_in({"2026-07-31": 46, "2026-08-31": 44})

    assert (0.5, Hold("≥ 45")) == (score(held), held.measure)
    assert "critical" == KPI("NPS", "≥ 45", readings={"2026-07-31": 44}).band.value


def test_e3_the_nearest_two_ends_give_no_infinity() -> None:
    close = KeyResult.from_to("NPS", 45, 45.00000000000001)

    assert (0.0, 1.0) == (
        score(close.check_in("2026-07-31", -1e308)),
        score(close.check_in("2026-07-31", 1e308)),
    )
