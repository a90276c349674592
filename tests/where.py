"""Where things lie: the repository, the facts that tests read, and the outside cases beside it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

TESTS = Path(__file__).resolve().parent
DATA = TESTS / "data"
ROOT = TESTS.parent
DOCS = ROOT / "docs"

# The outside oracles lie beside a checkout, or not at all: whoever reads them says what then.
SHARED = ROOT.parent / "shared" if (ROOT.parent / "shared" / "oracles").is_dir() else None


def package() -> Path:
    """The folder that `import okrkit` finds: src/ for an editable install, site-packages for a wheel."""
    spec = find_spec("okrkit")
    if spec is None or spec.origin is None:
        message = "okrkit is not installed: run `python -m pip install -e .` first"
        raise LookupError(message)
    return Path(spec.origin).parent


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    home = package()
    found = {}
    for path in sorted(home.rglob("*.py")):
        parts = path.relative_to(home.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found
