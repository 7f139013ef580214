"""Who copied whom, for programs? Every pair of a store, or the copies of one article with the passages that both have."""

from collections.abc import Iterator
from typing import Any

from naqlan.answers.row import Row
from naqlan.answers.shape import DAY, ID, SHARE, STRETCH, TEXT, keys, many, maybe, noted, one_of
from naqlan.pipeline.copies_asked import CopiesOf, SharedPassage
from naqlan.store.copies_asked import CopyPair

PAIR_KEYS = ("a", "b", "kind", "share")
"""Keys of a row of `pair_row`."""
KEYS = (
    *("a", "b", "article_a", "article_b", "kind", "share", "share_of_a", "share_of_b"),
    *("outlet", "title", "published", "url", "agencies", "first", "passages"),
)
"""Keys of a row of `copy_rows`."""

_KIND = one_of(("reprint", "part"))
_SHARE = noted(SHARE, "How much of the shorter of the two stands in the other.")
PAIR = keys({"a": TEXT, "b": TEXT, "article_a": ID, "article_b": ID, "kind": _KIND, "share": _SHARE})
COPY = keys(
    {
        "a": noted(TEXT, "The name given with the article (`doc`)."),
        "b": noted(TEXT, "That of the copy."),
        "article_a": ID,
        "article_b": ID,
        "kind": _KIND,
        "share": SHARE,
        "share_of_a": SHARE,
        "share_of_b": SHARE,
        "outlet": maybe(TEXT),
        "title": maybe(TEXT),
        "published": maybe(DAY),
        "url": maybe(TEXT),
        "agencies": many(TEXT),
        "first": noted(maybe(TEXT), "Which of all these likely was first; null where that cannot be told."),
        "passages": many(keys({"a": STRETCH, "b": STRETCH, "a_text": TEXT, "b_text": TEXT})),
    }
)


def pair_row(one: CopyPair) -> dict[str, Any]:
    """Returns a pair by the names given with its articles."""
    return {"a": one.a, "b": one.b, "kind": one.kind, "share": round(one.share, 3)}


def pair_ids_row(one: CopyPair) -> dict[str, Any]:
    """Returns a pair with the ids of its articles too."""
    row = pair_row(one)
    return {"a": row.pop("a"), "b": row.pop("b"), "article_a": one.article_a, "article_b": one.article_b, **row}


def copy_rows(found: CopiesOf) -> Iterator[Row]:
    """Yields the copies of an article: `a` is the article, `b` the copy, `first` that of all which likely was first."""
    first = next((one.doc for one in (found.page, *(copy.page for copy in found.copies)) if one.article == found.first), None)
    for copy in found.copies:
        yield {
            "a": found.page.doc,
            "b": copy.page.doc,
            "article_a": found.page.article,
            "article_b": copy.page.article,
            "kind": copy.kind,
            "share": round(copy.share, 3),
            "share_of_a": round(copy.of_this, 3),
            "share_of_b": round(copy.of_copy, 3),
            "outlet": copy.page.outlet,
            "title": copy.page.title,
            "published": copy.page.published,
            "url": copy.page.url,
            "agencies": list(copy.page.agencies),
            "first": first,
            "passages": [_passage(one) for one in copy.passages],
        }


def _passage(one: SharedPassage) -> dict[str, Any]:
    place = one.place
    return {"a": [place.start, place.end], "b": [place.other_start, place.other_end], "a_text": one.words, "b_text": one.other_words}
