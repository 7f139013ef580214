"""What stories does a store hold, and what does one of them tell? Questions that leave the store as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from naqlan.errors import StoreError
from naqlan.pipeline.judgements import judged_article
from naqlan.pipeline.timeline import Timeline, timeline_of
from naqlan.record.article import Article
from naqlan.record.story import Story
from naqlan.store.redirects import follow
from naqlan.store.store import Store
from naqlan.store.stories import Wanted, docs_of, each_story, find_stories, story_of
from naqlan.text.fold import fold

AT_ONCE = 200
"""Stories that are read in one step, so that a reader of all of them never holds the file for long."""
MOST_NAMED = 5
"""Stories that a message names where several were meant."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in a list.

    Attributes:
        story: The story.
        docs: The names given with its articles (`doc`), in their order.
    """

    story: Story
    docs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A story with its articles.

    Attributes:
        story: The story.
        articles: The records of its articles: by day, then by the hour where pages give it, then by id.
        timeline: Their contacts and statements in order of time.
    """

    story: Story
    articles: tuple[Article, ...]
    timeline: Timeline


def listed_stories(
    store: Store,
    *,
    since: str | None = None,
    until: str | None = None,
    people: Sequence[str] = (),
    least: int = 1,
    most: int | None = None,
) -> Iterator[Listed]:
    """Yields stories, that with the newest last article first; nothing where there is none.

    Args:
        store: The store.
        since: Only those with an article on this day (`2024-03-27`) or later.
        until: Only those with an article on this day or earlier.
        people: Only those that name all of these, each by any words of the name.
        least: Only those of so many articles or more.
        most: How many; None: all.
    """
    wanted = Wanted(since, until, tuple(sorted({word for name in people for word in fold(name).split()})), least)
    before, left = None, most
    while left is None or left > 0:
        with store.reading() as connection:
            number = AT_ONCE if left is None else min(left, AT_ONCE)
            found = each_story(connection, wanted, before=before, most=number)
            docs = docs_of(connection, [article for story in found for article in story.articles])
        for story in found:
            yield Listed(story, tuple(docs[article] for article in story.articles))
        if len(found) < number:
            return
        before = found[-1].last, found[-1].id
        left = None if left is None else left - len(found)


def story_named(store: Store, name: str) -> Told:
    """Returns the story that a name means.

    Args:
        store: The store.
        name: Its id, one that it had before, the beginning of one; or the name (`doc`) or id of an article.

    Raises:
        StoreError: There is none, or several.
    """
    with store.reading() as connection:
        found = find_stories(connection, name) or find_stories(connection, follow(connection, "story", name))
        if not found:
            raise StoreError(f"{store.path}: no story and no article is called “{name}”; `naqlan stories` lists them")
        if len(found) > 1:
            some = ", ".join(found[:MOST_NAMED])
            raise StoreError(f"{store.path}: “{name}” may mean {len(found)} stories ({some} …); give more of the id")
        story = story_of(connection, found[0])
        assert story is not None, "found a moment ago, on the same connection"
        records = [record for one in story.articles if (record := judged_article(connection, one)) is not None]
    records.sort(key=lambda one: one.meta.published_at or one.meta.published or "~")
    return Told(story, tuple(records), timeline_of(records))
