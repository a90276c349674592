"""The package as it is installed: its version, its names, its types, and what importing it costs."""

from __future__ import annotations

import ast
import importlib.metadata
import inspect
import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from typing import get_type_hints

import pytest

import okrkit
from tests.where import ROOT, package

# Prints the modules that some code brings in, in an interpreter that knows nothing else.
LOADED = """
import sys
before = set(sys.modules)
{code}
loaded = sorted(set(sys.modules) - before)
import json
print(json.dumps(loaded))
"""


def loaded_by(code: str) -> list[str]:
    command = [sys.executable, "-I", "-B", "-W", "error", "-c", LOADED.format(code=code)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)
    loaded: list[str] = json.loads(done.stdout)
    return loaded


def third_party(loaded: list[str]) -> set[str]:
    return {name.partition(".")[0] for name in loaded} - set(sys.stdlib_module_names)


def stub() -> ast.Module:
    return ast.parse((package() / "__init__.pyi").read_text(encoding="utf-8"))


def test_version_is_the_one_that_was_installed() -> None:
    assert importlib.metadata.version("okrkit") == okrkit.__version__


def test_version_is_the_one_in_pyproject() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["version"] == okrkit.__version__


def test_core_needs_attrs_and_dateutil_only() -> None:
    needs = [need for need in importlib.metadata.requires("okrkit") or [] if "extra ==" not in need]

    assert ["attrs>=24.1", "python-dateutil>=2.9"] == sorted(needs)


def test_package_says_that_it_is_typed() -> None:
    assert (package() / "py.typed").is_file()
    assert (package() / "__init__.pyi").is_file()


def test_unknown_name_is_an_error_that_names_it() -> None:
    with pytest.raises(AttributeError) as caught:
        okrkit.no_such_name  # type: ignore[attr-defined]  # noqa: B018 - that it fails is the test

    assert "module 'okrkit' has no attribute 'no_such_name'" == str(caught.value)
    assert "no_such_name" == caught.value.name


def test_unknown_name_cannot_be_imported() -> None:
    with pytest.raises(ImportError, match=r"\Acannot import name 'no_such_name' from 'okrkit'"):
        from okrkit import no_such_name  # type: ignore[attr-defined]  # noqa: F401 - that it fails is the test


def test_all_is_sorted_and_holds_no_name_twice() -> None:
    assert sorted(set(okrkit.__all__)) == list(okrkit.__all__)


def test_star_import_brings_every_public_name() -> None:
    namespace: dict[str, object] = {}

    exec("from okrkit import *", namespace)  # noqa: S102 - the only way to write it inside a function

    assert set(okrkit.__all__) == set(namespace) - {"__builtins__"}


def test_dir_lists_every_public_name() -> None:
    assert set(okrkit.__all__) <= set(dir(okrkit))
    assert "__version__" in dir(okrkit)


@pytest.mark.parametrize("name", okrkit.__all__)
def test_name_is_there_and_stays_the_same(name: str) -> None:
    assert getattr(okrkit, name) is getattr(okrkit, name)


@pytest.mark.parametrize("name", okrkit.__all__)
def test_class_comes_from_where_it_says(name: str) -> None:
    """Pickles, tracebacks and the documentation find a class by its module and name."""
    value = getattr(okrkit, name)

    if inspect.isclass(value) or inspect.isfunction(value):
        assert value.__module__.startswith("okrkit.")
        assert getattr(sys.modules[value.__module__], value.__name__) is value


def functions_of(value: object) -> list[Callable[..., object]]:
    """A public function, or a class's constructor and its public methods and properties."""
    if not isinstance(value, type):
        return [value] if inspect.isfunction(value) else []
    own = [vars(value).get("__init__"), *(each for name, each in vars(value).items() if name[0] != "_")]
    bare = [each.fget if isinstance(each, property) else getattr(each, "__func__", each) for each in own]
    return [each for each in bare if inspect.isfunction(each)]


@pytest.mark.parametrize("name", okrkit.__all__)
def test_type_hints_can_be_resolved(name: str) -> None:
    """cattrs, pydantic, Sphinx and the like read the hints at run time, all of them."""
    value = getattr(okrkit, name)

    if isinstance(value, type):
        assert get_type_hints(value) is not None
    for each in functions_of(value):
        assert get_type_hints(each) is not None, each.__qualname__


def test_stub_exports_the_same_names() -> None:
    assigned = {
        node.targets[0].id: node.value
        for node in stub().body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }

    assert list(okrkit.__all__) == sorted(ast.literal_eval(assigned["__all__"]))


def test_stub_takes_each_name_from_the_module_that_has_it() -> None:
    homes = {
        alias.asname or alias.name: node.module
        for node in stub().body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if (alias.asname or alias.name) in okrkit.__all__
    }

    assert set(okrkit.__all__) == set(homes)
    for name, home in homes.items():
        assert getattr(okrkit, name) is getattr(sys.modules[str(home)], name)


def test_no_module_bears_the_name_of_a_public_name() -> None:
    """`okrkit.score` must be the function, whatever was imported before."""
    names = {path.stem for path in package().glob("*.py")} | {path.name for path in package().iterdir()}

    assert set() == names & set(okrkit.__all__)


def test_importing_okrkit_loads_nothing_else() -> None:
    loaded = loaded_by("import okrkit")

    assert {"okrkit"} == third_party(loaded)
    assert ["okrkit"] == [name for name in loaded if name.startswith("okrkit")]


def test_a_kpi_needs_attrs_and_the_standard_library() -> None:
    loaded = loaded_by("import okrkit\nokrkit.KPI('On-time delivery', '≥ 80%', readings={'2026-06-30': 65})")

    assert {"okrkit", "attr", "attrs"} == third_party(loaded)


def test_the_whole_core_needs_attrs_and_the_standard_library() -> None:
    loaded = loaded_by("from okrkit import *")

    assert {"okrkit", "attr", "attrs"} == third_party(loaded)


def test_dates_of_a_cycle_are_what_brings_dateutil_in() -> None:
    loaded = loaded_by("import okrkit\nokrkit.Cycle.quarter(2026, 3).dates('week')")

    assert "dateutil" in third_party(loaded)
    assert third_party(loaded) <= {"okrkit", "attr", "attrs", "dateutil", "six", "tzdata"}


def test_display_is_there_without_any_extra() -> None:
    loaded = loaded_by("import okrkit\nokrkit.display.html(okrkit.KPI('On-time delivery', '≥ 80%'))")

    assert {"okrkit", "attr", "attrs"} == third_party(loaded)


@pytest.mark.parametrize(
    "extra,needed",
    [("charts", "altair"), ("frames", "narwhals"), ("serial", "msgspec"), ("strategies", "hypothesis")],
)
def test_an_adapter_without_its_extra_says_what_to_type(extra: str, needed: str) -> None:
    code = f"""
import sys
sys.modules[{needed!r}] = None
import okrkit
for attempt in range(2):
    try:
        okrkit.{extra}
    except okrkit.MissingExtraError as error:
        print(error, file=sys.stderr)
"""
    told = f'okrkit.{extra} needs {needed}, which is not installed: pip install "okrkit[{extra}]"\n'

    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False)

    assert (0, told * 2) == (done.returncode, done.stderr)
