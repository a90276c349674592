"""Readings over time: one a day, in order of days, never changed in place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Set as AbstractSet, Sized
from datetime import date
from itertools import pairwise
from math import fsum
from typing import (
    Any,
    Final,
    Literal,
    Protocol,
    TypeAlias,
    TypeGuard,
    TypeVar,
    cast,
    overload,
    runtime_checkable,
)

import attrs

from okrkit._converters import as_on, as_value
from okrkit._doors import (
    KEEP,
    DayLike,
    NumberLike,
    check_note,
    invalid,
    show,
    to_day,
    wrong_type,
)
from okrkit._showing import shown
from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError, OkrkitError

__all__ = ["Reading", "Series"]

Missing: TypeAlias = Literal["refuse", "skip"]
How: TypeAlias = Literal["last", "mean", "sum", "min", "max"]
Period: TypeAlias = Literal["month", "quarter", "trimester", "half", "year"]

_MISSING: Final = ("refuse", "skip")
_PERIODS: Final = ("month", "quarter", "trimester", "half", "year")
_PAIR: Final = 2
_NOT_PAIRS: Final = (
    str,
    bytes,
    AbstractSet,
    Mapping,
)  # of length two perhaps, but without a first and a second
_HOW_TO: Final = "pass a mapping of days to values, (day, value) pairs, or Readings"


@runtime_checkable
class HasItems(Protocol):
    """What gives (day, value) pairs: a dict, a pandas Series."""

    def items(self) -> Iterable[tuple[Any, Any]]:
        """The pairs."""
        ...


def as_note(note: str) -> str:
    """The text of a field called `note`, which may be empty."""
    if note.__class__ is str:
        return note
    check_note(note, "note")
    return str(note)  # of a class of its own, such as NumPy's, a plain text


@attrs.frozen
class Reading:
    """What a number was on one day.

    Args:
        on: The day.
        value: A finite number, in the unit of whatever it is a reading of.
        note: What there is to say about it.

    Raises:
        InvalidValueError: Not a day, or not a finite number.

    >>> from okrkit import Reading
    >>> Reading("2026-06-30", 65)
    Reading(on=datetime.date(2026, 6, 30), value=65.0, note='')
    >>> Reading("2026-06-30", 0).value
    0.0
    """

    on: date = attrs.field(converter=as_on)
    value: float = attrs.field(converter=as_value)
    note: str = attrs.field(default="", converter=as_note)


@shown
@attrs.frozen(init=False)
class Series:
    """An immutable run of readings, ordered by day, one a day.

    Args:
        data: Readings, (day, value) pairs, or anything with ``.items()``, such as a dict or a pandas Series.
        missing: What to do with None, NaN and NaT: 'refuse' or 'skip' them.

    Raises:
        InvalidValueError: Two readings on one day, a value that is not a finite number, something that is not a day.
        InvalidTypeError: Not readings at all.

    >>> from okrkit import Series
    >>> delivery = Series({"2026-05-31": 68, "2026-04-30": 71})
    >>> delivery.values, delivery.latest().on.isoformat()
    ((71.0, 68.0), '2026-05-31')
    >>> len(Series({"2026-05-31": float("nan")}, missing="skip"))
    0
    """

    readings: tuple[Reading, ...]
    # Kept beside the readings so that a look-up by day is one bisection of a plain tuple.
    days: tuple[date, ...] = attrs.field(eq=False, repr=False)

    def __init__(self, data: SeriesLike = (), *, missing: Missing = "refuse") -> None:
        if missing not in _MISSING:
            raise invalid("missing", "'refuse' or 'skip'", missing, "say what to do with None and NaN")
        if isinstance(data, Series):
            _fill(self, data.readings)
            return
        if is_run(data, Reading):
            _fill(self, data)
            return
        readings = sorted(_readings(data, skip=missing == "skip"), key=_day_of)
        for earlier, later in pairwise(readings):
            if earlier.on == later.on:
                raise _second_on(later.on, later.value)
        _fill(self, tuple(readings))

    @property
    def values(self) -> tuple[float, ...]:
        """The values in order of their days.

        >>> from okrkit import Series
        >>> Series([("2026-05-31", 68)]).values
        (68.0,)
        >>> Series().values
        ()
        """
        return tuple(reading.value for reading in self.readings)

    def latest(self, on: DayLike | None = None) -> Reading | None:
        """The last reading at or before a day.

        Args:
            on: The day; None for the end of the series.

        Returns:
            The reading, or None where there is none.

        Raises:
            InvalidValueError: Not a day.

        >>> from okrkit import Series
        >>> delivery = Series({"2026-04-30": 71, "2026-05-31": 68})
        >>> delivery.latest("2026-05-30").value
        71.0
        >>> delivery.latest("2026-04-29") is None
        True
        """
        index = len(self.days) if on is None else bisect_right(self.days, as_on(on))
        return self.readings[index - 1] if index else None

    def until(self, on: DayLike | None) -> Series:
        """The readings up to a day, that day included.

        Args:
            on: The last day; None for all.

        Returns:
            A shorter series.

        Raises:
            InvalidValueError: Not a day.

        >>> from okrkit import Series
        >>> Series({"2026-04-30": 71, "2026-05-31": 68}).until("2026-05-30").values
        (71.0,)
        >>> Series({"2026-04-30": 71}).until("2026-04-30").values
        (71.0,)
        """
        return self if on is None else self[: bisect_right(self.days, to_day(on))]

    def since(self, day: DayLike) -> Series:
        """The readings from a day on, that day included.

        Args:
            day: The first day.

        Returns:
            A shorter series.

        Raises:
            InvalidValueError: Not a day.

        >>> from okrkit import Series
        >>> Series({"2026-04-30": 71, "2026-05-31": 68}).since("2026-05-01").values
        (68.0,)
        >>> Series({"2026-04-30": 71}).since("2026-04-30").values
        (71.0,)
        """
        return self[bisect_left(self.days, to_day(day, "day")) :]

    def between(self, first: DayLike, last: DayLike) -> Series:
        """The readings from one day to another, both included.

        Args:
            first: The first day.
            last: The last day, not before the first.

        Returns:
            A shorter series.

        Raises:
            InvalidValueError: Not a day, or the last is before the first.

        >>> from okrkit import Series
        >>> Series({"2026-04-30": 71, "2026-05-31": 68}).between("2026-04-30", "2026-05-31").values
        (71.0, 68.0)
        >>> len(Series({"2026-04-30": 71}).between("2026-05-01", "2026-05-01"))
        0
        """
        start, end = to_day(first, "first"), to_day(last, "last")
        if end < start:
            raise invalid("last", f"at or after first ({start})", str(end), "swap the two")
        return self[bisect_left(self.days, start) : bisect_right(self.days, end)]

    def per(self, every: Period, how: How = "last", fiscal_start: int | tuple[int, int] = 1) -> Series:
        """One reading a calendar period, from the readings in it.

        Each is dated on the last day of its period; a period without readings has none.

        Args:
            every: 'month', 'quarter', 'trimester', 'half' or 'year'.
            how: 'last', 'mean', 'sum', 'min' or 'max' of the period's readings.
            fiscal_start: The month, or (month, day), that the year begins in.

        Returns:
            The shorter series.

        Raises:
            InvalidValueError: No such period or way.

        >>> from okrkit import Series
        >>> monthly = Series({"2026-04-30": 71, "2026-05-31": 68, "2026-06-30": 65})
        >>> [(reading.on.isoformat(), reading.value) for reading in monthly.per("quarter", how="mean")]
        [('2026-06-30', 68.0)]
        >>> monthly.per("year", fiscal_start=6).values
        (68.0, 65.0)
        """
        if how not in tuple(_WAYS):
            raise invalid("how", "'last', 'mean', 'sum', 'min' or 'max'", how, "choose one of them")
        if every not in _PERIODS:
            need = "'month', 'quarter', 'trimester', 'half' or 'year'"
            raise invalid("every", need, every, "choose one of them")
        groups: dict[date, list[float]] = {}
        last_day = date.min
        for reading in self.readings:
            if reading.on > last_day or not groups:
                last_day = Cycle.containing(reading.on, every, fiscal_start=fiscal_start).last_day
                groups[last_day] = []
            groups[last_day].append(reading.value)
        return _in_order(Reading(day, _WAYS[how](values)) for day, values in groups.items())

    def add(self, day: DayLike | Reading | SeriesLike, value: NumberLike = KEEP, note: str = "") -> Series:
        """The series with one more reading, or with many.

        Args:
            day: The day of the one; or a Reading, readings, pairs, or a mapping.
            value: The value of the one.
            note: What there is to say about the one.

        Returns:
            The longer series.

        Raises:
            InvalidValueError: There is a reading on one of the days already: use `correct`.

        >>> from okrkit import Series
        >>> Series({"2026-04-30": 71}).add("2026-05-31", 68).values
        (71.0, 68.0)
        >>> len(Series().add({"2026-04-30": 71, "2026-05-31": 68}))
        2
        """
        return Series((*self.readings, *_more(day, value, note)))

    def correct(self, day: DayLike, value: NumberLike, note: str = KEEP) -> Series:
        """The series with the reading of one day replaced.

        Args:
            day: A day that has a reading.
            value: What it should have been.
            note: What there is to say; by default the old note stays.

        Returns:
            A series of the same days.

        Raises:
            InvalidValueError: There is no reading on that day: use `add`.

        >>> from okrkit import Series
        >>> Series({"2026-04-30": 71}).correct("2026-04-30", 72).values
        (72.0,)
        >>> Series({"2026-04-30": 71}).correct("2026-04-30", 0).values
        (0.0,)
        """
        wanted = to_day(day, "day")
        index = bisect_left(self.days, wanted)
        if index == len(self.days) or self.days[index] != wanted:
            raise invalid(
                "day", "a day with a reading", wanted.isoformat(), "use add() or record() for a new one"
            )
        old = self.readings[index]
        new = Reading(wanted, value, old.note if note is KEEP else note)
        return Series((*self.readings[:index], new, *self.readings[index + 1 :]))

    def __len__(self) -> int:
        return len(self.readings)

    def __iter__(self) -> Iterator[Reading]:
        return iter(self.readings)

    @overload
    def __getitem__(self, index: int) -> Reading: ...
    @overload
    def __getitem__(self, index: slice) -> Series: ...
    def __getitem__(self, index: int | slice) -> Reading | Series:
        if isinstance(index, slice):
            return _in_order(self.readings[index][:: -1 if (index.step or 1) < 0 else 1])
        return self.readings[index]

    def __contains__(self, day: object) -> bool:
        """Whether there is a reading on a day, or this very reading."""
        if isinstance(day, Reading):
            return day in self.readings
        return to_day(cast("DayLike", day), "day") in self.days

    def items(self) -> tuple[tuple[date, float], ...]:
        """The (day, value) pairs in order: what ``dict()`` and `Series` itself are made from.

        >>> from okrkit import Series
        >>> dict(Series({"2026-05-31": 68}).items())
        {datetime.date(2026, 5, 31): 68.0}
        >>> Series().items()
        ()
        """
        return tuple(zip(self.days, self.values, strict=True))

    def __repr__(self) -> str:
        if not self.readings:
            return "Series()"
        first, last = self.readings[0].on, self.readings[-1].on
        return f"<Series of {len(self)} from {first} to {last}>"


SeriesLike: TypeAlias = Series | HasItems | Iterable[Reading | tuple[DayLike, NumberLike]]


def _fill(series: Series, readings: tuple[Reading, ...]) -> None:
    object.__setattr__(series, "readings", readings)
    object.__setattr__(series, "days", tuple(map(_day_of, readings)))


def _in_order(readings: Iterable[Reading]) -> Series:
    """A series of readings that are known to be in order, each on its own day."""
    series = Series.__new__(Series)
    _fill(series, tuple(readings))
    return series


T = TypeVar("T")


def is_run(members: object, kind: type[T]) -> TypeGuard[tuple[T, ...]]:
    """Whether it is a tuple of just this kind, each `on` a later day than the one before: nothing is left to sort or to refuse."""
    if members.__class__ is not tuple:
        return False
    run: Any = members
    wanted: object = kind
    last: date | None = None
    for member in run:
        if member.__class__ is not wanted:
            return False
        day: date = member.on
        if last is not None and last >= day:
            return False
        last = day
    return True


def _day_of(reading: Reading) -> date:
    return reading.on


def _mean(values: list[float]) -> float:
    try:
        mean = fsum(values) / len(values)
    except OverflowError:
        mean = 2 * fsum(value / len(values) / 2 for value in values)  # halves: their sum cannot overflow
    # Within its values to the last bit: a mean of equal values is that value.
    return max(min(values), min(max(values), mean))


def _sum(values: list[float]) -> float:
    try:
        return fsum(values)
    except OverflowError:
        raise invalid("sum", "within ±1.797e308", values, "scale the readings down") from None


def _last(values: list[float]) -> float:
    return values[-1]


_WAYS: Final[dict[str, Callable[[list[float]], float]]] = {
    "last": _last,
    "mean": _mean,
    "sum": _sum,
    "min": min,
    "max": max,
}


def _more(day: Any, value: Any, note: str) -> tuple[Reading, ...]:  # noqa: ANN401 - told apart here
    if value is not KEEP:
        return (Reading(day, value, note),)
    if isinstance(day, Reading):
        return (day,)
    if isinstance(day, (str, date)):
        instead = "pass the value as well, a Reading, or a mapping of days to values"
        raise invalid("value", "given with a day", None, instead)
    if note:
        raise invalid(
            "note", "left out with many readings", note, "give each its own: Reading(day, value, note)"
        )
    return Series(day).readings


def _readings(data: SeriesLike, *, skip: bool) -> Iterator[Reading]:
    many = many_of(data)
    if many is None:
        raise wrong_type("readings", "a run of readings", data, _HOW_TO)
    for index, each in enumerate(many):
        if isinstance(each, Reading):
            yield each
            continue
        day, value = to_pair(each, "readings", index)
        if skip and (_is_missing(day) or _is_missing(value)):
            continue
        yield _reading(index, day, value)


def many_of(data: object) -> Iterable[object] | None:
    """What a mapping holds, as pairs, or any other iterable; None for a text, and for what holds nothing."""
    if isinstance(data, HasItems) and not isinstance(data, type):
        return data.items()
    is_many = isinstance(data, Iterable) and not isinstance(data, (str, bytes))
    return cast("Iterable[object]", data) if is_many else None


def to_pair(given: Any, path: str, index: int) -> tuple[Any, Any]:  # noqa: ANN401 - what a caller put in a list
    """A (day, value) pair as it is, from its place in a list."""
    if isinstance(given, _NOT_PAIRS) or not isinstance(given, Sized) or len(given) != _PAIR:
        refused = cast("object", given)
        raise wrong_type(f"{path}[{index}]", "a (day, value) pair or a Reading", refused, _HOW_TO)
    return cast("tuple[Any, Any]", given)


def _reading(index: int, day: Any, value: Any) -> Reading:  # noqa: ANN401 - the doors decide
    try:
        return Reading(day, value)
    except OkrkitError as error:
        message = f"readings[{index}] ({show(day)}): {error}"
        problems = tuple((f"readings[{index}].{path}", text) for path, text in error.problems)
        raise InvalidValueError(message, problems) from None


def _is_missing(thing: Any) -> bool:  # noqa: ANN401 - None, NaN, NaT and pandas' NA arrive here
    if thing is None or type(thing).__name__ == "NAType":
        return True
    try:
        return bool(thing != thing)  # noqa: PLR0124 - true of NaN and NaT alone
    except (TypeError, ValueError, ArithmeticError):
        return False


def _second_on(day: date, value: float) -> InvalidValueError:
    instead = "a day has one reading; use correct() to replace it, or average the two first"
    return invalid("readings", f"on different days; {day} has one already", value, instead)


def to_series(data: SeriesLike) -> Series:
    """A Series from itself or from what one is made of: the converter wherever readings are taken."""
    return data if isinstance(data, Series) else Series(data)


NO_READINGS: Final = Series()
