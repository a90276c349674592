"""The outermost form: an object that says which version it is written in, and what it is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from math import inf
from typing import Any, Final

import attrs

from okrkit._doors import show
from okrkit.serial._faults import FAILED, REFUSALS, Faults, TooManyFaultsError
from okrkit.serial._forms import Form, Make, Value, is_object, union_of, variant, version_fits
from okrkit.serial._msgspec import msgspec

_AT_BYTE: Final = re.compile(r"\(byte (\d+)\)")
_DIGITS: Final = 1000
_SHOWN: Final = 20
_DEPTH: Final = "nested as deep as okrkit's own documents, a dozen levels"


@attrs.frozen(eq=False)
class Document:
    """How a class is read where it stands alone."""

    whole: Form
    # What may stand in its place without the envelope, where that is no object: a text, a list.
    bare: Form | None
    decoder: msgspec.json.Decoder[Any]
    makes: Mapping[type, Make]

    @property
    def wire(self) -> Value:
        """What msgspec decodes it into."""
        return self.decoder.type

    def of_bytes(self, text: bytes) -> Value:
        """Read JSON."""
        try:
            return self._built(self.decoder.decode(text))
        except (RecursionError, *REFUSALS):
            return self._slowly(plain(text))

    def of_plain(self, data: Value) -> Value:
        """Read plain data."""
        try:
            return self._built(msgspec.convert(data, self.wire))
        except (RecursionError, *REFUSALS):
            return self._slowly(data)

    def _built(self, wire: Value) -> Value:
        return self.makes[type(wire)](wire)

    def _slowly(self, data: Value) -> Value:
        faults = Faults()
        try:
            value = self._read(data, faults)
        except TooManyFaultsError:
            value = FAILED
        if faults:
            raise faults.error()
        return value

    def _read(self, data: Value, faults: Faults) -> Value:
        if is_object(data) and not version_fits(data, "", faults):
            return FAILED
        if self.bare is not None and not (is_object(data) and "value" in data):
            return self.bare.read(data, "", faults)
        return self.whole.read(data, "", faults)


def document(whole: Form, members: Sequence[Form] = (), bare: Form | None = None) -> Document:
    """The outermost form of one class, or of the members that are told apart by their tags."""
    kinds = [(variant(form), form) for form in members] or [(whole.wire, whole)]
    makes: dict[type, Make] = {wire: form.built or form.build for wire, form in kinds}
    return Document(whole, bare, msgspec.json.Decoder(union_of(makes)), makes)


def plain(text: bytes) -> Value:
    """JSON as plain data, or an error that says what is wrong with it."""
    faults = Faults()
    try:
        # A number too large for a float is read as an infinity, which whatever it is read for refuses by its path.
        return msgspec.json.Decoder(float_hook=float).decode(text)
    except RecursionError:
        faults.add("", f"document must be {_DEPTH}, got one nested far deeper: nothing that okrkit wrote is")
    except msgspec.ValidationError:
        # A whole number with more digits than msgspec takes, and than anything here does: an infinity as well.
        return json.loads(text, parse_int=_whole)
    except (msgspec.DecodeError, UnicodeError) as error:
        if b"\\ud" in text.lower():
            _note_halves(text, faults)
        if not faults:
            faults.add("", _malformed(text, str(error)))
    raise faults.error()


def _note_halves(text: bytes, faults: Faults) -> None:
    """Say where half a character stands: Python's own reader lets it pass."""
    try:
        faults.note_halves(json.loads(text, parse_int=_whole), "half a character is no text")
    except (RecursionError, ValueError, TooManyFaultsError):
        return  # something else is wrong with it as well, or enough is known


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _DIGITS else inf


def _malformed(text: bytes, said: str) -> str:
    at = _AT_BYTE.search(said)
    start = int(at[1]) if at else 0
    given = text[start : start + _SHOWN].decode("utf-8", "replace")
    if given.startswith(("NaN", "Infinity")):
        instead = "JSON has no word for it; write null where that is allowed"
    else:
        instead = said
    return f"document must be JSON, got {show(given)} at byte {start}: {instead}"
