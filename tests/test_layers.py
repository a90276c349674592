"""What each module may import from outside: an allow-list, so that a new dependency is a decision.

import-linter keeps the floors (see pyproject.toml); it names what is forbidden, and cannot see an import by
name. This test names what is allowed, reads the sources themselves, and needs nothing installed.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

from tests.where import modules

CORE = {"attrs"}
ALSO = {
    "okrkit._recurrence": {"dateutil"},  # the one module that meets python-dateutil
    "okrkit.frames": {"narwhals"},
    "okrkit.serial": {"msgspec", "threading"},  # a lock: a web server asks from several threads at once
    "okrkit.display.terminal": {"rich"},
    "okrkit.charts": {"altair", "vl_convert"},
    "okrkit.strategies": {"hypothesis"},
}
# 'No hidden clock, zone, locale, random number or global': what would bring one in, or touch the outside.
NEVER = {
    "locale",
    "logging",
    "multiprocessing",
    "os",
    "pathlib",
    "random",
    "secrets",
    "socket",
    "subprocess",
    "threading",
    "time",
    "uuid",
    "zoneinfo",
}
BY_NAME = {"import_module", "__import__", "exec", "eval", "compile"}


def imported(tree: ast.AST) -> set[str]:
    """The modules that a source imports anywhere: at the top, in a function, for type checkers only."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
    return found


def called_by_name(tree: ast.AST) -> set[str]:
    """The calls through which an import could pass unseen."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            own = isinstance(node.func, ast.Name) or name == "import_module"  # re.compile is another matter
            names |= {name} & BY_NAME if own else set()
    return names


def allowed(module: str) -> set[str]:
    own = next((extra for home, extra in ALSO.items() if f"{module}.".startswith(f"{home}.")), set[str]())
    return CORE | own | (set(sys.stdlib_module_names) - NEVER)


MODULES = [pytest.param(name, path, id=name) for name, path in modules().items()]


@pytest.mark.parametrize("module,path", MODULES)
def test_a_module_imports_only_what_it_may(module: str, path: Path) -> None:
    outside = {name.partition(".")[0] for name in imported(ast.parse(path.read_text(encoding="utf-8")))} - {
        "okrkit"
    }

    assert set() == outside - allowed(module)


@pytest.mark.parametrize("module,path", MODULES)
def test_a_module_imports_nothing_by_name(module: str, path: Path) -> None:
    # The table of lazy names, and the renderers that a notebook asks for.
    expected = {"import_module"} if module in {"okrkit", "okrkit._showing"} else set[str]()

    assert expected == called_by_name(ast.parse(path.read_text(encoding="utf-8")))


def test_the_reader_sees_every_kind_of_import() -> None:
    source = "import numpy.linalg\nif TYPE_CHECKING:\n    from pandas import Series\ndef f():\n    import rich\nfrom . import x"

    assert {"numpy.linalg", "pandas", "rich", "."} == imported(ast.parse(source))


def test_the_reader_sees_every_import_by_name() -> None:
    source = "importlib.import_module('a')\n__import__('b')\nre.compile('c')\neval('d')"

    assert {"import_module", "__import__", "eval"} == called_by_name(ast.parse(source))
