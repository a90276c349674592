"""The forms of a statement, in the order in which they are tried: each a small pattern over tokens and quantities."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from okrkit.notation import lexicon as lx
from okrkit.notation.quantities import Item, Quantity
from okrkit.notation.scenes import Reading, Scene

__all__ = ["FORMS", "Form"]


class Form(NamedTuple):
    """One way of stating a goal or a health metric.

    Args:
        name: What it is called.
        example: A statement that it reads.
        counterexample: One that looks like it and is not.
        read: Gives its Reading, or None.
    """

    name: str
    example: str
    counterexample: str
    read: Callable[[Scene], Reading | None]


def _direction(baseline: float | None, target: float | None) -> str | None:
    if baseline is None or target is None or baseline == target:
        return None
    return "increase" if target > baseline else "decrease"


_BY_BOUND: Final = {lx.GE: "increase", lx.GT: "increase", lx.LE: "decrease", lx.LT: "decrease"}


def _verb_direction(tags: int) -> str | None:
    if tags & lx.RAISE and not tags & lx.LOWER:
        return "increase"
    return "decrease" if tags & lx.LOWER and not tags & lx.RAISE else None


# --- the forms with a change ----------------------------------------------------------------------------


def _read_present(scene: Scene) -> Reading | None:
    mains = scene.mains
    if len(mains) != 1 or scene.verb & ~(lx.BASE | lx.EITHER):
        return None
    quantity = mains[0]
    if quantity.depth == 0 and (quantity.role == lx.NOW and not scene.has_colon or scene.only):
        return Reading("unclear", baseline=quantity, stop=scene.end, expected="a target or a limit", why="it says where the number is, not where it should be")
    return None


def _read_move(scene: Scene) -> Reading | None:
    start = scene.first_with(lx.FROM) or scene.first_with(lx.NOW)
    goal = scene.goal_after(start)
    spoken = scene.change or scene.verb
    if start is None and goal is None and (span := scene.span_by_to()) is not None and spoken & (lx.RAISE | lx.LOWER | lx.CHANGE):
        start, goal = span
    if start is None:
        return _move_in_words(scene)
    if goal is None or goal is start:
        return None
    if scene.lead is not None and start.depth == 0 and goal is not scene.lead and start.role == lx.FROM:
        return None
    if goal.role == lx.BY:
        return None
    direction = _direction(scene.same_unit(start, goal), goal.value)
    wanted = _verb_direction(spoken)
    if goal.high is not None or start.high is not None:
        return Reading("unclear", stop=goal.start, expected="one target", why="the target of a move is one number")
    if direction is None:
        direction = wanted or scene.polarity
        if start.value is not None and goal.value is not None and start.value == goal.value:
            return Reading("unclear", stop=goal.start, expected="a target that differs from the baseline", why="the target equals the baseline")
    elif wanted and direction != wanted and not goal.ratio:
        return Reading("unclear", stop=goal.start, expected=f"a target that is {'more' if wanted == 'increase' else 'less'} than the baseline",
                       why=f"the verb says {wanted}, the numbers say {direction}")  # fmt: skip
    return Reading("key_result", "move", direction=direction, baseline=start, target=goal, why="from a baseline to a target")


def _move_in_words(scene: Scene) -> Reading | None:
    words = scene.units_in_words()
    if words is None or not (scene.change or scene.verb) & (lx.RAISE | lx.LOWER | lx.CHANGE):
        return None
    direction = _verb_direction(scene.change or scene.verb) or scene.polarity
    return Reading("key_result", "move", direction=direction, units=words, stop=scene.end, expected="numbers", why="a move in words, without numbers")


def _read_factor(scene: Scene) -> Reading | None:
    if scene.head.tags & lx.FACTOR:
        word = scene.items[scene.head.index].word
        for base, size in lx.FACTORS.items():
            if word.startswith(base[:-1] if base.endswith("e") else base):
                return Reading("key_result", "change_by", direction="increase" if size > 0 else "decrease", size=abs(size), why=f"{base} is a change by {abs(size):g} %")
    for quantity in scene.mains:
        if quantity.unit == "x" and quantity.value is not None and quantity.role in (0, lx.BY) and not quantity.bound and _multiplies(scene, quantity):
            if quantity.value <= 1:
                return None
            tags = scene.change or scene.verb
            direction = _verb_direction(tags) or scene.more_direction(quantity) or (scene.polarity if tags & lx.CHANGE else "increase")
            if direction == "decrease":
                return Reading("unclear", stop=quantity.start, expected="a percentage", why="a decrease by a factor can be read in two ways")
            return Reading("key_result", "change_by", direction=direction, target=quantity, size=(quantity.value - 1) * 100, why="a factor is a change in %")
    return None


def _multiplies(scene: Scene, quantity: Quantity) -> bool:
    before = scene.items[quantity.index - 1] if quantity.index else None
    return before is None or before.word not in ("at", "of") and not (before.tags & lx.COLON)


def _read_change_by(scene: Scene) -> Reading | None:
    tags = scene.change or scene.verb
    for quantity in scene.mains:
        shifted = scene.shift_after(quantity)
        changing = tags & (lx.RAISE | lx.LOWER | lx.CHANGE)
        by = quantity.role == lx.BY and (changing or scene.shift_anywhere)
        bare = quantity.unit == "%" and quantity.role == 0 and changing and not tags & (lx.REACH & ~lx.CHANGE) and (not quantity.bound) and scene.closes(quantity)
        signed = bool(quantity.signed) and quantity.role == 0 and not quantity.bound and not scene.head.tags and quantity.unit == "%"
        more = quantity.more and quantity.unit == "%" and quantity.role in (0, lx.BY)
        if not (by or bare or signed or more or shifted):
            continue
        if quantity.high is not None:
            return Reading("unclear", stop=quantity.start, expected="one size of change", why="the size of the change is a range")
        if signed:
            direction: str | None = "increase" if quantity.signed == "+" else "decrease"
        else:
            direction = shifted or (scene.more_direction(quantity) if more else None) or _verb_direction(tags) or scene.shift_anywhere or scene.polarity
        baseline = next((other for other in scene.asides if other.role in (lx.FROM, lx.NOW)), None)
        if quantity.unit == "x":
            return None
        form = "change_by" if quantity.unit == "%" else "change_by_abs"
        size = None if quantity.value is None else abs(quantity.value)
        return Reading("key_result", form, direction=direction, target=quantity, size=size, baseline=baseline, why="a change by an amount, with no baseline")
    return None


# --- thresholds -----------------------------------------------------------------------------------------


def _limit(quantity: Quantity, scene: Scene, why: str) -> Reading:
    if quantity.high is not None:
        return Reading("kpi", "range", low=quantity, why=why)
    form = "floor" if quantity.bound in (lx.GE, lx.GT) else "ceiling"
    if not quantity.bound:
        form = "floor" if scene.polarity == "increase" else "ceiling"
    return Reading("kpi", form, direction="increase" if form == "floor" else "decrease", target=quantity, why=why)


def _read_band(scene: Scene) -> Reading | None:
    pair = scene.two_bounds()
    if pair is None or not scene.verb & (lx.KEEP | lx.ENSURE | lx.LIMIT) and scene.verb:
        return None
    return Reading("kpi", "range", low=pair[0], high=pair[1], why="two limits make a range")


def _read_kept(scene: Scene) -> Reading | None:
    if not scene.verb & (lx.KEEP | lx.LIMIT | lx.ENSURE) or scene.change & (lx.RAISE | lx.LOWER):
        return None
    quantity = scene.main
    if quantity is None:
        return None
    if scene.head.tags & lx.LIMIT and not quantity.bound and quantity.high is None:
        return Reading("kpi", "ceiling", direction="decrease", target=quantity, why="a limit to stay under")
    if quantity.bound or quantity.high is not None:
        return _limit(quantity, scene, "a level to keep")
    if scene.verb & lx.ENSURE:
        return Reading("key_result", "reach", direction=scene.polarity, target=quantity, why="a level to ensure")
    before = scene.items[quantity.index - 1] if quantity.index else None
    if before is not None and (before.tags & lx.KEEP or before.word in ("at", "of", "@", "to") or quantity.first < quantity.start or quantity.ratio):
        return _limit(quantity, scene, "a level to keep")
    if before is not None and quantity.index == scene.head.after:
        return _limit(quantity, scene, "a level to keep")
    return Reading("unclear", stop=quantity.first, expected="'above', 'below' or 'at' before the number", why="nothing says which side of the number is healthy")


def _read_alarm(scene: Scene) -> Reading | None:
    for quantity in scene.mains:
        if quantity.alarm and not scene.verb & (lx.RAISE | lx.LOWER):
            form = "ceiling" if quantity.bound == lx.LE else "floor"
            return Reading("kpi", form, direction="decrease" if form == "ceiling" else "increase", target=quantity, why="an alarm states the unhealthy side")
    return None


def _read_none(scene: Scene) -> Reading | None:
    item = scene.first
    if item is None or scene.head.tags:
        return None
    if isinstance(item, Quantity):
        if item.value == 0 and item.unit is None and not item.bound and item.role == 0:
            return Reading("kpi", "ceiling", direction="decrease", target=item, why="zero as a level")
        return None
    if item.word == "no" and not scene.mains:
        return Reading("kpi", "ceiling", direction="decrease", zero=True, zero_at=(item.start, item.end), why="'no' as a level")
    return None


# --- key results with one number ---------------------------------------------------------------------------


def _read_reach(scene: Scene) -> Reading | None:
    tags = scene.change or scene.verb
    if not tags & (lx.RAISE | lx.LOWER | lx.CHANGE | lx.REACH):
        return None
    quantity = scene.goal
    if quantity is None:
        return None
    if scene.head.tags & lx.RAISE and quantity.unit in scene.currencies and quantity.index == scene.head.after and scene.verb & lx.GAIN:
        return Reading("key_result", "count", direction="increase", target=quantity, why="an amount raised, counted from zero")
    plain = quantity.role == 0 and not quantity.bound and quantity.index != scene.head.after
    if plain and not tags & lx.REACH and tags & (lx.RAISE | lx.LOWER) and not scene.at_before(quantity):
        return Reading("unclear", stop=quantity.first, expected="'to' or 'by' before the number", why="nothing says whether this is the target or the size of the change")
    direction = _verb_direction(tags) or _BY_BOUND.get(quantity.bound) or scene.polarity
    if quantity.bound and _BY_BOUND[quantity.bound] != direction and quantity.bound in (lx.LE, lx.GE) and quantity.role == lx.TO and quantity.role_word == "up to":
        direction = _verb_direction(tags) or direction
    return Reading("key_result", "reach", direction=direction, target=quantity, why="a level to reach, with no baseline")


def _read_count(scene: Scene) -> Reading | None:
    quantity = scene.main
    if quantity is None or quantity.unit not in scene.counting:
        return None
    if scene.verb & lx.GAIN and not scene.verb & lx.DO or scene.verb & lx.GAIN and quantity.noun & lx.PERSON:
        if scene.verb and scene.near_head(quantity):
            return Reading("key_result", "count", direction="increase", target=quantity, why="outcomes counted from zero")
    if scene.lead is quantity and quantity.bound in ("", lx.GE) and quantity.role == 0 and not quantity.per and scene.counts(quantity):
        return Reading("key_result", "count", direction="increase", target=quantity, why="outcomes counted from zero")
    return None


def _read_task_count(scene: Scene) -> Reading | None:
    if not scene.verb & (lx.DO | lx.ASPIRE | lx.TRACK | lx.GAIN):
        return None
    quantity = scene.main or scene.top
    if quantity is None:
        return None
    if quantity.unit == "%" and scene.near_head(quantity):
        return Reading("key_result", "reach", direction="increase", target=quantity, why="a share to reach by doing it")
    if quantity.unit in scene.counting and scene.near_head(quantity):
        return Reading("task", target=quantity, why="the team's own work, counted")
    if quantity.unit == "%" and quantity.bound:
        return Reading("key_result", "reach", direction=_BY_BOUND[quantity.bound], target=quantity, why="a level to reach")
    return Reading("task", why="work to do") if scene.verb & lx.DO else None


def _read_share(scene: Scene) -> Reading | None:
    quantity = scene.main
    if quantity is None or scene.verb:
        return None
    if quantity.bound or quantity.high is not None:
        return _limit(quantity, scene, "a level with a comparator")
    if scene.has_colon or quantity.role == lx.AIM:
        return _limit(quantity, scene, "a name and its level")
    if scene.listed_as == "kpi":
        return _limit(quantity, scene, "a level, listed as a KPI")
    return Reading("key_result", "reach", direction=scene.polarity, target=quantity, why="a level to reach")


# --- statements without a number ----------------------------------------------------------------------------


def _read_words(scene: Scene) -> Reading | None:
    if scene.mains:
        return None
    verb = scene.verb
    if verb & lx.TRACK:
        return Reading("metric", why="something to track, with no target")
    if scene.grand and verb or verb & (lx.RAISE | lx.LOWER | lx.CHANGE | lx.KEEP) and not verb & lx.DO:
        return Reading("objective", why="an aim without a number")
    if verb & lx.ASPIRE and not verb & lx.DO:
        return Reading("objective", why="an aim without a number")
    if verb & lx.DO or verb & lx.GAIN:
        return Reading("task", why="work to do")
    if verb & lx.ENSURE:
        return Reading("key_result", "milestone", why="a state to ensure")
    if verb:
        return Reading("objective", why="an aim without a number")
    if scene.states_outcome:
        return Reading("key_result", "milestone", why="an outcome, done or not")
    return Reading("metric", why="the name of a measure")


FORMS: Final[tuple[Form, ...]] = (
    Form("present", "Churn is currently 6%", "Churn is below 6%", _read_present),
    Form("move", "Reduce churn from 6% to 3%", "Reduce churn to 3%", _read_move),
    Form("factor", "Double the number of leads", "Pipeline at 2x target", _read_factor),
    Form("change_by", "Reduce rework by 25%", "Reduce rework to 25%", _read_change_by),
    Form("band", "Keep load above 20% and below 80%", "Keep load above 20%", _read_band),
    Form("alarm", "Churn rising above 5%", "Churn above 5%", _read_alarm),
    Form("kept", "Keep churn below 3%", "Keep churn low", _read_kept),
    Form("none", "No unplanned downtime", "No more than 3 outages", _read_none),
    Form("reach", "Reach 85% completion", "Completion ≥ 85%", _read_reach),
    Form("count", "Win 12 customers", "Hire 12 people", _read_count),
    Form("counted task", "Publish 12 articles", "Publish the articles", _read_task_count),
    Form("level", "Uptime ≥ 99.9%", "Uptime", _read_share),
    Form("words", "Launch the portal", "Launch 3 portals", _read_words),
)
