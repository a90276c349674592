"""The notation: what a written goal or health metric says, as plain words and numbers."""

from __future__ import annotations

from okrkit.notation.reading import parse
from okrkit.notation.statement import Statement, refuse

__all__ = ["Statement", "parse", "refuse"]
