"""What is wrong with a document: every fault with its path, up to a number that a person could still read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, Final

from okrkit._doors import show
from okrkit.errors import InvalidValueError, OkrkitError

FAILED: Final = object()  # stands for a value that could not be read; why is among the faults
# What a class may raise when it refuses what it is given: okrkit's own do it with one of okrkit's errors.
REFUSALS: Final = (OkrkitError, ValueError, TypeError, LookupError, ArithmeticError)
_MOST: Final = 1000
_SUGGESTED: Final = 50  # how many unknown keys are worth the search for what was meant
_TYPED: Final = 200  # a longer key than this is no slip of the keyboard
_SHOWN: Final = 20
_BESIDE: Final = 20  # how much of a text is shown on either side of what is wrong in it
_HALF: Final = re.compile("[\ud800-\udfff]")


class TooManyFaultsError(Exception):
    """Enough is known: whoever is reading may stop."""


class Faults:
    """The faults found so far, as (path, message) pairs."""

    __slots__ = ("found", "suggested")

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self.suggested = 0

    def __len__(self) -> int:
        return len(self.found)

    def add(self, path: str, message: str) -> None:
        """Note one fault; stop the reading where there are too many."""
        self.found.append((path, message))
        if len(self.found) >= _MOST:
            self.found.append(("", f"and perhaps more: reading stopped after {_MOST} faults"))
            raise TooManyFaultsError

    def refuse(self, path: str, need: str, given: object, instead: str) -> None:
        """Note that something is not what it must be."""
        self.add(path, f"{last_of(path)} must be {need}, got {show(given)}: {instead}")

    def take(
        self, path: str, error: Exception, field: str = "", fields: frozenset[str] = frozenset()
    ) -> None:
        """Note what a class refused: where its own path names one of its fields, at that field."""
        for inner, message in error.problems if isinstance(error, OkrkitError) else (("", str(error)),):
            head = inner.partition(".")[0].partition("[")[0]
            if field and head != field:
                self.add(join(path, field), message)
            else:
                self.add(join(path, inner) if head in fields or head == field else path, message)

    def unknown(self, path: str, key: object, owner: str, known: list[str]) -> None:
        """Note a key that nothing of that name belongs to."""
        near: list[str] = []
        if isinstance(key, str) and len(key) <= _TYPED and self.suggested < _SUGGESTED:
            self.suggested += 1
            near = get_close_matches(key, known, n=1)
        instead = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(known) or 'none'}"
        self.add(key_path(path, key), f"{show(key)} is not a key of {owner}: {instead}")

    def note_halves(self, data: Any, instead: str) -> None:  # noqa: ANN401 - what JSON can hold
        """Note every half of a character in plain data: Python's texts can hold one, no file can."""
        # Walked with a stack of what is left of each part: however wide or deep it is, hardly more than itself is held.
        left: list[Iterator[tuple[object, Any]]] = [iter([("", data)])]
        steps: list[object] = [""]
        while left:
            member = next(left[-1], None)
            if member is None:
                left.pop()
                steps.pop()
                continue
            steps[-1], part = member
            kind: object = part.__class__
            if kind is dict or kind is list or kind is tuple:
                left.append(members_of(part))
                steps.append(None)
                continue
            half = _HALF.search(part) if kind is str else None
            if half is not None:
                near = part[max(0, half.start() - _BESIDE) : half.end() + _BESIDE]
                self.refuse(path_of(steps[1:]), "whole characters", near, instead)

    def error(self) -> InvalidValueError:
        """All of it as one error."""
        lines = [f"{path}: {message}" if path else message for path, message in self.found]
        if len(lines) == 1:
            return InvalidValueError(lines[0], tuple(self.found))
        shown = [*lines[:_SHOWN], f"… and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else lines
        text = "\n".join((f"{len(lines)} faults:", *shown))
        return InvalidValueError(text, tuple(self.found))


def join(path: str, name: str) -> str:
    """The path of a field."""
    return f"{path}.{name}" if path and name else path or name


def key_path(path: str, key: object) -> str:
    """The path of a key that may be anything."""
    if isinstance(key, str) and key.isidentifier() and len(key) <= _TYPED:
        return join(path, key)
    return f"{path}[{show(key)}]"


def path_of(steps: list[object]) -> str:
    """The path that these keys and indexes lead along."""
    path = ""
    for step in steps:
        path = key_path(path, step)
    return path


def members_of(part: Any) -> Iterator[tuple[object, Any]]:  # noqa: ANN401 - a dict, a list or a tuple
    """What an object or a list holds, each with its key or index; a key is a text of its own."""
    if part.__class__ is dict:
        for key, value in part.items():
            yield key, key
            yield key, value
    else:
        yield from enumerate(part)


def last_of(path: str) -> str:
    """The last name of a path, which is what a message begins with."""
    return path.rpartition(".")[2] or "document"
