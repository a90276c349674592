"""The reference pages hold every public name, once."""

from __future__ import annotations

import ast
import re
from collections import Counter

import okrkit
from tests.where import DOCS, package

DIRECTIVE = re.compile(r"^\.\. auto(?:class|exception|function|data):: okrkit\.([\w.]+)$", re.MULTILINE)
ADAPTERS = ("charts", "display", "frames", "serial", "strategies")


def documented() -> Counter[str]:
    pages = sorted((DOCS / "reference").glob("*.md"))
    return Counter(name for page in pages for name in DIRECTIVE.findall(page.read_text(encoding="utf-8")))


def public_of(adapter: str) -> set[str]:
    """The public names of an adapter, read and not imported, since it may not be installed."""
    source = (package() / adapter / "__init__.py").read_text(encoding="utf-8")
    (names,) = (
        ast.literal_eval(node.value)
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        if node.targets[0].id == "__all__"
    )
    return {f"{adapter}.{name}" for name in names}


def public() -> set[str]:
    # What Rich calls has a module to itself, since only that needs Rich.
    return set(okrkit.__all__).union(*map(public_of, ADAPTERS), ["display.terminal.renderable"])


def test_every_public_name_is_in_the_reference() -> None:
    assert set() == public() - set(documented())


def test_the_reference_holds_nothing_that_is_not_public() -> None:
    assert set() == set(documented()) - public()


def test_the_reference_tells_of_each_name_once() -> None:
    assert {} == {name: times for name, times in documented().items() if times > 1}


def test_every_reference_page_is_reached_from_its_index() -> None:
    index = (DOCS / "reference" / "index.md").read_text(encoding="utf-8")

    for page in sorted((DOCS / "reference").glob("*.md")):
        assert page.stem == "index" or re.search(rf"^{page.stem}$", index, re.MULTILINE), page.name
