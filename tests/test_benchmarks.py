"""The benchmarks run, and every line that they owe is there with its peer. No time is looked at: a machine is slow at times."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import __main__ as benchmarks, objects, startup, timing
from tests.where import ROOT

PYDANTIC = "the same model in pydantic v2"
UNCHECKED = "the same `attrs.frozen` class without a check"
BARE = "a bare function of three floats, clamped"
# The areas that are owed, each with its peer and its target.
OWED = [
    ("import", "`import attrs`", "≤ 0.30"),
    ("first use", "`import attrs`", "≤ 1.60"),
    ("construct", UNCHECKED, "≤ 1.30"),
    ("construct", PYDANTIC, "≤ 0.40"),
    ("memory", PYDANTIC, "≤ 0.15"),
    ("evolve", "`attrs.evolve`", "≤ 1.00"),
    ("raw floats", BARE, "≤ 1.50"),
    ("measures", BARE, "≤ 1.30"),
    ("measures", "each kind's formula in a bare function", "≤ 1.30"),
    ("score(kr)", BARE, "≤ 4.00"),
    ("weighted score", "a plain loop", "≤ 1.00"),
    ("weighted score", "a plain loop", "≤ 4.50"),
    ("series look-up", "`bisect` on a tuple of days", "≤ 2.00"),
    ("tree", "a hand-inlined recursion over the same objects", "≤ 1.60"),
    ("statements", "none", "≥ 10,000 a second"),
    ("forecast", "what came", "0.70 to 0.90"),
    ("forecast", "the last reading again", "≤ 1.00"),
]


@pytest.fixture(scope="module")
def rows() -> list[timing.Row]:
    return benchmarks.measure(timing.QUICK)


@pytest.mark.parametrize("owed", OWED, ids=" ".join)
def test_line_is_there_with_its_peer_and_target(rows: list[timing.Row], owed: tuple[str, str, str]) -> None:
    assert owed in [(row.area, row.peer, row.target) for row in rows]


def test_no_line_is_there_twice(rows: list[timing.Row]) -> None:
    assert len(rows) == len({(row.area, row.what, row.peer) for row in rows})


# Neither is there where the core is tested without extras.
PEERS = ("pydantic", "msgspec")


def test_every_line_was_measured_or_names_the_missing_package(rows: list[timing.Row]) -> None:
    for row in rows:
        assert (row.reached is None) == row.shown.startswith("not measured: ")
        assert row.takes or row.shown in {f"not measured: {each} is not installed" for each in PEERS}


def test_a_missing_package_is_named_and_nothing_else_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(objects, "optional", lambda _package: None)

    found = objects.rows(timing.QUICK)

    missing = [row for row in found if row.peer == PYDANTIC]
    assert ["not measured: pydantic is not installed"] * 5 == [row.shown for row in missing]
    assert ["construct", "evolve"] == sorted({row.area for row in found if row.peer != PYDANTIC})


def test_the_table_has_a_line_for_each_and_marks_what_falls_short() -> None:
    rows = [
        timing.Row("import", "this", "that", "≤ 0.30", "0.27", reached=True, takes="1 ms"),
        timing.Row(
            "evolve", "these", "those", "≤ 1.00", "1.20", reached=False, takes="2 ms", why="it is slow"
        ),
        timing.Row("memory", "one", "other", "≤ 0.15", "not measured: x is not installed", reached=None),
    ]

    assert (
        "| area | benchmark | peer | target | measured | reached | okrkit takes |\n"
        "|---|---|---|---|---|---|---|\n"
        "| import | this | that | ≤ 0.30 | 0.27 | yes | 1 ms |\n"
        "| evolve | these | those | ≤ 1.00 | 1.20 | **falls short** | 2 ms |\n"
        "| memory | one | other | ≤ 0.15 | not measured: x is not installed | – |  |"
    ) == benchmarks.table(rows)
    assert "What falls short, and why:\n\n- evolve, these: it is slow\n" == benchmarks.falls_short(rows)
    assert "Every target is reached.\n" == benchmarks.falls_short(rows[:1])


def test_the_page_is_written_where_it_is_wanted(
    tmp_path: Path,
    rows: list[timing.Row],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(benchmarks, "measure", lambda _effort: rows)
    page = tmp_path / "benchmarks.md"

    benchmarks.main(["--quick", "--write", str(page)])

    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Benchmarks\n")
    assert benchmarks.table(rows) in text
    assert benchmarks.table(rows) in capsys.readouterr().out


def test_the_page_of_the_documentation_has_the_lines_that_are_measured(rows: list[timing.Row]) -> None:
    shown = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")

    for row in rows:
        assert f"| {row.area} | {row.what} | {row.peer} | {row.target} |" in shown


def test_processes_are_timed_with_their_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    """With PYTHONDONTWRITEBYTECODE set they would time the compiler."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    asked: list[dict[str, str]] = []

    def run(_command: list[str], *, env: dict[str, str], **_more: object) -> None:
        asked.append(env)

    monkeypatch.setattr(subprocess, "run", run)
    startup.start("pass")

    assert os.environ["PATH"] == asked[0]["PATH"]
    assert "PYTHONDONTWRITEBYTECODE" not in asked[0]


def test_the_command_says_what_it_can_do() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert "--quick" in done.stdout
    assert "--write PAGE" in done.stdout
