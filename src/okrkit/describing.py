"""`describe`: the canonical sentence of a key result, a KPI or a threshold."""

from __future__ import annotations

from collections.abc import Iterator

from okrkit._doors import line, takes
from okrkit._sentences import in_sentence
from okrkit._threshold_text import write, written
from okrkit.direction import Direction
from okrkit.errors import OkrkitError
from okrkit.keyresult import KeyResult
from okrkit.kpi import KPI
from okrkit.measure import Measure
from okrkit.notation import Statement, parse
from okrkit.notation.vocabulary import may_name
from okrkit.open_measures import Change, Hold, Target
from okrkit.threshold import Threshold
from okrkit.units import NO_UNIT, Unit, plain

__all__ = ["describe"]

# What stands for a name that would be read as something else, such as 'Top 5 from 3 to 4'.
_IT = "it"


def describe(thing: KeyResult | KPI | Threshold) -> str:
    """The canonical sentence of a key result, a KPI or a threshold.

    Every digit is there: parsing the sentence gives back the same numbers. A measure without numbers (a milestone, stages, a
    checklist, a baseline to find) is described by its title; one with more than two by where it starts and ends.

    Args:
        thing: What to describe.

    Returns:
        One line; a name that would be read as numbers of its own gives way to 'it', and limits that no sentence can say
        stand alone, as `str()` writes them.

    Raises:
        InvalidTypeError: Something else.

    >>> from okrkit import KPI, KeyResult
    >>> from okrkit.describing import describe
    >>> describe(KPI("Project margin", "≥ 30%"))
    'Keep project margin at least 30%'
    >>> describe(KeyResult.from_to("On-time delivery", 65.25, 90, unit="%"))
    'Increase on-time delivery from 65.25% to 90%'
    """
    if isinstance(thing, Threshold):
        return _describe_threshold(thing)
    if isinstance(thing, KPI):
        return _keep(_one_line(thing.name), thing.threshold)
    if isinstance(thing, KeyResult):
        return _describe_key_result(thing)
    instead = (
        "make one of a text with KeyResult.parse() or KPI.parse(); the title of an Objective is its sentence"
    )
    raise takes("describe()", "a KeyResult, a KPI or a Threshold", thing, instead)


def _one_line(text: str) -> str:
    return line(" ".join(text.split()))


def _read(text: str) -> Statement | None:
    """What a sentence says to a reader who knows nothing else; None where it is none."""
    try:
        return parse(text)
    except OkrkitError:
        return None


# --- thresholds ----------------------------------------------------------------------------------


def _describe_threshold(threshold: Threshold) -> str:
    words = _limits(threshold)
    return words if _threshold_in(words) == threshold.evolve(below="", above="") else str(threshold)


def _threshold_in(text: str) -> Threshold | None:
    try:
        return Threshold.parse(text)
    except OkrkitError:
        return None


def _limits(threshold: Threshold) -> str:
    """The limits in words, with every digit, and the notes behind them as `str()` writes them."""
    low, high, strict = threshold.low, threshold.high, threshold.strict
    if low is not None and high is not None:
        first, second = written(threshold.unit, low), written(threshold.unit, high)
        words = f"{'strictly ' if strict else ''}between {first} and {second}"
    elif low is not None:
        words = f"{'above' if strict else 'at least'} {written(threshold.unit, low)}"
    else:
        words = f"{'below' if strict else 'at most'} {written(threshold.unit, high or 0.0)}"
    _, opened, notes = str(threshold).partition(" (")
    return words + opened + notes


def _figure(unit: Unit, value: float) -> str:
    return unit.format(value, digits=None)


def _says(statement: Statement | None, threshold: Threshold) -> bool:
    """Whether a statement has a threshold's numbers."""
    return statement is not None and (
        statement.low,
        statement.high,
        statement.critical_low,
        statement.critical_high,
        statement.strict,
        statement.warning_only,
    ) == (
        threshold.low,
        threshold.high,
        threshold.critical_low,
        threshold.critical_high,
        threshold.strict,
        threshold.warning_only,
    )


def _keep(name: str, threshold: Threshold) -> str:
    words, with_quotes = _limits(threshold), write(threshold, in_quotes=True)
    sentences = (
        f"Keep {in_sentence(name)} {words}",
        f"Keep {in_sentence(name)} {threshold}",
        f"{name}: {threshold}",
        f"Keep {in_sentence(name)} {with_quotes}",
        f"Keep {_IT} {threshold}",
        f"Keep {_IT} {with_quotes}",
    )
    for sentence in sentences:
        statement = _read(sentence)
        named = statement is None or _names(statement, name, sentence)
        if _says(statement, threshold) and named and _threshold_in(sentence) is not None:
            return sentence
    return str(threshold)


def _names(statement: Statement, name: str, sentence: str) -> bool:
    """Whether a statement measures what was named; one about 'it' names nothing."""
    return f" {_IT} " in sentence or (statement.metric or "").casefold() == name.casefold()


# --- key results ---------------------------------------------------------------------------------


def _describe_key_result(key_result: KeyResult) -> str:
    measure, title, unit = key_result.measure, _one_line(key_result.title), key_result.unit
    name = _measured(title)
    if isinstance(measure, Hold):
        return _keep(name, measure.threshold)
    for sentence in _sentences(measure, name, unit):
        if _agrees(_read(sentence), measure):
            return sentence
    return title


def _measured(title: str) -> str:
    """What a title measures: a lone name does not change when figures are put behind it."""
    for text in (title, f"{title} from 1 to 2"):
        statement = _read(text)
        if statement is not None and statement.kind == "metric":
            return title
        if statement is not None and statement.metric is not None:
            return title if _is_a_noun_in_front(title, statement.metric) else statement.metric
    return title


def _is_a_noun_in_front(title: str, metric: str) -> bool:
    """The 'Support' of 'Support tickets', which a figure behind it makes look like an order; not the 'Cut' of 'Cut churn'."""
    return title.endswith(metric) and may_name(title.split(maxsplit=1)[0])


def _sentences(measure: Measure, name: str, unit: Unit) -> Iterator[str]:
    ends = _ends(measure, unit)
    if ends is not None:
        verb = "Increase" if measure.direction is Direction.INCREASE else "Reduce"
        for subject in (in_sentence(name), _IT):
            yield f"{verb} {subject} {ends}"
        # 'by 2x' would be a doubling: where the unit changes what is said, the figures stand alone.
        for subject in (in_sentence(name), _IT):
            yield f"{verb} {subject} {_ends(measure, NO_UNIT)}"


def _ends(measure: Measure, unit: Unit) -> str | None:
    """Where a measure goes, in words with every digit: 'from A to B', 'to B', 'by n %'."""
    if isinstance(measure, Change):
        if measure.percent is not None:
            return f"by {plain(abs(measure.percent))}%"
        amount = abs(measure.amount or 0.0)
        # Of a percentage an amount is so many points; 'by 5 %' would be a twentieth of it.
        return f"by {plain(amount)} points" if unit.symbol == "%" else f"by {_figure(unit, amount)}"
    if measure.goal is None or measure.direction is None:
        return None
    goal = _figure(unit, measure.goal)
    return f"to {goal}" if measure.start is None else f"from {_figure(unit, measure.start)} to {goal}"


def _agrees(statement: Statement | None, measure: Measure) -> bool:
    """Whether a statement has a measure's numbers, and its direction."""
    if statement is None or measure.direction is None or statement.direction != measure.direction.value:
        return False
    if isinstance(measure, Change):
        form = "change_by" if measure.percent is not None else "change_by_abs"
        size = abs(measure.percent if measure.percent is not None else measure.amount or 0.0)
        return (statement.form, statement.target) == (form, size)
    form = "reach" if isinstance(measure, Target) or measure.start is None else "move"
    said = (statement.form, statement.baseline, statement.target)
    return said == (form, measure.start, measure.goal)
