"""Maintain or improve? Which of KPI, OKR, task and metric a thing is."""

from __future__ import annotations

from enum import Enum

import attrs

from okrkit._doors import takes
from okrkit._sentences import limits
from okrkit._showing import shown
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.measure import Measure
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.notation import Statement, parse
from okrkit.objective import Objective
from okrkit.open_measures import Change, FindBaseline, Hold
from okrkit.threshold import Threshold

__all__ = ["Choice", "ChoiceKind", "choose"]


class ChoiceKind(Enum):
    """What a thing should be run as.

    >>> from okrkit import choose
    >>> choose("Keep churn below 3%").kind
    <ChoiceKind.KPI: 'KPI'>
    >>> choose("Reduce churn from 6% to 3%").kind
    <ChoiceKind.OKR: 'OKR'>
    """

    KPI = "KPI"
    OKR = "OKR"
    TASK = "TASK"
    METRIC = "METRIC"


@shown
@attrs.frozen
class Choice:
    """What a thing should be run as, and why.

    >>> from okrkit import choose
    >>> print(choose("Hold weekly client meetings"))
    TASK: it is something to do; it says nothing of what would change
    >>> choose("Keep churn below 3%").reason
    'it keeps a number where it is healthy: maintain, do not chase'
    """

    kind: ChoiceKind
    reason: str

    def __str__(self) -> str:
        return f"{self.kind.value}: {self.reason}"


_KEEP = Choice(ChoiceKind.KPI, "it keeps a number where it is healthy: maintain, do not chase")
_MOVE = Choice(ChoiceKind.OKR, "it moves a number to where it has not been: a change to make in one cycle")
_AIM = Choice(ChoiceKind.OKR, "it is an aim; its key results say how you will know")
_DO = Choice(ChoiceKind.TASK, "it is something to do; it says nothing of what would change")
_DONE = Choice(ChoiceKind.TASK, "it is done or not; find the number that it should move")
_STEPS = Choice(
    ChoiceKind.TASK, "it counts what is done, not what that changed; find the number that it should move"
)
_FIND = Choice(ChoiceKind.OKR, "it finds out a number that nobody knows yet: a fair first key result")
_LOOK = Choice(
    ChoiceKind.METRIC, "it is a number without a word on what healthy is; a threshold would make it a KPI"
)
_UNCLEAR = Choice(ChoiceKind.METRIC, "it names neither a limit to keep nor a change to make")


def choose(thing: str | Statement | KPI | Metric | KeyResult | Objective | Threshold | Measure) -> Choice:
    """Whether a thing is to be kept (KPI), changed (OKR), done (task) or only looked at (metric).

    The question is that of the seed articles: are we maintaining performance, or improving something?

    Args:
        thing: A sentence or its Statement, a KPI, metric, key result, objective, threshold or measure.

    Returns:
        The choice and its reason.

    Raises:
        InvalidTypeError: Something else.
        NotationError: A text that is no statement at all.

    >>> from okrkit import Linear, Threshold, choose
    >>> choose(Threshold.at_least(30)).kind.value
    'KPI'
    >>> choose(Linear(20, 30)).kind.value
    'OKR'
    """
    if isinstance(thing, (str, Statement)):
        return _choose_statement(parse(thing) if isinstance(thing, str) else thing)
    if isinstance(thing, KPI):
        reason = f"healthy is {limits(thing.threshold)}, and someone watches that it stays so"
        return Choice(ChoiceKind.KPI, reason)
    for kind, choice in ((Threshold, _KEEP), (Metric, _LOOK), (Objective, _AIM)):
        if isinstance(thing, kind):
            return choice
    measure = thing.measure if isinstance(thing, KeyResult) else thing
    if isinstance(measure, Measure) and not isinstance(measure, type):
        return _choose_measure(measure)
    raise takes(
        "choose()",
        "a sentence, a KPI, a metric, a key result, an objective, a threshold or a measure",
        thing,
        "pass one of them",
    )


def _choose_measure(measure: Measure) -> Choice:
    if isinstance(measure, Hold):
        return _KEEP
    if isinstance(measure, Milestone):
        return _DONE
    if isinstance(measure, (Stages, Checklist)):
        return _STEPS
    if isinstance(measure, Change):
        return Choice(
            ChoiceKind.OKR, "it changes a number by a set amount; find the baseline before the cycle starts"
        )
    return _FIND if isinstance(measure, FindBaseline) else _MOVE


def _choose_statement(statement: Statement) -> Choice:
    if statement.kind == "key_result":
        return _DONE if statement.form == "milestone" else _MOVE
    if statement.kind == "unclear" and statement.why:
        return Choice(ChoiceKind.METRIC, f"{_UNCLEAR.reason}: {statement.why}")
    return _BY_KIND.get(statement.kind, _UNCLEAR)


_BY_KIND = {"kpi": _KEEP, "task": _DO, "objective": _AIM, "metric": _LOOK}
