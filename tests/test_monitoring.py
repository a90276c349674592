"""`health`, `staleness`, `attainment`, `holds`: fields, borders, every branch of the sentences, refusals."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from okrkit.errors import InvalidTypeError, InvalidValueError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI, Metric
from okrkit.kpi_history import Cadence
from okrkit.monitoring import (
    Attainment,
    Freshness,
    Health,
    Standing,
    attainment,
    due_on,
    health,
    holds,
    middle_of,
    staleness,
)
from okrkit.objective import Objective
from okrkit.series import Reading
from okrkit.threshold import Threshold
from okrkit.verdict import Band
from tests.model_checks import Refused, check_value

NPS = KPI("NPS", "≥ 40", readings={"2026-06-30": 38})
GOAL = KeyResult.from_to("NPS", 30, 50)
DELIGHT = Objective("Delight", [GOAL])
LARGEST = 1.7976931348623157e308
ENDS = ("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30")


def kpi(name: str, threshold: Threshold | str, *values: float, **fields: Any) -> KPI:  # noqa: ANN401 - the KPI's own
    """A KPI with a reading at the end of each month from January on."""
    return KPI(name, threshold, readings=dict(zip(ENDS, values, strict=False)), **fields)


def test_every_field_of_health() -> None:
    delivery = kpi("On-time delivery", "≥ 80% (critical < 70%)", 85, 75, 65, cadence="monthly")
    found = health(delivery, "2026-04-10")

    assert (Band.CRITICAL, 10, -15.0, 2) == (found.band, found.age, found.gap, found.streak)
    assert (Reading("2026-03-31", 65), date(2026, 2, 28), date(2026, 4, 10)) == (
        found.reading,
        found.since,
        found.on,
    )
    assert (delivery, Freshness.FRESH) == (found.kpi, found.freshness)
    assert (attainment(delivery, "2026-04-10"), 0.8125) == (found.attainment, found.attainment.value)
    verdict = found.verdict
    assert ("critical", Band.CRITICAL, "threshold") == (verdict.label, verdict.status, verdict.rule)
    assert (70.0, 5.0, date(2026, 4, 10)) == (verdict.edge, verdict.distance, verdict.on)
    assert (65.0, date(2026, 3, 31), "≥ 80% (critical < 70%)", 2.0) == tuple(
        verdict.input(name) for name in ("value", "day", "threshold", "streak")
    )
    assert str(found) == verdict.reason
    assert "<Health of 'on-time-delivery': critical on 2026-04-10>" == repr(found)
    check_value(found)


def test_health_without_a_reading() -> None:
    found = health(KPI("NPS", "≥ 40"))

    assert (None, None, None, 0, None, None) == (
        found.reading,
        found.age,
        found.gap,
        found.streak,
        found.since,
        found.on,
    )
    assert (Band.NO_DATA, "no data", Attainment(None, "there is no reading yet")) == (
        found.band,
        found.verdict.label,
        found.attainment,
    )
    assert Freshness.UNKNOWN is found.freshness
    assert Freshness.UNKNOWN is health(KPI("NPS", "≥ 40", cadence="irregular")).freshness
    assert Freshness.STALE is health(KPI("NPS", "≥ 40", cadence="monthly"), "2026-07-01").freshness
    assert "<Health of 'nps': no data>" == repr(found)


RANGE = Threshold.between(70, 80, unit="%", below="slack", above="heading toward burnout.")


@pytest.mark.parametrize(
    "found, sentence",
    [
        (health(kpi("churn", "< 3%", 2)), "Churn is healthy: 2% on 31 January 2026 (healthy is below 3%)"),
        (
            health(kpi("churn", "< 3%", 3)),
            "Churn is critical: 3% on 31 January 2026, right on the limit (healthy is below 3%)",
        ),
        (
            health(kpi("iOS crash rate.", "≤ 1% (critical > 2%)", 1.5)),
            "iOS crash rate is in the warning band: 1.5% on 31 January 2026, 0.5 points over 1%",
        ),
        (
            health(kpi("Delay", "≤ 3 days", 4)),
            "Delay is critical: 4 days on 31 January 2026, 1 day over 3 days",
        ),
        (
            health(kpi("Revenue", "≥ $1.2M", 900_000)),
            "Revenue is critical: $900K on 31 January 2026, $300K short of $1.2M",
        ),
        (
            health(kpi("Utilisation", RANGE, 85, 90)),
            (
                "Utilisation is critical: 90% on 28 February 2026, 10 points above the healthy range (between 70% and 80%), "
                "heading toward burnout; outside healthy for 2 readings in a row"
            ),
        ),
        (
            health(kpi("Utilisation", RANGE, 69)),
            "Utilisation is critical: 69% on 31 January 2026, 1 point below the healthy range (between 70% and 80%), slack",
        ),
        (
            health(kpi("Margin", Threshold.at_least(30, strict=True, below="profitability at risk"), 30)),
            "Margin is critical: 30 on 31 January 2026, right on the limit (healthy is above 30), profitability at risk",
        ),
        (health(kpi("Incidents", "0..0", 3)), "Incidents is critical: 3 on 31 January 2026, 3 over 0"),
        (
            health(kpi("Uptime", "≥ 99.95%", 99.94999)),
            "Uptime is critical: 99.94999% on 31 January 2026, 0.00001 points short of 99.95%",
        ),
        (
            health(kpi("NPS", "≥ 40", 38, cadence="monthly"), "2026-03-02"),
            "NPS is critical: 38 on 31 January 2026, 2 short of 40; that reading is 30 days old, and a new one is due",
        ),
        (
            health(kpi("NPS", "≥ 40", 38, cadence="monthly"), "2026-03-04"),
            (
                "NPS is critical: 38 on 31 January 2026, 2 short of 40; that reading is 32 days old: stale, where one is due "
                "monthly"
            ),
        ),
        (
            health(kpi("NPS", "≥ 40", 42, cadence=1), "2026-02-05"),
            (
                "NPS is healthy: 42 on 31 January 2026 (healthy is at least 40); that reading is 5 days old: stale, where one is "
                "due every 1 day"
            ),
        ),
        (
            health(kpi("NPS", "≥ 40", 45, 38, 37), confirm=3),
            (
                "NPS still counts as healthy: 37 on 31 March 2026, 3 short of 40; it takes 3 readings in a row outside healthy to "
                "change that, and this is the 2nd"
            ),
        ),
        (
            health(kpi("NPS", "≥ 40", 38, 45), clear=2),
            (
                "NPS still counts as critical: 45 on 28 February 2026 (healthy is at least 40); it takes 2 healthy readings in a "
                "row to change that, and this is the 1st"
            ),
        ),
        (
            health(kpi("NPS", "≥ 40", 45, 38, 37, 36), confirm=3),
            "NPS is critical: 36 on 30 April 2026, 4 short of 40; outside healthy for 3 readings in a row",
        ),
        (health(KPI("NPS", "≥ 40")), "NPS has no reading yet"),
        (health(NPS, "2026-06-29"), "NPS has no reading by 29 June 2026"),
        (
            health(kpi("late\n  orders! ", "≥ 40", 3, owner="")),
            "Late orders is critical: 3 on 31 January 2026, 37 short of 40",
        ),
    ],
    ids=range(19),
)
def test_health_in_words(found: Health, sentence: str) -> None:
    assert sentence == str(found)


@pytest.mark.parametrize(
    "number, ordinal",
    [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (101, "101st"),
        (111, "111th"),
    ],
)
def test_ordinals(number: int, ordinal: str) -> None:
    days = {date(2026, 1, 1) + timedelta(days=day): 1.0 for day in range(number)}

    assert str(health(KPI("NPS", "≥ 40", readings=days), confirm=200)).endswith(f"this is the {ordinal}")


def test_flapping_changes_nothing_until_it_is_confirmed() -> None:
    flapping = kpi("NPS", "≥ 40 (critical < 30)", 45, 35, 45, 35, 25)

    assert ["healthy", "healthy", "healthy", "healthy", "critical"] == [
        health(flapping, day, confirm=2).band.value for day in ENDS[:5]
    ]
    assert ["healthy", "warning", "healthy", "warning", "critical"] == [
        health(flapping, day).band.value for day in ENDS[:5]
    ]
    clearing = kpi("NPS", "≥ 40 (critical < 30)", 25, 45, 35, 45, 46)
    assert ["critical", "critical", "warning", "warning", "healthy"] == [
        health(clearing, day, clear=2).band.value for day in ENDS[:5]
    ]


def test_the_streak_is_judged_by_each_day_s_own_threshold() -> None:
    nps = kpi("NPS", "≥ 50", 45, 45, 45).revise("≥ 40", valid_from="2026-03-01", reason="too hard")

    assert (0, Band.HEALTHY) == (health(nps).streak, health(nps).band)
    assert (2, Band.CRITICAL) == (health(nps, "2026-02-28").streak, health(nps, "2026-02-28").band)


def test_no_distance_overflows() -> None:
    far = KPI("x", Threshold.at_least(LARGEST), readings={"2026-06-30": -LARGEST})

    assert (-LARGEST, LARGEST) == (health(far).gap, health(far).verdict.distance)
    assert LARGEST == attainment(KPI("x", Threshold.at_least(5e-324), readings={"2026-06-30": LARGEST})).value


@pytest.mark.parametrize(
    "cadence, last, due",
    [
        ("weekly", "2026-06-30", "2026-07-07"),
        ("fortnightly", "2026-06-30", "2026-07-14"),
        ("monthly", "2026-01-31", "2026-02-28"),
        ("monthly", "2028-01-31", "2028-02-29"),
        ("monthly", "2026-06-30", "2026-07-30"),
        ("quarterly", "2026-11-30", "2027-02-28"),
        ("yearly", "2028-02-29", "2029-02-28"),
        (10, "2026-06-30", "2026-07-10"),
        ("monthly", "9999-12-31", "9999-12-31"),
        ("weekly", "9999-12-31", "9999-12-31"),
        (3_652_059, "2026-06-30", "9999-12-31"),
    ],
)
def test_when_a_reading_is_due(cadence: Cadence, last: str, due: str) -> None:
    assert date.fromisoformat(due) == due_on(KPI("NPS", "≥ 40", cadence=cadence, readings={last: 1}))


class Two:
    """A whole number of another library."""

    def __index__(self) -> int:
        return 2


def test_counts_may_be_any_whole_number() -> None:
    two: Any = Two()

    assert str(health(NPS, confirm=2)) == str(health(NPS, confirm=two))
    assert 38.0 == holds(NPS.record("2026-06-29", 38), "2026-07-01", since="2026-06-01", readings=two).median
    assert Freshness.DUE is staleness(NPS.evolve(cadence=7), "2026-07-09", grace=two)


def test_nothing_is_due_without_a_rhythm() -> None:
    assert due_on(KPI("NPS", "≥ 40", cadence="monthly")) is None
    assert due_on(NPS) is None
    assert due_on(NPS.evolve(cadence="irregular")) is None


@pytest.mark.parametrize(
    "on, freshness",
    [
        ("2026-01-31", "fresh"),
        ("2026-02-28", "fresh"),
        ("2026-03-01", "due"),
        ("2026-03-03", "due"),
        ("2026-03-04", "stale"),
    ],
)
def test_staleness_over_a_month_end(on: str, freshness: str) -> None:
    assert Freshness(freshness) is staleness(kpi("NPS", "≥ 40", 38, cadence="monthly"), on)


def test_staleness_without_cadence_or_reading() -> None:
    assert Freshness.UNKNOWN is staleness(NPS, "2030-01-01")
    assert Freshness.FRESH is staleness(NPS.evolve(cadence="irregular"), "2030-01-01")
    assert Freshness.STALE is staleness(NPS.evolve(cadence="monthly"), "2026-06-29")
    assert Freshness.UNKNOWN is staleness(NPS.evolve(cadence="irregular"), "2026-06-29")
    assert Freshness.STALE is staleness(NPS.evolve(cadence=7), "2026-07-08", grace=0)


def test_staleness_annotates_the_band_and_does_not_replace_it() -> None:
    assert Band.HEALTHY is health(kpi("NPS", "≥ 40", 45, cadence="weekly"), "2026-06-30").band


@pytest.mark.parametrize(
    "threshold, value, share, reason",
    [
        ("≥ 80%", 60, 0.75, "60% where at least 80% is healthy: 75% of target"),
        ("≥ 80%", 100, 1.25, "100% where at least 80% is healthy: 125% of target"),
        ("≤ 3 days", 6, 0.5, "6 days where at most 3 days is healthy: 50% of target"),
        ("≥ -5%", -10, 0.5, "-10% where at least -5% is healthy: 50% of target"),
        ("≤ -5%", -10, 2.0, "-10% where at most -5% is healthy: 200% of target"),
        ("≤ 0", 6, None, "6 is no meaningful share of 0: one is 0"),
        ("≥ 40", 0, None, "0 is no meaningful share of 40: one is 0"),
        ("≥ -5%", 5, None, "5% is no meaningful share of -5%: their signs differ"),
        ("70..80%", 60, None, "a range has no share of target"),
    ],
)
def test_attainment(threshold: str, value: float, share: float | None, reason: str) -> None:
    assert Attainment(share, reason) == attainment(kpi("x", threshold, value), "2026-07-01")
    assert reason == str(attainment(kpi("x", threshold, value)))


def test_attainment_by_the_threshold_of_the_day() -> None:
    raised = kpi("NPS", "≥ 40", 40).revise("≥ 50", valid_from="2026-03-01", reason="x")

    assert 1.0 == attainment(raised, "2026-06-30").value
    assert attainment(raised, "2026-01-30") == Attainment(None, "there is no reading yet")


RAISED = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it was reached", baseline=35)
LATER = ("2026-10-31", "2026-11-30", "2026-12-31")
STANDARD = "the new standard of at least 45"


@pytest.mark.parametrize(
    "values, state, sentence",
    [
        (
            (),
            "too early",
            "It is too early to say whether NPS holds: no reading since 1 October 2026, and it takes 3",
        ),
        (
            (46, 46),
            "too early",
            "It is too early to say whether NPS holds: 2 readings since 1 October 2026, and it takes 3",
        ),
        (
            (46, 47, 44),
            "held",
            f"NPS has held: the median of the last 3 readings is 46, which meets {STANDARD}; it came from 35",
        ),
        (
            (45, 44, 43),
            "slipped",
            f"NPS has slipped: the median of the last 3 readings is 44, 1 short of {STANDARD}",
        ),
        (
            (40, 40, 40),
            "reverted",
            f"NPS has reverted: the median of the last 3 readings is 40, 5 short of {STANDARD}, at least half the way back to 35",
        ),
        (
            (35, 34, 35),
            "reverted",
            f"NPS has reverted: the median of the last 3 readings is 35, 10 short of {STANDARD}, all the way back to 35",
        ),
    ],
)
def test_holding(values: tuple[float, ...], state: str, sentence: str) -> None:
    found = holds(RAISED.record(dict(zip(LATER, values, strict=False))), "2027-01-01")

    assert (Standing(state), sentence) == (found.state, str(found))
    assert (date(2026, 10, 1), 35.0, date(2027, 1, 1)) == (found.since, found.baseline, found.on)
    assert values == tuple(reading.value for reading in found.readings)
    assert f"<Holding of 'nps': {state} on 2027-01-01>" == repr(found)
    check_value(found)


def test_holding_of_one_reading_and_of_two() -> None:
    nps = RAISED.record({"2026-10-31": 44, "2026-11-30": 48})

    assert f"NPS has held: the last reading is 48, which meets {STANDARD}; it came from 35" == str(
        holds(nps, "2027-01-01", readings=1)
    )
    assert 46.0 == holds(nps, "2027-01-01", readings=2).median


def test_holding_on_a_strict_limit() -> None:
    churn = KPI("churn", "< 5%").revise("< 3%", valid_from="2026-10-01", reason="x")

    found = holds(churn.record(dict.fromkeys(LATER, 3)), "2027-01-01")
    assert Standing.SLIPPED is found.state
    assert (
        "Churn has slipped: the median of the last 3 readings is 3%, right on the limit but outside the new standard of below 3%"
    ) == str(found)


def test_holding_of_a_ceiling() -> None:
    churn = KPI("Churn", "≤ 5%").revise("≤ 3%", valid_from="2026-10-01", reason="x", baseline=7)

    states = [
        holds(churn.record(dict.fromkeys(LATER, value)), "2027-01-01").state for value in (3, 4, 5, 6, 8)
    ]
    assert [Standing.HELD, Standing.SLIPPED, *[Standing.REVERTED] * 3] == states
    assert str(holds(churn.record(dict.fromkeys(LATER, 8)), "2027-01-01")).endswith(
        "5 points over the new standard of at most 3%, all the way back to 7%"
    )


def test_half_of_the_way_back_within_rounding_is_half() -> None:
    # Half-way from 0.7 back to 0.1 comes out as 0.39999999999999997.
    share = KPI("Share", "≥ 0.5").revise("≥ 0.7", valid_from="2026-10-01", reason="x", baseline=0.1)

    assert Standing.REVERTED is holds(share.record(dict.fromkeys(LATER, 0.4)), "2027-01-01").state
    assert Standing.SLIPPED is holds(share.record(dict.fromkeys(LATER, 0.4001)), "2027-01-01").state


def test_all_of_the_way_back_begins_at_the_baseline() -> None:
    churn = KPI("Churn", "≤ 5%").revise("≤ 3%", valid_from="2026-10-01", reason="x", baseline=7)

    for value, back in ((6.9, "at least half"), (7, "all")):
        assert str(holds(churn.record(dict.fromkeys(LATER, value)), "2027-01-01")).endswith(
            f"{back} the way back to 7%"
        )


def test_holding_of_a_range() -> None:
    use = KPI("Utilisation", "70..80%").revise("72..78%", valid_from="2026-10-01", reason="x", baseline=60)

    states = [
        holds(use.record(dict.fromkeys(LATER, value)), "2027-01-01").state for value in (75, 68, 66, 95)
    ]
    assert [Standing.HELD, Standing.SLIPPED, Standing.REVERTED, Standing.SLIPPED] == states


def test_holding_without_a_baseline_never_reverts() -> None:
    nps = (
        KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="x").record(dict.fromkeys(LATER, 0))
    )

    assert Standing.SLIPPED is holds(nps, "2027-01-01").state
    assert Standing.SLIPPED is holds(nps, "2027-01-01", baseline=50).state
    assert Standing.REVERTED is holds(nps, "2027-01-01", baseline=0).state
    assert 0.0 == holds(nps, "2027-01-01", baseline=0).baseline


def test_since_and_baseline_may_be_given() -> None:
    nps = NPS.record({"2026-07-31": 42, "2026-08-31": 43})

    found = holds(nps, "2026-09-01", since="2026-07-01", readings=2)
    assert (Standing.HELD, None, date(2026, 7, 1)) == (found.state, found.baseline, found.since)
    assert (
        "NPS has held: the median of the last 2 readings is 42.5, which meets the new standard of at least 40"
        == str(found)
    )
    found = holds(
        RAISED.record({"2026-08-31": 46, "2026-10-31": 46}), "2026-12-31", since="2026-08-01", readings=2
    )
    assert (Standing.HELD, 35.0) == (found.state, found.baseline)


def test_a_standard_that_is_still_to_come() -> None:
    found = holds(RAISED.record({"2026-09-30": 50}), "2026-09-30")

    assert (Standing.TOO_EARLY, (), date(2026, 10, 1)) == (found.state, found.readings, found.since)
    assert (
        "It is too early to say whether NPS holds: the new standard of at least 45 starts on 1 October 2026"
    ) == str(found)


def test_the_last_revision_in_force_counts() -> None:
    twice = RAISED.revise("≥ 50", valid_from="2027-01-01", reason="x", baseline=45).record(
        dict.fromkeys(LATER, 46)
    )

    assert (date(2026, 10, 1), 35.0) == (
        holds(twice, "2026-12-31").since,
        holds(twice, "2026-12-31").baseline,
    )
    assert (date(2027, 1, 1), 45.0) == (holds(twice, "2027-01-01").since, holds(twice, "2027-01-01").baseline)


def test_the_middle_does_not_overflow() -> None:
    assert LARGEST == middle_of([LARGEST, LARGEST])
    assert 0.0 == middle_of([-LARGEST, LARGEST])
    assert 2.5 == middle_of([4, 1, 3, 2])
    assert 3.0 == middle_of([3, 1, 5])


REFUSED = [
    Refused(
        health,
        (None,),
        {},
        InvalidTypeError,
        "",
        "health() takes a KPI, got None: a metric becomes one with .as_kpi(threshold)",
    ),
    Refused(
        health,
        ("NPS",),
        {},
        InvalidTypeError,
        "",
        "health() takes a KPI, got 'NPS': a metric becomes one with .as_kpi(threshold)",
    ),
    Refused(
        health,
        (Metric("NPS"),),
        {},
        InvalidTypeError,
        "",
        "health() takes a KPI, got <Metric 'nps': 0 readings>: a metric becomes one with .as_kpi(threshold)",
    ),
    Refused(
        health,
        (GOAL,),
        {},
        InvalidTypeError,
        "",
        "health() takes a KPI, got <KeyResult 'nps': Linear(baseline=30.0, target=50.0), 0 che…: a metric becomes one with .as_kpi(threshold)",
    ),
    Refused(
        health,
        (NPS, "today"),
        {},
        InvalidValueError,
        "on",
        "on must be a day of the calendar, got 'today': write it as year-month-day, such as '2026-06-30'",
    ),
    Refused(
        health,
        (NPS, datetime(2026, 7, 1, 12)),
        {},
        InvalidValueError,
        "on",
        "on must be a day, not a moment, got datetime.datetime(2026, 7, 1, 12, 0): pass .date(), in the zone that you mean",
    ),
    Refused(
        health,
        (NPS,),
        {"confirm": 0},
        InvalidValueError,
        "confirm",
        "confirm must be a whole number from 1 to 1,000,000, got 0: say how many readings in a row it takes",
    ),
    Refused(
        health,
        (NPS,),
        {"confirm": True},
        InvalidValueError,
        "confirm",
        "confirm must be a whole number from 1 to 1,000,000, got True: say how many readings in a row it takes",
    ),
    Refused(
        health,
        (NPS,),
        {"confirm": 10**5000},
        InvalidValueError,
        "confirm",
        "confirm must be a whole number from 1 to 1,000,000, got <int>: say how many readings in a row it takes",
    ),
    Refused(
        health,
        (NPS,),
        {"confirm": 1.5},
        InvalidValueError,
        "confirm",
        "confirm must be a whole number from 1 to 1,000,000, got 1.5: say how many readings in a row it takes",
    ),
    Refused(
        health,
        (NPS,),
        {"clear": -1},
        InvalidValueError,
        "clear",
        "clear must be a whole number from 1 to 1,000,000, got -1: say how many readings in a row it takes",
    ),
    Refused(
        health,
        (NPS,),
        {"clear": None},
        InvalidValueError,
        "clear",
        "clear must be a whole number from 1 to 1,000,000, got None: say how many readings in a row it takes",
    ),
    Refused(
        staleness,
        (NPS, None),
        {},
        InvalidValueError,
        "on",
        "on must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        staleness,
        (NPS, "2026-07-01"),
        {"grace": -1},
        InvalidValueError,
        "grace",
        "grace must be a whole number of days, 0 or more, got -1: say how late a reading may be",
    ),
    Refused(
        staleness,
        (NPS, "2026-07-01"),
        {"grace": True},
        InvalidValueError,
        "grace",
        "grace must be a whole number of days, 0 or more, got True: say how late a reading may be",
    ),
    Refused(
        staleness,
        (NPS, "2026-07-01"),
        {"grace": "3"},
        InvalidValueError,
        "grace",
        "grace must be a whole number of days, 0 or more, got '3': say how late a reading may be",
    ),
    Refused(
        staleness,
        (Metric("NPS"), "2026-07-01"),
        {},
        InvalidTypeError,
        "",
        "staleness() takes a KPI, got <Metric 'nps': 0 readings>: a metric becomes one with .as_kpi(threshold)",
    ),
    Refused(
        attainment,
        ([NPS],),
        {},
        InvalidTypeError,
        "",
        "attainment() takes a KPI, got [<KPI 'nps': ≥ 40, 1 reading>]: a metric becomes one with .as_kpi(threshold)",
    ),
    Refused(
        attainment,
        (NPS, 5),
        {},
        InvalidValueError,
        "on",
        "on must be a day, got 5: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        holds,
        (NPS, "2027-01-01"),
        {},
        InvalidValueError,
        "kpi",
        "kpi must be one whose threshold was revised, got 'nps': settle() or revise() it first, or pass since=",
    ),
    Refused(
        holds,
        (NPS, None),
        {},
        InvalidValueError,
        "on",
        "on must be a day, got None: pass a datetime.date or its ISO text, such as '2026-06-30'",
    ),
    Refused(
        holds,
        (DELIGHT, "2027-01-01"),
        {},
        InvalidTypeError,
        "",
        "holds() takes a KPI, got <Objective 'delight': 1 key result, no cycle>: a metric becomes one with .as_kpi(threshold)",
    ),
    Refused(
        holds,
        (NPS, "2026-07-01"),
        {"since": "2026-08-01"},
        InvalidValueError,
        "since",
        "since must be at or before on (2026-07-01), got '2026-08-01': look from a later day",
    ),
    Refused(
        holds,
        (NPS, "2026-07-01"),
        {"since": ""},
        InvalidValueError,
        "since",
        "since must be a day of the calendar, got '': write it as year-month-day, such as '2026-06-30'",
    ),
    Refused(
        holds,
        (NPS, "2026-07-01"),
        {"since": "2026-06-01", "readings": 0},
        InvalidValueError,
        "readings",
        "readings must be a whole number from 1 to 1,000,000, got 0: say how many readings in a row it takes",
    ),
    Refused(
        holds,
        (NPS, "2026-07-01"),
        {"since": "2026-06-01", "readings": 2.0},
        InvalidValueError,
        "readings",
        "readings must be a whole number from 1 to 1,000,000, got 2.0: say how many readings in a row it takes",
    ),
    Refused(
        holds,
        (NPS, "2026-07-01"),
        {"since": "2026-06-01", "baseline": "30"},
        InvalidValueError,
        "baseline",
        "baseline must be a number, got '30': convert it with float(), or give the whole sentence to parse()",
    ),
    Refused(
        holds,
        (NPS, "2026-07-01"),
        {"since": "2026-06-01", "baseline": float("inf")},
        InvalidValueError,
        "baseline",
        "baseline must be a finite number, got inf: give a figure that is known",
    ),
]


@pytest.mark.parametrize("refused", REFUSED, ids=range(len(REFUSED)))
def test_refuses(refused: Refused) -> None:
    refused.check()
