"""The lexicon made ready for look-up: one table of words, one of phrases by their first word."""

from __future__ import annotations

from typing import Final, NamedTuple

from okrkit.notation import acts, lexicon as lx, nouns

__all__ = [
    "AFTER_BOUND_OF",
    "BASES",
    "BOUND_OF",
    "CLOSING_BOUND_OF",
    "CURRENCIES",
    "CURRENCY_OF",
    "PARTICIPLES",
    "PHRASES",
    "PHRASES_FROM",
    "THIRDS",
    "UNIT_OF",
    "VOWELS",
    "WORDS",
    "may_name",
]


class Phrase(NamedTuple):
    """Several words that are read as one; `rest` are those after the first."""

    rest: tuple[str, ...]
    tags: int
    bound: str


VOWELS: Final = frozenset("aeiou")
_SIBILANTS: Final = ("s", "sh", "ch", "x", "z", "o")


def _past(base: str) -> str:
    if base in lx.IRREGULAR_PAST:
        return lx.IRREGULAR_PAST[base]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if base in lx.DOUBLING else base + "ed"


def _ing(base: str) -> str:
    if base.endswith("e") and base != "be":
        return base[:-1] + "ing"
    return base + base[-1] + "ing" if base in lx.DOUBLING else base + "ing"


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + "es" if base.endswith(_SIBILANTS) else base + "s"


def _inflected() -> list[tuple[str, int]]:
    forms: list[tuple[str, int]] = []
    for tag, verbs in lx.VERBS.items():
        bases = verbs.split()
        forms.append((verbs, tag | lx.BASE))
        forms.append((" ".join(map(_past, bases)), tag | lx.PAST))
        forms.append((" ".join(map(_ing, bases)), tag | lx.ING))
        forms.append((" ".join(map(_third, bases)), tag | lx.THIRD))
    return forms


def _words() -> dict[str, int]:
    timed = " ".join(word for word, unit in UNIT_OF.items() if unit in lx.TIME_UNITS)
    classes = [
        *_inflected(),
        (lx.EITHER_WORDS, lx.EITHER),
        (" ".join(map(_third, lx.EITHER_WORDS.split())), lx.EITHER),  # 'the number of open issues is 5'
        (nouns.MEASURES, lx.MEASURE),
        (nouns.CORE_MEASURES, lx.MEASURE | lx.CORE),
        (nouns.NOUN_GERUNDS, lx.GERUND),
        (nouns.CERTIFICATES, lx.DELIVERED),
        (nouns.LATE_WORDS, lx.LATE),
        (nouns.ADVERSE_NOUNS, lx.ADVERSE),
        (nouns.WANTED_NOUNS, lx.WANTED),
        (nouns.HARMFUL_NOUNS, lx.ADVERSE | lx.HARMFUL),
        (nouns.NOUN_FIRST_WORDS, lx.NOUN_FIRST),
        (" ".join(nouns.SHIFT_NOUNS), lx.SHIFT),
        (nouns.OUTCOMES, lx.PERSON),
        (nouns.GRAND_WORDS, lx.GRAND),
        (nouns.STATES, lx.STATE),
        (" ".join(lx.NUMBER_WORDS), lx.NUMBER),
        (" ".join(lx.FOLD_WORDS), lx.NUMBER | lx.NAME),
        (" ".join(lx.SCALE_WORDS), lx.SCALE),
        (" ".join(lx.VULGAR_FRACTIONS), lx.NUMBER | lx.NAME),
        (lx.PLACEHOLDERS, lx.PLACEHOLDER),
        (" ".join(CURRENCY_OF), lx.CURRENCY),
        (" ".join(word for word in UNIT_OF if " " not in word), lx.UNIT),
        (timed, lx.TIME),
        (lx.MONTHS, lx.PERIOD),
        (lx.PERIODS, lx.PERIOD),
        *((words.replace("|", "\n"), tag) for tag, words in lx.SMALL_WORDS.items()),
        *((words.replace("|", "\n"), lx.BOUND) for words in lx.BOUNDS.values()),
    ]
    table: dict[str, int] = {}
    for words, tags in classes:
        # Phrases are in lines of their own and are taught elsewhere.
        for word in words.split("\n") if "\n" in words else words.split():
            if " " not in word:
                table[word] = table.get(word, lx.WORD) | tags
    return table


def _refused() -> str:
    return "|".join(f"{no} {beyond}" for no in lx.REFUSING.split("|") for beyond in lx.PASSING.split("|"))


def _phrases() -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, tuple[int, str]] = {}
    tables = [
        *((words, tag, "") for tag, words in lx.SMALL_WORDS.items()),
        *((words, lx.BOUND, bound) for bound, words in lx.BOUNDS.items()),
        *((words, lx.POSTBOUND, bound) for bound, words in lx.AFTER_BOUNDS.items()),
        *((words, lx.BOUND | lx.ALARM, bound) for bound, words in lx.ALARMS.items()),
        (_moving(lx.MOVING_UP, lx.PAST_UPPER), lx.BOUND | lx.ALARM, lx.LE),
        (_moving(lx.MOVING_DOWN, lx.PAST_LOWER), lx.BOUND | lx.ALARM, lx.GE),
        (_refused(), lx.BOUND, lx.LE),
        (lx.PASSING_IF_REFUSED, lx.BOUND, lx.LE),
        ("|".join(lx.UNIT_PHRASES), lx.UNIT, ""),
    ]
    for words, tags, bound in tables:
        for phrase in words.split("|"):
            if " " in phrase:
                known, said = found.get(phrase, (lx.WORD, ""))
                found[phrase] = known | tags, said or bound
    by_first: dict[str, list[Phrase]] = {}
    for phrase, (tags, bound) in found.items():
        first, *rest = phrase.split()
        by_first.setdefault(first, []).append(Phrase(tuple(rest), tags, bound))
    return {first: tuple(sorted(those, key=_longest_first)) for first, those in by_first.items()}


def _by_second_word(phrases: tuple[Phrase, ...]) -> dict[str, tuple[Phrase, ...]]:
    by_second: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        by_second.setdefault(phrase.rest[0], []).append(phrase)
    return {second: tuple(those) for second, those in by_second.items()}


def _moving(verbs: str, places: tuple[str, ...]) -> str:
    """'climbing over|climbs over|…': the verbs of a movement and where it goes."""
    return "|".join(
        f"{verb} {place}" for base in verbs.split() for verb in (_ing(base), _third(base)) for place in places
    )


def _longest_first(phrase: Phrase) -> int:
    return -len(phrase.rest)


BOUND_OF: Final = {word: bound for bound, words in lx.BOUNDS.items() for word in words.split("|")}
UNIT_OF: Final = {
    **{word: unit for unit, words in lx.UNITS.items() for word in words.split()},
    **lx.CURRENCY_WORDS,
    **lx.UNIT_PHRASES,
}
CURRENCY_OF: Final = dict(lx.CURRENCY_SIGNS) | {code: code.upper() for code in lx.CURRENCY_CODES.split()}
CURRENCIES: Final = frozenset((*CURRENCY_OF.values(), *lx.CURRENCY_WORDS.values()))
WORDS: Final = _words()
PHRASES: Final = _phrases()
# by the first word and the second, so that a word that opens a hundred phrases costs no more than another
PHRASES_FROM: Final = {first: _by_second_word(those) for first, those in PHRASES.items()}
# what says 'at least' or 'at most' behind a number: '40% coverage at a minimum'
CLOSING_BOUND_OF: Final = {
    word: bound for bound, words in lx.AFTER_BOUNDS.items() for word in words.split("|")
}
# those of one word: '5 days max'
AFTER_BOUND_OF: Final = {word: bound for word, bound in CLOSING_BOUND_OF.items() if " " not in word}
# what may be the verb of a sentence behind its subject
BASES: Final = frozenset(acts.ACTS.split()) | {verb for verbs in lx.VERBS.values() for verb in verbs.split()}
THIRDS: Final = frozenset(map(_third, BASES))
PARTICIPLES: Final = acts.PARTICIPLES | {form for base in BASES for form in _past(base).split()}


def may_name(word: str) -> bool:
    """Whether a word in front may belong to a name: 'support' and 'shift', which are orders too; not 'cut' or 'publish'."""
    tags = WORDS.get(word.casefold(), lx.WORD)
    return not tags & (lx.CHANGING | lx.GAIN) and (not tags & lx.VERB or bool(tags & lx.EITHER))
