"""Cards in a terminal that Rich draws: tables, bars and colours. The one module that needs Rich: ``okrkit[notebook]``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._doors import line
from okrkit.display.cards import card_of
from okrkit.display.in_text import bar_blocks, blocks
from okrkit.display.parts import (
    Bar,
    Card,
    Cell,
    Column,
    Facts,
    Judged,
    Mark,
    Named,
    Part,
    Points,
    Spark,
    Table,
    Tone,
)
from okrkit.errors import MissingExtraError

try:
    from rich import box
    from rich.console import Group, RenderableType
    from rich.padding import Padding
    from rich.table import Table as Grid
    from rich.text import Text
except ImportError as _error:
    raise MissingExtraError("notebook", "rich") from _error

__all__ = ["renderable"]

_STYLES: Final = {
    Tone.GOOD: "green",
    Tone.WARN: "yellow",
    Tone.BAD: "red",
    Tone.DONE: "blue",
    Tone.NONE: "bright_black",
}
_SOFT: Final = "bright_black"
_BAR: Final = 12


def renderable(value: object) -> RenderableType:
    """A value as Rich draws it; ``rich.print(value)`` calls this by itself.

    Args:
        value: As `okrkit.display.card` takes it.

    Returns:
        What a Rich console prints; no text in it is read as Rich's markup.

    >>> from rich.console import Console
    >>> from okrkit import KPI
    >>> from okrkit.display.terminal import renderable
    >>> Console(width=40).print(renderable(KPI("[bold]NPS", "≥ 40", readings={"2026-06-30": 38})))
    KPI  [bold]NPS  ■ critical
    38  30 June 2026
    Healthy  ≥ 40
    >>> Console(width=40).print(KPI("NPS", "≥ 40"))
    KPI  NPS  ○ no data
    No reading yet.
    Healthy  ≥ 40
    """
    return Group(*_drawn(card_of(value)))


def _drawn(card: Card) -> Iterator[RenderableType]:
    title = Text(card.kind, style=_SOFT)
    if card.title:
        title.append("  ").append(line(card.title), style="bold")
    if card.mark is not None:
        title.append("  ").append(_mark(card.mark))
    yield title
    values = [
        Text(line(card.figure), style="bold") if card.figure else None,
        Text(line(card.when), style=_SOFT) if card.when else None,
        None if card.bar is None else _bar(card.bar),
        None if card.spark is None else _spark(card.spark),
    ]
    known = [each for each in values if each is not None]
    if known:
        yield Text("  ").join(known)
    if card.lead:
        yield Text(line(card.lead))
    for part in card.parts:
        yield from _part(part)


def _mark(mark: Mark) -> Text:
    return Text(f"{mark.tone.value} {line(mark.word)}", style=_STYLES[mark.tone])


def _bar(bar: Bar) -> Text:
    shown = bar_blocks(bar.fraction, _BAR)
    full = shown.count("█")
    return (
        Text()
        .append(shown[:full], style="cyan")
        .append(shown[full:], style=_SOFT)
        .append(f" {line(bar.words)}")
    )


def _spark(spark: Spark) -> Text:
    trail = blocks(spark)
    return Text(trail[:-1], style=_SOFT).append(trail[-1:], style=_STYLES[spark.tone])


def _part(part: Part) -> Iterator[RenderableType]:
    if isinstance(part, Table):
        yield ""
        yield _table(part)
        if part.more:
            yield Text(part.more, style=_SOFT)
    elif isinstance(part, Facts):
        yield _facts(part)
    else:
        yield from _points(part)


def _facts(part: Facts) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in part.pairs:
        grid.add_row(Text(line(name), style=_SOFT), Text(line(value)))
    return grid


def _points(part: Points) -> Iterator[RenderableType]:
    if not part.heading:
        yield from map(_named, part.items)
        return
    yield Text(f"\n{line(part.heading)}", style="bold")
    grid = Grid.grid(padding=(0, 1, 0, 0))
    for item in part.items:
        grid.add_row(Text("•", style=_SOFT), _named(item))
    yield grid


def _table(part: Table) -> Grid:
    grid = Grid(
        title=Text(line(part.caption), style="bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        header_style=_SOFT,
        border_style=_SOFT,
        pad_edge=False,
        show_edge=False,
    )
    for column in part.columns:
        _add(grid, column)
    for row in part.rows:
        grid.add_row(*map(_cell, row))
    return grid


def _add(grid: Grid, column: Column) -> None:
    grid.add_column(Text(column.name), justify="right" if column.number else "left", overflow="fold")


def _cell(cell: Cell) -> RenderableType:
    if isinstance(cell, Mark):
        return _mark(cell)
    if isinstance(cell, Bar):
        return _bar(cell)
    if isinstance(cell, Spark):
        return _spark(cell)
    if isinstance(cell, Judged):
        return _mark(cell.mark).append(f"\n{line(cell.note)}", style=_SOFT)
    if isinstance(cell, Named):
        return _named(cell)
    return Text(line(cell))


def _named(cell: Named) -> RenderableType:
    name = Text(line(cell.name), style="bold" if cell.strong else "")
    if cell.note:
        name.append("\n").append(line(cell.note), style=_SOFT)
    return Padding(name, (0, 0, 0, 2 * cell.depth)) if cell.depth else name
