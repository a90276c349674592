"""What chapter 3 says of pace; each law quotes the sentence that it proves."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, strategies as st

from okrkit.arithmetic import clamp, same
from okrkit.cycle import Cycle, DayCount
from okrkit.errors import InvalidValueError
from okrkit.grading import outcome
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear, Measure
from okrkit.objective import Ambition, Objective
from okrkit.open_measures import Hold
from okrkit.pace_rules import OKRKIT, PACE_RULES, PaceRule
from okrkit.pacing import LINEAR, ExpectedCurve, compare, expected, pace
from okrkit.scoring import score
from okrkit.threshold import Threshold
from okrkit.verdict import Band, Status
from tests import strategies

DAY = timedelta(days=1)
WORST_FIRST = (Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK, Status.ACHIEVED)
rules = st.sampled_from(PACE_RULES)
fractions = st.floats(0.0, 1.0)
edges = sorted({edge for rule in PACE_RULES for edge in rule.edges})
actuals = fractions | strategies.near(*edges, 0.0, 1.0) | st.integers(0, 100).map(lambda points: points / 100)
percents = st.integers(0, 100).map(lambda points: points / 100)
expectations = fractions | percents | st.sampled_from([0.0, 1e-13, 1e-12, 1e-11, 1.0])


@st.composite
def cycles(draw: st.DrawFn) -> Cycle:
    start = draw(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
    return Cycle.custom(start, start + draw(st.integers(0, 400)) * DAY)


@st.composite
def curves(draw: st.DrawFn, cycle: Cycle) -> ExpectedCurve:
    """Points of one's own by day, by fraction, or both, in order."""
    days = draw(st.lists(st.integers(0, cycle.days - 1), max_size=3, unique=True))
    shares = draw(st.lists(st.floats(0.001, 0.999), max_size=3, unique=True))
    moments: list[tuple[float, date | float]] = [
        *((cycle.elapsed(cycle.start + day * DAY), cycle.start + day * DAY) for day in days),
        *((share, share) for share in shares),
    ]
    heights = sorted(draw(st.lists(fractions, min_size=len(moments), max_size=len(moments))))
    points = {
        when: 1.0 if gone == 1.0 else height
        for (gone, when), height in zip(sorted(moments, key=lambda moment: moment[0]), heights, strict=True)
    }
    return ExpectedCurve.phased(points)


def curve_of(data: st.DataObject, cycle: Cycle) -> ExpectedCurve:
    return data.draw(st.just(LINEAR) | curves(cycle))


def resolvable(cycle: Cycle, curve: ExpectedCurve, count: DayCount) -> bool:
    """Whether days and fractions stay in one order under a day count: it may pull a day past a fraction."""
    try:
        expected(cycle, cycle.start, curve, count)
    except InvalidValueError:
        return False
    return True


# --- expected -----------------------------------------------------------------------------------------------------


@given(cycles(), st.data(), st.sampled_from(DayCount))
def test_expected_is_monotone_from_zero_to_one(cycle: Cycle, data: st.DataObject, count: DayCount) -> None:
    """'elapsed fraction → expected fraction; monotone, 0 → 1.'"""
    curve = curve_of(data, cycle)
    assume(resolvable(cycle, curve, count))
    days = [cycle.start + shift * DAY for shift in range(-2, cycle.days + 2, max(1, cycle.days // 40))]
    heights = [expected(cycle, day, curve, count) for day in days]

    assert all(earlier <= later for earlier, later in pairwise(heights))
    assert all(0.0 <= height <= 1.0 for height in heights)
    assert heights[0] == 0.0
    assert expected(cycle, cycle.last_day + DAY, curve, count) == 1.0
    if count is not DayCount.START_OF_DAY:
        assert expected(cycle, cycle.last_day, curve, count) == 1.0


@given(cycles(), st.data())
def test_a_curve_goes_through_its_points_exactly(cycle: Cycle, data: st.DataObject) -> None:
    """'`ExpectedCurve.phased({day_or_fraction: expected, …})` (days are resolved against the cycle; …)'."""
    curve = data.draw(curves(cycle))
    assume(resolvable(cycle, curve, DayCount.END_OF_DAY))

    for when, height in curve.points:
        if isinstance(when, date):
            assert expected(cycle, when, curve) == height


@given(cycles(), st.floats(0.01, 0.99), fractions, st.integers(0, 400), st.sampled_from(DayCount))
def test_a_curve_is_straight_between_its_points(
    cycle: Cycle, bend: float, height: float, shift: int, count: DayCount
) -> None:
    """'linear between the points'."""
    day = cycle.start + min(shift, cycle.days) * DAY
    gone = cycle.elapsed(day, count)
    straight = gone / bend * height if gone <= bend else height + (gone - bend) / (1 - bend) * (1 - height)

    assert expected(cycle, day, ExpectedCurve.phased({bend: height}), count) == pytest.approx(straight)


@given(cycles(), st.integers(-5, 405), st.sampled_from(DayCount))
def test_linear_expects_what_has_elapsed(cycle: Cycle, shift: int, count: DayCount) -> None:
    """'`ExpectedCurve`: `LINEAR`'."""
    day = cycle.start + shift * DAY

    assert expected(cycle, day, LINEAR, count) == cycle.elapsed(day, count)


# --- rule.judge ---------------------------------------------------------------------------------------------------


@given(rules, actuals, actuals, expectations)
def test_more_done_never_gives_a_worse_status(rule: PaceRule, a: float, b: float, due: float) -> None:
    """pace is monotone in actual."""
    less, more = (rule.judge(actual, due).status for actual in sorted((a, b)))
    assert isinstance(less, Status)
    assert isinstance(more, Status)

    assert WORST_FIRST.index(less) <= WORST_FIRST.index(more)


@given(rules, actuals, expectations, expectations)
def test_more_expected_never_gives_a_better_status(rule: PaceRule, actual: float, a: float, b: float) -> None:
    """'`gap` = expected - actual; `ratio` = actual / expected'."""
    less, more = (rule.judge(actual, due).status for due in sorted((a, b)))
    assert isinstance(less, Status)
    assert isinstance(more, Status)

    assert WORST_FIRST.index(less) >= WORST_FIRST.index(more)


@given(rules, actuals, expectations)
def test_a_verdict_knows_its_edge_and_the_distance_to_it(rule: PaceRule, actual: float, due: float) -> None:
    """'`distance` is how far to the nearest other band'; 'A value the same as an edge is moved onto it'."""
    verdict = rule.judge(actual, due)
    if rule.family != "absolute" and same(due, 0.0):
        assert (verdict.edge, verdict.distance) == (None, None)
        return
    measured = verdict.input(rule.family)
    assert isinstance(measured, float)
    assert verdict.edge is not None
    assert verdict.distance is not None

    assert verdict.edge in rule.edges
    assert verdict.distance == (0.0 if same(measured, verdict.edge) else abs(measured - verdict.edge))
    assert all(abs(measured - edge) >= verdict.distance for edge in rule.edges if not same(measured, edge))
    if not (rule.done and verdict.status is Status.ACHIEVED):
        assert verdict.label == rule.scale.classify(measured)
        assert verdict.label == rule.labels[rule.scale.position(measured)]


@given(rules, actuals, expectations)
def test_a_rule_clamps_what_is_done_and_says_what_it_saw(rule: PaceRule, actual: float, due: float) -> None:
    """'Actual is the clamped score.'"""
    verdict = rule.judge(actual, due)

    assert (verdict.input("actual"), verdict.input("expected")) == (clamp(actual), due)
    assert verdict == rule.judge(clamp(actual), due)
    assert verdict.label in verdict.reason
    assert rule.name in verdict.reason
    assert "nan" not in verdict.reason
    assert (verdict.status is Status.ACHIEVED) == same(clamp(actual), 1.0)


@given(rules.filter(lambda rule: rule.family != "absolute"), actuals)
def test_while_nothing_is_expected_nobody_is_behind(rule: PaceRule, actual: float) -> None:
    """'For gap and ratio, while nothing is expected yet nobody is behind.'"""
    assert rule.judge(actual, 0.0).status in {Status.ON_TRACK, Status.ACHIEVED}


# --- pace ---------------------------------------------------------------------------------------------------------


@given(
    cycles(),
    strategies.linears(),
    st.none() | strategies.numbers(),
    st.integers(-3, 405),
    st.sampled_from(Ambition),
    rules,
    st.data(),
)
def test_precedence(  # noqa: PLR0917 - all that pace looks at
    cycle: Cycle,
    linear: Linear,
    value: float | None,
    shift: int,
    ambition: Ambition,
    rule: PaceRule,
    data: st.DataObject,
) -> None:
    """'before the cycle `NOT_STARTED`; after its last day `CLOSED`, labelled with the outcome; no reading `NO_DATA`; …;
    score 1: status `ACHIEVED`, with the rule's `done` label if it has one, else the rule's own; else the rule'."""
    on = cycle.start + shift * DAY
    curve = curve_of(data, cycle)
    assume(resolvable(cycle, curve, rule.day_count))
    kr = KeyResult("Any", linear)
    if value is not None:
        kr = kr.check_in(cycle.start, value)
    verdict = pace(kr, on, cycle=cycle, ambition=ambition, rule=rule, curve=curve)
    actual = score(kr, on)

    assert (verdict.on, verdict.rule) == (on, rule.name)
    if on < cycle.start:
        assert (verdict.status, verdict.label) == (Status.NOT_STARTED, "not started")
    elif on > cycle.last_day:
        raw = None if value is None else linear.raw(value)
        assert (verdict.status, verdict.label) == (Status.CLOSED, outcome(raw, ambition).value)
    elif actual is None:
        assert (verdict.status, verdict.label) == (Status.NO_DATA, "no data")
    else:
        required = ambition.success if rule.required is None else rule.required
        due = required * expected(cycle, on, curve, rule.day_count)
        judged = rule.judge(actual, due)
        assert (verdict.label, verdict.status) == (judged.label, judged.status)
        assert (verdict.edge, verdict.distance) == (judged.edge, judged.distance)
        assert (verdict.status is Status.ACHIEVED) == same(actual, 1.0)
        assert (verdict.input("required"), verdict.input("elapsed")) == (
            required,
            cycle.elapsed(on, rule.day_count),
        )
        assert verdict.label in verdict.reason


@given(cycles(), st.integers(0, 400), actuals, st.sampled_from(Ambition))
@example(Cycle.quarter(2026, 3), 45, 0.35, Ambition.ASPIRATIONAL)
def test_okrkits_own_rule(cycle: Cycle, shift: int, actual: float, ambition: Ambition) -> None:
    """'required = ambition's success score × expected; gap = required - score; on track to 0.10, at risk to 0.25, off
    track beyond.'"""
    on = cycle.start + min(shift, cycle.days - 1) * DAY
    assume(not same(clamp(actual), 1.0))
    kr = KeyResult.from_to("Any", 0, 1).check_in(cycle.start, actual)
    gap = ambition.success * cycle.elapsed(on) - clamp(actual)
    wanted = (
        Status.ON_TRACK
        if gap <= 0.10 or same(gap, 0.10)
        else Status.AT_RISK
        if gap <= 0.25 or same(gap, 0.25)
        else Status.OFF_TRACK
    )

    assert wanted is pace(kr, on, cycle=cycle, ambition=ambition).status


@given(cycles(), st.integers(0, 400), fractions)
def test_a_lone_key_result_counts_as_aspirational(cycle: Cycle, shift: int, actual: float) -> None:
    """'a lone key result counts as aspirational'."""
    on = cycle.start + min(shift, cycle.days - 1) * DAY
    kr = KeyResult.from_to("Any", 0, 1).check_in(cycle.start, actual)

    assert pace(kr, on, cycle=cycle) == pace(kr, on, cycle=cycle, ambition=Ambition.ASPIRATIONAL)


@given(cycles(), st.integers(0, 400), fractions, st.sampled_from(Ambition), rules)
def test_an_objective_of_one_paced_key_result_is_judged_as_it_is(
    cycle: Cycle, shift: int, actual: float, ambition: Ambition, rule: PaceRule
) -> None:
    """'for a key result or an objective'."""
    on = cycle.start + min(shift, cycle.days - 1) * DAY
    kr = KeyResult.from_to("Any", 0, 1).check_in(cycle.start, actual)
    goal = Objective("Any", [kr], cycle=cycle, ambition=ambition)

    assert pace(goal, on, rule=rule) == pace(kr, on, cycle=cycle, ambition=ambition, rule=rule)


@given(
    st.lists(fractions | st.just(1.0), min_size=1, max_size=4),
    st.sampled_from([None, 0.5, 1.5, 2.5]),
    st.none() | st.booleans(),
    fractions | st.just(1.0),
    st.integers(0, 91),
    rules,
)
def test_more_done_never_gives_an_objective_a_worse_status(  # noqa: PLR0917 - all that pace looks at
    done: list[float],
    held: float | None,
    milestone: object,
    more: float,
    shift: int,
    rule: PaceRule,
) -> None:
    """pace is monotone in actual, whatever else there is in the objective."""
    cycle = Cycle.quarter(2026, 3)
    goal = Objective(
        "Any",
        [
            *(
                KeyResult.from_to("Any", 0, 1, id=f"kr-{index}").check_in(cycle.start, value)
                for index, value in enumerate(done)
            ),
            KeyResult.hold("Hold", "≤ 1 (critical > 2)"),
            KeyResult.milestone("Milestone"),
        ],
        cycle=cycle,
    )
    if held is not None:
        goal = goal.check_in("hold", cycle.start, held)
    if milestone is not None:
        goal = goal.check_in("milestone", cycle.start, milestone)
    on = cycle.start + shift * DAY
    better = goal.check_in("kr-0", cycle.start, max(done[0], more), replace=True)
    before, after = pace(goal, on, rule=rule).status, pace(better, on, rule=rule).status
    assert isinstance(before, Status)
    assert isinstance(after, Status)

    assert WORST_FIRST.index(before) <= WORST_FIRST.index(after)


@given(strategies.thresholds(), st.lists(strategies.numbers(), min_size=1, max_size=4), rules)
def test_a_hold_goes_by_its_present_band(threshold: Threshold, values: list[float], rule: PaceRule) -> None:
    """'Unpaced measures: `Hold` by its present band'."""
    cycle = Cycle.quarter(2026, 3)
    kr = KeyResult("Any", Hold(threshold)).check_in(
        {cycle.start + index * DAY: value for index, value in enumerate(values)}
    )
    band = threshold.classify(values[-1])
    statuses = {Band.HEALTHY: Status.ON_TRACK, Band.WARNING: Status.AT_RISK, Band.CRITICAL: Status.OFF_TRACK}

    for on in ("2026-08-15", "2026-09-30"):
        verdict = pace(kr, on, cycle=cycle, rule=rule)
        assert (verdict.label, verdict.status) == (band.value, statuses[band])
        assert verdict.edge in threshold.scale.edges
        assert verdict.distance is not None


@given(strategies.measures(), st.data(), st.integers(-2, 95), rules)
def test_pace_has_an_answer_for_every_measure(
    measure: Measure, data: st.DataObject, shift: int, rule: PaceRule
) -> None:
    """'`pace(x, on, …) -> Verdict`'; 'The same inputs give the same answer'."""
    cycle = Cycle.quarter(2026, 3)
    kr = KeyResult("Any", measure)
    for day in data.draw(st.lists(st.dates(cycle.start, cycle.last_day), max_size=3, unique=True)):
        kr = kr.check_in(day, data.draw(strategies.accepted_by(kr.measure)))
    on = cycle.start + shift * DAY
    goal = Objective("Any", [kr], cycle=cycle)

    for subject in (kr, goal):
        verdict = pace(subject, on, cycle=cycle, rule=rule)
        assert verdict == pace(subject, on, cycle=cycle, rule=rule)
        assert isinstance(verdict.status, Status)
        assert verdict.label
        assert verdict.reason.startswith("“Any” ")
        assert "\n" not in verdict.reason
        assert hash(verdict) == hash(pace(subject, on, cycle=cycle, rule=rule))


# --- compare ------------------------------------------------------------------------------------------------------


@given(st.lists(rules, max_size=6), fractions, st.integers(-2, 95))
def test_compare_gives_one_verdict_a_rule_in_the_order_asked(
    chosen: list[PaceRule], actual: float, shift: int
) -> None:
    """'→ `Comparison`, a sequence of Verdicts, one a rule'."""
    cycle = Cycle.quarter(2026, 3)
    kr = KeyResult.from_to("Any", 0, 1).check_in("2026-06-01", actual)
    on = cycle.start + shift * DAY
    table = compare(kr, on, cycle=cycle, rules=chosen)

    assert [pace(kr, on, cycle=cycle, rule=rule) for rule in chosen] == list(table)
    assert len(str(table).splitlines()) == len(chosen) + 2
    assert [verdict.rule for verdict in compare(kr, on, cycle=cycle)] == [rule.name for rule in PACE_RULES]
    assert PACE_RULES[0] is OKRKIT
