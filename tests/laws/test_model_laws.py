"""Laws of the model: each proves the sentence of the spec that its docstring quotes."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import assume, given, strategies as st

from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError, UnknownIdError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear
from okrkit.objective import Objective
from okrkit.open_measures import Hold
from okrkit.scorecard import Scorecard
from okrkit.scoring import progress, score
from okrkit.series import Reading
from okrkit.threshold import Threshold
from okrkit.units import Unit
from tests.model_checks import check_evolve, check_value
from tests.strategies import figures, tame_numbers, thresholds
from tests.strategies_model import Q3, bare_thresholds, histories_by_day, key_results, kpis, moves, near_days


@given(kpis())
def test_a_kpi_is_a_value(kpi: KPI) -> None:
    """'Every public class is a frozen, slotted attrs class: hashable, comparable, picklable, copyable.'"""
    check_value(kpi)
    check_evolve(kpi)


@given(key_results())
def test_a_key_result_is_a_value(key_result: KeyResult) -> None:
    """'Every public class is a frozen, slotted attrs class: hashable, comparable, picklable, copyable.'"""
    check_value(key_result)
    check_evolve(key_result)


@given(st.lists(key_results(), max_size=3))
def test_an_objective_is_a_value(given_results: list[KeyResult]) -> None:
    """'Every class has `.evolve(**changes)`.'"""
    named = [each.evolve(id=f"kr-{index}", weight=1) for index, each in enumerate(given_results)]
    objective = Objective("Delight", named, cycle=Q3)

    check_value(objective)
    check_evolve(objective)
    check_value(Scorecard("Support", cycle=Q3, objectives=[objective]))
    check_evolve(Scorecard("Support", cycle=Q3, objectives=[objective]))


@given(st.text(max_size=30))
def test_ids_are_slugs(name: str) -> None:
    """'NFKC, case-folded, letters, marks and numbers of any script kept, the rest one hyphen; an empty slug is refused.'"""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    runs: list[str] = [""]
    for character in folded:
        if unicodedata.category(character)[0] in "LMN":
            runs[-1] += character
        elif runs[-1]:
            runs.append("")
    wanted = "-".join(run for run in runs if run)

    if wanted:
        assert wanted == KPI(name, "≥ 40").id == KeyResult.milestone(name).id == Objective(name).id
    else:
        with pytest.raises(InvalidValueError):
            KPI(name, "≥ 40")
        if any(character.isprintable() and not character.isspace() for character in name):
            assert "x" == KPI(name, "≥ 40", id="x").id


@given(kpis(), near_days())
def test_the_threshold_in_force(kpi: KPI, day: date) -> None:
    """'`kpi.revise(…)` → the threshold from that day on; `kpi.threshold_on(day)`.'"""
    wanted = kpi.revisions[0].before if kpi.revisions else kpi.threshold
    for revision in kpi.revisions:
        if revision.valid_from <= day:
            wanted = revision.threshold

    assert wanted == kpi.threshold_on(day)


@given(kpis(), bare_thresholds(), near_days())
def test_a_revision_leaves_the_past_as_it_was(kpi: KPI, threshold: Threshold, day: date) -> None:
    """'History stands. A reading is judged by the threshold in force on the reading's own day.'"""
    assume(not kpi.revisions or day > kpi.revisions[-1].valid_from)
    revised = kpi.revise(threshold, valid_from=day, reason="it held")

    for reading in kpi.readings:
        if reading.on < day:
            assert kpi.band_of(reading) is revised.band_of(reading)
        else:
            assert threshold.classify(reading.value) is revised.band_of(reading)


@given(bare_thresholds(), st.lists(st.tuples(near_days(), bare_thresholds()), min_size=2, max_size=4))
def test_revisions_are_in_order(first: Threshold, steps: list[tuple[date, Threshold]]) -> None:
    """'Each `valid_from` is later than the one before.'"""
    days = [day for day, _ in steps]
    kpi = KPI("NPS", first)
    ordered = days == sorted(set(days))
    try:
        for day, threshold in steps:
            kpi = kpi.revise(threshold, valid_from=day, reason="it held")
    except InvalidValueError:
        assert not ordered
    else:
        assert ordered
        assert days == [revision.valid_from for revision in kpi.revisions]


@given(histories_by_day(), near_days(), figures(), figures())
def test_record_then_correct(readings: dict[date, float], day: date, first: float, second: float) -> None:
    """'`kpi.record(day, value, note="")` …; `kpi.correct(day, value)`.'"""
    assume(day not in readings)
    kpi = KPI("NPS", "≥ 40", readings=readings)

    assert kpi.record(day, second) == kpi.record(day, first).correct(day, second)
    assert kpi.record(day, first, "x") == kpi.record(day, second, "x").correct(day, first)


@given(histories_by_day())
def test_the_order_of_recording_does_not_matter(readings: dict[date, float]) -> None:
    """'The same inputs give the same answer anywhere, and when replayed.'"""
    kpi = KPI("NPS", "≥ 40")
    for day in reversed(list(readings)):
        kpi = kpi.record(day, readings[day])

    assert kpi == KPI("NPS", "≥ 40").record(readings) == KPI("NPS", "≥ 40", readings=readings)


@given(
    thresholds(figures(-1e6, 1e6)), st.sampled_from(["", "%", "days", "hours", "widgets"]), figures(-1e6, 1e6)
)
def test_a_unit_is_never_dropped(threshold: Threshold, symbol: str, value: float) -> None:
    """'A unit that contradicts the KPI's is converted (durations) or refused, never dropped.'"""
    unit = Unit.of(symbol)
    clash = unit.symbol and threshold.unit.symbol and unit != threshold.unit
    try:
        kpi = KPI("Wait", threshold, unit=unit)
    except InvalidValueError:
        assert clash
        return
    assert kpi.unit == kpi.threshold.unit == (unit if unit.symbol else threshold.unit)
    if clash:
        assert unit.is_duration
        assert threshold.unit.is_duration
    else:
        assert threshold.classify(value) is kpi.threshold.classify(value)


@given(key_results(), near_days())
def test_the_latest_check_in(key_result: KeyResult, on: date) -> None:
    """'`kr.current(on=None)`: the latest value, else None (a baseline is a start, not a reading).'"""
    before = [check_in for check_in in key_result.check_ins if check_in.on <= on]

    assert (before[-1].value if before else None) == key_result.current(on)
    assert (before[-1] if before else None) == key_result.latest(on)
    assert sorted(key_result.check_ins, key=lambda check_in: check_in.on) == list(key_result.check_ins)


@given(moves(), st.lists(st.tuples(near_days(), moves()), max_size=3), near_days())
def test_the_measure_in_force(first: Linear, steps: list[tuple[date, Linear]], on: date) -> None:
    """'`kr.retarget(measure, valid_from=day, reason=…)`: the goalposts moved, on the record.'"""
    key_result = KeyResult("Lift NPS", first)
    wanted = first
    for day, measure in sorted(dict(steps).items()):
        key_result = key_result.retarget(measure, valid_from=day, reason="churn")
        wanted = measure if day <= on else wanted

    assert wanted == key_result.measure_on(on)
    assert len(dict(steps)) == len(key_result.retargets)


@given(tame_numbers(), tame_numbers())
def test_from_to_runs_from_0_to_1(baseline: float, target: float) -> None:
    """'exactly 0.0 at the baseline and 1.0 at the target; exactly equal ends refused'"""
    if baseline == target:
        with pytest.raises(InvalidValueError, match=r"use KeyResult\.hold\(\) or a KPI with a threshold"):
            KeyResult.from_to("NPS", baseline, target)
        return
    key_result = KeyResult.from_to("NPS", baseline, target)

    assert score(key_result.check_in("2026-07-31", baseline)) == 0.0
    assert score(key_result.check_in("2026-07-31", target)) == 1.0


@given(bare_thresholds(), histories_by_day())
def test_a_hold_is_judged_by_its_threshold(threshold: Threshold, values: dict[date, float]) -> None:
    """'`Hold(threshold, how="share" | "latest" | "worst")`: share of readings that were healthy'"""
    key_result = KeyResult("NPS", Hold(threshold)).check_in(values)
    found = progress(key_result)

    if not values:
        assert found is None
    else:
        assert found is not None
        assert found.raw == sum(threshold.contains(value) for value in values.values()) / len(values)


@given(histories_by_day(), histories_by_day())
def test_check_ins_with_replace(first: dict[date, float], second: dict[date, float]) -> None:
    """'`kr.check_in(day, value, …, replace=False)` → a KeyResult with one more `CheckIn`; a mapping adds many.'"""
    key_result = KeyResult.from_to("NPS", 0, 1).check_in(first)
    both = first | second

    replaced = key_result.check_in(second, replace=True)
    assert sorted(both.items()) == [(check_in.on, check_in.value) for check_in in replaced.check_ins]
    if set(first) & set(second):
        with pytest.raises(InvalidValueError):
            key_result.check_in(second)
    else:
        assert replaced == key_result.check_in(second)


@given(st.lists(st.sampled_from("abcdef"), unique=True, min_size=1), st.data())
def test_what_is_added_can_be_found_and_removed(ids: list[str], data: st.DataObject) -> None:
    """'`objective["kr-id"]`; ids of its key results are unique. … `.add(kr)`, `.replace(kr)`, `.remove("kr-id")`.'"""
    objective = Objective("Delight")
    for each in ids:
        objective = objective.add(KeyResult.milestone("Audit", id=each))
    gone = data.draw(st.sampled_from(ids))
    without = objective.remove(gone)

    assert ids == [key_result.id for key_result in objective]
    assert all(each in objective and objective[each].id == each for each in ids)
    assert gone not in without
    assert [each for each in ids if each != gone] == [key_result.id for key_result in without]
    assert objective == objective.replace(objective[gone])
    with pytest.raises(InvalidValueError):
        objective.add(KeyResult.milestone("Again", id=gone))
    with pytest.raises(UnknownIdError):
        without.remove(gone)


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdefgh"), max_size=6))
def test_alignment_has_no_loop(parents: dict[str, str]) -> None:
    """'alignment has no loop; `parent` may name another team's objective'"""
    assume(all(child != parent for child, parent in parents.items()))
    loops = False
    for child, parent in parents.items():
        seen, current = [child], parent
        while current in parents and current not in seen:
            seen.append(current)
            current = parents[current]
        loops = loops or current in seen
    objectives = [Objective(child, parent=parent) for child, parent in parents.items()]

    if loops:
        with pytest.raises(InvalidValueError, match="free of loops"):
            Scorecard("Support", cycle=Q3, objectives=objectives)
    else:
        assert list(objectives) == list(Scorecard("Support", cycle=Q3, objectives=objectives))


@given(histories_by_day(), histories_by_day())
def test_the_scorecard_feeds_what_a_kpi_powers(before: dict[date, float], new: dict[date, float]) -> None:
    """'`scorecard.record("kpi-id", day, value)` (or a mapping) feeds the KPI and every key result that it powers.'"""
    new = {day: value for day, value in new.items() if day not in before}
    nps = KPI("NPS", "≥ 40", readings=before)
    goals = [
        Objective("Delight", [KeyResult.from_to("Lift", 0, 1, kpi="nps"), KeyResult.from_to("Other", 0, 1)]),
        Objective("Grow", [KeyResult.from_to("Year", 0, 1, kpi="nps")], cycle=Cycle.year(2026)),
    ]
    card = Scorecard("Support", cycle=Q3, objectives=goals, kpis=[nps]).record("nps", new)

    assert nps.record(new) == card.kpi("nps")
    in_q3 = sorted((day, value) for day, value in new.items() if day in Q3)
    assert in_q3 == [(each.on, each.value) for each in card.key_result("lift").check_ins]
    assert sorted(new.items()) == [(each.on, each.value) for each in card.key_result("year").check_ins]
    assert card.key_result("other").check_ins == ()
    assert all(card[member.id] is member for member in card)


@given(histories_by_day(), near_days())
def test_the_latest_reading(readings: dict[date, float], on: date) -> None:
    """'`kpi.latest(on=None)`, `kpi.band` (of the latest reading).'"""
    kpi = KPI("NPS", "≥ 40", readings=readings)
    days = [day for day in readings if day <= on]
    wanted = Reading(max(days), readings[max(days)]) if days else None

    assert wanted == kpi.latest(on)
    if readings:
        assert kpi.band is kpi.threshold.classify(readings[max(readings)])
