"""Small documents to be scored, made by hand."""

from typing import Any

from naqlan.accuracy.document import Document
from naqlan.accuracy.score import FIGURES
from naqlan.accuracy.tally import Tally

TEXT = "عنوان الخبر\nقال سالم الفهد إن الطريق مفتوح أمام الجميع\nقال عمر إن الطريق مفتوح أمام الجميع"
SAID: dict[str, Any] = {
    "id": "s1", "line": 1, "in": "body", "cue": "قال", "act": "say", "form": "indirect", "polarity": "affirmed", "speakers": ["p1"],
    "speaker_kind": "person", "addressees": [], "via": None, "content": "الطريق مفتوح أمام الجميع", "when": None, "chain": [],
}  # fmt: skip
PERSON: dict[str, Any] = {"id": "p1", "name": "سالم الفهد", "surfaces": ["سالم الفهد", "الفهد"], "role": "وزير الدفاع"}
CALL: dict[str, Any] = {
    "id": "c1", "kind": "call", "status": "happened", "parties": ["p1", "عمر"], "through": [], "when": "2022-03-12", "place": None, "chain": [],
}  # fmt: skip


def document(gold: dict[str, Any], predicted: dict[str, Any]) -> Document:
    """A document of `TEXT` with these items on the two sides, nothing else."""
    empty: dict[str, Any] = {"people": [], "contacts": [], "statements": [], "times": [], "figures": []}
    article = {"title": "عنوان الخبر", "published": "2022-03-13", "body": [1, 2], "dropped": {"0": "title"}}
    return Document("d", TEXT, {"doc": "d", "article": article, **empty, **gold}, predicted)


def tallies() -> dict[str, Tally]:
    """All tallies, empty."""
    return {name: Tally() for name in FIGURES}
