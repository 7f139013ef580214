"""What does a store know of one article? Its record as readers judged it, its items' ids, where it comes from, and what it has a part in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.errors import JudgementError
from naqlan.pipeline.judgements import as_judged
from naqlan.record.article import Article
from naqlan.record.copy import CopyKind
from naqlan.record.identity import ID_LENGTH
from naqlan.record.judgement import Laid
from naqlan.record.parts import Item, items_of, ref_of
from naqlan.relate.first import likely_first
from naqlan.store.across import Across, across_of
from naqlan.store.articles import article_of, versions_of
from naqlan.store.captures import given_with
from naqlan.store.copies import copies_of
from naqlan.store.copies_asked import CopyPage, copy_pages
from naqlan.store.items import item_ids
from naqlan.store.judgements import laid_on
from naqlan.store.lookup import articles_meant, meant
from naqlan.store.store import Store
from naqlan.store.stored import Given, Version


@dataclass(frozen=True, slots=True)
class CopyBeside:
    """An article that repeats the one asked for, or is repeated by it.

    Attributes:
        page: What a reader knows it by.
        kind: Whether it is a reprint or a part copy.
        share: How much of the shorter of the two stands in the other, 0 to 1.
        is_first: Whether it was likely published before all the others and the article asked for.
    """

    page: CopyPage
    kind: CopyKind
    share: float
    is_first: bool


@dataclass(frozen=True, slots=True)
class DroppedItem:
    """An item that was read, and that a reader dropped.

    Attributes:
        item: It.
        laid: The judgements that drop it; empty where the corpus work has not yet noted where they stand.
    """

    item: Item
    laid: tuple[Laid, ...]


@dataclass(frozen=True, slots=True)
class ArticleAsked:
    """One article as a store has it.

    Attributes:
        id: Its id.
        record: Its current record with the judgements that stand laid over it.
        ids: The id in the store of each item that was read, by what names it in the record (`parts.ref_of`).
        versions: Its versions, the current one first.
        given: What was given with the pages of the current version, that seen first first.
        across: To what across articles its items belong.
        copies: The articles that repeat it or that it repeats, the one that likely was first before the others, then by share.
        is_first: Whether it likely was itself the first of them; False where that cannot be told.
        dropped: What readers dropped from it.
    """

    id: str
    record: Article
    ids: Mapping[str, str]
    versions: tuple[Version, ...]
    given: tuple[Given, ...]
    across: Across
    copies: tuple[CopyBeside, ...]
    is_first: bool
    dropped: tuple[DroppedItem, ...]

    @property
    def version(self) -> Version:
        """The current version."""
        return self.versions[0]


def article_asked(store: Store, name: str) -> ArticleAsked | None:
    """Returns what a store knows of an article; None where there is no such article.

    Args:
        store: The store.
        name: Its id or the beginning of it, its key (its address), or the name it was given; of several that it means the first by id.

    Raises:
        StoreError: The store cannot be read.
    """
    with store.reading() as connection:
        if len(name) == ID_LENGTH and (found := _asked(connection, name)) is not None:
            return found
        return next((_asked(connection, article) for article in articles_meant(connection, name)), None)


def article_of_item(store: Store, item: str) -> str | None:
    """Returns the id of the article that an item stands in; None where there is no such item in the store.

    Args:
        store: The store.
        item: The id of a mention, contact, statement, time or figure, or the beginning of it.
    """
    with store.reading() as connection:
        try:
            return meant(connection, item).article
        except JudgementError:
            return None


def _asked(connection: Connection, article: str) -> ArticleAsked | None:
    read, versions = article_of(connection, article), tuple(versions_of(connection, article))
    if read is None or not versions[0].current:
        return None
    record, ids = as_judged(connection, {article: read})[article], item_ids(article, read)
    given = tuple(given_with(connection, [versions[0].number]).get(versions[0].number, ()))
    copies, is_first = _copies(connection, article)
    dropped = _dropped(connection, read, record, ids)
    return ArticleAsked(article, record, ids, versions, given, across_of(connection, article), copies, is_first, dropped)


def _copies(connection: Connection, article: str) -> tuple[tuple[CopyBeside, ...], bool]:
    pairs = {second if first == article else first: one for first, second, one in copies_of(connection, [article])}
    pages = copy_pages(connection, [article, *pairs]) if pairs else {}
    first = likely_first({one.article: one.published for one in pages.values()})
    found = [CopyBeside(pages[other], one.kind, one.share, other == first) for other, one in pairs.items() if other in pages]
    found.sort(key=lambda one: (not one.is_first, -one.share, one.page.article))
    return tuple(found), bool(found) and first == article


def _dropped(connection: Connection, read: Article, record: Article, ids: Mapping[str, str]) -> tuple[DroppedItem, ...]:
    """Returns the items that were read and that the record as readers judged it has no more."""
    if record is read:
        return ()
    left = {ref_of(one) for one in items_of(record)}
    gone = [one for one in items_of(read) if ref_of(one) not in left]
    laid: Mapping[str, Sequence[Laid]] = laid_on(connection, [ids[ref_of(one)] for one in gone])
    return tuple(DroppedItem(one, tuple(laid.get(ids[ref_of(one)], ()))) for one in gone)
