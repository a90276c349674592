"""Forms with a change in them: a move from A to B, a factor, a change by an amount; and a number with no goal at all."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity
from okrkit.notation.measures import UNSAID
from okrkit.notation.readings import DECREASE, INCREASE, Reading, direction_of, unclear
from okrkit.notation.scenes import Scene, in_unit_of

__all__ = ["read_change_by", "read_factor", "read_move", "read_present"]

_HOLDING: Final = lx.KEEP | lx.LIMIT | lx.ENSURE
_LEVEL_WORDS: Final = frozenset(("at", "of", "@", "to", "=", "is"))
_RHYTHMS: Final = frozenset(
    "hourly daily weekly biweekly fortnightly monthly quarterly yearly annually annual".split()
)
_SIZES: Final = ("points", "pp", "bps")  # a change of a score or of a share is told in these
_MORE: Final = {
    **dict.fromkeys(
        ("more", "higher", "greater", "larger", "bigger", "longer", "additional", "extra"), INCREASE
    ),
    **dict.fromkeys(("fewer", "less", "lower", "cheaper", "shorter", "smaller"), DECREASE),
    **dict.fromkeys(("more than", "higher than", "above", "greater than", "larger than"), INCREASE),
    **dict.fromkeys(("less than", "lower than", "below", "fewer than", "smaller than"), DECREASE),
}


def read_present(scene: Scene) -> Reading | None:
    """'Churn is currently 6%': a number that says where things are, and no other."""
    if scene.verb & lx.VERB or len(scene.mains) != 1:
        return None
    quantity = scene.mains[0]
    only = scene.first is not None and scene.first.word in ("only", "just")
    if quantity.depth or not (quantity.role == lx.NOW or only):
        return None
    return unclear(
        scene.end,
        "a target or a limit",
        "it says where the number is, not where it should be",
        baseline=quantity,
    )


# --- from A to B --------------------------------------------------------------------------------------------


def read_move(scene: Scene) -> Reading | None:
    """'… from 6% to 3%', '6% → 3%', '… to 3% (current: 6%)': a baseline and a target, in any order."""
    start = scene.first_with(lx.FROM) or scene.first_with(lx.NOW)
    if start is None:
        return _move_from_words(scene) or _move_to_label(scene) or _move_by_to(scene) or _move_in_words(scene)
    goal = scene.goal_from(start)
    if goal is None:
        return _without_a_goal(scene, start)
    leads = scene.lead is not None and scene.lead is not start and scene.lead is not goal
    if leads and start.role == lx.FROM and not start.depth:
        return None  # '10 accounts go from 5% to 25%': the first number counts
    if start.high is not None or goal.high is not None:
        return unclear(goal.first, "one number", "an end of the move is a range")
    return _move(scene, start, goal)


def _without_a_goal(scene: Scene, start: Quantity) -> Reading | None:
    if start.role != lx.FROM or start.depth or not scene.changing or scene.first_with(lx.BY) is not None:
        return None
    understood = (
        "" if start.value is None else f"key_result/move from {start.value:g} {start.unit or ''}".rstrip()
    )
    return unclear(
        scene.end, "'to' and the target", "it names a baseline and no target", understood=understood
    )


def _move(scene: Scene, start: Quantity, goal: Quantity) -> Reading:
    wanted = direction_of(scene.verb)
    direction = wanted or scene.polarity
    before = in_unit_of(start, goal)
    if before is not None and goal.value is not None:
        if before == goal.value:
            return unclear(
                goal.first, "a target that differs from the baseline", "the target equals the baseline"
            )
        direction = INCREASE if goal.value > before else DECREASE
        if wanted not in (None, direction) and not goal.ratio:
            side = "below" if direction == INCREASE else "above"
            why = f"the verb says {wanted}, the numbers say {direction}"
            return unclear(goal.first, f"a target {side} the baseline", why)
        carried = start.unit in lx.TIME_UNITS and goal.unit is None and wanted is None
        if carried and scene.polarity != direction:
            return unclear(goal.end, "a unit", "the text breaks off before the unit")  # 'from 1 year to 6'
    return Reading(
        "key_result",
        "move",
        direction=direction,
        baseline=start,
        target=goal,
        why="from a baseline to a target",
    )


def _move_to_label(scene: Scene) -> Reading | None:
    """'Churn: 6% (target: 3%)': a level and a labelled target."""
    start = scene.mains[0] if scene.mains and not scene.verb else None
    if start is None or start.role or start.bound or start.high is not None:
        return None
    goal = next(
        (q for q in scene.quantities if q.role == lx.AIM and not q.part and q.index > start.index), None
    )
    return None if goal is None or goal.high is not None else _move(scene, start, goal)


def _move_by_to(scene: Scene) -> Reading | None:
    """'Improve NPS 30 to 45': the 'from' left out."""
    for quantity in scene.mains:
        if quantity.high is not None and quantity.joined == "to" and not quantity.role and scene.changing:
            return _move(scene, _end(quantity, quantity.value), _end(quantity, quantity.high))
    return None


def _end(span: Quantity, value: float | None) -> Quantity:
    end = Quantity(value, span.start, span.end)
    end.unit, end.doubtful, end.index = span.unit, span.doubtful, span.index
    return end


def _move_from_words(scene: Scene) -> Reading | None:
    """'Cut onboarding from months to 4 weeks': a baseline in words, a target in figures."""
    goal = scene.goal if scene.changing else None
    if goal is None or goal.role != lx.TO or goal.high is not None or goal.unit not in lx.TIME_UNITS:
        return None
    earlier = scene.items[max(0, goal.index - len(("from", "several", "months", "to"))) : goal.index]
    opened = False
    for item in earlier:
        opened = opened or bool(item.tags & lx.FROM)
        if opened and item.tags & lx.TIME and not isinstance(item, Quantity):
            direction = direction_of(scene.verb) or scene.polarity
            return Reading(
                "key_result", "move", direction=direction, target=goal, why="from words to a number"
            )
    return None


def _move_in_words(scene: Scene) -> Reading | None:
    """'Lower MTTR from days to hours'."""
    units = scene.units_in_words() if scene.changing else None
    direction = direction_of(scene.verb) or scene.polarity
    why = "a move in words, without numbers"
    if units is None:
        if not scene.changing or not _names_rhythms(scene):
            return None
        return Reading("key_result", "move", direction=direction, stop=scene.end, expected="numbers", why=why)
    return Reading(
        "key_result", "move", direction=direction, units=units, stop=scene.end, expected="numbers", why=why
    )


def _names_rhythms(scene: Scene) -> bool:
    """'… from weekly to daily'."""
    words = [item.word for item in scene.items]
    return any(
        one == "from" and first in _RHYTHMS and to == "to" and second in _RHYTHMS
        for one, first, to, second in zip(words, words[1:], words[2:], words[3:], strict=False)
    )


# --- by an amount -------------------------------------------------------------------------------------------


def read_factor(scene: Scene) -> Reading | None:
    """'Double …', 'halve …', '3x …', 'increase … tenfold'."""
    if scene.verb & lx.FACTOR:
        base = next(base for base in lx.FACTORS if scene.head.word.startswith(base[:-1]))
        size = lx.FACTORS[base]
        why = f"to {base} is a change by {abs(size):g} %"
        direction = INCREASE if size > 0 else DECREASE
        return Reading("key_result", "change_by", direction=direction, size=abs(size), why=why)
    quantity = next((quantity for quantity in scene.mains if _multiplies(scene, quantity)), None)
    if quantity is None or quantity.value is None:
        return None
    spoken = scene.polarity if scene.changing else INCREASE
    direction = direction_of(scene.verb) or _MORE.get(quantity.after) or spoken
    if quantity.value <= 1 or direction == DECREASE:
        return unclear(quantity.first, "a percentage", "a decrease by a factor can be read in two ways")
    why = "a factor is a change in %"
    return Reading(
        "key_result",
        "change_by",
        direction=direction,
        target=quantity,
        size=(quantity.value - 1) * 100,
        why=why,
    )


def _multiplies(scene: Scene, quantity: Quantity) -> bool:
    """Whether '3x' says how much more; 'at 3x target' and 'coverage 3x' are levels."""
    if (
        quantity.unit != "x"
        or quantity.bound
        or quantity.high is not None
        or scene.named
        or scene.verb & _HOLDING
    ):
        return False
    before = scene.before(quantity)
    if before is not None and (before.word in ("at", "of", "@") or _is_level_of(before, scene, quantity)):
        return False
    return quantity.role in (0, lx.BY) or (quantity.role == lx.TO and bool(scene.changing))


def _is_level_of(before: Item, scene: Scene, quantity: Quantity) -> bool:
    return bool(before.tags & lx.MEASURE) and not scene.verb and not quantity.after


def read_change_by(scene: Scene) -> Reading | None:
    """'… by 20%', '20% more …', 'a 10% reduction in …', '+12%'."""
    for quantity in scene.mains:
        if quantity.unit == "x":
            continue
        direction = _by(scene, quantity) if quantity.role == lx.BY else _bare_change(scene, quantity)
        if direction is not None:
            return None if _counts_work_first(scene, quantity) else _change_by(scene, quantity, direction)
    return None


def _counts_work_first(scene: Scene, quantity: Quantity) -> bool:
    """'Deliver 18 sessions to raise sales by 15': the work is what counts."""
    first = scene.mains[0]
    return (
        quantity is not first
        and first.index == scene.head.after
        and bool(scene.verb & lx.DO)
        and not scene.changing
    )


def _change_by(scene: Scene, quantity: Quantity, direction: str) -> Reading:
    if quantity.high is not None:
        return unclear(quantity.first, "one size of change", "the size of the change is a range")
    form = "change_by" if quantity.unit == "%" or quantity.value is None else "change_by_abs"
    baseline = next((other for other in scene.asides if other.role in (lx.FROM, lx.NOW)), None)
    size = None if quantity.value is None else abs(quantity.value)
    return Reading(
        "key_result",
        form,
        direction=direction,
        target=quantity,
        size=size,
        baseline=baseline,
        why="a change by an amount",
    )


def _spoken(scene: Scene) -> str | None:
    return direction_of(scene.verb) or (scene.polarity if scene.changing else None)


def _by(scene: Scene, quantity: Quantity) -> str | None:
    return (
        _spoken(scene)
        or _up_or_down(scene, quantity.index - 2)
        or scene.shift_before(quantity)
        or _MORE.get(quantity.after)
        or (UNSAID if scene.changing else None)
    )


def _up_or_down(scene: Scene, index: int) -> str | None:
    """The direction of 'sales up 5%', 'visits down by 5%'; 'referrals make up 30%' has none."""
    word = scene.items[index].word if index > 0 else ""
    if word not in ("up", "down") or scene.items[index - 1].tags & lx.ASPIRE:
        return None
    if scene.verb & ~(lx.DO | lx.SHAPE | lx.EITHER) or index <= scene.head.after:
        return None  # but 'Rework hours down 5%': a name that begins like an order
    return INCREASE if word == "up" else DECREASE


def _bare_change(scene: Scene, quantity: Quantity) -> str | None:
    """The direction of a change that no 'by' announces; None where it is no change."""
    if scene.verb & _HOLDING:
        return None
    if quantity.role in (0, lx.AIM, lx.TO) and (shifted := scene.shift_after(quantity)) is not None:
        return shifted
    if quantity.role or quantity.bound not in ("", lx.GE) or (quantity.bound and not quantity.behind):
        return None
    if quantity.after in ("fewer", "less") and quantity.unit != "%" and scene.items[quantity.index + 2 :]:
        return DECREASE  # '30 fewer cars a day'
    if quantity.signed == "+" and (added := _added(scene, quantity)) is not None:
        return added
    sized = quantity.unit == "%" or (quantity.unit in _SIZES and not quantity.bound)
    return _bare_percent(scene, quantity) if sized else None


def _added(scene: Scene, quantity: Quantity) -> str | None:
    """'Improve NPS +10', 'NPS +10 points'; 'an NPS of +10' is a level."""
    if scene.changing:
        return _spoken(scene)
    before = scene.before(quantity)
    named = before is not None and before.tags & lx.WORD and before.word not in _LEVEL_WORDS
    return INCREASE if named and not scene.verb else None


def _bare_percent(scene: Scene, quantity: Quantity) -> str | None:
    """'Grow revenue 20%', '20% fewer defects', 'sales up 5%', 'growth of 20%', 'revenue +12%'."""
    if quantity.noun & lx.MOREOVER or quantity.after in _MORE:
        return _MORE.get(quantity.after) or scene.polarity
    before = scene.before(quantity)
    if (direction := _up_or_down(scene, quantity.index - 1)) is not None:
        return direction
    if before is not None and before.word in _LEVEL_WORDS:
        return scene.shift_before(quantity)
    if quantity.bound or quantity.ratio or scene.verb & lx.REACH:
        return None
    if quantity.signed and not scene.verb:
        return INCREASE if quantity.signed == "+" else DECREASE
    return _spoken(scene)
