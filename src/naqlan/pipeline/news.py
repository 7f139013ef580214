"""Which stories are new? Those whose articles came last, a page at a time, each with who reported it first, where the pages say so."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from naqlan.pipeline.story import Listed
from naqlan.record.story import Story
from naqlan.relate.first import likely_first
from naqlan.store.copies_asked import copy_pages
from naqlan.store.store import Store
from naqlan.store.stories import Wanted, docs_of, each_story
from naqlan.text.fold import fold

LOOKED_AT = 20
"""Articles of a story among which the first is looked for, by day: of 5,909 stories of real news none has more than 12 on its first day."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The story behind which a page begins.

    Attributes:
        last: The day of its last article.
        story: Its id.
        dated: Whether it is dated; undated ones come behind all that are.
    """

    last: str
    story: str
    dated: bool


@dataclass(frozen=True, slots=True)
class News:
    """A page of stories.

    Attributes:
        stories: They, that with the newest last article first, those of undated articles last.
        first: The outlet that published first, by the id of its story, None where it has no name; only for stories of several articles
            of which that can be told.
        next: Behind which story the next page begins; None: this was the last one.
    """

    stories: tuple[Listed, ...]
    first: dict[str, str | None]
    next: Behind | None


def news(
    store: Store,
    *,
    since: str | None = None,
    until: str | None = None,
    people: Sequence[str] = (),
    least: int = 1,
    behind: Behind | None = None,
    most: int,
) -> News:
    """Returns a page of the newest stories.

    Args:
        store: The store.
        since: Only those with an article on this day (`2024-03-27`) or later. With it, or `until`, undated ones are left out.
        until: Only those with an article on this day or earlier.
        people: Only those that name all of these, each by any words of the name.
        least: Only those of so many articles or more.
        behind: Where the page begins; None: with the newest.
        most: How many stories.
    """
    words = tuple(sorted({word for name in people for word in fold(name).split()}))
    kinds = (True, False) if since is None and until is None else (True,)
    with store.reading() as connection:
        found: list[tuple[Story, bool]] = []
        for dated in kinds:
            if behind is None or dated <= behind.dated:
                before = (behind.last, behind.story) if behind is not None and dated == behind.dated else None
                wanted = Wanted(since, until, words, least, dated)
                found += [(story, dated) for story in each_story(connection, wanted, before=before, most=most + 1 - len(found))]
            if len(found) > most:
                break
        shown = found[:most]
        docs = docs_of(connection, [article for story, _ in shown for article in story.articles])
        listed = tuple(Listed(story, tuple(docs[article] for article in story.articles), dated) for story, dated in shown)
        first = _first(connection, [story for story, _ in shown])
    last = listed[-1] if len(found) > most else None
    return News(listed, first, Behind(last.story.last, last.story.id, last.dated) if last else None)


def _first(connection: Connection, stories: Sequence[Story]) -> dict[str, str | None]:
    several = [story for story in stories if len(story.articles) > 1]
    pages = copy_pages(connection, [article for story in several for article in story.articles[:LOOKED_AT]])
    found = {}
    for story in several:
        looked_at = [article for article in story.articles[:LOOKED_AT] if article in pages]
        which = likely_first({article: pages[article].published for article in looked_at})
        if which is not None and (len(story.articles) <= LOOKED_AT or pages[looked_at[-1]].published != pages[which].published):
            found[story.id] = pages[which].outlet
    return found
