"""`promote`, `sync`, `settle`, `new_kpi`: what follows from what, every refusal, every sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest

from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import (
    InvalidTypeError,
    InvalidValueError,
    MissingCycleError,
    NotationError,
    PromotionError,
    ThresholdLoosenedError,
    UnitMismatchError,
)
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.objective import Objective
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.promotion import PromotionRefusal, promote, sync
from okrkit.settling import Settlement, new_kpi, settle
from okrkit.threshold import Threshold
from okrkit.verdict import Outcome
from tests.model_checks import Refused, check_value

Q3 = Cycle.quarter(2026, 3)
NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 38})
WAIT = KPI("Wait", "≤ 2 days", readings={"2026-06-30": 4})
GOAL = KeyResult.from_to("NPS", 30, 50)
DELIGHT = Objective("Delight", [GOAL])
USE = KPI("Utilisation", Threshold.between(70, 80, critical=(60, 90), unit="%"))
LARGEST = 1.7976931348623157e308


def ended(measure: Measure, *values: float, **fields: Any) -> KeyResult:  # noqa: ANN401 - the key result's own
    """A key result with a check-in at the end of each month of Q3."""
    days = ("2026-07-31", "2026-08-31", "2026-09-30")
    return KeyResult("Lift it", measure, **fields).check_in(dict(zip(days, values, strict=False)))


def test_promotion_inherits() -> None:
    delivery = KPI("On-time delivery", "≥ 80%", owner="Dana", readings={"2026-06-30": 65})
    found = promote(delivery, Q3, target=90)

    assert (Linear(65, 90), "%", "Dana") == (found.measure, found.unit.symbol, found.owner)
    assert ("on-time-delivery", "on-time-delivery-q3-2026") == (found.kpi, found.id)
    assert "Increase on-time delivery from 65% to 90%" == found.title
    assert ("Lee", "Deliver") == tuple(
        getattr(promote(delivery, "Q3 2026", owner="Lee", title="Deliver"), name)
        for name in ("owner", "title")
    )


@pytest.mark.parametrize(
    "name, said",
    [
        ("Monthly churn", "monthly churn"),
        ("NPS", "NPS"),
        ("CSAT", "CSAT"),
        ("90-day retention", "90-day retention"),
        ("iOS crashes", "iOS crashes"),
        ("B2B churn", "B2B churn"),
        ("R&D spend", "R&D spend"),
        ("Churn.", "churn"),
        ("churn", "churn"),
    ],
)
def test_titles(name: str, said: str) -> None:
    assert f"Reduce {said} from 6% to 3%" == promote(KPI(name, "≤ 3%", readings={"2026-06-30": 6}), Q3).title


def test_titles_tell_the_two_numbers_apart() -> None:
    uptime = KPI("Uptime", "≥ 99.95%", readings={"2026-06-30": 99.94999})

    assert "Increase uptime from 99.94999% to 99.95%" == promote(uptime, Q3).title


def test_a_range_without_a_target_is_reached_from_either_side() -> None:
    low, high = (USE.record("2026-06-30", value) for value in (60, 90))

    assert Reach(60, USE.threshold) == promote(low, Q3).measure
    assert "Bring utilisation from 60% to between 70% and 80%" == promote(low, Q3).title
    assert (80.0, Direction.DECREASE) == (promote(high, Q3).measure.goal, promote(high, Q3).measure.direction)
    assert Linear(60, 75) == promote(low, Q3, target=75).measure


def test_a_target_may_lie_beyond_the_limit_or_short_of_it() -> None:
    assert [Linear(38, 39), Linear(38, 60)] == [
        promote(NPS, Q3, target=target).measure for target in (39, 60)
    ]
    assert (
        Linear(45, 50)
        == promote(NPS.record("2026-05-31", 1).correct("2026-06-30", 45), Q3, target=50).measure
    )
    assert Linear(75, 72) == promote(USE.record("2026-06-30", 75), Q3, target=72).measure


def test_baselines() -> None:
    nps = KPI(
        "NPS", "≥ 40", readings={f"2026-0{month}-28": value for month, value in enumerate((1, 30, 31, 38), 1)}
    )

    starts = {how: promote(nps, Q3, baseline=how).measure.start for how in ("latest", "mean", "median", 20)}
    assert {"latest": 38.0, "mean": 33.0, "median": 31.0, 20: 20.0} == starts
    assert 30.0 == promote(nps, Q3, on="2026-03-01").measure.start
    assert 0.0 == promote(KPI("NPS", "≥ 40"), Q3, baseline=0).measure.start
    stale = KPI("NPS", "≥ 40", cadence="weekly", readings={"2026-01-31": 1})
    assert 20.0 == promote(stale, Q3, baseline=20).measure.start


def test_the_mean_does_not_overflow() -> None:
    big = KPI("x", Threshold.at_most(0), readings={f"2026-0{month}-28": LARGEST for month in (4, 5, 6)})

    assert LARGEST == promote(big, Q3, baseline="mean").measure.start


def test_the_baseline_is_that_of_the_day_before_the_cycle() -> None:
    nps = NPS.record({"2026-06-29": 20, "2026-07-01": 99})

    assert 38.0 == promote(nps, Q3).measure.start
    first = Cycle.custom("0001-01-01", "0001-01-31")
    assert 1.0 == promote(KPI("x", "≥ 40", readings={"0001-01-01": 1}), first).measure.start


def test_the_limit_is_the_one_of_the_cycle() -> None:
    nps = NPS.revise("≥ 50", valid_from="2026-07-01", reason="new year")

    assert 50.0 == promote(nps, Q3).measure.goal


def test_a_label_without_letters_gives_an_id_from_the_days() -> None:
    sprint = Cycle.custom("2026-07-01", "2026-07-14", label="🚀")

    assert "nps-2026-07-01-2026-07-14" == promote(NPS, sprint).id


@pytest.mark.parametrize(
    "kpi, fields, reason",
    [
        (KPI("NPS", "≥ 40"), {}, "NO_READING"),
        (NPS, {"on": "2026-06-29"}, "NO_READING"),
        (KPI("NPS", "≥ 40", cadence="weekly", readings={"2026-05-31": 3}), {}, "STALE"),
        (KPI("NPS", "≥ 40", readings={"2026-06-30": 40}), {}, "ALREADY_HEALTHY"),
        (USE.record("2026-06-30", 75), {}, "ALREADY_HEALTHY"),
        (NPS, {"target": 37}, "NOT_BETTER"),
        (WAIT, {"target": 5}, "NOT_BETTER"),
        (NPS, {"target": 38}, "NO_CHANGE"),
        (KPI("Churn", "< 3%", readings={"2026-06-30": 3}), {}, "NO_CHANGE"),
        (USE.record("2026-06-30", 60), {"target": 69}, "OUTSIDE_RANGE"),
        (USE.record("2026-06-30", 60), {"target": 81}, "OUTSIDE_RANGE"),
        (Metric("NPS", readings={"2026-06-30": 3}), {}, "NO_THRESHOLD"),
    ],
)
def test_reasons(kpi: KPI | Metric, fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(PromotionError) as caught:
        promote(kpi, Q3, **fields)
    assert PromotionRefusal[reason] is caught.value.reason


def test_a_reading_that_is_only_due_will_do() -> None:
    nps = KPI("NPS", "≥ 40", cadence="weekly", readings={"2026-06-20": 38})

    assert 38.0 == promote(nps, Q3).measure.start


def test_sync_takes_what_lies_in_the_cycle() -> None:
    nps = NPS.record({"2026-07-01": 39, "2026-09-30": 45, "2026-10-01": 50})
    goal = Objective("Delight", [promote(NPS, Q3), GOAL], cycle=Q3)

    assert [39.0, 45.0] == [each.value for each in sync(goal, [nps, WAIT])["nps-q3-2026"].check_ins]
    assert [39.0] == [
        each.value for each in sync(goal, {"nps": nps}, on="2026-09-29")["nps-q3-2026"].check_ins
    ]
    assert goal is sync(goal, [nps], on="2026-06-30")
    assert goal == sync(goal, [WAIT])
    assert goal["nps"] is sync(goal, [nps])["nps"]


def test_sync_leaves_alone_what_does_not_belong_together() -> None:
    goal = Objective("Delight", [promote(NPS, Q3), GOAL], cycle=Q3)

    assert goal == sync(goal, WAIT.record("2026-07-31", 3))  # a KPI that feeds nothing in it
    assert goal == sync(goal, [])  # and a key result whose KPI is not among those given


def test_sync_follows_a_correction() -> None:
    nps = NPS.record("2026-07-31", 39)
    goal = sync(Objective("Delight", [promote(NPS, Q3)], cycle=Q3), [nps])
    assert goal == sync(Objective("Delight", [promote(NPS, Q3)], cycle=Q3), nps)

    corrected = sync(goal, [nps.correct("2026-07-31", 41)])["nps-q3-2026"]
    assert 41.0 == corrected.current()


def test_sync_converts() -> None:
    goal = Objective("Speed", [KeyResult.from_to("Wait", 96, 24, unit="hours", kpi="wait")], cycle=Q3)

    assert 72.0 == sync(goal, [WAIT.record("2026-07-31", 3)])["wait"].current()


CHURN = KPI("churn", "< 3%")
FLOOR = KPI("NPS", "≥ 40")


@pytest.mark.parametrize(
    "key_result, kpi, threshold, sentence",
    [
        (
            ended(Linear(32, 50), 50),
            FLOOR,
            "≥ 50",
            "NPS went from 32 to 50 in Q3 2026, all the way to 50: from 1 October 2026 healthy is at least 50",
        ),
        (
            ended(Linear(32, 50), 60),
            FLOOR,
            "≥ 50",
            "NPS went from 32 to 60 in Q3 2026, past the goal of 50: from 1 October 2026 healthy is at least 50",
        ),
        (
            ended(Linear(32, 50), 46),
            FLOOR,
            "≥ 46",
            "NPS went from 32 to 46 in Q3 2026, 77.8% of the way to 50: from 1 October 2026 healthy is at least 46",
        ),
        (
            ended(Zones(30, 38, 44, 50), 45),
            FLOOR,
            "≥ 44",
            "NPS went from 30 to 45 in Q3 2026, 75% of the way to 50: from 1 October 2026 healthy is at least 44",
        ),
        (
            ended(Curve([(30, 0), (44, 1)]), 45),
            FLOOR,
            "≥ 44",
            "NPS went from 30 to 45 in Q3 2026, past the goal of 44: from 1 October 2026 healthy is at least 44",
        ),
        (
            ended(Target(45), 47),
            FLOOR,
            "≥ 45",
            "NPS ended Q3 2026 at 47, which meets the target of 45: from 1 October 2026 healthy is at least 45",
        ),
        (
            ended(Hold("≥ 42"), 45, 43, 44),
            FLOOR,
            "≥ 42",
            "NPS ended Q3 2026 at 44, healthy (at least 42) in 100% of its readings: from 1 October 2026 healthy is at least 42",
        ),
        (
            ended(Hold("≥ 42", "latest"), 1, 43),
            FLOOR,
            "≥ 42",
            "NPS ended Q3 2026 at 43, healthy (at least 42) at the end: from 1 October 2026 healthy is at least 42",
        ),
        (
            ended(Linear(6, 2), 1),
            CHURN,
            "< 2%",
            "Churn went from 6% to 1% in Q3 2026, past the goal of 2%: from 1 October 2026 healthy is below 2%",
        ),
        (
            ended(Linear(6, 2), 2),
            CHURN,
            "≤ 2%",
            "Churn went from 6% to 2% in Q3 2026, all the way to 2%: from 1 October 2026 healthy is at most 2%",
        ),
        (
            ended(Linear(6, 2), 2.5),
            CHURN,
            "≤ 2.5%",
            "Churn went from 6% to 2.5% in Q3 2026, 87.5% of the way to 2%: from 1 October 2026 healthy is at most 2.5%",
        ),
        (
            ended(Linear(60, 74), 75),
            USE,
            "74..80% (critical < 64%, > 90%)",
            "Utilisation went from 60% to 75% in Q3 2026, past the goal of 74%: from 1 October 2026 healthy is between 74% and 80%",
        ),
        (
            ended(Linear(90, 76), 75),
            USE,
            "70..76% (critical < 60%, > 86%)",
            "Utilisation went from 90% to 75% in Q3 2026, past the goal of 76%: from 1 October 2026 healthy is between 70% and 76%",
        ),
        (
            ended(Reach(60, "72..78%"), 75),
            USE,
            "72..80% (critical < 62%, > 90%)",
            (
                "Utilisation went from 60% to 75% in Q3 2026, all the way to the healthy range (between 72% and 78%): from 1 October "
                "2026 healthy is between 72% and 80%"
            ),
        ),
        (
            ended(Linear(96, 24), 24, unit="hours"),
            KPI("Wait", "≤ 2 days (critical > 3 days)"),
            "≤ 1 day (critical > 2 days)",
            "Wait went from 4 days to 1 day in Q3 2026, all the way to 1 day: from 1 October 2026 healthy is at most 1 day",
        ),
        (
            ended(Linear(60, 90), 90),
            KPI("Margin", Threshold.at_least(70, critical=50, strict=True, below="at risk", unit="%")),
            "≥ 90% (critical < 70%)",
            "Margin went from 60% to 90% in Q3 2026, all the way to 90%: from 1 October 2026 healthy is at least 90%",
        ),
    ],
    ids=range(16),
)
def test_settled(key_result: KeyResult, kpi: KPI, threshold: str, sentence: str) -> None:
    found = settle(key_result, kpi, Q3)

    assert (True, threshold, sentence) == (found.changed, str(found.kpi.threshold), str(found))
    revision = found.kpi.revisions[-1]
    assert (date(2026, 10, 1), kpi.threshold) == (revision.valid_from, revision.before)
    assert revision.reason.startswith("“Lift it” ended Q3 2026 at ")
    assert (found.baseline, Q3) == (revision.baseline, found.cycle)
    assert found.outcome in {Outcome.ACHIEVED, Outcome.EXCEEDED}
    assert kpi.threshold.below == found.kpi.threshold.below
    check_value(found)


@pytest.mark.parametrize(
    "key_result, kpi, sentence",
    [
        (
            ended(Linear(32, 50)),
            FLOOR,
            "NPS has no reading in Q3 2026: there is nothing to settle, so healthy stays at least 40",
        ),
        (
            ended(Linear(32, 50)),
            FLOOR.record("2026-09-30", 46),
            (
                "NPS has readings in Q3 2026, and its key result has none of them (sync() brings them over): there is nothing to "
                "settle, so healthy stays at least 40"
            ),
        ),
        (
            ended(Change(percent=10), 45),
            FLOOR,
            (
                "NPS ended Q3 2026 at 45, but its key result never got a baseline: there is nothing to settle, so healthy stays at "
                "least 40"
            ),
        ),
        (
            ended(Linear(32, 50), 36),
            FLOOR,
            (
                "NPS went from 32 to 36 in Q3 2026, 22.2% of the way to 50: that is short of the 70% that makes a success, so healthy "
                "stays at least 40"
            ),
        ),
        (
            ended(Linear(32, 50), 30),
            FLOOR,
            "NPS went from 32 to 30 in Q3 2026, no nearer to 50: that is no success, so healthy stays at least 40",
        ),
        (
            ended(Linear(45, 50), 45),
            FLOOR,
            "NPS stayed at 45 in Q3 2026, no nearer to 50: that is no success, so healthy stays at least 40",
        ),
        (
            ended(Target(45), 44),
            FLOOR,
            "NPS ended Q3 2026 at 44, which does not meet the target of 45: that is no success, so healthy stays at least 40",
        ),
        (
            ended(Hold("≥ 42"), 45, 43, 41),
            FLOOR,
            (
                "NPS ended Q3 2026 at 41, healthy (at least 42) in 66.7% of its readings: that is short of the 70% that makes a "
                "success, so healthy stays at least 40"
            ),
        ),
        (
            ended(Hold("≥ 42", "worst"), 45, 43, 41),
            FLOOR,
            "NPS ended Q3 2026 at 41, not healthy (at least 42) throughout: that is no success, so healthy stays at least 40",
        ),
        (
            ended(Linear(32, 40), 40),
            FLOOR,
            "NPS went from 32 to 40 in Q3 2026, all the way to 40: that sets no tighter limit, so healthy stays at least 40",
        ),
        (
            ended(Linear(32, 40), 39),
            FLOOR,
            "NPS went from 32 to 39 in Q3 2026, 87.5% of the way to 40: that sets no tighter limit, so healthy stays at least 40",
        ),
        (
            ended(Linear(50, 32), 32),
            FLOOR,
            (
                "NPS went from 50 to 32 in Q3 2026, all the way to 32: its key result aimed the other way, so healthy stays at least "
                "40"
            ),
        ),
        (
            ended(FindBaseline(), 45),
            FLOOR,
            (
                "NPS ended Q3 2026 at 45, which is the number that was to be found: its key result set no figure that could be the "
                "new limit, so healthy stays at least 40"
            ),
        ),
        (
            ended(Linear(60, 74), 85),
            USE,
            (
                "Utilisation went from 60% to 85% in Q3 2026, past the goal of 74%: that is outside the range on the other side, so "
                "healthy stays between 70% and 80%"
            ),
        ),
        (
            ended(Linear(60, 90), 90),
            USE,
            (
                "Utilisation went from 60% to 90% in Q3 2026, all the way to 90%: that sets no tighter limit, so healthy stays "
                "between 70% and 80%"
            ),
        ),
        (
            ended(Reach(60, "70..80%"), 65),
            USE,
            (
                "Utilisation went from 60% to 65% in Q3 2026, 50% of the way to the healthy range (between 70% and 80%): that is short "
                "of the 70% that makes a success, so healthy stays between 70% and 80%"
            ),
        ),
        (
            ended(Hold("72..78%"), 75),
            USE,
            (
                "Utilisation ended Q3 2026 at 75%, healthy (between 72% and 78%) in 100% of its readings: its key result came from "
                "neither side of the range, so healthy stays between 70% and 80%"
            ),
        ),
        (
            ended(Linear(60, 74), 74),
            KPI("Utilisation", Threshold.between(70, 80, strict=True, unit="%")),
            (
                "Utilisation went from 60% to 74% in Q3 2026, all the way to 74%: a limit there would let in what is not healthy now, "
                "so healthy stays strictly between 70% and 80%"
            ),
        ),
        (
            ended(Linear(6, 3), 3),
            CHURN,
            "Churn went from 6% to 3% in Q3 2026, all the way to 3%: that sets no tighter limit, so healthy stays below 3%",
        ),
    ],
    ids=range(19),
)
def test_not_settled(key_result: KeyResult, kpi: KPI, sentence: str) -> None:
    found = settle(key_result, kpi, Q3)

    assert (False, kpi, sentence) == (found.changed, found.kpi, str(found))
    check_value(found)


def test_ambition_decides_what_success_is() -> None:
    good = ended(Linear(32, 50), 46)

    assert settle(good, FLOOR, Q3).changed
    kept = settle(good, FLOOR, Q3, ambition="committed")
    assert (False, Outcome.PARTIAL) == (kept.changed, kept.outcome)
    assert "short of the 100% that makes a success" in str(kept)


def test_the_closing_value_is_the_last_one_in_the_cycle() -> None:
    late = ended(Linear(32, 50), 46).check_in("2026-10-15", 99)

    assert "≥ 46" == str(settle(late, FLOOR, Q3).kpi.threshold)
    moved = ended(Linear(32, 90), 46).retarget(Linear(32, 46), valid_from="2026-09-01", reason="churn")
    assert settle(moved, FLOOR, Q3).changed
    after = ended(Linear(32, 90), 46).retarget(Linear(32, 46), valid_from="2026-10-01", reason="churn")
    assert not settle(after, FLOOR, Q3).changed


def test_a_retarget_after_the_cycle_does_not_settle_it() -> None:
    reached = ended(Linear(32, 45), 46)
    later = reached.retarget(Linear(32, 46), valid_from="2026-10-01", reason="more would be better")

    settled = settle(reached, FLOOR, Q3)
    assert "≥ 45" == str(settled.kpi.threshold)
    assert settled == settle(later, FLOOR, Q3)


def test_an_explicit_limit() -> None:
    good = ended(Linear(32, 50), 46)

    assert "≥ 43" == str(settle(good, FLOOR, Q3, limit=43).kpi.threshold)
    assert not settle(good, FLOOR, Q3, limit=40).changed
    ahead = settle(good, FLOOR, Q3, limit=48)
    assert (
        "NPS went from 32 to 46 in Q3 2026, 77.8% of the way to 50: from 1 October 2026 healthy is at least 48, where it is not yet"
    ) == str(ahead)
    assert not settle(ended(Linear(32, 50), 33), FLOOR, Q3, limit=48).changed
    assert "< 2%" == str(settle(ended(Linear(6, 2), 1), CHURN, Q3, limit=2).kpi.threshold)
    assert "72..80% (critical < 62%, > 90%)" == str(
        settle(ended(Linear(60, 74), 75), USE, Q3, limit=72).kpi.threshold
    )
    assert "70..78% (critical < 60%, > 88%)" == str(
        settle(ended(Linear(90, 76), 75), USE, Q3, limit=78).kpi.threshold
    )
    assert "≥ 42" == str(settle(ended(Hold("40..90"), 45), FLOOR, Q3, limit=42).kpi.threshold)


@pytest.mark.parametrize("kpi, limit", [(FLOOR, 39), (KPI("NPS", "≤ 40"), 41)])
def test_an_explicit_limit_may_not_loosen(kpi: KPI, limit: float) -> None:
    toward = Linear(32, 50) if kpi is FLOOR else Linear(50, 32)

    with pytest.raises(ThresholdLoosenedError):
        settle(ended(toward, 41), kpi, Q3, limit=limit)
    with pytest.raises(ThresholdLoosenedError):
        settle(ended(toward), kpi, Q3, limit=limit)


def test_a_limit_so_large_that_critical_would_fall_onto_it() -> None:
    kpi = KPI("x", Threshold.at_least(10, critical=9))

    assert not settle(ended(Linear(1, 1e300), 1e300), kpi, Q3).changed


def test_settling_twice_changes_nothing_more() -> None:
    once = settle(ended(Linear(32, 50), 46), FLOOR, Q3).kpi

    twice = settle(ended(Linear(32, 50), 46), once, Q3)
    assert (False, once) == (twice.changed, twice.kpi)


def test_a_link_or_none() -> None:
    linked = ended(Linear(32, 50), 50, kpi="nps")

    assert settle(linked, FLOOR, "Q3 2026").changed
    assert "<Settlement of 'nps', Q3 2026: exceeded, threshold changed>" == repr(settle(linked, FLOOR, Q3))
    assert repr(settle(ended(Linear(32, 50), 33), FLOOR, Q3)).endswith("missed, threshold not changed>")


def test_a_measure_of_a_user_s_own_with_a_goal_that_is_not_a_number() -> None:
    class Half:
        def accept(self, value: float) -> float:
            return value

        def raw(self, value: float) -> float:
            return 0.8 if value else 0.0

        def over(self, values: Sequence[float]) -> float | None:
            return self.raw(values[-1]) if values else None

        start = goal = None
        direction = Direction.INCREASE
        paced = False

    found = settle(ended(Half(), 45), FLOOR, Q3)
    assert (
        "NPS ended Q3 2026 at 45, 80% of the way to its goal: its key result set no figure that could be the new limit, so healthy "
        "stays at least 40"
    ) == str(found)


def test_new_kpi() -> None:
    reached = KeyResult.parse("Increase on-time delivery from 65% to 90%", owner="Dana").check_in(
        {"2026-08-31": 83, "2026-09-30": 91}, note="ok"
    )
    found = new_kpi(reached, "≥ 90%", cadence="monthly")

    assert ("On-time delivery", "on-time-delivery", "Dana") == (found.name, found.id, found.owner)
    assert ((83.0, 91.0), "ok", "%", "monthly") == (
        found.readings.values,
        found.readings[0].note,
        found.unit.symbol,
        found.cadence,
    )
    assert ("otd", "Lee") == tuple(
        getattr(new_kpi(reached, "≥ 90", owner="Lee", id="otd"), name) for name in ("id", "owner")
    )


@pytest.mark.parametrize(
    "title, name",
    [
        ("NPS", "NPS"),
        ("Keep iOS crash rate below 1%", "iOS crash rate"),
        ("x", "X"),
        ("Reduce churn from 6% to 3%", "Churn"),
        ("A" * 11_000, "A" * 11_000),
    ],
    ids=range(5),
)
def test_a_new_kpi_is_named_by_what_the_title_measures(title: str, name: str) -> None:
    assert name == new_kpi(KeyResult(title, Linear(1, 2)), "≥ 1").name


@pytest.mark.parametrize("measure", [FindBaseline(), Change(percent=10), Hold("≥ 3"), Target(3)], ids=repr)
def test_any_number_may_become_a_kpi(measure: Measure) -> None:
    assert 5.0 == new_kpi(ended(measure, 5), "≥ 3").readings[0].value


@pytest.mark.parametrize(
    "measure",
    [Milestone(), Stages([("built", 1)]), Checklist([("policy", 1)])],
    ids=["milestone", "stages", "checklist"],
)
def test_what_is_no_number_cannot(measure: Measure) -> None:
    for call in (
        lambda: new_kpi(KeyResult("x", measure), "≥ 3"),
        lambda: settle(KeyResult("x", measure), FLOOR, Q3),
    ):
        with pytest.raises(InvalidValueError, match="says what was done, not what a number is"):
            call()


def test_a_settlement_is_what_it_says() -> None:
    found = settle(ended(Linear(32, 50), 50), FLOOR, Q3)

    assert isinstance(found, Settlement)
    assert (32.0, Outcome.EXCEEDED, found.reason) == (found.baseline, found.outcome, str(found))


REFUSED = [
    Refused(
        promote,
        (None, Q3),
        {},
        InvalidTypeError,
        "",
        "promote() takes a KPI, got None: for a number of its own, use KeyResult.from_to()",
    ),
    Refused(
        promote,
        (GOAL, Q3),
        {},
        InvalidTypeError,
        "",
        "promote() takes a KPI, got <KeyResult 'nps': Linear(baseline=30.0, target=50.0), 0 che…: for a number of its own, use KeyResult.from_to()",
    ),
    Refused(
        promote,
        (Metric("Page views"), Q3),
        {},
        PromotionError,
        "threshold",
        "KPI 'page-views' must have a threshold to be promoted, got none: make it a KPI: .as_kpi(threshold)",
    ),
    Refused(
        promote,
        (NPS, None),
        {},
        MissingCycleError,
        "cycle",
        "cycle must be known to promote 'nps' into, got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in",
    ),
    Refused(
        promote,
        (NPS, 5),
        {},
        InvalidTypeError,
        "cycle",
        "cycle must be a Cycle, got 5: such as Cycle.quarter(2026, 3), or its text 'Q3 2026'",
    ),
    Refused(
        promote,
        (NPS, "soon"),
        {},
        NotationError,
        "cycle",
        "expected a cycle, such as 'Q3 2026', 'Jul 2026', 'FY26' or '2026-07-01/2026-09-30' at position 0\n    soon\n    ^",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"target": "45"},
        InvalidValueError,
        "target",
        "target must be a number, got '45': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"target": True},
        InvalidValueError,
        "target",
        "target must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"target": float("nan")},
        InvalidValueError,
        "target",
        "target must be a finite number, got nan: give a figure that is known",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"on": datetime(2026, 7, 1, tzinfo=UTC)},
        InvalidValueError,
        "on",
        "on must be a day, not a moment, got datetime.datetime(2026, 7, 1, 0, 0, tzinfo=datetime.timezon…: pass .date(), in the zone that you mean",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"baseline": "mode"},
        InvalidValueError,
        "baseline",
        "baseline must be 'latest', 'mean', 'median' or a number, got 'mode': choose one of them",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"baseline": None},
        InvalidValueError,
        "baseline",
        "baseline must be 'latest', 'mean', 'median' or a number, got None: choose one of them",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"baseline": True},
        InvalidValueError,
        "baseline",
        "baseline must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"title": ""},
        InvalidValueError,
        "title",
        "title must be a text with something in it, got '': say it in words",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"owner": 5},
        InvalidValueError,
        "owner",
        "owner must be a text or None, got 5: pass a str, or leave it out",
    ),
    Refused(
        promote,
        (KPI("NPS", "≥ 40"), Q3),
        {},
        PromotionError,
        "readings",
        "KPI 'nps' must have a reading at or before 2026-06-30 to be promoted, got none: record one, pass on= a later day, or baseline= a number",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"on": "2026-06-29"},
        PromotionError,
        "readings",
        "KPI 'nps' must have a reading at or before 2026-06-29 to be promoted, got none: record one, pass on= a later day, or baseline= a number",
    ),
    Refused(
        promote,
        (KPI("NPS", "≥ 40", cadence="monthly", readings={"2026-01-31": 38}), Q3),
        {},
        PromotionError,
        "readings",
        "KPI 'nps' must have a fresh reading on 2026-06-30 to be promoted, got its last from 2026-01-31, where one is due monthly: record a new one, or pass baseline= a number",
    ),
    Refused(
        promote,
        (KPI("NPS", "≥ 40", cadence=10, readings={"2026-01-31": 38}), Q3),
        {},
        PromotionError,
        "readings",
        "KPI 'nps' must have a fresh reading on 2026-06-30 to be promoted, got its last from 2026-01-31, where one is due every 10 days: record a new one, or pass baseline= a number",
    ),
    Refused(
        promote,
        (KPI("NPS", "≥ 40", readings={"2026-06-30": 42}), Q3),
        {},
        PromotionError,
        "target",
        "KPI 'nps' must be outside healthy (at least 40) to be promoted, got 42: keep watching it, or pass the target= that would be better still",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"target": 35},
        PromotionError,
        "target",
        "KPI 'nps' must have a target better than its baseline (38; healthy is at least 40) to be promoted, got 35: aim the other way",
    ),
    Refused(
        promote,
        (NPS, Q3),
        {"target": 38},
        PromotionError,
        "target",
        "KPI 'nps' must change to be promoted, got a target of 38 from 38: pass a target further off, or keep watching it as a KPI",
    ),
    Refused(
        promote,
        (KPI("Churn", "< 3%", readings={"2026-06-30": 3}), Q3),
        {},
        PromotionError,
        "target",
        "KPI 'churn' must have some way to go to below 3% to be promoted, got 3%, right on the limit: pass the target= that would be healthy",
    ),
    Refused(
        promote,
        (KPI("Utilisation", "70..80%", readings={"2026-06-30": 60}), Q3),
        {"target": 85},
        PromotionError,
        "target",
        "KPI 'utilisation' must have a target in its healthy range (between 70% and 80%) to be promoted, got 85%: aim inside it",
    ),
    Refused(
        promote,
        (KPI("Churn", "< 3%", readings={"2026-06-30": 6}), Q3),
        {"target": 7},
        PromotionError,
        "target",
        "KPI 'churn' must have a target better than its baseline (6%; healthy is below 3%) to be promoted, got 7%: aim the other way",
    ),
    Refused(
        sync,
        (GOAL, [NPS]),
        {},
        InvalidTypeError,
        "",
        "sync() takes an Objective, got <KeyResult 'nps': Linear(baseline=30.0, target=50.0), 0 che…: put the key result into one first",
    ),
    Refused(
        sync,
        (None, [NPS]),
        {},
        InvalidTypeError,
        "",
        "sync() takes an Objective, got None: put the key result into one first",
    ),
    Refused(
        sync,
        (DELIGHT, [NPS]),
        {},
        MissingCycleError,
        "cycle",
        "objective 'delight' must have a cycle to sync, got None: set it with .evolve(cycle=…)",
    ),
    Refused(
        sync,
        (DELIGHT.evolve(cycle=Q3), None),
        {},
        InvalidTypeError,
        "kpis",
        "kpis must be a list of KPI, got None: pass a list of KPIs",
    ),
    Refused(
        sync,
        (DELIGHT.evolve(cycle=Q3), ["nps"]),
        {},
        InvalidTypeError,
        "kpis[0]",
        "kpis[0] must be a KPI, got 'nps': pass a list of KPIs",
    ),
    Refused(
        sync,
        (DELIGHT.evolve(cycle=Q3), [NPS, NPS]),
        {},
        InvalidValueError,
        "kpis[1].id",
        "kpis[1].id must be unique, got 'nps': give one of the two another id=",
    ),
    Refused(
        sync,
        (DELIGHT.evolve(cycle=Q3), {"nps": "≥ 40"}),
        {},
        InvalidTypeError,
        "kpis[0]",
        "kpis[0] must be a KPI, got '≥ 40': pass a list of KPIs",
    ),
    Refused(
        sync,
        (DELIGHT.evolve(cycle=Q3), [NPS]),
        {"on": "later"},
        InvalidValueError,
        "on",
        "on must be a day of the calendar, got 'later': write it as year-month-day, such as '2026-06-30'",
    ),
    Refused(
        settle,
        (DELIGHT, NPS, Q3),
        {},
        InvalidTypeError,
        "",
        "settle() takes a KeyResult, got <Objective 'delight': 1 key result, no cycle>: take it from its objective: objective[id]",
    ),
    Refused(
        settle,
        (None, NPS, Q3),
        {},
        InvalidTypeError,
        "",
        "settle() takes a KeyResult, got None: take it from its objective: objective[id]",
    ),
    Refused(
        settle,
        (GOAL, None, Q3),
        {},
        InvalidTypeError,
        "",
        "settle() takes a KPI to settle into, got None: where there was none, use new_kpi()",
    ),
    Refused(
        settle,
        (GOAL, Metric("NPS"), Q3),
        {},
        InvalidTypeError,
        "",
        "settle() takes a KPI to settle into, got <Metric 'nps': 0 readings>: where there was none, use new_kpi()",
    ),
    Refused(
        settle,
        (GOAL, NPS, None),
        {},
        MissingCycleError,
        "cycle",
        "cycle must be known to settle 'nps', got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in",
    ),
    Refused(
        settle,
        (GOAL, NPS, Q3),
        {"ambition": "stretch"},
        InvalidValueError,
        "ambition",
        "ambition must be Ambition.ASPIRATIONAL or Ambition.COMMITTED, got 'stretch': choose one of them",
    ),
    Refused(
        settle,
        (GOAL, NPS, Q3),
        {"limit": "45"},
        InvalidValueError,
        "limit",
        "limit must be a number, got '45': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        settle,
        (GOAL, NPS, Q3),
        {"limit": True},
        InvalidValueError,
        "limit",
        "limit must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    Refused(
        settle,
        (GOAL, NPS, Q3),
        {"limit": 39},
        ThresholdLoosenedError,
        "limit",
        "limit must be at least as hard to meet as the one in force (≥ 40), got 39.0: to loosen it on purpose, use kpi.revise() and say why",
    ),
    Refused(
        settle,
        (GOAL.evolve(kpi="csat"), NPS, Q3),
        {},
        InvalidValueError,
        "kpi",
        "kpi must be the one that 'nps' is linked to ('csat'), got 'nps': pass that one",
    ),
    Refused(
        settle,
        (KeyResult.milestone("Pass the audit"), NPS, Q3),
        {},
        InvalidValueError,
        "measure",
        "measure must be that of a number to be settled into a KPI, got Milestone(): 'pass-the-audit' says what was done, not what a number is; watch the number that it moved",
    ),
    Refused(
        settle,
        (KeyResult("Roll out", Stages([("built", 0.6), ("adopted", 1)])), NPS, Q3),
        {},
        InvalidValueError,
        "measure",
        "measure must be that of a number to be settled into a KPI, got Stages(stages=(('built', 0.6), ('adopted', 1.0))): 'roll-out' says what was done, not what a number is; watch the number that it moved",
    ),
    Refused(
        settle,
        (KeyResult.from_to("Wait", 4, 2, unit="%").check_in("2026-09-30", 2), WAIT, Q3),
        {},
        UnitMismatchError,
        "unit",
        "key result 'wait' must count days as KPI 'wait' does, got %: settle it into the KPI whose number it is",
    ),
    Refused(
        settle,
        (GOAL.check_in("9999-11-30", 50), NPS, Cycle.custom("9999-10-01", "9999-12-31")),
        {},
        InvalidValueError,
        "cycle",
        "cycle must be a cycle with a day after it, from which the new threshold counts, got '9999-10-01/9999-12-31': end it earlier",
    ),
    Refused(
        settle,
        (GOAL.check_in("2026-07-31", 50), NPS.revise("≥ 45", valid_from="2026-10-01", reason="x"), Q3),
        {},
        InvalidValueError,
        "kpi",
        "kpi must be one whose threshold was not revised after Q3 2026 yet, got 'nps, revised from 2026-10-01': history stands: use kpi.revise() from a later day",
    ),
    Refused(
        settle,
        (KeyResult.hold("Utilisation", "70..80%"), KPI("Utilisation", "70..80%"), Q3),
        {"limit": 75},
        InvalidValueError,
        "limit",
        "limit must be left out where the key result came from neither side of the range (70..80%), got 75.0: use kpi.revise() and say why",
    ),
    Refused(
        settle,
        (KeyResult.from_to("Utilisation", 60, 72), KPI("Utilisation", "70..80%"), Q3),
        {"limit": 85},
        InvalidValueError,
        "limit",
        "limit must be within the healthy range (70..80%), got 85.0: aim inside it",
    ),
    Refused(
        new_kpi,
        (None, "≥ 40"),
        {},
        InvalidTypeError,
        "",
        "new_kpi() takes a KeyResult, got None: for a metric, use .as_kpi(threshold)",
    ),
    Refused(
        new_kpi,
        (NPS, "≥ 40"),
        {},
        InvalidTypeError,
        "",
        "new_kpi() takes a KeyResult, got <KPI 'nps': ≥ 40, 1 reading>: for a metric, use .as_kpi(threshold)",
    ),
    Refused(
        new_kpi,
        (GOAL, None),
        {},
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got None: such as Threshold.at_least(30) or '≥ 30'",
    ),
    Refused(
        new_kpi,
        (GOAL, "Delight our customers"),
        {},
        NotationError,
        "threshold",
        "expected a limit, such as '≥ 40', 'below 3%' or 'between 70 and 80' at position 21; understood so far: objective\n    Delight our customers\n                         ^",
    ),
    Refused(
        new_kpi,
        (GOAL, "≥ 40"),
        {"id": ""},
        InvalidValueError,
        "id",
        "id must be a text with something in it, got '': pass a short name, or leave it out",
    ),
    Refused(
        new_kpi,
        (GOAL, "≥ 40"),
        {"id": 5},
        InvalidValueError,
        "id",
        "id must be a text or None, got 5: pass a str, or leave it out",
    ),
    Refused(
        new_kpi,
        (GOAL, "≥ 40"),
        {"owner": 5},
        InvalidValueError,
        "owner",
        "owner must be a text or None, got 5: pass a str, or leave it out",
    ),
    Refused(
        new_kpi,
        (GOAL, "≥ 40"),
        {"cadence": "daily"},
        InvalidValueError,
        "cadence",
        "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days, got 'daily': say how often a reading is due, or leave it out",
    ),
    Refused(
        new_kpi,
        (KeyResult.milestone("Pass the audit"), "≥ 40"),
        {},
        InvalidValueError,
        "measure",
        "measure must be that of a number to be watched as a KPI, got Milestone(): 'pass-the-audit' says what was done, not what a number is; watch the number that it moved",
    ),
    Refused(
        new_kpi,
        (KeyResult.from_to("Wait", 4, 2, unit="days"), "≤ 3%"),
        {},
        UnitMismatchError,
        "threshold",
        "threshold must be in days, got '≤ 3%': state it in days, or give the other number in %",
    ),
    Refused(
        new_kpi,
        (KeyResult("…", Linear(1, 2), id="x"), "≥ 40"),
        {},
        InvalidValueError,
        "name",
        "name must be a text with a letter or a number in it, got '…': pass id=",
    ),
]


@pytest.mark.parametrize("refused", REFUSED, ids=range(len(REFUSED)))
def test_refuses(refused: Refused) -> None:
    refused.check()


def test_a_value_from_before_the_cycle_settles_nothing() -> None:
    early = KeyResult.from_to("Lift NPS", 30, 50, kpi="nps").check_in("2026-06-30", 50)

    settlement = settle(early, NPS, Q3)

    assert not settlement.changed
    assert NPS is settlement.kpi
    assert Outcome.NO_DATA is settlement.outcome
