"""Many KPIs at once: each reading judged by the threshold of its own KPI, in force on its own day."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

import attrs
from narwhals.stable.v2.typing import IntoFrameT

from okrkit._doors import invalid, is_truth, wrong_type
from okrkit.frames._columns import day as day_column, day_number, finite, is_empty, number
from okrkit.frames._cuts import FIVE, five_cuts
from okrkit.frames._engine import AnyFrame, Opened, nw, opened
from okrkit.frames._words import chosen, with_word
from okrkit.kpi import KPI
from okrkit.threshold import Threshold, to_threshold

__all__ = ["health"]

Standard: TypeAlias = KPI | Threshold | str

_ADDED: Final = ("band", "gap")
_LARGEST: Final = 1.7976931348623157e308
_BEYOND: Final = 2**63  # from here up no whole number of 64 bits goes, as ids have
_VALUE, _DAY, _KEY, _ID = "_okrkit_value", "_okrkit_day", "_okrkit_key", "_okrkit_id"
_SQL: Final = (
    "duckdb",
    "pyspark",
    "pyspark[connect]",
)  # to these a mapping of many ids is one long expression
_FACTS: Final = ("critical_low", "low", "high", "critical_high", "floor", "ceiling")


@attrs.frozen
class _Facts:
    """What a table needs of a threshold: where its five bands begin, the limits that a gap is measured from, its first day.

    Days are counted as `date.toordinal` does; a limit that the threshold does not have is infinitely far.
    """

    critical_low: float
    low: float
    high: float
    critical_high: float
    floor: float
    ceiling: float
    valid_from: float

    @staticmethod
    def of(threshold: Threshold, valid_from: float) -> _Facts:
        """The facts of a threshold that is in force from a day on."""
        floor = -math.inf if threshold.low is None else threshold.low
        ceiling = math.inf if threshold.high is None else threshold.high
        return _Facts(*five_cuts(threshold), floor, ceiling, valid_from)


_Standards: TypeAlias = dict[str | int, list[_Facts]]


def health(
    frame: IntoFrameT,
    thresholds: Mapping[str, Standard] | Mapping[int, Standard],
    *,
    by: str = "kpi_id",
    value: str = "value",
    day: str = "day",
    into: Mapping[str, str] | None = None,
) -> IntoFrameT:
    """Add how every reading stands by its own KPI's threshold: its band, and how far it is from healthy.

    `band` is one of the words healthy, warning and critical, as `Threshold.classify` says; `gap` is as `Threshold.gap` gives
    it, in the values' unit: below 0 under the floor, above 0 over the ceiling, 0 when healthy. A KPI whose threshold was revised
    judges each reading by the one in force on the reading's day. A bad row (null, NaN or infinite), one of a KPI that has no
    threshold here, and one without the day that it takes has neither: null.

    Args:
        frame: A frame of any engine, with a row for each reading; a lazy one stays lazy.
        thresholds: For each id a `Threshold` or its text, or a `KPI`.
        by: The column of the ids.
        value: The column of values, in the thresholds' units.
        day: The column of days; it is looked at only where a KPI's threshold was revised.
        into: Other names for what is added, such as ``{"band": "health"}``.

    Returns:
        The same kind of frame with two columns more.

    Raises:
        InvalidTypeError: Not a frame, a column that holds no numbers or no days, or not a mapping of thresholds.
        InvalidValueError: No such column, ids that are not of the column's kind, or the name of a new column is taken.

    >>> import pyarrow as pa
    >>> from okrkit import Threshold, frames
    >>> table = pa.table({"kpi_id": ["nps", "churn", "mood"], "value": [38.0, 2.5, 7.0]})
    >>> now = frames.health(table, {"nps": Threshold.at_least(40, critical=30), "churn": "< 3%"})
    >>> now["band"].to_pylist(), now["gap"].to_pylist()
    (['warning', 'healthy', None], [-2.0, 0.0, None])
    >>> frames.health(table, {})["band"].to_pylist()
    [None, None, None]
    """
    source = opened(frame, "health")
    called = source.added(into, _ADDED)
    standards = _standards(thresholds)
    if source.engine == "dask":  # its own look-up of a text is no match for that of pandas
        asked = {"thresholds": thresholds, "by": by, "value": value, "day": day, "into": called}
        return cast("IntoFrameT", source.close(source.in_parts(health, source.frame, asked)))
    key, standards = _keyed(source, by, standards)
    columns = {_VALUE: number(source, "value", value), _KEY: key}
    rounds = max((len(each) for each in standards.values()), default=1)
    if rounds > 1:
        columns[_DAY] = day_number(day_column(source, "day", day))
    rows = _looked_up(source, source.extended(columns), standards, rounds)
    now, facts = nw.col(_VALUE), {name: _in_force(name, rounds) for name in _FACTS}
    known = finite(now) & ~facts["low"].is_null()
    if rounds > 1:  # of a threshold that was revised there is no telling without the day
        known &= ~(nw.col(_DAY).is_null() & (nw.col(_name("valid_from", 1)) < math.inf))
    below, above = now < facts["low"], now >= facts["high"]
    cases = [(below, now - facts["floor"]), (above, now - facts["ceiling"])]
    gap = nw.when(known).then(chosen(cases, nw.lit(0.0)).clip(-_LARGEST, _LARGEST))
    rows = source.done(source.planned(rows).with_columns(gap.alias(called["gap"])))
    critical, warning, healthy, *_ = (band.value for band in FIVE)
    words = [
        (now < facts["critical_low"], critical),
        (below, warning),
        (now >= facts["critical_high"], critical),
        (above, warning),
    ]
    rows = with_word(rows, called["band"], known, words, healthy)
    return cast(
        "IntoFrameT", source.close(rows.select(nw.col(*source.schema, called["band"], called["gap"])))
    )


def _standards(thresholds: object) -> _Standards:
    """For each id the facts of its thresholds, from the first to the newest."""
    if not isinstance(thresholds, Mapping):
        instead = "such as {'nps': '≥ 40', 'churn': Threshold.at_most(3)}"
        raise wrong_type("thresholds", "a mapping of ids to thresholds", thresholds, instead)
    given = cast("Mapping[str | int, object]", thresholds)
    return {key: _facts_of(each, f"thresholds[{key!r}]") for key, each in given.items()}


def _facts_of(standard: object, path: str) -> list[_Facts]:
    if not isinstance(standard, KPI):
        if not isinstance(standard, (Threshold, str)):
            raise wrong_type(
                path, "a Threshold, its text or a KPI", standard, "such as Threshold.at_least(30)"
            )
        return [_Facts.of(to_threshold(standard), -math.inf)]
    revisions = standard.revisions
    first = revisions[0].before if revisions else standard.threshold
    later = [(each.threshold, float(each.valid_from.toordinal())) for each in revisions]
    return [_Facts.of(threshold, since) for threshold, since in [(first, -math.inf), *later]]


def _keyed(source: Opened, by: str, standards: _Standards) -> tuple[nw.Expr, _Standards]:
    """The column of ids, of the kind that the ids are of, and the thresholds by what it may hold."""
    column, ids = source.holds("by", by), list(standards)
    dtype = source.schema[column]
    texts = all(isinstance(each, str) for each in ids)
    wholes = all(isinstance(each, int) and not is_truth(each) for each in ids)
    if not (texts or wholes):
        raise invalid(
            "thresholds", "ids that are all texts or all whole numbers", list(ids), "write them alike"
        )
    if isinstance(dtype, (nw.String, nw.Categorical, nw.Enum)) and texts:
        return nw.col(column).cast(nw.String), standards
    as_texts = {str(each): facts for each, facts in standards.items()}
    if isinstance(dtype, nw.UInt64) and wholes:  # hashes, say: half of them are beyond a signed number
        return nw.col(column).cast(nw.String), cast("_Standards", as_texts)
    if dtype.is_integer() and wholes:
        within = {each: facts for each, facts in standards.items() if -_BEYOND <= cast("int", each) < _BEYOND}
        return nw.col(column).cast(nw.Int64), within
    if is_empty(source, column):  # pandas calls such a column one of floats, or of objects
        return nw.lit(None, nw.String), cast("_Standards", as_texts)
    if ids:
        kind = "texts" if texts else "whole numbers"
        raise wrong_type("by", f"a column of {kind}, as the ids are", dtype, f"cast {column!r}, or the ids")
    return nw.col(column), standards


def _looked_up(
    source: Opened, rows: AnyFrame, standards: Mapping[str | int, Sequence[_Facts]], rounds: int
) -> AnyFrame:
    """Rows with the facts of their thresholds beside them."""
    wanted = [(name, turn) for turn in range(rounds) for name in (*_FACTS, "valid_from")]
    columns = {
        _name(name, turn): [_nth(each, turn, name) for each in standards.values()] for name, turn in wanted
    }
    if not standards:
        return rows.with_columns(*(nw.lit(None, nw.Float64).alias(name) for name in columns))
    ids, key = list(standards), nw.col(_KEY)
    if source.engine in _SQL:
        known = _table(source, ids, columns)
        return cast("nw.LazyFrame[Any]", rows).join(known, left_on=_KEY, right_on=_ID, how="left")
    if isinstance(rows, nw.LazyFrame):
        facts = (
            key.replace_strict(ids, cells, default=None, return_dtype=nw.Float64).alias(name)
            for name, cells in columns.items()
        )
        return rows.with_columns(*facts)
    place = key.replace_strict(ids, list(range(len(ids))), default=len(ids), return_dtype=nw.Int64)
    places = rows.select(place.alias(_KEY))[_KEY]
    return rows.with_columns(
        *(
            nw.new_series(name, [*cells, None], nw.Float64, backend=rows.implementation)[places]
            for name, cells in columns.items()
        )
    )


def _table(
    source: Opened, ids: Sequence[str | int], columns: Mapping[str, Sequence[float]]
) -> nw.LazyFrame[Any]:
    """The facts as a table of the engine's own, beside the frame, to be joined to it."""
    native = cast("Any", source.frame).to_native()
    texts = isinstance(ids[0], str)
    if source.engine == "duckdb":
        # On the frame's own connection, whichever that is: one row of nothing, unnested.
        keys = ", ".join(_quoted(each) if isinstance(each, str) else str(each) for each in ids)
        lists = [f"unnest([{keys}]) AS {_ID}"]
        lists += [
            f"unnest([{', '.join(_quoted(repr(cell)) for cell in cells)}]::DOUBLE[]) AS {name}"
            for name, cells in columns.items()
        ]
        return cast(
            "nw.LazyFrame[Any]",
            nw.from_native(native.limit(0).aggregate("count(*) AS nothing").project(", ".join(lists))),
        )
    kinds = [f"{_ID} {'string' if texts else 'bigint'}", *(f"{name} double" for name in columns)]
    lines = list(zip(ids, *columns.values(), strict=True))
    return cast(
        "nw.LazyFrame[Any]", nw.from_native(native.sparkSession.createDataFrame(lines, ", ".join(kinds)))
    )


def _quoted(text: str) -> str:
    """A text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def _nth(facts: Sequence[_Facts], turn: int, name: str) -> float:
    """A fact of the threshold of that turn; one that never comes is the last one, and never in force."""
    if turn < len(facts):
        return float(getattr(facts[turn], name))
    return math.inf if name == "valid_from" else float(getattr(facts[-1], name))


def _in_force(name: str, rounds: int) -> nw.Expr:
    """A fact of the threshold in force on the day of the row."""
    cases = [
        (nw.col(_DAY) >= nw.col(_name("valid_from", turn)), nw.col(_name(name, turn)))
        for turn in range(1, rounds)
    ]
    return chosen(cases[::-1], nw.col(_name(name, 0)))


def _name(name: str, turn: int) -> str:
    return f"_okrkit_{name}_{turn}"
