"""Time okrkit against its peers in one run, and print or write the table.

python -m tests.benchmarks                             the whole, in a few minutes
python -m tests.benchmarks --quick                     a smoke run: everything once, no figure to be trusted
python -m tests.benchmarks --write docs/benchmarks.md  the page of the documentation
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import forecasts, objects, roll_up, scoring, serial, series, startup, statements
from tests.benchmarks.timing import FULL, QUICK, Effort, Row

AREAS = (startup, objects, scoring, series, roll_up, serial, statements, forecasts)
PACKAGES = ("attrs", "pydantic", "msgspec")
MARKS = {True: "yes", False: "**falls short**", None: "–"}
PAGE = """\
# Benchmarks

<!-- Written by `python -m tests.benchmarks --write docs/benchmarks.md`; do not edit. -->

How fast okrkit is, as ratios to a named peer that was timed in the same run: 0.27 means that okrkit takes 27 % of what the peer takes.
In each of {rounds} rounds both are timed in turn (whole processes in {processes}), garbage collection off and the loop's own time taken off; the figure is the median of the rounds' ratios. Bytes do not vary and are counted once.
Trust the ratios: a machine has fast and slow days, and both sides share them.

Measured on {machine}.

{table}

{short}
To measure again, on your own machine:

```console
$ python -m pip install nox && python -m nox -s bench -- --write docs/benchmarks.md
```
"""


def measure(effort: Effort) -> list[Row]:
    """Every line of the table, in the order of the areas."""
    return [row for area in AREAS for row in area.rows(effort)]


def table(rows: Sequence[Row]) -> str:
    """The lines as a Markdown table."""
    head = "| area | benchmark | peer | target | measured | reached | okrkit takes |"
    lines = [
        f"| {row.area} | {row.what} | {row.peer} | {row.target} | {row.shown} | {MARKS[row.reached]} | {row.takes} |"
        for row in rows
    ]
    return "\n".join([head, "|---|---|---|---|---|---|---|", *lines])


def falls_short(rows: Sequence[Row]) -> str:
    """What does not reach its target, each with what keeps it from that."""
    lines = [
        f"- {row.area}, {row.what}: {row.why or 'nothing is known of it; a slower round, perhaps'}"
        for row in rows
        if row.reached is False
    ]
    if not lines:
        return "Every target is reached.\n"
    return "\n".join(["What falls short, and why:", "", *lines, ""])


def machine() -> str:
    """The machine and the versions, without a date and without a name."""
    packages = [f"{name} {version(name)}" for name in PACKAGES]
    python = f"{platform.python_implementation()} {platform.python_version()}"
    place = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    return ", ".join([place, python, *packages])


def version(package: str) -> str:
    """The version of a package, or that it is not there."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "not installed"


def page(rows: Sequence[Row], effort: Effort) -> str:
    """The page of the documentation."""
    return PAGE.format(
        rounds=effort.rounds,
        processes=effort.processes,
        machine=machine(),
        table=table(rows),
        short=falls_short(rows),
    )


def main(arguments: Sequence[str]) -> None:
    """Measure, print the table, and write the page if one is asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="run everything once, to see that it runs")
    parser.add_argument(
        "--write", type=Path, metavar="PAGE", help="write the page, such as docs/benchmarks.md"
    )
    options = parser.parse_args(arguments)
    effort = QUICK if options.quick else FULL
    rows = measure(effort)
    sys.stdout.write(f"{machine()}\n\n{table(rows)}\n\n{falls_short(rows)}")
    if options.write is not None:
        options.write.write_text(page(rows, effort), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
