"""Numbers, days, names, units, thresholds, scales, cycles, readings: what is found, and the least of it."""

from __future__ import annotations

import math
from calendar import SUNDAY
from datetime import date

import pytest
from hypothesis import strategies as st

from okrkit import strategies
from okrkit.arithmetic import same
from okrkit.bands import BandScale
from okrkit.cycle import Cycle
from okrkit.kpi import KPI
from okrkit.retail import NRF
from okrkit.series import Reading
from okrkit.strategies._valuing import Shape
from okrkit.threshold import Threshold
from okrkit.units import Unit
from tests.adapters.strategies.looking import every, simplest

Q3 = Cycle.quarter(2026, 3)


# --- numbers ------------------------------------------------------------------------------------------------------


def test_numbers_are_any_finite_float_and_shrink_to_whole_ones() -> None:
    numbers = strategies.numbers()

    every(numbers, math.isfinite, examples=300)
    assert 0.0 == simplest(numbers)
    assert 1.0 == simplest(numbers, lambda number: number > 0.5)
    assert 1e300 < simplest(numbers, lambda number: number > 1e300)
    assert (
        math.copysign(1, simplest(numbers, lambda number: number == 0 and math.copysign(1, number) < 0)) < 0
    )


def test_numbers_keep_to_their_bounds() -> None:
    every(strategies.numbers(0.3, 0.4), lambda number: 0.3 <= number <= 0.4, examples=200)
    every(strategies.numbers(7, 7), lambda number: number == 7)
    # Between two neighbours of the thousandths there is neither a whole number nor one of the awkward ones.
    every(strategies.numbers(0.00011, 0.00012), lambda number: 0.00011 <= number <= 0.00012)
    assert 5.0 == simplest(strategies.numbers(5, 9))


def test_figures_have_three_decimals_at_most() -> None:
    figures = strategies.figures()

    every(figures, lambda figure: figure == round(figure, 3) and abs(figure) <= 1e9, examples=200)
    assert 0.0 == simplest(figures)
    assert 2.001 == simplest(figures, lambda figure: figure > 2 and figure % 1)
    assert 3.0 == simplest(figures, lambda figure: figure > 2)


def test_figures_keep_to_their_bounds() -> None:
    every(strategies.figures(0.29, 0.291), lambda figure: figure in {0.29, 0.291})
    every(strategies.figures(0.2899, 0.2909), lambda figure: figure == 0.29)
    every(strategies.figures(-1e300, -1e9), lambda figure: figure == -1e9)


# --- days ---------------------------------------------------------------------------------------------------------


def test_days_shrink_to_the_turn_of_the_century() -> None:
    assert date(2000, 1, 1) == simplest(strategies.days())
    assert date(2026, 1, 1) == simplest(strategies.days(), lambda day: day.year >= 2026)
    assert date(2000, 2, 29) == simplest(strategies.days(), lambda day: (day.month, day.day) == (2, 29))


def test_days_keep_to_their_bounds() -> None:
    every(
        strategies.days("2026-07-10", date(2026, 7, 12)),
        lambda day: date(2026, 7, 10) <= day <= date(2026, 7, 12),
    )
    every(strategies.days(date.min, date.min), lambda day: day == date.min)
    every(strategies.days(date.max, date.max), lambda day: day == date.max)


def test_months_turn_often() -> None:
    turns: list[bool] = []

    def note(day: date) -> bool:
        turns.append(day.day in {1, 2} or day.day >= 28)
        return True

    every(strategies.days(), note, examples=200)
    assert sum(turns) > 70


# --- names and units ----------------------------------------------------------------------------------------------


def test_names_are_words_first_and_attacks_soon() -> None:
    assert "NPS" == simplest(strategies.names())
    assert "<script>alert('1')</script>" == simplest(strategies.names(), lambda name: "<" in name)
    assert "\x1b" in simplest(strategies.names(), lambda name: "\x1b" in name)
    assert not simplest(strategies.names(), lambda name: not name.isascii()).isascii()


def test_every_name_makes_an_id() -> None:
    every(strategies.names(), lambda name: KPI(name, "≥ 40").id, examples=300)


def test_units_are_none_known_or_any_word() -> None:
    assert Unit() == simplest(strategies.units())
    assert simplest(strategies.units(), lambda unit: unit.is_duration).is_duration
    assert "件" == simplest(strategies.units(), lambda unit: "件" in unit.symbol).symbol
    every(strategies.units(), lambda unit: Unit.of(unit.symbol) == unit, examples=300)


# --- thresholds and scales ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "shape,least,strict",
    [
        ("floor", "≥ 0", "> 0"),
        ("ceiling", "≤ 0", "< 0"),
        ("range", "0..1", "strictly 0..1"),
        ("point", "0..0", ""),
    ],
)
def test_thresholds_have_the_shape_that_is_asked_for(shape: Shape, least: str, strict: str) -> None:
    found = strategies.thresholds(unit="", shape=shape)
    banded = simplest(found, lambda threshold: _criticals(threshold) != (None, None))

    assert least == str(simplest(found))
    assert {-1, 0, 1, 2} >= {banded.low, banded.high, *_criticals(banded)} - {None}
    if strict:
        assert strict == str(simplest(found, lambda threshold: threshold.strict))
    else:
        every(found, lambda threshold: not threshold.strict)


def _criticals(threshold: Threshold) -> tuple[float | None, float | None]:
    return threshold.critical_low, threshold.critical_high


def test_thresholds_are_of_every_kind() -> None:
    found = strategies.thresholds()

    assert Threshold(0) == simplest(found)
    assert simplest(found, lambda threshold: threshold.warning_only).warning_only
    assert "profitability at risk" == simplest(found, lambda threshold: threshold.below).below
    assert None is not simplest(found, lambda threshold: None not in _criticals(threshold))
    assert "%" == simplest(found, lambda threshold: threshold.unit.symbol).unit.symbol


def test_thresholds_take_their_figures_and_their_unit_from_what_is_given() -> None:
    def is_so(threshold: Threshold) -> bool:
        limits = (threshold.critical_low, threshold.low, threshold.high, threshold.critical_high)
        return threshold.unit.symbol == "hours" and {each for each in limits if each is not None} <= {
            1,
            2,
            3,
            4,
        }

    given = strategies.thresholds(st.sampled_from([1, 2, 3, 4]), unit="hrs", meanings=False)

    every(given, lambda threshold: is_so(threshold) and not threshold.below + threshold.above)


def test_scales_have_points_and_either_owner() -> None:
    found = strategies.band_scales()

    assert BandScale([], ["band 0"]) == simplest(found)
    assert (0.0, 0.0) == simplest(found, lambda scale: len(set(scale.edges)) < len(scale.edges)).edges
    assert "below" == simplest(found, lambda scale: scale.edges and scale.owner == "below").owner
    every(found, lambda scale: not any(same(a, b) and a != b for a in scale.edges for b in scale.edges))


# --- cycles -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind,least",
    [
        ("quarter", Cycle.quarter(2000, 1)),
        ("month", Cycle.month(2000, 1)),
        ("year", Cycle.year(2000)),
        ("half", Cycle.half(2000, 1)),
        ("trimester", Cycle.trimester(2000, 1)),
        ("weeks", Cycle.weeks("2000-01-01", 1)),
        ("custom", Cycle.custom("2000-01-01", "2000-01-01")),
        ("retail year", NRF.containing("2000-01-01", "year")),
        ("retail quarter", NRF.containing("2000-01-01", "quarter")),
        ("retail period", NRF.containing("2000-01-01", "period")),
        ("retail week", NRF.containing("2000-01-01", "week")),
    ],
)
def test_cycles_are_of_the_kind_that_is_asked_for(kind: str, least: Cycle) -> None:
    found = strategies.cycles(kind)  # type: ignore[arg-type]  # one of the kinds

    assert least == simplest(found)
    every(found, lambda cycle: (cycle.kind, cycle.calendar is None) == (least.kind, least.calendar is None))


def test_cycles_are_of_every_kind() -> None:
    found = strategies.cycles()

    assert Cycle.quarter(2000, 1) == simplest(found)
    assert simplest(found, lambda cycle: cycle.calendar not in {None, NRF}).calendar
    assert (
        "Sprint" == simplest(found, lambda cycle: cycle.kind == "weeks" and "week" not in cycle.label).label
    )
    assert simplest(found, lambda cycle: cycle.fiscal_start == (4, 6)).fiscal_year
    assert None is not simplest(found, lambda cycle: cycle.calendar and cycle.start.weekday() == SUNDAY)


def test_the_simplest_cycle_of_all_is_a_quarter() -> None:
    assert Cycle.quarter(2000, 1) == simplest(strategies.cycles())


def test_cycles_have_the_day_that_is_asked_for() -> None:
    every(strategies.cycles(on="2026-08-15"), lambda cycle: "2026-08-15" in cycle, examples=200)
    every(strategies.cycles("custom", on=date.max), lambda cycle: cycle.last_day == date.max)
    every(strategies.cycles("custom", "weeks", on=date.min), lambda cycle: cycle.start == date.min)


# --- readings -----------------------------------------------------------------------------------------------------


def test_readings_lie_in_the_cycle() -> None:
    assert Reading("2000-01-01", 0) == simplest(strategies.readings())
    assert Reading("2026-07-01", 1) == simplest(strategies.readings(strategies.figures(1, 9), cycle=Q3))
    assert "NPS" == simplest(strategies.readings(), lambda reading: reading.note).note
    every(strategies.readings(cycle="Q3 2026"), lambda reading: reading.on in Q3)


def test_series_have_so_many_readings() -> None:
    every(strategies.series(min_size=2, max_size=3), lambda run: 2 <= len(run) <= 3)
    every(strategies.series(max_size=0), lambda run: not len(run))
    assert (date(2000, 1, 1), date(2000, 1, 2)) == simplest(
        strategies.series(), lambda run: len(run) == 2
    ).days


def test_series_fill_a_cycle_to_the_last_day() -> None:
    week = Cycle.weeks("2026-07-06", 1)

    every(strategies.series(cycle=week, min_size=7), lambda run: len(run) == 7)
    every(strategies.series(cycle=week), lambda run: len(run) <= 7)
    every(strategies.series(cycle=strategies.cycles("quarter"), min_size=15), lambda run: len(run) == 15)
