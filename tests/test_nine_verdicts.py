"""One key result under nine published rules: 0 → 100 at 35, half of the cycle gone (peers.md, section 0)."""

from __future__ import annotations

import pytest

from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.pace_rules import PACE_RULES, SERVICENOW
from okrkit.pacing import Comparison, compare
from okrkit.verdict import Status

SIGN_UPS = KeyResult.from_to("Sign-ups", 0, 100).check_in("2026-01-01", 35)
NINE = {
    "Viva Goals": ("behind", Status.AT_RISK),
    "Engagedly": ("on track", Status.ON_TRACK),
    "UpRaise": ("at risk", Status.OFF_TRACK),
    "Oboard": ("on track", Status.ON_TRACK),
    "Mooncamp": ("progressing", Status.AT_RISK),
    "Planview": ("behind", Status.OFF_TRACK),
    "BurningOKR": ("on track", Status.ON_TRACK),
    "OpenOKR": ("red", Status.OFF_TRACK),
    "BOJA": ("at risk", Status.AT_RISK),
}


def told(comparison: Comparison) -> dict[str, tuple[str, object]]:
    return {verdict.rule: (verdict.label, verdict.status) for verdict in comparison if verdict.rule in NINE}


def turned(cycle: Cycle, on: str) -> dict[str, str]:
    """The rules that say something else than in the table, and what."""
    labels = {rule: label for rule, (label, _) in told(compare(SIGN_UPS, on, cycle=cycle)).items()}
    return {rule: label for rule, label in labels.items() if label != NINE[rule][0]}


def test_the_table_of_nine() -> None:
    comparison = compare(SIGN_UPS, "2026-08-15", cycle=Cycle.quarter(2026, 3))

    assert told(comparison) == NINE
    assert str(comparison) == (
        "“Sign-ups” on 15 August 2026 (Q3 2026)\n"
        "rule        label        status\n"
        "okrkit      on track     on track\n"
        "Viva Goals  behind       at risk\n"
        "Engagedly   on track     on track\n"
        "UpRaise     at risk      off track\n"
        "Oboard      on track     on track\n"
        "Mooncamp    progressing  at risk\n"
        "Planview    behind       off track\n"
        "BurningOKR  on track     on track\n"
        "OpenOKR     red          off track\n"
        "BOJA        at risk      at risk\n"
        "ServiceNow  red          off track"
    )


def test_the_field_has_five_verdicts_and_the_two_rules_that_are_not_in_the_table_add_none() -> None:
    assert {rule.name for rule in PACE_RULES} - set(NINE) == {"okrkit", SERVICENOW.name}
    assert {label for label, _ in NINE.values()} == {"behind", "on track", "at risk", "progressing", "red"}


def test_one_tools_behind_is_its_middle_band_and_anothers_its_worst() -> None:
    assert NINE["Viva Goals"][0] == NINE["Planview"][0] == "behind"
    assert NINE["Viva Goals"][1] is not NINE["Planview"][1]
    assert NINE["UpRaise"][0] == NINE["BOJA"][0] == "at risk"
    assert NINE["UpRaise"][1] is not NINE["BOJA"][1]


@pytest.mark.parametrize(
    "month, on, elsewhere",
    [
        # In a month the day counts lie further apart: each half-way day pulls a rule over its edge.
        (2, "2026-02-14", {"UpRaise": "lagging"}),
        (2, "2026-02-15", {"Engagedly": "behind"}),
        (4, "2026-04-15", {"UpRaise": "lagging"}),
        (4, "2026-04-16", {"Engagedly": "behind"}),
        (7, "2026-07-16", {"Engagedly": "behind"}),
        (11, "2026-11-15", {"UpRaise": "lagging"}),
        (12, "2026-12-16", {"Engagedly": "behind"}),
    ],
)
def test_half_way_through_a_month_another_rule_turns(month: int, on: str, elsewhere: dict[str, str]) -> None:
    assert elsewhere == turned(Cycle.month(2026, month), on)


@pytest.mark.parametrize("year", [2024, 2026])
def test_every_half_way_day_of_a_month_turns_a_rule(year: int) -> None:
    for month in range(1, 13):
        cycle = Cycle.month(year, month)
        for day in {(cycle.days + 1) // 2, cycle.days // 2 + 1}:
            assert turned(cycle, f"{year}-{month:02}-{day:02}")


@pytest.mark.parametrize(
    "cycle, on",
    [
        (Cycle.quarter(2026, 1), "2026-02-14"),
        (Cycle.quarter(2026, 2), "2026-05-16"),
        (Cycle.quarter(2026, 3), "2026-08-16"),
        (Cycle.quarter(2026, 4), "2026-11-15"),
        (Cycle.half(2026, 1), "2026-04-01"),
        (Cycle.half(2026, 2), "2026-09-30"),
        (Cycle.year(2026), "2026-07-02"),
    ],
    ids=str,
)
def test_half_way_through_a_quarter_or_more_the_table_stands(cycle: Cycle, on: str) -> None:
    assert turned(cycle, on) == {}


def test_a_few_days_before_or_after_rules_turn_in_a_quarter_too() -> None:
    q3 = Cycle.quarter(2026, 3)

    assert turned(q3, "2026-08-14") == {}
    assert turned(q3, "2026-08-12") == {"UpRaise": "lagging"}
    assert turned(q3, "2026-08-10") == {"UpRaise": "lagging", "Planview": "on track"}
    assert turned(q3, "2026-08-17") == {
        "Engagedly": "behind",
        "Oboard": "behind",
        "Mooncamp": "below progressing",
    }
