"""Numbers that are part of a name: ages, races, hours of the day, opening hours, reports, 'the 40 by 40 trail'."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.beside import Peek, counts_staff, is_numbered
from okrkit.notation.items import Item, Quantity, opening
from okrkit.notation.tokens import Token

__all__ = ["settle_name"]

_HOURS_A_DAY, _DAYS_A_WEEK = 24.0, 7.0
_AGED: Final = frozenset("aged ages grades grade".split())
_DAILY: Final = frozenset("am pm a.m p.m am. pm. o'clock".split())
# how much of it there is in the longer time: all of it, which says when something is open
_ALWAYS: Final = frozenset((("hours", 24.0), ("days", 7.0), ("days", 365.0), ("weeks", 52.0)))
_SECOND: Final = frozenset("by under in over".split())
_BEHINDHAND: Final = ("past", "overdue", "late", "delinquent", "past-due")
_OWED: Final = frozenset("receivables ar aging ageing arrears balances invoices".split())
_RACES: Final = frozenset("3k 5k 8k 10k 12k 15k 20k 21k 42k 50k".split())
_EMERGENCIES: Final = frozenset((101.0, 111.0, 112.0, 211.0, 311.0, 411.0, 511.0, 911.0, 988.0, 999.0))
_PROGRESS: Final = frozenset(("x", "_", "__", "?"))
_MEETINGS: Final = frozenset(
    "review meeting session workshop call training webinar class course sprint sync talk lesson video interview walk visit".split()
)
_NONE_OF: Final = frozenset("little few".split())
_MADE: Final = frozenset(
    "ready done left remaining completed sent pending outstanding finished written received".split()
)
_GIVEN: Final = frozenset(
    "feedback input inputs responses answers data commitments testimonials letters reviews support funding ideas signatures quotes offers pledges "
    "references statements approval approvals consent proposals applications bids contributions donations".split()
)
_AHEAD: Final = 8  # tokens
_RULES: Final = frozenset("rule principle split law method format mix service".split())
_RUNS: Final = frozenset(
    "run runs race races fun walk swim marathon ride charity course time times pace pb fitness".split()
)
_RECORDS: Final = frozenset(
    "bug pr mr ticket issue story epic case volume vol exhibit figure fig lot plot hall exit highway squad channel studio pier dock hangar lane "
    "court camp station port ports rooms gate gates bay bays district precinct engine record form item card request".split()
)
_FAR: Final = 12
_NEAR: Final = 5
_COUNTS: Final = frozenset("# number count share percentage % percent".split())
_NO_THING: Final = (
    lx.MEASURE
    | lx.CORE
    | lx.ADVERSE
    | lx.WANTED
    | lx.PREPOSITION
    | lx.DETERMINER
    | lx.AIM
    | lx.VERB
    | lx.PERSON
)
_STRETCHES: Final = frozenset("window windows lookback".split())
_YOUNG: Final = frozenset(
    "child children kids kid pupils pupil girls boys youths people adults anyone those".split()
)
_OF_AGE: Final = 25
_GIVING: Final = frozenset("offer offering give giving grant granting".split())
_LISTING: Final = frozenset((",", "and", "or", "/"))
_LONGEST_LIST: Final = 8
_DATING: Final = frozenset(("before", "since"))
_CENTURIES: Final = (1700.0, 2100.0)
_YEARS_AHEAD: Final = (2020.0, 2100.0)
# up to here a year before a noun may be a level; fixed, so that a text reads the same in any year
_NOT_YET_PLANNED: Final = 2026.0
_STREETS: Final = frozenset(
    "street road avenue lane drive square place court terrace gardens crescent quay".split()
)
_GOALS: Final = frozenset("goal objective priority strategy pillar theme aim".split())
_FEW_GOALS: Final = 20
_UPDATING: Final = frozenset("bump bumping update updating upgrade upgrading migrate migrating".split())
_HAVING: Final = frozenset("with using having".split())
_MET: Final = frozenset("compliant compliance certified certification".split())
_RELEASED: Final = frozenset("lts rc beta alpha ga".split())
_FOLLOWING: Final = (
    _MET
    | _RELEASED
    | _DAILY
    | _MADE
    | _RACES
    | _RULES
    | _STRETCHES
    | _LISTING
    | _OWED
    | {*_BEHINDHAND, "scale", "-"}
)
_GROUPS: Final = frozenset("age group band bracket segment range cohort category".split())
_OF_WHAT_AGE: Final = frozenset(("under", "over", "below", "above"))
_ADULTS: Final = frozenset(
    "members holders writers ringers residents adults women men people singers players readers staff volunteers learners pupils "
    "students drivers workers farmers employees tenants carers runners swimmers guests visitors patients".split()
)
_HAS: Final = frozenset(("has", "have"))
_LEADING_A_NUMBER: Final = lx.NUMBER | lx.CURRENCY | lx.BOUND | lx.APPROXIMATE | lx.SIGN
_AGAIN: Final = frozenset("a an per every each".split())
_ON_ONE: Final = frozenset(("on", "in", "with", "at"))
_LEADING_PARTS: Final = _HAS | {"another", "between", "exactly", "leaving", "previous"}
_LEADING: Final = _AGED | _RECORDS | {"between", "age", "/", "number", "or", "to", "with"}
_WAYS: Final = lx.RAISE | lx.LOWER


def settle_name(quantity: Quantity, items: list[Item], token: Token, peek: Peek, text: str) -> int:
    """Mark a number that belongs to a name, and give how many tokens behind it do as well.

    The 'from' of 'feedback from 5 crews' and the unit of '3x 5 minute talks' are taken from it.
    """
    if is_numbered(quantity, items, peek(0), text) or _is_named(quantity, items, token, peek, text):
        quantity.part = True
        if len(items) > 1 and items[-2].word == "age":
            items[-2].tags = lx.WORD  # 'under the age of 12' says of whom; no age is to come down
        return 0
    if quantity.role == lx.FROM and _is_source(quantity, items, peek):
        quantity.role = 0
    if quantity.unit == "x" and _counts_several(quantity, peek):
        quantity.unit = None  # '2x writers'
    if quantity.unit != "x" and peek(0).word not in _SECOND:
        return 0
    length = _length_of_pair(quantity, peek)
    quantity.part = quantity.part or length > 0
    return length


def _is_named(quantity: Quantity, items: list[Item], token: Token, peek: Peek, text: str) -> bool:
    """Whether what stands around a number, or how it is written, makes it part of a name."""
    last = items[-1] if items else None
    if _is_followed_by_name(quantity, last, peek):
        return True
    bare = not quantity.bound and quantity.unit is None
    if bare and _is_written_as_name(quantity, last, token, peek(0), text):
        return True
    if last is None:
        return False
    told = _is_led_by_name(quantity, items, last, peek) or _is_in_relative(quantity, items, peek(0))
    told = told or (bare and _is_which(quantity, items, peek, text))
    told = told or (quantity.definite and quantity.high is not None and _is_a_group(quantity, peek(0), peek))
    if told or (".g" in text and _is_an_example(items)):  # spares most texts the look back
        return True
    # Of bare shares only 'after 50%' and '20% off' are parts of names.
    bare_share = quantity.unit == "%" and not quantity.bound
    if bare_share and last.word != "after" and peek(0).word != "off":
        return False
    return _is_told_of(quantity, items, last, peek(0), text)


def _is_followed_by_name(quantity: Quantity, last: Item | None, peek: Peek) -> bool:
    """'By 6 pm', '(2 KPIs)', '(86 ready)', 'a 22:30 5K', 'the 80/20 rule', '60+ days past due', '508 compliant'."""
    following = peek(0)
    telling = following.word in _FOLLOWING or following.tags & lx.LABEL
    if not (telling or quantity.per or quantity.unit == "percentile"):
        return False  # as most numbers are: none of the others can be
    bracketed = last is not None and bool(last.tags & lx.OPEN)
    noted = following.tags & lx.LABEL or (following.word in _MADE and quantity.unit is None)
    return (
        following.word in _DAILY
        or (following.word in _MET and _is_of_a_standard(quantity, peek(1)))
        or (following.word in _RELEASED and quantity.dotted and quantity.unit is None)
        or (bracketed and bool(noted))
        or (quantity.apart == ":" and following.word in _RACES)
        or (quantity.apart == "/" and following.word in _RULES)
        or _is_behindhand(quantity, following)
        or _is_always(quantity)
        or _is_percentile(quantity, following, peek(-2))
        or _is_hyphenated(quantity, following, peek(1))
        or (following.word in _STRETCHES and quantity.unit in lx.TIME_UNITS and not quantity.bound)
        or (following.word == "scale" and quantity.high is not None)
        or (following.word in _LISTING and _is_bare_in_a_list(quantity, last) and _opens_a_list(peek))
    )


def _is_of_a_standard(quantity: Quantity, after: Token) -> bool:
    """'508 compliant'; '3 compliant boats' are counted."""
    alone = not after.tags & lx.WORD or bool(after.tags & (lx.PREPOSITION | lx.CONJUNCTION))
    return alone and quantity.unit is None and not quantity.bound


def _is_led_by_name(quantity: Quantity, items: list[Item], last: Item, peek: Peek) -> bool:
    """'Aged 18+', 'whether … 500', 'all accounts over $1m', 'number one', '(0/3)', 'little or zero', 'bug 1432'."""
    following = peek(0)
    none = quantity.value == 0
    if not (
        last.word in _LEADING
        or quantity.bound
        or none
        or quantity.value == 1
        or opening(items) in items[-len(("dredge", "basin")) :]
        or following.word == "budget"
        or last.word in _LEADING_PARTS
        or (last.word == "of" and items[-2:][0].word == "age")
    ):
        return _is_asked(quantity, items)  # as most numbers are: none of the others can be
    return (
        _is_age(quantity, items, last)
        or _is_asked(quantity, items)
        or _is_of_all(quantity, items, last)
        or _is_in_a_list(quantity, items, last)
        or (last.word == "number" and quantity.value == 1 and following.word != "of")
        or (none and quantity.apart == "/" and bool(last.tags & lx.OPEN))
        or (none and last.word in ("or", "to") and len(items) > 1 and items[-2].word in _NONE_OF)
        or _is_issue(quantity, items, following, peek)
        or (following.word == "budget" and _is_set_aside(quantity, items))
        or _is_record(quantity, items, last, following)
        or _is_of_customers(quantity, items, last)
        or _is_length(quantity, following)
        or (last.word in _LEADING_PARTS and _is_aside(quantity, items, last, peek))
        or (quantity.value == 1 and _is_where(quantity, items, last, peek))
    )


def _is_where(quantity: Quantity, items: list[Item], last: Item, peek: Peek) -> bool:
    """'Put both teams on one pitch', 'Bring the clinics under one roof': where and with what it is done."""
    led = last.word in _ON_ONE and not quantity.bound and not quantity.role
    if peek(-1).word != "one" or quantity.unit or not (led or quantity.bound_word == "under"):
        return False
    ordered = opening(items).tags & (lx.DO | lx.CHANGE) and len(items) > 1 and items[1].tags & lx.ARTICLED
    return bool(ordered and peek(0).tags & lx.WORD)


def _is_a_group(quantity: Quantity, following: Token, peek: Peek) -> bool:
    """'Grow the 40–60 age group by 8%': which of several, by its limits."""
    limits = quantity.definite and quantity.unit is None and quantity.joined in ("-", "to")
    if not limits or not following.tags & lx.WORD or following.tags & lx.PREPOSITION:
        return False
    # 'Keep the 18-25 share at 30%'
    return following.word in _GROUPS or any(
        peek(ahead).value is not None for ahead in range(1, _LONGEST_LIST)
    )


def _is_aside(quantity: Quantity, items: list[Item], last: Item, peek: Peek) -> bool:
    """'Renewed for another 7 years', '…, leaving 400', 'each club has one treasurer', 'an exchange between 4 clubs'."""
    if last.word == "previous":
        return peek(-1).value is None and peek(0).word.endswith("s")  # 'between the previous two camps'
    if last.word == "another":
        return quantity.unit in lx.TIME_UNITS and not (quantity.role or opening(items).tags & lx.CHANGING)
    if last.word == "between":
        ahead = [peek(place) for place in range(_LONGEST_LIST)]
        return (
            quantity.high is None
            and bool(opening(items).tags & (lx.DO | lx.TRACK))
            and ahead[0].tags & lx.WORD != 0
            and not any(token.tags & (lx.NUMBER | lx.TO) for token in ahead)
        )
    if last.word in _HAS or (last.word == "exactly" and items[-2:][0].word in _HAS):
        one = quantity.value == 1 and quantity.unit is None and not quantity.bound
        thing = peek(0).tags & lx.WORD and not peek(0).tags & lx.ADVERSE and peek(1).word not in _AGAIN
        return one and bool(thing) and any(item.tags & lx.EVERY for item in items[-_FAR:])
    return last.word == "leaving" and len(items) > len(("cut", "it"))


def _is_an_example(items: list[Item]) -> bool:
    """'Set the goals (e.g. increase sales by 5%)': what a number might be; 'reduce faults, e.g. dents, by 5%' has a size."""
    for place in range(len(items) - 1, max(0, len(items) - 1 - _FAR), -1):
        if items[place].tags & lx.CLOSE:
            return False
        if items[place].word == "e.g":
            return bool(items[place - 1].tags & lx.OPEN)
    return False


def _is_in_relative(quantity: Quantity, items: list[Item], following: Token) -> bool:
    """'Increase the number of crews that hold a 95% rate': of whom it is told, where the way to go has been said."""
    if quantity.role or not (quantity.bound or following.tags & lx.WORD) or quantity.joined == "to":
        return False
    way = opening(items).tags & _WAYS
    if not way:
        return False
    if quantity.bound:  # 'Reduce the share of pupils missing 10% or more of days': no level to come down to
        against = (lx.GE, lx.GT) if way & lx.LOWER else (lx.LE, lx.LT)
        return items[-1].word.endswith("ing") and quantity.bound in against
    return any(item.tags & lx.RELATIVE for item in items[-_NEAR:])


def _is_one_of_many(quantity: Quantity, items: list[Item]) -> bool:
    """'Increase the share of pupils enrolled in at least one course', '# of crews in at least one race': of whom it is told."""
    first = opening(items)
    if first.tags & (lx.RAISE | lx.LOWER):
        return not quantity.role and len(items) > len(("raise", "sales"))
    if first.word in _COUNTS:
        return len(items) > len(("number", "of", "crews")) and not items[-1].tags & lx.COLON
    return not first.tags & lx.VERB and any(item.tags & lx.RELATIVE for item in items[-_FAR:])


def _is_bare_in_a_list(quantity: Quantity, last: Item | None) -> bool:
    """'At 30, 60 …', 'the 30, 60 …'; 'above 50 and 90-day churn below 3%' has a limit."""
    if quantity.unit is not None or quantity.bound or quantity.role:
        return False
    return quantity.definite or (last is not None and bool(last.tags & lx.PREPOSITION))


def _opens_a_list(peek: Peek) -> bool:
    """The 30 and the 60 of 'the 30, 60, and 90-day marks'."""
    for offset in range(_LONGEST_LIST):
        token = peek(offset)
        if token.tags & lx.NAME and token.word[:1].isdigit() and "-" in token.word:
            return True
        if token.word not in _LISTING and (token.value is None or token.unit is not None):
            return False
    return False


def _is_told_of(quantity: Quantity, items: list[Item], last: Item, following: Token, text: str) -> bool:
    """'Paginate after 50 results', 'Publish Vision 2040', 'Go into 2027', 'Bump Node to 20', 'no child under 5', 'Offer 20% off'."""
    if quantity.bound:
        return _is_whom(quantity, items, last)
    first = opening(items).word
    paid = first == "charge" or (first == "set" and last.word == "aside")
    given = following.word == "off" and first in _GIVING
    if (
        last.word in ("after", "cy", "fy")
        or given
        or (last.word == "of" and items[-2:][0].word == "out")
        or (paid and (quantity.unit or "").isupper())
    ):
        return True  # 'Charge €5 for late returns', 'Set aside £500 for prizes'
    figures = quantity.unit is None and text[quantity.start : quantity.end].isdigit()
    if figures and last.word in _DATING and _CENTURIES[0] <= (quantity.value or 0.0) <= _CENTURIES[1]:
        return True  # 'homes built before 1930'
    return figures and _is_year_or_version(quantity, items, last, following, text)


def _is_whom(quantity: Quantity, items: list[Item], last: Item) -> bool:
    """'No child under 5', 'pupils enrolled in at least one course'."""
    if quantity.value == 1 and quantity.bound == lx.GE:
        # 'crews with one or more lifts'
        return (quantity.behind and last.word in _HAVING) or _is_one_of_many(quantity, items)
    young = quantity.bound in (lx.LT, lx.LE) and last.word in _YOUNG and (quantity.value or 0) <= _OF_AGE
    grown = (
        quantity.bound_word in _OF_WHAT_AGE
        and last.word in _ADULTS
        and (any(item.tags & lx.QUANTITY for item in items[-_FAR:]) or opening(items).tags & _WAYS)
    )
    return bool(young or grown) and quantity.unit in (None, "years") and not quantity.behind


def _is_year_or_version(
    quantity: Quantity, items: list[Item], last: Item, following: Token, text: str
) -> bool:
    """'Publish Vision 2040', 'Go into 2027', 'Bump Node to 20'."""
    value = quantity.value or 0.0
    if _YEARS_AHEAD[0] <= value <= _YEARS_AHEAD[1]:
        named = last.tags & lx.WORD and text[last.start].isupper() and last is not items[0]
        named = named and not last.tags & lx.MEASURED
        ahead = value > _NOT_YET_PLANNED or not following.tags & lx.WORD
        return last.word == "into" or bool(named and ahead)
    moved = quantity.role == lx.TO and opening(items).word in _UPDATING and len(items) > len(("bump", "node"))
    return moved and text[items[-2].start].isupper() and not items[-2].tags & lx.MEASURED


def _is_percentile(quantity: Quantity, following: Token, number: Token) -> bool:
    """'The 95 percentile wait', and no rank to get to: 'at the 75th percentile of all yards'."""
    ranked = number.word.endswith(("st", "nd", "rd", "th")) and following.tags & lx.PREPOSITION
    told = following.tags & lx.WORD and not (ranked or following.tags & lx.DEADLINE)
    return quantity.unit == "percentile" and bool(told) and not (quantity.bound or quantity.role)


def _is_hyphenated(quantity: Quantity, sign: Token, after: Token) -> bool:
    """'4-5-star'."""
    joined = sign.word == "-" and sign.start == quantity.end and after.word[:1].isdigit()
    return joined and bool(after.tags & lx.NAME)


def _is_age(quantity: Quantity, items: list[Item], last: Item) -> bool:
    """'Aged 18+', 'aged between 18 and 30', 'patients age 55 and older', 'children under 5'."""
    if quantity.unit not in (None, "years"):
        return False
    if quantity.high is None and last.word == "of" and [item.word for item in items[-3:-1]] == ["the", "age"]:
        return True  # 'under the age of 40'
    before = items[-2].word if len(items) > 1 else ""
    if last.word in _AGED or (last.word == "between" and before in _AGED):
        return True
    return last.word == "age" and bool(quantity.behind or (len(items) > 1 and items[-2].tags & lx.PERSON))


def _is_always(quantity: Quantity) -> bool:
    """'7 days a week', '24 hours a day'."""
    return quantity.per and not quantity.bound and (quantity.unit, quantity.value) in _ALWAYS


def _is_behindhand(quantity: Quantity, following: Token) -> bool:
    """'60+ days past due', 'the 60+ receivables'; 'fewer than 5 days late' is a limit."""
    if quantity.bound in (lx.LE, lx.LT):
        return False
    if quantity.unit == "days" and quantity.bound:
        return following.word in _BEHINDHAND
    return quantity.unit is None and quantity.bound == lx.GE and quantity.behind and following.word in _OWED


def _is_written_as_name(
    quantity: Quantity, last: Item | None, token: Token, following: Token, text: str
) -> bool:
    """'Connected to Ten Valley', 'a 10K in under an hour', 'the 311 City Desk'."""
    capital = following.start >= 0 and text[following.start].isupper()
    if token.value is None:
        plain = last is not None and text[last.start : last.end].islower() and not last.tags & lx.BASE
        return plain and capital and text[token.start].isupper() and not following.tags & lx.TIME
    if quantity.first < quantity.start and token.word in _RACES:
        return (
            following.word in _RUNS
            or not following.tags & lx.WORD
            or bool(following.tags & (lx.PREPOSITION | lx.DEADLINE))
        )
    if token.word in _RACES and isinstance(last, Quantity) and last.apart == ":":
        return True
    named = last is not None and last.tags == lx.WORD and text[last.start].isupper()
    return quantity.value in _EMERGENCIES and token.word.isdigit() and (named or capital)


def _is_which(quantity: Quantity, items: list[Item], peek: Peek, text: str) -> bool:
    """Whether a bare number says which goal, which house or which of a series."""
    if quantity.joined == "-":
        return _are_in_series(quantity, items, peek(0))
    following = peek(0)
    if following.start < 0 or not text[following.start].isupper():
        return False
    housed = bool(items[-1].tags & lx.PREPOSITION) and _is_address(peek, text)
    return housed or _numbers_a_goal(quantity, items, following, text)


def _numbers_a_goal(quantity: Quantity, items: list[Item], following: Token, text: str) -> bool:
    """'Goal 2 Better roads': the label of what follows; 'Goal 2 boats' may be the target."""
    if len(items) != 1 or items[0].word not in _GOALS or (quantity.value or 0) > _FEW_GOALS:
        return False
    capital = (
        following.start >= 0 and text[following.start].isupper() and text[following.start + 1 :][:1].islower()
    )
    return capital and bool(following.tags & lx.WORD)


def _is_address(peek: Peek, text: str) -> bool:
    """'Tenants at 12 Harbour Street'."""
    return any(peek(place).word in _STREETS and text[peek(place).start].isupper() for place in (1, 2))


def _are_in_series(quantity: Quantity, items: list[Item], following: Token) -> bool:
    """'Repaint cabins 101–140', 'Answer FOI 23-417': which ones, for what would be counted stands behind a number."""
    whole = quantity.value == int(quantity.value or 0)
    if not whole or quantity.role or quantity.first != quantity.start:
        return False
    noun, first = items[-1], opening(items)
    ordered = first is not noun and first.tags & lx.DO and not first.tags & (lx.CHANGING | lx.EITHER)
    named = noun.tags & lx.WORD and not noun.tags & (lx.PREPOSITION | lx.DETERMINER | lx.MEASURED)
    counted = following.tags & lx.WORD and not following.tags & (lx.PREPOSITION | lx.CONJUNCTION)
    return bool(ordered and named and not counted)


def _is_issue(quantity: Quantity, items: list[Item], following: Token, peek: Peek) -> bool:
    """'Issue 2 posted on the board': which one, and no order for two of them."""
    first = opening(items)
    if items[-1] is not first or quantity.bound or quantity.unit is not None or not first.tags & lx.BASE:
        return False
    done = following.tags & lx.PAST and not following.tags & lx.BASE
    return bool(done) and (bool(peek(1).tags & lx.PREPOSITION) or not peek(1).tags & lx.WORD)


def _is_record(quantity: Quantity, items: list[Item], last: Item, following: Token) -> bool:
    """'Fix bug 1432', 'Publish Volume 3', 'Dredge basin 2'."""
    bare = (
        quantity.unit is None and not (quantity.bound or quantity.role) and quantity.first == quantity.start
    )
    if not bare or len(items) < len(("fix", "bug")) or quantity.value != int(quantity.value or 0):
        return False
    return last.word in _RECORDS or _is_one_of_its_kind(items, last, following)


def _is_one_of_its_kind(items: list[Item], last: Item, following: Token) -> bool:
    """'Dredge basin 2', 'Open port 80 to the crew': the object of work, one thing, and nothing that the number counts."""
    order = items[-2]
    ordered = order is opening(items) and order.tags & lx.DO and order.tags & lx.BASE
    single = last.tags & lx.WORD and not last.tags & _NO_THING and not last.word.endswith("s")
    return bool(ordered and single) and (
        not following.tags & lx.WORD or bool(following.tags & lx.PREPOSITION)
    )


def _is_of_customers(quantity: Quantity, items: list[Item], last: Item) -> bool:
    """'Visit customers with over 100 seats': which ones."""
    told = len(items) > len(("visit", "customers")) and last.word == "with" and quantity.bound == lx.GT
    return told and bool(items[-2].tags & lx.PERSON and opening(items).tags & lx.DO)


def _is_set_aside(quantity: Quantity, items: list[Item]) -> bool:
    """'Assign a $20k budget to the hall'; 'keep a $20k budget' is a level."""
    amount = (quantity.unit or "").isupper() and not (quantity.bound or quantity.role)
    return (
        amount
        and any(item.tags & lx.DO for item in items[-_FAR:])
        and not any(item.tags & lx.LEVELLING for item in items[-_FAR:])
    )


def _is_source(quantity: Quantity, items: list[Item], peek: Peek) -> bool:
    """'Get feedback from 5 crews': whom it comes from, and no baseline; 'raise feedback from 5 to 9' has one."""
    if quantity.unit is not None or not peek(0).tags & lx.WORD or opening(items).tags & (lx.RAISE | lx.LOWER):
        return False
    moved = any(
        peek(ahead).tags & (lx.ARROW | lx.AIM)
        or (peek(ahead).tags & lx.TO and peek(ahead + 1).tags & _LEADING_A_NUMBER)
        for ahead in range(_AHEAD)
    )
    return not moved and any(item.word in _GIVEN for item in items[-_AHEAD:])


def _is_length(quantity: Quantity, following: Token) -> bool:
    """'A monthly 1h review': how long it is."""
    timed = quantity.unit in lx.TIME_UNITS and quantity.value == 1 and not quantity.bound
    return timed and following.word in _MEETINGS


def _is_asked(quantity: Quantity, items: list[Item]) -> bool:
    """'Find out whether the shed can hold 500 bikes'."""
    return not quantity.role and "whether" in [item.word for item in items[-_FAR:]]


def _is_of_all(quantity: Quantity, items: list[Item], last: Item) -> bool:
    """'Call all accounts over $1m': which ones; 'keep all accounts over $1m' is a limit."""
    if quantity.bound not in (lx.GT, lx.GE) or quantity.behind or not last.word.endswith("s"):
        return False
    first = opening(items).tags
    ordered = first & lx.DO and not first & lx.LEVELLING
    whole = len(items) > 1 and items[-2].word in ("all", "every", "any")
    return bool(ordered) and whole and (quantity.unit or "").isupper()


def _is_in_a_list(quantity: Quantity, items: list[Item], last: Item) -> bool:
    """The 90 of 'D30/90 retention', the 365 of 'count x/365 days'."""
    if last.word != "/" or last.end != quantity.first or len(items) < len(("d30", "/")):
        return False
    before = items[-2]
    if before.tags & lx.UNIT or before.word == "l":
        return before.end == last.start  # '5.9 l/100 km'
    return before.end == last.start and (bool(before.tags & lx.NAME) or before.word in _PROGRESS)


def _length_of_pair(quantity: Quantity, peek: Peek) -> int:
    """How many tokens end '40 by 40', '30 under 30', '24x7': a name, and no number at all."""
    if quantity.unit == "x":
        return int(quantity.value == _HOURS_A_DAY and peek(0).value == _DAYS_A_WEEK)
    bare = quantity.unit is None and not quantity.bound and quantity.value is not None
    twice = bare and peek(0).word in _SECOND and peek(1).value == quantity.value and peek(1).unit is None
    return len(("by", "40")) if twice else 0


def _counts_several(quantity: Quantity, peek: Peek) -> bool:
    """'2x writers', '3x 5 minute videos': so many of them, and no factor; '24x7' is none of either."""
    if quantity.value == _HOURS_A_DAY and peek(0).value == _DAYS_A_WEEK:
        return False
    lengths = not quantity.role and peek(0).unit is None and peek(0).value is not None
    return lengths or counts_staff(peek)
