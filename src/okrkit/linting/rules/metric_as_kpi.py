"""OKR301: a metric where a KPI is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.kpi import Metric
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import ORDO, SKARYA
from okrkit.notation import Statement


def _check(subject: Metric | Statement, context: Context) -> Iterator[str]:  # noqa: ARG001 - every check takes a context
    if isinstance(subject, Metric) or (subject.kind == "metric" and subject.listed_as != "okr"):
        yield "it is a number to look at: nobody has said what healthy is"


METRIC_AS_KPI: Final = Rule(
    "OKR301",
    "metric-as-kpi",
    check=_check,
    family="KPI",
    takes=(Metric, Statement),
    summary="A number without a target or a threshold.",
    why=(
        "Every KPI is a metric, and few metrics are KPIs. Without a figure that would prompt the team to act nobody can tell "
        "good news from bad, and the number decorates the wall."
    ),
    source=f"{ORDO}; {SKARYA}",
    flagged="Track NPS",
    clean="NPS ≥ 40",
    fix="say what healthy is: 'NPS ≥ 40', or metric.as_kpi('≥ 40'); if nobody can say, drop it",
)
