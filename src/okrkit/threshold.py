"""`Threshold`: what healthy looks like, and the figure that prompts action."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from okrkit._converters import as_unit
from okrkit._doors import KEEP, NumberLike, invalid, to_number
from okrkit._showing import shown
from okrkit._threshold_checks import (
    check,
    converted,
    is_on,
    side_of,
    tightness,
    to_critical_high,
    to_critical_low,
    to_high,
    to_low,
)
from okrkit._threshold_text import read_canonical, upside_down, write
from okrkit.arithmetic import near
from okrkit.bands import BandScale, Owner
from okrkit.direction import Direction
from okrkit.errors import InvalidValueError, NotationError, UnitMismatchError
from okrkit.units import NO_UNIT, Unit, mismatch
from okrkit.verdict import Band

__all__ = ["Threshold"]

_ENDS: Final = ("below", "above")
_LARGEST: Final = 1.7976931348623157e308
_LONGEST: Final = 500  # characters of a text that names one limit
_LESS: Final = f"at most {_LONGEST} characters (keep the limit, and leave out the text around it)"


@shown
@attrs.frozen
class Threshold:
    """What healthy looks like, and the figure that prompts action.

    A floor (`at_least`), a ceiling (`at_most`) or a range (`between`); the limits are in `unit`, and every number
    is exactly one of healthy, warning and critical. A value that misses a limit by rounding alone is on it.

    Args:
        low: The least healthy value; None where there is no floor.
        high: The greatest healthy value; None where there is no ceiling.
        critical_low: Below this it is critical; from here up to `low` it is a warning.
        critical_high: Above this it is critical; from `high` to here it is a warning.
        strict: Whether a limit itself is not healthy ('below 3 %').
        warning_only: Whether outside healthy is a warning and nothing is critical.
        below: What it means to be below healthy; it ends the verdict's sentence.
        above: What it means to be above healthy.
        unit: What the limits count.

    Raises:
        InvalidValueError: The limits leave a gap, an overlap or nothing healthy.

    >>> from okrkit import Threshold
    >>> margin = Threshold.at_least(30, critical=25, unit="%")
    >>> print(margin, margin.classify(27).value)
    ≥ 30% (critical < 25%) warning
    >>> Threshold.parse("Keep churn below 3%").contains(3)
    False
    """

    low: float | None = attrs.field(default=None, converter=to_low)
    high: float | None = attrs.field(default=None, converter=to_high)
    critical_low: float | None = attrs.field(default=None, converter=to_critical_low, kw_only=True)
    critical_high: float | None = attrs.field(default=None, converter=to_critical_high, kw_only=True)
    strict: bool = attrs.field(default=False, kw_only=True)
    warning_only: bool = attrs.field(default=False, kw_only=True)
    below: str = attrs.field(default="", kw_only=True)
    above: str = attrs.field(default="", kw_only=True)
    unit: Unit = attrs.field(default=NO_UNIT, converter=as_unit, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check(self)

    @staticmethod
    def at_least(
        limit: NumberLike,
        *,
        critical: NumberLike | None = None,
        strict: bool = False,
        warning_only: bool = False,
        below: str = "",
        above: str = "",
        unit: Unit | str = "",
    ) -> Threshold:
        """A floor: healthy from the limit up.

        Args:
            limit: The least healthy value.
            critical: Below this it is critical, from here to the limit a warning; None for no warning band.
            strict: Whether the limit itself is not healthy ('above 30 %').
            warning_only: Whether below the limit is a warning and nothing is critical.
            below: What it means to be below.
            above: The same for above; never said of a floor.
            unit: What the limit counts.

        Returns:
            The threshold.

        Raises:
            InvalidValueError: `critical` is not below the limit, or a number is not finite.

        >>> from okrkit import Threshold
        >>> Threshold.at_least(30, critical=25).classify(25).value
        'warning'
        >>> Threshold.at_least(30).classify(29.9).value
        'critical'
        """
        return Threshold(
            to_number(limit, "limit"),
            critical_low=critical,
            strict=strict,
            warning_only=warning_only,
            below=below,
            above=above,
            unit=unit,
        )

    @staticmethod
    def at_most(
        limit: NumberLike,
        *,
        critical: NumberLike | None = None,
        strict: bool = False,
        warning_only: bool = False,
        below: str = "",
        above: str = "",
        unit: Unit | str = "",
    ) -> Threshold:
        """A ceiling: healthy up to the limit.

        Args:
            limit: The greatest healthy value.
            critical: Above this it is critical, from the limit to here a warning; None for no warning band.
            strict: Whether the limit itself is not healthy ('below 3 %').
            warning_only: Whether above the limit is a warning and nothing is critical.
            below: The same for below; never said of a ceiling.
            above: What it means to be above.
            unit: What the limit counts.

        Returns:
            The threshold.

        Raises:
            InvalidValueError: `critical` is not above the limit, or a number is not finite.

        >>> from okrkit import Threshold
        >>> Threshold.at_most(3, critical=5, unit="%").classify(6).value
        'critical'
        >>> Threshold.at_most(3, strict=True).contains(3)
        False
        """
        return Threshold(
            high=to_number(limit, "limit"),
            critical_high=critical,
            strict=strict,
            warning_only=warning_only,
            below=below,
            above=above,
            unit=unit,
        )

    @staticmethod
    def between(
        low: NumberLike,
        high: NumberLike,
        *,
        critical: Sequence[NumberLike | None] | None = None,
        strict: bool = False,
        warning_only: bool = False,
        below: str = "",
        above: str = "",
        unit: Unit | str = "",
    ) -> Threshold:
        """A range: healthy from `low` to `high`, both ends included unless strict.

        Args:
            low: The least healthy value.
            high: The greatest; it may equal `low`.
            critical: A pair of figures, outside which it is critical; None in either place for no warning band there.
            strict: Whether the limits themselves are not healthy.
            warning_only: Whether outside is a warning and nothing is critical.
            below: What it means to be below.
            above: What it means to be above.
            unit: What the limits count.

        Returns:
            The threshold.

        Raises:
            InvalidValueError: The range is upside down, or a critical figure is not outside it.

        >>> from okrkit import Threshold
        >>> use = Threshold.between(70, 80, critical=(60, 90), unit="%", above="heading toward burnout")
        >>> use.classify(85).value, use.gap(85)
        ('warning', 5.0)
        >>> Threshold.between(70, 80, critical=(None, 90)).classify(69).value
        'critical'
        """
        pair = (None, None) if critical is None else critical
        if isinstance(pair, (str, bytes)) or not isinstance(pair, Sequence) or len(pair) != len(_ENDS):
            instead = "give (below, above), with None where there is no warning band"
            raise invalid("critical", "a pair of figures for a range", critical, instead)
        return Threshold(
            to_number(low, "low"),
            to_number(high, "high"),
            critical_low=pair[0],
            critical_high=pair[1],
            strict=strict,
            warning_only=warning_only,
            below=below,
            above=above,
            unit=unit,
        )

    @staticmethod
    def parse(text: str) -> Threshold:
        """Read a threshold from text, its unit included.

        Takes what `str()` of a threshold gives, comparators, ranges and whole sentences; 'below', 'under', 'above'
        and '<' are strict, 'at most', 'within', '≤' and 'between' include the limit. A name in front
        is left out, but no number in silence: each is a limit, a critical figure or in the unit ('out of 5'), or refused.

        Args:
            text: Such as '≥ 40', '< 2%', 'between 70% and 80%', '70-80%', 'under 4 hours', 'Keep churn below 3%'.

        Returns:
            The threshold.

        Raises:
            NotationError: No threshold can be read in it, or it has more than 500 characters; the message has a caret
                where reading stopped.
            InvalidValueError: Not a text.

        >>> from okrkit import Threshold
        >>> Threshold.parse("under 4 hours")
        Threshold.parse('< 4 hours')
        >>> Threshold.parse("≥ 30 (critical < 25)").critical_low
        25.0
        """
        if not isinstance(text, str):
            raise invalid(
                "threshold", "a text", text, "build one with Threshold.at_least(), at_most() or between()"
            )
        if len(text) > _LONGEST:
            raise NotationError(text, _LONGEST, _LESS)
        parts = read_canonical(text)
        if parts is not None:
            # Only what str() itself would write is taken literally; the rest is the notation's to read, and so is a critical
            # figure on the wrong side of its limit, at which it puts a caret.
            try:
                threshold = Threshold(**parts)
                if str(threshold) == " ".join(text.split()):
                    return threshold
            except InvalidValueError as error:
                if error.problems[0][0] == "high":
                    raise upside_down(text, error) from None
        # Loaded here: a threshold built from numbers should not wait for the notation.
        from okrkit._threshold_reading import read_threshold  # noqa: PLC0415 - as said above

        return read_threshold(text)

    @staticmethod
    def from_nagios(warning: str | None = None, critical: str | None = None) -> Threshold:
        """A threshold from a pair of monitoring-plugins ranges.

        Critical where the critical range alerts, else a warning where the warning range alerts. Mind that a bare
        '10' means 0..10 (so -1 alerts), '~' is minus infinity, and '@' turns a range inside out.

        Args:
            warning: The warning range, such as '10:', '~:10', '10:20', '@10:20'; None for no warning.
            critical: The critical range; None for nothing critical.

        Returns:
            The threshold with the same bands.

        Raises:
            InvalidValueError: Not a range, or bands that no threshold has (two healthy zones, none, no alert at all).

        Source: Monitoring Plugins Development Guidelines, 'Threshold and ranges'.

        >>> from okrkit import Threshold
        >>> print(Threshold.from_nagios("99.9:", "99.5:"))
        ≥ 99.9 (critical < 99.5)
        >>> print(Threshold.from_nagios(critical="10"))
        0..10
        """
        # Loaded here: few thresholds come from a monitoring system, and the format is a module of its own.
        from okrkit._nagios import from_ranges  # noqa: PLC0415 - as said above

        return Threshold(**from_ranges(warning, critical))

    def to_nagios(self) -> tuple[str | None, str | None]:
        """The pair of monitoring-plugins ranges with the same bands.

        Returns:
            (warning, critical); None where that one never alerts.

        Raises:
            InvalidValueError: A strict range, which two such ranges cannot say.

        >>> from okrkit import Threshold
        >>> Threshold.at_least(30, critical=25).to_nagios()
        ('30:', '25:')
        >>> Threshold.at_most(3, strict=True).to_nagios()
        (None, '@3:')
        """
        if self.strict and self.low is not None and self.high is not None:
            instead = "set strict=False, or monitor the two sides as two services"
            raise invalid("threshold", "an inclusive range or a one-sided limit", str(self), instead)
        from okrkit._nagios import to_ranges  # noqa: PLC0415 - as in from_nagios

        return to_ranges(self)

    def evolve(
        self,
        *,
        low: NumberLike | None = KEEP,
        high: NumberLike | None = KEEP,
        critical_low: NumberLike | None = KEEP,
        critical_high: NumberLike | None = KEEP,
        strict: bool = KEEP,
        warning_only: bool = KEEP,
        below: str = KEEP,
        above: str = KEEP,
        unit: Unit | str = KEEP,
    ) -> Threshold:
        """A threshold like this one with some things changed; every check runs again.

        Args:
            low: The least healthy value.
            high: The greatest healthy value.
            critical_low: Below this it is critical.
            critical_high: Above this it is critical.
            strict: Whether a limit itself is not healthy.
            warning_only: Whether nothing is critical.
            below: What it means to be below.
            above: What it means to be above.
            unit: What the limits count; the numbers stay (see `in_unit` for a conversion).

        Returns:
            The new threshold.

        Raises:
            InvalidValueError: The change makes an illegal threshold.

        >>> from okrkit import Threshold
        >>> print(Threshold.at_least(30, critical=25).evolve(low=40))
        ≥ 40 (critical < 25)
        >>> Threshold.at_least(30).evolve() == Threshold.at_least(30)
        True
        """
        return Threshold(
            self.low if low is KEEP else low,
            self.high if high is KEEP else high,
            critical_low=self.critical_low if critical_low is KEEP else critical_low,
            critical_high=self.critical_high if critical_high is KEEP else critical_high,
            strict=self.strict if strict is KEEP else strict,
            warning_only=self.warning_only if warning_only is KEEP else warning_only,
            below=self.below if below is KEEP else below,
            above=self.above if above is KEEP else above,
            unit=self.unit if unit is KEEP else unit,
        )

    def in_unit(self, unit: Unit | str) -> Threshold:
        """The same threshold with its limits in another unit.

        A threshold without a unit takes the one given; durations are converted; percent and days are not.

        Args:
            unit: The unit wanted.

        Returns:
            The threshold in that unit.

        Raises:
            UnitMismatchError: The two units have no ratio to each other.
            InvalidValueError: The limits would overflow, or be one within rounding.

        >>> from okrkit import Threshold
        >>> print(Threshold.parse("under 4 hours").in_unit("minutes"))
        < 240 minutes
        >>> print(Threshold.at_least(80).in_unit("%"))
        ≥ 80%
        """
        wanted = Unit.of(unit)
        if self.unit == wanted:
            return self
        if not self.unit.symbol:
            return self.evolve(unit=wanted)
        try:
            return self.evolve(
                low=converted(self.low, self.unit, wanted),
                high=converted(self.high, self.unit, wanted),
                critical_low=converted(self.critical_low, self.unit, wanted),
                critical_high=converted(self.critical_high, self.unit, wanted),
                unit=wanted,
            )
        except UnitMismatchError:
            raise mismatch("threshold", wanted, self.unit, str(self)) from None

    @property
    def direction(self) -> Direction | None:
        """Which way is better: up for a floor, down for a ceiling, None for a range.

        >>> from okrkit import Threshold
        >>> Threshold.at_most(3).direction
        <Direction.DECREASE: 'decrease'>
        >>> Threshold.between(70, 80).direction is None
        True
        """
        if self.high is None:
            return Direction.INCREASE
        return Direction.DECREASE if self.low is None else None

    @property
    def scale(self) -> BandScale[Band]:
        """The threshold as a scale of bands, with its edges in order: what a plotter draws.

        >>> from okrkit import Threshold
        >>> [band.label.value for band in Threshold.between(70, 80, critical=(60, None)).scale.intervals()]
        ['critical', 'warning', 'healthy', 'critical']
        >>> Threshold.at_most(3).scale.edges
        (3.0,)
        """
        outside = Band.WARNING if self.warning_only else Band.CRITICAL
        steps: list[tuple[float, Owner]] = []
        labels: list[Band] = [Band.HEALTHY]
        if self.low is not None:
            labels.insert(0, outside if self.critical_low is None else Band.WARNING)
            if self.critical_low is not None:
                labels.insert(0, Band.CRITICAL)
                steps.append((self.critical_low, "above"))
            steps.append((self.low, "below" if self.strict else "above"))
        if self.high is not None:
            labels.append(outside if self.critical_high is None else Band.WARNING)
            steps.append((self.high, "above" if self.strict else "below"))
            if self.critical_high is not None:
                labels.append(Band.CRITICAL)
                steps.append((self.critical_high, "below"))
        return BandScale(
            [edge for edge, _ in steps], labels, owner=tuple(owner for _, owner in steps), name=str(self)
        )

    def classify(self, value: NumberLike) -> Band:
        """The band that a value is in.

        Args:
            value: A finite number, in the threshold's unit.

        Returns:
            `Band.HEALTHY`, `Band.WARNING` or `Band.CRITICAL`; never `Band.NO_DATA`.

        Raises:
            InvalidValueError: The value is not a finite number.

        >>> from okrkit import Threshold
        >>> Threshold.at_most(3, critical=5).classify(4)
        <Band.WARNING: 'warning'>
        >>> Threshold.at_least(0.3).classify(0.1 + 0.2)
        <Band.HEALTHY: 'healthy'>
        """
        number = to_number(value)
        side = side_of(self, number)
        if side == 0:
            return Band.HEALTHY
        if self.warning_only:
            return Band.WARNING
        critical = self.critical_low if side < 0 else self.critical_high
        if critical is None or ((number - critical) * side > 0 and not near(number, critical)):
            return Band.CRITICAL
        return Band.WARNING

    def contains(self, value: NumberLike) -> bool:
        """Whether a value is healthy.

        Args:
            value: A finite number, in the threshold's unit.

        Returns:
            True where `classify` says healthy.

        Raises:
            InvalidValueError: The value is not a finite number.

        >>> from okrkit import Threshold
        >>> Threshold.between(70, 80).contains(80)
        True
        >>> Threshold.between(70, 80, strict=True).contains(80)
        False
        """
        return side_of(self, to_number(value)) == 0

    def gap(self, value: NumberLike) -> float:
        """How far a value is from healthy, signed.

        In the threshold's unit: negative below the floor, positive above the ceiling, 0.0 when healthy, and also on
        a strict limit, which is not healthy but has no distance to go.

        Args:
            value: A finite number.

        Returns:
            The value less the limit that it misses.

        Raises:
            InvalidValueError: The value is not a finite number.

        >>> from okrkit import Threshold
        >>> Threshold.at_least(80).gap(65)
        -15.0
        >>> Threshold.at_most(3, strict=True).gap(3)
        0.0
        """
        number = to_number(value)
        side = side_of(self, number)
        limit = self.low if side < 0 else self.high
        if side == 0 or limit is None or (self.strict and is_on(self, limit, number)):
            return 0.0
        return max(-_LARGEST, min(_LARGEST, number - limit))

    def side(self, value: NumberLike) -> int:
        """-1 where a number is below healthy, 1 where it is above, 0 where it is healthy.

        >>> from okrkit import Threshold
        >>> Threshold.between(70, 80).side(85.0)
        1
        >>> Threshold.at_least(30, strict=True).side(30.0)
        -1
        """
        return side_of(self, to_number(value))

    def tighter_than(self, other: Threshold | str) -> bool:
        """Whether this threshold is harder to meet: all that is healthy here is healthy there, and not the reverse.

        A partial order: of two ranges that merely overlap neither is tighter.

        Args:
            other: The threshold to compare with; durations are converted.

        Returns:
            True where the healthy values here are some of the healthy values there.

        Raises:
            UnitMismatchError: The two units have no ratio.

        >>> from okrkit import Threshold
        >>> Threshold.at_least(90).tighter_than(Threshold.at_least(80))
        True
        >>> Threshold.at_least(90).tighter_than(Threshold.at_least(90))
        False
        """
        theirs = to_threshold(other)
        if self.unit.symbol and theirs.unit.symbol:
            theirs = theirs.in_unit(self.unit)
        sides = (
            tightness(self.low, theirs.low, 1, self.strict - theirs.strict),
            tightness(self.high, theirs.high, -1, self.strict - theirs.strict),
        )
        return min(sides) >= 0 and max(sides) > 0

    def __str__(self) -> str:
        return write(self)

    def __repr__(self) -> str:
        meanings = "".join(f", {side}={getattr(self, side)!r}" for side in _ENDS if getattr(self, side))
        text = f"Threshold.parse({str(self)!r})"
        return f"{text}.evolve({meanings[2:]})" if meanings else text


def to_threshold(threshold: Threshold | str) -> Threshold:
    """A threshold from itself or its text: the converter wherever one is taken."""
    if isinstance(threshold, Threshold):
        return threshold
    if isinstance(threshold, str):
        try:
            return Threshold.parse(threshold)
        except NotationError as error:
            raise error.at("threshold") from None
    raise invalid(
        "threshold", "a Threshold or its text", threshold, "such as Threshold.at_least(30) or '≥ 30'"
    )
