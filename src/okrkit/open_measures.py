"""Measures without a way to go: hold a number, change it from a baseline yet unknown, meet a target, find a number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

import attrs

from okrkit._converters import as_value
from okrkit._doors import NumberLike, invalid, to_number, wrong_type
from okrkit._threshold_checks import side_of
from okrkit.arithmetic import FAR, near
from okrkit.direction import Direction, to_direction, towards
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.threshold import Threshold, to_threshold

__all__ = ["Change", "FindBaseline", "Hold", "Target"]

HoldHow: TypeAlias = Literal["share", "latest", "worst"]
_HOLD_WAYS: Final = ("share", "latest", "worst")
_WHOLE: Final = 100
_INCREASE: Final = Direction.INCREASE  # a member is found by a search each time, in Python 3.11


@attrs.frozen
class Hold:
    """Keep a number healthy: a guard among key results, not a change.

    Progress by `how`: 'share' of the readings that were healthy; 'latest': 1.0 or 0.0 by the last one; 'worst': 1.0
    only if all were.

    Args:
        threshold: What healthy means, or its text.
        how: 'share', 'latest' or 'worst'.

    Raises:
        InvalidValueError: No such way, or no threshold.

    >>> from okrkit import Hold
    >>> Hold("< 1%").over([0.5, 0.9, 1.2, 0.8])
    0.75
    >>> Hold("< 1%", how="worst").over([0.5, 0.9, 1.2, 0.8])
    0.0
    """

    threshold: Threshold = attrs.field(converter=to_threshold)
    how: HoldHow = "share"

    def __attrs_post_init__(self) -> None:
        if self.how not in _HOLD_WAYS:
            raise invalid("how", "'share', 'latest' or 'worst'", self.how, "choose one of them")

    def accept(self, value: NumberLike) -> float:
        """Any finite number."""
        return to_number(value)

    def raw(self, value: float) -> float:
        """1.0 where the value is healthy, else 0.0."""
        return 1.0 if side_of(self.threshold, value) == 0 else 0.0

    def over(self, values: Sequence[float]) -> float | None:
        """Progress by `how` over all values."""
        if not values:
            return None
        if self.how == "latest":
            return self.raw(values[-1])
        healthy = sum(1 for value in values if side_of(self.threshold, value) == 0)
        return healthy / len(values) if self.how == "share" else float(healthy == len(values))

    @property
    def start(self) -> None:
        """None: there is nothing to start from."""
        return

    @property
    def goal(self) -> None:
        """None: there is nothing to get to."""
        return

    @property
    def direction(self) -> Direction | None:
        """The threshold's."""
        return self.threshold.direction

    @property
    def paced(self) -> bool:
        """False: it is judged by its present band."""
        return False


def _to_percent(value: NumberLike | None) -> float | None:
    return None if value is None else to_number(value, "percent")


def _to_amount(value: NumberLike | None) -> float | None:
    return None if value is None else to_number(value, "amount")


def _raised(start: float, percent: float) -> float:
    # In whole numbers, and rounded once: 243 % on top of 399 is 1368.57 to the last digit.
    (a, b), (p, q) = start.as_integer_ratio(), percent.as_integer_ratio()
    try:
        return (a * q * _WHOLE + abs(a) * p) / (b * q * _WHOLE)
    except OverflowError:
        return math.copysign(math.inf, percent)  # refused as a target


@attrs.frozen
class Change:
    """A change relative to a baseline that is not known yet: 'reduce rework by 25 %'.

    There is no progress until the baseline is known (None, never 0); `from_baseline` then gives the `Linear`.

    Args:
        percent: The change in percent of the baseline, signed: -25 takes a quarter off.
        amount: Or the change in the number's own unit, signed.

    Raises:
        InvalidValueError: Neither or both are given, or zero is.

    >>> from okrkit import Change
    >>> Change(percent=-25).from_baseline(80)
    Linear(baseline=80.0, target=60.0)
    >>> Change(percent=20).from_baseline(-50).target
    -40.0
    """

    percent: float | None = attrs.field(default=None, converter=_to_percent)
    amount: float | None = attrs.field(default=None, converter=_to_amount, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if (self.percent is None) == (self.amount is None):
            given = (self.percent, self.amount)
            raise invalid(
                "change", "either percent or amount", given, "give one of the two, such as percent=-25"
            )
        if self._size == 0.0:
            raise invalid(
                "change", "other than 0", self._size, "to keep a number where it is, use KeyResult.hold()"
            )

    @property
    def _size(self) -> float:
        return self.percent if self.percent is not None else self.amount or 0.0

    def from_baseline(self, baseline: NumberLike) -> Linear:
        """The measure, now that the baseline is known.

        Args:
            baseline: Where it starts.

        Returns:
            A `Linear` from there; percents are of the baseline's size, so a minus sign does not turn them round.

        Raises:
            InvalidValueError: A percent of zero is asked for, or the change is lost in rounding: it changes nothing.

        >>> from okrkit import Change
        >>> Change(amount=20).from_baseline(5)
        Linear(baseline=5.0, target=25.0)
        >>> Change(percent=100).from_baseline(7).target
        14.0
        """
        start = to_number(baseline, "baseline")
        if self.percent is None:
            return Linear(start, start + self._size)
        if start == 0.0:
            instead = "a percentage of zero is zero; state the change as an amount"
            raise invalid("baseline", "other than 0 for a change in percent", baseline, instead)
        return Linear(start, _raised(start, self.percent))

    def accept(self, value: NumberLike) -> float:
        """Any finite number."""
        return to_number(value)

    def raw(self, value: float) -> None:  # noqa: ARG002 - the protocol's
        """None: without a baseline there is no telling."""
        return

    def over(self, values: Sequence[float]) -> None:  # noqa: ARG002 - the protocol's
        """None: without a baseline there is no telling."""
        return

    @property
    def start(self) -> None:
        """None: not known yet."""
        return

    @property
    def goal(self) -> None:
        """None: not known yet."""
        return

    @property
    def direction(self) -> Direction:
        """Up for a positive change, down for a negative one."""
        return towards(0.0, self._size)

    @property
    def paced(self) -> bool:
        """True: once the baseline is known."""
        return True


@attrs.frozen
class Target:
    """A target whose baseline is not known ('reach 85 %'): met or not, 1.0 or 0.0, nothing owed before the last day.

    Args:
        value: The figure to reach.
        direction: 'increase' (at least that) or 'decrease' (at most that).

    Raises:
        InvalidValueError: Not a finite number, or no such direction.

    >>> from okrkit import Direction, Target
    >>> Target(85, Direction.INCREASE).raw(85)
    1.0
    >>> Target(85).from_baseline(34)
    Linear(baseline=34.0, target=85.0)
    """

    value: float = attrs.field(converter=as_value)
    direction: Direction = Direction.INCREASE

    def __attrs_post_init__(self) -> None:
        # Not a converter: pyright takes a field with one for something else than the protocol's property.
        object.__setattr__(self, "direction", to_direction(self.direction))

    def from_baseline(self, baseline: NumberLike) -> Linear:
        """The measure, once the baseline is known.

        Args:
            baseline: Where it starts; it must not have reached the target already.

        Returns:
            A `Linear` from there to the target.

        Raises:
            InvalidValueError: The baseline is at the target or past it.

        >>> from okrkit import Direction, Target
        >>> Target(3, Direction.DECREASE).from_baseline(6)
        Linear(baseline=6.0, target=3.0)
        >>> Target(3, Direction.DECREASE).from_baseline(4).raw(3)
        1.0
        """
        start = to_number(baseline, "baseline")
        if self.raw(start):
            instead = "set a further target, or keep it there with KeyResult.hold()"
            raise invalid("baseline", f"short of the target ({self.value})", baseline, instead)
        return Linear(start, self.value)

    def accept(self, value: NumberLike) -> float:
        """Any finite number."""
        return to_number(value)

    def raw(self, value: float) -> float:
        """1.0 where the target is met, else 0.0."""
        goal = self.value
        gap = goal - value if self.direction is _INCREASE else value - goal
        if gap > FAR and gap > FAR * abs(goal):
            return 0.0
        return 1.0 if gap <= 0.0 or near(value, goal) else 0.0

    def over(self, values: Sequence[float]) -> float | None:
        """Whether the last value meets it."""
        return self.raw(values[-1]) if values else None

    @property
    def start(self) -> None:
        """None: not known."""
        return

    @property
    def goal(self) -> float:
        """The figure to reach."""
        return self.value

    @property
    def paced(self) -> bool:
        """False: it is met or not, so nothing is owed before the last day."""
        return False


@attrs.frozen
class FindBaseline:
    """'Find the number': 1.0 once there is a value, nothing owed before the last day.

    >>> from okrkit import FindBaseline
    >>> FindBaseline().over([41.0])
    1.0
    >>> FindBaseline().over([]) is None
    True
    """

    def accept(self, value: NumberLike) -> float:
        """Any finite number."""
        return to_number(value)

    def raw(self, value: float) -> float:  # noqa: ARG002 - the protocol's
        """1.0: there is a value."""
        return 1.0

    def over(self, values: Sequence[float]) -> float | None:
        """1.0 once there is a value."""
        return self.raw(values[-1]) if values else None

    @property
    def start(self) -> None:
        """None: it is what is looked for."""
        return

    @property
    def goal(self) -> None:
        """None: any number will do."""
        return

    @property
    def direction(self) -> None:
        """None: any number will do."""
        return

    @property
    def paced(self) -> bool:
        """False: nothing is owed before the last day."""
        return False


# Measures of okrkit whose progress hangs on the last value alone: scoring need not gather the history for them.
LAST_VALUE_ONLY: Final[frozenset[type]] = frozenset(
    {Linear, Reach, Curve, Zones, Milestone, Checklist, Target, FindBaseline, Change}
)
NUMERIC: Final[frozenset[type]] = frozenset({Linear, Reach, Curve, Zones, Hold, Change, Target, FindBaseline})
KNOWN: Final[frozenset[type]] = LAST_VALUE_ONLY | {Stages, Hold}


def to_measure(measure: Measure) -> Measure:
    """A measure as given; anything else is refused."""
    # A class has what its instances have, so a forgotten pair of brackets would pass for a measure.
    if type(measure) in KNOWN or (isinstance(measure, Measure) and not isinstance(measure, type)):
        return measure
    instead = (
        "such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()"
    )
    raise wrong_type("measure", "a measure", measure, instead)
