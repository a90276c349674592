"""Measures, metrics, KPIs, check-ins, key results, objectives and scorecards: valid, small, and as asked for."""

from __future__ import annotations

import pickle
from collections.abc import Sequence

import attrs
import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from okrkit import strategies
from okrkit._doors import to_number
from okrkit.checkin import CheckIn
from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import InvalidTypeError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.linting import audit
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.monitoring import health
from okrkit.objective import Ambition, Objective
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.scorecard import Scorecard
from okrkit.scoring import score
from okrkit.threshold import Threshold
from okrkit.verdict import Band
from tests.adapters.strategies.looking import every, simplest, some

Q3 = Cycle.quarter(2026, 3)


@attrs.frozen
class Doubling:
    """A measure of one's own."""

    start: float = 1.0
    goal: float = 2.0
    direction: Direction = Direction.INCREASE
    paced: bool = True

    def accept(self, value: float) -> float:
        return to_number(value)

    def raw(self, value: float) -> float:
        return value - 1.0

    def over(self, values: Sequence[float]) -> float | None:
        return self.raw(values[-1]) if values else None


# --- measures -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind,least",
    [
        (Linear, Linear(0, 1)),
        (Reach, Reach(0, "≥ 1")),
        (Curve, Curve([(0, 0), (1, 1)])),
        (Zones, Zones(-1, 0, 1, 2)),
        (Hold, Hold(Threshold(0))),
        (Change, Change(1)),
        (Target, Target(0)),
        (FindBaseline, FindBaseline()),
        (Milestone, Milestone()),
        (Stages, Stages([("stage 0", 1)])),
        (Checklist, Checklist(["item 0"])),
    ],
)
def test_measures_are_of_the_kind_that_is_asked_for(kind: type[Measure], least: Measure) -> None:
    assert least == simplest(strategies.measures(kind))
    assert kind is type(some(strategies.measures(), lambda measure: type(measure) is kind))
    every(strategies.measures(kind), lambda measure: type(measure) is kind)


def test_measures_take_their_figures_and_their_unit_from_what_is_given() -> None:
    found = strategies.measures(Hold, Linear, values=st.sampled_from([1, 2, 3, 4, 5]), unit="%")

    every(found, lambda measure: type(measure) is Linear or measure.threshold.unit.symbol == "%")  # type: ignore[attr-defined]  # every other measure that is drawn has a threshold
    assert Linear(0, 1) == simplest(strategies.measures())
    assert -25.0 == simplest(strategies.measures(Change), lambda change: (change.amount or 0) <= -25).amount
    assert None is not simplest(
        strategies.measures(Reach), lambda reach: reach.threshold.gap(reach.baseline) > 0
    )


@pytest.mark.parametrize(
    "kind", [Linear, Reach, Curve, Zones, Hold, Change, Target, Milestone, Stages, Checklist]
)
def test_a_measure_takes_what_is_drawn_for_it(kind: type[Measure]) -> None:
    @st.composite
    def pairs(draw: st.DrawFn) -> tuple[Measure, object]:
        measure = draw(strategies.measures(kind))
        return measure, draw(strategies.values_for(measure))

    every(pairs(), lambda pair: isinstance(pair[0].accept(pair[1]), float))


def test_values_for_a_measure_of_ones_own_are_numbers() -> None:
    assert 0.0 == simplest(strategies.values_for(Doubling()))
    assert 7.0 == simplest(strategies.values_for(Doubling(), st.just(7)))
    with pytest.raises(InvalidTypeError):
        strategies.values_for(Linear)  # type: ignore[arg-type]  # that it is refused is the test


# --- metrics and KPIs ---------------------------------------------------------------------------------------------


def test_metrics_shrink_to_a_name() -> None:
    found = strategies.metrics()

    assert Metric("NPS") == simplest(found)
    assert "NPS" == simplest(found, lambda metric: metric.owner).owner
    every(
        strategies.metrics("Views", unit="%", cycle=Q3, min_readings=1),
        lambda metric: metric.readings[0].on in Q3,
    )


def test_kpis_shrink_to_a_name_and_a_threshold() -> None:
    assert KPI("NPS", Threshold(0)) == simplest(strategies.kpis())


def test_kpis_have_every_field() -> None:
    found = strategies.kpis()

    assert None is not some(found, lambda kpi: kpi.owner)
    assert None is not some(found, lambda kpi: kpi.cadence == "monthly")
    assert None is not some(found, lambda kpi: type(kpi.cadence) is int)
    assert None is not some(found, lambda kpi: kpi.kind == "leading" and kpi.level == "company")
    assert None is not some(found, lambda kpi: kpi.benchmark is not None and kpi.description)
    assert None is not some(found, lambda kpi: kpi.decisions)
    assert None is not some(found, lambda kpi: len(kpi.revisions) > 1)
    assert None is not some(
        found, lambda kpi: any(revision.baseline is not None for revision in kpi.revisions)
    )


def test_a_revised_kpi_shrinks_to_one_that_says_nothing_else() -> None:
    revised = KPI("NPS", Threshold(0)).revise(Threshold(0), valid_from="2000-01-01", reason="NPS")

    assert revised == simplest(strategies.kpis(), lambda kpi: kpi.revisions)


@pytest.mark.parametrize("band", Band)
def test_kpis_reach_every_band(band: Band) -> None:
    assert band is some(strategies.kpis(), lambda kpi: kpi.band is band).band


def test_kpis_are_as_asked_for() -> None:
    given = Threshold.at_least(80, unit="%")
    fixed = strategies.kpis("NPS", given, cycle=Q3, min_readings=3, max_readings=4)

    every(fixed, lambda kpi: kpi.threshold == given and not kpi.revisions and 3 <= len(kpi.readings) <= 4)
    every(
        fixed,
        lambda kpi: all(day in Q3 for day in (*kpi.readings.days, *(each.on for each in kpi.decisions))),
    )
    every(strategies.kpis(unit=st.sampled_from(["%", "days"])), lambda kpi: kpi.unit.symbol in {"%", "days"})
    every(strategies.kpis(threshold="≤ 2 days", unit="hours"), lambda kpi: kpi.threshold.high == 48)
    every(
        strategies.kpis(values=strategies.figures(0, 1)),
        lambda kpi: all(0 <= value <= 1 for value in kpi.readings.values),
    )
    every(strategies.kpis(max_revisions=0), lambda kpi: not kpi.revisions)
    # Each brings its own unit; the KPI keeps that of the first.
    every(strategies.kpis(threshold=strategies.thresholds()), lambda kpi: kpi.threshold.unit == kpi.unit)


def test_kpis_can_be_judged() -> None:
    every(strategies.kpis(), lambda kpi: str(health(kpi)) and pickle.loads(pickle.dumps(kpi)) == kpi)


# --- check-ins and key results ------------------------------------------------------------------------------------


def test_check_ins_are_such_as_the_measure_holds() -> None:
    assert CheckIn("2000-01-01", 0) == simplest(strategies.check_ins())
    assert CheckIn("2000-01-01", 0, confidence=1) == simplest(
        strategies.check_ins(), lambda check_in: check_in.confidence and check_in.confidence > 0.9
    )
    assert ("NPS",) == simplest(strategies.check_ins(), lambda check_in: check_in.blockers).blockers
    every(
        strategies.check_ins(Milestone(), cycle=Q3),
        lambda check_in: check_in.value in {0, 1} and check_in.on in Q3,
    )
    every(strategies.check_ins(Linear(0, 1), values=st.just(7)), lambda check_in: check_in.value == 7)


def test_key_results_shrink_to_a_name_and_a_step() -> None:
    found = strategies.key_results()

    assert KeyResult("NPS", Linear(0, 1)) == simplest(found)
    assert KeyResult("NPS", Linear(0, 1)).check_in("2000-01-01", 0) == simplest(
        found, lambda kr: kr.check_ins
    )


def test_key_results_have_every_field() -> None:
    found = strategies.key_results()

    assert None is not some(found, lambda kr: kr.weight == 0 and kr.owner)
    assert None is not some(found, lambda kr: kr.retargets and kr.check_ins)
    assert None is not some(found, lambda kr: kr.initiatives and kr.carried_from and kr.description)


def test_key_results_are_as_asked_for() -> None:
    fixed = strategies.key_results(Stages([("built", 0.6), ("adopted", 1)]), cycle=Q3, min_check_ins=2)

    every(fixed, lambda kr: not kr.retargets and {each.value for each in kr.check_ins} <= {0.6, 1.0})
    every(fixed, lambda kr: all(each.on in Q3 for each in kr.check_ins) and len(kr.check_ins) >= 2)
    every(
        strategies.key_results(title="Lift NPS", unit="%"),
        lambda kr: (kr.id, kr.unit.symbol) == ("lift-nps", "%"),
    )
    every(strategies.key_results(kpi="nps"), lambda kr: kr.kpi == "nps")
    every(strategies.key_results(), lambda kr: kr.kpi is None)
    every(strategies.key_results(kpi=st.none()), lambda kr: kr.kpi is None)
    every(strategies.key_results(Hold("≤ 1%")), lambda kr: kr.unit.symbol == "%")
    every(strategies.key_results(Doubling()), lambda kr: kr.measure == Doubling())
    every(strategies.key_results(max_retargets=0), lambda kr: not kr.retargets)


def test_goalposts_move_within_one_kind_and_one_unit() -> None:
    mixed: SearchStrategy[Measure] = st.sampled_from(
        [Linear(0, 1), Milestone(), Hold("≤ 1%"), Hold("≤ 1 day")]
    )

    def fits(key_result: KeyResult) -> bool:
        moves = key_result.retargets
        return all((each.measure == Milestone()) == (each.before == Milestone()) for each in moves)

    every(strategies.key_results(mixed, max_retargets=3), fits, examples=100)
    assert None is not some(
        strategies.key_results(mixed), lambda kr: kr.retargets and kr.measure == Hold("≤ 1 day")
    )


def test_key_results_can_be_scored() -> None:
    every(strategies.key_results(), lambda kr: score(kr) is None or 0 <= (score(kr) or 0) <= 1, examples=100)


# --- objectives and scorecards ------------------------------------------------------------------------------------


def test_objectives_shrink_to_a_title() -> None:
    found = strategies.objectives()

    assert Objective("NPS") == simplest(found)
    assert Objective("NPS", cycle=Cycle.quarter(2000, 1)) == simplest(
        strategies.objectives(max_key_results=0), lambda objective: objective.cycle
    )


def test_objectives_have_every_field() -> None:
    found = strategies.objectives(max_key_results=0)

    assert None is not some(
        found, lambda objective: objective.ambition is Ambition.COMMITTED and objective.owner
    )
    assert None is not some(found, lambda objective: objective.parent and not objective.contributes)
    assert None is not some(found, lambda objective: objective.carried_from and objective.description)
    # Not its own parent, though the name that is drawn for that may be its own.
    assert None is not some(
        strategies.objectives("0", max_key_results=0), lambda objective: objective.parent == "0-2"
    )


def test_objectives_are_as_asked_for() -> None:
    every(
        strategies.objectives("Delight", cycle=Q3, min_key_results=1, max_key_results=2),
        lambda objective: (
            1 <= len(objective.key_results) <= 2
            and objective.cycle == Q3
            and all(each.on in Q3 for kr in objective for each in kr.check_ins)
        ),
    )
    every(strategies.objectives(cycle=st.none()), lambda objective: objective.cycle is None)


def test_key_results_of_one_id_get_their_own_and_one_of_them_counts() -> None:
    weightless = st.just(KeyResult("NPS", Linear(0, 1), weight=0))
    found = strategies.objectives("Delight", weightless, min_key_results=3, max_key_results=3)

    every(found, lambda objective: [kr.id for kr in objective] == ["nps", "nps-2", "nps-3"])
    every(found, lambda objective: [kr.weight for kr in objective] == [1, 0, 0])


def test_scorecards_shrink_to_a_name() -> None:
    found = strategies.scorecards()

    assert Scorecard("NPS", cycle=Cycle.quarter(2000, 1)) == simplest(found)
    assert (KPI("NPS", Threshold(0)),) == simplest(found, lambda scorecard: scorecard.kpis).kpis


SMALL = strategies.scorecards(
    "Support",
    cycle=Q3,
    kpis=strategies.kpis("NPS", "≥ 40", max_readings=1),
    objectives=strategies.objectives(
        "Delight", strategies.key_results(Linear(0, 1), title="Lift NPS", max_check_ins=1), max_key_results=1
    ),
)


def test_scorecards_are_linked() -> None:
    powered = some(SMALL, lambda scorecard: any(kr.kpi for goal in scorecard.objectives for kr in goal))
    guarded = some(SMALL, lambda scorecard: any(goal.guardrails for goal in scorecard.objectives))
    nested = some(SMALL, lambda scorecard: any(goal.parent in scorecard for goal in scorecard.objectives))

    assert {kr.kpi for goal in powered.objectives for kr in goal} - {None} <= {kpi.id for kpi in powered.kpis}
    assert {each for goal in guarded.objectives for each in goal.guardrails} <= {
        kpi.id for kpi in guarded.kpis
    }
    assert [goal.id for goal in nested.objectives] == sorted(goal.id for goal in nested.objectives)


def test_only_what_counts_the_same_is_linked() -> None:
    other = strategies.scorecards(
        kpis=strategies.kpis("NPS", "≥ 40%"),
        objectives=strategies.objectives(
            "Delight",
            strategies.key_results(Linear(0, 1), unit="days") | strategies.key_results(Milestone(), unit="%"),
            min_key_results=1,
        ),
        min_objectives=1,
        min_kpis=1,
    )

    every(other, lambda scorecard: not any(kr.kpi for goal in scorecard.objectives for kr in goal))


def test_scorecards_are_as_asked_for() -> None:
    some = strategies.scorecards(cycle=Q3, min_objectives=2, max_objectives=2, min_kpis=1, max_kpis=1)

    every(
        some,
        lambda scorecard: (len(scorecard.objectives), len(scorecard.kpis), scorecard.cycle) == (2, 1, Q3),
        20,
    )
    every(
        strategies.scorecards(cycle=strategies.cycles("month"), max_objectives=0),
        lambda scorecard: scorecard.cycle.kind == "month",
    )
    with pytest.raises(InvalidTypeError):
        simplest(strategies.scorecards(cycle=st.none()))  # type: ignore[arg-type]  # that it is refused is the test


def test_scorecards_can_be_audited_and_fed() -> None:
    def fed(scorecard: Scorecard) -> bool:
        for kpi in scorecard.kpis:
            day = "2199-01-01" if kpi.unit.symbol else "2199-01-02"
            assert day in scorecard.record(kpi.id, day, 1.0).kpi(kpi.id).readings
        return audit(scorecard.kpis, on="2026-09-30") is not None

    every(strategies.scorecards(), fed, examples=30)
