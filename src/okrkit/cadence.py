"""What is due when, and for whom: check-ins, readings, reviews, thresholds to look at again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set as AbstractSet
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple, TypeAlias

import attrs

from okrkit._calendar import Every, add_months, to_step
from okrkit._doors import DayLike, invalid, line, takes, to_day, wrong_type
from okrkit._sentences import count, day
from okrkit._showing import shown
from okrkit.arithmetic import same
from okrkit.cycle import Cycle
from okrkit.errors import InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Objective, missing_cycle, to_cycle
from okrkit.open_measures import Hold
from okrkit.scorecard import Scorecard
from okrkit.scoring import score

__all__ = ["Due", "due", "share"]

What: TypeAlias = Literal["check-in", "reading", "mid-cycle review", "closing review", "threshold revisit"]
Missing: TypeAlias = Literal["skip", "miss"]

_A_YEAR: Final = 12
_MISSING: Final = ("skip", "miss")
# How many days a review stays on the list: nothing records that it was held.
_REVIEW_DAYS: Final = 7
_CADENCE_DAYS: Final = {"weekly": 7, "fortnightly": 14}
_CADENCE_MONTHS: Final = {"monthly": 1, "quarterly": 3, "yearly": 12}


@shown
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
        return line(f"{who}: the {self.what} of {self.subject} {when}")


def due(
    subject: KPI | KeyResult | Objective | Scorecard,
    on: DayLike,
    *,
    every: Every = "week",
    cycle: Cycle | str | None = None,
) -> tuple[Due, ...]:
    """What is due or overdue on a day, the longest overdue first.

    Check-ins fall due on the cycle's own dates (`Cycle.dates`); each counts for the next such date, even if the number did not
    change. What is done owes none, and in a scorecard neither does a key result whose KPI has a cadence. A KPI's reading is due
    one cadence after the last, and its threshold is looked at again after a year. Reviews are held on the day by which half the
    cycle is gone and on its last; they and the last check-in stay on the list for a week.

    Args:
        subject: A KPI, a key result, an objective or a scorecard.
        on: The day.
        every: How often key results are checked in: 'week', 'fortnight', 'month', or a number of days.
        cycle: The cycle of a key result, or of an objective that has none.

    Returns:
        What is due, by day and subject.

    Raises:
        InvalidTypeError: Something else.
        MissingCycleError: A key result or an objective whose cycle is not known.
        InvalidValueError: Not a day, or no such step.

    >>> from okrkit import KeyResult, Objective, due
    >>> kr = KeyResult.from_to("NPS", 32, 45, owner="Sam").check_in("2026-07-01", 33)
    >>> goal = Objective("Delight", [kr], cycle="Q3 2026")
    >>> [(each.what, each.day.isoformat(), each.overdue) for each in due(goal, "2026-07-16")]
    [('check-in', '2026-07-08', 8)]
    >>> due(goal, "2026-06-30")
    ()
    """
    wanted, known = to_day(on), to_cycle(cycle)
    to_step(every)
    if isinstance(subject, KPI):
        found = _of_kpi(subject, wanted)
    elif isinstance(subject, KeyResult):
        found = _of_key_result(subject, _schedule(subject, known, wanted, every), None)
    elif isinstance(subject, Objective):
        found = _of_objective(subject, _schedule(subject, subject.cycle or known, wanted, every))
    elif isinstance(subject, Scorecard):
        found = _of_scorecard(subject, wanted, every)
    else:
        raise takes(
            "due()", "a KPI, a KeyResult, an Objective or a Scorecard", subject, "pass what has a cadence"
        )
    return tuple(sorted(found, key=_longest))


def _longest(each: Due) -> tuple[date, str, str]:
    return (each.day, each.subject, each.what)


def _of_kpi(kpi: KPI, on: date) -> list[Due]:
    falls: tuple[tuple[What, date | None], ...] = (
        ("reading", _next_reading(kpi, on)),
        ("threshold revisit", _revisit(kpi)),
    )
    return [
        Due(what, kpi.id, kpi.owner, when, (on - when).days)
        for what, when in falls
        if when is not None and when <= on
    ]


def _next_reading(kpi: KPI, on: date) -> date | None:
    """When the next reading is due, seen from a day; None where nothing says."""
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


def _revisit(kpi: KPI) -> date | None:
    """A year after the threshold was last revised, or else first used."""
    if kpi.revisions:
        return _later(kpi.revisions[-1].valid_from, _A_YEAR)
    return _later(kpi.readings.days[0], _A_YEAR) if len(kpi.readings) else None


def _later(start: date, months: int) -> date | None:
    try:
        return add_months(start, months)
    except InvalidValueError:
        return None  # after the calendar's last day


class _Schedule(NamedTuple):
    """The dates of a cycle on which check-ins are due, up to the day that is looked from."""

    cycle: Cycle
    on: date
    dates: Sequence[date]

    def first_missed(self, latest: date | None) -> date | None:
        """The first date that no check-in counts for; None where there is none."""
        if latest is None or latest < self.cycle.start:
            return self.dates[0] if self.dates else None
        missed = bisect_left(self.dates, latest) + 1
        return self.dates[missed] if missed < len(self.dates) else None


def _schedule(subject: KeyResult | Objective, cycle: Cycle | None, on: date, every: Every) -> _Schedule:
    if cycle is None:
        raise missing_cycle(f"to say what is due of {subject.id!r}")
    asked = cycle.start <= on and (on - cycle.last_day).days < _REVIEW_DAYS
    return _Schedule(cycle, on, [each for each in cycle.dates(every) if each <= on] if asked else ())


def _of_scorecard(scorecard: Scorecard, on: date, every: Every) -> list[Due]:
    read = {kpi.id for kpi in scorecard.kpis if kpi.cadence not in {None, "irregular"}}
    schedules: dict[Cycle, _Schedule] = {}
    found = [each for kpi in scorecard.kpis for each in _of_kpi(kpi, on)]
    for objective in scorecard.objectives:
        cycle = objective.cycle or scorecard.cycle
        if cycle not in schedules:
            schedules[cycle] = _schedule(objective, cycle, on, every)
        found += _of_objective(objective, schedules[cycle], read)
    return found


def _of_objective(
    objective: Objective, schedule: _Schedule, read: AbstractSet[str] = frozenset()
) -> list[Due]:
    found = [
        each
        for key_result in objective.key_results
        if key_result.kpi not in read
        for each in _of_key_result(key_result, schedule, objective.owner)
    ]
    cycle, on = schedule.cycle, schedule.on
    reviews: tuple[tuple[What, date], ...] = (
        ("mid-cycle review", cycle.start + timedelta(days=(cycle.days - 1) // 2)),
        ("closing review", cycle.last_day),
    )
    for what, falls in reviews:
        if 0 <= (on - falls).days < _REVIEW_DAYS:
            found.append(Due(what, objective.id, objective.owner, falls, (on - falls).days))
    return found


def _of_key_result(key_result: KeyResult, schedule: _Schedule, owner: str | None) -> list[Due]:
    on = schedule.on
    latest = key_result.latest(on)
    missed = schedule.first_missed(None if latest is None else latest.on)
    if missed is None or _is_done(key_result, on):
        return []
    return [Due("check-in", key_result.id, key_result.owner or owner, missed, (on - missed).days)]


def _is_done(key_result: KeyResult, on: date) -> bool:
    """Whether nothing is left to report; a number that is to be held is never done."""
    reached = score(key_result, on)
    return reached is not None and same(reached, 1.0) and not isinstance(key_result.measure_on(on), Hold)


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
    if not isinstance(missing, str) or missing not in _MISSING:
        raise invalid("missing", "'skip' or 'miss'", missing, "say what to do with check-ins that never came")
    days = _days(due)
    met = [_met(key_result, earlier, later) for earlier, later in zip([None, *days], days, strict=False)]
    came = [each for each in met if each is not None]
    total = len(met) if missing == "miss" else len(came)
    return sum(came) / total if total else None


def _days(due: Iterable[DayLike]) -> Sequence[date]:
    if isinstance(due, (str, bytes)) or not isinstance(due, Iterable):
        raise wrong_type("due", "a list of days", due, "such as cycle.dates('week')")
    return sorted({to_day(each, f"due[{index}]") for index, each in enumerate(due)})


def _met(key_result: KeyResult, earlier: date | None, later: date) -> bool | None:
    """Whether the latest value after one due day and up to the next was healthy; None where there is none."""
    latest = key_result.latest(later)
    if latest is None or (earlier is not None and latest.on <= earlier):
        return None
    # Before the number was one to hold, there was no limit in force: today's is the nearest.
    measure = next(
        each for each in (key_result.measure_on(latest.on), key_result.measure) if isinstance(each, Hold)
    )
    return measure.threshold.contains(latest.value)
