"""E30: by ratio, day 0 is 0/0 and the first days call any 0 'at risk'; here nobody is behind while nothing is due."""

from __future__ import annotations

import pytest

from okrkit.cycle import Cycle, DayCount
from okrkit.keyresult import KeyResult
from okrkit.pace_rules import PACE_RULES, PaceRule
from okrkit.pacing import ExpectedCurve, pace
from okrkit.verdict import Status

Q3 = Cycle.quarter(2026, 3)
ZERO = KeyResult.from_to("Any", 0, 100).check_in("2026-07-01", 0)
TIMED = [rule for rule in PACE_RULES if rule.family != "absolute"]


@pytest.mark.parametrize("rule", TIMED, ids=lambda rule: rule.name)
def test_while_nothing_is_due_nobody_is_behind(rule: PaceRule) -> None:
    grace = ExpectedCurve.phased({"2026-07-31": 0})

    assert rule.judge(0, 0).status is Status.ON_TRACK
    for day in ("2026-07-01", "2026-07-15", "2026-07-31"):
        assert pace(ZERO, day, cycle=Q3, rule=rule, curve=grace).status is Status.ON_TRACK
    assert pace(ZERO, "2026-09-01", cycle=Q3, rule=rule, curve=grace).status is not Status.ON_TRACK


@pytest.mark.parametrize("rule", TIMED, ids=lambda rule: rule.name)
def test_on_the_first_day_of_a_rule_that_does_not_count_it_nothing_is_due(rule: PaceRule) -> None:
    verdict = pace(ZERO, "2026-07-01", cycle=Q3, rule=rule)

    if rule.day_count is not DayCount.END_OF_DAY:
        assert verdict.status is Status.ON_TRACK
        assert verdict.distance is None
    else:
        assert verdict.status is Status.ON_TRACK
        assert verdict.distance is not None
