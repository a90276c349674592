"""Cut off after any of its words, a statement of these tables is read the same way, or not at all."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from tests.notation.cut_offs import turned_round

TABLES = sorted(
    path.stem
    for path in Path(__file__).parent.glob("test_*.py")
    if "\nSTATEMENTS = " in path.read_text("utf-8")
)


@pytest.mark.parametrize("table", TABLES)
def test_it_is_never_turned_round(table: str) -> None:
    """Cut off after any word, a statement has the whole one's direction, none, or no confidence."""
    rows = importlib.import_module(f"tests.notation.{table}").STATEMENTS.strip().splitlines()
    turned = [beginning for row in rows for beginning in turned_round(row.partition(" => ")[0])]
    assert [] == turned


def test_there_are_tables() -> None:
    assert len(TABLES) >= len(("numbers", "words"))
