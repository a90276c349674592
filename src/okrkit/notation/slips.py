"""Slips of the pen: a word that is one letter away from another, whose meaning would turn a statement round."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx

__all__ = ["one_slip", "slip_of_a_change", "slip_of_a_noun"]

_SHORTEST: Final = 4
_CHANGES: Final = tuple(
    word
    for word in dict.fromkeys(f"{lx.VERBS[lx.RAISE]} {lx.VERBS[lx.LOWER]}".split())
    if len(word) >= _SHORTEST
)
_CHANGES_FROM: Final = {
    letter: tuple(word for word in _CHANGES if word[0] == letter) for letter in {word[0] for word in _CHANGES}
}
_INNOCENT: Final = frozenset(lx.INNOCENT_FIRST.split())
_NOUNS: Final = tuple(word for word in lx.SHIFT_NOUNS if len(word) > _SHORTEST)


def one_slip(word: str, right: str) -> bool:
    """Whether one letter is missing, added or changed, or two neighbours are swapped."""
    if abs(len(right) - len(word)) > 1:
        return False
    start = 0
    shorter = min(len(word), len(right))
    while start < shorter and word[start] == right[start]:
        start += 1
    if len(word) == len(right):
        swapped = word[start : start + 2] == right[start : start + 2][::-1]
        return word[start + 1 :] == right[start + 1 :] or (
            swapped and word[start + 2 :] == right[start + 2 :]
        )
    longer, other = (word, right) if len(word) > len(right) else (right, word)
    return longer[start + 1 :] == other[start:]


def slip_of_a_change(word: str) -> str | None:
    """The verb of change that a word may be meant for: 'increase' for 'incraese'."""
    if word in _INNOCENT:
        return None
    for right in _CHANGES_FROM.get(word[:1], ()):
        # Too many short words are one letter apart; with two letters swapped there is none of those.
        if one_slip(word, right) and (len(right) > _SHORTEST or sorted(word) == sorted(right)):
            return right
    return None


def slip_of_a_noun(word: str) -> str | None:
    """The noun of change that a word may be meant for: 'reduction' for 'reduciton'."""
    return next((right for right in _NOUNS if one_slip(word, right)), None)
