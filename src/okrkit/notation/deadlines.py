"""Deadlines: 'by end of Q3', 'in the first year', 'within 6 months of launch', read from tokens.

Each rule takes the tokens and an index, and gives the index one past what it has read; 0 where it does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.tokens import Token

__all__ = ["FIRST_YEAR", "LAST_YEAR", "LAST_YEAR_OVER", "is_year", "mark_deadlines", "year_in"]

FIRST_YEAR: Final = 1990
LAST_YEAR_OVER: Final = 2025  # fixed, so that a text reads the same in any year
LAST_YEAR: Final = 2100
_DAYS_OF_MONTH: Final = 31
_DAYS_OF_YEAR: Final = 366
_FEW: Final = 5
_SIGHT: Final = 20  # tokens before a deadline in which a number may stand that it belongs to
_LONGEST_RUN: Final = (
    4  # words of one kind in a row; more is no deadline, and would not be read in linear time
)
_MONTHS: Final = frozenset(lx.MONTHS.split())
_WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_AHEAD_OF: Final = frozenset(("before", "prior"))  # '5 days before the launch' is no deadline
_NTH: Final = frozenset(
    "this next current coming following upcoming first second third fourth last final previous 1st 2nd 3rd 4th".split()
)
_PAST: Final = frozenset("last previous".split())
_SPANS: Final = frozenset(
    "quarter year month week half semester sprint cycle trimester period term season decade quarters years months weeks "
    "fy day days summer spring winter autumn fall century iteration".split()
)
_KINDS_OF_YEAR: Final = frozenset("fiscal calendar financial academic business school".split())
_EVENTS: Final = frozenset(
    "launch release go-live opening kickoff kick-off signing start christmas easter thanksgiving halloween ramadan eid diwali hanukkah passover midsummer ga demo showcase graduation summit".split()
)
_ENDS: Final = frozenset("end start beginning middle close mid late early".split())
_PARTS: Final = frozenset("early mid late".split())
_ARTICLES: Final = frozenset("the our this".split())
_SHORT_SPANS: Final = frozenset("week day days hour hours session sprint".split())
_NUMBERED_SPANS: Final = frozenset("month year quarter".split())
_SEASONS: Final = frozenset("spring summer autumn fall winter fiscal".split())
_STRETCHES: Final = frozenset("period years seasons".split())
_LATEST: Final = frozenset(("no later than", "not later than", "never later than", "no earlier than"))
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_KINDS_OF_CODE: Final = frozenset("fy cy ay sy".split())
_LONG_TIMES: Final = frozenset("months month years year quarters quarter".split())
_ENDINGS: Final = ("eoy", "eoq", "eom")


def mark_deadlines(tokens: list[Token]) -> list[Token]:
    """The tokens with each deadline made one, tagged DEADLINE; 'as of January 4' is tagged NOW.  The same list if there is none.

    >>> from okrkit.notation.deadlines import mark_deadlines
    >>> from okrkit.notation.tokens import tokenise
    >>> text = "reach 500 users by the end of q3"
    >>> [token.word for token in mark_deadlines(tokenise(text, text))]
    ['reach', '500', 'users', 'by the end of q3']
    """
    for index, token in enumerate(tokens):
        if token.tags & _TELLING and _may_begin(tokens, index):
            end, tag = _read_at(tokens, index)
            if end:
                return _mark_from(tokens, index, end, tag)
    return tokens


def _mark_from(tokens: list[Token], index: int, end: int, tag: int) -> list[Token]:
    """The tokens with a deadline that was found, which reaches to an index, and those behind it each made one."""
    marked = tokens[:index]
    count = len(tokens)
    while index < count:
        if end:
            words = " ".join([t.word for t in tokens[index:end]])
            marked.append(Token(words, tag, tokens[index].start, tokens[end - 1].end))
            index = end
        else:
            marked.append(tokens[index])
            index += 1
        end = 0
        if index < count and tokens[index].tags & _TELLING and _may_begin(tokens, index):
            end, tag = _read_at(tokens, index)
    return marked


_OPENING: Final = lx.WHEN | lx.EDGE
_DATED: Final = lx.PERIOD | lx.NUMBER | lx.RANK
_TELLING: Final = _OPENING | _DATED | lx.BOUND | lx.DATE | lx.NAME | lx.PREPOSITION


def _may_begin(tokens: list[Token], index: int) -> bool:
    """Whether a deadline or a date may begin here: most words and numbers tell at a glance that none does."""
    token = tokens[index]
    if token.tags & _OPENING or token.word == "as" or token.word in _LATEST or not index:
        return True
    if not token.tags & _DATED:
        return False
    return token.word in _MONTHS or (index + 1 < len(tokens) and tokens[index + 1].word in _MONTHS)


def _read_at(tokens: list[Token], index: int) -> tuple[int, int]:
    """Past the deadline or the date that begins here, and its tag; 0 where there is none."""
    token = tokens[index]
    rule = _RULES.get(token.word) if token.tags & _OPENING else None
    end = 0
    if rule is not None:
        end = rule(tokens, index)
    elif token.word == "as" and _word(tokens, index + 1) == "of":
        return _point(tokens, index + 2), lx.NOW
    elif token.word in _LATEST:
        end = _point(tokens, index + 1)
    elif index == 0:
        end = _heading(tokens)
    if token.word == "in" and _is_over(tokens, index, end):
        return end, lx.NOW
    return (end, lx.DEADLINE) if end else (_plain_date(tokens, index), lx.DATE | lx.NAME)


def _is_over(tokens: list[Token], index: int, end: int) -> bool:
    """'… to 60% (52% in 2019)': what was measured in a year that is over."""
    if end != index + 2 or not is_year(tokens[index + 1]) or int(tokens[index + 1].word) > LAST_YEAR_OVER:
        return False
    if end >= len(tokens) or not tokens[end].tags & lx.CLOSE:
        return False
    for place in range(index - 1, max(-1, index - len(("(", "$", "5", "%")) - 1), -1):
        if tokens[place].tags & lx.OPEN:
            inside = tokens[place + 1 : index]
            return any(token.value is not None for token in inside) and inside[0].word != "vs"
    return False


def is_year(token: Token) -> bool:
    """Whether a number looks like a year: four digits, nothing attached, from 1990 to 2100."""
    word = token.word
    return len(word) == len("2026") and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR


def year_in(words: str) -> int:
    """The first year of 'by may 2027'; 0 without one."""
    found = _YEAR.search(words)
    return 0 if found is None else int(found[0])


def _word(tokens: list[Token], index: int) -> str:
    return tokens[index].word if index < len(tokens) else ""


def _skip(tokens: list[Token], index: int, words: frozenset[str]) -> int:
    return index + (_word(tokens, index) in words)


def _plain_date(tokens: list[Token], index: int) -> int:
    """'Effective 1 July 2027', 'starting July 1': a day and a month, which are no number to reach."""
    token, following = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or token.unit is not None:
        return 0
    if token.word in _MONTHS:
        return _day_and_year(tokens, index + 1) if _is_day(following) or is_year(following) else 0
    end = _named_or_dated(tokens, index) if following.word in _MONTHS else 0
    # 'may' and 'march' are verbs as well
    said = following.word not in _VERBS_TOO or (index > 0 and tokens[index - 1].word in _DATING)
    return end if said or end > index + 2 or end == len(tokens) else 0


_VERBS_TOO: Final = frozenset(("may", "march"))
_DATING: Final = frozenset(("on", "since", "of", "effective", "starting"))


def _heading(tokens: list[Token]) -> int:
    """'Q3: …', 'FY 2027 - …', '2027-06 …': the date that a statement stands under."""
    end = _named_or_dated(tokens, 0)
    sign = tokens[end] if end < len(tokens) else None
    if sign is None or not end:
        return 0
    dashed = sign.tags & lx.SIGN and sign.start > tokens[end - 1].end
    return end if dashed or sign.tags & lx.COLON or (tokens[0].tags & lx.DATE and sign.tags & lx.WORD) else 0


# --- the rules, by the word that opens them ---------------------------------------------------------------


def _after_by(tokens: list[Token], index: int) -> int:
    """'by', 'before', 'until', 'through', 'prior to': any point or span of time may follow."""
    timed = index and (tokens[index - 1].tags & lx.TIME or tokens[index - 1].unit in lx.TIME_UNITS)
    if timed and tokens[index].word in _AHEAD_OF:
        return 0
    if tokens[index].word == "prior" and _word(tokens, index + 1) != "to":
        return 0  # 'prior fiscal years'
    index += 2 if _word(tokens, index + 1) == "to" else 1
    if _word(tokens, index) == "the" and _word(tokens, index + 1) == "time":
        return len(tokens)
    if _word(tokens, index) == "half":
        return 0  # 'by half' is a size
    found = _point(tokens, index) or _span(tokens, _skip(tokens, index, _ARTICLES)) or _event(tokens, index)
    return found or _year_before_a_clause(tokens, index)


def _year_before_a_clause(tokens: list[Token], index: int) -> int:
    """'So that by 2040 leakage is below 10%': behind the year a clause with a verb and a number of its own."""
    if index >= len(tokens) or not is_year(tokens[index]):
        return 0
    behind = tokens[index + 1 : index + _SIGHT]
    verb = next((place for place, token in enumerate(behind) if token.tags & lx.AUXILIARY), len(behind))
    led = index > 1 and tokens[index - 2].word == "that"
    numbered = any(
        token.value is not None or token.tags & lx.FACTOR for token in behind[0 if led else verb :]
    )
    return index + 1 if numbered else 0


def _after_in(tokens: list[Token], index: int) -> int:
    """'in', 'during': a point, or a span that says which ('the first year'); 'in 5 days' is no deadline."""
    start = _skip(tokens, index + 1, _ARTICLES)
    if _word(tokens, start) == "first" and _word(tokens, start + 1) in _SHORT_SPANS:
        return 0  # 'in their first week': how soon, and not by when
    if (_word(tokens, start) in _NTH and _word(tokens, start) not in _PAST) or _word(
        tokens, start - 1
    ) == "this":
        return _span(tokens, start)
    counted = any(token.tags & lx.NUMBER for token in tokens[max(0, index - _SIGHT) : index])
    numbered = start + 1 < len(tokens) and tokens[start + 1].tags & lx.NUMBER
    if counted and numbered and _word(tokens, start) in _NUMBERED_SPANS:
        return start + 2  # 'in year 1', 'in month six'
    return _point(tokens, index + 1) or _season(tokens, start)


def _season(tokens: list[Token], index: int) -> int:
    """'Fall 2028', 'spring of 2027', 'fiscal 2030', 'the period 2027-2030': a span that is nothing without its year."""
    stretch = _word(tokens, index) in _STRETCHES
    if not stretch and _word(tokens, index) not in _SEASONS:
        return 0
    year = index + 1 + (_word(tokens, index + 1) in ("of", "from"))
    dated = year < len(tokens) and (is_year(tokens[year]) or tokens[year].tags & lx.DATE)
    end = _named_or_dated(tokens, year) if dated else 0
    return 0 if stretch and end == year + 1 and not tokens[year].tags & lx.DATE else end


def _after_at(tokens: list[Token], index: int) -> int:
    start = _skip(tokens, index + 1, _ARTICLES)
    return _point(tokens, index + 1) if _word(tokens, start) in _ENDS else 0


def _after_over(tokens: list[Token], index: int) -> int:
    """'over the next quarter', 'for the coming year'."""
    start = _skip(tokens, index + 1, _ARTICLES)
    if _word(tokens, start) == "course" and _word(tokens, start + 1) == "of":
        return _point(tokens, start + 2) or _span(tokens, _skip(tokens, start + 2, _ARTICLES))
    this = (
        _word(tokens, start) in ("next", "coming", "following", "upcoming")
        or _word(tokens, start - 1) == "this"
    )
    return _span(tokens, start) if this else _season(tokens, start)


def _after_within(tokens: list[Token], index: int) -> int:
    """'within 6 months', 'within the next 30 days': a deadline; 'within 24 hours' is a condition of the measure."""
    start = _skip(tokens, index + 1, _ARTICLES)
    nth = start
    while _word(tokens, nth) in _NTH and nth < start + _LONGEST_RUN:
        nth += 1
    if nth > start:
        return _event_after(tokens, _span(tokens, start))
    if start > index + 1:
        return _span(tokens, start)
    if nth < len(tokens) and tokens[nth].tags & lx.NUMBER and _word(tokens, nth + 1) in _LONG_TIMES:
        end = _event_after(tokens, nth + 2)
        ordered = tokens[0].tags & lx.BASE or any(
            token.tags & lx.NUMBER for token in tokens[max(0, index - _SIGHT) : index]
        )
        return (
            end if ordered or end > nth + 2 else 0
        )  # 'matters closed within 6 months' has a limit, no deadline
    return _calendar(tokens, start)


def _this(tokens: list[Token], index: int) -> int:
    """'this cycle', 'next quarter', where no preposition stands before."""
    held = index and tokens[index - 1].tags & (lx.PREPOSITION | lx.BOUND | lx.DETERMINER)
    return 0 if held else _span(tokens, index)


def _end_of(tokens: list[Token], index: int) -> int:
    return _point(tokens, index) if _word(tokens, index + 1) == "of" else 0


def _ending(tokens: list[Token], index: int) -> int:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return 0 if following is not None and following.tags & lx.WORD else index + 1


def _from_to(tokens: list[Token], index: int) -> int:
    """'from EOQ4 to EOQ1': a period between two names of the calendar."""
    middle = _calendar(tokens, index + 1)
    if middle and _word(tokens, middle) in ("to", "until", "through", "-", "→"):
        return _calendar(tokens, middle + 1)
    return 0


_RULES: Final[dict[str, Callable[[list[Token], int], int]]] = {
    **dict.fromkeys(("by", "before", "until", "till", "through", "prior"), _after_by),
    **dict.fromkeys(("in", "during", "throughout"), _after_in),
    **dict.fromkeys(("over", "for"), _after_over),
    **dict.fromkeys(("this", "next", "current", "coming"), _this),
    **dict.fromkeys(_ENDINGS, _ending),
    "at": _after_at,
    "within": _after_within,
    "end": _end_of,
    "from": _from_to,
}


# --- what they are made of --------------------------------------------------------------------------------


def _point(tokens: list[Token], index: int) -> int:
    """A point in time: 'the end of Q3 FY21', 'end of the first half', 'December 15', '2025', 'mid-year'."""
    index = _skip(tokens, index, _ARTICLES)
    index += _word(tokens, index) == "very"
    word = _word(tokens, index)
    if word in _ENDS:
        edge = index + 1 + (_word(tokens, index + 1) in ("of", "-"))
        edge = _skip(tokens, edge, _ARTICLES)
        if word in _PARTS and edge == len(tokens):
            return edge  # 'by late', cut off: no share of what comes late
        named = _calendar(tokens, edge) or _span(tokens, edge) or _event(tokens, edge)
        return named or (_named_end(tokens, edge) if edge > index + 1 else 0)
    if word in _YEAR_ENDS:
        return index + 1
    found = _calendar(tokens, index)
    if found or index >= len(tokens):
        return found
    if tokens[index].tags & lx.RANK:
        return _day_of_the_month(tokens, index)
    return _part_of(tokens, index) if "-" in word or "'" in word else 0


def _part_of(tokens: list[Token], index: int) -> int:
    """'mid-2026', 'early-July 2027', 'the year's end', 'Q3's close'."""
    word = _word(tokens, index)
    if word.endswith("'s") and _word(tokens, index + 1) in _CLOSINGS:
        name = word[:-2]
        dated = name in _SPANS or name in _MONTHS or _CODE.fullmatch(name)
        return index + 2 if dated else 0
    part, _, name_of = word.partition("-")
    if part not in _PARTS_OF:
        return 0
    if name_of in _MONTHS:
        return _day_and_year(tokens, index + 1)
    return _codes(tokens, index + 1) if _CODE.fullmatch(name_of) else 0


def _day_of_the_month(tokens: list[Token], index: int) -> int:
    """'by the 15th', 'by the 15th of the month'; 'by the 15th visit' counts visits."""
    if not _is_day(tokens[index]):
        return 0
    after = index + 1
    if _word(tokens, after) == "of":
        return _span(tokens, _skip(tokens, after + 1, _ARTICLES))
    alone = after == len(tokens) or tokens[after].tags & (lx.STOP | lx.CLOSE | lx.COMMA)
    return after if alone and tokens[index - 1].word == "the" else 0


def _named_end(tokens: list[Token], index: int) -> int:
    """'The end of the pilot', 'the end of it': of something that is not of the calendar, and the last that is said."""
    if index >= len(tokens) or not tokens[index].tags & lx.WORD or tokens[index - 1].word not in _OF_IT:
        return 0
    last = index + 1 == len(tokens) or tokens[index + 1].tags & (lx.STOP | lx.COMMA | lx.CLOSE)
    return index + 1 if last else 0


_OF_IT: Final = _ARTICLES | {"of"}


_CLOSINGS: Final = frozenset("end close ending".split())
_PARTS_OF: Final = frozenset("mid early late end".split())
_CODE: Final = re.compile(r"(?:19|20)[0-9]{2}|[qh][1-4]|fy[0-9]{2,4}")
_YEAR_ENDS: Final = frozenset("year-end quarter-end month-end yearend mid-year midyear".split())


def _calendar(tokens: list[Token], index: int) -> int:
    """A name of the calendar: 'Q3', 'Q4 FY 2020', 'FY21-Q1', 'December 15, 2025', '15 March', '2025-12-31', '2025'."""
    if _word(tokens, index) in _WEEKDAYS:
        return _month_and_day(tokens, index + 1 + (_word(tokens, index + 1) == ",")) or index + 1
    return _named_or_dated(tokens, index)


def _month_and_day(tokens: list[Token], index: int) -> int:
    """The 'August 11' of 'Sunday, August 11'."""
    dated = index < len(tokens) and (_word(tokens, index) in _MONTHS or _is_day(tokens[index]))
    return _named_or_dated(tokens, index) if dated else 0


def _named_or_dated(tokens: list[Token], index: int) -> int:
    if index >= len(tokens):
        return 0
    token = tokens[index]
    after = index + 1
    if token.tags & lx.DATE:
        return _yearly(tokens, after) or after
    if token.word in _MONTHS:
        return _day_and_year(tokens, after)
    if _is_code(token):
        return _codes(tokens, after)
    if is_year(token):
        return _year(tokens, after)
    after += _word(tokens, after) == "of"
    return _day_and_year(tokens, after + 1) if _is_day(token) and _word(tokens, after) in _MONTHS else 0


def _year(tokens: list[Token], index: int) -> int:
    """Past a year; '2025 plan' is the name of something."""
    after = _codes(tokens, index)
    if after + 1 < len(tokens) and tokens[after].word in ("-", "to") and is_year(tokens[after + 1]):
        after += 2  # 'in 2027-2030'
    if end := _yearly(tokens, after):
        return end  # 'the 2027 fiscal year'
    follower = tokens[after] if after < len(tokens) else None
    noun = (
        follower is not None
        and follower.tags & lx.WORD
        and not _is_an_order(tokens, after)
        and not follower.tags & (lx.PREPOSITION | lx.CONJUNCTION | lx.DETERMINER | lx.PRONOUN | lx.AUXILIARY)
    )
    return 0 if noun else after


def _yearly(tokens: list[Token], index: int) -> int:
    """Past the 'fiscal year' or the 'season' behind a year; '1990 days' are no date."""
    return _span(tokens, index) if _word(tokens, index) in _YEARLY else 0


_YEARLY: Final = _KINDS_OF_YEAR | frozenset(
    "year season semester term cycle summer spring winter fall autumn".split()
)


def _is_an_order(tokens: list[Token], index: int) -> bool:
    """'By 2027 reach 85%': a verb and its object, and no name as in 'the 2027 plan'."""
    following = tokens[index + 1].tags if index + 1 < len(tokens) else 0
    return bool(tokens[index].tags & lx.BASE and following & _OBJECTS)


_OBJECTS: Final = lx.NUMBER | lx.DETERMINER | lx.CURRENCY | lx.BOUND


def _is_code(token: Token) -> bool:
    return bool(token.tags & lx.PERIOD and token.tags & lx.NAME) or token.word in (*_KINDS_OF_CODE, *_ENDINGS)


def _codes(tokens: list[Token], index: int) -> int:
    """Past the rest of a name: the 'FY 2020' of 'Q4 FY 2020', the 'of 2021' of 'Q2 of 2021'."""
    begin = index
    while index < len(tokens) and index < begin + _LONGEST_RUN:
        after = index + (_word(tokens, index) in ("of", "'", "/"))
        if after == len(tokens) or not (
            _is_code(tokens[after])
            or is_year(tokens[after])
            or tokens[after].tags & lx.DATE
            or (tokens[index].word == "/" and len(tokens[after].word) == len("28"))
        ):
            break
        index = after + 1
    return index


def _is_day(token: Token) -> bool:
    if token.tags & lx.RANK:
        return token.word[0].isdigit()
    return token.value is not None and token.word.isdigit() and 1 <= token.value <= _DAYS_OF_MONTH


def _day_and_year(tokens: list[Token], index: int) -> int:
    index += index < len(tokens) and _is_day(tokens[index])
    comma = index + (_word(tokens, index) == ",")
    return comma + 1 if comma < len(tokens) and is_year(tokens[comma]) else index


def _span(tokens: list[Token], index: int) -> int:
    """A span: 'quarter', 'next quarter', 'first fiscal year', 'next 3 months', 'Year 1', 'year 2026'."""
    start = index
    while _word(tokens, index) in _NTH and index < start + _LONGEST_RUN:
        index += 1
    if index > start and index < len(tokens) and tokens[index].tags & lx.NUMBER:
        index += 1
    index = _skip(tokens, index, _KINDS_OF_YEAR)
    if _word(tokens, index) not in _SPANS:
        return 0
    begin = index
    while _word(tokens, index) in _SPANS and index < begin + _LONGEST_RUN:
        index += 1
    if _word(tokens, index) in _CLOSINGS:
        return index + 1 + (index + 1 < len(tokens) and is_year(tokens[index + 1]))  # 'year end 2027'
    if index < len(tokens) and (is_year(tokens[index]) or _is_number_of_span(tokens, index)):
        return _skip(tokens, index + 1, _SPANS)
    year = index + 1 < len(tokens) and _word(tokens, index) == "of" and is_year(tokens[index + 1])
    return index + 2 if year else index


def _is_number_of_span(tokens: list[Token], index: int) -> bool:
    """The 6 of 'by week 6', 'Sprint 12', 'year 3'."""
    token = tokens[index]
    if token.value is None or not token.word.isdigit() or token.value > _DAYS_OF_YEAR:
        return False
    return token.value <= _FEW or not tokens[index - 1].word.endswith("s")


def _event(tokens: list[Token], index: int) -> int:
    index = _skip(tokens, index, _ARTICLES)
    index = _skip(tokens, index, _NTH)
    return index + 1 if _word(tokens, index) in _EVENTS else 0


def _event_after(tokens: list[Token], index: int) -> int:
    """Past 'of launch', 'after the release', where that follows."""
    if index and _word(tokens, index) in ("of", "after", "from"):
        return _event(tokens, index + 1) or index
    return index
