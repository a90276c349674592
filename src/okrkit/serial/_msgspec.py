"""The one place that imports msgspec, and says what to install where it is missing."""

from __future__ import annotations

from okrkit.errors import MissingExtraError

try:
    import msgspec
except ImportError as error:
    raise MissingExtraError("serial", "msgspec") from error

__all__ = ["msgspec"]
