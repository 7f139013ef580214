"""Where does a page say that it has its items from? The items of its record, with what the page as a whole tells."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeAlias

from naqlan.compare.bearings import Bearings, is_desk
from naqlan.compare.own import OwnReporting
from naqlan.pipeline.page import lexicon
from naqlan.record.account import Named
from naqlan.record.article import Article
from naqlan.record.contact import Contact
from naqlan.record.sourced import Sourced
from naqlan.record.span import Span
from naqlan.record.statement import Chain, Statement
from naqlan.text.fold import fold

_PARTS = re.compile(r"\s*[/()\[\]\-–—_|:]+\s*")
"""What parts the place from the agency in a dateline."""

People: TypeAlias = tuple[Named, ...]


@cache
def bearings() -> Bearings:
    """Returns the reader of names, made once a process."""
    return Bearings(lexicon())


class Page:
    """One article as it tells where it has things from.

    Args:
        article: Its id.
        record: Its record.
        day: Where it stands in time (`2024-03-27`).
    """

    def __init__(self, article: str, record: Article, day: str) -> None:
        self._article, self._record, self._day = article, record, day
        meta = record.meta
        self._own = OwnReporting(lexicon(), bearings(), meta.outlet, record.title, record.body)
        authors = (one for one in meta.authors if bearings().of(one).outlets)
        given = dict.fromkeys((*meta.credits, *_of_dateline(meta.dateline), *authors))
        self._sources = tuple(one for one in given if not is_desk(one))
        self._known = {one.id: Named(one.name, "person", one.role) for one in record.people}
        self._known |= {one.id: Named(one.name, one.kind) for one in record.entities}
        self._by_name = {fold(one.name): one for one in self._known.values()}

    def statement(self, item: str, one: Statement) -> Sourced:
        """Returns a statement of the record; `item` is its id in the store."""
        speakers = self.named(one.speakers)
        return self._telling(item, one.span, one.chain, (speakers, (*speakers, *self.named(one.addressees))), one.via)

    def contact(self, item: str, one: Contact) -> Iterator[Sourced]:
        """Yields the passages on a contact of the record; `item` is its id in the store, and that of the first passage."""
        parties = self.named(one.parties)
        for place, passage in enumerate(one.tellings):
            yield self._telling(f"{item}#{place}" if place else item, passage.span, passage.chain, ((), parties))

    def _telling(self, item: str, span: Span, chain: Chain, people: tuple[People, People], via: str | None = None) -> Sourced:
        links = tuple(self.named(link) for link in chain)
        meta, own = self._record.meta, self._own.shows(span)
        return Sourced(item, self._article, self._day, meta.outlet, meta.genre, span.field, *people, links, via, self._sources, own)

    def named(self, given: Sequence[str]) -> People:
        """Returns whom ids or names of the record name, with what it takes them for."""
        return tuple(self._known.get(one) or self._by_name.get(fold(one)) or Named(one) for one in given)


def _of_dateline(dateline: str | None) -> Iterator[str]:
    """The agencies in a dateline: behind the place, or alone; the name of a town that is also an outlet's is the town's."""
    pieces = [piece for piece in _PARTS.split(dateline or "") if piece.strip()]
    for place, piece in enumerate(pieces):
        found = bearings().of(piece)
        listed = bool(found.outlets) and (place > 0 or len(pieces) == 1)
        if not found.collective and not found.place and (listed or 0 < place == len(pieces) - 1):
            yield piece
