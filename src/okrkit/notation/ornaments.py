"""Ornaments around a statement, which say nothing of it: bullets and emoji in front, a handle or a ticket behind, links."""

from __future__ import annotations

import re
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.vocabulary import WORDS

__all__ = ["without_ornaments"]

# '- Publish …', '• Publish …'; '-5%' has a minus
_ITEM: Final = re.compile(r"\s*(?:[-*•·]\s+)+(?=\S)")
_LISTING: Final = frozenset("-*•· ")
# '→ Publish …', '★ Publish …', ':rocket: Publish …', '1⃣ Publish …', '( ) Publish …'; '> 50 members' is a limit
_BULLETS: Final = re.compile(
    r"\s*(?:(?:[★⭐·‣◦①-⑳❶-❿]|(?:→|[-=]+>)(?=\s*[^\W\d_])|:[0-9_+-]{0,9}[a-z][\w+-]{0,40}:|[0-9]{1,2} ?\u20e3|\( ?\)|\((?:[a-h]|[ivx]{1,4}|[0-9]{1,2})\)(?=\s+[^\W\d_]))\s*)+"
)
# 'a) Publish …', 'iv. Publish …'
_LETTER: Final = re.compile(r"\s*(?:[a-h]|[ivx]{1,4})(?:\)\s*(?=[\w$€£<>≥≤])|\.(?=\s)\s*(?=[^\W\d_]))")
# '> Publish …' quotes, '[Sales] Publish …' says whose it is
_QUOTE: Final = re.compile(
    r"\s*(?:>|\[(?!objective\]|key\s+result\])[^\W\d_][\w .&/-]{1,24}\]:?)\s*(?P<first>[^\W\d_]+)"
)
# '[the guide](https://…)': the words stay, and where they lead to does not
_LINK: Final = re.compile(r"\[(?P<said>[^\[\]]+)\]\((?P<where>[^()\s]*)\)")
# '(#214)', '(done)', '(stretch)', '(0/60)', '(@dana)', '@dana', '#1856': who, where it is tracked and how far it has got
_REMARK: Final = re.compile(
    r"\((?:(?:see )?#[0-9]+(?:,? #[0-9]+)*|done|wip|in progress|stretch(?: goal)?|on track|at risk|off track|not started|"
    r"carried over|optional|0\s?/\s?[0-9]+|0\.0\s*(?:→|[-=]*>|to|-)\s*1\.0|owner:? [^()]*|p[0-5]|(?:high|low|top) priority|must[ -]have|nice[ -]to[ -]have|"
    r"(?:confidence|progress|grade):? [0-9][0-9.,/ ]*%?|@[^()]*)\)|@[^\W\d_][\w-]*|#[0-9]{2,}"
)
# 'Goal: plant …', 'Ongoing: to tend …': an order is whole without its label; 'Goal: 40 trees' and 'Goal: churn' are not
_CALLED: Final = re.compile(
    r"\s*(?:[^\W\d_]+ )?(?:goal|aim|task|to-?do|action|stretch|extra|bonus|ongoing|deliverable|project|initiative|step)s?\s?:\s*"
    r"(?P<first>[^\W\d_]+)\s+(?P<next>\w+)"
)
_TAG: Final = re.compile(
    r"</[a-z][a-z0-9]{0,9}\s*>|<(?:b|i|u|em|strong|br|p|li|ul|ol|span|div|a|code|small|sup|sub|td|tr|th|s)\s*/?>"
)
# '<New Kiosk>'; '<five percent and NPS >40' has comparators
_ANGLED: Final = re.compile(r"<(?P<word>[^\W\d_][\w-]{0,40}(?:\s+[^\W\d_][\w-]{0,40})?)>(?!\s*[\d$€£])")
_NO_ORDER: Final = lx.MEASURE | lx.ADVERSE | lx.AIM | lx.STATE
_ENDINGS: Final = " .;,"
_STOPS: Final = (".", ":", ";")
_STATUS: Final = (
    " - done",
    " - wip",
    " - in progress",
    " - stretch",
    " - stretch goal",
    " - on track",
    " - at risk",
)
_MOST: Final = 3  # remarks behind one another


def without_ornaments(plain: str) -> str:
    """A text with such ornaments made blank; in place, so that nothing moves.

    >>> from okrkit.notation.ornaments import without_ornaments
    >>> without_ornaments("★ plant 40 trees"), without_ornaments("> 40 trees")
    ('  plant 40 trees', '> 40 trees')
    >>> without_ornaments("read [the guide](x.org/1) (done)").split()
    ['read', 'the', 'guide']
    """
    if plain[:1] in _LISTING and (listed := _ITEM.match(plain)) is not None:
        plain = " " * listed.end() + plain[listed.end() :]
    if '"' in plain:
        plain = _unquoted(plain)
    if "~~" in plain:
        plain = plain.replace("~~", "  ")  # '~~struck out~~'
    if "<" in plain:
        plain = _ANGLED.sub(_unangled, _TAG.sub(_blank, plain))
    if "](" in plain:
        plain = _LINK.sub(_said, plain)
    letter = _LETTER.match(plain)
    if letter is not None:
        plain = " " * letter.end() + plain[letter.end() :]
    elif not plain[:1].isalpha():
        plain = _without_bullets(plain)
    plain = _without_its_kind(plain) if ":" in plain else plain
    return _without_remarks(_without_status(plain))


def _unquoted(plain: str) -> str:
    """A text that stands in quotes as a whole, without them."""
    body = plain.strip(_ENDINGS)
    if not body or body[0] != '"' or body[-1] != '"':
        return plain
    if body.count('"') == len('""'):
        return plain.replace('"', " ")
    if body.startswith('""') or body.endswith('""'):  # 'A "good" day' in quotes
        start = plain.index('"')
        end = start + len(body)
        return f"{plain[:start]} {plain[start + 1 : end - 1]} {plain[end:]}"
    return plain


def _without_its_kind(plain: str) -> str:
    called = _CALLED.match(plain)
    if called is None:
        return plain
    tags, following = WORDS.get(called["first"], 0), WORDS.get(called["next"], 0)
    objected = following & (lx.DETERMINER | lx.NUMBER) or called["next"].isdigit()
    orders = tags & lx.BASE and not tags & _NO_ORDER and (objected or not tags & lx.EITHER)
    return (
        " " * called.start("first") + plain[called.start("first") :]
        if orders or called["first"] == "to"
        else plain
    )


def _unangled(angled: re.Match[str]) -> str:
    return f" {angled['word']} "


def _blank(tag: re.Match[str]) -> str:
    return " " * len(tag[0])


def _said(link: re.Match[str]) -> str:
    return f" {link['said']}{' ' * (len(link['where']) + len(']()'))}"


def _without_bullets(plain: str) -> str:
    bullets = _BULLETS.match(plain)
    if bullets is not None:
        return " " * bullets.end() + plain[bullets.end() :]
    quote = _QUOTE.match(plain)
    if quote is not None and WORDS.get(quote["first"], 0) & lx.BASE:
        return " " * quote.start("first") + plain[quote.start("first") :]
    return plain


def _without_status(plain: str) -> str:
    """'Plant 40 trees - done': how far it has got, behind a dash."""
    end = len(plain.rstrip(_ENDINGS))
    if not plain.endswith(_STATUS, 0, end):
        return plain
    start = plain.rindex(" -", 0, end)
    return plain[:start] + " " * (len(plain) - start)


def _without_remarks(plain: str) -> str:
    for _ in range(_MOST):
        end = len(plain.rstrip(_ENDINGS))
        if plain[end - 1 : end] == ")":
            start = plain.rfind("(", 0, end)
        elif "@" in plain or "#" in plain:
            start = max(plain.rfind("@", 0, end), plain.rfind("#", 0, end))
        else:
            return plain
        before = plain[: max(start, 0)].rstrip()
        ranked = plain[start : start + 1] == "#" and end - start < len("#214")  # 'rank #12' is no ticket
        told = not ranked or before.endswith(_STOPS)
        if not before or not told or _REMARK.fullmatch(plain, start, end) is None:
            return plain
        if plain[start] == "@":
            before = before.rstrip(" -")
        plain = before + " " * (end - len(before)) + plain[end:]
    return plain
