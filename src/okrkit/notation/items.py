"""What a statement is made of once its numbers are read: tokens and quantities."""

from __future__ import annotations

from typing import TypeAlias

from okrkit.notation import lexicon as lx
from okrkit.notation.tokens import Token

__all__ = ["Item", "Quantity", "end_of", "opening"]


class Quantity:
    """A number, or a placeholder for one, as it stands in its sentence."""

    __slots__ = (
        "after",
        "alarm",
        "apart",
        "behind",
        "bound",
        "bound_word",
        "clock",
        "definite",
        "depth",
        "dotted",
        "doubtful",
        "end",
        "factor",
        "first",
        "high",
        "index",
        "inverted",
        "joined",
        "modifier",
        "notice",
        "noun",
        "part",
        "per",
        "ratio",
        "role",
        "signed",
        "singular",
        "start",
        "tags",
        "unit",
        "value",
        "whole",
        "word",
    )  # fmt: skip

    def __init__(self, value: float | None, start: int, end: int) -> None:
        self.word: str = "#"
        self.tags: int = lx.QUANTITY
        self.value: float | None = value  # None: a placeholder
        self.high: float | None = None  # the upper end of a range
        self.joined: str = ""  # what joins the two ends: '-', 'to', 'and'
        self.unit: str | None = None
        self.singular: bool = False  # its unit is written in the singular: '30 day'
        self.bound: str = ""
        self.bound_word: str = ""
        self.behind: bool = False  # the bound stands behind the number: '5 or more'
        self.alarm: bool = False  # the bound states the unhealthy side
        self.role: int = 0  # FROM, TO, BY, NOW, AIM or 0
        self.signed: str = ""
        self.ratio: bool = False  # '4 of 5', '10:1'
        self.apart: str = ""  # what stands between the two numbers of a ratio: '/', ':', 'in', 'of'
        self.whole: float | None = None  # the second of them
        self.inverted: bool = False  # '1:4', read as 4
        self.factor: bool = False  # 'by a factor of 3'
        self.clock: bool = False  # '01:30:00'
        self.part: bool = (
            False  # belongs to a name or a condition ('top 5', 'after 30 days'): nobody's target
        )
        self.modifier: bool = False  # a part that may be a target after all ('a ten day close')
        self.definite: bool = False  # behind 'our' or 'the': 'our $20k customers', 'the 3 pillars'
        self.notice: bool = False  # how long before something: 'at least 5 days before the works'
        self.dotted: bool = False  # written with a dot: '1.0'
        self.doubtful: bool = False  # can be read in two ways
        self.per: bool = False  # followed by 'per month', '/week'
        self.noun: int = 0  # the tags of the word behind, and that word
        self.after: str = ""
        self.depth: int = 0  # how many brackets it stands in
        self.index: int = 0  # its place among the items
        self.start: int = start
        self.end: int = end
        self.first: int = start  # where its sign, currency and comparator begin


def end_of(span: Quantity, value: float | None) -> Quantity:
    """One end of a range, where it counts alone."""
    end = Quantity(value, span.start, span.end)
    end.unit, end.doubtful, end.index, end.depth = span.unit, span.doubtful, span.index, span.depth
    return end


Item: TypeAlias = Token | Quantity


def opening(items: list[Item]) -> Item:
    """The item that opens what is said: the first, or the one behind 'KR:' and 'Objective 2:'."""
    if items[0].tags & lx.LABEL:
        for place in range(1, min(len(items) - 1, len(("2", ":")) + 1)):
            if items[place].tags & lx.COLON:
                return items[place + 1]
    return items[0]
