"""OKR106: a goal owned by a team where one name is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.finding import Severity
from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import GOAL
from okrkit.linting.sources import BREV, ORDO
from okrkit.linting.words import is_blank, names_a_team
from okrkit.objective import Objective


def _check(goal: KeyResult | Objective, context: Context) -> Iterator[str]:
    owner = goal.owner or ""
    if context.policy.one_name and not is_blank(owner) and names_a_team(owner):
        yield f"“{owner}” owns it, which is nobody in particular"


TEAM_AS_OWNER: Final = Rule(
    "OKR106",
    "team-as-owner",
    check=_check,
    family="key result",
    severity=Severity.INFO,
    takes=(KeyResult, Objective),
    summary="A goal that is owned by a team, a function or several people, where the policy wants one name.",
    why=(
        "A team works on a goal; one person can be asked how it stands. Sources differ: Brev wants a named individual, Ordo "
        "AI takes a team. Policy(one_name=False) allows it."
    ),
    source=f"{BREV}; against it {ORDO}",
    flagged=GOAL.evolve(owner="Delivery team"),
    clean=GOAL,
    fix="name the one person who answers for it, or set Policy(one_name=False)",
)
