"""What an attacker found: odd names of columns, more bands than small numbers count, ids that are hashes, empty frames."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeAlias

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from okrkit import BandScale, frames
from okrkit.errors import InvalidValueError

Frame: TypeAlias = Any

COLUMNS: Final[dict[str, list[Any]]] = {
    "baseline": [0.0],
    "target": [10.0],
    "value": [5.0],
    "kpi_id": ["a"],
    "day": [date(2026, 1, 1)],
}
MAKERS: Final[dict[str, Callable[[Any], Frame]]] = {
    "pandas": pd.DataFrame,
    "polars": pl.DataFrame,
    "pyarrow": pa.table,
}
CALLS: Final[dict[str, Callable[[Frame], Frame]]] = {
    "score": frames.score,
    "classify": lambda frame: frames.classify(frame, "≥ 6"),
    "pace": lambda frame: frames.pace(frame, "2026-08-15", cycle="Q3 2026"),
    "latest": lambda frame: frames.latest(frame, "kpi_id", "2026-08-15"),
    "health": lambda frame: frames.health(frame, {"a": "≥ 6"}),
    "limits": lambda frame: frames.limits(frame, "kpi_id"),
    "problems": frames.problems,
}
ODD: Final[dict[Any, list[Any]]] = {7: [1], ("a", "b"): [2]}
NUMBERED: Final[Frame] = pd.DataFrame({**COLUMNS, **ODD})
BESIDE: Final = ["score", "classify", "pace", "latest", "health"]


def cells(frame: Frame, column: str) -> list[Any]:
    if isinstance(frame, pd.DataFrame):
        return [None if pd.isna(cell) else cell for cell in frame[column]]
    return list(frame[column].to_pylist() if isinstance(frame, pa.Table) else frame[column].to_list())


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_a_column_that_would_be_lost_is_refused(
    make: Callable[[Any], Frame], call: Callable[[Frame], Frame]
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        call(make({**COLUMNS, "_okrkit_value": [1.0]}))

    assert str(caught.value) == (
        "frame must be free of columns that begin with _okrkit_, got '_okrkit_value': "
        "rename it: okrkit works with columns of such names"
    )


TWICE: Final[dict[str, Frame]] = {
    "pandas": pd.DataFrame([[1.0, 2.0, 3.0]], columns=["a", "value", "a"]),
    "pyarrow": pa.Table.from_arrays([pa.array([1.0]) for _ in range(3)], names=["a", "value", "a"]),
}


@pytest.mark.parametrize("frame", TWICE.values(), ids=TWICE)
def test_columns_of_one_name_are_refused(frame: Frame) -> None:
    with pytest.raises(InvalidValueError) as caught:
        frames.classify(frame, "≥ 6")

    assert str(caught.value) == (
        "frame must be one whose columns have different names, got \"'a' 2 times\": "
        "rename them, so that a name is one column"
    )


@pytest.mark.parametrize("call", [CALLS[name] for name in BESIDE], ids=BESIDE)
def test_columns_whose_names_are_no_texts_stay(call: Callable[[Frame], Frame]) -> None:
    assert [*COLUMNS, 7, ("a", "b")] == list(call(NUMBERED).columns)[:7]


def test_columns_whose_names_are_no_texts_are_listed() -> None:
    with pytest.raises(InvalidValueError) as caught:
        frames.score(NUMBERED, value="now")

    assert str(caught.value) == (
        "value must be one of the frame's columns (baseline, target, value, kpi_id, day, 7, ('a', 'b')), got 'now': "
        "say which one it is with value="
    )


@pytest.mark.parametrize("bands", [1, 2, 3, 4, 5, 101, 128, 300])
def test_a_scale_of_any_number_of_bands(bands: int) -> None:
    """'bands exactly': from 128 on a small number runs over, and an expression may be too deep."""
    scale = BandScale(tuple(range(bands - 1)), tuple(f"b{index}" for index in range(bands)))
    values = [index - 0.5 for index in range(bands)]
    wanted = [scale.classify(value) for value in values]

    for make in MAKERS.values():
        assert wanted == cells(frames.classify(make({"value": values}), scale), "band")
    assert wanted == cells(frames.classify(pl.LazyFrame({"value": values}), scale).collect(), "band")
    banded = frames.classify(duckdb.from_arrow(pa.table({"value": values})), scale)
    assert sorted(wanted) == sorted(cell for (cell,) in banded.project("band").fetchall())


def test_ids_that_are_hashes() -> None:
    """A hash is an unsigned number of 64 bits; half of them are beyond a signed one."""
    ids = [2**63 + 1, 2, None]
    table = pa.table({"kpi_id": pa.array(ids, pa.uint64()), "value": [1.0, 5.0, 5.0]})

    both: list[Frame] = [table, pl.from_arrow(table)]
    for frame in both:
        found = frames.health(frame, {2**63 + 1: "≥ 3", 2: "≥ 3"})
        assert ["critical", "healthy", None] == cells(found, "band")
        assert [-2.0, 0.0, None] == cells(found, "gap")


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_an_id_that_no_column_can_hold(make: Callable[[Any], Frame]) -> None:
    frame = make({"kpi_id": [1, 2], "value": [1.0, 5.0]})

    assert ["critical", None] == cells(frames.health(frame, {1: "≥ 3", 2**70: "≥ 3"}), "band")
    assert [None, None] == cells(frames.health(frame, {2**70: "≥ 3"}), "band")


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_the_health_of_no_reading(make: Callable[[Any], Frame]) -> None:
    for rows in (0, 2):
        frame = make({"kpi_id": [None] * rows, "value": [None] * rows})
        assert [None] * rows == cells(frames.health(frame, {"a": "≥ 3"}), "band")
        assert [None] * rows == cells(frames.health(frame, {1: "≥ 3"}), "gap")


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_ends_whose_distance_is_no_float(make: Callable[[Any], Frame]) -> None:
    frame = make({"baseline": [-1.5e308, 0.0], "target": [1.5e308, 1.0], "value": [0.0, None]})

    assert [0.5, None] == cells(frames.score(frame), "score")
