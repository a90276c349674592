"""Deadlines: 'by end of Q3', 'in the first year', 'within 6 months of launch', read from tokens."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.tokens import Token

_DAY_OF_MONTH: Final = 31
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_MONTHS: Final = frozenset(lx.MONTHS.split())
_ALONE: Final = frozenset("by before until till through prior".split())
_NAMED: Final = frozenset("in during for throughout at over".split())
_THIS: Final = frozenset("this next current coming following upcoming".split())
_NTH: Final = frozenset("first second third fourth last final next this current coming upcoming following previous new same".split())
_LONG: Final = frozenset("months years weeks days".split())
_GOALS: Final = frozenset("launch release go-live opening kickoff kick-off signing start christmas easter".split())
_SPANS: Final = frozenset(
    "quarter year month week half semester sprint cycle trimester fiscal calendar period term season decade quarters "
    "years months weeks fy day days financial business school academic summer spring winter autumn fall".split()
)


def mark_deadlines(tokens: list[Token]) -> list[Token]:
    """The same tokens, with each deadline made one token (tag DEADLINE).

    >>> from okrkit.notation.tokens import tokenise
    >>> text = "reach 500 users by the end of q3"
    >>> [token.word for token in mark_deadlines(tokenise(text, text))]
    ['reach', '500', 'users', 'by the end of q3']
    """
    marked: list[Token] = []
    index, count = 0, len(tokens)
    while index < count:
        token = tokens[index]
        if token.tags & (lx.WHEN | lx.EDGE):
            end = _deadline_end(tokens, index)
            if end:
                last = tokens[end - 1]
                whole = Token(_spelled(tokens[index:end]), lx.DEADLINE, token.start, last.end)
                marked.append(whole)
                index = end
                continue
        marked.append(token)
        index += 1
    return marked


def _spelled(tokens: list[Token]) -> str:
    return " ".join([token.word for token in tokens])


def _deadline_end(tokens: list[Token], index: int) -> int:
    """One past the last token of the deadline that begins here; 0 where there is none."""
    word = tokens[index].word
    after = index + 1
    if word in _ALONE:
        if word == "prior":
            after += 1
        return _time_end(tokens, after, loose=True)
    if word in _NAMED:
        return _named_end(tokens, after, word)
    if word == "within":
        return _within_end(tokens, after)
    if word in _THIS:
        return _span_end(tokens, after) if index == 0 or not _is_preposition(tokens[index - 1]) else 0
    if word == "end" and after < len(tokens) and tokens[after].word == "of":
        return _time_end(tokens, index, loose=True)
    if word in ("eoy", "eoq", "eom"):
        return after
    if word == "from":
        return _from_to_end(tokens, after)
    return 0


def _is_preposition(token: Token) -> bool:
    return bool(token.tags & (lx.PREPOSITION | lx.BOUND | lx.DETERMINER))


def _at(tokens: list[Token], index: int) -> str:
    return tokens[index].word if index < len(tokens) else ""


def _time_end(tokens: list[Token], index: int, *, loose: bool) -> int:
    """One past a point in time: 'the end of Q3 FY21', 'December 15', '2025', 'launch'."""
    index += _at(tokens, index) == "the"
    if _at(tokens, index) == "time":
        return len(tokens) if loose else 0
    index += _at(tokens, index) == "very"
    if _at(tokens, index) in ("end", "start", "beginning", "middle", "close", "mid"):
        edge = index + 1
        edge += _at(tokens, edge) in ("of", "-")
        edge += _at(tokens, edge) in ("the", "our", "this")
        found = _calendar_end(tokens, edge) or _span_end(tokens, edge)
        if found:
            return found
        return index + 1 if loose and edge == index + 1 and _at(tokens, index) == "end" else 0
    found = _calendar_end(tokens, index) or (_span_end(tokens, index) if loose else 0)
    if not found and loose and _at(tokens, index) in _GOALS:
        found = index + 1
    return found


def _named_end(tokens: list[Token], index: int, word: str) -> int:
    if word in ("in", "during", "over", "for", "throughout"):
        start = index + (_at(tokens, index) in ("the", "our"))
        if start > index or _at(tokens, index) in _NTH:
            if _at(tokens, start) in _NTH or word == "during":
                end = _span_end(tokens, start)
                if end and _at(tokens, start) not in ("previous", "last", "same"):
                    return end
            if word == "for":
                return 0
    end = _time_end(tokens, index, loose=False) if word in ("in", "during", "at", "throughout") else 0
    if end and word == "at" and not tokens[index + (_at(tokens, index) == "the")].tags & lx.EDGE:
        return 0
    return end


def _calendar_end(tokens: list[Token], index: int) -> int:
    """One past a name of the calendar: 'Q3', 'Q4 FY 2020', 'FY21-Q1', 'December 15, 2025', '2025-12-31', '2025'."""
    if index >= len(tokens):
        return 0
    token = tokens[index]
    if token.tags & lx.DATE:
        return index + 1
    if token.word in _MONTHS:
        return _day_and_year_end(tokens, index + 1)
    if token.tags & lx.PERIOD and token.tags & lx.NAME or token.word in ("eoy", "eoq", "eom", "fy"):
        index += 1
        while index < len(tokens):
            follower = tokens[index]
            if is_year(follower) or follower.word in ("fy", "of") and _is_period_or_year(tokens, index + 1):
                index += 1
            elif follower.tags & lx.PERIOD and follower.tags & lx.NAME:
                index += 1
            else:
                break
        return index
    if is_year(token):
        after = index + 1
        if after < len(tokens) and tokens[after].tags & lx.PERIOD and tokens[after].tags & lx.NAME:
            after += 1
        follower = tokens[after] if after < len(tokens) else None
        plain_noun = follower is not None and follower.tags & lx.WORD and not follower.tags & (lx.PREPOSITION | lx.CONJUNCTION | lx.BOUND)
        return 0 if plain_noun else after
    if token.value is not None and token.value <= _DAY_OF_MONTH or token.tags & lx.RANK and token.word[:1].isdigit():
        after = index + 1
        after += _at(tokens, after) == "of"
        if _at(tokens, after) in _MONTHS:
            return _day_and_year_end(tokens, after + 1)
    return 0


def _is_period_or_year(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and (is_year(tokens[index]) or bool(tokens[index].tags & lx.PERIOD))


def _day_and_year_end(tokens: list[Token], index: int) -> int:
    if index < len(tokens):
        token = tokens[index]
        small = token.tags & lx.NUMBER and token.value is not None and token.value <= _DAY_OF_MONTH and token.unit is None
        if small or token.tags & lx.RANK and token.word[:1].isdigit():
            index += 1
    if index + 1 < len(tokens) and tokens[index].tags & lx.COMMA and is_year(tokens[index + 1]):
        return index + 2
    return index + 1 if index < len(tokens) and is_year(tokens[index]) else index


def is_year(token: Token) -> bool:
    """Whether a number looks like a year: four digits, nothing attached."""
    value = token.value
    return value is not None and len(token.word) == 4 and token.word.isdigit() and _FIRST_YEAR <= value <= _LAST_YEAR  # noqa: PLR2004


def _span_end(tokens: list[Token], index: int) -> int:
    """One past a span: 'quarter', 'next quarter', 'first year', 'fiscal year 2026', 'next 3 months', 'year 1'."""
    while _at(tokens, index) in _NTH or _at(tokens, index) in ("1st", "2nd", "3rd", "4th"):
        index += 1
    if index < len(tokens) and tokens[index].tags & lx.NUMBER and _at(tokens, index + 1) in _SPANS:
        index += 1
    if _at(tokens, index) not in _SPANS:
        return 0
    while _at(tokens, index) in _SPANS:
        index += 1
    if index < len(tokens) and tokens[index].tags & lx.NUMBER and tokens[index].unit is None and len(tokens[index].word) in (1, 4):
        index += 1
    if _at(tokens, index) == "of" and _at(tokens, index + 1) in _GOALS:
        index += 2
    elif _at(tokens, index) == "of" and index + 1 < len(tokens) and is_year(tokens[index + 1]):
        index += 2
    return index


def _within_end(tokens: list[Token], index: int) -> int:
    """'within 6 months', 'within the next quarter': a deadline; 'within 24 hours' is a condition of the measure."""
    start = index
    index += _at(tokens, index) in ("the", "our", "a")
    number = _at(tokens, index) in _NTH
    while _at(tokens, index) in _NTH:
        index += 1
    if index < len(tokens) and tokens[index].tags & lx.NUMBER:
        span = _at(tokens, index + 1)
        if span in ("months", "month", "years", "year", "quarters", "quarter", "weeks") or number and span in ("days", "weeks"):
            after = index + 2
            if _at(tokens, after) == "of" or _at(tokens, after) == "after":
                after += 2 if _at(tokens, after + 1) not in ("the", "our") else 3
                return min(after, len(tokens))
            if span == "weeks" and not number:
                return 0
            return after
        return 0
    if number or index > start:
        return _span_end(tokens, index)
    return _calendar_end(tokens, index)


def _from_to_end(tokens: list[Token], index: int) -> int:
    """'from EOQ4 to EOQ1': a period between two names of the calendar."""
    first = _calendar_end(tokens, index)
    if first and _at(tokens, first) in ("to", "until", "through", "-", "→"):
        return _calendar_end(tokens, first + 1)
    return 0
