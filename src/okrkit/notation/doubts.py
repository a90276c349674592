"""Doubts about a reading: a number that it left unread, a sign that sets no limit, words that say the opposite."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity
from okrkit.notation.multiples import RATES
from okrkit.notation.prefaces import CONDITIONS
from okrkit.notation.readings import DECREASE, INCREASE, Reading, direction_of, unclear
from okrkit.notation.scenes import Scene
from okrkit.notation.sides import unknown_sign
from okrkit.notation.vocabulary import CURRENCIES

__all__ = ["find_doubt", "sets_apart"]

_OPPOSITE: Final = "the measure and the comparator point in opposite directions"
# of these there can be too much
_EITHER_WAY: Final = frozenset(
    "utilisation utilization occupancy capacity usage response score scores traffic speed reserves open opens velocity "
    "deliveries deposits loans value values growth activation share output outputs".split()
)
_NUMBER: Final = "a number"
_WILLING: Final = lx.CHANGING | lx.KEEP | lx.ENSURE  # which way is meant is said
_LEVELS: Final = ("reach", "floor", "ceiling")
_REFUSED: Final = (*_LEVELS, "count")
_REFUSING: Final = frozenset(
    "not never won't mustn't shouldn't cannot can't don't doesn't nor neither".split()
)
_CLAUSE_ENDS: Final = (
    lx.STOP | lx.COLON | lx.COMMA | lx.OPEN | lx.CLOSE | lx.ARROW | lx.RELATIVE | lx.QUANTITY
)
_ALL: Final = frozenset("all every everyone everything everybody each".split())
_COUNTERING: Final = frozenset(
    "fix tackle fight beat combat mitigate address repair resist withstand reverse stop halt slow stem undo offset counter counteract recover arrest cancel end neutralise "
    "neutralize compensate absorb reversing stopping halting slowing offsetting recovering".split()
)
_WITHIN: Final = frozenset("under below within on inside".split())
_TAKEN_AWAY: Final = frozenset(("off", "less", "fewer", "lower"))
_LEAVING_OUT: Final = frozenset(("but", "slower than"))
_ADDING: Final = frozenset(("plus", "minus"))
_IN_FRONT: Final = CONDITIONS | {"with", "without", "after", "before", "despite", "during"}
_MEANWHILE: Final = frozenset("while whilst whereas as and but".split())
_LOADED: Final = frozenset("cpu memory ram disk heap swap".split())
_USED: Final = frozenset("use usage utilisation utilization load".split())
_EXPIRING: Final = frozenset("expire expires expiring lapses".split())
_STAYING: Final = frozenset(("on", "in", "at"))
_LEFT: Final = frozenset("left remaining".split())
_MARKS: Final = frozenset("index score rating mark grade".split())
_NUMBER_OF_ITS_OWN: Final = "a number of what shall be"
_COMPARING: Final = lx.RELATIVE | lx.MOREOVER | lx.BOUND
_SPANS_OVER: Final = frozenset(("last year", "last quarter", "last month", "last week"))
_AT: Final = frozenset(("at", "to", "on"))
_NEAR: Final = 4


def find_doubt(scene: Scene, reading: Reading) -> Reading | None:
    """The reading to give instead of one that may be the opposite of what was meant, or that leaves a number unread."""
    target = reading.target
    if target is None:
        return _unread(scene, reading)
    doubt = (
        None
        if target.alarm
        else _contradicts(scene, reading, target) or _told_elsewhere(scene, reading, target)
    )
    return doubt if reading.baseline is None else doubt or _cut_off_thousands(scene, reading.baseline, target)


def sets_apart(scene: Scene) -> Reading | None:
    """'Churn ≠ 3%': a sign that sets no limit."""
    sign = unknown_sign(scene)
    return None if sign is None else unclear(sign.start, "≥, ≤, < or >", f"'{sign.word}' sets no limit")


# --- words that say the opposite --------------------------------------------------------------------------------


def _contradicts(scene: Scene, reading: Reading, quantity: Quantity) -> Reading | None:
    """'Churn above 3%', which nobody wants: the words around it may make an alarm of it that was not understood."""
    if _is_refused(scene, reading, quantity):
        return unclear(
            quantity.first, "'at least' or 'at most'", "the words before the number say what shall not be"
        )
    before = scene.items[quantity.index - 1].word
    if before in _LEAVING_OUT or quantity.after in _TAKEN_AWAY or scene.head.word == "cap":
        aside = _find_aside(scene, reading, quantity)
        if aside is not None:
            return aside
    if reading.form == "change_by" and _is_worked_against(scene, reading, quantity):
        why = "the number tells of a change, and the verb works against it"
        return unclear(quantity.first, "'to' and the level to get to", why)
    more = reading.direction == INCREASE
    if more and quantity.unit in CURRENCIES and _is_on_budget(scene):
        return unclear(
            quantity.first, "'at most'", "what is to be spent within a budget is no level to get to"
        )
    doubtful = _is_too_much(scene, quantity) if more else _is_too_little(scene, quantity)
    return unclear(quantity.first, "'at least' or 'at most'", _OPPOSITE) if doubtful else None


def _is_refused(scene: Scene, reading: Reading, quantity: Quantity) -> bool:
    """'Loads that must not reach 14%': a level without a comparator, behind words that say what shall not be."""
    if quantity.bound or quantity.value == 0 or reading.form not in _REFUSED:
        return False
    if scene.first is not None and scene.first.word == "no":
        return True  # 'No drop of 5 seats'
    for item in reversed(scene.items[: quantity.index]):
        if item.tags & _CLAUSE_ENDS:
            return False
        if item.word in _REFUSING:
            return True
    return False


def _find_aside(scene: Scene, reading: Reading, quantity: Quantity) -> Reading | None:
    """'All but 2 of the boats', '5 km off the coast', 'Cap badges back, 98% of them': no level, though it looks like one."""
    if scene.items[quantity.index - 1].word == "but" and _is_left_out(scene, quantity):
        return unclear(quantity.first, "how many there shall be", "the number says how many are left out")
    if quantity.after == "off" and (reading.form in _LEVELS or reading.direction == INCREASE):
        why = "'off' may take it away, or say how far away it is"
        return unclear(quantity.first, "'by' before the number, or the level to get to", why)
    if scene.verb & lx.KEEP and quantity.noun & lx.MOREOVER and quantity.after != "more":
        return unclear(quantity.first, "the level to keep", "nothing says what it is less than")
    if scene.items[quantity.index - 1].word == "slower than" and reading.direction == INCREASE:
        return unclear(quantity.first, "'at most'", "what goes slower than that is limited by it")
    if scene.head.word == "cap" and not quantity.bound and not _is_capped(scene, quantity):
        return unclear(quantity.first, "'at' before the limit", "nothing says that this is where the cap is")
    return None


def _is_capped(scene: Scene, quantity: Quantity) -> bool:
    """'Cap spend at £5k', 'Cap it to 40', 'Cap 40'; 'Cap badges back in the stores, 98% of them' is about caps."""
    direct = scene.items[scene.head.after : quantity.index]
    return (
        not direct
        or direct[-1].word in _AT
        or direct[-1].tags & lx.COLON != 0
        or not any(item.tags & lx.COMMA for item in direct)
    )


def _is_left_out(scene: Scene, quantity: Quantity) -> bool:
    """'All but 2 of the boats are let': how many are left out."""
    return any(item.word in _ALL for item in scene.items[: quantity.index])


def _is_worked_against(scene: Scene, reading: Reading, quantity: Quantity) -> bool:
    """'Reverse the 20% decline in visits', 'reduce the 20% increase in costs': a change that was, and is not wanted."""
    if scene.shift_after(quantity) is None:
        return False
    if scene.first is not None and scene.first.word in _COUNTERING:
        return True
    return direction_of(scene.verb) not in (None, reading.direction)


def _is_too_much(scene: Scene, quantity: Quantity) -> bool:
    """'Churn above 3%', with no verb that wants it so."""
    if quantity.bound != lx.GT or quantity.index <= scene.head.after or scene.verb & _WILLING:
        return False
    name = [item.word for item in scene.items[max(0, quantity.index - _NEAR) : quantity.index]]
    if not _MARKS.isdisjoint(name):
        return False  # 'Waste management rating above 4'
    # 'CPU above 80%'; there cannot be too much that is free, nor of 'memory clinic attendance'
    loaded = quantity.unit == "%" and not _LOADED.isdisjoint(name) and name[-1] in _LOADED | _USED
    return loaded or scene.polarity == DECREASE


def _is_too_little(scene: Scene, quantity: Quantity) -> bool:
    """'Revenue below $2M', 'less than 10% of disk space left', 'expires in less than 5 days', with no verb that wants it so."""
    if (
        quantity.bound in (lx.LT, lx.LE)
        and not quantity.behind
        and not scene.changing
        and _runs_out(scene.items, quantity)
    ):
        return True
    if quantity.bound != lx.LT or quantity.behind or scene.verb or quantity.role or not quantity.index:
        return False
    name = scene.items[quantity.index - 1]
    if any(item.tags & lx.PREPOSITION for item in scene.items[scene.head.index : quantity.index]):
        return False  # 'Costs as a share of revenue below 20%'
    return bool(name.tags & lx.WANTED) and name.word not in _EITHER_WAY and scene.polarity == INCREASE


def _runs_out(items: list[Item], quantity: Quantity) -> bool:
    """'less than 10% of memory remaining', 'certificates that expire in under 30 days'."""
    before = items[max(0, quantity.index - 2) : quantity.index]
    led = [item.word for item in before]
    ends = led[-1:] == ["in"] and led[0] in _EXPIRING
    behind = [*items[quantity.index + 1 : quantity.index + 2 * _NEAR], None]
    left = (
        not before
        and quantity.unit == "%"
        and any(
            one is not None
            and one.word in _LEFT
            and (other is None or not other.tags & lx.WORD or other.word in _STAYING)
            for one, other in pairwise(behind)
        )
    )
    return ends or bool(left)


def _is_on_budget(scene: Scene) -> bool:
    """'Build the hall at $1M, under budget'; 'grow revenue to $5M within budget' is about the revenue."""
    items = scene.items
    if scene.verb & (lx.RAISE | lx.GAIN) or any(item.tags & lx.WANTED for item in items):
        return False
    for index in range(1, len(items)):
        said = {item.word for item in items[max(0, index - 2) : index]}
        if items[index].word == "budget" and said & _WITHIN:
            return True
    return False


# --- numbers of another clause ----------------------------------------------------------------------------------


def _told_elsewhere(scene: Scene, reading: Reading, target: Quantity) -> Reading | None:
    """A number that belongs to a clause in front, to another subject behind, or to a rate that it is added to."""
    items, place, start = scene.items, target.index, reading.baseline
    before = items[place - 1].word
    if place and (before in _ADDING or (before == "+" and items[place - 2].word in RATES)):
        return unclear(target.first, "the level itself", "nothing says what the number is added to")
    if items[0].word in _IN_FRONT and _is_in_front(items, target):
        return unclear(target.first, _NUMBER_OF_ITS_OWN, "the number is part of a clause in front")
    if len(scene.quantities) > 1 and _is_for_every(items, target):
        expected = "how many there are of the one for each of the other"
        return unclear(target.first, expected, "the two numbers are a ratio")
    if start is not None and _changes_subject(items[start.index + 1 : place]):
        return unclear(target.first, "'from' and 'to' of one measure", "the two numbers are of two things")
    told = scene.verb & lx.PAST or scene.lead is not None
    if told and (start is None or start.index < place) and _is_over(scene, items[place:]):
        return unclear(target.first, _NUMBER_OF_ITS_OWN, "the words tell what was, not what shall be")
    return None


def _is_over(scene: Scene, behind: list[Item]) -> bool:
    """'We answered 70% of calls last year', '40 members signed last week'; not '5% more than last year'."""
    if scene.verb & lx.BASE:
        return False
    told = bool(scene.verb)
    for place, (before, item) in enumerate(pairwise(behind), 2):
        if item.tags & _COMPARING or item.word == "than":
            return False
        told = told or item.tags & (lx.PAST | lx.BASE) == lx.PAST
        if item.word in _SPANS_OVER and not before.tags & lx.PREPOSITION:
            return told and (bool(scene.verb) or all(last.tags & lx.STOP for last in behind[place:]))
    return False


def _is_for_every(items: list[Item], target: Quantity) -> bool:
    """'One mentor for every 4 trainees'; 'one bin for every shop' counts bins."""
    said = items[target.index + 1 : target.index + 1 + 2 * _NEAR]
    return any(
        one.word == "for" and each.word in ("every", "each") and isinstance(other, Quantity)
        for one, each, other in zip(said, said[1:], said[2:], strict=False)
    )


def _is_in_front(items: list[Item], target: Quantity) -> bool:
    """'When 2 cooks are ill, call the agency', 'After climbing from 12 to 19, it has to fall': before the first comma."""
    if any(item.tags & (lx.COMMA | lx.STOP) for item in items[: target.index]):
        return False
    behind = items[target.index + 1 :]
    comma = next(
        (place for place, item in enumerate(behind) if item.tags & (lx.COMMA | lx.STOP)), len(behind)
    )
    return len([item for item in behind[comma + 1 :] if item.tags & lx.WORD]) > 1


def _changes_subject(between: list[Item]) -> bool:
    """'From 61% while chat reaches 30%': a conjunction, and behind it a subject with a verb of its own."""
    joined = next((place for place, item in enumerate(between) if item.word in _MEANWHILE), len(between))
    return any(item.tags & lx.THIRD and item.tags & lx.VERB for item in between[joined + 2 :])


# --- numbers left unread ----------------------------------------------------------------------------------------


def _unread(scene: Scene, reading: Reading) -> Reading | None:
    """'Reduce delay from 1:30 to 0:45', 'raise sales to $5Q': a number that an aim without numbers leaves unread."""
    clock = next((q for q in scene.quantities if q.part and q.bound and q.apart == ":"), None)
    if clock is not None and reading.kind != "unclear":
        return unclear(
            clock.first, "a number with a unit", "it may be minutes and seconds, or hours and minutes"
        )
    if not scene.verb & lx.CHANGING or reading.kind == "unclear" or _has_numbers(reading):
        return None
    if _is_a_part(scene.items):
        return unclear(scene.end, "'of' and the whole", "a part of the whole, or of what there is now?")
    figures = [(item, before.tags) for before, item in pairwise(scene.items) if _is_figure(item)]
    ends = [item for item, before in figures if before & lx.BEFORE_NUMBER]
    paid = [item for item, before in figures if before & lx.CURRENCY]
    moved = len(ends) > 1 and any(item.tags & lx.FROM for item in scene.items)
    if not moved and not paid:
        return None
    return unclear((ends if moved else paid)[0].start, _NUMBER, "nothing explains the number")


def _has_numbers(reading: Reading) -> bool:
    said = (reading.low, reading.zero, reading.units, reading.size)
    return any(each is not None for each in said)


def _is_a_part(items: list[Item]) -> bool:
    """'Cut waste to a third'."""
    said = [item for item in items if not item.tags & (lx.STOP | lx.DEADLINE)][-_NEAR:]
    return said[-1].word in lx.FRACTION_WORDS and any(item.tags & lx.TO for item in said)


def _is_figure(item: Item) -> bool:
    """A number that is taken for a part of a name: '0:45', '50q'."""
    if isinstance(item, Quantity):
        return item.part and item.depth == 0
    return item.word[:1].isdigit() and not item.tags & (lx.RANK | lx.DATE)


def _cut_off_thousands(scene: Scene, start: Quantity, target: Quantity) -> Reading | None:
    """'… from 80.000€ to 50.': the dot may have grouped the digits that are missing."""
    if target.unit is not None or not start.unit or not start.dotted:
        return None
    if scene.text[target.end :].strip() != ".":
        return None
    return unclear(scene.end, "a unit", "the text breaks off before the unit")
