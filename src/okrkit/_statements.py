"""From a statement of the notation to the measure of a key result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from okrkit._doors import invalid
from okrkit.direction import to_direction
from okrkit.errors import InvalidValueError, NotationError
from okrkit.measure import Linear, Measure
from okrkit.milestones import Milestone
from okrkit.open_measures import Change, Hold, Target
from okrkit.units import Unit

if TYPE_CHECKING:
    from okrkit.notation import Statement

_WAY = "'at least', 'at most' or a verb of change"
_EXPECTED = "a change to measure, such as 'from 65% to 90%'"


def measure_of(text: str) -> tuple[Measure, str]:
    """The measure that a key result's sentence names, and its unit's symbol."""
    if not isinstance(text, str):
        raise invalid(
            "key result",
            "a sentence",
            text,
            "pass a text, or build one with KeyResult.from_to(), milestone() or hold()",
        )
    # Loaded here: a key result built from numbers should not wait for the notation.
    from okrkit._threshold_reading import check_name, misfit  # noqa: PLC0415 - as said above
    from okrkit.notation import parse, refuse  # noqa: PLC0415 - as said above

    statement = parse(text, listed_as="okr")
    try:
        measure = _measure(statement)
    except InvalidValueError as error:
        raise misfit(statement, error) from None
    if measure is None:
        # Where the notation says itself what it missed, it knows better.
        undirected = statement.kind == "key_result" and statement.direction is None
        raise refuse(statement, statement.expected or (_WAY if undirected else _EXPECTED))
    check_name(statement, text, 0)
    return measure, _unit(statement, measure)


def metric_of(title: str) -> str | None:
    """What a title measures, if it says so; a title is any text, so one that is no statement says nothing."""
    # Loaded here, as above.
    from okrkit.notation import parse  # noqa: PLC0415 - as said above

    try:
        return parse(title, listed_as="okr").metric
    except NotationError:
        return None


def _measure(statement: Statement) -> Measure | None:
    # Loaded here, with the notation.
    from okrkit._threshold_reading import threshold_of  # noqa: PLC0415 - as said above

    threshold = threshold_of(statement)
    if threshold is not None:
        return Hold(threshold)
    if statement.kind == "task" or (statement.kind, statement.form) == ("key_result", "milestone"):
        return Milestone()
    if statement.kind != "key_result" or statement.target is None:
        return None
    return _with_target(statement, statement.target)


def _unit(statement: Statement, measure: Measure) -> str:
    """What the number counts: in 'by 25%' the percent is of the number, not its unit; a milestone counts nothing."""
    # Loaded here, with the notation.
    from okrkit._threshold_reading import counted_unit  # noqa: PLC0415 - as said above

    if isinstance(measure, Milestone) or (isinstance(measure, Change) and measure.percent is not None):
        return ""
    if isinstance(measure, Hold):
        return statement.unit or ""  # its threshold has the rest: 'per 1000 beds'
    return statement.unit or _as_unit(counted_unit(statement))


def _as_unit(words: str) -> str:
    """Words that a number counts, if they can stand beside it; the title keeps them where they cannot."""
    try:
        return Unit.of(words).symbol
    except InvalidValueError:
        return ""


def _with_target(statement: Statement, target: float) -> Measure | None:
    if statement.form == "move":
        baseline = _baseline(statement)
        return None if baseline is None else Linear(baseline, target)
    if statement.form == "count":
        return Linear(0, target)
    if statement.form == "reach":
        # 'Headcount to 45': of a level that could go either way, nobody knows when it is reached.
        return None if statement.direction is None else Target(target, to_direction(statement.direction))
    if statement.direction is None:
        return None  # 'Streamline the queue by 20%': nobody knows which way that goes
    size = -target if statement.direction == "decrease" else target
    return Change(amount=size) if statement.form == "change_by_abs" else Change(percent=size)


def _baseline(statement: Statement) -> float | None:
    """The baseline in the target's unit: '4 days → 1 hour' starts at 96 hours."""
    if statement.baseline is None or not statement.baseline_unit or not statement.unit:
        return statement.baseline
    return Unit.of(statement.baseline_unit).convert(statement.baseline, statement.unit)
