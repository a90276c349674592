"""`KPI` and `Metric`: construction, units, revisions, refusals."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from okrkit.describing import describe
from okrkit.errors import InvalidTypeError, InvalidValueError, NotationError, UnitMismatchError
from okrkit.kpi import KPI, Metric, at_start, spoken
from okrkit.kpi_history import Cadence, Decision, Revision
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.units import Unit
from okrkit.verdict import Band
from tests.model_checks import Refused, Vector, check_evolve, check_value

NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 38})
WAIT = KPI("Wait", "≤ 2 days", readings={"2026-06-30": 4})


def test_defaults() -> None:
    kpi = KPI("On-time delivery", "≥ 80")

    assert ("On-time delivery", "on-time-delivery", Unit("")) == (kpi.name, kpi.id, kpi.unit)
    assert (None, None, None, None, None) == (kpi.owner, kpi.cadence, kpi.kind, kpi.level, kpi.benchmark)
    assert (Series(), (), (), "") == (kpi.readings, kpi.decisions, kpi.revisions, kpi.description)
    assert Threshold.at_least(80) == kpi.threshold
    assert Band.NO_DATA is kpi.band
    assert kpi.latest() is None


def test_every_field() -> None:
    decision = Decision("2026-07-02", "Freeze scope")
    kpi = KPI(
        "NPS",
        Threshold.at_least(40, critical=30),
        unit="points",
        owner="Sam",
        readings=[("2026-06-30", 38)],
        id="nps-eu",
        cadence="monthly",
        kind="lagging",
        level="company",
        benchmark=55,
        decisions=[decision],
        description="Quarterly survey",
    )

    assert ("nps-eu", "points", 55.0) == (kpi.id, kpi.unit.symbol, kpi.benchmark)
    assert ("lagging", "company", "monthly") == (kpi.kind, kpi.level, kpi.cadence)
    assert (decision,) == kpi.decisions
    assert Band.WARNING is kpi.band


@pytest.mark.parametrize(
    "value",
    [
        NPS,
        WAIT.revise("≤ 24 hours", valid_from="2026-10-01", reason="clearer").decide("2026-07-01", "Hire two"),
        Metric("Page views", readings={"2026-06-30": 5}),
        Decision("2026-07-02", "Freeze scope"),
        NPS.revise("≥ 45", valid_from="2026-10-01", reason="it held").revisions[0],
    ],
    ids=repr,
)
def test_values(value: object) -> None:
    check_value(value)
    check_evolve(value)


def test_a_text_threshold_brings_its_unit() -> None:
    assert "%" == KPI("Churn", "< 3%").unit.symbol
    assert KPI("Churn", "< 3%") == KPI("Churn", "< 3", unit="%") == KPI("Churn", "< 3%", unit="percent")
    assert Unit.of("days") == KPI("Wait", Threshold.at_most(2, unit="days")).unit


def test_a_threshold_in_another_duration_is_converted() -> None:
    kpi = KPI("Wait", "under 4 hours", unit="minutes")

    assert ("minutes", 240.0, True) == (kpi.unit.symbol, kpi.threshold.high, kpi.threshold.strict)


def test_a_unit_that_comes_later_comes_for_the_whole_history() -> None:
    kpi = KPI("Churn", "≤ 5").revise("≤ 3%", valid_from="2026-10-01", reason="clearer")

    assert "%" == kpi.unit.symbol
    assert ["%", "%"] == [kpi.revisions[0].before.unit.symbol, kpi.revisions[0].threshold.unit.symbol]


def test_revisions_are_in_the_unit_of_the_kpi() -> None:
    kpi = WAIT.revise("≤ 24 hours", valid_from="2026-10-01", reason="clearer", baseline=4)

    assert (1.0, 2.0, 4.0) == (kpi.threshold.high, kpi.revisions[0].before.high, kpi.revisions[0].baseline)
    assert date(2026, 10, 1) == kpi.revisions[0].valid_from
    assert "clearer" == kpi.revisions[0].reason


def test_the_threshold_in_force_changes_on_the_day_itself() -> None:
    kpi = NPS.revise("≥ 45", valid_from="2026-10-01", reason="a").revise(
        "≥ 50", valid_from="2027-01-01", reason="b"
    )

    found = [
        str(kpi.threshold_on(day))
        for day in ("1999-01-01", "2026-09-30", "2026-10-01", "2026-12-31", "2027-01-01")
    ]
    assert ["≥ 40", "≥ 40", "≥ 45", "≥ 45", "≥ 50"] == found
    assert kpi.band_of(Reading("2026-09-30", 42)) is Band.HEALTHY
    assert kpi.band_of(Reading("2026-10-01", 42)) is Band.CRITICAL


def test_units_change_where_nothing_is_measured_in_them_yet() -> None:
    empty = KPI("Wait", "≤ 2 days")

    assert 48.0 == empty.evolve(unit="hours").threshold.high
    assert WAIT.evolve(unit="days") == WAIT
    assert "widgets" == NPS.evolve(unit="widgets").unit.symbol
    in_hours = WAIT.evolve(unit="hours", readings={"2026-06-30": 96})
    assert (48.0, 96.0, Band.CRITICAL) == (in_hours.threshold.high, in_hours.latest().value, in_hours.band)  # type: ignore[union-attr]  # it is there: None would fail the test


@pytest.mark.parametrize(
    "name, slug",
    [
        ("On-time delivery", "on-time-delivery"),
        ("  NPS (EU) — 2026!  ", "nps-eu-2026"),
        ("Straße", "strasse"),
        ("ＮＰＳ ①", "nps-1"),
        ("Überstunden/Woche", "überstunden-woche"),
        ("顧客満足度", "顧客満足度"),
        ("वितरण दर", "वितरण-दर"),
        ("İstanbul", "i̇stanbul"),
        ("50% of users", "50-of-users"),
        ("a_b", "a-b"),
        ("x²", "x2"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert slug == KPI(name, "≥ 40").id == Metric(name).id


def test_an_id_of_ones_own_needs_no_slug() -> None:
    assert "x" == KPI("!!!", "≥ 40", id="x").id
    assert "nps" == NPS.evolve(name="Net promoter score").id


@pytest.mark.parametrize(
    "cadence", ["weekly", "fortnightly", "monthly", "quarterly", "yearly", "irregular", 10, None]
)
def test_cadences(cadence: Cadence | None) -> None:
    assert cadence == KPI("NPS", "≥ 40", cadence=cadence).cadence


def test_a_number_of_days_may_be_any_whole_number() -> None:
    class Ten:
        def __index__(self) -> int:
            return 10

    assert 10 == KPI("NPS", "≥ 40", cadence=Ten()).cadence  # type: ignore[arg-type]  # what acts as a whole number is taken for one


def test_decisions_are_in_order_of_days() -> None:
    kpi = NPS.decide("2026-07-02", "second").decide("2026-07-01", "first").decide(date(2026, 7, 2), "third")

    assert ["first", "second", "third"] == [decision.what for decision in kpi.decisions]


def test_record_takes_one_or_many() -> None:
    one = NPS.record("2026-07-31", 41, note="new survey")
    many = NPS.record({"2026-08-31": 42, date(2026, 7, 31): 41})

    assert one == NPS.record(Reading("2026-07-31", 41, "new survey"))
    assert ("new survey", Band.HEALTHY) == (one.readings[1].note, one.band)
    assert (38.0, 41.0, 42.0) == many.readings.values
    assert 38.0 == NPS.readings[-1].value
    assert 1 == len(NPS.readings)
    assert 0.0 == NPS.correct("2026-06-30", 0).readings[0].value
    assert "typo" == NPS.correct("2026-06-30", 39, note="typo").readings[0].note


@pytest.mark.parametrize(
    "text, name, threshold",
    [
        ("Keep monthly churn below 3%", "Monthly churn", "< 3%"),
        ("Keep iOS crash rate below 1%", "iOS crash rate", "< 1%"),
        ("Keep NPS at or above 40", "NPS", "≥ 40"),
        ("Keep billable utilisation between 70% and 80%", "Billable utilisation", "70..80%"),
    ],
)
def test_parse(text: str, name: str, threshold: str) -> None:
    kpi = KPI.parse(text, owner="Lee", cadence="monthly")

    assert (name, threshold, "Lee", "monthly") == (kpi.name, str(kpi.threshold), kpi.owner, kpi.cadence)


def test_sentences() -> None:
    assert "NPS: 38 on 30 June 2026, critical (≥ 40)" == str(NPS)
    assert "Churn: no reading yet (< 3%)" == str(KPI("Churn", "< 3%"))
    assert "<KPI 'nps': ≥ 40, 1 reading>" == repr(NPS)
    assert "<Metric 'page-views': 2 readings>" == repr(
        Metric("Page views", readings={"2026-06-29": 1, "2026-06-30": 2})
    )
    assert "<Metric 'page-views': 1 reading>" == repr(Metric("Page views", readings={"2026-06-30": 2}))


def test_a_metric_becomes_a_kpi() -> None:
    views = Metric(
        "Page views", "views", owner="Ada", readings={"2026-06-30": 5}, description="all pages", id="pv"
    )
    kpi = views.as_kpi("≥ 250", cadence="weekly")

    assert ("pv", "views", "Ada", "weekly") == (kpi.id, kpi.unit.symbol, kpi.owner, kpi.cadence)
    assert (views.readings, "all pages", Band.CRITICAL) == (kpi.readings, kpi.description, kpi.band)
    assert views.as_kpi("≥ 250", owner=None).owner is None
    assert "Lee" == views.as_kpi("≥ 250", owner="Lee").owner


def test_a_metric_evolves() -> None:
    views = Metric("Page views", readings={"2026-06-30": 5})

    assert "views" == views.evolve(unit="views").unit.symbol
    assert (
        "hours"
        == Metric("Wait", "days", readings={"2026-06-30": 1})
        .evolve(unit="hours", readings={"2026-06-30": 24})
        .unit.symbol
    )
    with pytest.raises(InvalidValueError):
        views.evolve(owner=5)  # type: ignore[arg-type]  # that it is refused is the test


@pytest.mark.parametrize(
    "name, start, said",
    [
        ("churn", "Churn", "churn"),
        ("iOS crash rate", "iOS crash rate", "iOS crash rate"),
        ("p95 latency", "p95 latency", "p95 latency"),
        ("NPS.", "NPS.", "NPS"),
        ("a\n  b", "A\n  b", "a b"),
        ("...", "...", "..."),
        ("", "", ""),
        ("x" * 200, "X" + "x" * 199, "x" * 119 + "…"),
    ],
)
def test_names_in_sentences(name: str, start: str, said: str) -> None:
    assert start == at_start(name)
    assert said == spoken(name)


REFUSED = [
    Refused(
        KPI,
        (None, "≥ 40"),
        {},
        InvalidValueError,
        "name",
        "name must be a text, got None: say it in words",
    ),
    Refused(
        KPI,
        ("", "≥ 40"),
        {},
        InvalidValueError,
        "name",
        "name must be a text with something in it, got '': say it in words",
    ),
    Refused(
        KPI,
        ("   ", "≥ 40"),
        {},
        InvalidValueError,
        "name",
        "name must be a text with something in it, got '   ': say it in words",
    ),
    Refused(
        KPI,
        (5, "≥ 40"),
        {},
        InvalidValueError,
        "name",
        "name must be a text, got 5: say it in words",
    ),
    Refused(
        KPI,
        ("!!!", "≥ 40"),
        {},
        InvalidValueError,
        "name",
        "name must be a text with a letter or a number in it, got '!!!': pass id=",
    ),
    Refused(
        KPI,
        ("NPS", None),
        {},
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got None: such as Threshold.at_least(30) or '≥ 30'",
    ),
    Refused(
        KPI,
        ("NPS", 40),
        {},
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got 40: such as Threshold.at_least(30) or '≥ 30'",
    ),
    Refused(
        KPI, ("NPS", ""), {}, NotationError, "threshold", "expected a statement at position 0\n    \n    ^"
    ),
    Refused(
        KPI,
        ("NPS", "Delight our customers"),
        {},
        NotationError,
        "threshold",
        "expected a limit, such as '≥ 40', 'below 3%' or 'between 70 and 80' at position 21; understood so far: objective\n    Delight our customers\n                         ^",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"unit": 5},
        InvalidValueError,
        "unit",
        "unit must be a text or a Unit, got 5: pass its symbol, such as '%', 'USD' or 'days'",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"unit": None},
        InvalidValueError,
        "unit",
        "unit must be a text or a Unit, got None: pass its symbol, such as '%', 'USD' or 'days'",
    ),
    Refused(
        KPI,
        ("Churn", "< 3%"),
        {"unit": "days"},
        UnitMismatchError,
        "threshold",
        "threshold must be in days, got '< 3%': state it in days, or give the other number in %",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"owner": 7},
        InvalidValueError,
        "owner",
        "owner must be a text or None, got 7: pass a str, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"id": ""},
        InvalidValueError,
        "id",
        "id must be a text with something in it, got '': pass a short name, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"id": None},
        InvalidValueError,
        "id",
        "id must be a text with something in it, got None: pass a short name, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"id": ["nps"]},
        InvalidValueError,
        "id",
        "id must be a text with something in it, got ['nps']: pass a short name, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"cadence": "daily"},
        InvalidValueError,
        "cadence",
        "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days, got 'daily': say how often a reading is due, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"cadence": 0},
        InvalidValueError,
        "cadence",
        "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days, got 0: say how often a reading is due, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"cadence": True},
        InvalidValueError,
        "cadence",
        "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days, got True: say how often a reading is due, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"cadence": 7.0},
        InvalidValueError,
        "cadence",
        "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days, got 7.0: say how often a reading is due, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"cadence": 10**5000},
        InvalidValueError,
        "cadence",
        "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days, got <int>: say how often a reading is due, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"cadence": ["monthly"]},
        InvalidValueError,
        "cadence",
        "cadence must be 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'irregular' or a number of days, got ['monthly']: say how often a reading is due, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"kind": "trailing"},
        InvalidValueError,
        "kind",
        "kind must be 'leading' or 'lagging', got 'trailing': choose one, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"kind": Vector()},
        InvalidValueError,
        "kind",
        "kind must be 'leading' or 'lagging', got <Vector>: choose one, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"level": ["team"]},
        InvalidValueError,
        "level",
        "level must be 'company', 'department', 'team' or 'individual', got ['team']: choose one, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"benchmark": True},
        InvalidValueError,
        "benchmark",
        "benchmark must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"benchmark": "45"},
        InvalidValueError,
        "benchmark",
        "benchmark must be a number, got '45': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"benchmark": float("nan")},
        InvalidValueError,
        "benchmark",
        "benchmark must be a finite number, got nan: give a figure that is known",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"description": None},
        InvalidValueError,
        "description",
        "description must be a text, got None: pass a str, or leave it out",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"readings": 5},
        InvalidTypeError,
        "readings",
        "readings must be a run of readings, got 5: pass a mapping of days to values, (day, value) pairs, or Readings",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"readings": {"2026-06-30": None}},
        InvalidValueError,
        "readings[0].value",
        "readings[0] ('2026-06-30'): value must be a number, got None: leave the reading out if there is none",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"readings": {"2026-06-30": "38"}},
        InvalidValueError,
        "readings[0].value",
        "readings[0] ('2026-06-30'): value must be a number, got '38': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"readings": {"2026-06-30": True}},
        InvalidValueError,
        "readings[0].value",
        "readings[0] ('2026-06-30'): value must be a number, got True: pass 1 or 0 if a count is meant; only milestones take True and False",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"readings": {datetime(2026, 6, 30, 18, tzinfo=UTC): 38}},
        InvalidValueError,
        "readings[0].on",
        "readings[0] (datetime.datetime(2026, 6, 30, 18, 0, tzinfo=datetime.timez…): on must be a day, not a moment, got datetime.datetime(2026, 6, 30, 18, 0, tzinfo=datetime.timez…: pass .date(), in the zone that you mean",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"readings": [("2026-06-30", 38), (date(2026, 6, 30), 39)]},
        InvalidValueError,
        "readings",
        "readings must be on different days; 2026-06-30 has one already, got 39.0: a day has one reading; use correct() to replace it, or average the two first",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"decisions": ["Call ten detractors"]},
        InvalidTypeError,
        "decisions[0]",
        "decisions[0] must be a Decision, got 'Call ten detractors': use kpi.decide(day, what), or Decision(day, what)",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"decisions": None},
        InvalidTypeError,
        "decisions",
        "decisions must be a list of Decision, got None: use kpi.decide(day, what), or Decision(day, what)",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 40"),
        {"revisions": 5},
        InvalidTypeError,
        "revisions",
        "revisions must be a list of Revision, got 5: use kpi.revise(threshold, valid_from=day, reason=…)",
    ),
    Refused(
        NPS.record,
        ("2026-06-30", 39),
        {},
        InvalidValueError,
        "readings",
        "readings must be on different days; 2026-06-30 has one already, got 39.0: a day has one reading; use correct() to replace it, or average the two first",
    ),
    Refused(
        NPS.record,
        ("2026-07-31",),
        {},
        InvalidValueError,
        "value",
        "value must be given with a day, got None: pass the value as well, a Reading, or a mapping of days to values",
    ),
    Refused(
        NPS.record,
        (None,),
        {},
        InvalidTypeError,
        "readings",
        "readings must be a run of readings, got None: pass a mapping of days to values, (day, value) pairs, or Readings",
    ),
    Refused(
        NPS.record,
        ("31 July", 40),
        {},
        InvalidValueError,
        "on",
        "on must be a day of the calendar, got '31 July': write it as year-month-day, such as '2026-06-30'",
    ),
    Refused(
        NPS.record,
        (datetime(2026, 7, 31, 18, 0), 40),
        {},
        InvalidValueError,
        "on",
        "on must be a day, not a moment, got datetime.datetime(2026, 7, 31, 18, 0): pass .date(), in the zone that you mean",
    ),
    Refused(
        NPS.record,
        ("2026-07-31", float("inf")),
        {},
        InvalidValueError,
        "value",
        "value must be a finite number, got inf: leave the reading out if there is none",
    ),
    Refused(
        NPS.record,
        ("2026-07-31", 10**400),
        {},
        InvalidValueError,
        "value",
        "value must be a number within ±1.797e308, got 10000000000000000000000000000000000000000000000000000000000…: scale it down, for example to millions",
    ),
    Refused(
        NPS.record,
        ("2026-07-31", Decimal("NaN")),
        {},
        InvalidValueError,
        "value",
        "value must be a finite number, got Decimal('NaN'): leave the reading out if there is none",
    ),
    Refused(
        NPS.correct,
        ("2026-07-31", 40),
        {},
        InvalidValueError,
        "day",
        "day must be a day with a reading, got '2026-07-31': use add() or record() for a new one",
    ),
    Refused(
        NPS.decide,
        ("2026-07-02", ""),
        {},
        InvalidValueError,
        "what",
        "what must be a text with something in it, got '': say it in words",
    ),
    Refused(
        NPS.decide,
        (None, "Call"),
        {},
        InvalidValueError,
        "on",
        "on must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        NPS.revise,
        ("≥ 45",),
        {"valid_from": "tomorrow", "reason": "it held"},
        InvalidValueError,
        "valid_from",
        "valid_from must be a day of the calendar, got 'tomorrow': write it as year-month-day, such as '2026-06-30'",
    ),
    Refused(
        NPS.revise,
        ("≥ 45",),
        {"valid_from": "2026-10-01", "reason": ""},
        InvalidValueError,
        "reason",
        "reason must be a text with something in it, got '': say it in words",
    ),
    Refused(
        NPS.revise,
        ("≥ 45",),
        {"valid_from": "2026-10-01", "reason": None},
        InvalidValueError,
        "reason",
        "reason must be a text, got None: say it in words",
    ),
    Refused(
        NPS.revise,
        (None,),
        {"valid_from": "2026-10-01", "reason": "it held"},
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got None: such as Threshold.at_least(30) or '≥ 30'",
    ),
    Refused(
        NPS.revise("≥ 45", valid_from="2026-10-01", reason="a").revise,
        ("≥ 50",),
        {"valid_from": "2026-10-01", "reason": "b"},
        InvalidValueError,
        "revisions[1].valid_from",
        "revisions[1].valid_from must be later than the one before (2026-10-01), got '2026-10-01': history stands: revise from a later day",
    ),
    Refused(
        NPS.revise("≥ 45", valid_from="2026-10-01", reason="a").evolve,
        (),
        {"threshold": "≥ 50"},
        InvalidValueError,
        "threshold",
        "threshold must be that of the last revision (≥ 45), got '≥ 50': history stands: use kpi.revise(threshold, valid_from=day, reason=…)",
    ),
    Refused(
        NPS.revise,
        ("≥ 45",),
        {"valid_from": "2026-10-01", "reason": "a", "baseline": "38"},
        InvalidValueError,
        "baseline",
        "baseline must be a number, got '38': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        WAIT.revise,
        ("≤ 5%",),
        {"valid_from": "2026-10-01", "reason": "a"},
        UnitMismatchError,
        "threshold",
        "threshold must be in days, got '≤ 5%': state it in days, or give the other number in %",
    ),
    Refused(
        WAIT.evolve,
        (),
        {"unit": "hours"},
        UnitMismatchError,
        "unit",
        "unit must be days as long as there are readings in it, got hours: pass readings= in the new unit along with it",
    ),
    Refused(
        WAIT.evolve,
        (),
        {"unit": "%"},
        UnitMismatchError,
        "unit",
        "unit must be days as long as there are readings in it, got %: pass readings= in the new unit along with it",
    ),
    Refused(
        NPS.threshold_on,
        (None,),
        {},
        InvalidValueError,
        "day",
        "day must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        NPS.latest,
        (20260630,),
        {},
        InvalidValueError,
        "on",
        "on must be a day, got 20260630: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        KPI.parse,
        ("Reduce churn from 6% to 3%",),
        {},
        NotationError,
        "",
        "expected a limit to stay within, such as 'Keep churn below 3%' at position 26; understood so far: key_result/move\n    Reduce churn from 6% to 3%\n                              ^",
    ),
    Refused(
        KPI.parse,
        ("< 3%",),
        {},
        NotationError,
        "",
        "expected the name of what is measured, such as 'Churn < 3%' at position 4; understood so far: kpi/ceiling\n    < 3%\n        ^",
    ),
    Refused(
        KPI.parse,
        (3,),
        {},
        InvalidValueError,
        "text",
        "text must be a text, got 3: pass the sentence, such as 'Reduce churn from 6% to 3%'",
    ),
    Refused(
        Metric,
        ("",),
        {},
        InvalidValueError,
        "name",
        "name must be a text with something in it, got '': say it in words",
    ),
    Refused(
        Metric("Views", "%", readings={"2026-06-30": 3}).evolve,
        (),
        {"unit": "days"},
        UnitMismatchError,
        "unit",
        "unit must be % as long as there are readings in it, got days: pass readings= in the new unit along with it",
    ),
    Refused(
        Metric("Views").as_kpi,
        (None,),
        {},
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got None: such as Threshold.at_least(30) or '≥ 30'",
    ),
    Refused(
        Metric("Wait", "days").as_kpi,
        ("≤ 3%",),
        {},
        UnitMismatchError,
        "threshold",
        "threshold must be in days, got '≤ 3%': state it in days, or give the other number in %",
    ),
    Refused(
        Decision,
        ("2026-07-02", None),
        {},
        InvalidValueError,
        "what",
        "what must be a text, got None: say it in words",
    ),
    Refused(
        Revision,
        ("≥ 40",),
        {"valid_from": "2026-10-01", "reason": "x", "before": 3},
        InvalidValueError,
        "threshold",
        "threshold must be a Threshold or its text, got 3: such as Threshold.at_least(30) or '≥ 30'",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 50"),
        {"revisions": [Revision("≥ 45", valid_from="2026-10-01", reason="x", before="≥ 40")]},
        InvalidValueError,
        "threshold",
        "threshold must be that of the last revision (≥ 45), got '≥ 50': history stands: use kpi.revise(threshold, valid_from=day, reason=…)",
    ),
    Refused(
        KPI,
        ("NPS", "≥ 50"),
        {
            "revisions": [
                Revision("≥ 45", valid_from="2026-10-01", reason="x", before="≥ 40"),
                Revision("≥ 50", valid_from="2026-11-01", reason="x", before="≥ 44"),
            ]
        },
        InvalidValueError,
        "revisions[1].before",
        "revisions[1].before must be the threshold of the revision before it (≥ 45), got '≥ 44': let kpi.revise() fill it in",
    ),
]


@pytest.mark.parametrize("refused", REFUSED, ids=range(len(REFUSED)))
def test_refuses(refused: Refused) -> None:
    refused.check()


def test_only_a_reading_has_a_band_of_its_day() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        KPI("NPS", "≥ 40").band_of(38)  # type: ignore[arg-type]  # that it is refused is the test

    assert "reading must be a Reading, got 38: for a bare number, ask the threshold: .classify(value)" == str(
        caught.value
    )


@pytest.mark.parametrize(
    "text, threshold",
    [
        ("Food waste per guest at most 80 g", "≤ 80 g"),
        ("Team size at most 8 engineers", "≤ 8 engineers"),
        ("Open bugs below 20 bugs", "< 20"),
        ("Open ticket count below 20 tickets", "< 20"),
        ("Keep at least 30 customers", "≥ 30"),
        ("Revenue above 3 million a year", "> 3000000"),
        ("Yield ≥ 7 t/ha", "≥ 7"),
        ("Wheat yield ≥ 7 t/ha", "≥ 7"),
        ("A rating of at least 4.5 is kept", "≥ 4.5"),
    ],
)
def test_what_a_number_counts_is_its_unit_unless_the_name_says_it(text: str, threshold: str) -> None:
    kpi = KPI.parse(text)

    assert threshold == str(kpi.threshold)
    assert kpi.threshold == KPI.parse(describe(kpi)).threshold
