"""Other languages than English, which are not read at all: their numbers would be taken for what they are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.tokens import Token

__all__ = ["FOREIGN", "is_foreign", "is_in_another_script"]

# Words of German, French, Spanish, Italian, Portuguese, Dutch and the Nordic languages, of which none is an English word or a
# usual abbreviation ('DEI', 'EL').
_SMALL: Final = frozenset(
    (
        "von auf und für der das nicht eine einen einer wird werden des um zum zur beim über mindestens "
        "höchstens weniger mehr monat woche jahr le les de dans avec une aux sur à d'ici mois nouveaux los "
        "una por del las menos más meses gli della delle nel nella sotto almeno di meno mese uma não nas até "
        "het een voor naar worden minstens minder maand och att på og färre än månad minst högst kunder "
        "minuter skal ikke eller ingen innen flere antall overstige prosent måned måneder mindst højst antal inte "
        "procent antalet fler vuonna vähintään enintään asiakkaiden oraz przez się powyżej poniżej roku zwiększyć zmniejszyć klientów "
        "aby nebo méně zvýšit snížit nejméně zákazníků ile için yüzde müşteri kadar artır azalt és növelése csökkentése criar dos das"
    ).split()
)
_CHANGES: Final = frozenset(
    "steigern erhöhen senken verringern reduzieren verbessern erreichen réduire augmenter diminuer atteindre améliorer "
    "maintenir gagner aumentar reducir mejorar alcanzar lograr mantener incrementar pasar aumentare ridurre migliorare "
    "raggiungere mantenere portare melhorar atingir alcançar manter reduzir verhogen verlagen verbeteren behalen öka minska "
    "förbättra øke redusere forbedre reducere".split()
)
FOREIGN: Final = _SMALL | _CHANGES
_NO_EVIDENCE: Final = frozenset("a in per on me pro i".split())  # words of these languages as well
# where the letters of other scripts begin; arrows, dashes and signs of comparison are none
_OTHER: Final = re.compile(r"[\u0250-\u1dff\u2c00-\ufaff]")
_LAST_LATIN: Final = "\u024f"
_FEW_LETTERS: Final = 3  # 'σ < 2' is a sign


def is_foreign(tokens: Sequence[Token], text: str) -> bool:
    """Whether more words are of another language than are known to be English: 'NPS von 30 auf 45'.

    What stands between two capitals is a name: 'Plaza de los Reyes', 'El Paso'.

    Args:
        tokens: The tokens of a text, at least one of them in `FOREIGN`.
        text: The text as it was given.

    >>> from okrkit.notation.languages import is_foreign
    >>> from okrkit.notation.tokens import tokenise
    >>> is_foreign(tokenise("nps von 30 auf 45", "NPS von 30 auf 45"), "NPS von 30 auf 45")
    True
    >>> is_foreign(tokenise("el paso 10%", "El Paso 10%"), "El Paso 10%")
    False
    """
    foreign = english = 0
    named = True  # the words before begin with a capital, or there are none
    run = 0  # foreign words behind them
    for token in tokens:
        capital = token.start < len(text) and text[token.start].isupper()
        if token.word in FOREIGN:
            run += 1 + (token.word in _CHANGES)
            continue
        if not (named and capital):
            foreign += run
        named, run = capital, 0
        english += token.tags != lx.WORD and token.word[0].isalpha() and token.word not in _NO_EVIDENCE
    return foreign + run > english


def is_in_another_script(text: str) -> bool:
    """Whether at least half of the letters are not Latin.

    Args:
        text: The text as it was given.

    >>> from okrkit.notation.languages import is_in_another_script
    >>> is_in_another_script("売上を10%増やす"), is_in_another_script("Raise the café's sales by 10%")
    (True, False)
    """
    if _OTHER.search(text) is None:
        return False
    letters = [character for character in text if character.isalpha()]
    others = sum(character > _LAST_LATIN for character in letters)
    return others >= _FEW_LETTERS and len(letters) <= 2 * others
