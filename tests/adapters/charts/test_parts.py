"""The small pieces of charts: clean text, round scales, labels that keep apart."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from okrkit.charts._parts import clean, edge_labels, extent, lines, spread, widened
from tests.strategies import numbers


def test_clean_text_is_one_line_of_what_can_be_seen() -> None:
    assert "a b c" == clean("a\n b\t\x00\x1b\u202e  c ")
    assert "👩\u200d💻" == clean("👩\u200d💻")
    assert "abc…" == clean("abcdef", 4)


def test_sentences_are_broken_into_few_lines() -> None:
    assert ["one", "two"] == lines("one", "", "two")
    assert 4 == len(lines("word " * 200))
    assert lines("word " * 200)[-1].endswith(" …")


@pytest.mark.parametrize(
    "values,ticks",
    [
        ([0, 100], (0, 20, 40, 60, 80, 100)),
        ([3], (2.7, 2.8, 2.9, 3, 3.1, 3.2, 3.3)),
        ([0], (-1, -0.5, 0, 0.5, 1)),
        ([], (0, 0.2, 0.4, 0.6, 0.8, 1)),
        ([0.1, 0.3], (0.1, 0.15, 0.2, 0.25, 0.3)),
    ],
)
def test_ticks_are_round(values: list[float], ticks: tuple[float, ...]) -> None:
    assert ticks == extent(values).ticks


@given(st.lists(numbers(), min_size=1, max_size=5), st.sampled_from([0.0, 0.05, 0.5]))
def test_a_scale_covers_what_it_is_for(values: list[float], pad: float) -> None:
    found = extent(values, pad=pad)

    drawable = [max(-1e300, min(1e300, value)) for value in values]
    assert found.low <= min(drawable) + 1e-9 * found.span
    assert found.high >= max(drawable) - 1e-9 * found.span
    assert found.low < found.high
    assert sorted(set(found.ticks)) == list(found.ticks)
    assert 2 <= len(found.ticks) <= 12


@given(st.lists(st.floats(0, 10), max_size=6).map(sorted))
def test_labels_keep_apart_and_inside(places: list[float]) -> None:
    found = spread(places, 1.0, 0.0, 10.0)

    assert len(places) == len(found)
    assert all(later - earlier >= 1 - 1e-9 for earlier, later in pairwise(found))
    assert all(-1e-9 <= each <= 10 + 1e-9 for each in found)


def test_more_labels_than_there_is_room_for_run_over_the_top() -> None:
    assert [0.0, 1.0, 2.0] == spread([0.5, 0.5, 0.5], 1.0, 0.0, 1.0)


def test_what_lies_outside_the_scale_has_no_label() -> None:
    assert [] == edge_labels([], extent([0, 1]), {}, 100).data["values"]


def test_a_span_is_widened_within_the_calendar() -> None:
    assert (date(2026, 1, 1), date(2026, 1, 31)) == widened(date(2026, 1, 1), date(2026, 1, 31), 14)
    assert (date(2025, 12, 18), date(2026, 1, 15)) == widened(date(2026, 1, 1), date(2026, 1, 1), 14)
    assert (date.min, date(1, 1, 15)) == widened(date.min, date.min, 14)
    assert date.max == widened(date.max, date.max, 14)[1]
