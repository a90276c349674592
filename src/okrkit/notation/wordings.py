"""Forms without a number: a milestone, an objective, a task, the name of a measure."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.aims import is_admired, is_aim
from okrkit.notation.comparisons import read_comparison
from okrkit.notation.items import Item
from okrkit.notation.leads import asks_how_much, goes_on
from okrkit.notation.objects import ends_in_artefact, is_broad, is_directed
from okrkit.notation.phrases import (
    has_changed,
    head_of,
    is_abstract,
    is_made,
    is_named,
    is_ordered,
    is_pictured,
    is_standing,
    is_work,
)
from okrkit.notation.readings import Reading, direction_of, milestone, objective, task, unclear
from okrkit.notation.results import is_moving, is_praise, is_result
from okrkit.notation.scenes import Scene
from okrkit.notation.sentences import find_verb, is_dream, is_ours, tells_of_its_subject
from okrkit.notation.standing import comes_round
from okrkit.notation.titles import (
    Title,
    is_goal,
    is_infinitive,
    is_promised_to_you,
    step_behind_subject,
    step_behind_title,
)
from okrkit.notation.works import RELEASES

__all__ = ["LABELLED", "calls_itself_objective", "read_words"]

LABELLED: Final = "labelled an objective"
_OBJECTIVE_LABELS: Final = frozenset("objective objectives o1 o2 o3 o4 o5 o6 o7 o8 o9".split())
_QUANTIFIERS: Final = frozenset(
    "number average total percent percentage % amount avg mean median share fraction proportion".split()
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
_DELIVERABLES: Final = RELEASES | {"support", "announcement", "partnership", "deal"}
_SUCCESSES: Final = frozenset(
    "growth performance delivery engagement quality productivity efficiency experience reliability".split()
)
_MEASURES: Final = frozenset("metric measure indicator kpi figure chart rate".split())
_LONGEST_TITLE: Final = 9
_HELPING: Final = frozenset("help support see watch show offer share let".split())
_ESTEEMED: Final = frozenset("trusted prepared loved known ready proud admired respected".split())
_THINGS: Final = frozenset(("launch", "redesign", "rebrand"))
_SUMMED: Final = frozenset("saved raised donated volunteered worked recycled earned billed given".split())
_FEW_WORDS: Final = 4
_EXAMS: Final = frozenset(
    "test tests exam exams examination inspection inspections audit audits review assessment check".split()
)
_MEETING: Final = frozenset("meet achieve pass fulfil fulfill satisfy".split())


def read_words(scene: Scene) -> Reading | None:
    """A statement by its words alone; with a number that no other form has read, it is unclear."""
    if scene.mains:
        return unclear(
            scene.mains[0].first, "a word that says what this number is for", "nothing explains the number"
        )
    if scene.first is None:
        return None
    if calls_itself_objective(scene):
        return objective(why=LABELLED)
    if scene.items[-1].word in lx.PERCENT_WORDS or _counts_behind_a_title(scene):
        return _metric()  # 'Offers to contracts %'
    if (compared := read_comparison(scene)) is not None:
        return compared
    reading = _by_its_words(scene)
    title = step_behind_title(scene, plain=reading is None or reading.kind == "metric")
    if title is not None:
        reading = _titled(scene, title)
    return None if reading is None else _as_introduced(scene, reading, titled=title is not None)


def _counts_behind_a_title(scene: Scene) -> bool:
    """'Reach: number of readers that come back', 'Impact: % of readers …', 'Use: this rate shows …', 'Help: what share …'."""
    start = scene.items[scene.head.index : scene.head.index + _LONGEST_TITLE]
    colon = next((place for place, item in enumerate(start) if item.tags & lx.COLON), len(start))
    said = start[colon + 1 :]
    if len(said) < len(("number", "of")):
        return False
    first, second = said[0].word, said[1].word
    told = first == "this" and any(item.word in _MEASURES for item in said[1:_FEW_WORDS])
    asked = (first == "measure" and second == "of") or (first == "what" and second in _QUANTIFIERS)
    return first in _QUANTIFIERS or told or asked


def calls_itself_objective(scene: Scene) -> bool:
    """'Objective 2: Launch 3 ferries', 'O1: Trust'."""
    return scene.head.label in _OBJECTIVE_LABELS


def _as_introduced(scene: Scene, reading: Reading, *, titled: bool) -> Reading:
    """A reading, or what 'Goal 2: …', 'To …' or 'KR: …' in front makes of it."""
    if is_goal(scene, reading):
        return objective(why="labelled a goal")
    if not titled and reading.kind in ("task", "metric") and is_infinitive(scene):
        return objective(why="what the work is for")
    if is_promised_to_you(scene, reading):
        return task(why="what is done for those who read it")
    if reading.kind in ("objective", "metric") and goes_on(scene.items, scene.head.index):
        return task(why="work that is begun, or that goes on")
    return milestone("labelled a key result") if _is_labelled_result(scene, reading) else reading


def _by_its_words(scene: Scene) -> Reading | None:
    doubtful = scene.head.tags & lx.EITHER or scene.head.word in _THINGS
    if scene.head.tags and not (doubtful and _opens_with_its_subject(scene)):
        return _with_a_verb(scene)
    items = [item for item in scene.items[scene.head.index :] if not item.tags & lx.STOP]
    if not any(item.tags & lx.WORD for item in items):
        return None
    return _asked_or_willed(scene, items) or _without_a_verb(scene, items)


def _asked_or_willed(scene: Scene, items: list[Item]) -> Reading | None:
    """'How long do repairs take?', 'The college will widen …'."""
    if asks_how_much(items):
        return _metric("what a number answers")
    if not step_behind_subject(scene):
        return None
    if scene.head.tags & lx.TRACK:
        return task()  # 'The depot will monitor …'
    reading = _with_a_verb(scene)
    ensured = reading.kind == "task" and scene.head.tags & lx.ENSURE
    return objective() if ensured else reading  # 'The trust shall ensure that patients …'


def _opens_with_its_subject(scene: Scene) -> bool:
    """'Design tokens are in use', 'Audit signed off', 'Open errata by team': what looks like an order names a thing."""
    items = scene.items[scene.head.index :]
    if (
        scene.head.we
        or scene.head.word in _HELPING
        or items[1].tags & (lx.DETERMINER | lx.PRONOUN | lx.QUANTITY)
    ):
        return False
    clause = _main_clause([item for item in items if not item.tags & lx.STOP])
    return is_named(clause) or tells_of_its_subject(clause)


def _titled(scene: Scene, title: Title) -> Reading:
    """What stands behind a title, 'Town hall: book the band'; 'Town hall: sound and light' has no clause there."""
    reading = _by_its_words(scene) or _metric()
    if reading.kind != "metric" or title.measured or is_goal(scene, reading):
        return reading
    reading = _without_a_verb(scene, title.items)
    return task(why="what to do about it") if reading.kind == "metric" else reading


def _is_labelled_result(scene: Scene, reading: Reading) -> bool:
    """'KR2: Increase use of the library', 'KR3 More partners': a way to go, and no level; 'KR: Churn' names a measure."""
    if not scene.head.label.startswith(lx.KEY_RESULT_LABELS):
        return False
    ways = lx.MOREOVER | lx.CHANGING
    said = scene.items[scene.head.index :]
    return reading.kind == "objective" or (
        reading.kind == "metric" and (ends_in_artefact(said) or any(item.tags & ways for item in said))
    )


def _metric(why: str = "the name of a measure") -> Reading:
    return Reading("metric", why=why)


def _with_a_verb(scene: Scene) -> Reading:
    verb = scene.head.tags
    rest = scene.items[scene.head.after :]
    if verb & lx.TRACK:
        orders = rest[0].word == "and" or (
            rest[0].tags & lx.COMMA and any(item.tags & lx.BASE for item in rest[1:2])
        )
        return task() if orders else _metric("something to track, with no target")
    if _is_milestone(scene, verb, rest):
        return milestone()
    if is_directed(scene.head.word, rest):
        return milestone("a way to go, without a level", direction_of(verb))
    if _is_ordered_by_its_verb(scene, verb, rest):
        return task()
    return objective() if _is_hoped_for(scene, verb, rest) else task()


def _is_ordered_by_its_verb(scene: Scene, verb: int, rest: list[Item]) -> bool:
    """'Hold a weekly meeting', 'Ensure that the gate is shut'; 'Ensure financial stability' is an aim."""
    if verb & lx.REACH and _is_gathering(scene.head.word, rest):
        return True
    return bool(verb & lx.ENSURE) and _says_who(rest) and not _is_safeguarded(rest)


def _is_hoped_for(scene: Scene, verb: int, rest: list[Item]) -> bool:
    """'Improve our culture', 'Turn the yard into a home'; 'Improve the form' is an order."""
    turns = scene.head.word.startswith("turn") and any(item.word == "into" for item in rest)
    told = scene.head.we and verb & lx.PAST  # 'We closed a successful round': an aim, told as done
    return turns or bool(told) or is_aim(scene.head.word, verb, rest)


def _is_milestone(scene: Scene, verb: int, rest: list[Item]) -> bool:
    """'Increased use of …', 'Achieve ISO certification'."""
    if verb & lx.PAST and verb & (lx.CHANGING | lx.ENSURE) and not verb & lx.BASE and not scene.head.we:
        return True
    if scene.head.we and scene.head.word == "have":
        return not any(item.tags & lx.GRAND for item in rest)
    settled = _settled_by_the_verb(scene.head.word, rest)
    if settled is not None:
        return settled
    # 'Achieve ISO certification', 'Win promotion'; what is to be certified is no such thing: 'Gain a compliant process'
    certified = any(item.tags & lx.DELIVERED for item in rest) and not any(
        item.tags & lx.GRAND for item in rest
    )
    return bool(verb & (lx.REACH | lx.GAIN)) and certified  # not 'Have a healthy financial status'


def _settled_by_the_verb(word: str, rest: list[Item]) -> bool | None:
    """What a few verbs say with the object that they have here; None of all others."""
    if word in ("pass", "passing") and any(item.word in _EXAMS for item in rest):
        return True
    if word in _BECOMING:
        return any(
            item.tags & (lx.STATE | lx.DELIVERED) or item.word.rpartition("-")[2] in _CERTIFIED
            for item in rest
        )
    if word in ("have", "having") and rest[0].tags & (lx.EVERY | lx.NEGATION):
        return True  # 'Have all contracts signed'
    return True if word in _MEETING and rest[0].tags & lx.EVERY else None  # 'Meet all deadlines'


def _says_who(rest: list[Item]) -> bool:
    """'Ensure that the gate is shut', 'Ensure each team has a lead': a sentence, and no thing alone."""
    if rest[0].tags & (lx.RELATIVE | lx.EVERY | lx.DETERMINER | lx.NEGATION) or rest[0].word == "that":
        return True
    return any(item.tags & (lx.AUXILIARY | lx.THIRD) and not item.tags & lx.MEASURE for item in rest[1:])


def _is_safeguarded(rest: list[Item]) -> bool:
    """'Ensure the viability of the guild', 'Ensure that nobody is left behind'."""
    if any(item.word == "nobody" for item in rest[:2]):
        return True
    told = any(item.tags & (lx.AUXILIARY | lx.THIRD) for item in rest[1:])
    return not told and is_broad("ensure", rest)


def _is_gathering(word: str, rest: list[Item]) -> bool:
    """'Have a weekly team meeting', 'Meet regularly with …': work that comes round again."""
    if word in ("meet", "meeting"):
        return any(item.word == "with" for item in rest[: len(_RECURRING)])
    words = {item.word for item in rest}
    return bool(words & _RECURRING and words & _GATHERINGS)


def _without_a_verb(scene: Scene, items: list[Item]) -> Reading:
    if _forbids(items) or scene.head.we or scene.head.word == "let":
        return task() if _forbids(items) else objective()  # 'Let data guide us'
    if any(item.tags & lx.DEADLINE for item in items):
        return milestone("an outcome with a deadline, done or not")
    clause = _main_clause(items)
    first = clause[0]
    tells = _tells_a_measure(clause)
    measured = first.word in _QUANTIFIERS or (first.tags & lx.CORE and not is_work(clause, head_of(clause)))
    measured = measured or (first.word == "#" and not first.tags & lx.QUANTITY)
    # 'Hours saved', 'Dollars raised'
    tells = tells or bool(first.tags & lx.UNIT and len(clause) > 1 and clause[1].word in _SUMMED)
    if tells or (measured and not is_moving(clause)):
        return _metric()
    rhythm = any(item.word in _RECURRING for item in scene.items[: scene.head.index + 1])
    if rhythm and any(item.word in _GATHERINGS for item in clause):
        return task()  # 'Weekly calls with the depot'
    if comes_round(clause):
        return task(why="something to do again and again")
    return (
        (objective() if is_admired(items, len(clause)) else None)
        or _without_a_measure(clause, items)
        or _by_its_head(clause, items)
        or _metric()
    )


def _tells_a_measure(clause: list[Item]) -> bool:
    """'This figure shows …', 'The core metric will be …'."""
    if clause[0].word == "this":
        return len(clause) > 1 and clause[1].word in _MEASURES
    for item, following in pairwise(clause[:_FEW_WORDS]):
        if item.word in _MEASURES:
            return bool(following.tags & lx.AUXILIARY)
    return False


def _by_its_head(clause: list[Item], items: list[Item]) -> Reading | None:
    """What the head of a noun phrase makes of it: 'Annual report' is work, 'Operational excellence' an aim."""
    end = head_of(clause)
    if has_changed(clause):
        return milestone("a way to go, without a level")
    if is_ordered(items):
        return task(why="a thing to make, or to hold")
    return objective(why="what is hoped for") if is_abstract(clause, end) else None


def _without_a_measure(clause: list[Item], items: list[Item]) -> Reading | None:
    first = clause[0]
    if first.word in ("a", "an") and any(item.tags & (lx.GRAND | lx.MOREOVER | lx.EVERY) for item in clause):
        return objective()  # 'A cleaner river', 'a service to be proud of'
    return _told(clause) or _hoped_for_or_made(clause, items)


def _told(clause: list[Item]) -> Reading | None:
    """A sentence, or what is left of one: 'Customers feel heard', 'Login works on all sites', 'Contract signed'."""
    if not clause[0].tags & lx.EVERY and is_praise(clause):
        return objective(why="how good something is to be")
    if is_ours(clause) or (clause[0].word in _ESTEEMED and clause[1:] and clause[1].tags & lx.PREPOSITION):
        return objective(why="what is hoped for")
    verb = find_verb(clause)
    if verb or is_result(clause):
        return objective(why="what life shall be like") if is_dream(clause, verb) else milestone()
    return milestone() if is_made(clause) or is_standing(clause) else None


def _hoped_for_or_made(clause: list[Item], items: list[Item]) -> Reading | None:
    last = clause[-1]
    if is_pictured(clause, items):
        return objective(why="what is hoped for")
    if is_work(clause, head_of(clause)) and not any(item.word in _QUANTIFIERS for item in clause):
        return task(why="a thing to make, or to hold")
    if any(item.tags & lx.GRAND for item in clause) and (
        not last.tags & lx.MEASURE or last.word in _SUCCESSES
    ):
        return objective()
    return milestone("a thing that is there or not") if _is_deliverable(clause) else None


def _is_deliverable(clause: list[Item]) -> bool:
    """'Beta release of the app', 'User interfaces for the planner', 'Funding agreement': a thing that is there or not."""
    end = next(
        (i for i, item in enumerate(clause) if item.tags & (lx.PREPOSITION | lx.OPEN | lx.COMMA)), len(clause)
    )
    head = clause[end - 1] if end else clause[0]
    measured = any(item.tags & lx.MEASURE or item.word in _QUANTIFIERS for item in clause[:end])
    if head.word == "support" and not (end < len(clause) and clause[end].word in ("for", "in")):
        return False  # '24/7 support'
    return not measured and len(clause) > 1 and head.word in _DELIVERABLES


def _forbids(items: list[Item]) -> bool:
    """'Don't push on a Friday', 'Do not feed the seals', 'Never skip a review'."""
    said = [item.word for item in items[:2]]
    start = 2 if said == ["do", "not"] else 1 if said[0] in ("don't", "never") else 0
    return 0 < start < len(items) and bool(
        items[start].tags & (lx.BASE | lx.DETERMINER) or items[start].tags == lx.WORD
    )


def _main_clause(items: list[Item]) -> list[Item]:
    """The items up to a relative clause: 'users | who have finished'."""
    for index in range(1, len(items)):
        if items[index].tags & lx.RELATIVE:
            return items[:index]
    return items
