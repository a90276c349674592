"""Scores of many rows as one, group by group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias, cast

from narwhals.stable.v2.typing import IntoFrameT

from okrkit._doors import invalid
from okrkit.frames._columns import finite, number
from okrkit.frames._engine import nw, opened

__all__ = ["roll_up"]

Missing: TypeAlias = Literal["skip", "zero"]
_MISSING: Final = ("skip", "zero")
# Weights are brought down by this power of two, which costs no digit, so that no sum of them overflows.
_DOWN: Final = 2.0**-64
# What is left of a weight below this would have lost digits on the way; so small a one counts as 0.
_LEAST: Final = 1e-280
_ADDED: Final = ("score", "coverage", "counted", "total")
_LARGEST: Final = 1.7976931348623157e308
# Names for the columns in between, which a frame hardly has.
_SHARE, _KNOWN, _WHOLE, _COUNTED, _TOTAL = (
    f"_okrkit_{name}" for name in ("share", "known", "whole", "counted", "total")
)


def _parts(counting: nw.Expr) -> list[nw.Expr]:
    """What is summed: each row's share of the mean, its weight if it has a score, its weight, and whether it counts."""
    whole = nw.col(_WHOLE)
    return [nw.col(_SHARE, _KNOWN) * whole, whole, (counting > 0.0).cast(nw.Int64).alias(_COUNTED)]


def _results(divisor: nw.Expr) -> dict[str, nw.Expr]:
    """The columns of the result, from the sums; no sum is below 0."""
    known, whole = nw.col(_KNOWN), nw.col(_WHOLE)
    return {
        # Of a score of -0.0 the sign is taken off: no progress has no sign.
        "score": nw.when(divisor > 0.0).then((nw.col(_SHARE) / divisor).clip(upper_bound=1.0).abs()),
        "coverage": nw.when(whole > 0.0).then((known / whole).clip(upper_bound=1.0)),
        "counted": nw.col(_COUNTED).cast(nw.Int64),  # DuckDB sums whole numbers as HUGEINT
        "total": nw.col(_TOTAL),
    }


# They hang on no frame, so they are made once.
_PARTS: Final = {"skip": _parts(nw.col(_KNOWN) * nw.col(_WHOLE)), "zero": _parts(nw.col(_WHOLE))}
_SUMS: Final = (nw.col(_SHARE, _KNOWN, _WHOLE, _COUNTED).sum(), nw.len().alias(_TOTAL))
_RESULTS: Final = {"skip": _results(nw.col(_KNOWN)), "zero": _results(nw.col(_WHOLE))}


def roll_up(
    frame: IntoFrameT,
    by: str | Sequence[str] = "objective_id",
    score: str = "score",
    weight: str | None = "weight",
    *,
    missing: Missing = "skip",
    into: Mapping[str, str] | None = None,
) -> IntoFrameT:
    """Roll scores up to one row a group, as `weighted_score` does: the weighted mean, and how much of the weight had data.

    `score` (0..1, each score clamped first; null where nothing has data), `coverage` (0..1, the share of the weight that has a
    score), `counted` (how many scores entered the mean) and `total`. A missing score (null, NaN or infinite) is left out of the
    mean, not taken for 0; a row whose weight is missing, negative or infinite counts for nothing but `total`.

    Args:
        frame: A frame of any engine; a lazy one stays lazy.
        by: The column, or columns, that name the group; null is a group of its own.
        score: The column of scores.
        weight: The column of weights; None for equal ones. 0, and what is below 1e-280, is shown but not counted.
        missing: 'skip' leaves those without a score out, 'zero' counts them as 0.
        into: Other names for what is added, such as ``{"score": "objective_score"}``.

    Returns:
        The same kind of frame with a row for each group, in no particular order.

    Raises:
        InvalidTypeError: Not a frame, or a column that holds no numbers.
        InvalidValueError: No such column, or a name that `by` has already.

    >>> import pyarrow as pa
    >>> from okrkit import frames
    >>> table = pa.table({"objective_id": ["a", "a"], "score": [0.5, None], "weight": [3, 1]})
    >>> frames.roll_up(table).to_pylist()
    [{'objective_id': 'a', 'score': 0.5, 'coverage': 0.75, 'counted': 1, 'total': 2}]
    >>> frames.roll_up(table, weight=None, missing="zero")["score"].to_pylist()
    [0.25]
    """
    source = opened(frame, "roll_up")
    groups = source.keys(by)
    scores = number(source, "score", score)
    weights = None if weight is None else number(source, "weight", weight)
    if not isinstance(cast("object", missing), str) or missing not in _MISSING:
        raise invalid("missing", "'skip' or 'zero'", missing, "say what to do with scores that have no data")
    called = source.added(into, _ADDED, beside=groups)
    rows = source.planned().select(*groups, *_cells(scores, weights)).select(*groups, *_PARTS[missing])
    columns = _RESULTS[missing]
    sums = rows.group_by(*groups).agg(*_SUMS)
    result = sums.select(*groups, *(columns[name].alias(called[name]) for name in _ADDED))
    return cast("IntoFrameT", source.close(source.done(result)))


def _cells(scores: nw.Expr, weights: nw.Expr | None) -> list[nw.Expr]:
    """Of each row its score, whether it has one as 1 or 0, and its weight; 0 for what is not there.

    A step of its own, so that no engine looks twice.
    """
    has_score = finite(scores)
    if weights is None:
        weight = nw.lit(1.0)
    else:
        weight = nw.when(weights.is_between(_LEAST, _LARGEST)).then(weights * _DOWN).otherwise(0.0)
    return [
        nw.when(has_score).then(scores.clip(0.0, 1.0)).otherwise(0.0).alias(_SHARE),
        has_score.fill_null(value=False).cast(nw.Float64).alias(_KNOWN),
        weight.alias(_WHOLE),
    ]
