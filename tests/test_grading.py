"""`grade` and `outcome`."""

from __future__ import annotations

import copy
import math
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_type_hints

import attrs
import pytest

from okrkit.bands import GOOGLE, OPENOKR, BandScale
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.grading import Place, grade, outcome, outcome_place, place_of
from okrkit.objective import Ambition
from okrkit.verdict import Band, Outcome, Verdict

POINT = BandScale([1, 1], ["under", "exact", "over"], owner=("above", "below"))
TRAFFIC = BandScale([75, 90], ["red", "yellow", "green"], owner="below", name="traffic")
E1 = math.nextafter(0.7, 0.0)


@pytest.mark.parametrize(
    "score, scale, label, nearest, reason",
    [
        (0.65, GOOGLE, "amber", (0.7, 0.05), "0.65 is amber on the Google scale, 5 points below green"),
        (0.35, GOOGLE, "red", (0.4, 0.05), "0.35 is red on the Google scale, 5 points below amber"),
        (0.45, GOOGLE, "amber", (0.4, 0.05), "0.45 is amber on the Google scale, 5 points above red"),
        (0.7, GOOGLE, "green", (0.7, 0.0), "0.7 is green on the Google scale, right where it begins"),
        (E1, GOOGLE, "green", (0.7, 0.0), "0.7 is green on the Google scale, right where it begins"),
        (0.4, GOOGLE, "amber", (0.4, 0.0), "0.4 is amber on the Google scale, right where it begins"),
        (0.69999, GOOGLE, "amber", (0.7, 1e-5), "0.7 is amber on the Google scale, under 0.1 points below green"),
        (0, GOOGLE, "red", (0.4, 0.4), "0 is red on the Google scale, 40 points below amber"),
        (1.5, GOOGLE, "green", (0.7, 0.8), "1.5 is green on the Google scale, 80 points above amber"),
        (-1e308, GOOGLE, "red", (0.4, 1e308), "-1e308 is red on the Google scale, over 1,000,000 points below amber"),
        (
            Fraction(9, 10),
            OPENOKR,
            "fully achieved",
            (0.9, 0.0),
            "0.9 is fully achieved on the OpenOKR scale, right where it begins",
        ),
        (Decimal("89.5"), TRAFFIC, "yellow", (90.0, 0.5), "89.5 is yellow on the traffic scale, 0.5 below green"),
        (90, TRAFFIC, "yellow", (90.0, 0.0), "90 is yellow on the traffic scale, right where it ends"),
        (95, TRAFFIC, "green", (90.0, 5.0), "95 is green on the traffic scale, 5 above yellow"),
        (1, POINT, "exact", (1.0, 0.0), "1 is exact on the given scale"),
        (1.1, POINT, "over", (1.0, 0.1), "1.1 is over on the given scale, 10 points above exact"),
        (0.9, POINT, "under", (1.0, 0.1), "0.9 is under on the given scale, 10 points below exact"),
        (7, BandScale([], ["all"]), "all", (None, None), "7 is all on the given scale"),
    ],
)  # fmt: skip
def test_a_grade_says_what_and_why(
    score: Any,  # noqa: ANN401 - any number
    scale: BandScale[str],
    label: str,
    nearest: tuple[float | None, float | None],
    reason: str,
) -> None:
    verdict = grade(score, scale)
    edge, distance = nearest

    assert (label, None, scale.name or "given", edge) == (
        verdict.label,
        verdict.status,
        verdict.rule,
        verdict.edge,
    )
    assert verdict.distance == (None if distance is None else pytest.approx(distance, rel=1e-9, abs=0.0))
    assert reason == verdict.reason == str(verdict)
    assert verdict.input("score") == float(score)
    assert verdict.on is None


def test_no_score_is_graded_no_data_and_never_as_zero() -> None:
    verdict = grade(None)

    assert verdict == Verdict(
        "no data", Band.NO_DATA, "Google", reason="There is no score to grade yet", inputs=(("score", None),)
    )


def test_the_holes_of_the_published_scale_are_closed() -> None:
    assert [grade(score).label for score in (0.3, 0.35, 0.4, 0.6, 0.65, 0.7)] == [
        "red",
        "red",
        "amber",
        "amber",
        "amber",
        "green",
    ]


def test_a_scale_of_ones_own_takes_one_line() -> None:
    assert grade(0.5, BandScale([0.5], ["low", "high"])).label == "high"


def test_labels_that_are_members_of_an_enum_are_told_by_their_value() -> None:
    scale: BandScale[Any] = BandScale([0.5], [Band.CRITICAL, Band.HEALTHY], name="health")

    assert str(grade(0.4, scale)) == "0.4 is critical on the health scale, 10 points below healthy"


@pytest.mark.parametrize(
    "raw, aspirational, committed",
    [
        (-5, "missed", "missed"),
        (0, "missed", "missed"),
        (0.39, "missed", "missed"),
        (0.4, "partial", "missed"),
        (0.69, "partial", "missed"),
        (0.7, "achieved", "partial"),
        (E1, "achieved", "partial"),
        (0.99, "achieved", "partial"),
        (math.nextafter(1.0, 0.0), "exceeded", "achieved"),
        (1, "exceeded", "achieved"),
        (math.nextafter(1.0, 2.0), "exceeded", "achieved"),
        (1 + 1e-9, "exceeded", "exceeded"),
        (1e308, "exceeded", "exceeded"),
        (None, "no data", "no data"),
    ],
)
def test_outcomes_at_every_edge(raw: float | None, aspirational: str, committed: str) -> None:
    assert (Outcome(aspirational), Outcome(committed)) == (outcome(raw), outcome(raw, Ambition.COMMITTED))
    assert outcome(raw, "committed") is outcome(raw, Ambition.COMMITTED)


def test_the_place_among_the_outcomes() -> None:
    assert outcome_place(0.75, Ambition.ASPIRATIONAL) == Place(2, 0.7, 0.75 - 0.7, 1)
    assert outcome_place(1.0, Ambition.COMMITTED) == Place(2, 1.0, 0.0, 1)


def test_a_distance_never_overflows() -> None:
    place = place_of(BandScale([1.7e308], ["low", "high"]), -1.7e308)

    assert place == Place(0, 1.7e308, 1.7976931348623157e308, 1)


# The same functions to someone without a type checker.
graded: Any = grade
ended: Any = outcome
BOOL = True
REFUSED: list[tuple[Callable[[], object], type[OkrkitError], str]] = [
    (lambda: graded("0.7"), InvalidValueError, "score must be a number, got '0.7': convert it with float(), or give the whole sentence to parse()"),
    (lambda: graded(math.nan), InvalidValueError, "score must be a finite number, got nan: give a figure that is known"),
    (lambda: graded(BOOL), InvalidValueError, "score must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False"),
    (lambda: graded(0.7, "Google"), InvalidTypeError, "grade() takes a BandScale as its scale, got 'Google': such as GOOGLE, or BandScale([0.5], ['low', 'high'])"),
    (lambda: graded(None, None), InvalidTypeError, "grade() takes a BandScale as its scale, got None: such as GOOGLE, or BandScale([0.5], ['low', 'high'])"),
    (lambda: ended(math.inf), InvalidValueError, "raw must be a finite number, got inf: give a figure that is known"),
    (lambda: ended(0.7, "bold"), InvalidValueError, "ambition must be Ambition.ASPIRATIONAL or Ambition.COMMITTED, got 'bold': choose one of them"),
    (lambda: ended(None, "bold"), InvalidValueError, "ambition must be Ambition.ASPIRATIONAL or Ambition.COMMITTED, got 'bold': choose one of them"),
    (lambda: ended([0.7]), InvalidValueError, "raw must be a number, got [0.7]: pass an int, a float, a Decimal or a Fraction"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_cannot_be_graded_is_refused(number: int) -> None:
    call, kind, message = REFUSED[number]
    with pytest.raises(kind) as refusal:
        call()

    assert message == str(refusal.value)
    assert message == refusal.value.problems[0][1]


def test_a_grade_is_a_value() -> None:
    values: list[Any] = [grade(0.65), place_of(GOOGLE, 0.65)]

    for each in values:
        twin = pickle.loads(pickle.dumps(each))
        assert each == twin == copy.copy(each) == copy.deepcopy(each)
        assert hash(each) == hash(twin)
        assert not hasattr(each, "__dict__")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            each.edge = 0.5
    assert get_type_hints(grade)["return"] is Verdict
    assert set(get_type_hints(Place)) == {"position", "edge", "distance", "other"}
