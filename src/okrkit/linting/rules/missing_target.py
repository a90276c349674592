"""OKR103: a key result or a KPI without a figure to get to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import ORDO, SKARYA
from okrkit.linting.words import has_number, words
from okrkit.milestones import Milestone
from okrkit.notation import Statement

_ZONES: Final = frozenset({"red", "yellow", "amber", "green"})


def _check(subject: KeyResult | Statement, context: Context) -> Iterator[str]:
    if isinstance(subject, Statement):
        statement: Statement | None = subject
    else:
        statement = context.read(subject.title) if isinstance(subject.measure, Milestone) else None
    if statement is None or has_number(statement):
        return
    if statement.kind == "unclear" and not _has_zones(statement):
        what = statement.expected or "a figure to get to"
        yield f"no target can be read in it: {what} is missing"
    elif statement.kind in {"key_result", "kpi"} and _is_left_open(statement):
        yield f"the figure is left open: {statement.expected or 'a number'} is missing"


def _is_left_open(statement: Statement) -> bool:
    """'Keep churn below x%', 'Increase the average order value': a limit or a way to go; 'Pass the audit' is done or not."""
    return statement.form != "milestone" or statement.direction is not None


def _has_zones(statement: Statement) -> bool:
    """'red < 40%; green ≥ 50%': there are figures, and one of each colour."""
    return len(_ZONES.intersection(words(statement.text))) > 1


MISSING_TARGET: Final = Rule(
    "OKR103",
    "missing-target",
    check=_check,
    family="key result",
    severity=Severity.ERROR,
    summary="A sentence that begins like a goal or a limit and names no figure, or one with a gap where the figure belongs.",
    why="Without a target nobody can tell whether the number they look at is good news or bad news, or when they have won.",
    source=f"{ORDO}; {SKARYA}",
    flagged="Increase on-time delivery from 65%",
    clean="Increase on-time delivery from 65% to 90%",
    fix="write the figure: 'from A to B', or 'by n %'",
)
