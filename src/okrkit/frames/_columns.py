"""Columns as expressions of numbers and days: checked by their type, never by their rows."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final, cast

from okrkit._doors import wrong_type
from okrkit.frames._engine import Opened, nw

# Arrow refuses to turn whole numbers beyond this into floats, however willing everyone is to round.
_WHOLE: Final = 2**53
_ARROW_DTYPES: Final = (nw.Int64, nw.UInt64)


def as_number(column: str | nw.Expr) -> nw.Expr:
    """A column as floats; what an expression says of itself, since no frame is there to ask."""
    return (nw.col(column) if isinstance(column, str) else column).cast(nw.Float64)


def number(source: Opened, path: str, name: object) -> nw.Expr:
    """A column of numbers as floats; refused if it holds something else."""
    column = source.holds(path, name)
    dtype, expression = source.schema[column], nw.col(column)
    if isinstance(dtype, nw.Float64):
        return expression
    if dtype.is_numeric():
        if isinstance(dtype, _ARROW_DTYPES) and _beyond_arrow(source, column):
            expression = expression.cast(nw.String)
        return expression.cast(nw.Float64)
    if isinstance(dtype, nw.Unknown) or is_empty(source, column):
        return expression.cast(nw.Float64)
    raise wrong_type(path, "a column of numbers", dtype, f"cast {column!r} to a number first")


def _beyond_arrow(source: Opened, column: str) -> bool:
    """Whether Arrow would refuse to round these whole numbers; digits it reads, however many."""
    frame = source.eager
    if frame is None or source.engine == "polars" or not len(frame):
        return False
    low, high = frame[column].min(), frame[column].max()
    return low is not None and (cast("int", low) < -_WHOLE or cast("int", high) > _WHOLE)


def is_empty(source: Opened, column: str) -> bool:
    """Whether there is no cell to tell the type from: pandas calls such a column one of objects, or of texts."""
    frame = source.eager
    return frame is not None and bool(frame[column].is_null().all())


def day(source: Opened, path: str, name: object) -> nw.Expr:
    """A column of days as moments at midnight; a time of day is cut off, a zone is refused."""
    column = source.holds(path, name)
    dtype = source.schema[column]
    if isinstance(dtype, nw.Datetime) and dtype.time_zone is not None:
        instead = "turn it into dates, in the zone that you mean"
        raise wrong_type(path, "a column of days", dtype, instead)
    if isinstance(dtype, nw.Date):
        return nw.col(column).cast(nw.Datetime("us"))
    if isinstance(dtype, (nw.Datetime, nw.Object)):
        return nw.col(column).cast(nw.Datetime("us")).dt.truncate("1d")
    if isinstance(dtype, nw.Unknown) or is_empty(source, column):
        return nw.col(column).cast(nw.Datetime("us"))
    raise wrong_type(path, "a column of days", dtype, f"turn {column!r} into dates first")


def midnight(on: date) -> datetime:
    """A day as a moment, to compare with a column of days."""
    return datetime.combine(on, time())


def day_number(days: nw.Expr) -> nw.Expr:
    """Days as numbers, as `date.toordinal` counts them; not every engine can tell how long a stretch of time is."""
    before = days.dt.year() - 1
    leaps = before // 4 - before // 100 + before // 400
    return (before * 365 + leaps + days.dt.ordinal_day()).cast(nw.Float64)


def finite(expression: nw.Expr) -> nw.Expr:
    """Whether a number is one: neither null nor NaN nor infinite."""
    return expression.is_finite()
