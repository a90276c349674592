"""The days on which check-ins fall due, as dateutil, pandas and numpy have them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from okrkit.cycle import Cycle
from tests.where import DATA, SHARED

NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}
# The source says what a plain roll gives, and lists what leaves the cycle. okrkit decides otherwise: a roll that
# would leave the month goes the other way, so that every check-in of a cycle is due in that cycle.
DECIDED = {"b-eom-fwd-24q1": ["2024-01-31", "2024-02-29", "2024-03-29"]}


def cases() -> dict[str, Any]:
    files = [DATA / "check_in_dates.json"]
    if SHARED is not None:
        files.append(SHARED / "oracles" / "check_in_dates_dev.json")
    return {case["id"]: case for file in files for case in json.loads(file.read_text(encoding="utf-8"))}


CASES = cases()


# What a source's rule, told in English, is called here. dateutil counts weeks from the one that the cycle starts in;
# so for every fourth week the source's own first day is the anchor.
RULES: tuple[tuple[str, Callable[[re.Match[str], Any], dict[str, Any]]], ...] = (
    (r"weekly on (\w\w)", lambda m, _: {"every": "week", "weekday": m[1]}),
    (r"every (\d+) days from the first day", lambda m, _: {"every": int(m[1])}),
    (r"every (\d+) days on the global anchor (\S+)", lambda m, _: {"every": int(m[1]), "anchor": m[2]}),
    (r"every 2 weeks on (\w\w)", lambda m, _: {"every": "fortnight", "weekday": m[1]}),
    (
        r"every (\d+) weeks on (\w\w)",
        lambda m, days: {"every": 7 * int(m[1]), "weekday": m[2], "anchor": days[0]},
    ),
    (r"monthly on the anchor day of ([0-9-]+)", lambda m, _: {"every": "month", "anchor": m[1]}),
    (
        r"(?:monthly on )?day (\d+).*skipped",
        lambda m, _: {"every": "month", "day": int(m[1]), "missing": "skip"},
    ),
    (r"(?:monthly on )?day (\d+)", lambda m, _: {"every": "month", "day": int(m[1])}),
    (r"last day of month", lambda *_: {"every": "month", "day": 31}),
    (r"last weekday", lambda *_: {"every": "month", "day": 31, "roll": "back"}),
    (r"first weekday", lambda *_: {"every": "month", "day": 1, "roll": "forward"}),
    (r"(\w+) (\w\w) of each month", lambda m, _: {"every": "month", "weekday": m[2], "nth": NTH[m[1]]}),
)


def arguments(given: dict[str, Any]) -> dict[str, Any]:
    rule = given["rule"]
    match, called = next((match, called) for text, called in RULES if (match := re.match(text, rule)))
    found = {"holidays": given.get("holidays", ()), **called(match, given.get("unadjusted"))}
    if "roll" in given:
        found["roll"] = "forward" if given["roll"].endswith(("forward", "following")) else "back"
    return found


@pytest.mark.parametrize("name", CASES)
def test_check_ins_fall_due_as_elsewhere(name: str) -> None:
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    dates = Cycle.custom(given["start"], given["end"]).dates(**arguments(given))

    assert DECIDED.get(name, expected["dates"]) == [str(day) for day in dates]


def test_what_is_decided_otherwise_is_what_leaves_the_cycle() -> None:
    leaving = [name for name, case in CASES.items() if case["expected"].get("outside_cycle")]

    assert sorted(DECIDED) == sorted(leaving)
