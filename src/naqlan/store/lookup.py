"""What does an id mean, or the beginning of one? An item, an article, or a person across articles."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import Column, Connection, Table, bindparam, select

from naqlan.errors import JudgementError
from naqlan.record.identity import ID_LENGTH, article_id
from naqlan.store.schema import articles, versions
from naqlan.store.schema_items import contacts, figures, mentions, statements, times
from naqlan.store.schema_judgements import anchors, judgements

Of: TypeAlias = Literal["article", "mention", "contact", "statement", "time", "figure", "person"]
TABLES: tuple[tuple[Of, Table], ...] = (
    ("article", articles), ("mention", mentions), ("contact", contacts), ("statement", statements), ("time", times), ("figure", figures),
)  # fmt: skip
SHORTEST = 4
"""Digits of an id that are enough where nothing else begins with them."""
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
        article: The id of the article; None for a person across articles.
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
    found = [Meant("article", one, one) for one in _named(connection, given)] or (_found(connection, given) if _ID.fullmatch(given) else [])
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


def mentions_of(connection: Connection, who: str, *, article: str | None = None, most: int) -> list[Meant]:
    """Returns the mentions of a person by day and id, at most so many; `article`: only those in this one. Empty where there is no such person."""
    asked = select(mentions.c.id, mentions.c.article).where(mentions.c.who == who).order_by(mentions.c.day, mentions.c.id).limit(most)
    if article is not None:
        asked = asked.where(mentions.c.article == article)
    return [Meant("mention", row.id, row.article) for row in connection.execute(asked)]


def _found(connection: Connection, given: str) -> list[Meant]:
    found = []
    for of, table in TABLES:
        article: Column[str] = table.c.id if of == "article" else table.c.article
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
