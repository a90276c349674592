"""Named converters that several classes share: each is a door with its path already filled in."""

# No `from __future__ import annotations` here: attrs copies a converter's annotation into the class that uses it,
# and there only a real type can be resolved.

from datetime import date

from okrkit._doors import DayLike, NumberLike, to_day, to_number, to_text
from okrkit.units import Unit


def as_on(on: DayLike) -> date:
    """The day of a field called `on`."""
    return on if type(on) is date else to_day(on)


def as_valid_from(day: DayLike) -> date:
    """The day of a field called `valid_from`."""
    return to_day(day, "valid_from")


def as_value(value: NumberLike) -> float:
    """The number of a field called `value`."""
    # A float goes straight through, here as in `to_number`: readings are what there is most of.
    return value if type(value) is float and value - value == 0.0 else to_number(value)


def as_share(value: NumberLike) -> float:
    """The number of a field called `share`."""
    return to_number(value, "share")


def as_baseline(value: NumberLike) -> float:
    """The number of a field called `baseline`."""
    return to_number(value, "baseline")


def as_optional_baseline(value: NumberLike | None) -> float | None:
    """The number of a field called `baseline` that may be None."""
    return None if value is None else to_number(value, "baseline")


def as_target(value: NumberLike) -> float:
    """The number of a field called `target`."""
    return to_number(value, "target")


def as_name(name: str) -> str:
    """The text of a field called `name`."""
    return to_text(name, "name")


def as_title(title: str) -> str:
    """The text of a field called `title`."""
    return to_text(title, "title")


def as_reason(reason: str) -> str:
    """The text of a field called `reason`."""
    return to_text(reason, "reason")


def as_unit(unit: Unit | str) -> Unit:
    """The unit of a field called `unit`."""
    return unit if type(unit) is Unit else Unit.of(unit)
