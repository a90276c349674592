"""Who supports whom, and what they add up to."""

from __future__ import annotations

import copy
import pickle
from typing import Any, get_type_hints

import attrs
import pytest

from okrkit.alignment import Alignment, Quorum, quorum, roll_up, roll_up_status, roll_up_values
from okrkit.errors import (
    InvalidTypeError,
    InvalidValueError,
    MissingCycleError,
    OkrkitError,
    UnitMismatchError,
    UnknownIdError,
)
from okrkit.keyresult import KeyResult
from okrkit.measure import Linear
from okrkit.milestones import Milestone
from okrkit.objective import Objective
from okrkit.pace_rules import VIVA
from okrkit.scorecard import Scorecard
from okrkit.scoring import WeightedScore, score, weighted_score
from okrkit.verdict import Status

ON = "2026-08-31"


def kr(value: float | None, name: str = "Deals", *, weight: float = 1.0, unit: str = "") -> KeyResult:
    """From 0 to 10, at a value."""
    made = KeyResult(name, Linear(0, 10), unit=unit, weight=weight)
    return made if value is None else made.check_in(ON, value)


def goal(name: str, *key_results: KeyResult, parent: str | None = None, **more: Any) -> Objective:  # noqa: ANN401 - whatever it takes, and what it refuses
    return Objective(name, key_results, parent=parent, **more)


GROW = goal("Grow", kr(5))
WIN = goal("Win", kr(8), parent="grow", owner="Ann")
KEEP = goal("Keep", kr(2), parent="grow", owner="Bob", weight=3)
CALL = goal("Call", kr(9), parent="win", owner="Ann")
FOREST = Alignment([CALL, GROW, WIN, KEEP])


# --- the forest ---------------------------------------------------------------------------------------------------


def test_the_forest_is_made_by_parents() -> None:
    assert FOREST.roots == ("grow",)
    assert FOREST.children("grow") == ("win", "keep")
    assert FOREST.children("call") == ()
    assert FOREST.parents("call") == ("win",)
    assert FOREST.parents("grow") == ()
    assert FOREST.ancestors("call") == ("win", "grow")
    assert FOREST.ancestors("grow") == ()
    assert FOREST["call"] is CALL
    assert FOREST.objectives == (CALL, GROW, WIN, KEEP)


def test_children_come_before_parents() -> None:
    place = {each: index for index, each in enumerate(FOREST.order)}

    assert sorted(FOREST.order) == ["call", "grow", "keep", "win"]
    assert all(place[each.id] < place[each.parent] for each in FOREST.objectives if each.parent is not None)


def test_it_is_a_value() -> None:
    again = Alignment([CALL, GROW, WIN, KEEP])

    assert FOREST == again
    assert hash(FOREST) == hash(again)
    assert Alignment([GROW]) != FOREST
    for other in (pickle.loads(pickle.dumps(FOREST)), copy.copy(FOREST), copy.deepcopy(FOREST)):
        assert other == FOREST
        assert other.order == FOREST.order
        assert other.children("grow") == ("win", "keep")
    assert repr(FOREST) == "<Alignment: 4 objectives, 1 at the top>"
    assert repr(Alignment([GROW])) == "<Alignment: 1 objective, 1 at the top>"
    assert len(FOREST) == 4
    assert "win" in FOREST
    assert "lost" not in FOREST
    assert ["win"] not in FOREST


def test_who_stands_alone() -> None:
    alone = goal("Tidy", owner="Cy")
    forest = Alignment([GROW, WIN, KEEP, alone])

    assert forest.orphans() == ("tidy",)
    assert forest.coverage() == ("tidy",)
    assert Alignment([alone]).orphans() == ()
    assert Alignment([alone]).coverage() == ("tidy",)
    assert FOREST.coverage() == ()


def test_a_silo_is_an_owner_who_touches_nobody_else() -> None:
    own = [goal("Mine", owner="Cy"), goal("Mine too", owner="Cy", parent="mine")]

    assert Alignment([GROW, WIN, *own]).silos() == ("Cy",)
    assert Alignment([goal("Top", owner="Ann"), goal("Low", owner="Bob", parent="top")]).silos() == ()
    assert Alignment([GROW]).silos() == ()


def test_a_chain_of_100_000_works() -> None:
    size = 100_000
    chain = [goal("Top", kr(5), id="0")]
    leaf = kr(5)
    chain += [
        Objective("Link", (leaf,), parent=str(number - 1), id=str(number), cycle="Q3 2026")
        for number in range(1, size)
    ]
    forest = Alignment(chain)

    assert len(forest.ancestors(str(size - 1))) == size - 1
    assert forest.order[0] == str(size - 1)
    assert roll_up(forest, source="both")["0"].score == 0.5
    assert roll_up(forest, source="children")["0"].score == 0.5
    assert roll_up_values(forest)["0"] == 5.0 * size
    assert roll_up_status(forest, "2026-07-01", cycle="Q3 2026")["0"] is Status.NO_DATA


@pytest.mark.parametrize(
    "objectives,kind,message",
    [
        (
            [GROW, goal("Grow")],
            InvalidValueError,
            "objectives[1].id must be unique in an alignment, got 'grow': give one of the two another id=",
        ),
        (
            [GROW, GROW],
            InvalidValueError,
            "objectives[1].id must be unique in an alignment, got 'grow': give one of the two another id=",
        ),
        (
            [GROW, goal("Win", parent="grwo")],
            UnknownIdError,
            (
                "objectives[1].parent must be one of the alignment, got 'grwo': 'win' supports it: add that objective, or "
                "take the parent out"
            ),
        ),
        (
            [goal("A", parent="b"), goal("B", parent="c"), goal("C", parent="a")],
            InvalidValueError,
            "objectives must be free of loops, got 'a → b → c → a': take one of these parents out",
        ),
        (
            GROW,
            InvalidTypeError,
            (
                "objectives must be a list of Objective, got <Objective 'grow': 1 key result, no cycle>: pass [objective], "
                "scorecard.objectives or combine(scorecards).objectives"
            ),
        ),
        (
            Scorecard("Team", cycle="Q3 2026"),
            InvalidTypeError,
            (
                "objectives must be a list of Objective, got <Scorecard Team, Q3 2026: 0 objectives, 0 key results, 0 KP…: pass "
                "[objective], scorecard.objectives or combine(scorecards).objectives"
            ),
        ),
        (
            ["grow"],
            InvalidTypeError,
            "objectives[0] must be an Objective, got 'grow': pass a list of Objectives",
        ),
        (3, InvalidTypeError, "objectives must be a list of Objective, got 3: pass a list of Objectives"),
    ],
)
def test_what_is_no_forest_is_refused(objectives: Any, kind: type[OkrkitError], message: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    with pytest.raises(kind) as caught:
        Alignment(objectives)

    assert message == str(caught.value)
    assert caught.value.problems[0][1] == message


def test_an_unknown_id_is_named() -> None:
    with pytest.raises(UnknownIdError) as caught:
        FOREST.children("wim")
    assert str(caught.value) == "objective must be one of the alignment, got 'wim': did you mean 'win'?"
    wrong: Any = ["win"]
    with pytest.raises(UnknownIdError) as caught:
        FOREST.ancestors(wrong)
    assert (
        str(caught.value)
        == "objective must be one of the alignment, got ['win']: it has 'call', 'grow', 'win', 'keep'"
    )


# --- scores -------------------------------------------------------------------------------------------------------


def test_each_objective_by_its_own_key_results() -> None:
    assert {each: rolled.score for each, rolled in roll_up(FOREST).items()} == {
        "call": 0.9,
        "win": 0.8,
        "keep": 0.2,
        "grow": 0.5,
    }
    assert list(roll_up(FOREST)) == list(FOREST.order)
    assert roll_up([GROW]) == {"grow": WeightedScore(0.5, 1.0, 1, 1)}


def test_a_roll_up_makes_its_answers_when_asked() -> None:
    rolled = roll_up([goal("A", kr(5)), goal("B"), goal("C"), goal("D")])

    assert repr(rolled) == "<WeightedScores: 'd' None, 'c' None, 'b' None, …>"
    assert repr(roll_up([GROW])) == "<WeightedScores: 'grow' 0.5>"
    assert len(rolled) == 4
    assert "a" in rolled
    assert rolled.get("z") is None
    with pytest.raises(KeyError):
        rolled["z"]
    assert repr(roll_up([])) == "<WeightedScores: none>"
    assert not hasattr(rolled, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(rolled, "_order", ())  # noqa: B010 - as a type checker would not let it
    assert get_type_hints(type(rolled))


def test_under_children_a_leaf_has_its_key_results() -> None:
    rolled = roll_up(FOREST, source="children")

    assert rolled["call"].score == 0.9
    assert rolled["win"].score == 0.9
    assert rolled["grow"].score == (0.9 + 3 * 0.2) / 4
    assert (rolled["grow"].counted, rolled["grow"].total) == (2, 2)


def test_under_both_they_stand_side_by_side() -> None:
    rolled = roll_up(FOREST, source="both")

    assert rolled["win"].score == pytest.approx((0.8 + 0.9) / 2)
    assert rolled["grow"].score == pytest.approx((0.5 + 0.85 + 3 * 0.2) / 5)
    assert rolled["grow"].total == 3


def test_what_does_not_contribute_shows_but_does_not_count() -> None:
    forest = [GROW, WIN, KEEP.evolve(contributes=False)]

    rolled = roll_up(forest, source="children")
    assert rolled["keep"].score == 0.2
    assert rolled["grow"] == WeightedScore(0.8, 1.0, 1, 2)
    assert roll_up(forest, source="both")["grow"] == WeightedScore(0.65, 1.0, 2, 3)
    assert roll_up([GROW, KEEP.evolve(contributes=False)], source="children")["grow"] == WeightedScore(
        0.5, 1.0, 1, 2
    )
    assert roll_up([GROW, KEEP.evolve(weight=0)], source="children")["grow"].score == 0.5


def test_missing_is_not_zero() -> None:
    silent = goal("Silent", kr(None), parent="grow", weight=3)

    rolled = roll_up([GROW, WIN, silent], source="children")
    assert rolled["silent"] == WeightedScore(None, 0.0, 0, 1)
    assert rolled["grow"] == WeightedScore(0.8, 0.25, 1, 2)
    assert roll_up([GROW, silent], source="children")["grow"] == WeightedScore(None, 0.0, 0, 1)
    assert roll_up([goal("Empty")], source="both")["empty"] == WeightedScore(None, 0.0, 0, 0)


def test_an_objective_scores_as_score_has_it() -> None:
    mixed = goal("Mixed", kr(20, weight=2), kr(-1, "Low"), kr(None, "None"), kr(3, "Zero", weight=0))

    rolled = roll_up([mixed])["mixed"]
    assert rolled == weighted_score([1.0, 0.0, None, 0.3], [2, 1, 1, 0])
    assert rolled.score == score(mixed)


def test_a_day_looks_back() -> None:
    assert roll_up([GROW], "2026-08-30")["grow"].score is None
    assert roll_up([GROW], ON)["grow"].score == 0.5
    moved = KeyResult("Deals", Linear(0, 10)).check_in(ON, 5)
    moved = moved.retarget(Linear(0, 5), valid_from="2026-09-30", reason="a smaller market")
    assert roll_up([goal("Moved", moved)])["moved"].score == 0.5
    assert roll_up([goal("Moved", moved)], "2026-09-30")["moved"].score == 1.0


def test_methods() -> None:
    forest = [GROW, WIN, KEEP]

    assert roll_up(forest, source="children", method="mean")["grow"].score == 0.5
    assert roll_up(forest, source="children", method="minimum")["grow"].score == 0.2
    assert roll_up(forest, source="children", method=lambda scores, _: max(scores))["grow"].score == 0.8


def test_weights_as_large_as_they_come() -> None:
    forest = [GROW, WIN.evolve(weight=1.7e308), KEEP.evolve(weight=1.7e308)]

    assert roll_up(forest, source="children")["grow"].score == 0.5
    silent = goal("Silent", kr(None), parent="grow", weight=1.7e308)
    assert roll_up([*forest, silent], source="children")["grow"].coverage == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    "more,message",
    [
        (
            {"source": "kids"},
            "source must be 'key_results', 'children' or 'both', got 'kids': say what counts",
        ),
        ({"source": []}, "source must be 'key_results', 'children' or 'both', got []: say what counts"),
        (
            {"method": "median"},
            "method must be 'weighted', 'mean', 'minimum' or a function, got 'median': choose one of them",
        ),
        (
            {"method": []},
            "method must be 'weighted', 'mean', 'minimum' or a function, got []: choose one of them",
        ),
        (
            {"on": "August"},
            "on must be a day of the calendar, got 'August': write it as year-month-day, such as '2026-06-30'",
        ),
    ],
)
def test_an_unknown_way_to_roll_up_is_refused(more: Any, message: str) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    with pytest.raises(InvalidValueError) as caught:
        roll_up(FOREST, **more)

    assert message == str(caught.value)


# --- values -------------------------------------------------------------------------------------------------------


def dollars(value: float | None, name: str = "Sales", unit: str = "$") -> KeyResult:
    made = KeyResult.from_to(name, 0, 1000, unit=unit)
    return made if value is None else made.check_in(ON, value)


TOP = goal("Top", dollars(100))
LEFT = goal("Left", dollars(900), dollars(None, "More"), parent="top")
RIGHT = goal("Right", dollars(-1), parent="top")


@pytest.mark.parametrize("how,expected", [("sum", 999.0), ("mean", 333.0), ("min", -1.0), ("max", 900.0)])
def test_values_add_up_down_to_the_leaves(how: Any, expected: float) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    values = roll_up_values([TOP, LEFT, RIGHT], how=how)

    assert values["top"] == expected
    assert values["left"] == 900.0
    assert list(values) == ["right", "left", "top"]


def test_what_has_no_value_is_none_and_not_zero() -> None:
    assert roll_up_values([TOP, LEFT], "2026-08-30") == {"left": None, "top": None}
    assert roll_up_values([goal("Bare"), goal("Zero", dollars(0), parent="bare")]) == {
        "zero": 0.0,
        "bare": 0.0,
    }


def test_what_does_not_count_is_not_added() -> None:
    light = dollars(5, "Light").evolve(weight=0)

    assert roll_up_values([TOP, LEFT.evolve(contributes=False), RIGHT])["top"] == 99.0
    assert roll_up_values([TOP, LEFT.evolve(weight=0), RIGHT])["top"] == 99.0
    assert roll_up_values([goal("Top", dollars(100), light)])["top"] == 100.0


def test_what_is_done_or_not_is_no_number() -> None:
    done = KeyResult("Sign", Milestone()).check_in(ON, True)  # noqa: FBT003 - it is done

    assert roll_up_values([goal("Top", dollars(100), done)])["top"] == 100.0


def test_sums_are_exact_and_saturate() -> None:
    thirds = [kr(value, str(index)) for index, value in enumerate([0.1] * 10)]

    assert roll_up_values([goal("Tenths", *thirds)])["tenths"] == 1.0
    huge = [kr(1.7e308, "a"), kr(1.7e308, "b")]
    assert roll_up_values([goal("Huge", *huge)])["huge"] == 1.7976931348623157e308
    assert roll_up_values([goal("Huge", *huge)], how="mean")["huge"] == 1.7e308
    low = [kr(-1.7e308, "a"), kr(-1.7e308, "b"), kr(5e-324, "c")]
    assert roll_up_values([goal("Low", *low)])["low"] == -1.7976931348623157e308


def test_durations_convert_and_other_units_do_not() -> None:
    hours = goal("Top", dollars(12, "Wait", "hours"))
    days = goal("Low", dollars(2, "Delay", "days"), parent="top")

    assert roll_up_values([hours, days]) == {"low": 2.0, "top": 60.0}
    assert roll_up_values([hours, days], how="max", unit="days")["top"] == 2.0
    both = goal("Low", dollars(2, "Delay", "days"), dollars(1, "Queue", "days"), parent="top")
    assert roll_up_values([hours, both])["top"] == 84.0
    with pytest.raises(UnitMismatchError) as caught:
        roll_up_values([TOP, days])
    assert str(caught.value) == (
        "what supports objective 'top' must be in USD, as what it is added to, got days: pass unit= to count those in one "
        "unit only"
    )
    with pytest.raises(UnitMismatchError) as caught:
        roll_up_values([goal("Top", dollars(1), kr(3))])
    assert str(caught.value) == (
        "key result 'deals' must be in USD, as what it is added to, got a bare number: pass unit= to count those in one unit "
        "only"
    )
    with pytest.raises(UnitMismatchError) as caught:
        roll_up_values([goal("Top"), RIGHT, days])
    assert str(caught.value) == (
        "objective 'right' must be in days, as what it is added to, got USD: pass unit= to count those in one unit only"
    )


def test_a_unit_counts_those_in_it_alone() -> None:
    mixed = goal("Top", kr(3), dollars(7), dollars(5, "Cost"))

    assert roll_up_values([mixed], unit="$")["top"] == 12.0
    assert roll_up_values([mixed], unit="")["top"] == 3.0
    assert roll_up_values([mixed], unit="%")["top"] is None


def test_an_unknown_way_to_add_is_refused() -> None:
    wrongs: list[Any] = ["median", []]
    for wrong in wrongs:
        with pytest.raises(InvalidValueError) as caught:
            roll_up_values([TOP], how=wrong)
        assert (
            str(caught.value)
            == f"how must be 'sum', 'mean', 'min' or 'max', got {wrong!r}: choose one of them"
        )


# --- statuses -----------------------------------------------------------------------------------------------------

RED, AMBER, GREEN, DONE = kr(1, "Red"), kr(3.5, "Amber"), kr(8, "Green"), kr(10, "Done")


def status(*key_results: KeyResult, how: Any = "worst", on: str = ON) -> Status:  # noqa: ANN401 - whatever it takes, and what it refuses
    return roll_up_status([goal("Win", *key_results, cycle="Q3 2026")], on, how)["win"]


def test_the_red_child_is_never_averaged_away() -> None:
    assert status(GREEN, DONE) is Status.ON_TRACK
    assert status(GREEN, AMBER) is Status.AT_RISK
    assert status(GREEN, AMBER, RED, DONE) is Status.OFF_TRACK
    assert status(DONE) is Status.ACHIEVED


def test_a_quorum_is_the_best_status_that_so_much_has_or_betters() -> None:
    four = (RED, AMBER, GREEN, DONE)

    assert status(*four, how=quorum(0.25)) is Status.ACHIEVED
    assert status(*four, how=quorum(0.5)) is Status.ON_TRACK
    assert status(*four, how=quorum(0.75)) is Status.AT_RISK
    assert status(*four, how=quorum(0.76)) is Status.OFF_TRACK
    assert status(*four, how=quorum(1)) is Status.OFF_TRACK
    assert status(RED.evolve(weight=3), GREEN, how=quorum(0.5)) is Status.OFF_TRACK
    tenths = [GREEN.evolve(id=str(number)) for number in range(7)]
    assert (
        status(*tenths, *[RED.evolve(id=f"r{each}") for each in range(3)], how=quorum(0.7)) is Status.ON_TRACK
    )


def test_weighted_is_the_middle_of_the_weight_and_the_worse_of_two() -> None:
    assert status(RED, GREEN, DONE, how="weighted") is Status.ON_TRACK
    assert status(RED, GREEN, how="weighted") is Status.OFF_TRACK
    assert status(RED, GREEN.evolve(weight=1.1), how="weighted") is Status.ON_TRACK
    assert (
        status(RED.evolve(weight=1.7e308), GREEN.evolve(weight=1.7e308), how="weighted") is Status.OFF_TRACK
    )


def test_what_says_nothing_is_left_out_unless_nothing_else_is_there() -> None:
    silent = kr(None, "Silent")

    assert status(silent, GREEN) is Status.ON_TRACK
    assert status(silent) is Status.NO_DATA
    assert status() is Status.NO_DATA
    assert status(GREEN, on="2026-06-30") is Status.NOT_STARTED
    assert status(GREEN, on="2026-10-01") is Status.CLOSED
    assert status(RED.evolve(weight=0), GREEN) is Status.ON_TRACK


def test_no_data_not_started_and_closed_are_kept_apart() -> None:
    top = goal("Year", cycle="2026")
    started = goal("Now", kr(None), parent="year", cycle="Q3 2026")
    later = goal("Later", GREEN, parent="year", cycle="Q4 2026")
    over = goal("Over", GREEN, parent="year", cycle="Q2 2026")

    assert roll_up_status([top, later], ON)["year"] is Status.NOT_STARTED
    assert roll_up_status([top, later, started], ON)["year"] is Status.NO_DATA
    assert roll_up_status([top, over], ON)["year"] is Status.CLOSED
    assert roll_up_status([top, over, later], ON)["year"] is Status.NOT_STARTED
    running = goal("Running", RED, parent="year", cycle="Q3 2026")
    for how in ("worst", "weighted", quorum(0.5)):
        assert roll_up_status([top, over, later, started, running], ON, how)["year"] is Status.OFF_TRACK


def test_a_child_counts_as_far_as_it_contributes() -> None:
    top = goal("Top", GREEN, cycle="Q3 2026")
    low = goal("Low", RED, parent="top", cycle="Q3 2026")

    assert roll_up_status([top, low], ON)["top"] is Status.OFF_TRACK
    assert roll_up_status([top, low.evolve(contributes=False)], ON)["top"] is Status.ON_TRACK
    assert roll_up_status([top, low.evolve(weight=0)], ON)["top"] is Status.ON_TRACK


def test_the_cycle_and_the_rule_can_be_given() -> None:
    half = goal("Win", kr(5))

    assert roll_up_status([half], ON, cycle="Q3 2026")["win"] is Status.ON_TRACK
    assert roll_up_status([half], ON, cycle="Q3 2026", rule=VIVA)["win"] is Status.AT_RISK
    with pytest.raises(MissingCycleError) as caught:
        roll_up_status([half], ON)
    assert str(caught.value) == (
        "cycle must be known to judge the pace of 'deals', got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in"
    )


@pytest.mark.parametrize("how", ["best", [], None])
def test_an_unknown_way_to_add_statuses_is_refused(how: Any) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    with pytest.raises(InvalidValueError) as caught:
        roll_up_status([GROW], ON, how)

    assert (
        str(caught.value)
        == f"how must be 'worst', 'weighted' or quorum(share), got {how!r}: say how statuses add up"
    )


@pytest.mark.parametrize("share", [0, -1, 1.1])
def test_a_quorum_is_a_share(share: float) -> None:
    with pytest.raises(InvalidValueError) as caught:
        quorum(share)

    assert (
        str(caught.value)
        == f"share must be above 0 and at most 1, got {float(share)}: 0.75 is three out of four"
    )
    assert quorum(0.5) == Quorum(0.5)


def test_a_quorum_is_a_number() -> None:
    with pytest.raises(InvalidValueError) as caught:
        quorum("half")  # type: ignore[arg-type] # the refusal is the test

    assert str(caught.value) == (
        "share must be a number, got 'half': convert it with float(), or give the whole sentence to parse()"
    )
