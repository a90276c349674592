"""`expected`, `pace`, `compare`: is it where it should be by now?"""

from __future__ import annotations

import copy
import datetime as dt
import math
import pickle
from collections.abc import Callable, Sequence
from typing import Any, get_type_hints

import attrs
import pytest

from okrkit._doors import show
from okrkit.cycle import Cycle, DayCount
from okrkit.direction import Direction
from okrkit.errors import InvalidTypeError, InvalidValueError, MissingCycleError, NotationError, OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear
from okrkit.objective import Ambition, Objective
from okrkit.open_measures import Change, FindBaseline, Target
from okrkit.pace_rules import (
    BOJA,
    ENGAGEDLY,
    MOONCAMP,
    OBOARD,
    OKRKIT,
    OPENOKR_SIGNAL,
    PACE_RULES,
    PLANVIEW,
    SERVICENOW,
    UPRAISE,
    VIVA,
    PaceRule,
)
from okrkit.pacing import LINEAR, Comparison, ExpectedCurve, compare, expected, pace
from okrkit.verdict import Status

Q3 = Cycle.quarter(2026, 3)
HALF = "2026-08-15"
LAST = "2026-09-30"
SIGN_UPS = KeyResult.from_to("Sign-ups", 0, 100)
ERRORS = KeyResult.hold("Error rate", "≤ 1% (critical > 2%)")
AUDIT = KeyResult.milestone("Pass the audit")


def at(value: float) -> KeyResult:
    return SIGN_UPS.check_in("2026-07-01", value)


class Own:
    """A measure of someone else's, whose progress is told at the end, or not at all."""

    start = goal = direction = None
    paced = False

    def __init__(self, answer: float | None) -> None:
        self.answer = answer

    def accept(self, value: Any) -> float:  # noqa: ANN401 - the protocol's
        return float(value)

    def raw(self, value: float) -> float | None:  # noqa: ARG002 - the protocol's
        return self.answer

    def over(self, values: Sequence[float]) -> float | None:  # noqa: ARG002 - the protocol's
        return self.answer


# --- expected -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "day, end, start, span",
    [
        ("2026-03-31", 0.0, 0.0, 0.0),
        ("2026-04-01", 1 / 30, 0.0, 0.0),
        ("2026-04-15", 0.5, 14 / 30, 14 / 29),
        ("2026-04-30", 1.0, 29 / 30, 1.0),
        ("2026-05-01", 1.0, 1.0, 1.0),
        ("2030-01-01", 1.0, 1.0, 1.0),
    ],
)
def test_expected_under_each_day_count(day: str, end: float, start: float, span: float) -> None:
    april = Cycle.month(2026, 4)

    assert [end, start, span] == [expected(april, day, LINEAR, count) for count in DayCount]
    assert expected(april, dt.date.fromisoformat(day)) == end


def test_a_cycle_may_be_given_as_its_text() -> None:
    assert expected("Q3 2026", HALF) == 0.5
    assert pace(at(35), HALF, cycle="Q3 2026") == pace(at(35), HALF, cycle=Q3)


def test_a_phased_curve_goes_through_its_points() -> None:
    curve = ExpectedCurve.phased({"2026-08-15": 0.2, 0.75: 0.9})

    assert [expected(Q3, day, curve) for day in ("2026-06-30", HALF, "2026-09-07", LAST)] == [
        0.0,
        0.2,
        0.9,
        1.0,
    ]
    assert expected(Q3, "2026-07-23", curve) == pytest.approx(0.1)
    assert curve.at(Q3, HALF) == 0.2


def test_a_phased_curve_may_be_flat_and_may_start_at_once() -> None:
    assert expected(Q3, HALF, ExpectedCurve.phased({0.25: 0.0, 0.5: 0.0})) == 0.0
    assert expected(Q3, "2026-07-01", ExpectedCurve.phased({"2026-07-01": 1.0})) == 1.0
    assert expected(Q3, HALF, ExpectedCurve.phased({})) == 0.5
    assert ExpectedCurve.phased({}) == LINEAR


@pytest.mark.parametrize("count", DayCount)
def test_a_point_on_the_first_or_last_day_holds_under_every_day_count(count: DayCount) -> None:
    curve = ExpectedCurve.phased({"2026-07-01": 0.1, "2026-08-15": 0.2, "2026-09-30": 1})

    assert expected(Q3, HALF, curve, count) == 0.2
    assert expected(Q3, "2026-07-01", curve, count) == (0.1 if count is DayCount.END_OF_DAY else 0.0)
    assert expected(Q3, LAST, curve, count) == 1.0


def test_the_same_point_twice_is_one_point() -> None:
    curve = ExpectedCurve.phased({0.5: 0.2, "2026-08-15": 0.2})

    assert expected(Q3, HALF, curve) == 0.2


def test_a_curve_shifts_what_is_expected_by_now() -> None:
    late = ExpectedCurve.phased({HALF: 0.2})

    assert pace(at(15), HALF, cycle=Q3).status is Status.AT_RISK
    assert pace(at(15), HALF, cycle=Q3, curve=late).status is Status.ON_TRACK
    assert pace(at(15), HALF, cycle=Q3, curve=late).reason == (
        "“Sign-ups” is on track: 15% of the way with 50% of Q3 2026 gone, "
        "1 point ahead of the 14% that a stretch goal needs by now, 11 points from at risk"
    )


# --- precedence ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", PACE_RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("value", [-20, 0, 35, 100, 172])
def test_before_the_cycle_nothing_has_started_whatever_there_is(rule: PaceRule, value: float) -> None:
    early = SIGN_UPS.check_in("2026-06-01", value)
    verdict = pace(early, "2026-06-30", cycle=Q3, rule=rule)

    assert (verdict.label, verdict.status) == ("not started", Status.NOT_STARTED)
    assert verdict.reason == "“Sign-ups” has not started: Q3 2026 begins on 1 July 2026"
    assert verdict.on == dt.date(2026, 6, 30)
    assert pace(SIGN_UPS, "2026-06-30", cycle=Q3, rule=rule).status is Status.NOT_STARTED


@pytest.mark.parametrize(
    "value, ambition, label, words",
    [
        (72, "aspirational", "achieved", "achieved, at 72%, when"),
        (72, "committed", "partial", "partly achieved, at 72%, when"),
        (100, "committed", "achieved", "achieved, at 100%, when"),
        (100, "aspirational", "exceeded", "met in full, at 100%, when"),
        (172, "committed", "exceeded", "exceeded, at 172%, when"),
        (39, "aspirational", "missed", "missed, at 39%, when"),
        (-20, "aspirational", "missed", "missed, at -20%, when"),
        (None, "aspirational", "no data", "there was no data when"),
    ],
)
def test_after_the_last_day_it_is_closed_and_labelled_with_the_outcome(
    value: float | None, ambition: str, label: str, words: str
) -> None:
    kr = SIGN_UPS if value is None else at(value)
    verdict = pace(kr, "2026-10-01", cycle=Q3, ambition=ambition, rule=VIVA)

    assert (verdict.label, verdict.status, verdict.rule) == (label, Status.CLOSED, "Viva Goals")
    assert verdict.reason == f"“Sign-ups” is closed: {words} Q3 2026 ended on 30 September 2026"
    assert verdict.input("raw") == (None if value is None else value / 100)


def test_a_closed_verdict_knows_the_nearest_outcome() -> None:
    verdict = pace(at(72), "2026-10-01", cycle=Q3)

    assert (verdict.edge, verdict.distance) == (0.7, 0.72 - 0.7)
    assert pace(SIGN_UPS, "2026-10-01", cycle=Q3).edge is None


def test_what_comes_after_the_last_day_does_not_reopen_it() -> None:
    late = at(30).check_in("2026-10-05", 100)

    assert pace(late, "2026-10-05", cycle=Q3).label == "missed"


def test_no_reading_is_no_data_and_not_zero() -> None:
    for kr in (
        SIGN_UPS,
        AUDIT,
        ERRORS,
        KeyResult("Find it", FindBaseline()),
        KeyResult("Reach it", Target(85)),
    ):
        for day in (HALF, LAST):
            verdict = pace(kr, day, cycle=Q3)
            assert (verdict.label, verdict.status) == ("no data", Status.NO_DATA)
            assert verdict.inputs == (("actual", None),)
    assert pace(SIGN_UPS, HALF, cycle=Q3).reason == (
        "“Sign-ups” has no score yet: no check-in up to 15 August 2026"
    )
    assert pace(at(35), "2026-07-01", cycle=Q3).status is not Status.NO_DATA
    late = SIGN_UPS.check_in("2026-08-16", 35)
    assert pace(late, HALF, cycle=Q3).status is Status.NO_DATA


def test_a_change_without_its_baseline_is_no_data() -> None:
    kr = KeyResult("Rework", Change(percent=-25)).check_in("2026-07-01", 40)

    assert pace(kr, HALF, cycle=Q3).reason == (
        "“Rework” has no score yet: its baseline is not known (see the measure's from_baseline)"
    )
    own = KeyResult("Own", Own(None)).check_in("2026-07-01", 40)
    assert pace(own, HALF, cycle=Q3).reason == "“Own” has no score yet: its measure cannot tell one"


@pytest.mark.parametrize(
    "rule, label",
    [
        (OKRKIT, "on track"),
        (VIVA, "on track"),
        (ENGAGEDLY, "achieved"),
        (BOJA, "done"),
        (SERVICENOW, "green"),
    ],
    ids=lambda value: value.name if isinstance(value, PaceRule) else "",
)
def test_a_score_of_one_is_achieved_with_the_rules_own_label(rule: PaceRule, label: str) -> None:
    for day in ("2026-07-01", HALF, LAST):
        verdict = pace(at(120), day, cycle=Q3, rule=rule)
        assert (verdict.label, verdict.status) == (label, Status.ACHIEVED)
    named = "" if rule is OKRKIT else f" ({rule.name} rule)"
    assert pace(at(100), HALF, cycle=Q3, rule=rule).reason == (
        f"“Sign-ups” is {label}: 100% of the way with 50% of Q3 2026 gone, and nothing left to do{named}"
        if rule is not VIVA
        else f"“Sign-ups” is {label}: 100% of the way with 49.5% of Q3 2026 gone, and nothing left to do{named}"
    )


@pytest.mark.parametrize(
    "value, ambition, label, words",
    [
        (35, None, "on track", "35% of the way with 50% of Q3 2026 gone, exactly the 35% that a stretch goal needs by now"),
        (25, None, "on track", "25% of the way with 50% of Q3 2026 gone, 10 points short of the 35% that a stretch goal needs by now, on the very edge of at risk"),
        (24, None, "at risk", "24% of the way with 50% of Q3 2026 gone, 11 points short of the 35% that a stretch goal needs by now, 1 point from on track"),
        (10, None, "at risk", "10% of the way with 50% of Q3 2026 gone, 25 points short of the 35% that a stretch goal needs by now, on the very edge of off track"),
        (9, None, "off track", "9% of the way with 50% of Q3 2026 gone, 26 points short of the 35% that a stretch goal needs by now, 1 point from at risk"),
        (90, None, "on track", "90% of the way with 50% of Q3 2026 gone, 55 points ahead of the 35% that a stretch goal needs by now"),
        (35, "committed", "at risk", "35% of the way with 50% of Q3 2026 gone, 15 points short of the 50% that a commitment needs by now, 5 points from on track"),
        (35, Ambition.COMMITTED, "at risk", "35% of the way with 50% of Q3 2026 gone, 15 points short of the 50% that a commitment needs by now, 5 points from on track"),
    ],
    ids=str,
)  # fmt: skip
def test_okrkits_own_rule(value: float, ambition: Any, label: str, words: str) -> None:  # noqa: ANN401 - as given
    verdict = pace(at(value), HALF, cycle=Q3, ambition=ambition)

    assert label == verdict.label == (verdict.status.value if verdict.status else None)
    assert f"“Sign-ups” is {label}: {words}" == verdict.reason


def test_an_aspirational_goal_heading_for_seven_tenths_is_on_track_every_day() -> None:
    day = Q3.start
    while day in Q3:
        kr = SIGN_UPS.check_in(day, 70 * Q3.elapsed(day))
        assert pace(kr, day, cycle=Q3).status is Status.ON_TRACK
        assert pace(kr, day, cycle=Q3).input("gap") == pytest.approx(0.0, abs=1e-12)
        day += dt.timedelta(days=1)
    assert pace(at(70), LAST, cycle=Q3).status is Status.ON_TRACK


def test_a_verdict_on_pace_carries_what_it_was_judged_by() -> None:
    verdict = pace(at(35), HALF, cycle=Q3)

    assert verdict.inputs == (
        ("actual", 0.35),
        ("expected", 0.35),
        ("gap", 0.0),
        ("elapsed", 0.5),
        ("required", 0.7),
    )
    assert (verdict.rule, verdict.edge, verdict.distance) == ("okrkit", 0.1, 0.1)
    assert verdict.on == dt.date(2026, 8, 15)
    assert pace(at(35), HALF, cycle=Q3, rule=VIVA).input("required") == 1.0


@pytest.mark.parametrize(
    "rule, value, day, words",
    [
        (VIVA, 35, HALF, "is behind: 35% of the way with 49.5% of Q3 2026 gone, 14.5 points short of the 49.5% expected by now, 10.5 points from at risk (Viva Goals rule)"),
        (UPRAISE, 35, HALF, "is at risk: 35% of the way with 48.9% of Q3 2026 gone, 0.72 times the 48.9% expected by now, 0.03 from lagging (UpRaise rule)"),
        (UPRAISE, 0, HALF, "is at risk: 0% of the way with 48.9% of Q3 2026 gone, none of the 48.9% expected by now (UpRaise rule)"),
        (OBOARD, 0, "2026-07-01", "is on track: 0% of the way with 0% of Q3 2026 gone, and nothing due yet (Oboard rule)"),
        (VIVA, 3, "2026-07-01", "is on track: 3% of the way with 0% of Q3 2026 gone, and nothing due yet (Viva Goals rule)"),
        (PLANVIEW, 50, HALF, "is on track: 50% of the way with 50% of Q3 2026 gone, exactly the 50% expected by now (Planview rule)"),
        (PLANVIEW, 70, LAST, "is behind: 70% of the way with 100% of Q3 2026 gone, 30 points short of the 100% expected by now (Planview rule)"),
        (MOONCAMP, 5, HALF, "is below progressing: 5% of the way with 48.9% of Q3 2026 gone, 0.10 times the 48.9% expected by now (Mooncamp rule)"),
        (OPENOKR_SIGNAL, 35, HALF, "is red: 35% of the way with 50% of Q3 2026 gone, 15 points from amber; the OpenOKR rule looks at the score alone"),
        (BOJA, 60, HALF, "is on track: 60% of the way with 50% of Q3 2026 gone, on the very edge of at risk; the BOJA rule looks at the score alone"),
    ],
    ids=str,
)  # fmt: skip
def test_the_sentences_of_the_published_rules(rule: PaceRule, value: float, day: str, words: str) -> None:
    assert f"“Sign-ups” {words}" == str(pace(at(value), day, cycle=Q3, rule=rule))


def test_a_band_is_near_up_to_fifteen_points() -> None:
    # On the first of ten days 10% is expected: with nothing done that is a gap of 10 points.
    cycle = Cycle.custom("2026-07-01", "2026-07-10", label="Sprint 4")
    said = []
    for edge in (0.25, 0.26):
        rule = PaceRule("Own", "gap", [edge], ["fine", "late"], [Status.ON_TRACK, Status.OFF_TRACK])
        said.append(pace(at(0), "2026-07-01", cycle=cycle, rule=rule).reason)

    assert [", 15 points from late" in each for each in said] == [True, False]
    assert said[1] == said[0].replace(", 15 points from late", "")


def test_each_rule_counts_its_own_days() -> None:
    elapsed = {rule.name: pace(at(35), HALF, cycle=Q3, rule=rule).input("elapsed") for rule in PACE_RULES}

    assert elapsed["okrkit"] == elapsed["Planview"] == 46 / 92
    assert elapsed["Oboard"] == elapsed["UpRaise"] == elapsed["Mooncamp"] == 45 / 92
    assert elapsed["Viva Goals"] == 45 / 91


def test_a_rule_of_ones_own_in_one_line() -> None:
    house = PaceRule(
        "House",
        "gap",
        [0.2],
        ["fine", "late"],
        [Status.ON_TRACK, Status.OFF_TRACK],
        owner="below",
        required=0.8,
    )

    verdict = pace(at(15), HALF, cycle=Q3, rule=house)
    assert (verdict.label, verdict.status, verdict.input("expected")) == ("late", Status.OFF_TRACK, 0.4)
    assert pace(at(20), HALF, cycle=Q3, rule=house).label == "fine"
    ambitious = attrs.evolve(house, required=None)
    assert pace(at(15), HALF, cycle=Q3, rule=ambitious).label == "fine"
    assert pace(at(15), HALF, cycle=Q3, rule=ambitious, ambition="committed").label == "late"


def test_a_copy_of_okrkits_rule_is_okrkits_rule() -> None:
    assert pace(at(20), HALF, cycle=Q3, rule=copy.deepcopy(OKRKIT)) == pace(at(20), HALF, cycle=Q3)


def test_pace_goes_by_the_measure_in_force() -> None:
    kr = at(20).retarget(Linear(0, 40), valid_from="2026-08-01", reason="a smaller market")

    assert pace(kr, "2026-07-31", cycle=Q3).input("actual") == 0.2
    assert pace(kr, "2026-08-01", cycle=Q3).input("actual") == 0.5


# --- measures that are not paced ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value, label, status",
    [
        (0.5, "healthy", Status.ON_TRACK),
        (1, "healthy", Status.ON_TRACK),
        (1.5, "warning", Status.AT_RISK),
        (3, "critical", Status.OFF_TRACK),
    ],
)
def test_a_hold_goes_by_its_present_band_on_every_day(value: float, label: str, status: Status) -> None:
    kr = ERRORS.check_in({"2026-07-01": 0.2, "2026-07-10": value})

    for day in ("2026-07-10", HALF, LAST):
        for rule in (OKRKIT, VIVA, UPRAISE, BOJA):
            verdict = pace(kr, day, cycle=Q3, rule=rule)
            assert (verdict.label, verdict.status) == (label, status)
    band = "in the warning band" if label == "warning" else label
    shown = f"{value}%"
    assert (
        pace(kr, HALF, cycle=Q3).reason
        == f"“Error rate” is {band} at {shown}, where at most 1% is to be held"
    )


def test_a_hold_tells_its_nearest_limit() -> None:
    verdict = pace(ERRORS.check_in("2026-07-10", 1.25), HALF, cycle=Q3)

    assert (verdict.edge, verdict.distance) == (1.0, 0.25)
    assert verdict.inputs == (("value", 1.25), ("threshold", "≤ 1% (critical > 2%)"))


@pytest.mark.parametrize(
    "kr",
    [
        AUDIT.check_in("2026-07-10", False),  # noqa: FBT003 - what a milestone takes
        KeyResult("Reach it", Target(85)).check_in("2026-07-10", 80),
        KeyResult("Get below it", Target(3, Direction.DECREASE)).check_in("2026-07-10", 4),
        KeyResult("Own", Own(0.4)).check_in("2026-07-10", 4),
    ],
    ids=lambda kr: kr.title,
)
def test_what_is_not_paced_owes_nothing_before_the_last_day(kr: KeyResult) -> None:
    for rule in PACE_RULES:
        for day in ("2026-07-10", HALF, "2026-09-29"):
            verdict = pace(kr, day, cycle=Q3, rule=rule)
            assert verdict.status is Status.ON_TRACK
            assert verdict.label in {"on track", "green"}
            assert verdict.reason == (
                f"“{kr.title}” is not done yet, and owes nothing before 30 September 2026"
            )
    assert pace(kr, LAST, cycle=Q3).status is Status.OFF_TRACK
    assert pace(kr, LAST, cycle=Q3, rule=VIVA).label == "at risk"


def test_what_is_not_paced_is_achieved_once_it_is_done() -> None:
    done = AUDIT.check_in("2026-07-10", True)  # noqa: FBT003 - what a milestone takes
    found = KeyResult("Find it", FindBaseline()).check_in("2026-07-10", 41)
    met = KeyResult("Reach it", Target(85)).check_in("2026-07-10", 85)

    for kr in (done, found, met):
        for day in (HALF, LAST):
            assert pace(kr, day, cycle=Q3).status is Status.ACHIEVED
            assert pace(kr, day, cycle=Q3, rule=ENGAGEDLY).label == "achieved"


# --- refusals -----------------------------------------------------------------------------------------------------

paced: Any = pace
compared: Any = compare
due: Any = expected
curved: Any = ExpectedCurve
phased: Any = ExpectedCurve.phased
HOW = "such as ExpectedCurve.phased({0.5: 0.2, '2026-09-15': 0.9})"
ONLY_GROWS = "what is expected only grows, from 0 at the start to 1 at the end"
REFUSED: list[tuple[Callable[[], object], type[OkrkitError], str]] = [
    (lambda: paced(at(35), HALF), MissingCycleError, "cycle must be known to judge the pace of 'sign-ups', got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in"),
    (lambda: paced(Objective("Grow", [at(35)]), HALF), MissingCycleError, "cycle must be known to judge the pace of 'grow', got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in"),
    (lambda: compared(at(35), HALF), MissingCycleError, "cycle must be known to judge the pace of 'sign-ups', got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in"),
    (lambda: paced(0.35, HALF, cycle=Q3), InvalidTypeError, "pace() takes a KeyResult or an Objective, got 0.35: for bare numbers call rule.judge()"),
    (lambda: compared(0.35, HALF, cycle=Q3), InvalidTypeError, "compare() takes a KeyResult or an Objective, got 0.35: for bare numbers call rule.judge()"),
    (lambda: paced(at(35), "15.8.2026", cycle=Q3), InvalidValueError, "on must be a day of the calendar, got '15.8.2026': write it as year-month-day, such as '2026-06-30'"),
    (lambda: paced(at(35), None, cycle=Q3), InvalidValueError, "on must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'"),
    (lambda: paced(at(35), dt.datetime(2026, 8, 15, 9, 30), cycle=Q3), InvalidValueError, "on must be a day, not a moment, got datetime.datetime(2026, 8, 15, 9, 30): pass .date(), in the zone that you mean"),
    (lambda: paced(at(35), HALF, cycle=2026), InvalidTypeError, "cycle must be a Cycle, got 2026: such as Cycle.quarter(2026, 3), or its text 'Q3 2026'"),
    (lambda: paced(at(35), HALF, cycle=Q3, ambition="bold"), InvalidValueError, "ambition must be Ambition.ASPIRATIONAL or Ambition.COMMITTED, got 'bold': choose one of them"),
    (lambda: paced(at(35), HALF, cycle=Q3, rule="Viva Goals"), InvalidTypeError, "rule must be a PaceRule, got 'Viva Goals': such as OKRKIT or VIVA"),
    (lambda: paced(at(35), HALF, cycle=Q3, curve={0.5: 0.2}), InvalidTypeError, "curve must be an ExpectedCurve, got {0.5: 0.2}: LINEAR, or ExpectedCurve.phased({0.5: 0.2, '2026-09-15': 0.9})"),
    (lambda: compared(at(35), HALF, cycle=Q3, rules=VIVA), InvalidTypeError, f"rules must be a list of PaceRule, got {show(VIVA)}: such as [OKRKIT, VIVA]"),
    (lambda: compared(at(35), HALF, cycle=Q3, rules="VIVA"), InvalidTypeError, "rules must be a list of PaceRule, got 'VIVA': such as [OKRKIT, VIVA]"),
    (lambda: compared(at(35), HALF, cycle=Q3, rules=[VIVA, "UpRaise"]), InvalidTypeError, "rules[1] must be a PaceRule, got 'UpRaise': such as OKRKIT or VIVA"),
    (lambda: due(None, HALF), InvalidTypeError, "cycle must be a Cycle, got None: such as Cycle.quarter(2026, 3)"),
    (lambda: due(Q3, "soon"), InvalidValueError, "on must be a day of the calendar, got 'soon': write it as year-month-day, such as '2026-06-30'"),
    (lambda: due(Q3, HALF, 0.5), InvalidTypeError, "curve must be an ExpectedCurve, got 0.5: LINEAR, or ExpectedCurve.phased({0.5: 0.2, '2026-09-15': 0.9})"),
    (lambda: due(Q3, HALF, LINEAR, "span"), InvalidValueError, "day_count must be a DayCount, got 'span': such as DayCount.END_OF_DAY"),
    (lambda: phased([(0.5, 0.2)]), InvalidTypeError, f"points must be a mapping of days or fractions to what is expected, got [(0.5, 0.2)]: {HOW}"),
    (lambda: curved(0.5), InvalidTypeError, f"points must be a list of (day or fraction, expected) pairs, got 0.5: {HOW}"),
    (lambda: curved("0.5"), InvalidTypeError, f"points must be a list of (day or fraction, expected) pairs, got '0.5': {HOW}"),
    (lambda: curved({0.5: 0.2}), InvalidTypeError, f"points must be a list of (day or fraction, expected) pairs, got {{0.5: 0.2}}: {HOW}"),
    (lambda: curved([0.5]), InvalidTypeError, f"points[0] must be a (day or fraction, expected) pair, got 0.5: {HOW}"),
    (lambda: curved(["05"]), InvalidTypeError, f"points[0] must be a (day or fraction, expected) pair, got '05': {HOW}"),
    (lambda: curved([(0.1, 0.2, 0.3)]), InvalidTypeError, f"points[0] must be a (day or fraction, expected) pair, got (0.1, 0.2, 0.3): {HOW}"),
    (lambda: phased({"half": 0.2}), InvalidValueError, "points[0] must be a day of the calendar, got 'half': write it as year-month-day, such as '2026-06-30'"),
    (lambda: phased({0.5: "20%"}), InvalidValueError, "points[0] must be a number, got '20%': convert it with float(), or give the whole sentence to parse()"),
    (lambda: phased({0.5: 20}), InvalidValueError, "points[0] must be from 0 to 1 in both places, got (0.5, 20): fractions of the cycle and of the target"),
    (lambda: phased({50: 0.2}), InvalidValueError, "points[0] must be from 0 to 1 in both places, got (50, 0.2): fractions of the cycle and of the target"),
    (lambda: phased({None: 0.2}), InvalidValueError, "points[0] must be a number, got None: give a figure that is known"),
    (lambda: phased({0.2: 0.5, 0.7: 0.3}), InvalidValueError, f"points[1] must be at least 0.5, as it is at 0.2, got 0.3: {ONLY_GROWS}"),
    (lambda: phased({"2026-08-01": 0.5, "2026-09-01": 0.3}), InvalidValueError, f"points[1] must be at least 0.5, as it is at 2026-08-01, got 0.3: {ONLY_GROWS}"),
    (lambda: phased({0: 0.5}), InvalidValueError, "points[0] must be 0.0, as it is already at 0.0, got 0.5: leave one of them out"),
    (lambda: phased({1: 0.9}), InvalidValueError, "points[0] must be 1.0, as it is already at 1.0, got 0.9: leave one of them out"),
    (lambda: due(Q3, HALF, phased({LAST: 0.9})), InvalidValueError, "points[0] must be 1.0, as it is already at 1.0, got 0.9: leave one of them out"),
    (lambda: curved([(0.5, 0.2), (0.5, 0.3)]), InvalidValueError, "points[1] must be 0.2, as it is already at 0.5, got 0.3: leave one of them out"),
    (lambda: due(Q3, HALF, phased({"2026-10-01": 0.5})), InvalidValueError, "points[0] must be a day of Q3 2026, got '2026-10-01': or give a fraction"),
    (lambda: due(Q3, HALF, phased({0.5: 0.2, HALF: 0.3})), InvalidValueError, "points[1] must be 0.2, as it is already at 0.5, got 0.3: leave one of them out"),
    (lambda: due(Q3, HALF, phased({0.4: 0.6, HALF: 0.3})), InvalidValueError, f"points[1] must be at least 0.6, as it is at 0.4, got 0.3: {ONLY_GROWS}"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_cannot_be_paced_is_refused(number: int) -> None:
    call, kind, message = REFUSED[number]
    with pytest.raises(kind) as refusal:
        call()

    assert message == str(refusal.value)
    assert message == refusal.value.problems[0][1]


def test_an_unreadable_cycle_is_an_error_of_the_library() -> None:
    with pytest.raises(NotationError):
        pace(at(35), HALF, cycle="the third quarter")


@pytest.mark.parametrize(
    "awkward", [math.nan, math.inf, -1, 2, True, None, "x", b"y", [], {}, object(), dt.time()]
)
def test_nothing_else_escapes(awkward: object) -> None:
    calls: list[Callable[[], object]] = [
        lambda: paced(awkward, HALF, cycle=Q3),
        lambda: paced(at(35), awkward, cycle=Q3),
        lambda: paced(at(35), HALF, cycle=awkward if awkward is not None else 3),
        lambda: paced(at(35), HALF, cycle=Q3, rule=awkward),
        lambda: paced(at(35), HALF, cycle=Q3, curve=awkward),
        lambda: compared(at(35), HALF, cycle=Q3, rules=[awkward]),
        lambda: due(Q3, HALF, curved([(awkward, 0.5)])),
        lambda: due(Q3, HALF, curved([awkward])),
        lambda: due(Q3, HALF, LINEAR, awkward),
    ]
    for call in calls:
        with pytest.raises(OkrkitError):
            call()


# --- values -------------------------------------------------------------------------------------------------------


def test_curves_and_comparisons_are_values() -> None:
    curve = ExpectedCurve.phased({0.25: 0.1, "2026-08-15": 0.2})
    table = compare(at(35), HALF, cycle=Q3)
    values: list[Any] = [LINEAR, curve, table, pace(at(35), HALF, cycle=Q3)]

    for each in values:
        twin = pickle.loads(pickle.dumps(each))
        assert each == twin == copy.copy(each) == copy.deepcopy(each)
        assert hash(each) == hash(twin)
        assert not hasattr(each, "__dict__")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            each.title = "other"
    assert eval(repr(curve), {"ExpectedCurve": ExpectedCurve, "datetime": dt}) == curve  # noqa: S307 - repr promises it
    assert repr(LINEAR) == "ExpectedCurve(points=())"
    assert table != compare(at(36), HALF, cycle=Q3)


def test_type_hints_resolve() -> None:
    assert set(get_type_hints(ExpectedCurve)) == {"points"}
    assert set(get_type_hints(Comparison)) == {"title", "verdicts"}
    for function in (expected, pace, compare, ExpectedCurve.phased, ExpectedCurve.at):
        assert "return" in get_type_hints(function)


def test_a_curve_is_looked_up_in_a_cycle() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        LINEAR.at("Q3 2026", "2026-08-15")  # type: ignore[arg-type]  # that it is refused is the test

    assert "cycle must be a Cycle, got 'Q3 2026': such as Cycle.quarter(2026, 3)" == str(caught.value)
