"""E27: a UTC slice puts an evening value on the day before or after; here a day is a day, and a moment is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError

Q1 = Cycle.quarter(2026, 1)


@pytest.mark.parametrize("hours", [-11, -8, 0, 7, 14])
def test_a_moment_with_a_zone_is_refused(hours: int) -> None:
    evening = datetime(2026, 3, 31, 22, 30, tzinfo=timezone(timedelta(hours=hours)))

    with pytest.raises(InvalidValueError) as caught:
        assert evening in Q1

    assert str(caught.value).startswith(
        "on must be a day, not a moment, got datetime.datetime(2026, 3, 31, 22, 30, "
    )
    assert str(caught.value).endswith("pass .date(), in the zone that you mean")


def test_midnight_in_utc_is_a_moment_too() -> None:
    with pytest.raises(InvalidValueError):
        Cycle.containing(datetime(2026, 4, 1, tzinfo=UTC), "quarter")


def test_the_last_day_of_a_quarter_is_the_last_day_whichever_way_it_is_written() -> None:
    for last in ("2026-03-31", date(2026, 3, 31), datetime(2026, 3, 31)):
        assert last in Q1
        assert Cycle.containing(last, "quarter") == Q1
        assert Q1.elapsed(last) == 1.0
    assert "2026-04-01" not in Q1
