"""One value of every class that shows itself, with one word wherever a user may write one."""

from __future__ import annotations

from typing import Any

from okrkit import (
    KPI,
    VIVA,
    Alignment,
    Attainment,
    Calibration,
    CheckIn,
    Choice,
    ClosedKeyResult,
    Closing,
    Comparison,
    Confidence,
    Contribution,
    Cycle,
    Due,
    Finding,
    Forecast,
    Goalpost,
    Health,
    Holding,
    KeyResult,
    Linear,
    Metric,
    Objective,
    PaceRule,
    Policy,
    ProcessLimits,
    Progress,
    Proposal,
    Proposals,
    Review,
    Rule,
    Scorecard,
    Series,
    Settlement,
    Signal,
    Statement,
    Status,
    Threshold,
    Trend,
    Verdict,
    WeightedScore,
    attainment,
    calibration,
    choose,
    close,
    compare,
    confidence,
    contribution,
    due,
    forecast,
    goalposts,
    health,
    holds,
    pace,
    process_limits,
    progress,
    proposals,
    review,
    settle,
    signals,
    trend,
    weighted_score,
)
from okrkit.notation.statement import Spans

ON = "2026-08-31"
Q3 = Cycle.quarter(2026, 3)
READINGS = {"2026-03-31": 42, "2026-04-30": 38, "2026-05-31": 37, "2026-06-30": 36, "2026-07-31": 31}


def kpi_of(word: str) -> KPI:
    """A KPI that has all that a KPI can have."""
    kpi = KPI(
        word,
        Threshold.at_least(35, critical=30, below=word),
        unit="points",
        owner=word,
        readings=READINGS,
        id=f"kpi {word}",
        cadence="monthly",
        kind="lagging",
        level="team",
        benchmark=50,
        description=word,
    )
    kpi = kpi.decide("2026-07-02", word)
    return kpi.revise("≥ 40 points (critical < 32)", valid_from="2026-04-01", reason=word, baseline=30)


def key_result_of(word: str) -> KeyResult:
    """A key result that has all that a key result can have."""
    key_result = KeyResult(
        word,
        Linear(30, 60),
        unit="points",
        owner=word,
        weight=2,
        kpi=f"kpi {word}",
        initiatives=[word],
        carried_from=word,
        id=f"kr {word}",
        description=word,
    )
    key_result = key_result.check_in({"2026-07-10": 31, "2026-07-31": 33})
    key_result = key_result.check_in("2026-08-10", 35, confidence=0.9, note=word, blockers=[word])
    return key_result.retarget(Linear(30, 45), valid_from="2026-08-01", reason=word)


def objective_of(word: str) -> Objective:
    """An objective that has all that an objective can have."""
    return Objective(
        word,
        [key_result_of(word), KeyResult.milestone(word, owner=word, id=f"done {word}")],
        cycle=Q3,
        owner=word,
        parent=f"parent {word}",
        guardrails=[f"kpi {word}"],
        carried_from=word,
        id=f"goal {word}",
        description=word,
    )


def house_rule(word: str) -> PaceRule:
    """A pace rule of one's own."""
    statuses = [Status.ON_TRACK, Status.OFF_TRACK]
    return PaceRule(word, "gap", [0.2], [word, f"{word} late"], statuses, owner="below", source=word)


def statement_of(word: str) -> Statement:
    """A statement that has all that a statement can have, though no text says all of it."""
    return Statement(
        word,
        word,
        form=word,
        metric=word,
        direction=word,
        baseline=30.0,
        target=60.0,
        low=35.0,
        high=65.0,
        unit=word,
        baseline_unit=word,
        deadline=word,
        strict=True,
        counted=word,
        critical_low=30.0,
        critical_high=70.0,
        warning_only=True,
        spans=Spans((("metric", 0, len(word)),)),
        why=word,
        stopped_at=0,
        expected=word,
        understood=word,
    )


def gallery(word: str) -> dict[type, Any]:
    """A value of every class that has a card."""
    kpi, key_result, objective = kpi_of(word), key_result_of(word), objective_of(word)
    scorecard = Scorecard(word, cycle=Q3, objectives=[objective], kpis=[kpi])
    lonely = objective.evolve(parent=None, id=f"parent {word}")
    closing = close(objective, "2026-09-30", overrides={f"kr {word}": (0.5, word)})
    ended = key_result.check_in("2026-09-30", 50)
    settled = settle(ended, kpi, Q3)
    rule = house_rule(word)
    shouting = Rule(
        "ACME1", "loud-title", check=print, family="KPI", summary=word, why=word, source=word, fix=word
    )
    return {
        KPI: kpi,
        Metric: Metric(word, owner=word, readings=READINGS, description=word, id=f"metric {word}"),
        Series: kpi.readings.add(ON, 33, word),
        KeyResult: key_result,
        CheckIn: key_result.check_ins[-1],
        Objective: objective,
        Scorecard: scorecard,
        Alignment: Alignment([objective, lonely]),
        Cycle: Q3,
        Threshold: kpi.threshold,
        Health: health(kpi, ON),
        Holding: holds(kpi, ON),
        Attainment: attainment(kpi),
        Signal: signals(
            Series({f"2026-0{month}-01": (50, 51)[month % 2] if month < 9 else 90 for month in range(1, 10)})
        )[0],
        ProcessLimits: process_limits(kpi),
        Trend: trend(kpi),
        Forecast: forecast(key_result, cycle=Q3),
        Proposals: proposals([kpi, KPI(word, "≥ 40", readings=READINGS, id=word)], ON, busy=[f"kpi {word}"]),
        Proposal: proposals([kpi], ON)[0],
        Progress: progress(key_result),
        WeightedScore: weighted_score([0.5, None], [3, 1]),
        Verdict: pace(key_result, ON, cycle=Q3, rule=rule),
        Comparison: compare(key_result, ON, cycle=Q3, rules=[rule, VIVA]),
        Closing: closing,
        ClosedKeyResult: closing.key_results[0],
        Settlement: settled,
        Choice: choose(key_result),
        Confidence: confidence(objective, ON),
        Calibration: calibration([(0.9, True), (0.9, False), (0.3, False)]),
        Review: review(scorecard, ON),
        Finding: Finding("ACME1", "warning", word, word, word, name=word),
        Due: due(scorecard, ON)[0],
        Goalpost: goalposts(key_result)[0],
        Contribution: contribution([scorecard], word, ON),
        Rule: shouting,
        Policy: Policy(word, word),
        PaceRule: rule,
        Statement: statement_of(word),
    }
