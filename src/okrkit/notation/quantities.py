"""Quantities: a number with its sign, unit and bound, and the range that two numbers make."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.deadlines import is_year
from okrkit.notation.items import Item, Quantity
from okrkit.notation.roles import belongs_to_name, find_role, take_back
from okrkit.notation.tokens import Token, too_large
from okrkit.notation.vocabulary import AFTER_BOUND_OF, UNIT_OF

__all__ = ["find_quantities"]

_MAY_BEGIN: Final = lx.NUMBER | lx.PLACEHOLDER | lx.OPEN | lx.CLOSE
_NEGATION_STATE: Final = lx.NEGATION | lx.STOP | lx.COMMA | lx.CONJUNCTION
_TURNED: Final = {lx.GE: lx.LT, lx.GT: lx.LE, lx.LE: lx.GT, lx.LT: lx.GE}
_LETTERS: Final = frozenset(
    ("x", "y", "n", "?", "half", "third", "quarter", "fifth", "tenth", *lx.SINGULAR_TIMES, "point")
)
_ONES: Final = lx.SINGULAR_TIMES | {"point"}
_RANGE_SIGNS: Final = frozenset(("-", "~", "..", "...", "…", "to", "and"))
_LETTER_UNITS: Final = (None, "m", "b", "t")
_DOT_FOR_THOUSANDS: Final = frozenset("CHF DKK PLN BRL IDR TRY CZK HUF".split())
_TEN_BASED: Final = 1000
_SMALL: Final = 10
_TENS, _HUNDREDS = 20, 100
_DAYS_A_WEEK, _DIGITS_OF_MINUTES, _DIGITS_OF_GROUP = 7, 2, 3
_DAY_HOURS, _HOUR_MINUTES = 24, 60
_TIME_NOUNS: Final = frozenset(
    "time times latency duration response wait waiting resolution mttr mttd lag runtime delay delays length hold handle "
    "p95 p99 p50 p90 build startup load".split()
)
_VERBS_OF_LEVEL: Final = lx.RAISE | lx.LOWER | lx.REACH | lx.KEEP | lx.LIMIT
_PER: Final = frozenset(("per", "/", "each", "every"))


def find_quantities(tokens: list[Token], text: str, dollar: str) -> tuple[list[Item], list[Quantity]]:
    """The tokens with each number made a Quantity, and those quantities in order.

    Args:
        tokens: Tokens with the deadlines already marked.
        text: The text as it was given.
        dollar: The currency that '$' stands for.
    """
    items: list[Item] = []
    found: list[Quantity] = []
    index, count, depth = 0, len(tokens), 0
    negated = False  # 'no customer waits more than …': a comparator further on is turned round
    while index < count:
        token = tokens[index]
        index += 1
        if token.tags & _NEGATION_STATE:
            negated = bool(token.tags & lx.NEGATION)
        if token.tags & lx.NAME and items and items[-1].tags & lx.BOUND:
            _open_hyphen(token)
        if token.tags & _MAY_BEGIN or token.word in _LETTERS:
            if token.tags & lx.OPEN:
                depth += 1
            elif token.tags & lx.CLOSE:
                depth -= depth > 0
            else:
                reader = _Reader(tokens, index - 1, text, dollar)
                quantity = reader.read(items)
                if quantity is not None:
                    if negated and quantity.part and _takes_longer(items):
                        quantity.part, quantity.bound, quantity.bound_word = False, lx.GT, items.pop().word
                    if negated and quantity.bound and not quantity.alarm:
                        quantity.bound = _TURNED[quantity.bound]
                    quantity.depth = depth
                    quantity.index = len(items)
                    items.append(quantity)
                    found.append(quantity)
                    index = reader.next
                    continue
        items.append(token)
    return items, found


def _takes_longer(items: list[Item]) -> bool:
    """'No caller waits longer than …': a limit, and no condition as in 'calls longer than …'."""
    return len(items) > 1 and items[-1].word == "longer than" and items[-2].word in _LASTING


def _open_hyphen(token: Token) -> None:
    """Make '24-hour' behind a comparator the number that it holds."""
    digits, hyphen, unit = token.word.partition("-")
    if hyphen and digits.isdigit() and unit in lx.SINGULAR_TIMES:
        token.value, token.unit, token.tags = float(digits), UNIT_OF[unit], lx.NUMBER


class _Reader:
    """Reads one quantity: forward from its number, then back over what belongs to it."""

    __slots__ = ("dollar", "index", "next", "text", "tokens")

    def __init__(self, tokens: list[Token], index: int, text: str, dollar: str) -> None:
        self.tokens = tokens
        self.index = index
        self.next = index + 1
        self.text = text
        self.dollar = dollar

    def read(self, items: list[Item]) -> Quantity | None:
        quantity = self._number(items)
        if quantity is None:
            return None
        self._measure(quantity, items)
        if quantity.value is not None:
            if self.tokens[self.index].value is None:
                self._in_figures(quantity)
            self._range(quantity, items)
        self._bound_behind(quantity)
        take_back(quantity, items, self.dollar)
        self._settle(quantity, items)
        find_role(quantity, items)
        self._look_ahead(quantity)
        belongs_to_name(quantity, items)
        return quantity

    def _peek(self, offset: int = 0) -> Token:
        index = self.next + offset
        return self.tokens[index] if index < len(self.tokens) else _NOTHING

    def _take(self, quantity: Quantity, count: int = 1) -> None:
        self.next += count
        quantity.end = self.tokens[self.next - 1].end

    # --- the number itself

    def _number(self, items: list[Item]) -> Quantity | None:
        token = self.tokens[self.index]
        word = token.word
        quantity = Quantity(token.value, token.start, token.end)
        if token.value is not None:
            quantity.unit = token.unit
            quantity.singular = token.unit is not None and word.lstrip("0123456789.,") in lx.SINGULAR_TIMES
            quantity.doubtful = token.doubtful
            quantity.dotted = "." in word
            fraction = lx.VULGAR_FRACTIONS.get(self._peek().word)
            if fraction is not None:
                quantity.value = token.value + fraction
                self._take(quantity)
            self._scales(quantity)
        elif token.tags & lx.NUMBER:
            if not self._words(quantity, word, items):
                return None
            self._in_figures(quantity)
        elif word in _ONES and _is_one_of(items):
            quantity.value, quantity.unit = 1.0, UNIT_OF[word]
        elif word in lx.FRACTION_WORDS:
            return self._part(quantity, word, items)
        elif not self._is_placeholder(token, items):
            return None
        return quantity

    def _in_figures(self, quantity: Quantity) -> None:
        """'thirty (30)': the figures that contracts put behind a number in words."""
        if not self._peek().tags & lx.OPEN or self._peek(1).value != quantity.value:
            return
        closing = 3 if self._peek(2).tags & lx.UNIT else 2
        if self._peek(closing).tags & lx.CLOSE:
            self._take(quantity, closing + 1)

    def _scales(self, quantity: Quantity) -> None:
        while self._peek().tags & lx.SCALE and quantity.value is not None:
            quantity.value *= lx.SCALE_WORDS[self._peek().word]
            too_large(quantity.value, self.text, quantity.start)
            self._take(quantity)

    def _is_pronoun(self, items: list[Item]) -> bool:
        """'one of …', 'how people can build one': no number, where nothing is counted and no comparator stands before."""
        following = self._peek()
        if following.word in ("of", "another", "or"):
            return True
        ends = following is _NOTHING or following.tags & (lx.STOP | lx.COMMA)
        return bool(ends and items and items[-1].tags & lx.BASE and not items[-1].tags & _VERBS_OF_LEVEL)

    def _words(self, quantity: Quantity, word: str, items: list[Item]) -> bool:
        """A number in words: 'four', 'twenty-five', 'two hundred and fifty thousand', 'two thirds of', 'tenfold'."""
        if word in lx.VULGAR_FRACTIONS:
            share = lx.VULGAR_FRACTIONS[word]
            return self._share(quantity, share * 100) or self._amount(quantity, share)
        if word in lx.FOLD_WORDS:
            quantity.value, quantity.unit = lx.FOLD_WORDS[word], "x"
            return word not in lx.OFTEN_WORDS or self._often(quantity, word, items)
        tens, hyphen, ones = word.partition("-")
        value = lx.NUMBER_WORDS[tens]
        following = self._peek()
        if hyphen and ones in lx.FRACTION_WORDS:
            return self._share(quantity, value * lx.FRACTION_WORDS[ones])
        if hyphen and ones == "fold":
            quantity.unit = "x"
        elif hyphen:
            value += lx.NUMBER_WORDS[ones]
        elif word == "one" and self._is_pronoun(items):
            return False
        elif following.word in lx.FRACTION_WORDS and self._peek(1).tags & (lx.DETERMINER | lx.PREPOSITION):
            self.next += 1
            return self._share(quantity, value * lx.FRACTION_WORDS[following.word])
        quantity.value = value
        self._more_words(quantity)
        return True

    def _often(self, quantity: Quantity, word: str, items: list[Item]) -> bool:
        """'At least once a day' is a level, 'twice as many' a factor; 'meet twice a month' only says how often."""
        following = self._peek()
        if items and items[-1].tags & lx.BOUND and (following.word in _PER or following.word in ("a", "an")):
            quantity.unit = None
            return True
        return word == "twice" and following.word in _AS_MUCH

    def _more_words(self, quantity: Quantity) -> None:
        value = quantity.value or 0.0
        while True:
            following = self._peek()
            if following.word == "and" and value >= _HUNDREDS and self._peek(1).word in lx.NUMBER_WORDS:
                self.next += 1
                following = self._peek()
            if following.tags & lx.SCALE:
                value *= lx.SCALE_WORDS[following.word]
                too_large(value, self.text, quantity.start)
            elif _continues(value, lx.NUMBER_WORDS.get(following.word)):
                value += lx.NUMBER_WORDS[following.word]
            else:
                break
            self._take(quantity)
        quantity.value = value

    def _amount(self, quantity: Quantity, value: float) -> bool:
        quantity.value = value
        self._scales(quantity)
        return True

    def _share(self, quantity: Quantity, percent: float) -> bool:
        """A fraction of a whole, as a percentage: only where 'of' or 'the' says of what."""
        if not self._peek().tags & (lx.DETERMINER | lx.PREPOSITION):
            return False
        quantity.value, quantity.unit = round(percent, 2), "%"
        quantity.end = self.tokens[self.next - 1].end
        return True

    def _part(self, quantity: Quantity, word: str, items: list[Item]) -> Quantity | None:
        """'by half', 'half of the tickets', 'half a million', 'by a third'."""
        before = items[-1].word if items else ""
        following = self._peek()
        if word == "half" and following.word == "a" and self._peek(1).tags & lx.SCALE:
            self._take(quantity)
            self._amount(quantity, 0.5)
            return quantity
        led = (
            before == "a" and len(items) > 1 and (items[-2].tags & lx.BY or items[-2].word in ("up", "down"))
        )
        whole = following.word == "of" or (word == "half" and following.tags & lx.DETERMINER)
        if (before in ("by", "in") and word == "half") or led or (whole and before not in _WHICH_HALF):
            quantity.value, quantity.unit = round(lx.FRACTION_WORDS[word], 2), "%"
            return quantity
        return None

    def _is_placeholder(self, token: Token, items: list[Item]) -> bool:
        """'x %', 'from X to Y', 'to TBD', 'by ??%'."""
        before = items[-1] if items else None
        following = self._peek()
        if following.word == "%" or token.tags & lx.PLACEHOLDER:
            return True
        if before is not None and before.tags & lx.TO and len(items) > 1 and items[-2].tags & lx.QUANTITY:
            return True  # the Y of 'from X to Y videos'
        if before is None or not before.tags & (lx.FROM | lx.TO | lx.BY | lx.BOUND | lx.ARROW | lx.CURRENCY):
            return False
        return bool(following.tags & _MAY_FOLLOW_LETTER) or following is _NOTHING

    # --- what stands behind it

    def _measure(self, quantity: Quantity, items: list[Item]) -> None:
        self._unit(quantity)
        if quantity.value is not None:
            self._composite(quantity)
            self._ratio(quantity, items)

    def _unit(self, quantity: Quantity) -> None:
        following = self._peek()
        word = following.word
        if quantity.unit not in _LETTER_UNITS or not following.tags & (lx.CURRENCY | lx.UNIT):
            return
        if following.tags & lx.CURRENCY:
            unit = self.dollar if word == "$" else following.unit
        elif quantity.unit is not None and not (following.unit or "").isupper():
            return
        elif word in lx.TOUCHING_ONLY and following.start != quantity.end and self._peek(1).tags & lx.WORD:
            return  # '5 m of cable' is left alone
        else:
            unit = following.unit
        if word in lx.HUNDREDTHS and quantity.value is not None:
            quantity.value /= 100
        quantity.unit = unit
        quantity.singular = word in lx.SINGULAR_TIMES
        self._take(quantity)

    def _composite(self, quantity: Quantity) -> None:
        """'1h 30m', '1 hour and 15 minutes': one number in the smaller unit."""
        unit = "minutes" if quantity.unit == "m" else quantity.unit
        while unit in lx.SECONDS_IN:
            offset = int(self._peek().word == "and")
            following = self._peek(offset)
            smaller = "minutes" if following.unit == "m" else following.unit
            named = self._peek(offset + 1)
            if smaller is None and named.tags & lx.TIME:
                smaller, offset = named.unit, offset + 1
            if (
                following.value is None
                or lx.SECONDS_IN.get(smaller or "", lx.SECONDS_IN[unit]) >= lx.SECONDS_IN[unit]
            ):
                return
            ratio = lx.SECONDS_IN[unit] / lx.SECONDS_IN[smaller or ""]
            quantity.value = (quantity.value or 0.0) * ratio + following.value
            quantity.unit = unit = smaller
            self._take(quantity, offset + 1)

    def _ratio(self, quantity: Quantity, items: list[Item]) -> None:
        """'4 out of 5', '4.5/5', '10:1', '2/3 of', '1 in 4', '11 of 22'."""
        sign, other = self._peek(), self._peek(1)
        if sign.word == "out" and other.word == "of":
            self._out_of(quantity, _spelled(self._peek(2)))
            return
        value = quantity.value
        whole = _spelled(other)
        if value is None or whole is None or quantity.unit is not None:
            return
        touching = sign.start == quantity.end and other.start == sign.end
        of_what = self._peek(2).word in ("of", "the", "our")
        if sign.word == "/" and touching:
            quantity.part = value == _DAY_HOURS and whole == _DAYS_A_WEEK
            if of_what and value < whole <= _SMALL and value == int(value):
                quantity.value, quantity.unit = round(value / whole * 100, 2), "%"
        elif sign.word == ":" and touching:
            quantity.part = _is_clock(other.word, value, whole)
            quantity.value = whole if value == 1 else value
        elif sign.word == "in" and value < whole and whole in _WHOLES and self._are_things(items, value):
            quantity.value, quantity.unit = round(value * 100 / whole, 2), "%"
        elif sign.word != "of" or value > whole or is_year(other):
            return
        quantity.ratio = True
        self._take(quantity, 2)

    def _are_things(self, items: list[Item], value: float) -> bool:
        """'1 in 4 customers', '9 in 10 new hires'; not 'open 3 in 5 cities', '1 in 2 days'."""
        if self._peek(2) is _NOTHING:
            return value == 1 or self._peek(1).word == "10"
        first, second = self._peek(2), self._peek(3)
        if first.tags & (lx.TIME | lx.PERIOD | lx.PREPOSITION):
            return False
        if len(items) == 1 and items[0].tags & lx.DO:
            return value == 1 and bool((first.tags | second.tags) & lx.PERSON)
        return first.word.endswith("s") or second.word.endswith("s")

    def _out_of(self, quantity: Quantity, whole: float | None) -> None:
        """'9 out of 10 deliveries' is a share; '4 out of 5 (stars) in the survey' a score."""
        if whole is None:
            return
        self._take(quantity, 4 if self._peek(3).word in ("stars", "points") else 3)
        quantity.ratio = True
        following, value = self._peek(), quantity.value or 0.0
        things = following.word.endswith("s") and not following.tags & lx.PREPOSITION
        if things and value <= whole and whole:
            quantity.value, quantity.unit = round(value / whole * 100, 2), "%"

    def _range(self, quantity: Quantity, items: list[Item]) -> None:
        sign = self._peek()
        word = sign.word
        if word not in _RANGE_SIGNS:
            return
        offset = 2 if self._peek(1).tags & (lx.CURRENCY | lx.APPROXIMATE) else 1
        other = self._peek(offset)
        if not other.tags & lx.NUMBER or not _joins(sign, quantity, self._peek(1), items):
            return
        ahead = _Reader(self.tokens, self.next + offset, self.text, self.dollar)
        end = ahead._number([])
        if end is None or end.value is None:
            return
        ahead._measure(end, [])
        quantity.part = quantity.part or (is_year(self.tokens[self.index]) and is_year(other))
        if quantity.unit is None and quantity.value is not None and _is_in_pence(self.text, end):
            quantity.value /= 100  # '40-50p'
        self._scale_alike(quantity, end, other, word)
        if quantity.unit in _LETTER_UNITS:
            quantity.unit = end.unit or quantity.unit
        quantity.ratio = quantity.ratio or end.ratio
        quantity.doubtful = quantity.doubtful or end.doubtful or end.unit not in (None, quantity.unit)
        quantity.high = end.value
        quantity.joined = word
        self.next = ahead.next
        quantity.end = end.end

    @staticmethod
    def _scale_alike(quantity: Quantity, end: Quantity, other: Token, word: str) -> None:
        """'10-20K' is ten to twenty thousand; '10 to 20K' can be read in two ways."""
        mantissa = _value_of_digits(other.word)
        low, high = quantity.value or 0.0, end.value or 0.0
        if mantissa and low and high / mantissa >= _TEN_BASED and low < mantissa:
            quantity.value = low * high / mantissa
            quantity.doubtful = word in ("to", "and")
        elif word not in ("to", "->") and low >= high:
            quantity.doubtful = True

    def _bound_behind(self, quantity: Quantity) -> None:
        """'5+', '5 or more', '5 (or less)', '5 max'."""
        following = self._peek()
        taken = 1
        if following.tags & lx.OPEN and self._peek(2).tags & lx.CLOSE:
            following, taken = self._peek(1), 3
        if following.word == "+" and following.start == quantity.end:
            bound = lx.GE
        elif following.tags & lx.POSTBOUND:
            bound = following.bound
        else:
            bound = AFTER_BOUND_OF.get(following.word, "")
        after = self._peek(taken)
        if not bound or after.tags & (lx.NUMBER | lx.CURRENCY):
            return
        quantity.bound = bound
        quantity.bound_word = following.word
        quantity.behind = True
        self._take(quantity, taken)
        if quantity.value is not None and quantity.unit is None:
            self._unit(quantity)

    # --- what only its surroundings say

    def _settle(self, quantity: Quantity, items: list[Item]) -> None:
        token = self.tokens[self.index]
        value = quantity.value
        if value is None:
            return
        if quantity.unit == "%":
            quantity.doubtful = quantity.doubtful and quantity.high is not None
        elif quantity.unit is not None:
            self._settle_dot(quantity, token)
        letter = token.unit
        if (quantity.unit in ("m", "b", "t") and letter == quantity.unit) or letter in ("m", "b", "t"):
            self._settle_letter(quantity, letter or "", items)

    def _settle_dot(self, quantity: Quantity, token: Token) -> None:
        """'50.000 €' is fifty thousand: the sign behind is a habit of those whose dot groups digits.

        In front, as okrkit writes it itself, the dot is decimal ('€1.125'), and in doubt where the last digit is 0.
        """
        whole, dot, thousands = token.word.partition(".")
        grouped = (
            dot
            and whole.isdigit()
            and whole != "0"
            and thousands.isdigit()
            and len(thousands) == _DIGITS_OF_GROUP
        )
        in_front = self.index > 0 and self.tokens[self.index - 1].tags & lx.CURRENCY
        if grouped and quantity.unit == "EUR" and not in_front:
            quantity.value = float(whole + thousands)
            quantity.doubtful = False
        elif grouped and (quantity.unit == "EUR" or quantity.unit in _DOT_FOR_THOUSANDS):
            quantity.doubtful = thousands.endswith("0")

    def _settle_letter(self, quantity: Quantity, letter: str, items: list[Item]) -> None:
        """The 'm' of '$5m' is a million; that of 'response time under 5m' a minute; others are left in doubt."""
        value = quantity.value or 0.0
        if quantity.unit not in _LETTER_UNITS:
            quantity.doubtful = quantity.doubtful or quantity.high is not None
            quantity.value = value if quantity.unit in lx.SECONDS_IN else value * lx.SUFFIX_SCALES[letter]
        elif letter == "m" and any(item.word in _TIME_NOUNS for item in items[-12:]):
            quantity.unit = "minutes"
        elif letter == "m" and self._peek().tags & lx.PERSON:
            quantity.value, quantity.unit = value * 1e6, None
        else:
            quantity.unit, quantity.doubtful = None, True

    def _look_ahead(self, quantity: Quantity) -> None:
        following = self._peek()
        quantity.part = self._is_distance_in_time(quantity, following)
        quantity.noun = following.tags
        quantity.after = following.word
        article = following.word in ("a", "an") and self._peek(1).tags & (lx.PERIOD | lx.TIME)
        quantity.per = following.word in _PER or bool(article)
        if quantity.role == 0:
            inner = self._peek(1) if following.tags & lx.OPEN else following
            closed = inner is following or self._peek(2).tags & lx.CLOSE
            if inner.tags & lx.NOW and closed and not inner.tags & lx.FROM:
                quantity.role = lx.NOW

    def _is_distance_in_time(self, quantity: Quantity, following: Token) -> bool:
        """'at least 2 weeks in advance', '5 days before the meeting': when, and not how much."""
        if quantity.unit not in lx.TIME_UNITS or quantity.bound in (lx.LE, lx.LT):
            return quantity.part
        ahead = following.word in _AHEAD or (following.word == "in" and self._peek(1).word == "advance")
        return quantity.part or ahead or (bool(quantity.bound) and following.word == "after")


_NOTHING: Final = Token("", 0, -1, -1)
_AS_MUCH: Final = frozenset("as the our its their last what".split())
_LASTING: Final = frozenset(
    "wait waits waiting take takes taking last lasts stay stays spend spends be".split()
)
_WHOLES: Final = (2, 3, 4, 5, 6, 8, 10, 12, 20, 25, 50, 100, 1000)  # what shares are told in
_AHEAD: Final = frozenset("before ahead beforehand prior".split())
_WHICH_HALF: Final = frozenset("first second last next this the other".split())
_MAY_FOLLOW_LETTER: Final = lx.FROM | lx.TO | lx.STOP | lx.DEADLINE | lx.ARROW | lx.UNIT | lx.CLOSE | lx.COMMA


def _is_one_of(items: list[Item]) -> bool:
    """'by a week', 'by one full day': the article counts."""
    last = [item.word for item in items[-3:]]
    return last[-2:] == ["by", "a"] or last[-2:] == ["by", "an"] or last == ["by", "a", "full"]


def _spelled(token: Token) -> float | None:
    return lx.NUMBER_WORDS.get(token.word) if token.value is None else token.value


def _continues(value: float, following: float | None) -> bool:
    """'twenty | five', 'one hundred | fifty'."""
    if following is None:
        return False
    return value >= _HUNDREDS or (value >= _TENS and following < _SMALL)


def _is_in_pence(text: str, quantity: Quantity) -> bool:
    word = text[quantity.start : quantity.end].lstrip("0123456789. ")
    return quantity.unit == "GBP" and word.casefold() in lx.HUNDREDTHS


def _is_clock(minutes: str, hours: float, whole: float) -> bool:
    """'09:30' is a time of day; '10:1' and '8:10' are ratios."""
    return (
        len(minutes) == _DIGITS_OF_MINUTES
        and hours < _DAY_HOURS
        and whole < _HOUR_MINUTES
        and whole != _SMALL
    )


def _joins(sign: Token, quantity: Quantity, other: Token, items: list[Item]) -> bool:
    """Whether the sign makes a range of two numbers: not '5 - 10% more', not the 'to' of 'from 5 to 10'."""
    word = sign.word
    if word == "-":
        return (sign.start == quantity.end) == (other.start == sign.end)
    if word not in ("to", "and"):
        return True
    for item in reversed(items[-6:]):
        if item.word == "between":
            return True
        if item.tags & (lx.FROM | lx.BY | lx.STOP | lx.QUANTITY):
            return False
    return word == "to"


def _value_of_digits(word: str) -> float:
    digits = word.rstrip("abcdefghijklmnopqrstuvwxyz").replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() else 0.0
