"""What may programs ask, in a form that programs read? The OpenAPI document, made of the table of routes and the shapes of answers."""

import re
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from naqlan.answers.components import components
from naqlan.answers.shape import Shape, keys, maybe, noted
from naqlan.web.limits import PROBLEM
from naqlan.web.listing import AFTER
from naqlan.web.parameters import LONGEST, MOST_VALUES, Parameter
from naqlan.web.route import Route
from naqlan.web.view import PARAMETERS

LANGUAGE = next(one for one in PARAMETERS if one.name == "lang")
"""The one choice of the reader that programs have: the language of the words of ours, else that of the header `Accept-Language`."""
ADDRESS = "/openapi.json"
"""Where the document stands, below `/api`."""
DESCRIPTION = (
    "What the articles of a store say and who says it: every claim with its speaker, chain of attribution, polarity and passage. "
    "Nothing is called true; what is reported to have happened is reported to have happened. Only GET."
)
_IN_PATH = re.compile(r"\{(\w+)\}")
_TELLS = {
    400: "A parameter is wrong.",
    401: "Nobody is signed in, where the server wants it.",
    404: "There is no such thing.",
    414: "The address is too long.",
    429: "Too much is asked at once; `Retry-After` says how long to wait.",
}


def document(routes: Sequence[Route]) -> dict[str, Any]:
    """Returns the document (OpenAPI 3.1).

    Args:
        routes: Those of the table that answer programs.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Naqlan",
            "version": version("naqlan"),
            "description": DESCRIPTION,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/api"}],
        "paths": {one.path: {"get": _operation(one)} for one in routes},
        "components": {"schemas": {**components(), "Problem": PROBLEM_SHAPE}},
    }


PROBLEM_SHAPE = keys(
    {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": noted({"type": "string"}, "What is wrong, where, and what to do."),
        "parameter": noted({"type": "string"}, "The name of what is wrong in the address."),
    },
    "RFC 9457.",
) | {"required": ["type", "title", "status", "detail"]}


def _operation(route: Route) -> dict[str, Any]:
    path = _IN_PATH.findall(route.path)
    statuses = [one for one in _TELLS if one != 404 or path]
    return {
        "operationId": route.name,
        "summary": route.told or route.name,
        "parameters": [*map(_in_path, path), *map(_in_query, (*route.parameters, LANGUAGE))],
        "responses": {
            "200": {"description": route.told or route.name, "content": {"application/json": {"schema": _answer(route)}}},
            **{
                str(one): {"description": _TELLS[one], "content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}} for one in statuses
            },
        },
    }


def _answer(route: Route) -> Shape:
    """The shape of an answer: that of the route; of a list a part of it, with the address of the next."""
    shape = dict(route.schema)
    if shape.get("type") != "array":
        return shape
    following = noted(maybe({"type": "string"}), "The address of the next part, root-relative; null: there is none.")
    return keys({"items": shape, "next": following if AFTER in route.parameters else noted({"type": "null"}, "All are here.")})


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def _in_query(one: Parameter) -> dict[str, Any]:
    shape: Shape = _value(one)
    if one.many:
        shape = {"type": "array", "items": shape, "maxItems": MOST_VALUES}
    found = {"name": one.name, "in": "query", "required": one.needed, "schema": shape}
    return {**found, "description": one.told} if one.told else found


def _value(one: Parameter) -> Shape:
    default = {} if one.default is None else {"default": one.default}
    if one.kind == "choice":
        return {"type": "string", "enum": list(one.choices), **default}
    if one.kind == "number":
        return {"type": "integer", "minimum": one.least, "maximum": one.most, **default}
    if one.kind == "flag":
        return {"type": "string", "enum": ["1", "0"]}
    if one.kind == "day":
        return {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
    return {"type": "string", "minLength": 1, "maxLength": LONGEST, **default}
