"""Cards of the model: what is known of a KPI, a key result, an objective or a scorecard without asking which day it is.

A model knows its readings and no clock, so a card tells of the latest reading and says of which day it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import inf
from typing import Any, Final

from okrkit._sentences import count, day, limits, percent
from okrkit.alignment import Alignment, roll_up
from okrkit.bands import Interval
from okrkit.checkin import CheckIn
from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.display.parts import (
    MOST_ROWS,
    Bar,
    Card,
    Cell,
    Column,
    Judged,
    Named,
    Spark,
    Table,
    bar_cell,
    bar_of,
    cut,
    facts,
    mark_of,
    points,
    spark_of,
    table,
    tone_of,
)
from okrkit.keyresult import NUMBERLESS, KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.measure import Measure, Reach
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.objective import Objective
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.scorecard import Scorecard
from okrkit.scoring import progress, score
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.units import NO_UNIT, Unit, plain
from okrkit.verdict import Band

# The check-ins that a burn-up tells one by one.
_TOLD: Final = 4
_DEEPEST: Final = 6


# --- KPIs, metrics, series -------------------------------------------------------------------------


def kpi_card(kpi: KPI) -> Card:
    """A KPI: where its latest reading stands."""
    latest = kpi.latest()
    return Card(
        "KPI",
        title=cut(kpi.name),
        mark=mark_of(kpi.band),
        figure="" if latest is None else kpi.unit.format(latest.value),
        when="" if latest is None else day(latest.on),
        spark=kpi_spark(kpi),
        lead="" if latest is not None else "No reading yet.",
        parts=(
            *facts(
                ("Healthy", str(kpi.threshold)),
                ("Owner", kpi.owner),
                ("Cadence", cadence_words(kpi)),
                ("Kind", kpi.kind),
                ("Level", kpi.level),
                ("Benchmark", None if kpi.benchmark is None else kpi.unit.format(kpi.benchmark)),
                ("Threshold since", _revision_words(kpi)),
                ("Last decision", _decision_words(kpi)),
                ("Measured", kpi.description),
            ),
        ),
    )


def kpi_spark(kpi: KPI, readings: Sequence[Reading] | None = None) -> Spark | None:
    """A KPI's readings as a picture, with what was healthy on the last one's day."""
    told = kpi.readings.readings if readings is None else readings
    if not told:
        return None
    threshold = kpi.threshold_on(told[-1].on)
    tone = tone_of(threshold.classify(told[-1].value))
    return spark_of(told, kpi.unit, low=threshold.low, high=threshold.high, tone=tone)


def cadence_words(kpi: KPI) -> str | None:
    """How often a reading is due."""
    return f"every {count(kpi.cadence, 'day')}" if isinstance(kpi.cadence, int) else kpi.cadence


def _revision_words(kpi: KPI) -> str | None:
    if not kpi.revisions:
        return None
    last = kpi.revisions[-1]
    return f"{day(last.valid_from)}, before that {last.before}: {last.reason}"


def _decision_words(kpi: KPI) -> str | None:
    if not kpi.decisions:
        return None
    last = kpi.decisions[-1]
    return f"{day(last.on)}: {last.what}"


def kpi_table(kpis: Sequence[KPI], caption: str = "KPIs") -> tuple[Table, ...]:
    """KPIs side by side."""
    columns = (
        Column("KPI"),
        Column("latest", number=True),
        Column("trail"),
        Column("band"),
    )
    return table(caption, columns, kpis, _kpi_row)


def _kpi_row(kpi: KPI) -> tuple[Cell, ...]:
    latest = kpi.latest()
    told: Cell = "–" if latest is None else Named(kpi.unit.format(latest.value), day(latest.on))
    return (
        Named(cut(kpi.name), cut(kpi.owner or "")),
        told,
        kpi_spark(kpi, kpi.readings.readings[-12:]) or "",
        Judged(mark_of(kpi.band), str(kpi.threshold)),
    )


def metric_card(metric: Metric) -> Card:
    """A metric: its latest reading, and that nobody has said what healthy is."""
    latest = metric.readings.latest()
    return Card(
        "Metric",
        title=cut(metric.name),
        figure="" if latest is None else metric.unit.format(latest.value),
        when="" if latest is None else day(latest.on),
        spark=spark_of(metric.readings.readings, metric.unit),
        lead="Nobody has said yet what healthy is." if latest is not None else "No reading yet.",
        parts=facts(("Owner", metric.owner), ("Measured", metric.description)),
    )


def series_card(series: Series) -> Card:
    """A series: its last readings."""
    latest = series.latest()
    columns = (Column("day"), Column("value", number=True))
    last = series.readings[-MOST_ROWS // 2 :]
    found = table("The last readings, the latest first", columns, last[::-1], _reading_row)
    if found and len(series) > len(last):
        found = (found[0]._replace(more=f"… and {len(series) - len(last):,} earlier"),)
    return Card(
        "Series",
        title=count(len(series), "reading"),
        figure="" if latest is None else NO_UNIT.format(latest.value),
        when="" if latest is None else day(latest.on),
        spark=spark_of(series.readings, NO_UNIT),
        parts=found,
    )


def _reading_row(reading: Reading) -> tuple[Cell, ...]:
    return (Named(day(reading.on), cut(reading.note)), NO_UNIT.format(reading.value))


# --- key results -------------------------------------------------------------------------------------


def key_result_card(key_result: KeyResult) -> Card:
    """A key result: how far it has come, and on which way."""
    latest, come = key_result.latest(), progress(key_result)
    return Card(
        "Key result",
        title=cut(key_result.title),
        figure="" if latest is None else value_words(key_result, latest.value),
        when="" if latest is None else day(latest.on),
        bar=None if come is None else Bar(come.score, percent(come.raw)),
        spark=_burn_up(key_result),
        lead=_come_words(key_result),
        parts=(
            *points("", burn_up_words(key_result)),
            *facts(
                ("Goal", goal_words(key_result.measure, key_result.unit)),
                ("Owner", key_result.owner),
                ("KPI", key_result.kpi),
                ("Weight", None if key_result.weight == 1.0 else plain(key_result.weight)),
                ("Confidence", _confidence_words(key_result)),
                ("Note", latest.note if latest else None),
                ("Blocked by", ", ".join(latest.blockers) if latest else None),
                ("Goalposts", _retarget_words(key_result)),
                ("Carried from", key_result.carried_from),
                ("About", key_result.description),
            ),
            *points("Work", [_work_words(each.title, done=each.done) for each in key_result.initiatives]),
        ),
    )


def check_in_card(check_in: CheckIn) -> Card:
    """A check-in: the number and its day, as it was given; what it counts, its key result knows."""
    confidence = None if check_in.confidence is None else percent(check_in.confidence)
    return Card(
        "Check-in",
        figure=NO_UNIT.format(check_in.value),
        when=day(check_in.on),
        parts=facts(
            ("Confidence", confidence),
            ("Note", check_in.note),
            ("Blocked by", ", ".join(check_in.blockers)),
        ),
    )


def _come_words(key_result: KeyResult) -> str:
    come = progress(key_result)
    if come is not None:
        return f"{come.reason}."
    return "No check-in yet." if key_result.latest() is None else "How far that is cannot be told yet."


def _burn_up(key_result: KeyResult) -> Spark | None:
    measure = key_result.measure
    if isinstance(measure, tuple(NUMBERLESS)):
        return None
    readings = [Reading(each.on, each.value) for each in key_result.check_ins]
    if isinstance(measure, (Hold, Reach)):
        low, high = measure.threshold.low, measure.threshold.high
    else:
        low = measure.goal if measure.direction is Direction.INCREASE else None
        high = measure.goal if measure.direction is Direction.DECREASE else None
    return spark_of(readings, key_result.unit, low=low, high=high)


def burn_up_words(key_result: KeyResult) -> list[str]:
    """The way so far in one sentence: where it started, where it stood on which day, where it is to go."""
    if not key_result.check_ins:
        return []
    told, before = key_result.check_ins[-_TOLD:], len(key_result.check_ins) - _TOLD
    steps = [_step(key_result, each) for each in told]
    measure = key_result.measure
    if before > 0:
        steps.insert(0, count(before, "earlier check-in"))
    if measure.start is not None:
        steps.insert(0, f"{key_result.unit.format(measure.start)} at the start")
    if measure.goal is None or isinstance(measure, tuple(NUMBERLESS)):
        return [f"So far: {', '.join(steps)}"]
    return [f"Burn-up: {', '.join(steps)}, on the way to {key_result.unit.format(measure.goal)}"]


def _step(key_result: KeyResult, check_in: CheckIn) -> str:
    return f"{value_words(key_result, check_in.value)} on {day(check_in.on)}"


def value_words(key_result: KeyResult, value: float) -> str:
    """What a check-in says: a number in its unit, or, of what has none, how much of it is done."""
    measure = key_result.measure
    if isinstance(measure, Milestone):
        return "done" if value else "not done"
    if isinstance(measure, (Stages, Checklist)):
        return f"{percent(measure.raw(value))} done"
    return key_result.unit.format(value)


def goal_words(measure: Measure, unit: Unit) -> str:
    """Where a measure wants to go, in words."""
    match measure:
        case Hold():
            words = f"to hold {limits(measure.threshold)}"
        case Reach():
            words = f"from {unit.format(measure.baseline)} to {limits(measure.threshold)}"
        case Target():
            words = f"to reach {unit.format(measure.value)}"
        case Change():
            words = f"by {_change_words(measure, unit)}"
        case FindBaseline():
            words = "to find the number"
        case Milestone():
            words = "to be done"
        case Stages():
            words = f"through {count(len(measure.stages), 'stage')}"
        case Checklist():
            words = f"all of {count(len(measure.items), 'item')}"
        case _:
            words = _ends_words(measure, unit)
    return words


def _ends_words(measure: Measure, unit: Unit) -> str:
    if measure.goal is None:
        return type(measure).__name__
    start = "" if measure.start is None else f"from {unit.format(measure.start)} "
    return f"{start}to {unit.format(measure.goal)}"


def _change_words(measure: Change, unit: Unit) -> str:
    if measure.percent is not None:
        return f"{plain(measure.percent)}%"
    amount = measure.amount or 0.0
    return f"{'-' if amount < 0 else ''}{unit.format_gap(amount)}"


def _confidence_words(key_result: KeyResult) -> str | None:
    for each in reversed(key_result.check_ins):
        if each.confidence is not None:
            return f"{percent(each.confidence)}, on {day(each.on)}"
    return None


def _retarget_words(key_result: KeyResult) -> str | None:
    if not key_result.retargets:
        return None
    last = key_result.retargets[-1]
    before = goal_words(last.before, key_result.unit)
    return f"moved on {day(last.valid_from)}, before that {before}: {last.reason}"


def _work_words(title: str, *, done: bool) -> str:
    return f"{title} ({'done' if done else 'in hand'})"


def key_result_table(key_results: Sequence[KeyResult], caption: str = "Key results") -> tuple[Table, ...]:
    """Key results side by side."""
    return table(caption, _WAY, key_results, key_result_row)


_WAY: Final = (Column("key result"), Column("now", number=True), Column("of the way"))


def key_result_row(key_result: KeyResult, depth: int = 0) -> tuple[Cell, ...]:
    """A key result in a table."""
    latest, come = key_result.latest(), progress(key_result)
    told: Cell = "–" if latest is None else Named(value_words(key_result, latest.value), day(latest.on))
    way: Cell = "–" if come is None else Bar(come.score, percent(come.raw))
    return (Named(cut(key_result.title), cut(key_result.owner or ""), depth), told, way)


# --- objectives, scorecards, alignments ----------------------------------------------------------------


def objective_card(objective: Objective) -> Card:
    """An objective: its score by the latest check-ins, and its key results."""
    reached = score(objective)
    return Card(
        "Objective",
        title=cut(objective.title),
        bar=bar_of(reached),
        lead=_score_words(objective),
        parts=(
            *key_result_table(objective.key_results),
            *facts(
                ("Cycle", None if objective.cycle is None else cycle_words(objective.cycle)),
                ("Owner", objective.owner),
                ("Ambition", f"{objective.ambition.value}: {percent(objective.ambition.success)} is success"),
                ("Supports", objective.parent),
                ("Guardrails", ", ".join(objective.guardrails)),
                ("Carried from", objective.carried_from),
                ("About", objective.description),
            ),
        ),
    )


def _score_words(objective: Objective) -> str:
    reached, number = score(objective), len(objective.key_results)
    if reached is None:
        return "No key results yet." if not number else "No key result that counts has data yet."
    known = [each for each in objective.key_results if score(each) is not None]
    last = max(each.check_ins[-1].on for each in known)
    whole = "" if len(known) == number else f", by {len(known)} of {count(number, 'key result')}"
    return f"The score is {percent(reached)}{whole}; the latest check-in is of {day(last)}."


def cycle_words(cycle: Cycle) -> str:
    """A cycle by its name and its days."""
    days = f"{day(cycle.start)} to {day(cycle.last_day)}"
    return cycle.label if cycle.label == days else f"{cycle.label}: {days}"


def cycle_card(cycle: Cycle) -> Card:
    """A cycle: its first and last day."""
    return Card(
        "Cycle",
        title=cut(cycle.label),
        lead=f"{day(cycle.start)} to {day(cycle.last_day)}, {count(cycle.days, 'day')}.",
        parts=facts(("Kind", cycle.kind)),
    )


def scorecard_card(scorecard: Scorecard) -> Card:
    """A scorecard: its KPIs and its objectives."""
    key_results = sum(len(each.key_results) for each in scorecard.objectives)
    whole = (
        f"{count(len(scorecard.kpis), 'KPI')}, {count(len(scorecard.objectives), 'objective')}, "
        f"{count(key_results, 'key result')}; {cycle_words(scorecard.cycle)}."
    )
    return Card(
        "Scorecard",
        title=cut(scorecard.name),
        bar=bar_of(score(scorecard)),
        lead=whole,
        parts=(*kpi_table(scorecard.kpis), *objective_table(scorecard.objectives)),
    )


def objective_table(objectives: Iterable[Objective], caption: str = "Objectives") -> tuple[Table, ...]:
    """Objectives with their key results below each."""
    members: list[Objective | KeyResult] = []
    for objective in objectives:
        members += [objective, *objective.key_results]
    columns = (Column("goal"), *_WAY[1:])
    return table(caption, columns, members, _member_row, 2 * MOST_ROWS)


def _member_row(member: Objective | KeyResult) -> tuple[Cell, ...]:
    if isinstance(member, KeyResult):
        return key_result_row(member, depth=1)
    named = Named(cut(member.title), cut(member.owner or ""), strong=True)
    return (named, "", bar_cell(score(member)))


def alignment_card(alignment: Alignment) -> Card:
    """An alignment: who supports whom, and what they add up to."""
    rolled = roll_up(alignment, source="both")
    order = _parents_first(alignment)
    columns = (Column("objective"), Column("of the way"))

    def row(found: tuple[str, int]) -> tuple[Cell, ...]:
        objective, depth = alignment[found[0]], min(found[1], _DEEPEST)
        named = Named(cut(objective.title), cut(objective.owner or ""), depth, strong=not depth)
        return (named, bar_cell(rolled[found[0]].score))

    lonely = alignment.orphans()
    return Card(
        "Alignment",
        title=count(len(alignment), "objective"),
        lead=f"{len(alignment.roots):,} at the top; scores roll up from key results and children.",
        parts=(
            *table("Who supports whom", columns, order, row, 2 * MOST_ROWS),
            *points("Neither support another nor are supported", [alignment[each].title for each in lonely]),
        ),
    )


def _parents_first(alignment: Alignment) -> list[tuple[str, int]]:
    order: list[tuple[str, int]] = []
    waiting = [(root, 0) for root in reversed(alignment.roots)]
    while waiting:
        here, depth = waiting.pop()
        order.append((here, depth))
        waiting += [(child, depth + 1) for child in reversed(alignment.children(here))]
    return order


# --- thresholds ----------------------------------------------------------------------------------------


def threshold_card(threshold: Threshold) -> Card:
    """A threshold: its bands, from the lowest number to the highest."""

    def row(band: Interval[Band]) -> tuple[Cell, ...]:
        return (mark_of(band.label), interval_words(band, threshold.unit.format))

    columns = (Column("band"), Column("where"))
    return Card(
        "Threshold",
        title=str(threshold),
        lead=f"Healthy is {limits(threshold)}.",
        parts=(
            *table("Bands, from the lowest number up", columns, threshold.scale.intervals(), row),
            *facts(("Below it", threshold.below), ("Above it", threshold.above)),
        ),
    )


def interval_words(band: Interval[Any], say: Callable[[float], str]) -> str:
    """Where a band lies, in words."""
    low, high = band.low, band.high
    if low == -inf and high == inf:
        return "everywhere"
    if low == -inf:
        return f"{'up to' if band.high_closed else 'below'} {say(high)}"
    if high == inf:
        return f"from {say(low)} up" if band.low_closed else f"above {say(low)}"
    if low == high:
        return f"exactly {say(low)}"
    first, last = "from" if band.low_closed else "above", "to" if band.high_closed else "to below"
    return f"{first} {say(low)} {last} {say(high)}"
