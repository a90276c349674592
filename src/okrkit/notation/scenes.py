"""The scene: one statement's items with what the forms ask of them."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.heads import Head, find_head, find_mover
from okrkit.notation.quantities import Item, Quantity
from okrkit.notation.vocabulary import CURRENCY_OF

CURRENCIES: Final = frozenset(CURRENCY_OF.values())
COUNTING: Final = CURRENCIES | {None, "stages", "points", "stars", "FTE"}


class Reading:
    """What a form made of a scene: which quantity stands for what."""

    __slots__ = ("baseline", "direction", "expected", "form", "high", "kind", "low", "size", "stop", "target", "units", "why", "zero", "zero_at")

    def __init__(self, kind: str, form: str | None = None, *, direction: str | None = None, baseline: Quantity | None = None,
                 target: Quantity | None = None, low: Quantity | None = None, high: Quantity | None = None, size: float | None = None,
                 zero: bool = False, zero_at: tuple[int, int] = (0, 0), units: tuple[str, str] | None = None, why: str = "", stop: int | None = None, expected: str = "") -> None:  # fmt: skip
        self.kind = kind
        self.form = form
        self.direction = direction
        self.baseline = baseline
        self.target = target
        self.low = low
        self.high = high
        self.size = size
        self.zero = zero
        self.zero_at = zero_at
        self.units = units
        self.why = why
        self.stop = stop
        self.expected = expected


class Scene:
    """The items of one statement, its head, and its quantities sorted by the part they play."""

    def __init__(self, text: str, items: list[Item], quantities: list[Quantity], listed_as: str | None) -> None:
        self.text = text
        self.items = items
        self.quantities = quantities
        self.listed_as = listed_as
        self.end = len(text.rstrip())
        self.head: Head = find_head(items)
        self.verb = self.head.tags
        self.first: Item | None = items[self.head.index] if self.head.index < len(items) else None
        self.lead = self.first if isinstance(self.first, Quantity) else None
        self.mains = [q for q in quantities if not q.part and q.depth == 0 and q.index >= self.head.index]
        self.asides = [q for q in quantities if not q.part and q.depth > 0]
        if not self.mains and self.asides:
            self.mains = [q for q in self.asides if q.role not in (lx.FROM, lx.NOW)][:1]
        if len(self.mains) > 1:
            kept = [q for q in self.mains if not (q.role_word == "within" and q.unit in lx.TIME_UNITS)]
            self.mains = kept or self.mains
        self.change, self.mover = (0, -1) if self.verb & ~(lx.BASE | lx.EITHER) else find_mover(items, self.head.index)
        self.currencies = CURRENCIES
        self.counting = COUNTING
        self.has_colon = any(item.tags & lx.COLON for item in items[self.head.index :])
        self.only = self.first is not None and self.first.word in ("only", "just")

    @property
    def main(self) -> Quantity | None:
        """The first number that may be a target."""
        for quantity in self.mains:
            if quantity.role in (0, lx.AIM, lx.TO) or quantity.bound:
                return quantity
        return None

    @property
    def top(self) -> Quantity | None:
        for quantity in self.quantities:
            if quantity.part and quantity.index and self.items[quantity.index - 1].word == "top":
                return quantity
        return None

    @property
    def goal(self) -> Quantity | None:
        for quantity in self.mains:
            if quantity.role == lx.TO:
                return quantity
        return self.main

    def first_with(self, role: int) -> Quantity | None:
        for quantity in self.quantities:
            if quantity.role == role and not quantity.part:
                return quantity
        return None

    def goal_after(self, start: Quantity | None) -> Quantity | None:
        if start is None:
            return None
        candidates = [q for q in self.quantities if q is not start and not q.part]
        for role in (lx.TO, lx.AIM):
            for quantity in candidates:
                if quantity.role == role and quantity.depth <= start.depth:
                    return quantity
        for quantity in candidates:
            if quantity.role == 0 and quantity.depth == 0:
                return quantity
        return next((q for q in candidates if q.role == lx.BY), None)

    def span_by_to(self) -> tuple[Quantity, Quantity] | None:
        for quantity in self.mains:
            if quantity.high is not None and quantity.role_word == "to" and quantity.role == 0:
                goal = Quantity(quantity.high, quantity.start, quantity.end)
                goal.unit = quantity.unit
                start = Quantity(quantity.value, quantity.start, quantity.end)
                start.unit = quantity.unit
                return start, goal
        return None

    def same_unit(self, start: Quantity, goal: Quantity) -> float | None:
        if start.value is not None and start.unit != goal.unit and start.unit in lx.SECONDS_IN and goal.unit in lx.SECONDS_IN:
            return start.value * lx.SECONDS_IN[start.unit] / lx.SECONDS_IN[goal.unit]
        return start.value

    def units_in_words(self) -> tuple[str, str] | None:
        items = self.items
        for index, item in enumerate(items[:-1]):
            following = items[index + 1]
            if item.tags & lx.FROM and following.tags & lx.TIME:
                for later in range(index + 2, min(index + 8, len(items))):
                    if items[later].tags & lx.TO:
                        for last in items[later + 1 : later + 5]:
                            if last.tags & lx.TIME and not last.tags & lx.QUANTITY:
                                return following.unit or "", last.unit or ""
        return None

    @property
    def polarity(self) -> str:
        adverse = False
        for item in self.items[self.head.index :]:
            if item.tags & lx.ADVERSE:
                adverse = True
            if item.word in _REDEEMING:
                return "increase"
        return "decrease" if adverse else "increase"

    def more_direction(self, quantity: Quantity) -> str | None:
        return _MORE.get(quantity.counted)

    def shift_after(self, quantity: Quantity) -> str | None:
        if quantity.unit != "%" or quantity.role not in (0, lx.AIM, lx.TO):
            return None
        for item in self.items[quantity.index + 1 : quantity.index + 4]:
            if item.tags & lx.SHIFT:
                sign = lx.SHIFT_NOUNS[item.word]
                return "increase" if sign > 0 else "decrease" if sign < 0 else self.polarity
            if not item.tags & lx.WORD or item.tags & (lx.PREPOSITION | lx.CONJUNCTION | lx.VERB & ~lx.EITHER):
                return None
        return None

    @property
    def shift_anywhere(self) -> str | None:
        for item in self.items[self.head.index :]:
            if item.tags & lx.SHIFT and lx.SHIFT_NOUNS[item.word]:
                return "increase" if lx.SHIFT_NOUNS[item.word] > 0 else "decrease"
        return None

    def closes(self, quantity: Quantity) -> bool:
        return True

    def at_before(self, quantity: Quantity) -> bool:
        return bool(quantity.index) and self.items[quantity.index - 1].word in ("at", "of", "=", ":", "with")

    def two_bounds(self) -> tuple[Quantity, Quantity] | None:
        low = next((q for q in self.mains if q.bound in (lx.GE, lx.GT)), None)
        high = next((q for q in self.mains if q.bound in (lx.LE, lx.LT)), None)
        if low is None or high is None or low.value is None or high.value is None or not low.value < high.value or low.unit not in (None, high.unit) and high.unit is not None:
            return None
        between = self.items[min(low.index, high.index) + 1 : max(low.index, high.index)]
        joined = all(item.word in ("and", "but", ",", "or") for item in between) and between
        return (low, high) if joined else None

    def near_head(self, quantity: Quantity) -> bool:
        return 0 <= quantity.index - self.head.after <= 8

    def counts(self, quantity: Quantity) -> bool:
        if quantity.value is None or quantity.value != int(quantity.value) and quantity.unit not in CURRENCIES or quantity.ratio:
            return False
        for item in self.items[quantity.index + 1 : quantity.index + 6]:
            if item.tags & lx.PERSON or item.word.endswith("s") and not item.word.endswith("ss"):
                return True
            if item.tags & (lx.STOP | lx.QUANTITY):
                return False
        return False

    @property
    def grand(self) -> bool:
        return any(item.tags & lx.GRAND for item in self.items)

    @property
    def states_outcome(self) -> bool:
        return any(item.tags & (lx.STATE | lx.PAST) for item in self.items[self.head.index + 1 :][-4:])


_REDEEMING: Final = frozenset(lx.REDEEMING.split())
_MORE: Final = {
    "more": "increase", "higher": "increase", "greater": "increase", "larger": "increase", "bigger": "increase",
    "better": None, "additional": "increase", "extra": "increase", "longer": "increase", "increase": "increase",
    "fewer": "decrease", "less": "decrease", "lower": "decrease", "cheaper": "decrease", "shorter": "decrease",
    "smaller": "decrease", "faster": None, "quicker": None, "slower": None, "reduction": "decrease",
}  # fmt: skip
