"""What the tests of the strategies share: the simplest value that hypothesis finds, and every value that it draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from hypothesis import Phase, find, given, settings
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")
# Without the phase that explains: it draws further values, and `find` would hand out one of those.
LOOKING = settings(
    database=None, deadline=None, derandomize=True, max_examples=1000, phases=(Phase.generate, Phase.shrink)
)


def anything(_: object) -> bool:
    return True


def simplest(strategy: SearchStrategy[T], condition: Callable[[T], object] = anything) -> T:
    """The least value that meets a condition; an error where none is found."""
    return find(strategy, lambda value: bool(condition(value)), settings=LOOKING)


def some(strategy: SearchStrategy[T], condition: Callable[[T], object]) -> T:
    """The first value that meets a condition, however large; an error where none is found."""
    return find(
        strategy, lambda value: bool(condition(value)), settings=settings(LOOKING, phases=[Phase.generate])
    )


def every(strategy: SearchStrategy[T], check: Callable[[T], object], examples: int = 25) -> None:
    """See that a check holds for whatever is drawn, with every health check on."""

    @settings(LOOKING, max_examples=examples)
    @given(strategy)
    def look(value: T) -> None:
        assert check(value), value

    look()
