"""The monitoring-plugins range format, both ways.

A range alerts outside its ends, which belong to it: '10' is 0..10, '10:' is 10 and up, '~:10' is up to 10, '@10:20'
alerts inside instead.  The rules are those of the Monitoring Plugins Development Guidelines.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby
from math import inf
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from okrkit._doors import invalid
from okrkit.verdict import Band

if TYPE_CHECKING:
    from okrkit.threshold import Threshold

_NUMBER: Final = r"[+-]?(?:\d{1,400}\.?\d{0,400}|\.\d{1,400})(?:[eE][+-]?\d{1,4})?"
_RANGE: Final = re.compile(rf"(@?)(?:(~|{_NUMBER})? ?:)? ?({_NUMBER})?", re.ASCII)
_HOW: Final = "write it as [@][start:][end], such as '10', '10:', '~:10', '10:20' or '@10:20'"


class Range(NamedTuple):
    """One range: its ends, and whether it alerts inside instead of outside."""

    start: float
    end: float
    inside: bool

    def alerts(self, value: float) -> bool:
        """Whether the range alerts on a value."""
        return (self.start <= value <= self.end) == self.inside


class _Run(NamedTuple):
    """Neighbouring places with one band: from `low` to `high`, with its own ends or without."""

    band: Band
    low: float
    high: float
    low_closed: bool
    high_closed: bool


def read_range(text: str, path: str) -> Range:
    """A range from its text, by the guidelines' grammar and nothing looser."""
    if not isinstance(text, str):
        raise invalid(path, "a text or None", text, _HOW)
    if not text.isascii():
        raise invalid(path, "plain ASCII", text, _HOW)
    spec = text.strip(" ")
    match = _RANGE.fullmatch(spec)
    # A colon or an @ alone says nothing: implementations disagree on what it would mean.
    if match is None or not (match[2] or match[3]):
        raise invalid(path, "a monitoring-plugins range", text, _HOW)
    at, start, end = match.groups()
    low = -inf if start == "~" else float(start or 0)
    high = float(end) if end else inf
    if (start not in {None, "~"} and abs(low) == inf) or (end and abs(high) == inf):
        raise invalid(path, "within ±1.797e308", text, "scale it down")
    if low > high:
        raise invalid(
            path, "a range whose start is not above its end", text, "swap the two; a bare '10' means 0..10"
        )
    return Range(low, high, at == "@")


def from_ranges(warning: str | None, critical: str | None) -> dict[str, Any]:
    """The arguments of the Threshold that has the bands of a warning and a critical range."""
    ranges = (
        None if warning is None else read_range(warning, "warning"),
        None if critical is None else read_range(critical, "critical"),
    )
    runs = _runs(*ranges)
    given = (warning, critical)
    healthy = [index for index, run in enumerate(runs) if run.band is Band.HEALTHY]
    if len(runs) == 1 and healthy:
        raise _unsayable("a pair of ranges that can alert", given, "give a range with a finite end")
    if len(healthy) != 1:
        count = "two healthy zones" if healthy else "no healthy zone"
        raise _unsayable(
            "ranges with one healthy zone", given, f"they leave {count}; split them into two checks"
        )
    index = healthy[0]
    return _arguments(runs[:index][::-1], runs[index], runs[index + 1 :], given)


def _runs(warning: Range | None, critical: Range | None) -> list[_Run]:
    ends = {end for each in (warning, critical) if each for end in (each.start, each.end) if abs(end) != inf}
    edges = sorted(ends)
    places: list[tuple[Band, float, float, bool]] = []
    for low, high in zip([-inf, *edges], [*edges, inf], strict=True):
        places.append((_band(_between(low, high), warning, critical), low, high, False))
        if high != inf:
            places.append((_band(high, warning, critical), high, high, True))
    runs: list[_Run] = []
    for band, group in groupby(places, key=lambda place: place[0]):
        members = list(group)
        runs.append(_Run(band, members[0][1], members[-1][2], members[0][3], members[-1][3]))
    return runs


def _between(low: float, high: float) -> float:
    """A number strictly between two ends, one of which may be infinite."""
    if low == -inf:
        return -inf  # beyond every finite end: the ranges compare it rightly
    return inf if high == inf else low / 2 + high / 2


def _band(value: float, warning: Range | None, critical: Range | None) -> Band:
    if critical and critical.alerts(value):
        return Band.CRITICAL
    return Band.WARNING if warning and warning.alerts(value) else Band.HEALTHY


def _arguments(below: list[_Run], healthy: _Run, above: list[_Run], given: object) -> dict[str, Any]:
    for side in (below, above):
        bands = [run.band for run in side]
        if bands not in ([], [Band.CRITICAL], [Band.WARNING], [Band.WARNING, Band.CRITICAL]):
            raise _unsayable(
                "bands that worsen away from healthy", given, "put the warning range inside the critical one"
            )
    only = [[run.band for run in side] == [Band.WARNING] for side in (below, above) if side]
    if any(only) and not all(only):
        instead = "give the other side a critical figure too, or neither"
        raise _unsayable("critical on both sides or on neither", given, instead)
    if any(len(side) > 1 and side[0].low == side[0].high for side in (below, above)):
        instead = "leave the limit itself healthy, or make the warning range wider"
        raise _unsayable("a warning that is more than one point", given, instead)
    if (len(below) > 1 and below[0].low_closed is False) or (
        len(above) > 1 and above[0].high_closed is False
    ):
        instead = (
            "an okrkit threshold's critical figure is still a warning: use an outside range for critical"
        )
        raise _unsayable("a critical range that leaves its own edge to the warning", given, instead)
    strict = {
        not closed for side, closed in ((below, healthy.low_closed), (above, healthy.high_closed)) if side
    }
    if len(strict) > 1:
        raise _unsayable("both limits healthy or neither", given, "make both ends inclusive")
    return {
        "low": healthy.low if below else None,
        "high": healthy.high if above else None,
        "critical_low": below[0].low if len(below) > 1 else None,
        "critical_high": above[0].high if len(above) > 1 else None,
        "strict": strict.pop(),
        "warning_only": all(only),
    }


def _unsayable(need: str, given: object, instead: str) -> Exception:
    return invalid("ranges", need, given, instead)


def to_ranges(threshold: Threshold) -> tuple[str | None, str | None]:
    """The (warning, critical) ranges of a threshold that is not a strict range."""
    limits = _range(threshold.low, threshold.high, strict=threshold.strict)
    if threshold.warning_only:
        return limits, None
    if threshold.critical_low is None and threshold.critical_high is None:
        return None, limits
    low = threshold.low if threshold.critical_low is None else threshold.critical_low
    high = threshold.high if threshold.critical_high is None else threshold.critical_high
    return limits, _range(low, high, strict=False)


def _range(low: float | None, high: float | None, *, strict: bool) -> str:
    if strict:  # one-sided: alerts on the limit itself, so the range is turned inside out
        return f"@{_digits(high)}:" if low is None else f"@~:{_digits(low)}"
    if low is None:
        return f"~:{_digits(high)}"
    return f"{_digits(low)}:" + ("" if high is None else _digits(high))


def _digits(number: float | None) -> str:
    # Without an exponent, which half of the plugins cannot read.
    text = f"{Decimal(repr(number)):f}"
    return "0" if number == 0 else text.removesuffix(".0")
