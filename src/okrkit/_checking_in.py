"""What `check_in` takes: one day and its value, or many in any of the forms that readings come in."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from typing import Any, Final, TypeAlias, cast

from okrkit._doors import KEEP, DayLike, invalid, wrong_type
from okrkit.series import HasItems, Reading, Series

CheckInsLike: TypeAlias = Series | HasItems | Iterable[Reading | tuple[DayLike, Any]]

_PAIR: Final = 2
_NOT_PAIRS: Final = (str, bytes, set, frozenset, dict)
_HOW_TO: Final = "pass a mapping of days to values, (day, value) pairs, or Readings"
TWICE: Final = "it names that day twice; leave one of the two out"


def to_entries(
    day: DayLike | Reading | CheckInsLike,
    value: Any,  # noqa: ANN401 - the measure says what it takes
    note: str,
) -> list[tuple[Any, Any, str]]:
    """Days, their values and notes; a Reading's own note stands before the one for all."""
    many: Iterable[object] | None = None
    if isinstance(day, Reading):
        many = (day,)
    elif isinstance(day, Series):
        many = day.readings
    elif isinstance(day, HasItems) and not isinstance(day, type):
        many = day.items()
    elif isinstance(day, Iterable) and not isinstance(day, (str, bytes)):
        many = day
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


def _entry(index: int, each: Any, note: str) -> tuple[Any, Any, str]:  # noqa: ANN401 - what a caller put in a list
    if isinstance(each, Reading):
        return each.on, each.value, each.note or note
    if isinstance(each, _NOT_PAIRS) or not isinstance(each, Sized) or len(each) != _PAIR:
        given = cast("object", each)
        raise wrong_type(f"check_ins[{index}]", "a (day, value) pair or a Reading", given, _HOW_TO)
    on, value = cast("tuple[Any, Any]", each)
    return on, value, note
