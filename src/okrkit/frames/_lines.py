"""What a row of each kind of table holds: from okrkit's values to lines of cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final, Literal, TypeAlias, cast

from okrkit._doors import takes, wrong_type
from okrkit.frames._engine import nw
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Linear, Measure
from okrkit.objective import Objective
from okrkit.scorecard import Scorecard
from okrkit.scoring import score

Rows: TypeAlias = Literal["key_results", "kpis", "readings", "check_ins"]
Subject: TypeAlias = Scorecard | Objective | KeyResult | KPI
# A key result, and the id of the objective that it was found in.
Placed: TypeAlias = tuple[str | None, KeyResult]
Line: TypeAlias = tuple[Any, ...]

TEXT: Final = nw.String()
NUMBER: Final = nw.Float64()
DAY: Final = nw.Date()
# The columns of each kind of table, in order.
TABLES: Final[dict[str, dict[str, nw.dtypes.DType]]] = {
    "key_results": {
        "objective_id": TEXT,
        "id": TEXT,
        "title": TEXT,
        "owner": TEXT,
        "unit": TEXT,
        "measure": TEXT,
        "baseline": NUMBER,
        "target": NUMBER,
        "value": NUMBER,
        "day": DAY,
        "confidence": NUMBER,
        "weight": NUMBER,
        "kpi_id": TEXT,
    },
    "kpis": {
        "id": TEXT,
        "name": TEXT,
        "owner": TEXT,
        "unit": TEXT,
        "threshold": TEXT,
        "low": NUMBER,
        "high": NUMBER,
        "value": NUMBER,
        "day": DAY,
    },
    "readings": {"kpi_id": TEXT, "day": DAY, "value": NUMBER, "note": TEXT},
    "check_ins": {
        "objective_id": TEXT,
        "key_result_id": TEXT,
        "day": DAY,
        "baseline": NUMBER,
        "target": NUMBER,
        "value": NUMBER,
        "confidence": NUMBER,
        "note": TEXT,
    },
}
# What okrkit's own functions say of a row; the engine's functions add columns of the same names.
JUDGED: Final[dict[str, dict[str, nw.dtypes.DType]]] = {
    "key_results": {"score": NUMBER},
    "kpis": {"band": TEXT},
    "readings": {"band": TEXT},
}


def members_of(subject: object) -> tuple[list[Placed], list[KPI]]:
    """Every key result with the id of its objective, and every KPI."""
    single = isinstance(subject, (Scorecard, Objective, KeyResult, KPI))
    if not single and (isinstance(subject, (str, bytes)) or not isinstance(subject, Iterable)):
        need, instead = "a Scorecard, or a list of okrkit's values", "pass what the rows are to be made of"
        raise takes("from_objects()", need, subject, instead)
    key_results: list[Placed] = []
    kpis: list[KPI] = []
    for index, member in enumerate([subject] if single else cast("Iterable[object]", subject)):
        if isinstance(member, KeyResult):
            key_results.append((None, member))
        elif isinstance(member, KPI):
            kpis.append(member)
        elif isinstance(member, Objective):
            key_results.extend((member.id, each) for each in member.key_results)
        elif isinstance(member, Scorecard):
            kpis.extend(member.kpis)
            key_results.extend((goal.id, each) for goal in member.objectives for each in goal.key_results)
        else:
            need = "a Scorecard, an Objective, a KeyResult or a KPI"
            raise wrong_type(f"objects[{index}]", need, member, "leave it out")
    return key_results, kpis


def lines_of(
    rows: Rows, key_results: list[Placed], kpis: list[KPI], on: date | None, *, judged: bool
) -> Iterator[Line]:
    """The lines of a table of that kind, as they stood on a day, with what is judged at their end."""
    if rows == "key_results":
        return _key_results(key_results, on, judged=judged)
    if rows == "check_ins":
        return _check_ins(key_results, on)
    return _kpis(kpis, on, judged=judged) if rows == "kpis" else _readings(kpis, on, judged=judged)


def _key_results(members: list[Placed], on: date | None, *, judged: bool) -> Iterator[Line]:
    for objective_id, each in members:
        check_in = each.latest(on)
        day = on if on is not None or check_in is None else check_in.on
        measure = each.measure if day is None else each.measure_on(day)
        latest = (
            (None, None, None) if check_in is None else (check_in.value, check_in.on, check_in.confidence)
        )
        named = (objective_id, each.id, each.title, each.owner, each.unit.symbol, type(measure).__name__)
        line = (*named, *_ends(measure), *latest, each.weight, each.kpi)
        yield (*line, score(each, on)) if judged else line


def _ends(measure: Measure) -> tuple[float | None, float | None]:
    # Of a Linear alone: between the ends of another measure progress is no straight line.
    return (measure.baseline, measure.target) if isinstance(measure, Linear) else (None, None)


def _check_ins(members: list[Placed], on: date | None) -> Iterator[Line]:
    for objective_id, each in members:
        for check_in in each.check_ins:
            if on is None or check_in.on <= on:
                ends = _ends(each.measure_on(check_in.on))
                said = (check_in.value, check_in.confidence, check_in.note)
                yield (objective_id, each.id, check_in.on, *ends, *said)


def _kpis(kpis: list[KPI], on: date | None, *, judged: bool) -> Iterator[Line]:
    for each in kpis:
        reading = each.latest(on)
        day = on if reading is None else reading.on
        threshold = each.threshold if day is None else each.threshold_on(day)
        latest = (None, None) if reading is None else (reading.value, reading.on)
        named = (each.id, each.name, each.owner, each.unit.symbol)
        line = (*named, str(threshold), threshold.low, threshold.high, *latest)
        yield (*line, None if reading is None else each.band_of(reading).value) if judged else line


def _readings(kpis: list[KPI], on: date | None, *, judged: bool) -> Iterator[Line]:
    for each in kpis:
        for reading in each.readings.until(on):
            line = (each.id, reading.on, reading.value, reading.note)
            yield (*line, each.band_of(reading).value) if judged else line
