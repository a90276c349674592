"""Series: the reading in force on a day, among ten thousand."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from okrkit import Series
from tests.benchmarks.timing import Effort, Row, at_most, in_turn

COUNT = 10_000


def rows(effort: Effort) -> list[Row]:
    """Time `latest(on)` against a bisection of a plain tuple of days."""
    first = date(1999, 1, 1)
    series = Series({first + timedelta(days=2 * index): float(index) for index in range(COUNT)})
    asked = [first + timedelta(days=(7919 * index) % (2 * COUNT)) for index in range(20)]
    names = {
        "series": series,
        "bisect_right": bisect_right,
        "days": series.days,
        "readings": series.readings,
        "asked": asked,
    }
    pair = in_turn(
        *(effort, "series.latest(day)", "readings[bisect_right(days, day) - 1]", names),
        loop="for day in asked: {}",
    )
    return [
        at_most(
            *(2.0, pair._replace(own=pair.own / len(asked)), "series look-up"),
            *("`series.latest(on)` in 10,000 readings", "`bisect` on a tuple of days"),
        )
    ]
