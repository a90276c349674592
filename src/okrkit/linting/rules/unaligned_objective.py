"""OKR211: an objective that is aligned to nothing, in a company that cascades."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, TEAM
from okrkit.linting.sources import TALENTA
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    parents = context.whole.parents
    if parents and objective.parent is None and objective.id not in parents:
        yield "it supports no other objective, and none supports it, while the others here are aligned"


UNALIGNED_OBJECTIVE: Final = Rule(
    "OKR211",
    "unaligned-objective",
    check=_check,
    family="objective",
    severity=Severity.INFO,
    summary="An objective without parent and children in a scorecard where others have them.",
    why="It may well be worth doing; but nobody has said what for.",
    source=TALENTA,
    flagged=TEAM.evolve(
        objectives=[
            GOAL.evolve(parent="delight-clients"),
            GOAL.evolve(
                title="Own the conversation",
                id="own",
                key_results=[
                    CUT.evolve(title="Cut cost per lead", id="a"),
                    CUT.evolve(title="Cut time to publish", id="b"),
                ],
            ),
        ]
    ),
    clean=TEAM.evolve(objectives=[GOAL.evolve(parent="delight-clients")]),
    fix="name the objective that it supports (parent=), or ask what it is for",
)
