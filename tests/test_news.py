"""Noise or news, a real shift or a one-quarter anomaly: what `health` and `holds` say of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from okrkit._news import Judged, judged, news_words
from okrkit.behaviour import ProcessLimits
from okrkit.kpi import KPI
from okrkit.monitoring import Standing, health, holds
from okrkit.series import Series
from okrkit.trending import trend
from okrkit.units import Unit

FIXED = ProcessLimits(50.0, 44.0, 56.0, 2.0, 7.0, 20)
CALM = [71.0, 68, 65, 70, 69, 66, 68, 70]


def daily(values: list[float], start: date = date(2026, 1, 1)) -> Series:
    return Series((start + timedelta(days=index), value) for index, value in enumerate(values))


# --- which signals count, and their words ---------------------------------------------------------


def words(values: list[float], side: int, since: int, limits: ProcessLimits | None = FIXED) -> str | None:
    series = daily(values)
    found = judged(series, side, series.days[since], limits)
    return None if found is None else news_words(found, series, Unit.of("%"))


def test_too_few_readings_are_not_judged() -> None:
    assert words([50.0] * 5, 1, 0, None) is None
    assert words([50.0] * 6, 1, 0, None) == "by itself it runs between 50% and 50%"


@pytest.mark.parametrize(
    "values,side,text",
    [
        ([50.0, 55.0], 1, "by itself it runs between 44% and 56%"),
        ([50.0, 57.0], -1, "by itself it runs between 44% and 56%"),
        ([50.0, 57.0], 1, "that is outside its routine, which runs between 44% and 56%"),
        (
            [50.0, 58.0, 57.0],
            1,
            "that is outside its routine, which runs between 44% and 56%",
        ),
        ([57.0] * 9, 1, "9 readings in a row are above its average of 50%"),
        (
            [47.5, 46.0, 46.0, 50.0, 46.0],
            -1,
            "3 of 4 readings are nearer 44%, where its routine ends, than its average",
        ),
        (
            [54.0, 54.0, 50.0, 54.0],
            1,
            "3 of 4 readings are nearer 56%, where its routine ends, than its average",
        ),
        (
            [46.0, 54.0],
            1,
            "it moved 8 points at once by 2 January 2026, where 7 points is the most by itself",
        ),
        ([46.0, 54.0], -1, "by itself it runs between 44% and 56%"),
        (
            [54.0, 46.0],
            -1,
            "it moved 8 points at once by 2 January 2026, where 7 points is the most by itself",
        ),
    ],
)
def test_the_weightiest_signal_that_way_is_told(values: list[float], side: int, text: str) -> None:
    assert text == words(values, side, len(values) - 1)


def test_signals_that_ended_before_a_day_are_no_news() -> None:
    values = [50.0, 57.0, 50.0, 51.0]

    assert words(values, 1, 2) == "by itself it runs between 44% and 56%"
    assert (
        words(values, 1, 1) == "57% on 2 January 2026 is outside its routine, which runs between 44% and 56%"
    )


def test_a_judgement_keeps_its_limits() -> None:
    assert Judged(FIXED, ()) == judged(daily([50.0]), 1, date(2026, 1, 1), FIXED)


# --- health --------------------------------------------------------------------------------------


def delivery(threshold: str, values: list[float]) -> KPI:
    return KPI("Delivery", threshold, readings=daily(values), unit="%")


def test_a_kpi_outside_its_threshold_with_no_signal_is_bad_but_noise() -> None:
    """'A KPI outside its threshold with no signal is bad but noise, change the system'."""
    found = health(delivery("≥ 80", CALM))

    assert (False, ()) == (found.news, found.signals)
    assert str(found).endswith(
        "; outside healthy for 8 readings in a row; bad but noise, so change the system: by itself it runs between 61.16% and 75.59%"
    )


def test_with_one_it_is_bad_and_new() -> None:
    """'with one it is bad and new, ask what happened. `health` says which.'"""
    found = health(delivery("≥ 60", [*CALM, 40]))

    assert found.news is True
    assert {"outside", "range"} == {each.rule.kind for each in found.signals}
    assert str(found).endswith(
        "; bad and new, so ask what happened: that is outside its routine, which runs between 48.93% and 81.51%"
    )


def test_what_left_its_routine_the_good_way_is_neither() -> None:
    found = health(delivery("≥ 80", [50, 51, 49, 50, 51, 49, 50, 75]))

    assert found.news is False
    assert str(found).endswith("; bad, yet better than its routine, which runs between 40.59% and 65.67%")


def test_a_signal_that_ended_before_the_number_turned_bad_is_not_its_news() -> None:
    found = health(delivery("≥ 66", [68, 68.5, 40, 69, 68, 67, 68.5, 69, 68, 67, 69, 65]))

    assert found.news is False


def test_a_signal_on_the_good_side_is_not_bad_news() -> None:
    found = health(delivery("≥ 80", [50.0, 51, 50, 49, 50, 51, 50, 78]))

    assert found.news is False


def test_of_a_range_the_side_that_it_is_on_counts() -> None:
    assert health(delivery("60..80", [*CALM, 95])).news is True
    assert health(delivery("60..80", [*CALM, 45])).news is True


@pytest.mark.parametrize(
    "kpi",
    [
        delivery("≥ 60", CALM),
        delivery("≥ 80", CALM[:5]),
        delivery("≥ 80", []),
    ],
    ids=["healthy", "five readings", "no reading"],
)
def test_where_there_is_nothing_to_say_nothing_is_said(kpi: KPI) -> None:
    found = health(kpi)

    assert (None, ()) == (found.news, found.signals)
    assert "noise" not in str(found)
    assert "new" not in str(found)


def test_what_does_not_yet_count_as_lost_is_not_yet_news() -> None:
    assert health(delivery("≥ 60", [*CALM, 40]), confirm=2).news is None


def test_health_has_the_trend() -> None:
    kpi = delivery("≥ 60", [float(70 - index) for index in range(9)])

    assert trend(kpi, "2026-01-08") == health(kpi, "2026-01-08").trend
    assert str(health(kpi).trend) == "worsening: by 1 point a reading over 9 readings (p < 0.001)"
    assert health(delivery("≥ 60", [])).trend.n == 0


# --- holds ---------------------------------------------------------------------------------------

ROUTINE = {
    "2026-01-31": 71,
    "2026-02-28": 68,
    "2026-03-31": 65,
    "2026-04-30": 70,
    "2026-05-31": 69,
    "2026-06-30": 66,
}
RAMP = {"2026-07-31": 74, "2026-08-31": 81, "2026-09-30": 91}
SETTLED = KPI("Delivery", "≥ 60%", readings=ROUTINE | RAMP).revise(
    "≥ 85%", valid_from="2026-10-01", reason="it was reached", baseline=66
)


def since(october: float, november: float, december: float, kpi: KPI = SETTLED) -> KPI:
    return kpi.record({"2026-10-31": october, "2026-11-30": november, "2026-12-31": december})


def test_a_real_shift_that_held() -> None:
    """'whether the shift is a real one (XmR against the limits from before)'."""
    found = holds(since(90, 92, 91), "2027-01-01")

    assert (Standing.HELD, True, ()) == (found.state, found.shift, found.findings)
    assert str(found) == (
        "Delivery has held: the median of the last 3 readings is 91%, which meets the new standard of at least 85%; it came "
        "from 66%; the shift is real: before, it ran between 60.19% and 76.15% by itself"
    )


def test_an_improvement_within_the_old_routine_may_be_chance() -> None:
    low = SETTLED.evolve(readings=ROUTINE, revisions=(), threshold="≥ 60%").revise(
        "≥ 70%", valid_from="2026-10-01", reason="it was reached", baseline=66
    )
    found = holds(since(71, 70, 72, low), "2027-01-01")

    assert (Standing.HELD, False) == (found.state, found.shift)
    assert str(found).endswith("; it may still be chance: before, it ran between 60.19% and 76.15% by itself")


def test_what_slipped_may_still_have_moved() -> None:
    found = holds(since(86, 82, 81), "2027-01-01")

    assert (Standing.SLIPPED, True) == (found.state, found.shift)
    assert str(found).endswith(
        "; still, the shift is real: before, it ran between 60.19% and 76.15% by itself"
    )


def test_a_one_quarter_anomaly() -> None:
    """'One-quarter anomaly' is a finding."""
    found = holds(since(66, 72, 64), "2027-01-01")

    assert (Standing.REVERTED, False) == (found.state, found.shift)
    assert [
        (
            "delivery: OKR315 one-quarter-anomaly (warning): it met the new standard only on 30 September 2026: a one-quarter "
            "anomaly; ask what was different then, and whether that can be kept up"
        )
    ] == [str(each) for each in found.findings]
    assert str(found).endswith(
        ", all the way back to 66%; a one-quarter anomaly; no better than its old routine: before, it ran between 60.19% and 76.15% "
        "by itself"
    )


def test_one_that_lasted_into_the_next_quarter_names_both_days() -> None:
    found = holds(since(88, 72, 64), "2027-01-01")

    assert "only from 30 September 2026 to 31 October 2026" in found.findings[0].message


def test_one_that_was_met_more_than_twice_names_the_first_and_the_last_day() -> None:
    early = SETTLED.evolve(readings=ROUTINE | RAMP | {"2026-08-31": 87})
    found = holds(since(88, 72, 64, early), "2027-01-01")

    assert "only from 31 August 2026 to 31 October 2026" in found.findings[0].message


def test_what_was_met_for_longer_is_no_anomaly() -> None:
    longer = SETTLED.evolve(readings=ROUTINE | RAMP | {"2026-05-31": 88})

    assert holds(since(66, 72, 64, longer), "2027-01-01").findings == ()


def test_what_was_never_met_before_is_no_anomaly() -> None:
    never = SETTLED.evolve(readings=ROUTINE)

    assert holds(since(88, 72, 64, never), "2027-01-01").findings == ()
    assert holds(since(66, 72, 64, never), "2027-01-01").findings == ()


def test_too_few_readings_from_before_say_nothing_of_the_shift() -> None:
    short = SETTLED.evolve(readings={"2026-06-30": 66} | RAMP)

    assert holds(since(90, 92, 91, short), "2027-01-01").shift is None


def test_without_a_baseline_all_from_before_count() -> None:
    found = holds(since(90, 92, 91), "2027-01-01", baseline=50)

    # With the change itself among them, the limits are wider.
    assert str(found).endswith("; the shift is real: before, it ran between 59.48% and 86.08% by itself")


def test_before_is_the_process_since_the_revision_before() -> None:
    twice = (
        KPI("Delivery", "≥ 40%", readings={"2025-01-31": 20, "2025-02-28": 90, "2025-03-31": 20})
        .revise("≥ 60%", valid_from="2026-01-01", reason="it was reached")
        .record(ROUTINE)
        .revise("≥ 85%", valid_from="2026-10-01", reason="it was reached")
    )

    assert holds(since(90, 92, 91, twice), "2027-01-01").shift is True
    # With five readings since that revision, those from before it count as well.
    fewer = twice.evolve(readings=[each for each in twice.readings if str(each.on) != "2026-06-30"])
    assert holds(since(90, 92, 91, fewer), "2027-01-01").shift is False


def test_a_ceiling_and_a_range_shift_their_own_way() -> None:
    wait = KPI("Wait", "≤ 80 days", readings=ROUTINE).revise(
        "≤ 50 days", valid_from="2026-10-01", reason="reached", baseline=66
    )
    use = KPI("Use", "40..80%", readings=ROUTINE).revise(
        "40..55%", valid_from="2026-10-01", reason="reached", baseline=66
    )
    load = KPI("Load", "60..95%", readings=ROUTINE).revise(
        "85..95%", valid_from="2026-10-01", reason="reached", baseline=66
    )

    assert holds(since(48, 47, 49, wait), "2027-01-01").shift is True
    assert holds(since(98, 97, 99, wait), "2027-01-01").shift is False
    assert holds(since(48, 47, 49, use), "2027-01-01").shift is True
    assert holds(since(88, 87, 89, load), "2027-01-01").shift is True


def test_too_early_has_no_shift() -> None:
    found = holds(SETTLED, "2026-12-31")

    assert (Standing.TOO_EARLY, None, ()) == (found.state, found.shift, found.findings)


def test_a_standard_that_is_yet_to_come_has_no_shift() -> None:
    found = holds(SETTLED, "2026-09-15")

    assert (Standing.TOO_EARLY, None, ()) == (found.state, found.shift, found.findings)
    assert str(found).endswith("the new standard of at least 85% starts on 1 October 2026")


def test_a_shift_that_the_last_readings_have_left_is_not_real_any_more() -> None:
    back = SETTLED.record({"2026-10-31": 91, "2026-11-30": 92, "2026-12-31": 90}).record(
        {"2027-01-31": 91, "2027-02-28": 64, "2027-03-31": 65}
    )

    assert holds(back, "2027-01-31").shift is True
    assert holds(back, "2027-03-31").shift is False
