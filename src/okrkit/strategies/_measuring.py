"""Measures, and what a check-in of each may be given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias, TypeVar, overload

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from okrkit._doors import wrong_type
from okrkit.direction import Direction
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.open_measures import Change, FindBaseline, Hold, Target, to_measure
from okrkit.strategies._arguments import OrStrategy, named, to_numbers, to_strategy
from okrkit.strategies._ground import draw_ascending, numbers, units
from okrkit.strategies._valuing import thresholds, zones_and_outsiders
from okrkit.threshold import Threshold
from okrkit.units import Unit

M = TypeVar("M", bound=Measure)
Numbers: TypeAlias = SearchStrategy[float]
Units: TypeAlias = SearchStrategy[Unit]
_WAYS: Final = ("share", "latest", "worst")


@overload
def measures(
    kind: type[M],
    /,
    *,
    values: SearchStrategy[float] | None = None,
    unit: OrStrategy[Unit | str] | None = None,
) -> SearchStrategy[M]: ...
@overload
def measures(
    *kinds: type[Measure],
    values: SearchStrategy[float] | None = None,
    unit: OrStrategy[Unit | str] | None = None,
) -> SearchStrategy[Measure]: ...
def measures(
    *kinds: type[Any],
    values: SearchStrategy[float] | None = None,
    unit: OrStrategy[Unit | str] | None = None,
) -> SearchStrategy[Any]:
    """A measure of any kind that comes with okrkit.

    ``Linear(0, 1)`` is the simplest.

    Args:
        *kinds: Classes, such as ``Linear, Hold``; by default all of them.
        values: What its numbers are drawn from; by default `numbers()`.
        unit: What the threshold of a `Hold` or a `Reach` counts; by default any unit.

    Returns:
        A strategy of measures.

    Raises:
        InvalidValueError: No such unit.
        InvalidTypeError: A kind that does not come with okrkit, or `values` that are no strategy.

    >>> from hypothesis import given
    >>> from okrkit import Linear, Zones, strategies
    >>> @given(strategies.measures(Linear, Zones))
    ... def test_it_runs_from_nothing_to_all(measure):
    ...     assert (measure.raw(measure.start), measure.raw(measure.goal)) == (0, 1)
    >>> test_it_runs_from_nothing_to_all()
    >>> strategies.measures(float)
    Traceback (most recent call last):
    okrkit.errors.InvalidTypeError: kinds[0] must be a class of measure that comes with okrkit, got <class 'float'>: for one of your own, pass a strategy of it to key_results(measure=…)
    """
    for index, kind in enumerate(kinds):
        if kind not in _KINDS:
            need = "a class of measure that comes with okrkit"
            instead = "for one of your own, pass a strategy of it to key_results(measure=…)"
            raise wrong_type(f"kinds[{index}]", need, kind, instead)
    numbers_of, units_of = to_numbers(values, numbers()), to_strategy(unit, Unit.of, units())
    found = [_KINDS[kind](numbers_of, units_of) for kind in dict.fromkeys(kinds or _KINDS)]
    # What is drawn from fewer choices is the simpler to hypothesis. Two numbers make a Linear; before the others
    # two are drawn for nothing, so that none of them is simpler.
    others = [st.builds(_last, numbers_of, numbers_of, each) for each in found[1:]]
    return named("measures", st.one_of(found[0], *others), *(kind.__name__ for kind in kinds))


def _last(_first: float, _second: float, measure: Measure) -> Measure:
    return measure


def values_for(measure: Measure, values: SearchStrategy[float] | None = None) -> SearchStrategy[Any]:
    """What a check-in of a measure may be given: numbers, True and False, names of stages, sets of items.

    For a measure of one's own these are numbers.

    Args:
        measure: The measure.
        values: What numbers are drawn from; by default `numbers()`.

    Returns:
        A strategy of what `measure.accept` takes.

    Raises:
        InvalidTypeError: `measure` is none, or `values` no strategy.

    >>> from hypothesis import given
    >>> from okrkit import Checklist, strategies
    >>> audit = Checklist(["policies", "report"])
    >>> @given(strategies.values_for(audit))
    ... def test_what_is_ticked_is_a_share(ticked):
    ...     assert audit.accept(ticked) == len(ticked) / 2
    >>> test_what_is_ticked_is_a_share()
    >>> strategies.values_for("policies")
    Traceback (most recent call last):
    okrkit.errors.InvalidTypeError: measure must be a measure, got 'policies': such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()
    """
    found = to_numbers(values, numbers())
    match to_measure(measure):
        case Milestone():
            return st.booleans()
        case Stages(stages=stages):
            return st.sampled_from([name for name, _ in stages])
        case Checklist(items=items):
            return st.sets(st.sampled_from([name for name, _ in items]))
        case _:
            return found


def _linears(values: Numbers, _: Units) -> SearchStrategy[Linear]:
    return _any_linears(values)


@st.composite
def _any_linears(draw: DrawFn, values: Numbers) -> Linear:
    baseline = draw(values)
    return Linear(baseline, draw(values.filter(baseline.__ne__)))


def _reaches(values: Numbers, unit: Units) -> SearchStrategy[Reach]:
    return zones_and_outsiders(values, unit).map(_reach)


def _reach(found: tuple[Threshold, float]) -> Reach:
    zone, baseline = found
    return Reach(baseline, zone)


def _curves(values: Numbers, _: Units) -> SearchStrategy[Curve]:
    return _any_curves(values)


@st.composite
def _any_curves(draw: DrawFn, values: Numbers) -> Curve:
    size = draw(st.integers(0, 3))
    found = draw_ascending(draw, size + 2, values)
    inner = sorted(draw(st.lists(st.floats(0, 1), min_size=size, max_size=size)))
    return Curve(list(zip(_either_way(draw, found), [0.0, *inner, 1.0], strict=True)))


def _zones(values: Numbers, _: Units) -> SearchStrategy[Zones]:
    return _any_zones(values)


@st.composite
def _any_zones(draw: DrawFn, values: Numbers) -> Zones:
    return Zones(*_either_way(draw, draw_ascending(draw, 4, values)))


def _either_way(draw: DrawFn, found: list[float]) -> list[float]:
    return found[::-1] if draw(st.booleans()) else found


def _holds(values: Numbers, unit: Units) -> SearchStrategy[Hold]:
    return st.builds(Hold, thresholds(values, unit=unit), st.sampled_from(_WAYS))


def _changes(values: Numbers, _: Units) -> SearchStrategy[Change]:
    some = values.filter(bool)
    return st.builds(Change, some) | st.builds(Change, amount=some)


def _targets(values: Numbers, _: Units) -> SearchStrategy[Target]:
    return st.builds(Target, values, st.sampled_from(Direction))


def _findings(_: Numbers, __: Units) -> SearchStrategy[FindBaseline]:
    return st.just(FindBaseline())


def _milestones(_: Numbers, __: Units) -> SearchStrategy[Milestone]:
    return st.just(Milestone())


def _stages(_: Numbers, __: Units) -> SearchStrategy[Stages]:
    inner = st.lists(st.integers(1, 99), max_size=4, unique=True).map(sorted)
    return inner.map(_stages_of)


def _stages_of(percents: Sequence[int]) -> Stages:
    return Stages([(f"stage {index}", percent / 100) for index, percent in enumerate([*percents, 100])])


def _checklists(_: Numbers, __: Units) -> SearchStrategy[Checklist]:
    weights = st.just(1.0) | numbers(min_value=0.0)
    return st.lists(weights, min_size=1, max_size=6).filter(any).map(_checklist_of)


def _checklist_of(weights: Sequence[float]) -> Checklist:
    return Checklist([(f"item {index}", weight) for index, weight in enumerate(weights)])


_KINDS: Final[dict[type[Any], Callable[[Numbers, Units], SearchStrategy[Any]]]] = {
    Linear: _linears,
    Reach: _reaches,
    Curve: _curves,
    Zones: _zones,
    Hold: _holds,
    Change: _changes,
    Target: _targets,
    FindBaseline: _findings,
    Milestone: _milestones,
    Stages: _stages,
    Checklist: _checklists,
}
