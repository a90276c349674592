"""What an outside examiner found by the words of the contract: defaults, doors, paths and values that were let through."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Literal

import attrs
import pytest

from okrkit import (
    KPI,
    Cycle,
    KeyResult,
    Linear,
    Measure,
    Milestone,
    NotationError,
    Objective,
    OkrkitError,
    Stages,
    Status,
    Verdict,
    carry_over,
    consecutive,
    describe,
    draft_objective,
    forecast,
    goalposts,
    lint,
    pace,
    process_limits,
    proposals,
    score,
)
from okrkit.open_measures import Target
from okrkit.series import Series
from okrkit.threshold import Threshold

Q3 = Cycle.quarter(2026, 3)


class Root(Measure):
    """The square root of how far it is to 100; `over` is inherited."""

    @property
    def start(self) -> None:
        return None

    @property
    def goal(self) -> None:
        return None

    @property
    def direction(self) -> None:
        return None

    @property
    def paced(self) -> bool:
        return True

    def accept(self, value: float, /) -> float:
        return float(value)

    def raw(self, value: float, /) -> float | None:
        return (value / 100) ** 0.5 if value >= 0 else None


def test_a_measure_that_inherits_has_the_default_history() -> None:
    """'`over(values: Sequence[float]) -> float | None` (the whole history; default: raw of the last)'"""
    grown = KeyResult("Grow", Root()).check_in("2026-08-01", 25)

    assert Root().over([]) is None
    assert 0.5 == score(grown)
    assert pace(grown, "2026-08-15", cycle=Q3).status is Status.ON_TRACK


@pytest.mark.parametrize("roll", ["back", "forward"])
@pytest.mark.parametrize("last", ["2026-08-01", "2026-08-02"])
def test_a_roll_leaves_neither_the_month_nor_the_cycle(last: str, roll: Literal["back", "forward"]) -> None:
    """'A roll that would leave the month goes the other way; nothing leaves the cycle.'"""
    days = Cycle.custom("2026-07-01", last).dates("month", day=1, roll=roll)

    assert ["2026-07-01"] == [day.isoformat() for day in days]


def test_a_goalpost_is_scored_by_the_last_value() -> None:
    """'with the score by the old and by the new one'"""
    nps = KeyResult.from_to("NPS", 30, 40).check_in({"2026-07-01": 32, "2026-08-01": 38})
    (moved,) = goalposts(nps.retarget(Linear(30, 46), valid_from="2026-08-02", reason="too easy"))

    assert (0.8, 0.5) == (moved.score_before, moved.score_after)


REFUSED: list[tuple[Callable[[], object], str]] = [
    (
        lambda: draft_objective("NPS", Q3, title="t"),  # type: ignore[arg-type]  # that it is refused is the test
        "draft_objective() takes a KPI, got 'NPS': pass the one that is to move",
    ),
    (
        lambda: process_limits([1, 2], centre=[]),  # type: ignore[arg-type]  # that it is refused is the test
        "centre must be 'mean' or 'median', got []: choose one of them",
    ),
    (
        lambda: process_limits([1, 2], ranges={}),  # type: ignore[arg-type]  # that it is refused is the test
        "ranges must be 'mean' or 'median', got {}: choose one of them",
    ),
    (
        lambda: forecast(Series({"2026-01-01": 1}), "2026-02-01", method={}),  # type: ignore[arg-type]  # that it is refused is the test
        "method must be 'auto', 'drift', 'theil_sen' or 'naive', got {}: choose one of them",
    ),
    (
        lambda: KPI("x", "≥ 3", cadence=int),  # type: ignore[arg-type]  # that it is refused is the test
        (
            "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days, "
            "got <class 'int'>: say how often a reading is due, or leave it out"
        ),
    ),
    (
        lambda: consecutive(2, per="quarter", fiscal_start=13),
        "fiscal_start must be a whole number from 1 to 12, got 13: pass a month, or (month, day)",
    ),
    (
        lambda: Threshold.at_least(30).classify(40 + 5j),  # type: ignore[arg-type]  # that it is refused is the test
        "value must be a number, got (40+5j): pass an int, a float, a Decimal or a Fraction",
    ),
    (
        lambda: Verdict("late", inputs="abc"),  # type: ignore[arg-type]  # that it is refused is the test
        "inputs must be a list of (name, value) pairs, got 'abc': such as (('score', 0.65),)",
    ),
    (
        lambda: Verdict("late", inputs=5),  # type: ignore[arg-type]  # that it is refused is the test
        "inputs must be a list of (name, value) pairs, got 5: such as (('score', 0.65),)",
    ),
    (
        lambda: Verdict("late", on="1 July"),
        "on must be a day of the calendar, got '1 July': write it as year-month-day, such as '2026-06-30'",
    ),
]


@pytest.mark.parametrize("wrong, message", REFUSED)
def test_what_is_refused_is_refused_by_the_family(wrong: Callable[[], object], message: str) -> None:
    """'Errors are a small family: `OkrkitError` at the root … A caller can catch one thing.'"""
    with pytest.raises(OkrkitError) as caught:
        wrong()

    assert message == caught.value.message


def test_a_rule_can_be_hashed_however_its_year_is_given() -> None:
    assert (4, 6) == consecutive(2, per="quarter", fiscal_start=[4, 6]).fiscal_start  # type: ignore[arg-type]  # a list becomes a tuple
    assert hash(consecutive(2, per="quarter", fiscal_start=(4, 6)))
    assert 4 == consecutive(2, per="quarter", fiscal_start=4).fiscal_start


def test_a_verdict_takes_a_day_in_text_and_can_be_hashed() -> None:
    """'A day is a `date` or its ISO text, wherever one is taken.'"""
    verdict = Verdict("late", inputs=[("a", 1.0)], on="2026-07-01")

    assert Q3.start == verdict.on
    assert hash(verdict) == hash(Verdict("late", inputs=(("a", 1.0),), on=Q3.start))


def test_proposals_are_frozen() -> None:
    nps = KPI("NPS", "≥ 40", readings={"2026-03-31": 38, "2026-06-30": 35})
    found = proposals([nps], "2026-07-01", busy=["nps"])

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        found.busy = ()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del found.busy
    assert found == pickle.loads(pickle.dumps(found))
    assert ("nps",) == pickle.loads(pickle.dumps(found)).busy


def test_a_stage_left_behind_is_no_milestone() -> None:
    """'What was achieved is dropped unless kept': 0.01 of a roll-out is not done."""
    built = KeyResult("Ship", Stages([("built", 0.01), ("out", 1.0)])).check_in("2026-07-02", 0.01)
    told = built.retarget(Milestone(), valid_from="2026-07-03", reason="all or nothing")
    shipped = told.check_in("2026-07-04", True)  # noqa: FBT003 - a milestone's own value

    assert (0.0, 1.0) == (score(told, "2026-07-03"), score(shipped))
    goal = Objective("Launch", [told, KeyResult("Open", Target(5), id="open")], cycle=Q3)
    assert ["ship", "open"] == [each.carried_from for each in carry_over(goal, Q3.next(), "2026-09-30")]


def test_an_achievement_counts_whatever_was_said_by_an_older_measure() -> None:
    first = KeyResult("Ship", Stages([("built", 0.5), ("out", 1.0)])).check_in("2026-07-02", 0.5)
    done = first.retarget(Stages([("out", 1.0)]), valid_from="2026-07-03", reason="one step").check_in(
        "2026-07-04", 1.0
    )
    goal = Objective("Launch", [done, KeyResult("Open", Target(5), id="open")], cycle=Q3)

    assert 1.0 == score(done)
    assert ["open"] == [each.carried_from for each in carry_over(goal, Q3.next(), "2026-09-30")]


@pytest.mark.parametrize(
    "wrong, path",
    [
        (lambda: KPI("x", "foo"), "threshold"),
        (lambda: Objective("t", ["Reduce churn from 6% to 3%", "Delight customers"]), "key_results[1]"),
        (lambda: Objective("t", cycle="foo"), "cycle"),
    ],
)
def test_a_text_that_cannot_be_read_says_whose_it_was(wrong: Callable[[], object], path: str) -> None:
    """'`.problems` … (path, message) pairs, ready for a web form.'"""
    with pytest.raises(NotationError) as caught:
        wrong()

    assert [path] == [each for each, _ in caught.value.problems]
    again = pickle.loads(pickle.dumps(caught.value))
    assert (path, caught.value.problems) == (again.path, again.problems)


@pytest.mark.parametrize(
    "subject",
    [
        KeyResult("NPS", Target(0)),
        KPI("Stock gap", Threshold.between(0, 0)),
        KPI("Crew", Threshold.between(5, 5, unit="people")),
        KPI("Balance", Threshold.at_least(0, unit="EUR")),
    ],
)
def test_nothing_and_one_number_are_described(subject: KeyResult | KPI) -> None:
    """'`describe(…)` is the canonical sentence; parsing it gives back the same numbers.'"""
    if isinstance(subject, KPI):
        assert subject.threshold == KPI.parse(describe(subject)).threshold
    else:
        assert subject.measure == KeyResult.parse(describe(subject)).measure


def found(subject: KPI | KeyResult | Objective, code: str) -> bool:
    return code in [finding.code for finding in lint(subject, on="2026-09-30", select=[code])]


@pytest.mark.parametrize(
    "title, flagged",
    [
        ("Launch 3 boats", True),
        ("Open three new piers", True),
        ("Win the top spot", False),
        ("Be loved by a million people", False),
        ("Host one grand regatta", False),
    ],
)
def test_work_with_a_figure_is_a_number_in_an_objective(title: str, flagged: bool) -> None:  # noqa: FBT001 - a table
    """'objective: a number in it (info)'"""
    assert flagged == found(Objective(title, ["Increase visits from 30 to 45"]), "OKR201")


@pytest.mark.parametrize(
    "threshold, value, flagged",
    [
        ("≥ 80%", 100, True),
        ("≥ 70%", 98.5, True),
        ("≥ 80%", 89.9, False),
        ("≥ 90%", 100, True),
        ("≥ 99.5%", 99.9, False),
        ("≥ 30%", 45, True),
        ("≥ 30%", 44, False),
        ("≥ 120%", 180, True),
        ("≥ 120%", 170, False),
        ("≥ 30", 45, True),
        ("≥ 90", 101, False),
    ],
)
def test_a_share_can_be_far_above_a_limit_that_leaves_little_room(
    threshold: str,
    value: float,
    flagged: bool,  # noqa: FBT001 - a table
) -> None:
    """'KPI: always green by a mile'"""
    readings = {f"2026-0{month}-28": value for month in range(1, 10)}

    assert flagged == found(KPI("Berths let", threshold, owner="Dana", readings=readings), "OKR309")


@pytest.mark.parametrize(
    "name, asked",
    [
        ("On-time delivery", True),
        ("On-time deliveries", False),
        ("Retention", True),
        ("Average order value", True),
        ("Retention bonuses paid", False),
        ("Queue length", False),
        ("Stock turnover", False),
        ("Burn rate", True),
        ("Monthly burn", True),
        ("AOV", True),
        ("Cash runway", True),
        ("Availability of the crane", False),
        ("Availability", True),
        ("Forecast accuracy", True),
        ("Average deal size", True),
        ("Page load speed", True),
        ("On-time arrival", True),
        ("Churn index", False),
        ("42", False),
        ("First response", True),
        ("Response score", False),
        ("Sales cycle length", True),
        ("Boats", False),
    ],
)
def test_a_name_asks_for_a_unit(name: str, asked: bool) -> None:  # noqa: FBT001 - a table
    """'KPI: no unit'"""
    assert asked == found(KPI(name, Threshold.at_least(30), owner="Dana"), "OKR303")


@pytest.mark.parametrize(
    "owner",
    ["DevOps", "Backend", "Back-end", "Frontend", "Front-end", "Infra", "Infrastructure", "QA", "SRE"],
)
def test_a_function_is_a_team(owner: str) -> None:
    """'owned by a team where one name is wanted'"""
    assert found(KeyResult.from_to("NPS", 32, 45, owner=owner), "OKR106")


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("Increase NPS from 30 to 45", "Increase NPS from 30 to 45 by end of Q3", True),
        ("Reduce average delay from 9 days to 4 days", "Cut the average delay from 9 to 4 days", True),
        ("Reduce tickets from 5 to 3 in Malmo", "Reduce tickets from 5 to 3 in Lund", False),
        ("Increase days at sea from 9 days to 14 days", "Increase nights at sea from 9 to 14", False),
        ("Reduce no-shows in Mayfair from 9 to 4 in May", "Reduce no-shows in Mayfair from 9 to 4", True),
    ],
)
def test_the_same_number_in_other_words(one: str, other: str, same: bool) -> None:  # noqa: FBT001 - a table
    """'key result: duplicate'"""
    assert same == found(Objective("Deliver", [one, other]), "OKR112")
