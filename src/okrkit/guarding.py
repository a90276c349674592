"""What must not suffer while an objective is pursued."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from okrkit._doors import DayLike, show, takes, to_day
from okrkit._sentences import percent, quoted
from okrkit.errors import UnknownIdError
from okrkit.kpi import KPI, to_kpis
from okrkit.monitoring import health
from okrkit.objective import Objective
from okrkit.scoring import score
from okrkit.verdict import Band, Verdict

__all__ = ["guardrails"]


def guardrails(
    objective: Objective, kpis: Iterable[KPI] | Mapping[str, KPI], on: DayLike
) -> tuple[Verdict, ...]:
    """Whether the KPIs that must stay healthy meanwhile still are.

    Args:
        objective: The objective.
        kpis: The KPIs, as a list or by id; those that it does not name do no harm.
        on: The day.

    Returns:
        One verdict for each guardrail, in order. A critical one tells the objective's score and that it is ambitious but blind;
        `.input("kpi")` is the KPI's id and `.input("score")` the objective's score (0..1, None without data).

    Raises:
        UnknownIdError: A guardrail that is not among the KPIs.
        InvalidTypeError: Not an objective, or not KPIs.

    >>> from okrkit import KPI, Objective, guardrails
    >>> margin = KPI("Margin", "≥ 30%", readings={"2026-08-31": 24})
    >>> goal = Objective("Grow revenue", guardrails=["margin"])
    >>> print(guardrails(goal, [margin], "2026-09-01")[0])
    Margin is critical: 24% on 31 August 2026, 6 points short of 30%, while “Grow revenue” is pursued: ambitious but blind
    >>> guardrails(Objective("Grow revenue"), [margin], "2026-09-01")
    ()
    """
    if not isinstance(objective, Objective):
        raise takes("guardrails()", "an Objective", objective, "guardrails belong to objectives")
    known, day = to_kpis(kpis), to_day(on)
    return tuple(
        _verdict(objective, index, each, known, day) for index, each in enumerate(objective.guardrails)
    )


def _verdict(objective: Objective, index: int, kpi_id: str, known: Mapping[str, KPI], on: DayLike) -> Verdict:
    if kpi_id not in known:
        path = f"guardrails[{index}]"
        message = f"{path} of {objective.id!r} must be the id of a KPI given, got {show(kpi_id)}: pass that KPI as well"
        raise UnknownIdError(message, ((path, message),))
    verdict = health(known[kpi_id], on).verdict
    reached = score(objective, on)
    inputs = (*verdict.inputs, ("kpi", kpi_id), ("objective", objective.id), ("score", reached))
    reason = verdict.reason
    if verdict.status is Band.CRITICAL:
        place = "is pursued" if reached is None else f"stands at {percent(reached)}"
        reason += f", while {quoted(objective.title)} {place}: ambitious but blind"
    return attrs.evolve(verdict, reason=reason, inputs=inputs)
