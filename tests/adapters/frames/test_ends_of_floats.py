"""Where floats end: every way between numbers that are huge, tiny or next to each other, to the last bit on every engine."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import product
from typing import Any, Final, Literal, TypeAlias

import narwhals.stable.v2 as nw
import polars as pl
import pytest

from okrkit import frames
from okrkit.arithmetic import raw_progress, score_value
from okrkit.frames._engine import FEW, planned
from tests.adapters.frames.cases import INF, LARGEST, NAN, Columns, Engine, Frame, is_good, way_of
from tests.adapters.frames.engines import ENGINES

Way: TypeAlias = tuple[float, float, float]

pytestmark = pytest.mark.filterwarnings("ignore:Dask support is moving out of Narwhals:FutureWarning")
named = pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)

# The least float, some of its neighbours, the least normal one, and those that overflow with one another.
SIZES: Final = (
    *(5e-324, 1e-323, 1.5e-323, 2.2250738585072014e-308, 1e-16, 1.0, 3.0, 1e292),
    *(0.9e308, 1.4e308, 1.6e308, math.nextafter(LARGEST, 0.0), LARGEST),
)
ENDS: Final = (0.0, *SIZES, *(-size for size in SIZES))
WAYS: Final[list[Way]] = [(baseline, target, value) for baseline, target, value in product(ENDS, ENDS, ENDS)]
# Bad ones among them, which must stay so.
BAD: Final[list[Way]] = [
    (NAN, LARGEST, 0.0),
    (-LARGEST, INF, 0.0),
    (-INF, LARGEST, 0.0),
    (-LARGEST, LARGEST, INF),
    (-LARGEST, LARGEST, NAN),
    (-LARGEST, LARGEST, -INF),
    (LARGEST, LARGEST, -LARGEST),
]
MODERATE: Final[list[Way]] = [(0.0, 10.0, 4.0), (5.0, 5.0, 5.0), (4.0, 0.0, 4.0), (0.0, 1.0, NAN)]


def framed(engine: Engine, ways: list[Way]) -> Frame:
    columns = {
        name: [way[index] for way in ways] for index, name in enumerate(("baseline", "target", "value"))
    }
    return engine.frame(columns)


def wanted(ways: list[Way], function: Callable[..., float]) -> list[float | None]:
    return [way_of(way, function) for way in ways]


def bits(cells: list[float | None]) -> list[str | None]:
    """Numbers by their bits, so that 0.0 and -0.0 are two."""
    return [None if cell is None else float(cell).hex() for cell in cells]


def check(engine: Engine, ways: list[Way]) -> None:
    frame = framed(engine, ways)
    for function, ours, column in (
        (score_value, frames.score, "score"),
        (raw_progress, frames.progress, "progress"),
    ):
        found = bits(engine.column(ours(frame), column))
        wrong = [
            pair for pair in zip(ways, bits(wanted(ways, function)), found, strict=True) if pair[1] != pair[2]
        ]
        assert [] == wrong[:3]


@named
def test_every_way_in_a_long_table(engine: Engine) -> None:
    """'The numbers equal the scalar functions' to the last bit': a table that is long enough to be planned."""
    assert len(WAYS) > FEW

    check(engine, WAYS + BAD)


@named
def test_a_way_of_each_kind_in_a_short_table(engine: Engine) -> None:
    check(engine, [*MODERATE, *BAD])
    check(engine, [*MODERATE, (0.0, LARGEST, LARGEST)])
    for start in range(0, len(WAYS), 4001):
        check(engine, [*WAYS[start : start + 5], *MODERATE])


@named
def test_the_expression_says_the_same(engine: Engine) -> None:
    ways = [*WAYS[::7], *BAD, *MODERATE]
    scored: Any = nw.from_native(framed(engine, ways)).with_columns(frames.score_expr())

    assert bits(wanted(ways, score_value)) == bits(engine.column(scored.to_native(), "score"))


@named
def test_a_way_whose_way_alone_overflows(engine: Engine) -> None:
    """Only the distance to the value is no float: progress is, and is not the largest one."""
    way = (-1.6e308, -1.4e308, 0.9e308)

    assert [12.500000000000005] == engine.column(frames.progress(framed(engine, [way])), "progress")
    assert [1.0] == engine.column(frames.score(framed(engine, [way])), "score")


@named
def test_a_long_table_without_huge_numbers(engine: Engine) -> None:
    check(engine, MODERATE * (FEW // len(MODERATE) + 1))
    check(engine, [way for way in MODERATE if is_good(*way) and way[0] != way[1]] * (FEW // 2 + 1))


@named
def test_no_score_of_a_group_has_a_sign(engine: Engine) -> None:
    columns: Columns = {
        "objective_id": ["a", "b", "b"],
        "score": [-0.0, -0.0, -0.0],
        "weight": [1.0, 1.0, 2.0],
    }
    frame = engine.frame(columns, objective_id="text")

    words: tuple[Literal["skip", "zero"], ...] = ("skip", "zero")
    for missing in words:
        rolled: Frame = frames.roll_up(frame, missing=missing)
        assert bits([0.0, 0.0]) == bits(engine.column(rolled, "score", "objective_id"))


def test_a_column_may_serve_twice() -> None:
    """A column that is two of the three is fetched once."""
    frame = pl.DataFrame({"a": [0.0, 2.0], "b": [4.0, 2.0]})

    for made in (frame, frame.to_arrow(), frame.to_pandas()):
        scored: Any = nw.from_native(frames.score(made, baseline="a", target="b", value="a"))
        assert [0.0, None] == [None if cell != cell else cell for cell in scored["score"].to_list()]  # noqa: PLR0124 - pandas' NaN


def test_only_a_long_table_of_polars_is_planned() -> None:
    few, many = (nw.from_native(pl.DataFrame({"value": [1.0] * size})) for size in (FEW, FEW + 1))

    assert planned(few) is few
    assert isinstance(planned(many), nw.LazyFrame)
    table = nw.from_native(many.to_native().to_arrow())
    assert planned(table) is table
