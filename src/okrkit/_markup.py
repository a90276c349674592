"""HTML and Markdown that escape by construction: what is text stays text, whatever it holds.

An `Element` has a tag and attributes from short lists, and children that are elements or text. There is no way to put
markup in as text: text is escaped where it is written, and only there. Nothing on the lists runs or fetches anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple, TypeAlias

import attrs

from okrkit._doors import invalid, line

_TAGS: Final = frozenset(
    "b bdi caption circle dd div dl dt li p path rect small span svg table tbody td th thead tr ul".split()
)
_ATTRIBUTES: Final = frozenset(
    "aria-hidden aria-label class colspan cx cy d focusable height preserveAspectRatio r role rx scope tabindex viewBox "
    "width x y".split()
)
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
# A style sheet is not escaped but taken as it is, so nothing may end it early, fetch anything or hide what it is.
_UNSAFE_STYLE: Final = re.compile(r"[<\\]|url\(|@import|expression", re.IGNORECASE)
# What Markdown reads as more than itself: CommonMark's marks, tables and strikes, mathematics, mentions.
_MARKS: Final = frozenset("\\`*_{}[]<>#|~!&$@^")
# What makes a list, a rule or a heading does so only where a line begins; what makes a link or a picture of a word only
# where a word does.
_START: Final = re.compile(r"(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))")
_COLON: Final = re.compile(r":(?=\S)")
_WWW: Final = re.compile(r"\b(www)\.", re.IGNORECASE)


def _to_attributes(
    attributes: tuple[tuple[str, str | float], ...],
) -> tuple[tuple[str, str | float], ...]:
    for name, _ in attributes:
        if name not in _ATTRIBUTES:
            raise invalid("attribute", "one that only describes", name, "see _ATTRIBUTES")
    return attributes


def _to_tag(tag: str) -> str:
    if tag not in _TAGS:
        raise invalid("tag", "one that only shows", tag, "see _TAGS")
    return tag


def _to_css(css: str) -> str:
    if _UNSAFE_STYLE.search(css):
        raise invalid(
            "css", "a style sheet that ends where it ends and fetches nothing", css, "leave that out"
        )
    return css


@attrs.frozen
class Element:
    """An element of HTML or SVG; `element` makes one."""

    tag: str = attrs.field(converter=_to_tag)
    attributes: tuple[tuple[str, str | float], ...] = attrs.field(converter=_to_attributes)
    children: tuple[Node, ...]


@attrs.frozen
class Stylesheet:
    """A style sheet of the renderer's own; nothing of a user's goes in."""

    css: str = attrs.field(converter=_to_css)


Node: TypeAlias = "Element | Stylesheet | str"


class _End(NamedTuple):
    tag: str


def element(tag: str, *children: Node | None, **attributes: str | float | None) -> Element:
    """An element with its children; None among children or attributes is left out.

    An attribute's name is written as Python allows: ``class_``, ``aria_label``.
    """
    given = tuple((_name(key), value) for key, value in attributes.items() if value is not None)
    return Element(tag, given, tuple(child for child in children if child is not None))


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def render(root: Node) -> str:
    """The HTML of a node: every text and every attribute's value escaped, and nothing in it that cannot be seen."""
    return "".join(_written(root))


def _written(root: Node) -> Iterator[str]:
    # A stack of its own instead of recursion, so that depth costs nothing.
    waiting: list[Node | _End] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield _escaped(node)
        elif isinstance(node, _End):
            yield f"</{node.tag}>"
        elif isinstance(node, Stylesheet):
            yield f"<style>{node.css}</style>"
        else:
            attributes = "".join(f' {name}="{_escaped(str(value))}"' for name, value in node.attributes)
            yield f"<{node.tag}{attributes}>"
            waiting.append(_End(node.tag))
            waiting.extend(reversed(node.children))


def _escaped(text: str) -> str:
    return line(text).translate(_ESCAPES)


def markdown_text(text: str) -> str:
    """Text that Markdown shows as it is: on one line, every mark that could mean something escaped."""
    escaped = "".join(f"\\{mark}" if mark in _MARKS else mark for mark in line(text).strip())
    escaped = _WWW.sub(r"\1\\.", _COLON.sub(r"\\:", escaped))
    start = _START.match(escaped)
    return escaped if start is None else f"{start[0]}\\{escaped[start.end() :]}"
