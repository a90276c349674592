"""How published systems roll statuses up, and which way okrkit goes; where they disagree, the reason stands here."""

from __future__ import annotations

import json
from typing import Any

import pytest

from okrkit.alignment import roll_up_status
from okrkit.cadence import share
from okrkit.keyresult import KeyResult
from okrkit.objective import Objective
from okrkit.verdict import Status
from tests.where import DATA, SHARED

ON = "2026-08-31"
KINDS = ("rollup_status", "net_confidence_score")
# The published words, each as a key result that stands so, and okrkit's own word for it.
RED = ("Behind", "red")
AMBER = ("At Risk", "yellow")
GREEN = ("On Track", "green")
VALUES = dict.fromkeys(RED, 5.0) | dict.fromkeys(AMBER, 35.0) | dict.fromkeys(GREEN, 80.0)
WORDS = (
    dict.fromkeys(RED, Status.OFF_TRACK)
    | dict.fromkeys(AMBER, Status.AT_RISK)
    | dict.fromkeys(GREEN, Status.ON_TRACK)
    | {"Not Started": Status.NOT_STARTED}
)
# What okrkit does otherwise, or has no word for: what it answers, and why.
DECIDED: dict[str, tuple[Any, str]] = {
    "servicenow-latest-wins": (
        Status.AT_RISK,
        "the latest of one number's periods is that number's latest check-in; among children none is the latest",
    ),
    "ally-all-postponed": (
        None,
        "nothing is postponed in okrkit: the cycle closes and `carry_over` makes a new objective; closed alone stays closed",
    ),
    "ally-postponed-not-started": (
        Status.NOT_STARTED,
        "closed says nothing of what is still to come, so not started has the word, as in the published list",
    ),
}


def cases() -> dict[str, Any]:
    files = [DATA / "status_roll_up.json"]
    if SHARED is not None:
        files.append(SHARED / "oracles" / "scoring_dev.json")
    found: dict[str, Any] = {}
    for file in files:
        known = json.loads(file.read_text(encoding="utf-8"))
        found |= {case["id"]: case for case in known if case["input"]["kind"] in KINDS}
    return found


CASES = cases()


def of_kind(kind: str) -> list[str]:
    return [name for name, case in CASES.items() if case["input"]["kind"] == kind]


def child(index: int, word: str) -> Objective:
    cycle = {"Not Started": "Q4 2026", "Postponed": "Q2 2026"}.get(word, "Q3 2026")
    key_result = KeyResult.from_to("Deals", 0, 100)
    if word in VALUES:
        key_result = key_result.check_in(ON, VALUES[word])
    return Objective("Child", [key_result], id=str(index), parent="top", cycle=cycle)


def rolled(words: list[str]) -> Status:
    children = [child(index, word) for index, word in enumerate(words)]
    return roll_up_status([Objective("Top", cycle="2026"), *children], ON)["top"]


@pytest.mark.parametrize("name", [name for name in of_kind("rollup_status") if name not in DECIDED])
def test_statuses_roll_up_as_published(name: str) -> None:
    case = CASES[name]

    assert WORDS[case["expected"]["status"]] is rolled(case["input"]["children"])


def test_what_okrkit_decides_for_itself() -> None:
    assert all(reason for _, reason in DECIDED.values())
    assert rolled(["yellow", "green"]) is DECIDED["servicenow-latest-wins"][0]
    assert rolled(["Postponed", "Postponed"]) is Status.CLOSED
    assert rolled(["Postponed", "Not Started"]) is DECIDED["ally-postponed-not-started"][0]


def test_the_latest_of_one_number_wins_by_being_its_latest_check_in() -> None:
    """ServiceNow's cumulative breakdowns: yellow in one period, green in the next, green in all."""
    quarters = KeyResult.from_to("Revenue", 0, 100).check_in({"2026-07-31": 20, ON: 80})
    objective = Objective("Sell", [quarters], cycle="Q3 2026")

    assert roll_up_status([objective], "2026-07-31")["sell"] is Status.ON_TRACK
    assert roll_up_status([objective], ON)["sell"] is Status.ON_TRACK


@pytest.mark.parametrize("name", of_kind("net_confidence_score"))
def test_a_net_confidence_score_is_a_count_of_statuses(name: str) -> None:
    """Tability's share on track less the share off track: okrkit has no such number, and gives what it is made of."""
    given = CASES[name]["input"]
    words = ["green"] * given["on_track"] + ["yellow"] * given["at_risk"] + ["red"] * given["off_track"]
    found = roll_up_status([child(index, word).evolve(parent=None) for index, word in enumerate(words)], ON)
    statuses = list(found.values())

    score = (statuses.count(Status.ON_TRACK) - statuses.count(Status.OFF_TRACK)) / len(statuses)
    assert 100 * score == CASES[name]["expected"]["ncs"]


def test_planned_check_ins_that_never_came() -> None:
    """Profit.co's adherence: 9 of 13 planned check-ins met are 69 %; others drop what is missing."""
    days = [f"2026-07-{day:02}" for day in range(1, 14)]
    held = KeyResult.hold("Error rate", "≤ 1%").check_in(dict.fromkeys(days[:9], 0.4))

    assert round(100 * (share(held, due=days, missing="miss") or 0)) == 69
    assert share(held, due=days) == 1.0
