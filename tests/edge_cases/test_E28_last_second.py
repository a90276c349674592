"""E28: an end at 23:59:59 loses the last second, or ends hours off; here a cycle is whole days and ends with one."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError


def test_the_last_second_is_no_day() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Cycle.custom("2026-07-01", datetime(2026, 9, 30, 23, 59, 59))

    assert str(caught.value) == (
        "last_day must be a day, not a moment, got datetime.datetime(2026, 9, 30, 23, 59, 59): "
        "pass .date(), in the zone that you mean"
    )


def test_nothing_lies_between_two_quarters() -> None:
    quarter = Cycle.quarter(2026, 3)
    following = quarter.next()

    assert following.start - quarter.last_day == timedelta(days=1)
    assert not quarter.overlaps(following)
    assert quarter.days + following.days == (date(2026, 12, 31) - date(2026, 7, 1)).days + 1


def test_an_end_is_a_date_and_nothing_else() -> None:
    cycle = Cycle.custom(datetime(2026, 7, 1), datetime(2026, 9, 30))

    assert type(cycle.start) is type(cycle.last_day) is date
