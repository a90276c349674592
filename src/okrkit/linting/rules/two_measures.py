"""OKR117: two measures in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import HOUSE
from okrkit.linting.words import CHANGE_VERBS, KEEP_VERBS, has_number
from okrkit.notation import Statement

_JOINTS: Final = re.compile(r"\s(?:and|while|&|plus)\s|;\s|\sas well as\s", re.IGNORECASE)
_VERBS: Final = "|".join(sorted(CHANGE_VERBS | KEEP_VERBS | {"reach", "achieve", "win", "hit"}))
# '…, reduce churn to 3%', '… but keep churn below 3%': told apart by a verb of its own
_LOOSE: Final = re.compile(
    rf"(?:,|\.|\s\+|\s/|\sbut)\s+(?=(?:{_VERBS})\s(?!than\b|of\b|in\b))", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\b(?:between|from)\s+\S+(?:\s\S+)?$", re.IGNORECASE)
# '…. Keep it above 40', '…; red < 40%; green ≥ 50%'
_THE_SAME: Final = frozenset("it them this that target stretch red yellow amber green".split())
_MOST_PARTS: Final = 8
# '… sent at least 2 weeks in advance': when something is done.
_AHEAD: Final = re.compile(r"\s(?:in advance|ahead|before|beforehand|prior)\b", re.IGNORECASE)

# '… and complaints within five working days': how soon, of what stands before the 'and' too
_IN_TIME: Final = re.compile(
    r"[\w' -]+\s(?:within|in)\s[\w-]+\s(?:(?:working|business|calendar)\s)?(?:second|minute|hour|day|week|month)s?\W*",
    re.IGNORECASE,
)


def _speaks_of_a_number(part: str, context: Context) -> Statement | None:
    """What a part says, if it measures something by itself."""
    statement = context.read(part) if part.strip() else None
    if (
        statement is None
        or statement.kind not in {"key_result", "kpi"}
        or (statement.metric or "it").casefold() in _THE_SAME
    ):
        return None
    ahead = _AHEAD.match(part, statement.spans.get("low", (0, 0))[1])
    return statement if has_number(statement) and ahead is None else None


def _goes_on(first: Statement, part: str) -> bool:
    """'95% of letters | and calls within five days', 'scope 1 | and 2 emissions': still the same measure."""
    share = first.unit == "%" and bool(first.text[first.spans.get("unit", (0, 0))[1] :].strip())
    listed = first.text[-1:].isdigit() and part[:1].isdigit()
    return listed or (share and _IN_TIME.fullmatch(part) is not None)


def _parts(text: str) -> list[str]:
    """What 'and' and the like join; the 'and' of 'between 2% and 3%' joins nothing."""
    parts: list[str] = []
    for part in (
        each
        for loose in _LOOSE.split(text, maxsplit=_MOST_PARTS)
        for each in _JOINTS.split(loose, maxsplit=_MOST_PARTS)
    ):
        if parts and _BETWEEN.search(parts[-1]) and part[:1].isdigit():
            parts[-1] = f"{parts[-1]} and {part}"
        else:
            parts.append(part)
    return parts if len(parts) > 1 else []


def _check(subject: KeyResult | Statement, context: Context) -> Iterator[str]:
    text = subject.text if isinstance(subject, Statement) else subject.title
    first = None
    for part in _parts(text):
        said = _speaks_of_a_number(part, context)
        if said is None or (first is not None and _goes_on(first, part)):
            continue
        if first is not None:
            yield "it measures two things: half of it may be reached, and then nobody knows what it scores"
            return
        first = said


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
