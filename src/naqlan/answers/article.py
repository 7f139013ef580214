"""What does a store know of one article, for programs? Its record as readers judged it, the ids of its items, and what it has a part in."""

from dataclasses import asdict
from typing import Any

from naqlan.answers.row import judged_rows
from naqlan.answers.shape import DAY, FLAG, ID, MOMENT, SHARE, TEXT, by_key, keys, many, maybe, noted, one_of, ref
from naqlan.pipeline.article_asked import ArticleAsked
from naqlan.pipeline.versions import addresses
from naqlan.record.json import to_json
from naqlan.record.parts import ref_of

_COPY = keys(
    {
        "article": ID,
        "doc": TEXT,
        "outlet": maybe(TEXT),
        "title": maybe(TEXT),
        "url": maybe(TEXT),
        "published": maybe(DAY),
        "agencies": many(TEXT),
        "kind": one_of(("reprint", "part")),
        "share": SHARE,
        "is_first": noted(FLAG, "Whether it likely was published before all the others and the article."),
    }
)
_VERSION = keys(
    {
        "version": ID,
        "current": FLAG,
        "first_seen": MOMENT,
        "last_seen": MOMENT,
        "title": maybe(TEXT),
        "published": maybe(DAY),
        "page": noted(maybe(TEXT), "The sha256 of the page's bytes."),
    }
)
ARTICLE = keys(
    {
        "id": ID,
        "record": noted(ref("Record"), "The record, with the judgements that stand laid over it."),
        "items": by_key(ID, "The id in the store of each item, by what names it in the record (`p1`, `time:body:10-18`)."),
        "people": by_key(ID, "The person or entity across articles that each is, by the id of the item."),
        "accounts": by_key(ID, "The contact or statement across articles that each belongs to, by the id of the item."),
        "story": maybe(ID),
        "versions": noted(many(_VERSION), "The current one first."),
        "given": noted(many(TEXT), "The addresses from which its page is known to come."),
        "copies": many(_COPY),
        "is_first": FLAG,
        "judged": by_key(many(ref("Judged")), "What readers corrected or checked, by the id of the item."),
        "dropped": by_key(many(ref("Judged")), "What readers took out, by the id of the item."),
    }
)


def article_row(found: ArticleAsked) -> dict[str, Any]:
    """Returns an article: `record` in the format of records with the judgements that stand laid over it, and what is known besides.

    `items` gives the id in the store of each item by what names it in the record (`p1`, `time:body:10-18`), `people` and `accounts` to what across
    articles items belong, by their ids; `judged` what readers corrected or checked; `dropped` what they took out.
    """
    return {
        "id": found.id,
        "record": to_json(found.record),
        "items": dict(found.ids),
        "people": found.across.people,
        "accounts": found.across.accounts,
        "story": found.across.story,
        "versions": [
            {name: getattr(one, name) for name in ("version", "current", "first_seen", "last_seen", "title", "published", "page")}
            for one in found.versions
        ],
        "given": list(addresses(found.given)),
        "copies": [
            {**asdict(one.page), "agencies": list(one.page.agencies), "kind": one.kind, "share": one.share, "is_first": one.is_first}
            for one in found.copies
        ],
        "is_first": found.is_first,
        "judged": {found.ids[ref]: judged_rows(laid) for ref, laid in found.record.judged.items()},
        "dropped": {found.ids[ref_of(one.item)]: judged_rows(one.laid) for one in found.dropped},
    }
