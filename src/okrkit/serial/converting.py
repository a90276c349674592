"""`Converter`: what turns values into JSON and plain dicts, and back; one may teach it classes of one's own."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from threading import RLock
from typing import Any, Final, TypeAlias, TypeVar, cast, get_args, get_origin

import attrs

from okrkit._doors import invalid, takes, wrong_type
from okrkit.errors import OkrkitError
from okrkit.measure import Measure
from okrkit.serial._classes import HOME, SIMPLE, fields_of, form_of, object_of, tag_of
from okrkit.serial._documents import Document, document
from okrkit.serial._faults import REFUSALS, Faults, TooManyFaultsError
from okrkit.serial._forms import (
    TAG,
    VERSION,
    VERSION_KEY,
    Form,
    Make,
    Value,
    finite,
    is_list,
    is_object,
    leaf,
    run,
    tagged,
)
from okrkit.serial._msgspec import msgspec
from okrkit.serial._special import MEASURES, boxed, special_of
from okrkit.serial._tags import TAGS

__all__ = ["Converter"]

T = TypeVar("T")
# A class, as what makes its values: a type checker takes a protocol such as Measure for no `type[T]`.
Class: TypeAlias = Callable[..., T]
MAX_BYTES: Final = 10_000_000
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_TAG: Final = re.compile(r"[a-z][a-z0-9_]{0,59}")
_PROTOCOL: Final = ("accept", "raw", "over", "start", "goal", "direction", "paced")
_OWN: Final = "a class of one's own is made known by converter().register(…)"
_SHOWN: Final = 20
# Where msgspec first meets a class it looks its fields up, and others may see what it has found before that is whole: a
# thread that decodes meanwhile would bring Python down. So forms are made by one thread at a time, and shown when done.
_MAKING: Final = RLock()


@attrs.frozen
class Registered:
    """A class of the user's, and how it goes out and comes back."""

    cls: type
    tag: str
    write: Callable[[Any], Any] | None
    read: Callable[[Any], Any] | None


@attrs.frozen(eq=False, repr=False)
class Converter:
    """What turns values into JSON and plain dicts, and back.

    A value: `register` gives a new converter that knows one class more, and leaves this one as it is.  Its other methods
    are the functions of the same names in `okrkit.serial`, which are those of a converter that knows okrkit's classes only.

    >>> from okrkit import Linear
    >>> from okrkit.serial import converter
    >>> converter().to_json(Linear(65, 90))
    '{"okrkit":1,"type":"linear","baseline":65.0,"target":90.0}'
    >>> converter().from_json(Linear, '{"baseline": 65, "target": 90}')
    Linear(baseline=65.0, target=90.0)
    """

    _own: tuple[Registered, ...] = ()
    # Made when first asked for, class by class: whoever reads objectives does not wait for the forms of reviews.
    _forms: dict[Any, Form] = attrs.field(factory=dict[Any, Any], init=False)
    _documents: dict[Any, Document] = attrs.field(factory=dict[Any, Any], init=False)
    _writers: dict[type, Make] = attrs.field(factory=dict[type, Any], init=False)

    def __reduce__(self) -> tuple[type[Converter], tuple[tuple[Registered, ...]]]:
        return Converter, (self._own,)  # the forms are made again, where they are asked for

    def register(
        self,
        cls: type,
        *,
        tag: str | None = None,
        write: Callable[[Any], Any] | None = None,
        read: Callable[[Any], Any] | None = None,
    ) -> Converter:
        """A converter that knows one class more.

        An attrs class needs nothing else: it goes out as an object of its fields, if their types are known as well.  Another
        class, or another form, needs `write` and `read`, and is kept under 'value'.  A class that is a `Measure` may then be
        the measure of a key result.

        Args:
            cls: The class.
            tag: The word that tells it from others; by default its name, 'LogScale' as 'log_scale'.
            write: What makes plain data of a value: dicts, lists, texts, numbers, True, False and None.
            read: What makes a value of that again.

        Returns:
            The new converter.

        Raises:
            InvalidTypeError: Not a class, or one that needs `write` and `read`.
            InvalidValueError: A tag that is no word, or that a class of okrkit's or another registered one bears; a class that is known
                already, or that has a field called 'okrkit' or 'type'.

        >>> from fractions import Fraction
        >>> from okrkit.serial import converter
        >>> exact = converter().register(Fraction, write=str, read=Fraction)
        >>> exact.to_json(Fraction(1, 3))
        '{"okrkit":1,"type":"fraction","value":"1/3"}'
        >>> exact.from_json(Fraction, '"2/6"')
        Fraction(1, 3)
        """
        self._check_new(cls, write, read)
        name = tag_of(cls) if tag is None else tag
        if not isinstance(name, str) or not _TAG.fullmatch(name):
            raise invalid("tag", "a small word with underscores", name, "such as 'log_scale'")
        if name in TAGS or any(each.tag == name for each in self._own):
            raise invalid(
                "tag", "one that no other class bears", name, "choose another, such as 'acme_scale'"
            )
        return Converter((*self._own, Registered(cls, name, write, read)))

    def _check_new(self, cls: object, write: object, read: object) -> None:
        if not isinstance(cls, type):
            raise wrong_type("cls", "a class", cls, "pass the class itself")
        known = (*SIMPLE, list, tuple, *(each.cls for each in self._own))
        if cls.__module__.startswith(HOME) or any(each is cls for each in known):
            raise invalid("cls", "a class that is not known yet", cls, "leave it out")
        if (write is None) != (read is None):
            raise invalid(
                "write", "given with read", (write, read), "pass both, or neither for an attrs class"
            )
        if write is None and not attrs.has(cls):
            raise wrong_type("cls", "an attrs class", cls, "pass write= and read= for another")
        names = {field.alias or field.name for field in attrs.fields(cls)} if write is None else set[str]()
        if names & {VERSION_KEY, TAG}:
            need, instead = "a class without a field called 'okrkit' or 'type'", "pass write= and read="
            raise invalid("cls", need, cls, f"any object may bear these two keys: {instead}")

    def to_dict(self, value: object) -> dict[str, Any]:
        """A value as plain dicts, lists, texts and numbers; see `okrkit.serial.to_dict`."""
        plain: dict[str, Any] = msgspec.json.decode(self._encoded(value))
        return plain

    def to_json(self, value: object) -> str:
        """A value as JSON; see `okrkit.serial.to_json`."""
        return self._encoded(value).decode()

    def from_dict(self, cls: Class[T], data: object) -> T:
        """A value from plain data; see `okrkit.serial.from_dict`."""
        return _of_kind(cls, self._document(cls).of_plain(data))

    def from_json(self, cls: Class[T], text: str, *, max_bytes: int = MAX_BYTES) -> T:
        """A value from JSON; see `okrkit.serial.from_json`."""
        return _of_kind(cls, self._document(cls).of_bytes(_to_bytes(text, max_bytes)))

    def json_schema(self, cls: Class[Any]) -> dict[str, Any]:
        """The JSON Schema of a class; see `okrkit.serial.json_schema`."""
        (schema,), definitions = msgspec.json.schema_components(
            (self._document(cls).wire,), ref_template="#/$defs/{name}"
        )
        return {"$schema": _DIALECT, **schema, "$defs": definitions}

    def _encoded(self, value: object) -> bytes:
        try:
            wire = (self._writers.get(type(value)) or self._writer(value))(value)
            try:
                return msgspec.json.encode(wire)
            except UnicodeEncodeError:
                raise _halves(msgspec.to_builtins(wire)) from None
        except OkrkitError:
            raise
        except (AttributeError, RecursionError, *REFUSALS) as error:
            raise wrong_type("value", "made of what its class says", value, str(error)) from None

    def _writer(self, value: object) -> Make:
        cls = type(value)
        if cls is list or cls is tuple:
            return self._members
        if not self._is_known(cls):
            raise takes("to_json()", "a value of okrkit, or a list of them", value, _OWN)
        with _MAKING:
            form = self._whole(cls)
            made: Make = form.headed(((VERSION_KEY, VERSION), (TAG, form.tag)))
            self._writers[cls] = made
        return made

    def _members(self, values: Value) -> dict[str, Value]:
        return {VERSION_KEY: VERSION, TAG: "list", "value": [self._member(each) for each in values]}

    def _member(self, value: object) -> Value:
        cls = type(value)
        if not self._is_known(cls):
            raise takes("to_json()", "a list of values of okrkit", value, _OWN)
        form = self._form(Measure if cls in self._measures() else cls)
        return form.write(value)

    def _document(self, cls: object) -> Document:
        try:
            found = self._documents.get(cls)
        except TypeError:  # it cannot be hashed
            raise _unknown(cls) from None
        return self._made_document(cls) if found is None else found

    def _made_document(self, cls: object) -> Document:
        with _MAKING:
            try:
                made = self._documents.get(cls) or self._new_document(cls)
            except RecursionError:
                instead = "register it with write= and read="
                raise wrong_type("cls", "a class that does not hold itself", cls, instead) from None
            self._documents[cls] = made
        return made

    def _new_document(self, cls: object) -> Document:
        if get_origin(cls) in {list, tuple}:
            member = get_args(cls)[0]
            if not self._is_known(member) or (get_origin(cls) is tuple and get_args(cls)[1:] != (...,)):
                raise _unknown(cls)
            several = run(self._form(member))
            return document(boxed("List", several, "list"), bare=several)
        if not self._is_known(cls):
            raise _unknown(cls)
        if cls is Measure:
            return document(self._form(cls), [self._whole(each) for each in self._measures()])
        form = self._form(cls)
        return document(form) if form.tag else document(self._whole(cast("type", cls)), bare=form)

    def _is_known(self, cls: object) -> bool:
        """Whether it is a class of okrkit's that is a value, or a registered one."""
        if not isinstance(cls, type):
            return False
        if any(each.cls is cls for each in self._own) or cls is Measure:
            return True
        ours = cls.__module__.startswith(HOME)
        return ours and (attrs.has(cls) or issubclass(cls, (Enum, tuple)))

    def _whole(self, cls: type) -> Form:
        """The form of a class as an object, which a text or a list becomes by being put into one."""
        form = self._form(cls)
        return form if form.tag else boxed(cls.__name__, form, self._tag(cls))

    def _tag(self, cls: type) -> str:
        return next((own.tag for own in self._own if own.cls is cls), tag_of(cls))

    def _measures(self) -> list[type]:
        own = [each.cls for each in self._own if all(hasattr(each.cls, name) for name in _PROTOCOL)]
        return [*MEASURES, *own]

    def _form(self, hint: Value) -> Form:
        return form_of(hint, self._known)

    def _known(self, hint: Value) -> Form | None:
        found = self._forms.get(hint)
        if found is not None:
            return found
        with _MAKING:
            found = self._forms.get(hint) or self._new_form(hint)
            if found is not None:
                self._forms[hint] = found
        return found

    def _new_form(self, hint: Value) -> Form | None:
        if hint is Measure:
            return tagged({each: self._whole(each) for each in self._measures()})
        for own in self._own:
            if own.cls is hint:
                return self._registered(own)
        special = special_of(hint, self._form)
        if (
            special is None
            and isinstance(hint, type)
            and attrs.has(hint)
            and hint.__module__.startswith(HOME)
        ):
            return object_of(hint.__name__, tag_of(hint), fields_of(hint, self._form), hint)
        return special

    def _registered(self, own: Registered) -> Form:
        name = own.cls.__name__
        if own.write is None or own.read is None:  # register takes both or neither
            return object_of(name, own.tag, fields_of(own.cls, self._form), own.cls)
        made, plain = _reading(name, own.read), _writing(own.write)
        return leaf(Any, f"a {name}", "write it as its class does", built=made, written=plain)


def _reading(name: str, read: Make) -> Make:
    """What reads a class of the user's: what is not there, or nested too deep for it, is the document's fault."""

    def made(data: Value) -> Value:
        try:
            return read(data)
        except (AttributeError, LookupError, RecursionError) as error:
            if isinstance(error, OkrkitError):
                raise
            why = f"{type(error).__name__}: {error}"
            raise invalid("value", f"what a {name} is read from", data, why) from None

    return made


def _writing(write: Make) -> Make:
    """What writes a class of the user's: msgspec would write a NaN in it as null, in silence."""

    def plain(value: Value) -> Value:
        whole = write(value)
        waiting, seen = [whole], set[int]()
        while waiting:
            part = waiting.pop()
            if id(part) in seen:
                continue
            if is_object(part) or is_list(part):
                seen.add(id(part))
                waiting.extend(part.values() if is_object(part) else part)
            else:
                finite(part)
        return whole

    return plain


def _halves(data: Value) -> OkrkitError:
    """The refusal of texts that cannot be written, each with its path."""
    faults = Faults()
    with suppress(TooManyFaultsError):
        faults.note_halves(data, "half a character cannot be written")
    return faults.error()


def _of_kind(cls: Class[T], value: Value) -> T:
    # Within, all that is many is a tuple; a list is made where a list was asked for.
    return cast("T", list(value) if value.__class__ is tuple and get_origin(cls) is list else value)


def _unknown(cls: object) -> OkrkitError:
    return wrong_type("cls", "a class of okrkit's that is a value, or a list of one", cls, _OWN)


def _to_bytes(text: str, max_bytes: int) -> bytes:
    if not isinstance(max_bytes, int) or isinstance(max_bytes, bool) or max_bytes < 1:
        raise invalid("max_bytes", "a whole number from 1 up", max_bytes, "it is how long a text may be")
    if not isinstance(text, str):
        binary = isinstance(text, (bytes, bytearray, memoryview))
        raise wrong_type(
            "text", "a str", text, "decode it first: text.decode()" if binary else "pass JSON as a str"
        )
    if len(text) <= max_bytes:
        try:
            given = text.encode()
        except UnicodeEncodeError:
            raise invalid("text", "whole characters", text[:_SHOWN], "half a character is no text") from None
        if len(given) <= max_bytes:
            return given
    start = f"{text[:_SHOWN]}…"
    raise invalid(
        "text", f"at most {max_bytes:,} bytes long", start, "pass a greater max_bytes= if you trust it"
    )
