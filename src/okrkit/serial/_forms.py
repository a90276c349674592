"""Forms: how one type of value goes out and comes back, each made of simpler ones.

A form knows four things. `wire` is the type that msgspec decodes into, in C and with the checks that it can make;
`built` makes the value of that; `written` makes of the value what msgspec can encode; `read` does the work of the
first two on plain data, slowly, and notes every fault that it finds with its path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Annotated, Any, Final, Literal, TypeAlias, TypeGuard

import attrs

from okrkit._doors import invalid, is_truth, to_day, to_number, wrong_type
from okrkit.errors import OkrkitError
from okrkit.serial._faults import FAILED, REFUSALS, Faults, join, last_of
from okrkit.serial._msgspec import msgspec

Value: TypeAlias = Any  # what is read or written: its form says what it is
Read: TypeAlias = Callable[[Value, str, Faults], Value]
Make: TypeAlias = Callable[[Value], Value]
# Keys that stand first in an object, with what stands under them.
Head: TypeAlias = tuple[tuple[str, str | int], ...]

TAG: Final = "type"
VERSION_KEY: Final = "okrkit"
VERSION: Final = 1
_LARGEST: Final = 1.7976931348623157e308
# NaN and the infinities lie outside of these bounds, so msgspec refuses them.
Finite: Final[Value] = Annotated[float, msgspec.Meta(ge=-_LARGEST, le=_LARGEST)]


@attrs.frozen(eq=False)
class Form:
    """How one type of value goes out and comes back."""

    need: str
    wire: Value
    read: Read
    built: Make | None = None
    written: Make | None = None
    # Makes a whole tuple of them at once, where there is a faster way than one by one.
    many: Make | None = None
    # What tells an object of this form from others; '' for what goes out as a text, a number or a list.
    tag: str = ""
    # Of an object: the Struct without a place for its tag, and what makes the function that writes it after a head.
    shape: Value = None
    headed: Value = None
    # The one attribute that the value goes out as, where that is all.
    within: str = ""
    # Whether what is empty needs neither building nor writing.
    hollow: bool = False

    def build(self, wire: Value) -> Value:
        """The value of what msgspec has decoded."""
        return wire if self.built is None else self.built(wire)

    def write(self, value: Value) -> Value:
        """What msgspec can encode of the value."""
        return value if self.written is None else self.written(value)


def is_object(data: Value) -> TypeGuard[Mapping[Any, Any]]:
    """Whether it may be read as a JSON object."""
    return isinstance(data, Mapping)


def is_list(data: Value) -> TypeGuard[Sequence[Any]]:
    """Whether it may be read as a JSON list."""
    return isinstance(data, (list, tuple))


def version_fits(data: Mapping[Any, Any], path: str, faults: Faults) -> bool:
    """Whether an object is of a version that is read here; one that names none is of the current one."""
    version = data.get(VERSION_KEY, VERSION)
    if isinstance(version, int) and not is_truth(version) and 1 <= version <= VERSION:
        return True
    at = join(path, VERSION_KEY)
    if isinstance(version, int) and version > VERSION:
        need = f"at most {VERSION}, the newest version that this okrkit reads"
        faults.refuse(at, need, version, "a newer okrkit wrote it: pip install --upgrade okrkit")
    else:
        faults.refuse(at, f"{VERSION}, or left out", version, "it is the version of the form")
    return False


def union_of(wires: Iterable[Value]) -> Value:
    """A type that is one of several."""
    first, *others = wires
    for each in others:
        first = first | each
    return first


def attempt(form: Form, data: Value, path: str, faults: Faults) -> Value:
    """Read a value the fast way, and only where that fails the slow way, which says why."""
    if not (is_object(data) or is_list(data)):
        return form.read(data, path, faults)  # a text is read at once, and its parser need not be asked twice
    try:
        wire = msgspec.convert(data, form.wire)
        return form.build(wire)
    except (RecursionError, *REFUSALS):
        return form.read(data, path, faults)


def leaf(
    wire: Value,
    need: str,
    instead: str,
    *,
    built: Make | None = None,
    written: Make | None = None,
    door: Callable[[Value, str], Value] | None = None,
) -> Form:
    """A form without parts: what msgspec cannot convert is refused as a whole, by a door of okrkit's where there is one."""

    def read(data: Value, path: str, faults: Faults) -> Value:
        try:
            if door is not None:
                return door(data, last_of(path))
            value = msgspec.convert(data, wire)
        except OkrkitError as error:
            faults.take(path, error)
            return FAILED
        except (RecursionError, *REFUSALS):
            faults.refuse(path, need, data, instead)
            return FAILED
        try:
            return value if built is None else built(value)
        except REFUSALS as error:
            faults.take(path, error)
            return FAILED

    return Form(need, wire, read, built, written)


def finite(number: Value) -> Value:
    """A number on its way out: JSON has no word for NaN and the infinities."""
    if isinstance(number, float) and number - number != 0.0:
        raise invalid("value", "a finite number", number, "JSON has no word for it")
    return number


def number_by(door: Callable[[Value, str], float]) -> Form:
    """A finite number, refused in the words of a door of okrkit's."""
    return leaf(Finite, "a finite number", "such as 65.5", written=finite, door=door)


TEXT: Final = leaf(str, "a text", "put it in quotes")
NUMBER: Final = number_by(to_number)
WHOLE: Final = leaf(int, "a whole number", "write it with digits, such as 3")
TRUTH: Final = leaf(bool, "true or false", "write one of the two, without quotes")
DAY: Final = leaf(date, "a day, such as '2026-06-30'", "write it as year-month-day", door=to_day)


def one_of(kind: type[Enum]) -> Form:
    """A member of an Enum, by its value."""
    values = [each.value for each in kind]
    return leaf(kind, listed(values), "choose one of them")


def literal(values: tuple[str | int, ...]) -> Form:
    """One of a few words."""
    return leaf(Literal[values], listed(values), "choose one of them")


def listed(words: list[str] | tuple[str | int, ...]) -> str:
    """'a', 'b' or 'c'."""
    said = [repr(word) for word in words]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"


def optional(form: Form) -> Form:
    """The same, or null for None."""

    def read(data: Value, path: str, faults: Faults) -> Value:
        return None if data is None else form.read(data, path, faults)

    return Form(
        f"{form.need} or null", form.wire | None, read, _unless_none(form.built), _unless_none(form.written)
    )


def _unless_none(make: Make | None) -> Make | None:
    if make is None:
        return None

    def unless_none(value: Value) -> Value:
        return None if value is None else make(value)

    return unless_none


def run(form: Form) -> Form:
    """A tuple of any length, as a list."""
    make, put = form.built, form.written

    def read(data: Value, path: str, faults: Faults) -> Value:
        if not is_list(data):
            faults.refuse(path, "a list", data, "put it in square brackets, even if there is one only")
            return FAILED
        members = tuple(attempt(form, each, f"{path}[{index}]", faults) for index, each in enumerate(data))
        return FAILED if any(each is FAILED for each in members) else members

    def built(wires: Value) -> Value:
        return tuple(map(make, wires)) if make is not None else wires

    def written(values: Value) -> Value:
        return list(map(put, values)) if put is not None else values

    several = form.many or (None if make is None else built)
    need = f"a list, each {form.need}"
    wire = tuple_of(form.wire, ...)
    return Form(need, wire, read, several, None if put is None else written, hollow=True)


def fixed(*forms: Form) -> Form:
    """A tuple of so many parts, as a list."""
    size = len(forms)

    def read(data: Value, path: str, faults: Faults) -> Value:
        if not is_list(data) or len(data) != size:
            faults.refuse(
                path, f"a list of {size}", data, f"the parts are {' and '.join(each.need for each in forms)}"
            )
            return FAILED
        parts = tuple(
            attempt(form, each, f"{path}[{index}]", faults)
            for index, (form, each) in enumerate(zip(forms, data, strict=True))
        )
        return FAILED if any(each is FAILED for each in parts) else parts

    def built(wires: Value) -> Value:
        return tuple(
            wire if form.built is None else form.built(wire) for form, wire in zip(forms, wires, strict=True)
        )

    def written(values: Value) -> Value:
        return [
            value if form.written is None else form.written(value)
            for form, value in zip(forms, values, strict=True)
        ]

    need = f"a list of {' and '.join(each.need for each in forms)}"
    make = built if any(form.built is not None for form in forms) else None
    return Form(need, tuple_of(*(form.wire for form in forms)), read, make, written)


def tuple_of(*wires: Value) -> Value:
    """A tuple of these types, or with `...` of any length."""
    return tuple[wires]  # type: ignore[valid-type]  # types that are not known before


def any_of(forms: list[Form]) -> Form:
    """One of several simple forms that msgspec can tell apart by what stands there: a text, a number, a list."""
    wire = union_of(form.wire for form in forms)
    need = " or ".join(form.need for form in forms)
    return leaf(wire, need, "choose one of these ways", written=finite)


def variant(form: Form) -> type[msgspec.Struct]:
    """What an object is decoded into where it must bear its tag."""
    return msgspec.defstruct(
        form.wire.__name__,
        (),
        bases=(form.shape,),
        kw_only=True,
        forbid_unknown_fields=True,
        tag=form.tag,
        tag_field=TAG,
    )


def tagged(forms: Mapping[Any, Form]) -> Form:
    """One of several classes, told apart by its tag."""
    by_tag = {form.tag: form for form in forms.values()}
    by_class: dict[Any, Make] = {kind: form.headed(((TAG, form.tag),)) for kind, form in forms.items()}
    by_wire = {variant(form): form.built or form.build for form in forms.values()}
    tags = listed(list(by_tag))
    need = f"an object whose {TAG!r} is {tags}"

    def read(data: Value, path: str, faults: Faults) -> Value:
        if not is_object(data):
            faults.refuse(path, need, data, f"such as {{{TAG!r}: {next(iter(by_tag))!r}, …}}")
            return FAILED
        if not version_fits(data, path, faults):
            return FAILED
        tag = data.get(TAG)
        form = by_tag.get(tag) if isinstance(tag, str) else None
        if form is None:
            faults.refuse(join(path, TAG), tags, tag, "it says what this is")
            return FAILED
        return form.read(data, path, faults)

    def built(wire: Value) -> Value:
        return by_wire[type(wire)](wire)

    def written(value: Value) -> Value:
        try:
            put = by_class[type(value)]
        except KeyError:
            names = ", ".join(each.__name__ for each in forms)
            instead = "register its class: converter().register(…)"
            raise wrong_type("value", f"one of {names}", value, instead) from None
        return put(value)

    return Form(need, union_of(by_wire), read, built, written)
