"""Objectives and scorecards: what has parts that know each other by id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeVar, cast

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from okrkit._converters import as_name, as_title
from okrkit.cycle import Cycle
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.objective import Ambition, Objective
from okrkit.open_measures import NUMERIC
from okrkit.scorecard import Scorecard
from okrkit.strategies._arguments import OrStrategy, Sizes, need_strategy, to_cycles, to_sizes, to_strategy
from okrkit.strategies._ground import links, names, notes
from okrkit.strategies._modelling import key_results as any_key_results, kpis as any_kpis
from okrkit.strategies._valuing import cycles

_NAMES: Final = names()
_NOTES: Final = notes()
_LINKS: Final = links()
_CYCLES: Final = cycles()
_AMBITIONS: Final = st.sampled_from(Ambition)
_WEIGHTS: Final = st.sampled_from((1.0, 0.0, 0.5, 3.0))
_IDENTIFIED = TypeVar("_IDENTIFIED", KPI, KeyResult, Objective)


def objectives(
    title: OrStrategy[str] | None = None,
    key_results: SearchStrategy[KeyResult] | None = None,
    *,
    cycle: OrStrategy[Cycle | str | None] = None,
    min_key_results: int = 0,
    max_key_results: int | None = None,
) -> SearchStrategy[Objective]:
    """An objective with its key results, whose check-ins lie in its cycle if it has one.

    What leads to a KPI is left out, so that it fits any scorecard; `scorecards()` has both.
    One called 'NPS' with nothing else is the simplest.

    Args:
        title: Its title; by default one of `names()`.
        key_results: What its key results are drawn from, each then made the only one of its id; by default
            `key_results()` of its cycle.
        cycle: Its cycle; by default none, or one of `cycles()`.
        min_key_results: How many it has at least.
        max_key_results: And at most; by default 4, or `min_key_results` where that is more.

    Returns:
        A strategy of `Objective`.

    Raises:
        InvalidValueError: Numbers that do not go together.
        InvalidTypeError: `key_results` is no strategy, or `cycle` no cycle.

    >>> from hypothesis import given
    >>> from okrkit import strategies
    >>> @given(strategies.objectives(cycle="Q3 2026", min_key_results=1))
    ... def test_check_ins_lie_in_the_quarter(objective):
    ...     assert all(each.on in objective.cycle for kr in objective for each in kr.check_ins)
    >>> test_check_ins_lie_in_the_quarter()
    >>> strategies.objectives(min_key_results=-1)
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: min_key_results must be a whole number, 0 or more, got -1: say how many
    """
    sizes = to_sizes(("min_key_results", "max_key_results"), min_key_results, max_key_results, 4)
    given = (
        None
        if key_results is None
        else need_strategy(key_results, "key_results", "key_results(min_check_ins=1)")
    )
    within = st.none() | _CYCLES if cycle is None else to_cycles(cycle, "cycle", 1)
    return _objectives(to_strategy(title, as_title, _NAMES), given, within, sizes)


@st.composite
def _objectives(
    draw: DrawFn,
    titles: SearchStrategy[str],
    key_results: SearchStrategy[KeyResult] | None,
    within: SearchStrategy[Cycle | None],
    sizes: Sizes,
) -> Objective:
    cycle, title = draw(within), draw(titles)
    members = any_key_results(cycle=cycle) if key_results is None else key_results
    drawn = draw(st.lists(members, min_size=sizes[0], max_size=sizes[1]))
    objective = Objective(
        title,
        _counted(_with_own_ids(drawn, set())),
        cycle=cycle,
        owner=draw(_LINKS),
        ambition=draw(_AMBITIONS),
        contributes=draw(st.sampled_from((True, False))),
        weight=draw(_WEIGHTS),
        carried_from=draw(_LINKS),
        description=draw(_NOTES),
    )
    parent = draw(_LINKS)
    return objective.evolve(parent=None if parent is None else _own_id(parent, {objective.id}))


def _own_id(wanted: str, taken: set[str]) -> str:
    """An id that is not taken yet, the wanted one if it can be; from then on it is."""
    found, count = wanted, 1
    while found in taken:
        count += 1
        found = f"{wanted}-{count}"
    taken.add(found)
    return found


def _with_own_ids(members: Iterable[_IDENTIFIED], taken: set[str]) -> list[_IDENTIFIED]:
    return [member.evolve(id=_own_id(member.id, taken)) for member in members]


def _counted(key_results: Sequence[KeyResult]) -> list[KeyResult]:
    """Key results of which one counts at least."""
    if not key_results or any(each.weight for each in key_results):
        return list(key_results)
    return [key_results[0].evolve(weight=1.0), *key_results[1:]]


def scorecards(
    name: OrStrategy[str] | None = None,
    *,
    cycle: OrStrategy[Cycle | str] | None = None,
    objectives: SearchStrategy[Objective] | None = None,
    kpis: SearchStrategy[KPI] | None = None,
    min_objectives: int = 0,
    max_objectives: int | None = None,
    min_kpis: int = 0,
    max_kpis: int | None = None,
) -> SearchStrategy[Scorecard]:
    """A scorecard whose parts belong together: each id stands once, links lead somewhere, no parents form a loop.

    Some key results are powered by one of its KPIs, some objectives support an earlier one or another team's. One
    called 'NPS' with nothing in it is the simplest.

    Args:
        name: Its name; by default one of `names()`.
        cycle: Its cycle; by default one of `cycles()`.
        objectives: What its objectives are drawn from, each then made the only one of its id and linked; by default
            `objectives()` of its cycle.
        kpis: What its KPIs are drawn from; by default `kpis()`.
        min_objectives: How many objectives it has at least.
        max_objectives: And at most; by default 3, or `min_objectives` where that is more.
        min_kpis: How many KPIs it has at least.
        max_kpis: And at most; by default 3, or `min_kpis` where that is more.

    Returns:
        A strategy of `Scorecard`.

    Raises:
        InvalidValueError: Numbers that do not go together.
        InvalidTypeError: `objectives` or `kpis` is no strategy, or `cycle` no cycle.

    >>> from hypothesis import given
    >>> from okrkit import strategies
    >>> @given(strategies.scorecards(min_kpis=1))
    ... def test_each_id_leads_somewhere(scorecard):
    ...     assert all(scorecard[each.id] is each for each in scorecard)
    >>> test_each_id_leads_somewhere()
    >>> strategies.scorecards(max_kpis=1.5)
    Traceback (most recent call last):
    okrkit.errors.InvalidValueError: max_kpis must be a whole number, 0 or more, got 1.5: say how many
    """
    least_and_most = (
        to_sizes(("min_objectives", "max_objectives"), min_objectives, max_objectives, 3),
        to_sizes(("min_kpis", "max_kpis"), min_kpis, max_kpis, 3),
    )
    if objectives is not None:
        need_strategy(objectives, "objectives", "objectives(min_key_results=1)")
    if kpis is not None:
        need_strategy(kpis, "kpis", "kpis(min_readings=3)")
    within = _CYCLES if cycle is None else to_cycles(cycle, "cycle", 1)
    return _scorecards(to_strategy(name, as_name, _NAMES), within, objectives, kpis, least_and_most)


def _objectives_in(cycle: Cycle) -> SearchStrategy[Objective]:
    return objectives(cycle=cycle)


@st.composite
def _scorecards(  # noqa: PLR0917 - drawn from by `scorecards` alone
    draw: DrawFn,
    titles: SearchStrategy[str],
    within: SearchStrategy[Cycle | None],
    objectives: SearchStrategy[Objective] | None,
    kpis: SearchStrategy[KPI] | None,
    sizes: tuple[Sizes, Sizes],
) -> Scorecard:
    cycle = cast("Cycle", draw(within))  # where a strategy gives none, the scorecard says what it wants
    of_objectives, of_kpis = sizes
    any_objective = _objectives_in(cycle) if objectives is None else objectives
    any_kpi = any_kpis(cycle=cycle) | any_kpis() if kpis is None else kpis
    taken: set[str] = set()
    powers = _with_own_ids(draw(st.lists(any_kpi, min_size=of_kpis[0], max_size=of_kpis[1])), taken)
    drawn = draw(st.lists(any_objective, min_size=of_objectives[0], max_size=of_objectives[1]))
    alone = _with_own_ids([each.evolve(parent=None) for each in drawn], taken)
    members: list[Objective] = []
    for own, before in zip(alone, drawn, strict=True):
        parent = before.parent
        if (
            parent is None or parent in taken
        ):  # in this scorecard, only an earlier one may be it: so there is no loop
            parent = draw(st.sampled_from((None, *(each.id for each in members))))
        members.append(
            own.evolve(
                parent=parent,
                guardrails=draw(_some_of([kpi.id for kpi in powers])),
                key_results=[
                    each.evolve(kpi=draw(_power_of(each, powers)))
                    for each in _with_own_ids(own.key_results, taken)
                ],
            )
        )
    return Scorecard(draw(titles), cycle=cycle, objectives=members, kpis=powers)


def _some_of(ids: Sequence[str]) -> SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids), max_size=2, unique=True) if ids else st.just([])


def _power_of(key_result: KeyResult, kpis: Sequence[KPI]) -> SearchStrategy[str | None]:
    """The id of a KPI whose readings the key result could take, or None."""
    if type(key_result.measure) not in NUMERIC:
        return st.none()
    fitting = [
        kpi.id
        for kpi in kpis
        if kpi.unit == key_result.unit or "" in {kpi.unit.symbol, key_result.unit.symbol}
    ]
    return st.sampled_from((None, *fitting))
