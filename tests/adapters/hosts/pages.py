"""The applications of the how-tos, as their pages have them: what is attacked is what people copy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.where import DOCS

FENCE = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def page(name: str) -> Path:
    return DOCS / "howto" / f"{name}.md"


def code_of(name: str) -> str:
    """The code of a page up to where it is used."""
    before, _, _ = page(name).read_text(encoding="utf-8").partition("\n## Use it\n")
    return "\n".join(FENCE.findall(before))


def application(name: str) -> dict[str, Any]:
    """What the code of a page defines, made anew in the current folder."""
    made: dict[str, Any] = {"__name__": name}
    exec(compile(code_of(name), str(page(name)), "exec", dont_inherit=True), made)  # noqa: S102 - it has to run as it stands there
    return made
