"""The tree: a million key results in 200,000 objectives, five levels deep, rolled up in one pass.

python -m tests.benchmarks.roll_up            10,000 to 1,000,000 key results, and a chain
python -m tests.benchmarks.roll_up --quick    a smoke run: no figure to be trusted
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from statistics import median
from typing import Any

from okrkit import Alignment, CheckIn, KeyResult, Linear, Objective, roll_up, roll_up_values
from tests.benchmarks.timing import Effort, Pair, Row, at_most, nanoseconds, paired

BARE = "a hand-inlined recursion over the same objects"
EACH = 5  # key results in an objective
FAN = 21  # objectives under one: 1 + 21 + 441 + 9,261 + 194,481 are five levels
DAY = date(2026, 8, 31)
SIZES = (10_000, 100_000, 1_000_000)
QUICK_SIZES = (500, 1_000)
NANOSECONDS = 1e9


def forest(size: int, fan: int = FAN) -> list[Objective]:
    """So many key results, in objectives of five each; each with its own measure, check-in and weight."""
    return [
        Objective(
            "Win",
            tuple(
                KeyResult(
                    "Deals",
                    Linear(0.0, 100.0 + place),
                    check_ins=(CheckIn(DAY, float((index * EACH + place) * 37 % 101)),),
                    weight=1.0 + place,
                    id=f"{index}-{place}",
                )
                for place in range(EACH)
            ),
            parent=str((index - 1) // fan) if index else None,
            id=str(index),
        )
        for index in range(size // EACH)
    ]


def bare(objective: Objective, children: Mapping[str, Sequence[Objective]], kept: dict[str, float]) -> float:
    """What one writes without a library: no check, no fsum, nothing caught; every score is kept."""
    total = weight = 0.0
    for key_result in objective.key_results:
        measure: Any = key_result.measure
        raw = (key_result.check_ins[-1].value - measure.baseline) / (measure.target - measure.baseline)
        score = 0.0 if raw < 0.0 else 1.0 if raw > 1.0 else raw  # noqa: FURB136 - as one writes it where it counts
        total += score * key_result.weight
        weight += key_result.weight
    for child in children.get(objective.id, ()):
        total += bare(child, children, kept) * child.weight
        weight += child.weight
    result = kept[objective.id] = total / weight
    return result


def under(objectives: Sequence[Objective]) -> dict[str, list[Objective]]:
    """Who supports whom."""
    children: dict[str, list[Objective]] = {}
    for objective in objectives:
        if objective.parent is not None:
            children.setdefault(objective.parent, []).append(objective)
    return children


def timed(call: Callable[[], object]) -> float:
    """The nanoseconds of processor time that a call takes, garbage collection off: another's work is not counted."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    call()
    taken = time.process_time() - start
    gc.enable()
    return taken * NANOSECONDS


def compared(objectives: Sequence[Objective], rounds: int) -> Pair:
    """The roll-up against the recursion, per key result."""
    alignment, children = Alignment(objectives), under(objectives)
    size = len(objectives) * EACH
    both = roll_up(alignment, source="both")
    kept: dict[str, float] = {}
    bare(objectives[0], children, kept)
    if any(abs((both[each].score or 0.0) - score) > 1e-12 for each, score in kept.items()):
        message = "the two do not agree"
        raise ArithmeticError(message)
    return paired(
        rounds,
        lambda: timed(lambda: roll_up(alignment, source="both")) / size,
        lambda: timed(lambda: bare(objectives[0], children, {})) / size,
    )


def weighed(call: Callable[[], object]) -> int:
    """The bytes that the result of a call holds."""
    gc.collect()
    tracemalloc.start()
    try:
        result = call()
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    del result
    return held


def each_takes(call: Callable[[], object], size: int, rounds: int) -> float:
    """The median of some runs, per key result."""
    return median(timed(call) / size for _ in range(rounds))


def rows(effort: Effort) -> list[Row]:
    """The line of the table: ten times as many key results as objects are kept elsewhere."""
    pair = compared(forest(10 * effort.objects), min(effort.rounds, 5))
    what = "`roll_up`, 1,000,000 key results in 200,000 objectives, five levels"
    why = (
        "a recursion neither asks what kind of measure it meets, nor sums exactly in any order, nor keeps each mean within its "
        "scores, nor how much of the weight had data"
    )
    return [at_most(1.6, pair, "tree", what, BARE, takes=f"{nanoseconds(pair.own)} a key result", why=why)]


def main(arguments: Sequence[str]) -> None:
    """Measure, and print a line for each size."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.roll_up")
    parser.add_argument("--quick", action="store_true", help="run everything once, to see that it runs")
    options = parser.parse_args(arguments)
    sizes, rounds = (QUICK_SIZES, 1) if options.quick else (SIZES, 5)
    sys.stdout.write(
        "| key results | build | align | roll up | values | bare | ratio | held by the tree | by the scores |\n"
    )
    sys.stdout.write("|---|---|---|---|---|---|---|---|---|\n")
    for size in sizes:
        build = timed(lambda size=size: forest(size)) / size  # type: ignore[misc]  # mypy cannot infer a lambda's default
        objectives = forest(size)
        alignment = Alignment(objectives)
        pair = compared(objectives, rounds)
        align = each_takes(lambda objectives=objectives: Alignment(objectives), size, rounds)  # type: ignore[misc]  # the same
        values = each_takes(lambda alignment=alignment: roll_up_values(alignment), size, 1)  # type: ignore[misc]  # the same
        scores = weighed(lambda alignment=alignment: roll_up(alignment, source="both")) / size  # type: ignore[misc]  # the same
        figures = [nanoseconds(each) for each in (build, align, pair.own, values, pair.own / pair.ratio)]
        del objectives, alignment
        tree = weighed(lambda size=size: forest(size)) / size if size <= SIZES[1] else None  # type: ignore[misc]  # the same
        held = "as above" if tree is None else f"{tree:.0f} B"
        sys.stdout.write(
            f"| {size:,} | {' | '.join(figures)} | {pair.ratio:.2f} | {held} | {scores:.0f} B |\n"
        )
    chain = [
        each.evolve(parent=None if not index else str(index - 1))
        for index, each in enumerate(forest(sizes[-1] // 2))
    ]
    alignment = Alignment(chain)
    taken = timed(lambda: roll_up(alignment, source="both"))
    sys.stdout.write(
        f"\nA chain {len(chain):,} deep: {nanoseconds(taken)}; the recursion ends in a RecursionError.\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
