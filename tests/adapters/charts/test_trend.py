"""`trend`: the readings, the bands of their days, the process limits and the signals of the core."""

from __future__ import annotations

from datetime import date, timedelta
from math import sin

import pytest

from okrkit.behaviour import NHS, SignalRule, present_process, process_limits, signals
from okrkit.charts import trend
from okrkit.charts._parts import ALERT, FONT, HEIGHT, LETTER, WIDTH
from okrkit.charts._placing import Box
from okrkit.errors import InvalidTypeError
from okrkit.kpi import KPI
from okrkit.monitoring import health
from okrkit.series import Reading
from okrkit.threshold import Threshold
from tests.adapters.charts.picture import column, layers, of_kind, words

MONTHS = dict(
    zip(
        [date(2025, month, 28) for month in range(7, 13)] + [date(2026, month, 28) for month in range(1, 7)],
        [74, 77, 73, 78, 75, 76, 73, 76, 74, 71, 68, 55],
        strict=True,
    )
)
DELIVERY = KPI(
    "On-time delivery", Threshold.at_least(80, critical=70, unit="%"), cadence="monthly", readings=MONTHS
)


def line(kpi: KPI, on: str | None = None) -> list[tuple[str, float]]:
    return column(of_kind(trend(kpi, on), "line")[0].rows, "on", "value")


def weekly(values: list[float], **fields: object) -> KPI:
    days = [date(2026, 1, 4) + timedelta(days=7 * index) for index in range(len(values))]
    return KPI("NPS", "≥ 40", readings=dict(zip(days, values, strict=True)), **fields)  # type: ignore[arg-type]  # passed on as given


def test_the_line_has_every_reading_and_its_band() -> None:
    rows = of_kind(trend(DELIVERY), "line")[0].rows

    assert [(each.on.isoformat(), each.value) for each in DELIVERY.readings] == column(rows, "on", "value")
    assert [DELIVERY.band_of(each).value for each in DELIVERY.readings] == column(rows, "band")


def test_later_readings_are_not_shown() -> None:
    assert [("2025-07-28", 74.0), ("2025-08-28", 77.0)] == line(DELIVERY, "2025-09-01")


def test_the_process_limits_are_those_of_the_core() -> None:
    limits = process_limits(present_process(DELIVERY))

    drawn = of_kind(trend(DELIVERY), "rule")[1].rows

    assert [limits.upper, limits.centre, limits.lower] == column(drawn, "value")
    assert {"2025-07-28"} == set(column(drawn, "on"))
    assert ["critical", f"centre {limits.centre:.1f}%"] == [
        each for each in words(trend(DELIVERY)) if each.startswith(("centre", "critical"))
    ]


def test_limits_of_a_base_period_are_taken_as_given() -> None:
    base = process_limits(DELIVERY.readings[:6])
    chart = trend(DELIVERY, limits=base)

    assert [base.upper, base.centre, base.lower] == column(of_kind(chart, "rule")[1].rows, "value")
    found = signals(DELIVERY, base)
    ringed = sorted({DELIVERY.readings[index].on.isoformat() for each in found for index in each.members})
    assert ringed == column(of_kind(chart, "point", size=150)[0].rows, "on")


def test_the_rings_are_the_members_of_the_signals() -> None:
    found = signals(DELIVERY)

    rows = of_kind(trend(DELIVERY), "point", size=150)[0].rows

    assert sorted({each.isoformat() for signal in found for each in signal.days}) == column(rows, "on")
    assert {"9 in a row above", "outside, jump"} <= set(words(trend(DELIVERY)))
    assert f"{len(found)} signals, the latest: outside the limits (below) on 28 June 2026" in subtitle(
        DELIVERY
    )


def subtitle(kpi: KPI) -> str:
    return " ".join(trend(kpi).title.subtitle)


def test_each_kind_of_signal_has_its_own_words() -> None:
    falling = weekly([50.0, *range(60, 52, -1), 90])
    rules = [
        SignalRule("run", 3),
        SignalRule("trend", 4),
        SignalRule("near", 1, 2),
        SignalRule("range"),
        SignalRule("outside"),
    ]

    says = ", ".join(each for each in words(trend(falling, rules=rules)))

    assert all(each in says for each in ("in a row below", "in a row falling", "1 of 2 near a limit", "jump"))


def test_the_rules_are_ones_own_or_one_of_them() -> None:
    run = trend(weekly([50, 51, 50, 51, 50, 51, 52, 53, 54, 55, 56]), rules=NHS)

    assert any("in a row" in each for each in words(run))
    assert [] == of_kind(trend(DELIVERY, rules=SignalRule("trend", 30)), "point", size=150)


ALL_RULES = [
    SignalRule("run", 6),
    SignalRule("trend", 5),
    SignalRule("near", 2, 3),
    SignalRule("range"),
    SignalRule("outside"),
]
# Two runs side by side, then four jumps in a row: what a name is written for lies closer together than the names are wide.
_RUNS = [50, 51, 50, 52, 49, 50, 51, 50, 58, 59, 60, 61, 60, 59, 60, 75, 60, 59]
CROWDED = [float(each) for each in (*_RUNS, 40, 39, 38, 37, 38, 39, 40, 38, 60, 20, 61, 22)]


def names_of(chart: object) -> list[tuple[str, Box]]:
    """The names of signals, and what each covers, in pixels."""
    found: list[tuple[str, Box]] = []
    for each in of_kind(chart, "text", color=ALERT):
        (row,) = each.rows
        (first, last), (low, high) = (each.encoding[axis]["scale"]["domain"] for axis in "xy")
        span = date.fromisoformat(last) - date.fromisoformat(first)
        x = (date.fromisoformat(row["on"]) - date.fromisoformat(first)) / span * WIDTH + each.mark["dx"]
        y = (high - row["value"]) / (high - low) * HEIGHT + each.mark["dy"]
        wide = len(row["says"]) * LETTER
        left = x - wide if each.mark["align"] == "right" else x
        top = y - FONT if each.mark["baseline"] == "bottom" else y
        found.append((row["says"], Box(left, top, left + wide, top + FONT)))
    return found


def covering(chart: object) -> list[tuple[str, str]]:
    names = names_of(chart)
    return [
        (one, two)
        for place, (one, box) in enumerate(names)
        for two, other in names[:place]
        if box.meets(other)
    ]


def test_names_of_neighbouring_signals_do_not_cover_each_other() -> None:
    chart = trend(weekly(CROWDED), rules=ALL_RULES)

    assert [] == covering(chart)
    assert [
        "2 of 3 near a limit, jump, outside",
        "2 of 3 near a limit, jump",
        "jump, outside",
        "8 in a row below",
        "7 in a row falling",
    ] == [name for name, _ in names_of(chart)]


def test_a_name_does_not_cover_what_was_decided() -> None:
    peak = weekly([50.0, 51, 50, 52, 49, 50, 51, 50, 51, 95]).decide("2026-03-08", "ask why")
    chart = trend(peak, rules=SignalRule("outside"))
    (decided,) = of_kind(chart, "text", fontStyle="italic")
    top, right = decided.encoding["y"]["value"], WIDTH + decided.mark["dx"]
    written = Box(right - len("ask why") * LETTER, top, right, top + FONT)

    ((name, box),) = names_of(chart)
    assert ("outside", False) == (name, box.meets(written))


def test_names_stay_in_the_picture() -> None:
    long = [SignalRule("near", 1, 2), SignalRule("run", 3), SignalRule("trend", 3), SignalRule("range")]
    for place in range(3, 12):
        jump = weekly(
            [50.0, 51, 50, 52, 49, 50, 51, 50, 51, 50, 51, 50][:place] + [60, 61, 62] + [50.0, 51] * 5
        )
        for _, box in names_of(trend(jump, rules=long)):
            assert box.left >= 0
            assert box.right <= WIDTH + 6
            assert box.bottom <= HEIGHT


def test_a_name_that_stands_off_has_a_line_to_its_reading() -> None:
    chart = trend(weekly(CROWDED), rules=ALL_RULES)
    lines = [row for each in of_kind(chart, "rule", color=ALERT) for row in each.rows]

    assert [("2026-07-26", 22.0)] == column(lines, "on", "value")
    # From the reading down to where the words begin: 9 pixels and a line of 14, in a picture of 260 pixels for 70 points.
    assert [23] == [round((row["value"] - row["to"]) / 70 * HEIGHT) for row in lines]


def test_a_name_without_a_place_is_left_to_its_ring() -> None:
    peak = weekly([50.0, 51, 50, 52, 49, 50, 51, 50, 51, 95])
    decided = peak
    for day in ("06", "07", "08"):
        decided = decided.decide(f"2026-03-{day}", "ask every customer who left us why, and say it")

    assert ["outside"] == [name for name, _ in names_of(trend(peak, rules=SignalRule("outside")))]
    assert [] == names_of(trend(decided, rules=SignalRule("outside")))
    (ring,) = of_kind(trend(decided, rules=SignalRule("outside")), "point", size=150)[0].rows
    assert "outside the limits (above) on 8 March 2026" == ring["signal"]


def test_a_ring_tells_its_signals_when_it_is_pointed_at() -> None:
    ring = of_kind(trend(DELIVERY), "point", size=150)[0]

    assert ["day", "value", "band", "note", "signal"] == column(ring.encoding["tooltip"], "title")
    assert {
        "on": "2026-06-28",
        "value": 55.0,
        "says": "55%",
        "band": "critical",
        "note": "",
        "signal": "outside the limits (below) on 28 June 2026; moving range above its limit on 28 June 2026",
    } == ring.rows[-1]


def test_a_process_without_a_signal_says_so() -> None:
    calm = weekly([50, 51, 49, 50, 52, 50, 49, 51])

    assert "No signal: nothing that routine variation does not explain" in subtitle(calm)
    assert [] == of_kind(trend(calm), "point", size=150)


def test_one_signal_is_told_alone() -> None:
    assert "1 signal: outside the limits" in " ".join(
        trend(DELIVERY, rules=SignalRule("outside")).title.subtitle
    )


@pytest.mark.parametrize(
    "values,says",
    [
        ([38.0], "1 reading is too few to tell noise from news"),
        ([38.0, 41.0], "2 readings are too few to tell noise from news"),
    ],
)
def test_below_six_readings_there_are_no_limits(values: list[float], says: str) -> None:
    assert says in subtitle(weekly(values))
    assert 1 == len(of_kind(trend(weekly(values)), "rule"))


def test_a_reading_that_did_not_come_leaves_a_gap() -> None:
    holed = DELIVERY.evolve(readings=[each for each in DELIVERY.readings if each.on.month != 3])

    assert [0.0] * 8 + [1.0] * 3 == column(of_kind(trend(holed), "line")[0].rows, "run")
    assert {0.0} == set(column(of_kind(trend(holed.evolve(cadence=None)), "line")[0].rows, "run"))
    assert [0.0, 1.0] == column(of_kind(trend(weekly([1, 2], cadence=4)), "line")[0].rows, "run")
    assert [0.0, 0.0] == column(of_kind(trend(weekly([1, 2], cadence="irregular")), "line")[0].rows, "run")


def test_bands_are_those_of_each_day_so_a_revision_is_a_step() -> None:
    revised = DELIVERY.revise("≥ 90%", valid_from="2026-03-01", reason="it held")
    chart = trend(revised, on="2026-07-01")

    found = column(of_kind(chart, "rect")[0].rows, "on", "to", "value", "up", "band")
    low = layers(chart)[0].encoding["y"]["scale"]["domain"][0]

    assert [
        ("2025-07-28", "2026-03-01", low, 70.0, "critical"),
        ("2025-07-28", "2026-03-01", 70.0, 80.0, "warning"),
        ("2026-03-01", "2026-07-01", low, 90.0, "critical"),
    ] == found
    assert [80.0, 90.0] == column(of_kind(chart, "rule")[0].rows, "value")
    assert "≥ 80%" in words(chart)
    assert "healthy ≥ 90%" in words(chart)


def test_a_revision_before_the_first_reading_or_after_the_last_day_is_no_step() -> None:
    revised = DELIVERY.revise("≥ 85%", valid_from="2025-01-01", reason="before")
    revised = revised.revise("≥ 90%", valid_from="2027-01-01", reason="after")

    assert [85.0] == column(of_kind(trend(revised), "rule")[0].rows, "value")


def test_a_strict_ceiling_and_a_range_are_labelled_as_they_are() -> None:
    churn = KPI("Churn", "< 3%", readings={"2026-06-30": 2})
    use = KPI("Use", Threshold.between(70, 80, strict=True), readings={"2026-06-30": 75})

    assert "healthy < 3%" in words(trend(churn))
    assert {"healthy > 70", "healthy < 80"} <= set(words(trend(use)))


def test_what_is_not_healthy_has_a_form_of_its_own() -> None:
    points = {
        each.rows[0]["band"]: each.mark["shape"] for each in of_kind(trend(DELIVERY), "point", strokeWidth=1)
    }

    assert {"warning", "critical"} == set(points)
    assert 2 == len(set(points.values()))


def test_decisions_stand_on_their_day() -> None:
    decided = (
        DELIVERY.decide("2025-08-01", "hire").decide("2026-05-02", "freeze").decide("2024-01-01", "early")
    )
    chart = trend(decided)

    assert [("2025-08-01", "hire"), ("2026-05-02", "freeze")] == [
        each
        for layer in of_kind(chart, "rule", strokeDash=[1, 3])
        for each in column(layer.rows, "on", "says")
    ]
    assert ["left", "right"] == [each.mark["align"] for each in of_kind(chart, "text", fontStyle="italic")]


def test_many_readings_are_a_line_with_their_alarms_as_dots() -> None:
    days = [date(1999, 1, 1) + timedelta(days=index) for index in range(10_000)]
    many = KPI(
        "NPS", "≥ 40", readings=[Reading(day, 50 + 40 * sin(index / 300)) for index, day in enumerate(days)]
    )
    chart = trend(many)

    assert 10_000 == len(of_kind(chart, "line")[0].rows)
    assert 10_000 >= len(of_kind(chart, "point", size=9)[0].rows) > 60
    assert [] == of_kind(chart, "point", strokeWidth=1)


def test_many_readings_drop_the_healthy_dots_and_keep_the_rest() -> None:
    some = weekly([float(30 + index % 20) for index in range(60)])

    assert ["critical"] == sorted(
        {each.rows[0]["band"] for each in of_kind(trend(some), "point", strokeWidth=1)}
    )


def test_among_very_many_readings_one_between_two_gaps_keeps_its_dot() -> None:
    lonely = weekly([50.0] * 110, cadence="weekly").record("2029-01-01", 55)

    assert [("2029-01-01", 55.0)] == column(
        of_kind(trend(lonely), "point", strokeWidth=1)[0].rows, "on", "value"
    )


def test_no_readings_are_said_to_be_none() -> None:
    assert ["no readings yet"] == words(trend(KPI("NPS", "≥ 40")))
    assert ["no readings up to 1 January 2020"] == words(trend(DELIVERY, on="2020-01-01"))


def test_the_alternative_text_tells_the_numbers() -> None:
    assert (
        "Line chart of 2 readings from 4 January 2026 to 11 January 2026, between 38 and 41. "
        f"{health(weekly([38, 41]))}. "
        "2 readings are too few to tell noise from news." == trend(weekly([38, 41])).description
    )
    assert trend(weekly([38])).description.startswith("Line chart of 1 reading on 4 January 2026, at 38. ")


def test_what_is_no_kpi_or_no_limits_is_refused() -> None:
    with pytest.raises(InvalidTypeError, match=r"^trend\(\) takes a KPI, got 3: a metric becomes one with"):
        trend(3)  # type: ignore[arg-type]  # that it is refused is the test
    with pytest.raises(InvalidTypeError, match=r"^limits must be ProcessLimits, got 3: take them from"):
        trend(DELIVERY, limits=3)  # type: ignore[arg-type]  # that it is refused is the test
    with pytest.raises(InvalidTypeError, match=r"^rules must be SignalRules, got 3"):
        trend(KPI("NPS", "≥ 40"), rules=3)  # type: ignore[arg-type]  # that it is refused is the test


def test_days_are_read_and_shown_in_utc() -> None:
    scales = [
        each.encoding["x"]["scale"]["type"]
        for each in layers(trend(DELIVERY))
        if "scale" in each.encoding.get("x", {})
    ]

    assert {"utc"} == set(scales)


@pytest.mark.parametrize(
    "last,written", [("2026-03-01", "%-d %b"), ("2028-01-01", "%b %Y"), ("2040-01-01", "%Y")]
)
def test_the_days_are_written_as_the_span_needs(last: str, written: str) -> None:
    chart = trend(weekly([1, 2]), on=last)

    assert written == layers(chart)[0].encoding["x"]["axis"]["format"]
