"""What every number, day and text passes on its way in, and how a refusal is worded.

The rule of the house: a value is looked at once, at the door, and is trusted from there on.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, SupportsFloat, SupportsIndex, TypeAlias, TypeVar, cast

from okrkit.errors import InvalidTypeError, InvalidValueError

DayLike: TypeAlias = date | str
NumberLike: TypeAlias = SupportsFloat | SupportsIndex
T = TypeVar("T")


# Stands for 'not given' in `evolve`, where None is a value like any other.
class _Keep:
    __slots__ = ()

    def __repr__(self) -> str:
        return "KEEP"


KEEP: Any = _Keep()

_SHOWN = 60
# Zero width joiner and non-joiner: Persian, Hindi and many emoji are not written without.
_JOINERS = "\u200c\u200d"
_BOTH = 2  # a neighbour on either side
_ISO_LENGTH = len("2026-06-30")
_LEAVE_OUT = "leave the reading out if there is none"
_STATE = "give a figure that is known"


def show(given: object) -> str:
    """A short, printable form of anything a caller may have passed, however odd it is."""
    try:
        text = repr(given)
    except Exception:  # noqa: BLE001 - a caller's broken repr must not hide the message that we owe them
        text = f"<{type(given).__name__}>"
    text = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text[: _SHOWN * 4])
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def invalid(path: str, need: str, given: object, instead: str) -> InvalidValueError:
    """The refusal of a value: what it must be, what was given, what to do."""
    message = f"{path} must be {need}, got {show(given)}: {instead}"
    return InvalidValueError(message, ((path, message),))


def wrong_type(path: str, need: str, given: object, instead: str) -> InvalidTypeError:
    """The refusal of a thing of the wrong kind."""
    message = f"{path} must be {need}, got {show(given)}: {instead}"
    return InvalidTypeError(message, ((path, message),))


def takes(call: str, need: str, given: object, instead: str) -> InvalidTypeError:
    """The refusal of a subject that a function cannot work on."""
    message = f"{call} takes {need}, got {show(given)}: {instead}"
    return InvalidTypeError(message, (("", message),))


def to_number(value: NumberLike, path: str = "value") -> float:
    """A finite float, exactly what was given; everything else is refused."""
    # x - x is 0 for every finite float and NaN for the others: one test, no call.
    if type(value) is float and value - value == 0.0:
        return value
    return _number_slowly(value, path)


def _number_slowly(value: Any, path: str) -> float:  # noqa: ANN401 - the door is where anything arrives
    if_none = _LEAVE_OUT if path == "value" else _STATE
    if is_truth(value):
        raise invalid(
            path, "a number", value, "pass 1 or 0 if a count is meant; only milestones take True and False"
        )
    if value is None:
        raise invalid(path, "a number", value, if_none)
    if isinstance(value, (str, bytes, bytearray)):
        raise invalid(
            path, "a number", value, "convert it with float(), or give the whole sentence to parse()"
        )
    if _is_complex(value) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise invalid(path, "a number", value, "pass an int, a float, a Decimal or a Fraction")
    try:
        number = float(value)
        # A Decimal too large for a float becomes infinite without a word; one that is infinite equals it.
        too_large = number in {math.inf, -math.inf} and number != value
    except OverflowError:
        too_large, number = True, math.inf
    except (TypeError, ValueError, ArithmeticError):
        raise invalid(path, "a finite number", value, if_none) from None
    if too_large:
        raise invalid(path, "a number within ±1.797e308", value, "scale it down, for example to millions")
    if number - number != 0.0:
        raise invalid(path, "a finite number", value, if_none)
    return number


def _is_complex(value: object) -> bool:
    """Whether a number has an imaginary part, which the `__float__` of numpy's complex numbers drops."""
    return isinstance(value, complex) or (
        type(value).__module__ == "numpy" and type(value).__name__.startswith(("complex", "clongdouble"))
    )


def is_truth(value: object) -> bool:
    """Whether a value is a bool, numpy's included (called bool_ before numpy 2)."""
    return type(value).__name__ in {"bool", "bool_"}


def to_day(value: DayLike, path: str = "on") -> date:
    """A calendar day from a date, its ISO text, or a naive datetime at midnight."""
    if type(value) is date:
        return value
    if isinstance(value, str):
        return _day_from_text(value, path)
    if isinstance(value, datetime):
        return _day_from_datetime(value, path)
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    raise invalid(path, "a day", value, "pass a datetime.date or its ISO text, such as '2026-06-30'")


def _day_from_text(value: str, path: str) -> date:
    if len(value) == _ISO_LENGTH and value[4] == value[7] == "-":
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise invalid(path, "a day of the calendar", value, "write it as year-month-day, such as '2026-06-30'")


def _day_from_datetime(value: datetime, path: str) -> date:
    # pandas' NaT is a datetime whose every comparison is false; it has no date.
    if value != value:  # noqa: PLR0124 - that is how NaT is told from a moment
        raise invalid(path, "a day", value, "leave the reading out, or pass missing='skip'")
    moment = (value.hour, value.minute, value.second, value.microsecond, getattr(value, "nanosecond", 0))
    if value.tzinfo is None and not any(moment):
        return date(value.year, value.month, value.day)
    raise invalid(path, "a day, not a moment", value, "pass .date(), in the zone that you mean")


def to_text(value: str, path: str) -> str:
    """A text with something in it, as it was given."""
    if value.__class__ is str and value.isascii() and " " < value[:1] < "\x7f":
        return value  # it opens with something to see, and ASCII has no halves of characters
    if isinstance(value, str) and _says_something(value):
        return str(value)
    need = "a text" if not isinstance(value, str) else "a text with something in it"
    raise invalid(path, need, value, "say it in words")


def _says_something(text: str) -> bool:
    """Whether a text has a character to see, and can be written at all: half a surrogate pair cannot."""
    visible = any(character.isprintable() and not character.isspace() for character in text)
    return visible and not any("\ud800" <= character <= "\udfff" for character in text)


def line(text: str) -> str:
    """A text as it is shown to people: on one line, with nothing in it that could work on what shows it.

    White space of any kind is a space; what else cannot be seen (control characters, such as escape codes, and what turns the
    line round or hides a part of it) is a dot. Every character stays one character.
    """
    return text if text.isprintable() else "".join(_in_sight(text, index) for index in range(len(text)))


def _in_sight(text: str, index: int) -> str:
    character = text[index]
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    beside = text[index - 1 : index] + text[index + 1 : index + 2]
    joins = character in _JOINERS and len(beside) == _BOTH and beside.isprintable() and min(beside) > "\x7f"
    return character if joins else "·"


def check_optional_text(value: object, path: str) -> None:
    """Refuse what is neither None nor a text; an empty text is fine where nothing is one, too."""
    if value is not None and not isinstance(value, str):
        raise invalid(path, "a text or None", value, "pass a str, or leave it out")


def check_note(value: object, path: str) -> None:
    """Refuse what is not a text; an empty one is fine."""
    if not isinstance(value, str):
        raise invalid(path, "a text", value, "pass a str, or leave it out")


def to_members(values: Iterable[T], kind: type[T], path: str, instead: str) -> tuple[T, ...]:
    """A tuple of things of one kind; the first that is not is refused with its place."""
    # A set has no order of its own, and a mapping would lose its values.
    if isinstance(values, (str, bytes, set, frozenset, Mapping)) or not isinstance(values, Iterable):
        raise wrong_type(path, f"a list of {kind.__name__}", cast("object", values), instead)
    members = tuple(values)
    for index, member in enumerate(members):
        if not isinstance(member, kind):
            article = "an" if kind.__name__[0] in "AEIOaeio" else "a"
            raise wrong_type(f"{path}[{index}]", f"{article} {kind.__name__}", member, instead)
    return members


def to_slug(value: str, path: str = "name") -> str:
    """An id from a name: NFKC, case-folded, letters, marks and numbers kept, the rest one hyphen."""
    text = to_text(value, path)
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    kept = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in folded)
    slug = "-".join(kept.split())
    if not slug:
        raise invalid(path, "a text with a letter or a number in it", value, "pass id=")
    return slug


def to_id(value: str, path: str = "id") -> str:
    """An id as given: any text with something in it."""
    if value.__class__ is str and value.isascii() and " " < value[:1] < "\x7f":
        return value  # it opens with something to see, and ASCII has no halves of characters
    if isinstance(value, str) and _says_something(value):
        return str(value)
    raise invalid(path, "a text with something in it", value, "pass a short name, or leave it out")
