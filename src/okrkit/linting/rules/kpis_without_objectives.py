"""OKR404: KPIs and no objectives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN, TEAM
from okrkit.linting.sources import ORDO, SKARYA, UNIFRAME
from okrkit.scorecard import Scorecard


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:  # noqa: ARG001 - every check takes a context
    if scorecard.kpis and not scorecard.objectives:
        yield "it watches numbers and changes none of them: informed, but not intentional"


KPIS_WITHOUT_OBJECTIVES: Final = Rule(
    "OKR404",
    "kpis-without-objectives",
    check=_check,
    family="set",
    summary="A set of KPIs without any objective.",
    why="The team knows what is going on and does not shape what comes next: it reacts when a number dips, and drifts otherwise.",
    source=f"{UNIFRAME}; {SKARYA}; {ORDO}",
    flagged=TEAM.evolve(objectives=[], kpis=[MARGIN]),
    clean=TEAM,
    fix="ask which of them must be different by the end of the cycle, and promote() it",
)
