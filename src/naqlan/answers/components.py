"""Which shapes of answers have a name? Those of the record, and of the rows that are made of it; all refer to one another by these names."""

from functools import cache
from typing import Any

from naqlan.answers import (
    accounts,
    article,
    copies,
    coverage,
    differences,
    judgements,
    origins,
    row,
    search,
    sources,
    statements,
    store,
    stories,
    story,
    trace,
    versions,
    who,
    wording,
)
from naqlan.answers.shape import Shape, keys
from naqlan.record.schema import schema

COMPONENTS: dict[str, Shape] = {
    "Account": accounts.ACCOUNT,
    "Article": article.ARTICLE,
    "Cites": sources.CITES,
    "ContactTold": accounts.CONTACT_TOLD,
    "Copy": copies.COPY,
    "CopyPair": copies.PAIR,
    "Coverage": coverage.COVERAGE,
    "CoveredPassage": coverage.COVERED_PASSAGE,
    "Difference": differences.DIFFERENCE,
    "Edit": versions.EDIT,
    "EditTold": versions.EDIT_TOLD,
    "Found": search.FOUND,
    "Judged": row.JUDGED,
    "Judgement": judgements.JUDGEMENT,
    "Named": accounts.NAMED,
    "Origin": origins.ORIGIN,
    "Origins": origins.ORIGINS,
    "Person": who.PERSON,
    "Profile": who.PROFILE,
    "Said": keys(statements.SAID),
    "Side": differences.SIDE,
    "Source": origins.SOURCE,
    "Statement": statements.STATEMENT,
    "StatementTold": accounts.STATEMENT_TOLD,
    "Store": store.STORE,
    "Story": story.STORY,
    "StoryHead": stories.LISTED,
    "ToldPassage": accounts.TOLD_PASSAGE,
    "Traced": trace.TRACED,
    "Use": wording.USE,
    "Version": versions.VERSION,
    "WordCount": wording.COUNTED,
}
"""The shapes of rows by their names."""
RECORD = "Record"
"""The name of the record; its parts are `Record` with their own (`RecordStatement`)."""


@cache
def components() -> dict[str, Shape]:
    """Returns all shapes by their names, those of the record among them."""
    found = schema()
    parts = {f"{RECORD}{name}": shape for name, shape in found.pop("$defs").items()}
    del found["$schema"]
    return dict(sorted({**COMPONENTS, **{name: _referring(shape) for name, shape in {**parts, RECORD: found}.items()}}.items()))


def _referring(shape: Any) -> Any:
    """Returns a schema of the record that refers to its parts by their names here."""
    if isinstance(shape, dict):
        return {key: _name(value) if key == "$ref" else _referring(value) for key, value in shape.items()}
    return [_referring(one) for one in shape] if isinstance(shape, list) else shape


def _name(reference: str) -> str:
    return f"#/components/schemas/{RECORD}{reference.rpartition('/')[2]}"
