"""How two things are timed against each other: in turn, in one run, the loop itself taken off."""

from __future__ import annotations

import timeit
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from statistics import median
from typing import Any, NamedTuple

NANOSECONDS = 1e9
MICROSECOND = 1e3
MILLISECOND = 1e6


class Effort(NamedTuple):
    """How long to measure: rounds, the seconds of one timing, processes to start, objects to keep, every how many-th forecast."""

    rounds: int
    seconds: float
    processes: int
    objects: int
    every: int = 1


FULL = Effort(rounds=15, seconds=0.03, processes=21, objects=100_000)
QUICK = Effort(rounds=1, seconds=0.0005, processes=1, objects=1_000, every=40)


class Row(NamedTuple):
    """A line of the table: `shown` is what was measured, `reached` whether that is the target, None if not measured."""

    area: str
    what: str
    peer: str
    target: str
    shown: str
    reached: bool | None
    takes: str = ""
    why: str = ""  # what keeps it from the target, where something does


class Pair(NamedTuple):
    """The median ratio of ours to the peer's, and ours alone in nanoseconds (or bytes)."""

    ratio: float
    own: float


def paired(rounds: int, ours: Callable[[], float], peer: Callable[[], float]) -> Pair:
    """Measure both in every round, now the one first and now the other, and take the median of the rounds."""
    ratios: list[float] = []
    own: list[float] = []
    for number in range(rounds):
        if number % 2:
            other, mine = peer(), ours()
        else:
            mine, other = ours(), peer()
        ratios.append(mine / other)
        own.append(mine)
    return Pair(median(ratios), median(own))


def in_turn(effort: Effort, ours: str, peer: str, names: Mapping[str, Any], loop: str = "{}") -> Pair:
    """Time two statements, gc off; `loop` is what both stand in, and its own time is taken off both."""
    space = dict(names)
    timers = [timeit.Timer(loop.format(each), globals=space) for each in (ours, peer, "pass")]
    for timer in timers:
        timer.timeit(100)  # warm: the interpreter specialises what it has run a few times
    slowest = max(timer.timeit(100) for timer in timers) / 100
    number = max(1, int(effort.seconds / slowest))

    def net(timer: timeit.Timer) -> float:
        taken = timer.timeit(number) - timers[2].timeit(number)
        return max(taken, 1e-12) * NANOSECONDS / number  # never 0, however short a smoke run is

    return paired(effort.rounds, lambda: net(timers[0]), lambda: net(timers[1]))


def nanoseconds(taken: float) -> str:
    """A duration as a person reads it."""
    if taken < MICROSECOND:
        return f"{taken:.0f} ns"
    return f"{taken / MICROSECOND:.1f} µs" if taken < MILLISECOND else f"{taken / MILLISECOND:.1f} ms"


def at_most(
    target: float, pair: Pair, area: str, what: str, peer: str, *, takes: str = "", why: str = ""
) -> Row:
    """The line of a ratio that is to stay within a target."""
    return Row(
        *(area, what, peer, f"≤ {target:.2f}", f"{pair.ratio:.2f}", round(pair.ratio, 2) <= target),
        takes=takes or nanoseconds(pair.own),
        why=why,
    )


def not_measured(area: str, what: str, peer: str, target: str, package: str) -> Row:
    """The line of a comparison whose peer is not installed; it names the package."""
    return Row(area, what, peer, target, f"not measured: {package} is not installed", None)


def optional(package: str) -> Any:  # noqa: ANN401 - a module that a type checker need not find
    """A package of the bench dependency group, or None where it is not installed."""
    return import_module(package) if find_spec(package) else None
