"""Forms with a change by an amount: a factor, a percentage, so many more or fewer."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.clauses import is_of_the_time
from okrkit.notation.deadlines import FIRST_YEAR, LAST_YEAR
from okrkit.notation.items import Item, Quantity, end_of
from okrkit.notation.measures import UNSAID
from okrkit.notation.moves import move_between
from okrkit.notation.multiples import HAD_ONCE
from okrkit.notation.outcomes import is_conversion
from okrkit.notation.readings import (
    DECREASE,
    INCREASE,
    ONE_NUMBER,
    Reading,
    direction_of,
    reach,
    unclear,
)
from okrkit.notation.scenes import Scene
from okrkit.notation.tokens import too_large

__all__ = ["is_told_by", "read_change_by", "read_factor"]

_WHOLE: Final = 100.0  # percent
_FAR: Final = 40  # items of an object
_ROUNDED: Final = 1.0
_SIZES: Final = ("points", "pp", "bps")  # a change of a score or of a share is told in these
_MORE: Final = {
    **dict.fromkeys(
        ("more", "higher", "greater", "larger", "bigger", "longer", "additional", "extra"), INCREASE
    ),
    **dict.fromkeys(("fewer", "less", "lower", "cheaper", "shorter", "smaller"), DECREASE),
    **dict.fromkeys(("more than", "higher than", "above", "greater than", "larger than"), INCREASE),
    **dict.fromkeys(("less than", "lower than", "below", "fewer than", "smaller than"), DECREASE),
    **dict.fromkeys(("shorter than", "cheaper than"), DECREASE),
}
_PLAINLY_MORE: Final = frozenset("more fewer less lower higher".split())
_COMPARED: Final = _PLAINLY_MORE | {"cheaper", "shorter", "smaller", "longer", "larger"}
_LEVELLED: Final = frozenset(("at", "of", "@", "is", "are", "be"))
_BESIDE: Final = frozenset(("below", "above", "lower than", "higher than"))
_LOSING: Final = frozenset("lose losing lost shed shedding shave shaving shaved".split())
_TAKING: Final = frozenset(
    "take taking get getting knock knocking cut cutting trim trimming strip stripping".split()
)
_LONGEST_NOUN: Final = 4
_BEFORE_NOW: Final = frozenset(
    "last|last year|last quarter|current|current level|today's|previous|prior|baseline|present".split("|")
)
_LEVELS_THEN: Final = frozenset(
    "current level|level|levels|figure|figures|value|number|total|baseline|rate|volume|amount|intake".split(
        "|"
    )
)
_PAID: Final = frozenset("bill bills heating energy fuel mileage rent".split())
_AS_GROWTH: Final = frozenset("growth increase improvement lift rise uplift as the our its last".split())
_AS_BEFORE: Final = frozenset("the our its last current previous today's what".split())
_HAVING: Final = frozenset(("have", "having", "has"))
_DOWN: Final = frozenset(("down", "downwards"))
_TOLD_IN_TIMES: Final = frozenset(
    "coverage ratio return returns roi roas roic moic multiple multiples replication redundancy leverage turnover turns ltv cac ltv:cac "
    "ltv/cac payback headroom overcollateralisation match times".split()
)


def read_factor(scene: Scene) -> Reading | None:
    """'Double …', 'halve …', '3x …', 'increase … tenfold'."""
    if scene.verb & lx.FACTOR:
        base = next(base for base in lx.FACTORS if scene.head.word.startswith(base[:-1]))
        size = lx.FACTORS[base]
        why = f"to {base} is a change by {abs(size):g} %"
        direction = INCREASE if size > 0 else DECREASE
        return Reading("key_result", "change_by", direction=direction, size=abs(size), why=why)
    for quantity in scene.mains:
        if quantity.unit == "x" and _multiplies(scene, quantity):
            return _read_times(scene, quantity)
    return None


def _read_times(scene: Scene, quantity: Quantity) -> Reading | None:
    """'3x the visits', 'by a factor of 3'."""
    if quantity.value is None:
        return None
    spoken = scene.polarity if scene.changing or quantity.role == lx.BY else INCREASE
    falls = any(item.word in _DOWN for item in scene.items[max(0, quantity.index - 2) : quantity.index])
    direction = DECREASE if falls else direction_of(scene.verb) or _MORE.get(quantity.after) or spoken
    if quantity.value <= 1 or (direction == DECREASE and not quantity.factor):
        return unclear(quantity.first, "a percentage", "a decrease by a factor can be read in two ways")
    level = _level_behind(scene, quantity)
    if level is not None:
        return reach(direction, level, "a change by a factor, and the level that it leads to")
    why = "a factor is a change in %"
    size = (quantity.value - 1) * 100 if direction == INCREASE else round((1 - 1 / quantity.value) * 100, 2)
    too_large(size, scene.text, quantity.start)
    return Reading(
        "key_result",
        "change_by",
        direction=direction,
        target=quantity,
        size=size,
        why=why,
    )


def _level_behind(scene: Scene, size: Quantity) -> Quantity | None:
    """The 50 of 'by 10 points to 50', 'by a factor of 4 to 50': the level that a change leads to."""
    for quantity in scene.mains:
        if quantity.index > size.index and quantity.role == lx.TO and quantity.value is not None:
            between = scene.items[size.index + 1 : quantity.index]
            if any(item.tags & (lx.CONJUNCTION | lx.STOP | lx.COMMA) for item in between):
                return None  # of something else
            return (
                quantity if size.factor or quantity.unit in (None, size.unit) or size.unit in _SIZES else None
            )
    return None


def _multiplies(scene: Scene, quantity: Quantity) -> bool:
    """Whether '3x' says how much more; 'at 3x target' and 'coverage 3x' are levels."""
    if (
        (quantity.bound and not (quantity.factor or _is_at_least(scene, quantity)))
        or quantity.high is not None
        or scene.named
        or scene.verb & lx.HOLDING
    ):
        return False
    before = scene.before(quantity)
    if quantity.after in _TOLD_IN_TIMES and quantity is scene.lead:
        return False  # '4x ROAS on social media'
    if before is not None and (
        before.word in _LEVELLED or _is_for(before, quantity) or _is_level_of(before, scene, quantity)
    ):
        return False
    if scene.verb & lx.REACH and not quantity.noun & lx.MOREOVER and quantity.after not in _AS_GROWTH:
        return quantity.role == lx.BY or not _is_told_in_times(scene)
    if quantity.role == lx.TO:
        return quantity.after in _AS_BEFORE and bool(
            scene.changing
        )  # 'increase coverage to 4x' names a level
    return quantity.role in (0, lx.BY)


def _is_at_least(scene: Scene, quantity: Quantity) -> bool:
    """'Grow users by 10x or more', 'Increase sales by at least 3x'."""
    return bool(scene.changing) and quantity.bound in (lx.GE, lx.GT) and not quantity.role & lx.TO


def _is_told_in_times(scene: Scene) -> bool:
    """'Have 4x replication', 'Achieve 5x ROAS'; 'Achieve 3x growth', 'Get 2x the leads' are changes."""
    if scene.head.word in _HAVING:
        return True
    return any(item.word in _TOLD_IN_TIMES for item in scene.items[scene.head.after :])


def _is_for(before: Item, quantity: Quantity) -> bool:
    """'Be ready for 10x traffic'; 'plan for 3x growth' names a change."""
    return before.word == "for" and not quantity.noun & lx.SHIFT


def _is_level_of(before: Item, scene: Scene, quantity: Quantity) -> bool:
    """'Coverage 3x', 'ROI 3x'; 'Revenue 2x', 'Active users 2x' and 'Sales x3' are changes."""
    counted = before.word in HAD_ONCE or (before.tags & lx.PERSON and before.word.endswith("s"))
    led = scene.text[quantity.first].isdigit() and not counted
    return bool(before.tags & lx.MEASURE) and led and not scene.verb and not quantity.after


def read_change_by(scene: Scene) -> Reading | None:
    """'… by 20%', '20% more …', 'a 10% reduction in …', '+12%'."""
    named = _named_change(scene)
    if named is not None:
        return _change_by(scene, scene.mains[0], named)
    levelled = False  # 'Raise turnout to 48%, 55% in the towns': the level is told
    for quantity in scene.mains:
        if quantity.unit == "x" or (levelled and quantity.role != lx.BY):
            continue
        levelled = levelled or (quantity.role == lx.TO and bool(scene.changing))
        direction = _by(scene, quantity) if quantity.role == lx.BY else _bare_change(scene, quantity)
        if quantity.after == "of" and is_of_the_time(scene.items, quantity):
            return None  # 'Systems are up 98% of the time'
        if quantity.role == lx.TO and quantity.unit == "%" and quantity.after in _BESIDE:
            direction = _MORE[quantity.after]  # 'to 75% below the baseline'
        if (
            quantity.unit == "%"
            and quantity.after == "of"
            and (of := _of_before(scene, quantity)) is not None
        ):
            return of
        if direction is not None:
            return None if _counts_work_first(scene, quantity) else _change_by(scene, quantity, direction)
    return None


def _of_before(scene: Scene, quantity: Quantity) -> Reading | None:
    """'120% of last year's harvest', 'cut to 60% of the 2023 figure': more or less than it was by what is missing to 100 %."""
    size = (quantity.value or 0.0) - _WHOLE
    direction = INCREASE if size > 0 else DECREASE
    wanted = direction_of(scene.verb)
    led = quantity.role == lx.TO or (size > 0 and quantity.role != lx.BY)
    agrees = wanted == direction or (wanted is None and size > 0)
    if not (led and agrees and size) or quantity.bound or quantity.high is not None:
        return None
    said = scene.items[quantity.index + 2 : quantity.index + 2 + _LONGEST_NOUN]
    before = any(item.word in _BEFORE_NOW or _names_a_year(item) for item in said)
    if not before or not (size > 0 or any(item.word in _LEVELS_THEN for item in said)):
        return None
    why = "a part of what it was, as a change"
    return Reading(
        "key_result", "change_by", direction=direction, target=quantity, size=round(abs(size), 2), why=why
    )


def _names_a_year(item: Item) -> bool:
    """The 2023 of 'the 2023 figure', which is part of a name."""
    return isinstance(item, Quantity) and item.part and FIRST_YEAR <= (item.value or 0.0) <= LAST_YEAR


def _named_change(scene: Scene) -> str | None:
    """The direction of '% reduction in violence: 5%', 'Increase in sales: 3%': a table whose measure is a change."""
    if (
        not scene.named
        or scene.mains[0].unit != "%"
        or scene.mains[0].bound in (lx.LE, lx.LT)
        or scene.mains[0].role not in (0, lx.AIM)
    ):
        return None
    name = scene.items[scene.head.index : scene.boundary]
    if name and name[0].word in lx.PERCENT_WORDS:
        name = name[1:]
    if len(name) > 1 and name[0].tags & lx.SHIFT and name[1].word in ("in", "of"):
        return scene.direction_of_shift(name[0])
    if scene.mains[0].after:
        return None  # 'Noise reduction in classrooms: 85% satisfied'
    end = next((place for place, item in enumerate(name) if item.tags & lx.PREPOSITION), len(name))
    last = name[end - 1] if end > 1 else None  # 'Waste reduction | in the kitchen'
    lessens = last is not None and last.tags & lx.SHIFT and scene.direction_of_shift(last) == DECREASE
    return DECREASE if lessens else None  # 'Cost reduction: 20%'


def _counts_work_first(scene: Scene, quantity: Quantity) -> bool:
    """'Deliver 18 sessions to raise sales by 15': the work is what counts."""
    first = scene.mains[0]
    return (
        quantity is not first
        and first.index == scene.head.after
        and bool(scene.verb & lx.DO)
        and not scene.changing
    )


def _change_by(scene: Scene, quantity: Quantity, direction: str) -> Reading:
    if quantity.high is not None:
        return _between_two_sizes(quantity, direction)
    if quantity.signed == "-" and direction == INCREASE and scene.verb & lx.RAISE:
        return unclear(quantity.first, "a size without a sign", "the words say more, and the sign says less")
    sized = quantity.role == lx.BY or scene.items[quantity.index - 1].word in ("up", "down")
    level = _level_behind(scene, quantity) if sized and quantity.unit != "%" else None
    if level is not None and level.high is None:
        level.unit = level.unit or (None if quantity.unit in _SIZES else quantity.unit)
        return reach(direction, level, "a change by an amount, and the level that it leads to")
    capped = quantity.bound in (lx.LE, lx.LT) and quantity.bound_word != "up to"
    if quantity.role == lx.BY and capped:
        why = "a change by less than that may be wanted, or feared"
        return unclear(quantity.first, "'to' and the level, or a size without a limit", why)
    ends = next((other for other in scene.asides if other.high is not None and other.joined == "to"), None)
    if ends is not None and ends.index > quantity.index and _is_told_by(quantity, ends):
        # '10% more visits (70 to 77)': said twice, and the one with a baseline counts
        return move_between(scene, end_of(ends, ends.value), end_of(ends, ends.high))
    form = "change_by" if quantity.unit == "%" or quantity.value is None else "change_by_abs"
    baseline = next((other for other in scene.asides if other.role in (lx.FROM, lx.NOW)), None)
    if baseline is None and quantity.role == lx.BY and quantity.unit == "%":
        baseline = next(
            (other for other in scene.mains if other.role == lx.FROM and other.high is None), None
        )
    size = None if quantity.value is None else abs(quantity.value)
    return Reading(
        "key_result",
        form,
        direction=direction,
        target=quantity,
        size=size,
        baseline=baseline,
        why="a change by an amount",
    )


def _is_told_by(quantity: Quantity, ends: Quantity) -> bool:
    """Whether two numbers in brackets make the change beside them: '10% more visits (70 to 77)', not '(parties of 4 to 8)'."""
    if ends.role & (lx.FROM | lx.NOW | lx.AIM):
        return False
    return is_told_by(quantity, ends.value or 0.0, ends.high or 0.0, ends.unit)


def is_told_by(quantity: Quantity, low: float, high: float, unit: str | None) -> bool:
    """Whether a number is the size of the move between two others: the 30% of '30% from 50 to 65', whichever way."""
    size = quantity.value or 0.0
    points = quantity.unit == unit and abs(abs(high - low) - size) < _ROUNDED
    return points or (quantity.unit == "%" and low > 0 and abs(abs(high / low - 1.0) * 100 - size) < _ROUNDED)


def _between_two_sizes(quantity: Quantity, direction: str) -> Reading:
    """'Raise yield by 15-20%'; 'by 5% to 10%' may name a size and the level that it leads to."""
    if quantity.joined != "-" or quantity.unit is None:
        return unclear(quantity.first, "one size of change", "the size of the change is a range")
    form = "change_by" if quantity.unit == "%" else "change_by_abs"
    why = "a change by one of two sizes or any between"
    return Reading(
        "key_result",
        form,
        direction=direction,
        low=quantity,
        stop=quantity.first,
        expected=ONE_NUMBER,
        why=why,
    )


def _spoken(scene: Scene) -> str | None:
    return direction_of(scene.verb) or (scene.polarity if scene.changing else None)


def _by(scene: Scene, quantity: Quantity) -> str | None:
    return (
        _spoken(scene)
        or _up_or_down(scene, quantity.index - 2)
        or scene.shift_before(quantity)
        or _MORE.get(quantity.after)
        or (UNSAID if scene.changing else _by_working(scene, quantity))
    )


def _by_working(scene: Scene, quantity: Quantity) -> str | None:
    """'Limit waste by 5%' is less of it; 'Streamline the queue by 20%' is work on it by a share, whichever way that goes."""
    if quantity.unit != "%":
        return None
    if scene.verb & lx.LIMIT:
        return DECREASE
    object_ = scene.items[scene.head.after : quantity.index]
    near = 0 < len(object_) < _FAR
    alone = near and not any(item.tags & (lx.COMMA | lx.CONJUNCTION) for item in object_)
    return UNSAID if scene.verb & lx.DO and alone and not quantity.bound else None


def _up_or_down(scene: Scene, index: int) -> str | None:
    """The direction of 'sales up 5%', 'visits down by 5%'; 'referrals make up 30%' has none."""
    word = scene.items[index].word if index > 0 else ""
    if word not in ("up", "down") or scene.items[index - 1].tags & lx.ASPIRE:
        return None
    ends = not any(item.tags & lx.WORD for item in scene.items[index + 2 :])
    # 'Rework down 5%'; not 'Scale up 5%', 'Wipe down 95% of tables'
    least = scene.head.after - (word == "down" and ends)
    if scene.verb & ~(lx.DO | lx.ASPIRE | lx.SHAPE | lx.EITHER) or index <= least:
        return None  # but 'Rework hours down 5%': a name that begins like an order
    return INCREASE if word == "up" else DECREASE


def _bare_change(scene: Scene, quantity: Quantity) -> str | None:
    """The direction of a change that no 'by' announces; None where it is no change."""
    if scene.verb & lx.HOLDING or quantity.joined == "and":
        return None  # 'between -2% and 3%'
    if quantity.role in (0, lx.AIM, lx.TO) and (shifted := _shifted(scene, quantity)) is not None:
        return shifted
    if quantity.role or quantity.bound not in ("", lx.GE) or (quantity.bound and not quantity.behind):
        return None
    if _takes_away(scene, quantity):
        return DECREASE
    if quantity.signed == "+" and (added := _added(scene, quantity)) is not None:
        return added
    sized = quantity.unit == "%" or (quantity.unit in _SIZES and not quantity.bound)
    return _bare_percent(scene, quantity) if sized else None


def _shifted(scene: Scene, quantity: Quantity) -> str | None:
    """'A 10% reduction', 'a slight increase (<5%)'."""
    if quantity.bound == lx.GE and quantity.unit == "%" and 0 <= scene.mover == quantity.index - 1:
        return direction_of(scene.verb)  # 'The share of … will increase at least 3%'
    least = quantity.bound == lx.GE and scene.listed_as != "kpi" and quantity.after in _COMPARED
    plainly = quantity.unit == "%" and (least or (not quantity.bound and quantity.after in _PLAINLY_MORE))
    if quantity.role & ~lx.AIM == 0 and plainly:
        return _MORE[quantity.after]  # 'The target is 5% less waste'
    of_what = scene.items[quantity.index - 2] if quantity.index > 1 else None
    if of_what is not None and of_what.tags & lx.SHIFT and scene.items[quantity.index - 1].word == "of":
        counted = quantity.unit != "%" and of_what.word not in lx.SAVED and not _is_ruled_out(scene, quantity)
        return scene.direction_of_shift(of_what) if counted else None  # 'A reduction of 5 faults'
    led = of_what if quantity.depth else None
    if led is not None and led.tags & lx.SHIFT and quantity.unit == "%":
        return scene.direction_of_shift(led)
    following = scene.items[quantity.index + 1] if quantity.index + 1 < len(scene.items) else None
    if following is not None and following.tags & lx.SHIFT and not scene.verb & lx.HOLDING:
        sized = quantity.unit in _SIZES or (quantity.unit or "").isupper()
        if sized and quantity.bound in ("", lx.GE):
            return scene.direction_of_shift(following)  # 'A $100k increase in sales', 'a 5 point rise'
    capped = quantity.bound in (lx.LE, lx.LT) and quantity.bound_word != "up to"
    capped = capped or bool(quantity.bound and scene.listed_as == "kpi")
    return None if capped else scene.shift_after(quantity)  # 'No more than 5% growth in costs' is a limit


def _is_ruled_out(scene: Scene, quantity: Quantity) -> bool:
    """'No drop of 5 seats', 'below growth of 5 seats'."""
    before = scene.items[: quantity.index - 2]
    return bool(quantity.bound) or any(item.tags & (lx.NEGATION | lx.BOUND) for item in before)


def _takes_away(scene: Scene, quantity: Quantity) -> bool:
    """'Lose 10 kg', 'Shave 2 days off the cycle', '30 fewer cars a day'."""
    if scene.head.word in _LOSING and quantity.index == scene.head.after and quantity.unit:
        return True
    if _is_off(scene, quantity):
        return True
    fewer = quantity.after in ("fewer", "less") and quantity.unit != "%"
    return fewer and bool(scene.items[quantity.index + 2 :])


def _is_off(scene: Scene, quantity: Quantity) -> bool:
    """'20% off the heating bill', 'Take 3 days off the close'; '20% off coupons' are given, '10% off target' is amiss."""
    if quantity.unit is None or quantity.after != "off" or (scene.verb and scene.head.word not in _TAKING):
        return False
    rest = scene.items[quantity.index + 2 : quantity.index + 2 + _LONGEST_NOUN]
    if not rest or not rest[0].tags & lx.WORD:
        return False
    costs = any(item.tags & lx.ADVERSE or item.word in _PAID for item in rest)
    return costs or scene.head.word in _TAKING  # not '10% off target', '5 km off the coast'


def _added(scene: Scene, quantity: Quantity) -> str | None:
    """'Improve NPS +10', 'NPS +10 points'; 'an NPS of +10' is a level."""
    if scene.changing:
        return _spoken(scene) or INCREASE
    before = scene.before(quantity)
    if before is not None and before.tags & lx.COLON:
        return INCREASE  # 'Accounts per manager: +2'
    named = before is not None and before.tags & lx.WORD and before.word not in lx.LEVEL_WORDS
    return INCREASE if named and not scene.verb else None


def _bare_percent(scene: Scene, quantity: Quantity) -> str | None:
    """'Grow revenue 20%', '20% fewer defects', 'sales up 5%', 'growth of 20%', 'revenue +12%'."""
    if quantity.noun & lx.MOREOVER or quantity.after in _MORE:
        return _MORE.get(quantity.after) or scene.polarity
    before = scene.before(quantity)
    if (direction := _up_or_down(scene, quantity.index - 1)) is not None:
        return direction
    if before is not None and before.word in lx.LEVEL_WORDS:
        return scene.shift_before(quantity)
    of_nothing = scene.head.word in ("take", "taking") and not quantity.after  # 'Take 20%'
    level = quantity.bound or quantity.ratio or scene.verb & lx.REACH
    if level or of_nothing or is_conversion(scene, quantity):
        return None
    named = not scene.verb or (
        scene.verb & lx.EITHER and quantity.first > scene.items[scene.head.after].start
    )
    named = named or (quantity.signed == "-" and bool(scene.verb & lx.DO))  # 'Deliver costs -20%'
    if quantity.signed and named and not scene.changing:  # 'Support tickets -20%'
        return INCREASE if quantity.signed == "+" else DECREASE
    return _spoken(scene)
