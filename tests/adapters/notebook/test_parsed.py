"""Cards as real parsers see them: html5lib for the HTML, markdown-it for the Markdown, IPython's own formatters."""

from __future__ import annotations

from typing import Any

import html5lib  # type: ignore[import-untyped]  # its types would be one more package
import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt

from okrkit import KPI, KeyResult, Objective, Scorecard, review
from okrkit._doors import line
from okrkit._markup import element, markdown_text, render
from okrkit.display import html, markdown
from tests.gallery import Q3, gallery
from tests.test_display import MEAN
from tests.test_markup import HOSTILE

PLAIN = gallery("Plain")
SVG = "{http://www.w3.org/2000/svg}"


def parsed(text: str) -> Any:  # noqa: ANN401 - html5lib has no types
    """The tree of a fragment; whatever the parser has to mend is an error."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    return parser.parseFragment(text)


def words(tree: Any) -> str:  # noqa: ANN401 - as above
    return "".join(
        (each.text or "" if each.tag != "style" else "") + (each.tail or "") for each in tree.iter()
    )


@pytest.mark.parametrize("value", [pytest.param(each, id=kind.__name__) for kind, each in PLAIN.items()])
def test_html_needs_no_mending(value: object) -> None:
    assert 1 == len(parsed(html(value)))


@pytest.mark.parametrize("word", MEAN)
def test_hostile_html_has_no_tag_and_no_attribute_of_its_own(word: str) -> None:
    harmless: set[tuple[str, frozenset[str]]] = {
        (each.tag, frozenset(each.attrib)) for value in PLAIN.values() for each in parsed(html(value)).iter()
    }
    for value in gallery(word).values():
        tree = parsed(html(value))
        found = {(each.tag, frozenset(each.attrib)) for each in tree.iter()}
        assert {tag for tag, _ in found} <= {tag for tag, _ in harmless}
        assert set().union(*(names for _, names in found)) <= set().union(*(names for _, names in harmless))


@pytest.mark.parametrize("title", HOSTILE[:-1])
def test_a_title_is_its_text(title: str) -> None:
    tree = parsed(html(KPI(title, "≥ 40", id="kpi", owner=title, description=title)))
    shown = [each.text for each in tree.iter("bdi")]

    assert [line(title), "≥ 40", line(title), line(title)] == shown
    assert f"KPI: {line(title)}" == tree[0].attrib["aria-label"]
    assert 3 <= words(tree).count(line(title))


@given(st.text())
def test_any_text_is_its_text(text: str) -> None:
    tree = parsed(render(element("p", element("bdi", text, class_=text), text)))
    (paragraph,) = tree
    (inner,) = paragraph

    assert (line(text), line(text), line(text)) == (inner.text or "", inner.tail or "", inner.attrib["class"])


def tokens(text: str) -> list[Any]:
    """What GitHub's Markdown makes of a text, without what is nested."""
    reader = MarkdownIt("commonmark", {"linkify": False}).enable(["table", "strikethrough"])
    return [inner for token in reader.parse(text) for inner in (token, *(token.children or ()))]


def told(text: str) -> str:
    return "".join(each.content for each in tokens(text) if each.type == "text")


@given(st.text())
def test_markdown_of_any_text_is_a_paragraph_of_it(text: str) -> None:
    kinds = {each.type for each in tokens(markdown_text(text))}

    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    assert line(text).strip() == told(markdown_text(text))


@pytest.mark.parametrize("word", MEAN)
def test_hostile_markdown_has_no_mark_of_its_own(word: str) -> None:
    safe = {each.type for value in PLAIN.values() for each in tokens(markdown(value))}

    assert set() == safe & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
        "heading_open",
        "code_inline",
        "fence",
    }
    for value in gallery(word).values():
        assert {each.type for each in tokens(markdown(value))} <= safe | {"text"}


@pytest.mark.parametrize("word", MEAN)
def test_a_row_of_a_table_stays_a_row(word: str) -> None:
    goal = Objective(word, [KeyResult.from_to(word, 0, 1, id="kr")], id="goal", owner=word)
    card = Scorecard(word, cycle=Q3, kpis=[KPI(word, "≥ 40", id="kpi", owner=word)], objectives=[goal])
    kinds = [each.type for each in tokens(markdown(card))]

    assert (2, 5) == (kinds.count("table_open"), kinds.count("tr_open"))
    assert (2 * 4 + 3 * 3) == kinds.count("td_open") + kinds.count("th_open")


@pytest.mark.parametrize("word", MEAN)
def test_a_hostile_review_is_a_list(word: str) -> None:
    kpi = KPI(word, "≥ 40", owner=word, id=f"1. {word}", readings={"2026-08-31": 31})
    agenda = review(Scorecard(word, cycle=Q3, kpis=[kpi]), "2026-09-01")
    kinds = {each.type for each in tokens(agenda.to_markdown())}

    assert kinds <= {
        f"{name}_{end}"
        for name in ("heading", "bullet_list", "list_item", "paragraph")
        for end in ("open", "close")
    } | {"inline", "text", "text_special"}
