"""Round trips: what goes into a table comes back equal, where a row can hold it."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

import pytest
from hypothesis import given, strategies as st
from hypothesis.strategies import SearchStrategy

from okrkit.checkin import CheckIn
from okrkit.frames.objects import from_objects, series, to_objects
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.milestones import Milestone
from okrkit.open_measures import FindBaseline
from okrkit.scoring import score
from okrkit.series import Series
from tests.strategies import days, linears, numbers, series as readings, thresholds, units
from tests.strategies_model import key_results, kpis

Cell: TypeAlias = Any
ENGINES = ("pandas", "polars", "pyarrow")
WORDS = st.sampled_from(["NPS", "Lift NPS 净推荐值", "'; drop", "None", "nan", "1"])


@st.composite
def in_a_row(draw: st.DrawFn) -> KeyResult:
    """A key result that one row can hold."""
    measure = draw(linears() | st.just(Milestone()) | st.just(FindBaseline()))
    values = st.booleans().map(float) if isinstance(measure, Milestone) else numbers()
    confidence = st.none() | st.floats(0, 1)
    check_in = st.builds(CheckIn, days(), values, confidence=confidence)
    return KeyResult(
        draw(WORDS),
        measure,
        unit=draw(units()),
        owner=draw(st.none() | WORDS),
        weight=draw(numbers(min_value=0.0)),
        kpi=draw(st.none() | WORDS),
        check_ins=draw(st.lists(check_in, max_size=1)),
    )


def kpis_in_a_row() -> SearchStrategy[KPI]:
    """A KPI that one row can hold: its newest reading, no revision, no meaning of a side."""
    plain = thresholds(meanings=False)
    return st.builds(
        KPI, WORDS, plain, owner=st.none() | WORDS, readings=readings(max_size=1).map(_without_notes)
    )


def _without_notes(some: Series) -> dict[date, float]:
    return dict(some.items())


@pytest.mark.parametrize("engine", ENGINES)
@given(data=st.data())
def test_key_results_come_back_equal(engine: str, data: st.DataObject) -> None:
    """`to_objects(frame)` is the way back of `from_objects`."""
    given_ones = data.draw(st.lists(in_a_row(), max_size=4))

    assert given_ones == to_objects(from_objects(given_ones, engine, rows="key_results"))


@pytest.mark.parametrize("engine", ENGINES)
@given(data=st.data())
def test_kpis_come_back_equal(engine: str, data: st.DataObject) -> None:
    """`to_objects(frame)` is the way back of `from_objects`."""
    given_ones = data.draw(st.lists(kpis_in_a_row(), max_size=4))

    assert given_ones == to_objects(from_objects(given_ones, engine, rows="kpis"))


@pytest.mark.parametrize("engine", ENGINES)
@given(several=st.lists(kpis(), max_size=3))
def test_readings_come_back_equal(engine: str, several: list[KPI]) -> None:
    """`series(frame, day=…, value=…)`, one for each KPI."""
    named = [kpi.evolve(id=f"kpi-{index}") for index, kpi in enumerate(several)]
    table = from_objects(named, engine, rows="readings")

    assert {kpi.id: kpi.readings for kpi in named if kpi.readings} == series(table, by="kpi_id", note="note")


@pytest.mark.parametrize("engine", ENGINES)
@given(key_result=key_results(), on=st.none() | days())
def test_a_row_has_the_score_whatever_the_measure(
    engine: str, key_result: KeyResult, on: date | None
) -> None:
    """Missing is not zero, and a table says the same as the functions."""
    cells = from_objects([key_result], engine, on=on, judged=True)["score"]
    found = [None if each is None or each != each else each for each in map(_plain, cells)]  # noqa: PLR0124 - NaN

    assert [score(key_result, on)] == found


def _plain(cell: Cell) -> Cell:
    return cell.as_py() if hasattr(cell, "as_py") else cell


@given(key_result=key_results())
def test_check_ins_give_the_history(key_result: KeyResult) -> None:
    """A row for each check-in, in order of days."""
    table = from_objects([key_result], "polars", rows="check_ins")

    assert [(each.on, each.value) for each in key_result.check_ins] == list(series(table).items())
