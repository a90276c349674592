"""Whatever is passed where to the model and the loop: an answer or one of the library's errors, and nothing else."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from okrkit.checkin import CheckIn, Initiative, Retarget
from okrkit.choosing import choose
from okrkit.cycle import Cycle
from okrkit.errors import OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.kpi_history import Decision, Revision
from okrkit.measure import Linear
from okrkit.milestones import Milestone
from okrkit.monitoring import attainment, health, holds, staleness
from okrkit.objective import Objective
from okrkit.promotion import promote, sync
from okrkit.scorecard import Scorecard
from okrkit.series import Series
from okrkit.settling import new_kpi, settle
from okrkit.threshold import Threshold
from tests.model_checks import Vector

Q3 = Cycle.quarter(2026, 3)
NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 38}, cadence="monthly")
RAISED = NPS.revise("≥ 45", valid_from="2026-10-01", reason="it held")
GOAL = KeyResult.from_to("Lift NPS", 30, 50, kpi="nps").check_in("2026-07-31", 48)
DELIGHT = Objective("Delight", [GOAL], cycle=Q3)
TEAM = Scorecard("Support", cycle=Q3, objectives=[DELIGHT], kpis=[NPS])
MOVED = Retarget(Linear(1, 2), valid_from="2026-08-01", reason="x", before=Linear(1, 3))
REVISED = Revision("≥ 45", valid_from="2026-10-01", reason="x", before="≥ 40")

ODD: list[Any] = [
    None,
    True,
    0,
    -1,
    10**400,
    10**5000,
    0.5,
    math.nan,
    math.inf,
    Decimal("sNaN"),
    Fraction(1, 3),
    1j,
    "",
    " ",
    "x",
    "\x00\ud800",
    "2026-06-30",
    "9999-12-31",
    "from 1 to 2",
    "≥ 40%",
    "x" * 10_500,
    b"x",
    date.min,
    date.max,
    datetime(2026, 6, 30),
    datetime(2026, 6, 30, 18, tzinfo=UTC),
    [],
    [None],
    ["nps"],
    [("2026-06-30", 1)],
    {},
    {"2026-06-30": None},
    {"2026-08-31": 41},
    {None: 1},
    {("a",): []},
    {"x"},
    object(),
    object,
    len,
    Vector(),
    KPI,
    Linear,
    Linear(1, 2),
    Milestone(),
    Threshold.at_most(3, unit="days"),
    Series(),
    Q3,
    NPS,
    Metric("x"),
    GOAL,
    DELIGHT,
    TEAM,
    [GOAL],
    [DELIGHT],
    [NPS],
    [NPS, NPS],
]

CALLS: list[tuple[Callable[..., object], list[Any], dict[str, Any]]] = [
    (
        KPI,
        ["NPS", "≥ 40"],
        dict.fromkeys(
            "unit owner readings id cadence kind level benchmark decisions revisions description".split(), ()
        ),
    ),
    (NPS.evolve, [], dict.fromkeys("name threshold unit readings id cadence revisions".split(), ())),
    (Metric, ["Views", "views"], dict.fromkeys("owner readings id description".split(), ())),
    (Metric("Views").as_kpi, ["≥ 40"], {"owner": None, "cadence": None}),
    (NPS.record, ["2026-07-31", 41, "x"], {}),
    (NPS.record, ["2026-07-31"], {}),
    (NPS.correct, ["2026-06-30", 41, "x"], {}),
    (NPS.decide, ["2026-07-01", "Call"], {}),
    (NPS.revise, ["≥ 45"], {"valid_from": "2026-10-01", "reason": "x", "baseline": 1}),
    (NPS.threshold_on, ["2026-07-01"], {}),
    (NPS.latest, ["2026-07-01"], {}),
    (KPI.parse, ["Keep churn below 3%"], {"owner": None, "cadence": None}),
    (Decision, ["2026-07-01", "x"], {}),
    (REVISED.evolve, [], dict.fromkeys("threshold valid_from reason before baseline".split(), ())),
    (
        KeyResult,
        ["NPS", Linear(1, 2)],
        dict.fromkeys(
            "unit owner weight check_ins kpi initiatives retargets carried_from id description".split(), ()
        ),
    ),
    (GOAL.evolve, [], dict.fromkeys("title measure unit check_ins kpi retargets".split(), ())),
    (KeyResult.from_to, ["NPS", 1, 2], dict.fromkeys("unit owner weight kpi id".split(), ())),
    (KeyResult.milestone, ["NPS"], dict.fromkeys("owner weight id".split(), ())),
    (KeyResult.hold, ["NPS", "≥ 40"], dict.fromkeys("owner weight kpi id".split(), ())),
    (KeyResult.parse, ["Lift NPS from 32 to 45"], {"owner": None, "weight": 1}),
    (
        GOAL.check_in,
        ["2026-08-31", 40],
        {"confidence": 1, "note": "", "blockers": (), "replace": False},
    ),
    (GOAL.check_in, ["2026-08-31"], {}),
    (GOAL.retarget, [Linear(1, 2)], {"valid_from": "2026-08-01", "reason": "x"}),
    (GOAL.measure_on, ["2026-08-01"], {}),
    (GOAL.latest, ["2026-08-01"], {}),
    (GOAL.current, ["2026-08-01"], {}),
    (CheckIn, ["2026-08-01", 1], {"confidence": 1, "note": "", "blockers": ()}),
    (Initiative, ["Call", True], {"link": "", "effort": 1}),
    (MOVED.evolve, [], dict.fromkeys("measure valid_from reason before".split(), ())),
    (
        Objective,
        ["Delight", [GOAL]],
        dict.fromkeys(
            "cycle owner ambition parent contributes guardrails weight carried_from id description".split(),
            (),
        ),
    ),
    (DELIGHT.__getitem__, ["nps"], {}),
    (DELIGHT.__contains__, ["nps"], {}),
    (DELIGHT.check_in, ["lift-nps", "2026-08-31", 40], {}),
    (DELIGHT.add, [GOAL], {}),
    (DELIGHT.replace, [GOAL], {}),
    (DELIGHT.remove, ["lift-nps"], {}),
    (Scorecard, ["Support"], {"cycle": Q3, "objectives": (), "kpis": ()}),
    (TEAM.__getitem__, ["nps"], {}),
    (TEAM.__contains__, ["nps"], {}),
    (TEAM.kpi, ["nps"], {}),
    (TEAM.objective, ["nps"], {}),
    (TEAM.key_result, ["nps"], {}),
    (TEAM.record, ["nps", "2026-07-31", 41, "x"], {}),
    (TEAM.record, ["nps", "2026-07-31"], {}),
    (health, [NPS, "2026-07-01"], {"confirm": 1, "clear": 1}),
    (staleness, [NPS, "2026-07-01"], {"grace": 3}),
    (attainment, [NPS, "2026-07-01"], {}),
    (holds, [RAISED, "2027-01-01"], {"since": None, "baseline": None, "readings": 3}),
    (
        promote,
        [NPS, Q3],
        {"target": None, "on": None, "owner": None, "baseline": "latest", "title": None},
    ),
    (sync, [DELIGHT, [NPS]], {"on": None}),
    (settle, [GOAL, NPS, Q3], {"ambition": "committed", "limit": None}),
    (new_kpi, [GOAL, "≥ 40"], {"owner": None, "cadence": None, "id": None}),
    (choose, ["Keep churn below 3%"], {}),
]


@pytest.mark.parametrize("call, args, kwargs", CALLS, ids=range(len(CALLS)))
def test_nothing_but_the_library_s_own_errors_comes_out(
    call: Callable[..., object], args: list[Any], kwargs: dict[str, Any]
) -> None:
    said = {name: value for name, value in kwargs.items() if value != ()}
    for place in range(len(args)):
        for odd in ODD:
            _try(call, [*args[:place], odd, *args[place + 1 :]], said)
    for name in kwargs:
        for odd in ODD:
            _try(call, args, said | {name: odd})


def _try(call: Callable[..., object], args: list[Any], kwargs: dict[str, Any]) -> None:
    try:
        found = call(*args, **kwargs)
    except OkrkitError as error:
        refusal = error
    else:
        # What got in has to be usable: printed, compared, and hashed.
        assert isinstance(f"{found} {found!r}", str)
        assert found == found  # noqa: PLR0124 - eq must not raise
        hash(found)
        return
    assert str(refusal)
    assert refusal.problems
