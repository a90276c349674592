"""The form of a class: an object with a key for each field, made from the class's own fields and their types."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from okrkit._doors import show, wrong_type
from okrkit.errors import InvalidTypeError
from okrkit.serial._faults import FAILED, REFUSALS, Faults, join
from okrkit.serial._forms import (
    DAY,
    NUMBER,
    TEXT,
    TRUTH,
    WHOLE,
    Form,
    Make,
    Value,
    any_of,
    attempt,
    fixed,
    is_object,
    literal,
    one_of,
    optional,
    run,
)
from okrkit.serial._msgspec import msgspec

UNSET: Final = msgspec.UNSET
as_dict: Final = msgspec.structs.asdict
_SIMPLE: Final[dict[Any, Form]] = {str: TEXT, float: NUMBER, int: WHOLE, bool: TRUTH, date: DAY}
_WORD: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def tag_of(cls: type) -> str:
    """The tag of a class: `KeyResult` is 'key_result', `KPI` is 'kpi'."""
    return _WORD.sub("_", cls.__name__).lower()


@attrs.frozen(eq=False)
class Field:
    """One key of an object."""

    name: str
    form: Form
    required: bool
    attribute: str = ""  # where the class keeps it, if that is not its name
    check: Make | None = None  # the class's own converter: it refuses what the type alone allows


def wire_of(name: str, fields: list[Field]) -> type[msgspec.Struct]:
    """The class that msgspec decodes an object into: what is not given is UNSET, what is unknown is refused."""
    parts = [
        (each.name, each.form.wire)
        if each.required
        else (each.name, each.form.wire | msgspec.UnsetType, UNSET)
        for each in fields
    ]
    return msgspec.defstruct(name, parts, kw_only=True, forbid_unknown_fields=True)


def fields_of(
    cls: type, resolve: Callable[[Value], Form], own: Mapping[str, Form] | None = None
) -> list[Field]:
    """The fields that a class is made with; some may have forms that their types do not tell."""
    own = own or {}
    try:
        hints = get_type_hints(cls)
    except (NameError, TypeError, AttributeError) as error:
        raise wrong_type("class", "one whose field types can be looked up", cls, str(error)) from None
    return [
        Field(
            field.alias or field.name,
            own[field.name] if field.name in own else resolve(hints[field.name]),
            required=field.default is attrs.NOTHING,
            attribute=field.name,
            check=field.converter if callable(field.converter) else None,
        )
        for field in attrs.fields(cls)
        if field.init
    ]


def all_of(names: list[str]) -> Callable[[Value], tuple[Value, ...]]:
    """What gives these attributes of anything, in one call where there are several."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple([getattr(value, name) for name in names])


def object_of(name: str, tag: str, fields: list[Field], make: Callable[..., Value]) -> Form:
    """The form of a class whose fields are all that it is."""
    wire = wire_of(name, fields)
    builds = [(field.name, field.form.built) for field in fields if field.form.built is not None]
    puts = [(field.name, field.form.written) for field in fields if field.form.written is not None]
    names = [field.name for field in fields]
    values_of = all_of([field.attribute or field.name for field in fields])

    def built(given: Value) -> Value:
        found = as_dict(given)
        arguments = {key: found[key] for key in names if found[key] is not UNSET}
        for key, build in builds:
            if key in arguments:
                arguments[key] = build(arguments[key])
        return make(**arguments)

    def written(value: Value) -> dict[str, Value]:
        fields = dict(zip(names, values_of(value), strict=True))
        for key, put in puts:
            fields[key] = put(fields[key])
        return fields

    return Form(f"a {name} as an object", wire, reader(name, fields, make), built, written, tag=tag)


def reader(
    name: str, fields: list[Field], make: Callable[..., Value]
) -> Callable[[Value, str, Faults], Value]:
    """What reads such an object slowly, and says all that is wrong with it."""
    known = [field.name for field in fields]
    names = frozenset(known)

    def read(data: Value, path: str, faults: Faults) -> Value:
        if not is_object(data):
            faults.refuse(
                path, f"an object with the keys of {name}", data, f"it has {', '.join(known) or 'none'}"
            )
            return FAILED
        before = len(faults)
        for key in data:
            if key not in names:
                faults.unknown(path, key, name, known)
        arguments = {}
        for field in fields:
            if field.name in data:
                arguments[field.name] = _checked(field, data[field.name], path, faults)
            elif field.required:
                at = join(path, field.name)
                faults.add(at, f"{field.name} must be given for {name}, got nothing: it is {field.form.need}")
        if len(faults) > before:
            return FAILED
        try:
            return make(**arguments)
        except REFUSALS as error:
            faults.take(path, error, fields=names)
            return FAILED

    return read


def _checked(field: Field, data: Value, path: str, faults: Faults) -> Value:
    value = attempt(field.form, data, join(path, field.name), faults)
    if value is FAILED or field.check is None:
        return value
    try:
        return field.check(value)
    except REFUSALS as error:
        faults.take(path, error, field.name)
        return FAILED


def form_of(hint: Value, known: Callable[[Value], Form | None]) -> Form:
    """The form of a type as it stands beside a field.

    Args:
        hint: The type.
        known: Gives the form of a class, or None for what is none.

    Returns:
        The form.

    Raises:
        InvalidTypeError: Nothing in JSON could stand for it.
    """
    form = _SIMPLE.get(hint) or known(hint)
    if form is not None:
        return form
    if _is_enum(hint):
        return one_of(hint)
    origin: Any = get_origin(hint)
    arguments: tuple[Any, ...] = get_args(hint)
    if origin is Literal:
        return literal(arguments)
    if origin is tuple:
        return _tuple(arguments, known)
    if origin in {types.UnionType, Union}:
        return _union(arguments, known)
    raise _no_form(hint)


def _is_enum(hint: Value) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _no_form(hint: Value) -> InvalidTypeError:
    instead = f"give {show(hint)} a form: converter().register(…)"
    return wrong_type("type", "one that has a form in JSON", hint, instead)


def _tuple(arguments: tuple[Any, ...], known: Callable[[Value], Form | None]) -> Form:
    if arguments[1:] == (...,):
        return run(form_of(arguments[0], known))
    return fixed(*(form_of(each, known) for each in arguments))


def _union(arguments: tuple[Any, ...], known: Callable[[Value], Form | None]) -> Form:
    forms = [form_of(each, known) for each in arguments if each is not type(None)]
    if len(forms) > 1 and any(each.built is not None for each in forms):
        raise _no_form(arguments)  # nothing would say which of them it is
    form = forms[0] if len(forms) == 1 else any_of(forms)
    return optional(form) if type(None) in arguments else form
