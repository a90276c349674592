"""The Statement: what a text says, in plain words and numbers, with the place that each came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from okrkit._showing import shown
from okrkit.errors import NotationError

__all__ = ["NO_SPANS", "Spans", "Statement", "refuse"]


class Spans(Mapping[str, tuple[int, int]]):
    """Which characters of the text each field came from: a mapping from its name to (start, end), hashable.

    >>> from okrkit.notation.statement import Spans
    >>> spans = Spans((("target", 15, 18),))
    >>> spans["target"], len(spans), "baseline" in spans
    ((15, 18), 1, False)
    >>> spans == {"target": (15, 18)}
    True
    """

    __slots__ = ("_entries",)
    _entries: tuple[tuple[str, int, int], ...]

    def __init__(self, entries: tuple[tuple[str, int, int], ...] = ()) -> None:
        self._entries = entries

    def __getitem__(self, name: str) -> tuple[int, int]:
        for field, start, end in self._entries:
            if field == name:
                return start, end
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (field for field, _, _ in self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __hash__(self) -> int:
        return hash(frozenset(self._entries))  # two mappings are equal in any order

    def __repr__(self) -> str:
        return f"Spans({self._entries!r})"

    def __reduce__(self) -> tuple[type[Spans], tuple[tuple[tuple[str, int, int], ...]]]:
        return Spans, (self._entries,)


NO_SPANS: Final = Spans()


@shown
@attrs.frozen
class Statement:
    """What one written goal or health metric says.

    Plain words and numbers: percents as written (65 % is ``65.0``), amounts expanded ('$1.2M' is ``1200000.0``),
    units by their canonical symbols; None for what the text does not say.  A floor states its limit as `low` and
    `target`, a ceiling as `high` and `target`, a range as `low` and `high`.

    Args:
        text: The text as it was given.
        kind: 'key_result', 'kpi', 'objective', 'task', 'metric' or 'unclear'.
        form: 'move', 'reach', 'count', 'change_by', 'change_by_abs' or 'milestone' for a key result; 'floor',
            'ceiling' or 'range' for a KPI; None for the others.
        metric: What is measured, a short noun phrase.
        direction: Which way is better, 'increase' or 'decrease'; None for a range and where nothing says so.
        baseline: Where it starts.
        target: Where it shall get; for `change_by` the size in percent, for `change_by_abs` the amount, both
            without a sign.
        low: The lower limit; of a change or a count between two numbers ('by 15-20%'), which has no target, the smaller.
        high: The upper limit, or the larger of the two numbers.
        unit: The unit of the numbers: '%', 'USD', 'days', 'x', …; None for counts, scores and ratios.
        baseline_unit: The baseline's unit where it differs from `unit` ('4 days → 1 hour').
        deadline: The words that name the time, as written ('by end of Q3').
        strict: Whether the limit itself is outside: 'below 3 %', '< 2 %', 'above 30 %'.
        counted: The words right after the number that are no unit: 'widgets' in '≥ 30 widgets'.
        critical_low: The critical figure below a threshold: 25 in '≥ 30 (critical < 25)'.
        critical_high: The critical figure above one: 5 in '≤ 3 (critical > 5)'.
        warning_only: Whether the text says '(warning only)'.
        spans: Where in the text each name, number, unit and deadline stands, a mapping from the field to (start, end);
            fields that come from one number share its place, and `direction`, which no one word gives, has none.
        why: Why it was read so, or why it could not be.
        stopped_at: The index at which reading stopped, where the statement is unclear or lacks a number.
        expected: What was wanted there.
        understood: What would have been read.
        listed_as: The list that it stands in, as `parse` was told: 'okr', 'kpi' or None.

    >>> from okrkit import parse
    >>> statement = parse("Reduce churn from 6% to 3% by end of quarter")
    >>> statement.kind, statement.form, statement.baseline, statement.target, statement.unit, statement.deadline
    ('key_result', 'move', 6.0, 3.0, '%', 'by end of quarter')
    >>> parse("Keep churn blow 3%").kind
    'unclear'
    """

    text: str
    kind: str
    form: str | None = attrs.field(default=None, kw_only=True)
    metric: str | None = attrs.field(default=None, kw_only=True)
    direction: str | None = attrs.field(default=None, kw_only=True)
    baseline: float | None = attrs.field(default=None, kw_only=True)
    target: float | None = attrs.field(default=None, kw_only=True)
    low: float | None = attrs.field(default=None, kw_only=True)
    high: float | None = attrs.field(default=None, kw_only=True)
    unit: str | None = attrs.field(default=None, kw_only=True)
    baseline_unit: str | None = attrs.field(default=None, kw_only=True)
    deadline: str | None = attrs.field(default=None, kw_only=True)
    strict: bool = attrs.field(default=False, kw_only=True)
    counted: str | None = attrs.field(default=None, kw_only=True)
    critical_low: float | None = attrs.field(default=None, kw_only=True)
    critical_high: float | None = attrs.field(default=None, kw_only=True)
    warning_only: bool = attrs.field(default=False, kw_only=True)
    spans: Spans = attrs.field(default=NO_SPANS, kw_only=True)
    why: str = attrs.field(default="", kw_only=True)
    stopped_at: int | None = attrs.field(default=None, kw_only=True)
    expected: str = attrs.field(default="", kw_only=True)
    understood: str = attrs.field(default="", kw_only=True)
    listed_as: str | None = attrs.field(default=None, kw_only=True)


def refuse(statement: Statement, expected: str = "") -> NotationError:
    """The error for a statement that cannot be built from: a caret where reading stopped, and what was wanted.

    Args:
        statement: What was read.
        expected: What the caller wanted, unless only a number is missing; by default what the notation expected.

    Returns:
        The NotationError, to be raised.

    >>> from okrkit.notation import parse, refuse
    >>> print(refuse(parse("Reduce churn from 6% to")))
    expected a number at position 23; understood so far: key_result/move from 6 %
        Reduce churn from 6% to
                               ^
    >>> print(refuse(parse("Win rate"), "a target"))
    expected a target at position 8; understood so far: metric
        Win rate
                ^
    """
    position = len(statement.text) if statement.stopped_at is None else statement.stopped_at
    missing = statement.kind == "unclear" and statement.expected == "a number"
    wanted = (not missing and expected) or statement.expected or "a key result or a KPI with a number"
    understood = statement.understood
    if not understood and statement.kind != "unclear":
        understood = statement.kind if statement.form is None else f"{statement.kind}/{statement.form}"
    return NotationError(statement.text, position, wanted, understood)
