"""Laws of `Series`."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from math import fsum

from hypothesis import assume, given, strategies as st

from okrkit.cycle import Cycle
from okrkit.series import Period, Reading, Series
from tests.strategies import days, figures, numbers, readings, series

PERIODS: tuple[Period, ...] = ("month", "quarter", "trimester", "half", "year")


def some_day(data: st.DataObject, run: Series) -> date:
    """A day of the series, the one beside it, or any."""
    known = [day + timedelta(days=step) for day in run.days for step in (-1, 0, 1)]
    return data.draw(st.sampled_from(known) | days()) if known else data.draw(days())


@given(st.lists(readings(), max_size=12, unique_by=lambda reading: reading.on))
def test_it_is_ordered_by_day(drawn: list[Reading]) -> None:
    """'`Series` is an immutable run of readings, ordered by day, one a day'."""
    run = Series(drawn)

    assert list(run) == sorted(drawn, key=lambda reading: reading.on)
    assert run.days == tuple(sorted({reading.on for reading in drawn}))
    assert run.values == tuple(reading.value for reading in run)
    assert len(run) == len(drawn)
    assert Series(drawn[::-1]) == run


@given(series())
def test_it_may_come_from_pairs_or_a_mapping(run: Series) -> None:
    """'Made from readings, `(day, value)` pairs, or anything with `.items()` (a dict, a pandas Series)'."""
    pairs = [(reading.on, reading.value) for reading in run]
    plain = Series([Reading(reading.on, reading.value) for reading in run])

    assert Series(pairs) == Series(dict(pairs)) == Series(iter(pairs)) == plain
    assert Series({day.isoformat(): value for day, value in pairs}) == plain
    assert Series(run) == run


@given(series(), st.data())
def test_the_latest_is_the_last_at_or_before(run: Series, data: st.DataObject) -> None:
    """'`.latest(on=None)`'."""
    on = some_day(data, run)
    before = [reading for reading in run if reading.on <= on]

    assert run.latest(on) == (before[-1] if before else None)
    assert run.latest(on.isoformat()) == run.latest(on)
    assert run.latest() == (run[-1] if len(run) else None)


@given(series(), st.data())
def test_a_part_of_it(run: Series, data: st.DataObject) -> None:
    """'`.until(on)`, `.since(day)`, `.between(a, b)` (both ends in)'."""
    first, last = sorted((some_day(data, run), some_day(data, run)))

    assert list(run.until(last)) == [reading for reading in run if reading.on <= last]
    assert list(run.since(first)) == [reading for reading in run if reading.on >= first]
    assert list(run.between(first, last)) == [reading for reading in run if first <= reading.on <= last]
    assert run.between(first, last) == run.since(first).until(last)
    assert run.until(None) is run


@given(series(), st.slices(12))
def test_a_slice_is_a_series_in_order(run: Series, cut: slice) -> None:
    """'`len`, iteration, slicing'."""
    part = run[cut]

    assert list(part) == sorted(list(run)[cut], key=lambda reading: reading.on)
    assert part.days == tuple(reading.on for reading in part)


@given(series(values=figures()), st.sampled_from(PERIODS), st.sampled_from([1, 2, 4, 7, (4, 6)]))
def test_per_period(run: Series, every: Period, fiscal_start: int | tuple[int, int]) -> None:
    """'`.per("month", how="last" | "mean" | "sum" | "min" | "max", fiscal_start=1)`'."""
    groups: dict[date, list[float]] = {}
    for reading in run:
        cycle = Cycle.containing(reading.on, every, fiscal_start=fiscal_start)
        groups.setdefault(cycle.last_day, []).append(reading.value)

    def pairs(how: object) -> list[tuple[date, float]]:
        return [(reading.on, reading.value) for reading in run.per(every, how, fiscal_start)]  # type: ignore[arg-type]  # drawn by name

    assert pairs("last") == [(day, values[-1]) for day, values in groups.items()]
    assert pairs("sum") == [(day, fsum(values)) for day, values in groups.items()]
    assert pairs("min") == [(day, min(values)) for day, values in groups.items()]
    assert pairs("max") == [(day, max(values)) for day, values in groups.items()]
    for (day, mean), values in zip(pairs("mean"), groups.values(), strict=True):
        assert min(values) <= mean <= max(values)
        assert abs(mean - fsum(values) / len(values)) <= 1e-9
        assert day in groups


@given(st.lists(numbers(), min_size=1, max_size=8))
def test_a_mean_lies_within_its_values(values: list[float]) -> None:
    """'never inf or NaN for finite inputs (1e308 apart included)'."""
    run = Series([(date(2026, 7, 1 + index), value) for index, value in enumerate(values)])

    assert min(values) <= run.per("month", "mean").values[0] <= max(values)


@given(series(), readings())
def test_one_more(run: Series, reading: Reading) -> None:
    """'`.add(...)` (one or many)'."""
    assume(reading.on not in run.days)
    longer = run.add(reading.on, reading.value, reading.note)

    assert longer == run.add(reading) == run.add([reading]) == Series([*run, reading])
    assert longer.correct(reading.on, 5).latest(reading.on) == Reading(reading.on, 5, reading.note)
    assert len(run) == len(longer) - 1


@given(series())
def test_it_is_a_value(run: Series) -> None:
    """'Every public class is a frozen, slotted attrs class: hashable, comparable, picklable, copyable.'"""
    again = pickle.loads(pickle.dumps(run))

    assert again == run
    assert hash(again) == hash(run)
    assert again.days == run.days
