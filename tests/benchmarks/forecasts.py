"""Judge `forecast` on real series: how often its 80 % interval holds, and whether it errs less than 'tomorrow is like today'.

python -m tests.benchmarks.forecasts                           the table, in half a minute
python -m tests.benchmarks.forecasts --every 5                 every fifth origin only
python -m tests.benchmarks.forecasts --write docs/signals.md   the table of the documentation

A rolling origin: from the twelfth reading on, each reading in turn is the last that is known, and the next one to six are
forecast. Errors are scaled by the mean move from one reading to the next among those known (mean absolute scaled error, Hyndman
and Koehler 2006), so that series of different units can be pooled.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from okrkit.forecasting import forecast
from okrkit.series import Series
from tests.benchmarks.timing import Effort, Row
from tests.where import DATA, DOCS, SHARED

FIRST = 12
AHEAD = 6
LEVEL = 0.8
HELD = (0.70, 0.90)
BEGIN, END = "<!-- forecasts: begin -->", "<!-- forecasts: end -->"
MONDAY = date(2013, 1, 1)
# How many readings a season has where there may be one.
SEASONS = {"monthly": 12, "daily": 7}


class Judged(NamedTuple):
    """One forecast beside what came."""

    ahead: int
    held: bool
    error: float
    naive: float
    seasonal: float | None
    method: str


def folders() -> list[Path]:
    """Where the series lie: the project's own three, and the others beside the checkout where they are."""
    beside = [] if SHARED is None else [SHARED / "oracles" / "real_kpi_series"]
    return [*beside, DOCS / "examples", DATA]


def files() -> dict[str, Path]:
    """The files by name, each once."""
    return {path.stem: path for folder in reversed(folders()) for path in sorted(folder.glob("*.csv"))}


def read(path: Path) -> Series:
    """A series as one reading a day: hours as the mean of their day, weeks on day 7n, a month on its last day."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = list(csv.reader(line for line in lines if not line.startswith("#")))[1:]
    by_day: defaultdict[date, list[float]] = defaultdict(list)
    for day, value, *_ in rows:
        on = MONDAY + timedelta(days=7 * int(day)) if day.isdigit() else date.fromisoformat(day[:10])
        by_day[on].append(float(value))
    series = Series((on, fmean(values)) for on, values in by_day.items())
    return series.per("month") if path.stem.endswith("monthly") else series


def judge(series: Series, season: int | None, every: int = 1) -> Iterator[Judged]:
    """Every forecast from every origin, beside what came."""
    values = series.values
    for origin in range(FIRST, len(series), every):
        known = series[:origin]
        scale = fmean(abs(later - earlier) for earlier, later in pairwise(values[:origin]))
        for ahead, actual in enumerate(series[origin : origin + AHEAD], start=1):
            found = forecast(known, actual.on, level=LEVEL)
            if found.value is None or found.low is None or found.high is None:
                continue
            before = None if season is None or origin < season else values[origin + ahead - 1 - season]
            yield Judged(
                ahead,
                found.low <= actual.value <= found.high,
                abs(found.value - actual.value) / scale,
                abs(values[origin - 1] - actual.value) / scale,
                None if before is None else abs(before - actual.value) / scale,
                found.method,
            )


def season_of(name: str) -> int | None:
    """The season that a series of this cadence may have."""
    return next((length for cadence, length in SEASONS.items() if name.endswith(cadence)), None)


def everything(every: int = 1) -> dict[str, list[Judged]]:
    """All series, judged."""
    return {name: list(judge(read(path), season_of(name), every)) for name, path in files().items()}


def coverage(judged: Sequence[Judged]) -> float:
    """How often the interval held."""
    return fmean(each.held for each in judged)


def line(name: str, judged: Sequence[Judged]) -> str:
    """A row of the table by series."""
    known = [each.seasonal for each in judged if each.seasonal is not None]
    # Of the very forecasts that the season's own past can be set beside.
    seasonal = f"{fmean(known):.2f}" if known else "–"
    chosen = Counter(each.method for each in judged)
    shares = ", ".join(f"{method} {count / len(judged):.0%}" for method, count in chosen.most_common())
    ours, naive = fmean(each.error for each in judged), fmean(each.naive for each in judged)
    return f"| {name} | {len(judged):,} | {coverage(judged):.2f} | {ours:.2f} | {naive:.2f} | {seasonal} | {shares} |"


def tables(found: dict[str, list[Judged]]) -> str:
    """The table by series, and the one by how far ahead."""
    pooled = [each for judged in found.values() for each in judged]
    head = "| series | forecasts | 80% interval held | error of auto | of naive | of a season ago | what auto chose |"
    rows = [line(name.replace("_", " "), judged) for name, judged in found.items()]
    by_step = [
        f"| {ahead} | {len(some):,} | {coverage(some):.2f} | {fmean(each.error for each in some):.2f} "
        f"| {fmean(each.naive for each in some):.2f} |"
        for ahead in range(1, AHEAD + 1)
        for some in [[each for each in pooled if each.ahead == ahead]]
    ]
    return "\n".join(
        [
            head,
            "|---|---|---|---|---|---|---|",
            *rows,
            line("**all**", pooled),
            "",
            "| readings ahead | forecasts | 80% interval held | error of auto | of naive |",
            "|---|---|---|---|---|",
            *by_step,
        ]
    )


def rows(effort: Effort) -> list[Row]:
    """The lines of the benchmarks' table: what the tables say of all series together."""
    pooled = [each for judged in everything(effort.every).values() for each in judged]
    held = coverage(pooled)
    error = fmean(each.error for each in pooled) / fmean(each.naive for each in pooled)
    many = f"{len(pooled):,} forecasts"
    least, most = HELD
    wanted = f"{least:.2f} to {most:.2f}"
    what = "`forecast` on real series, one to six readings ahead"
    return [
        Row(
            *("forecast", f"{what}: how often the 80 % interval holds", "what came", wanted, f"{held:.2f}"),
            *(least <= held <= most, many),
        ),
        Row(
            *("forecast", f"{what}: error", "the last reading again", "≤ 1.00", f"{error:.2f}"),
            *(round(error, 2) <= 1.0, many),
        ),
    ]


def main(arguments: Sequence[str]) -> int:
    """Judge, and print the tables or write them into a page."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.forecasts", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--every", type=int, default=1, help="take every so many-th origin only")
    parser.add_argument("--write", type=Path, help="the page to write the tables into, between its two marks")
    options = parser.parse_args(arguments)
    text = tables(everything(options.every))
    if options.write is None:
        print(text)  # noqa: T201 - printing is what it is for
        return 0
    page = options.write.read_text(encoding="utf-8")
    start, end = page.index(BEGIN) + len(BEGIN), page.index(END)
    options.write.write_text(f"{page[:start]}\n{text}\n{page[end:]}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
