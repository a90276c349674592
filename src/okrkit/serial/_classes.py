"""The form of a class: an object with a key for each field, made from the class's own fields and their types."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import partial
from operator import attrgetter
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from okrkit._doors import show, wrong_type
from okrkit.errors import InvalidTypeError
from okrkit.serial._faults import FAILED, REFUSALS, Faults, join
from okrkit.serial._forms import (
    DAY,
    NUMBER,
    TAG,
    TEXT,
    TRUTH,
    VERSION_KEY,
    WHOLE,
    Form,
    Head,
    Make,
    Value,
    any_of,
    attempt,
    fixed,
    is_list,
    is_object,
    literal,
    one_of,
    optional,
    run,
    version_fits,
)
from okrkit.serial._msgspec import msgspec

UNSET: Final = msgspec.UNSET
HOME: Final = "okrkit."
as_dict: Final = msgspec.structs.asdict
as_tuple: Final = msgspec.structs.astuple
_Version: Final[Value] = Literal[1]
_PLAIN: Final = (types.NoneType, str, bool, int, float)
_NUMBERS: Final = (float, float | None)
SIMPLE: Final[dict[Any, Form]] = {str: TEXT, float: NUMBER, int: WHOLE, bool: TRUTH, date: DAY}
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
    place: str = ""  # where a value keeps it, if that is not the attribute of its name
    check: Make | None = None  # the class's own converter: it refuses what the type alone allows
    positional: bool = True
    default: Value = UNSET  # what it is where it is not given, if that is as plain here as in JSON

    @property
    def part(self) -> tuple[Value, ...]:
        """What it is in a Struct: UNSET where it is not given, and only its class knows what it is then."""
        if self.required:
            return (self.name, self.form.wire)
        if self.default is not UNSET:
            return (self.name, self.form.wire, self.default)
        return (self.name, self.form.wire | msgspec.UnsetType, UNSET)

    @property
    def way(self) -> str:
        """The attribute, or the attribute of an attribute, that goes out for it."""
        place = self.place or self.name
        return f"{place}.{self.form.within}" if self.form.within else place


def shapes_of(name: str, tag: str, parts: list[Value]) -> tuple[type[msgspec.Struct], type[msgspec.Struct]]:
    """The classes that msgspec decodes an object into, without a place for its tag and with one; what is unknown is refused.

    Any object may say which version it is written in, and what it is: it may have been a document of its own.
    """
    version = (VERSION_KEY, _Version | msgspec.UnsetType, UNSET)
    kind: Value = (TAG, Literal[tag] | msgspec.UnsetType, UNSET)
    shape = msgspec.defstruct(name, [*parts, version], kw_only=True, forbid_unknown_fields=True)
    wire = msgspec.defstruct(name, [kind], bases=(shape,), kw_only=True, forbid_unknown_fields=True)
    return shape, wire


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
        _field(cls, field, own.get(field.name) or resolve(hints[field.name]), hints[field.name])
        for field in attrs.fields(cls)
        if field.init
    ]


def _field(cls: type, field: Value, form: Form, hint: Value) -> Field:
    default, door = field.default, field.converter
    # The doors of okrkit's own classes let no NaN through, so nothing has to look for one on the way out.
    if hint in _NUMBERS and door is not None and cls.__module__.startswith(HOME):
        form = attrs.evolve(form, written=None)
    return Field(
        field.alias or field.name,
        form,
        required=default is attrs.NOTHING,
        place=field.name,
        check=door if callable(door) else None,
        positional=not field.kw_only,
        default=default if _is_same_in_json(default, form) else UNSET,
    )


def _is_same_in_json(default: Value, form: Form) -> bool:
    """Whether msgspec may put a default in, and not its class: what stands in a document for it would be just that."""
    if default.__class__ is tuple and not default:
        return form.built is None or form.hollow
    return form.built is None and default.__class__ in _PLAIN and default == default  # noqa: PLR0124 - NaN is not


def object_of(
    name: str,
    tag: str,
    fields: list[Field],
    make: Callable[..., Value],
    parts_of: Callable[[Value], tuple[Value, ...]] | None = None,
) -> Form:
    """The form of a class whose fields are all that it is; `parts_of` gives them where they are no attributes."""
    shape, wire = shapes_of(name, tag, [field.part for field in fields])
    headed = partial(writer, name, fields, parts_of or attributes([field.way for field in fields]))
    return Form(
        f"a {name} as an object",
        wire,
        reader(name, tag, fields, make),
        builder(fields, make),
        headed(()),
        tag=tag,
        shape=shape,
        headed=headed,
    )


def attributes(ways: list[str]) -> Callable[[Value], tuple[Value, ...]]:
    """What gives these attributes of anything, in one call where there are several."""
    if len(ways) > 1:
        return attrgetter(*ways)
    getters = [attrgetter(way) for way in ways]
    return lambda value: tuple([get(value) for get in getters])


def builder(fields: list[Field], make: Callable[..., Value]) -> Make:
    """What makes a value of the Struct that its object was decoded into."""
    size = len(fields)
    unset = [field.name for field in fields if not field.required and field.default is UNSET]
    built = [(field.name, field.form.built, field.form.hollow) for field in fields if field.form.built]
    builds = [(key, build) for key, build, hollow in built if not hollow]
    runs = [(key, build) for key, build, hollow in built if hollow]

    def of_plain(given: Value) -> Value:
        return make(*as_tuple(given)[:size])

    def of_parts(given: Value) -> Value:
        found = as_dict(given)
        del found[VERSION_KEY]
        found.pop(TAG, None)
        for key in unset:
            if found[key] is UNSET:
                del found[key]
        for key, build in builds:
            if key in found:
                found[key] = build(found[key])
        for key, build in runs:
            if found.get(key):
                found[key] = build(found[key])
        return make(**found)

    plain = not builds and not runs and all(field.required and field.positional for field in fields)
    return of_plain if plain else of_parts


def writer(
    name: str, fields: list[Field], parts_of: Callable[[Value], tuple[Value, ...]], head: Head
) -> Make:
    """What makes of a value a Struct that goes out as its object, after the keys of a head."""
    # The first key of a head is the Struct's tag, which costs nothing; what stands under another is handed over each time.
    first, rest = head[:1], head[1:]
    options: dict[str, Value] = {"tag_field": first[0][0], "tag": first[0][1]} if first else {}
    names = [key for key, _ in rest] + [field.name for field in fields]
    struct = msgspec.defstruct(name, names, gc=False, **options)
    made = partial(struct, *(value for _, value in rest)) if rest else struct
    changed = [
        (place, field.name, field.form.written, field.form.hollow)
        for place, field in enumerate(fields)
        if field.form.written is not None and not field.form.within
    ]
    puts = [(place, key, put) for place, key, put, hollow in changed if not hollow]
    runs = [(place, key, put) for place, key, put, hollow in changed if hollow]

    def plain(value: Value) -> Value:
        return made(*parts_of(value))

    def written(value: Value) -> Value:
        parts = parts_of(value)
        whole = made(*parts)
        for place, key, put in puts:
            setattr(whole, key, put(parts[place]))
        for place, key, put in runs:
            if parts[place]:
                setattr(whole, key, put(parts[place]))
        return whole

    return written if changed else plain


def reader(
    name: str, tag: str, fields: list[Field], make: Callable[..., Value]
) -> Callable[[Value, str, Faults], Value]:
    """What reads such an object slowly, and says all that is wrong with it."""
    known = [field.name for field in fields]
    names = frozenset(known)
    allowed = names | {VERSION_KEY, TAG}

    def read(data: Value, path: str, faults: Faults) -> Value:
        if not is_object(data):
            faults.refuse(
                path, f"an object with the keys of {name}", data, f"it has {', '.join(known) or 'none'}"
            )
            return FAILED
        if not version_fits(data, path, faults):
            return FAILED
        before = len(faults)
        _check_tag(data, tag, path, faults)
        for key in [each for each in data if each not in allowed]:
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


def _check_tag(data: Mapping[Any, Any], tag: str, path: str, faults: Faults) -> None:
    given = data.get(TAG, tag)
    if not isinstance(given, str) or given != tag:
        instead = "nothing else may stand here" if path else "read it as the class that it is"
        faults.refuse(join(path, TAG), repr(tag), given, instead)


def _checked(field: Field, data: Value, path: str, faults: Faults) -> Value:
    # An object is part of one that the fast way has just refused; a list may be long, and all of it good.
    read = partial(attempt, field.form) if is_list(data) else field.form.read
    value = read(data, join(path, field.name), faults)
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
    form = SIMPLE.get(hint) or known(hint)
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
