"""A title before what is said of it: 'Intranet: archive dead pages', 'Scale - The club grows', and who 'shall' do it."""

from __future__ import annotations

import re
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.heads import find_head, led_verb
from okrkit.notation.items import Item
from okrkit.notation.readings import Reading
from okrkit.notation.scenes import Scene

__all__ = [
    "Title",
    "is_goal",
    "is_infinitive",
    "is_promised_to_you",
    "step_behind_subject",
    "step_behind_title",
]

_LONGEST: Final = 9  # words of a title
_WILLING: Final = frozenset(("will", "shall"))
# not all of heads.COMMITTING: 'candidates want to work here' and 'the board agreed to meet' give no order
_COMMITTED: Final = frozenset(
    "committed dedicated aims seeks strives intends wants hopes plans endeavours endeavors undertakes pledges".split()
)
_EASE: Final = frozenset("easy simple quick quicker fun possible".split())
_YOU: Final = frozenset(("you", "your"))
_HAVING: Final = frozenset("has have had".split())  # what they have done is so, or not
_LONGEST_SUBJECT: Final = 8
_RATIOS: Final = frozenset(
    "% # percentage percent number share ratio per how average metric measure indicator kpi north".split()
)
_GOAL: Final = re.compile(
    r"\W*(?:[^\W\d_]+\s+)?(?:(?P<sure>(?:goal|aim)s?\s*(?:no\.?\s*|#\s*)?[0-9]|obj\.?\s?:|\bo:)|(?:goal|aim|ambition|mission|vision)s?\s?[:–-])",
    re.IGNORECASE,
)
_ENDS: Final = lx.STOP | lx.OPEN | lx.CLOSE | lx.RELATIVE


class Title:
    """What stands before the colon, and whether a measure is named before it or behind."""

    __slots__ = ("items", "measured")

    def __init__(self, items: list[Item], said: list[Item]) -> None:
        self.items: list[Item] = items
        self.measured: bool = _names_a_measure([*items, *said])


def step_behind_title(scene: Scene, *, plain: bool) -> Title | None:
    """Move the head of a statement without numbers behind its title; None, and nothing moved, where it has none.

    Args:
        scene: The statement.
        plain: Whether the whole says nothing but the name of a measure, so that a name behind a colon is looked at alone.
    """
    start = scene.head.index
    either = bool(scene.head.tags & lx.EITHER)
    if (
        (scene.head.tags and not either and scene.items[0].word != "to")
        or scene.head.we
        or scene.items[start].word in _RATIOS
    ):
        return None
    place = _find_break(scene.items, start)
    if not place:
        return None
    later = find_head(scene.items, place + 1)
    dash = scene.items[place].tags & lx.SIGN
    tells = later.index < len(scene.items) and _tells(scene.items, later.index, later.tags)
    if either and scene.items[0].word != "to" and not later.tags & lx.BASE:
        return None  # 'Support pages: update them' is titled, 'Support teams: nurses and cooks' is not
    if not tells and (dash or not plain or later.index >= len(scene.items)):
        return None
    label = scene.head.label or later.label
    scene.head, scene.first = later, scene.items[later.index]
    scene.head.label = label
    return Title(scene.items[start:place], scene.items[later.index :])


def _tells(items: list[Item], index: int, tags: int) -> bool:
    """Behind a dash, an order or a sentence: '- renew', '- The club grows'; '- Jana and Ali' is a remark."""
    return bool(tags & lx.BASE or (items[index].tags & lx.ARTICLED and index + 2 < len(items)))


def _find_break(items: list[Item], start: int) -> int:
    """The colon, or the dash between spaces, behind a title; 0 without one."""
    for place in range(start + 1, min(start + _LONGEST, len(items) - 1)):
        item = items[place]
        spaced = items[place - 1].end < item.start and item.end < items[place + 1].start
        if item.word == ":" or (item.word == "-" and spaced):
            return place
        if item.tags & _ENDS and not _is_a_tag(items, place):
            return 0
    return 0


def _is_a_tag(items: list[Item], place: int) -> bool:
    """The brackets of 'Support pages [DONE]: update them'."""
    behind = items[place : place + len(("[", "done", "]", ":"))]
    return items[place].word == "]" or (behind[-1].word == ":" and behind[0].word == "[")


def step_behind_subject(scene: Scene) -> bool:
    """Move the head to the verb of 'The college will widen …', 'Crews shall ensure …'; whether there is one.

    Args:
        scene: A statement that opens with no verb, and has no numbers.
    """
    items, start = scene.items, scene.head.index
    for place in range(start + 1, min(start + _LONGEST_SUBJECT, len(items) - 1)):
        item = items[place]
        if (
            item.tags & (lx.COLON | lx.RELATIVE | lx.STOP | lx.DEADLINE | lx.EVERY)
            or items[start].tags & lx.EVERY
        ):
            return False  # 'Every child will …' is a state of things
        committed = (
            item.word in _COMMITTED and items[place + 1].word == "to" and items[place - 1].word not in _HAVING
        )
        if item.word in _WILLING or committed:
            later = find_head(items, _behind_commas(items, place + 1))
            later.tags = later.tags or led_verb(items, later.index)
            later.after = later.index + 1
            if not later.tags & (lx.BASE | lx.ING) or later.word in ("be", "have"):
                return False
            scene.head, scene.first = later, items[later.index]
            return True
    return False


def _behind_commas(items: list[Item], place: int) -> int:
    """Past the remark of 'The college will, in these years, widen …'."""
    if not items[place].tags & lx.COMMA:
        return place
    later = range(place + 1, min(place + _LONGEST, len(items) - 1))
    return next((index + 1 for index in later if items[index].tags & lx.COMMA), place)


def is_goal(scene: Scene, reading: Reading) -> bool:
    """Whether 'Goal 2: …', 'Goal: …' settles what the rest leaves open: a plan's goal, an aim; no work, and no measure.

    Args:
        scene: The statement.
        reading: How it is read without its label.
    """
    called = _GOAL.match(scene.text)
    if called is None or reading.kind == "unclear":
        return False
    said = scene.items[scene.head.index :]
    if called["sure"] is None and reading.kind != "metric":
        return reading.kind == "task" and bool(scene.head.tags & lx.ENSURE)  # 'Goal: Ensure that …'
    return not _names_a_measure(said)


def _names_a_measure(items: list[Item]) -> bool:
    return any(item.tags & lx.MEASURED or item.word in _RATIOS for item in items)


def is_promised_to_you(scene: Scene, reading: Reading) -> bool:
    """'We will let you know if we are late': a promise of service to those who read it, and no aim of a team's own.

    Args:
        scene: The statement.
        reading: How it is read otherwise.
    """
    if reading.kind not in ("objective", "key_result") or not (scene.head.we or scene.head.tags & lx.BASE):
        return False
    said = scene.items[scene.head.index :]
    if len(said) > len(("make", "it")) and said[1].word == "it" and said[2].word in _EASE:
        return False  # 'Make it easy for you to …'
    return any(item.word in _YOU for item in said) and not any(item.tags & lx.GRAND for item in said)


def is_infinitive(scene: Scene) -> bool:
    """'To prepare fully for floods', 'TO WASTE NOTHING': what all the work is for."""
    index = scene.head.index
    if scene.items[0].word != "to" or index + 1 >= len(scene.items):
        return False
    return bool(scene.head.tags & lx.BASE or scene.items[index + 1].tags & (lx.ARTICLED | lx.NEGATION))
