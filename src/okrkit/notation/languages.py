"""Other languages than English, which are not read at all: their numbers would be taken for what they are not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.tokens import Token

__all__ = ["FOREIGN", "is_foreign", "is_in_another_script"]

# Words of German, French, Spanish, Italian, Portuguese, Dutch and the Nordic languages, of which none is English as well.
_SMALL: Final = frozenset(
    "von auf und für der das nicht eine einen einer wird werden bis des um zum zur beim über mindestens höchstens "
    "le les de dans avec une aux sur à d'ici el los una por del las menos más il gli della delle dei nel nella sotto almeno "
    "uma não dos nas até het een voor naar worden minstens och att på og".split()
)
_CHANGES: Final = frozenset(
    "steigern erhöhen senken verringern reduzieren verbessern erreichen réduire augmenter diminuer atteindre améliorer "
    "maintenir aumentar reducir mejorar alcanzar lograr mantener incrementar aumentare ridurre migliorare raggiungere "
    "mantenere melhorar atingir alcançar manter reduzir verhogen verlagen verbeteren behalen öka minska förbättra øke "
    "redusere forbedre reducere".split()
)
FOREIGN: Final = _SMALL | _CHANGES
_LAST_LATIN: Final = "\u024f"


def is_foreign(tokens: Sequence[Token]) -> bool:
    """Whether more words are of another language than are known to be English: 'NPS von 30 auf 45'.

    Args:
        tokens: The tokens of a text, at least one of them in `FOREIGN`.

    >>> from okrkit.notation.languages import is_foreign
    >>> from okrkit.notation.tokens import tokenise
    >>> is_foreign(tokenise("nps von 30 auf 45", "NPS von 30 auf 45"))
    True
    >>> is_foreign(tokenise("el paso revenue 10%", "El Paso revenue 10%"))
    False
    """
    foreign = sum((token.word in FOREIGN) + (token.word in _CHANGES) for token in tokens)
    english = sum(
        token.tags != lx.WORD and token.word[0].isalpha() and token.word not in FOREIGN for token in tokens
    )
    return foreign > english


def is_in_another_script(text: str) -> bool:
    """Whether at least half of the letters are not Latin.

    Args:
        text: The text as it was given.

    >>> from okrkit.notation.languages import is_in_another_script
    >>> is_in_another_script("売上を10%増やす"), is_in_another_script("Raise the café's sales by 10%")
    (True, False)
    """
    letters = [character for character in text if character.isalpha()]
    others = sum(character > _LAST_LATIN for character in letters)
    return 0 < len(letters) <= 2 * others
