"""The measure that a statement speaks of: its name, and which way of it is better."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx, nouns
from okrkit.notation.items import Item, Quantity
from okrkit.notation.vocabulary import PARTICIPLES

__all__ = ["UNSAID", "better_direction", "name_measure"]

UNSAID: Final = ""  # the direction of a change or a level of which no word says which way is better

_POSITIVE_TIMES: Final = frozenset(nouns.POSITIVE_TIMES.split())
_UNTIL: Final = frozenset(("to", "until", "till", "before"))
_WAITED: Final = frozenset("time times hours days weeks minutes".split())
_NOTHING: Final[frozenset[str]] = frozenset()
_SPANS: Final = frozenset(
    "time times hours hour days day minutes duration length life lives lifetime span spans window period periods average total".split()
)
_NO_NOUN: Final = (
    lx.PREPOSITION
    | lx.CONJUNCTION
    | lx.DETERMINER
    | lx.PAST
    | lx.BOUND
    | lx.DEADLINE
    | lx.UNIT
    | lx.AUXILIARY
    | lx.THIRD
    | lx.MEASURE
)
_BYTES: Final = frozenset(("kB", "MB", "GB"))
_SIZES: Final = frozenset("size sizes weight footprint memory payload bundle usage".split())
_CHECKS: Final = frozenset("test tests check checks".split())
_BROKEN: Final = frozenset("flaky failing failed broken skipped slow disabled ignored".split())
_UNDOING: Final = frozenset(
    "overrun overruns overspend overspends gap gaps variance variances deviation deviations loss losses cost costs delay delays risk risks backlog backlogs shortfall deficit "
    "failure failures error errors debt time times latency duration lag queue wait waits mistakes complaints".split()
)
_WORN: Final = frozenset(
    "repairs repair services servicing overhauls overhaul maintenance replacements refills charges recharges callouts call-outs stoppages "
    "removals shutdowns restarts reboots resets seizures attacks flare-ups".split()
)
_LACKING: Final = frozenset(
    "loss losses breach breaches gap gaps delay delays failure failures cost costs".split()
)
_OF_WHAT: Final = frozenset(("of", "in"))
_NEAR: Final = 4
_TIMES: Final = frozenset("time times latency duration lag".split())
_RESOURCES: Final = frozenset(
    "paper water energy electricity fuel gas plastic power carbon diesel petrol coal oil pesticide pesticides fertiliser fertilizer chemical chemicals "
    "antibiotic antibiotics memory cpu disk bandwidth heating packaging material materials".split()
)
_RECYCLING: Final = frozenset(("recycling", "composting", "diversion"))
_RECYCLED: Final = _RECYCLING | {"reuse"}
_REFUSE: Final = frozenset(("waste", "refuse", "food", "landfill"))  # 'waste recycling'
_VEHICLES: Final = frozenset(
    "flights trains buses ferries boats ships planes coaches lorries trucks trams".split()
)
_SENT: Final = frozenset(("for", "to"))  # 'waste sent for recycling'
_PAIRS: Final = tuple(
    (frozenset(first), frozenset(second), way)
    for first, second, way in (
        (_RESOURCES, "use usage consumption intensity demand".split(), "decrease"),
        (_RECYCLING, ["rate"], "increase"),
        (_REFUSE, _RECYCLING, "increase"),
        (("sale", "selling", "share", "resale"), ["price"], "increase"),
        (("return", "returns", "time"), ["on"], "increase"),  # 'return on …', 'time on site'
        (["adoption"], ["of"], "increase"),
        (["on"], ["time", "schedule", "budget"], "increase"),
        (["research"], "expenditure expenditures spending spend funding".split(), "increase"),
        # but 'leaving with a diploma'
        (
            ["leaving"],
            ("", "#", ":", "(", ",", *"within early in after before during us each every per".split()),
            "decrease",
        ),
    )
)
_FIRST_OF_TWO: Final = _RECYCLED.union(*(first for first, _, _ in _PAIRS))
_TAKEN: Final = frozenset(
    "lead cycle handling processing response turnaround repair service delivery setup set-up load review resolution reply answer hold "
    "queue travel journey run idle dead lost build changeover".split()
)
_ENDING_A_RATE: Final = lx.PREPOSITION | lx.QUANTITY
_RATES: Final = frozenset(("per", "each"))
_REDEEMING: Final = frozenset(nouns.REDEEMING.split()) | lx.BROUGHT_BACK
_BEYOND: Final = frozenset("over outside beyond past behind exceeding exceed above".split())
_PROMISED: Final = frozenset("budget sla slas schedule deadline deadlines due limit limits".split())
_UNSPENT: Final = frozenset(("remaining", "left", "unspent"))
_UNDONE: Final = ("un", "over", "mis", "non-")  # what turns a participle round
_PRAISED: Final = frozenset(
    "unrestricted unlimited united unbroken uninterrupted unmatched unrivalled undisputed unified unleaded unqualified".split()
)
_ANSWERING: Final = frozenset("fix response answer closing handling".split())  # 'bug fix rate'
_REDEEMING_OR_ANSWERING: Final = _REDEEMING | _ANSWERING
# Most words tell nothing.
_TELLING: Final = lx.WANTED | lx.ADVERSE | lx.HARMFUL | lx.LATE
_IN_PARTS: Final = lx.PERCENT_WORDS | {"a", "share", "proportion"}
_OUTLAYS: Final = frozenset(
    "fee fees spend spending expenditure expense expenses overhead overheads salaries payroll wages pay rent tax taxes budget premiums "
    "commission commissions interest subsidy subsidies administration".split()
)
_APART_FROM: Final = frozenset("before after excluding less".split())
_TELLING_WORDS: Final = (
    {"service"} | _FIRST_OF_TWO | _RATES | _POSITIVE_TIMES | _REDEEMING_OR_ANSWERING | {"turnover"}
)
_TAIL_WORDS: Final = frozenset(
    (
        "at",
        "of",
        "by",
        "to",
        "from",
        "@",
        "=",
        "is",
        "with",
        "and",
        "be",
        "should",
        "must",
        "will",
        "-",
        "for",
        "in",
        "on",
        "between",
        "within",
        "up",
        "down",
        "down to",
        "up to",
        "than",
        "let",
        "strictly",
        "anything",
        "anywhere",
        "somewhere",
        "single",
        "allowed",
        "stands at",
        "stood at",
        "sits at",
        "sat at",
        "hovers at",
        "hovers around",
        "longer than",
        "older than",
        "larger than",
        "bigger than",
        "slower than",
    )
)
_EVER: Final = frozenset(("ever", "slip"))
_AFTER_REFUSALS: Final = _EVER | frozenset("go get run be become".split())
_LEADING: Final = frozenset(
    (
        "of",
        "in",
        "the",
        "a",
        "an",
        "our",
        "-",
        ":",
        "for",
        ",",
        "on",
        "all",
        "not",
        "never",
        "no",
        "let",
        "do",
        "come",
        "that",
        *lx.SMALL_WORDS[lx.MOREOVER].split("|"),
    )
)
_BEFORE_A_NAME: Final = lx.STOP | lx.CLOSE | lx.DEADLINE | lx.NEGATION
_BEHIND_A_NAME: Final = lx.DEADLINE | lx.STOP | lx.COLON | lx.ARROW | lx.FROM
_ENDING: Final = _BEHIND_A_NAME | lx.OPEN | lx.QUANTITY
_TRAILING: Final = lx.BOUND | lx.SIGN | lx.COMMA | lx.AUXILIARY | lx.OPEN | lx.NEGATION
_TRAILERS: Final = frozenset(("for", "on", "in", "across", "among", "at", "of", "per", "from"))


def better_direction(
    items: list[Item], start: int, stop: int, unit: str | None, *, share: int | None, changed: bool = False
) -> str:
    """Which way of a measure is better, by its nouns: 'decrease' for churn and cost, 'increase' for revenue.

    UNSAID where no noun says so: a class size, a ratio and a word that nobody has taught could go either way.

    Args:
        items: The statement's items.
        start: Where the measure may begin.
        stop: Where it ends at the latest: before another number.
        unit: The unit of its number: a share of tickets is not adverse, a number of them is; a time is.
        share: From where on the things stand whose share the number is ('90 % of tickets are solved'): which things
            they are says nothing, only what becomes of them; None where it is no share.
        changed: Whether the number is the size of a change: 'load time by 30 %' is about the time, no share of it.
    """
    adverse = lx.HARMFUL | lx.LATE if unit == "%" else lx.ADVERSE | lx.LATE
    head = _head_noun(items, start, stop) if changed and share is None else None
    settled = _by_the_share(items, start, stop, unit, share)
    if settled:
        return settled
    stop = _end_of_measure(items, start, min(stop, len(items)), unit) if share is None else min(stop, share)
    timed = unit in lx.TIME_UNITS
    awaited = timed and _is_awaited(items, start, stop)
    redeeming = _NOTHING if awaited else _POSITIVE_TIMES if timed else _REDEEMING
    found, rated = timed, False
    # of things and what becomes of them, a larger share is meant
    part = _by_the_part(items, start, stop)
    wanted = share is not None
    before: Item | None = None
    for place in range(start, stop):
        item = items[place]
        word, tags = item.word, item.tags
        if not (tags & _TELLING or rated or word in _TELLING_WORDS):
            found = found or (tags == lx.WORD and word.startswith(_UNDONE) and _is_undone_work(word))
            before = item
            continue
        following = items[place + 1] if place + 1 < stop else None
        told = word in _FIRST_OF_TWO and _told_by_two(item, following, before, unit)
        if told:
            return told
        if word == "turnover" and unit is not None and unit.isupper():
            wanted = True
            continue  # 'turnover of £3m': what is sold
        wanted = wanted or bool(tags & lx.WANTED)
        if (tags & adverse and not rated) or (item is head and tags & lx.ADVERSE):
            found = True
        if timed and word in redeeming and word != "between" and _only_describes(following):
            before = item
            continue  # 'Training request: 48 hours'
        redeems = word in redeeming or _is_done_for_them(word, following, unit)
        if word in _REDEEMING_OR_ANSWERING and (
            _is_undone(item, before, following) or _is_lacking(items, start, place)
        ):
            # 'resolution time', 'the achievement gap'; '90% of responses' under the name of a response time is a share.
            found = found or changed or unit != "%" or following is None or following.word not in _TIMES
        elif redeems:
            return _redeemed(item, items[place + 1 : stop], timed=timed)
        before = item
        # The 'cycle' of 'users per billing cycle' is not what is measured.
        rated = word in _RATES or (rated and not tags & _ENDING_A_RATE)
    return "decrease" if found else "increase" if wanted else part or UNSAID


def _redeemed(item: Item, behind: list[Item], *, timed: bool) -> str:
    """Which way a redeeming word says that is better."""
    if timed and item.word == "between":
        return _between_what(behind)
    return "decrease" if _is_done_badly(item, behind) else "increase"


def _between_what(items: list[Item]) -> str:
    """The time between failures is wanted, that between an order and its delivery is a wait, that between visits is either."""
    if any(item.tags & (lx.ADVERSE | lx.HARMFUL | lx.LATE) or item.word in _WORN for item in items):
        return "increase"
    return "decrease" if any(item.word == "and" for item in items) else UNSAID


def _end_of_measure(items: list[Item], start: int, stop: int, unit: str | None) -> int:
    """Before the 'before' of 'Profit before expenses', the 'as' of 'Fees as a % of income': the rest says nothing."""
    if unit is None or not (unit == "%" or unit.isupper()):
        return stop
    for place in range(start + 1, stop):
        if items[place].word == "as" and place + 1 < len(items) and items[place + 1].word in _IN_PARTS:
            return place
        if items[place].word in _APART_FROM and items[place - 1].tags & (lx.WANTED | lx.MEASURE):
            return place
    return stop


def _by_the_part(items: list[Item], start: int, stop: int) -> str:
    """'Fees | as a % of income' are paid; of honours one may want more, of weeds less."""
    if stop + 1 >= len(items) or items[stop].word != "as" or items[stop + 1].word not in _IN_PARTS:
        return ""
    return "decrease" if any(item.word in _OUTLAYS for item in items[start:stop]) else ""


def _is_awaited(items: list[Item], start: int, stop: int) -> bool:
    """'Time to first contact', 'hours until training begins': a wait, however welcome what comes then."""
    return any(
        one.word in _WAITED and other.word in _UNTIL
        for one, other in pairwise(items[start : min(stop, len(items))])
    )


def _is_done_badly(deed: Item, behind: list[Item]) -> bool:
    """'Parcels delivered to the wrong address', 'shifts filled late'; not 'completion of late returns'."""
    done = deed.tags & lx.PAST or (behind and behind[0].word == "hours")  # 'Service hours lost'
    return bool(done) and any(item.tags & lx.LATE for item in behind)


def _is_undone_work(word: str) -> bool:
    """'unprocessed', 'overworked', 'misrouted': a participle that is turned round, and no word for praise."""
    prefix = next(prefix for prefix in _UNDONE if word.startswith(prefix))
    return word.removeprefix(prefix) in PARTICIPLES and word not in _PRAISED


def _is_done_for_them(word: str, following: Item | None, unit: str | None) -> bool:
    """'Bug fix rate: 80%', 'Volunteer hours: 4,000'."""
    if unit == "%":
        return word in _ANSWERING
    given = word in _POSITIVE_TIMES or word == "service"
    return given and unit is None and following is not None and following.word == "hours"


def _only_describes(following: Item | None) -> bool:
    """Whether a noun whose time is wanted only says which of the next: 'battery swap', 'learning platform outage'."""
    if following is None or not following.tags & lx.WORD or following.tags & _NO_NOUN:
        return False
    return following.word not in _SPANS


def _by_the_share(items: list[Item], start: int, stop: int, unit: str | None, share: int | None) -> str:
    """'5% of deliveries late' are unwanted; 'Complaints: 90% of them answered' tells what is done about them."""
    if _is_unwanted(items, start, stop, unit, share):
        return "decrease"
    if share is None:
        return ""
    deeds = any(item.word in _REDEEMING and item.tags & lx.PAST for item in items[start:share])
    return "increase" if deeds or any(item.word in _REDEEMING for item in items[share:]) else ""


def _is_unwanted(items: list[Item], start: int, stop: int, unit: str | None, share: int | None) -> bool:
    """Whether a share is of what nobody wants: '5% of deliveries late', 'Tickets outside SLA: 5%', 'Error budget: 5%'."""
    if share is not None:
        places = range(max(start, share), stop)
        return any(_befalls(items, index) or _is_beyond(items, index) for index in places)
    words = [item.word for item in items[start:stop]] if unit == "%" or unit in _BYTES else []
    if unit in _BYTES:
        return not _SIZES.isdisjoint(words)  # 'Bundle size: 200 KB'
    if unit != "%":
        return False
    if "error" in words and "budget" in words:
        return "error budget" in " ".join(words) and _UNSPENT.isdisjoint(words)
    return any(_is_beyond(items, index) for index in range(start, stop))


def _is_beyond(items: list[Item], index: int) -> bool:
    """The 'outside SLA' of 'Tickets outside SLA'."""
    return items[index].word in _BEYOND and index + 1 < len(items) and items[index + 1].word in _PROMISED


def _told_by_two(item: Item, behind: Item | None, before: Item | None, unit: str | None) -> str:
    """What two words say together: 'return on …', 'water use', 'leaving early', 'sent for recycling'."""
    word, following = item.word, "" if behind is None else behind.word
    if before is not None and word == "time" and (before.tags & lx.ADVERSE or before.word in _TAKEN):
        return ""  # 'waiting time on the ward', 'lead time on orders'; 'time on site' is wanted
    if before is not None and word == "leaving" and before.word in _VEHICLES:
        return ""  # 'Flights leaving within 15 minutes'
    if before is not None and unit == "%" and before.word in _SENT and word in _RECYCLED:
        return "increase"
    return next((way for first, second, way in _PAIRS if word in first and following in second), "")


def _is_undone(item: Item, before: Item | None, following: Item | None) -> bool:
    """Whether the next word takes back what a redeeming one says: 'resolution time', 'the achievement gap'."""
    if before is not None and before.word in _BROKEN and item.word in _CHECKS:
        return True  # 'flaky tests'
    if before is not None and item.word == "between" and before.tags & lx.HARMFUL:
        return True  # 'the gap between …'; 'the time between …' is wanted
    return following is not None and following.word in _UNDOING and item.word not in _POSITIVE_TIMES


def _is_lacking(items: list[Item], start: int, place: int) -> bool:
    """'Losses of primary containment', 'gaps in coverage'; not 'a backlog of repairs completed'."""
    if items[place].tags & lx.PAST:
        return False
    for index in range(place - 1, max(start, place - _NEAR), -1):
        if items[index].word in _OF_WHAT:
            return items[index - 1].word in _LACKING
    return False


def _befalls(items: list[Item], index: int) -> bool:
    """The 'late' of '5% of deliveries late'; those of '90% of late invoices chased' are only meant."""
    following = items[index + 1] if index + 1 < len(items) else None
    word = "" if following is None else following.word
    meant = (
        following is not None and following.tags & lx.WORD and word.endswith("s") and not word.endswith("ss")
    )
    if following is not None and following.word[:4].isdigit():
        return False  # 'in late 2026'
    described = index > 0 and items[index - 1].word == "of"  # cut off: '90% of late'
    return bool(items[index].tags & lx.LATE) and not meant and not described


def _head_noun(items: list[Item], start: int, stop: int) -> Item | None:
    """The 'time' of 'page load time by' and of 'time to hire by': the last word before the first preposition."""
    head = None
    for item in items[start:stop]:
        joins = item.tags & (lx.PREPOSITION | lx.QUANTITY | lx.DEADLINE | lx.STOP | lx.OPEN)
        if joins and head is not None:
            return head
        plain = not joins and not item.tags & (lx.DETERMINER | lx.CONJUNCTION | lx.RAISE | lx.LOWER)
        if plain and (item.tags & (lx.MEASURE | lx.ADVERSE) or not item.tags & (lx.VERB | lx.SHIFT)):
            head = item
    return head


def name_measure(
    items: list[Item], start: int, stop: int, main: Quantity | None, text: str
) -> tuple[str | None, int, int]:
    """The measure's name, a piece of the text or two, and where its first piece stands.

    Args:
        items: The statement's items.
        start: Where the name may begin: behind the verb.
        stop: Where it must end at the latest: before the verb that speaks of the number.
        main: The number that the statement is about.
        text: The text as it was given.
    """
    if main is not None:
        while start < main.index and items[start].tags & (lx.AIM | lx.NOW):
            start += 1  # 'Target: 5 days of delay'
        stop = min(stop, main.index)
    first, last = _piece(items, start, stop)
    if first == last and main is not None:
        off = main.index + 1 < len(items) and items[main.index + 1].word == "off"
        first, last = _piece(items, main.index + 1 + off, len(items))  # '20% off | the bill'
        return _joined(items, text, (first, last), (last, last))
    behind = (0, 0)
    if main is not None and main.index + 1 < len(items) and items[main.index + 1].word in _TRAILERS:
        begin, end = _piece(items, main.index + 2, len(items))
        behind = (main.index + 1, end) if begin < end else behind
    return _joined(items, text, (first, last), behind)


def _piece(items: list[Item], start: int, stop: int) -> tuple[int, int]:
    """The run of items from `start` that can be a name, without its edges."""
    while start < stop and (items[start].word in _LEADING or items[start].tags & _BEFORE_A_NAME):
        start += 1
    while start + 2 < stop and items[start].word == "and" and _is_second_verb(items[start + 1]):
        start += 2  # 'recruit and retain | volunteers'
    end = start
    for item in items[start:stop]:
        if item.tags & _ENDING:
            glued = item.tags & lx.COLON and start < end and _is_glued(items, end)
            if item.tags & _BEHIND_A_NAME and not glued:
                break
            if item.tags & lx.OPEN and (_holds_role(items, end) or not _is_closed(items[end:stop])):
                break
            if isinstance(item, Quantity) and not item.part and not item.depth:
                break
        end += 1
    while end > start and _trails(items, start, end):
        end -= 1
    return start, end


def _is_glued(items: list[Item], colon: int) -> bool:
    """'LTV:CAC', 'debt:equity': one name."""
    before, after = items[colon - 1], items[colon + 1 : colon + 2]
    joined = before.end == items[colon].start and bool(after) and after[0].start == items[colon].end
    return joined and bool(before.tags & after[0].tags & lx.WORD)


def _is_closed(items: list[Item]) -> bool:
    """Whether a bracket is closed before its number: 'time to hire (in days)', and not 'time to hire (60 → 35 days)'."""
    return any(item.tags & lx.CLOSE for item in items)


def _trails(items: list[Item], start: int, end: int) -> bool:
    """Whether the last word of a name belongs to what stands behind: 'churn should be', 'delay of'."""
    last = items[end - 1]
    if last.word in _TAIL_WORDS or last.tags & _TRAILING:
        return True
    return bool(last.tags & lx.BASE or last.word in _EVER) and _is_of_a_refusal(items, start, end)


def _is_let(items: list[Item], start: int) -> bool:
    """'Don't let churn climb over'."""
    return start > 1 and items[start - 1].word == "let" and bool(items[start - 2].tags & lx.NEGATION)


def _is_of_a_refusal(items: list[Item], start: int, end: int) -> bool:
    """The 'go' of 'churn can't go above', the 'ever' of 'churn hardly ever above'."""
    last = items[end - 1]
    if end - 1 == start or not (last.tags & (lx.RAISE | lx.LOWER) or last.word in _AFTER_REFUSALS):
        return False
    return bool(items[end - 2].tags & (lx.NEGATION | lx.AUXILIARY)) or _is_let(items, start)


def _is_second_verb(item: Item) -> bool:
    return bool(item.tags & lx.BASE) and not item.tags & (lx.MEASURE | lx.ADVERSE | lx.EITHER)


def _holds_role(items: list[Item], index: int) -> bool:
    for item in items[index + 1 : index + 5]:
        if item.tags & (lx.NOW | lx.FROM | lx.AIM):
            return True
        if item.tags & lx.CLOSE:
            return False
    return False


def _joined(
    items: list[Item], text: str, first: tuple[int, int], second: tuple[int, int]
) -> tuple[str | None, int, int]:
    if first[0] == first[1]:
        return None, 0, 0
    opens, end = items[first[0]], items[first[1] - 1].end
    # 'Under 18 conception rate' begins with its comparator
    start = opens.first if isinstance(opens, Quantity) and opens.bound else opens.start
    name = text[start:end]
    if name == "/":
        return None, 0, 0  # 'min 16 / max 20'
    if second[0] < second[1]:
        name = f"{name} {text[items[second[0]].start : items[second[1] - 1].end]}"
    return name, start, end
