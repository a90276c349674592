"""Aims: what tells 'delight our members' from 'call our members', and 'parks that people love' from a measure."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item
from okrkit.notation.leads import helps_to_act
from okrkit.notation.objects import ends_in_artefact, ends_in_work, is_artefact, is_broad

__all__ = ["is_admired", "is_aim"]

_BACKING: Final = frozenset("support lead promote drive own help enable".split())
_STARTING: Final = frozenset("launch introduce pilot implement start trial host".split())
_EVENTS: Final = frozenset(
    "launch rollout roll-out release migration implementation opening go-live transition integration introduction".split()
)
_FIGHTING: Final = frozenset("end stop tackle".split())
_GIVING: Final = frozenset(("give", "help"))
_TAKEN: Final = frozenset("action actions steps step measures minutes stock turns photos notes".split())
_PUTTING: Final = frozenset("put lay set run engage demonstrate exemplify operate attract".split())
_PEOPLE: Final = frozenset(
    "people residents tenants citizens employees colleagues staff pupils learners teachers parents carers nurses doctors readers "
    "fans workers neighbours neighbors women men girls boys youth farmers veterans developers creators makers owners leaders".split()
)
_COLLECTIVES: Final = frozenset(
    "team company business organisation organization place workplace school hospital community culture product products "
    "service services brand club bank city town".split()
)
_NEAR_OBJECT: Final = 4


def is_aim(word: str, verb: int, rest: list[Item]) -> bool:
    """Whether a verb and its object say what shall become of something, and not what to do.

    Args:
        word: The verb as it is written.
        verb: Its tags.
        rest: The items behind it, one or more.
    """
    settled = _by_the_verb(word, rest)
    if settled is not None:
        return settled
    if word not in _GIVING and is_artefact(rest):
        return False
    if verb & (lx.RAISE | lx.LOWER | lx.ASPIRE) and not verb & lx.GAIN:
        return word not in _GIVING or _is_for_people(rest)
    if not verb & lx.DO:
        return True
    if is_broad(word, rest):
        return True
    made = verb & lx.CREATE and not (word in _STARTING and ends_in_work(rest))
    return bool((made or word in _PUTTING) and _is_grand(rest)) or bool(made and _is_of_people(rest))


def _by_the_verb(word: str, rest: list[Item]) -> bool | None:
    """What a few verbs say with the object that they have here; None of all others."""
    near = rest[:_NEAR_OBJECT]
    helps = helps_to_act(word, rest)
    if helps is not None:
        return helps
    if word in _FIGHTING:
        return any(item.tags & lx.HARMFUL for item in near)  # 'End hunger', 'Tackle crime'
    if word in ("gain", "speed up"):
        return True  # 'Gain insight into …', 'Speed up our releases'
    if word in ("have", "having"):
        return any(item.tags & lx.GRAND for item in rest)
    if word == "put" and rest[-1].word == "first":
        return True  # 'Put safety first'
    backs = word in _BACKING and any(
        item.word in _EVENTS for item in near
    )  # 'Support the launch of the portal'
    drops = word == "drop" and not any(
        item.tags & (lx.MEASURE | lx.ADVERSE) for item in near
    )  # 'Drop the old format'
    # 'Take prompt action', 'Sell the old ferry'
    acts = word in ("sell", "selling") or (word == "take" and any(item.word in _TAKEN for item in near))
    return False if backs or drops or acts else None


def _is_grand(rest: list[Item]) -> bool:
    """'Create a culture of trust', 'Deliver what we promise'."""
    grand = rest[0].word == "what" or any(item.tags & (lx.GRAND | lx.MOREOVER) for item in rest)
    return grand and not ends_in_artefact(rest)


def _is_for_people(rest: list[Item]) -> bool:
    """'Give every child a voice', 'Help our members save': to whom it is done."""
    for item in rest[:_NEAR_OBJECT]:
        if item.tags & (lx.PREPOSITION | lx.CONJUNCTION):
            return False
        if item.tags & (lx.EVERY | lx.PERSON | lx.PRONOUN) or item.word in _PEOPLE:
            return True
    return False


def _is_of_people(rest: list[Item]) -> bool:
    """'Build a team that wins': a thing described by what it does."""
    return any(
        one.word in _COLLECTIVES and other.word in ("that", "where", "who", "which")
        for one, other in pairwise(rest)
    )


def is_admired(items: list[Item], relative: int) -> bool:
    """Whether a relative clause says what people think of a thing: 'parks that everyone is proud of'.

    Args:
        items: The statement without a verb.
        relative: Where its relative clause begins; behind the last one where it has none.
    """
    if relative + 1 >= len(items):
        return False
    who, subject = items[relative + 1], items[relative - 1]
    if who.tags & lx.AUXILIARY:
        return not subject.word.endswith("s")  # 'care that is kind'; 'users that are active' are counted
    if who.tags & (lx.PRONOUN | lx.EVERY | lx.PERSON | lx.DETERMINER) or who.word in _PEOPLE:
        return True
    acts = items[relative + 2] if relative + 2 < len(items) else who
    told = acts.tags & lx.WORD and not acts.tags & (lx.AUXILIARY | lx.PREPOSITION | lx.PAST)
    return bool(told) and who.word.endswith("s") and not who.tags & lx.VERB  # 'notes that newcomers enjoy'
