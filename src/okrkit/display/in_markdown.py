"""Cards as Markdown: for a notebook that shows no HTML, an issue, a chat."""

from __future__ import annotations

from collections.abc import Iterator

from okrkit._markup import markdown_text
from okrkit.display.in_text import bar_blocks, blocks
from okrkit.display.parts import Bar, Card, Cell, Facts, Judged, Mark, Named, Points, Spark, Table

_BAR = 10


def write(card: Card) -> str:
    """A card as GitHub's Markdown; what people wrote shows as text, not as markup."""
    return "\n\n".join(_blocks(card))


def _blocks(card: Card) -> Iterator[str]:
    title = f"**{markdown_text(card.title)}**" if card.title else ""
    yield " · ".join(filter(None, (title, card.kind, _mark(card.mark))))
    trail = blocks(card.spark)
    figure = (
        f"**{markdown_text(card.figure)}**" if card.figure else "",
        markdown_text(card.when),
        _bar(card.bar),
        trail,
    )
    if any(figure):
        yield " ".join(filter(None, figure))
    if card.lead:
        yield markdown_text(card.lead)
    for part in card.parts:
        if isinstance(part, Table):
            yield f"**{markdown_text(part.caption)}**"
            yield _table(part)
            if part.more:
                yield part.more
        else:
            yield "\n".join(_list(part))


def _list(part: Facts | Points) -> Iterator[str]:
    if isinstance(part, Facts):
        for name, value in part.pairs:
            yield f"- {markdown_text(name)}: {markdown_text(value)}"
        return
    if part.heading:
        yield f"**{markdown_text(part.heading)}**\n"
    for item in part.items:
        yield f"- {_cell(item)}" if part.heading else _cell(item)


def _table(part: Table) -> str:
    lines = [[column.name for column in part.columns]]
    lines.append(["---:" if column.number else "---" for column in part.columns])
    lines += [[_cell(cell) for cell in row] for row in part.rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _mark(mark: Mark | None) -> str:
    return "" if mark is None else f"{mark.tone.value} {markdown_text(mark.word)}"


def _bar(bar: Bar | None) -> str:
    return "" if bar is None else f"{bar_blocks(bar.fraction, _BAR)} {markdown_text(bar.words)}"


def _cell(cell: Cell) -> str:
    if isinstance(cell, Mark):
        return _mark(cell)
    if isinstance(cell, Bar):
        return _bar(cell)
    if isinstance(cell, Spark):
        return blocks(cell)
    if isinstance(cell, Judged):
        return f"{_mark(cell.mark)} ({markdown_text(cell.note)})"
    if isinstance(cell, Named):
        name = markdown_text(cell.name)
        note = f" ({markdown_text(cell.note)})" if cell.note else ""
        return f"{'· ' * cell.depth}{f'**{name}**' if cell.strong else name}{note}"
    return markdown_text(cell)
