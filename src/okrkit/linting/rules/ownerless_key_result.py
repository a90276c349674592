"""OKR105: a key result that nobody owns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okrkit.keyresult import KeyResult
from okrkit.linting.context import Context
from okrkit.linting.rule import Rule
from okrkit.linting.sources import BREV
from okrkit.linting.words import is_blank


def _check(key_result: KeyResult, context: Context) -> Iterator[str]:
    inherited = None if context.objective is None else context.objective.owner
    if is_blank(key_result.owner) and is_blank(inherited):
        yield "nobody owns it, and nobody owns its objective" if context.objective else "nobody owns it"


OWNERLESS_KEY_RESULT: Final = Rule(
    "OKR105",
    "ownerless-key-result",
    check=_check,
    family="key result",
    takes=(KeyResult,),
    summary="A key result without an owner, of its own or of its objective's.",
    why="What everybody answers for nobody answers for: there is no one to ask, to check in, or to say that it is at risk.",
    source=BREV,
    flagged=KeyResult.from_to("Lift NPS from 38 to 55", 38, 55),
    clean=KeyResult.from_to("Lift NPS from 38 to 55", 38, 55, owner="Sam"),
    fix="put one person's name on it: owner='Sam'",
)
