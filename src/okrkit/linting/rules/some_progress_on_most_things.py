"""OKR407: some progress on most things."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okrkit.cycle import Cycle
from okrkit.linting.context import Context
from okrkit.linting.history import is_nearly_over
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, ON_TIME, TEAM
from okrkit.linting.rules.too_many_objectives import another_goal
from okrkit.linting.sources import SKARYA
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from okrkit.scoring import score

_SEVERAL: Final = 3
_MOST: Final = 0.75
_BEHIND: Final = 0.9  # of what is expected: a week without a check-in is no delay


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:
    on = context.on
    if on is None or len(scorecard.objectives) < _SEVERAL or not is_nearly_over(scorecard.cycle, on):
        return
    scores = [(score(each, on), each) for each in scorecard.objectives]
    behind = sum(
        1
        for value, each in scores
        if value is not None and 0.0 < value < _BEHIND * _expected(each, each.cycle or scorecard.cycle, on)
    )
    done = any(value is not None and value >= each.ambition.success for value, each in scores)
    if behind >= _MOST * len(scores) and not done:
        yield f"{behind} of its {len(scores)} objectives have made some progress and are behind, and none has got there"


def _expected(objective: Objective, cycle: Cycle, on: date) -> float:
    """What an objective would score by a day on the straight way to success."""
    return objective.ambition.success * cycle.elapsed(on)


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
    summary="Near the end of a cycle, three objectives or more, most of them begun and behind, and none of them there.",
    why=(
        "The effort was spread so thin that nothing was finished: there were too many objectives. What is on pace is no sign "
        "of that: behind is below nine tenths of the straight way to success."
    ),
    source=SKARYA,
    flagged=_late(76),
    clean=_late(90),
    fix="next cycle, cut until each objective decides how the team spends its time",
)
