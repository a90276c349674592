"""Which side of a number is meant, where the comparator alone does not say it: 'or better', 'eliminate … below'."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity
from okrkit.notation.vocabulary import CLOSING_BOUND_OF, CURRENCIES

if TYPE_CHECKING:
    from okrkit.notation.scenes import Scene

__all__ = [
    "NAMING",
    "TURNED",
    "ruled_out",
    "settle_sides",
    "take_named_limit",
    "take_promised",
    "turn_negated",
    "unknown_sign",
]

_OPPOSITE: Final = {lx.GE: lx.LE, lx.GT: lx.LT}
# what is healthy where the comparator states the unhealthy side
TURNED: Final = {lx.GE: lx.LT, lx.GT: lx.LE, lx.LE: lx.GT, lx.LT: lx.GE}
_ENDING: Final = frozenset(
    "eliminate eliminating eradicate eradicating abolish abolishing end ending stop stopping".split()
)
_LASTING: Final = frozenset(
    "wait waits waiting take takes taking last lasts stay stays spend spends be".split()
)
_WAITING: Final = frozenset("wait waits waiting queue queues queueing".split())
_FOR_LONGER: Final = frozenset(("for more than", "for longer than", "for over"))
_OBLIGING: Final = frozenset("must should shall".split())
_CAPS: Final = frozenset("budget cap ceiling maximum".split())
_OPENING: Final = (2, 3)  # items of 'budget of', 'a budget of'
_NEAR: Final = 8  # items
_MOST: Final = 50.0  # % of something: a share that one wants more of
_LIMITS: Final = frozenset(
    "budget limit target cap ceiling threshold benchmark maximum quota allowance goal mark floor minimum".split()
)
NAMING: Final = frozenset(("of", "at", ":", "is", "(", "=", "-"))
_TABLED: Final = frozenset((":", "(", "=", "-"))
_FAR: Final = 40  # items before a number
_DESCRIBED: Final = 3  # 'the agreed annual budget'
_NO_DESCRIPTION: Final = lx.PREPOSITION | lx.CONJUNCTION | lx.QUANTITY | lx.STOP | lx.COMMA | lx.AUXILIARY
_APART: Final = lx.STOP | lx.QUANTITY | lx.OPEN | lx.CLOSE | lx.DEADLINE
_LAST: Final = lx.STOP | lx.CLOSE | lx.BOUND | lx.POSTBOUND
_UNEQUAL: Final = frozenset(("<>", "><", "!=", "≠"))
_KNOWN: Final = lx.WORD | lx.QUANTITY | lx.COLON | lx.OPEN
_KNOWN_SIGNS: Final = frozenset("+~±→=<>|×^÷")


def settle_sides(scene: Scene) -> None:
    """Put the comparators of a scene's numbers on the side that its words mean."""
    _take_last(scene)
    for quantity in scene.mains:
        if quantity.bound_word in lx.BETTER_WORDS:
            _settle_better(scene, quantity)
    if scene.head.word in _ENDING and scene.mains and _is_excluded(scene, scene.mains[0]):
        main = scene.mains[0]
        main.bound, main.alarm = TURNED[main.bound], True
        scene.verb = 0  # 'Eliminate waits over 4 hours' is a limit


def _take_last(scene: Scene) -> None:
    """Give the only number the comparator that ends the text: '40% coverage at a minimum', '15 questions max'."""
    if len(scene.mains) != 1 or not scene.items[-1].tags & _LAST:
        return
    place = len(scene.items) - 1
    while place > 0 and scene.items[place].tags & (lx.STOP | lx.CLOSE):
        place -= 1
    item = scene.items[place]
    if not item.tags & (lx.BOUND | lx.POSTBOUND):
        return
    quantity = scene.mains[0]
    bound = CLOSING_BOUND_OF.get(item.word)
    bracketed = place > 0 and scene.items[place - 1].tags & lx.OPEN  # '60 seats filled (max)'
    between = scene.items[quantity.index + 1 : place - bool(bracketed)]
    if bound is None or quantity.bound or not between or any(other.tags & _APART for other in between):
        return
    if bound == lx.GE and scene.polarity == "decrease":
        return  # 'Defects in 2% of parts minimum'
    quantity.bound, quantity.bound_word, quantity.behind = bound, item.word, True


def _settle_better(scene: Scene, quantity: Quantity) -> None:
    """'2 s or better' is less, '40 or better' is more; of a measure that nobody has taught it may be either."""
    better = scene.polarity
    if better == "decrease":
        quantity.bound = _OPPOSITE.get(quantity.bound, quantity.bound)
    elif better != "increase" or scene.wordless:
        most = quantity.unit == "%" and (quantity.value or 0.0) >= _MOST
        bare = quantity.unit is None and scene.wordless
        quantity.doubtful = quantity.doubtful or not (most or bare)


def _is_excluded(scene: Scene, quantity: Quantity) -> bool:
    """'NPS below 40' behind a verb that does away with it; not 'more than 40 bugs', 'defects to below 40'."""
    before = scene.before(quantity)
    named = (
        before is not None and before.tags & lx.WORD and not before.tags & (lx.PREPOSITION | lx.DETERMINER)
    )
    unled = quantity.index > scene.head.after and not quantity.role & lx.FROM_TO_BY and not quantity.alarm
    return bool(quantity.bound and not quantity.behind and unled and named)


def ruled_out(scene: Scene, zero: Quantity) -> Quantity | None:
    """The limit in 'zero NPS below 40', turned to the healthy side; None in 'zero waits over 4 hours', which are counted."""
    limit = scene.mains[1] if len(scene.mains) > 1 and scene.mains[0] is zero else None
    if limit is None or not limit.bound or limit.behind or limit.alarm:
        return None
    said = scene.items[zero.index : limit.index]
    joined = any(item.tags & (lx.CONJUNCTION | lx.COMMA) for item in said)
    if joined or (limit.bound in (lx.LE, lx.LT) and any(item.tags & lx.HARMFUL for item in said)):
        return None  # 'Zero injuries and a near-miss rate below 3'
    name = scene.items[limit.index - 1]
    countable = name.word.endswith("s") and not scene.text[name.start : name.end].isupper()
    if countable or not name.tags & lx.MEASURE:
        return None
    limit.bound, limit.alarm = TURNED[limit.bound], True
    scene.mains = [limit]
    scene.head.after = zero.index + 1
    return limit


def take_named_limit(quantity: Quantity, items: list[Item]) -> None:
    """Take the comparator of 'under the budget of $1M', 'below a target of 3%' to its number."""
    if (
        items[-1].word == "of"
        and len(items) in _OPENING
        and items[-2].word in _CAPS
        and quantity.unit not in CURRENCIES
    ):
        # 'A budget of 125 KB'; '$2m' may be what there is
        quantity.bound, quantity.bound_word = lx.LE, "no more than"
        return
    aimed = bool(items[-1].tags & lx.AIM) and items[-1].word.endswith(" of")  # 'target of' is one
    if not aimed and (items[-1].word not in NAMING or len(items) < len(("under", "budget", "of"))):
        return
    if not aimed and items[-2].word not in _LIMITS:
        return
    name = len(items) - 2 + aimed
    for back in range(name - 1, max(-1, name - 2 - _DESCRIBED), -1):
        item = items[back]
        if item.tags & lx.BOUND and not isinstance(item, Quantity):
            if quantity.unit == "%" and items[-1].word in _TABLED and not aimed:
                return  # 'Projects within budget: 80%' is a share of them
            quantity.bound, quantity.bound_word = item.bound, item.word
            quantity.role = item.tags & lx.TO
            del items[back : len(items) - bool(items[-1].tags & lx.OPEN)]
            return
        if item.tags & _NO_DESCRIPTION:
            return


def turn_negated(quantity: Quantity, items: list[Item]) -> None:
    """Turn the comparator of a negated number round: 'no customer waits more than 3 days'."""
    if (quantity.role & lx.TO and _is_told_of(items)) or _only_says_which(items):
        return
    if quantity.part and _takes_longer(quantity, items):
        quantity.part, quantity.bound, quantity.bound_word = False, lx.GT, items.pop().word
    if quantity.bound and not quantity.alarm:
        quantity.bound = TURNED[quantity.bound]


def take_promised(quantity: Quantity, items: list[Item]) -> None:
    """Make a limit of 'must have been in use for at least 3 seasons'; 'boats in use for at least 3 seasons' are meant."""
    if len(items) < len(("must", "last", "for at least")) or items[-1].word != "for at least":
        return
    said = items[-_FAR:]
    obliged = any(item.word in _OBLIGING for item in said)
    if obliged and not any(
        item.tags & (lx.NEGATION | lx.RELATIVE | lx.LATE) or item.word == "idle" for item in said
    ):
        quantity.part, quantity.bound, quantity.bound_word = False, lx.GE, items.pop().word


def _is_told_of(items: list[Item]) -> bool:
    """'Cut orders that cannot be filled to less than 1%': which orders are meant, and the verb before speaks of the number."""
    changes = -1
    for index, item in enumerate(items[-_FAR:]):
        if item.tags & (lx.RAISE | lx.LOWER) and item.tags & (lx.BASE | lx.ING) and changes < 0:
            changes = index
        elif item.tags & lx.RELATIVE and item.word != "where":
            return 0 <= changes < index
    return False


def _only_says_which(items: list[Item]) -> bool:
    """'Guests without a ticket are seen within …': the 'without' belongs to the subject, and a verb follows it."""
    said = [item.word for item in items[-_FAR:]]
    if "without" not in said:
        return False
    behind = items[-_FAR:][said.index("without") + 2 :]
    return any(
        item.tags & lx.AUXILIARY or (item.tags & lx.PAST and not item.tags & lx.BASE) or item.word in _WAITING
        for item in behind
    )


def _takes_longer(quantity: Quantity, items: list[Item]) -> bool:
    """'No caller waits longer than …', 'no one has to wait at the desk for more than …'; 'calls longer than …' are a condition."""
    if len(items) < len(("waits", "longer than")):
        return False
    if items[-1].word == "longer than":
        return items[-2].word in _LASTING
    waits = items[-1].word in _FOR_LONGER and quantity.unit in lx.TIME_UNITS
    return waits and any(item.word in _WAITING for item in items[-_NEAR:-1])


def unknown_sign(scene: Scene) -> Item | None:
    """The '≠' of 'churn ≠ 3%': a sign in front of a number that sets no limit."""
    for quantity in scene.quantities:
        sign = scene.items[quantity.index - 1]
        if quantity.index and not sign.tags & _KNOWN and _is_unknown(sign.word):
            return sign
    return None


def _is_unknown(word: str) -> bool:
    if word in _UNEQUAL:
        return True
    return (
        len(word) == 1
        and not word.isascii()
        and word not in _KNOWN_SIGNS
        and unicodedata.category(word) == "Sm"
    )
