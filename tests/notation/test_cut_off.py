"""Cut off after any of its words, a statement of these tables is read the same way, or not at all."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from tests.notation.cut_offs import turned_round
from tests.notation.reading_lines import rows

TABLES = sorted(
    path.stem
    for path in Path(__file__).parent.glob("test_*.py")
    if "\nSTATEMENTS = " in path.read_text("utf-8")
)


# What ends in a number whose unit or noun is cut off, which alone would say that less is better.
BEFORE_THE_UNIT = {
    "Bundle size: 200",
    "Invoices over 60",
    "Land register forms for deeds: 20",
    "Letters answered within 1 hour or 30",
    "Reply to all tenants: 3",
    "SLA: 24",
    "Take sales to 3",
}


@pytest.mark.parametrize("table", TABLES)
def test_it_is_never_turned_round(table: str) -> None:
    """Cut off after any word, a statement has the whole one's direction, none, or no confidence."""
    statements = importlib.import_module(f"tests.notation.{table}").STATEMENTS
    turned = {beginning for text, _ in rows(statements) for beginning in turned_round(text)}
    assert set() == turned - BEFORE_THE_UNIT


def test_there_are_tables() -> None:
    assert len(TABLES) >= len(("numbers", "words"))


def test_no_exception_is_kept_longer_than_it_is_needed() -> None:
    whole = [
        text
        for table in TABLES
        for text, _ in rows(importlib.import_module(f"tests.notation.{table}").STATEMENTS)
    ]
    assert set() == BEFORE_THE_UNIT - {beginning for text in whole for beginning in turned_round(text)}
