"""What a type checker must see in the values floor; mypy and pyright read this, nobody runs it.

An expected error stands as `# type: ignore[code]`: under warn_unused_ignores a lost one fails the run.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

from okrkit import (
    GOOGLE,
    Band,
    BandScale,
    Change,
    Checklist,
    Curve,
    Direction,
    FindBaseline,
    Hold,
    Interval,
    InvalidValueError,
    Linear,
    Measure,
    Milestone,
    NotationError,
    OkrkitError,
    Reach,
    Reading,
    Series,
    Stages,
    Target,
    Threshold,
    Unit,
    UnitMismatchError,
    Verdict,
    Zones,
    raw_progress,
    same,
    score_value,
)

# Numbers.
assert_type(raw_progress(65, Decimal(90), Fraction(74)), float)
assert_type(score_value(65.0, 90.0, 74.0), float)
assert_type(same(1, 2.0), bool)
raw_progress("65", 90, 74)  # type: ignore[arg-type]  # that it is an error is the test
raw_progress(65, None, 74)  # type: ignore[arg-type]  # that it is an error is the test

# Units.
assert_type(Unit.of("%"), Unit)
assert_type(Unit("$").format(5), str)
assert_type(Unit.of("days").convert(4, "hours"), float)
assert_type(Unit.of("days").is_duration, bool)
Unit.of(5)  # type: ignore[arg-type]  # that it is an error is the test
Unit("%").symbol = "$"  # type: ignore[misc]  # that it is an error is the test

# Bands: the label's type goes through.
assert_type(GOOGLE, BandScale[str])
assert_type(GOOGLE.classify(0.3), str)
assert_type(GOOGLE.nearest_edge(0.3), float | None)
assert_type(GOOGLE.intervals(), tuple[Interval[str], ...])
assert_type(BandScale([1], [Band.HEALTHY, Band.CRITICAL]).classify(2), Band)
assert_type(BandScale([1], [False, True], owner=["below"]).intervals()[0].label, bool)
BandScale([1], ["a", "b"], owner="both")  # type: ignore[arg-type]  # that it is an error is the test

# Thresholds.
floor = Threshold.at_least(30, critical=25, unit="%")
assert_type(floor, Threshold)
assert_type(floor.low, float | None)
assert_type(floor.unit, Unit)
assert_type(floor.direction, Direction | None)
assert_type(floor.scale, BandScale[Band])
assert_type(floor.classify(27), Band)
assert_type(floor.contains(27), bool)
assert_type(floor.gap(27), float)
assert_type(floor.tighter_than("≥ 20%"), bool)
assert_type(floor.evolve(low=None, high=5, unit="days"), Threshold)
assert_type(floor.to_nagios(), tuple[str | None, str | None])
assert_type(Threshold.from_nagios("10:", None), Threshold)
assert_type(Threshold.between(70, 80, critical=(None, 90)), Threshold)
assert_type(Threshold.parse("≥ 30"), Threshold)
Threshold.at_least("30")  # type: ignore[arg-type]  # that it is an error is the test
Threshold.at_least(30, 25)  # type: ignore[call-arg]  # that it is an error is the test
Threshold.at_least(30, warn=25)  # type: ignore[call-arg]  # that it is an error is the test
Threshold.between(70, 80, critical=90)  # type: ignore[arg-type]  # that it is an error is the test
floor.evolve(limit=5)  # type: ignore[call-arg]  # that it is an error is the test
floor.low = 5  # type: ignore[misc]  # that it is an error is the test

# Readings and series.
run = Series({"2026-05-31": 68, "2026-06-30": 65})
assert_type(run, Series)
assert_type(run[0], Reading)
assert_type(run[1:], Series)
assert_type(run.latest(), Reading | None)
assert_type(run.values, tuple[float, ...])
assert_type(run.days, tuple[date, ...])
assert_type(run.per("month", how="mean"), Series)
assert_type([reading.value for reading in run], list[float])
assert_type(
    Series([("2026-05-31", Decimal(68))]).add(date(2026, 6, 30), 65).correct("2026-06-30", 66), Series
)
assert_type(Series([Reading("2026-05-31", 68)]).add(Reading("2026-06-30", 65)), Series)
assert_type(Reading("2026-06-30", 65).on, date)
Series(5)  # type: ignore[arg-type]  # that it is an error is the test
Series({"2026-05-31": 68}, missing="drop")  # type: ignore[arg-type]  # that it is an error is the test
run.per("week")  # type: ignore[arg-type]  # that it is an error is the test
run.per("month", how="median")  # type: ignore[arg-type]  # that it is an error is the test
Reading(20260630, 65)  # type: ignore[arg-type]  # that it is an error is the test

# Measures: each keeps the protocol, and so does a user's own, which inherits nothing.
measures: tuple[Measure, ...] = (
    Linear(65, 90),
    Reach(60, "70..80"),
    Zones(0, 30, 70, 100),
    Curve([(0, 0), (10, 1)]),
    Milestone(),
    Stages([("designed", 0.2), ("adopted", 1)]),
    Checklist([("policies", 1)]),
    Hold("< 1%", how="worst"),
    Change(percent=-25),
    Target(85, Direction.INCREASE),
    FindBaseline(),
)


class Own:
    """A user's own measure."""

    def accept(self, value: float) -> float:
        return value

    def raw(self, value: float) -> float | None:
        return value

    def over(self, values: Sequence[float]) -> float | None:
        return values[-1] if values else None

    start: float | None = None
    goal: float | None = None
    direction: Direction | None = None
    paced: bool = True


class Half:
    """Half a measure."""

    def raw(self, value: float) -> float:
        return value


own: Measure = Own()
half: Measure = Half()  # type: ignore[assignment]  # that it is an error is the test
assert_type(own.over([1.0]), float | None)
assert_type(Linear(65, 90).raw(74), float)
assert_type(Linear(65, 90).direction, Direction)
assert_type(Hold("< 1%").over([0.5]), float | None)
assert_type(Change(amount=5).from_baseline(3), Linear)
assert_type(Target(85).from_baseline(34), Linear)
done = True
assert_type(Milestone().accept(done), float)
assert_type(Stages([("built", 1)]).accept("built"), float)
assert_type(Checklist([("policies", 1)]).accept({"policies"}), float)
Linear(65)  # type: ignore[call-arg]  # that it is an error is the test
Linear("65", 90)  # type: ignore[arg-type]  # that it is an error is the test
Hold("< 1%", how="mean")  # type: ignore[arg-type]  # that it is an error is the test
Target(85, "increase")  # type: ignore[arg-type]  # that it is an error is the test
Linear(65, 90).target = 95  # type: ignore[misc]  # that it is an error is the test

# Verdicts and errors.
assert_type(Verdict("amber").input("score"), float | str | date | None)
assert_type(Verdict("amber").distance, float | None)
assert_type(Band.HEALTHY.rag, str)
try:
    Threshold.parse("≥ lots")
except NotationError as error:
    assert_type(error.position, int)
    assert_type(error.problems, tuple[tuple[str, str], ...])
except UnitMismatchError as error:
    caught: InvalidValueError = error
    root: OkrkitError = error
    as_builtin: ValueError = error
