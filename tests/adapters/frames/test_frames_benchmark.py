"""The benchmark of tables runs, agrees with what is written by hand, and owes its lines. No time is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import frames as benchmark, timing
from tests.where import ROOT

OWED = [
    *((f"`{function}`, {engine}", "the same by hand") for function in ("score", "classify", "roll_up") for engine in (
        "Polars, eager",
        "Polars, lazy",
        "Polars, streaming from Parquet",
        "PyArrow",
        "DuckDB",
        "pandas",
        "Dask from Parquet",
    )),
    ("`score`, Polars, lazy", "`np.copyto` of the same 32 bytes a row"),
    ("`score`, Polars, lazy", "NumPy, one expression, the same guard"),
    ("`score`, DuckDB", "an unguarded clip, on the same engine"),
    ("`classify`, pandas", "a chain of words by narwhals on pandas"),
    ("`roll_up`, Polars, eager, 10 rows", "the same by hand"),
]  # fmt: skip


@pytest.fixture(scope="module")
def rows() -> list[timing.Row]:
    return benchmark.rows(timing.QUICK, 1_000, 0)


def test_every_line_that_is_owed_was_measured(rows: list[timing.Row]) -> None:
    assert set() == set(OWED) - {(row.what, row.peer) for row in rows}
    assert len(rows) == len({(row.what, row.peer) for row in rows})


def test_the_page_has_the_lines_that_are_measured(rows: list[timing.Row]) -> None:
    shown = (ROOT / "docs" / "benchmarks-frames.md").read_text(encoding="utf-8")

    for row in rows:
        assert f"| {row.area} | {row.what} | {row.peer} | {row.target} |" in shown


def test_what_is_streamed_is_measured_in_a_process_of_its_own(tmp_path: Path) -> None:
    grown, pace = benchmark.of_streaming(tmp_path, (1_000, 2_000), 1)

    assert ("≤ 250 MB", "≤ 1.20") == (grown.target, pace.target)
    assert [] == list(tmp_path.iterdir())


def test_two_that_do_not_agree_are_not_compared() -> None:
    table = benchmark.made(100)

    with pytest.raises(ArithmeticError, match="the two do not agree on value"):
        benchmark.agree(table, table.slice(1), ["value"])


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "optional", lambda package: None if package == "duckdb" else package)

    assert ["not measured: duckdb is not installed"] == [
        row.shown for row in benchmark.rows(timing.QUICK, 10, 0)
    ]
