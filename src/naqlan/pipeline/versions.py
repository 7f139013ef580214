"""Which texts has a page had, when was each one seen, where does it come from, and what was changed from one to the next?"""

from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.compare.edits import edits_of
from naqlan.errors import InputError
from naqlan.pipeline.web import is_address
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.edit import Edit
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.store.articles import record_of_version, versions_of
from naqlan.store.captures import articles_fetched_from, given_with
from naqlan.store.lookup import articles_meant
from naqlan.store.store import Store
from naqlan.store.stored import Given, Version


@dataclass(frozen=True, slots=True)
class VersionSeen:
    """One version of a page.

    Attributes:
        version: It, with when it was seen.
        given: What was given with its pages, that seen first first.
        claimed: The address that the page itself gives as its own, where it is none of those given; None where it gives no other. A page may
            claim any address: what it was fetched from is what is known.
        record: What was read from it.
        edits: What changed since the version before; empty for the first.
    """

    version: Version
    given: tuple[Given, ...]
    claimed: str | None
    record: Article | None
    edits: tuple[Edit, ...]


def addresses(given: tuple[Given, ...]) -> tuple[str, ...]:
    """Returns the addresses from which pages are known to come, each once; empty where none is known."""
    known = (address for one in given for address in (one.url, one.source if is_address(one.source) else None) if address)
    return tuple(dict.fromkeys(known))


def item_at(record: Article | None, edit: Edit, span: Span | None) -> Statement | Contact | None:
    """Returns the statement or contact of a version that an edit is of, so that it is not shown without who says it; None for other edits."""
    if record is None or edit.of not in ("statement", "contact"):
        return None
    items: tuple[Statement | Contact, ...] = record.statements if edit.of == "statement" else record.contacts
    return next((one for one in items if one.span == span), None)


def versions_named(store: Store, name: str) -> list[list[VersionSeen]]:
    """Returns the versions of the pages that a name means, mostly one: those of each in the order in which they were seen first.

    Args:
        store: The store.
        name: Its address (its own, or that from which it was fetched), its id or the beginning of it, or the name that it was given.

    Raises:
        InputError: There is no such page.
        StoreError: The store cannot be read.
    """
    with store.reading() as connection:
        found = sorted({*articles_meant(connection, name), *articles_fetched_from(connection, name)})
        if not found:
            raise InputError(f"{name:.200}: the store has no such page; give its address, its id, or the name that it was given")
        return [_versions(connection, article) for article in found]


def edits_between(first: Article | None, second: Article | None) -> tuple[Edit, ...]:
    """Returns what changed from one record of a page to another; empty where one of them could not be read."""
    return () if first is None or second is None else edits_of(first, second)


def _versions(connection: Connection, article: str) -> list[VersionSeen]:
    ordered = sorted(versions_of(connection, article), key=lambda one: (one.first_seen, one.number))
    given = given_with(connection, [one.number for one in ordered])
    found, before = [], None
    for one in ordered:
        record = record_of_version(connection, one.number)
        edits = edits_between(before, record)
        sources = tuple(given.get(one.number, ()))
        claimed = one.url if one.url not in addresses(sources) else None
        found.append(VersionSeen(one, sources, claimed, record, edits))
        before = record
    return found
