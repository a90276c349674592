"""OKR407: some progress on most things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.linting.context import Context
from okrkit.linting.history import is_nearly_over
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, ON_TIME, TEAM
from okrkit.linting.rules.too_many_objectives import another_goal
from okrkit.linting.sources import SKARYA
from okrkit.scorecard import Scorecard
from okrkit.scoring import score

_SEVERAL: Final = 3
_MOST: Final = 0.75


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:
    on = context.on
    if on is None or len(scorecard.objectives) < _SEVERAL or not is_nearly_over(scorecard.cycle, on):
        return
    scores = [(score(each, on), each.ambition.success) for each in scorecard.objectives]
    halfway = sum(1 for value, success in scores if value is not None and 0.0 < value < success)
    done = any(value is not None and value >= success for value, success in scores)
    if halfway >= _MOST * len(scores) and not done:
        yield f"{halfway} of its {len(scores)} objectives have made some progress, and none has got there"


def _late(value: float) -> Scorecard:
    lift = LIFT.check_in("2026-08-31", value).check_in("2026-09-28", value)
    first = GOAL.evolve(key_results=[lift, CUT.check_in({"2026-08-31": 6, "2026-09-28": 6})])
    rest = [another_goal(number) for number in range(2)]
    rest = [
        goal.evolve(key_results=[each.check_in({"2026-08-31": 7, "2026-09-28": 7}) for each in goal])
        for goal in rest
    ]
    kpi = ON_TIME.record({"2026-08-31": value, "2026-09-28": value})
    margin = TEAM.kpi("project-margin").record({"2026-08-31": 33, "2026-09-28": 34})
    return TEAM.evolve(objectives=[first, *rest], kpis=[kpi, margin])


SOME_PROGRESS_ON_MOST_THINGS: Final = Rule(
    "OKR407",
    "some-progress-on-most-things",
    check=_check,
    family="set",
    summary="Near the end of a cycle, three objectives or more, most of them on their way and none of them there.",
    why="The effort was spread so thin that nothing was finished: there were too many objectives.",
    source=SKARYA,
    flagged=_late(76),
    clean=_late(90),
    fix="next cycle, cut until each objective decides how the team spends its time",
)
