"""The errors: their family, their wording, and what each bad input of the values floor is told."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from okrkit import (
    KPI,
    KeyResult,
    arithmetic,
    bands,
    errors,
    measure,
    milestones,
    open_measures,
    series,
    threshold,
    units,
    verdict,
)
from okrkit._doors import check_note, check_optional_text, to_day, to_id, to_members, to_slug, to_text
from okrkit.bands import GOOGLE
from okrkit.errors import (
    InvalidTypeError,
    InvalidValueError,
    MissingCycleError,
    MissingExtraError,
    NotationError,
    OkrkitError,
    PromotionError,
    ThresholdLoosenedError,
    UnitMismatchError,
    UnknownIdError,
)
from okrkit.open_measures import to_measure

# What is refused at run time is refused by the type checkers, too: here the types are out of the way.
raw_progress: Any = arithmetic.raw_progress
score_value: Any = arithmetic.score_value
same: Any = arithmetic.same
BandScale: Any = bands.BandScale
Linear: Any = measure.Linear
Reach: Any = measure.Reach
Zones: Any = measure.Zones
Curve: Any = measure.Curve
Milestone: Any = milestones.Milestone
Stages: Any = milestones.Stages
Checklist: Any = milestones.Checklist
Hold: Any = open_measures.Hold
Change: Any = open_measures.Change
Target: Any = open_measures.Target
Reading: Any = series.Reading
Series: Any = series.Series
Threshold: Any = threshold.Threshold
Unit: Any = units.Unit
Verdict: Any = verdict.Verdict
any_of: Any = to_members
text_of: Any = to_text
id_of: Any = to_id
optional: Any = check_optional_text
note: Any = check_note
google: Any = GOOGLE
as_measure: Any = to_measure
nan, inf, truth = float("nan"), float("inf"), True

EVERY: list[OkrkitError] = [
    OkrkitError("it broke"),
    OkrkitError("two faults", (("a", "one"), ("b", "two"))),
    InvalidValueError("wrong", (("target", "wrong"),)),
    InvalidTypeError("of another kind"),
    UnitMismatchError("in days", (("unit", "in days"),)),
    UnknownIdError("nobody"),
    MissingCycleError("no cycle"),
    ThresholdLoosenedError("easier"),
    PromotionError("no reading", "no reading", (("readings", "no reading"),)),
    PromotionError("already healthy", reason=None),
    NotationError("≥ lots", 2, "a number"),
    NotationError("from A to", 9, "a number", "a move from A"),
    MissingExtraError("frames", "narwhals"),
]
FAMILY: list[tuple[type[OkrkitError], type[Exception]]] = [
    (InvalidValueError, ValueError),
    (InvalidTypeError, TypeError),
    (UnitMismatchError, InvalidValueError),
    (UnknownIdError, LookupError),
    (MissingCycleError, ValueError),
    (ThresholdLoosenedError, InvalidValueError),
    (PromotionError, ValueError),
    (NotationError, ValueError),
    (MissingExtraError, ImportError),
]
# The call as text, the call, the class, the path of the fault, the whole message.
REFUSED: list[tuple[str, Callable[[], object], type[OkrkitError], str, str]] = [
    (
        "raw_progress(5, 5, 5)",
        lambda: raw_progress(5, 5, 5),
        InvalidValueError,
        "target",
        "target must be different from the baseline (5), got 5: to keep a number where it is, use KeyResult.hold() or a KPI with a threshold",
    ),
    (
        "raw_progress(True, 5, 5)",
        lambda: raw_progress(truth, 5, 5),
        InvalidValueError,
        "baseline",
        "baseline must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    (
        'raw_progress(1, "5", 5)',
        lambda: raw_progress(1, "5", 5),
        InvalidValueError,
        "target",
        "target must be a number, got '5': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        "raw_progress(1, 5, None)",
        lambda: raw_progress(1, 5, None),
        InvalidValueError,
        "value",
        "value must be a number, got None: leave the reading out if there is none",
    ),
    (
        "raw_progress(1, 5, nan)",
        lambda: raw_progress(1, 5, nan),
        InvalidValueError,
        "value",
        "value must be a finite number, got nan: leave the reading out if there is none",
    ),
    (
        "score_value(1.0, 5.0, inf)",
        lambda: score_value(1.0, 5.0, inf),
        InvalidValueError,
        "value",
        "value must be a finite number, got inf: leave the reading out if there is none",
    ),
    (
        "score_value(5.0, 5.0, 7.0)",
        lambda: score_value(5.0, 5.0, 7.0),
        InvalidValueError,
        "target",
        "target must be different from the baseline (5.0), got 5.0: to keep a number where it is, use KeyResult.hold() or a KPI with a threshold",
    ),
    (
        "same(inf, 1)",
        lambda: same(inf, 1),
        InvalidValueError,
        "a",
        "a must be a finite number, got inf: give a figure that is known",
    ),
    (
        'same("a", 1)',
        lambda: same("a", 1),
        InvalidValueError,
        "a",
        "a must be a number, got 'a': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        "Linear(65, 65)",
        lambda: Linear(65, 65),
        InvalidValueError,
        "target",
        "target must be different from the baseline (65.0), got 65.0: to keep a number where it is, use KeyResult.hold() or a KPI with a threshold",
    ),
    (
        'Linear(65, Decimal("1e400"))',
        lambda: Linear(65, Decimal("1e400")),
        InvalidValueError,
        "target",
        "target must be a number within ±1.797e308, got Decimal('1E+400'): scale it down, for example to millions",
    ),
    (
        'Linear(Decimal("sNaN"), 1)',
        lambda: Linear(Decimal("sNaN"), 1),
        InvalidValueError,
        "baseline",
        "baseline must be a finite number, got Decimal('sNaN'): give a figure that is known",
    ),
    (
        'Linear(b"1", 1)',
        lambda: Linear(b"1", 1),
        InvalidValueError,
        "baseline",
        "baseline must be a number, got b'1': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        'Reach(75, "70..80")',
        lambda: Reach(75, "70..80"),
        InvalidValueError,
        "baseline",
        "baseline must be outside 70..80, got 75.0: to keep it where it is, use KeyResult.hold()",
    ),
    (
        "Reach(80, Threshold.at_least(80, strict=True))",
        lambda: Reach(80, Threshold.at_least(80, strict=True)),
        InvalidValueError,
        "baseline",
        "baseline must be outside > 80, got 80.0: to keep it where it is, use KeyResult.hold()",
    ),
    (
        "Reach(1, 5)",
        lambda: Reach(1, 5),
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got 5: such as Threshold.at_least(30) or '≥ 30'",
    ),
    (
        "Zones(0, 30, 20, 100)",
        lambda: Zones(0, 30, 20, 100),
        InvalidValueError,
        "zones",
        "zones must be baseline, commit, target and stretch that run strictly one way, got (0.0, 30.0, 20.0, 100.0): list them from the baseline to the stretch",
    ),
    (
        "Zones(0, nan, 20, 100)",
        lambda: Zones(0, nan, 20, 100),
        InvalidValueError,
        "commit",
        "commit must be a finite number, got nan: give a figure that is known",
    ),
    (
        "Zones(0, 10, 20, None)",
        lambda: Zones(0, 10, 20, None),
        InvalidValueError,
        "stretch",
        "stretch must be a number, got None: give a figure that is known",
    ),
    (
        "Curve([(0, 0)])",
        lambda: Curve([(0, 0)]),
        InvalidValueError,
        "points",
        "points must be two points or more, got [(0.0, 0.0)]: such as [(0, 0), (10, 0.5), (100, 1)]",
    ),
    (
        'Curve("01")',
        lambda: Curve("01"),
        InvalidTypeError,
        "points",
        "points must be a list of (value, progress) pairs, got '01': such as [(0, 0), (10, 0.5), (100, 1)]",
    ),
    (
        "Curve([(0, 0), 5])",
        lambda: Curve([(0, 0), 5]),
        InvalidTypeError,
        "points[1]",
        "points[1] must be a (value, progress) pair, got 5: such as [(0, 0), (10, 0.5), (100, 1)]",
    ),
    (
        "Curve([(0, 0), (1, 1), (1, 1)])",
        lambda: Curve([(0, 0), (1, 1), (1, 1)]),
        InvalidValueError,
        "points",
        "points must be values that run strictly one way, got [0.0, 1.0, 1.0]: list the points from the start to the goal",
    ),
    (
        "Curve([(0, 0.1), (1, 1)])",
        lambda: Curve([(0, 0.1), (1, 1)]),
        InvalidValueError,
        "points",
        "points must be progress from 0 to 1 that never falls, got [0.1, 1.0]: begin with 0 and end with 1",
    ),
    (
        'Curve([(0, 0), (1, "1")])',
        lambda: Curve([(0, 0), (1, "1")]),
        InvalidValueError,
        "points[1]",
        "points[1] must be a number, got '1': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        "Milestone().accept(0.5)",
        lambda: Milestone().accept(0.5),
        InvalidValueError,
        "value",
        "value must be 1 (True) or 0 (False) for a milestone, got 0.5: say whether it is done",
    ),
    (
        'Milestone().accept("yes")',
        lambda: Milestone().accept("yes"),
        InvalidValueError,
        "value",
        "value must be 1 (True) or 0 (False) for a milestone, got 'yes': say whether it is done",
    ),
    (
        "Milestone().accept(None)",
        lambda: Milestone().accept(None),
        InvalidValueError,
        "value",
        "value must be a number, got None: leave the reading out if there is none",
    ),
    (
        "Stages([])",
        lambda: Stages([]),
        InvalidValueError,
        "stages",
        "stages must be at least one (name, number) pair, got []: pass pairs such as ('built', 0.6)",
    ),
    (
        'Stages([("designed", 0.2), ("built", 0.6)])',
        lambda: Stages([("designed", 0.2), ("built", 0.6)]),
        InvalidValueError,
        "stages",
        "stages must be progress that rises from above 0 to exactly 1, got [0.2, 0.6]: list the stages in order, the last with 1",
    ),
    (
        'Stages([("designed", 0.2), ("designed", 1)])',
        lambda: Stages([("designed", 0.2), ("designed", 1)]),
        InvalidValueError,
        "stages[1]",
        "stages[1] must be a name that is not there yet, got 'designed': give each its own",
    ),
    (
        'Stages([("", 1)])',
        lambda: Stages([("", 1)]),
        InvalidValueError,
        "stages[0]",
        "stages[0] must be a text with something in it, got '': say it in words",
    ),
    (
        'Stages("abc")',
        lambda: Stages("abc"),
        InvalidTypeError,
        "stages",
        "stages must be a list of (name, number) pairs, got 'abc': pass pairs such as ('built', 0.6)",
    ),
    (
        'Stages([("a", 1, 2)])',
        lambda: Stages([("a", 1, 2)]),
        InvalidTypeError,
        "stages[0]",
        "stages[0] must be a (name, number) pair, got ('a', 1, 2): pass pairs such as ('built', 0.6)",
    ),
    (
        'Stages(["ab"])',
        lambda: Stages(["ab"]),
        InvalidTypeError,
        "stages[0]",
        "stages[0] must be a (name, number) pair, got 'ab': pass pairs such as ('built', 0.6)",
    ),
    (
        'Stages([("a", 0.5), ("b", 1)]).accept("c")',
        lambda: Stages([("a", 0.5), ("b", 1)]).accept("c"),
        InvalidValueError,
        "value",
        "value must be one of the stages 'a', 'b', got 'c': name the furthest stage that is reached",
    ),
    (
        'Stages([("a", 0.5), ("b", 1)]).accept(0.7)',
        lambda: Stages([("a", 0.5), ("b", 1)]).accept(0.7),
        InvalidValueError,
        "value",
        "value must be one of the stages 'a', 'b', got 0.7: name the furthest stage that is reached",
    ),
    (
        'Checklist([("a", -1), ("b", 1)])',
        lambda: Checklist([("a", -1), ("b", 1)]),
        InvalidValueError,
        "items",
        "items must be weights of 0 or more, not all zero, got [-1.0, 1.0]: give what matters more the greater weight",
    ),
    (
        'Checklist([("a", 0)])',
        lambda: Checklist([("a", 0)]),
        InvalidValueError,
        "items",
        "items must be weights of 0 or more, not all zero, got [0.0]: give what matters more the greater weight",
    ),
    (
        'Checklist("ab")',
        lambda: Checklist("ab"),
        InvalidTypeError,
        "items",
        "items must be a list of (name, number) pairs, got 'ab': pass pairs such as ('contract signed', 2)",
    ),
    (
        'Checklist([("a", 1)]).accept("a")',
        lambda: Checklist([("a", 1)]).accept("a"),
        InvalidValueError,
        "value",
        "value must be a set of names, got 'a': put it in braces: {'a'}",
    ),
    (
        'Checklist([("a", 1)]).accept({"b"})',
        lambda: Checklist([("a", 1)]).accept({"b"}),
        InvalidValueError,
        "value",
        "value must be names of the checklist ('a'), got 'b': tick what is on it",
    ),
    (
        'Checklist([("a", 1)]).accept([["a"]])',
        lambda: Checklist([("a", 1)]).accept([["a"]]),
        InvalidValueError,
        "value",
        "value must be a text, got ['a']: say it in words",
    ),
    (
        'Checklist([("a", 1)]).accept(1.5)',
        lambda: Checklist([("a", 1)]).accept(1.5),
        InvalidValueError,
        "value",
        "value must be a set of names, or a share from 0 to 1, got 1.5: pass the names of what is ticked",
    ),
    (
        'Hold("< 1%", how="mean")',
        lambda: Hold("< 1%", how="mean"),
        InvalidValueError,
        "how",
        "how must be 'share', 'latest' or 'worst', got 'mean': choose one of them",
    ),
    (
        "Hold(3)",
        lambda: Hold(3),
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got 3: such as Threshold.at_least(30) or '≥ 30'",
    ),
    (
        "Change()",
        Change,
        InvalidValueError,
        "change",
        "change must be either percent or amount, got (None, None): give one of the two, such as percent=-25",
    ),
    (
        "Change(percent=5, amount=5)",
        lambda: Change(percent=5, amount=5),
        InvalidValueError,
        "change",
        "change must be either percent or amount, got (5.0, 5.0): give one of the two, such as percent=-25",
    ),
    (
        "Change(percent=0)",
        lambda: Change(percent=0),
        InvalidValueError,
        "change",
        "change must be other than 0, got 0.0: to keep a number where it is, use KeyResult.hold()",
    ),
    (
        "Change(percent=5).from_baseline(0)",
        lambda: Change(percent=5).from_baseline(0),
        InvalidValueError,
        "baseline",
        "baseline must be other than 0 for a change in percent, got 0: a percentage of zero is zero; state the change as an amount",
    ),
    (
        "Change(amount=1).from_baseline(1e300)",
        lambda: Change(amount=1).from_baseline(1e300),
        InvalidValueError,
        "target",
        "target must be different from the baseline (1e+300), got 1e+300: to keep a number where it is, use KeyResult.hold() or a KPI with a threshold",
    ),
    (
        "Change(amount=1.7e308).from_baseline(1.7e308)",
        lambda: Change(amount=1.7e308).from_baseline(1.7e308),
        InvalidValueError,
        "target",
        "target must be a finite number, got inf: give a figure that is known",
    ),
    (
        'Target(85, "up")',
        lambda: Target(85, "up"),
        InvalidValueError,
        "direction",
        "direction must be 'increase' or 'decrease', got 'up': say which way is better",
    ),
    (
        "Target(85).from_baseline(90)",
        lambda: Target(85).from_baseline(90),
        InvalidValueError,
        "baseline",
        "baseline must be short of the target (85.0), got 90: set a further target, or keep it there with KeyResult.hold()",
    ),
    (
        "Target(nan)",
        lambda: Target(nan),
        InvalidValueError,
        "value",
        "value must be a finite number, got nan: leave the reading out if there is none",
    ),
    (
        "Threshold()",
        Threshold,
        InvalidValueError,
        "threshold",
        "threshold must be a limit at least on one side, got None: give low, high or both",
    ),
    (
        "Threshold.at_least(nan)",
        lambda: Threshold.at_least(nan),
        InvalidValueError,
        "limit",
        "limit must be a finite number, got nan: give a figure that is known",
    ),
    (
        "Threshold.at_least(None)",
        lambda: Threshold.at_least(None),
        InvalidValueError,
        "limit",
        "limit must be a number, got None: give a figure that is known",
    ),
    (
        "Threshold.at_least(30, critical=30)",
        lambda: Threshold.at_least(30, critical=30),
        InvalidValueError,
        "critical_low",
        "critical_low must be below the limit (30.0), got 30.0: leave critical out if there is no warning band",
    ),
    (
        "Threshold.at_least(30, critical=35)",
        lambda: Threshold.at_least(30, critical=35),
        InvalidValueError,
        "critical_low",
        "critical_low must be below the limit (30.0), got 35.0: leave critical out if there is no warning band",
    ),
    (
        "Threshold.at_most(3, critical=2)",
        lambda: Threshold.at_most(3, critical=2),
        InvalidValueError,
        "critical_high",
        "critical_high must be above the limit (3.0), got 2.0: leave critical out if there is no warning band",
    ),
    (
        'Threshold.at_most("3")',
        lambda: Threshold.at_most("3"),
        InvalidValueError,
        "limit",
        "limit must be a number, got '3': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        'Threshold.between("70", 80)',
        lambda: Threshold.between("70", 80),
        InvalidValueError,
        "low",
        "low must be a number, got '70': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        'Threshold.between(70, "80")',
        lambda: Threshold.between(70, "80"),
        InvalidValueError,
        "high",
        "high must be a number, got '80': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        "Threshold.between(80, 70)",
        lambda: Threshold.between(80, 70),
        InvalidValueError,
        "high",
        "high must be at least low (80.0), got 70.0: swap the two",
    ),
    (
        "Threshold.between(70, 80, critical=5)",
        lambda: Threshold.between(70, 80, critical=5),
        InvalidValueError,
        "critical",
        "critical must be a pair of figures for a range, got 5: give (below, above), with None where there is no warning band",
    ),
    (
        "Threshold.between(70, 80, critical=(75, 90))",
        lambda: Threshold.between(70, 80, critical=(75, 90)),
        InvalidValueError,
        "critical_low",
        "critical_low must be below the limit (70.0), got 75.0: leave critical out if there is no warning band",
    ),
    (
        "Threshold.between(70, 80, critical=(60, nan))",
        lambda: Threshold.between(70, 80, critical=(60, nan)),
        InvalidValueError,
        "critical_high",
        "critical_high must be a finite number, got nan: give a figure that is known",
    ),
    (
        "Threshold.between(5, 5, strict=True)",
        lambda: Threshold.between(5, 5, strict=True),
        InvalidValueError,
        "strict",
        "strict must be False where low equals high, got True: nothing would be healthy; widen the range",
    ),
    (
        "Threshold.between(5, 5 + 1e-12)",
        lambda: Threshold.between(5, 5 + 1e-12),
        InvalidValueError,
        "high",
        "high must be further from low (5.0) than rounding, got 5.000000000001: make the two equal, or set them apart",
    ),
    (
        "Threshold.at_least(30, critical=25, warning_only=True)",
        lambda: Threshold.at_least(30, critical=25, warning_only=True),
        InvalidValueError,
        "critical_low",
        "critical_low must be left out with warning_only=True, got 25.0: choose one of the two",
    ),
    (
        "Threshold(30, critical_high=5)",
        lambda: Threshold(30, critical_high=5),
        InvalidValueError,
        "critical_high",
        "critical_high must be left out where there is no high limit, got 5.0: give high as well",
    ),
    (
        "Threshold.at_least(30, strict=1)",
        lambda: Threshold.at_least(30, strict=1),
        InvalidValueError,
        "strict",
        "strict must be True or False, got 1: say which",
    ),
    (
        "Threshold.at_least(30, warning_only=1)",
        lambda: Threshold.at_least(30, warning_only=1),
        InvalidValueError,
        "warning_only",
        "warning_only must be True or False, got 1: say which",
    ),
    (
        'Threshold("30")',
        lambda: Threshold("30"),
        InvalidValueError,
        "low",
        "low must be a number, got '30': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        'Threshold(high="30")',
        lambda: Threshold(high="30"),
        InvalidValueError,
        "high",
        "high must be a number, got '30': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        'Threshold.at_least(30, critical="25")',
        lambda: Threshold.at_least(30, critical="25"),
        InvalidValueError,
        "critical_low",
        "critical_low must be a number, got '25': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        "Threshold.at_least(30, below=3)",
        lambda: Threshold.at_least(30, below=3),
        InvalidValueError,
        "below",
        "below must be a text, got 3: pass a str, or leave it out",
    ),
    (
        'Threshold.at_least(30, unit="≥")',
        lambda: Threshold.at_least(30, unit="≥"),
        InvalidValueError,
        "unit",
        "unit must be a plain word, got '≥': leave out brackets, comparators and other marks",
    ),
    (
        "Threshold.at_least(30).classify(nan)",
        lambda: Threshold.at_least(30).classify(nan),
        InvalidValueError,
        "value",
        "value must be a finite number, got nan: leave the reading out if there is none",
    ),
    (
        "Threshold.at_least(30).classify(None)",
        lambda: Threshold.at_least(30).classify(None),
        InvalidValueError,
        "value",
        "value must be a number, got None: leave the reading out if there is none",
    ),
    (
        'Threshold.at_least(30).contains("3")',
        lambda: Threshold.at_least(30).contains("3"),
        InvalidValueError,
        "value",
        "value must be a number, got '3': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        "Threshold.at_least(30).gap(True)",
        lambda: Threshold.at_least(30).gap(truth),
        InvalidValueError,
        "value",
        "value must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    (
        "Threshold.parse(30)",
        lambda: Threshold.parse(30),
        InvalidValueError,
        "threshold",
        "threshold must be a text, got 30: build one with Threshold.at_least(), at_most() or between()",
    ),
    (
        'Threshold.parse("70..60")',
        lambda: Threshold.parse("70..60"),
        NotationError,
        "",
        "expected high at least low (70.0) at position 4; understood so far: kpi/range\n    70..60\n        ^",
    ),
    (
        'Threshold.parse("≥ 1e999")',
        lambda: Threshold.parse("≥ 1e999"),
        NotationError,
        "",
        "expected a number within ±1.797e308 at position 2\n    ≥ 1e999\n      ^",
    ),
    (
        'Threshold.parse("≥ 30" + " " * 497)',
        lambda: Threshold.parse("≥ 30" + " " * 497),
        NotationError,
        "",
        (
            "expected at most 500 characters (keep the limit, and leave out the text around it) at position 500\n"
            f"    …{' ' * 76}\n     {' ' * 75}^"
        ),
    ),
    (
        'KPI.parse("🔥 ≥ 40")',
        lambda: KPI.parse("🔥 ≥ 40"),
        NotationError,
        "",
        "expected the name of what is measured, such as 'Churn < 3%' at position 6; understood so far: kpi/floor\n    🔥 ≥ 40\n           ^",
    ),
    (
        'KPI.parse("≥ 5/week")',
        lambda: KPI.parse("≥ 5/week"),
        NotationError,
        "",
        (
            "expected the name of what is measured, such as 'Churn < 3%' at position 8; understood so far: kpi/floor\n"
            "    ≥ 5/week\n            ^"
        ),
    ),
    (
        'KeyResult.parse("NPS \\udfff 40")',
        lambda: KeyResult.parse("NPS \udfff 40"),
        NotationError,
        "",
        "expected a whole character at position 4\n    NPS · 40\n        ^",
    ),
    (
        'KeyResult.parse("Grow sales by 0%")',
        lambda: KeyResult.parse("Grow sales by 0%"),
        NotationError,
        "",
        (
            "expected change other than 0 at position 14; understood so far: key_result/change_by\n"
            "    Grow sales by 0%\n                  ^"
        ),
    ),
    (
        'Threshold.at_least(30, unit="%").in_unit("days")',
        lambda: Threshold.at_least(30, unit="%").in_unit("days"),
        UnitMismatchError,
        "threshold",
        "threshold must be in days, got '≥ 30%': state it in days, or give the other number in %",
    ),
    (
        'Threshold.at_least(30, unit="%").tighter_than("< 5 days")',
        lambda: Threshold.at_least(30, unit="%").tighter_than("< 5 days"),
        UnitMismatchError,
        "threshold",
        "threshold must be in %, got '< 5 days': state it in %, or give the other number in days",
    ),
    (
        "Threshold.at_least(30).tighter_than(5)",
        lambda: Threshold.at_least(30).tighter_than(5),
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got 5: such as Threshold.at_least(30) or '≥ 30'",
    ),
    (
        "Threshold.between(1, 2, strict=True).to_nagios()",
        lambda: Threshold.between(1, 2, strict=True).to_nagios(),
        InvalidValueError,
        "threshold",
        "threshold must be an inclusive range or a one-sided limit, got 'strictly 1..2': set strict=False, or monitor the two sides as two services",
    ),
    (
        "Threshold.from_nagios()",
        Threshold.from_nagios,
        InvalidValueError,
        "ranges",
        "ranges must be a pair of ranges that can alert, got (None, None): give a range with a finite end",
    ),
    (
        'Threshold.from_nagios("~:")',
        lambda: Threshold.from_nagios("~:"),
        InvalidValueError,
        "ranges",
        "ranges must be a pair of ranges that can alert, got ('~:', None): give a range with a finite end",
    ),
    (
        'Threshold.from_nagios("foo")',
        lambda: Threshold.from_nagios("foo"),
        InvalidValueError,
        "warning",
        "warning must be a monitoring-plugins range, got 'foo': write it as [@][start:][end], such as '10', '10:', '~:10', '10:20' or '@10:20'",
    ),
    (
        "Threshold.from_nagios(10)",
        lambda: Threshold.from_nagios(10),
        InvalidValueError,
        "warning",
        "warning must be a text or None, got 10: write it as [@][start:][end], such as '10', '10:', '~:10', '10:20' or '@10:20'",
    ),
    (
        'Threshold.from_nagios("20:10")',
        lambda: Threshold.from_nagios("20:10"),
        InvalidValueError,
        "warning",
        "warning must be a range whose start is not above its end, got '20:10': swap the two; a bare '10' means 0..10",
    ),
    (
        'Threshold.from_nagios(critical="١٠")',
        lambda: Threshold.from_nagios(critical="١٠"),
        InvalidValueError,
        "critical",
        "critical must be plain ASCII, got '١٠': write it as [@][start:][end], such as '10', '10:', '~:10', '10:20' or '@10:20'",
    ),
    (
        'Threshold.from_nagios(critical="1e999")',
        lambda: Threshold.from_nagios(critical="1e999"),
        InvalidValueError,
        "critical",
        "critical must be within ±1.797e308, got '1e999': scale it down",
    ),
    (
        'Threshold.from_nagios("@10:20")',
        lambda: Threshold.from_nagios("@10:20"),
        InvalidValueError,
        "ranges",
        "ranges must be ranges with one healthy zone, got ('@10:20', None): they leave two healthy zones; split them into two checks",
    ),
    (
        'Threshold.from_nagios("@~:")',
        lambda: Threshold.from_nagios("@~:"),
        InvalidValueError,
        "ranges",
        "ranges must be ranges with one healthy zone, got ('@~:', None): they leave no healthy zone; split them into two checks",
    ),
    (
        'Threshold.from_nagios("~:100", "10:")',
        lambda: Threshold.from_nagios("~:100", "10:"),
        InvalidValueError,
        "ranges",
        "ranges must be critical on both sides or on neither, got ('~:100', '10:'): give the other side a critical figure too, or neither",
    ),
    (
        'Threshold.from_nagios("70:80", "~:90")',
        lambda: Threshold.from_nagios("70:80", "~:90"),
        InvalidValueError,
        "ranges",
        "ranges must be critical on both sides or on neither, got ('70:80', '~:90'): give the other side a critical figure too, or neither",
    ),
    (
        'Threshold.from_nagios("10:", "@~:5")',
        lambda: Threshold.from_nagios("10:", "@~:5"),
        InvalidValueError,
        "ranges",
        "ranges must be a critical range that leaves its own edge to the warning, got ('10:', '@~:5'): an okrkit threshold's critical figure is still a warning: use an outside range for critical",
    ),
    (
        'Threshold.from_nagios("@~:10", "@20:")',
        lambda: Threshold.from_nagios("@~:10", "@20:"),
        InvalidValueError,
        "ranges",
        "ranges must be critical on both sides or on neither, got ('@~:10', '@20:'): give the other side a critical figure too, or neither",
    ),
    (
        'Threshold.from_nagios("@~:10", "~:20")',
        lambda: Threshold.from_nagios("@~:10", "~:20"),
        InvalidValueError,
        "ranges",
        "ranges must be critical on both sides or on neither, got ('@~:10', '~:20'): give the other side a critical figure too, or neither",
    ),
    (
        'Threshold.from_nagios("@10:10", "~:10")',
        lambda: Threshold.from_nagios("@10:10", "~:10"),
        InvalidValueError,
        "ranges",
        "ranges must be a warning that is more than one point, got ('@10:10', '~:10'): leave the limit itself healthy, or make the warning range wider",
    ),
    (
        'Threshold.from_nagios("@5:10", "@~:7")',
        lambda: Threshold.from_nagios("@5:10", "@~:7"),
        InvalidValueError,
        "ranges",
        "ranges must be a critical range that leaves its own edge to the warning, got ('@5:10', '@~:7'): an okrkit threshold's critical figure is still a warning: use an outside range for critical",
    ),
    (
        'BandScale([1, 2], ["a", "b"])',
        lambda: BandScale([1, 2], ["a", "b"]),
        InvalidValueError,
        "labels",
        "labels must be 3 for 2 edges, got ('a', 'b'): give one label for each band, the outer two included",
    ),
    (
        'BandScale([2, 1], ["a", "b", "c"])',
        lambda: BandScale([2, 1], ["a", "b", "c"]),
        InvalidValueError,
        "edges[1]",
        "edges[1] must be at least 2.0, got 1.0: list the edges in ascending order",
    ),
    (
        'BandScale([1, 1], ["a", "b", "c"])',
        lambda: BandScale([1, 1], ["a", "b", "c"]),
        InvalidValueError,
        "edges[1]",
        "edges[1] must be above 1.0, got 1.0: an edge may stand twice, with owners 'above' and 'below', to make a band of one point",
    ),
    (
        'BandScale([1, 1, 1], ["a", "b", "c", "d"], owner=("above", "below", "below"))',
        lambda: BandScale([1, 1, 1], ["a", "b", "c", "d"], owner=("above", "below", "below")),
        InvalidValueError,
        "edges[2]",
        "edges[2] must be above 1.0, got 1.0: an edge may stand twice, with owners 'above' and 'below', to make a band of one point",
    ),
    (
        'BandScale([1, 1 + 1e-13], ["a", "b", "c"])',
        lambda: BandScale([1, 1 + 1e-13], ["a", "b", "c"]),
        InvalidValueError,
        "edges[1]",
        "edges[1] must be further from 1.0 than rounding, got 1.0000000000001: put the two edges at one number or apart",
    ),
    (
        'BandScale([1, nan], ["a", "b", "c"])',
        lambda: BandScale([1, nan], ["a", "b", "c"]),
        InvalidValueError,
        "edges[1]",
        "edges[1] must be a finite number, got nan: give a figure that is known",
    ),
    (
        'BandScale("12", ["a", "b", "c"])',
        lambda: BandScale("12", ["a", "b", "c"]),
        InvalidTypeError,
        "edges",
        "edges must be a list of numbers, got '12': pass them in ascending order, such as [0.4, 0.7]",
    ),
    (
        'BandScale([1], "ab")',
        lambda: BandScale([1], "ab"),
        InvalidTypeError,
        "labels",
        "labels must be a list of labels, got 'ab': pass one more label than there are edges",
    ),
    (
        'BandScale([1], [["a"], "b"])',
        lambda: BandScale([1], [["a"], "b"]),
        InvalidTypeError,
        "labels[0]",
        "labels[0] must be hashable, got ['a']: use a str or an Enum member",
    ),
    (
        'BandScale([1], ["a", "b"], owner="both")',
        lambda: BandScale([1], ["a", "b"], owner="both"),
        InvalidValueError,
        "owner",
        "owner must be 'above' or 'below', or one of them for each edge, got 'both': say which side has the edge",
    ),
    (
        'BandScale([1], ["a", "b"], owner=5)',
        lambda: BandScale([1], ["a", "b"], owner=5),
        InvalidValueError,
        "owner",
        "owner must be 'above' or 'below', or one of them for each edge, got 5: say which side has the edge",
    ),
    (
        'BandScale([1], ["a", "b"], owner=("above", "above"))',
        lambda: BandScale([1], ["a", "b"], owner=("above", "above")),
        InvalidValueError,
        "owner",
        "owner must be 'above' or 'below' for each edge, got ('above', 'above'): give 1 of them, or one word for all",
    ),
    (
        'BandScale([1], ["a", "b"], name=5)',
        lambda: BandScale([1], ["a", "b"], name=5),
        InvalidValueError,
        "name",
        "name must be a text, got 5: pass a str, or leave it out",
    ),
    (
        "GOOGLE.classify(nan)",
        lambda: google.classify(nan),
        InvalidValueError,
        "value",
        "value must be a finite number, got nan: leave the reading out if there is none",
    ),
    (
        'GOOGLE.nearest_edge("x")',
        lambda: google.nearest_edge("x"),
        InvalidValueError,
        "value",
        "value must be a number, got 'x': convert it with float(), or give the whole sentence to parse()",
    ),
    (
        'Unit("a(b)")',
        lambda: Unit("a(b)"),
        InvalidValueError,
        "unit",
        "unit must be a plain word, got 'a(b)': leave out brackets, comparators and other marks",
    ),
    (
        'Unit("K")',
        lambda: Unit("K"),
        InvalidValueError,
        "unit",
        "unit must be told from a thousand or a million, got 'K': write it out, such as 'kelvin'",
    ),
    (
        'Unit("5 a day")',
        lambda: Unit("5 a day"),
        InvalidValueError,
        "unit",
        "unit must be a word that does not begin like a number, got '5 a day': put the number in the value",
    ),
    (
        'Unit("x" * 41)',
        lambda: Unit("x" * 41),
        InvalidValueError,
        "unit",
        "unit must be at most 40 characters long, got 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx': use a shorter word",
    ),
    (
        "Unit([])",
        lambda: Unit([]),
        InvalidValueError,
        "unit",
        "unit must be a text or a Unit, got []: pass its symbol, such as '%', 'USD' or 'days'",
    ),
    (
        'Unit.of("hours").convert(1, "months")',
        lambda: Unit.of("hours").convert(1, "months"),
        UnitMismatchError,
        "value",
        "value must be in months, got '1 hour': state it in months, or give the other number in hours",
    ),
    (
        'Unit.of("days").convert(1e308, "ms")',
        lambda: Unit.of("days").convert(1e308, "ms"),
        InvalidValueError,
        "value",
        "value must be within ±1.797e308 in ms, got 1e+308: convert it into a larger unit",
    ),
    (
        'Unit.of("days").format(nan)',
        lambda: Unit.of("days").format(nan),
        InvalidValueError,
        "value",
        "value must be a finite number, got nan: leave the reading out if there is none",
    ),
    (
        'Unit.of("days").format(3, digits=0)',
        lambda: Unit.of("days").format(3, digits=0),
        InvalidValueError,
        "digits",
        "digits must be a whole number from 1 up, got 0: or pass None for all of them",
    ),
    (
        'Unit.of("days").format(3, digits="2")',
        lambda: Unit.of("days").format(3, digits="2"),
        InvalidValueError,
        "digits",
        "digits must be a whole number from 1 up, got '2': or pass None for all of them",
    ),
    (
        'Unit.of("days").format_gap(None)',
        lambda: Unit.of("days").format_gap(None),
        InvalidValueError,
        "value",
        "value must be a number, got None: leave the reading out if there is none",
    ),
    (
        'Reading("2026-13-01", 1)',
        lambda: Reading("2026-13-01", 1),
        InvalidValueError,
        "on",
        "on must be a day of the calendar, got '2026-13-01': write it as year-month-day, such as '2026-06-30'",
    ),
    (
        'Reading("2026-06-30", nan)',
        lambda: Reading("2026-06-30", nan),
        InvalidValueError,
        "value",
        "value must be a finite number, got nan: leave the reading out if there is none",
    ),
    (
        'Reading("2026-06-30", 1, note=5)',
        lambda: Reading("2026-06-30", 1, note=5),
        InvalidValueError,
        "note",
        "note must be a text, got 5: pass a str, or leave it out",
    ),
    (
        "Reading(datetime(2026, 6, 30, 12), 1)",
        lambda: Reading(datetime(2026, 6, 30, 12), 1),
        InvalidValueError,
        "on",
        "on must be a day, not a moment, got datetime.datetime(2026, 6, 30, 12, 0): pass .date(), in the zone that you mean",
    ),
    (
        "Reading(20260630, 1)",
        lambda: Reading(20260630, 1),
        InvalidValueError,
        "on",
        "on must be a day, got 20260630: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    (
        'Reading("20260630", 1)',
        lambda: Reading("20260630", 1),
        InvalidValueError,
        "on",
        "on must be a day of the calendar, got '20260630': write it as year-month-day, such as '2026-06-30'",
    ),
    (
        "Series(5)",
        lambda: Series(5),
        InvalidTypeError,
        "readings",
        "readings must be a run of readings, got 5: pass a mapping of days to values, (day, value) pairs, or Readings",
    ),
    (
        'Series("2026-06-30")',
        lambda: Series("2026-06-30"),
        InvalidTypeError,
        "readings",
        "readings must be a run of readings, got '2026-06-30': pass a mapping of days to values, (day, value) pairs, or Readings",
    ),
    (
        'Series({"2026-06-30": nan})',
        lambda: Series({"2026-06-30": nan}),
        InvalidValueError,
        "readings[0].value",
        "readings[0] ('2026-06-30'): value must be a finite number, got nan: leave the reading out if there is none",
    ),
    (
        'Series([("2026-06-30", 1), ("2026-06-30", 2)])',
        lambda: Series([("2026-06-30", 1), ("2026-06-30", 2)]),
        InvalidValueError,
        "readings",
        "readings must be on different days; 2026-06-30 has one already, got 2.0: a day has one reading; use correct() to replace it, or average the two first",
    ),
    (
        'Series([("2026-06-30", 1, 2)])',
        lambda: Series([("2026-06-30", 1, 2)]),
        InvalidTypeError,
        "readings[0]",
        "readings[0] must be a (day, value) pair or a Reading, got ('2026-06-30', 1, 2): pass a mapping of days to values, (day, value) pairs, or Readings",
    ),
    (
        'Series(["ab"])',
        lambda: Series(["ab"]),
        InvalidTypeError,
        "readings[0]",
        "readings[0] must be a (day, value) pair or a Reading, got 'ab': pass a mapping of days to values, (day, value) pairs, or Readings",
    ),
    (
        'Series({"June": 1})',
        lambda: Series({"June": 1}),
        InvalidValueError,
        "readings[0].on",
        "readings[0] ('June'): on must be a day of the calendar, got 'June': write it as year-month-day, such as '2026-06-30'",
    ),
    (
        'Series(missing="drop")',
        lambda: Series(missing="drop"),
        InvalidValueError,
        "missing",
        "missing must be 'refuse' or 'skip', got 'drop': say what to do with None and NaN",
    ),
    (
        "Series(missing=[])",
        lambda: Series(missing=[]),
        InvalidValueError,
        "missing",
        "missing must be 'refuse' or 'skip', got []: say what to do with None and NaN",
    ),
    (
        'Series().per("week")',
        lambda: Series().per("week"),
        InvalidValueError,
        "every",
        "every must be 'month', 'quarter', 'trimester', 'half' or 'year', got 'week': choose one of them",
    ),
    (
        'Series().per("month", how="median")',
        lambda: Series().per("month", how="median"),
        InvalidValueError,
        "how",
        "how must be 'last', 'mean', 'sum', 'min' or 'max', got 'median': choose one of them",
    ),
    (
        'Series().per("month", how=[])',
        lambda: Series().per("month", how=[]),
        InvalidValueError,
        "how",
        "how must be 'last', 'mean', 'sum', 'min' or 'max', got []: choose one of them",
    ),
    (
        'Series({"2026-06-30": 1}).per("month", fiscal_start=13)',
        lambda: Series({"2026-06-30": 1}).per("month", fiscal_start=13),
        InvalidValueError,
        "fiscal_start",
        "fiscal_start must be a whole number from 1 to 12, got 13: pass a month, or (month, day)",
    ),
    (
        'Series({"2026-06-29": 1.7e308, "2026-06-30": 1.7e308}).per("month", how="sum")',
        lambda: Series({"2026-06-29": 1.7e308, "2026-06-30": 1.7e308}).per("month", how="sum"),
        InvalidValueError,
        "sum",
        "sum must be within ±1.797e308, got [1.7e+308, 1.7e+308]: scale the readings down",
    ),
    (
        'Series().correct("2026-06-30", 1)',
        lambda: Series().correct("2026-06-30", 1),
        InvalidValueError,
        "day",
        "day must be a day with a reading, got '2026-06-30': use add() or record() for a new one",
    ),
    (
        'Series({"2026-06-30": 1}).add("2026-06-30", 2)',
        lambda: Series({"2026-06-30": 1}).add("2026-06-30", 2),
        InvalidValueError,
        "readings",
        "readings must be on different days; 2026-06-30 has one already, got 2.0: a day has one reading; use correct() to replace it, or average the two first",
    ),
    (
        'Series().add("2026-06-30")',
        lambda: Series().add("2026-06-30"),
        InvalidValueError,
        "value",
        "value must be given with a day, got None: pass the value as well, a Reading, or a mapping of days to values",
    ),
    (
        'Series().add("2026-06-30", True)',
        lambda: Series().add("2026-06-30", truth),
        InvalidValueError,
        "value",
        "value must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    (
        'Series().between("2026-06-30", "2026-06-01")',
        lambda: Series().between("2026-06-30", "2026-06-01"),
        InvalidValueError,
        "last",
        "last must be at or after first (2026-06-30), got '2026-06-01': swap the two",
    ),
    (
        "Series().latest(5)",
        lambda: Series().latest(5),
        InvalidValueError,
        "on",
        "on must be a day, got 5: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    (
        'Series().until("x")',
        lambda: Series().until("x"),
        InvalidValueError,
        "on",
        "on must be a day of the calendar, got 'x': write it as year-month-day, such as '2026-06-30'",
    ),
    (
        "Series().since(None)",
        lambda: Series().since(None),
        InvalidValueError,
        "day",
        "day must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    (
        'Verdict("a").input("b")',
        lambda: Verdict("a").input("b"),
        UnknownIdError,
        "name",
        "input must be one of the verdict's (none), got 'b': see .inputs",
    ),
    (
        'Verdict("a", inputs=(("score", 1.0),)).input("b")',
        lambda: Verdict("a", inputs=(("score", 1.0),)).input("b"),
        UnknownIdError,
        "name",
        "input must be one of the verdict's (score), got 'b': see .inputs",
    ),
    (
        'to_text(5, "name")',
        lambda: text_of(5, "name"),
        InvalidValueError,
        "name",
        "name must be a text, got 5: say it in words",
    ),
    (
        'to_text("  ", "name")',
        lambda: text_of("  ", "name"),
        InvalidValueError,
        "name",
        "name must be a text with something in it, got '  ': say it in words",
    ),
    (
        'to_slug("!!")',
        lambda: to_slug("!!"),
        InvalidValueError,
        "name",
        "name must be a text with a letter or a number in it, got '!!': pass id=",
    ),
    (
        'to_id("")',
        lambda: id_of(""),
        InvalidValueError,
        "id",
        "id must be a text with something in it, got '': pass a short name, or leave it out",
    ),
    (
        "to_id(5)",
        lambda: id_of(5),
        InvalidValueError,
        "id",
        "id must be a text with something in it, got 5: pass a short name, or leave it out",
    ),
    (
        'to_members("ab", int, "things", "pass a list")',
        lambda: any_of("ab", int, "things", "pass a list"),
        InvalidTypeError,
        "things",
        "things must be a list of int, got 'ab': pass a list",
    ),
    (
        'to_members([1, "a"], int, "things", "pass a list")',
        lambda: any_of([1, "a"], int, "things", "pass a list"),
        InvalidTypeError,
        "things[1]",
        "things[1] must be an int, got 'a': pass a list",
    ),
    (
        'check_optional_text(5, "owner")',
        lambda: optional(5, "owner"),
        InvalidValueError,
        "owner",
        "owner must be a text or None, got 5: pass a str, or leave it out",
    ),
    (
        'check_note(None, "note")',
        lambda: note(None, "note"),
        InvalidValueError,
        "note",
        "note must be a text, got None: pass a str, or leave it out",
    ),
    (
        "to_day(datetime(2026, 6, 30, tzinfo=UTC))",
        lambda: to_day(datetime(2026, 6, 30, tzinfo=UTC)),
        InvalidValueError,
        "on",
        "on must be a day, not a moment, got datetime.datetime(2026, 6, 30, 0, 0, tzinfo=datetime.timezo…: pass .date(), in the zone that you mean",
    ),
    (
        "to_measure(5)",
        lambda: as_measure(5),
        InvalidTypeError,
        "measure",
        "measure must be a measure, got 5: such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()",
    ),
]


@pytest.mark.parametrize(
    "call, kind, path, message", [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_what_a_bad_input_is_told(
    call: Callable[[], object], kind: type[OkrkitError], path: str, message: str
) -> None:
    with pytest.raises(OkrkitError) as caught:
        call()

    assert message == str(caught.value)
    assert kind is type(caught.value)
    assert caught.value.message == message
    assert [path] == [where for where, _ in caught.value.problems]
    assert message.endswith(caught.value.problems[0][1])
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) >= 60
    assert len({message for *_, message in REFUSED}) >= 60


@pytest.mark.parametrize("kind, builtin", FAMILY)
def test_one_thing_to_catch_and_the_builtin_that_fits(
    kind: type[OkrkitError], builtin: type[Exception]
) -> None:
    assert issubclass(kind, OkrkitError)
    assert issubclass(kind, builtin)


def test_the_family_is_whole() -> None:
    kinds = {getattr(errors, name) for name in errors.__all__}

    assert kinds == {OkrkitError, *(kind for kind, _ in FAMILY)}
    assert kinds == {type(error) for error in EVERY}


@pytest.mark.parametrize("error", EVERY, ids=lambda error: f"{type(error).__name__} {error.args}")
def test_an_error_can_be_sent_and_copied(error: OkrkitError) -> None:
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert again.args == error.args
        assert again.problems == error.problems
        assert vars(again) == vars(error)


@pytest.mark.parametrize("error", EVERY, ids=lambda error: f"{type(error).__name__} {error.args}")
def test_an_error_is_ready_for_a_form(error: OkrkitError) -> None:
    assert isinstance(error.problems, tuple)
    assert all(isinstance(path, str) and isinstance(message, str) for path, message in error.problems)
    assert error.problems
    assert str(error) == error.message


def test_a_fault_without_a_path_is_the_whole_inputs() -> None:
    assert OkrkitError("it broke").problems == (("", "it broke"),)
    assert OkrkitError("two", (("a", "one"), ("b", "two"))).problems == (("a", "one"), ("b", "two"))


def test_a_promotion_error_has_its_reason() -> None:
    error = PromotionError("no", "no reading", (("readings", "no"),))

    assert (error.message, error.reason, error.problems) == ("no", "no reading", (("readings", "no"),))


def test_a_missing_extra_is_the_line_to_type() -> None:
    error = MissingExtraError("charts", "altair")

    assert str(error) == 'okrkit.charts needs altair, which is not installed: pip install "okrkit[charts]"'
    assert (error.extra, error.package) == ("charts", "altair")
    assert (
        str(MissingExtraError("notebook", "rich"))
        == 'okrkit.display.terminal needs rich, which is not installed: pip install "okrkit[notebook]"'
    )


@pytest.mark.parametrize(
    "error, message",
    [
        (NotationError("≥ lots", 2, "a number"), "expected a number at position 2\n    ≥ lots\n      ^"),
        (NotationError("", 0, "a statement"), "expected a statement at position 0\n    \n    ^"),
        (
            NotationError("from A to", 9, "a number", "a move"),
            "expected a number at position 9; understood so far: a move\n    from A to\n             ^",
        ),
        (NotationError("a\tb", 2, "c"), "expected c at position 2\n    a·b\n      ^"),
        (
            NotationError("x" * 200, 100, "y"),
            "expected y at position 100\n    …" + "x" * 76 + "…\n     " + " " * 38 + "^",
        ),
        (
            NotationError("x" * 200, 200, "y"),
            "expected y at position 200\n    …" + "x" * 76 + "\n     " + " " * 76 + "^",
        ),
        (NotationError("x" * 200, 3, "y"), "expected y at position 3\n    " + "x" * 76 + "…\n       ^"),
    ],
    ids=["short", "empty", "understood", "tab", "middle", "end", "start"],
)
def test_a_caret_stands_under_the_place(error: NotationError, message: str) -> None:
    assert message == str(error)
    first, shown, caret = message.split("\n")
    if error.position < len(error.text):
        assert shown[caret.index("^")] == error.text[error.position].replace("\t", "·")
    assert first.startswith(f"expected {error.expected}")


@pytest.mark.parametrize(
    "before, columns",
    [
        ("Keep 解約率 ", 12),
        ("Ke\u0301e\u0301p churn ", 11),
        ("売上 を ", 8),
        ("Kéep ", 5),
        ("ＮＰＳ\t", 7),
        ("a\u200db ", 4),
    ],
    ids=["wide", "combining", "kana", "composed", "full width", "joiner"],
)
def test_a_caret_stands_where_a_terminal_shows_the_place(before: str, columns: int) -> None:
    error = NotationError(f"{before}blow 3%", len(before), "'below'")

    assert len(before) == error.position
    assert f"    {' ' * columns}^" == str(error).splitlines()[-1]


def test_a_notation_error_has_its_parts() -> None:
    error = NotationError("from A to", 9, "a number", "a move")

    assert (error.text, error.position, error.expected, error.understood) == (
        "from A to",
        9,
        "a number",
        "a move",
    )
