"""The engines that need no server: how each makes a frame, and how its rows are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import dask
import dask.dataframe as dd
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa

from tests.adapters.frames.cases import Columns, Engine, Frame

_ARROW = {"float": pa.float64(), "int": pa.int64(), "text": pa.string(), "day": pa.date32()}
# These say nothing of the types of their functions.
_DASK: Frame = dd
_LAZY: Frame = dask
# A connection of its own, so that nothing hangs on the default one; relations keep it alive.
_CONNECTION = duckdb.connect()


def table(columns: Columns, kinds: Mapping[str, str]) -> pa.Table:
    return pa.table({name: pa.array(list(cells), _ARROW[kinds[name]]) for name, cells in columns.items()})


def _pandas(columns: Columns, kinds: Mapping[str, str]) -> pd.DataFrame:
    frame = table(columns, kinds).to_pandas(date_as_object=False)
    # An index that is no range, as after a filter: results must keep it, and not be put in order by it.
    return frame.set_index(pd.Index(range(len(frame), 0, -1), name="row"))


def _arrow_backed(columns: Columns, kinds: Mapping[str, str]) -> pd.DataFrame:
    return table(columns, kinds).to_pandas(types_mapper=pd.ArrowDtype)


def _nullable(columns: Columns, kinds: Mapping[str, str]) -> pd.DataFrame:
    return _pandas(columns, kinds).astype(
        {name: "Float64" for name, kind in kinds.items() if kind == "float"}
    )


def _polars(columns: Columns, kinds: Mapping[str, str]) -> pl.DataFrame:
    frame = pl.from_arrow(table(columns, kinds))
    assert isinstance(frame, pl.DataFrame)
    return frame


def _polars_lazy(columns: Columns, kinds: Mapping[str, str]) -> pl.LazyFrame:
    return _polars(columns, kinds).lazy()


def _duckdb(columns: Columns, kinds: Mapping[str, str]) -> duckdb.DuckDBPyRelation:
    return _CONNECTION.from_arrow(table(columns, kinds))


def _dask(columns: Columns, kinds: Mapping[str, str]) -> Frame:
    return _DASK.from_pandas(_pandas(columns, kinds).sort_index(), npartitions=2)


def _dask_arrow(columns: Columns, kinds: Mapping[str, str]) -> Frame:
    return _DASK.from_pandas(_arrow_backed(columns, kinds), npartitions=2)


def _read_pandas(frame: pd.DataFrame) -> Columns:
    assert isinstance(frame, pd.DataFrame)
    return {str(name): frame[name].tolist() for name in frame.columns}


def _read_polars(frame: pl.DataFrame) -> Columns:
    assert isinstance(frame, pl.DataFrame)
    return frame.to_dict(as_series=False)


def _read_lazy(frame: pl.LazyFrame) -> Columns:
    assert isinstance(frame, pl.LazyFrame)
    return _read_polars(frame.collect())


def _read_streaming(frame: pl.LazyFrame) -> Columns:
    assert isinstance(frame, pl.LazyFrame)
    return _read_polars(frame.collect(engine="streaming"))


def _read_arrow(frame: pa.Table) -> Columns:
    assert isinstance(frame, pa.Table)
    columns: dict[str, Sequence[Any]] = frame.to_pydict()
    return columns


def _read_duckdb(frame: duckdb.DuckDBPyRelation) -> Columns:
    assert isinstance(frame, duckdb.DuckDBPyRelation)
    return _read_arrow(frame.to_arrow_table())


def _read_dask(frame: Frame) -> Columns:
    assert isinstance(frame, dd.DataFrame)
    return _read_pandas(_LAZY.compute(frame, scheduler="synchronous")[0])


PANDAS = Engine("pandas", _pandas, _read_pandas)
PANDAS_PYARROW = Engine("pandas-pyarrow", _arrow_backed, _read_pandas)
PANDAS_NULLABLE = Engine("pandas-nullable", _nullable, _read_pandas)
POLARS = Engine("polars", _polars, _read_polars)
POLARS_LAZY = Engine("polars-lazy", _polars_lazy, _read_lazy)
POLARS_STREAMING = Engine("polars-streaming", _polars_lazy, _read_streaming)
PYARROW = Engine("pyarrow", table, _read_arrow)
DUCKDB = Engine("duckdb", _duckdb, _read_duckdb)
DASK = Engine("dask", _dask, _read_dask)
DASK_PYARROW = Engine("dask-pyarrow", _dask_arrow, _read_dask)

ENGINES = (
    PANDAS,
    PANDAS_PYARROW,
    PANDAS_NULLABLE,
    POLARS,
    POLARS_LAZY,
    POLARS_STREAMING,
    PYARROW,
    DUCKDB,
    DASK,
    DASK_PYARROW,
)
