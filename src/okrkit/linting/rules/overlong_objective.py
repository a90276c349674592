"""OKR213: an objective that goes on beyond its cycle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okrkit._sentences import day
from okrkit.cycle import Cycle
from okrkit.linting.context import Context
from okrkit.linting.deadlines import deadline_end
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT
from okrkit.linting.sources import SKARYA, TALENTA
from okrkit.objective import Objective


def _check(objective: Objective, context: Context) -> Iterator[str]:
    cycle, scorecard = context.cycle, context.scorecard
    if cycle is None:
        return
    late = [(words, end) for words, end in _deadlines(objective, cycle, context) if end > cycle.last_day]
    if late:
        words, end = late[0]
        yield f"“{words}” is {day(end)}, after its cycle {cycle.label} is over"
    elif scorecard is not None and objective.id not in context.whole.parents:
        whole = scorecard.cycle
        if cycle.days > whole.days and cycle.last_day > whole.last_day:
            yield f"it runs to {day(cycle.last_day)}, beyond the {whole.label} that this is about"


def _deadlines(objective: Objective, cycle: Cycle, context: Context) -> Iterator[tuple[str, date]]:
    for title in (objective.title, *(each.title for each in objective.key_results)):
        statement = context.read(title)
        words = None if statement is None else statement.deadline
        end = None if words is None else deadline_end(words, cycle)
        if words is not None and end is not None:
            yield words, end


OVERLONG_OBJECTIVE: Final = Rule(
    "OKR213",
    "overlong-objective",
    check=_check,
    family="objective",
    summary="An objective with a deadline after its cycle, or a cycle that outlasts its scorecard's.",
    why="What cannot be done in the cycle cannot be judged at its end; it is carried from quarter to quarter.",
    source=f"{SKARYA}; {TALENTA}",
    flagged=GOAL.evolve(
        key_results=[LIFT.evolve(title="Increase on-time delivery from 65% to 90% by Q4"), CUT]
    ),
    clean=GOAL.evolve(
        key_results=[LIFT.evolve(title="Increase on-time delivery from 65% to 90% by Q3"), CUT]
    ),
    fix="cut it to what this cycle can prove, or give it the longer cycle",
)
