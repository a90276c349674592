"""Whether every row is where it should be by now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

import attrs
from narwhals.stable.v2.typing import IntoFrameT

from okrkit._doors import DayLike, to_day, wrong_type
from okrkit.arithmetic import same
from okrkit.cycle import Cycle, DayCount
from okrkit.frames._columns import day as day_column, day_number, finite, number
from okrkit.frames._cuts import cuts_of, first
from okrkit.frames._engine import Opened, nw, opened
from okrkit.frames._words import with_word
from okrkit.frames.scores import way, with_raw
from okrkit.objective import Ambition, to_ambition, to_cycle
from okrkit.pace_rules import OKRKIT, PaceRule
from okrkit.verdict import Status

__all__ = ["pace"]

_ADDED: Final = ("expected", "gap", "status")


def _is_done(score: float) -> bool:
    return score >= 1.0 or same(score, 1.0)


def _is_due(expected: float) -> bool:
    return expected > 0.0 and not same(expected, 0.0)


# From here up a score is the same as 1, and from here up something is expected.
_DONE: Final = first(_is_done, 1.0)
_DUE: Final = first(_is_due, 0.0)
_SCORE, _SINCE, _WHOLE = (f"_okrkit_{name}" for name in ("score", "since", "whole"))


def pace(
    frame: IntoFrameT,
    on: DayLike | None = None,
    *,
    cycle: Cycle | str | None = None,
    ambition: Ambition | str = Ambition.ASPIRATIONAL,
    rule: PaceRule = OKRKIT,
    baseline: str = "baseline",
    target: str = "target",
    value: str = "value",
    score: str | None = None,
    start: str = "start",
    end: str = "end",
    day: str = "day",
    into: Mapping[str, str] | None = None,
) -> IntoFrameT:
    """Say whether every row is where it should be by a day: what is expected, the gap to it, and the status.

    `expected` (0..1) is what the rule requires by then, growing evenly over the cycle; `gap` is that less the score, above 0
    when behind; `status` is one of the words of `Status`: not started, on track, at risk, off track, achieved, closed, and no
    data for a row without a score. They are what `pace` says of a key result from a baseline to a target. A row whose days
    are missing, or whose cycle ends before it starts, has no status.

    Args:
        frame: A frame of any engine; a lazy one stays lazy.
        on: The day to look from; None for each row's own, in the column `day`.
        cycle: The cycle that every row is in; None for each row's own, from the column `start` to the column `end`.
        ambition: What counts as success, where the rule goes by that.
        rule: Who judges; okrkit's own rule by default.
        baseline: The column that says where it starts.
        target: The column that says where it should end.
        value: The column that says where it is.
        score: A column of scores, to be taken instead of the three above.
        start: The column of the cycles' first days.
        end: The column of the cycles' last days.
        day: The column of the days to look from.
        into: Other names for what is added, such as ``{"status": "pace"}``.

    Returns:
        The same kind of frame with three columns more.

    Raises:
        InvalidTypeError: Not a frame, a column that holds no numbers or no days, or not a rule.
        InvalidValueError: No such column, not a day, or the name of a new column is taken.

    >>> import pyarrow as pa
    >>> from okrkit import frames
    >>> table = pa.table({"baseline": [0, 0, 0], "target": [100, 100, 100], "value": [35, 24, 100]})
    >>> now = frames.pace(table, "2026-08-15", cycle="Q3 2026")
    >>> now["expected"].to_pylist()[0], now["status"].to_pylist()
    (0.35, ['on track', 'at risk', 'achieved'])
    >>> frames.pace(table, "2026-10-01", cycle="Q3 2026", into={"status": "then"})["then"].to_pylist()[0]
    'closed'
    """
    source = opened(frame, "pace")
    called = source.added(into, _ADDED)
    if not isinstance(rule, PaceRule):
        raise wrong_type("rule", "a PaceRule", rule, "such as OKRKIT or VIVA")
    required = to_ambition(ambition).success if rule.required is None else rule.required
    time = _time(source, on, cycle, (start, end, day), rule.day_count)
    if score is None:
        rows = with_raw(source, way(source, baseline, target, value), _SCORE, clamped=True)
    else:
        given = number(source, "score", score)
        rows = source.extended({_SCORE: nw.when(finite(given)).then(given.clip(0.0, 1.0))})
    known = time.whole >= 1.0
    due = nw.when(known).then(time.elapsed * required)
    columns = {
        _SINCE: time.since,
        _WHOLE: time.whole,
        called["expected"]: due,
        called["gap"]: due - nw.col(_SCORE),
    }
    rows = source.planned(rows).with_columns(*(each.alias(name) for name, each in columns.items()))
    rows = with_word(
        source.done(rows),
        called["status"],
        ~nw.col(called["expected"]).is_null(),
        *_statuses(rule, nw.col(called["expected"]), nw.col(called["gap"])),
    )
    return cast("IntoFrameT", source.close(rows.drop(_SCORE, _SINCE, _WHOLE)))


@attrs.frozen
class _Time:
    """Where in its cycle a row is: whole days since the first, the days of the cycle, and the share that is gone."""

    since: nw.Expr
    whole: nw.Expr
    elapsed: nw.Expr


def _time(
    source: Opened,
    on: DayLike | None,
    cycle: Cycle | str | None,
    names: tuple[str, str, str],
    counting: DayCount,
) -> _Time:
    wanted, known = None if on is None else to_day(on), to_cycle(cycle)
    if known is not None and wanted is not None:
        elapsed = nw.lit(known.elapsed(wanted, counting))
        return _Time(nw.lit(float((wanted - known.start).days)), nw.lit(float(known.days)), elapsed)
    now = nw.lit(float(wanted.toordinal())) if wanted else day_number(day_column(source, "day", names[2]))
    if known is not None:
        since, whole = now - float(known.start.toordinal()), nw.lit(float(known.days))
    else:
        start = day_number(day_column(source, "start", names[0]))
        since, whole = now - start, day_number(day_column(source, "end", names[1])) - start + 1.0
    gone, count = since, whole
    if counting is DayCount.END_OF_DAY:
        gone = since + 1.0
    elif counting is DayCount.SPAN:
        # Of a single day, first and last at once, all is gone: both are moved by one.
        single = whole == 1.0
        gone = nw.when(single).then(since + 1.0).otherwise(since)
        count = nw.when(single).then(whole).otherwise(whole - 1.0)
    return _Time(since, whole, (gone / count).clip(0.0, 1.0).abs())  # pandas counts no days as -0.0


def _statuses(rule: PaceRule, due: nw.Expr, gap: nw.Expr) -> tuple[list[tuple[nw.Expr, str]], str]:
    """The statuses and when each holds, in the order in which a row is asked; and the last of all."""
    actual, since, whole = nw.col(_SCORE), nw.col(_SINCE), nw.col(_WHOLE)
    cases = [
        (since < 0.0, Status.NOT_STARTED.value),
        (since >= whole, Status.CLOSED.value),
        (actual.is_null(), Status.NO_DATA.value),
        (actual >= _DONE, Status.ACHIEVED.value),
    ]
    if rule.family != "absolute":
        cases.append((due < _DUE, rule.statuses[rule.best].value))
    measured = {"gap": gap, "absolute": actual}.get(rule.family, actual / due)
    *below, last = (status.value for status in rule.statuses)
    cases += [(measured < cut, status) for cut, status in zip(cuts_of(rule.scale), below, strict=True)]
    return cases, last
