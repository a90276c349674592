"""Cards as HTML: one small, self-contained element each, with its style beside it and nothing to run or to fetch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit._markup import Element, Node, Stylesheet, element, render
from okrkit.display.palette import CLASSES, style
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
)

_STYLE: Final = Stylesheet(style())
# The small pictures, in pixels.
_BIG: Final = (150, 34)
_SMALL: Final = (64, 18)
_BIG_BAR: Final = 150
_SMALL_BAR: Final = 64
_BAR_HEIGHT: Final = 8
_DOT: Final = 2.5
_HALF: Final = 0.5
# A fact that is longer than this gets a line of its own.
_LONG: Final = 44


def write(card: Card) -> str:
    """A card as HTML."""
    label = ": ".join(filter(None, (card.kind, card.title)))
    return render(element("div", _STYLE, *_content(card), class_="okrkit", role="group", aria_label=label))


def _content(card: Card) -> Iterator[Node]:
    yield element(
        "div",
        element("div", element("div", card.kind, class_="k"), _title(card)),
        None if card.mark is None else _mark(card.mark),
        class_="h",
    )
    values = [
        element("span", card.figure, class_="b") if card.figure else None,
        element("span", card.when, class_="w") if card.when else None,
        None if card.bar is None else _bar(card.bar, _BIG_BAR),
        None if card.spark is None else _spark(card.spark, _BIG),
    ]
    if any(values):
        yield element("div", *values, class_="v")
    if card.lead:
        yield element("p", card.lead)
    for part in card.parts:
        yield from _part(part)


def _title(card: Card) -> Element | None:
    return element("div", element("bdi", card.title), class_="n") if card.title else None


def _mark(mark: Mark) -> Element:
    shape = element("span", mark.tone.value, aria_hidden="true")
    return element("span", shape, " ", mark.word, class_=f"m {CLASSES[mark.tone]}")


def _bar(bar: Bar, width: int) -> Element:
    """A bar with its words beside it, which say what it shows."""
    whole = element("rect", class_="track", width=width, height=_BAR_HEIGHT, rx=2)
    done = element("rect", class_="fill", width=_short(bar.fraction * width), height=_BAR_HEIGHT, rx=2)
    picture = element(
        "svg",
        whole,
        done if bar.fraction else None,
        width=width,
        height=_BAR_HEIGHT,
        aria_hidden="true",
        focusable="false",
    )
    return element("span", picture, bar.words, class_="r")


# --- the line ------------------------------------------------------------------------------------------


def _spark(spark: Spark, size: tuple[int, int]) -> Element:
    """The values over their days, what is healthy shaded, the last one dotted."""
    width, height = size
    places = _places(spark, size)
    path = "M" + "L".join(f"{_short(x)} {_short(y)}" for x, y in places)
    last_x, last_y = places[-1]
    return element(
        "svg",
        _zone(spark, size),
        element("path", d=path, class_="line"),
        element("circle", cx=_short(last_x), cy=_short(last_y), r=_DOT, class_=CLASSES[spark.tone]),
        role="img",
        aria_label=spark.words,
        width=width,
        height=height,
        viewBox=f"0 0 {width} {height}",
    )


def _places(spark: Spark, size: tuple[int, int]) -> list[tuple[float, float]]:
    width, _ = size
    first, days = spark.days[0], spark.days[-1] - spark.days[0]
    across = width - 2 * _DOT
    return [
        (_DOT + (day - first) / days * across, _height(spark, value, size))
        for day, value in zip(spark.days, spark.values, strict=True)
    ]


def _height(spark: Spark, value: float, size: tuple[int, int]) -> float:
    """How far down a value lies."""
    limits = [each for each in (spark.low, spark.high) if each is not None]
    low, high = min(*spark.values, *limits), max(*spark.values, *limits)
    # Halved, since the distance of the largest numbers is larger than any.
    span, room = high / 2 - low / 2, size[1] - 2 * _DOT
    return _DOT + room * ((high / 2 - value / 2) / span if span else _HALF)


def _zone(spark: Spark, size: tuple[int, int]) -> Element | None:
    if spark.low is None and spark.high is None:
        return None
    top = 0.0 if spark.high is None else _height(spark, spark.high, size)
    bottom = float(size[1]) if spark.low is None else _height(spark, spark.low, size)
    tall = max(1.0, bottom - top)
    return element("rect", y=_short(top), width=size[0], height=_short(tall), class_="zone")


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


# --- parts ---------------------------------------------------------------------------------------------


def _part(part: Part) -> Iterator[Node]:
    if isinstance(part, Table):
        yield _table(part)
        if part.more:
            yield element("div", part.more, class_="x")
    elif isinstance(part, Facts):
        yield element("dl", *(_fact(name, value) for name, value in part.pairs))
    else:
        yield from _points(part)


def _fact(name: str, value: str) -> Element:
    return element(
        "div",
        element("dt", name),
        element("dd", element("bdi", value)),
        class_="long" if len(value) > _LONG else None,
    )


def _points(part: Points) -> Iterator[Node]:
    if not part.heading:
        yield from (element("p", *_named(item), class_="x") for item in part.items)
        return
    yield element("p", element("b", part.heading), class_="c")
    yield element("ul", *(element("li", *_named(item)) for item in part.items))


def _table(part: Table) -> Element:
    heads = element("tr", *(_head(column) for column in part.columns))
    rows = [_row(row, part.columns) for row in part.rows]
    return element(
        "table",
        element("caption", part.caption),
        element("thead", heads),
        element("tbody", *rows),
    )


def _head(column: Column) -> Element:
    return element("th", column.name, scope="col", class_=_class(column))


def _class(column: Column) -> str | None:
    return "q" if column.number else "wide" if column.name == "trail" else None


def _row(cells: tuple[Cell, ...], columns: tuple[Column, ...]) -> Element:
    first, *others = zip(cells, columns, strict=True)
    return element(
        "tr",
        element("th", *_inside(first[0]), scope="row", class_=_place(first[0])),
        *(element("td", *_inside(cell), class_=_class(column)) for cell, column in others),
    )


def _place(cell: Cell) -> str | None:
    if not isinstance(cell, Named) or not (cell.strong or cell.depth):
        return None
    return "top" if cell.strong else f"in{cell.depth}"


def _inside(cell: Cell) -> tuple[Node, ...]:
    if isinstance(cell, Mark):
        return (_mark(cell),)
    if isinstance(cell, Bar):
        return (_bar(cell, _SMALL_BAR),)
    if isinstance(cell, Spark):
        return (_spark(cell, _SMALL),)
    if isinstance(cell, Judged):
        return (_mark(cell.mark), _note(cell.note))
    if isinstance(cell, Named):
        return _named(cell)
    return (element("bdi", cell),) if cell else ()


def _named(cell: Named) -> tuple[Node, ...]:
    name = element("bdi", cell.name)
    return (name, _note(cell.note)) if cell.note else (name,)


def _note(note: str) -> Element:
    return element("small", element("bdi", note))
