"""Where things lie: the repository, the facts that tests read, and the outside cases beside it."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

TESTS = Path(__file__).resolve().parent
DATA = TESTS / "data"
ROOT = TESTS.parent
DOCS = ROOT / "docs"

# The outside oracles lie beside a checkout, or not at all: whoever reads them says what then.
SHARED = ROOT.parent / "shared" if (ROOT.parent / "shared" / "oracles").is_dir() else None


# What the tests of each optional part import. `spark` and `hosts` are no extras: they are what others use
# okrkit with, and have nox sessions of their own.
NEEDS = {
    "frames": ("narwhals", "dask", "duckdb", "numpy", "pandas", "polars", "pyarrow"),
    "serial": ("msgspec", "jsonschema"),
    "notebook": ("rich", "html5lib"),
    "charts": ("altair", "vl_convert"),
    "strategies": ("hypothesis",),
    "spark": ("pyspark", "narwhals"),
    "hosts": ("django", "fastapi", "httpx2", "msgspec", "pydantic", "sqlalchemy"),
}
# The modules of the package that need more than the core, and what they need.
ADAPTERS = {
    "okrkit.charts": "charts",
    "okrkit.display.terminal": "notebook",
    "okrkit.frames": "frames",
    "okrkit.serial": "serial",
    "okrkit.strategies": "strategies",
}


def _wanted() -> frozenset[str]:
    """The optional parts to test: those that nox names in OKRKIT_TESTED, or all that are installed."""
    named = os.environ.get("OKRKIT_TESTED")
    if named is not None:
        return frozenset(named.split())
    return frozenset(part for part, needed in NEEDS.items() if all(find_spec(name) for name in needed))


WANTED = _wanted()


def package() -> Path:
    """The folder that `import okrkit` finds: src/ for an editable install, site-packages for a wheel."""
    spec = find_spec("okrkit")
    if spec is None or spec.origin is None:
        message = "okrkit is not installed: run `python -m pip install -e .` first"
        raise LookupError(message)
    return Path(spec.origin).parent


def part_of(module: str) -> str | None:
    """The optional part that a module belongs to, or None for the core."""
    return next((part for home, part in ADAPTERS.items() if f"{module}.".startswith(f"{home}.")), None)


def needed_by(page: Path) -> set[str]:
    """The optional parts that a page's examples use: its first lines say `needs: frames` between two `---`."""
    lines = page.read_text(encoding="utf-8").splitlines()
    if lines[:1] != ["---"]:
        return set()
    head = lines[1 : lines.index("---", 1)]
    return {
        part for line in head if line.startswith("needs:") for part in line.removeprefix("needs:").split()
    }


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    home = package()
    found = {}
    for path in sorted(home.rglob("*.py")):
        parts = path.relative_to(home.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found
