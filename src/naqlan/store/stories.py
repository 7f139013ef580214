"""Which stories are there? Put in whole, taken out whole, and found by id, by article, or newest first."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, exists, func, insert, select

from naqlan.record.story import Story, StoryTitle
from naqlan.store.portions import IDS, rows_of
from naqlan.store.rows import safe
from naqlan.store.schema import versions
from naqlan.store.schema_stories import sketches, stories, story_articles, story_people

AT_ONCE = 400
"""Stories of one question."""
C, A, P = stories.c, story_articles.c, story_people.c
_STORY = select(stories).where(C.id == bindparam("which"))
_MEMBERS: Select[*tuple[Any, ...]] = (
    select(A.story, A.article).join(sketches, sketches.c.article == A.article).where(A.story.in_(IDS)).order_by(sketches.c.day, A.article)
)
_DOCS = select(versions.c.article, versions.c.doc).where(versions.c.current, versions.c.article.in_(IDS))
_AROUND = (
    select(P.story)
    .where(P.word.in_(bindparam("words", expanding=True)), P.last.between(bindparam("after"), bindparam("before")))
    .group_by(P.story, P.last)
    .having(func.count() >= bindparam("shared"))
    .order_by(func.count().desc(), P.last.desc(), P.story)
    .limit(bindparam("most"))
)


def put_stories(connection: Connection, made: Sequence[Story], words: Mapping[str, Iterable[str]]) -> None:
    """Puts in stories whose ids are not there, and whose articles are in none.

    Args:
        connection: In a transaction that writes.
        made: The stories.
        words: The folded words of the names of people in each, by which it is found.
    """
    if made:
        connection.execute(insert(stories), [_row(one) for one in made])
        connection.execute(insert(story_articles), [{"article": article, "story": one.id} for one in made for article in one.articles])
    named = [{"word": word, "last": one.last, "story": one.id} for one in made for word in sorted(words[one.id])]
    if named:
        connection.execute(insert(story_people), named)


def take_out_stories(connection: Connection, ids: Iterable[str]) -> None:
    """Takes out stories; their articles are in none until they are put into another."""
    which = [{"which": one} for one in sorted(ids)]
    if which:
        connection.execute(delete(story_articles).where(A.story == bindparam("which")), which)
        connection.execute(delete(story_people).where(P.story == bindparam("which")), which)
        connection.execute(delete(stories).where(C.id == bindparam("which")), which)


def find_stories(connection: Connection, name: str) -> list[str]:
    """Returns the ids of the stories that a name may mean: an id or its beginning, else those with an article of this `doc` or id.

    Args:
        connection: To the store.
        name: What was asked for.
    """
    known = list(connection.execute(select(C.id).where(C.id >= name, C.id < name + "g").order_by(C.id).limit(AT_ONCE)).scalars()) if name else []
    if known:
        return known
    of_doc = select(A.story).join(versions, versions.c.article == A.article).where(versions.c.current, versions.c.doc == name)
    by_id = select(A.story).where(A.article == name)
    return sorted({*connection.execute(of_doc).scalars(), *connection.execute(by_id).scalars()})


def story_of(connection: Connection, which: str) -> Story | None:
    """Returns a story, None where there is none of that id."""
    row = connection.execute(_STORY, {"which": which}).first()
    return None if row is None else _stories(connection, [row])[0]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which stories are asked for.

    Attributes:
        since: Those with an article on this day (`2024-03-27`) or later.
        until: Those with an article on this day or earlier.
        words: Those with all of these folded words among the names of their people.
        least: Those of so many articles or more.
        dated: Those of which an article is dated, or those of which none is; None: all.
    """

    since: str | None = None
    until: str | None = None
    words: tuple[str, ...] = ()
    least: int = 1
    dated: bool | None = None


def each_story(connection: Connection, wanted: Wanted, *, before: tuple[str, str] | None = None, most: int) -> list[Story]:
    """Returns stories, that with the newest last article first.

    Args:
        connection: To the store.
        wanted: Which.
        before: Last day and id of the story after which to go on; None: from the newest.
        most: How many.
    """
    return _stories(connection, connection.execute(newest(wanted, before=before, most=most)).all())


def newest(wanted: Wanted, *, before: tuple[str, str] | None = None, most: int) -> Select[*tuple[Any, ...]]:
    """Returns the question for stories, newest first (see `each_story`)."""
    last, which = (P.last, P.story) if wanted.words else (C.last, C.id)
    asked = select(stories).order_by(last.desc(), which.desc()).limit(most)
    if wanted.words:
        asked = asked.join(story_people, P.story == C.id).where(P.word == wanted.words[0])
    for word in wanted.words[1:]:
        also = story_people.alias()
        asked = asked.join(also, (also.c.story == C.id) & (also.c.word == word) & (also.c.last == C.last))
    if wanted.least > 1:
        asked = asked.where(C.articles >= wanted.least)
    if wanted.since is not None:
        asked = asked.where(last >= wanted.since)
    if wanted.until is not None:
        asked = asked.where(C.first <= wanted.until)
    if wanted.dated is not None:
        dated = exists().where(A.story == C.id, sketches.c.article == A.article, sketches.c.dated)
        asked = asked.where(dated if wanted.dated else ~dated)
    if before is not None:
        asked = asked.where(last <= before[0], (last < before[0]) | (which < before[1]))
    return asked


def docs_of(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    """Returns the name that was given with each article (`doc`)."""
    return {row.article: row.doc for row in rows_of(connection, _DOCS, articles)}


def _stories(connection: Connection, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[Story]:
    members: dict[str, list[str]] = {row.id: [] for row in rows}
    for story, article in rows_of(connection, _MEMBERS, members):
        members[story].append(article)
    return [Story(row.id, _title(row.title), tuple(members[row.id]), row.first, row.last, row.outlets) for row in rows]


def _title(kept: str) -> StoryTitle:
    found = json.loads(kept)
    return StoryTitle(**{**found, "names": tuple(found["names"]), "words": tuple(found["words"])})


def _row(one: Story) -> dict[str, Any]:
    title = safe(json.dumps(asdict(one.title), ensure_ascii=False, separators=(",", ":")))
    return {"id": one.id, "title": title, "first": one.first, "last": one.last, "articles": len(one.articles), "outlets": one.outlets}


def stories_around(connection: Connection, words: Sequence[str], *, after: str, before: str, shared: int, most: int) -> list[str]:
    """Returns the ids of stories that name people with enough of some words, and whose last article is of certain days; by id.

    Args:
        connection: To the store.
        words: Folded words of names.
        after: The first day that counts.
        before: The last day that counts.
        shared: Words that are to be shared at least.
        most: How many, those that share most, then the newest.
    """
    given = {"words": words, "after": after, "before": before, "shared": shared, "most": most}
    return sorted(connection.execute(_AROUND, given).scalars())
