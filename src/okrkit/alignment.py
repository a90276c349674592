"""Many objectives, one direction: who supports whom, and what they add up to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from math import fsum
from typing import Final, Literal, NamedTuple, TypeAlias

import attrs

from okrkit._doors import DayLike, NumberLike, invalid, show, to_day, to_members, to_number
from okrkit._loops import find_loop
from okrkit.errors import UnitMismatchError, UnknownIdError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.pacing import pace
from okrkit.scorecard import Scorecard
from okrkit.scoring import WeightedScore, mean_of, score
from okrkit.units import Unit, mismatch
from okrkit.verdict import Status

__all__ = [
    "Alignment",
    "Quorum",
    "combine",
    "quorum",
    "roll_up",
    "roll_up_status",
    "roll_up_values",
]

Source: TypeAlias = Literal["key_results", "children", "both"]
RollUpMethod: TypeAlias = Literal["weighted", "mean", "minimum"]
ValueHow: TypeAlias = Literal["sum", "mean", "min", "max"]

_SOURCES: Final = ("key_results", "children", "both")
# From the worst to the best. What has not started or has no data says nothing of the others, and is kept apart.
_WORST_FIRST: Final = (Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK, Status.ACHIEVED, Status.CLOSED)
_SILENT: Final = (Status.NO_DATA, Status.NOT_STARTED)
_LARGEST: Final = 1.7976931348623157e308


@attrs.frozen(init=False)
class Alignment:
    """The forest that objectives make by their parents: built once, in linear time, however deep.

    Args:
        objectives: The objectives; every parent that one names is among them.

    Raises:
        InvalidValueError: Two objectives with one id, or a loop, spelled out.
        UnknownIdError: A parent that is not among them.

    >>> from okrkit import Alignment, Objective
    >>> company = Objective("Grow", id="grow")
    >>> team = Objective("Win mid-market", id="win", parent="grow")
    >>> Alignment([team, company]).order
    ('win', 'grow')
    >>> Alignment([]).roots
    ()
    """

    objectives: tuple[Objective, ...]
    # Made at construction from the objectives: ids to places, and each one's parent and children.
    _by_id: dict[str, Objective] = attrs.field(eq=False, repr=False)
    _children: dict[str, tuple[str, ...]] = attrs.field(eq=False, repr=False)
    order: tuple[str, ...] = attrs.field(eq=False, repr=False)

    def __init__(self, objectives: Iterable[Objective]) -> None:
        members = to_members(objectives, Objective, "objectives", "pass a list of Objectives")
        by_id: dict[str, Objective] = {}
        for index, objective in enumerate(members):
            if by_id.setdefault(objective.id, objective) is not objective:
                path = f"objectives[{index}].id"
                raise invalid(path, "unique in an alignment", objective.id, "give one of the two another id=")
        _check_parents(members, by_id)
        children: dict[str, list[str]] = {each: [] for each in by_id}
        for objective in members:
            if objective.parent is not None:
                children[objective.parent].append(objective.id)
        object.__setattr__(self, "objectives", members)
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "_children", {each: tuple(below) for each, below in children.items()})
        object.__setattr__(self, "order", _children_first(members, children))

    @property
    def roots(self) -> tuple[str, ...]:
        """The ids of the objectives that support no other."""
        return tuple(each.id for each in self.objectives if each.parent is None)

    def __getitem__(self, objective_id: str) -> Objective:
        try:
            return self._by_id[objective_id]
        except (KeyError, TypeError):
            message = f"objective must be one of the alignment's {len(self._by_id)}, got {show(objective_id)}: see .order"
            raise UnknownIdError(message, (("id", message),)) from None

    def __contains__(self, objective_id: object) -> bool:
        return isinstance(objective_id, str) and objective_id in self._by_id

    def __len__(self) -> int:
        return len(self.objectives)

    def children(self, objective_id: str) -> tuple[str, ...]:
        """The ids of the objectives that support one directly."""
        return self._children[self[objective_id].id]

    def parents(self, objective_id: str) -> tuple[str, ...]:
        """The id of the objective that one supports directly, or nothing: at most one."""
        parent = self[objective_id].parent
        return () if parent is None else (parent,)

    def ancestors(self, objective_id: str) -> tuple[str, ...]:
        """The ids of all that one supports, directly or not, the nearest first."""
        above: list[str] = []
        parent = self[objective_id].parent
        while parent is not None:
            above.append(parent)
            parent = self._by_id[parent].parent
        return tuple(above)

    def orphans(self) -> tuple[str, ...]:
        """The ids of objectives that neither support another nor are supported, where there is more than one."""
        if len(self.objectives) == 1:
            return ()
        return tuple(each for each in self.roots if not self._children[each])

    def silos(self) -> tuple[str, ...]:
        """The owners whose objectives support nobody else's and are supported by nobody else's, in order of appearance."""
        touching: dict[str, bool] = {}
        for objective in self.objectives:
            if objective.owner is not None:
                touching.setdefault(objective.owner, False)
        for objective in self.objectives:
            if objective.parent is None:
                continue
            other = self._by_id[objective.parent].owner
            for owner in (objective.owner, other):
                if owner is not None and objective.owner != other:
                    touching[owner] = True
        return tuple(owner for owner, touches in touching.items() if not touches)

    def coverage(self) -> Mapping[str, tuple[str, ...]]:
        """What supports each root objective directly; empty where nobody does."""
        return {root: self._children[root] for root in self.roots}


def _check_parents(members: Sequence[Objective], by_id: Mapping[str, Objective]) -> None:
    for index, objective in enumerate(members):
        if objective.parent is not None and objective.parent not in by_id:
            instead = f"{objective.id!r} supports it: add that objective, or take the parent out"
            message = f"objectives[{index}].parent must be one of the alignment, got {show(objective.parent)}: {instead}"
            raise UnknownIdError(message, ((f"objectives[{index}].parent", message),))
    loop = find_loop({objective.id: objective.parent for objective in members})
    if loop:
        chain = " → ".join((*loop, loop[0]))
        raise invalid("objectives", "free of loops", chain, "take one of these parents out")


def _children_first(members: Sequence[Objective], children: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    order = [each.id for each in members if each.parent is None]
    for each in order:  # grows while it is walked: parents before children
        order.extend(children[each])
    return tuple(reversed(order))


class _Parts(NamedTuple):
    """What an objective's score is made of: its members' scores, None where there is no data, and their weights."""

    scores: list[float | None]
    weights: list[float]


def roll_up(
    alignment: Alignment | Iterable[Objective],
    on: DayLike | None = None,
    *,
    source: Source = "key_results",
    method: RollUpMethod = "weighted",
) -> Mapping[str, WeightedScore]:
    """The score of every objective of an alignment, in one pass from the leaves up.

    Args:
        alignment: An Alignment, or its objectives.
        on: The day to look from; None for that of each latest check-in.
        source: What counts: an objective's own 'key_results'; its 'children' (a leaf has its key results); or 'both', side by
            side, each by its own weight. Children with ``contributes=False`` show but do not count.
        method: 'weighted' mean, plain 'mean' or 'minimum'.

    Returns:
        A `WeightedScore` for each id (0..1, or None without data), in the alignment's order, children before parents.

    Raises:
        InvalidValueError: No such source or method.

    >>> from okrkit import Alignment, KeyResult, Objective, roll_up
    >>> company = Objective("Grow", id="grow")
    >>> team = Objective("Win", [KeyResult.from_to("Deals", 0, 10).check_in("2026-08-31", 4)], id="win", parent="grow")
    >>> scores = roll_up(Alignment([company, team]), source="children")
    >>> scores["win"].score, scores["grow"].score
    (0.4, 0.4)
    >>> roll_up([company])["grow"].score is None
    True
    """
    forest = _to_alignment(alignment)
    day = None if on is None else to_day(on)
    if source not in _SOURCES:
        raise invalid("source", "'key_results', 'children' or 'both'", source, "say what counts")
    combine_scores = _METHODS.get(method)
    if combine_scores is None:
        raise invalid("method", "'weighted', 'mean' or 'minimum'", method, "choose one of them")
    below: dict[str, _Parts] = {}
    rolled: dict[str, WeightedScore] = {}
    for objective_id in forest.order:
        objective = forest[objective_id]
        parts = below.pop(objective_id, None)
        if parts is None or source != "children":
            own = _own_parts(objective, day)
            parts = own if parts is None else _Parts(own.scores + parts.scores, own.weights + parts.weights)
        result = rolled[objective_id] = _weighted(parts, combine_scores)
        if source != "key_results" and objective.parent is not None and objective.contributes:
            above = below.setdefault(objective.parent, _Parts([], []))
            above.scores.append(result.score)
            above.weights.append(objective.weight)
    return rolled


def _to_alignment(alignment: Alignment | Iterable[Objective]) -> Alignment:
    return alignment if isinstance(alignment, Alignment) else Alignment(alignment)


def _own_parts(objective: Objective, on: date | None) -> _Parts:
    return _Parts(
        [score(each, on) for each in objective.key_results], [each.weight for each in objective.key_results]
    )


def _plain_mean(scores: Sequence[float], weights: Sequence[float]) -> float:
    return mean_of(scores, [1.0] * len(weights))


def _minimum(scores: Sequence[float], weights: Sequence[float]) -> float:  # noqa: ARG001 - the methods' common form
    return min(scores)


_METHODS: Final[dict[str, Callable[[Sequence[float], Sequence[float]], float]]] = {
    "weighted": mean_of,
    "mean": _plain_mean,
    "minimum": _minimum,
}


def _weighted(
    parts: _Parts, combine_scores: Callable[[Sequence[float], Sequence[float]], float]
) -> WeightedScore:
    scores: list[float] = []
    weights: list[float] = []
    silent = 0.0
    for value, weight in zip(parts.scores, parts.weights, strict=True):
        if value is None:
            silent += weight
        elif weight:
            scores.append(value)
            weights.append(weight)
    if not scores:
        return WeightedScore(None, 0.0, 0, len(parts.scores))
    known = fsum(weights)
    coverage = known / (known + silent) if silent else 1.0
    return WeightedScore(combine_scores(scores, weights), coverage, len(scores), len(parts.scores))


def roll_up_values(
    alignment: Alignment | Iterable[Objective],
    on: DayLike | None = None,
    *,
    how: ValueHow = "sum",
) -> Mapping[str, float | None]:
    """What the numbers themselves add up to, beside what the percentages do: a $100k goal and a $1k goal are no equals.

    Each objective's key results that are in one unit, and those of its contributing children, down to the leaves.

    Args:
        alignment: An Alignment, or its objectives.
        on: The day to look from; None for the latest values.
        how: 'sum', 'mean', 'min' or 'max' of the current values.

    Returns:
        A number for each id, in the key results' unit; None where none has a value.

    Raises:
        UnitMismatchError: Two key results under one objective in units without a ratio.

    >>> from okrkit import KeyResult, Objective, roll_up_values
    >>> big = Objective("Big", [KeyResult.from_to("Sales", 0, 100_000, unit="$").check_in("2026-08-31", 60_000)], id="big")
    >>> small = Objective("Small", [KeyResult.from_to("More", 0, 1000, unit="$").check_in("2026-08-31", 900)], parent="big")
    >>> roll_up_values([big, small])["big"]
    60900.0
    >>> roll_up_values([Objective("Empty")])["empty"] is None
    True
    """
    forest = _to_alignment(alignment)
    day = None if on is None else to_day(on)
    if how not in _VALUE_WAYS:
        raise invalid("how", "'sum', 'mean', 'min' or 'max'", how, "choose one of them")
    gathered: dict[str, tuple[list[float], Unit | None]] = {}
    rolled: dict[str, float | None] = {}
    for objective_id in forest.order:
        objective = forest[objective_id]
        values, unit = gathered.pop(objective_id, ([], None))
        for key_result in objective.key_results:
            unit = _add_value(values, unit, objective, key_result, day)
        rolled[objective_id] = _VALUE_WAYS[how](values) if values else None
        if objective.parent is not None and objective.contributes:
            gathered[objective.parent] = _merge(gathered.get(objective.parent), values, unit, objective)
    return rolled


def _add_value(
    values: list[float], unit: Unit | None, objective: Objective, key_result: KeyResult, on: date | None
) -> Unit | None:
    value = key_result.current(on)
    if value is None:
        return unit
    values.append(value if unit is None else _converted(value, key_result.unit, unit, objective.id))
    return key_result.unit if unit is None else unit


def _merge(
    above: tuple[list[float], Unit | None] | None, values: list[float], unit: Unit | None, child: Objective
) -> tuple[list[float], Unit | None]:
    if above is None or not above[0]:
        return values, unit
    if unit is None or above[1] is None:
        return above
    wanted = above[1]
    moved = [_converted(value, unit, wanted, child.id) for value in values]
    # The longer list takes the shorter one in, so that a deep chain stays linear.
    longer, shorter = (above[0], moved) if len(above[0]) >= len(moved) else (moved, above[0])
    longer.extend(shorter)
    return longer, wanted


def _converted(value: float, unit: Unit, wanted: Unit, holder: str) -> float:
    try:
        return unit.convert(value, wanted)
    except UnitMismatchError:
        raise mismatch(f"objective {holder!r}", wanted, unit, str(unit) or "a bare number") from None


def _sum(values: Sequence[float]) -> float:
    try:
        return fsum(values)
    except OverflowError:
        return _LARGEST if sum(value / len(values) for value in values) > 0 else -_LARGEST


def _mean_value(values: Sequence[float]) -> float:
    return fsum(value / len(values) for value in values)


_VALUE_WAYS: Final[dict[str, Callable[[Sequence[float]], float]]] = {
    "sum": _sum,
    "mean": _mean_value,
    "min": min,
    "max": max,
}


@attrs.frozen
class Quorum:
    """The rule that a parent has the best status that so large a share of its members have, or better.

    Args:
        share: Above 0, at most 1.

    Raises:
        InvalidValueError: A share outside 0..1.

    >>> from okrkit import quorum
    >>> quorum(0.75).share
    0.75
    >>> quorum(1)
    Quorum(share=1.0)
    """

    share: float = attrs.field(converter=to_number)

    def __attrs_post_init__(self) -> None:
        if not 0.0 < self.share <= 1.0:
            raise invalid("share", "above 0 and at most 1", self.share, "0.75 is three out of four")


def quorum(share: NumberLike) -> Quorum:
    """The rule that a parent has the best status that so large a share of its members have, or better.

    Args:
        share: A fraction, above 0 and at most 1.

    Returns:
        The rule, for `roll_up_status`.

    Raises:
        InvalidValueError: A share outside 0..1.

    >>> from okrkit import quorum
    >>> quorum(0.5).share
    0.5
    >>> quorum(1).share
    1.0
    """
    return Quorum(to_number(share, "share"))


def roll_up_status(
    alignment: Alignment | Iterable[Objective],
    on: DayLike,
    how: Literal["worst", "weighted"] | Quorum = "worst",
) -> Mapping[str, Status]:
    """Where every objective stands, by those of its key results and of what supports it.

    Args:
        alignment: An Alignment, or its objectives; each needs a cycle.
        on: The day.
        how: 'worst' (the red child is never averaged away), ``quorum(share)``, or 'weighted' (the middle of the weight).

    Returns:
        A status for each id; members without data or not started are left out unless all are.

    Raises:
        MissingCycleError: An objective without a cycle.

    >>> from okrkit import KeyResult, Objective, quorum, roll_up_status
    >>> late = KeyResult.from_to("Deals", 0, 10).check_in("2026-08-31", 1)
    >>> fine = KeyResult.from_to("Leads", 0, 10).check_in("2026-08-31", 8)
    >>> goal = Objective("Win", [late, fine, fine.evolve(id="more")], cycle="Q3 2026")
    >>> roll_up_status([goal], "2026-08-31")["win"].value
    'off track'
    >>> roll_up_status([goal], "2026-08-31", quorum(0.6))["win"].value
    'on track'
    """
    forest, day = _to_alignment(alignment), to_day(on)
    if how not in ("worst", "weighted") and not isinstance(how, Quorum):
        raise invalid("how", "'worst', 'weighted' or quorum(share)", how, "say how statuses add up")
    below: dict[str, list[tuple[Status, float]]] = {}
    rolled: dict[str, Status] = {}
    for objective_id in forest.order:
        objective = forest[objective_id]
        members = [
            (_status_of(each, objective, day), each.weight) for each in objective.key_results if each.weight
        ] + below.pop(objective_id, [])
        status = rolled[objective_id] = _combined(members, how)
        if objective.parent is not None and objective.contributes and objective.weight:
            below.setdefault(objective.parent, []).append((status, objective.weight))
    return rolled


def _status_of(key_result: KeyResult, objective: Objective, on: date) -> Status:
    status = pace(key_result, on, cycle=objective.cycle, ambition=objective.ambition).status
    return status if isinstance(status, Status) else Status.NO_DATA


def _combined(members: Sequence[tuple[Status, float]], how: Literal["worst", "weighted"] | Quorum) -> Status:
    speaking = [(status, weight) for status, weight in members if status not in _SILENT]
    if not speaking:
        started = any(status is Status.NO_DATA for status, _ in members)
        return Status.NO_DATA if started or not members else Status.NOT_STARTED
    ordered = sorted(speaking, key=_badness)
    if how == "worst":
        return ordered[0][0]
    whole = fsum(weight for _, weight in ordered)
    # So much of the weight may be worse than the answer: what the quorum leaves, or just under half of it.
    spare = whole * (1.0 - how.share) if isinstance(how, Quorum) else whole / 2
    passed = 0.0
    for status, weight in ordered:
        passed += weight
        if passed > spare * (1 + 1e-12):
            return status
    return ordered[-1][0]


def _badness(member: tuple[Status, float]) -> int:
    return _WORST_FIRST.index(member[0])


def combine(scorecards: Iterable[Scorecard], *, name: str = "All") -> Scorecard:
    """Several teams' scorecards as one: their parents now resolve, and a KPI that they share counts once.

    Args:
        scorecards: Scorecards of one cycle.
        name: What the whole is called.

    Returns:
        One scorecard with all objectives and KPIs.

    Raises:
        InvalidValueError: None are given, cycles differ, two things have one id, a parent is unknown, or there is a loop.

    >>> from okrkit import Objective, Scorecard, combine
    >>> company = Scorecard("Company", cycle="Q3 2026", objectives=[Objective("Grow")])
    >>> team = Scorecard("Team", cycle="Q3 2026", objectives=[Objective("Win", parent="grow")])
    >>> [each.id for each in combine([company, team]).objectives]
    ['grow', 'win']
    >>> combine([company]).name
    'All'
    """
    cards = to_members(scorecards, Scorecard, "scorecards", "pass a list of Scorecards")
    if not cards:
        raise invalid("scorecards", "one or more", list(cards), "pass the teams' scorecards")
    for index, card in enumerate(cards):
        if card.cycle != cards[0].cycle:
            need = f"in the cycle of the first ({cards[0].cycle.label})"
            raise invalid(f"scorecards[{index}].cycle", need, card.cycle.label, "combine those of one cycle")
    kpis: dict[str, KPI] = {}
    for card in cards:
        for kpi in card.kpis:
            if kpis.setdefault(kpi.id, kpi) != kpi:
                instead = "give one of the two another id=, or record both the same"
                raise invalid("kpis", f"the same in every scorecard that has {kpi.id!r}", card.name, instead)
    objectives = [objective for card in cards for objective in card.objectives]
    whole = Scorecard(name, cycle=cards[0].cycle, objectives=objectives, kpis=list(kpis.values()))
    Alignment(whole.objectives)  # every parent resolves now, or is refused by name
    return whole
