"""How a statement is dressed (a bullet, a full stop, bold, capitals, spaces) does not change how it is read."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from typing import Final

import pytest

from tests.notation.reading_lines import read, rows
from tests.notation.test_cut_off import TABLES

DRESSES: Final[dict[str, Callable[[str], str]]] = {
    "a dash": lambda text: f"- {text}",
    "a bullet": lambda text: f"  • {text}",
    "a star": lambda text: f"* {text}",
    "a box": lambda text: f"- [ ] {text}",
    "bold": lambda text: f"**{text}**",
    "spaces": lambda text: re.sub(r"(?<!\d) | (?!\d)", "  ", text),  # '1 000 000' is one number
    "a full stop": lambda text: text if text.endswith((".", ":", ";", "?", "!", ",")) else f"{text}.",
    "an ampersand": lambda text: text.replace(" and ", " & "),
    "a dash between numbers": lambda text: text.replace("–", "-"),
    "a space before the sign": lambda text: re.sub(r"(?<=\d)%", " %", text),
}
STATEMENTS: Final[tuple[str, ...]] = tuple(
    dict.fromkeys(
        text
        for table in TABLES
        for text, _ in rows(importlib.import_module(f"tests.notation.{table}").STATEMENTS)
    )
)


def _read(text: str) -> str:
    """In one line; the words of a deadline with one space between them."""
    return " ".join(read(text).split())


@pytest.mark.parametrize("dress", DRESSES)
def test_it_is_read_the_same(dress: str) -> None:
    """Spec 5: 'Real text'; nobody means another thing by a bullet."""
    changed = [
        (text, dressed)
        for text in STATEMENTS
        if (dressed := DRESSES[dress](text)) != text and _read(dressed) != _read(text)
    ]
    assert changed == []
