"""Units: a symbol, how to print a number with it, and the ratios that durations have to each other."""

from __future__ import annotations

import math
from typing import Final

import attrs

from okrkit._doors import NumberLike, invalid, to_number
from okrkit.errors import UnitMismatchError

__all__ = ["Unit"]

# canonical symbol -> the other ways of writing it. Data only: a unit is added by a line here.
_SPELLINGS: Final[dict[str, tuple[str, ...]]] = {
    "%": ("percent", "per cent", "pct", "percentage"),
    "pp": ("percentage points", "percentage point", "pct points"),
    "USD": ("$", "us$", "usd", "dollar", "dollars"),
    "EUR": ("€", "eur", "euro", "euros"),
    "GBP": ("£", "gbp", "pound sterling"),
    "JPY": ("¥", "jpy", "yen"),
    "INR": ("₹", "inr", "rupee", "rupees"),
    "ms": ("millisecond", "milliseconds", "msec", "msecs"),
    "seconds": ("second", "sec", "secs", "s"),
    "minutes": ("minute", "min", "mins"),
    "hours": ("hour", "hr", "hrs", "h"),
    "days": ("day", "d"),
    "weeks": ("week", "wk", "wks"),
    "months": ("month", "mo", "mos"),
    "years": ("year", "yr", "yrs"),
    "points": ("point", "pts", "pt"),
    "x": ("×", "times", "fold"),
}
_PREFIX: Final = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
_SUFFIX: Final = {"%": "%", "x": "x"}
# Seconds in each duration of fixed length. A month has no fixed length, so months and years know only each other.
_SECONDS: Final = {
    "ms": 0.001,
    "seconds": 1.0,
    "minutes": 60.0,
    "hours": 3600.0,
    "days": 86400.0,
    "weeks": 604800.0,
}
_MONTHS: Final = {"months": 1.0, "years": 12.0}
_SCALES: Final = ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K"))
_SCALE_LETTERS: Final = frozenset("KMBTk")
_BY_SPELLING: Final = {
    word: symbol for symbol, words in _SPELLINGS.items() for word in (symbol.casefold(), *words)
}
_FORBIDDEN: Final = frozenset('()[]{}<>≤≥=→,;:|"\\')
_LONGEST: Final = 40
_COMPACT_FROM: Final = 10_000
_LARGEST_PLAIN: Final = 1e15
_SMALLEST_PLAIN: Final = 1e-6
_SMALL_DECIMALS: Final = 6  # a number from 1e-6 up shows its digits within so many further decimals


def _to_symbol(symbol: str) -> str:
    if not isinstance(symbol, str):
        raise invalid("unit", "a text or a Unit", symbol, "pass its symbol, such as '%', 'USD' or 'days'")
    word = " ".join(symbol.split())
    return _BY_SPELLING.get(word.casefold(), word)


@attrs.frozen
class Unit:
    """What a number counts, and how to print it.

    A small value: equal symbols are equal units; the empty symbol means a bare number; percent is stored as
    written (65 % is ``65.0``, never 0.65).

    Args:
        symbol: A symbol or word in any usual spelling ('$', 'hrs', 'percent'), kept as the canonical one ('USD',
            'hours', '%'); '' for a bare number; any other word stands for itself.

    Raises:
        InvalidValueError: Not a text, or one that cannot stand beside a number.

    >>> from okrkit import Unit
    >>> Unit.of("$").format(1_200_000)
    '$1.2M'
    >>> Unit.of("percent") == Unit.of("%")
    True
    """

    symbol: str = attrs.field(default="", converter=_to_symbol)

    def __attrs_post_init__(self) -> None:
        symbol = self.symbol
        if symbol in _SPELLINGS or symbol == "":
            return
        if not symbol.isprintable() or not _FORBIDDEN.isdisjoint(symbol):
            raise invalid("unit", "a plain word", symbol, "leave out brackets, comparators and other marks")
        if len(symbol) > _LONGEST:
            raise invalid("unit", f"at most {_LONGEST} characters long", symbol, "use a shorter word")
        if symbol in _SCALE_LETTERS:
            raise invalid(
                "unit", "told from a thousand or a million", symbol, "write it out, such as 'kelvin'"
            )
        if symbol[0].isdigit() or symbol[0] in "+-.~":
            raise invalid(
                "unit", "a word that does not begin like a number", symbol, "put the number in the value"
            )

    @staticmethod
    def of(unit: Unit | str) -> Unit:
        """The unit that a symbol or a word stands for; a Unit stays as it is.

        Args:
            unit: A symbol or word in the usual spellings ('$', 'usd', 'hrs', 'percent'), or any other word.

        Returns:
            The Unit, with the canonical symbol where there is one.

        Raises:
            InvalidValueError: Not a text, or one that cannot stand beside a number.

        >>> from okrkit import Unit
        >>> Unit.of("hrs")
        Unit(symbol='hours')
        >>> Unit.of("widgets").format(3)
        '3 widgets'
        """
        if isinstance(unit, Unit):
            return unit
        symbol = _to_symbol(unit)
        return _KNOWN.get(symbol) or Unit(symbol)

    @property
    def is_duration(self) -> bool:
        """Whether the unit measures time, and so converts to other durations.

        >>> from okrkit import Unit
        >>> Unit.of("hours").is_duration, Unit.of("%").is_duration
        (True, False)
        """
        return self.symbol in _SECONDS or self.symbol in _MONTHS

    def convert(self, value: NumberLike, into: Unit | str) -> float:
        """A number of this unit in another one.

        Durations have a ratio to each other (4 days are 96 hours), and a unit has one to itself; months and years
        only know each other, since a month has no fixed number of days.

        Args:
            value: The number, in this unit.
            into: The unit wanted.

        Returns:
            The number, in `into`.

        Raises:
            UnitMismatchError: The two have no ratio.
            InvalidValueError: The value is not a finite number, or would not be one in `into`.

        >>> from okrkit import Unit
        >>> Unit.of("days").convert(4, "hours")
        96.0
        >>> Unit.of("%").convert(4, "%")
        4.0
        """
        number, other = to_number(value), Unit.of(into)
        if self.symbol == other.symbol:
            return number
        for table in (_SECONDS, _MONTHS):
            if self.symbol in table and other.symbol in table:
                here, there = table[self.symbol], table[other.symbol]
                # Multiply by the whole ratio where there is one: 4 x 24 is exact, 4 x 86400 / 3600 need not be.
                converted = number * (here / there) if here >= there else number / (there / here)
                if math.isinf(converted):
                    need = f"within ±1.797e308 in {other.symbol}"
                    raise invalid("value", need, value, "convert it into a larger unit")
                return converted
        raise mismatch("value", other, self, self.format(number))

    def format(self, value: NumberLike, digits: int | None = 4) -> str:
        """A number with this unit, as a person writes it.

        States at most `digits` significant digits, from ten thousand up in K, M, B or T; the sign is never lost,
        and a whole number below ten thousand is never rounded. This rounds for the eye only: okrkit computes with
        the number itself.

        Args:
            value: The number.
            digits: How many significant digits, at least 1; None for all of them, without K or M.

        Returns:
            The text, such as '$1.2M', '65%', '1 day', '-3 points'.

        Raises:
            InvalidValueError: The value is not a finite number, or `digits` not a whole number from 1 up.

        >>> from okrkit import Unit
        >>> Unit.of("EUR").format(-80_000), Unit.of("days").format(1)
        ('-€80K', '1 day')
        >>> Unit.of("%").format(99.95), Unit.of("%").format(99.9512), Unit.of("%").format(99.9512, digits=None)
        ('99.95%', '99.95%', '99.9512%')
        """
        number = to_number(value)
        sign = "-" if number < 0 else ""
        figure = _figure(abs(number), digits)
        symbol = self.symbol
        if symbol in _PREFIX:
            return f"{sign}{_PREFIX[symbol]}{figure}"
        if symbol in _SUFFIX:
            return f"{sign}{figure}{_SUFFIX[symbol]}"
        return f"{sign}{figure}{self._tail(one=figure == '1')}"

    def _tail(self, *, one: bool) -> str:
        if not self.symbol:
            return ""
        known_plural = one and self.symbol in _SPELLINGS and self.symbol.endswith("s") and self.symbol != "ms"
        return " " + (self.symbol[:-1] if known_plural else self.symbol)

    def format_gap(self, value: NumberLike) -> str:
        """A distance between two numbers of this unit, without a sign: percents differ by points.

        Args:
            value: The distance; its sign is left out.

        Returns:
            The text, such as '15 points' for percents, '3 days' for days.

        Raises:
            InvalidValueError: The value is not a finite number.

        >>> from okrkit import Unit
        >>> Unit.of("%").format_gap(-15)
        '15 points'
        >>> Unit.of("days").format_gap(1)
        '1 day'
        """
        return (_POINTS if self.symbol == "%" else self).format(abs(to_number(value)))

    def __str__(self) -> str:
        return self.symbol


_KNOWN: Final = {symbol: Unit(symbol) for symbol in ("", *_SPELLINGS)}
_POINTS: Final = _KNOWN["points"]
NO_UNIT: Final = _KNOWN[""]


def show_unit(unit: Unit) -> str:
    """A unit's name in a sentence."""
    return unit.symbol or "a bare number"


def mismatch(path: str, wanted: Unit, given: Unit, shown: object) -> UnitMismatchError:
    """The refusal of a number in one unit where another is wanted."""
    need, other = show_unit(wanted), show_unit(given)
    message = (
        f"{path} must be in {need}, got {shown!r}: state it in {need}, or give the other number in {other}"
    )
    return UnitMismatchError(message, ((path, message),))


def _figure(number: float, digits: int | None) -> str:
    if digits is None:
        return plain(number)
    if type(digits) is not int or digits < 1:
        raise invalid("digits", "a whole number from 1 up", digits, "or pass None for all of them")
    whole = number < _COMPACT_FROM and number == math.floor(number)
    rounded = number if whole else _round(number, digits)
    if rounded and not _SMALLEST_PLAIN <= rounded < _LARGEST_PLAIN:
        mantissa, exponent = f"{rounded:.{digits - 1}e}".split("e")
        return f"{_trim(mantissa)}e{int(exponent)}"
    for scale, letter in _SCALES if rounded >= _COMPACT_FROM else ():
        if rounded >= scale:
            return _trim(f"{rounded / scale:.{digits}f}") + letter
    return _trim(f"{rounded:,.{digits + _SMALL_DECIMALS}f}")


def _round(number: float, digits: int) -> float:
    rounded = float(f"{number:.{digits - 1}e}")
    return number if math.isinf(rounded) else rounded  # the largest floats round up to infinity


def _trim(figure: str) -> str:
    return figure.rstrip("0").rstrip(".") if "." in figure else figure


def plain(number: float) -> str:
    """Every digit of a number, so that reading it back gives the same float."""
    return repr(number + 0.0).removesuffix(".0")  # -0.0 has no sign to show
