"""E19: zero is taken for nothing (`Range(0)` becomes 0..inf, so 5 is accepted; '1e-5' raises). Here 0 is a value."""

from __future__ import annotations

from okrkit.open_measures import Target
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.verdict import Band


def test_zero_is_a_range_of_one_point() -> None:
    nothing = Threshold.from_nagios(critical="0")

    assert (nothing.low, nothing.high) == (0.0, 0.0)
    assert [nothing.classify(value) for value in (-0.001, 0, 5)] == [
        Band.CRITICAL,
        Band.HEALTHY,
        Band.CRITICAL,
    ]


def test_an_exponent_is_read_in_full() -> None:
    assert Threshold.from_nagios(critical="1e-5").high == 1e-5
    assert Threshold.at_most(1e-5).to_nagios() == (None, "~:0.00001")


def test_a_limit_of_zero_is_a_limit() -> None:
    assert Threshold.at_most(0).classify(1) is Band.CRITICAL
    assert Threshold.at_least(0, critical=-1).critical_low == -1.0
    assert Threshold.at_least(5, critical=0).classify(-1) is Band.CRITICAL
    assert Threshold.at_least(5).evolve(low=0).low == 0.0
    assert str(Threshold.at_least(5, critical=0)) == "≥ 5 (critical < 0)"


def test_a_reading_of_zero_is_a_reading() -> None:
    assert Series({"2026-06-30": 0}).latest() == Reading("2026-06-30", 0)
    assert Series({"2026-06-30": 5}).correct("2026-06-30", 0).values == (0.0,)
    assert Series().add("2026-06-30", 0).values == (0.0,)
    assert Target(0, "decrease").goal == 0.0  # type: ignore[arg-type]  # its word will do, too
