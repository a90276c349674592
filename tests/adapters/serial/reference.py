"""The table of forms in docs/reference/serial.md, made of the schemas.

python -m tests.adapters.serial.reference     write it into the page
"""

from __future__ import annotations

from enum import Enum

from okrkit.serial import json_schema
from okrkit.serial._forms import Value
from tests.adapters.serial.values import VALUES
from tests.where import DOCS

PAGE = DOCS / "reference" / "serial.md"
WORDS = {"date": "day", "string": "text", "boolean": "true or false", "integer": "whole number"}
START, END = "<!-- forms: written by tests/adapters/serial/reference.py -->", "<!-- end of forms -->"


def table() -> str:
    """Every class with its tag and its keys; what is left out has a default."""
    classes = sorted(VALUES, key=lambda each: each.__name__.lower())
    rows = [row(cls) for cls in classes if not issubclass(cls, Enum)]
    return "\n".join(["| class | `type` | keys |", "|---|---|---|", *rows])


def words() -> str:
    """Every Enum with its words."""
    lines = ["| class | `type` | value |", "|---|---|---|"]
    for cls in sorted(VALUES, key=lambda each: each.__name__):
        if issubclass(cls, Enum):
            schema = json_schema(cls)
            (tag,) = schema["$defs"][f"Tagged{cls.__name__}"]["properties"]["type"]["enum"]
            lines.append(f"| `{cls.__name__}` | `{tag}` | {', '.join(repr(each.value) for each in cls)} |")
    return "\n".join(lines)


def row(cls: type) -> str:
    """A class; and another line for its fields where it may be a text or an object."""
    schema = json_schema(cls)
    own = schema["$defs"][schema["$ref"].rpartition("/")[2]]
    (tag,) = own["properties"]["type"]["enum"]
    line = f"| `{cls.__name__}` | `{tag}` | {keys(own)} |"
    if {"$ref": f"#/$defs/{cls.__name__}"} in own["properties"].get("value", {}).get("anyOf", ()):
        line += f"\n| `{cls.__name__}`, as an object |  | {keys(schema['$defs'][cls.__name__])} |"
    return line


def keys(schema: Value) -> str:
    """The keys of an object, those in bold that must be given."""
    bold = {key: "**" if key in schema["required"] else "" for key in schema["properties"]}
    told = [
        f"{bold[key]}`{key}`{bold[key]} {said(kind)}"
        for key, kind in schema["properties"].items()
        if key not in {"okrkit", "type"}
    ]
    return ", ".join(told) or "–"


def said(schema: Value) -> str:
    """A part of a schema in a few words."""
    if "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        return f"tagged {name.removeprefix('Tagged')}" if name.startswith("Tagged") else name
    if "anyOf" in schema:
        kinds = [said(each) for each in schema["anyOf"]]
        return "measure" if "Linear" in kinds else " or ".join(kinds)
    if "enum" in schema:
        return " or ".join(repr(each) for each in schema["enum"])
    if schema["type"] == "array":
        parts = schema.get("prefixItems")
        return f"[{', '.join(map(said, parts))}]" if parts else f"list of {said(schema['items'])}"
    kind = str(schema.get("format", schema["type"]))
    return WORDS.get(kind, kind)


def page() -> str:
    """The page with the tables as they should be."""
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.partition(START)[0], text.partition(END)[2]
    return f"{before}{START}\n\n{table()}\n\nThe words:\n\n{words()}\n\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
