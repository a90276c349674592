"""Where words stand beside a point: on its side, inside the picture, on nothing else that is written."""

from __future__ import annotations

from hypothesis import given, strategies as st

from okrkit.charts._parts import HEIGHT, LETTER, WIDTH
from okrkit.charts._placing import LINE, Box, around, beside

WORDS = "2 of 3 near a limit"
WIDE = len(WORDS) * LETTER


def test_words_begin_or_end_over_their_point() -> None:
    left, right = (
        beside(100, 100, WORDS, above=True, hard=[], soft=[]),
        beside(500, 100, WORDS, above=False, hard=[], soft=[]),
    )

    assert left is not None
    assert (Box(94, 77, 94 + WIDE, 91), False, True, -6, -9, 0) == left
    assert right is not None
    assert (Box(506 - WIDE, 109, 506, 123), True, False, 6, 9, 0) == right


def test_words_move_off_what_is_hard() -> None:
    usual = beside(100, 100, WORDS, above=True, hard=[], soft=[])
    assert usual is not None

    moved = beside(100, 100, WORDS, above=True, hard=[usual.box], soft=[])

    assert moved is not None
    assert (Box(94, 63, 94 + WIDE, 77), -23, 1) == (moved.box, moved.dy, moved.step)


def test_words_stand_on_what_is_soft_rather_than_on_the_other_side() -> None:
    everything = [Box(0, 0, WIDTH, 100)]
    found = beside(100, 100, WORDS, above=True, hard=[], soft=everything)

    assert found is not None
    assert (True, 0) == (found.above, found.step)


def test_long_words_are_moved_into_the_picture() -> None:
    found = beside(300, 100, "x" * 80, above=True, hard=[], soft=[])

    assert found is not None
    assert (0.0, 80 * LETTER) == (found.box.left, found.box.right)
    # They would end at the point, from 142 pixels before the picture on.
    assert (True, 148.0) == (found.late, round(found.dx, 6))


def test_without_a_place_there_is_none() -> None:
    assert beside(100, 100, WORDS, above=True, hard=[Box(0, 0, WIDTH, HEIGHT)], soft=[]) is None


def test_a_ring_is_as_wide_as_it_is_high() -> None:
    assert Box(93, 43, 107, 57) == around(100, 50, 7)


@given(st.floats(0, WIDTH), st.floats(0, HEIGHT), st.text(min_size=1, max_size=90), st.booleans())
def test_words_are_in_the_picture(x: float, y: float, words: str, above: bool) -> None:  # noqa: FBT001 - drawn
    found = beside(x, y, words, above=above, hard=[], soft=[])

    assert found is not None
    assert found.box.left >= 0
    assert found.box.right <= WIDTH + 6
    assert -LINE < found.box.top < found.box.bottom <= HEIGHT
