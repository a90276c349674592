"""The doors: numbers, days, texts, ids and slugs on their way in; and the finding of loops."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

from okrkit._converters import (
    as_name,
    as_on,
    as_optional_baseline,
    as_reason,
    as_target,
    as_title,
    as_unit,
    as_valid_from,
)
from okrkit._doors import (
    KEEP,
    check_note,
    check_optional_text,
    is_truth,
    line,
    show,
    takes,
    to_day,
    to_id,
    to_members,
    to_number,
    to_slug,
    to_text,
)
from okrkit._loops import find_loop
from okrkit.direction import Direction, to_direction, towards
from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.units import Unit

number_of: Any = to_number


class Scalar:
    """A number from elsewhere, as numpy's are."""

    def __init__(self, number: float) -> None:
        self.number = number

    def __float__(self) -> float:
        return self.number


class Index:
    """A whole number from elsewhere."""

    def __index__(self) -> int:
        return 7


class Broken:
    """What cannot even be shown."""

    def __repr__(self) -> str:
        raise RuntimeError


class Word(str):
    """A text from elsewhere, as numpy's are."""

    __slots__ = ()


@pytest.mark.parametrize(
    "given, number",
    [
        (3, 3.0),
        (0, 0.0),
        (-2.5, -2.5),
        (Decimal("99.95"), 99.95),
        (Fraction(1, 3), 1 / 3),
        (Scalar(4.5), 4.5),
        (Index(), 7.0),
        (2**1023, 2.0**1023),
        (5e-324, 5e-324),
    ],
)
def test_a_number(given: object, number: float) -> None:
    found = number_of(given)

    assert number == found
    assert type(found) is float


def test_minus_zero_stays() -> None:
    assert math.copysign(1.0, to_number(-0.0)) == -1.0


def test_numpy_bools_are_no_numbers() -> None:
    for name in ("bool", "bool_"):
        truth = type(name, (), {"__float__": lambda _: 1.0, "__repr__": lambda _: "True"})()

        assert is_truth(truth)
        with pytest.raises(InvalidValueError, match="only milestones take True and False"):
            to_number(truth)


def test_what_cannot_become_a_float() -> None:
    class Refusing(Scalar):
        def __float__(self) -> float:
            raise TypeError

        def __repr__(self) -> str:
            return "<NA>"

    with pytest.raises(InvalidValueError) as caught:
        to_number(Refusing(1.0))

    assert (
        str(caught.value) == "value must be a finite number, got <NA>: leave the reading out if there is none"
    )


@pytest.mark.parametrize(
    "given", [10**400, -(10**400), Decimal("1e400"), Decimal("-1e400"), Fraction(10**400)]
)
def test_a_number_too_large_for_a_float(given: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        number_of(given, "target")

    assert str(caught.value).startswith("target must be a number within ±1.797e308, got ")
    assert str(caught.value).endswith(": scale it down, for example to millions")


def test_a_number_of_ten_thousand_digits_is_no_trouble_to_show() -> None:
    with pytest.raises(InvalidValueError) as caught:
        to_number(10**10_000)

    assert str(caught.value) == (
        "value must be a number within ±1.797e308, got <int>: scale it down, for example to millions"
    )


class Subday(date):
    """A kind of date."""


class Nanos(datetime):
    """A moment finer than a microsecond, as pandas has them."""

    nanosecond = 1


@pytest.mark.parametrize(
    "given",
    [date(2026, 6, 30), "2026-06-30", datetime(2026, 6, 30), Subday(2026, 6, 30), Word("2026-06-30")],
    ids=["date", "text", "midnight", "kind of date", "kind of text"],
)
def test_a_day(given: date) -> None:
    found = to_day(given)

    assert date(2026, 6, 30) == found
    assert type(found) is date
    assert found == as_on(given) == as_valid_from(given)


@pytest.mark.parametrize(
    "given",
    [
        "2026-6-30",
        "20260630",
        "2026-06-31",
        "2026-W27-1",
        "2026-06-30T00:00:00",
        " 2026-06-30",
        "30.06.2026",
        "",
        "2026/06/30",
        "２０２６-06-30",
    ],
)
def test_a_text_that_is_no_day(given: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        to_day(given)

    assert str(caught.value) == (
        f"on must be a day of the calendar, got {given!r}: write it as year-month-day, such as '2026-06-30'"
    )


@pytest.mark.parametrize(
    "given",
    [
        datetime(2026, 6, 30, 0, 0, 0, 1),
        datetime(2026, 6, 30, 23, 59, 59),
        datetime(2026, 6, 30, tzinfo=UTC),
        datetime(2026, 6, 30, tzinfo=timezone(timedelta(hours=7))),
        Nanos(2026, 6, 30),
    ],
)
def test_a_moment_is_no_day(given: datetime) -> None:
    with pytest.raises(InvalidValueError) as caught:
        to_day(given)

    assert str(caught.value) == (
        f"on must be a day, not a moment, got {show(given)}: pass .date(), in the zone that you mean"
    )


def test_not_a_time() -> None:
    class NaTType(datetime):
        def __ne__(self, other: object) -> bool:
            return True

        def __eq__(self, other: object) -> bool:
            return False

        __hash__ = None  # type: ignore[assignment]  # nor is NaT to be found in a set

        def __repr__(self) -> str:
            return "NaT"

    with pytest.raises(InvalidValueError) as caught:
        to_day(NaTType(1, 1, 1))

    assert str(caught.value) == "on must be a day, got NaT: leave the reading out, or pass missing='skip'"


@pytest.mark.parametrize("given", ["Churn", " padded ", Word("NPS")])
def test_a_text(given: str) -> None:
    assert str(given) == to_text(given, "name")
    assert type(to_text(given, "name")) is str
    assert str(given) == as_name(given) == as_title(given) == as_reason(given)


def test_ids_are_texts() -> None:
    assert to_id("churn") == "churn"
    assert to_id(Word("churn")) == "churn"
    assert type(to_id(Word("churn"))) is str


@pytest.mark.parametrize(
    "name, slug",
    [
        ("On-time delivery", "on-time-delivery"),
        ("  NPS (net)  ", "nps-net"),
        ("Straße", "strasse"),
        ("ﬁne", "fine"),
        ("Größe", "grösse"),
        ("売上高 2026", "売上高-2026"),
        ("हिन्दी", "हिन्दी"),
        ("½ price", "1-2-price"),
        ("Ⅳ", "iv"),
    ],
)
def test_a_slug(name: str, slug: str) -> None:
    assert slug == to_slug(name)
    assert slug == to_slug(slug)


def test_optional_texts() -> None:
    check_optional_text(None, "owner")
    check_optional_text("", "owner")
    check_note("", "note")


def test_members() -> None:
    assert to_members(iter([1, 2]), int, "things", "pass a list") == (1, 2)
    with pytest.raises(InvalidTypeError) as caught:
        to_members([Decimal(1), 2], Decimal, "things", "pass a list")

    assert str(caught.value) == "things[1] must be a Decimal, got 2: pass a list"
    assert caught.value.problems == (("things[1]", str(caught.value)),)


def test_a_wrong_subject() -> None:
    assert str(takes("score()", "a KeyResult", 7, "call score_value()")) == (
        "score() takes a KeyResult, got 7: call score_value()"
    )


@pytest.mark.parametrize(
    "given, shown",
    [
        ("a\nb", r"'a\nb'"),
        ("a\u202eb", r"'a\u202eb'"),
        (Broken(), "<Broken>"),
        ("x" * 100, "'" + "x" * 58 + "…"),
    ],
)
def test_anything_can_be_shown(given: object, shown: str) -> None:
    assert shown == show(given)


def test_showing_what_a_broken_repr_lets_out() -> None:
    class Bell:
        def __repr__(self) -> str:
            return "bell\x07"

    assert show(Bell()) == r"bell\x07"


def test_keep_is_not_given() -> None:
    assert repr(KEEP) == "KEEP"


def test_converters_name_their_field() -> None:
    assert as_optional_baseline(None) is None
    assert as_optional_baseline(3) == 3.0
    assert as_target(3) == 3.0
    assert as_unit("$") == Unit.of("USD")


def test_a_direction_from_its_word() -> None:
    assert to_direction("increase") is Direction.INCREASE
    assert to_direction(Direction.DECREASE) is Direction.DECREASE
    assert towards(5, 3) is Direction.DECREASE
    assert towards(3, 5) is Direction.INCREASE


@pytest.mark.parametrize(
    "parents, loop",
    [
        ({}, ()),
        ({"a": None}, ()),
        ({"a": "b", "b": None}, ()),
        ({"a": "elsewhere"}, ()),
        ({"a": "a"}, ("a",)),
        ({"a": "b", "b": "a"}, ("a", "b")),
        ({"x": "a", "a": "b", "b": "c", "c": "a"}, ("a", "b", "c")),
        ({"a": "b", "b": None, "c": "b", "d": "c"}, ()),
    ],
)
def test_a_loop_is_found(parents: dict[str, str | None], loop: tuple[str, ...]) -> None:
    assert loop == find_loop(parents)


def test_a_deep_chain_is_no_trouble() -> None:
    chain: dict[str, str | None] = {str(number): str(number + 1) for number in range(100_000)}

    assert find_loop(chain) == ()
    assert len(find_loop({**chain, "100000": "0"})) == 100_001


@pytest.mark.parametrize("text", ["\u200b", "\x00", "\ud800 name", "\t\n"])
def test_a_text_has_something_to_see_and_can_be_written(text: str) -> None:
    for door in (to_text, to_id):
        with pytest.raises(InvalidValueError, match="a text with something in it"):
            door(text, "name")


def test_a_text_may_have_invisible_marks_beside_visible_ones() -> None:
    assert "a\u200bb" == to_text("a\u200bb", "name")
    assert "a\u200bb" == to_id("a\u200bb", "id")


@pytest.mark.parametrize("values", [{"a", "b"}, frozenset("ab"), {"a": 1}])
def test_a_list_has_an_order_of_its_own(values: Iterable[str]) -> None:
    with pytest.raises(InvalidTypeError, match="must be a list of str"):
        to_members(values, str, "names", "pass a list")


@pytest.mark.parametrize(
    "text,expected",
    [
        ("plain", "plain"),
        ("", ""),
        ("a\nb\tc\u00a0d\u2028e", "a b c d e"),
        ("\x1b[31mred\x1b[0m", "·[31mred·[0m"),
        ("\x00\x7f\x9b", "···"),
        ("\u202egnp.exe\u202c \u200bx\ufeff", "·gnp.exe· ·x·"),
        ("\ud800", "·"),
        ("می\u200cشود", "می\u200cشود"),  # Persian is not written without
        ("👩\u200d💻", "👩\u200d💻"),  # and one person at a computer is one sign
        ("a\u200db", "a·b"),
        ("\u200dé", "·é"),
        ("é\u200d", "é·"),
        ("é\u200d\u200dé", "é··é"),
        ("é\u200da", "é·a"),
    ],
)
def test_a_line_shows_all_there_is(text: str, expected: str) -> None:
    assert expected == line(text)


@given(st.text())
def test_a_line_is_one_line_of_the_same_length(text: str) -> None:
    shown = line(text)

    assert len(text) == len(shown)
    assert shown == line(shown)
    assert len(shown.splitlines()) <= 1
    assert all(c.isprintable() or c in "\u200c\u200d" for c in shown)
