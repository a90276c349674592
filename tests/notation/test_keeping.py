"""No number of a text is left out in silence: it is in the threshold, in the unit, in the name, or the text is refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings, strategies as st

from okrkit.cycle import Cycle
from okrkit.describing import describe
from okrkit.errors import NotationError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.notation.keeping import states_figure
from okrkit.threshold import Threshold
from okrkit.units import Unit

COMPARATORS = (
    "≥ 31", "> 31", "≤ 31", "< 31", "at least 31", "at most 31", "below 31", "no more than 31", "31 or more",
    "between 31 and 41", "31..41", "31-41", "keep churn below 31", "31 out of 50", "31 of 50",
)  # fmt: skip
UNITS = ("", "%", " days", " tickets", " story points", " p95")
SAYING = (
    "warn",
    "warning",
    "amber",
    "critical",
    "red",
    "alert",
    "alarm",
    "act",
    "escalate",
    "stretch",
    "target",
    "was",
)
LEADING = ("at", "below", "under", "above", "over", "<", ">", "≤", "at or below", "if below", "")
TAILS = (
    " of 40", " out of 5", "/5", " / 5", " per 1,000", " per 1,000 requests", " per 1000 requests", " p95", " at p95", " (p95)",
    " within 24 hours", " over 30 days", " in 7 days", " for 7 days", " last 7 days", " every 2 weeks", " by 2026", " in 2026",
    " by Q3", " since 2025", " from 25", " from 25 to 26", " up from 25", " top 10", " in the top 10", " 24h", " (24h)", " [25]",
    " (25)", ", 25", "; 25", " ± 5", " - 25", " 25", " & 25", " or 25", " and 25", " and above 25", " but below 45", " vs. 25",
    " twenty-five", ", warn at twenty-five", " of forty", " twice a week", " once a day", " 3 times a week", " in 3 of 4 quarters",
    " for 90% of users", " at 99% confidence", " (n=43)", " n=43", " (25th percentile)", " 1st line", " tier 1", " #1", " 1/2",
    " 31:2", " v2", " ISO 9001", " @ 25", " $25", " €25", " 25-30", " 1e3", " 2026-06-30", " on 30 June", " .. 25", "\n25",
    " (critical < 25) 26", " (critical < 25), warn below 28", ", critical below 25, critical below 20", ", critical below 25%",
    " (critical < 25, > 45)", " (critical ≤ 25)", ", warn below 31, critical below 25", ", amber above 31, red above 45",
)  # fmt: skip
IN_WORDS = {"twenty": 20, "forty": 40, "twice": 2, "once": 1}


def figures(text: str) -> Counter[float]:
    """The numbers of a text, in figures."""
    return Counter(float(each.replace(",", "")) for each in re.findall(r"\d[\d,]*(?:\.\d+)?", text))


def assert_points(error: NotationError) -> None:
    assert 0 <= error.position <= len(error.text)
    assert str(error).endswith("^")


def assert_kept(text: str) -> None:
    try:
        threshold = Threshold.parse(text)
    except NotationError as error:
        assert_points(error)
        return
    shown = str(threshold)
    if threshold.warning_only or " warn below 31" in text or "amber above 31" in text:
        shown += " 31"  # where a warning begins is the limit itself
    for amount, said in (("62%", " 31 50"), ("768 hours", " 31 24")):  # '31 out of 50 days', '31 days 24h'
        shown += said if amount in shown else ""
    assert not figures(text) - figures(shown), shown
    assert all(word in shown for word in IN_WORDS if word in text), shown
    assert threshold == Threshold.parse(str(threshold))


@pytest.mark.parametrize("comparator", COMPARATORS)
def test_no_number_behind_a_limit_is_lost(comparator: str) -> None:
    for unit in UNITS:
        for tail in TAILS:
            assert_kept(comparator + unit + tail)


FIGURES = st.integers(1, 99).filter(lambda number: number not in {31, 41, 50}).map(str)
SAID = st.tuples(
    st.sampled_from(COMPARATORS),
    st.sampled_from(UNITS),
    st.sampled_from((", ", "; ", " ", " (", " and ", " - ")),
    st.sampled_from(SAYING),
    st.sampled_from(LEADING).map(" {} ".format),
    FIGURES,
    st.sampled_from(("", "%", " days", ")", " tickets", " of 40")),
).map("".join)


@given(SAID)
@settings(max_examples=400)
def test_no_figure_that_is_said_of_a_limit_is_lost(text: str) -> None:
    assert_kept(text)


@pytest.mark.parametrize(
    "text, written",
    [
        ("≥ 30, red below 25", "≥ 30 (critical < 25)"),
        ("≥ 30, act below 25", "≥ 30 (critical < 25)"),
        ("≥ 30, critical if below 25", "≥ 30 (critical < 25)"),
        ("≤ 3%, alert above 5%", "≤ 3% (critical > 5%)"),
        ("≥ 30, warn below 30", "≥ 30 (warning only)"),
        ("> 30, warn at or below 30", "> 30 (warning only)"),
        ("≤ 3%, amber above 3%, red above 5%", "≤ 3% (critical > 5%)"),
        ("≥ 30, critical below 20, warn below 30", "≥ 30 (critical < 20)"),
        ("70..80, warn below 70, red below 60", "70..80 (critical < 60)"),
        ("above 20 and below 80, warn at or above 80", "strictly 20..80 (warning only)"),
        ("≥ 4 hours, critical below 30 minutes", "≥ 4 hours (critical < 0.5 hours)"),
        ("≤ 4 hours, critical above 1 day", "≤ 4 hours (critical > 24 hours)"),
        ("≥ 30 per 1,000 requests", "≥ 30 per 1000 requests"),
        ("at least 30 tickets within 24 hours.", "≥ 30 tickets within 24 hours"),
        ("≥ 4.2/5", "≥ 4.2 out of 5"),
        ("≥ 4 out of 5 stars", "≥ 4 out of 5 stars"),
        ("CSAT: at least 4.5 (out of 5)", "≥ 4.5 out of 5"),
        ("9 out of 10 deliveries on time", "≥ 90%"),
        ("LTV to CAC above 3:1", "> 3"),
        ("Tier 1 response time < 4 hours", "< 4 hours"),
        ("≥ 4.2 / 5", "≥ 4.2 out of 5"),
        ("≥ 5/1,000 requests", "≥ 5 per 1000 requests"),
        ("≥ 5/week", "≥ 5 per week"),
        ("> 250K/month", "> 250000 per month"),
        ("≤ 3/day/agent", "≤ 3 per day per agent"),
        ("5-7/week", "5..7 per week"),
        ("≥ 5/week (critical < 3/week)", "≥ 5 per week (critical < 3 per week)"),
        ("≤ $5/user", "≤ $5"),
        ("Deploys ≥ 5/week", "≥ 5"),
        ("Keep 30-day retention above 40%", "> 40%"),
        ('≥ 30 "of 40"', '≥ 30 "of 40"'),
    ],
)
def test_what_a_careful_reader_takes_it_for(text: str, written: str) -> None:
    assert written == str(Threshold.parse(text))


@pytest.mark.parametrize(
    "text, message",
    [
        ("≥ 30, warn at 25", "'critical < N', 'critical > N' or 'warning only'|at"),
        ("≥ 30, warn below 25", "the limit itself: a warning begins where healthy ends|below"),
        ("≥ 30, warn at or below 30", "the limit itself: a warning begins where healthy ends|at or"),
        ("≥ 30, amber above 35", "the limit itself: a warning begins where healthy ends|above"),
        ("≥ 30 (critical ≤ 25)", "'critical < N', since the figure itself is still a warning|≤"),
        ("≤ 30 (critical ≥ 45)", "'critical > N', since the figure itself is still a warning|≥ 45"),
        ("≥ 30, critical below 25, critical below 20", "one critical figure on a side|below 20"),
        ("≥ 30%, critical below 25 days", "a figure in %|below"),
        ("≥ 30, critical below 25%", "a figure without a unit|below"),
        ("≥ 30 (critical < 10-20)", "'critical < N', 'critical > N' or 'warning only'|< 10"),
        ("≥ 30 of 40", "a limit, its unit and 'critical below N', and no other number|40"),
        ("≥ 3:2", "a limit, its unit and 'critical below N', and no other number|2"),
        ("≥ 5/24h", "a limit, its unit and 'critical below N', and no other number|24h"),
        ("≥ 5/week/2", "a limit, its unit and 'critical below N', and no other number|2"),
        ("≥ 30 (24h)", "a limit, its unit and 'critical below N', and no other number|24h"),
        ("≥ 30% at p95", "a limit, its unit and 'critical below N', and no other number|p95"),
        ("≥ 30% by 2026", "a limit without a deadline|by"),
        ("between 3 and 4 days 12 hours", "a number that can be read in one way only|3"),
        ("≥ 30 (critical < 35)", "critical low below the limit (30.0)|35"),
        ("≥ 30 (critical > 35)", "critical high left out where there is no high limit|35"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_pointed_at(text: str, message: str) -> None:
    expected, _, place = message.rpartition("|")
    with pytest.raises(NotationError) as caught:
        Threshold.parse(text)

    assert (expected, text.index(place, 2)) == (
        caught.value.expected,
        caught.value.position,
    )


def test_a_unit_with_a_number_stands_in_quotes_where_it_would_read_as_something_else() -> None:
    for symbol in (
        "of 40",
        "by 2026",
        "warn at 25",
        "and no more than forty",
        "critical over 30 days",
        "½",
        "/5",
    ):
        threshold = Threshold.between(30, 40, critical=(20, None), unit=symbol)
        assert f'30..40 "{symbol}" (critical < 20 "{symbol}")' == str(threshold)
        assert threshold == Threshold.parse(str(threshold))
    for symbol in ("story points", "kg CO2", "out of 5", "per 1000 users", "tickets within 24 hours"):
        assert f"≥ 30 {symbol}" == str(Threshold.at_least(30, unit=symbol))
    named = Threshold.parse('Keep sites open at least 30 "of 40" (critical < 20 "of 40")')
    assert (Unit("of 40"), 20.0) == (named.unit, named.critical_low)
    with pytest.raises(NotationError):
        Threshold.parse('Keep sites open at least 30 "of 40" (critical < 20 "of 50")')
    sites = KPI("Sites open", Threshold.at_least(30, unit="of 40"))
    assert 'Keep sites open at least 30 "of 40"' == describe(sites)
    assert sites.threshold == KPI.parse(describe(sites)).threshold


@pytest.mark.parametrize(
    "text, name, threshold",
    [
        ("Tier 1 response time < 4 hours", "Tier 1 response time", "< 4 hours"),
        ("Keep p95 latency below 200 ms over 30 days", "p95 latency over 30 days", "< 200 ms"),
        ("80% of feedback submitted within 24 hours of the interview.", "Feedback submitted within 24 hours of the interview", "≥ 80%"),
        ("Keep errors at or below 5 per 1,000 requests", "Errors per 1,000 requests", "≤ 5"),
        ("CSAT ≥ 4.2/5", "CSAT", "≥ 4.2 out of 5"),
        ("1. Keep churn below 3%", "Churn", "< 3%"),
        ("website traffic above 250K/month", "Website traffic per month", "> 250000"),
        ("Deploys ≥ 5/week", "Deploys per week", "≥ 5"),
        ("Deploys ≥ 5 / week", "Deploys per week", "≥ 5"),
        ("Deploys 5-7/week", "Deploys per week", "5..7"),
        ("Deploys/week ≥ 5/week", "Deploys/week", "≥ 5"),
        ("Revenue > $5/user", "Revenue per user", "> $5"),
        ("Keep calls above 3/day/agent", "Calls per day per agent", "> 3"),
        ("Errors < 5/1000 requests", "Errors", "< 5 per 1000 requests"),
        ("Load < 3/ten", "Load", '< 3 "out of ten"'),
        ("Issues at most 5 out of scope", "Issues", "≤ 5"),
    ],
)  # fmt: skip
def test_a_kpi_s_name_keeps_its_numbers(text: str, name: str, threshold: str) -> None:
    kpi = KPI.parse(text)

    assert (name, threshold) == (kpi.name, str(kpi.threshold))


@pytest.mark.parametrize(
    "text, place",
    [
        ("95% SLA for customers and 94% CSAT for all", "94"),
        ("Keep churn below 3% by 2026", "by 2026"),
        ("Keep churn below 3% by Q3", "by Q3"),
        ("Keep churn below 3%/ten", "ten"),
        ("Keep NPS above 40 (43 in May)", "43"),
        ("Keep NPS above 40, after 3 months critical", "3"),
        ("Procurement involved in 100% of all purchases > $25k", "25k"),
    ],
)
def test_a_kpi_s_number_without_a_place_is_pointed_at(text: str, place: str) -> None:
    with pytest.raises(NotationError) as caught:
        KPI.parse(text)

    assert text.index(place) == caught.value.position


@pytest.mark.parametrize("tail", ["", " by 2026", " over 30 days", ", top 10 accounts", " (24h)"])
def test_a_key_result_s_title_keeps_every_word(tail: str) -> None:
    text = f"Raise activation from 20% to 35%{tail}"

    assert text == KeyResult.parse(text).title


def test_a_key_result_that_warns_elsewhere_than_at_its_limit_is_refused() -> None:
    with pytest.raises(NotationError, match="a warning begins where healthy ends"):
        KeyResult.parse("Keep NPS above 40, warn below 35")


PIECES = st.sampled_from(
    (
        *"Keep NPS churn ≥ ≤ < > 30 40% .. - between and from to by 1e308 1e-320 0 days $ critical ( ) below reduce halve x /5 /week".split(),
        *"per out of ½ ² \x00 \ud800 🔥 e\u0301 \u200d \n \" ' : , ; Q3 2026 strictly no ± ^ twice ten M 1/2 3:1 pp Ⅷ −5 .5 done".split(
            " "
        ),
    )
)
ANY_TEXT = st.text() | st.lists(PIECES, max_size=8).map(" ".join) | st.lists(PIECES, max_size=6).map("".join)


def refusal_of(read: Callable[[str], object], text: str) -> NotationError | None:
    try:
        read(text)
    except NotationError as error:
        return error
    return None


@given(ANY_TEXT)
@example("🔥 ≥ 40")
@example("^ < 5")
@example("Keep \x00 below 3")
@example("1e999")
@example("≥ 1e400")
@example("80..70")
@example("NPS \udfff 40")
@example("NPS \udfff ≥ 40")
@example("Grow sales by 0%")
@settings(max_examples=400)
def test_whatever_the_text_it_is_read_or_refused_with_a_caret(text: str) -> None:
    """'`KeyResult.parse`, `KPI.parse`, `Threshold.parse`, `Cycle.parse` raise `NotationError`' (chapter 5)"""
    errors = [refusal_of(read, text) for read in (KPI.parse, KeyResult.parse, Threshold.parse, Cycle.parse)]
    for error in errors:
        if error is not None:
            assert text == error.text
            assert error.expected
            assert_points(error)


def test_a_text_of_more_than_500_characters_names_no_threshold() -> None:
    assert 30.0 == Threshold.parse("≥ 30" + " " * 496).low
    with pytest.raises(NotationError) as caught:
        Threshold.parse("blow " + "3 " * 4000)

    assert ("at most 500 characters (keep the limit, and leave out the text around it)", 500) == (
        caught.value.expected,
        caught.value.position,
    )


@pytest.mark.parametrize(
    "text, stated",
    [
        ("Reach 10k users", True),
        ("Be up 99.95% of the time", True),
        ("Build 1200 homes", True),
        ("Win 5 awards", False),
        ("Be #1 in the region", False),
        ("Pass SOC 2", False),
        ("Delight our 40 clients", False),
        ("Make the vision of 2030 true", False),
        ("Delight everybody", False),
    ],
)
def test_a_figure_is_stated_where_a_number_says_how_much(text: str, stated: bool) -> None:  # noqa: FBT001 - the table's
    assert stated is states_figure(text)
