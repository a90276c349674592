"""One text, made plain: each character becomes exactly one character, so that every place in it stays its place."""

from __future__ import annotations

import unicodedata
from typing import Final

__all__ = ["normalise"]

_ALIKE: Final = {
    "-": "‐‑‒–—―−﹣－⁃",
    "→": "⇒➔➜➝⟶➙➞⟹⇨➡►▶›",
    '"': "“”„‟«»″＂",
    "'": "‘’‚‛′＇`",
    " ": "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u205f\u3000\t\n\r\x0b\x0c\x85\u2028\u2029",
    "\xa0": "\u2007\u2009\u202f",  # the spaces that group digits
    "≥": "⩾≧", "≤": "⩽≦", "<": "＜‹", ">": "＞", "=": "＝", "~": "∼～〜˜≈≃", "%": "％﹪٪", ".": "٫．", ",": "٬，、‚",
    "+": "＋﹢", "$": "＄﹩", "€": "￠", "£": "￡", "¥": "￥", "/": "／⁄∕", ":": "：﹕", "(": "（", ")": "）",
    "x": "×✕✖", "°": "º˚", "µ": "μ", ";": "；",
}  # fmt: skip
_FOLDS: Final = {ord(other): plain for plain, others in _ALIKE.items() for other in others}

_PICTURES_FROM: Final = "\u2300"
_STARS: Final = frozenset("★⭐")  # may count, as in '4.5★'
_SQUARED: Final = range(0x3200, 0x3400)  # '㎡', '㎏'


def normalise(text: str) -> str:
    """The text in lower case and plain signs, character for character.

    >>> from okrkit.notation.normalising import normalise
    >>> normalise("Churn ≤ ４０ % – “Pro” plan")
    'churn ≤ 40 % - "pro" plan'
    >>> len(normalise("İ ﬁ ½"))
    5
    """
    if text.isascii() and text.isprintable() and "`" not in text:
        return text.lower()  # as most are: nothing to fold
    folded = text.translate(_FOLDS)
    if folded.isascii():
        return folded.lower()
    return "".join([_fold(character) for character in folded])


def _fold(character: str) -> str:
    if character.isascii():
        return character.lower()
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if not character.isprintable() and character != "\xa0":
        return " "  # controls, lone surrogates, marks of direction
    if character >= _PICTURES_FROM and _is_picture(character):
        return " "
    lower = character.lower()
    return lower if len(lower) == 1 else character


def _is_picture(character: str) -> bool:
    """An emoji, a tick or a box, and what only tells how one is drawn: none of them is a word."""
    if character in _STARS or ord(character) in _SQUARED:
        return False
    drawn = "\ufe00" <= character <= "\ufe0f" or "\U0001f3fb" <= character <= "\U0001f3ff"
    return drawn or unicodedata.category(character) == "So"
