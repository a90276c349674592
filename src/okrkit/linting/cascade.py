"""How the objectives of a scorecard hang together: parents, children, and whose work touches whose."""

from __future__ import annotations

from collections.abc import Iterator

from okrkit.linting.words import is_blank
from okrkit.scorecard import Scorecard


def silos(scorecard: Scorecard) -> tuple[str, ...]:
    """Owners whose objectives hang together, and touch nobody else's, where others' do."""
    owner_of = {each.id: each.owner or "" for each in scorecard.objectives if not is_blank(each.owner)}
    inner: set[str] = set()
    outer: set[str] = set()
    for one, other in _links(scorecard):
        owners = {owner_of.get(one, ""), owner_of.get(other, "")}
        (inner if len(owners) == 1 else outer).update(owners)
    return tuple(owner for owner in dict.fromkeys(owner_of.values()) if owner in inner - outer and outer)


def _links(scorecard: Scorecard) -> Iterator[tuple[str, str]]:
    """Pairs of objectives that touch: by parent, or by a KPI that both move or guard."""
    first_with: dict[str, str] = {}
    for objective in scorecard.objectives:
        if objective.parent is not None:
            yield objective.id, objective.parent
        kpis = {each.kpi for each in objective.key_results if each.kpi is not None} | set(
            objective.guardrails
        )
        for kpi in sorted(kpis):
            other = first_with.setdefault(kpi, objective.id)
            if other != objective.id:
                yield objective.id, other
