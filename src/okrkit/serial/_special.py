"""The forms of okrkit's own classes that are more readable, or faster, than an object with all their fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import lru_cache, partial
from math import inf
from typing import Annotated, Any, Final, TypeAlias, TypeVar

import attrs

from okrkit._doors import invalid, wrong_type
from okrkit.checkin import to_checked
from okrkit.cycle import Cycle
from okrkit.measure import Curve, Linear, Reach, Zones
from okrkit.milestones import Checklist, Milestone, Stages
from okrkit.objective import Objective
from okrkit.open_measures import Change, FindBaseline, Hold, Target
from okrkit.retail import RetailCalendar
from okrkit.serial._classes import (
    Field,
    attributes,
    fields_of,
    object_of,
    reader,
    shapes_of,
    tag_of,
    writer,
)
from okrkit.serial._faults import FAILED, REFUSALS, Faults
from okrkit.serial._forms import (
    DAY,
    NUMBER,
    TEXT,
    Finite,
    Form,
    Make,
    Value,
    any_of,
    finite,
    fixed,
    is_object,
    leaf,
    number_by,
    one_of,
    optional,
    run,
    tagged,
    tuple_of,
)
from okrkit.serial._key_results import key_result_form
from okrkit.serial._msgspec import msgspec
from okrkit.series import Reading, Series
from okrkit.threshold import Threshold
from okrkit.units import Unit
from okrkit.verdict import Band, Outcome, Status

Resolve: TypeAlias = Callable[[Value], Form]
_SHORT: Final = 100  # characters
_Share: Final[Value] = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
MEASURES: Final[tuple[type, ...]] = (
    Linear,
    Reach,
    Zones,
    Curve,
    Milestone,
    Stages,
    Checklist,
    Hold,
    Change,
    Target,
    FindBaseline,
)


def special_of(hint: Value, resolve: Resolve) -> Form | None:
    """The form of a class of okrkit's that is not just an object with all its fields; None for the others."""
    if isinstance(hint, TypeVar):
        return _labels()
    name = f"{getattr(hint, '__module__', '')}.{getattr(hint, '__qualname__', '')}"
    make = _BY_NAME.get(name)
    return None if make is None else make(hint, resolve)


def _direct(cls: type[Any], resolve: Resolve, own: Mapping[str, Form] | None = None) -> Form:
    """A small class of which there are many: msgspec makes it itself, out of what it has decoded.

    That runs the class's checks but not its converters, so the types and limits here have to refuse all that these would.
    """
    name, fields = cls.__name__, fields_of(cls, resolve, own)
    limits: dict[str, Value] = {"confidence": _Share | None}
    parts: list[Value] = [
        (field.name, limits.get(field.name, field.form.wire), *([] if field.required else [given.default]))
        for field, given in zip(fields, attrs.fields(cls), strict=True)
    ]
    tag = tag_of(cls)
    shape, wire = shapes_of(name, tag, parts)
    several: Value = tuple_of(cls, ...)
    msgspec.json.Decoder(several)  # it looks the class up now, while no other thread does

    return Form(
        f"a {name} as an object",
        wire,
        reader(name, tag, fields, cls),
        partial(msgspec.convert, type=cls, from_attributes=True),
        many=partial(msgspec.convert, type=several, from_attributes=True),
        tag=tag,
        shape=shape,
        headed=partial(writer, name, fields, attributes([field.way for field in fields])),
    )


def _check_in(cls: type[Any], resolve: Resolve) -> Form:
    return _direct(cls, resolve, {"value": number_by(to_checked)})


def _remembered(make: Make, length: Callable[[Value], int] = len) -> Make:
    """The same, with its last answers kept: units and cycles are values, and a document names one or two again and again.

    Not for what is long, such as a unit among a million spaces: that would stay in memory with them.
    """
    kept = lru_cache(maxsize=64)(make)

    def made(given: Value) -> Value:
        return kept(given) if length(given) <= _SHORT else make(given)

    return made


_unit_named: Final = _remembered(Unit.of)
_cycle_named: Final = _remembered(Cycle.parse)


def _unit(cls: type, resolve: Resolve) -> Form:  # noqa: ARG001 - one signature for all
    form = leaf(
        str, "a unit", "such as '%', 'USD' or 'days'; '' for none", built=_unit_named, written=_symbol
    )
    return attrs.evolve(form, within="symbol")


def _symbol(unit: Unit) -> str:
    return unit.symbol


def _text_or_object(
    whole: Form, parse: Callable[[str], Value], text_of: Callable[[Value], str | None], example: str
) -> Form:
    """A class that has a text of its own, which is used where it says all."""

    def built(wire: Value) -> Value:
        return parse(wire) if isinstance(wire, str) else whole.build(wire)

    def written(value: Value) -> Value:
        text = text_of(value)
        return whole.write(value) if text is None else text

    def read(data: Value, path: str, faults: Faults) -> Value:
        if is_object(data):
            return whole.read(data, path, faults)
        if not isinstance(data, str):
            faults.refuse(path, need, data, f"such as {example!r}")
            return FAILED
        try:
            return parse(data)
        except REFUSALS as error:
            faults.take(path, error)
            return FAILED

    name = whole.tag.replace("_", " ")
    need = f"a {name} as a text, or as an object"
    return Form(need, str | whole.wire, read, built, written)


def _threshold(cls: type, resolve: Resolve) -> Form:
    return _text_or_object(_plainly(cls, resolve), Threshold.parse, _threshold_text, "≥ 40%")


def _threshold_text(threshold: Threshold) -> str | None:
    if threshold.below or threshold.above:
        return None
    text = str(threshold)
    return text if _figures(Threshold.parse(text)) == _figures(threshold) else None


def _figures(threshold: Threshold) -> str:
    return repr(attrs.astuple(threshold))  # the sign of a zero included


def _cycle(cls: type, resolve: Resolve) -> Form:
    return _text_or_object(_plainly(cls, resolve), _cycle_named, _cycle_text, "Q3 2026")


def _text_of_cycle(cycle: Cycle) -> str | None:
    text = str(cycle)
    return text if _cycle_named(text) == cycle else None


def _length_of_label(cycle: Cycle) -> int:
    return len(cycle.label)


_cycle_text: Final = _remembered(_text_of_cycle, _length_of_label)


def _plainly(cls: type, resolve: Resolve) -> Form:
    return object_of(cls.__name__, tag_of(cls), fields_of(cls, resolve), cls)


def _calendar(cls: type, resolve: Resolve) -> Form:  # noqa: ARG001 - the field names a protocol, which has no fields
    return resolve(RetailCalendar)


def _series(cls: type, resolve: Resolve) -> Form:  # noqa: ARG001 - one signature for all
    readings = run(resolve(Reading))

    def built(wires: Value) -> Series:
        return Series(readings.build(wires))

    def read(data: Value, path: str, faults: Faults) -> Value:
        members = readings.read(data, path, faults)
        try:
            return members if members is FAILED else Series(members)
        except REFUSALS as error:
            faults.take(path, error)
            return FAILED

    return Form("a list of readings", readings.wire, read, built, _readings, within="readings")


def _readings(series: Series) -> tuple[Reading, ...]:
    return series.readings


def boxed(name: str, form: Form, tag: str) -> Form:
    """What is no object of its own, in one that bears a tag: {"type": "band", "value": "healthy"}."""
    alone = attrs.evolve(
        form, within=""
    )  # it is the value itself that is written, and no attribute of another
    return object_of(f"Tagged{name}", tag, [Field("value", alone, required=True)], _itself, _alone)


def _itself(value: Value) -> Value:
    return value


def _alone(value: Value) -> tuple[Value]:
    return (value,)


def _verdict(cls: type, resolve: Resolve) -> Form:
    own = {"status": optional(tagged(_words())), "inputs": run(fixed(TEXT, _plain_or_day()))}
    return _with(cls, resolve, own)


def _with(
    cls: type, resolve: Resolve, own: dict[str, Form], make: Callable[..., Value] | None = None
) -> Form:
    """An object whose class's types do not say it all: some of its fields have forms of their own."""
    fields = fields_of(cls, resolve, own)
    return object_of(cls.__name__, tag_of(cls), fields, make or cls)


def _words() -> dict[type, Form]:
    """The words of a judgement: one text may be a word of several, so each bears its tag."""
    return {kind: boxed(kind.__name__, one_of(kind), tag_of(kind)) for kind in (Status, Band, Outcome)}


def _plain_or_day() -> Form:
    return _mixed(any_of([NUMBER, TEXT]), {date: boxed("Day", DAY, "day")})


def _labels() -> Form:
    return _mixed(any_of([NUMBER, TEXT]), _words())


def _mixed(plain: Form, others: dict[type, Form]) -> Form:
    """A number or a text as it is, null for None, and what would look like one of them with its tag."""
    apart = tagged(others)

    def built(wire: Value) -> Value:
        return apart.build(wire) if isinstance(wire, msgspec.Struct) else wire

    def written(value: Value) -> Value:
        return (
            finite(value)
            if value is None or (isinstance(value, (int, float, str)) and not isinstance(value, Enum))
            else apart.write(value)
        )

    def read(data: Value, path: str, faults: Faults) -> Value:
        return (apart if is_object(data) else plain).read(data, path, faults)

    return Form(f"{plain.need} or {apart.need}", plain.wire | apart.wire | None, read, built, written)


def _interval(cls: type, resolve: Resolve) -> Form:
    ends = {"low": -inf, "high": inf}
    own = {
        name: leaf(
            Finite | None,
            "a finite number, or null where there is no end",
            "write null for none",
            built=partial(_or_else, end),
            written=_none_if_infinite,
        )
        for name, end in ends.items()
    }
    return _with(cls, resolve, own)


def _or_else(end: float, number: float | None) -> float:
    return end if number is None else number


def _none_if_infinite(number: float) -> float | None:
    return None if number in {inf, -inf} else finite(number)


def _alignment(cls: type, resolve: Resolve) -> Form:
    objectives = Field("objectives", resolve(tuple[Objective, ...]), required=True)
    return object_of(cls.__name__, tag_of(cls), [objectives], cls)


def _proposals(cls: type, resolve: Resolve) -> Form:
    from okrkit.proposing import Proposal  # noqa: PLC0415 - loaded by whoever has proposals

    found, busy = (
        Field("found", run(resolve(Proposal)), required=True),
        Field("busy", run(TEXT), required=False),
    )
    return object_of(cls.__name__, tag_of(cls), [found, busy], cls, _parts_of_proposals)


def _parts_of_proposals(proposals: Value) -> tuple[Value, ...]:
    return tuple(proposals), proposals.busy


def _spans(cls: type, resolve: Resolve) -> Form:  # noqa: ARG001 - one signature for all
    def built(spans: dict[str, tuple[int, int]]) -> Value:
        return cls(tuple((name, start, end) for name, (start, end) in spans.items()))

    need = "an object of lists, a start and an end for each name"
    return leaf(dict[str, tuple[int, int]], need, "such as {'target': [15, 18]}", built=built, written=dict)


def _rule(cls: type, resolve: Resolve) -> Form:  # noqa: ARG001 - one signature for all
    return leaf(
        str, "the code of one of okrkit's rules", "such as 'OKR101'", built=_rule_of, written=_code_of
    )


def _rule_of(code: str) -> Value:
    from okrkit.linting import RULES  # noqa: PLC0415 - loaded by whoever has rules

    for rule in RULES:
        if rule.code == code:
            return rule
    raise invalid("rule", "the code of one of okrkit's rules", code, "a house's own rule is kept in code")


def _code_of(rule: Value) -> str:
    if _rule_of(rule.code) == rule:
        return str(rule.code)
    raise invalid(
        "rule", "one of okrkit's", rule, "its check is a function, which no text can hold: keep it in code"
    )


def _context(cls: type, resolve: Resolve) -> Form:  # noqa: ARG001 - one signature for all
    raise wrong_type(
        "class", "one with a form in JSON", cls, "a Context holds what a linter is at; store the subject"
    )


_BY_NAME: Final[dict[str, Callable[[Any, Resolve], Form]]] = {
    "okrkit._cycle_spans.CycleCalendar": _calendar,
    "okrkit.alignment.Alignment": _alignment,
    "okrkit.bands.Interval": _interval,
    "okrkit.checkin.CheckIn": _check_in,
    "okrkit.cycle.Cycle": _cycle,
    "okrkit.keyresult.KeyResult": key_result_form,
    "okrkit.linting.context.Context": _context,
    "okrkit.linting.rule.Rule": _rule,
    "okrkit.notation.statement.Spans": _spans,
    "okrkit.proposing.Proposals": _proposals,
    "okrkit.series.Reading": _direct,
    "okrkit.series.Series": _series,
    "okrkit.threshold.Threshold": _threshold,
    "okrkit.units.Unit": _unit,
    "okrkit.verdict.Verdict": _verdict,
}
