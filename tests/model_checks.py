"""What the tests of the model share: how a value behaves, and how a refusal reads."""

from __future__ import annotations

import copy
import inspect
import pickle
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple, TypeAlias, get_type_hints

import attrs
import pytest

from okrkit.checkin import CheckIn, Initiative, Retarget
from okrkit.cycle import Cycle
from okrkit.errors import OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.kpi_history import Decision, Revision
from okrkit.measure import Linear
from okrkit.objective import Ambition, Objective
from okrkit.scorecard import Scorecard
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.units import Unit

_LONGEST_REPR = 200


def check_value(value: Any) -> None:  # noqa: ANN401 - any public value
    """A public value: equal to its copies, hashable, frozen, slotted, short to print, with hints that resolve."""
    cls = type(value)
    copies = [copy.copy(value), copy.deepcopy(value)]
    copies += [
        pickle.loads(pickle.dumps(value, protocol)) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)
    ]
    for each in copies:
        assert value == each
        assert hash(value) == hash(each)
        assert str(value) == str(each)
        assert repr(value) == repr(each)
    assert value != object()
    assert not hasattr(value, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(cls)[0].name, None)
    assert len(repr(value)) <= _LONGEST_REPR
    assert get_type_hints(cls)
    for _, method in inspect.getmembers(cls, inspect.isfunction):
        get_type_hints(method)
    assert value == attrs.evolve(value)


Change: TypeAlias = dict[str, Any]


def check_evolve(value: Any, changes: Iterable[Change] | None = None) -> None:  # noqa: ANN401 - any that evolves
    """`evolve` takes every field that the constructor takes, and changes what it is asked to, and nothing else.

    Each change names its field first; what has to go along with it, for the checks' sake, comes after.
    """
    asked = list(changes_of(value) if changes is None else changes)
    fields = {field.name for field in attrs.fields(type(value)) if field.init}

    assert value == value.evolve()
    assert fields == set(inspect.signature(value.evolve).parameters)
    assert fields == {next(iter(change)) for change in asked if check_change(value, change)}


def check_change(value: Any, change: Change) -> bool:  # noqa: ANN401 - any that evolves
    """Whether the first field of a change differs from the value's; if so, the change is made, and looked at."""
    before = {field.name: getattr(value, field.name) for field in attrs.fields(type(value)) if field.init}
    first = next(iter(change))
    if before[first] == change[first]:
        return False
    evolved = value.evolve(**change)
    assert type(value) is type(evolved)
    assert before | change == {name: getattr(evolved, name) for name in before}
    assert before == {name: getattr(value, name) for name in before}
    return True


def changes_of(value: Any) -> list[Change]:  # noqa: ANN401 - any that evolves
    """Changes to each field of a legal value, two at least, so that one of them is a change: to nothing, and to something."""
    return [*_BESIDES.get(type(value), _no_more)(value), *_single(_PLAIN[type(value)])]


def _single(fields: dict[str, tuple[Any, ...]]) -> Iterator[Change]:
    for name, wanted in fields.items():
        for each in wanted:
            yield {name: each}


def _no_more(_value: object) -> list[Change]:
    return []


_DAYS = (date(2026, 1, 31), date(2026, 2, 28))
_NOTES = ("", "Agreed")
_TEXTS = ("Agreed", "Agreed again")
_MAYBE = (None, "Kim", "Lee")
_NUMBERS = (None, 0.0, 0.25)
_THRESHOLDS = (Threshold.at_least(7), Threshold.between(1, 2))
_METRIC: dict[str, tuple[Any, ...]] = {
    "name": _TEXTS,
    "owner": _MAYBE,
    "readings": (Series(), Series([Reading(date(2026, 1, 31), 7.0)])),
    "id": _TEXTS,
    "description": _NOTES,
}
# What each field may become by itself, whatever the value.
_PLAIN: dict[type, dict[str, tuple[Any, ...]]] = {
    Metric: _METRIC,
    KPI: {
        **_METRIC,
        "cadence": (None, "weekly", 10),
        "kind": (None, "leading", "lagging"),
        "level": (None, "team", "company"),
        "benchmark": _NUMBERS,
        "decisions": ((), (Decision("2026-07-02", "Hire two"),)),
    },
    Decision: {"on": _DAYS, "what": _TEXTS},
    Revision: {
        "threshold": _THRESHOLDS,
        "valid_from": _DAYS,
        "reason": _TEXTS,
        "before": _THRESHOLDS,
        "baseline": _NUMBERS,
    },
    KeyResult: {
        "title": _TEXTS,
        "owner": _MAYBE,
        "weight": (0.0, 2.0),
        "kpi": _MAYBE,
        "initiatives": ((), (Initiative("Call"),)),
        "carried_from": _MAYBE,
        "id": _TEXTS,
        "description": _NOTES,
    },
    CheckIn: {
        "on": _DAYS,
        "value": (0.0, 7.0),
        "confidence": _NUMBERS,
        "note": _NOTES,
        "blockers": ((), ("hiring", "budget")),
    },
    Initiative: {"title": _TEXTS, "done": (False, True), "link": _NOTES, "effort": _NUMBERS},
    Retarget: {
        "measure": (Linear(1, 7), Linear(1, 8)),
        "valid_from": _DAYS,
        "reason": _TEXTS,
        "before": (Linear(1, 7), Linear(1, 8)),
    },
    Objective: {
        "title": _TEXTS,
        "key_results": ((), (KeyResult("Lift it", Linear(1, 7)),)),
        "cycle": (None, Cycle.year(2026)),
        "owner": _MAYBE,
        "ambition": tuple(Ambition),
        "parent": _MAYBE,
        "contributes": (False, True),
        "guardrails": ((), ("cost", "quality")),
        "weight": (0.0, 7.0),
        "carried_from": _MAYBE,
        "id": _TEXTS,
        "description": _NOTES,
    },
    Scorecard: {
        "name": _TEXTS,
        "cycle": (Cycle.year(2026), Cycle.year(2027)),
        "objectives": ((), (Objective("Something else"),)),
        "kpis": ((), (KPI("Something else, too", "≥ 1"),)),
    },
}


def _of_a_metric(_metric: Metric) -> list[Change]:
    # Numbers that are there already are not called by another name.
    return [{"unit": Unit(symbol), "readings": Series()} for symbol in ("EUR", "")]


def _of_a_kpi(kpi: KPI) -> list[Change]:
    # The newest threshold is that of the last revision, and the KPI's unit is its threshold's.
    past = Revision(
        kpi.threshold, valid_from=_DAYS[0], reason="It held", before=kpi.threshold.evolve(strict=False)
    )
    units = [
        {
            "unit": unit,
            "readings": Series(),
            "revisions": (),
            "threshold": kpi.threshold.evolve(unit=unit),
        }
        for unit in (Unit("EUR"), Unit("GBP"))
    ]
    return [
        *({"threshold": each.evolve(unit=kpi.unit), "revisions": ()} for each in _THRESHOLDS),
        *units,
        {"revisions": ()},
        {"revisions": (past,)},
    ]


def _of_a_key_result(key_result: KeyResult) -> list[Change]:
    # The measure is that of the last retarget, its threshold has the unit of the number, and it reads the check-ins.
    bare: Change = {"check_ins": (), "retargets": ()}
    moved = Retarget(key_result.measure, valid_from=_DAYS[1], reason="It moved", before=key_result.measure)
    return [
        *({"measure": Linear(1, number), **bare} for number in (7, 8)),
        *({"unit": Unit(symbol), "measure": Linear(1, 7), **bare} for symbol in ("EUR", "")),
        {"check_ins": ()},
        {"check_ins": (CheckIn(_DAYS[0], 1.0, confidence=0.5),), "retargets": ()},
        # A check-in that the measure before took, the one of today may refuse.
        {"retargets": (), "check_ins": ()},
        {"retargets": (moved,), "check_ins": ()},
    ]


_BESIDES: dict[type, Callable[[Any], list[Change]]] = {
    Metric: _of_a_metric,
    KPI: _of_a_kpi,
    KeyResult: _of_a_key_result,
}


class Refused(NamedTuple):
    """A call that has to be refused: by which error, at which path, in which words."""

    call: Callable[..., object]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    error: type[OkrkitError]
    path: str
    message: str

    def check(self) -> None:
        """Make the call; nothing but the error that is named may come out of it."""
        with pytest.raises(OkrkitError) as caught:
            self.call(*self.args, **self.kwargs)
        assert self.error is type(caught.value)
        assert self.message == str(caught.value)
        assert [self.path] == [path for path, _ in caught.value.problems]
        again = pickle.loads(pickle.dumps(caught.value))
        assert (self.message, caught.value.problems) == (str(again), again.problems)


class Vector:
    """As an array is: equal to nothing in a plain way, without a truth, not hashable."""

    __hash__ = None  # type: ignore[assignment]  # as an array of numbers has it

    def __eq__(self, other: object) -> Vector:  # type: ignore[override]  # as an array of numbers has it
        return self

    def __bool__(self) -> bool:
        message = "the truth of an array is ambiguous"
        raise ValueError(message)

    def __repr__(self) -> str:
        return "<Vector>"
