"""Progress and score of every row, as the engine computes them."""

from __future__ import annotations

from typing import Any, Final, cast

import attrs
from narwhals.stable.v2.typing import IntoFrameT

from okrkit.frames._columns import as_number, finite, number
from okrkit.frames._engine import AnyFrame, Opened, nw, opened

__all__ = ["progress", "score", "score_expr"]

_LARGEST: Final = 1.7976931348623157e308


@attrs.frozen
class Way:
    """The three columns of a way from a baseline to a target, as floats."""

    baseline: nw.Expr
    target: nw.Expr
    value: nw.Expr

    @property
    def plain(self) -> nw.Expr:
        """Raw progress where the difference of the ends fits a float, and null where it does not or a row is bad."""
        span = self.target - self.baseline
        # Finite only if all three numbers are, and their differences fit; one test for the three.
        fits = finite(self.value + span) & (span != 0.0)
        return nw.when(fits).then((self.value - self.baseline) / span)

    @property
    def exact(self) -> nw.Expr:
        """Raw progress of every good row, null where a row is bad.

        Where a difference overflows, that of the halves fits, and loses nothing, since one of the numbers is huge.
        """
        span = self.target - self.baseline
        half_way, half_span = self.value * 0.5 - self.baseline * 0.5, self.target * 0.5 - self.baseline * 0.5
        fits = finite(self.value + span) & (span != 0.0)
        halved = half_way / half_span
        fits_halved = finite(half_span + halved)
        return (
            nw.when(fits)
            .then((self.value - self.baseline) / span)
            .otherwise(nw.when(fits_halved).then(halved))
        )

    @property
    def good(self) -> nw.Expr:
        """Whether a row has a score: three finite numbers, and ends that differ."""
        return (
            finite(self.baseline) & finite(self.target) & finite(self.value) & (self.baseline != self.target)
        )


def as_score(raw: nw.Expr) -> nw.Expr:
    """Raw progress brought into 0..1."""
    return raw.clip(0.0, 1.0).abs()  # -0.0 becomes 0.0: no progress has no sign


def as_progress(raw: nw.Expr) -> nw.Expr:
    """Raw progress that saturates instead of overflowing."""
    # Of a zero the sign is taken off; adding 0.0 would do, had not Polars found that adding 0.0 does nothing.
    return nw.when(raw == 0.0).then(0.0).otherwise(raw.clip(-_LARGEST, _LARGEST))


def way(source: Opened, baseline: str, target: str, value: str) -> Way:
    """The three columns of a frame, checked."""
    return Way(
        number(source, "baseline", baseline), number(source, "target", target), number(source, "value", value)
    )


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
    return as_score(Way(as_number(baseline), as_number(target), as_number(value)).exact).alias("score")


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
    return cast("IntoFrameT", source.close(with_raw(source, columns, as_score, name)))


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
    return cast("IntoFrameT", source.close(with_raw(source, columns, as_progress, name)))


def with_raw(source: Opened, columns: Way, finish: Any, name: str) -> AnyFrame:  # noqa: ANN401 - as_score or as_progress
    """A frame with a column made of raw progress; the dear form of it only where a row needs that, or may."""
    if source.eager is None:
        return source.extended({name: finish(columns.exact)})
    result = cast("nw.DataFrame[Any]", source.extended({name: finish(columns.plain)}))
    missing = result[name].is_null()
    if not missing.any():
        return result
    # Those without a score are bad, as a rule; where the ends lie 1e308 apart they are not.
    if source.eager.filter(missing).select(columns.good.any()).item():
        return source.extended({name: finish(columns.exact)})
    return result
