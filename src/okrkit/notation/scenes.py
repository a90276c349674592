"""The scene: one statement's items, and what the forms ask of them."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx, nouns
from okrkit.notation.cells import (
    settle_share_of_a_row,
    take_unit_from_name,
    take_unit_in_brackets,
)
from okrkit.notation.clauses import (
    is_boundary,
    is_bracketed,
    is_done_mostly,
    is_stuck,
    is_welcome,
    plain_side,
    settle_asides,
)
from okrkit.notation.heads import MEANS, Head, find_head, find_means, find_mover, find_outcome
from okrkit.notation.items import Item, Quantity
from okrkit.notation.leads import only_aims
from okrkit.notation.mains import find_mains
from okrkit.notation.measures import UNSAID, better_direction
from okrkit.notation.sides import settle_sides
from okrkit.notation.tokens import Token
from okrkit.notation.vocabulary import CURRENCIES

__all__ = ["COUNTED", "Scene"]

COUNTED: Final[frozenset[str | None]] = CURRENCIES | {None, "stages", "points", "stars", "FTE"}
_GOVERNING: Final = lx.CHANGING | lx.HOLDING | lx.REACH | lx.GAIN | lx.FACTOR
_RATES: Final = frozenset(("per", "/", "each", "every", "a"))
_BALANCES: Final = frozenset(
    "arr mrr revenue revenues acv arpu aov ltv ebitda profit income valuation turnover acvs".split()
)
_ALLOWED: Final = frozenset(
    "acceptable allowable allowed permitted permissible tolerable tolerated required target agreed".split()
)
_LEVELS: Final = frozenset(("daily", "weekly", "monthly"))
_BEARING: Final = frozenset("handle support serve process sustain store hold host".split())
_DESCRIBING: Final = frozenset(("with", "for"))
_SHARES: Final = lx.PERCENT_WORDS | {"proportion", "share"}
_NEAR: Final = 9
_SUBJECT: Final = 7
_NO_SHIFT_BEYOND: Final = lx.PREPOSITION | lx.CONJUNCTION | lx.AUXILIARY


class Scene:
    """The items of one statement, its head, and its numbers by the part that they play."""

    __slots__ = (
        "asides", "boundary", "end", "first", "head", "items", "lead", "listed_as", "mains",
        "many", "mover", "named", "quantities", "text", "verb",
    )  # fmt: skip

    def __init__(
        self, text: str, items: list[Item], quantities: list[Quantity], listed_as: str | None
    ) -> None:
        self.text: str = text
        self.items: list[Item] = items
        self.quantities: list[Quantity] = quantities
        self.listed_as: str | None = listed_as
        self.end: int = len(text.rstrip())
        self.head: Head = find_head(items)
        settle_share_of_a_row(quantities, items, self.head.index)
        self.asides: list[Quantity] = settle_asides(quantities, items)
        mains, many = find_mains(self)
        self.mains: list[Quantity] = mains
        # the number says how many keep a limit ('below 7 in 60% of cases') or are seen to ('are mended in 95% of cases')
        self.many: bool = many or (
            len(self.mains) == 1 and is_done_mostly(self.mains[0], items, self.head.index)
        )
        self.boundary: int = -1  # the colon between the two cells
        self.named: bool = False  # a name, a colon, and the number: two cells of a table
        self._find_clause()
        if self.mains and not self.head.tags:
            self._bound_from_name(self.mains[0])
        if self.mains and not self.named and items[self.mains[0].index - 1].tags & lx.CLOSE:
            take_unit_in_brackets(self.mains[0], items)
        elif self.named:
            take_unit_from_name(self.mains[0], items[self.head.index : self.mains[0].index])
        self.first: Item | None = items[self.head.index] if self.head.index < len(items) else None
        self.lead: Quantity | None = (
            self.first if isinstance(self.first, Quantity) and not self.first.part else None
        )
        self.mover: int = -1
        self.verb: int = self.head.tags
        if not self.verb and self.lead is None:
            self.mover, done_by = find_mover(items, max(self.head.index, self.boundary))
            if done_by:
                # 'Mills Ltd will cut waste by half': who does it is no part of the measure
                self._take_over(self.mover)
                self.mover = -1
            elif self.mover >= 0:
                self.verb = items[self.mover].tags & (lx.VERB | lx.SHAPE)
                self.head.word = items[self.mover].word
        settle_sides(self)

    def _weigh_means(self, number: Quantity) -> bool:
        """Whether another verb has the number: 'by cutting falls by 5%'; 'raise trust by cutting waits to 5' tells of either."""
        means = find_means(self.items, self.head.after, number)
        if not means:
            return False
        if self.items[means - 1].word not in MEANS and not only_aims(self.head.tags, self.items[:means]):
            return False
        way, other = (tags & (lx.RAISE | lx.LOWER) for tags in (self.head.tags, self.items[means].tags))
        if number.role != lx.TO or not way:
            # 'Improve trust by raising uptime to 99%', 'raise profit by cutting costs 5%'
            self._take_over(means)
        elif way != other:
            number.doubtful = True
        return True

    def _take_over(self, place: int) -> None:
        """Have another verb than the first speak of the number."""
        head = self.head
        head.tags = self.verb = self.items[place].tags & (lx.VERB | lx.SHAPE)
        head.after, head.word = place + 1, self.items[place].word

    def _find_clause(self) -> None:
        """Where the number stands in a later clause ('Current ratio: liquidity. Aim for 2'), that clause has the verb."""
        if not self.mains or self.mains[0].depth:
            return
        first, last = self.mains[0].index, self.mains[-1].index
        if first < last and self.head.tags & lx.DO:
            outcome = find_outcome(self.items, first, last)
            if outcome and self._coordinate(outcome):
                self.mains = [quantity for quantity in self.mains if quantity.index > outcome]
                return
        number = self.mains[0]
        if (number.role or number.unit == "%") and self._weigh_means(number):
            return
        index = first - 1
        while index >= self.head.after and not is_boundary(self.items, index):
            if self._coordinate(index):
                return
            index -= 1
        if index < self.head.after:
            return
        boundary = self.items[index]
        later = find_head(self.items, index + 1)
        labelled = later.index < len(self.items) and (
            self.items[later.index].tags & lx.AIM
            or (self.mains[0].role == lx.NOW and later.index + 1 == self.mains[0].index)
        )
        if later.tags and not labelled and later.index < self.mains[0].index:
            later.index = self.head.index
            self.head.tags, self.head.after, self.head.word = later.tags, later.after, later.word
        elif (labelled or not boundary.tags & lx.STOP) and (
            not self.head.tags & _GOVERNING
            or self.head.tags & lx.ING
            or (
                number.unit in lx.TIME_UNITS and boundary.tags & lx.COLON and not self.head.tags & lx.CHANGING
            )
            or (labelled and self.head.tags & lx.EITHER and not self.head.tags & lx.CHANGING)
        ):
            self.head.tags, self.head.after = 0, self.head.index
            self.named, self.boundary = True, index

    def _bound_from_name(self, quantity: Quantity) -> None:
        """'The maximum acceptable wait is 5 days', 'Minimum score: 70'; 'Maximum speed: 300' limits nothing."""
        if quantity.bound or quantity.role & (lx.FROM | lx.BY) or quantity.high is not None:
            return
        name = self.items[self.head.index : quantity.index]
        side = next((item.bound for item in name if isinstance(item, Token) and item.word in lx.UTMOST), "")
        allowed = any(item.word in _ALLOWED for item in name)
        worse = quantity.unit in lx.TIME_UNITS or any(item.tags & lx.ADVERSE for item in name)
        if side and (allowed or worse == (side == lx.LE)):
            quantity.bound = side

    def _coordinate(self, index: int) -> bool:
        """'Launch … and grow …', 'redesign … to reduce …': the verb next to the number governs it."""
        item = self.items[index]
        joins = item.word == "and" or (item.word == "to" and self.head.tags & lx.DO)
        joins = joins or (
            item.tags & lx.COMMA and self.items[index + 1].tags & lx.CHANGING and self.head.tags & lx.DO
        )
        if not joins or not self.head.tags:
            return False
        place = index + 1 + (item.word == "and" and self.items[index + 1].word == "to")  # '… and to reduce …'
        behind = self.items[place + 1] if place + 1 < len(self.items) else None
        if (
            behind is None
            or not self.items[place].tags & lx.BASE
            or is_bracketed(self.items, index, self.mains[0].index)
        ):
            return False
        if isinstance(behind, Quantity) and behind.part:
            return False  # 'scope 1 and scope 2 emissions'
        shares_object = item.word == "and" and index == self.head.after
        if shares_object and self.items[place].tags & lx.KEEP and self.head.tags & (lx.DO | lx.GAIN):
            return False  # 'recruit and retain 5 members'
        later = find_head(self.items, place)
        if not later.tags & lx.BASE:
            return False
        self.head.tags, self.head.after, self.head.word = later.tags, later.after, later.word
        return True

    # --- the numbers

    @property
    def main(self) -> Quantity | None:
        """The first number that may be a target."""
        several = len(self.mains) > 1
        last_bound = max((q.index for q in self.mains if q.bound), default=-1) if several else -1
        for quantity in self.mains:
            aimed = quantity.role in (0, lx.AIM, lx.TO) or quantity.bound
            if aimed and not self._is_of_a_name(quantity, last_bound):
                return quantity
        return None

    def _is_of_a_name(self, quantity: Quantity, last_bound: int) -> bool:
        """The 40 of 'rule of 40 score above 45'; the 10 of 'shown for 10 keywords'."""
        if self.verb or quantity.bound or quantity.unit:
            return False
        before = self.before(quantity)
        if before is not None and before.word == "for":
            return True
        before_noun = quantity.noun & lx.WORD and not quantity.noun & (lx.PREPOSITION | lx.CONJUNCTION)
        return bool(before_noun) and quantity is not self.lead and quantity.index < last_bound

    @property
    def goal(self) -> Quantity | None:
        """The number behind 'to', else the first that may be a target."""
        for quantity in self.mains:
            if quantity.role == lx.TO and (quantity.bound_word != "up to" or quantity is self.mains[0]):
                return quantity  # 'under 2 s for pages up to 5 MB' says of which pages
        return self.main

    @property
    def top(self) -> Quantity | None:
        """The 10 of 'deliver the top 10 features'; the 1 of 'rank #1'."""
        for quantity in self.quantities:
            if quantity.part and quantity.index and self.items[quantity.index - 1].word in ("top", "#"):
                return quantity
        return None

    def first_with(self, role: int) -> Quantity | None:
        """The first number in a role."""
        for quantity in self.quantities:
            if quantity.role == role and not quantity.part:
                return quantity
        return None

    def goal_from(self, start: Quantity) -> Quantity | None:
        """The target that goes with a baseline: behind 'to' or a label; else the first other number of the main clause."""
        first = self.head.index if self.head.label else 0  # the 2 of 'KR 2: …' is no target
        others = [q for q in self.quantities if q is not start and not q.part and q.index >= first]
        for role in (lx.TO, lx.AIM):
            for quantity in others:
                if quantity.role == role and quantity.depth <= start.depth:
                    return quantity
        bare = [quantity for quantity in others if quantity.role == 0 and not quantity.depth]
        behind = [quantity for quantity in bare if quantity.index > start.index]  # '…, 175 now, 220 by 2030'
        return next(iter(behind or bare), None)

    def inside_name(self, quantity: Quantity) -> bool:
        """Whether the only number is a condition of the measure named: 'percentage of letters opened within 40 seconds'."""
        if self.named or quantity.role or self.first is None or quantity.depth or self.listed_as == "kpi":
            return False
        place = self.head.index + (self.first.word == "the")
        first = self.items[place].word
        shares = first in _SHARES
        if quantity.index < place + len(("number", "of")) or not (shares or first in ("number", "count")):
            return False
        following = self.items[place + 1]
        if following.tags & lx.OPEN:  # 'percentage (%) of …'
            following = self.items[min(place + len(("percentage", "(", "%", ")")), quantity.index)]
        behind = self.items[quantity.index - 1].word
        of = following.word == "of" or first == "%" or (shares and behind == "with")
        other = quantity.unit != "%" if shares else quantity.unit is not None and quantity.unit != "%"
        told = False  # 'the number of … should be'; not 'calls that are answered'
        for item in self.items[: quantity.index]:
            if item.tags & lx.RELATIVE:
                break
            told = told or bool(item.tags & lx.AUXILIARY)
        return of and other and not told and quantity.value is not None

    # --- what is asked of them

    @property
    def changing(self) -> int:
        """The tags of change of the verb that speaks of the number."""
        return self.verb & lx.CHANGING

    @property
    def polarity(self) -> str:
        """Which way of the measure is better, by its nouns; UNSAID where they leave it open."""
        share = self._share()
        main = self.mains[0] if self.mains else None
        stop = self.mains[1].index if len(self.mains) > 1 else len(self.items)
        if self.many or self._is_done():
            return "increase"
        if main is not None:
            plain = plain_side(main, self.items)
            if plain is not None:
                return plain
            stop = self._before_a_condition(main, stop)
            if len(self.quantities) > 1 and is_stuck(main, self.quantities, self.items):
                return "decrease"
        changed = main is not None and (main.role == lx.BY or self._shifts(main))
        unit = main.unit if main is not None else None
        better = better_direction(self.items, self.head.index, stop, unit, share=share, changed=changed)
        if main is not None and (main.notice or (better == UNSAID and self._is_borne(main))):
            return "increase"
        if better == UNSAID and main is not None and not changed and self._is_had(main):
            return "increase"
        return better

    def _before_a_condition(self, main: Quantity, stop: int) -> int:
        """Up to the 'within' of 'a 90% pass rate within the interval': that says when, and not what; or to '(target: …'."""
        rated = any(item.tags & lx.MEASURE for item in self.items[self.head.index : main.index])
        if rated and main.after == "for":
            return main.index + 1  # 'Open rate 35 for the leavers'
        for place in range(main.index + 1, stop):
            item = self.items[place]
            if item.word == "within" or (
                item.tags & lx.OPEN and any(each.tags & lx.AIM for each in self.items[place + 1 : place + 2])
            ):
                return place
        return stop

    def _is_borne(self, main: Quantity) -> bool:
        """'The shop can handle 500 orders an hour': what something is able to bear."""
        return any(item.word in _BEARING for item in self.items[self.head.index : main.index]) and any(
            item.word == "can" for item in self.items[: main.index]
        )

    def _is_had(self, quantity: Quantity) -> bool:
        """'8 demos a month', 'reach 6 repositories', 'invoices paid: 98%': things to be had, or things that are done."""
        if quantity is self.lead or quantity.unit == "stars":
            return True
        if is_welcome(quantity, self.items):
            return True
        said = self.items[self.head.after :]
        before = said[: quantity.index - self.head.after]
        if self.head.tags and all(item.tags & (lx.TO | lx.DETERMINER) for item in before):
            return True
        return any(item.tags & lx.PAST and item.tags & lx.DOING and not item.tags & lx.BASE for item in said)

    def _is_done(self) -> bool:
        """'500 tonnes of waste recycled': a number of things that are done."""
        if self.lead is None or self.lead.unit == "%" or self.lead.bound or self.lead.unit in lx.TIME_UNITS:
            return False
        return any(
            item.tags & lx.PAST and item.tags & (lx.DO | lx.LOWER) and not item.tags & lx.BASE
            for item in self.items[self.lead.index :]
        )

    def _share(self) -> int | None:
        """Where the things stand of which the number is a share: '90 % of …', '% of … done in time: 90'."""
        main = self.mains[0] if self.mains else None
        if main is not None and main.unit == "%" and (main.after == "of" or main.ratio):
            return main.index
        opens = self.lead is None and self.first is not None and self.first.word in _SHARES
        head = self.head.index
        near = self.items[head : head + _NEAR]
        done = opens and any(item.tags & lx.PAST and not item.tags & lx.BASE for item in near)
        return head if done else None

    def _shifts(self, quantity: Quantity) -> bool:
        """Whether a noun of change follows the number: '30 % improvement in …'."""
        return any(item.tags & lx.SHIFT for item in self.items[quantity.index + 1 : quantity.index + 3])

    def before(self, quantity: Quantity) -> Item | None:
        """The item right before a number."""
        return self.items[quantity.index - 1] if quantity.index else None

    def outcome_after(self, quantity: Quantity) -> bool:
        """Whether a known outcome is what a number counts: '25 new enterprise customers'."""
        for item in self.items[quantity.index + 1 : quantity.index + 6]:
            if item.tags & lx.PERSON:
                return True
            if not item.tags & lx.WORD or item.tags & (lx.PREPOSITION | lx.CONJUNCTION | lx.DEADLINE):
                return False
        return False

    def near_head(self, quantity: Quantity) -> bool:
        """Whether a number is close enough to the head to be its object."""
        return 0 <= quantity.index - self.head.after < _NEAR

    def aside_of_work(self, quantity: Quantity) -> bool:
        """Whether a number only describes the work: 'an app with 5 features'; not 'data from 100 users'."""
        before = self.before(quantity)
        if before is None or before.word not in _DESCRIBING or quantity.index - 1 <= self.head.after:
            return False
        if self.verb & lx.ASPIRE and not self.verb & lx.DO:
            return True
        if quantity.bound in (lx.GE, lx.GT):
            return False  # 'Run the drill with at least 4 crews'
        if self.items[self.head.after].word in ("a", "an"):
            return True  # 'Host a fair for 100 guests'
        # 'meetings with 15 partners' are 15 meetings
        several = self.items[quantity.index - 2].word.endswith("s")
        return not several and not self.outcome_after(quantity)

    def shift_after(self, quantity: Quantity) -> str | None:
        """The direction of '20% lift in …', '10% cost reduction'; None without such a noun."""
        if quantity.unit != "%" or quantity.role == lx.FROM:
            return None
        for item in self.items[quantity.index + 1 : quantity.index + 4]:
            if item.tags & lx.SHIFT:
                return self.direction_of_shift(item)
            if not item.tags & lx.WORD or item.tags & _NO_SHIFT_BEYOND:
                return None
        return None

    def shift_before(self, quantity: Quantity) -> str | None:
        """The direction of 'a reduction of 10% in …', 'growth by 10%'; None without such a noun."""
        earlier = self.items[max(self.head.index, quantity.index - _SUBJECT) : quantity.index]
        if len(earlier) > 1 and earlier[-1].word == "of" and quantity.unit == "%":
            earlier = earlier[-2:-1]
        elif quantity.role != lx.BY:
            return None
        for item in reversed(earlier):
            if item.tags & lx.SHIFT:
                return self.direction_of_shift(item)
        return None

    def direction_of_shift(self, item: Item) -> str:
        """Which way a noun of change goes: 'growth', 'reduction'; an improvement by its measure."""
        sign = nouns.SHIFT_NOUNS[item.word]
        place = self.items.index(item) if item.word in lx.SAVED else 0
        beside = self.items[max(0, place - 1) : place + 2]
        if place and (beside[0].word in lx.SPARED or beside[-1].word in ("on", "in")):
            sign = -1  # 'a 50% time saving', 'a 10% saving on paper'
        elif place and beside[-1] is item:
            return UNSAID  # 'a 10% saving': of what is spent, or saved?
        return self.polarity if sign == 0 else "increase" if sign > 0 else "decrease"

    def counts(self, quantity: Quantity) -> bool:
        """Whether a number counts things: a whole number or an amount before a plural or a known outcome."""
        value = quantity.value
        if (
            value is None
            or quantity.ratio
            or quantity.per
            or (value != int(value) and quantity.unit not in CURRENCIES)
        ):
            return False
        if quantity.unit in CURRENCIES:
            return not any(
                item.tags & (lx.ADVERSE | lx.CORE) or item.word in _BALANCES
                for item in self.items[quantity.index :]
            )
        following = self.items[quantity.index + 1 : quantity.index + 7]
        for item, after in zip(following, [*following[1:], None], strict=False):
            if item.word in _LEVELS:
                return False  # '500 daily active users' are a level
            if item.word == "/" and not (after is not None and after.tags & (lx.PERIOD | lx.TIME)):
                continue  # 'Slack/Discord members'
            if item.tags & (lx.QUANTITY | lx.STOP) or item.word in _RATES:
                return False
            if (
                item.tags & lx.PERSON
                or value == 1
                or (item.word.endswith("s") and not item.word.endswith("ss"))
            ):
                return after is None or after.word not in _RATES
        return False

    @property
    def wordless(self) -> bool:
        """Whether there is nothing but numbers and signs."""
        return not any(item.tags & (lx.WORD | lx.DEADLINE) for item in self.items)

    def units_in_words(self) -> tuple[str, str] | None:
        """'from days to single digit hours': the two units, where there are no numbers."""
        for index, item in enumerate(self.items[:-1]):
            unit = self.items[index + 1]
            if item.tags & lx.FROM and unit.tags & lx.TIME and not isinstance(unit, Quantity):
                rest = self.items[index + 2 : index + 8]
                if rest and rest[0].tags & lx.TO:
                    for last in rest[1:]:
                        if last.tags & lx.TIME and not isinstance(last, Quantity):
                            return unit.unit or "", last.unit or ""
        return None
