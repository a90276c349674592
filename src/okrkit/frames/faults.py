"""What is wrong with the rows that have no score, and how many of them there are."""

from __future__ import annotations

from typing import Final, cast

import attrs
from narwhals.stable.v2.typing import IntoFrameT

from okrkit._doors import invalid
from okrkit.frames._columns import day as day_column, finite, number
from okrkit.frames._engine import Opened, nw, opened
from okrkit.frames._words import chosen

__all__ = ["problems"]

_CODE: Final = "code"
_NUMBERS: Final = ("baseline", "target", "value", "score", "weight")
_DAYS: Final = ("start", "end", "day")


@attrs.frozen
class _Fault:
    """What can be wrong with a row: the word for it, why it matters, and the rows that have it."""

    reason: str
    explanation: str
    rows: nw.Expr


def problems(
    frame: IntoFrameT,
    *,
    baseline: str | None = "baseline",
    target: str | None = "target",
    value: str | None = "value",
    score: str | None = None,
    weight: str | None = None,
    start: str | None = None,
    end: str | None = None,
    day: str | None = None,
) -> IntoFrameT:
    """Count the rows that the other functions give null for, and say why.

    One row for each reason that there is: `reason`, `count` and `explanation`. A row is counted once, under the first
    reason that it has, in the order of the arguments; so the counts add up to the rows without a score.

    Args:
        frame: A frame of any engine; a lazy one stays lazy.
        baseline: The column that says where it starts; None to leave this out, and so with the others.
        target: The column that says where it should end.
        value: The column that says where it is.
        score: A column of scores, as `roll_up` and `pace` take them.
        weight: A column of weights, as `roll_up` takes them.
        start: The column of the first days of the cycles, as `pace` takes them.
        end: The column of their last days.
        day: The column of the days of the readings.

    Returns:
        The same kind of frame, with a row for each reason; none where nothing is wrong.

    Raises:
        InvalidTypeError: Not a frame, or a column that holds no numbers, or no days.
        InvalidValueError: No such column, or none at all to look at.

    >>> import pyarrow as pa
    >>> from okrkit import frames
    >>> table = pa.table({"baseline": [5.0, 0.0, 0.0], "target": [5.0, 1.0, 1.0], "value": [5.0, None, 0.5]})
    >>> frames.problems(table).select(["reason", "count"]).to_pylist()
    [{'reason': 'value missing', 'count': 1}, {'reason': 'target equals baseline', 'count': 1}]
    >>> frames.problems(table, baseline=None, target=None)["explanation"].to_pylist()
    ['null or NaN in value: what is not there is not 0, so nothing is made of it']
    """
    source = opened(frame, "problems")
    given: dict[str, str | None] = {"baseline": baseline, "target": target, "value": value, "score": score}
    given |= {"weight": weight, "start": start, "end": end, "day": day}
    faults = _faults(source, {role: name for role, name in given.items() if name is not None})
    if not faults:
        raise invalid("problems()", "given a column to look at", None, "pass baseline=, target= or value=")
    codes = range(1, len(faults) + 1)
    first = chosen([(fault.rows, nw.lit(code)) for code, fault in zip(codes, faults, strict=True)], nw.lit(0))
    counted = (
        source.planned()
        .select(first.alias(_CODE))
        .filter(nw.col(_CODE) > 0)
        .group_by(_CODE)
        .agg(nw.len().alias("count"))
        .sort(_CODE)
    )
    texts = {
        "reason": [fault.reason for fault in faults],
        "explanation": [fault.explanation for fault in faults],
    }
    words = {
        name: chosen(
            [(nw.col(_CODE) == code, nw.lit(text)) for code, text in zip(codes, each, strict=True)],
            nw.lit(""),
        )
        for name, each in texts.items()
    }
    result = counted.select(
        words["reason"].alias("reason"), "count", words["explanation"].alias("explanation")
    )
    return cast("IntoFrameT", source.close(source.done(result)))


def _faults(source: Opened, given: dict[str, str]) -> list[_Fault]:
    """What to look for, in the order in which a row is asked."""
    numbers = {role: number(source, role, given[role]) for role in _NUMBERS if role in given}
    days = {role: day_column(source, role, given[role]) for role in _DAYS if role in given}
    faults = [_missing(given[role], each, numeric=True) for role, each in numbers.items()]
    faults += [_infinite(given[role], each) for role, each in numbers.items()]
    if "baseline" in numbers and "target" in numbers:
        why = (
            f"{given['target']} is the same as {given['baseline']}: there is no way to go, and no share of it"
        )
        equal = numbers["baseline"] == numbers["target"]
        faults.append(_Fault(f"{given['target']} equals {given['baseline']}", why, equal))
    if "weight" in numbers:
        why = f"{given['weight']} is below 0: a row counts for nothing at least, which is 0"
        faults.append(_Fault(f"{given['weight']} negative", why, numbers["weight"] < 0.0))
    faults += [_missing(given[role], each, numeric=False) for role, each in days.items()]
    if "start" in days and "end" in days:
        why = f"{given['end']} is before {given['start']}: a cycle ends on its last day, not before its first"
        faults.append(_Fault(f"{given['end']} before {given['start']}", why, days["end"] < days["start"]))
    return faults


def _missing(column: str, cells: nw.Expr, *, numeric: bool) -> _Fault:
    if not numeric:
        why = f"null in {column}: without the day there is no telling what was due"
        return _Fault(f"{column} missing", why, cells.is_null())
    why = f"null or NaN in {column}: what is not there is not 0, so nothing is made of it"
    return _Fault(f"{column} missing", why, cells.is_null() | cells.is_nan())


def _infinite(column: str, cells: nw.Expr) -> _Fault:
    why = f"infinite numbers in {column}: no share of them means anything"
    return _Fault(f"{column} infinite", why, ~finite(cells))
