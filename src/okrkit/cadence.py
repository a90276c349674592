"""What is due when, and for whom: check-ins, readings, reviews, thresholds to look at again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final, Literal, TypeAlias

import attrs

from okrkit._calendar import Every, add_months
from okrkit._doors import DayLike, invalid, takes, to_day, wrong_type
from okrkit._sentences import count, day
from okrkit.arithmetic import same
from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective
from okrkit.open_measures import Hold
from okrkit.scorecard import Scorecard
from okrkit.scoring import score

__all__ = ["Due", "due", "share"]

What: TypeAlias = Literal["check-in", "reading", "mid-cycle review", "closing review", "threshold revisit"]
Missing: TypeAlias = Literal["skip", "miss"]

_A_YEAR: Final = 12
# How many days a review stays on the list: nothing records that it was held.
_REVIEW_DAYS: Final = 7
_CADENCE_DAYS: Final = {"weekly": 7, "fortnightly": 14}
_CADENCE_MONTHS: Final = {"monthly": 1, "quarterly": 3, "yearly": 12}


@attrs.frozen
class Due:
    """Something that is due, for whom, and since when; printing it gives the sentence.

    `what` is 'check-in', 'reading', 'mid-cycle review', 'closing review' or 'threshold revisit', `subject` the id of the thing,
    `owner` who is asked (None where nobody is named), `day` when it was due, `overdue` how many days ago (0: today).

    >>> from okrkit import KPI, due
    >>> nps = KPI("NPS", "≥ 40", owner="Sam", cadence="monthly", readings={"2026-06-30": 38})
    >>> print(due(nps, "2026-08-02")[0])
    Sam: the reading of nps was due on 30 July 2026, 3 days ago
    >>> due(nps, "2026-07-29")
    ()
    """

    what: What
    subject: str
    owner: str | None
    day: date
    overdue: int

    def __str__(self) -> str:
        who = self.owner or "Nobody named"
        when = f"is due today, {day(self.day)}"
        if self.overdue:
            when = f"was due on {day(self.day)}, {count(self.overdue, 'day')} ago"
        return f"{who}: the {self.what} of {self.subject} {when}"


def due(
    subject: KPI | KeyResult | Objective | Scorecard,
    on: DayLike,
    *,
    every: Every = "week",
    cycle: Cycle | None = None,
) -> tuple[Due, ...]:
    """What is due or overdue on a day, the longest overdue first.

    Check-ins fall due on the cycle's own dates (`Cycle.dates`); one within the period counts, even if the number did not
    change. A KPI's reading is due one cadence after the last, its threshold is looked at again after a year. Reviews are held in
    the middle of the cycle and on its last day, and stay on the list for a week.

    Args:
        subject: A KPI, a key result, an objective or a scorecard.
        on: The day.
        every: How often key results are checked in: 'week', 'fortnight', 'month', or a number of days.
        cycle: A lone key result's cycle.

    Returns:
        What is due, by day and subject.

    Raises:
        InvalidTypeError: Something else.

    >>> from okrkit import KeyResult, Objective, due
    >>> kr = KeyResult.from_to("NPS", 32, 45, owner="Sam").check_in("2026-07-01", 33)
    >>> goal = Objective("Delight", [kr], cycle="Q3 2026")
    >>> [(each.what, each.day.isoformat(), each.overdue) for each in due(goal, "2026-07-16")]
    [('check-in', '2026-07-15', 1)]
    >>> due(goal, "2026-06-30")
    ()
    """
    wanted = to_day(on)
    if isinstance(subject, KPI):
        found = _of_kpi(subject, wanted)
    elif isinstance(subject, KeyResult):
        found = _of_key_result(subject, cycle, wanted, every, None)
    elif isinstance(subject, Objective):
        found = _of_objective(subject, subject.cycle or cycle, wanted, every)
    elif isinstance(subject, Scorecard):
        found = [
            each
            for objective in subject.objectives
            for each in _of_objective(objective, objective.cycle or subject.cycle, wanted, every)
        ]
        found += [each for kpi in subject.kpis for each in _of_kpi(kpi, wanted)]
    else:
        raise takes(
            "due()", "a KPI, a KeyResult, an Objective or a Scorecard", subject, "pass what has a cadence"
        )
    return tuple(sorted(found, key=_longest))


def _longest(each: Due) -> tuple[Any, ...]:
    return (each.day, each.subject, each.what)


def _of_kpi(kpi: KPI, on: date) -> list[Due]:
    found: list[Due] = []
    reading = next_reading(kpi, on)
    if reading is not None and reading <= on:
        found.append(Due("reading", kpi.id, kpi.owner, reading, (on - reading).days))
    looked = (
        kpi.revisions[-1].valid_from if kpi.revisions else kpi.readings.days[0] if len(kpi.readings) else None
    )
    revisit = None if looked is None else _later(looked, _A_YEAR)
    if revisit is not None and revisit <= on:
        found.append(Due("threshold revisit", kpi.id, kpi.owner, revisit, (on - revisit).days))
    return found


def next_reading(kpi: KPI, on: date) -> date | None:
    """When the next reading of a KPI is due, seen from a day; None where nothing says."""
    latest, cadence = kpi.readings.latest(on), kpi.cadence
    if cadence is None or cadence == "irregular":
        return None
    if latest is None:
        return on
    if isinstance(cadence, str) and cadence in _CADENCE_MONTHS:
        return _later(latest.on, _CADENCE_MONTHS[cadence])
    days = cadence if isinstance(cadence, int) else _CADENCE_DAYS[cadence]
    try:
        return latest.on + timedelta(days=days)
    except OverflowError:
        return None


def _later(start: date, months: int) -> date | None:
    try:
        return add_months(start, months)
    except InvalidValueError:
        return None  # after the calendar's last day


def _of_objective(objective: Objective, cycle: Cycle | None, on: date, every: Every) -> list[Due]:
    found = [
        each
        for key_result in objective.key_results
        for each in _of_key_result(key_result, cycle, on, every, objective.owner)
    ]
    if cycle is not None:
        middle = cycle.start + timedelta(days=cycle.days // 2)
        reviews: tuple[tuple[What, date], ...] = (
            ("mid-cycle review", middle),
            ("closing review", cycle.last_day),
        )
        for what, falls in reviews:
            if 0 <= (on - falls).days < _REVIEW_DAYS:
                found.append(Due(what, objective.id, objective.owner, falls, (on - falls).days))
    return found


def _of_key_result(
    key_result: KeyResult, cycle: Cycle | None, on: date, every: Every, owner: str | None
) -> list[Due]:
    if cycle is None or not cycle.start <= on <= cycle.last_day:
        return []
    dates = [each for each in cycle.dates(every) if each <= on]
    reached = score(key_result, on)
    if not dates or (reached is not None and same(reached, 1.0)):
        return []
    since = dates[-2] if len(dates) > 1 else cycle.start - timedelta(days=1)
    latest = key_result.latest(on)
    if latest is not None and latest.on > since:
        return []
    return [Due("check-in", key_result.id, key_result.owner or owner, dates[-1], (on - dates[-1]).days)]


def share(key_result: KeyResult, *, due: Iterable[DayLike], missing: Missing = "skip") -> float | None:
    """The share of due readings of a held number that were healthy.

    A fraction, 0.0 to 1.0: of the check-ins that were due, each met by the latest value since the one before.

    Args:
        key_result: A key result with the measure `Hold`.
        due: The days on which check-ins were due, such as ``cycle.dates("week")``.
        missing: What of those that never came: 'skip' leaves them out, 'miss' counts them as unhealthy.

    Returns:
        The share, or None where nothing was due (or came, where skipped).

    Raises:
        InvalidTypeError: Not a key result that holds a number.

    Source: Profit.co's control KPI by adherence (9 of 13 planned check-ins: 69 %).

    >>> from okrkit import KeyResult, share
    >>> errors = KeyResult.hold("Error rate", "≤ 1%").check_in({"2026-07-06": 0.4, "2026-07-13": 1.2})
    >>> weeks = ["2026-07-06", "2026-07-13", "2026-07-20", "2026-07-27"]
    >>> share(errors, due=weeks), share(errors, due=weeks, missing="miss")
    (0.5, 0.25)
    >>> share(errors, due=[]) is None
    True
    """
    measure = key_result.measure if isinstance(key_result, KeyResult) else None
    if not isinstance(measure, Hold):
        raise takes(
            "share()", "a KeyResult that holds a number", key_result, "make one with KeyResult.hold()"
        )
    if missing not in {"skip", "miss"}:
        raise invalid("missing", "'skip' or 'miss'", missing, "say what to do with check-ins that never came")
    days = _days(due)
    met = [_met(key_result, earlier, later) for earlier, later in zip([date.min, *days], days, strict=False)]
    came = [each for each in met if each is not None]
    total = len(met) if missing == "miss" else len(came)
    return sum(came) / total if total else None


def _days(due: Iterable[DayLike]) -> Sequence[date]:
    if isinstance(due, (str, bytes)) or not isinstance(due, Iterable):
        raise wrong_type("due", "a list of days", due, "such as cycle.dates('week')")
    return sorted({to_day(each, f"due[{index}]") for index, each in enumerate(due)})


def _met(key_result: KeyResult, earlier: date, later: date) -> bool | None:
    """Whether the latest value after one due day and up to the next was healthy; None where there is none."""
    latest = key_result.latest(later)
    if latest is None or (latest.on <= earlier and earlier != date.min):
        return None
    measure = key_result.measure_on(latest.on)
    return isinstance(measure, Hold) and measure.threshold.contains(latest.value)
