"""From the rows of a table to okrkit's values, every fault of every row gathered with its path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final, NoReturn, TypeAlias, TypeVar, cast

from okrkit._converters import as_baseline, as_name, as_target, as_title, as_unit, as_value
from okrkit._doors import check_note, check_optional_text, invalid, to_day, to_id, wrong_type
from okrkit.checkin import CheckIn, _to_confidence, check_link
from okrkit.errors import InvalidValueError, OkrkitError
from okrkit.frames._engine import AnyFrame, nw
from okrkit.keyresult import KeyResult, to_weight
from okrkit.kpi import KPI
from okrkit.measure import Linear, Measure
from okrkit.milestones import Milestone
from okrkit.open_measures import FindBaseline
from okrkit.series import Reading
from okrkit.threshold import to_threshold

Row: TypeAlias = dict[str, Any]
Problems: TypeAlias = list[tuple[str, str]]
Door: TypeAlias = Callable[[Any], Any]
T = TypeVar("T")

# The measures that a row can hold beside Linear, whose two numbers have columns of their own.
NUMBERLESS: Final[dict[str, Measure]] = {"Milestone": Milestone(), "FindBaseline": FindBaseline()}
_LINEAR: Final = "Linear"
_SHOWN: Final = 3


def rows_of(frame: AnyFrame, names: Mapping[str, str]) -> Iterator[Row]:
    """The rows of some columns under other names, missing cells as None; nothing else is fetched."""
    chosen = frame.select(*dict.fromkeys(names.values()))
    table = chosen.collect() if isinstance(chosen, nw.LazyFrame) else chosen
    cells = [map(_or_none, table[name].to_list()) for name in names.values()]
    for line in zip(*cells, strict=True):
        yield dict(zip(names, line, strict=True))


def _or_none(cell: Any) -> Any:  # noqa: ANN401 - a cell of any table
    """None for None, NaN, NaT and pandas' NA, which each engine has its own of."""
    if cell is None or type(cell).__name__ == "NAType":
        return None
    return cell if cell == cell else None  # noqa: PLR0124 - false of NaN and NaT alone


def renamed(columns: object, known: Mapping[str, object]) -> dict[str, str]:
    """What a table calls each of the known columns."""
    if columns is None:
        return {column: column for column in known}
    if not isinstance(columns, Mapping):
        raise wrong_type("columns", "a mapping of names", columns, "such as {'value': 'current'}")
    given = cast("Mapping[object, object]", columns)
    for column, name in given.items():
        if column not in known:
            instead = "map a name of okrkit's to the table's own"
            raise invalid("columns", f"a mapping from {', '.join(known)}", column, instead)
        if not isinstance(name, str):
            raise invalid(f"columns[{column!r}]", "a text", name, "give the name of a column")
    names = {column: str(given.get(column, column)) for column in known}
    seen: set[str] = set()
    for column, name in names.items():
        if name in seen:
            raise invalid(f"columns[{column!r}]", "different from the others", name, "give it its own name")
        seen.add(name)
    return names


def checked(path: str, cell: Any, door: Door, faults: Problems) -> Any:  # noqa: ANN401 - any cell
    """What a door makes of a cell; None, and a fault more, where it refuses."""
    try:
        return door(cell)
    except OkrkitError as error:
        faults.append((path, error.message))
        return None


def refuse(what: str, bad: int, problems: Problems) -> NoReturn:
    """The error about all the rows that are not what they should be."""
    shown = "; ".join(message for _, message in problems[:_SHOWN])
    more = f"; and {len(problems) - _SHOWN} more in .problems" if len(problems) > _SHOWN else ""
    rows = f"{bad} row{'' if bad == 1 else 's'} that {'is' if bad == 1 else 'are'} none"
    raise InvalidValueError(f"rows must be {what}, got {rows}: {shown}{more}", tuple(problems))


def in_row(index: int, faults: Problems) -> Problems:
    """Faults with the row that they are in."""
    return [(f"rows[{index}].{path}", _told(index, path, message)) for path, message in faults]


def _told(index: int, path: str, message: str) -> str:
    # Most messages begin with what they are about; a notation's has a text and a caret.
    begins = message.startswith(f"{path} must ")
    return f"rows[{index}].{message}" if begins else f"rows[{index}].{path}: {message}"


def key_result_of(row: Row, on: date | None, faults: Problems) -> KeyResult | None:
    """The key result that a row describes; None, and its faults, where it describes none."""
    title = checked("title", row["title"], as_title, faults)
    name = row.get("measure")
    if name is None or name == _LINEAR:
        measure = _linear(row, faults)
    else:
        measure = checked("measure", name, _to_numberless, faults)
    latest = _latest(row, as_value if measure is None else measure.accept, on, faults)
    confidence = checked("confidence", row.get("confidence"), _to_confidence, faults)
    given = _optional(row, _KEY_RESULT_DOORS, faults)
    if faults:
        return None
    check_ins = [CheckIn(*latest, confidence=confidence)] if latest else []
    how = cast("Measure", measure)  # without one there is a fault
    return _made(lambda: KeyResult(title, how, check_ins=check_ins, **given), faults)


def _linear(row: Row, faults: Problems) -> Linear | None:
    before = len(faults)
    baseline = checked("baseline", row["baseline"], as_baseline, faults)
    target = checked("target", row["target"], as_target, faults)
    return _made(lambda: Linear(baseline, target), faults) if len(faults) == before else None


def _to_numberless(name: object) -> Measure:
    measure = NUMBERLESS.get(name) if isinstance(name, str) else None
    if measure is None:
        need = ", ".join(map(repr, (_LINEAR, *NUMBERLESS)))
        raise invalid("measure", f"one of {need}", name, "a row holds no other; okrkit.serial keeps them all")
    return measure


def kpi_of(row: Row, on: date | None, faults: Problems) -> KPI | None:
    """The KPI that a row describes; None, and its faults, where it describes none."""
    name = checked("name", row["name"], as_name, faults)
    threshold = checked("threshold", row["threshold"], to_threshold, faults)
    latest = _latest(row, as_value, on, faults)
    given = _optional(row, _KPI_DOORS, faults)
    if faults:
        return None
    return _made(lambda: KPI(name, threshold, readings=[latest] if latest else [], **given), faults)


def reading_of(row: Row, faults: Problems) -> Reading | None:
    """The reading that a row describes; None, and its faults, where it describes none."""
    before = len(faults)
    day = checked("day", row["day"], _to_day, faults)
    value = checked("value", row["value"], as_value, faults)
    note = checked("note", row.get("note") or "", _to_note, faults)
    return Reading(day, value, note) if len(faults) == before else None


def key_of(row: Row, faults: Problems) -> object:
    """The group that a row is in."""
    if row["by"] is None:
        instead = "fill it in, or pass missing='skip'"
        faults.append(("by", invalid("by", "given in each row", None, instead).message))
    return row["by"]


def second_on(day: date, place: int) -> InvalidValueError:
    """The refusal of a second reading on one day."""
    instead = f"rows[{place}] has it; aggregate first, or tell groups apart with by="
    return invalid("day", "a day without a reading", str(day), instead)


def _latest(row: Row, accept: Door, on: date | None, faults: Problems) -> tuple[date, float] | None:
    """The value of a row and its day; None where there is no value."""
    if row.get("value") is None:
        return None
    value = checked("value", row["value"], accept, faults)
    if row.get("day") is None and on is None:
        instead = "fill it in, or pass on=, the day of all values"
        faults.append(("day", invalid("day", "given with a value", None, instead).message))
        return None
    return checked("day", on if row.get("day") is None else row["day"], _to_day, faults), value


def _optional(row: Row, doors: Mapping[str, tuple[str, Door]], faults: Problems) -> Row:
    """The fields that a row gives beside the needed ones, by their own names."""
    given = [(column, row[column]) for column in doors if row.get(column) is not None]
    return {doors[column][0]: checked(column, cell, doors[column][1], faults) for column, cell in given}


def _made(make: Callable[[], T], faults: Problems) -> T | None:
    try:
        return make()
    except OkrkitError as error:
        faults.extend(error.problems)
        return None


def _to_day(cell: Any) -> date:  # noqa: ANN401 - the door decides
    return to_day(cell, "day")


def _to_owner(cell: Any) -> str:  # noqa: ANN401 - the door decides
    check_optional_text(cell, "owner")
    return cast("str", cell)


def _to_note(cell: Any) -> str:  # noqa: ANN401 - the door decides
    check_note(cell, "note")
    return cast("str", cell)


def _to_kpi_id(cell: Any) -> str:  # noqa: ANN401 - the door decides
    check_link(cell, "kpi_id", "a KPI")
    return cast("str", cell)


_BOTH: Final[dict[str, tuple[str, Door]]] = {
    "id": ("id", to_id),
    "owner": ("owner", _to_owner),
    "unit": ("unit", as_unit),
}
# The column of each further field, the field, and its door.
_KEY_RESULT_DOORS: Final[dict[str, tuple[str, Door]]] = {
    **_BOTH,
    "weight": ("weight", to_weight),
    "kpi_id": ("kpi", _to_kpi_id),
}
_KPI_DOORS: Final = _BOTH
