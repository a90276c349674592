"""OKR402: too many objectives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, TEAM
from okrkit.linting.sources import BREV, ORDO, SKARYA, UNIFRAME
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:
    has, most = len(scorecard.objectives), context.policy.objectives[1]
    if has > most:
        yield f"it has {has} objectives, and the {context.policy.name} policy wants at most {most}"


def another_goal(number: int) -> Objective:
    """One more objective of the same kind, for examples."""
    titles = (f"Shorten hand-over in region {number}", f"Shorten sign-off in region {number}")
    key_results = [CUT.evolve(title=title, id=f"{number}-{place}") for place, title in enumerate(titles)]
    return GOAL.evolve(
        title=f"Deliver smoothly in region {number}", id=f"goal-{number}", key_results=key_results
    )


TOO_MANY_OBJECTIVES: Final = Rule(
    "OKR402",
    "too-many-objectives",
    check=_check,
    family="set",
    summary="A set with more objectives than the policy wants.",
    why="OKRs work by focus. A long list of competing priorities is what they were meant to end.",
    source=f"{SKARYA}; {ORDO} (2 to 3, never more than 5, a team); {BREV} (3 to 5 a team); {UNIFRAME} (3 to 5)",
    flagged=TEAM.evolve(objectives=[GOAL, *(another_goal(number) for number in range(5))]),
    clean=TEAM.evolve(objectives=[GOAL, *(another_goal(number) for number in range(2))]),
    fix="cut until each one decides how the team spends its time",
)
