from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given, strategies as st

from okrkit._doors import line
from okrkit._markup import Element, Node, Stylesheet, element, markdown_text, render
from okrkit.errors import InvalidValueError

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    "</style><b>",
    "</p>",
    "&lt;b&gt; &amp; &#60; &notit;",
    "<!-- --> <![CDATA[ ]]>",
    "javascript:alert(1)",
    "\u202egnp.exe\u202c",
    "\x1b[31mred\x1b[0m \x1b]8;;http://example.org\x07link\x1b]8;;\x07",
    "\x00\x08\x7f\x9b31m",
    "a\u200bb\ufeffc\u2028d\ne\r\tf",
    "x" * 10_000,
]


class Seen(HTMLParser):
    """What a parser makes of some HTML: the tags with their attributes, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def test_an_element_is_written_with_its_attributes_and_children() -> None:
    made = element(
        "th", element("bdi", "a"), " ", None, "b", class_="q", scope="row", colspan=2, aria_label=None
    )

    assert '<th class="q" scope="row" colspan="2"><bdi>a</bdi> b</th>' == render(made)


def test_names_are_written_as_html_has_them() -> None:
    made = element("svg", aria_hidden="true", viewBox="0 0 1 1", preserveAspectRatio="none")

    assert '<svg aria-hidden="true" viewBox="0 0 1 1" preserveAspectRatio="none"></svg>' == render(made)


def test_text_alone_is_escaped() -> None:
    assert "&lt;&gt;&amp;&quot;&#39;" == render("<>&\"'")


def test_a_style_sheet_stands_as_it_is() -> None:
    assert "<style>.a>b{color:red}</style>" == render(Stylesheet(".a>b{color:red}"))


@pytest.mark.parametrize(
    "css", ["</style>", "a{b:url(x)}", "A{B:URL(x)}", "@import 'x'", "\\3c ", "expression(1)"]
)
def test_a_style_sheet_ends_where_it_ends_and_fetches_nothing(css: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Stylesheet(css)

    need = "a style sheet that ends where it ends and fetches nothing"
    assert f"css must be {need}, got {css!r}: leave that out" == str(caught.value)


@pytest.mark.parametrize("tag", ["script", "style", "img", "a", "iframe", "object", "b onclick", ""])
def test_a_tag_that_does_more_than_show_is_refused(tag: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Element(tag, (), ())

    assert f"tag must be one that only shows, got {tag!r}: see _TAGS" == str(caught.value)


@pytest.mark.parametrize("name", ["onclick", "href", "src", "style", "xlink:href", 'x"'])
def test_an_attribute_that_does_more_than_describe_is_refused(name: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        element("b", **{name: "x"})

    assert f"attribute must be one that only describes, got {name!r}: see _ATTRIBUTES" == str(caught.value)


@given(st.text())
@example("".join(HOSTILE))
def test_whatever_a_text_holds_it_stays_text(text: str) -> None:
    seen = Seen(render(element("p", element("b", text, class_=text), text)))

    assert [("p", {}), ("b", {"class": line(text)})] == seen.tags
    assert line(text) * 2 == seen.text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    seen = Seen(render(element("div", text, aria_label=text)))

    assert [("div", {"aria-label": line(text)})] == seen.tags
    assert line(text) == seen.text


def test_depth_costs_no_recursion() -> None:
    node: Node = "x"
    for _ in range(20_000):
        node = element("b", node)

    assert "<b>" * 20_000 + "x" + "</b>" * 20_000 == render(node)


@pytest.mark.parametrize(
    "text,expected",
    [
        ("plain words, 65% at 10:30", "plain words, 65% at 10\\:30"),
        ("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"),
        ("[x](javascript:y) ![i](j)", "\\[x\\](javascript\\:y) \\!\\[i\\](j)"),
        ("<b> &amp; | \\", "\\<b\\> \\&amp; \\| \\\\"),
        ("$1M to $2M", "\\$1M to \\$2M"),
        ("a@b.org ^x^ {y}", "a\\@b.org \\^x\\^ \\{y\\}"),
        (
            "see www.example.org https://x :tada: done: yes",
            "see www\\.example.org https\\://x \\:tada: done: yes",
        ),
        ("# a", "\\# a"),
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("1.", "1\\."),
        ("81.2%", "81.2%"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("===", "\\==="),
        (" a\n# b\x1b", "a \\# b·"),
        ("", ""),
    ],
)
def test_markdown_shows_text_as_it_is(text: str, expected: str) -> None:
    assert expected == markdown_text(text)
