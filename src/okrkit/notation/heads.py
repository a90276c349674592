"""The head of a statement: does it open with a verb, a noun or a number, and which verb speaks of the number?"""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity
from okrkit.notation.leads import LED, count_lead, opens_for_us
from okrkit.notation.multiples import find_multiplied
from okrkit.notation.prefaces import CONDITIONS, behind_a_clause, behind_a_condition

__all__ = ["GAPS", "MEANS", "Head", "find_head", "find_means", "find_mover", "find_outcome", "led_verb"]

MEANS: Final = frozenset(("by", "through"))
_ALSO: Final = frozenset(("and", ",", "to"))
_AIMING: Final = MEANS | {"on", "at", "to", "of", "in", "for", "towards"}
_MOVERS: Final = lx.CHANGING | lx.REACH | lx.KEEP
_FIRM: Final = lx.CHANGING | lx.HOLDING | lx.FACTOR
_VERBAL: Final = lx.VERB | lx.SHAPE | lx.EITHER
_WISHES: Final = frozenset("want wants aim aims plan plans need needs intend intends strive strives".split())
_STRIVING: Final = frozenset(
    "strive strives striving aim aims aiming seek seeks seeking hope hopes intend aspire endeavour endeavor".split()
)
_OPENERS: Final = lx.STOP | lx.SIGN | lx.COLON | lx.COMMA | lx.CLOSE | lx.DEADLINE | lx.OPEN
_PARTICLES: Final = frozenset("into up down out off back that away forward onto".split())
_NOT_AN_OBJECT: Final = lx.AUXILIARY | lx.COLON | lx.BOUND | lx.STOP | lx.OPEN | lx.ARROW | lx.COMMA | lx.SIGN
_NO_OBJECT_WORDS: Final = frozenset("of per / for by in at to from on with as vs than".split())
_WORDED_BOUNDS: Final = frozenset(
    (
        "at least",
        "at most",
        "a minimum of",
        "minimum of",
        "no more than",
        "up to",
        "a maximum of",
        "at minimum",
    )
)
_LEADING_PREPOSITIONS: Final = frozenset("to from by with on at".split())
_WITH: Final = frozenset("with on to".split())
_STEERED: Final = frozenset("bring get drive push take bringing getting driving pushing taking".split())
_CLOSING: Final = frozenset("close closing bridge bridging".split())
GAPS: Final = frozenset("gap gaps deficit shortfall".split())
_SHORTEST_ADVERB: Final = 5
_ON_TASKS: Final = frozenset("with on to towards toward".split())
_NO_IMPERATIVES: Final = (
    "s",
    "tion",
    "ement",
    "ness",
    "ity",
    "ance",
    "ence",
    "ing",
    "ed",
    "er",
    "al",
    "ship",
    "ly",
    "ful",
)
_COMMITTING: Final = frozenset(
    "commit commits committed pledge pledges pledged promise promises promised vow vows vowed aim aims plan plans planning seek seeks intend "
    "intends want wants hope hopes expect expects agree agrees agreed strive strives undertake undertakes resolved aspires".split()
)
_WILLING: Final = frozenset("will shall must should".split())
_PLANS: Final = frozenset(
    "plan plans programme programmes program programs project projects campaign campaigns initiative initiatives effort efforts "
    "measures steps strategy drive".split()
)
_PROMISING: Final = _COMMITTING | _WILLING | {"to"}
_ADDING: Final = frozenset(
    "also additionally furthermore moreover finally further likewise secondly firstly lastly".split()
)
_SIGNS: Final = frozenset("<>≤≥")
_MEASURED_BY: Final = frozenset(
    "rate load readiness cadence hours volume backlog acceptance completion attendance adherence compliance conversion".split()
)
_NAMING_RATES: Final = frozenset(("pass", "hit"))
_HELD: Final = frozenset("time times rate rates music queue queues".split())  # 'hold time'
_ALSO_NOUNS: Final = frozenset(("run", "launch"))
_ARTICLES: Final = frozenset("a an the our your their its all every each".split())
_NO_VERB: Final = (
    lx.PREPOSITION | lx.CONJUNCTION | lx.DETERMINER | lx.AUXILIARY | lx.PRONOUN | lx.NEGATION | lx.RELATIVE | lx.WHEN | lx.NUMBER
    | lx.BOUND | lx.NAME | lx.EVERY | lx.PERSON | lx.ADVERSE | lx.CORE | lx.MOREOVER | lx.NOW | lx.AIM | lx.STATE | lx.SHIFT
)  # fmt: skip
_SHORTEST_VERB: Final = 3
_LONGEST_OBJECT: Final = 20  # words between a verb and its number
_LONGEST_CLAUSE: Final = 12  # words before the comma
_ACHIEVING: Final = frozenset("achieve reach hit attain get obtain".split())
_HIGHEST_LABEL: Final = 10
_LIST_NUMBERS: Final = 20
_KEY_RESULTS: Final = frozenset("kr1 kr2 kr3 kr4 kr5 kr6 kr7 kr8 kr9 kr10".split())
_SHORTEST_LIST: Final = 3  # a number, its dot, and something said


_STEERING: Final = lx.RAISE | lx.LOWER | lx.TRACK | lx.LIMIT


class Head:
    """What opens a statement: the tags of its verb (0 for a noun or a number), its place, and the place behind it."""

    __slots__ = ("after", "index", "label", "tags", "we", "word")

    def __init__(self) -> None:
        self.tags: int = 0
        self.word: str = ""
        self.index: int = 0
        self.after: int = 0
        self.label: str = ""  # 'kr', 'objective': what a label before a colon calls it
        self.we: bool = False


def find_head(items: list[Item], start: int = 0) -> Head:
    """The opening verb, past labels, bullets, adverbs and a leading deadline."""
    head = Head()
    index, count = start, len(items)
    while index < count:
        step = _preface(items, index, head)
        if not step:
            break
        index += step
    head.index = head.after = index
    if index < count and not items[index].tags & lx.QUANTITY:
        led = index > start and items[index - 1].word in LED
        head.tags = (led and led_verb(items, index)) or _verb_tags(items, index, we=head.we) & _VERBAL
        if not head.tags and index + 3 < count and items[index + 1].word == "and" and _orders(items, index):
            # 'Claim and document our impact': a second order tells that the first word is one
            index += 2 + items[index + 2].word.endswith("ly")
            head.tags = items[index].tags & _VERBAL
        head.after = index + (head.tags != 0)
        head.word = items[index].word
        if head.word == "fall" and index + 1 < count and _is_no_order(items[index + 1]):
            head.tags, head.after = 0, index
        if head.word in _STEERED:
            _steer(head, items)
        elif head.word in _CLOSING and any(item.word in GAPS for item in items[head.after : head.after + 3]):
            head.tags = lx.LOWER | head.tags & lx.SHAPE  # 'Close the gap … to 3 points'
    return head


def _orders(items: list[Item], index: int) -> bool:
    """'Claim and document our …': an unknown word, and an order with its object; not 'Sales and support calls'."""
    first, second, behind = items[index], items[index + 2], items[index + 3]
    if index + 4 < len(items) and second.word.endswith("ly"):
        second, behind = behind, items[index + 4]  # 'Fathom and regularly mend the nets'
    plain = first.tags & ~lx.NOUN_FIRST == lx.WORD and not first.word.endswith(_NO_IMPERATIVES)
    order = second.tags & lx.BASE and second.tags & lx.DO and not second.tags & (lx.MEASURE | lx.PERSON)
    sure = not second.tags & lx.EITHER or behind.tags & lx.DETERMINING
    return plain and bool(order and sure and behind.tags & lx.WORD and not behind.tags & lx.PREPOSITION)


def _is_no_order(behind: Item) -> bool:
    """'Fall prevention round', 'Fall in with the county': nobody is told to fall."""
    falls = behind.tags & (lx.FROM_TO_BY | lx.QUANTITY) or behind.word in _PARTICLES
    return not (falls or behind.word.endswith("ly"))


def _preface(items: list[Item], index: int, head: Head) -> int:
    """How many items from here on come before the head proper: 0, 1 or 2."""
    item = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    if isinstance(item, Quantity):
        labelled = head.label and following is not None and following.tags & (lx.COLON | lx.SIGN | lx.STOP)
        return 1 if labelled or (index == 0 and _numbers_a_list(item, items)) else 0
    if item.tags & _OPENERS or following is None or (item.word == "#" and head.label):
        return 1 if following is not None or item.tags & _OPENERS else 0
    if item.tags & lx.LABEL and (labels := _labels(items, index)):
        head.label = item.word
        return labels
    team = item.word in ("our", "the") and following.word in ("team", "company")
    if team or item.word == "we" or opens_for_us(item.word, following):
        head.we = True
        return 1 + team
    if led := _led_by_words(items, index):
        return led
    # 'We have a plan', 'We aim to have 40 members'
    wanted = isinstance(following, Quantity) and index > 0 and items[index - 1].word == "to"
    owns = item.word == "have" and (following.tags & lx.DETERMINER or wanted)
    will = head.we and not owns and (item.tags & (lx.AUXILIARY | lx.TO) or item.word in _WISHES)
    return 1 if will or item.word in ("to", "please", "and") or _is_adverb(item, following) else 0


def _is_number_of_label(item: Item) -> bool:
    """The 2 of 'KR 2 Fewer lost keys'; 'KR 90% of …' has a number of its own."""
    if not isinstance(item, Quantity) or item.unit or item.bound or item.role or item.high is not None:
        return False
    return 0 < (item.value or 0) <= _HIGHEST_LABEL


def _led_by_words(items: list[Item], index: int) -> int:
    """How many items are only said before the verb: 'Strive to …', 'By visiting 9 depots I know …', 'As per the plan, …'."""
    item, following = items[index], items[index + 1]
    if led := count_lead(items, index):
        return led
    if item.word in _STRIVING and following.word == "to" and index + 2 < len(items):
        return 2 if items[index + 2].tags & lx.BASE else 0
    if (
        index == 0
        and item.word == "by"
        and following.tags & lx.ING
        and following.tags & (lx.DO | lx.CHANGING)
    ):
        alone = not any(other.tags & (lx.COMMA | lx.PRONOUN) for other in items)
        return int(bool(following.tags & lx.DO) or alone)
    if index == 0 and following.tags & lx.COMMA and item.word in _ADDING:
        return 2
    if index == 0 and item.word in CONDITIONS:
        return behind_a_condition(items)
    return (
        behind_a_clause(items) if index == 0 and (item.tags & lx.PREPOSITION or item.word == "despite") else 0
    )


def _numbers_a_list(item: Quantity, items: list[Item]) -> bool:
    """'1. Reduce churn', '2) Win …', '3: Trust'."""
    if (
        item.unit
        or item.bound
        or item.value is None
        or item.value > _LIST_NUMBERS
        or len(items) < _SHORTEST_LIST
    ):
        return False
    return (
        items[1].start == item.end and items[1].word in (".", ")", ":") and not isinstance(items[2], Quantity)
    )


def _labels(items: list[Item], index: int) -> int:
    """How many items a label in front takes: 'KR:', 'Objective 2 -', 'KR3 More partners', 'KR 2 Fewer …'; 0 for no label."""
    word = items[index].word
    if index == 0 and word in _KEY_RESULTS:
        return 1
    for item in items[index + 1 : index + 4]:
        if item.tags & (lx.COLON | lx.SIGN | lx.CLOSE | lx.STOP):
            return 1
        if not item.tags & (lx.QUANTITY | lx.LABEL) and item.word != "#":
            break
    return 2 if index == 0 and word in lx.KEY_RESULT_LABELS and _is_number_of_label(items[1]) else 0


def _is_adverb(item: Item, following: Item) -> bool:
    word = item.word
    if item.tags != lx.WORD or not word.endswith("ly") or len(word) < _SHORTEST_ADVERB:
        return False
    return bool(following.tags & lx.VERB)


def led_verb(items: list[Item], index: int) -> int:
    """The tags of a word behind 'to' or 'will', where one that may be a noun is a verb: 'We want to list prices'."""
    if index + 1 >= len(items) or items[index + 1].tags & lx.COLON:
        return 0
    tags = items[index].tags
    return tags & _VERBAL if tags & (lx.BASE | lx.ING) else 0


def _verb_tags(items: list[Item], index: int, *, we: bool) -> int:
    """The tags of an opening word that is a verb here; 0 for a noun."""
    tags = items[index].tags
    if index + 1 == len(items):
        return 0
    if not tags & lx.VERB:
        return _unknown_verb(items, index)
    following = items[index + 1]
    named = items[index].word in _NAMING_RATES and following.word in ("rate", "rates", "mark", "marks")
    if named or following.tags & lx.COLON or (items[index].word == "top" and _is_of_the_top(items, index)):
        return 0  # 'Elevated: …', 'Cost: …'
    opens = bool(following.tags & lx.DETERMINING) or following.word in _PARTICLES
    counted = isinstance(following, Quantity) and not following.bound
    if tags & lx.BASE:
        named = following.word in _MEASURED_BY and _names_its_measure(items, index)
        verbal = opens or (not named and _is_base_verb(items, index))
    elif tags & lx.ING:
        told = index > 0 and items[index - 1].word == "by"
        verbal = opens or counted or told or (_is_firm(tags) and not following.tags & lx.COMMA)
    elif tags & lx.PAST:
        verbal = we or opens or counted or bool(tags & (_FIRM | lx.REACH) and not following.tags & lx.CORE)
        verbal = verbal or (bool(tags & (lx.RAISE | lx.LOWER)) and _tells_a_size(items, index))
    else:
        verbal = we
    return tags if verbal else 0


def _is_of_the_top(items: list[Item], index: int) -> bool:
    """'Top 5 boats have ≤10% rust', 'Top 5 boats painted': whom it is about; 'Top 3 in search' is a rank."""
    if not isinstance(items[index + 1], Quantity):
        return False
    rest = items[index + 2 :]
    told = any(isinstance(item, Quantity) and (item.bound or item.unit == "%") for item in rest)
    done = any(item.tags & lx.PAST and not item.tags & lx.BASE for item in rest[1:])
    return told or (done and not rest[0].tags & lx.PREPOSITION)


def _tells_a_size(items: list[Item], index: int) -> bool:
    """'Increased number of members by 40%': a number behind 'by', 'to' or 'from' makes a verb of what may describe."""
    return any(isinstance(item, Quantity) and item.role & lx.FROM_TO_BY for item in items[index:])


def _unknown_verb(items: list[Item], index: int) -> int:
    """'Reupholster the chairs', 'Pave 30 paths': a word that no class has, before an object of its own, is an order."""
    item, following = items[index], items[index + 1]
    if len(item.word) < _SHORTEST_VERB:
        return 0
    if isinstance(following, Quantity):
        noun = item.tags != lx.WORD or item.word.endswith(_NO_IMPERATIVES)
        if not noun and following.definite and following.part and index == 0:
            return lx.DO | lx.BASE  # 'Mow the 9 lawns'
        return lx.DO | lx.BASE if not noun and _counts_things(items, following) else 0
    if following.word not in _ARTICLES or item.tags & _NO_VERB or item.word.endswith(("s", "ly", "ing")):
        return 0
    what = items[index + 2].tags if index + 2 < len(items) else 0
    return 0 if what & (lx.TIME | lx.PERIOD) else lx.DO | lx.BASE  # 'revenue a month' is a rate


def _counts_things(items: list[Item], quantity: Quantity) -> bool:
    """'30 paths', '4 new sheds': a bare number of things."""
    if quantity.bound or quantity.role or quantity.unit or quantity.part or quantity.first != quantity.start:
        return False
    for item in items[quantity.index + 1 : quantity.index + 4]:
        if item.tags & (lx.PREPOSITION | lx.CONJUNCTION) or not item.tags & lx.WORD:
            return False
        if item.word.endswith("s"):
            return True
    return False


def _is_firm(tags: int) -> bool:
    """Whether an -ing form is a verb whatever follows: 'reducing', 'achieving'; not 'hiring', 'meeting'."""
    if tags & lx.GERUND:
        return False
    return bool(tags & _FIRM or (tags & (lx.REACH | lx.GAIN | lx.ASPIRE | lx.TRACK) and not tags & lx.DO))


def _is_base_verb(items: list[Item], index: int) -> bool:
    """Whether a base form is a verb; one that may be a noun is none as the first word of a measure's name."""
    tags, following = items[index].tags, items[index + 1]
    if not tags & lx.EITHER:
        compared = (
            isinstance(following, Quantity) and following.bound_word[:1] in _SIGNS and index + 2 == len(items)
        )
        return following.word != "of" and not (
            compared and tags & lx.DO and not tags & _MOVERS
        )  # 'Recall > 0.9'
    keeps = tags & lx.KEEP and following.word not in _HELD
    strong = bool(tags & _STEERING or keeps)
    if isinstance(following, Quantity):
        return strong or (
            not following.role
            and (following.bound == "" or following.bound_word in _WORDED_BOUNDS or following.behind)
        )
    if following.tags & lx.COMMA and index + 3 < len(items) and _lists_orders(items[index + 2 : index + 4]):
        return True
    done = tags & lx.DO and not tags & (lx.MEASURE | lx.ADVERSE)
    if (following.word == "and" and _pairs(items, index + 2)) or (done and following.word in _WORDED_BOUNDS):
        return True
    if tags & lx.NOUN_FIRST:
        delights = tags & lx.ASPIRE and following.tags & lx.PERSON and index + 2 == len(items)
        return bool(delights) or (items[index].word == "work" and following.word in _ON_TASKS)
    return _has_object(items, index, strong=strong)


def _names_its_measure(items: list[Item], index: int) -> bool:
    """'Support load', 'Launch readiness', 'Run rate above $2m'; 'Drop rate below 1%' can be an order."""
    item, behind = items[index], items[index + 2] if index + 2 < len(items) else None
    may = (item.tags & lx.EITHER or item.word in _ALSO_NOUNS) and not item.tags & (lx.RAISE | lx.LOWER)
    return bool(may) and (behind is None or (isinstance(behind, Quantity) and bool(behind.bound)))


def _lists_orders(behind: list[Item]) -> bool:
    """'Prototype, test, or ship …', 'Hire, and pay, …'."""
    first, second = behind
    if first.tags & lx.CONJUNCTION:
        return bool(second.tags & lx.BASE)
    return bool(first.tags & lx.BASE and second.tags & (lx.COMMA | lx.CONJUNCTION))


def _has_object(items: list[Item], index: int, *, strong: bool) -> bool:
    """Whether what stands behind a word that may be a noun makes it a verb: an object, and no measure's name."""
    tags, following = items[index].tags, items[index + 1]
    if following.word == "in" and items[index].word == "check":
        return index + 2 < len(items) and items[index + 2].word == "with"
    if following.word in _LEADING_PREPOSITIONS:
        moved = (
            strong or tags & lx.CHANGE or (tags & lx.DO and following.word in _WITH and not tags & lx.MEASURE)
        )
        return bool(moved) and not following.tags & lx.BOUND
    if following.tags & _NOT_AN_OBJECT or following.word in _NO_OBJECT_WORDS:
        # 'Increase maximum delay to …': the word belongs to the name
        named = following.word in lx.UTMOST and index + 2 < len(items)
        return named and bool(items[index + 2].tags & lx.WORD)
    last = index + 2 == len(items)
    timed = following.tags & lx.TIME and not last and items[index + 2].tags & lx.QUANTITY
    if timed or (following.tags & lx.PAST and not following.tags & lx.BASE and last):
        return False  # 'Volunteer hours 10,000', 'Audit completed'
    return strong or not (following.tags & (lx.CORE | lx.SHIFT) or _names_a_measure(items, index + 1))


def _pairs(items: list[Item], index: int) -> bool:
    """'Map and report on …', 'test and release the …': a second verb, with an object of its own behind it."""
    if index + 1 >= len(items) or not items[index].tags & lx.BASE or items[index].tags & lx.CORE:
        return False
    following = items[index + 1]
    return bool(following.tags & (lx.DETERMINER | lx.PRONOUN)) or following.word in ("on", "to", "all")


def _names_a_measure(items: list[Item], index: int) -> bool:
    """Whether a run of plain nouns ends in a measure ('ticket resolution time') or in a state ('fieldwork completed')."""
    for position in range(index, min(index + 5, len(items))):
        item = items[position]
        tags = item.tags
        follower = items[position + 1].tags if position + 1 < len(items) else lx.STOP
        number = items[position + 1] if position + 1 < len(items) else None
        compared = isinstance(number, Quantity) and number.bound and not number.role
        if number is not None and number.word == "of" and position + 2 < len(items):
            share = items[position + 2]
            compared = isinstance(share, Quantity) and share.unit == "%" and share.after != "of"
        if compared and tags & (lx.MEASURE | lx.ADVERSE):
            return True
        if tags & lx.CORE and (
            follower & (_NOT_AN_OBJECT | lx.QUANTITY | lx.TO | lx.FROM) or not follower & lx.WORD
        ):
            return True
        if (
            tags & lx.PAST
            and not tags & lx.BASE
            and position > index
            and follower & (lx.PREPOSITION | lx.STOP)
        ):
            return True
        if tags & (lx.QUANTITY | lx.DETERMINER | lx.CONJUNCTION | lx.PREPOSITION) or not tags & lx.WORD:
            return False
    return False


def _steer(head: Head, items: list[Item]) -> None:
    """'bring … down', 'get … up': the particle gives the direction."""
    for item in items[head.after : head.after + 6]:
        if item.tags & (lx.QUANTITY | lx.STOP):
            return
        if item.word in ("down", "down to", "down from"):
            head.tags |= lx.LOWER
        elif item.word in ("up", "up from"):
            head.tags |= lx.RAISE


def find_mover(items: list[Item], start: int) -> tuple[int, bool]:
    """Behind a noun: where the verb stands that speaks of the number, and whether the noun is who does it.

    'Win rate improved to 40%', 'The mill will cut waste by half'; (-1, False) without such a verb.
    """
    depth = 0
    for index in range(start + 1, len(items) - 1):
        item = items[index]
        tags = item.tags
        if tags & lx.OPEN:
            depth += 1
        elif tags & lx.CLOSE:
            depth -= 1
        elif tags & lx.QUANTITY or tags & lx.STOP:
            break
        elif depth == 0 and item.word in _PROMISING and (verb := _promised_verb(items, index, start)):
            return verb, True
        elif depth == 0 and tags & _MOVERS and _speaks(items, index):
            return index, False
    else:
        return find_multiplied(items, start), False
    return -1, False


def _promised_verb(items: list[Item], index: int, start: int) -> int:
    """The verb of 'Mills Ltd committed to cutting waste …', 'The mill will also halve …', 'A plan to cut …'; 0 without one."""
    word, place = items[index].word, index + 1
    subject = items[max(start, index - _LONGEST_CLAUSE) : index]
    willing = word in _WILLING
    if willing:
        place += items[place].word in _ADDING or items[place].word.endswith("ly")
    elif word != "to":
        place += items[place].word == "to"
    planned = word != "to" or any(item.word in _PLANS for item in subject)
    if place + 1 >= len(items) or not (willing or items[place - 1].word == "to") or not planned:
        return 0
    if any(item.tags & (lx.NEGATION | lx.RELATIVE) for item in subject):
        return 0  # 'No mill will cut pay by 10%', 'staff who will complete 2 courses'
    following = items[place + 1]
    if willing and isinstance(following, Quantity):
        measured = any(item.tags & (lx.MEASURE | lx.CORE) for item in subject)
        return place if not measured and _brings(items[place], following) else 0
    if willing and following.tags & lx.FROM_TO_BY:
        return 0  # 'Churn will fall to 3%': the subject is the measure
    return _changing_verb(items, place)


def _brings(verb: Item, quantity: Quantity) -> bool:
    """'The mill will hire 5 drivers', '… reach 85% satisfaction'; '3 days', '40% of …' and 'at least 5' are levels."""
    if (
        not (verb.tags & (lx.DO | lx.GAIN | lx.REACH) and verb.tags & lx.BASE)
        or verb.tags & lx.KEEP
        or verb.word == "have"
    ):
        return False
    if quantity.role & ~lx.AIM or quantity.bound:
        return False
    if quantity.unit == "%":
        return bool(quantity.noun & lx.MEASURE)
    counted = (
        quantity.after.endswith("s") or quantity.noun & (lx.MOREOVER | lx.GRAND) or quantity.after == "new"
    )
    return quantity.unit is None and bool(counted) and not quantity.noun & (lx.PREPOSITION | lx.CONJUNCTION)


def _changing_verb(items: list[Item], place: int) -> int:
    """Where the verb of change stands that has the number, of 'will lift sales by opening on Mondays by 5%' the last."""
    tags = items[place].tags
    if not tags & (lx.CHANGING | lx.FACTOR) or not tags & (lx.BASE | lx.ING) or tags & lx.PERSON:
        return 0
    said = items[place + 1 : place + 1 + _LONGEST_OBJECT]
    number = next((item for item in said if isinstance(item, Quantity)), None)
    if number is not None and number.role & lx.FROM_TO_BY:
        return _verb_of(items, place, number)
    return place if tags & lx.FACTOR else 0


def _verb_of(items: list[Item], place: int, number: Quantity) -> int:
    means = find_means(items, place, number)
    return means if means and number.role != lx.TO and items[means - 1].word in MEANS else place


def find_means(items: list[Item], start: int, number: Quantity) -> int:
    """'… by cutting falls by 5%', 'we focus on cutting …': where the verb stands whose size the number is; 0 without one."""
    for index in range(number.index - 1, start, -1):
        item, before = items[index], items[index - 1]
        if not item.tags & (lx.CHANGING | lx.REACH):
            continue
        if item.tags & lx.ING and item.tags & lx.CHANGING and before.word in _AIMING:
            return 0 if items[index + 1].tags & lx.PREPOSITION else index
        if before.word in _ALSO and item.tags & (lx.ING | lx.BASE):
            return 0  # 'by cutting waste and growing sales by 5%', 'by cutting waste to reach 99%'
    return 0


def find_outcome(items: list[Item], start: int, stop: int) -> int:
    """'Label 500 photos and achieve at least 60% recall': the 'and' before what shall come of the work; 0 without one."""
    for index in range(start + 1, stop - 1):
        if items[index].word == "and" and items[index + 1].word in _ACHIEVING:
            return 0 if items[index + 2].word == "out" else index  # 'and reach out to 4 towns'
    return 0


def _rises(items: list[Item], index: int) -> bool:
    """'Waiting times fall to 5 days': a verb of change in the plural, with its goal behind it."""
    before, following = items[index - 1], items[index + 1]
    moves = items[index].tags & (lx.RAISE | lx.LOWER) and following.tags & lx.FROM_TO_BY
    goal = items[index + 2] if index + 2 < len(items) else None
    return bool(moves) and isinstance(goal, Quantity) and not before.tags & (lx.PREPOSITION | lx.DETERMINER)


def _speaks(items: list[Item], index: int) -> bool:
    tags, before, following = items[index].tags, items[index - 1], items[index + 1]
    if before.tags & (lx.PREPOSITION | lx.DETERMINER) and before.word != "to":
        return False  # a noun: 'lead time for changes'
    if tags & lx.AIM and before.tags & (lx.COLON | lx.SIGN | lx.STOP | lx.COMMA):
        return False  # 'On-time repairs: target 80%'
    if (
        tags & lx.BASE
        and not tags & (lx.PAST | lx.THIRD)
        and not (before.tags & lx.AUXILIARY or before.word in ("to", "and", ":", "-", "."))
        and not _rises(items, index)
    ):
        return False
    if isinstance(following, Quantity):
        return not following.part  # 'cost to raise one pound'
    return bool(following.tags & lx.FROM_TO_BY) or following.word == "at"
