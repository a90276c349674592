"""Progress, score, weighted score: three numbers with three names, none rounded before it is used."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import fsum, inf
from operator import mul
from typing import Final, Literal, TypeAlias, cast

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, line, takes, to_day, to_number, wrong_type
from okrkit._sentences import progress_words
from okrkit._showing import shown
from okrkit.arithmetic import clamp, same
from okrkit.checkin import checked_on
from okrkit.errors import InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear, Measure
from okrkit.objective import Objective
from okrkit.open_measures import KNOWN, LAST_VALUE_ONLY
from okrkit.scorecard import Scorecard

__all__ = ["Progress", "WeightedScore", "progress", "score", "weighted_score"]

Missing: TypeAlias = Literal["skip", "zero"]
Method: TypeAlias = (
    Literal["weighted", "mean", "minimum"] | Callable[[Sequence[float], Sequence[float]], float]
)
_MISSING: Final = ("skip", "zero")
_METHODS: Final = ("weighted", "mean", "minimum")
_PLAIN_RUNS: Final = (list, tuple)  # no need to ask these what they can do
# Where the weights add up to something between these, nothing over- or underflows.
_SMALL_SUM: Final = 1e-150
_LARGE_SUM: Final = 1e150
_SHOWN: Final = 3


@shown
@attrs.frozen
class Progress:
    """How far a key result has come.

    `raw` is unbounded (0.0 = start, 1.0 = goal), `score` the same in 0..1; `value` is the one it comes from, `on` that
    value's day, `measure` the one in force, `reason` the sentence.

    >>> from okrkit import KeyResult, progress
    >>> kr = KeyResult.from_to("On-time delivery", 65, 90, unit="%").check_in("2026-08-31", 95)
    >>> progress(kr).raw, progress(kr).score
    (1.2, 1.0)
    >>> print(progress(kr))
    95% is 120% of the way from 65% to 90%
    """

    raw: float
    score: float
    value: float = attrs.field(kw_only=True)
    on: date = attrs.field(kw_only=True)
    measure: Measure = attrs.field(kw_only=True)
    reason: str = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return line(self.reason)


@shown
@attrs.frozen
class WeightedScore:
    """A weighted mean of scores, and how much of the weight had data.

    `score` is in 0..1, or None where nothing had data; `coverage` is the share of the weight that had data, 0..1; of
    `total` scores `counted` entered the mean.

    >>> from okrkit import weighted_score
    >>> weighted_score([0.5, None], [3, 1])
    WeightedScore(score=0.5, coverage=0.75, counted=1, total=2)
    >>> weighted_score([]).score is None
    True
    """

    score: float | None
    coverage: float
    counted: int
    total: int


# What a WeightedScore is made of, in the order of its fields.
Weighed: TypeAlias = tuple[float | None, float, int, int]


@attrs.frozen(eq=False, repr=False)
class WeightedScores(Mapping[str, WeightedScore]):
    """Weighted scores by id, in an order of their own: a mapping that makes each `WeightedScore` when it is asked for.

    A million numbers are soon told, a million objects are not; who rolls up a company looks at a few.

    >>> from okrkit import KeyResult, Objective, roll_up
    >>> scores = roll_up([Objective("Win", [KeyResult.from_to("Deals", 0, 10).check_in("2026-08-31", 4)])])
    >>> scores, scores["win"]
    (<WeightedScores: 'win' 0.4>, WeightedScore(score=0.4, coverage=1.0, counted=1, total=1))
    >>> scores == {"win": scores["win"]}, "lose" in scores
    (True, False)
    """

    _order: tuple[str, ...]
    _known: dict[str, Weighed]

    def __getitem__(self, each: str) -> WeightedScore:
        return WeightedScore(*self._known[each])

    def __iter__(self) -> Iterator[str]:
        return iter(self._order)

    def __len__(self) -> int:
        return len(self._order)

    def __hash__(self) -> int:
        return hash(frozenset(self._known.items()))  # two mappings are equal in any order

    def __repr__(self) -> str:
        few = [f"{each!r} {self._known[each][0]}" for each in self._order[:_SHOWN]]
        more = ["…"] if len(self) > _SHOWN else []
        return f"<WeightedScores: {', '.join([*few, *more]) or 'none'}>"


def _count_until(key_result: KeyResult, on: DayLike | None) -> int:
    """How many check-ins there are up to a day."""
    if on is None:
        return len(key_result.check_ins)
    return bisect_right(key_result.check_ins, to_day(on), key=checked_on)


def raw_of(key_result: KeyResult, on: DayLike | None = None) -> float | None:
    """The raw progress of a key result by the measure in force, or None where there is no telling."""
    check_ins = key_result.check_ins
    measure = key_result.measure
    if on is None and not key_result.retargets and measure.__class__ in LAST_VALUE_ONLY:
        return measure.raw(check_ins[-1].value) if check_ins else None
    index = _count_until(key_result, on)
    if not index:
        return None
    measure = key_result.measure_on(check_ins[index - 1].on if on is None else on)
    if measure.__class__ in LAST_VALUE_ONLY:
        return measure.raw(check_ins[index - 1].value)
    raw = measure.over([check_in.value for check_in in check_ins[:index]])
    return raw if raw is None or measure.__class__ in KNOWN else _checked(raw, key_result, measure)


def _checked(raw: float, key_result: KeyResult, measure: Measure) -> float:
    # A measure of someone else's may say anything; what is no finite number must not get into a score.
    try:
        return to_number(raw)
    except InvalidValueError:
        path, instead = (
            f"{type(measure).__name__}.over()",
            f"mend it, or check the values of {key_result.id!r}",
        )
        raise invalid(path, "a finite number, or None where there is no telling", raw, instead) from None


def progress(key_result: KeyResult, on: DayLike | None = None) -> Progress | None:
    """How far a key result has come, with the sentence.

    Args:
        key_result: The key result.
        on: The day to look from; None for that of the latest check-in.

    Returns:
        Raw progress (0.0 = start, 1.0 = goal, unbounded) and score (0..1), by the measure in force on `on`; None where
        there is no value yet, or none that can be told without a baseline.

    Raises:
        InvalidTypeError: Not a key result.
        InvalidValueError: Not a day, or a measure of one's own that gives no finite number.

    >>> from okrkit import KeyResult, progress
    >>> kr = KeyResult.from_to("Delay", 10, 3, unit="days").check_in("2026-08-31", 12)
    >>> print(progress(kr))
    12 days is 28.6% further from 3 days than the 10 days it started at
    >>> progress(KeyResult.from_to("Delay", 10, 3)) is None
    True
    """
    if not isinstance(key_result, KeyResult):
        raise wrong_type("key_result", "a KeyResult", key_result, "for an objective, call score()")
    day = None if on is None else to_day(on)
    raw = raw_of(key_result, day)
    check_in = key_result.latest(day)
    if raw is None or check_in is None:
        return None
    measure = key_result.measure_on(check_in.on if day is None else day)
    values = [each.value for each in key_result.check_ins[: _count_until(key_result, day)]]
    reason = progress_words(key_result.unit, measure, values, raw)
    return Progress(raw, clamp(raw), value=check_in.value, on=check_in.on, measure=measure, reason=reason)


def score(subject: KeyResult | Objective | Scorecard, on: DayLike | None = None) -> float | None:
    """The score of a key result, an objective or a scorecard.

    From 0.0 to 1.0. A key result's is its progress, clamped; an objective's the weighted mean of its key results'; a
    scorecard's that of its objectives that count (`contributes`, weight above 0).

    Args:
        subject: What to score.
        on: The day to look from; None for that of the latest check-in.

    Returns:
        The score, or None where nothing has data: missing is not zero.

    Raises:
        InvalidTypeError: Neither a key result, an objective nor a scorecard.
        InvalidValueError: Not a day, or a measure of one's own that gives no finite number.

    >>> from okrkit import KeyResult, Objective, score
    >>> kr = KeyResult.from_to("On-time delivery", 65, 90).check_in("2026-08-31", 74)
    >>> score(kr)
    0.36
    >>> score(Objective("Deliver predictably", [kr, KeyResult.from_to("Delay", 10, 3)]))
    0.36
    >>> score(Objective("Deliver predictably")) is None
    True
    """
    if on is not None:
        on = to_day(on)
    if isinstance(subject, KeyResult):
        raw = raw_of(subject, on)
        return raw if raw is None or 0.0 < raw < 1.0 else clamp(raw)
    if isinstance(subject, Objective):
        return _mean_score(subject.key_results, on)
    if isinstance(subject, Scorecard):
        return _mean_score([each for each in subject.objectives if each.contributes], on)
    raise takes(
        "score()", "a KeyResult, an Objective or a Scorecard", subject, "for bare numbers call score_value()"
    )


def _mean_score(members: Sequence[KeyResult | Objective], on: DayLike | None) -> float | None:
    scores: list[float] = []
    weights: list[float] = []
    for member in members:
        value = score(member, on)
        if value is not None and member.weight:
            scores.append(value)
            weights.append(member.weight)
    return mean_of(scores, weights) if scores else None


def mean_of(scores: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted mean of scores in 0..1 by weights above 0: within its least and greatest to the last bit, in any order."""
    try:
        whole = fsum(weights)
    except OverflowError:
        whole = inf
    if not _SMALL_SUM < whole < _LARGE_SUM:
        top = max(weights)
        weights = [weight / top for weight in weights]
        whole = fsum(weights)
    mean = fsum(map(mul, scores, weights)) / whole
    # What lies between two of them lies within them all: as a rule the ends will do, and cost less than a look at each.
    first, last = scores[0], scores[-1]
    if first < mean < last or last < mean < first:
        return mean
    least, greatest = min(scores), max(scores)
    return mean if least <= mean <= greatest else max(least, min(greatest, mean))


def add_scores(
    key_results: Iterable[KeyResult], on: date | None, scores: list[float | None], weights: list[float]
) -> bool:
    """Set the scores of key results, and their weights, beside those that are there; whether all have data and count."""
    complete = True
    for key_result in key_results:
        weight = key_result.weight
        weights.append(weight)
        measure = key_result.measure
        check_ins = key_result.check_ins
        # What `score` comes to, without its calls: most of a million key results are scored right here. Strictly between 0
        # and 1 nothing is infinite or NaN.
        if type(measure) is Linear and on is None and check_ins and weight and not key_result.retargets:
            start = measure.baseline
            raw = (check_ins[-1].value - start) / (measure.target - start)
            if 0.0 < raw < 1.0:
                scores.append(raw)
                continue
        value = score(key_result, on)
        complete = complete and value is not None and weight > 0.0
        scores.append(value)
    return complete


def weigh(scores: Sequence[float | None], weights: Sequence[float], method: Method) -> Weighed:
    """What `weighted_score` makes of scores and weights that were checked before, in bare numbers; none of them need count."""
    if not any(weights):  # nothing counts, or nothing is there
        return None, 0.0, 0, len(scores)
    found = weighted_score(scores, weights, method=method)
    return found.score, found.coverage, found.counted, found.total


def weighted_score(
    scores: Iterable[NumberLike | None],
    weights: Iterable[NumberLike] | None = None,
    *,
    missing: Missing = "skip",
    method: Method = "weighted",
) -> WeightedScore:
    """Roll scores up into one, each clamped first, with the share of the weight that had data.

    From 0.0 to 1.0; the result lies within the least and the greatest counted score and does not depend on their order.

    Args:
        scores: The scores; None where there is no data. One above 1 counts as 1, one below 0 as 0.
        weights: One for each score, 0 or more, normalised; 0 is shown but not counted. None for equal weights.
        missing: 'skip' leaves those without data out, 'zero' counts them as 0.
        method: 'weighted' mean, plain 'mean', 'minimum', or a function of (scores, weights).

    Returns:
        The score, the coverage, and how many were counted.

    Raises:
        InvalidValueError: A weight is negative, all are zero, or there is not one for each score.

    >>> from okrkit import weighted_score
    >>> weighted_score([0.3, 0.3, 0.4], [0.4, 0.2, 0.4]).score
    0.34
    >>> weighted_score([2.0, 0.0]).score
    0.5
    """
    values, all_known = _to_scores(scores)
    shares, all_count = [1.0] * len(values), True
    if weights is not None:
        shares, all_count = _to_weights(weights, len(values))
    if not isinstance(missing, str) or missing not in _MISSING:
        raise invalid("missing", "'skip' or 'zero'", missing, "say what to do with scores that have no data")
    if (
        method != "weighted"
        and not callable(method)
        and (not isinstance(method, str) or method not in _METHODS)
    ):
        raise invalid("method", "'weighted', 'mean', 'minimum' or a function", method, "choose one of them")
    if all_known and all_count:  # as a rule all are there and count, and the whole weight has data
        known, weighed, coverage = cast("list[float]", values), shares, 1.0 if values else 0.0
    else:
        known, weighed = _counted(values, shares, missing)
        coverage = _coverage(values, shares)
    result = _combine(known, weighed, method) if known else None
    return WeightedScore(result, coverage, len(known), len(values))


def _counted(
    values: Sequence[float | None], shares: Sequence[float], missing: Missing
) -> tuple[list[float], list[float]]:
    """The scores that enter the mean, and their weights."""
    if missing == "zero":
        values = [value or 0.0 for value in values]
    pairs = [
        (value, share) for value, share in zip(values, shares, strict=True) if share and value is not None
    ]
    return [value for value, _ in pairs], [share for _, share in pairs]


def _to_scores(scores: Iterable[NumberLike | None]) -> tuple[list[float | None], bool]:
    """The scores, and whether all of them are there."""
    if not isinstance(scores, _PLAIN_RUNS) and not _is_run(scores):
        named = isinstance(scores, Mapping)
        instead = (
            "pass its .values(), and the weights in the same order" if named else "pass a list, even of one"
        )
        raise wrong_type("scores", "a list of scores", scores, instead)
    values: list[float | None] = []
    complete = True
    for value in scores:
        if type(value) is float and 0.0 < value < 1.0:  # most are, and need no call
            values.append(value)
        else:
            values.append(_to_score(value, len(values)))
            complete = complete and value is not None
    return values, complete


def _is_run(given: object) -> bool:
    """Whether something may be a list of numbers: a text and a mapping are none."""
    return isinstance(given, Iterable) and not isinstance(given, (str, bytes, Mapping))


def _to_score(value: NumberLike | None, index: int) -> float | None:
    return None if value is None else clamp(to_number(value, f"scores[{index}]"))


def _to_weights(weights: Iterable[NumberLike], expected: int) -> tuple[list[float], bool]:
    """The weights, and whether all of them count."""
    if not isinstance(weights, _PLAIN_RUNS) and not _is_run(weights):
        raise wrong_type("weights", "a list of weights", weights, "pass one for each score")
    shares: list[float] = []
    positive = True
    for weight in weights:
        if type(weight) is float and 0.0 < weight < inf:
            shares.append(weight)
        else:
            shares.append(to_number(weight, f"weights[{len(shares)}]"))
            positive = positive and shares[-1] > 0.0
    if len(shares) != expected:
        raise invalid("weights", f"{expected}, one for each score", shares, "give each score its weight")
    if not positive:
        _check_weights(shares)
    return shares, positive


def _check_weights(shares: Sequence[float]) -> None:
    for index, share in enumerate(shares):
        if share < 0.0:
            raise invalid(f"weights[{index}]", "0 or more", share, "0 shows a score without counting it")
    if not any(shares):
        raise invalid(
            "weights", "above 0, at least one of them", shares, "leave weights out for a plain mean"
        )


def _coverage(values: Sequence[float | None], shares: Sequence[float]) -> float:
    top = max(shares)
    known = [share / top for value, share in zip(values, shares, strict=True) if value is not None]
    return min(1.0, fsum(known) / fsum(share / top for share in shares))


def _combine(values: list[float], shares: list[float], method: Method) -> float:
    if method == "weighted":
        return mean_of(values, shares)
    if method == "mean":
        return mean_of(values, [1.0] * len(values))
    if method == "minimum":
        return min(values)
    number = to_number(method(tuple(values), tuple(shares)), "method's result")
    if not (0.0 <= number <= 1.0 or same(number, clamp(number))):
        raise invalid("method's result", "from 0 to 1", number, "return a score")
    return clamp(number)
