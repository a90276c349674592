"""OKR111: two key results that pull one KPI in different directions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, LIFT, TEAM
from okrkit.linting.sources import HOUSE, UNIFRAME


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    other = context.whole.opponents.get(key_result.id)
    if other is not None:
        yield f"it pulls {key_result.kpi!r} the other way than {other.key_result.id!r} does"


OPPOSING_KEY_RESULTS: Final = Rule(
    "OKR111",
    "opposing-key-results",
    check=_check,
    family="key result",
    severity=Severity.ERROR,
    takes=(KeyResult,),
    summary="A key result that moves a KPI up in a cycle in which another one moves it down.",
    why="At most one of the two can succeed, and neither owner may know of the other.",
    source=f"{HOUSE}, after {UNIFRAME}",
    flagged=TEAM.evolve(
        objectives=[
            GOAL.evolve(
                key_results=[
                    LIFT,
                    CUT,
                    KeyResult.from_to(
                        "Loosen", 90, 70, kpi="on-time-delivery", unit="%", id="loosen"
                    ).check_in("2026-07-31", 74),
                ]
            )
        ]
    ),
    clean=TEAM,
    fix="agree on one direction, and take the other key result out",
)
