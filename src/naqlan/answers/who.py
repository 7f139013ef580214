"""What is known of a person, for programs? Spellings, roles, contacts, the newest statements, who passed them on, namesakes."""

from dataclasses import asdict
from typing import Any

from naqlan.answers.shape import COUNT, DAY, ID, TEXT, Shape, keys, many, maybe, noted, one_of, ref
from naqlan.answers.statements import statement_row
from naqlan.pipeline.who import Profile
from naqlan.record.contact import CONTACT_KINDS

KEYS = ("id", "name", "articles", "first", "last", "spellings", "roles", "met", "said", "cited_by", "namesakes")
"""Keys of a row."""

KNOWN: dict[str, Shape] = {"id": ID, "name": TEXT, "articles": COUNT, "first": maybe(DAY), "last": maybe(DAY)}
"""Shapes of what a list has of a person."""
PERSON = keys(KNOWN)
PROFILE = keys(
    {
        **KNOWN,
        "spellings": many(keys({"form": TEXT, "articles": COUNT})),
        "roles": noted(many(keys({"role": TEXT, "first": maybe(DAY), "last": maybe(DAY), "articles": COUNT})), "As outlets write them."),
        "met": noted(
            many(keys({"name": TEXT, "kind": one_of(CONTACT_KINDS), "articles": COUNT, "last": maybe(DAY)})), "Whom contacts are told of with."
        ),
        "said": many(keys({"article": ID, "doc": TEXT, "outlet": maybe(TEXT), "statement": ref("Statement")})),
        "cited_by": many(keys({"name": TEXT, "statements": COUNT})),
        "namesakes": many(
            keys(
                {
                    "person": ref("Person"),
                    "role": maybe(TEXT),
                    "verdict": one_of(("unsure", "other")),
                    "reasons": many({"type": "array", "prefixItems": [TEXT, {"type": "number"}], "items": False, "minItems": 2}),
                }
            )
        ),
    }
)


def profile_row(profile: Profile) -> dict[str, Any]:
    """Returns what the articles of a store tell of a person."""
    said = [
        {
            "article": one.id,
            "doc": one.article.meta.doc,
            "outlet": one.article.meta.outlet,
            "statement": statement_row(one.article, one.statement, one.ids),
        }
        for one in profile.said
    ]
    return {
        **asdict(profile.person),
        "spellings": [{"form": form, "articles": count} for form, count in profile.spellings],
        "roles": [asdict(one) for one in profile.roles],
        "met": [dict(zip(("name", "kind", "articles", "last"), one, strict=True)) for one in profile.met],
        "said": said,
        "cited_by": [{"name": name, "statements": count} for name, count in profile.cited_by],
        "namesakes": [asdict(one) for one in profile.namesakes],
    }
