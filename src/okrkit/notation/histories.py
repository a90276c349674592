"""Two levels told in time: '9 weeks in January, 5 weeks by September', '40% in 2023, 60% in 2026'."""

from __future__ import annotations

import re
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.clauses import in_unit_of
from okrkit.notation.deadlines import LAST_YEAR_OVER
from okrkit.notation.items import Item, Quantity
from okrkit.notation.scenes import Scene

__all__ = ["History", "find_history"]

_APART: Final = lx.COMMA | lx.STOP
_ELSEWHERE: Final = lx.QUANTITY | lx.CONJUNCTION | lx.BOUND
_SINCE: Final = frozenset("last previously before ago earlier then formerly historically".split())
_YET_TO_COME: Final = frozenset("this next after will should must shall by until future".split())
_ENDING: Final = frozenset(("by", "until", "before", "till"))
_YEAR: Final = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_FAR: Final = 12  # items in which a level tells its time


class History:
    """The level that was and the one that shall be; `told` says whether the words tell which is which."""

    __slots__ = ("goal", "start", "told")

    def __init__(self, start: Quantity, goal: Quantity, *, told: bool) -> None:
        self.start = start
        self.goal = goal
        self.told = told


def find_history(scene: Scene) -> History | None:
    """The two levels of a measure at two times; None where the second number is about something else."""
    start, goal = (*scene.mains, None, None)[:2]
    if start is None or goal is None or scene.verb or not _are_levels(scene, start, goal):
        return None
    between = scene.items[start.index + 1 : goal.index]
    apart = _place_apart(between)
    if apart < 0 or any(item.tags & _ELSEWHERE for item in between):
        return None
    after = between[apart + 1 :]
    behind = scene.items[goal.index + 1 : goal.index + _FAR]
    then, now = between[:apart], [*after, *behind]
    changed = bool(goal.role & lx.TO) and any(
        item.tags & lx.PAST and item.tags & lx.CHANGING for item in after
    )
    ordered = _year_of(then) < _year_of(now) or _ends(now)
    past, coming = _is_told_past(start, then), _is_yet_to_come(now)
    over = 0 < _year_of(then) <= LAST_YEAR_OVER and not _is_dated(now)
    if changed or over or (past and coming and ordered):
        return History(start, goal, told=True)
    return History(start, goal, told=False) if past or (_is_dated(then) and _is_dated(now)) else None


def _are_levels(scene: Scene, start: Quantity, goal: Quantity) -> bool:
    """Two bare numbers in one unit, of which the first stands behind the name of a measure."""
    if start.bound or goal.bound or start.high is not None or goal.high is not None:
        return False
    if start.role & ~lx.NOW or goal.role & ~(lx.TO | lx.AIM) or start.index <= scene.head.index:
        return False
    alike = start.unit == goal.unit or (goal.unit is not None and start.unit is not None)
    return alike and in_unit_of(start, goal) is not None


def _place_apart(between: list[Item]) -> int:
    """Where a comma, a semicolon or a dash sets the two levels apart."""
    for place, item in enumerate(between):
        if item.tags & _APART or item.word == "-":
            return place
    return -1


def _is_told_past(start: Quantity, then: list[Item]) -> bool:
    if start.role & lx.NOW or any(item.word in _SINCE for item in then):
        return True
    return _is_dated(then) and not _ends(then)


def _is_dated(items: list[Item]) -> bool:
    return any(item.tags & lx.DEADLINE for item in items)


def _is_yet_to_come(now: list[Item]) -> bool:
    return any(item.tags & lx.DEADLINE or item.word.partition(" ")[0] in _YET_TO_COME for item in now)


def _ends(items: list[Item]) -> bool:
    """'by September', 'after the works': a time by when, and not one in which."""
    return any(item.word.partition(" ")[0] in _YET_TO_COME for item in items)


def _year_of(items: list[Item]) -> int:
    for item in items:
        found = _YEAR.search(item.word) if item.tags & lx.DEADLINE else None
        if found is not None:
            return int(found[0])
    return 0
