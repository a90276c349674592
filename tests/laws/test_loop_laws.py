"""Laws of the loop between KPI and OKR: each proves the sentence of the spec that its docstring quotes."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given, strategies as st

from okrkit.direction import Direction
from okrkit.errors import PromotionError, ThresholdLoosenedError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear, Measure, Reach, Zones
from okrkit.monitoring import Freshness, Standing, attainment, health, holds, staleness
from okrkit.objective import Objective
from okrkit.open_measures import Hold, Target
from okrkit.promotion import promote, sync
from okrkit.scorecard import Scorecard
from okrkit.scoring import progress, score
from okrkit.settling import new_kpi, settle
from okrkit.threshold import Threshold
from okrkit.verdict import Band, Outcome
from tests.model_checks import check_value
from tests.strategies import figures
from tests.strategies_model import (
    CADENCES,
    Q3,
    bare_thresholds,
    days_after,
    histories_by_day,
    kpis,
    moves,
    near_days,
)

DAY = date(2026, 6, 30)
FLOOR = Threshold.at_least(0, critical=-10)


def naive_band(bands: Sequence[Band], confirm: int, clear: int) -> Band:
    """Walk the readings once more for each of them: nothing here is shared with the code under test."""
    if not bands:
        return Band.HEALTHY
    before = naive_band(bands[:-1], confirm, clear)
    last = bands[-1]
    if last is Band.HEALTHY:
        tail = bands[-clear:]
        regained = len(tail) == clear and all(band is Band.HEALTHY for band in tail)
        return Band.HEALTHY if before is Band.HEALTHY or regained else before
    tail = bands[-confirm:]
    lost = len(tail) == confirm and all(band is not Band.HEALTHY for band in tail)
    return last if before is not Band.HEALTHY or lost else Band.HEALTHY


@given(
    st.lists(st.sampled_from([5.0, -5.0, -15.0]), min_size=1, max_size=14),
    st.integers(1, 4),
    st.integers(1, 4),
)
def test_confirm_and_clear(values: list[float], confirm: int, clear: int) -> None:
    """'health counts as lost only after 2 readings in a row outside healthy, with the band of the last (no flapping);
    `clear=2`: same on the way back.'"""
    readings = {DAY + timedelta(days=index): value for index, value in enumerate(values)}
    bands = [FLOOR.classify(value) for value in values]

    found = health(KPI("Margin", FLOOR, readings=readings), confirm=confirm, clear=clear)

    assert naive_band(bands, confirm, clear) is found.band
    assert ("still counts as" in str(found)) == (found.band is not bands[-1])


@given(kpis(), near_days())
def test_health_says_what_is_there(kpi: KPI, on: date) -> None:
    """'band, latest reading and its age, gap to healthy, streak (readings in a row outside healthy), since when'"""
    found = health(kpi, on)
    seen = [reading for reading in kpi.readings if reading.on <= on]
    check_value(found)
    if not seen:
        assert found.band is Band.NO_DATA
        assert (found.reading, found.age, found.gap, found.streak, found.since) == (None, None, None, 0, None)
        return
    outside = 0
    for reading in reversed(seen):
        if kpi.threshold_on(reading.on).contains(reading.value):
            break
        outside += 1
    threshold = kpi.threshold_on(seen[-1].on)
    assert found.band is threshold.classify(seen[-1].value)
    assert (seen[-1], (on - seen[-1].on).days) == (found.reading, found.age)
    assert threshold.gap(seen[-1].value) == found.gap
    assert outside == found.streak
    assert (seen[-outside].on if outside else None) == found.since
    assert found.verdict.distance is None or found.verdict.distance >= 0


@given(kpis(), near_days())
def test_health_does_not_know_the_future(kpi: KPI, on: date) -> None:
    """'No hidden clock … The same inputs give the same answer anywhere, and when replayed.'"""
    past = kpi.evolve(readings=kpi.readings.until(on))

    assert str(health(past, on)) == str(health(kpi, on))
    assert health(past, on).verdict == health(kpi, on).verdict
    if past.readings.readings:
        assert health(past).verdict == health(past, past.readings.days[-1]).verdict


@given(
    st.sampled_from(CADENCES) | st.integers(1, 400),
    days_after(date(2024, 1, 1)),
    st.integers(0, 30),
    st.data(),
)
def test_staleness_at_each_border(cadence: int, last: date, grace: int, data: st.DataObject) -> None:
    """'`FRESH` to one cadence after the last reading, `DUE` for `grace` more days, then `STALE` …; calendar months, not 30
    days; `irregular` is never stale.'"""
    steps = {
        "weekly": relativedelta(weeks=1),
        "fortnightly": relativedelta(weeks=2),
        "monthly": relativedelta(months=1),
        "quarterly": relativedelta(months=3),
        "yearly": relativedelta(years=1),
    }
    kpi = KPI("NPS", "≥ 40", cadence=cadence, readings={last: 1})
    step = relativedelta(days=cadence) if isinstance(cadence, int) else steps.get(str(cadence))
    if step is None:
        assert staleness(kpi, last + timedelta(days=9999), grace=grace) is Freshness.FRESH
        return
    due = last + step
    fresh, late = data.draw(days_after(last).filter(lambda day: day <= due)), due + timedelta(days=grace)

    assert staleness(kpi, fresh, grace=grace) is Freshness.FRESH
    assert staleness(kpi, due, grace=grace) is Freshness.FRESH
    assert staleness(kpi, late, grace=grace) is (Freshness.DUE if grace else Freshness.FRESH)
    assert staleness(kpi, late + timedelta(days=1), grace=grace) is Freshness.STALE


@given(bare_thresholds(), figures(-1e6, 1e6))
def test_attainment_is_1_or_more_where_the_limit_is_met(threshold: Threshold, value: float) -> None:
    """'share of target …: latest / limit for a floor, limit / latest for a ceiling, where the ratio has meaning (same sign,
    neither 0), else None and why; None for a range.'"""
    found = attainment(KPI("NPS", threshold, readings={DAY: value}))
    limit = threshold.low if threshold.high is None else threshold.high

    if threshold.direction is None or limit == 0 or value == 0 or limit is None or (value < 0) != (limit < 0):
        assert found.value is None
    else:
        assert found.value is not None
        assert found.value > 0
        better = value > limit if threshold.direction is Direction.INCREASE else value < limit
        assert (found.value >= 1) == (better or value == limit)
        if value > 0:
            assert found.value == (
                value / limit if threshold.direction is Direction.INCREASE else limit / value
            )
    assert found.reason


@given(bare_thresholds(), figures(-1e6, 1e6), st.none() | figures(-1e6, 1e6))
def test_promotion_starts_at_0(threshold: Threshold, start: float, target: float | None) -> None:
    """'baseline: the KPI's reading …. target: the given one, else the nearest healthy limit; for a range without a target the
    measure is `Reach` into it. Unit, direction and the link are inherited'"""
    kpi = KPI("NPS", threshold, readings={DAY: start})
    try:
        key_result = promote(kpi, Q3, target=target)
    except PromotionError:
        return  # tests/test_promotion.py holds each refusal
    measure = key_result.measure

    assert measure.start == start
    assert progress(key_result.check_in("2026-07-31", start)).raw == 0.0  # type: ignore[union-attr]  # it is there: None would fail the test
    if target is not None:
        assert Linear(start, target) == measure
    elif threshold.direction is None:
        assert Reach(start, threshold) == measure
    else:
        assert Linear(start, threshold.low if threshold.low is not None else threshold.high or 0.0) == measure
    if threshold.direction is not None:
        assert threshold.direction is measure.direction
    assert ("nps", "nps-q3-2026") == (key_result.kpi, key_result.id)


@given(bare_thresholds(), figures(-1e3, 1e3), figures(-1e3, 1e3))
def test_a_promoted_title_reads_back(threshold: Threshold, start: float, target: float) -> None:
    """'The title is a sentence'"""
    assume(threshold.direction is not None)
    with contextlib.suppress(PromotionError):
        key_result = promote(KPI("Monthly churn", threshold, readings={DAY: start}), Q3, target=target)
        assert key_result.title.startswith(("Increase monthly churn from ", "Reduce monthly churn from "))
        assert len(set(key_result.title.split()[-3::2])) == 2


@given(histories_by_day(), histories_by_day(), st.none() | near_days())
def test_sync_is_idempotent(
    readings: dict[date, float], check_ins: dict[date, float], on: date | None
) -> None:
    """'linked key results take their values from the KPI's readings within the cycle; a check-in on the same day keeps its
    confidence and note and takes the KPI's value, one on another day is kept. Idempotent.'"""
    kpi = KPI("NPS", "≥ 40", readings=readings)
    own = KeyResult.from_to("Lift", 0, 1, kpi="nps").check_in(check_ins, confidence=0.5, note="ours")
    goal = Objective("Delight", [own, KeyResult.from_to("Other", 0, 1)], cycle=Q3)

    synced = sync(goal, [kpi], on)

    assert synced == sync(synced, {"nps": kpi}, on)
    taken = {day: value for day, value in readings.items() if day in Q3 and (on is None or day <= on)}
    assert sorted((check_ins | taken).items()) == [(each.on, each.value) for each in synced["lift"].check_ins]
    for each in synced["lift"].check_ins:
        assert (each.confidence, each.note) == ((0.5, "ours") if each.on in check_ins else (None, ""))
    assert goal["other"] == synced["other"]


@given(histories_by_day())
def test_sync_and_record_agree(readings: dict[date, float]) -> None:
    """'Same data, one place.'"""
    empty = KPI("NPS", "≥ 40")
    goal = Objective("Delight", [KeyResult.from_to("Lift", 0, 1, kpi="nps")], cycle=Q3)
    card = Scorecard("Support", cycle=Q3, objectives=[goal], kpis=[empty]).record("nps", readings)

    assert sync(goal, [empty.record(readings)]) == card.objective("delight")


@st.composite
def endings(draw: st.DrawFn) -> tuple[KPI, KeyResult]:
    """A KPI and a key result of its number that was closed at some value."""
    threshold = draw(bare_thresholds())
    edges = [edge for edge in (threshold.low, threshold.high) if edge is not None]
    close_by = st.sampled_from(edges) | st.sampled_from(edges).flatmap(
        lambda edge: st.integers(-20, 20).map(lambda step: edge + step)
    )
    values = close_by | figures(-1e6, 1e6)
    start, end = draw(values), draw(values)
    measure: Measure
    match draw(st.sampled_from(["linear", "zones", "target", "hold", "reach"])):
        case "zones" if start != end:
            step = (end - start) / 4
            figures_of = [start, start + step, start + 2 * step, start + 4 * step]
            assume(len(set(figures_of)) == 4)
            measure = Zones(*figures_of)
        case "target":
            measure = Target(end, draw(st.sampled_from(Direction)))
        case "hold":
            measure = Hold(draw(bare_thresholds()), draw(st.sampled_from(["share", "latest", "worst"])))
        case "reach" if threshold.gap(start):
            measure = Reach(start, threshold)
        case _:
            assume(start != end)
            measure = Linear(start, end)
    key_result = KeyResult("Lift NPS", measure, kpi="nps").check_in("2026-09-30", draw(values | st.just(end)))
    return KPI("NPS", threshold), key_result


@given(endings(), st.sampled_from(["aspirational", "committed"]))
def test_settling_only_tightens(ending: tuple[KPI, KeyResult], ambition: str) -> None:
    """'the new limit is the target value (Zones: `.target`) if the closing value meets it, else the closing value; so a settled
    KPI is never unhealthy at once. … critical follows at the old distance; of a range only the side that the key result came from
    moves …. A limit that would not be tighter: the threshold stays, `changed=False`, and the reason says so.'"""
    kpi, key_result = ending
    closing = key_result.current()
    assert closing is not None
    found = settle(key_result, kpi, Q3, ambition=ambition)
    check_value(found)

    if not found.changed:
        assert kpi == found.kpi
        assert "so healthy stays" in str(found)
        return
    assert found.outcome in {Outcome.ACHIEVED, Outcome.EXCEEDED}
    assert (score(key_result) or 0) >= (0.7 if ambition == "aspirational" else 1.0) - 1e-11
    old, new = kpi.threshold, found.kpi.threshold
    assert new.tighter_than(old)
    assert new.contains(closing)
    assert health(found.kpi.record("2026-10-01", closing), "2026-10-01").band is Band.HEALTHY
    assert kpi.threshold == found.kpi.threshold_on("2026-09-30")
    assert new == found.kpi.threshold_on("2026-10-01")
    if old.low != new.low:
        assert old.high == new.high
        assert old.critical_high == new.critical_high
    for limit, critical in (("low", "critical_low"), ("high", "critical_high")):
        if getattr(old, critical) is not None:
            distance = getattr(old, critical) - getattr(old, limit)
            assert getattr(new, critical) - getattr(new, limit) == pytest.approx(distance, rel=1e-6, abs=1e-6)
    assert old.strict or not new.strict
    assert found.kpi.revisions[-1].baseline == found.baseline == key_result.measure.start


@given(endings())
def test_settling_twice_changes_nothing_more(ending: tuple[KPI, KeyResult]) -> None:
    """'a limit that would not be tighter: the threshold stays'"""
    kpi, key_result = ending
    once = settle(key_result, kpi, Q3).kpi

    assert settle(key_result, once, Q3).kpi == once


@given(figures(-1e3, 1e3), figures(-1e3, 1e3), st.booleans())
def test_only_an_explicit_limit_is_refused_for_loosening(old: float, limit: float, up: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    """'`ThresholdLoosenedError` only where an explicit `limit=` loosens.'"""
    kpi = KPI("NPS", Threshold.at_least(old) if up else Threshold.at_most(old))
    key_result = KeyResult.from_to("Lift", 0, 1e6 if up else -1e6).check_in("2026-09-30", 1e6 if up else -1e6)

    if (limit < old) if up else (limit > old):
        with pytest.raises(ThresholdLoosenedError):
            settle(key_result, kpi, Q3, limit=limit)
    else:
        found = settle(key_result, kpi, Q3, limit=limit)
        assert found.changed == (limit != old)
        assert limit in {found.kpi.threshold.low, found.kpi.threshold.high}


@given(
    st.lists(figures(-100, 100), max_size=5),
    st.integers(1, 4),
    figures(-100, 100),
    st.none() | figures(-100, 100),
)
def test_where_a_standard_stands(
    values: list[float], readings: int, limit: float, baseline: float | None
) -> None:
    """'`TOO_EARLY` (fewer readings); `HELD`: the median of the last `readings` is healthy; `REVERTED`: it is at least half the
    way back to the old baseline; else `SLIPPED`.'"""
    kpi = KPI("NPS", Threshold.at_least(limit - 1)).revise(
        Threshold.at_least(limit), valid_from="2026-10-01", reason="x", baseline=baseline
    )
    kpi = kpi.record({date(2026, 10, 1) + timedelta(days=index): value for index, value in enumerate(values)})
    found = holds(kpi, "2027-01-01", readings=readings)
    check_value(found)

    if len(values) < readings:
        assert found.state is Standing.TOO_EARLY
        return
    middle = median(values[-readings:])
    assert middle == pytest.approx(found.median)
    if abs(middle - limit) < 1e-9 or (baseline is not None and abs(middle - (limit + baseline) / 2) < 1e-9):
        return  # on the edge itself the one tolerance decides, which is proved where it lives
    if middle > limit:
        assert found.state is Standing.HELD
    elif baseline is not None and baseline < limit and middle < (limit + baseline) / 2:
        assert found.state is Standing.REVERTED
    else:
        assert found.state is Standing.SLIPPED


@given(moves(), histories_by_day())
def test_a_new_kpi_keeps_every_value(measure: Linear, values: dict[date, float]) -> None:
    """'`new_kpi(kr, threshold, *, owner=None, cadence=None, id=None)` where there was none.'"""
    key_result = KeyResult("Lift NPS", measure, owner="Sam").check_in(values)
    kpi = new_kpi(key_result, "≥ 40")

    assert sorted(values.items()) == [(reading.on, reading.value) for reading in kpi.readings]
    assert ("Sam", "≥ 40") == (kpi.owner, str(kpi.threshold))
