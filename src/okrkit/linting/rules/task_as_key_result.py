"""OKR101: a key result that is a task."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import SKARYA, TALENTA
from okrkit.measure import Linear
from okrkit.milestones import Milestone
from okrkit.notation import Statement

# What is counted has to prove itself outside: 'publish 12 articles ranked in the top 5' counts an outcome.
_PROVEN: Final = re.compile(
    r"\b(?:ranked|ranking|rated|scoring|adopted|used by|read by|signed by|achieving|reaching|earning|winning)\b",
    re.IGNORECASE,
)


def _does(statement: Statement) -> bool:
    """Whether a sentence is about something to do."""
    return statement.kind == "task" and (statement.target is None or _PROVEN.search(statement.text) is None)


def is_task(key_result: KeyResult, context: Context) -> bool:
    """Whether a key result is something to do: a milestone, or a count from nothing, of one's own activity."""
    measure = key_result.measure
    if not (isinstance(measure, Milestone) or (isinstance(measure, Linear) and measure.baseline == 0.0)):
        return False
    statement = context.read(key_result.title)
    return statement is not None and _does(statement)


def _check(subject: KeyResult | Statement, context: Context) -> Iterator[str]:
    counted = False
    if isinstance(subject, Statement):
        found, counted = _does(subject), subject.target is not None
    else:
        found, counted = is_task(subject, context), isinstance(subject.measure, Linear)
    if found and counted:
        yield "it counts what is done, and all of it can be done without anything getting better"
    elif found:
        yield "it is an activity: it can be ticked off without anything getting better"


TASK_AS_KEY_RESULT: Final = Rule(
    "OKR101",
    "task-as-key-result",
    check=_check,
    family="key result",
    severity=Severity.ERROR,
    summary="A key result that is something to do rather than something that changes.",
    why=(
        "A team can tick every task and still fail to move the number. The work may well support the objective; having "
        "done it proves nothing about the outcome."
    ),
    source=f"{SKARYA}; {TALENTA}",
    flagged="Hold weekly client meetings",
    clean="Increase client satisfaction score from 7.4 to 8.8",
    fix="name the number that the work should move, and keep the work as an initiative of that key result",
)
