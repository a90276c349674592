"""The critical figures of a threshold: '≥ 30 (critical < 25)', '≤ 3 (warning only)'."""

from __future__ import annotations

from okrkit.notation import lexicon as lx
from okrkit.notation.quantities import find_quantities
from okrkit.notation.tokens import Token

__all__ = ["Criticals", "split_criticals"]


class Criticals:
    """The critical figures on either side, and whether there are none at all by the text's own words."""

    __slots__ = ("high", "low", "warning_only")

    def __init__(self) -> None:
        self.low: float | None = None
        self.high: float | None = None
        self.warning_only = False


def split_criticals(tokens: list[Token], text: str, dollar: str) -> tuple[list[Token], Criticals | None]:
    """The tokens without a closing bracket that speaks of critical figures, and what it says."""
    for index in range(len(tokens) - 1):
        if not tokens[index].tags & lx.OPEN or tokens[index + 1].word not in ("critical", "warning"):
            continue
        end = next((i for i in range(index, len(tokens)) if tokens[i].tags & lx.CLOSE), len(tokens))
        inner = tokens[index + 1 : end]
        criticals = Criticals()
        if [token.word for token in inner] == ["warning", "only"]:
            criticals.warning_only = True
        else:
            _, quantities = find_quantities(inner[1:], text, dollar)
            for quantity in quantities:
                if quantity.bound in (lx.LT, lx.LE):
                    criticals.low = quantity.value
                elif quantity.bound in (lx.GT, lx.GE):
                    criticals.high = quantity.value
        return [*tokens[:index], *tokens[end + 1 :]], criticals
    return tokens, None
