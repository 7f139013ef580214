"""What may an answer look like? The few forms that the schemas of rows are made of (JSON Schema 2020-12)."""

from collections.abc import Iterable, Mapping
from typing import Any

from naqlan.record.identity import ID_LENGTH

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
COUNT: Shape = {"type": "integer", "minimum": 0}
FLAG: Shape = {"type": "boolean"}
SHARE: Shape = {"type": "number", "minimum": 0, "maximum": 1}
ID: Shape = {"type": "string", "pattern": f"^[0-9a-f]{{{ID_LENGTH}}}$"}
DAY: Shape = {"type": "string", "description": "A day, or what is known of one (EDTF: `2024-03-27`, `2024-03-XX`, `2024-03-26/2024-03-27`)."}
MOMENT: Shape = {"type": "string", "format": "date-time"}
STRETCH: Shape = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2, "description": "Half-open, in code points."}
FIELD: Shape = {"enum": ["title", "body"]}
CHAIN: Shape = {
    "type": "array",
    "items": {"type": "array", "items": TEXT},
    "description": "On whose authority: names, from the speaker outward; empty where the page names nobody that it has it from.",
}


def maybe(shape: Shape) -> Shape:
    """Returns the schema of a value that may be null."""
    if "enum" in shape:
        return {**shape, "enum": [*shape["enum"], None]}
    if isinstance(shape.get("type"), str):
        return {**shape, "type": [shape["type"], "null"]}
    return {"anyOf": [shape, {"type": "null"}]}


def many(shape: Shape) -> Shape:
    """Returns the schema of a list."""
    return {"type": "array", "items": shape}


def one_of(words: Iterable[str]) -> Shape:
    """Returns the schema of a word of a vocabulary."""
    return {"enum": list(words)}


def ref(name: str) -> Shape:
    """Returns a reference to a shape that has a name (`components.COMPONENTS`)."""
    return {"$ref": f"#/components/schemas/{name}"}


def noted(shape: Shape, words: str) -> Shape:
    """Returns a schema with what it means."""
    return {**shape, "description": words}


def keys(shapes: Mapping[str, Shape], words: str = "") -> Shape:
    """Returns the schema of an object that has just these keys, each of them always."""
    found: Shape = {"type": "object", "properties": dict(shapes), "required": list(shapes), "additionalProperties": False}
    return {"description": words, **found} if words else found


def by_key(shape: Shape, words: str = "") -> Shape:
    """Returns the schema of an object whose keys are names or ids, and whose values are all alike."""
    found: Shape = {"type": "object", "additionalProperties": shape}
    return {"description": words, **found} if words else found
