"""OKR302: a KPI that nobody owns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.kpi import KPI
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.rules._examples import MARGIN
from okrkit.linting.sources import BREV, SKARYA
from okrkit.linting.words import is_blank


def _check(kpi: KPI, context: Context) -> Iterator[str]:  # noqa: ARG001 - every check takes a context
    if is_blank(kpi.owner):
        yield "nobody owns it"


OWNERLESS_KPI: Final = Rule(
    "OKR302",
    "ownerless-kpi",
    check=_check,
    family="KPI",
    takes=(KPI,),
    summary="A KPI without an owner.",
    why="It is noted in meetings and forgotten between them: nobody has to explain it when it moves.",
    source=f"{SKARYA}; {BREV}",
    flagged=MARGIN.evolve(owner=None),
    clean=MARGIN,
    fix="name who reviews it and asks when it shifts: owner='Lee'",
)
