"""What a card is made of: the few things that every value is shown with, before anyone asks where.

The values say what they show in these words (see the modules that are called after them); `in_html`, `in_markdown`, `in_text`
and `terminal` write them down, each in its own way. All text in here is as people wrote it: escaping is the writers' business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Final, NamedTuple, TypeAlias, TypeVar

import attrs

from okrkit._sentences import count, day, percent
from okrkit._showing import shown
from okrkit.arithmetic import clamp
from okrkit.finding import Severity
from okrkit.monitoring import Freshness, Standing
from okrkit.series import Reading
from okrkit.units import Unit
from okrkit.verdict import Band, Outcome, Status

T = TypeVar("T")

# A table shows so many rows and says how many more there are; a card stays small whatever it is of.
MOST_ROWS: Final = 20
MOST_ITEMS: Final = 8
# So many readings a small picture can show apart.
MOST_POINTS: Final = 36
LONGEST_TITLE: Final = 160
LONGEST_TEXT: Final = 600


class Tone(Enum):
    """What a mark means; each has a shape of its own, so that colour is never the only sign."""

    GOOD = "●"
    WARN = "▲"
    BAD = "■"
    DONE = "✓"
    NONE = "○"


class Mark(NamedTuple):
    """A verdict in a word, with its shape."""

    tone: Tone
    word: str


class Bar(NamedTuple):
    """How much of a whole, from 0 to 1, with the words that say it."""

    fraction: float
    words: str


class Spark(NamedTuple):
    """A line of values over days, the healthy ones from `low` to `high`, with the words that say it."""

    days: tuple[int, ...]
    values: tuple[float, ...]
    low: float | None
    high: float | None
    tone: Tone
    words: str


class Named(NamedTuple):
    """A name with what belongs to it below: who owns it, say. `depth` sets it in, `strong` makes it a heading of rows."""

    name: str
    note: str = ""
    depth: int = 0
    strong: bool = False


class Judged(NamedTuple):
    """A mark with what it goes by below."""

    mark: Mark
    note: str


Cell: TypeAlias = str | Mark | Bar | Spark | Named | Judged


class Column(NamedTuple):
    """A column of a table; numbers stand on the right."""

    name: str
    number: bool = False


class Table(NamedTuple):
    """Rows under columns; the first cell of a row names it. `more` says what was left out."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    more: str = ""


class Facts(NamedTuple):
    """Names and values, for what is looked up rather than read."""

    pairs: tuple[tuple[str, str], ...]


class Points(NamedTuple):
    """A list of sentences under a heading, each with what belongs to it; without a heading, one aside."""

    heading: str
    items: tuple[Named, ...]


Part: TypeAlias = Table | Facts | Points


@shown
@attrs.frozen
class Card:
    """What there is to show of one value. In a notebook and in Rich it shows itself; printing it gives plain text.

    `kind` says what the value is, `title` which one, `mark` how it stands; `figure` is its one number and `when` that number's
    day; `bar` and `spark` are its pictures; `lead` is its sentence; `parts` are what else there is.

    >>> from okrkit import KPI, lint
    >>> from okrkit.display import card
    >>> card(KPI("NPS", "≥ 40")).title
    'NPS'
    >>> card(lint("Hold weekly meetings")).kind
    'Findings'
    """

    kind: str
    title: str = attrs.field(default="", kw_only=True)
    mark: Mark | None = attrs.field(default=None, kw_only=True)
    figure: str = attrs.field(default="", kw_only=True)
    when: str = attrs.field(default="", kw_only=True)
    bar: Bar | None = attrs.field(default=None, kw_only=True)
    spark: Spark | None = attrs.field(default=None, kw_only=True)
    lead: str = attrs.field(default="", kw_only=True)
    parts: tuple[Part, ...] = attrs.field(default=(), kw_only=True)

    def __str__(self) -> str:
        # Found when called, since the writers know this class.
        from okrkit.display.in_text import write  # noqa: PLC0415 - as said above

        return write(self)


_TONES: Final[dict[Enum, Tone]] = {
    Band.HEALTHY: Tone.GOOD,
    Band.WARNING: Tone.WARN,
    Band.CRITICAL: Tone.BAD,
    Status.ON_TRACK: Tone.GOOD,
    Status.AT_RISK: Tone.WARN,
    Status.OFF_TRACK: Tone.BAD,
    Status.ACHIEVED: Tone.DONE,
    Outcome.ACHIEVED: Tone.DONE,
    Outcome.EXCEEDED: Tone.DONE,
    Outcome.PARTIAL: Tone.WARN,
    Outcome.MISSED: Tone.BAD,
    Standing.HELD: Tone.GOOD,
    Standing.SLIPPED: Tone.WARN,
    Standing.REVERTED: Tone.BAD,
    Severity.ERROR: Tone.BAD,
    Severity.WARNING: Tone.WARN,
    Freshness.STALE: Tone.WARN,
}


def tone_of(state: Enum | None) -> Tone:
    """What a band, a status, an outcome and the like mean."""
    return Tone.NONE if state is None else _TONES.get(state, Tone.NONE)


def mark_of(state: Enum) -> Mark:
    """A band, a status, an outcome and the like as a mark, in its own word."""
    return Mark(tone_of(state), str(state.value))


def bar_of(score: float | None) -> Bar | None:
    """A score as a bar; none without one."""
    return None if score is None else Bar(clamp(score), percent(score))


def bar_cell(score: float | None) -> Cell:
    """A score as a cell of a table."""
    return bar_of(score) or "–"


def cut(text: str, longest: int = LONGEST_TITLE) -> str:
    """A text that is not endless."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def spark_of(
    readings: Sequence[Reading],
    unit: Unit,
    *,
    low: float | None = None,
    high: float | None = None,
    tone: Tone = Tone.NONE,
) -> Spark | None:
    """The last readings as a small picture; none with fewer than two."""
    shown_ones = readings[-MOST_POINTS:]
    if len(shown_ones) <= 1:
        return None
    values = tuple(each.value for each in shown_ones)
    first, last = shown_ones[0], shown_ones[-1]
    words = (
        f"{count(len(values), 'reading')} from {day(first.on)} to {day(last.on)}: from {unit.format(first.value)} to "
        f"{unit.format(last.value)}, lowest {unit.format(min(values))}, highest {unit.format(max(values))}"
    )
    days = tuple(each.on.toordinal() for each in shown_ones)
    return Spark(days, values, low, high, tone, words)


def facts(*pairs: tuple[str, str | None]) -> tuple[Facts, ...]:
    """The facts that there are; none of them is no part at all."""
    known = tuple((name, cut(value, LONGEST_TEXT)) for name, value in pairs if value)
    return (Facts(known),) if known else ()


def points(heading: str, items: Iterable[str | Named], most: int = MOST_ITEMS) -> tuple[Points, ...]:
    """The sentences that there are, as far as they go; none of them is no part at all."""
    given = [Named(item) if isinstance(item, str) else item for item in items]
    told = [Named(cut(item.name, LONGEST_TEXT), cut(item.note)) for item in given[:most]]
    if len(given) > most:
        told.append(Named(f"… and {len(given) - most:,} more"))
    return (Points(heading, tuple(told)),) if told else ()


def table(
    caption: str,
    columns: tuple[Column, ...],
    members: Sequence[T],
    row: Callable[[T], tuple[Cell, ...]],
    most: int = MOST_ROWS,
) -> tuple[Table, ...]:
    """A table with a row for each member, as far as it goes; without a member there is none."""
    if not members:
        return ()
    left_out = len(members) - most
    more = f"… and {left_out:,} more" if left_out > 0 else ""
    return (Table(caption, columns, tuple(row(each) for each in members[:most]), more),)
