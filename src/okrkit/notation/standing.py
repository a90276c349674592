"""What holds all the time, told as a sentence: 'letters have a 20 hour SLA', 'the crew spends no time on forms'."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity
from okrkit.notation.readings import DECREASE, Reading, milestone
from okrkit.notation.scenes import Scene
from okrkit.notation.vocabulary import UNIT_OF, WORDS

__all__ = ["comes_round", "is_habit", "read_promise", "read_spared", "read_state"]

_AGREEMENTS: Final = frozenset(("sla", "slo"))
_TARGETS: Final = frozenset("target standard guarantee commitment promise".split())
_SERVED: Final = frozenset(
    "response reply turnaround resolution recovery restoration acknowledgement repair delivery dispatch".split()
)
_PROMISES: Final = _AGREEMENTS | _TARGETS | _SERVED
_ANSWERING: Final = _SERVED | frozenset("answer fix disclosure decision processing collection refund".split())
_LASTING: Final = frozenset("restoration recovery resolution repair".split())
_BECOMING: Final = frozenset(("become", "becomes", "to", "→", "from"))
_TIMES: Final = frozenset(("time", "times"))
_ENDING: Final = lx.COMMA | lx.STOP | lx.OPEN | lx.CLOSE | lx.PREPOSITION
_HAVING: Final = frozenset("have has had carry carries is there's".split())
_ARTICLES: Final = frozenset(("a", "an", "our", "the"))
_NONE: Final = frozenset(("no", "zero"))
_NOBODY: Final = frozenset(("nobody", "no one", "no-one"))
_LEADING: Final = lx.PREPOSITION | lx.RELATIVE | lx.CONJUNCTION | lx.COMMA | lx.STOP | lx.COLON | lx.OPEN
_NO_COST: Final = frozenset("pass passes passed receive receives".split())
_LONGEST_SUBJECT: Final = 5  # words
_BEING: Final = frozenset(("is", "are"))
_LOSING: Final = frozenset(
    "has loses takes leaves wastes needs misses causes finds sees suffers contains makes lose take leave waste miss cause suffer make".split()
)
_SINGLE: Final = "one"
_FEW: Final = 3
_AGAIN: Final = frozenset(("a", "an", "every", "each"))  # '2 releases per week' is a rate
_NO_DEED: Final = (
    lx.MEASURE | lx.CORE | lx.PERSON | lx.ADVERSE | lx.HARMFUL | lx.QUANTITY | lx.AUXILIARY | lx.UNIT | lx.SHIFT | lx.PAST
)  # fmt: skip
_SHORTEST_HABIT: Final = len(("supper", "every", "month"))


def read_promise(scene: Scene) -> Reading | None:
    """'Letters have a 20 hour SLA', 'A 4-hour response target'; 'Agree a 4-hour response target' is work."""
    if scene.mains and scene.mains[0].unit not in lx.TIME_UNITS:
        return None
    for index, item in enumerate(scene.items):
        if item.word not in _PROMISES or not index:
            continue
        if item.word in _AGREEMENTS:
            return _promised(scene, index)
        if item.word in _TARGETS and scene.items[index - 1].word in _ANSWERING:
            return _promised(scene, index - 1)
        if item.word in _SERVED and not scene.head.tags and _stands_alone(scene.items, index):
            return _promised(scene, index)
    return None


def _stands_alone(items: list[Item], index: int) -> bool:
    """The response of '1-hour response', 'High: 30-minute response, …', '4-hour recovery time objective'."""
    before, behind = items[index - 1], items[index + 1 : index + 2]
    if items[index].word in _LASTING and not before.word.endswith(
        ("hour", "hours", "minute", "minutes", "hr", "min")
    ):
        return False  # 'A 2-year restoration'
    led = index == 1 or bool(items[index - 2].tags & (lx.COLON | lx.COMMA | lx.DETERMINER))
    ends = not behind or behind[0].tags & _ENDING or behind[0].word in _TIMES
    if not led or "-" not in before.word or not ends:
        return False
    return not any(item.word in _BECOMING for item in items[index:])  # '… becomes a 12-hour one'


def _promised(scene: Scene, behind: int) -> Reading | None:
    """The time right before the agreement, if nobody is told to make one."""
    items = scene.items
    quantity = _time_of(items[behind - 1], behind - 1) if behind else None
    if quantity is None or quantity.bound or quantity.role or quantity.high is not None:
        return None
    start = behind - 2 if behind > 1 and items[behind - 2].word in _ARTICLES else behind - 1
    if start > 0 and items[start - 1].word not in _HAVING and not items[start - 1].tags & lx.COLON:
        return None
    return Reading(
        "kpi", "ceiling", direction=DECREASE, target=quantity, why="a time that is promised, as a limit"
    )


def _time_of(item: Item, index: int) -> Quantity | None:
    """'24 hour', '4-hour' as a number with its unit."""
    if isinstance(item, Quantity):
        return item if item.unit in lx.TIME_UNITS and item.value is not None else None
    figures, _, unit = item.word.partition("-")
    if not figures.isdecimal() or UNIT_OF.get(unit) not in lx.TIME_UNITS:
        return None
    quantity = Quantity(float(figures), item.start, item.end)
    quantity.unit, quantity.index = UNIT_OF[unit], index
    return quantity


def read_state(scene: Scene) -> Reading | None:
    """'The lease for one hall is signed': a state; one thing is only named, and not counted."""
    if len(scene.quantities) != 1 or scene.listed_as == "kpi":
        return None
    one = scene.quantities[0]
    if one.value != 1 or one.unit is not None or one.bound or one.role or one.per or one.part:
        return None
    if scene.text[one.start : one.end].casefold() != _SINGLE:
        return None
    told = False
    for index, item in enumerate(scene.items):
        if item.tags & lx.RELATIVE:
            return None  # 'Launch one portal that is live'
        told = told or item.word in _BEING
        done = item.word in _BEING and _is_done(scene.items[index + 1 :])
        if index and (done or item.tags & lx.STATE):
            return milestone("a state, of one thing") if told or not scene.head.tags & lx.BASE else None
    return None


def _is_done(behind: list[Item]) -> bool:
    """'signed', 'included'."""
    return bool(behind and behind[0].tags & lx.PAST and not behind[0].tags & lx.MEASURE)


def read_spared(scene: Scene) -> Reading | None:
    """'The crew spends no time on forms', 'Drivers have zero accidents', 'Nobody waits'; 'The probe passed with none' is over."""
    items, start = scene.items, scene.head.index
    if scene.head.tags or start + 1 >= len(items) or (scene.mains and scene.mains[0].value):
        return None  # 'Nobody waits over 4 hours' has a limit of its own
    first = items[start]
    if first.word in _NOBODY:
        bad = any(item.tags & (lx.ADVERSE | lx.HARMFUL) for item in items[start + 1 : start + 3])
        return _none(first) if bad else None
    # 'The team' and 'we' stand before the head
    for index in range(start + (not scene.head.we), min(start + _LONGEST_SUBJECT, len(items) - 2)):
        item = items[index]
        if item.tags & _LEADING:
            return None
        if items[index + 1].word not in _NONE and not _is_zero(items[index + 1]):
            continue
        return _spared(items, index)
    return None


def _spared(items: list[Item], index: int) -> Reading | None:
    """What a verb in the present tense before 'no' or 'zero' makes of it."""
    verb, none, before = items[index], items[index + 1], items[index - 1]
    several = before.word.endswith("s") and verb.tags & lx.BASE
    present = (verb.tags & lx.THIRD or several) and verb.tags & lx.DOING
    if not (present or verb.word in _LOSING) or verb.word in _NO_COST:
        return None
    if isinstance(none, Quantity):
        return Reading("kpi", "ceiling", direction=DECREASE, target=none, why="zero as a level")
    wanted = items[index + 2].tags & lx.WANTED and not items[index + 2].tags & (lx.ADVERSE | lx.HARMFUL)
    return None if wanted else _none(none)  # 'The shop makes no profit' tells of nothing to be spared


def _is_zero(item: Item) -> bool:
    bare = isinstance(item, Quantity) and item.value == 0 and not (item.bound or item.role)
    return bare and (item.unit is None or item.unit in lx.TIME_UNITS)


def _none(item: Item) -> Reading:
    return Reading("kpi", "ceiling", direction=DECREASE, zero=item, why="'no' as a level")


def is_habit(scene: Scene, quantity: Quantity) -> bool:
    """'One poem a week', 'Two recipes a month': a few things to do again and again; '2 customers a month' are outcomes."""
    if quantity is not scene.lead or quantity.unit is not None or quantity.bound or quantity.high is not None:
        return False
    return (quantity.value or _FEW + 1) <= _FEW and _is_again(scene.items[quantity.index + 1 :])


def comes_round(clause: list[Item]) -> bool:
    """'Long swim every two weeks', 'Site tour twice a year': what is done, and how often; 'Sales every month' are measured."""
    often = next(
        (index for index, item in enumerate(clause) if item.word in lx.OFTEN_WORDS or item.word == "every"), 0
    )
    if not often or len(clause) < _SHORTEST_HABIT:
        return False
    start = 1 if clause[0].word in ("a", "an") else 0
    deeds = clause[start:often]
    behind = clause[often + 1 :]
    if len(behind) > _FEW or not deeds or any(item.tags & (_NO_DEED | _LEADING) for item in deeds[-1:]):
        return False
    return bool(behind) and _is_time(behind[-1])


def _is_again(behind: list[Item]) -> bool:
    """'poem a week', 'new recipes every month'."""
    if len(behind) < _SHORTEST_HABIT or not _is_time(behind[-1]) or behind[-2].word not in _AGAIN:
        return False
    deeds = behind[:-2]
    return len(deeds) <= _FEW and not any(
        (item.tags | WORDS.get(f"{item.word}s", 0)) & (_NO_DEED | _LEADING) for item in deeds
    )


def _is_time(item: Item) -> bool:
    if isinstance(item, Quantity):
        return item.unit in lx.TIME_UNITS
    return bool(item.tags & (lx.PERIOD | lx.TIME))
