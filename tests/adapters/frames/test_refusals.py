"""What cannot be a frame, a column or a name, refused in so many words; and a package that is not there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib import import_module
from types import SimpleNamespace
from typing import Any, TypeAlias

import duckdb
import narwhals
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from okrkit import frames
from okrkit.errors import InvalidTypeError, InvalidValueError, MissingExtraError
from okrkit.frames.standing import _table
from okrkit.threshold import Threshold

Odd: TypeAlias = Any
TABLE = pa.table({"baseline": [0.0], "target": [1.0], "value": [0.5]})
TEXTS = pa.table({"baseline": ["0"], "target": [1.0], "value": [0.5]})
READINGS = pl.DataFrame({"kpi_id": ["nps"], "day": [date(2026, 1, 1)], "value": [5.0]})


def asked(call: Callable[[], object], error: type[Exception]) -> str:
    with pytest.raises(error) as caught:
        call()
    return str(caught.value)


@pytest.mark.parametrize("odd", [[1, 2], {"value": [1]}, 5.0, None, pl.Series([1.0]), "frame"], ids=repr)
def test_what_is_no_frame_is_refused(odd: Odd) -> None:
    start = "score() takes a dataframe (pandas, Polars, PyArrow, DuckDB, Dask, PySpark, …), got "
    end = ": for bare numbers see okrkit.score_value() and Threshold.classify()"

    message = asked(lambda: frames.score(odd), InvalidTypeError)

    assert message.startswith(start)
    assert message.endswith(end)


TYPES: list[tuple[str, Callable[[], object], str]] = [
    (
        "texts",
        lambda: frames.score(TEXTS),
        "baseline must be a column of numbers, got String: cast 'baseline' to a number first",
    ),
    (
        "truth",
        lambda: frames.classify(pl.DataFrame({"value": [True]}), "≥ 1"),
        "value must be a column of numbers, got Boolean: cast 'value' to a number first",
    ),
    (
        "no name",
        lambda: frames.score(TABLE, value=5),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "value must be the name of a column, got 5: such as value='value'",
    ),
    (
        "no name for the new",
        lambda: frames.score(TABLE, into=""),
        "into must be the name of a new column, got '': such as 'score'",
    ),
    (
        "no scale",
        lambda: frames.classify(TABLE, 5),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "classify() takes a Threshold, its text or a BandScale, got 5: such as Threshold.at_least(30), '≥ 30%' or GOOGLE",
    ),
    (
        "no mapping",
        lambda: frames.roll_up(TABLE, "value", "value", None, into="mean"),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "into must be a mapping of names, got 'mean': such as {'score': 'my_score'}",
    ),
    (
        "no columns",
        lambda: frames.roll_up(TABLE, 5),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "by must be the name of a column, or several, got 5: such as by='objective_id'",
    ),
    (
        "a zone",
        lambda: frames.latest(
            READINGS.with_columns(day=pl.lit(datetime(2026, 1, 1, tzinfo=UTC))),
            "kpi_id",
            "2026-01-01",
        ),
        (
            "day must be a column of days, got Datetime(time_unit='us', time_zone='UTC'): "
            "turn it into dates, in the zone that you mean"
        ),
    ),
    (
        "no days",
        lambda: frames.latest(READINGS, "kpi_id", "2026-01-01", day="kpi_id"),
        "day must be a column of days, got String: turn 'kpi_id' into dates first",
    ),
    (
        "no rule",
        lambda: frames.pace(TABLE, "2026-01-01", cycle="Q1 2026", rule="okrkit"),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "rule must be a PaceRule, got 'okrkit': such as OKRKIT or VIVA",
    ),
    (
        "no thresholds",
        lambda: frames.health(READINGS, "≥ 5"),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        (
            "thresholds must be a mapping of ids to thresholds, got '≥ 5': "
            "such as {'nps': '≥ 40', 'churn': Threshold.at_most(3)}"
        ),
    ),
    (
        "no threshold",
        lambda: frames.health(READINGS, {"nps": 5}),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "thresholds['nps'] must be a Threshold, its text or a KPI, got 5: such as Threshold.at_least(30)",
    ),
    (
        "ids of another kind",
        lambda: frames.health(READINGS, {1: "≥ 5"}),
        "by must be a column of whole numbers, as the ids are, got String: cast 'kpi_id', or the ids",
    ),
    (
        "ids of yet another kind",
        lambda: frames.health(READINGS, {"nps": "≥ 5"}, by="value"),
        "by must be a column of texts, as the ids are, got Float64: cast 'value', or the ids",
    ),
]


@pytest.mark.parametrize("call,message", [each[1:] for each in TYPES], ids=[each[0] for each in TYPES])
def test_a_thing_of_the_wrong_kind_is_refused(call: Callable[[], object], message: str) -> None:
    assert message == asked(call, InvalidTypeError)


VALUES: list[tuple[str, Callable[[], object], str]] = [
    (
        "no such column",
        lambda: frames.score(TABLE, value="current"),
        "value must be one of the frame's columns (baseline, target, value), got 'current': say which one it is with value=",
    ),
    (
        "no column at all",
        lambda: frames.score(pa.table({})),
        "baseline must be one of the frame's columns (it has none), got 'baseline': say which one it is with baseline=",
    ),
    (
        "a name that is taken",
        lambda: frames.score(TABLE, into="value"),
        (
            "into must be a name beside the frame's columns (baseline, target, value), got 'value': "
            "pass another name, or drop that column first"
        ),
    ),
    (
        "a name that is taken in capitals",
        lambda: frames.score(
            duckdb.table_function("range", [1]).project("0.0 as baseline, 1.0 as target, 0.5 as value"),
            into="VALUE",
        ),
        (
            "into must be a name beside the frame's columns (baseline, target, value), got 'VALUE': "
            "pass another name, or drop that column first"
        ),
    ),
    (
        "a name for what is not added",
        lambda: frames.roll_up(TABLE, "value", "value", None, into={"mean": "m"}),
        "into must be a mapping from score, coverage, counted, total, got 'mean': name one that is added",
    ),
    (
        "one name for two",
        lambda: frames.pace(TABLE, "2026-01-01", cycle="Q1 2026", into={"gap": "status"}),
        "into must be different names, got {'gap': 'status'}: give each its own",
    ),
    (
        "a name that the group has",
        lambda: frames.roll_up(TABLE.rename_columns(["score", "b", "value"]), "score", "value", None),
        (
            "into['score'] must be a name beside the frame's columns (score), got 'score': "
            "pass another name, or drop that column first"
        ),
    ),
    (
        "a group twice",
        lambda: frames.roll_up(TABLE, ["value", "value"], "value", None),
        "by must be one column or more, each once, got ['value', 'value']: such as by='objective_id'",
    ),
    (
        "no group",
        lambda: frames.roll_up(TABLE, [], "value", None),
        "by must be one column or more, each once, got []: such as by='objective_id'",
    ),
    (
        "missing",
        lambda: frames.roll_up(TABLE, "value", "value", None, missing="drop"),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "missing must be 'skip' or 'zero', got 'drop': say what to do with scores that have no data",
    ),
    (
        "centre",
        lambda: frames.limits(READINGS, "kpi_id", centre="mode"),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "centre must be 'mean' or 'median', got 'mode': choose one of them",
    ),
    (
        "ranges",
        lambda: frames.limits(READINGS, "kpi_id", ranges=["mean"]),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "ranges must be 'mean' or 'median', got ['mean']: choose one of them",
    ),
    (
        "nothing to look at",
        lambda: frames.problems(TABLE, baseline=None, target=None, value=None),
        "problems() must be given a column to look at, got None: pass baseline=, target= or value=",
    ),
    (
        "mixed ids",
        lambda: frames.health(READINGS, {"nps": "≥ 5", 1: "≥ 5"}),  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        "thresholds must be ids that are all texts or all whole numbers, got ['nps', 1]: write them alike",
    ),
]


@pytest.mark.parametrize("call,message", [each[1:] for each in VALUES], ids=[each[0] for each in VALUES])
def test_a_value_that_cannot_be_is_refused(call: Callable[[], object], message: str) -> None:
    assert message == asked(call, InvalidValueError)


def test_many_columns_are_not_all_listed() -> None:
    wide = pa.table({f"c{index}": [1.0] for index in range(25)})

    message = asked(lambda: frames.classify(wide, "≥ 1"), InvalidValueError)

    assert "c18, c19, …), got 'value'" in message


def test_without_narwhals_the_extra_is_named() -> None:
    code = (
        "import sys; sys.modules['narwhals'] = None\n"
        "from okrkit import MissingExtraError\n"
        "try:\n    import okrkit.frames\n"
        "except MissingExtraError as error:\n    print(error)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (
        'okrkit.frames needs narwhals, which is not installed: pip install "okrkit[frames]"\n' == done.stdout
    )


def test_a_frame_of_narwhals_comes_back_as_one() -> None:
    stable: Any = frames.score(nw.from_native(TABLE))
    main: Any = frames.score(narwhals.from_native(TABLE))

    assert isinstance(stable, nw.DataFrame)
    assert isinstance(main, narwhals.DataFrame)
    assert not isinstance(main, nw.DataFrame)
    assert [0.5] == stable["score"].to_list() == main["score"].to_list()


def test_a_column_without_a_cell_to_tell_by_is_of_nulls() -> None:
    nothing = pd.DataFrame({"baseline": [0.0], "target": [1.0], "value": [None]})
    null = pa.table({"kpi_id": ["a"], "day": pa.nulls(1), "value": pa.nulls(1)})

    assert [True] == frames.score(nothing)["score"].isna().tolist()
    assert [None] == frames.classify(null, "≥ 1")["band"].to_pylist()
    assert 0 == frames.latest(null, "kpi_id", "2026-01-01").num_rows
    assert ["value missing"] == frames.problems(null, baseline=None, target=None)["reason"].to_pylist()


def test_days_may_be_dates_of_python_in_pandas_and_have_a_time() -> None:
    dates = pd.DataFrame({"k": ["a", "a"], "day": [date(2026, 1, 1), date(2026, 1, 2)], "value": [1.0, 2.0]})
    moments = pl.DataFrame({"k": ["a"], "day": [datetime(2026, 1, 1, 23)], "value": [1.0]})

    assert [1.0] == frames.latest(dates, "k", "2026-01-01")["value"].tolist()
    assert 1 == frames.latest(moments, "k", "2026-01-01").height


def test_ids_may_be_categories() -> None:
    frame = pl.DataFrame(
        {"kpi_id": ["a", "b"], "value": [1.0, 9.0]}, schema_overrides={"kpi_id": pl.Categorical}
    )

    assert ["critical", None] == frames.health(frame, {"a": Threshold.at_least(5)})["band"].to_list()


def test_decimals_and_small_kinds_of_number_are_numbers() -> None:
    from decimal import Decimal

    half = pa.array([Decimal("0.5")], pa.decimal128(20, 5))
    table = pa.table(
        {"baseline": pa.array([0], pa.uint8()), "target": pa.array([1], pa.float32()), "value": half}
    )

    assert [0.5] == frames.score(table)["score"].to_pylist()
    polars = pl.from_arrow(table)
    assert isinstance(polars, pl.DataFrame)
    assert [0.5] == frames.score(polars)["score"].to_list()


def test_the_engine_room_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    monkeypatch.delitem(sys.modules, "okrkit.frames._engine")

    with pytest.raises(MissingExtraError) as caught:
        import_module("okrkit.frames._engine")

    assert ("frames", "narwhals") == (caught.value.extra, caught.value.package)


def test_without_thresholds_any_column_will_do_for_ids() -> None:
    assert [None] == frames.health(READINGS, {}, by="value")["band"].to_list()


def test_spark_is_handed_the_thresholds_as_a_table_of_its_own() -> None:
    handed: list[tuple[list[tuple[object, ...]], str]] = []

    def create(lines: list[tuple[object, ...]], kinds: str) -> pl.LazyFrame:
        handed.append((lines, kinds))
        return pl.LazyFrame({"id": ["nps"]})

    native = SimpleNamespace(sparkSession=SimpleNamespace(createDataFrame=create))
    source: Odd = SimpleNamespace(engine="pyspark", frame=SimpleNamespace(to_native=lambda: native))

    for ids in (["nps"], [7]):
        _table(source, ids, {"low": [40.0]})

    assert [
        ([("nps", 40.0)], "_okrkit_id string, low double"),
        ([(7, 40.0)], "_okrkit_id bigint, low double"),
    ] == handed
