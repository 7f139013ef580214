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


def test_lists_as_they_should_be_and_as_they_should_not() -> None:
    """What is right is taken at once; what is not is still named by its path."""
    row = Row({"all": [["body", 0, 1], ["title", 2, 2]], "none": [], "texts": [""]}, "", ("all", "none", "texts"))
    assert (row.spans("all"), row.spans("none"), row.texts("texts")) == ((Span("body", 0, 1), Span("title", 2, 2)), (), ("",))
    wrong = [["body", 0, 1], "body", ["body", 0], ["page", 0, 1], ["body", 2, 1], ["body", -1, 1], ["body", True, 1], ["body", 0, 1.0]]
    for item in wrong[1:]:
        with pytest.raises(RecordError, match=r"x\.s\[1\]: "):
            Row({"s": [wrong[0], item]}, "x", ("s",)).spans("s")
        with pytest.raises(RecordError, match=r"x\.e\.when\[0\]: "):
            Row({"e": {"when": [item]}}, "x", ("e",)).evidence("e")
    with pytest.raises(RecordError, match=r"x\.t\[1\]: a string is expected, not a number"):
        Row({"t": ["", 3]}, "x", ("t",)).texts("t")
    for given in ({"a": 1}, {"a": 1, "b": 2, "c": 3}, {"a": 1, "c": 3}):
        with pytest.raises(RecordError, match=r"x\.[bc]: (missing|format 1 has no such key)"):
            Row(given, "x", ("a", "b"))
