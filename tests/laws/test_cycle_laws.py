"""What chapter 1 says of cycles, proved on any cycle; each law quotes its sentence."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Literal, TypeAlias

import attrs
import pytest
from hypothesis import assume, example, given, reject, strategies as st

from okrkit._calendar import CalendarKind, FiscalStart, NamedBy, PartKind, add_months, days_in_month
from okrkit.cycle import Cycle, DayCount
from okrkit.errors import NotationError, OkrkitError
from okrkit.retail import NRF, RetailCalendar, RetailKind

Roll: TypeAlias = Literal["forward", "back"] | None

DAY = timedelta(days=1)
KINDS: tuple[CalendarKind, ...] = ("year", "half", "trimester", "quarter", "month")
RETAIL_KINDS: tuple[RetailKind, ...] = ("year", "quarter", "period", "week")

# Far enough from both ends of the calendar for a neighbour on either side.
days = st.dates(date(3, 1, 1), date(9996, 12, 31)) | st.dates(date(2019, 12, 1), date(2029, 2, 1))
fiscal_starts = st.integers(1, 12) | st.tuples(st.integers(1, 12), st.integers(1, 28))
namings: st.SearchStrategy[NamedBy] = st.sampled_from(("end", "start"))
calendars = st.just(NRF) | st.builds(
    RetailCalendar,
    st.sampled_from(["4-5-4", "4-4-5", "5-4-4"]),
    ends=st.sampled_from(["nearest", "last"]),
    month=st.integers(1, 12),
    weekday=st.integers(0, 6),
    extra_week=st.integers(1, 12),
    named_by=namings,
)


@st.composite
def fiscal_cycles(draw: st.DrawFn) -> Cycle:
    return Cycle.containing(
        draw(days), draw(st.sampled_from(KINDS)), fiscal_start=draw(fiscal_starts), named_by=draw(namings)
    )


@st.composite
def retail_cycles(draw: st.DrawFn) -> Cycle:
    return draw(calendars).containing(draw(days), draw(st.sampled_from(RETAIL_KINDS)))


# What can be seen: a label of marks that nobody sees is refused.
labels = st.none() | st.text(min_size=1).filter(lambda text: text.isprintable() and not text.isspace())
week_cycles = st.builds(Cycle.weeks, days, st.integers(1, 60), label=labels)
custom_cycles = st.builds(
    lambda start, length, label: Cycle.custom(start, start + length * DAY, label=label),
    days,
    st.integers(0, 400),
    labels,
)
named_cycles = fiscal_cycles() | retail_cycles()
cycles = named_cycles | week_cycles | custom_cycles


def span(cycle: Cycle) -> tuple[date, date]:
    return cycle.start, cycle.last_day


def every_day(cycle: Cycle) -> list[date]:
    return [cycle.start + count * DAY for count in range(cycle.days)]


# --- spans --------------------------------------------------------------------------------------------------------


@given(cycles, st.integers(-3, 3))
def test_tiling(cycle: Cycle, skip: int) -> None:
    """'Consecutive cycles tile the days: none twice, none missing.'"""
    cycle = cycle.shift(skip)

    assert cycle.next().start == cycle.last_day + DAY
    assert cycle.previous().last_day == cycle.start - DAY
    assert not cycle.overlaps(cycle.next())
    assert not cycle.overlaps(cycle.previous())


@given(fiscal_cycles(), st.data())
def test_the_cycle_that_contains_a_day(cycle: Cycle, data: st.DataObject) -> None:
    """'`Cycle.containing("2026-08-15", "quarter", fiscal_start=1)`': of each kind exactly one has a day."""
    day = data.draw(st.dates(*span(cycle)))
    kind: Any = cycle.kind
    again = Cycle.containing(day, kind, fiscal_start=cycle.fiscal_start, named_by=cycle.named_by)

    assert again == cycle
    assert day in cycle
    assert day not in cycle.next()
    assert day not in cycle.previous()


@given(retail_cycles(), st.data())
def test_the_retail_cycle_that_contains_a_day(cycle: Cycle, data: st.DataObject) -> None:
    """'`.containing(day, "quarter")` as Cycles': of each kind exactly one has a day."""
    day = data.draw(st.dates(*span(cycle)))
    calendar: Any = cycle.calendar

    assert calendar.containing(day, cycle.kind) == cycle
    assert day in cycle


@given(cycles)
def test_a_cycle_has_its_days_and_no_others(cycle: Cycle) -> None:
    """'A span of whole days: `.start`, `.last_day` (inclusive), `.days`, […] `on in cycle`.'"""
    assert cycle.days == (cycle.last_day - cycle.start).days + 1
    assert all(day in cycle for day in (cycle.start, cycle.last_day, str(cycle.start), str(cycle.last_day)))
    assert cycle.start - DAY not in cycle
    assert cycle.last_day + DAY not in cycle


@given(cycles)
def test_next_and_previous_undo_each_other(cycle: Cycle) -> None:
    """'`.next()`, `.previous()`'"""
    assert span(cycle.next().previous()) == span(cycle)
    assert span(cycle.previous().next()) == span(cycle)


@given(named_cycles)
def test_next_and_previous_undo_each_other_to_an_equal_one(cycle: Cycle) -> None:
    """'`.next()` of a cycle made by a calendar is the next cycle of that calendar.'"""
    assert cycle.next().previous() == cycle
    assert cycle.previous().next() == cycle
    assert cycle.next().calendar == cycle.calendar
    assert cycle.next().kind == cycle.kind


@given(cycles, st.integers(-50, 50), st.integers(-50, 50))
def test_shifts_add_up(cycle: Cycle, first: int, second: int) -> None:
    """'`.shift(n)`'"""
    assume(cycle.start.year in range(500, 9500))

    assert span(cycle.shift(first).shift(second)) == span(cycle.shift(first + second))


@given(week_cycles | custom_cycles)
def test_the_next_one_has_as_many_days(cycle: Cycle) -> None:
    """'`.next()` of a custom cycle has as many days.'"""
    assert cycle.next().days == cycle.days == cycle.previous().days


@given(cycles, cycles)
def test_overlaps_and_contains_by_days(one: Cycle, other: Cycle) -> None:
    """'`.overlaps(other)`, `.contains(other)`'"""
    mine, theirs = set(every_day(one)), set(every_day(other))

    assert one.overlaps(other) == other.overlaps(one) == bool(mine & theirs)
    assert one.contains(other) == (theirs <= mine)


@given(named_cycles, st.sampled_from([*KINDS, "period", "week"]))
def test_parts_make_up_the_whole(cycle: Cycle, kind: PartKind) -> None:
    """'`.split("month")`'"""
    try:
        parts = cycle.split(kind)
    except OkrkitError:
        reject()

    assert (parts[0].start, parts[-1].last_day) == span(cycle)
    assert all(before.last_day + DAY == after.start for before, after in pairwise(parts))
    assert {part.kind for part in parts} == {kind}
    assert all(part.fiscal_year == cycle.fiscal_year for part in parts)


@given(fiscal_cycles())
def test_years_split_into_all_their_parts(cycle: Cycle) -> None:
    """'`Cycle.quarter(2026, 3)` […], `.half(2026, 1)`, `.trimester(2026, 2)`, `.month(2026, 7)`, `.year(2026)`'"""
    year = Cycle.containing(cycle.start, "year", fiscal_start=cycle.fiscal_start, named_by=cycle.named_by)
    counts = {"year": 1, "half": 2, "trimester": 3, "quarter": 4, "month": 12}

    for kind in KINDS:
        assert [part.number for part in year.split(kind)] == list(range(1, counts[kind] + 1))
    assert cycle in year.split(cycle.kind)  # type: ignore[arg-type]  # a kind of the five


# --- fiscal years -------------------------------------------------------------------------------------------------


@given(st.integers(1, 9999), st.integers(1, 4))
def test_january(year: int, number: int) -> None:
    """'January start: both agree, and the values are equal.'"""
    by_end = Cycle.quarter(year, number, fiscal_start=1, named_by="end")
    by_start = Cycle.quarter(year, number, fiscal_start=(1, 1), named_by="start")

    assert by_end == by_start
    assert hash(by_end) == hash(by_start)


@given(fiscal_cycles())
def test_fiscal_years_are_named_by_their_end_or_start(cycle: Cycle) -> None:
    """'`named_by="end"` (default; FY2026 ends in 2026) or `"start"`.'"""
    year = Cycle.containing(cycle.start, "year", fiscal_start=cycle.fiscal_start, named_by=cycle.named_by)

    assert cycle.fiscal_year == (year.last_day if cycle.named_by == "end" else year.start).year


@given(fiscal_cycles())
def test_fiscal_years_begin_on_their_day(cycle: Cycle) -> None:
    """'`fiscal_start=4` (month; `(4, 6)` for the 6th of April …; day ≤ 28): quarter 1 begins in April.'"""
    year = Cycle.containing(cycle.start, "year", fiscal_start=cycle.fiscal_start)

    assert (year.start.month, year.start.day) == cycle.fiscal_start
    assert year.split("quarter")[0].start == year.start
    assert cycle.start.day == cycle.fiscal_start[1]


@given(fiscal_cycles())
def test_a_cycle_is_found_by_its_year_and_number(cycle: Cycle) -> None:
    """'`.kind`, `.fiscal_year`, `.number`'"""
    assume(cycle.kind not in {"month", "year"})
    make = getattr(Cycle, cycle.kind)

    assert cycle == make(
        cycle.fiscal_year, cycle.number, fiscal_start=cycle.fiscal_start, named_by=cycle.named_by
    )


# --- equality, order, texts ---------------------------------------------------------------------------------------


@given(fiscal_cycles())
def test_a_fiscal_cycle_parses_back(cycle: Cycle) -> None:
    """'`str(cycle)` parses back given the same arguments'"""
    for text in (str(cycle), cycle.label, str(cycle).lower(), f" {cycle} "):
        assert Cycle.parse(text, fiscal_start=cycle.fiscal_start, named_by=cycle.named_by) == cycle


@given(retail_cycles() | week_cycles | custom_cycles)
def test_another_cycle_parses_back_to_a_custom_one(cycle: Cycle) -> None:
    """'custom, week and retail cycles print as `start/last_day` and parse back to a custom cycle of the same span.'"""
    assert str(cycle) == f"{cycle.start}/{cycle.last_day}"
    assert Cycle.parse(str(cycle)) == Cycle.custom(cycle.start, cycle.last_day)


@given(st.integers(1, 9999), st.integers(1, 4))
@example(2026, 3)
def test_all_the_ways_to_write_a_quarter(year: int, number: int) -> None:
    """'`Cycle.parse("Q3 2026", …)`, `"2026-Q3"`, `"FY26 Q3"`'"""
    texts = [
        f"Q{number} {year:04}",
        f"{year:04}-Q{number}",
        f"FY{year:04} Q{number}",
        f"Q{number} FY{year:04}",
    ]
    if 2000 <= year <= 2099:
        texts.append(f"FY{year % 100:02} Q{number}")

    assert {Cycle.parse(text) for text in texts} == {Cycle.quarter(year, number)}


@given(
    st.text()
    | st.text("QHTFY0123456789 -/'–", max_size=24)
    | st.lists(st.sampled_from(["Q3", "FY", "2026", "26", "-", "/", " ", "Jul", "2026-07-01", "'"])).map(
        "".join
    )
)
def test_parse_raises_nothing_but_the_librarys_errors(text: str) -> None:
    """'`Cycle.parse` raise `NotationError` (`.text`, `.position`, …)' (chapter 5)"""
    problem = None
    try:
        assert Cycle.parse(str(Cycle.parse(text))) == Cycle.parse(text)
    except NotationError as error:
        problem = error
    if problem is not None:
        assert text == problem.text
        assert 0 <= problem.position <= len(text)
        assert problem.expected


@given(cycles, cycles)
def test_equal_is_the_same_in_every_field(one: Cycle, other: Cycle) -> None:
    """'Equal: same span, kind, label and calendar (fiscal start and naming, normalised)'"""
    fields = [field.name for field in attrs.fields(Cycle)]

    assert (one == other) == all(getattr(one, name) == getattr(other, name) for name in fields)
    assert (one == other) == (repr(one) == repr(other))


@given(st.lists(cycles, min_size=2, max_size=6))
def test_order(some: list[Cycle]) -> None:
    """'ordered by start, last day, kind, label.'"""
    keys = [(cycle.start, cycle.last_day, cycle.kind, cycle.label) for cycle in sorted(some)]

    assert keys == sorted(keys)
    for one, other in pairwise(some):
        assert (one < other) + (one == other) + (one > other) == 1
        assert (one <= other) == (not one > other)
        assert (one >= other) == (not one < other)


@given(days, st.sampled_from(KINDS), fiscal_starts, fiscal_starts, namings)
def test_the_order_is_total_where_spans_agree(
    day: date, kind: CalendarKind, first: FiscalStart, second: FiscalStart, naming: NamedBy
) -> None:
    """'ordered by start, last day, kind, label': and by fiscal year where these agree."""
    one = Cycle.containing(day, kind, fiscal_start=first, named_by=naming)
    other = Cycle.containing(day, kind, fiscal_start=second)

    assert (one < other) + (one == other) + (one > other) == 1


@given(cycles)
def test_a_cycle_is_a_value(cycle: Cycle) -> None:
    """'frozen, slotted attrs class: hashable, comparable, picklable, copyable' (chapter 0)"""
    rebuilt = Cycle(**{field.name: getattr(cycle, field.name) for field in attrs.fields(Cycle)})

    assert pickle.loads(pickle.dumps(cycle)) == cycle == cycle.evolve() == rebuilt
    assert hash(rebuilt) == hash(cycle)
    assert eval(repr(cycle)) == cycle  # noqa: S307 - its own repr


# --- elapsed ------------------------------------------------------------------------------------------------------


@given(cycles, st.sampled_from(DayCount), st.integers(-10, 500), st.integers(0, 100))
def test_elapsed_rises_from_0_to_1(cycle: Cycle, day_count: DayCount, offset: int, further: int) -> None:
    """'`cycle.elapsed(on, day_count=DayCount.END_OF_DAY) -> float` in 0..1'"""
    day = cycle.start + offset * DAY
    before, after = cycle.elapsed(day, day_count), cycle.elapsed(day + further * DAY, day_count)

    assert 0.0 <= before <= after <= 1.0


@given(cycles)
def test_elapsed_at_the_end_of_the_day(cycle: Cycle) -> None:
    """'the fraction gone at the end of day `on`: 0 before the start, `1/days` on the first day, 1.0 on the last.'"""
    assert cycle.elapsed(cycle.start - DAY) == 0.0
    assert cycle.elapsed(cycle.start) == 1 / cycle.days
    assert cycle.elapsed(cycle.last_day) == 1.0
    assert cycle.elapsed(cycle.last_day + DAY) == 1.0


@given(cycles, st.integers(-3, 400))
def test_elapsed_half_open(cycle: Cycle, offset: int) -> None:
    """'`DayCount.START_OF_DAY` (half-open)': what was gone when the day before ended."""
    day = cycle.start + offset * DAY

    assert cycle.elapsed(day, DayCount.START_OF_DAY) == cycle.elapsed(day - DAY)
    assert cycle.elapsed(cycle.start, DayCount.START_OF_DAY) == 0.0
    assert cycle.elapsed(cycle.last_day, DayCount.START_OF_DAY) == (cycle.days - 1) / cycle.days


@given(cycles)
def test_elapsed_by_span(cycle: Cycle) -> None:
    """'`DayCount.SPAN` (first day 0, last day 1; a one-day cycle: 1.0)'"""
    expected = 0.0 if cycle.days > 1 else 1.0

    assert cycle.elapsed(cycle.start, DayCount.SPAN) == expected
    assert cycle.elapsed(cycle.last_day, DayCount.SPAN) == 1.0
    assert cycle.elapsed(cycle.start - DAY, DayCount.SPAN) == 0.0


# --- dates --------------------------------------------------------------------------------------------------------

near = st.dates(date(2020, 1, 1), date(2029, 12, 31))
short_cycles = st.builds(
    lambda start, length: Cycle.custom(start, start + length * DAY), near, st.integers(0, 200)
)
places = st.one_of(
    st.fixed_dictionaries(
        {"every": st.sampled_from(["week", "fortnight", 7, 14, 28]), "weekday": st.integers(0, 6)}
    ),
    st.fixed_dictionaries({"every": st.sampled_from(["week", "fortnight"]) | st.integers(1, 50)}),
    st.fixed_dictionaries({"every": st.just("month")}, optional={"day": st.integers(1, 31)}),
    st.fixed_dictionaries(
        {
            "every": st.just("month"),
            "weekday": st.integers(0, 6),
            "nth": st.sampled_from([1, 2, 3, 4, 5, -1, -2, -3, -4]),
        }
    ),
)
rules = st.builds(
    lambda place, more: {**place, **more},
    places,
    st.fixed_dictionaries({}, optional={"anchor": near, "missing": st.sampled_from(["last", "skip"])}),
)


@given(short_cycles, rules, st.sampled_from([None, "forward", "back"]), st.sets(near, max_size=5))
def test_dates_lie_in_the_cycle(cycle: Cycle, rule: dict[str, Any], roll: Roll, holidays: set[date]) -> None:
    """'the days on which check-ins or reviews fall due […] nothing leaves the cycle.'"""
    dates = cycle.dates(**rule, roll=roll, holidays=holidays if roll else ())

    assert all(day in cycle for day in dates)
    assert all(before < after for before, after in pairwise(dates))
    assert all(type(day) is date for day in dates)


@given(short_cycles, st.integers(1, 60), near)
def test_dates_by_days_keep_their_distance_from_the_anchor(cycle: Cycle, every: int, anchor: date) -> None:
    """'`every="week" | "fortnight" | "month" | n days`, […] both ends included'"""
    expected = tuple(day for day in every_day(cycle) if (day - anchor).days % every == 0)

    assert expected == cycle.dates(every, anchor=anchor)


@given(short_cycles, st.sampled_from([1, 2, 4]), st.integers(0, 6))
def test_weeks_count_from_the_first_such_weekday(cycle: Cycle, weeks: int, weekday: int) -> None:
    """'Fortnightly on a weekday counts from the first such weekday on or after the start.'"""
    such = [day for day in every_day(cycle) if day.weekday() == weekday]

    assert tuple(such[::weeks]) == cycle.dates(7 * weeks, weekday=weekday)
    if weeks == 2:
        assert tuple(such[::2]) == cycle.dates("fortnight", weekday=weekday)


@given(short_cycles, st.integers(1, 31))
def test_monthly_dates_do_not_drift(cycle: Cycle, day: int) -> None:
    """'Monthly on the 31st is the last day of a shorter month (or is skipped), each counted from the anchor, so nothing drifts.'"""
    lengths = {on: days_in_month(on.year, on.month) for on in every_day(cycle)}
    last = tuple(on for on, length in lengths.items() if on.day == min(day, length))
    skip = tuple(on for on in lengths if on.day == day)

    assert last == cycle.dates("month", day=day) == cycle.dates("month", anchor=f"2025-01-{day:02}")
    assert skip == cycle.dates("month", day=day, missing="skip")


@given(
    short_cycles,
    st.integers(0, 6),
    st.sampled_from([1, 2, 3, 4, 5, -1, -2, -3, -4]),
    st.sampled_from(["last", "skip"]),
)
def test_the_nth_weekday_of_a_month(
    cycle: Cycle, weekday: int, nth: int, missing: Literal["last", "skip"]
) -> None:
    """'`nth=None`' with a weekday: the nth in its month, from the front or the back."""
    expected = []
    for on in every_day(cycle):
        length = days_in_month(on.year, on.month)
        from_front, from_back = (on.day - 1) // 7 + 1, -((length - on.day) // 7) - 1
        last_for_fifth = nth == 5 and missing == "last" and from_back == -1
        if on.weekday() == weekday and (nth in {from_front, from_back} or last_for_fifth):
            expected.append(on)

    assert tuple(expected) == cycle.dates("month", weekday=weekday, nth=nth, missing=missing)


@given(short_cycles, rules, st.sampled_from(["forward", "back"]), st.sets(near, max_size=30))
def test_rolls(cycle: Cycle, rule: dict[str, Any], roll: Roll, holidays: set[date]) -> None:
    """'A roll that would leave the month goes the other way; nothing leaves the cycle.'"""
    open_days = [day for day in every_day(cycle) if day.weekday() < 5 and day not in holidays]
    expected = set()
    for due in cycle.dates(**rule):
        # All the days that it may go to, best first: this way, then the nearest.
        ahead = 1 if roll == "forward" else -1
        ranked = sorted(
            ((day - due).days * ahead < 0, abs(day - due), day)
            for day in open_days
            if (day.year, day.month) == (due.year, due.month)
        )
        expected |= {place[-1] for place in ranked[:1]}

    assert tuple(sorted(expected)) == cycle.dates(**rule, roll=roll, holidays=holidays)


@given(near, st.integers(-40, 40), st.integers(1, 31) | st.none())
def test_months_added_and_taken_away(day: date, months: int, anchor_day: int | None) -> None:
    """'each counted from the anchor, so nothing drifts': a month's length is all that may clip the day."""
    reached = add_months(day, months, anchor_day)
    wanted = anchor_day or day.day

    assert (reached.year - day.year) * 12 + reached.month - day.month == months
    assert reached.day == min(wanted, days_in_month(reached.year, reached.month))
    assert add_months(reached, -months, day.day) == day


# --- retail -------------------------------------------------------------------------------------------------------


@given(calendars, st.integers(3, 9990))
def test_a_retail_year(calendar: RetailCalendar, number: int) -> None:
    """'Retail years of 52 or 53 weeks […] (end: the year of the month-end that the retail year ends at; start: that of the month it starts in)'"""
    year = calendar.year(number)
    anchor = number + (calendar.named_by == "start" and calendar.month != 12)
    month_end = date(anchor, calendar.month, days_in_month(anchor, calendar.month))
    away = (year.last_day - month_end).days

    assert year.days in {364, 371}
    assert year.fiscal_year == number
    assert year.last_day.weekday() == calendar.weekday
    assert away in (range(-3, 4) if calendar.ends == "nearest" else range(-6, 1))
    assert calendar.year_ends(number, number + 1) == (year.last_day, year.next().last_day)


@given(calendars, st.integers(3, 9990))
def test_retail_periods_have_the_patterns_weeks(calendar: RetailCalendar, number: int) -> None:
    """'`extra_week` is the period that takes week 53 (12 for NRF, 1 for Intel, 3 for Apple)'"""
    year = calendar.year(number)
    expected = [int(weeks) for weeks in calendar.pattern.split("-")] * 4
    expected[calendar.extra_week - 1] += year.days // 7 - 52

    assert expected == [period.days // 7 for period in year.split("period")]
    assert [calendar.quarter(number, part) for part in range(1, 5)] == list(year.split("quarter"))
    assert [calendar.period(number, part) for part in range(1, 13)] == list(year.split("period"))
    assert [calendar.week(number, part) for part in range(1, year.days // 7 + 1)] == list(year.split("week"))
    assert all(week.days == 7 for week in year.split("week"))


@given(retail_cycles())
def test_a_retail_cycle_is_found_by_its_year_and_number(cycle: Cycle) -> None:
    """'gives `.year(2023)`, `.quarter(2023, 4)`, `.period(2023, 12)`, `.week(2023, 7)`'"""
    make = getattr(cycle.calendar, cycle.kind)

    assert cycle == (
        make(cycle.fiscal_year) if cycle.kind == "year" else make(cycle.fiscal_year, cycle.number)
    )


@given(calendars, st.dates(), st.sampled_from(RETAIL_KINDS), st.integers())
@example(NRF, date.min, "week", -1)
@example(NRF, date.max, "year", 1)
def test_retail_calendars_raise_nothing_but_the_librarys_errors(
    calendar: RetailCalendar, day: date, kind: RetailKind, count: int
) -> None:
    """'Errors are a small family' (chapter 0), also at both ends of the calendar."""
    try:
        cycle = calendar.containing(day, kind).shift(count)
    except OkrkitError:
        return
    assert cycle.calendar == calendar


@pytest.mark.parametrize("kind", KINDS)
@given(
    day=st.dates() | st.sampled_from([date.min, date.max]),
    start=fiscal_starts,
    naming=namings,
    count=st.integers(),
)
def test_cycles_raise_nothing_but_the_librarys_errors(
    kind: CalendarKind, day: date, start: FiscalStart, naming: NamedBy, count: int
) -> None:
    """'Errors are a small family' (chapter 0), also at both ends of the calendar."""
    try:
        cycle = Cycle.containing(day, kind, fiscal_start=start, named_by=naming)
        assert day in cycle
        cycle.shift(count)
    except OkrkitError:
        return
