"""Threshold: its makers, its bands, its text; what holds for every threshold is in tests/laws."""

from __future__ import annotations

import pytest

from okrkit.bands import Interval
from okrkit.direction import Direction
from okrkit.errors import InvalidValueError, NotationError, UnitMismatchError
from okrkit.threshold import Threshold, to_threshold
from okrkit.units import Unit
from okrkit.verdict import Band

INFINITY = float("inf")


def bands(threshold: Threshold, *values: float) -> str:
    return "".join(threshold.classify(value).value[0] for value in values)


@pytest.mark.parametrize(
    "threshold, values, expected",
    [
        (Threshold.at_least(30, critical=25), (24.9, 25, 29.9, 30, 99), "cwwhh"),
        (Threshold.at_least(30), (29.9, 30), "ch"),
        (Threshold.at_least(30, strict=True), (30, 30.1), "ch"),
        (Threshold.at_least(30, critical=25, strict=True), (25, 30, 30.1), "wwh"),
        (Threshold.at_least(30, warning_only=True), (-1e300, 29.9, 30), "wwh"),
        (Threshold.at_most(3, critical=5), (-9, 3, 3.1, 5, 5.1), "hhwwc"),
        (Threshold.at_most(3, strict=True), (2.9, 3), "hc"),
        (Threshold.between(70, 80, critical=(60, 90)), (59, 60, 69, 70, 80, 81, 90, 91), "cwwhhwwc"),
        (Threshold.between(70, 80, critical=(None, 90)), (69.9, 70, 80, 85, 91), "chhwc"),
        (Threshold.between(70, 80, critical=(60, None)), (59, 65, 70, 80, 80.1), "cwhhc"),
        (Threshold.between(70, 80, strict=True), (70, 75, 80), "chc"),
        (Threshold.between(70, 80, warning_only=True), (0, 75, 100), "whw"),
        (Threshold.between(5, 5), (4.9, 5, 5.1), "chc"),
        (Threshold.at_least(0.3), (0.1 + 0.2, 0.3 - 1e-13, 0.3 - 1e-11), "hhc"),
        (Threshold.at_most(2_800_000_000), (2_800_000_000, 2_800_000_001), "hc"),
        (Threshold.at_least(-1.7e308), (-1.79e308, 1.79e308), "ch"),
    ],
)
def test_bands(threshold: Threshold, values: tuple[float, ...], expected: str) -> None:
    assert expected == bands(threshold, *values)
    assert expected == "".join(threshold.scale.classify(value).value[0] for value in values)


def test_no_data_is_never_its_answer() -> None:
    assert Threshold.at_least(3).classify(0) is Band.CRITICAL


@pytest.mark.parametrize(
    "threshold, value, gap",
    [
        (Threshold.at_least(80), 65, -15.0),
        (Threshold.at_least(80), 80, 0.0),
        (Threshold.at_least(80), 99, 0.0),
        (Threshold.at_least(80, strict=True), 80, 0.0),
        (Threshold.at_most(3), 5, 2.0),
        (Threshold.at_most(3, strict=True), 3, 0.0),
        (Threshold.between(70, 80), 60, -10.0),
        (Threshold.between(70, 80), 85, 5.0),
        (Threshold.between(70, 80, strict=True), 80, 0.0),
        (Threshold.at_least(0.3), 0.1 + 0.2 - 1e-13, 0.0),
        (Threshold.at_least(1.7e308), -1.7e308, -1.7976931348623157e308),
        (Threshold.at_most(-1.7e308), 1.7e308, 1.7976931348623157e308),
    ],
)
def test_the_gap(threshold: Threshold, value: float, gap: float) -> None:
    assert gap == threshold.gap(value)


@pytest.mark.parametrize(
    "threshold, values, sides",
    [
        (Threshold.at_least(80), (79, 80, 81), (-1, 0, 0)),
        (Threshold.at_least(80, strict=True), (79, 80, 81), (-1, -1, 0)),
        (Threshold.at_most(3), (2, 3, 4), (0, 0, 1)),
        (Threshold.at_most(3, strict=True), (2, 3, 4), (0, 1, 1)),
    ],
)
def test_the_side(threshold: Threshold, values: tuple[float, ...], sides: tuple[int, ...]) -> None:
    assert sides == tuple(threshold.side(value) for value in values)


def test_of_two_figures_within_rounding_the_nearer_has_the_value() -> None:
    for strict in (False, True):
        narrow = Threshold.between(0, 1.5e-12, critical=(-1.5e-12, 3e-12), strict=strict)
        for step in range(-9, 20):
            value = step * 0.25e-12

            assert narrow.classify(value) is narrow.scale.classify(value)
            if not strict:
                assert (narrow.gap(value) == 0.0) is narrow.contains(value)


@pytest.mark.parametrize(
    "threshold, text",
    [
        (Threshold.at_least(30, critical=25, unit="%"), "≥ 30% (critical < 25%)"),
        (Threshold.at_least(30, strict=True), "> 30"),
        (Threshold.at_most(3, unit="$", critical=5), "≤ $3 (critical > $5)"),
        (Threshold.at_most(-3, unit="$", strict=True), "< -$3"),
        (Threshold.between(70, 80, critical=(60, 90), unit="%"), "70..80% (critical < 60%, > 90%)"),
        (Threshold.between(-5, -1, unit="EUR"), "-€5..-€1"),
        (Threshold.between(1, 2, strict=True, unit="days"), "strictly 1..2 days"),
        (Threshold.at_most(1, warning_only=True, unit="days"), "≤ 1 day (warning only)"),
        (Threshold.at_least(1_200_000, unit="USD"), "≥ $1200000"),
        (Threshold.at_least(1e-9), "≥ 1e-09"),
        (Threshold.at_least(1e15), "≥ 1000000000000000"),
        (Threshold.at_most(0.1 + 0.2), "≤ 0.30000000000000004"),
        (Threshold.at_least(40, below="losing them"), "≥ 40"),
        (Threshold.at_least(3, unit="story points"), "≥ 3 story points"),
    ],
)
def test_its_text(threshold: Threshold, text: str) -> None:
    assert text == str(threshold)
    assert threshold.evolve(below="", above="") == Threshold.parse(text)
    assert threshold == eval(repr(threshold), {"Threshold": Threshold})  # noqa: S307 - that is the test


def test_its_repr_carries_the_meanings() -> None:
    tired = Threshold.between(70, 80, below="idle", above="heading toward burnout")

    assert repr(tired) == "Threshold.parse('70..80').evolve(below='idle', above='heading toward burnout')"
    assert repr(Threshold.between(70, 80)) == "Threshold.parse('70..80')"


def test_a_limit_of_one_side_has_both_meanings() -> None:
    for limit in (Threshold.at_least, Threshold.at_most):
        made = limit(40, below="losing them", above="too good to be true")
        assert ("losing them", "too good to be true") == (made.below, made.above)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("≥ 40", Threshold.at_least(40)),
        (">= 40", Threshold.at_least(40)),
        ("< 2%", Threshold.at_most(2, strict=True, unit="%")),
        ("above 30%", Threshold.at_least(30, strict=True, unit="%")),
        ("under 4 hours", Threshold.at_most(4, strict=True, unit="hours")),
        ("no more than 5", Threshold.at_most(5)),
        ("between 70% and 80%", Threshold.between(70, 80, unit="%")),
        ("70-80%", Threshold.between(70, 80, unit="%")),
        ("70..80", Threshold.between(70, 80)),
        ("Keep churn below 3%", Threshold.at_most(3, strict=True, unit="%")),
    ],
)
def test_the_texts_of_the_chapter(text: str, expected: Threshold) -> None:
    assert expected == Threshold.parse(text)
    assert expected == to_threshold(text)


@pytest.mark.parametrize("text", ["", " ", "≥", "≥ lots", "(critical < 5)", "70..", "40"])
def test_what_names_no_limit_is_no_threshold(text: str) -> None:
    with pytest.raises(NotationError) as caught:
        Threshold.parse(text)

    assert caught.value.text == text


@pytest.mark.parametrize(
    "text", ["≥ 30 (critical < x)", "≥ 30 (about right)", "≥ 30 (critical ~ 5)", "≥ 30 % [x]"]
)
def test_what_it_did_not_write_is_the_notations_to_read(text: str) -> None:
    try:
        threshold = Threshold.parse(text)
    except NotationError:
        return

    assert (threshold.low, threshold.high, threshold.critical_low) == (30.0, None, None)


@pytest.mark.parametrize(
    "text,expected",
    [
        ("at least 30 singers, critical below 20", Threshold.at_least(30, critical=20, unit="singers")),
        ("≥ 80%, critical < 70%", Threshold.at_least(80, critical=70, unit="%")),
        ("≥ 30 and critical below 20", Threshold.at_least(30, critical=20)),
        ("at most 3 days; alarm above 5 days", Threshold.at_most(3, critical=5, unit="days")),
        ("between 30 and 40 singers", Threshold.between(30, 40, unit="singers")),
        ("≥ 30 singers (critical < 20)", Threshold.at_least(30, critical=20, unit="singers")),
        ("CO2 tonnes ≥ 5 CO2 tonnes", Threshold.at_least(5, unit="CO2 tonnes")),
    ],
)
def test_what_a_text_says_behind_its_limit_is_not_lost(text: str, expected: Threshold) -> None:
    assert expected == Threshold.parse(text)


def test_a_warning_before_the_limit_is_a_limit_too_many() -> None:
    with pytest.raises(NotationError) as caught:
        Threshold.parse("≥ 30, amber below 35")

    assert "≥ 30, amber ".index("amber") < caught.value.position


def test_a_unit_that_is_too_long_is_shown_behind_its_limit() -> None:
    with pytest.raises(NotationError) as caught:
        Threshold.parse(f"Wait below 3 {'abc ' * 12}")

    assert len("Wait below 3") == caught.value.position


def test_a_floor_has_one_side() -> None:
    floor, ceiling, zone = Threshold.at_least(3), Threshold.at_most(3), Threshold.between(3, 4)

    assert (floor.low, floor.high, floor.direction) == (3.0, None, Direction.INCREASE)
    assert (ceiling.low, ceiling.high, ceiling.direction) == (None, 3.0, Direction.DECREASE)
    assert (zone.low, zone.high, zone.direction) == (3.0, 4.0, None)
    assert (floor.critical_low, floor.critical_high, floor.strict) == (None, None, False)


def test_its_scale() -> None:
    scale = Threshold.between(70, 80, critical=(60, None), strict=True, unit="%").scale

    assert scale.name == "strictly 70..80% (critical < 60%)"
    assert scale.intervals() == (
        Interval(-INFINITY, 60.0, Band.CRITICAL, low_closed=False, high_closed=False),
        Interval(60.0, 70.0, Band.WARNING, low_closed=True, high_closed=True),
        Interval(70.0, 80.0, Band.HEALTHY, low_closed=False, high_closed=False),
        Interval(80.0, INFINITY, Band.CRITICAL, low_closed=True, high_closed=False),
    )


def test_evolve() -> None:
    base = Threshold.at_least(30, critical=25, unit="%", below="at risk")
    expected = Threshold(
        None,
        5,
        critical_high=9,
        strict=True,
        above="too many",
        unit="days",
    )
    changed = base.evolve(
        low=None,
        high=5,
        critical_low=None,
        critical_high=9,
        strict=True,
        below="",
        above="too many",
        unit="d",
    )

    assert expected == changed
    assert base.evolve(critical_low=None, warning_only=True).classify(0) is Band.WARNING
    assert base.evolve() == base
    assert base.evolve(unit="").unit == Unit()


@pytest.mark.parametrize(
    "one, other, tighter",
    [
        ("≥ 90", "≥ 80", True),
        ("≥ 80", "≥ 90", False),
        ("≥ 80", "≥ 80", False),
        ("> 80", "≥ 80", True),
        ("≥ 80", "> 80", False),
        ("≤ 2", "≤ 3", True),
        ("70..80", "≥ 70", True),
        ("70..80", "60..90", True),
        ("70..80", "75..90", False),
        ("75..90", "70..80", False),
        ("≥ 70", "70..80", False),
        ("5..5", "5..6", True),
        ("≥ 80", "≤ 80", False),
        ("≥ 5 hours", "≥ 4 hours", True),
        ("≤ 90 minutes", "≤ 2 hours", True),
        ("≤ 180 minutes", "≤ 2 hours", False),
        ("≥ 90", "≥ 80%", True),
        ("≥ 90%", "≥ 80", True),
    ],
)
def test_tighter(*, one: str, other: str, tighter: bool) -> None:
    assert tighter is Threshold.parse(one).tighter_than(other)


def test_units_are_converted_or_refused() -> None:
    hours = Threshold.between(1, 2, critical=(0.5, 4), unit="hours")

    assert hours.in_unit("minutes") == Threshold.between(60, 120, critical=(30, 240), unit="minutes")
    assert hours.in_unit("h") is hours
    assert Threshold.at_least(80).in_unit("%") == Threshold.at_least(80, unit="%")
    with pytest.raises(UnitMismatchError) as caught:
        hours.in_unit("%")

    assert str(caught.value) == (
        "threshold must be in %, got '1..2 hours (critical < 0.5 hours, > 4 hours)': "
        "state it in %, or give the other number in hours"
    )


@pytest.mark.parametrize("critical", ["60", b"60", (60,), (60, 90, 99), {60, 90}], ids=repr)
def test_a_range_takes_a_pair_of_critical_figures(critical: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Threshold.between(70, 80, critical=critical)  # type: ignore[arg-type]  # that it is refused is tested

    assert caught.value.problems[0][0] == "critical"


def test_numbers_of_any_kind_are_limits() -> None:
    from decimal import Decimal
    from fractions import Fraction

    assert Threshold.at_least(Decimal("0.5")) == Threshold.at_least(Fraction(1, 2)) == Threshold.at_least(0.5)
    assert Threshold(low=3) == Threshold.at_least(3)
