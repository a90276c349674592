"""Readings over time: the latest of each group, and the natural limits of its process."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias, cast

from narwhals.stable.v2.typing import IntoFrameT

from okrkit._doors import DayLike, invalid, to_day
from okrkit.frames._columns import day as day_column, finite, midnight, number
from okrkit.frames._engine import AnyFrame, Opened, nw, opened

__all__ = ["latest", "limits"]

Centre: TypeAlias = Literal["mean", "median"]
# As in okrkit.behaviour: three sigma from the mean or the median moving range, and the range's own limit.
_CONSTANTS: Final = {"mean": (2.66, 3.268), "median": (3.145, 3.865)}
_LARGEST: Final = 1.7976931348623157e308
# Values are brought down by this power of two, which costs no digit that counts, so that no sum of them overflows.
_DOWN: Final = 2.0**-64
_UP: Final = 2.0**64
_ADDED: Final = ("centre", "lower", "upper", "moving_range", "upper_range", "n")
_DAY, _VALUE, _RANGE, _ROW, _MIDDLE, _SPREAD, _COUNT = (
    f"_okrkit_{name}" for name in ("day", "value", "range", "row", "middle", "spread", "count")
)


def latest(
    frame: IntoFrameT,
    by: str | Sequence[str],
    on: DayLike,
    *,
    day: str = "day",
    value: str = "value",
) -> IntoFrameT:
    """Keep the latest reading of each group, on or before a day: whole rows, as they are.

    A row without a day, or whose value is null, NaN or infinite, is no reading. Of several on one day the one with the
    greatest value is kept, so that the answer does not hang on the order of the rows.

    Args:
        frame: A frame of any engine, with a row for each reading; a lazy one stays lazy.
        by: The column, or columns, that name the group; null is a group of its own.
        on: The day to look from.
        day: The column of days; a time of day does not count.
        value: The column of values.

    Returns:
        The same kind of frame with a row for each group that has a reading by then, in no particular order.

    Raises:
        InvalidTypeError: Not a frame, or a column that holds no numbers, or no days.
        InvalidValueError: No such column, or not a day.

    >>> from datetime import date
    >>> import pyarrow as pa
    >>> from okrkit import frames
    >>> days = [date(2026, 6, 30), date(2026, 7, 31), date(2026, 8, 31)]
    >>> table = pa.table({"kpi_id": ["nps"] * 3, "day": days, "value": [31.0, 38.0, 40.0]})
    >>> frames.latest(table, "kpi_id", "2026-08-15")["value"].to_pylist()
    [38.0]
    >>> frames.latest(table, "kpi_id", "2026-06-29").num_rows
    0
    """
    source, wanted = opened(frame, "latest"), to_day(on)
    groups = source.keys(by)
    rows = _readings(source, day, value).filter(nw.col(_DAY) <= midnight(wanted))
    result = rows.unique(subset=groups, keep="last", order_by=[_DAY, _VALUE]).drop(_DAY, _VALUE)
    return cast("IntoFrameT", source.close(source.done(result)))


def _readings(source: Opened, day: str, value: str) -> AnyFrame:
    """The rows that are readings, with their day and value beside them."""
    days, values = day_column(source, "day", day), number(source, "value", value)
    rows = source.planned().with_columns(days.alias(_DAY), values.alias(_VALUE))
    return rows.filter(~nw.col(_DAY).is_null(), finite(nw.col(_VALUE)))


def limits(
    frame: IntoFrameT,
    by: str | Sequence[str],
    *,
    day: str = "day",
    value: str = "value",
    centre: Centre = "mean",
    ranges: Centre = "mean",
    into: Mapping[str, str] | None = None,
) -> IntoFrameT:
    """Give the natural process limits (XmR) of each group, as `process_limits` does.

    `centre`, `lower`, `upper`, `moving_range` and `upper_range` in the values' own unit, and `n`, the readings that they come
    from. Of a group with one reading they are null. A row without a day, or whose value is null, NaN or infinite, is no reading.

    Args:
        frame: A frame of any engine, with a row for each reading; a lazy one stays lazy.
        by: The column, or columns, that name the group; null is a group of its own.
        day: The column of days, which puts the readings in order.
        value: The column of values.
        centre: 'mean' or 'median' of the values.
        ranges: 'mean' or 'median' of the moving ranges.
        into: Other names for what is added, such as ``{"n": "readings"}``.

    Returns:
        The same kind of frame with a row for each group that has a reading, in no particular order.

    Raises:
        InvalidTypeError: Not a frame, or a column that holds no numbers, or no days.
        InvalidValueError: No such column, a name that `by` has already, or neither 'mean' nor 'median'.

    Source: Wheeler, 'Understanding Variation' and 'Making Sense of Data'.

    >>> from datetime import date
    >>> import pyarrow as pa
    >>> from okrkit import frames
    >>> days = [date(2026, 1, day) for day in range(1, 6)]
    >>> table = pa.table({"kpi_id": ["wait"] * 5, "day": days, "value": [52, 49, 51, 50, 53]})
    >>> [(row["centre"], round(row["upper"], 2), row["n"]) for row in frames.limits(table, "kpi_id").to_pylist()]
    [(51.0, 56.98, 5)]
    >>> frames.limits(table.slice(0, 1), "kpi_id")["upper"].to_pylist()
    [None]
    """
    source = opened(frame, "limits")
    groups = source.keys(by)
    called = source.added(into, _ADDED, beside=groups)
    for path, given in (("centre", centre), ("ranges", ranges)):
        if not isinstance(cast("object", given), str) or given not in _CONSTANTS:
            raise invalid(path, "'mean' or 'median'", given, "choose one of them")
    rows = _readings(source, day, value)
    if source.engine == "dask":
        days, values = (name.removeprefix("_") for name in (_DAY, _VALUE))  # a part is a frame as any other
        part = rows.select(*groups, nw.col(_DAY).alias(days), nw.col(_VALUE).alias(values)).to_native()
        whole = nw.from_native(part.shuffle(on=groups))  # a group is all in one part then
        asked = {
            "by": groups,
            "day": days,
            "value": values,
            "centre": centre,
            "ranges": ranges,
            "into": called,
        }
        result = source.in_parts(limits, whole, asked)
    else:
        result = _limits(source, _ranged(source, rows, groups), groups, called, (centre, ranges))
    return cast("IntoFrameT", source.close(source.done(result)))


def _ranged(source: Opened, rows: AnyFrame, groups: Sequence[str]) -> AnyFrame:
    """The readings with their distance from the one before, brought down; null for the first of a group."""
    before = nw.col(_VALUE).shift(1)
    if source.engine == "pyarrow":  # it has no windows in order: its rows are put in order instead
        rows = _numbered(rows, groups, [_DAY, _VALUE])
        before = nw.when(nw.col(_ROW) > 0).then(before)
    else:
        before = before.over(*groups, order_by=[_DAY, _VALUE])
    distance = (nw.col(_VALUE) - before).abs().clip(upper_bound=_LARGEST)
    return rows.select(*groups, (nw.col(_VALUE) * _DOWN).alias(_VALUE), (distance * _DOWN).alias(_RANGE))


def _numbered(rows: AnyFrame, groups: Sequence[str], order: Sequence[str]) -> AnyFrame:
    """Rows in order, numbered from 0 within their group; for an engine that has its rows."""
    frame = cast("nw.DataFrame[Any]", rows).sort(*groups, *order, nulls_last=True).with_row_index(_ROW)
    return frame.with_columns((nw.col(_ROW) - nw.col(_ROW).min().over(*groups)).alias(_ROW))


def _middles(rows: AnyFrame, groups: Sequence[str], column: str) -> AnyFrame:
    """Rows with a column null but in the middle of their group, so that its mean there is the median."""
    numbered = _numbered(rows, groups, [column])
    # Of n numbers the middle is at (n - 1) / 2, or on both sides of it.
    off = nw.col(_ROW) * 2 - nw.col(column).count().over(*groups)
    middle = nw.when((off >= -2) & (off <= 0)).then(nw.col(column))  # noqa: PLR2004 - see above
    return numbered.with_columns(middle.alias(column)).drop(_ROW)


def _limits(
    source: Opened,
    rows: AnyFrame,
    groups: Sequence[str],
    called: dict[str, str],
    kinds: tuple[Centre, Centre],
) -> AnyFrame:
    """The limits of each group, from its values and their distances."""
    parts: list[nw.Expr] = []
    for kind, column, name in zip(kinds, (_VALUE, _RANGE), (_MIDDLE, _SPREAD), strict=True):
        if kind == "median" and source.engine == "pyarrow":  # its median is an approximate one
            rows = _middles(rows, groups, column)
        exact = kind == "median" and source.engine != "pyarrow"
        parts.append((nw.col(column).median() if exact else nw.col(column).mean()).alias(name))
    summed = rows.group_by(*groups).agg(*parts, nw.len().alias(_COUNT))
    middle, spread = nw.col(_MIDDLE), nw.col(_SPREAD)
    for_values, for_ranges = _CONSTANTS[kinds[1]]
    columns = {
        "centre": middle,
        "lower": middle - spread * for_values,
        "upper": middle + spread * for_values,
        "moving_range": spread,
        "upper_range": spread * for_ranges,
    }
    enough = nw.col(_COUNT) > 1
    return summed.select(
        *groups,
        *(
            nw.when(enough).then((each * _UP).clip(-_LARGEST, _LARGEST)).alias(called[name])
            for name, each in columns.items()
        ),
        nw.col(_COUNT).alias(called["n"]),
    )
