"""What `check_in` takes: one day and its value, or many in any of the forms that readings come in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from okrkit._doors import KEEP, DayLike, invalid
from okrkit.series import HasItems, Reading, Series, many_of, to_pair

CheckInsLike: TypeAlias = Series | HasItems | Iterable[Reading | tuple[DayLike, Any]]

TWICE: Final = "it names that day twice; leave one of the two out"


def to_entries(
    day: DayLike | Reading | CheckInsLike,
    value: Any,  # noqa: ANN401 - the measure says what it takes
    note: str,
) -> list[tuple[Any, Any, str]]:
    """Days, their values and notes; a Reading's own note stands before the one for all."""
    if isinstance(day, Reading):
        day = (day,)
    # The pairs of a Series would leave its notes behind.
    many = day.readings if isinstance(day, Series) else many_of(day)
    if many is None:
        if value is KEEP:
            instead = "pass the value as well, or a mapping of days to values"
            raise invalid("value", "given with a day", None, instead)
        return [(day, value, note)]
    if value is not KEEP:
        instead = "the mapping has the values" if isinstance(day, HasItems) else "they have the values"
        need = (
            "a mapping of days to values" if isinstance(day, HasItems) else "readings or (day, value) pairs"
        )
        raise invalid("value", f"left out with {need}", value, instead)
    return [_entry(index, each, note) for index, each in enumerate(many)]


def _entry(index: int, each: object, note: str) -> tuple[Any, Any, str]:
    if isinstance(each, Reading):
        return each.on, each.value, each.note or note
    return (*to_pair(each, "check_ins", index), note)
