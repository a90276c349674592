"""What the tests of the model share: how a value behaves, and how a refusal reads."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable
from typing import Any, NamedTuple, get_type_hints

import attrs
import pytest

from okrkit.errors import OkrkitError

_LONGEST_REPR = 200


def check_value(value: Any) -> None:  # noqa: ANN401 - any public value
    """A public value: equal to its copies, hashable, frozen, slotted, short to print, with hints that resolve."""
    cls = type(value)
    copies = [copy.copy(value), copy.deepcopy(value)]
    copies += [
        pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
    ]
    for each in copies:
        assert value == each
        assert hash(value) == hash(each)
        assert str(value) == str(each)
        assert repr(value) == repr(each)
    assert value != object()
    assert not hasattr(value, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(cls)[0].name, None)
    assert len(repr(value)) <= _LONGEST_REPR
    assert get_type_hints(cls)
    for _, method in inspect.getmembers(cls, inspect.isfunction):
        get_type_hints(method)
    assert value == attrs.evolve(value)


def check_evolve(value: Any) -> None:  # noqa: ANN401 - any that evolves
    """`evolve()` with nothing is equal, and its signature names every field that the constructor takes."""
    fields = {field.name for field in attrs.fields(type(value)) if field.init}

    assert value == value.evolve()
    assert fields == set(inspect.signature(value.evolve).parameters)


class Refused(NamedTuple):
    """A call that has to be refused: by which error, at which path, in which words."""

    call: Callable[..., object]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    error: type[OkrkitError]
    path: str
    message: str

    def check(self) -> None:
        """Make the call; nothing but the error that is named may come out of it."""
        with pytest.raises(OkrkitError) as caught:
            self.call(*self.args, **self.kwargs)
        assert self.error is type(caught.value)
        assert self.message == str(caught.value)
        assert [self.path] == [path for path, _ in caught.value.problems]
        again = pickle.loads(pickle.dumps(caught.value))
        assert (self.message, caught.value.problems) == (str(again), again.problems)


class Vector:
    """As an array is: equal to nothing in a plain way, without a truth, not hashable."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> Vector:  # type: ignore[override]
        return self

    def __bool__(self) -> bool:
        message = "the truth of an array is ambiguous"
        raise ValueError(message)

    def __repr__(self) -> str:
        return "<Vector>"
