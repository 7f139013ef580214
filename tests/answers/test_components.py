import json
import re

import jsonschema
import pytest

from naqlan.answers.components import COMPONENTS, components
from naqlan.answers.shape import Shape
from naqlan.answers.statements import STATEMENT
from naqlan.record import keys

pytestmark = pytest.mark.needs("jsonschema")


def test_every_shape_is_a_schema_and_refers_to_shapes_that_are_there() -> None:
    known = components()
    for shape in known.values():
        jsonschema.Draft202012Validator.check_schema(shape)
    assert set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(known))) <= set(known)
    assert "#/$defs/" not in json.dumps(known)


def test_the_parts_of_the_record_stand_under_their_names() -> None:
    known = components()
    assert set(keys.ARTICLE) == set(known["Record"]["required"])
    assert known["Record"]["properties"]["contacts"]["items"] == {"$ref": "#/components/schemas/RecordContact"}
    assert set(keys.STATEMENT) <= set(STATEMENT["properties"])


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_no_row_may_hold_what_its_shape_does_not_name(name: str) -> None:
    def objects(shape: Shape) -> list[Shape]:
        inner = [one for key in ("properties",) for one in shape.get(key, {}).values()]
        inner += [shape["items"]] if isinstance(shape.get("items"), dict) else []
        inner += shape.get("anyOf", [])
        return [*([shape] if shape.get("type") == "object" else []), *(found for one in inner for found in objects(one))]

    assert all("additionalProperties" in one for one in objects(COMPONENTS[name]))
