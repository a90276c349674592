"""`parse`: from text to a Statement, floor by floor."""

from __future__ import annotations

from typing import Literal

from okrkit._doors import invalid
from okrkit.errors import NotationError
from okrkit.notation import lexicon as lx
from okrkit.notation.deadlines import mark_deadlines
from okrkit.notation.forms import FORMS
from okrkit.notation.normalising import normalise
from okrkit.notation.quantities import Quantity, find_quantities
from okrkit.notation.scenes import Reading, Scene
from okrkit.notation.statement import Spans, Statement
from okrkit.notation.tokens import LONGEST, tokenise

__all__ = ["parse"]


def parse(text: str, *, listed_as: Literal["okr", "kpi"] | None = None, currency: str | None = None) -> Statement:
    """Read one written goal or health metric."""
    if not isinstance(text, str):
        raise invalid("text", "a text", text, "pass the sentence, such as 'Reduce churn from 6% to 3%'")
    if listed_as not in (None, "okr", "kpi"):
        raise invalid("listed_as", "'okr', 'kpi' or None", listed_as, "say which list the statement stands in")
    if not text.strip():
        raise NotationError(text, 0, "a statement")
    if len(text) > LONGEST:
        raise NotationError(text, LONGEST, f"at most {LONGEST:,} characters")
    plain = normalise(text)
    tokens = mark_deadlines(tokenise(plain, text))
    items, quantities = find_quantities(tokens, text, plain, currency or "USD")
    scene = Scene(text, items, quantities, listed_as)
    for form in FORMS:
        reading = form.read(scene)
        if reading is not None:
            return _statement(scene, reading)
    return Statement(text, "unclear", why="nothing in it is a goal, a limit or a measure")


def _unit(quantity: Quantity | None) -> str | None:
    return None if quantity is None else quantity.unit


def _statement(scene: Scene, reading: Reading) -> Statement:
    baseline, target = reading.baseline, reading.target
    spans: list[tuple[str, int, int]] = []
    low = high = None
    value = target.value if target is not None else None
    unit = _unit(target or reading.low)
    if reading.size is not None:
        value = reading.size
        if unit in (None, "x"):
            unit = "%" if reading.form == "change_by" else None
    if reading.form == "range" and reading.low is not None:
        low = reading.low.value
        high = reading.low.high if reading.high is None else reading.high.value
        value = None
        unit = unit or _unit(reading.high)
    elif target is not None and target.high is not None:
        low, high, value = target.value, target.high, None
    elif reading.form == "floor":
        low = value
    elif reading.form == "ceiling":
        value = high = 0.0 if reading.zero else value
    start = baseline.value if baseline is not None else None
    start_unit = _unit(baseline)
    if baseline is not None and target is not None and reading.form == "move":
        unit = unit or start_unit
        start_unit = start_unit or unit
    elif target is None:
        unit = unit or start_unit
    if reading.units is not None:
        start_unit, unit = reading.units
    deadline = next((item for item in scene.items if item.tags & lx.DEADLINE), None)
    main = target or reading.low
    return Statement(
        scene.text,
        reading.kind,
        form=reading.form,
        direction=reading.direction,
        baseline=start,
        target=value,
        low=low,
        high=high,
        unit=unit,
        baseline_unit=start_unit if start_unit != unit and reading.form == "move" else None,
        deadline=None if deadline is None else scene.text[deadline.start : deadline.end],
        strict=main is not None and main.bound in (lx.GT, lx.LT),
        spans=Spans(tuple(spans)),
        why=reading.why,
        stopped_at=reading.stop,
        expected=reading.expected,
    )
