"""Run the core's tests on the Python that runs in browsers: `python -m tests.pyodide <wheel> <folder>`.

Brings Pyodide (npm) and the wheels of what the tests need (pip) into the folder, and then has Node run run.mjs.
What follows the folder goes to pytest. Ends with pytest's exit code.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.where import ROOT

PYODIDE = "pyodide@314.0.7"  # CPython 3.14.2; the newest whose Python is a final one
PYTHON = "3.14"
# Measures and spreads over processes: neither is there.
NOT_THERE = ("pytest-xdist", "pytest-cov", "coverage")


def needs() -> list[str]:
    """What the core and its tests need, as pyproject.toml has it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = [*project["project"]["dependencies"], *project["dependency-groups"]["test"]]
    return [need for need in found if not need.startswith(NOT_THERE)]


def bring(folder: Path) -> None:
    """Fill the folder: wheels for any machine, and Pyodide."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.whl"):
        old.unlink()
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    plain = ["--only-binary=:all:", "--python-version", PYTHON]
    plain += ["--platform", "any", "--implementation", "py", "--abi", "none"]
    subprocess.run([*pip, *plain, "--dest", str(folder), *needs(), "tzdata"], check=True)
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed, and comes with Node.js")
    quiet = ["--silent", "--no-audit", "--no-fund", "--no-save"]
    subprocess.run([npm, "install", *quiet, "--prefix", str(folder), PYODIDE], check=True)


def main() -> int:
    """Bring what is needed, and run."""
    parser = argparse.ArgumentParser(prog="python -m tests.pyodide", description=__doc__)
    parser.add_argument("wheel", type=Path, help="okrkit's wheel")
    parser.add_argument("folder", type=Path, help="where Pyodide and the other wheels go")
    parser.add_argument("chosen", nargs=argparse.REMAINDER, help="what pytest is to run")
    given = parser.parse_args()
    node = shutil.which("node")
    if node is None:
        sys.exit("Node.js is needed")
    bring(given.folder)
    script = Path(__file__).with_name("run.mjs")
    return subprocess.run(
        [node, str(script), str(given.wheel), str(given.folder), *given.chosen], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
