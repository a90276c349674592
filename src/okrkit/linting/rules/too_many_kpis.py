"""OKR401: too many KPIs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.policy import Policy
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import ON_TIME, TEAM
from okrkit.linting.sources import BREV, ORDO, SKARYA, UNIFRAME
from okrkit.scorecard import Scorecard


def too_many(has: int, policy: Policy) -> Iterator[str]:
    """The message for a board of so many KPIs, where there is one."""
    most = policy.kpis[1]
    if has > most:
        yield f"it has {has} KPIs, and the {policy.name} policy wants at most {most}"


def _check(scorecard: Scorecard, context: Context) -> Iterator[str]:
    yield from too_many(len(scorecard.kpis), context.policy)


TOO_MANY_KPIS: Final = Rule(
    "OKR401",
    "too-many-kpis",
    check=_check,
    family="set",
    summary="A set with more KPIs than the policy wants.",
    why="Boards grow by themselves. Where everything is marked as important nothing is, and nobody reviews forty numbers.",
    source=f"{SKARYA} (5 to 7); {ORDO} (5 to 10 a team); {BREV} and {UNIFRAME} (10 to 15 a company)",
    flagged=TEAM.evolve(
        kpis=[ON_TIME, *(KPI(f"Backlog of region {number}", "≤ 20", owner="Lee") for number in range(15))]
    ),
    clean=TEAM,
    fix="keep those that a decision comes from; audit() names the others",
)
