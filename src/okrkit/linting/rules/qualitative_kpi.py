"""OKR310: a KPI that judges instead of measuring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okrkit.kpi import KPI, Metric
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import BREV, TALENTA
from okrkit.linting.words import JUDGEMENTS, KEEP_VERBS, first_word, has_number, words
from okrkit.notation import Statement

_ENOUGH: Final = 3


def _check(subject: KPI | Metric | Statement, context: Context) -> Iterator[str]:
    if isinstance(subject, Statement):
        keeps = first_word(subject.text) in KEEP_VERBS and subject.kind in {"objective", "metric"}
        wished = subject.kind == "objective" and subject.listed_as == "kpi"
        if (keeps or wished) and not has_number(subject):
            yield "it wants something kept as it is, and no number says how that is"
        return
    if not JUDGEMENTS.isdisjoint(words(subject.name)):
        yield "its name is a judgement, not a measure"
    elif isinstance(subject, KPI) and _is_yes_or_no(subject, context.on):
        yield "its readings are yes or no, with nothing in between"


def _is_yes_or_no(kpi: KPI, on: date | None) -> bool:
    """Whether its readings say whether, and not how much; 'Data breaches ≤ 1' are counted, however few there are."""
    counted = any(
        word.endswith("s") and not word.endswith(("ss", "us", "is")) for word in words(kpi.name)[-1:]
    )
    threshold = kpi.threshold if on is None else kpi.threshold_on(on)
    if counted or threshold.high is not None or kpi.unit.symbol:
        return False
    values = kpi.readings.until(on).values
    return len(values) >= _ENOUGH and set(values) == {0.0, 1.0}


QUALITATIVE_KPI: Final = Rule(
    "OKR310",
    "qualitative-kpi",
    check=_check,
    family="KPI",
    summary="Something to keep healthy that no number measures.",
    why="Two people look at it and see two things: it is open to interpretation, and so is every decision from it.",
    source=f"{TALENTA}; {BREV}",
    flagged="Maintain strong customer satisfaction",
    clean="Maintain CSAT score above 4.2",
    fix="find the number that shows it, and its threshold: 'Keep CSAT above 4.2'",
)
