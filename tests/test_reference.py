"""The reference pages hold every public name, once."""

from __future__ import annotations

import re
from collections import Counter

import okrkit
from tests.where import DOCS

DIRECTIVE = re.compile(r"^\.\. auto(?:class|exception|function|data):: okrkit\.(\w+)$", re.MULTILINE)


def documented() -> Counter[str]:
    pages = sorted((DOCS / "reference").glob("*.md"))
    return Counter(name for page in pages for name in DIRECTIVE.findall(page.read_text(encoding="utf-8")))


def test_every_public_name_is_in_the_reference() -> None:
    assert set() == set(okrkit.__all__) - set(documented())


def test_the_reference_holds_nothing_that_is_not_public() -> None:
    assert set() == set(documented()) - set(okrkit.__all__)


def test_the_reference_tells_of_each_name_once() -> None:
    assert {} == {name: times for name, times in documented().items() if times > 1}


def test_every_reference_page_is_reached_from_its_index() -> None:
    index = (DOCS / "reference" / "index.md").read_text(encoding="utf-8")

    for page in sorted((DOCS / "reference").glob("*.md")):
        assert page.stem == "index" or re.search(rf"^{page.stem}$", index, re.MULTILINE), page.name
