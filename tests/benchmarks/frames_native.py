"""What one writes without okrkit, for each engine: guarded, clamped, bad rows null, the same columns in the end.

Each engine is opened from the same Parquet file. `result` brings about what was planned: the new column of an eager
frame is there already, a lazy one's is computed and kept.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from tests.benchmarks.timing import optional

Native: TypeAlias = Any  # a frame of some engine
WARNING, HEALTHY = 50.0, 70.0
GROUP = "objective_id"

da: Any = optional("dask")
dd: Any = optional("dask.dataframe") if da is not None else None
duckdb: Any = optional("duckdb")
np: Any = optional("numpy")
pa: Any = optional("pyarrow")
pc: Any = optional("pyarrow.compute") if pa is not None else None
pq: Any = optional("pyarrow.parquet") if pa is not None else None
pd: Any = optional("pandas")
pl: Any = optional("polars")


class Engine(NamedTuple):
    """An engine, how it reads the file, what it takes to have a result and to keep it, and the four pieces of code.

    The targets are ratios: of a column by hand, of a group-by by hand, and of a column that nothing guards.
    """

    name: str
    module: Any
    read: Callable[[Path], Native]
    result: Callable[[Native, str | None], Native]
    kept: Callable[[Native], Native]
    score: Callable[[Native], Native]
    classify: Callable[[Native], Native]
    roll_up: Callable[[Native], Native]
    unguarded: Callable[[Native], Native]
    target: float
    target_grouped: float
    target_guard: float


def _same(frame: Native, _column: str | None = None) -> Native:
    return frame


# Polars ------------------------------------------------------------------------------------------


def polars_read(path: Path) -> Native:
    """A table in memory."""
    return pl.read_parquet(path)


def polars_lazy(path: Path) -> Native:
    """A plan over a table in memory."""
    return pl.read_parquet(path).lazy()


def polars_scan(path: Path) -> Native:
    """A plan over the file."""
    return pl.scan_parquet(path)


def polars_planned(frame: Native, column: str | None) -> Native:
    """The column, or all of them, in memory."""
    return (frame if column is None else frame.select(column)).collect()


def polars_streamed(frame: Native, column: str | None) -> Native:
    """The same, a piece of the file at a time."""
    return (frame if column is None else frame.select(column)).collect(engine="streaming")


def polars_kept(frame: Native) -> Native:
    """What was planned, in memory, and a new plan over it."""
    return frame.collect().lazy()


def polars_score(frame: Native) -> Native:
    """The score, null for a bad row."""
    baseline, target, value = pl.col("baseline"), pl.col("target"), pl.col("value")
    span = target - baseline
    good = (value + span).is_finite() & (span != 0.0)
    return frame.with_columns(score=pl.when(good).then(((value - baseline) / span).clip(0.0, 1.0)))


def polars_exact(frame: Native) -> Native:
    """The score of a plan, which cannot look whether a row needs care: ends whose difference overflows have one, too."""
    baseline, target, value = pl.col("baseline"), pl.col("target"), pl.col("value")
    span = target - baseline
    good = (value + span).is_finite() & (span != 0.0)
    half_span = target * 0.5 - baseline * 0.5
    halved = (value * 0.5 - baseline * 0.5) / half_span
    rest = pl.when((half_span + halved).is_finite()).then(halved)
    raw = pl.when(good).then((value - baseline) / span).otherwise(rest)
    return frame.with_columns(score=raw.clip(0.0, 1.0).abs())


def polars_unguarded(frame: Native) -> Native:
    """The score, whatever becomes of a bad row."""
    baseline, target, value = pl.col("baseline"), pl.col("target"), pl.col("value")
    return frame.with_columns(score=((value - baseline) / (target - baseline)).clip(0.0, 1.0))


def polars_classify(frame: Native) -> Native:
    """The band as a word."""
    value = pl.col("value")
    words = pl.when(value < WARNING).then(pl.lit("critical"))
    words = words.when(value < HEALTHY).then(pl.lit("warning")).otherwise(pl.lit("healthy"))
    return frame.with_columns(band=pl.when(value.is_finite()).then(words))


def polars_roll_up(frame: Native) -> Native:
    """The weighted mean of each group, with its coverage and the two counts."""
    score, weight = pl.col("score"), pl.col("weight")
    weighs = weight.is_finite() & (weight > 0.0)
    counts = score.is_finite() & weighs
    parts = frame.select(
        GROUP,
        share=pl.when(counts).then(score.clip(0.0, 1.0) * weight).otherwise(0.0),
        known=pl.when(counts).then(weight).otherwise(0.0),
        whole=pl.when(weighs).then(weight).otherwise(0.0),
        counted=counts.fill_null(value=False),
    )
    sums = parts.group_by(GROUP).agg(
        pl.col("share", "known", "whole").sum(), pl.col("counted").sum().cast(pl.Int64), total=pl.len()
    )
    share, known, whole = pl.col("share"), pl.col("known"), pl.col("whole")
    return sums.select(
        GROUP,
        score=pl.when(known > 0.0).then((share / known).clip(0.0, 1.0)),
        coverage=pl.when(whole > 0.0).then((known / whole).clip(0.0, 1.0)),
        counted="counted",
        total="total",
    )


# PyArrow -----------------------------------------------------------------------------------------


def arrow_read(path: Path) -> Native:
    """A table in memory."""
    return pq.read_table(path)


def _arrow_parts(table: Native) -> tuple[Native, Native, Native]:
    return table["baseline"], table["target"], table["value"]


def _arrow_clip(raw: Native) -> Native:
    return pc.max_element_wise(pc.min_element_wise(raw, 1.0, skip_nulls=False), 0.0, skip_nulls=False)


def arrow_score(table: Native) -> Native:
    """The score, null for a bad row."""
    baseline, target, value = _arrow_parts(table)
    span = pc.subtract(target, baseline)
    good = pc.and_(pc.is_finite(pc.add(value, span)), pc.not_equal(span, 0.0))
    score = _arrow_clip(pc.divide(pc.subtract(value, baseline), span))
    return table.append_column("score", pc.if_else(good, score, pa.scalar(None, pa.float64())))


def arrow_unguarded(table: Native) -> Native:
    """The score, whatever becomes of a bad row."""
    baseline, target, value = _arrow_parts(table)
    raw = pc.divide(pc.subtract(value, baseline), pc.subtract(target, baseline))
    return table.append_column("score", _arrow_clip(raw))


def arrow_classify(table: Native) -> Native:
    """The band as a word."""
    value = table["value"]
    where = pc.make_struct(pc.less(value, WARNING), pc.less(value, HEALTHY), pc.is_finite(value))
    words = pc.case_when(where, "critical", "warning", "healthy")
    return table.append_column("band", pc.if_else(pc.is_finite(value), words, pa.scalar(None, pa.string())))


def arrow_roll_up(table: Native) -> Native:
    """The weighted mean of each group, with its coverage and the two counts."""
    score, weight = table["score"], table["weight"]
    weighs = pc.fill_null(pc.and_(pc.is_finite(weight), pc.greater(weight, 0.0)), False)  # noqa: FBT003 - PyArrow's
    counts = pc.and_(pc.fill_null(pc.is_finite(score), False), weighs)  # noqa: FBT003 - PyArrow's
    parts = pa.table(
        {
            GROUP: table[GROUP],
            "share": pc.if_else(counts, pc.multiply(_arrow_clip(score), weight), 0.0),
            "known": pc.if_else(counts, weight, 0.0),
            "whole": pc.if_else(weighs, weight, 0.0),
            "counted": pc.cast(counts, pa.int64()),
        }
    )
    added = [("share", "sum"), ("known", "sum"), ("whole", "sum"), ("counted", "sum"), ([], "count_all")]
    sums = parts.group_by(GROUP).aggregate(added)
    known, whole, none = sums["known_sum"], sums["whole_sum"], pa.scalar(None, pa.float64())
    return pa.table(
        {
            GROUP: sums[GROUP],
            "score": pc.if_else(
                pc.greater(known, 0.0), _arrow_clip(pc.divide(sums["share_sum"], known)), none
            ),
            "coverage": pc.if_else(pc.greater(whole, 0.0), _arrow_clip(pc.divide(known, whole)), none),
            "counted": sums["counted_sum"],
            "total": sums["count_all"],
        }
    )


# DuckDB ------------------------------------------------------------------------------------------


def duck_read(path: Path) -> Native:
    """A table in memory."""
    duckdb.sql("drop table if exists kept_by_the_benchmark")
    duckdb.sql(f"create or replace table rows_of_the_benchmark as select * from read_parquet('{path}')")  # noqa: S608 - a path of our own
    return duckdb.table("rows_of_the_benchmark")


def duck_exact(frame: Native) -> Native:
    """The score of a plan, which cannot look whether a row needs care: ends whose difference overflows have one, too."""
    half_span = "target * 0.5 - baseline * 0.5"
    halved = f"(value * 0.5 - baseline * 0.5) / ({half_span})"
    plain = "(value - baseline) / (target - baseline)"
    # Clamped inside: of a null and a number DuckDB's least() is the number.
    return frame.project(
        "*, case when isfinite(value + (target - baseline)) and target <> baseline "
        f"then abs(greatest(least({plain}, 1.0), 0.0)) when isfinite({half_span} + {halved}) "
        f"then abs(greatest(least({halved}, 1.0), 0.0)) end as score"
    )


def duck_unguarded(frame: Native) -> Native:
    """The score, whatever becomes of a bad row."""
    return frame.project("*, greatest(least((value - baseline) / (target - baseline), 1.0), 0.0) as score")


def duck_classify(frame: Native) -> Native:
    """The band as a word."""
    return frame.project(
        f"*, case when not isfinite(value) then null when value < {WARNING} then 'critical' "
        f"when value < {HEALTHY} then 'warning' when value >= {HEALTHY} then 'healthy' end as band"
    )


def duck_roll_up(frame: Native) -> Native:
    """The weighted mean of each group, with its coverage and the two counts."""
    weighs = "isfinite(weight) and weight > 0"
    counts = f"isfinite(score) and {weighs}"
    sums = frame.aggregate(
        f"{GROUP}, sum(case when {counts} then greatest(least(score, 1.0), 0.0) * weight else 0 end) as share, "
        f"sum(case when {counts} then weight else 0 end) as known, "
        f"sum(case when {weighs} then weight else 0 end) as whole, "
        f"count(*) filter ({counts}) as counted, count(*) as total",
        GROUP,
    )
    return sums.project(
        f"{GROUP}, case when known > 0 then greatest(least(share / known, 1.0), 0.0) end as score, "
        "case when whole > 0 then greatest(least(known / whole, 1.0), 0.0) end as coverage, counted, total"
    )


def duck_kept(frame: Native) -> Native:
    """A table with what was planned."""
    frame.create("kept_by_the_benchmark")
    return duckdb.table("kept_by_the_benchmark")


def duck_result(frame: Native, column: str | None) -> Native:
    """The column, or all of them, as Arrow."""
    return (frame if column is None else frame.project(column)).to_arrow_table()


# pandas, and Dask, which takes most of the same code ---------------------------------------------


def pandas_read(path: Path) -> Native:
    """A table in memory."""
    return pd.read_parquet(path)


def dask_read(path: Path) -> Native:
    """A plan over the file."""
    return dd.read_parquet(path)


def pandas_score(frame: Native) -> Native:
    """The score, null for a bad row."""
    span = frame["target"] - frame["baseline"]
    good = np.isfinite(frame["value"] + span) & (span != 0.0)
    score = ((frame["value"] - frame["baseline"]) / span).clip(0.0, 1.0)
    return frame.assign(score=score.where(good))


def pandas_exact(frame: Native) -> Native:
    """The score of a plan, which cannot look whether a row needs care: ends whose difference overflows have one, too."""
    baseline, target, value = frame["baseline"], frame["target"], frame["value"]
    span, half_span = target - baseline, target * 0.5 - baseline * 0.5
    halved = (value * 0.5 - baseline * 0.5) / half_span
    rest = halved.where(np.isfinite(half_span + halved))
    good = np.isfinite(value + span) & (span != 0.0)
    return frame.assign(score=((value - baseline) / span).where(good, rest).clip(0.0, 1.0).abs())


def pandas_unguarded(frame: Native) -> Native:
    """The score, whatever becomes of a bad row."""
    raw = (frame["value"] - frame["baseline"]) / (frame["target"] - frame["baseline"])
    return frame.assign(score=raw.clip(0.0, 1.0))


def pandas_classify(frame: Native) -> Native:
    """The band as a word."""
    value = frame["value"]
    words = np.select([value < WARNING, value < HEALTHY], ["critical", "warning"], "healthy")
    return frame.assign(band=pd.Series(words, frame.index, "str").where(np.isfinite(value)))


def pandas_roll_up(frame: Native) -> Native:
    """The weighted mean of each group, with its coverage and the two counts."""
    score, weight = frame["score"], frame["weight"]
    weighs = np.isfinite(weight) & (weight > 0.0)
    counts = np.isfinite(score) & weighs
    parts = frame[[GROUP]].assign(
        share=(score.clip(0.0, 1.0) * weight).where(counts, 0.0),
        known=weight.where(counts, 0.0),
        whole=weight.where(weighs, 0.0),
        counted=counts.astype("int64"),
        total=1,
    )
    sums = parts.groupby(GROUP).sum().reset_index()
    known, whole = sums["known"], sums["whole"]
    means = sums.assign(
        score=(sums["share"] / known).clip(0.0, 1.0).where(known > 0.0),
        coverage=(known / whole).clip(0.0, 1.0).where(whole > 0.0),
    )
    return means[[GROUP, "score", "coverage", "counted", "total"]]


def dask_classify(frame: Native) -> Native:
    """The band as a word, partition by partition."""
    return frame.map_partitions(pandas_classify)


def dask_result(frame: Native, column: str | None) -> Native:
    """The column, or all of them, as pandas."""
    return (frame if column is None else frame[[column]]).compute()


def engines() -> list[Engine]:
    """Every engine, those that are not installed among them."""
    polars = (polars_score, polars_classify, polars_roll_up, polars_unguarded, 1.05, 1.05, 1.20)
    arrow = (arrow_score, arrow_classify, arrow_roll_up, arrow_unguarded, 1.05, 1.05, 1.30)
    plan = (polars_exact, *polars[1:])
    duck = (duck_exact, duck_classify, duck_roll_up, duck_unguarded, 1.10, 1.10, 1.20)
    pandas = (pandas_score, pandas_classify, pandas_roll_up, pandas_unguarded, 1.10, 1.20, 1.30)
    dask = (pandas_exact, dask_classify, pandas_roll_up, pandas_unguarded, 1.10, 1.20, 1.30)
    return [
        Engine("Polars, eager", pl, polars_read, _same, _same, *polars),
        Engine("Polars, lazy", pl, polars_lazy, polars_planned, polars_kept, *plan),
        Engine("Polars, streaming from Parquet", pl, polars_scan, polars_streamed, _same, *plan),
        Engine("PyArrow", pa, arrow_read, _same, _same, *arrow),
        Engine("DuckDB", duckdb, duck_read, duck_result, duck_kept, *duck),
        Engine("pandas", pd, pandas_read, _same, _same, *pandas),
        Engine("Dask from Parquet", dd, dask_read, dask_result, _same, *dask),
    ]
