"""Is it where it should be by now? Expected curves, pace, and one key result under every published rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, overload

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, line, takes, to_day, to_number, wrong_type
from okrkit._piecewise import interpolate
from okrkit._sentences import count, day, holding, limits, percent, points, quoted, times
from okrkit._showing import shown
from okrkit.arithmetic import clamp, same
from okrkit.cycle import Cycle, DayCount
from okrkit.grading import Place, outcome, outcome_place, outcome_words, place_of
from okrkit.keyresult import KeyResult
from okrkit.objective import Ambition, Objective, missing_cycle, to_ambition, to_cycle
from okrkit.open_measures import Change, Hold
from okrkit.pace_rules import OKRKIT, PACE_RULES, PaceRule, slack_of
from okrkit.scoring import mean_of, raw_of, score
from okrkit.verdict import Band, Input, Status, Verdict

__all__ = ["LINEAR", "Comparison", "ExpectedCurve", "compare", "expected", "pace"]

_BAND_STATUS: Final = {
    Band.HEALTHY: Status.ON_TRACK,
    Band.WARNING: Status.AT_RISK,
    Band.CRITICAL: Status.OFF_TRACK,
}
_WORST_FIRST: Final = (Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK, Status.ACHIEVED)
_NEAR: Final = 0.15
_PAIR: Final = 2
_HOW_TO_PHASE: Final = "such as ExpectedCurve.phased({0.5: 0.2, '2026-09-15': 0.9})"
# Nothing is expected at the very start, and all at the very end; said first, so that a point of one's own is what
# is refused beside them.
_ENDS: Final = ((0.0, 0.0, "points"), (1.0, 1.0, "points"))
_ONLY_GROWS: Final = "what is expected only grows, from 0 at the start to 1 at the end"


def _to_points(points: Iterable[tuple[Any, NumberLike]]) -> tuple[tuple[float | date, float], ...]:
    if not _is_run(points):
        raise wrong_type("points", "a list of (day or fraction, expected) pairs", points, _HOW_TO_PHASE)
    return tuple(_to_point(point, f"points[{index}]") for index, point in enumerate(points))


def _is_run(given: object) -> bool:
    return isinstance(given, Iterable) and not isinstance(given, (str, bytes, Mapping))


def _to_point(point: tuple[Any, NumberLike], path: str) -> tuple[float | date, float]:
    if isinstance(point, (str, bytes)) or not isinstance(point, Sequence) or len(point) != _PAIR:
        raise wrong_type(path, "a (day or fraction, expected) pair", point, _HOW_TO_PHASE)
    when, height = point
    moment = to_day(when, path) if isinstance(when, (str, date)) else to_number(when, path)
    level = to_number(height, path)
    if not 0.0 <= level <= 1.0 or (isinstance(moment, float) and not 0.0 <= moment <= 1.0):
        need = "from 0 to 1 in both places"
        raise invalid(path, need, (when, height), "fractions of the cycle and of the target")
    return moment, level


def _in_order(points: Iterable[tuple[Any, float, str]]) -> list[tuple[Any, float]]:
    """(when, expected, path) sorted by when, one each; refused where what is expected falls or is told twice."""
    ordered: list[tuple[Any, float]] = []
    for when, height, path in sorted(points, key=_by_moment):
        if ordered and ordered[-1][0] == when:
            if ordered[-1][1] == height:
                continue
            raise invalid(
                path, f"{ordered[-1][1]}, as it is already at {when}", height, "leave one of them out"
            )
        if ordered and ordered[-1][1] > height:
            raise invalid(
                path, f"at least {ordered[-1][1]}, as it is at {ordered[-1][0]}", height, _ONLY_GROWS
            )
        ordered.append((when, height))
    return ordered


def _by_moment(point: tuple[Any, float, str]) -> Any:  # noqa: ANN401 - a day or a fraction, all of one kind
    return point[0]


@attrs.frozen
class ExpectedCurve:
    """How much should be done when: from nothing at the start of a cycle to all at its end, never falling.

    `LINEAR` expects as much as has elapsed; `ExpectedCurve.phased` goes through points of one's own.

    Args:
        points: (day or elapsed fraction, expected fraction) pairs; (0, 0) and (1, 1) are understood.

    Raises:
        InvalidValueError: Not such pairs, or what is expected falls somewhere.

    >>> from okrkit import LINEAR, Cycle, ExpectedCurve, expected
    >>> late = ExpectedCurve.phased({"2026-08-15": 0.2})
    >>> expected(Cycle.quarter(2026, 3), "2026-08-15", late)
    0.2
    >>> LINEAR == ExpectedCurve()
    True
    """

    points: tuple[tuple[float | date, float], ...] = attrs.field(default=(), converter=_to_points)

    def __attrs_post_init__(self) -> None:
        # Days and fractions can only be put in one order once a cycle is known; each kind can be by itself.
        fractions = [
            (when, height, path) for when, height, path in self._named() if not isinstance(when, date)
        ]
        _in_order([*_ENDS, *fractions])
        _in_order((when, height, path) for when, height, path in self._named() if isinstance(when, date))

    def _named(self) -> list[tuple[float | date, float, str]]:
        return [(when, height, f"points[{index}]") for index, (when, height) in enumerate(self.points)]

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
        0.6
        >>> expected(Cycle.quarter(2026, 3), "2026-09-30", curve)
        1.0
        """
        if not isinstance(points, Mapping):
            raise wrong_type(
                "points", "a mapping of days or fractions to what is expected", points, _HOW_TO_PHASE
            )
        return ExpectedCurve(points.items())

    def at(self, cycle: Cycle, on: DayLike, day_count: DayCount = DayCount.END_OF_DAY) -> float:
        """What is expected of a cycle by a day, as `expected` gives it.

        A fraction from 0.0 (before the cycle) to 1.0 (at its end).

        Args:
            cycle: The cycle.
            on: The day.
            day_count: How days are counted.

        Returns:
            The expected fraction.

        Raises:
            InvalidValueError: Not a day, or a point of the curve is not in the cycle or falls below one before it.

        >>> from okrkit import LINEAR, Cycle, ExpectedCurve
        >>> LINEAR.at(Cycle.month(2026, 4), "2026-04-15")
        0.5
        >>> ExpectedCurve.phased({"2026-04-15": 0.2}).at(Cycle.month(2026, 4), "2026-03-31")
        0.0
        """
        if not isinstance(cycle, Cycle):
            raise wrong_type("cycle", "a Cycle", cycle, "such as Cycle.quarter(2026, 3)")
        elapsed = cycle.elapsed(on, day_count)
        return elapsed if not self.points else interpolate(self._resolved(cycle, day_count), elapsed)

    def _resolved(self, cycle: Cycle, day_count: DayCount) -> list[tuple[float, float]]:
        resolved = list(_ENDS)
        for when, height, path in self._named():
            if not isinstance(when, date):
                resolved.append((when, height, path))
                continue
            if when not in cycle:
                raise invalid(path, f"a day of {cycle.label}", when.isoformat(), "or give a fraction")
            gone = cycle.elapsed(when, day_count)
            # Where a day count takes the first day for the very start, nothing is expected on it yet.
            if gone:
                resolved.append((gone, height, path))
        return _in_order(resolved)


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
        self,
        label: str,
        status: Status,
        reason: str,
        inputs: tuple[tuple[str, Input], ...] = (),
        place: Place | None = None,
    ) -> Verdict:
        return Verdict(
            label,
            status,
            self.rule.name,
            reason=reason,
            inputs=inputs,
            edge=None if place is None else place.edge,
            distance=None if place is None else place.distance,
            on=self.on,
        )

    @property
    def name(self) -> str:
        return quoted(self.subject.title)

    @property
    def named(self) -> str:
        """Whose rule it is, where that is not a matter of course."""
        return "" if self.rule == OKRKIT else f" ({self.rule.name} rule)"


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
    “Sign-ups” is on track: 35% of the way with 50% of Q3 2026 gone, exactly the 35% that a stretch goal needs by now
    >>> pace(kr, "2026-08-15", cycle=Cycle.quarter(2026, 3), rule=VIVA).label
    'behind'
    """
    question = _ask("pace()", subject, on, cycle=cycle, ambition=ambition, rule=rule, curve=curve)
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
    call: str,
    subject: object,
    on: DayLike,
    *,
    cycle: Cycle | str | None,
    ambition: Ambition | str | None,
    rule: PaceRule,
    curve: ExpectedCurve,
) -> _Question:
    if not isinstance(subject, (KeyResult, Objective)):
        raise takes(call, "a KeyResult or an Objective", subject, "for bare numbers call rule.judge()")
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


def _closed(question: _Question) -> Verdict:
    subject, last_day = question.subject, question.cycle.last_day
    raw = raw_of(subject, last_day) if isinstance(subject, KeyResult) else score(subject, last_day)
    ended = outcome(raw, question.ambition)
    said = "there was no data" if raw is None else f"{outcome_words(ended, raw)}, at {percent(raw)},"
    reason = f"{question.name} is closed: {said} when {question.cycle.label} ended on {day(last_day)}"
    place = None if raw is None else outcome_place(raw, question.ambition)
    return question.verdict(ended.value, Status.CLOSED, reason, (("raw", raw),), place)


def _no_data(question: _Question, why: str) -> Verdict:
    return question.verdict(
        "no data", Status.NO_DATA, f"{question.name} has no score yet: {why}", (("actual", None),)
    )


def _pace_key_result(question: _Question, key_result: KeyResult) -> Verdict:
    latest = key_result.latest(question.on)
    if latest is None:
        return _no_data(question, f"no check-in up to {day(question.on)}")
    measure = key_result.measure_on(question.on)
    raw = raw_of(key_result, question.on)
    if raw is None:
        unknown = "its baseline is not known (see the measure's from_baseline)"
        return _no_data(question, unknown if isinstance(measure, Change) else "its measure cannot tell one")
    if isinstance(measure, Hold):
        return _pace_hold(question, key_result, measure, latest.value)
    actual = clamp(raw)
    if measure.paced or question.on == question.cycle.last_day or same(actual, 1.0):
        return _judge(question, actual, "")
    reason = f"{question.name} is not done yet, and owes nothing before {day(question.cycle.last_day)}"
    rule = question.rule
    return question.verdict(rule.labels[rule.best], Status.ON_TRACK, reason, (("actual", actual),))


def _pace_hold(question: _Question, key_result: KeyResult, hold: Hold, value: float) -> Verdict:
    threshold = hold.threshold
    place = place_of(threshold.scale, value)
    band = threshold.scale.labels[place.position]
    reason = f"{question.name} is {holding(key_result.unit, threshold, value)}"
    inputs: tuple[tuple[str, Input], ...] = (("value", value), ("threshold", str(threshold)))
    return question.verdict(band.value, _BAND_STATUS[band], reason, inputs, place)


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
    rule, named = question.rule, question.named
    if verdict.status is Status.ACHIEVED:
        held = isinstance(question.subject, Objective) and any(
            _is_held(question, each) for each in question.subject
        )
        return f", and nothing left to do{' but to hold it' if held else ''}{named}"
    if verdict.edge is None or verdict.distance is None:
        return f", and nothing due yet{named}"
    measured = verdict.input(rule.family)
    slack = slack_of(rule, place_of(rule.scale, measured if isinstance(measured, float) else 0.0))
    if rule.family == "absolute":
        return f"{slack}; the {rule.name} rule looks at the score alone"
    wanted = f"the {percent(due)} {_needed(question)}"
    if same(actual, due):
        return f", exactly {wanted}{named}"
    if rule.family == "ratio":
        compared = f", {times(actual / due)} {wanted}"
    else:
        compared = f", {points(due - actual)} {'ahead of' if actual > due else 'short of'} {wanted}"
    # Where the next band is far, nobody asks how far.
    return f"{compared}{slack if verdict.distance <= _NEAR else ''}{named}"


def _needed(question: _Question) -> str:
    if question.rule.required is not None:
        return "expected by now"
    aspirational = question.ambition is Ambition.ASPIRATIONAL
    return f"that a {'stretch goal' if aspirational else 'commitment'} needs by now"


def _pace_objective(question: _Question, objective: Objective) -> Verdict:
    counting = [each for each in objective.key_results if each.weight]
    scored = [(each, value) for each in counting if (value := score(each, question.on)) is not None]
    if not scored:
        why = (
            f"none of its key results has one by {day(question.on)}" if counting else "it has no key results"
        )
        return _no_data(question, why)
    silent = len(counting) - len(scored)
    left_out = f"; {count(silent, 'key result')} without data left out" if silent else ""
    note = left_out + _warnings(question, scored)
    everything = _mean(scored)
    if same(everything, 1.0) and not all(_is_held(question, each) for each, _ in scored):
        return _judge(question, everything, note)
    paced = [(each, value) for each, value in scored if _is_paced(question, each)]
    if not paced:
        return _as_the_worst(question, [each for each, _ in scored], left_out)
    if not same(_mean(paced), 1.0):
        return _judge(question, _mean(paced), note)
    # What is paced is done, and yet the objective is not: more done must not look worse, nor like all.
    label = question.rule.labels[question.rule.best]
    way = f"{percent(everything)} of the way, with all done that is due by now"
    reason = f"{question.name} is {label}: {way}{question.named}{note}"
    return question.verdict(label, Status.ON_TRACK, reason, (("actual", everything),))


def _as_the_worst(question: _Question, key_results: Sequence[KeyResult], note: str) -> Verdict:
    """Nothing in it is expected to grow with time: it stands where the worst of its key results stands."""
    verdicts = [_pace_key_result(attrs.evolve(question, subject=each), each) for each in key_results]
    worst = min(verdicts, key=_severity)
    which = "its one key result" if len(verdicts) == 1 else "the weakest of its key results"
    return attrs.evolve(worst, reason=f"{question.name} goes by {which}; {worst.reason}{note}")


def _severity(verdict: Verdict) -> int:
    return [status.value for status in _WORST_FIRST].index(verdict.status.value if verdict.status else "")


def _mean(scored: Sequence[tuple[KeyResult, float]]) -> float:
    return mean_of([value for _, value in scored], [each.weight for each, _ in scored])


def _is_paced(question: _Question, key_result: KeyResult) -> bool:
    if _is_held(question, key_result):
        return False
    return key_result.measure_on(question.on).paced or question.on == question.cycle.last_day


def _is_held(question: _Question, key_result: KeyResult) -> bool:
    return isinstance(key_result.measure_on(question.on), Hold)


def _warnings(question: _Question, scored: Sequence[tuple[KeyResult, float]]) -> str:
    """What is to be held and is not healthy now, whatever the rest may do."""
    notes: list[str] = []
    for each, _ in scored:
        measure, latest = each.measure_on(question.on), each.latest(question.on)
        if isinstance(measure, Hold) and latest is not None and not measure.threshold.contains(latest.value):
            now, wanted = each.unit.format(latest.value), limits(measure.threshold)
            notes.append(f"; mind {quoted(each.title)}, at {now} where {wanted} is to be held")
    return "".join(notes)


@shown
@attrs.frozen(repr=False)
class Comparison(Sequence[Verdict]):
    """The verdicts of many rules on one thing; printing it gives the table.

    A sequence of `Verdict`, one for each rule in the order asked.

    >>> from okrkit import VIVA, OBOARD, Cycle, KeyResult, compare
    >>> kr = KeyResult.from_to("Sign-ups", 0, 100).check_in("2026-08-14", 35)
    >>> print(compare(kr, "2026-08-15", cycle=Cycle.quarter(2026, 3), rules=[VIVA, OBOARD]))
    “Sign-ups” on 15 August 2026 (Q3 2026)
    rule        label     status
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
        rows = [("rule", "label", "status")]
        rows += [
            (line(each.rule), line(each.label), each.status.value if each.status else "")
            for each in self.verdicts
        ]
        widths = [max(len(row[column]) for row in rows) for column in range(2)]
        told = [f"{rule:<{widths[0]}}  {label:<{widths[1]}}  {status}" for rule, label, status in rows]
        return "\n".join([line(self.title), *told])

    def __repr__(self) -> str:
        return f"<Comparison of {count(len(self), 'rule')}: {line(self.title)}>"


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
    for index, rule in enumerate(chosen):
        if not isinstance(rule, PaceRule):
            raise wrong_type(f"rules[{index}]", "a PaceRule", rule, "such as OKRKIT or VIVA")
    question = _ask("compare()", subject, on, cycle=cycle, ambition=ambition, rule=OKRKIT, curve=curve)
    verdicts = tuple(
        pace(subject, question.on, cycle=question.cycle, ambition=question.ambition, rule=rule, curve=curve)
        for rule in chosen
    )
    return Comparison(f"{question.name} on {day(question.on)} ({question.cycle.label})", verdicts)
