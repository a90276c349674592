"""Write the pages on the lint rules from the rules themselves: one for each, their index, and the page above them.

    python docs/make_lint_rules.py

tests/linting/test_pages.py fails where a page is not what this writes.
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

import attrs

import okrkit
from okrkit.linting import POLICIES, RULES, Policy, Rule, lint
from okrkit.linting.rules import _examples

REFERENCE = Path(__file__).resolve().parent / "reference"
FOLDER = "lint-rules"
FAMILIES = {
    "key result": "Key results",
    "objective": "Objectives",
    "KPI": "KPIs",
    "set": "Sets of goals and metrics",
}
ABOVE = """\
# Lint rules

What `lint` looks for, and how to have more or less of it.
[The index](lint-rules/index.md) lists every rule; each has a page of its own.
{doc}`How to lint a quarter </howto/lint>` shows them at work.

```{toctree}
:maxdepth: 1

lint-rules/index
```

## How much it matters

An **error** means that the thing does not do its job as it stands, a **warning** that it probably will not, an **info** that it is worth a look.

## Leave a rule out, or have it alone

`ignore` and `select` take codes, prefixes of codes, and names.
A mapping keeps the reason where the exception is.

```python
from okrkit.linting import RULES, lint

ours = {"task-as-key-result": "the survey is new, and there is nothing to measure before it"}
assert lint("Create a customer survey", ignore=ours) == ()
assert [found.code for found in lint("Create a customer survey", select="OKR1")] == ["OKR101"]
```

## Change how much a rule matters, or what it looks for

A rule is a value: change it, and hand `lint` the rules that you want.

```python
import attrs

house = [attrs.evolve(rule, severity="info") if rule.code == "OKR101" else rule for rule in RULES]
print(*lint("Hold weekly client meetings", rules=house), sep="\\n")
```

```output
OUTPUT
```

Where a rule has a limit, its page names the field of the `Policy` that sets it.

## The good set

Many examples are made by one change from this small good set, in which `lint` finds nothing.
"""
INDEX = """\
# Index of the lint rules

Every code that a finding can bear, written from the rules by `python docs/make_lint_rules.py`; every example on their pages is run.
[Lint rules](../lint-rules.md) says how to leave one out or to change it.
"""


def main() -> None:
    """Write the pages, and remove those of rules that are no more."""
    written = pages()
    (REFERENCE / FOLDER).mkdir(exist_ok=True)
    for path in (REFERENCE / FOLDER).glob("*.md"):
        if path not in written:
            path.unlink()
    for path, text in written.items():
        path.write_text(text, encoding="utf-8")


def pages() -> dict[Path, str]:
    """Every page by its path."""
    folder = REFERENCE / FOLDER
    written = {REFERENCE / "lint-rules.md": above(), folder / "index.md": index()}
    return written | {folder / f"{rule.name}.md": page(rule) for rule in RULES}


def ended(parts: Iterator[str]) -> str:
    """The parts of a page with an empty line between each two."""
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


# --- the page above, and the index ---------------------------------------------------------------


def above() -> str:
    """The page that says what holds of all rules."""
    tasks = [attrs.evolve(rule, severity="info") for rule in RULES if rule.code == "OKR101"]
    printed = "\n".join(map(str, lint("Hold weekly client meetings", rules=tasks)))
    definitions = [source(node, _examples) for node in own_nodes(_examples)]
    return ended(iter([ABOVE.replace("OUTPUT", printed), fence(definitions, ["assert lint(TEAM) == ()"])]))


def index() -> str:
    """A table of each family, and the way to every page."""
    return ended(index_parts())


def index_parts() -> Iterator[str]:
    """The heading, the tables, and what the sidebar shows."""
    yield INDEX
    for family, heading in FAMILIES.items():
        yield f"## {heading}"
        rows = [
            f"| [{rule.code}]({rule.name}.md) | [{rule.name}]({rule.name}.md) | {rule.severity.value} | {rule.summary} |"
            for rule in RULES
            if rule.family == family
        ]
        yield "\n".join(["| code | name | severity | what it finds |", "| --- | --- | --- | --- |", *rows])
    yield "\n".join(["```{toctree}", ":hidden:", "", *(rule.name for rule in RULES), "```"])


# --- the page of a rule --------------------------------------------------------------------------


def page(rule: Rule) -> str:
    """What one rule says of itself, with its examples and the ways to set it."""
    return ended(page_parts(rule))


def page_parts(rule: Rule) -> Iterator[str]:
    """The parts of a rule's page."""
    flagged, clean = code(rule, "flagged"), code(rule, "clean", again=True)
    yield f"# {rule.code} {rule.name}"
    yield f"{FAMILIES[rule.family]} · {rule.severity.value}"
    yield f"## What it finds\n\n{rule.summary}"
    yield f"## Why that is bad\n\n{rule.why}"
    yield f"## What to do instead\n\n{rule.fix[0].upper()}{rule.fix[1:]}."
    yield "## Flagged"
    needed = good_set([flagged, clean])
    if needed:
        yield f"The examples start from this part of [the good set](../{FOLDER}.md#the-good-set):"
        yield fence(needed, [], uses=[flagged, clean])
        yield fence([flagged], ['print(*lint(flagged), sep="\\n")'], imports=False)
    else:
        yield fence([flagged], ['print(*lint(flagged), sep="\\n")'], uses=[clean])
    yield f"```output\n{found(rule)}\n```"
    yield "## Not flagged"
    yield fence([clean], ["assert lint(clean) == ()"], imports=False)
    yield "## Ignore or set it"
    yield from setting(rule)
    yield f"## Source\n\n{rule.source[0].upper()}{rule.source[1:]}."


def setting(rule: Rule) -> Iterator[str]:
    """How to leave a rule out, and the fields of the policy that it goes by."""
    left = f'lint(flagged, ignore={{"{rule.code}": "the reason why it may stand here"}})'
    yield fence(
        [f'left = {left}\nassert "{rule.code}" not in [finding.code for finding in left]'], [], imports=False
    )
    fields = limits_of(rule)
    if not fields:
        yield "It has no limit to set; [its severity](../lint-rules.md#change-how-much-a-rule-matters-or-what-it-looks-for) can be changed."
        return
    yield "It goes by these fields of the `Policy`, handed over as `lint(…, policy=Policy(…))`:"
    rows = [
        f"| `{name}` | {meaning} | `{default!r}` | {others} |" for name, meaning, default, others in fields
    ]
    yield "\n".join(
        ["| field | what it sets | default | presets that differ |", "| --- | --- | --- | --- |", *rows]
    )


def limits_of(rule: Rule) -> list[tuple[str, str, object, str]]:
    """The fields of the policy that a rule's module reads: the name, its meaning, the default, who sets it otherwise."""
    known = {
        field.name: field.default for field in attrs.fields(Policy) if field.name not in {"name", "source"}
    }
    read = [
        node.attr
        for node in ast.walk(tree_of(home(rule)))
        if isinstance(node, ast.Attribute) and is_policy(node.value)
    ]
    return [
        (name, meaning(name), default, presets(name, default))
        for name, default in known.items()
        if name in read
    ]


def is_policy(node: ast.expr) -> bool:
    """Whether an expression is the policy: `policy` or `context.policy`."""
    return (isinstance(node, ast.Name) and node.id == "policy") or (
        isinstance(node, ast.Attribute) and node.attr == "policy"
    )


def meaning(field: str) -> str:
    """What the docstring of Policy says of a field."""
    line = re.search(rf"^ +{field}: (.+)\.$", Policy.__doc__ or "", re.MULTILINE)
    assert line is not None  # noqa: S101 - every field is told of there
    return line[1].replace("|", "\\|")


def presets(field: str, default: object) -> str:
    """The presets with another value than the default."""
    others = [
        (policy.name, getattr(policy, field)) for policy in POLICIES if getattr(policy, field) != default
    ]
    return "; ".join(f"{name} `{value!r}`" for name, value in others) or "none"


def found(rule: Rule) -> str:
    """What lint says of the flagged example."""
    assert rule.flagged is not None  # noqa: S101 - test_rules.py demands it
    return "\n".join(map(str, lint(rule.flagged)))


# --- code that runs ------------------------------------------------------------------------------


def fence(
    definitions: list[str], last: list[str], *, uses: list[str] | None = None, imports: bool = True
) -> str:
    """A block of code, after the imports of what it and the blocks behind it use."""
    body = "\n".join([*definitions, *last]).strip("\n")
    if not imports:
        return f"```python\n{body}\n```"
    used = {name for text in [body, *(uses or [])] for name in names_in(ast.parse(text))}
    names = sorted((used & set(okrkit.__all__)) - {"lint"})
    first = [f"from okrkit import {', '.join(names)}"] if names else []
    return "\n".join(["```python", *first, "from okrkit.linting import lint", "", body, "```"])


def good_set(texts: list[str]) -> list[str]:
    """The definitions of the good set that some code uses, and what those use themselves."""
    nodes = own_nodes(_examples)
    wanted = {name for text in texts for name in names_in(ast.parse(text))}
    for node in reversed(nodes):
        if named(node) in wanted:
            wanted |= names_in(node)
    return [source(node, _examples) for node in nodes if named(node) in wanted]


def tree_of(module: ModuleType) -> ast.Module:
    """The parsed source of a module."""
    return ast.parse(inspect.getsource(module))


def own_nodes(module: ModuleType) -> list[ast.stmt]:
    """The constants and functions that a module defines."""
    return [node for node in tree_of(module).body if is_own(node)]


def names_in(node: ast.AST) -> set[str]:
    """The names that a piece of code uses."""
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


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
