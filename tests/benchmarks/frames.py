"""Tables: okrkit.frames against what one writes by hand on the same engine, against NumPy and against memory itself.

python -m tests.benchmarks.frames                                  ten million rows, in ten minutes or so
python -m tests.benchmarks.frames --quick                          a smoke run: no figure to be trusted
python -m tests.benchmarks.frames --rows 1e6                       another size
python -m tests.benchmarks.frames --streamed 1e8                   also as many rows, streamed from a file (4 GB)
python -m tests.benchmarks.frames --write docs/benchmarks-frames.md  the page of the documentation
"""

from __future__ import annotations

import argparse
import gc
import math
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, Final, TypeAlias

from okrkit import Threshold
from tests.benchmarks import frames_native as native
from tests.benchmarks.__main__ import falls_short, machine, table, version
from tests.benchmarks.frames_native import GROUP, HEALTHY, WARNING, Engine, Native
from tests.benchmarks.timing import (
    FULL,
    QUICK,
    Effort,
    Pair,
    Row,
    at_most,
    nanoseconds,
    not_measured,
    optional,
    paired,
)

AREA: Final = "tables"
ROWS: Final = 10_000_000
QUICK_ROWS: Final = 1_000
ROUNDS: Final = 7
CHUNK: Final = 5_000_000
BYTES: Final = 32  # of a row: three numbers in, one out
SMALL: Final = (10, 1_000)
MILLION: Final = 1e6
BY_HAND: Final = "the same by hand"
THRESHOLD: Final = Threshold.at_least(HEALTHY, critical=WARNING)
PACKAGES: Final = ("narwhals", "numpy", "polars", "pyarrow", "duckdb", "pandas", "dask")
Call: TypeAlias = Callable[[], object]

frames: Any = optional("okrkit.frames") if optional("narwhals") is not None else None
nw: Any = optional("narwhals.stable.v2") if frames is not None else None
np: Any = native.np

# What keeps a line from its target, by engine and function; each was measured, step by step.
DOUBLED: Final = (
    "to make bad rows null nearly doubles so short a column, by hand, too: a sum, two tests and their choice"
)
THIRD: Final = (
    "to make bad rows null costs a third of the column more, by hand, too: a sum, two tests and their choice"
)
FARTHEST: Final = (
    "a plan cannot look whether a row needs care, so every row pays for those whose ends lie further apart than a float "
    "reaches"
)
PLANNED: Final = f"{DOUBLED}; and {FARTHEST}, a quarter to a third of the whole"
PARTS: Final = f"to make bad rows null costs half the column more; and {FARTHEST}, a fifth of the whole"
CASES: Final = f"{THIRD}; and {FARTHEST}, a twentieth, since SQL computes what they need for these alone"
PASSES: Final = (
    f"{THIRD}; and then the sign that a zero must not have, and a look for a good row without a score"
)
NULLS: Final = (
    "three things that are not done by hand: narwhals chooses from a whole column of nulls (7 % of the time), a zero loses "
    "its sign (5 %), and one look tells whether a row without a score is a good one (4 %)"
)
SIGN: Final = (
    "two things that are not done by hand: a zero loses its sign (5 % of the time), and one look tells whether a row "
    "without a score is a good one (4 %)"
)
BUILT: Final = (
    "narwhals translates an expression anew at every call, which takes 12 to 15 µs for each step of it and 40 for a choice, "
    "on a machine at rest, with warm caches; twenty or thirty steps are the call"
)
SPREAD: Final = (
    "the same steps as by hand, and by the processor's own time within some hundredths of it; with two cores the ratio on "
    "the clock moves by a tenth and more between runs"
)
WORDS: Final = "the words themselves are the cost: copying them moves more bytes than finding their numbers"
COPIED: Final = (
    "the sums are those by hand, and take three quarters of it or more; before them the columns in between are made, each "
    "a pass over memory"
)
LAYERS: Final = (
    "a case within a case, as narwhals writes them, takes 7 % longer than the one that is written by hand"
)
POLARS: Final = ("Polars, eager", "Polars, lazy", "Polars, streaming from Parquet")
FUNCTIONS: Final = ("score", "classify", "roll_up")
WHY: Final[dict[tuple[str, str], str]] = {
    **{(engine, function): SPREAD for engine in (*POLARS, "Dask from Parquet") for function in FUNCTIONS},
    ("Polars, eager", "the guard"): DOUBLED,
    ("Polars, lazy", "the guard"): PLANNED,
    ("Polars, streaming from Parquet", "the guard"): PLANNED,
    ("DuckDB", "the guard"): CASES,
    ("Dask from Parquet", "the guard"): PARTS,
    ("Polars, lazy", "memory"): f"{PLANNED}; each of its steps is a pass over memory, where a copy is one",
    ("PyArrow", "the guard"): PASSES,
    ("pandas", "the guard"): PASSES,
    ("PyArrow", "score"): NULLS,
    ("pandas", "score"): SIGN,
    ("PyArrow", "classify"): SPREAD,
    ("pandas", "classify"): SPREAD,
    ("PyArrow", "roll_up"): COPIED,
    ("pandas", "roll_up"): COPIED,
    ("DuckDB", "score"): SPREAD,
    ("DuckDB", "classify"): LAYERS,
    ("DuckDB", "roll_up"): SPREAD,
    **{("small", function): BUILT for function in FUNCTIONS},
    ("`classify`, Polars, eager", "`numpy.searchsorted`, which gives numbers only"): WORDS,
    ("`classify`, pandas", "`numpy.searchsorted`, which gives numbers only"): WORDS,
    ("`classify`, pandas", "a chain of words by narwhals on pandas"): WORDS,
}


def made(size: int, start: int = 0) -> Native:
    """Rows as an Arrow table: one in a thousand has no way to go, one in a thousand no value; five to a group."""
    random = np.random.default_rng(start + 7)
    baseline = random.uniform(0.0, 50.0, size)
    target = baseline + random.uniform(1.0, 50.0, size)
    value = random.uniform(-10.0, 110.0, size)
    target[::1000] = baseline[::1000]
    value[500::1000] = math.nan
    columns = {"baseline": baseline, "target": target, "value": value}
    columns["weight"] = random.uniform(0.5, 3.0, size)
    columns[GROUP] = random.integers(0, max(1, min(size // 5, 2_000_000)), size)
    return native.pa.table(columns)


def written(path: Path, size: int) -> Path:
    """A Parquet file of so many rows, made a chunk at a time."""
    parquet = native.pq
    with parquet.ParquetWriter(path, made(1).schema, compression="none", use_dictionary=False) as writer:
        for start in range(0, size, CHUNK):
            writer.write_table(made(min(CHUNK, size - start), start), row_group_size=250_000)
    return path


def timed(call: Call) -> float:
    """The nanoseconds that a call takes on the wall, garbage collection off: these engines use every core."""
    gc.collect()
    gc.disable()
    start = time.perf_counter_ns()
    result = call()
    taken = time.perf_counter_ns() - start
    gc.enable()
    del result
    return float(taken)


def compared(rounds: int, ours: Call, peer: Call) -> Pair:
    """Two calls in turn, each run once before, so that what is loaded late is loaded."""
    ours()
    peer()
    return paired(rounds, lambda: timed(ours), lambda: timed(peer))


def agree(ours: Native, theirs: Native, columns: Sequence[str]) -> None:
    """Stop where the two do not say the same: a faster wrong answer is no peer."""
    for column in columns:
        mine, other = (told(frame, column) for frame in (ours, theirs))
        if mine.keys() != other.keys() or any(not math.isclose(mine[key], other[key]) for key in mine):
            message = f"the two do not agree on {column}: {mine}, {other}"
            raise ArithmeticError(message)


def told(frame: Native, column: str) -> dict[object, float]:
    """What a column says in all: how often each word, or the sum of its numbers and how many there are."""
    cells = nw.from_native(frame, eager_only=True)[column]
    if cells.dtype.is_numeric():
        numbers = cells.to_numpy().astype("float64")
        return {"sum": float(np.nansum(numbers)), "missing": float(np.isnan(numbers).sum())}
    counted = cells.to_frame().group_by(column).agg(nw.len().alias("n")).rows()
    return {word if isinstance(word, str) else None: float(number) for word, number in counted}


def of_engine(engine: Engine, path: Path, rounds: int) -> list[Row]:
    """The lines of one engine: score, classify, roll_up, and what the guard costs."""
    frame = engine.read(path)

    def result(make: Callable[[Native], Native], source: Native, column: str | None) -> Call:
        return lambda: engine.result(make(source), column)

    def line(what: str, calls: tuple[Call, Call], target: float, columns: Sequence[str]) -> Row:
        if columns:
            agree(calls[0](), calls[1](), columns)
        why = WHY.get((engine.name, what if columns else "the guard"), "")
        peer = BY_HAND if columns else "an unguarded clip, on the same engine"
        pair = compared(rounds, *calls)
        return said(at_most(target, pair, AREA, f"`{what}`, {engine.name}", peer, why=why))

    score = result(frames.score, frame, "score")
    scored = engine.kept(engine.score(frame))  # by hand, so that the two roll up the same
    by_hand, unguarded = (result(each, frame, "score") for each in (engine.score, engine.unguarded))
    bands = (result(banded, frame, "band"), result(engine.classify, frame, "band"))
    groups = (result(frames.roll_up, scored, None), result(engine.roll_up, scored, None))
    return [
        line("score", (score, by_hand), engine.target, ["score"]),
        line("score", (score, unguarded), engine.target_guard, []),
        line("classify", bands, engine.target, ["band"]),
        line("roll_up", groups, engine.target_grouped, ["score", "coverage", "counted", "total"]),
    ]


def said(row: Row) -> Row:
    """A line, shown as soon as it is there: the whole takes a while."""
    sys.stderr.write(f"{row.what} | {row.peer} | {row.target} | {row.shown} | {row.takes}\n")
    return row


def banded(frame: Native) -> Native:
    """The band of each value, by okrkit."""
    return frames.classify(frame, THRESHOLD)


def of_memory(path: Path, rounds: int) -> list[Row]:
    """Against NumPy, and against the memory bus: the bytes of a score, moved and nothing else."""
    table = native.pl.read_parquet(path)
    size = len(table)
    baseline, target, value = (table[name].to_numpy() for name in ("baseline", "target", "value"))
    source, goal = np.ones(size * BYTES // 16), np.ones(size * BYTES // 16)

    def by_numpy() -> Native:
        with np.errstate(invalid="ignore", divide="ignore"):
            span = target - baseline
            score = np.clip((value - baseline) / span, 0.0, 1.0)
        score[~(np.isfinite(value + span) & (span != 0.0))] = math.nan
        return score

    def ours() -> Native:
        return frames.score(table.lazy()).select("score").collect()

    moved = compared(rounds, lambda: np.copyto(goal, source), ours)
    against = f"`np.copyto` of the same {BYTES} bytes a row"
    what = "`score`, Polars, lazy"
    speed = Row(
        *(AREA, what, against, "≥ 0.40", f"{moved.ratio:.2f}", round(moved.ratio, 2) >= 0.40),
        takes=nanoseconds(moved.own / moved.ratio),
        why=WHY.get(("Polars, lazy", "memory"), ""),
    )
    return [
        speed,
        compared_only(compared(rounds, ours, by_numpy), what, "NumPy, one expression, the same guard"),
    ]


def compared_only(pair: Pair, what: str, peer: str) -> Row:
    """A line without a target."""
    return Row(AREA, what, peer, "none", f"{pair.ratio:.2f}", None, takes=nanoseconds(pair.own))


def of_bands(path: Path, rounds: int) -> list[Row]:
    """The words of bands against NumPy's search for their numbers, and against a chain of words in pandas."""
    frame = native.pd.read_parquet(path, columns=["value"])
    table = native.pl.read_parquet(path, columns=["value"])
    value, edges = frame["value"].to_numpy(), np.array([WARNING, HEALTHY])
    chain = nw.when(nw.col("value") < WARNING).then(nw.lit("critical"))
    chain = chain.when(nw.col("value") < HEALTHY).then(nw.lit("warning")).otherwise(nw.lit("healthy"))

    def searched() -> Native:
        return np.searchsorted(edges, value, side="right")

    def chained() -> Native:
        return nw.from_native(frame).with_columns(band=chain).to_native()

    found: list[Row] = []
    for name, source in (("Polars, eager", table), ("pandas", frame)):
        pair = compared(rounds, searched, called(banded, source))
        found.append(
            times(4.0, pair, f"`classify`, {name}", "`numpy.searchsorted`, which gives numbers only")
        )
    pair = compared(1, chained, called(banded, frame))
    found.append(times(50.0, pair, "`classify`, pandas", "a chain of words by narwhals on pandas"))
    return found


def called(make: Callable[[Native], Native], frame: Native) -> Call:
    """The call of a function with a frame."""
    return lambda: make(frame)


def times(target: float, pair: Pair, what: str, peer: str) -> Row:
    """The line of something that is to be so many times as fast as its peer."""
    shown, reached = f"{pair.ratio:.1f}", pair.ratio >= target
    taken, why = nanoseconds(pair.own / pair.ratio), WHY.get((what, peer), "")
    return Row(AREA, what, peer, f"≥ {target:.0f}", shown, reached, takes=taken, why=why)


def of_small(effort: Effort) -> list[Row]:
    """What a call costs before the first row."""
    found: list[Row] = []
    for size in SMALL:
        table = native.pl.from_arrow(made(size))
        scored = native.polars_score(table)
        for name, source, ours, peer in (
            ("score", table, frames.score, native.polars_score),
            ("classify", table, banded, native.polars_classify),
            ("roll_up", scored, frames.roll_up, native.polars_roll_up),
        ):
            extra = overhead(effort.rounds * 5, called(ours, source), called(peer, source))
            what, shown = f"`{name}`, Polars, eager, {size:,} rows", f"{extra / MILLION:.2f} ms more"
            row = Row(AREA, what, BY_HAND, "≤ 1 ms more", shown, extra <= MILLION, takes=nanoseconds(extra))
            found.append(row._replace(why=WHY.get(("small", name), "")))
    return found


def overhead(rounds: int, ours: Call, peer: Call) -> float:
    """The nanoseconds by which ours is slower, in the median round."""
    ours()
    peer()
    return median(timed(ours) - timed(peer) for _ in range(rounds))


def peak() -> float:
    """The most megabytes that this process held; not those of the one that started it, as getrusage says on Linux."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MILLION
    (line,) = (each for each in status.read_text(encoding="utf-8").splitlines() if each.startswith("VmHWM:"))
    return float(line.split()[1]) / 1024


def stream(path: Path) -> None:
    """In a process of its own: score a file and take the mean, and print the seconds and the megabytes that it took."""
    pl = native.pl
    frames.score(pl.scan_parquet(path).head(1_000)).select(pl.col("score").mean()).collect(engine="streaming")
    before = peak()
    start = time.perf_counter()
    lazy = frames.classify(frames.score(pl.scan_parquet(path)), THRESHOLD)
    lazy.select(pl.col("score").mean(), (pl.col("band") == "healthy").mean()).collect(engine="streaming")
    taken = time.perf_counter() - start
    sys.stdout.write(f"{taken} {peak() - before}")


def streamed(path: Path) -> tuple[float, float]:
    """The seconds, and the megabytes that the process grew by."""
    command = [sys.executable, "-m", "tests.benchmarks.frames", "--stream", str(path)]
    asked = subprocess.run(command, capture_output=True, text=True, check=True)
    taken, grown = asked.stdout.split()
    return float(taken), float(grown)


def of_streaming(folder: Path, sizes: tuple[int, int], rounds: int) -> list[Row]:
    """Ten times the rows through the same memory: what is not kept need not fit."""
    small, large = sizes
    found = []
    for size in sizes:
        path = written(folder / f"{size}.parquet", size)
        runs = [streamed(path) for _ in range(rounds)]
        found.append((median(taken for taken, _ in runs), max(grown for _, grown in runs)))
        path.unlink()
    (fast, little), (slow, much) = found
    what = f"`score` and `classify`, {large:,} rows streamed to two means"
    per_row = (slow / large) / (fast / small)
    grown = Row(
        *(AREA, what, "memory that the process grew by", "≤ 250 MB", f"{much:.0f} MB", much <= 250),
        takes=f"{little:.0f} MB at {small:,}",
        why=WHY.get(("streamed", "memory"), ""),
    )
    pace = Row(
        *(AREA, what, f"time a row at {small:,}", "≤ 1.20", f"{per_row:.2f}", per_row <= 1.2),
        takes=f"{slow:.1f} s",
        why=WHY.get(("streamed", "time"), ""),
    )
    return [grown, pace]


def rows(effort: Effort, size: int, larger: int) -> list[Row]:
    """Every line, of tables of that size, and of a larger one that is streamed if there is to be one."""
    missing = [package for package in PACKAGES if optional(package) is None]
    if missing:
        return [not_measured(AREA, "every function", BY_HAND, "≤ 1.05", missing[0])]
    rounds = effort.rounds
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as name:
        # Narwhals announces at each use of Dask that its support is to come in a package of its own.
        warnings.filterwarnings("ignore", "Dask support is moving", FutureWarning)
        # Dask itself calls pandas in a way that pandas 3.1 means to drop.
        warnings.filterwarnings("ignore", "The inplace keyword", DeprecationWarning)
        path = written(Path(name) / "rows.parquet", size)
        found = [line for engine in native.engines() for line in of_engine(engine, path, rounds)]
        found += of_memory(path, rounds) + of_bands(path, rounds) + of_small(effort)
        if larger:
            found += of_streaming(Path(name), (size, larger), 1 if effort is QUICK else 3)
    return found


PAGE = """\
# Benchmarks of tables

<!-- Written by `python -m tests.benchmarks.frames --streamed 1e8 --write docs/benchmarks-frames.md`; do not edit. -->

What `okrkit.frames` costs beside what one writes by hand on the same engine: guarded, clamped, bad rows null, and the same
columns in the end. {size} rows, one in a thousand without a way to go and one in a thousand without a value, five to a group.
Both are timed in turn, {rounds} rounds; the figure is the median of the rounds' ratios, and the two agree on every result.

Measured on {machine}.

{table}

{short}
To measure again, on your own machine (4 GB of disk):

```console
$ python -m pip install -e . --group bench --group adapters
$ python -m tests.benchmarks.frames --streamed 1e8 --write docs/benchmarks-frames.md
```
"""


def main(arguments: Sequence[str]) -> None:
    """Measure, print the table, and write the page if one is asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.frames",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="run everything once, to see that it runs")
    parser.add_argument("--rows", type=float, default=ROWS, help="how many rows")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often to compare")
    parser.add_argument("--streamed", type=float, default=0, help="how many rows to stream from a file")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page")
    parser.add_argument("--stream", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.stream is not None:
        stream(options.stream)
        return
    effort, size = QUICK if options.quick else FULL._replace(rounds=options.rounds), int(options.rows)
    larger = int(options.streamed)
    if options.quick:
        size, larger = QUICK_ROWS, 10 * QUICK_ROWS
    found = rows(effort, size, larger)
    versions = [f"{name} {version(name)}" for name in PACKAGES]
    where = ", ".join([machine().partition(", attrs")[0], *versions])
    sys.stdout.write(f"{where}\n\n{table(found)}\n\n{falls_short(found)}")
    if options.write is not None:
        text = PAGE.format(
            size=f"{size:,}",
            rounds=effort.rounds,
            machine=where,
            table=table(found),
            short=falls_short(found),
        )
        options.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
