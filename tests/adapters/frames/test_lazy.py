"""Lazy in, lazy out: nothing is read before the caller asks for it, and no Python runs per row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import polars as pl
import pytest
from polars.io.plugins import register_io_source

from okrkit import frames

SCHEMA = {
    "baseline": pl.Float64(),
    "target": pl.Float64(),
    "value": pl.Float64(),
    "weight": pl.Float64(),
    "kpi_id": pl.String(),
    "day": pl.Date(),
}


class WasReadError(Exception):
    pass


def unreadable() -> pl.LazyFrame:
    """A frame whose schema is known, and whose rows must not be asked for."""

    def read(*_: object) -> Iterator[pl.DataFrame]:
        raise WasReadError
        yield pl.DataFrame()

    return register_io_source(read, schema=SCHEMA)


def rescored(frame: pl.LazyFrame) -> pl.LazyFrame:
    return frames.roll_up(frames.score(frame), "kpi_id")


CALLS: list[Callable[[pl.LazyFrame], pl.LazyFrame]] = [
    frames.score,
    frames.progress,
    lambda frame: frames.classify(frame, "≥ 1"),
    rescored,
    frames.problems,
    lambda frame: frames.latest(frame, "kpi_id", "2026-01-01"),
    lambda frame: frames.limits(frame, "kpi_id"),
    lambda frame: frames.health(frame, {"nps": "≥ 40"}),
    lambda frame: frames.pace(frame, "2026-08-15", cycle="Q3 2026"),
]
NAMES = ["score", "progress", "classify", "roll_up", "problems", "latest", "limits", "health", "pace"]


@pytest.mark.parametrize("call", CALLS, ids=NAMES)
def test_nothing_is_read_until_it_is_asked_for(call: Callable[[pl.LazyFrame], pl.LazyFrame]) -> None:
    planned = call(unreadable())

    assert isinstance(planned, pl.LazyFrame)
    with pytest.raises((WasReadError, pl.exceptions.ComputeError)):
        planned.collect()


@pytest.mark.parametrize("call", CALLS, ids=NAMES)
def test_no_python_is_in_the_plan(call: Callable[[pl.LazyFrame], pl.LazyFrame]) -> None:
    row = {"baseline": [0.0], "target": [1.0], "value": [0.5], "weight": [1.0], "kpi_id": ["nps"]}
    frame = pl.LazyFrame({**row, "day": [date(2026, 1, 1)]})

    assert "python" not in call(frame).explain(optimized=False).lower()
