"""OKR303: a KPI without the unit that its name asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import HOUSE
from okrkit.linting.words import words

# A score or a count has no unit. Names with one of these words measure something that has one.
_ASKED: Final = (
    (
        frozenset(
            "rate share percentage margin churn utilisation utilization attrition uptime occupancy".split()
        ),
        "%",
    ),
    (frozenset("time duration delay latency lead-time downtime".split()), "hours"),
    (
        frozenset(
            "revenue cost costs spend spending price income profit cash budget mrr arr cac aov".split()
        ),
        "USD",
    ),
)
_PHRASES: Final = {
    "on-time delivery": "%",
    "on-time arrival": "%",
    "deal size": "USD",
    "order value": "USD",
    "first response": "hours",
    "load speed": "seconds",
    "cycle length": "days",
    "burn rate": "USD",
    "cash runway": "months",
}
# what is measured where the name ends in it: 'Customer retention', and not 'Retention bonuses paid'
_HEADS: Final = {"retention": "%", "availability": "%", "accuracy": "%", "burn": "USD"}
_LONGEST_NAME: Final = 200  # characters
_BEHIND_A_HEAD: Final = frozenset("per of for in to by from at on with until since".split())
_HOW_OFTEN: Final = frozenset(
    "p daily weekly monthly quarterly annually yearly average mean median total net gross".split()
)
# 'Exchange rate', 'Error budget': no share, and no money
_OTHERWISE: Final = frozenset("exchange heart frame pulse carbon day bit sampling".split())
_ERROR_BUDGET: Final = ["error", "budget"]
_RATIOS: Final = frozenset({"ratio", "index", "score"})


def _check(kpi: KPI, context: Context) -> Iterator[tuple[str, str]]:  # noqa: ARG001 - every check takes a context
    # 'Lead time (enterprise)', 'Churn, enterprise': of what stands before the remark
    name = re.split(r"[(,:]", kpi.name[:_LONGEST_NAME], maxsplit=1)[0]
    unit = None if kpi.unit.symbol else _unit_asked_for(words(name))
    if unit is not None:
        yield (
            f"“{kpi.name}” {kpi.threshold} says a figure and not of what",
            f"say the unit, such as unit={unit!r}",
        )


def _unit_asked_for(said: list[str]) -> str | None:
    """The unit that a name asks for; None of a score, a count or a name that tells nothing."""
    if not _RATIOS.isdisjoint(said):
        return None
    phrase = _PHRASES.get(" ".join(said[-2:])) or _HEADS.get(said[-1] if said else "")
    if phrase is not None:
        return phrase
    named = list(takewhile(lambda word: word not in _BEHIND_A_HEAD, said))
    while len(named) > 1 and named[-1] in _HOW_OFTEN:
        named.pop()
    if not named or not _OTHERWISE.isdisjoint(named) or named[-2:] == _ERROR_BUDGET:
        return None
    # 'Cost per hire' is a cost, 'Cost centres' are centres
    return next((unit for asking, unit in _ASKED if named[-1] in asking), None)


UNITLESS_KPI: Final = Rule(
    "OKR303",
    "unitless-kpi",
    check=_check,
    family="KPI",
    takes=(KPI,),
    summary="A KPI without a unit whose name speaks of a share, a duration or money.",
    why="3 of what? A threshold in percent and readings as fractions, or hours and days, look alike and judge differently.",
    source=HOUSE,
    flagged=KPI("Monthly churn", "< 3", owner="Lee"),
    clean=KPI("Monthly churn", "< 3%", owner="Lee"),
    fix="say the unit, such as unit='%'",
)
