"""The reference page of the rules is what the rules say now."""

from __future__ import annotations

import runpy

from okrkit.linting import RULES
from tests.where import DOCS

WRITER = DOCS / "make_lint_rules.py"
PAGE = DOCS / "reference" / "lint-rules.md"


def test_the_page_is_up_to_date() -> None:
    page = runpy.run_path(str(WRITER))["page"]

    assert page() == PAGE.read_text(encoding="utf-8"), "run: python docs/make_lint_rules.py"


def test_every_rule_has_its_row_and_its_section() -> None:
    text = PAGE.read_text(encoding="utf-8")

    for rule in RULES:
        assert f"| [{rule.code}](#{rule.name}) | `{rule.name}` | {rule.severity.value} |" in text
        assert f"({rule.name})=\n\n### {rule.code} {rule.name}\n" in text
