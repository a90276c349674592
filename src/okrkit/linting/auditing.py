"""`audit`: which KPIs earn their place on the board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from okrkit._doors import DayLike, to_day, wrong_type
from okrkit.finding import Finding
from okrkit.kpi import KPI, to_kpis
from okrkit.linting.context import Context, Whole
from okrkit.linting.policy import Policy
from okrkit.linting.rule import Rule
from okrkit.linting.rules.duplicate_kpi import DUPLICATE_KPI, pairs_alike
from okrkit.linting.rules.idle_kpi import IDLE_KPI
from okrkit.linting.rules.ownerless_kpi import OWNERLESS_KPI
from okrkit.linting.rules.red_without_action import RED_WITHOUT_ACTION
from okrkit.linting.rules.stale_kpi import STALE_KPI
from okrkit.linting.rules.too_many_kpis import TOO_MANY_KPIS, too_many
from okrkit.linting.rules.unrevisited_threshold import UNREVISITED_THRESHOLD

__all__ = ["audit"]

_EACH: Final = (OWNERLESS_KPI, IDLE_KPI, RED_WITHOUT_ACTION, STALE_KPI, UNREVISITED_THRESHOLD)
_BOARD: Final = "the board"
_DEFAULT_POLICY: Final = Policy()


def audit(
    kpis: Iterable[KPI] | Mapping[str, KPI],
    on: DayLike,
    *,
    months: int = 6,
    policy: Policy = _DEFAULT_POLICY,
) -> tuple[Finding, ...]:
    """Which KPIs earn their place on the board, and which are noise.

    It looks for KPIs that no decision came from, red ones that nobody acted on, thresholds that nobody looked at for a year,
    KPIs without an owner or a fresh reading, those that say the same as another (their changes correlate), and too many.

    Args:
        kpis: The KPIs, as a list or by id.
        on: The day to look from.
        months: After how many months without a decision a KPI is noise.
        policy: The other limits.

    Returns:
        The findings: first of the whole board, then KPI by KPI; the same `Finding` as lint's, with the same codes.

    Raises:
        InvalidValueError: Not a day, two KPIs with one id, or fewer than one month.
        InvalidTypeError: Something that is no KPI, or no Policy.

    Source: Skarya, 'OKR vs KPI': audit the list every quarter; six months without a decision is noise.

    >>> from okrkit import KPI
    >>> from okrkit.linting import audit
    >>> views = KPI("Page views", "≥ 250K", readings={"2026-01-31": 260_000, "2026-08-31": 255_000})
    >>> [finding.name for finding in audit([views], "2026-09-01")]
    ['ownerless-kpi', 'idle-kpi']
    >>> audit([], "2026-09-01")
    ()
    """
    if not isinstance(policy, Policy):
        raise wrong_type("policy", "a Policy", policy, "such as Policy(kpis=(5, 7)), or TEAM_POLICY")
    known, day = tuple(to_kpis(kpis).values()), to_day(on)
    return tuple(_findings(known, day, policy.evolve(idle_months=months)))


def _findings(kpis: tuple[KPI, ...], on: date, policy: Policy) -> Iterator[Finding]:
    for message in too_many(len(kpis), policy):
        yield _said(TOO_MANY_KPIS, _BOARD, message)
    doubles = dict(pairs_alike(kpis, on, policy))
    for kpi in kpis:
        context = Context(policy, on, whole=Whole(kpi))
        for rule in _EACH:
            yield from rule.findings(kpi, context)
        if kpi.id in doubles:
            yield _said(DUPLICATE_KPI, kpi.id, doubles[kpi.id])


def _said(rule: Rule, subject: str, message: str) -> Finding:
    return Finding(rule.code, rule.severity, subject, message, rule.fix, name=rule.name)
