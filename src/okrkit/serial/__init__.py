"""JSON and plain dicts: every value of okrkit goes out in a stable, versioned form, and comes back equal."""

from okrkit.serial.converting import Converter
from okrkit.serial.everyday import converter, from_dict, from_json, json_schema, to_dict, to_json

__all__ = ["Converter", "converter", "from_dict", "from_json", "json_schema", "to_dict", "to_json"]
