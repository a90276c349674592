"""E34: some systems count missed check-ins as failures, others drop them. Here `missing=` says which."""

from __future__ import annotations

from okrkit.cadence import due, share
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult

Q3 = Cycle.quarter(2026, 3)
THIRTEEN = Q3.dates("week", weekday="MO")


def test_nine_of_thirteen_is_69_percent() -> None:
    held = KeyResult.hold("Error rate", "≤ 1%").check_in(dict.fromkeys(THIRTEEN[:9], 0.4))

    assert len(THIRTEEN) == 13
    assert round(share(held, due=THIRTEEN, missing="miss") or 0, 2) == 0.69
    assert share(held, due=THIRTEEN, missing="skip") == 1.0
    assert share(held, due=THIRTEEN) == 1.0


def test_what_never_came_is_asked_for_until_it_comes() -> None:
    silent = KeyResult.from_to("NPS", 32, 45).check_in("2026-07-15", 33)

    (asked,) = due(silent, "2026-09-30", cycle=Q3)
    assert (asked.day.isoformat(), asked.overdue) == ("2026-07-22", 70)
    assert due(silent.check_in("2026-09-30", 33), "2026-09-30", cycle=Q3) == ()
