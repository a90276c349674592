"""Slips of the pen: a word that is one letter away from another, whose meaning would turn a statement round."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from okrkit.notation import lexicon as lx, nouns
from okrkit.notation.vocabulary import VOWELS

__all__ = ["one_slip", "slip_of_a_change", "slip_of_a_guard", "slip_of_a_noun", "slip_of_a_turn"]

_SHORTEST: Final = 4
_LONGEST: Final = 24  # letters; no longer word is looked up, or kept
_CHANGES: Final = tuple(
    word
    for word in dict.fromkeys(f"{lx.VERBS[lx.RAISE]} {lx.VERBS[lx.LOWER]}".split())
    if len(word) >= _SHORTEST
)
_CHANGES_FROM: Final = {
    letter: tuple(word for word in _CHANGES if word[0] == letter) for letter in {word[0] for word in _CHANGES}
}
_INNOCENT: Final = frozenset(f"{lx.INNOCENT_FIRST} {lx.INNOCENT_NOUNS}".split()) | lx.INNOCENT
# Words on which it hangs which way a statement points: what is adverse and what redeems it, no and never, the
# comparators, the units of time, and the verbs that do away with things.
_TURNING_WORDS: Final = " ".join(
    (
        nouns.ADVERSE_NOUNS,
        nouns.HARMFUL_NOUNS,
        nouns.LATE_WORDS,
        nouns.REDEEMING,
        nouns.POSITIVE_TIMES,
        lx.ELIMINATING,
        lx.SMALL_WORDS[lx.NEGATION].replace("|", " "),
        *(
            words.replace("|", " ")
            for table in (lx.BOUNDS, lx.AFTER_BOUNDS, lx.ALARMS)
            for words in table.values()
        ),
        *(words for unit, words in lx.UNITS.items() if unit in lx.TIME_UNITS),
        "working business down",
    )
).split()
_TURNING: Final = tuple(
    word for word in dict.fromkeys(_TURNING_WORDS) if len(word) >= _SHORTEST and word.isalpha()
)


def _ends(word: str) -> str:
    return word[0] + word[-1]


def _letters(word: str) -> str:
    return "".join(sorted(word))


def _grouped(key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for word in _TURNING:
        groups[key(word)] = (*groups.get(key(word), ()), word)
    return groups


_LEFT_OUT: Final = _grouped(_ends)  # a letter of the inside left out: 'icidents'
_SWAPPED: Final = _grouped(_letters)  # two neighbours swapped: 'chrun'
_GUARDED: Final = tuple(lx.GUARDED.split())
_NOUNS: Final = tuple(word for word in nouns.SHIFT_NOUNS if len(word) > _SHORTEST)


# 'O', 'l' and 'I' that stand for a digit: '1O0', '4O%', '2.l6', 'l0%'; not those of 'H2O2', '5l' and 'O365'
_LETTER_AS_DIGIT: Final = re.compile(
    r"[OlI](?:(?<=[0-9].)(?<![A-Za-z][0-9].)(?=[0-9%O])|(?<=[0-9]\..)(?=[0-9])|(?<=[0-9]O)(?<![A-Za-z][0-9]O)(?![A-Za-z])"
    r"|(?<![A-Za-z0-9.].)(?=[0-9]+%))"
)


def slip_of_a_digit(text: str) -> int | None:
    """Where a letter stands in a number for the digit that looks like it; None where none does."""
    found = _LETTER_AS_DIGIT.search(text)
    return None if found is None else found.start()


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
    return None if len(word) > _LONGEST else _meant_for_a_noun(word)


@lru_cache(maxsize=1024)
def _meant_for_a_noun(word: str) -> str | None:
    return next((right for right in _NOUNS if one_slip(word, right)), None)


def slip_of_a_guard(word: str) -> str | None:
    """The word before a number that one may be meant for: 'below' for 'blow'."""
    return None if len(word) > _LONGEST else _meant_for_a_guard(word)


@lru_cache(maxsize=1024)
def _meant_for_a_guard(word: str) -> str | None:
    return next((right for right in _GUARDED if one_slip(word, right)), None)


def slip_of_a_turn(word: str) -> str | None:
    """The word that an unknown one may be meant for, and that would turn the statement round: 'churn' for 'chrun'."""
    return None if word in _INNOCENT or len(word) > _LONGEST else _turned(word)


@lru_cache(maxsize=2048)
def _turned(word: str) -> str | None:
    # The unknown words of a company's statements are the same ones again and again.
    for right in _SWAPPED.get(_letters(word), ()):
        if word != right and word[0] == right[0] and one_slip(word, right):
            return right
    for right in _LEFT_OUT.get(_ends(word), ()):
        # Of a short word only what nobody could take for a word.
        if (
            len(right) == len(word) + 1
            and one_slip(word, right)
            and (len(word) >= _SHORTEST or VOWELS.isdisjoint(word))
        ):
            return right
    return None
