"""Labels in front of a statement that number it: 'Goal 3:', '1.2.1', 'Strategy 2.4 -', 'Objective 1.1'; no number to read."""

from __future__ import annotations

import re
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.vocabulary import WORDS

__all__ = ["without_label"]

_HIGHEST: Final = 30  # of a label's number: 'Goal 80: …' may have a level
_LABELS: Final = lx.NUMBERED_LABELS.replace(" ?", r"\s*").replace(" ", r"\s+")
_NUMBERING: Final = re.compile(
    rf"\s*(?P<which>[^\W\d_]+\s+)??(?:(?P<what>{_LABELS})\s*(?:no\.?\s*|#\s*)?)?"
    r"(?:(?P<number>[0-9]{1,2}(?P<deeper>(?:\.[0-9]{1,2}){0,4})[a-d]?)(?![\w%$€£,/'])"
    r"|(?P<spelt>one|two|three|four|five|six|seven|eight|nine|ten|i{1,3}|iv|vi{0,3}|ix)(?=\s*[:-]))"
    r"(?P<sign>\s*[:)|]|\.(?=\s)|\s*-+(?=\s))?\s*(?P<next>[^\W\d_]+(?:\s+\w+){0,4})?"
)
# '[Key Result] Plant 40 trees'
_CALLED: Final = re.compile(r"\s*\[(?P<what>key\s+result|objective)\](?=\s)")
# '#2: plant 40 trees'; '#2' alone is a rank
_HASHED: Final = re.compile(r"\s*#\s*[0-9]{1,2}\s*[:.)-](?=\s)")
_MARKED: Final = frozenset("[# ")
_COUNTED: Final = lx.UNIT | lx.SCALE | lx.CURRENCY
_MONEY: Final = "$€£"
_SECTION: Final = 2  # dots of '1.2.1', which is no number
_NO_VERB: Final = lx.MEASURED | lx.UNIT | lx.SCALE
_NO_LABEL: Final = lx.UNIT | lx.SCALE | lx.CURRENCY | lx.FROM_TO_BY | lx.BOUND | lx.AUXILIARY | lx.CONJUNCTION
_OBLIGING: Final = frozenset(("shall", "will", "must"))
_SUBJECTS: Final = ("the", "we", "our")
_KNOWN: Final = frozenset(lx.SMALL_WORDS[lx.LABEL].split("|"))  # 'o3', 'kr2'
_SIGNS: Final = (":", ")", "|", ".")


def without_label(plain: str, text: str = "") -> str:
    """A text with the number of its label made blank, and the label with it where no kind of statement is named.

    Args:
        plain: The normalised text.
        text: The text as it was given, whose capitals tell '1.2 Win rate above 40%' from '1.2 tonnes of waste'.

    >>> from okrkit.notation.labels import without_label
    >>> without_label("goal 3: plant 40 trees")
    '        plant 40 trees'
    >>> without_label("objective 1.1 plant trees"), without_label("goal 3 trees")
    ('objective :   plant trees', 'goal 3 trees')
    """
    if plain[:1] in _MARKED and plain.lstrip()[:1] in ("[", "#"):
        return _without_brackets_or_hash(plain)
    match = _NUMBERING.match(plain)
    if match is None or not (_is_label(match) or _is_capital_behind(match, text)):
        return plain
    return _blanked(plain, match)


def _is_capital_behind(match: re.Match[str], text: str) -> bool:
    """'1.2 Increase retention to 90%', '2.1 95% of calls …'; '4.5 App Store rating' is a level."""
    behind = text[match.end() :] if match["next"] is None else text[match.start("next") :]
    if not match["number"] or "." not in match["number"] or match["sign"] or not behind:
        return False
    if match["next"] is None:
        return behind[0].isdigit() or behind[0] in _MONEY
    said = match["next"].split()
    tags = WORDS.get(said[0], 0)
    another = any(character.isdigit() for character in behind)
    if not behind[0].isupper():
        return another and bool(tags & lx.BASE) and not tags & lx.MEASURED
    if tags & _COUNTED and said[0] != "percentage":
        return False
    if another or tags & lx.BASE:
        return True
    return not behind[:2].isupper() and not any(WORDS.get(word, 0) & lx.MEASURED for word in said)


def _without_brackets_or_hash(plain: str) -> str:
    called, hashed = _CALLED.match(plain), _HASHED.match(plain)
    if called is not None:
        return f"{' ' * (called.start('what') - 1)} {called['what']}:{plain[called.end('what') + 1 :]}"
    return plain if hashed is None else " " * hashed.end() + plain[hashed.end() :]


def _blanked(plain: str, match: re.Match[str]) -> str:
    what, numbered = _what(match), "spelt" if match["spelt"] else "number"
    start, end = match.start(numbered), match.end("sign" if match["sign"] else numbered)
    if f"{what}{match['number']}" in _KNOWN and plain[start - 1] != " ":
        return plain
    if what not in _KNOWN:
        return " " * end + plain[end:]
    if match["which"]:
        return " " * match.end("which") + plain[match.end("which") :]
    if match["sign"] and plain[start - 1] == " " and match["next"] and not match["spelt"]:
        return plain  # 'Objective 2:' is a label that the head knows
    return plain[:start] + ":" + " " * (end - start - 1) + plain[end:]


def _what(match: re.Match[str]) -> str | None:
    """'key result', however many spaces stand between its words."""
    return None if match["what"] is None else " ".join(match["what"].split())


def _is_label(match: re.Match[str]) -> bool:
    """Whether a number in front only numbers the statement: a colon, an order or several dots behind it say so."""
    if match["spelt"]:
        return match["what"] is not None
    dots = match["deeper"].count(".")
    sign, said = (match["sign"] or "").strip(), match["next"] or ""
    if dots >= _SECTION:
        return bool(said) and not WORDS.get(said.split()[0], 0) & lx.AUXILIARY
    if int(match["number"].partition(".")[0].rstrip("abcd")) > _HIGHEST:
        return False
    if match["which"]:
        return _what(match) in _KNOWN and sign == ":"
    return _is_a_heading(_what(match), sign, said, dots=dots)


def _is_a_heading(what: str | None, sign: str, said: str, *, dots: int) -> bool:
    """The same for a number with at most one dot, behind a word of what it numbers, or alone."""
    if sign.startswith("-") and not said:
        return what in _KNOWN or (what is not None and dots > 0)  # 'Goal 3 - 5 trees' is a range
    if what is None:
        plainly = (sign and dots) or _is_an_order(said, strictly=not sign)
        return bool(said and plainly and (sign or dots))
    if what in lx.RANKED_LABELS:
        return bool(sign or dots) and _is_an_order(said, strictly=False)
    if sign in _SIGNS:
        return True
    named = bool(said) and not WORDS.get(said.split(maxsplit=1)[0], 0) & _NO_LABEL
    return named and bool(sign or dots or _is_an_order(said, strictly=True))


def _is_an_order(said: str, *, strictly: bool) -> bool:
    """'Reduce …', 'The team …'; strictly, no word that may be a measure: 'score'."""
    first, second = (*said.split(), "", "")[:2]
    tags = WORDS.get(first, 0)
    obliged = not tags & _NO_VERB and not _OBLIGING.isdisjoint(said.split())
    if first in _SUBJECTS or obliged:
        return True  # '6.1 Riverside Mills shall …'
    objected = second[:1].isdigit() or bool(WORDS.get(second, 0) & lx.DETERMINER)
    return bool(tags & lx.BASE) and (objected or not (strictly and tags & (_NO_VERB | lx.EITHER)))
