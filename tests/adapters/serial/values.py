"""A strategy for every public class of okrkit that is a value: drawn as a user gets them, from the pure functions."""

from __future__ import annotations

from calendar import SATURDAY
from datetime import date
from enum import Enum
from typing import Any

from hypothesis import assume, strategies as st
from hypothesis.strategies import SearchStrategy

import okrkit as ok
from okrkit.errors import OkrkitError
from okrkit.serial._forms import Value
from tests.strategies import (
    bands,
    checklists,
    curves,
    days,
    linears,
    measures,
    numbers,
    reaches,
    readings,
    series,
    stages,
    thresholds,
    units,
    zones,
)
from tests.strategies_model import Q3, key_results, kpis, near_days

TITLES = (
    "Deliver predictably",
    "Größe — 品質 😀",
    "<script>alert('x')</script>",
    'He said "no"\n\t\\',
    "a\x00b",
)
TEXTS = st.sampled_from(["", *TITLES])
OWNERS = st.none() | st.sampled_from(["Dana", "", "Łukasz"])
SHARES = st.floats(0, 1)
ON = date(2026, 8, 15)
STATEMENTS = (
    "Increase on-time delivery from 65% to 90% by end of Q3",
    "Keep churn below 3%",
    "≥ 30 (critical < 25)",
    "4 days → 1 hour",
    "Reduce rework by 25%",
    "Pass the SOC 2 audit",
    "70..80% (warning only)",
    "Reduce churn from 6% to",
    "Win rate",
    "?",
)


@st.composite
def cycles(draw: st.DrawFn) -> ok.Cycle:
    """A cycle of any kind, of any fiscal year or retail calendar."""
    day = draw(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
    how = draw(st.sampled_from(["fiscal", "retail", "weeks", "custom"]))
    if how == "fiscal":
        kind: Any = draw(st.sampled_from(["year", "half", "trimester", "quarter", "month"]))
        start = draw(st.integers(1, 12) | st.tuples(st.integers(1, 12), st.integers(1, 28)))
        naming: Any = draw(st.sampled_from(["end", "start"]))
        return ok.Cycle.containing(day, kind, fiscal_start=start, named_by=naming)
    if how == "retail":
        return draw(retail_calendars()).containing(day, draw(_retail_kinds()))
    label = draw(st.none() | st.sampled_from(["Summer push", "Größe"]))
    if how == "weeks":
        return ok.Cycle.weeks(day, draw(st.integers(1, 60)), label=label)
    return ok.Cycle.custom(day, draw(st.dates(day, date(2095, 1, 1))), label=label)


def _retail_kinds() -> SearchStrategy[Any]:
    return st.sampled_from(["year", "quarter", "period", "week"])


def retail_calendars() -> SearchStrategy[ok.RetailCalendar]:
    """A retail calendar of any rule."""
    return st.builds(
        ok.RetailCalendar,
        st.sampled_from(["4-5-4", "4-4-5", "5-4-4"]),
        ends=st.sampled_from(["nearest", "last"]),
        month=st.integers(1, 12),
        weekday=st.sampled_from([SATURDAY, 0, 6]),
        extra_week=st.sampled_from([12, 1, 3]),
        named_by=st.sampled_from(["start", "end"]),
    )


def initiatives() -> SearchStrategy[ok.Initiative]:
    """A piece of work."""
    effort = st.none() | numbers(min_value=0.0)
    return st.builds(ok.Initiative, st.sampled_from(TITLES), st.booleans(), TEXTS, effort)


def check_ins() -> SearchStrategy[ok.CheckIn]:
    """A check-in."""
    confidence, blockers = st.none() | SHARES, st.lists(TEXTS, max_size=2)
    return st.builds(ok.CheckIn, days(), numbers(), confidence=confidence, note=TEXTS, blockers=blockers)


@st.composite
def rich_key_results(draw: st.DrawFn) -> ok.KeyResult:
    """A key result with all that one can have, retargets among it."""
    key_result = draw(key_results()).evolve(
        title=draw(st.sampled_from(TITLES)),
        owner=draw(OWNERS),
        kpi=draw(st.sampled_from([None, "nps"])),
        initiatives=draw(st.lists(initiatives(), max_size=2)),
        carried_from=draw(st.sampled_from([None, "last year's"])),
        description=draw(TEXTS),
    )
    try:
        return draw(retargeted(key_result)) if draw(st.booleans()) else key_result
    except OkrkitError:
        return key_result


@st.composite
def retargeted(draw: st.DrawFn, key_result: ok.KeyResult) -> ok.KeyResult:
    """The same with the goalposts moved."""
    day = draw(near_days())
    return key_result.retarget(draw(linears()), valid_from=day, reason="a churned account")


@st.composite
def objectives(draw: st.DrawFn) -> ok.Objective:
    """An objective with key results of every kind."""
    found = draw(st.lists(rich_key_results(), max_size=3))
    members = [each.evolve(id=f"key-result-{index}", kpi=None) for index, each in enumerate(found)]
    assume(not members or any(each.weight for each in members))
    return ok.Objective(
        draw(st.sampled_from(TITLES)),
        members,
        cycle=draw(st.none() | cycles()),
        owner=draw(OWNERS),
        ambition=draw(st.sampled_from(ok.Ambition)),
        contributes=draw(st.booleans()),
        weight=draw(numbers(min_value=0.0)),
        description=draw(TEXTS),
        id=draw(st.sampled_from(["deliver", "品質"])),
    )


@st.composite
def calm_objectives(draw: st.DrawFn) -> ok.Objective:
    """An objective of this quarter whose key results move between figures as people write them."""
    count = draw(st.integers(1, 3))
    members = [draw(_calm(f"key-result-{index}")) for index in range(count)]
    ambition = draw(st.sampled_from(ok.Ambition))
    return ok.Objective("Deliver predictably", members, cycle=Q3, owner="Dana", ambition=ambition)


@st.composite
def _calm(draw: st.DrawFn, name: str) -> ok.KeyResult:
    measure: Any = draw(
        st.sampled_from([ok.Linear(65, 90), ok.Linear(10, 3), ok.Milestone(), ok.Hold("≤ 70")])
    )
    values = st.booleans() if isinstance(measure, ok.Milestone) else st.integers(0, 100)
    kpi = draw(st.sampled_from([None, "nps"])) if isinstance(measure, ok.Linear) else None
    key_result = ok.KeyResult("Lift it", measure, id=name, kpi=kpi)
    confident = draw(st.none() | SHARES)
    return key_result.check_in(
        draw(st.dictionaries(st.dates(Q3.start, Q3.last_day), values, max_size=6)), confidence=confident
    )


@st.composite
def rich_kpis(draw: st.DrawFn) -> ok.KPI:
    """A KPI with all that one can have."""
    kpi = draw(kpis()).evolve(
        owner=draw(OWNERS),
        cadence=draw(st.sampled_from([None, "weekly", "monthly", "irregular", 10])),
        kind=draw(st.sampled_from([None, "leading", "lagging"])),
        level=draw(st.sampled_from([None, "team", "company"])),
        benchmark=draw(st.none() | numbers()),
        description=draw(TEXTS),
    )
    return kpi.decide("2026-07-02", "Freeze scope") if draw(st.booleans()) else kpi


@st.composite
def scorecards(draw: st.DrawFn) -> ok.Scorecard:
    """A team's KPIs and goals."""
    kpi = draw(rich_kpis()).evolve(id="nps")
    goal = draw(calm_objectives())
    return ok.Scorecard(
        draw(st.sampled_from(TITLES)),
        cycle=draw(cycles()) if draw(st.booleans()) else Q3,
        objectives=[goal],
        kpis=[kpi],
    )


def steady() -> SearchStrategy[ok.KPI]:
    """A KPI with enough plain readings for everything that needs many."""
    daily = st.lists(st.integers(0, 100), min_size=8, max_size=24).map(_monthly)
    return st.builds(
        _kpi,
        daily,
        st.sampled_from(["≥ 40", "≤ 70 (critical > 90)", "30..60"]),
        st.none() | st.just("monthly"),
    )


def _monthly(values: list[int]) -> dict[date, int]:
    first = 2026 * 12 + 6 - len(values)  # so that the last is of June 2026
    return {date(month // 12, month % 12 + 1, 28): value for month, value in enumerate(values, start=first)}


def _kpi(values: dict[date, int], threshold: str, cadence: Value) -> ok.KPI:
    return ok.KPI("NPS", threshold, unit="points", readings=values, cadence=cadence, owner="Dana")


def drawn(make: Value, *parts: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """What a pure function says of what is drawn; where it refuses, or says nothing, something else is drawn."""
    return st.tuples(*parts).map(lambda given: _or_none(make, given)).filter(_is_there)


def _or_none(make: Value, given: tuple[Any, ...]) -> Value:
    try:
        return make(*given)
    except OkrkitError:
        return None


def _is_there(value: object) -> bool:
    return value is not None


def one_from(make: Value, *parts: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """One of the several values that a pure function gives."""
    return drawn(make, *parts).filter(bool).flatmap(lambda found: st.sampled_from(list(found)))


def members(kind: type[Enum]) -> SearchStrategy[Any]:
    """A member of an Enum."""
    return st.sampled_from(kind)


def _goalposts(key_result: ok.KeyResult) -> Value:
    return ok.goalposts(key_result)


def _settled(kpi: ok.KPI, target: int) -> ok.Settlement:
    promoted = ok.promote(kpi, Q3, target=target, on="2026-07-01")
    return ok.settle(promoted.check_in("2026-09-30", target), kpi.record("2026-09-30", target), Q3)


def _holding(settlement: ok.Settlement, value: int) -> ok.Holding:
    later = settlement.kpi.record({"2026-10-31": value, "2026-11-30": value + 2, "2026-12-31": value - 1})
    return ok.holds(later, on="2027-01-01")


def _judged(objective: ok.Objective, on: date) -> ok.Verdict:
    return ok.pace(objective, on)


def _contributed(card: ok.Scorecard) -> ok.Contribution:
    return ok.contribution([card], "Dana", ON)


def _linted(objective: ok.Objective) -> Value:
    return ok.lint(objective, on=ON)


def _signalled(kpi: ok.KPI) -> Value:
    return ok.signals(kpi.readings, rules=ok.NHS + ok.WHEELER)


def _rated(ratings: dict[str, int]) -> Value:
    return ok.calibrate_ratings({"team": ratings, "other": {"Ada": 3, "Bo": 4}})


def verdicts() -> SearchStrategy[ok.Verdict]:
    """What any judge says."""
    on = st.dates(date(2026, 6, 1), date(2026, 11, 1))
    return st.one_of(
        drawn(_judged, calm_objectives(), on),
        drawn(lambda kpi: ok.health(kpi, on=ON).verdict, rich_kpis()),
        drawn(ok.grade, st.none() | SHARES),
        drawn(lambda objective: ok.close(objective, Q3.last_day).grade, calm_objectives()),
    )


_CLASSES: dict[type, SearchStrategy[Any]] = {
    ok.Alignment: drawn(
        lambda one: ok.Alignment([one, ok.Objective("Grow", id="grow", parent=one.id)]), objectives()
    ),
    ok.Attainment: drawn(ok.attainment, rich_kpis() | steady()),
    ok.BandScale: bands()
    | thresholds().map(lambda each: each.scale)
    | st.sampled_from([ok.GOOGLE, ok.OPENOKR]),
    ok.Calibration: drawn(ok.calibration, st.lists(st.tuples(SHARES, st.booleans()))),
    ok.CalibrationBin: one_from(
        lambda pairs: ok.calibration(pairs).table, st.lists(st.tuples(SHARES, st.booleans()), min_size=9)
    ),
    ok.Change: st.builds(ok.Change, numbers().filter(bool))
    | numbers().filter(bool).map(lambda each: ok.Change(amount=each)),
    ok.CheckIn: check_ins(),
    ok.Checklist: checklists(),
    ok.Choice: drawn(ok.choose, st.sampled_from(STATEMENTS) | measures() | thresholds()),
    ok.ClosedKeyResult: one_from(lambda one: ok.close(one, Q3.last_day).key_results, calm_objectives()),
    ok.Closing: drawn(lambda one: ok.close(one, Q3.last_day), calm_objectives()),
    ok.Comparison: drawn(lambda one: ok.compare(one, ON), calm_objectives()),
    ok.Confidence: drawn(lambda one: ok.confidence(one, ON), calm_objectives()),
    ok.Consecutive: st.builds(
        ok.consecutive,
        st.integers(1, 10**30),
        per=st.sampled_from(["month", "quarter", "year"]),
        fiscal_start=st.integers(1, 12) | st.tuples(st.integers(1, 12), st.integers(1, 28)),
    ),
    ok.Contribution: drawn(_contributed, scorecards()),
    ok.Curve: curves(),
    ok.Cycle: cycles(),
    ok.Decision: st.builds(ok.Decision, days(), st.sampled_from(TITLES)),
    ok.Due: one_from(lambda card: ok.due(card, ON), scorecards()),
    ok.ExpectedCurve: st.sampled_from(
        [
            ok.LINEAR,
            ok.ExpectedCurve([(0.25, 0.1), (0.5, 0.8)]),
            ok.ExpectedCurve([("2026-07-31", 0.1), ("2026-08-31", 0.8)]),
        ]
    ),
    ok.FindBaseline: st.just(ok.FindBaseline()),
    ok.Finding: one_from(_linted, calm_objectives()),
    ok.Forecast: drawn(lambda kpi: ok.forecast(kpi, "2026-12-31"), steady() | rich_kpis()),
    ok.Goalpost: one_from(_goalposts, rich_key_results()),
    ok.Health: drawn(lambda kpi: ok.health(kpi, on=ON), rich_kpis() | steady()),
    ok.Hold: st.builds(ok.Hold, thresholds(), st.sampled_from(["share", "latest", "worst"])),
    ok.Holding: drawn(_holding, drawn(_settled, steady(), st.integers(0, 120)), st.integers(0, 120)),
    ok.Initiative: initiatives(),
    ok.Interval: one_from(
        lambda scale: scale.intervals(), bands() | thresholds().map(lambda each: each.scale)
    ),
    ok.KPI: rich_kpis(),
    ok.KeyResult: rich_key_results(),
    ok.Linear: linears(),
    ok.Metric: st.builds(
        ok.Metric, st.sampled_from(TITLES), units(), owner=OWNERS, readings=series(), description=TEXTS
    ),
    ok.Milestone: st.just(ok.Milestone()),
    ok.Objective: objectives(),
    ok.PaceRule: st.sampled_from(ok.PACE_RULES),
    ok.Payout: st.sampled_from([ok.Payout([(0.5, 0), (1, 1)]), ok.Payout([(0.8, 0.5), (1, 1), (1.2, 2)])]),
    ok.Policy: st.builds(
        ok.Policy,
        st.sampled_from(TITLES),
        check_ins=st.sampled_from(["week", 5]),
        leap=numbers(min_value=0.0),
    )
    | st.sampled_from(ok.POLICIES),
    ok.ProcessLimits: drawn(lambda kpi: ok.process_limits(kpi.readings), steady()),
    ok.Progress: drawn(ok.progress, rich_key_results()),
    ok.Proposal: one_from(lambda kpi: ok.proposals([kpi], "2026-07-01"), steady()),
    ok.Proposals: drawn(
        lambda kpi, busy: ok.proposals([kpi], "2026-07-01", busy=busy),
        steady(),
        st.sampled_from([[], ["nps"]]),
    ),
    ok.Quorum: drawn(ok.quorum, SHARES),
    ok.Rating: one_from(
        _rated, st.dictionaries(st.sampled_from(["Cy", "Di", "Ed"]), st.integers(1, 5), min_size=1)
    ),
    ok.Reach: reaches(),
    ok.Reading: readings(),
    ok.RetailCalendar: retail_calendars(),
    ok.Retarget: one_from(lambda key_result: key_result.retargets, rich_key_results()),
    ok.Review: drawn(lambda card: ok.review(card, ON), scorecards()),
    ok.ReviewItem: one_from(
        lambda card: [item for section in ok.review(card, ON).sections for item in section.items],
        scorecards(),
    ),
    ok.ReviewSection: one_from(lambda card: ok.review(card, ON).sections, scorecards()),
    ok.Revision: one_from(lambda kpi: kpi.revisions, kpis()),
    ok.Rule: st.sampled_from(ok.RULES),
    ok.Scorecard: scorecards(),
    ok.Series: series(),
    ok.Settlement: drawn(_settled, steady(), st.integers(0, 120)),
    ok.Signal: one_from(_signalled, steady()),
    ok.SignalRule: st.sampled_from([*ok.NHS, *ok.WHEELER, ok.NELSON_RUN]),
    ok.Stages: stages(),
    ok.Statement: st.sampled_from(STATEMENTS).map(ok.parse),
    ok.Target: st.builds(ok.Target, numbers(), st.sampled_from(ok.Direction)),
    ok.Threshold: thresholds(),
    ok.Trend: drawn(ok.trend, steady() | rich_kpis()),
    ok.Unit: units(),
    ok.Verdict: verdicts(),
    ok.WeightedScore: drawn(ok.weighted_score, st.lists(st.none() | SHARES)),
    ok.Zones: zones(),
}
ENUMS: tuple[type[Enum], ...] = (
    ok.Ambition,
    ok.Band,
    ok.ChoiceKind,
    ok.DayCount,
    ok.Direction,
    ok.Freshness,
    ok.Outcome,
    ok.ProcessState,
    ok.PromotionRefusal,
    ok.Severity,
    ok.Standing,
    ok.Status,
    ok.Tendency,
)
VALUES: dict[type, SearchStrategy[Any]] = _CLASSES | {kind: members(kind) for kind in ENUMS}
