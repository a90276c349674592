"""`Scorecard`: one team's KPIs and OKRs in one value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs

from okrkit._converters import as_name
from okrkit._doors import (
    KEEP,
    DayLike,
    NumberLike,
    invalid,
    line,
    show,
    to_members,
    wrong_type,
)
from okrkit._loops import find_loop
from okrkit._showing import shown
from okrkit.cycle import Cycle
from okrkit.errors import UnknownIdError
from okrkit.keyresult import KeyResult, take_readings
from okrkit.kpi import KPI, convert_reading
from okrkit.objective import Objective, one_of, to_cycle
from okrkit.series import Reading, Series, SeriesLike

__all__ = ["Scorecard"]

Member: TypeAlias = KPI | Objective | KeyResult


def _to_cycle(cycle: Cycle | str) -> Cycle:
    known = to_cycle(cycle)
    if known is None:
        raise wrong_type("cycle", "a Cycle", cycle, "such as Cycle.quarter(2026, 3), or its text 'Q3 2026'")
    return known


def _to_objectives(objectives: Iterable[Objective]) -> tuple[Objective, ...]:
    instead = "pass a list of Objectives"
    if isinstance(objectives, Objective):  # which is iterable itself
        raise wrong_type("objectives", "a list of Objective", objectives, instead)
    return to_members(objectives, Objective, "objectives", instead)


def _to_kpis(kpis: Iterable[KPI]) -> tuple[KPI, ...]:
    return to_members(kpis, KPI, "kpis", "pass a list of KPIs")


@shown
@attrs.frozen
class Scorecard:
    """One team's KPIs and OKRs in one value: the one source of truth.

    Ids are unique over KPIs, objectives and key results together; every reference to a KPI resolves; alignment has
    no loop. `parent` may name another team's objective, `carried_from` one that has ended.

    Args:
        name: Whose it is.
        cycle: The cycle it is about: a Cycle, or its text.
        objectives: The objectives.
        kpis: The KPIs.

    Raises:
        InvalidValueError: Two things with one id, a reference to nothing, or a loop among parents.

    >>> from okrkit import KPI, Cycle, KeyResult, Objective, Scorecard
    >>> nps = KPI("NPS", "≥ 40")
    >>> goal = Objective("Delight", [KeyResult.from_to("Lift NPS", 32, 45, kpi="nps")])
    >>> team = Scorecard("Support", cycle="Q3 2026", objectives=[goal], kpis=[nps])
    >>> team.record("nps", "2026-07-31", 38)["lift-nps"].current()
    38.0
    >>> Scorecard("Support", cycle=Cycle.quarter(2026, 3)).kpis
    ()
    """

    name: str = attrs.field(converter=as_name)
    cycle: Cycle = attrs.field(converter=_to_cycle, kw_only=True)
    objectives: tuple[Objective, ...] = attrs.field(default=(), converter=_to_objectives, kw_only=True)
    kpis: tuple[KPI, ...] = attrs.field(default=(), converter=_to_kpis, kw_only=True)
    # Made at construction from the fields above, so that a look-up by id takes constant time.
    _index: dict[str, Member] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        index: dict[str, Member] = {}
        for count_before, (path, member) in enumerate(self._members()):
            other = index.setdefault(member.id, member)
            if len(index) == count_before:
                instead = f"give this or the {type(other).__name__} of that id another id="
                raise invalid(f"{path}.id", "unique in the scorecard", member.id, instead)
        object.__setattr__(self, "_index", index)
        for position, objective in enumerate(self.objectives):
            self._check_references(f"objectives[{position}]", objective)
        self._check_parents()

    def _members(self) -> Iterator[tuple[str, Member]]:
        for position, kpi in enumerate(self.kpis):
            yield f"kpis[{position}]", kpi
        for position, objective in enumerate(self.objectives):
            yield f"objectives[{position}]", objective
            for place, key_result in enumerate(objective.key_results):
                yield f"objectives[{position}].key_results[{place}]", key_result

    def _check_references(self, path: str, objective: Objective) -> None:
        for place, key_result in enumerate(objective.key_results):
            if key_result.kpi is not None and not isinstance(self._index.get(key_result.kpi), KPI):
                self._refuse_reference(f"{path}.key_results[{place}].kpi", key_result.id, key_result.kpi)
        for place, guardrail in enumerate(objective.guardrails):
            if not isinstance(self._index.get(guardrail), KPI):
                self._refuse_reference(f"{path}.guardrails[{place}]", objective.id, guardrail)

    def _refuse_reference(self, path: str, holder: str, kpi_id: str) -> None:
        instead = f"{holder!r} refers to it: add that KPI to kpis, or take the reference out"
        raise invalid(path, f"the id of a KPI of scorecard {self.name!r}", kpi_id, instead)

    def _check_parents(self) -> None:
        loop = find_loop({objective.id: objective.parent for objective in self.objectives})
        if loop:
            chain = " → ".join((*loop, loop[0]))
            position = [objective.id for objective in self.objectives].index(loop[0])
            instead = "take one of these parents out"
            raise invalid(f"objectives[{position}].parent", "free of loops", chain, instead)

    def __getitem__(self, any_id: str) -> Member:
        member = self._get(any_id)
        if member is None:
            raise self._unknown("id", any_id, list(self._index))
        return member

    def _get(self, any_id: object) -> Member | None:
        return self._index.get(any_id) if isinstance(any_id, str) else None

    def __contains__(self, member: object) -> bool:
        if isinstance(member, (KPI, Objective, KeyResult)):
            return self._index.get(member.id) == member
        return isinstance(member, str) and member in self._index

    def __iter__(self) -> Iterator[Member]:
        return iter(self._index.values())

    def _unknown(self, what: str, given: object, known: list[str]) -> UnknownIdError:
        message = f"{what} must be one of scorecard {self.name!r}, got {show(given)}: {one_of(given, known)}"
        return UnknownIdError(message, (("id", message),))

    def kpi(self, kpi_id: str) -> KPI:
        """A KPI by its id, in constant time.

        Args:
            kpi_id: Its id.

        Returns:
            The KPI.

        Raises:
            UnknownIdError: No KPI has that id.

        >>> from okrkit import KPI, Scorecard
        >>> Scorecard("Support", cycle="Q3 2026", kpis=[KPI("NPS", "≥ 40")]).kpi("nps").name
        'NPS'
        >>> "nps" in Scorecard("Support", cycle="Q3 2026")
        False
        """
        member = self._get(kpi_id)
        if isinstance(member, KPI):
            return member
        raise self._unknown("KPI", kpi_id, [kpi.id for kpi in self.kpis])

    def objective(self, objective_id: str) -> Objective:
        """An objective by its id, in constant time.

        Args:
            objective_id: Its id.

        Returns:
            The objective.

        Raises:
            UnknownIdError: No objective has that id.

        >>> from okrkit import Objective, Scorecard
        >>> Scorecard("Support", cycle="Q3 2026", objectives=[Objective("Delight")]).objective("delight").title
        'Delight'
        >>> "delight" in Scorecard("Support", cycle="Q3 2026")
        False
        """
        member = self._get(objective_id)
        if isinstance(member, Objective):
            return member
        raise self._unknown("objective", objective_id, [objective.id for objective in self.objectives])

    def key_result(self, key_result_id: str) -> KeyResult:
        """A key result by its id, in constant time.

        Args:
            key_result_id: Its id.

        Returns:
            The key result.

        Raises:
            UnknownIdError: No key result has that id.

        >>> from okrkit import KeyResult, Objective, Scorecard
        >>> goal = Objective("Delight", [KeyResult.from_to("NPS", 32, 45)])
        >>> Scorecard("Support", cycle="Q3 2026", objectives=[goal]).key_result("nps").title
        'NPS'
        >>> "csat" in Scorecard("Support", cycle="Q3 2026", objectives=[goal])
        False
        """
        member = self._get(key_result_id)
        if isinstance(member, KeyResult):
            return member
        known = [each for each, value in self._index.items() if isinstance(value, KeyResult)]
        raise self._unknown("key result", key_result_id, known)

    def record(
        self, kpi_id: str, day: DayLike | Reading | SeriesLike, value: NumberLike = KEEP, note: str = ""
    ) -> Scorecard:
        """The scorecard with one more reading, or with many, of a KPI and of every key result that it powers.

        A key result takes the readings that lie in its objective's cycle (the scorecard's, where it has none).

        Args:
            kpi_id: Which KPI.
            day: The day of the one; or a Reading, a mapping of days to values, pairs, Readings, a Series.
            value: The value of the one.
            note: What there is to say about the one.

        Returns:
            The new scorecard.

        Raises:
            UnknownIdError: No KPI has that id.
            InvalidValueError: There is a reading on one of the days already.

        >>> from okrkit import KPI, Scorecard
        >>> team = Scorecard("Support", cycle="Q3 2026", kpis=[KPI("NPS", "≥ 40")])
        >>> team.record("nps", {"2026-07-31": 38, "2026-08-31": 41}).kpi("nps").band.value
        'healthy'
        >>> len(team.kpi("nps").readings)
        0
        """
        old = self.kpi(kpi_id)
        new = old.record(day, value, note)
        known = set(old.readings.days)
        readings = Series([reading for reading in new.readings if reading.on not in known])
        return self.evolve(
            kpis=[new if each is old else each for each in self.kpis],
            objectives=[self._feed(objective, new, readings) for objective in self.objectives],
        )

    def _feed(self, objective: Objective, kpi: KPI, readings: Series) -> Objective:
        if all(key_result.kpi != kpi.id for key_result in objective.key_results):
            return objective
        cycle = objective.cycle or self.cycle
        within = readings.between(cycle.start, cycle.last_day)
        return objective.evolve(
            key_results=[
                take_readings(each, in_unit_of(each, kpi, within)) if each.kpi == kpi.id else each
                for each in objective.key_results
            ]
        )

    def evolve(
        self,
        *,
        name: str = KEEP,
        cycle: Cycle | str = KEEP,
        objectives: Iterable[Objective] = KEEP,
        kpis: Iterable[KPI] = KEEP,
    ) -> Scorecard:
        """A scorecard like this one with some things changed; every check runs again.

        Args:
            name: Whose it is.
            cycle: The cycle it is about.
            objectives: The objectives.
            kpis: The KPIs.

        Returns:
            The new scorecard.

        Raises:
            InvalidValueError: The change makes an illegal scorecard.

        >>> from okrkit import Scorecard
        >>> Scorecard("Support", cycle="Q3 2026").evolve(cycle="Q4 2026").cycle.label
        'Q4 2026'
        >>> Scorecard("Support", cycle="Q3 2026").evolve() == Scorecard("Support", cycle="Q3 2026")
        True
        """
        return Scorecard(
            self.name if name is KEEP else name,
            cycle=self.cycle if cycle is KEEP else cycle,
            objectives=self.objectives if objectives is KEEP else objectives,
            kpis=self.kpis if kpis is KEEP else kpis,
        )

    def __repr__(self) -> str:
        return f"<Scorecard {self}>"

    def __str__(self) -> str:
        key_results = sum(len(objective.key_results) for objective in self.objectives)
        return line(
            f"{self.name}, {self.cycle.label}: {count(self.objectives, 'objective')}, "
            f"{key_results} key result{'' if key_results == 1 else 's'}, {count(self.kpis, 'KPI')}"
        )


def count(things: tuple[object, ...], word: str) -> str:
    """'1 objective', '2 objectives'."""
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"


def in_unit_of(key_result: KeyResult, kpi: KPI, readings: Series) -> list[Reading]:
    """A KPI's readings in the unit of a key result that it powers."""
    return [
        Reading(reading.on, convert_reading(kpi, reading.value, key_result.unit), reading.note)
        for reading in readings
    ]
