"""`Objective`: what a team wants to achieve in one cycle, and the key results that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Any, Final

import attrs

from okrkit._converters import as_title
from okrkit._doors import (
    KEEP,
    DayLike,
    NumberLike,
    check_note,
    check_optional_text,
    invalid,
    line,
    show,
    to_id,
    to_members,
    to_slug,
    to_text,
    wrong_type,
)
from okrkit._showing import shown
from okrkit.checkin import check_link
from okrkit.cycle import Cycle
from okrkit.errors import MissingCycleError, NotationError, UnknownIdError
from okrkit.keyresult import KeyResult, to_weight
from okrkit.series import HasItems

__all__ = ["Ambition", "Objective"]

_TYPED: Final = 200  # a longer id than this is no slip of the keyboard
_LISTED: Final = 5


class Ambition(Enum):
    """What counts as success: a stretch that is well done at 0.7, or a promise that has to be kept.

    `.success` is the score from which on it is one.

    >>> from okrkit import Ambition
    >>> Ambition.ASPIRATIONAL.success, Ambition.COMMITTED.success
    (0.7, 1.0)
    >>> Ambition("committed")
    <Ambition.COMMITTED: 'committed'>
    """

    ASPIRATIONAL = "aspirational"
    COMMITTED = "committed"

    @property
    def success(self) -> float:
        """The score that is success, from 0 to 1."""
        return 0.7 if self is Ambition.ASPIRATIONAL else 1.0


def to_ambition(ambition: Ambition | str) -> Ambition:
    """An Ambition from itself or its word."""
    if isinstance(ambition, Ambition):
        return ambition
    for each in Ambition:
        if isinstance(ambition, str) and each.value == ambition:
            return each
    raise invalid("ambition", "Ambition.ASPIRATIONAL or Ambition.COMMITTED", ambition, "choose one of them")


def to_cycle(cycle: Cycle | str | None) -> Cycle | None:
    """A Cycle from itself or its text; None stays."""
    if cycle is None or isinstance(cycle, Cycle):
        return cycle
    if isinstance(cycle, str):
        try:
            return Cycle.parse(cycle)
        except NotationError as error:
            raise error.at("cycle") from None
    raise wrong_type("cycle", "a Cycle", cycle, "such as Cycle.quarter(2026, 3), or its text 'Q3 2026'")


def need_cycle(cycle: Cycle | str | None, purpose: str) -> Cycle:
    """A cycle, where one is needed: a Cycle or its text."""
    known = to_cycle(cycle)
    if known is None:
        raise missing_cycle(purpose)
    return known


def missing_cycle(purpose: str) -> MissingCycleError:
    """The refusal where a cycle is needed and none is known."""
    instead = "pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in"
    message = f"cycle must be known {purpose}, got None: {instead}"
    return MissingCycleError(message, (("cycle", message),))


def _to_key_result(key_result: KeyResult | str, index: int) -> KeyResult:
    if not isinstance(key_result, str):
        return key_result
    try:
        return KeyResult.parse(key_result)
    except NotationError as error:
        raise error.at(f"key_results[{index}]") from None


def _to_key_results(key_results: Iterable[KeyResult | str]) -> tuple[KeyResult, ...]:
    if isinstance(key_results, (str, bytes, KeyResult)) or not isinstance(key_results, Iterable):
        raise wrong_type("key_results", "a list of KeyResult", key_results, "pass a list, even of one")
    given = [_to_key_result(each, index) for index, each in enumerate(key_results)]
    instead = "pass KeyResults or their sentences"
    members = to_members(given, KeyResult, "key_results", instead)
    seen: set[str] = set()
    for index, key_result in enumerate(members):
        if key_result.id in seen:
            raise invalid(
                f"key_results[{index}].id", "unique in its objective", key_result.id, "give one another id="
            )
        seen.add(key_result.id)
    return members


def _to_guardrails(guardrails: Iterable[str]) -> tuple[str, ...]:
    ids = to_members(guardrails, str, "guardrails", "pass the ids of KPIs, such as [margin.id]")
    seen: set[str] = set()
    for index, each in enumerate(ids):
        to_text(each, f"guardrails[{index}]")
        if each in seen:
            raise invalid(f"guardrails[{index}]", "named once", each, "leave the second one out")
        seen.add(each)
    return ids


def _slug(objective: Objective) -> str:
    return to_slug(objective.title, "title")


@shown
@attrs.frozen
class Objective:
    """What a team wants to achieve in one cycle, and the key results that prove it.

    Args:
        title: The aim, in words.
        key_results: KeyResults, or their sentences.
        cycle: When: a Cycle, or its text.
        owner: Who answers for it.
        ambition: `Ambition.ASPIRATIONAL` (0.7 is success) or `Ambition.COMMITTED` (1.0 is).
        parent: The id of the objective that it supports.
        contributes: Whether it counts in its parent's roll-up.
        guardrails: Ids of KPIs that must stay healthy meanwhile.
        weight: How much it counts among its siblings: 0 or more.
        carried_from: The id of the objective that it goes on with.
        id: By default a slug of the title.
        description: What else there is to say.

    Raises:
        InvalidValueError: A field cannot be what was given; the message says which and why.
        NotationError: A key result's sentence cannot be read.

    >>> from okrkit import Objective
    >>> goal = Objective("Deliver predictably", ["Increase on-time delivery from 65% to 90%"], cycle="Q3 2026")
    >>> [kr.id for kr in goal], goal.cycle.last_day.isoformat()
    (['increase-on-time-delivery-from-65-to-90'], '2026-09-30')
    >>> Objective("Deliver predictably").key_results
    ()
    """

    title: str = attrs.field(converter=as_title)
    key_results: tuple[KeyResult, ...] = attrs.field(default=(), converter=_to_key_results)
    cycle: Cycle | None = attrs.field(default=None, converter=to_cycle, kw_only=True)
    owner: str | None = attrs.field(default=None, kw_only=True)
    ambition: Ambition = attrs.field(default=Ambition.ASPIRATIONAL, converter=to_ambition, kw_only=True)
    parent: str | None = attrs.field(default=None, kw_only=True)
    contributes: bool = attrs.field(default=True, kw_only=True)
    guardrails: tuple[str, ...] = attrs.field(default=(), converter=_to_guardrails, kw_only=True)
    weight: float = attrs.field(default=1.0, converter=to_weight, kw_only=True)
    carried_from: str | None = attrs.field(default=None, kw_only=True)
    id: str = attrs.field(default=attrs.Factory(_slug, takes_self=True), converter=to_id, kw_only=True)
    description: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_optional_text(self.owner, "owner")
        check_link(self.parent, "parent", "the objective that it supports")
        check_link(self.carried_from, "carried_from", "the objective that it goes on with")
        check_note(self.description, "description")
        if not isinstance(self.contributes, bool):
            raise invalid(
                "contributes", "True or False", self.contributes, "say whether it counts in its parent"
            )
        if self.parent == self.id:
            raise invalid("parent", "another objective", self.parent, "leave it out at the top")
        weights = [key_result.weight for key_result in self.key_results]
        if weights and not any(weights):
            need = "a list with at least one weight above 0"
            instead = "0 shows a key result without counting it; let one of them count"
            raise invalid("key_results", need, weights, instead)

    def __getitem__(self, key_result_id: str) -> KeyResult:
        if isinstance(key_result_id, str):
            for key_result in self.key_results:
                if key_result.id == key_result_id:
                    return key_result
        instead = one_of(key_result_id, [key_result.id for key_result in self.key_results])
        message = f"key result must be one of objective {self.id!r}, got {show(key_result_id)}: {instead}"
        raise UnknownIdError(message, (("key_results", message),))

    def __iter__(self) -> Iterator[KeyResult]:
        return iter(self.key_results)

    def __contains__(self, key_result: object) -> bool:
        if isinstance(key_result, str):
            return any(each.id == key_result for each in self.key_results)
        return isinstance(key_result, KeyResult) and key_result in self.key_results

    def check_in(
        self,
        key_result_id: str,
        day: DayLike | HasItems,
        value: Any = KEEP,  # noqa: ANN401 - the measure says what it takes
        *,
        confidence: NumberLike | None = None,
        note: str = "",
        blockers: Iterable[str] = (),
        replace: bool = False,
    ) -> Objective:
        """The objective with a check-in of one of its key results (see `KeyResult.check_in`).

        Args:
            key_result_id: Which one.
            day: The day; or a mapping of days to values.
            value: What it stands at.
            confidence: How likely success is, from 0 to 1.
            note: What there is to say.
            blockers: What stands in the way.
            replace: Whether it may take the place of a check-in on the same day.

        Returns:
            The new objective.

        Raises:
            UnknownIdError: No key result has that id.
            InvalidValueError: The measure does not take the value, or there is a check-in on that day.

        >>> from okrkit import KeyResult, Objective
        >>> goal = Objective("Delight", [KeyResult.from_to("NPS", 32, 45)])
        >>> goal.check_in("nps", "2026-07-31", 35)["nps"].current()
        35.0
        >>> goal["nps"].current() is None
        True
        """
        return self.replace(
            self[key_result_id].check_in(
                day, value, confidence=confidence, note=note, blockers=blockers, replace=replace
            )
        )

    def add(self, key_result: KeyResult | str) -> Objective:
        """The objective with one more key result.

        Args:
            key_result: A KeyResult, or its sentence.

        Returns:
            The new objective.

        Raises:
            InvalidValueError: There is one with that id.

        >>> from okrkit import Objective
        >>> len(Objective("Delight").add("Lift NPS from 32 to 45").key_results)
        1
        >>> Objective("Delight").key_results
        ()
        """
        return self.evolve(key_results=(*self.key_results, key_result))

    def replace(self, key_result: KeyResult) -> Objective:
        """The objective with one of its key results in a newer form.

        Args:
            key_result: The newer form; its id says which one it replaces.

        Returns:
            The new objective, in the same order.

        Raises:
            UnknownIdError: No key result has that id: use `add`.

        >>> from okrkit import KeyResult, Objective
        >>> goal = Objective("Delight", [KeyResult.from_to("NPS", 32, 45)])
        >>> goal.replace(goal["nps"].evolve(owner="Sam"))["nps"].owner
        'Sam'
        >>> goal.replace(goal["nps"]) == goal
        True
        """
        if not isinstance(key_result, KeyResult):
            raise wrong_type(
                "key_result", "a KeyResult", key_result, "pass the newer form of one that it has"
            )
        old = self[key_result.id]
        return self.evolve(key_results=[key_result if each is old else each for each in self.key_results])

    def remove(self, key_result_id: str) -> Objective:
        """The objective without one of its key results.

        Args:
            key_result_id: Which one.

        Returns:
            The new objective.

        Raises:
            UnknownIdError: No key result has that id.

        >>> from okrkit import KeyResult, Objective
        >>> Objective("Delight", [KeyResult.from_to("NPS", 32, 45)]).remove("nps").key_results
        ()
        >>> "nps" in Objective("Delight")
        False
        """
        old = self[key_result_id]
        return self.evolve(key_results=[each for each in self.key_results if each is not old])

    def evolve(
        self,
        *,
        title: str = KEEP,
        key_results: Iterable[KeyResult | str] = KEEP,
        cycle: Cycle | str | None = KEEP,
        owner: str | None = KEEP,
        ambition: Ambition | str = KEEP,
        parent: str | None = KEEP,
        contributes: bool = KEEP,
        guardrails: Iterable[str] = KEEP,
        weight: NumberLike = KEEP,
        carried_from: str | None = KEEP,
        id: str = KEEP,  # noqa: A002 - the field's own name
        description: str = KEEP,
    ) -> Objective:
        """An objective like this one with some things changed; every check runs again.

        Args:
            title: The aim; the id stays.
            key_results: What proves it.
            cycle: When.
            owner: Who answers for it.
            ambition: What counts as success.
            parent: The id of the objective that it supports.
            contributes: Whether it counts in its parent's roll-up.
            guardrails: Ids of KPIs that must stay healthy meanwhile.
            weight: How much it counts among its siblings.
            carried_from: The id of the objective that it goes on with.
            id: What it is known by.
            description: What else there is to say.

        Returns:
            The new objective.

        Raises:
            InvalidValueError: The change makes an illegal objective.

        >>> from okrkit import Objective
        >>> Objective("Delight").evolve(owner="Sam").owner
        'Sam'
        >>> Objective("Delight").evolve() == Objective("Delight")
        True
        """
        return Objective(
            self.title if title is KEEP else title,
            self.key_results if key_results is KEEP else key_results,
            cycle=self.cycle if cycle is KEEP else cycle,
            owner=self.owner if owner is KEEP else owner,
            ambition=self.ambition if ambition is KEEP else ambition,
            parent=self.parent if parent is KEEP else parent,
            contributes=self.contributes if contributes is KEEP else contributes,
            guardrails=self.guardrails if guardrails is KEEP else guardrails,
            weight=self.weight if weight is KEEP else weight,
            carried_from=self.carried_from if carried_from is KEEP else carried_from,
            id=self.id if id is KEEP else id,
            description=self.description if description is KEEP else description,
        )

    def __str__(self) -> str:
        return line(self.title)

    def __repr__(self) -> str:
        number = len(self.key_results)
        when = "no cycle" if self.cycle is None else self.cycle.label
        return f"<Objective {self.id!r}: {number} key result{'' if number == 1 else 's'}, {when}>"


def one_of(given: object, known: list[str]) -> str:
    """What to do about an id that nothing has: the nearest one that there is, or what there is."""
    # Loaded here: only who mistypes an id needs it.
    from difflib import get_close_matches  # noqa: PLC0415 - as said above

    near = get_close_matches(given, known, n=1) if isinstance(given, str) and len(given) <= _TYPED else []
    if near:
        return f"did you mean {near[0]!r}?"
    if not known:
        return "it has none yet"
    shown = ", ".join(map(repr, known[:_LISTED]))
    return f"it has {shown}" if len(known) <= _LISTED else f"it has {shown} and {len(known) - _LISTED} more"
