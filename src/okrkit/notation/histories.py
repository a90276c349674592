"""Two levels told in time: '9 weeks in January, 5 weeks by September', '40% in 2023, 60% in 2026'."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.clauses import in_unit_of
from okrkit.notation.deadlines import LAST_YEAR_OVER, year_in
from okrkit.notation.items import Item, Quantity
from okrkit.notation.scenes import Scene

__all__ = ["History", "find_comparison", "find_history"]

_APART: Final = lx.COMMA | lx.STOP
_ELSEWHERE: Final = lx.QUANTITY | lx.CONJUNCTION | lx.BOUND
_SINCE: Final = frozenset("last previously ago earlier then formerly historically".split())
_YET_TO_COME: Final = frozenset("this next after will should shall by until future".split())
_WANTING: Final = frozenset(
    "want wants wanting need needs needing aim aims aiming should must ought make".split()
)
_ENDING: Final = lx.STOP | lx.COMMA | lx.PREPOSITION | lx.DEADLINE | lx.WHEN
_AGAINST: Final = frozenset(("against", "versus", "vs", "compared to", "compared with", "up on"))
_MAKING: Final = frozenset(("make", "get", "bring"))
_WANTED: Final = "wanted"  # '36 stewards, 50 wanted'; 'needed' and 'planned' are said of things too
_NO_THING: Final = (
    lx.PREPOSITION | lx.DEADLINE | lx.PAST | lx.AUXILIARY | lx.CONJUNCTION | lx.PERIOD | lx.WHEN
)
_FAR: Final = 12  # items in which a level tells its time
_NO_NOUN: Final = (
    lx.AUXILIARY | lx.PRONOUN | lx.TO | lx.DETERMINER | lx.AIM | lx.NOW | lx.DEADLINE | lx.BASE | lx.PAST | lx.PREPOSITION
)  # fmt: skip


class History:
    """The level that was and the one that shall be; `told` says whether the words tell which is which."""

    __slots__ = ("goal", "start", "told")

    def __init__(self, start: Quantity, goal: Quantity, *, told: bool) -> None:
        self.start: Quantity = start
        self.goal: Quantity = goal
        self.told: bool = told


def find_history(scene: Scene) -> History | None:
    """The two levels of a measure at two times; None where the second number has no part in it."""
    start, goal = (*scene.mains, None, None)[:2]
    if start is None or goal is None or scene.verb or not _are_levels(scene, start, goal):
        return None
    between = scene.items[start.index + 1 : goal.index]
    apart = _place_apart(between)
    if apart < 0 or any(item.tags & _ELSEWHERE for item in between):
        return None
    led, behind = between[apart + 1 :], scene.items[goal.index + 1 : goal.index + _FAR]
    then, now = between[:apart], [*led, *behind]
    wanted = _is_wanted(led, behind)
    if goal.unit is None and start.unit is not None and not wanted:
        return None
    moved = any(item.tags & lx.PAST and item.tags & lx.CHANGING for item in led)
    if moved and not goal.role & lx.TO:
        return History(start, goal, told=False)  # 'Visits 40, raised 5': a level, or by so much
    past = bool(start.role & lx.NOW) or _is_told_past(then)
    told = moved or wanted or _is_over(scene, start, then, now) or (past and _is_yet_to_come(then, now))
    if told:
        elsewhere = (
            start.ratio != goal.ratio
            or _names_another(led)
            or _has_a_verb(behind)
            or (wanted and goal.after != start.after and _counts(behind))
        )
        goal.unit = goal.unit or start.unit
        return History(start, goal, told=not elsewhere)
    return History(start, goal, told=False) if past or (_is_dated(then) and _is_dated(now)) else None


def find_comparison(scene: Scene) -> History | None:
    """'Revenue of $5m against $4m in 2024': the level that shall be, and behind it the one that was."""
    goal, start = (*scene.mains, None, None)[:2]
    if start is None or goal is None or scene.verb or not _are_levels(scene, goal, start):
        return None
    between = scene.items[goal.index + 1 : start.index]
    past = _is_told_past(scene.items[start.index + 1 : start.index + _FAR])
    compared = len(between) == 1 and between[0].word in _AGAINST
    return History(start, goal, told=True) if past and compared else None


def _are_levels(scene: Scene, start: Quantity, goal: Quantity) -> bool:
    """Two bare numbers in one unit, of which the first stands behind the name of a measure."""
    if start.bound or goal.bound or start.high is not None or goal.high is not None:
        return False
    if start.role & ~lx.NOW or goal.role & ~(lx.TO | lx.AIM) or start.index <= scene.head.index:
        return False
    alike = goal.unit is None or start.unit is not None
    return alike and in_unit_of(start, goal) is not None


def _place_apart(between: list[Item]) -> int:
    """Where a comma, a semicolon or a dash sets the two levels apart; -1 without one."""
    for place, item in enumerate(between):
        if item.tags & _APART or item.word == "-":
            return place
    return -1


def _names_another(led: list[Item]) -> bool:
    """'Visits 40, churn cut to 30': another measure is named before the second number."""
    return any(
        (item.tags == lx.WORD and item.word not in _WANTING)
        or (item.tags & lx.MEASURED and not item.tags & _NO_NOUN)
        or (item.tags & lx.BASE and item.tags & (lx.DO | lx.GAIN) and item.word not in _MAKING)
        for item in led
    )


def _has_a_verb(behind: list[Item]) -> bool:
    """'40 in January, 20 should leave by May': the second number is who does something."""
    return bool(behind) and bool(behind[0].tags & lx.AUXILIARY)


def _is_wanted(led: list[Item], behind: list[Item]) -> bool:
    """'…, we need 50', '…; want it closed to 3', '…, 9 wanted': what shall be, after a level that is so."""
    if any(item.tags & lx.NEGATION for item in led):
        return False  # '…, must not fall to 70%'
    if any(item.word in _WANTING or item.tags & lx.AIM for item in led):
        return True
    ends = len(behind) == 1 or (len(behind) > 1 and behind[1].tags & _ENDING)
    return bool(ends) and behind[0].word == _WANTED


def _counts(behind: list[Item]) -> bool:
    """'36 volunteers, we need 50 vans', '400 members, want 100 of them': things of its own stand behind the second number."""
    if behind and behind[0].word == "of":
        return True
    return (
        bool(behind)
        and bool(behind[0].tags & lx.WORD)
        and not (behind[0].tags & _NO_THING or behind[0].word == _WANTED)
    )


def _is_told_past(then: list[Item]) -> bool:
    """'last winter', 'before', 'in January'; not 'by June', nor 'before noon'."""
    if any(item.word in _SINCE for item in then) or (bool(then) and then[-1].word == "before"):
        return True
    return _is_dated(then) and not _comes(then)


def _is_over(scene: Scene, start: Quantity, then: list[Item], now: list[Item]) -> bool:
    """'1300 in 2011: 1900 followers': a year that is over, and behind the second number what the measure is called."""
    name = {item.word for item in scene.items[: start.index]}
    plain = all(item.word in name or not item.tags & lx.WORD for item in now)
    return 0 < _year_of(then) <= LAST_YEAR_OVER and plain and not _is_dated(now)


def _is_yet_to_come(then: list[Item], now: list[Item]) -> bool:
    """'by September', 'this winter', 'in 2027'; not in a year that is over, nor in one before the first."""
    first, second = _year_of(then), _year_of(now)
    if second:
        return second > max(first, LAST_YEAR_OVER)
    return _comes(now)


def _comes(items: list[Item]) -> bool:
    """Whether a word leads to a time that is yet to come."""
    return any(item.word.partition(" ")[0] in _YET_TO_COME for item in items)


def _is_dated(items: list[Item]) -> bool:
    """Whether a deadline or a date stands among them."""
    return any(item.tags & lx.DEADLINE for item in items)


def _year_of(items: list[Item]) -> int:
    """The year of the first date that has one; 0 without."""
    for item in items:
        if item.tags & lx.DEADLINE and (year := year_in(item.word)):
            return year
    return 0
