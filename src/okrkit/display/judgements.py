"""Cards of what the functions say: health and pace, scores and closings, forecasts and trends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from okrkit._sentences import count, day, limits, percent
from okrkit.behaviour import ProcessLimits, Signal
from okrkit.choosing import Choice
from okrkit.closing import ClosedKeyResult, Closing
from okrkit.confidence_levels import Calibration, CalibrationBin, Confidence
from okrkit.display.models import cadence_words, kpi_spark
from okrkit.display.parts import (
    Bar,
    Card,
    Cell,
    Column,
    Mark,
    Named,
    Table,
    Tone,
    bar_cell,
    bar_of,
    cut,
    facts,
    mark_of,
    points,
    table,
    tone_of,
)
from okrkit.forecasting import Forecast
from okrkit.kpi import at_start
from okrkit.monitoring import Attainment, Freshness, Health, Holding
from okrkit.pacing import Comparison
from okrkit.proposing import Proposal, Proposals
from okrkit.scoring import Progress, WeightedScore
from okrkit.settling import Settlement
from okrkit.trending import Tendency, Trend
from okrkit.units import NO_UNIT
from okrkit.verdict import Input, Outcome, Status, Verdict

_TENDENCIES: Final = {Tendency.IMPROVING: Tone.GOOD, Tendency.WORSENING: Tone.BAD}


# --- KPIs ------------------------------------------------------------------------------------------------


def health_card(health: Health) -> Card:
    """How a KPI stands on a day."""
    kpi, reading = health.kpi, health.reading
    known = () if reading is None else kpi.readings.until(reading.on).readings
    fresh = health.freshness
    return Card(
        "Health",
        title=cut(kpi.name),
        mark=mark_of(health.band),
        figure="" if reading is None else kpi.unit.format(reading.value),
        when="" if reading is None else day(reading.on),
        spark=kpi_spark(kpi, known),
        lead=f"{health}.",
        parts=(
            *facts(
                ("Seen from", None if health.on is None else day(health.on)),
                ("Healthy", None if reading is None else str(kpi.threshold_on(reading.on))),
                ("Owner", kpi.owner),
                ("Of target", None if health.attainment.value is None else percent(health.attainment.value)),
                ("Outside since", None if health.since is None else day(health.since)),
                ("Cadence", cadence_words(kpi)),
                ("Freshness", None if fresh is Freshness.UNKNOWN else fresh.value),
                ("Noise or news", None if health.news is None else "news" if health.news else "noise"),
            ),
            *points("Signals", map(str, health.signals)),
        ),
    )


def holding_card(holding: Holding) -> Card:
    """Whether a new standard held."""
    kpi = holding.kpi
    told = holding.readings[-1:] or kpi.readings.until(holding.on).readings[-1:]
    known = kpi.readings.until(told[0].on).readings if told else ()
    real = {True: "a real one", False: "within what was routine before", None: None}
    return Card(
        "Holding",
        title=cut(kpi.name),
        mark=mark_of(holding.state),
        figure="" if holding.median is None else kpi.unit.format(holding.median),
        when="" if holding.median is None else f"median of {count(len(holding.readings), 'reading')}",
        spark=kpi_spark(kpi, known),
        lead=f"{holding}.",
        parts=(
            *facts(
                ("Seen from", day(holding.on)),
                ("Standard", str(kpi.threshold_on(max(holding.since, holding.on)))),
                ("In force since", day(holding.since)),
                ("Came from", None if holding.baseline is None else kpi.unit.format(holding.baseline)),
                ("Shift", real[holding.shift]),
                ("Owner", kpi.owner),
            ),
            *points("Findings", map(str, holding.findings)),
        ),
    )


def attainment_card(attainment: Attainment) -> Card:
    """The share of a target, and why there is none."""
    return Card("Attainment", bar=bar_of(attainment.value), lead=f"{attainment}.")


def signal_card(signal: Signal) -> Card:
    """One thing that happened."""
    days = [day(each) for each in signal.days]
    return Card("Signal", title=str(signal), parts=points("Readings", days))


def process_limits_card(found: ProcessLimits) -> Card:
    """What a process does when nothing special happens."""
    return Card(
        "Process limits",
        title=f"{NO_UNIT.format(found.lower)} to {NO_UNIT.format(found.upper)}",
        lead=f"Between these, a reading is routine; they come from {count(found.n, 'reading')}.",
        parts=facts(
            ("Centre", NO_UNIT.format(found.centre)),
            ("Moving range", NO_UNIT.format(found.moving_range)),
            ("Limit of ranges", NO_UNIT.format(found.upper_range)),
        ),
    )


def trend_card(trend: Trend) -> Card:
    """Which way a number is going."""
    going = trend.sense or trend.direction
    return Card(
        "Trend",
        mark=Mark(_TENDENCIES.get(going, Tone.NONE), going.value),
        lead=f"{trend.reason}.",
        parts=facts(
            ("A reading", None if trend.per_reading is None else NO_UNIT.format(trend.per_reading)),
            ("A day", None if trend.per_day is None else NO_UNIT.format(trend.per_day)),
            ("Kendall's tau", None if trend.tau is None else NO_UNIT.format(trend.tau, 2)),
            ("p", NO_UNIT.format(trend.p, 2)),
            ("Readings", f"{trend.n:,}"),
        ),
    )


def forecast_card(coming: Forecast) -> Card:
    """Where a number is heading."""
    low, high = (None if each is None else NO_UNIT.format(each) for each in (coming.low, coming.high))
    return Card(
        "Forecast",
        figure="" if coming.value is None else NO_UNIT.format(coming.value),
        when=day(coming.until),
        lead=f"{coming}.",
        parts=facts(
            (f"{percent(coming.level)} between", None if low is None else f"{low} and {high}"),
            ("Odds of success", None if coming.odds is None else percent(coming.odds)),
            ("Gets there on", None if coming.eta is None else day(coming.eta)),
            ("Method", coming.method),
        ),
    )


def proposals_card(found: Proposals) -> Card:
    """Which KPIs ask for an OKR."""
    columns = (Column("KPI"), Column("band"), Column("why"))
    busy = ", ".join(found.busy)
    return Card(
        "Proposals",
        title=f"{count(len(found), 'KPI')} {'asks' if len(found) == 1 else 'ask'} for an OKR",
        parts=(
            *table("The most severe first", columns, found, _proposal_row),
            *facts(("Left out, since something moves them", busy)),
        ),
    )


def _proposal_row(proposal: Proposal) -> tuple[Cell, ...]:
    kpi = proposal.kpi
    return (Named(cut(kpi.name), cut(kpi.owner or "")), mark_of(proposal.band), "; ".join(proposal.reasons))


def proposal_card(proposal: Proposal) -> Card:
    """A KPI that asks for an OKR."""
    kpi = proposal.kpi
    return Card(
        "Proposal",
        title=cut(kpi.name),
        mark=mark_of(proposal.band),
        spark=kpi_spark(kpi, kpi.readings.until(proposal.on).readings),
        lead=f"{cut(kpi.name)} asks for an OKR.",
        parts=(
            *points("Because", proposal.reasons),
            *facts(("Seen from", day(proposal.on)), ("Owner", kpi.owner)),
        ),
    )


# --- scores and verdicts ---------------------------------------------------------------------------------


def progress_card(come: Progress) -> Card:
    """How far a key result has come."""
    return Card(
        "Progress",
        when=day(come.on),
        bar=Bar(come.score, percent(come.raw)),
        lead=f"{come}.",
        parts=facts(("Score", percent(come.score) if come.score != come.raw else None)),
    )


def weighted_score_card(found: WeightedScore) -> Card:
    """A mean of scores, and how much of the weight had data."""
    known = found.score is not None
    lead = f"By {found.counted:,} of {count(found.total, 'score')}." if known else "Nothing to score yet."
    return Card(
        "Weighted score",
        bar=bar_of(found.score),
        lead=lead,
        parts=facts(("Coverage", f"{percent(found.coverage)} of the weight")),
    )


def verdict_card(verdict: Verdict) -> Card:
    """A verdict: its word, its sentence, and what it went by."""
    near, far = verdict.edge, verdict.distance
    return Card(
        "Verdict",
        title=cut(f"{verdict.rule} rule" if verdict.rule else ""),
        mark=verdict_mark(verdict),
        when="" if verdict.on is None else day(verdict.on),
        lead=f"{verdict}.",
        parts=facts(
            *((name, _input_words(value)) for name, value in verdict.inputs),
            ("nearest edge", None if near is None else NO_UNIT.format(near)),
            ("distance to it", None if far is None else NO_UNIT.format(far)),
        ),
    )


def verdict_mark(verdict: Verdict) -> Mark:
    """A verdict's own word, with the shape of what it stands for; what is closed stands as it ended."""
    state = verdict.status
    if state is Status.CLOSED and verdict.label in {each.value for each in Outcome}:
        return mark_of(Outcome(verdict.label))
    return Mark(tone_of(state), cut(verdict.label))


def _input_words(value: Input) -> str:
    if value is None:
        return "none"
    if isinstance(value, date):
        return day(value)
    return value if isinstance(value, str) else NO_UNIT.format(value)


def comparison_card(comparison: Comparison) -> Card:
    """One key result under many rules."""
    columns = (Column("rule"), Column("its own word"), Column("okrkit's word"))
    return Card("Comparison", title=cut(comparison.title), parts=verdict_table(comparison, "Rules", columns))


def verdict_table(
    verdicts: Sequence[Verdict],
    caption: str = "Verdicts",
    columns: tuple[Column, ...] = (Column("rule"), Column("label"), Column("status")),
) -> tuple[Table, ...]:
    """Verdicts side by side."""
    return table(caption, columns, verdicts, _verdict_row)


def _verdict_row(verdict: Verdict) -> tuple[Cell, ...]:
    return (cut(verdict.rule), cut(verdict.label), "–" if verdict.status is None else mark_of(verdict.status))


def closing_card(closing: Closing) -> Card:
    """How an objective ended."""
    columns = (Column("key result"), Column("suggested", number=True), Column("final"), Column("ended"))
    return Card(
        "Closing",
        title=cut(closing.objective.title),
        mark=mark_of(closing.outcome),
        bar=bar_of(closing.score),
        lead=f"{closing}.",
        parts=(
            *table("Key results", columns, closing.key_results, _closed_row),
            *facts(
                ("Closed on", day(closing.on)),
                ("Owner", closing.objective.owner),
                ("Grade", str(closing.grade)),
            ),
        ),
    )


def _closed_row(closed: ClosedKeyResult) -> tuple[Cell, ...]:
    suggested = "–" if closed.suggested is None else percent(closed.suggested)
    named = Named(cut(closed.key_result.title), cut(closed.reason))
    return (named, suggested, bar_cell(closed.score), mark_of(closed.outcome))


def closed_key_result_card(closed: ClosedKeyResult) -> Card:
    """How a key result ended."""
    return Card(
        "Closed key result",
        title=cut(closed.key_result.title),
        mark=mark_of(closed.outcome),
        bar=bar_of(closed.score),
        lead=f"{closed}.",
    )


def settlement_card(settlement: Settlement) -> Card:
    """What the end of a key result means for its KPI."""
    kpi = settlement.kpi
    before = kpi.revisions[-1].before if settlement.changed and kpi.revisions else None
    return Card(
        "Settlement",
        title=cut(kpi.name),
        mark=mark_of(settlement.outcome),
        lead=f"{settlement}.",
        parts=facts(
            ("Healthy", limits(kpi.threshold)),
            ("Before", None if before is None else limits(before)),
            ("Cycle", settlement.cycle.label),
            ("Owner", kpi.owner),
        ),
    )


def choice_card(choice: Choice) -> Card:
    """What a thing should be run as."""
    return Card("Choice", title=choice.kind.value, lead=f"{at_start(choice.reason)}.")


# --- people ----------------------------------------------------------------------------------------------


def confidence_card(confidence: Confidence) -> Card:
    """How sure the owners are."""
    return Card(
        "Confidence",
        when=day(confidence.on),
        bar=bar_of(confidence.value),
        lead=f"{confidence}.",
        parts=facts(("Coverage", f"{percent(confidence.coverage)} of the weight")),
    )


def calibration_card(calibration: Calibration) -> Card:
    """How well what was said matched what came true."""
    columns = (Column("said"), Column("came true"), Column("times", number=True))
    return Card(
        "Calibration",
        lead=f"{calibration}.",
        parts=table("By how sure people were", columns, calibration.table, _bin_row),
    )


def _bin_row(found: CalibrationBin) -> tuple[Cell, ...]:
    return (percent(found.stated), bar_cell(found.came_true), f"{found.n:,}")
