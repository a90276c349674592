"""OKR403: every number made a goal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, MARGIN, ON_TIME, TEAM
from okrkit.linting.sources import SKARYA, UNIFRAME
from okrkit.open_measures import Hold
from okrkit.scorecard import Scorecard

# Of two or three KPIs all may well be on the move; of more, only some.
_SEVERAL: Final = 4


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:
    if len(scorecard.kpis) < _SEVERAL:
        return
    if all(_is_chased(kpi, context) for kpi in scorecard.kpis):
        yield f"each of its {len(scorecard.kpis)} KPIs has a key result: everything is to be improved at once"


def _is_chased(kpi: KPI, context: Context) -> bool:
    return any(not isinstance(goal.key_result.measure, Hold) for goal in context.goals_of(kpi.id))


def _team(*, chased: int) -> Scorecard:
    """The good set with two more KPIs, some of which have a key result."""
    more = [KPI(f"Client satisfaction, {side}", "≥ 8", owner="Lee", id=side) for side in ("north", "south")]
    goals = [
        KeyResult.from_to(f"Lift {kpi.id}", start, start + 3, kpi=kpi.id).check_in("2026-07-31", start + 1)
        for start, kpi in zip((33, 5, 6), (MARGIN, *more), strict=True)
    ]
    goals[0] = goals[0].check_in("2026-07-31", 34, replace=True)
    return TEAM.evolve(
        kpis=[ON_TIME, MARGIN, *more], objectives=[GOAL.evolve(key_results=[LIFT, CUT, *goals[:chased]])]
    )


EVERY_NUMBER_A_GOAL: Final = Rule(
    "OKR403",
    "every-number-a-goal",
    check=_check,
    family="set",
    summary="A set of four KPIs or more, each of which a key result is moving.",
    why="Nothing is merely kept healthy any more, and the effort is spread over all of it: OKR bloat.",
    source=f"{SKARYA}; {UNIFRAME}",
    flagged=_team(chased=3),
    clean=_team(chased=2),
    fix="choose the few that must change this cycle; the others are watched",
)
