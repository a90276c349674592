"""Write docs/reference/lint-rules.md from the rules themselves.

    python docs/make_lint_rules.py

tests/linting/test_pages.py fails where the page is not what this writes.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import okrkit
from okrkit.linting import RULES, Rule, lint
from okrkit.linting.rules import _examples

PAGE = Path(__file__).resolve().parent / "reference" / "lint-rules.md"
FAMILIES = {
    "key result": "Key results",
    "objective": "Objectives",
    "KPI": "KPIs",
    "set": "Sets of goals and metrics",
}
HEAD = """\
# Lint rules

What `lint` looks for. This page is written from the rules by `python docs/make_lint_rules.py`, and every example on it is run.
{doc}`How to lint a quarter </howto/lint>` says how to use them.

An **error** means that the thing does not do its job as it stands, a **warning** that it probably will not, an **info** that it is worth a look.
"""
GOOD_SET = """\
## The good set

Most examples are made by one change from this small good set, in which `lint` finds nothing.
"""


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *index(), GOOD_SET, *good_set(), *sections()]).rstrip("\n") + "\n"


def index() -> Iterator[str]:
    """One table row for each rule."""
    yield "| code | name | severity | what it finds |\n| --- | --- | --- | --- |"
    for rule in RULES:
        yield f"| [{rule.code}](#{rule.name}) | `{rule.name}` | {rule.severity.value} | {rule.summary} |"
    yield ""


def good_set() -> Iterator[str]:
    """The good set as code that runs, with every public name that the examples use."""
    module = ast.parse(inspect.getsource(_examples))
    body = "\n".join(source(node, _examples) for node in module.body if is_own(node))
    everything = [body, *(code(rule, which) for rule in RULES for which in ("flagged", "clean"))]
    used = {name for text in everything for name in names_in(ast.parse(text))}
    imports = f"from okrkit import {', '.join(sorted((used & set(okrkit.__all__)) - {'lint'}))}"
    yield f"```python\n{imports}\nfrom okrkit.linting import lint\n\n{body}\nassert lint(TEAM) == ()\n```\n"


def names_in(node: ast.AST) -> set[str]:
    """The names that a piece of code uses."""
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def sections() -> Iterator[str]:
    """A heading for each family, a section for each rule."""
    for family, heading in FAMILIES.items():
        yield f"## {heading}\n"
        for rule in RULES:
            if rule.family == family:
                yield section(rule)


def section(rule: Rule) -> str:
    """What one rule says of itself, with its examples."""
    return "\n\n".join(
        [
            f"({rule.name})=",
            f"### {rule.code} {rule.name}",
            f"*{rule.severity.value}.* {rule.summary}",
            f"**Why.** {rule.why}",
            f"**Instead.** {rule.fix[0].upper()}{rule.fix[1:]}.",
            f'**Flagged:**\n\n```python\n{code(rule, "flagged")}\nprint(*lint(flagged), sep="\\n")\n```',
            f"```output\n{found(rule)}\n```",
            f"**Not flagged:**\n\n```python\n{code(rule, 'clean', again=True)}\nassert lint(clean) == ()\n```",
            f"Source: {rule.source}.\n",
        ]
    )


def found(rule: Rule) -> str:
    """What lint says of the flagged example."""
    assert rule.flagged is not None  # noqa: S101 - test_rules.py demands it
    return "\n".join(map(str, lint(rule.flagged)))


# --- the source of an example --------------------------------------------------------------------


def home(rule: Rule) -> ModuleType:
    """The module that a rule is written in."""
    return importlib.import_module(f"okrkit.linting.rules.{rule.name.replace('-', '_')}")


def code(rule: Rule, which: str, *, again: bool = False) -> str:
    """The code of an example, after whatever of its module it needs; `again` where the flagged one has shown that."""
    module = home(rule)
    tree = ast.parse(inspect.getsource(module))
    arguments = next(
        {keyword.arg: keyword.value for keyword in node.value.keywords}
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Call) and has(node.value, which)
    )
    shown = [*helpers(arguments["flagged"], tree, module)] if again else []
    needed = [text for text in helpers(arguments[which], tree, module) if text not in shown]
    return "\n".join([*needed, f"{which} = {dedented(arguments[which], module)}"])


def has(call: ast.Call, keyword: str) -> bool:
    """Whether a call has a keyword."""
    return any(each.arg == keyword for each in call.keywords)


def helpers(value: ast.expr, tree: ast.Module, module: ModuleType) -> Iterator[str]:
    """The source of what an example uses of its own module, and before it what that uses of another rule's."""
    own = [node for node in tree.body if is_own(node) and named(node) in names_in(value)]
    used = names_in(value).union(*map(names_in, own))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and is_rule(node.module or ""):
            other = importlib.import_module(node.module or "")
            for each in ast.parse(inspect.getsource(other)).body:
                if is_own(each) and named(each) in used & {alias.name for alias in node.names}:
                    yield source(each, other)
    for node in own:
        yield source(node, module)


def is_rule(module: str) -> bool:
    """Whether a module holds a rule."""
    return module.startswith("okrkit.linting.rules.") and not module.endswith("._examples")


def named(node: ast.stmt) -> str:
    """The name that a definition binds."""
    if isinstance(node, ast.FunctionDef):
        return node.name
    return node.target.id if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) else ""


def is_own(node: ast.stmt) -> bool:
    """Whether a statement is a definition of a constant or a function."""
    return isinstance(node, ast.AnnAssign | ast.FunctionDef)


def source(node: ast.stmt, module: ModuleType) -> str:
    """A definition as a reader would type it: without the annotation that only a type checker needs."""
    text = segment(node, module)
    text = re.sub(r"^(\w+): Final = ", r"\1 = ", text)
    return f"{text}\n\n" if isinstance(node, ast.FunctionDef) else text


def segment(node: ast.AST, module: ModuleType) -> str:
    """The source text of a node."""
    text = ast.get_source_segment(inspect.getsource(module), node)
    assert text is not None  # noqa: S101 - the node was parsed from this very text
    return text


def dedented(value: ast.expr, module: ModuleType) -> str:
    """An expression that stood inside a call, with its lines moved to the left."""
    first, *rest = segment(value, module).splitlines()
    return "\n".join([first, *textwrap.dedent("\n".join(rest)).splitlines()]) if rest else first


if __name__ == "__main__":
    main()
