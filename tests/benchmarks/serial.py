"""JSON: an objective with four key results and 48 check-ins, out and back, with every check, beside pydantic and msgspec.

python -m tests.benchmarks.serial             this area alone
python -m tests.benchmarks.serial --quick     to see that it runs
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from itertools import pairwise
from typing import Annotated, Any, Literal

from okrkit import KPI, CheckIn, Cycle, KeyResult, Linear, Objective
from tests.benchmarks.timing import FULL, QUICK, Effort, Row, at_most, in_turn, not_measured, optional

AREA = "serialise"
TARGET = 0.6
PYDANTIC = "the same model in pydantic v2"
SAME_CHECKS = "the same with okrkit's own rules as validators"
STRUCTS = "msgspec Structs without a check"
OUT, BACK = "`to_json(objective)`, all checks", "`from_json(Objective, text)`, all checks"
_DUMPS = "msgspec writes the check-ins by itself, and that is two thirds of it; the rest is the objects around them, and their texts"
_LOADS = (
    "decoding takes {decode:.0f} %, making okrkit's check-ins of what was decoded {check_ins:.0f} % (msgspec lets unknown keys pass "
    "where it decodes into a class of attrs, so they pass through Structs that refuse them), and the rest is nearly all the "
    "constructors of 4 key results, 4 measures and the objective with okrkit's own checks: days in order and apart, ids unique, "
    "texts that say something, units known; pydantic has no word for these"
)


def objective() -> Objective:
    """The document: 4 key results, 48 check-ins, about 5 kB."""
    first = date(2026, 7, 1)
    members = []
    for number in range(4):
        key_result = KeyResult(
            f"Increase number {number}", Linear(65, 90), unit="%", owner="Dana", id=f"kr-{number}"
        )
        for week in range(12):
            day = first + timedelta(weeks=week)
            key_result = key_result.check_in(
                day, 65.0 + week, confidence=0.5 + week / 50, note=f"week {week}"
            )
        members.append(key_result)
    return Objective("Improve delivery", members, cycle=Cycle.quarter(2026, 3), owner="Dana")


def models(pydantic: Any, *, checks: bool) -> Any:  # noqa: ANN401 - it may not be installed
    """The model in pydantic, with the checks that it has a word for; `checks` adds okrkit's own as validators."""
    config = pydantic.ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
    text: Any = Annotated[str, pydantic.Field(min_length=1)]
    weight: Any = Annotated[float, pydantic.Field(ge=0.0)]
    share: Any = Annotated[float, pydantic.Field(ge=0.0, le=1.0)]
    run: Any = tuple  # a type checker cannot know the classes that are made here

    def model(name: str, validators: dict[str, Any] | None = None, **fields: Any) -> Any:  # noqa: ANN401 - pydantic's own
        return pydantic.create_model(
            name, __config__=config, __validators__=validators if checks else None, **fields
        )

    def days_apart(check_ins: Any) -> Any:  # noqa: ANN401 - pydantic's own
        ordered = sorted(check_ins, key=lambda each: each.on)
        if any(one.on == two.on for one, two in pairwise(ordered)):
            raise ValueError
        return tuple(ordered)

    def ids_apart(key_results: Any) -> Any:  # noqa: ANN401 - pydantic's own
        if len({each.id for each in key_results}) < len(key_results):
            raise ValueError
        return key_results

    linear = model("Linear", type=(Literal["linear"], "linear"), baseline=(float, ...), target=(float, ...))
    target = model("Target", type=(Literal["target"], "target"), value=(float, ...))
    measure: Any = Annotated[linear | target, pydantic.Field(discriminator="type")]
    check_in = model(
        "CheckIn",
        on=(date, ...),
        value=(float, ...),
        confidence=(share | None, None),
        note=(str, ""),
        blockers=(run[str, ...], ()),
    )
    common: dict[str, Any] = {
        "owner": (str | None, None),
        "weight": (weight, 1.0),
        "carried_from": (str | None, None),
        "id": (text, ...),
        "description": (str, ""),
    }
    key_result = model(
        "KeyResult",
        {"days": pydantic.field_validator("check_ins")(days_apart)},
        title=(text, ...),
        measure=(measure, ...),
        unit=(str, ""),
        check_ins=(run[check_in, ...], ()),
        kpi=(str | None, None),
        initiatives=(run[str, ...], ()),
        retargets=(run[str, ...], ()),
        **common,
    )
    return model(
        "Objective",
        {"ids": pydantic.field_validator("key_results")(ids_apart)},
        okrkit=(Literal[1], 1),
        type=(Literal["objective"], "objective"),
        title=(text, ...),
        key_results=(run[key_result, ...], ()),
        cycle=(str | None, None),
        ambition=(Literal["aspirational", "committed"], "aspirational"),
        parent=(str | None, None),
        contributes=(bool, True),
        guardrails=(run[str, ...], ()),
        **common,
    )


def names() -> dict[str, Any]:
    """What the timed expressions mean."""
    import msgspec

    from okrkit.serial import from_json, to_json
    from okrkit.serial.everyday import _PLAIN

    value = objective()
    text = to_json(value)
    document = _PLAIN._document(Objective)
    structs = document.decoder.decode(text)
    return {
        "Objective": Objective,
        "from_json": from_json,
        "to_json": to_json,
        "value": value,
        "text": text,
        "decode": document.decoder.decode,
        "encode": msgspec.json.encode,
        "structs": structs,
        "check_ins": [each.check_ins for each in structs.key_results],
        "several": _PLAIN._form(CheckIn).many,
    }


def rows(effort: Effort) -> list[Row]:
    """Time both ways, beside each peer that is installed."""
    if optional("msgspec") is None:
        return [not_measured(AREA, way, PYDANTIC, f"≤ {TARGET:.2f}", "msgspec") for way in (OUT, BACK)]
    space = names()
    text = space["text"]
    found: list[Row] = []
    pydantic = optional("pydantic")
    for checks, peer in ((False, PYDANTIC), (True, SAME_CHECKS)):
        if pydantic is None:
            found += [not_measured(AREA, way, peer, f"≤ {TARGET:.2f}", "pydantic") for way in (OUT, BACK)]
            continue
        model = models(pydantic, checks=checks)
        space |= {"read": model.model_validate_json, "peer": model.model_validate_json(text)}
        decode = in_turn(effort, "decode(text)", "from_json(Objective, text)", space)
        making = in_turn(effort, "[several(each) for each in check_ins]", "from_json(Objective, text)", space)
        for what, ours, theirs, why in (
            (
                OUT,
                "to_json(value)",
                "peer.model_dump_json()",
                _DUMPS,
            ),
            (
                BACK,
                "from_json(Objective, text)",
                "read(text)",
                _LOADS.format(decode=100 * decode.ratio, check_ins=100 * making.ratio),
            ),
        ):
            pair = in_turn(effort, ours, theirs, space)
            found.append(at_most(TARGET, pair, AREA, what, peer, why=why))
    return found


def beside_structs(effort: Effort) -> list[Row]:
    """The same two ways beside what msgspec does alone, which checks nothing; no target stands there."""
    found: list[Row] = []
    for what, ours, theirs in (
        (OUT, "to_json(value)", "encode(structs)"),
        (BACK, "from_json(Objective, text)", "decode(text)"),
    ):
        pair = in_turn(effort, ours, theirs, names())
        found.append(Row(AREA, what, STRUCTS, "–", f"{pair.ratio:.2f}", None, f"{pair.own / 1000:.0f} µs"))
    return found


def first_use() -> Row:
    """What the first document of a class costs: its forms are made then."""
    from time import perf_counter

    from okrkit.serial import Converter

    started = perf_counter()
    Converter().from_json(KPI, '{"name": "NPS", "threshold": "≥ 40"}')
    took = (perf_counter() - started) * 1000
    return Row(AREA, "the first document of a class", "–", "–", "–", None, f"{took:.1f} ms")


def main(arguments: list[str]) -> None:
    """Measure and print."""
    effort = QUICK if "--quick" in arguments else FULL
    for row in [*rows(effort), *beside_structs(effort), first_use()]:
        line = f"{row.what} | {row.peer} | {row.target} | {row.shown} | {row.reached} | {row.takes}"
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
