"""What stands before a number: its sign, currency and comparator, and the word that says what it is for."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.beside import LETTER_UNITS
from okrkit.notation.items import Item, Quantity, opening
from okrkit.notation.parts import PLUS_OR_MINUS
from okrkit.notation.sides import NAMING, take_named_limit
from okrkit.notation.tokens import Token

__all__ = ["ANSWERS", "belongs_to_name", "find_role", "take_back"]

_WINDOWS: Final = frozenset("window windows interval intervals".split())  # 'over a 30 day window'
_PLAIN_NOUNS: Final = (lx.WORD, lx.WORD | lx.NOUN_FIRST)  # of no class: no measure, no order
_LOOK_BACK: Final = 7  # items between a number and the word that says what it is for
_NEAR_WORDS: Final = 2  # plain words among them
_CURRENT_YEARS: Final = range(2010, 2036)
_BASE_YEARS: Final = range(1950, 2101)
_OF_A_YEAR: Final = frozenset(
    "base baseline baselines level levels benchmark average averages figure figures number numbers value values emissions results data "
    "total totals rates year".split()
)
_AGAINST: Final = frozenset(
    (
        "over",
        "above",
        "below",
        "on",
        "against",
        "versus",
        "vs",
        "than",
        "since",
        "compared to",
        "compared with",
        "relative to",
    )
)
_RANKED: Final = frozenset(
    (
        "per",
        "working day",
        "business day",
        *"years tiers stages phases grades levels waves regions types priorities".split(),
    )
)
_LARGE: Final = 20
_LOOKING_AHEAD: Final = frozenset("top bottom upcoming coming following initial".split())
_PUBLISHING: Final = frozenset("release releases ship launch publish releasing shipping launching".split())
_WHOLE: Final = frozenset(("all", "both", "these", "those"))  # 'all three mills' are just the mills
_VERSIONS: Final = frozenset(
    "version release beta alpha released shipped launched upgrade".split()
)  # '1.0 version': a name
_COMING: Final = frozenset("is are was has goes".split())
_LEVELED: Final = (
    lx.MEASURE | lx.ADVERSE | lx.WANTED | lx.PREPOSITION | lx.AUXILIARY | lx.CHANGE | lx.REACH | lx.UNIT
)
_POINTING: Final = frozenset("this that these those each every all any both another".split())
_PASSED: Final = frozenset(
    "of at = still only just level score value is are @ - state barely slightly we're it's they're hovering sitting standing reporting showing avg average mean median".split()
)
_STATUSES: Final = range(400, 600)  # of HTTP
_DECADES: Final = range(20, 100, 10)
_LEADING_TO: Final = frozenset("from to by".split())
_PARTS_OF_DECADES: Final = frozenset("low mid high early late upper lower".split())
_DEFINITE: Final = frozenset("our their its your my the".split())
_SOME: Final = frozenset(("at least", "a minimum of", "up to", "at most"))
_CLOSED_BEFORE: Final = frozenset(("of", "/"))
_STARTS: Final = frozenset(
    "start starting started initial initially begin beginning before was old base".split()
)
_PAST_TENSE: Final = frozenset(("was", "were"))
_ONWARDS: Final = frozenset("on onward onwards forward".split())
ANSWERS: Final = frozenset("response resolution reply turnaround acknowledgement fix".split())
_OUGHT: Final = frozenset("should must shall needs".split())
_LATER_GOALS: Final = frozenset(
    "ideal aspirational dream ultimate stretch long-term eventual final overall longer-term".split()
)
_NAMING_UNITS: Final = frozenset(
    (None, "days", "weeks", "months", "years", "hours", "minutes", "seconds", "points", "stages")
)
_AT_TIMES: Final = frozenset("at by before after until till".split())
_ONE_HOUR: Final = 3600.0
_DECISIVE: Final = (
    lx.FROM_TO_BY
    | lx.QUANTITY
    | lx.ARROW
    | lx.STOP
    | lx.COMMA
    | lx.DEADLINE
    | lx.CLOSE
    | lx.RELATIVE
    | lx.CONJUNCTION
)
_TRANSPARENT: Final = lx.AUXILIARY | lx.COLON | lx.DETERMINER | lx.OPEN | lx.APPROXIMATE
_JOINING: Final = lx.PREPOSITION | lx.CONJUNCTION | lx.AUXILIARY | lx.MOREOVER | lx.RELATIVE | lx.ARROW
_LABELLING: Final = lx.NOW | lx.AIM
_NO_VERB_ALONE: Final = lx.MEASURE | lx.ADVERSE | lx.EITHER | lx.SHIFT
_LEADING_WORDS: Final = lx.APPROXIMATE | lx.DETERMINER


def take_back(quantity: Quantity, items: list[Item], dollar: str) -> None:
    """Take what belongs to the number from the end of what was read before it."""
    while items and isinstance(last := items[-1], Token) and _take(quantity, last, items, dollar):
        quantity.first = last.start
        if last.tags & lx.REACH and (len(items) == 1 or last is opening(items)):
            return  # 'Exceed 50%': the verb of the sentence stays
        items.pop()
    if items and not quantity.bound and (items[-1].word in NAMING or items[-1].tags & lx.AIM):
        take_named_limit(quantity, items)


def _take(quantity: Quantity, last: Token, items: list[Item], dollar: str) -> bool:
    tags = last.tags
    taken = True
    if tags & lx.CURRENCY and quantity.unit in LETTER_UNITS:
        quantity.unit = dollar if last.word == "$" else last.unit or last.word.upper()
    elif tags & lx.CURRENCY and (
        quantity.unit == last.unit or (last.word == "$" and _is_in_dollars(quantity))
    ):
        pass  # '$425,000 USD'
    elif tags & lx.SIGN:
        taken = _take_sign(quantity, last, items)
    elif tags & lx.BOUND and not _is_arrow(last, items):
        quantity.doubtful |= quantity.bound_word.startswith("is ")  # 'at least 40 is our limit'
        doubled = quantity.bound_word and not (quantity.bound_word + last.word).isalnum()
        quantity.doubtful = quantity.doubtful or bool(doubled and not last.word[0].isalpha())
        quantity.bound = quantity.bound or last.bound
        quantity.bound_word = quantity.bound_word or last.word
        quantity.alarm = quantity.alarm or bool(tags & lx.ALARM)
        quantity.role = quantity.role or tags & lx.TO
    elif last.word == "past" and _is_passed(quantity, items):
        quantity.bound, quantity.bound_word = lx.GT, last.word
    elif last.word in PLUS_OR_MINUS and quantity.value is not None and _is_how_far_off(quantity, last, items):
        quantity.high, quantity.value = quantity.value, -quantity.value
    else:
        quantity.definite = quantity.definite or last.word in _DEFINITE
        taken = bool(tags & _LEADING_WORDS) and last.word not in _POINTING and not tags & lx.NUMBER
    return taken


def _is_in_dollars(quantity: Quantity) -> bool:
    return quantity.unit is not None and quantity.unit.endswith("D") and quantity.unit.isupper()


def _is_how_far_off(quantity: Quantity, sign: Token, items: list[Item]) -> bool:
    """'±5%', '20 plus or minus 2'; 'give or take 5' alone says nothing."""
    return quantity.high is None and (sign.word == "±" or len(items) > 1)


def _is_passed(quantity: Quantity, items: list[Item]) -> bool:
    """'Push sales past 80K'; 'past 30 days' says when."""
    if quantity.bound or quantity.unit in lx.TIME_UNITS or len(items) < len(("push", "sales", "past")):
        return False
    # not 'half past 5', 'past 3 shops'
    large = quantity.unit is not None or (quantity.value or 0.0) >= _LARGE
    return large and not items[-2].tags & _LEADING_WORDS and bool(opening(items).tags & lx.CHANGING)


def _is_arrow(last: Token, items: list[Item]) -> bool:
    """Whether '=>' joins two numbers, and is no comparator."""
    return bool(last.tags & lx.ARROW) and len(items) > 1 and bool(items[-2].tags & lx.QUANTITY)


def _take_sign(quantity: Quantity, sign: Token, items: list[Item]) -> bool:
    """Take '-' or '+' where it is the number's own: it touches the number and nothing before it."""
    if sign.end != quantity.first or quantity.signed:
        return False
    before = items[-2] if len(items) > 1 else None
    if (
        before is not None
        and before.end == sign.start
        and not before.tags & (lx.OPEN | lx.BOUND | lx.APPROXIMATE | lx.COLON)
    ):
        return False
    if sign.word == "-" and quantity.unit in lx.TIME_UNITS and before is not None and before.tags & lx.NAME:
        return True  # 'Calls: P3 -12 hours': a dash behind a name
    quantity.signed = sign.word
    if sign.word == "-" and quantity.value is not None:
        quantity.value = -quantity.value
    return True


def find_role(quantity: Quantity, items: list[Item]) -> None:
    """Find the word that says what the number is for: from, to, by, an arrow, 'current', 'target', 'should'."""
    plain = 0  # words passed that have no part in it
    verbal = False  # an auxiliary was passed: 'the current level of the queue is 5'
    last = len(items) - 1
    for back in range(last, max(-1, last - _LOOK_BACK), -1):
        item = items[back]
        tags = item.tags
        if tags & _DECISIVE:
            _govern(quantity, items, back, plain)
            return
        if back == last and item.word in _AGAINST and len(items) > 1 and items[-2].tags & lx.OPEN:
            ordered = items[0].tags & lx.DO and not items[0].tags & (
                lx.REACH | lx.CHANGE | lx.RAISE | lx.LOWER
            )
            quantity.role = 0 if ordered else lx.NOW  # '(vs 5% last year)'
            return
        if back == last and item.word in _STARTS and _labels_a_number(items):
            quantity.role = lx.NOW  # 'start 5, goal 9'
            return
        if tags & _LABELLING and (plain < _NEAR_WORDS or verbal):
            _label(quantity, items, back)
            return
        if item.word in _OUGHT:
            quantity.role = lx.AIM
            return
        if tags & _TRANSPARENT or item.word in _PASSED:
            verbal = verbal or bool(tags & lx.AUXILIARY)
            continue
        plain += 1
        if tags & lx.VERB and not tags & _NO_VERB_ALONE:
            return


def _labels_a_number(items: list[Item]) -> bool:
    """Whether the last word only says what the number behind it is: ': start 5', '(initially 5)'."""
    return len(items) > 1 and bool(items[-2].tags & (lx.COLON | lx.COMMA | lx.OPEN | lx.SIGN | lx.STOP))


def _govern(quantity: Quantity, items: list[Item], back: int, plain: int) -> None:
    """'from 5', 'to a steady 5', 'from an average of 5', '3 → 5'; any other word here ends the search."""
    tags = items[back].tags
    if tags & lx.ARROW:
        quantity.role = lx.TO
        earlier = _before_arrow(items, back, quantity.unit)
        if earlier is not None and _is_move_already(items, earlier):
            # 'from 32 to 45 => 70%', '→ 0.7': how far it has got; in the target's own unit it could be a later goal
            quantity.part = quantity.unit != earlier.unit or _is_grade(quantity)
            earlier.doubtful = earlier.doubtful or not quantity.part
        elif earlier is not None:
            earlier.role = lx.FROM
            _forget_others(items, earlier)
    elif tags & lx.FROM_TO_BY and not (items[-1].tags & lx.COLON and plain):
        # but 'Reply to your letters: 3 days'
        described = items[-1].word == "of" and plain <= _NEAR_WORDS
        if plain == 0 or described or items[back + 1].tags & lx.DETERMINER:
            quantity.role = _one(tags)
        if (
            plain == 0
            and back > 1
            and items[back - 1].word in _LEADING_TO
            and not _is_governed(items[back - 2])
        ):
            quantity.doubtful = True  # 'Cut churn by to 3%': the first word leads to no number


def _forget_others(items: list[Item], start: Quantity) -> None:
    """The 999 of 'Time from 999 call: 14 min → 11 min': the arrow says where the move starts from."""
    named = False
    for item in reversed(items[max(0, start.index - _LOOK_BACK) : start.index]):
        named = named or bool(item.tags & lx.COLON)
        if isinstance(item, Quantity) and item.role == lx.TO:
            return  # 'Move from 3 to 5 sites: 40% → 60%'
        if named and isinstance(item, Quantity) and item.role == lx.FROM:
            item.part, item.role = True, 0


def _is_governed(item: Item) -> bool:
    """'the towns we ship | to by 20%', 'mails replied | to by 10%': a preposition of a verb before it."""
    return bool(item.tags & (lx.BASE | lx.PAST | lx.THIRD | lx.ING)) and not item.tags & (
        lx.MEASURE | lx.CORE
    )


def _is_move_already(items: list[Item], goal: Quantity) -> bool:
    """Whether a number is the target of a move that is whole: the 45 of 'from 32 to 45'."""
    before = items[goal.index - 1].word if goal.index else ""
    if goal.role != lx.TO or before != "to":
        return False
    return any(
        isinstance(item, Quantity) and item.role == lx.FROM
        for item in items[max(0, goal.index - _LOOK_BACK) : goal.index]
    )


def _is_grade(quantity: Quantity) -> bool:
    """A grade from 0.0 to 1.0, as key results are marked."""
    return quantity.dotted and quantity.unit is None and 0.0 <= (quantity.value or 0.0) <= 1.0


def _before_arrow(items: list[Item], arrow: int, unit: str | None) -> Quantity | None:
    """The number that an arrow starts from: right before it, or before the words of what it is of: '3 stores → 10'."""
    of_what = False
    for item in reversed(items[max(0, arrow - _LOOK_BACK) : arrow]):
        if isinstance(item, Quantity):
            touches = item is items[arrow - 1]
            plain = not (item.part or item.bound or item.role)
            if touches or plain:
                return item if touches or unit in (item.unit, None) or not of_what else None
            continue
        if item.tags & lx.PREPOSITION:
            of_what = True  # '19/month → 8/month', '2.4% of sales → 1.6%'
        elif not item.tags & lx.WORD or item.tags & (lx.VERB & ~lx.DO & ~lx.GAIN):
            return None
    return None


def _one(tags: int) -> int:
    return lx.FROM if tags & lx.FROM else lx.TO if tags & lx.TO else lx.BY


def _label(quantity: Quantity, items: list[Item], back: int) -> None:
    """'current: 38', 'a goal of 10', 'from a baseline of 5'; 'ultimate goal: 30' is nobody's target."""
    quantity.role = lx.NOW if items[back].tags & lx.NOW else lx.AIM
    if items[back].word in _PAST_TENSE and any(
        item.tags & (lx.AIM | lx.LABEL) for item in items[max(0, back - 6) : back]
    ):
        quantity.role = lx.AIM  # 'Our first goal was 300 guests'
    quantity.part = quantity.part or (bool(back) and items[back - 1].word in _LATER_GOALS)
    for earlier in reversed(items[max(0, back - 3) : back]):
        if earlier.tags & (lx.QUANTITY | lx.OPEN | lx.STOP | lx.COMMA):
            return
        if earlier.tags & (lx.FROM | lx.TO):
            quantity.role = _one(earlier.tags)


def belongs_to_name(quantity: Quantity, items: list[Item]) -> None:
    """Mark a number of a name or a condition: 'top 5', 'tier 1', 'after 30 days', '30 day churn', '2025 plan'."""
    if quantity.role == lx.BY and quantity.unit == "%" and quantity.after == "of" and _is_agent(items):
        quantity.role = 0
    last = items[-1].word if items else ""
    if (
        (quantity.definite and _is_there_already(quantity, items))
        or (quantity.value == 1 and _is_money_unit(quantity, items))
        or (quantity.bound and _is_a_source(quantity))
        or (quantity.value == 1 and quantity.after == "time")  # 'one time gifts'
        or (quantity.bound_word == "over" and quantity.after in _WINDOWS and quantity.unit in lx.TIME_UNITS)
        or last == "per"
        or (last == "@" and _is_at(items, quantity))
    ):
        quantity.part = True
    if quantity.noun & lx.AUXILIARY and len(items) == 1 and not quantity.unit and _is_one_of_many(items[0]):
        quantity.part = True  # 'Pilot 4 is live'
    if quantity.clock and items and items[-1].word in _AT_TIMES and (quantity.value or 0.0) >= _ONE_HOUR:
        quantity.part = True  # 'by 18:00:00'
    if quantity.unit == "seconds" and last in _PARTS_OF_DECADES and quantity.value in _DECADES:
        quantity.unit, quantity.doubtful = None, True  # 'from the low 20s'
    if quantity.unit not in _NAMING_UNITS:
        return
    if (last == "main" or quantity.after == "main") and _is_about_the_main(items):
        quantity.part = True  # 'in the main two towns'
    quantity.part = quantity.part or _is_calendar_year(quantity, items)
    if not quantity.bound or quantity.behind:
        named = (
            bool(items)
            and not (len(items) == 1 and _is_ordered(items[0], quantity))
            and (_names(items[-1], quantity) or _continues_name(quantity, items))
        )
        named = named or (bool(items) and items[-1].word in _WHOLE and quantity.unit is None)
        named = named or (quantity.dotted and _is_version(quantity, items))
        named = named or _is_a_name(quantity)
        quantity.part = quantity.part or named
    if _modifies(quantity) and not (last == ":" and quantity.after in ANSWERS):
        quantity.part = quantity.modifier = True


def _is_ordered(first: Item, quantity: Quantity) -> bool:
    """'Form 3+ clubs', 'Stage 4 plays': an order that could be the head of a name, and several things behind its number."""
    if not first.tags & lx.DO or not first.tags & lx.RANK:
        return False
    return quantity.behind or (quantity.after.endswith("s") and not quantity.after.endswith("ss"))


def _is_one_of_many(item: Item) -> bool:
    """'Pilot 4 is live', 'Team 2 is complete'; 'Churn 4 is …' tells a level."""
    if item.tags & lx.DO:
        return True
    return item.tags & ~lx.TIME in _PLAIN_NOUNS and not item.word.endswith("s")


def _is_version(quantity: Quantity, items: list[Item]) -> bool:
    """'The 1.0 version', 'Parser 2.0 is out'; the 4.5 of 'a rating of 4.5 is reached' is a level."""
    if quantity.after in _VERSIONS:
        return True
    last = items[-1].tags if items else 0
    return quantity.after in _COMING and bool(last & lx.WORD) and not last & _LEVELED


def _is_about_the_main(items: list[Item]) -> bool:
    """'Stalls in the main', 'a walk through the': whom or where it is about, behind a preposition."""
    before = [item for item in items[-3:] if item.word not in ("the", "main", "our", "its")]
    return bool(before and before[-1].tags & lx.PREPOSITION)


def _is_there_already(quantity: Quantity, items: list[Item]) -> bool:
    """'Grow our $20k customer base', 'Strengthen the 3 pillars': what there is, and no target."""
    described = quantity.noun & lx.WORD and not quantity.noun & _JOINING
    if items and items[-1].tags & (lx.REACH | lx.GAIN):
        return False  # 'Reach the 500 member mark'
    if quantity.unit == "seconds" and (quantity.value in _DECADES or quantity.value in _STATUSES):
        return True  # 'in my 40s', 'the 500s'
    if quantity.noun & (lx.MEASURE | lx.ADVERSE) and not quantity.after.endswith("s"):
        return False  # 'Reduce the 5 churn to 3%'
    return bool(described) and not (quantity.role or quantity.bound or quantity.unit == "%")


def _is_money_unit(quantity: Quantity, items: list[Item]) -> bool:
    """The one pound of 'cost to raise one pound' and of 'cost per £1 raised': what the cost is of."""
    if not any(item.word in ("cost", "costs") for item in items[-_LOOK_BACK:]):
        return False
    money = quantity.after == "pound" or (quantity.unit is not None and quantity.unit.isupper())
    raised = len(items) > 1 and items[-2].word == "to" and items[-1].tags & lx.BASE
    return money and (bool(raised) or items[-1].word == "per")


def _is_at(items: list[Item], quantity: Quantity) -> bool:
    """The 10 of 'precision@10'."""
    at = items[-1]
    return len(items) > 1 and items[-2].end == at.start and at.end == quantity.first


def _is_a_source(quantity: Quantity) -> bool:
    """'Grants from at least one partner': where it comes from, and no baseline."""
    return bool(quantity.role & lx.FROM) and quantity.bound_word in _SOME


def _is_agent(items: list[Item]) -> bool:
    """'Training completed by 100% of staff': who has done it, and no size of a change."""
    done = items[-2].tags if len(items) > 1 else 0
    first = opening(items).tags if items else 0
    if first & (lx.RAISE | lx.LOWER) and first & lx.BASE:
        return False  # 'Reduce the boats attended by 3% of …'
    return bool(done & lx.PAST and done & lx.DO) and not done & (lx.CHANGING)


def _continues_name(quantity: Quantity, items: list[Item]) -> bool:
    """The 5 of 'years 4 and 5': a bare number joined to one that is part of a name."""
    if len(items) < len(("4", "and")) or quantity.unit is not None or quantity.bound:
        return False
    sign, earlier = items[-1], items[-2]
    joined = sign.word in ("and", "or", ",", "/", "-", "to")
    if joined and isinstance(earlier, Quantity):
        # 'under the age of 40 | to 200', 'members over 60 | to 400'
        closed = sign.word == "to" and (bool(earlier.bound) or items[-3:][0].word in _CLOSED_BEFORE)
        return earlier.part and not (earlier.modifier or closed)
    return sign.word == "and" and _lists_all(items)


def _lists_all(items: list[Item]) -> bool:
    """The 4 of 'all 3 kitchens and 4 bars': still the things that there are."""
    for back in range(len(items) - 2, max(0, len(items) - _LOOK_BACK), -1):
        item = items[back]
        if isinstance(item, Quantity):
            return item.part and items[back - 1].word in _WHOLE
        if not item.tags & lx.WORD or item.tags & (lx.AUXILIARY | lx.PREPOSITION):
            return False
    return False


def _names(last: Item, quantity: Quantity) -> bool:
    timed = quantity.unit in lx.TIME_UNITS
    if (last.word == "net" and quantity.value == 0) or (quantity.dotted and last.word in _PUBLISHING):
        return True  # 'net zero', 'release 1.0'
    if last.tags & (lx.NOW | lx.AIM) and not (last.tags & lx.RANK and timed):
        return False  # 'target 5'; but 'previous 30 days' is a condition
    if timed and last.word == "page":
        return False  # 'time on page 2 minutes'
    measured = quantity.unit is not None and last.tags & lx.RANK and not last.tags & (lx.CONTEXT | lx.NOW)
    if measured and last.word not in _LOOKING_AHEAD:
        return False  # 'turnaround at the gate 52 min'
    ranked = last.tags & lx.RANK or last.word in _RANKED
    if ranked or (last.tags & lx.PERIOD and last.tags & lx.NAME):
        return True  # 'top 5', 'working day 5', 'per 100,000 people'
    return bool(last.tags & lx.CONTEXT) and (timed or " than" in last.word)


def _is_a_name(quantity: Quantity) -> bool:
    """The 911 of '911 calls', the 404 of '404 errors'."""
    bare = not quantity.role and not quantity.bound and quantity.unit is None
    return bare and quantity.value in lx.NAMED_NUMBERS and quantity.after in lx.NAMED_BY_NUMBER


def _is_calendar_year(quantity: Quantity, items: list[Item]) -> bool:
    value = quantity.value
    if value is None or quantity.unit is not None or quantity.end - quantity.start != len("2026"):
        return False
    if (
        quantity.definite
        and value in _BASE_YEARS
        and quantity.noun & lx.WORD
        and not quantity.noun & _JOINING
    ):
        return True  # 'Reply to the 2019 thread'
    if value in _BASE_YEARS and (quantity.after in _OF_A_YEAR or _starts_a_change(quantity, items)):
        return True  # '30% below 2015 levels', 'cut by 40% from 2018'
    if value in _BASE_YEARS and quantity.after in _ONWARDS:
        return True  # 'from 2027 on'
    signed = quantity.bound and not (items and quantity.bound_word[0].isalpha())  # '≥ 2010'
    counted = quantity.noun & lx.PERSON and not (items and items[-1].tags & (lx.RAISE | lx.LOWER))
    named = not (quantity.role & lx.FROM_TO_BY or signed or counted)  # 'Win 2026 members', 'Grow 2026 sales'
    return named and value in _CURRENT_YEARS


def _starts_a_change(quantity: Quantity, items: list[Item]) -> bool:
    """The year of '… by 40% from 2018', '… 30% over 2019', '… compared with 2015': what a change in % is measured from."""
    before = items[-1].word if items else ""
    measured = quantity.role & lx.FROM or before in _AGAINST or quantity.bound_word in _AGAINST
    return bool(measured) and any(
        isinstance(item, Quantity) and item.unit == "%" for item in items[-_LOOK_BACK - 1 :]
    )


def _modifies(quantity: Quantity) -> bool:
    """'30 day churn', '24 hr access': a unit in the singular makes the number part of the noun behind it."""
    if (
        not quantity.singular
        or quantity.value in (None, 1)
        or quantity.per
        or quantity.bound
        or quantity.high is not None
    ):
        return False
    return bool(quantity.noun & lx.WORD) and not quantity.noun & (_JOINING | lx.NOW)
