"""Every case on every engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from okrkit.frames import _engine, scores
from tests.adapters.frames.cases import CASES, LAWS, Cell, Engine
from tests.adapters.frames.engines import ENGINES, POLARS

# narwhals says so itself; the extra asks for what it needs.
pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving out of Narwhals:FutureWarning")

named = pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)


@named
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__.removeprefix("check_"))
def test_a_case_holds(case: Callable[[Engine], None], engine: Engine) -> None:
    case(engine)


@named
@pytest.mark.parametrize("law,table", LAWS, ids=[law.__name__.removeprefix("check_") for law, _ in LAWS])
def test_a_law_holds(
    law: Callable[[Engine, Any], None], table: st.SearchStrategy[Any], engine: Engine
) -> None:
    # Rich tables, of which a few will do: an engine is slow to start, not to go on.
    @given(table)
    @settings(max_examples=2 if engine.name.startswith("dask") else 4)
    def holds(rows: Cell) -> None:
        law(engine, rows)

    holds()


@pytest.fixture
def as_if_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every table is worked on as a long one is, which Polars plans."""
    for module in (_engine, scores):
        monkeypatch.setattr(module, "FEW", -1)


@pytest.mark.usefixtures("as_if_long")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__.removeprefix("check_"))
def test_a_case_holds_as_for_a_long_table(case: Callable[[Engine], None]) -> None:
    case(POLARS)


@pytest.mark.usefixtures("as_if_long")
@pytest.mark.parametrize("law,table", LAWS, ids=[law.__name__.removeprefix("check_") for law, _ in LAWS])
def test_a_law_holds_as_for_a_long_table(
    law: Callable[[Engine, Any], None], table: st.SearchStrategy[Any]
) -> None:
    test_a_law_holds(law, table, POLARS)
