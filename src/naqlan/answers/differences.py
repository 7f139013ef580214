"""What is a difference for programs? What differs in a neutral sentence of ours, then the two passages."""

from typing import Any

from naqlan.answers.row import PASSAGE, Row, passage_row
from naqlan.answers.shape import STRETCH, TEXT, keys, many, maybe, noted, one_of, ref
from naqlan.labels.labels import Labels
from naqlan.record.difference import DIFFERENCE_KINDS, DIFFERENCE_OF, Difference, Passage, Side
from naqlan.text.controls import isolated, shortened

SIDE = keys(
    {
        "value": TEXT,
        "outlet": maybe(TEXT),
        **PASSAGE,
        "marks": noted(many(STRETCH), "The words that differ, in `text`."),
        "others": noted(many(TEXT), "Keys of further articles that have the same."),
    }
)
DIFFERENCE = keys(
    {
        "kind": noted(one_of(DIFFERENCE_KINDS), "Its rung on the ladder, from a probable slip to a contradiction."),
        "of": one_of(DIFFERENCE_OF),
        "what": TEXT,
        "sentence": noted(TEXT, "What differs, in a neutral sentence in the language asked for; neither side is called right."),
        "first": ref("Side"),
        "second": ref("Side"),
    }
)


def sentence(one: Difference, labels: Labels) -> str:
    """Returns what differs in one neutral sentence of ours."""
    values = {"first": _value(one, one.first, labels), "second": _value(one, one.second, labels)}
    outlets = {"a": isolated(outlet_of(one.first.passage)), "b": isolated(outlet_of(one.second.passage))}
    what = isolated(shortened(one.what)) or labels("unstated")
    return labels(f"differences.say.{one.kind}.{one.of}", what=what, **values, **outlets)


def difference_row(one: Difference, labels: Labels, *, flat: bool = False) -> Row:
    """Returns a difference as a row of an answer.

    Args:
        one: The difference.
        labels: The language of its sentence.
        flat: Whether the two sides stand in columns of their own (`first_value` …), as a spreadsheet wants it.
    """
    head = {"kind": one.kind, "of": one.of, "what": one.what, "sentence": sentence(one, labels)}
    sides = {"first": _side(one.first), "second": _side(one.second)}
    if not flat:
        return head | sides
    return head | {f"{name}_{key}": value for name, side in sides.items() for key, value in side.items()}


def outlet_of(words: Passage) -> str:
    """Returns who published a passage; the key of its article where that is not known."""
    return words.outlet or words.article


def _side(side: Side) -> dict[str, Any]:
    words = side.passage
    marks = [list(mark) for mark in words.marks]
    return {"value": side.value, "outlet": words.outlet, **passage_row(words), "marks": marks, "others": list(side.others)}


def _value(one: Difference, side: Side, labels: Labels) -> str:
    if one.of == "status":
        return labels.of("status", side.value)
    return isolated(shortened(side.value)) or labels("differences.nothing")
