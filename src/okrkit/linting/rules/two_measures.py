"""OKR117: two measures in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import HOUSE
from okrkit.linting.words import has_number
from okrkit.notation import Statement

_JOINTS: Final = re.compile(r"\s(?:and|while|&|plus)\s|;\s|\sas well as\s", re.IGNORECASE)
_MOST_PARTS: Final = 8
# '… sent at least 2 weeks in advance': when something is done.
_AHEAD: Final = re.compile(r"\s(?:in advance|ahead|before|beforehand|prior)\b", re.IGNORECASE)


def _speaks_of_a_number(part: str, context: Context) -> bool:
    statement = context.read(part) if part.strip() else None
    return (
        statement is not None
        and statement.kind in {"key_result", "kpi"}
        and statement.metric is not None
        and has_number(statement)
        and _AHEAD.match(part, statement.spans.get("low", (0, 0))[1]) is None
    )


def _check(subject: KeyResult | Statement, context: Context) -> Iterator[str]:
    text = subject.text if isinstance(subject, Statement) else subject.title
    parts = _JOINTS.split(text, maxsplit=_MOST_PARTS)
    measured = [part for part in parts if _speaks_of_a_number(part, context)] if len(parts) > 1 else []
    if len(measured) > 1:
        yield "it measures two things: half of it may be reached, and then nobody knows what it scores"


TWO_MEASURES: Final = Rule(
    "OKR117",
    "two-measures",
    check=_check,
    family="key result",
    summary="One sentence with two measures, each with its own figures.",
    why="It has no single score, and the one that went well hides the one that did not.",
    source=HOUSE,
    flagged="Increase NPS from 32 to 45 and reduce churn from 6% to 3%",
    clean="Keep billable utilisation between 70% and 80%",
    fix="make two key results of it",
)
