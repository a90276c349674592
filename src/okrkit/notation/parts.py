"""Parts of a whole and of a pair: fractions in words, ratios that belong together, factors, sizes that are ranges."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity, opening
from okrkit.notation.tokens import AS_MANY, Token
from okrkit.notation.vocabulary import UNIT_OF

__all__ = [
    "FACTORS",
    "NINES",
    "NINES_OF",
    "PER",
    "PLUS_OR_MINUS",
    "is_below_zero",
    "is_fraction",
    "is_multiple",
    "is_part",
    "is_range_of_sizes",
    "is_size_behind",
    "name_factor",
    "open_hyphen",
    "settle_pairs",
    "take_share",
    "without_numbers_of_things",
]

PER: Final = frozenset(("per", "/", "each", "every"))
PLUS_OR_MINUS: Final = frozenset(("±", "plus or minus", "plus / minus", "give or take"))
FACTORS: Final = frozenset(("of", "factor"))  # what stands before the number of 'by a factor of 3'
# 'three nines' of availability
NINES: Final = frozenset(("nines", "9s", "9's"))
NINES_OF: Final = {
    2.0: 99.0,
    3.0: 99.9,
    4.0: 99.99,
    5.0: 99.999,
    6.0: 99.9999,
    9.0: 99.9999999,
    11.0: 99.999999999,
}
_SAYING_OF_WHAT: Final = lx.DETERMINER | lx.PREPOSITION
_QUARTERS: Final = ("quarter", "quarters")  # of a year as well
_TIMED: Final = frozenset(
    "runway timeline schedule deadline launch contract contracts cycle horizon lead tenure warranty".split()
)
_COUNTING: Final = frozenset("number percentage proportion share total count % # percent".split())
_NEAR: Final = 8
_ORDERING: Final = lx.REACH | lx.GAIN | lx.DO | lx.CHANGING
_LESS: Final = frozenset(
    "off|shorter than|longer than|cheaper than|faster than|larger than|smaller than|less than|more than|fewer than|lower than|"
    "higher than".split("|")
)
_WHICH_HALF: Final = frozenset("first second last next this the other".split())
_DIGITS: Final = 12  # 7.2 + 0.2 is 7.4
_FEW: Final = 4  # thirds and quarters are shares; a mark of 4/5 is one of five


def is_fraction(count: float, fraction: str, following: Token, items: list[Item]) -> bool:
    """Whether 'two thirds' is a share: not in 'two third parties', nor in 'two quarters in a row'."""
    sized = bool(items) and bool(items[-1].tags & lx.BY)
    if len(items) > 1 and items[-1].word == "of" and items[-2].tags & lx.SHIFT:
        sized = True  # 'a reduction of one quarter in stock'
    timed = count == len(_QUARTERS) or any(item.word in _TIMED for item in items[-_NEAR:])
    if fraction in _QUARTERS and (timed or not sized):
        if following.tags & lx.MOREOVER and not timed:
            return True  # 'one quarter fewer spills'
        return following.word == "of" or bool(following.tags & lx.DETERMINER)
    if following.tags & (_SAYING_OF_WHAT | lx.MOREOVER) or following.word in _LESS or sized:
        return True
    return not following.tags & lx.WORD or bool(following.tags & lx.CONJUNCTION)


def without_numbers_of_things(numbers: list[Quantity], items: list[Item], head: int) -> list[Quantity] | None:
    """The numbers that are told in 'Greenhouse 3 between 18 and 22 °C', 'Number of crews with 5 boats – 4'; None elsewhere."""
    if _is_number_of_one(numbers[0], numbers[1], items):
        return numbers[1:]
    return numbers[-1:] if _is_last_cell(numbers[-1], items, head) else None


def _is_number_of_one(number: Quantity, limit: Quantity, items: list[Item]) -> bool:
    """The 3 of 'Greenhouse 3 between 18 and 22 °C': a bare number behind the name of one thing, and a limit behind it."""
    bare = number.unit is None and not (
        number.bound or number.role or number.ratio or number.high or number.per
    )
    if not bare or not number.index or not (limit.bound or limit.high is not None) or limit.role:
        return False
    name = items[number.index - 1]
    single = name.tags == lx.WORD and not (name.word.endswith("s") and not name.word.endswith("ss"))
    behind = items[number.index + 1]
    return single and (
        behind is limit or bool(behind.tags & (lx.COLON | lx.PREPOSITION)) or behind.word == "between"
    )


def _is_last_cell(number: Quantity, items: list[Item], head: int) -> bool:
    """The 4 of 'Number of crews with at least 5 boats – 4': the second cell of a row that begins like a count or a share."""
    if (
        number.role
        or number.high is not None
        or not all(item.tags & lx.STOP for item in items[number.index + 1 :])
    ):
        return False
    dash, first = items[number.index - 1], items[head]
    return dash.word == "-" and dash.end < number.first and first.word in _COUNTING


def is_multiple(quantity: Quantity, word: str, items: list[Item], following: Token) -> bool:
    """'At least once a day' is a level, 'twice as many' a factor; 'meet twice a month' only says how often."""
    if items and items[-1].tags & lx.BOUND and (following.word in PER or following.word in ("a", "an")):
        quantity.unit = None
        return True
    return word == "twice" and following.word in AS_MANY


def is_part(word: str, items: list[Item], following: Token) -> bool:
    """Whether 'half' or 'third' is a share: 'by half', 'half of the tickets', 'up a third', 'a third fewer', 'a fifth off'."""
    before = items[-1].word if items else ""
    if before == "a" and len(items) > 1 and (items[-2].tags & lx.BY or items[-2].word in ("up", "down")):
        return True
    and_a = before == "a" and [item.word for item in items[-2:-1]] == ["and"]  # 'a year and a half longer'
    if (
        before in ("", "a")
        and not and_a
        and (following.tags & lx.MOREOVER or (before and following.word in _LESS))
    ):
        return True
    whole = following.word == "of" or (word == "half" and following.tags & lx.DETERMINER)
    halved = before in ("by", "in") and word == "half"
    return bool(halved or (whole and before not in _WHICH_HALF) or _is_end_of_move(items, following))


def _is_end_of_move(items: list[Item], following: Token) -> bool:
    """Whether 'half' or 'a third' is an end of 'from a third to half of …'."""
    start = len(items) - 1
    if start >= 0 and items[start].word in ("a", "an"):
        start -= 1
    if start < 0:
        return False
    if items[start].tags & lx.FROM:
        return bool(following.tags & lx.TO)
    earlier = items[start - 1] if start and items[start].tags & lx.TO else None
    return isinstance(earlier, Quantity) and earlier.role == lx.FROM


def is_below_zero(quantity: Quantity, items: list[Item]) -> bool:
    """Whether a minus stands in front of a number: it touches the number, and nothing before it."""
    if not items or items[-1].word != "-" or items[-1].end != quantity.start:
        return False
    return len(items) == 1 or items[-2].end < items[-1].start


def is_size_behind(items: list[Item]) -> bool:
    """Whether 'by', 'by $' or 'by a factor of' is what a number stands behind."""
    before = items[-1 - bool(items[-1].tags & lx.CURRENCY and len(items) > 1)]
    return bool(before.tags & lx.BY) or (
        before.word == "of" and len(items) > 1 and items[-2].word == "factor"
    )


def is_range_of_sizes(quantity: Quantity, end: Quantity, items: list[Item]) -> bool:
    """Whether 'to' joins two sizes, 'by 5 to 10 points', or stands before the level: 'by 10 points to 50'."""
    money = bool(items) and bool(items[-1].tags & lx.CURRENCY)
    before = items[-1 - money] if len(items) > money else None
    if before is not None and before.word == "of" and items[-2:][0].word == "factor":
        return end.unit in (None, "x")
    moved = before is not None and before.word in ("up", "down")
    if before is None or not (before.tags & lx.BY or moved):
        return True
    both = end.unit is None or end.unit.isupper() if money else quantity.unit in (None, end.unit)
    quantity.doubtful = quantity.doubtful or (both and moved)  # 'Visits up 10 to 50'
    return both


def take_share(quantity: Quantity, following: Token, second: Token) -> None:
    """'0.5 of members return': half of them; not 'half (0.5) of a day'."""
    part = quantity.dotted and 0.0 < (quantity.value or 0.0) < 1.0 and quantity.unit is None
    whole = second.tags & lx.WORD and not second.tags & lx.UNIT and second.word not in ("a", "an", "one")
    if part and following.word == "of" and whole:
        quantity.value, quantity.unit = round((quantity.value or 0.0) * 100, 2), "%"


def name_factor(quantity: Quantity, items: list[Item]) -> None:
    """'by a factor of 3', 'by factor 3': a size in times, whose word is no part of a name."""
    last = len(items) - 1
    if last > 0 and items[last].word == "of":
        last -= 1
    if last < 1 or items[last].word != "factor" or quantity.unit is not None:
        return
    before = last - 1
    if items[before].tags & lx.DETERMINER:
        before -= 1
    if before >= 0 and items[before].tags & lx.BOUND:
        before -= 1  # 'by at least a factor of 3'
    if before < 0:
        quantity.doubtful = True  # 'a factor of 3 in …'
    elif items[before].tags & lx.BY:
        quantity.unit, quantity.factor, quantity.role = "x", True, lx.BY
        del items[before + 1 :]


def settle_pairs(quantities: list[Quantity], items: list[Item]) -> None:
    """See that the ends of a move mean the same by '1/4' and '1:4', that a lone '1/4' is no 1, and '4 ± 1' one range."""
    sizes = [size for before, size in pairwise(quantities) if _take_tolerance(before, size, items)]
    if sizes:
        _remove(sizes, quantities, items)
    for quantity in quantities:
        if quantity.apart == "/" and quantity.whole is not None and not quantity.part:
            _settle_slash(quantity)
    for one, other in pairwise(quantities):
        if one.ratio and other.ratio and one.apart == other.apart:
            _settle_pair(one, other)


def _is_tolerance(before: Quantity, size: Quantity, *, bracketed: bool) -> bool:
    """The '± 1' of '4 °C ± 1'; not that of '200 ± 5%', a share of it."""
    high = size.high or 0.0
    if size.index != before.index + 1 + bracketed or size.value != -high or not high or before.value is None:
        return False
    if before.high is not None or before.bound or before.role or before.ratio or size.role:
        return False
    if before.unit == "%" and size.unit in ("points", "pp"):
        return True  # '40% (± 5 points)'
    return size.unit in (None, before.unit) or (before.unit is None and size.unit != "%")


def _take_tolerance(before: Quantity, size: Quantity, items: list[Item]) -> bool:
    """Make the two one range, if the second is how far off the first may be."""
    bracketed = size.index == before.index + 2 and items[before.index + 1].tags & (lx.OPEN | lx.COMMA)
    behind = items[size.index + 1 : size.index + 2]
    if bracketed and (opening(items).tags & _ORDERING or any(item.tags & lx.COMMA for item in behind)):
        return False  # 'Reach 60% (± 5 points) of voters', 'Mean of 60 (± 12, n = 40)'
    if not _is_tolerance(before, size, bracketed=bool(bracketed)):
        return False
    middle, far = before.value or 0.0, size.high or 0.0
    before.value, before.high = round(middle - far, _DIGITS), round(middle + far, _DIGITS)
    before.unit, before.end = before.unit or size.unit, size.end
    return True


def _remove(gone: list[Quantity], quantities: list[Quantity], items: list[Item]) -> None:
    places = {quantity.index for quantity in gone}
    quantities[:] = [quantity for quantity in quantities if quantity.index not in places]
    items[:] = [item for place, item in enumerate(items) if place not in places]
    for place, item in enumerate(items):
        if isinstance(item, Quantity):
            item.index = place


def _settle_slash(quantity: Quantity) -> None:
    """'1/4' and '3/4' may be a share or a mark; '4/5' is a mark, '1/4 of' has become a share already."""
    value, whole = quantity.value or 0.0, quantity.whole or 0.0
    shared = value < whole and (value == 1 or whole <= _FEW)
    if shared and quantity.unit is None and quantity.role & (lx.FROM | lx.TO):
        quantity.doubtful = True


def _settle_pair(one: Quantity, other: Quantity) -> None:
    if one.apart == "/" and (one.unit == "%") != (other.unit == "%"):
        bare = other if one.unit == "%" else one
        bare.doubtful = bare.unit is not None or (bare.value or 0.0) >= (bare.whole or 0.0)
        if not bare.doubtful:
            bare.value, bare.unit = round((bare.value or 0.0) / (bare.whole or 1.0) * 100, 2), "%"
    elif one.unit is None and other.unit is None:
        alike = one.inverted == other.inverted and (one.inverted or one.whole == other.whole)
        one.doubtful = one.doubtful or not alike


def open_hyphen(token: Token) -> None:
    """Make '24-hour' behind a comparator the number that it holds."""
    digits, hyphen, unit = token.word.partition("-")
    if hyphen and digits.isdigit() and unit in lx.SINGULAR_TIMES:
        token.value, token.unit, token.tags = float(digits), UNIT_OF[unit], lx.NUMBER
