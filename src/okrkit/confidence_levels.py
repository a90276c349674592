"""How sure people say they are, and how sure they could have been."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import fsum
from typing import Any, Final, cast

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, is_truth, line, takes, to_day, to_number, wrong_type
from okrkit._sentences import count, percent, quoted
from okrkit._showing import shown
from okrkit.arithmetic import near
from okrkit.objective import Objective
from okrkit.pacing import pace
from okrkit.scoring import WeightedScore, weighted_score
from okrkit.verdict import Status

__all__ = ["Calibration", "CalibrationBin", "Confidence", "calibration", "confidence"]

_PAIR: Final = 2
_BINS: Final = 5
# Where OpenOKR draws the lines (METHOD.md, 3.2): high from 0.7, low below 0.4.
_HIGH: Final = 0.7
_LOW: Final = 0.4


@shown
@attrs.frozen
class Confidence:
    """How sure the owners are of an objective; printing it gives the sentence.

    `value` is the weighted mean of the latest confidences (0..1, None where nobody said), `coverage` the share of the weight
    for which somebody did, `disagreements` a sentence for each key result whose confidence and pace contradict.

    >>> from okrkit import KeyResult, Objective, confidence
    >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-08-31", 33, confidence=0.9)
    >>> sure = confidence(Objective("Delight", [kr], cycle="Q3 2026"), "2026-08-31")
    >>> sure.value, sure.coverage
    (0.9, 1.0)
    >>> print(sure.disagreements[0])
    “NPS” is off track, yet its owner is 90% sure of it
    """

    value: float | None
    coverage: float
    disagreements: tuple[str, ...] = attrs.field(kw_only=True)
    reason: str = attrs.field(kw_only=True)
    on: date = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return line(self.reason)


def confidence(objective: Objective, on: DayLike) -> Confidence:
    """How sure the owners of an objective's key results are, and where that contradicts the pace.

    Args:
        objective: The objective.
        on: The day to look from.

    Returns:
        The weighted mean of the latest confidence of each key result, with its coverage; disagreement with pace is reported,
        not averaged away (it needs the objective's cycle).

    Raises:
        InvalidTypeError: Not an objective.

    >>> from okrkit import KeyResult, Objective, confidence
    >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-08-31", 41, confidence=0.6)
    >>> print(confidence(Objective("Delight", [kr, "Lift CSAT from 4.1 to 4.5"], cycle="Q3 2026"), "2026-08-31"))
    “Delight”: 60% sure, by 1 of 2 key results
    >>> confidence(Objective("Delight"), "2026-08-31").value is None
    True
    """
    if not isinstance(objective, Objective):
        raise takes("confidence()", "an Objective", objective, "a key result's is in its check-ins")
    day = to_day(on)
    stated = [_stated(each.check_ins, day) for each in objective.key_results]
    weights = [each.weight for each in objective.key_results]
    mean = weighted_score(stated, weights) if stated else WeightedScore(None, 0.0, 0, 0)
    disagreements = _disagreements(objective, stated, day)
    if mean.score is None:
        reason = f"{quoted(objective.title)}: nobody has said how sure they are"
    else:
        by = f"{sum(each is not None for each in stated)} of {count(len(stated), 'key result')}"
        reason = "; ".join(
            [f"{quoted(objective.title)}: {percent(mean.score)} sure, by {by}", *disagreements]
        )
    return Confidence(mean.score, mean.coverage, disagreements=disagreements, reason=reason, on=day)


def _stated(check_ins: Iterable[Any], on: date) -> float | None:
    latest = None
    for check_in in check_ins:
        if check_in.on <= on and check_in.confidence is not None:
            latest = check_in.confidence
    return latest


def _disagreements(objective: Objective, stated: Iterable[float | None], on: date) -> tuple[str, ...]:
    if objective.cycle is None:
        return ()
    found: list[str] = []
    for key_result, sure in zip(objective.key_results, stated, strict=True):
        if sure is None:
            continue
        verdict = pace(key_result, on, cycle=objective.cycle, ambition=objective.ambition)
        if verdict.status is Status.OFF_TRACK and (sure >= _HIGH or near(sure, _HIGH)):
            found.append(
                f"{quoted(key_result.title)} is off track, yet its owner is {percent(sure)} sure of it"
            )
        elif verdict.status in {Status.ON_TRACK, Status.ACHIEVED} and sure < _LOW and not near(sure, _LOW):
            found.append(
                f"{quoted(key_result.title)} is {verdict.label}, yet its owner is only {percent(sure)} sure of it"
            )
    return tuple(found)


@attrs.frozen
class CalibrationBin:
    """Of the times that somebody was about so sure, how often it came true.

    `low` and `high` are the ends of the bin, `stated` the mean stated confidence in it, `came_true` the share that came true, all
    0..1; `n` how many there were.

    >>> from okrkit import calibration
    >>> calibration([(0.9, True), (0.9, False)]).table[-1].came_true
    0.5
    >>> calibration([(0.9, True)]).table[0].n
    1
    """

    low: float
    high: float
    stated: float
    came_true: float
    n: int


@shown
@attrs.frozen
class Calibration:
    """How well stated confidence matched what came true; printing it gives the sentence.

    `brier` is the mean squared error (0 is perfect, 0.25 is what saying 50 % always gets), None without pairs; `table` has one
    bin for each fifth of the scale that was used.

    >>> from okrkit import calibration
    >>> calibration([(0.8, True), (0.6, False), (0.7, True)]).brier
    0.16333333333333333
    >>> calibration([]).brier is None
    True
    """

    brier: float | None
    table: tuple[CalibrationBin, ...]
    n: int
    reason: str

    def __str__(self) -> str:
        return self.reason


def calibration(pairs: Iterable[tuple[NumberLike, bool]]) -> Calibration:
    """How well stated confidence matched what came true.

    Args:
        pairs: (confidence, came true) pairs: a number from 0 to 1, and True or False.

    Returns:
        The Brier score and the reliability table.

    Raises:
        InvalidValueError: A confidence outside 0..1, or an outcome that is neither True nor False.

    Source: Brier (1950).

    >>> from okrkit import calibration
    >>> print(calibration([(0.9, True), (0.9, True), (0.9, False), (0.9, False)]))
    4 stated confidences: 90% sure on average, 50% came true; Brier score 0.41
    >>> calibration([(1, True)]).brier
    0.0
    """
    if isinstance(pairs, (str, bytes)) or not isinstance(pairs, Iterable):
        raise wrong_type("pairs", "a list of (confidence, came true) pairs", pairs, "such as [(0.7, True)]")
    read = [_pair(index, pair) for index, pair in enumerate(pairs)]
    if not read:
        return Calibration(None, (), 0, "No stated confidence to compare with what came true")
    brier = fsum((stated - came) ** 2 / len(read) for stated, came in read)
    table = tuple(made for place in range(_BINS) if (made := _bin(place, read)) is not None)
    stated, came = (fsum(each[side] / len(read) for each in read) for side in (0, 1))
    words = f"{percent(stated)} sure on average, {percent(came)} came true; Brier score {brier:.2f}"
    return Calibration(brier, table, len(read), f"{count(len(read), 'stated confidence')}: {words}")


def _pair(index: int, pair: Any) -> tuple[float, float]:  # noqa: ANN401 - the door
    path = f"pairs[{index}]"
    members = tuple(cast("list[Any]", pair)) if isinstance(pair, (tuple, list)) else ()
    if len(members) != _PAIR:
        raise wrong_type(path, "a (confidence, came true) pair", cast("Any", pair), "such as (0.7, True)")
    stated = to_number(members[0], path)
    if not 0.0 <= stated <= 1.0:
        raise invalid(path, "a confidence from 0 to 1", members[0], "7 out of 10 is 0.7")
    if not is_truth(members[1]):
        raise invalid(path, "True or False for what came true", members[1], "say whether it did")
    return stated, 1.0 if members[1] else 0.0


def _bin(place: int, read: list[tuple[float, float]]) -> CalibrationBin | None:
    members = [pair for pair in read if _place(pair[0]) == place]
    if not members:
        return None
    stated, came = (fsum(each[side] for each in members) / len(members) for side in (0, 1))
    return CalibrationBin(place / _BINS, (place + 1) / _BINS, stated, came, len(members))


def _place(stated: float) -> int:
    """Which bin a confidence falls in; one on an edge is in the upper one, and 1 in the last."""
    return sum(1 for edge in range(1, _BINS) if stated > edge / _BINS or near(stated, edge / _BINS))
