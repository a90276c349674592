"""OKR104: a KPI dressed up as a key result."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules.task_as_key_result import is_task
from okrkit.linting.sources import BREV, ORDO
from okrkit.linting.words import KEEP_VERBS, first_word
from okrkit.milestones import Milestone
from okrkit.notation import Statement
from okrkit.objective import Objective
from okrkit.open_measures import Hold


def keeps(key_result: KeyResult, context: Context) -> bool:
    """Whether a key result keeps a number where it is."""
    if isinstance(key_result.measure, Milestone):
        statement = context.read(key_result.title)
        return statement is not None and statement.kind == "kpi"
    return isinstance(key_result.measure, Hold)


def _check(subject: KeyResult | Statement, context: Context) -> Iterator[str]:
    if isinstance(subject, Statement):
        # Elsewhere it may be a KPI, and is a good one.
        listed = subject.kind == "kpi" and subject.listed_as == "okr"
        kept = listed and first_word(subject.text) in KEEP_VERBS
    else:
        kept = keeps(subject, context)
    if not kept:
        return
    objective = context.objective
    if objective is None:
        yield "it keeps a number where it is: that is a KPI with its threshold, not a change"
        return
    if context.whole.once("only keeps", objective, partial(_only_keeps, objective, context)):
        yield (
            "it keeps a number where it is, and little or nothing in its objective changes one: that is a dashboard"
        )


def _only_keeps(objective: Objective, context: Context) -> bool:
    """Whether most key results keep a number, or none changes one: beside changes a number to hold is a good guard."""
    rest = [each for each in objective.key_results if not keeps(each, context)]
    return 2 * len(rest) < len(objective.key_results) or all(is_task(each, context) for each in rest)


KPI_AS_KEY_RESULT: Final = Rule(
    "OKR104",
    "kpi-as-key-result",
    check=_check,
    family="key result",
    severity=Severity.ERROR,
    summary="A key result that keeps a number healthy, alone or in an objective that mostly does that.",
    why=(
        "Nothing in it drives a change; it watches what is there already. Beside key results that do change something a "
        "number to hold is a guard and is not flagged."
    ),
    source=f"{BREV}; {ORDO}",
    flagged=KeyResult.hold("Keep NPS above 45", "> 45", owner="Sam"),
    clean=KeyResult.from_to("Lift NPS from 38 to 55", 38, 55, owner="Sam"),
    fix="make it a KPI with that threshold, or name the change: from what it is to what it should become",
)
