"""Closing a cycle: a suggested score for each key result, the final one, and what they add up to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, line, takes, to_day, to_number, wrong_type
from okrkit._sentences import count, percent, quoted
from okrkit._showing import shown
from okrkit.arithmetic import same
from okrkit.errors import MissingCycleError
from okrkit.grading import grade, outcome, outcome_words
from okrkit.keyresult import KeyResult
from okrkit.objective import Ambition, Objective
from okrkit.scoring import mean_of, raw_of, score
from okrkit.verdict import Outcome, Verdict

__all__ = ["ClosedKeyResult", "Closing", "close"]

_PAIR: Final = 2
_NEEDS_REASON: Final = "an override needs a reason, such as 'the survey changed in August'"


@shown
@attrs.frozen(repr=False)
class ClosedKeyResult:
    """How a key result ended; printing it gives the sentence.

    `suggested` is the score from its last value in the cycle (0..1, None without data), `score` the final one; where that
    was set by hand `reason` says why. `raw` is unbounded, `exceeded` whether it went past its target.

    >>> from okrkit import KeyResult, Objective, close
    >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-09-30", 48)
    >>> ended = close(Objective("Delight", [kr], cycle="Q3 2026"), "2026-09-30").key_results[0]
    >>> ended.score, ended.exceeded
    (1.0, True)
    >>> ended.reason
    ''
    """

    key_result: KeyResult
    suggested: float | None = attrs.field(kw_only=True)
    score: float | None = attrs.field(kw_only=True)
    raw: float | None = attrs.field(kw_only=True)
    outcome: Outcome = attrs.field(kw_only=True)
    reason: str = attrs.field(default="", kw_only=True)

    @property
    def id(self) -> str:
        """The key result's id."""
        return self.key_result.id

    @property
    def exceeded(self) -> bool:
        """Whether its raw progress went past 1; not where a lower score was set by hand."""
        if self.raw is None or self.score is None:
            return False
        return self.raw > 1.0 and not same(self.raw, 1.0) and same(self.score, 1.0)

    def __str__(self) -> str:
        name = quoted(self.key_result.title)
        if self.score is None:
            return f"{name} ended without data"
        shown = self.raw if self.exceeded and self.raw is not None else self.score
        sentence = f"{name} was {outcome_words(self.outcome, shown)}, at {percent(shown)}"
        if not self.reason:
            return sentence
        why = line(self.reason)
        if self.suggested is None:
            return f"{sentence}, set by hand for want of data: {why}"
        if same(self.suggested, self.score):
            return f"{sentence}, confirmed by hand: {why}"
        return f"{sentence} instead of the {percent(self.suggested)} suggested: {why}"

    def __repr__(self) -> str:
        return f"<ClosedKeyResult {self.id!r}: {self.outcome.value}, {_short(self.score)}>"


@shown
@attrs.frozen(repr=False)
class Closing:
    """How an objective ended; printing it gives the sentence.

    `score` is the weighted mean of the final scores (0..1, None without data), `grade` its verdict on the Google scale,
    `sandbagged` whether an aspirational objective had every key result at 1 or more.

    >>> from okrkit import KeyResult, Objective, close
    >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-09-30", 42)
    >>> print(close(Objective("Delight", [kr], cycle="Q3 2026"), "2026-09-30"))
    “Delight” was achieved in Q3 2026, at 76.9% (green)
    >>> close(Objective("Delight", cycle="Q3 2026"), "2026-09-30").score is None
    True
    """

    objective: Objective
    on: date = attrs.field(kw_only=True)
    score: float | None = attrs.field(kw_only=True)
    grade: Verdict = attrs.field(kw_only=True)
    outcome: Outcome = attrs.field(kw_only=True)
    key_results: tuple[ClosedKeyResult, ...] = attrs.field(kw_only=True)
    sandbagged: bool = attrs.field(kw_only=True)

    @property
    def exceeded(self) -> tuple[ClosedKeyResult, ...]:
        """The key results that went past their targets."""
        return tuple(each for each in self.key_results if each.exceeded)

    def __str__(self) -> str:
        cycle = self.objective.cycle.label if self.objective.cycle else ""
        name = quoted(self.objective.title)
        if self.score is None:
            return f"{name} ended {cycle} without data"
        sentence = f"{name} was {outcome_words(self.outcome, self.score)} in {cycle}, at {percent(self.score)} ({self.grade.label})"
        silent = sum(1 for each in self.key_results if each.score is None)
        if silent:
            sentence += f"; {count(silent, 'key result')} without data left out"
        overridden = sum(1 for each in self.key_results if each.reason)
        if overridden:
            sentence += f"; {count(overridden, 'score')} set by hand"
        if self.sandbagged:
            sentence += (
                "; every key result met its target in full, so it was no stretch: aim higher next time"
            )
        return sentence

    def __repr__(self) -> str:
        return f"<Closing of {self.objective.id!r}: {self.outcome.value}, {_short(self.score)}>"


def _short(score: float | None) -> str:
    return "no score" if score is None else f"{score:.4g}"


def close(
    objective: Objective,
    on: DayLike,
    *,
    overrides: Mapping[str, tuple[NumberLike, str]] | None = None,
) -> Closing:
    """Close an objective at the end of its cycle.

    Args:
        objective: An objective with a cycle.
        on: The day of closing: the cycle's last day, or later; values after the last day do not count.
        overrides: (score, reason) by key result id, where the suggested score is not the final one; a score is 0..1.

    Returns:
        The final scores, the objective's score, grade and outcome, and what exceeded.

    Raises:
        MissingCycleError: The objective has no cycle.
        InvalidValueError: The cycle has not ended, or an override lacks its reason.
        UnknownIdError: An override names no key result of the objective.

    >>> from okrkit import KeyResult, Objective, close
    >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-09-30", 42)
    >>> goal = Objective("Delight", [kr], cycle="Q3 2026")
    >>> close(goal, "2026-10-02", overrides={"nps": (0.6, "the survey changed in August")}).score
    0.6
    >>> close(goal, "2026-10-02").outcome.value
    'achieved'
    """
    if not isinstance(objective, Objective):
        raise takes("close()", "an Objective", objective, "a key result is closed with its objective")
    if objective.cycle is None:
        message = (
            f"objective {objective.id!r} must have a cycle to close, got None: set it with .evolve(cycle=…)"
        )
        raise MissingCycleError(message, (("cycle", message),))
    closed_on, last_day = to_day(on), objective.cycle.last_day
    if closed_on < last_day:
        need = f"at or after the last day of {objective.cycle.label} ({last_day})"
        raise invalid("on", need, closed_on.isoformat(), "until then, ask pace()")
    finals = {} if overrides is None else _to_overrides(objective, overrides)
    key_results = tuple(_close(each, last_day, objective.ambition, finals.get(each.id)) for each in objective)
    pairs = [(each.score, each.key_result.weight) for each in key_results if each.score is not None]
    counted = [(value, weight) for value, weight in pairs if weight]
    final = mean_of([value for value, _ in counted], [weight for _, weight in counted]) if counted else None
    return Closing(
        objective,
        on=closed_on,
        score=final,
        grade=grade(final),
        outcome=outcome(final, objective.ambition),
        key_results=key_results,
        sandbagged=_is_sandbagged(objective, key_results),
    )


def _close(
    key_result: KeyResult, last_day: date, ambition: Ambition, override: tuple[float, str] | None
) -> ClosedKeyResult:
    raw, suggested = raw_of(key_result, last_day), score(key_result, last_day)
    final, reason = (suggested, "") if override is None else override
    ended = outcome(raw if override is None else final, ambition)
    return ClosedKeyResult(
        key_result, suggested=suggested, score=final, raw=raw, outcome=ended, reason=reason
    )


def _is_sandbagged(objective: Objective, key_results: tuple[ClosedKeyResult, ...]) -> bool:
    if objective.ambition is not Ambition.ASPIRATIONAL or not key_results:
        return False
    return all(each.score is not None and same(each.score, 1.0) for each in key_results)


def _to_overrides(
    objective: Objective, overrides: Mapping[str, tuple[NumberLike, str]]
) -> dict[str, tuple[float, str]]:
    if not isinstance(overrides, Mapping):
        raise wrong_type("overrides", "a mapping", overrides, "such as {'nps': (0.6, 'the survey changed')}")
    finals: dict[str, tuple[float, str]] = {}
    for key_result_id, override in overrides.items():
        path = f"overrides[{objective[key_result_id].id!r}]"
        if not isinstance(override, (tuple, list)) or len(override) != _PAIR:
            raise invalid(path, "a (score, reason) pair", override, _NEEDS_REASON)
        final = to_number(override[0], f"{path}.score")
        if not 0.0 <= final <= 1.0:
            raise invalid(f"{path}.score", "from 0 to 1", override[0], "7 out of 10 is 0.7")
        reason = override[1]
        if not isinstance(reason, str) or not reason.strip():
            raise invalid(f"{path}.reason", "a text with something in it", reason, _NEEDS_REASON)
        finals[key_result_id] = (final, reason)
    return finals
