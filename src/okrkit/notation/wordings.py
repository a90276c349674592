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
_RATIO_WORDS: Final = frozenset(("per", "/", "%", "percentage", "share", "proportion"))
_BECOMING: Final = frozenset("become be becoming being get getting got".split())
_CERTIFIED: Final = frozenset("certified accredited compliant certification accreditation".split())
_RECURRING: Final = frozenset(
    "daily weekly biweekly fortnightly monthly quarterly annual regular yearly".split()
)
_GATHERINGS: Final = frozenset(
    "meeting meetings retrospective retrospectives review reviews standup standups session sessions call calls sync syncs "
    "newsletter workshop workshops check-in check-ins 1:1s one-on-ones update updates".split()
)
_ARTEFACTS: Final = frozenset(
    "version release beta alpha page pages website site app portal dashboard report guide template survey newsletter event events "
    "campaign webinar webinars policy brochure video videos form survey deck presentation toolkit handbook forum channel".split()
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
    if verb & lx.REACH and _is_gathering(scene.head.word, rest):
        return task()
    if scene.head.word.startswith("turn") and any(item.word == "into" for item in rest):
        return objective()
    grand = any(item.tags & (lx.GRAND | lx.MOREOVER) for item in rest) and not _ends_in_artefact(rest)
    told = scene.head.we and verb & lx.PAST  # 'We closed a successful round': an aim, told as done
    aims = verb & (lx.RAISE | lx.LOWER | lx.ASPIRE) and not verb & lx.GAIN
    if told or aims or not verb & lx.DO or (verb & lx.CREATE and grand):
        return objective()
    return task()


def _is_milestone(scene: Scene, verb: int, rest: list[Item]) -> bool:
    """'Ensure that …', 'Increased use of …', 'Achieve ISO certification'."""
    if verb & lx.ENSURE or (verb & lx.PAST and verb & _CHANGING and not verb & lx.BASE and not scene.head.we):
        return True
    if scene.head.word in _BECOMING:
        return any(item.word.rpartition("-")[2] in _CERTIFIED for item in rest)
    return bool(verb & lx.REACH) and any(item.tags & lx.DELIVERED for item in rest)


def _is_gathering(word: str, rest: list[Item]) -> bool:
    """'Have a weekly team meeting', 'Meet regularly with …': work that comes round again."""
    if word in ("meet", "meeting"):
        return any(item.word == "with" for item in rest[: len(_RECURRING)])
    words = {item.word for item in rest}
    return bool(words & _RECURRING and words & _GATHERINGS)


def _ends_in_artefact(rest: list[Item]) -> bool:
    """'Launch the community beta version': what is made is a thing, whatever it is called."""
    last = ""
    for item in rest:
        if item.tags & (
            lx.PREPOSITION | lx.STOP | lx.DEADLINE | lx.COMMA | lx.OPEN | lx.RELATIVE | lx.CONJUNCTION
        ):
            break
        last = item.word
    return last in _ARTEFACTS


def _without_a_verb(scene: Scene, items: list[Item]) -> Reading:
    if scene.head.we:
        return objective()
    if any(item.tags & lx.DEADLINE for item in items):
        return milestone("an outcome with a deadline, done or not")
    clause = _main_clause(items)
    first, last = clause[0], clause[-1]
    if first.tags & lx.CORE or first.word in _QUANTIFIERS:
        return _metric()
    finite = any(item.tags & lx.AUXILIARY for item in clause[1:]) or _is_finite(clause)
    whole = first.tags & lx.EVERY and len(clause) > len(("every", "team"))
    stated = any(item.tags & lx.STATE for item in clause[1:]) and not last.tags & lx.MEASURE
    if whole or finite or stated or _is_done(clause):
        return milestone()
    grand = any(item.tags & lx.GRAND for item in clause) and not last.tags & lx.MEASURE
    return objective() if grand else _metric()


def _is_finite(clause: list[Item]) -> bool:
    """'Customers love our product': a plural, a verb and its object."""
    for index in range(1, len(clause) - 1):
        item, before, following = clause[index], clause[index - 1], clause[index + 1]
        if item.tags & (lx.PREPOSITION | lx.CONJUNCTION | lx.COLON | lx.SIGN | lx.OPEN):
            return False
        plural = before.word.endswith("s") and not before.tags & (lx.PREPOSITION | lx.VERB)
        verbal = item.tags & lx.BASE and not item.tags & lx.EITHER
        if plural and verbal and following.tags & (lx.DETERMINER | lx.PRONOUN):
            return True
    return False


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
            if any(item.word in _RATIO_WORDS for item in items[index + 1 : index + 4]):
                return False  # 'crimes reported per 1,000 residents', 'rent collected as % of rent due'
            things = before.word.endswith("s") or before.tags & lx.MEASURE
            return bool(tags & _CHANGING) or index + 1 < len(items) or not things
    return False
