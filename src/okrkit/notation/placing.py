"""Where in the text each number and each unit of a Statement stands."""

from __future__ import annotations

import re
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Quantity
from okrkit.notation.normalising import normalise
from okrkit.notation.readings import Reading
from okrkit.notation.scenes import Scene
from okrkit.notation.vocabulary import CURRENCIES, CURRENCY_OF, UNIT_OF

__all__ = ["place_numbers", "place_units"]

Place = tuple[int, int]
Named = tuple[str, int, int]  # a field, and where what it says begins and ends

_LIMIT_OF: Final[dict[str | None, str]] = {"floor": "low", "ceiling": "high"}
_JOINERS: Final = re.compile(r"\s*(?<!\de)(?:\.\.\.?|…|[-–—−~]|\bto\b|\band\b)\s*", re.IGNORECASE)
_UNIT_WORD: Final = re.compile(r"°[cf]|[^\W\d_]+[23]\b|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]")
_FIGURES: Final = "0123456789.,"
_AMOUNT: Final = _FIGURES + "kKmMbB"
_PLAIN_RANGES: Final = frozenset(("", "-", "–", " to ", " and "))  # what joins '4' and '6'
_OWN_WORDS: Final = {"m": "minutes", "p": "GBP"}  # '1h 30m', '40p'; alone they are told of something else


def place_numbers(scene: Scene, reading: Reading) -> list[Named]:
    """Where the baseline, the target and the limits stand; two that come from one number share its place."""
    places: list[Named] = []
    baseline, main, upper = reading.baseline, reading.low or reading.target, reading.high
    if baseline is not None and baseline.value is not None:
        places.append(("baseline", baseline.start, baseline.end))
    if main is None or main.value is None:
        places += _in_a_word(scene, reading)
    elif upper is not None and upper.value is not None:
        places += [("low", main.start, main.end), ("high", upper.start, upper.end)]
    elif main.high is not None:
        low, high = _ends(scene.text, main)
        places += [("low", *low), ("high", *high)]
    else:
        places.append(("target", main.start, main.end))
        limit = _LIMIT_OF.get(reading.form)
        if limit is not None:
            places.append((limit, main.start, main.end))
    return places


def _in_a_word(scene: Scene, reading: Reading) -> list[Named]:
    """The 0 of 'no', and the 100 of 'double'."""
    zero = reading.zero
    if reading.size is not None:
        word = scene.items[scene.head.after - 1]
        return [("target", word.start, word.end)]
    return [] if zero is None else [("target", zero.start, zero.end), ("high", zero.start, zero.end)]


def _ends(text: str, both: Quantity) -> tuple[Place, Place]:
    """The two numbers of a range; those of '±5%' are one."""
    joiner = _JOINERS.search(text, both.start + 1, both.end)
    if not both.joined or joiner is None:
        return (both.start, both.end), (both.start, both.end)
    return (both.start, joiner.start()), (joiner.end(), both.end)


def place_units(scene: Scene, reading: Reading, unit: str | None, baseline_unit: str | None) -> list[Named]:
    """Where the words or signs of the units stand, or the number that says its unit by itself ('a third')."""
    places: list[Named] = []
    for field, symbol in (("unit", unit), ("baseline_unit", baseline_unit)):
        place = None if symbol is None else _unit_place(scene, reading, symbol)
        if place is not None:
            places.append((field, *place))
    return places


def _unit_place(scene: Scene, reading: Reading, symbol: str) -> Place | None:
    if reading.units is not None:
        return _word_of(scene.text, symbol, 0, len(scene.text))  # 'from days to hours'
    main = reading.target or reading.low
    if main is not None and main.unit == symbol == "%" == scene.text[main.end - 1]:
        return main.end - 1, main.end  # most of all units
    bearers = [quantity for quantity in (main, reading.high, reading.baseline) if quantity is not None]
    if not bearers:
        return next(((start, end) for _, start, end in _in_a_word(scene, reading)), None)
    own = [quantity for quantity in bearers if quantity.unit == symbol] or bearers
    for quantity in own:
        place = _word_of(scene.text, symbol, quantity.first, quantity.end)
        if place is not None:
            return place
    return own[0].start, own[0].end


def _word_of(text: str, symbol: str, start: int, end: int) -> Place | None:
    """The last word between two places that stands for a unit; a phrase of two, or 'km/h', as a whole."""
    given = text[start:end]
    place = _plain_place(given, symbol)
    if place is not None:
        return start + place[0], start + place[1]
    plain = normalise(given)
    whole = plain.rfind(symbol.casefold()) if "/" in symbol else -1
    if whole >= 0:
        return start + whole, start + whole + len(symbol)
    words = list(_UNIT_WORD.finditer(plain))
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if index and UNIT_OF.get(f"{words[index - 1][0]} {word[0]}") == symbol:
            return start + words[index - 1].start(), start + word.end()
        if _says(word[0], symbol):
            return start + word.start(), start + word.end()
    return None


def _plain_place(given: str, symbol: str) -> Place | None:
    """The unit of '61%', '15 minutes', '4 to 6 hours' and '$4.5M', as most are written; None for all others."""
    figures, _, last = given.rpartition(" ")
    if symbol == "%" == given[-1:]:
        return len(given) - 1, len(given)
    if UNIT_OF.get(last) == symbol and last.isalpha() and figures.strip(_FIGURES) in _PLAIN_RANGES:
        return len(given) - len(last), len(given)
    return (0, 1) if given[:1] == "$" and symbol in CURRENCIES and not given[1:].strip(_AMOUNT) else None


def _says(word: str, symbol: str) -> bool:
    if word == "$" and symbol in CURRENCIES:
        return True  # of whichever country
    scaled = lx.SCALED_CURRENCIES.get(word, (1.0, ""))[1]
    return symbol in (word, UNIT_OF.get(word), CURRENCY_OF.get(word), scaled, _OWN_WORDS.get(word))
