"""From okrkit's values to tables and back: a row for each key result, KPI, reading or check-in.

The other functions of `okrkit.frames` leave the work to the engine; these make Python objects, so a lazy frame is
collected here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import ModuleType
from typing import Any, Final, Literal, TypeAlias, TypeVar, cast, overload

from narwhals.stable.v2.typing import IntoFrame

from okrkit._doors import DayLike, invalid, to_day, wrong_type
from okrkit.frames._engine import AnyFrame, listed, nw, opened
from okrkit.frames._lines import DAY, JUDGED, TABLES, TEXT, Rows, Subject, lines_of, members_of
from okrkit.frames._rows import (
    Problems,
    Row,
    in_row,
    key_of,
    key_result_of,
    kpi_of,
    reading_of,
    refuse,
    renamed,
    rows_of,
    second_on,
)
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.scorecard import Scorecard
from okrkit.series import Missing, Reading, Series

__all__ = ["from_objects", "series", "to_objects"]

Backend: TypeAlias = str | ModuleType | nw.Implementation
ObjectRows: TypeAlias = Literal["key_results", "kpis"]
T = TypeVar("T")

_NEEDED: Final = {"key_results": {"title", "baseline", "target"}, "kpis": {"name", "threshold"}}
_PANDAS_LIKE: Final = {nw.Implementation.PANDAS, nw.Implementation.MODIN, nw.Implementation.CUDF}
_EAGER: Final = _PANDAS_LIKE | {nw.Implementation.POLARS, nw.Implementation.PYARROW}


def from_objects(
    subject: Subject | Iterable[Subject],
    backend: Backend,
    *,
    rows: Rows | None = None,
    on: DayLike | None = None,
    judged: bool = False,
    columns: Mapping[str, str] | None = None,
) -> Any:  # noqa: ANN401 - the frame of the engine that the caller names
    """A table of okrkit's values, in the engine of one's choice.

    Days are dates (in pandas datetimes at midnight), what is not there is null, and the columns are, by `rows`:

    - 'key_results': objective_id, id, title, owner, unit, measure (the name of its class), baseline and target (of a
      `Linear`, else null), value, day and confidence (the latest check-in's), weight, kpi_id
    - 'kpis': id, name, owner, unit, threshold (as text), low, high, value, day
    - 'readings': kpi_id, day, value, note
    - 'check_ins': objective_id, key_result_id, day, baseline and target (in force that day), value, confidence, note

    Args:
        subject: A scorecard, an objective, a key result, a KPI, or several of them.
        backend: 'polars', 'pandas' or 'pyarrow': its name, its module, or narwhals' Implementation.
        rows: What a row is; by default a key result, or a KPI where only KPIs are given.
        on: The day to look from, what is later is left out; None for all there is.
        judged: Whether to add what okrkit's own functions say: the score of each key result, whatever its measure; the
            band of each reading, by the threshold in force on its day.
        columns: Other names for columns, such as ``{"value": "current"}``.

    Returns:
        The engine's own frame, a row for each in the order given.

    Raises:
        InvalidTypeError: Neither okrkit's values nor an engine that holds a table in memory.
        InvalidValueError: Not a day, no such rows or column, or the engine is not installed.

    >>> from okrkit import KeyResult, frames
    >>> kr = KeyResult.from_to("NPS", 32, 45).check_in("2026-08-31", 38.5)
    >>> frames.from_objects([kr], "pyarrow", judged=True).select(["id", "value", "score"]).to_pylist()
    [{'id': 'nps', 'value': 38.5, 'score': 0.5}]
    >>> frames.from_objects([], "polars", rows="readings").shape
    (0, 4)
    """
    engine = _engine(backend)
    key_results, kpis = members_of(subject)
    if rows is None:
        rows = "kpis" if kpis and not key_results and not isinstance(subject, Scorecard) else "key_results"
    if not isinstance(cast("object", rows), str) or rows not in TABLES:
        raise invalid("rows", "'key_results', 'kpis', 'readings' or 'check_ins'", rows, "choose one of them")
    if not isinstance(cast("object", judged), bool):
        raise invalid("judged", "True or False", judged, "say whether to add scores and bands")
    schema = TABLES[rows] | (JUDGED.get(rows, {}) if judged else {})
    lines = lines_of(rows, key_results, kpis, None if on is None else to_day(on), judged=judged)
    cells = [list(each) for each in zip(*lines, strict=True)] or [[] for _ in schema]
    names = renamed(columns, schema)
    data = dict(zip(names.values(), cells, strict=True))
    dtypes = {name: schema[column] for column, name in names.items()}
    try:
        return _built(data, dtypes, engine).to_native()
    except ModuleNotFoundError:
        instead = f"run `pip install {engine.value}`, or name another"
        raise invalid("backend", "an engine that is installed", backend, instead) from None


def _built(
    data: dict[str, list[Any]], dtypes: dict[str, nw.dtypes.DType], engine: nw.Implementation
) -> nw.DataFrame[Any]:
    backend = cast("Literal['polars']", engine.value)
    if engine not in _PANDAS_LIKE:
        return nw.from_dict(data, dtypes, backend=backend)
    # pandas has no type of its own for days; texts it finds itself, since a cast makes 'None' of what is missing.
    fitted = {name: nw.Datetime("us") if dtype == DAY else dtype for name, dtype in dtypes.items()}
    casts = [nw.col(name).cast(dtype) for name, dtype in fitted.items() if dtype != TEXT or not data[name]]
    return nw.from_dict(data, backend=backend).with_columns(*casts)


def _engine(backend: object) -> nw.Implementation:
    known = nw.Implementation.from_backend(cast("Any", backend))
    if known not in _EAGER:
        instead = "a lazy engine takes such a frame: duckdb.from_arrow(frame), spark.createDataFrame(frame)"
        raise wrong_type("backend", "'polars', 'pandas' or 'pyarrow'", backend, instead)
    return known


@overload
def to_objects(
    frame: IntoFrame,
    *,
    rows: Literal["key_results"],
    on: DayLike | None = None,
    columns: Mapping[str, str] | None = None,
) -> list[KeyResult]: ...
@overload
def to_objects(
    frame: IntoFrame,
    *,
    rows: Literal["kpis"],
    on: DayLike | None = None,
    columns: Mapping[str, str] | None = None,
) -> list[KPI]: ...
@overload
def to_objects(
    frame: IntoFrame,
    *,
    rows: None = None,
    on: DayLike | None = None,
    columns: Mapping[str, str] | None = None,
) -> list[KeyResult] | list[KPI]: ...
def to_objects(
    frame: IntoFrame,
    *,
    rows: ObjectRows | None = None,
    on: DayLike | None = None,
    columns: Mapping[str, str] | None = None,
) -> list[KeyResult] | list[KPI]:
    """The key results or KPIs that the rows of a table describe: the way back from `from_objects`.

    A key result needs title, baseline and target, a KPI name and threshold; the other columns of `from_objects` may be
    there. A value becomes the check-in or the reading of its day. A row holds no history, no initiatives and no other
    measure than `Linear`, `Milestone` and `FindBaseline`; what a whole scorecard holds is kept by `okrkit.serial`.

    Args:
        frame: A table of any engine; a lazy one is collected.
        rows: 'key_results' or 'kpis'; by default KPIs where there is a column for their threshold.
        on: The day of the values where no column says it.
        columns: What the table calls a column, such as ``{"value": "current"}``.

    Returns:
        One for each row, in the order of the rows.

    Raises:
        InvalidTypeError: Not a table.
        InvalidValueError: A column is missing, or rows are not what they should be: `.problems` has every fault with
            its path, such as 'rows[3].target'.

    >>> import polars as pl
    >>> from okrkit import frames, score
    >>> table = pl.DataFrame({"title": ["NPS"], "baseline": [32], "target": [45], "value": [38.5]})
    >>> score(frames.to_objects(table, on="2026-08-31")[0])
    0.5
    >>> frames.to_objects(pl.DataFrame({"KPI": ["NPS"], "threshold": ["≥ 40"]}), columns={"name": "KPI"})
    [<KPI 'nps': ≥ 40, 0 readings>]
    """
    day = None if on is None else to_day(on)
    source = opened(frame, "to_objects")
    given: Mapping[str, str] = columns if isinstance(columns, Mapping) else {}
    if rows is None:
        rows = "kpis" if given.get("threshold", "threshold") in source.schema else "key_results"
    if not isinstance(cast("object", rows), str) or rows not in _NEEDED:
        raise invalid("rows", "'key_results' or 'kpis'", rows, "readings and check-ins become a series()")
    names = renamed(columns, TABLES[rows])
    needed = _NEEDED[rows] | given.keys()
    wanted = {column: name for column, name in names.items() if name in source.schema or column in needed}
    for column, name in wanted.items():
        if name not in source.schema:
            instead = f"map it, such as columns={{{column!r}: 'my_{column}'}}"
            raise invalid(column, f"one of the frame's columns ({listed(source.schema)})", name, instead)
    if rows == "kpis":
        return _gathered(source.frame, wanted, "KPIs", lambda _, row, faults: kpi_of(row, day, faults))
    return _gathered(
        source.frame, wanted, "key results", lambda _, row, faults: key_result_of(row, day, faults)
    )


def _gathered(
    table: AnyFrame, names: Mapping[str, str], what: str, make: Callable[[int, Row, Problems], T | None]
) -> list[T]:
    """What is made of each row; one error about every row with faults."""
    made: list[T] = []
    problems: Problems = []
    bad = 0
    for index, row in enumerate(rows_of(table, names)):
        faults: Problems = []
        value = make(index, row, faults)
        if faults:
            bad += 1
            problems += in_row(index, faults)
        elif value is not None:
            made.append(value)
    if bad:
        refuse(what, bad, problems)
    return made


@overload
def series(
    frame: IntoFrame,
    *,
    day: str = "day",
    value: str = "value",
    by: None = None,
    note: str | None = None,
    missing: Missing = "refuse",
) -> Series: ...
@overload
def series(
    frame: IntoFrame,
    *,
    day: str = "day",
    value: str = "value",
    by: str,
    note: str | None = None,
    missing: Missing = "refuse",
) -> dict[Any, Series]: ...
def series(
    frame: IntoFrame,
    *,
    day: str = "day",
    value: str = "value",
    by: str | None = None,
    note: str | None = None,
    missing: Missing = "refuse",
) -> Series | dict[Any, Series]:
    """The readings in a table as a `Series`, or as one for each group.

    Args:
        frame: A table of any engine; a lazy one is collected.
        day: The column of days: dates, datetimes at midnight without a zone, or ISO text.
        value: The column of values.
        by: The column that tells the groups apart, such as the KPI's id.
        note: The column of notes, if they are wanted.
        missing: What to do with rows where the day, the value or the group is null or NaN: 'refuse' or 'skip' them.

    Returns:
        The series; with `by` a dict of them, in the order in which the groups begin.

    Raises:
        InvalidTypeError: Not a table.
        InvalidValueError: A column is missing, or rows are no readings: `.problems` has every fault with its path, such
            as 'rows[3].day'.

    >>> import polars as pl
    >>> from okrkit import frames
    >>> table = pl.DataFrame({"kpi": ["nps", "nps"], "day": ["2026-07-31", "2026-08-31"], "value": [35, 38]})
    >>> frames.series(table, by="kpi")["nps"].values
    (35.0, 38.0)
    >>> frames.series(table.clear())
    Series()
    """
    if missing not in {"refuse", "skip"}:
        raise invalid("missing", "'refuse' or 'skip'", missing, "say what to do with null and NaN")
    source = opened(frame, "series")
    given = {"day": day, "value": value, "by": by, "note": note}
    names = {path: source.holds(path, name) for path, name in given.items() if name is not None}
    told = names.keys() - {"note"}
    places: dict[tuple[object, date], int] = {}

    def read(index: int, row: Row, faults: Problems) -> tuple[object, Reading] | None:
        if missing == "skip" and None in (row[each] for each in told):
            return None
        key = None if by is None else key_of(row, faults)
        reading = reading_of(row, faults)
        if reading is None or faults:
            return None
        place = places.setdefault((key, reading.on), index)
        if place != index:
            faults.append(("day", second_on(reading.on, place).message))
        return key, reading

    groups: dict[object, list[Reading]] = {}
    for key, reading in _gathered(source.frame, names, "readings", read):
        groups.setdefault(key, []).append(reading)
    if by is None:
        return Series(groups.get(None, ()))
    return {key: Series(readings) for key, readings in groups.items()}
