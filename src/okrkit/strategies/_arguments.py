"""What the arguments of a strategy pass before anything is drawn, so that a slip is told where it was made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias, TypeVar, cast

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from okrkit._doors import invalid, to_number, wrong_type
from okrkit.cycle import Cycle
from okrkit.objective import to_cycle

T = TypeVar("T")
OrStrategy: TypeAlias = T | SearchStrategy[T]
Sizes: TypeAlias = tuple[int, int]


def to_strategy(
    given: object, converter: Callable[[Any], T], default: SearchStrategy[T]
) -> SearchStrategy[T]:
    """A strategy from itself, from one value, or the default where nothing is given."""
    if given is None:
        return default
    if isinstance(given, SearchStrategy):
        # By way of object: what `isinstance` leaves is known to one type checker and half known to the other.
        return cast("SearchStrategy[Any]", cast("object", given)).map(converter)
    return st.just(converter(given))


def named(name: str, strategy: SearchStrategy[T], *arguments: object) -> SearchStrategy[T]:
    """The same strategy under a short name: hypothesis prints it, and refuses to print pages."""

    def drawn(draw: DrawFn, *_: object) -> T:
        return draw(strategy)

    drawn.__name__ = name
    return st.composite(drawn)(*arguments)


def to_numbers(values: SearchStrategy[Any] | None, default: SearchStrategy[float]) -> SearchStrategy[float]:
    """A strategy of finite numbers, or the default where nothing is given."""
    return default if values is None else need_strategy(values, "values", "figures(0, 100)").map(to_number)


def need_strategy(given: SearchStrategy[T], path: str, example: str) -> SearchStrategy[T]:
    """A strategy as given; a bare value is refused."""
    if isinstance(given, SearchStrategy):
        return given
    raise wrong_type(path, "a strategy", given, f"such as strategies.{example}, or hypothesis's just(…)")


def to_sizes(names: tuple[str, str], least: int, most: int | None, usual: int) -> Sizes:
    """How many there are at least and at most; where the latter is not given, the usual number or more."""
    for path, given in zip(names, (least, most), strict=True):
        # What is asked for beside the model's own counts: bool is an int, and no number of things.
        if given is not None and (type(given) is not int or given < 0):
            raise invalid(path, "a whole number, 0 or more", given, "say how many")
    if most is None:
        return least, max(least, usual)
    if most < least:
        raise invalid(names[1], f"at least {names[0]} ({least})", most, "swap the two, or leave one out")
    return least, most


def to_cycles(cycle: OrStrategy[Cycle | str | None], path: str, least: int) -> SearchStrategy[Cycle | None]:
    """A strategy of cycles that have so many days at least; None stands for no cycle."""
    if isinstance(cycle, SearchStrategy):
        return cycle.map(to_cycle).filter(partial(_has_days, least))
    known = to_cycle(cycle)
    if known is not None and known.days < least:
        need = f"at most {known.days}, the days of {known}"
        raise invalid(path, need, least, "a day holds one; take a longer cycle, or ask for fewer")
    return st.just(known)


def _has_days(least: int, cycle: Cycle | None) -> bool:
    return cycle is None or cycle.days >= least
