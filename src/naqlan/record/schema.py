"""What may a record look like? A JSON Schema (2020-12), made of the dataclasses, their docstrings and the vocabularies."""

import inspect
import json
import re
import types
from dataclasses import is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from naqlan.record import keys
from naqlan.record.article import FORMAT, Article, Metadata, Paragraph, PublishedFrom
from naqlan.record.contact import Contact, Telling
from naqlan.record.dropped import Dropped
from naqlan.record.entity import Entity
from naqlan.record.figure import Figure
from naqlan.record.identity import ID_LENGTH
from naqlan.record.person import Person
from naqlan.record.span import Field, Span
from naqlan.record.statement import Statement
from naqlan.record.time import Time

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
OBJECTS: dict[type, tuple[str, ...]] = {
    Paragraph: keys.PARAGRAPH, Person: keys.PERSON, Entity: keys.ENTITY, Contact: keys.CONTACT, Telling: keys.TELLING,
    Statement: keys.STATEMENT, Time: keys.TIME, Figure: keys.FIGURE, Dropped: keys.DROPPED,
}  # fmt: skip
"""The kinds of object inside a record, each with its keys."""
NAMES: dict[type, str] = {str: "string", int: "integer", float: "number", types.NoneType: "null"}

_OFFSET: Schema = {"type": "integer", "minimum": 0}
_STRETCH: Schema = {"type": "array", "prefixItems": [_OFFSET, _OFFSET], "items": False, "minItems": 2}
_FIELD: Schema = {"enum": list(get_args(Field))}
_SPAN: Schema = {"type": "array", "prefixItems": [_FIELD, _OFFSET, _OFFSET], "items": False, "minItems": 3}
_HASH: Schema = {"type": "string", "pattern": f"^[0-9a-f]{{{ID_LENGTH}}}$"}
# What no dataclass has under the same name, with its description.
_OWN: dict[str, tuple[Schema, str]] = {
    "in": (_FIELD, "The field that the offsets of `span` and `cue_span` count in."),
    "span": (_STRETCH, "Half-open offsets, in code points, into the field that `in` names (paragraphs: into the body)."),
    "cue_span": (_STRETCH, "Offsets of the cue, in the same field."),
    "format": ({"const": FORMAT}, "The version of the format."),
    "id": (_HASH, f"The first {ID_LENGTH} hexadecimal digits of the sha256 of the JSON array [key]."),
    "version": (_HASH, "The same of [title, body, published]: it changes as soon as one of them does."),
    "published_other": ({"type": "array", "items": {"$ref": "#/$defs/OtherDay"}}, "Other days that the page gives."),
}
_ATTRIBUTE = re.compile(r"^    (\w+(?:, \w+)*): (.+(?:\n        .+)*)", re.MULTILINE)


def schema() -> Schema:
    """Returns the schema of one record (one line of JSON)."""
    hints = {**get_type_hints(Metadata), **get_type_hints(Article)}
    described = {**descriptions(Metadata), **descriptions(Article)}
    definitions = {one.__name__: _item(one, names) for one, names in OBJECTS.items()}
    definitions["OtherDay"] = _object(keys.OTHER_DAY, {"value": _of(str), "from": _of(PublishedFrom)})
    own = ("format", "id", "version", "published_other")
    properties = {key: _described(key, key in own, hints, described) for key in keys.ARTICLE}
    head = {"$schema": DIALECT, "title": f"Naqlan record, format {FORMAT}"}
    return {**head, **_object(keys.ARTICLE, properties), "$defs": definitions}


def descriptions(of: type) -> dict[str, str]:
    """Returns what the docstring of a dataclass says of each attribute, with JSON's word for None; empty where docstrings are stripped."""
    found = {}
    for names, text in _ATTRIBUTE.findall(inspect.cleandoc(of.__doc__ or "")):
        for name in names.split(", "):
            found[name] = " ".join(text.split()).replace("None", "null")
    return found


def _item(of: type, names: tuple[str, ...]) -> Schema:
    hints, described = get_type_hints(of), descriptions(of)
    own = ("in", "span", "cue_span")
    return _object(names, {key: _described(key, key in own, hints, described) for key in names})


def _object(names: tuple[str, ...], properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(names), "additionalProperties": False}


def _described(key: str, own: bool, hints: dict[str, Any], described: dict[str, str]) -> Schema:  # noqa: FBT001 (private)
    if own:
        shape, text = _OWN[key]
        return {"description": text, **shape}
    shape = _of(hints[key])
    return {"description": described[key], **shape} if key in described else shape


def _of(hint: Any) -> Schema:
    """Returns the schema of a type."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        return _union(arguments)
    if origin is tuple:
        return {"type": "array", "items": _of(arguments[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(arguments[1])}
    if hint is Span:
        return _SPAN
    if isinstance(hint, type) and is_dataclass(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"type": NAMES[hint]}


def _union(arguments: tuple[Any, ...]) -> Schema:
    shapes = [_of(one) for one in arguments]
    if all(set(shape) == {"type"} for shape in shapes):
        return {"type": [shape["type"] for shape in shapes]}
    if len(shapes) == 2 and "enum" in shapes[0] and shapes[1] == {"type": "null"}:
        return {"enum": [*shapes[0]["enum"], None]}
    return {"anyOf": shapes}


if __name__ == "__main__":
    print(json.dumps(schema(), ensure_ascii=False, indent=1))
