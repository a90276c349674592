"""What hypothesis draws from in every test here: `okrkit.strategies`, and what only the laws of okrkit itself need.

Nothing in here calls a random source or today's date. A strategy gives only what okrkit accepts; what it refuses
stands in tables, beside its message.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Stages
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.series import Series
from okrkit.strategies import (
    band_scales as bands,
    days,
    figures,
    measures,
    numbers,
    readings,
    series as any_series,
    thresholds,
    units,
    values_for as accepted_by,
)
from okrkit.strategies._ground import AWKWARD, KNOWN_UNITS, LARGEST, SMALLEST, draw_ascending
from okrkit.threshold import Threshold

__all__ = [
    "AWKWARD",
    "KNOWN_UNITS",
    "LARGEST",
    "SMALLEST",
    "accepted_by",
    "ascending",
    "bands",
    "checklists",
    "curves",
    "days",
    "edges_of",
    "figures",
    "histories",
    "linears",
    "measures",
    "near",
    "numbers",
    "numeric_measures",
    "reaches",
    "readings",
    "series",
    "stages",
    "tame_numbers",
    "thresholds",
    "units",
    "zones",
]


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


@st.composite
def ascending(draw: st.DrawFn, size: int, values: SearchStrategy[float] | None = None) -> tuple[float, ...]:
    """So many numbers in ascending order, no two of them the same figure."""
    return tuple(draw_ascending(draw, size, numbers() if values is None else values))


def edges_of(threshold: Threshold) -> tuple[float, ...]:
    """The figures of a threshold in ascending order."""
    figures_of = (threshold.critical_low, threshold.low, threshold.high, threshold.critical_high)
    return tuple(figure for figure in figures_of if figure is not None)


def series(
    min_size: int = 0, max_size: int = 12, values: SearchStrategy[float] | None = None
) -> SearchStrategy[Series]:
    """A run of readings, one a day."""
    return any_series(values, min_size=min_size, max_size=max_size)


def linears(values: SearchStrategy[float] | None = None) -> SearchStrategy[Linear]:
    """From a baseline to a target, either way."""
    return measures(Linear, values=values)


def reaches(values: SearchStrategy[float] | None = None) -> SearchStrategy[Reach]:
    """Into a healthy zone from somewhere outside it."""
    return measures(Reach, values=values)


def curves(values: SearchStrategy[float] | None = None) -> SearchStrategy[Curve]:
    """Progress along points, up or down, flat stretches among them."""
    return measures(Curve, values=values)


def zones(values: SearchStrategy[float] | None = None) -> SearchStrategy[Zones]:
    """Four figures agreed in advance, up or down."""
    return measures(Zones, values=values)


def stages() -> SearchStrategy[Stages]:
    """Named stages on the way to 1."""
    return measures(Stages)


def checklists() -> SearchStrategy[Checklist]:
    """Weighted things to have."""
    return measures(Checklist)


def numeric_measures() -> SearchStrategy[Measure]:
    """A measure whose check-ins hold any finite number."""
    return measures(Linear, Reach, Curve, Zones, Hold, Change, Target, FindBaseline)


@st.composite
def histories(draw: st.DrawFn, measure: Measure, min_size: int = 0) -> Sequence[float]:
    """Values as check-ins hold them, the earliest first."""
    given = draw(st.lists(accepted_by(measure), min_size=min_size, max_size=6))
    return [measure.accept(value) for value in given]
