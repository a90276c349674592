"""A threshold as text, written so that reading it back gives an equal one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from okrkit.errors import InvalidValueError, NotationError
from okrkit.units import NO_UNIT, Unit, plain

if TYPE_CHECKING:
    from okrkit.threshold import Threshold

_NUMBER: Final = r"\d{1,330}(?:\.\d{1,330})?(?:e[+-]?\d{1,4})?"
_FIGURE: Final = re.compile(rf"\s*(-?)([$€£¥₹]?)({_NUMBER})")
_COMPARATORS: Final = {"≥": ("low", False), ">": ("low", True), "≤": ("high", False), "<": ("high", True)}
# The words of a unit in which a number may stand: 'per 1000 users', 'out of 5 stars', 'tickets within 24 hours'.
_IN_UNIT: Final = re.compile(
    r"(?:[^\W\d_][^\W_'&-]* ){0,5}(?:per \d+(?: [^\W\d_][\w'-]*){0,5}|/ ?\d+(?: [^\W\d_][\w'-]*){1,5}|out of \d+(?:\.\d+)?(?: stars| points)?"
    r"|(?:within|over|in|for|every|during|after) (?:(?:the|last|first|any|a) ){0,2}\d+"
    r"(?:h| (?:working |business |calendar )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)))"
)
_PIECE: Final = re.compile(r"[^\s/@&+*#~_$€£¥₹–—…%]+")
_NUMBER_WORDS: Final = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half".split()
)
# What begins another limit, even beside a number that a unit may have: 'critical over 30 days'.
_MORE_LIMITS: Final = frozenset(
    "critical red alert alarm warn warning amber yellow act below above under than least most and or but".split()
)
_STRICTLY: Final = "strictly "


def may_stand_bare(words: str) -> bool:
    """Whether a unit's words can stand behind a figure as they are, and nobody takes a number in them for another limit.

    'story points', 'kg CO2', 'per 1000 users', 'out of 5'; but not 'of 40', 'by 2026', 'warn at 25', which stand in quotes.
    """
    lowered = words.casefold()
    pieces = _PIECE.findall(lowered)
    numbered = any(
        _NUMBER_WORDS.issuperset(piece.split("-"))
        or (not piece[0].isalpha() and any(character.isnumeric() for character in piece))
        for piece in pieces
    )
    return not numbered or (_MORE_LIMITS.isdisjoint(pieces) and _IN_UNIT.fullmatch(lowered) is not None)


def write(threshold: Threshold, *, in_quotes: bool = False) -> str:
    """The canonical text: '≥ 30% (critical < 25%)', '70..80% (critical < 60%, > 90%)', '≥ 30 "of 40"'.

    Args:
        threshold: What to write.
        in_quotes: Whether the unit stands in quotes wherever it may.
    """
    notes: list[str] = []
    criticals = [
        f"{sign} {written(threshold.unit, figure, in_quotes=in_quotes)}"
        for sign, figure in (("<", threshold.critical_low), (">", threshold.critical_high))
        if figure is not None
    ]
    if criticals:
        notes.append("critical " + ", ".join(criticals))
    if threshold.warning_only:
        notes.append("warning only")
    return _limits(threshold, in_quotes=in_quotes) + (f" ({', '.join(notes)})" if notes else "")


def written(unit: Unit, figure: float, *, in_quotes: bool = False) -> str:
    """A figure with its unit; one that would read as something else stands in quotes, or any that there is."""
    if not unit.symbol or (may_stand_bare(unit.symbol) and not in_quotes):
        return unit.format(figure, digits=None)
    return f'{NO_UNIT.format(figure, digits=None)} "{unit.symbol}"'


def _limits(threshold: Threshold, *, in_quotes: bool) -> str:
    low, high, unit, strict = threshold.low, threshold.high, threshold.unit, threshold.strict
    if low is not None and high is not None:
        # The unit stands once, behind the second figure; a currency stands before each.
        leads = not in_quotes and not unit.format(0).startswith("0")
        first = unit.format(low, digits=None) if leads else plain(low)
        return f"{_STRICTLY if strict else ''}{first}..{written(unit, high, in_quotes=in_quotes)}"
    if low is not None:
        return f"{'>' if strict else '≥'} {written(unit, low, in_quotes=in_quotes)}"
    limit = 0.0 if high is None else high
    return f"{'<' if strict else '≤'} {written(unit, limit, in_quotes=in_quotes)}"


def read_canonical(text: str) -> dict[str, Any] | None:
    """What `write` wrote, as arguments of Threshold; None for any other text.

    It is forgiving: the caller writes the result again and compares.
    """
    body = " ".join(text.split())
    body, notes = _split_notes(body)
    strictly = body.startswith(_STRICTLY)
    body = body.removeprefix(_STRICTLY)
    comparator = _COMPARATORS.get(body[:1])
    if comparator is not None:
        side, strict = comparator
        figure = _read_figure(body[1:])
        if figure is None:
            return None
        parts: dict[str, Any] = {side: figure[0], "strict": strict, "unit": figure[1]}
    else:
        first, _, second = body.partition("..")
        low, high = _read_figure(first), _read_figure(second)
        if low is None or high is None or low[1].symbol not in {"", high[1].symbol}:
            return None
        parts = {"low": low[0], "high": high[0], "strict": strictly, "unit": high[1]}
    return parts if _read_notes(notes, parts) else None


def upside_down(text: str, error: InvalidValueError) -> NotationError:
    """The refusal of a range at its upper end, which is not above the lower."""
    behind = text.index("..") + len("..")
    place = len(text) - len(text[behind:].lstrip())
    return NotationError(text, place, need_of(error), "kpi/range")


def need_of(error: InvalidValueError) -> str:
    """What a figure must be, in the words of its refusal: 'critical low below the limit (30.0)'."""
    path, message = error.problems[0]
    need = message.removeprefix(f"{path} must be ").partition(", got ")[0]
    return f"{path.replace('_', ' ')} {need}"


def _split_notes(body: str) -> tuple[str, str]:
    if not body.endswith(")"):
        return body, ""
    before, _, notes = body.partition(" (")
    return before, notes[:-1]


def _read_notes(notes: str, parts: dict[str, Any]) -> bool:
    if notes == "warning only":
        parts["warning_only"] = True
        return True
    for index, note in enumerate(notes.split(", ") if notes else []):
        words = note.removeprefix("critical ") if index == 0 else note
        figure = _read_figure(words[1:])
        if figure is None or words[0] not in "<>":
            return False
        parts["critical_low" if words[0] == "<" else "critical_high"] = figure[0]
    return True


def _read_figure(text: str) -> tuple[float, Unit] | None:
    match = _FIGURE.match(text)
    if match is None:
        return None
    sign, currency, digits = match.groups()
    word = currency or text[match.end() :].strip()
    if word[:1] == word[-1:] == '"':
        word = word[1:-1]  # by way of quotes, any words are a unit
    elif not may_stand_bare(word):
        return None
    try:
        unit = Unit.of(word)
    except ValueError:
        return None
    number = float(sign + digits)
    # One beyond a float is the notation's to refuse, at its place.
    return None if number - number != 0.0 else (number, unit)
