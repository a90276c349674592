"""Outcomes in words, done or not: 'the portal is live', 'contract signed', 'the board approves the plan'."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item

__all__ = ["is_moving", "is_praise", "is_result"]

_RATIO_WORDS: Final = frozenset(("vs", "versus", "per", "/", "%", "percentage", "share", "proportion"))
_STANDING: Final = frozenset("employed invested spent used required occupied owed managed".split())
_PARTICLES: Final = frozenset(("off", "up", "out"))
_ABLE: Final = frozenset(("can", "should", "could", "must"))
_BEING: Final = frozenset("is are feel feels be seen".split())
_HAVING: Final = frozenset(("has", "have"))
_FEELING: Final = frozenset(("feel", "feels"))
_NEGATED: Final = frozenset("don't doesn't never".split())
_TRENDING: Final = frozenset(("trends", "trending"))
_SUPERLATIVE: Final = frozenset(
    "best most easiest fastest safest simplest greatest strongest first leading easy intuitive simple stable seamless great proud empowered "
    "heard valued supported respected equipped recognised recognized known".split()
)
_RUNNING: Final = frozenset(
    "open online over up back closed shut full empty tight let watertight quiet history electronic self-service paid settled gone off on in out".split()
)
_DEGREES: Final = frozenset("so very more well highly truly fully".split())
_ACTED: Final = ("ed", "ing", "able", "ible")
_NO_ADJECTIVE: Final = (
    lx.PREPOSITION | lx.STATE | lx.DETERMINER | lx.PAST | lx.ING | lx.NAME | lx.NEGATION | lx.QUANTITY | lx.AUXILIARY | lx.PERIOD
    | lx.TIME | lx.CONJUNCTION | lx.OPEN | lx.STOP | lx.BOUND | lx.DELIVERED | lx.DEADLINE
)  # fmt: skip
_DOING: Final = lx.DOING | lx.CHANGING
_INTRODUCING: Final = lx.PREPOSITION | lx.DETERMINER | lx.MOREOVER


def is_result(clause: list[Item]) -> bool:
    """Whether a clause without a leading verb says that something is so, or is done.

    Args:
        clause: The items up to a relative clause.
    """
    first, later = clause[0], range(1, len(clause))
    whole = first.tags & (lx.EVERY | lx.PRONOUN) and len(clause) > len(("every", "team"))
    return (
        bool(whole)
        or is_moving(clause)
        or _is_ready(clause)
        or any(clause[index].tags & lx.AUXILIARY or _is_stated(clause, index) for index in later)
        or any(_is_finite(clause, index) for index in range(1, _end_of_subject(clause)))
        or _is_done(clause)
    )


def is_praise(clause: list[Item]) -> bool:
    """Whether a sentence says how good something is, which nobody can tick off: 'our site is the best way to …'."""
    for index in range(1, len(clause)):
        item = clause[index]
        if item.word in _ABLE and index + 1 < len(clause):
            easily = clause[index + 1].word.endswith("ly") or clause[index + 1].tags & lx.GRAND
            return item.word != "can" or bool(easily)  # 'Customers can easily …'; 'Customers can pay in cash'
        best = any(said.word in _SUPERLATIVE for said in clause[index + 1 : index + 3])
        if best and (item.word in _HAVING or (item.tags & lx.THIRD and clause[index + 1].word == "the")):
            return True  # 'Our club has the best coaches', 'attracts the best players'
        if item.word in _BEING:
            return item.word in _FEELING or _is_quality(clause[index + 1 : index + 6])
        if item.word in _NEGATED and index + 2 < len(clause):
            return True  # 'Add-ons don't slow the browser'
        if item.tags & (lx.PREPOSITION | lx.RELATIVE) and item.word != "/":
            return False
    return False


def _is_quality(said: list[Item]) -> bool:
    """'the best way', 'most attractive', 'as easy as possible', 'clean'; 'documented and easily accessible' is a state."""
    if said and said[0].word in _RUNNING:
        return False
    plain = [item for item in said[:2] if not item.word.endswith("ly") and item.word not in _DEGREES]
    if plain and not plain[0].tags & _NO_ADJECTIVE and not plain[0].word.endswith(_ACTED):
        return True
    for item in said:
        if item.tags & lx.PAST and item.tags & _DOING and not item.tags & lx.GRAND:
            return False
        if item.word in _SUPERLATIVE or item.tags & lx.GRAND or item.word == "as":
            return True
    return False


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


def is_moving(clause: list[Item]) -> bool:
    """'Time to report decreases', 'Satisfaction trends up': a measure and the way it goes."""
    last = clause[-1]
    trends = any(item.word in _TRENDING for item in clause[1:])
    return len(clause) > 1 and bool(
        trends
        or (
            not clause[-2].tags & lx.PREPOSITION
            and last.tags & lx.THIRD
            and last.tags & lx.CHANGING
            and not last.tags & (lx.SHIFT | lx.MEASURE)
        )
    )


def _is_ready(clause: list[Item]) -> bool:
    """'Matches playable online', 'Settings fully tested': what can be done with a thing, behind it."""
    for index in range(1, len(clause)):
        item, before = clause[index], clause[index - 1]
        if item.tags == lx.WORD and item.word.endswith(("able", "ible")) and before.word.endswith("s"):
            return index + 1 == len(clause) or not clause[index + 1].word.endswith("s")
        if (
            before.word == "fully"
            and index > 1
            and (index + 1 == len(clause) or clause[index + 1].tags & lx.OPEN)
        ):
            return True
    return False


def _is_done(clause: list[Item]) -> bool:
    """'Audit completed without findings', 'New portal launched'; 'calls made' is the name of a measure."""
    for index in range(1, len(clause)):
        tags = clause[index].tags
        if not tags & lx.PAST or not tags & _DOING or tags & lx.BASE or clause[index].word in _STANDING:
            continue
        if clause[index - 1].tags & _INTRODUCING:
            continue  # 'questionnaire for discharged patients'
        if any(item.word in _RATIO_WORDS for item in clause[index + 1 : index + 4]):
            return False  # 'crimes reported per 1,000 residents', 'rent collected as % of rent due'
        things = _subject(clause, index).word.endswith("s") or clause[index - 1].tags & lx.MEASURE
        if tags & (lx.DO | lx.CHANGING):
            return bool(tags & lx.CHANGING) or index + 1 < len(clause) or not things
        return not things  # 'customers acquired through fairs' are counted
    return False


def _subject(clause: list[Item], end: int) -> Item:
    """The 'contract' of 'contract with the city signed': the last word before the first preposition."""
    for index in range(1, end):
        if clause[index].tags & lx.PREPOSITION:
            return clause[index - 1]
    return clause[end - 1]
