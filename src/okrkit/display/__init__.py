"""What okrkit's values look like: cards in a notebook, Markdown, plain text, and Rich in a terminal.

In a notebook a value shows itself; here are the same cards for whoever wants them as text. Nothing here needs an extra but
`okrkit.display.terminal`, which Rich itself calls.
"""

from __future__ import annotations

from typing import Final

from okrkit._doors import invalid, is_truth
from okrkit.display import in_html, in_markdown, in_text
from okrkit.display.cards import card_of
from okrkit.display.parts import Card

__all__ = ["Card", "card", "html", "markdown", "text"]

_LEAST_WIDTH: Final = 20


def card(value: object) -> Card:
    """The card of a value: as the last line of a notebook's cell it shows itself.

    For what has no card of its own to show, such as the tuple of findings that `lint` gives, or a list of KPIs.

    Args:
        value: Any value of okrkit, several of a kind, or anything else, which is shown by its text.

    Returns:
        The card, which a notebook and Rich show; printing it gives plain text.

    >>> from okrkit import KPI
    >>> from okrkit.display import card
    >>> print(card([KPI("NPS", "≥ 40", readings={"2026-06-30": 38})]))
    List · 1 KPI
    <BLANKLINE>
    KPIs
    KPI             latest  trail  band
    ───  ─────────────────  ─────  ─────────────────
    NPS  38 (30 June 2026)         ■ critical (≥ 40)
    >>> card(None).lead
    'None'
    """
    return card_of(value)


def html(value: object) -> str:
    """A value as HTML: one element with its style beside it, light and dark, no script, nothing fetched.

    Every text in it is escaped; nothing that cannot be seen is in it.

    Args:
        value: As `card` takes it.

    Returns:
        The HTML, which can stand anywhere in a page.

    >>> from okrkit import KPI
    >>> from okrkit.display import html
    >>> "<bdi>NPS &lt;b&gt;</bdi>" in html(KPI("NPS <b>", "≥ 40"))
    True
    >>> html("a & b").endswith("<p>a &amp; b</p></div>")
    True
    """
    return in_html.write(card_of(value))


def markdown(value: object) -> str:
    r"""A value as Markdown, with GitHub's tables; what people wrote shows as text.

    Args:
        value: As `card` takes it.

    Returns:
        The Markdown, without a line break at the end.

    >>> from okrkit import KPI
    >>> from okrkit.display import markdown
    >>> print(markdown(KPI("NPS", "≥ 40", readings={"2026-06-30": 38})).splitlines()[0])
    **NPS** · KPI · ■ critical
    >>> markdown("*")
    'str\n\n\\*'
    """
    return in_markdown.write(card_of(value))


def text(value: object, *, width: int = in_text.WIDTH) -> str:
    r"""A value as plain text, for a terminal, a log or a mail; nothing in it that a terminal would obey.

    Args:
        value: As `card` takes it.
        width: How many columns there are, 20 or more.

    Returns:
        The lines, without a line break at the end.

    Raises:
        InvalidValueError: The width is no whole number from 20 up.

    >>> from okrkit import KPI
    >>> from okrkit.display import text
    >>> print(text(KPI("NPS", "≥ 40", owner="Sam", readings={"2026-06-30": 38})))
    KPI · NPS · ■ critical
    38  30 June 2026
    Healthy  ≥ 40
    Owner    Sam
    >>> text(42)
    'int\n42'
    """
    if not isinstance(width, int) or is_truth(width) or width < _LEAST_WIDTH:
        raise invalid("width", f"a whole number of columns from {_LEAST_WIDTH} up", width, "80 is usual")
    return in_text.write(card_of(value), width)
