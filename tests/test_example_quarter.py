"""The README's first command: docs/examples/quarter.py tells the loop on a real series."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.where import DOCS

WIDEST = 100


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What it prints, run from somewhere else in a fresh interpreter that looks for nothing but what is installed."""
    done = subprocess.run(
        [sys.executable, "-W", "error", str(DOCS / "examples" / "quarter.py")],
        cwd=tmp_path_factory.mktemp("elsewhere"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def unwrapped(report: str) -> str:
    return " ".join(report.split())


def test_it_fits_a_terminal(report: str) -> None:
    assert [] == [line for line in report.splitlines() if len(line) > WIDEST]


def test_the_yearly_means_are_those_of_the_series(report: str) -> None:
    for line in ("1975  1,601  ", "1982  1,622  ", "1983  1,289  ", "1984  1,368  "):
        assert line in report


def test_it_says_what_is_real_and_what_is_not(report: str) -> None:
    assert "Real: the counts, 1969 to 1984, and the law on seat belts" in report
    assert "Nobody set them at the time." in unwrapped(report)


def test_the_kpi_turns_unhealthy_and_becomes_a_key_result(report: str) -> None:
    told = unwrapped(report)

    assert "Monthly toll is healthy: 1,592 drivers on 30 November 1982" in told
    assert "1,622 drivers on 31 December 1982, 21.67 drivers over" in told
    assert "- Reduce monthly toll from 1,622 drivers to 1,400 drivers" in told


def test_score_and_pace_stand_beside_each_quarter(report: str) -> None:
    rows = [line.split(maxsplit=5) for line in report.splitlines() if line.startswith("     1983-")]

    assert [
        ["1983-03-31", "1,218", "1,573", "22%", "0.61", "on track"],
        ["1983-06-30", "1,076", "1,495", "57%", "0.79", "on track"],
        ["1983-09-30", "1,427", "1,410", "96%", "0.98", "on track"],
        ["1983-12-31", "1,513", "1,289", "150%", "0.96", "on track"],
    ] == rows


def test_the_rules_do_not_agree(report: str) -> None:
    for rule, says in (
        ("Viva Goals", "behind"),
        ("UpRaise", "lagging"),
        ("Oboard", "on track"),
        ("OpenOKR", "red"),
    ):
        assert any(
            line.strip().startswith(f"{rule}  ") and f"  {says}  " in line for line in report.splitlines()
        )


def test_it_is_closed_and_settled_and_it_holds(report: str) -> None:
    told = unwrapped(report)

    assert "“Bring more drivers home” was achieved in 1983, at 95.8% (green)" in told
    assert "from 1 January 1984 healthy is at most 1,400 drivers" in told
    assert "Monthly toll has held: the median of the last 3 readings is 1,348 drivers" in told


def test_a_stricter_standard_would_not_have_held(report: str) -> None:
    assert "Monthly toll has slipped: the median of the last 3 readings is 1,348 drivers" in unwrapped(report)


def test_a_moving_mean_is_not_read_for_signals(report: str) -> None:
    told = unwrapped(report)

    assert "a moving mean cannot be read for signals" in told
    assert [] == [
        sentence
        for sentence in told.split("Monthly toll ")[1:]
        for words in ("bad but noise", "bad and new", "the shift is real", "no better than its old routine")
        if words in sentence.split(" Yearly mean ")[0]
    ]


def test_whole_years_tell_noise_from_news(report: str) -> None:
    told = unwrapped(report)
    routine = "between 1,519 drivers and 1,726 drivers"

    assert (
        "Yearly mean of the toll is in the warning band: 1,622 drivers on 31 December 1982, 21.67 drivers over"
        in told
    )
    assert f"bad but noise, so change the system: by itself it runs {routine}" in told
    assert "Yearly mean of the toll has held: the median of the last 2 readings is 1,329 drivers" in told
    assert f"the shift is real: before, it ran {routine} by itself" in told


def test_the_data_name_their_source_and_licence() -> None:
    files = sorted((DOCS / "examples").glob("*.csv"))

    assert files
    for path in files:
        first = Path(path).read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith("# ")
        assert "Source: " in first
        assert "licence" in first
