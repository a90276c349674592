"""`close`: how an objective ended."""

from __future__ import annotations

import copy
import datetime as dt
import math
import pickle
from collections.abc import Callable
from typing import Any, get_type_hints

import attrs
import pytest

from okrkit._doors import show
from okrkit.closing import ClosedKeyResult, Closing, close
from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError, MissingCycleError, OkrkitError, UnknownIdError
from okrkit.grading import grade
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear
from okrkit.objective import Ambition, Objective
from okrkit.verdict import Outcome

Q3 = Cycle.quarter(2026, 3)
LAST = "2026-09-30"
NPS = KeyResult.from_to("NPS", 32, 45)
OTD = KeyResult.from_to("On-time delivery", 65, 90, unit="%")


def goal(*key_results: KeyResult, ambition: Ambition | str = Ambition.ASPIRATIONAL) -> Objective:
    return Objective("Delight", key_results, cycle=Q3, ambition=ambition)


def nps(value: float, day: str = "2026-09-15") -> KeyResult:
    return NPS.check_in(day, value)


def test_a_closing_holds_score_grade_and_outcome() -> None:
    objective = goal(nps(42), OTD.check_in("2026-09-01", 70))
    closing = close(objective, LAST)

    assert closing.objective is objective
    assert closing.on == dt.date(2026, 9, 30)
    assert closing.score == pytest.approx((10 / 13 + 0.2) / 2)
    assert closing.grade == grade(closing.score)
    assert closing.outcome is Outcome.PARTIAL
    assert [each.id for each in closing.key_results] == ["nps", "on-time-delivery"]
    assert [each.outcome for each in closing.key_results] == [Outcome.ACHIEVED, Outcome.MISSED]
    assert not closing.sandbagged
    assert str(closing) == "“Delight” was partly achieved in Q3 2026, at 48.5% (amber)"


def test_each_key_result_has_a_suggested_and_a_final_score() -> None:
    closing = close(goal(nps(48), NPS.evolve(id="silent")), "2026-10-05")
    done, silent = closing.key_results

    assert (done.suggested, done.score, done.raw, done.reason) == (1.0, 1.0, 16 / 13, "")
    assert (silent.suggested, silent.score, silent.raw, silent.outcome) == (None, None, None, Outcome.NO_DATA)
    assert (closing.score, closing.exceeded) == (1.0, (done,))
    assert closing.on == dt.date(2026, 10, 5)


def test_an_override_is_the_final_score_and_keeps_its_reason() -> None:
    closing = close(goal(nps(42)), LAST, overrides={"nps": (0.6, "the survey changed")})
    ended = closing.key_results[0]

    assert (ended.suggested, ended.score, ended.reason) == (10 / 13, 0.6, "the survey changed")
    assert (ended.outcome, closing.score, closing.outcome) == (Outcome.PARTIAL, 0.6, Outcome.PARTIAL)
    assert close(goal(nps(42)), LAST, overrides={}) == close(goal(nps(42)), LAST)
    as_list: Any = {"nps": [1, "agreed"]}
    assert close(goal(nps(42)), LAST, overrides=as_list).outcome is Outcome.EXCEEDED


def test_an_override_can_stand_in_for_missing_data_and_zero_is_a_score() -> None:
    closing = close(goal(NPS), LAST, overrides={"nps": (0, "nobody asked")})

    assert (closing.score, closing.outcome) == (0.0, Outcome.MISSED)


def test_values_after_the_last_day_do_not_count() -> None:
    late = nps(42).check_in("2026-10-01", 45)

    assert close(goal(late), "2026-10-05").key_results[0].raw == 10 / 13
    assert close(goal(nps(42, LAST)), LAST).key_results[0].raw == 10 / 13
    assert close(goal(NPS.check_in("2026-10-01", 45)), "2026-10-05").score is None


def test_a_retarget_after_the_last_day_does_not_count_either() -> None:
    moved = nps(42).retarget(Linear(32, 42), valid_from="2026-10-01", reason="too late")
    in_time = nps(42).retarget(Linear(32, 42), valid_from=LAST, reason="in time")

    assert close(goal(moved), "2026-10-05").score == 10 / 13
    assert close(goal(in_time), "2026-10-05").score == 1.0


def test_weights_count_and_zero_is_shown_without_counting() -> None:
    closing = close(
        goal(
            nps(45).evolve(weight=3), OTD.check_in(LAST, 65), OTD.evolve(id="x", weight=0).check_in(LAST, 90)
        ),
        LAST,
    )

    assert closing.score == 0.75
    assert closing.key_results[2].score == 1.0


def test_an_objective_without_data_has_no_score() -> None:
    for objective in (goal(), goal(NPS), goal(NPS, nps(45).evolve(id="other", weight=0))):
        closing = close(objective, LAST)
        assert (closing.score, closing.outcome, closing.grade.label) == (None, Outcome.NO_DATA, "no data")
        assert not closing.sandbagged
        assert str(closing) == "“Delight” ended Q3 2026 without data"


@pytest.mark.parametrize(
    "key_results, ambition, sandbagged",
    [
        ((nps(45),), "aspirational", True),
        ((nps(60), OTD.check_in(LAST, 90)), "aspirational", True),
        ((nps(60), OTD.check_in(LAST, 89.99)), "aspirational", False),
        ((nps(60), OTD), "aspirational", False),
        ((nps(60),), "committed", False),
        ((), "aspirational", False),
    ],
)
def test_sandbagged_is_aspirational_and_everything_at_one(
    key_results: tuple[KeyResult, ...],
    ambition: str,
    sandbagged: bool,  # noqa: FBT001 - an answer
) -> None:
    assert sandbagged is close(goal(*key_results, ambition=ambition), LAST).sandbagged


@pytest.mark.parametrize(
    "value, ambition, ended",
    [
        (32, "aspirational", Outcome.MISSED),
        (30, "aspirational", Outcome.MISSED),
        (38.5, "aspirational", Outcome.PARTIAL),
        (41.1, "aspirational", Outcome.ACHIEVED),
        (45, "aspirational", Outcome.EXCEEDED),
        (41.1, "committed", Outcome.PARTIAL),
        (45, "committed", Outcome.ACHIEVED),
        (46, "committed", Outcome.EXCEEDED),
    ],
)
def test_a_key_result_ends_by_its_raw_progress(value: float, ambition: str, ended: Outcome) -> None:
    assert ended is close(goal(nps(value), ambition=ambition), LAST).key_results[0].outcome


def test_a_committed_objective_is_achieved_at_one_since_its_score_cannot_be_more() -> None:
    assert close(goal(nps(60), ambition="committed"), LAST).outcome is Outcome.ACHIEVED


# --- sentences ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "key_result, override, words",
    [
        (NPS, None, "“NPS” ended without data"),
        (nps(42), None, "“NPS” was achieved, at 76.9%"),
        (nps(30), None, "“NPS” was missed, at 0%"),
        (nps(45), None, "“NPS” was met in full, at 100%"),
        (nps(48), None, "“NPS” was exceeded, at 123.1%"),
        (nps(44.9999), None, "“NPS” was achieved, at just under 100%"),
        (nps(42), (0.6, "the survey changed"), "“NPS” was partly achieved, at 60% instead of the 76.9% suggested: the survey changed"),
        (nps(42), (10 / 13, "looked at twice"), "“NPS” was achieved, at 76.9%, confirmed by hand: looked at twice"),
        (NPS, (0.5, "from the old survey"), "“NPS” was partly achieved, at 50%, set by hand for want of data: from the old survey"),
        (nps(48), (0.5, "half of it was luck"), "“NPS” was partly achieved, at 50% instead of the 100% suggested: half of it was luck"),
    ],
    ids=str,
)  # fmt: skip
def test_the_sentence_of_a_key_result(
    key_result: KeyResult, override: tuple[float, str] | None, words: str
) -> None:
    closing = close(goal(key_result), LAST, overrides={"nps": override} if override else None)

    assert words == str(closing.key_results[0])


def test_the_sentence_of_an_objective_tells_what_was_left_out_and_what_was_set_by_hand() -> None:
    closing = close(goal(nps(42), OTD, OTD.evolve(id="b")), LAST, overrides={"nps": (0.5, "a guess")})

    assert str(closing) == (
        "“Delight” was partly achieved in Q3 2026, at 50% (amber); 2 key results without data left out; 1 score set by hand"
    )
    assert str(close(goal(nps(45)), LAST)) == (
        "“Delight” was met in full in Q3 2026, at 100% (green); "
        "every key result met its target in full, so it was no stretch: aim higher next time"
    )


def test_exceeded_is_a_fact_unless_a_lower_score_was_set_by_hand() -> None:
    def ended(value: float, *override: Any) -> ClosedKeyResult:  # noqa: ANN401 - a pair or nothing
        overrides = {"nps": override} if override else None
        return close(goal(nps(value)), LAST, overrides=overrides).key_results[0]

    assert ended(48).exceeded
    assert ended(48, 1, "agreed").exceeded
    assert not ended(48, 0.9, "half of it was luck").exceeded
    assert not ended(45).exceeded
    assert not ended(45 + 1e-14).exceeded
    assert not close(goal(NPS), LAST).key_results[0].exceeded


# --- refusals -----------------------------------------------------------------------------------------------------

closed: Any = close


def overridden(overrides: object) -> Callable[[], object]:
    return lambda: closed(goal(nps(42)), LAST, overrides=overrides)


REASON = "an override needs a reason, such as 'the survey changed in August'"
REFUSED: list[tuple[Callable[[], object], type[OkrkitError], str]] = [
    (lambda: closed(NPS, LAST), InvalidTypeError, f"close() takes an Objective, got {show(NPS)}: a key result is closed with its objective"),
    (lambda: closed(None, LAST), InvalidTypeError, "close() takes an Objective, got None: a key result is closed with its objective"),
    (lambda: closed(Objective("Delight", [NPS]), LAST), MissingCycleError, "objective 'delight' must have a cycle to close, got None: set it with .evolve(cycle=…)"),
    (lambda: closed(goal(nps(42)), "2026-09-29"), InvalidValueError, "on must be at or after the last day of Q3 2026 (2026-09-30), got '2026-09-29': until then, ask pace()"),
    (lambda: closed(goal(nps(42)), "the end"), InvalidValueError, "on must be a day of the calendar, got 'the end': write it as year-month-day, such as '2026-06-30'"),
    (lambda: closed(goal(nps(42)), None), InvalidValueError, "on must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'"),
    (overridden([]), InvalidTypeError, "overrides must be a mapping, got []: such as {'nps': (0.6, 'the survey changed')}"),
    (overridden(0.6), InvalidTypeError, "overrides must be a mapping, got 0.6: such as {'nps': (0.6, 'the survey changed')}"),
    (overridden({"csat": (0.6, "why")}), UnknownIdError, "key result must be one of objective 'delight', got 'csat': it has 'nps'"),
    (overridden({"nps": 0.6}), InvalidValueError, f"overrides['nps'] must be a (score, reason) pair, got 0.6: {REASON}"),
    (overridden({"nps": "60"}), InvalidValueError, f"overrides['nps'] must be a (score, reason) pair, got '60': {REASON}"),
    (overridden({"nps": (0.6,)}), InvalidValueError, f"overrides['nps'] must be a (score, reason) pair, got (0.6,): {REASON}"),
    (overridden({"nps": None}), InvalidValueError, f"overrides['nps'] must be a (score, reason) pair, got None: {REASON}"),
    (overridden({"nps": (0.6, "")}), InvalidValueError, f"overrides['nps'].reason must be a text with something in it, got '': {REASON}"),
    (overridden({"nps": (0.6, " ")}), InvalidValueError, f"overrides['nps'].reason must be a text with something in it, got ' ': {REASON}"),
    (overridden({"nps": (0.6, None)}), InvalidValueError, f"overrides['nps'].reason must be a text with something in it, got None: {REASON}"),
    (overridden({"nps": (6, "why")}), InvalidValueError, "overrides['nps'].score must be from 0 to 1, got 6: 7 out of 10 is 0.7"),
    (overridden({"nps": (-0.1, "why")}), InvalidValueError, "overrides['nps'].score must be from 0 to 1, got -0.1: 7 out of 10 is 0.7"),
    (overridden({"nps": (math.nan, "why")}), InvalidValueError, "overrides['nps'].score must be a finite number, got nan: give a figure that is known"),
    (overridden({"nps": (None, "why")}), InvalidValueError, "overrides['nps'].score must be a number, got None: give a figure that is known"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_cannot_be_closed_is_refused(number: int) -> None:
    call, kind, message = REFUSED[number]
    with pytest.raises(kind) as refusal:
        call()

    assert message == str(refusal.value)
    assert message == refusal.value.problems[0][1]


def test_what_is_wrong_without_a_cycle_is_the_cycle() -> None:
    with pytest.raises(MissingCycleError) as refusal:
        close(Objective("Delight", [NPS]), LAST)

    assert "cycle" == refusal.value.problems[0][0]


# --- values -------------------------------------------------------------------------------------------------------


def test_a_closing_is_a_value() -> None:
    closing = close(goal(nps(42), OTD), LAST)
    values: list[Any] = [closing, *closing.key_results]

    for each in values:
        twin = pickle.loads(pickle.dumps(each))
        assert each == twin == copy.copy(each) == copy.deepcopy(each)
        assert hash(each) == hash(twin)
        assert not hasattr(each, "__dict__")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            each.score = 1.0
    assert closing != close(goal(nps(43), OTD), LAST)
    assert [repr(each) for each in values] == [
        "<Closing of 'delight': achieved, 0.7692>",
        "<ClosedKeyResult 'nps': achieved, 0.7692>",
        "<ClosedKeyResult 'on-time-delivery': no data, no score>",
    ]


def test_type_hints_resolve() -> None:
    for kind in (Closing, ClosedKeyResult):
        assert set(get_type_hints(kind)) == {field.name for field in attrs.fields(kind)}
    assert get_type_hints(close)["return"] is Closing
