"""What is a difference for programs? What differs in a neutral sentence of ours, then the two passages."""

from typing import Any

from naqlan.answers.row import Row, passage_row
from naqlan.labels.labels import Labels
from naqlan.record.difference import Difference, Passage, Side
from naqlan.text.controls import isolated, shortened


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
