"""Levels told without a number: by those of others ('above the national average'), or by a way to go ('Stars: growing')."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity
from okrkit.notation.readings import BY_BOUND, DECREASE, INCREASE, Reading
from okrkit.notation.scenes import Scene
from okrkit.notation.tokens import Token

__all__ = ["read_comparison"]

_OTHERS: Final = frozenset(
    "benchmark benchmarks average averages median mean norm norms quartile quintile decile".split()
)
_BEST: Final = frozenset("top upper highest best".split())
_PARTS: Final = frozenset("quartile quintile decile".split())
_FEW: Final = 5  # 'the mean of all schools' and what is in between
_WAYS: Final = {
    **dict.fromkeys("growing increasing rising improving upward upwards up ↑".split(), INCREASE),
    **dict.fromkeys(
        "falling decreasing declining shrinking reducing downward downwards down ↓".split(), DECREASE
    ),
    **dict.fromkeys("stable steady flat".split(), None),
}

_TIMED: Final = lx.STOP | lx.DEADLINE | lx.PERIOD | lx.TIME | lx.CONTEXT
_LEADING_TO_TIME: Final = frozenset("of for over in from the all our time past *".split())
_ENDING_IN_TIME: Final = ("-year", "-month", "-quarter", "-week", "-day")
_BETWEEN_WAYS: Final = frozenset("/ or trending trend going moving".split())
_LAST: Final = _OTHERS | frozenset(_WAYS)  # spares most texts the rest


def read_comparison(scene: Scene) -> Reading | None:
    """Read what a measure is compared with; None where nothing is.

    Args:
        scene: A statement without a number.
    """
    last = len(scene.items) - 1
    while last and _is_of_time(scene.items[last]):
        last -= 1
    if scene.items[last].word not in _LAST:
        return None
    if scene.verb & lx.CHANGING or (scene.verb and not scene.verb & (lx.KEEP | lx.EITHER)):
        return None
    said = [item for item in scene.items[scene.head.index : last + 1] if not item.tags & lx.STOP]
    colon = next((place for place, item in enumerate(said) if item.tags & lx.COLON), 0)
    if colon and _tells_a_way(said[colon + 1 :]):
        ways = {_WAYS[item.word] for item in said[colon + 1 :] if item.word in _WAYS} - {None}
        return Reading(
            "metric", direction=ways.pop() if len(ways) == 1 else None, why="a way to go, and no level"
        )
    side = _side_of_others(said) if said[-1].word in _OTHERS else ""
    if not side:
        return None
    form = "floor" if BY_BOUND[side] == INCREASE else "ceiling"
    why = "a level told by that of others, without a number"
    return Reading("kpi", form, direction=BY_BOUND[side], stop=scene.end, expected="a number", why=why)


def _is_of_time(item: Item) -> bool:
    """What stands behind 'the average': 'of the past three years', 'for 2029', a full stop."""
    timed = item.tags & _TIMED or (isinstance(item, Quantity) and item.part)
    return bool(timed) or item.word in _LEADING_TO_TIME or item.word.endswith(_ENDING_IN_TIME)


def _tells_a_way(said: list[Item]) -> bool:
    """'growing', 'stable/decreasing', and nothing else."""
    if any(one.word in _WAYS and other.word in _WAYS for one, other in pairwise(said)):
        return False  # 'growing up'
    return bool(said) and all(item.word in _WAYS or item.word in _BETWEEN_WAYS for item in said)


def _side_of_others(said: list[Item]) -> str:
    """The comparator of 'Waits | below the national median', 'Access: top quartile'; '' without one."""
    for place in range(len(said) - 2, max(0, len(said) - 2 - _FEW), -1):
        item = said[place]
        if isinstance(item, Token) and item.bound:
            return item.bound
        if item.word in _BEST and said[-1].word in _PARTS:
            return lx.GE
    return ""
