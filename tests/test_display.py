"""Cards: that every class that shows itself has one, that nothing in a title gets out of it, and that it can be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import pytest

import okrkit
from okrkit import (
    KPI,
    Alignment,
    CheckIn,
    Checklist,
    Comparison,
    Curve,
    Cycle,
    FindBaseline,
    Finding,
    KeyResult,
    Linear,
    Measure,
    Milestone,
    Objective,
    PaceRule,
    Proposals,
    Reach,
    Review,
    Scorecard,
    Series,
    Stages,
    Statement,
    Status,
    Target,
    Threshold,
    Verdict,
    audit,
    choose,
    close,
    compare,
    due,
    forecast,
    grade,
    health,
    holds,
    lint,
    pace,
    parse,
    proposals,
    review,
    score,
    settle,
    signals,
    trend,
    weighted_score,
)
from okrkit._doors import line
from okrkit.direction import Direction
from okrkit.display import Card, card, html, markdown, text
from okrkit.display.cards import _CARDS
from okrkit.display.in_html import write as write_html
from okrkit.display.in_markdown import write as write_markdown
from okrkit.display.in_text import columns, write as write_text
from okrkit.display.palette import CLASSES, FILL, GROUND, INK, RULE, SOFT, TONES, TRACK, ZONE, Shade, style
from okrkit.display.parts import Bar, Facts, Mark, Named, Points, Spark, Table, Tone
from okrkit.errors import InvalidValueError
from okrkit.open_measures import Change, Hold
from tests.gallery import ON, Q3, gallery, key_result_of, kpi_of
from tests.test_markup import HOSTILE, Seen
from tests.test_packaging import loaded_by, third_party

PLAIN = gallery("Plain")
# Ids keep a word apart, a slug needs a letter, and Markdown's own marks have a part of their own.
MEAN = [
    "".join(HOSTILE[:-1]),
    "| a | b |\n|---|---|\n# c `d` **e** [f](javascript:g) ![h](i)",
    "\u202eabc \x1b[31m",
]


class Shown(Protocol):
    """What notebooks ask of a value."""

    def _repr_html_(self) -> str: ...
    def _repr_markdown_(self) -> str: ...


def names(found: Mapping[type, Any]) -> list[Any]:
    return [pytest.param(value, id=kind.__name__) for kind, value in found.items()]


# --- which values show themselves -------------------------------------------------------------------------


def test_every_card_is_in_the_gallery() -> None:
    assert set(_CARDS) == set(PLAIN)
    assert all(type(value) is kind for kind, value in PLAIN.items())


@pytest.mark.parametrize("value", names(PLAIN))
def test_a_value_shows_itself(value: Shown) -> None:
    assert html(value) == value._repr_html_()
    assert markdown(value) == value._repr_markdown_()


def test_a_card_shows_itself() -> None:
    shown: Any = card([KPI("NPS", "≥ 40")])

    assert html(shown) == shown._repr_html_() == html([KPI("NPS", "≥ 40")])
    assert card(shown) is shown
    assert text(shown) == str(shown)


def test_every_public_class_that_prints_a_sentence_has_a_card() -> None:
    public = [getattr(okrkit, name) for name in okrkit.__all__]
    telling = {each for each in public if isinstance(each, type) and "__str__" in vars(each)}
    errors = {each for each in telling if issubclass(each, Exception)}

    assert {"Unit", "ReviewItem"} == {each.__name__ for each in telling - errors - set(_CARDS)} - {"Severity"}


def test_until_a_value_is_shown_nothing_of_it_is_loaded() -> None:
    loaded = loaded_by("import okrkit\nokrkit.health(okrkit.KPI('NPS', '≥ 40', readings={'2026-06-30': 38}))")

    assert [] == [name for name in loaded if name.startswith("okrkit.display")]


def test_html_needs_no_extra() -> None:
    loaded = loaded_by("import okrkit\nokrkit.display.html(okrkit.KPI('NPS', '≥ 40'))")

    assert {"okrkit", "attr", "attrs"} == third_party(loaded)


# --- HTML -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", names(PLAIN))
def test_html_is_small_and_runs_and_fetches_nothing(value: object) -> None:
    found = html(value)
    seen = Seen(found)

    assert len(found.encode()) < 8_000
    assert [] == seen.open
    assert ("div", {"class": "okrkit", "role": "group"}) == (
        seen.tags[0][0],
        {name: given for name, given in seen.tags[0][1].items() if name != "aria-label"},
    )
    assert {tag for tag, _ in seen.tags} <= set(
        "div style span bdi b p small dl dt dd ul li table caption thead tbody tr th td svg rect path circle".split()
    )
    assert not re.search(r"url\(|@import|http|<script|\bon\w+=", found)


@pytest.mark.parametrize("value", names(PLAIN))
def test_html_says_what_it_shows(value: object) -> None:
    tags = Seen(html(value)).tags

    for tag, attributes in tags:
        if tag == "svg":
            assert attributes.get("aria-hidden") == "true" or (
                attributes["role"] == "img" and attributes["aria-label"]
            )
        if tag == "th":
            assert attributes["scope"] in {"col", "row"}
    assert sum(tag == "table" for tag, _ in tags) == sum(tag == "caption" for tag, _ in tags)
    assert tags[0][1]["aria-label"]


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.__name__) for kind in PLAIN])
@pytest.mark.parametrize("word", MEAN)
def test_hostile_html_has_the_tags_of_the_harmless_one(kind: type, word: str) -> None:
    harmless, hostile = Seen(html(gallery("x" * len(word))[kind])), Seen(html(gallery(word)[kind]))

    allowed = {name for _, attributes in harmless.tags for name in attributes}
    assert {tag for tag, _ in hostile.tags} <= {tag for tag, _ in harmless.tags} | {"small"}
    assert {name for _, attributes in hostile.tags for name in attributes} <= allowed
    assert hostile.text == line(hostile.text)


@pytest.mark.parametrize("title", HOSTILE[:-1])
def test_a_title_is_shown_as_it_is(title: str) -> None:
    kpi = KPI(title, "≥ 40", id="kpi", owner=title)
    seen = html(kpi)

    assert line(title) in Seen(seen).text
    assert seen.count("<bdi>") == html(KPI("NPS", "≥ 40", owner="Sam")).count("<bdi>")


def test_an_endless_title_ends() -> None:
    kpi = KPI("x" * 10_000, "≥ 40", owner="y" * 10_000, description="z" * 10_000)

    assert len(html(kpi)) < 8_000
    assert f"{'x' * 159}…" in Seen(html(kpi)).text
    assert f"{'z' * 599}…" in Seen(html(kpi)).text


def test_a_scorecard_is_capped_and_says_so() -> None:
    kpis = [
        KPI(f"KPI {number}", "≥ 40", readings={"2026-06-30": 38, "2026-07-31": 39}) for number in range(500)
    ]
    goals = [Objective(f"Goal {number}", [KeyResult.from_to(f"KR {number}", 0, 1)]) for number in range(500)]
    few = Scorecard("Few", cycle=Q3, kpis=kpis[:20], objectives=goals[:20])
    many = Scorecard("Many", cycle=Q3, kpis=kpis, objectives=goals)

    assert len(html(many)) < len(html(few)) + 200
    assert "… and 480 more" in Seen(html(many)).text
    assert "… and 960 more" in Seen(html(many)).text
    assert "more" not in Seen(html(few)).text
    assert "… and 480 more" in markdown(many)
    assert "… and 480 more" in text(many)


def test_each_row_of_a_scorecard_costs_the_same() -> None:
    def size(number: int) -> int:
        kpis = [KPI(f"KPI {each}", "≥ 40", readings={"2026-06-30": 38}) for each in range(10, 10 + number)]
        return len(html(Scorecard("Team", cycle=Q3, kpis=kpis)))

    assert size(20) - size(15) == size(15) - size(10)


# --- colours ----------------------------------------------------------------------------------------------


def luminance(colour: str) -> float:
    """WCAG 2.2's relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert 21.0 == round(contrast("#ffffff", "#000000"), 2)
    assert 4.48 == round(contrast("#777777", "#ffffff"), 2)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("shade", [INK, SOFT, *TONES.values()])
def test_text_can_be_read(shade: Shade, theme: str) -> None:
    assert contrast(getattr(shade, theme), getattr(GROUND, theme)) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_shapes_can_be_seen(theme: str) -> None:
    ground, track, zone = (getattr(each, theme) for each in (GROUND, TRACK, ZONE))

    assert contrast(getattr(FILL, theme), track) >= 3
    assert contrast(getattr(FILL, theme), ground) >= 3
    for shade in (SOFT, *TONES.values()):
        assert contrast(getattr(shade, theme), zone) >= 3


def test_every_colour_is_in_the_style_sheet_for_both_themes() -> None:
    for shade in (GROUND, INK, SOFT, RULE, TRACK, ZONE, FILL, *TONES.values()):
        assert style().count(shade.light) >= 2
        assert style().count(shade.dark) >= 2


def test_every_rule_of_the_style_sheet_is_for_cards_only() -> None:
    selectors = re.findall(r"(?:^|[}{;])([^{}@;]+)\{", re.sub(r"@[a-z]+\([^)]*\)", "", style()))

    assert selectors
    for each in ",".join(selectors).split(","):
        assert ".okrkit" in each


def test_each_tone_has_a_shape_and_a_class_of_its_own() -> None:
    assert len(Tone) == len({tone.value for tone in Tone}) == len(set(CLASSES.values())) == len(TONES)


# --- Markdown and text ------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", names(PLAIN))
@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_text_keeps_to_its_width(value: object, width: int) -> None:
    lines = text(value, width=width).splitlines()

    # A table's columns get as narrow as a word, and no narrower.
    assert max(map(columns, lines)) <= max(width, 75)
    assert all(each == line(each) for each in lines)


@pytest.mark.parametrize("word", MEAN)
def test_hostile_text_shows_as_text_in_a_terminal(word: str) -> None:
    for value in gallery(word).values():
        for shown in (str(value), text(value), markdown(value)):
            assert all(each == line(each) for each in shown.split("\n"))
    assert all(len(str(value).split("\n")) == 1 for kind, value in gallery(word).items() if kind not in LISTS)


def test_a_title_is_in_sight_in_reasons_too() -> None:
    key_result = KeyResult.from_to("NPS \x1b[31m\nred", 0, 9).check_in(ON, 3)
    kpi = KPI("NPS \x1b[31m\nred", "≥ 40", readings={ON: 38})

    assert health(kpi).verdict.reason.startswith("NPS ·[31m red is critical")
    assert pace(key_result, ON, cycle=Q3).reason.startswith("“NPS ·[31m red” is ")


# These print a line for each thing; the others a sentence.
LISTS = {Comparison, Review, Proposals, Series, Alignment}


@pytest.mark.parametrize("word", MEAN)
def test_a_title_makes_no_line_of_its_own(word: str) -> None:
    for kind in (Comparison, Proposals):
        assert len(str(gallery("x" * 20)[kind]).split("\n")) == len(str(gallery(word)[kind]).split("\n"))


@pytest.mark.parametrize("width", [19, 0, -1, 80.0, True, "80", None])
def test_a_width_is_a_number_of_columns(width: object) -> None:
    wide: Any = width
    with pytest.raises(InvalidValueError) as caught:
        text("x", width=wide)

    message = f"width must be a whole number of columns from 20 up, got {width!r}: 80 is usual"
    assert message == str(caught.value)


def test_a_scorecard_as_text() -> None:
    nps = KPI("NPS", "≥ 40", owner="Sam", readings={"2026-06-30": 36, "2026-07-31": 38})
    goal = Objective("Delight", [KeyResult.from_to("CSAT", 4, 5).check_in("2026-07-31", 4.5)], owner="Sam")
    team = Scorecard("Support", cycle=Q3, kpis=[nps, KPI("顧客満足度", "≥ 4")], objectives=[goal])

    expected = """\
Scorecard · Support
█████░░░░░ 50%
2 KPIs, 1 objective, 1 key result; Q3 2026: 1 July 2026 to 30 September 2026.

KPIs
KPI                    latest  trail  band
──────────  ─────────────────  ─────  ─────────────────
NPS (Sam)   38 (31 July 2026)  ▁█     ■ critical (≥ 40)
顧客満足度                  –         ○ no data (≥ 4)

Objectives
goal                          now  of the way
─────────────  ──────────────────  ──────────────
Delight (Sam)                      █████░░░░░ 50%
· CSAT         4.5 (31 July 2026)  █████░░░░░ 50%"""
    assert expected == text(team)


def test_a_scorecard_as_markdown() -> None:
    nps = KPI("N|PS", "≥ 40", owner="Sam", readings={"2026-06-30": 36, "2026-07-31": 38})
    goal = Objective("Delight", [KeyResult.from_to("CSAT", 4, 5).check_in("2026-07-31", 4.5)])
    team = Scorecard("Support", cycle=Q3, kpis=[nps], objectives=[goal])

    expected = """\
**Support** · Scorecard

█████░░░░░ 50%

1 KPI, 1 objective, 1 key result; Q3 2026: 1 July 2026 to 30 September 2026.

**KPIs**

| KPI | latest | trail | band |
| --- | ---: | --- | --- |
| N\\|PS (Sam) | 38 (31 July 2026) | ▁█ | ■ critical (≥ 40) |

**Objectives**

| goal | now | of the way |
| --- | ---: | --- |
| **Delight** |  | █████░░░░░ 50% |
| · CSAT | 4.5 (31 July 2026) | █████░░░░░ 50% |"""
    assert expected == markdown(team)


def test_lists_and_facts_as_markdown() -> None:
    parts = (Points("", (Named("aside"),)), Points("Work", (Named("a", "b"),)), Facts((("c", "1. d"),)))
    shown = Card("Kind", title="x", mark=Mark(Tone.GOOD, "fine"), figure="3", when="today", parts=parts)

    assert (
        "**x** · Kind · ● fine\n\n**3** today\n\naside\n\n**Work**\n\n- a (b)\n\n- c: 1\\. d"
        == write_markdown(shown)
    )


def test_lists_and_facts_as_text() -> None:
    parts = (
        Points("", (Named("aside"),)),
        Facts((("c", "d"),)),
        Points("Work", (Named("a", "b"),)),
        Facts((("e", "f"),)),
    )

    assert "Kind\naside\nc  d\n\nWork\n- a (b)\n\ne  f" == write_text(Card("Kind", parts=parts))


def test_bars_do_not_round_to_all_or_nothing() -> None:
    def bar(fraction: float) -> str:
        return write_text(Card("x", bar=Bar(fraction, "")))

    assert "x\n██████████" == bar(1.0)
    assert "x\n█████████░" == bar(0.9999)
    assert "x\n█░░░░░░░░░" == bar(0.0001)
    assert "x\n░░░░░░░░░░" == bar(0.0)
    assert "x\n█████░░░░░" == bar(0.5)


def test_a_bar_of_nothing_is_not_filled() -> None:
    assert 'class="fill"' not in write_html(Card("x", bar=Bar(0.0, "0%")))
    assert 'class="fill" width="75"' in write_html(Card("x", bar=Bar(0.5, "50%")))


# --- the line ---------------------------------------------------------------------------------------------


def spark(values: tuple[float, ...], low: float | None = None, high: float | None = None) -> Card:
    return Card("x", spark=Spark(tuple(range(len(values))), values, low, high, Tone.BAD, "words"))


def test_a_line_runs_from_its_lowest_to_its_highest() -> None:
    assert 'd="M2.5 31.5L75 17L147.5 2.5"' in write_html(spark((1.0, 2.0, 3.0)))
    assert "▁▅█" in write_text(spark((1.0, 2.0, 3.0)))


def test_a_level_line_is_level() -> None:
    assert 'd="M2.5 17L147.5 17"' in write_html(spark((2.0, 2.0)))
    assert "▁▁" in write_text(spark((2.0, 2.0)))


def test_the_largest_numbers_make_a_line() -> None:
    assert 'd="M2.5 31.5L147.5 2.5"' in write_html(spark((-1.7e308, 1.7e308)))
    assert "▁█" in write_text(spark((-1.7e308, 1.7e308)))


@pytest.mark.parametrize(
    "low,high,zone",
    [
        (2.0, None, 'y="0" width="150" height="17"'),
        (None, 2.0, 'y="17" width="150" height="17"'),
        (1.0, 3.0, 'y="2.5" width="150" height="29"'),
        (2.0, 2.0, 'y="17" width="150" height="1"'),
    ],
)
def test_what_is_healthy_is_shaded(low: float | None, high: float | None, zone: str) -> None:
    assert f'<rect {zone} class="zone">' in write_html(spark((1.0, 3.0), low, high))


def test_what_has_no_limits_has_no_shade() -> None:
    assert 'class="zone"' not in write_html(spark((1.0, 3.0)))


def test_days_are_as_far_apart_as_they_are() -> None:
    series = Series({"2026-01-01": 1, "2026-01-02": 2, "2026-01-11": 3})

    assert 'd="M2.5 31.5L17 17L147.5 2.5"' in html(series)
    assert "3 readings from 1 January 2026 to 11 January 2026: from 1 to 3, lowest 1, highest 3" in html(
        series
    )


def test_one_reading_is_no_line() -> None:
    assert "<svg" not in html(Series({"2026-01-01": 1}))


def test_a_line_shows_the_last_readings() -> None:
    series = Series({f"20{year:02}-01-01": year for year in range(100)})

    assert "36 readings from 1 January 2064" in html(series)


# --- what each card says ----------------------------------------------------------------------------------


def facts_of(value: object) -> dict[str, str]:
    return {name: told for part in card(value).parts if isinstance(part, Facts) for name, told in part.pairs}


def points_of(value: object) -> dict[str, list[str]]:
    return {
        part.heading: [item.name for item in part.items]
        for part in card(value).parts
        if isinstance(part, Points)
    }


def rows_of(value: object) -> list[tuple[Any, ...]]:
    return [row for part in card(value).parts if isinstance(part, Table) for row in part.rows]


def test_a_kpi_tells_of_its_latest_reading() -> None:
    found = card(kpi_of("NPS"))

    assert ("KPI", "NPS", "31 points", "31 July 2026") == (found.kind, found.title, found.figure, found.when)
    assert Mark(Tone.BAD, "critical") == found.mark
    assert {
        "Healthy": "≥ 40 points (critical < 32 points)",
        "Owner": "NPS",
        "Cadence": "monthly",
        "Kind": "lagging",
        "Level": "team",
        "Benchmark": "50 points",
        "Threshold since": "1 April 2026, before that ≥ 35 points (critical < 30 points): NPS",
        "Last decision": "2 July 2026: NPS",
        "Measured": "NPS",
    } == facts_of(kpi_of("NPS"))


def test_a_kpi_without_readings_says_so() -> None:
    found = card(KPI("NPS", "≥ 40", cadence=10))

    assert (Mark(Tone.NONE, "no data"), "No reading yet.", "", None) == (
        found.mark,
        found.lead,
        found.figure,
        found.spark,
    )
    assert {"Healthy": "≥ 40", "Cadence": "every 10 days"} == facts_of(KPI("NPS", "≥ 40", cadence=10))


def test_a_reading_is_drawn_against_the_threshold_of_its_own_day() -> None:
    kpi = KPI("NPS", "≥ 40", readings={"2026-05-31": 41, "2026-06-30": 42})
    found = card(kpi.revise("≥ 45", valid_from="2026-07-01", reason="more")).spark

    assert found is not None
    assert (40.0, Tone.GOOD) == (found.low, found.tone)


def test_a_metric_says_that_nobody_knows_what_healthy_is() -> None:
    assert (
        "Nobody has said yet what healthy is."
        == card(okrkit.Metric("Views", readings={"2026-06-30": 3})).lead
    )
    assert "No reading yet." == card(okrkit.Metric("Views")).lead


def test_a_series_tells_its_last_readings() -> None:
    series = Series({f"2026-01-{day:02}": day for day in range(1, 31)})
    found = card(series).parts[0]

    assert isinstance(found, Table)
    assert (Named("30 January 2026", ""), "30") == found.rows[0]
    assert "… and 20 earlier" == found.more
    assert () == card(Series()).parts
    assert "0 readings" == card(Series()).title


def test_a_key_result_tells_its_way() -> None:
    found = card(key_result_of("Lift NPS"))
    way = (
        "Burn-up: 30 points at the start, 31 points on 10 July 2026, 33 points on 31 July 2026, "
        "35 points on 10 August 2026, on the way to 45 points"
    )

    assert found.bar is not None
    assert ("35 points", "10 August 2026", "33.3%") == (found.figure, found.when, found.bar.words)
    assert {
        "": [way],
        "Work": ["Lift NPS (in hand)"],
    } == points_of(key_result_of("Lift NPS"))
    assert (
        "moved on 1 August 2026, before that from 30 points to 60 points: Lift NPS"
        == (facts_of(key_result_of("Lift NPS"))["Goalposts"])
    )
    assert "90%, on 10 August 2026" == facts_of(key_result_of("Lift NPS"))["Confidence"]


def test_a_long_way_is_told_from_its_end() -> None:
    key_result = KeyResult.from_to("NPS", 0, 10).check_in({f"2026-07-0{day}": day for day in range(1, 8)})

    way = (
        "Burn-up: 0 at the start, 3 earlier check-ins, 4 on 4 July 2026, 5 on 5 July 2026, 6 on 6 July 2026, "
        "7 on 7 July 2026, on the way to 10"
    )
    assert [way] == points_of(key_result)[""]


def test_a_key_result_without_check_ins_says_so() -> None:
    found = card(KeyResult.from_to("NPS", 0, 10))

    assert ("No check-in yet.", "", None) == (found.lead, found.figure, found.bar)
    assert {"Goal": "from 0 to 10"} == facts_of(KeyResult.from_to("NPS", 0, 10))


def test_done_work_is_done() -> None:
    work: list[okrkit.Initiative | str] = [okrkit.Initiative("Ask", done=True), "Listen"]

    assert ["Ask (done)", "Listen (in hand)"] == points_of(KeyResult("NPS", Linear(0, 1), initiatives=work))[
        "Work"
    ]


class Own:
    """A measure of someone else's."""

    start = goal = direction = None
    paced = False

    def accept(self, value: float) -> float:
        return float(value)

    def raw(self, value: float) -> float:
        return value / 2

    def over(self, values: Sequence[float]) -> float:
        return self.raw(values[-1])


@pytest.mark.parametrize(
    "measure,value,goal,figure,way",
    [
        (Linear(10, 3), 9, "from 10 days to 3 days", "9 days", "Burn-up: 10 days at the start, 9 days"),
        (
            Curve([(0, 0), (5, 0.8), (10, 1)]),
            5,
            "from 0 days to 10 days",
            "5 days",
            "Burn-up: 0 days at the start",
        ),
        (Hold("≤ 5 days"), 4, "to hold at most 5 days", "4 days", "So far: 4 days on 31 July 2026"),
        (
            Reach(10, "≤ 5 days"),
            8,
            "from 10 days to at most 5 days",
            "8 days",
            "Burn-up: 10 days at the start, 8 days",
        ),
        (Target(9), 4, "to reach 9 days", "4 days", "Burn-up: 4 days on 31 July 2026, on the way to 9 days"),
        (Target(9, Direction.DECREASE), 10, "to reach 9 days", "10 days", "Burn-up: 10 days"),
        (Change(percent=-25), 4, "by -25%", "4 days", "So far: 4 days"),
        (Change(amount=-2), 4, "by -2 days", "4 days", "So far: 4 days"),
        (Change(amount=2), 4, "by 2 days", "4 days", "So far: 4 days"),
        (FindBaseline(), 4, "to find the number", "4 days", "So far: 4 days"),
        (Milestone(), True, "to be done", "done", "So far: done on 31 July 2026"),
        (Milestone(), False, "to be done", "not done", "So far: not done on 31 July 2026"),
        (Stages({"a": 0.5, "b": 1.0}), "a", "through 2 stages", "50% done", "So far: 50% done"),
        (Checklist({"a": 1, "b": 3}), {"a"}, "all of 2 items", "25% done", "So far: 25% done"),
        (Own(), 1, "Own", "1 day", "So far: 1 day on 31 July 2026"),
    ],
)
def test_every_measure_says_where_it_goes(
    measure: Measure, value: object, goal: str, figure: str, way: str
) -> None:
    key_result = KeyResult("It", measure, unit="days").check_in("2026-07-31", value)

    assert goal == facts_of(key_result)["Goal"]
    assert figure == card(key_result).figure
    assert points_of(key_result)[""][0].startswith(way)


def test_what_cannot_be_told_yet_says_so() -> None:
    key_result = KeyResult("It", Change(percent=5)).check_in("2026-07-31", 4)

    assert ("How far that is cannot be told yet.", None) == (card(key_result).lead, card(key_result).bar)


@pytest.mark.parametrize(
    "measure,low,high",
    [
        (Linear(0, 9), 9.0, None),
        (Linear(9, 0), None, 0.0),
        (Hold("2..5"), 2.0, 5.0),
        (Reach(10, "≤ 5"), None, 5.0),
        (Change(percent=5), None, None),
    ],
)
def test_a_burn_up_shades_what_it_wants(measure: Measure, low: float | None, high: float | None) -> None:
    found = card(KeyResult("It", measure).check_in({"2026-07-01": 3, "2026-07-31": 4})).spark

    assert found is not None
    assert (low, high) == (found.low, found.high)


def test_what_is_no_number_has_no_line() -> None:
    assert card(KeyResult.milestone("It").check_in({"2026-07-01": False, "2026-07-31": True})).spark is None


def test_an_objective_says_how_much_of_it_has_a_score() -> None:
    one, other = KeyResult.from_to("NPS", 0, 10), KeyResult.from_to("CSAT", 0, 10)
    known = one.check_in("2026-07-31", 5)

    assert "No key results yet." == card(Objective("Delight")).lead
    assert "No key result that counts has data yet." == card(Objective("Delight", [one])).lead
    assert (
        "The score is 50%; the latest check-in is of 31 July 2026."
        == card(Objective("Delight", [known])).lead
    )
    assert (
        "The score is 50%, by 1 of 2 key results; the latest check-in is of 31 July 2026."
        == card(Objective("Delight", [known, other])).lead
    )
    assert {"Ambition": "aspirational: 70% is success"} == facts_of(Objective("Delight"))


def test_a_key_result_without_data_has_no_bar_in_a_table() -> None:
    assert [(Named("NPS"), "–", "–")] == rows_of(Objective("Delight", [KeyResult.from_to("NPS", 0, 10)]))


def test_a_check_in_tells_what_was_given() -> None:
    check_in = CheckIn(
        "2026-08-31", 83, confidence=0.7, note="two deals slipped", blockers=["hiring", "legal"]
    )
    found = card(check_in)

    assert ("Check-in", "", "83", "31 August 2026") == (found.kind, found.title, found.figure, found.when)
    assert {"Confidence": "70%", "Note": "two deals slipped", "Blocked by": "hiring, legal"} == facts_of(
        check_in
    )


def test_a_check_in_of_nothing_but_0_says_0() -> None:
    assert "Check-in\n0  31 August 2026\nConfidence  0%" == text(CheckIn("2026-08-31", 0, confidence=0))
    assert () == card(CheckIn("2026-08-31", 0)).parts


def test_a_statement_tells_what_was_read_and_where() -> None:
    expected = """\
Statement · Reduce lead time from 4 days to 1 hour by May
A key result (move): from a baseline to a target.

What was read
what           value      in the text
─────────────  ─────────  ───────────
metric         lead time  lead time
direction      decrease
baseline       4          4 days
target         1          1 hour
unit           hours      hour
baseline unit  days       days
deadline       by May     by May"""
    assert expected == text(parse("Reduce lead time from 4 days to 1 hour by May"))


def test_a_statement_tells_of_limits_and_flags() -> None:
    statement = parse("Keep the error rate below 0.5% (warning only)")

    assert "A KPI (ceiling): a level to keep." == card(statement).lead
    assert [
        (Named("metric"), "error rate", "error rate"),
        (Named("direction"), "decrease", ""),
        (Named("target"), "0.5", "0.5%"),
        (Named("high"), "0.5", "0.5%"),
        (Named("unit"), "%", "%"),
        (Named("strict"), "yes", ""),
        (Named("warning only"), "yes", ""),
    ] == rows_of(statement)


def test_a_statement_of_0_tells_of_0() -> None:
    assert (Named("target"), "0", "0") in rows_of(parse("Reduce open incidents from 5 to 0"))


def test_a_statement_that_is_unclear_says_how_far_it_was_read() -> None:
    found = card(parse("Keep churn blow 3%"))

    assert Mark(Tone.WARN, "unclear") == found.mark
    assert "Unclear: 'blow' may be a misspelling." == found.lead
    assert {"Stopped": "before “blow 3%”", "Expected": "'below'"} == facts_of(parse("Keep churn blow 3%"))
    assert {
        "Stopped": "at the end of the text",
        "Expected": "a number",
        "Understood": "key_result/move from 6 %",
    } == facts_of(parse("Reduce churn from 6% to"))


def test_a_statement_made_by_hand_says_what_it_has() -> None:
    assert "Statement · x\nA metric." == text(Statement("x", "metric"))
    assert "Statement · x\nhaiku (free)." == text(Statement("x", "haiku", form="free"))


def test_a_hostile_statement_shows_as_text() -> None:
    statement = parse("Reduce <script>alert(1)</script> from 6% to 3%")

    assert "<script>" not in html(statement)
    assert "Reduce <script>alert(1)</script> from 6% to 3%" in Seen(html(statement)).text
    assert (
        "**Reduce \\<script\\>alert(1)\\</script\\> from 6% to 3%** · Statement"
        == markdown(statement).splitlines()[0]
    )


def test_a_cycle_tells_its_days() -> None:
    assert "1 July 2026 to 30 September 2026, 92 days." == card(Q3).lead
    assert {"Kind": "quarter"} == facts_of(Q3)


def test_a_cycle_that_is_named_by_its_days_tells_them_once() -> None:
    goal = Objective("Delight", cycle=Cycle.custom("2026-07-01", "2026-08-15"))

    assert "1 July 2026 to 15 August 2026" in facts_of(goal)["Cycle"]


@pytest.mark.parametrize(
    "threshold,expected",
    [
        ("≥ 80%", [("critical", "below 80%"), ("healthy", "from 80% up")]),
        ("< 3%", [("healthy", "below 3%"), ("critical", "from 3% up")]),
        ("≤ 3", [("healthy", "up to 3"), ("critical", "above 3")]),
        (
            Threshold.between(70, 80, critical=(60, 90)),
            [
                ("critical", "below 60"),
                ("warning", "from 60 to below 70"),
                ("healthy", "from 70 to 80"),
                ("warning", "above 80 to 90"),
                ("critical", "above 90"),
            ],
        ),
        (
            Threshold.between(5, 5),
            [("critical", "below 5"), ("healthy", "exactly 5"), ("critical", "above 5")],
        ),
    ],
)
def test_a_threshold_tells_its_bands(threshold: Threshold | str, expected: list[tuple[str, str]]) -> None:
    kpi = KPI("It", threshold)

    assert expected == [(mark.word, where) for mark, where in rows_of(kpi.threshold)]


def test_a_threshold_tells_its_meanings() -> None:
    threshold = Threshold.between(70, 80, below="idle", above="near burnout")

    assert {"Below it": "idle", "Above it": "near burnout"} == facts_of(threshold)


def test_a_rule_of_one_band_has_it_everywhere() -> None:
    rule = PaceRule("Kind", "ratio", [], ["fine"], [Status.ON_TRACK], required=None)

    assert [("fine", "everywhere", Mark(Tone.GOOD, "on track"))] == rows_of(rule)
    assert "what the ambition asks" == facts_of(rule)["Wanted at the end"]


def test_an_alignment_is_told_from_the_top() -> None:
    goals = [Objective("Grow", id="grow"), Objective("Tidy up"), Objective("Win", id="win", parent="grow")]
    forest = Alignment([*goals, Objective("Try", parent="win")])

    assert [("Grow", 0), ("Win", 1), ("Try", 2), ("Tidy up", 0)] == [
        (row[0].name, row[0].depth) for row in rows_of(forest)
    ]
    assert {"Neither support another nor are supported": ["Tidy up"]} == points_of(forest)


def test_a_deep_alignment_costs_no_recursion_and_stays_in_sight() -> None:
    goals = [Objective(f"Goal {n}", id=f"g{n}", parent=f"g{n - 1}" if n else None) for n in range(3_000)]

    assert {0, 1, 2, 3, 4, 5, 6} == {row[0].depth for row in rows_of(Alignment(goals))}
    assert len(html(Alignment(goals))) < 16_000


def test_health_without_a_reading() -> None:
    found = card(health(KPI("NPS", "≥ 40"), ON))

    assert ("NPS has no reading by 31 August 2026.", "", None) == (found.lead, found.figure, found.spark)
    assert {"Seen from": "31 August 2026"} == facts_of(health(KPI("NPS", "≥ 40"), ON))
    assert {} == facts_of(health(KPI("NPS", "≥ 40")))


def test_health_does_not_look_ahead() -> None:
    found = card(
        health(KPI("NPS", "≥ 40", readings={"2026-06-30": 1, "2026-07-31": 2, "2026-08-31": 9}), "2026-08-01")
    )

    assert found.spark is not None
    assert (1.0, 2.0) == found.spark.values


@pytest.mark.parametrize("last,said", [(35, "noise"), (10, "news")])
def test_health_tells_noise_from_news(last: float, said: str) -> None:
    values = (39, 38, 36, 39, 37, 38, 36, 39, last)
    kpi = KPI("NPS", "≥ 40", readings={f"2026-0{month}-28": value for month, value in enumerate(values, 1)})
    found = health(kpi)

    assert said == facts_of(found)["Noise or news"]
    assert list(map(str, found.signals)) == points_of(found).get("Signals", [])


def test_holding_before_there_is_anything_to_say() -> None:
    kpi = KPI("NPS", "≥ 40").revise("≥ 45", valid_from="2026-10-01", reason="it was reached")
    found = card(holds(kpi, "2026-10-01"))

    assert (Mark(Tone.NONE, "too early"), "", "", None) == (found.mark, found.figure, found.when, found.spark)


def test_trends_have_a_sign_of_their_own() -> None:
    falling = Series({f"2026-0{month}-01": -month for month in range(1, 9)})

    assert Mark(Tone.NONE, "falling") == card(trend(falling)).mark
    assert Mark(Tone.GOOD, "improving") == card(trend(KPI("Wait", "≤ 3", readings=falling))).mark
    assert {"p": "1", "Readings": "0"} == facts_of(trend(Series()))


def test_a_forecast_of_nothing() -> None:
    found = card(forecast(KeyResult.from_to("NPS", 0, 9), cycle=Q3))

    assert ("", "30 September 2026") == (found.figure, found.when)
    assert ["Method"] == [*facts_of(forecast(KeyResult.from_to("NPS", 0, 9), cycle=Q3))]


def test_proposals_are_counted() -> None:
    kpi = KPI("NPS", "≥ 40", readings={"2026-03-31": 38, "2026-06-30": 35})

    assert "1 KPI asks for an OKR" == card(proposals([kpi], "2026-07-01")).title
    assert "0 KPIs ask for an OKR" == card(proposals([], "2026-07-01")).title
    assert [Named("NPS")] == [row[0] for row in rows_of(proposals([kpi], "2026-07-01"))]


def test_a_score_above_its_target_says_both() -> None:
    come = okrkit.progress(KeyResult.from_to("NPS", 0, 10).check_in(ON, 12))

    assert ({"Score": "100%"}, Bar(1.0, "120%")) == (facts_of(come), card(come).bar)
    assert {} == facts_of(okrkit.progress(KeyResult.from_to("NPS", 0, 10).check_in(ON, 8)))


def test_no_score_has_no_bar() -> None:
    assert (None, "Nothing to score yet.") == (card(weighted_score([])).bar, card(weighted_score([])).lead)


def test_a_verdict_shows_what_it_went_by() -> None:
    verdict = Verdict(
        "fine",
        None,
        inputs=(("value", 0.123456), ("day", Q3.start), ("word", "x"), ("nothing", None)),
        reason="it is fine",
    )

    assert {"value": "0.1235", "day": "1 July 2026", "word": "x", "nothing": "none"} == facts_of(verdict)
    assert ("", Mark(Tone.NONE, "fine"), "it is fine.", "") == (
        card(verdict).title,
        card(verdict).mark,
        card(verdict).lead,
        card(verdict).when,
    )


def test_a_closed_verdict_stands_as_it_ended() -> None:
    done, missed = (KeyResult.from_to("NPS", 0, 10).check_in(ON, value) for value in (10, 1))

    assert Mark(Tone.DONE, "exceeded") == card(pace(done, "2026-10-01", cycle=Q3)).mark
    assert Mark(Tone.BAD, "missed") == card(pace(missed, "2026-10-01", cycle=Q3)).mark
    assert Mark(Tone.NONE, "over") == card(Verdict("over", Status.CLOSED)).mark


def test_verdicts_without_a_status_are_told_in_a_table() -> None:
    assert [("Google", "amber", "–")] == rows_of([grade(0.65)])


def test_a_comparison_has_a_row_for_each_rule() -> None:
    key_result = KeyResult.from_to("Sign-ups", 0, 100).check_in("2026-08-14", 35)

    assert 11 == len(rows_of(compare(key_result, "2026-08-15", cycle=Q3)))
    assert ("Viva Goals", "behind", Mark(Tone.WARN, "at risk")) == rows_of(
        compare(key_result, "2026-08-15", cycle=Q3)
    )[1]


def test_a_closing_without_data() -> None:
    goal = Objective("Delight", [KeyResult.from_to("NPS", 0, 9)], cycle=Q3)

    assert [(Named("NPS"), "–", "–", Mark(Tone.NONE, "no data"))] == rows_of(close(goal, "2026-10-01"))


def test_a_settlement_that_changed_nothing() -> None:
    kpi = KPI("NPS", "≥ 40")
    missed = KeyResult.from_to("Lift NPS", 32, 50, kpi="nps").check_in("2026-09-30", 36)

    assert {"Healthy": "at least 40", "Cycle": "Q3 2026"} == facts_of(settle(missed, kpi, Q3))


def test_a_review_with_nothing_to_say() -> None:
    empty = card(review(Scorecard("Support", cycle="Q3 2026"), "2026-09-01", minutes=30))

    assert () == empty.parts
    assert (
        "Q3 2026, review of 1 September 2026: 30 minutes, since 25 August 2026. Nothing asks to be talked about."
        == empty.lead
    )


def test_a_review_names_who_speaks() -> None:
    kpi = KPI("NPS", "≥ 40", owner="Sam", readings={"2026-08-31": 31})
    found = card(review(Scorecard("Support", cycle=Q3, kpis=[kpi]), "2026-09-01", minutes=1))
    red, findings = (part for part in found.parts if isinstance(part, Points))

    assert "Sam · nps" == red.items[0].note
    assert "Red, and what is being done about it · under 1 min" == red.heading
    assert findings.heading.startswith("Findings · ")


def test_findings_are_tallied() -> None:
    found = lint("Hold weekly meetings")
    several = [
        Finding("A1", "error", "x", "bad", "mend it"),
        Finding("A2", "warning", "x", "odd", name="odd-thing"),
        Finding("A2", "warning", "x", "odd"),
        Finding("A3", "info", "x", "see"),
    ]

    assert "Findings" == card(found).kind == card(audit([KPI("NPS", "≥ 40")], ON)).kind
    assert "1 error, 2 warnings, 1 to look at" == card(several).title
    assert (
        "No findings"
        == card(lint("Lift NPS from 32 to 45 points by 30 September 2026", ignore=["OKR"])).title
    )
    assert (Named("bad", "mend it"), "x") == rows_of(several)[0][:2]
    assert ["A1", "A2 odd-thing", "A2", "A3"] == [row[2].note for row in rows_of(several)]
    assert {"Rule": "A1", "To do": "mend it"} == facts_of(several[0])


def test_what_is_due_is_told_with_how_late() -> None:
    late = KPI("NPS", "≥ 40", owner="Sam", cadence="monthly", readings={"2026-06-30": 38})
    now = KPI("CSAT", "≥ 4", cadence="monthly", readings={"2026-07-02": 38})
    dues = [*due(late, "2026-08-02"), *due(now, "2026-08-02")]

    assert "2 things due, 1 of them late" == card(dues).title
    assert [
        (Named("reading", "nps"), "Sam", "30 July 2026", Mark(Tone.WARN, "3 days late")),
        (Named("reading", "csat"), "nobody named", "2 August 2026", Mark(Tone.NONE, "due today")),
    ] == rows_of(dues)


# --- several, and anything else ---------------------------------------------------------------------------


def test_several_of_a_kind_are_a_table() -> None:
    key_result = KeyResult.from_to("NPS", 0, 9)
    kpi = KPI("NPS", "≥ 40")

    assert ("2 KPIs", 2) == (card([kpi, kpi]).title, len(rows_of([kpi, kpi])))
    assert ("1 key result", 1) == (card((key_result,)).title, len(rows_of((key_result,))))
    assert ("1 objective", 2) == (
        card([Objective("Delight", [key_result])]).title,
        len(rows_of([Objective("Delight", [key_result])])),
    )
    assert ("1 KPI", 1) == (card({"nps": kpi}).title, len(rows_of({"nps": kpi})))
    assert ("1 verdict", 1) == (card([grade(0.5)]).title, len(rows_of([grade(0.5)])))


def test_several_of_many_kinds_are_their_sentences() -> None:
    kpi, choice = KPI("NPS", "≥ 40"), choose("Hold weekly meetings")

    assert {"": [str(kpi), str(choice)]} == points_of(each for each in (kpi, choice))
    assert "2 values" == card([kpi, choice]).title
    assert {"": [*(str(number) for number in range(20)), "… and 10 more"]} == points_of(range(30))


def test_anything_else_is_its_text() -> None:
    assert ("float", "0.5") == (card(score_of()).kind, card(score_of()).lead)
    assert ("str", "<b>") == (card("<b>").kind, card("<b>").lead)
    assert "bytes" == card(b"x").kind
    assert "<p>&lt;b&gt;</p>" in html("<b>")


def score_of() -> float | None:
    return score(KeyResult.from_to("NPS", 0, 10).check_in(ON, 5))


def test_a_signal_of_bare_numbers_has_no_days() -> None:
    found = signals([50, 51, 49, 50, 52, 50, 49, 51, 50, 90])[0]

    assert ("outside the limits (above)", ()) == (card(found).title, card(found).parts)


def test_a_table_without_a_row_is_none() -> None:
    assert () == card(Scorecard("Support", cycle=Q3)).parts
