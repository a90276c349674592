"""How okrkit is tested, checked and built.

    python -m pip install nox && python -m nox         everything that runs by default
    python -m nox -l                                   what there is
    python -m nox -s tests-3.12 -- -k cycle            the tests on one Python; the rest goes to pytest
    python -m nox -R -s typing                         once more, in the environment that is there

The tests run against the built wheel on every CPython of this machine that okrkit supports, wherever it lies.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nox

nox.needs_version = ">=2025.5.1"
nox.options.error_on_external_run = True
nox.options.download_python = "never"
nox.options.default_venv_backend = "virtualenv"  # comes with nox; nothing else has to be there

ROOT = Path(__file__).resolve().parent
BUILT = ROOT / ".nox" / ".built"
MEASURED = ROOT / ".nox" / ".coverage"
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
OLDEST = tuple(int(part) for part in PROJECT["project"]["requires-python"].removeprefix(">=").split("."))

# What each kind of test run installs beside the wheel: nothing, or every extra. `strategies` needs only what the
# tests themselves need, so that it counts for the core.
EXTRAS = [nox.param("", id="core"), nox.param("all", id="all")]
TESTED = {"": "strategies", "all": "charts frames notebook serial strategies"}
# With every extra only those tests run that see one: the rest has just passed without.
SEES_EXTRAS = ["tests/adapters", "tests/test_documents.py", "tests/test_packaging.py"]

# Where version managers keep the real interpreters. What they put on PATH are shims, and a shim only runs
# where its version is selected.
MANAGED = (
    os.environ.get("PYENV_ROOT", "~/.pyenv") + "/versions/*/bin",
    os.environ.get("ASDF_DATA_DIR", "~/.asdf") + "/installs/python/*/bin",
    os.environ.get("MISE_DATA_DIR", "~/.local/share/mise") + "/installs/python/*/bin",
    os.environ.get("UV_PYTHON_INSTALL_DIR", "~/.local/share/uv/python") + "/*/bin",
    "~/.local/share/hatch/env/virtual/.pythons/*/python/bin",
    "/opt/python/*/bin",
    "/opt/hostedtoolcache/Python/*/*/bin",
)

# What an interpreter is asked. It must be able to make an environment that pip works in.
QUESTION = (
    "import sys, sysconfig, ssl, zlib;"
    "print(sys.implementation.name, *sys.version_info[:2], sys.version_info.releaselevel,"
    " sysconfig.get_config_var('Py_GIL_DISABLED') or 0)"
)


def _answer(interpreter: Path) -> tuple[int, int] | None:
    """The version of an interpreter that runs and is one to test on, or None."""
    try:
        asked = subprocess.run(
            [interpreter, "-I", "-c", QUESTION], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match asked.stdout.split():
        case ["cpython", major, minor, "final", "0"] if asked.returncode == 0:
            return int(major), int(minor)
    return None


def _pythons() -> dict[tuple[int, int], Path]:
    """Every CPython from the oldest supported on that answers, and where it lies: one of each version."""
    own = Path(sys.executable).resolve().parent
    folders = [own, *(Path(entry) for entry in os.environ["PATH"].split(os.pathsep) if entry)]
    for pattern in MANAGED:
        at = Path(pattern).expanduser()
        folders += sorted(Path(at.anchor).glob(str(at.relative_to(at.anchor))), reverse=True)
    found: dict[tuple[int, int], Path] = {}
    for folder in dict.fromkeys(folders):
        for interpreter in sorted(folder.glob("python3.*")):
            named = re.fullmatch(r"python3\.(\d+)(?:\.exe)?", interpreter.name)
            if named is None or (3, int(named[1])) < OLDEST or (3, int(named[1])) in found:
                continue
            version = _answer(interpreter)
            if version == (3, int(named[1])):
                found[version] = interpreter
    return dict(sorted(found.items()))


INTERPRETERS = _pythons()
PYTHONS = [f"{major}.{minor}" for major, minor in INTERPRETERS] or None  # None: the one that runs nox
FIRST = PYTHONS[0] if PYTHONS else None

# nox looks on PATH. What answered comes first there, so that no shim that does not run is taken for it.
os.environ["PATH"] = os.pathsep.join(
    [*dict.fromkeys(str(path.parent) for path in INTERPRETERS.values()), os.environ["PATH"]]
)


def _group(name: str) -> list[str]:
    """The requirements of a dependency group; pip before 25.1 cannot read them itself."""
    return nox.project.dependency_groups(PROJECT, name)


def _wheel(session: nox.Session) -> Path:
    """The wheel, built once in a run of nox."""
    stamp = BUILT / f"run-{os.getpid()}"
    if not stamp.exists():
        shutil.rmtree(BUILT, ignore_errors=True)
        session.run(
            "python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(BUILT), str(ROOT)
        )
        stamp.touch()
    return next(BUILT.glob("okrkit-*.whl"))


def _install(session: nox.Session, *groups: str, extra: str = "") -> None:
    """Install the wheel and what the groups name, and make sure that it is the wheel that is imported."""
    wheel = str(_wheel(session))
    session.install(
        f"{wheel}[{extra}]" if extra else wheel, *(need for group in groups for need in _group(group))
    )
    # Also where nox leaves `install` out (-R): a kept environment holds the wheel of another day, and both
    # bear the same version.
    session.run("python", "-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", wheel)
    check = "import okrkit; assert 'site-packages' in okrkit.__file__, okrkit.__file__"
    session.run("python", "-I", "-c", check, silent=True)


@nox.session(python=PYTHONS)
@nox.parametrize("extra", EXTRAS)
def tests(session: nox.Session, extra: str) -> None:
    """Run the tests, the documents' examples and the docstrings against the wheel, and measure coverage."""
    _install(session, "test", *(["adapters"] if extra else []), extra=extra)
    _pytest(session, TESTED[extra], SEES_EXTRAS if extra else [])


def _pytest(session: nox.Session, tested: str, chosen: list[str]) -> None:
    """Run pytest on every core, for these optional parts; on the oldest Python, keep what was run for `coverage`.

    Measuring doubles the time, and no line of okrkit is for one version of Python only.
    """
    MEASURED.mkdir(parents=True, exist_ok=True)
    data = MEASURED / re.sub(r"[^\w.]+", "-", session.name).strip("-")
    for old in MEASURED.glob(f"{data.name}*"):
        old.unlink()
    measuring = ["--cov", "--cov-report=", "--cov-fail-under=0"] if session.python == FIRST else []
    session.run(
        *("python", "-m", "pytest", "-n", "auto", *measuring, *(session.posargs or chosen)),
        env={"COVERAGE_FILE": str(data), "HYPOTHESIS_PROFILE": "ci", "OKRKIT_TESTED": tested},
    )


def _pages(part: str) -> list[str]:
    """The pages whose examples need that optional part, as pytest knows them."""
    needing = re.compile(rf"\A---\n(?:(?!---).*\n)*?needs:.*\b{part}\b")
    pages = [
        path
        for path in sorted((ROOT / "docs").rglob("*.md"))
        if needing.match(path.read_text(encoding="utf-8"))
    ]
    return [f"tests/test_documents.py::test_page[{path.relative_to(ROOT).as_posix()}]" for path in pages]


@nox.session(python=FIRST, default=shutil.which("java") is not None)
def spark(session: nox.Session) -> None:
    """Run the dataframe tests and how-tos that need PySpark; by default where there is a Java to run it."""
    _install(session, "adapters", "spark", extra="frames")
    # One process: a second one would start a Java machine of its own.
    _pytest(session, "frames spark", ["tests/adapters/spark", *_pages("spark"), "-n", "0"])


@nox.session(python=FIRST)
def downstream(session: nox.Session) -> None:
    """Run what is built on okrkit: the how-tos of FastAPI, SQLAlchemy and Django, and their tests."""
    _install(session, "hosts", extra="serial")
    _pytest(session, "hosts serial", ["tests/adapters/hosts", *_pages("hosts")])


@nox.session(python=FIRST, default=shutil.which("node") is not None and shutil.which("npm") is not None)
def pyodide(session: nox.Session) -> None:
    """Run the core's tests on the Python that runs in browsers, under Node; by default where Node is present."""
    # Nothing to install: pip and npm bring what runs there. What follows `--` goes to pytest.
    into = ROOT / ".nox" / ".pyodide"
    session.run("python", "-m", "tests.pyodide", str(_wheel(session)), str(into), *session.posargs)


@nox.session(python=FIRST)
def typing(session: nox.Session) -> None:
    """Check the types: mypy and pyright on sources and tests, and that every public name is fully typed."""
    _install(session, "typing", "adapters", "hosts", extra="all")
    session.run("mypy")
    # Both find the environment by these, and not by where they themselves lie.
    here = {"VIRTUAL_ENV": str(Path(session.virtualenv.location).resolve())}
    session.run("pyright", env=here)
    # From an empty folder: in this one it would look at src/ and say that no py.typed is there.
    with session.chdir(session.create_tmp()):
        session.run("pyright", "--verifytypes", "okrkit", "--ignoreexternal", env=here)


@nox.session(python=FIRST)
def lint(session: nox.Session) -> None:
    """Check style, format, the floors and the spelling."""
    session.install(*_group("lint"))
    session.run("ruff", "check", "--no-cache")
    session.run("ruff", "format", "--check", "--no-cache")
    session.run("lint-imports", "--no-cache", env={"PYTHONPATH": str(ROOT / "src")})
    session.run("codespell")


@nox.session(python=FIRST)
def docs(session: nox.Session) -> None:
    """Build the site with warnings as errors, and run every example in it. It lands in .nox/docs-html."""
    _install(session, "docs", "adapters", extra="all")
    html = ROOT / ".nox" / "docs-html"
    session.run("sphinx-build", "-n", "-W", "--keep-going", "-q", "-E", "-b", "html", "docs", str(html))
    session.run("python", "-m", "pytest", "-q", "tests/test_documents.py", "tests/test_reference.py")


@nox.session(python=FIRST)
def coverage(session: nox.Session) -> None:
    """Combine what the tests measured, with and without extras: each line and each branch was run."""
    session.install("coverage[toml]")
    measured = sorted(str(path) for path in MEASURED.iterdir() if path.name != "combined")
    if not measured:
        session.error("nothing was measured yet: run `nox -s tests` first")
    env = {"COVERAGE_FILE": str(MEASURED / "combined")}
    session.run("coverage", "combine", "--keep", *measured, env=env, silent=True)
    session.run("coverage", "report", env=env)


@nox.session(python=FIRST, default=False)
def fuzz(session: nox.Session) -> None:
    """Look much harder with hypothesis: `OKRKIT_FUZZ_EXAMPLES` new examples for each law (5000)."""
    _install(session, "test")
    session.run(
        *("python", "-m", "pytest", *(session.posargs or ["tests/laws"])),
        env={"HYPOTHESIS_PROFILE": "fuzz"},
    )


@nox.session(python=FIRST, default=False)
def mutation(session: nox.Session) -> None:
    """Change the code in small ways and see that a test notices: 9 of 10 must be. Takes an hour or more.

    Names of mutants may follow `--`, such as `okrkit.bands*`. What is left alive stands in .nox/mutants.txt.
    """
    session.install("-e", ".", *_group("mutation"))  # mutmut brings its own copy of src/ to the front
    log, alive = ROOT / ".nox" / "mutation.log", ROOT / ".nox" / "mutants.txt"
    with log.open("w", encoding="utf-8") as output:  # it draws its progress some thousand times
        session.run(
            *("mutmut", "run", "--max-children", str(os.cpu_count() or 1), *session.posargs),
            env={"HYPOTHESIS_PROFILE": "ci", "OKRKIT_TESTED": ""},
            stdout=output,
        )
    alive.write_text(str(session.run("mutmut", "results", silent=True)), encoding="utf-8")
    session.run("mutmut", "export-cicd-stats", silent=True)
    counts = json.loads((ROOT / "mutants" / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))
    looked_at = counts["total"] - counts["skipped"]
    dead = counts["killed"] + counts["timeout"] + counts["segfault"]
    session.log(f"{dead} of {looked_at} mutants died; {alive} names the others")
    if dead < 0.9 * looked_at:
        session.error("fewer than nine of ten")


@nox.session(python=FIRST, default=False)
def bench(session: nox.Session) -> None:
    """Time okrkit against its peers in one run, and write the table that the docs show."""
    _install(session, "bench", extra="all")
    session.run(*("python", "-m", "tests.benchmarks", *session.posargs), env={"PYTHONDONTWRITEBYTECODE": ""})


if __name__ == "__main__":
    nox.main()
