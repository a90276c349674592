"""Quantities: a number with its sign, unit, bound and role, and the range that two of them make."""

from __future__ import annotations

from typing import Final

from okrkit.errors import NotationError
from okrkit.notation import lexicon as lx
from okrkit.notation.deadlines import is_year
from okrkit.notation.tokens import Token
from okrkit.notation.vocabulary import UNIT_OF

_COMPOUND: Final = ("days", "hours", "minutes", "seconds", "ms")
_RANGE_SIGNS: Final = frozenset(("-", "~", "..", "...", "to", "and"))
_LOOK_BACK: Final = 6  # tokens that may stand between a role word and its number


class Quantity:
    """A number (or a placeholder for one) as it stands in its sentence.

    `value` is None for a placeholder; `high` the upper end of a range; `role` one of the tags FROM, TO, BY, NOW, AIM
    or 0; `part` says that it belongs to the measure's name ('top 5', 'after 30 days') and is nobody's target.
    """

    __slots__ = (
        "alarm", "bound", "counted", "depth", "doubtful", "end", "first", "high", "index", "more", "noun", "part", "per",
        "ratio", "role", "role_word", "signed", "start", "tags", "unit", "value", "word",
    )  # fmt: skip

    def __init__(self, value: float | None, start: int, end: int) -> None:
        self.value = value
        self.high: float | None = None
        self.unit: str | None = None
        self.bound = ""
        self.role = 0
        self.role_word = ""
        self.part = False
        self.alarm = False
        self.doubtful = False
        self.signed = ""
        self.per = False
        self.ratio = False  # '4 of 5', '10:1', '100/100'
        self.more = False  # followed by 'more', 'fewer', 'higher'
        self.noun = 0  # tags of the word behind
        self.counted = ""
        self.depth = 0
        self.start = start  # where the number itself stands
        self.end = end
        self.first = start  # where its sign, currency and comparator begin
        self.index = 0
        self.word = "#"
        self.tags = lx.QUANTITY

    def __repr__(self) -> str:
        return f"<{self.bound}{self.value}{'..' + str(self.high) if self.high is not None else ''} {self.unit}>"


Item = Token | Quantity


def find_quantities(tokens: list[Token], text: str, plain: str, dollar: str) -> tuple[list[Item], list[Quantity]]:
    """The tokens with each number made a Quantity, and those quantities in order.

    Args:
        tokens: Tokens with the deadlines already marked.
        text: The text as it was given.
        plain: The normalised text.
        dollar: What '$' stands for.
    """
    items: list[Item] = []
    found: list[Quantity] = []
    index, count, depth = 0, len(tokens), 0
    interesting = lx.NUMBER | lx.PLACEHOLDER | lx.OPEN | lx.CLOSE
    while index < count:
        token = tokens[index]
        if not token.tags & interesting and token.word not in _MAYBE:
            items.append(token)
            index += 1
            continue
        if token.tags & (lx.OPEN | lx.CLOSE):
            depth = max(0, depth + (1 if token.tags & lx.OPEN else -1))
            items.append(token)
            index += 1
            continue
        reader = _Reader(tokens, index, text, plain, dollar)
        quantity = reader.read(items)
        if quantity is None:
            items.append(token)
            index += 1
            continue
        quantity.depth = depth
        quantity.index = len(items)
        items.append(quantity)
        found.append(quantity)
        index = reader.next
    return items, found


_MAYBE: Final = frozenset(("half", "??", "???", "????", "__", "___", "____", "x", "y", "n", "?")) | frozenset(lx.VULGAR_FRACTIONS)


class _Reader:
    """Reads one quantity forward from its number, then takes back what stands before it."""

    __slots__ = ("dollar", "index", "next", "plain", "text", "tokens")

    def __init__(self, tokens: list[Token], index: int, text: str, plain: str, dollar: str) -> None:
        self.tokens = tokens
        self.index = index
        self.next = index
        self.text = text
        self.plain = plain
        self.dollar = dollar

    def read(self, items: list[Item]) -> Quantity | None:
        quantity = self._core(items)
        if quantity is None:
            return None
        self._unit(quantity)
        self._composite(quantity)
        self._ratio(quantity)
        self._range(quantity, items)
        self._after(quantity)
        _take_back(quantity, items, self.dollar)
        _find_role(quantity, items)
        self._settle(quantity, items)
        self._look_ahead(quantity)
        quantity.part = quantity.part or _is_part(quantity, items)
        return quantity

    def _peek(self, offset: int = 0) -> Token | None:
        index = self.next + offset
        return self.tokens[index] if index < len(self.tokens) else None

    # --- the number itself

    def _core(self, items: list[Item]) -> Quantity | None:
        token = self.tokens[self.index]
        self.next = self.index + 1
        if token.value is not None:
            quantity = Quantity(token.value, token.start, token.end)
            quantity.unit = token.unit
            quantity.doubtful = token.doubtful
            following = self._peek()
            if following is not None and following.word in lx.VULGAR_FRACTIONS:
                quantity.value = token.value + lx.VULGAR_FRACTIONS[following.word]
                self._take(quantity)
            self._scales(quantity)
            return quantity
        if token.word in lx.VULGAR_FRACTIONS:
            return self._fraction(Quantity(lx.VULGAR_FRACTIONS[token.word] * 100, token.start, token.end))
        if token.tags & lx.NUMBER:
            return self._words(token, items)
        if token.word == "half":
            return self._half(token, items)
        return self._placeholder(token, items)

    def _take(self, quantity: Quantity, count: int = 1) -> None:
        quantity.end = self.tokens[self.next + count - 1].end
        self.next += count

    def _scales(self, quantity: Quantity) -> None:
        following = self._peek()
        while following is not None and following.tags & lx.SCALE and quantity.value is not None:
            quantity.value *= lx.SCALE_WORDS[following.word]
            if quantity.value - quantity.value != 0.0:
                raise NotationError(self.text, quantity.start, "a number within ±1.797e308")
            self._take(quantity)
            following = self._peek()

    def _words(self, token: Token, items: list[Item]) -> Quantity | None:
        following = self._peek()
        if token.word == "one" and following is not None and following.word in ("of", "another"):
            return None
        if "-" in token.word:
            tens, _, ones = token.word.partition("-")
            if ones == "fold":
                quantity = Quantity(lx.NUMBER_WORDS[tens], token.start, token.end)
                quantity.unit = "x"
                return quantity
            value = lx.NUMBER_WORDS[tens] + lx.NUMBER_WORDS[ones]
        else:
            value = lx.NUMBER_WORDS[token.word]
        quantity = Quantity(value, token.start, token.end)
        if following is not None and following.word in lx.FRACTION_WORDS and 1 <= value <= 9:  # noqa: PLR2004
            after = self._peek(1)
            if after is not None and after.tags & (lx.DETERMINER | lx.PREPOSITION):
                self._take(quantity)
                quantity.value = round(value * lx.FRACTION_WORDS[following.word], 2)
                quantity.unit = "%"
                return quantity
        while following is not None and (following.tags & lx.SCALE or following.word in lx.NUMBER_WORDS):
            number = lx.NUMBER_WORDS.get(following.word)
            if number is None:
                self._scales(quantity)
            elif value >= 20 and number < 10 or value >= 100:  # noqa: PLR2004
                quantity.value = value + number
                self._take(quantity)
            else:
                break
            value = quantity.value or 0.0
            following = self._peek()
        return quantity

    def _fraction(self, quantity: Quantity) -> Quantity:
        following = self._peek()
        if following is not None and following.tags & (lx.PREPOSITION | lx.DETERMINER):
            quantity.value = round(quantity.value or 0.0, 2)
            quantity.unit = "%"
        else:
            quantity.value = (quantity.value or 0.0) / 100
        return quantity

    def _half(self, token: Token, items: list[Item]) -> Quantity | None:
        following, after = self._peek(), self._peek(1)
        quantity = Quantity(50.0, token.start, token.end)
        quantity.unit = "%"
        if following is not None and following.word == "a" and after is not None and after.tags & lx.SCALE:
            quantity.value, quantity.unit = 0.5, None
            self._take(quantity)
            self._scales(quantity)
            return quantity
        before = items[-1].word if items else ""
        if before in ("by", "in") or following is not None and following.word in ("of", "the", "our", "all"):
            return quantity if before not in ("first", "second", "last", "next", "this", "the", "and") else None
        return None

    def _placeholder(self, token: Token, items: list[Item]) -> Quantity | None:
        following = self._peek()
        before = items[-1] if items else None
        led = before is not None and before.tags & (lx.FROM | lx.TO | lx.BY | lx.BOUND | lx.ARROW | lx.CURRENCY)
        percent = following is not None and following.word == "%"
        ended = following is None or following.tags & (lx.FROM | lx.TO | lx.STOP | lx.DEADLINE | lx.ARROW | lx.UNIT | lx.CLOSE | lx.COMMA)
        single = len(token.word) == 1
        if percent or led and (ended or not single):
            return Quantity(None, token.start, token.end)
        return None

    # --- what stands behind it

    def _unit(self, quantity: Quantity) -> None:
        following = self._peek()
        if following is None or quantity.unit is not None and quantity.unit not in ("m", "b", "t"):
            return
        word = following.word
        after = self._peek(1)
        if quantity.unit is None and word in ("business", "working", "work", "calendar") and after is not None and after.word in ("day", "days"):
            quantity.unit = "days" if word == "calendar" else "business days"
            self._take(quantity, 2)
        elif word in ("percentage", "percent", "pct", "%", "basis", "%-") and after is not None and after.word in ("points", "point", "pts"):
            quantity.unit = "bps" if word == "basis" else "pp"
            self._take(quantity, 2)
        elif following.tags & lx.CURRENCY:
            quantity.unit = self.dollar if word == "$" else following.unit
            self._take(quantity)
        elif following.tags & lx.UNIT and self._is_unit(following, quantity):
            quantity.unit = following.unit
            self._take(quantity)
            if quantity.unit == "x" and word == "fold":
                quantity.unit = "x"

    def _is_unit(self, following: Token, quantity: Quantity) -> bool:
        if quantity.unit is not None:
            return following.unit is not None and following.unit.isupper()
        return following.word not in lx.TOUCHING_ONLY or following.start == quantity.end

    def _composite(self, quantity: Quantity) -> None:
        """'1h 30m', '1 hour and 15 minutes': one number in the smaller unit."""
        unit = "minutes" if quantity.unit == "m" else quantity.unit
        while unit in lx.SECONDS_IN and quantity.value is not None:
            offset = 0
            following = self._peek()
            if following is not None and following.word == "and":
                offset, following = 1, self._peek(1)
            if following is None or following.value is None:
                return
            smaller = "minutes" if following.unit == "m" else following.unit
            taken = offset + 1
            if smaller is None:
                named = self._peek(taken)
                smaller = named.unit if named is not None and named.tags & lx.TIME else None
                taken += 1
            if smaller not in lx.SECONDS_IN or lx.SECONDS_IN[smaller] >= lx.SECONDS_IN[unit]:
                return
            ratio = lx.SECONDS_IN[unit] / lx.SECONDS_IN[smaller]
            quantity.value = quantity.value * ratio + following.value
            quantity.unit = unit = smaller
            self._take(quantity, taken)

    def _ratio(self, quantity: Quantity) -> None:
        sign, other = self._peek(), self._peek(1)
        if sign is None or other is None or other.value is None or quantity.value is None or quantity.unit not in (None, "stars", "points"):
            if sign is not None and sign.word == "out" and other is not None and other.word == "of":
                self._out_of(quantity, 2)
            return
        touching = sign.start == quantity.end and other.start == sign.end
        after = self._peek(2)
        if sign.word == "/" and touching:
            if quantity.value == 24 and other.value == 7:  # noqa: PLR2004
                quantity.part = True
            elif after is not None and after.word in ("of", "the") and quantity.value < other.value <= 10 and quantity.value % 1 == 0:  # noqa: PLR2004
                quantity.value, quantity.unit = round(quantity.value / other.value * 100, 2), "%"
            quantity.ratio = True
            self._take(quantity, 2)
        elif sign.word == ":" and touching:
            if len(other.word) == 2 and other.value < 60 and quantity.value < 24 and other.word != "10":  # noqa: PLR2004
                quantity.part = True
            elif quantity.value == 1:
                quantity.value = other.value
            quantity.ratio = True
            self._take(quantity, 2)
        elif sign.word == "of" and quantity.value <= other.value and quantity.unit is None:
            quantity.ratio = True
            self._take(quantity, 2)
        elif sign.word == "in" and quantity.value == 1 and other.unit is None and other.value <= 100 and other.value == int(other.value) and after is not None and after.tags & lx.WORD and not after.tags & lx.PERIOD:  # noqa: PLR2004
            quantity.value, quantity.unit = round(100 / other.value, 2), "%"
            self._take(quantity, 2)

    def _out_of(self, quantity: Quantity, offset: int) -> None:
        other = self._peek(offset)
        if other is not None and other.tags & lx.NUMBER:
            quantity.ratio = True
            self._take(quantity, offset + 1)
            following = self._peek()
            if quantity.unit is None and following is not None and following.word in ("stars", "points"):
                self._take(quantity)

    def _range(self, quantity: Quantity, items: list[Item]) -> None:
        sign, other = self._peek(), self._peek(1)
        if sign is None or other is None or quantity.value is None or sign.word not in _RANGE_SIGNS:
            return
        offset = 1
        if other.tags & (lx.CURRENCY | lx.APPROXIMATE) and other.value is None:
            offset, other = 2, self._peek(2)
        if other is None or not other.tags & lx.NUMBER:
            return
        word = sign.word
        before = items[-1].word if items else ""
        if word == "to":
            if _led_by(items, lx.FROM) or _led_by(items, lx.BY) or before == "between":
                return
        elif word == "and":
            if not _led_by_between(items):
                return
        elif word == "-" and (sign.start == quantity.end) != (other.start == sign.end):
            return
        ahead = _Reader(self.tokens, self.next + offset, self.text, self.plain, self.dollar)
        end = ahead._core(items)
        if end is None or end.value is None:
            return
        ahead._unit(end)
        ahead._composite(end)
        ahead._ratio(end)
        if is_year(self.tokens[self.index]) and is_year(other):
            quantity.part = True
        if end.unit is not None and quantity.unit is None:
            quantity.unit = end.unit
        if quantity.ratio or end.ratio:
            quantity.ratio = True
        if word in ("-", "~", "..", "..."):
            scale = _scale_of(other, end)
            if scale > 1 and quantity.value < end.value / scale and quantity.value < 1000:  # noqa: PLR2004
                quantity.value *= scale  # '10-20K' is ten to twenty thousand
        if end.unit is not None and quantity.unit != end.unit and quantity.unit is not None:
            quantity.doubtful = True
        if not quantity.value < end.value and word != "to":
            quantity.doubtful = True
        quantity.doubtful = quantity.doubtful or end.doubtful
        quantity.high = end.value
        quantity.role_word = word
        quantity.end = end.end
        self.next = ahead.next

    def _after(self, quantity: Quantity) -> None:
        following = self._peek()
        if following is None:
            return
        if following.word == "+" and following.start <= quantity.end + 1:
            quantity.bound = lx.GE
            self._take(quantity)
            if quantity.unit is None:
                self._unit(quantity)
        elif following.tags & lx.POSTBOUND and not following.tags & lx.NUMBER:
            after = self._peek(1)
            if not (following.tags & lx.BOUND and after is not None and after.tags & (lx.NUMBER | lx.CURRENCY)):
                quantity.bound = following.bound
                self._take(quantity)
                if quantity.unit is None:
                    self._unit(quantity)
        elif following.tags & lx.OPEN:
            inner, close = self._peek(1), self._peek(2)
            if inner is not None and inner.tags & lx.POSTBOUND and close is not None and close.tags & lx.CLOSE:
                quantity.bound = inner.bound
                self._take(quantity, 3)
        elif following.tags & lx.TIME and quantity.unit is None and following.word in ("/", ):
            return

    def _settle(self, quantity: Quantity, items: list[Item]) -> None:
        """What only the surroundings say: the 'm' of '$5m', the dot of '50.000 €'."""
        token = self.tokens[self.index]
        if quantity.unit in ("EUR", "CHF", "DKK", "PLN", "BRL", "IDR", "TRY") and quantity.value is not None:
            whole, _, thousands = token.word.partition(".")
            if len(thousands) == 3 and thousands.isdigit() and whole.isdigit() and whole != "0":  # noqa: PLR2004
                quantity.value = float(whole + thousands)
                quantity.doubtful = False
        elif quantity.doubtful and quantity.unit == "%":
            quantity.doubtful = False
        tail = token.unit
        if tail in ("m", "b", "t") and quantity.value is not None:
            if quantity.unit != tail:
                quantity.value *= lx.SUFFIX_SCALES[tail]
                if quantity.high is not None and self.tokens[self.next - 1].unit != tail and quantity.high < quantity.value:
                    quantity.doubtful = True
            elif tail == "m" and _speaks_of_time(items):
                quantity.unit = "minutes"
            elif tail == "m" and (following := self._peek()) is not None and following.tags & lx.PERSON:
                quantity.value *= 1e6
                quantity.unit = None
            else:
                quantity.unit = None
                quantity.doubtful = True
        elif quantity.unit in ("m", "b", "t"):
            quantity.unit = None
            quantity.doubtful = True

    def _look_ahead(self, quantity: Quantity) -> None:
        following = self._peek()
        if following is None:
            return
        quantity.noun = following.tags
        quantity.counted = following.word
        if following.tags & lx.MOREOVER:
            quantity.more = True
        if following.word in ("per", "/", "each", "a", "every", "an"):
            after = self._peek(1)
            quantity.per = following.word == "per" or after is not None and bool(after.tags & (lx.PERIOD | lx.TIME | lx.WORD))
            if following.word in ("a", "an") and not (after is not None and after.tags & (lx.PERIOD | lx.TIME)):
                quantity.per = False


def _scale_of(token: Token, end: Quantity) -> float:
    plain = token.word.rstrip("abcdefghijklmnopqrstuvwxyz")
    try:
        mantissa = float(plain.translate({44: None, 95: None}))
    except ValueError:
        return 1.0
    return end.value / mantissa if mantissa and end.value else 1.0


def _led_by(items: list[Item], tag: int) -> bool:
    for item in reversed(items[-3:]):
        if item.tags & tag:
            return True
        if not item.tags & (lx.APPROXIMATE | lx.CURRENCY | lx.BOUND | lx.DETERMINER):
            return False
    return False


def _led_by_between(items: list[Item]) -> bool:
    return any(item.word in ("between", "from") for item in items[-3:])


def _speaks_of_time(items: list[Item]) -> bool:
    return any(item.word in _TIME_NOUNS for item in items[-12:])


_TIME_NOUNS: Final = frozenset(
    "time times latency duration response wait waiting resolution mttr mttd lag runtime delay delays length hold handle "
    "p95 p99 p50 p90 build startup load".split()
)
_FLIP: Final = {lx.GE: lx.LT, lx.GT: lx.LE, lx.LE: lx.GT, lx.LT: lx.GE}


def _take_back(quantity: Quantity, items: list[Item], dollar: str) -> None:
    """Take what belongs to the number from the end of what was read before it."""
    taken_bound = False
    for _ in range(8):
        if not items or items[-1].tags & lx.QUANTITY:
            return
        last = items[-1]
        assert isinstance(last, Token)
        tags = last.tags
        if tags & lx.CURRENCY and quantity.unit in (None, "m", "b", "t"):
            quantity.unit = dollar if last.word == "$" else last.unit or _currency(last.word)
        elif tags & lx.SIGN and last.end >= quantity.first and not quantity.signed:
            before = items[-2] if len(items) > 1 else None
            if before is not None and before.end == last.start and before.tags & (lx.WORD | lx.QUANTITY):
                return
            quantity.signed = last.word
            if last.word == "-" and quantity.value is not None:
                quantity.value = -quantity.value
        elif tags & lx.BOUND and not (tags & lx.RANK):
            quantity.bound = quantity.bound or last.bound
            quantity.alarm = quantity.alarm or bool(tags & lx.ALARM)
            quantity.role_word = quantity.role_word or last.word
            if tags & lx.TO and last.word == "up to":
                quantity.role = lx.TO
            if len(items) > 1 and items[-2].tags & lx.NEGATION and not taken_bound:
                quantity.bound = _FLIP[quantity.bound]
                quantity.first = items[-2].start
                items.pop()
            taken_bound = True
        elif not tags & (lx.APPROXIMATE | lx.DETERMINER) or tags & (lx.FROM | lx.TO | lx.BY | lx.NUMBER):
            return
        elif last.word in ("this", "that", "these", "those", "each", "every", "all", "any", "both"):
            return
        quantity.first = last.start
        items.pop()


def _currency(word: str) -> str | None:
    from okrkit.notation.vocabulary import CURRENCY_OF  # noqa: PLC0415

    return CURRENCY_OF.get(word)


_PASSED: Final = frozenset("of at = still only just level score value is are @".split())


def _find_role(quantity: Quantity, items: list[Item]) -> None:
    plain = 0
    start = len(items)
    for back in range(1, min(_LOOK_BACK, start) + 1):
        item = items[start - back]
        tags = item.tags
        if tags & lx.QUANTITY:
            return
        if tags & lx.ARROW:
            quantity.role = lx.TO
            earlier = items[start - back - 1] if start > back else None
            if isinstance(earlier, Quantity):
                earlier.role = lx.FROM
            return
        role = tags & (lx.FROM | lx.TO | lx.BY)
        if role and not tags & lx.BOUND:
            follower = items[start - back + 1] if back > 1 else None
            if plain == 0 or follower is not None and (follower.tags & lx.DETERMINER or items[-1].word == "of"):
                quantity.role = role & -role
            return
        if tags & (lx.NOW | lx.AIM) and not (back > 1 and plain > 1):
            quantity.role = lx.NOW if tags & lx.NOW else lx.AIM
            if tags & lx.AIM and start > back and items[start - back - 1].word in ("ultimate", "stretch", "long-term", "eventual", "final"):
                quantity.part = True
            if quantity.role == lx.AIM and back < start:
                continue_role = items[start - back - 1].tags & (lx.FROM | lx.TO)
                if continue_role:
                    quantity.role = continue_role & -continue_role
            return
        if tags & (lx.STOP | lx.COMMA | lx.DEADLINE | lx.CLOSE | lx.RELATIVE | lx.CONJUNCTION):
            return
        if tags & (lx.AUXILIARY | lx.COLON | lx.DETERMINER | lx.OPEN | lx.APPROXIMATE) or item.word in _PASSED:
            continue
        plain += 1
        if plain > 2 or tags & lx.VERB and tags & lx.SHAPE and not tags & (lx.MEASURE | lx.ADVERSE | lx.EITHER):  # noqa: PLR2004
            return


def _is_part(quantity: Quantity, items: list[Item]) -> bool:
    """Whether the number belongs to a name or a condition: 'top 5', 'tier 1', 'after 30 days', 'older than 120 days'."""
    last = items[-1] if items else None
    amount = quantity.unit in (None, "days", "weeks", "months", "years", "hours", "minutes", "seconds", "points", "stages")
    if last is None or not amount or quantity.bound and quantity.role_word != "+":
        return False
    if last.tags & lx.RANK and not last.tags & (lx.NOW | lx.AIM):
        return True
    if last.tags & lx.CONTEXT and quantity.unit in lx.TIME_UNITS:
        return True
    if last.tags & lx.CONTEXT and " than" in last.word:
        return True
    return bool(last.tags & lx.PERIOD and last.tags & lx.NAME)
