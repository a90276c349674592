"""The errors that okrkit raises: one small family, each also the builtin that fits.

Catch `OkrkitError` and nothing of this library gets past; catch `ValueError` and the code reads as it would for
any other library.  Every error carries `.problems`, pairs of a path and a message, ready for a web form.
"""

from __future__ import annotations

import unicodedata
from typing import Any

__all__ = [
    "InvalidTypeError",
    "InvalidValueError",
    "MissingCycleError",
    "MissingExtraError",
    "NotationError",
    "OkrkitError",
    "PromotionError",
    "ThresholdLoosenedError",
    "UnitMismatchError",
    "UnknownIdError",
]

# A line of text longer than this is cut around the caret, so that an error stays readable in a terminal.
_CARET_WINDOW = 76
_MARKS = ("Mn", "Me")  # categories: marks that take no place of their own
_WIDE = ("W", "F")  # East Asian widths: wide and full
# The modules that need an extra of another name.
_MODULE_OF = {"notebook": "display.terminal"}


class OkrkitError(Exception):
    """The root of every error that okrkit raises.

    `problems` is a tuple of (path, message) pairs, one for each fault; a path is dotted, with indexes in brackets
    ('objectives[2].key_results[0].target'), and empty where the whole input is at fault.

    Args:
        message: What was given, what is wrong with it, and what to do instead.
        problems: The (path, message) pairs; by default one, with an empty path.

    >>> from okrkit import Cycle, OkrkitError
    >>> try:
    ...     Cycle.quarter(2026, 5)
    ... except OkrkitError as error:
    ...     error.problems[0][0]
    'number'
    >>> OkrkitError("it broke").problems
    (('', 'it broke'),)
    """

    def __init__(self, message: str, problems: tuple[tuple[str, str], ...] = ()) -> None:
        # Everything goes to `args` positionally: that is what makes an exception picklable.
        super().__init__(message, problems)
        self.message = message
        self.problems: tuple[tuple[str, str], ...] = tuple(problems) or (("", message),)

    def __str__(self) -> str:
        return self.message


class InvalidValueError(OkrkitError, ValueError):
    """A value that cannot be what it is given as: NaN for a reading, a target equal to its baseline.

    >>> from okrkit import Reading, InvalidValueError
    >>> try:
    ...     Reading("2026-06-30", float("nan"))
    ... except InvalidValueError as error:
    ...     print(error)
    value must be a finite number, got nan: leave the reading out if there is none
    >>> issubclass(InvalidValueError, ValueError)
    True
    """


class InvalidTypeError(OkrkitError, TypeError):
    """A thing of the wrong kind where the kind decides what happens, such as scoring a cycle.

    >>> from okrkit import score, InvalidTypeError
    >>> try:
    ...     score(0.7)
    ... except InvalidTypeError as error:
    ...     print(error)
    score() takes a KeyResult, an Objective or a Scorecard, got 0.7: for bare numbers call score_value()
    >>> issubclass(InvalidTypeError, TypeError)
    True
    """


class UnitMismatchError(InvalidValueError):
    """Two numbers in units that have no ratio to each other, such as % and days.

    >>> from okrkit import KPI, UnitMismatchError
    >>> try:
    ...     KPI("Churn", "< 3%", unit="days")
    ... except UnitMismatchError as error:
    ...     print(error)
    threshold must be in days, got '< 3%': state it in days, or give the other number in %
    >>> issubclass(UnitMismatchError, ValueError)
    True
    """


class UnknownIdError(OkrkitError, LookupError):
    """An id that nothing has.

    >>> from okrkit import Objective, UnknownIdError
    >>> try:
    ...     Objective("Deliver")["otd"]
    ... except UnknownIdError as error:
    ...     print(error)
    key result must be one of objective 'deliver', got 'otd': it has none yet
    >>> issubclass(UnknownIdError, LookupError)
    True
    """


class MissingCycleError(OkrkitError, ValueError):
    """A cycle is needed and neither the call nor the objective names one.

    >>> from okrkit import KeyResult, MissingCycleError, pace
    >>> try:
    ...     pace(KeyResult.from_to("NPS", 32, 45), "2026-08-15")
    ... except MissingCycleError as error:
    ...     print(error)
    cycle must be known to judge the pace of 'nps', got None: pass cycle=Cycle.quarter(2026, 3), or the cycle it runs in
    >>> issubclass(MissingCycleError, ValueError)
    True
    """


class ThresholdLoosenedError(InvalidValueError):
    """An explicit limit that would make a threshold easier to meet, where only a tighter one makes sense.

    >>> from okrkit import InvalidValueError, ThresholdLoosenedError
    >>> issubclass(ThresholdLoosenedError, InvalidValueError)
    True
    >>> issubclass(ThresholdLoosenedError, ValueError)
    True
    """


class PromotionError(OkrkitError, ValueError):
    """A KPI cannot become a key result; `reason` is the `PromotionRefusal`, and the message says what to do.

    Args:
        message: Why not, and what to do instead.
        reason: The same as a value that a program can tell apart.
        problems: The (path, message) pairs; by default one, with an empty path.

    >>> from okrkit import KPI, Cycle, PromotionError, promote
    >>> try:
    ...     promote(KPI("NPS", "≥ 40"), Cycle.quarter(2026, 3))
    ... except PromotionError as error:
    ...     print(error.reason.value)
    no reading
    >>> issubclass(PromotionError, ValueError)
    True
    """

    def __init__(self, message: str, reason: object, problems: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message, problems)
        self.args: tuple[Any, ...] = (message, reason, problems)
        self.reason = reason


class NotationError(OkrkitError, ValueError):
    """A text that cannot be read, with a caret under the place where reading stopped.

    Args:
        text: What was given.
        position: The index at which reading stopped.
        expected: What was wanted there.
        understood: What would have been read, if anything.
        path: The field that was given the text, for `problems`.

    >>> from okrkit import NotationError
    >>> print(NotationError("≥ lots", 2, "a number"))
    expected a number at position 2
        ≥ lots
          ^
    >>> issubclass(NotationError, ValueError)
    True
    """

    def __init__(self, text: str, position: int, expected: str, understood: str = "", path: str = "") -> None:
        message = _with_caret(text, position, expected, understood)
        super().__init__(message, ((path, message),))
        self.args: tuple[Any, ...] = (text, position, expected, understood, path)
        self.text = text
        self.position = position
        self.expected = expected
        self.understood = understood
        self.path = path

    def at(self, path: str) -> NotationError:
        """The same refusal, said of a field.

        Args:
            path: The field that was given the text, such as 'threshold' or 'key_results[0]'.

        Returns:
            A new error.

        >>> from okrkit import NotationError
        >>> NotationError("≥ lots", 2, "a number").at("threshold").problems[0][0]
        'threshold'
        """
        return NotationError(self.text, self.position, self.expected, self.understood, path)


class MissingExtraError(OkrkitError, ImportError):
    """An optional part of okrkit was used without the package that it needs; the message is the line to type.

    Args:
        extra: The name of the extra, which is also that of the part ('notebook' is for `okrkit.display.terminal`).
        package: The package that is not there.

    >>> from okrkit.errors import MissingExtraError
    >>> print(MissingExtraError("frames", "narwhals"))
    okrkit.frames needs narwhals, which is not installed: pip install "okrkit[frames]"
    >>> issubclass(MissingExtraError, ImportError)
    True
    """

    def __init__(self, extra: str, package: str) -> None:
        part = _MODULE_OF.get(extra, extra)
        super().__init__(
            f'okrkit.{part} needs {package}, which is not installed: pip install "okrkit[{extra}]"'
        )
        self.args: tuple[Any, ...] = (extra, package)
        self.extra = extra
        self.package = package


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a mark on the one before."""
    if text.isascii():
        return len(text)
    marks = sum(unicodedata.category(character) in _MARKS for character in text)
    return len(text) - marks + sum(unicodedata.east_asian_width(character) in _WIDE for character in text)


def _with_caret(text: str, position: int, expected: str, understood: str) -> str:
    start = max(0, min(position - _CARET_WINDOW // 2, len(text) - _CARET_WINDOW))
    window = text[start : start + _CARET_WINDOW]
    # One character stays one character, so that the caret stands under its place.
    shown = "".join(character if character.isprintable() else "·" for character in window)
    before, after = "…" if start else "", "…" if start + _CARET_WINDOW < len(text) else ""
    caret = " " * (len(before) + _columns(shown[: position - start])) + "^"
    hint = f"; understood so far: {understood}" if understood else ""
    return f"expected {expected} at position {position}{hint}\n    {before}{shown}{after}\n    {caret}"
