"""What a strategy refuses, at once and in the words of the house; and what it takes."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import strategies as st

from okrkit import strategies
from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, InvalidValueError, MissingExtraError, NotationError, OkrkitError
from okrkit.measure import Linear
from tests.adapters.strategies.looking import every, simplest

Q3 = Cycle.quarter(2026, 3)
NO_STRATEGY = "such as strategies.figures(0, 100), or hypothesis's just(…)"
REFUSED: list[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any], type[OkrkitError], str]] = [
    (
        strategies.numbers,
        (2, 1),
        {},
        InvalidValueError,
        "max_value must be at least min_value (2.0), got 1: swap the two",
    ),
    (
        strategies.numbers,
        (float("nan"),),
        {},
        InvalidValueError,
        "min_value must be a finite number, got nan: give a figure that is known",
    ),
    (
        strategies.figures,
        (0.0001, 0.0009),
        {},
        InvalidValueError,
        (
            "max_value must be such that a number of at most three decimals lies from 0.0001 to it, got 0.0009: "
            "take numbers(), or bounds that are further apart"
        ),
    ),
    (
        strategies.days,
        ("2026-02-30",),
        {},
        InvalidValueError,
        "min_value must be a day of the calendar, got '2026-02-30': write it as year-month-day, such as '2026-06-30'",
    ),
    (
        strategies.days,
        (),
        {"min_value": "2026-07-02", "max_value": "2026-07-01"},
        InvalidValueError,
        "max_value must be on or after min_value (2026-07-02), got '2026-07-01': swap the two",
    ),
    (
        strategies.thresholds,
        (),
        {"shape": "roof"},
        InvalidValueError,
        "shape must be 'floor', 'ceiling', 'range' or 'point', got 'roof': choose one, or leave it out",
    ),
    (
        strategies.thresholds,
        (7,),
        {},
        InvalidTypeError,
        f"values must be a strategy, got 7: {NO_STRATEGY}",
    ),
    (
        strategies.thresholds,
        (),
        {"unit": 3},
        InvalidValueError,
        "unit must be a text or a Unit, got 3: pass its symbol, such as '%', 'USD' or 'days'",
    ),
    (
        strategies.cycles,
        ("quarter", "sprint"),
        {},
        InvalidValueError,
        (
            "kinds[1] must be one of 'quarter', 'month', 'year', 'half', 'trimester', 'weeks', 'custom', 'retail year', "
            "'retail quarter', 'retail period', 'retail week', got 'sprint': choose among them, or leave it out"
        ),
    ),
    (
        strategies.cycles,
        (),
        {"on": "soon"},
        InvalidValueError,
        "on must be a day of the calendar, got 'soon': write it as year-month-day, such as '2026-06-30'",
    ),
    (
        strategies.series,
        (),
        {"min_size": 3, "max_size": 2},
        InvalidValueError,
        "max_size must be at least min_size (3), got 2: swap the two, or leave one out",
    ),
    (
        strategies.series,
        (),
        {"min_size": True},
        InvalidValueError,
        "min_size must be a whole number, 0 or more, got True: say how many",
    ),
    (
        strategies.series,
        (),
        {"cycle": "Jul 2026", "min_size": 32},
        InvalidValueError,
        (
            "min_size must be at most 31, the days of Jul 2026, got 32: a day holds one; take a longer cycle, or ask for "
            "fewer"
        ),
    ),
    (
        strategies.readings,
        (),
        {"cycle": 2026},
        InvalidTypeError,
        "cycle must be a Cycle, got 2026: such as Cycle.quarter(2026, 3), or its text 'Q3 2026'",
    ),
    (
        strategies.measures,
        (Linear, int),
        {},
        InvalidTypeError,
        (
            "kinds[1] must be a class of measure that comes with okrkit, got <class 'int'>: for one of your own, pass a "
            "strategy of it to key_results(measure=…)"
        ),
    ),
    (
        strategies.kpis,
        ("   ",),
        {},
        InvalidValueError,
        "name must be a text with something in it, got '   ': say it in words",
    ),
    (
        strategies.kpis,
        (),
        {"max_revisions": -1},
        InvalidValueError,
        "max_revisions must be a whole number, 0 or more, got -1: say how many",
    ),
    (
        strategies.key_results,
        (),
        {"kpi": ""},
        InvalidValueError,
        "kpi must be the id of a KPI, or None, got '': pass its .id, or leave it out",
    ),
    (
        strategies.objectives,
        ("Delight", ["Lift NPS from 32 to 45"]),
        {},
        InvalidTypeError,
        (
            "key_results must be a strategy, got ['Lift NPS from 32 to 45']: such as "
            "strategies.key_results(min_check_ins=1), or hypothesis's just(…)"
        ),
    ),
    (
        strategies.scorecards,
        (),
        {"objectives": []},
        InvalidTypeError,
        (
            "objectives must be a strategy, got []: such as strategies.objectives(min_key_results=1), or hypothesis's "
            "just(…)"
        ),
    ),
    (
        strategies.scorecards,
        (),
        {"kpis": []},
        InvalidTypeError,
        "kpis must be a strategy, got []: such as strategies.kpis(min_readings=3), or hypothesis's just(…)",
    ),
]


@pytest.mark.parametrize("call,args,kwargs,error,message", REFUSED)
def test_it_is_refused_before_anything_is_drawn(
    call: Callable[..., Any],
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
    error: type[OkrkitError],
    message: str,
) -> None:
    with pytest.raises(error) as caught:
        call(*args, **kwargs)

    assert message == str(caught.value)


def test_a_text_that_is_no_threshold_is_refused_with_its_place() -> None:
    with pytest.raises(NotationError) as caught:
        strategies.kpis(threshold="≥ lots")

    assert "≥ lots" == caught.value.text


def test_without_hypothesis_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    for module in ("okrkit.strategies", "okrkit.strategies._hypothesis"):
        monkeypatch.delitem(sys.modules, module)

    with pytest.raises(MissingExtraError) as caught:
        importlib.import_module("okrkit.strategies")

    assert (
        'okrkit.strategies needs hypothesis, which is not installed: pip install "okrkit[strategies]"'
    ) == str(caught.value)


@pytest.mark.parametrize("name", strategies.__all__)
def test_a_strategy_prints_on_one_line(name: str) -> None:
    """Hypothesis prints it in its reports, and warns of one that is longer than a page."""
    strategy = getattr(strategies, name)
    shown = repr(strategy(Linear(0, 1)) if name == "values_for" else strategy())

    assert len(shown) < 400
    assert "\n" not in shown


@pytest.mark.parametrize(
    "shown,strategy",
    [
        ("numbers()", strategies.numbers()),
        ("numbers(0.0, 1.0)", strategies.numbers(0, 1)),
        ("days()", strategies.days()),
        ("days('2026-07-01', '2026-09-30')", strategies.days("2026-07-01", "2026-09-30")),
        ("measures('Linear')", strategies.measures(Linear)),
        ("cycles('quarter', 'weeks')", strategies.cycles("quarter", "weeks")),
    ],
)
def test_a_strategy_prints_as_it_was_called(shown: str, strategy: object) -> None:
    assert shown == repr(strategy)


def test_a_strategy_does_wherever_a_value_does() -> None:
    cycle = st.sampled_from([Q3, Cycle.custom("2026-01-01", "2026-01-01")])
    kpis = strategies.kpis(
        name=st.sampled_from(["NPS", "CSAT"]),
        threshold=st.sampled_from(["≥ 40%", "≤ 3 days"]),
        cycle=cycle,
        min_readings=2,
        max_revisions=0,
    )

    every(kpis, lambda kpi: kpi.name in {"NPS", "CSAT"} and all(day in Q3 for day in kpi.readings.days))
    assert "days" == simplest(kpis, lambda kpi: kpi.threshold.high is not None).unit.symbol


def test_what_a_strategy_gives_passes_the_doors() -> None:
    with pytest.raises(InvalidValueError, match=r"value must be a finite number, got nan"):
        simplest(strategies.readings(st.just(float("nan"))))
