"""The numbers that may be targets: those of the main clause, without the ones that belong to a name."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from okrkit.notation import lexicon as lx
from okrkit.notation.cells import stands_alone
from okrkit.notation.clauses import (
    is_notice,
    is_one_thing,
    is_share_told,
    is_time_limit,
    says_how_many,
    share_in_brackets,
)
from okrkit.notation.heads import find_head
from okrkit.notation.items import Quantity
from okrkit.notation.parts import without_numbers_of_things
from okrkit.notation.vocabulary import CURRENCIES

if TYPE_CHECKING:
    from okrkit.notation.scenes import Scene

__all__ = ["find_mains"]

_TARGETS: Final = frozenset("target targets goal".split())
_DURATIONS: Final = frozenset(
    "cycle cycles turnaround close lead-time latency interval sla slas response cadence checkout delivery time".split()
)
_BESIDE_IT: Final = frozenset("with in from".split())
_NEAR: Final = 9
_OF_AN_AGE: Final = frozenset(("under", "over"))
_AGES: Final = range(4, 101)


def find_mains(scene: Scene) -> tuple[list[Quantity], bool]:
    """The numbers of the main clause that may be targets; a condition ('within 5 minutes') only if it is alone.

    And whether it says how many keep a limit that stands before it.
    """
    start, many = scene.head.index, False
    first = scene.quantities[0] if scene.quantities else None
    if first is not None and first.bound_word in _OF_AN_AGE and _is_an_age(scene, first):
        first.part = True
    mains = [q for q in scene.quantities if not (q.part or q.depth) and q.index >= start]
    if not mains:
        closing = (q for q in scene.asides if q.role not in (lx.FROM, lx.NOW) and _closes(scene, q))
        mains = [*islice(closing, 1)]
    if not mains:
        mains = [
            q
            for q in scene.quantities
            if not q.depth
            and (
                _is_labelled_alone(scene, q)
                or is_notice(q, scene.items)
                or (q.modifier and _is_a_duration(scene, q))
            )
        ][:1]
    if len(scene.quantities) > len(mains) > 0 and _orders_what_there_is(scene):
        # 'Mow the 9 lawns with 2 temps'
        mains = [q for q in mains if scene.items[q.index - 1].word not in _BESIDE_IT]
    if len(mains) > 1 and not scene.head.tags and stands_alone(mains[-1], scene.quantities, scene.items):
        mains = mains[-1:]
    if len(mains) > 1:
        shares = any(is_share_told(q, scene.items) for q in mains)
        others = [q for q in mains if not is_time_limit(q, scene.items, shares=shares)]
        # 'within 1 hour or 30 minutes' are two limits
        mains = others if any(q.unit not in lx.TIME_UNITS for q in others) else mains
        many = says_how_many(mains, scene.items)
        mains = [mains[-1]] if many else mains
    if len(mains) == 1 and is_time_limit(mains[0], scene.items, shares=True):
        mains = share_in_brackets(scene.asides) or mains
    return _without_its_name(scene, mains), many


def _orders_what_there_is(scene: Scene) -> bool:
    """'Mow the 9 lawns': the number right behind the verb is of what there is already."""
    return any(q.definite and q.part and q.index == scene.head.after for q in scene.quantities)


def _closes(scene: Scene, quantity: Quantity) -> bool:
    """Whether brackets end the statement, or say what they hold: 'handles large files (1 TB) with ease' has a remark."""
    if quantity.unit in CURRENCIES and is_one_thing(
        scene.items[max(0, quantity.index - _NEAR) : quantity.index]
    ):
        return False
    if quantity.role == lx.AIM or quantity.bound or not scene.head.tags & lx.VERB:
        return not _is_remark(scene, quantity)
    return True


def _is_remark(scene: Scene, quantity: Quantity) -> bool:
    """Whether more is said behind it; looks no further than it must, for each of many brackets may hold a number."""
    if quantity.role or quantity.unit == "%" or (quantity.bound and not quantity.behind):
        return False
    closing = lx.CLOSE | lx.STOP | lx.DEADLINE
    places = range(quantity.index + 1, len(scene.items))
    said = (place for place in places if not scene.items[place].tags & closing)
    return len([*islice(said, 2)]) > 1


def _without_its_name(scene: Scene, mains: list[Quantity]) -> list[Quantity]:
    """Without the 311 of '311 call centre: target 95%': a number in the first cell of a table is part of the name."""
    if len(mains) < len(("311", "95%")) or scene.head.tags & lx.CHANGING:
        return mains
    if (told := without_numbers_of_things(mains, scene.items, scene.head.index)) is not None:
        return told
    labelled = [q for q in mains if q.role == lx.AIM and _is_labelled(scene, q)]
    least = any(item.word in lx.UTMOST for item in scene.items[max(0, mains[0].index - 2) : mains[0].index])
    if labelled and (least or mains[0].bound_word in lx.UTMOST or mains[0].role == lx.AIM):
        return labelled[:1]  # 'Minimum 25% | Target 35% | Stretch 45%'
    first = mains[0]
    behind = scene.items[first.index + 1 : mains[1].index]
    colon = next((place for place, item in enumerate(behind) if item.tags & lx.COLON), -1)
    if colon < 0 or first.role or first.value is None:
        return mains
    who = scene.items[first.index - 1].tags & lx.PERSON
    limited = first.bound and not first.behind and (who or mains[1].unit == "%" != first.unit)
    if first.index > scene.head.index and (first.unit in lx.TIME_UNITS or limited):
        return mains[1:]  # 'Invoices over 60 days: 3%', 'Orders over $500: 4%'
    bare = not first.bound and first.unit is None
    named = len(mains) > len(("40", "60")) or any(item.tags & lx.WORD for item in behind[:colon])
    if first.value == 0 and first.index == scene.head.index:
        scene.head = find_head(scene.items, first.index + 1 + colon)  # 'Zero waste: 90% of it is reused'
    return mains[1:] if bare and named else mains  # 'Juniors under 16: 40 last year, 60 next year'


def _is_labelled_alone(scene: Scene, quantity: Quantity) -> bool:
    """'Stretch goal: 54': the only target that there is."""
    if quantity.role != lx.AIM or not quantity.index:
        return False
    return bool(scene.items[quantity.index - 1].tags & (lx.COLON | lx.AIM))


def _is_labelled(scene: Scene, quantity: Quantity) -> bool:
    return any(item.word in _TARGETS for item in scene.items[max(0, quantity.index - 2) : quantity.index])


def _is_a_duration(scene: Scene, quantity: Quantity) -> bool:
    """'Reach a ten day close', '2 week release cycle'; '30 day churn' is the name of something."""
    if scene.head.tags & (lx.REACH | lx.LOWER):
        return True
    opens = quantity.index == scene.head.index or scene.items[quantity.index - 1].word == ":"
    if not opens or scene.head.tags:
        return False
    said = [item for item in scene.items if not item.tags & (lx.STOP | lx.DEADLINE)]
    return said[-1].word in _DURATIONS or [item.word for item in said[-2:]] == ["turn", "around"]


def _is_an_age(scene: Scene, quantity: Quantity) -> bool:
    """The 18 of 'Under 18 conception rate: 20', the 60 of 'Over 60s at classes: 300'."""
    if quantity.index != scene.head.index or quantity.unit not in (None, "seconds"):
        return False
    behind = scene.items[quantity.index + 1 : scene.quantities[-1].index]
    if not any(item.tags & lx.COLON for item in behind[1:]):
        return False
    harm = behind[0].tags & lx.ADVERSE and behind[0].word.endswith("s")  # 'Under 30 errors a day: 5 teams'
    return not harm and (quantity.value or 0.0) in _AGES
