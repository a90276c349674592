"""From characters to tokens: words, numbers and signs, each with its place and its tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from okrkit.errors import NotationError
from okrkit.notation import lexicon as lx
from okrkit.notation.vocabulary import BOUND_OF, CURRENCY_OF, PHRASES_FROM, UNIT_OF, WORDS

__all__ = ["AMBIGUOUS_LETTERS", "AS_MANY", "AS_MUCH", "RUPEES", "Token", "tokenise", "too_large"]

# One pass, and no alternative that can run on past its own token: linear in the length of the text.  'plain' is a word
# as most are, tried first because that saves every other try; no money, date or shortened word has its form.
_TOKEN: Final = re.compile(
    r"""
    (?P<plain>[a-z]{4,}+(?=[ ,]|$)|(?:to|of|by|in|and|for|the|on|from|at|all|our|is|are|per)(?=[ ]))
  | (?P<money>(?:us|ca|au|nz|hk|[acrs])?\$|(?:usd|eur|gbp|chf|inr|cad|aud|sek|nok|dkk|jpy|pln|zar|rs\.?)(?=\s*[0-9]))
  | (?P<shortened>(?:avg|approx|min|max|vs|ca|c|est|incl|excl|no|dept)\.(?=\s*~?[\w(]) | (?:e\.g|i\.e)\.
      | (?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.(?=\s*[0-9]))
  | (?P<against>v\.(?=[ ][~a-z]))
  | (?P<scaled>(?:mio|mrd|tsd)\.(?=\s*[€$£a-z]))
  | (?P<top>(?:top|bottom|sub)-(?=[$€£₹]?[0-9]))
  | (?P<link>https?://\S+|www\.\S+)
  | (?P<word>[^\W\d_](?:\w|[-.'&](?=\w))*)
  | (?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])
      | [1-4]q(?:'?[0-9]{2}|[ ]?20[0-9]{2})?(?!\w)|[12]h[ ]?20[0-9]{2}(?!\w)
      | (?:19|20)[0-9]{2}[-/][0-9]{2}(?![0-9%/-]|[.,][0-9])
      | [0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9/])
      | [0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}(?![0-9]))
  | (?P<clock>[0-9]{1,3}:[0-5][0-9]:[0-5][0-9](?![0-9:]))
  | (?P<number>(?:
        [0-9]{1,3}(?:[ \xa0][0-9]{3}){0,4}(?:[ ]000|\xa0[0-9]{3})(?![0-9.,])
      | [0-9](?:[0-9]|[.,'_](?=[0-9]))*
      | \.[0-9]+
      )(?:e[-+]?[0-9]{1,9}(?!\w))?)
    (?P<tail>-?[a-zµ](?:[^\W\d_]|[23](?!\w)|-(?=[^\W\d_]))*|°[cf])?
  | "(?P<quoted>[^\W\d_][^"]{0,79})"
  | (?P<orequal>[<>][ ]{0,3}(?:or[ ]{0,3}|/[ ]{0,3})?(?:=(?![=>])|equal(?:[ ]{1,3}to)?(?!\w))|=[ ]{0,3}(?:or|/)[ ]{0,3}[<>])
  | (?P<sign>\+/?-(?=\s*[0-9.])|-->|->|==>|=>|![<>]=?|!=|<>|><|°[cf](?!\w)|>=|<=|=<|\.\.\.?|\?\?+|__+|[^\s])
    """,
    re.VERBOSE,
)
_PLAIN: Final = re.compile(r"[0-9]*\.?[0-9]+(?:e[-+]?[0-9]+)?")
_GROUPED: Final = re.compile(
    r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}|[0-9]{1,3}(?:['_ \xa0][0-9]{3})+)(?:\.[0-9]+)?"
)
_DOTTED: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_DECIMAL_COMMA: Final = re.compile(r"[0-9]+,[0-9]{1,2}|0,[0-9]+")
_SEPARATORS: Final = str.maketrans("", "", ",'_ \xa0")
_YEAR: Final = r"(?:fy)?'?(?:[0-9]{4}|[0-9]{2})"
_PERIOD_NAME: Final = re.compile(
    rf"(?:eo)?[qh]-?[1-4](?:-?{_YEAR})?|[fcas]y'?(?:[0-9]{{4}}|[0-9]{{2}})(?:-(?:[0-9]{{4}}|[0-9]{{2}})|[-_]?[qh][1-4])?|eo[ymqw](?:[0-9]{{2,4}})?|[qh][1-4]-[qh][1-4]"
)
_SIGN_TAGS: Final[dict[str, int]] = {
    "(": lx.OPEN, "[": lx.OPEN, ")": lx.CLOSE, "]": lx.CLOSE, ".": lx.STOP, ";": lx.STOP, "!": lx.STOP, "•": lx.STOP,
    ",": lx.COMMA, ":": lx.COLON, "-": lx.SIGN, "+": lx.SIGN, "?": lx.STOP, "|": lx.COLON, "*": lx.STOP, "…": lx.STOP,
    "??": lx.PLACEHOLDER, "???": lx.PLACEHOLDER, "__": lx.PLACEHOLDER, "___": lx.PLACEHOLDER, "____": lx.PLACEHOLDER,
}  # fmt: skip
_WRITTEN_OUT: Final = {"+/-": "±", "+-": "±", "&": "and"}
_NEAR: Final = 7  # 'INR' and up to four spaces
RUPEES: Final = ("₹", "rs", "rs.", "inr")
# million or minutes, billion or bytes: settled by what stands around
AMBIGUOUS_LETTERS: Final = frozenset("mbt")
_PAID: Final = re.compile(r"(?:[$€£¥₹]|(?<![a-z])(?:usd|eur|gbp|inr|cad|aud|chf|jpy|sek|nok|dkk|rs\.?))\s*$")
_GROUPS: Final = re.compile(r"[0-9]{1,3}(?: [0-9]{3}){0,3}")
_GROUP: Final = re.compile(r"[0-9]{3}")
_WORD_BEHIND: Final = re.compile(r"[\s-]?([^\W\d_]+|%|°[cf]?)")
_NUMBERING: Final = lx.LABEL | lx.RANK | lx.AIM | lx.NAME | lx.PERIOD | lx.NUMBER
_RANGE_WORDS: Final = "a number within ±1.797e308"


class Token:
    """A word, a number or a sign: its plain text, tags and place; a number's value, a unit's symbol, a bound."""

    __slots__ = ("bound", "doubtful", "end", "start", "tags", "unit", "value", "word")

    def __init__(self, word: str, tags: int, start: int, end: int) -> None:
        self.word: str = word
        self.tags: int = tags
        self.start: int = start
        self.end: int = end
        self.value: float | None = None
        self.unit: str | None = None
        self.bound: str = ""
        self.doubtful: bool = False  # a number that can be read in two ways


def tokenise(plain: str, text: str) -> list[Token]:
    """The tokens of a text; a phrase is one token.

    Args:
        plain: The normalised text.
        text: The text as it was given, for the few letters whose case matters.

    Returns:
        The tokens in order.

    Raises:
        NotationError: A number too large for a float.

    >>> from okrkit.notation.tokens import tokenise
    >>> [token.word for token in tokenise("keep churn no more than 3%", "Keep churn no more than 3%")]
    ['keep', 'churn', 'no more than', '3', '%']
    >>> [token.word for token in tokenise("p95 ≤ 1.5k", "p95 ≤ 1.5K")]
    ['p95', '≤', '1.5k']
    """
    tokens: list[Token] = []
    tags_of = WORDS.get
    for match in _TOKEN.finditer(plain):
        group = match.lastgroup
        start, end = match.span()
        word = match[0]
        if group == "plain":
            tokens.append(Token(word, tags_of(word, lx.WORD), start, end))
        elif group == "word":
            tags = tags_of(word, lx.WORD)
            if tags == lx.WORD and not word.isalpha():
                tags |= _composed(word)
            elif word in _TOLD_BY_CASE and text[start:end].isupper():
                tags = lx.WORD
            tokens.append(Token(word, tags, start, end))
        elif group == "sign":
            if word == "*" and _is_a_mark(plain, start):
                continue
            plainly = _WRITTEN_OUT.get(word, word)
            tokens.append(Token(plainly, _SIGN_TAGS.get(plainly, 0) | tags_of(plainly, 0), start, end))
        elif group in ("number", "tail"):
            token = _number(match, text)
            if tokens and tokens[-1].tags & lx.NUMBER and _is_next_group(tokens, token, plain):
                _group(tokens[-1], token, text)
            else:
                tokens.append(token)
        else:
            tokens.append(_rarely(group, word, start, end))
    return _join(tokens, plain, text)


def _rarely(group: str | None, word: str, start: int, end: int) -> Token:
    """Money, a date, a link, quoted words, a shortened word, '> or =' or a clock time."""
    if group in _CLIPPED:
        plainly = _CLIPPED[group] or ("number" if word == "no." else word[:-1])
        return Token(plainly, WORDS.get(plainly, lx.WORD), start, end)
    if group in _TAGS_OF_GROUP:
        return Token(word, _TAGS_OF_GROUP[group], start, end)
    if group == "orequal":
        plainly = "≥" if ">" in word else "≤"
        return Token(plainly, WORDS[plainly], start, end)
    return _clock(word, start, end)


def _is_a_mark(plain: str, star: int) -> bool:
    """'10* of them', '*Reduce* churn': a star that points at a note, or that stresses words."""
    after = plain[star + 1 : star + 2]
    return not after.isspace() or (star > 0 and not plain[star - 1].isspace())


_TAGS_OF_GROUP: Final[dict[str | None, int]] = {
    "money": lx.CURRENCY,
    "date": lx.DATE | lx.NAME,
    "quoted": lx.WORD | lx.NAME,
    "link": lx.WORD | lx.NAME,
}
_CLIPPED: Final[dict[str | None, str]] = {"against": "vs", "top": "", "scaled": "", "shortened": ""}
_SPARED_BY: Final = frozenset("based aware adjusted proof resistant tolerant".split())
_NO_DURATION: Final = frozenset("first second one real full part all prime any long on".split())
_TOLD_BY_CASE: Final = frozenset(("it", "us"))  # IT and US are no pronouns


def _composed(word: str) -> int:
    """The tags of a word with digits or hyphens in it: 'p95', 'time-to-hire', 'q3', 'fy21-q1', 'twenty-five'."""
    if _PERIOD_NAME.fullmatch(word):
        return lx.PERIOD | lx.NAME
    if word.endswith("'s"):
        return WORDS.get(word[:-2], 0) & (lx.PERIOD | lx.NOW | lx.ADVERSE)
    head, hyphen, last = word.rpartition("-")
    if not hyphen:
        return 0 if word.replace("'", "").isalpha() else lx.NAME
    if head in lx.NUMBER_WORDS:
        numeric = last in lx.NUMBER_WORDS or last == "fold" or last in lx.FRACTION_WORDS
        return lx.NUMBER if numeric else lx.NAME
    if last == "time" and head in _NO_DURATION:
        last = ""  # 'first-time' tells no time
    tags = WORDS.get(last, 0) & (lx.MEASURE | lx.CORE | lx.ADVERSE | lx.HARMFUL | lx.PERSON)
    spared = last in _SPARED_BY  # 'risk-based'
    return tags | (
        0 if spared else WORDS.get(word.partition("-")[0], 0) & (lx.ADVERSE | lx.HARMFUL | lx.LATE)
    )


def _clock(word: str, start: int, end: int) -> Token:
    """'01:30:00': an hour and a half, in seconds."""
    hours, minutes, seconds = word.split(":")
    token = Token(word, lx.NUMBER, start, end)
    token.value, token.unit = float(hours) * 3600 + float(minutes) * 60 + float(seconds), "seconds"
    return token


def _number(match: re.Match[str], text: str) -> Token:
    digits, tail = match["number"], match["tail"] or ""
    start, end = match.span()
    token = Token(match[0], lx.NUMBER, start, end)
    token.value = _value(digits)
    if token.value is None:
        token.tags = lx.WORD | lx.NAME
        return token
    token.doubtful = (
        digits.endswith(".000") and digits.count(".") == 1 and digits[0] != "0" and "," not in digits
    )
    if tail == "l" and match.string[max(0, start - _NEAR) : start].rstrip().endswith(RUPEES):
        token.value *= lx.SCALE_WORDS["lakh"]  # '₹50L'
    elif tail:
        given = text[end - len(tail) : end]
        # '< 1S' of a text that is all in capitals
        paid = tail == "mm" and _PAID.search(match.string, max(0, start - _NEAR), start) is not None
        _read_tail(token, tail, tail if tail == "s" and text.isupper() else given, paid=paid)
    too_large(token.value, text, start)
    return token


def _is_next_group(tokens: list[Token], token: Token, plain: str) -> bool:
    """Whether '500' goes on a number that '12' began: '12 500 names'; 'room 12 500 seats' and '12 500 ml bottles' have two."""
    first = tokens[-1]
    if token.start != first.end + 1 or first.value is None or first.unit is not None or token.value is None:
        return False
    digits, before = first.word.replace(" ", ""), tokens[-2].tags if len(tokens) > 1 else 0
    told = digits.isdigit() and digits[0] != "0" and _GROUPS.fullmatch(first.word) is not None
    if not told or token.unit is not None or _GROUP.fullmatch(token.word) is None or before & _NUMBERING:
        return False
    behind = _WORD_BEHIND.match(plain, token.end)
    return behind is None or not (behind[1] in UNIT_OF or len(behind[1]) == 1)  # 'm', 'W'


def _group(first: Token, token: Token, text: str) -> None:
    """Make one number of two groups of digits."""
    first.value = (first.value or 0.0) * 1000 + (token.value or 0.0)
    first.word, first.end = f"{first.word} {token.word}", token.end
    too_large(first.value, text, first.start)


def _read_tail(token: Token, tail: str, given: str, *, paid: bool) -> None:
    """What the letters right behind a number say: a scale, a unit, or that it is a name ('2nd', '30-day', '5G')."""
    unit = UNIT_OF.get(tail)
    if token.word in lx.NAMES_IN_FIGURES:
        token.tags, token.value = lx.WORD | lx.NAME, None
    elif tail == "-fold":
        token.unit = "x"
    elif tail in AMBIGUOUS_LETTERS and given.islower():
        token.unit = tail
    elif tail == "mm" and not paid:
        token.unit = "mm"
    elif tail in lx.SUFFIX_SCALES:
        token.value = (token.value or 0.0) * lx.SUFFIX_SCALES[tail]
    elif tail in lx.SCALED_CURRENCIES:
        scale, token.unit = lx.SCALED_CURRENCIES[tail]
        token.value = (token.value or 0.0) * scale
    elif tail == "p" and given.islower() and token.value not in lx.PICTURE_LINES:
        token.value, token.unit = (token.value or 0.0) / 100, "GBP"
    elif unit is not None and (len(tail) > 1 or given.islower() or tail in "xh"):
        token.unit = unit
    else:
        token.tags = lx.WORD | lx.NAME | (lx.RANK if tail in ("st", "nd", "rd", "th") else 0)
        token.value = None


def too_large(value: float | None, text: str, position: int) -> None:
    """Refuse a number that no float can hold."""
    if value is not None and value - value != 0.0:
        raise NotationError(text, position, _RANGE_WORDS)


def _value(digits: str) -> float | None:
    if digits.isdigit() or _PLAIN.fullmatch(digits):
        return float(digits)
    if _GROUPED.fullmatch(digits):
        return float(digits.translate(_SEPARATORS))
    if _DOTTED.fullmatch(digits):
        return float(digits.replace(".", "").replace(",", "."))
    return float(digits.replace(",", ".")) if _DECIMAL_COMMA.fullmatch(digits) else None


def _join(tokens: list[Token], plain: str, text: str) -> list[Token]:
    """The same tokens with each phrase made one, and the bounds and units looked up."""
    words = [token.word for token in tokens]
    joined: list[Token] = []
    index, count = 0, len(tokens)
    phrases_from = PHRASES_FROM.get
    while index < count:
        token = tokens[index]
        index += 1
        phrases = phrases_from(token.word)
        if phrases is not None and index < count and words[index] in phrases:
            token, index = _phrase(tokens, words, index, phrases[words[index]])
        if token.tags & _NAMED and token.value is None:
            word = token.word
            token.bound = token.bound or BOUND_OF.get(word, "")
            token.unit = CURRENCY_OF.get(word) or UNIT_OF.get(word)
        joined.append(token)
    if "percentile" in plain:
        _read_ranks(joined)
    if "no of " in plain:
        _read_numbers_of(joined)
    if "times" in plain:
        _read_multiples(joined)
    if " m" in plain and _ALONE.search(plain):
        _read_letters(joined, text)
    return joined


_SHORTER: Final = {"within an average of": "within", "within a mean of": "within"}
_NAMED: Final = lx.BOUND | lx.UNIT | lx.CURRENCY
_ALONE: Final = re.compile(r" mm?(?![\w'])")
_TO_A_RANK: Final = frozenset("to from above exceed".split())
_LETTERS: Final = frozenset(("m", "mm"))
_MILLION: Final = 1e6
AS_MANY: Final = frozenset("as the our its their last what".split())
AS_MUCH: Final = frozenset("many much large high big fast long often good well".split())
_AT_A_RANK: Final = frozenset("at in".split())


def _read_ranks(tokens: list[Token]) -> None:
    """Make numbers of ranks to get to: 'to the 75th percentile', 'from the 50th to the 75th'.

    Not of '95th percentile latency', nor where a number follows: 'latency to the 99th percentile under 200 ms'.
    """
    reached = any(token.tags & lx.REACH for token in tokens[:3])
    ranked = False
    for place in range(len(tokens) - 1, 0, -1):
        token, before = tokens[place], tokens[place - 1]
        if token.value is not None:
            return
        ranked = ranked or token.unit == "percentile"
        if not ranked or not token.tags & lx.RANK or not token.word[:-2].isdigit():
            continue
        if before.word == "the":
            before = tokens[place - 2]
        if before.word in _TO_A_RANK or before.tags & lx.REACH or (reached and before.word in _AT_A_RANK):
            token.value, token.tags = float(token.word[:-2]), lx.NUMBER


def _read_numbers_of(tokens: list[Token]) -> None:
    """'No of members above 500': how many there are, and not that there are none."""
    for one, other in pairwise(tokens):
        if one.word == "no" and other.word == "of":
            one.word, one.tags = "number", WORDS["number"]


def _read_multiples(tokens: list[Token]) -> None:
    """Make '3 times more', 'five times as many' and 'ten times the visits' of 3x; '3 times a week' says how often."""
    for index in range(1, len(tokens) - 1):
        token = tokens[index]
        counted = tokens[index - 1].tags & lx.NUMBER or tokens[index - 1].word == "half"
        if token.word == "times" and counted and _compares(tokens, index + 1):
            token.tags, token.unit = lx.UNIT, "x"


def _compares(tokens: list[Token], place: int) -> bool:
    """'more', 'as many', 'the visits'; 'as planned', 'the first week' and 'last year' say when."""
    word, after = tokens[place].word, tokens[place + 1] if place + 1 < len(tokens) else None
    if tokens[place].tags & lx.MOREOVER:
        return True
    if word == "as":
        return after is not None and after.word in AS_MUCH
    return word in AS_MANY and after is not None and not after.tags & (lx.TIME | lx.PERIOD | lx.CONTEXT)


def _read_letters(tokens: list[Token], text: str) -> None:
    """Take the letters behind a number to it: '£1.2 m' and '£3 mm' are millions, '3 mm' a length; '5 m' is left alone."""
    for place in range(len(tokens) - 1, 0, -1):
        letters, number = tokens[place], tokens[place - 1]
        if letters.word not in _LETTERS or number.value is None or number.unit is not None:
            continue
        if place > 1 and tokens[place - 2].tags & lx.CURRENCY:
            number.value *= _MILLION
            too_large(number.value, text, number.start)
        elif letters.word == "mm":
            number.unit = "mm"
        else:
            continue
        number.word += letters.word
        number.end = letters.end
        del tokens[place]


def _phrase(
    tokens: list[Token], words: list[str], index: int, phrases: Sequence[tuple[tuple[str, ...], int, str]]
) -> tuple[Token, int]:
    """The first phrase that begins with the word before a place, or that word alone; and the place behind it."""
    first = tokens[index - 1]
    for rest, tags, bound in phrases:
        after = index + len(rest)
        if tuple(words[index:after]) != rest:
            continue
        before = tokens[index - 2] if index > 1 else None
        if first.word == "min" and before is not None and before.value is not None:
            continue  # 'within 10 min of …': no minimum
        if tags & lx.ALARM and before is not None and before.tags & lx.KEEP and before.tags & lx.BASE:
            continue  # 'Keep falls below 3': they are what is kept
        following = tokens[after] if after < len(tokens) else None
        if (
            tags & lx.POSTBOUND
            and not tags & lx.BOUND
            and following is not None
            and following.value is not None
        ):
            continue  # '20% and below 80%': the comparator is the next number's
        word = " ".join(words[index - 1 : after])
        token = Token(_SHORTER.get(word, word), tags, first.start, tokens[after - 1].end)
        token.bound = bound
        return token, after
    return first, index
