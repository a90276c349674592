"""Cards in Rich: tables, bars and colours, and hostile markup that shows as text."""

from __future__ import annotations

import builtins
import importlib
import io
import re
import sys
from typing import Any

import pytest
from rich.console import Console

from okrkit import KPI, KeyResult, Objective, Scorecard, health, lint
from okrkit._doors import line
from okrkit.display import card
from okrkit.display.parts import Bar, Card, Facts, Mark, Named, Points, Tone
from okrkit.display.terminal import renderable
from okrkit.errors import MissingExtraError
from tests.gallery import Q3, gallery
from tests.test_display import MEAN

PLAIN = gallery("Plain")
MARKUP = "[bold red]x[/] [link=http://example.org]y[/link] [/nothing] :tada: \\[z]"


def printed(value: object, width: int = 80, *, colours: bool = False) -> str:
    console = Console(
        file=io.StringIO(), width=width, force_terminal=colours, color_system="truecolor" if colours else None
    )
    console.print(value)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


def rows(text: str) -> str:
    """The lines without what fills them up on the right."""
    return "\n".join(row.rstrip() for row in text.splitlines())


@pytest.mark.parametrize("value", [pytest.param(each, id=kind.__name__) for kind, each in PLAIN.items()])
@pytest.mark.parametrize("width", [40, 80])
def test_a_value_prints_itself_within_its_width(value: object, width: int) -> None:
    text = printed(value, width)

    assert text == printed(renderable(value), width)
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= width


def test_a_scorecard_prints_as_tables() -> None:
    nps = KPI("NPS", "≥ 40", owner="Sam", readings={"2026-06-30": 36, "2026-07-31": 38})
    goal = Objective("Delight", [KeyResult.from_to("CSAT", 4, 5).check_in("2026-07-31", 4.5)])
    team = Scorecard("Support", cycle=Q3, kpis=[nps], objectives=[goal])

    expected = """\
Scorecard  Support
██████░░░░░░ 50%
1 KPI, 1 objective, 1 key result; Q3 2026: 1 July 2026 to 30 September 2026.

KPIs
KPI         latest   trail   band
───────────────────────────────────────
NPS             38   ▁█      ■ critical
Sam   31 July 2026           ≥ 40

Objectives
goal               now   of the way
─────────────────────────────────────────
Delight                  ██████░░░░░░ 50%
  CSAT             4.5   ██████░░░░░░ 50%
          31 July 2026"""
    assert expected == rows(printed(team))


def test_health_prints_with_its_colour() -> None:
    delivery = KPI("On-time delivery", "≥ 80%", readings={"2026-05-31": 68, "2026-06-30": 65})
    text = printed(health(delivery, "2026-07-01"), colours=True)

    assert "\x1b[31m■ critical\x1b[0m" in text
    assert "\x1b[1m65%\x1b[0m" in text


def test_findings_and_lists_print() -> None:
    text = rows(printed(card(lint("Hold weekly meetings"))))

    assert text.startswith("Findings  1 error\n\nFindings\nfinding ")
    parts = (Points("", (Named("aside"),)), Points("Work", (Named("a", "b"),)), Facts((("c", "d"),)))
    shown = Card("Kind", mark=Mark(Tone.GOOD, "fine"), bar=Bar(0.0, "0%"), parts=parts)

    expected = "Kind  ● fine\n░░░░░░░░░░░░ 0%\naside\n\nWork\n• a\n  b\nc  d"
    assert expected == rows(printed(shown))


def test_a_long_table_says_what_is_missing() -> None:
    kpis = [KPI(f"KPI {number}", "≥ 40") for number in range(30)]

    assert "… and 10 more" in printed(Scorecard("Many", cycle=Q3, kpis=kpis))


@pytest.mark.parametrize("word", [MARKUP, *MEAN])
def test_hostile_markup_shows_as_text(word: str) -> None:
    for value in gallery(word).values():
        text = printed(value, 3_000)
        assert all(each == line(each) for each in text.split("\n"))
    assert line(word)[:150] in printed(KPI(word, "≥ 40", id="kpi"), 3_000)
    coloured = printed(KPI(word, "≥ 40", id="kpi"), 3_000, colours=True)
    assert set() == set(re.findall(r"\x1b(?!\[[0-9;]*m).", coloured))


def test_without_rich_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "okrkit.display.terminal")
    for name in [each for each in sys.modules if each.partition(".")[0] == "rich"]:
        monkeypatch.delitem(sys.modules, name)
    real: Any = builtins.__import__

    def without_rich(name: str, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - as the builtin
        if name.partition(".")[0] == "rich":
            raise ImportError(name)
        return real(name, *given, **named)

    monkeypatch.setattr(builtins, "__import__", without_rich)

    with pytest.raises(MissingExtraError) as caught:
        importlib.import_module("okrkit.display.terminal")

    assert ("notebook", "rich") == (caught.value.extra, caught.value.package)
    assert 'pip install "okrkit[notebook]"' in str(caught.value)
