"""Which way is better."""

from __future__ import annotations

from enum import Enum

from okrkit._doors import invalid

__all__ = ["Direction"]


class Direction(Enum):
    """Which way a number should go.

    A range has no direction: None stands for it.

    >>> from okrkit import Threshold
    >>> Threshold.at_least(30).direction
    <Direction.INCREASE: 'increase'>
    >>> Threshold.between(70, 80).direction is None
    True
    """

    INCREASE = "increase"
    DECREASE = "decrease"


def to_direction(value: Direction | str) -> Direction:
    """A Direction from itself or its word."""
    if isinstance(value, Direction):
        return value
    for direction in Direction:
        if direction.value == value:
            return direction
    raise invalid("direction", "'increase' or 'decrease'", value, "say which way is better")


def towards(start: float, goal: float) -> Direction:
    """Which way a goal lies from a start."""
    return Direction.INCREASE if goal > start else Direction.DECREASE
