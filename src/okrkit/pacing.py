"""Is it where it should be by now? Expected curves, pace, and one key result under every published rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, overload

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, takes, to_day, to_number, wrong_type
from okrkit._piecewise import interpolate
from okrkit._sentences import count, day, percent, points, quoted
from okrkit.arithmetic import clamp, same
from okrkit.cycle import Cycle, DayCount
from okrkit.errors import MissingCycleError
from okrkit.grading import outcome, outcome_words
from okrkit.keyresult import KeyResult
from okrkit.objective import Ambition, Objective, to_ambition, to_cycle
from okrkit.open_measures import Hold
from okrkit.pace_rules import OKRKIT, PACE_RULES, PaceRule, slack
from okrkit.scoring import mean_of, raw_of, score
from okrkit.verdict import Band, Input, Status, Verdict

__all__ = ["LINEAR", "Comparison", "ExpectedCurve", "compare", "expected", "pace"]

_BAND_STATUS: Final = {
    Band.HEALTHY: Status.ON_TRACK,
    Band.WARNING: Status.AT_RISK,
    Band.CRITICAL: Status.OFF_TRACK,
}
_WORST_FIRST: Final = (Status.OFF_TRACK, Status.AT_RISK, Status.ACHIEVED, Status.ON_TRACK)
_NEAR: Final = 0.15
_HOW_TO_PHASE: Final = "such as ExpectedCurve.phased({0.5: 0.2, '2026-09-15': 0.9})"


def _to_points(points: Iterable[tuple[Any, NumberLike]]) -> tuple[tuple[float | date, float], ...]:
    made: list[tuple[float | date, float]] = []
    for index, (when, height) in enumerate(points):
        path = f"points[{index}]"
        moment = to_day(when, path) if isinstance(when, (str, date)) else to_number(when, path)
        level = to_number(height, path)
        if not 0.0 <= level <= 1.0 or (isinstance(moment, float) and not 0.0 <= moment <= 1.0):
            raise invalid(
                path, "from 0 to 1 in both places", (when, height), "fractions of the cycle and of the target"
            )
        made.append((moment, level))
    return tuple(made)


@attrs.frozen
class ExpectedCurve:
    """How much should be done when: from nothing at the start of a cycle to all at its end, never falling.

    `LINEAR` expects as much as has elapsed; `ExpectedCurve.phased` goes through points of one's own.

    Args:
        points: (day or elapsed fraction, expected fraction) pairs; (0, 0) and (1, 1) are understood.

    >>> from okrkit import LINEAR, Cycle, ExpectedCurve, expected
    >>> late = ExpectedCurve.phased({"2026-08-15": 0.2})
    >>> expected(Cycle.quarter(2026, 3), "2026-08-15", late)
    0.2
    >>> LINEAR == ExpectedCurve()
    True
    """

    points: tuple[tuple[float | date, float], ...] = attrs.field(default=(), converter=_to_points)

    @staticmethod
    def phased(points: Mapping[Any, NumberLike]) -> ExpectedCurve:
        """A curve through points, straight between them.

        Args:
            points: Expected fractions (0..1) by day or by elapsed fraction of the cycle (0..1).

        Returns:
            The curve; days are resolved against the cycle when it is used.

        Raises:
            InvalidValueError: A number is not from 0 to 1, or something is neither a day nor a fraction.

        >>> from okrkit import Cycle, ExpectedCurve, expected
        >>> curve = ExpectedCurve.phased({0.5: 0.2})
        >>> round(expected(Cycle.quarter(2026, 3), "2026-09-07", curve), 2)
        0.4
        >>> expected(Cycle.quarter(2026, 3), "2026-09-30", curve)
        1.0
        """
        if not isinstance(points, Mapping):
            raise wrong_type(
                "points", "a mapping of days or fractions to what is expected", points, _HOW_TO_PHASE
            )
        return ExpectedCurve(points.items())

    def at(self, cycle: Cycle, on: DayLike, day_count: DayCount = DayCount.END_OF_DAY) -> float:
        """What is expected of a cycle by a day, as `expected` gives it."""
        elapsed = cycle.elapsed(on, day_count)
        return elapsed if not self.points else interpolate(self._resolved(cycle, day_count), elapsed)

    def _resolved(self, cycle: Cycle, day_count: DayCount) -> tuple[tuple[float, float], ...]:
        resolved = {0.0: 0.0, 1.0: 1.0}
        for index, (when, height) in enumerate(self.points):
            if isinstance(when, date) and when not in cycle:
                raise invalid(
                    f"points[{index}]", f"a day of {cycle.label}", when.isoformat(), "or give a fraction"
                )
            at = cycle.elapsed(when, day_count) if isinstance(when, date) else when
            if resolved.setdefault(at, height) != height:
                raise invalid(
                    f"points[{index}]", f"{resolved[at]} where {at} has elapsed", height, "leave one out"
                )
        ordered = tuple(sorted(resolved.items()))
        heights = [height for _, height in ordered]
        if heights != sorted(heights):
            raise invalid(
                "points", "never falling as the cycle goes by", heights, "what is expected only grows"
            )
        return ordered


LINEAR: Final = ExpectedCurve()


def expected(
    cycle: Cycle | str,
    on: DayLike,
    curve: ExpectedCurve = LINEAR,
    day_count: DayCount = DayCount.END_OF_DAY,
) -> float:
    """How much of a target should be done by a day.

    A fraction from 0.0 (before the cycle) to 1.0 (at its end).

    Args:
        cycle: The cycle.
        on: The day.
        curve: How expectation grows.
        day_count: How days are counted; tools differ (see `DayCount`).

    Returns:
        The expected fraction.

    Raises:
        InvalidValueError: Not a day, or a curve whose days are not in the cycle.

    >>> from okrkit import Cycle, DayCount, expected
    >>> expected(Cycle.month(2026, 4), "2026-04-15")
    0.5
    >>> round(expected(Cycle.month(2026, 4), "2026-04-15", day_count=DayCount.SPAN), 4)
    0.4828
    """
    known = to_cycle(cycle)
    if known is None:
        raise wrong_type("cycle", "a Cycle", cycle, "such as Cycle.quarter(2026, 3)")
    if not isinstance(curve, ExpectedCurve):
        raise wrong_type("curve", "an ExpectedCurve", curve, f"LINEAR, or {_HOW_TO_PHASE[8:]}")
    return curve.at(known, on, day_count)


@attrs.frozen
class _Question:
    """What is asked: whose pace, on which day, of which cycle, by which rule."""

    subject: KeyResult | Objective
    on: date
    cycle: Cycle
    ambition: Ambition
    rule: PaceRule
    curve: ExpectedCurve

    @property
    def required(self) -> float:
        return self.ambition.success if self.rule.required is None else self.rule.required

    def verdict(
        self, label: str, status: Status, reason: str, inputs: tuple[tuple[str, Input], ...] = ()
    ) -> Verdict:
        return Verdict(label, status, self.rule.name, reason=reason, inputs=inputs, on=self.on)

    @property
    def name(self) -> str:
        return quoted(self.subject.title)


def pace(
    subject: KeyResult | Objective,
    on: DayLike,
    *,
    cycle: Cycle | str | None = None,
    ambition: Ambition | str | None = None,
    rule: PaceRule = OKRKIT,
    curve: ExpectedCurve = LINEAR,
) -> Verdict:
    """Whether a key result or an objective is where it should be by a day.

    Before the cycle `NOT_STARTED`, after it `CLOSED` (labelled with the outcome), without a reading `NO_DATA`; a score of 1
    is `ACHIEVED`; else what the rule says. `Hold` goes by its present band; milestones, targets without a baseline and
    baselines to find owe nothing before the last day. An objective is judged by its key results that are paced.

    Args:
        subject: A key result or an objective.
        on: The day.
        cycle: The cycle it runs in; by default the objective's.
        ambition: What counts as success; by default the objective's, and aspirational for a lone key result.
        rule: Who judges; okrkit's own rule by default.
        curve: How expectation grows.

    Returns:
        A verdict with the rule's label, okrkit's status and a sentence.

    Raises:
        MissingCycleError: No cycle is known.
        InvalidTypeError: Neither a key result nor an objective.

    >>> from okrkit import Cycle, KeyResult, VIVA, pace
    >>> kr = KeyResult.from_to("Sign-ups", 0, 100).check_in("2026-08-14", 35)
    >>> print(pace(kr, "2026-08-15", cycle=Cycle.quarter(2026, 3)))
    “Sign-ups” is on track: 35% of the way with 50% of Q3 2026 gone, just the 35% that a stretch goal needs by now
    >>> pace(kr, "2026-08-15", cycle=Cycle.quarter(2026, 3), rule=VIVA).label
    'behind'
    """
    question = _ask(subject, on, cycle=cycle, ambition=ambition, rule=rule, curve=curve)
    if question.on < question.cycle.start:
        starts = day(question.cycle.start)
        return question.verdict(
            "not started",
            Status.NOT_STARTED,
            f"{question.name} has not started: {question.cycle.label} begins on {starts}",
        )
    if question.on > question.cycle.last_day:
        return _closed(question)
    if isinstance(subject, Objective):
        return _pace_objective(question, subject)
    return _pace_key_result(question, subject)


def _ask(
    subject: object,
    on: DayLike,
    *,
    cycle: Cycle | str | None,
    ambition: Ambition | str | None,
    rule: PaceRule,
    curve: ExpectedCurve,
) -> _Question:
    if not isinstance(subject, (KeyResult, Objective)):
        raise takes("pace()", "a KeyResult or an Objective", subject, "for bare numbers call rule.judge()")
    if not isinstance(rule, PaceRule):
        raise wrong_type("rule", "a PaceRule", rule, "such as OKRKIT or VIVA")
    if not isinstance(curve, ExpectedCurve):
        raise wrong_type("curve", "an ExpectedCurve", curve, f"LINEAR, or {_HOW_TO_PHASE[8:]}")
    own_cycle, own_ambition = None, Ambition.ASPIRATIONAL
    if isinstance(subject, Objective):
        own_cycle, own_ambition = subject.cycle, subject.ambition
    known = to_cycle(cycle) or own_cycle
    if known is None:
        raise missing_cycle(f"to judge the pace of {subject.id!r}")
    return _Question(
        subject, to_day(on), known, own_ambition if ambition is None else to_ambition(ambition), rule, curve
    )


def missing_cycle(purpose: str) -> MissingCycleError:
    """The refusal where a cycle is needed and none is known."""
    instead = "pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in"
    message = f"cycle must be known {purpose}, got None: {instead}"
    return MissingCycleError(message, (("cycle", message),))


def _closed(question: _Question) -> Verdict:
    subject, last_day = question.subject, question.cycle.last_day
    raw = raw_of(subject, last_day) if isinstance(subject, KeyResult) else score(subject, last_day)
    ended = outcome(raw, question.ambition)
    reason = f"{question.name} is closed: {question.cycle.label} ended on {day(last_day)}, {outcome_words(ended, raw)}"
    return question.verdict(ended.value, Status.CLOSED, reason, (("raw", raw),))


def _no_data(question: _Question, why: str) -> Verdict:
    return question.verdict(
        "no data", Status.NO_DATA, f"{question.name} has no score yet: {why}", (("actual", None),)
    )


def _pace_key_result(question: _Question, key_result: KeyResult) -> Verdict:
    latest = key_result.latest(question.on)
    if latest is None:
        return _no_data(question, f"nobody has checked in by {day(question.on)}")
    raw = raw_of(key_result, question.on)
    if raw is None:
        return _no_data(question, "its baseline is not known; see from_baseline()")
    measure = key_result.measure_on(question.on)
    if isinstance(measure, Hold):
        return _pace_hold(question, key_result, measure, latest.value)
    if measure.paced or question.on == question.cycle.last_day or same(clamp(raw), 1.0):
        return _judge(question, clamp(raw), "")
    reason = f"{question.name} is not done yet, and owes nothing before {day(question.cycle.last_day)}"
    rule = question.rule
    return question.verdict(rule.labels[rule.best], Status.ON_TRACK, reason, (("actual", clamp(raw)),))


def _pace_hold(question: _Question, key_result: KeyResult, hold: Hold, value: float) -> Verdict:
    band = hold.threshold.classify(value)
    now, limit = key_result.unit.format(value), str(hold.threshold)
    reason = f"{question.name} is {band.value}: {now} where {limit} is to be held"
    inputs: tuple[tuple[str, Input], ...] = (("value", value), ("threshold", limit))
    return question.verdict(band.value, _BAND_STATUS[band], reason, inputs)


def _judge(question: _Question, actual: float, note: str) -> Verdict:
    rule, cycle = question.rule, question.cycle
    elapsed = cycle.elapsed(question.on, rule.day_count)
    due = question.required * question.curve.at(cycle, question.on, rule.day_count)
    verdict = rule.judge(actual, due)
    inputs = (*verdict.inputs, ("elapsed", elapsed), ("required", question.required))
    reason = f"{question.name} is {verdict.label}: {percent(actual)} of the way with {percent(elapsed)} of {cycle.label} gone"
    reason += _comparison(question, actual, due, verdict) + note
    return attrs.evolve(verdict, reason=reason, inputs=inputs, on=question.on)


def _comparison(question: _Question, actual: float, due: float, verdict: Verdict) -> str:
    rule = question.rule
    named = "" if rule is OKRKIT else f" ({rule.name} rule)"
    if verdict.edge is None or verdict.distance is None:
        return f", and nothing is due yet{named}"
    measured = _measured(verdict)
    if rule.family == "absolute":
        return f"{slack(rule, measured, rule.scale.position(measured))}; the {rule.name} rule looks at the score alone"
    wanted = f"the {percent(due)} {_needed(question)}"
    if same(actual, due):
        return f", just {wanted}{named}"
    if rule.family == "ratio":
        compared = f", {actual / due:.2f} of {wanted}"
    else:
        compared = f", {points(due - actual)} {'ahead of' if actual > due else 'short of'} {wanted}"
    # Where all is done, or the next band is far, nobody asks how far.
    near = verdict.status is not Status.ACHIEVED and verdict.distance <= _NEAR
    far = slack(rule, measured, rule.scale.position(measured)) if near else ""
    return f"{compared}{far}{named}"


def _measured(verdict: Verdict) -> float:
    measured = verdict.inputs[-1][1]
    return measured if isinstance(measured, float) else 0.0


def _needed(question: _Question) -> str:
    if question.rule.required is not None:
        return "expected by now"
    aspirational = question.ambition is Ambition.ASPIRATIONAL
    return f"that a {'stretch goal' if aspirational else 'promise'} needs by now"


def _pace_objective(question: _Question, objective: Objective) -> Verdict:
    scored = [
        (each, value)
        for each in objective.key_results
        if each.weight and (value := score(each, question.on)) is not None
    ]
    counting = [each for each in objective.key_results if each.weight]
    if not scored:
        why = "it has no key results" if not counting else f"nobody has checked in by {day(question.on)}"
        return _no_data(question, why)
    note = _objective_note(question, len(counting) - len(scored), scored)
    everything = _mean(scored)
    paced = [(each, value) for each, value in scored if _is_paced(question, each)]
    if same(everything, 1.0) or paced:
        return _judge(question, everything if same(everything, 1.0) else _mean(paced), note)
    # Nothing in it is expected to grow with time: it stands where the worst of its key results stands.
    verdicts = [_pace_key_result(attrs.evolve(question, subject=each), each) for each, _ in scored]
    worst = min(verdicts, key=_severity)
    return attrs.evolve(worst, reason=f"{question.name} stands where its key results do. {worst.reason}")


def _severity(verdict: Verdict) -> int:
    return [status.value for status in _WORST_FIRST].index(verdict.status.value if verdict.status else "")


def _mean(scored: Sequence[tuple[KeyResult, float]]) -> float:
    return mean_of([value for _, value in scored], [each.weight for each, _ in scored])


def _is_paced(question: _Question, key_result: KeyResult) -> bool:
    measure = key_result.measure_on(question.on)
    return measure.paced or (question.on == question.cycle.last_day and not isinstance(measure, Hold))


def _objective_note(question: _Question, silent: int, scored: Sequence[tuple[KeyResult, float]]) -> str:
    notes = [f"; {count(silent, 'key result')} without data left out"] if silent else []
    for each, _ in scored:
        measure, latest = each.measure_on(question.on), each.latest(question.on)
        if isinstance(measure, Hold) and latest is not None and not measure.threshold.contains(latest.value):
            notes.append(f"; mind {quoted(each.title)}, at {each.unit.format(latest.value)}")
    return "".join(notes)


@attrs.frozen
class Comparison(Sequence[Verdict]):
    """The verdicts of many rules on one thing; printing it gives the table.

    A sequence of `Verdict`, one for each rule in the order asked.

    >>> from okrkit import VIVA, OBOARD, Cycle, KeyResult, compare
    >>> kr = KeyResult.from_to("Sign-ups", 0, 100).check_in("2026-08-14", 35)
    >>> print(compare(kr, "2026-08-15", cycle=Cycle.quarter(2026, 3), rules=[VIVA, OBOARD]))
    “Sign-ups” on 15 August 2026, Q3 2026
    rule        says      that is
    Viva Goals  behind    at risk
    Oboard      on track  on track
    >>> len(compare(kr, "2026-08-15", cycle="Q3 2026"))
    11
    """

    title: str
    verdicts: tuple[Verdict, ...]

    @overload
    def __getitem__(self, index: int) -> Verdict: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Verdict, ...]: ...
    def __getitem__(self, index: int | slice) -> Verdict | tuple[Verdict, ...]:
        return self.verdicts[index]

    def __len__(self) -> int:
        return len(self.verdicts)

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self.verdicts)

    def __str__(self) -> str:
        rows = [("rule", "says", "that is")]
        rows += [(each.rule, each.label, each.status.value if each.status else "") for each in self.verdicts]
        widths = [max(len(row[column]) for row in rows) for column in range(2)]
        lines = [f"{rule:<{widths[0]}}  {says:<{widths[1]}}  {status}" for rule, says, status in rows]
        return "\n".join([self.title, *lines])


def compare(
    subject: KeyResult | Objective,
    on: DayLike,
    *,
    cycle: Cycle | str | None = None,
    ambition: Ambition | str | None = None,
    curve: ExpectedCurve = LINEAR,
    rules: Iterable[PaceRule] = PACE_RULES,
) -> Comparison:
    """One key result or objective under many rules: what each tool would say of it.

    Args:
        subject: A key result or an objective.
        on: The day.
        cycle: The cycle it runs in; by default the objective's.
        ambition: What counts as success.
        curve: How expectation grows.
        rules: The rules; by default okrkit's own and the ten published ones.

    Returns:
        A `Comparison`: a sequence of verdicts that prints as a table.

    Raises:
        MissingCycleError: No cycle is known.
        InvalidTypeError: Neither a key result nor an objective.

    >>> from okrkit import KeyResult, compare
    >>> kr = KeyResult.from_to("Sign-ups", 0, 100).check_in("2026-08-14", 35)
    >>> [verdict.label for verdict in compare(kr, "2026-08-15", cycle="Q3 2026")][:4]
    ['on track', 'behind', 'on track', 'at risk']
    >>> compare(kr, "2026-10-01", cycle="Q3 2026")[0].label
    'missed'
    """
    if isinstance(rules, (str, bytes)) or not isinstance(rules, Iterable):
        raise wrong_type("rules", "a list of PaceRule", rules, "such as [OKRKIT, VIVA]")
    chosen = tuple(rules)
    question = _ask(subject, on, cycle=cycle, ambition=ambition, rule=OKRKIT, curve=curve)
    verdicts = tuple(
        pace(subject, question.on, cycle=question.cycle, ambition=question.ambition, rule=rule, curve=curve)
        for rule in chosen
    )
    return Comparison(f"{question.name} on {day(question.on)}, {question.cycle.label}", verdicts)
