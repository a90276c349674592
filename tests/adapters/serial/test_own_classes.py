"""Classes of one's own: registered with a converter, they go out and come back like okrkit's."""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction
from math import log
from typing import Any, Literal

import attrs
import jsonschema
import pytest

import okrkit as ok
from okrkit._doors import show
from okrkit.errors import InvalidTypeError, InvalidValueError, OkrkitError
from okrkit.serial import Converter, converter, from_json, to_json
from okrkit.serial._classes import tag_of
from okrkit.serial._forms import Value
from okrkit.serial._tags import TAGS
from tests.adapters.serial.values import VALUES

PERCENT = ok.Unit("%")


class Base(Enum):
    """An Enum of one's own."""

    TWO = 2
    TEN = 10


@attrs.frozen
class Span:
    """An attrs class of one's own, inside of another."""

    low: float
    high: float = attrs.field(default=100.0, kw_only=True)


@attrs.frozen
class LogScale:
    """A measure of one's own: each doubling is worth the same."""

    span: Span
    base: Base = Base.TEN
    mode: Literal["raw", "smooth"] = "raw"
    since: date | None = None
    also: tuple[int | str, ...] = ()
    unit: ok.Unit = PERCENT
    _secret: bool = attrs.field(default=False, alias="secret")

    def accept(self, value: Value, /) -> float:
        return float(value)

    def raw(self, value: float, /) -> float:
        return log(value / self.span.low) / log(self.span.high / self.span.low)

    def over(self, values: Value, /) -> float | None:
        return self.raw(values[-1]) if values else None

    @property
    def start(self) -> float:
        return self.span.low

    @property
    def goal(self) -> float:
        return self.span.high

    @property
    def direction(self) -> None:
        return None

    @property
    def paced(self) -> bool:
        return True


def upper(name: str) -> str:
    return name.upper()


@attrs.frozen
class Strict:
    """A class whose own checks raise Python's errors."""

    ratio: float = attrs.field(validator=attrs.validators.ge(0))
    name: str = attrs.field(default="x", converter=upper)
    digits: str | int = attrs.field(default=0, converter=int)


@attrs.frozen
class Chain:
    """A class that holds itself."""

    next: Chain | None = None


@attrs.frozen
class Elsewhere:
    """A class whose types nothing can look up."""

    what: Nowhere  # type: ignore[name-defined]  # noqa: F821  # that is what is tested


@attrs.frozen
class Odd:
    """A class with a field that JSON has no form for."""

    what: complex


def write_scale(scale: LogScale) -> Value:
    return [scale.span.low, scale.span.high]


def read_scale(parts: Value) -> LogScale:
    return LogScale(Span(parts[0], high=parts[1]))


OWN = converter().register(Span).register(LogScale)
KEY_RESULT = ok.KeyResult(
    "Grow", LogScale(Span(10.0, high=1000.0), Base.TWO, "smooth", date(2026, 7, 1), (1, "a"), secret=True)
)


def test_an_attrs_class_goes_out_by_its_fields() -> None:
    assert OWN.to_json(KEY_RESULT.measure) == (
        '{"okrkit":1,"type":"log_scale","span":{"low":10.0,"high":1000.0},"base":2,"mode":"smooth",'
        '"since":"2026-07-01","also":[1,"a"],"unit":"%","secret":true}'
    )


def test_a_measure_of_ones_own_is_one_of_a_key_result() -> None:
    text = OWN.to_json(KEY_RESULT)

    assert KEY_RESULT == OWN.from_json(ok.KeyResult, text)
    assert KEY_RESULT.measure == OWN.from_dict(ok.Measure, OWN.to_dict(KEY_RESULT)["measure"])
    assert [KEY_RESULT.measure] == OWN.from_dict(list[ok.Measure], OWN.to_dict([KEY_RESULT.measure]))
    assert jsonschema.Draft202012Validator(OWN.json_schema(ok.KeyResult)).is_valid(OWN.to_dict(KEY_RESULT))
    assert ok.KeyResult("A", ok.Linear(1, 2)) == OWN.from_json(
        ok.KeyResult, to_json(ok.KeyResult("A", ok.Linear(1, 2)))
    )


def test_whoever_does_not_know_it_says_so() -> None:
    with pytest.raises(InvalidTypeError) as caught:
        to_json(KEY_RESULT)
    with pytest.raises(InvalidValueError, match=r"type must be 'linear', .* got 'log_scale'"):
        from_json(ok.KeyResult, OWN.to_json(KEY_RESULT))
    with pytest.raises(InvalidTypeError, match="cls must be a class of okrkit's"):
        from_json(LogScale, "{}")

    assert "register its class: converter().register(…)" in str(caught.value)


def test_registering_gives_a_new_converter() -> None:
    plain = converter()

    plain.register(Span)

    assert isinstance(plain, Converter)
    with pytest.raises(InvalidTypeError):
        plain.to_json(Span(1))


def test_its_faults_are_told_by_their_paths() -> None:
    measure = {"type": "log_scale", "span": {"low": "x", "hihg": 3}, "base": 3, "also": [1.5], "secret": 0}

    with pytest.raises(InvalidValueError) as caught:
        OWN.from_dict(ok.KeyResult, {"title": "Grow", "measure": measure})

    assert [path for path, _ in caught.value.problems] == [
        "measure.span.hihg",
        "measure.span.low",
        "measure.base",
        "measure.also[0]",
        "measure.secret",
    ]


def test_what_its_own_checks_refuse_is_told_at_its_place() -> None:
    own = converter().register(Strict)

    with pytest.raises(InvalidValueError) as caught:
        own.from_dict(list[Strict], [{"ratio": 1}, {"ratio": -1}])

    assert Strict(1.0, "a") == own.from_json(Strict, '{"ratio": 1, "name": "a"}')
    assert (("[1]", "'ratio' must be >= 0: -1.0"),) == caught.value.problems
    with pytest.raises(InvalidValueError) as caught:
        own.from_dict(Strict, {"ratio": 1, "digits": "many"})
    assert (("digits", "invalid literal for int() with base 10: 'many'"),) == caught.value.problems


def test_another_form_is_kept_under_value() -> None:
    own = converter().register(LogScale, tag="scale", write=write_scale, read=read_scale)
    key_result = ok.KeyResult("Grow", LogScale(Span(10.0, high=1000.0)))
    text = own.to_json(key_result)

    assert '"measure":{"type":"scale","value":[10.0,1000.0]}' in text
    assert key_result == own.from_json(ok.KeyResult, text)
    assert key_result.measure == own.from_json(LogScale, "[10, 1000]")
    with pytest.raises(InvalidValueError) as caught:
        own.from_dict(ok.KeyResult, {"title": "Grow", "measure": {"type": "scale", "value": [1]}})
    told = "value must be what a LogScale is read from, got [1]: IndexError: list index out of range"
    assert (("measure.value", told),) == caught.value.problems


def test_a_class_that_is_not_attrs_needs_both_functions() -> None:
    own = converter().register(Fraction, write=str, read=Fraction)

    assert Fraction(1, 3) == own.from_json(Fraction, own.to_json(Fraction(1, 3)))
    assert [Fraction(1, 3)] == own.from_dict(list[Fraction], own.to_dict([Fraction(1, 3)]))
    with pytest.raises(
        InvalidTypeError, match=r"cls must be an attrs class, got <class 'fractions\.Fraction'>"
    ):
        converter().register(Fraction)
    with pytest.raises(InvalidValueError, match="write must be given with read"):
        converter().register(Fraction, write=str)


@pytest.mark.parametrize("tag", ["", " ", "Log", "9", "a b", "log\n", "größe", 3, True, b"log", "x" * 61])
def test_a_tag_is_a_word(tag: Value) -> None:
    with pytest.raises(InvalidValueError) as caught:
        converter().register(LogScale, tag=tag)

    told = f"tag must be a small word with underscores, got {show(tag)}: such as 'log_scale'"
    assert (("tag", told),) == caught.value.problems


@pytest.mark.parametrize("tag", ["kpi", "objective", "linear", "status", "list", "day", "measure", "span"])
def test_a_tag_is_borne_by_one_class(tag: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        converter().register(Span).register(LogScale, tag=tag)

    told = f"tag must be one that no other class bears, got {tag!r}: choose another, such as 'acme_scale'"
    assert told == str(caught.value)


def test_a_name_that_okrkit_uses_needs_a_tag_of_its_own() -> None:
    health = attrs.make_class("Health", {"pulse": attrs.field(type=float)}, frozen=True)

    with pytest.raises(InvalidValueError, match="tag must be one that no other class bears, got 'health'"):
        converter().register(health)
    own = converter().register(health, tag="pulse_health")
    assert '{"okrkit":1,"type":"pulse_health","pulse":60.0}' == own.to_json(health(60.0))


def test_the_tags_of_all_of_okrkits_classes_are_taken() -> None:
    """If this fails: write the tag of the new class into okrkit.serial._tags."""
    assert {tag_of(cls) for cls in VALUES} | {"list", "day", "measure"} == TAGS


@pytest.mark.parametrize("cls", [Span, ok.Linear, ok.Measure, str, float, int, bool, date, list, tuple])
def test_a_class_is_registered_once(cls: type) -> None:
    with pytest.raises(InvalidValueError) as caught:
        OWN.register(cls, tag="another", write=str, read=cls)

    assert f"cls must be a class that is not known yet, got {show(cls)}: leave it out" == str(caught.value)


@pytest.mark.parametrize("name", ["okrkit", "type"])
def test_a_field_may_not_take_the_place_of_the_two_keys(name: str) -> None:
    cls = attrs.make_class("Typed", {"kind": attrs.field(type=str, alias=name)}, frozen=True)

    with pytest.raises(InvalidValueError) as caught:
        converter().register(cls)

    assert str(caught.value) == (
        f"cls must be a class without a field called 'okrkit' or 'type', got {show(cls)}: "
        "any object may bear these two keys: pass write= and read="
    )
    own = converter().register(cls, write=attrs.asdict, read=lambda data: cls(data["kind"]))
    assert cls("a") == own.from_json(cls, own.to_json(cls("a")))


def test_only_a_class_is_registered() -> None:
    wrong: Any = Span(1)

    with pytest.raises(InvalidTypeError, match="cls must be a class, got "):
        converter().register(wrong)


def test_a_class_that_holds_itself_is_refused() -> None:
    own = converter().register(Chain)

    with pytest.raises(InvalidTypeError, match="cls must be a class that does not hold itself"):
        own.json_schema(Chain)
    with pytest.raises(OkrkitError):
        own.to_json(Chain())


def test_a_class_whose_types_have_no_form_is_refused() -> None:
    for cls, said in (
        (Odd, "type must be one that has a form in JSON"),
        (Elsewhere, "one whose field types can be looked up"),
    ):
        with pytest.raises(InvalidTypeError, match=said):
            converter().register(cls).json_schema(cls)
