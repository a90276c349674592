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
# Names for the columns in between, which a frame hardly has.
_SHARE, _KNOWN, _WHOLE, _COUNTED, _WEIGHED, _TOTAL = (
    f"_okrkit_{name}" for name in ("share", "known", "whole", "counted", "weighed", "total")
)
_SUMS: Final = (
    *(nw.col(name).sum() for name in (_SHARE, _KNOWN, _WHOLE, _COUNTED, _WEIGHED)),
    nw.len().alias(_TOTAL),
)


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
    sums = source.planned().select(*groups, *_parts(scores, weights)).group_by(*groups).agg(*_SUMS)
    columns = _results(skip=missing == "skip")
    result = sums.select(*groups, *(columns[name].alias(called[name]) for name in _ADDED))
    return cast("IntoFrameT", source.close(source.done(result)))


def _parts(scores: nw.Expr, weights: nw.Expr | None) -> list[nw.Expr]:
    """What is summed: each row's share of the mean, its weight if it has a score, its weight, and whether it counts."""
    has_score, clamped = finite(scores), scores.clip(0.0, 1.0)
    if weights is None:
        counts, weighs, lowered = has_score, nw.lit(1.0), nw.lit(1.0)
    else:
        weighs = finite(weights) & (weights >= _LEAST)
        counts, lowered = has_score & weighs, weights * _DOWN
    return [
        nw.when(counts).then(clamped * lowered).otherwise(0.0).alias(_SHARE),
        nw.when(counts).then(lowered).otherwise(0.0).alias(_KNOWN),
        (lowered if weights is None else nw.when(weighs).then(lowered).otherwise(0.0)).alias(_WHOLE),
        nw.when(counts).then(nw.lit(1)).otherwise(nw.lit(0)).alias(_COUNTED),
        (nw.lit(1) if weights is None else nw.when(weighs).then(nw.lit(1)).otherwise(nw.lit(0))).alias(
            _WEIGHED
        ),
    ]


def _results(*, skip: bool) -> dict[str, nw.Expr]:
    share, known, whole = nw.col(_SHARE), nw.col(_KNOWN), nw.col(_WHOLE)
    divisor = known if skip else whole
    return {
        "score": nw.when(divisor > 0.0).then((share / divisor).clip(0.0, 1.0)),
        "coverage": nw.when(whole > 0.0).then((known / whole).clip(0.0, 1.0)),
        "counted": nw.col(_COUNTED if skip else _WEIGHED).cast(
            nw.Int64
        ),  # DuckDB sums whole numbers as HUGEINT
        "total": nw.col(_TOTAL),
    }
