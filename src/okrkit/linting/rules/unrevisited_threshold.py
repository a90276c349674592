"""OKR308: a threshold that nobody has looked at for a year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._sentences import count, day
from okrkit.finding import Severity
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.history import months_before
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN
from okrkit.linting.sources import ORDO
from okrkit.linting.words import words

_REVISITED: Final = frozenset("threshold thresholds limit limits target targets".split())


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    on = context.on
    if on is None:
        return
    days = [each.valid_from for each in kpi.revisions if each.valid_from <= on]
    days += [
        each.on for each in kpi.decisions if each.on <= on and not _REVISITED.isdisjoint(words(each.what))
    ]
    since = max(days) if days else next(iter(kpi.readings.days), on)
    months = context.policy.revisit_months
    if since <= months_before(on, months):
        yield f"nobody has looked at its threshold since {day(since)}, {count(months, 'month')} ago or more"


UNREVISITED_THRESHOLD: Final = Rule(
    "OKR308",
    "unrevisited-threshold",
    check=_check,
    family="KPI",
    severity=Severity.INFO,
    takes=(KPI,),
    summary="A KPI whose threshold was neither revised nor confirmed for a year.",
    why="Thresholds rarely change and are worth a look once a year: what was healthy then may be slack or out of reach now.",
    source=ORDO,
    flagged=MARGIN.record("2025-06-30", 31).decide("2026-03-02", "Raise the day rate"),
    clean=MARGIN.record("2025-06-30", 31).decide("2026-03-02", "Keep the threshold at 30%"),
    fix="revise() it, or record that it stands: .decide(day, 'Keep the threshold')",
)
