"""What does a store know of one article, for programs? Its record as readers judged it, the ids of its items, and what it has a part in."""

from dataclasses import asdict
from typing import Any

from naqlan.answers.row import judged_rows
from naqlan.pipeline.article_asked import ArticleAsked
from naqlan.pipeline.versions import addresses
from naqlan.record.json import to_json
from naqlan.record.parts import ref_of


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
