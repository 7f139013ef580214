"""What does an id mean, or the beginning of one? An item, an article, a person across articles, or a story."""

import re
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, Table, bindparam, literal_column, null, select

from naqlan.errors import JudgementError
from naqlan.record.identity import ID_LENGTH, article_id
from naqlan.store.redirects import follow
from naqlan.store.schema import articles, versions
from naqlan.store.schema_corpus import placed
from naqlan.store.schema_items import contacts, figures, mentions, statements, times
from naqlan.store.schema_judgements import anchors, judgements
from naqlan.store.schema_stories import stories, story_articles

Of: TypeAlias = Literal["article", "mention", "contact", "statement", "time", "figure", "person", "story"]
TABLES: tuple[tuple[Of, Table], ...] = (
    ("article", articles),
    ("mention", mentions),
    ("contact", contacts),
    ("statement", statements),
    ("time", times),
    ("figure", figures),
    ("story", stories),
)
GROUPS: tuple[Of, ...] = ("person", "story")
"""What has members in several articles."""
SHORTEST = 4
"""Digits of an id that are enough where nothing else begins with them."""
A = story_articles.c
DROPPED = (
    select(anchors.c.judgement)
    .join(judgements, judgements.c.number == anchors.c.judgement)
    .where(anchors.c.item == bindparam("which"), judgements.c.decision == "drop", judgements.c.undone.is_(None))
    .limit(1)
)
MOST = 5
"""Things that are named where several are meant."""
_ID = re.compile(f"[0-9a-f]{{{SHORTEST},{ID_LENGTH}}}")
_AFTER = "g"
"""Behind all hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What an id means.

    Attributes:
        of: A `person` is one across articles, a `mention` a person or entity of one article.
        id: The whole id.
        article: The id of the article; None for a person across articles, and for a story.
    """

    of: Of
    id: str
    article: str | None


def meant(connection: Connection, given: str) -> Meant:
    """Returns what an id, or the beginning of one, means.

    Args:
        connection: A connection.
        given: The id, at least `SHORTEST` digits of it; of an article also its key (its address) or the name it was given.

    Raises:
        JudgementError: Nothing in the store begins with it, or several things do.
    """
    given = follow(connection, "story", given)
    found = _meant(connection, given)
    if not found:  # a person of old; one whose first mention is still there is that mention
        given = follow(connection, "person", given)
        found = _meant(connection, given)
    whole = [one for one in found if one.id == given]
    if len(found := whole or found) == 1:
        return found[0]
    if found:
        several = ", ".join(f"{one.id} ({one.of})" for one in found[:MOST])
        raise JudgementError(f"{given:.60}: several ids begin with it: {several}; give more digits")
    if (number := connection.execute(DROPPED, {"which": given}).scalar()) is not None:
        raise JudgementError(f"{given:.60}: this was dropped by judgement {number}; withdraw that first: naqlan judge undo {number}")
    raise JudgementError(
        f"{given:.60}: no item or article of the store has this id; give the id, or the first {SHORTEST} digits or more, as it is shown"
    )


def members_of(connection: Connection, group: Meant, *, article: str | None = None, most: int) -> list[Meant]:
    """Returns what belongs to a person or story, by day and id: mentions or articles.

    Args:
        connection: A connection.
        group: A `person` or a `story`.
        article: Only what is in this article.
        most: How many at most.
    """
    if group.of == "person":
        asked = select(mentions.c.id, mentions.c.article, mentions.c.day).where(mentions.c.who == group.id)
    else:
        asked = select(A.article.label("id"), A.article, placed.c.day).join(placed, placed.c.article == A.article).where(A.story == group.id)
    if article is not None:
        asked = asked.where((mentions.c.article if group.of == "person" else A.article) == article)
    of: Of = "mention" if group.of == "person" else "article"
    return [Meant(of, row.id, row.article) for row in connection.execute(asked.order_by(literal_column("day"), literal_column("id")).limit(most))]


def _meant(connection: Connection, given: str) -> list[Meant]:
    return [Meant("article", one, one) for one in _named(connection, given)] or (_found(connection, given) if _ID.fullmatch(given) else [])


def _found(connection: Connection, given: str) -> list[Meant]:
    found = []
    for of, table in TABLES:
        article: ColumnElement[Any] = null() if of == "story" else table.c.id if of == "article" else table.c.article
        asked = select(table.c.id, article.label("article")).where(table.c.id >= given, table.c.id < given + _AFTER).order_by(table.c.id).limit(MOST)
        found += [Meant(of, row.id, row.article) for row in connection.execute(asked)]
    who = select(mentions.c.who).where(mentions.c.who >= given, mentions.c.who < given + _AFTER).distinct().order_by(mentions.c.who).limit(MOST)
    known = {one.id for one in found}
    return found + [Meant("person", one, None) for one in connection.execute(who).scalars() if one not in known]


def articles_meant(connection: Connection, given: str) -> list[str]:
    """Returns the ids of the articles of this key or name, else of those whose id begins so; empty where there is none."""
    if (named := _named(connection, given)) or not _ID.fullmatch(given):
        return named
    begun = select(articles.c.id).where(articles.c.id >= given, articles.c.id < given + _AFTER).order_by(articles.c.id).limit(MOST)
    return list(connection.execute(begun).scalars())


def _named(connection: Connection, given: str) -> list[str]:
    """Returns the ids of the articles of this key, else of those of this name."""
    key = select(articles.c.id).where(articles.c.id == article_id(given))
    doc = select(versions.c.article).where(versions.c.doc == given, versions.c.current).limit(MOST)
    return sorted(connection.execute(key).scalars().all() or connection.execute(doc).scalars().all())
