"""By what are articles set beside one another, and how alike were they found? Sketches, their keys, and links."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, func, insert, or_, select

from naqlan.dates.window import window as days_around
from naqlan.links.groups import Pair
from naqlan.record.story import HeadContact, Sketch
from naqlan.store.portions import IDS, portions, rows_of
from naqlan.store.rows import safe
from naqlan.store.schema_copies import copies
from naqlan.store.schema_stories import sketches, story_articles, story_keys, story_links, story_waiting

S, K, L, A = sketches.c, story_keys.c, story_links.c, story_articles.c
_IN_ORDER = func.row_number().over(partition_by=A.story, order_by=(S.day, S.article)).label("place")
_PLACES = select(A.story, S.article, _IN_ORDER).join(sketches, S.article == A.article).where(A.story.in_(IDS)).subquery()
_FIRST: Select[*tuple[Any, ...]] = (
    select(_PLACES.c.story, sketches)
    .join(sketches, S.article == _PLACES.c.article)
    .where(_PLACES.c.place <= bindparam("most"))
    .order_by(_PLACES.c.story, _PLACES.c.place)
)
"""The sketches of the first articles of stories."""


def put_sketches(connection: Connection, made: Sequence[Sketch], keys: Mapping[str, Sequence[int]]) -> None:
    """Puts in the sketches of articles, which have none.

    Args:
        connection: In a transaction that writes.
        made: The sketches.
        keys: By which each article is found.
    """
    if made:
        connection.execute(insert(sketches), [_row(one) for one in made])
    rows = [{"key": key, "day": one.day, "article": one.article} for one in made for key in keys[one.article]]
    if rows:
        connection.execute(insert(story_keys), rows)


def take_out_sketches(connection: Connection, articles: Iterable[str], keys: Mapping[str, Sequence[int]], days: Mapping[str, str]) -> None:
    """Takes out the sketches of articles, with their keys and links; they must be in no story any more.

    Args:
        connection: In a transaction that writes.
        articles: Their ids.
        keys: By which each of them was found.
        days: Where each of them stood in time.
    """
    which = [{"which": one} for one in articles]
    if not which:
        return
    rows = [{"k": key, "d": days[one["which"]], "which": one["which"]} for one in which for key in keys[one["which"]]]
    if rows:
        gone = (K.key == bindparam("k"), K.day == bindparam("d"), K.article == bindparam("which"))
        connection.execute(delete(story_keys).where(*gone), rows)
    for column in (L.one, L.other):
        connection.execute(delete(story_links).where(column == bindparam("which")), which)
    connection.execute(delete(sketches).where(S.article == bindparam("which")), which)


def sketches_of(connection: Connection, articles: Iterable[str]) -> dict[str, Sketch]:
    """Returns the sketches of articles; one that has none is not there."""
    return {row.article: _sketch(row) for some in portions(articles) for row in connection.execute(select(sketches).where(S.article.in_(some)))}


def first_sketches(connection: Connection, stories: Iterable[str], most: int) -> dict[str, list[Sketch]]:
    """Returns the sketches of the first articles of stories by the id of the story, in their order; a story that is not there is left out.

    Args:
        connection: To the store.
        stories: The ids of the stories.
        most: Articles of each at most.
    """
    found: dict[str, list[Sketch]] = {}
    for row in rows_of(connection, _FIRST, stories, most=most):
        found.setdefault(row.story, []).append(_sketch(row))
    return found


def days_of_sketches(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    """Returns where articles stand in time; one that has no sketch is not there."""
    asked = select(S.article, S.day)
    return {article: day for some in portions(articles) for article, day in connection.execute(asked.where(S.article.in_(some)))}


def near(connection: Connection, keys: Sequence[int], day: str, *, window: int, shared: int) -> list[str]:
    """Returns the articles that share enough keys and stand within so many days, by their ids.

    Args:
        connection: To the store.
        keys: Of an article.
        day: Where it stands.
        window: Days before and after it.
        shared: Keys that are to be shared at least.
    """
    asked = select(K.article).where(K.key.in_(keys), K.day.between(*days_around(day, window))).group_by(K.article)
    return sorted(connection.execute(asked.having(func.count() >= shared)).scalars())


def put_links(connection: Connection, scores: Mapping[Pair, float]) -> None:
    """Puts in how alike pairs are that were not compared before."""
    if scores:
        connection.execute(insert(story_links), [{"one": one, "other": other, "likeness": score} for (one, other), score in sorted(scores.items())])


def links_of(connection: Connection, articles: Iterable[str]) -> dict[Pair, float]:
    """Returns how alike articles are to others, for all pairs with one of them that are alike enough to be kept."""
    found = {}
    for some in portions(articles):
        rows = connection.execute(select(story_links).where(or_(L.one.in_(some), L.other.in_(some))))
        found.update({(row.one, row.other): row.likeness for row in rows})
    return found


def stories_of(connection: Connection, articles: Iterable[str]) -> dict[str, str]:
    """Returns the id of the story of each article; one that is in none is not there."""
    return {row.article: row.story for some in portions(articles) for row in connection.execute(select(story_articles).where(A.article.in_(some)))}


def articles_of(connection: Connection, stories: Iterable[str]) -> dict[str, str]:
    """Returns the articles of stories, each with the id of its story."""
    return {row.article: row.story for some in portions(stories) for row in connection.execute(select(story_articles).where(A.story.in_(some)))}


def reprints_of(connection: Connection, articles: Iterable[str], least: float) -> set[Pair]:
    """Returns the pairs of reprints with one of some articles, where at least this share of each stands in the other."""
    found: set[Pair] = set()
    for some in portions(articles):
        asked = select(copies.c.first, copies.c.second).where(or_(copies.c.first.in_(some), copies.c.second.in_(some)))
        rows = connection.execute(asked.where(copies.c.kind == "reprint", copies.c.of_first >= least, copies.c.of_second >= least))
        found.update((first, second) for first, second in rows)
    return found


def have_wait(connection: Connection, articles: Iterable[str]) -> None:
    """Has articles that are here already counted and grouped afresh: their copies have changed."""
    rows = [{"article": article} for article in sorted(set(articles) - have_waited(connection))]
    if rows:
        connection.execute(insert(story_waiting), rows)


def have_waited(connection: Connection) -> set[str]:
    """Returns the articles whose copies have changed, and which wait on."""
    return set(connection.execute(select(story_waiting.c.article)).scalars())


def take_waiting(connection: Connection) -> set[str]:
    """Returns the articles that wait to be grouped afresh, which then wait no more."""
    found = have_waited(connection)
    if found:
        connection.execute(delete(story_waiting))
    return found


def _row(one: Sketch) -> dict[str, Any]:
    contacts = [[contact.kind, contact.status, contact.when, contact.parties] for contact in one.contacts]
    named = {"people": one.people, "named": one.named, "act": one.act, "words": one.words}
    return {
        "article": one.article,
        "day": one.day,
        "dated": one.dated,
        "outlet": safe(one.outlet) if one.outlet is not None else None,
        "genre": one.genre,
        "headline": safe(one.headline),
        "terms": safe(_json(one.terms)),
        "contacts": safe(_json(contacts)),
        "named": safe(_json(named)),
    }


def _sketch(row: Row[*tuple[Any, ...]]) -> Sketch:
    named = json.loads(row.named)
    return Sketch(
        article=row.article,
        day=row.day,
        dated=row.dated,
        outlet=row.outlet,
        genre=row.genre,
        headline=row.headline,
        terms=json.loads(row.terms),
        people=tuple((name, count) for name, count in named["people"]),
        named=tuple((kind, name, count) for kind, name, count in named["named"]),
        contacts=tuple(HeadContact(kind, status, when, tuple(parties)) for kind, status, when, parties in json.loads(row.contacts)),
        act=named["act"],
        words=named["words"],
    )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
