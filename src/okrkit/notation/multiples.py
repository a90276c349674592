"""Multiples and parts told without a figure of their own: 'half as many', 'a doubling of', 'sales x3', 'plus 10%'.

Each is rewritten, before any number is read, to what it says in figures: '50% fewer', 'a 100% increase of', '3x'.
"""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.deadlines import is_year
from okrkit.notation.items import Item
from okrkit.notation.tokens import AS_MUCH, Token
from okrkit.notation.vocabulary import WORDS

__all__ = ["HAD_ONCE", "MULTIPLES", "RATES", "find_multiplied", "in_figures"]

_HALF: Final = 50.0
_TIMES: Final = frozenset(("x", "×"))
_JOINED: Final = {f"x{factor}": float(factor) for factor in (*range(2, 21), 25, 30, 50, 100)}
_SIGNS: Final = {"plus": "+", "+": "+", "minus": "-"}
_FRACTIONS: Final = {"quarter": 15.0, "quarters": 15.0, "half": 30.0}  # minutes of an hour
_OF_AN_HOUR: Final = ["of", "an", "hour"]
_CHANGES: Final = {
    "doubling": (100.0, "increase"),
    "tripling": (200.0, "increase"),
    "trebling": (200.0, "increase"),
    "quadrupling": (300.0, "increase"),
    "quintupling": (400.0, "increase"),
    "halving": (50.0, "reduction"),
}
MULTIPLES: Final = frozenset(
    (*_FRACTIONS, *_TIMES, *_JOINED, *_SIGNS, *_CHANGES)
)  # few texts have any of them
_FEWER: Final = {"many": "fewer", "much": "less"}
_OF: Final = frozenset(("of", "in"))
_OF_OR_BY: Final = _OF | {"by"}
_COUNTS: Final = frozenset("rate rates count counts volume volumes level levels numbers".split())
_WHOLE: Final = frozenset(("the", "our", "this", "last"))
HAD_ONCE: Final = frozenset(
    "sales revenue revenues traffic turnover output profit profits income growth throughput productivity capacity speed mrr arr increase".split()
)  # of which nobody has three
_TELLING: Final = lx.AUXILIARY | lx.PAST | lx.THIRD | lx.NUMBER | lx.RELATIVE
_BEHIND_HALF: Final = lx.PREPOSITION | lx.BY | lx.STOP | lx.COMMA | lx.CONJUNCTION | lx.CLOSE
_BEHIND_VERB: Final = lx.DEADLINE | lx.STOP | lx.CLOSE
_UNSURE: Final = lx.NEGATION | lx.RELATIVE | lx.CONJUNCTION | lx.QUANTITY | lx.COLON
_ASKED: Final = frozenset("if how why whether when".split())
_GETTING: Final = lx.REACH | lx.GAIN | lx.STOP | lx.COLON
_WANTING: Final = frozenset("want see need".split())
RATES: Final = frozenset("inflation cpi rpi rate prime cost sonia libor".split())  # 'CPI plus 2%'
_WHEN: Final = frozenset(("in", "by", "during", "for"))
_MOST: Final = 21.0  # times that 'x 20' may say
_HALF_OF_IT: Final = ("half", "the", "waste")
_SHORT: Final = 8  # tokens of 'half the complaints of last year', and from 'cut' to 'half'


def in_figures(tokens: list[Token], text: str) -> list[Token]:
    """The same tokens with each of these wordings in figures.

    Args:
        tokens: The tokens of a text that has one of MULTIPLES.
        text: The text as it was given, for a name such as 'X3'.

    >>> from okrkit.notation.multiples import in_figures
    >>> from okrkit.notation.tokens import tokenise
    >>> said = "half as many spills"
    >>> [token.word for token in in_figures(tokenise(said, said), said)]
    ['half', 'fewer', 'spills']
    """
    told: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        place += 1
        if token.word in _FRACTIONS and [said.word for said in tokens[place : place + 3]] == _OF_AN_HOUR:
            place = _part_of_an_hour(told, tokens, place)
        elif token.word == "half":
            place = _half(told, tokens, place)
        elif token.word in _CHANGES:
            _change(told, tokens, place)
        elif token.word in _SIGNS:
            _sign(told, tokens, place)
        elif token.word in _JOINED or token.word in _TIMES:
            _factor(told, tokens, place, text)
        else:
            told.append(token)
    return told


def _part_of_an_hour(told: list[Token], tokens: list[Token], place: int) -> int:
    """'A quarter of an hour', 'three quarters of an hour'; the place behind what it takes."""
    part, counted = tokens[place - 1], told[-1].word if told else ""
    count = 1.0 if counted in ("a", "one") else lx.NUMBER_WORDS.get(counted, 0.0)
    minutes = Token(part.word, lx.NUMBER, told.pop().start if count else part.start, tokens[place + 2].end)
    minutes.value, minutes.unit = (count or 1.0) * _FRACTIONS[part.word], "minutes"
    told.append(minutes)
    return place + len(_OF_AN_HOUR)


def find_multiplied(items: list[Item], start: int) -> int:
    """'Sales doubled', 'Complaints halved by June': where the verb stands that ends what is said; -1 without one."""
    place = len(items) - 1
    while place > start and items[place].tags & _BEHIND_VERB:
        place -= 1
    told = place > start and items[place].tags & lx.FACTOR and items[place].tags & lx.PAST
    plain = told and items[place - 1].tags & lx.WORD
    return (
        place
        if plain and not any(item.tags & _UNSURE or item.word in _ASKED for item in items[start:place])
        else -1
    )


def _half(told: list[Token], tokens: list[Token], place: int) -> int:
    """'Half as many', 'half again as much', 'half the waste'; the place behind what it takes."""
    half = tokens[place - 1]
    again = place < len(tokens) and tokens[place].word == "again"
    start = place + again
    as_much = tokens[start : start + 2]
    if [token.word for token in as_much[:1]] == ["as"] and as_much[-1].word in AS_MUCH:
        again = again or any(token.word == "again" for token in tokens[start + 2 : start + _SHORT])
        compared = "more" if again else _FEWER.get(as_much[-1].word, "lower")
        told += [_share(half, _HALF), _word(compared, as_much[0].start, as_much[-1].end)]
        return start + len(as_much)
    cut = bool(told) and told[-1].word == "in" and any(said.tags & lx.LOWER for said in told[-_SHORT:])
    if cut and (place == len(tokens) or tokens[place].tags & _BEHIND_HALF):
        by = told.pop()
        told += [_word("by", by.start, by.end), half]  # 'cut in half'
    elif _is_halved(tokens, place):
        told += [_share(half, _HALF), _word("less", half.start, half.end)]
    else:
        told.append(half)
    return place


def _is_halved(tokens: list[Token], place: int) -> bool:
    """'Half the waste', 'Half the complaints of last year'; 'half the tickets are closed' is a share of them."""
    if place != 1 or not len(_HALF_OF_IT) <= len(tokens) <= _SHORT or tokens[1].word not in _WHOLE:
        return False
    said = tokens[2:-2] if _ends_in_a_year(tokens) else tokens[2:]
    noun = 3 if tokens[2].word.endswith("'s") else 2  # 'half last year's waste'
    noun += 2 * ([token.word for token in tokens[noun : noun + 2]] == ["number", "of"])
    whole = all(
        token.word in _OF_OR_BY or token.word in _COUNTS for token in tokens[noun + 1 : noun + 2]
    )  # not 'half the risk owners'
    harmful = whole and any(token.tags & lx.ADVERSE for token in tokens[noun : noun + 1])
    return harmful and not any(token.tags & _TELLING for token in said)


def _change(told: list[Token], tokens: list[Token], place: int) -> None:
    """'A doubling of', 'the halving of'; 'doubling sales' is a verb with its object."""
    token = tokens[place - 1]
    led = bool(told) and bool(told[-1].tags & lx.DETERMINER)
    if len(told) > 1:  # 'Plan for a doubling of pupils' does not want it
        led = led and bool(told[-2].tags & _GETTING or told[-2].word in _WANTING)
    if not led or place == len(tokens) or tokens[place].word not in _OF:
        told.append(token)
        return
    size, shift = _CHANGES[token.word]
    told += [_share(token, size), _word(shift, token.start, token.end)]


def _sign(told: list[Token], tokens: list[Token], place: int) -> None:
    """'Visits plus 10%', 'minus 5%'; 'Salary plus 10% bonus' and 'plus 3 workshops' join two things."""
    token = tokens[place - 1]
    share = [said.unit for said in tokens[place + 1 : place + 2]] == ["%"] and tokens[place].tags & lx.NUMBER
    behind = tokens[place + 2 :]
    ends = not behind or bool(behind[-1].tags & (lx.PERIOD | lx.STOP)) or _ends_in_a_year(behind)
    plain = 0 < len(told) <= _SHORT and not any(
        said.tags & (lx.PREPOSITION | lx.BY | lx.BASE) for said in told
    )
    if share and ends and plain and told[-1].tags & lx.WORD and told[-1].word not in RATES:
        token.word, token.tags = _SIGNS[token.word], lx.SIGN
        token.start = token.end = tokens[place].start
    told.append(token)


def _ends_in_a_year(tokens: list[Token]) -> bool:
    """'Fares minus 5% | in 2027', 'Half the waste | by 2030'."""
    return len(tokens) > 1 and tokens[-2].word in _WHEN and is_year(tokens[-1])


def _factor(told: list[Token], tokens: list[Token], place: int, text: str) -> None:
    """'Sales x3', 'x3 sales', 'Sales x 3': '3x'; 'Blog post x4' counts them, and 'X3' is a name."""
    token = tokens[place - 1]
    following = tokens[place] if place < len(tokens) else None
    measured = (
        bool(told) and told[-1].word in HAD_ONCE and (following is None or not following.tags & lx.TIME)
    )
    factor = _JOINED.get(token.word)
    if factor is None:
        if (
            measured
            and following is not None
            and following.unit is None
            and (following.value or _MOST) < _MOST
        ):
            following.unit, following.start = "x", token.start
            return
    elif not text[token.start : token.end].isupper() and (
        measured or (not told and following is not None and following.word in HAD_ONCE)
    ):
        token.value, token.unit, token.tags = factor, "x", lx.NUMBER
    told.append(token)


def _share(token: Token, percent: float) -> Token:
    """What a word says in percent, in its place."""
    share = Token(token.word, lx.NUMBER, token.start, token.end)
    share.value, share.unit = percent, "%"
    return share


def _word(word: str, start: int, end: int) -> Token:
    return Token(word, WORDS[word], start, end)
