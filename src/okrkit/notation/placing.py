"""Where in the text each number and each unit of a Statement stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity
from okrkit.notation.normalising import normalise
from okrkit.notation.readings import Reading
from okrkit.notation.scenes import CURRENCIES, Scene
from okrkit.notation.vocabulary import CURRENCY_OF, UNIT_OF

__all__ = ["place_numbers", "place_units"]

Place = tuple[int, int]
Named = tuple[str, int, int]  # a field, and where what it says begins and ends

_JOINERS: Final = re.compile(r"\s*(?<!\de)(?:\.\.\.?|…|[-–—−~]|\bto\b|\band\b)\s*", re.IGNORECASE)
_UNIT_WORD: Final = re.compile(r"°[cf]|[^\W\d_]+[23]\b|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]")
_OWN_WORDS: Final = {"m": "minutes", "p": "GBP"}  # '1h 30m', '40p'; alone they are told of something else


def place_numbers(scene: Scene, reading: Reading) -> list[Named]:
    """Where the baseline, the target and the limits stand; two that come from one number share its place."""
    places: list[Named] = []
    if reading.baseline is not None and reading.baseline.value is not None:
        places.append(("baseline", reading.baseline.start, reading.baseline.end))
    places.extend(_limits(scene, reading))
    return places


def _limits(scene: Scene, reading: Reading) -> Iterator[Named]:
    main = reading.low or reading.target
    if main is None or main.value is None:
        yield from _in_a_word(scene, reading)
        return
    if reading.high is not None and reading.high.value is not None:
        yield "low", main.start, main.end
        yield "high", reading.high.start, reading.high.end
    elif main.high is not None:
        low, high = _ends(scene.text, main)
        yield "low", *low
        yield "high", *high
    else:
        yield "target", main.start, main.end
        limit = {"floor": "low", "ceiling": "high"}.get(reading.form or "")
        if limit is not None:
            yield limit, main.start, main.end


def _in_a_word(scene: Scene, reading: Reading) -> Iterator[Named]:
    """The 0 of 'no', and the 100 of 'double'."""
    word: Item | None = reading.zero
    if reading.size is not None:
        word = scene.items[scene.head.index]
    if word is not None:
        yield "target", word.start, word.end
    if reading.zero is not None:
        yield "high", reading.zero.start, reading.zero.end


def _ends(text: str, both: Quantity) -> tuple[Place, Place]:
    """The two numbers of a range; those of '±5%' are one."""
    joiner = _JOINERS.search(text, both.start + 1, both.end)
    if not both.joined or joiner is None:
        return (both.start, both.end), (both.start, both.end)
    return (both.start, joiner.start()), (joiner.end(), both.end)


def place_units(scene: Scene, reading: Reading, unit: str | None, baseline_unit: str | None) -> list[Named]:
    """Where the words or signs of the units stand, or the number that says its unit by itself ('a third')."""
    numbers = [reading.target or reading.low, reading.high, reading.baseline]
    bearers = [quantity for quantity in numbers if quantity is not None]
    places: list[Named] = []
    for field, symbol in (("unit", unit), ("baseline_unit", baseline_unit)):
        place = None if symbol is None else _unit_place(scene, reading, bearers, symbol)
        if place is not None:
            places.append((field, *place))
    return places


def _unit_place(scene: Scene, reading: Reading, bearers: list[Quantity], symbol: str) -> Place | None:
    if reading.units is not None:
        return _word_of(scene.text, symbol, 0, len(scene.text))  # 'from days to hours'
    own = [quantity for quantity in bearers if quantity.unit == symbol] or bearers
    if not own:
        return next(((start, end) for _, start, end in _in_a_word(scene, reading)), None)
    edge = own[0].end - 1
    if symbol == "%" and own[0].high is None and scene.text[edge] == "%":
        return edge, edge + 1  # most of all units
    words = (_word_of(scene.text, symbol, quantity.first, quantity.end) for quantity in own)
    return next((place for place in words if place is not None), (own[0].start, own[0].end))


def _word_of(text: str, symbol: str, start: int, end: int) -> Place | None:
    """The last word between two places that stands for a unit; a phrase of two, or 'km/h', as a whole."""
    if symbol == "%" == text[end - 1 : end]:
        return end - 1, end
    plain = normalise(text[start:end])
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


def _says(word: str, symbol: str) -> bool:
    if word == "$" and symbol in CURRENCIES:
        return True  # of whichever country
    scaled = lx.SCALED_CURRENCIES.get(word, (1.0, ""))[1]
    return symbol in (word, UNIT_OF.get(word), CURRENCY_OF.get(word), scaled, _OWN_WORDS.get(word))
