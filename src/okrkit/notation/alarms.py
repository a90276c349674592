"""Alarms: 'alert when churn exceeds 3%', 'red: NPS < 40', 'margin below 30% triggers a review'.

An alarm states the unhealthy side, so healthy is the other one.  Its words are taken off before the numbers are read,
and each comparator of what is left is turned round.
"""

from __future__ import annotations

from itertools import islice
from typing import Final, TypeAlias

from okrkit.notation import lexicon as lx
from okrkit.notation.items import Quantity
from okrkit.notation.limits import limit
from okrkit.notation.readings import BY_BOUND, DECREASE, INCREASE, Reading, unclear
from okrkit.notation.scenes import Scene
from okrkit.notation.sides import TURNED
from okrkit.notation.tokens import Token

__all__ = ["CUES", "Alarm", "read_warning", "split_alarm", "turn_round"]

_SIGHT: Final = 10  # words before the condition: 'Escalate to the head of the ward at once if …'
_TAIL: Final = 9  # words behind the number that may make it an alarm
# Said of an unhealthy side only; and those that could be said of a healthy one.
_STRONG: Final = frozenset(
    "alarm alarms alert alerts red amber warn warns warning warnings danger escalate escalates escalated escalation "
    "tripwire unhealthy unacceptable intolerable investigate investigated investigation intervene intervention panic "
    "emergency notify worried concerned alerting escalating warned alarmed".split()
)
_WEAK: Final = frozenset(
    "critical trip trigger triggers triggering flag flags flagged page pages act react respond review reviews reviewed reviewing call raise ring sound "
    "tell inform stop pause halt freeze take hold convene ask look check send contact discuss analyse analyze trouble bad "
    "problem issue concern failure failing breach wrong reported action actions inquiry enquiry worry".split()
)
_LABELS: Final = frozenset(
    "wire level threshold limit line flag sign zone light status point trigger condition".split()
)
_WELL: Final = frozenset("green healthy ok okay good fine safe normal".split())
_ZONES: Final = frozenset("green amber yellow red orange".split())
_CONDITIONS: Final = frozenset(("if", "when", "whenever", "once", "unless"))
_NAMING: Final = frozenset("warning alert alarm".split())
_FIRING: Final = frozenset("fires triggers sounds".split())
_LONGEST_NAME: Final = 15
_LASTING: Final = frozenset("for over within during".split())
_OF_DURATION: Final = frozenset("time interval period periods window last past of longer".split())
_LONGEST_DURATION: Final = 8
_TRIED: Final = 4  # words that may begin a duration
_SAYING: Final = frozenset(
    "will won't can cannot can't may isn't aren't is are = → -> => ==> --> : means mean must should needs need requires require demands demand warrants warrant prompts "
    "prompt raises raise sounds causes cause leads lead calls sets starts counts triggers trigger triggering escalates".split()
)
_ANYTHING: Final = frozenset(("anything", "any", "every"))
_JOINING: Final = frozenset((",", "-", "and", "then", "we", "the", "a", "an"))
_REFUSALS: Final = frozenset(
    "acceptable ok okay tolerated tolerable allowed permitted healthy good fine enough".split()
)
_NOT: Final = frozenset(("not", "won't", "isn't", "aren't", "cannot", "can't", "never"))
# '… < 3%, red otherwise', '… ≤ 3%, escalate above': the healthy side is told
_ELSE: Final = frozenset("otherwise else above below over under beyond beneath".split())
_PREFACES: Final = frozenset("we i it is are am a an the please".split())
# 'Flag churn above 3%'; and 'beware of churn above 3%'
_POINTING_OUT: Final = frozenset("escalate investigate flag reject ban forbid prohibit refuse".split())
_FORBIDDING: Final = frozenset("escalate investigate forbid prohibit".split())
_AGAINST: Final = frozenset("beware guard protect watch worry".split())
_ALARMING: Final = _STRONG | _WEAK | _WELL
_OPENERS: Final = _ALARMING | _POINTING_OUT | _AGAINST
CUES: Final = _OPENERS | _CONDITIONS | {"should", "case", "soon", "not", "means", "leads"}
_ABOUT: Final = frozenset("on at for about of against out".split())
_COUNTS: Final = frozenset(
    "rate rates ratio count level number percentage share time volume".split()
)  # 'reject rate'
_NO_ALARM: Final = frozenset(("within", "up to"))
_PASSING: Final = frozenset("pass passes top tops cross crosses surpass surpasses".split())
_WORDED_CONDITIONS: Final = (("in", "case"), ("soon", "as"))


class Alarm:
    """What the words of an alarm say."""

    __slots__ = ("place", "sure", "turned", "zones")

    def __init__(self, place: int, words: set[str], *, turned: bool = True) -> None:
        self.place: int = place
        self.turned: bool = turned  # not for 'green if', 'unless': what is told is the healthy side
        self.sure: bool | None = True if words & (_STRONG | _WELL) else False if words & _WEAK else None
        self.zones: bool = False  # several limits, each with a colour of its own


Found: TypeAlias = tuple[int, int, Alarm]  # where what an alarm tells begins and ends, and the alarm


def split_alarm(tokens: list[Token]) -> tuple[list[Token], Alarm | None]:
    """The tokens without the words that make an alarm of them, and what those say; None where there is no alarm."""
    start = 0
    while start < len(tokens) and _is_in_front(tokens, start):
        start += 1
    if start + 2 >= len(tokens) or not _may_alarm(tokens):
        return tokens, None
    if (place := _place_of_colour(tokens, start)) > 0:
        alarm = Alarm(tokens[place].start, {"red"})
        return _without_durations([*tokens[start:place], *tokens[place + 1 :]]), alarm
    found = _opening(tokens, start) or _named(tokens, start) or _closing(tokens, start)
    if found is None:
        return tokens, None
    first, end, alarm = found
    alarm.zones = len({token.word for token in tokens} & _ZONES) > 1
    return _without_durations(tokens[first:end]), alarm


def _place_of_colour(tokens: list[Token], start: int) -> int:
    """The 'red' of 'NPS: red < 40', where no other colour and no figure in front has a limit; 0 without it."""
    if sum(token.word in _ZONES for token in tokens) != 1:
        return 0
    for place in range(start + 2, min(len(tokens) - 1, start + _LONGEST_NAME)):
        before, behind = tokens[place - 1], tokens[place + 1]
        if before.value is not None:
            return 0  # 'Waits: ≤ 5 days (red: > 8 days)': two limits
        if tokens[place].word == "red" and (
            before.tags & (lx.COLON | lx.SIGN | lx.OPEN) or before.word == "|"
        ):
            return place if behind.tags & (lx.BOUND | lx.COLON) or behind.word in _CONDITIONS else 0
    return 0


def _without_durations(tokens: list[Token]) -> list[Token]:
    """Without the 'for 10 minutes' of 'errors > 1% for 10 minutes', the 'over 5m' of 'the mean over 5m is above 2 s'."""
    spans = (
        (place, _end_of_duration(tokens, place))
        for place, token in enumerate(tokens)
        if token.word in _LASTING
    )
    for place, end in islice(spans, _TRIED):
        rest = [*tokens[:place], *tokens[end:]]
        if end and _limits(rest):
            return rest
    return tokens


def _end_of_duration(tokens: list[Token], place: int) -> int:
    """Behind 'for more than 10 minutes', 'within a time interval of 5 minutes'; 0 where no duration begins."""
    for index in range(place + 1, min(len(tokens), place + _LONGEST_DURATION)):
        token = tokens[index]
        unit = tokens[index + 1].unit if index + 1 < len(tokens) else None
        if token.tags & lx.NUMBER and unit in lx.TIME_UNITS:
            return index + 2
        if token.unit in lx.TIME_UNITS or (token.unit == "m" and token.value is not None):
            return index + 1
        if not (token.tags & (lx.NUMBER | lx.DETERMINER | lx.BOUND) or token.word in _OF_DURATION):
            return 0
    return 0


def _limits(tokens: list[Token]) -> bool:
    """Whether a comparator is left, and a number behind it."""
    bound = next((place for place, token in enumerate(tokens) if token.tags & lx.BOUND), len(tokens))
    return any(token.tags & lx.NUMBER for token in tokens[bound:])


def _is_in_front(tokens: list[Token], index: int) -> bool:
    """Whether a token only stands before what is said: a bullet, 'Note', the 'KR' of 'KR: Alert when …'."""
    token = tokens[index]
    labels = token.tags & lx.LABEL and index + 1 < len(tokens) and tokens[index + 1].tags & lx.COLON
    return token.word in _PREFACES or bool(labels) or not token.tags & (lx.WORD | lx.NUMBER)


def _may_alarm(tokens: list[Token]) -> bool:
    """Whether there is a comparator, or a word that is said of alarms only: 'hold' and 'review' are common words."""
    return any(token.tags & lx.BOUND or token.word in _STRONG for token in tokens)


def turn_round(quantities: list[Quantity], alarm: Alarm) -> None:
    """Turn each comparator to the healthy side; 'rising above' stands there already."""
    for quantity in quantities:
        if alarm.turned and quantity.bound and not quantity.alarm:
            quantity.bound = TURNED[quantity.bound]


# --- in front: 'Alert when …', 'Red: …', 'If …, escalate' -------------------------------------------------------


def _opening(tokens: list[Token], start: int) -> Found | None:
    """Where what an alarm tells begins and ends, and the alarm."""
    first = tokens[start]
    if first.word == "unless" and _limits_behind_comma(tokens):
        return None
    if first.word in _CONDITIONS or first.word == "should":
        return _condition_first(tokens, start)
    if first.word in _OPENERS or (first.tags & lx.VERB and first.tags & lx.BASE):
        return _behind_colon(tokens, start) or _behind_order(tokens, start)
    return None


def _limits_behind_comma(tokens: list[Token]) -> bool:
    """'Unless the river is above 3 m, at most 2 …': what is exempt, and then the limit."""
    comma = next((place for place, token in enumerate(tokens) if token.tags & lx.COMMA), len(tokens))
    return any(token.tags & lx.BOUND for token in tokens[comma + 1 : comma + 2])


def _behind_colon(tokens: list[Token], start: int) -> Found | None:
    """'Red: churn > 3%', 'Alarm level: NPS < 40'; not 'Alerts: < 5', which is a name."""
    colon = start + 1 + (tokens[start + 1].word in _LABELS) + 2 * (tokens[start + 1].word == "/")
    if colon + 1 >= len(tokens) or not tokens[colon].tags & lx.COLON or tokens[start].word not in _ALARMING:
        return None
    name = tokens[colon + 1].tags
    if not name & lx.WORD or name & lx.BOUND or not _compares(tokens, colon):
        return None
    word = tokens[start].word
    return colon + 1, len(tokens), Alarm(tokens[start].start, {word}, turned=word not in _WELL)


def _named(tokens: list[Token], start: int) -> Found | None:
    """'Latency warning: p95 > 2 s', 'High load: this alert fires when …'."""
    for index in range(start + 1, min(len(tokens) - 2, start + _LONGEST_NAME)):
        token, following = tokens[index], tokens[index + 1]
        named = following.tags & lx.COLON and not tokens[index + 2].tags & lx.BOUND
        measured = index == start + 1 and (tokens[start].tags & lx.MEASURED or tokens[start].word == "early")
        if token.word in _NAMING and named and measured and _compares(tokens, index):
            # 'Flood alert: households signed up > 500' names a service
            return index + 2, len(tokens), Alarm(token.start, {"flag"})
        if token.word in _NAMING and following.word in _FIRING and tokens[index + 2].word in _CONDITIONS:
            return index + 3, len(tokens), Alarm(token.start, {token.word, "alert"})
    return None


def _behind_order(tokens: list[Token], start: int) -> Found | None:
    """'Escalate to the board if churn > 3%', 'flag churn above 3%': what is alarming stands behind."""
    if tokens[start + 1].tags & lx.COLON:
        return None
    first = tokens[start]
    told = _told_of(tokens, start)
    for index in range(start + 1, min(len(tokens) - 1, start + _SIGHT)):
        token, before = tokens[index], tokens[index - 1]
        if token.value is not None or token.tags & lx.STOP:
            break
        if told and index > told and token.tags & lx.BOUND and not before.tags & lx.PREPOSITION:
            sure = told > start + 1 or first.word in _FORBIDDING
            return told, len(tokens), Alarm(first.start, {"alarm" if sure else "flag"})
        if token.word in _CONDITIONS or (before.word, token.word) in _WORDED_CONDITIONS:
            words = {one.word for one in tokens[start:index]}
            turned = (first.word not in _WELL) != (token.word == "unless")
            compares = _compares(tokens, index) or words & _STRONG
            return (index + 1, len(tokens), Alarm(first.start, words, turned=turned)) if compares else None
    return None


def _told_of(tokens: list[Token], start: int) -> int:
    """Where the measure stands in 'flag churn above …', 'beware of churn above …'; 0 where none is the object."""
    word, index = tokens[start].word, start + 1
    while tokens[index].word in _ABOUT and index + 1 < len(tokens):
        index += 1  # 'Watch out for'
    if index > start + 1:
        return index if word in _STRONG or word in _AGAINST else 0
    return index if word in _POINTING_OUT and tokens[index].word not in _COUNTS else 0


def _compares(tokens: list[Token], index: int) -> bool:
    """Whether a comparator stands behind: 'within 2 hours' says how fast."""
    return any(token.tags & lx.BOUND and token.word not in _NO_ALARM for token in tokens[index:])


def _condition_first(tokens: list[Token], start: int) -> Found | None:
    """'If churn exceeds 3%, escalate': the order stands behind."""
    number = next(
        (index for index in range(start, len(tokens)) if tokens[index].value is not None), len(tokens)
    )
    if number == len(tokens) or any(
        token.tags & lx.COMMA or token.word == "then" for token in tokens[start:number]
    ):
        return None  # 'Once live, keep it above 5'
    joined = (index for index in range(number + 1, len(tokens)) if tokens[index].word in _JOINING)
    end = next(joined, len(tokens))
    words = {token.word for token in tokens[end:]}
    alarm = Alarm(tokens[start].start, words, turned=tokens[start].word != "unless")
    return (start + 1, end, alarm) if _compares(tokens[:end], start) else None


# --- behind: '… triggers a review', '… is red' ------------------------------------------------------------------


def _closing(tokens: list[Token], start: int) -> Found | None:
    """Where what an alarm tells begins and ends, and the alarm: behind a limit only, with no order before it."""
    last = len(tokens) - 1
    index = last
    while index > max(start, last - _TAIL) and tokens[index].value is None:
        index -= 1
    if tokens[index].value is None or index == last:
        return None
    end = index + 1
    while end < last and tokens[end].tags & (lx.UNIT | lx.CURRENCY | lx.SCALE):
        end += 1
    words = [token.word for token in tokens[end:] if not token.tags & (lx.STOP | lx.OPEN | lx.CLOSE)]
    if tokens[start].word in _ANYTHING:
        words = words[_place_of_is(words) :]  # 'Anything over 72 hours in the cells is unacceptable'
    if (
        not words
        or not _is_said_of_alarm(words)
        or not any(token.tags & lx.BOUND for token in tokens[start:index])
    ):
        return None
    alarm = Alarm(tokens[end].start, _strength(words), turned=_ELSE.isdisjoint(words))
    signs = [token.tags for token in tokens[end:]]
    if words[0] in _JOINING:
        alarm.sure = False  # '… < 3%, red', which 'otherwise' may follow
    if any(tags & lx.OPEN for tags in signs):
        alarm.sure = False  # '(warning)' may be a remark
        if not any(tags & lx.CLOSE for tags in signs):
            return None
    return start, end, alarm


def _place_of_is(words: list[str]) -> int:
    return next((place for place, word in enumerate(words) if word in ("is", "are")), 0)


def _is_said_of_alarm(words: list[str]) -> bool:
    said = set(words[1:])
    if words[0] in _SAYING:
        refused = not _NOT.isdisjoint(words) and said & _REFUSALS
        return bool(refused or said & _STRONG or said & _WEAK or words[0].startswith("trigger"))
    if words[0] in _JOINING:
        order = next((word for word in words if word not in _JOINING), "")
        return order in _STRONG
    return words[0] in _STRONG and (
        len(words) == 1 or (len(words) == len(("red", "otherwise")) and words[1] in _ELSE)
    )


def _strength(words: list[str]) -> set[str]:
    """The words that say how sure it is; 'not acceptable' is as sure as 'unacceptable'."""
    return set(words) if _NOT.isdisjoint(words) else {*words, "unacceptable"}


# --- what it tells ---------------------------------------------------------------------------------------------


def read_warning(scene: Scene, alarm: Alarm) -> Reading:
    """The healthy side of what an alarm tells, or why it is left open."""
    main = scene.mains[0] if scene.mains else None
    if alarm.zones:
        return unclear(alarm.place, "one limit", "several limits, each with a colour of its own")
    if main is None:
        return unclear(scene.end, "a comparator and a number", "the alarm names no limit")
    if alarm.sure is None and alarm.turned:
        why = "a condition says when to act, not which side is healthy"
        return unclear(main.first, "a limit without an order", why)
    if len(scene.mains) > 1:
        return _band(scene) or unclear(scene.mains[1].first, "one limit", "an alarm with several numbers")
    return _range(scene, alarm, main) if main.high is not None else _side(scene, alarm, main)


def _range(scene: Scene, alarm: Alarm, main: Quantity) -> Reading:
    """'Alert when it is outside 2-8 °C'."""
    before = scene.before(main)
    if alarm.turned and (before is None or before.word != "outside"):
        return unclear(main.first, "a limit", "an alarm inside a range leaves two healthy sides")
    return limit(scene, main, "outside of the range is unhealthy")


def _side(scene: Scene, alarm: Alarm, main: Quantity) -> Reading:
    main.bound = main.bound or _approached(scene, main)
    if not main.bound or main.role & (lx.BY | lx.FROM):
        why = "nothing says which side is unhealthy"
        return unclear(main.first, "'above' or 'below' before the number", why)
    if alarm.turned and not alarm.sure and scene.polarity != BY_BOUND[main.bound]:
        why = "the measure and the comparator leave open which side is healthy"
        return unclear(main.first, "'alert' or 'escalate'", why)
    return limit(scene, main, "an alarm states the unhealthy side")


def _band(scene: Scene) -> Reading | None:
    """'Alert if load is below 20% or above 80%': healthy is what lies between."""
    low, high = sorted(scene.mains, key=_value)[:2]
    between = scene.items[scene.mains[0].index + 1 : scene.mains[1].index]
    joined = all(item.word in ("or", "and", ",") or item.tags & lx.AUXILIARY for item in between)
    bounds = (
        low.bound in (lx.GE, lx.GT)
        and high.bound in (lx.LE, lx.LT)
        and (low.bound == lx.GT) == (high.bound == lx.LT)
    )
    if len(scene.mains) > len((low, high)) or not joined or not bounds or low.value == high.value:
        return None
    return Reading("kpi", "range", low=low, high=high, why="two alarms leave a range between them")


def _value(quantity: Quantity) -> float:
    return quantity.value or 0.0


def _approached(scene: Scene, quantity: Quantity) -> str:
    """The healthy side of 'churn hits 3%' and of 'runway drops to 3 months'."""
    if quantity.value is None or not scene.verb:
        return ""
    if scene.changing and quantity.role == lx.TO:
        return lx.GT if scene.changing & lx.LOWER else lx.LT if scene.changing & lx.RAISE else ""
    if not scene.verb & lx.REACH:
        return ""
    passed = scene.head.word in _PASSING
    return {DECREASE: lx.LE if passed else lx.LT, INCREASE: lx.GE if passed else lx.GT}.get(
        scene.polarity, ""
    )
