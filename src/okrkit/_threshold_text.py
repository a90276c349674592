"""A threshold as text, written so that reading it back gives an equal one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from okrkit._doors import invalid
from okrkit.units import Unit, plain

if TYPE_CHECKING:
    from okrkit.threshold import Threshold

_NUMBER: Final = r"\d{1,330}(?:\.\d{1,330})?(?:e[+-]?\d{1,4})?"
_FIGURE: Final = re.compile(rf"\s*(-?)([$€£¥₹]?)({_NUMBER})")
_COMPARATORS: Final = {"≥": ("low", False), ">": ("low", True), "≤": ("high", False), "<": ("high", True)}
# No unit, but a second figure: '30 and critical below 20' is the notation's to read.
_SAYS_MORE: Final = re.compile(r"\bcritical\b.*\d")
_STRICTLY: Final = "strictly "
_LONGEST: Final = 2000


def write(threshold: Threshold) -> str:
    """The canonical text: '≥ 30% (critical < 25%)', '70..80% (critical < 60%, > 90%)'."""
    notes: list[str] = []
    criticals = [
        f"{sign} {threshold.unit.format(figure, digits=None)}"
        for sign, figure in (("<", threshold.critical_low), (">", threshold.critical_high))
        if figure is not None
    ]
    if criticals:
        notes.append("critical " + ", ".join(criticals))
    if threshold.warning_only:
        notes.append("warning only")
    return _limits(threshold) + (f" ({', '.join(notes)})" if notes else "")


def _limits(threshold: Threshold) -> str:
    low, high, unit, strict = threshold.low, threshold.high, threshold.unit, threshold.strict
    if low is not None and high is not None:
        # The unit stands once, behind the second figure; a currency stands before each.
        first = unit.format(low, digits=None) if not unit.format(0).startswith("0") else plain(low)
        return f"{_STRICTLY if strict else ''}{first}..{unit.format(high, digits=None)}"
    if low is not None:
        return f"{'>' if strict else '≥'} {unit.format(low, digits=None)}"
    return f"{'<' if strict else '≤'} {unit.format(high if high is not None else 0.0, digits=None)}"


def read_canonical(text: str) -> dict[str, Any] | None:
    """What `write` wrote, as arguments of Threshold; None for any other text.

    It is forgiving: the caller writes the result again and compares.
    """
    body = " ".join(text[:_LONGEST].split())
    body, notes = _split_notes(body)
    strictly = body.startswith(_STRICTLY)
    body = body.removeprefix(_STRICTLY)
    comparator = _COMPARATORS.get(body[:1])
    if comparator is not None:
        side, strict = comparator
        figure = _read_figure(body[1:])
        if figure is None:
            return None
        parts: dict[str, Any] = {side: figure[0], "strict": strict, "unit": figure[1]}
    else:
        first, _, second = body.partition("..")
        low, high = _read_figure(first), _read_figure(second)
        if low is None or high is None:
            return None
        parts = {"low": low[0], "high": high[0], "strict": strictly, "unit": high[1]}
    return parts if _read_notes(notes, parts) else None


def _split_notes(body: str) -> tuple[str, str]:
    if not body.endswith(")"):
        return body, ""
    before, _, notes = body.partition(" (")
    return before, notes[:-1]


def _read_notes(notes: str, parts: dict[str, Any]) -> bool:
    if notes == "warning only":
        parts["warning_only"] = True
        return True
    for index, note in enumerate(notes.split(", ") if notes else []):
        words = note.removeprefix("critical ") if index == 0 else note
        figure = _read_figure(words[1:])
        if figure is None or words[0] not in "<>":
            return False
        parts["critical_low" if words[0] == "<" else "critical_high"] = figure[0]
    return True


def _read_figure(text: str) -> tuple[float, Unit] | None:
    match = _FIGURE.match(text)
    if match is None:
        return None
    sign, currency, digits = match.groups()
    word = currency or text[match.end() :].strip()
    if _SAYS_MORE.search(word):
        return None
    try:
        unit = Unit.of(word)
    except ValueError:
        return None
    number = float(sign + digits)
    if number - number != 0.0:
        raise invalid(
            "threshold", "within ±1.797e308", text.strip(), "scale it down, for example to millions"
        )
    return number, unit
