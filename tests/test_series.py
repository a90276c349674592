"""Reading and Series: what they are made from, what is refused, what comes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from okrkit.checkin import CheckIn
from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.series import HasItems, How, Period, Reading, Series, to_series

YEAR = Series({"2026-01-31": 1, "2026-02-28": 5, "2026-03-31": 3, "2026-04-30": 7, "2026-12-31": 2})


class Stamp(datetime):
    """A day as a dataframe has it: a moment at midnight."""


class NaTType(datetime):
    """No day, as a dataframe has it."""

    def __ne__(self, other: object) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = None  # type: ignore[assignment]  # nor is NaT to be found in a set


class NAType:
    """No value, as a dataframe has it: it will not even say whether it equals itself."""

    def __ne__(self, other: object) -> bool:
        raise TypeError

    __eq__ = __ne__
    __hash__ = None  # type: ignore[assignment]  # the same


class Scalar:
    """A number from elsewhere."""

    def __init__(self, number: float) -> None:
        self.number = number

    def __float__(self) -> float:
        return self.number


class Ambiguous(Scalar):
    """A number that compares element by element."""

    def __ne__(self, other: object) -> bool:
        raise ValueError

    __eq__ = __ne__
    __hash__ = None  # type: ignore[assignment]  # the same


class Column:
    """A column of a dataframe: pairs, and nothing more that is asked of it."""

    def __init__(self, *pairs: tuple[Any, Any]) -> None:
        self.pairs = pairs

    def items(self) -> Iterator[tuple[Any, Any]]:
        return iter(self.pairs)


def test_made_from_readings_pairs_or_items() -> None:
    expected = (Reading("2026-04-30", 71), Reading("2026-05-31", 68))
    column = Column((Stamp(2026, 5, 31), Scalar(68.0)), (Stamp(2026, 4, 30), Scalar(71.0)))

    assert isinstance(column, HasItems)
    assert Series(column).readings == expected
    assert Series({"2026-05-31": 68, "2026-04-30": 71}).readings == expected
    assert Series([("2026-05-31", 68), (date(2026, 4, 30), Decimal(71))]).readings == expected
    assert Series(reversed(expected)).readings == expected
    assert Series([["2026-05-31", 68], ["2026-04-30", 71]]).readings == expected  # type: ignore[list-item]  # as JSON has them
    assert Series([expected[1], ("2026-04-30", 71)]).readings == expected
    assert (
        Series((day, value) for day, value in {"2026-05-31": 68, "2026-04-30": 71}.items()).readings
        == expected
    )


def test_a_tuple_of_anything_is_put_in_order_as_a_list_is() -> None:
    first, second = Reading("2026-04-30", 71), Reading("2026-05-31", 68)

    assert Series([first, second]) == Series((first, second)) == Series((second, first))
    assert Series([first, second]) == Series((first, ("2026-05-31", 68)))
    with pytest.raises(
        InvalidValueError, match="readings must be on different days; 2026-04-30 has one already"
    ):
        Series((first, first))


def test_nothing_makes_an_empty_one() -> None:
    assert Series() == Series([]) == Series({}) == Series(Column())
    assert len(Series()) == 0
    assert Series().latest() is None
    assert Series().values == ()
    assert Series().days == ()
    assert repr(Series()) == "Series()"


def test_missing_values_are_left_out_when_asked() -> None:
    column = Column(
        (Stamp(2026, 1, 31), None),
        (Stamp(2026, 2, 28), float("nan")),
        (Stamp(2026, 3, 31), Decimal("NaN")),
        (Stamp(2026, 4, 30), NAType()),
        (NaTType(1, 1, 1), 5.0),
        (None, 5.0),
        (Stamp(2026, 5, 31), NaTType(1, 1, 1)),
        (Stamp(2026, 6, 30), Ambiguous(65.0)),
        (Stamp(2026, 7, 31), 0),
    )

    assert Series(column, missing="skip") == Series({"2026-06-30": 65, "2026-07-31": 0})


@pytest.mark.parametrize(
    "value", [None, float("nan"), Decimal("NaN"), Decimal("sNaN"), NAType(), float("inf"), True]
)
def test_missing_values_are_refused_with_their_day(value: float) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Series([("2026-05-31", 1), ("2026-06-30", value)])

    assert str(caught.value).startswith("readings[1] ('2026-06-30'): value must be a ")
    assert caught.value.problems[0][0] == "readings[1].value"
    assert caught.value.problems[0][1].startswith("value must be a ")


@pytest.mark.parametrize("value", [float("inf"), True, "3", Decimal("sNaN"), 10**400])
def test_only_what_is_missing_is_skipped(value: float) -> None:
    with pytest.raises(InvalidValueError, match="value must be a "):
        Series({"2026-06-30": value}, missing="skip")


@pytest.mark.parametrize(
    "pair",
    [
        "2026-06-30",
        "ab",
        b"ab",
        pytest.param({"2026-06-30", 1}, id="a set, which has no order"),
        {"2026-06-30": 1, "2026-07-31": 2},
        ("2026-06-30",),
        5,
        None,
    ],
    ids=repr,
)
def test_what_is_no_pair(pair: tuple[str, float]) -> None:
    with pytest.raises(InvalidTypeError, match=r"readings\[0\] must be a \(day, value\) pair or a Reading"):
        Series([pair])


@pytest.mark.parametrize("data", [5, None, "2026-06-30", b"ab", dict, Reading("2026-06-30", 1)], ids=repr)
def test_what_is_no_series(data: Series) -> None:
    with pytest.raises(InvalidTypeError, match="readings must be a run of readings"):
        Series(data)


def test_a_day_has_one_reading() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Series([("2026-06-30", 1), ("2026-05-31", 3), (date(2026, 6, 30), 2)])

    assert str(caught.value) == (
        "readings must be on different days; 2026-06-30 has one already, got 2.0: "
        "a day has one reading; use correct() to replace it, or average the two first"
    )


def test_looking_up() -> None:
    assert YEAR.latest() == Reading("2026-12-31", 2)
    assert YEAR.latest("2026-03-31") == Reading("2026-03-31", 3)
    assert YEAR.latest("2026-03-30") == Reading("2026-02-28", 5)
    assert YEAR.latest("2026-01-30") is None
    assert YEAR.until("2026-02-28").values == (1.0, 5.0)
    assert YEAR.until(None) is YEAR
    assert YEAR.since("2026-04-30").values == (7.0, 2.0)
    assert YEAR.between("2026-02-28", "2026-04-30").values == (5.0, 3.0, 7.0)
    assert YEAR.between("2027-01-01", "2027-01-01") == Series()


def test_indexes_and_slices() -> None:
    assert YEAR[0] == Reading("2026-01-31", 1)
    assert YEAR[-1] == Reading("2026-12-31", 2)
    assert YEAR[1:3] == Series({"2026-02-28": 5, "2026-03-31": 3})
    assert YEAR[::-1] == YEAR
    assert YEAR[::-2].values == (1.0, 3.0, 2.0)
    assert YEAR[3:1] == Series()
    assert Reading("2026-01-31", 1) in YEAR
    with pytest.raises(IndexError):
        YEAR[9]


@pytest.mark.parametrize(
    "every, how, fiscal_start, expected",
    [
        (
            "month",
            "last",
            1,
            [("2026-01-31", 1), ("2026-02-28", 5), ("2026-03-31", 3), ("2026-04-30", 7), ("2026-12-31", 2)],
        ),
        ("quarter", "last", 1, [("2026-03-31", 3), ("2026-06-30", 7), ("2026-12-31", 2)]),
        ("quarter", "mean", 1, [("2026-03-31", 3), ("2026-06-30", 7), ("2026-12-31", 2)]),
        ("quarter", "sum", 1, [("2026-03-31", 9), ("2026-06-30", 7), ("2026-12-31", 2)]),
        ("quarter", "min", 1, [("2026-03-31", 1), ("2026-06-30", 7), ("2026-12-31", 2)]),
        ("quarter", "max", 1, [("2026-03-31", 5), ("2026-06-30", 7), ("2026-12-31", 2)]),
        ("trimester", "sum", 1, [("2026-04-30", 16), ("2026-12-31", 2)]),
        ("half", "sum", 1, [("2026-06-30", 16), ("2026-12-31", 2)]),
        ("year", "sum", 1, [("2026-12-31", 18)]),
        ("year", "sum", 4, [("2026-03-31", 9), ("2027-03-31", 9)]),
        ("year", "last", (4, 6), [("2026-04-05", 3), ("2027-04-05", 2)]),
    ],
)
def test_per_period(
    every: Period, how: How, fiscal_start: int | tuple[int, int], expected: list[tuple[str, float]]
) -> None:
    assert Series(expected) == YEAR.per(every, how, fiscal_start)


def test_the_first_and_the_last_day_of_all() -> None:
    assert Series({date.min: 1, date.max: 2}).per("year").days == (date(1, 12, 31), date.max)


def test_sums_and_means_are_exact() -> None:
    tenths = Series([(date(2026, 7, day), 0.1) for day in range(1, 11)])
    huge = Series({"2026-07-01": 1.7e308, "2026-07-02": 1.7e308, "2026-07-03": -1.7e308})

    assert tenths.per("month", "sum").values == (1.0,)
    assert tenths.per("month", "mean").values == (0.1,)
    assert huge[:2].per("month", "mean").values == (1.7e308,)
    assert huge[1:].per("month", "sum").values == (0.0,)
    with pytest.raises(InvalidValueError) as caught:
        huge[:2].per("month", "sum")

    assert str(caught.value) == (
        "sum must be within ±1.797e308, got [1.7e+308, 1.7e+308]: scale the readings down"
    )


def test_an_empty_series_checks_what_it_is_asked() -> None:
    with pytest.raises(InvalidValueError, match="every must be 'month'"):
        Series().per("fortnight")  # type: ignore[arg-type]  # that it is refused is what is tested


def test_adding() -> None:
    run = Series({"2026-04-30": 71})

    assert run.add("2026-05-31", 68, "strike") == Series([*run, Reading("2026-05-31", 68, "strike")])
    assert run.add("2026-03-31", 0).values == (0.0, 71.0)
    assert run.add({"2026-05-31": 68, "2026-03-31": 70}).values == (70.0, 71.0, 68.0)
    assert run.add([("2026-05-31", 68)]).values == (71.0, 68.0)
    assert run.add(Series({"2026-05-31": 68})).values == (71.0, 68.0)
    assert run.add(Reading("2026-05-31", 68)).values == (71.0, 68.0)
    assert run.add([]) == run
    assert run.values == (71.0,)


def test_correcting() -> None:
    run = Series([Reading("2026-04-30", 71, "estimate"), Reading("2026-05-31", 68)])

    assert run.correct("2026-04-30", 72) == Series([Reading("2026-04-30", 72, "estimate"), run[1]])
    assert run.correct("2026-04-30", 72, "counted")[0].note == "counted"
    assert run.correct("2026-05-31", 0).values == (71.0, 0.0)
    for day in ("2026-04-29", "2026-06-01"):
        with pytest.raises(InvalidValueError) as caught:
            run.correct(day, 1)

        assert str(caught.value) == (
            f"day must be a day with a reading, got '{day}': use add() or record() for a new one"
        )


def test_a_series_is_shown_short() -> None:
    assert repr(YEAR) == "<Series of 5 from 2026-01-31 to 2026-12-31>"
    assert to_series(YEAR) is YEAR
    assert to_series({"2026-01-31": 1}) == YEAR[:1]


def test_a_series_is_made_once() -> None:
    assert Series(YEAR) == YEAR
    assert Series(YEAR, missing="skip") == YEAR
    with pytest.raises(TypeError):
        YEAR[0] = Reading("2026-01-31", 2)  # type: ignore[index]  # that it is refused is what is tested


def test_a_series_says_what_days_it_has_and_gives_its_pairs() -> None:
    series = Series([Reading("2026-05-31", 68, "late"), ("2026-06-30", 65)])

    assert "2026-05-31" in series
    assert date(2026, 6, 30) in series
    assert "2026-06-29" not in series
    assert Reading("2026-05-31", 68, "late") in series
    assert Reading("2026-05-31", 68) not in series
    assert ((date(2026, 5, 31), 68.0), (date(2026, 6, 30), 65.0)) == series.items()
    with pytest.raises(InvalidValueError) as caught:
        _ = "31/05/2026" in series

    assert (
        "day must be a day of the calendar, got '31/05/2026': write it as year-month-day, such as '2026-06-30'"
    ) == str(caught.value)


def test_many_readings_take_no_common_note() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Series().add({"2026-05-31": 68}, note="late")

    assert (
        "note must be left out with many readings, got 'late': give each its own: Reading(day, value, note)"
    ) == str(caught.value)


def test_a_note_of_a_class_of_its_own_becomes_a_plain_text() -> None:
    class Said(str):
        """A text as an array of texts has it."""

        __slots__ = ()

    for said in (Reading("2026-05-31", 68, Said("late")), CheckIn("2026-05-31", 68, note=Said("late"))):
        assert ("late", str) == (said.note, type(said.note))
