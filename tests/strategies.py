"""What hypothesis draws from in every test here: awkward numbers first, then the values built of them.

Nothing in here calls a random source or today's date. A strategy gives only what okrkit accepts; what it refuses
stands in tables, beside its message.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import assume, strategies as st
from hypothesis.strategies import SearchStrategy

from okrkit.arithmetic import same
from okrkit.bands import BandScale, Owner
from okrkit.direction import Direction
from okrkit.errors import OkrkitError
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.units import Unit

LARGEST = sys.float_info.max
SMALLEST = 5e-324
# Numbers that real programs got wrong, or that sit where rounding, scaling or overflow begins.
AWKWARD: tuple[float, ...] = (
    0.0,
    -0.0,
    SMALLEST,
    -SMALLEST,
    sys.float_info.min,
    1e-300,
    1e-13,
    1e-12,
    -1e-12,
    1.5e-12,
    2e-12,
    1e-9,
    0.1,
    0.2,
    0.1 + 0.2,
    0.3,
    0.4,
    math.nextafter(0.4, 0),
    0.65,
    math.nextafter(0.7, 0),
    0.7,
    math.nextafter(0.7, 1),
    0.7 - 1e-12,
    0.7 - 2e-12,
    0.7 + 1e-12,
    0.95,
    1.0,
    -1.0,
    math.nextafter(1.0, 2),
    1 / 3,
    2 / 3,
    16.5,
    33.33,
    66.66,
    65.0,
    90.0,
    99.5,
    99.95,
    100.0,
    9_999.5,
    10_000.0,
    999_999.0,
    2_800_000_000.0,
    2_800_000_001.0,
    1e15,
    1e15 + 1,
    2.0**53,
    2.0**53 + 2,
    12345678901234567890.0,
    1e100,
    8.9e307,
    1.7e308,
    math.nextafter(LARGEST, 0),
    LARGEST,
    -LARGEST,
)
WORDS: tuple[str, ...] = (
    "widgets",
    "tickets per week",
    "NPS",
    "km/h",
    "°C",
    "m²",
    "story points",
    "people-days",
    "件",
    "% of users",
    "e5",
    "to",
    "by",
    "K/week",
    "critical",
    "strictly",
    "warning only",
    "µg",
    "a..b",
    "per $",
)
KNOWN_UNITS: tuple[str, ...] = tuple(
    "% pp USD EUR GBP JPY INR ms seconds minutes hours days weeks months years points x".split()
)


def numbers(min_value: float = -LARGEST, max_value: float = LARGEST) -> SearchStrategy[float]:
    """Any finite float, the awkward ones often."""
    pool = sorted({number for number in AWKWARD if min_value <= number <= max_value}, key=abs)
    floats = st.floats(min_value, max_value, allow_nan=False, allow_infinity=False)
    return st.sampled_from(pool) | figures(min_value, max_value) | floats if pool else floats


def figures(min_value: float = -1e9, max_value: float = 1e9) -> SearchStrategy[float]:
    """A number as a person writes it: at most three decimals, below a thousand million."""
    low, high = max(min_value, -1e9), min(max_value, 1e9)
    return st.integers(math.ceil(low * 1000), math.floor(high * 1000)).map(_thousandth)


def _thousandth(thousands: int) -> float:
    return thousands / 1000


def tame_numbers() -> SearchStrategy[float]:
    """A number whose differences and products with its like neither overflow nor underflow."""
    huge = st.floats(1e-100, 1e100)
    return figures() | huge | huge.map(_negated)


def _negated(number: float) -> float:
    return -number


def near(*edges: float) -> SearchStrategy[float]:
    """A number on an edge, within rounding of it, just outside rounding, or well away."""
    found = {step for edge in edges for step in _steps(edge)}
    return st.sampled_from(sorted(found)) | numbers() if found else numbers()


def _steps(edge: float) -> list[float]:
    rounding = max(1e-12 * abs(edge), 1e-12)
    steps = [edge + rounding * factor for factor in (-2, -1.1, -0.9, -0.5, 0, 0.5, 0.9, 1.1, 2)]
    steps += [math.nextafter(edge, math.inf), math.nextafter(edge, -math.inf), edge - 1, edge + 1]
    return [step for step in steps if math.isfinite(step)]


def days(min_value: date = date(1990, 1, 1), max_value: date = date(2100, 12, 31)) -> SearchStrategy[date]:
    """A day; leap days and the ends of months often enough."""
    return st.dates(min_value, max_value)


def _or_any(values: SearchStrategy[float] | None) -> SearchStrategy[float]:
    return numbers() if values is None else values


def units() -> SearchStrategy[Unit]:
    """A unit: none, a known one, or any other word that may stand beside a number."""
    any_word = st.text(min_size=1, max_size=12).filter(_is_unit)
    return st.sampled_from(("", *KNOWN_UNITS, *WORDS)).map(Unit.of) | any_word.map(Unit.of)


def _is_unit(word: str) -> bool:
    try:
        Unit.of(word)
    except OkrkitError:
        return False
    return True


@st.composite
def ascending(draw: st.DrawFn, size: int, values: SearchStrategy[float] | None = None) -> tuple[float, ...]:
    """So many numbers in ascending order, no two of them the same figure."""
    drawn = draw(st.lists(_or_any(values), min_size=size, max_size=size + 4, unique=True))
    apart: list[float] = []
    for number in sorted(drawn):
        if not apart or not same(number, apart[-1]):
            apart.append(number)
    assume(len(apart) >= size)
    return tuple(apart[:size])


@st.composite
def thresholds(
    draw: st.DrawFn,
    values: SearchStrategy[float] | None = None,
    unit: SearchStrategy[Unit] | None = None,
    *,
    meanings: bool = True,
) -> Threshold:
    """Any threshold: a floor, a ceiling, a range or a point, strict or not, with or without critical figures."""
    shape = draw(st.sampled_from(["floor", "ceiling", "range", "point"]))
    critical_low, low, high, critical_high = draw(ascending(4, values))
    strict = draw(st.booleans()) and shape != "point"
    warning_only = draw(st.booleans())
    critical = not warning_only and draw(st.booleans())
    sides = (
        st.sampled_from(["", "profitability at risk", "heading toward burnout"]) if meanings else st.just("")
    )
    has_low, has_high = shape != "ceiling", shape != "floor"
    return Threshold(
        low if has_low else None,
        (low if shape == "point" else high) if has_high else None,
        critical_low=critical_low if has_low and critical and draw(st.booleans()) else None,
        critical_high=critical_high if has_high and critical and draw(st.booleans()) else None,
        strict=strict,
        warning_only=warning_only,
        below=draw(sides),
        above=draw(sides),
        unit=draw(units() if unit is None else unit),
    )


def edges_of(threshold: Threshold) -> tuple[float, ...]:
    """The figures of a threshold in ascending order."""
    figures_of = (threshold.critical_low, threshold.low, threshold.high, threshold.critical_high)
    return tuple(figure for figure in figures_of if figure is not None)


@st.composite
def bands(draw: st.DrawFn, values: SearchStrategy[float] | None = None) -> BandScale[str]:
    """Any scale of up to six edges, each owned by either side, point bands among them."""
    size = draw(st.integers(0, 5))
    edges: list[float] = []
    owners: list[Owner] = []
    for edge in draw(ascending(size, values)) if size else ():
        if draw(st.integers(0, 4)) == 0:
            edges += [edge, edge]
            owners.extend(("above", "below"))
        else:
            edges.append(edge)
            owners.append(draw(st.sampled_from(("above", "below"))))
    labels = [f"band {number}" for number in range(len(edges) + 1)]
    return BandScale(edges, labels, owner=owners)


def readings(values: SearchStrategy[float] | None = None) -> SearchStrategy[Reading]:
    """A reading on any day."""
    return st.builds(Reading, days(), _or_any(values), st.sampled_from(["", "a holiday week"]))


def series(
    min_size: int = 0, max_size: int = 12, values: SearchStrategy[float] | None = None
) -> SearchStrategy[Series]:
    """A run of readings, one a day."""
    several = st.lists(readings(values), min_size=min_size, max_size=max_size, unique_by=_day_of)
    return several.map(Series)


def _day_of(reading: Reading) -> date:
    return reading.on


@st.composite
def linears(draw: st.DrawFn, values: SearchStrategy[float] | None = None) -> Linear:
    """From a baseline to a target, either way."""
    baseline, target = draw(st.lists(_or_any(values), min_size=2, max_size=2, unique=True))
    return Linear(baseline, target)


@st.composite
def reaches(draw: st.DrawFn, values: SearchStrategy[float] | None = None) -> Reach:
    """Into a healthy zone from somewhere outside it."""
    threshold = draw(thresholds(values))
    baseline = draw(_or_any(values))
    assume(threshold.gap(baseline) != 0.0)
    return Reach(baseline, threshold)


@st.composite
def curves(draw: st.DrawFn, values: SearchStrategy[float] | None = None) -> Curve:
    """Progress along points, up or down, flat stretches among them."""
    size = draw(st.integers(0, 3))
    xs = draw(ascending(size + 2, values))
    inner = sorted(draw(st.lists(st.floats(0, 1), min_size=size, max_size=size)))
    heights = [0.0, *inner, 1.0]
    return Curve(list(zip(xs if draw(st.booleans()) else xs[::-1], heights, strict=True)))


@st.composite
def zones(draw: st.DrawFn, values: SearchStrategy[float] | None = None) -> Zones:
    """Four figures agreed in advance, up or down."""
    one, two, three, four = draw(ascending(4, values))
    return Zones(one, two, three, four) if draw(st.booleans()) else Zones(four, three, two, one)


@st.composite
def stages(draw: st.DrawFn) -> Stages:
    """Named stages on the way to 1."""
    inner = draw(st.lists(st.floats(0.01, 0.99), max_size=4, unique=True))
    return Stages([(f"stage {index}", progress) for index, progress in enumerate([*sorted(inner), 1.0])])


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    """Weighted things to have."""
    weights = draw(st.lists(numbers(min_value=0.0), min_size=1, max_size=6).filter(any))
    return Checklist([(f"item {index}", weight) for index, weight in enumerate(weights)])


def numeric_measures() -> SearchStrategy[Measure]:
    """A measure whose check-ins hold any finite number."""
    return st.one_of(
        linears(),
        reaches(),
        curves(),
        zones(),
        st.builds(Hold, thresholds(), st.sampled_from(["share", "latest", "worst"])),
        numbers().filter(bool).map(Change),
        numbers().filter(bool).map(_by_amount),
        st.builds(Target, numbers(), st.sampled_from(Direction)),
        st.just(FindBaseline()),
    )


def _by_amount(amount: float) -> Change:
    return Change(amount=amount)


def measures() -> SearchStrategy[Measure]:
    """A measure of any kind."""
    return st.one_of(numeric_measures(), st.just(Milestone()), stages(), checklists())


def accepted_by(measure: Measure) -> SearchStrategy[Any]:
    """What a check-in of this measure may be given."""
    if isinstance(measure, Milestone):
        return st.booleans()
    if isinstance(measure, Stages):
        return st.sampled_from([name for name, _ in measure.stages])
    if isinstance(measure, Checklist):
        return st.sets(st.sampled_from([name for name, _ in measure.items]))
    return numbers()


@st.composite
def histories(draw: st.DrawFn, measure: Measure, min_size: int = 0) -> Sequence[float]:
    """Values as check-ins hold them, the earliest first."""
    given = draw(st.lists(accepted_by(measure), min_size=min_size, max_size=6))
    return [measure.accept(value) for value in given]
