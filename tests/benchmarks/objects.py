"""Objects: building them with every check, keeping many of them, and changing one."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

import attrs

from okrkit import KeyResult, Linear, Reading, Unit
from tests.benchmarks.timing import Effort, Pair, Row, at_most, in_turn, not_measured, optional, paired

BARE = "the same `attrs.frozen` class without a check"
PYDANTIC = "the same model in pydantic v2"
KEY_RESULT = '("Increase on-time delivery", measure, unit=unit, owner="Dana", weight=2.0, id="on-time-delivery")'
READING = "(day, 65.0)"
READING_BY_NAME = "(on=day, value=65.0)"  # pydantic takes nothing by position
KEY_RESULT_BY_NAME = KEY_RESULT.replace('("', '(title="').replace(" measure,", " measure=measure,")


def unchecked(kind: type) -> Any:  # noqa: ANN401 - a class made on the spot
    """A frozen, slotted class with the same fields and defaults, and without converters and checks."""
    fields = {
        field.name: attrs.field(
            # A default that hangs on the other fields is never asked for: the benchmarks give the id.
            default=None if isinstance(field.default, attrs.Factory) else field.default,  # type: ignore[arg-type]  # a class to mypy, too
            kw_only=field.kw_only,
        )
        for field in attrs.fields(kind)
    }
    return attrs.make_class(kind.__name__, fields, frozen=True, slots=True)


def pydantic_models(pydantic: Any) -> dict[str, Any]:  # noqa: ANN401 - it may not be installed
    """The two models in pydantic, with the checks that it has a word for."""
    frozen = pydantic.ConfigDict(frozen=True, allow_inf_nan=False)
    text = Annotated[str, pydantic.Field(min_length=1)]

    def model(name: str, **fields: Any) -> Any:  # noqa: ANN401 - pydantic's own
        return pydantic.create_model(name, __config__=frozen, **fields)

    linear = model("Linear", baseline=(float, ...), target=(float, ...))
    unit = model("Unit", symbol=(str, ""))
    check_in = model("CheckIn", on=(date, ...), value=(float, ...))
    key_result = model(
        "KeyResult",
        title=(text, ...),
        measure=(linear, ...),
        unit=(unit, unit()),
        owner=(str | None, None),
        weight=(Annotated[float, pydantic.Field(ge=0.0)], 1.0),
        check_ins=(tuple[check_in, ...], ()),
        kpi=(str | None, None),
        initiatives=(tuple[str, ...], ()),
        retargets=(tuple[linear, ...], ()),
        carried_from=(str | None, None),
        id=(text, ...),
        description=(str, ""),
    )
    reading = model("Reading", on=(date, ...), value=(float, ...), note=(str, ""))
    return {
        "KeyResult": key_result,
        "Reading": reading,
        "measure": linear(baseline=65.0, target=90.0),
        "unit": unit(symbol="%"),
    }


def kept(count: int, build: Callable[[], object]) -> float:
    """The bytes of one object among many, what they share left out."""
    build()
    places: list[object] = [None] * count
    gc.collect()
    tracemalloc.start()
    try:
        for index in range(count):
            places[index] = build()
        return tracemalloc.get_traced_memory()[0] / count
    finally:
        tracemalloc.stop()


def memory(effort: Effort, ours: str, peer: str, names: dict[str, Any]) -> Pair:
    """Compare what two statements leave behind; bytes do not vary, so one round will do."""
    build, other = (eval(f"lambda: {each}", dict(names)) for each in (ours, peer))  # noqa: S307 - written above
    return paired(1, lambda: kept(effort.objects, build), lambda: kept(effort.objects, other))


def rows(effort: Effort) -> list[Row]:
    """Time construction and `evolve`, and weigh the objects."""
    names: dict[str, Any] = {
        "attrs": attrs,
        "KeyResult": KeyResult,
        "Reading": Reading,
        "BareKeyResult": unchecked(KeyResult),
        "BareReading": unchecked(Reading),
        "measure": Linear(65.0, 90.0),
        "unit": Unit("%"),
        "day": date(2026, 8, 31),
    }
    names["key_result"] = eval(f"KeyResult{KEY_RESULT}", dict(names))  # noqa: S307 - written above
    found: list[Row] = []
    for name, given in (("KeyResult", KEY_RESULT), ("Reading", READING)):
        pair = in_turn(effort, f"{name}{given}", f"Bare{name}{given}", names)
        found.append(at_most(1.3, pair, "construct", f"`{name}`, all checks", BARE, why=WHY[name]))
    found += against_pydantic(effort, names)
    evolve = in_turn(effort, "key_result.evolve(weight=3.0)", "attrs.evolve(key_result, weight=3.0)", names)
    found.append(at_most(1.0, evolve, "evolve", "`kr.evolve(weight=3.0)`", "`attrs.evolve`"))
    return found


def against_pydantic(effort: Effort, names: dict[str, Any]) -> list[Row]:
    """The lines that have pydantic as their peer."""
    pydantic = optional("pydantic")
    found: list[Row] = []
    models: dict[str, Any] = {}
    if pydantic is not None:
        models = {f"Pydantic{name}": each for name, each in pydantic_models(pydantic).items()}
    kinds = (("KeyResult", KEY_RESULT, KEY_RESULT_BY_NAME), ("Reading", READING, READING_BY_NAME))
    for area, target in (("construct", 0.4), ("memory", 0.15)):
        for name, ours, theirs in kinds:
            what = f"`{name}`, all checks" if area == "construct" else f"100,000 `{name}`, by tracemalloc"
            if pydantic is None:
                found.append(not_measured(area, what, PYDANTIC, f"≤ {target:.2f}", "pydantic"))
                continue
            mine = f"{name}{ours}"
            other = f"Pydantic{name}{theirs}".replace("=measure", "=Pydanticmeasure")
            other = other.replace("=unit", "=Pydanticunit")
            everything = {**names, **models}
            if area == "construct":
                found.append(at_most(target, in_turn(effort, mine, other, everything), area, what, PYDANTIC))
            else:
                pair = memory(effort, mine, other, everything)
                takes = f"{pair.own:.0f} B"
                found.append(at_most(target, pair, area, what, PYDANTIC, takes=takes))
    return found


WHY = {
    "KeyResult": "",
    "Reading": "",
}
