"""Numbers of the calendar and of a product's name, which are no targets; and numbers that say where things are."""

from __future__ import annotations

import pytest

from okrkit import parse


@pytest.mark.parametrize(
    "text, deadline, target",
    [
        ("Paint the fence before Sunday, August 11", "before Sunday, August 11", None),
        ("Paint the fence by Friday, March 3, 2027", "by Friday, March 3, 2027", None),
        ("Paint 4 fences by Friday 3 March", "by Friday 3 March", 4.0),
        ("Paint 4 fences by Monday", "by Monday", 4.0),
        ("By Tuesday paint 4 fences", "By Tuesday", 4.0),
    ],
)
def test_a_weekday_opens_a_date_or_is_one(text: str, deadline: str, target: float | None) -> None:
    assert (deadline, target) == (parse(text).deadline, parse(text).target)


@pytest.mark.parametrize(
    "text", ["Gardener 2.0 is released", "Gardener 2.1 has a map", "The 2.0 version is out"]
)
def test_a_version_is_part_of_a_name(text: str) -> None:
    assert parse(text).target is None


def test_a_level_of_a_measure_is_none() -> None:
    assert 4.5 == parse("A rating of 4.5 is reached").target


@pytest.mark.parametrize("opening", ["Only", "Just"])
def test_what_is_only_so_many_says_where_things_are(opening: str) -> None:
    read = parse(f"{opening} 40% of sheds have a lock")

    assert ("unclear", None) == (read.kind, read.low)
    assert "it says where the number is, not where it should be" == read.why
