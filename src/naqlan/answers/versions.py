"""Which texts has a page had, for programs? Each version with where it was read, and what was changed from the one before."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from naqlan.answers.shape import CHAIN, DAY, FIELD, FLAG, ID, MOMENT, STRETCH, TEXT, keys, many, maybe, noted, one_of, ref
from naqlan.pipeline.versions import VersionSeen, addresses, item_at
from naqlan.record.article import Article
from naqlan.record.contact import STATUSES
from naqlan.record.edit import EDIT_KINDS, EDIT_OF, Edit
from naqlan.record.span import Span
from naqlan.record.statement import POLARITIES, Statement

if TYPE_CHECKING:
    from naqlan.record.entity import Entity
    from naqlan.record.person import Person

KEYS = ("article", "number", "version", "current", "first_seen", "last_seen", "title", "published", "given", "claimed")
"""Keys of a row, the first ones."""

_SPAN = {"type": ["array", "null"], "prefixItems": [FIELD, {"type": "integer"}, {"type": "integer"}], "items": False, "minItems": 3}
EDIT_TOLD = {
    "anyOf": [
        keys({"speakers": many(TEXT), "polarity": one_of(POLARITIES), "chain": CHAIN}),
        keys({"parties": many(TEXT), "status": one_of(STATUSES), "chain": CHAIN}),
        {"type": "null"},
    ],
    "description": "Who says the statement, or who is said to have been in contact, how it is meant, and through whom; null for other edits.",
}
EDIT = keys(
    {
        "kind": one_of(EDIT_KINDS),
        "of": one_of(EDIT_OF),
        "before": maybe(TEXT),
        "after": maybe(TEXT),
        "fields": many(TEXT),
        "before_span": _SPAN,
        "after_span": _SPAN,
        "before_marks": many(STRETCH),
        "after_marks": many(STRETCH),
        "told_before": ref("EditTold"),
        "told_after": ref("EditTold"),
    }
)
VERSION = keys(
    {
        "article": ID,
        "number": noted({"type": "integer", "minimum": 1}, "Counted from the one that was seen first."),
        "version": ID,
        "current": FLAG,
        "first_seen": MOMENT,
        "last_seen": MOMENT,
        "title": maybe(TEXT),
        "outlet": maybe(TEXT),
        "published": maybe(DAY),
        "page": noted(maybe(TEXT), "The sha256 of the page's bytes."),
        "given": noted(many(TEXT), "The addresses from which pages are known to come."),
        "claimed": noted(maybe(TEXT), "The address that the page itself gives, where it is none of these."),
        "sources": many(TEXT),
        "edits": noted(many(ref("Edit")), "What was changed from the version before."),
    }
)


def version_rows(ones: Sequence[VersionSeen]) -> list[dict[str, Any]]:
    """Returns the versions of one page in their order, numbered from 1."""
    return [_row(number, one, before) for number, (before, one) in enumerate(paired(ones), start=1)]


def paired(ones: Sequence[VersionSeen]) -> Iterator[tuple[Article | None, VersionSeen]]:
    """Yields each version with the record of the one before."""
    return zip([None, *(one.record for one in ones)], ones, strict=False)


def _row(number: int, one: VersionSeen, before: Article | None) -> dict[str, Any]:
    version = one.version
    same = {name: getattr(version, name) for name in ("version", "current", "first_seen", "last_seen", "title", "outlet", "published", "page")}
    sources = list(dict.fromkeys(given.source for given in one.given))
    where = {"given": list(addresses(one.given)), "claimed": one.claimed, "sources": sources}
    return {"article": version.article, "number": number, **same, **where, "edits": [_edit(edit, before, one.record) for edit in one.edits]}


def _edit(edit: Edit, before: Article | None, after: Article | None) -> dict[str, Any]:
    told = {"told_before": _told(edit, before, edit.before_span), "told_after": _told(edit, after, edit.after_span)}
    return {**asdict(edit), **told}


def _told(edit: Edit, record: Article | None, span: Span | None) -> dict[str, Any] | None:
    """Returns who says what a statement or contact of a version tells, through whom, and how it is meant; None for other edits."""
    item = item_at(record, edit, span)
    if record is None or item is None:
        return None
    named: list[Person | Entity] = [*record.people, *record.entities]
    names = {one.id: one.name for one in named}
    given, manner = (item.speakers, item.polarity) if isinstance(item, Statement) else (item.parties, item.status)
    key, how = ("speakers", "polarity") if isinstance(item, Statement) else ("parties", "status")
    return {key: [names.get(one, one) for one in given], how: manner, "chain": [[names.get(one, one) for one in link] for link in item.chain]}
