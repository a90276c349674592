"""The days on which check-ins fall due, as dateutil, pandas and numpy have them."""

from __future__ import annotations

import json
import re
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


def arguments(given: dict[str, Any]) -> dict[str, Any]:
    """What a source's rule, told in English, is called here."""
    rule = given["rule"]
    roll = {"holidays": given.get("holidays", ())}
    if "roll" in given:
        roll["roll"] = "forward" if given["roll"].endswith(("forward", "following")) else "back"
    if match := re.match(r"weekly on (\w\w)", rule):
        return {"every": "week", "weekday": match[1], **roll}
    if match := re.match(r"every (\d+) days from the first day", rule):
        return {"every": int(match[1]), **roll}
    if match := re.match(r"every (\d+) days on the global anchor (\S+)", rule):
        return {"every": int(match[1]), "anchor": match[2], **roll}
    if match := re.match(r"every 2 weeks on (\w\w)", rule):
        return {"every": "fortnight", "weekday": match[1], **roll}
    if match := re.match(r"every (\d+) weeks on (\w\w)", rule):
        # dateutil counts weeks from the one that the cycle starts in; here the source's first day is the anchor.
        anchor = given["unadjusted"][0]
        return {"every": 7 * int(match[1]), "weekday": match[2], "anchor": anchor, **roll}
    if match := re.match(r"monthly on the anchor day of (\S+),", rule):
        return {"every": "month", "anchor": match[1], **roll}
    if match := re.match(r"(?:monthly on )?day (\d+)", rule):
        missing = "skip" if "skipped" in rule else "last"
        return {"every": "month", "day": int(match[1]), "missing": missing, **roll}
    if rule.startswith("last day of month"):
        return {"every": "month", "day": 31, **roll}
    if rule.startswith("last weekday"):
        return {"every": "month", "day": 31, "roll": "back"}
    if rule.startswith("first weekday"):
        return {"every": "month", "day": 1, "roll": "forward"}
    match = re.match(r"(\w+) (\w\w) of each month", rule)
    assert match is not None, rule
    return {"every": "month", "weekday": match[2], "nth": NTH[match[1]], **roll}


@pytest.mark.parametrize("name", CASES)
def test_check_ins_fall_due_as_elsewhere(name: str):
    given, expected = CASES[name]["input"], CASES[name]["expected"]
    dates = Cycle.custom(given["start"], given["end"]).dates(**arguments(given))

    assert DECIDED.get(name, expected["dates"]) == [str(day) for day in dates]


def test_what_is_decided_otherwise_is_what_leaves_the_cycle():
    leaving = [name for name, case in CASES.items() if case["expected"].get("outside_cycle")]

    assert sorted(DECIDED) == sorted(leaving)
