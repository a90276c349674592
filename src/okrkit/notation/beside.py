"""What the words beside a number say of it: part of a name, a time before something, staff, a letter for millions."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import Final, TypeAlias

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity, opening
from okrkit.notation.parts import PER, is_size_behind
from okrkit.notation.tokens import AMBIGUOUS_LETTERS, Token
from okrkit.notation.vocabulary import UNIT_OF

__all__ = [
    "LETTER_UNITS",
    "NOTHING",
    "ROUND",
    "WHOLES",
    "are_things",
    "are_told_of",
    "continues",
    "count_decimals",
    "counts_staff",
    "decimals_in_words",
    "is_clock",
    "is_distance_in_time",
    "is_in_pence",
    "is_next_day",
    "is_numbered",
    "is_pronoun",
    "joins",
    "length_of_every",
    "length_of_things",
    "look_ahead",
    "one_of",
    "scale_alike",
    "settle_dot",
    "settle_letter",
    "spelled",
    "spelled_out",
]

Peek: TypeAlias = Callable[[int], Token]  # the token so many places behind what was read

NOTHING: Final = Token("", 0, -1, -1)
_BECOMING: Final = frozenset(("become", "becoming", "be", "build"))
ROUND: Final = frozenset("dozen hundred thousand million billion".split())
LETTER_UNITS: Final = AMBIGUOUS_LETTERS | {None}
_HIGHEST_NUMERAL: Final = 20
_FEW_WORDS: Final = 5
_LONGEST_NUMBER: Final = 7  # words
_DIGITS_OF_GROUP: Final = 3
_SMALL: Final = 10
_BEHIND_A_TIME: Final = lx.PREPOSITION | lx.DEADLINE | lx.CONJUNCTION
_OLDER: Final = frozenset(("over", "under", "above", "below"))
_BARELY: Final = frozenset("only just nearly almost over".split())
_FIGURES: Final = {word: f"{value:g}" for word, value in lx.NUMBER_WORDS.items() if value < _SMALL}
_HUNDREDS: Final = 100
_THOUSAND: Final = 1000
_RANKING: Final = frozenset("rank ranks ranked top place position".split())
# what shares are told in
WHOLES: Final = frozenset(map(float, "2 3 4 5 6 7 8 9 10 12 20 25 30 40 50 100 200 500 1000".split()))
_SMALLEST_WHOLE, _LARGEST_WHOLE = 2, 100
_NO_THINGS: Final = lx.PREPOSITION | lx.CONJUNCTION | lx.DETERMINER | lx.MOREOVER | lx.UNIT | lx.PERIOD
_NO_SAYING: Final = (
    lx.TIME | lx.PERIOD | lx.UNIT | lx.CURRENCY | lx.SCALE | lx.NUMBER | lx.DEADLINE | lx.MOREOVER
)
_LEADING_SHARES: Final = frozenset((":", ",", "(", "on"))
_DIGITS_OF_MINUTES: Final = 2
_DAY_HOURS, _HOUR_MINUTES = 24, 60
_WINNING: Final = frozenset("convert turn win persuade recruit retain keep".split())
_INSIDE: Final = frozenset(("within", "inside"))
_STAFF: Final = tuple(
    "neers nters igners iters agers sters ators ctors lists hers lopers cers interns analysts".split()
)
_JOBS: Final = frozenset("sres pms ems aes sdrs bdrs csms swes vps hires".split())
_SHORT_TIMES: Final = frozenset("second minute hour day".split())
_BY_THEN: Final = frozenset(("by", "within", "on", "before", "at least"))
_SAYING: Final = lx.PAST | lx.AUXILIARY | lx.PREPOSITION | lx.COMMA | lx.STOP
_NO_LATER: Final = frozenset(("no later than", "not later than", "never later than"))
_AHEAD: Final = frozenset("before ahead beforehand prior".split())
_PERCENT: Final = frozenset("percent hundredths".split())
_BEHIND_A_NAME: Final = lx.STOP | lx.COMMA | lx.CLOSE | lx.PREPOSITION | lx.DEADLINE | lx.PAST | lx.AUXILIARY
_LEADING: Final = lx.PREPOSITION | lx.DETERMINER
_NO_JOB: Final = lx.PREPOSITION | lx.MOREOVER | lx.DETERMINER | lx.SHIFT
_DOT_FOR_THOUSANDS: Final = frozenset("CHF DKK PLN BRL IDR TRY CZK HUF".split())
_TIME_NOUNS: Final = frozenset(
    "time times latency duration response wait waiting resolution mttr mttd lag runtime delay delays length hold handle "
    "p95 p99 p50 p90 build startup load".split()
)


def is_numbered(quantity: Quantity, items: list[Item], following: Token, text: str) -> bool:
    """The 16 of 'upgrade to PostgreSQL 16' and the 2 of 'launch Rome 2': part of a name that begins with a capital."""
    value = quantity.value
    # The 'by' of 'as measured by Scale 2.0' is no word of the number's.
    placed = quantity.role and not (quantity.dotted and quantity.role == lx.BY)
    bare = quantity.unit is None and not (quantity.bound or placed or quantity.per or quantity.ratio)
    if not bare or value is None or len(items) < len(("launch", "rome")):
        return False
    name, before = items[-1], items[-2]
    titled = text[name.start : name.end].istitle()
    behind = _BEHIND_A_NAME | (lx.SIGN | lx.COLON if titled else 0)
    if quantity.high is not None or not (following is NOTHING or following.tags & behind):
        return False
    if value > _HIGHEST_NUMERAL and not (before.tags & _LEADING and titled):
        return False  # but 'the agreement with Local 417'
    led = before.tags & _LEADING or (titled and quantity.dotted)
    noun = name.tags == lx.WORD or (bool(led) and not name.tags & lx.MEASURED)
    if not noun or quantity.first != quantity.start or not text[name.start].isupper():
        return False
    if quantity.dotted and name is not items[0]:
        back = len(items) - 2
        while back and items[back].tags == lx.WORD and text[items[back].start].isupper():
            back -= 1  # 'the Reading Tool 2.0'
        before = items[back]
    # In a text that is all in capitals, or Where Each Word Has One, a capital says nothing.
    return text[before.start : before.end].islower() or (before is items[0] and bool(before.tags & lx.DO))


def counts_staff(peek: Peek) -> bool:
    """Whether '2x' stands before those who do the work: '2x technical writers', '6x engineers'; not '3x customers'."""
    for offset in range(_FEW_WORDS):
        token = peek(offset)
        if not token.tags & lx.WORD or token.tags & _NO_JOB:
            return False
        if (token.word.endswith(_STAFF) or token.word in _JOBS) and not token.tags & (lx.PERSON | lx.WANTED):
            return True
    return False


def is_next_day(quantity: Quantity, items: list[Item], peek: Peek) -> bool:
    """Read 'by the next business day', 'within next working day' as a limit of one; False for any other 'next'."""
    article = bool(items) and items[-1].word == "the"
    before = items[-1 - article] if len(items) > article else None
    if not isinstance(before, Token) or before.word not in _BY_THEN or peek(0).unit != "business days":
        return False
    del items[len(items) - 1 - article :]
    quantity.first = before.start
    quantity.value, quantity.bound, quantity.bound_word = 1.0, lx.LE, "within"
    return True


def spelled_out(peek: Peek) -> tuple[float | None, int]:
    """The figure of 'ninety-eight and six tenths percent (98.6%)', which says what so many words mean; and its place."""
    for offset in range(1, _LONGEST_NUMBER):
        token = peek(offset)
        if token.tags & lx.OPEN and peek(offset + 2).word == "%":
            return peek(offset + 1).value, offset + 4
        counted = token.tags & (lx.NUMBER | lx.CONJUNCTION)
        if not (counted or token.word in lx.FRACTION_WORDS or token.word in _PERCENT):
            break
    return None, 0


def is_distance_in_time(quantity: Quantity, peek: Peek) -> bool:
    """Whether a time says when, and not how much: '2 weeks in advance', '5 days before the meeting', '5 years of age'."""
    following = peek(0)
    aged = following.word in ("old", "olds") or (following.word == "of" and peek(1).word == "age")
    if quantity.unit == "years" and aged:
        return True
    ahead = following.word in _AHEAD or (following.word == "in" and peek(1).word == "advance")
    if ahead and quantity.bound_word in _NO_LATER:
        quantity.bound = lx.GE  # 'no later than 31 days before the end'
    if quantity.bound in (lx.LE, lx.LT):
        return quantity.part
    quantity.notice = ahead and (quantity.bound in (lx.GE, lx.GT) or quantity.high is not None)
    return quantity.part or ahead or (bool(quantity.bound) and following.word == "after")


def are_things(items: list[Item], value: float, text: str, peek: Peek) -> bool:
    """'1 in 4 customers', '9 in 10 new hires'; not 'open 3 in 5 cities', '1 in 2 days', 'adopt Rome 2 in 3 sites'."""
    before = items[-1] if items else None
    named = before is not None and before.tags == lx.WORD and text[before.start].isupper()
    named = named and before is not None and before.word not in _BARELY
    if named or (before is not None and before.word == "#"):
        return False  # '#2 in 40 towns'
    first, second = peek(2), peek(3)
    if first is NOTHING or first.tags & (lx.STOP | lx.CLOSE | lx.NOW | lx.DEADLINE):
        told = before is not None and bool(before.tags & (lx.COLON | lx.ARROW | lx.BOUND))
        return told or value == 1 or peek(1).word == "10"
    led = before is not None and before.tags & lx.FROM and first.tags & lx.TO
    whole = first.word == "of" and second.tags & lx.DETERMINER  # 'one in three of the leaseholders'
    if whole or (peek(4).word == "in" and (led or first.tags & lx.ARROW)):
        return True  # 'from 1 in 5 to 1 in 10', '1 in 5 → 1 in 10'
    timed = bool(first.tags & (lx.TIME | lx.PERIOD))
    ends = before is not None and before.tags & lx.TO and len(items) > 1 and items[-2].tags & lx.QUANTITY
    if ends or timed or first.tags & lx.PREPOSITION:
        return bool(ends) and not timed
    if len(items) == 1 and items[0].tags & lx.DO:
        return value == 1 and (items[0].word in _WINNING or bool((first.tags | second.tags) & lx.PERSON))
    return first.word.endswith("s") or second.word.endswith("s")


def length_of_every(quantity: Quantity, peek: Peek) -> int:
    """'4 of every 5', 'one in every ten', '2 out of every 3': a share; how many tokens tell it behind the number."""
    place = 1 + (peek(0).word == "out" and peek(1).word == "of")
    if peek(place - 1).word not in ("of", "in") or peek(place).word != "every":
        return 0
    whole = spelled(peek(place + 1))
    if whole is None or quantity.value is None or quantity.unit is not None or not 0 < quantity.value < whole:
        return 0
    if peek(place + 2).tags & (lx.TIME | lx.PERIOD):
        quantity.doubtful = True  # '2 in every 5 years': how often, or how many of them
        return 0
    quantity.value, quantity.unit, quantity.ratio = round(quantity.value * 100 / whole, 2), "%", True
    return place + 2


def length_of_things(quantity: Quantity, peek: Peek) -> int:
    """'One visitor in twelve', 'at least 4 fast boats in 5 are back': how many tokens tell the things; 0 if it is no share.

    Not '3 talks in 4 towns', '2 boats in 5 years', nor a bare 'open 3 shops in 5'.
    """
    things = 1 if peek(1).word == "in" else 2
    value, whole = quantity.value or 0.0, spelled(peek(things + 1)) or 0.0
    plain = quantity.unit is None and value == int(value)
    if not plain or not 0 < value < whole or whole not in WHOLES or _holds(peek, things):
        return 0
    first = peek(things + 2)
    if first.tags & lx.STOP or not first.tags:
        told = value == 1 or whole == _SMALL
    else:
        acts = value == 1 and first.tags & lx.THIRD and not first.tags & lx.PERSON  # 'one in ten stays'
        told = first.word != "of" and (bool(acts) or not _are_places(peek, things + 2))
    if not told:
        return 0
    quantity.value, quantity.unit, quantity.ratio = round(value * 100 / whole, 2), "%", True
    return things


def _are_places(peek: Peek, place: int) -> bool:
    """Whether the second number counts something of its own: 'in 4 far-off towns', 'in 5 years'."""
    ahead = (peek(place + offset) for offset in range(_FEW_WORDS))
    nouns = takewhile(lambda token: token.tags and not token.tags & _SAYING, ahead)
    return any(token.tags & _NO_SAYING or token.word.endswith("s") for token in nouns)


def _holds(peek: Peek, things: int) -> bool:
    """Whether what stands before the 'in' is more than things: '3 of us in 4', '2 by hand in 5'."""
    return any(not peek(place).tags & lx.WORD or peek(place).tags & _NO_THINGS for place in range(things))


def are_told_of(items: list[Item], value: float, whole: float, peek: Peek) -> bool:
    """'7 of 10 users …', 'Backups checked: 29 of 30 days', 'Get 6 of 7 depots': a share; 'Sell out 3 of the 4' is none."""
    if value != int(value) or whole != int(whole) or not _SMALLEST_WHOLE <= whole <= _LARGEST_WHOLE:
        return False
    last = items[-1] if items else None
    if any(item.word in _RANKING or item.tags & lx.RANK for item in items[-2:]):
        return False  # 'Rank 3 of 20 schools', 'the top 5 of 100'
    led = last is None or last.word in _LEADING_SHARES or bool(last.tags & (lx.REACH | lx.BOUND))
    thing, other = peek(2), peek(3)
    several = thing.word.endswith("s") or (other.word.endswith("s") and not thing.tags & lx.PREPOSITION)
    return led and several and thing.word not in ("stars", "points")


def is_pronoun(items: list[Item], following: Token) -> bool:
    """'one of …', 'how people can build one': no number, where nothing is counted and no comparator stands before."""
    if following.word in ("of", "another", "or", "the", "our", "single") or (
        items and (items[-1].tags & lx.RELATIVE or items[-1].word in ("any", "each", "every"))
    ):
        return True  # 'a page where one pays', 'in any one day'
    ends = following is NOTHING or following.tags & (lx.STOP | lx.COMMA)
    if ends and items and items[-1].tags & lx.NAME:
        return True  # 'becomes a 12-hour one'
    return bool(ends and items and items[-1].tags & lx.BASE and not items[-1].tags & lx.LEVELLING)


def settle_dot(quantity: Quantity, word: str, *, in_front: bool) -> None:
    """'50.000 €' is fifty thousand: the sign behind is a habit of those whose dot groups digits.

    In front, as okrkit writes it itself, the dot is decimal ('€1.125'), and in doubt where the last digit is 0.
    """
    whole, dot, thousands = word.partition(".")
    digits = dot and whole.isdigit() and whole != "0" and thousands.isdigit()
    if not digits or len(thousands) != _DIGITS_OF_GROUP:
        return
    if quantity.unit == "EUR" and not in_front:
        quantity.value = float(whole + thousands)
        quantity.doubtful = False
    elif quantity.unit == "EUR" or quantity.unit in _DOT_FOR_THOUSANDS:
        quantity.doubtful = thousands.endswith("0")


def settle_letter(quantity: Quantity, letter: str, items: list[Item], following: Token) -> None:
    """The 'm' of '$5m' is a million; that of 'response time under 5m' a minute; others are left in doubt."""
    value = quantity.value or 0.0
    if quantity.unit not in LETTER_UNITS:
        quantity.doubtful = quantity.doubtful or quantity.high is not None
        quantity.value = value if quantity.unit in lx.SECONDS_IN else value * lx.SUFFIX_SCALES[letter]
    elif letter == "m" and any(item.word in _TIME_NOUNS for item in items[-12:]):
        quantity.unit = "minutes"
    elif letter == "m" and following.tags & lx.PERSON:
        quantity.value, quantity.unit = value * 1e6, None
    else:
        quantity.unit, quantity.doubtful = None, True


def is_clock(minutes: str, hours: float, whole: float) -> bool:
    """'09:30' is a time of day; '10:1' and '8:10' are ratios."""
    return (
        len(minutes) == _DIGITS_OF_MINUTES
        and hours < _DAY_HOURS
        and whole < _HOUR_MINUTES
        and whole != _SMALL
    )


def scale_alike(quantity: Quantity, end: Quantity, other: Token, joiner: str) -> None:
    """'10-20K' is ten to twenty thousand; '10 to 20K' can be read in two ways."""
    mantissa = _value_of_digits(other.word)
    low, high = quantity.value or 0.0, end.value or 0.0
    if mantissa and low and high / mantissa >= _THOUSAND and low < mantissa:
        quantity.value = low * high / mantissa
        quantity.doubtful = joiner in ("to", "and")
    elif joiner != "to" and low > high:
        quantity.doubtful = True  # 'between 7 and 7' is a range of one number, which `describe` writes


def _value_of_digits(word: str) -> float:
    """The figures of '20k' alone."""
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz").replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() else 0.0


def is_in_pence(text: str, quantity: Quantity) -> bool:
    """Whether a number is written in pence: '50p'."""
    word = text[quantity.start : quantity.end].lstrip("0123456789. ")
    return quantity.unit == "GBP" and word.casefold() in lx.HUNDREDTHS


def one_of(items: list[Item], word: str, following: Token) -> tuple[float, str | None] | None:
    """The number and the unit of 'by a week', 'within an hour', 'a hundred guests': the article counts; None elsewhere."""
    if word == "dozen" and [item.word for item in items] == ["a"]:
        return lx.SCALE_WORDS[word], None
    if word in ROUND:
        return (lx.SCALE_WORDS[word], None) if _is_told_in_round(items) else None
    return (1.0, UNIT_OF[word]) if _is_one_of(items, word, following) else None


def _is_told_in_round(items: list[Item]) -> bool:
    """'Reach a million', 'cut it by a hundred'; 'loved by a million people', 'become a billion dollar firm' say how great."""
    if len(items) < len(("reach", "a")) or items[-1].word != "a" or items[-2].word in _BECOMING:
        return False
    if items[-2].tags & lx.FROM_TO_BY:
        return bool(opening(items).tags & (lx.RAISE | lx.LOWER | lx.CHANGE | lx.REACH | lx.GAIN))
    return bool(items[-2].tags & (lx.VERB | lx.BOUND))


def _is_one_of(items: list[Item], word: str, following: Token) -> bool:
    """'by a week', 'by one full day', 'within an hour'."""
    last = [item.word for item in items[-3:]]
    limit = items[-2] if len(items) > 1 and last[-1] in ("a", "an") else None
    moved = len(items) > len(("under", "a")) and items[-3].tags & lx.TO  # 'from 12 days to under a week'
    if (word in _SHORT_TIMES or moved) and isinstance(limit, Token) and limit.bound in (lx.LE, lx.LT):
        return True
    if len(items) > 1 and items[-2].tags & lx.TO and last[-1] in ("a", "an"):
        short = word in lx.SINGULAR_TIMES and (
            not following.tags & lx.WORD or following.tags & _BEHIND_A_TIME
        )
        moved = len(items) > len(("from", "#", "to", "a")) - 1 and bool(items[-3].tags & lx.QUANTITY)
        return bool(short) and (moved or bool(opening(items).tags & lx.LOWER))  # 'down to a week'
    return last[-2:] == ["by", "a"] or last[-2:] == ["by", "an"] or last == ["by", "a", "full"]


def _is_right_before(items: list[Item], bound: Item) -> bool:
    """Whether a comparator stands right before the number, or before its sign."""
    return bound is items[-1] or (bool(items[-1].tags & lx.SIGN) and bound is items[-2])


def _names_one(quantity: Quantity, items: list[Item], joiner: str) -> bool:
    """The number of 'level 3 to 85%', 'from 7 l/100 km to 6', 'members under the age of 40 to 200'."""
    if items[-1].tags & lx.RANK and not items[-1].tags & lx.AIM:
        return quantity.unit is None
    aged = [item.word for item in items[-2:]] == ["age", "of"]
    older = items[-1].word in _OLDER and opening(items).tags & lx.CHANGING  # 'members over 60 | to 400'
    return joiner == "to" and (items[-1].word == "/" or aged or bool(older))


def joins(sign: Token, quantity: Quantity, other: Token, items: list[Item]) -> bool:
    """Whether the sign makes a range of two numbers: not '5 - 10% more', not the 'to' of 'from 5 to 10'."""
    word = sign.word
    if word not in ("to", "and"):
        apart = sign.start > quantity.end
        limited = apart and bool(items) and items[-1].tags & lx.BOUND and not items[-1].word[0].isalpha()
        # 'Crews with a score >3 – 9'
        return not limited and (word != "-" or apart == (other.start > sign.end))
    if items and _names_one(quantity, items, word):
        return False
    for item in reversed(items[-6:]):
        if item.word == "between" or (
            word == "and" and item.word in _INSIDE and _is_right_before(items, item)
        ):
            return True
        if item.tags & lx.BY and word == "to" and is_size_behind(items):
            return True  # 'by 5 to 10%'
        if item.tags & (lx.STOP | lx.OPEN):
            break
        if item.tags & (lx.FROM | lx.BY | lx.QUANTITY):
            return False
    return word == "to"


def look_ahead(quantity: Quantity, peek: Peek) -> None:
    """What stands right behind a number: its noun, 'per', 'now', a time before something."""
    following = peek(0)
    if quantity.unit in lx.TIME_UNITS:
        quantity.part = is_distance_in_time(quantity, peek)
    if quantity.unit == "mm" and following.tags & lx.PERSON and quantity.value is not None:
        quantity.value, quantity.unit = quantity.value * 1e6, None  # '3mm users'
    quantity.noun = following.tags
    quantity.after = following.word
    article = following.word in ("a", "an") and peek(1).tags & (lx.PERIOD | lx.TIME)
    often = quantity.unit == "x" and following.word in lx.RHYTHMS
    quantity.per = following.word in PER or bool(article) or often
    if quantity.per and quantity.unit == "x":
        quantity.unit = None  # '3x a week'
    if quantity.role == 0:
        inner = peek(1) if following.tags & lx.OPEN else following
        closed = inner is following or peek(2).tags & lx.CLOSE
        if inner.tags & lx.NOW and closed and not inner.tags & lx.FROM:
            quantity.role = lx.NOW


def count_decimals(peek: Peek) -> int:
    """How many figures 'ninety-nine | point nine five' has; none in 'one point ahead'."""
    figures = 0
    while peek(figures + 1).word in _FIGURES:
        figures += 1
    return figures


def decimals_in_words(peek: Peek, figures: int) -> float:
    """The .95 of 'point nine five'."""
    return float("." + "".join(_FIGURES[peek(place + 1).word] for place in range(figures)))


def spelled(token: Token) -> float | None:
    """The value of a number in figures or in a word."""
    return lx.NUMBER_WORDS.get(token.word) if token.value is None else token.value


def continues(value: float, following: float | None) -> bool:
    """'twenty | five', 'one hundred | fifty'."""
    if following is None:
        return False
    return value >= _HUNDREDS or (value >= _HIGHEST_NUMERAL and following < _SMALL)
