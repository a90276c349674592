"""Norms: what tells a standard that holds all the time ('calls should be answered …') from a goal to get to."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.clauses import BEING, MOST, is_of_the_time, is_soon
from okrkit.notation.items import Item, Quantity
from okrkit.notation.scenes import Scene
from okrkit.notation.sentences import find_verb

__all__ = ["OUGHT", "is_norm", "is_pledge"]

OUGHT: Final = frozenset(("should", "must", "shall"))
_PLEDGING: Final = frozenset("strive strives striving guarantees guarantee guaranteed".split())
_AGREED: Final = frozenset(
    "estimated rto rpo sla slas slo slos standard standards target targets goal goals norm expectation objective commitment".split()
)
_SERVING: Final = frozenset(
    "answer respond resolve reply process deliver run acknowledge handle repair complete fix issue attend deal meet return dispatch "
    "send pay inspect clear collect provide treat see review".split()
)
_WILLING: Final = frozenset("will aim shall we'll".split())
_US: Final = frozenset(("we", "we'll", "our"))
_SHARING: Final = frozenset(("in", "on", "for"))
_IS: Final = frozenset(("is", "are", "been"))
_OPERATIONS: Final = frozenset(
    "requests request queries api transactions jobs responses pages events messages operations writes reads builds runs checks probes "
    "emails packets uploads downloads backups deployments tasks invocations logins page-views records".split()
)
_AVAILABLE: Final = frozenset("uptime availability available reliability durability".split())
_STANDARD: Final = 85.0  # percent: what a service keeps, rather than what a team aims at
_NEARLY_ALL: Final = 99.0
_ALL: Final = 100.0


def is_norm(scene: Scene, quantity: Quantity) -> bool:
    """Whether the text states a standard: 'should', 'must', 'will be answered', 'the SLA is', '99.9% of requests'.

    What people should come to do ('80% of new users should start the tour') is a goal, and so is what has a deadline.
    """
    if any(item.tags & lx.DEADLINE for item in scene.items):
        return False
    if quantity is scene.lead:
        return _is_norm_in_front(quantity, scene.items[quantity.index + 1 :])
    before = scene.items[scene.head.index : quantity.index]
    if quantity.unit == "%" and quantity.after == "of" and _is_promised(scene.items[quantity.index :]):
        return True  # 'Harbour standard 93% of boats should …'
    if (
        quantity.unit == "%"
        and quantity.value is not None
        and _NEARLY_ALL <= quantity.value < _ALL
        and not scene.verb
    ):
        return _is_most_of_the_time(scene, quantity) or any(item.word in _AVAILABLE for item in before)
    return (
        _is_served(scene, quantity)
        or _is_most_of_the_time(scene, quantity)
        or _is_promised(before)
        or any(item.word in _PLEDGING for item in before)
        or any(one.word in _AGREED and other.word in _IS for one, other in pairwise(before))
        or _is_agreed(before)
    )


def _is_norm_in_front(quantity: Quantity, behind: list[Item]) -> bool:
    """'99.9% of requests succeed', '95% of letters answered within 5 days': the number opens the statement."""
    if quantity.unit == "%" and _is_of_people(behind) and not _is_timed(behind):
        return False
    if quantity.unit == "%" and behind and behind[-1].word in lx.RHYTHMS:
        return True  # '70% retention quarterly'
    return _is_promised(behind) or _is_a_service_level(quantity, behind)


def is_pledge(scene: Scene, quantity: Quantity) -> bool:
    """'We will answer 90% of calls', 'Answer at least 90% of calls within 20 s': a service that is promised.

    'Answer 90% of calls' may be a change.
    """
    if scene.listed_as is not None or quantity.unit != "%" or quantity.after != "of":
        return False
    before = [item.word for item in scene.items[: scene.head.after]]
    promised = not (_WILLING.isdisjoint(before) or _US.isdisjoint(before))
    promised = promised or (bool(quantity.bound) and _is_timed(scene.items[quantity.index + 1 :]))
    dated = any(item.tags & lx.DEADLINE for item in scene.items)
    return promised and not dated and scene.head.word in _SERVING


def _is_served(scene: Scene, quantity: Quantity) -> bool:
    """'Faults are mended in 5 days', 'Letters go out in 3 days', 'Trains run on 98% of days': how it always is."""
    led = scene.items[quantity.index - 1].word
    timed = quantity.unit in lx.TIME_UNITS and (led == "in" or quantity.bound_word == "within")
    most = quantity.unit == "%" and (quantity.value or 0.0) >= MOST
    shared = most and quantity.after == "of" and led in _SHARING
    if not (timed or shared) or scene.verb or scene.named:
        return False
    clause = scene.items[scene.head.index : quantity.index]
    return _tells_a_deed(clause) or find_verb(clause) > 0


def _is_agreed(before: list[Item]) -> bool:
    """'The target for urgent repairs is', 'our goal is to answer'."""
    said = {word for item in before for word in item.word.split()}
    return not said.isdisjoint(_AGREED) and not said.isdisjoint(_IS)


def _is_most_of_the_time(scene: Scene, quantity: Quantity) -> bool:
    """'Pumps are ready 98% of the time'; 'uptime will reach 99% of the time' is a level to get to."""
    often = (quantity.value or 0.0) >= MOST
    return often and not scene.verb and is_of_the_time(scene.items, quantity)


def _is_promised(items: list[Item]) -> bool:
    """'should be fresh', 'must not fail', 'will be answered'."""
    for one, other in pairwise(items):
        if one.word in OUGHT or (
            one.word == "will" and other.word in ("be", "have", "receive", "strive", "respond")
        ):
            return True
    return False


def _is_of_people(behind: list[Item]) -> bool:
    """'of new users': the things that the number is a share of are those who shall do something."""
    for item in behind:
        if item.tags & lx.PERSON and item.word not in _OPERATIONS:
            return True
        if item.tags & lx.AUXILIARY or not item.tags & (lx.WORD | lx.PREPOSITION):
            return False
    return False


def _is_timed(behind: list[Item]) -> bool:
    """'within 30 days', 'in 5 minutes': how soon they are served."""
    return any(
        is_soon(item)
        or (isinstance(item, Quantity) and item.unit in lx.TIME_UNITS and behind[place - 1].word == "in")
        for place, item in enumerate(behind)
    )


def _is_seen_to(behind: list[Item]) -> bool:
    """'95% of letters | answered within 5 days', 'will wait no more than 3 minutes'."""
    return any(
        (one.tags & (lx.PAST | lx.BASE) == lx.PAST and is_soon(other))
        or (one.word == "will" and other.word in ("wait", "start", "begin", "get"))
        for one, other in pairwise(behind)
    )


def _tells_a_deed(behind: list[Item]) -> bool:
    """'are finished', 'is answered'."""
    return any(
        one.word in BEING and other.tags & lx.PAST and not other.tags & lx.BASE
        for one, other in pairwise(behind)
    )


def _is_a_service_level(quantity: Quantity, behind: list[Item]) -> bool:
    """'99.9% of requests succeed': nearly all of what a machine does over and over."""
    if quantity.unit != "%" or quantity.value is None:
        return False
    if _is_timed(behind) and (_tells_a_deed(behind) or (quantity.value >= _STANDARD and _is_seen_to(behind))):
        return True  # '90% of repairs are finished within 5 days'
    if any(item.word in _OPERATIONS for item in behind[:6]):
        return _is_timed(behind) or _NEARLY_ALL <= quantity.value < _ALL
    return _NEARLY_ALL <= quantity.value < _ALL and any(item.word in _AVAILABLE for item in behind[:4])
