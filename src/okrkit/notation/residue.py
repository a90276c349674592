"""What is left over: a statement cut off, misspelt, or with a number that nothing explains is not read with confidence."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from operator import attrgetter
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.changes import is_told_by
from okrkit.notation.criticals import CRITICAL_FIGURES
from okrkit.notation.doubts import find_doubt, sets_apart
from okrkit.notation.items import Item, Quantity
from okrkit.notation.measures import UNSAID
from okrkit.notation.readings import Reading, unclear, unsaid
from okrkit.notation.scenes import Scene
from okrkit.notation.slips import (
    one_slip,
    slip_of_a_change,
    slip_of_a_digit,
    slip_of_a_guard,
    slip_of_a_noun,
    slip_of_a_turn,
)

__all__ = ["find_residue"]

_HANGING_WORDS: Final = frozenset(
    "between than at least most of and or the a an = - ~ : per with for".split()
)
_BEFORE_A_NOUN: Final = frozenset((*lx.SPARED, *"absolute relative annual yearly further net".split()))
_POINTING: Final = frozenset(
    "as see provided described listed mentioned stated out shown given defined noted specified detailed".split()
)
_ANNOUNCING: Final = frozenset("following as including".split())  # what stands below
_STRANDED: Final = frozenset("at of for with on in into from to".split())
# 'the specs we contribute to'
_TOWARDS: Final = frozenset(
    "contribute belong turn come go refer subscribe post listen talk write respond adhere commit report sell relate aspire return".split()
)
_COMPARATIVES: Final = ("less", "fewer", "more", "lower", "higher", "below", "above", "under", "over")
_HALF_UNITS: Final = frozenset("working business calendar school banking".split())
# 'da', 'wee', 'minu': where a unit of time breaks off
_BEGUN_UNITS: Final = frozenset(
    unit[:end]
    for unit in "milliseconds seconds minutes hours days weeks months years".split()
    for end in range(len("da"), len(unit))
)
_ROLES: Final = frozenset(("baseline", "target"))
_ENDS_OF_SCALES: Final = ("least", "most")
_SHORTEST: Final = 3
_SHORT: Final = 4
_FAR: Final = 20
_NO_NAME: Final = lx.DETERMINER | lx.PREPOSITION | lx.CONJUNCTION | lx.DEADLINE | lx.TO
_THEN: Final = frozenset("then next first later also".split())
# every sign of lx.BOUNDS and lx.ALARMS, "!=" and "<>", and what normalise() makes one of: spares most texts the walk
_COMPARING: Final = re.compile(r"[<>=~≠≤≥≪≫≰≱＜＞＝⩾≧⩽≦≮≯∼～〜˜≈≃‹›⇒➔➜➝⟶➙➞⟹⇨➡►▶→!]")
_THOUSAND: Final = 1000
_FAMILIES: Final = (frozenset(lx.SECONDS_IN), frozenset(lx.MONTHS_IN), frozenset(("%", "pp")))
_STEERING: Final = lx.RAISE | lx.LOWER
_SETTING_APART: Final = lx.STOP | lx.COMMA | lx.COLON
_LEADING_ANOTHER: Final = lx.PREPOSITION | lx.CONJUNCTION | lx.CONTEXT
_WANTED: Final = frozenset("wanted needed required planned".split())
_OF_WHAT: Final = frozenset(("of", "on", "for", "per"))
_APART: Final = frozenset(("-", "should", "must"))
_STRETCHING: Final = frozenset(("stretch", "moonshot", "respectively"))
_NUMBER: Final = "a number"
_WHAT: Final = "what the number measures"
_LEVELS: Final = ("reach", "floor", "ceiling", "range")
_NO_MEASURE: Final = lx.DETERMINER | lx.DEADLINE | lx.TO | lx.APPROXIMATE | lx.STOP | lx.COMMA
_UNSAID_BEHIND: Final = lx.AUXILIARY | lx.NEGATION


def find_residue(scene: Scene, reading: Reading) -> Reading | None:
    """The reading to give instead where something in the text speaks against confidence; None where nothing does."""
    if not scene.quantities:  # all others speak of numbers
        return (
            _cut_off(scene, reading)
            or _misspelt_number(scene)
            or _misused_sign(scene)
            or _misspelt_turn(scene, reading)
            or find_doubt(scene, reading)
        )
    return (
        _cut_off(scene, reading)
        or _misused_sign(scene)
        or _misspelt_number(scene)
        or _misspelt(scene)
        or _misspelt_change(scene, reading)
        or _misspelt_turn(scene, reading)
        or _used_badly(scene, reading)
        or _measures_nothing(scene, reading)
        or _points_nowhere(reading)
        or _unexplained(scene, reading)
        or find_doubt(scene, reading)
        or _remarked(scene, reading)
    )


def _cut_off(scene: Scene, reading: Reading) -> Reading | None:
    items = scene.items
    last = len(items) - 1
    while last >= 0 and items[last].tags & lx.STOP and items[last].word in (".", "...", "…", ".."):
        last -= 1
    if last < 0:
        return None
    item = items[last]
    begun = item.word in _BEGUN_UNITS and not item.tags & lx.UNIT and not scene.text[item.end :].strip("*. ")
    if isinstance(item, Quantity) or item.word in _HALF_UNITS or begun:
        return _cut_off_unit(scene, item, items[last - 1])
    if item.tags & lx.MOREOVER and scene.lead is items[last - 1]:
        return unclear(scene.end, _WHAT, f"the text breaks off after '{item.word}'")  # '30 fewer'
    listed = item.word == ":" and (
        items[last - 1].word in _ANNOUNCING or _is_whole(scene, reading, items[last - 1])
    )
    if listed or _is_told_last(scene, item) or _goes_on_elsewhere(scene, item, items[last - 1]):
        return None
    hangs = (
        item.word in _HANGING_WORDS or item.tags & lx.BEFORE_NUMBER or _hangs_on(scene, item, items[last - 1])
    )
    if not hangs or scene.text[item.start] == "A" or _is_stranded(scene, last):
        return None  # 'Series A' is whole
    expected = (
        _NUMBER
        if item.tags & lx.BEFORE_NUMBER or item.word in ("between", "than", "least", "most")
        else "the rest of the statement"
    )
    return unclear(scene.end, expected, f"the text breaks off after '{item.word}'")


def _is_whole(scene: Scene, reading: Reading, before: Item) -> bool:
    """'Livelier streets:', 'Repair the following halls:': said without a number, with a list or its details below."""
    if before.tags & lx.BEFORE_NUMBER or before.word in _HANGING_WORDS:
        return False
    return not (scene.mains or scene.asides) and reading.kind in ("objective", "task", "key_result")


def _is_told_last(scene: Scene, item: Item) -> bool:
    """'Plan a fair with a band inside', '40% coverage at a minimum'."""
    if item.tags & lx.BOUND and any(q.behind and q.bound_word == item.word for q in scene.quantities):
        return True
    return item.word == "inside" and not scene.quantities and bool(scene.head.tags & lx.DO)


def _goes_on_elsewhere(scene: Scene, item: Item, before: Item) -> bool:
    """'Publish 5 guides:', '…; and', '… as described above.': a list or a page goes on, and not the sentence."""
    if item.tags & lx.COLON:
        return bool(scene.head.tags) and any(not quantity.role for quantity in scene.mains)
    if item.word in ("and", "or"):
        return before.word == ";"
    return item.word in ("above", "below") and before.word in _POINTING


def _hangs_on(scene: Scene, item: Item, before: Item) -> bool:
    """'… to 1 in', '… below 40 is not'."""
    if isinstance(before, Quantity) and (
        item.word in ("in", "off") or (before.unit == "%" and item.word in _BEFORE_A_NOUN)
    ):
        return True  # '… a 20% time | saving'
    if item.tags & lx.MOREOVER and before.word in ("no", "not"):
        return True  # '… will be no less'
    if item.word in _ROLES and before.tags & (lx.COLON | lx.COMMA):
        return bool(scene.quantities)  # 'Visits over 4 weeks: baseline 120, target'
    unsaid = item.tags & _UNSAID_BEHIND and item.word != "needs"
    return bool(scene.mains) and bool(unsaid)


def _cut_off_unit(scene: Scene, item: Item, before: Item) -> Reading | None:
    """'… within 3', '… repaired in 3', '… in 3 working'."""
    if isinstance(item, Quantity):
        timed = item.bound_word == "within" or (before.word == "in" and not item.part)
        cut = timed and item.unit is None and item.high is None and not item.depth
    else:
        cut = isinstance(before, Quantity)
    return unclear(scene.end, "a unit", "the text breaks off before the unit") if cut else None


def _is_stranded(scene: Scene, last: int) -> bool:
    """'A better company to work at', 'a product to be proud of', 'within 4 rings, and say who we work for': whole."""
    if last < len(("to", "work")) or scene.items[last].word not in _STRANDED:
        return False
    verb, to = scene.items[last - 1], scene.items[last - 2]
    if scene.items[last].word == "from" and verb.word in ("come", "comes"):
        return True  # 'where food comes from'
    if scene.quantities:
        return bool(verb.tags & lx.BASE) and to.word in ("we", "they")
    if scene.items[last].word == "to":
        return verb.word in _TOWARDS and bool(to.tags & (lx.PRONOUN | lx.AUXILIARY))
    return verb.word in ("proud", "capable") or bool(
        verb.tags & lx.BASE and to.word in ("to", "they", "we", "love")
    )


def _misused_sign(scene: Scene) -> Reading | None:
    """A comparator's sign with nothing behind it, or one that sets no limit."""
    if scene.text.isascii() and _COMPARING.search(scene.text) is None:
        return None  # as most are
    return _compared_with_nothing(scene) or sets_apart(scene)


def _compared_with_nothing(scene: Scene) -> Reading | None:
    """'NPS ≥ lots': a comparator's sign with no number behind it; 'sow > water > sell' are steps."""
    if not scene.quantities and sum(item.word == ">" for item in scene.items) > 1:
        return None
    items = scene.items
    for place, item in enumerate(items[:-1]):
        if item.tags & lx.BOUND and not item.word[0].isalpha() and not items[place + 1].tags & lx.QUANTITY:
            return unclear(items[place + 1].start, _NUMBER, f"no number stands behind '{item.word}'")
    return None


def _misspelt_number(scene: Scene) -> Reading | None:
    """'Reach 4O%', '1O0 visits': a letter that looks like the digit that is meant."""
    place = slip_of_a_digit(scene.text)
    return None if place is None else unclear(place, _NUMBER, f"'{scene.text[place]}' may stand for a digit")


def _misspelt(scene: Scene) -> Reading | None:
    for quantity in scene.quantities:
        slip = _slip_before(scene, quantity) or _slip_behind(scene, quantity)
        if slip is not None:
            return _slip(*slip)
    slip = _slip_at_the_end(scene)
    return None if slip is None else _slip(*slip)


def _misspelt_change(scene: Scene, reading: Reading) -> Reading | None:
    """'Redcue churn to 3%': a verb of change with a slip in it, taken for the beginning of a name."""
    first = scene.first
    if not scene.mains or first is None or first.tags != lx.WORD or reading.form == "move":
        return None  # the two ends of a move say themselves which way it goes
    meant = slip_of_a_change(first.word)
    return None if meant is None else _slip(first, meant)


def _slip(item: Item, meant: str) -> Reading:
    expected = meant if "'" in meant else f"{meant!r}"
    return unclear(item.start, expected, f"'{item.word}' may be a misspelling")


def _misspelt_turn(scene: Scene, reading: Reading) -> Reading | None:
    """'Chrun: 3%', 'icnidents', '30 fwer cars': a word on which the direction hangs, with a slip in it."""
    undirected = reading.direction is None and reading.kind != "unclear"
    if undirected or reading.form == "move" or scene.verb & _STEERING:
        return None  # there is none, or the numbers or the verb say which way
    bounded = reading.target is not None and reading.target.bound and not reading.target.behind
    bounded = bounded and not any(item.tags & lx.COLON for item in scene.items)
    for item in scene.items:
        if item.tags != lx.WORD or scene.text[item.start : item.end].removesuffix("s").isupper():
            continue  # 'GPS' is no 'gaps', 'SLIs' are no 'slips'
        if bounded and reading.target is not None and item.start > reading.target.end:
            break  # 'at least 4 models in dbt': the comparator has said which way
        meant = slip_of_a_turn(item.word)
        if meant is not None:
            return _slip(item, meant)
    return None


def _slip_before(scene: Scene, quantity: Quantity) -> tuple[Item, str] | None:
    item = scene.before(quantity)
    if item is None or isinstance(item, Quantity) or (quantity.part and not _is_start(scene, quantity, item)):
        return None
    if quantity.index - 1 == scene.head.index and scene.verb:
        return None  # 'Buy 3 vans', 'Form 2 teams': an order
    earlier = scene.items[quantity.index - 2] if quantity.index > 1 else None
    if (
        earlier is not None
        and earlier.tags & lx.MOREOVER
        and item.word != "than"
        and one_slip(item.word, "than")
    ):
        return item, "than"  # 'less that 5%'
    meant = lx.CONFUSABLE.get(item.word) or (_likely(item.word) if item.tags == lx.WORD else None)
    return None if meant is None else (item, meant)


def _is_start(scene: Scene, quantity: Quantity, before: Item) -> bool:
    """'form 12 days to 4': what stands behind it says that it is the beginning of a move."""
    following = scene.items[quantity.index + 1 : quantity.index + 3]
    moved = len(following) > 1 and following[0].tags & lx.TO and isinstance(following[1], Quantity)
    return (bool(moved) or quantity.joined == "to" or quantity.unit is not None) and before.word == "form"


def _slip_behind(scene: Scene, quantity: Quantity) -> tuple[Item, str] | None:
    """'70% les reporting', '40 or belw': less or more is what the number is about."""
    following = scene.items[quantity.index + 1 : quantity.index + 3]
    if following and following[0].tags == lx.WORD and quantity.unit == "%":
        noun = slip_of_a_noun(following[0].word)
        if noun is not None:
            return following[0], noun  # '40% reduciton in churn'
    if len(following) < len(("or", "belw")):
        return None
    either = following[0].word in ("or", "and")
    if not either and quantity.unit != "%":
        return None
    item = following[1] if either else following[0]
    if item.tags != lx.WORD or item.word in lx.INNOCENT or len(item.word) < _SHORTEST:
        return None
    meant = next((right for right in _COMPARATIVES if one_slip(item.word, right)), None)
    return None if meant is None else (item, meant)


def _slip_at_the_end(scene: Scene) -> tuple[Item, str] | None:
    """'Queues of 4 guests or fewre', '2 seconds at mots': a limit that is told last; 'at last' is none."""
    before, item = scene.items[-2:] if len(scene.items) > 1 else (scene.items[0], scene.items[0])
    if item.tags != lx.WORD or item.word in lx.INNOCENT or len(item.word) < _SHORTEST:
        return None
    rights = {"or": _COMPARATIVES, "at": _ENDS_OF_SCALES}.get(before.word, ())
    for right in rights:
        changed = len(item.word) == len(right) and sorted(item.word) != sorted(right)
        if changed and (len(right) == _SHORT or item.word[0] != right[0]):
            continue  # 'at must', 'or mower'
        if one_slip(item.word, right):
            return item, right
    return None


def _likely(word: str) -> str | None:
    if len(word) < _SHORTEST or word in lx.INNOCENT or not word.isascii():
        return None
    return slip_of_a_guard(word)


def _used_badly(scene: Scene, reading: Reading) -> Reading | None:
    """A number that can be read in two ways, a placeholder beside a number, two units that do not go together."""
    used = [
        quantity
        for quantity in (reading.baseline, reading.target, reading.low, reading.high)
        if quantity is not None
    ]
    for quantity in used:
        if quantity.doubtful:
            return unclear(
                quantity.first,
                "a number that can be read in one way only",
                "the number can be read in two ways",
            )
        before = scene.before(quantity)
        if quantity.high is None and before is not None and before.word == "between":
            return unclear(quantity.end, "'and' and the upper limit", "a range needs two numbers")
    missing = [quantity for quantity in used if quantity.value is None]
    if missing and len(missing) < len(used):
        return unclear(missing[0].first, _NUMBER, "a placeholder stands where a number should")
    if reading.form == "move" and reading.baseline is not None and reading.target is not None:
        one, other = reading.baseline.unit, reading.target.unit
        if one != other and one and other and not _convertible(one, other):
            return unclear(
                reading.target.first, f"a number in {one}", f"a move from {one} to {other} has no size"
            )
        if _scaled_once(scene.text, reading.baseline, reading.target):
            return unclear(
                reading.baseline.first,
                "a number with its own unit or K or M",
                "the first number may share the scale of the second",
            )
    return None


def _measures_nothing(scene: Scene, reading: Reading) -> Reading | None:
    """'Achieve 40%': of what? With 'reduction in …' behind it, it would be the opposite of what it seems."""
    quantity = reading.target or reading.low
    if quantity is None or quantity.bound or quantity.ratio or reading.form not in _LEVELS:
        return None
    if not scene.head.tags or scene.head.tags & (lx.RAISE | lx.LOWER | lx.LIMIT):
        return None  # 'Reduce to 5%': which way is said
    # 'Visits: reach 400' has a name in front
    before = scene.items[scene.head.index : scene.head.after - 1]
    named = any(
        item.tags & lx.WORD and not item.tags & _NO_NAME and item.word not in _THEN for item in before
    )
    said = scene.items[scene.head.after :]
    if named or any(item.tags & lx.WORD and not item.tags & _NO_MEASURE for item in said):
        return None
    return unclear(scene.end, _WHAT, "nothing says what the number measures")


def _points_nowhere(reading: Reading) -> Reading | None:
    """'A staff ratio of 14' among KPIs: neither a verb nor a comparator nor the measure says which way is better.

    A level to reach keeps its number, and has no direction.
    """
    if (
        reading.direction != UNSAID
        or reading.form in ("move", "reach", "change_by")
        or reading.target is None
    ):
        return None
    return unsaid(reading.target)


def _convertible(one: str, other: str) -> bool:
    return any(one in family and other in family for family in _FAMILIES)


def _scaled_once(text: str, baseline: Quantity, target: Quantity) -> bool:
    """'from 5 to 10K': five, or five thousand?"""
    if baseline.value is None or target.value is None or not baseline.value:
        return False
    digits = (
        text[target.start : target.end]
        .strip("$€£¥+~ ")
        .rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+/€$ ")
    )
    whole, comma, decimals = digits.partition(",")
    digits = f"{whole}.{decimals}" if comma and 0 < len(decimals) < len("000") else digits.replace(",", "")
    if not digits.replace(".", "", 1).isdigit() or not digits.isascii() or not float(digits):
        return False
    scale = target.value / float(digits)
    if 0 < scale < 1 and baseline.unit is None:
        return True  # 'from 40 to 50p'
    return scale >= _THOUSAND and 0 < baseline.value < _THOUSAND and baseline.value < float(digits) * 10


def _unexplained(scene: Scene, reading: Reading) -> Reading | None:
    """A bare number before the one that was used, in the same clause, that no form has a place for."""
    if len(scene.quantities) == 1 and not scene.quantities[0].joined:
        return None  # as in most texts
    used = (reading.baseline, reading.target, reading.low, reading.high)
    places = [quantity.index for quantity in used if quantity is not None]
    if reading.kind not in ("key_result", "kpi") or not places:
        return None
    last = max(places)
    for quantity in scene.mains:
        if quantity.index >= last:
            break
        if (
            quantity not in used
            and not quantity.role
            and not quantity.bound
            and not _is_stretch(scene.items, quantity)
            and not _is_condition(scene.items, quantity)
            and not _is_size_of_the_move(scene, reading, quantity)
            and not _is_of_whom(scene, reading, quantity)
        ):
            return unclear(
                quantity.first, "a word that says what this number is", "nothing explains one of the numbers"
            )
    return _said_at_once(scene, reading, used)


def _said_at_once(scene: Scene, reading: Reading, used: tuple[Quantity | None, ...]) -> Reading | None:
    """'To 3% to 2%', 'by 10% 20%', '200 ± 5%': right behind the number that was used a second one, for the same place."""
    goal, why = reading.target, "nothing explains one of the numbers"
    if (
        goal is not None
        and goal.joined == "to"
        and goal.role == lx.TO
        and (goal.high or 0.0) < (goal.value or 0.0)
    ):
        return unclear(goal.first, "one number in each place", why)
    for one, other in pairwise(scene.mains):
        between = scene.items[one.index + 1 : other.index]
        alike = one.unit == other.unit or (other.high is not None and other.high == -(other.value or 0.0))
        if one in used and other not in used and alike and all(map(_repeats, between)):
            return unclear(other.first, "one number in each place", why)
    return _left_over(scene, reading, used)


def _left_over(scene: Scene, reading: Reading, used: tuple[Quantity | None, ...]) -> Reading | None:
    """'Stewards: 36, we need 50', '140 ha in 2020, 175 now, 220 by 2030': a number like the one that was used, in a clause behind."""
    goal = reading.target
    if goal is None or goal is scene.quantities[-1] or goal.high is not None or _is_ordered(scene, goal):
        return None
    start = bisect_right(scene.quantities, goal.index, key=attrgetter("index"))
    for before, other in pairwise((goal, *scene.quantities[start:])):
        between = scene.items[goal.index + 1 : other.index]
        if len(between) > _FAR:
            return None
        if (
            other in used
            or before.role & lx.FROM  # '…, and meals from 20% to 40%'
            or not _is_alike(goal, other)
            or not _is_apart(between)
            or _is_another(scene, goal, other, between)
        ):
            continue
        why = "nothing says which of two numbers is meant"
        return unclear(other.first, "'from' and 'to' before the two, or one of them", why)
    return None


def _is_ordered(scene: Scene, goal: Quantity) -> bool:
    """'Raise NPS from 30 to 40: 45 in retail', 'Reach 90%. Sector: 80%': the number is what the order is about."""
    direct = scene.items[scene.head.after : goal.index]
    orders = scene.head.tags & lx.BASE and scene.head.tags & (lx.CHANGING | lx.REACH | lx.HOLDING)
    return bool(orders) and not any(item.tags & (lx.COLON | lx.STOP | lx.COMMA) for item in direct)


def _is_alike(goal: Quantity, other: Quantity) -> bool:
    """Whether the second could stand for the first: a bare number in its unit."""
    bare = not (
        other.signed == "+" or other.bound or other.part or other.depth or other.role & (lx.BY | lx.FROM)
    )
    return bare and other.unit == goal.unit and not (other.role and goal.bound)


def _is_apart(between: list[Item]) -> bool:
    return any(item.tags & _SETTING_APART or item.word in _APART for item in between)


def _is_another(scene: Scene, goal: Quantity, other: Quantity, between: list[Item]) -> bool:
    """'…, resolution 24 hours', '…, 20 trainers', '…, not 50', '…, 150 more than last year', '…, 2 of them abroad'."""
    last = between[-1]
    measured = any(
        item.tags & (lx.MEASURED | lx.NEGATION) or item.word.partition(" ")[0] in _STRETCHING
        for item in between
    )
    dated = last.tags & lx.COLON and len(between) > 1 and between[-2].tags & (lx.DEADLINE | lx.PERIOD)
    phased = other.after.startswith("by ") and any(item.word.startswith("by ") for item in between)
    dated = dated or phased  # '60 by June, 80 by December'
    led = last.tags & _LEADING_ANOTHER and not last.tags & lx.TO
    if measured or dated or led or other.noun & lx.MOREOVER:
        return True
    if other.noun & lx.PREPOSITION:
        smaller = bool(scene.head.tags) and (other.value or 0.0) < (goal.value or 0.0)
        return other.after in _OF_WHAT or smaller  # 'Raise £5,000: £2,000 from grants'
    counted = (
        other.after not in _WANTED
        and other.noun & lx.WORD
        and not other.noun & (lx.AUXILIARY | lx.PREPOSITION | lx.DEADLINE | lx.NOW)
    )
    return bool(counted) and other.after != goal.after


def _repeats(item: Item) -> bool:
    return bool(item.tags & (lx.FROM | lx.TO)) or item.word == "±"


def _is_of_whom(scene: Scene, reading: Reading, quantity: Quantity) -> bool:
    """'Increase the share of pupils who pass with a 3, 4 or 5 to 75%': who is meant, before the level."""
    led = reading.target is not None and reading.target.role == lx.TO
    start = max(scene.head.after, quantity.index - _FAR)
    return led and any(item.tags & lx.RELATIVE for item in scene.items[start : quantity.index])


def _is_size_of_the_move(scene: Scene, reading: Reading, quantity: Quantity) -> bool:
    """'15% increase in members (396 → 455)', '+2 boats (from 25 to 27)': said twice, and the one with a baseline counts."""
    start, goal = reading.baseline, reading.target
    if reading.form != "move" or start is None or goal is None:
        return False
    sized = quantity.signed == "+" or bool(quantity.noun & lx.MOREOVER)
    told = start.depth > 0 and (sized or scene.shift_after(quantity) is not None)
    return told or is_told_by(quantity, start.value or 0.0, goal.value or 0.0, start.unit)


def _is_stretch(items: list[Item], quantity: Quantity) -> bool:
    """The 55 of 'Baseline: 38; Stretch: 55; Target: 48'."""
    return any(
        item.word.partition(" ")[0] in _STRETCHING
        for item in items[max(0, quantity.index - 2) : quantity.index]
    )


def _is_condition(items: list[Item], quantity: Quantity) -> bool:
    before = items[quantity.index - 1] if quantity.index else None
    return quantity.depth > 0 or (
        before is not None and bool(before.tags & (lx.PREPOSITION | lx.CONTEXT | lx.RELATIVE))
    )


def _remarked(scene: Scene, reading: Reading) -> Reading | None:
    """'≥ 30 (about right)': a bare threshold's brackets may name critical figures, and nothing else."""
    if reading.kind != "kpi" or not scene.mains or scene.mains[0].depth:
        return None
    depth = 0
    place: int | None = None
    for item in scene.items:
        if item.tags & lx.OPEN:
            depth += 1
        elif item.tags & lx.CLOSE:
            depth -= 1
        elif item.tags & lx.WORD and depth <= 0:
            return None
        elif item.tags & lx.WORD and place is None:
            place = item.start
    return (
        None
        if place is None
        else unclear(place, CRITICAL_FIGURES, "the words in brackets are no part of a limit")
    )
