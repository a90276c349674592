"""`KeyResult`, its check-ins and its measures over time: construction, sentences, refusals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from okrkit.checkin import CheckIn, Initiative, Retarget
from okrkit.describing import describe
from okrkit.direction import Direction
from okrkit.errors import InvalidTypeError, InvalidValueError, NotationError, UnitMismatchError
from okrkit.keyresult import KeyResult, take_readings
from okrkit.kpi import KPI
from okrkit.measure import Linear, Measure, Reach
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.open_measures import Change, Hold, Target
from okrkit.scoring import score
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.units import Unit
from tests.model_checks import Refused, check_evolve, check_value

NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 38})
GOAL = KeyResult.from_to("NPS", 30, 50)


def test_defaults() -> None:
    key_result = KeyResult("Lift NPS", Linear(32, 45))

    assert ("lift-nps", Unit(""), None, 1.0) == (
        key_result.id,
        key_result.unit,
        key_result.owner,
        key_result.weight,
    )
    assert ((), None, (), (), None, "") == (
        key_result.check_ins,
        key_result.kpi,
        key_result.initiatives,
        key_result.retargets,
        key_result.carried_from,
        key_result.description,
    )
    assert key_result.current() is None
    assert key_result.latest() is None
    assert "Lift NPS" == str(key_result)
    assert "<KeyResult 'lift-nps': Linear(baseline=32.0, target=45.0), 0 check-ins>" == repr(key_result)
    assert repr(key_result.check_in("2026-07-31", 1)).endswith(", 1 check-in>")


@pytest.mark.parametrize(
    "value",
    [
        GOAL,
        GOAL.check_in("2026-07-31", 35, confidence=0.5, note="ok", blockers=["hiring"]).retarget(
            Linear(30, 40), valid_from="2026-08-01", reason="churn"
        ),
        CheckIn("2026-07-31", 35, confidence=0.5, note="ok", blockers=["hiring"]),
        Initiative("Call detractors", done=True, link="https://example.org", effort=3),
        Retarget(Linear(1, 2), valid_from="2026-08-01", reason="x", before=Linear(1, 3)),
    ],
    ids=repr,
)
def test_values(value: object) -> None:
    check_value(value)
    check_evolve(value)


@pytest.mark.parametrize(
    "text, measure, unit",
    [
        ("Increase on-time delivery from 65% to 90%", Linear(65, 90), "%"),
        ("Reduce average project delay from 10 days to 3 days", Linear(10, 3), "days"),
        ("Reduce lead time from 4 days to 1 hour", Linear(96, 1), "hours"),
        ("Lead time: 4 days → 1 hour", Linear(96, 1), "hours"),
        ("Acquire 50 new customers", Linear(0, 50), ""),
        ("Reach 85% adoption", Target(85, Direction.INCREASE), "%"),
        ("Reduce churn to 3%", Target(3, Direction.DECREASE), "%"),
        ("Reduce rework hours by 25%", Change(percent=-25), ""),
        ("Increase revenue by $20K", Change(amount=20_000), "USD"),
        ("Pass the SOC 2 audit", Milestone(), ""),
        ("Hold weekly client meetings", Milestone(), ""),
        ("Keep churn below 3%", Hold("< 3%"), "%"),
        ("Keep billable utilisation between 70% and 80%", Hold("70..80%"), "%"),
        # A unit that the library does not know is one all the same, unless the name says it.
        ("Reduce packaging weight from 120 g to 80 g", Linear(120, 80), "g"),
        ("Reduce packaging weight to 80 g", Target(80, Direction.DECREASE), "g"),
        ("Reduce packaging weight by 40 g", Change(amount=-40), "g"),
        ("Grow the newsletter from 10 to 20 subscribers", Linear(10, 20), "subscribers"),
        ("Keep packaging weight below 80 g", Hold("< 80 g"), "g"),
        ("Reduce open tickets from 500 tickets to 300 tickets", Linear(500, 300), ""),
        ("Increase yield from 5 t/ha to 7 t/ha", Linear(5, 7), ""),
        ("Increase talks from 3 a year to 12 a year", Linear(3, 12), ""),
        ("A rating of 4.5 is reached", Target(4.5, Direction.INCREASE), ""),
        (f"Reduce weight from 5 {'x' * 41} to 3 {'x' * 41}", Linear(5, 3), ""),
    ],
)
def test_parse_by_kind_and_form(text: str, measure: Measure, unit: str) -> None:
    key_result = KeyResult.parse(f"  {text}\n", owner="Sam", weight=2)

    assert (text, measure, unit) == (key_result.title, key_result.measure, key_result.unit.symbol)
    assert ("Sam", 2.0) == (key_result.owner, key_result.weight)


def test_shorthands() -> None:
    delivery = KeyResult.from_to(
        "On-time delivery", 65, 90, unit="%", owner="Dana", weight=2, kpi="otd", id="kr-1"
    )
    audit = KeyResult.milestone("Pass the SOC 2 audit", owner="Ada", weight=0, id="kr-2")
    errors = KeyResult.hold(
        "Error rate", Threshold.at_most(1), how="worst", owner="Lee", kpi="errors", id="kr-3"
    )

    assert (Linear(65, 90), "%", "Dana") == (delivery.measure, delivery.unit.symbol, delivery.owner)
    assert (2.0, "otd", "kr-1") == (delivery.weight, delivery.kpi, delivery.id)
    assert (Milestone(), "Ada", 0.0, "kr-2") == (audit.measure, audit.owner, audit.weight, audit.id)
    assert (Hold("≤ 1", "worst"), "Lee", "errors", "kr-3") == (
        errors.measure,
        errors.owner,
        errors.kpi,
        errors.id,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Reduce packaging weight from 120 g to 80 g",
        "Reduce packaging weight to 80 g",
        "Reduce packaging weight by 40 g",
    ],
)
def test_a_unit_that_is_not_known_comes_back(text: str) -> None:
    assert text == describe(KeyResult.parse(text))


def test_a_threshold_brings_its_unit_or_takes_that_of_the_key_result() -> None:
    assert "%" == KeyResult.hold("Error rate", "≤ 1%").unit.symbol
    assert Hold("≤ 1%") == KeyResult("Error rate", Hold("≤ 1"), unit="%").measure
    assert Hold("≤ 120 minutes") == KeyResult("Wait", Hold("≤ 2 hours"), unit="minutes").measure
    assert Reach(60, "70..80%") == KeyResult("Utilisation", Reach(60, "70..80"), unit="%").measure
    assert "days" == KeyResult("Wait", Reach(4, "≤ 2 days")).unit.symbol
    assert Hold("≤ 1") == KeyResult("Errors", Hold("≤ 1")).measure


def test_a_retarget_is_converted_like_the_measure() -> None:
    wait = KeyResult.hold("Wait", "≤ 4 hours").check_in("2026-07-31", 3)
    wait = wait.retarget(Hold("≤ 120 minutes"), valid_from="2026-08-01", reason="clearer")

    assert Hold("≤ 2 hours") == wait.measure == wait.retargets[0].measure
    assert (1.0, 0.0) == (score(wait, "2026-07-31"), score(wait, "2026-08-01"))
    wait = wait.retarget(Hold("≤ 1"), valid_from="2026-09-01", reason="stricter")
    assert Hold("≤ 1 hours") == wait.measure


def test_numberless_measures_take_their_own() -> None:
    rollout = KeyResult("Roll out", Stages([("built", 0.6), ("adopted", 1)])).check_in("2026-07-31", "built")
    audit = KeyResult("Audit", Checklist([("policies", 1), ("report", 3)])).check_in("2026-07-31", {"report"})
    done = KeyResult.milestone("Ship").check_in({"2026-07-31": False, "2026-08-31": True})

    assert (0.6, 0.75, 1.0) == (rollout.current(), audit.current(), done.current())
    assert rollout == rollout.evolve(check_ins=rollout.check_ins)


def test_a_numberless_measure_may_give_way_to_another() -> None:
    done = KeyResult.milestone("Ship").check_in("2026-07-31", value=True)
    steps = Stages([("built", 0.6), ("adopted", 1)])

    assert steps == done.retarget(steps, valid_from="2026-08-01", reason="finer").measure
    assert (
        Linear(0, 5)
        == KeyResult.milestone("Ship").retarget(Linear(0, 5), valid_from="2026-08-01", reason="x").measure
    )
    late = KeyResult.milestone("Ship").retarget(Linear(0, 5), valid_from="2026-08-01", reason="x")
    assert 3.0 == late.check_in("2026-08-01", 3).current()


def test_check_in_takes_all_that_a_check_in_has() -> None:
    found = GOAL.check_in("2026-07-31", 35, confidence=0.6, note="slow start", blockers=["hiring", "budget"])

    assert (
        CheckIn("2026-07-31", 35, confidence=0.6, note="slow start", blockers=["hiring", "budget"])
        == found.latest()
    )
    assert () == GOAL.check_ins


def test_check_ins_are_in_order_of_days() -> None:
    found = GOAL.check_in("2026-08-31", 38).check_in("2026-07-31", 35)

    assert [35.0, 38.0] == [check_in.value for check_in in found.check_ins]
    assert (None, 35.0, 35.0, 38.0) == tuple(
        found.current(day) for day in ("2026-07-30", "2026-07-31", "2026-08-30", "2026-08-31")
    )


def test_check_in_takes_what_record_takes() -> None:
    many: tuple[Any, ...] = (
        {"2026-07-31": 35, "2026-08-31": 38},
        [("2026-07-31", 35), ("2026-08-31", 38)],
        (pair for pair in [("2026-07-31", 35), ["2026-08-31", 38]]),
        [Reading("2026-07-31", 35), ("2026-08-31", 38)],
        Series({"2026-07-31": 35, "2026-08-31": 38}),
    )
    for days in many:
        found = GOAL.check_in(days)
        assert [("2026-07-31", 35.0), ("2026-08-31", 38.0)] == [
            (each.on.isoformat(), each.value) for each in found.check_ins
        ]
    one = GOAL.check_in(Reading("2026-07-31", 35, "new survey"), confidence=0.5)
    assert CheckIn("2026-07-31", 35, confidence=0.5, note="new survey") == one.latest()
    noted = GOAL.check_in(
        Series([Reading("2026-07-31", 35, "own"), Reading("2026-08-31", 38)]), note="for all"
    )
    assert ["own", "for all"] == [each.note for each in noted.check_ins]
    done = KeyResult.milestone("Ship").check_in([("2026-07-31", False), ("2026-08-31", True)])
    assert 1.0 == done.current()


def test_anything_with_items_adds_many() -> None:
    class Column:
        def items(self) -> list[tuple[date, int]]:
            return [(date(2026, 7, 31), 35), (date(2026, 8, 31), 38)]

    assert 38.0 == GOAL.check_in(Column(), confidence=0.5).current()
    assert () == GOAL.check_in({}).check_ins


def test_replace_takes_the_place_of_one() -> None:
    first = GOAL.check_in("2026-07-31", 35, confidence=0.5)

    assert CheckIn("2026-07-31", 36) == first.check_in("2026-07-31", 36, replace=True).latest()
    assert 37.0 == GOAL.check_in("2026-07-31", 37, replace=True).current()


def test_initiatives_may_be_titles() -> None:
    found = KeyResult(
        "Lift NPS", Linear(1, 2), initiatives=["Call detractors", Initiative("New survey", done=True)]
    )

    assert [("Call detractors", False), ("New survey", True)] == [
        (each.title, each.done) for each in found.initiatives
    ]
    assert score(found) is None


def test_units_change_where_nothing_is_measured_in_them_yet() -> None:
    wait = KeyResult.from_to("Wait", 4, 2, unit="days")
    later = wait.check_in("2026-07-31", 3)

    assert "hours" == wait.evolve(unit="hours", measure=Linear(96, 48)).unit.symbol
    assert later == later.evolve(unit="days")
    moved = later.evolve(unit="hours", measure=Linear(96, 48), check_ins=[CheckIn("2026-07-31", 72)])
    assert (0.5, 0.5) == (score(moved), score(later))
    assert "%" == GOAL.check_in("2026-07-31", 35).evolve(unit="%").unit.symbol


@attrs.frozen
class Doubled:
    """A measure of a user's own, which counts in pairs."""

    def accept(self, value: float) -> float:
        return 2.0 * value

    def raw(self, value: float) -> float:
        return value / 100

    def over(self, values: Sequence[float]) -> float | None:
        return self.raw(values[-1]) if values else None

    @property
    def start(self) -> None:
        return

    @property
    def goal(self) -> None:
        return

    @property
    def direction(self) -> None:
        return

    @property
    def paced(self) -> bool:
        return False


def test_a_kpi_s_readings_pass_the_measure_like_any_check_in() -> None:
    pairs = KeyResult("Pairs", Doubled()).check_in("2026-07-31", 5, confidence=0.5)
    fed = take_readings(pairs, [Reading("2026-07-31", 7), Reading("2026-08-31", 8, "late")])

    assert [(14.0, 0.5, ""), (16.0, None, "late")] == [
        (each.value, each.confidence, each.note) for each in fed.check_ins
    ]
    assert fed is take_readings(fed, [Reading("2026-07-31", 7), Reading("2026-08-31", 8)])


def test_a_milestone_is_told_in_words_or_as_a_number() -> None:
    audit = KeyResult.milestone("Pass the SOC 2 audit")

    assert audit.check_in("2026-07-31", value=True) == audit.evolve(check_ins=[CheckIn("2026-07-31", 1)])
    assert audit.check_in("2026-07-31", value=False) == audit.evolve(check_ins=[CheckIn("2026-07-31", 0)])


def test_a_confidence_may_be_none_at_all_and_full() -> None:
    assert [0.0, 1.0] == [CheckIn("2026-07-31", 3, confidence=each).confidence for each in (0, 1)]
    for beyond in (-0.01, 1.01):
        with pytest.raises(InvalidValueError) as caught:
            CheckIn("2026-07-31", 3, confidence=beyond)
        assert f"confidence must be from 0 to 1, got {beyond}: 7 out of 10 is 0.7" == str(caught.value)
    assert 0.0 == Initiative("Call", effort=0).effort


REFUSED = [
    Refused(
        KeyResult,
        ("", Linear(1, 2)),
        {},
        InvalidValueError,
        "title",
        "title must be a text with something in it, got '': say it in words",
    ),
    Refused(
        KeyResult,
        (None, Linear(1, 2)),
        {},
        InvalidValueError,
        "title",
        "title must be a text, got None: say it in words",
    ),
    Refused(
        KeyResult,
        ("…", Linear(1, 2)),
        {},
        InvalidValueError,
        "title",
        "title must be a text with a letter or a number in it, got '…': pass id=",
    ),
    Refused(
        KeyResult,
        ("NPS", None),
        {},
        InvalidTypeError,
        "measure",
        "measure must be a measure, got None: such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()",
    ),
    Refused(
        KeyResult,
        ("NPS", 45),
        {},
        InvalidTypeError,
        "measure",
        "measure must be a measure, got 45: such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()",
    ),
    Refused(
        KeyResult,
        ("NPS", "from 32 to 45"),
        {},
        InvalidTypeError,
        "measure",
        "measure must be a measure, got 'from 32 to 45': such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear),
        {},
        InvalidTypeError,
        "measure",
        "measure must be a measure, got <class 'okrkit.measure.Linear'>: such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"unit": 3},
        InvalidValueError,
        "unit",
        "unit must be a text or a Unit, got 3: pass its symbol, such as '%', 'USD' or 'days'",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"owner": 3},
        InvalidValueError,
        "owner",
        "owner must be a text or None, got 3: pass a str, or leave it out",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"weight": -1},
        InvalidValueError,
        "weight",
        "weight must be 0 or more, got -1: 0 shows it without counting it",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"weight": True},
        InvalidValueError,
        "weight",
        "weight must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"weight": None},
        InvalidValueError,
        "weight",
        "weight must be a number, got None: give a figure that is known",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"weight": "2"},
        InvalidValueError,
        "weight",
        "weight must be a number, got '2': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"kpi": NPS},
        InvalidValueError,
        "kpi",
        "kpi must be the id of a KPI, or None, got <KPI 'nps': ≥ 40, 1 reading>: pass its .id, or leave it out",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"kpi": ""},
        InvalidValueError,
        "kpi",
        "kpi must be the id of a KPI, or None, got '': pass its .id, or leave it out",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"carried_from": 7},
        InvalidValueError,
        "carried_from",
        "carried_from must be the id of the key result that it goes on with, or None, got 7: pass its .id, or leave it out",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"id": 7},
        InvalidValueError,
        "id",
        "id must be a text with something in it, got 7: pass a short name, or leave it out",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"description": None},
        InvalidValueError,
        "description",
        "description must be a text, got None: pass a str, or leave it out",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"check_ins": {"2026-07-31": 1}},
        InvalidTypeError,
        "check_ins",
        "check_ins must be a list of CheckIn, got {'2026-07-31': 1}: use kr.check_in(day, value), or CheckIn(day, value)",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"check_ins": 5},
        InvalidTypeError,
        "check_ins",
        "check_ins must be a list of CheckIn, got 5: use kr.check_in(day, value), or CheckIn(day, value)",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"check_ins": [CheckIn("2026-07-31", 1), CheckIn("2026-07-31", 2)]},
        InvalidValueError,
        "check_ins",
        "check_ins must be on different days; 2026-07-31 has one already, got 2.0: leave one of the two out",
    ),
    Refused(
        KeyResult,
        ("Audit", Milestone()),
        {"check_ins": [CheckIn("2026-07-31", 0.5)]},
        InvalidValueError,
        "check_ins[0].value",
        "check_ins[0] (2026-07-31): value must be 1 (True) or 0 (False) for a milestone, got 0.5: say whether it is done",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"initiatives": "Call detractors"},
        InvalidTypeError,
        "initiatives",
        "initiatives must be a list of Initiative, got 'Call detractors': pass a list, even of one title",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"initiatives": [5]},
        InvalidTypeError,
        "initiatives[0]",
        "initiatives[0] must be an Initiative, got 5: pass titles, or Initiative(title)",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(1, 2)),
        {"retargets": [5]},
        InvalidTypeError,
        "retargets[0]",
        "retargets[0] must be a Retarget, got 5: use kr.retarget(measure, valid_from=day, reason=…)",
    ),
    Refused(
        KeyResult,
        ("Wait", Hold("< 1%")),
        {"unit": "days"},
        UnitMismatchError,
        "threshold",
        "threshold must be in days, got '< 1%': state it in days, or give the other number in %",
    ),
    Refused(
        KeyResult,
        ("Wait", Reach(4, "≤ 2 days")),
        {"unit": "hours"},
        UnitMismatchError,
        "measure",
        "measure must be in hours, got '≤ 2 days': state it in hours, or give the other number in days",
    ),
    Refused(
        KeyResult.from_to,
        ("NPS", 45, 45),
        {},
        InvalidValueError,
        "target",
        "target must be different from the baseline (45.0), got 45.0: to keep a number where it is, use KeyResult.hold() or a KPI with a threshold",
    ),
    Refused(
        KeyResult.from_to,
        ("NPS", "32", 45),
        {},
        InvalidValueError,
        "baseline",
        "baseline must be a number, got '32': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        KeyResult.from_to,
        ("NPS", 32, None),
        {},
        InvalidValueError,
        "target",
        "target must be a number, got None: give a figure that is known",
    ),
    Refused(
        KeyResult.from_to,
        ("NPS", 32, float("nan")),
        {},
        InvalidValueError,
        "target",
        "target must be a finite number, got nan: give a figure that is known",
    ),
    Refused(
        KeyResult.hold,
        ("Error rate", None),
        {},
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got None: such as Threshold.at_least(30) or '≥ 30'",
    ),
    Refused(
        KeyResult.hold,
        ("Error rate", "≤ 1%"),
        {"how": "mean"},
        InvalidValueError,
        "how",
        "how must be 'share', 'latest' or 'worst', got 'mean': choose one of them",
    ),
    Refused(
        KeyResult.hold,
        ("Error rate", "≤ 1%"),
        {"how": ["share"]},
        InvalidValueError,
        "how",
        "how must be 'share', 'latest' or 'worst', got ['share']: choose one of them",
    ),
    Refused(
        KeyResult.milestone,
        (None,),
        {},
        InvalidValueError,
        "title",
        "title must be a text, got None: say it in words",
    ),
    Refused(
        KeyResult.parse,
        ("Delight our customers",),
        {},
        NotationError,
        "",
        "expected a change to measure, such as 'from 65% to 90%' at position 21; understood so far: objective\n    Delight our customers\n                         ^",
    ),
    Refused(
        KeyResult.parse,
        ("Raise yield by 15-20%",),
        {},
        NotationError,
        "",
        "expected one number at position 15; understood so far: key_result/change_by\n    Raise yield by 15-20%\n                   ^",
    ),
    Refused(
        KeyResult.parse,
        ("5-10 new readers",),
        {},
        NotationError,
        "",
        "expected one number at position 0; understood so far: key_result/count\n    5-10 new readers\n    ^",
    ),
    Refused(
        KeyResult.parse,
        ("Streamline the queue by 20%",),
        {},
        NotationError,
        "",
        (
            "expected 'at least', 'at most' or a verb of change at position 27; understood so far: key_result/change_by\n"
            "    Streamline the queue by 20%\n                               ^"
        ),
    ),
    Refused(
        KeyResult.parse,
        ("NPS von 30 auf 45",),
        {},
        NotationError,
        "",
        "expected a statement in English at position 0\n    NPS von 30 auf 45\n    ^",
    ),
    Refused(
        KeyResult.parse,
        ("Monthly churn",),
        {},
        NotationError,
        "",
        "expected a change to measure, such as 'from 65% to 90%' at position 13; understood so far: metric\n    Monthly churn\n                 ^",
    ),
    Refused(
        KeyResult.parse,
        ("Reduce churn from 6% to",),
        {},
        NotationError,
        "",
        "expected a number at position 23; understood so far: key_result/move from 6 %\n    Reduce churn from 6% to\n                           ^",
    ),
    Refused(
        KeyResult.parse,
        ("Increase NPS from 10 to 10",),
        {},
        NotationError,
        "",
        "expected a target that differs from the baseline at position 24\n    Increase NPS from 10 to 10\n                            ^",
    ),
    Refused(KeyResult.parse, ("",), {}, NotationError, "", "expected a statement at position 0\n    \n    ^"),
    Refused(
        KeyResult.parse,
        (None,),
        {},
        InvalidValueError,
        "key result",
        "key result must be a sentence, got None: pass a text, or build one with KeyResult.from_to(), milestone() or hold()",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31",),
        {},
        InvalidValueError,
        "value",
        "value must be given with a day, got None: pass the value as well, or a mapping of days to values",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", None),
        {},
        InvalidValueError,
        "value",
        "check-in of 'nps' on 2026-07-31: value must be a number, got None: leave the reading out if there is none",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", "35"),
        {},
        InvalidValueError,
        "value",
        "check-in of 'nps' on 2026-07-31: value must be a number, got '35': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", True),
        {},
        InvalidValueError,
        "value",
        "check-in of 'nps' on 2026-07-31: value must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", float("nan")),
        {},
        InvalidValueError,
        "value",
        "check-in of 'nps' on 2026-07-31: value must be a finite number, got nan: leave the reading out if there is none",
    ),
    Refused(
        GOAL.check_in,
        (datetime(2026, 7, 31, 18, tzinfo=UTC), 35),
        {},
        InvalidValueError,
        "day",
        "day must be a day, not a moment, got datetime.datetime(2026, 7, 31, 18, 0, tzinfo=datetime.timez…: pass .date(), in the zone that you mean",
    ),
    Refused(
        GOAL.check_in,
        (None, 35),
        {},
        InvalidValueError,
        "day",
        "day must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        GOAL.check_in,
        ({"2026-07-31": 35}, 36),
        {},
        InvalidValueError,
        "value",
        "value must be left out with a mapping of days to values, got 36: the mapping has the values",
    ),
    Refused(
        GOAL.check_in,
        ([("2026-07-31", 35)], 36),
        {},
        InvalidValueError,
        "value",
        "value must be left out with readings or (day, value) pairs, got 36: they have the values",
    ),
    Refused(
        GOAL.check_in,
        ([("2026-07-31", 35), ("2026-08-31", 36, "note")],),
        {},
        InvalidTypeError,
        "check_ins[1]",
        "check_ins[1] must be a (day, value) pair or a Reading, got ('2026-08-31', 36, 'note'): pass a mapping of days to values, (day, value) pairs, or Readings",
    ),
    Refused(
        GOAL.check_in,
        ([dict.fromkeys(["2026-07-31", "2026-08-31"]).keys()],),
        {},
        InvalidTypeError,
        "check_ins[0]",
        "check_ins[0] must be a (day, value) pair or a Reading, got dict_keys(['2026-07-31', '2026-08-31']): pass a mapping of days to values, (day, value) pairs, or Readings",
    ),
    Refused(
        GOAL.check_in,
        ({"2026-07-31": 35, date(2026, 7, 31): 36},),
        {"replace": True},
        InvalidValueError,
        "check_ins",
        "check_ins must be on different days; 2026-07-31 has one already, got 36: it names that day twice; leave one of the two out",
    ),
    Refused(
        GOAL.check_in("2026-07-31", 34).check_in,
        ({"2026-07-31": 35, date(2026, 7, 31): 36},),
        {"replace": True},
        InvalidValueError,
        "check_ins",
        "check_ins must be on different days; 2026-07-31 has one already, got 36: it names that day twice; leave one of the two out",
    ),
    Refused(
        GOAL.check_in("2026-07-31", 35).check_in,
        ("2026-07-31", 36),
        {},
        InvalidValueError,
        "check_ins",
        "check_ins must be on different days; 2026-07-31 has one already, got 36: pass replace=True to put this one in its place",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", 35),
        {"confidence": 7},
        InvalidValueError,
        "confidence",
        "confidence must be from 0 to 1, got 7: 7 out of 10 is 0.7",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", 35),
        {"confidence": "high"},
        InvalidValueError,
        "confidence",
        "confidence must be a number, got 'high': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", 35),
        {"note": None},
        InvalidValueError,
        "note",
        "note must be a text, got None: pass a str, or leave it out",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", 35),
        {"blockers": "hiring"},
        InvalidTypeError,
        "blockers",
        "blockers must be a list of str, got 'hiring': pass a list of texts, one for each blocker",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", 35),
        {"blockers": [None]},
        InvalidTypeError,
        "blockers[0]",
        "blockers[0] must be a str, got None: pass a list of texts, one for each blocker",
    ),
    Refused(
        GOAL.check_in,
        ("2026-07-31", 35),
        {"replace": "yes"},
        InvalidValueError,
        "replace",
        "replace must be True or False, got 'yes': say whether it may take the place of another",
    ),
    Refused(
        KeyResult.milestone("Audit").check_in,
        ("2026-07-31", "done"),
        {},
        InvalidValueError,
        "value",
        "check-in of 'audit' on 2026-07-31: value must be 1 (True) or 0 (False) for a milestone, got 'done': say whether it is done",
    ),
    Refused(
        KeyResult("Roll out", Stages([("built", 0.6), ("adopted", 1)])).check_in,
        ("2026-07-31", "shipped"),
        {},
        InvalidValueError,
        "value",
        "check-in of 'roll-out' on 2026-07-31: value must be one of the stages 'built', 'adopted', got 'shipped': name the furthest stage that is reached",
    ),
    Refused(
        KeyResult("Roll out", Checklist([("policy", 1)])).check_in,
        ("2026-07-31", "policy"),
        {},
        InvalidValueError,
        "value",
        "check-in of 'roll-out' on 2026-07-31: value must be a set of names, got 'policy': put it in braces: {'policy'}",
    ),
    Refused(
        KeyResult("Roll out", Checklist([("policy", 1)])).check_in,
        ("2026-07-31", [["policy"]]),
        {},
        InvalidValueError,
        "value",
        "check-in of 'roll-out' on 2026-07-31: value must be a text, got ['policy']: say it in words",
    ),
    Refused(
        GOAL.retarget,
        (45,),
        {"valid_from": "2026-08-01", "reason": "x"},
        InvalidTypeError,
        "measure",
        "measure must be a measure, got 45: such as Linear(65, 90), Milestone() or Hold('< 1%'); a whole sentence goes to KeyResult.parse()",
    ),
    Refused(
        GOAL.retarget,
        (Linear(30, 40),),
        {"valid_from": None, "reason": "x"},
        InvalidValueError,
        "valid_from",
        "valid_from must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        GOAL.retarget,
        (Linear(30, 40),),
        {"valid_from": "2026-08-01", "reason": " "},
        InvalidValueError,
        "reason",
        "reason must be a text with something in it, got ' ': say it in words",
    ),
    Refused(
        GOAL.retarget(Linear(30, 40), valid_from="2026-08-01", reason="x").retarget,
        (Linear(30, 45),),
        {"valid_from": "2026-08-01", "reason": "y"},
        InvalidValueError,
        "retargets[1].valid_from",
        "retargets[1].valid_from must be later than the one before (2026-08-01), got '2026-08-01': history stands: retarget from a later day",
    ),
    Refused(
        GOAL.retarget(Linear(30, 40), valid_from="2026-08-01", reason="x").evolve,
        (),
        {"measure": Linear(30, 50)},
        InvalidValueError,
        "measure",
        "measure must be that of the last retarget (Linear(baseline=30.0, target=40.0)), got Linear(baseline=30.0, target=50.0): history stands: use kr.retarget(measure, valid_from=day, reason=…)",
    ),
    Refused(
        GOAL.check_in("2026-07-31", 35).retarget,
        (Milestone(),),
        {"valid_from": "2026-08-01", "reason": "x"},
        InvalidValueError,
        "retargets[0].measure",
        "retargets[0].measure must be able to read the check-ins before it, as Linear(baseline=30.0, target=50.0) does, got Milestone(): begin a new key result with carried_from='nps'",
    ),
    Refused(
        KeyResult.from_to("Wait", 4, 2, unit="days").check_in("2026-07-31", 3).evolve,
        (),
        {"unit": "hours"},
        UnitMismatchError,
        "unit",
        "unit must be days as long as there are check-ins in it, got hours: pass check_ins= in the new unit along with it",
    ),
    Refused(
        KeyResult,
        ("NPS", Linear(30, 45)),
        {
            "retargets": [
                Retarget(Linear(30, 40), valid_from="2026-08-01", reason="x", before=Linear(30, 50)),
                Retarget(Linear(30, 45), valid_from="2026-09-01", reason="x", before=Linear(30, 41)),
            ]
        },
        InvalidValueError,
        "retargets[1].before",
        "retargets[1].before must be the measure of the retarget before it (Linear(baseline=30.0, target=40.0)), got Linear(baseline=30.0, target=41.0): let kr.retarget() fill it in",
    ),
    Refused(
        GOAL.measure_on,
        ("soon",),
        {},
        InvalidValueError,
        "day",
        "day must be a day of the calendar, got 'soon': write it as year-month-day, such as '2026-06-30'",
    ),
    Refused(
        GOAL.latest,
        (5,),
        {},
        InvalidValueError,
        "on",
        "on must be a day, got 5: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        GOAL.current,
        ("",),
        {},
        InvalidValueError,
        "on",
        "on must be a day of the calendar, got '': write it as year-month-day, such as '2026-06-30'",
    ),
    Refused(
        CheckIn,
        ("2026-07-31", None),
        {},
        InvalidValueError,
        "value",
        "value must be a number, got None: leave the reading out if there is none",
    ),
    Refused(
        CheckIn,
        ("2026-07-31", True),
        {},
        InvalidValueError,
        "value",
        "value must be a number, got True: give 1 for a milestone that is done, 0 for one that is not",
    ),
    Refused(
        CheckIn("2026-07-31", 1).evolve,
        (),
        {"value": False},
        InvalidValueError,
        "value",
        "value must be a number, got False: give 1 for a milestone that is done, 0 for one that is not",
    ),
    Refused(
        CheckIn,
        ("2026-07-31", 3),
        {"confidence": 1.2},
        InvalidValueError,
        "confidence",
        "confidence must be from 0 to 1, got 1.2: 7 out of 10 is 0.7",
    ),
    Refused(
        Initiative,
        ("",),
        {},
        InvalidValueError,
        "title",
        "title must be a text with something in it, got '': say it in words",
    ),
    Refused(
        Initiative,
        ("Call",),
        {"done": "yes"},
        InvalidValueError,
        "done",
        "done must be True or False, got 'yes': say whether it is done",
    ),
    Refused(
        Initiative,
        ("Call",),
        {"effort": -1},
        InvalidValueError,
        "effort",
        "effort must be 0 or more, got -1: in whatever you count effort in",
    ),
    Refused(
        Initiative,
        ("Call",),
        {"link": None},
        InvalidValueError,
        "link",
        "link must be a text, got None: pass a str, or leave it out",
    ),
]


@pytest.mark.parametrize("refused", REFUSED, ids=range(len(REFUSED)))
def test_refuses(refused: Refused) -> None:
    refused.check()
