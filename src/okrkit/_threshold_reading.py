"""From the notation to a threshold and a KPI's name, without the loss of a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from okrkit._doors import to_slug
from okrkit._threshold_text import may_stand_bare, need_of
from okrkit.errors import InvalidValueError, NotationError
from okrkit.notation import parse, refuse
from okrkit.notation.keeping import (
    Place,
    condition_behind,
    first_lost,
    limit_of,
    lost,
    name_places,
    rate_of,
    scale_of,
)
from okrkit.threshold import Threshold
from okrkit.units import Unit

if TYPE_CHECKING:
    from okrkit.notation import Statement

# 'deploys per week', and nothing else
_PER: Final = re.compile(r"(?:[^\W\d_]+ ){0,3}per [^\W\d_]+", re.IGNORECASE)
_A_LIMIT: Final = "a limit, such as '≥ 40', 'below 3%' or 'between 70 and 80'"
_ALONE: Final = "a limit, its unit and 'critical below N', and no other number"
_GROUPS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_QUOTED: Final = re.compile(r'\s*("[^"]+")\s*(?:\(|$)')
# 'a year' is how often, 'is kept' and 'the week after' go on with the sentence: neither is a unit.
_NO_UNITS: Final = frozenset(
    "a an each every per the this that is are was were be been has have had will must should shall can may or and".split()
)
_NO_PLACE: Final = "a name and one limit, and no number that belongs to neither"


def read_threshold(text: str) -> Threshold:
    """The threshold that a text names; each of its numbers is in it, or the text is refused."""
    statement = parse(text, listed_as="kpi")
    if not _is_limit(statement):
        # Where a limit was understood, the notation knows better what was wanted behind it.
        raise refuse(statement, "" if statement.understood.startswith("kpi") else _A_LIMIT)
    unit, kept = _unit(statement)
    # A name in front of the limit is left out as a whole, and what is in it is the name's.
    before = [name for name in name_places(statement) if name[1] <= limit_of(statement)[0]]
    place = first_lost(statement, [*kept, *before])
    if place is not None:
        raise lost(statement, place, _ALONE)
    return _build(statement, unit)


def read_kpi(text: str) -> tuple[str, Threshold]:
    """The name and the threshold of a KPI's sentence; each of its numbers is in one of the two, or it is refused."""
    statement = parse(text, listed_as="kpi")
    threshold = threshold_of(statement)
    if threshold is None:
        expected = "a limit to stay within, such as 'Keep churn below 3%'"
        raise refuse(statement, statement.expected or expected)
    rate = rate_of(statement)
    if statement.metric is None or statement.metric.startswith("/"):
        raise refuse(statement, "the name of what is measured, such as 'Churn < 3%'")
    kept = [*name_places(statement), *_scale(statement)[1]]
    name, place = statement.metric, first_lost(statement, kept)
    if rate is not None:
        # 'Deploys ≥ 5/week' is 'Deploys ≥ 5 per week', unless the name says it: 'Deploys/week ≥ 5/week'.
        name = name if name.replace("/", " per ").endswith(rate[0]) else f"{name} {rate[0]}"
        kept = [*kept, rate[1]]
    if place is not None:
        behind = condition_behind(statement, place, kept)
        if behind is None:
            raise lost(statement, place, _NO_PLACE)
        name = f"{name} {text[slice(*behind)]}"
    check_name(statement, name, statement.spans["metric"][0])
    return name, threshold


def check_name(statement: Statement, name: str, place: int) -> None:
    """Refuse a name that could not stand for anything: without a letter or a number, or with half of a character."""
    try:
        to_slug(name)
    except InvalidValueError:
        broken = [index for index, each in enumerate(statement.text) if "\ud800" <= each <= "\udfff"]
        expected = "a whole character" if broken else "a name with a letter or a number in it"
        raise NotationError(statement.text, broken[0] if broken else place, expected) from None


def threshold_of(statement: Statement) -> Threshold | None:
    """The threshold that a KPI's statement names, if it names one."""
    if not _is_limit(statement):
        return None
    return _build(statement, statement.unit or _scale(statement)[0] or counted_unit(statement))


def counted_unit(statement: Statement) -> str:
    """What the number counts, as a unit: '8 engineers', '80 sacks'; '' where the name says it, or more belongs to it ('7 t/ha')."""
    counted = statement.counted
    if counted is None or counted.partition(" ")[0].casefold() in _NO_UNITS:
        return ""
    behind = statement.text.find(counted, limit_of(statement)[1]) + len(counted)
    said = _singulars(statement.metric or "") & _singulars(counted)
    return "" if said or statement.text[behind : behind + 1] == "/" else counted


def _singulars(words: str) -> set[str]:
    return {word.removesuffix("s") for word in words.casefold().split()}


def _is_limit(statement: Statement) -> bool:
    return statement.kind == "kpi" and not (statement.low is None and statement.high is None)


def _unit(statement: Statement) -> tuple[str, list[Place]]:
    """The unit of a bare threshold, and where its words stand: 'tickets', 'out of 5', 'per week', 'tickets per 1000 users'."""
    if statement.unit is not None:
        return statement.unit, []
    scale, places = _scale(statement)
    if scale:
        return scale, places
    behind = limit_of(statement)[1]
    words = _without_groups(statement.text[behind:])
    leads = statement.spans.get("metric", (behind, 0))[0] >= behind
    rate = rate_of(statement) if leads else None
    if rate is not None:
        return rate[0], [rate[1]]
    told = any(character.isnumeric() for character in words) or _PER.fullmatch(words)
    if leads and told and may_stand_bare(words):
        return words, [(behind, len(statement.text))]
    counted = statement.counted or ""
    start = statement.text.find(counted, behind)
    return counted, [(start, start + len(counted))]


def _scale(statement: Statement) -> tuple[str, list[Place]]:
    """The unit that stands in quotes, or what the limit is out of, and where its words stand; '' where there is neither."""
    text = statement.text
    quoted = None if statement.unit is not None else _QUOTED.match(text, limit_of(statement)[1])
    if quoted is not None:
        # It stands behind every figure of the limit.
        same = re.finditer(re.escape(quoted[1]), text[quoted.start() :])
        return quoted[1][1:-1], [
            (quoted.start() + each.start(), quoted.start() + each.end()) for each in same
        ]
    scale = scale_of(statement)
    return ("", []) if scale is None else (scale[0], [scale[1]])


def _without_groups(words: str) -> str:
    """Words as a unit writes them: 'per 1,000 users' without its comma."""
    return " ".join(_GROUPS.sub("", words).split()).rstrip(".")


def _build(statement: Statement, unit: str) -> Threshold:
    try:
        return Threshold(
            statement.low,
            statement.high,
            critical_low=statement.critical_low,
            critical_high=statement.critical_high,
            strict=statement.strict,
            warning_only=statement.warning_only,
            unit=Unit.of(unit),
        )
    except InvalidValueError as error:
        raise misfit(statement, error) from None


def misfit(statement: Statement, error: InvalidValueError) -> NotationError:
    """The refusal of figures that make no threshold and no measure together, at the one that does not fit."""
    start, behind = limit_of(statement)
    path = error.problems[0][0]
    place = statement.spans.get(path, (behind if path == "unit" else start, 0))[0]
    return NotationError(statement.text, place, need_of(error), f"{statement.kind}/{statement.form}")
