"""Every measure by the table of the chapter, and a user's own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import attrs
import pytest

from okrkit._piecewise import interpolate
from okrkit.direction import Direction
from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.measure import Curve, Linear, Measure, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.open_measures import Change, FindBaseline, Hold, Target, to_measure
from okrkit.threshold import Threshold
from tests.strategies import LARGEST

UP, DOWN = Direction.INCREASE, Direction.DECREASE
as_measure: Any = to_measure
CURVE = Curve([(0, 0), (10, 0.5), (100, 1)])
STAGES = Stages([("designed", 0.2), ("built", 0.6), ("adopted", 1)])
CHECKLIST = Checklist([("policies", 1), ("evidence", 2), ("report", 1)])


@pytest.mark.parametrize(
    "measure, start, goal, direction, paced",
    [
        (Linear(65, 90), 65.0, 90.0, UP, True),
        (Linear(12, 4), 12.0, 4.0, DOWN, True),
        (Reach(60, Threshold.between(70, 80)), 60.0, 70.0, UP, True),
        (Reach(95, Threshold.between(70, 80)), 95.0, 80.0, DOWN, True),
        (Reach(60, Threshold.at_least(80)), 60.0, 80.0, UP, True),
        (Reach(7, Threshold.at_most(3)), 7.0, 3.0, DOWN, True),
        (Zones(0, 30, 70, 100), 0.0, 100.0, UP, True),
        (Zones(200, 170, 130, 100), 200.0, 100.0, DOWN, True),
        (CURVE, 0.0, 100.0, UP, True),
        (Curve([(9, 0), (3, 1)]), 9.0, 3.0, DOWN, True),
        (Milestone(), None, None, None, False),
        (STAGES, None, None, None, True),
        (CHECKLIST, None, None, None, True),
        (Hold(Threshold.at_most(1)), None, None, DOWN, False),
        (Hold(Threshold.between(1, 2)), None, None, None, False),
        (Change(percent=-25), None, None, DOWN, True),
        (Change(amount=20), None, None, UP, True),
        (Target(85), None, 85.0, UP, False),
        (Target(3, DOWN), None, 3.0, DOWN, False),
        (FindBaseline(), None, None, None, False),
    ],
    ids=repr,
)
def test_start_goal_direction_paced(
    measure: Measure, start: float | None, goal: float | None, direction: Direction | None, *, paced: bool
) -> None:
    assert (start, goal, direction, paced) == (measure.start, measure.goal, measure.direction, measure.paced)
    assert isinstance(measure, Measure)
    assert to_measure(measure) is measure
    assert measure.over([]) is None


@pytest.mark.parametrize(
    "measure, given, raw",
    [
        (Linear(65, 90), 74, 0.36),
        (Linear(65, 90), 40, -1.0),
        (Linear(12, 4), 2, 1.25),
        (Reach(60, Threshold.between(70, 80)), 65, 0.5),
        (Reach(60, Threshold.between(70, 80)), 75, 1.0),
        (Reach(60, Threshold.between(70, 80)), 85, 0.5),
        (Reach(60, Threshold.between(70, 80)), 50, -1.0),
        (Reach(60, Threshold.at_least(80, strict=True)), 80, 1.0),
        (Reach(0.1, Threshold.at_least(0.3)), 0.1, 0.0),
        (Zones(0, 30, 70, 100), 30, 0.3),
        (Zones(0, 30, 70, 100), 50, 0.5),
        (Zones(0, 30, 70, 100), 130, 1.3),
        (Zones(200, 170, 130, 100), 230, -0.3),
        (CURVE, 5, 0.25),
        (CURVE, 55, 0.75),
        (CURVE, 190, 1.5),
        (CURVE, -10, -0.5),
        (Curve([(9, 0), (3, 1)]), 0, 1.5),
        (Curve([(9, 0), (3, 1)]), 12, -0.5),
        (Curve([(0, 0), (1, 0), (2, 1), (3, 1)]), -5, 0.0),
        (Curve([(0, 0), (1, 0), (2, 1), (3, 1)]), 0.5, 0.0),
        (Curve([(0, 0), (1, 0), (2, 1), (3, 1)]), 9, 1.0),
        (Curve([(0, 0), (5e-324, 1)]), 1e300, LARGEST),
        (Curve([(0, 0), (5e-324, 1)]), -1e300, -LARGEST),
        (Milestone(), True, 1.0),
        (Milestone(), False, 0.0),
        (Milestone(), 1, 1.0),
        (Milestone(), 0.0, 0.0),
        (STAGES, "built", 0.6),
        (STAGES, 0, 0.0),
        (STAGES, 0.2, 0.2),
        (CHECKLIST, {"policies", "evidence"}, 0.75),
        (CHECKLIST, set(), 0.0),
        (CHECKLIST, ["policies", "policies"], 0.25),
        (CHECKLIST, ("policies", "evidence", "report"), 1.0),
        (CHECKLIST, frozenset({"report"}), 0.25),
        (CHECKLIST, {"report": True}.keys(), 0.25),
        (CHECKLIST, 0.5, 0.5),
        (Checklist([("big", 1.7e308), ("bigger", 1.7e308)]), {"big"}, 0.5),
        (Checklist([("shown", 0), ("counted", 1)]), {"shown"}, 0.0),
        (Hold(Threshold.at_most(1)), 0.5, 1.0),
        (Hold(Threshold.at_most(1)), 1.5, 0.0),
        (Change(percent=-25), 60, None),
        (Change(amount=20), 60, None),
        (Target(85), 84.9, 0.0),
        (Target(0.3), 0.1 + 0.2, 1.0),
        (Target(3, DOWN), 2, 1.0),
        (Target(3, DOWN), 4, 0.0),
        (FindBaseline(), 0, 1.0),
    ],
)
def test_what_it_takes_and_what_that_is_worth(measure: Measure, given: object, raw: float | None) -> None:
    value = measure.accept(given)

    assert type(value) is float
    assert raw == (None if raw is None else pytest.approx(measure.raw(value), abs=1e-15))
    assert measure.raw(value) == measure.over([value])


@pytest.mark.parametrize(
    "measure, values, over",
    [
        (Linear(65, 90), [90, 65, 74], 0.36),
        (Reach(60, Threshold.between(70, 80)), [75, 65], 0.5),
        (CURVE, [100, 5], 0.25),
        (Zones(0, 30, 70, 100), [100, 50], 0.5),
        (Milestone(), [1.0, 0.0], 0.0),
        (STAGES, [0.6, 0.2], 0.6),
        (STAGES, [0.2, 1.0, 0.0], 1.0),
        (CHECKLIST, [1.0, 0.25], 0.25),
        (Hold("< 1%"), [0.5, 0.9, 1.2, 0.8], 0.75),
        (Hold("< 1%", "latest"), [0.5, 1.2], 0.0),
        (Hold("< 1%", "latest"), [1.2, 0.5], 1.0),
        (Hold("< 1%", "worst"), [1.2, 0.5], 0.0),
        (Hold("< 1%", "worst"), [0.2, 0.5], 1.0),
        (Change(percent=5), [1, 2], None),
        (Target(85), [90, 80], 0.0),
        (FindBaseline(), [3], 1.0),
    ],
)
def test_the_whole_history(measure: Measure, values: list[float], over: float | None) -> None:
    assert over == measure.over(values)


def test_the_ends_of_a_reach_are_exact() -> None:
    # 0.1 - (0.1 - 0.3) is 0.30000000000000004 on some paths; the goal is the limit itself.
    for low in (0.3, 0.7, 1.1, 99.95):
        measure = Reach(0.1, Threshold.at_least(low))

        assert low == measure.goal
        assert measure.raw(measure.goal) == 1.0
        assert measure.raw(0.1) == 0.0


def test_a_curve_does_not_fall_just_past_its_end() -> None:
    for thousandth in range(1, 1000):
        curve = Curve([(0, 0), (1, thousandth / 1000), (2, 1)])

        assert curve.raw(math.nextafter(2.0, 3)) >= 1.0
        assert curve.raw(math.nextafter(1.0, 0)) <= thousandth / 1000
        assert curve.raw(math.nextafter(0.0, -1)) <= 0.0
        assert 1.0 == interpolate(curve.points, 2.0)


@pytest.mark.parametrize(
    "change, baseline, target",
    [
        (Change(-25), 80, 60),
        (Change(percent=20), -50, -40),
        (Change(percent=-100), 7, 0),
        (Change(percent=243), 399, 1368.57),
        (Change(percent=7), 100, 107),
        (Change(percent=115), 100, 215),
        (Change(percent=-50), 1.7e308, 0.85e308),
        (Change(amount=20), 5, 25),
        (Change(amount=-0.5), 0, -0.5),
    ],
)
def test_a_change_from_its_baseline(change: Change, baseline: float, target: float) -> None:
    assert Linear(baseline, target) == change.from_baseline(baseline)


def test_a_tiny_change_never_turns_round() -> None:
    with pytest.raises(InvalidValueError, match="different from the baseline"):
        Change(percent=3.430899672396173e-78).from_baseline(21.339)


@pytest.mark.parametrize("change", [Change(percent=1e308), Change(amount=1.7e308)])
def test_a_change_too_large(change: Change) -> None:
    with pytest.raises(InvalidValueError) as caught:
        change.from_baseline(1.7e308)

    assert str(caught.value) == "target must be a finite number, got inf: give a figure that is known"


def test_a_target_from_its_baseline() -> None:
    assert Target(85).from_baseline(34) == Linear(34, 85)
    assert Target(3, DOWN).from_baseline(6) == Linear(6, 3)
    assert Target(85, "decrease") == Target(85, DOWN)  # type: ignore[arg-type]  # its word will do at run time
    for baseline in (85, 90, 85 - 1e-12):
        with pytest.raises(InvalidValueError):
            Target(85).from_baseline(baseline)


def test_texts_are_thresholds() -> None:
    assert Reach(60, "70..80") == Reach(60, Threshold.between(70, 80))
    assert Hold("≥ 40") == Hold(Threshold.at_least(40))


@attrs.frozen
class Halves:
    """A user's own: how often a number was halved. It inherits nothing."""

    first: float

    def accept(self, value: float) -> float:
        return float(value)

    def raw(self, value: float) -> float | None:
        return None if value <= 0 else math.log2(self.first / value)

    def over(self, values: Sequence[float]) -> float | None:
        return self.raw(min(values)) if values else None

    @property
    def start(self) -> float | None:
        return self.first

    @property
    def goal(self) -> float | None:
        return self.first / 2

    @property
    def direction(self) -> Direction | None:
        return DOWN

    @property
    def paced(self) -> bool:
        return True


def test_a_users_own() -> None:
    measure: Measure = Halves(80.0)

    assert isinstance(measure, Measure)
    assert to_measure(measure) is measure
    assert measure.over([80.0, 20.0, 40.0]) == 2.0


@pytest.mark.parametrize(
    "figures",
    [(0, 30, 30, 100), (0, 0, 30, 100), (0, 30, 100, 100), (100, 30, 30, 0), (0, 70, 30, 100), (5, 5, 5, 5)],
)
def test_zones_run_strictly_one_way(figures: tuple[float, float, float, float]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Zones(*figures)

    assert str(caught.value) == (
        "zones must be baseline, commit, target and stretch that run strictly one way, "
        f"got {tuple(map(float, figures))}: list them from the baseline to the stretch"
    )


@pytest.mark.parametrize(
    "given", [Linear, Milestone, 0.7, None, "Linear(65, 90)", Threshold.at_least(3)], ids=repr
)
def test_what_is_no_measure(given: object) -> None:
    with pytest.raises(InvalidTypeError, match="measure must be a measure"):
        as_measure(given)


def test_a_checklist_of_names_weighs_them_the_same() -> None:
    assert Checklist([("a", 1), ("b", 1)]) == Checklist(["a", "b"])
    assert 0.5 == Checklist(["a", "b"]).accept({"b"})


def test_stages_and_items_may_be_a_mapping() -> None:
    assert Stages([("designed", 0.2), ("adopted", 1)]) == Stages({"designed": 0.2, "adopted": 1})
    assert Checklist([("a", 1), ("b", 3)]) == Checklist({"a": 1, "b": 3})
