"""From okrkit's values to tables and back, in each engine that holds a table in memory."""

from __future__ import annotations

import sys
from datetime import date, datetime, timedelta, timezone
from typing import Any, TypeAlias

import dask.dataframe as dd
import duckdb
import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from okrkit.checkin import CheckIn
from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.frames._lines import Subject
from okrkit.frames.objects import from_objects, series, to_objects
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear, Zones
from okrkit.milestones import Stages
from okrkit.objective import Objective
from okrkit.open_measures import FindBaseline
from okrkit.scorecard import Scorecard
from okrkit.series import Reading, Series

# What a frame, a cell or a mistake may be.
Odd: TypeAlias = Any
ENGINES = ("pandas", "polars", "pyarrow")
JULY, AUGUST = date(2026, 7, 31), date(2026, 8, 31)

NPS = KPI("NPS", "≥ 40 (critical < 30)", owner="Sam", readings={JULY: 35, AUGUST: 42}).revise(
    "≥ 45 (critical < 30)", valid_from="2026-08-01", reason="it held"
)
LIFT = (
    KeyResult.from_to("Lift NPS", 32, 45, unit="points", owner="Sam", weight=2, kpi="nps")
    .check_in(JULY, 35, confidence=0.6, note="slow")
    .check_in(AUGUST, 38.5)
    .retarget(Linear(32, 42), valid_from=AUGUST, reason="churn")
)
AUDIT = KeyResult.milestone("Pass the audit").check_in(JULY, True)  # noqa: FBT003 - what a milestone takes
GOAL = Objective("Delight", [LIFT, AUDIT], owner="Ada")
TEAM = Scorecard("Support", cycle="Q3 2026", objectives=[GOAL], kpis=[NPS])


def records(frame: Odd) -> list[dict[str, Any]]:
    """The rows of a frame as Python has them; what is missing is None, in each engine the same."""
    rows = nw.from_native(frame, eager_only=True).rows(named=True)
    return [{name: plain(cell) for name, cell in row.items()} for row in rows]


def plain(cell: Odd) -> Odd:
    if cell is None or cell != cell:  # noqa: PLR0124 - NaN and NaT
        return None
    return cell.date() if isinstance(cell, datetime) else cell


@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_for_each_key_result(engine: str) -> None:
    lift = {"id": "lift-nps", "title": "Lift NPS", "owner": "Sam", "unit": "points", "measure": "Linear"}
    lift |= {"objective_id": "delight", "weight": 2.0, "kpi_id": "nps"}  # type: ignore[dict-item]  # of several types
    audit = {"id": "pass-the-audit", "title": "Pass the audit", "owner": None, "unit": ""}
    audit |= {"measure": "Milestone", "objective_id": "delight", "weight": 1.0, "kpi_id": None}  # type: ignore[dict-item]  # a row has cells of several types
    now = {"baseline": 32.0, "target": 42.0, "value": 38.5, "day": AUGUST, "confidence": None}
    done = {"baseline": None, "target": None, "value": 1.0, "day": JULY, "confidence": None}

    assert [lift | now, audit | done] == records(from_objects(TEAM, engine))
    assert [lift | now | {"score": 0.65}, audit | done | {"score": 1.0}] == records(
        from_objects(TEAM, engine, judged=True)
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_later_is_left_out(engine: str) -> None:
    then = records(from_objects(TEAM, engine, on="2026-08-30", judged=True))[0]
    before = records(from_objects(TEAM, engine, on="2026-07-30", judged=True))[0]

    assert (45.0, 35.0, JULY, 0.6) == tuple(then[each] for each in ("target", "value", "day", "confidence"))
    assert then["score"] == (35 - 32) / (45 - 32)
    assert (45.0, None, None, None) == tuple(before[each] for each in ("target", "value", "day", "score"))
    assert [JULY] == [row["day"] for row in records(from_objects(TEAM, engine, rows="readings", on=JULY))]
    assert 2 == len(records(from_objects(TEAM, engine, rows="check_ins", on=JULY)))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_for_each_kpi(engine: str) -> None:
    named = {"id": "nps", "name": "NPS", "owner": "Sam", "unit": ""}
    newest = {"threshold": "≥ 45 (critical < 30)", "low": 45.0, "high": None}
    older = {"threshold": "≥ 40 (critical < 30)", "low": 40.0, "high": None}
    now = {"value": 42.0, "day": AUGUST}
    then = {"value": 35.0, "day": JULY}
    nothing = {"value": None, "day": None}

    assert [named | newest | now] == records(from_objects([NPS], engine))
    assert [named | newest | now] == records(from_objects(TEAM, engine, rows="kpis"))
    assert [named | older | then] == records(from_objects(NPS, engine, on=JULY))
    assert [named | older | nothing] == records(from_objects(NPS, engine, on="2026-07-01"))
    assert [named | newest | now | {"band": "warning"}] == records(from_objects(NPS, engine, judged=True))
    assert [None] == [row["band"] for row in records(from_objects(NPS, engine, on="2026-07-01", judged=True))]
    assert ["≥ 40"] == [row["threshold"] for row in records(from_objects(KPI("NPS", "≥ 40"), engine))]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_for_each_reading(engine: str) -> None:
    """A reading is judged by the threshold in force on its own day."""
    nps = NPS.evolve(readings=[Reading(JULY, 41, "a holiday"), Reading(AUGUST, 41)])

    july = {"kpi_id": "nps", "day": JULY, "value": 41.0, "note": "a holiday"}
    august = {"kpi_id": "nps", "day": AUGUST, "value": 41.0, "note": ""}

    assert [july, august] == records(from_objects(nps, engine, rows="readings"))
    assert [july | {"band": "healthy"}, august | {"band": "warning"}] == records(
        from_objects(nps, engine, rows="readings", judged=True)
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_a_row_for_each_check_in(engine: str) -> None:
    """Its baseline and target are those in force on its own day."""
    lift, audit = {"objective_id": "delight", "key_result_id": "lift-nps"}, {"objective_id": "delight"}
    audit["key_result_id"] = "pass-the-audit"
    july = {"day": JULY, "baseline": 32.0, "target": 45.0, "value": 35.0, "confidence": 0.6, "note": "slow"}
    august = {"day": AUGUST, "baseline": 32.0, "target": 42.0, "value": 38.5, "confidence": None, "note": ""}
    done = {"day": JULY, "baseline": None, "target": None, "value": 1.0, "confidence": None, "note": ""}

    assert [lift | july, lift | august, audit | done] == records(from_objects(GOAL, engine, rows="check_ins"))


def test_only_a_linear_has_a_baseline_and_a_target() -> None:
    zones = KeyResult("Grow", Zones(0, 30, 70, 100)).check_in(JULY, 50)

    assert [(None, None, "Zones", 0.5)] == [
        (row["baseline"], row["target"], row["measure"], row["score"])
        for row in records(from_objects(zones, pl, judged=True))
    ]


def test_a_key_result_alone_has_no_objective_and_no_value() -> None:
    row = records(from_objects(KeyResult.from_to("NPS", 32, 45), "polars", judged=True))[0]

    assert [None] * 4 == [row[each] for each in ("objective_id", "value", "day", "score")]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("rows", ["key_results", "kpis", "readings", "check_ins"])
def test_no_rows_have_the_same_types(engine: str, rows: Odd) -> None:
    empty = nw.from_native(from_objects([], engine, rows=rows, judged=True), eager_only=True)
    full = nw.from_native(from_objects(TEAM, engine, rows=rows, judged=True), eager_only=True)
    there = [name for name in full.columns if full[name].null_count() < len(full)]

    assert 0 == len(empty)
    assert empty.columns == full.columns
    assert [empty.schema[name] for name in there] == [full.schema[name] for name in there]


def test_the_types_are_the_engines_own() -> None:
    schema = from_objects(TEAM, "polars").schema

    assert {"day": pl.Date, "value": pl.Float64, "id": pl.String} == {
        name: schema[name] for name in ("day", "value", "id")
    }
    assert "datetime64[us]" == str(from_objects(TEAM, "pandas")["day"].dtype)
    assert pa.date32() == from_objects(TEAM, "pyarrow").schema.field("day").type


@pytest.mark.parametrize(
    "backend", [pl, nw.Implementation.POLARS, "polars"], ids=["module", "member", "name"]
)
def test_an_engine_is_named_in_three_ways(backend: Odd) -> None:
    assert isinstance(from_objects(TEAM, backend), pl.DataFrame)


def test_columns_can_have_other_names() -> None:
    frame = from_objects(TEAM, "polars", columns={"value": "current", "objective_id": "goal"})

    assert ["goal", "id"] == frame.columns[:2]
    assert "current" in frame.columns
    assert "value" not in frame.columns


def test_several_of_every_kind_can_be_given() -> None:
    mixed: list[Subject] = [TEAM, GOAL, KeyResult.from_to("CSAT", 3, 4), NPS]

    assert 5 == len(from_objects(mixed, "polars"))
    assert 2 == len(from_objects(iter(mixed), "polars", rows="kpis"))
    assert "title" in from_objects(Scorecard("Support", cycle="Q3 2026", kpis=[NPS]), "polars").columns


REFUSED_SUBJECTS = [
    (
        "Support",
        (
            "from_objects() takes a Scorecard, or a list of okrkit's values, got 'Support': "
            "pass what the rows are to be made of"
        ),
    ),
    (
        7,
        "from_objects() takes a Scorecard, or a list of okrkit's values, got 7: pass what the rows are to be made of",
    ),
    (
        [NPS, 7],
        "objects[1] must be a Scorecard, an Objective, a KeyResult or a KPI, got 7: leave it out",
    ),
]


@pytest.mark.parametrize("subject,message", REFUSED_SUBJECTS)
def test_what_is_no_value_of_okrkit_is_refused(subject: Odd, message: str) -> None:
    with pytest.raises(InvalidTypeError) as refused:
        from_objects(subject, "polars")

    assert message == str(refused.value)


@pytest.mark.parametrize("backend", ["duckdb", "pyspark", "excel", None, 7])
def test_an_engine_without_tables_in_memory_is_refused(backend: Odd) -> None:
    with pytest.raises(InvalidTypeError) as refused:
        from_objects(TEAM, backend)

    assert (
        f"backend must be 'polars', 'pandas' or 'pyarrow', got {backend!r}: "
        "a lazy engine takes such a frame: duckdb.from_arrow(frame), spark.createDataFrame(frame)"
    ) == str(refused.value)


def test_an_engine_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "modin", None)

    with pytest.raises(InvalidValueError) as refused:
        from_objects(TEAM, "modin")

    assert (
        "backend must be an engine that is installed, got 'modin': run `pip install modin`, or name another"
    ) == str(refused.value)


def test_judged_is_a_yes_or_a_no() -> None:
    with pytest.raises(InvalidValueError) as refused:
        from_objects(TEAM, "polars", judged="score")  # type: ignore[arg-type]  # refused

    assert "judged must be True or False, got 'score': say whether to add scores and bands" == str(
        refused.value
    )


@pytest.mark.parametrize("rows", ["objectives", 7, []])
def test_rows_of_another_kind_are_refused(rows: Odd) -> None:
    with pytest.raises(InvalidValueError) as refused:
        from_objects(TEAM, "polars", rows=rows)

    assert (
        f"rows must be 'key_results', 'kpis', 'readings' or 'check_ins', got {rows!r}: choose one of them"
    ) == str(refused.value)

    with pytest.raises(InvalidValueError) as refused:
        to_objects(from_objects(TEAM, "polars"), rows=rows)

    assert (
        f"rows must be 'key_results' or 'kpis', got {rows!r}: readings and check-ins become a series()"
        == str(refused.value)
    )


REFUSED_COLUMNS = [
    (
        {"goal": "x"},
        (
            "columns must be a mapping from kpi_id, day, value, note, got 'goal': "
            "map a name of okrkit's to the table's own"
        ),
    ),
    ({"day": 7}, "columns['day'] must be a text, got 7: give the name of a column"),
    (
        {"day": "value"},
        "columns['value'] must be different from the others, got 'value': give it its own name",
    ),
    (["day"], "columns must be a mapping of names, got ['day']: such as {'value': 'current'}"),
]


@pytest.mark.parametrize("columns,message", REFUSED_COLUMNS)
def test_names_that_are_none_are_refused(columns: Odd, message: str) -> None:
    with pytest.raises((InvalidTypeError, InvalidValueError)) as refused:
        from_objects(TEAM, "polars", rows="readings", columns=columns)

    assert message == str(refused.value)


def lazy_frames(frame: Odd) -> list[Any]:
    """A table as each lazy engine of this test has it."""
    arrow = frame.to_arrow()
    partitioned: Odd = dd.from_pandas(arrow.to_pandas(), npartitions=2)  # type: ignore[no-untyped-call]  # dask's own
    return [frame.lazy(), duckdb.from_arrow(arrow), partitioned]


# narwhals says at every use of Dask that its support is to come in a package of its own.
@pytest.mark.filterwarnings("ignore:Dask support is moving out of Narwhals:FutureWarning")
def test_lazy_tables_are_collected() -> None:
    lift = LIFT.evolve(retargets=(), check_ins=LIFT.check_ins[1:])
    frame = from_objects([lift, AUDIT], "polars")
    readings = from_objects(NPS, "polars", rows="readings")

    for lazy in lazy_frames(frame):
        assert [lift, AUDIT] == to_objects(lazy)
    for lazy in lazy_frames(readings):
        assert NPS.readings == series(lazy)


def test_only_the_needed_columns_are_fetched() -> None:
    """A column that nothing asks for is never computed."""
    frame = pl.LazyFrame({"name": ["NPS"], "threshold": ["≥ 40"]})
    broken = frame.with_columns(other=pl.col("name").cast(pl.Int64))

    assert [KPI("NPS", "≥ 40")] == to_objects(broken)


def test_the_least_that_a_row_can_be() -> None:
    frame = pl.DataFrame({"title": ["NPS", "CSAT"], "baseline": [32, 3], "target": [45, 4]})

    assert [KeyResult.from_to("NPS", 32, 45), KeyResult.from_to("CSAT", 3, 4)] == to_objects(frame)
    assert [KPI("NPS", "≥ 40")] == to_objects(pl.DataFrame({"name": ["NPS"], "threshold": ["≥ 40"]}))


def test_the_day_of_all_values_can_be_given() -> None:
    frame = pd.DataFrame({"title": ["NPS"], "baseline": [32], "target": [45], "value": [38]})
    kpis = pd.DataFrame({"name": ["NPS"], "threshold": ["≥ 40"], "value": [38]})
    own = frame.assign(day=["2026-07-31"])

    assert [KeyResult.from_to("NPS", 32, 45).check_in(AUGUST, 38)] == to_objects(frame, on="2026-08-31")
    assert [KPI("NPS", "≥ 40").record(AUGUST, 38)] == to_objects(kpis, on=AUGUST)
    assert [KeyResult.from_to("NPS", 32, 45).check_in(JULY, 38)] == to_objects(own, on=AUGUST)


def test_tables_may_have_names_of_their_own() -> None:
    frame = pl.DataFrame({"KR": ["NPS"], "von": [32], "bis": [45], "title": ["no"]})
    kpis = pl.DataFrame({"name": ["NPS"], "healthy": ["≥ 40"]})

    assert [KeyResult.from_to("NPS", 32, 45)] == to_objects(
        frame, columns={"title": "KR", "baseline": "von", "target": "bis"}
    )
    assert [KPI("NPS", "≥ 40")] == to_objects(kpis, columns={"threshold": "healthy"})


def test_a_measure_without_numbers() -> None:
    frame = pl.DataFrame(
        {"title": ["Audit", "Find"], "measure": ["Milestone", "FindBaseline"], "baseline": [None, None]}
    ).with_columns(target=None, value=True, day=pl.lit(JULY))

    audit = KeyResult.milestone("Audit").check_in(JULY, True)  # noqa: FBT003 - what a milestone takes
    assert [audit] == to_objects(frame[:1])
    with pytest.raises(InvalidValueError, match="rows\\[0\\]\\.value must be a number, got True"):
        to_objects(frame[1:])
    assert [KeyResult("Find", FindBaseline())] == to_objects(frame[1:].with_columns(value=None))


def test_every_fault_of_every_row_is_told() -> None:
    frame = pl.DataFrame(
        {
            "title": ["NPS", " ", "CSAT", "Churn", "Audit", "Fine"],
            "baseline": [32.0, 1.0, 4.0, float("nan"), None, 1.0],
            "target": [45.0, 2.0, 4.0, float("inf"), None, 2.0],
            "weight": [-1.0, 1.0, 1.0, 1.0, None, None],
            "measure": [None, "Linear", None, "Linear", "Milestone", "Stages"],
            "value": [None, 1.0, None, None, 0.5, 1.0],
            "day": [None, None, None, None, "2026-02-30", "2026-07-31"],
            "confidence": [None, None, None, None, 70, None],
            "kpi_id": ["", None, None, None, None, None],
        }
    )

    with pytest.raises(InvalidValueError) as refused:
        to_objects(frame)

    expected = {
        "rows[0].weight": "must be 0 or more, got -1.0: 0 shows it without counting it",
        "rows[0].kpi_id": "must be the id of a KPI, or None, got '': pass its .id, or leave it out",
        "rows[1].title": "must be a text with something in it, got ' ': say it in words",
        "rows[1].day": "must be given with a value, got None: fill it in, or pass on=, the day of all values",
        "rows[2].target": (
            "must be different from the baseline (4.0), got 4.0: "
            "to keep a number where it is, use KeyResult.hold() or a KPI with a threshold"
        ),
        "rows[3].baseline": "must be a number, got None: give a figure that is known",
        "rows[3].target": "must be a finite number, got inf: give a figure that is known",
        "rows[4].value": "must be 1 (True) or 0 (False) for a milestone, got 0.5: say whether it is done",
        "rows[4].day": (
            "must be a day of the calendar, got '2026-02-30': write it as year-month-day, such as '2026-06-30'"
        ),
        "rows[4].confidence": "must be from 0 to 1, got 70: 7 out of 10 is 0.7",
        "rows[5].measure": (
            "must be one of 'Linear', 'Milestone', 'FindBaseline', got 'Stages': "
            "a row holds no other; okrkit.serial keeps them all"
        ),
    }
    told = dict(refused.value.problems)
    assert {path: f"{path} {need}" for path, need in expected.items()} == told
    assert len(expected) == len(refused.value.problems)
    first = "; ".join(told[path] for path in ("rows[0].weight", "rows[0].kpi_id", "rows[1].title"))
    assert f"rows must be key results, got 6 rows that are none: {first}; and 8 more in .problems" == str(
        refused.value
    )


def test_a_row_that_is_no_kpi() -> None:
    frame = pl.DataFrame(
        {"name": ["NPS", "Churn", None, "Delay"], "threshold": ["≥ 40", "≥ lots", "< 3%", "< 3 days"]}
    ).with_columns(unit=pl.Series([None, None, None, "%"]), owner=pl.Series(["Sam", None, None, None]))

    with pytest.raises(InvalidValueError) as refused:
        to_objects(frame)

    paths = [path for path, _ in refused.value.problems]
    assert ["rows[1].threshold", "rows[2].name", "rows[3].threshold"] == paths
    assert refused.value.problems[0][1].startswith("rows[1].threshold: expected a number")
    assert str(refused.value).startswith("rows must be KPIs, got 3 rows that are none: rows[1].threshold: ")
    with pytest.raises(InvalidValueError) as refused:
        to_objects(frame[2:3])
    assert (
        "rows must be KPIs, got 1 row that is none: rows[0].name must be a text, got None: say it in words"
    ) == str(refused.value)


def test_what_no_key_result_can_be_is_told_in_its_row() -> None:
    """What only the whole row shows to be wrong."""
    frame = pl.DataFrame(
        {"title": ["???", "NPS"], "baseline": [1, 2], "target": [2, 3], "owner": [None, None]}
    )

    with pytest.raises(InvalidValueError) as refused:
        to_objects(frame)
    with pytest.raises(InvalidValueError) as of_owner:
        to_objects(frame[1:].with_columns(owner=7))

    assert ("rows[0].title",) == tuple(path for path, _ in refused.value.problems)
    assert ("rows[0].owner",) == tuple(path for path, _ in of_owner.value.problems)


def test_a_missing_column_is_named() -> None:
    frame = pl.DataFrame({"title": ["NPS"], "from": [32]})

    with pytest.raises(InvalidValueError) as refused:
        to_objects(frame, columns={"baseline": "from"})
    with pytest.raises(InvalidValueError) as mapped:
        to_objects(frame.with_columns(target=1), columns={"baseline": "from", "weight": "w"})

    assert (
        "target must be one of the frame's columns (title, from), got 'target': "
        "map it, such as columns={'target': 'my_target'}"
    ) == str(refused.value)
    assert (
        "weight must be one of the frame's columns (title, from, target), got 'w': "
        "map it, such as columns={'weight': 'my_weight'}"
    ) == str(mapped.value)
    with pytest.raises(InvalidValueError, match="day must be one of the frame's columns \\(title, from\\)"):
        series(frame, value="from")


@pytest.mark.parametrize("thing", [7, "table.csv", None, {"day": [1]}, TEAM], ids=repr)
def test_what_is_no_table_is_refused(thing: Odd) -> None:
    for call, function in (("to_objects()", to_objects), ("series()", series)):
        with pytest.raises(InvalidTypeError) as refused:
            function(thing)
        assert str(refused.value).startswith(f"{call} takes a dataframe (")


DAYS = [
    pa.table({"day": [JULY, AUGUST], "value": [35, 38]}),
    pa.table({"day": [datetime(2026, 7, 31), datetime(2026, 8, 31)], "value": [35.0, 38.0]}),
    pa.table({"day": ["2026-07-31", "2026-08-31"], "value": [35, 38]}),
    pd.DataFrame({"day": pd.to_datetime(["2026-07-31", "2026-08-31"]), "value": [35, 38]}),
    pd.DataFrame({"day": [JULY, AUGUST], "value": np.array([35, 38], dtype="int8")}),
    pd.DataFrame({"day": ["2026-08-31", "2026-07-31"], "value": [38, 35]}),
    pl.DataFrame({"day": [JULY, AUGUST], "value": [35, 38]}),
]


@pytest.mark.parametrize("frame", DAYS, ids=range(len(DAYS)))
def test_days_are_dates_midnights_or_text(frame: Odd) -> None:
    assert Series({JULY: 35, AUGUST: 38}) == series(frame)


def test_a_series_for_each_group() -> None:
    frame = pl.DataFrame(
        {"kpi": ["nps", "csat", "nps"], "when": ["2026-07-31", "2026-07-31", "2026-08-31"], "n": [35, 4, 38]}
    )

    by_kpi = series(frame, day="when", value="n", by="kpi")

    assert {"nps": Series({JULY: 35, AUGUST: 38}), "csat": Series({JULY: 4})} == by_kpi
    assert ["nps", "csat"] == list(by_kpi)
    assert {} == series(frame.clear(), day="when", value="n", by="kpi")
    assert Series() == series(frame.clear(), day="when", value="n")


def test_what_is_missing_is_refused_or_skipped() -> None:
    frame = pd.DataFrame(
        {"kpi": ["nps", "nps", "nps", None], "day": [JULY, None, AUGUST, AUGUST], "value": [35, 36, None, 38]}
    )

    assert {"nps": Series({JULY: 35})} == series(frame, by="kpi", missing="skip")
    with pytest.raises(InvalidValueError) as refused:
        series(frame, by="kpi")

    day = "rows[1].day must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'"
    value = "rows[2].value must be a number, got None: leave the reading out if there is none"
    key = "rows[3].by must be given in each row, got None: fill it in, or pass missing='skip'"
    assert (("rows[1].day", day), ("rows[2].value", value), ("rows[3].by", key)) == refused.value.problems
    assert f"rows must be readings, got 3 rows that are none: {day}; {value}; {key}" == str(refused.value)
    with pytest.raises(InvalidValueError) as unknown:
        series(frame, missing="drop")  # type: ignore[call-overload]  # refused
    assert "missing must be 'refuse' or 'skip', got 'drop': say what to do with null and NaN" == str(
        unknown.value
    )


def test_notes_are_taken_where_they_are_wanted() -> None:
    frame = pd.DataFrame({"day": [JULY, AUGUST], "value": [1, 2], "said": ["a holiday", None]})

    assert [Reading(JULY, 1, "a holiday"), Reading(AUGUST, 2)] == list(
        series(frame, note="said", missing="skip")
    )
    assert ["", ""] == [reading.note for reading in series(frame)]
    with pytest.raises(InvalidValueError, match="rows\\[0\\]\\.note must be a text, got 1"):
        series(frame, note="value")


def test_a_day_has_one_reading() -> None:
    frame = pl.DataFrame({"kpi": ["a", "b", "a"], "day": [JULY, JULY, JULY], "value": [1, 2, 3]})

    with pytest.raises(InvalidValueError) as refused:
        series(frame, by="kpi")

    message = (
        "rows[2].day must be a day without a reading, got '2026-07-31': "
        "rows[0] has it; aggregate first, or tell groups apart with by="
    )
    assert (("rows[2].day", message),) == refused.value.problems
    assert 2 == len(series(frame[:2], by="kpi"))


def test_a_moment_is_no_day() -> None:
    noon = pl.DataFrame({"day": [datetime(2026, 7, 31, 12)], "value": [1]})
    zoned = pl.DataFrame({"day": [datetime(2026, 7, 31, tzinfo=timezone(timedelta(hours=0)))], "value": [1]})

    for frame in (noon, zoned, noon.to_pandas(), zoned.to_arrow()):
        with pytest.raises(InvalidValueError, match="rows\\[0\\]\\.day must be a day, not a moment"):
            series(frame)


def test_a_hold_keeps_its_history_in_check_ins() -> None:
    """What one row cannot hold, several can."""
    hold = KeyResult.hold("Error rate", "≤ 1%").check_in({JULY: 0.4, AUGUST: 1.2})
    history = series(from_objects(hold, "polars", rows="check_ins"), by="key_result_id")

    assert {"error-rate": Series({JULY: 0.4, AUGUST: 1.2})} == history
    assert hold == KeyResult.hold("Error rate", "≤ 1%").check_in(history["error-rate"])


def test_a_row_of_another_measure_is_refused_on_the_way_back() -> None:
    stages = KeyResult("Ship", Stages([("built", 0.6), ("live", 1)]))

    with pytest.raises(InvalidValueError, match="rows\\[0\\]\\.measure must be one of"):
        to_objects(from_objects([stages], "pyarrow"))


def test_a_check_in_of_a_row_has_its_confidence() -> None:
    frame = from_objects([LIFT.evolve(retargets=(), check_ins=[CheckIn(JULY, 35, confidence=0.6)])], "pandas")

    assert 0.6 == to_objects(frame, rows="key_results")[0].check_ins[0].confidence
