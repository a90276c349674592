"""What is told from a day does not change when something is recorded of a later one."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date

import attrs
from hypothesis import given, strategies as st

from okrkit.carrying import goalposts
from okrkit.errors import OkrkitError
from okrkit.forecasting import forecast
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.linting import audit, lint
from okrkit.measure import Linear
from okrkit.monitoring import attainment, health, holds, staleness
from okrkit.objective import Objective
from okrkit.pacing import compare, pace
from okrkit.proposing import proposals
from okrkit.reviewing import digest, review
from okrkit.scorecard import Scorecard
from okrkit.scoring import progress, score
from okrkit.trending import trend
from tests.strategies import figures
from tests.strategies_model import YEAR, histories_by_day, kpis, near_days

SAYINGS = st.sampled_from(["the vendor", "the weather", "a strike"])


@st.composite
def decided(draw: st.DrawFn) -> KPI:
    """A KPI with decisions beside its readings and revisions."""
    kpi = draw(kpis())
    for day in sorted(draw(st.sets(near_days(), max_size=2))):
        kpi = kpi.decide(day, draw(SAYINGS))
    return kpi


@st.composite
def watched(draw: st.DrawFn) -> KeyResult:
    """A key result with blockers and confidence at its check-ins, and goalposts that may have moved."""
    key_result = KeyResult.from_to("Lift it", 0, 100, owner="Dana")
    for day, value in sorted(draw(histories_by_day(figures(0, 120), 6)).items()):
        blockers = draw(st.lists(SAYINGS, max_size=1))
        key_result = key_result.check_in(
            day, value, confidence=draw(st.sampled_from([None, 0.2, 0.9])), blockers=blockers
        )
    with contextlib.suppress(OkrkitError):
        key_result = key_result.retarget(
            Linear(0, draw(st.sampled_from([50, 200]))), valid_from=draw(near_days()), reason="moved"
        )
    return key_result


def as_of(on: date, kpi: KPI) -> KPI:
    """A KPI without what was measured and decided later; thresholds may be agreed ahead."""
    return kpi.evolve(
        readings=kpi.readings.until(on), decisions=[each for each in kpi.decisions if each.on <= on]
    )


def without_plans(on: date, kpi: KPI) -> KPI:
    """And without the thresholds that came into force later."""
    revisions = [each for each in kpi.revisions if each.valid_from <= on]
    return as_of(on, kpi).evolve(revisions=revisions, threshold=kpi.threshold_on(on))


def seen_on(on: date, key_result: KeyResult) -> KeyResult:
    """A key result without the check-ins of later days."""
    return key_result.evolve(check_ins=[each for each in key_result.check_ins if each.on <= on])


def told(what: Callable[..., object], *arguments: object, **options: object) -> object:
    """What is told, without the KPI itself, which has all its readings; or which refusal."""
    try:
        return _without_kpi(what(*arguments, **options))
    except OkrkitError as error:
        return type(error).__name__


@given(decided(), near_days())
def test_a_kpi_is_told_of_as_it_was(kpi: KPI, on: date) -> None:
    """'History stands.' What is recorded of a later day changes nothing that is told of an earlier one."""
    then = as_of(on, kpi)
    for tell in (trend, attainment, staleness, holds, health):
        assert told(tell, kpi, on) == told(tell, then, on)
    assert [str(each) for each in audit([kpi], on)] == [str(each) for each in audit([then], on)]
    assert [str(each) for each in lint(kpi, on=on)] == [str(each) for each in lint(then, on=on)]
    assert [str(each) for each in proposals([kpi], on)] == [str(each) for each in proposals([then], on)]
    assert told(forecast, kpi, YEAR.last_day, on=on) == told(forecast, then, YEAR.last_day, on=on)


@given(decided(), near_days())
def test_a_reading_is_judged_by_the_threshold_of_its_day(kpi: KPI, on: date) -> None:
    """'A reading is judged by the threshold in force on the reading's own day', and not by one agreed for later."""
    then = without_plans(on, kpi)

    assert trend(kpi, on) == trend(then, on)
    assert attainment(kpi, on) == attainment(then, on)
    assert health(kpi, on).verdict == health(then, on).verdict


@given(watched(), near_days())
def test_a_key_result_is_told_of_as_it_was(key_result: KeyResult, on: date) -> None:
    """'progress by the measure in force on `on`'."""
    then = seen_on(on, key_result)

    assert progress(key_result, on) == progress(then, on)
    assert told(score, key_result, on) == told(score, then, on)
    for tell in (pace, compare):
        assert told(tell, key_result, on, cycle=YEAR) == told(tell, then, on, cycle=YEAR)
    assert told(forecast, key_result, cycle=YEAR, on=on) == told(forecast, then, cycle=YEAR, on=on)
    assert goalposts(key_result, on) == goalposts(then, on)


@given(st.lists(decided(), max_size=2), st.lists(watched(), min_size=1, max_size=3), near_days())
def test_a_scorecard_is_told_of_as_it_was(measured: list[KPI], moved: list[KeyResult], on: date) -> None:
    """A review of a day says the same whenever it is made."""
    now, then = (
        board(measured, moved),
        board([as_of(on, each) for each in measured], [seen_on(on, each) for each in moved]),
    )

    assert told(digest, now, on) == told(digest, then, on)
    assert told(_texts, now, on) == told(_texts, then, on)
    assert [str(each) for each in lint(now, on=on)] == [str(each) for each in lint(then, on=on)]


def board(measured: list[KPI], moved: list[KeyResult]) -> Scorecard:
    """A scorecard of these, each with an id of its own."""
    own = [kpi.evolve(name=f"KPI {place}", id=f"kpi-{place}") for place, kpi in enumerate(measured)]
    key_results = [each.evolve(id=f"kr-{place}") for place, each in enumerate(moved)]
    objective = Objective("Grow", key_results, cycle=YEAR, owner="Dana")
    return Scorecard("All", cycle=YEAR, objectives=[objective], kpis=own)


def _texts(scorecard: Scorecard, on: date) -> list[tuple[str, str, str]]:
    return [
        (section.title, item.subject, item.text)
        for section in review(scorecard, on).sections
        for item in section.items
    ]


def _without_kpi(told_of: object) -> object:
    """What is told, without the KPI itself, which has all its readings."""
    kind = type(told_of)
    if not attrs.has(kind):
        return told_of
    return [getattr(told_of, each.name) for each in attrs.fields(kind) if each.name != "kpi"]
