"""E33: a status that only changes when somebody types something; here the day is an argument, and time alone can tell."""

from __future__ import annotations

import inspect

from okrkit.closing import close
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.pacing import compare, expected, pace

Q3 = Cycle.quarter(2026, 3)
KR = KeyResult.from_to("Any", 0, 100).check_in("2026-07-10", 30)
DAYS = ["2026-06-30", "2026-07-09", "2026-07-10", "2026-08-15", "2026-09-01", "2026-09-20", "2026-10-01"]


def test_time_alone_changes_the_status() -> None:
    labels = [pace(KR, day, cycle=Q3).label for day in DAYS]

    assert labels == ["not started", "no data", "on track", "on track", "at risk", "off track", "missed"]


def test_an_answer_can_be_replayed() -> None:
    later = KR.check_in("2026-09-25", 90)

    assert [pace(KR, day, cycle=Q3) for day in DAYS[:-1]] == [pace(later, day, cycle=Q3) for day in DAYS[:-1]]


def test_the_day_is_never_assumed() -> None:
    for function in (pace, compare, expected, close):
        assert inspect.signature(function).parameters["on"].default is inspect.Parameter.empty
