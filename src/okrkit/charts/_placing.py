"""Words beside points, each where it covers no other: worked out in pixels, from how wide letters are on average."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from okrkit.charts._parts import FONT, HEIGHT, LETTER, WIDTH

__all__ = ["LINE", "Box", "Place", "around", "beside"]

LINE: Final = FONT + 3
# From a point to the words above or below it, and how far they reach over it to the other side.
_GAP: Final = 9
_OVER: Final = 6
_STEPS: Final = 2
# Up to the subtitle there is some room; below there are the days.
_HIGHEST: Final = -12


class Box(NamedTuple):
    """What something covers, in pixels from the upper left corner of the picture."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have more in common than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Place(NamedTuple):
    """Where words stand beside a point: what they cover, whether they end at it (`late`) or begin, and on which side.

    `dx` and `dy` are how far off it, in pixels; `step` says how many lines further than usual.
    """

    box: Box
    late: bool
    above: bool
    dx: float
    dy: float
    step: int


def around(x: float, y: float, radius: float) -> Box:
    """What a ring around a point covers."""
    return Box(x - radius, y - radius, x + radius, y + radius)


def beside(
    x: float, y: float, words: str, *, above: bool, hard: Sequence[Box], soft: Sequence[Box]
) -> Place | None:
    """The best place of words at a point, on that side of it if they can stand there well.

    They never cover what is hard, and as little as can be of what is soft; None where there is no such place.
    """
    free = [each for each in _places(x, y, words, above=above) if not _hits(each, hard)]
    return min(free, key=lambda place: _cost(place, soft, above=above), default=None)


def _places(x: float, y: float, words: str, *, above: bool) -> Iterator[Place]:
    """The places within the picture; of two that are as good, the first is taken."""
    width = len(words) * LETTER
    for over in (above, not above):
        for late in (x > WIDTH / 2, x <= WIDTH / 2):
            for step in range(_STEPS):
                dy = _GAP + step * LINE
                top = y - dy - LINE if over else y + dy
                usual = x + _OVER - width if late else x - _OVER
                left = max(0.0, min(usual, WIDTH + _OVER - width))  # moved inwards as far as they have to
                box = Box(left, top, left + width, top + LINE)
                if top >= _HIGHEST and box.bottom <= HEIGHT:
                    moved = left - usual + (_OVER if late else -_OVER)
                    yield Place(box, late, over, moved, -dy if over else dy, step)


def _cost(place: Place, soft: Sequence[Box], *, above: bool) -> int:
    """How bad a place is: 2 for each line or ring below the words, 3 for the other side of the number, 1 for each line further off."""
    return 2 * _hits(place, soft) + place.step + (0 if place.above is above else 3)


def _hits(place: Place, taken: Sequence[Box]) -> int:
    """How many of these words would cover."""
    return sum(place.box.meets(each) for each in taken)
