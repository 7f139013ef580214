"""Tellings made by hand."""

from typing import Any

from naqlan.record.account import Named, Passage, Told
from naqlan.record.span import Span

DAY = "2026-03-02"


def person(name: str, role: str | None = None) -> Named:
    return Named(name, "person", role)


def contact(item: str, *people: Named, text: str = "اتصل به", **known: Any) -> Told:
    """Returns a contact as one article tells it: a call that happened, undated, in an article of its own, at the head of its body."""
    return _told(item, text, {"kind": "contact", "sort": "call", "status": "happened", "people": people, **known})


def statement(item: str, text: str, *people: Named, **known: Any) -> Told:
    """Returns a statement as one article reports it: said, affirmed, indirect."""
    given = {"kind": "statement", "sort": "say", "status": "affirmed", "people": people, "form": "indirect", "speaker_kind": "person", **known}
    return _told(item, text, given)


def _told(item: str, text: str, known: dict[str, Any]) -> Told:
    at = known.pop("at", 0)
    span = Span(known.pop("field", "body"), at, at + len(text))
    when = known.get("when")
    plain: dict[str, Any] = {
        "article": f"of {item}",
        "day": DAY,
        "others": (),
        "when": None,
        "earliest": when,
        "latest": when,
        "place": None,
        "form": None,
        "via": None,
        "cue": "قال",
        "chain": (),
        "published": True,
    }
    return Told(**{**plain, **known}, item=item, passages=(Passage(span, text, known["status"], when, ()),))
