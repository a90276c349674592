"""What okrkit.frames promises of every engine, on Spark: the cases of tests/adapters/frames, run there.

A job costs Spark a second or so, where the other engines take a millisecond: of each law it sees a few tables only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from tests.adapters.frames.cases import CASES, LAWS, Columns, Engine

# PySpark 4 says so at every table it makes from Python, and does nothing here that pandas 3 does otherwise.
pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")

Session: TypeAlias = Any
ARROW = {"float": pa.float64(), "int": pa.int64(), "text": pa.string(), "day": pa.date32()}


@pytest.fixture(scope="session")
def engine(spark: Session) -> Engine:
    """Spark, as the cases know an engine."""

    def make(columns: Columns, kinds: Mapping[str, str]) -> Any:  # noqa: ANN401 - Spark's own
        cells = {name: pa.array(list(column), ARROW[kinds[name]]) for name, column in columns.items()}
        return spark.createDataFrame(pa.table(cells))

    return Engine("pyspark", make, lambda frame: frame.toArrow().to_pydict())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__.removeprefix("check_"))
def test_a_case_holds(case: Callable[[Engine], None], engine: Engine) -> None:
    case(engine)


@pytest.mark.parametrize("law,table", LAWS, ids=[law.__name__.removeprefix("check_") for law, _ in LAWS])
def test_a_law_holds(
    law: Callable[[Engine, Any], None], table: st.SearchStrategy[Any], engine: Engine
) -> None:
    # No shrinking, which would run a hundred jobs more to make a failure smaller.
    @given(table)
    @settings(max_examples=3, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
    def holds(rows: Any) -> None:  # noqa: ANN401 - what the law is about
        law(engine, rows)

    holds()
