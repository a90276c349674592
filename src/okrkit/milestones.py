"""Measures of what is done rather than how much: milestones, stages, checklists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set as AbstractSet
from math import fsum
from typing import Final, cast

import attrs

from okrkit._doors import NumberLike, invalid, is_truth, show, to_number, to_text, wrong_type

__all__ = ["Checklist", "Milestone", "Stages"]

_PAIR: Final = 2


@attrs.frozen
class Milestone:
    """Done or not: progress is 1.0 or 0.0, and nothing is owed before the last day.

    >>> from okrkit import Milestone
    >>> Milestone().raw(Milestone().accept(True))
    1.0
    >>> Milestone().over([]) is None
    True
    """

    def accept(self, value: bool | NumberLike) -> float:  # noqa: FBT001 - True and False are what it takes
        """True or False, which are 1 and 0."""
        if is_truth(value):
            return 1.0 if value else 0.0
        if not isinstance(value, str) and to_number(value) in {0.0, 1.0}:
            return to_number(value)
        raise invalid("value", "1 (True) or 0 (False) for a milestone", value, "say whether it is done")

    def raw(self, value: float) -> float:
        """1.0 where it is done, else 0.0."""
        return 1.0 if value >= 1.0 else 0.0

    def over(self, values: Sequence[float]) -> float | None:
        """Whether it is done by the last word on it."""
        return self.raw(values[-1]) if values else None

    @property
    def start(self) -> None:
        """None: there is no number."""
        return

    @property
    def goal(self) -> None:
        """None: there is no number."""
        return

    @property
    def direction(self) -> None:
        """None: there is no number."""
        return

    @property
    def paced(self) -> bool:
        """False: nothing is owed before the last day."""
        return False


def _to_stages(
    stages: Mapping[str, NumberLike] | Iterable[tuple[str, NumberLike]],
) -> tuple[tuple[str, float], ...]:
    return _to_named(stages, "stages", "('built', 0.6)")


def _to_items(
    items: Mapping[str, NumberLike] | Iterable[str | tuple[str, NumberLike]],
) -> tuple[tuple[str, float], ...]:
    if isinstance(items, (list, tuple)):
        # Names alone weigh the same.
        items = [(each, 1.0) if isinstance(each, str) else each for each in items]
    return _to_named(cast("Iterable[tuple[str, NumberLike]]", items), "items", "('contract signed', 2)")


def _to_named(
    pairs: Mapping[str, NumberLike] | Iterable[tuple[str, NumberLike]], path: str, example: str
) -> tuple[tuple[str, float], ...]:
    instead = f"pass pairs such as {example}"
    if isinstance(pairs, (str, bytes)) or not isinstance(pairs, Iterable):
        raise wrong_type(path, "a list of (name, number) pairs", pairs, instead)
    named: dict[str, float] = {}
    listed = list(cast("Mapping[str, NumberLike]", pairs).items()) if isinstance(pairs, Mapping) else pairs
    for index, pair in enumerate(listed):
        if isinstance(pair, (str, bytes)) or not isinstance(pair, Sequence) or len(pair) != _PAIR:
            raise wrong_type(f"{path}[{index}]", "a (name, number) pair", pair, instead)
        name = to_text(pair[0], f"{path}[{index}]")
        if name in named:
            raise invalid(f"{path}[{index}]", "a name that is not there yet", name, "give each its own")
        named[name] = to_number(pair[1], f"{path}[{index}]")
    if not named:
        raise invalid(path, "at least one (name, number) pair", list(named), instead)
    return tuple(named.items())


@attrs.frozen
class Stages:
    """Named stages on the way, each with the progress that reaching it stands for.

    Progress is that of the furthest stage reached so far, so a later word on an earlier stage loses nothing.

    Args:
        stages: (name, progress) pairs, or a mapping; progress rises strictly from above 0 to exactly 1.

    Raises:
        InvalidValueError: Progress that does not rise to 1, or a name that stands twice.
        InvalidTypeError: Not a list of pairs.

    >>> from okrkit import Stages
    >>> rollout = Stages([("designed", 0.2), ("built", 0.6), ("adopted", 1)])
    >>> rollout.accept("built")
    0.6
    >>> rollout.over([0.6, 0.2])
    0.6
    """

    stages: tuple[tuple[str, float], ...] = attrs.field(converter=_to_stages)

    def __attrs_post_init__(self) -> None:
        figures = [0.0, *(progress for _, progress in self.stages)]
        if figures != sorted(set(figures)) or figures[-1] != 1.0:
            need = "progress that rises from above 0 to exactly 1"
            raise invalid("stages", need, figures[1:], "list the stages in order, the last with 1")

    def accept(self, value: str | NumberLike) -> float:
        """The name of a stage, or the progress that it stands for; 0 for none yet."""
        if isinstance(value, str):
            for name, progress in self.stages:
                if name == value:
                    return progress
        else:
            number = to_number(value)
            if number in {0.0, *(progress for _, progress in self.stages)}:
                return number
        names = ", ".join(repr(name) for name, _ in self.stages)
        raise invalid("value", f"one of the stages {names}", value, "name the furthest stage that is reached")

    def raw(self, value: float) -> float:
        """The progress that the stage stands for."""
        return value

    def over(self, values: Sequence[float]) -> float | None:
        """The progress of the furthest stage reached."""
        return max(values, default=None)

    @property
    def start(self) -> None:
        """None: a stage is not a number of anything."""
        return

    @property
    def goal(self) -> None:
        """None: a stage is not a number of anything."""
        return

    @property
    def direction(self) -> None:
        """None: a stage is not a number of anything."""
        return

    @property
    def paced(self) -> bool:
        """True: stages are expected to be reached as time goes by."""
        return True


@attrs.frozen
class Checklist:
    """Things to have, each with its weight: progress is the weight of what is ticked.

    Args:
        items: (name, weight) pairs, a mapping, or names of equal weight; weights are not negative and not all zero; they are normalised.

    Raises:
        InvalidValueError: A weight is negative, all are zero, or a name stands twice.
        InvalidTypeError: Not a list of pairs.

    >>> from okrkit import Checklist
    >>> audit = Checklist([("policies", 1), ("evidence", 2), ("report", 1)])
    >>> audit.accept({"policies", "evidence"})
    0.75
    >>> audit.accept(set())
    0.0
    """

    items: tuple[tuple[str, float], ...] = attrs.field(converter=_to_items)

    def __attrs_post_init__(self) -> None:
        weights = [weight for _, weight in self.items]
        if min(weights) < 0 or max(weights) == 0:
            need = "weights of 0 or more, not all zero"
            raise invalid("items", need, weights, "give what matters more the greater weight")

    def accept(self, value: AbstractSet[str] | Sequence[str] | NumberLike) -> float:
        """The names of what is ticked, or the share that they weigh."""
        if isinstance(value, (AbstractSet, list, tuple)):
            return self._share(value)
        if isinstance(value, str):
            raise invalid("value", "a set of names", value, f"put it in braces: {{{show(value)}}}")
        number = to_number(cast("NumberLike", value))  # what is no number is refused there
        if 0.0 <= number <= 1.0:
            return number
        raise invalid(
            "value", "a set of names, or a share from 0 to 1", value, "pass the names of what is ticked"
        )

    def _share(self, ticked: Iterable[str]) -> float:
        weights = dict(self.items)
        names = dict.fromkeys(to_text(name, "value") for name in ticked)
        for name in names:
            if name not in weights:
                known = ", ".join(repr(each) for each in weights)
                raise invalid("value", f"names of the checklist ({known})", name, "tick what is on it")
        # Scaled by the greatest, so that no sum overflows; all ticked is exactly 1.
        top = max(weights.values())
        return fsum(weights[name] / top for name in names) / fsum(weight / top for weight in weights.values())

    def raw(self, value: float) -> float:
        """The share ticked."""
        return value

    def over(self, values: Sequence[float]) -> float | None:
        """The share ticked at the last word on it."""
        return self.raw(values[-1]) if values else None

    @property
    def start(self) -> None:
        """None: a share of a list is not a number of anything."""
        return

    @property
    def goal(self) -> None:
        """None: a share of a list is not a number of anything."""
        return

    @property
    def direction(self) -> None:
        """None: a share of a list is not a number of anything."""
        return

    @property
    def paced(self) -> bool:
        """True: items are expected to be ticked as time goes by."""
        return True
