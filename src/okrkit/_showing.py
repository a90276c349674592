"""How a value shows itself: the hooks that notebooks and Rich call find the renderer by name, when they are called.

The one place where a model reaches up to an adapter; until a hook is called, nothing of it is loaded.
"""

from __future__ import annotations

from importlib import import_module
from typing import TypeVar

T = TypeVar("T")


def _show_html(value: object) -> str:
    """What a notebook shows."""
    shown: str = import_module("okrkit.display").html(value)
    return shown


def _show_markdown(value: object) -> str:
    """What a notebook shows where it shows no HTML."""
    shown: str = import_module("okrkit.display").markdown(value)
    return shown


def _show_rich(value: object) -> object:
    """What Rich prints; only Rich asks, so it is there."""
    shown: object = import_module("okrkit.display.terminal").renderable(value)
    return shown


_HOOKS = {"_repr_html_": _show_html, "_repr_markdown_": _show_markdown, "__rich__": _show_rich}


def shown(cls: type[T]) -> type[T]:
    """A class whose values show themselves as a card in a notebook and in Rich; it stands above `attrs.frozen`."""
    for name, hook in _HOOKS.items():
        setattr(cls, name, hook)
    return cls
