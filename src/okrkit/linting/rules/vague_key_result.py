"""OKR116: a key result worded as a wish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import SKARYA, TALENTA
from okrkit.linting.words import CHANGE_VERBS, COMPARATIVES, first_word, has_number, words
from okrkit.milestones import Milestone
from okrkit.notation import Statement


def _last_word(statement: Statement) -> str:
    """The 'better' of 'Make onboarding better by Q3'."""
    end = statement.spans.get("deadline", (0, 0))[0] or len(statement.text)
    return first_word(statement.text[:end].rstrip().rpartition(" ")[2])


def is_vague(statement: Statement, *, listed: bool) -> bool:
    """Whether a sentence wishes for something better without a figure.

    A lone 'Improve onboarding' may be an objective; among key results, or with a deadline of its own, it is a wish, and so
    is what opens or ends with 'better' wherever it stands.
    """
    if has_number(statement):
        return False
    first = first_word(statement.text)
    if statement.kind == "objective":
        meant = listed or statement.deadline is not None
        compared = first in COMPARATIVES or _last_word(statement) in COMPARATIVES
        return compared or (meant and (first in CHANGE_VERBS or listed))
    if statement.kind == "key_result" and statement.form == "milestone":
        return not COMPARATIVES.isdisjoint(words(statement.text))
    return listed and statement.kind == "metric"


def _check(subject: KeyResult | Statement, context: Context) -> Iterator[str]:
    if isinstance(subject, Statement):
        vague = is_vague(subject, listed=subject.listed_as == "okr")
    else:
        statement = context.read(subject.title) if isinstance(subject.measure, Milestone) else None
        vague = statement is not None and is_vague(statement, listed=True)
    if vague:
        yield "it wishes for something better, and says neither what number nor how much"


VAGUE_KEY_RESULT: Final = Rule(
    "OKR116",
    "vague-key-result",
    check=_check,
    family="key result",
    summary="A key result that says 'improve' or 'better' and gives no number.",
    why="Whether it was reached is a matter of taste, and tastes differ most at the end of a quarter.",
    source=f"{SKARYA}; {TALENTA}",
    flagged="Improve the website by the end of Q2",
    clean="Increase website conversion from 2% to 3% by the end of Q2",
    fix="name the number and how far it should go: 'from A to B'",
)
