"""OKR305: a KPI that is red while nobody acts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import day
from okrkit.finding import Severity
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.history import acted_between, red_since
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN
from okrkit.linting.sources import ORDO, SKARYA


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    # In a scorecard a key result may be the action: red-without-key-result looks there.
    since = None if context.scorecard is not None else red_since(kpi, context.on)
    if since is not None and not acted_between(kpi, since, context.on or since.max):
        yield f"it has been outside healthy since {day(since)}, is critical now, and no decision is on record"


RED_WITHOUT_ACTION: Final = Rule(
    "OKR305",
    "red-without-action",
    check=_check,
    family="KPI",
    severity=Severity.ERROR,
    takes=(KPI,),
    summary="A KPI that is critical without a decision since it left its healthy range.",
    why="The number is not the point; the decision that it prompts is. A red that nobody acts on teaches people to look away.",
    source=f"{ORDO}; {SKARYA}",
    flagged=MARGIN.record("2026-08-31", 24),
    clean=MARGIN.record("2026-08-31", 24).decide("2026-09-01", "No more discounts above 10%"),
    fix="decide something and record it with .decide(day, what), or promote() it to a key result",
)
