"""From one cycle into the next: what is carried over, and which goalposts were moved."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs

from okrkit._doors import DayLike, invalid, takes, to_day, to_members, to_slug
from okrkit._sentences import percent, quoted
from okrkit.arithmetic import clamp, same
from okrkit.checkin import Retarget
from okrkit.cycle import Cycle
from okrkit.errors import OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.objective import Objective, missing_cycle, to_cycle
from okrkit.scorecard import Scorecard
from okrkit.scoring import raw_of, score

__all__ = ["Goalpost", "carry_over", "goalposts"]


def carry_over(
    objective: Objective, into: Cycle | str, on: DayLike, *, keep: Iterable[str] = ()
) -> Objective:
    """The objective's unfinished business as a new objective of the next cycle.

    Key results whose score is below 1 go on from their last value towards the same goal; what was achieved is dropped unless
    kept. Ids gain the new cycle's label, and `carried_from` links to the old ones.

    Args:
        objective: The objective that ends.
        into: The cycle to carry it into; it starts after the objective's own.
        on: The day to look from.
        keep: Ids of key results to carry although they were achieved.

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
        raise missing_cycle(f"to carry {objective.id!r} into")
    if objective.cycle is not None and cycle.start <= objective.cycle.last_day:
        need = f"a cycle that starts after {objective.cycle.label} ({objective.cycle.last_day})"
        raise invalid("into", need, f"{cycle.label}, from {cycle.start}", "such as objective.cycle.next()")
    kept = {objective[each].id for each in to_members(keep, str, "keep", "pass a list of key result ids")}
    label = to_slug(cycle.label, "cycle")
    carried = [
        _carried(each, label, looked)
        for each in objective.key_results
        if each.id in kept or not _is_done(each, looked)
    ]
    if not carried:
        instead = "every key result was achieved: set a new objective, or name some in keep="
        raise invalid("objective", "one with something left to do", objective.id, instead)
    return objective.evolve(
        key_results=carried, cycle=cycle, carried_from=objective.id, id=f"{objective.id}-{label}", parent=None
    )


def _is_done(key_result: KeyResult, on: date) -> bool:
    reached = score(key_result, on)
    return reached is not None and same(reached, 1.0)


def _carried(key_result: KeyResult, label: str, on: date) -> KeyResult:
    measure, last = key_result.measure_on(on), key_result.current(on)
    if last is not None and not _is_done(key_result, on):
        measure = _from(measure, last)
    return key_result.evolve(
        measure=measure, check_ins=(), retargets=(), carried_from=key_result.id, id=f"{key_result.id}-{label}"
    )


def _from(measure: Measure, last: float) -> Measure:
    """The same goal from where the number is now; a measure without a baseline, or with agreed points, stays as it is."""
    try:
        if isinstance(measure, Linear):
            return Linear(last, measure.target)
        if isinstance(measure, Reach):
            return Reach(last, measure.threshold)
        if isinstance(measure, Zones):
            return Zones(last, measure.commit, measure.target, measure.stretch)
        if isinstance(measure, Curve):
            ahead = [point for point in measure.points if _is_ahead(measure, last, point[0])]
            reached = clamp(measure.raw(last))
            return Curve(
                [(last, 0.0), *((value, (height - reached) / (1.0 - reached)) for value, height in ahead)]
            )
    except OkrkitError:
        # Past an agreed figure on the way (a commit already met, say): the points agreed on stand.
        return measure
    return measure


def _is_ahead(curve: Curve, last: float, value: float) -> bool:
    return value > last if curve.goal > curve.start else value < last


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
    The goalposts of “NPS” moved on 2026-09-01 (a churned account): 50% by the old target, 100% by the new one
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
        why = f"The goalposts of {quoted(self.title)} moved on {self.on} ({self.reason})"
        return f"{why}: {old} by the old target, {new} by the new one"


def goalposts(subject: KeyResult | Objective | Scorecard) -> tuple[Goalpost, ...]:
    """What targets were changed, when and why, with the score by the old and by the new one.

    Args:
        subject: A key result, an objective or a scorecard.

    Returns:
        One `Goalpost` for each retarget, in order of key results and days.

    Raises:
        InvalidTypeError: Something else.

    >>> from okrkit import KeyResult, Objective, goalposts
    >>> goalposts(Objective("Delight", [KeyResult.from_to("NPS", 32, 45)]))
    ()
    >>> goalposts(KeyResult.from_to("NPS", 32, 45))
    ()
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
    return tuple(_goalpost(each, retarget) for each in members for retarget in each.retargets)


def _goalpost(key_result: KeyResult, retarget: Retarget) -> Goalpost:
    return Goalpost(
        key_result.id,
        retarget.valid_from,
        before=retarget.before,
        after=retarget.measure,
        reason=retarget.reason,
        score_before=_score_by(key_result, retarget.before),
        score_after=_score_by(key_result, retarget.measure),
        title=key_result.title,
    )


def _score_by(key_result: KeyResult, measure: Measure) -> float | None:
    raw = raw_of(key_result.evolve(measure=measure, retargets=()))
    return None if raw is None else clamp(raw)
