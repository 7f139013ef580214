"""Sketches made by hand."""

from typing import Any

from naqlan.record.story import HeadContact, Sketch

TERMS = {"قافل": 600, "معبر": 600, "صرد": 529}


def sketch(article: str = "a", **given: Any) -> Sketch:
    known: dict[str, Any] = {
        "day": "2026-03-01",
        "dated": True,
        "outlet": f"صحيفة {article}",
        "genre": "news",
        "headline": f"عنوان {article}",
        "terms": TERMS,
    }
    return Sketch(article, **{**known, **given})


def contact(*parties: str, kind: str = "call", status: str = "happened", when: str | None = None) -> HeadContact:
    return HeadContact(kind, status, when, parties)
