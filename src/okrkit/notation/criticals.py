"""The critical figures of a threshold: '≥ 30 (critical < 25)', '≤ 3 (warning only)'."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item
from okrkit.notation.quantities import find_quantities
from okrkit.notation.tokens import Token

__all__ = ["CRITICAL_FIGURES", "Criticals", "split_criticals"]

CRITICAL_FIGURES: Final = "'critical < N', 'critical > N' or 'warning only'"
_JOINING: Final = frozenset(("or", "and", ","))
_BETWEEN: Final = lx.COMMA | lx.STOP | lx.SIGN
_IN_BRACKETS: Final = frozenset(("critical", "warning"))
# Where somebody warns earlier than at the limit, there is a limit too many: a threshold has two figures on a side.
_MILDER: Final = frozenset(("warn", "amber", "yellow"))
_SAYING: Final = _IN_BRACKETS | _MILDER | {"alarm", "alert", "red"}


class Criticals:
    """The critical figures on either side, and whether there are none at all by the text's own words."""

    __slots__ = ("high", "low", "stop", "warning_only")

    def __init__(self) -> None:
        self.low: float | None = None
        self.high: float | None = None
        self.warning_only: bool = False
        self.stop: int | None = None  # where the bracket says something that is no critical figure


def split_criticals(tokens: list[Token], text: str, dollar: str) -> tuple[list[Token], Criticals | None]:
    """The tokens without what speaks of critical figures, in closing brackets or behind the limit, and what it says."""
    for index in range(1, len(tokens)):
        if tokens[index].word not in _SAYING:
            continue
        bracketed = bool(tokens[index - 1].tags & lx.OPEN)
        if not (bracketed and tokens[index].word in _IN_BRACKETS) and not _follows_a_limit(tokens, index):
            continue
        end = len(tokens)
        if bracketed:
            end = next((i for i in range(index, end) if tokens[i].tags & lx.CLOSE), end)
        inner = tokens[index + 1 : end]
        criticals = Criticals()
        if [token.word for token in inner] == ["only"]:
            criticals.warning_only = True
        elif not inner or (inner[0].tags & lx.WORD and not inner[0].tags & lx.BOUND):
            return tokens, None  # '(critical path)': words
        else:
            _figures(criticals, inner, text, dollar)
            if tokens[index].word in _MILDER:
                criticals.stop = inner[0].start
        joined = bracketed or bool(tokens[index - 1].tags & _BETWEEN) or tokens[index - 1].word in _JOINING
        return [*tokens[: index - joined], *tokens[end + 1 :]], criticals
    return tokens, None


def _follows_a_limit(tokens: list[Token], index: int) -> bool:
    """Whether a figure stands before the word, and a comparator and a figure right after it: '≥ 30, critical below 20'."""
    told = index + 2 < len(tokens) and bool(tokens[index + 1].tags & lx.BOUND)
    return (
        told
        and tokens[index + 2].value is not None
        and any(token.value is not None for token in tokens[:index])
    )


def _figures(criticals: Criticals, inner: list[Token], text: str, dollar: str) -> None:
    items, quantities = find_quantities(inner, text, dollar)
    for quantity in quantities:
        if quantity.bound in (lx.LT, lx.LE):
            criticals.low = quantity.value
        elif quantity.bound in (lx.GT, lx.GE):
            criticals.high = quantity.value
    bounded = sum(1 for quantity in quantities if quantity.bound and quantity.value is not None)
    if not bounded or bounded < len(quantities) or not _is_list(items):
        criticals.stop = inner[0].start


def _is_list(items: list[Item]) -> bool:
    """Whether there are only figures, each with the words of its unit behind it: '< 5 widgets or > 9 widgets'."""
    counting = False
    for item in items:
        if item.tags & lx.QUANTITY:
            counting = True
        elif item.word in _JOINING:
            counting = False
        elif not (counting and item.tags & lx.WORD):
            return False
    return True
