"""E29: is an end 'until' a day inclusive or not? Here it is called `last_day`, and it belongs to the cycle."""

from __future__ import annotations

import attrs

from okrkit.cycle import Cycle


def test_the_last_day_belongs_to_the_cycle() -> None:
    cycle = Cycle.custom("2026-07-01", "2026-07-10")

    assert "2026-07-10" in cycle
    assert cycle.days == 10
    assert str(cycle.next().start) == "2026-07-11"
    assert str(cycle.dates(9)[-1]) == "2026-07-10"


def test_a_cycle_of_one_day_starts_and_ends_on_it() -> None:
    day = Cycle.custom("2026-07-01", "2026-07-01")

    assert day.days == 1
    assert day.start == day.last_day
    assert day.elapsed("2026-07-01") == 1.0


def test_no_field_is_called_end_or_until() -> None:
    names = {field.name for field in attrs.fields(Cycle)}

    assert "last_day" in names
    assert not names & {"end", "until", "end_date", "to"}
