"""OKR102: a key result that does not say where it starts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import SKARYA, TALENTA
from okrkit.linting.words import CHANGE_VERBS, first_word
from okrkit.notation import Statement
from okrkit.open_measures import Change, Target

# What a sentence refers back to stands in the one before it; 'up to 30%' names a size as well as a level.
_ELSEWHERE: Final = re.compile(r"\b(?:it|that|this|these|those|up to)\b", re.IGNORECASE)


def _starts_nowhere(statement: Statement) -> bool:
    """Whether a sentence speaks of a change to a figure, and not of what from."""
    changes = statement.form == "reach" and first_word(statement.text) in CHANGE_VERBS
    return changes and _ELSEWHERE.search(statement.text) is None


def _check(subject: KeyResult | Statement, context: Context) -> Iterator[str]:
    if isinstance(subject, Statement):
        if _starts_nowhere(subject):
            yield "it says where to get to, not where from: nobody can tell how far that is"
    elif isinstance(subject.measure, Target):
        statement = context.read(subject.title)
        if statement is None or statement.form != "reach" or _starts_nowhere(statement):
            yield "it says where to get to, not where from: until it is met, it has no progress"
    elif isinstance(subject.measure, Change):
        cycle, on = context.cycle, context.on
        if cycle is not None and on is not None and on >= cycle.start:
            yield f"{cycle.label} is under way, and nobody has said what the change starts from: it has no progress"


MISSING_BASELINE: Final = Rule(
    "OKR102",
    "missing-baseline",
    check=_check,
    family="key result",
    summary="A key result that speaks of a change to a figure, and not of where the figure stands now.",
    why=(
        "Without a baseline the target is a guess, and a guessed target can hardly be reviewed honestly at the end of the "
        "cycle. A change by a percentage is fine while it is planned; once the cycle runs, it needs the figure it starts from."
    ),
    source=f"{SKARYA}; {TALENTA}",
    flagged="Increase customer satisfaction score to 8.5",
    clean="Increase customer satisfaction score from 7.1 to 8.5",
    fix="measure it first and write 'from A to B', or use .measure.from_baseline()",
)
