"""Progress and score of every row, as the engine computes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, cast

import attrs
from narwhals.stable.v2.typing import IntoFrameT

from okrkit.frames._columns import as_number, finite, number
from okrkit.frames._engine import FEW, AnyFrame, Opened, collected, nw, opened, planned

__all__ = ["progress", "score", "score_expr"]

_LARGEST: Final = 1.7976931348623157e308
# Of numbers no larger than this the differences fit a float, and the sums of two of them, too.
_FAR: Final = _LARGEST / 4
# These compute what a condition does not choose, too.
_WHOLE_COLUMNS: Final = ("polars", "dask")
_SPAN: Final = "_okrkit_span"


@attrs.frozen
class Way:
    """The three columns of a way from a baseline to a target, as floats; and their names, where a frame has them."""

    baseline: nw.Expr
    target: nw.Expr
    value: nw.Expr
    names: tuple[str, ...] = ()

    @property
    def gone(self) -> nw.Expr:
        """How far the value has come."""
        return self.value - self.baseline

    @property
    def span(self) -> nw.Expr:
        """How far it is to the target."""
        return self.target - self.baseline

    @property
    def good(self) -> nw.Expr:
        """Whether a row has a score: three finite numbers, and ends that differ."""
        return (
            finite(self.baseline) & finite(self.target) & finite(self.value) & (self.baseline != self.target)
        )

    def plain(self, span: nw.Expr, *, clamped: bool) -> nw.Expr:
        """Raw progress by the span where the differences fit a float, and null where they do not or a row is bad.

        What is clamped can do with a way that is infinitely long: of the right sign, it is cut off on the right side.
        """
        # Finite only if all that is in it is; one test for them all.
        reach = (self.value if clamped else self.gone) + span
        return nw.when(finite(reach) & (span != 0.0)).then(self.gone / span)

    def by_need(self, finish: Callable[[nw.Expr], nw.Expr]) -> nw.Expr:
        """What is made of the raw progress of every good row, null where a row is bad, as two cases: SQL computes the one.

        Where a difference overflows, that of the halves fits, and loses nothing, since one of the numbers is huge.
        """
        fits = finite(self.gone + self.span) & (self.baseline != self.target)
        start = self.baseline * 0.5
        half_span = self.target * 0.5 - start
        halved = (self.value * 0.5 - start) / half_span
        # Finished within the cases: SQL's clip looks for null first, in all that it is given.
        rest = nw.when(finite(half_span + halved)).then(finish(halved))
        return nw.when(fits).then(finish(self.gone / self.span)).otherwise(rest)

    def scaled(self, *, clamped: bool) -> nw.Expr:
        """The raw progress of the same rows for engines that compute all cases: here all go one way, by their own factor."""
        fits = _within(self.span if clamped else self.gone + self.span)
        factor = nw.when(fits).then(1.0).otherwise(0.5)
        start = self.baseline * factor
        span = self.target * factor - start
        good = _within(self.value) & _within(span) & (self.baseline != self.target)
        return nw.when(good).then((self.value * factor - start) / span)


def _within(number: nw.Expr) -> nw.Expr:
    """`finite`, as a comparison: over whole columns Polars does that in half the time."""
    return number.abs() <= _LARGEST


def as_score(raw: nw.Expr) -> nw.Expr:
    """Raw progress brought into 0..1."""
    return raw.clip(0.0, 1.0).abs()  # -0.0 becomes 0.0: no progress has no sign


def as_progress(raw: nw.Expr) -> nw.Expr:
    """Raw progress that saturates instead of overflowing."""
    # Of a zero the sign is taken off; adding 0.0 would do, had not Polars found that adding 0.0 does nothing.
    return nw.when(raw == 0.0).then(0.0).otherwise(raw.clip(-_LARGEST, _LARGEST))


def way(source: Opened, baseline: str, target: str, value: str) -> Way:
    """The three columns of a frame, checked."""
    start, end = number(source, "baseline", baseline), number(source, "target", target)
    return Way(start, end, number(source, "value", value), (baseline, target, value))


def score_expr(
    baseline: str | nw.Expr = "baseline", target: str | nw.Expr = "target", value: str | nw.Expr = "value"
) -> nw.Expr:
    """The score of a row as a narwhals expression, for composing.

    From 0.0 (at the baseline, or on the wrong side of it) to 1.0 (at the target, or past it), null for a bad row; it
    is called 'score' until `.alias()` says otherwise.

    Args:
        baseline: Where it starts: a column, or an expression of `narwhals.stable.v2`.
        target: Where it should end.
        value: Where it is.

    Returns:
        The expression; the engine runs it, row by row, without Python.

    >>> import narwhals.stable.v2 as nw, pyarrow as pa
    >>> from okrkit import frames
    >>> table = pa.table({"baseline": [65.0, 12.0], "target": [90.0, 4.0], "value": [74.0, 13.0]})
    >>> nw.from_native(table).select(frames.score_expr())["score"].to_list()
    [0.36, 0.0]
    >>> nw.from_native(table).select(late=frames.score_expr(value=nw.lit(90)) < 0.5)["late"].to_list()
    [False, True]
    """
    return Way(as_number(baseline), as_number(target), as_number(value)).by_need(as_score).alias("score")


def score(
    frame: IntoFrameT,
    *,
    baseline: str = "baseline",
    target: str = "target",
    value: str = "value",
    into: str = "score",
) -> IntoFrameT:
    """Add the score of every row: how far its value has come from its baseline to its target, clamped.

    From 0.0 (at the baseline, or on the wrong side of it) to 1.0 (at the target, or past it), as `score_value` gives it;
    a bad row (null, NaN or infinite, or a baseline that equals its target) has none: null, and `problems` says why.

    Args:
        frame: A frame of any engine; a lazy one stays lazy.
        baseline: The column that says where it starts.
        target: The column that says where it should end.
        value: The column that says where it is.
        into: What the new column is called.

    Returns:
        The same kind of frame with a column more.

    Raises:
        InvalidTypeError: Not a frame, or a column that holds no numbers.
        InvalidValueError: No such column, or `into` is the name of one.

    >>> import pyarrow as pa
    >>> from okrkit import frames
    >>> table = pa.table({"baseline": [65.0, 12.0], "target": [90.0, 4.0], "value": [74.0, 13.0]})
    >>> frames.score(table)["score"].to_pylist()
    [0.36, 0.0]
    >>> frames.score(table, target="baseline", into="none")["none"].to_pylist()
    [None, None]
    """
    source = opened(frame, "score")
    columns, name = way(source, baseline, target, value), source.lacks("into", into)
    return cast("IntoFrameT", source.close(with_raw(source, columns, name, clamped=True)))


def progress(
    frame: IntoFrameT,
    *,
    baseline: str = "baseline",
    target: str = "target",
    value: str = "value",
    into: str = "progress",
) -> IntoFrameT:
    """Add the raw progress of every row: how far its value has come from its baseline to its target, unbounded.

    A fraction: 0.0 = baseline, 1.0 = target, in either direction, as `raw_progress` gives it: exact at both ends, and
    saturating instead of overflowing. A bad row has none (see `score`).

    Args:
        frame: A frame of any engine; a lazy one stays lazy.
        baseline: The column that says where it starts.
        target: The column that says where it should end.
        value: The column that says where it is.
        into: What the new column is called.

    Returns:
        The same kind of frame with a column more.

    Raises:
        InvalidTypeError: Not a frame, or a column that holds no numbers.
        InvalidValueError: No such column, or `into` is the name of one.

    >>> import pyarrow as pa
    >>> from okrkit import frames
    >>> table = pa.table({"baseline": [12.0, 12.0], "target": [4.0, 4.0], "value": [2.0, None]})
    >>> frames.progress(table)["progress"].to_pylist()
    [1.25, None]
    >>> frames.progress(table.rename_columns(["start", "goal", "now"]), baseline="start", target="goal", value="now").num_columns
    4
    """
    source = opened(frame, "progress")
    columns, name = way(source, baseline, target, value), source.lacks("into", into)
    return cast("IntoFrameT", source.close(with_raw(source, columns, name, clamped=False)))


def with_raw(source: Opened, columns: Way, name: str, *, clamped: bool) -> AnyFrame:
    """A frame with a column of scores, or of raw progress; where rows are there, the dear form only if one needs it."""
    finish = as_score if clamped else as_progress
    if source.eager is None:
        if source.engine in _WHOLE_COLUMNS:
            return source.extended({name: finish(columns.scaled(clamped=clamped))})
        return source.extended({name: columns.by_need(finish)})
    # Of what stands in a plan twice Polars computes one; for the others there is a step more.
    rows = source.eager.select(*dict.fromkeys(columns.names))
    if source.engine == "polars":
        raw, steps = columns.plain(columns.span, clamped=clamped), rows
    else:
        raw = columns.plain(nw.col(_SPAN), clamped=clamped)
        steps = rows.with_columns(columns.span.alias(_SPAN))
    found = collected(planned(steps).select(finish(raw).alias(name))).get_column(name)
    if _lacks_good_ones(rows, columns, found):
        exact = finish(columns.scaled(clamped=clamped))
        found = collected(planned(rows).select(exact.alias(name))).get_column(name)
    return source.eager.with_columns(found)


def _lacks_good_ones(rows: nw.DataFrame[Any], columns: Way, found: nw.Series[Any]) -> bool:
    """Whether a row that the plain form finds nothing for is a good one, whose differences overflow."""
    # It is a bad one, as a rule; the least and the greatest of what it holds tell that for next to nothing.
    # To choose among a few rows is dearer than to look at all of them.
    if len(rows) <= FEW and _are_near(rows, columns.names):
        return False
    missing = found.is_null()
    if not missing.any():
        return False
    rows = rows.filter(missing)
    return not _are_near(rows, columns.names) and bool(rows.select(columns.good.any()).item())


def _are_near(rows: nw.DataFrame[Any], names: Sequence[str]) -> bool:
    """Whether no number in some columns is so large that a difference may overflow."""
    cells = (rows.get_column(name) for name in names)
    return all(
        each.null_count() == len(each) or (each.min() >= -_FAR and each.max() <= _FAR) for each in cells
    )
