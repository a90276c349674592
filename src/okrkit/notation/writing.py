"""From a reading to a Statement: units carried over, bounds put in their fields, places noted."""

from __future__ import annotations

from typing import Final

from okrkit.notation import lexicon as lx
from okrkit.notation.criticals import Criticals
from okrkit.notation.items import Item, Quantity
from okrkit.notation.measures import name_measure
from okrkit.notation.placing import place_numbers, place_units
from okrkit.notation.readings import Reading
from okrkit.notation.scenes import Scene
from okrkit.notation.statement import Spans, Statement

__all__ = ["describe", "write"]

_STRICT = frozenset((lx.GT, lx.LT))
_PREPOSITIONS = {"move": "to", "reach": "to", "change_by": "by", "change_by_abs": "by"}
_ENDING_A_COUNT: Final = lx.PREPOSITION | lx.CONJUNCTION | lx.DEADLINE | lx.BOUND | lx.POSTBOUND


def write(
    scene: Scene, reading: Reading, criticals: Criticals | None, *, instead_of: Reading | None = None
) -> Statement:
    """The Statement of a reading.

    Args:
        scene: Where it was read.
        reading: What was read.
        criticals: The critical figures of a threshold, if any.
        instead_of: The reading that this one replaces because it cannot be trusted.
    """
    numbers = _numbers(reading)
    unit, baseline_unit = _units(reading)
    main = reading.target or reading.low
    spans = [*place_numbers(scene, reading), *place_units(scene, reading, unit, baseline_unit)]
    if criticals is not None:
        spans.extend(criticals.places)
    deadline = _deadline(scene, main, reading.baseline)
    if deadline is not None:
        spans.append(("deadline", deadline.start, deadline.end))
    metric = None
    if (
        reading.kind in ("key_result", "kpi", "task", "metric")
        or main is not None
        or reading.baseline is not None
    ):
        metric, start, end = name_measure(
            scene.items,
            scene.head.after,
            scene.mover if scene.mover >= 0 else len(scene.items),
            main or reading.baseline,
            scene.text,
        )
        if metric is not None:
            spans.append(("metric", start, end))
    stop, expected = reading.stop, reading.expected
    if stop is None and main is not None and main.value is None:
        stop, expected = main.start, "a number"
    return Statement(
        scene.text,
        reading.kind,
        form=reading.form,
        metric=metric,
        direction=reading.direction or None,
        baseline=numbers[0],
        target=numbers[1],
        low=numbers[2],
        high=numbers[3],
        unit=unit,
        baseline_unit=baseline_unit,
        deadline=None if deadline is None else scene.text[deadline.start : deadline.end],
        strict=_is_strict(scene, main),
        counted=_counted(scene, main),
        critical_low=None if criticals is None else criticals.low,
        critical_high=None if criticals is None else criticals.high,
        warning_only=criticals is not None and criticals.warning_only,
        spans=Spans(tuple(spans)),
        why=reading.why,
        stopped_at=stop,
        expected=expected,
        understood=reading.understood if instead_of is None else describe(instead_of),
        listed_as=scene.listed_as,
    )


def _is_strict(scene: Scene, main: Quantity | None) -> bool:
    """Whether the limit itself is outside: 'below 3%', 'strictly between 70 and 80'."""
    if main is None:
        return False
    if main.bound in _STRICT:
        return True
    said = "strictly" in scene.text.lower()  # spares most texts a look at their words
    return said and any(item.word == "strictly" for item in scene.items[: main.index])


def _numbers(reading: Reading) -> tuple[float | None, float | None, float | None, float | None]:
    """baseline, target, low, high."""
    baseline = None if reading.baseline is None else reading.baseline.value
    if reading.low is not None:
        high = reading.low.high if reading.high is None else reading.high.value
        return baseline, None, reading.low.value, high
    if reading.zero is not None:
        return baseline, 0.0, None, 0.0
    target = reading.target
    if target is not None and target.high is not None:
        return baseline, None, target.value, target.high
    value = reading.size if reading.size is not None else None if target is None else target.value
    return (
        baseline,
        value,
        value if reading.form == "floor" else None,
        value if reading.form == "ceiling" else None,
    )


def _units(reading: Reading) -> tuple[str | None, str | None]:
    """The unit of the numbers, and the baseline's where that differs."""
    if reading.units is not None:
        return reading.units[1], reading.units[0]
    main = reading.target or reading.low
    unit = None if main is None else main.unit
    if reading.high is not None:
        unit = unit or reading.high.unit
    if reading.form == "change_by":
        return "%", None
    if reading.baseline is None:
        return unit, None
    start = reading.baseline.unit
    if main is None or not unit:
        return start, None
    return unit, start if start and start != unit and reading.form == "move" else None


def _deadline(scene: Scene, main: Quantity | None, baseline: Quantity | None) -> Item | None:
    """The first deadline behind the target, else the first that is not the baseline's: '40% in 2024, 60% …'."""
    first = None
    for item in scene.items:
        if item.tags & lx.DEADLINE and not _is_of_baseline(item, main, baseline):
            if main is None or item.start > main.start:
                return item
            if baseline is None or item.start < baseline.start or not item.word.startswith("in "):
                first = first or item
    return first


def _is_of_baseline(item: Item, main: Quantity | None, baseline: Quantity | None) -> bool:
    """The 'in 2024' of '$5m against $4m in 2024'."""
    if main is None or baseline is None or baseline.role & lx.FROM:
        return False
    return main.start < baseline.start < item.start and item.word.startswith("in ")


def _counted(scene: Scene, main: Quantity | None) -> str | None:
    """The words right behind a number that has no unit, to the end of the phrase."""
    if main is None or main.unit is not None:
        return None
    end = main.index + 1
    items = scene.items
    while end < len(items) and items[end].tags & lx.WORD and not items[end].tags & _ENDING_A_COUNT:
        end += 1
    if end == main.index + 1:
        return None
    return scene.text[items[main.index + 1].start : items[end - 1].end]


def describe(reading: Reading) -> str:
    """What would have been read: 'key_result/move from 6 %'."""
    if reading.kind == "unclear":
        return reading.understood
    words = [reading.kind if reading.form is None else f"{reading.kind}/{reading.form}"]
    for word, quantity in (
        ("from", reading.baseline),
        (_PREPOSITIONS.get(reading.form or "", "at"), reading.target),
        ("at", reading.low),
    ):
        if quantity is not None and quantity.value is not None:
            number = (
                f"{quantity.value:g}" if quantity.high is None else f"{quantity.value:g}-{quantity.high:g}"
            )
            words.append(f"{word} {number} {quantity.unit or ''}".rstrip())
    return " ".join(words)
