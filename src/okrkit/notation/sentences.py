"""Sentences without a number: where their verb stands, and whether they tell of a state or of a dream."""

from __future__ import annotations

from typing import Final

from okrkit.notation import acts, lexicon as lx, works
from okrkit.notation.items import Item
from okrkit.notation.vocabulary import BASES, PARTICIPLES, THIRDS

__all__ = ["find_verb", "is_dream", "is_ours", "tells_of_its_subject"]

_NO_SUBJECT: Final = (
    lx.PREPOSITION | lx.DETERMINER | lx.CONJUNCTION | lx.AUXILIARY | lx.RELATIVE | lx.MOREOVER | lx.QUANTITY | lx.NEGATION
)  # fmt: skip
_NO_PLACE: Final = frozenset("of per by vs versus /".split())
_OBJECT_WORDS: Final = frozenset(
    "how what why whether that where when themselves itself each other no".split()
)
_PARTICLES: Final = frozenset("over up out off down away back on in through together along forward".split())
_NO_PLURAL: Final = ("ss", "us", "is", "'s")
_WELL: Final = frozenset(
    "well again online offline home abroad twice fast faster early earlier late later better more once daily weekly just still always often".split()
)
_ALL_OF_US: Final = frozenset("everyone everybody nobody no-one".split())
_EACH_OF_US: Final = frozenset(
    "child pupil student learner resident tenant citizen patient family person woman man girl boy employee colleague member guest visitor "
    "customer user player worker voice apprentice teacher parent carer neighbour neighbor home household reader traveller passenger "
    "human human-being soul young graduate trainee volunteer newcomer body mother father baby artist maker farmer veteran one".split()
)
_WELL_DONE: Final = frozenset(
    "reliably accurately smoothly efficiently effectively consistently confidently quickly easily happily confident".split()
)
_FEELINGS: Final = frozenset(
    "love loves adore adores trust trusts feel feels enjoy enjoys believe believes inspire inspires deserve deserves thrive thrives flourish "
    "flourishes cherish cherishes dream dreams belong belongs matter matters care cares admire admires respect respects value values "
    "delight delights embrace embraces shine shines crave prefer prefers want wants like likes hope hopes "
    "rave raves sleep sleeps choose chooses understand understands experience experiences live lives fall outlive outlives rediscover".split()
)
_HELD: Final = frozenset("us seen treated known regarded perceived recognised recognized".split())
_AS: Final = frozenset(("as", "for"))
_LONGEST_SUBJECT: Final = 6
_BREAKS: Final = (
    lx.PREPOSITION | lx.CONJUNCTION | lx.COMMA | lx.RELATIVE | lx.COLON | lx.QUANTITY | lx.DETERMINER
)
_BEING: Final = frozenset("is are was were has have".split())
_EQUALS: Final = frozenset("is are becomes become".split())
_ARTICLES: Final = frozenset(("a", "an"))
_NAMED_AIMS: Final = frozenset("goal target aim objective priority there it this".split())
_ORDERING: Final = frozenset("should shall will must may whether if give".split())
_OURS: Final = frozenset("we you nobody everyone everybody".split())
_DONE: Final = frozenset("has have been was were use uses hold holds more any".split())


def find_verb(clause: list[Item]) -> int:
    """Where the finite verb of a sentence stands, behind its subject; 0 where there is none.

    Args:
        clause: The items up to a relative clause.
    """
    for index in range(1, len(clause)):
        word = clause[index].word
        if word in THIRDS and _acts_alone(clause, index):
            return index
        if word in BASES and _act_together(clause, index):
            return index
    return 0


def is_ours(clause: list[Item]) -> bool:
    """'Models we understand', 'A network nobody notices', 'Ferries people rely on': a thing, and what it is to us."""
    asked = any(item.word in _ORDERING for item in clause)
    if asked or clause[0].tags & (lx.PREPOSITION | lx.EVERY) or clause[0].word in BASES:
        return False
    for index in range(1, len(clause) - 1):
        item, before = clause[index], clause[index - 1]
        if before.tags & (_NO_SUBJECT | lx.COMMA) or not before.tags & lx.WORD:
            continue
        if item.word in _OURS or (item.word == "people" and _is_plural(before.word)):
            return not any(said.word in THIRDS or said.tags & lx.AUXILIARY for said in clause[1:index])
    return False


def tells_of_its_subject(clause: list[Item]) -> bool:
    """Whether a word that may be an order is the subject, or its first noun: 'Design tokens are in use', 'Audit signed off'.

    Args:
        clause: The items up to a relative clause.
    """
    verb = find_verb(clause[:_LONGEST_SUBJECT])
    if verb == 1 and clause[1].word not in acts.SEMI_PLURALS:
        verb = 0  # 'Open stalls in both towns'
    if verb and not any(item.tags & _BREAKS for item in clause[1:verb]):
        return True
    for index in range(1, min(len(clause), _LONGEST_SUBJECT)):
        item = clause[index]
        if item.tags & _BREAKS:
            return False
        if item.word in _BEING or (index == 1 and item.tags & lx.STATE):
            return True  # 'Audit signed off'
        deed = item.word in PARTICIPLES and not item.tags & lx.BASE and item.word not in works.NO_DEEDS
        ends = index + 1 == len(clause) or clause[index + 1].tags & (
            lx.PREPOSITION | lx.CONJUNCTION | lx.COMMA
        )
        if deed and ends and (index == 1 or not clause[index - 1].word.endswith("s")):
            return index < len(("launch", "partner", "signed"))
    return False


def _acts_alone(clause: list[Item], index: int) -> bool:
    """'Login works on every site', 'Sales accepts our leads'; 'store visits in May' are counted."""
    item, before = clause[index], clause[index - 1]
    if before.word in _ALL_OF_US or (clause[0].word == "every" and index > 1):
        return True
    if before.tags & _NO_SUBJECT or not before.tags & lx.WORD or _is_plural(before.word):
        return False
    if not (
        item.tags & lx.EITHER
        or item.word in acts.COMMON_PLURALS
        or item.tags & lx.MEASURED
        or item.tags & lx.PERSON
    ):
        return True
    return index + 1 < len(clause) and _takes(clause, index, lightly=item.word in acts.SEMI_PLURALS)


def _act_together(clause: list[Item], index: int) -> bool:
    """'Designers pair with researchers', 'Local partners decide on their budgets'; 'goods return rate' is a name."""
    item, before = clause[index], clause[index - 1]
    several = _is_plural(before.word) or before.word in acts.PEOPLE_WHO_ACT
    if not several or before.tags & _NO_SUBJECT or item.tags & lx.CORE or item.word.endswith(("ed", "ing")):
        return False
    doubtful = bool(item.tags & (lx.EITHER | lx.MEASURE | lx.ADVERSE | lx.WANTED))
    if index + 1 == len(clause):
        return not doubtful and before.word not in acts.PEOPLE_WHO_ACT
    if not doubtful or _takes(clause, index, lightly=not item.tags & lx.MEASURED):
        return True
    return (
        not item.tags & lx.MEASURED
        and not clause[-1].tags & (lx.MEASURED | lx.PERSON)
        and not clause[index + 1].tags
        & (lx.PREPOSITION | lx.CONJUNCTION | lx.COLON | lx.COMMA | lx.OPEN | lx.SIGN)
    )


def _takes(clause: list[Item], index: int, *, lightly: bool) -> bool:
    """Whether an object, or, for what is hardly a noun, a place or a manner stands behind a word."""
    following = clause[index + 1]
    if following.tags & lx.ARTICLED:
        return not clause[-1].tags & (lx.TIME | lx.PERIOD)  # 'visits a day' is a rate
    if following.word in _OBJECT_WORDS:
        return True
    if (
        following.word in _PARTICLES
        and index + 2 < len(clause)
        and clause[index + 2].tags & (lx.ARTICLED | lx.PREPOSITION)
    ):
        return True
    if not lightly:
        return False
    adverb = following.word.endswith("ly") or following.word in _WELL
    named = following.tags & lx.WORD and not (following.tags | clause[-1].tags) & (
        lx.MEASURED | lx.PERSON | lx.PREPOSITION | lx.CONJUNCTION
    )
    if named and clause[index].word in acts.SEMI_PLURALS:
        return True
    placed = following.tags & lx.PREPOSITION and following.word not in _NO_PLACE
    return bool(placed) or adverb


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(_NO_PLURAL) and word not in acts.COMPOUNDING


def is_dream(clause: list[Item], verb: int) -> bool:
    """Whether a sentence tells what life shall be like, which nobody ticks off: 'Every child reads with joy'.

    Args:
        clause: The items of the sentence.
        verb: Where its verb stands; 0 where it was not looked for.
    """
    told = verb or any(item.tags & lx.AUXILIARY for item in clause)
    if told and not clause[0].tags & lx.EVERY and any(_praises(item) for item in clause[1:]):
        return True  # 'Orders are packed reliably', 'Members make impactful contributions'
    if told and _is_of_us(clause) and not any(item.word in _DONE for item in clause):
        return True
    if verb and clause[verb].word in _FEELINGS and clause[0].word != "all":
        return True
    for index, item in enumerate(clause[:-1]):
        following = clause[index + 1].word
        if (item.word in _HELD and following in _AS) or (
            item.word in _EQUALS and following in _ARTICLES and clause[index - 1].word not in _NAMED_AIMS
        ):
            return True  # 'is seen as a partner', 'is a pleasure'
        if item.tags & lx.COMMA and clause[index + 1].word == "not":
            return True  # 'Engineers build, not wait'
    return False


def _praises(item: Item) -> bool:
    return bool(item.tags & lx.GRAND) or item.word in _WELL_DONE


def _is_of_us(clause: list[Item]) -> bool:
    """'Everyone sells', 'Nobody dies in a fire', 'Every child reads'; 'Every team has a lead' can be ticked off."""
    first = clause[0].word
    if first in _ALL_OF_US:
        return True
    return first == "every" and any(item.word in _EACH_OF_US for item in clause[1:4])
