"""A total, gap-free partition of the numbers, and the ready-made scales for scores."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Hashable, Iterable
from typing import Final, Generic, Literal, TypeAlias, TypeVar

import attrs

from okrkit._doors import NumberLike, check_note, invalid, to_number, wrong_type
from okrkit.arithmetic import same

__all__ = ["GOOGLE", "OPENOKR", "BandScale", "Interval"]

L = TypeVar("L", bound=Hashable)
Owner: TypeAlias = Literal["above", "below"]
_OWNERS: Final = ("above", "below")
_SIDES: Final = 2


@attrs.frozen
class Interval(Generic[L]):
    """One band of a scale: every number from `low` to `high`.

    What `BandScale.intervals` gives, for any plotter.

    Args:
        low: Where it begins; -inf for the first band.
        high: Where it ends; inf for the last band.
        label: What the band is called.
        low_closed: Whether the band has its lower end itself.
        high_closed: Whether it has its upper end itself.

    >>> from okrkit import GOOGLE
    >>> GOOGLE.intervals()[1]
    Interval(low=0.4, high=0.7, label='amber', low_closed=True, high_closed=False)
    >>> GOOGLE.intervals()[0].low
    -inf
    """

    low: float
    high: float
    label: L
    low_closed: bool
    high_closed: bool


def _to_edges(edges: Iterable[NumberLike]) -> tuple[float, ...]:
    if isinstance(edges, (str, bytes)) or not isinstance(edges, Iterable):
        raise wrong_type(
            "edges", "a list of numbers", edges, "pass them in ascending order, such as [0.4, 0.7]"
        )
    return tuple(to_number(edge, f"edges[{index}]") for index, edge in enumerate(edges))


def _to_labels(labels: Iterable[L]) -> tuple[L, ...]:
    if isinstance(labels, (str, bytes)) or not isinstance(labels, Iterable):
        raise wrong_type("labels", "a list of labels", labels, "pass one more label than there are edges")
    return tuple(labels)


def _to_owner(owner: Owner | Iterable[Owner]) -> Owner | tuple[Owner, ...]:
    if isinstance(owner, str) and owner in _OWNERS:
        return owner
    if isinstance(owner, str) or not isinstance(owner, Iterable):
        need = "'above' or 'below', or one of them for each edge"
        raise invalid("owner", need, owner, "say which side has the edge")
    return tuple(owner)


@attrs.frozen
class BandScale(Generic[L]):
    """Ordered edges with a label for each band between them; every number has exactly one band.

    `n` edges make `n + 1` bands, so there is no hole and no overlap; one edge may stand twice, and the band between is then
    the single point. A value that misses an edge by rounding alone (see `same`) counts as on it.

    Args:
        edges: Finite numbers in ascending order.
        labels: One more than edges, from the lowest band to the highest.
        owner: Which side has an edge itself: 'above', 'below', or one of the two for each edge (kept as one word
            where they agree, so that scales of one meaning are equal).
        name: What the scale is called in a verdict.

    Raises:
        InvalidValueError: Edges out of order or closer than rounding, a label too many or too few, no such owner.
        InvalidTypeError: Edges or labels that are no list, a label that cannot be hashed.

    >>> from okrkit import BandScale
    >>> traffic = BandScale([75, 90], ["red", "yellow", "green"])
    >>> traffic.classify(89.5)
    'yellow'
    >>> BandScale([1, 1], ["under", "exact", "over"], owner=("above", "below")).classify(1)
    'exact'
    """

    edges: tuple[float, ...] = attrs.field(converter=_to_edges)
    labels: tuple[L, ...] = attrs.field(converter=_to_labels)
    owner: Owner | tuple[Owner, ...] = attrs.field(default="above", converter=_to_owner, kw_only=True)
    name: str = attrs.field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_note(self.name, "name")
        if len(self.labels) != len(self.edges) + 1:
            need = f"{len(self.edges) + 1} for {len(self.edges)} edges"
            raise invalid("labels", need, self.labels, "give one label for each band, the outer two included")
        for index, label in enumerate(self.labels):
            if not isinstance(label, Hashable):
                raise wrong_type(f"labels[{index}]", "hashable", label, "use a str or an Enum member")
        owners = self._owners()
        if len(owners) != len(self.edges) or any(owner not in _OWNERS for owner in owners):
            need = "'above' or 'below' for each edge"
            raise invalid("owner", need, self.owner, f"give {len(self.edges)} of them, or one word for all")
        for index in range(1, len(self.edges)):
            self._check_pair(index, owners)
        if len(set(owners)) < _SIDES:
            object.__setattr__(self, "owner", owners[0] if owners else "above")

    def _check_pair(self, index: int, owners: tuple[Owner, ...]) -> None:
        low, high = self.edges[index - 1 : index + 1]
        path = f"edges[{index}]"
        if high < low:
            raise invalid(path, f"at least {low}", high, "list the edges in ascending order")
        if high == low:
            # No edge stands three times: the second would have to be owned by 'below' and by 'above'.
            if owners[index - 1 : index + 1] != ("above", "below"):
                instead = (
                    "an edge may stand twice, with owners 'above' and 'below', to make a band of one point"
                )
                raise invalid(path, f"above {low}", high, instead)
        elif same(low, high):
            raise invalid(
                path, f"further from {low} than rounding", high, "put the two edges at one number or apart"
            )

    def _owners(self) -> tuple[Owner, ...]:
        owner = self.owner
        return owner if isinstance(owner, tuple) else (owner,) * len(self.edges)

    def _owner_of(self, index: int) -> Owner:
        return self.owner[index] if isinstance(self.owner, tuple) else self.owner

    def classify(self, value: NumberLike) -> L:
        """The label of the band that has a value.

        Args:
            value: A finite number, in the edges' unit.

        Returns:
            The band's label.

        Raises:
            InvalidValueError: The value is not a finite number.

        >>> from okrkit import GOOGLE
        >>> GOOGLE.classify(0.35), GOOGLE.classify(0.7 - 1e-16)
        ('red', 'green')
        >>> GOOGLE.classify(7)
        'green'
        """
        return self.labels[self._position(to_number(value))]

    def position(self, value: NumberLike) -> int:
        """The index of the band that has a number: 0 for the lowest.

        >>> from okrkit import GOOGLE
        >>> GOOGLE.position(0.35), GOOGLE.position(0.4)
        (0, 1)
        >>> GOOGLE.position(99.0)
        2
        """
        return self._position(to_number(value))

    def _position(self, value: float) -> int:
        edges = self.edges
        index = bisect_left(edges, value)  # so many edges lie below the value
        # Rounding alone must not decide: a value the same as the nearer of its neighbours is moved onto it.
        edge = self._nearer(index, value)
        if edge is not None and same(value, edge):
            value = edge
            index = bisect_left(edges, value)
        while index < len(edges) and edges[index] == value and self._owner_of(index) == "above":
            index += 1
        return index

    def intervals(self) -> tuple[Interval[L], ...]:
        """The bands in order, with their ends: what a plotter needs.

        Returns:
            One `Interval` for each label; the outer ends are -inf and inf.

        >>> from okrkit import BandScale
        >>> [(band.low, band.high) for band in BandScale([0], ["loss", "gain"]).intervals()]
        [(-inf, 0.0), (0.0, inf)]
        >>> BandScale([], ["all"]).intervals()[0].label
        'all'
        """
        ends = (-math.inf, *self.edges, math.inf)
        owners = ("below", *self._owners(), "above")
        return tuple(
            Interval(
                ends[index],
                ends[index + 1],
                label,
                bool(index) and owners[index] == "above",
                index < len(self.edges) and owners[index + 1] == "below",
            )
            for index, label in enumerate(self.labels)
        )

    def nearest_edge(self, value: NumberLike) -> float | None:
        """The edge closest to a value; the lower one where two are as close.

        Args:
            value: A finite number, in the edges' unit.

        Returns:
            The edge, or None on a scale without edges.

        Raises:
            InvalidValueError: The value is not a finite number.

        >>> from okrkit import GOOGLE
        >>> GOOGLE.nearest_edge(0.65)
        0.7
        >>> GOOGLE.nearest_edge(99)
        0.7
        """
        number = to_number(value)
        return self._nearer(bisect_left(self.edges, number), number)

    def _nearer(self, index: int, value: float) -> float | None:
        """The nearer of the two edges beside a value that so many edges lie below; the lower of two as near."""
        edges = self.edges
        if not edges:
            return None
        lower, upper = edges[max(index - 1, 0)], edges[min(index, len(edges) - 1)]
        return lower if abs(value - lower) <= abs(upper - value) else upper


GOOGLE: Final[BandScale[str]] = BandScale((0.4, 0.7), ("red", "amber", "green"), name="Google")
"""Google's bands of a score; source: John Doerr, 'Measure What Matters' (2018): 0.0-0.3 red, 0.4-0.6 yellow, 0.7-1.0 green.

They say nothing of 0.35 and 0.65: each hole is closed downwards, so a score has to reach 0.4 to be amber and 0.7 to be green.
"""
OPENOKR: Final[BandScale[str]] = BandScale(
    (0.4, 0.7, 0.9),
    ("little progress", "partial progress", "strong result", "fully achieved"),
    name="OpenOKR",
)
"""OpenOKR's bands of a score; source: github.com/open-okr/open-okr, METHOD.md 3.3: little progress below 0.4, partial below
0.7, strong below 0.9, fully achieved from there.
"""
