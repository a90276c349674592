"""`pace` of an objective, and `compare`: one thing under many rules."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.objective import Ambition, Objective
from okrkit.pace_rules import BOJA, OKRKIT, PACE_RULES, VIVA
from okrkit.pacing import Comparison, ExpectedCurve, compare, pace
from okrkit.verdict import Status, Verdict

Q3 = Cycle.quarter(2026, 3)
HALF = "2026-08-15"
LAST = "2026-09-30"
SIGN_UPS = KeyResult.from_to("Sign-ups", 0, 100)
ERRORS = KeyResult.hold("Error rate", "≤ 1% (critical > 2%)")
AUDIT = KeyResult.milestone("Pass the audit")


def at(value: float) -> KeyResult:
    return SIGN_UPS.check_in("2026-07-01", value)


def goal(*key_results: KeyResult, ambition: Ambition | str = Ambition.ASPIRATIONAL) -> Objective:
    return Objective("Grow", key_results, cycle=Q3, ambition=ambition)


# --- objectives ---------------------------------------------------------------------------------------------------


def test_an_objective_knows_its_cycle_and_its_ambition() -> None:
    assert pace(goal(at(35)), HALF).status is Status.ON_TRACK
    assert pace(goal(at(35), ambition="committed"), HALF).status is Status.AT_RISK
    assert pace(goal(at(35), ambition="committed"), HALF, ambition="aspirational").status is Status.ON_TRACK
    assert pace(goal(at(35)), HALF, cycle=Cycle.year(2026)).input("elapsed") == pytest.approx(227 / 365)


def test_an_objective_without_data_says_why() -> None:
    assert pace(goal(), HALF).reason == "“Grow” has no score yet: it has no key results"
    assert pace(goal(SIGN_UPS), HALF).reason == (
        "“Grow” has no score yet: none of its key results has one by 15 August 2026"
    )
    assert pace(goal(SIGN_UPS), HALF).status is Status.NO_DATA
    assert pace(goal(), "2026-10-01").label == "no data"
    assert pace(goal(), "2026-06-30").status is Status.NOT_STARTED


def test_key_results_without_data_are_left_out_and_told() -> None:
    silent = SIGN_UPS.evolve(id="silent")
    verdict = pace(
        goal(at(35), silent, SIGN_UPS.evolve(id="more"), SIGN_UPS.evolve(id="uncounted", weight=0)), HALF
    )

    assert verdict.input("actual") == 0.35
    assert verdict.reason.endswith("needs by now; 2 key results without data left out")


def test_key_results_of_weight_zero_do_not_count() -> None:
    shown = SIGN_UPS.evolve(id="shown", weight=0).check_in("2026-07-01", 100)

    assert pace(goal(at(35), shown), HALF).input("actual") == 0.35


def test_an_objective_is_judged_by_what_is_paced_in_it() -> None:
    todo = AUDIT.check_in("2026-07-10", False)  # noqa: FBT003 - what a milestone takes
    bad = ERRORS.check_in("2026-07-10", 2.5)
    mixed = goal(at(35), todo, bad)

    assert pace(mixed, HALF).input("actual") == 0.35
    assert pace(mixed, HALF).reason == (
        "“Grow” is on track: 35% of the way with 50% of Q3 2026 gone, exactly the 35% that a stretch goal needs by now"
        "; mind “Error rate”, at 2.5% where at most 1% is to be held"
    )
    worse = KeyResult.hold("Refunds", "≤ 2%").check_in({"2026-07-10": 3, "2026-09-01": 1})
    assert pace(goal(at(35), bad, worse), HALF).reason.endswith(
        "; mind “Error rate”, at 2.5% where at most 1% is to be held; mind “Refunds”, at 3% where at most 2% is to be held"
    )
    # On the last day the milestone is due; a hold is never a matter of pace.
    assert pace(mixed, LAST).input("actual") == 0.175


def test_an_objective_whose_paced_part_is_done_has_not_achieved_what_is_left() -> None:
    todo = AUDIT.check_in("2026-07-10", False)  # noqa: FBT003 - what a milestone takes
    bad = ERRORS.check_in("2026-07-10", 2.5)
    verdict = pace(goal(at(100), todo), HALF)

    assert (verdict.label, verdict.status, verdict.input("actual")) == ("on track", Status.ON_TRACK, 0.5)
    assert verdict.reason == "“Grow” is on track: 50% of the way, with all done that is due by now"
    assert pace(goal(at(100), todo), LAST).status is Status.AT_RISK
    assert pace(goal(at(100), bad), LAST, rule=BOJA).label == "on track"
    assert pace(goal(at(100), bad, SIGN_UPS.evolve(id="silent")), HALF, rule=VIVA).reason == (
        "“Grow” is on track: 50% of the way, with all done that is due by now (Viva Goals rule); "
        "1 key result without data left out; mind “Error rate”, at 2.5% where at most 1% is to be held"
    )


def test_an_objective_of_nothing_paced_stands_where_its_weakest_key_result_stands() -> None:
    todo = AUDIT.check_in("2026-07-10", False)  # noqa: FBT003 - what a milestone takes
    done = AUDIT.evolve(id="done").check_in("2026-07-10", True)  # noqa: FBT003 - what a milestone takes
    amber = ERRORS.check_in("2026-07-10", 1.5)
    red = ERRORS.evolve(id="red").check_in("2026-07-10", 2.5)

    assert pace(goal(todo, done), HALF).status is Status.ON_TRACK
    assert pace(goal(todo, amber), HALF).status is Status.AT_RISK
    assert pace(goal(amber, red, todo), HALF).status is Status.OFF_TRACK
    assert pace(goal(red, SIGN_UPS), HALF).reason == (
        "“Grow” goes by its one key result; "
        "“Error rate” is critical at 2.5%, where at most 1% is to be held; 1 key result without data left out"
    )
    assert pace(goal(todo, done), LAST).input("actual") == 0.5


def test_an_objective_of_holds_alone_is_never_done_while_it_lasts() -> None:
    fine = ERRORS.check_in("2026-07-10", 0.5)

    assert pace(goal(fine), HALF).status is Status.ON_TRACK
    assert pace(goal(fine), HALF).label == "healthy"
    assert pace(goal(at(100), fine), HALF).status is Status.ACHIEVED
    assert pace(goal(at(100), fine), HALF).reason == (
        "“Grow” is on track: 100% of the way with 50% of Q3 2026 gone, and nothing left to do but to hold it"
    )


def test_a_closed_objective_is_labelled_with_its_outcome() -> None:
    verdict = pace(goal(at(172), SIGN_UPS.evolve(id="b").check_in("2026-07-01", 0)), "2026-10-01")

    assert (verdict.label, verdict.status, verdict.input("raw")) == ("partial", Status.CLOSED, 0.5)


# --- compare ------------------------------------------------------------------------------------------------------


def test_compare_is_a_sequence_of_verdicts() -> None:
    table = compare(at(35), HALF, cycle=Q3)

    assert [verdict.rule for verdict in table] == [rule.name for rule in PACE_RULES]
    assert [table[index] for index in range(len(table))] == list(table)
    assert table[1:3] == (table[1], table[2])
    assert table[-1].rule == "ServiceNow"
    assert isinstance(table, Sequence)
    assert table[0] in table
    assert table.index(table[3]) == 3
    assert list(reversed(table))[0] == table[-1]  # noqa: RUF015 - that reversed() works is the point
    assert [pace(at(35), HALF, cycle=Q3, rule=rule) for rule in PACE_RULES] == list(table)


def test_compare_prints_as_a_table() -> None:
    assert str(compare(at(35), HALF, cycle=Q3, rules=[OKRKIT, VIVA])) == (
        "“Sign-ups” on 15 August 2026 (Q3 2026)\n"
        "rule        label     status\n"
        "okrkit      on track  on track\n"
        "Viva Goals  behind    at risk"
    )
    assert str(compare(at(35), HALF, cycle=Q3, rules=[])) == (
        "“Sign-ups” on 15 August 2026 (Q3 2026)\nrule  label  status"
    )
    assert repr(compare(at(35), HALF, cycle=Q3, rules=[VIVA])) == (
        "<Comparison of 1 rule: “Sign-ups” on 15 August 2026 (Q3 2026)>"
    )
    unjudged = Comparison("Nobody knows", (Verdict("odd", rule="House"),))
    assert str(unjudged) == "Nobody knows\nrule   label  status\nHouse  odd    "


def test_compare_takes_objectives_ambitions_and_curves() -> None:
    curve = ExpectedCurve.phased({0.5: 0.1})

    assert compare(goal(at(35)), HALF)[0].status is Status.ON_TRACK
    assert compare(goal(at(35)), HALF, ambition="committed")[0].status is Status.AT_RISK
    assert compare(at(10), HALF, cycle=Q3, curve=curve)[1].status is Status.ON_TRACK
    assert {verdict.label for verdict in compare(at(10), "2026-06-01", cycle=Q3)} == {"not started"}
