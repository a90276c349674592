"""Forms without a number: a milestone, an objective, a task, the name of a measure."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item
from okrkit.notation.readings import Reading, milestone, objective, task, unclear
from okrkit.notation.scenes import Scene

__all__ = ["read_words"]

_OBJECTIVE_LABELS: Final = frozenset("objective objectives o1 o2 o3 o4 o5".split())
_QUANTIFIERS: Final = frozenset(
    "number average total percent percentage % amount avg mean median share".split()
)
_CHANGING: Final = lx.RAISE | lx.LOWER | lx.CHANGE


def read_words(scene: Scene) -> Reading | None:
    """A statement by its words alone; with a number that no other form has read, it is unclear."""
    if scene.mains:
        return unclear(
            scene.mains[0].first, "a word that says what this number is for", "nothing explains the number"
        )
    if scene.first is None:
        return None
    if scene.head.label in _OBJECTIVE_LABELS:
        return objective(why="labelled an objective")
    if scene.head.tags:
        return _with_a_verb(scene)
    items = [item for item in scene.items[scene.head.index :] if not item.tags & lx.STOP]
    return _without_a_verb(scene, items) if any(item.tags & lx.WORD for item in items) else None


def _metric(why: str = "the name of a measure") -> Reading:
    return Reading("metric", why=why)


def _with_a_verb(scene: Scene) -> Reading:
    verb = scene.head.tags
    rest = scene.items[scene.head.after :]
    if verb & lx.TRACK:
        return task() if rest[0].word == "and" else _metric("something to track, with no target")
    if _is_milestone(scene, verb, rest):
        return milestone()
    grand = any(item.tags & (lx.GRAND | lx.MOREOVER) for item in rest)
    told = scene.head.we and verb & lx.PAST  # 'We closed a successful round': an aim, told as done
    aims = verb & (lx.RAISE | lx.LOWER | lx.ASPIRE) and not verb & lx.GAIN
    if told or aims or not verb & lx.DO or (verb & lx.CREATE and grand):
        return objective()
    return task()


def _is_milestone(scene: Scene, verb: int, rest: list[Item]) -> bool:
    """'Ensure that …', 'Increased use of …', 'Achieve ISO certification'."""
    if verb & lx.ENSURE or (verb & lx.PAST and verb & _CHANGING and not verb & lx.BASE and not scene.head.we):
        return True
    return bool(verb & lx.REACH) and any(item.tags & lx.DELIVERED for item in rest)


def _without_a_verb(scene: Scene, items: list[Item]) -> Reading:
    if scene.head.we:
        return objective()
    if any(item.tags & lx.DEADLINE for item in items):
        return milestone("an outcome with a deadline, done or not")
    clause = _main_clause(items)
    first, last = clause[0], clause[-1]
    if first.tags & lx.CORE or first.word in _QUANTIFIERS:
        return _metric()
    finite = any(item.tags & lx.AUXILIARY for item in clause[1:])
    whole = first.tags & lx.EVERY and len(clause) > len(("every", "team"))
    stated = any(item.tags & lx.STATE for item in clause[1:]) and not last.tags & lx.MEASURE
    if whole or finite or stated or _is_done(clause):
        return milestone()
    grand = any(item.tags & lx.GRAND for item in clause) and not last.tags & lx.MEASURE
    return objective() if grand else _metric()


def _main_clause(items: list[Item]) -> list[Item]:
    """The items up to a relative clause: 'users | who have finished'."""
    for index in range(1, len(items)):
        if items[index].tags & lx.RELATIVE:
            return items[:index]
    return items


def _is_done(items: list[Item]) -> bool:
    """'Audit completed without findings', 'New portal launched'; 'calls made' is the name of a measure."""
    for index in range(1, len(items)):
        tags, before = items[index].tags, items[index - 1]
        if tags & lx.PAST and tags & (lx.DO | _CHANGING) and not tags & lx.BASE:
            things = before.word.endswith("s") or before.tags & lx.MEASURE
            return bool(tags & _CHANGING) or index + 1 < len(items) or not things
    return False
