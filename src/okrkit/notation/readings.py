"""A reading: what a form made of a scene, before it is checked and put into a Statement."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity

__all__ = [
    "BY_BOUND",
    "DECREASE",
    "INCREASE",
    "ONE_NUMBER",
    "Reading",
    "count",
    "direction_of",
    "milestone",
    "objective",
    "reach",
    "task",
    "unclear",
    "unsaid",
]

INCREASE: Final = "increase"
ONE_NUMBER: Final = "one number"  # instead of two, for a key result to be made of it
DECREASE: Final = "decrease"
BY_BOUND: Final = {lx.GE: INCREASE, lx.GT: INCREASE, lx.LE: DECREASE, lx.LT: DECREASE}


class Reading:
    """Which quantity stands for what."""

    __slots__ = (
        "baseline", "direction", "expected", "form", "high", "kind", "low", "size", "stop", "target", "understood", "units",
        "why", "zero",
    )  # fmt: skip

    def __init__(
        self,
        kind: str,
        form: str | None = None,
        *,
        direction: str | None = None,
        baseline: Quantity | None = None,
        target: Quantity | None = None,
        low: Quantity | None = None,
        high: Quantity | None = None,
        size: float | None = None,
        zero: Item | None = None,
        units: tuple[str, str] | None = None,
        why: str = "",
        stop: int | None = None,
        expected: str = "",
        understood: str = "",
    ) -> None:
        self.kind: str = kind
        self.form: str | None = form
        self.direction: str | None = direction
        self.baseline: Quantity | None = baseline
        self.target: Quantity | None = target
        self.low: Quantity | None = low  # a range with both its ends, or the lower one of two limits
        self.high: Quantity | None = high
        self.size: float | None = size  # of a change, in % for a factor
        self.zero: Item | None = zero  # the word that says none
        self.units: tuple[str, str] | None = units  # of a move in words: the target's, the baseline's
        self.why: str = why
        self.stop: int | None = stop
        self.expected: str = expected
        self.understood: str = understood  # what an unclear text would have been read as


def direction_of(tags: int) -> str | None:
    """The direction of a verb; None where it leaves that to the measure."""
    if tags & lx.LOWER:
        return None if tags & lx.RAISE else DECREASE
    return INCREASE if tags & lx.RAISE else None


def reach(direction: str | None, target: Quantity, why: str) -> Reading:
    """A level to reach, with no baseline; one reaches zero from above."""
    if target.value == 0 and target.unit is None and direction == INCREASE:
        direction = DECREASE
    return Reading("key_result", "reach", direction=direction, target=target, why=why)


def count(target: Quantity, why: str = "outcomes, counted from zero") -> Reading:
    """Outcomes counted from zero; none of them is a limit."""
    if target.value == 0:
        return _none_of(target)
    return Reading("key_result", "count", direction=INCREASE, target=target, why=why)


def _none_of(zero: Quantity) -> Reading:
    """'Built with zero faults', 'Send zero waste to landfill'; 'at least 0' is a limit from below."""
    if zero.bound in (lx.GE, lx.GT):
        return Reading("kpi", "floor", direction=INCREASE, target=zero, why="a level with a comparator")
    return Reading("kpi", "ceiling", direction=DECREASE, target=zero, why="zero as a level")


def task(target: Quantity | None = None, why: str = "work to do") -> Reading:
    """Work, counted or not; none of it is a limit."""
    if target is not None and target.value == 0:
        return _none_of(target)
    return Reading("task", target=target, why=why)


def objective(target: Quantity | None = None, why: str = "an aim without a number") -> Reading:
    """An aim."""
    return Reading("objective", target=target, why=why)


def milestone(why: str = "an outcome, done or not", direction: str | None = None) -> Reading:
    """An outcome that is done or not, or a way to go of which no level is told."""
    return Reading("key_result", "milestone", direction=direction, why=why)


def unclear(
    stop: int, expected: str, why: str, *, baseline: Quantity | None = None, understood: str = ""
) -> Reading:
    """A text that is not read with confidence: where reading stopped, what was wanted there, and why."""
    return Reading("unclear", baseline=baseline, stop=stop, expected=expected, why=why, understood=understood)


def unsaid(quantity: Quantity, understood: str = "") -> Reading:
    """A number of which nothing says which way is better: 'a staff ratio of 14'."""
    why = "nothing says which side of the number is better"
    return unclear(quantity.first, "'at least', 'at most' or a verb of change", why, understood=understood)
