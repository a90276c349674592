"""What the words around a scene's numbers say: where a clause ends, a share within a time."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.deadlines import LAST_YEAR_OVER, year_in
from okrkit.notation.items import Item, Quantity, opening
from okrkit.notation.measures import UNSAID
from okrkit.notation.readings import DECREASE, INCREASE
from okrkit.notation.vocabulary import WORDS

__all__ = [
    "BEING",
    "MOST",
    "in_unit_of",
    "is_boundary",
    "is_bracketed",
    "is_done_mostly",
    "is_notice",
    "is_of_the_time",
    "is_one_thing",
    "is_share_told",
    "is_soon",
    "is_stuck",
    "is_time_limit",
    "is_welcome",
    "plain_side",
    "says_how_many",
    "settle_asides",
    "share_in_brackets",
]

MOST: Final = 50.0  # percent
_HALF_A_YEAR: Final = 180.0  # days
_NEARLY_ALL, _WHOLE = 90.0, 100.0
_LONGEST_SUBJECT: Final = 15  # items behind '100%' among which a verb may stand
_AMISS: Final = frozenset(("behind", "outside", "beyond", "over"))
BEING: Final = frozenset(("is", "are", "be"))
_NO_DEED: Final = lx.BASE | lx.ADVERSE | lx.LATE | lx.RAISE | lx.LOWER
_INSIDE: Final = frozenset(("in", "inside"))
_TELLING_SHARES: Final = frozenset(("for", "in", "on", ","))
_SPENDING: Final = frozenset(("spend", "spending", "invest", "investing"))
_STUCK: Final = frozenset(
    "waiting wait open pending outstanding unresolved unpaid delayed overdue old older aged stale inactive unanswered unfilled vacant "
    "absent idle".split()
)
_BEYOND: Final = frozenset(("older than", "longer than", "for more than", "for over", "past"))
_WAITED: Final = ("cases", "still", "open", "for")
_LACKING: Final = frozenset("without unable unfit lacking".split())
_DAYS: Final = frozenset("days weeks months years hours".split())
_UNWELCOME: Final = lx.HARMFUL | lx.LATE
_ASIDE: Final = lx.COMMA | lx.OPEN  # 'Uptime, not counting nights'
_FEW: Final = 4
_OBSERVING: Final = frozenset(
    "measurement measuring evaluation reporting averaging rolling lookback look-back sampling observation".split()
)
_SPANS: Final = frozenset("window period interval".split())
_URGENT: Final = re.compile(r"(?:p|sev|s|severity|priority|prio|level|tier)-?[0-5]")
_IN_BRACKETS: Final = 7  # words between a number in brackets and its date
_LARGE: Final = 80.0  # percent
_SHARES: Final = lx.PERCENT_WORDS | {"share", "proportion"}
_LOADS: Final = frozenset(
    "ratio load factor use used usage full capacity occupied utilised utilized filled".split()
)
_SHIFTS: Final = frozenset("hour shift man-shift man-hour minute second game match".split())
_GOALS: Final = frozenset(("goal", "target"))
_BETTER: Final = {
    phrase: INCREASE if phrase.partition(" ")[0] in ("higher", "more", "bigger", "larger") else DECREASE
    for phrase in lx.SMALL_WORDS[lx.NAME].split("|")
    if phrase.endswith("better")
}
_TELLING_SIDES: Final = _LACKING | {"since", *_BETTER}
_MEANT: Final = lx.TO | lx.AIM | lx.AUXILIARY | lx.PREPOSITION


def plain_side(quantity: Quantity, items: list[Item]) -> str | None:
    """Which way of a number is better whatever it is of; UNSAID where nothing can say so, None where its measure may."""
    if quantity.bound:
        return None
    if (told := _told_in_words(quantity, items)) is not None:
        return told
    if quantity.inverted:
        return UNSAID  # 'A 1:5 ratio of leaders to guests'
    if quantity.unit in lx.TIME_UNITS:
        return _taken(quantity, items)
    if quantity.unit == "percentile" and any(item.word == "rank" for item in items[: quantity.index]):
        return INCREASE  # 'Rank at the 75th percentile': the first of a hundred is the last
    spent = _spent(quantity, items)
    return spent if spent is not None or quantity.unit != "%" else _met(quantity, items)


def _taken(quantity: Quantity, items: list[Item]) -> str | None:
    """'Sev 2: 4 hours' is how soon, 'Meditate 10 minutes daily' how long."""
    name = items[: quantity.index]
    if _is_urgency(name):
        return DECREASE
    if name and name[0].word in _OBSERVING and any(item.word in _SPANS for item in name[1:3]):
        return UNSAID  # 'Measurement window: 30 days'
    return UNSAID if _is_practised(quantity, items) else None


def _is_urgency(name: list[Item]) -> bool:
    """'P1 | 2 hours', 'Sev 2: 4 hours': how soon, by how much it presses."""
    said = [item for item in name if not item.tags & (lx.COLON | lx.SIGN)]
    return 0 < len(said) < _FEW and _URGENT.fullmatch("".join(item.word for item in said)) is not None


def _told_in_words(quantity: Quantity, items: list[Item]) -> str | None:
    """'Faults (lower is better)', 'in the top 20%'."""
    if quantity.index and items[quantity.index - 1].word == "top":
        return DECREASE
    for place, item in enumerate(items):
        if not (item.tags & lx.NEGATION or item.word in _TELLING_SIDES):
            continue
        if item.word in _BETTER:
            return _BETTER[item.word]
        if item.word == "since" and not (place and items[place - 1].word in _DAYS):
            continue  # 'Members joined since 1950'; 'Days since an accident'
        if place and not items[place - 1].tags & _ASIDE:
            return _turned(quantity, items, place)
    return None


def _turned(quantity: Quantity, items: list[Item], place: int) -> str | None:
    """'Cases not resolved: 5%', 'Accounts without MFA: 40', '5% of callers never answered'; 'Days with no accident: 300'."""
    share = quantity.unit == "%"
    if (place > quantity.index) != (share and quantity.after == "of"):
        return None
    if any(item.tags & _UNWELCOME for item in items[place + 1 : place + 1 + _FEW]):
        return INCREASE
    return None if share and (quantity.value or 0.0) >= MOST else DECREASE


def is_notice(quantity: Quantity, items: list[Item]) -> bool:
    """'At least 5 days before the works', 'Offers sent: 75-90 days before the end'; 'Leave 2-3 hours before dark' says when."""
    told = quantity.bound or (quantity.index > 0 and items[quantity.index - 1].tags & lx.COLON)
    return quantity.notice and bool(told)


def is_of_the_time(items: list[Item], quantity: Quantity) -> bool:
    """The 98% of 'Systems are up 98% of the time'."""
    behind = items[quantity.index + 1 : quantity.index + 4]
    return quantity.unit == "%" and [item.word for item in behind] == ["of", "the", "time"]


def _is_practised(quantity: Quantity, items: list[Item]) -> bool:
    """'Meditate 10 minutes daily': how long something is done, which no word says is too long."""
    often = quantity.per or quantity.after in lx.RHYTHMS
    first = opening(items)
    return often and quantity.index > 0 and items[quantity.index - 1] is first and first.tags == lx.WORD


def _met(quantity: Quantity, items: list[Item]) -> str | None:
    """'Licence forms: 92% in 15 days', 'waits looked into: 100%': so large a share is of what is done, whatever it is of."""
    value = quantity.value or 0.0
    if quantity.role & ~lx.AIM or value < MOST:
        return None
    behind = items[quantity.index + 1 : quantity.index + 1 + _LONGEST_SUBJECT]
    if value == _WHOLE and quantity.after == "of":
        return _of_the_whole(behind)
    if value >= _NEARLY_ALL and quantity.after not in ("of", "below", "above"):
        return INCREASE
    timed = _is_told_in_time(behind[:2]) or _is_named_by_time(items[: quantity.index])
    return INCREASE if timed else None


def is_soon(item: Item) -> bool:
    """'within 2 days', '6 minutes or less'."""
    return isinstance(item, Quantity) and item.unit in lx.TIME_UNITS and item.bound in (lx.LE, lx.LT)


def is_stuck(main: Quantity, quantities: list[Quantity], items: list[Item]) -> bool:
    """'Cases open more than 90 days', 'waits over 60 minutes': what waits, or what is adverse, beyond a time that is named."""
    return any(
        quantity is not main
        and quantity.unit in lx.TIME_UNITS
        and (quantity.bound in (lx.GE, lx.GT) or items[quantity.index - 1].word in _BEYOND)
        and any(
            item.word.partition(" ")[0] in _STUCK or item.tags & lx.ADVERSE
            for item in items[max(0, quantity.index - len(_WAITED)) : quantity.index + 2]
        )
        for quantity in quantities
    )


def is_welcome(quantity: Quantity, items: list[Item]) -> bool:
    """Whether the words around a number tell that more is meant, where no noun says which way is better."""
    name = items[: quantity.index]
    return (
        _is_timely(quantity, name) or _is_goal_for(name) or _is_pace(name) or _is_nearly_all(quantity, name)
    )


def _is_timely(quantity: Quantity, name: list[Item]) -> bool:
    """'Treatment within 62 days: 85%': so large a share is of what is soon enough, if no noun says the opposite."""
    most = quantity.unit == "%" and (quantity.value or 0.0) >= MOST
    return most and any(is_soon(item) for item in name)


def _is_nearly_all(quantity: Quantity, name: list[Item]) -> bool:
    """'Hatchability: 85%': nobody wants at most so large a share of what no word tells of, but where it is a load."""
    if quantity.unit != "%" or quantity.bound or (quantity.value or 0.0) < _large(name):
        return False
    return not any(item.word in _LOADS for item in name)


def _large(name: list[Item]) -> float:
    """From where on a percentage is large: sooner, where it is called one of something."""
    return MOST if name and name[0].word in _SHARES else _LARGE


def _is_pace(name: list[Item]) -> bool:
    """'Crane moves per hour: 30', 'Covers per shift: 85': how much is done in a time."""
    return any(one.word == "per" and other.word in _SHIFTS for one, other in pairwise(name))


def _is_goal_for(name: list[Item]) -> bool:
    """'New customer target: 40', 'Student member goal: 100': one stands for many."""
    return any(
        other.word in _GOALS and one.tags & lx.WORD and WORDS.get(f"{one.word}s", 0) & lx.WANTED
        for one, other in pairwise(name)
    )


def _is_named_by_time(name: list[Item]) -> bool:
    """'Percentage of boats seen in 6 minutes or less: 70%': how many are soon enough."""
    return bool(name) and name[0].word in lx.PERCENT_WORDS and any(is_soon(item) for item in name)


def _of_the_whole(behind: list[Item]) -> str | None:
    """'100% of late orders are looked into'; of 'late orders' alone nothing says what becomes of them."""
    if any(item.tags & lx.AUXILIARY for item in behind):
        return INCREASE
    late = any(item.tags & lx.LATE or item.word in _AMISS for item in behind)
    return UNSAID if late and not any(item.tags & lx.PAST for item in behind) else None


def _is_told_in_time(behind: list[Item]) -> bool:
    """'in 12 days', 'within 12 days', '< 12 days'."""
    for item in behind:
        if isinstance(item, Quantity):
            return item.unit in lx.TIME_UNITS and (item is not behind[0] or item.bound in (lx.LE, lx.LT))
        if item.word != "in":
            return False
    return False


def _is_spent(quantity: Quantity, items: list[Item]) -> bool:
    """'To spend 10%', 'a goal of spending $5m': the verb stands right before the number."""
    index = quantity.index
    return index > 1 and items[index - 1].word in _SPENDING and bool(items[index - 2].tags & _MEANT)


def _spent(quantity: Quantity, items: list[Item]) -> str | None:
    """'Aims to spend 10% with local growers': more of it is meant; cut off, nothing says so."""
    if not _is_spent(quantity, items):
        return None
    behind = items[quantity.index + 1 :]
    if any(item.word == "with" for item in behind):
        return INCREASE
    return None if any(item.tags & lx.WORD for item in behind) else UNSAID


def share_in_brackets(asides: list[Quantity]) -> list[Quantity]:
    """The 98% of 'Bookings confirmed within 1 day (98%)': how many of them, and the day is how soon."""
    return [
        aside
        for aside in asides[:1]
        if aside.unit == "%" and aside.role in (0, lx.AIM) and aside.high is None
    ]


def is_one_thing(said: list[Item]) -> bool:
    """'First export deal closed ($2M)', 'Loan product live ($1M)': a thing that is there or not, and what it is worth."""
    for subject, item in pairwise(said):
        if item.tags & lx.STATE or (item.tags & lx.PAST and not item.tags & lx.BASE):
            return not (subject.word.endswith("s") or subject.tags & (lx.MEASURED | lx.WANTED))
    return False


def settle_asides(quantities: list[Quantity], items: list[Item]) -> list[Quantity]:
    """The numbers in brackets that say something: '(May 2019: 42)' is a baseline, '(baseline TBD)' none."""
    asides = [quantity for quantity in quantities if quantity.depth and not quantity.part]
    if not asides:
        return asides  # as in most texts
    for aside in asides:
        aside.part = aside.part or (aside.value is None and aside.role == lx.NOW)
        bare = not (aside.role or aside.bound or items[aside.index - 1].word == "vs")
        if bare and _is_dated_past(aside, items):
            aside.role = lx.NOW
    return [aside for aside in asides if not aside.part]


def _is_dated_past(aside: Quantity, items: list[Item]) -> bool:
    """Whether a year that is over stands in the same brackets."""
    for step in (-1, 1):
        for place in range(aside.index + step, aside.index + step * _IN_BRACKETS, step):
            if not 0 <= place < len(items) or items[place].tags & (lx.OPEN | lx.CLOSE):
                break
            told = items[place].word
            year = year_in(told) if items[place].tags & (lx.DEADLINE | lx.DATE) else 0
            if year:
                return year <= LAST_YEAR_OVER and not told.startswith("by ") and " to " not in told
    return False


def is_time_limit(quantity: Quantity, items: list[Item], *, shares: bool) -> bool:
    """Whether a number says how fast beside another that says how much: 'within 2 days'; beside a share 'in 2 days'."""
    if quantity.unit not in lx.TIME_UNITS:
        return False
    led = quantity.index > 0 and items[quantity.index - 1].word in _INSIDE
    return quantity.bound_word == "within" or (shares and led and quantity.bound in ("", lx.LE, lx.LT))


def is_share_told(quantity: Quantity, items: list[Item]) -> bool:
    """Whether a percentage says how many of them: '90% of calls', '… for 75% of calls', '… in 97% of cases', '…, 95%'."""
    if quantity.unit != "%" or quantity.role or not quantity.index:
        return quantity.unit == "%" and (quantity.after == "of" or quantity.ratio)
    if quantity.bound and isinstance(items[quantity.index - 1], Quantity):
        return True  # 'Invoices paid in 30 days ≥ 95%'
    return quantity.after == "of" or quantity.ratio or items[quantity.index - 1].word in _TELLING_SHARES


def is_done_mostly(quantity: Quantity, items: list[Item], head: int) -> bool:
    """'Faults are mended in 95% of cases': most of what is amiss is seen to; 'calls are dropped in 60% of cases' is no such thing."""
    led = items[quantity.index - 1].word in _TELLING_SHARES
    if quantity.unit != "%" or quantity.after != "of" or not led or (quantity.value or 0.0) < MOST:
        return False
    return any(
        one.word in BEING and other.tags & lx.PAST and not other.tags & _NO_DEED
        for one, other in pairwise(items[head : quantity.index])
    )


def says_how_many(numbers: list[Quantity], items: list[Item]) -> bool:
    """Whether the last of several numbers says how many keep a limit: 'Sugar below 7 in 60% of cases', 'Noise < 50 on 300 days'."""
    last, before = numbers[-1], numbers[:-1]
    if (
        last.role
        or last.bound
        or not before
        or not all(number.bound and not number.role for number in before)
    ):
        return False
    led = items[last.index - 1].word
    soon = all(number.bound_word == "within" for number in before)
    led_to = led in ("in", "on") or (soon and led == "for") or _is_of_the_time(last, items)
    share = last.unit == "%" and last.after == "of" and led_to and (last.value or 0.0) >= MOST
    # 'Delays over 5 minutes in 8% of trips': of so few, the bad ones may be told
    return share or (last.unit == "days" and led == "on" and (last.value or 0.0) >= _HALF_A_YEAR)


def _is_of_the_time(share: Quantity, items: list[Item]) -> bool:
    """'In 4 hours or less 93% of the time'."""
    behind = [item.word for item in items[share.index + 1 : share.index + 4]]
    return items[share.index - 1] is not items[0] and behind == ["of", "the", "time"]


def is_boundary(items: list[Item], index: int) -> bool:
    """Whether a clause ends here: a full stop, a colon, or a dash with space around it."""
    item, after = items[index], items[index + 1]
    spaced = (after.first if isinstance(after, Quantity) else after.start) > item.end
    if item.tags & lx.SIGN:
        return item.word == "-" and index > 0 and items[index - 1].end < item.start and spaced
    return spaced if item.tags & lx.COLON else bool(item.tags & lx.STOP)


def is_bracketed(items: list[Item], index: int, stop: int) -> bool:
    """Whether brackets that hold an item are closed before another: the 'and' of 'enrolment (new and old) to 40'."""
    for item in items[index:stop]:
        if item.tags & (lx.OPEN | lx.CLOSE):
            return bool(item.tags & lx.CLOSE)
    return False


def in_unit_of(start: Quantity, goal: Quantity) -> float | None:
    """A baseline's number in the target's unit; None where the two have no fixed ratio."""
    one, other = start.unit, goal.unit
    if start.value is None or one == other or one is None or other is None:
        return start.value
    for table in (lx.SECONDS_IN, lx.MONTHS_IN):
        if one in table and other in table:
            return start.value * table[one] / table[other]
    return None
