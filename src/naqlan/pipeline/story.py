"""What stories does a store hold, and what does one of them tell? Questions that leave the store as it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from naqlan.errors import StoreError
from naqlan.names.likeness import same_name
from naqlan.pipeline.judgements import judged_articles
from naqlan.record.article import Article
from naqlan.record.copy import CopyKind
from naqlan.record.story import Story
from naqlan.store.copies import copies_of
from naqlan.store.redirects import follow
from naqlan.store.store import Store
from naqlan.store.stories import Wanted, docs_of, each_story, find_stories, story_of
from naqlan.text.fold import fold

AT_ONCE = 200
"""Stories that are read in one step, so that a reader of all of them never holds the file for long."""
MOST_NAMED = 5
"""Stories that a message names where several were meant."""


Place: TypeAlias = tuple[bool, str, str]
"""Where a story stands in a list of all, the newest first: whether an article of it is dated, its last day, its id."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in a list.

    Attributes:
        story: The story.
        docs: The names given with its articles (`doc`), in their order.
        dated: Whether one of them is dated; where none is, the days of the story are those on which they were first seen.
    """

    story: Story
    docs: tuple[str, ...]
    dated: bool

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.dated, self.story.last, self.story.id


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story.

    Attributes:
        id: Its id.
        record: Its record.
        copy_of: The id of the earliest other article of the story that it is a copy of, or None.
        copy: What kind of copy, or None.
    """

    id: str
    record: Article
    copy_of: str | None = None
    copy: CopyKind | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A story with its articles.

    Attributes:
        story: The story.
        members: Its articles: by day, then by the hour where pages give it, then by id.
        people: Their people, each under the fullest name, with how many articles name them; by that number.
    """

    story: Story
    members: tuple[Member, ...]
    people: tuple[tuple[str, int], ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The records of its articles, in their order."""
        return tuple(one.record for one in self.members)


def listed_stories(
    store: Store,
    *,
    since: str | None = None,
    until: str | None = None,
    people: Sequence[str] = (),
    least: int = 1,
    most: int | None = None,
    after: Place | None = None,
) -> Iterator[Listed]:
    """Yields stories, that with the newest last article first, those of undated articles last; nothing where there is none.

    Args:
        store: The store.
        since: Only those with an article on this day (`2024-03-27`) or later. With it, or `until`, undated ones are left out.
        until: Only those with an article on this day or earlier.
        people: Only those that name all of these, each by any words of the name.
        least: Only those of so many articles or more.
        most: How many; None: all.
        after: The place of the story behind which to go on; None: from the newest.
    """
    words = tuple(sorted({word for name in people for word in fold(name).split()}))
    left = most
    for dated in (True, False) if since is None and until is None else (True,):
        if after is not None and dated > after[0]:
            continue
        before = after[1:] if after is not None and dated == after[0] else None
        for one in _listed(store, Wanted(since, until, words, least, dated), left, before):
            left = None if left is None else left - 1
            yield one


def _listed(store: Store, wanted: Wanted, most: int | None, before: tuple[str, str] | None) -> Iterator[Listed]:
    left = most
    while left is None or left > 0:
        with store.reading() as connection:
            number = AT_ONCE if left is None else min(left, AT_ONCE)
            found = each_story(connection, wanted, before=before, most=number)
            docs = docs_of(connection, [article for story in found for article in story.articles])
        for story in found:
            yield Listed(story, tuple(docs[article] for article in story.articles), bool(wanted.dated))
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
        records = judged_articles(connection, story.articles)
        pairs = [(one, other, found.kind) for one, other, found in copies_of(connection, records) if one in records and other in records]
    members = _members(records, pairs)
    return Told(story, members, _people(members))


def _members(records: Mapping[str, Article], pairs: Iterable[tuple[str, str, CopyKind]]) -> tuple[Member, ...]:
    order = sorted(records, key=lambda one: (records[one].meta.published_at or records[one].meta.published or "~", one))
    place = {one: number for number, one in enumerate(order)}
    found: dict[str, tuple[bool, int, CopyKind]] = {}
    for one, other, kind in pairs:
        first, second = sorted((one, other), key=place.__getitem__)
        verdict = (kind != "reprint", place[first], kind)
        found[second] = min(found.get(second, verdict), verdict)
    return tuple(Member(one, records[one], order[found[one][1]], found[one][2]) if one in found else Member(one, records[one]) for one in order)


def _people(members: Iterable[Member]) -> tuple[tuple[str, int], ...]:
    """Returns people by how many articles name them; names that agree are one here, for this count only."""
    names = sorted({(person.name, one.id) for one in members for person in one.record.people}, key=lambda both: (-len(both[0]), both))
    homes: dict[str, set[str]] = {}
    for name, article in names:
        home = next((full for full in homes if same_name(name, full)), name)
        homes.setdefault(home, set()).add(article)
    found = [(name, len(articles)) for name, articles in homes.items()]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))
