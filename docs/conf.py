"""The documentation: Sphinx with furo and MyST. Built with `nox -s docs`, warnings being errors."""

from __future__ import annotations

import importlib
import importlib.metadata
import re
from typing import TYPE_CHECKING

from docutils.nodes import literal_block
from sphinx.ext.napoleon import GoogleDocstring

import okrkit

if TYPE_CHECKING:
    from docutils.nodes import Element, TextElement, document
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

project = "okrkit"
author = "the okrkit contributors"
copyright = f"2026, {author}"
release = version = importlib.metadata.version("okrkit")

extensions = [
    "myst_nb",  # MyST pages, and notebooks, which it runs
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
]
exclude_patterns = ["_build", "examples"]
nitpicky = True
nitpick_ignore_regex = [
    # A type variable has no page: it stands for whatever the caller brings.
    (r"py:(class|obj)", r"(okrkit\..+\.)?_?[A-Z]"),
]

# --- pages ---------------------------------------------------------------------------------------

myst_enable_extensions = ["colon_fence", "deflist", "dollarmath", "fieldlist", "smartquotes"]
myst_heading_anchors = 3

# A notebook is kept without its output and run from top to bottom in every build: one that fails, fails the build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True

html_theme = "furo"
html_title = f"okrkit {version}"
html_static_path = ["_static"]
html_css_files = ["okrkit.css"]
html_theme_options = {"navigation_with_keys": True}

# --- reference -----------------------------------------------------------------------------------

autodoc_member_order = "bysource"
# A default is shown as it is written: the repr of RULES is not for reading.
autodoc_preserve_defaults = True
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
autodoc_default_options = {"members": True}
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False


def public_name(target: str) -> str | None:
    """The name that a reader knows for what `okrkit.kpi.KPI` or plain `KPI` points at."""
    name = target.removeprefix("okrkit.")
    for start in (name, name.partition(".")[2]):
        if start.partition(".")[0] in okrkit.__all__:
            return f"okrkit.{start}"
    return None


def resolve(
    app: Sphinx, environment: BuildEnvironment, node: pending_xref, text: TextElement
) -> Element | None:
    """Point a reference to a private path at the public name; leave what has no page here as plain text."""
    if node.get("refdomain") != "py":
        return None
    target = str(node["reftarget"])
    public = public_name(target)
    if public is not None and public != target:
        domain = environment.domains["py"]
        kind = "obj"  # whatever it is: autodoc calls an alias a class
        return domain.resolve_xref(environment, node["refdoc"], app.builder, kind, public, node, text)
    return known_elsewhere(target, text)


# Where a bare name may come from: an alias of a type keeps its name in the constructor that attrs writes.
PLACES = ("builtins", "okrkit._doors", "okrkit._calendar")


def known_elsewhere(target: str, text: TextElement) -> Element | None:
    """The text of a name that can be imported or is built in, so that no slip of the pen passes as one."""
    home, _, name = target.rpartition(".")
    for place in (home,) if home else PLACES:
        try:
            module = importlib.import_module(place)
        except ImportError:
            continue
        if hasattr(module, name):
            return text
    return None


def read_property(
    app: Sphinx, what: str, name: str, value: object, options: object, lines: list[str]
) -> None:
    """Read a property's docstring as a method's: napoleon takes `Which way: up` for a type and a text."""
    if what == "property":
        read = GoogleDocstring(lines, app.config, app, "method", name, value, options).lines()
        lines[:] = ["..", "", *read]  # an empty comment, which napoleon then leaves as it is


def read_returns(app: Sphinx, what: str, name: str, value: object, options: object, lines: list[str]) -> None:
    """Read what is returned as a text: napoleon takes all that stands before a colon for a type."""
    for index, line in enumerate(lines[:-1]):
        if line.strip() == "Returns:":
            text = lines[index + 1]
            lines[index + 1] = text[: len(text) - len(text.lstrip())] + ": " + text.lstrip()


def leave_out_class_text(
    app: Sphinx, what: str, name: str, value: object, options: object, lines: list[str]
) -> None:
    """Leave out the docstring that a constant only has from its class; the page says what it is."""
    if what == "data":
        lines.clear()


def leave_out_attrs(
    app: Sphinx,
    what: str,
    name: str,
    value: object,
    options: object,
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """Write `...` for a default that attrs makes anew each time; its own mark says nothing to a reader."""
    return signature and signature.replace("= NOTHING", "= ..."), returns


# Two words further apart than a space, neither of them at the start of its line.
COLUMNS = re.compile(r"\S {2,}\S")


def mark_columns(app: Sphinx, page: document) -> None:
    """Mark an output that is a table: its lines are scrolled, where those of a sentence wrap."""
    for block in page.findall(literal_block):
        if block.get("language") in {"output", "myst-ansi"} and COLUMNS.search(block.astext()):
            block["classes"].append("columns")


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the handlers above."""
    app.connect("missing-reference", resolve)
    app.connect("autodoc-process-docstring", read_property, priority=400)
    app.connect("autodoc-process-docstring", read_returns, priority=400)
    app.connect("autodoc-process-docstring", leave_out_class_text, priority=400)
    app.connect("autodoc-process-signature", leave_out_attrs)
    app.connect("doctree-read", mark_columns)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
