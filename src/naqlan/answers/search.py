"""What is found by words, for programs? The article and its passages, with all that is said in them."""

from typing import Any

from naqlan.answers.shape import DAY, FIELD, ID, STRETCH, TEXT, keys, many, maybe, noted, ref
from naqlan.answers.statements import statement_row
from naqlan.pipeline.search import Found, Passage

KEYS = ("article", "doc", "title", "outlet", "published", "url", "passages")
"""Keys of a row."""

FOUND = keys(
    {
        "article": ID,
        "doc": TEXT,
        "title": maybe(TEXT),
        "outlet": maybe(TEXT),
        "published": maybe(DAY),
        "url": maybe(TEXT),
        "passages": many(
            keys(
                {
                    "in": FIELD,
                    "span": STRETCH,
                    "text": TEXT,
                    "found": noted(many(STRETCH), "Where the words stand, in the same field."),
                    "statements": noted(many(ref("Statement")), "All that is said in the passage; empty: it is the page's own voice."),
                }
            )
        ),
    }
)


def found_row(one: Found) -> dict[str, Any]:
    """Returns what was found: its page, then each passage with its place, where the words stand in it, and the statements that it is said in."""
    meta = one.record.meta
    head = {"article": one.article, "doc": meta.doc, "title": one.record.title, "outlet": meta.outlet, "published": meta.published, "url": meta.url}
    return {**head, "passages": [_passage(one, passage) for passage in one.passages]}


def _passage(one: Found, passage: Passage) -> dict[str, Any]:
    span = passage.span
    found = [[place.start, place.end] for place in passage.found]
    said = [statement_row(one.record, statement, one.ids) for statement in passage.statements]
    return {"in": span.field, "span": [span.start, span.end], "text": one.record.text(span), "found": found, "statements": said}
