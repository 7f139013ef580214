"""What did somebody say on one occasion, as the pages of a store tell it? Statements with the contacts that they may have been made in."""

from collections.abc import Iterator, Mapping

from naqlan.compare.occasions import CONTACTS, Uttered
from naqlan.pipeline.sourcing import Page
from naqlan.record.article import Article
from naqlan.record.span import Span
from naqlan.record.statement import Statement
from naqlan.store.origins import Kept


def uttered_in(page: Page, record: Article, kept: Mapping[str, Kept]) -> Iterator[tuple[Uttered, Span]]:
    """Yields the statements of a page that were made on an occasion, in a call or at a meeting, to somebody; each with where its content stands.

    Args:
        page: Reads where the page has its items from.
        record: Its record.
        kept: What the store keeps of its items, by their ids in the record; an item that is not among them is passed over.
    """
    for one in record.statements:
        if one.via in CONTACTS and one.addressees and one.id in kept:
            yield Uttered(page.statement(kept[one.id].item, one), one.when, tuple(_contacts(one, record, kept))), one.span


def _contacts(said: Statement, record: Article, kept: Mapping[str, Kept]) -> Iterator[tuple[str, str | None]]:
    """The contacts of the page between who speaks and who is spoken to, of the kind of the medium."""
    for one in record.contacts:
        fits = one.kind in CONTACTS[said.via or ""] and {*one.parties} & {*said.speakers} and {*one.parties} & {*said.addressees}
        if fits and one.id in kept:
            yield kept[one.id].account or kept[one.id].item, one.when
