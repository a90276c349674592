"""Progress, score, weighted score."""

from __future__ import annotations

import copy
import datetime as dt
import math
import pickle
import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_type_hints

import attrs
import pytest

from okrkit._doors import show
from okrkit.checkin import CheckIn
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear
from okrkit.milestones import Milestone
from okrkit.objective import Objective
from okrkit.open_measures import Change, Hold, Target
from okrkit.scorecard import Scorecard
from okrkit.scoring import Progress, WeightedScore, mean_of, progress, raw_of, score, weighted_score

OTD = KeyResult.from_to("On-time delivery", 65, 90, unit="%")
DELAY = KeyResult.from_to("Delay", 10, 3, unit="days")


class Squared:
    """A measure of someone else's: as much of it as the protocol asks, and no more."""

    start, goal, direction, paced = 0.0, 1.0, None, True

    def __init__(self, answer: object = None) -> None:
        self.answer = answer

    def accept(self, value: Any) -> float:  # noqa: ANN401 - the protocol's
        return float(value)

    def raw(self, value: float) -> float | None:
        return value * value

    def over(self, values: Sequence[float]) -> Any:  # noqa: ANN401 - whatever the test wants
        return self.raw(values[-1]) if self.answer is None else self.answer


# --- progress -----------------------------------------------------------------------------------------------------


def test_progress_gives_raw_and_score_together() -> None:
    came = progress(OTD.check_in("2026-08-31", 95))

    assert came == Progress(
        1.2,
        1.0,
        value=95.0,
        on=dt.date(2026, 8, 31),
        measure=Linear(65, 90),
        reason="95% is 120% of the way from 65% to 90%",
    )
    assert str(came) == "95% is 120% of the way from 65% to 90%"


def test_progress_the_wrong_way_is_negative_and_scores_zero() -> None:
    came = progress(DELAY.check_in("2026-08-31", 12))

    assert came is not None
    assert (came.raw, came.score) == (-2 / 7, 0.0)
    assert came.reason == "12 days is 28.6% further from 3 days than the 10 days it started at"


def test_no_value_is_no_progress_and_no_score() -> None:
    assert progress(OTD) is None
    assert score(OTD) is None
    assert progress(OTD.check_in("2026-08-31", 74), on="2026-08-30") is None
    assert score(OTD.check_in("2026-08-31", 74), on="2026-08-30") is None


def test_a_value_of_zero_is_a_value() -> None:
    kr = KeyResult.from_to("Profit", -10, 10).check_in("2026-08-31", 0)

    assert score(kr) == 0.5
    assert score(KeyResult.from_to("Sales", 0, 10).check_in("2026-08-31", 0)) == 0.0


def test_a_change_without_its_baseline_has_no_progress() -> None:
    kr = KeyResult("Rework", Change(percent=-25)).check_in("2026-08-31", 40)

    assert progress(kr) is None
    assert score(kr) is None


def test_on_none_means_the_day_of_the_latest_reading() -> None:
    kr = OTD.check_in({"2026-07-31": 70, "2026-08-31": 80})
    moved = kr.retarget(Linear(65, 80), valid_from="2026-09-15", reason="a supplier left")

    assert score(moved) == 0.6 == score(moved, on="2026-08-31")
    assert score(moved, on="2026-09-15") == 1.0
    assert score(kr, on="2026-07-31") == 0.2 == score(kr, on="2026-08-30")
    assert score(kr, on=dt.date(2026, 8, 31)) == 0.6 == score(kr)


def test_progress_is_judged_by_the_measure_in_force() -> None:
    kr = OTD.check_in({"2026-07-31": 70, "2026-09-15": 80})
    moved = kr.retarget(Linear(65, 80), valid_from="2026-09-01", reason="a supplier left")
    before, after, latest = progress(moved, "2026-08-31"), progress(moved, "2026-09-01"), progress(moved)

    assert before is not None
    assert after is not None
    assert latest is not None
    assert (before.raw, before.measure) == (0.2, Linear(65, 90))
    assert (after.raw, after.measure, after.on) == (1 / 3, Linear(65, 80), dt.date(2026, 7, 31))
    assert (latest.raw, latest.measure, latest.on) == (1.0, Linear(65, 80), dt.date(2026, 9, 15))


def test_a_whole_history_counts_where_the_measure_says_so() -> None:
    kr = KeyResult.hold("Errors", "≤ 1%").check_in({"2026-07-31": 0.4, "2026-08-31": 1.2, "2026-09-30": 0.9})

    assert score(kr) == 2 / 3
    assert score(kr, on="2026-08-31") == 0.5
    assert score(kr, on="2026-07-31") == 1.0
    came = progress(kr, "2026-08-31")
    assert came is not None
    assert (
        came.reason
        == "Critical at 1.2%, where at most 1% is to be held; healthy in 1 of 2 readings"
        == str(came)
    )


def test_a_measure_of_ones_own() -> None:
    kr = KeyResult("Own", Squared()).check_in("2026-08-31", 0.5)
    came = progress(kr)

    assert score(kr) == 0.25
    assert came is not None
    assert came.reason == "0.5 counts as 25% of the way from 0 to 1"
    assert score(KeyResult("Own", Squared(answer=1)).check_in("2026-08-31", 0.5)) == 1.0


# --- scores of objectives and scorecards --------------------------------------------------------------------------


def test_an_objective_scores_the_weighted_mean_of_what_has_data() -> None:
    full, none = OTD.check_in("2026-08-31", 90), DELAY.check_in("2026-08-31", 10)

    assert score(Objective("Deliver", [full, none])) == 0.5
    assert score(Objective("Deliver", [full.evolve(weight=3), none])) == 0.75
    assert score(Objective("Deliver", [full, DELAY])) == 1.0
    assert score(Objective("Deliver", [full, none.evolve(weight=0)])) == 1.0
    assert score(Objective("Deliver", [full, none]), on="2026-08-30") is None
    assert score(Objective("Deliver", [OTD, DELAY])) is None
    assert score(Objective("Deliver")) is None
    assert score(Objective("Deliver", [OTD, full.evolve(id="other", weight=0)])) is None


def test_one_at_200_percent_never_hides_one_at_0() -> None:
    goal = Objective("Deliver", [OTD.check_in("2026-08-31", 115), DELAY.check_in("2026-08-31", 10)])

    assert score(goal) == 0.5


def test_a_scorecard_scores_its_objectives_that_count() -> None:
    full = Objective("Full", [OTD.check_in("2026-08-31", 90)])
    none = Objective("None", [DELAY.check_in("2026-08-31", 10)])
    silent = Objective("Silent", [OTD.evolve(id="silent-otd")])

    def card(*objectives: Objective) -> Scorecard:
        return Scorecard("Team", cycle="Q3 2026", objectives=objectives)

    assert score(card(full, none, silent)) == 0.5
    assert score(card(full, none.evolve(weight=3))) == 0.25
    assert score(card(full, none.evolve(weight=0))) == 1.0
    assert score(card(full, none.evolve(parent="full", contributes=False))) == 1.0
    assert score(card(silent)) is None
    assert score(card()) is None
    assert score(card(full, none), on="2026-08-30") is None


def named(given: object) -> str:
    """The same name in every process: a function's text holds its address."""
    return re.sub(r" at 0x\w+", "", str(given))


# --- weighted_score -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "scores, weights, options, result",
    [
        ([0.5, 1.0], None, {}, WeightedScore(0.75, 1.0, 2, 2)),
        ([0.5, 1.0], [1, 3], {}, WeightedScore(0.875, 1.0, 2, 2)),
        ([2.0, 0.0], None, {}, WeightedScore(0.5, 1.0, 2, 2)),
        ([-3, 1], None, {}, WeightedScore(0.5, 1.0, 2, 2)),
        ([0.5, None], [3, 1], {}, WeightedScore(0.5, 0.75, 1, 2)),
        ([0.5, None], [3, 1], {"missing": "zero"}, WeightedScore(0.375, 0.75, 2, 2)),
        ([None, None], None, {}, WeightedScore(None, 0.0, 0, 2)),
        ([None, None], None, {"missing": "zero"}, WeightedScore(0.0, 0.0, 2, 2)),
        ([], None, {}, WeightedScore(None, 0.0, 0, 0)),
        ([], [], {"missing": "zero"}, WeightedScore(None, 0.0, 0, 0)),
        ([0.5, 1.0], [1, 0], {}, WeightedScore(0.5, 1.0, 1, 2)),
        ([None, 1.0], [1, 0], {}, WeightedScore(None, 0.0, 0, 2)),
        ([0.2, 0.9], [1, 3], {"method": "mean"}, WeightedScore(0.55, 1.0, 2, 2)),
        ([0.2, 0.9], [1, 0], {"method": "mean"}, WeightedScore(0.2, 1.0, 1, 2)),
        ([0.2, 0.9], [1, 3], {"method": "minimum"}, WeightedScore(0.2, 1.0, 2, 2)),
        ([0.2, 0.9, None], [1, 3, 4], {"method": "minimum"}, WeightedScore(0.2, 0.5, 2, 3)),
        ([0.2, 0.9], [1, 3], {"method": lambda scores, _: max(scores)}, WeightedScore(0.9, 1.0, 2, 2)),
        (
            [0.2, 0.9],
            [1, 3],
            {"method": lambda _, weights: weights[0] / 4},
            WeightedScore(0.25, 1.0, 2, 2),
        ),
        ([0.2], None, {"method": lambda *_: 1.0000000000000002}, WeightedScore(1.0, 1.0, 1, 1)),
        ([Decimal("0.5"), Fraction(1, 2), 1], [1, 1, 0], {}, WeightedScore(0.5, 1.0, 2, 3)),
        ([0.0, 1.0], [1e308, 1e308], {}, WeightedScore(0.5, 1.0, 2, 2)),
        ([0.0, 1.0], [5e-324, 5e-324], {}, WeightedScore(0.5, 1.0, 2, 2)),
        ([0.0, 1.0, None], [1e-300, 1e-300, 2e-300], {}, WeightedScore(0.5, 0.5, 2, 3)),
    ],
    ids=named,
)
def test_weighted_score(
    scores: list[Any], weights: list[float] | None, options: dict[str, Any], result: WeightedScore
) -> None:
    assert result == weighted_score(scores, weights, **options)


def test_scores_and_weights_may_be_any_iterables() -> None:
    def three() -> Iterator[float]:
        yield from (0.3, 0.3, 0.4)

    assert weighted_score(three(), iter((0.4, 0.2, 0.4))).score == 0.34
    assert weighted_score({"a": 0.3, "b": 0.5}.values()).score == 0.4


def test_a_function_is_called_with_clamped_scores_and_their_weights() -> None:
    seen: list[object] = []

    def method(scores: Sequence[float], weights: Sequence[float]) -> float:
        seen.append((scores, weights))
        return scores[0]

    weighted_score([1.5, None, 0.25, 0.1], [2, 1, 3, 0], method=method)

    assert seen == [((1.0, 0.25), (2.0, 3.0))]


def test_what_a_function_raises_is_its_own() -> None:
    def method(*_: Sequence[float]) -> float:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        weighted_score([0.5], method=method)


def test_the_mean_of_three_sevenths_is_seven_tenths_to_the_last_bit() -> None:
    assert mean_of([0.7, 0.7, 0.7], [1.0, 1.0, 1.0]) == 0.7
    assert mean_of([0.1, 0.2], [1e200, 1e-200]) == 0.1


# --- refusals -----------------------------------------------------------------------------------------------------

# The same functions to someone without a type checker.
scored: Any = score
came_to: Any = progress
rolled: Any = weighted_score
NUMBER = "pass an int, a float, a Decimal or a Fraction"
CHECKED = OTD.check_in("2026-08-31", 74)


def odd(answer: object) -> KeyResult:
    """A key result whose measure gives nonsense."""
    return KeyResult("Own", Squared(answer)).check_in("2026-08-31", 0.5)


class Unprintable:
    def __repr__(self) -> str:
        raise RuntimeError


REFUSED: list[tuple[Callable[[], object], type[OkrkitError], str]] = [
    (lambda: scored(0.7), InvalidTypeError, "score() takes a KeyResult, an Objective or a Scorecard, got 0.7: for bare numbers call score_value()"),
    (lambda: scored(None), InvalidTypeError, "score() takes a KeyResult, an Objective or a Scorecard, got None: for bare numbers call score_value()"),
    (lambda: scored([CHECKED]), InvalidTypeError, f"score() takes a KeyResult, an Objective or a Scorecard, got {show([CHECKED])}: for bare numbers call score_value()"),
    (lambda: scored(Unprintable()), InvalidTypeError, "score() takes a KeyResult, an Objective or a Scorecard, got <Unprintable>: for bare numbers call score_value()"),
    (lambda: scored(CHECKED, "yesterday"), InvalidValueError, "on must be a day of the calendar, got 'yesterday': write it as year-month-day, such as '2026-06-30'"),
    (lambda: scored(Objective("Empty"), "yesterday"), InvalidValueError, "on must be a day of the calendar, got 'yesterday': write it as year-month-day, such as '2026-06-30'"),
    (lambda: scored(OTD, 20260831), InvalidValueError, "on must be a day, got 20260831: pass a datetime.date or its ISO text, such as '2026-06-30'"),
    (lambda: came_to(Objective("Deliver")), InvalidTypeError, f"key_result must be a KeyResult, got {show(Objective('Deliver'))}: for an objective, call score()"),
    (lambda: came_to(0.7), InvalidTypeError, "key_result must be a KeyResult, got 0.7: for an objective, call score()"),
    (lambda: came_to(OTD, "2026-02-30"), InvalidValueError, "on must be a day of the calendar, got '2026-02-30': write it as year-month-day, such as '2026-06-30'"),
    (lambda: score(odd(math.nan)), InvalidValueError, "Squared.over() must be a finite number, or None where there is no telling, got nan: mend it, or check the values of 'own'"),
    (lambda: progress(odd(math.inf)), InvalidValueError, "Squared.over() must be a finite number, or None where there is no telling, got inf: mend it, or check the values of 'own'"),
    (lambda: score(odd("half")), InvalidValueError, "Squared.over() must be a finite number, or None where there is no telling, got 'half': mend it, or check the values of 'own'"),
    (lambda: rolled(0.7), InvalidTypeError, "scores must be a list of scores, got 0.7: pass a list, even of one"),
    (lambda: rolled("0.7"), InvalidTypeError, "scores must be a list of scores, got '0.7': pass a list, even of one"),
    (lambda: rolled({"a": 0.7}), InvalidTypeError, "scores must be a list of scores, got {'a': 0.7}: pass its .values(), and the weights in the same order"),
    (lambda: rolled([0.7, "0.5"]), InvalidValueError, "scores[1] must be a number, got '0.5': convert it with float(), or give the whole sentence to parse()"),
    (lambda: rolled([math.nan]), InvalidValueError, "scores[0] must be a finite number, got nan: give a figure that is known"),
    (lambda: rolled([True]), InvalidValueError, "scores[0] must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False"),
    (lambda: rolled([0.7], 1), InvalidTypeError, "weights must be a list of weights, got 1: pass one for each score"),
    (lambda: rolled([0.7], "1"), InvalidTypeError, "weights must be a list of weights, got '1': pass one for each score"),
    (lambda: rolled([0.7], {"a": 1}), InvalidTypeError, "weights must be a list of weights, got {'a': 1}: pass one for each score"),
    (lambda: rolled([0.7, 0.5], [1]), InvalidValueError, "weights must be 2, one for each score, got [1.0]: give each score its weight"),
    (lambda: rolled([], [1]), InvalidValueError, "weights must be 0, one for each score, got [1.0]: give each score its weight"),
    (lambda: rolled([0.7, 0.5], [1, -1]), InvalidValueError, "weights[1] must be 0 or more, got -1.0: 0 shows a score without counting it"),
    (lambda: rolled([0.7, 0.5], [1, math.inf]), InvalidValueError, "weights[1] must be a finite number, got inf: give a figure that is known"),
    (lambda: rolled([0.7, 0.5], [1, None]), InvalidValueError, "weights[1] must be a number, got None: give a figure that is known"),
    (lambda: rolled([0.7, 0.5], [0, 0]), InvalidValueError, "weights must be above 0, at least one of them, got [0.0, 0.0]: leave weights out for a plain mean"),
    (lambda: rolled([0.7], missing="drop"), InvalidValueError, "missing must be 'skip' or 'zero', got 'drop': say what to do with scores that have no data"),
    (lambda: rolled([0.7], missing=["skip"]), InvalidValueError, "missing must be 'skip' or 'zero', got ['skip']: say what to do with scores that have no data"),
    (lambda: rolled([], method="max"), InvalidValueError, "method must be 'weighted', 'mean', 'minimum' or a function, got 'max': choose one of them"),
    (lambda: rolled([0.7], method=["mean"]), InvalidValueError, "method must be 'weighted', 'mean', 'minimum' or a function, got ['mean']: choose one of them"),
    (lambda: rolled([0.7], method=lambda *_: 70), InvalidValueError, "method's result must be from 0 to 1, got 70.0: return a score"),
    (lambda: rolled([0.7], method=lambda *_: -0.1), InvalidValueError, "method's result must be from 0 to 1, got -0.1: return a score"),
    (lambda: rolled([0.7], method=lambda *_: None), InvalidValueError, "method's result must be a number, got None: give a figure that is known"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_cannot_be_scored_is_refused(number: int) -> None:
    call, kind, message = REFUSED[number]
    with pytest.raises(kind) as refusal:
        call()

    assert message == str(refusal.value)
    assert message == refusal.value.problems[0][1]


# --- values -------------------------------------------------------------------------------------------------------


def test_progress_and_weighted_score_are_values() -> None:
    came = progress(OTD.check_in("2026-08-31", 74))
    values: list[Any] = [came, weighted_score([0.5, None], [3, 1])]

    for each in values:
        twin = pickle.loads(pickle.dumps(each))
        assert each == twin == copy.copy(each) == copy.deepcopy(each)
        assert hash(each) == hash(twin)
        assert not hasattr(each, "__dict__")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            each.score = 0.0
    assert came != progress(OTD.check_in("2026-08-31", 75))
    assert repr(values[1]) == "WeightedScore(score=0.5, coverage=0.75, counted=1, total=2)"
    names = {"Progress": Progress, "Linear": Linear, "datetime": dt}
    assert eval(repr(came), names) == came  # noqa: S307 - what repr promises
    assert set(get_type_hints(Progress)) == {"raw", "score", "value", "on", "measure", "reason"}
    assert set(get_type_hints(WeightedScore)) == {"score", "coverage", "counted", "total"}
    for function in (progress, score, weighted_score):
        assert "return" in get_type_hints(function)


@pytest.mark.parametrize("measure", [Linear(0, 10), Milestone(), Hold("≤ 1"), Target(1)], ids=repr)
def test_raw_of_agrees_with_progress(measure: Any) -> None:  # noqa: ANN401 - any measure
    kr = KeyResult("Any", measure, check_ins=[CheckIn("2026-07-01", 0), CheckIn("2026-08-01", 1)])

    for on in (None, "2026-06-30", "2026-07-01", "2026-08-01"):
        came = progress(kr, on)
        assert raw_of(kr, on) == (None if came is None else came.raw)
        assert score(kr, on) == (None if came is None else came.score)
