"""OKR314: two KPIs that say the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise
from math import fsum, sqrt
from typing import Final

from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.policy import Policy
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN, ON_TIME, TEAM, monthly
from okrkit.linting.sources import HOUSE
from okrkit.scorecard import Scorecard

# Each is compared with each. A board beyond this is no board any more, and too-many-kpis says so.
_MOST: Final = 300


def pairs_alike(kpis: Sequence[KPI], on: date | None, policy: Policy) -> Iterator[tuple[str, str]]:
    """For each KPI whose changes go along with those of an earlier one: its id and a message."""
    told: set[str] = set()
    series = [
        (kpi, dict(zip(kpi.readings.until(on).days, kpi.readings.values, strict=False)))
        for kpi in kpis[:_MOST]
    ]
    for (one, first), (other, second) in combinations(series, 2):
        if other.id in told:
            continue
        days = sorted(first.keys() & second.keys())
        if len(days) <= policy.readings:
            continue
        alike = _correlation([first[day] for day in days], [second[day] for day in days])
        if abs(alike) >= policy.alike:
            told.add(other.id)
            way = "moves with" if alike > 0 else "is the mirror of"
            yield (
                other.id,
                f"it {way} {one.id!r} (their changes correlate at {alike:.2f} over {len(days)} days)",
            )


def _correlation(first: Sequence[float], second: Sequence[float]) -> float:
    """Pearson's correlation of the changes from reading to reading; 0.0 where one of the two always changes alike."""
    one, other = (
        _centred([later - earlier for earlier, later in pairwise(values)]) for values in (first, second)
    )
    size = sqrt(fsum(a * a for a in one)) * sqrt(fsum(b * b for b in other))
    return fsum(a * b for a, b in zip(one, other, strict=True)) / size if size else 0.0


def _centred(changes: Sequence[float]) -> list[float]:
    """Changes less their mean, scaled to at most 1 so that squares neither over- nor underflow."""
    largest = max(map(abs, changes)) or 1.0
    scaled = [change / largest for change in changes]
    mean = fsum(scaled) / len(scaled)
    spread = [each - mean for each in scaled]
    return spread if max(map(abs, spread)) > 1e-9 else [0.0] * len(spread)  # noqa: PLR2004 - rounding, not change


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:
    for kpi_id, message in pairs_alike(scorecard.kpis, context.on, context.policy):
        yield f"of its KPI {kpi_id!r}: {message}"


DUPLICATE_KPI: Final = Rule(
    "OKR314",
    "duplicate-kpi",
    check=_check,
    family="KPI",
    takes=(Scorecard,),
    summary="Two KPIs whose changes from reading to reading correlate almost fully.",
    why="One of the two tells nothing that the other does not, and each costs the attention of a meeting.",
    source=HOUSE,
    flagged=TEAM.evolve(
        kpis=[
            ON_TIME.evolve(readings=monthly(70, 74, 71, 76, 72, 75, 74, 77)),
            MARGIN.evolve(readings=monthly(31, 33, 31.5, 34, 32, 33.5, 33, 34.5)).decide(
                "2026-06-01", "Stop discounts"
            ),
        ]
    ),
    clean=TEAM.evolve(
        kpis=[
            ON_TIME.evolve(readings=monthly(70, 74, 71, 76, 72, 75, 74, 77)),
            MARGIN.evolve(readings=monthly(31, 31.5, 33, 32, 32.5, 31, 33, 33.5)).decide(
                "2026-06-01", "Stop discounts"
            ),
        ]
    ),
    fix="keep the one that people can act on",
)
