"""OKR114: a target beyond anything that was ever seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.direction import Direction
from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, MARGIN, ON_TIME, TEAM, monthly
from okrkit.linting.rules.target_within_noise import before, goal_of
from okrkit.linting.sources import HOUSE
from okrkit.measure import Linear


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    kpi, direction = context.kpi_of(key_result), key_result.measure.direction
    if kpi is None or direction is None:
        return
    base, goal = before(kpi, context.cycle), goal_of(key_result, kpi)
    if goal is None or len(base) < context.policy.readings:
        return
    lowest, highest = min(base.values), max(base.values)
    best = highest if direction is Direction.INCREASE else lowest
    leap = goal - best if direction is Direction.INCREASE else best - goal
    if highest > lowest and leap > context.policy.leap * (highest - lowest):
        shown, seen = kpi.unit.format(goal), kpi.unit.format(best)
        times = f"{leap / (highest - lowest):.0f} times"
        yield f"{shown} is {times} the whole range of {kpi.id!r} away from the best it ever was ({seen})"


_TO_99: Final = LIFT.evolve(title="Increase on-time delivery from 65% to 99%", measure=Linear(65, 99))

TARGET_BEYOND_BELIEF: Final = Rule(
    "OKR114",
    "target-beyond-belief",
    check=_check,
    family="key result",
    severity=Severity.INFO,
    takes=(KeyResult,),
    summary="A target that is further from the best reading ever than several times the whole range ever seen.",
    why=(
        "A stretch makes people look for another way of working; a fantasy makes them look away. It may still be right where "
        "the way of working is about to change, and then the plan should say how."
    ),
    source=HOUSE,
    flagged=TEAM.evolve(
        objectives=[GOAL.evolve(key_results=[_TO_99, CUT])],
        kpis=[ON_TIME.evolve(readings=monthly(66, 67, 64, 66, 64, 65, 74)), MARGIN],
    ),
    clean=TEAM.evolve(kpis=[ON_TIME.evolve(readings=monthly(66, 67, 64, 66, 64, 65, 74)), MARGIN]),
    fix="say what will be done that was never done before, or aim nearer",
)
