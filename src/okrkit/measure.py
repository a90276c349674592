"""How values become progress: the family of measures, and the protocol for one's own."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import Any, Protocol, cast, runtime_checkable

import attrs

from okrkit._converters import as_baseline, as_target
from okrkit._doors import NumberLike, invalid, to_number
from okrkit._piecewise import between, interpolate, to_points
from okrkit.arithmetic import FAR, equal_ends, linear_progress
from okrkit.direction import Direction, towards
from okrkit.threshold import Threshold, to_threshold

__all__ = ["Curve", "Linear", "Measure", "Reach", "Zones"]


@runtime_checkable
class Measure(Protocol):
    """What a key result needs of its measure; a class with these members is one, without inheriting.

    One that inherits from it may leave `over` out: progress is then `raw` of the last value.

    `accept` turns what a check-in may hold into a float, `raw` turns that into progress (0.0 = start, 1.0 = goal,
    unbounded, None where there is no telling), `over` does so for the whole history; `paced` says whether the
    progress is expected to grow with time.

    >>> from okrkit import Linear, Measure
    >>> isinstance(Linear(65, 90), Measure)
    True
    >>> isinstance(0.7, Measure)
    False
    """

    def accept(self, value: Any, /) -> float:  # noqa: ANN401 - each measure says what it takes
        """The float that a check-in of this value holds; InvalidValueError for what the measure does not take."""
        ...

    def raw(self, value: float, /) -> float | None:
        """Progress at a value."""
        ...

    def over(self, values: Sequence[float], /) -> float | None:
        """Progress after a whole history of values, the earliest first, by default at the last; None where there is none."""
        return _last(self, values)

    @property
    def start(self) -> float | None:
        """The value at which progress is 0, if it is one number."""
        ...

    @property
    def goal(self) -> float | None:
        """The value at which progress is 1, if it is one number."""
        ...

    @property
    def direction(self) -> Direction | None:
        """Which way is better, if one way is."""
        ...

    @property
    def paced(self) -> bool:
        """Whether progress is expected to grow with time."""
        ...


def _last(measure: Measure, values: Sequence[float]) -> float | None:
    return measure.raw(values[-1]) if values else None


@attrs.frozen
class Linear:
    """From a baseline to a target, each step worth the same.

    Progress is ``(value - baseline) / (target - baseline)`` in either direction: exactly 0.0 at the baseline,
    exactly 1.0 at the target, unbounded.

    Args:
        baseline: Where it starts.
        target: Where it should end; not equal to the baseline.

    Raises:
        InvalidValueError: The target equals the baseline, or a number is not finite.

    >>> from okrkit import Linear
    >>> Linear(65, 90).raw(74)
    0.36
    >>> Linear(12, 4).raw(13)
    -0.125
    """

    baseline: float = attrs.field(converter=as_baseline)
    target: float = attrs.field(converter=as_target)

    def __attrs_post_init__(self) -> None:
        if self.baseline == self.target:
            raise equal_ends(self.baseline, self.target)

    def accept(self, value: NumberLike) -> float:
        """Any finite number."""
        return to_number(value)

    def raw(self, value: float) -> float:
        """Progress at a value; 0.0 = baseline, 1.0 = target, unbounded."""
        start = self.baseline
        span = self.target - start
        raw = (value - start) / span
        # What `linear_progress` says, without the call: most key results are scored right here. Above 0 and finite, nothing
        # overflowed.
        if 0.0 < raw < inf:
            return raw
        return raw + 0.0 if raw - raw == span - span else linear_progress(start, self.target, value)

    def over(self, values: Sequence[float]) -> float | None:
        """Progress at the last value."""
        return _last(self, values)

    @property
    def start(self) -> float:
        """The baseline."""
        return self.baseline

    @property
    def goal(self) -> float:
        """The target."""
        return self.target

    @property
    def direction(self) -> Direction:
        """From the baseline towards the target."""
        return towards(self.baseline, self.target)

    @property
    def paced(self) -> bool:
        """True: progress is expected to grow with time."""
        return True


@attrs.frozen
class Reach:
    """Into a healthy zone: of the gap at the baseline, how much is closed.

    Progress is ``1 - |gap(value)| / |gap(baseline)|``: 0.0 at the baseline, 1.0 anywhere in the zone, never more;
    overshooting a range loses it again.

    Args:
        baseline: Where it starts, outside the zone.
        threshold: The zone, or its text.

    Raises:
        InvalidValueError: There is no gap at the baseline.

    >>> from okrkit import Reach
    >>> Reach(60, "70..80").raw(65)
    0.5
    >>> Reach(60, "70..80").raw(85)
    0.5
    """

    baseline: float = attrs.field(converter=as_baseline)
    threshold: Threshold = attrs.field(converter=to_threshold)

    def __attrs_post_init__(self) -> None:
        if self.threshold.gap(self.baseline) == 0.0:
            instead = "to keep it where it is, use KeyResult.hold()"
            raise invalid("baseline", f"outside {self.threshold}", self.baseline, instead)

    def accept(self, value: NumberLike) -> float:
        """Any finite number."""
        return to_number(value)

    def raw(self, value: float) -> float:
        """Progress at a value; 0.0 = baseline, 1.0 = healthy, unbounded below."""
        zone, baseline = self.threshold, self.baseline
        low, high = zone.low, zone.high
        if low is not None and value < low:
            limit, gap = low, low - value
        elif high is not None and value > high:
            limit, gap = high, value - high
        else:
            return 1.0
        # The baseline is outside, so where it is not above the zone there is a lower limit.
        whole = baseline - high if high is not None and baseline > high else (low or 0.0) - baseline
        left = gap / whole
        # Most values are further from the limit than rounding, and nothing overflows: then this is what the gaps come to.
        if gap > FAR and gap > FAR * abs(limit) and left < inf and whole < inf:
            return 1.0 - left
        return 1.0 - linear_progress(0.0, abs(zone.gap(baseline)), abs(zone.gap(value)))

    def over(self, values: Sequence[float]) -> float | None:
        """Progress at the last value."""
        return _last(self, values)

    @property
    def start(self) -> float:
        """The baseline."""
        return self.baseline

    @property
    def goal(self) -> float:
        """The limit of the zone nearest the baseline."""
        low, high = self.threshold.low, self.threshold.high
        below = low is not None and self.baseline < low
        return cast("float", low if below else high)  # the baseline is outside, so that limit is there

    @property
    def direction(self) -> Direction:
        """From the baseline into the zone."""
        return towards(self.threshold.gap(self.baseline), 0.0)

    @property
    def paced(self) -> bool:
        """True: progress is expected to grow with time."""
        return True


@attrs.frozen
class Curve:
    """Progress along points of one's own, straight between them.

    Values run strictly one way, progress never falls, from 0.0 at the first point to 1.0 at the last; beyond the
    ends it continues with the slope of the end segment.

    Args:
        points: (value, progress) pairs in order.

    Raises:
        InvalidValueError: Fewer than two points, values that turn back, progress that falls or does not run 0 to 1.
        InvalidTypeError: Not a list of pairs.

    >>> from okrkit import Curve
    >>> Curve([(0, 0), (10, 0.5), (100, 1)]).raw(55)
    0.75
    >>> Curve([(9, 0), (3, 1)]).raw(0)
    1.5
    """

    points: tuple[tuple[float, float], ...] = attrs.field(converter=to_points)

    def accept(self, value: NumberLike) -> float:
        """Any finite number."""
        return to_number(value)

    def raw(self, value: float) -> float:
        """Progress at a value; 0.0 at the first point, 1.0 at the last, unbounded."""
        return interpolate(self.points, value)

    def over(self, values: Sequence[float]) -> float | None:
        """Progress at the last value."""
        return _last(self, values)

    @property
    def start(self) -> float:
        """The first point's value."""
        return self.points[0][0]

    @property
    def goal(self) -> float:
        """The last point's value."""
        return self.points[-1][0]

    @property
    def direction(self) -> Direction:
        """From the first point towards the last."""
        return towards(self.start, self.goal)

    @property
    def paced(self) -> bool:
        """True: progress is expected to grow with time."""
        return True


def _to_commit(value: NumberLike) -> float:
    return to_number(value, "commit")


def _to_stretch(value: NumberLike) -> float:
    return to_number(value, "stretch")


@attrs.frozen
class Zones:
    """Four figures agreed in advance: the baseline, what is committed, the target, and the stretch.

    Piecewise linear: progress 0.0 at the baseline, 0.3 at commit, 0.7 at the target, 1.0 at the stretch.

    Args:
        baseline: Where it starts.
        commit: What is promised.
        target: What would be a success; the 0.7 value.
        stretch: What would be all that was hoped for.

    Raises:
        InvalidValueError: The four do not run strictly one way.

    Source: the ordinal metric of puzzle/okr (migration V3_6_4).

    >>> from okrkit import Zones
    >>> Zones(0, 30, 70, 100).raw(50)
    0.5
    >>> Zones(200, 170, 130, 100).raw(130)
    0.7
    """

    baseline: float = attrs.field(converter=as_baseline)
    commit: float = attrs.field(converter=_to_commit)
    target: float = attrs.field(converter=as_target)
    stretch: float = attrs.field(converter=_to_stretch)

    def __attrs_post_init__(self) -> None:
        figures = (self.baseline, self.commit, self.target, self.stretch)
        if list(figures) not in (sorted(set(figures)), sorted(set(figures), reverse=True)):
            need = "baseline, commit, target and stretch that run strictly one way"
            raise invalid("zones", need, figures, "list them from the baseline to the stretch")

    def accept(self, value: NumberLike) -> float:
        """Any finite number."""
        return to_number(value)

    def raw(self, value: float) -> float:
        """Progress at a value; 0.0 = baseline, 0.7 = target, 1.0 = stretch, unbounded."""
        commit, target = self.commit, self.target
        rising = target > commit
        if value > target if rising else value < target:
            return between(target, 0.7, self.stretch, 1.0, value)
        if value > commit if rising else value < commit:
            return between(commit, 0.3, target, 0.7, value)
        return between(self.baseline, 0.0, commit, 0.3, value)

    def over(self, values: Sequence[float]) -> float | None:
        """Progress at the last value."""
        return _last(self, values)

    @property
    def start(self) -> float:
        """The baseline."""
        return self.baseline

    @property
    def goal(self) -> float:
        """The stretch."""
        return self.stretch

    @property
    def direction(self) -> Direction:
        """From the baseline towards the stretch."""
        return towards(self.baseline, self.stretch)

    @property
    def paced(self) -> bool:
        """True: progress is expected to grow with time."""
        return True
