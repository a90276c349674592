"""Forms of a KPI: a level to keep, a band, an alarm, none at all; and a measure with its number."""

from __future__ import annotations

from itertools import dropwhile, pairwise, takewhile
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Item, Quantity, end_of, opening
from okrkit.notation.measures import UNSAID
from okrkit.notation.norms import OUGHT, is_norm
from okrkit.notation.readings import (
    BY_BOUND,
    DECREASE,
    INCREASE,
    ONE_NUMBER,
    Reading,
    count,
    milestone,
    reach,
    task,
    unclear,
    unsaid,
)
from okrkit.notation.scenes import COUNTED, Scene
from okrkit.notation.sides import ruled_out

__all__ = ["limit", "read_alarm", "read_band", "read_kept", "read_level", "read_none", "unwanted"]

_USED: Final = frozenset("utilisation utilization occupancy capacity usage load traffic use".split())
_PREDICATE: Final = lx.PREPOSITION | lx.QUANTITY | lx.AUXILIARY | lx.DETERMINER
_COUNTING: Final = frozenset(("number", "count", "total"))
_PREVENTING: Final = frozenset(("prevent", "preventing"))
_LACKING: Final = frozenset(
    "without old away out off on broken cracked dead duplicate refused rejected missed closed bad poor flat cold empty idle wrong weak "
    "faulty slow single one-star late long class".split()
)
_NO_THINGS: Final = lx.BOUND | lx.NEGATION | lx.MOREOVER | lx.TIME | lx.UNIT | lx.CURRENCY

_RATED: Final = frozenset(("per", "/", "to", "each"))
_OVERLONG: Final = frozenset(("longer than", "older than", "larger than", "bigger than", "slower than"))
_PLURALS: Final = frozenset("children people staff men women police".split())
_SHORTEST_RULE: Final = len(("no", "boat", "older than", "20 years"))
_BAD: Final = lx.ADVERSE | lx.HARMFUL | lx.LATE
_FEW: Final = 3
_BETWEEN_LIMITS: Final = frozenset(("and", "but", ",", "nor", "/"))
_SAYING_AN_AIM: Final = lx.AIM | lx.DETERMINER | lx.AUXILIARY | lx.PRONOUN
_SET: Final = frozenset("target goal time times standard limit".split())
_ANSWERED: Final = frozenset(
    "response resolution reply answer repair turnaround recovery restoration acknowledgement".split()
)
_SEVERAL: Final = 10
_CONVENING: Final = frozenset(("hold", "holding", "held"))
_LENGTHS: Final = frozenset("km miles m metres cm mm feet yards points pp USD EUR GBP".split())
_WHILE: Final = frozenset("at with during".split())
_OFF: Final = frozenset(
    "variance variances deviation error errors drift tolerance difference gap forecast forecasts".split()
)
_LONGEST_NAME: Final = 3  # words of the things that a share is of: 'new software engineers'


def limit(scene: Scene, quantity: Quantity, why: str) -> Reading:
    """A floor, a ceiling or a range, by the number's comparator, else by which way of the measure is better."""
    if quantity.high is not None and quantity.bound in (lx.LE, lx.LT) and _has_upper(scene, quantity):
        quantity = _upper(quantity)
    if quantity.high is not None:
        return _range(scene, quantity, why)
    if quantity.bound_word == "within" and quantity.after == "of" and _is_around(scene, quantity):
        return unclear(quantity.first, "the two limits", "it tells how far from a number, and not the limits")
    direction = BY_BOUND.get(quantity.bound) or (DECREASE if quantity.value == 0 else scene.polarity)
    if (
        direction == UNSAID
        and is_norm(scene, quantity)
        and (quantity.unit == "%" or _is_to_be_done(scene, quantity))
    ):
        direction = INCREASE  # 'Plants shall be 90% native'
    if direction == UNSAID and _is_number_of_things(scene, quantity):
        direction = INCREASE  # of what no word calls adverse, more is meant
    if direction == UNSAID or _lacks_a_unit(scene, quantity):
        return unsaid(quantity, "kpi")
    return Reading(
        "kpi", "floor" if direction == INCREASE else "ceiling", direction=direction, target=quantity, why=why
    )


def _lacks_a_unit(scene: Scene, quantity: Quantity) -> bool:
    """'First response: 15', cut off before the minutes; 'Responses: 15' are counted."""
    if quantity.unit is not None or quantity.bound or not scene.named or quantity.ratio:
        return False
    name = [item.word for item in scene.items[scene.head.index : scene.boundary] if item.tags & lx.WORD]
    if len(name) > 1 and name[-1] in _SET:
        name.pop()  # 'Response target: 10'
    return bool(name) and name[-1] in _ANSWERED and quantity.value not in (None, 0)


def _has_upper(scene: Scene, quantity: Quantity) -> bool:
    """'Within 5-10 minutes' is in 10 at the latest, 'within 5-10% of plan' not further off; 'within 6.5-7.5' has two limits."""
    if (quantity.value or 0.0) < 0:
        return False  # 'inside -3% and +3%'
    if not quantity.joined or quantity.bound_word != "within":
        return bool(quantity.joined)
    far = quantity.unit in lx.TIME_UNITS or quantity.unit in _LENGTHS or quantity.after == "of"
    return far or any(item.word in _OFF for item in scene.items[: quantity.index])


def _range(scene: Scene, quantity: Quantity, why: str) -> Reading:
    """Two limits; 'Abandoned carts 70% to 55%' has a baseline and a target."""
    low, high = quantity.value or 0.0, quantity.high or 0.0
    if quantity.joined != "to" or low <= high:
        return Reading("kpi", "range", low=quantity, why=why)
    if scene.verb & lx.HOLDING or scene.listed_as == "kpi" or quantity.unit is None:
        return unclear(
            quantity.first, "an upper limit above the lower one", "no number lies between the two limits"
        )
    start, goal = end_of(quantity, low), end_of(quantity, high)
    why = "from a baseline to a target"
    return Reading("key_result", "move", direction=DECREASE, baseline=start, target=goal, why=why)


def _is_around(scene: Scene, quantity: Quantity) -> bool:
    """'Within 2 °C of 20'; 'within 5 days of the order' is how soon."""
    behind = scene.items[quantity.index + 2 : quantity.index + 3]
    return quantity.unit not in lx.TIME_UNITS and bool(behind) and isinstance(behind[0], Quantity)


def _upper(quantity: Quantity) -> Quantity:
    """The 10 of 'within 5-10 minutes': the limit that holds."""
    upper = end_of(quantity, quantity.high)
    upper.bound, upper.bound_word, upper.first = quantity.bound, quantity.bound_word, quantity.first
    return upper


def _is_to_be_done(scene: Scene, quantity: Quantity) -> bool:
    """'The goal is to conduct 10 inspections a day': the more of it is done, the better."""
    before = scene.items[scene.head.index : quantity.index]
    return any(
        one.word == "to" and other.tags & lx.DO and other.tags & lx.BASE for one, other in pairwise(before)
    )


def _is_number_of_things(scene: Scene, quantity: Quantity) -> bool:
    """'Chess clubs in schools: 40', 'Newsletters: 2 per month': a row of a table whose name is a number of things.

    A few of them may be as many as are allowed: 'Reorganisations: 3' is left alone.
    """
    few = quantity.value is None or quantity.value < _SEVERAL
    if not scene.named or quantity.unit is not None or quantity.ratio or (few and not quantity.per):
        return False
    name = scene.items[scene.head.index : scene.boundary]
    counted = any(item.word in _COUNTING and other.word == "of" for item, other in pairwise(name[:3]))
    if counted:
        name = name[2 + (name[1].word != "of") :]
    elif any(item.word in _RATED for item in name):
        return False  # 'Pages per report: 30'
    if any(_is_lacking(item) for item in name):
        return False  # 'Shops without a ramp: 12', 'Requests over a week old: 20', 'Flat tyres: 12'
    things = [*takewhile(_is_no_preposition, name)]
    last = things[-1] if things else None
    return last is not None and last.word.endswith("s") and not last.word.endswith(("ss", "us", "is"))


def _is_lacking(item: Item) -> bool:
    """Whether a word of a name makes it doubtful that more of it is wanted, or that it names things at all."""
    if item.tags & _NO_THINGS or item.word in _LACKING or item.word[:1].isdigit():
        return True
    return item.word.startswith("un") and item.tags == lx.WORD


def _is_no_preposition(item: Item) -> bool:
    return not item.tags & (lx.PREPOSITION | lx.OPEN | lx.SIGN)


def read_band(scene: Scene) -> Reading | None:
    """'Keep load above 20% and below 80%'."""
    pair = _two_bounds(scene)
    if pair is None:
        return None
    low, high = pair
    if scene.verb & (lx.RAISE | lx.LOWER):
        return unclear(high.first, "one limit", "what grows or falls has one target, and no two limits")
    if (low.value or 0.0) >= (high.value or 0.0):
        return unclear(
            high.first, "an upper limit above the lower one", "no number lies between the two limits"
        )
    if (low.bound == lx.GT) != (high.bound == lx.LT):
        why = "one limit is in the range, the other is not"
        return unclear(high.first, "two limits that are both in, or both out", why)
    return Reading("kpi", "range", low=low, high=high, why="two limits make a range")


def _two_bounds(scene: Scene) -> tuple[Quantity, Quantity] | None:
    """'above 20% and below 80%': the lower limit and the upper one."""
    one, other = (*scene.mains, None, None)[:2]
    if one is None or other is None:
        return None
    between = scene.items[one.index + 1 : other.index]
    if not between or any(item.word not in _BETWEEN_LIMITS for item in between):
        return None
    low, high = (one, other) if one.bound in (lx.GE, lx.GT) else (other, one)
    bounded = low.bound in (lx.GE, lx.GT) and high.bound in (lx.LE, lx.LT)
    return (low, high) if bounded and low.value is not None and high.value is not None else None


def read_alarm(scene: Scene) -> Reading | None:
    """'Churn rising above 5%': an alarm states the unhealthy side."""
    for quantity in scene.mains:
        if quantity.alarm and not scene.changing:
            if _is_prevented(scene, quantity):
                return limit(scene, quantity, "the side that is ruled out")
            if quantity.bound in (lx.GE, lx.GT) and scene.polarity == DECREASE:
                why = "a level to fall below"  # of incidents, that is no alarm
                return Reading("kpi", "ceiling", direction=DECREASE, target=quantity, why=why)
            if quantity.bound in (lx.LE, lx.LT) and scene.polarity == INCREASE:
                return _risen(scene, quantity)
            return limit(scene, quantity, "an alarm states the unhealthy side")
    return None


def _is_prevented(scene: Scene, quantity: Quantity) -> bool:
    """'Keep … from rising above', 'don't let … fall below', 'prevent … from …'."""
    if quantity.role & lx.FROM or quantity.bound_word.startswith("from "):
        return True
    return any(item.tags & (lx.NEGATION | lx.LIMIT) for item in scene.items[: quantity.index])


def _risen(scene: Scene, quantity: Quantity) -> Reading:
    """'NPS rising above 40' is a level to get to; of how much is used of something there can be too much."""
    if any(item.word in _USED for item in scene.items[: quantity.index]):
        return unclear(
            quantity.first, "'at least' or 'at most'", "too much of it may be meant, or enough of it"
        )
    return Reading("kpi", "floor", direction=INCREASE, target=quantity, why="a level to rise above")


def read_kept(scene: Scene) -> Reading | None:
    """'Keep … below …', 'Limit … to …', 'Ensure that at least …'."""
    quantity = scene.main
    if quantity is None or not scene.verb & lx.HOLDING:
        return None
    if _is_kept_from(scene, quantity):
        why = "what it is kept from tells no level to keep"
        return unclear(quantity.first, "'at or below' or 'at or above', and the level", why)
    if quantity.bound or quantity.high is not None or _is_level(scene, quantity):
        return limit(scene, quantity, "a level to keep")
    if scene.head.word in _CONVENING and quantity.unit is None:
        return None
    if scene.verb & (lx.LIMIT | lx.ENSURE):
        return (_limited if scene.verb & lx.LIMIT else _ensured)(scene, quantity)
    why = "nothing says which side of the number is healthy"
    return unclear(quantity.first, "'above', 'below' or 'at' before the number", why)


def _is_kept_from(scene: Scene, quantity: Quantity) -> bool:
    """'Keep costs from growing by more than 3%', where no alarm ('rising above') tells the side."""
    named = scene.items[scene.head.after : quantity.index]
    return any(
        one.word == "from" and after.tags & (lx.RAISE | lx.LOWER) and after.tags & lx.ING
        for one, after in pairwise(named)
    )


def _ensured(scene: Scene, quantity: Quantity) -> Reading:
    """'Guarantee 99.9% uptime', 'Guarantee 5 days of leave': at least so much; 'guarantee a wait of 3 days': so long."""
    if not scene.head.word.startswith("guarantee"):
        return reach(scene.polarity, quantity, "a level to ensure")
    if quantity.index > scene.head.after:
        return limit(scene, quantity, "a level that is guaranteed")
    return Reading("kpi", "floor", direction=INCREASE, target=quantity, why="a level that is guaranteed")


def _limited(scene: Scene, quantity: Quantity) -> Reading:
    """'Limit visits to 30'; 'Prevent 30 evictions' counts what is prevented."""
    direct = quantity.index == scene.head.after and quantity.unit in (None, "%")
    if scene.head.word in _PREVENTING and direct:
        if quantity.noun & lx.WORD and quantity.unit is None:
            return count(quantity)
        return unclear(quantity.end, "what is prevented", "nothing says what the number counts")
    return Reading("kpi", "ceiling", direction=DECREASE, target=quantity, why="a limit to stay under")


def _is_level(scene: Scene, quantity: Quantity) -> bool:
    """'Maintain a 120% rate', 'hold … at 65%', 'keep the ratio 8:1'; 'keep churn 3%' says too little."""
    if not scene.verb & lx.KEEP:
        return False
    before = scene.before(quantity)
    led = before is not None and (before.word in lx.LEVEL_WORDS or bool(before.tags & lx.COLON))
    if scene.head.word in _CONVENING and quantity.unit is None and scene.counts(quantity):
        return False  # 'Hold 5 fairs'
    return led or quantity.index == scene.head.after or quantity.first < quantity.start or quantity.ratio


def read_none(scene: Scene) -> Reading | None:
    """'Zero breaches', 'No unplanned downtime'."""
    item = scene.first
    if scene.verb & lx.ENSURE and not scene.quantities:
        return _ensured_none(scene)
    if item is None or scene.verb:
        return None
    if isinstance(item, Quantity):
        return _zero(scene, item)
    if (nothing := _nothing(scene, item)) is not None:
        return Reading("kpi", "ceiling", direction=DECREASE, zero=nothing, why="'none' as a level")
    if not scene.quantities and (ruled := _ought_to_have_none(scene)) is not None:
        return Reading("kpi", "ceiling", direction=DECREASE, zero=ruled, why="'no' as a level")
    none = item.word == "no" or (item.word == "not" and _is_single(scene))
    return _no(scene, item) if none else None


def _ensured_none(scene: Scene) -> Reading | None:
    """'Ensure that there are no late boats'; 'ensure no boat is late' is an outcome."""
    start = scene.head.after
    start += scene.items[start].word == "that"
    said = [item.word for item in scene.items[start : start + 3]]
    things = scene.items[start + len(said) :]
    wanted = any(item.tags & (lx.WANTED | lx.PERSON) or item.word in ("doubt", "reason") for item in things)
    if wanted or said not in (["there", "are", "no"], ["there", "is", "no"]):
        return None
    return Reading("kpi", "ceiling", direction=DECREASE, zero=scene.items[start + 2], why="'no' as a level")


def _zero(scene: Scene, item: Quantity) -> Reading | None:
    """'Zero breaches', 'zero NPS below 40'."""
    if item not in scene.mains:
        return None  # 'Zero waste: 90% of it is reused'
    bare = item.value == 0 and item.unit is None and not item.bound and not item.role and item.high is None
    if not bare:
        return None
    if (excluded := ruled_out(scene, item)) is not None:
        return limit(scene, excluded, "the side that is ruled out")
    return Reading("kpi", "ceiling", direction=DECREASE, target=item, why="zero as a level")


def _is_while(scene: Scene, quantity: Quantity) -> bool:
    """'No breaches in 12 months', 'No breaches in 12 halls', 'No leaks at 3 bar'."""
    before = scene.before(quantity)
    return before is not None and (
        before.word == "in" or (before.word in _WHILE and not quantity.bound and quantity.unit != "%")
    )


def _nothing(scene: Scene, first: Item) -> Item | None:
    """The word that says none: in 'Injuries: none', 'Injuries: not a single one', 'Not one missed slot'."""
    if any(item.tags & (lx.WANTED | lx.PERSON) for item in scene.items):
        return None  # 'Not one sale': nobody wants none of them
    if first.word == "not" and _is_not_one(scene):
        return first
    items = scene.items
    place = len(items) - 1
    if isinstance(items[place], Quantity):
        place = _place_of_not_one(scene)
    elif items[place].word not in ("none", "nil"):
        return None
    return items[place] if place > 0 and items[place - 1].tags & (lx.COLON | lx.SIGN) else None


def _is_cut_short(scene: Scene) -> bool:
    """'No revenue', 'No score', 'No day': cut off, for 'no score goes below 80' means the opposite."""
    said = scene.items[scene.head.index + 1 :]
    if not 0 < len(said) < _FEW or scene.quantities:
        return False
    timed = bool(said[0].tags & lx.TIME) and len(said) == 1
    return timed or (bool(said[0].tags & lx.WANTED) and scene.polarity != DECREASE)


def _take_longest(scene: Scene) -> Quantity | None:
    """The limit in 'No boat older than 20 years', made one; 'No boats older than 20 years' are counted."""
    said = [item for item in scene.items if not item.tags & (lx.DEADLINE | lx.STOP)]
    quantity = said[-1]
    if (
        not isinstance(quantity, Quantity)
        or quantity.bound
        or quantity.high is not None
        or len(said) < _SHORTEST_RULE
    ):
        return None
    things = said[1:-2]
    timed = quantity.unit in lx.TIME_UNITS or (quantity.unit is not None and said[-2].word != "slower than")
    if said[-2].word not in _OVERLONG or not timed or any(item.tags & lx.QUANTITY for item in things):
        return None
    several = (item.word.endswith("s") and not item.word.endswith("ss") for item in things)
    if any(several) or any(item.word in _PLURALS for item in things):
        return None
    quantity.part, quantity.bound, quantity.bound_word = False, lx.LE, said[-2].word
    return quantity


def _place_of_not_one(scene: Scene) -> int:
    """Where the 'not one' or 'not a single one' stands that ends a text; 0 without it."""
    *before, one = scene.items
    if not isinstance(one, Quantity) or one.value != 1 or one.unit is not None:
        return 0
    words = [item.word for item in before[-3:]]
    if words[-1:] == ["not"]:
        return len(before) - 1
    return len(before) - 3 if words == ["not", "a", "single"] else 0


def _ought_to_have_none(scene: Scene) -> Item | None:
    """The 'no' of 'The ward should have no falls'; 'Guests should have no reason to leave' is an aim."""
    items = scene.items
    for index in range(len(items) - len(("have", "no", "falls"))):
        ought, no, what = items[index], items[index + 2], items[index + 3]
        if ought.word in OUGHT and items[index + 1].word in ("have", "be") and no.word == "no":
            several = what.word.endswith("s") and not what.word.endswith("ss")
            return no if what.tags & lx.ADVERSE or (several and items[index + 1].word == "have") else None
    return None


def _is_single(scene: Scene) -> bool:
    """'Not a single breach'."""
    said = [item.word for item in scene.items[scene.head.index + 1 : scene.head.index + 3]]
    return said == ["a", "single"]


def _is_not_one(scene: Scene) -> bool:
    """'Not one missed slot'; 'not one of us' and 'not 1.5 days' are something else."""
    one = scene.items[scene.head.index + 1 : scene.head.index + 3]
    if len(one) < len(("one", "slot")) or not isinstance(one[0], Quantity) or scene.mains != [one[0]]:
        return False
    bare = one[0].unit is None and not one[0].bound and scene.text[one[0].start : one[0].end].isalpha()
    return bare and one[0].value == 1 and not one[1].tags & (lx.PREPOSITION | lx.STOP)


def _no(scene: Scene, item: Item) -> Reading | None:
    if len(scene.items) == 1 or _is_cut_short(scene):
        return unclear(item.start, "what there shall be none of", "nobody wants none of it")
    if (longest := _take_longest(scene)) is not None:
        return limit(scene, longest, "the longest, oldest or largest that may be")
    if not all(_is_while(scene, main) for main in scene.mains):
        return None
    if sum(other.word == "no" for other in scene.items) > 1:
        return milestone()  # 'No findings in the audit; no late filings': an outcome in two parts
    return Reading("kpi", "ceiling", direction=DECREASE, zero=item, why="'no' as a level")


def _is_done_to(scene: Scene, quantity: Quantity) -> bool:
    """'Flow shipped to 100% of users'."""
    return any(item.tags & lx.PAST and item.tags & lx.DO for item in scene.items[: quantity.index][-2:-1])


def read_level(scene: Scene) -> Reading | None:
    """A measure and its number, with no verb."""
    quantity = scene.main
    if quantity is None or scene.verb:
        return None
    if scene.inside_name(quantity) or _ends_in_its_unit(scene):
        return Reading("metric", why="the name of a measure, with a number in it")
    open_ended = quantity.unit == "%" or scene.polarity != DECREASE
    if quantity.bound_word == "up to" and quantity is not scene.lead and open_ended:
        why = "'up to' may name a target or a limit"
        return unclear(quantity.first, "'at least', 'at most' or a verb of change", why)
    if quantity.high is not None and _is_some_of_a_kind(scene, quantity):
        return _count_of_some(quantity)
    if quantity.bound or quantity.high is not None:
        return limit(scene, quantity, "a level with a comparator")
    return _undirected(scene, quantity) or _bare_level(scene, quantity)


def _count_of_some(quantity: Quantity) -> Reading:
    """'500-600 new gardens'; 'zero to 10 partners' are 10."""
    if quantity.value == 0:
        return count(end_of(quantity, quantity.high))
    why = "outcomes, counted from zero"
    return Reading(
        "key_result",
        "count",
        direction=INCREASE,
        low=quantity,
        stop=quantity.first,
        expected=ONE_NUMBER,
        why=why,
    )


def _is_some_of_a_kind(scene: Scene, quantity: Quantity) -> bool:
    """'500-600 new gardens', 'Target: 5-10 new readers': about so many outcomes, and no band."""
    if quantity.bound or quantity.unit is not None or quantity.per or scene.listed_as == "kpi":
        return False
    opens = all(item.tags & (lx.AIM | lx.COLON | lx.LABEL) for item in scene.items[: quantity.index])
    return opens and scene.counts(quantity)


def _is_a_deed(scene: Scene, quantity: Quantity) -> bool:
    """'Meditate 10 minutes a day': a deed that no class has; 'Visits 10 minutes a day' is none."""
    first = opening(scene.items)
    often = quantity.per and quantity.unit in lx.TIME_UNITS
    alone = quantity.index > 0 and scene.items[quantity.index - 1] is first
    return often and alone and first.tags == lx.WORD and not first.word.endswith("s")


def _ends_in_its_unit(scene: Scene) -> bool:
    """'Patients seen within 4 hours (%)': the number belongs to the name."""
    last = next((item for item in reversed(scene.items) if not item.tags & (lx.CLOSE | lx.STOP)), None)
    return last is not None and last.word in lx.PERCENT_WORDS


def _undirected(scene: Scene, quantity: Quantity) -> Reading | None:
    if _is_a_deed(scene, quantity):
        return task(quantity, "what one does again and again")
    shared = quantity.unit == "%" and quantity.after == "of" and _is_done_to(scene, quantity)
    down = quantity.role == lx.TO and scene.items[quantity.index - 1].word == "down to"
    if down:
        return reach(DECREASE, quantity, "a level to come down to")
    if quantity.role == lx.TO and not shared and not _names_a_measure(scene, quantity):
        return unclear(quantity.first, "a verb of change", "nothing says which way the number shall go")
    if unwanted(scene, quantity) or _is_bare_share(scene, quantity):
        return unclear(scene.end, "what becomes of them", "nothing says what becomes of them")
    if scene.wordless or _says_no_measure(scene, quantity):
        return unclear(quantity.end, "what the number measures", "a number alone says nothing")
    return None


def _says_no_measure(scene: Scene, quantity: Quantity) -> bool:
    """'The target is 5%', 'We will have 2': cut off, for 'less waste' may follow; 'Target: 5%' is the cell of a table."""
    said = scene.items[: quantity.index]
    aimed = quantity.role == lx.AIM and any(item.word.endswith("is") for item in said)
    if not aimed and not (said and said[0].word == "we"):
        return False
    return _ends(scene, quantity) and not any(
        item.tags & lx.WORD and not item.tags & _SAYING_AN_AIM and item.word != "have" for item in said
    )


def unwanted(scene: Scene, quantity: Quantity) -> bool:
    """'500 tonnes of waste', '5 complaints': a number of things that nobody wants; recycled, or resolved, it is a goal."""
    if quantity is not scene.lead or quantity.unit == "%" or quantity.bound or scene.polarity != DECREASE:
        return False
    if quantity.after in ("of", "in"):
        return True
    if quantity.unit is not None or not scene.counts(quantity):
        return False
    said = scene.items[quantity.index + 1 :]
    of_what = [*dropwhile(lambda item: item.word != "of", said)]
    bad, good = (
        any(item.tags & _BAD for item in part) for part in (said[: len(said) - len(of_what)], of_what)
    )
    return bad or not good  # '500 downloads of the price list'


def _is_bare_share(scene: Scene, quantity: Quantity) -> bool:
    """'5% of deliveries', 'half of the fleet': nothing is said of them, and 'late' may be what is missing."""
    if quantity is not scene.lead or quantity.unit != "%" or quantity.after != "of":
        return False
    things = [item for item in scene.items[quantity.index + 2 :] if not item.tags & lx.DEADLINE]
    while things and things[0].tags & lx.DETERMINER:
        things.pop(0)
    if len(things) > _LONGEST_NAME or any(
        not item.tags & lx.WORD or item.tags & _PREDICATE for item in things
    ):
        return False
    return len(things) <= 1 or (things[-1].word.endswith("s") and not things[-1].word.endswith("ss"))


def _names_a_measure(scene: Scene, quantity: Quantity) -> bool:
    """'MRR to $50k': a measure that one knows, so that a change of it goes the better way."""
    return any(
        item.tags & (lx.MEASURE | lx.ADVERSE) for item in scene.items[scene.head.index : quantity.index]
    )


def _ends(scene: Scene, quantity: Quantity) -> bool:
    """'On-time collection (95%)': nothing but brackets and a full stop stands behind the number."""
    return all(item.tags & (lx.CLOSE | lx.STOP) for item in scene.items[quantity.index + 1 :])


def _is_a_goal(scene: Scene, quantity: Quantity) -> bool:
    """'Membership goal: 120', 'Goal: $1,000': what is to be got; 'Target: 120' stands in a table."""
    if quantity.unit not in COUNTED or _lacks_a_unit(scene, quantity) or scene.polarity != INCREASE:
        return False
    return any(item.word == "goal" for item in scene.items[max(0, quantity.index - 2) : quantity.index])


def _bare_level(scene: Scene, quantity: Quantity) -> Reading:
    dated = any(item.tags & lx.DEADLINE for item in scene.items)
    named = (scene.named or quantity.role == lx.AIM) and not (dated or _is_a_goal(scene, quantity))
    bracketed = quantity.depth and not dated and scene.listed_as is None and _ends(scene, quantity)
    if (
        bracketed
        or scene.listed_as == "kpi"
        or ((named or is_norm(scene, quantity)) and scene.listed_as is None)
    ):
        return limit(scene, quantity, "a name and its level")
    return reach(scene.polarity, quantity, "a level to reach")
