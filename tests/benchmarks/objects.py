"""Objects: building them with every check, keeping many of them, and changing one."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, NamedTuple

import attrs

from okrkit import KeyResult, Linear, Reading, Unit
from tests.benchmarks.timing import Effort, Pair, Row, at_most, in_turn, not_measured, optional, paired

BARE = "the same `attrs.frozen` class without a check"
PYDANTIC = "the same model in pydantic v2"


class Case(NamedTuple):
    """Something to build: the class, how it is told, and the arguments, which pydantic takes by name alone."""

    kind: str
    what: str
    given: str
    by_name: str
    why: str


_NAMED = 'unit=unit, owner="Dana", weight=2.0, id="on-time-delivery"'
_REST = 'check_ins=(), kpi="otd", initiatives=(), retargets=(), carried_from=None, description="As promised"'
_TITLE = '"Increase on-time delivery"'
_EIGHT = (
    "five of its twelve fields take more than they keep (a list, a text, an int), and each such door is a call; "
    "one `__attrs_post_init__` without a converter measured 1.29"
)
_FLOOR = "the same attrs class without any check is already at {} of it, which is what setting the fields one by one costs"
CASES = (
    Case(
        "KeyResult",
        "`KeyResult`, six fields given",
        f"({_TITLE}, measure, {_NAMED})",
        f"(title={_TITLE}, measure=measure, {_NAMED})",
        _EIGHT,
    ),
    Case(
        "KeyResult",
        "`KeyResult`, all twelve fields given",
        f"({_TITLE}, measure, {_NAMED}, {_REST})",
        f"(title={_TITLE}, measure=measure, {_NAMED}, {_REST})",
        _EIGHT,
    ),
    Case(
        "Reading",
        "`Reading`",
        "(day, 65.0)",
        "(on=day, value=65.0)",
        "two doors are two calls on a small class",
    ),
)


def unchecked(kind: type) -> Any:  # noqa: ANN401 - a class made on the spot
    """A frozen, slotted class with the same fields and defaults, and without converters and checks."""
    fields: dict[str, Any] = {}
    for field in attrs.fields(kind):
        # A default that hangs on the other fields is never asked for: the benchmarks give the id.
        default = None if hasattr(field.default, "factory") else field.default
        fields[field.name] = attrs.field(default=default, kw_only=field.kw_only)
    return attrs.make_class(kind.__name__, fields, frozen=True, slots=True)


def pydantic_models(pydantic: Any) -> dict[str, Any]:  # noqa: ANN401 - it may not be installed
    """The two models in pydantic, with the checks that it has a word for; their names begin with `Pydantic`."""
    frozen = pydantic.ConfigDict(frozen=True, allow_inf_nan=False)
    text = Annotated[str, pydantic.Field(min_length=1)]
    run: Any = tuple  # a type checker cannot know the classes that are made here

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
        check_ins=(run[check_in, ...], ()),
        kpi=(str | None, None),
        initiatives=(run[str, ...], ()),
        retargets=(run[linear, ...], ()),
        carried_from=(str | None, None),
        id=(text, ...),
        description=(str, ""),
    )
    return {
        "PydanticKeyResult": key_result,
        "PydanticReading": model("Reading", on=(date, ...), value=(float, ...), note=(str, "")),
        "pydantic_measure": linear(baseline=65.0, target=90.0),
        "pydantic_unit": unit(symbol="%"),
    }


def names() -> dict[str, Any]:
    """What the statements of this module speak of."""
    measure, unit = Linear(65.0, 90.0), Unit("%")
    return {
        "attrs": attrs,
        "KeyResult": KeyResult,
        "Reading": Reading,
        "BareKeyResult": unchecked(KeyResult),
        "BareReading": unchecked(Reading),
        "measure": measure,
        "unit": unit,
        "day": date(2026, 8, 31),
        "key_result": KeyResult("Increase on-time delivery", measure, unit=unit, owner="Dana"),
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


def memory(effort: Effort, ours: str, peer: str, space: dict[str, Any]) -> Pair:
    """Compare what two statements leave behind; bytes do not vary, so one round will do."""
    build, other = (eval(f"lambda: {each}", dict(space)) for each in (ours, peer))  # noqa: S307 - written above
    return paired(1, lambda: kept(effort.objects, build), lambda: kept(effort.objects, other))


def rows(effort: Effort) -> list[Row]:
    """Time construction and `evolve`, and weigh the objects."""
    space = names()
    bare: dict[str, Pair] = {}
    found: list[Row] = []
    for case in CASES:
        pair = in_turn(effort, f"{case.kind}{case.given}", f"Bare{case.kind}{case.given}", space)
        found.append(at_most(1.3, pair, "construct", f"{case.what}, all checks", BARE, why=case.why))
        bare[case.what] = pair
    found += against_pydantic(effort, space, bare)
    changed = in_turn(effort, "key_result.evolve(weight=3.0)", "attrs.evolve(key_result, weight=3.0)", space)
    found.append(at_most(1.0, changed, "evolve", "`kr.evolve(weight=3.0)`", "`attrs.evolve`"))
    return found


def against_pydantic(effort: Effort, space: dict[str, Any], bare: dict[str, Pair]) -> list[Row]:
    """The lines that have pydantic as their peer: time for each case, and bytes for each class."""
    pydantic = optional("pydantic")
    if pydantic is not None:
        space = {**space, **pydantic_models(pydantic)}
    found: list[Row] = []
    for area, target in (("construct", 0.4), ("memory", 0.15)):
        for case in CASES:
            if area == "memory" and "six" in case.what:
                continue
            what = (
                f"{case.what}, all checks"
                if area == "construct"
                else f"100,000 of `{case.kind}`, by tracemalloc"
            )
            if pydantic is None:
                found.append(not_measured(area, what, PYDANTIC, f"≤ {target:.2f}", "pydantic"))
                continue
            ours = f"{case.kind}{case.given}"
            theirs = f"Pydantic{case.kind}{case.by_name}".replace("=measure", "=pydantic_measure")
            theirs = theirs.replace("=unit", "=pydantic_unit")
            if area == "memory":
                pair = memory(effort, ours, theirs, space)
                takes = f"{pair.own:.0f} B"
                found.append(at_most(target, pair, area, what, PYDANTIC, takes=takes))
                continue
            pair = in_turn(effort, ours, theirs, space)
            least = pair.ratio / bare[case.what].ratio
            why = _FLOOR.format(f"{least:.2f}")
            found.append(at_most(target, pair, area, what, PYDANTIC, why=why))
    return found
