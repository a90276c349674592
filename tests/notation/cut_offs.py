"""Statements cut off: every beginning of a text that ends with a word, and whether one is turned round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from okrkit import NotationError, Statement, parse
from okrkit.notation import lexicon as lx

_ENDS = re.compile(r"\S(?=\s)")


def beginnings(text: str) -> Iterator[str]:
    """Each beginning of a text that ends where a word does."""
    return (text[: match.end()] for match in _ENDS.finditer(text))


def read(text: str) -> Statement | None:
    try:
        return parse(text)
    except NotationError:
        return None


def turned_round(text: str, label: str | None = None) -> list[str]:
    """The beginnings that are read the other way than the whole, or than its label."""
    whole = read(text)
    ways = {label, None if whole is None else whole.direction} - {None}
    if whole is None or not ways:
        return []
    parts = ((beginning, read(beginning)) for beginning in beginnings(text))
    return [
        beginning
        for beginning, part in parts
        if part is not None
        and part.direction is not None
        and {part.direction} != ways
        and not _is_condition(part, whole)
    ]


def _is_condition(part: Statement, whole: Statement) -> bool:
    """'Replies in under 30 minutes | for 95% of letters', 'Bills paid in 30 days | ≥ 95%': a time of its own, true of both."""
    timed = part.form in ("ceiling", "reach") and part.unit in lx.TIME_UNITS
    return timed and whole.unit == "%" and part.target != whole.target
