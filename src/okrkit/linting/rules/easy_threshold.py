"""OKR309: a KPI that is always green by a mile."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from typing import Final

from okrkit.arithmetic import same
from okrkit.finding import Severity
from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import TALENTA, UNIFRAME
from okrkit.series import Reading

_WHOLE: Final = 100.0  # percent
_FAR_ANYWAY: Final = 10.0  # percentage points


def _check(kpi: KPI, context: Context) -> Iterator[str]:
    readings, policy = kpi.readings.until(context.on), context.policy
    if len(readings) >= policy.readings and all(_is_far(kpi, each, policy.mile) for each in readings):
        of_what = "of the room above its limit" if _is_a_share(kpi, readings[-1].on) else "of its limit"
        yield f"every one of its {len(readings)} readings was better by {policy.mile:.0%} {of_what} or more"


def _is_far(kpi: KPI, reading: Reading, mile: float) -> bool:
    """Whether a reading is better than the limit of its day by a fraction of that limit; a range has no better side.

    Above a share's limit there is only the room up to 100 %, so that fraction of the room is far, too, if it is ten points or more:
    99.9 % is not far from 99.5 %, which leaves half a point.
    """
    threshold = kpi.threshold_on(reading.on)
    low, high = threshold.low, threshold.high
    if low is not None and high is None and low != 0.0:
        shared = kpi.unit.symbol == "%" and 0.0 < low < _WHOLE
        room = max(_FAR_ANYWAY, mile * (_WHOLE - low)) if shared else math.inf
        return _reaches(reading.value - low, min(mile * abs(low), room))
    if high is None or low is not None or high == 0.0:
        return False
    return _reaches(high - reading.value, mile * abs(high))


def _reaches(beyond: float, far: float) -> bool:
    return beyond >= far or same(beyond, far)


def _is_a_share(kpi: KPI, on: date) -> bool:
    """Whether the limit is a floor in %, near enough to 100 % for the room above it to count."""
    threshold = kpi.threshold_on(on)
    low, high = threshold.low, threshold.high
    return kpi.unit.symbol == "%" and high is None and low is not None and _WHOLE / 2 < low < _WHOLE


EASY_THRESHOLD: Final = Rule(
    "OKR309",
    "easy-threshold",
    check=_check,
    family="KPI",
    severity=Severity.INFO,
    takes=(KPI,),
    summary="A KPI of which every reading was far better than its threshold.",
    why="It cannot warn of anything: by the time it turned red everybody would know. Either nothing is at risk, or the limit is slack.",
    source=f"{TALENTA}; {UNIFRAME}",
    flagged=KPI(
        "First response time",
        "≤ 4 hours",
        owner="Lee",
        readings={f"2026-0{month}-28": 0.5 + month / 10 for month in range(3, 9)},
    ),
    clean=KPI(
        "First response time",
        "≤ 2 hours",
        owner="Lee",
        readings={f"2026-0{month}-28": 0.5 + month / 10 for month in range(3, 9)},
    ),
    fix="tighten the threshold to what you would act on, or watch something else",
)
