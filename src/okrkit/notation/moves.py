"""Forms with a move from A to B, in figures, in words or told in time; and a number with no goal at all."""

from __future__ import annotations

import re
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.clauses import in_unit_of
from okrkit.notation.deadlines import FIRST_YEAR, LAST_YEAR
from okrkit.notation.histories import find_comparison, find_history
from okrkit.notation.items import Quantity, end_of
from okrkit.notation.measures import UNSAID
from okrkit.notation.readings import (
    BY_BOUND,
    DECREASE,
    INCREASE,
    ONE_NUMBER,
    Reading,
    direction_of,
    task,
    unclear,
)
from okrkit.notation.scenes import Scene

__all__ = ["move_between", "read_move", "read_present"]

_SEVERAL: Final = frozenset("different distinct separate various".split())
_RHYTHMS: Final = lx.RHYTHMS | {"hourly", "biweekly", "fortnightly", "annual"}
_SPACED_DASH: Final = re.compile(r"\s+[-‐‑‒–—―−]\s")
_ANYWHERE: Final = frozenset("anywhere anything somewhere".split())
_UNLIKE: Final = 10  # times: a baseline is not so far from its target
_UPGRADING: Final = frozenset("upgrade upgrading bump bumping".split())
_TURNING_BACK: Final = frozenset("back restore reverse undo recover regain".split())
_NO_NAME: Final = lx.CONJUNCTION | lx.AUXILIARY | lx.RELATIVE | lx.DEADLINE | lx.BOUND
_BEHIND_A_BASELINE: Final = lx.PREPOSITION | lx.CONJUNCTION | lx.NOW | lx.AIM | lx.DEADLINE | lx.ARROW


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


def read_move(scene: Scene) -> Reading | None:
    """'… from 6% to 3%', '6% → 3%', '… to 3% (current: 6%)': a baseline and a target, in any order."""
    start = scene.first_with(lx.FROM) or scene.first_with(lx.NOW)
    if start is None:
        return _unled_move(scene) if scene.mains else _move_in_words(scene)
    goal = scene.goal_from(start)
    if goal is None:
        return _without_a_goal(scene, start)
    if _has_happened(scene, goal):
        why = "it says what has happened, and then what to do about it"
        return unclear(goal.end, "the move that is wanted", why)
    return None if _is_whence(start, goal) else _weigh_move(scene, start, goal)


def _unled_move(scene: Scene) -> Reading | None:
    """A move of which no word says where it starts from."""
    return (
        _move_from_words(scene)
        or _move_to_label(scene)
        or _move_by_to(scene)
        or _move_in_words(scene)
        or (_move_in_time(scene) if len(scene.mains) > 1 else None)
    )


def _weigh_move(scene: Scene, start: Quantity, goal: Quantity) -> Reading | None:
    if start.index > 1 and scene.items[start.index - 2].word in _ANYWHERE and _is_band(scene, start, goal):
        return Reading("kpi", "range", low=start, high=goal, why="anywhere between two limits")
    if _is_of_versions(scene, start, goal):
        return task(why="a version to go to")
    keeps = scene.verb & lx.KEEP and scene.verb & lx.BASE and start.role == lx.FROM
    kept = _kept(scene, start, goal) if keeps else None
    if kept is not None or _leads(scene, start, goal):
        return kept
    if start.high is not None or goal.high is not None:
        return _move_of_a_range(scene, start, goal)
    counted = start.unit is None and start.noun & lx.WORD and not start.noun & _BEHIND_A_BASELINE
    if counted and goal.unit == "%":
        why = "the number before counts things, the target is a share"
        return unclear(start.first, "a baseline in %", why)
    return move_between(scene, start, goal)


def _has_happened(scene: Scene, goal: Quantity) -> bool:
    """'Recall slid from 81% to 66%. Restore it.', 'Waste crept up from 12 to 31; back to 12': the move was no good."""
    if scene.changing and scene.verb & lx.BASE:
        return False
    behind = scene.items[goal.index + 1 :]
    apart = next(
        (place for place, item in enumerate(behind) if item.tags & lx.STOP or item.word == "-"), len(behind)
    )
    return any(item.word in _TURNING_BACK for item in behind[apart:])


def _is_band(scene: Scene, start: Quantity, goal: Quantity) -> bool:
    """'Anywhere from 3 to 5'; 'increase anything from 40 to 60' moves."""
    low = in_unit_of(start, goal)
    ordered = start.index < goal.index and goal.value is not None and low is not None and low < goal.value
    return ordered and not scene.changing and (start.unit is None or start.unit == goal.unit)


def _is_whence(start: Quantity, goal: Quantity) -> bool:
    """'100 donors from the 2 schools': whom they come from; '100 donors, up from 40' has a baseline."""
    if start.index < goal.index or start.depth or start.role != lx.FROM or start.unit:
        return False
    if goal.unit:
        return _is_a_date(start, goal)
    if start.high is not None or goal.high is not None:
        return False
    if start.after in _SEVERAL:
        return True  # '3 crews from 3 different ports'
    return start.after.endswith("s") and bool(start.noun & lx.WORD) and start.after != goal.after


def _is_a_date(start: Quantity, goal: Quantity) -> bool:
    """The year of 'capped at 233,000 m3 from 2022'; 'cut to 1500 kWh from 2000' has a baseline."""
    bare = start.end - start.start == len("2022") and start.first == start.start and start.high is None
    value, size = start.value or 0.0, abs(goal.value or 0.0)
    return bare and FIRST_YEAR <= value <= LAST_YEAR and not value / _UNLIKE < size < value * _UNLIKE


def _is_of_versions(scene: Scene, start: Quantity, goal: Quantity) -> bool:
    """'Upgrade Postgres from 13 to 16'; 'Upgrade the hall rating from 3 to 4' is about a measure."""
    if scene.head.word not in _UPGRADING or start.unit or goal.unit or start.role != lx.FROM:
        return False
    name = scene.items[start.index - 2] if start.index > 1 else None
    if name is None or (name.word.endswith("s") and not name.tags & lx.RANK):
        return False
    capital = scene.head.word.startswith("upgrad")  # 'Bump Trustpilot from 4.2 to 4.6' is about a score
    return bool(name.tags & lx.RANK) or (
        capital and name.tags == lx.WORD and scene.text[name.start].isupper()
    )


def _leads(scene: Scene, start: Quantity, goal: Quantity) -> bool:
    """'10 accounts go from 5% to 25%', '40% increase in members - current: 12': the first number counts."""
    if start.depth and (goal.signed == "+" or goal.noun & lx.MOREOVER):
        return True  # '+2 boats (now 25)', '2 more boats (now 25)': by so many
    if start.depth and start.after.startswith("in ") and (goal.bound or start.unit != goal.unit):
        return True  # 'Churn ≤ 3% (5% in 2023)': a limit stays one, and '60% (5 in 2011)' are two things
    if scene.lead is None or scene.lead is start:
        return False
    if any(item.tags & lx.STOP for item in scene.items[scene.lead.index : start.index]):
        return False  # '62% were late. We will cut it from 62% to 52%.'
    if scene.lead is goal:
        return scene.shift_after(goal) is not None
    return start.role == lx.FROM and not start.depth


def _move_of_a_range(scene: Scene, start: Quantity, goal: Quantity) -> Reading | None:
    """'Cut setup from 35-45 minutes to 5 minutes': the target is one number, the baseline is none."""
    if start.depth and goal.bound:
        return None  # '< 5 minutes (vs 20-30 by phone)': the limit stands alone
    direction = direction_of(scene.verb)
    if goal.high is not None or direction is None:
        return unclear(goal.first, "one number", "an end of the move is a range")
    return Reading("key_result", "move", direction=direction, target=goal, why="from a range to a number")


def _kept(scene: Scene, start: Quantity, goal: Quantity) -> Reading | None:
    """'Keep it from 2 to 8 °C': a range; 'keep on raising sales from 5 to 8' is none."""
    between = scene.items[scene.head.after : start.index]
    if (
        any(item.tags & lx.ING and item.tags & lx.CHANGING for item in between)
        or start.high is not None
        or goal.high is not None
    ):
        return None
    if start.value is None or goal.value is None or start.value >= goal.value:
        return unclear(goal.first, "an upper limit above the lower one", "what is kept does not move")
    return Reading("kpi", "range", low=start, high=goal, why="a range to keep")


def _without_a_goal(scene: Scene, start: Quantity) -> Reading | None:
    if start.role == lx.FROM and _goes_by_dash(scene, start):
        return _between_its_ends(scene, start)  # 'from 62 – 45 days'
    if start.role != lx.FROM or start.depth or not scene.changing or scene.first_with(lx.BY) is not None:
        return None
    understood = (
        "" if start.value is None else f"key_result/move from {start.value:g} {start.unit or ''}".rstrip()
    )
    return unclear(
        scene.end, "'to' and the target", "it names a baseline and no target", understood=understood
    )


def move_between(scene: Scene, start: Quantity, goal: Quantity) -> Reading:
    """A move, if the numbers go the way that the verb says; a limit, where the baseline is within it already."""
    wanted = direction_of(scene.verb)
    direction = wanted or scene.polarity
    before = in_unit_of(start, goal)
    if before is not None and goal.value is not None:
        if _is_healthy(scene, start, goal, before):
            return _held(scene, start, goal)
        way = INCREASE if goal.value > before else DECREASE if goal.value < before else None
        told = wanted is None and not start.role and goal.role == lx.AIM
        if told and scene.polarity not in (UNSAID, way):
            return _held(scene, start, goal)  # 'Satisfaction: 82% (target: 80%)'
        if before == goal.value:
            return unclear(
                goal.first, "a target that differs from the baseline", "the target equals the baseline"
            )
        direction = way or direction
        if wanted not in (None, direction):
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


def _is_healthy(scene: Scene, start: Quantity, goal: Quantity, before: float) -> bool:
    """'Baseline 0, target < 1': a table row whose baseline is within its limit already, so that nothing has to move."""
    if scene.changing or not start.role & lx.NOW or goal.value is None:
        return False
    if goal.bound_word == "up to":
        return False
    if not goal.bound or goal.behind:
        return before == goal.value and scene.polarity != UNSAID
    return before <= goal.value if goal.bound in (lx.LT, lx.LE) else before >= goal.value


def _held(scene: Scene, start: Quantity, goal: Quantity) -> Reading:
    direction = BY_BOUND.get(goal.bound) or (DECREASE if goal.value == 0 else scene.polarity)
    form = "floor" if direction == INCREASE else "ceiling"
    why = "a limit that is kept already"
    return Reading("kpi", form, direction=direction, baseline=start, target=goal, why=why)


def _move_to_label(scene: Scene) -> Reading | None:
    """'Churn: 6% (target: 3%)': a level and a labelled target."""
    start = scene.mains[0] if scene.mains and not scene.verb else None
    if start is None or start.role or start.bound or start.high is not None or start is scene.lead:
        return None  # '90% participation (target: 100)' has its number in front
    goal = next(
        (q for q in scene.quantities if q.role == lx.AIM and not q.part and q.index > start.index), None
    )
    if goal is None or goal.high is not None:
        return None
    if goal.unit not in (None, start.unit):  # 'Boats with 3 sails should be 40%'
        why = "nothing says which of the two numbers is meant"
        told = scene.inside_name(start) or _says_how_fast(scene, start, goal)
        return None if told else unclear(start.first, ONE_NUMBER, why)
    return move_between(scene, start, goal)


def _says_how_fast(scene: Scene, share: Quantity, limit: Quantity) -> bool:
    """'99% of requests with a threshold of 200 ms': which requests count."""
    if share.unit != "%" or limit.unit not in lx.TIME_UNITS:
        return False
    return any(item.word == "with" for item in scene.items[share.index : limit.index])


def _move_by_to(scene: Scene) -> Reading | None:
    """'Improve NPS 30 to 45': the 'from' left out."""
    if len(scene.mains) > 1 and _goes_on(scene, *scene.mains[:2]):
        return move_between(scene, *scene.mains[:2])  # 'Sales: 40 (2024) to 60 (2025)'
    for quantity in scene.mains:
        if quantity.high is None or quantity.role or not scene.changing:
            continue
        if quantity.joined == "to" or _goes_by_dash(scene, quantity):
            return _between_its_ends(scene, quantity)
    return None


def _between_its_ends(scene: Scene, quantity: Quantity) -> Reading:
    start, goal = end_of(quantity, quantity.value), end_of(quantity, quantity.high)
    start.doubtful = goal.doubtful = False
    return move_between(scene, start, goal)


def _goes_by_dash(scene: Scene, quantity: Quantity) -> bool:
    """'Lift sales 28% – 45%', 'Cut faults 8 – 4': the way that the verb goes; 'grow sales 20 – 30%' has two sizes."""
    low, high = quantity.value or 0.0, quantity.high or 0.0
    wanted = direction_of(scene.verb) or scene.polarity
    dash = _SPACED_DASH.search(scene.text, quantity.first, quantity.end)
    if dash is None or wanted != (INCREASE if high > low else DECREASE):
        return False
    figures = scene.text[quantity.first : dash.start()].replace(",", "").replace(".", "")
    return quantity.role == lx.FROM or quantity.unit is None or not figures.isdigit()


def _goes_on(scene: Scene, first: Quantity, second: Quantity) -> bool:
    """Whether only brackets stand between a number and the 'to' of the next."""
    bare = not (first.role or first.bound or scene.verb) and second.role == lx.TO and not second.bound
    if not bare or first.high is not None or second.high is not None or first.unit != second.unit:
        return False
    depth = 0
    for item in scene.items[first.index + 1 : second.index]:
        depth += bool(item.tags & lx.OPEN)
        if (
            not depth
            and not item.tags & lx.TO
            and (item.tags & _NO_NAME or not (item.tags & lx.WORD or item.word == "/"))
        ):
            return False
        depth -= bool(item.tags & lx.CLOSE)
    return True


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


def _move_in_time(scene: Scene) -> Reading | None:
    """'Wait: 9 weeks in January, 5 weeks by September': the level that was, and the one that shall be."""
    history = find_comparison(scene) or find_history(scene)
    if history is None:
        return None
    if history.told:
        return move_between(scene, history.start, history.goal)
    why = "nothing says which of two levels was, and which shall be"
    return unclear(history.goal.first, "'from' and 'to' before the two levels", why)


def _move_in_words(scene: Scene) -> Reading | None:
    """'Lower MTTR from days to hours'."""
    if not scene.changing:
        return None
    units = scene.units_in_words()
    if units is None and not _names_rhythms(scene):
        return None
    direction = direction_of(scene.verb) or scene.polarity
    why = "a move in words, without numbers"
    return Reading(
        "key_result", "move", direction=direction, units=units, stop=scene.end, expected="numbers", why=why
    )


def _names_rhythms(scene: Scene) -> bool:
    """'… from weekly to daily'."""
    if not any(item.tags & lx.FROM for item in scene.items):
        return False
    words = [item.word for item in scene.items]
    return any(
        one == "from" and first in _RHYTHMS and to == "to" and second in _RHYTHMS
        for one, first, to, second in zip(words, words[1:], words[2:], words[3:], strict=False)
    )
