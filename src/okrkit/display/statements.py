"""The card of a statement: what was read in a text, and from which piece of it each thing came."""

from __future__ import annotations

from typing import Final

from okrkit.display.parts import LONGEST_TEXT, Card, Cell, Column, Mark, Named, Tone, cut, facts, table
from okrkit.notation import Statement
from okrkit.units import plain

_KINDS: Final = {
    "key_result": "A key result",
    "kpi": "A KPI",
    "objective": "An objective",
    "task": "A task",
    "metric": "A metric",
    "unclear": "Unclear",
}
_FIELDS: Final = (
    "metric",
    "direction",
    "baseline",
    "target",
    "low",
    "high",
    "unit",
    "baseline_unit",
    "counted",
    "critical_low",
    "critical_high",
    "strict",
    "warning_only",
    "deadline",
)
_COLUMNS: Final = (Column("what"), Column("value"), Column("in the text"))


def statement_card(statement: Statement) -> Card:
    """A statement: what was read, from which words, and why; where it is unclear, how far the reading came."""
    read = [name for name in _FIELDS if _is_said(getattr(statement, name))]

    def row(name: str) -> tuple[Cell, ...]:
        return (Named(name.replace("_", " ")), _value(getattr(statement, name)), _piece(statement, name))

    return Card(
        "Statement",
        title=cut(statement.text),
        mark=Mark(Tone.WARN, "unclear") if statement.kind == "unclear" else None,
        lead=_lead(statement),
        parts=(
            *table("What was read", _COLUMNS, read, row),
            *facts(
                ("Stopped", _stopped(statement)),
                ("Expected", statement.expected),
                ("Understood", statement.understood),
            ),
        ),
    )


def _lead(statement: Statement) -> str:
    """What it is and why: 'A key result (move): from a baseline to a target'."""
    kind = _KINDS.get(statement.kind, statement.kind)
    whole = kind if statement.form is None else f"{kind} ({statement.form})"
    return f"{cut(f'{whole}: {statement.why}' if statement.why else whole, LONGEST_TEXT)}."


def _is_said(value: object) -> bool:
    """0 is said; a flag that is down is not."""
    return value is not None and value is not False


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes"
    return plain(value) if isinstance(value, float) else cut(str(value))


def _piece(statement: Statement, name: str) -> str:
    """The words that a thing came from; of what no one word gives there are none."""
    start, end = statement.spans.get(name, (0, 0))
    return cut(statement.text[start:end])


def _stopped(statement: Statement) -> str | None:
    if statement.stopped_at is None:
        return None
    rest = statement.text[statement.stopped_at :].strip()
    return f"before “{cut(rest)}”" if rest else "at the end of the text"
