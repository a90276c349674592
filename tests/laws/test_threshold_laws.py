"""Laws of `Threshold`."""

from __future__ import annotations

import math
import pickle
from itertools import pairwise

from hypothesis import assume, given, strategies as st

from okrkit._nagios import read_range
from okrkit.arithmetic import same
from okrkit.direction import Direction
from okrkit.threshold import Threshold
from okrkit.units import NO_UNIT, Unit
from okrkit.verdict import Band
from tests.strategies import edges_of, figures, near, thresholds

DURATIONS = ("ms", "seconds", "minutes", "hours", "days", "weeks")


@given(thresholds(), st.data())
def test_the_bands_are_those_of_its_scale(threshold: Threshold, data: st.DataObject) -> None:
    """'`.scale` (its BandScale[Band])'."""
    value = data.draw(near(*edges_of(threshold)))

    assert threshold.scale.classify(value) is threshold.classify(value)


@given(thresholds(), st.data())
def test_healthy_is_what_it_contains(threshold: Threshold, data: st.DataObject) -> None:
    """'`.contains(value)` (is it healthy)'."""
    value = data.draw(near(*edges_of(threshold)))
    band = threshold.classify(value)

    assert band in {Band.HEALTHY, Band.WARNING, Band.CRITICAL}
    assert threshold.contains(value) is (band is Band.HEALTHY)


@given(thresholds())
def test_it_has_no_gap_and_no_overlap(threshold: Threshold) -> None:
    """'a threshold with a gap or an overlap, a cycle that ends before it starts, weights below zero: refused at
    construction'.
    """
    intervals = threshold.scale.intervals()

    assert (intervals[0].low, intervals[-1].high) == (-math.inf, math.inf)
    for lower, upper in pairwise(intervals):
        assert lower.high == upper.low
        assert lower.high_closed != upper.low_closed
    assert [interval.label for interval in intervals].count(Band.HEALTHY) == 1


@given(thresholds(), st.data())
def test_the_gap_is_signed(threshold: Threshold, data: st.DataObject) -> None:
    """'`.gap(value)`: signed distance to the limit, negative below, positive above, 0.0 when healthy (and on a strict
    limit, which is not healthy)'.
    """
    value = data.draw(near(*edges_of(threshold)))
    gap, side = threshold.gap(value), threshold.side(value)

    assert math.isfinite(gap)
    if side == 0:
        assert gap == 0.0
    elif gap == 0.0:
        assert threshold.strict
        assert any(limit is not None and same(value, limit) for limit in (threshold.low, threshold.high))
    else:
        limit = threshold.low if side < 0 else threshold.high
        assert (gap > 0) == (side > 0)
        assert limit is not None
        assert gap == max(-1.7976931348623157e308, min(1.7976931348623157e308, value - limit))


@given(thresholds(), st.data())
def test_worse_away_from_healthy(threshold: Threshold, data: st.DataObject) -> None:
    """'healthy from 30 up, warning from 25 to below 30, critical below 25.'"""
    order = [Band.HEALTHY, Band.WARNING, Band.CRITICAL]
    one, other = (data.draw(near(*edges_of(threshold))) for _ in range(2))
    side = threshold.side(one)
    assume(side == threshold.side(other))
    # By the values themselves: far from zero two gaps may round to one.
    near_one, far = sorted((one, other), key=lambda value: side * value)

    assert order.index(threshold.classify(near_one)) <= order.index(threshold.classify(far))


@given(thresholds())
def test_without_critical_there_is_no_warning(threshold: Threshold) -> None:
    """'Without `critical` there is no warning band: outside healthy is critical. `warning_only=True`: outside healthy is
    warning, nothing is critical.'
    """
    found = {interval.label for interval in threshold.scale.intervals()}

    if threshold.warning_only:
        assert Band.CRITICAL not in found
    elif threshold.critical_low is None and threshold.critical_high is None:
        assert Band.WARNING not in found
    for critical in (threshold.critical_low, threshold.critical_high):
        # 'The critical figure itself is still warning'
        assert critical is None or threshold.classify(critical) is Band.WARNING


@given(thresholds())
def test_a_limit_is_healthy_unless_strict(threshold: Threshold) -> None:
    """'`strict=True`: the limit itself is not healthy ('below 3 %', '< 2 %', 'above 30 %').'"""
    for limit in (threshold.low, threshold.high):
        if limit is not None:
            assert threshold.contains(limit) is not threshold.strict


@given(thresholds())
def test_its_direction(threshold: Threshold) -> None:
    """'`.direction` (`Direction.INCREASE`, `DECREASE`, `None` for a range)'."""
    expected = {
        (True, False): Direction.INCREASE,
        (False, True): Direction.DECREASE,
        (True, True): None,
    }[threshold.low is not None, threshold.high is not None]

    assert threshold.direction is expected


@given(thresholds())
def test_its_text_parses_back(threshold: Threshold) -> None:
    """'`str(threshold)` carries all of it but the meanings of the sides (`≥ 30 (critical < 25)`) and parses back to an
    equal one.'
    """
    plain = threshold.evolve(below="", above="")

    assert Threshold.parse(str(threshold)) == plain
    assert str(Threshold.parse(str(threshold))) == str(threshold)
    # Written by hand there may be more blanks.
    assert Threshold.parse(f"  {str(threshold).replace(' ', '  ')} ") == plain


@given(thresholds())
def test_its_repr_can_be_evaluated(threshold: Threshold) -> None:
    """'repr that can be evaluated or is short'."""
    assert eval(repr(threshold), {"Threshold": Threshold}) == threshold  # noqa: S307 - that is the test


@given(thresholds())
def test_it_is_a_value(threshold: Threshold) -> None:
    """'Changing one gives a new one: `.evolve(**changes)` with a real signature on every main class'."""
    same_again = threshold.evolve()

    assert same_again == threshold
    assert hash(same_again) == hash(threshold)
    assert pickle.loads(pickle.dumps(threshold)) == threshold


tidy = thresholds(figures(), unit=st.just(NO_UNIT))


@given(tidy, st.data())
def test_tighter_is_a_smaller_healthy_set(mine: Threshold, data: st.DataObject) -> None:
    """'a partial order on the healthy sets: every value healthy here is healthy there, and not the reverse.'"""
    theirs = data.draw(tidy | st.just(mine.evolve(strict=not mine.strict) if mine.low != mine.high else mine))
    value = data.draw(near(*edges_of(mine), *edges_of(theirs)))

    assert not mine.tighter_than(mine)
    if mine.tighter_than(theirs):
        assert not theirs.tighter_than(mine)
        assert theirs.contains(value) or not mine.contains(value)
    elif mine.contains(value) and not theirs.contains(value):
        assert not mine.tighter_than(theirs)


@given(tidy, tidy, tidy)
def test_tighter_is_transitive(one: Threshold, two: Threshold, three: Threshold) -> None:
    """'a partial order on the healthy sets'."""
    if one.tighter_than(two) and two.tighter_than(three):
        assert one.tighter_than(three)


@given(threshold=tidy, by=figures(0.001, 1000), upper=st.booleans())
def test_a_narrower_threshold_is_tighter(threshold: Threshold, by: float, *, upper: bool) -> None:
    """'every value healthy here is healthy there, and not the reverse.'"""
    low, high = threshold.low, threshold.high
    plain = threshold.evolve(critical_low=None, critical_high=None)
    if high is None or (low is not None and not upper):
        assert low is not None
        wider = plain.evolve(low=low - by)
    else:
        wider = plain.evolve(high=high + by)

    assert threshold.tighter_than(wider)
    assert not wider.tighter_than(threshold)


@given(thresholds())
def test_nagios_and_back(threshold: Threshold) -> None:
    """'`Threshold.from_nagios(warning=None, critical=None)` and `.to_nagios() -> (warning, critical)`'."""
    assume(not (threshold.strict and threshold.low is not None and threshold.high is not None))
    plain = threshold.evolve(below="", above="", unit="")

    assert Threshold.from_nagios(*threshold.to_nagios()) == plain


@given(thresholds(figures()), st.data())
def test_nagios_ranges_alert_where_the_bands_say(threshold: Threshold, data: st.DataObject) -> None:
    """'Critical where the critical range alerts, else warning where the warning range alerts'."""
    assume(not (threshold.strict and threshold.low is not None and threshold.high is not None))
    warning, critical = (
        None if text is None else read_range(text, "range") for text in threshold.to_nagios()
    )
    value = data.draw(near(*edges_of(threshold)))
    assume(not any(value != edge and same(value, edge) for edge in edges_of(threshold)))
    if critical and critical.alerts(value):
        expected = Band.CRITICAL
    else:
        expected = Band.WARNING if warning and warning.alerts(value) else Band.HEALTHY

    assert expected is threshold.classify(value)


duration = st.sampled_from(DURATIONS).map(Unit.of)


@given(thresholds(figures(-1000, 1000), unit=duration), duration, figures(-2000, 2000))
def test_durations_are_converted(threshold: Threshold, unit: Unit, value: float) -> None:
    """'A unit that contradicts the KPI's is converted (durations) or refused, never dropped.'"""
    edges = [threshold.unit.convert(edge, unit) for edge in edges_of(threshold)]
    assume(not any(same(a, b) and a != b for a in edges for b in edges))
    there = threshold.unit.convert(value, unit)
    assume(not any(same(there, edge) for edge in edges))
    assume(not any(same(value, edge) for edge in edges_of(threshold)))

    converted = threshold.in_unit(unit)

    assert converted.unit == unit
    assert converted.classify(there) is threshold.classify(value)
