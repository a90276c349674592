"""What an order or an aim is about: with one verb, 'improve the form' is work and 'improve our culture' an aim."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx, works
from okrkit.notation.items import Item
from okrkit.notation.phrases import CONTRASTING, head_of

__all__ = ["ends_in_artefact", "ends_in_work", "is_artefact", "is_broad", "is_directed"]

_SMALL: Final = (works.WORKS | works.ARTEFACTS) - works.LIVING_WORKS - works.BROAD_OBJECTS
_TELLING: Final = frozenset("what how why that who where".split())
_LOOKING: Final = frozenset(
    "identify map explore assess analyse analyze document list review evaluate examine discuss report".split()
)
_SO_THAT: Final = frozenset("so because when if where".split())
_ADVERBS: Final = frozenset("better differently together more everywhere".split())
_CONTRASTING: Final = CONTRASTING | {"without"}
_SHORTEST_ADVERB: Final = 6
_PLAIN: Final = frozenset("simple clear quick fast fair good stable clean plain flexible personal".split())


def _object_of(rest: list[Item]) -> tuple[list[Item], Item]:
    """The object of a verb, up to its first preposition, and its last word."""
    if rest[0].word == "from":
        return rest[:1], rest[0]  # 'Move from repair to prevention'
    said = rest[1:] if len(rest) > 1 and rest[0].tags & lx.PREPOSITION else rest  # 'Stand out in …'
    end = head_of(said)
    return said[:end], said[end - 1]


def is_artefact(rest: list[Item]) -> bool:
    """'the size guide on the product page', 'the nightly job', 'README'."""
    if rest[0].word in _TELLING:
        return False
    said, _ = _object_of(rest)
    grand = any(item.tags & lx.GRAND or item.word in works.PRAISING for item in said)
    return not grand and ends_in_artefact(rest)


def ends_in_artefact(rest: list[Item]) -> bool:
    """'the community beta version': what is made is a thing, whatever it is called."""
    return _object_of(rest)[1].word in _SMALL


def ends_in_work(rest: list[Item]) -> bool:
    """'a sustainability programme': what is begun is work, whatever it is for."""
    return _object_of(rest)[1].word.removesuffix("s") in works.WORKS


def is_broad(word: str, rest: list[Item]) -> bool:
    """'our voice', 'the mindset from repair to prevention', 'data as an asset', 'what makes teams come back'.

    Args:
        word: The verb as it is written.
        rest: The items behind it, one or more.
    """
    if rest[0].word in _TELLING:
        return word in works.LEARNING
    said, last = _object_of(rest)
    if last.word in _SMALL:
        return False
    if word in works.WORKING or word in works.AIMING:
        return word in works.AIMING or (last.word in works.OBSTACLES and word not in _LOOKING)
    if last.word in works.BROAD_OBJECTS or (last.word in works.ABSTRACTS and not last.tags & lx.CORE):
        return True
    if any(item.word in works.PRAISING and item.word not in _PLAIN for item in said[:-1]):
        return True
    return _is_turned(rest)


def _is_turned(rest: list[Item]) -> bool:
    """'… as an asset', 'from calls to chats', ', not tickets', '… responsibly'; not 'a rota so that all goes smoothly'."""
    words = [item.word for item in rest]
    if (purpose := next((place for place, word in enumerate(words) if word in _SO_THAT), 0)) > 0:
        words = words[:purpose]
    if words[-1] in _ADVERBS or (words[-1].endswith("ly") and len(words[-1]) >= _SHORTEST_ADVERB):
        return True
    if (words[0] == "from" and "to" in words) or words[-2:] in (["by", "default"], ["by", "design"]):
        return True
    for item, following in pairwise(rest):
        if item.word == "as" and following.word in ("a", "an", "the"):
            return True
        if item.word in _CONTRASTING or (item.tags & lx.COMMA and following.word == "not"):
            return True
    return False


def is_directed(word: str, rest: list[Item]) -> bool:
    """'Increase the share of …', 'Reduce the number of …', 'Decrease churn': a way to go, and no level."""
    if word not in works.DIRECTING:
        return False
    said, _ = _object_of(rest)
    first = said[1] if said[0].tags & lx.DETERMINER and len(said) > 1 else said[0]
    return first.word in works.AMOUNTS or word == "decrease"
