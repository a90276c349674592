"""Several teams' scorecards as one."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from okrkit.alignment import combine, roll_up
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError, UnknownIdError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard

ON = "2026-08-31"


def kr(value: float) -> KeyResult:
    """From 0 to 10, at a value."""
    return KeyResult("Deals", Linear(0, 10)).check_in(ON, value)


def goal(name: str, *key_results: KeyResult, parent: str | None = None) -> Objective:
    return Objective(name, key_results, parent=parent)


GROW = goal("Grow", kr(5))
WIN = Objective("Win", parent="grow", owner="Ann")
NPS = KPI("NPS", "≥ 40", readings={ON: 41})
COMPANY = Scorecard("Company", cycle="Q3 2026", objectives=[GROW], kpis=[NPS])
TEAM = Scorecard("Team", cycle="Q3 2026", objectives=[WIN], kpis=[NPS])


def test_combined_scorecards_are_one() -> None:
    whole = combine([COMPANY, TEAM], name="Whole")

    assert whole.name == "Whole"
    assert [each.id for each in whole.objectives] == ["grow", "win"]
    assert whole.kpis == (NPS,)
    assert combine([COMPANY]) == COMPANY.evolve(name="All")
    assert roll_up(whole.objectives, source="both")["grow"].score == 0.5


@pytest.mark.parametrize(
    "scorecards,kind,message",
    [
        ([], InvalidValueError, "scorecards must be one or more, got []: pass the teams' scorecards"),
        (
            [COMPANY, TEAM.evolve(cycle="Q4 2026")],
            InvalidValueError,
            "scorecards[1].cycle must be that of the first (Q3 2026), got 'Q4 2026': combine those of one cycle",
        ),
        (
            [COMPANY, COMPANY],
            InvalidValueError,
            "scorecards[1] must be another than those before, got 'Company': pass each once",
        ),
        (
            [COMPANY, TEAM, TEAM.evolve(name="Other")],
            InvalidValueError,
            (
                "scorecards[2] must be without the ids of another scorecard, got 'win': 'Team' has an Objective of that id: give one "
                "of the two another id="
            ),
        ),
        (
            [COMPANY, Scorecard("Sales", cycle="Q3 2026", objectives=[Objective("Sell", [kr(1)])])],
            InvalidValueError,
            (
                "scorecards[1] must be without the ids of another scorecard, got 'deals': 'Company' has a KeyResult of that id: give "
                "one of the two another id="
            ),
        ),
        (
            [COMPANY, TEAM.evolve(kpis=[NPS.record("2026-09-30", 45)])],
            InvalidValueError,
            (
                "scorecards[1] must be without the ids of another scorecard, got 'nps': 'Company' has it with another threshold or "
                "other readings: record both alike, or give one another id="
            ),
        ),
        (
            [TEAM],
            UnknownIdError,
            (
                "scorecards[0].objectives[0].parent must be an objective of one of the scorecards, got 'grow': 'win' supports it: add "
                "the scorecard that has it, or take the parent out"
            ),
        ),
        (
            [
                Scorecard("A", cycle="Q3 2026", objectives=[goal("One", parent="two")]),
                Scorecard("B", cycle="Q3 2026", objectives=[goal("Two", parent="one")]),
            ],
            InvalidValueError,
            "objectives[0].parent must be free of loops, got 'one → two → one': take one of these parents out",
        ),
        (
            TEAM,
            InvalidTypeError,
            (
                "scorecards must be a list of Scorecard, got <Scorecard Team, Q3 2026: 1 objective, 0 key results, 1 KPI>: pass a "
                "list, even of one"
            ),
        ),
        (
            [GROW],
            InvalidTypeError,
            "scorecards[0] must be a Scorecard, got <Objective 'grow': 1 key result, no cycle>: pass a list of Scorecards",
        ),
    ],
)
def test_what_does_not_fit_together_is_refused(
    scorecards: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    kind: type[OkrkitError],
    message: str,
) -> None:
    before = copy.deepcopy(scorecards)

    with pytest.raises(kind) as caught:
        combine(scorecards)

    assert message == str(caught.value)
    assert scorecards == before
