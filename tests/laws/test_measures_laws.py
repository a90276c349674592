"""Laws of every measure."""

from __future__ import annotations

import math
import pickle
from collections.abc import Sequence

from hypothesis import assume, given, strategies as st

from okrkit.arithmetic import raw_progress, same
from okrkit.direction import Direction
from okrkit.errors import InvalidValueError
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Stages
from okrkit.open_measures import Change, Hold, Target, to_measure
from okrkit.threshold import Threshold
from tests.strategies import (
    accepted_by,
    checklists,
    curves,
    histories,
    linears,
    measures,
    near,
    numbers,
    numeric_measures,
    reaches,
    stages,
    thresholds,
    zones,
)

along = st.one_of(linears(), reaches(), curves(), zones())


@given(along)
def test_no_progress_at_the_start_and_all_of_it_at_the_goal(measure: Linear | Reach | Curve | Zones) -> None:
    """'exactly 0.0 at the baseline and 1.0 at the target'."""
    assert measure.raw(measure.start) == 0.0
    assert measure.raw(measure.goal) == 1.0
    assert measure.direction is (Direction.INCREASE if measure.goal > measure.start else Direction.DECREASE)


@given(measures(), st.data())
def test_progress_is_finite(measure: Measure, data: st.DataObject) -> None:
    """'`accept(value) -> float` (what a check-in may hold), `raw(value) -> float | None`'."""
    value = measure.accept(data.draw(accepted_by(measure)))
    raw = measure.raw(value)

    assert type(value) is float
    assert raw is None or math.isfinite(raw)
    assert measure.accept(value) == value  # what came out of it may go in again


@given(measures(), st.data())
def test_the_whole_history(measure: Measure, data: st.DataObject) -> None:
    """'`over(values: Sequence[float]) -> float | None` (the whole history; default: raw of the last)'."""
    values: Sequence[float] = data.draw(histories(measure))
    over = measure.over(values)

    if not values:
        assert over is None
    elif not isinstance(measure, (Stages, Hold)):
        assert over == measure.raw(values[-1])
    else:
        assert over is not None
        assert 0.0 <= over <= 1.0


@given(st.one_of(linears(), curves(), zones()), st.data())
def test_progress_never_falls_on_the_way(measure: Linear | Curve | Zones, data: st.DataObject) -> None:
    """'piecewise linear, either direction; values strictly monotone, first progress 0, last 1, progress never falls'."""
    edges = (
        [value for value, _ in measure.points]
        if isinstance(measure, Curve)
        else [measure.start, measure.goal]
    )
    less, more = sorted((data.draw(near(*edges)), data.draw(near(*edges))))
    if measure.direction is Direction.DECREASE:
        less, more = more, less

    assert measure.raw(less) <= measure.raw(more)


@given(linears(), numbers())
def test_linear_is_raw_progress(measure: Linear, value: float) -> None:
    """'`(v - baseline) / (target - baseline)`, either direction'."""
    assert measure.raw(value) == raw_progress(measure.baseline, measure.target, value)


@given(curves())
def test_a_curve_goes_through_its_points(measure: Curve) -> None:
    """'piecewise linear, either direction'."""
    assert [measure.raw(value) for value, _ in measure.points] == [progress for _, progress in measure.points]


@given(curves(), numbers())
def test_a_curve_goes_on_beyond_its_ends(measure: Curve, value: float) -> None:
    """'beyond the ends it continues with the end segment's slope'."""
    (one, low), (two, _) = measure.points[:2]
    (three, high), (four, _) = measure.points[-2:]
    if (value < one) == (one < two) and value != one:
        expected = raw_progress(one, two, value) * (measure.points[1][1] - low)
    elif (value > four) == (one < two) and value != four:
        expected = high + raw_progress(three, four, value) * (1.0 - high)
        assert measure.raw(value) >= 1.0
    else:
        assert 0.0 <= measure.raw(value) <= 1.0
        return

    assert math.isclose(
        measure.raw(value), max(-1.7976931348623157e308, min(1.7976931348623157e308, expected))
    )


@given(zones())
def test_zones_go_through_four_figures(measure: Zones) -> None:
    """'piecewise linear through 0, 0.3, 0.7, 1.0; `.target` is the 0.7 value, `.goal` the stretch'."""
    figures = (measure.baseline, measure.commit, measure.target, measure.stretch)

    assert [measure.raw(figure) for figure in figures] == [0.0, 0.3, 0.7, 1.0]
    assert measure.goal == measure.stretch


@given(zones(), st.data())
def test_zones_are_a_curve_of_four_points(measure: Zones, data: st.DataObject) -> None:
    """'piecewise linear through 0, 0.3, 0.7, 1.0'."""
    figures = (measure.baseline, measure.commit, measure.target, measure.stretch)
    value = data.draw(near(*figures) | numbers())

    assert Curve(zip(figures, (0.0, 0.3, 0.7, 1.0), strict=True)).raw(value) == measure.raw(value)


@given(reaches(), st.data())
def test_reach_is_what_is_closed_of_the_gap(measure: Reach, data: st.DataObject) -> None:
    """'`1 - abs(gap(v)) / abs(gap(baseline))`: into a healthy zone, and overshooting a range loses it again'."""
    zone = measure.threshold
    limits = [limit for limit in (zone.low, zone.high) if limit is not None]
    value = data.draw(near(measure.baseline, *limits))
    raw, gap, whole = measure.raw(value), abs(zone.gap(value)), abs(zone.gap(measure.baseline))

    assert raw <= 1.0
    assert (raw == 1.0) or gap > 0.0
    assert raw == 1.0 - raw_progress(0.0, whole, gap)
    if zone.contains(value):
        assert raw == 1.0


@given(thresholds(), numbers())
def test_a_baseline_without_a_gap_is_refused(threshold: Threshold, baseline: float) -> None:
    """'a baseline whose gap is 0 is refused'."""
    try:
        Reach(baseline, threshold)
    except InvalidValueError:
        assert threshold.gap(baseline) == 0.0
    else:
        assert threshold.gap(baseline) != 0.0


@given(stages(), st.data())
def test_a_stage_reached_stays_reached(measure: Stages, data: st.DataObject) -> None:
    """'the furthest stage reached so far; takes the stage's name'."""
    values = data.draw(histories(measure, min_size=1))

    assert measure.over(values) == max(values)


@given(checklists(), st.data())
def test_more_ticks_are_never_less(measure: Checklist, data: st.DataObject) -> None:
    """'the weight of what is ticked; takes the set of names'."""
    names = [name for name, _ in measure.items]
    some = data.draw(st.sets(st.sampled_from(names)))
    more = some | data.draw(st.sets(st.sampled_from(names)))

    assert measure.accept(set()) == 0.0
    assert measure.accept(set(names)) == 1.0
    assert 0.0 <= measure.accept(some) <= measure.accept(more) <= 1.0
    assert measure.accept(sorted(some)) == measure.accept(some)


@given(thresholds(), st.lists(numbers(), min_size=1, max_size=6))
def test_holding_in_three_ways(threshold: Threshold, values: list[float]) -> None:
    """'share of readings that were healthy; latest: 1 or 0; worst: 1 only if all were.'"""
    healthy = [threshold.contains(value) for value in values]

    assert Hold(threshold).over(values) == sum(healthy) / len(healthy)
    assert Hold(threshold, how="latest").over(values) == float(healthy[-1])
    assert Hold(threshold, how="worst").over(values) == float(all(healthy))
    assert Hold(threshold).raw(values[0]) == float(healthy[0])


@given(numbers(-1e6, 1e6).filter(bool), numbers(-1e6, 1e6))
def test_a_change_becomes_linear(change: float, baseline: float) -> None:
    """'relative to a baseline not known yet: becomes `Linear` by `.from_baseline(value)`; until then no progress (None),
    never 0'.
    """
    for measure in (Change(percent=change), Change(amount=change)):
        unknown: Measure = measure
        assert unknown.raw(baseline) is None
        assert unknown.over([baseline]) is None
        try:
            linear = measure.from_baseline(baseline)
        except InvalidValueError:
            continue  # the change is lost in rounding, or is a percentage of zero
        assert linear.baseline == baseline
        assert linear.direction is measure.direction


@given(numbers(), st.sampled_from(Direction), st.data())
def test_a_target_is_met_or_not(value: float, direction: Direction, data: st.DataObject) -> None:
    """'a target whose baseline is not known ('reach 85 %'): met or not, 1 or 0; `.from_baseline(value)` gives `Linear`;
    unpaced'.
    """
    measure, now = Target(value, direction), data.draw(near(value))
    met = same(now, value) or (now > value) == (direction is Direction.INCREASE)

    assert measure.raw(now) == float(met)
    assert not measure.paced
    if not met:
        assert measure.from_baseline(now) == Linear(now, value)
        assert measure.from_baseline(now).direction is direction


@given(measures())
def test_every_measure_keeps_the_protocol_and_is_a_value(measure: Measure) -> None:
    """'A small family of frozen classes with one protocol, open to users' own'."""
    assert isinstance(measure, Measure)
    assert to_measure(measure) is measure
    assert isinstance(measure.paced, bool)
    assert pickle.loads(pickle.dumps(measure)) == measure
    assert hash(pickle.loads(pickle.dumps(measure))) == hash(measure)


@given(numeric_measures(), numbers())
def test_a_numeric_measure_takes_any_finite_number(measure: Measure, value: float) -> None:
    """'Values are `float`. Accepted: int, float, Decimal, Fraction, numpy scalars (whatever has `__float__` or
    `__index__`).'
    """
    assume(math.isfinite(value))

    assert measure.accept(value) == value
