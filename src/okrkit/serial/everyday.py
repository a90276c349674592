"""The functions that nearly everyone needs: those of a converter that knows okrkit's own classes."""

from __future__ import annotations

from typing import Any, Final, TypeVar

from okrkit.serial.converting import MAX_BYTES, Class, Converter

__all__ = ["converter", "from_dict", "from_json", "json_schema", "to_dict", "to_json"]

T = TypeVar("T")
_PLAIN: Final = Converter()


def to_dict(value: object) -> dict[str, Any]:
    """A value as plain dicts, lists, texts and numbers, ready for any JSON column or YAML file.

    Exactly what `json.loads(to_json(value))` gives; the outermost dict says which version of the form it is in, and what it is.

    Args:
        value: A value of okrkit, or a list or tuple of them.

    Returns:
        The dict, whose first keys are 'okrkit' and 'type'.

    Raises:
        InvalidTypeError: Not a value of okrkit, such as a linter's `Context`.
        InvalidValueError: It holds what JSON has no word for: NaN, half a character, a rule with a function of one's own.

    >>> from okrkit import Reading, Threshold
    >>> from okrkit.serial import to_dict
    >>> to_dict(Reading("2026-06-30", 65))
    {'okrkit': 1, 'type': 'reading', 'on': '2026-06-30', 'value': 65.0, 'note': ''}
    >>> to_dict(Threshold.at_least(30, critical=25, unit="%"))
    {'okrkit': 1, 'type': 'threshold', 'value': '≥ 30% (critical < 25%)'}
    """
    return _PLAIN.to_dict(value)


def from_dict(cls: Class[T], data: object) -> T:
    """The value that a plain dict stands for, with every check of its class.

    'okrkit' and 'type' may be left out: a dict that was part of a greater one is read as the current version.  Days may be
    dates, numbers whatever okrkit takes for one.

    Args:
        cls: The class, `Measure` for one of any kind, or ``list[KPI]``.
        data: The dict; for what goes out as a text, a number or a list, that will do.

    Returns:
        The value.

    Raises:
        InvalidValueError: Something is wrong with it; `.problems` has every fault with its path.
        InvalidTypeError: No such class is known.

    >>> from okrkit import KPI, Reading
    >>> from okrkit.serial import from_dict
    >>> from_dict(KPI, {"name": "NPS", "threshold": "≥ 40", "readings": [{"on": "2026-06-30", "value": 38}]}).band.value
    'critical'
    >>> try:
    ...     from_dict(Reading, {"on": "2026-02-30", "valeu": 38})
    ... except ValueError as error:
    ...     print(error)
    3 faults:
    valeu: 'valeu' is not a key of Reading: did you mean 'value'?
    on: on must be a day of the calendar, got '2026-02-30': write it as year-month-day, such as '2026-06-30'
    value: value must be given for Reading, got nothing: it is a finite number
    """
    return _PLAIN.from_dict(cls, data)


def to_json(value: object) -> str:
    """A value as JSON that `from_json` reads back as an equal one, now and in later versions.

    Days are ISO text, numbers have all their digits, and the outermost object says which version of the form it is in.

    Args:
        value: A value of okrkit, or a list or tuple of them.

    Returns:
        The text, on one line, in Unicode.

    Raises:
        InvalidTypeError: Not a value of okrkit, such as a linter's `Context`.
        InvalidValueError: It holds what JSON has no word for: NaN, half a character, a rule with a function of one's own.

    >>> from okrkit import Linear, Series
    >>> from okrkit.serial import to_json
    >>> to_json(Linear(65, 90))
    '{"okrkit":1,"type":"linear","baseline":65.0,"target":90.0}'
    >>> to_json(Series())
    '{"okrkit":1,"type":"series","value":[]}'
    """
    return _PLAIN.to_json(value)


def from_json(cls: Class[T], text: str, *, max_bytes: int = MAX_BYTES) -> T:
    """The value that a JSON text stands for, with every check of its class; fit for text that one does not trust.

    'okrkit' and 'type' may be left out.  Unknown keys are refused; where a key stands twice, the last one counts, as in
    Python's `json`.  The time it takes grows with the length of the text and with nothing else.

    Args:
        cls: The class, `Measure` for one of any kind, or ``list[KPI]``.
        text: The JSON.
        max_bytes: How long it may be, in bytes of UTF-8.

    Returns:
        The value.

    Raises:
        InvalidValueError: Something is wrong with it; `.problems` has every fault with its path, up to a thousand.
        InvalidTypeError: Not a str, or no such class is known.

    >>> from okrkit import Linear, Measure
    >>> from okrkit.serial import from_json
    >>> from_json(Measure, '{"okrkit": 1, "type": "linear", "baseline": 65, "target": 90}')
    Linear(baseline=65.0, target=90.0)
    >>> try:
    ...     from_json(Linear, '{"baseline": NaN, "target": 90}')
    ... except ValueError as error:
    ...     print(error)
    document must be JSON, got 'NaN, "target": 90}' at byte 13: JSON has no word for it; write null where that is allowed
    """
    return _PLAIN.from_json(cls, text, max_bytes=max_bytes)


def json_schema(cls: Class[Any]) -> dict[str, Any]:
    """The JSON Schema of what a class goes out as, for whoever writes it in another language.

    Draft 2020-12; what it accepts has the right keys and types, what the class itself refuses (a target equal to its baseline) it
    cannot tell.

    Args:
        cls: The class, `Measure` for one of any kind, or ``list[KPI]``.

    Returns:
        The schema, with a definition for each class within.

    Raises:
        InvalidTypeError: No such class is known.

    >>> from okrkit import Linear
    >>> from okrkit.serial import json_schema
    >>> sorted(json_schema(Linear)["$defs"]["Linear"]["properties"])
    ['baseline', 'okrkit', 'target', 'type']
    >>> json_schema(Linear)["$defs"]["Linear"]["additionalProperties"]
    False
    """
    return _PLAIN.json_schema(cls)


def converter() -> Converter:
    """A converter to extend: one that knows okrkit's own classes.

    `register` gives a converter that knows one class more; the functions of `okrkit.serial` stay as they are.

    Returns:
        The converter, with the functions of `okrkit.serial` as methods.

    >>> from okrkit import Unit
    >>> from okrkit.serial import converter
    >>> converter().to_dict(Unit("$"))
    {'okrkit': 1, 'type': 'unit', 'value': 'USD'}
    >>> converter().from_dict(Unit, "$")
    Unit(symbol='USD')
    """
    return _PLAIN
