"""The documented form is the form."""

from __future__ import annotations

from tests.adapters.serial.reference import PAGE, page


def test_the_page_tells_the_form_of_every_class() -> None:
    """If this fails: python -m tests.adapters.serial.reference"""
    assert page() == PAGE.read_text(encoding="utf-8")
