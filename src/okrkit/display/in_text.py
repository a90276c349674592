"""Cards as plain text: for a terminal without Rich, a log, a mail."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import starmap
from typing import Final

from okrkit._doors import line
from okrkit.display.parts import Bar, Card, Cell, Facts, Judged, Mark, Named, Part, Points, Spark, Table

WIDTH: Final = 80
_BLOCKS: Final = "▁▂▃▄▅▆▇█"
_BAR: Final = 10
_GAP: Final = 2
_LEAST: Final = 12


def write(card: Card, width: int = WIDTH) -> str:
    """A card as text of so many columns; nothing in it that a terminal would obey."""
    return "\n".join(_lines(card, width))


def _lines(card: Card, width: int) -> Iterator[str]:
    yield from _wrapped(" · ".join(filter(None, (card.kind, line(card.title), _mark(card.mark)))), width)
    figure = "  ".join(
        filter(None, (line(card.figure), line(card.when), bar_text(card.bar), blocks(card.spark)))
    )
    yield from _wrapped(figure, width)
    yield from _wrapped(line(card.lead), width)
    apart = False  # a table and a list stand on their own; facts go on with the sentence above
    for part in card.parts:
        own = isinstance(part, Table) or (isinstance(part, Points) and bool(part.heading))
        if own or apart:
            yield ""
        apart = own
        yield from _part(part, width)


def _part(part: Part, width: int) -> Iterator[str]:
    if isinstance(part, Table):
        return _table(part, width)
    return _facts(part, width) if isinstance(part, Facts) else _points(part, width)


def _mark(mark: Mark | None) -> str:
    return "" if mark is None else f"{mark.tone.value} {line(mark.word)}"


def bar_text(bar: Bar | None) -> str:
    """A bar in blocks, with its words."""
    return "" if bar is None else f"{bar_blocks(bar.fraction, _BAR)} {line(bar.words)}"


def bar_blocks(fraction: float, width: int) -> str:
    """So much of so many blocks; what is not all never looks like all, and what is not nothing never like nothing."""
    full = round(fraction * width)
    if fraction < 1.0:
        full = min(full, width - 1)
    if fraction > 0.0:
        full = max(full, 1)
    return "█" * full + "░" * (width - full)


def blocks(spark: Spark | None) -> str:
    """A line of values in blocks, from the lowest to the highest of them."""
    if spark is None:
        return ""
    low, high = min(spark.values), max(spark.values)
    span = high / 2 - low / 2
    if not span:
        return _BLOCKS[0] * len(spark.values)
    # Halved, since the distance of the largest numbers is larger than any.
    return "".join(
        _BLOCKS[round((value / 2 - low / 2) / span * (len(_BLOCKS) - 1))] for value in spark.values
    )


def _facts(part: Facts, width: int) -> Iterator[str]:
    longest = max(columns(name) for name, _ in part.pairs)
    for name, value in part.pairs:
        head = pad(line(name), longest + _GAP)
        yield from _wrapped(line(value), width, head, " " * (longest + _GAP))


def _points(part: Points, width: int) -> Iterator[str]:
    if part.heading:
        yield from _wrapped(line(part.heading), width)
    first, rest = ("- ", "  ") if part.heading else ("", "")
    for item in part.items:
        yield from _wrapped(cell_text(item), width, first, rest)


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(text, max(width, len(first) + _LEAST), initial_indent=first, subsequent_indent=rest)


def _table(part: Table, width: int) -> Iterator[str]:
    yield line(part.caption)
    heads = [column.name for column in part.columns]
    rows = [[cell_text(cell) for cell in row] for row in part.rows]
    widths = _fit([max(columns(row[place]) for row in (heads, *rows)) for place in range(len(heads))], width)
    numbers = [column.number for column in part.columns]
    yield _row(heads, widths, numbers)
    yield _row(["─" * each for each in widths], widths, numbers)
    for row in rows:
        # A long cell goes on below itself.
        cells = [
            textwrap.wrap(cell, room) or [""] if columns(cell) > room else [cell]
            for cell, room in zip(row, widths, strict=True)
        ]
        for level in range(max(map(len, cells))):
            yield _row([cell[level] if level < len(cell) else "" for cell in cells], widths, numbers)
    if part.more:
        yield part.more


def _fit(widths: list[int], width: int) -> list[int]:
    """Column widths that fit: the widest gives way until they do, or until it is as narrow as a word."""
    while sum(widths) + _GAP * (len(widths) - 1) > width and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> str:
    shown = starmap(pad, zip(cells, widths, numbers, strict=True))
    return (" " * _GAP).join(shown).rstrip()


def cell_text(cell: Cell) -> str:
    """A cell on one line."""
    if isinstance(cell, Mark):
        return _mark(cell)
    if isinstance(cell, Bar):
        return bar_text(cell)
    if isinstance(cell, Spark):
        return blocks(cell)
    if isinstance(cell, Judged):
        return f"{_mark(cell.mark)} ({line(cell.note)})"
    if isinstance(cell, Named):
        note = f" ({line(cell.note)})" if cell.note else ""
        return f"{'· ' * cell.depth}{line(cell.name)}{note}"
    return line(cell)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: a wide character takes two, a mark on another none."""
    return sum(
        0
        if unicodedata.category(each) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in text
    )


def pad(text: str, width: int, on_the_right: bool = False) -> str:  # noqa: FBT001, FBT002 - the columns' own flag
    """A text filled up to so many columns."""
    room = " " * (width - columns(text))
    return f"{room}{text}" if on_the_right else f"{text}{room}"
