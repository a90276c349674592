"""The outermost form: an object that says which version it is written in, and what it is."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from math import inf
from typing import Any, Final, Literal

import attrs

from okrkit._doors import is_truth, show
from okrkit.serial._faults import FAILED, REFUSALS, Faults, TooManyFaultsError
from okrkit.serial._forms import TAG, VERSION_KEY, Form, Make, Value, is_object, union_of, variant
from okrkit.serial._msgspec import msgspec

VERSION: Final = 1
_Version: Final[Value] = Literal[1]
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
        if is_object(data):
            if not _version_fits(data.get(VERSION_KEY, VERSION), faults):
                return FAILED
            data = {key: value for key, value in data.items() if key != VERSION_KEY}
        if self.bare is not None and not (is_object(data) and "value" in data):
            return self.bare.read(data, "", faults)
        tag = self.whole.tag
        if tag and is_object(data):
            given = data.get(TAG, tag)
            if not isinstance(given, str) or given != tag:
                faults.refuse(TAG, repr(tag), data[TAG], "read it as the class that it is")
            data = {key: value for key, value in data.items() if key != TAG}
        return self.whole.read(data, "", faults)


def document(whole: Form, members: Sequence[Form] = (), bare: Form | None = None) -> Document:
    """The outermost form of one class, or of the members that are told apart by their tags."""
    version = (VERSION_KEY, _Version | msgspec.UnsetType, msgspec.UNSET)
    makes: dict[type, Make] = {
        variant(form, form.tag, version): form.built or form.build for form in members or (whole,)
    }
    return Document(whole, bare, msgspec.json.Decoder(union_of(makes)), makes)


def _version_fits(version: Value, faults: Faults) -> bool:
    if isinstance(version, int) and not is_truth(version) and 1 <= version <= VERSION:
        return True
    if isinstance(version, int) and version > VERSION:
        need = f"at most {VERSION}, the newest version that this okrkit reads"
        faults.refuse(VERSION_KEY, need, version, "a newer okrkit wrote it: pip install --upgrade okrkit")
    else:
        faults.refuse(VERSION_KEY, f"{VERSION}, or left out", version, "it is the version of the form")
    return False


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
        faults.add("", _malformed(text, str(error)))
    raise faults.error()


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= _DIGITS else inf


def _malformed(text: bytes, said: str) -> str:
    at = _AT_BYTE.search(said)
    start = int(at[1]) if at else 0
    given = text[start : start + _SHOWN].decode("utf-8", "replace")
    if given.startswith(("NaN", "Infinity")):
        instead = "JSON has no word for it; write null where that is allowed"
    elif "truncated" in said and b"\\ud" in text.lower():
        instead = f"{said}, or half a character stands in it, such as \\ud800"
    else:
        instead = said
    return f"document must be JSON, got {show(given)} at byte {start}: {instead}"
