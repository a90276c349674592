"""Outcomes in words, done or not: 'the portal is live', 'contract signed', 'the board approves the plan'."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item

__all__ = ["is_result"]

_RATIO_WORDS: Final = frozenset(("per", "/", "%", "percentage", "share", "proportion"))
_STANDING: Final = frozenset("employed invested spent used required occupied owed managed".split())
_PARTICLES: Final = frozenset(("off", "up", "out"))
_CHANGING: Final = lx.RAISE | lx.LOWER | lx.CHANGE
_DOING: Final = lx.DO | lx.REACH | lx.GAIN | _CHANGING


def is_result(clause: list[Item]) -> bool:
    """Whether a clause without a leading verb says that something is so, or is done.

    Args:
        clause: The items up to a relative clause.
    """
    first, later = clause[0], range(1, len(clause))
    whole = first.tags & (lx.EVERY | lx.PRONOUN) and len(clause) > len(("every", "team"))
    return (
        bool(whole)
        or any(clause[index].tags & lx.AUXILIARY or _is_stated(clause, index) for index in later)
        or any(_is_finite(clause, index) for index in range(1, _end_of_subject(clause)))
        or _is_done(clause)
    )


def _is_stated(clause: list[Item], index: int) -> bool:
    """'Portal live for all customers', 'the shop is open': a state, and no part of a measure's name."""
    if not clause[index].tags & lx.STATE:
        return False
    ends = index + 1 == len(clause) or bool(clause[index + 1].tags & lx.PREPOSITION)
    return ends or not clause[-1].tags & lx.MEASURE


def _end_of_subject(clause: list[Item]) -> int:
    """Where a finite verb may stand at the latest: before a preposition, a conjunction or a sign, and not at the end."""
    for index in range(1, len(clause) - 1):
        if clause[index].tags & (lx.PREPOSITION | lx.CONJUNCTION | lx.COLON | lx.SIGN | lx.OPEN):
            return index
    return len(clause) - 1


def _is_finite(clause: list[Item], index: int) -> bool:
    """'Customers love our product', 'the board approves the plan': who, a verb and its object."""
    item, before, following = clause[index], clause[index - 1], clause[index + 1]
    particle = following.word in _PARTICLES and index + 2 < len(clause)
    if particle:
        following = clause[index + 2]
    if not following.tags & (lx.DETERMINER | lx.PRONOUN) or clause[-1].tags & (lx.TIME | lx.PERIOD):
        return False  # 'visits a day' is a rate
    if before.word.endswith("s") and not before.tags & lx.VERB:
        verb = item.tags & lx.BASE and (particle or not item.tags & lx.EITHER or item.tags & lx.ASPIRE)
    else:
        verb = item.tags & lx.THIRD
    return bool(verb)


def _is_done(clause: list[Item]) -> bool:
    """'Audit completed without findings', 'New portal launched'; 'calls made' is the name of a measure."""
    for index in range(1, len(clause)):
        tags = clause[index].tags
        if not tags & lx.PAST or not tags & _DOING or tags & lx.BASE or clause[index].word in _STANDING:
            continue
        if any(item.word in _RATIO_WORDS for item in clause[index + 1 : index + 4]):
            return False  # 'crimes reported per 1,000 residents', 'rent collected as % of rent due'
        things = _subject(clause, index).word.endswith("s") or clause[index - 1].tags & lx.MEASURE
        if tags & (lx.DO | _CHANGING):
            return bool(tags & _CHANGING) or index + 1 < len(clause) or not things
        return not things  # 'customers acquired through fairs' are counted
    return False


def _subject(clause: list[Item], end: int) -> Item:
    """The 'contract' of 'contract with the city signed': the last word before the first preposition."""
    for index in range(1, end):
        if clause[index].tags & lx.PREPOSITION:
            return clause[index - 1]
    return clause[end - 1]
