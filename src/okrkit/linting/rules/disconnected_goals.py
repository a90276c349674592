"""OKR406: goals and metrics that share nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, ON_TIME, TEAM
from okrkit.linting.sources import UNIFRAME
from okrkit.scorecard import Scorecard


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:
    guarded = any(objective.guardrails for objective in scorecard.objectives)
    if scorecard.kpis and context.whole.goals and not guarded and not context.whole.goals_by_kpi:
        yield "none of its key results moves a KPI, and no KPI guards an objective: two systems side by side"


DISCONNECTED_GOALS: Final = Rule(
    "OKR406",
    "disconnected-goals",
    check=_check,
    family="set",
    summary="A set with KPIs and key results, of which no two are linked.",
    why="Churn is then discussed in two meetings, with two sets of data and no shared context.",
    source=UNIFRAME,
    flagged=TEAM.evolve(
        objectives=[GOAL.evolve(key_results=[LIFT.evolve(kpi=None), CUT])],
        kpis=[ON_TIME.decide("2026-07-01", "Review scope weekly"), TEAM.kpi("project-margin")],
    ),
    clean=TEAM,
    fix="link a key result to the KPI whose number it is (kpi=…), or name guardrails",
)
