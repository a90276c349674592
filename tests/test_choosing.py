"""`choose`: maintain or improve? Every kind of thing, every reason, refusals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import pytest

from okrkit.choosing import ChoiceKind, choose
from okrkit.cycle import Cycle
from okrkit.errors import InvalidTypeError, NotationError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.measure import Curve, Linear, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.notation import parse
from okrkit.objective import Objective
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.threshold import Threshold
from tests.model_checks import Refused, check_value

Q3 = Cycle.quarter(2026, 3)
KEEP = "KPI: it keeps a number where it is healthy: maintain, do not chase"
MOVE = "OKR: it moves a number to where it has not been: a change to make in one cycle"
AIM = "OKR: it is an aim; its key results say how you will know"
DO = "TASK: it is something to do; it says nothing of what would change"
DONE = "TASK: it is done or not; find the number that it should move"
STEPS = "TASK: it counts what is done, not what that changed; find the number that it should move"
LOOK = "METRIC: it is a number without a word on what healthy is; a threshold would make it a KPI"
CHANGE = "OKR: it changes a number by a set amount; find the baseline before the cycle starts"
FIND = "OKR: it finds out a number that nobody knows yet: a fair first key result"


@pytest.mark.parametrize(
    "thing, sentence",
    [
        ("Keep churn below 3%", KEEP),
        ("Maintain NPS at 40", KEEP),
        ("Stay above 99.9% uptime", KEEP),
        ("Reduce churn from 6% to 3%", MOVE),
        ("Acquire 50 new customers", MOVE),
        ("Pass the SOC 2 audit", DONE),
        ("Hold weekly client meetings", DO),
        ("Monthly churn", LOOK),
        ("Delight our customers", AIM),
        (
            "Keep churn blow 3%",
            "METRIC: it names neither a limit to keep nor a change to make: 'blow' may be a misspelling",
        ),
        (parse("Reduce churn from 6% to 3%"), MOVE),
        (KPI("NPS", "≥ 40"), "KPI: healthy is at least 40, and someone watches that it stays so"),
        (Metric("Page views"), LOOK),
        (Objective("Delight"), AIM),
        (Threshold.at_least(30), KEEP),
        (KeyResult.from_to("NPS", 30, 40), MOVE),
        (KeyResult.milestone("Audit"), DONE),
        (Linear(1, 2), MOVE),
        (Reach(1, "≥ 2"), MOVE),
        (Curve([(1, 0), (2, 1)]), MOVE),
        (Zones(1, 2, 3, 4), MOVE),
        (Target(5), MOVE),
        (Hold("≥ 3"), KEEP),
        (Milestone(), DONE),
        (Stages([("built", 1)]), STEPS),
        (Checklist([("policy", 1)]), STEPS),
        (Change(percent=5), CHANGE),
        (FindBaseline(), FIND),
    ],
    ids=range(28),
)
def test_choices(thing: Any, sentence: str) -> None:  # noqa: ANN401 - whatever choose() takes
    found = choose(thing)

    assert sentence == str(found)
    assert ChoiceKind(sentence.partition(":")[0]) is found.kind
    check_value(found)


def test_what_is_unclear_without_a_word_on_why() -> None:
    unclear = attrs.evolve(parse("Monthly churn"), kind="unclear", why="")

    assert "METRIC: it names neither a limit to keep nor a change to make" == str(choose(unclear))


def test_a_measure_of_a_user_s_own_moves_a_number() -> None:
    class Own:
        start = goal = direction = None
        paced = True

        def accept(self, value: float) -> float:
            return value

        def raw(self, value: float) -> float:
            return value

        def over(self, values: Sequence[float]) -> float | None:
            return values[-1] if values else None

    assert MOVE == str(choose(Own()))


REFUSED = [
    Refused(
        choose,
        (None,),
        {},
        InvalidTypeError,
        "",
        "choose() takes a sentence, a KPI, a metric, a key result, an objective, a threshold or a measure, got None: pass one of them",
    ),
    Refused(
        choose,
        (5,),
        {},
        InvalidTypeError,
        "",
        "choose() takes a sentence, a KPI, a metric, a key result, an objective, a threshold or a measure, got 5: pass one of them",
    ),
    Refused(
        choose,
        (True,),
        {},
        InvalidTypeError,
        "",
        "choose() takes a sentence, a KPI, a metric, a key result, an objective, a threshold or a measure, got True: pass one of them",
    ),
    Refused(
        choose,
        ([],),
        {},
        InvalidTypeError,
        "",
        "choose() takes a sentence, a KPI, a metric, a key result, an objective, a threshold or a measure, got []: pass one of them",
    ),
    Refused(choose, ("",), {}, NotationError, "", "expected a statement at position 0\n    \n    ^"),
    Refused(
        choose,
        (Q3,),
        {},
        InvalidTypeError,
        "",
        "choose() takes a sentence, a KPI, a metric, a key result, an objective, a threshold or a measure, got Cycle.quarter(2026, 3): pass one of them",
    ),
    Refused(
        choose,
        (Linear,),
        {},
        InvalidTypeError,
        "",
        "choose() takes a sentence, a KPI, a metric, a key result, an objective, a threshold or a measure, got <class 'okrkit.measure.Linear'>: pass one of them",
    ),
]


@pytest.mark.parametrize("refused", REFUSED, ids=range(len(REFUSED)))
def test_refuses(refused: Refused) -> None:
    refused.check()
