"""The band of every value: comparisons with where the bands begin, and the words at the very end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeAlias, TypeGuard, cast

from narwhals.stable.v2.typing import IntoFrameT

from okrkit._doors import takes
from okrkit.bands import BandScale
from okrkit.frames._columns import as_number, finite, number
from okrkit.frames._cuts import cuts_of, labels_of
from okrkit.frames._engine import nw, opened
from okrkit.frames._words import spelt
from okrkit.threshold import Threshold, to_threshold

__all__ = ["classify", "classify_expr"]

Bands: TypeAlias = Threshold | BandScale[Any] | str
_SMALL: Final = nw.Int8
_MOST_SMALL: Final = 100  # from 128 bands up their numbers would run over, which pandas does in silence


def _is_scale(bands: object) -> TypeGuard[BandScale[Any]]:
    return isinstance(bands, BandScale)


def _scale(call: str, bands: object) -> BandScale[Any]:
    if _is_scale(bands):
        return bands
    if isinstance(bands, (Threshold, str)):
        return to_threshold(bands).scale
    instead = "such as Threshold.at_least(30), '≥ 30%' or GOOGLE"
    raise takes(f"{call}()", "a Threshold, its text or a BandScale", bands, instead)


def classify_expr(threshold_or_scale: Bands, value: str | nw.Expr = "value") -> nw.Expr:
    """The band of a value as a narwhals expression, for composing.

    One of the words healthy, warning and critical, or of a scale's labels; null for a bad row. It is called 'band' until
    `.alias()` says otherwise.

    Args:
        threshold_or_scale: A `Threshold` or its text, or a `BandScale`.
        value: A column, or an expression of `narwhals.stable.v2`, in the threshold's unit.

    Returns:
        The expression; the engine runs it, row by row, without Python.

    Raises:
        InvalidTypeError: Neither a threshold nor a scale.

    >>> import narwhals.stable.v2 as nw, pyarrow as pa
    >>> from okrkit import GOOGLE, frames
    >>> table = nw.from_native(pa.table({"value": [74.0, 80.0]}))
    >>> table.select(frames.classify_expr("≥ 80%"))["band"].to_list()
    ['critical', 'healthy']
    >>> table.select(frames.classify_expr(GOOGLE, nw.col("value") / 100))["band"].to_list()
    ['green', 'green']
    """
    scale = _scale("classify_expr", threshold_or_scale)
    return _worded(as_number(value), cuts_of(scale), labels_of(scale)).alias("band")


def classify(
    frame: IntoFrameT, threshold_or_scale: Bands, value: str = "value", *, into: str = "band"
) -> IntoFrameT:
    """Add the band of every value: one of the words healthy, warning and critical, or of a scale's labels.

    The same band that `Threshold.classify` and `BandScale.classify` give, to the last float: a value that misses an edge by
    rounding alone is on it. A bad row (null, NaN or infinite) has none: null, and `problems` says why.

    Args:
        frame: A frame of any engine; a lazy one stays lazy.
        threshold_or_scale: A `Threshold` or its text, or a `BandScale`; the labels of a scale are added as text.
        value: The column that holds the values, in the threshold's unit.
        into: What the new column is called.

    Returns:
        The same kind of frame with a column more.

    Raises:
        InvalidTypeError: Not a frame, a column that holds no numbers, or neither a threshold nor a scale.
        InvalidValueError: No such column, or `into` is the name of one.

    >>> import pyarrow as pa
    >>> from okrkit import Threshold, frames
    >>> table = pa.table({"margin": [31.0, 25.0, 12.0, None]})
    >>> frames.classify(table, Threshold.at_least(30, critical=25), "margin")["band"].to_pylist()
    ['healthy', 'warning', 'critical', None]
    >>> frames.classify(table, "< 31", "margin")["band"].to_pylist()
    ['critical', 'healthy', 'healthy', None]
    """
    source, scale = opened(frame, "classify"), _scale("classify", threshold_or_scale)
    column, name = number(source, "value", value), source.lacks("into", into)
    cuts, labels = cuts_of(scale), labels_of(scale)
    if source.eager is None:
        result = source.extended({name: _worded(column, cuts, labels)})
    else:
        result = spelt(source.eager, name, _place(column, cuts), labels)
    return cast("IntoFrameT", source.close(result))


def _worded(value: nw.Expr, cuts: Sequence[float], labels: Sequence[str]) -> nw.Expr:
    """The label of a value's band, where an engine plans: it compares until one comparison holds."""
    words, edges = [nw.lit(label) for label in labels], list(cuts)
    while edges:  # neighbours in pairs, so that an expression of many bands is not as deep as they are many
        alone = len(words) % 2  # the first of an odd number: with the last Polars takes an eighth longer
        pairs = zip(words[alone::2], words[alone + 1 :: 2], edges[alone::2], strict=True)
        merged = [nw.when(value < edge).then(below).otherwise(above) for below, above, edge in pairs]
        words, edges = [*words[:alone], *merged], edges[1 - alone :: 2]
    return nw.when(finite(value)).then(words[0])


def _place(value: nw.Expr, cuts: Sequence[float]) -> nw.Expr:
    """The number of a value's band from 0 for the lowest, one more than the last for no value: a sum of comparisons."""
    kind = _SMALL if len(cuts) < _MOST_SMALL else nw.Int64
    sums: list[nw.Expr] = [(value >= cut).cast(kind) for cut in cuts] or [nw.lit(0, kind)]
    while len(sums) > 1:  # in pairs, as above
        pairs = zip(sums[::2], sums[1::2], strict=False)
        sums = [*(one + other for one, other in pairs), *sums[len(sums) // 2 * 2 :]]
    return nw.when(finite(value)).then(sums[0]).otherwise(nw.lit(len(cuts) + 1, kind))
