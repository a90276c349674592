"""From characters to tokens: words, numbers and signs, each with its place and its tags."""

from __future__ import annotations

import re
from typing import Final

from okrkit.errors import NotationError
from okrkit.notation import lexicon as lx
from okrkit.notation.vocabulary import BOUND_OF, CURRENCY_OF, PHRASES, UNIT_OF, WORDS

LONGEST: Final = 10_000  # characters of a statement

# One pass, no alternative that can run on past its own token: linear in the length of the text.
_TOKEN: Final = re.compile(
    r"""
    (?P<money>(?:us|ca|au|nz|hk|[acrs])?\$|(?:usd|eur|gbp|chf|inr|cad|aud|sek|nok|dkk|jpy|pln|zar|rs\.?)(?=[ ]?[0-9]))
  | (?P<abbreviation>(?:avg|approx|min|max|vs|ca|est|incl|no)\.(?=[ ]))
  | (?P<word>[^\W\d_](?:\w|[-.'&](?=\w))*)
  | (?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}(?![0-9/])|[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?![0-9]))
  | (?P<number>(?:[0-9]{1,3}(?:[ \xa0][0-9]{3}){0,4}(?:[ ]000|\xa0[0-9]{3})(?![0-9.,]) | [0-9](?:[0-9]|[.,'_](?=[0-9]))* | \.[0-9]+)
      (?:e[-+]?[0-9]{1,9}(?!\w))?)(?P<tail>-?[^\W\d_](?:[^\W\d_]|-(?=[^\W\d_]))*|°[cf])?
  | (?P<sign>-->|->|==>|=>|>=|<=|=<|\.\.\.?|\?\?+|__+|[^\s])
    """,
    re.VERBOSE,
)
_PLAIN: Final = re.compile(r"[0-9]*\.?[0-9]+(?:e[-+]?[0-9]+)?")
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?|[0-9]{1,3}(?:['_ \xa0][0-9]{3})+(?:\.[0-9]+)?")
_DOTTED: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMA: Final = re.compile(r"[0-9]+,[0-9]{1,2}|0,[0-9]+")
_SPLIT: Final = str.maketrans("", "", ",'_ \xa0")
_SIGNS: Final[dict[str, int]] = {
    "(": lx.OPEN, "[": lx.OPEN, ")": lx.CLOSE, "]": lx.CLOSE, ".": lx.STOP, ";": lx.STOP, "!": lx.STOP, "•": lx.STOP,
    ",": lx.COMMA, ":": lx.COLON, "-": lx.SIGN, "+": lx.SIGN, "?": lx.STOP, "|": lx.STOP, "*": lx.STOP,
}  # fmt: skip
_FOLLOWED: Final = frozenset("day week month year day- ".split())


class Token:
    """A word, a number or a sign: its plain text, its tags, its place; a number's value; a unit's symbol."""

    __slots__ = ("bound", "doubtful", "end", "start", "tags", "unit", "value", "word")

    def __init__(self, word: str, tags: int, start: int, end: int) -> None:
        self.word = word
        self.tags = tags
        self.start = start
        self.end = end
        self.value: float | None = None
        self.unit: str | None = None
        self.bound = ""
        self.doubtful = False  # a number that may be read in two ways

    def __repr__(self) -> str:
        return f"<{self.word!r} {self.start}:{self.end}>"


def tokenise(plain: str, text: str) -> list[Token]:
    """The tokens of a text that has been normalised; phrases are one token each.

    Args:
        plain: The normalised text.
        text: The text as it was given, for the few letters whose case matters.

    >>> [token.word for token in tokenise("keep churn no more than 3%", "Keep churn no more than 3%")]
    ['keep', 'churn', 'no more than', '3', '%']
    """
    tokens: list[Token] = []
    words = WORDS
    for match in _TOKEN.finditer(plain):
        group = match.lastgroup
        word = match[0]
        start = match.start()
        if group == "word":
            token = Token(word, words.get(word, lx.WORD), start, start + len(word))
            if not word.isalpha() and token.tags == lx.WORD:
                token.tags |= _composed(word)
        elif group in ("number", "tail"):
            _add_number(tokens, match, text)
            continue
        elif group == "sign":
            token = Token(word, _SIGNS.get(word, 0) | words.get(word, 0), start, start + len(word))
        elif group == "money":
            token = Token(word, lx.CURRENCY, start, match.end())
        elif group == "date":
            token = Token(word, lx.DATE | lx.NAME, start, match.end())
        else:
            token = Token(word[:-1], words.get(word[:-1], lx.WORD), start, match.end())
        tokens.append(token)
    return _join(tokens, plain)


def _composed(word: str) -> int:
    """The tags of a word with digits or hyphens in it: 'p95', 'time-to-hire', 'q3', 'fy21-q1'."""
    if _PERIOD_CODE.fullmatch(word):
        return lx.PERIOD | lx.NAME
    tags = lx.NAME if not word.replace("-", "").isalpha() else 0
    head, _, last = word.rpartition("-")
    if head:
        tags |= WORDS.get(last, 0) & (lx.MEASURE | lx.ADVERSE | lx.PERSON)
        tags |= WORDS.get(word.partition("-")[0], 0) & lx.ADVERSE
        if head in lx.NUMBER_WORDS and last in lx.NUMBER_WORDS:
            tags |= lx.NUMBER
        elif last == "fold" and head in lx.NUMBER_WORDS:
            tags |= lx.NUMBER | lx.UNIT
        elif head in lx.NUMBER_WORDS:
            tags |= lx.NAME
    if word.endswith("'s"):
        tags |= WORDS.get(word[:-2], 0) & (lx.PERIOD | lx.NOW)
    return tags


_PERIOD_CODE: Final = re.compile(
    r"(?:eo)?[qh][1-4](?:[-']?(?:fy)?'?(?:[0-9]{4}|[0-9]{2}))?|fy'?(?:[0-9]{4}|[0-9]{2})(?:[-_]?[qh][1-4])?|eo[ymqw](?:[0-9]{2,4})?|t[1-3]-[0-9]{4}|cy[0-9]{2,4}|[qh][1-4]-[qh][1-4]"
)


def _add_number(tokens: list[Token], match: re.Match[str], text: str) -> None:
    digits = match["number"]
    tail = match["tail"] or ""
    start = match.start()
    middle = start + len(digits)
    value = _value(digits)
    if value is not None and value - value != 0.0:
        raise NotationError(text, start, "a number within ±1.797e308")
    token = Token(digits, lx.NUMBER, start, middle)
    tokens.append(token)
    if value is None:
        token.tags = lx.WORD | lx.NAME
        token.end = match.end()
        token.word = match[0]
        return
    token.value = value
    token.doubtful = "." in digits and digits.endswith(".000") and not digits.startswith("0")
    if not tail:
        return
    given = text[middle : match.end()]
    unit = UNIT_OF.get(tail)
    if tail[0] == "-":
        token.tags = lx.WORD | lx.NAME
        token.word = match[0]
        token.end = match.end()
        token.unit = UNIT_OF.get(tail[1:].partition("-")[0])
        if tail == "-fold":
            token.tags, token.unit = lx.NUMBER, "x"
            token.word = digits
    elif tail in lx.SUFFIX_SCALES and not (tail in ("m", "b", "t") and given.islower()):
        token.value = value * lx.SUFFIX_SCALES[tail]
        token.end = match.end()
        token.word = digits + tail
        _check_finite(token, text)
    elif tail in ("m", "b", "t"):
        token.end = match.end()
        token.unit = tail  # settled by what stands around it
    elif unit is not None and not (len(tail) == 1 and given.isupper() and tail not in "xh"):
        token.end = match.end()
        token.unit = unit
    else:
        token.tags = lx.WORD | lx.NAME | (lx.RANK if tail in ("st", "nd", "rd", "th") else 0)
        token.word = match[0]
        token.end = match.end()


def _check_finite(token: Token, text: str) -> None:
    if token.value is not None and token.value - token.value != 0.0:
        raise NotationError(text, token.start, "a number within ±1.797e308")


def _value(digits: str) -> float | None:
    if digits.isdigit() or _PLAIN.fullmatch(digits):
        return float(digits)
    if _GROUPED.fullmatch(digits):
        return float(digits.translate(_SPLIT))
    if _DOTTED.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", "."))
    return float(digits.replace(",", ".")) if _COMMA.fullmatch(digits) else None


def _join(tokens: list[Token], plain: str) -> list[Token]:
    """The same tokens with each phrase made one."""
    words = [token.word for token in tokens]
    joined: list[Token] = []
    index, count = 0, len(tokens)
    phrases = PHRASES
    while index < count:
        token = tokens[index]
        word = token.word
        candidates = phrases.get(word)
        if candidates is not None:
            for rest, tags, bound in candidates:
                after = index + 1 + len(rest)
                if tuple(words[index + 1 : after]) == rest:
                    last = tokens[after - 1]
                    token = Token(plain[token.start : last.end], tags, token.start, last.end)
                    token.bound = bound
                    index = after - 1
                    break
        if token.tags & (lx.BOUND | lx.UNIT | lx.CURRENCY) and not token.value:
            token.bound = token.bound or BOUND_OF.get(word, "")
            token.unit = CURRENCY_OF.get(word) if token.tags & lx.CURRENCY else UNIT_OF.get(word)
        joined.append(token)
        index += 1
    return joined
