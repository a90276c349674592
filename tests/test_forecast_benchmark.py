"""The forecast judged on real series: what the benchmark promises, on every fifth origin."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import pytest

from tests.benchmarks import forecasts
from tests.benchmarks.forecasts import Judged
from tests.where import DOCS, SHARED


@pytest.fixture(scope="module")
def judged() -> dict[str, list[Judged]]:
    return forecasts.everything(every=5)


def test_all_series_are_judged(judged: dict[str, list[Judged]]) -> None:
    assert (3 if SHARED is None else 8) == len(judged)
    assert all(judged.values())


@pytest.mark.parametrize("ahead", [None, *range(1, 7)])
def test_the_interval_of_80_percent_holds_70_to_90_times_out_of_100(
    judged: dict[str, list[Judged]], ahead: int | None
) -> None:
    """'pooled coverage of the 80 % interval between 0.70 and 0.90 for one to six steps ahead'"""
    some = [each for series in judged.values() for each in series if ahead in {None, each.ahead}]

    assert 0.70 <= forecasts.coverage(some) <= 0.90


def test_auto_errs_no_more_than_naive(judged: dict[str, list[Judged]]) -> None:
    """'the mean absolute scaled error of `auto` no worse than naive's'"""
    pooled = [each for series in judged.values() for each in series]

    assert fmean(each.error for each in pooled) <= fmean(each.naive for each in pooled)


def test_hours_weeks_and_months_become_days() -> None:
    for name, path in forecasts.files().items():
        series = forecasts.read(path)
        if name.endswith("monthly"):
            assert all(later.day > 27 for later in series.days)
        if "hourly" in name:
            assert len(series) == 15
        if "weekly" in name:
            assert {7} == {
                (later - earlier).days for earlier, later in zip(series.days, series.days[1:], strict=False)
            }


def test_the_tables_go_between_the_marks_of_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        forecasts,
        "files",
        lambda: {"drivers_monthly": DOCS / "examples" / "uk_driver_casualties_monthly.csv"},
    )
    page = tmp_path / "page.md"
    page.write_text(f"before\n{forecasts.BEGIN}\nold\n{forecasts.END}\nafter\n", encoding="utf-8")

    assert forecasts.main(["--every", "50", "--write", str(page)]) == 0

    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"before\n{forecasts.BEGIN}\n| series | forecasts |")
    assert text.endswith(f"|\n{forecasts.END}\nafter\n")
    assert "old" not in text


def test_the_tables_are_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        forecasts,
        "files",
        lambda: {"drivers_monthly": DOCS / "examples" / "uk_driver_casualties_monthly.csv"},
    )

    assert forecasts.main(["--every", "60"]) == 0
    assert "| **all** |" in capsys.readouterr().out
