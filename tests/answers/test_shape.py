import jsonschema
import pytest

from naqlan.answers.shape import COUNT, ID, STRETCH, TEXT, Shape, by_key, keys, many, maybe, noted, one_of, ref

pytestmark = pytest.mark.needs("jsonschema")


def fits(shape: Shape, value: object) -> bool:
    return not list(jsonschema.Draft202012Validator(shape).iter_errors(value))


@pytest.mark.parametrize("shape", [TEXT, one_of(("a", "b")), keys({"a": TEXT}), {"anyOf": [TEXT, COUNT]}])
def test_what_may_be_null(shape: Shape) -> None:
    assert not fits(shape, None)
    assert fits(maybe(shape), None)


def test_an_object_has_its_keys_and_no_others() -> None:
    shape = keys({"a": TEXT, "b": maybe(COUNT)})
    assert fits(shape, {"a": "x", "b": None})
    assert not fits(shape, {"a": "x"})
    assert not fits(shape, {"a": "x", "b": 1, "c": 2})


def test_lists_maps_stretches_and_ids() -> None:
    assert fits(many(one_of(("a",))), ["a", "a"])
    assert not fits(many(one_of(("a",))), ["b"])
    assert fits(by_key(COUNT, "counts"), {"x": 1})
    assert not fits(STRETCH, [1, 2, 3])
    assert not fits(ID, "xyz")


def test_what_it_means_stands_beside_it() -> None:
    assert noted(TEXT, "a name") == {"type": "string", "description": "a name"}
    assert ref("Story") == {"$ref": "#/components/schemas/Story"}
