"""The head of a statement: does it begin with a verb, a noun or a number, and which verb speaks of the number?"""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.quantities import Item, Quantity
from okrkit.notation.tokens import Token
from okrkit.notation.vocabulary import WORDS

_STRICT_VERB: Final = lx.RAISE | lx.LOWER | lx.CHANGE | lx.REACH | lx.KEEP | lx.ENSURE | lx.FACTOR | lx.LIMIT
_FILLERS: Final = frozenset("to also please will would should must successfully have has all be can".split())
_NOT_VERB_AFTER: Final = lx.MEASURE | lx.ADVERSE
_MOVERS: Final = lx.RAISE | lx.LOWER | lx.CHANGE | lx.REACH | lx.KEEP


class Head:
    """What opens the statement: `tags` of its verb (0 for a noun or a number), `index` of it, `after` it."""

    __slots__ = ("after", "index", "label", "tags", "we")

    def __init__(self) -> None:
        self.tags = 0
        self.index = 0
        self.after = 0
        self.label = ""
        self.we = False


def find_head(items: list[Item]) -> Head:
    """The opening verb, past labels, bullets, adverbs and a leading deadline."""
    head = Head()
    index, count = 0, len(items)
    while index < count:
        item = items[index]
        tags = item.tags
        if tags & lx.QUANTITY:
            if head.label and index + 1 < count and items[index + 1].tags & lx.COLON or _is_list_number(items, index):
                index += 1
                continue
            break
        if tags & (lx.STOP | lx.SIGN | lx.COLON | lx.COMMA | lx.CLOSE | lx.DEADLINE | lx.OPEN):
            index += 1
        elif tags & lx.LABEL and _labels(items, index):
            head.label = item.word
            index += 1
        elif item.word == "we" or item.word in ("our", "the") and index + 1 < count and items[index + 1].word == "team":
            head.we = True
            index += 1 if item.word == "we" else 2
        elif _is_adverb(item, items, index) or head.we and tags & lx.AUXILIARY or item.word == "to" and not tags & lx.BOUND:
            index += 1
        else:
            break
    head.index = head.after = index
    if index < count and not items[index].tags & lx.QUANTITY:
        item = items[index]
        assert isinstance(item, Token)
        tags = _verb_tags(item, items, index)
        if tags:
            head.tags = tags
            head.after = index + 1
            if tags & lx.CHANGE and item.word in ("bring", "get", "drive", "push", "take", "bringing", "getting", "driving"):
                _particle(head, items)
    return head


def _is_list_number(items: list[Item], index: int) -> bool:
    item = items[index]
    if index or not isinstance(item, Quantity) or item.unit or item.bound or item.value is None or item.value > 20:  # noqa: PLR2004
        return False
    following = items[index + 1] if index + 1 < len(items) else None
    return following is not None and following.start == item.end and following.word in (".", ")") and index + 2 < len(items)


def _labels(items: list[Item], index: int) -> bool:
    for item in items[index + 1 : index + 3]:
        if item.tags & (lx.COLON | lx.SIGN) or item.word == ")":
            return True
        if not item.tags & (lx.QUANTITY | lx.LABEL):
            return False
    return False


def _is_adverb(item: Item, items: list[Item], index: int) -> bool:
    word = item.word
    if not (item.tags & lx.WORD and word.endswith("ly") and len(word) > 4) or item.tags & (lx.PERIOD | lx.EVERY):  # noqa: PLR2004
        return False
    following = items[index + 1] if index + 1 < len(items) else None
    return following is not None and bool(following.tags & lx.VERB) and WORDS.get(word, 0) & lx.MEASURE == 0


def _verb_tags(item: Token, items: list[Item], index: int) -> int:
    tags = item.tags
    if not tags & lx.VERB:
        return 0
    following = items[index + 1] if index + 1 < len(items) else None
    if following is None:
        return 0
    after = following.tags
    opens_object = after & (lx.QUANTITY | lx.DETERMINER | lx.PRONOUN) or following.word in ("into", "to", "up", "down", "out", "that", "at", "on", "with", "from")
    if tags & lx.BASE:
        if not tags & lx.EITHER:
            return tags
        if after & lx.QUANTITY and isinstance(following, Quantity) and following.bound and following.bound in (lx.GE, lx.GT, lx.LE, lx.LT) and not tags & (lx.RAISE | lx.LOWER | lx.REACH | lx.GAIN):
            return tags if following.role_word in ("at least", "at most", "a minimum of", "no more than", "minimum of", "up to") or not following.bound else 0
        if opens_object:
            return 0 if following.word in ("to", "at", "on", "from", "with") and tags & lx.MEASURE else tags
        if after & (lx.MEASURE | lx.ADVERSE | lx.SHIFT) and not tags & (lx.RAISE | lx.LOWER | lx.KEEP | lx.TRACK):
            return 0
        if after & (lx.AUXILIARY | lx.COLON | lx.BOUND | lx.STOP | lx.OPEN | lx.ARROW | lx.COMMA) or following.word in ("of", "per", "/", "for", "by"):
            return 0
        return tags if tags & (lx.RAISE | lx.LOWER | lx.TRACK | lx.KEEP) or not _noun_like(items, index) else 0
    if tags & lx.ING:
        if tags & (lx.RAISE | lx.LOWER | lx.CHANGE | lx.REACH | lx.KEEP | lx.ENSURE | lx.FACTOR | lx.GAIN) and not after & (lx.MEASURE & ~lx.ADVERSE) | (after & lx.BOUND):
            return tags
        if tags & (lx.RAISE | lx.LOWER | lx.CHANGE):
            return tags
        return tags if opens_object else 0
    if tags & lx.PAST:
        if tags & (lx.RAISE | lx.LOWER | lx.REACH | lx.KEEP) or opens_object:
            return tags
        return 0
    return 0


def _noun_like(items: list[Item], index: int) -> bool:
    """Whether a word that may be either goes on like a measure's name: one of the next two is a measure."""
    for item in items[index + 1 : index + 4]:
        if item.tags & (lx.QUANTITY | lx.DETERMINER | lx.CONJUNCTION | lx.PREPOSITION):
            return False
        if item.tags & (lx.MEASURE | lx.ADVERSE | lx.BOUND):
            return True
    return False


def _particle(head: Head, items: list[Item]) -> None:
    """'bring … down', 'get … up': the particle gives the direction."""
    for item in items[head.after : head.after + 6]:
        if item.tags & lx.QUANTITY or item.tags & lx.STOP:
            return
        if item.word in ("down", "down to", "down from"):
            head.tags |= lx.LOWER
        elif item.word in ("up", "up from"):
            head.tags |= lx.RAISE


def find_mover(items: list[Item], start: int) -> tuple[int, int]:
    """Behind a noun: the verb that speaks of the number ('win rate improved to 40%'), as (tags, index)."""
    depth = 0
    for index in range(start, len(items)):
        item = items[index]
        tags = item.tags
        if tags & lx.OPEN:
            depth += 1
        elif tags & lx.CLOSE:
            depth -= 1
        elif depth <= 0 and tags & _MOVERS and tags & (lx.THIRD | lx.PAST | lx.BASE | lx.ING) and index > start:
            if _speaks(items, index):
                return tags, index
        elif tags & lx.STOP and tags & lx.WORD == 0 and item.word in (".", ";", "!"):
            return 0, -1
    return 0, -1


def _speaks(items: list[Item], index: int) -> bool:
    following = items[index + 1] if index + 1 < len(items) else None
    if following is None:
        return False
    before = items[index - 1]
    tags = items[index].tags
    if tags & lx.BASE and not tags & lx.THIRD and not (tags & lx.PAST):
        if not (before.tags & lx.AUXILIARY or before.word in ("to", "and")):
            return False
    if isinstance(following, Quantity):
        return bool(following.role or following.bound or following.unit == "%") or not tags & lx.PAST
    return bool(following.tags & (lx.TO | lx.FROM | lx.BY)) or following.word in ("at", "above", "below", "within")
