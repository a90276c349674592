"""What must not suffer while an objective is pursued."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from okrkit._doors import DayLike, takes, to_day
from okrkit._sentences import quoted
from okrkit.errors import UnknownIdError
from okrkit.kpi import KPI, to_kpis
from okrkit.monitoring import health
from okrkit.objective import Objective
from okrkit.verdict import Band, Verdict

__all__ = ["guardrails"]


def guardrails(objective: Objective, kpis: Iterable[KPI] | Mapping[str, KPI], on: DayLike) -> tuple[Verdict, ...]:
    """Whether the KPIs that must stay healthy meanwhile still are.

    Args:
        objective: The objective.
        kpis: The KPIs, as a list or by id; those that it does not name do no harm.
        on: The day.

    Returns:
        One verdict for each guardrail, in order; a critical one says that the objective is pursued at its cost.

    Raises:
        UnknownIdError: A guardrail that is not among the KPIs.

    >>> from okrkit import KPI, Objective, guardrails
    >>> margin = KPI("Margin", "≥ 30%", readings={"2026-08-31": 24})
    >>> goal = Objective("Grow revenue", guardrails=["margin"])
    >>> print(guardrails(goal, [margin], "2026-09-01")[0])
    Margin is critical: 24% on 31 August 2026, 6 points short of 30%, while “Grow revenue” is pursued
    >>> guardrails(Objective("Grow revenue"), [margin], "2026-09-01")
    ()
    """
    if not isinstance(objective, Objective):
        raise takes("guardrails()", "an Objective", objective, "guardrails belong to objectives")
    known, day = to_kpis(kpis), to_day(on)
    return tuple(_verdict(objective, index, each, known, day) for index, each in enumerate(objective.guardrails))


def _verdict(objective: Objective, index: int, kpi_id: str, known: Mapping[str, KPI], on: DayLike) -> Verdict:
    if kpi_id not in known:
        path = f"guardrails[{index}]"
        message = f"{path} of {objective.id!r} must be the id of a KPI given, got {kpi_id!r}: pass that KPI as well"
        raise UnknownIdError(message, ((path, message),))
    verdict = health(known[kpi_id], on).verdict
    if verdict.status is not Band.CRITICAL:
        return verdict
    return attrs.evolve(verdict, reason=f"{verdict.reason}, while {quoted(objective.title)} is pursued")
