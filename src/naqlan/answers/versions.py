"""Which texts has a page had, for programs? Each version with where it was read, and what was changed from the one before."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from naqlan.pipeline.versions import VersionSeen, addresses, item_at
from naqlan.record.article import Article
from naqlan.record.edit import Edit
from naqlan.record.span import Span
from naqlan.record.statement import Statement

if TYPE_CHECKING:
    from naqlan.record.entity import Entity
    from naqlan.record.person import Person

KEYS = ("article", "number", "version", "current", "first_seen", "last_seen", "title", "published", "given", "claimed")
"""Keys of a row, the first ones."""


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
