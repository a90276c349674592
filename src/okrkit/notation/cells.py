"""The two cells of a table's row, a name and a number: the unit that stands in the first, and the numbers that belong to it."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity
from okrkit.notation.tokens import Token

__all__ = ["settle_share_of_a_row", "stands_alone", "take_unit_from_name", "take_unit_in_brackets"]

_QUANTIFIERS: Final = frozenset("the a average avg mean median typical number total of # max maximum".split())
_LASTING: Final = frozenset("to from between until per taken it for before after".split())
_STATED: Final = lx.UNIT | lx.CURRENCY
_HUNDRED: Final = 100


def settle_share_of_a_row(quantities: list[Quantity], items: list[Item], head: int) -> None:
    """'Percentage of boats where it took 5 minutes or less: 80%': every other number is part of the name."""
    if len(quantities) < len(("5 minutes", "80%")):
        return
    last = quantities[-1]
    told = last.unit == "%" and items[last.index - 1].word == ":"
    if told and items[min(head, last.index)].word in lx.PERCENT_WORDS:
        for quantity in quantities[:-1]:
            quantity.part = True


def stands_alone(last: Quantity, quantities: list[Quantity], items: list[Item]) -> bool:
    """'Supply at 11 kV: within 15 days': a limit in a cell of its own; what stands before the colon is the name."""
    if last.role or items[last.index - 1].word != ":":
        return False
    before = [other for other in quantities if other.index < last.index and not other.part]
    return all(not other.role and _is_of_another_cell(other, last) for other in before)


def _is_of_another_cell(other: Quantity, last: Quantity) -> bool:
    return last.unit not in (None, other.unit) or bool(last.bound and not other.bound)


def take_unit_in_brackets(quantity: Quantity, items: list[Item]) -> None:
    """'Rent arrears (£) 4000', 'Waste recycled (%) 45': the unit alone in brackets right before the number."""
    place = quantity.index
    if place < len(("name", "(", "£", ")")) or quantity.unit is not None:
        return
    unit = items[place - 2]
    if isinstance(unit, Token) and items[place - 3].tags & lx.OPEN and unit.tags & _STATED:
        quantity.unit = unit.unit


def take_unit_from_name(quantity: Quantity, name: list[Item]) -> None:
    """'% of repairs done on time: 94', 'Relet time (days): 25': two cells, and the unit stands in the first.

    Args:
        quantity: The number of the second cell, which is given its unit.
        name: The items before it.
    """
    _settle_share(quantity, name)
    if quantity.unit is not None or quantity.ratio or quantity.value is None:
        return
    while name and not name[-1].tags & (lx.COLON | lx.SIGN):
        name.pop()
    if len(name) < len(("name", ":")):
        return
    while len(name) > len(("days", "to", ":")) and name[0].word in _QUANTIFIERS:
        name.pop(0)  # 'the mean count of | days to …'
    first, last = name[0], name[-2]
    if (
        first.tags & lx.TIME
        and first.word.endswith("s")
        and name[1].word in _LASTING
        and not isinstance(first, Quantity)
    ):
        quantity.unit = first.unit
        return
    if last.tags & lx.CLOSE and len(name) > len(("(", "days", ")", ":")) and name[-4].tags & lx.OPEN:
        last = name[-3]
    stated = _unit_in_brackets(name)
    if first.word in lx.PERCENT_WORDS or _is_as_a_share(name):
        quantity.unit = "%"
    elif stated is not None:
        quantity.unit = stated
    elif (
        last.tags & (lx.UNIT | lx.CURRENCY)
        and last.word != "$"
        and (last is not name[-2] or last.unit == "%")
    ):
        quantity.unit = last.unit


def _is_as_a_share(name: list[Item]) -> bool:
    """'Rent collected as a % of rent owed'."""
    return any(
        one.word == "as" and share.word in lx.PERCENT_WORDS and other.word == "of"
        for one, share, other in (
            *zip(name, name[1:], name[2:], strict=False),
            *zip(name, name[2:], name[3:], strict=False),
        )
    )


def _settle_share(quantity: Quantity, name: list[Item]) -> None:
    """'Percentage of orders lost: 2/1000'."""
    told = quantity.unit is None and quantity.apart == "/" and name[:1] and name[0].word in lx.PERCENT_WORDS
    if told and quantity.value is not None and (quantity.whole or 0) >= _HUNDRED:
        quantity.value, quantity.unit = round(quantity.value * _HUNDRED / (quantity.whole or 1), 4), "%"


def _unit_in_brackets(name: list[Item]) -> str | None:
    """The unit of 'Mean wait (in days) for a permit'."""
    for index in range(len(name) - 2):
        if name[index].tags & lx.OPEN:
            inner = index + 1 + (name[index + 1].word == "in")
            unit = name[inner]
            if (
                inner + 1 < len(name)
                and isinstance(unit, Token)
                and unit.tags & lx.UNIT
                and name[inner + 1].tags & lx.CLOSE
            ):
                return unit.unit
    return None
