"""`evolve` of every public class that has it: what is asked changes, as asked, and nothing else does."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

import okrkit
import okrkit.linting
from okrkit.checkin import CheckIn, Initiative, Retarget
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.kpi_history import Decision, Revision
from okrkit.linting.policy import Policy
from okrkit.measure import Linear
from okrkit.objective import Objective
from okrkit.open_measures import Hold
from okrkit.retail import NRF
from okrkit.scorecard import Scorecard
from okrkit.threshold import Threshold
from okrkit.units import Unit
from tests.model_checks import Change, check_change, check_evolve

NPS = KPI("NPS", "≥ 40 points", owner="Sam", readings={"2026-06-30": 38}, benchmark=55, cadence="monthly")
GOAL = KeyResult("Lift NPS", Linear(30, 50), unit="points", owner="Sam", kpi="nps", carried_from="old")
SPRINT = Cycle.custom("2026-07-01", "2026-07-14", label="Sprint 4")
Q3 = Cycle.quarter(2026, 3)
RETAIL = NRF.quarter(2026, 3)
RANGE = Threshold.between(70, 80, critical=(60, 90), unit="%")
VALUES = [
    NPS,
    KPI("Visits", "≤ 1", kind="leading", level="team", description="Weekly"),
    NPS.decide("2026-07-01", "Hire two").revise("≥ 45 points", valid_from="2026-10-01", reason="it held"),
    KPI("Views", "≤ 1"),
    Metric("Views", "points", owner="Sam", readings={"2026-06-30": 38}, description="Weekly"),
    Metric("Views"),
    Decision("2026-07-02", "Freeze scope"),
    Revision("≥ 4", valid_from="2026-10-01", reason="it held", before="≥ 3", baseline=2),
    GOAL,
    GOAL.check_in("2026-07-31", 35).retarget(Linear(30, 40), valid_from="2026-08-01", reason="churn"),
    KeyResult("Hold it", Hold("≤ 1%"), initiatives=["Call"], weight=0, description="…"),
    CheckIn("2026-07-31", 35),
    CheckIn("2026-07-31", 35, confidence=0.5, note="ok", blockers=["hiring"]),
    Initiative("Call"),
    Initiative("Call detractors", done=True, link="https://example.org", effort=3),
    Retarget(Linear(1, 2), valid_from="2026-08-01", reason="x", before=Linear(1, 3)),
    Objective("Delight"),
    Objective(
        "Delight",
        [GOAL],
        cycle=Q3,
        owner="Sam",
        ambition="committed",
        parent="company",
        contributes=False,
        guardrails=["margin", "csat"],
        weight=2,
        carried_from="delight-q2",
        description="…",
    ),
    Scorecard("Support", cycle=Q3),
    Scorecard("Support", cycle=Q3, kpis=[NPS], objectives=[Objective("Delight")]),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_each_field_changes_alone(value: object) -> None:
    check_evolve(value)


def test_every_class_that_evolves_is_looked_at() -> None:
    public = {getattr(module, name) for module in (okrkit, okrkit.linting) for name in module.__all__}
    evolving = {each for each in public if isinstance(each, type) and hasattr(each, "evolve")}

    assert evolving == {*map(type, VALUES), Cycle, Policy, Threshold}


THRESHOLD: list[Change] = [
    {"low": 71.0},
    {"low": 0.0, "critical_low": None},
    {"low": None, "critical_low": None},
    {"high": 81.0},
    {"high": None, "critical_high": None},
    {"critical_low": 0.0},
    {"critical_low": None},
    {"critical_high": 91.0},
    {"critical_high": None},
    {"strict": True},
    {"warning_only": True, "critical_low": None, "critical_high": None},
    {"below": "idle"},
    {"above": "heading toward burnout"},
    {"unit": Unit("points")},
]


def test_a_threshold() -> None:
    check_evolve(RANGE, THRESHOLD)
    full = Threshold(70, 80, strict=True, warning_only=True, below="idle", above="burning out", unit="%")
    back: list[Change] = [
        {"low": None},
        {"high": None},
        {"critical_low": 60.0, "warning_only": False},
        {"critical_high": 90.0, "warning_only": False},
        {"strict": False},
        {"warning_only": False},
        {"below": ""},
        {"above": ""},
        {"unit": Unit("")},
    ]
    check_evolve(full, back)


POLICY: dict[str, tuple[Any, Any]] = {
    "name": ("House", "Yard"),
    "source": ("", "The handbook"),
    "objectives": ((1, 2), (3, 4)),
    "key_results": ((1, 2), (3, 4)),
    "kpis": ((1, 2), (3, 4)),
    "check_ins": ("week", 10),
    "grace": (0, 7),
    "idle_months": (1, 7),
    "revisit_months": (1, 7),
    "one_name": (False, True),
    "readings": (2, 7),
    "leap": (0.0, 7.0),
    "mile": (0.0, 7.0),
    "alike": (0.25, 0.5),
}


def test_a_policy() -> None:
    changes = [{name: wanted} for name, both in POLICY.items() for wanted in both]

    check_evolve(Policy(), changes)
    check_evolve(Policy().evolve(**{name: first for name, (first, _) in POLICY.items()}), changes)


def _as(cycle: Cycle, first: str) -> Change:
    """What makes a cycle into another: every field, one of them first."""
    fields: Change = {field.name: getattr(cycle, field.name) for field in attrs.fields(Cycle)}
    return {first: fields.pop(first), **fields}


CYCLES: list[tuple[Cycle, Change]] = [
    (SPRINT, {"start": date(2026, 7, 2)}),
    (SPRINT, {"last_day": date(2026, 7, 15)}),
    (SPRINT, {"kind": "weeks"}),
    (SPRINT, {"label": "Sprint 5"}),
    (Q3, {"start": date(2026, 10, 1), "last_day": date(2026, 12, 31), "label": "Q4 2026"}),
    (Q3, {"kind": "custom", "label": "Summer"}),
    (Q3, {"fiscal_start": (4, 1), "label": "Q2 FY2027"}),
    (Cycle.quarter(2027, 1, fiscal_start=4), {"named_by": "start", "label": "Q1 FY2026"}),
    (Cycle.quarter(2026, 1, fiscal_start=4, named_by="start"), {"named_by": "end", "label": "Q1 FY2027"}),
    (Q3, _as(RETAIL, "calendar")),
    (RETAIL, {"calendar": None, "kind": "custom", "label": "Autumn"}),
]


@pytest.mark.parametrize("cycle, change", CYCLES, ids=range(len(CYCLES)))
def test_a_cycle(cycle: Cycle, change: Change) -> None:
    assert cycle == cycle.evolve()
    assert check_change(cycle, change)


def test_every_field_of_a_cycle_is_changed() -> None:
    assert {field.name for field in attrs.fields(Cycle)} == {next(iter(change)) for _, change in CYCLES}
