"""OKR208: an objective that chases more, with nothing to guard what that may damage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.direction import Direction
from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import CUT, GOAL, TEAM
from okrkit.linting.sources import UNIFRAME
from okrkit.linting.words import named, words
from okrkit.objective import Objective
from okrkit.open_measures import Hold

# What is easily bought at the expense of something else, and what it is usually bought with.
_VOLUME: Final = frozenset(
    "revenue sales bookings turnover mrr arr customers users clients subscribers signups sign-ups leads traffic "
    "visitors orders deals logos downloads output velocity throughput volume shipments deliveries".split()
)
_QUALITY: Final = frozenset(
    "margin profitability quality satisfaction csat nps enps retention churn attrition complaints defects bugs "
    "incidents errors uptime availability returns refunds burnout overtime rework".split()
)


def _pushes_volume(key_result: KeyResult) -> bool:
    upward = key_result.measure.direction is Direction.INCREASE and not isinstance(key_result.measure, Hold)
    said = words(key_result.title)
    return upward and not _VOLUME.isdisjoint(said) and _QUALITY.isdisjoint(said)


def _looks_after_quality(key_result: KeyResult) -> bool:
    return isinstance(key_result.measure, Hold) or not _QUALITY.isdisjoint(words(key_result.title))


def _check(objective: Objective, context: Context) -> Iterator[tuple[str, str]]:
    scorecard, goals = context.scorecard, objective.key_results
    if scorecard is None or objective.guardrails or any(map(_looks_after_quality, goals)):
        return
    pushed = [each for each in goals if _pushes_volume(each)]
    exposed = [kpi for kpi in scorecard.kpis if _can_suffer(kpi, goals)] if pushed else []
    if exposed:
        names = named([f"“{kpi.name}”" for kpi in exposed])
        message = f"{pushed[0].id!r} chases more of something, and nothing guards {names} meanwhile"
        yield message, f"name what must stay healthy: guardrails=[{exposed[0].id!r}]"


def _can_suffer(kpi: KPI, goals: tuple[KeyResult, ...]) -> bool:
    return not _QUALITY.isdisjoint(words(kpi.name)) and all(each.kpi != kpi.id for each in goals)


OBJECTIVE_WITHOUT_GUARDRAIL: Final = Rule(
    "OKR208",
    "objective-without-guardrail",
    check=_check,
    family="objective",
    severity=Severity.INFO,
    summary="An objective that chases a volume (revenue, customers, output) and guards none of the KPIs that usually pay for it.",
    why="The revenue target is hit, and nobody saw that the margin went because deals were closed at a discount.",
    source=UNIFRAME,
    flagged=TEAM.evolve(
        objectives=[
            GOAL,
            GOAL.evolve(
                title="Win the region",
                id="win",
                key_results=[
                    KeyResult.from_to("Grow revenue from €50K to €80K", 50_000, 80_000, unit="EUR").check_in(
                        "2026-07-31", 61_000
                    ),
                    CUT.evolve(title="Shorten the sales cycle from 62 to 45 days", id="cycle"),
                ],
            ),
        ]
    ),
    clean=TEAM.evolve(
        objectives=[
            GOAL,
            GOAL.evolve(
                title="Win the region",
                id="win",
                guardrails=["project-margin"],
                key_results=[
                    KeyResult.from_to("Grow revenue from €50K to €80K", 50_000, 80_000, unit="EUR").check_in(
                        "2026-07-31", 61_000
                    ),
                    CUT.evolve(title="Shorten the sales cycle from 62 to 45 days", id="cycle"),
                ],
            ),
        ]
    ),
    fix="name the KPIs that must stay healthy meanwhile: guardrails=[…]",
)
