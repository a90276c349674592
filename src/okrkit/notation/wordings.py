"""Forms without a number: a milestone, an objective, a task, the name of a measure."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.aims import is_admired, is_aim
from okrkit.notation.items import Item
from okrkit.notation.readings import Reading, milestone, objective, task, unclear
from okrkit.notation.results import is_result
from okrkit.notation.scenes import Scene

__all__ = ["read_words"]

_OBJECTIVE_LABELS: Final = frozenset("objective objectives o1 o2 o3 o4 o5".split())
_QUANTIFIERS: Final = frozenset(
    "number average total percent percentage % amount avg mean median share".split()
)
_BECOMING: Final = frozenset("become be becoming being get getting got".split())
_CERTIFIED: Final = frozenset("certified accredited compliant certification accreditation".split())
_RECURRING: Final = frozenset(
    "daily weekly biweekly fortnightly monthly quarterly annual regular yearly".split()
)
_GATHERINGS: Final = frozenset(
    "meeting meetings stand-up stand-ups one-to-ones huddle huddles retrospective retrospectives review reviews standup standups session sessions call calls sync syncs "
    "newsletter workshop workshops check-in check-ins 1:1s one-on-ones update updates".split()
)
_EXAMS: Final = frozenset(
    "test tests exam exams examination inspection inspections audit audits review assessment check".split()
)
_MEETING: Final = frozenset("meet achieve pass fulfil fulfill satisfy".split())
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
    if verb & lx.REACH and _is_gathering(scene.head.word, rest):
        return task()
    if scene.head.word.startswith("turn") and any(item.word == "into" for item in rest):
        return objective()
    told = scene.head.we and verb & lx.PAST  # 'We closed a successful round': an aim, told as done
    return objective() if told or is_aim(scene.head.word, verb, rest) else task()


def _is_milestone(scene: Scene, verb: int, rest: list[Item]) -> bool:
    """'Ensure that …', 'Increased use of …', 'Achieve ISO certification'."""
    if verb & lx.ENSURE or (verb & lx.PAST and verb & _CHANGING and not verb & lx.BASE and not scene.head.we):
        return True
    if scene.head.we and scene.head.word == "have":
        return not any(item.tags & lx.GRAND for item in rest)
    if scene.head.word in ("pass", "passing") and any(item.word in _EXAMS for item in rest):
        return True
    if scene.head.word in _BECOMING:
        return any(item.tags & lx.STATE or item.word.rpartition("-")[2] in _CERTIFIED for item in rest)
    if scene.head.word in _MEETING and rest[0].tags & lx.EVERY:
        return True  # 'Meet all deadlines'
    # 'Achieve ISO certification', 'Win promotion'; what is to be certified is no such thing: 'Gain a compliant process'
    return bool(verb & (lx.REACH | lx.GAIN)) and any(item.tags & lx.DELIVERED for item in rest)


def _is_gathering(word: str, rest: list[Item]) -> bool:
    """'Have a weekly team meeting', 'Meet regularly with …': work that comes round again."""
    if word in ("meet", "meeting"):
        return any(item.word == "with" for item in rest[: len(_RECURRING)])
    words = {item.word for item in rest}
    return bool(words & _RECURRING and words & _GATHERINGS)


def _without_a_verb(scene: Scene, items: list[Item]) -> Reading:
    if scene.head.we or scene.head.word == "let":
        return objective()  # 'Let data guide us'
    if any(item.tags & lx.DEADLINE for item in items):
        return milestone("an outcome with a deadline, done or not")
    clause = _main_clause(items)
    first = clause[0]
    if first.tags & lx.CORE or first.word in _QUANTIFIERS:
        return _metric()
    rhythm = any(item.word in _RECURRING for item in scene.items[: scene.head.index + 1])
    if rhythm and any(item.word in _GATHERINGS for item in clause):
        return task()  # 'Weekly calls with the depot'
    return _without_a_measure(clause) or (objective() if is_admired(items, len(clause)) else _metric())


def _without_a_measure(clause: list[Item]) -> Reading | None:
    first, last = clause[0], clause[-1]
    if first.word in ("a", "an") and any(item.tags & (lx.GRAND | lx.MOREOVER | lx.EVERY) for item in clause):
        return objective()  # 'A cleaner river', 'a service to be proud of'
    if is_result(clause):
        return milestone()
    grand = any(item.tags & lx.GRAND for item in clause) and not last.tags & lx.MEASURE
    return objective() if grand else None


def _main_clause(items: list[Item]) -> list[Item]:
    """The items up to a relative clause: 'users | who have finished'."""
    for index in range(1, len(items)):
        if items[index].tags & lx.RELATIVE:
            return items[:index]
    return items
