"""What is known of a person, for programs? Spellings, roles, contacts, the newest statements, who passed them on, namesakes."""

from dataclasses import asdict
from typing import Any

from naqlan.answers.statements import statement_row
from naqlan.pipeline.who import Profile

KEYS = ("id", "name", "articles", "first", "last", "spellings", "roles", "met", "said", "cited_by", "namesakes")
"""Keys of a row."""


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
