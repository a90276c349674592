"""What type checkers say of scoring, grading, pace and closing. Read, never run; each `type: ignore` must be needed."""

from collections.abc import Sequence
from datetime import date
from typing import assert_type

from okrkit import (
    GOOGLE,
    LINEAR,
    OKRKIT,
    Ambition,
    ClosedKeyResult,
    Closing,
    Comparison,
    Cycle,
    DayCount,
    ExpectedCurve,
    KeyResult,
    Measure,
    Objective,
    Outcome,
    PaceRule,
    Progress,
    Scorecard,
    Status,
    Verdict,
    WeightedScore,
    close,
    compare,
    expected,
    grade,
    outcome,
    pace,
    progress,
    score,
    weighted_score,
)

kr = KeyResult.from_to("NPS", 32, 45)
goal = Objective("Delight", [kr], cycle="Q3 2026")
card = Scorecard("Team", cycle="Q3 2026", objectives=[goal])
q3 = Cycle.quarter(2026, 3)

# --- progress, score, weighted_score
assert_type(progress(kr), Progress | None)
assert_type(progress(kr, on="2026-08-31"), Progress | None)
progress(goal)  # type: ignore[arg-type]  # that it is an error is the test
progress(kr).raw  # type: ignore[union-attr]  # that it is an error is the test
came = progress(kr, date(2026, 8, 31))
if came is not None:
    assert_type(came.raw, float)
    assert_type(came.on, date)
    assert_type(came.measure, Measure)
    came.score = 1.0  # type: ignore[misc]  # that it is an error is the test
assert_type(score(kr), float | None)
assert_type(score(goal), float | None)
assert_type(score(card, "2026-08-31"), float | None)
score(q3)  # type: ignore[arg-type]  # that it is an error is the test
score(kr, on=20260831)  # type: ignore[arg-type]  # that it is an error is the test
assert_type(weighted_score([0.5, None, 1]), WeightedScore)
assert_type(weighted_score((0.5, 0.7), [1, 2], missing="zero", method="minimum").score, float | None)
weighted_score([0.5], missing="drop")  # type: ignore[arg-type]  # that it is an error is the test
weighted_score([0.5], method="max")  # type: ignore[arg-type]  # that it is an error is the test
weighted_score(["0.5"])  # type: ignore[list-item]  # that it is an error is the test


def highest(scores: Sequence[float], weights: Sequence[float]) -> float:
    return max(scores) * min(weights)


assert_type(weighted_score([0.5], method=highest).coverage, float)

# --- grade, outcome
assert_type(grade(0.65), Verdict)
assert_type(grade(None, GOOGLE).label, str)
grade(0.65, "Google")  # type: ignore[arg-type]  # that it is an error is the test
assert_type(outcome(0.7), Outcome)
assert_type(outcome(None, Ambition.COMMITTED), Outcome)
assert_type(outcome(0.7, "committed"), Outcome)
outcome("0.7")  # type: ignore[arg-type]  # that it is an error is the test

# --- pace
assert_type(expected(q3, "2026-08-15"), float)
assert_type(expected("Q3 2026", date(2026, 8, 15), LINEAR, DayCount.SPAN), float)
expected(q3)  # type: ignore[call-arg]  # that it is an error is the test
assert_type(ExpectedCurve.phased({0.5: 0.2, "2026-09-15": 0.9}), ExpectedCurve)
assert_type(pace(kr, "2026-08-15", cycle=q3), Verdict)
assert_type(pace(goal, "2026-08-15", rule=OKRKIT, curve=LINEAR, ambition="committed"), Verdict)
pace(kr)  # type: ignore[call-arg]  # that it is an error is the test
pace(0.35, "2026-08-15", cycle=q3)  # type: ignore[arg-type]  # that it is an error is the test
pace(kr, "2026-08-15", q3)  # type: ignore[call-arg]  # that it is an error is the test
pace(kr, "2026-08-15", cycle=q3, rule="Viva Goals")  # type: ignore[arg-type]  # that it is an error is the test
house = PaceRule("House", "gap", [0.2], ["fine", "late"], [Status.ON_TRACK, Status.OFF_TRACK], owner="below")
assert_type(house.judge(0.35, 0.5), Verdict)
assert_type(house.edges, tuple[float, ...])
assert_type(house.required, float | None)
house.done = "done"  # type: ignore[misc]  # that it is an error is the test
PaceRule("House", "delta", [0.2], ["fine", "late"], [Status.ON_TRACK], owner="below")  # type: ignore[arg-type]  # that it is an error is the test
PaceRule("House", "gap", [0.2])  # type: ignore[call-arg]  # that it is an error is the test
table = compare(kr, "2026-08-15", cycle=q3)
assert_type(table, Comparison)
assert_type(table[0], Verdict)
assert_type(table[:2], tuple[Verdict, ...])
assert_type(list(table), list[Verdict])
assert_type(len(table), int)
compare(kr, "2026-08-15", cycle=q3, rules=house)  # type: ignore[arg-type]  # that it is an error is the test

# --- close
closing = close(goal, "2026-09-30", overrides={"nps": (0.6, "the survey changed")})
assert_type(closing, Closing)
assert_type(closing.score, float | None)
assert_type(closing.grade, Verdict)
assert_type(closing.key_results, tuple[ClosedKeyResult, ...])
assert_type(closing.exceeded, tuple[ClosedKeyResult, ...])
assert_type(closing.sandbagged, bool)
close(kr, "2026-09-30")  # type: ignore[arg-type]  # that it is an error is the test
close(goal)  # type: ignore[call-arg]  # that it is an error is the test
close(goal, "2026-09-30", overrides={"nps": 0.6})  # type: ignore[dict-item]  # that it is an error is the test
