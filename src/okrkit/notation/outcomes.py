"""Forms with one number and a verb: a level to reach, outcomes counted from zero, the team's own work counted."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.heads import GAPS
from okrkit.notation.items import Quantity
from okrkit.notation.limits import limit, unwanted
from okrkit.notation.norms import is_norm, is_pledge
from okrkit.notation.readings import (
    BY_BOUND,
    DECREASE,
    INCREASE,
    Reading,
    count,
    direction_of,
    milestone,
    objective,
    reach,
    task,
    unclear,
)
from okrkit.notation.scenes import COUNTED, Scene
from okrkit.notation.standing import is_habit
from okrkit.notation.tokens import Token
from okrkit.notation.vocabulary import CURRENCIES

__all__ = ["is_conversion", "read_count", "read_counted_work", "read_reach"]

_REACHING: Final = lx.CHANGING | lx.REACH
_LEVELED: Final = frozenset(("at", "of", "with", "=", ":"))
_GETTING: Final = frozenset("get getting got bring secure see".split())
_DRIVING: Final = frozenset("drive drives driving drove driven".split())
_STANDING: Final = frozenset("be remain stay feature appear finish established ranked placed".split())
_AMONG: Final = frozenset("in into among within inside".split())
_TO_BE: Final = frozenset(("be", "become", "becoming"))
_OF_WHOM: Final = frozenset(("of", "for", "in", "across"))
_RANKING: Final = frozenset("finish end come place rank finishing ending coming placing".split())
_ELIMINATING: Final = frozenset(lx.ELIMINATING.split())
_CEASING: Final = frozenset(("stop", "cease", "end"))
_CLOSING: Final = frozenset(("plug", "close", "fill"))
_LOSING: Final = frozenset(
    "losing wasting missing dropping failing burning binning scrapping spoiling leaking".split()
)
_NEAR_GAP: Final = 7
_ENDING_OBJECT: Final = lx.PREPOSITION | lx.CONJUNCTION | lx.STOP | lx.COMMA
_PROVIDING: Final = frozenset("provide provides providing supply supplies supplying furnish".split())
_ADDITIONAL: Final = frozenset("additional extra further another".split())
_MEETING: Final = frozenset(("meet", "meeting"))
_HAVING: Final = frozenset(("have", "having"))
_WHERE: Final = frozenset(("where", "which"))
_DELIVERED: Final = frozenset(
    "newsletter newsletters webinar webinars workshop workshops stream streams livestreams podcast podcasts episode episodes post posts article "
    "articles blogs video videos tutorial tutorials talk talks meetup meetups event events lecture lectures lesson lessons seminar seminars "
    "presentation presentations interview interviews experiment experiments prototype prototypes".split()
)
_CONVERTING: Final = frozenset(
    "turn turning convert converting transform transforming move moving shift shifting switch switching divert diverting upgrade upgrading".split()
)
_TURNED_INTO: Final = frozenset(("into", "to"))
_NEAR: Final = 12  # items
_PARTICLES: Final = frozenset("down up out off the a an".split())
_WHO: Final = frozenset(("who", "that", "which", "whose"))
_WHOLE: Final = 100  # percent
_FEW: Final = 5
_ALERTS: Final = frozenset("alert alerts alarm alarms warning warnings".split())
_ENABLING: Final = frozenset("support allow accept enable".split())
_NORMS: Final = frozenset(
    ("no fewer than", "no less than", "not fewer than", "minimum of", "a minimum of", "at a minimum")
)
_AT_LEAST: Final = frozenset(("at least", "a minimum of", "minimum of"))
_EACH: Final = frozenset("per each every a an /".split())
_PREPOSITIONS: Final = frozenset("with to for in on at across within of from as by through".split())
_WORKING: Final = lx.DO | lx.ASPIRE | lx.GAIN | lx.TRACK


def read_reach(scene: Scene) -> Reading | None:
    """'Reach 85%', 'increase … to 50', 'get … under 1 minute', 'rank in the top 3'."""
    verb, quantity = scene.verb, scene.goal
    ranks = scene.head.word in _RANKING or _is_in_the_top(scene)
    if not verb & _REACHING and not ranks:
        return None
    top = scene.top if (scene.head.tags & lx.REACH and not verb & lx.DO) or ranks else None
    if top is not None and (quantity is None or _ranks_before(scene, top, quantity)):
        return reach(DECREASE, top, "a rank to reach")
    if quantity is None or not verb & _REACHING or _is_counted_object(scene, quantity):
        return None
    if is_conversion(scene, quantity):
        return reach(INCREASE, quantity, "a share to make something of")
    if _says_whose(scene, quantity):
        return milestone()
    return _no_level(scene, quantity) or _reach(scene, quantity)


def _is_in_the_top(scene: Scene) -> bool:
    """'Be in the top 25 of …', 'Remain among the top 10': where it shall stand."""
    top = None if scene.verb & ~lx.KEEP & lx.VERB and scene.head.word not in _STANDING else scene.top
    if top is None or top.index < len(("be", "in", "the", "top")):
        return False
    *said, among, the, _ = scene.items[max(0, top.index - _NEAR) : top.index]
    stands = scene.head.word in _STANDING or any(item.word in _STANDING for item in said)
    return bool(the.tags & lx.DETERMINER or the.word.endswith("'s")) and among.word in _AMONG and stands


def _ranks_before(scene: Scene, top: Quantity, quantity: Quantity) -> bool:
    """'Get into the top 10 in 3 cities'; 'get the NPS of the top 10 accounts above 60' has a limit of its own."""
    if scene.items[quantity.index - 1].word == "top":
        return top.index < quantity.index  # 'the top 25, and each team in the top 20%'
    return top.index < quantity.index and not (
        quantity.bound or quantity.role & lx.TO or quantity.unit == "%"
    )


def is_conversion(scene: Scene, quantity: Quantity) -> bool:
    """'Turn 20% of trials into customers': how many of them become something else, and no change by so much."""
    if scene.head.word not in _CONVERTING or quantity.unit != "%" or quantity.after != "of":
        return False
    rest = scene.items[quantity.index + 2 : quantity.index + 2 + _NEAR]
    return any(item.word in _TURNED_INTO for item in rest) and not any(
        item.tags & lx.ADVERSE for item in rest
    )


def _may_be_either(quantity: Quantity) -> Reading:
    expected = "'at least', 'at most' or a verb of change"
    return unclear(quantity.first, expected, "'up to' may name a target or a limit")


def _no_level(scene: Scene, quantity: Quantity) -> Reading | None:
    """What a verb of reaching says with a number that is no level to reach."""
    told = scene.items[scene.mover].tags if scene.mover >= 0 else 0
    if quantity.bound_word == "up to" and quantity.unit == "%" and told & lx.THIRD:
        return _may_be_either(quantity)  # 'Awareness goes up to 30%'
    soon = scene.head.we and quantity.bound_word == "within" and quantity.unit in lx.TIME_UNITS
    if soon or (told & lx.THIRD and quantity.bound and not told & (lx.RAISE | lx.LOWER)):
        # 'No reply takes more than a day', 'We aim to get it working within 4 hours'
        return limit(scene, quantity, "what always holds")
    if scene.head.word in _HAVING and (quantity.notice or _is_for_a_purpose(scene, quantity)):
        return task(why="something to have, for a purpose")
    if _is_gain(scene, quantity):
        return count(quantity)
    if not scene.head.tags and scene.listed_as is None and is_norm(scene, quantity):
        return limit(scene, quantity, "a standard to meet")
    done = _does_before(scene, quantity)
    met = scene.head.word in _MEETING and scene.items[scene.head.after].word == "with"
    return task(quantity, "the team's own work, counted") if done or met else None


def _is_a_quality(scene: Scene, quantity: Quantity) -> bool:
    """'Provide water with a maximum of 150 mg/l', 'Provide a minimum pressure of 40 psi'; 'Provide 40 beds' is work."""
    if (
        scene.head.word not in _PROVIDING
        or quantity.unit in COUNTED
        or quantity.unit in lx.TIME_UNITS
        or quantity.role
    ):
        return False
    object_ = scene.items[scene.head.after : quantity.index]
    side = next((item.bound for item in object_ if isinstance(item, Token) and item.word in lx.UTMOST), "")
    quantity.bound = quantity.bound or side
    return bool(object_ and quantity.bound)


def _says_whose(scene: Scene, quantity: Quantity) -> bool:
    """'Increase the number of members who join at least one walk': the number tells of them, and the verb of their number."""
    if quantity.role or not quantity.bound or not scene.head.tags & (lx.RAISE | lx.LOWER):
        return False
    said = scene.items[scene.head.after : quantity.index]
    return any(item.tags & lx.RELATIVE and item.word in _WHO for item in said)


def _is_for_a_purpose(scene: Scene, quantity: Quantity) -> bool:
    """'Have a pump to drain floods of 25%': the number says what the thing is for."""
    said = scene.items[scene.head.after : quantity.index]
    return any(
        one.word == "to"
        and other.tags & lx.WORD
        and other.word != "have"
        and not other.tags & (lx.DETERMINER | lx.NUMBER)
        for one, other in pairwise(said)
    )


def _reach(scene: Scene, quantity: Quantity) -> Reading:
    verb, bound = scene.verb, quantity.bound
    before = scene.before(quantity)
    led = (
        quantity.role
        or bound
        or quantity.index == scene.head.after
        or (before is not None and before.word in _LEVELED)
    )
    if not led and verb & (lx.RAISE | lx.LOWER) and not verb & lx.REACH:
        near = quantity.index - scene.head.after <= len(("an", "additional")) and scene.head.word == "raise"
        if before is not None and before.word in _ADDITIONAL and near and quantity.unit in CURRENCIES:
            return count(quantity)  # 'Raise an additional $2m'; a price is raised by it
        why = "nothing says whether this is the target or the size of the change"
        return unclear(quantity.first, "'to' or 'by' before the number", why)
    if quantity.bound_word == "up to":
        bound = ""  # 'get it up to 40' names a target, not a limit
    direction = direction_of(verb) or BY_BOUND.get(bound) or scene.polarity
    if bound and BY_BOUND[bound] != direction and quantity.bound_word != "within":
        side = "at least" if direction == INCREASE else "at most"
        return unclear(
            quantity.first, f"'{side}'", "the verb and the comparator point in opposite directions"
        )
    why = "a level to reach, with no baseline"
    if scene.verb & lx.RAISE and direction == INCREASE and scene.polarity != DECREASE:
        return Reading("key_result", "reach", direction=INCREASE, target=quantity, why=why)  # 'Raise it to 0'
    return reach(direction, quantity, why)


def _is_counted_object(scene: Scene, quantity: Quantity) -> bool:
    """'Convert 3 projects': the object of a verb that is work as well as change."""
    verb = scene.verb
    both = verb & lx.DO and verb & lx.CHANGE and not verb & lx.REACH
    return bool(both) and not quantity.role and not quantity.bound and quantity.unit in COUNTED


def _is_gain(scene: Scene, quantity: Quantity) -> bool:
    """'Raise $2M', 'Expand into two markets', 'Get 10 sign-ups': outcomes, counted."""
    if quantity.unit not in COUNTED or quantity.high is not None or quantity.ratio:
        return False
    before = scene.before(quantity)
    first = quantity.index == scene.head.after
    if scene.verb & lx.RAISE:
        return (first and quantity.unit in CURRENCIES) or (before is not None and before.word == "into")
    if scene.head.word in _DRIVING:
        return first and scene.outcome_after(quantity) and scene.counts(quantity)
    return first and scene.head.word in _GETTING and scene.counts(quantity)


def _does_before(scene: Scene, quantity: Quantity) -> bool:
    """'Improve monitoring by shipping 5 alerts'."""
    before = scene.before(quantity)
    return before is not None and bool(
        before.tags & lx.DO and before.tags & lx.ING and scene.verb & lx.CHANGE
    )


def read_count(scene: Scene) -> Reading | None:
    """'Win 12 customers', '1,000+ leads', 'save 200 hours'."""
    quantity = scene.main
    if quantity is None or quantity.high is not None:
        return None
    if scene.verb & lx.GAIN and _is_outcome(scene, quantity):
        return count(quantity)
    if scene.verb or quantity.unit not in COUNTED or scene.listed_as == "kpi" or _is_of_a_norm(quantity):
        return None
    if _counts_deliveries(scene, quantity) or is_habit(scene, quantity):
        return task(quantity, "things to deliver, counted")
    return _count_without_a_verb(scene, quantity)


def _is_of_a_norm(quantity: Quantity) -> bool:
    """'No fewer than 2 lifeguards', 'Minimum of 9 rehearsals': a rule that holds, where 'at least 12 customers' are to be won."""
    return quantity.bound_word in _NORMS and not quantity.behind


def _behind_preposition(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number is no direct object: 'the books in 10 days', 'an app with 5 features'."""
    before = scene.before(quantity)
    return before is not None and before.word in _PREPOSITIONS


def _is_outcome(scene: Scene, quantity: Quantity) -> bool:
    """Whether the object of a verb of gain is an outcome and no work."""
    if not scene.near_head(quantity) or quantity.bound in (lx.LE, lx.LT) or quantity.role == lx.TO:
        return False
    if quantity.unit in lx.TIME_UNITS:
        return not quantity.bound and not _behind_preposition(scene, quantity)
    if quantity.unit not in COUNTED:
        return False
    verb = scene.verb
    converted = verb & lx.CHANGE and scene.counts(quantity)
    return not verb & lx.DO or quantity.unit in CURRENCIES or scene.outcome_after(quantity) or bool(converted)


def _count_without_a_verb(scene: Scene, quantity: Quantity) -> Reading | None:
    bound = quantity.bound
    done_to = quantity.role == lx.TO and _is_done_to(scene, quantity)
    if (
        (quantity.role and not done_to)
        or bound not in ("", lx.GE)
        or (bound and (quantity.unit is not None or _recurs(scene)))
    ):
        return None
    quarter = quantity.after == "quarter" and len(scene.items) == len(("one", "quarter"))
    if (scene.wordless and not bound) or quarter:
        return unclear(quantity.end, "what the number measures", "a number alone says nothing")
    if unwanted(scene, quantity):
        return unclear(scene.end, "what becomes of them", "nothing says what becomes of them")
    lead = quantity is scene.lead or _is_done_to(scene, quantity)
    if not (lead or (quantity.noun & lx.PERSON and not scene.named)) or not scene.counts(quantity):
        return None
    share = next((other for other in scene.mains[1:] if other.unit == "%" and other.after == "of"), None)
    if share is not None and quantity.unit is None:
        return reach(INCREASE, share, "a share to reach")  # and so the other number is found unexplained
    return count(quantity)


def _counts_deliveries(scene: Scene, quantity: Quantity) -> bool:
    """'12 newsletters', '2 streams with guests'; '4 videos watched 1,000 times' tells what comes of them."""
    if quantity is not scene.lead or quantity.bound or quantity.unit is not None:
        return False
    said = scene.items[quantity.index + 1 : quantity.index + 4]
    for index, item in enumerate(said):
        if item.word in _DELIVERED:
            after = said[index + 1] if index + 1 < len(said) else None
            return after is None or not after.tags & (lx.PAST | lx.AUXILIARY)
        if not item.tags & lx.WORD or item.tags & lx.PREPOSITION:
            return False
    return False


def _is_done_to(scene: Scene, quantity: Quantity) -> bool:
    """'Talks given at 5 conferences', 'software shown to 20 schools': what was done, and to how many."""
    earlier = scene.items[max(scene.head.index, quantity.index - 2) : quantity.index]
    return any(
        item.tags & lx.PAST and item.tags & (lx.DO | lx.GAIN) and not item.tags & lx.BASE for item in earlier
    )


def _recurs(scene: Scene) -> bool:
    """Whether it is to happen again and again: 'at least one a month'."""
    if any(item.word in lx.RHYTHMS for item in scene.items):
        return True
    return any(
        one.word in _EACH and other.tags & (lx.PERIOD | lx.TIME) for one, other in pairwise(scene.items)
    )


def read_counted_work(scene: Scene) -> Reading | None:
    """'Publish 12 articles', 'reply to 90% of reviews', 'spend no more than $10k'."""
    verb = scene.verb
    if not verb & _WORKING:
        return None
    top = scene.top if verb & lx.DO else None
    if top is not None and any(item.word in _PREPOSITIONS for item in scene.items[: top.index - 1][-2:]):
        top = None  # 'a report on the top 3 risks'
    if top is not None and (
        scene.items[top.index - 1].word == "#" or scene.items[top.index - 2].word in ("a", "an")
    ):
        top = None  # 'Close ticket #12', 'Write a top-10 list'
    quantity = scene.main or top or (scene.mains[0] if scene.mains else None)
    if quantity is None:
        return None
    if (named := _with_a_number_in_it(scene, quantity)) is not None:
        return named
    bare = (
        quantity.unit is None and not (quantity.bound or quantity.per) and quantity.index > scene.head.after
    )
    of_whom = bare or scene.items[quantity.index - 1].word == "with"
    if verb & lx.TRACK and not verb & lx.CHANGING and of_whom:
        return Reading(
            "metric", why="something to track, with no target"
        )  # 'Track visits with 3+ guests', 'Watch gauge 12'
    if quantity.notice or _is_done_often(scene, quantity) or _is_a_quality(scene, quantity):
        return limit(scene, quantity, "how long before, how often, or how good")
    return _limited_work(scene, quantity) if quantity.bound in (lx.LE, lx.LT) else _work(scene, quantity)


def _with_a_number_in_it(scene: Scene, quantity: Quantity) -> Reading | None:
    """'Print a map (3 copies)'; 'Become the marketplace of 3 countries', which is no count of them."""
    if quantity.depth:
        aims = scene.verb & lx.ASPIRE
        return objective(quantity, "an aim, with a number in brackets") if aims else task()
    return objective(why="what to become, and of how many") if _is_what_to_be(scene) else None


def _is_what_to_be(scene: Scene) -> bool:
    """'Become the marketplace of 3 countries': the number stands behind a preposition."""
    first = scene.mains[0] if scene.mains and scene.head.word in _TO_BE else None
    if first is None or first.role or first.unit is not None:
        return False
    return scene.items[first.index - 1].word in _OF_WHOM


def _is_done_often(scene: Scene, quantity: Quantity) -> bool:
    """'Handle 100+ orders an hour', 'Train 4 or more times weekly'; not 'Publish at a cadence of 2 or more a month'."""
    least = quantity.behind or (quantity.bound_word in _AT_LEAST and quantity.per)
    if not least or not scene.verb & lx.DO or not _recurs(scene) or not scene.near_head(quantity):
        return False
    return quantity.bound in (lx.GE, lx.GT) and all(
        not item.tags & (lx.PREPOSITION | lx.CONJUNCTION | lx.COMMA)
        for item in scene.items[scene.head.after : quantity.index]
        if item.word != "out"
    )


def _limited_work(scene: Scene, quantity: Quantity) -> Reading:
    before = scene.before(quantity)
    if any(item.word in _WHERE for item in scene.items[scene.head.after : quantity.index]):
        return task(
            quantity, "work, with a limit to what it brings about"
        )  # 'Ship a page where one pays in < 10 s'
    if quantity.bound_word == "within" and quantity.unit in lx.TIME_UNITS and quantity.role != lx.TO:
        return limit(scene, quantity, "how soon it is done")
    if (scene.verb & lx.ASPIRE and not scene.verb & lx.DO) or (before is not None and before.word == "to"):
        return reach(DECREASE, quantity, "a level to reach")
    if before is not None and before.word == "with":
        return task(quantity, "work, with a limit")
    found = _up_to(scene, quantity) if quantity.bound_word == "up to" else None
    return found if found is not None else limit(scene, quantity, "a limit to the work")


def _up_to(scene: Scene, quantity: Quantity) -> Reading | None:
    if scene.head.word in _ENABLING:
        return task(why="work, and what it has to bear")  # 'Support files up to 2 GB'
    return _may_be_either(quantity) if quantity.unit == "%" else None  # 'Build awareness up to 30%'


def _work(scene: Scene, quantity: Quantity) -> Reading | None:
    near, verb = scene.near_head(quantity), scene.verb
    if quantity.unit in CURRENCIES and (
        verb & lx.CREATE or (scene.head.word == "make" and quantity.index == scene.head.after)
    ):
        return reach(INCREASE, quantity, "an amount to bring about")
    if _is_said_of_work(scene, quantity):
        return task(why="work, and what it is like")
    if quantity.unit in COUNTED and near:
        if scene.aside_of_work(quantity):
            return objective() if verb & lx.ASPIRE and not verb & lx.DO else task()
        return task(quantity, "the team's own work, counted")
    if quantity.unit == "%" and (near or quantity.bound):
        return _shared_work(scene, quantity)
    return _measured_work(scene, quantity) if verb & lx.DO else None


def _is_said_of_work(scene: Scene, quantity: Quantity) -> bool:
    """'Map all types, with 100% coverage', 'Tell each apprentice 1-2 strengths': no target; 'Collect $1' is one."""
    items, index = scene.items, quantity.index
    if quantity.bound or quantity.role or not scene.verb & lx.DO or index <= scene.head.after:
        return False
    if quantity.unit == "%":
        return (
            quantity.value == _WHOLE
            and items[index - 1].word == "with"
            and bool(items[index - 2].tags & lx.COMMA)
        )
    few = quantity.high or (quantity.value if quantity.unit in CURRENCIES else None)
    direct = all(item.word in _PARTICLES for item in items[scene.head.after : index])
    return few is not None and few <= _FEW and not direct


def _shared_work(scene: Scene, quantity: Quantity) -> Reading | None:
    """'Answer 90% of letters', 'scrap the bottom 20%'; 'deliver 10% cost' is cut off before its 'reduction'."""
    if quantity.role == lx.BY:
        return None  # 'Speed up the checks by 8%': what of them is told in that?
    if scene.items[quantity.index - 1].word == "at" and scene.items[quantity.index - 2].word in _ALERTS:
        return task(why="work, and when it tells")  # 'Configure alerts at 80%'
    if scene.head.word in _CEASING and scene.items[scene.head.after].word in _LOSING:
        why = "the number tells what shall not go on"  # 'Stop losing 20% of apprentices'
        return unclear(quantity.first, "'to' and the level to get to", why)
    return _share_of_work(scene, quantity)


def _share_of_work(scene: Scene, quantity: Quantity) -> Reading | None:
    """'Close half of the gap' takes it away, 'We will answer 90% of calls' promises it, 'Answer 90% of calls' is a goal."""
    if scene.head.word in _ELIMINATING or (scene.head.word in _CLOSING and _is_of_a_gap(scene, quantity)):
        why = "a share to do away with"
        return Reading("key_result", "change_by", direction=DECREASE, target=quantity, why=why)
    if quantity.noun & lx.ADVERSE:
        return None
    if is_pledge(scene, quantity):
        return Reading("kpi", "floor", direction=INCREASE, target=quantity, why="a service that is promised")
    return reach(INCREASE, quantity, "a share to reach by doing it")


def _is_of_a_gap(scene: Scene, quantity: Quantity) -> bool:
    """'Plug half of the £1m gap'; not 'Fill 90% of shifts to avoid a deficit'."""
    for item in scene.items[quantity.index + 1 : quantity.index + _NEAR_GAP]:
        if item.word in GAPS:
            return True
        if item.word != "of" and item.tags & _ENDING_OBJECT:
            return False
    return False


def _measured_work(scene: Scene, quantity: Quantity) -> Reading | None:
    """'Replace 40 km of pipes', 'Give 200 hours of lessons'; 'answer letters in 5 days'."""
    least = quantity.bound in ("", lx.GE, lx.GT) and not quantity.behind
    if quantity.index == scene.head.after and least and quantity.unit != "%":
        return task(quantity, "the team's own work, counted")
    if (
        quantity.unit not in lx.TIME_UNITS
        or not _behind_preposition(scene, quantity)
        or quantity.role == lx.BY
    ):
        return None
    things = scene.items[quantity.index - 2].word
    several = things.endswith("s") and not things.endswith("ss")
    return reach(scene.polarity, quantity, "a time to do it in") if several else task()
