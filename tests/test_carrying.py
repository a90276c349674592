"""From one cycle into the next, and which goalposts were moved."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest

from okrkit.carrying import carry_over, goalposts
from okrkit.checkin import Initiative
from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError, UnknownIdError
from okrkit.keyresult import KeyResult
from okrkit.measure import Curve, Linear, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.objective import Ambition, Objective
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.scorecard import Scorecard

Q3 = Cycle.quarter(2026, 3)
Q4 = Q3.next()
LAST = "2026-09-30"
NPS = KeyResult.from_to("NPS", 32, 45, owner="Sam", weight=2).check_in(LAST, 41)
DONE = KeyResult.from_to("CSAT", 4, 5).check_in(LAST, 5)


def goal(*key_results: KeyResult, **more: Any) -> Objective:  # noqa: ANN401 - whatever it takes, and what it refuses
    return Objective("Delight", key_results, cycle=Q3, **more)


def test_what_is_unfinished_goes_on_from_its_last_value() -> None:
    new = carry_over(goal(NPS, DONE), Q4, "2026-10-01")

    assert (new.id, new.cycle, new.carried_from, new.title) == ("delight-q4-2026", Q4, "delight", "Delight")
    assert [each.id for each in new] == ["nps-q4-2026"]
    carried = new["nps-q4-2026"]
    assert (carried.measure, carried.check_ins, carried.carried_from) == (Linear(41, 45), (), "nps")
    assert (carried.title, carried.owner, carried.weight) == ("NPS", "Sam", 2.0)


def test_a_title_that_tells_the_figures_tells_the_new_ones() -> None:
    told = KeyResult.parse("Increase activation rate from 32% to 50%").check_in(LAST, 41)
    worded = told.evolve(title="More of them activate", id="worded")

    new = carry_over(goal(told, worded, KeyResult.milestone("Launch the trial")), Q4, "2026-10-01")

    assert [each.title for each in new] == [
        "Increase activation rate from 41% to 50%",
        "More of them activate",
        "Launch the trial",
    ]


def test_what_was_achieved_is_dropped_unless_kept() -> None:
    new = carry_over(goal(NPS, DONE), "Q4 2026", LAST, keep=["csat"])

    assert [(each.id, each.measure) for each in new] == [
        ("nps-q4-2026", Linear(41, 45)),
        ("csat-q4-2026", Linear(4, 5)),
    ]
    assert carry_over(goal(NPS, DONE), Q4, LAST, keep=["nps"]) == carry_over(goal(NPS, DONE), Q4, LAST)


def test_the_rest_stays_as_it_is() -> None:
    old = goal(
        NPS.evolve(initiatives=[Initiative("Done", done=True), "Open"], kpi="nps"),
        owner="Ann",
        ambition=Ambition.COMMITTED,
        parent="grow",
        guardrails=["margin"],
        weight=3,
        contributes=False,
        description="why",
    )
    new = carry_over(old, Q4, LAST)

    assert new == old.evolve(
        key_results=new.key_results, cycle=Q4, carried_from="delight", id="delight-q4-2026"
    )
    assert [each.title for each in new["nps-q4-2026"].initiatives] == ["Open"]
    assert new["nps-q4-2026"].kpi == "nps"


def test_the_day_decides_what_is_known() -> None:
    later = NPS.check_in("2026-10-05", 45)

    assert carry_over(goal(later), Q4, "2026-10-04")["nps-q4-2026"].measure == Linear(41, 45)
    with pytest.raises(InvalidValueError):
        carry_over(goal(later), Q4, "2026-10-05")
    assert carry_over(goal(NPS), Q4, "2026-09-29")["nps-q4-2026"].measure == Linear(32, 45)


def test_carried_again_the_label_takes_the_last_one_s_place() -> None:
    q1 = Q4.next()
    again = carry_over(carry_over(goal(NPS), Q4, LAST), q1, "2026-12-31")

    assert (again.id, again.carried_from) == ("delight-q1-2027", "delight-q4-2026")
    assert [(each.id, each.carried_from) for each in again] == [("nps-q1-2027", "nps-q4-2026")]
    both = carry_over(goal(NPS), Q4, LAST).add(NPS.evolve(check_ins=()))
    assert [each.id for each in carry_over(both, q1, "2026-12-31")] == ["nps-q4-2026-q1-2027", "nps-q1-2027"]
    loose = carry_over(goal(NPS).evolve(cycle=None), "Q4 2026", LAST)
    assert loose.id == "delight-q4-2026"


ROLL_OUT = Stages([("designed", 0.2), ("built", 0.6), ("adopted", 1)])


@pytest.mark.parametrize(
    "measure,value,expected",
    [
        (Linear(12, 4), 13, Linear(13, 4)),
        (Reach(60, "70..80"), 65, Reach(65, "70..80")),
        (Reach(60, "70..80"), 85, Reach(85, "70..80")),
        (Target(85), 70, Linear(70, 85)),
        (Change(percent=-25), 80, Change(percent=-25)),
        (FindBaseline(), None, FindBaseline()),
        (Milestone(), False, Milestone()),
        (Hold("≤ 1"), 2, Hold("≤ 1")),
        (Zones(0, 30, 70, 100), 20, Zones(20, 30, 70, 100)),
        (Zones(0, 30, 70, 100), -5, Zones(-5, 30, 70, 100)),
        (Zones(0, 30, 70, 100), 30, Curve([(30, 0), (70, 0.7), (100, 1)])),
        (Zones(0, 30, 70, 100), 50, Curve([(50, 0), (70, 0.7), (100, 1)])),
        (Zones(0, 30, 70, 100), 70, Curve([(70, 0), (100, 1)])),
        (Zones(0, 30, 70, 100), 90, Curve([(90, 0), (100, 1)])),
        (Curve([(0, 0), (10, 0.5), (100, 1)]), 10, Curve([(10, 0), (100, 1)])),
        (Curve([(0, 0), (10, 0.5), (100, 1)]), 5, Curve([(5, 0), (10, 0.25 / 0.75), (100, 1)])),
        (Curve([(9, 0), (6, 0.5), (3, 1)]), 12, Curve([(12, 0), (9, 0.5 / 1.5), (6, 1 / 1.5), (3, 1)])),
        (ROLL_OUT, "built", Stages([("adopted", 1)])),
        (ROLL_OUT, 0, ROLL_OUT),
        (Checklist([("a", 1), ("b", 1)]), ["a"], Checklist([("a", 1), ("b", 1)])),
        (Linear(0, 1), None, Linear(0, 1)),
    ],
    ids=str,
)
def test_every_measure_keeps_its_goal(measure: Any, value: Any, expected: Any) -> None:  # noqa: ANN401 - whatever it takes, and what it refuses
    old = KeyResult("Do it", measure)
    new = carry_over(goal(old if value is None else old.check_in(LAST, value)), Q4, LAST)

    assert expected == new["do-it-q4-2026"].measure


class Share:
    """A measure of one's own, which takes words."""

    start, goal, direction, paced = None, None, None, True

    def accept(self, value: Any) -> float:  # noqa: ANN401 - whatever it takes, and what it refuses
        return {"half": 0.5}[value]

    def raw(self, value: float) -> float:
        return value

    def over(self, values: Any) -> float | None:  # noqa: ANN401 - whatever it takes, and what it refuses
        return values[-1] if values else None


def test_a_measure_of_one_s_own_stays() -> None:
    own = Share()
    new = carry_over(goal(KeyResult("Do it", own).check_in(LAST, "half")), Q4, LAST)

    assert new["do-it-q4-2026"].measure is own


def test_the_target_agreed_for_the_next_cycle_is_the_one_to_go_on_with() -> None:
    moved = NPS.retarget(Linear(32, 60), valid_from="2026-10-01", reason="the board asked")

    carried = carry_over(goal(moved), Q4, LAST)["nps-q4-2026"]
    assert (carried.measure, carried.retargets) == (Linear(41, 60), ())


@pytest.mark.parametrize(
    "objective,into,more,kind,message",
    [
        (
            goal(NPS),
            Q3,
            {},
            InvalidValueError,
            (
                "into must be a cycle that starts after Q3 2026 (2026-09-30), got 'Q3 2026, from 2026-07-01': such as "
                "objective.cycle.next()"
            ),
        ),
        (
            goal(NPS),
            Cycle("2026-09-30", "2026-12-31"),
            {},
            InvalidValueError,
            (
                "into must be a cycle that starts after Q3 2026 (2026-09-30), got '2026-09-30/2026-12-31, from 2026-09-30': such as "
                "objective.cycle.next()"
            ),
        ),
        (
            goal(NPS),
            "Q2 2026",
            {},
            InvalidValueError,
            (
                "into must be a cycle that starts after Q3 2026 (2026-09-30), got 'Q2 2026, from 2026-04-01': such as "
                "objective.cycle.next()"
            ),
        ),
        (
            goal(NPS),
            None,
            {},
            InvalidTypeError,
            "into must be a Cycle, got None: such as objective.cycle.next(), or its text 'Q4 2026'",
        ),
        (
            goal(DONE),
            Q4,
            {},
            InvalidValueError,
            (
                "objective must be one with something left to do, got 'delight': every key result that counts was achieved: set a new "
                "objective, or name some in keep="
            ),
        ),
        (
            goal(DONE, NPS.evolve(weight=0)),
            Q4,
            {},
            InvalidValueError,
            (
                "objective must be one with something left to do, got 'delight': every key result that counts was achieved: set a new "
                "objective, or name some in keep="
            ),
        ),
        (
            goal(),
            Q4,
            {},
            InvalidValueError,
            (
                "objective must be one with something left to do, got 'delight': every key result that counts was achieved: set a new "
                "objective, or name some in keep="
            ),
        ),
        (
            goal(NPS),
            Q4,
            {"keep": ["csat"]},
            UnknownIdError,
            "key result must be one of objective 'delight', got 'csat': it has 'nps'",
        ),
        (
            goal(NPS),
            Q4,
            {"keep": "nps"},
            InvalidTypeError,
            "keep must be a list of str, got 'nps': pass a list of key result ids",
        ),
        (
            NPS,
            Q4,
            {},
            InvalidTypeError,
            "carry_over() takes an Objective, got <KeyResult 'nps': Linear(baseline=32.0, target=45.0), 1 che…: put the key result into one first",
        ),
    ],
)
def test_what_cannot_be_carried_is_refused_and_nothing_changes(
    objective: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    into: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    more: Any,  # noqa: ANN401 - whatever it takes, and what it refuses
    kind: type[OkrkitError],
    message: str,
) -> None:
    before = copy.deepcopy(objective)

    with pytest.raises(kind) as caught:
        carry_over(objective, into, LAST, **more)

    assert message == str(caught.value)
    assert objective == before


# --- goalposts ----------------------------------------------------------------------------------------------------


def test_a_goalpost_says_what_when_why_and_what_it_did() -> None:
    moved = NPS.retarget(Linear(32, 41), valid_from="2026-09-01", reason="a churned account")
    (found,) = goalposts(moved)

    assert (found.subject, found.on, found.reason) == ("nps", date(2026, 9, 1), "a churned account")
    assert (found.before, found.after) == (Linear(32, 45), Linear(32, 41))
    assert (found.score_before, found.score_after) == (9 / 13, 1.0)
    assert str(found) == (
        "The goalposts of “NPS” moved on 1 September 2026 (a churned account): 69.2% by the old target, 100% by the new one"
    )


def test_each_move_in_order() -> None:
    twice = NPS.retarget(Linear(32, 50), valid_from="2026-08-01", reason="up")
    twice = twice.retarget(Linear(32, 41), valid_from="2026-09-01", reason="down")
    card = Scorecard("Team", cycle=Q3, objectives=[goal(DONE, twice)])

    assert [(each.subject, each.reason) for each in goalposts(card)] == [("nps", "up"), ("nps", "down")]
    assert goalposts(goal(DONE, twice)) == goalposts(twice)
    assert goalposts(DONE) == ()


def test_without_data_there_is_no_score_to_compare() -> None:
    (found,) = goalposts(
        NPS.evolve(check_ins=()).retarget(Linear(32, 50), valid_from="2026-08-01", reason="up")
    )

    assert (found.score_before, found.score_after) == (None, None)
    assert str(found).endswith("(up): no score by the old target, no score by the new one")


def test_what_the_old_measure_cannot_read_has_no_score_by_it() -> None:
    stages = KeyResult("Do it", Milestone()).retarget(ROLL_OUT, valid_from="2026-08-01", reason="in steps")
    (found,) = goalposts(stages.check_in("2026-08-31", "built"))
    assert (found.score_before, found.score_after) == (None, 0.6)

    number = KeyResult("Do it", Linear(0, 10)).retarget(ROLL_OUT, valid_from="2026-08-01", reason="in steps")
    (found,) = goalposts(number.check_in("2026-08-31", "built"))
    assert (found.score_before, found.score_after) == (None, 0.6)


def test_only_what_has_targets_has_goalposts() -> None:
    wrong: Any = "nps"
    with pytest.raises(InvalidTypeError) as caught:
        goalposts(wrong)

    assert str(caught.value) == (
        "goalposts() takes a KeyResult, an Objective or a Scorecard, got 'nps': pass what was retargeted"
    )


def test_a_cycle_whose_label_has_no_letter_lends_its_days() -> None:
    """As with promote: there is no id to pass."""
    stars = Cycle.custom("2026-10-01", "2026-12-31", label="***")
    into = carry_over(goal(NPS), stars, "2026-09-30")
    assert ("delight-2026-10-01-2026-12-31", "nps-2026-10-01-2026-12-31") == (into.id, into.key_results[0].id)
    again = carry_over(into, Cycle.quarter(2027, 1), "2026-12-31")
    assert ("delight-q1-2027", "nps-q1-2027") == (again.id, again.key_results[0].id)
