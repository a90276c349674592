"""OKR405: objectives and no KPIs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, TEAM
from okrkit.linting.sources import ORDO, SKARYA, UNIFRAME
from okrkit.scorecard import Scorecard


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:  # noqa: ARG001 - every check takes a context
    if scorecard.objectives and not scorecard.kpis:
        yield "it chases goals and watches nothing beside them: ambitious, but blind"


OBJECTIVES_WITHOUT_KPIS: Final = Rule(
    "OKR405",
    "objectives-without-kpis",
    check=_check,
    family="set",
    summary="A set of objectives without any KPI.",
    why="The products are launched, and nobody saw that churn doubled meanwhile because support was left alone.",
    source=f"{UNIFRAME}; {SKARYA}; {ORDO}",
    flagged=TEAM.evolve(kpis=[], objectives=[GOAL.evolve(key_results=[LIFT.evolve(kpi=None), CUT])]),
    clean=TEAM,
    fix="add the few KPIs that must stay healthy whatever the goals are",
)
