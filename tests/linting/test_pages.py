"""The reference pages of the rules are what the rules say now, and every code that a finding can bear has one."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from okrkit import KPI, explain, holds
from okrkit.linting import RULES, Rule, lint
from tests.where import DOCS, modules

WRITER = DOCS / "make_lint_rules.py"
FOLDER = DOCS / "reference" / "lint-rules"
CODE = re.compile(r"\bOKR\d{3}\b")
EACH = [pytest.param(rule, id=rule.code) for rule in RULES]


def written() -> dict[Path, str]:
    pages: dict[Path, str] = runpy.run_path(str(WRITER))["pages"]()
    return pages


def codes_in_the_source() -> set[str]:
    """Every code that stands in the package, outside of what its examples print."""
    return {
        code
        for path in modules().values()
        for line in path.read_text(encoding="utf-8").splitlines()
        for code in CODE.findall(line)
    }


def test_the_pages_are_up_to_date() -> None:
    stale = [path.name for path, text in written().items() if text != path.read_text(encoding="utf-8")]

    assert [] == stale, "run: python docs/make_lint_rules.py"


def test_no_page_stands_of_a_rule_that_is_no_more() -> None:
    assert {path for path in written() if path.parent == FOLDER} == set(FOLDER.iterdir())


@pytest.mark.parametrize("rule", EACH)
def test_every_rule_has_its_page(rule: Rule) -> None:
    text = (FOLDER / f"{rule.name}.md").read_text(encoding="utf-8")

    assert text.startswith(f"# {rule.code} {rule.name}\n")
    for told in (
        rule.severity.value,
        rule.summary,
        rule.why,
        rule.source[1:],
        "## Flagged",
        "## Not flagged",
    ):
        assert told in text
    assert f'ignore={{"{rule.code}"' in text


def test_every_rule_is_in_the_index() -> None:
    text = (FOLDER / "index.md").read_text(encoding="utf-8")

    for rule in RULES:
        row = f"| [{rule.code}]({rule.name}.md) | [{rule.name}]({rule.name}.md) | {rule.severity.value} |"
        assert 1 == text.count(row)
        assert 1 == len(re.findall(rf"^{rule.name}$", text, re.MULTILINE))


def test_the_page_above_leads_to_the_index() -> None:
    text = (FOLDER.parent / "lint-rules.md").read_text(encoding="utf-8")

    assert "\nlint-rules/index\n" in text
    assert "(lint-rules/index.md)" in text


def test_every_code_that_a_finding_can_bear_is_explained() -> None:
    explained = {rule.code for rule in RULES}

    assert explained == codes_in_the_source()
    for code in explained:
        assert explain(code).startswith(f"{code} ")


def test_what_holds_finds_is_what_lint_finds() -> None:
    (rule,) = [each for each in RULES if each.code == "OKR315"]
    assert isinstance(rule.flagged, KPI)

    assert holds(rule.flagged, "2026-06-30").findings == lint(rule.flagged)


def test_a_page_names_the_limits_that_its_rule_goes_by() -> None:
    def limits(name: str) -> list[str]:
        text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
        return re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)

    assert ["readings", "mile"] == limits("easy-threshold")
    assert ["check_ins", "grace"] == limits("late-check-in")
    assert ["kpis"] == limits("too-many-kpis")
    assert [] == limits("task-as-key-result")
