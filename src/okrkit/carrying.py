"""From one cycle into the next: what is carried over, and which goalposts were moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import attrs

from okrkit._doors import DayLike, invalid, line, takes, to_day, to_members, to_number, wrong_type
from okrkit._sentences import day, percent, quoted
from okrkit._showing import shown
from okrkit.arithmetic import clamp, near
from okrkit.checkin import Retarget
from okrkit.cycle import Cycle
from okrkit.describing import describe
from okrkit.errors import InvalidValueError
from okrkit.keyresult import NUMBERLESS, KeyResult
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Stages
from okrkit.objective import Objective, to_cycle
from okrkit.open_measures import LAST_VALUE_ONLY, Target
from okrkit.promotion import cycle_slug
from okrkit.scorecard import Scorecard

__all__ = ["Goalpost", "carry_over", "goalposts"]

# What reaching the commit and the target of `Zones` is worth.
_COMMIT: Final = 0.3
_TARGET: Final = 0.7


def carry_over(
    objective: Objective, into: Cycle | str, on: DayLike, *, keep: Iterable[str] = ()
) -> Objective:
    """The objective's unfinished business as a new objective of the next cycle.

    Key results whose score is below 1 go on from their last value towards the same goal; what was achieved is dropped unless
    kept, and so are initiatives that are done. Ids gain the new cycle's label (in place of the last one, when carried again),
    and `carried_from` links to the old ones. Owners, weights, ambition, guardrails and parent stay as they are.

    Args:
        objective: The objective that ends.
        into: The cycle to carry it into; it starts after the objective's own.
        on: The day to look from.
        keep: Ids of key results to carry although they were achieved; these keep their measure as it is.

    Returns:
        The new objective, without check-ins.

    Raises:
        InvalidValueError: The cycles overlap, or nothing is left to carry.
        UnknownIdError: `keep` names no key result.

    >>> from okrkit import KeyResult, Objective, carry_over
    >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-09-30", 41)
    >>> goal = carry_over(Objective("Delight", [kr], cycle="Q3 2026"), "Q4 2026", "2026-10-01")
    >>> goal.id, goal["nps-q4-2026"].measure, goal["nps-q4-2026"].carried_from
    ('delight-q4-2026', Linear(baseline=41.0, target=45.0), 'nps')
    >>> goal["nps-q4-2026"].check_ins
    ()
    """
    if not isinstance(objective, Objective):
        raise takes("carry_over()", "an Objective", objective, "put the key result into one first")
    cycle, looked = to_cycle(into), to_day(on)
    if cycle is None:
        raise wrong_type("into", "a Cycle", into, "such as objective.cycle.next(), or its text 'Q4 2026'")
    if objective.cycle is not None and cycle.start <= objective.cycle.last_day:
        need = f"a cycle that starts after {objective.cycle.label} ({objective.cycle.last_day})"
        raise invalid("into", need, f"{cycle.label}, from {cycle.start}", "such as objective.cycle.next()")
    kept = {objective[each].id for each in to_members(keep, str, "keep", "pass a list of key result ids")}
    carried = [
        made
        for each in objective.key_results
        if (made := _carried(each, cycle, looked, keep=each.id in kept)) is not None
    ]
    if not any(each.weight for each in carried):
        instead = "every key result that counts was achieved: set a new objective, or name some in keep="
        raise invalid("objective", "one with something left to do", objective.id, instead)
    ids = _new_ids([each.id for each in carried], objective.cycle, cycle)
    return objective.evolve(
        key_results=[each.evolve(id=ids[each.id], carried_from=each.id) for each in carried],
        cycle=cycle,
        carried_from=objective.id,
        id=_new_ids([objective.id], objective.cycle, cycle)[objective.id],
    )


def _new_ids(ids: Sequence[str], old: Cycle | None, new: Cycle) -> dict[str, str]:
    """Each id with the new cycle's label, in place of the old one's where that is there and no other id stands without it."""
    label = cycle_slug(new)
    tail = "" if old is None else f"-{cycle_slug(old)}"
    bare = {each: each.removesuffix(tail) or each for each in ids}
    return {each: f"{each if stem in ids else stem}-{label}" for each, stem in bare.items()}


def _carried(key_result: KeyResult, into: Cycle, on: date, *, keep: bool) -> KeyResult | None:
    """What is left of a key result, without its check-ins; None where nothing is."""
    # A target that was agreed for the day on which the next cycle starts is the one to go on with.
    measure = key_result.measure_on(max(on, into.start))
    values = [check_in.value for check_in in key_result.check_ins if check_in.on <= on]
    reached = _raw(measure, values)
    done = reached is not None and (reached >= 1.0 or near(reached, 1.0))
    if done and not keep:
        return None
    carried = key_result.evolve(
        measure=measure if done or reached is None else _from(measure, values[-1], reached),
        check_ins=(),
        retargets=(),
        initiatives=[each for each in key_result.initiatives if not each.done],
    )
    # A title that tells the old figures would belie the new ones; one in the owner's words stays.
    told = key_result.title == describe(key_result)
    return carried.evolve(title=describe(carried)) if told else carried


def _raw(measure: Measure, values: Sequence[float]) -> float | None:
    """The progress of a history by a measure, as `score` has it; None where there is none, or the last value is not its own.

    Values of an older measure before it count as `score` counts them.
    """
    if measure.__class__ in NUMBERLESS and values:
        try:
            measure.accept(values[-1])
        except InvalidValueError:  # a milestone's yes is no stage of a roll-out
            return None
    raw = measure.over(values)
    return None if raw is None else to_number(raw, f"{type(measure).__name__}.over()")


def _from(measure: Measure, last: float, reached: float) -> Measure:
    """The same goal from where the number is now; what has no start to move stays as it is."""
    match measure:
        case Linear(target=target):
            measure = Linear(last, target)
        case Reach(threshold=threshold):
            measure = Reach(last, threshold)
        case Target():
            measure = measure.from_baseline(last)
        case Zones():
            measure = _from_zones(measure, last, reached)
        case Curve(points=points):
            ahead = [(value, _left(height, reached)) for value, height in points if height > reached]
            measure = Curve([(last, 0.0), *ahead])
        case Stages(stages=stages):
            measure = Stages([(name, _left(height, reached)) for name, height in stages if height > reached])
        case _:
            pass
    return measure


def _left(height: float, reached: float) -> float:
    """A height on the way as a share of what is left of the way."""
    return (height - reached) / (1.0 - reached)


def _from_zones(zones: Zones, last: float, reached: float) -> Measure:
    """The agreed figures that lie ahead keep their heights: what was a success still is one."""
    if reached < _COMMIT:
        return Zones(last, zones.commit, zones.target, zones.stretch)
    agreed = ((zones.target, _TARGET), (zones.stretch, 1.0))
    return Curve([(last, 0.0), *(point for point in agreed if point[1] > reached)])


@shown
@attrs.frozen
class Goalpost:
    """A target that was changed on the way, and what that did to the score; printing it gives the sentence.

    `subject` is the key result's id, `on` the day from which the new measure counted, `before` and `after` the measures,
    `score_before` and `score_after` the scores (0..1, None without data) by each at the last value.

    >>> from okrkit import KeyResult, Linear, goalposts
    >>> kr = KeyResult.from_to("NPS", 30, 50).check_in("2026-09-30", 40)
    >>> moved = goalposts(kr.retarget(Linear(30, 40), valid_from="2026-09-01", reason="a churned account"))[0]
    >>> moved.score_before, moved.score_after
    (0.5, 1.0)
    >>> print(moved)
    The goalposts of “NPS” moved on 1 September 2026 (a churned account): 50% by the old target, 100% by the new one
    """

    subject: str
    on: date
    before: Measure = attrs.field(kw_only=True)
    after: Measure = attrs.field(kw_only=True)
    reason: str = attrs.field(kw_only=True)
    score_before: float | None = attrs.field(kw_only=True)
    score_after: float | None = attrs.field(kw_only=True)
    title: str = attrs.field(kw_only=True)

    def __str__(self) -> str:
        old, new = (
            ("no score" if each is None else percent(each)) for each in (self.score_before, self.score_after)
        )
        why = line(f"The goalposts of {quoted(self.title)} moved on {day(self.on)} ({self.reason})")
        return f"{why}: {old} by the old target, {new} by the new one"


def goalposts(subject: KeyResult | Objective | Scorecard, on: DayLike | None = None) -> tuple[Goalpost, ...]:
    """What targets were changed, when and why, with the score by the old and by the new one.

    Args:
        subject: A key result, an objective or a scorecard.
        on: Check-ins and changes after this day are left out; None for all.

    Returns:
        One `Goalpost` for each retarget, in order of key results and days.

    Raises:
        InvalidTypeError: Something else.
        InvalidValueError: `on` is no day.

    >>> from okrkit import KeyResult, Objective, goalposts
    >>> goalposts(Objective("Delight", [KeyResult.from_to("NPS", 32, 45)]))
    ()
    >>> from okrkit import Linear
    >>> moved = KeyResult.from_to("NPS", 30, 50).retarget(Linear(30, 40), valid_from="2026-09-01", reason="a churned account")
    >>> len(goalposts(moved)), goalposts(moved, "2026-08-31")
    (1, ())
    """
    if isinstance(subject, KeyResult):
        members: Iterable[KeyResult] = (subject,)
    elif isinstance(subject, Objective):
        members = subject.key_results
    elif isinstance(subject, Scorecard):
        members = (each for objective in subject.objectives for each in objective.key_results)
    else:
        raise takes(
            "goalposts()", "a KeyResult, an Objective or a Scorecard", subject, "pass what was retargeted"
        )
    last = date.max if on is None else to_day(on)
    return tuple(each for member in members for each in _goalposts(member, last))


def _goalposts(key_result: KeyResult, last: date) -> Iterator[Goalpost]:
    values = [check_in.value for check_in in key_result.check_ins if check_in.on <= last]
    told = (retarget for retarget in key_result.retargets if retarget.valid_from <= last)
    return (_goalpost(key_result, retarget, values) for retarget in told)


def _goalpost(key_result: KeyResult, retarget: Retarget, values: list[float]) -> Goalpost:
    return Goalpost(
        key_result.id,
        retarget.valid_from,
        before=retarget.before,
        after=retarget.measure,
        reason=retarget.reason,
        score_before=_score_by(key_result, retarget.before, values),
        score_after=_score_by(key_result, retarget.measure, values),
        title=key_result.title,
    )


def _score_by(key_result: KeyResult, measure: Measure, values: list[float]) -> float | None:
    if (measure.__class__ in NUMBERLESS) != (key_result.measure.__class__ in NUMBERLESS):
        return None  # 0.6 of a roll-out is no number of points
    # Most measures look at the last value alone: of many retargets each would else go through all of them.
    raw = _raw(measure, values[-1:] if measure.__class__ in LAST_VALUE_ONLY else values)
    return None if raw is None else clamp(raw)
