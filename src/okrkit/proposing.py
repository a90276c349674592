"""Which KPIs ask for an OKR, and the recovery objective that would answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final, Literal, Never, Self, TypeAlias

import attrs

from okrkit._calendar import FiscalStart, to_fiscal_start
from okrkit._doors import DayLike, invalid, is_truth, line, takes, to_day, to_members, wrong_type
from okrkit._news import judged, news_words
from okrkit._sentences import count, day, limits
from okrkit._showing import shown
from okrkit.arithmetic import same
from okrkit.behaviour import present_process
from okrkit.cycle import Cycle
from okrkit.direction import Direction
from okrkit.errors import InvalidValueError
from okrkit.forecasting import each_method, forecast
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, to_kpis
from okrkit.monitoring import Freshness, staleness
from okrkit.objective import Objective, missing_cycle, to_cycle
from okrkit.promotion import promote
from okrkit.series import Reading
from okrkit.threshold import Threshold
from okrkit.verdict import Band

__all__ = ["Consecutive", "Proposal", "Proposals", "consecutive", "draft_objective", "proposals"]

Period: TypeAlias = Literal["month", "quarter", "trimester", "half", "year"]
Urgency: TypeAlias = tuple[int, int, float, str]
_PERIODS: Final[tuple[Period, ...]] = ("month", "quarter", "trimester", "half", "year")
# The days that each period can have at most, and those between two readings of each cadence.
_LONGEST: Final = {"month": 31, "quarter": 92, "trimester": 123, "half": 184, "year": 366}
_BETWEEN: Final = {"weekly": 7, "fortnightly": 14, "monthly": 31, "quarterly": 92, "yearly": 366}
_SEVERITY: Final = {Band.CRITICAL: 0, Band.WARNING: 1, Band.HEALTHY: 2}
_LARGEST: Final = 1.7976931348623157e308


def _to_start(fiscal_start: FiscalStart) -> FiscalStart:
    """The month, or the month and day, as it was given; a list becomes a tuple, so that the rule can be hashed."""
    month, day = to_fiscal_start(fiscal_start)
    return (month, day) if isinstance(fiscal_start, (tuple, list)) else month


@attrs.frozen
class Consecutive:
    """How long a KPI has to be out of its band before it asks for an OKR: so many completed periods in a row.

    Args:
        periods: How many.
        per: 'month', 'quarter', 'trimester', 'half' or 'year'.
        fiscal_start: The month, or (month, day), that the year begins in.

    Raises:
        InvalidValueError: Not a count from 1 up, or no such period.

    >>> from okrkit import consecutive
    >>> consecutive(2, per="quarter")
    Consecutive(periods=2, per='quarter', fiscal_start=1)
    >>> consecutive(1, per="month").periods
    1
    """

    periods: int
    per: Period = attrs.field(kw_only=True)
    fiscal_start: int | tuple[int, int] = attrs.field(default=1, converter=_to_start, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.periods, int) or is_truth(self.periods) or self.periods < 1:
            raise invalid(
                "periods", "a whole number from 1 up", self.periods, "two quarters in a row is common"
            )
        if self.per not in _PERIODS:
            raise invalid(
                "per", "'month', 'quarter', 'trimester', 'half' or 'year'", self.per, "choose one of them"
            )


def consecutive(periods: int, *, per: Period, fiscal_start: int | tuple[int, int] = 1) -> Consecutive:
    """The rule that a KPI asks for an OKR once it was out of its band for so many completed periods in a row.

    Args:
        periods: How many, from 1 up.
        per: 'month', 'quarter', 'trimester', 'half' or 'year'.
        fiscal_start: The month, or (month, day), that the year begins in.

    Returns:
        The rule, for `proposals`.

    Raises:
        InvalidValueError: Not a count from 1 up, or no such period.

    >>> from okrkit import consecutive
    >>> consecutive(3, per="month").per
    'month'
    >>> consecutive(1, per="year").periods
    1
    """
    return Consecutive(periods, per=per, fiscal_start=fiscal_start)


@shown
@attrs.frozen
class Proposal:
    """A KPI that asks for an OKR; printing it gives the sentence.

    `reasons` are the sentences, the weightiest first; `band` is where its latest reading stands, `periods` for how many
    completed periods in a row it has been out of its band.

    >>> from okrkit import KPI, proposals
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-03-31": 38, "2026-06-30": 35})
    >>> print(proposals([nps], "2026-07-01")[0])
    NPS asks for an OKR: it has ended 2 quarters in a row outside healthy (at least 40), the last at 35
    >>> proposals([KPI("NPS", "≥ 40")], "2026-07-01")
    ()
    """

    kpi: KPI
    on: date
    band: Band = attrs.field(kw_only=True)
    periods: int = attrs.field(kw_only=True)
    reasons: tuple[str, ...] = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return line(f"{self.kpi.name} asks for an OKR: {'; '.join(self.reasons)}")


@shown
class Proposals(tuple[Proposal, ...]):  # noqa: SLOT001 - a tuple cannot have slots of its own, and `busy` must be kept
    """Proposals, the most severe first: a tuple that also names the KPIs left out.

    `busy` are the ids of the KPIs that something moves already. Printing it gives a line for each proposal and one for those.

    >>> from okrkit import KPI, proposals
    >>> nps = KPI("NPS", "≥ 40", readings={"2026-03-31": 38, "2026-06-30": 35})
    >>> print(proposals([nps], "2026-07-01", busy=["nps"]))
    Left out, because something moves them already: nps
    >>> len(proposals([nps], "2026-07-01"))
    1
    """

    busy: tuple[str, ...]

    def __new__(cls, found: Iterable[Proposal] = (), busy: Iterable[str] = ()) -> Self:
        """A tuple of proposals that also names the KPIs left out."""
        made = super().__new__(cls, found)
        object.__setattr__(made, "busy", tuple(busy))
        return made

    def __setattr__(self, name: str, value: object) -> Never:
        raise attrs.exceptions.FrozenInstanceError

    def __delattr__(self, name: str) -> Never:
        raise attrs.exceptions.FrozenInstanceError

    def __getnewargs__(self) -> tuple[tuple[Proposal, ...], tuple[str, ...]]:
        return tuple(self), self.busy

    def __str__(self) -> str:
        lines = [str(each) for each in self] or ([] if self.busy else ["No KPI asks for an OKR"])
        if self.busy:
            lines.append(line(f"Left out, because something moves them already: {', '.join(self.busy)}"))
        return "\n".join(lines)


def proposals(
    kpis: Iterable[KPI] | Mapping[str, KPI],
    on: DayLike,
    *,
    rule: Consecutive | None = None,
    busy: Iterable[KeyResult | Objective | str] = (),
    limit: int | None = None,
    signals: bool = True,
    forecasts: bool = True,
) -> Proposals:
    """Which KPIs ask for an OKR, the most severe first, each with its reasons.

    By rule: out of band for two completed quarters in a row, each by its last reading. Beside it: a run of readings in the bad
    direction that still lasts, a forecast that leaves the band, a number worse than its benchmark. First come critical KPIs,
    then warnings, then healthy ones; among equals those longer out of band, then those further out, as a share of the limit.

    A KPI that is read less often than once a period is judged by periods as long as its cadence. Nothing is proposed from stale
    data; without a cadence, that is a KPI whose last reading is older than the last completed period.

    Args:
        kpis: The KPIs, as a list or by id.
        on: The day to look from.
        rule: How long out of band is too long; None for ``consecutive(2, per="quarter")``.
        busy: Key results, objectives or KPI ids: the KPIs that they move are left out, and named in `.busy`.
        limit: At most so many; None for all.
        signals: Whether signals count.
        forecasts: Whether forecasts count.

    Returns:
        The proposals: a tuple with `.busy`.

    Raises:
        InvalidValueError: Not a day, a limit below 0, or two KPIs with one id.
        InvalidTypeError: Not KPIs, no such rule, or something in `busy` that moves nothing.

    >>> from okrkit import KPI, consecutive, proposals
    >>> churn = KPI("Churn", "≤ 3%", readings={"2026-05-31": 3.4, "2026-06-30": 4.1})
    >>> proposals([churn], "2026-07-01")
    ()
    >>> [each.kpi.id for each in proposals([churn], "2026-07-01", rule=consecutive(2, per="month"))]
    ['churn']
    """
    wanted, known = to_day(on), to_kpis(kpis)
    chosen = consecutive(2, per="quarter") if rule is None else rule
    if not isinstance(chosen, Consecutive):
        raise wrong_type("rule", "a Consecutive", rule, "such as consecutive(2, per='quarter')")
    if limit is not None and (not isinstance(limit, int) or is_truth(limit) or limit < 0):
        raise invalid("limit", "a whole number from 0 up, or None", limit, "say how many at most")
    taken = _busy(busy)
    found = [
        _propose(kpi, wanted, chosen, signals=signals, forecasts=forecasts)
        for kpi in known.values()
        if kpi.id not in taken
    ]
    ordered = sorted((_urgency(each, chosen), each) for each in found if each is not None)
    return Proposals([each for _, each in ordered[:limit]], sorted(taken & set(known)))


def _busy(busy: Iterable[KeyResult | Objective | str]) -> set[str]:
    if isinstance(busy, (str, KeyResult)) or not isinstance(busy, Iterable):
        raise wrong_type(
            "busy", "a list of key results, objectives or KPI ids", busy, "pass a list, even of one"
        )
    taken: set[str | None] = set()
    for index, each in enumerate(busy):
        if isinstance(each, Objective):
            taken.update(key_result.kpi for key_result in each.key_results)
        elif isinstance(each, KeyResult):
            taken.add(each.kpi)
        elif isinstance(each, str):
            taken.add(each)
        else:
            raise wrong_type(
                f"busy[{index}]", "a KeyResult, an Objective or a KPI's id", each, "pass what moves it"
            )
    return {each for each in taken if each is not None}


def _urgency(proposal: Proposal, rule: Consecutive) -> Urgency:
    """What sorts proposals; the id makes it unique, so that proposals themselves are never compared."""
    kpi = proposal.kpi
    days = proposal.periods * _LONGEST[_per(kpi, rule)]
    latest = kpi.readings.until(proposal.on)[-1]
    threshold = kpi.threshold_on(latest.on)
    gap = abs(threshold.gap(latest.value))
    limit = max(abs(each) for each in (threshold.low, threshold.high) if each is not None)
    # Gaps of different KPIs compare as shares of their limits; where the limit is 0, any gap is large.
    share = gap / limit if limit else (1.0 if gap else 0.0)
    return (_SEVERITY[proposal.band], -days, -share, kpi.id)


def _propose(kpi: KPI, on: date, rule: Consecutive, *, signals: bool, forecasts: bool) -> Proposal | None:
    seen = kpi if kpi.latest(on) == kpi.latest() else kpi.evolve(readings=kpi.readings.until(on))
    latest = seen.latest()
    if latest is None or staleness(seen, on) is Freshness.STALE:
        return None
    period = _last_completed(on, _per(seen, rule), rule)
    if seen.cadence is None and latest.on < period.start:
        return None
    if seen.cadence is not None and latest.on < period.start:
        period = _before(period)  # its reading is due, not missing: so far the one before has the word
    periods, last = _periods_out(seen, period)
    reasons: list[str] = []
    if periods >= rule.periods and last is not None:
        reasons.append(_out_words(seen, periods, last, latest, _per(seen, rule)))
    if signals:
        reasons.extend(_signal_words(seen, latest))
    if forecasts:
        reasons.extend(_forecast_words(seen, latest, _ahead(on, _per(seen, rule), rule)))
    reasons.extend(_benchmark_words(seen, latest))
    return Proposal(kpi, on, band=seen.band, periods=periods, reasons=tuple(reasons)) if reasons else None


def _per(kpi: KPI, rule: Consecutive) -> Period:
    """The rule's period, or the next longer one that a KPI has a reading in each of."""
    between = kpi.cadence if isinstance(kpi.cadence, int) else _BETWEEN.get(kpi.cadence or "", 0)
    fitting: list[Period] = [
        each for each in _PERIODS[_PERIODS.index(rule.per) :] if _LONGEST[each] >= between
    ]
    return fitting[0] if fitting else "year"


def _last_completed(on: date, per: Period, rule: Consecutive) -> Cycle:
    period = Cycle.containing(on, per, fiscal_start=rule.fiscal_start)
    return period if period.last_day <= on else _before(period)


def _ahead(on: date, per: Period, rule: Consecutive) -> date:
    """The last day of the period that a day is in, or of the next one where it is that day itself."""
    period = Cycle.containing(on, per, fiscal_start=rule.fiscal_start)
    try:
        return period.last_day if period.last_day > on else period.next().last_day
    except InvalidValueError:  # the calendar's last day
        return period.last_day


def _before(period: Cycle) -> Cycle:
    try:
        return period.previous()
    except InvalidValueError:  # the calendar's first day
        return period


def _periods_out(kpi: KPI, period: Cycle) -> tuple[int, Reading | None]:
    """For how many periods in a row, up to this one, the KPI ended out of its band; and its last reading in the last of them."""
    periods, last = 0, None
    while True:
        reading = kpi.latest(period.last_day)
        if reading is None or reading.on < period.start or kpi.band_of(reading) is Band.HEALTHY:
            return periods, last
        periods, last = periods + 1, last or reading
        earlier = _before(period)
        if earlier == period:
            return periods, last
        period = earlier


def _out_words(kpi: KPI, periods: int, last: Reading, latest: Reading, per: Period) -> str:
    healthy = limits(kpi.threshold_on(last.on))
    word = "half-year" if per == "half" else per
    run = f"{count(periods, word)} in a row" if periods > 1 else f"the last {word}"
    since = ""
    if kpi.band_of(latest) is Band.HEALTHY:
        since = f" (since then, on {day(latest.on)}, {kpi.unit.format(latest.value)})"
    return f"it has ended {run} outside healthy ({healthy}), the last at {kpi.unit.format(last.value)}{since}"


def _bad_side(kpi: KPI, latest: Reading) -> int:
    """Which way is worse: down (-1), up (1), or neither (0), as inside a range."""
    threshold = kpi.threshold_on(latest.on)
    if threshold.direction is None:
        return threshold.side(latest.value)
    return -1 if threshold.direction is Direction.INCREASE else 1


def _signal_words(kpi: KPI, latest: Reading) -> list[str]:
    side, process = _bad_side(kpi, latest), present_process(kpi)
    judgement = judged(process, side, latest.on) if side else None
    if judgement is None:
        return []
    runs = tuple(each for each in judgement.signals if each.rule.kind == "run")
    return (
        [f"{news_words(judgement._replace(signals=runs), process, kpi.unit)}, which is no chance"]
        if runs
        else []
    )


def _forecast_words(kpi: KPI, latest: Reading, until: date) -> list[str]:
    threshold = kpi.threshold_on(until)
    now = threshold.classify(latest.value)
    # Choosing a method well takes its time, and is of use only where one of them leaves the band.
    if not any(_worse(threshold, value, now) for value in each_method(kpi.readings, until)):
        return []
    coming = forecast(kpi, until)
    if coming.value is None or not _worse(threshold, coming.value, now):
        return []
    where = "outside healthy" if now is Band.HEALTHY else "which is critical: healthy is"
    healthy = f"({limits(threshold)})" if now is Band.HEALTHY else limits(threshold)
    return [f"it is heading for {kpi.unit.format(coming.value)} by {day(until)}, {where} {healthy}"]


def _worse(threshold: Threshold, value: float, now: Band) -> bool:
    return _SEVERITY[threshold.classify(value)] < _SEVERITY[now]


def _benchmark_words(kpi: KPI, latest: Reading) -> list[str]:
    side = _bad_side(kpi, latest)
    if kpi.benchmark is None or kpi.threshold_on(latest.on).direction is None:
        return []
    if same(kpi.benchmark, latest.value) or (latest.value > kpi.benchmark) != (side > 0):
        return []
    far = kpi.unit.format_gap(max(-_LARGEST, min(_LARGEST, latest.value - kpi.benchmark)))
    there = kpi.unit.format(kpi.benchmark)
    return [f"at {kpi.unit.format(latest.value)} it is {far} behind the benchmark of {there}"]


def draft_objective(
    kpi: KPI,
    cycle: Cycle | str,
    *,
    title: str,
    drivers: Iterable[KPI] = (),
    guardrails: Iterable[KPI | str] = (),
    on: DayLike | None = None,
) -> Objective:
    """The recovery objective of a KPI: itself promoted, its unhealthy drivers with it, guardrails for the rest.

    Args:
        kpi: The KPI to bring back.
        cycle: The cycle.
        title: The aim, in words: what would be true if it worked.
        drivers: KPIs that move it; those that are unhealthy become key results, the healthy ones guardrails.
        guardrails: KPIs, or their ids, that must not suffer meanwhile.
        on: The day whose readings are the baselines; None for the day before the cycle starts.

    Returns:
        The objective, owned by the KPI's owner. A KPI that becomes a key result is no guardrail as well.

    Raises:
        PromotionError: The KPI, or an unhealthy driver, cannot be promoted.
        MissingCycleError: There is no cycle.
        InvalidTypeError: Drivers that are no KPIs, or guardrails that are no list.

    >>> from okrkit import KPI, Cycle, draft_objective
    >>> churn = KPI("Churn", "≤ 3%", readings={"2026-06-30": 6})
    >>> wait = KPI("First response", "under 4 hours", readings={"2026-06-30": 9})
    >>> margin = KPI("Margin", "≥ 30%", readings={"2026-06-30": 34})
    >>> plan = draft_objective(churn, Cycle.quarter(2026, 3), title="Customers stay", drivers=[wait, margin])
    >>> [kr.title for kr in plan], plan.guardrails
    (['Reduce churn from 6% to 3%', 'Reduce first response from 9 hours to 4 hours'], ('margin',))
    >>> draft_objective(churn, "Q3 2026", title="Customers stay").guardrails
    ()
    """
    if not isinstance(kpi, KPI):
        raise takes("draft_objective()", "a KPI", kpi, "pass the one that is to move")
    into = to_cycle(cycle)
    if into is None:
        raise missing_cycle("to draft an objective for")
    looked = to_day(on) if on is not None else into.start
    if on is None and into.start > date.min:
        looked -= timedelta(days=1)
    if isinstance(guardrails, (str, KPI)) or not isinstance(guardrails, Iterable):
        raise wrong_type("guardrails", "a list of KPIs or their ids", guardrails, "pass a list, even of one")
    moving = {kpi.id: promote(kpi, into, on=on)}
    keeping: list[str] = []
    for driver in to_members(drivers, KPI, "drivers", "pass a list of KPIs"):
        latest = driver.latest(looked)
        # Healthy is what will count as healthy in the cycle, as `promote` has it.
        in_force = driver.threshold_on(max(looked, into.start))
        if driver.id not in moving and latest is not None and not in_force.contains(latest.value):
            moving[driver.id] = promote(driver, into, on=on)
        else:
            keeping.append(driver.id)
    for index, each in enumerate(guardrails):
        if not isinstance(each, (str, KPI)):
            raise wrong_type(f"guardrails[{index}]", "a KPI or its id", each, "pass what must not suffer")
        keeping.append(each.id if isinstance(each, KPI) else each)
    # What is being moved cannot be told to stay where it is.
    watched = [each for each in dict.fromkeys(keeping) if each not in moving]
    return Objective(title, list(moving.values()), cycle=into, owner=kpi.owner, guardrails=watched)
