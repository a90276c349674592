"""What happened to a KPI, and what is due of a key result: what several rules ask."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from okrkit._calendar import add_months
from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.monitoring import health
from okrkit.verdict import Band

_TWO: Final = 2
_LATE: Final = 0.75  # from here on a cycle is nearly over


def acted_between(kpi: KPI, first: date, last: date) -> bool:
    """Whether a decision was taken or the threshold revised from one day to another."""
    days = [*(decision.on for decision in kpi.decisions), *(each.valid_from for each in kpi.revisions)]
    return any(first <= day <= last for day in days)


def months_before(day: date, months: int) -> date:
    """The day so many months earlier; the calendar's first day where there is none."""
    try:
        return add_months(day, -months)
    except InvalidValueError:
        return date.min


def red_since(kpi: KPI, on: date | None) -> date | None:
    """Since when a KPI that is critical on a day is not healthy; None where it is not critical."""
    now = health(kpi, on)
    return now.since if now.band is Band.CRITICAL else None


def is_nearly_over(cycle: Cycle, on: date) -> bool:
    """Whether three quarters of a cycle or more are gone."""
    return cycle.elapsed(on) >= _LATE


def unwatched(key_result: KeyResult, cycle: Cycle | None, on: date | None) -> bool:
    """Whether nobody looked at a key result before its cycle was nearly over."""
    if cycle is None or on is None or not is_nearly_over(cycle, on):
        return False
    seen = [check_in.on for check_in in key_result.check_ins if check_in.on <= on]
    return not seen or is_nearly_over(cycle, seen[0])


def missed_check_in(key_result: KeyResult, due_days: Sequence[date], on: date, grace: int) -> date | None:
    """The last day up to `on` on which a check-in fell due that never came; None where all came.

    The first due day is the start of the cycle: there is nothing to say on it yet.
    """
    due = [day for day in due_days if day <= on - timedelta(days=grace)]
    if len(due) < _TWO:
        return None
    latest = key_result.latest(on)
    return due[-1] if latest is None or latest.on <= due[-2] else None
