"""Which card shows what: one look-up by class, and what is shown of anything else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, cast

from okrkit._sentences import count
from okrkit.alignment import Alignment
from okrkit.behaviour import ProcessLimits, Signal
from okrkit.cadence import Due
from okrkit.carrying import Goalpost
from okrkit.checkin import CheckIn
from okrkit.choosing import Choice
from okrkit.closing import ClosedKeyResult, Closing
from okrkit.confidence_levels import Calibration, Confidence
from okrkit.contributing import Contribution
from okrkit.cycle import Cycle
from okrkit.display import agendas, judgements, models, statements
from okrkit.display.parts import Card, points
from okrkit.finding import Finding
from okrkit.forecasting import Forecast
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.linting import Policy, Rule
from okrkit.monitoring import Attainment, Health, Holding
from okrkit.notation import Statement
from okrkit.objective import Objective
from okrkit.pace_rules import PaceRule
from okrkit.pacing import Comparison
from okrkit.proposing import Proposal, Proposals
from okrkit.reviewing import Review
from okrkit.scorecard import Scorecard
from okrkit.scoring import Progress, WeightedScore
from okrkit.series import Series
from okrkit.settling import Settlement
from okrkit.threshold import Threshold
from okrkit.trending import Trend
from okrkit.verdict import Verdict

_CARDS: Final[dict[type, Callable[[Any], Card]]] = {
    KPI: models.kpi_card,
    Metric: models.metric_card,
    Series: models.series_card,
    KeyResult: models.key_result_card,
    CheckIn: models.check_in_card,
    Objective: models.objective_card,
    Scorecard: models.scorecard_card,
    Alignment: models.alignment_card,
    Cycle: models.cycle_card,
    Threshold: models.threshold_card,
    Health: judgements.health_card,
    Holding: judgements.holding_card,
    Attainment: judgements.attainment_card,
    Signal: judgements.signal_card,
    ProcessLimits: judgements.process_limits_card,
    Trend: judgements.trend_card,
    Forecast: judgements.forecast_card,
    Proposals: judgements.proposals_card,
    Proposal: judgements.proposal_card,
    Progress: judgements.progress_card,
    WeightedScore: judgements.weighted_score_card,
    Verdict: judgements.verdict_card,
    Comparison: judgements.comparison_card,
    Closing: judgements.closing_card,
    ClosedKeyResult: judgements.closed_key_result_card,
    Settlement: judgements.settlement_card,
    Choice: judgements.choice_card,
    Confidence: judgements.confidence_card,
    Calibration: judgements.calibration_card,
    Review: agendas.review_card,
    Finding: agendas.finding_card,
    Due: agendas.due_card,
    Goalpost: agendas.goalpost_card,
    Contribution: agendas.contribution_card,
    Rule: agendas.rule_card,
    Policy: agendas.policy_card,
    PaceRule: agendas.pace_rule_card,
    Statement: statements.statement_card,
}


def card_of(value: object) -> Card:
    """The card of a value, of several of a kind, or of anything else by its sentence."""
    if isinstance(value, Card):
        return value
    known = _CARDS.get(type(value))
    if known is not None:
        return known(value)
    if isinstance(value, Mapping):
        return _several(list(cast("Mapping[object, object]", value).values()))
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes)):
        return _several(list(cast("Iterable[object]", value)))
    return Card(type(value).__name__, lead=str(value))


def _several(members: list[Any]) -> Card:
    """A list of one kind as a table; any other as its sentences."""
    kinds: set[type[Any]] = {type(each) for each in members}
    if kinds <= {Finding}:
        return agendas.findings_card(members)  # what finds nothing gives an empty one
    if kinds == {Due}:
        return agendas.dues_card(members)
    for kind, (word, rows) in _TABLES.items():
        if kinds == {kind}:
            return Card("List", title=count(len(members), word), parts=rows(members))
    return Card(
        "List", title=count(len(members), "value"), parts=points("", map(str, members), _MOST_SENTENCES)
    )


_MOST_SENTENCES: Final = 20
_TABLES: Final[dict[type, tuple[str, Callable[[Any], tuple[Any, ...]]]]] = {
    KPI: ("KPI", models.kpi_table),
    KeyResult: ("key result", models.key_result_table),
    Objective: ("objective", models.objective_table),
    Verdict: ("verdict", judgements.verdict_table),
}
