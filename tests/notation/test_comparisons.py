"""Levels told without a number: above an average, in the top quartile, growing; made up here."""

from __future__ import annotations

import pytest

from okrkit import KPI, NotationError
from tests.notation.reading_lines import read_by_name, rows

TOLD = """
Continuation (B3): Above benchmark => kpi/floor increase | Continuation (B3)
Pass rate at or above the national average => kpi/floor increase | Pass rate at or above the national average
Waits: below the national median => kpi/ceiling decrease | Waits
Research income: Top decile => kpi/floor increase | income
Access: top quartile => kpi/floor increase | Access
Top songs: quartile => task | Top songs
Keep costs below average => kpi/ceiling decrease | costs below average
Raise NPS above the median => objective
New contributors: Growing => metric increase | New contributors
Open items trend: Stable/decreasing => metric decrease | items trend
Faults: falling or stable => metric decrease | Faults
Depth: rising or falling => metric | Depth
Heights: steady => metric | Heights
Track churn: falling => metric decrease | churn
Growing => metric | Growing
Singers: growing up => objective
"""


@pytest.mark.parametrize("text, expected", rows(TOLD))
def test_it_is_read_as_the_table_says(text: str, expected: str) -> None:
    assert read_by_name(text) == expected


def test_no_kpi_is_made_of_it() -> None:
    with pytest.raises(NotationError) as caught:
        KPI.parse("Access: top quartile")
    assert str(caught.value) == (
        "expected a number at position 20; understood so far: kpi/floor\n"
        "    Access: top quartile\n"
        "                        ^"
    )
