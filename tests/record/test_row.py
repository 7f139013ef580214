import pytest

from naqlan.errors import RecordError
from naqlan.record.row import Row, kind_of
from naqlan.record.span import Span


def test_values_of_their_types() -> None:
    data = {"text": "أ", "none": None, "list": ["أ"], "chain": [["أ"], []], "in": "title", "span": [1, 2], "one": ["body", 0, 1], "n": 1.5}
    row = Row(data, "", tuple(data))
    assert (row.text("text"), row.maybe("none"), row.texts("list"), row.chain("chain")) == ("أ", None, ("أ",), (("أ",), ()))
    assert (row.stretch(), row.span("one"), row.span("none")) == (Span("title", 1, 2), Span("body", 0, 1), None)
    assert (row.number("n"), row.number("none")) == (1.5, None)


@pytest.mark.parametrize("data", [None, [], "text", 3])
def test_only_an_object_is_a_row(data: object) -> None:
    with pytest.raises(RecordError, match=r"people\[0\]: an object is expected"):
        Row(data, "people[0]", ())


def test_true_is_no_number() -> None:
    row = Row({"n": True}, "", ("n",))
    with pytest.raises(RecordError, match="n: a whole number is expected, not true or false"):
        row.whole("n")
    with pytest.raises(RecordError, match="n: a number or null is expected"):
        row.number("n")


@pytest.mark.parametrize(
    ("value", "name"), [(None, "null"), (True, "true or false"), (1.0, "a number"), ([], "a list"), ({}, "an object"), ("", "a string")]
)
def test_types_are_named_as_in_json(value: object, name: str) -> None:
    assert kind_of(value) == name
