"""What stands before an order or a level: 'If you call us, …', 'As per the plan, …', 'With 20% fewer staff, …'."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity

__all__ = ["CONDITIONS", "behind_a_clause", "behind_a_condition"]

CONDITIONS: Final = frozenset(
    "if when whenever where once should unless while whilst although though".split()
)
_GIVEN_THAT: Final = frozenset("with after before during without despite".split())
_WHO_ACTS: Final = frozenset("we our i they the you please".split())
_LONGEST_CLAUSE: Final = 12  # words before the comma
_LONGEST_OBJECT: Final = 20  # words between a verb and its number


def behind_a_condition(items: list[Item]) -> int:
    """How far 'If you call us,' reaches, where it is said what we do then; 0 elsewhere."""
    numbered = False
    for index, item in enumerate(items[:-2]):
        numbered = numbered or isinstance(item, Quantity)
        if item.tags & lx.STOP:
            return 0
        if item.word == "we" and index > len(("if", "it")) and items[index + 1].tags & lx.AUXILIARY:
            # 'If we are late we will …'
            return 0 if items[index - 1].tags & (lx.CONJUNCTION | lx.RELATIVE) else index
        if not item.tags & lx.COMMA:
            continue
        if items[index + 1].word in _WHO_ACTS or (numbered and _opens_with_a_level(items, index + 1)):
            return index + 1
    return 0


def _opens_with_a_level(items: list[Item], place: int) -> bool:
    """'Unless the river is high, at most 2 …', 'With fewer staff, serve 5% more …': a number of its own behind the comma."""
    first = items[place]
    if isinstance(first, Quantity):
        return not first.part
    return bool(first.tags & lx.FACTOR) or (
        bool(first.tags & lx.BASE)
        and any(
            isinstance(item, Quantity) and not item.part
            for item in items[place + 1 : place + _LONGEST_OBJECT]
        )
    )


def behind_a_clause(items: list[Item]) -> int:
    """How far 'As per the plan,' or 'For all new members,' reaches, where an order follows; 0 where none does."""
    numbered = False
    for index, item in enumerate(items[: _LONGEST_CLAUSE + 1]):
        # 'In schools with more than 300 pupils, …', 'With 20% fewer staff, …'
        limited = isinstance(item, Quantity) and (item.bound or items[0].word in _GIVEN_THAT)
        numbered = numbered or (isinstance(item, Quantity) and not item.bound)
        if item.tags & (lx.QUANTITY | lx.COLON | lx.STOP) and not limited:
            return 0
        if item.word == "we" and index + 2 < len(items) and items[index + 1].tags & lx.AUXILIARY:
            return index  # 'Through our allotments we will …'
        if item.tags & lx.COMMA:
            if index + 2 >= len(items):
                return 0
            led = items[index + 1].word == "to" and not numbered
            order = items[index + 1 + led].tags  # 'With the parish, to employ …'
            orders = order & lx.BASE and (not order & lx.EITHER or items[index + 2].tags & lx.DETERMINER)
            if numbered and not _opens_with_a_level(items, index + 1):
                return 0
            return index + 1 if orders or numbered or items[index + 1].word == "we" else 0
    return 0
