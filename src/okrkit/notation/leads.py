"""What leads to the verb that carries the meaning: 'We are going to …', 'Our goal is to …', 'Continue to …', 'Let's …'."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity

__all__ = ["LED", "asks_how_much", "count_lead", "goes_on", "helps_to_act", "only_aims", "opens_for_us"]

# behind these a word that may be a noun is a verb: 'to list …', 'we will support …'
LED: Final = frozenset("to will shall must let's we'll i'll continue start begin keep resume on".split())
_AIMS: Final = frozenset(
    "goal goals aim aims objective objectives mission ambition purpose intention intent plan hope vision idea task challenge target "
    "priority".split()
)
_AIM_IS: Final = frozenset(
    ("our aim is", "the aim is", "the goal is", "the target is")
)  # phrases that are one token
_BEING: Final = frozenset("is are was were be remains being".split())
_ON_AND_ON: Final = frozenset(
    "continue start begin keep resume continuing starting beginning keeping".split()
)
_LEADING_TO: Final = frozenset(
    "focus focuses focused focusing commit commits committed committing aim aims aiming plan plans planning work works working concentrate "
    "concentrates concentrating dedicated intent keen".split()
)
_TRYING: Final = frozenset(
    "continue start begin resume try attempt look work continuing trying looking going want wanting wish wishing hoping planning plan "
    "like need have proceed expect endeavouring committed".split()
)
_ALREADY: Final = frozenset(("on", "up"))  # 'keep on improving'
_US: Final = frozenset("we'll i'll we're we'd i'd".split())
_WISHING: Final = frozenset(
    "want wish hope plan aim need intend strive try will shall would should must".split()
)
_LONGEST: Final = 5  # words of 'our one and only goal'
_FAR: Final = 40  # items that are looked at for a limit: reading stays linear
_INTRANSITIVE: Final = frozenset("rising falling declining going growing".split())
_LETTING: Final = frozenset("enable enabling allow allowing".split())
_BEHIND_AN_ACT: Final = lx.PREPOSITION | lx.DETERMINER
_HELPING: Final = frozenset(("help", "helping"))
_URGING: Final = frozenset("encourage encouraging remind ask".split())
_NEAR: Final = 6  # words of those who are helped
_BENEFITS: Final = lx.GRAND | lx.MOREOVER | lx.PERSON | lx.PRONOUN
_HOW: Final = frozenset(
    "many much long often well far fast quickly soon satisfied likely happy big large high low few frequently easy easily difficult hard old "
    "confident close reliable accurate regularly early late good strong deep wide engaged".split()
)
_SHARES: Final = frozenset(
    "share percentage proportion number fraction percent part % rate amount volume count ratio".split()
)
_NAMES_OF_AMOUNTS: Final = frozenset(
    "amount amounts number numbers volume extent degree length frequency quantity".split()
)
_OPENING: Final = 5  # words in which an amount is named: 'the types and number of …'
_AT_IT: Final = frozenset("on with up out at for towards toward".split())


def opens_for_us(word: str, following: Item) -> bool:
    """'We'll …', 'I want to …': who is going to do it; 'I' alone may number a list.

    Args:
        word: The word in front.
        following: What stands behind it.
    """
    return (
        word in _US
        or (word == "i" and following.word in _WISHING)
        or (word == "i'm" and following.word in _TRYING)
    )


def count_lead(items: list[Item], index: int) -> int:
    """How many items from here on only lead to a verb; 0 where the verb itself, or a name, stands here.

    Args:
        items: The items of the statement.
        index: One of them, and not the last.
    """
    item, following = items[index], items[index + 1]
    if item.word in ("let's", "let") and index + 2 < len(items):
        us = 1 + (following.word == "us")
        verb = items[index + us]
        apart = item.word == "let's" or (us > 1 and verb.word != "know")
        return us if apart and verb.tags & lx.BASE else 0
    if following.word == "to" and item.word in _TRYING:
        shape = lx.BASE | (lx.ING if item.word == "committed" else 0)
        return 2 if index + 2 < len(items) and items[index + 2].tags & shape else 0
    if item.word in _AIM_IS:
        return 2 if following.word == "to" and not _is_a_level(items, index) else 0
    if item.word in _ON_AND_ON:
        return _to_what_goes_on(items, index)
    return _to_the_aim(items, index) if item.tags & lx.DETERMINING or item.word in _AIMS else 0


def only_aims(verb: int, before: list[Item]) -> bool:
    """Whether what is said before a verb only leads to it: 'We focus on cutting …', 'Our target of cutting …'.

    Args:
        verb: The tags of the verb that opens the statement; 0 without one.
        before: The items before the other verb, the last of which is a preposition.
    """
    if verb & (lx.CHANGING | lx.DO | lx.TRACK) or len(before) < len(("focus", "on")):
        return False
    *said, word, preposition = before
    leading = word.word in _LEADING_TO or (preposition.word == "of" and word.word in _AIMS)
    return leading and not any(item.tags & lx.NEGATION for item in said)


def _to_what_goes_on(items: list[Item], index: int) -> int:
    """'Start writing a diary', 'Keep on improving the shop'; 'Keep training costs below 5%' has a measure behind it."""
    step = 1 + (items[index + 1].word in _ALREADY)
    place = index + step
    if place + 1 >= len(items):
        return 0
    verb, rest = items[place], items[place + 1]
    if not verb.tags & lx.ING or verb.word in _INTRANSITIVE:
        return 0
    if rest.tags & lx.ARTICLED or rest.word in _AT_IT or isinstance(rest, Quantity):
        return step
    if not items[index].word.startswith("keep") and verb.tags & (lx.DO | lx.TRACK) and rest.tags & lx.WORD:
        return step  # 'Continue baking bread'; 'Keep training costs …' has a measure
    return step if verb.tags & (lx.CHANGING | lx.ASPIRE) and not verb.tags & (lx.GERUND | lx.DO) else 0


def _is_a_level(items: list[Item], index: int) -> bool:
    """'Our goal is to answer within 2 days', 'The goal is to see 10 guests a day': no change, and nothing to count."""
    return any(
        item.word == "per"
        or (isinstance(item, Quantity) and ((item.bound and not item.role & lx.TO) or item.per))
        for item in items[index : index + _FAR]
    )


def goes_on(items: list[Item], index: int) -> bool:
    """Whether the verb here is work that is begun or goes on: 'Continue tracking …', 'Start tackling …', 'Keep on writing …'.

    Args:
        items: The items of the statement.
        index: Where its verb stands.
    """
    before = items[max(0, index - 2) : index]
    begun = any(item.word in _ON_AND_ON for item in before)
    tags = items[index].tags
    return begun and bool(tags & lx.ING and tags & (lx.DO | lx.TRACK))


def _to_the_aim(items: list[Item], index: int) -> int:
    """'Our foremost goal is to …', 'The aim will be to …', 'Goal is to …'."""
    if _is_a_level(items, index):
        return 0
    named = False
    for place in range(index, min(index + _LONGEST + 2, len(items) - 2)):
        item = items[place]
        if named and item.word in _BEING:
            return place + 2 - index if items[place + 1].word == "to" else 0
        if item.tags & (lx.PREPOSITION | lx.QUANTITY | lx.STOP | lx.COLON):
            return 0
        named = named or item.word in _AIMS
    return 0


def asks_how_much(items: list[Item]) -> bool:
    """'How long do repairs take?', 'what share of users …', 'amount of time …', 'kinds and number of …': what a number answers.

    Args:
        items: A statement without numbers, or its clause.
    """
    first, second = items[0].word, items[1].word if len(items) > 1 else ""
    if (first == "how" and second in _HOW) or (first in ("what", "which") and second in _SHARES):
        return True
    for place in range(min(_OPENING, len(items) - 1)):
        following = items[place + 1].word
        if items[place].word in _NAMES_OF_AMOUNTS and following in ("of", "to which"):
            return True
        if items[place].word == "time" and following in ("it", "taken", "needed", "spent"):
            return True
        if not items[place].tags & (lx.DETERMINER | lx.CONJUNCTION) and following not in ("and", "/"):
            return False
    return False


def helps_to_act(word: str, rest: list[Item]) -> bool | None:
    """Whether someone is helped to do something, which is an aim, or something is switched on; None of other verbs.

    Args:
        word: The verb as it is written.
        rest: The items behind it, one or more.
    """
    near = rest[:_NEAR]
    if word in _LETTING:
        return None if any(item.word == "to" or item.tags & _BENEFITS for item in near) else False
    if word in _URGING:
        urged = next((place for place, item in enumerate(near[:-1]) if item.word == "to"), 0)
        return False if urged and near[urged + 1].tags & lx.DO else None  # 'Encourage partners to fill in …'
    if word not in _HELPING:
        return None
    for place in range(1, len(near)):
        if near[place].tags & lx.BASE and near[place - 1].word.endswith("s"):
            return True  # 'Help farmers share their tools'
    plain = len(rest) > len(("bakers", "bond")) and near[0].word.endswith("s") and near[1].tags == lx.WORD
    # 'Help bakers bond over bread'
    return True if plain and near[1].word[-1:] != "s" and near[2].tags & _BEHIND_AN_ACT else None
