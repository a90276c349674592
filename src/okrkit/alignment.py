"""Many objectives, one direction: who supports whom, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import fsum
from typing import Final, Literal, NamedTuple, TypeAlias, cast

import attrs

from okrkit._converters import as_share
from okrkit._doors import DayLike, NumberLike, invalid, show, to_day, to_members, wrong_type
from okrkit._loops import find_loop
from okrkit._showing import shown
from okrkit.arithmetic import near
from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError, UnitMismatchError, UnknownIdError
from okrkit.keyresult import NUMBERLESS, KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective, one_of, to_cycle
from okrkit.pace_rules import OKRKIT, PaceRule
from okrkit.pacing import pace
from okrkit.scorecard import Scorecard
from okrkit.scoring import Method, Weighed, WeightedScore, WeightedScores, add_scores, mean_of, weigh
from okrkit.units import Unit, show_unit
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
ValueHow: TypeAlias = Literal["sum", "mean", "min", "max"]

_SOURCES: Final = ("key_results", "children", "both")
_METHODS: Final = ("weighted", "mean", "minimum")
_VALUE_WAYS: Final = ("sum", "mean", "min", "max")
# From the worst to the best.
_WORST_FIRST: Final = (Status.OFF_TRACK, Status.AT_RISK, Status.ON_TRACK, Status.ACHIEVED)
# What these stand for says nothing of how it goes now; where nothing else is there, the first of them that is.
_SILENT: Final = (Status.NO_DATA, Status.NOT_STARTED, Status.CLOSED)
_LARGEST: Final = 1.7976931348623157e308
# Every float is a whole multiple of 2 to the power of minus this, so that whole numbers add them up without rounding.
_FINEST: Final = 1074


@shown
@attrs.frozen(init=False, repr=False)
class Alignment:
    """The forest that objectives make by their parents: built once, in linear time, however deep.

    `roots` are the ids of the objectives that support no other, in the order given; `order` is all ids, children before
    parents.

    Args:
        objectives: The objectives; every parent that one names is among them.

    Raises:
        InvalidValueError: Two objectives with one id, or a loop, spelled out.
        InvalidTypeError: Not a list of objectives.
        UnknownIdError: A parent that is not among them.

    >>> from okrkit import Alignment, Objective
    >>> company = Objective("Grow", id="grow")
    >>> team = Objective("Win mid-market", id="win", parent="grow")
    >>> forest = Alignment([team, company, Objective("Tidy up")])
    >>> forest.order, forest.children("grow"), forest.ancestors("win")
    (('win', 'tidy-up', 'grow'), ('win',), ('grow',))
    >>> forest.orphans(), forest.coverage(), Alignment([]).roots
    (('tidy-up',), ('tidy-up',), ())
    """

    objectives: tuple[Objective, ...]
    # Made at construction from the objectives: ids to objectives, and to their children where there are some; all objectives,
    # those without children first.
    _by_id: dict[str, Objective] = attrs.field(eq=False)
    _children: dict[str, tuple[Objective, ...]] = attrs.field(eq=False)
    _upwards: tuple[Objective, ...] = attrs.field(eq=False)
    roots: tuple[str, ...] = attrs.field(eq=False)
    order: tuple[str, ...] = attrs.field(eq=False)

    def __init__(self, objectives: Iterable[Objective]) -> None:
        members = _to_objectives(objectives)
        by_id: dict[str, Objective] = {}
        for index, objective in enumerate(members):
            by_id[objective.id] = objective
            if len(by_id) == index:
                path = f"objectives[{index}].id"
                raise invalid(path, "unique in an alignment", objective.id, "give one of the two another id=")
        _check_parents(members, by_id)
        children: dict[str, list[Objective]] = {}
        for objective in members:
            if objective.parent is not None:
                children.setdefault(objective.parent, []).append(objective)
        roots = tuple(each.id for each in members if each.parent is None)
        object.__setattr__(self, "objectives", members)
        object.__setattr__(self, "_by_id", by_id)
        object.__setattr__(self, "_children", {each: tuple(below) for each, below in children.items()})
        object.__setattr__(self, "roots", roots)
        object.__setattr__(self, "order", _children_first(roots, children))
        # What has no children to wait for goes in the order given: so it lies in memory, as a rule, and to walk through that
        # backwards takes twice as long.
        leaves = [each for each in members if each.id not in children]
        others = [by_id[each] for each in self.order if each in children]
        object.__setattr__(self, "_upwards", (*leaves, *others))

    def __repr__(self) -> str:
        number = len(self.objectives)
        return f"<Alignment: {number} objective{'' if number == 1 else 's'}, {len(self.roots)} at the top>"

    def __getitem__(self, objective_id: str) -> Objective:
        found = self._by_id.get(objective_id) if isinstance(objective_id, str) else None
        if found is None:
            instead = one_of(objective_id, list(self._by_id))
            message = f"objective must be one of the alignment, got {show(objective_id)}: {instead}"
            raise UnknownIdError(message, (("id", message),))
        return found

    def __contains__(self, objective_id: object) -> bool:
        return isinstance(objective_id, str) and objective_id in self._by_id

    def __len__(self) -> int:
        return len(self.objectives)

    def children(self, objective_id: str) -> tuple[str, ...]:
        """The ids of the objectives that support one directly, in the order given."""
        return tuple(child.id for child in self._children.get(self[objective_id].id, ()))

    def parents(self, objective_id: str) -> tuple[str, ...]:
        """The id of the objective that one supports directly, or nothing: there is one at most."""
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
        return self.coverage() if len(self.objectives) > 1 else ()

    def silos(self) -> tuple[str, ...]:
        """The owners whose objectives support nobody else's and are supported by nobody else's, in order of appearance."""
        touching: dict[str, bool] = {}
        for objective in self.objectives:
            if objective.owner is not None:
                touching.setdefault(objective.owner, False)
        for objective in self.objectives:
            other = objective.owner if objective.parent is None else self._by_id[objective.parent].owner
            if other != objective.owner:
                touching.update((owner, True) for owner in (objective.owner, other) if owner is not None)
        return tuple(owner for owner, touches in touching.items() if not touches)

    def coverage(self) -> tuple[str, ...]:
        """The ids of the root objectives that nobody supports."""
        return tuple(root for root in self.roots if root not in self._children)


def _to_objectives(objectives: Iterable[Objective]) -> tuple[Objective, ...]:
    if isinstance(objectives, (Objective, Scorecard)):  # which are iterable themselves
        instead = "pass [objective], scorecard.objectives or combine(scorecards).objectives"
        raise wrong_type("objectives", "a list of Objective", objectives, instead)
    return to_members(objectives, Objective, "objectives", "pass a list of Objectives")


def _check_parents(members: Sequence[Objective], by_id: Mapping[str, Objective]) -> None:
    for index, objective in enumerate(members):
        if objective.parent is not None and objective.parent not in by_id:
            instead = f"{objective.id!r} supports it: add that objective, or take the parent out"
            message = f"objectives[{index}].parent must be one of the alignment, got {show(objective.parent)}: {instead}"
            raise UnknownIdError(message, ((f"objectives[{index}].parent", message),))
    loop = find_loop({objective.id: objective.parent for objective in members})
    if loop:
        spelled = " → ".join((*loop, loop[0]))
        raise invalid("objectives", "free of loops", spelled, "take one of these parents out")


def _children_first(roots: Sequence[str], children: Mapping[str, Sequence[Objective]]) -> tuple[str, ...]:
    order = list(roots)
    for each in order:  # grows while it is walked: parents before children
        order.extend(child.id for child in children.get(each, ()))
    return tuple(reversed(order))


def roll_up(
    alignment: Alignment | Iterable[Objective],
    on: DayLike | None = None,
    *,
    source: Source = "key_results",
    method: Method = "weighted",
) -> Mapping[str, WeightedScore]:
    """The score of every objective of an alignment, in one pass from the leaves up.

    What does not count (weight 0, ``contributes=False``) shows in `total` and changes nothing else: an objective none of whose
    children count is scored by its key results.

    Args:
        alignment: An Alignment, or its objectives.
        on: The day to look from; None for that of each latest check-in.
        source: What counts: an objective's own 'key_results'; its 'children' (a leaf has its key results); or 'both', side by
            side, each by its own weight.
        method: 'weighted' mean, plain 'mean', 'minimum', or a function of (scores, weights).

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
    if not isinstance(source, str) or source not in _SOURCES:
        raise invalid("source", "'key_results', 'children' or 'both'", source, "say what counts")
    if not callable(method) and (not isinstance(method, str) or method not in _METHODS):
        raise invalid("method", "'weighted', 'mean', 'minimum' or a function", method, "choose one of them")
    inner = {} if source == "key_results" else forest._children  # noqa: SLF001 - its own module's
    below: dict[str, tuple[list[float | None], list[float]]] = {each: ([], []) for each in inner}
    partial: set[str] = set()
    known: dict[str, Weighed] = {}
    for objective in forest._upwards:  # noqa: SLF001 - the same
        scores, weights = below.get(objective.id) or ([], [])
        complete = objective.id not in partial
        if source != "children" or not any(weights):
            complete = add_scores(objective.key_results, day, scores, weights) and complete
        # What `weigh` would say, without its checks, where all have data and count: as a rule, all do.
        if complete and scores and method == "weighted":
            total = len(scores)
            rolled: Weighed = (mean_of(cast("list[float]", scores), weights), 1.0, total, total)
        else:
            rolled = weigh(scores, weights, method)
        known[objective.id] = rolled
        parent = objective.parent
        if inner and parent is not None:
            weight = objective.weight if objective.contributes else 0.0
            if rolled[0] is None or not weight:
                partial.add(parent)
            scores, weights = below[parent]
            scores.append(rolled[0])
            weights.append(weight)
    return WeightedScores(forest.order, known)


def _to_alignment(alignment: Alignment | Iterable[Objective]) -> Alignment:
    return alignment if isinstance(alignment, Alignment) else Alignment(alignment)


class _Tally(NamedTuple):
    """Values in one unit: their sum in whole 2 to the power of -1074, how many there are, the least and the greatest."""

    unit: Unit
    total: int
    number: int
    least: float
    greatest: float

    def tell(self, how: ValueHow) -> float:
        if how == "min":
            return self.least
        if how == "max":
            return self.greatest
        parts = 1 << _FINEST if how == "sum" else self.number << _FINEST
        try:
            return self.total / parts
        except OverflowError:
            return _LARGEST if self.total > 0 else -_LARGEST

    def into(self, unit: Unit) -> _Tally:
        if unit == self.unit:
            return self
        least, greatest = self.unit.convert(self.least, unit), self.unit.convert(self.greatest, unit)
        return _Tally(unit, _whole(self.unit.convert(self.tell("sum"), unit)), self.number, least, greatest)

    def plus(self, other: _Tally) -> _Tally:
        number, least = self.number + other.number, min(self.least, other.least)
        return _Tally(self.unit, self.total + other.total, number, least, max(self.greatest, other.greatest))


def _whole(value: float) -> int:
    numerator, denominator = value.as_integer_ratio()
    return numerator << (_FINEST + 1 - denominator.bit_length())


def roll_up_values(
    alignment: Alignment | Iterable[Objective],
    on: DayLike | None = None,
    *,
    how: ValueHow = "sum",
    unit: Unit | str | None = None,
) -> Mapping[str, float | None]:
    """What the numbers themselves add up to, beside what the percentages do: a $100k goal and a $1k goal are no equals.

    The current values of an objective's key results and of those below it, down to the leaves, as far as they count (weight
    above 0, contributing children); what is done or not, such as a milestone, is no number to add. Sums are exact and
    rounded once, so their order does not matter; durations are converted.

    Args:
        alignment: An Alignment, or its objectives.
        on: The day to look from; None for the latest values.
        how: 'sum', 'mean', 'min' or 'max' of the current values.
        unit: The unit to tell it in; what does not convert to it is left out. None where all are in one: that of an
            objective's first key result with a value.

    Returns:
        A number for each id; None where nothing has a value.

    Raises:
        UnitMismatchError: Two values under one objective in units without a ratio, and no `unit` to choose by.

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
    if not isinstance(how, str) or how not in _VALUE_WAYS:
        raise invalid("how", "'sum', 'mean', 'min' or 'max'", how, "choose one of them")
    wanted = None if unit is None else Unit.of(unit)
    below: dict[str, _Tally] = {}
    rolled: dict[str, float | None] = {}
    for objective_id in forest.order:
        objective = forest[objective_id]
        tally: _Tally | None = None
        for key_result in objective.key_results:
            tally = _joined(tally, _tally_of(key_result, day), wanted, f"key result {key_result.id!r}")
        tally = _joined(
            tally, below.pop(objective_id, None), wanted, f"what supports objective {objective_id!r}"
        )
        rolled[objective_id] = None if tally is None else tally.tell(how)
        if tally is not None and objective.parent is not None and objective.contributes and objective.weight:
            joined = _joined(below.get(objective.parent), tally, wanted, f"objective {objective_id!r}")
            below[objective.parent] = joined or tally
    return rolled


def _tally_of(key_result: KeyResult, on: date | None) -> _Tally | None:
    value = key_result.current(on) if key_result.weight else None
    if value is None or key_result.measure.__class__ in NUMBERLESS:
        return None
    return _Tally(key_result.unit, _whole(value), 1, value, value)


def _joined(one: _Tally | None, other: _Tally | None, wanted: Unit | None, holder: str) -> _Tally | None:
    if other is None:
        return one
    into = wanted or (other if one is None else one).unit
    try:
        converted = other.into(into)
    except UnitMismatchError:
        if wanted is not None:
            return one
        raise _mixed(holder, into, other.unit) from None
    return converted if one is None else one.plus(converted)


def _mixed(holder: str, wanted: Unit, given: Unit) -> UnitMismatchError:
    instead = "pass unit= to count those in one unit only"
    message = (
        f"{holder} must be in {show_unit(wanted)}, as what it is added to, got {show_unit(given)}: {instead}"
    )
    return UnitMismatchError(message, (("unit", message),))


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

    share: float = attrs.field(converter=as_share)

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
    return Quorum(share)


def roll_up_status(
    alignment: Alignment | Iterable[Objective],
    on: DayLike,
    how: Literal["worst", "weighted"] | Quorum = "worst",
    *,
    cycle: Cycle | str | None = None,
    rule: PaceRule = OKRKIT,
) -> Mapping[str, Status]:
    """Where every objective stands, by those of its key results and of what supports it, as far as they count.

    Args:
        alignment: An Alignment, or its objectives.
        on: The day.
        how: 'worst' (the red child is never averaged away); ``quorum(share)``, the best status that so large a share of the
            weight has or betters; or 'weighted', the status in the middle of the weight, the worse of two.
        cycle: The cycle of objectives that have none of their own.
        rule: Who judges the pace of the key results.

    Returns:
        A status for each id. What is closed, not started or without data says nothing of how it goes now, and is left out
        while anything else does; where nothing does, the answer is no data, not started or closed, the first that occurs.

    Raises:
        MissingCycleError: A key result whose cycle is not known.

    >>> from okrkit import KeyResult, Objective, quorum, roll_up_status
    >>> late = KeyResult.from_to("Deals", 0, 10).check_in("2026-08-31", 1)
    >>> fine = KeyResult.from_to("Leads", 0, 10).check_in("2026-08-31", 8)
    >>> goal = Objective("Win", [late, fine, fine.evolve(id="more")], cycle="Q3 2026")
    >>> roll_up_status([goal], "2026-08-31")["win"].value
    'off track'
    >>> roll_up_status([goal], "2026-08-31", quorum(0.6))["win"].value
    'on track'
    """
    forest, day, known = _to_alignment(alignment), to_day(on), to_cycle(cycle)
    if not isinstance(how, Quorum) and (not isinstance(how, str) or how not in {"worst", "weighted"}):
        raise invalid("how", "'worst', 'weighted' or quorum(share)", how, "say how statuses add up")
    below: dict[str, dict[Status, list[float]]] = {}
    rolled: dict[str, Status] = {}
    for objective_id in forest.order:
        objective = forest[objective_id]
        members = below.pop(objective_id, {})
        for each in objective.key_results:
            if each.weight:
                verdict = pace(
                    each, day, cycle=objective.cycle or known, ambition=objective.ambition, rule=rule
                )
                status = verdict.status if isinstance(verdict.status, Status) else Status.NO_DATA
                members.setdefault(status, []).append(each.weight)
        rolled[objective_id] = _combined(members, how)
        if objective.parent is not None and objective.contributes and objective.weight:
            above = below.setdefault(objective.parent, {})
            above.setdefault(rolled[objective_id], []).append(objective.weight)
    return rolled


def _combined(
    members: Mapping[Status, Sequence[float]], how: Literal["worst", "weighted"] | Quorum
) -> Status:
    speaking = [(status, members[status]) for status in _WORST_FIRST if status in members]
    if not speaking:
        return next((status for status in _SILENT if status in members), Status.NO_DATA)
    if how == "worst":
        return speaking[0][0]
    # Scaled by the greatest, so that no sum overflows.
    top = max(max(weights) for _, weights in speaking)
    shares = [fsum(weight / top for weight in weights) for _, weights in speaking]
    whole, passed = fsum(shares), 0.0
    # So much of the weight may be worse than the answer: what a quorum leaves, or less than half of it.
    spare = whole * (1.0 - how.share) if isinstance(how, Quorum) else whole / 2
    for (status, _), share in zip(speaking[:-1], shares, strict=False):
        passed += share
        if near(passed, spare) and isinstance(how, Quorum):
            continue
        if passed > spare or near(passed, spare):
            return status
    return speaking[-1][0]


def combine(scorecards: Iterable[Scorecard], *, name: str = "All") -> Scorecard:
    """Several teams' scorecards as one: every parent resolves now, and a KPI that they share is one.

    Args:
        scorecards: Scorecards of one cycle.
        name: What the whole is called.

    Returns:
        One scorecard with all objectives and KPIs.

    Raises:
        InvalidValueError: None are given, cycles differ, two things have one id, or there is a loop.
        InvalidTypeError: Not scorecards.
        UnknownIdError: A parent that no scorecard has.

    >>> from okrkit import Objective, Scorecard, combine
    >>> company = Scorecard("Company", cycle="Q3 2026", objectives=[Objective("Grow")])
    >>> team = Scorecard("Team", cycle="Q3 2026", objectives=[Objective("Win", parent="grow")])
    >>> [each.id for each in combine([company, team]).objectives]
    ['grow', 'win']
    >>> combine([company]).name
    'All'
    """
    if isinstance(scorecards, Scorecard):  # which is iterable itself
        raise wrong_type("scorecards", "a list of Scorecard", scorecards, "pass a list, even of one")
    cards = to_members(scorecards, Scorecard, "scorecards", "pass a list of Scorecards")
    if not cards:
        raise invalid("scorecards", "one or more", list(cards), "pass the teams' scorecards")
    members: dict[str, tuple[Scorecard, KPI | Objective | KeyResult]] = {}
    seen: set[int] = set()
    for index, card in enumerate(cards):
        if card.cycle != cards[0].cycle:
            need = f"that of the first ({cards[0].cycle.label})"
            raise invalid(f"scorecards[{index}].cycle", need, card.cycle.label, "combine those of one cycle")
        if id(card) in seen:
            raise invalid(f"scorecards[{index}]", "another than those before", card.name, "pass each once")
        seen.add(id(card))
        for member in card:
            known = members.setdefault(member.id, (card, member))
            # A KPI that both have recorded alike is one KPI.
            if known[0] is not card and not (isinstance(member, KPI) and known[1] == member):
                raise _twice(index, member, *known)
    _check_parents_of(cards, {each: member for each, (_, member) in members.items()})
    return Scorecard(
        name,
        cycle=cards[0].cycle,
        objectives=[objective for card in cards for objective in card.objectives],
        kpis=[member for _, member in members.values() if isinstance(member, KPI)],
    )


def _twice(
    index: int, member: KPI | Objective | KeyResult, card: Scorecard, other: object
) -> InvalidValueError:
    kind = type(other).__name__
    instead = f"{card.name!r} has {'an' if kind == 'Objective' else 'a'} {kind} of that id: give one of the two another id="
    if isinstance(member, KPI) and isinstance(other, KPI):
        instead = f"{card.name!r} has it with another threshold or other readings: record both alike, or give one another id="
    return invalid(f"scorecards[{index}]", "without the ids of another scorecard", member.id, instead)


def _check_parents_of(cards: Sequence[Scorecard], members: Mapping[str, object]) -> None:
    for index, card in enumerate(cards):
        for place, objective in enumerate(card.objectives):
            if objective.parent is not None and not isinstance(members.get(objective.parent), Objective):
                path = f"scorecards[{index}].objectives[{place}].parent"
                instead = (
                    f"{objective.id!r} supports it: add the scorecard that has it, or take the parent out"
                )
                message = f"{path} must be an objective of one of the scorecards, got {show(objective.parent)}: {instead}"
                raise UnknownIdError(message, ((path, message),))
