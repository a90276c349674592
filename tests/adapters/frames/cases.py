"""What `okrkit.frames` promises, said once for every engine: each case takes an engine and asserts.

`tests/adapters/frames` runs them on what needs no server, `tests/adapters/spark` on PySpark. Expected numbers come from
the scalar functions, row by row.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeAlias

import attrs
from hypothesis import strategies as st

from okrkit import frames
from okrkit.arithmetic import raw_progress, same, score_value
from okrkit.bands import GOOGLE, BandScale
from okrkit.behaviour import process_limits
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Ambition
from okrkit.pace_rules import PACE_RULES, PaceRule
from okrkit.pacing import pace
from okrkit.scoring import weighted_score
from okrkit.series import Series
from okrkit.threshold import Threshold
from okrkit.verdict import Status

Cell: TypeAlias = Any
Frame: TypeAlias = Any
Columns: TypeAlias = Mapping[str, Sequence[Cell]]
Row: TypeAlias = dict[str, Cell]

NAN, INF, LARGEST = float("nan"), float("inf"), 1.7976931348623157e308
# What goes wrong where numbers do: ends of the range, signed zeros, rounding, digits beyond a float's, and none at all.
AWKWARD: tuple[float | None, ...] = (
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.1,
    0.1 + 0.2,
    1 / 3,
    0.7,
    65.0,
    74.0,
    90.0,
    1e-12,
    5e-324,
    -5e-324,
    2.2250738585072014e-308,
    2.0**53 + 2,
    1e16,
    8.9e307,
    1e308,
    -1e308,
    LARGEST,
    -LARGEST,
    NAN,
    INF,
    -INF,
    None,
)
THRESHOLDS = (
    Threshold.at_least(30),
    Threshold.at_least(30, critical=25),
    Threshold.at_least(0.3, strict=True),
    Threshold.at_most(3, critical=5),
    Threshold.at_most(0, warning_only=True),
    Threshold.at_most(1e-13, strict=True),
    Threshold.between(70, 80, critical=(60, 90)),
    Threshold.between(70, 80, critical=(None, 90), strict=True),
    Threshold.between(-1, 1, warning_only=True),
    Threshold.between(5, 5),
    Threshold.at_least(1, critical=1 - 1.5e-12),
    Threshold.at_least(LARGEST),
    Threshold.at_most(-LARGEST, strict=True),
    Threshold.at_least(2_800_000_000, critical=2_799_999_999),
)
SCALES: tuple[BandScale[Any], ...] = (
    GOOGLE,
    BandScale((0.7, 1.0, 1.0), tuple("abcd"), owner=("above", "above", "below")),
    BandScale((), ("all",)),
    BandScale((-0.0, 5e-12), (1, 2, 3), owner="below"),
)


@attrs.frozen
class Engine:
    """How to make an engine's frame of columns, and how to read its rows."""

    name: str
    make: Callable[[Columns, Mapping[str, str]], Frame]
    read: Callable[[Frame], Columns]

    def frame(self, columns: Columns, **kinds: str) -> Frame:
        """A frame of columns with an `id` of whole numbers from 0 beside them; a column is of floats unless said otherwise.

        Kinds: 'float', 'int', 'text', 'day'.
        """
        size = len(next(iter(columns.values())))
        whole = {"id": range(size), **columns}
        return self.make(whole, {"id": "int", **{name: kinds.get(name, "float") for name in columns}})

    def rows(self, frame: Frame, key: str = "id") -> list[Row]:
        """The rows in order of a column; null, NaN and their kind are None."""
        columns = {name: [_cell(cell) for cell in cells] for name, cells in self.read(frame).items()}
        rows = [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]
        return sorted(
            rows, key=lambda row: (row[key] is not None, row[key]) if row[key] is not None else (False, 0)
        )

    def column(self, frame: Frame, name: str, key: str = "id") -> list[Cell]:
        return [row[name] for row in self.rows(frame, key)]


def _cell(cell: Cell) -> Cell:
    if cell is None or type(cell).__name__ in {"NAType", "NaTType"} or cell != cell:  # noqa: PLR0124 - so NaN is told
        return None
    return cell


def is_good(*numbers: float | None) -> bool:
    return all(number is not None and math.isfinite(number) for number in numbers)


def agrees(expected: float | None, actual: float | None) -> bool:
    """To the last bit, or within the one tolerance; a zero has no sign."""
    if expected is None or actual is None:
        return expected is actual
    return same(expected, actual) and not (actual == 0.0 and math.copysign(1.0, actual) < 0.0)


def assert_agree(expected: Sequence[float | None], actual: Sequence[float | None], told: object = "") -> None:
    wrong = [
        (index, *pair) for index, pair in enumerate(zip(expected, actual, strict=True)) if not agrees(*pair)
    ]
    assert [] == wrong, told


NUMBERS = st.sampled_from(AWKWARD) | st.floats() | st.floats(-100, 100)


def tables(*names: str, cells: st.SearchStrategy[Any] = NUMBERS) -> st.SearchStrategy[dict[str, list[Any]]]:
    """Tables of many rows, made of awkward cells."""
    row = st.tuples(*(cells for _ in names))
    return st.lists(row, min_size=1, max_size=60).map(
        lambda rows: {name: [each[index] for each in rows] for index, name in enumerate(names)}
    )


WAYS = tables("baseline", "target", "value")


def way_of(
    row: tuple[float | None, float | None, float | None], function: Callable[..., float]
) -> float | None:
    return function(*row) if is_good(*row) and row[0] != row[1] else None


def check_scores(engine: Engine, table: Columns) -> None:
    """The score and the progress of every row are those of the scalar functions."""
    ways = list(zip(table["baseline"], table["target"], table["value"], strict=True))
    frame = engine.frame(table)
    expected = [way_of(each, score_value) for each in ways]
    assert_agree(expected, engine.column(frames.score(frame), "score"), ways)
    raw = [way_of(each, raw_progress) for each in ways]
    assert_agree(raw, engine.column(frames.progress(frame), "progress"), ways)
    counted = engine.rows(frames.problems(frame), "reason")
    assert expected.count(None) == sum(row["count"] for row in counted)


def around(*edges: float) -> list[float]:
    """The floats where an edge may be crossed: itself, its neighbours, and the ends of what is the same as it."""
    found = {-LARGEST, LARGEST, 0.0}
    for edge in edges:
        reach = max(1e-12, 1e-12 * abs(edge))
        for centre in (edge, edge - reach, edge + reach):
            near = max(-LARGEST, min(LARGEST, centre))
            steps = [near]
            for way in (-INF, INF):
                step = near
                for _ in range(3):
                    step = math.nextafter(step, way)
                    steps.append(step)
            found |= {step for step in steps if math.isfinite(step)}
    return sorted(found)


def check_bands(engine: Engine) -> None:
    """The band of every value is that of the scalar classify, to the float where it changes."""
    for threshold in THRESHOLDS:
        values: list[float | None] = [*around(*threshold.scale.edges), *AWKWARD]
        expected = [
            threshold.classify(value).value if value is not None and is_good(value) else None
            for value in values
        ]
        frame = engine.frame({"value": values})
        assert expected == engine.column(frames.classify(frame, threshold), "band"), threshold


def check_scales(engine: Engine) -> None:
    for scale in SCALES:
        values: list[float | None] = [*around(*scale.edges), *AWKWARD]
        expected = [
            str(scale.classify(value)) if value is not None and is_good(value) else None for value in values
        ]
        frame = engine.frame({"value": values})
        assert expected == engine.column(frames.classify(frame, scale, into="grade"), "grade"), scale


def check_trap(engine: Engine) -> None:
    """A row without a score has none: not the perfect one that clipping 0/0, NaN or infinity gives on half the engines."""
    bad = [(5, 5, 5), (0, 0, 1), (1, 1, 0), (0, 1, NAN), (NAN, 1, 0), (0, NAN, 1), (0, 1, INF), (0, 1, -INF)]
    bad += [(0, INF, 1), (0, -INF, 1), (INF, 0, 1), (-INF, 0, 1), (INF, INF, INF), (NAN, NAN, NAN)]
    columns = {
        name: [float(row[index]) for row in bad] for index, name in enumerate(("baseline", "target", "value"))
    }
    frame = engine.frame(columns)
    assert [None] * len(bad) == engine.column(frames.score(frame), "score")
    assert [None] * len(bad) == engine.column(frames.progress(frame), "progress")
    assert [None] * 4 == engine.column(
        frames.classify(engine.frame({"value": [NAN, INF, -INF, None]}), "≥ 1"), "band"
    )
    assert len(bad) == sum(row["count"] for row in engine.rows(frames.problems(frame), "reason"))


def check_whole_numbers(engine: Engine) -> None:
    """Whole numbers are what their float is, however large, and their difference does not wrap round."""
    large = 2**63 - 1
    rows = [(0, 10, 5), (-large, large, 0), (2**53 + 1, 2**53 + 3, 2**53 + 2), (10, 3, 10)]
    columns = {
        name: [row[index] for row in rows] for index, name in enumerate(("baseline", "target", "value"))
    }
    frame = engine.frame(columns, baseline="int", target="int", value="int")
    expected = [score_value(*row) for row in rows]
    assert_agree(expected, engine.column(frames.score(frame), "score"))


SHARES = st.sampled_from((0.0, 0.3, 0.5, 1 / 3, 1.0, 2.0, -0.5, None, NAN, INF)) | st.floats(0, 1)
WEIGHTS = st.sampled_from((0.0, 1.0, 2.0, 0.1, 1e300, 1e-270, 1e308)) | st.floats(1e-3, 1e6)
MEMBERS = st.lists(
    st.tuples(st.sampled_from(("a", "b", "c", None)), SHARES, WEIGHTS), min_size=1, max_size=60
)


def check_roll_up(engine: Engine, members: Sequence[tuple[str | None, float | None, float]]) -> None:
    """A group's score, coverage, counted and total are those of weighted_score."""
    names, scores, weights = ([row[index] for row in members] for index in range(3))
    frame = engine.frame({"objective_id": names, "score": scores, "weight": weights}, objective_id="text")
    for missing in ("skip", "zero"):
        rows = {
            row["objective_id"]: row
            for row in engine.rows(frames.roll_up(frame, missing=missing), "objective_id")
        }
        assert set(names) == set(rows)
        for name, row in rows.items():
            mine = [(each[1] if is_good(each[1]) else None, each[2]) for each in members if each[0] == name]
            _assert_rolled(mine, row, missing)


def _assert_rolled(mine: list[tuple[float | None, float]], row: Row, missing: Cell) -> None:
    assert len(mine) == row["total"]
    if not any(weight for _, weight in mine):  # the scalar refuses these
        assert (None, None, 0) == (row["score"], row["coverage"], row["counted"])
        return
    expected = weighted_score([score for score, _ in mine], [weight for _, weight in mine], missing=missing)
    assert_agree([expected.score, expected.coverage], [row["score"], row["coverage"]], mine)
    assert expected.counted == row["counted"]


def check_equal_weights(engine: Engine) -> None:
    frame = engine.frame({"team": ["a", "a", "b"], "mark": [0.5, None, 1.5]}, team="text")
    rows = engine.rows(frames.roll_up(frame, "team", "mark", None, into={"score": "mean"}), "team")
    expected = [
        {"team": "a", "mean": 0.5, "coverage": 0.5, "counted": 1, "total": 2},
        {"team": "b", "mean": 1.0, "coverage": 1.0, "counted": 1, "total": 1},
    ]
    assert expected == rows


def check_bad_weights(engine: Engine) -> None:
    """A row whose weight is none counts for nothing but the total."""
    weights = [1.0, None, NAN, INF, -1.0, 1e-300]
    frame = engine.frame(
        {"team": [1] * 6, "score": [0.25, 1.0, 1.0, 1.0, 1.0, 1.0], "weight": weights}, team="int"
    )
    (row,) = engine.rows(frames.roll_up(frame, ["team"]), "team")
    assert {"team": 1, "score": 0.25, "coverage": 1.0, "counted": 1, "total": 6} == row


START = date(2026, 1, 1)
DAYS = st.integers(0, 120).map(lambda number: START + timedelta(days=number))
READING = st.tuples(st.sampled_from(("a", "b", "c", None)), st.none() | DAYS, NUMBERS)
READINGS = st.lists(READING, min_size=1, max_size=60)


def _series(readings: Sequence[tuple[str | None, date | None, float | None]]) -> dict[str | None, Series]:
    """The readings of each group; of several on one day the greatest value."""
    found: dict[str | None, dict[date, float]] = {}
    for name, day, value in readings:
        if day is not None and value is not None and is_good(value):
            known = found.setdefault(name, {})
            known[day] = max(value, known.get(day, value))
    return {name: Series(known) for name, known in found.items()}


def check_latest(engine: Engine, readings: Sequence[tuple[str | None, date | None, float | None]]) -> None:
    """The row that is kept of a group holds the latest reading of its series."""
    columns = {
        name: [row[index] for row in readings] for index, name in enumerate(("kpi_id", "day", "value"))
    }
    frame = engine.frame(columns, kpi_id="text", day="day")
    on = START + timedelta(days=60)
    latest = {name: known.latest(on) for name, known in _series(readings).items()}
    expected = {name: reading.value for name, reading in latest.items() if reading is not None}
    rows = engine.rows(frames.latest(frame, "kpi_id", on))
    assert expected == {row["kpi_id"]: row["value"] for row in rows}
    assert len(expected) == len(rows)
    assert all(columns["kpi_id"][row["id"]] == row["kpi_id"] for row in rows)


def check_limits(engine: Engine, readings: Sequence[tuple[str | None, date | None, float | None]]) -> None:
    """The limits of a group are those of process_limits, but for what its largest value rounds away."""
    once = {
        (name, day): (name, day, value) for name, day, value in readings
    }  # a series has one reading a day
    readings = list(once.values())
    columns = {
        name: [row[index] for row in readings] for index, name in enumerate(("kpi_id", "day", "value"))
    }
    frame = engine.frame(columns, kpi_id="text", day="day")
    for centre, ranges in (("mean", "mean"), ("median", "median")):
        found: Any = frames.limits(frame, "kpi_id", centre=centre, ranges=ranges)  # type: ignore[arg-type]  # each is one of the known words
        rows = {row["kpi_id"]: row for row in engine.rows(found, "kpi_id")}
        known = _series(readings)
        assert set(known) == set(rows)
        for name, series in known.items():
            _assert_limits(series, rows[name], centre, ranges)


def _assert_limits(series: Series, row: Row, centre: Cell, ranges: Cell) -> None:
    assert len(series) == row["n"]
    names = ("centre", "lower", "upper", "moving_range", "upper_range")
    if len(series) < 2:
        assert [None] * 5 == [row[name] for name in names]
        return
    expected = process_limits(series, centre=centre, ranges=ranges)
    size = max(map(abs, series.values))
    for name in names:
        wanted = getattr(expected, name)
        assert abs(wanted / 2 - row[name] / 2) <= max(1e-12, 1e-12 * size, 1e-12 * abs(wanted)), (
            name,
            series,
        )


CYCLES = (Cycle.quarter(2026, 1), Cycle.month(2026, 2), Cycle("2026-02-10", "2026-02-10"))
PACED = st.tuples(
    st.sampled_from(PACE_RULES),
    st.lists(
        st.tuples(
            st.sampled_from(CYCLES),
            DAYS,
            st.none() | st.sampled_from((0.0, 35.0, 100.0, 120.0)) | st.floats(-5, 105),
        ),
        min_size=1,
        max_size=40,
    ),
)


def _verdict(
    value: float | None, on: date, cycle: Cycle, rule: PaceRule, ambition: Ambition
) -> tuple[float, float | None, str]:
    key_result = KeyResult.from_to("Lift", 0, 100)
    if value is not None:
        key_result = key_result.check_in(cycle.start, value)
    verdict = pace(key_result, on, cycle=cycle, rule=rule, ambition=ambition)
    required = ambition.success if rule.required is None else rule.required
    due = required * cycle.elapsed(on, rule.day_count)
    if verdict.status in {Status.NOT_STARTED, Status.CLOSED, Status.NO_DATA}:
        assert verdict.status is not None
    else:
        assert due == verdict.input("expected")
    gap = None if value is None else due - score_value(0, 100, value)
    return due, gap, verdict.status.value if verdict.status else ""


def check_pace(engine: Engine, asked: tuple[PaceRule, Sequence[tuple[Cycle, date, float | None]]]) -> None:
    """What is expected, the gap and the status are those of the scalar pace of a key result."""
    rule, rows = asked
    columns: dict[str, list[Any]] = {"baseline": [0.0] * len(rows), "target": [100.0] * len(rows)}
    columns |= {"value": [value for _, _, value in rows], "day": [day for _, day, _ in rows]}
    columns |= {
        "start": [cycle.start for cycle, _, _ in rows],
        "end": [cycle.last_day for cycle, _, _ in rows],
    }
    frame = engine.frame(columns, day="day", start="day", end="day")
    ambition = Ambition.COMMITTED
    expected = [_verdict(value, day, cycle, rule, ambition) for cycle, day, value in rows]
    found = engine.rows(frames.pace(frame, rule=rule, ambition="committed"))
    assert_agree([due for due, _, _ in expected], [row["expected"] for row in found], rule)
    assert_agree([gap for _, gap, _ in expected], [row["gap"] for row in found], rule)
    assert [status for _, _, status in expected] == [row["status"] for row in found], rule


def check_pace_of_one_cycle(engine: Engine) -> None:
    """One cycle and one day for all, a day for each row, and scores that are there already."""
    values = [None, 0.0, 10.0, 24.9, 25.0, 35.0, 99.0, 100.0, 130.0]
    size = len(values)
    columns: dict[str, list[Cell]] = {"baseline": [0.0] * size, "target": [100.0] * size, "value": values}
    frame, cycle = engine.frame(columns), Cycle.quarter(2026, 3)
    for on in (date(2026, 6, 30), date(2026, 7, 1), date(2026, 8, 15), date(2026, 9, 30), date(2026, 10, 1)):
        wanted = [_verdict(value, on, cycle, PACE_RULES[0], Ambition.ASPIRATIONAL)[2] for value in values]
        assert wanted == engine.column(frames.pace(frame, on, cycle=cycle), "status"), on
        if on != date(2026, 8, 15):
            continue
        dated = engine.frame({**columns, "as_of": [on] * size}, as_of="day")
        assert wanted == engine.column(frames.pace(dated, cycle="Q3 2026", day="as_of"), "status"), on
        scored = engine.frame({"mark": [None if value is None else value / 100 for value in values]})
        assert wanted == engine.column(frames.pace(scored, on, cycle=cycle, score="mark"), "status"), on


def check_pace_without_days(engine: Engine) -> None:
    """A row whose days are missing, or whose cycle ends before it starts, has no status and nothing expected."""
    days = [date(2026, 1, 1), None, date(2026, 1, 1), date(2026, 1, 1)]
    ends = [date(2026, 3, 31), date(2026, 3, 31), None, date(2025, 1, 1)]
    columns: dict[str, list[Cell]] = {"score": [0.5] * 4, "start": days, "end": ends}
    frame = engine.frame(columns, start="day", end="day")
    rows = engine.rows(frames.pace(frame, "2026-03-31", score="score", into={"status": "standing"}))
    assert [0.7, None, None, None] == [row["expected"] for row in rows]
    assert ["at risk", None, None, None] == [row["standing"] for row in rows]
    found = frames.problems(
        frame, baseline=None, target=None, value=None, score="score", start="start", end="end"
    )
    assert ["end before start", "end missing", "start missing"] == engine.column(found, "reason", "reason")


REVISED = KPI("NPS", "≥ 40 (critical < 30)").revise("≥ 45", valid_from="2026-02-01", reason="it held")
STANDARDS: dict[str, KPI | Threshold | str] = {
    "nps": REVISED,
    "churn": "< 3%",
    "it's": Threshold.between(70, 80, critical=(60, None)),
    "bugs": KPI("Bugs", "≤ 5"),
}
JUDGED = st.lists(
    st.tuples(st.sampled_from((*STANDARDS, "unknown", None)), st.none() | DAYS, NUMBERS | st.floats(0, 100)),
    min_size=1,
    max_size=60,
)


def _standing(name: str | None, day: date | None, value: float | None) -> tuple[str | None, float | None]:
    standard = STANDARDS.get(name or "")
    if standard is None or value is None or not is_good(value) or (standard is REVISED and day is None):
        return None, None
    if isinstance(standard, KPI):
        threshold = standard.threshold if day is None else standard.threshold_on(day)
    else:
        threshold = Threshold.parse(standard) if isinstance(standard, str) else standard
    return threshold.classify(value).value, threshold.gap(value)


def check_health(engine: Engine, readings: Sequence[tuple[str | None, date | None, float | None]]) -> None:
    """Each reading is judged by the threshold of its own KPI, in force on its own day."""
    columns = {
        name: [row[index] for row in readings] for index, name in enumerate(("kpi_id", "day", "value"))
    }
    frame = engine.frame(columns, kpi_id="text", day="day")
    expected = [_standing(*row) for row in readings]
    rows = engine.rows(frames.health(frame, STANDARDS, into={"band": "standing"}))
    assert [band for band, _ in expected] == [row["standing"] for row in rows]
    assert_agree([gap for _, gap in expected], [row["gap"] for row in rows])


def check_health_of_numbers(engine: Engine) -> None:
    """Ids may be whole numbers; of no threshold nothing is said."""
    frame = engine.frame({"kpi": [1, 2, 3], "value": [5.0, 5.0, 5.0]}, kpi="int")
    assert ["healthy", "critical", None] == engine.column(
        frames.health(frame, {1: "≥ 5", 2: "≥ 6"}, by="kpi"), "band"
    )
    assert [None] * 3 == engine.column(frames.health(frame, {}, by="kpi"), "band")


def check_problems(engine: Engine) -> None:
    """One row for each reason, with its count and why."""
    columns: dict[str, list[Cell]] = {
        "baseline": [5.0, 0.0, NAN, INF, 0.0],
        "goal": [5.0, 1.0, 1.0, 1.0, 1.0],
        "value": [None, None, 1.0, 1.0, 0.5],
        "weight": [1.0, 1.0, 1.0, 1.0, -1.0],
    }
    rows = engine.rows(frames.problems(engine.frame(columns), target="goal", weight="weight"), "reason")
    assert [
        ("baseline infinite", 1),
        ("baseline missing", 1),
        ("value missing", 2),
        ("weight negative", 1),
    ] == [(row["reason"], row["count"]) for row in rows]
    assert "weight is below 0: a row counts for nothing at least, which is 0" == rows[3]["explanation"]
    fine = engine.frame({"baseline": [0.0], "target": [1.0], "value": [1.0]})
    assert [] == engine.rows(frames.problems(fine), "reason")


def check_no_rows(engine: Engine) -> None:
    """A frame without rows gives one without rows, with the columns it would have."""
    empty = engine.frame({name: [] for name in ("baseline", "target", "value")})
    assert [] == engine.rows(frames.score(empty))
    assert [] == engine.rows(frames.classify(empty, "≥ 1"))
    assert [] == engine.rows(frames.problems(empty), "reason")
    assert [] == engine.rows(frames.pace(empty, "2026-08-15", cycle="Q3 2026"))


def check_expressions(engine: Engine) -> None:
    """The expressions give what the functions give, and compose."""
    import narwhals.stable.v2 as nw

    table = {"baseline": [0.0, 0.0, 5.0], "target": [10.0, 10.0, 5.0], "value": [4.0, 12.0, 5.0]}
    frame: Any = nw.from_native(engine.frame(table))
    scored = frame.with_columns(frames.score_expr(), frames.classify_expr("≥ 5"))
    assert [0.4, 1.0, None] == engine.column(scored.to_native(), "score")
    assert ["critical", "healthy", "healthy"] == engine.column(scored.to_native(), "band")
    graded = frame.with_columns(frames.classify_expr(GOOGLE, frames.score_expr(value=nw.col("value") / 2)))
    assert ["red", "amber", None] == engine.column(graded.to_native(), "band")


# Those that need no table of hypothesis's.
CASES: tuple[Callable[[Engine], None], ...] = (
    check_bands,
    check_scales,
    check_trap,
    check_whole_numbers,
    check_equal_weights,
    check_bad_weights,
    check_pace_of_one_cycle,
    check_pace_without_days,
    check_health_of_numbers,
    check_problems,
    check_no_rows,
    check_expressions,
)
# Those that take one, and the strategy for it.
LAWS: tuple[tuple[Callable[[Engine, Any], None], st.SearchStrategy[Any]], ...] = (
    (check_scores, WAYS),
    (check_roll_up, MEMBERS),
    (check_latest, READINGS),
    (check_limits, READINGS),
    (check_pace, PACED),
    (check_health, JUDGED),
)
