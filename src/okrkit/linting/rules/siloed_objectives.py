"""OKR212: an owner whose objectives touch nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.linting.cascade import silos
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, TEAM
from okrkit.linting.sources import TALENTA
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:  # noqa: ARG001 - every check takes a context
    for owner in silos(scorecard):
        yield f"the objectives of {owner} support one another and touch nobody else's"


def _side_goal(id_: str, owner: str, parent: str | None) -> Objective:
    titles = (f"Cut cost per lead, {id_}", f"Cut time to publish, {id_}")
    key_results = [CUT.evolve(title=title, id=f"{id_}-{index}") for index, title in enumerate(titles)]
    return GOAL.evolve(title=f"Own the {id_}", id=id_, owner=owner, parent=parent, key_results=key_results)


SILOED_OBJECTIVES: Final = Rule(
    "OKR212",
    "siloed-objectives",
    check=_check,
    family="objective",
    severity=Severity.INFO,
    takes=(Scorecard,),
    summary="An owner whose objectives hang together and have no link to anybody else's, where others' have.",
    why="Goals that are aligned only among themselves pull a company apart instead of giving it focus.",
    source=TALENTA,
    flagged=TEAM.evolve(
        objectives=[
            GOAL.evolve(parent="market"),
            _side_goal("market", "Lee", None),
            _side_goal("press", "Kim", None),
            _side_goal("blog", "Kim", "press"),
        ]
    ),
    clean=TEAM.evolve(
        objectives=[
            GOAL.evolve(parent="market"),
            _side_goal("market", "Lee", None),
            _side_goal("press", "Kim", "market"),
            _side_goal("blog", "Kim", "press"),
        ]
    ),
    fix="find the objective of another owner that they support, and say so with parent=",
)
