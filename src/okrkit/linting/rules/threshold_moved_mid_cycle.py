"""OKR307: a threshold that was changed while a key result is moving the number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import day
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN, ON_TIME, TEAM
from okrkit.linting.sources import TALENTA
from okrkit.open_measures import Hold


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    for goal in context.goals_of(kpi.id):
        cycle = goal.cycle
        if cycle is None or isinstance(goal.key_result.measure, Hold):
            continue
        last = cycle.last_day if context.on is None else min(context.on, cycle.last_day)
        within = [each for each in kpi.revisions if cycle.start < each.valid_from <= last]
        if within:
            when, which = day(within[-1].valid_from), goal.key_result.id
            yield f"its threshold changed on {when}, while {which!r} was moving it"
            return


THRESHOLD_MOVED_MID_CYCLE: Final = Rule(
    "OKR307",
    "threshold-moved-mid-cycle",
    check=_check,
    family="KPI",
    takes=(KPI,),
    summary="A KPI whose threshold was revised within the cycle of a key result that moves it.",
    why="The gauge was re-marked while it was being read: nobody can say any more whether the work helped.",
    source=TALENTA,
    flagged=TEAM.evolve(
        kpis=[ON_TIME.revise("≥ 70%", valid_from="2026-07-20", reason="80% was out of reach"), MARGIN]
    ),
    clean=TEAM.evolve(
        kpis=[ON_TIME.revise("≥ 90%", valid_from="2026-10-01", reason="it was reached"), MARGIN]
    ),
    fix="leave the threshold alone until the cycle is over, then settle() it",
)
