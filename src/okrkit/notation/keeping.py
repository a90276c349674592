"""Which numbers of a text went into what was made of it: one that went nowhere is pointed at."""

from __future__ import annotations

import re
from typing import Final

from okrkit.errors import NotationError
from okrkit.notation import lexicon as lx
from okrkit.notation.deadlines import FIRST_YEAR, LAST_YEAR, mark_deadlines
from okrkit.notation.normalising import normalise
from okrkit.notation.quantities import find_quantities
from okrkit.notation.statement import Statement
from okrkit.notation.tokens import tokenise

__all__ = [
    "Place",
    "condition_behind",
    "first_lost",
    "limit_of",
    "lost",
    "name_places",
    "rate_of",
    "scale_of",
    "states_figure",
]

Place = tuple[int, int]  # where a piece of the text begins and ends

_LIMITS: Final = ("target", "low", "high", "critical_low", "critical_high", "warning_low", "warning_high")
_RATED: Final = ("target", "low", "high")
_FIGURE: Final = re.compile(r"[-+~]?[\w.,']+")
# What stands behind the figure of '4.2/5', '4 out of 5 stars', '77 (out of 100)', '4.5+ out of 5'; and of '4 of 5'.
# Only a number is what a limit is out of: '/month' is a rate, and '5/1000 requests' is one of so many.
_SCALE: Final = re.compile(
    rf"(?:(?P<slash>\s?/\s?)|\+?\s*\(?\bout\s+of\s+)(?P<number>\d[\d.,]*|(?:{'|'.join(lx.NUMBER_WORDS)})\b)(?![^\W_])"
    r"(?:\s(?P<kind>stars|points)\b)?"
)
_RATE: Final = re.compile(r"(?:\s?/\s?[^\W\d_]+(?:['-][^\W\d_]+)*(?!\w))+")
_OF: Final = re.compile(r"(?:/|\bof\s)\s*(?=\w)")
_RATIO: Final = re.compile(r":\s?(\d[\d.,]*)")
_ITEM_NUMBER: Final = re.compile(r"\s*\(?\d{1,3}[.)]\s")
# '… within 24 hours of the interview', '… for 3 consecutive months': when or of whom the number is told.
_CONDITION: Final = re.compile(
    r"\s(?P<words>(?:within|after|per|over|for|every|during|before|across|among|throughout)\s"
    r"(?:(?:the|a|any|all|at least|first|last|next|past)\s){0,3})(?P<number>[\w.,]+)[\s-](?P<rest>[a-z][a-z\s'-]*)[.\s]*"
)
_BOTH: Final = frozenset(
    "and or but below above under over than critical red warn warning amber alert".split()
)
_RANGE_SIGNS: Final = frozenset(("", "-", "~", "..", "...", "…", "to", "and"))
_ONE: Final = "1"
_SEVERAL: Final = 10
_KNOWN: Final = frozenset("our the these those all their".split())  # 'our 40 clients' are whom it is about
_PERCENT: Final = ("%", "percent", "per cent", "pct")


def first_lost(statement: Statement, kept: list[Place]) -> int | None:
    """Where the first number stands that is neither in a limit nor in a kept piece of the text; None where there is none.

    A number is what begins with a digit, or a word that counts, and behind the limit anything with a digit in it, such as
    'p95' and 'Q3'; before it those are words. That of an item in a list ('1. Keep churn below 3%') is none of the statement's.
    """
    plain = normalise(statement.text)
    limits = [statement.spans[name] for name in _LIMITS if name in statement.spans]
    item = None if statement.metric is None else _ITEM_NUMBER.match(plain)
    places = [*limits, *kept, (0, 0 if item is None else item.end())]
    for number in _numbers(statement.text, plain, limit_of(statement)[1]):
        if not _is_in(number, places):
            return number
    for start, end in limits:
        second = _second_of_ratio(plain, start, end)
        # '9 out of 10 deliveries' is 90%.
        unit = statement.unit or ""
        share = unit == "%" and not any(sign in plain[start:end] for sign in _PERCENT)
        if second is not None and not share and "/" not in unit and not _is_in(second, kept):
            return second
    return None


def lost(statement: Statement, place: int, expected: str) -> NotationError:
    """The refusal of a text for the number at a place, which nothing would keep."""
    deadline = statement.spans.get("deadline")
    if deadline is not None and _is_in(place, [deadline]):
        place, expected = deadline[0], "a limit without a deadline"
    return NotationError(statement.text, place, expected, f"{statement.kind}/{statement.form}")


def _is_in(number: int, places: list[Place]) -> bool:
    return any(start <= number < end for start, end in places)


def _numbers(text: str, plain: str, behind: int) -> list[int]:
    """Where the numbers stand, in order."""
    tokens = tokenise(plain, text)
    # '24h', '1st', '30-day' and a day of the calendar are names to the notation, and numbers to whoever reads them.
    places = {
        token.start
        for token in tokens
        if token.value is not None
        or token.tags & lx.DATE
        or text[token.start].isnumeric()
        or (token.start >= behind and _counts(token.word))
    }
    _, quantities = find_quantities(tokens, text, "USD")
    places.update(quantity.start for quantity in quantities if quantity.value is not None)
    return sorted(places)


def states_figure(text: str) -> bool:
    """Whether a text says how much in figures: '10k users', '99.95%'; not '#1', 'SOC 2', '24/7', 'our 40 clients', '2030'."""
    plain = normalise(text)
    _, quantities = find_quantities(mark_deadlines(tokenise(plain, text)), text, "USD")
    return any(
        quantity.value is not None
        and not quantity.part
        and plain[quantity.start].isdigit()
        and _KNOWN.isdisjoint(plain[: quantity.start].split()[-1:])
        and (quantity.unit is not None or (quantity.value >= _SEVERAL and not _is_year(quantity.value)))
        for quantity in quantities
    )


def _is_year(value: float) -> bool:
    return FIRST_YEAR <= value <= LAST_YEAR


def _counts(word: str) -> bool:
    """Whether a word behind a limit has a number in it: 'p95', 'twice'."""
    return word in lx.OFTEN_WORDS or any(each.isnumeric() and not each.isalpha() for each in word)


def _second_of_ratio(plain: str, start: int, end: int) -> int | None:
    """The 5 of '4.2/5' and of '4 of 5', the 2 of '3:2'; '3:1' and '1:8' are 3 and 8, and nothing is lost."""
    ratio = _RATIO.search(plain, start, end)
    if ratio is not None:
        return None if _ONE in (plain[start : ratio.start()].strip(), ratio[1]) else ratio.start(1)
    of = _OF.search(plain, start, end)
    return None if of is None else of.end()


def limit_of(statement: Statement) -> Place:
    """Where the first limit stands; the two of '70-80' are one."""
    spans = statement.spans
    if "target" in spans or "low" not in spans:
        return spans.get("target") or (0, 0)
    start, end = spans["low"]
    behind, last = spans.get("high", (end, end))
    between = normalise(statement.text[end:behind]).strip()
    return start, last if between in _RANGE_SIGNS else end


def scale_of(statement: Statement) -> tuple[str, Place] | None:
    """What a limit is out of, and where that stands: 'out of 5' in '4.2/5', '4 out of 5', '77 (out of 100)'.

    What is counted behind a fraction is so many of them: 'per 1000 requests' in '5/1000 requests'.
    """
    if statement.unit is not None:
        return None
    plain = normalise(statement.text)
    figure = _FIGURE.match(plain, limit_of(statement)[0])
    scale = None if figure is None else _SCALE.match(plain, figure.end())
    if scale is None:
        return None
    number, kind = scale["number"].rstrip(".,").replace(",", ""), scale["kind"]
    counted, start = normalise(statement.counted or ""), scale.end() + 1
    if scale["slash"] and kind is None and counted and plain.startswith(counted, start):
        return f"per {number} {statement.counted}", (scale.start(), start + len(counted))
    return f"out of {number} {kind or ''}".rstrip(), scale.span()


def rate_of(statement: Statement) -> tuple[str, Place] | None:
    """What a limit is told of, and where that stands: 'per month' in '250K/month', 'per user' in '$5 / user'."""
    ends = [statement.spans[name][1] for name in _RATED if name in statement.spans]
    rate = _RATE.match(normalise(statement.text), max(ends)) if ends else None
    if rate is None:
        return None
    words = statement.text[slice(*rate.span())].split("/")[1:]
    if any(word.strip().casefold() in lx.NUMBER_WORDS for word in words):
        return None
    return " ".join(f"per {word.strip()}" for word in words), rate.span()


def name_places(statement: Statement) -> list[Place]:
    """The one or two pieces of the text that a measure's name is made of."""
    name, span = statement.metric or "", statement.spans.get("metric", (0, 0))
    rest = name[span[1] - span[0] :].strip()
    start = statement.text.find(rest, limit_of(statement)[1]) if rest else span[1]
    return [span, (start, start + len(rest))]


def condition_behind(statement: Statement, place: int, kept: list[Place]) -> Place | None:
    """The end of a text that says when or of whom its number is told, if a lost number stands in it and nothing else does.

    It begins right behind what is kept: what stands between would be lost with it.
    """
    plain = normalise(statement.text)
    start = max(end for _, end in [*kept, limit_of(statement)])
    condition = _CONDITION.fullmatch(plain, start)
    if (
        condition is None
        or condition.start("number") != place
        or not _BOTH.isdisjoint(condition["rest"].split())
    ):
        return None
    return condition.start("words"), condition.end("rest")
