"""The critical figures of a threshold: '≥ 30 (critical < 25)', '≤ 3, warn above 3, red above 5', '≤ 3 (warning only)'."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.clauses import in_unit_of
from okrkit.notation.items import Item, Quantity
from okrkit.notation.quantities import find_quantities
from okrkit.notation.readings import Reading
from okrkit.notation.tokens import Token

__all__ = ["CRITICAL_FIGURES", "SAYING", "Criticals", "settle", "split_criticals"]

CRITICAL_FIGURES: Final = "'critical < N', 'critical > N' or 'warning only'"
_JOINING: Final = frozenset(("or", "and", ","))
_BETWEEN: Final = lx.COMMA | lx.STOP | lx.SIGN
_IN_BRACKETS: Final = frozenset(("critical", "warning"))
# Where a warning begins is the limit itself: a threshold has two figures on a side.
_MILDER: Final = frozenset(("warn", "warning", "amber", "yellow"))
SAYING: Final = _MILDER | {"critical", "alarm", "alert", "red", "act"}
_ZONES: Final = frozenset("red amber yellow orange green target".split())
_TELLING: Final = lx.BOUND | lx.NUMBER | lx.COLON | lx.CURRENCY  # 'Green ≥ 50%'; 'Green energy' is a name
_BEFORE_FIGURE: Final = frozenset(("at", "if", "when"))
_IN_FULL: Final = {lx.LE: "'critical < N'", lx.GE: "'critical > N'"}


class Criticals:
    """The critical figures on either side, and whether there are none at all by the text's own words."""

    __slots__ = ("expected", "high", "low", "places", "stop", "taken", "warning_only", "warnings")

    def __init__(self) -> None:
        self.low: float | None = None
        self.high: float | None = None
        self.warning_only: bool = False
        self.stop: int | None = None  # where something is said that is no critical figure
        self.expected: str = CRITICAL_FIGURES
        self.taken: list[Quantity] = []  # the critical figures
        self.warnings: list[Quantity] = []  # where a warning begins
        self.places: list[tuple[str, int, int]] = []

    def refuse(self, stop: int, expected: str = CRITICAL_FIGURES) -> None:
        """Note where reading stopped; the first place counts."""
        if self.stop is None:
            self.stop, self.expected = stop, expected


def split_criticals(tokens: list[Token], text: str, dollar: str) -> tuple[list[Token], Criticals | None]:
    """The tokens without what speaks of critical figures, in closing brackets or behind the limit, and what it says."""
    zones = _split_zones(tokens, text, dollar)
    if zones is not None:
        return zones
    for index in range(1, len(tokens)):
        if tokens[index].word in SAYING:
            bracketed = bool(tokens[index - 1].tags & lx.OPEN)
            if (bracketed and tokens[index].word in _IN_BRACKETS) or _follows_a_limit(tokens, index):
                return _split_at(tokens, index, text, dollar, bracketed=bracketed)
    return tokens, None


def _split_zones(tokens: list[Token], text: str, dollar: str) -> tuple[list[Token], Criticals] | None:
    """'Win rate: target 50%; red < 40%; yellow 40-49%; green ≥ 50%': healthy is green, critical is red, and between lies the rest."""
    starts = [
        place
        for place, (token, behind) in enumerate(pairwise(tokens))
        if token.word in _ZONES and behind.tags & _TELLING
    ]
    said = {tokens[place].word: _zone(tokens, place, end) for place, end in pairwise([*starts, len(tokens)])}
    if len(said) < len(starts) or not {"red", "green"} <= said.keys():
        return None
    healthy, aim = (find_quantities(said.get(word, []), text, dollar)[1] for word in ("green", "target"))
    if not healthy or not healthy[0].bound or len(healthy) > 1:
        return None
    criticals = Criticals()
    if any(figure.value != healthy[0].value for figure in aim):
        criticals.refuse(aim[0].start, "one figure for green and for the target")
    red = next(token for token in tokens if token.word == "red")
    _clause(criticals, red, said["red"], text, dollar)
    return [*_zone(tokens, -1, starts[0]), *said["green"]], criticals


def _zone(tokens: list[Token], place: int, end: int) -> list[Token]:
    """What is said of a colour, without the comma or the bracket behind it."""
    said = tokens[place + 1 : end]
    while said and said[-1].tags & (_BETWEEN | lx.OPEN | lx.CLOSE) and not said[-1].tags & lx.COLON:
        said.pop()
    if said and said[0].tags & (lx.COLON | lx.SIGN) and place >= 0:
        said = said[1:]  # 'Green: ≥ 50%'
    return said


def _split_at(
    tokens: list[Token], index: int, text: str, dollar: str, *, bracketed: bool
) -> tuple[list[Token], Criticals | None]:
    end = len(tokens)
    if bracketed:
        end = next((i for i in range(index, end) if tokens[i].tags & lx.CLOSE), end)
    following = tokens[index + 1] if index + 1 < end else None
    told = following is not None and (
        not following.tags & lx.WORD
        or following.tags & lx.BOUND
        or following.word in {*_BEFORE_FIGURE, "only"}
    )
    if not told:
        return tokens, None  # '(critical path)': words
    criticals = Criticals()
    first = index
    for after in range(index + 1, end + 1):
        if after == end or tokens[after].word in SAYING:
            _clause(criticals, tokens[first], tokens[first + 1 : after], text, dollar)
            first = after
    joined = bracketed or bool(tokens[index - 1].tags & _BETWEEN) or tokens[index - 1].word in _JOINING
    return [*tokens[: index - joined], *tokens[end + 1 :]], criticals


def _follows_a_limit(tokens: list[Token], index: int) -> bool:
    """Whether a figure stands before the word, and a comparator and a figure behind it: '≥ 30, critical below 20'."""
    figure = index + 1
    while figure < min(len(tokens), index + 4) and tokens[figure].value is None:
        if not (
            tokens[figure].tags & (lx.BOUND | lx.CURRENCY | lx.COLON) or tokens[figure].word in _BEFORE_FIGURE
        ):
            return False
        figure += 1
    return (
        index + 1 < figure < len(tokens)
        and tokens[figure].value is not None
        and any(token.value is not None for token in tokens[:index])
    )


def _clause(criticals: Criticals, saying: Token, inner: list[Token], text: str, dollar: str) -> None:
    """One word and its figures: 'critical < 60, > 90', 'warn below 30', 'warning only'."""
    if [token.word for token in inner if token.word not in _JOINING] == ["only"]:
        criticals.warning_only = True
        return
    place = inner[0].start if inner else saying.end
    if inner and inner[0].tags & lx.COLON:
        inner = inner[1:]  # '(red: > 8 days)'
    if inner and inner[0].word in _BEFORE_FIGURE and len(inner) > 1 and inner[1].tags & lx.BOUND:
        inner = inner[1:]  # 'critical if below 20'
    items, quantities = find_quantities(inner, text, dollar)
    bounded = sum(1 for quantity in quantities if quantity.bound and quantity.value is not None)
    if not bounded or bounded < len(quantities) or not _is_list(items):
        criticals.refuse(place)
        return
    for quantity in quantities:
        if quantity.high is not None or quantity.ratio:
            criticals.refuse(quantity.first)
        elif saying.word in _MILDER:
            criticals.warnings.append(quantity)
        else:
            _take(criticals, quantity)


def _take(criticals: Criticals, quantity: Quantity) -> None:
    below = quantity.bound in (lx.LT, lx.LE)
    if quantity.bound in _IN_FULL:
        # The critical figure itself is still a warning, as everywhere in okrkit.
        criticals.refuse(
            quantity.first, f"{_IN_FULL[quantity.bound]}, since the figure itself is still a warning"
        )
    elif (criticals.low if below else criticals.high) is not None:
        criticals.refuse(quantity.first, "one critical figure on a side")
    elif below:
        criticals.low = quantity.value
    else:
        criticals.high = quantity.value
    criticals.taken.append(quantity)
    criticals.places.append(("critical_low" if below else "critical_high", quantity.start, quantity.end))


def _is_list(items: list[Item]) -> bool:
    """Whether there are only figures, each with the words of its unit behind it: '< 5 widgets or > 9 widgets'."""
    counting = False
    for item in items:
        if item.tags & lx.QUANTITY:
            counting = True
        elif item.word in _JOINING or item.tags & _BETWEEN:
            counting = False
        elif not (counting and item.tags & lx.WORD):
            return False
    return True


def settle(criticals: Criticals, reading: Reading) -> None:
    """Put the critical figures in the limit's unit, and see that a warning begins at the limit."""
    main = reading.target or reading.low
    if reading.kind != "kpi" or main is None:
        return
    for quantity in (*criticals.taken, *criticals.warnings):
        figure = in_unit_of(quantity, main)
        if quantity.unit not in (None, main.unit) and (main.unit is None or figure is None):
            criticals.refuse(
                quantity.first, f"a figure in {main.unit}" if main.unit else "a figure without a unit"
            )
        elif quantity.bound == lx.LT and quantity in criticals.taken:
            criticals.low = figure
        elif quantity.bound == lx.GT and quantity in criticals.taken:
            criticals.high = figure
    for quantity in criticals.warnings:
        _warns_at_limit(criticals, quantity, reading, main)
    if criticals.warnings and criticals.low is None and criticals.high is None:
        criticals.warning_only = True  # a warning is spoken of, and nothing critical


def _warns_at_limit(criticals: Criticals, quantity: Quantity, reading: Reading, main: Quantity) -> None:
    """'≥ 30, warn below 30' says what a threshold means; '≥ 30, warn below 25' leaves what is between without a word."""
    below = quantity.bound in (lx.LT, lx.LE)
    strict = main.bound in (lx.GT, lx.LT)
    if reading.high is not None:
        limit = main if below else reading.high
        edge = limit.value
    else:
        edge = main.value if below or main.high is None else main.high
    on_side = main.high is not None or reading.high is not None or below == (reading.form == "floor")
    fits = on_side and in_unit_of(quantity, main) == edge and (quantity.bound in (lx.LE, lx.GE)) == strict
    if fits:
        criticals.places.append(("warning_low" if below else "warning_high", quantity.start, quantity.end))
    else:
        criticals.refuse(quantity.first, "the limit itself: a warning begins where healthy ends")
