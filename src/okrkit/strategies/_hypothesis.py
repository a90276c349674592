"""hypothesis; or, where it is not installed, what to type to have it."""

from __future__ import annotations

from okrkit.errors import MissingExtraError

try:
    import hypothesis
except ImportError as error:
    raise MissingExtraError("strategies", "hypothesis") from error

__all__ = ["hypothesis"]
