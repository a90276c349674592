"""Thresholds, scales, cycles, readings and series."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any, Final, Literal, NamedTuple, TypeAlias, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from okrkit._calendar import CalendarKind, FiscalStart
from okrkit._doors import DayLike, invalid, to_day
from okrkit.bands import BandScale, Owner
from okrkit.cycle import Cycle
from okrkit.retail import NRF, RetailCalendar, RetailKind
from okrkit.series import Reading, Series
from okrkit.strategies._arguments import (
    OrStrategy,
    Sizes,
    named,
    to_cycles,
    to_numbers,
    to_sizes,
    to_strategy,
)
from okrkit.strategies._ground import days, days_of, draw_ascending, notes, numbers, units
from okrkit.threshold import Threshold
from okrkit.units import Unit

Shape: TypeAlias = Literal["floor", "ceiling", "range", "point"]
CycleKind: TypeAlias = (
    CalendarKind | Literal["weeks", "custom", "retail year", "retail quarter", "retail period", "retail week"]
)
_SHAPES: Final[tuple[Shape, ...]] = get_args(Shape)
_CALENDAR_KINDS: Final[tuple[CalendarKind, ...]] = ("quarter", "month", "year", "half", "trimester")
_RETAIL_KINDS: Final[tuple[RetailKind, ...]] = ("year", "quarter", "period", "week")
_MEANINGS: Final = ("", "profitability at risk", "heading toward burnout")
_MOST_EDGES: Final = 5
_EDGES: Final[SearchStrategy[Owner | Literal["point"]]] = st.sampled_from(
    ("above", "below", "above", "below", "point")
)
_NOTES: Final = notes()
_TRUTHS: Final = st.booleans()
_OUTSIDE: Final = st.sampled_from(("critical", "warning", "warning band"))
# Where fiscal years begin: most, India's and Japan's, the United States', Australia's, the United Kingdom's tax year.
_STARTS: Final[SearchStrategy[FiscalStart]] = st.sampled_from((1, 4, 10, 7, (4, 6)))
_PATTERNS: Final = ("4-5-4", "4-4-5", "5-4-4")


# --- thresholds and scales ----------------------------------------------------------------------------------------


def thresholds(
    values: SearchStrategy[float] | None = None,
    *,
    unit: OrStrategy[Unit | str] | None = None,
    shape: Shape | None = None,
    meanings: bool = True,
) -> SearchStrategy[Threshold]:
    """A threshold: a floor, a ceiling, a range or a point; strict or not, with or without critical figures.

    '≥ 0' is the simplest.

    Args:
        values: What its limits are drawn from; by default `numbers()`.
        unit: What the limits count; by default any unit.
        shape: 'floor', 'ceiling', 'range' or 'point'; by default any.
        meanings: Whether it may say what it means to be below or above.

    Returns:
        A strategy of `Threshold`.

    Raises:
        InvalidValueError: No such shape or unit.
        InvalidTypeError: `values` is no strategy.

    >>> from hypothesis import given
    >>> from okrkit import Band, strategies
    >>> @given(strategies.thresholds(shape="floor"), strategies.numbers())
    ... def test_a_floor_has_a_band_for_any_number(floor, number):
    ...     assert floor.high is None and floor.classify(number) is not Band.NO_DATA
    >>> test_a_floor_has_a_band_for_any_number()
    >>> strategies.thresholds(shape="roof")
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: shape must be 'floor', 'ceiling', 'range' or 'point', got 'roof': choose one, or leave it out
    """
    if shape is not None and shape not in _SHAPES:
        raise invalid("shape", "'floor', 'ceiling', 'range' or 'point'", shape, "choose one, or leave it out")
    return _thresholds(
        to_numbers(values, numbers()),
        to_strategy(unit, Unit.of, units()),
        st.sampled_from(_SHAPES if shape is None else (shape,)),
        st.sampled_from(_MEANINGS if meanings else ("",)),
    )


class _Plan(NamedTuple):
    """What a threshold is made of, before it has any figure."""

    shape: Shape
    critical_low: bool
    critical_high: bool
    warning_only: bool
    strict: bool

    @property
    def has_low(self) -> bool:
        return self.shape != "ceiling"

    @property
    def has_high(self) -> bool:
        return self.shape != "floor"

    @property
    def figures(self) -> int:
        return self.critical_low + (2 if self.shape == "range" else 1) + self.critical_high

    def build(self, found: Sequence[float], **fields: Any) -> Threshold:  # noqa: ANN401 - Threshold's own
        """The threshold with these figures, in the order that they stand in."""
        inner = found[self.critical_low : len(found) - self.critical_high]
        return Threshold(
            inner[0] if self.has_low else None,
            inner[-1] if self.has_high else None,
            critical_low=found[0] if self.critical_low else None,
            critical_high=found[-1] if self.critical_high else None,
            strict=self.strict,
            warning_only=self.warning_only,
            **fields,
        )


def _draw_plan(draw: DrawFn, shapes: SearchStrategy[Shape]) -> _Plan:
    shape, outside, strict = draw(shapes), draw(_OUTSIDE), draw(_TRUTHS)
    banded = outside == "warning band"
    return _Plan(
        shape,
        critical_low=banded and shape != "ceiling" and draw(_TRUTHS),
        critical_high=banded and shape != "floor" and draw(_TRUTHS),
        warning_only=outside == "warning",
        # Drawn for a point as well: hypothesis takes what is drawn from fewer choices for the simpler.
        strict=strict and shape != "point",
    )


@st.composite
def _thresholds(
    draw: DrawFn,
    values: SearchStrategy[float],
    unit: SearchStrategy[Unit],
    shapes: SearchStrategy[Shape],
    meanings: SearchStrategy[str],
) -> Threshold:
    plan = _draw_plan(draw, shapes)
    found = draw_ascending(draw, plan.figures, values)
    return plan.build(found, below=draw(meanings), above=draw(meanings), unit=draw(unit))


@st.composite
def zones_and_outsiders(
    draw: DrawFn, values: SearchStrategy[float], unit: SearchStrategy[Unit]
) -> tuple[Threshold, float]:
    """A threshold, and a figure that is not healthy by it."""
    plan = _draw_plan(draw, st.sampled_from(_SHAPES))
    found = draw_ascending(draw, plan.figures + 1, values)
    below = plan.has_low and (not plan.has_high or draw(_TRUTHS))
    zone = plan.build(found[1:] if below else found[:-1], unit=draw(unit))
    return zone, found[0] if below else found[-1]


def band_scales(values: SearchStrategy[float] | None = None) -> SearchStrategy[BandScale[str]]:
    """A scale of bands 'band 0', 'band 1' and so on, each edge owned by either side, bands of one point among them.

    Up to ten edges; a single band without any is the simplest.

    Args:
        values: What the edges are drawn from; by default `numbers()`.

    Returns:
        A strategy of `BandScale`.

    Raises:
        InvalidTypeError: `values` is no strategy.

    >>> from hypothesis import given
    >>> from okrkit import strategies
    >>> @given(strategies.band_scales(), strategies.numbers())
    ... def test_every_number_has_a_band(scale, number):
    ...     assert scale.classify(number) in scale.labels
    >>> test_every_number_has_a_band()
    >>> strategies.band_scales([0.4, 0.7])
    Traceback (most recent call last):
    okrkit.errors.InvalidTypeError: values must be a strategy, got [0.4, 0.7]: such as strategies.figures(0, 100), or hypothesis's just(…)
    """
    return _band_scales(to_numbers(values, numbers()))


@st.composite
def _band_scales(draw: DrawFn, values: SearchStrategy[float]) -> BandScale[str]:
    edges: list[float] = []
    owners: list[Owner] = []
    for edge in draw_ascending(draw, draw(st.integers(0, _MOST_EDGES)), values):
        match draw(_EDGES):
            case "point":
                edges += [edge, edge]
                owners.extend(("above", "below"))
            case owner:
                edges.append(edge)
                owners.append(owner)
    return BandScale(edges, [f"band {number}" for number in range(len(edges) + 1)], owner=owners)


# --- cycles -------------------------------------------------------------------------------------------------------


def cycles(*kinds: CycleKind, on: OrStrategy[DayLike] | None = None) -> SearchStrategy[Cycle]:
    """A cycle: of the calendar, of a fiscal year, of a retail calendar, or any span of days.

    The first quarter of 2000 is the simplest, or of the kinds given the first, with January for a start.

    Args:
        *kinds: 'quarter', 'month', 'year', 'half', 'trimester', 'weeks', 'custom', 'retail year', 'retail quarter',
            'retail period', 'retail week'; by default any.
        on: A day that it has, or a strategy of such days; by default `days()`.

    Returns:
        A strategy of `Cycle`.

    Raises:
        InvalidValueError: No such kind, or no day; when it is drawn, a day at the end of the calendar.

    >>> from hypothesis import given
    >>> from okrkit import strategies
    >>> @given(strategies.cycles("quarter", "weeks", on="2026-08-15"))
    ... def test_it_has_the_day(cycle):
    ...     assert "2026-08-15" in cycle
    >>> test_it_has_the_day()
    >>> strategies.cycles("quarter", on="mid August")
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: on must be a day of the calendar, got 'mid August': write it as year-month-day, such as '2026-06-30'
    """
    known = _kinds()
    for index, kind in enumerate(kinds):
        if kind not in known:
            need = ", ".join(map(repr, known))
            raise invalid(f"kinds[{index}]", f"one of {need}", kind, "choose among them, or leave it out")
    wanted = dict.fromkeys(kinds or known)
    on_days = to_strategy(on, partial(to_day, path="on"), days())
    return named("cycles", st.one_of([known[kind](on_days) for kind in wanted]), *kinds)


def _kinds() -> dict[str, Callable[[SearchStrategy[date]], SearchStrategy[Cycle]]]:
    calendar = {str(kind): partial(_calendar_cycles, kind) for kind in _CALENDAR_KINDS}
    retail = {f"retail {kind}": partial(_retail_cycles, kind) for kind in _RETAIL_KINDS}
    return {**calendar, "weeks": _weeks, "custom": _customs, **retail}


def _calendar_cycles(kind: CalendarKind, on: SearchStrategy[date]) -> SearchStrategy[Cycle]:
    starts = _STARTS | st.integers(1, 12) | st.tuples(st.integers(1, 12), st.integers(1, 28))
    others = st.builds(_containing, on, st.just(kind), starts, st.sampled_from(("end", "start")))
    # In one step: hypothesis takes what needs the fewest choices for the simplest.
    return st.builds(_containing, on, st.just(kind), st.just(1), st.just("end")) | others


def _containing(on: date, kind: CalendarKind, fiscal_start: Any, named_by: Any) -> Cycle:  # noqa: ANN401 - Cycle's own
    return Cycle.containing(on, kind, fiscal_start=fiscal_start, named_by=named_by)


def _weeks(on: SearchStrategy[date]) -> SearchStrategy[Cycle]:
    return st.builds(_weeks_around, on, st.integers(1, 13), st.integers(0, 90), st.none() | st.just("Sprint"))


def _weeks_around(on: date, count: int, before: int, label: str | None) -> Cycle:
    return Cycle.weeks(_earlier(on, before % (7 * count)), count, label=label)


def _customs(on: SearchStrategy[date]) -> SearchStrategy[Cycle]:
    spans = st.integers(0, 400)
    return st.builds(_custom_around, on, spans, spans, st.none() | st.just("Summer push"))


def _custom_around(on: date, before: int, after: int, label: str | None) -> Cycle:
    last = min(on.toordinal() + after, date.max.toordinal())
    return Cycle.custom(_earlier(on, before), date.fromordinal(last), label=label)


def _earlier(day: date, count: int) -> date:
    return date.fromordinal(max(day.toordinal() - count, 1))


def _retail_cycles(kind: RetailKind, on: SearchStrategy[date]) -> SearchStrategy[Cycle]:
    others = st.builds(
        RetailCalendar,
        st.sampled_from(_PATTERNS),
        ends=st.sampled_from(("nearest", "last")),
        month=st.integers(1, 12),
        weekday=st.integers(0, 6),
        extra_week=st.integers(1, 12),
        named_by=st.sampled_from(("end", "start")),
    )
    return st.builds(_retail_containing, st.just(NRF) | others, on, st.just(kind))


def _retail_containing(calendar: RetailCalendar, on: date, kind: RetailKind) -> Cycle:
    return calendar.containing(on, kind)


# --- readings -----------------------------------------------------------------------------------------------------


def readings(
    values: SearchStrategy[float] | None = None, *, cycle: OrStrategy[Cycle | str] | None = None
) -> SearchStrategy[Reading]:
    """A reading, with or without a note.

    Args:
        values: What its value is drawn from; by default `numbers()`.
        cycle: What its day lies in; by default it is any of `days()`.

    Returns:
        A strategy of `Reading`.

    Raises:
        InvalidTypeError: `values` is no strategy, or `cycle` no cycle.

    >>> from hypothesis import given
    >>> from okrkit import strategies
    >>> @given(strategies.readings(strategies.figures(0, 100), cycle="Q3 2026"))
    ... def test_it_lies_in_the_quarter(reading):
    ...     assert 0 <= reading.value <= 100 and 7 <= reading.on.month <= 9
    >>> test_it_lies_in_the_quarter()
    >>> strategies.readings(7)
    Traceback (most recent call last):
    okrkit.errors.InvalidTypeError: values must be a strategy, got 7: such as strategies.figures(0, 100), or hypothesis's just(…)
    """
    found = to_numbers(values, numbers())
    return to_cycles(cycle, "cycle", 1).flatmap(partial(_readings_in, found))


def _readings_in(values: SearchStrategy[float], cycle: Cycle | None) -> SearchStrategy[Reading]:
    return st.builds(Reading, days_of(cycle), values, _NOTES)


def series(
    values: SearchStrategy[float] | None = None,
    *,
    cycle: OrStrategy[Cycle | str] | None = None,
    min_size: int = 0,
    max_size: int | None = None,
) -> SearchStrategy[Series]:
    """A run of readings, one a day; the empty one is the simplest.

    Args:
        values: What its values are drawn from; by default `numbers()`.
        cycle: What its days lie in; by default they are any of `days()`.
        min_size: How many readings it has at least.
        max_size: And at most; by default 12, or `min_size` where that is more.

    Returns:
        A strategy of `Series`.

    Raises:
        InvalidValueError: Sizes that do not go together, or more readings than the cycle has days.
        InvalidTypeError: `values` is no strategy, or `cycle` no cycle.

    >>> from hypothesis import given
    >>> from okrkit import strategies
    >>> @given(strategies.series(min_size=2))
    ... def test_it_is_in_order(run):
    ...     assert list(run.days) == sorted(set(run.days)) and len(run) >= 2
    >>> test_it_is_in_order()
    >>> strategies.series(cycle="Jul 2026", min_size=32)
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: min_size must be at most 31, the days of Jul 2026, got 32: a day holds one; take a longer cycle, or ask for fewer
    """
    sizes = to_sizes(("min_size", "max_size"), min_size, max_size, 12)
    found = to_numbers(values, numbers())
    return to_cycles(cycle, "min_size", sizes[0]).flatmap(partial(series_in, found, sizes))


@st.composite
def series_in(draw: DrawFn, values: SearchStrategy[float], sizes: Sizes, cycle: Cycle | None) -> Series:
    """A run of so many readings in a cycle."""
    return Series([Reading(day, draw(values), draw(_NOTES)) for day in draw(days_in(cycle, sizes))])


def days_in(cycle: Cycle | None, sizes: Sizes) -> SearchStrategy[list[date]]:
    """So many different days of a cycle, in order; not more than it has."""
    least, most = sizes
    if cycle is not None:
        most = min(most, cycle.days)
    return st.lists(days_of(cycle), min_size=least, max_size=most, unique=True).map(sorted)
