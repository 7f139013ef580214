"""What of a store goes into a brief? A story, or articles picked by hand, with what was given, seen, copied, corrected and told otherwise."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from naqlan.compare.differences import differences_of
from naqlan.errors import InputError
from naqlan.pipeline.judgements import judged_article
from naqlan.pipeline.origins import origins_of_accounts
from naqlan.pipeline.versions import addresses
from naqlan.record.article import Article
from naqlan.record.brief import Brief, BriefItem, BriefPage, CopyOf
from naqlan.record.contact import Contact
from naqlan.record.identity import article_version
from naqlan.record.judgement import Laid
from naqlan.record.statement import Statement
from naqlan.record.story import Story
from naqlan.store.accounts import accounts_before
from naqlan.store.articles import article_of, versions_of
from naqlan.store.captures import given_with
from naqlan.store.copies import copies_of
from naqlan.store.items import item_ids
from naqlan.store.judgements import dropped_in, laid_on
from naqlan.store.lookup import articles_meant
from naqlan.store.redirects import follow
from naqlan.store.store import Store
from naqlan.store.stories import find_stories, story_of
from naqlan.text.fold import fold

if TYPE_CHECKING:
    from naqlan.store.origins import ItemKind

MOST_PAGES = 60
"""Pages of a brief at most: a report that people read, not a dump (`naqlan timeline` and the exports have all)."""
MOST_COMPARED = 25
"""Pages that are set beside one another for their differences; the work grows with the square of them."""
LAST = "9999"
"""Behind all days."""


def brief_of(store: Store, names: Sequence[str]) -> Brief:
    """Returns the brief of a story, or of articles.

    Args:
        store: The store.
        names: One story (its id or the beginning of it); or articles, each by id, address, or the name that it was given.

    Raises:
        InputError: There is nothing of that name, or there are more than `MOST_PAGES` articles.
        StoreError: The store cannot be read.
    """
    with store.reading() as connection:
        story, articles = _meant(connection, names)
        if len(articles) > MOST_PAGES:
            raise InputError(f"{len(articles)} articles are too many for a brief, which takes {MOST_PAGES}; name those that matter")
        pages = _pages(connection, articles)
        contacts, statements = _items(connection, pages)
        kinds: list[tuple[ItemKind, str]] = [("contact", one.account) for one in contacts]
        kinds += [("statement", one.account) for one in statements]
        found = origins_of_accounts(connection, dict.fromkeys(kinds))
        dropped = dropped_in(connection, [one.article for one in pages])
    origins = {account: one.origins for account, one in found.items()}
    occasions = {account: one.occasion for account, one in found.items() if one.occasion is not None}
    differences = differences_of([one.record for one in pages if not one.copies][:MOST_COMPARED])
    id_, title = (story.id, story.title) if story else (None, None)
    return Brief(id_, title, store.now(), pages, contacts, statements, differences, dropped, origins, occasions)


def _meant(connection: Connection, names: Sequence[str]) -> tuple[Story | None, list[str]]:
    """Returns the story that is meant, where one is, and the ids of its articles, or of those named."""
    if len(names) == 1 and not articles_meant(connection, names[0]):
        found = find_stories(connection, names[0]) or find_stories(connection, follow(connection, "story", names[0]))
        story = story_of(connection, found[0]) if len(found) == 1 else None
        if story is not None:
            return story, list(story.articles)
        if len(found) > 1:
            raise InputError(f"{names[0]:.200}: {len(found)} stories begin so; give more of the id")
    articles: dict[str, None] = {}
    for name in names:
        meant = articles_meant(connection, name)
        if not meant:
            raise InputError(f"{name:.200}: the store has no such story or article; `naqlan stories` lists the stories")
        articles |= dict.fromkeys(meant)
    return None, list(articles)


def _pages(connection: Connection, articles: Sequence[str]) -> tuple[BriefPage, ...]:
    found = [page for article in articles if (page := _page(connection, article)) is not None]
    found.sort(key=lambda one: (one.record.meta.published_at or one.record.meta.published or LAST, one.first_seen, one.article))
    numbers = {one.article: number for number, one in enumerate(found, start=1)}
    copied: dict[str, list[CopyOf]] = {}
    for first, second, likeness in copies_of(connection, list(numbers)):
        if first in numbers and second in numbers:
            early, late = sorted((first, second), key=numbers.__getitem__)
            copied.setdefault(late, []).append(CopyOf(numbers[early], likeness.kind, likeness.share))
    return tuple(
        replace(one, number=numbers[one.article], copies=tuple(sorted(copied.get(one.article, ()), key=lambda copy: copy.number))) for one in found
    )


def _page(connection: Connection, article: str) -> BriefPage | None:
    record = judged_article(connection, article)
    current = next(iter(versions_of(connection, article)), None)
    if record is None or current is None:
        return None
    given = tuple(given_with(connection, [current.number]).get(current.number, ()))
    known = addresses(given)
    claimed = record.meta.url if record.meta.url not in known else None
    seen = current.first_seen, current.last_seen
    return BriefPage(0, article, article_version(record), record, known, claimed, *seen, current.page)


def _items(connection: Connection, pages: Sequence[BriefPage]) -> tuple[tuple[BriefItem, ...], tuple[BriefItem, ...]]:
    """Returns the contacts and statements of pages, each once: what several pages have in the same words is of the first."""
    found: dict[object, BriefItem] = {}
    for page in pages:
        read = article_of(connection, page.article)
        assert read is not None, "read a moment ago, on the same connection"
        ids = item_ids(page.article, read)
        items: tuple[Statement | Contact, ...] = (*page.record.contacts, *page.record.statements)
        for item in items:
            same = _same(page.record, item)
            if same not in found:
                found[same] = BriefItem(ids[item.id], item, page.number, ids[item.id])
            elif page.number not in (found[same].page, *found[same].also):
                found[same] = replace(found[same], also=(*found[same].also, page.number))
    shown = [one.id for one in found.values()]
    judged = laid_on(connection, shown)
    accounts = accounts_before(connection, "contact", shown) | accounts_before(connection, "statement", shown)
    whole = [replace(one, account=accounts.get(one.id, one.id), judged=_shown(judged.get(one.id, ()))) for one in found.values()]
    contacts = sorted((one for one in whole if isinstance(one.item, Contact)), key=lambda one: one.item.when or LAST)
    return tuple(contacts), tuple(one for one in whole if isinstance(one.item, Statement))


def _same(record: Article, item: Statement | Contact) -> object:
    """Returns what is equal for items of several pages that say the same in the same words, by the same and through the same."""
    named = {one.id: one.name for one in record.people} | {one.id: one.name for one in record.entities}

    def names(given: Sequence[str]) -> tuple[str, ...]:
        return tuple(_key(named.get(one, one)) for one in given)

    chain = tuple(names(link) for link in item.chain)
    words = _key(record.text(item.span))
    if isinstance(item, Statement):
        return "statement", names(item.speakers), names(item.addressees), item.act, item.form, item.polarity, chain, words
    return "contact", names(item.parties), item.kind, item.status, item.when, chain, words


def _shown(judged: Sequence[Laid]) -> tuple[Laid, ...]:
    return tuple(one for one in judged if one.decision in ("correct", "check"))


def _key(text: str) -> str:
    return " ".join(fold(text).split())
