"""Finding a loop among things that each have at most one parent, without recursion and in one pass."""

from __future__ import annotations

from collections.abc import Mapping


def find_loop(parents: Mapping[str, str | None]) -> tuple[str, ...]:
    """The ids of one loop, in order, each the child of the next; empty where there is none.

    A parent that is not itself a key ends its chain.
    """
    settled: set[str] = set()
    for first in parents:
        path: dict[str, None] = {}
        current: str | None = first
        while current is not None and current in parents and current not in settled:
            if current in path:
                chain = list(path)
                return tuple(chain[chain.index(current) :])
            path[current] = None
            current = parents[current]
        settled.update(path)
    return ()
