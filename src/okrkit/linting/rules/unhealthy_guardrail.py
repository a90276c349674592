"""OKR209: an objective whose guardrail is not healthy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import limits
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import GOAL, MARGIN, ON_TIME, TEAM
from okrkit.linting.sources import UNIFRAME
from okrkit.objective import Objective
from okrkit.verdict import Band


def _check(objective: Objective, context: Context) -> Iterator[str]:
    scorecard = context.scorecard
    if scorecard is None:
        return
    for guardrail in objective.guardrails:
        kpi = scorecard.kpi(guardrail)
        latest = kpi.latest(context.on)
        band = Band.HEALTHY if latest is None else kpi.band_of(latest)
        if latest is not None and band is not Band.HEALTHY:
            now, healthy = kpi.unit.format(latest.value), limits(kpi.threshold_on(latest.on))
            yield f"its guardrail “{kpi.name}” is in the {band.value} band: {now}, where {healthy} is healthy"


UNHEALTHY_GUARDRAIL: Final = Rule(
    "OKR209",
    "unhealthy-guardrail",
    check=_check,
    family="objective",
    summary="An objective with a guardrail that is outside its healthy range.",
    why="What the objective gains is being paid for elsewhere, or something was broken before it began.",
    source=UNIFRAME,
    flagged=TEAM.evolve(
        objectives=[GOAL.evolve(guardrails=["project-margin"])],
        kpis=[ON_TIME, MARGIN.record("2026-08-10", 27).decide("2026-08-11", "Stop discounts")],
    ),
    clean=TEAM.evolve(objectives=[GOAL.evolve(guardrails=["project-margin"])]),
    fix="stop and look: put the guardrail right first, or say why the price is worth it",
)
