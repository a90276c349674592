"""Quantities: a number with its sign, unit and bound, and the range that two numbers make."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.beside import (
    LETTER_UNITS,
    NOTHING,
    ROUND,
    WHOLES,
    are_things,
    are_told_of,
    continues,
    count_decimals,
    decimals_in_words,
    is_clock,
    is_in_pence,
    is_next_day,
    is_pronoun,
    joins,
    length_of_every,
    length_of_things,
    look_ahead,
    one_of,
    scale_alike,
    settle_dot,
    settle_letter,
    spelled,
    spelled_out,
)
from okrkit.notation.deadlines import is_year
from okrkit.notation.items import Item, Quantity
from okrkit.notation.names import settle_name
from okrkit.notation.parts import (
    FACTORS,
    NINES,
    NINES_OF,
    is_below_zero,
    is_fraction,
    is_multiple,
    is_part,
    is_range_of_sizes,
    name_factor,
    open_hyphen,
    settle_pairs,
    take_share,
)
from okrkit.notation.roles import ANSWERS, belongs_to_name, find_role, take_back
from okrkit.notation.sides import take_promised, turn_negated
from okrkit.notation.tokens import AMBIGUOUS_LETTERS, RUPEES, Token, too_large
from okrkit.notation.vocabulary import AFTER_BOUND_OF, UNIT_OF

__all__ = ["find_quantities"]

_BRACKETS: Final = lx.OPEN | lx.CLOSE
_MAY_BEGIN: Final = lx.NUMBER | lx.PLACEHOLDER
_NEGATION_STATE: Final = lx.NEGATION | lx.STOP | lx.COMMA | lx.CONJUNCTION | lx.COLON
_NOTABLE: Final = _MAY_BEGIN | _BRACKETS | _NEGATION_STATE | lx.NAME
_BEGINNING: Final = frozenset(
    [*"x y n ? half third quarter fifth tenth point next".split(), *lx.SINGULAR_TIMES, *ROUND]
)
_ONES: Final = lx.SINGULAR_TIMES | ROUND | {"point"}
_SCALED: Final = frozenset((*lx.SCALED_CURRENCIES, "m", "t", "l"))
_RANGE_SIGNS: Final = frozenset(("-", "~", "..", "...", "…", "to", "and"))
# Most numbers have none of these behind them, so that one look spares a call for each thing that they may begin.
_MAY_RANGE: Final = _RANGE_SIGNS | {"or"}
_MAY_PAIR: Final = _RANGE_SIGNS | {"out", "/", ":", "in", "of"}
_MAY_ADD: Final = frozenset((*lx.VULGAR_FRACTIONS, *_SCALED, "and"))
_MAY_BOUND: Final = frozenset((*AFTER_BOUND_OF, "+"))
_BOUNDING: Final = lx.OPEN | lx.POSTBOUND
_BOUND_LAST: Final = frozenset(("or fewer", "or less"))
_MEASURING: Final = lx.CURRENCY | lx.UNIT
_BEYOND: Final = (NOTHING,) * 10  # as far as any rule looks ahead
_SMALL: Final = 10
_HUNDREDS: Final = 100
_DAYS_A_WEEK, _DAY_HOURS = 7, 24
_WHOLLY: Final = frozenset("full whole consecutive straight calendar".split())


def find_quantities(tokens: list[Token], text: str, dollar: str) -> tuple[list[Item], list[Quantity]]:
    """The tokens with each number made a Quantity, and those quantities in order.

    Args:
        tokens: Tokens with the deadlines already marked.
        text: The text as it was given.
        dollar: The currency that '$' stands for.
    """
    items: list[Item] = []
    found: list[Quantity] = []
    index = depth = 0
    seen = [*tokens, *_BEYOND]
    paired = False  # a ratio is there, which may be one of two, or '± 2', which may belong to a number
    negated = False  # 'no customer waits more than …': a comparator further on is turned round
    while (token := seen[index]) is not NOTHING:
        tags = token.tags
        index += 1
        if not (tags & _NOTABLE or token.word in _BEGINNING):
            items.append(token)
            continue
        if tags & _NEGATION_STATE:
            # 'no day without at least 3 posts': two of them make none
            negated = bool(tags & lx.NEGATION) and not (negated and token.word == "without")
        if tags & lx.NAME and items and items[-1].tags & lx.BOUND:
            open_hyphen(token)
        if tags & _BRACKETS:
            depth = depth + 1 if tags & lx.OPEN else max(depth - 1, 0)
        elif token.tags & _MAY_BEGIN or token.word in _BEGINNING:
            reader = _Reader(seen, index - 1, text, dollar)
            quantity = reader.read(items)
            if quantity is not None:
                if negated:
                    turn_negated(quantity, items)
                paired = paired or quantity.ratio or quantity.high is not None
                quantity.depth, quantity.index = depth, len(items)
                items.append(quantity)
                found.append(quantity)
                index = reader.next
                continue
        items.append(token)
    if paired:
        settle_pairs(found, items)
    return items, found


class _Reader:
    """Reads one quantity: forward from its number, then back over what belongs to it.

    Its tokens end in as many that say nothing as any rule looks ahead.
    """

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
            if self.tokens[self.next].word in _MAY_RANGE:
                self._range(quantity, items)
        take_share(quantity, self._peek(), self._peek(1))
        following = self.tokens[self.next]
        if following.tags & _BOUNDING or following.word in _MAY_BOUND or self._peek(1).word in _BOUND_LAST:
            self._bound_behind(quantity)
        take_back(quantity, items, self.dollar)
        self._settle(quantity, items)
        find_role(quantity, items)
        if items and items[-1].word in FACTORS:
            name_factor(quantity, items)
        look_ahead(quantity, self._peek)
        belongs_to_name(quantity, items)
        if quantity.part:
            take_promised(quantity, items)
        more = settle_name(quantity, items, self.tokens[self.index], self._peek, self.text)
        if more:
            self._take(quantity, more)
        return quantity

    def _peek(self, offset: int = 0) -> Token:
        return self.tokens[self.next + offset]

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
            quantity.clock = word.count(":") > 1
            following = self.tokens[self.next]
            if following.word in _MAY_ADD or following.tags & lx.SCALE:
                self._more_figures(quantity, token.value)
        elif token.tags & lx.NUMBER:
            if not self._words(quantity, word, items):
                return None
            self._in_figures(quantity)
        elif word in _ONES and (said := one_of(items, word, self._peek())) is not None:
            quantity.value, quantity.unit = said
            self._more_words(quantity)
        elif word in lx.FRACTION_WORDS:
            return self._part(quantity, word, items)
        elif word == "next":
            return quantity if is_next_day(quantity, items, self._peek) else None
        elif not self._is_placeholder(token, items):
            return None
        return quantity

    def _more_figures(self, quantity: Quantity, value: float) -> None:
        """'2 ½', '2 and a half', '5 million'."""
        fraction = lx.VULGAR_FRACTIONS.get(self._peek().word)
        if fraction is not None:
            quantity.value = value + fraction
            self._take(quantity)
        self._and_a_half(quantity)
        self._scales(quantity)

    def _in_figures(self, quantity: Quantity) -> None:
        """'thirty (30)', 'one full (1)': the figures that contracts put behind a number in words."""
        start = int(self._peek().word in _WHOLLY)
        figure, length = spelled_out(self._peek)
        if figure is not None:
            quantity.value, quantity.unit = figure, "%"
            closed = self._peek(length - 1).tags & lx.CLOSE  # '… percent (99.9%' breaks off
            self._take(quantity, length if closed else length - 1)
            return
        if not self._peek(start).tags & lx.OPEN or self._peek(start + 1).value != quantity.value:
            return
        closing = start + (3 if self._peek(start + 2).tags & lx.UNIT else 2)
        if self._peek(closing).tags & lx.CLOSE:
            self._take(quantity, closing + 1)

    def _and_a_half(self, quantity: Quantity) -> None:
        """'two and a half days', '2 and a half million', '5 hours and a half'."""
        if self._peek().word == "and" and self._peek(1).word == "a" and self._peek(2).word == "half":
            quantity.value = (quantity.value or 0.0) + 0.5
            self._take(quantity, 3)

    def _scales(self, quantity: Quantity) -> None:
        if self._peek().word in _SCALED:
            self._scaled_money(quantity, self._peek().word)
        while self._peek().tags & lx.SCALE and quantity.value is not None:
            quantity.value *= lx.SCALE_WORDS[self._peek().word]
            too_large(quantity.value, self.text, quantity.start)
            self._take(quantity)

    def _scaled_money(self, quantity: Quantity, word: str) -> None:
        """'5 M€', '5 kEUR', '₹50 L': what stands behind the number scales it."""
        value = quantity.value or 0.0
        if word in lx.SCALED_CURRENCIES:
            scale, quantity.unit = lx.SCALED_CURRENCIES[word]
        elif word == "l" and self.index and self.tokens[self.index - 1].word in RUPEES:
            scale = lx.SCALE_WORDS["lakh"]
        elif word != "l" and self._peek(1).tags & lx.CURRENCY:
            scale = lx.SUFFIX_SCALES[word]
            quantity.doubtful = quantity.doubtful or word == "t"  # thousands to some, to others trillions
        else:
            return
        quantity.value = value * scale
        too_large(quantity.value, self.text, quantity.start)
        self._take(quantity)

    def _words(self, quantity: Quantity, word: str, items: list[Item]) -> bool:
        """A number in words: 'four', 'twenty-five', 'two hundred and fifty thousand', 'two thirds of', 'tenfold'."""
        if word in lx.VULGAR_FRACTIONS:
            share = lx.VULGAR_FRACTIONS[word]
            told = self._peek().tags & (lx.DETERMINER | lx.PREPOSITION)
            whole = told or self._peek().tags & lx.UNIT
            quantity.doubtful = not whole and bool(items) and bool(items[-1].tags & lx.TO)  # 'cut it to ⅓'
            return self._share(quantity, share * 100) if told else self._amount(quantity, share)
        if word in lx.FOLD_WORDS:
            quantity.value, quantity.unit = lx.FOLD_WORDS[word], "x"
            return word not in lx.OFTEN_WORDS or is_multiple(quantity, word, items, self._peek())
        tens, hyphen, ones = word.partition("-")
        value = lx.NUMBER_WORDS[tens]
        if hyphen and ones in lx.FRACTION_WORDS:
            told = is_fraction(value, ones, self._peek(), items)
            return told and self._share(quantity, value * lx.FRACTION_WORDS[ones])
        if hyphen and ones == "fold":
            quantity.unit = "x"
        elif hyphen:
            value += lx.NUMBER_WORDS[ones]
        elif self._counts_parts(quantity, value, items):
            return True
        elif word == "one" and is_pronoun(items, self._peek()):
            return False
        quantity.value = value
        self._more_words(quantity)
        self._and_a_half(quantity)
        return True

    def _counts_parts(self, quantity: Quantity, value: float, items: list[Item]) -> bool:
        """'two thirds of', 'by one quarter', 'three nines'."""
        parts = self._peek().word
        if parts in lx.FRACTION_WORDS and is_fraction(value, parts, self._peek(1), items):
            self.next += 1
            return self._share(quantity, value * lx.FRACTION_WORDS[parts])
        if parts not in NINES or value not in NINES_OF:
            return False
        self._take(quantity)
        quantity.value, quantity.unit = NINES_OF[value], "%"
        return True

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
            elif continues(value, lx.NUMBER_WORDS.get(following.word)):
                value += lx.NUMBER_WORDS[following.word]
            else:
                break
            self._take(quantity)
        if self._peek().word == "point" and (figures := count_decimals(self._peek)) > 0:
            value += decimals_in_words(self._peek, figures)
            self._take(quantity, 1 + figures)
        quantity.value = value

    def _amount(self, quantity: Quantity, value: float) -> bool:
        quantity.value = value
        self._scales(quantity)
        return True

    def _share(self, quantity: Quantity, percent: float) -> bool:
        """A fraction of a whole, as a percentage."""
        quantity.value, quantity.unit = round(percent, 2), "%"
        quantity.end = self.tokens[self.next - 1].end
        return True

    def _part(self, quantity: Quantity, word: str, items: list[Item]) -> Quantity | None:
        """'by half', 'half of the tickets', 'half a million', 'half an hour', 'by a third'."""
        following = self._peek()
        timed = self._peek(1).tags & lx.TIME and self._peek(1).word in lx.SINGULAR_TIMES
        scaled = self._peek(1).tags & lx.SCALE or self._peek(1).word in lx.PERCENT_WORDS
        if word == "half" and following.word in ("a", "an") and (timed or scaled):
            self._take(quantity)
            self._amount(quantity, 0.5)
            return quantity
        if is_part(word, items, following):
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
        if before is None or not before.tags & (lx.BEFORE_NUMBER | lx.CURRENCY):
            return False
        return bool(following.tags & _MAY_FOLLOW_LETTER) or following is NOTHING

    # --- what stands behind it

    def _measure(self, quantity: Quantity, items: list[Item]) -> None:
        self._unit(quantity)
        if quantity.value is not None:
            if self.tokens[self.next].word == "and":
                self._and_a_half(quantity)
            unit = "minutes" if quantity.unit == "m" else quantity.unit
            if unit in lx.SECONDS_IN:
                self._composite(quantity, unit)
            if self.tokens[self.next].word in _MAY_PAIR:
                self._ratio(quantity, items)
            elif self.tokens[self.next + 1].word == "in" or self.tokens[self.next + 2].word == "in":
                behind = self.next + length_of_things(quantity, self._peek)
                if behind > self.next:  # the noun stays, and 'in twelve' goes
                    del self.tokens[behind : behind + len(("in", "twelve"))]

    def _unit(self, quantity: Quantity) -> None:
        following = self.tokens[self.next]
        if following.word in _WHOLLY and self._peek(1).tags & lx.TIME:
            self._take(quantity)  # 'three consecutive days'
            following = self._peek()
        word = following.word
        if not following.tags & _MEASURING and word != "m" and quantity.unit != "m":
            return
        at = int(quantity.unit != "m")  # '12 m/s': the letter alone could be a minute or a million
        if "m" in (word, quantity.unit) and (self._peek(at).word, self._peek(at + 1).word) == ("/", "s"):
            quantity.unit = "m/s"
            self._take(quantity, at + 2)
            return
        if quantity.unit not in LETTER_UNITS or not following.tags & _MEASURING:
            return
        if following.tags & lx.CURRENCY:
            unit = self.dollar if word == "$" else following.unit
        elif quantity.unit is not None and not (following.unit or "").isupper():
            return
        elif word in lx.TOUCHING_ONLY and following.start != quantity.end and not self._ends_unit(word):
            return  # '5 m of cable' is left alone
        else:
            unit = following.unit
        if word in lx.HUNDREDTHS and quantity.value is not None:
            quantity.value /= 100
        quantity.unit = unit
        quantity.singular = word in lx.SINGULAR_TIMES
        self._take(quantity)
        if self.tokens[self.next].word == "/":
            self._speed(quantity)

    def _ends_unit(self, letter: str) -> bool:
        """The 's' of '2 s or faster' and of 'from 3 s to 2 s' is one of seconds, for what stands behind is no noun."""
        following = self._peek(1)
        if not following.tags & lx.WORD or following.tags & lx.POSTBOUND:
            return True
        joined = following.tags & (lx.PREPOSITION | lx.TO | lx.CONJUNCTION) or following.word in ANSWERS
        return letter in ("s", "h") and bool(joined)

    def _speed(self, quantity: Quantity) -> None:
        """'8 km/h', '50 MB/s', '6 mg/l'; a number per month is no unit of its own."""
        sign, time = self._peek(), self._peek(1)
        if sign.start != quantity.end or time.start != sign.end:
            return
        per = lx.SPEEDS.get((quantity.unit or "", UNIT_OF.get(time.word, time.word)))
        if per is not None:
            quantity.unit = per
            self._take(quantity, 2)

    def _composite(self, quantity: Quantity, unit: str) -> None:
        """'1h 30m', '1 hour and 15 minutes': one number in the smaller unit."""
        while True:
            offset = int(self._peek().word == "and")
            following = self._peek(offset)
            smaller = "minutes" if following.unit == "m" else following.unit
            named = self._peek(offset + 1)
            if smaller is None and named.tags & lx.TIME:
                smaller, offset = named.unit, offset + 1
            seconds = lx.SECONDS_IN.get(smaller or "")
            if following.value is None or seconds is None or seconds >= lx.SECONDS_IN[unit]:
                return
            quantity.value = (quantity.value or 0.0) * (lx.SECONDS_IN[unit] / seconds) + following.value
            quantity.unit = unit = smaller or ""
            self._take(quantity, offset + 1)

    def _ratio(self, quantity: Quantity, items: list[Item]) -> None:
        """'4 out of 5', '4.5/5', '10:1', '2/3 of', '1 in 4', '11 of 22'."""
        sign, other = self._peek(), self._peek(1)
        if (more := length_of_every(quantity, self._peek)) > 0:
            self._take(quantity, more)
            return
        if sign.word == "out" and other.word == "of":
            self._out_of(quantity, spelled(self._peek(2)))
            return
        value = quantity.value
        whole = spelled(other)
        if value is None or whole is None or quantity.unit is not None:
            return
        touching = sign.start == quantity.end and other.start == sign.end
        of_what = self._peek(2).word in ("of", "the", "our") or (items and items[-1].tags & lx.BY)
        quantity.apart, quantity.whole = sign.word, whole
        if sign.word == "/" and touching:
            quantity.part = value == _DAY_HOURS and whole == _DAYS_A_WEEK
            if of_what and value < whole <= _SMALL and value == int(value):
                quantity.value, quantity.unit = round(value / whole * 100, 2), "%"
        elif sign.word == ":" and touching:
            told = any(item.word in ("ratio", "ratios") for item in items[-_SMALL:])
            quantity.part = (not told and is_clock(other.word, value, whole)) or value == whole == 1
            quantity.inverted = value == 1 < whole
            quantity.value = whole if value == 1 else value
        elif (
            sign.word == "in"
            and value < whole
            and (whole in WHOLES or value == 1)
            and are_things(items, value, self.text, self._peek)
        ):
            quantity.value, quantity.unit = round(value * 100 / whole, 2), "%"
        elif sign.word != "of" or value > whole or is_year(other):
            return
        elif are_told_of(items, value, whole, self._peek):
            quantity.value, quantity.unit = round(value * 100 / whole, 2), "%"  # '7 of 10 users …'
        quantity.ratio = True
        self._take(quantity, 2)

    def _out_of(self, quantity: Quantity, whole: float | None) -> None:
        """'9 out of 10 deliveries' is a share; '4 out of 5 (stars) in the survey' a score."""
        if whole is None:
            return
        self._take(quantity, 4 if self._peek(3).word in ("stars", "points") else 3)
        quantity.ratio = True
        following, value = self._peek(), quantity.value or 0.0
        things = following.word.endswith("s") or following.word in ("staff", "people")
        things = things and not following.tags & lx.PREPOSITION
        if things and value <= whole and whole:
            quantity.value, quantity.unit = round(value / whole * 100, 2), "%"

    def _range(self, quantity: Quantity, items: list[Item]) -> None:
        sign = self._peek()
        word = sign.word
        if word not in _RANGE_SIGNS:
            two = word == "or" and quantity.unit is None and self._peek(1).value is not None
            measured = two and (self._peek(1).unit or self._peek(2).tags & (lx.UNIT | lx.CURRENCY))
            led = two and bool(items) and bool(items[-1].tags & lx.TO)
            next_one = led and self._peek(1).value == (quantity.value or 0.0) + 1  # 'to 5 or 6 a week'
            quantity.doubtful = quantity.doubtful or bool(measured or next_one)  # '5 or 10%'
            return
        offset = 2 if self._peek(1).tags & (lx.CURRENCY | lx.APPROXIMATE | lx.SIGN) else 1
        other = self._peek(offset)
        if not other.tags & lx.NUMBER or not joins(sign, quantity, self._peek(1), items):
            return
        plus_minus = self._peek(1) if offset > 1 and self._peek(1).tags & lx.SIGN else None
        if plus_minus is not None and plus_minus.end != other.start:
            return
        ahead = _Reader(self.tokens, self.next + offset, self.text, self.dollar)
        end = ahead._number([])
        if end is None or end.value is None:
            return
        ahead._unit(end)
        unit = end.unit
        ahead._measure(end, [])
        if word == "to" and not is_range_of_sizes(quantity, end, items):
            return  # 'by 10 points to 50'
        if end.value == 1 and quantity.unit is None and any(item.word == "ratio" for item in items[-_SMALL:]):
            quantity.ratio, self.next = True, ahead.next
            return  # 'a ratio of 20 to 1'
        # '3-4 days 12 hours': hours in the end, which the first number does not count.
        quantity.doubtful = quantity.doubtful or (quantity.unit is None and unit != end.unit)
        quantity.part = quantity.part or (is_year(self.tokens[self.index]) and is_year(other))
        if quantity.unit is None and quantity.value is not None and is_in_pence(self.text, end):
            quantity.value /= 100  # '40-50p'
        below_zero = is_below_zero(quantity, items)
        if plus_minus is None and not below_zero:
            scale_alike(quantity, end, other, word)
            # 'between -$5 and $5'
            quantity.doubtful |= quantity.value == end.value and any(item.word == "-" for item in items[-2:])
        else:
            end.value = -end.value if plus_minus is not None and plus_minus.word == "-" else end.value
            low = -(quantity.value or 0.0) if below_zero else quantity.value or 0.0
            quantity.doubtful = quantity.doubtful or low >= end.value
        if quantity.unit in LETTER_UNITS:
            quantity.unit = end.unit or quantity.unit
        quantity.ratio = quantity.ratio or end.ratio
        quantity.doubtful = quantity.doubtful or end.doubtful or end.unit not in (None, quantity.unit)
        quantity.high = end.value
        quantity.joined = word
        self.next = ahead.next
        quantity.end = end.end

    def _bound_behind(self, quantity: Quantity) -> None:
        """'5+', '5 or more', '5 (or less)', '5 max'."""
        following = self.tokens[self.next]
        taken = 1
        if following.tags & lx.OPEN and self._peek(2).tags & lx.CLOSE:
            following, taken = self._peek(1), 3
        if following.word == "+" and following.start == quantity.end:
            bound = lx.GE
        elif following.tags & lx.POSTBOUND:
            bound = following.bound
        else:
            bound = AFTER_BOUND_OF.get(following.word, "")
        later = self._peek(1)
        named = following.tags & lx.WORD and not following.tags & lx.POSTBOUND
        if later.word in _BOUND_LAST and named and not self._peek(2).tags & lx.COLON:
            quantity.bound, quantity.bound_word, quantity.behind = later.bound, later.word, True
            return  # 'queues of 4 guests or fewer'
        if not bound or self._peek(taken).tags & (lx.NUMBER | lx.CURRENCY):
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
        if value is None or quantity.unit == "m/s":
            return
        if quantity.unit == "%":
            quantity.doubtful = quantity.doubtful and quantity.high is not None
        elif quantity.unit is not None:
            before = self.tokens[self.index - 1].tags if self.index else 0
            settle_dot(quantity, token.word, in_front=bool(before & lx.CURRENCY))
        letter = token.unit
        if letter in AMBIGUOUS_LETTERS:
            settle_letter(quantity, letter, items, self._peek())


_MAY_FOLLOW_LETTER: Final = (
    lx.FROM | lx.TO | lx.STOP | lx.DEADLINE | lx.ARROW | lx.UNIT | lx.CLOSE | lx.COMMA | lx.RELATIVE
)
