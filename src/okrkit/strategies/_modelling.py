"""Metrics, KPIs, check-ins and key results."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from okrkit._converters import as_name, as_title
from okrkit.checkin import CheckIn, Initiative, check_link
from okrkit.cycle import Cycle
from okrkit.keyresult import NUMBERLESS, KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.kpi_history import Cadence, Decision
from okrkit.measure import Measure, Reach
from okrkit.open_measures import Hold, to_measure
from okrkit.strategies._arguments import OrStrategy, Sizes, to_cycles, to_numbers, to_sizes, to_strategy
from okrkit.strategies._ground import days_of, figures, links, names, notes, numbers, sayings, units
from okrkit.strategies._measuring import measures, values_for
from okrkit.strategies._valuing import days_in, series_in, thresholds
from okrkit.threshold import Threshold, to_threshold
from okrkit.units import Unit

_CADENCES: Final[tuple[Cadence, ...]] = (
    "monthly",
    "weekly",
    "fortnightly",
    "quarterly",
    "yearly",
    "irregular",
)
_NAMES: Final = names()
_NOTES: Final = notes()
_OWNERS: Final = links()
_UNITS: Final = units()
_LINKS: Final = links()
_WEIGHTS: Final = st.sampled_from((1.0, 0.0, 0.5, 3.0))
_CONFIDENCES: Final = st.none() | figures(0, 1) | st.floats(0, 1)
_SAYINGS: Final = sayings()
_BLOCKERS: Final = st.lists(_SAYINGS, max_size=2)
_INITIATIVES: Final = st.lists(
    st.builds(Initiative, _SAYINGS, st.booleans(), _NOTES, st.none() | st.floats(0, 1e6)), max_size=2
)


def metrics(
    name: OrStrategy[str] | None = None,
    *,
    values: SearchStrategy[float] | None = None,
    unit: OrStrategy[Unit | str] | None = None,
    cycle: OrStrategy[Cycle | str] | None = None,
    min_readings: int = 0,
    max_readings: int | None = None,
) -> SearchStrategy[Metric]:
    """A number that is looked at, without a threshold; 'NPS' without a reading is the simplest.

    Args:
        name: Its name; by default one of `names()`.
        values: What its readings are drawn from; by default `numbers()`.
        unit: What it counts; by default any unit.
        cycle: What its readings lie in; by default they are on any of `days()`.
        min_readings: How many it has at least.
        max_readings: And at most; by default 12, or `min_readings` where that is more.

    Returns:
        A strategy of `Metric`.

    Raises:
        InvalidValueError: Numbers that do not go together, or more readings than the cycle has days.
        InvalidTypeError: `values` is no strategy, or `cycle` no cycle.

    >>> from hypothesis import given
    >>> from okrkit import strategies
    >>> @given(strategies.metrics(unit="%", min_readings=1))
    ... def test_it_becomes_a_kpi(metric):
    ...     assert metric.as_kpi("≥ 80%").readings == metric.readings
    >>> test_it_becomes_a_kpi()
    >>> strategies.metrics(min_readings=3, max_readings=2)
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: max_readings must be at least min_readings (3), got 2: swap the two, or leave one out
    """
    sizes = to_sizes(("min_readings", "max_readings"), min_readings, max_readings, 12)
    readings = to_cycles(cycle, "min_readings", sizes[0]).flatmap(
        partial(series_in, to_numbers(values, numbers()), sizes)
    )
    return st.builds(
        Metric,
        to_strategy(name, as_name, _NAMES),
        to_strategy(unit, Unit.of, _UNITS),
        owner=_OWNERS,
        readings=readings,
        description=_NOTES,
    )


def kpis(
    name: OrStrategy[str] | None = None,
    threshold: OrStrategy[Threshold | str] | None = None,
    *,
    values: SearchStrategy[float] | None = None,
    unit: OrStrategy[Unit | str] | None = None,
    cycle: OrStrategy[Cycle | str] | None = None,
    min_readings: int = 0,
    max_readings: int | None = None,
    max_revisions: int = 2,
) -> SearchStrategy[KPI]:
    """A KPI, with readings, decisions and revisions of its threshold.

    One called 'NPS' with the threshold '≥ 0' and nothing else is the simplest.

    Args:
        name: Its name; by default one of `names()`.
        threshold: Its threshold; one that is given as a value is never revised. By default `thresholds()` of
            `values` and `unit`.
        values: What readings and limits are drawn from; by default `numbers()`.
        unit: What it counts; by default the threshold's unit.
        cycle: What its readings, decisions and revisions lie in; by default they are on any of `days()`.
        min_readings: How many readings it has at least.
        max_readings: And at most; by default 12, or `min_readings` where that is more.
        max_revisions: How often its threshold was revised at most.

    Returns:
        A strategy of `KPI`.

    Raises:
        InvalidValueError: Numbers that do not go together, or more readings than the cycle has days.
        InvalidTypeError: `values` is no strategy, or `cycle` no cycle.
        NotationError: A text that is no threshold.

    >>> from hypothesis import given
    >>> from okrkit import Band, health, strategies
    >>> @given(strategies.kpis(threshold="≥ 80%", values=strategies.figures(80, 100), min_readings=1))
    ... def test_what_stays_above_is_healthy(kpi):
    ...     assert health(kpi).band is Band.HEALTHY
    >>> test_what_stays_above_is_healthy()
    >>> strategies.kpis(cycle="Q3 2026", min_readings=100)
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: min_readings must be at most 92, the days of Q3 2026, got 100: a day holds one; take a longer cycle, or ask for fewer
    """
    sizes = to_sizes(("min_readings", "max_readings"), min_readings, max_readings, 12)
    _, revisions = to_sizes(("0", "max_revisions"), 0, max_revisions, 2)
    found = to_numbers(values, numbers())
    own = to_strategy(unit, Unit.of, _UNITS)
    fixed = threshold is not None and not isinstance(threshold, SearchStrategy)
    return _kpis(
        to_strategy(name, as_name, _NAMES),
        # Where it is not given, it has the unit; that of the first one is the KPI's.
        to_strategy(threshold, to_threshold, thresholds(found, unit=own)),
        found,
        st.none() if unit is None or threshold is None else own,
        to_cycles(cycle, "min_readings", sizes[0]),
        sizes,
        0 if fixed else revisions,
    )


@st.composite
def _kpis(  # noqa: PLR0917 - drawn from by `kpis` alone
    draw: DrawFn,
    name: SearchStrategy[str],
    threshold: SearchStrategy[Threshold],
    values: SearchStrategy[float],
    unit: SearchStrategy[Unit | None],
    cycles: SearchStrategy[Cycle | None],
    sizes: Sizes,
    revisions: int,
) -> KPI:
    cycle, first = draw(cycles), draw(threshold)
    kpi = KPI(
        draw(name),
        first,
        unit=draw(unit) or first.unit,
        owner=draw(_OWNERS),
        readings=draw(series_in(values, sizes, cycle)),
        cadence=draw(st.none() | st.sampled_from(_CADENCES) | st.integers(1, 400)),
        kind=draw(st.sampled_from((None, "leading", "lagging"))),
        level=draw(st.sampled_from((None, "company", "department", "team", "individual"))),
        benchmark=draw(st.none() | values),
        decisions=draw(st.lists(st.builds(Decision, days_of(cycle), _SAYINGS), max_size=2)),
        description=draw(_NOTES),
    )
    for day in draw(days_in(cycle, (0, revisions))):
        # What the numbers count does not change; the figures are drawn for that unit, whatever they bring.
        new = draw(threshold).evolve(unit=kpi.unit)
        baseline = draw(st.none() | values)
        kpi = kpi.revise(new, valid_from=day, reason=draw(_SAYINGS), baseline=baseline)
    return kpi


def check_ins(
    measure: OrStrategy[Measure] | None = None,
    *,
    values: SearchStrategy[float] | None = None,
    cycle: OrStrategy[Cycle | str] | None = None,
) -> SearchStrategy[CheckIn]:
    """A check-in that a measure takes, with or without a confidence, a note and blockers.

    Args:
        measure: The measure; by default one of `measures()`.
        values: What numbers are drawn from; by default `numbers()`.
        cycle: What its day lies in; by default it is any of `days()`.

    Returns:
        A strategy of `CheckIn`.

    Raises:
        InvalidTypeError: `measure` is none, `values` no strategy, or `cycle` no cycle.

    >>> from hypothesis import given
    >>> from okrkit import Milestone, strategies
    >>> @given(strategies.check_ins(Milestone(), cycle="Q3 2026"))
    ... def test_it_is_done_or_not(check_in):
    ...     assert check_in.value in {0, 1} and check_in.on.year == 2026
    >>> test_it_is_done_or_not()
    >>> strategies.check_ins(cycle=2026)
    Traceback (most recent call last):
    okrkit.errors.InvalidTypeError: cycle must be a Cycle, got 2026: such as Cycle.quarter(2026, 3), or its text 'Q3 2026'
    """
    found = to_numbers(values, numbers())
    how = to_strategy(measure, to_measure, measures(values=found))
    return _check_ins(how, found, to_cycles(cycle, "cycle", 1))


@st.composite
def _check_ins(
    draw: DrawFn,
    measure: SearchStrategy[Measure],
    values: SearchStrategy[float],
    cycle: SearchStrategy[Cycle | None],
) -> CheckIn:
    how = draw(measure)
    day = draw(days_of(draw(cycle)))
    return CheckIn(day, how.accept(draw(values_for(how, values))), **draw(_SAID))


_SAID: Final[SearchStrategy[dict[str, Any]]] = st.fixed_dictionaries(
    {"confidence": _CONFIDENCES, "note": _NOTES, "blockers": _BLOCKERS}
)


def key_results(
    measure: OrStrategy[Measure] | None = None,
    *,
    title: OrStrategy[str] | None = None,
    values: SearchStrategy[float] | None = None,
    unit: OrStrategy[Unit | str] | None = None,
    kpi: OrStrategy[str | None] = None,
    cycle: OrStrategy[Cycle | str] | None = None,
    min_check_ins: int = 0,
    max_check_ins: int | None = None,
    max_retargets: int = 1,
) -> SearchStrategy[KeyResult]:
    """A key result, with check-ins that its measures take, and with goalposts that moved.

    One called 'NPS' from 0 to 1 without a check-in is the simplest.

    Args:
        measure: Its measure; one that is given as a value is never retargeted. By default one of `measures()`.
        title: Its title; by default one of `names()`.
        values: What numbers are drawn from; by default `numbers()`.
        unit: What it counts; by default any unit, or that of its measure's threshold.
        kpi: The id of the KPI that powers it; by default none does (`scorecards()` has both).
        cycle: What its check-ins and retargets lie in; by default they are on any of `days()`.
        min_check_ins: How many check-ins it has at least.
        max_check_ins: And at most; by default 6, or `min_check_ins` where that is more.
        max_retargets: How often it was given another measure at most.

    Returns:
        A strategy of `KeyResult`.

    Raises:
        InvalidValueError: Numbers that do not go together, or more check-ins than the cycle has days.
        InvalidTypeError: `measure` is none, `values` no strategy, or `cycle` no cycle.

    >>> from hypothesis import given
    >>> from okrkit import score, strategies
    >>> @given(strategies.key_results())
    ... def test_a_score_is_a_share_or_unknown(kr):
    ...     assert score(kr) is None or 0 <= score(kr) <= 1
    >>> test_a_score_is_a_share_or_unknown()
    >>> strategies.key_results(measure=0.7)
    Traceback (most recent call last):
    okrkit.errors.InvalidTypeError: measure must be a measure, got 0.7: such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()
    """
    sizes = to_sizes(("min_check_ins", "max_check_ins"), min_check_ins, max_check_ins, 6)
    _, retargets = to_sizes(("0", "max_retargets"), 0, max_retargets, 1)
    found = to_numbers(values, numbers())
    fixed = measure is not None and not isinstance(measure, SearchStrategy)
    # What is not given goes without a unit, and takes the key result's; what is given may bring its own.
    how = to_strategy(measure, to_measure, measures(values=found, unit=""))
    return _key_results(
        how,
        to_strategy(title, as_title, _NAMES),
        found,
        None if unit is None else to_strategy(unit, Unit.of, _UNITS),
        to_strategy(kpi, _to_link, st.none()),
        to_cycles(cycle, "min_check_ins", sizes[0]),
        sizes,
        0 if fixed else retargets,
    )


@st.composite
def _key_results(  # noqa: PLR0917 - drawn from by `key_results` alone
    draw: DrawFn,
    measure: SearchStrategy[Measure],
    title: SearchStrategy[str],
    values: SearchStrategy[float],
    unit: SearchStrategy[Unit] | None,
    kpi: SearchStrategy[str | None],
    cycles: SearchStrategy[Cycle | None],
    sizes: Sizes,
    retargets: int,
) -> KeyResult:
    cycle, how = draw(cycles), draw(measure)
    key_result = KeyResult(
        draw(title),
        how,
        unit=_unit_of(how) or draw(_UNITS) if unit is None else draw(unit),
        owner=draw(_OWNERS),
        weight=draw(_WEIGHTS),
        kpi=draw(kpi),
        initiatives=draw(_INITIATIVES),
        carried_from=draw(_LINKS),
        description=draw(_NOTES),
    )
    for day in draw(days_in(cycle, (0, retargets))):
        new = draw(measure)
        if _follows(key_result, new):
            key_result = key_result.retarget(new, valid_from=day, reason=draw(_SAYINGS))
    for day in draw(days_in(cycle, sizes)):
        value = draw(values_for(key_result.measure_on(day), values))
        key_result = key_result.check_in(day, value, **draw(_SAID))
    return key_result


def _to_link(kpi: str | None) -> str | None:
    check_link(kpi, "kpi", "a KPI")
    return kpi


def _unit_of(measure: Measure) -> str:
    return measure.threshold.unit.symbol if isinstance(measure, (Hold, Reach)) else ""


def _follows(key_result: KeyResult, measure: Measure) -> bool:
    """Whether a measure reads the same check-ins as the one before it, in the same unit."""
    same_kind = (type(measure) in NUMBERLESS) == (type(key_result.measure) in NUMBERLESS)
    return same_kind and _unit_of(measure) in {"", key_result.unit.symbol}
