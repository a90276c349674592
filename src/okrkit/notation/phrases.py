"""Noun phrases without a number: work and deliverables, aims and outcomes, by their head and by how they are built."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx, works
from okrkit.notation.items import Item
from okrkit.notation.vocabulary import BASES, PARTICIPLES, THIRDS

__all__ = [
    "CONTRASTING",
    "has_changed",
    "head_of",
    "is_abstract",
    "is_made",
    "is_named",
    "is_ordered",
    "is_pictured",
    "is_standing",
    "is_work",
]

_ENDS: Final = (
    lx.PREPOSITION
    | lx.DEADLINE
    | lx.COMMA
    | lx.STOP
    | lx.OPEN
    | lx.COLON
    | lx.SIGN
    | lx.ARROW
    | lx.RELATIVE
    | lx.CONJUNCTION
)
_MEASURED: Final = lx.MEASURED | lx.UNIT
_COUNTED: Final = _MEASURED | lx.PERSON | lx.WANTED
_ABOUT: Final = frozenset("with for on to at about between w".split())
_RATIOS: Final = frozenset("per / % percentage share proportion vs versus ratio compared number".split())
_PER: Final = _RATIOS - {"/"}  # "w/" is no ratio
_LASTING: Final = frozenset("design default nature heart choice right".split())
_FOR_ALL: Final = frozenset("everyone everybody all life every tomorrow anyone good generations".split())
CONTRASTING: Final = frozenset(("rather than", "rather", "beyond", "instead"))
_ENHANCED: Final = frozenset(("improved", "enhanced"))
_REPORTED: Final = frozenset("measured based compared given caused".split())
_DONE: Final = PARTICIPLES - _REPORTED
_CHANGED: Final = frozenset(
    "increased decreased reduced strengthened broadened shortened lowered raised streamlined growing rising declining falling deepened widened".split()
)
_GROWTH: Final = frozenset(
    "increase growth decline reduction rise drop decrease improvement fall uplift reductions improvements increases involvement".split()
)
_FURTHER: Final = frozenset(
    "more fewer less higher lower faster quicker shorter smaller greater larger bigger cheaper longer slower additional stronger earlier better".split()
)
_FINISHED: Final = frozenset(
    "finished launched shipped published established strengthened streamlined implemented introduced won landed secured achieved delivered opened founded completed".split()
)
_STANDING: Final = frozenset(
    "open visible available accessible reachable free ready green public live empty closed back part productive able down unbroken fast alive "
    "operational complete compliant independent absent present playable usable searchable readable done intact full online offline on off active "
    "trackable bookable downloadable traceable eligible responsible valid mandatory standard default certified solvent legal".split()
)
_IN_PLACE: Final = frozenset(
    "place hand post force use production service operation board sale shelf site air track par orbit stock print court call".split()
)
_WHERE: Final = frozenset(("in", "on", "at", "into"))
_NO_LONGER: Final = ("no", "longer")
_BECAUSE_OF: Final = frozenset(
    "over out up off down back into as under upstream per end to for in of on by through from with again at without throughout despite".split()
)


def head_of(clause: list[Item]) -> int:
    """The index behind the head of a noun phrase: behind its last word before a preposition, a comma or a bracket."""
    for index in range(1, len(clause)):
        item = clause[index]
        if item.tags & _ENDS or item.word == "w":
            return index  # 'call w/ the depot'
    return len(clause)


def _measures(clause: list[Item], end: int) -> bool:
    """Whether the head of a phrase is measured or counted, or the phrase is a ratio."""
    head = clause[end - 1]
    return bool(head.tags & _MEASURED) or any(item.word in _RATIOS for item in clause)


def is_work(clause: list[Item], end: int) -> bool:
    """'Annual report', 'Hand hygiene audit on the ward', 'Weekly call with the depot'; 'store visits' are counted."""
    head = clause[end - 1].word
    if clause[-1].tags & lx.PREPOSITION or any(item.word in _PER for item in clause):
        return False
    single = head.removesuffix("s")
    if (single in works.RELEASES and clause[max(0, end - 2)].word != "press") or _reports_a_measure(
        clause, end
    ):
        return False
    if head not in works.WORKS and single not in works.WORKS:
        return False
    if head not in works.COUNTED_WORKS and single not in works.COUNTED_WORKS:
        return True
    about = end < len(clause) and clause[end].word in _ABOUT
    return about and not clause[end - 1].tags & lx.PERSON


def _reports_a_measure(clause: list[Item], end: int) -> bool:
    """'Log of delays', 'Visits with errors'; 'Training on errors' and 'Survey for the error budget' are work."""
    if end > 1 or len(clause) == 1 or clause[1].word in ("on", "for"):
        return False
    return any(item.tags & (lx.CORE | lx.ADVERSE) for item in clause)


def is_ordered(items: list[Item]) -> bool:
    """'Minibar -> local snacks', 'Trustees: annual report', 'Order hoodies': what is said to do."""
    if any(item.tags & lx.ARROW for item in items[1:-1]):
        return True
    colon = next((index for index, item in enumerate(items[1:-1], 1) if item.tags & lx.COLON), 0)
    named = items[colon + 1 :]
    return (colon > 0 and is_work(named, head_of(named))) or _opens_with_an_order(items)


def _opens_with_an_order(clause: list[Item]) -> bool:
    """'Order hoodies', 'Pair with the night shift', 'Plant reeds at the inlet'; 'order cancellations' are counted."""
    if len(clause) == 1:
        return False
    if clause[0].word in works.ORDERS_WITH and (
        clause[1].tags & lx.PREPOSITION or clause[1].word.endswith("ly")
    ):
        return True
    if clause[0].word not in works.ORDERS:
        return False
    head = clause[head_of(clause) - 1]
    return head.word.endswith("s") and head is not clause[0] and not head.tags & _COUNTED


def is_named(clause: list[Item]) -> bool:
    """'Open errata', 'Pick errors', 'Fill level of trailers': what opens like an order, and names a measure."""
    end = head_of(clause)
    return (
        end > 1
        and clause[0].word in works.NAMING
        and bool(clause[end - 1].tags & (lx.MEASURE | lx.CORE | lx.UNIT))
    )


def is_abstract(clause: list[Item], end: int) -> bool:
    """'Operational excellence', 'Trust', 'Fairness in hiring'; a measure ('Access time') is not one."""
    head = clause[end - 1]
    return head.word in works.ABSTRACTS and not head.tags & _MEASURED


def is_pictured(clause: list[Item], items: list[Item]) -> bool:
    """Whether a phrase paints what is hoped for: 'Legal as an enabler', 'From keepers to guides', 'Claims that feel human'."""
    words = [item.word for item in items]
    last = words[-1]
    end = head_of(clause)
    praised = clause[0].word in works.PRAISING or (
        clause[0].word in ("more", "less") and clause[1:2] and clause[1].word in works.PRAISING
    )
    if praised and not clause[end - 1].tags & lx.CORE:
        return True
    if clause[0].word in _ENHANCED and end == len(clause) > 1:
        return True
    if len(words) > 1 and (last == "first" or (words[-2] == "by" and last in _LASTING)):
        return True
    if words[0] == "from" and "to" in words:
        return True
    if any(_contrasts(items, index) for index in range(1, len(items) - 1)):
        return True
    return len(clause) < len(items) - 1 and _is_a_promise(clause, items[len(clause) :])


def _contrasts(items: list[Item], index: int) -> bool:
    """', not X', 'as an X', 'for everyone', 'rather than X'."""
    item, following = items[index], items[index + 1]
    if item.tags & lx.COMMA and following.word in ("not", "less", "more", "fewer", "better"):
        return True
    if item.word == "as":
        told = items[index - 1].tags & (lx.PAST | _MEASURED)
        return not told and (following.word in ("a", "an", "the") or following.tags == lx.WORD)
    if item.word == "for":
        return following.word in _FOR_ALL
    return item.word in CONTRASTING


def _is_a_promise(clause: list[Item], told: list[Item]) -> bool:
    """'Trains that run on time', 'A team that ships'; 'users that came twice' are counted."""
    subject, verb = clause[-1], told[1]
    if told[0].word not in ("that", "who", "where", "which") or subject.tags & (_MEASURED | lx.PERSON):
        return False
    if verb.tags & lx.PAST and not verb.tags & lx.BASE:
        return False
    return verb.word in BASES or verb.word in THIRDS or clause[0].word in ("a", "an")


def has_changed(clause: list[Item]) -> bool:
    """'Fewer objections', 'Increased uptake of …', 'Growth in organic traffic': a way to go, without a level."""
    first = clause[0].word
    if len(clause) > 1 and (first in _FURTHER or first in _CHANGED):
        return True
    return any(
        item.word in _GROWTH and following.word in ("in", "of") for item, following in pairwise(clause[:3])
    )


def is_made(clause: list[Item]) -> bool:
    """'Career paths published', 'Listed in the index', 'Finished governance v2'; 'calls handled' are counted."""
    first = clause[0]
    if first.word in _DONE and len(clause) > 1 and not first.tags & (lx.BASE | lx.MEASURE):
        following = clause[1]
        if following.tags & (lx.COLON | lx.PREPOSITION) or (
            first.word in _FINISHED and not _measures(clause, head_of(clause))
        ):
            return True
    if any(item.word in _RATIOS for item in clause):
        return False
    end = head_of(clause)
    return any(_is_deed(clause, index, clause[min(end, index) - 1]) for index in range(1, len(clause)))


def _is_deed(clause: list[Item], index: int, subject: Item) -> bool:
    item, before = clause[index], clause[index - 1]
    if (
        item.word not in PARTICIPLES
        or (item.word in works.NO_DEEDS and not _is_put_to_use(clause, index))
        or item.tags & (lx.BASE | lx.MEASURE | lx.GRAND)
    ):
        return False
    if not before.tags & lx.WORD or before.tags & (
        lx.DETERMINER | lx.CONJUNCTION | lx.PREPOSITION | lx.MOREOVER
    ):
        return False
    ends = (
        index + 1 == len(clause)
        or clause[index + 1].word in _BECAUSE_OF
        or clause[index + 1].tags & (lx.OPEN | lx.COMMA | lx.COLON | lx.STOP | lx.CONJUNCTION)
        or clause[index + 1].word.endswith("ly")
    )
    if not ends:
        return False
    several = subject.word.endswith("s")
    counted = (several and subject.tags & _COUNTED) or item.word in works.COUNTED_DEEDS
    return not (counted and (several or subject.tags & _COUNTED))


def _is_put_to_use(clause: list[Item], index: int) -> bool:
    """'Dashboard used by the board'."""
    return (
        clause[index].word in ("used", "shared")
        and index + 1 < len(clause)
        and bool(clause[index + 1].tags & lx.PREPOSITION)
    )


def is_standing(clause: list[Item]) -> bool:
    """'Kit sponsor on board', 'Marketplace open to third parties', 'Sign-off no longer needed': how things are."""
    for index in range(1, len(clause)):
        item, before = clause[index], clause[index - 1]
        ends = index + 1 == len(clause)
        if tuple(said.word for said in clause[index : index + 2]) == _NO_LONGER:
            return True
        if (
            before.tags & (lx.PREPOSITION | lx.DETERMINER | lx.CONJUNCTION | lx.COMMA)
            or not before.tags & lx.WORD
        ):
            if (
                before.word in _WHERE
                and item.word in _IN_PLACE
                and (ends or clause[index + 1].tags & lx.PREPOSITION)
            ):
                return index > 1 and not _measures(clause, head_of(clause))
            continue
        if item.word in _STANDING and (
            ends or clause[index + 1].tags & lx.PREPOSITION or clause[index + 1].word.endswith("ly")
        ):
            return not _measures(clause, index)
    return False
