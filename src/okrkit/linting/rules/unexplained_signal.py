"""OKR312: a KPI that moved, and nobody said why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okrkit._sentences import day
from okrkit.behaviour import SignalRule, signals
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.history import acted_between
from okrkit.linting.rule import Rule
from okrkit.linting.sources import BREV, WHEELER

# The two of Wheeler's rules that rarely speak by chance; a false alarm here costs somebody a meeting.
_RULES: Final = (SignalRule("outside"), SignalRule("run", 8))
_RECENT: Final = 3


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    readings = kpi.readings.until(context.on)
    if len(readings) < context.policy.readings or context.goals_of(kpi.id):
        return
    for signal in signals(readings, rules=_RULES):
        first, last = readings[signal.members[0]].on, readings[signal.members[-1]].on
        recent = signal.members[-1] >= len(readings) - _RECENT
        explained = any(readings[index].note for index in signal.members)
        if recent and not explained and not acted_between(kpi, first, context.on or date.max):
            yield f"it moved for more than chance ({signal.rule.name}, {day(last)}), and nobody said why"
            return


UNEXPLAINED_SIGNAL: Final = Rule(
    "OKR312",
    "unexplained-signal",
    check=_check,
    family="KPI",
    takes=(KPI,),
    summary="A KPI with a recent signal on its XmR chart, without a note, a decision or a key result since.",
    why=(
        "Routine variation needs no story. A signal has a cause, and the owner is there to find it while people still "
        "remember; for better news as much as for worse."
    ),
    source=f"{WHEELER}; {BREV}",
    flagged=KPI(
        "Sign-ups",
        "≥ 40",
        owner="Lee",
        readings={
            f"2026-07-{day:02}": value
            for day, value in enumerate((50, 51, 49, 50, 52, 50, 49, 51, 50, 59), 1)
        },
    ),
    clean=KPI(
        "Sign-ups",
        "≥ 40",
        owner="Lee",
        readings={
            f"2026-07-{day:02}": value
            for day, value in enumerate((50, 51, 49, 50, 52, 50, 49, 51, 50, 51), 1)
        },
    ),
    fix="ask what happened, and write it down: a note on the reading, or .decide(day, what)",
)
