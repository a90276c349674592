"""E25: the mean of statuses hides the red child (four green and one red, rounded, is green). Here the worst one shows."""

from __future__ import annotations

from typing import Any

import pytest

from okrkit.alignment import quorum, roll_up_status
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.verdict import Status

ON = "2026-08-31"
VALUES = {"green": 80, "amber": 35, "red": 5}


def rolled(*colours: str, how: Any = "worst") -> Status:  # noqa: ANN401 - whatever it takes, and what it refuses
    key_results = [
        KeyResult.from_to("Deals", 0, 100, id=str(index)).check_in(ON, VALUES[colour])
        for index, colour in enumerate(colours)
    ]
    return roll_up_status([Objective("Win", key_results, cycle="Q3 2026")], ON, how)["win"]


@pytest.mark.parametrize("greens", [1, 4, 50])
def test_one_red_among_many_greens_shows(greens: int) -> None:
    assert rolled(*["green"] * greens, "red") is Status.OFF_TRACK
    assert rolled(*["green"] * greens, "amber") is Status.AT_RISK
    assert rolled(*["green"] * greens) is Status.ON_TRACK


def test_it_shows_through_every_level() -> None:
    """Three levels up, under a company with four healthy teams."""
    late = KeyResult.from_to("Deals", 0, 100).check_in(ON, 5)
    fine = KeyResult.from_to("Deals", 0, 100).check_in(ON, 80)
    goals = [Objective("Company", cycle="Q3 2026"), Objective("Area", parent="company", cycle="Q3 2026")]
    goals += [Objective(f"Team {each}", [fine], parent="area", cycle="Q3 2026") for each in range(4)]
    goals.append(Objective("Squad", [late], parent="team-0", cycle="Q3 2026"))

    found = roll_up_status(goals, ON)
    assert [found[each] for each in ("squad", "team-0", "area", "company")] == [Status.OFF_TRACK] * 4
    assert found["team-1"] is Status.ON_TRACK


def test_the_alternatives_are_asked_for() -> None:
    assert rolled("green", "green", "green", "green", "red", how="weighted") is Status.ON_TRACK
    assert rolled("green", "green", "green", "green", "red", how=quorum(0.8)) is Status.ON_TRACK
    assert rolled("green", "green", "green", "green", "red", how=quorum(0.81)) is Status.OFF_TRACK
