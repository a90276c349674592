"""`Context`: what a rule may look at beside its subject."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeAlias

import attrs

from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import NotationError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.linting.policy import CheckIns, Policy
from okrkit.linting.words import CHANGE_VERBS
from okrkit.notation import Statement, parse
from okrkit.objective import Objective
from okrkit.open_measures import Hold
from okrkit.scorecard import Scorecard
from okrkit.units import plain

__all__ = ["Context", "Goal", "Subject"]

_TOKEN: Final = re.compile(r"[^\W_]+(?:\.\d+)?")
_SMALL: Final = frozenset("from to by at the a an of least most".split())
Subject: TypeAlias = Statement | KPI | Metric | KeyResult | Objective | Scorecard


@attrs.frozen
class Goal:
    """A key result in its place: with its objective and the cycle that it runs in, where they are known."""

    key_result: KeyResult
    objective: Objective | None
    cycle: Cycle | None

    def meets(self, other: Goal) -> bool:
        """Whether the two run at the same time; a goal without a cycle may run at any."""
        return self.cycle is None or other.cycle is None or self.cycle.overlaps(other.cycle)


def _pull(goal: Goal) -> Direction | None:
    """Which way a key result moves its number; None where it holds it or there is no one way."""
    measure = goal.key_result.measure
    return None if isinstance(measure, Hold) else measure.direction


def _measured(key_result: KeyResult, deadline: str | None) -> str:
    """What a title measures: its words and numbers without the verb, the figures that it goes between, and by when."""
    before, _, after = key_result.title.rpartition(deadline) if deadline else ("", "", key_result.title)
    said = [word.casefold() for word in _TOKEN.findall(f"{before} {after}")]
    start = 1 if said and said[0] in CHANGE_VERBS else 0
    ends = {plain(end) for end in (key_result.measure.start, key_result.measure.goal) if end is not None}
    # behind a figure: 'from 9 days to 4 days' and 'from 9 to 4 days'
    unit = key_result.unit.symbol.casefold()
    return " ".join(
        word
        for before, word in pairwise(("", *said[start:]))
        if word not in _SMALL and word not in ends and not (word == unit and before in ends)
    )


class Whole:
    """All that is linted in one call, looked up once and shared by every context of it."""

    def __init__(self, top: Subject) -> None:
        self.top = top
        self.statements: dict[str, Statement | None] = {}
        self._told: dict[tuple[str, str], bool] = {}
        self._due: dict[tuple[Cycle, CheckIns], tuple[date, ...]] = {}

    def read(self, text: str) -> Statement | None:
        """What a title says, read once; None where it is no statement at all."""
        if text not in self.statements:
            try:
                self.statements[text] = parse(text, listed_as="okr")
            except NotationError:
                self.statements[text] = None
        return self.statements[text]

    @property
    def scorecard(self) -> Scorecard | None:
        """The scorecard, where one is linted."""
        return self.top if isinstance(self.top, Scorecard) else None

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """Every key result, in order."""
        return tuple(self._goals())

    def _goals(self) -> Iterator[Goal]:
        top = self.top
        if isinstance(top, KeyResult):
            yield Goal(top, None, None)
        objectives = (
            top.objectives if isinstance(top, Scorecard) else (top,) if isinstance(top, Objective) else ()
        )
        fallback = top.cycle if isinstance(top, Scorecard) else None
        for objective in objectives:
            for key_result in objective.key_results:
                yield Goal(key_result, objective, objective.cycle or fallback)

    @cached_property
    def goals_by_kpi(self) -> Mapping[str, tuple[Goal, ...]]:
        """The key results of each KPI that has some."""
        found: dict[str, list[Goal]] = {}
        for goal in self.goals:
            if goal.key_result.kpi is not None:
                found.setdefault(goal.key_result.kpi, []).append(goal)
        return {kpi: tuple(goals) for kpi, goals in found.items()}

    @cached_property
    def opponents(self) -> Mapping[str, Goal]:
        """For each key result that pulls its KPI the other way than an earlier one of its time: that one."""
        found: dict[str, Goal] = {}
        for goals in self.goals_by_kpi.values():
            first: dict[tuple[Direction, Cycle | None], Goal] = {}
            for goal in goals:
                direction = _pull(goal)
                if direction is None:
                    continue
                for (way, _), other in first.items():
                    if way is not direction and goal.meets(other):
                        found.setdefault(goal.key_result.id, other)
                first.setdefault((direction, goal.cycle), goal)
        return found

    @cached_property
    def doubles(self) -> Mapping[str, Goal]:
        """For each key result on the same number, in the same direction and cycle as an earlier one: that one."""
        found: dict[str, Goal] = {}
        first: dict[tuple[object, ...], Goal] = {}
        for goal in self.goals:
            direction = _pull(goal)
            read = self.read(goal.key_result.title)
            measured = _measured(goal.key_result, None if read is None else read.deadline)
            names = [name for name in (goal.key_result.kpi, measured) if name]
            for name in names if direction is not None else ():
                other = first.setdefault((name, direction, goal.cycle), goal)
                if other is not goal and not self._shares_on_purpose(goal, other):
                    found.setdefault(goal.key_result.id, other)
        return found

    def _shares_on_purpose(self, one: Goal, other: Goal) -> bool:
        """Whether one of the two objectives supports the other, or one that does: then they share a number on purpose."""
        spans = [
            self._spans.get("" if each.objective is None else each.objective.id, (0, 0))
            for each in (one, other)
        ]
        upper, lower = sorted(spans)
        return upper[0] < lower[0] and lower[1] <= upper[1]

    @cached_property
    def _spans(self) -> Mapping[str, tuple[int, int]]:
        """Each objective's place in its cascade, and the last place of those that support it, directly or through others."""
        objectives = () if self.scorecard is None else self.scorecard.objectives
        known = {each.id for each in objectives}
        below: dict[str | None, list[str]] = {}
        for each in objectives:
            below.setdefault(each.parent if each.parent in known else None, []).append(each.id)
        order, waiting = list[str](), below.get(None, [])[::-1]
        while waiting:
            order.append(waiting.pop())
            waiting += below.get(order[-1], [])
        sizes = dict.fromkeys(order, 1)
        parents = {each.id: each.parent for each in objectives}
        for each_id in reversed(order):
            parent = parents[each_id]
            if parent in sizes:
                sizes[parent] += sizes[each_id]
        return {each_id: (place, place + sizes[each_id]) for place, each_id in enumerate(order)}

    @cached_property
    def parents(self) -> frozenset[str]:
        """The ids of the objectives that another one supports."""
        objectives = () if self.scorecard is None else self.scorecard.objectives
        return frozenset(each.parent for each in objectives if each.parent is not None)

    def once(self, question: str, objective: Objective, ask: Callable[[], bool]) -> bool:
        """The answer to a question about an objective that each of its key results puts: it is asked once."""
        key = question, objective.id
        if key not in self._told:
            self._told[key] = ask()
        return self._told[key]

    def due_days(self, cycle: Cycle, every: CheckIns) -> tuple[date, ...]:
        """The days of a cycle on which a check-in falls due; the first is its start."""
        key = cycle, every
        if key not in self._due:
            self._due[key] = cycle.dates(every)
        return self._due[key]


@attrs.frozen
class Context:
    """What a rule may look at beside its subject: the policy, the day, and what stands around it.

    `on` is the day to look from (None where nothing that is linted has a day), `scorecard` the scorecard that is linted, if
    one is, `objective` the objective that the subject stands in, if it stands in one.

    >>> from okrkit import KeyResult, Objective
    >>> from okrkit.linting import Rule, lint
    >>> def lonely(key_result, context):
    ...     if context.objective is None:
    ...         yield "it stands in no objective"
    >>> house = Rule("ACME1", "lonely-key-result", family="key result", check=lonely)
    >>> [found.code for found in lint(KeyResult.from_to("NPS", 32, 45), rules=[house])]
    ['ACME1']
    >>> lint(Objective("Delight", [KeyResult.from_to("NPS", 32, 45)]), rules=[house])
    ()
    """

    policy: Policy
    on: date | None
    objective: Objective | None = attrs.field(default=None, kw_only=True)
    whole: Whole = attrs.field(eq=False, repr=False, kw_only=True)

    @property
    def scorecard(self) -> Scorecard | None:
        """The scorecard that is linted, if one is."""
        return self.whole.scorecard

    @property
    def cycle(self) -> Cycle | None:
        """The cycle that the subject runs in: its objective's, else the scorecard's."""
        own = None if self.objective is None else self.objective.cycle
        return own or (None if self.scorecard is None else self.scorecard.cycle)

    def read(self, text: str) -> Statement | None:
        """What a title says, read once; None where it is no statement at all."""
        return self.whole.read(text)

    def kpi_of(self, key_result: KeyResult) -> KPI | None:
        """The KPI whose number a key result moves, where it is known."""
        if self.scorecard is None or key_result.kpi is None:
            return None
        return self.scorecard.kpi(key_result.kpi)

    def goals_of(self, kpi_id: str) -> tuple[Goal, ...]:
        """The key results that move a KPI."""
        return self.whole.goals_by_kpi.get(kpi_id, ())

    @property
    def elapsed(self) -> float | None:
        """How much of the cycle is gone, 0 to 1; None where no cycle or no day is known."""
        return None if self.cycle is None or self.on is None else self.cycle.elapsed(self.on)
